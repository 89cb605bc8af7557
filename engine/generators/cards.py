"""The renderers that print the person's words with the person: photo, poster and card."""

from __future__ import annotations

from engine.generators.movieposter import movieposter
from engine.generators.polaroid import polaroid
from engine.generators.tradingcard import tradingcard

__all__ = ["movieposter", "polaroid", "tradingcard"]
