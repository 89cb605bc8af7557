"""What somebody said, read off a Telegram message. Pure."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import PurePath
from unicodedata import category

from telegram import Message, MessageEntity, MessageOriginUser, User

from bot.words import LANGUAGES

_PICTURES = frozenset({".jpg", ".jpeg", ".png", ".webp", ".heic", ".heif", ".avif", ".tif"})
_TURNING = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Marks of direction; letters have their own."""
_CONTROLS = ("Cc", "Zl", "Zp")
_OTHERS = (
    ("animation", "animation"),
    ("video", "video"),
    ("video_note", "video"),
    ("voice", "voice"),
    ("audio", "voice"),
    ("sticker", "sticker"),
    ("document", "file"),
)


@dataclass(frozen=True)
class FileAt:
    """A picture at Telegram.

    Attributes:
        id: to fetch it by.
        name: as it was sent, or one that fits.
        size: bytes, or 0 where Telegram does not say.
    """

    id: str = field(repr=False)
    name: str = field(repr=False)
    size: int = 0


@dataclass(frozen=True)
class Heard:
    """What somebody said.

    Attributes:
        command: without slash, or empty.
        text: what was typed, without the command and the bot's name; the caption of a picture.
        photo: that was sent, or None.
        other: the kind of something else that was sent, or empty.
        addressed: it was said to the bot, by a command or its name.
        answers: it answers something that the bot said.
        album: what is sent together has this in common, or None.
        target: the picture of the message that is answered, or None.
        owner: who sent that first, or None where nobody can be asked.
    """

    command: str = ""
    text: str = field(default="", repr=False)
    photo: FileAt | None = None
    other: str = ""
    addressed: bool = True
    answers: bool = False
    album: str | None = None
    target: FileAt | None = None
    owner: User | None = None


def read(message: Message, me: User) -> Heard | None:
    """What a message says to the bot; None where it says nothing.

    Args:
        message: from a private chat or a group.
        me: the bot.
    """
    private = message.chat.type == "private"
    text = message.text or message.caption or ""
    command, rest = _command(message, text, me)
    if command is None or not (private or message.forward_origin is None):
        return None  # in a group, what is passed on was said somewhere else
    mentioned, rest = _without_mention(rest, me)
    earlier = message.reply_to_message
    # In a forum every message answers the one that opened its topic.
    if earlier is not None and earlier.forum_topic_created is not None:
        earlier = None
    writer = None if earlier is None else earlier.from_user
    answers = writer is not None and writer.id == me.id
    photo = _photo(message)
    if not (command or rest or photo or _other(message)) and not mentioned:
        return None
    addressed = private or bool(command) or mentioned
    if not (addressed or answers):
        return None
    return Heard(
        command=command,
        text=rest,
        photo=photo,
        other="" if photo or message.text else _other(message),
        addressed=addressed,
        answers=answers,
        album=message.media_group_id,
        target=None if earlier is None else _photo(earlier),
        owner=None if earlier is None else _owner(earlier),
    )


def called(user: User) -> str:
    """What somebody is called, without characters that would turn what stands beside it around."""
    kept = (c for c in user.first_name if c not in _TURNING and category(c) not in _CONTROLS)
    return "".join(kept).strip() or "…"


def two_letters(language: str) -> str:
    """A language of ours as Telegram's menus name it (ISO 639-1)."""
    assert language in LANGUAGES
    return language.partition("-")[0]


def _command(message: Message, text: str, me: User) -> tuple[str | None, str]:
    """The command that a message begins with (empty where it has none), and what is behind it.

    None where it is a command to another bot.
    """
    entities = message.entities or message.caption_entities
    first = next((e for e in entities if e.offset == 0), None)
    if first is None or first.type != MessageEntity.BOT_COMMAND:
        return "", text.strip()
    name, _, bot = text[1 : first.length].partition("@")
    if bot and bot.casefold() != (me.username or "").casefold():
        return None, ""
    return name.casefold(), text[first.length :].strip()


def _without_mention(text: str, me: User) -> tuple[bool, str]:
    """Whether the bot is named in a text, and the text without its name."""
    name = f"@{me.username}".casefold()
    words = text.split()
    left = [word for word in words if word.casefold().rstrip(",:;.!?") != name]
    return (True, " ".join(left)) if len(left) < len(words) else (False, text)


def _owner(message: Message) -> User | None:
    """Who sent something first, which whoever passed it on did not."""
    origin = message.forward_origin
    if origin is None:
        return None if message.sender_chat else message.from_user
    return origin.sender_user if isinstance(origin, MessageOriginUser) else None


def _photo(message: Message) -> FileAt | None:
    if message.photo:
        largest = max(message.photo, key=lambda size: size.width * size.height)
        return FileAt(largest.file_id, "photo.jpg", largest.file_size or 0)
    document = message.document
    if document is None or message.animation is not None:
        return None
    name = document.file_name or "photo"
    picture = (document.mime_type or "").startswith("image/")
    if picture or PurePath(name).suffix.lower() in _PICTURES:
        return FileAt(document.file_id, name, document.file_size or 0)
    return None


def _other(message: Message) -> str:
    for attribute, kind in _OTHERS:
        if getattr(message, attribute) is not None:
            return kind
    unreadable = (message.location, message.contact, message.poll, message.venue, message.dice)
    return "thing" if any(each is not None for each in unreadable) else ""
