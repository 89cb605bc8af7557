"""What Telegram sees in a text by itself: commands, mentions, addresses; and UTF-16 offsets."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

Entity = Mapping[str, Any]

FOUND = re.compile(
    r"""(?P<bot_command>(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?!\w))
      | (?P<email>[\w.+-]+@[\w-]+\.[\w.-]*\w)
      | (?P<mention>(?<![\w@])@[A-Za-z][A-Za-z0-9_]{3,31}(?!\w))
      | (?P<url>(?:https?://|(?<![\w@.])(?=[\w-]+\.(?:com|org|net|me|io)\b))[^\s<>"]*[\w/])
      | (?P<hashtag>(?<![\w#])\#\w*[^\W\d]\w*)""",
    re.VERBOSE,
)


def utf16(text: str) -> int:
    """Length in UTF-16 code units, the Bot API's measure."""
    return len(text.encode("utf-16-le")) // 2


def cut(text: str, entity: Entity) -> str:
    """The part of a text that an entity is about."""
    units = text.encode("utf-16-le")
    start = 2 * entity["offset"]
    return units[start : start + 2 * entity["length"]].decode("utf-16-le", "replace")


def span(text: str, start: int, end: int) -> dict[str, int]:
    """Offset and length of ``text[start:end]`` in UTF-16 code units."""
    return {"offset": utf16(text[:start]), "length": utf16(text[start:end])}


def detect(text: str, named: Sequence[Entity] = ()) -> tuple[Entity, ...]:
    """All entities of a text: those that were named, and those found outside of them."""
    found = [
        {"type": match.lastgroup, **span(text, *match.span())} for match in FOUND.finditer(text)
    ]
    blocked = [entity for entity in named if entity["type"] not in ("blockquote",)]
    free = [entity for entity in found if not any(_meet(entity, other) for other in blocked)]
    return tuple(sorted([*named, *free], key=lambda entity: (entity["offset"], -entity["length"])))


def mentions(text: str, people: Iterable[tuple[str, Mapping[str, Any]]]) -> tuple[Entity, ...]:
    """Mentions of people without a username: (name, the user's JSON)."""
    return tuple(
        {"type": "text_mention", **span(text, *match.span()), "user": user}
        for name, user in people
        for match in re.finditer(re.escape(name), text)
    )


def _meet(one: Entity, other: Entity) -> bool:
    return bool(
        one["offset"] < other["offset"] + other["length"]
        and other["offset"] < one["offset"] + one["length"]
    )


def trimmed(text: str, entities: Sequence[Entity]) -> tuple[str, tuple[Entity, ...]]:
    """A text without blanks around it, and its entities where they are then."""
    kept = text.strip()
    before = utf16(text[: len(text) - len(text.lstrip())])
    total = utf16(kept)
    moved = []
    for entity in entities:
        start = max(0, entity["offset"] - before)
        end = min(total, entity["offset"] + entity["length"] - before)
        if end > start:
            moved.append({**entity, "offset": start, "length": end - start})
    return kept, tuple(moved)
