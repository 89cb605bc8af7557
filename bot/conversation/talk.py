"""What remembers: it takes events from a front end, lets ``step`` decide, and does the errands.

It belongs to the event loop. One event of a person is worked on at a time; looking at photos goes
on beside, in the order they came. Nothing of somebody who has not agreed is written down: their
photos and their conversation are held in memory for a while.
"""

from __future__ import annotations

import asyncio
import hmac
import logging
import secrets
import time
from collections import OrderedDict
from collections.abc import AsyncIterator, Coroutine, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from bot.codec import portrait_of
from bot.conversation import stickers
from bot.conversation.asks import Ask, Asks
from bot.conversation.clerk import Clerk, Customer
from bot.conversation.errands import (
    Agree,
    Cancel,
    Count,
    Delete,
    Discard,
    DropLent,
    Errand,
    Express,
    Find,
    List,
    Look,
    Piece,
    Profile,
    Speak,
    Stick,
    TakeBack,
)
from bot.conversation.events import (
    Action,
    Answered,
    Counted,
    Declined,
    Did,
    Event,
    Expressed,
    Images,
    Interrupted,
    JobUpdate,
    Listed,
    Stuck,
    TargetMessage,
    Text,
)
from bot.conversation.held import Held, Remote
from bot.conversation.others import PREFIX, key_of
from bot.conversation.platform import (
    PRIVATE,
    Expression,
    Listener,
    Mouth,
    NoProfilePhoto,
    PhotoLost,
    Platform,
    Venue,
)
from bot.conversation.replies import Caps, Gone, Notice, Remove, Reply, Say
from bot.conversation.sayings import declined, failed, notes_of, shown
from bot.conversation.state import House, Offer, State, Who, pack, unpack
from bot.conversation.step import step
from bot.delivery import NotNow, Parcel, Unreachable
from bot.desk import CONSENT, Desk, portraits_of
from bot.dispatch import Wait, plainly
from bot.errors import Refused, whereabouts
from bot.studio import Eyes
from bot.surely import happens
from bot.tongues import language_in
from bot.words import Phrase, language_of, phrase, words_of
from engine.errors import EngineError
from engine.portrait import Progress, Upload, Wish
from storage.errors import FileDamaged, Forgotten, NotYours, StorageError, WrongState
from storage.orders import Job
from storage.outbox import Message
from storage.people import Account, Person
from storage.store import Storage
from storage.vault import StoredFile

_log = logging.getLogger(__name__)

SITTINGS = 2000
"""Conversations kept in memory; of people who agreed, the others are in the storage."""
LINE_SECONDS = 2.0
"""How far apart looks at the line are."""
_LINE_MOST = 20
_AT_HAND = 8
"""Sets of photos that are fetched and looked at, or wait for that with their bytes in memory."""
_TAG_BYTES = 6
_FORGOT_MOST = 1000
_NO_CAPTION = frozenset(
    {
        *("hello", "thanks", "bye", "praise", "name", "remark", "yes", "no"),
        *("privacy", "delete"),
    }
)
"""What words beside a photo may say that makes no portrait: the photo counts alone."""


