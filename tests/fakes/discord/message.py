"""A message, and what can be read and pressed in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

from tests.fakes.discord.nouns import Attachment, Channel, User

SUPPRESS_EMBEDS, EPHEMERAL, LOADING, QUIET, V2 = 1 << 2, 1 << 6, 1 << 7, 1 << 12, 1 << 15
REPLY, SLASH, MENU = 19, 20, 23
BUTTON, SELECTS = 2, (3, 5, 6, 7, 8)
REFERENCE = "attachment://"

Json = Mapping[str, Any]


class Button(NamedTuple):
    """One that stands in a message."""

    label: str
    custom_id: str | None
    url: str | None
    disabled: bool
    emoji: str | None
    style: int


class Select(NamedTuple):
    """A menu that stands in a message; ``options`` are (label, value, description)."""

    custom_id: str
    placeholder: str
    options: tuple[tuple[str, str, str], ...]
    chosen: tuple[str, ...]
    least: int
    most: int
    disabled: bool
    type: int


@dataclass(frozen=True)
class Message:
    """What stood in a channel at one moment.

    Attributes:
        date: Unix time in seconds, ``edited_at`` that of the last edit.
        embeds: as the bot gave them; so are ``components``.
        reply_to: the id of the message that it answers.
        only_for: who alone sees it, where it is ephemeral.
        interaction: that it answers, as its JSON tells.
        edits: what it was before each edit, oldest first.
        times: ``time.monotonic()`` when it was sent and at each edit.
        reactions: (who, emoji), in the order of reacting.
        pressed: (who, label), in the order of pressing.
    """

    id: int
    channel: Channel = field(repr=False)
    author: User
    date: float
    content: str = field(default="", repr=False)
    embeds: tuple[Json, ...] = field(default=(), repr=False)
    components: tuple[Json, ...] = field(default=(), repr=False)
    attachments: tuple[Attachment, ...] = ()
    flags: int = 0
    type: int = 0
    reply_to: int | None = None
    mentions: tuple[int, ...] = ()
    only_for: User | None = None
    nonce: str | None = None
    interaction: Json | None = field(default=None, repr=False)
    stickers: tuple[int, ...] = ()
    edited_at: float | None = None
    edits: tuple[Message, ...] = field(default=(), repr=False)
    times: tuple[float, ...] = ()
    reactions: tuple[tuple[str, str], ...] = ()
    pressed: tuple[tuple[str, str], ...] = ()

    @property
    def ephemeral(self) -> bool:
        return bool(self.flags & EPHEMERAL)

    @property
    def loading(self) -> bool:
        """Whether it only says that the bot is thinking."""
        return bool(self.flags & LOADING)

    @property
    def edited(self) -> bool:
        return self.edited_at is not None

    @property
    def buttons(self) -> tuple[Button, ...]:
        """All its buttons, in order."""
        return tuple(
            Button(
                part.get("label") or "",
                part.get("custom_id"),
                part.get("url"),
                part.get("disabled", False),
                (part.get("emoji") or {}).get("name"),
                part["style"],
            )
            for part in parts(self.components)
            if part["type"] == BUTTON
        )

    @property
    def selects(self) -> tuple[Select, ...]:
        """All its menus, in order."""
        return tuple(_select(part) for part in parts(self.components) if part["type"] in SELECTS)

    @property
    def text(self) -> str:
        """Everything that can be read in it, but for buttons and menus."""
        pieces = [self.content, *(line for embed in self.embeds for line in _lines(embed))]
        pieces += [part["content"] for part in parts(self.components) if part["type"] == 10]
        return "\n".join(piece for piece in pieces if piece)

    @property
    def shown_in_parts(self) -> frozenset[str]:
        """The names of the files that an embed or a component shows."""
        return frozenset(
            url.removeprefix(REFERENCE)
            for url in addresses(self.embeds, self.components)
            if url.startswith(REFERENCE)
        )

    @property
    def visible(self) -> tuple[Attachment, ...]:
        """The files that somebody sees, wherever in the message."""
        if not self.flags & V2:
            return self.attachments
        return tuple(file for file in self.attachments if file.name in self.shown_in_parts)

    @property
    def pictures(self) -> tuple[Attachment, ...]:
        """Those of them that are pictures."""
        return tuple(file for file in self.visible if file.is_picture)

    def edit(self, now: float, monotonic: float, **fields: Any) -> Message:
        """Itself after an edit, with what it was kept."""
        before = replace(self, edits=())
        edits, times = (*self.edits, before), (*self.times, monotonic)
        return replace(self, edits=edits, times=times, edited_at=now, **fields)


def parts(components: Sequence[Json]) -> Iterator[Json]:
    """All components, each before what is in it."""
    for part in components:
        yield part
        inner = part.get("components", ())
        for name in ("accessory", "component"):
            inner = (*inner, part[name]) if name in part else inner
        yield from parts(inner)


def addresses(embeds: Sequence[Json], components: Sequence[Json]) -> Iterator[str]:
    """Where the pictures and files of embeds and components come from."""
    for embed in embeds:
        for name, field_ in (
            ("image", "url"),
            ("thumbnail", "url"),
            ("author", "icon_url"),
            ("footer", "icon_url"),
        ):
            if url := (embed.get(name) or {}).get(field_):
                yield url
    for part in parts(components):
        media = [part.get("media"), part.get("file")]
        media += [item["media"] for item in part.get("items", ())]
        yield from (item["url"] for item in media if item)


def _lines(embed: Json) -> Iterator[str]:
    yield (embed.get("author") or {}).get("name", "")
    yield embed.get("title") or ""
    yield embed.get("description") or ""
    for one in embed.get("fields") or ():
        yield f"{one['name']}\n{one['value']}"
    yield (embed.get("footer") or {}).get("text", "")


def _select(part: Json) -> Select:
    options = part.get("options", ())
    return Select(
        part["custom_id"],
        part.get("placeholder") or "",
        tuple((one["label"], one["value"], one.get("description") or "") for one in options),
        tuple(one["value"] for one in options if one.get("default")),
        part.get("min_values", 1),
        part.get("max_values", 1),
        part.get("disabled", False),
        part["type"],
    )
