"""``likeness order``: an order through the desk, waited for; made by whichever process leads."""

from __future__ import annotations

import argparse
import asyncio
import logging
import signal
import threading
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.app import App, rules_of
from bot.codec import portrait_of, result_of
from bot.desk import CONSENT, Ask, Placed, Rules, portraits_of
from bot.errors import BotError, Refused
from bot.files import ready_folder
from bot.local import NAME, Handle, LocalFront
from bot.make import Saved, check_engine, document_of, order_of, sort_words, tell
from bot.settings import Settings
from bot.studio import Studio
from bot.surely import happens
from bot.terminal import Terminal
from engine import errors
from engine.portrait import Order, Progress, Result
from storage.errors import NotYours, StorageError, WrongState
from storage.orders import DAY, HOUR
from storage.outbox import Message
from storage.people import Account, Person

_log = logging.getLogger(__name__)

_LOOK = 0.2
_TOLD = 5.0  # seconds for whoever leads to say why an order failed
_FACE = "face"
TERMINATED = 143


class Ended(BotError):
    """The order ended without portraits, and not because of the engine."""

    code = "order_ended"


@dataclass(frozen=True)
class _Errand:
    """What was typed, read.

    Attributes:
        account: on whose name it goes.
        order: photos and wishes.
        handle: where the portraits go.
        titles: of the styles, by name.
    """

    account: Account
    order: Order
    handle: Handle
    titles: dict[str, str]


def run(args: argparse.Namespace, settings: Settings, studio: Studio, terminal: Terminal) -> int:
    """Place an order and wait for it; the exit code.

    Raises:
        BotError: it was not taken, or ended without portraits.
        EngineError: it could not be made.
        StorageError: the storage can't be used.
    """
    start = time.perf_counter()
    check_engine(args.engine or settings.engine, settings.home)
    catalogue = studio.catalogue()
    styles, photos = sort_words(args.style, args.photos, catalogue)
    names = list(dict.fromkeys(catalogue[style].name for style in styles))
    ready_folder(args.out)
    inputs = [*photos, *([args.like] if args.like else [])]
    errand = _Errand(
        Account(NAME, args.account),
        order_of(args, names, photos),
        Handle(
            str(args.out.absolute()),
            photos[0].stem if photos else _FACE,
            tuple(str(path.absolute()) for path in inputs),
        ),
        {style.name: style.title for style in catalogue},
    )
    try:
        saved, result = asyncio.run(_place_and_wait(errand, args, settings, studio, terminal))
    except asyncio.CancelledError:
        terminal.note("Stopped. What was ordered is kept, and made when Likeness runs again.")
        return TERMINATED
    if terminal.as_json:
        terminal.document(document_of(saved, result))
    else:
        tell(saved, result, errand.titles, time.perf_counter() - start, terminal)
    return 0


async def _place_and_wait(
    errand: _Errand,
    args: argparse.Namespace,
    settings: Settings,
    studio: Studio,
    terminal: Terminal,
) -> tuple[list[Saved], Result]:
    shown, terminated = _Shown(), _on_termination()
    front = LocalFront(shown.step)
    async with App(settings, studio, [front]) as app:
        person = await _met(app, errand.account, args.yes, rules_of(settings), terminal)
        photos, placed = await _placed(app, person, errand)
        shown.order = placed.order
        try:
            await _in_line(app, person, placed, terminal)
            if not app.leading.is_set():
                terminal.note("Another Likeness on this machine is making it.")
            with terminal.progress() as shown.show:
                await _made(app, person, placed.order)
        except asyncio.CancelledError:
            if not terminated.is_set():  # Ctrl-C
                await _take_back(app, person, placed.order)
            raise
        saved, result = await _answer(app, person, placed.order)
        if args.keep_face:
            await _keep_face(app, person, photos)
        return saved, result


def _on_termination() -> asyncio.Event:
    """Stop properly when the system says so, or the terminal closes; set when that happened.

    Other people's orders may be in the making here: they go back into line, and the own one stays.
    """
    loop, task, told = asyncio.get_running_loop(), asyncio.current_task(), asyncio.Event()
    assert task is not None

    def stop() -> None:
        told.set()
        task.cancel()

    if threading.current_thread() is threading.main_thread():
        for number in (signal.SIGTERM, signal.SIGHUP):
            loop.add_signal_handler(number, stop)
    return told


class _Shown:
    """Passes the steps of one order on, once there is a place to show them."""

    order = ""
    show: Any = staticmethod(lambda step: None)

    def step(self, order: str, step: Progress) -> None:
        if order == self.order:
            self.show(step)


async def _met(
    app: App, account: Account, agreed: bool, rules: Rules, terminal: Terminal
) -> Person:
    """The person of an account, who has agreed.

    Raises:
        Refused: they have not.
    """
    person = await app.storage.people.find(account)
    if person is not None and person.consent == CONSENT:
        return person
    if not agreed:
        agreed = await terminal.ask(
            f"I keep your photos here, sealed, for {_time(rules.photos_seconds)} and your"
            f" portraits for {_time(rules.portraits_seconds)}, then they are gone."
            "\n`likeness forget` deletes everything at once. May I make portraits of them?"
        )
    if not agreed:
        raise Refused(
            "no_consent",
            "I need your word first: your photo is kept here for a while, to make portraits of it.",
            "Add --yes to agree, or answer yes when I ask.",
        )
    # Only now: nothing is written down of somebody who said no.
    person = await app.storage.people.meet(account, name=account.id)
    return await app.desk.agree(person.id)


