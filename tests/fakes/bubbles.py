"""The page that ``transcript`` draws: a chat's entries as HTML, with everything escaped."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from html import escape
from itertools import pairwise
from math import log
from pathlib import Path
from typing import Any

from babel import Locale
from babel.dates import format_skeleton
from babel.numbers import format_decimal

from tests.fakes.mosaic import Tile, mosaic, tile, width_of

STYLE = Path(__file__).with_name("transcript.css")
HUES = 7
"""Colours of names that the style sheet has."""
EDITED = {
    "ar": "معدّلة",
    "de": "bearbeitet",
    "en": "edited",
    "es": "editado",
    "fr": "modifié",
    "hi": "संपादित",
    "id": "diedit",
    "it": "modificato",
    "ja": "編集済み",
    "ko": "수정됨",
    "pt-BR": "editado",
    "ru": "изменено",
    "tr": "düzenlendi",
    "uk": "змінено",
    "zh-Hans": "已编辑",
}
LINKS = re.compile(r"((?<!\S)/[a-z][a-z0-9_]*(?:@\w+)?|(?<!\w)@\w{4,}|https?://\S+)", re.ASCII)
BOLD = re.compile(r"\*\*(.+?)\*\*")
POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"
_SVG = '<svg viewBox="0 0 24 24" aria-hidden="true">{}</svg>'
FILE = _SVG.format('<path d="M13 3H6v18h12V8zM13 3v5h5"/>')
CLIP = _SVG.format('<path d="m20 11-8.5 8.5a5 5 0 0 1-7-7L13 4a3.4 3.4 0 0 1 5 5l-8.5 8.5"/>')
DONE = _SVG.format('<path d="m5 13 4.5 4.5L19 7.5"/>')
TAP = _SVG.format('<circle cx="12" cy="12" r="3.5"/><circle cx="12" cy="12" r="9"/>')

Entry = Mapping[str, Any]


@dataclass(frozen=True)
class Chat:
    """A transcript, and whose phone it is seen on; its fields are arguments of ``draw``."""

    entries: tuple[Entry, ...]
    bytes_of: Callable[[str], bytes]
    title: str
    me: str
    width: int = 420
    dark: bool = False
    language: str = "en"

    @cached_property
    def people(self) -> list[str]:
        """Who talks, in the order of their first message."""
        return list(dict.fromkeys(e["from"] for e in self.entries if e["kind"] != "service"))

    @cached_property
    def private(self) -> bool:
        return {*self.people} - {self.me} <= {self.title}

    @cached_property
    def locale(self) -> Locale:
        return Locale.parse(self.language, sep="-")

    def page(self, columns: Sequence[Sequence[str]]) -> str:
        """The whole page, with these blocks in these columns."""
        look = ' class="dark"' if self.dark else ""
        return (
            f'<!doctype html><html lang="{escape(self.language)}"{look}'
            f' dir="{self.locale.text_direction}">'
            f'<meta charset="utf-8"><title>{escape(self.title)}</title>'
            f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
            f"<style>{STYLE.read_text()} body {{ --width: {self.width}px }}</style>"
            + "".join(self._phone(blocks) for blocks in columns)
            + "</html>"
        )

    def _phone(self, blocks: Sequence[str]) -> str:
        names = "" if self.private else f'<p dir="auto">{escape(", ".join(self.people))}</p>'
        return (
            f'<section class="phone"><header><span class="avatar">{_initial(self.title)}</span>'
            f'<div><h1 dir="auto">{escape(self.title)}</h1>{names}</div></header>'
            f"<main>{''.join(blocks)}</main></section>"
        )

    def blocks(self) -> list[str]:
        """Each entry, oldest first, with its day where that is another than of the one above."""
        return [
            self._block(entry, above)
            for above, entry in pairwise((None, *self.entries))
            if entry is not None
        ]

    def _block(self, entry: Entry, above: Entry | None) -> str:
        day, line, follows = self._day(entry), "", False
        if above is None or self._day(above) != day:
            line = f'<p class="line day">{escape(day)}</p>'
        else:
            follows = above["from"] == entry["from"] and above["kind"] != "service"
        if entry["kind"] == "service":
            event = f'<p class="line">{_event(entry)}</p>'
            return f'<article class="block" data-kind="service">{line}{event}</article>'
        side = "mine" if self._is_mine(entry) else "theirs"
        kinds = f"{side}{' next' if follows else ''}{' discord' if 'ephemeral' in entry else ''}"
        return (
            f'<article class="block {kinds}"'
            f' data-kind="{escape(entry["kind"])}">{line}{self._stack(entry)}</article>'
        )

    def _stack(self, entry: Entry) -> str:
        tiles = [tile(self.bytes_of(id), self.width) for id in entry["pictures"]]
        part = width_of(tiles, bool(entry["keyboard"]), entry["kind"] == "sticker")
        style = f' style="width: {part * self.width:.0f}px"' if tiles else ""
        return (
            f'<div class="stack"{style}>{_asked(entry)}'
            f'<div class="bubble">{self._bubble(entry, tiles)}</div>'
            f"{self._keyboard(entry)}{self._trail(entry)}{_hidden(entry)}</div>"
        )

    def _bubble(self, entry: Entry, tiles: Sequence[Tile]) -> str:
        name = "" if self.private or self._is_mine(entry) else self._name(entry["from"])
        reactions = self._reactions(entry)
        meta = self._meta(entry)
        bare = entry["kind"] != "text" and not entry["text"]
        over = meta if bare and not reactions else ""
        shown = mosaic(tiles, over, entry["spoiler"]) if tiles else self._file(entry, over)
        text = ""
        if not bare:
            end = "" if reactions else meta
            text = f'<p class="text" dir="auto">{_set(entry)}{end}</p>'
        below = f'<div class="below">{reactions}{meta}</div>' if reactions else ""
        return f"{name}{self._quote(entry)}{shown}{text}{below}"

    def _name(self, name: str) -> str:
        return f'<p class="name {self._hue(name)}">{escape(name)}</p>'

    def _quote(self, entry: Entry) -> str:
        quoted = entry["reply_to"]
        if quoted is None:
            return ""
        words = escape(" ".join(quoted["text"].split())) or CLIP
        return (
            f'<blockquote class="quote {self._hue(quoted["from"])}"><b dir="auto">'
            f'{escape(quoted["from"])}</b><span dir="auto">{words}</span></blockquote>'
        )

    def _file(self, entry: Entry, over: str) -> str:
        if entry["kind"] == "text":
            return ""
        name = entry["file_name"] or entry["kind"]
        size = entry.get("file_size")
        return (
            f'<div class="file"><span class="icon">{FILE}</span>'
            f'<b dir="auto">{escape(name)}</b>'
            f"<small>{self._size(size) if size else ''}</small>{over}</div>"
        )

    def _size(self, count: int) -> str:
        """Bytes in the unit that fits, as 1.4 MB."""
        power = min(int(log(count, 1000)), 3)
        number = format_decimal(round(count / 1000**power, 1), locale=self.locale)
        return f"{number} {('B', 'kB', 'MB', 'GB')[power]}"

    def _reactions(self, entry: Entry) -> str:
        counted: Counter[str] = Counter(entry["reactions"])
        return "".join(
            f'<span class="reaction">{escape(emoji)}{f" {count}" if count > 1 else ""}</span>'
            for emoji, count in counted.items()
        )

    def _meta(self, entry: Entry) -> str:
        edited = f'<span class="edited">{escape(self._edited)}</span>' if entry["edited"] else ""
        time = format_skeleton("Hm", _when(entry), locale=self.locale)
        return f'<span class="meta" dir="auto">{edited}<time>{escape(time)}</time></span>'

    @property
    def _edited(self) -> str:
        return EDITED.get(self.language, EDITED["en"])

    def _keyboard(self, entry: Entry) -> str:
        rows = (
            "".join(self._key(label, _pressers(entry, label)) for label in row)
            for row in entry["keyboard"]
        )
        menus = "".join(
            f'<div class="menu">{escape(label)} <span>▾</span></div>'
            for label in entry.get("selects", ())
        )
        keys = menus + "".join(f'<div class="keys">{row}</div>' for row in rows)
        return f'<div class="keyboard">{keys}</div>' if keys else ""

    def _key(self, label: str, pressers: Sequence[str]) -> str:
        if not pressers:
            return f'<button type="button" class="key">{escape(label)}</button>'
        marks = DONE if self.private else "".join(map(self._badge, pressers))
        return (
            f'<button type="button" class="key pressed" aria-pressed="true">{escape(label)}'
            f'<span class="who">{marks}</span></button>'
        )

    def _badge(self, name: str) -> str:
        return f'<span class="{self._hue(name)}" title="{escape(name)}">{_initial(name)}</span>'

    def _trail(self, entry: Entry) -> str:
        """What was tapped on keyboards that have since been replaced."""
        labels = {label for row in entry["keyboard"] for label in row}
        gone = [(who, label) for who, label in entry["pressed"] if label not in labels]
        taps = (
            f"<span>{TAP}{'' if self.private else self._tapper(who)}"
            f'<bdi class="tapped">{escape(label)}</bdi></span>'
            for who, label in gone
        )
        return f'<p class="trail">{"".join(taps)}</p>' if gone else ""

    def _tapper(self, name: str) -> str:
        return f'<b class="{self._hue(name)}">{escape(name)}</b>'

    def _hue(self, name: str) -> str:
        place = self.people.index(name) if name in self.people else len(self.people)
        return f"hue-{place % HUES}"

    def _is_mine(self, entry: Entry) -> bool:
        return bool(entry["from"] == self.me)

    def _day(self, entry: Entry) -> str:
        return str(format_skeleton("MMMMd", _when(entry), locale=self.locale))


def _when(entry: Entry) -> datetime:
    return datetime.fromtimestamp(entry["time"], UTC)


def _initial(name: str) -> str:
    return escape(name.strip()[:1].upper())


def _event(entry: Entry) -> str:
    """What a service message tells, with whom it is about."""
    name, text = entry["from"], entry["text"]
    return escape(text if name in text else f"{name} {text}".strip())


def _set(entry: Entry) -> str:
    """Text as its platform sets it: Discord's has Markdown."""
    text = _linked(entry["text"])
    if "ephemeral" not in entry:
        return text
    lines = [
        f"<small>{line.removeprefix('-# ')}</small>" if line.startswith("-# ") else line
        for line in BOLD.sub(r"<b>\1</b>", text).split("\n")
    ]
    return "\n".join(lines)


def _asked(entry: Entry) -> str:
    """The command that a message answers, as Discord shows it."""
    if not entry.get("command"):
        return ""
    return f'<p class="asked">{escape(entry["asked_by"])} → <i>/{escape(entry["command"])}</i></p>'


def _hidden(entry: Entry) -> str:
    return '<p class="hidden">Only you can see this</p>' if entry.get("ephemeral") else ""


def _linked(text: str) -> str:
    """Text with its commands, mentions and addresses marked."""
    pieces = LINKS.split(text)
    return "".join(
        f"<i>{escape(piece)}</i>" if place % 2 else escape(piece)
        for place, piece in enumerate(pieces)
    )


def _pressers(entry: Entry, label: str) -> list[str]:
    """Who pressed a button of this label, each once."""
    return list(dict.fromkeys(who for who, pressed in entry["pressed"] if pressed == label))
