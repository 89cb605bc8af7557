"""Colours as people write them: names of the palette, hex, and shades of either."""

from __future__ import annotations

import colorsys
import re
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from engine.portrait import Color

PALETTE_FILE = Path(__file__).with_name("colors.toml")

_NO_HUE = 6  # channels closer than this look grey
_HEX = re.compile(r"#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6})")


@cache
def palette() -> Mapping[str, Color]:
    """Return the named colours, such as ``"navy"``; sRGB, each channel 0 to 255."""
    named = tomllib.loads(PALETTE_FILE.read_text(encoding="utf-8"))
    return MappingProxyType({name: parse_hex(value) for name, value in named.items()})


def parse_hex(text: str) -> Color:
    """Return the colour of ``"#aa3355"``, ``"#a35"`` or either without the ``#``.

    Raises:
        ValueError: ``text`` is not a hex colour.
    """
    match = _HEX.fullmatch(text.strip())
    if match is None:
        raise ValueError(f"not a hex colour: {text[:20]!r}")
    digits = match.group(1)
    if len(digits) == 3:
        digits = "".join(digit * 2 for digit in digits)
    red, green, blue = bytes.fromhex(digits)
    return red, green, blue


def to_hex(color: Color) -> str:
    """Return a colour as ``parse_hex`` reads it: ``"#aa3355"``."""
    return f"#{bytes(color).hex()}"


def shade(color: Color, amount: float) -> Color:
    """Return ``color`` darker (``amount`` towards -1, black) or lighter (towards 1, white).

    The hue stays. Lightness moves by that part of the way that is left, so that a dark colour made
    darker does not fall to black at once.
    """
    hue, lightness, saturation = colorsys.rgb_to_hls(*(channel / 255 for channel in color))
    amount = min(max(amount, -1.0), 1.0)
    room = (1 - lightness) if amount > 0 else lightness
    red, green, blue = colorsys.hls_to_rgb(hue, lightness + amount * room, saturation)
    return round(red * 255), round(green * 255), round(blue * 255)


def vivid(color: Color, amount: float) -> Color:
    """Return ``color`` paler (``amount`` towards -1, grey) or more saturated (towards 1).

    Grey has no hue to bring out and stays as it is.
    """
    if max(color) - min(color) <= _NO_HUE:
        return color
    hue, lightness, saturation = colorsys.rgb_to_hls(*(channel / 255 for channel in color))
    amount = min(max(amount, -1.0), 1.0)
    room = (1 - saturation) if amount > 0 else saturation
    red, green, blue = colorsys.hls_to_rgb(hue, lightness, saturation + amount * room)
    return round(red * 255), round(green * 255), round(blue * 255)
