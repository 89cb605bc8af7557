"""People, chats, messages and files, as the fake keeps them and as tests look at them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

LOOKS = frozenset({"text", "style", "icon_custom_emoji_id"})
"""What a button looks like; its other field is what it does."""
BOT_HERE = frozenset({"member", "administrator"})


@dataclass(frozen=True)
class User:
    """Somebody, or the bot.

    Attributes:
        id: also that of the private chat with the bot.
        language: IETF tag, or none where the client tells none.
    """

    id: int
    name: str
    username: str | None = None
    language: str | None = None
    is_bot: bool = False


@dataclass
class Chat:
    """A private chat, a group or a supergroup, and how it stands with the bot.

    Attributes:
        type: ``private``, ``group`` or ``supergroup``.
        people: the members, without the bot.
        topics: message thread id to the topic's name; none where it is no forum.
        bot: the bot's status in it: ``new`` (never started), ``member``, ``administrator``,
            ``kicked`` (also: blocked) or ``left``.
        migrated_to: the supergroup that it has become.
    """

    id: int
    type: str
    title: str
    people: dict[int, User] = field(default_factory=dict)
    owner: int | None = None
    admins: frozenset[int] = frozenset()
    anonymous: frozenset[int] = frozenset()
    topics: dict[int, str] = field(default_factory=dict)
    is_forum: bool = False
    bot: str = "member"
    username: str | None = None
    migrated_to: int | None = None

    @property
    def is_private(self) -> bool:
        return self.type == "private"

    @property
    def bot_is_here(self) -> bool:
        """Whether the bot may speak."""
        return self.bot in BOT_HERE

    def thread(self, topic: str) -> int:
        """The message thread id of a topic."""
        return {name: number for number, name in self.topics.items()}[topic]


@dataclass(frozen=True)
class File:
    """Something that was uploaded.

    Attributes:
        kind: ``photo``, ``document``, ``sticker``, ``video``, ``voice``, ``animation`` or
            ``thumbnail``.
        width: in pixels; 0 where there is no picture. So is ``height``.
        sizes: of a photo, smallest first, itself the last; of anything else its thumbnail.
        emoji: that a sticker stands for. ``set_name`` is the set that it is in.
    """

    id: str
    unique_id: str
    kind: str
    data: bytes = field(repr=False)
    name: str | None = None
    mime: str | None = None
    width: int = 0
    height: int = 0
    sizes: tuple[File, ...] = ()
    emoji: str | None = None
    set_name: str | None = None


class Button(NamedTuple):
    """One of a keyboard: its words, and its callback data or address."""

    text: str
    data: str


@dataclass(frozen=True)
class Message:
    """What stood in a chat at one moment.

    Attributes:
        date: Unix time in seconds.
        text: of a message without a file. ``caption`` is that of one with a file.
        file: of a photo its largest size.
        markup: the inline keyboard's JSON.
        reply_to: the id of the message that it answers.
        edits: what it was before each edit, oldest first.
        times: ``time.monotonic()`` when it was sent and at each edit.
        reactions: (who, emoji), in the order of reacting.
        pressed: (who, the button's words), in the order of pressing.
        service: what happened, where it tells of an event.
        fields: further fields of its JSON, as ``location``.
    """

    id: int
    chat: Chat = field(repr=False)
    sender: User
    date: float
    text: str | None = None
    caption: str | None = None
    entities: tuple[Mapping[str, Any], ...] = ()
    file: File | None = None
    markup: Mapping[str, Any] | None = None
    reply_to: int | None = None
    thread: int | None = None
    media_group_id: str | None = None
    spoiler: bool = False
    anonymous: bool = False
    via_bot: bool = False
    origin: Mapping[str, Any] | None = None
    inline_id: str | None = None
    edits: tuple[Message, ...] = ()
    times: tuple[float, ...] = ()
    reactions: tuple[tuple[str, str], ...] = ()
    pressed: tuple[tuple[str, str], ...] = ()
    service: str | None = None
    fields: Mapping[str, Any] = field(default_factory=dict)

    @property
    def keyboard(self) -> tuple[tuple[Button, ...], ...]:
        """The rows of its inline keyboard."""
        rows = self.markup["inline_keyboard"] if self.markup else ()
        return tuple(
            tuple(Button(button["text"], _meaning(button)) for button in row) for row in rows
        )

    @property
    def buttons(self) -> tuple[str, ...]:
        """The words of all its buttons."""
        return tuple(button.text for row in self.keyboard for button in row)

    @property
    def words(self) -> str:
        """Text or caption."""
        return self.text or self.caption or ""

    @property
    def edited(self) -> bool:
        return bool(self.edits)

    @property
    def photo(self) -> str | None:
        """The file id of its photo, in the largest size."""
        return self._file_of("photo")

    @property
    def document(self) -> str | None:
        """The file id of its document."""
        return self._file_of("document")

    @property
    def sticker(self) -> str | None:
        """The file id of its sticker."""
        return self._file_of("sticker")

    @property
    def file_name(self) -> str | None:
        return self.file.name if self.file else None

    def _file_of(self, kind: str) -> str | None:
        return self.file.id if self.file and self.file.kind == kind else None

    def same(self, other: Message) -> bool:
        """Whether somebody who looks at both sees no difference."""
        file, others = self.file, other.file
        return (
            (self.text, self.caption, self.entities, self.spoiler)
            == (other.text, other.caption, other.entities, other.spoiler)
            and (file.unique_id if file else None) == (others.unique_id if others else None)
            and self.markup == other.markup
        )

    def edit(self, edited: Message, now: float) -> Message:
        """Itself after an edit, with what it was kept."""
        before = replace(self, edits=())
        return replace(edited, edits=(*self.edits, before), times=(*self.times, now))


def _meaning(button: Mapping[str, Any]) -> str:
    meaning = next(value for name, value in button.items() if name not in LOOKS)
    return meaning if isinstance(meaning, str) else ""


@dataclass(frozen=True)
class Upload:
    """A file in a request."""

    name: str
    type: str
    data: bytes = field(repr=False)

    def __str__(self) -> str:
        return f"<{len(self.data)} bytes>"


@dataclass(frozen=True)
class Call:
    """A request that the bot made.

    Attributes:
        time: ``time.monotonic()`` when it was answered.
        parameters: without the bytes of files.
        status: of the answer.
        lost: the answer never left.
    """

    time: float
    method: str
    parameters: Mapping[str, Any]
    status: int
    lost: bool = False


@dataclass(frozen=True)
class Answer:
    """What a person sees after a tap: a notice, or an alert that must be closed."""

    text: str | None
    alert: bool
    url: str | None = None


@dataclass(frozen=True)
class Result:
    """One of the results of an inline query.

    Attributes:
        query: that it answers.
        photo: the file id of its picture, where it has one.
        raw: its JSON, as the bot gave it.
        asked: what the query was.
    """

    query: str
    id: str
    type: str
    title: str | None
    photo: str | None
    raw: Mapping[str, Any]
    asked: str = ""


class Results(list[Result]):
    """What an inline query brought.

    Attributes:
        next_offset: for the results after these; empty where there are none.
        button: shown above the results.
    """

    next_offset: str = ""
    button: Mapping[str, Any] | None = None
