"""HTML and MarkdownV2, as far as the Bot API knows them: a text and its entities."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from tests.fakes.telegram.entities import Entity, utf16
from tests.fakes.telegram.refused import bad

TAGS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "a": "text_link",
}
MARKS = {
    "||": "spoiler",
    "__": "underline",
    "*": "bold",
    "_": "italic",
    "~": "strikethrough",
    "```": "pre",
    "`": "code",
}
RESERVED = "_*[]()~`>#+-=|{}.!"
TOKENS = re.compile(r"<(/?)([^\s<>/]*)([^<>]*)>|&(#\d+|#x[\da-fA-F]+|lt|gt|amp|quot);|([^<&]+|&)")


def parse(text: str, mode: str) -> tuple[str, tuple[Entity, ...]]:
    """A marked text's plain text and entities.

    Raises:
        Refused: 400, where the marks do not fit, or the mode is unknown.
    """
    readers: dict[str, Callable[[str], _Reading]] = {"html": _html, "markdownv2": _markdown}
    if mode.lower() not in readers:
        raise bad("unsupported parse_mode")
    reading = readers[mode.lower()](text)
    if reading.open:
        raise bad(f"can't parse entities: can't find end of the entity {reading.open[-1]['type']}")
    found = sorted(reading.entities, key=lambda entity: (entity["offset"], -entity["length"]))
    return "".join(reading.parts), tuple(found)


@dataclass
class _Reading:
    """What was read so far, and the entities that are still open."""

    parts: list[str] = field(default_factory=list)
    at: int = 0
    open: list[dict[str, Any]] = field(default_factory=list)
    entities: list[dict[str, Any]] = field(default_factory=list)

    def add(self, text: str) -> None:
        self.parts.append(text)
        self.at += utf16(text)

    def begin(self, kind: str, **fields: Any) -> None:
        self.open.append({"type": kind, "offset": self.at, **fields})

    def end(self, kind: str) -> dict[str, Any]:
        if not self.open or self.open[-1]["type"] != kind:
            raise bad(f"can't parse entities: unexpected end of {kind}")
        entity = self.open.pop()
        entity["length"] = self.at - entity["offset"]
        if entity["length"]:
            self.entities.append(entity)
        return entity


def _html(text: str) -> _Reading:
    reading = _Reading()
    at = 0
    while at < len(text):
        token = TOKENS.match(text, at)
        if token is None:
            raise bad(f"can't parse entities: unclosed start tag at byte offset {at}")
        closing, tag, rest, character, plain = token.groups()
        if tag is not None:
            _tag(reading, tag.lower(), bool(closing), rest)
        else:
            reading.add(plain if character is None else html.unescape(f"&{character};"))
        at = token.end()
    return reading


def _tag(reading: _Reading, tag: str, closing: bool, rest: str) -> None:
    kind = TAGS.get(tag)
    if kind is None:
        raise bad(f'can\'t parse entities: unsupported start tag "{tag}"')
    if closing:
        _linked(reading.end(kind), reading)
    elif kind == "text_link":
        address = re.search(r"""href\s*=\s*["']?([^"'\s>]*)""", rest)
        reading.begin(kind, url=html.unescape(address[1]) if address else "")
    elif tag == "span" and "tg-spoiler" not in rest:
        raise bad('can\'t parse entities: tag "span" must have class "tg-spoiler"')
    elif kind == "blockquote" and "expandable" in rest:
        reading.begin(kind, expandable=True)
    else:
        reading.begin(kind)


def _linked(entity: dict[str, Any], reading: _Reading) -> None:
    """A link to nowhere is none."""
    if entity["type"] == "text_link" and not entity["url"] and entity in reading.entities:
        reading.entities.remove(entity)


def _markdown(text: str) -> _Reading:
    reading = _Reading()
    at = 0
    while at < len(text):
        code = reading.open[-1]["type"] if reading.open else ""
        code = code if code in ("code", "pre") else ""
        mark = next((mark for mark in MARKS if text.startswith(mark, at)), "")
        if text[at] == "\\" and at + 1 < len(text):
            reading.add(text[at + 1])
            at += 2
        elif mark and (not code or MARKS[mark] == code):
            _mark(reading, MARKS[mark])
            at += len(mark)
        elif code:
            reading.add(text[at])
            at += 1
        else:
            at = _link_or_letter(reading, text, at)
    return reading


def _mark(reading: _Reading, kind: str) -> None:
    if any(entity["type"] == kind for entity in reading.open):
        reading.end(kind)
    else:
        reading.begin(kind)


def _link_or_letter(reading: _Reading, text: str, at: int) -> int:
    letter = text[at]
    if letter == "[":
        reading.begin("text_link")
    elif letter == "]" and (address := re.compile(r"\]\(((?:\\.|[^)\\])*)\)").match(text, at)):
        entity = reading.end("text_link")
        entity["url"] = re.sub(r"\\(.)", r"\1", address[1])
        return address.end()
    elif letter in RESERVED:
        raise bad(
            f"can't parse entities: character '{letter}' is reserved and must be escaped "
            "with the preceding '\\'"
        )
    else:
        reading.add(letter)
    return at + 1
