"""Emojis and stickers of a Discord server: a portrait's sticker on a transparent square.

Discord's developer documentation (Emoji, Sticker) gives the sizes.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

import numpy as np
from PIL import Image as Pictures

from engine.finish import Target, encode
from engine.generators import cutout
from engine.networks import Networks
from engine.reopen import mark_of, reopened
from engine.stickers import sticker

Kind = Literal["emoji", "sticker"]


@dataclass(frozen=True)
class _Format:
    """What Discord takes: pixels of each side, and bytes of the file."""

    side: int
    most_bytes: int


_FORMATS: Final = {"emoji": _Format(128, 256_000), "sticker": _Format(320, 512_000)}


def expression(data: bytes, networks: Networks, kind: Kind, *, whole: bool = False) -> bytes:
    """A finished portrait as an emoji or a sticker; the same portrait gives the same bytes.

    Of a person who is cut out an emoji shows the head, since it is seen as small as a letter.

    Args:
        data: a finished portrait: JPEG, PNG or WebP.
        networks: of this thread.
        kind: what it becomes: an emoji of 128 by 128 pixels, or a sticker of 320 by 320.
        whole: show the whole picture, as ``engine.portrait.Style.whole`` says of its style.

    Returns:
        A transparent PNG, marked as made with AI as the portrait is.

    Raises:
        NotAnImage: it cannot be opened.
        EngineError: the networks cannot be used.
    """
    format = _FORMATS[kind]
    shape = cutout.head if kind == "emoji" else cutout.bust
    made = sticker(data, networks, whole=whole, shape=shape)
    picture = _squared(reopened(made), format.side)
    return encode(np.asarray(picture), Target("PNG", format.most_bytes), xmp=mark_of(data)).data


def _squared(picture: Pictures.Image, side: int) -> Pictures.Image:
    """A picture in the middle of a transparent square."""
    scale = side / max(picture.size)
    size = max(1, round(scale * picture.width)), max(1, round(scale * picture.height))
    square = Pictures.new("RGBA", (side, side), (0, 0, 0, 0))
    small = picture.resize(size, Pictures.Resampling.LANCZOS)
    square.paste(small, ((side - size[0]) // 2, (side - size[1]) // 2))
    return square
