"""The desk: takes what people hand in and ask for, or says why not.

Whoever talks to people calls it; it is where consent, limits and moderation stand, and every id
that comes from outside is looked up in somebody's name.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import Enum
from typing import Any

from bot.codec import Brief, pack_brief, unpack_brief
from bot.errors import Refused
from bot.metrics import Metrics
from bot.moderation import Moderator
from bot.moderation.readings import READ
from bot.words import Moment
from engine.briefs import check_wish
from engine.portrait import Note, Upload, Wish
from engine.styles.catalogue import Catalogue
from storage.errors import NotAccepted, NotYours
from storage.figures import Stats
from storage.orders import DAY, Limits, NewOrder, Order, Place, State
from storage.people import Account, Person
from storage.store import Receipt, Storage
from storage.vault import StoredFile

_log = logging.getLogger(__name__)

MOST_PHOTOS = 10
MOST_PORTRAITS = 8
MOST_KEPT = 100
ONCE_SECONDS = 3600.0
"""How long somebody else's photo waits for the one portrait that may be made of it."""
CONSENT = "2026-11"
"""Version of the text that people agree to; agreeing to another one is asked anew."""


@dataclass(frozen=True)
class Rules:
    """What a host allows everybody.

    Attributes:
        photos_seconds: how long photos are kept.
        portraits_seconds: how long portraits are kept.
        limits: orders of one person; admins have none per hour and day.
        free_words: whatever words say can be made.
    """

    photos_seconds: float = DAY
    portraits_seconds: float = 7 * DAY
    limits: Limits = field(default_factory=Limits)
    free_words: bool = False


@dataclass(frozen=True)
class Ask:
    """What somebody asks for.

    Attributes:
        person: who.
        wishes: one portrait each.
        photos: ids of photos they handed in; none takes the face they keep here.
        front: the front end that answers.
        like: id of a picture whose look is taken, or None.
        face: which face of the first photo, 1 is the largest.
        only: names of the styles that may be taken where it is asked, or None for all.
        once: the photo is somebody else's, who agreed to this.
        before: an earlier order of theirs, whose portraits this one changes, or None.
        nobody: it is made of words alone, of nobody in particular.
        reply: the front end's own handle of what is answered.
        reply_seconds: how long that can be used, or None for ever.
        day: orders one person may place there in 24 hours, or None for what everybody may.
    """

    person: str
    wishes: tuple[Wish, ...]
    photos: tuple[str, ...]
    front: str
    like: str | None = None
    face: int | None = None
    only: frozenset[str] | None = None
    once: bool = False
    before: str | None = None
    nobody: bool = False
    reply: bytes | None = field(default=None, repr=False)
    reply_seconds: float | None = None
    day: int | None = None


@dataclass(frozen=True)
class Placed:
    """An order that was taken.

    Attributes:
        order: its id.
        position: 1 is next.
        wait: seconds until it will be made, as far as can be told.
        notes: what was understood of the words.
    """

    order: str
    position: int
    wait: float
    notes: tuple[Note, ...] = field(default=(), repr=False)


class Host(Enum):
    """The host, by the token of their page or by an account that nothing is kept of.

    It is a value of its own and not None, so that an actor who was not found is never taken for the
    host.
    """

    HERE = "host"