@dataclass(eq=False)
class _Sitting:
    """A conversation in memory; owned by the event loop."""

    account: Account
    venue: Venue
    state: State
    person: str | None = None
    language: str | None = None
    guess: str | None = None  # the language that they write, where the platform says none
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
        platform: what else it can do, or None.
        ask_seconds: how long somebody has to say whether another may have a portrait of them.
        wait: how it waits for what is going on elsewhere.
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
        platform: Platform | None = None,
        ask_seconds: float = 3600.0,
        wait: Wait = plainly,
    ) -> None:
        self._wait = wait
        self._front, self._caps, self._house = front, caps, house
        self._storage, self._mouth, self._platform = storage, mouth, platform
        self._asks = Asks(ask_seconds)
        # Where the asker wished it, and their handle, by the ask's id.
        self._asked_at: dict[str, tuple[Venue, bytes | None]] = {}
        self._known_by = storage.secret("asks")
        self._forgot: dict[str, float] = {}  # when, by the token of who was forgotten
        self._held = Held()
        self._clerk = Clerk(front, storage, desk, eyes, house)
        self._desk = desk
        self._sittings: OrderedDict[tuple[Account, str], _Sitting] = OrderedDict()
        self._looks: set[asyncio.Task[None]] = set()
        self._at_hand = asyncio.Semaphore(_AT_HAND)
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

    def hold(self, account: Account, upload: Upload | Remote) -> str:
        """Hold a photo until it is spoken of in an ``Images``; its id."""
        return self._held.take(account, upload)

    async def hear(
        self,
        account: Account,
        event: Event,
        *,
        venue: Venue = PRIVATE,
        language: str | None = None,
        name: str | None = None,
        reply: bytes | None = None,
        reply_seconds: float | None = None,
    ) -> None:
        """Something a person did.

        Args:
            account: who.
            event: what.
            venue: where.
            language: as their platform says it (BCP 47).
            name: what they are called there.
            reply: the front end's handle of what is answered.
            reply_seconds: how long that can be used.

        Raises:
            NotNow, Unreachable: as the front end raises them.
        """
        if isinstance(event, Action) and event.id.startswith(f"{PREFIX}."):
            await self._for_others(account, event.id, venue, language, reply)
            return
        sitting = self._sitting(account, venue)
        async with self._at(sitting):
            sitting.name = name or sitting.name
            if sitting.guess is None:
                sitting.language = sitting.language or language
            sitting.reply, sitting.reply_seconds = reply, reply_seconds
            _listen(sitting, event)
            await self._arrive(sitting)
            wished = sitting.state.target
            if isinstance(event, Images):
                said = sitting.state.who.language
                event = replace(event, barred=await self._is_barred(venue, event.caption, said))
            await self._go(sitting, self._with_intent(sitting, event))
            if wished and not sitting.state.target and sitting.person is None:
                # They would rather not, so nobody is asked for them.
                await self._forget_asks(self._asks.drop(account))

    async def target(
        self,
        account: Account,
        subject: Account,
        called: str,
        photo: Remote,
        caption: str = "",
        seen: bytes | None = None,
        **more: Any,
    ) -> None:
        """Somebody wishes a portrait of a photo that another person sent.

        Args:
            account: who wishes it.
            subject: whose photo it is.
            called: what they are called.
            photo: theirs; it is fetched when they have agreed.
            caption: what is wished.
            seen: the front end's handle of where the other person sees that they are asked.
            more: as with ``hear``.
        """
        venue = more.get("venue", PRIVATE)
        sitting = self._sitting(account, venue)
        said = sitting.state.who.language if sitting.person else more.get("language")
        if await self._is_barred(venue, caption, said):
            await self.hear(account, Answered("", "barred", called), **more)
            return
        for earlier in self._asks.between(account, subject):
            if self._asked_at[earlier][0].id != venue.id:
                continue
            if sitting.state.target[:1] != (earlier,):
                await self.hear(account, Answered("", "waits", called), **more)
                return
            self._asks.answer(earlier)  # nobody was asked yet: this takes its place
            del self._asked_at[earlier]
        id = self._asks.take(account, subject, called, photo, caption, seen)
        if id is None:
            why: Literal["no", "late"] = "no" if self._asks.refused(account, subject) else "late"
            await self.hear(account, Answered("", why, called), **more)
            return
        self._asked_at[id] = venue, more.get("reply")
        try:
            await self.hear(account, TargetMessage(id, called), **more)
        except Unreachable:
            self._asks.answer(id)  # nobody was asked
            del self._asked_at[id]
            raise
        if self._sitting(account, venue).state.who.blocked:
            await self._forget_asks(self._asks.drop(account))  # nobody was asked

    async def arrive(self, account: Account, *, language: str | None = None) -> Listener:
        """Somebody is there (again): what was interrupted is said, what waited is sent.

        It is done to the end even if they leave meanwhile.
        """
        return await asyncio.shield(self._arrives(account, language))

    async def _arrives(self, account: Account, language: str | None) -> Listener:
        sitting = self._sitting(account, PRIVATE)
        async with self._at(sitting):
            sitting.language = sitting.language or language
            await self._arrive(sitting)
            if sitting.person is not None:
                await self._storage.outbox.reachable(sitting.person, self._front)
            return self._listener(sitting)

    async def deliver(
        self, parcel: Parcel, venue: Venue = PRIVATE, *, lost: Venue | None = None
    ) -> Mapping[str, Any]:
        """Show what came of an order where it was placed: ``FrontEnd.deliver``.

        Args:
            parcel: what came of it.
            venue: where it is shown.
            lost: where it was placed, if it can't be shown there; what is known of the order comes
                along, so that what is pressed under it works.

        Raises:
            NotNow, Unreachable: as the front end raises them.
        """
        message = parcel.message
        try:
            sitting = await self._sitting_of(message.person, venue)
            piece = None if lost is None else await self._piece(message, lost)
        except NotYours:
            return {}
        async with self._at(sitting):
            sitting.reply = message.reply or sitting.reply
            await self._arrive(sitting)
            if message.order is None:
                return {}
            if sitting.person != message.person:  # they have not agreed to the text of today
                raise Unreachable
            if piece is not None:
                sitting.state = sitting.state.knowing(message.order, piece)
            event = await self._job_update(sitting, message.person, message.order, parcel)
            return await self._go(sitting, event)

    async def _piece(self, message: Message, venue: Venue) -> Piece | None:
        """What is known of an order in another venue."""
        sitting = await self._sitting_of(message.person, venue)
        async with self._at(sitting):
            await self._arrive(sitting)
            return sitting.state.pieces.get(message.order or "")

    async def progress(self, job: Job, step: Progress, venue: Venue = PRIVATE) -> None:
        """Show how far an order is: ``FrontEnd.progress``."""
        sitting = await self._sitting_of(job.person, venue)
        async with self._at(sitting):
            sitting.reply = job.reply or sitting.reply
            await self._arrive(sitting)
            if sitting.person != job.person or job.order not in sitting.state.waiting:
                return  # it is over, or belongs to somebody who was forgotten
            sitting.stands.pop(job.order, None)
            event = JobUpdate(
                job.order,
                "moved",
                stage=step.stage,
                fraction=step.fraction,
                preview=step.preview,
            )
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

    def _sitting(self, account: Account, venue: Venue) -> _Sitting:
        place = account, venue.id
        sitting = self._sittings.get(place)
        if sitting is None:
            sitting = _Sitting(account, venue, State(secrets.token_hex(_TAG_BYTES)))
            self._sittings[place] = sitting
        sitting.venue = venue
        self._sittings.move_to_end(place)
        if len(self._sittings) > SITTINGS:
            idle = (each for each in self._sittings.values() if not each.users and each != sitting)
            oldest = next(idle, None)
            if oldest is not None:
                del self._sittings[oldest.account, oldest.venue.id]
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

    async def _sitting_of(self, person: str, venue: Venue) -> _Sitting:
        """The sitting of a person.

        Raises:
            NotYours: there is no such person.
            Unreachable: they have no account on this front end.
        """
        try:
            account = await self._storage.people.account_on(person, self._front)
        except Forgotten:
            raise NotYours("There is nobody of that id.", "They may have been forgotten.") from None
        if account is None:
            raise Unreachable
        return self._sitting(account, venue)

    async def _arrive(self, sitting: _Sitting) -> None:
        """Learn anew who the person is, and where the conversation stands."""
        person, face = await self._storage.know(sitting.account)
        agreed = person is not None and person.consent == CONSENT
        if sitting.person is not None and not (agreed and person and sitting.person == person.id):
            sitting.state = State(secrets.token_hex(_TAG_BYTES))  # forgotten elsewhere
            sitting.person, sitting.saved = None, b""
        if person is not None and agreed and sitting.person is None:
            await self._remember(sitting, person)
        admin = self._storage.people.is_admin(sitting.account)
        who = _who(sitting, person, agreed=agreed, face=face, admin=admin)
        if person is None:  # who was shut out stays so when nothing is kept of them
            who = replace(who, blocked=await self._storage.people.is_blocked(sitting.account))
        sitting.state = replace(sitting.state, who=who)
        if sitting.saved and sitting.state.looking and not sitting.looks:
            await self._go(sitting, Interrupted())

    async def _remember(self, sitting: _Sitting, person: Person) -> None:
        sitting.person = person.id
        try:
            saved = await self._storage.conversations.load(person.id, self._place(sitting))
            if saved is not None:
                sitting.state, sitting.saved = unpack(saved), saved
        except (ValueError, TypeError, KeyError, FileDamaged) as error:
            _log.error("a conversation can't be read, it begins anew: %s", whereabouts(error))

    def _listener(self, sitting: _Sitting) -> Listener:
        language = sitting.state.who.language
        reply, venue = sitting.reply, sitting.venue.id
        return Listener(sitting.account, sitting.person, language, reply, venue)

    def _seen_by(self, sitting: _Sitting, replies: Sequence[Reply]) -> Listener:
        """To whom something is shown, and where: a question to somebody else where they see it."""
        to = self._listener(sitting)
        asked = next((each.ask for each in replies if isinstance(each, Say) and each.ask), "")
        ask = self._asks.of(asked)
        return to if ask is None or ask.reply is None else replace(to, reply=ask.reply)

    def _place(self, sitting: _Sitting) -> str:
        """Under which name a conversation is kept."""
        return "/".join(filter(None, (self._front, sitting.venue.id)))

    def _with_intent(self, sitting: _Sitting, event: Event) -> Event:
        if isinstance(event, Text) and event.intent is None:
            words = words_of(sitting.state.who.language)
            text = event.text
            return replace(event, intent=words.intent(text), opening=words.opening(text))
        if isinstance(event, Images) and event.caption:
            intent = words_of(sitting.state.who.language).intent(event.caption)
            caption = "" if intent in _NO_CAPTION else event.caption
            return replace(event, intent=intent, caption=caption)
        return event

    async def _go(self, sitting: _Sitting, event: Event) -> Mapping[str, Any]:
        """Step, show, do the errands, and step again with what comes of them."""
        trace: Mapping[str, Any] = {}
        failed_to_show: Exception | None = None
        events = [event]
        caps = sitting.venue.caps or self._caps
        house = replace(self._house, only=sitting.venue.only)
        while events:
            outcome = step(sitting.state, events.pop(0), caps, house)
            sitting.state = outcome.state
            await self._save(sitting)
            if outcome.replies:
                try:
                    to = self._seen_by(sitting, outcome.replies)
                    trace = await self._mouth.show(to, outcome.replies)
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
            await self._storage.conversations.save(sitting.person, self._place(sitting), packed)
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
                case Profile():
                    return await self._profile(sitting)
                case Count():
                    return await self._count(sitting, errand)
                case List("results"):
                    return await self._results(sitting, errand)
                case DropLent():
                    await self._take_back(await self._lent(sitting))
                    return Did(errand)
                case Stick():
                    return await self._stick(sitting, errand)
                case Express():
                    return await self._express(sitting, errand)
                case TakeBack(key=key):
                    assert self._platform is not None
                    await self._platform.take_back(self._listener(sitting), key)
                    return Did(errand)
            done = await self._clerk.do(_customer(sitting), errand)
        except Exception as error:
            return declined(errand, error, self._house)
        if isinstance(errand, Speak):
            sitting.language = errand.language  # a stranger's is kept here only
        elif isinstance(errand, Find) and not sitting.state.stickers:
            await self._stickers(sitting)
        await self._learn(sitting)  # a face was kept, a language chosen, a person forgotten
        return done

    async def _count(self, sitting: _Sitting, errand: Count) -> Counted:
        """What would be deleted, or was: also what others have of them, by their leave."""
        lent = await self._lent(sitting)
        if await self._storage.people.id_of(sitting.account) is None:
            counted = Counted(time.time(), 0, 0, 0, 0, done=errand.forget, known=False)
        else:
            done = await self._clerk.do(_customer(sitting), errand)
            assert isinstance(done, Counted)
            counted = done
        if errand.forget:
            token = self._token(sitting.account)
            self._forgot[token] = time.monotonic()  # a photo of theirs may be on its way to be kept
            while len(self._forgot) > _FORGOT_MOST:
                del self._forgot[next(iter(self._forgot))]
            await self._forget(sitting)
            await self._take_back(lent)
            await self._learn(sitting)
        return replace(counted, lent=_portraits(lent))

    async def _results(self, sitting: _Sitting, errand: List) -> Listed:
        """What is kept of them, and how many portraits others have, by their leave."""
        lent = _portraits(await self._lent(sitting))
        if sitting.person is None:
            return Listed("results", (), lent)
        listed = await self._clerk.do(_customer(sitting), errand)
        assert isinstance(listed, Listed)
        return replace(listed, lent=lent)

    async def _lent(self, sitting: _Sitting) -> tuple[StoredFile, ...]:
        """What others have of somebody, by their leave."""
        return await self._storage.vault.lent(self._token(sitting.account))

    async def _take_back(self, lent: Sequence[StoredFile]) -> None:
        """Delete what others have of somebody who was forgotten, and stop what is made of it."""
        for file in lent:
            try:
                for order in await self._storage.ledger.using(file.id):
                    await self._desk.cancel(await self._storage.people.get(file.person), order)
                await self._desk.delete(file.person, file.id)
            except (Refused, StorageError) as error:
                _log.warning("a lent picture can't be deleted: %s", whereabouts(error))
        for person in dict.fromkeys(file.person for file in lent):
            gone = tuple(file.id for file in lent if file.person == person)
            self._soon(self._take_off(person, gone))

    async def _take_off(self, person: str, files: tuple[str, ...]) -> None:
        """Take pictures away from where they are shown to somebody else."""
        sitting = await self._sitting_of(person, PRIVATE)
        async with self._at(sitting):
            await self._arrive(sitting)
            await self._mouth.show(self._listener(sitting), (Gone(files),))

    def _soon(self, work: Coroutine[Any, Any, None]) -> None:
        """Do something that nobody waits for, and that may wait for other people's turn."""

        async def do() -> None:
            try:
                await work
            except Exception as error:
                _log.warning("what was shown can't be taken away: %s", whereabouts(error))

        task = asyncio.create_task(do(), name="take away")
        self._looks.add(task)
        task.add_done_callback(self._looks.discard)

    async def _forget(self, sitting: _Sitting) -> None:
        """Nothing of somebody who was forgotten stays in memory, wherever they talked."""
        await self._forget_asks(self._asks.drop(sitting.account))
        for id, ask in self._asks.put_to(sitting.account).items():
            self._asks.answer(id)
            self._soon(self._answered(id, ask, "late"))
        places = [place for place in self._sittings if place[0] == sitting.account]
        for place in places:
            if not self._sittings[place].users:  # another one learns it as soon as it goes on
                del self._sittings[place]

    async def _learn(self, sitting: _Sitting) -> None:
        """Learn anew who the person is; what was done is done, whatever comes of this."""
        try:
            await self._arrive(sitting)
        except StorageError as error:
            _log.warning("a person can't be looked up: %s", error.message)

    async def _agree(self, sitting: _Sitting) -> None:
        """From here on somebody is known, and what they said so far is kept."""
        chosen = sitting.language or sitting.guess
        person = await self._storage.people.meet(sitting.account, name=sitting.name)
        if chosen is not None and person.language is None:
            await self._storage.people.speak(person.id, language_of(chosen))
        await self._desk.agree(person.id)
        sitting.person = person.id
        await self._arrive(sitting)

    async def _profile(self, sitting: _Sitting) -> Images:
        photo = await self._platform.profile(sitting.account) if self._platform else None
        if photo is None:
            raise NoProfilePhoto
        return Images((self.hold(sitting.account, photo),))

    async def _stick(self, sitting: _Sitting, errand: Stick) -> Stuck:
        assert self._platform is not None
        portrait, _, offer = await self._portrait(sitting, errand.portrait)
        to, whole = self._listener(sitting), offer is not None and offer.whole
        link, title = await self._platform.stick(
            to, portrait, errand.emoji, errand.title, whole=whole
        )
        await self._stickers(sitting, title)
        return Stuck(link, title)

    async def _express(self, sitting: _Sitting, errand: Express) -> Expressed:
        assert self._platform is not None
        portrait, style, offer = await self._portrait(sitting, errand.portrait)
        to, family = self._listener(sitting), "" if offer is None else offer.family
        title = style if offer is None else words_of(to.language).say(offer.title)
        emoji, who = stickers.guess(style, family), sitting.state.who.name
        like = Expression(errand.kind, errand.portrait, style, title, emoji, who)
        whole = offer is not None and offer.whole
        name = await self._platform.express(to, portrait, like, errand.key, whole=whole)
        return Expressed(errand.portrait, errand.kind, name)

    async def _portrait(self, sitting: _Sitting, id: str) -> tuple[bytes, str, Offer | None]:
        """A portrait of theirs: its file, its style, and what is offered of that."""
        found = await self._clerk.portrait(_customer(sitting), id)
        style = portrait_of(found.about, b"").style
        return await self.kept(sitting.account, found.id), style, self._house.style(style)

    async def _stickers(self, sitting: _Sitting, title: str = "") -> None:
        """Learn the title of somebody's sticker set, or tell it, wherever they talk.

        The set is one for all venues; their private conversation remembers it for the others.
        """
        if not sitting.venue.id:
            return
        try:
            home = self._sitting(sitting.account, PRIVATE)
            async with self._at(home):
                await self._arrive(home)
                if title:
                    home.state = replace(home.state, stickers=title)
                    await self._save(home)
                else:
                    sitting.state = replace(sitting.state, stickers=home.state.stickers)
        except (StorageError, NotNow, Unreachable) as error:
            _log.warning("a sticker set's title is not known: %s", whereabouts(error))

    def _look(
        self, sitting: _Sitting, errand: Look, uploads: Mapping[str, Upload | Remote]
    ) -> None:
        sitting.looks += 1
        sitting.users += 1
        task = asyncio.create_task(self._looking(sitting, errand, uploads), name="look")
        self._looks.add(task)
        task.add_done_callback(self._looks.discard)

    async def _looking(
        self, sitting: _Sitting, errand: Look, held: Mapping[str, Upload | Remote]
    ) -> None:
        """Keep photos and look at them, while the person may go on talking."""
        person, begun = sitting.person, time.monotonic()
        try:
            async with sitting.eyes:
                before = sitting.state.photos if errand.join else ()
                event: Event
                try:
                    async with self._at_hand:
                        uploads = {id: await _fetched(each) for id, each in held.items()}
                        event = await self._clerk.look(person, uploads, before, errand)
                    if self._forgot.get(errand.once, 0.0) > begun:
                        await self._take_back(await self._storage.vault.lent(errand.once))
                        raise PhotoLost
                except Exception as error:
                    event = declined(errand, error, self._house)
                async with self._at(sitting):
                    await self._arrive(sitting)
                    if sitting.person == person:  # else they were forgotten meanwhile
                        await self._go(sitting, event)
        except (NotNow, Unreachable) as error:
            _log.warning("what was seen can't be said: %s", whereabouts(error))
        except Exception as error:
            _log.error("what was seen can't be said: %s", whereabouts(error))
        finally:
            sitting.looks -= 1
            sitting.users -= 1

    # Portraits of somebody else.

    async def _for_others(
        self,
        account: Account,
        action: str,
        venue: Venue,
        language: str | None,
        reply: bytes | None,
    ) -> None:
        """A button that is not only for whom the conversation is with."""
        _, verb, id = action.split(".", 2) if action.count(".") > 1 else ("", "", "")
        notice: Phrase | None
        if verb == "gone":
            notice = await self._gone(account, id, venue)
        elif verb in ("yes", "no"):
            notice = await self._answer(account, id, yes=verb == "yes")
        else:
            notice = Phrase("unknown-button")
        if notice is not None:
            to = Listener(account, None, language_of(language), reply, venue.id)
            await self._mouth.show(to, (Notice(notice),))

    async def _answer(self, account: Account, id: str, *, yes: bool) -> Phrase | None:
        """Somebody answers whether a portrait of them may be made; what to tell them, or None."""
        ask = self._asks.of(id)
        if ask is None:
            return Phrase("ask-over")
        theirs = account == ask.subject
        if not theirs and (yes or account != ask.asker):
            return phrase("ask-not-you", them=ask.name)
        self._asks.answer(id, no=theirs and not yes)
        # The asker may take it back, as if the time were over.
        await self._answered(id, ask, "yes" if yes else "no" if theirs else "late")
        return None

    async def _answered(self, id: str, ask: Ask, answer: Literal["yes", "no", "late"]) -> None:
        held = self.hold(ask.asker, ask.photo) if answer == "yes" else ""
        once = self._token(ask.subject) if held else ""
        venue, reply = self._asked_at.pop(id)
        sitting = self._sittings.get((ask.asker, venue.id)) or self._sitting(ask.asker, venue)
        async with self._at(sitting):
            sitting.reply = reply
            await self._arrive(sitting)
            await self._go(sitting, Answered(id, answer, ask.name, held, once, ask.caption))

    async def _end_asks(self) -> None:
        for id, ask in self._asks.late().items():
            try:
                await self._answered(id, ask, "late")
            except Exception as error:
                _log.warning("the end of an ask can't be shown: %s", whereabouts(error))

    async def _gone(self, account: Account, order: str, venue: Venue) -> Phrase | None:
        """Who asked for a portrait, or is on it, deletes it."""
        try:
            owner = await self._storage.ledger.owner(order)
            sitting = await self._sitting_of(owner, venue)
        except (NotYours, Unreachable):
            return Phrase("too-old")
        async with self._at(sitting):
            await self._arrive(sitting)
            piece = sitting.state.pieces.get(order)
            is_on = piece is not None and piece.once == self._token(account)
            is_on = is_on or await self._is_on(account, owner, order)
            if account != sitting.account and not is_on:
                return Phrase("not-yours")
            in_line = order in sitting.state.waiting
            done = await self._do(sitting, Cancel(order) if in_line else Delete(order=order))
            if isinstance(done, Declined):
                return done.text[0]
            if done is not None:
                await self._go(sitting, done)
        return None if account == sitting.account else Phrase("deleted")

    async def _is_barred(self, venue: Venue, words: str, language: str | None) -> bool:
        """Whether words wish a look that may not be made where they are said."""
        if venue.only is None or not words.strip():
            return False
        wish = Wish(prompt=words.strip(), language=language_of(language))
        try:
            await self._desk.check(wish, venue.only)
        except Refused as error:
            return error.code == "style_not_here"
        except EngineError:
            return False  # that is said when it is asked for
        return False

    async def _is_on(self, account: Account, owner: str, order: str) -> bool:
        """Whether somebody is on the portraits of an order, by their own leave."""
        token = self._token(account)
        files = portraits_of(await self._storage.vault.files(owner, "portrait"), order)
        return any(file.about.get("lent") == token for file in files)

    async def _forget_asks(self, asks: Mapping[str, Ask]) -> None:
        """What is not wished any more is not asked, and does not stand in the chat."""
        for id, ask in asks.items():
            venue, reply = self._asked_at.pop(id)
            to = Listener(ask.asker, None, language_of(None), reply, venue.id)
            try:
                await self._mouth.show(to, (Remove(key_of(id)),))
            except (NotNow, Unreachable) as error:
                _log.warning("a question can't be taken away: %s", whereabouts(error))

    def _token(self, account: Account) -> str:
        """What tells the person of an account, and nobody who does not know the account already."""
        plain = f"{account.platform}:{account.id}".encode()
        return hmac.new(self._known_by, plain, "sha256").hexdigest()[:20]

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
        while not await self._wait(happens(self._closing, LINE_SECONDS), "the line"):
            await self._end_asks()
            waiting = [each for each in self._sittings.values() if each.state.waiting]
            seen = [each for each in waiting if self._mouth.attends(each.account)]
            for sitting in seen[:_LINE_MOST]:
                try:
                    place = sitting.account, sitting.venue.id
                    if self._sittings.get(place) is sitting:
                        self._sittings.move_to_end(place)  # others are next
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
            await self._arrive(sitting)  # they may be shut out since, which is why
            await self._go(sitting, JobUpdate(order, "cancelled"))


