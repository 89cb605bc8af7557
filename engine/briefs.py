"""From a wish to a brief: its style looked up, its words understood, and the changes after them.

A desk asks the same questions with ``check_wish`` before an order waits in line; nothing here needs
a network or a picture.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from engine.errors import BadOption
from engine.portrait import Brief, Color, Look, Note, Photo, Shape, Style, Wish
from engine.styles.catalogue import Catalogue
from engine.styles.colors import palette
from engine.styles.grammar import TONES
from engine.styles.words import Understanding, understand

_SIZES = (256, 2048)


@dataclass(frozen=True)
class Understood:
    """What a wish comes to.

    Attributes:
        style: that it will be made in.
        look: what is asked for on top of it.
        shape: width to height, or None for the style's own.
        notes: for the person: what was taken from their newest words, what was left out.
    """

    style: Style
    look: Look
    shape: Shape | None
    notes: tuple[Note, ...]


def check_wish(wish: Wish, catalogue: Catalogue, *, has_like: bool) -> Understood:
    """What a wish comes to, as far as that can be told without its photos.

    Options go before the prompt's words, but for backdrop and strength, which are what somebody
    likes in general. Each change then lays itself over what came before: more
    warmth adds to the warmth, another backdrop takes the place of the backdrop.

    Args:
        wish: as it was asked for.
        catalogue: the styles there are.
        has_like: whether a picture comes along whose style is to be taken.

    Raises:
        UnknownStyle: no style of that name.
        PromptNotUnderstood: nothing in the prompt, or in one of the changes, can be done.
        BadOption: the size is out of range, there is no such colour, or a style lacks the picture
            it needs.
    """
    _check_size(wish.size)
    chosen = wish.style or ("like" if has_like else None)
    words = _words(wish.prompt, chosen, wish, catalogue) if wish.prompt else None
    style = catalogue[chosen or (words and words.style) or catalogue.DEFAULT]
    if style.renderer == "like" and not has_like:
        raise BadOption(
            f"The style {style.name} takes its look from a picture, and none came along.",
            "Add one with --like IMAGE.",
        )
    look, shape = (words.look, words.shape) if words else (Look(), None)
    look = replace(
        look,
        retouch=wish.retouch or look.retouch,
        caption=wish.caption or look.caption,
        backdrop=look.backdrop or _backdrop(wish.backdrop),
        strength=wish.strength if look.strength is None else look.strength,
    )
    understood = Understood(style, look, wish.shape or shape, words.notes if words else ())
    for change in wish.changes:
        understood = _changed(understood, _words(change, style.name, wish, catalogue))
    return understood


def brief_of(
    wish: Wish, like: Photo | None, catalogue: Catalogue
) -> tuple[Brief, tuple[Note, ...]]:
    """Look up a wish's style and understand its words.

    Returns:
        The brief, and notes about what was understood.

    Raises:
        UnknownStyle: no style of that name.
        PromptNotUnderstood: nothing in the prompt, or in one of the changes, can be done.
        BadOption: the size is out of range, or a style lacks the picture it needs.
    """
    known = check_wish(wish, catalogue, has_like=like is not None)
    brief = Brief(
        style=known.style,
        look=known.look,
        prompt=wish.prompt,
        like=like,
        size=wish.size,
        shape=known.shape,
        seed=wish.seed,
        quality=wish.quality,
    )
    return brief, known.notes


def _words(text: str, chosen: str | None, wish: Wish, catalogue: Catalogue) -> Understanding:
    return understand(text, catalogue, chosen=chosen, language=wish.language)


def _changed(before: Understood, change: Understanding) -> Understood:
    """What a change makes of what was understood; only its own notes are news."""
    look: dict[str, Any] = {name: getattr(change.look, name) for name in change.asked}
    for tone in TONES:
        total = getattr(before.look, tone) + getattr(change.look, tone)
        look[tone] = round(min(max(total, -1.0), 1.0), 2)
    return Understood(
        before.style,
        replace(before.look, **look),
        change.shape or before.shape,
        change.notes,
    )


def _backdrop(name: str | None) -> Color | None:
    if name is not None and name not in palette():
        raise BadOption(
            f"I know no colour of the name {name!r}.", "Say it in words, like navy or sand."
        )
    return None if name is None else palette()[name]


def _check_size(size: int) -> None:
    low, high = _SIZES
    if not low <= size <= high:
        raise BadOption(
            f"A portrait of {size} pixels can't be made here.",
            f"Choose a size from {low} to {high}.",
        )
