"""What remembers: it takes events from a front end, lets ``step`` decide, and does the errands.

It belongs to the event loop. One event of a person is worked on at a time; looking at photos goes
on beside, in the order they came. Nothing of somebody who has not agreed is written down: their
photos and their conversation are held in memory for a while.
"""

from __future__ import annotations

import asyncio
import logging
import secrets
from collections import OrderedDict
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from typing import Any, Literal, Protocol

from bot.conversation.clerk import Clerk, Customer
from bot.conversation.errands import Agree, Discard, Errand, Look, Speak
from bot.conversation.events import Did, Event, Images, Interrupted, JobUpdate, Text
from bot.conversation.held import Held
from bot.conversation.replies import Caps, Reply
from bot.conversation.sayings import declined, failed, notes_of, shown
from bot.conversation.state import House, State, Who, pack, unpack
from bot.conversation.step import step
from bot.delivery import NotNow, Parcel, Unreachable
from bot.desk import CONSENT, Desk, portraits_of
from bot.errors import whereabouts
from bot.studio import Eyes
from bot.surely import happens
from bot.words import language_of, words_of
from engine.errors import PhotoError
from engine.portrait import Progress, Upload
from storage.errors import FileDamaged, NotYours, StorageError, WrongState
from storage.orders import Job
from storage.people import Account, Person
from storage.store import Storage

_log = logging.getLogger(__name__)

SITTINGS = 2000
"""Conversations kept in memory; of people who agreed, the others are in the storage."""
LINE_SECONDS = 2.0
"""How far apart looks at the line are."""
_LINE_MOST = 20
_TAG_BYTES = 6


@dataclass(frozen=True)
class Listener:
    """To whom something is shown.

    Attributes:
        account: on the platform.
        person: their id, or None while they have not agreed: nothing of theirs is written down.
        language: one of ``bot.words.LANGUAGES``.
        reply: the front end's handle of what is answered, if it gave one.
    """

    account: Account
    person: str | None
    language: str
    reply: bytes | None = field(default=None, repr=False)


class PhotoLost(PhotoError):
    """Photos that were held are not there any more."""

    code = "photo_lost"

    def __init__(self) -> None:
        super().__init__("That photo isn't kept any more.", "Could you send it again?")


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


@dataclass(eq=False)
class _Sitting:
    """A conversation in memory; owned by the event loop."""

    account: Account
    state: State
    person: str | None = None
    language: str | None = None
    name: str | None = field(default=None, repr=False)
    reply: bytes | None = field(default=None, repr=False)
    reply_seconds: float | None = None
    saved: bytes = b""
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    eyes: asyncio.Lock = field(default_factory=asyncio.Lock)
    users: int = 0  # of the lock, those who wait included, and looks under way
    looks: int = 0  # at photos, under way in this process
    stands: dict[str, int] = field(default_factory=dict)  # position in line, as it was said