async def _placed(app: App, person: Person, errand: _Errand) -> tuple[list[str], Placed]:
    """Hand everything in and place the order; the ids of its photos, and where it stands."""
    order, desk = errand.order, app.desk
    kept: list[str] = []
    try:
        for upload in (*order.photos, *([order.like] if order.like else [])):
            kept.append((await desk.keep_photo(person.id, upload)).id)
        photos, like = kept[: len(order.photos)], kept[len(order.photos) :]
        ask = Ask(
            person=person.id,
            wishes=order.wishes,
            photos=tuple(photos),
            like=like[0] if like else None,
            face=order.face,
            front=NAME,
            reply=errand.handle.pack(),
        )
        return photos, await desk.place(ask)
    except Exception:
        with suppress(StorageError):
            for photo in kept:  # of no use without the order
                await desk.delete(person.id, photo)
        raise


async def _in_line(app: App, person: Person, placed: Placed, terminal: Terminal) -> None:
    """Say where the order stands, until it is being made or over."""
    said, position, wait = None, placed.position, placed.wait
    while True:
        if position and position != said:
            before = "next in line" if position == 1 else f"number {position} in line"
            terminal.note(f"Order {placed.order} is {before}, about {_time(wait)}.")
            said = position
        _check(app)
        if position == 0 or await happens(app.stopping, _LOOK):
            return
        try:
            place = await app.desk.where(person.id, placed.order)
        except WrongState:
            return
        position, wait = place.position, place.wait


async def _made(app: App, person: Person, order: str) -> None:
    """Wait until the order is over."""
    while (await app.storage.ledger.order(person.id, order)).ended_at is None:
        _check(app)
        await happens(app.stopping, _LOOK)


def _check(app: App) -> None:
    if app.broken:
        raise Ended(
            "Something went wrong on my side, and nothing is made at the moment.",
            "The order is kept; it is made when Likeness runs again.",
        )


async def _take_back(app: App, person: Person, order: str) -> None:
    try:
        await app.desk.cancel(person, order)
    except (NotYours, WrongState):
        _log.info("too late to cancel", extra={"order": order})


async def _answer(app: App, person: Person, order: str) -> tuple[list[Saved], Result]:
    """What came of an order.

    Raises:
        EngineError: it could not be made.
        Ended: somebody else ended it.
    """
    found = await app.storage.ledger.order(person.id, order)
    message = await app.storage.outbox.answer(person.id, order)
    if found.state == "failed":
        message = message or await _told(app, person, order)
        raise _failure(found.reason or "", message.body if message else {})
    if found.state == "cancelled":
        raise Ended("The order was cancelled. Nothing was counted.", "Place it again any time.")
    files = portraits_of(await app.desk.results(person.id), order)
    portraits = [portrait_of(file.about, b"") for file in files]
    names: Sequence[str] = message.trace.get("files", ()) if message else ()
    saved = [Saved(p, Path(name)) for p, name in zip(portraits, names, strict=False)]
    result = result_of(message.body if message else {}, portraits)
    return saved, result


async def _told(app: App, person: Person, order: str) -> Message | None:
    """What is said about an order; it is over a moment before that is said."""
    with suppress(TimeoutError):
        async with asyncio.timeout(_TOLD):
            while (message := await app.storage.outbox.answer(person.id, order)) is None:
                await happens(app.stopping, _LOOK / 4)
            return message
    return None


def _failure(reason: str, body: Any) -> Exception:
    """The error that ended an order, as its class was before it went through the ledger."""
    message = body.get("message", "I couldn't make it. Nothing was counted.")
    hint = body.get("hint", "Try again, or another style.")
    for kind in _kinds(errors.EngineError):
        if kind.code == reason:
            return kind(message, hint)
    return errors.GenerationFailed(message, hint)


def _kinds(base: type[errors.EngineError]) -> list[type[errors.EngineError]]:
    return [base, *(kind for sub in base.__subclasses__() for kind in _kinds(sub))]


async def _keep_face(app: App, person: Person, photos: Sequence[str]) -> None:
    """Keep the face that was learned from these photos; without any it is kept already."""
    for subject in reversed(await app.storage.vault.files(person.id, "subject")):
        if subject.photo is not None and subject.photo in photos:
            await app.desk.keep_face(person.id, subject.photo)
            return


def _time(seconds: float) -> str:
    for unit, name in ((DAY, "day"), (HOUR, "hour"), (60.0, "minute")):
        if seconds >= 1.5 * unit:
            return _many(round(seconds / unit), name)
    return _many(max(round(seconds), 1), "second")


def _many(count: int, name: str) -> str:
    return f"{count} {name}" if count == 1 else f"{count} {name}s"
