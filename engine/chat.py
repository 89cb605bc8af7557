"""Portraits as a chat shows them, and what takes the place of one that is gone."""

from __future__ import annotations

import io
from functools import cache
from typing import Final

import numpy as np
from PIL import Image as Pictures
from PIL import ImageDraw

from engine.errors import NotAnImage
from engine.finish import Target, encode
from engine.marks import digital_source_type, xmp_packet
from engine.portrait import Color

SIDE: Final = 1280
"""Pixels of the longer side that chats keep of a photo."""
MOST_BYTES: Final = 5_000_000
_BEHIND: Final[Color] = (222, 225, 230)
"""Under what is transparent: a white outline shows on it."""
_CARD: Final[Color] = (236, 236, 234)
_LINE: Final[Color] = (190, 190, 188)


def chat_photo(data: bytes, *, side: int = SIDE, most_bytes: int = MOST_BYTES) -> bytes:
    """A picture as a JPEG in sRGB, with the mark of how it was made where it has one.

    Args:
        data: a portrait or photo: JPEG, PNG or WebP. A JPEG that fits is returned as it is.
        side: pixels that the longer side has at most.
        most_bytes: that it has at most.

    Raises:
        NotAnImage: it cannot be opened.
    """
    try:
        with Pictures.open(io.BytesIO(data)) as file:
            fits = max(file.size) <= side and len(data) <= most_bytes
            if file.format == "JPEG" and file.mode == "RGB" and fits:
                return data
            picture = file.convert("RGBA" if file.has_transparency_data else "RGB")
    except (OSError, SyntaxError, ValueError, Pictures.DecompressionBombError) as error:
        raise NotAnImage("That picture can't be opened.", "Could you make it once more?") from error
    picture.thumbnail((side, side), Pictures.Resampling.LANCZOS)
    if picture.mode == "RGBA":
        plain = Pictures.new("RGB", picture.size, _BEHIND)
        plain.paste(picture, mask=picture.getchannel("A"))
        picture = plain
    return encode(np.asarray(picture), Target("JPEG", most_bytes), xmp=_mark(data)).data


def _mark(data: bytes) -> bytes | None:
    """The mark that a picture carries."""
    for edited in (True, False):
        if digital_source_type(edited=edited).encode() in data:
            return xmp_packet(edited=edited)
    return None


@cache
def gone_photo(side: int = 320) -> bytes:
    """A quiet card that takes the place of a picture which is not there any more, as a JPEG."""
    card = Pictures.new("RGB", (side, side), _CARD)
    draw, edge, dash = ImageDraw.Draw(card), side // 8, side // 20
    for start in range(edge, side - edge, 2 * dash):
        end = min(start + dash, side - edge)
        for at in (edge, side - edge):
            draw.line((start, at, end, at), _LINE, 3)
            draw.line((at, start, at, end), _LINE, 3)
    out = io.BytesIO()
    card.save(out, "JPEG", quality=85)
    return out.getvalue()