class Desk:
    """Where everything people ask for arrives.

    Args:
        storage: of the installation.
        catalogue: the styles there are.
        moderator: who knows what is not made of real people.
        rules: of the host.
        metrics: where it is counted.
        on_change: called when an order was placed or somebody forgotten (None), or an order taken
            back (its id), so that whoever makes orders need not wait to find out.
    """

    def __init__(
        self,
        storage: Storage,
        catalogue: Catalogue,
        moderator: Moderator,
        rules: Rules,
        metrics: Metrics,
        on_change: Callable[[str | None], None] = lambda order: None,
    ) -> None:
        self.catalogue = catalogue
        self.rules = rules
        self._storage = storage
        self._moderator = moderator
        self._metrics = metrics
        self._on_change = on_change

    # Taking.

    async def agree(self, person: str) -> Person:
        """Write down that a person agreed to what is kept of them, and for how long."""
        return await self._storage.people.agree(person, CONSENT)

    async def keep_photo(
        self, person: str, upload: Upload, *, id: str | None = None, once: str = ""
    ) -> StoredFile:
        """Keep a photo that a person handed in, sealed, until its time is over.

        Args:
            person: whose it is.
            upload: the photo.
            id: that it is to have, of ``random_id``; None makes one.
            once: it is somebody else's, who agreed to one portrait: what tells who that is to
                those who know already.

        Raises:
            Refused: they have not agreed, are blocked, or have handed in very many.
            StorageError: it cannot be kept; nothing of it is left.
        """
        self._check_welcome(await self._storage.people.get(person))
        if len(await self._storage.vault.files(person, "photo")) >= MOST_KEPT:
            raise Refused(
                "too_many_kept",
                f"I keep {MOST_KEPT} photos of yours already, which is all I can.",
                "Each is deleted when its time is over; or delete some now.",
                limit=MOST_KEPT,
            )
        try:
            seconds = self.rules.photos_seconds
            return await self._storage.vault.keep(
                person,
                "photo",
                upload.data,
                {"name": upload.name} | ({"once": once} if once else {}),
                seconds=min(seconds, ONCE_SECONDS) if once else seconds,
                id=id,
            )
        except NotAccepted as error:
            raise self._refusal(error) from None

    async def place(self, ask: Ask) -> Placed:
        """Take an order: when this returns, it will be made and delivered.

        Raises:
            Refused: it is not taken; the code and the words say why.
            BriefError: there is no such style, or the words are not understood.
            NotYours: a photo is not theirs.
            StorageError: it cannot be kept; nothing of it is left.
        """
        # Beside the event loop: reading a wish can take some milliseconds, the first one 0.3 s.
        notes, styles = await asyncio.to_thread(self._understand, ask)
        person = await self._storage.people.get(ask.person)
        self._check_welcome(person)
        await self._check_photos(ask)
        photos, subject, face = await self._source(ask)
        new = NewOrder(
            person=person.id,
            brief=pack_brief(Brief(ask.wishes, face, ask.before, nobody=not photos)),
            styles=styles,
            photos=photos,
            subject=subject,
            like=ask.like,
            # The studio makes everything with the same networks, one order after the other.
            kin="studio",
            front=ask.front,
            reply=ask.reply,
            reply_seconds=ask.reply_seconds,
            changes=ask.before if await self._only_changes(ask, photos) else None,
        )
        if ask.once:  # it is needed now until the order's turn has come
            for photo in photos:
                await self._storage.vault.last(person.id, photo, self.rules.photos_seconds)
        try:
            place = await self._storage.ledger.place(new, self._limits(person, ask.day))
        except NotAccepted as error:
            raise self._refusal(error) from None
        self._metrics.orders.labels("placed").inc()
        _log.info("order placed", extra={"order": place.order, "position": place.position})
        self._on_change(None)
        return Placed(place.order, place.position, place.wait, notes)

    async def check(self, wish: Wish, only: frozenset[str] | None = None) -> tuple[Note, ...]:
        """What is understood of a wish, without placing it.

        Args:
            wish: what somebody would like.
            only: names of the styles that may be taken where it is asked, or None for all.

        Raises:
            Refused: it is not made of real people, or too long.
            BriefError: there is no such style, or the words are not understood.
        """
        ask = Ask(person="", wishes=(wish,), photos=(), front="", only=only)
        return (await asyncio.to_thread(self._understand, ask))[0]

    # Asking about, and taking back.

    async def where(self, person: str, order: str) -> Place:
        """Where a person's own order stands; raises ``NotYours``, ``WrongState``."""
        return await self._storage.ledger.where(person, order)

    async def cancel(self, actor: Person, order: str) -> State:
        """Take an order back, in line or in the making; its owner may, and an admin.

        Returns:
            The state it was in.

        Raises:
            NotYours: there is no such order of theirs.
            WrongState: it is done.
        """
        owner = None if await self._acts_as_admin(actor, order) else actor.id
        was = await self._storage.ledger.cancel(order, person=owner)
        self._metrics.orders.labels("cancelled").inc()
        _log.info("order cancelled", extra={"order": order, "was": was})
        self._on_change(order)
        return was

    async def orders(self, person: str) -> tuple[Order, ...]:
        """A person's orders, the newest first."""
        return await self._storage.ledger.orders(person)

    async def results(self, person: str) -> tuple[StoredFile, ...]:
        """The portraits that are kept of a person, the oldest first, with their dates."""
        return await self._storage.vault.files(person, "portrait")

    async def read(self, person: str, file: str) -> bytes:
        """The bytes of a person's own photo or portrait; raises ``NotYours``, ``FileDamaged``."""
        return await self._storage.vault.read(person, file)

    async def delete(self, person: str, file: str) -> None:
        """Delete a person's own photo or portrait; raises ``NotYours``."""
        await self._storage.vault.delete(person, file)

    async def keep_face(self, person: str, photo: str) -> None:
        """Keep the face in a photo for next time, until its owner deletes it.

        Raises:
            NotYours: they have no such photo, or no portrait was made of it yet.
        """
        await self._storage.save_face(person, photo, seconds=self.rules.photos_seconds)

    async def drop_face(self, person: str) -> bool:
        """Delete the face that a person kept here; False where there is none."""
        return await self._storage.drop_face(person)

    async def forget(self, person: str) -> Receipt:
        """Delete everything of a person at once, and stop what is being made of them.

        Raises:
            NotYours: nobody has that id.
        """
        receipt = await self._storage.forget(person)
        _log.info("a person was forgotten", extra={"orders": receipt.orders})
        self._on_change(None)
        return receipt

    # What only the host does: an admin in a chat, or whoever has the token of the host's page.

    async def pause(self, actor: Person | Host, on: bool) -> None:
        """Begin no more orders, or go on with them.

        What is being made is finished and delivered; orders are still taken, and wait.

        Raises:
            Refused: the actor is not the host.
        """
        self._check_host(actor)
        await self._storage.ledger.pause(on)
        _log.info("making was paused" if on else "making goes on")
        self._on_change(None)

    async def paused(self) -> bool:
        """Whether the host has paused the making; anybody may know."""
        return await self._storage.ledger.paused()

    async def block(self, actor: Person | Host, who: str | Account, on: bool) -> None:
        """Shut somebody out, or let them in again; what of theirs is to come is cancelled.

        Args:
            actor: who asks for it.
            who: id of a person, or of an order of theirs; or an account, known or not.
            on: whether they are shut out.

        Raises:
            Refused: the actor is not the host.
            NotYours: nothing has that id.
        """
        self._check_host(actor)
        if isinstance(who, Account):
            await self._storage.people.block_account(who, blocked=on)
        else:
            await self._storage.people.block(await self._whose(who), blocked=on)
        _log.info("a person was shut out" if on else "a person was let in again")
        self._on_change(None)

    async def allow(
        self, actor: Person | Host, who: str, per_day: int | None, per_hour: int | None
    ) -> None:
        """Give somebody limits of their own.

        Args:
            actor: who asks for it.
            who: id of a person, or of an order of theirs.
            per_day: orders in 24 hours, at least 0; None is what everybody has.
            per_hour: the same for an hour.

        Raises:
            Refused: the actor is not the host.
            NotYours: nothing has that id.
        """
        self._check_host(actor)
        await self._storage.people.allow(await self._whose(who), per_day=per_day, per_hour=per_hour)
        _log.info("a person was given limits of their own")

    async def stats(self, actor: Person | Host) -> Stats:
        """The installation in one look; raises ``Refused`` where the actor is not the host."""
        self._check_host(actor)
        return await self._storage.figures.stats()

    # Inside.

    def _check_host(self, actor: Person | Host) -> None:
        if not isinstance(actor, Host) and not actor.admin:
            raise Refused(
                "not_admin",
                "That is for the host of this installation.",
                "Ask them; LIKENESS_ADMINS says who they are.",
            )

    async def _whose(self, who: str) -> str:
        """A person's id, from theirs or from an order's."""
        try:
            return (await self._storage.people.get(who)).id
        except NotYours:
            return await self._storage.ledger.owner(who)

    def _check_welcome(self, person: Person) -> None:
        if person.blocked:
            raise self._refusal(NotAccepted("blocked"))
        if person.consent != CONSENT:
            raise self._refusal(NotAccepted("no_consent"))

    def _understand(self, ask: Ask) -> tuple[tuple[Note, ...], tuple[str, ...]]:
        """Notes about the words, and the style of each wish."""
        _check_numbers(ask)
        notes: list[Note] = []
        styles = []
        for wish in ask.wishes:
            self._moderate(wish)
            known = check_wish(
                wish, self.catalogue, has_like=ask.like is not None, free=self.rules.free_words
            )
            if ask.only is not None and known.style.name not in ask.only:
                raise Refused(
                    "style_not_here",
                    "That look isn't for this group; its admins chose others.",
                    "Take one of those, or ask me in private.",
                )
            styles.append(known.style.name)
            notes += known.notes
        return tuple(dict.fromkeys(notes)), tuple(styles)

    def _moderate(self, wish: Wish) -> None:
        said = _said(wish)
        # Together too: what is harmless by itself may not be beside an earlier word.
        for words in dict.fromkeys((*said, "\n".join(reversed(said)))):
            refused = self._moderator.check(words)
            if refused is not None:
                self._metrics.refused.labels(f"words_{refused.reason}").inc()
                raise Refused(
                    "not_that_kind",
                    "I don't make that kind of picture of real people.",
                    "Anything else?",
                )

    async def _check_photos(self, ask: Ask) -> None:
        """Somebody else's photo is there for what they agreed to, and portraits are no photos."""
        for file in (*ask.photos, *filter(None, (ask.like,))):
            found = await self._storage.vault.find(ask.person, file)
            lent = bool(found.about.get("once"))
            if found.kind != "photo" or (lent and (not ask.once or file == ask.like)):
                raise NotYours("There is no such picture of yours.", "It may have been deleted.")

    async def _only_changes(self, ask: Ask, photos: tuple[str, ...]) -> bool:
        """Whether an order says an earlier one in other words: of the same photos and look."""
        if ask.before is None:
            return False
        try:
            earlier = await self._storage.ledger.asked(ask.person, ask.before)
        except NotYours:
            return False
        if earlier.brief is None or earlier.like != ask.like:
            return False
        wishes = unpack_brief(earlier.brief).wishes
        return set(photos) <= set(earlier.photos) and _looks(ask.wishes) == _looks(wishes)

    async def _source(self, ask: Ask) -> tuple[tuple[str, ...], str | None, int | None]:
        """The photos to make it from, what was learned of them before (or None), and which face.

        An order that comes with the photos of an earlier one need not learn them again.
        """
        if ask.nobody and self.rules.free_words:
            return (), None, None
        subjects = await self._storage.vault.files(ask.person, "subject")
        if not ask.photos:
            saved = [subject for subject in subjects if subject.saved]
            if not saved:
                raise Refused(
                    "no_photo",
                    "There is no photo to make a portrait from.",
                    "Add one, or keep a face first.",
                )
            return _lead_of(saved[-1])
        for subject in reversed(subjects):
            about = subject.about
            if about.get("face") == ask.face and about.get("learned_from") == sorted(ask.photos):
                return _lead_of(subject)
        return ask.photos, None, ask.face

    def _limits(self, person: Person, day: int | None = None) -> Limits:
        """What somebody may order; ``day`` is the most that whoever runs the place allows."""
        usual = self.rules.limits
        free = person.admin
        per_day = _own(person.per_day, None if free else usual.per_day)
        if day is not None and not free:
            per_day = day if per_day is None else min(day, per_day)
        return Limits(
            waiting=usual.waiting,
            per_hour=_own(person.per_hour, None if free else usual.per_hour),
            per_day=per_day,
            changes=usual.changes,
        )

    async def _acts_as_admin(self, actor: Person, order: str) -> bool:
        if not actor.admin:
            return False
        try:
            await self._storage.ledger.order(actor.id, order)
        except NotYours:
            return True
        return False

    def _refusal(self, error: NotAccepted) -> Refused:
        self._metrics.refused.labels(error.reason).inc()
        message, hint = _REFUSALS["blocked" if error.limit == 0 else error.reason]
        form = "%A, %H:%M" if error.reason == "per_day" else "%H:%M"
        until = "" if error.until is None else f"{datetime.fromtimestamp(error.until):{form}}"
        values = {"limit": error.limit, "until": error.until and Moment(error.until)}
        known: dict[str, Any] = {n: value for n, value in values.items() if value is not None}
        said = message.format(limit=error.limit), hint.format(until=until)
        return Refused(error.reason, *said, **known)


