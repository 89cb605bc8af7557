"""A name or a line of text that somebody asks to have written under their portrait."""

from __future__ import annotations

import re
from functools import lru_cache

from engine.styles.vocabulary import Vocabulary, folded

LONGEST = 40
"""Characters of a caption that are kept."""

_QUOTED = re.compile(
    r"[\"“”„«]\s*([^\"“”„«»\n]{1,80}?)\s*[\"“”»]|['\u2018]([^'\u2018\u2019\n]{1,80})['\u2019]"
)
_DOUBLE_QUOTED = re.compile(r"[\"“”„«]\s*([^\"“”„«»\n]{1,80}?)\s*[\"“”»]")
_BARE = re.compile(r"[^\s,.;:!?\"“”„«»()…]+(?:[ \t]+[^\s,.;:!?\"“”„«»()…]+){0,3}")
_LOOKS = ("style", "color", "hex", "backdrop", "light", "mono", "warmth", "brightness", "contrast")
_UNNAMED = ("link", "hold", "place", "not")


def take_caption(text: str, words: Vocabulary) -> tuple[str | None, str]:
    """Return the caption that ``text`` asks for, or None, and the text without it.

    A caption follows a phrase such as "named" or "name:", or stands alone in quotation marks when
    what they hold is no word of the vocabulary.
    """
    opened, marked = _triggers(words.captions.get("open", ()), words.captions.get("marked", ()))
    for trigger in (opened, marked):
        for match in trigger.finditer(text) if trigger else ():
            found = _value(text, match.end(), words)
            if found is not None:
                caption, end = found
                return caption, f"{text[: match.start()]}, {text[end:]}"
    for match in _DOUBLE_QUOTED.finditer(text):
        known = {piece.kind for piece in words.pieces(match.group(1))}
        if known.isdisjoint(_LOOKS) and _tidy(match.group(1)):
            return _tidy(match.group(1)), f"{text[: match.start()]}, {text[match.end() :]}"
    return None, text


@lru_cache(maxsize=32)
def _triggers(
    opened: tuple[str, ...], marked: tuple[str, ...]
) -> tuple[re.Pattern[str] | None, re.Pattern[str] | None]:
    return (
        _compiled(opened, r"\s*[:=]?\s*"),
        _compiled(marked, r"(?:\s*[:=]\s*|\s*(?=[\"“„«]))"),
    )


def _compiled(phrases: tuple[str, ...], after: str) -> re.Pattern[str] | None:
    if not phrases:
        return None
    ordered = sorted(phrases, key=len, reverse=True)
    either = "|".join(re.escape(phrase).replace(r"\ ", r"\s+") for phrase in ordered)
    return re.compile(rf"(?<!\w)(?:{either})(?!\w){after}", re.IGNORECASE)


def _value(text: str, start: int, words: Vocabulary) -> tuple[str, int] | None:
    """Return the caption that begins at ``start`` and where it ends, or None."""
    quoted = _QUOTED.match(text, start)
    if quoted is not None:
        caption = _tidy(quoted.group(1) or quoted.group(2))
        return (caption, quoted.end()) if caption else None
    bare = _BARE.match(text, start)
    if bare is None:
        return None
    spans = list(re.finditer(r"\S+", bare.group()))
    count = _named([span.group() for span in spans], words)
    if not count:
        return None
    last = spans[count - 1].end()
    caption = _tidy(bare.group()[:last])
    return (caption, start + last) if caption else None


def _named(candidates: list[str], words: Vocabulary) -> int:
    """Return how many words make a name without quotation marks: capitalised ones, or one."""
    first = candidates[0]
    if not (first[0].isupper() or first[0].isdigit()):
        known = folded(first) in words.meanings
        return 0 if known or first[0] == "#" else 1
    count = 1
    for word in candidates[1:]:
        meaning = words.meanings.get(folded(word))
        if meaning is not None and meaning.kind in _UNNAMED:
            break
        count += 1
    while candidates[count - 1][0].islower():  # "Ana de Armas" keeps "de", "Ana please" is "Ana"
        count -= 1
    return count


def _tidy(caption: str) -> str:
    printable = "".join(c if c.isprintable() else " " for c in caption)
    return " ".join(printable.split())[:LONGEST].strip()
