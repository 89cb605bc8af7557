"""The fun family of the studio: every renderer a style file of that family may name."""

from __future__ import annotations

from engine.generators.confetti import confetti
from engine.generators.movieposter import movieposter
from engine.generators.neon import neon
from engine.generators.polaroid import polaroid
from engine.generators.stamp import stamp
from engine.generators.stickers import badge, sticker
from engine.generators.tradingcard import tradingcard
from engine.generators.vaporwave import vaporwave

__all__ = [
    "badge",
    "confetti",
    "movieposter",
    "neon",
    "polaroid",
    "stamp",
    "sticker",
    "tradingcard",
    "vaporwave",
]
