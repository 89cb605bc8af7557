"""The clerk: does a conversation's errands at the desk; the answers come back as events."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from bot.codec import portrait_of
from bot.conversation.errands import (
    Block,
    Cancel,
    Check,
    Count,
    Delete,
    DropFace,
    Errand,
    Find,
    KeepFace,
    List,
    Look,
    Pause,
    Piece,
    Place,
    Quota,
    Show,
    Speak,
    Stats,
)
from bot.conversation.events import (
    Counted,
    Did,
    Event,
    Found,
    Glance,
    Kept,
    Listed,
    Looked,
    Placed,
    Understood,
)
from bot.conversation.sayings import glance_of, note_phrases, shown, stats_phrases
from bot.conversation.state import House, State
from bot.desk import Ask, Desk, Host, portraits_of
from bot.errors import Refused
from bot.studio import Eyes
from bot.words import Phrase
from engine import looks
from engine.portrait import Upload, Wish
from storage.errors import NotYours, StorageError
from storage.people import Account, Person
from storage.store import Receipt, Storage
from storage.vault import StoredFile


@dataclass(frozen=True)
class Customer:
    """For whom an errand is done.

    Attributes:
        account: on the platform.
        person: their id, or None while they have not agreed.
        state: of their conversation.
        only: names of the styles that may be taken there, or None for all.
        reply: the front end's handle of what is answered.
        reply_seconds: how long that can be used.
        day: orders that they may place there in 24 hours, or None for what everybody may.
    """

    account: Account
    person: str | None
    state: State
    only: frozenset[str] | None = None
    reply: bytes | None = field(default=None, repr=False)
    reply_seconds: float | None = None
    day: int | None = None


class Clerk:
    """Does errands.

    Args:
        front: the front end that orders are answered on.
        storage: of the installation.
        desk: where orders are placed.
        eyes: that look at photos.
        house: what is offered.
    """

    def __init__(self, front: str, storage: Storage, desk: Desk, eyes: Eyes, house: House) -> None:
        self._front, self._storage, self._desk = front, storage, desk
        self._eyes, self._house = eyes, house

    async def look(
        self,
        person: str | None,
        uploads: Mapping[str, Upload],
        before: Sequence[str],
        errand: Look,
    ) -> Looked:
        """Keep photos, each under its id, and look at them with those of the set that are there.

        Raises:
            Refused: they can't be kept.
            EngineError: they can't be looked at.
            StorageError: they can't be kept.
        """
        owner = _known(person)
        kept: list[str] = []
        try:
            for id, upload in uploads.items():
                once = errand.once
                kept.append((await self._desk.keep_photo(owner, upload, id=id, once=once)).id)
            earlier = await self._earlier(owner, before)
            face = None
            if len(kept) > 1 and not (errand.once or errand.like):  # who of several is meant
                face = await self._face_kept(owner)
            photos = [*earlier.values(), *uploads.values(), *([face[0]] if face else ())]
            seen = await asyncio.wrap_future(self._eyes.look(photos))
        except Exception:
            await self._delete(owner, kept)
            raise
        ids = [*earlier, *kept]
        came = seen.glances[: len(ids)]
        glances = [glance_of(id, each) for id, each in zip(ids, came, strict=True)]
        unusable = [g.photo for g in glances if g.error]
        await self._delete(owner, unusable)
        return Looked(
            tuple(map(_without, glances)),
            errand.caption,
            errand.key,
            new=len(kept),
            like=errand.like,
            once=errand.once,
            known=_who_is(seen.glances[-1], face[1]) if face else None,
        )

    async def do(self, customer: Customer, errand: Errand) -> Event | None:
        """Do an errand; the answer.

        Raises:
            Refused, EngineError, StorageError: it can't be done; the error says why.
        """
        if isinstance(errand, Check):
            return await self._check(customer, errand)
        if isinstance(errand, Speak):
            return await self._speak(customer, errand)
        if isinstance(errand, Count):  # also of somebody who agreed to an earlier text
            owner = await self._storage.people.id_of(customer.account)
            return await self._count(_known(owner), forget=errand.forget)
        if isinstance(errand, Stats | Block | Quota | Pause):
            return await self._administer(customer, errand)
        person = _known(customer.person)
        match errand:
            case Place():
                return await self._place(customer, person, await self._meant(customer, errand))
            case Find(portrait):
                found = await self.portrait(customer, portrait)
                return Found(portrait, portrait_of(found.about, b"").style, errand.use)
            case Cancel(order):
                await self._desk.cancel(await self._storage.people.get(person), order)
                return Did(errand)
            case Show(order, what):
                files = portraits_of(await self._desk.results(person), order)
                return Listed(what, await self._kept(customer, files))
            case List(what, newest):
                files = await self._storage.vault.files(person)
                seen = [file for file in files if file.kind != "subject"]
                if newest:
                    what, seen = _as_of(what, seen, newest)
                return Listed(what, await self._kept(customer, seen))
            case Delete():
                return await self._deleted(person, errand)
            case KeepFace(order):
                return await self._keep_face(customer, person, errand)
            case DropFace():
                await self._desk.drop_face(person)
                return Did(errand)
        raise TypeError(f"no such errand: {type(errand).__name__}")

    async def portrait(self, customer: Customer, id: str) -> StoredFile:
        """A portrait of the customer's own, from which something else may be made.

        Raises:
            NotYours: there is none.
            Refused: somebody else is on it, who agreed to the one portrait.
        """
        found = await self._storage.vault.find(_known(customer.person), id)
        if found.kind != "portrait":
            raise NotYours("There is no such portrait of yours.", "It may be deleted.")
        if found.about.get("lent"):
            raise Refused("used_once", "That was for one portrait.", "Ask them again.")
        return found

    async def _meant(self, customer: Customer, errand: Place) -> Piece:
        """What is to be placed: words that name no style change what was shown last."""
        if errand.another is not None and errand.piece.like is None:
            wish = _wishes(errand.piece, customer.state.who.language)[0]
            notes = await self._desk.check(wish)
            return errand.another if any(n.code == "one-look" for n in notes) else errand.piece
        if errand.change is None or errand.piece.prompt is None:
            return errand.piece
        wish = Wish(prompt=errand.piece.prompt, language=customer.state.who.language)
        named = any(note.code == "took" for note in await self._desk.check(wish))
        return errand.piece if named else errand.change

    async def _place(self, customer: Customer, person: str, piece: Piece) -> Placed:
        language = customer.state.who.language
        ask = Ask(
            person=person,
            wishes=_wishes(piece, language),
            photos=piece.photos,
            front=self._front,
            like=piece.like,
            face=piece.face,
            only=customer.only,
            once=bool(piece.once),
            before=piece.before,
            nobody=piece.nobody,
            reply=customer.reply,
            reply_seconds=customer.reply_seconds,
            day=customer.day,
        )
        taken = await self._desk.place(ask)
        notes = note_phrases(taken.notes, self._house)
        if await self._desk.paused():
            notes = (*notes, Phrase("paused-for-now"))
        return Placed(taken.order, taken.position, taken.wait, notes, piece)

    async def _check(self, customer: Customer, errand: Check) -> Understood:
        wish = Wish(prompt=errand.text, language=customer.state.who.language)
        notes = await self._desk.check(wish, customer.only)
        return Understood(errand.text, note_phrases(notes, self._house))

    async def _speak(self, customer: Customer, errand: Speak) -> Did:
        if customer.person is not None:
            await self._storage.people.speak(customer.person, errand.language)
        return Did(errand)

    async def _count(self, person: str, *, forget: bool) -> Counted:
        receipt: Receipt
        if forget:
            receipt = await self._desk.forget(person)
        else:
            receipt = await self._storage.receipt(person)
        return Counted(
            at=receipt.at,
            photos=receipt.photos,
            faces=receipt.saved_faces,
            portraits=receipt.portraits,
            orders=receipt.orders,
            done=forget,
        )

    async def _administer(self, customer: Customer, errand: Stats | Block | Quota | Pause) -> Did:
        """What admins do; nothing has to be kept of them for that."""
        actor: Person | Host = Host.HERE
        if not self._storage.people.is_admin(customer.account):
            actor = await self._storage.people.get(_known(customer.person))
        match errand:
            case Stats():
                return Did(errand, stats_phrases(await self._desk.stats(actor)))
            case Block(other, on):
                await self._desk.block(actor, self._meant_by(other), on=on)
                return Did(errand, (Phrase("blocked" if on else "unblocked"),))
            case Quota(other, per_day, per_hour):
                await self._desk.allow(actor, other, per_day=per_day, per_hour=per_hour)
                return Did(errand, (Phrase("quota-set"),))
            case Pause(on):
                await self._desk.pause(actor, on=on)
                return Did(errand, (Phrase("paused" if on else "resumed"),))

    def _meant_by(self, named: str) -> str | Account:
        """An account as its platform shows it, or the id of a person or an order."""
        platform, colon, id = named.partition(":")
        if colon:
            return Account(platform, id)
        number = named.strip("<@!>")
        return Account(self._front, number) if number.isdecimal() else named

    # Files.

    async def _kept(self, customer: Customer, files: Sequence[StoredFile]) -> tuple[Kept, ...]:
        owner, state = _known(customer.person), customer.state
        photos = {file.id for file in await self._storage.vault.files(owner, "photo")}
        return tuple(
            Kept(
                file.id,
                file.kind,
                file.expires_at,
                file.order,
                file.saved,
                shown(file, self._house, state.photo_of(file.order, photos))
                if file.kind == "portrait"
                else None,
            )
            for file in files
        )

    async def _deleted(self, person: str, errand: Delete) -> Did | None:
        files = list(errand.files)
        if errand.order is not None:
            portraits = portraits_of(await self._desk.results(person), errand.order)
            files += [file.id for file in portraits]
        if errand.photos:
            photos = await self._storage.vault.files(person, "photo")
            files += [file.id for file in photos if not file.saved]
        await self._delete(person, files)
        return None if errand.quiet else Did(errand, files=tuple(files))

    async def _delete(self, person: str, files: Sequence[str]) -> None:
        for file in files:
            try:
                await self._desk.delete(person, file)
            except NotYours:  # it is gone, which is what was wanted
                continue

    async def _earlier(self, person: str, ids: Sequence[str]) -> dict[str, Upload]:
        found: dict[str, Upload] = {}
        for id in ids:
            try:
                file = await self._storage.vault.find(person, id)
                data = await self._desk.read(person, id)
            except StorageError:
                continue  # its time is over
            if file.kind != "photo" or file.about.get("once"):
                continue  # nobody else's joins the person's own
            found[id] = Upload(str(file.about.get("name", "photo")), data)
        return found

    async def _face_kept(self, person: str) -> tuple[Upload, int] | None:
        """The photo of the face that a person keeps, and which face of it that is, or None."""
        subjects = await self._storage.vault.files(person, "subject")
        kept = next((file for file in reversed(subjects) if file.saved), None)
        if kept is None or kept.photo is None:
            return None
        photos = await self._earlier(person, (kept.photo,))
        return next(((photo, kept.about.get("face") or 1) for photo in photos.values()), None)

    async def _keep_face(self, customer: Customer, person: str, errand: KeepFace) -> Did:
        """Keep the face of an order: the photo of it from which it was learned.

        Raises:
            NotYours: the photo is gone, or nothing was learned from it.
        """
        piece = customer.state.pieces.get(errand.order)
        photos = piece.photos if piece is not None else ()
        learned = {f.photo for f in await self._storage.vault.files(person, "subject")}
        lead = next((photo for photo in photos if photo in learned), "")
        await self._desk.keep_face(person, lead)
        return Did(errand)


def _known(person: str | None) -> str:
    if person is None:
        raise NotYours("I keep nothing of you.", "Send a photo to begin.")
    return person


def _as_of(
    what: Literal["results", "me", "drop"], files: list[StoredFile], newest: str
) -> tuple[Literal["results", "me", "drop"], list[StoredFile]]:
    """Files up to the one that was the newest; without that they have to be shown anew."""
    ids = [file.id for file in files]
    return (what, files[: ids.index(newest) + 1]) if newest in ids else ("results", files)


def _without(glance: Glance) -> Glance:
    """A glance at a photo that can't be used was not kept."""
    return Glance("", glance.name, glance.error) if glance.error else glance


def _who_is(glance: looks.Glance, face: int) -> int | None:
    """The number of the person whose face it is, the largest of a photo being 1."""
    return glance.faces[face - 1].who if face <= len(glance.faces) else None


def _wishes(piece: Piece, language: str) -> tuple[Wish, ...]:
    return tuple(
        Wish(
            style=style,
            prompt=piece.prompt,
            changes=piece.changes,
            language=language,
            shape=piece.shape,
            backdrop=piece.backdrop,
            strength=piece.strength,
            seed=piece.seed + number,
        )
        for style in (piece.styles or (None,))
        for number in range(piece.times)
    )
