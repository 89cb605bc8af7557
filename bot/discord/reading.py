"""What somebody said or sent, read off what discord.py knows of it. Pure."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import TypeAlias
from unicodedata import category
from urllib.parse import urlsplit

import discord

from bot.discord.layout import PORTRAIT
from bot.words import Words, language_of, words_of

User: TypeAlias = discord.User | discord.Member
_PICTURES = frozenset({".jpg", ".jpeg", ".png", ".webp", ".heic", ".heif", ".avif", ".tif"})
_KINDS = {"video": "video", "audio": "voice"}
_TURNING = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Marks of direction, which would turn around what stands beside a name."""
_AVATARS = "avatars"


@dataclass(frozen=True)
class FileAt:
    """A file at Discord, where it can be read for a day.

    Attributes:
        name: as it was sent.
        read: fetches it.
        size: bytes, or 0 where Discord does not say.
        kind: its media type, or empty.
    """

    name: str = field(repr=False)
    read: Callable[[], Awaitable[bytes]] = field(repr=False)
    size: int = 0
    kind: str = ""

    @classmethod
    def of(cls, attachment: discord.Attachment) -> FileAt:
        """What discord.py knows of an attachment."""
        kind = attachment.content_type or ""
        return cls(attachment.filename, attachment.read, attachment.size, kind)

    @property
    def is_picture(self) -> bool:
        """Whether it may be a photo."""
        if self.kind.startswith("image/"):
            return self.kind != "image/gif"
        return PurePosixPath(self.name).suffix.lower() in _PICTURES

    @property
    def other(self) -> str:
        """What it is if it is no photo, as ``events.Other`` names it."""
        if self.kind == "image/gif":
            return "animation"
        return _KINDS.get(self.kind.partition("/")[0], "file")


def files_of(attachments: Sequence[discord.Attachment]) -> tuple[list[FileAt], list[FileAt]]:
    """Pictures, and what else there is."""
    files = [FileAt.of(each) for each in attachments]
    return [f for f in files if f.is_picture], [f for f in files if not f.is_picture]


def called(user: User) -> str:
    """What somebody is called there, in one line."""
    name = user.display_name.replace("*", "✱")  # ours stand around what is emphasised
    kept = (c for c in name if c.isspace() or (c not in _TURNING and category(c) != "Cc"))
    return " ".join("".join(kept).split()) or "…"


def without_name(text: str, me: int) -> str:
    """What somebody said to the bot, without its name."""
    return " ".join(word for word in text.split() if word not in (f"<@{me}>", f"<@!{me}>"))


def is_for(message: discord.Message, me: int) -> bool:
    """Whether a message in a channel is meant for the bot.

    An answer to one of its messages mentions it as well: people talk about a portrait under it.
    """
    named = f"<@{me}>" in message.content or f"<@!{me}>" in message.content
    return named or bool(files_of(message.attachments)[0])


def is_replaceable(message: discord.Message, *, private: bool) -> bool:
    """Whether a message may become another one: nobody else sees it, and it shows no portrait."""
    return (private or message.flags.ephemeral) and not shows_portraits(message)


def shows_portraits(message: discord.Message) -> bool:
    """Whether a message shows what was made of somebody."""
    return any(name.startswith((PORTRAIT, _AVATARS)) for name in _names(message))


def words_for(locale: discord.Locale | None) -> Words:
    """The words of somebody's language, or of a server's."""
    return words_of(language_of(None if locale is None else locale.value))


def _names(message: discord.Message) -> list[str]:
    """The names of the files that a message shows."""
    urls = []
    for part in message.components:
        if isinstance(part, discord.MediaGalleryComponent):
            urls += [item.media.url for item in part.items]
        elif isinstance(part, discord.FileComponent):
            urls.append(part.media.url)
    names = (PurePosixPath(urlsplit(url).path).name for url in urls)
    return [name.removeprefix("SPOILER_") for name in names]
