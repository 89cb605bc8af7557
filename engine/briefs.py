"""From a wish to a brief: its style looked up, its words understood.

A desk asks the same questions with ``check_wish`` before an order waits in line; nothing here needs
a network or a picture.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from engine.errors import BadOption
from engine.portrait import Brief, Photo, Style, Wish
from engine.styles.catalogue import Catalogue
from engine.styles.words import Understanding, understand

_SIZES = (256, 2048)


@dataclass(frozen=True)
class Understood:
    """What a wish comes to.

    Attributes:
        style: that it will be made in.
        notes: sentences for the person: what was taken from the words, what was left out.
    """

    style: Style
    notes: tuple[str, ...]


def check_wish(wish: Wish, catalogue: Catalogue, *, has_like: bool) -> Understood:
    """Whether a wish can be made, as far as that can be told without its photos.

    Args:
        wish: as it was asked for.
        catalogue: the styles there are.
        has_like: whether a picture comes along whose style is to be taken.

    Raises:
        UnknownStyle: no style of that name.
        PromptNotUnderstood: nothing in the words can be done.
        BadOption: the size is out of range, or a style lacks the picture it needs.
    """
    style, words = _understood(wish, catalogue, has_like=has_like)
    return Understood(style, words.notes if words else ())


def brief_of(wish: Wish, like: Photo | None, catalogue: Catalogue) -> tuple[Brief, tuple[str, ...]]:
    """Look up a wish's style and understand its words.

    Returns:
        The brief, and sentences about what was understood.

    Raises:
        UnknownStyle: no style of that name.
        PromptNotUnderstood: nothing in the words can be done.
        BadOption: the size is out of range, or a style lacks the picture it needs.
    """
    style, words = _understood(wish, catalogue, has_like=like is not None)
    brief = Brief(style=style, prompt=wish.prompt, like=like, size=wish.size, seed=wish.seed)
    look = words.look if words else brief.look
    look = replace(look, retouch=wish.retouch or look.retouch, caption=wish.caption or look.caption)
    shape = wish.shape or (words.shape if words else None)
    brief = replace(brief, look=look, shape=shape, quality=wish.quality)
    return brief, words.notes if words else ()


def _understood(
    wish: Wish, catalogue: Catalogue, *, has_like: bool
) -> tuple[Style, Understanding | None]:
    """The style of a wish, and what its words say, if it has any."""
    _check_size(wish.size)
    chosen = wish.style or ("like" if has_like else None)
    words = understand(wish.prompt, catalogue, chosen=chosen) if wish.prompt else None
    style = catalogue[chosen or (words and words.style) or catalogue.DEFAULT]
    if style.renderer == "like" and not has_like:
        raise BadOption(
            f"The style {style.name} takes its look from a picture, and none came along.",
            "Add one with --like IMAGE.",
        )
    return style, words


def _check_size(size: int) -> None:
    low, high = _SIZES
    if not low <= size <= high:
        raise BadOption(
            f"A portrait of {size} pixels can't be made here.",
            f"Choose a size from {low} to {high}.",
        )
