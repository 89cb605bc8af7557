"""A finished portrait, opened again: its pixels, and what it says of how it came about."""

from __future__ import annotations

import io

from PIL import Image as Pictures

from engine.errors import NotAnImage
from engine.marks import digital_source_type, xmp_packet


def reopened(data: bytes) -> Pictures.Image:
    """The portrait as RGB, or RGBA where its format says that it may be transparent.

    Args:
        data: a finished portrait: JPEG, PNG or WebP.

    Raises:
        NotAnImage: it cannot be opened.
    """
    try:
        with Pictures.open(io.BytesIO(data), formats=("JPEG", "PNG", "WEBP")) as file:
            return file.convert("RGBA" if file.has_transparency_data else "RGB")
    except (OSError, SyntaxError, ValueError, Pictures.DecompressionBombError) as error:
        raise NotAnImage(
            "That portrait can't be opened.", "Could you make it once more, and try again?"
        ) from error


def mark_of(data: bytes) -> bytes | None:
    """An XMP packet with the digital source type that a file carries, or None."""
    for edited in (True, False):
        if digital_source_type(edited=edited).encode() in data:
            return xmp_packet(edited=edited)
    return None
