"""People, guilds, channels and files, as the fake keeps them and as tests look at them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

TEXT, DM, VOICE, GROUP, FORUM = 0, 1, 2, 3, 15
PUBLIC_THREAD, PRIVATE_THREAD = 11, 12
THREADS = frozenset({PUBLIC_THREAD, PRIVATE_THREAD})
EPOCH_MS = 1_420_070_400_000
"""1 January 2015, from which snowflakes count."""


@dataclass(frozen=True)
class User:
    """Somebody, or the bot.

    Attributes:
        name: that is shown.
        username: unique, in lower case.
        locale: one of Discord's, as ``en-US``.
        avatar: the hash of their picture.
    """

    id: int
    name: str
    username: str
    locale: str = "en-US"
    avatar: str | None = None
    is_bot: bool = False

    @property
    def mention(self) -> str:
        return f"<@{self.id}>"


@dataclass
class Role:
    """A role of a guild; that of everybody has the guild's id."""

    id: int
    name: str
    permissions: int
    position: int = 1
    managed_by: int | None = None


@dataclass
class Member:
    """Somebody in a guild."""

    user: User
    roles: set[int] = field(default_factory=set)
    nick: str | None = None


@dataclass(eq=False)
class Guild:
    """A server.

    Attributes:
        members: by id, the bot too where it is one.
        roles: by id; everybody's under the guild's own id.
        file_bytes: of one file, where boosts allow more than usual.
        emojis: JSON of each by its id, so ``stickers``.
    """

    id: int
    name: str
    owner: User
    locale: str = "en-US"
    members: dict[int, Member] = field(default_factory=dict, repr=False)
    roles: dict[int, Role] = field(default_factory=dict, repr=False)
    channels: dict[int, Channel] = field(default_factory=dict, repr=False)
    file_bytes: int | None = None
    emojis: dict[int, dict[str, Any]] = field(default_factory=dict, repr=False)
    stickers: dict[int, dict[str, Any]] = field(default_factory=dict, repr=False)

    def channel(self, name: str) -> Channel:
        """A channel or a thread of this name."""
        return next(channel for channel in self.channels.values() if channel.name == name)

    def role(self, name: str) -> Role:
        """A role of this name."""
        return next(role for role in self.roles.values() if role.name == name)


@dataclass(eq=False)
class Channel:
    """Where messages stand.

    Attributes:
        type: Discord's number: text 0, DM 1, voice 2, group DM 3, public thread 11, private
            thread 12, forum 15.
        people: who is in a DM, a group DM or a private thread.
        overwrites: (allowed, denied) permissions, by the id of a role or a member.
        parent: of a thread.
        owner: who began a thread.
    """

    id: int
    type: int
    name: str
    guild: Guild | None = field(default=None, repr=False)
    people: dict[int, User] = field(default_factory=dict, repr=False)
    overwrites: dict[int, tuple[int, int]] = field(default_factory=dict, repr=False)
    parent: Channel | None = field(default=None, repr=False)
    owner: User | None = None
    archived: bool = False
    locked: bool = False
    messages: int = 0

    @property
    def is_thread(self) -> bool:
        return self.type in THREADS


@dataclass(frozen=True)
class Attachment:
    """A file of a message or of a command's option.

    Attributes:
        place: the id of its channel; of an ephemeral one the application's.
        width: in pixels; none where there is no picture. So is ``height``.
    """

    id: int
    place: int
    name: str
    data: bytes = field(repr=False)
    content_type: str
    width: int | None = None
    height: int | None = None
    ephemeral: bool = False
    description: str | None = None
    title: str | None = None

    @property
    def is_picture(self) -> bool:
        return self.content_type.startswith("image/")

    @property
    def spoiler(self) -> bool:
        return self.name.startswith("SPOILER_")


@dataclass(frozen=True)
class Upload:
    """A file in a request."""

    name: str
    data: bytes = field(repr=False)

    def __str__(self) -> str:
        return f"<{len(self.data)} bytes>"


@dataclass(frozen=True)
class Call:
    """A request that the bot made.

    Attributes:
        time: ``time.monotonic()`` when it was answered.
        method: and path, as ``POST``.
        route: the path as the table of routes has it, as ``/channels/{channel_id}/messages``.
        path: as it was asked for, without what stands before ``/channels``.
        body: of the request, without the bytes of files.
        status: of the answer; ``code`` is Discord's own, 0 where all went well.
        lost: the answer never left.
    """

    time: float
    method: str
    route: str
    path: str
    body: Mapping[str, Any]
    status: int
    code: int = 0
    lost: bool = False