def _portraits(files: Sequence[StoredFile]) -> int:
    return sum(file.kind == "portrait" for file in files)


async def _fetched(photo: Upload | Remote) -> Upload:
    return photo if isinstance(photo, Upload) else Upload(photo.name, await photo.fetch())


def _listen(sitting: _Sitting, event: Event) -> None:
    """Which language somebody writes, where nobody says which they speak."""
    said = event.text if isinstance(event, Text) else ""
    said = event.caption if isinstance(event, Images) else said
    if sitting.language is None and said:
        sitting.guess = language_in(said, sitting.guess)


def _who(sitting: _Sitting, person: Person | None, *, agreed: bool, face: bool, admin: bool) -> Who:
    name = sitting.name or (person.name if person else None) or ""
    heard = sitting.language or sitting.guess
    if person is None:
        return Who(language=language_of(heard), name=name, admin=admin)
    return Who(
        agreed=agreed,
        known=True,
        language=language_of(person.language or heard),
        admin=person.admin,
        blocked=person.blocked,
        face=agreed and face,
        name=name,
    )


def _customer(sitting: _Sitting) -> Customer:
    return Customer(
        sitting.account,
        sitting.person,
        sitting.state,
        sitting.venue.only,
        sitting.reply,
        sitting.reply_seconds,
        sitting.venue.day,
    )
