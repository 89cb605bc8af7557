"""From a brief to a prompt: who it is before all else, then the style, the words, and the frame."""

from __future__ import annotations

import re

from engine.generators.diffusion.presets import Words
from engine.portrait import Brief, Color, Look
from engine.styles.colors import palette

_AS_BEFORE = (
    "",
    "Exactly the same face as in the photos.",
    "Above all exactly the same face as in the photos, more important than the style.",
)
_MARK = re.compile(r"<\|.*?\|>")
_LITTLE, _MUCH = 0.15, 0.5  # of a tone, from which on it is said


def prompt_of(brief: Brief, words: Words, *, somebody: bool, attempt: int = 0) -> str:
    """The prompt of a portrait, or of a change of one, which is the last reference.

    Args:
        brief: what is wanted.
        words: templates of the preset.
        somebody: there are reference photos.
        attempt: 0 at first; the more, the more it insists on the person.
    """
    if brief.base is not None and brief.change is not None:
        change = change_of(words, brief.change)
        return " ".join(map(_sentence, (words.person, change) if somebody else (change,)))
    insisting = _AS_BEFORE[min(attempt, len(_AS_BEFORE) - 1)] if somebody else ""
    parts = (
        words.person if somebody else words.nobody,
        insisting,
        brief.style.prompt,
        *([_typed(brief.prompt)] if brief.prompt else []),
        *_look(brief.look),
        words.framing,
    )
    return " ".join(_sentence(part) for part in parts if part.strip())


def is_common(brief: Brief) -> bool:
    """Whether its prompt holds nothing that a person typed, so that it may be kept on the disk."""
    return not (brief.prompt or brief.look.caption or brief.change)


def _typed(text: str) -> str:
    """Words as they were typed, without the marks that text encoders have for themselves."""
    return _MARK.sub(" ", text)


def change_of(words: Words, change: str) -> str:
    """The prompt of a change of the portrait that is the last reference."""
    return words.change.replace("{change}", _typed(change).strip())


def _look(look: Look) -> list[str]:
    """What was asked for beside the words, in words."""
    said = []
    if look.backdrop is not None:
        said.append(f"Plain {_named(look.backdrop)} background")
    if look.mono:
        said.append("In black and white")
    for value, more, less in (
        (look.warmth, "warmer colours", "cooler colours"),
        (look.brightness, "brighter", "darker"),
        (look.contrast, "more contrast", "less contrast"),
    ):
        if abs(value) >= _LITTLE:
            much = "much " if abs(value) >= _MUCH else ""
            said.append(f"{much}{more if value > 0 else less}".capitalize())
    if look.caption:
        said.append(f"The text “{look.caption}” stands on it")
    return said


def _named(color: Color) -> str:
    """The nearest colour that has a name."""
    known = palette()
    return min(known, key=lambda name: _apart(known[name], color)).replace("-", " ")


def _apart(a: Color, b: Color) -> int:
    return sum((one - other) ** 2 for one, other in zip(a, b, strict=True))


def _sentence(part: str) -> str:
    said = part.strip()
    return said if said.endswith((".", "!", "?")) else f"{said}."