_REFUSALS = {
    "no_consent": (
        "I need your word first: your photo is kept here for a while, to make portraits of it.",
        "Say yes once, and it goes on.",
    ),
    "blocked": (
        "The host of this installation doesn't take orders from you.",
        "Ask them if you think that is a mistake.",
    ),
    "too_many_waiting": (
        "You already have {limit} in line.",
        "I'll take the next when one is done.",
    ),
    "per_hour": (
        "The limit for one person is {limit} an hour here, and you have reached it.",
        "I'll take the next from {until} on.",
    ),
    "per_day": (
        "The limit for one person is {limit} a day here, and you have reached it.",
        "I'll take the next from {until} on.",
    ),
    "used_once": (
        "Whoever is on that photo agreed to one portrait, and that was it.",
        "Ask them again, or send a photo of yours.",
    ),
}


def _said(wish: Wish) -> list[str]:
    """All words of a wish, the oldest first."""
    return [words for words in (wish.prompt, wish.caption, *wish.changes) if words]


def _looks(wishes: Sequence[Wish]) -> list[Wish]:
    """Wishes without what was changed of them, and the language in which that was said."""
    return [replace(wish, changes=(), language="") for wish in wishes]


def _check_numbers(ask: Ask) -> None:
    longest = max((len(words) for wish in ask.wishes for words in _said(wish)), default=0)
    if longest > READ:
        # Nobody is asked to paint what was not read.
        raise Refused(
            "too_long",
            f"That's {longest} characters, and I read {READ} at most.",
            "Say it in a sentence or two.",
            limit=READ,
        )
    if not 1 <= len(ask.wishes) <= MOST_PORTRAITS:
        raise Refused(
            "too_many_portraits",
            f"One order is for 1 to {MOST_PORTRAITS} portraits, not {len(ask.wishes)}.",
            "Place another order for the rest.",
            limit=MOST_PORTRAITS,
        )
    if len(ask.photos) > MOST_PHOTOS:
        raise Refused(
            "too_many_photos",
            f"One order takes up to {MOST_PHOTOS} photos, not {len(ask.photos)}.",
            "The clearest three or four are best.",
            limit=MOST_PHOTOS,
        )


def _lead_of(subject: StoredFile) -> tuple[tuple[str, ...], str, int | None]:
    assert subject.photo is not None  # the database sees to it
    return (subject.photo,), subject.id, subject.about.get("face")


def _own(limit: int | None, usual: int | None) -> int | None:
    return usual if limit is None else limit


def portraits_of(files: Sequence[StoredFile], order: str) -> tuple[StoredFile, ...]:
    """The portraits of one order among somebody's files, in the order of their wishes."""
    return tuple(file for file in files if file.kind == "portrait" and file.order == order)
