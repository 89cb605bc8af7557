"""The commands about what is kept: orders, forget, purge, backup, restore."""

from __future__ import annotations

import argparse
import asyncio
from dataclasses import asdict
from datetime import datetime
from typing import Any

from bot.app import open_storage, rules_of
from bot.errors import Refused
from bot.local import NAME
from bot.settings import Settings
from bot.terminal import Terminal
from storage.backup import back_up, back_up_keys, restore
from storage.errors import NotYours
from storage.orders import Order
from storage.people import Account
from storage.store import Purged, Receipt, Storage


def orders(args: argparse.Namespace, settings: Settings, terminal: Terminal) -> int:
    """List orders, one person's or everybody's, or cancel one; the exit code.

    Raises:
        StorageError: there is no such order, or it is done.
    """
    return asyncio.run(_with(settings, lambda storage: _orders(args, storage, terminal)))


def forget(args: argparse.Namespace, settings: Settings, terminal: Terminal) -> int:
    """Delete everything of a local person and show the receipt; the exit code.

    Raises:
        StorageError: nobody of that name is known.
        Refused: it was not confirmed.
    """
    return asyncio.run(_with(settings, lambda storage: _forget(args, storage, terminal)))


def purge(args: argparse.Namespace, settings: Settings, terminal: Terminal) -> int:
    """Delete what is past its time, or everything of a person; the exit code.

    Raises:
        StorageError: nobody has that id.
    """
    return asyncio.run(_with(settings, lambda storage: _purge(args, settings, storage, terminal)))


def backup(args: argparse.Namespace, settings: Settings, terminal: Terminal) -> int:
    """Write a backup; the exit code.

    Raises:
        StorageError: it cannot be written.
    """
    return asyncio.run(_with(settings, lambda storage: _backup(args, settings, storage, terminal)))


def bring_back(args: argparse.Namespace, settings: Settings, terminal: Terminal) -> int:
    """Restore a backup, and put right what happened since; the exit code.

    Raises:
        StorageError: it is no backup, or cannot take its place.
    """
    key = settings.master_key
    manifest = restore(
        settings.home,
        args.path,
        replace=args.replace,
        master_key=None if key is None else key.get_secret_value(),
    )
    if manifest.kind == "keys":
        report: dict[str, Any] = {"restored": "keys", "keys": manifest.files - 1}
        words = [f"The key store is back: the keys of {_people(manifest.files - 1)}."]
    else:
        forgotten, purged = asyncio.run(_after_restore(settings))
        report = {
            "restored": "data",
            "files": manifest.files - 1,
            "made_at": manifest.created_at,
            "forgotten": forgotten,
            "purged": asdict(purged),
        }
        words = [f"Restored the backup of {_clock(manifest.created_at)}."]
        if forgotten:
            words.append(f"{_people(forgotten)}, forgotten since then, will stay so.")
        if purged.photos or purged.portraits:
            words.append(_purged_words(purged))
    _say(terminal, report, *words)
    return 0


async def _after_restore(settings: Settings) -> tuple[int, Purged]:
    """Open what was restored, and delete what is past its time; people who stay forgotten."""
    storage = await asyncio.to_thread(open_storage, settings)
    try:
        portraits_seconds = rules_of(settings).portraits_seconds
        return storage.swept.people, await storage.purge(portraits_seconds=portraits_seconds)
    finally:
        await asyncio.to_thread(storage.close)


async def _with(settings: Settings, work: Any) -> int:
    storage = await asyncio.to_thread(open_storage, settings)
    try:
        return int(await work(storage))
    finally:
        await asyncio.to_thread(storage.close)


async def _orders(args: argparse.Namespace, storage: Storage, terminal: Terminal) -> int:
    person = None if args.account is None else await _known(storage, args.account)
    if args.cancel:
        was = await storage.ledger.cancel(args.cancel, person=person)
        words = f"Order {args.cancel} is cancelled. Nothing was counted for it."
        _say(terminal, {"cancelled": args.cancel, "was": was}, words)
        return 0
    found = await storage.ledger.orders(person)
    if terminal.as_json:
        terminal.document({"orders": [asdict(order) for order in found]})
        return 0
    if not found:
        terminal.say("There are no orders.")
        return 0
    terminal.table([("order", "state", "portraits", "placed", "ended"), *map(_row, found)])
    return 0


