"""From a wish to a brief: its style looked up, its words understood, and the changes after them.

A desk asks the same questions with ``check_wish`` before an order waits in line; nothing here needs
a network or a picture.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any

from engine import notes
from engine.errors import BadOption, PromptNotUnderstood
from engine.portrait import Brief, Color, Look, Note, Photo, Shape, Style, Wish
from engine.styles.catalogue import DEFAULT, Catalogue
from engine.styles.colors import palette
from engine.styles.grammar import TONES
from engine.styles.words import Understanding, understand

_SIZES = (256, 2048)
LETTERED = frozenset({"movieposter", "polaroid", "stamp", "tradingcard"})
"""Renderers that print a name."""
_LEFT_OUT = frozenset({"needs-graphics-card", "not-understood", "not-in-words"})
"""Notes that say what the studio could not do."""


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


OWN_WORDS = Style(
    name="own-words",
    title="In your own words",
    family="painted",
    description="Whatever the words say.",
    keywords=(),
    renderer="",
    recipe=MappingProxyType({}),
    prompt="",
)
"""What words come to that name no style, where a generator paints whatever they say."""


def check_wish(
    wish: Wish, catalogue: Catalogue, *, has_like: bool, free: bool = False
) -> Understood:
    """What a wish comes to, as far as that can be told without its photos.

    Options go before the prompt's words, but for backdrop and strength, which are what somebody
    likes in general. Each change then lays itself over what came before: more
    warmth adds to the warmth, another backdrop takes the place of the backdrop.

    Args:
        wish: as it was asked for.
        catalogue: the styles there are.
        has_like: whether a picture comes along whose style is to be taken.
        free: whatever words say can be painted: what is not understood is taken as it is.

    Raises:
        UnknownStyle: no style of that name.
        PromptNotUnderstood: nothing in the prompt, or in one of the changes, can be done.
        BadOption: the size is out of range, there is no such colour, or a style lacks the picture
            it needs.
    """
    _check_size(wish.size)
    chosen = wish.style or ("like" if has_like else None)
    words = _words(wish.prompt, chosen, wish, catalogue, free=free) if wish.prompt else None
    named = chosen or (words and words.style)
    style = OWN_WORDS if wish.prompt and free and not named else catalogue[named or DEFAULT]
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
        said = _words(change, style.name, wish, catalogue, free=free)
        understood = understood if said is None else _changed(understood, said)
    return understood if free else _with_name(understood, catalogue)


def brief_of(
    wish: Wish, like: Photo | None, catalogue: Catalogue, *, free: bool = False
) -> tuple[Brief, tuple[Note, ...]]:
    """Look up a wish's style and understand its words.

    Where they are taken as they are (``free``), the changes stand in the brief's prompt, too.

    Returns:
        The brief, and notes about what was understood.

    Raises:
        UnknownStyle: no style of that name.
        PromptNotUnderstood: nothing in the prompt, or in one of the changes, can be done.
        BadOption: the size is out of range, or a style lacks the picture it needs.
    """
    known = check_wish(wish, catalogue, has_like=like is not None, free=free)
    brief = Brief(
        style=known.style,
        look=known.look,
        prompt=". ".join(filter(None, (wish.prompt, *wish.changes))) if free else wish.prompt,
        like=like,
        size=wish.size,
        shape=known.shape,
        seed=wish.seed,
        quality=wish.quality,
    )
    return brief, known.notes


def _words(
    text: str, chosen: str | None, wish: Wish, catalogue: Catalogue, *, free: bool
) -> Understanding | None:
    try:
        words = understand(text, catalogue, chosen=chosen, language=wish.language)
    except PromptNotUnderstood:
        if free:
            return None
        raise
    return _taken_as_it_is(words) if free else words


def _taken_as_it_is(words: Understanding) -> Understanding:
    """Words that stand in the prompt as they were typed: nothing of them was left out."""
    untrue = _LEFT_OUT | {"took"} if words.hinted else _LEFT_OUT
    said = tuple(note for note in words.notes if note.code not in untrue)
    return replace(words, style=None if words.hinted else words.style, notes=said)


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


def _with_name(known: Understood, catalogue: Catalogue) -> Understood:
    """What was understood, without the promise of a name where it can't be printed."""
    told = [note for note in known.notes if _names(note)]
    if not told or known.look.caption is None:
        return known
    if known.style.renderer not in LETTERED:
        places = [style for style in catalogue if style.renderer in LETTERED]
        if not places:
            return known
        why = notes.name_elsewhere(places)
    elif not _printable(known.look.caption):
        why = notes.letters_unknown(known.look.caption)
    else:
        return known
    said = [_without_name(note, catalogue) if note in told else note for note in known.notes]
    return replace(known, notes=(*(note for note in said if note is not None), why))


def _names(note: Note) -> bool:
    return any(code == "caption" for code, _ in note.values.get("changes", ()))


def _without_name(note: Note, catalogue: Catalogue) -> Note | None:
    changes = [(code, value) for code, value in note.values["changes"] if code != "caption"]
    if note.code == "took":
        return notes.took(catalogue[note.values["style"]], changes)
    return notes.changed(changes) if changes else None


def _printable(name: str) -> bool:
    from engine.generators.lettering import choose

    return bool(choose("hand", name))


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
