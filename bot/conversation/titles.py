"""Titles of portraits: they tell the truth where another backdrop was asked for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from bot.words import Phrase, phrase
from engine.styles.colors import palette, to_hex

BACKDROPS = ("white", "light-grey", "grey", "charcoal", "navy", "teal", "beige", "burgundy")
"""Names of the colours that are offered as a backdrop."""

_PLAIN = frozenset(
    {
        *("headshot", "studio-black", "studio-navy", "studio-white", "office"),
        *("bokeh", "brand"),
    }
)
"""Styles that are named after their backdrop, and are much the same before another one."""


def titled(style: str, title: Phrase, backdrop: str | None) -> Phrase:
    """The title of a portrait; a style that is named after its backdrop gives way to another one.

    Args:
        style: its name.
        title: of the style.
        backdrop: what was asked for: one of ``BACKDROPS``, or ``#rrggbb``; None for the style's.
    """
    if backdrop is None or style not in _PLAIN or title.id == "raw":  # a host's own title stays
        return title
    name = _names().get(backdrop, backdrop)
    headshot = Phrase("family-professional")
    if name not in BACKDROPS:
        return phrase("title-own-backdrop", title=headshot)
    return phrase("title-backdrop", title=headshot, color=Phrase(f"color-{name}"))


def without_backdrop(style: str, title: Phrase) -> Phrase:
    """The title of a portrait whose backdrop is told beside it."""
    return Phrase("family-professional") if titled(style, title, "white") != title else title


def apart(styles: Iterable[str]) -> tuple[str, ...]:
    """Of styles that will all have the same backdrop those that can be told apart."""
    plain, kept = False, []
    for style in styles:
        if style not in _PLAIN or not plain:
            kept.append(style)
        plain = plain or style in _PLAIN
    return tuple(kept)


@cache
def _names() -> Mapping[str, str]:
    """The offered backdrops' names, by their colours."""
    return {to_hex(palette()[name]): name for name in BACKDROPS}