def _row(order: Order) -> tuple[str, ...]:
    state = f"{order.state} ({order.reason})" if order.reason else order.state
    ended = "" if order.ended_at is None else _clock(order.ended_at)
    return order.id, state, str(order.portraits), _clock(order.placed_at), ended


async def _forget(args: argparse.Namespace, storage: Storage, terminal: Terminal) -> int:
    person = await _known(storage, args.account)
    before = await storage.receipt(person)
    question = f"This deletes {_counted(before)} now, for good. Delete everything?"
    if not args.yes and not await terminal.ask(question):
        raise Refused(
            "not_confirmed",
            f"This would delete {_counted(before)}, for good. Nothing was deleted.",
            "Add --yes to do it, or answer yes when I ask.",
        )
    _tell_receipt(await storage.forget(person), terminal)
    return 0


async def _purge(
    args: argparse.Namespace, settings: Settings, storage: Storage, terminal: Terminal
) -> int:
    if args.person:
        _tell_receipt(await storage.forget(args.person), terminal)
        return 0
    rules = rules_of(settings)
    purged = await storage.purge(portraits_seconds=rules.portraits_seconds)
    words = [_purged_words(purged)]
    if purged.expired:
        had = _many(purged.expired, "order")
        words.append(f"{had} had waited longer than photos may be kept, and ended.")
    _say(terminal, asdict(purged), *words)
    return 0


def _purged_words(purged: Purged) -> str:
    return (
        f"Deleted because their time was over: {_many(purged.photos, 'photo')}, "
        f"{_many(purged.portraits, 'portrait')}, {_many(purged.orders, 'order')}."
    )


async def _backup(
    args: argparse.Namespace, settings: Settings, storage: Storage, terminal: Terminal
) -> int:
    if args.keys:
        manifest = await asyncio.to_thread(back_up_keys, storage.home, args.path)
        words = (
            f"{args.path}: the keys of {_people(manifest.files - 1)}. Keep it elsewhere, and"
            " replace it often: whoever is forgotten from now on is still in this file.",
            f"The master key is not in it. Keep a copy of {storage.home / 'master.key'} as well.",
        )
    else:
        # What is past its time does not go into it.
        await storage.purge(portraits_seconds=rules_of(settings).portraits_seconds)
        manifest = await back_up(storage, args.path)
        words = (
            f"{args.path}: the database and {_many(manifest.files - 1, 'sealed file')}.",
            "It can only be read with this installation's key store; `likeness backup --keys`"
            " copies that.",
        )
    report = {"file": str(args.path), "kind": manifest.kind, "files": manifest.files}
    _say(terminal, report, *words)
    return 0


async def _known(storage: Storage, name: str) -> str:
    person = await storage.people.id_of(Account(NAME, name))
    if person is None:
        raise NotYours("I know nobody of that name here.", "It is the name given with --as.")
    return person


def _tell_receipt(receipt: Receipt, terminal: Terminal) -> None:
    _say(
        terminal,
        {"receipt": asdict(receipt)},
        f"Done at {datetime.fromtimestamp(receipt.at):%H:%M}. Deleted: {_counted(receipt)}.",
        "The key that could open them is destroyed.",
    )


def _counted(receipt: Receipt) -> str:
    counts = (
        (receipt.photos, "photo"),
        (receipt.saved_faces, "saved face"),
        (receipt.portraits, "portrait"),
        (receipt.orders, "order"),
    )
    return ", ".join(_many(count, name) for count, name in counts)


def _many(count: int, name: str) -> str:
    return f"{count} {name}{'' if count == 1 else 's'}"


def _people(count: int) -> str:
    return "1 person" if count == 1 else f"{count} people"


def _say(terminal: Terminal, document: dict[str, Any], *words: str) -> None:
    if terminal.as_json:
        terminal.document(document)
        return
    for line in words:
        terminal.say(line)


def _clock(seconds: float) -> str:
    return f"{datetime.fromtimestamp(seconds):%Y-%m-%d %H:%M}"
