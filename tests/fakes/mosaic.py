"""Pictures in a drawn chat: one, or an album in rows that leave every picture whole."""

from __future__ import annotations

import base64
import io
from collections.abc import Sequence
from itertools import combinations, pairwise
from math import log
from typing import NamedTuple

from PIL import Image, ImageOps

SHARP = 1.7
"""Pixels of a picture to one CSS pixel of the phone, which no picture quite fills."""
BEST_ROW = 0.5
"""How high a row of an album is at best, as part of the album's width."""
PER_ROW = 4
TALLEST = 9 / 16
"""Width by height; of what is more upright the middle is shown."""

HIDDEN = (
    '<svg viewBox="0 0 24 24" aria-hidden="true">'
    '<path d="M2 12q4-6 10-6t10 6q-4 6-10 6T2 12zM4 20 20 4"/></svg>'
)


class Tile(NamedTuple):
    """A picture as an ``img``, and its width by its height."""

    image: str
    ratio: float


def tile(data: bytes, width: int) -> Tile:
    """A picture with everything in its address, no larger than a phone of that width shows it."""
    with Image.open(io.BytesIO(data)) as stored:
        picture = ImageOps.exif_transpose(stored)
    side = round(width * SHARP)
    picture.thumbnail((side, side), Image.Resampling.LANCZOS)
    out = io.BytesIO()
    picture.convert("RGBA").save(out, "WEBP", quality=88)
    address = f"data:image/webp;base64,{base64.b64encode(out.getvalue()).decode()}"
    return Tile(f'<img alt="" src="{address}">', max(picture.width / picture.height, TALLEST))


def width_of(tiles: Sequence[Tile], keyboard: bool, sticker: bool) -> float:
    """How much of the phone's width a message takes by its pictures; upright ones take less."""
    if sticker:
        return 0.4
    if len(tiles) > 1:
        return 0.8
    least = 0.7 if keyboard else 0.52
    return min(max(sum(tile.ratio for tile in tiles), least), 0.8)


def mosaic(tiles: Sequence[Tile], over: str, spoiler: bool) -> str:
    """Pictures in rows, with HTML ``over`` their corner; a spoiler is blurred."""
    rows = "".join(_row(tiles[a:b]) for a, b in album_rows([tile.ratio for tile in tiles]))
    if spoiler:
        return f'<div class="pictures spoiler">{rows}{HIDDEN}{over}</div>'
    return f'<div class="pictures">{rows}{over}</div>'


def _row(tiles: Sequence[Tile]) -> str:
    """Pictures beside each other, as high as makes all of them whole."""
    cells = "".join(
        f'<div class="cell" style="--ratio: {tile.ratio:.4f}">{tile.image}</div>' for tile in tiles
    )
    across = sum(tile.ratio for tile in tiles)
    return f'<div class="row" style="aspect-ratio: {across:.4f}">{cells}</div>'


def album_rows(ratios: Sequence[float]) -> list[tuple[int, int]]:
    """Which pictures stand beside each other so that no row is very high or low.

    Args:
        ratios: width by height of 1 to 10 pictures.

    Returns:
        The first of each row, and the first after it.
    """
    count = len(ratios)

    def cost(cuts: tuple[int, ...]) -> float:
        """By how much pictures are in rows of another height than the best, on a log scale."""
        rows = [ratios[a:b] for a, b in pairwise((0, *cuts, count))]
        if max(map(len, rows)) > PER_ROW:
            return float("inf")
        return sum(len(row) * log(BEST_ROW * sum(row)) ** 2 for row in rows)

    ways = (cuts for rows in range(count) for cuts in combinations(range(1, count), rows))
    return list(pairwise((0, *min(ways, key=cost), count)))