class Talk:
    """The conversation on one front end, as an asynchronous context.

    Args:
        front: its name, also that of its accounts' platform.
        caps: of the platform.
        storage: of the installation.
        desk: where errands go.
        eyes: that look at photos.
        mouth: that shows replies.
        house: what is offered.
    """

    def __init__(
        self,
        front: str,
        caps: Caps,
        storage: Storage,
        desk: Desk,
        eyes: Eyes,
        mouth: Mouth,
        house: House,
    ) -> None:
        self._front, self._caps, self._house = front, caps, house
        self._storage, self._mouth = storage, mouth
        self._held = Held()
        self._clerk = Clerk(front, storage, desk, eyes, house)
        self._desk = desk
        self._sittings: OrderedDict[Account, _Sitting] = OrderedDict()
        self._looks: set[asyncio.Task[None]] = set()
        self._closing = asyncio.Event()

    async def __aenter__(self) -> Talk:
        """Begin to say where orders stand."""
        self._line = asyncio.create_task(self._watch_line(), name=f"line {self._front}")
        return self

    async def __aexit__(self, *_: object) -> None:
        """Stop; looks at photos that are under way are given up."""
        self._closing.set()
        for task in self._looks:
            task.cancel()
        await asyncio.gather(self._line, *self._looks, return_exceptions=True)

    # From the front end.

    def hold(self, account: Account, upload: Upload) -> str:
        """Hold a photo in memory until it is spoken of in an ``Images``; its id."""
        return self._held.take(account, upload)

    async def hear(
        self,
        account: Account,
        event: Event,
        *,
        language: str | None = None,
        name: str | None = None,
        reply: bytes | None = None,
        reply_seconds: float | None = None,
    ) -> None:
        """Something a person did.

        Args:
            account: who.
            event: what.
            language: as their platform says it (BCP 47).
            name: what they are called there.
            reply: the front end's handle of what is answered.
            reply_seconds: how long that can be used.

        Raises:
            NotNow, Unreachable: as the front end raises them.
        """
        sitting = self._sitting(account)
        async with self._at(sitting):
            sitting.name, sitting.language = name or sitting.name, sitting.language or language
            sitting.reply, sitting.reply_seconds = reply, reply_seconds
            await self._arrive(sitting)
            await self._go(sitting, self._with_intent(sitting, event))

    async def arrive(self, account: Account, *, language: str | None = None) -> Listener:
        """Somebody is there (again): what was interrupted is said, what waited is sent.

        It is done to the end even if they leave meanwhile.
        """
        return await asyncio.shield(self._arrives(account, language))

    async def _arrives(self, account: Account, language: str | None) -> Listener:
        sitting = self._sitting(account)
        async with self._at(sitting):
            sitting.language = sitting.language or language
            await self._arrive(sitting)
            if sitting.person is not None:
                await self._storage.outbox.reachable(sitting.person, self._front)
            return self._listener(sitting)

    async def deliver(self, parcel: Parcel) -> Mapping[str, Any]:
        """Show what came of an order: ``FrontEnd.deliver``.

        Raises:
            NotNow, Unreachable: as the front end raises them.
        """
        message = parcel.message
        try:
            sitting = await self._sitting_of(message.person)
        except NotYours:
            return {}
        async with self._at(sitting):
            await self._arrive(sitting)
            if message.order is None:
                return {}
            if sitting.person != message.person:  # they have not agreed to the text of today
                raise Unreachable
            event = await self._job_update(sitting, message.person, message.order, parcel)
            return await self._go(sitting, event)

    async def progress(self, job: Job, step: Progress) -> None:
        """Show how far an order is: ``FrontEnd.progress``."""
        sitting = await self._sitting_of(job.person)
        async with self._at(sitting):
            await self._arrive(sitting)
            if sitting.person != job.person or job.order not in sitting.state.waiting:
                return  # it is over, or belongs to somebody who was forgotten
            sitting.stands.pop(job.order, None)
            fraction = step.done / max(step.total, 1)
            event = JobUpdate(job.order, "moved", stage=step.stage, fraction=fraction)
            await self._go(sitting, event)

    async def picture(self, account: Account, file: str) -> bytes:
        """The bytes of a person's own photo or portrait; of a photo that is only held, too.

        Those were not agreed to yet: they may be handed back, and nothing else.

        Raises:
            NotYours: they have no such file.
            FileDamaged: it is not what was written.
        """
        if (held := self._held.peek(account, file)) is not None:
            return held.data
        return await self.kept(account, file)

    async def kept(self, account: Account, file: str, kind: str | None = None) -> bytes:
        """The bytes of a file that a person agreed to have kept, of a kind if one is named.

        Raises:
            NotYours: they have no such file.
            FileDamaged: it is not what was written.
        """
        person = await self._storage.people.find(account)
        if person is None or person.consent != CONSENT:
            raise NotYours("There is no such picture of yours.", "It may have been deleted.")
        if kind is not None and (await self._storage.vault.find(person.id, file)).kind != kind:
            raise NotYours("There is no such picture of yours.", "It may have been deleted.")
        return await self._storage.vault.read(person.id, file)

    # One event after the other.

    def _sitting(self, account: Account) -> _Sitting:
        sitting = self._sittings.get(account)
        if sitting is None:
            sitting = _Sitting(account, State(secrets.token_hex(_TAG_BYTES)))
            self._sittings[account] = sitting
        self._sittings.move_to_end(account)
        if len(self._sittings) > SITTINGS:
            idle = (each for each in self._sittings.values() if not each.users and each != sitting)
            oldest = next(idle, None)
            if oldest is not None:
                del self._sittings[oldest.account]
        return sitting

    @asynccontextmanager
    async def _at(self, sitting: _Sitting) -> AsyncIterator[None]:
        """Have a sitting to oneself; it stays in memory as long as anybody waits for it."""
        sitting.users += 1
        try:
            async with sitting.lock:
                yield
        finally:
            sitting.users -= 1

    async def _sitting_of(self, person: str) -> _Sitting:
        """The sitting of a person.

        Raises:
            NotYours: there is no such person.
            Unreachable: they have no account on this front end.
        """
        for account in await self._storage.people.accounts(person):
            if account.platform == self._front:
                return self._sitting(account)
        raise Unreachable

    async def _arrive(self, sitting: _Sitting) -> None:
        """Learn anew who the person is, and where the conversation stands."""
        person, face = await self._storage.know(sitting.account)
        agreed = person is not None and person.consent == CONSENT
        if person is not None and agreed and sitting.person != person.id:
            await self._remember(sitting, person)
        elif not agreed and sitting.person is not None:  # forgotten elsewhere
            sitting.state = State(secrets.token_hex(_TAG_BYTES))
            sitting.person, sitting.saved = None, b""
        who = _who(sitting, person, agreed=agreed, face=face)
        sitting.state = replace(sitting.state, who=who)
        if sitting.saved and sitting.state.looking and not sitting.looks:
            await self._go(sitting, Interrupted())

    async def _remember(self, sitting: _Sitting, person: Person) -> None:
        sitting.person = person.id
        try:
            saved = await self._storage.conversations.load(person.id, self._front)
            if saved is not None:
                sitting.state, sitting.saved = unpack(saved), saved
        except (ValueError, TypeError, KeyError, FileDamaged) as error:
            _log.error("a conversation can't be read, it begins anew: %s", whereabouts(error))

    def _listener(self, sitting: _Sitting) -> Listener:
        language = sitting.state.who.language
        return Listener(sitting.account, sitting.person, language, sitting.reply)

    def _with_intent(self, sitting: _Sitting, event: Event) -> Event:
        if isinstance(event, Text) and event.intent is None:
            words = words_of(sitting.state.who.language)
            text = event.text
            return replace(event, intent=words.intent(text), opening=words.opening(text))
        if isinstance(event, Images) and event.caption:
            words = words_of(sitting.state.who.language)
            return replace(event, intent=words.intent(event.caption))
        return event

    async def _go(self, sitting: _Sitting, event: Event) -> Mapping[str, Any]:
        """Step, show, do the errands, and step again with what comes of them."""
        trace: Mapping[str, Any] = {}
        failed_to_show: Exception | None = None
        events = [event]
        while events:
            outcome = step(sitting.state, events.pop(0), self._caps, self._house)
            sitting.state = outcome.state
            await self._save(sitting)
            if outcome.replies:
                try:
                    trace = await self._mouth.show(self._listener(sitting), outcome.replies)
                except (NotNow, Unreachable) as error:
                    failed_to_show = failed_to_show or error  # what was asked is done all the same
            for errand in outcome.errands:
                answer = await self._do(sitting, errand)
                if answer is not None:
                    events.append(answer)
        if failed_to_show is not None:
            raise failed_to_show
        return trace

    async def _save(self, sitting: _Sitting) -> None:
        if sitting.person is None:
            return
        packed = pack(sitting.state)
        if packed != sitting.saved:
            await self._storage.conversations.save(sitting.person, self._front, packed)
            sitting.saved = packed

    # Errands.

    async def _do(self, sitting: _Sitting, errand: Errand) -> Event | None:
        """Do an errand; what came of it, or None where that comes later or nobody asks."""
        try:
            match errand:
                case Discard(held):
                    self._held.drop(sitting.account, held)
                    return None
                case Agree():
                    await self._agree(sitting)
                    return Did(errand)
                case Look(held):
                    uploads = self._held.give(sitting.account, held)
                    if not uploads:  # they waited too long
                        raise PhotoLost
                    self._look(sitting, errand, uploads)
                    return None
            done = await self._clerk.do(_customer(sitting), errand)
        except Exception as error:
            return declined(errand, error, self._house)
        if isinstance(errand, Speak):
            sitting.language = errand.language  # a stranger's is kept here only
        await self._learn(sitting)  # a face was kept, a language chosen, a person forgotten
        return done

    async def _learn(self, sitting: _Sitting) -> None:
        """Learn anew who the person is; what was done is done, whatever comes of this."""
        try:
            await self._arrive(sitting)
        except StorageError as error:
            _log.warning("a person can't be looked up: %s", error.message)

    async def _agree(self, sitting: _Sitting) -> None:
        """From here on somebody is known, and what they said so far is kept."""
        chosen = sitting.language
        person = await self._storage.people.meet(sitting.account, name=sitting.name)
        if chosen is not None and person.language is None:
            await self._storage.people.speak(person.id, language_of(chosen))
        await self._desk.agree(person.id)
        sitting.person = person.id
        await self._arrive(sitting)

    def _look(self, sitting: _Sitting, errand: Look, uploads: Mapping[str, Upload]) -> None:
        sitting.looks += 1
        sitting.users += 1
        task = asyncio.create_task(self._looking(sitting, errand, uploads), name="look")
        self._looks.add(task)
        task.add_done_callback(self._looks.discard)

    async def _looking(
        self, sitting: _Sitting, errand: Look, uploads: Mapping[str, Upload]
    ) -> None:
        """Keep photos and look at them, while the person may go on talking."""
        person = sitting.person
        try:
            async with sitting.eyes:
                before = sitting.state.photos if errand.join else ()
                event: Event
                try:
                    event = await self._clerk.look(person, uploads, before, errand)
                except Exception as error:
                    event = declined(errand, error, self._house)
                async with self._at(sitting):
                    await self._arrive(sitting)
                    if sitting.person == person:  # else they were forgotten meanwhile
                        await self._go(sitting, event)
        except Exception as error:
            _log.error("what was seen can't be said: %s", whereabouts(error))
        finally:
            sitting.looks -= 1
            sitting.users -= 1

    # What becomes of orders.

    async def _job_update(
        self, sitting: _Sitting, person: str, order: str, parcel: Parcel
    ) -> JobUpdate:
        kind = parcel.message.kind
        sitting.stands.pop(order, None)
        if kind != "portraits":
            reason = (await self._storage.ledger.order(person, order)).reason or ""
            became: Literal["cancelled", "failed"]
            became = "cancelled" if kind == "cancelled" else "failed"
            return JobUpdate(order, became, notes=failed(reason), reason=reason)
        photos = {file.id for file in await self._storage.vault.files(person, "photo")}
        before = sitting.state.photo_of(order, photos)
        files = portraits_of(await self._storage.vault.files(person, "portrait"), order)
        notes = () if parcel.result is None else notes_of(parcel.result, self._house)
        return JobUpdate(
            order,
            "made",
            portraits=tuple(shown(file, self._house, before) for file in files),
            notes=notes,
            again=parcel.message.again,
        )

    async def _watch_line(self) -> None:
        """Say anew where orders stand, to those who would see it."""
        while not await happens(self._closing, LINE_SECONDS):
            waiting = [each for each in self._sittings.values() if each.state.waiting]
            seen = [each for each in waiting if self._mouth.attends(each.account)]
            for sitting in seen[:_LINE_MOST]:
                try:
                    if self._sittings.get(sitting.account) is sitting:
                        self._sittings.move_to_end(sitting.account)  # others are next
                        await self._stand(sitting)
                except Exception as error:
                    _log.warning("a place in line can't be said: %s", whereabouts(error))

    async def _stand(self, sitting: _Sitting) -> None:
        async with self._at(sitting):
            person = sitting.person
            for order in sitting.state.waiting if person else ():
                try:
                    place = await self._desk.where(str(person), order)
                except (NotYours, WrongState):
                    await self._ended(sitting, order)
                    continue
                known = sitting.stands.get(order)
                if place.position and known is not None and place.position != known:
                    event = JobUpdate(order, "waiting", position=place.position, wait=place.wait)
                    await self._go(sitting, event)
                sitting.stands[order] = place.position

    async def _ended(self, sitting: _Sitting, order: str) -> None:
        """An order is over, and nothing was said of it: it was taken back elsewhere."""
        try:
            found = await self._storage.ledger.order(str(sitting.person), order)
        except NotYours:
            found = None
        if found is None or found.state == "cancelled" or found.reason == "deleted":
            await self._go(sitting, JobUpdate(order, "cancelled"))


def _who(sitting: _Sitting, person: Person | None, *, agreed: bool, face: bool) -> Who:
    if person is None:
        return Who(language=language_of(sitting.language))
    return Who(
        agreed=agreed,
        known=True,
        language=language_of(person.language or sitting.language),
        admin=person.admin,
        blocked=person.blocked,
        face=agreed and face,
    )


def _customer(sitting: _Sitting) -> Customer:
    return Customer(
        sitting.account, sitting.person, sitting.state, sitting.reply, sitting.reply_seconds
    )
