"""A house with a conversation in it: what people do goes in, what they are shown is kept."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from bot.conversation.events import Action, Event, Images
from bot.conversation.held import Remote
from bot.conversation.house import house_of
from bot.conversation.platform import PRIVATE, Expression, Listener, PhotoNotFetched, Venue
from bot.conversation.replies import TELEGRAM, TELEGRAM_GROUP, Portraits, Reply, Say, Update
from bot.conversation.state import State
from bot.conversation.talk import Talk
from bot.delivery import Parcel
from bot.words import words_of
from engine.portrait import Progress as Step
from engine.portrait import Upload
from storage.orders import Job
from storage.people import Account
from tests.bot.house import House, until
from tests.fakes.studio import FakeEyes
from tests.storage.installation import noise

ANA, BEN, CARL = (Account("telegram", name) for name in ("ana", "ben", "carl"))
GROUP = Venue("0a1b2c3d4e5f0a1b2c3d4e5f", TELEGRAM_GROUP)
"""A group that all of them are in."""


class Mouth:
    """Keeps what it is asked to show, by account and venue."""

    def __init__(self) -> None:
        self.shown: list[tuple[Listener, Reply]] = []
        self.error: Exception | None = None

    async def show(self, to: Listener, replies: Sequence[Reply]) -> Mapping[str, Any]:
        if self.error is not None:
            raise self.error
        self.shown += [(to, reply) for reply in replies]
        return {"shown": len(replies)}

    def attends(self, account: Account) -> bool:
        return True

    def of(self, account: Account, kind: Any = object, venue: Venue | None = None) -> list[Any]:
        return [
            reply
            for to, reply in self.shown
            if to.account == account
            and isinstance(reply, kind)
            and (venue is None or to.venue == venue.id)
        ]

    def said(self, account: Account, venue: Venue | None = None) -> list[str]:
        shown = self.of(account, venue=venue)
        said = [reply.say if isinstance(reply, Update) else reply for reply in shown]
        return [t.id for reply in said if isinstance(reply, Say | Portraits) for t in reply.text]


@dataclass
class AtPlatform:
    """A photo that stays on the platform until it is fetched.

    Attributes:
        data: its bytes.
        fetched: how often it was.
        error: raised instead, or None.
        waits: for this before it comes, or None.
    """

    data: bytes = field(default_factory=lambda: noise(64))
    fetched: int = 0
    error: Exception | None = None
    waits: asyncio.Event | None = None

    def remote(self, name: str = "photo.jpg") -> Remote:
        return Remote(name, self._fetch)

    async def _fetch(self) -> bytes:
        self.fetched += 1
        if self.waits is not None:
            await self.waits.wait()
        if self.error is not None:
            raise self.error
        return self.data


def lost() -> AtPlatform:
    """A photo that the platform does not hand over."""
    return AtPlatform(error=PhotoNotFetched())


class Platform:
    """Knows profile photos, and keeps what it was asked to put into sticker sets."""

    def __init__(self) -> None:
        self.profiles: dict[Account, AtPlatform] = {}
        self.stuck: list[tuple[Account, bytes, str, str]] = []
        self.whole: list[bool] = []
        self.expressed: list[tuple[Account, bytes, Expression, str]] = []
        self.error: Exception | None = None

    async def profile(self, account: Account) -> Remote | None:
        found = self.profiles.get(account)
        return None if found is None else found.remote("profile.jpg")

    async def stick(
        self, to: Listener, portrait: bytes, emoji: str, title: str, *, whole: bool
    ) -> tuple[str, str]:
        if self.error is not None:
            raise self.error
        self.whole.append(whole)
        self.stuck.append((to.account, portrait, emoji, title))
        return f"https://t.me/addstickers/{to.account.id}", title or "the usual"

    async def express(
        self, to: Listener, portrait: bytes, like: Expression, key: str, *, whole: bool
    ) -> str:
        if self.error is not None:
            raise self.error
        self.expressed.append((to.account, portrait, like, key))
        return f"{like.who}_{like.style}"

    async def take_back(self, to: Listener, key: str) -> None:
        if self.error is not None:
            raise self.error
        self.expressed = [each for each in self.expressed if each[-1] != key]


class Studio:
    """A house with one conversation in it."""

    def __init__(self, house: House) -> None:
        self.house, self.mouth, self.eyes = house, Mouth(), FakeEyes()
        self.platform = Platform()
        self.now = 0.0  # by the clock of asks
        self.talk = self.new_talk()

    def new_talk(self) -> Talk:
        """Another process, with nothing in memory."""
        catalogue = self.house.shop.catalogue()
        offered = house_of(catalogue, catalogue, self.house.rules)
        talk = Talk(
            "telegram",
            TELEGRAM,
            self.house.storage,
            self.house.desk,
            self.eyes,
            self.mouth,
            offered,
            self.platform,
        )
        talk._asks._clock = lambda: self.now
        return talk

    # What people do.

    async def hear(self, account: Account, event: Event, venue: Venue = PRIVATE) -> None:
        await self.talk.hear(
            account,
            event,
            venue=venue,
            language="en",
            name=account.id.capitalize(),
            reply=venue.id.encode() or None,
        )

    async def send(
        self,
        account: Account,
        *names: str,
        caption: str = "",
        data: bytes = b"",
        venue: Venue = PRIVATE,
    ) -> None:
        held = [self.talk.hold(account, Upload(name, data or noise(64))) for name in names]
        await self.hear(account, Images(tuple(held), caption), venue)

    async def send_remote(
        self, account: Account, *photos: AtPlatform, caption: str = "", venue: Venue = PRIVATE
    ) -> None:
        held = [self.talk.hold(account, each.remote(f"{n}.jpg")) for n, each in enumerate(photos)]
        await self.hear(account, Images(tuple(held), caption), venue)

    async def wish(
        self,
        photo: AtPlatform,
        caption: str = "",
        *,
        asker: Account = BEN,
        subject: Account = ANA,
        venue: Venue = GROUP,
        name: str = "photo.jpg",
    ) -> None:
        """Somebody replies /portrait to a photo that another person sent."""
        await self.talk.target(
            asker,
            subject,
            subject.id.capitalize(),
            photo.remote(name),
            caption,
            venue=venue,
            language="en",
            name=asker.id.capitalize(),
            reply=venue.id.encode() or None,
        )

    async def tap(self, account: Account, label: str, venue: Venue = PRIVATE) -> None:
        """Press the newest button of these words of one's own."""
        await self.hear(account, Action(self.action(account, label, venue)), venue)

    async def press(
        self, account: Account, label: str, *, of: Account, venue: Venue = GROUP
    ) -> None:
        """Press a button under what was said to another person."""
        await self.hear(account, Action(self.action(of, label, venue)), venue)

    async def forge(self, account: Account, verb: str, id: str, venue: Venue = PRIVATE) -> None:
        """Press a button of one's own that was never shown."""
        tag = self.state(account, venue).tag
        await self.hear(account, Action(f"{tag}.{verb}.{id}"), venue)

    def action(self, account: Account, label: str, venue: Venue | None = None) -> str:
        for reply in reversed(self.mouth.of(account, venue=venue)):
            said = reply.say if isinstance(reply, Update) else reply
            for button in (*getattr(said, "buttons", ()), *getattr(said, "cards", ())):
                words = getattr(button, "label", None) or button.title
                if words.id == label or words_of("en").say(words) == label:
                    return str(button.action)
        raise AssertionError(f"no {label} among what was shown")

    # What comes of it.

    async def says(self, account: Account, *ids: str, venue: Venue | None = None) -> None:
        await until(lambda: set(ids) <= set(self.mouth.said(account, venue)))

    async def settles(self) -> None:
        """Wait until nothing is looked at any more."""
        await until(lambda: not self.talk._looks)

    def state(self, account: Account, venue: Venue = PRIVATE) -> State:
        return self.talk._sitting(account, venue).state

    async def join(self, account: Account = ANA, *names: str, venue: Venue = PRIVATE) -> str:
        """Send photos and agree; the id of the person."""
        await self.send(account, *(names or ("me.jpg",)), venue=venue)
        await self.tap(account, "button-agree", venue)
        await self.says(account, "which-look", venue=venue)
        return await self.person(account)

    async def person(self, account: Account) -> str:
        person = await self.house.storage.people.id_of(account)
        assert person is not None
        return person

    async def portrait(self, account: Account = ANA, venue: Venue = PRIVATE) -> str:
        """All the way to a portrait; the order's id."""
        before = len(self.mouth.of(account, Portraits, venue))
        await self.tap(account, "Studio grey", venue)
        await until(lambda: len(self.mouth.of(account, Portraits, venue)) > before)
        return str(self.mouth.of(account, Portraits, venue)[-1].order)

    async def files(self, account: Account, kind: Any) -> list[str]:
        """Ids of what is kept of somebody."""
        files = await self.house.storage.vault.files(await self.person(account), kind)
        return [file.id for file in files]


class Front:
    """The conversation as a front end of delivery."""

    name, at_once, progress_seconds = "telegram", 4, 0.01

    def __init__(self, studio: Studio) -> None:
        self._studio = studio

    async def deliver(self, parcel: Parcel) -> Mapping[str, Any]:
        return await self._studio.talk.deliver(parcel, _venue_of(parcel.message.reply))

    async def progress(self, job: Job, step: Step) -> None:
        await self._studio.talk.progress(job, step, _venue_of(job.reply))


def _venue_of(reply: bytes | None) -> Venue:
    return Venue(reply.decode(), TELEGRAM_GROUP) if reply else PRIVATE
