"""The fonts that pictures are lettered with, all under open licences and out of packages."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from types import MappingProxyType

from PIL import ImageFont

_MEASURE = 200  # pixels; advances of a font this large are hardly rounded
_DEJAVU = "mpl-data/fonts/ttf/"


@dataclass(frozen=True)
class Typeface:
    """A font file inside a package.

    Attributes:
        package: that carries it.
        file: inside the package.
        weight: of a variable font, or None.
        instead: files of DejaVu for texts that the font cannot write, in this order.
    """

    package: str
    file: str
    weight: int | None = None
    instead: tuple[str, ...] = ("DejaVuSans-Bold.ttf", "DejaVuSans.ttf")


_SLANTED = ("DejaVuSans-Oblique.ttf", "DejaVuSans.ttf")
_SERIF = ("DejaVuSerif-Bold.ttf", "DejaVuSans-Bold.ttf", "DejaVuSans.ttf")
_PLAIN = ("DejaVuSans.ttf",)
TYPEFACES: Mapping[str, Typeface] = MappingProxyType(
    {
        "hand": Typeface("fontpkg_caveat", "files/Caveat[wght].ttf", 600, _SLANTED),
        "capitals": Typeface("fontpkg_cinzel", "files/Cinzel[wght].ttf", 700, _SERIF),
        "condensed": Typeface("fontpkg_oswald", "files/Oswald[wght].ttf", 600),
        "thin": Typeface("fontpkg_oswald", "files/Oswald[wght].ttf", 300, _PLAIN),
    }
)


def font_files(face: str) -> tuple[str, ...]:
    """Paths of a typeface's own font and of those that stand in for it, in order."""
    chosen = TYPEFACES[face]
    others = (_path("matplotlib", _DEJAVU + name) for name in chosen.instead)
    return _path(chosen.package, chosen.file), *others


def font_of(glyph: str, face: str, first: str | None = None) -> str | None:
    """Path of the font that has a character, ``first`` before the others; None if none has."""
    files = font_files(face) if first is None else (first, *font_files(face))
    return next((path for path in files if ord(glyph) in _covered(path)), None)


def leading_font(text: str, face: str) -> str:
    """Path of the first font that has all letters of a text.

    A name must not change its hand in the middle of a word; only signs may come from other fonts.
    """
    files = font_files(face)
    letters = [ord(c) for c in text if c.isalpha() and font_of(c, face)]
    return next((f for f in files if all(c in _covered(f) for c in letters)), files[0])


def load(path: str, face: str, points: float) -> ImageFont.FreeTypeFont:
    """A font at a size in pixels, at the weight of its typeface."""
    chosen = TYPEFACES[face]
    font = ImageFont.truetype(path, points, layout_engine=ImageFont.Layout.BASIC)
    if chosen.weight is not None and path == _path(chosen.package, chosen.file):
        font.set_variation_by_axes([chosen.weight])
    return font


@lru_cache(maxsize=4096)
def advance(glyph: str, path: str, face: str) -> float:
    """How far a character moves the pen, in parts of the size of the letters."""
    return load(path, face, _MEASURE).getlength(glyph) / _MEASURE


@lru_cache(maxsize=8)
def capital_height(face: str) -> float:
    """Height of a capital over the baseline, in parts of the size of the letters."""
    font = load(font_files(face)[0], face, _MEASURE)
    return -font.getbbox("H", anchor="ls")[1] / _MEASURE


@lru_cache(maxsize=16)
def _path(package: str, file: str) -> str:
    """Where a package's file is, without importing the package."""
    spec = find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError(package)
    return str(Path(next(iter(spec.submodule_search_locations))) / file)


@lru_cache(maxsize=16)
def _covered(path: str) -> frozenset[int]:
    """Characters a font has a glyph for, without controls, marks of format and private use."""
    from fontTools.ttLib import TTFont

    with TTFont(path, lazy=True) as font:
        codes = font.getBestCmap()
    return frozenset(c for c in codes if unicodedata.category(chr(c))[0] not in "CZ")
