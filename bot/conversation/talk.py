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
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Literal, Protocol

from bot.conversation.clerk import Clerk, Customer
from bot.conversation.errands import Agree, Discard, Errand, Look, Speak
from bot.conversation.events import Did, Event, Interrupted, JobUpdate, Text
from bot.conversation.held import Held
from bot.conversation.replies import Caps, Reply
from bot.conversation.sayings import declined, failed, notes_of, shown
from bot.conversation.state import House, State, Who, pack, unpack
from bot.conversation.step import step
from bot.delivery import Parcel, Unreachable
from bot.desk import CONSENT, Desk, portraits_of
from bot.errors import whereabouts
from bot.studio import Eyes
from bot.surely import happens
from bot.words import language_of, words_of
from engine.portrait import Progress, Upload
from storage.errors import NotYours, WrongState
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
        """Hold a photo in memory until it is spoken of in an ``Images``; its id.

        Raises:
            Refused: too much is held.
        """
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
        async with sitting.lock:
            sitting.name, sitting.language = name or sitting.name, sitting.language or language
            sitting.reply, sitting.reply_seconds = reply, reply_seconds
            await self._arrive(sitting)
            await self._go(sitting, self._with_intent(sitting, event))

    async def arrive(self, account: Account, *, language: str | None = None) -> Listener:
        """Somebody is there (again): what was interrupted is said, what waited is sent."""
        sitting = self._sitting(account)
        async with sitting.lock:
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
        async with sitting.lock:
            await self._arrive(sitting)
            if message.order is None or sitting.person != message.person:
                return {}
            event = await self._job_update(sitting, message.person, message.order, parcel)
            return await self._go(sitting, event)

    async def progress(self, job: Job, step: Progress) -> None:
        """Show how far an order is: ``FrontEnd.progress``."""
        sitting = await self._sitting_of(job.person)
        async with sitting.lock:
            await self._arrive(sitting)
            if sitting.person != job.person or job.order not in sitting.state.waiting:
                return  # it is over, or belongs to somebody who was forgotten
            sitting.stands.pop(job.order, None)
            fraction = step.done / max(step.total, 1)
            event = JobUpdate(job.order, "moved", stage=step.stage, fraction=fraction)
            await self._go(sitting, event)

    async def picture(self, account: Account, file: str) -> bytes:
        """The bytes of a person's own photo or portrait; a photo that is only held, too.

        Raises:
            NotYours: they have no such file.
            FileDamaged: it is not what was written.
        """
        if (held := self._held.peek(account, file)) is not None:
            return held.data
        person = await self._known(account)
        if person is None or person.consent != CONSENT:
            raise NotYours("There is no such picture of yours.", "It may have been deleted.")
        return await self._storage.vault.read(person.id, file)

    # One event after the other.

    def _sitting(self, account: Account) -> _Sitting:
        sitting = self._sittings.get(account)
        if sitting is None:
            sitting = _Sitting(account, State(secrets.token_hex(_TAG_BYTES)))
            self._sittings[account] = sitting
        self._sittings.move_to_end(account)
        while len(self._sittings) > SITTINGS:
            oldest = next(iter(self._sittings.values()))
            if oldest.lock.locked() or oldest.looks:
                break
            del self._sittings[oldest.account]
        return sitting

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

    async def _known(self, account: Account) -> Person | None:
        return await self._storage.people.find(account)

    async def _arrive(self, sitting: _Sitting) -> None:
        """Learn anew who the person is, and where the conversation stands."""
        person = await self._known(sitting.account)
        agreed = person is not None and person.consent == CONSENT
        if person is not None and agreed and sitting.person != person.id:
            await self._remember(sitting, person)
        elif not agreed and sitting.person is not None:  # forgotten elsewhere
            sitting.state = State(secrets.token_hex(_TAG_BYTES))
            sitting.person, sitting.saved = None, b""
        sitting.state = replace(sitting.state, who=await self._who(sitting, person, agreed=agreed))
        if sitting.saved and sitting.state.looking and not sitting.looks:
            await self._go(sitting, Interrupted())

    async def _remember(self, sitting: _Sitting, person: Person) -> None:
        saved = await self._storage.conversations.load(person.id, self._front)
        sitting.person = person.id
        if saved is None:
            return
        try:
            sitting.state, sitting.saved = unpack(saved), saved
        except (ValueError, TypeError, KeyError) as error:
            _log.error("a conversation can't be read, it begins anew: %s", whereabouts(error))

    async def _who(self, sitting: _Sitting, person: Person | None, *, agreed: bool) -> Who:
        if person is None:
            return Who(language=language_of(sitting.language))
        files = await self._storage.vault.files(person.id, "subject") if agreed else ()
        return Who(
            agreed=agreed,
            language=language_of(person.language or sitting.language),
            admin=person.admin,
            blocked=person.blocked,
            face=any(file.saved for file in files),
        )

    def _listener(self, sitting: _Sitting) -> Listener:
        language = sitting.state.who.language
        return Listener(sitting.account, sitting.person, language, sitting.reply)

    def _with_intent(self, sitting: _Sitting, event: Event) -> Event:
        if isinstance(event, Text) and event.intent is None:
            words = words_of(sitting.state.who.language)
            text = event.text
            return replace(event, intent=words.intent(text), opening=words.opening(text))
        return event

    async def _go(self, sitting: _Sitting, event: Event) -> Mapping[str, Any]:
        """Step, show, do the errands, and step again with what comes of them."""
        trace: Mapping[str, Any] = {}
        events = [event]
        while events:
            outcome = step(sitting.state, events.pop(0), self._caps, self._house)
            sitting.state = outcome.state
            await self._save(sitting)
            if outcome.replies:
                trace = await self._mouth.show(self._listener(sitting), outcome.replies)
            for errand in outcome.errands:
                answer = await self._do(sitting, errand)
                if answer is not None:
                    events.append(answer)
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
                    return await self._agree(sitting, errand)
                case Look(held):
                    self._look(sitting, errand, self._held.give(sitting.account, held))
                    return None
            done = await self._clerk.do(_customer(sitting), errand)
            if isinstance(errand, Speak):
                sitting.language = errand.language  # a stranger's is kept here only
            await self._arrive(sitting)  # a face was kept, a language chosen, a person forgotten
            return done
        except Exception as error:
            return declined(errand, error, self._house)

    async def _agree(self, sitting: _Sitting, errand: Agree) -> Event | None:
        """From here on somebody is known, and what they said so far is kept."""
        chosen = sitting.language
        person = await self._storage.people.meet(sitting.account, name=sitting.name)
        if chosen is not None and person.language is None:
            await self._storage.people.speak(person.id, language_of(chosen))
        await self._desk.agree(person.id)
        sitting.person = person.id
        await self._arrive(sitting)
        uploads = self._held.give(sitting.account, errand.held)
        if uploads:
            self._look(sitting, Look(errand.held, caption=errand.caption), uploads)
            await self._save(sitting)
            return None
        return Did(errand)

    def _look(self, sitting: _Sitting, errand: Look, uploads: Mapping[str, Upload]) -> None:
        sitting.looks += 1
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
                async with sitting.lock:
                    await self._arrive(sitting)
                    if sitting.person == person:  # else they were forgotten meanwhile
                        await self._go(sitting, event)
        except Exception as error:
            _log.error("what was seen can't be said: %s", whereabouts(error))
        finally:
            sitting.looks -= 1

    # What becomes of orders.

    async def _job_update(
        self, sitting: _Sitting, person: str, order: str, parcel: Parcel
    ) -> JobUpdate:
        kind, body = parcel.message.kind, parcel.message.body
        sitting.stands.pop(order, None)
        if kind != "portraits":
            reason = (await self._storage.ledger.order(person, order)).reason or ""
            became: Literal["cancelled", "failed"]
            became = "cancelled" if kind == "cancelled" else "failed"
            return JobUpdate(order, became, notes=failed(reason, body), reason=reason)
        photos = {file.id for file in await self._storage.vault.files(person, "photo")}
        piece = sitting.state.pieces.get(order)
        before = next((p for p in (piece.photos if piece else ()) if p in photos), None)
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
                self._sittings.move_to_end(sitting.account)  # others are next, if they are many
                try:
                    await self._stand(sitting)
                except Exception as error:
                    _log.warning("a place in line can't be said: %s", whereabouts(error))

    async def _stand(self, sitting: _Sitting) -> None:
        async with sitting.lock:
            person = sitting.person
            for order in sitting.state.waiting if person else ():
                try:
                    place = await self._desk.where(str(person), order)
                except (NotYours, WrongState):
                    continue
                known = sitting.stands.get(order)
                if place.position and known is not None and place.position != known:
                    event = JobUpdate(order, "waiting", position=place.position, wait=place.wait)
                    await self._go(sitting, event)
                sitting.stands[order] = place.position


def _customer(sitting: _Sitting) -> Customer:
    return Customer(
        sitting.account, sitting.person, sitting.state, sitting.reply, sitting.reply_seconds
    )
