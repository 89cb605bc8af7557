"""What the conversation needs of a platform: a venue, a mouth, and what else it can do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, Protocol

from bot.conversation.held import Remote
from bot.conversation.replies import Caps, Reply
from engine.errors import PhotoError
from storage.people import Account


class PhotoLost(PhotoError):
    """Photos that were held are not there any more."""

    code = "photo_lost"

    def __init__(self) -> None:
        super().__init__("That photo isn't kept any more.", "Could you send it again?")


class PhotoNotFetched(PhotoError):
    """The platform did not hand over a photo."""

    code = "photo_not_fetched"

    def __init__(self) -> None:
        super().__init__("I couldn't fetch that photo.", "Could you send it again?")


class NoProfilePhoto(PhotoError):
    """There is no profile photo, or it is hidden."""

    code = "no_profile_photo"

    def __init__(self) -> None:
        super().__init__("I can't see a profile photo of yours.", "Send a photo instead.")


@dataclass(frozen=True)
class Venue:
    """Where a conversation is held: each has its own state.

    Attributes:
        id: says nothing about the place to whoever reads it; empty for the private chat.
        caps: of the platform there, or None where they are as everywhere.
        only: names of the styles that may be taken there, or None for all.
        day: orders that one person may place there in 24 hours, or None for the host's limit.
    """

    id: str = ""
    caps: Caps | None = None
    only: frozenset[str] | None = None
    day: int | None = None


PRIVATE = Venue()


@dataclass(frozen=True)
class Listener:
    """To whom something is shown.

    Attributes:
        account: on the platform.
        person: their id, or None while they have not agreed: nothing of theirs is written down.
        language: one of ``bot.words.LANGUAGES``.
        reply: the front end's handle of what is answered, if it gave one.
        venue: where.
    """

    account: Account
    person: str | None
    language: str
    reply: bytes | None = field(default=None, repr=False)
    venue: str = ""


@dataclass(frozen=True)
class Expression:
    """An emoji or a sticker that is wished.

    Attributes:
        kind: which of them.
        file: the portrait's id.
        style: the name of its style.
        title: its style, in the person's language.
        emoji: that it stands for.
        who: the person's name, or empty.
    """

    kind: Literal["emoji", "sticker"]
    file: str
    style: str
    title: str
    emoji: str
    who: str = field(repr=False)


class Mouth(Protocol):
    """What shows replies."""

    async def show(self, to: Listener, replies: Sequence[Reply]) -> Mapping[str, Any]:
        """Show replies, in order; where they can be found again, as plain JSON values.

        Raises:
            NotNow: they can't be shown now.
            Unreachable: the person is not there any more.
        """

    def attends(self, account: Account) -> bool:
        """Whether somebody would see now what is shown."""


class Platform(Protocol):
    """What some platforms do besides."""

    async def profile(self, account: Account) -> Remote | None:
        """The person's profile photo, or None where they have none that can be seen."""

    async def stick(
        self, to: Listener, portrait: bytes, emoji: str, title: str, *, whole: bool
    ) -> tuple[str, str]:
        """Put a portrait into a person's sticker set; a link to it and its title.

        Args:
            to: whose set.
            portrait: its file.
            emoji: that it stands for.
            title: of the set should it have to be made; empty takes the usual one.
            whole: show the whole picture, rather than the person cut out of it.

        Raises:
            Refused: the platform does not take it.
            NotNow: not now.
        """

    async def express(
        self, to: Listener, portrait: bytes, like: Expression, key: str, *, whole: bool
    ) -> str:
        """Make an emoji or a sticker of a portrait, for everybody where a person is; its name.

        Args:
            to: who wishes it.
            portrait: its file.
            like: what it becomes.
            key: under which it stands from then on.
            whole: show the whole picture, rather than the person cut out of it.

        Raises:
            Refused: the platform does not take it.
            NotNow: not now.
        """

    async def take_back(self, to: Listener, key: str) -> None:
        """Take away what ``express`` made; it may be gone already.

        Args:
            to: whose it is.
            key: under which it stands.

        Raises:
            Refused: that is not allowed there.
            NotNow: not now.
        """
