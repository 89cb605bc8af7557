"""``likeness bench --orders``: what an order costs between the chat and the engine.

In a folder of its own, a line of 100 000 orders is filled; then orders go through the desk and the
ledger to their end on top of it. What the vault writes (photos and portraits, whose time is the
disk's) is done and not counted.
"""

from __future__ import annotations

import asyncio
import os
import statistics
import tempfile
import time
from collections.abc import Awaitable, Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TypeVar

from bot.app import rules_of
from bot.codec import Brief, pack_brief
from bot.desk import Ask, Desk
from bot.metrics import Metrics
from bot.moderation import Moderator
from bot.settings import Settings
from bot.studio import Studio
from bot.terminal import Terminal
from engine.portrait import Upload, Wish
from storage.orders import Limits, Made, NewOrder
from storage.people import Account
from storage.store import Storage

T = TypeVar("T")

QUEUED = 100_000
PEOPLE = 2_000
CYCLES = 300
_AT_ONCE = 1_000
_WISH = Wish(style="headshot", prompt="navy background, a bit warmer, softer skin")
_STEPS = ("place", "choose", "finish", "take", "deliver")


@dataclass(frozen=True)
class Spent:
    """Milliseconds of one step over all measured orders."""

    median_ms: float
    p99_ms: float


def run(settings: Settings, studio: Studio, terminal: Terminal) -> int:
    """Measure and tell; the exit code.

    Raises:
        StorageError: the disk is full, or cannot be written.
    """
    with tempfile.TemporaryDirectory(prefix="likeness-bench-") as folder:
        trial = settings.model_copy(
            update={
                "home": Path(folder) / "home",
                "orders_waiting": 1000,
                "orders_per_hour": 0,
                "orders_per_day": 0,
            }
        )
        seconds, bytes_each = asyncio.run(_measure(trial, studio, terminal))
    spent = {step: _spent(seconds[step]) for step in _STEPS}
    spent["order"] = _spent([sum(parts) for parts in zip(*seconds.values(), strict=True)])
    if terminal.as_json:
        terminal.document(
            {"queued": QUEUED, "people": PEOPLE, "orders": CYCLES, "bytes_per_order": bytes_each}
            | {step: asdict(each) for step, each in spent.items()}
        )
        return 0
    terminal.say(f"{QUEUED} orders of {PEOPLE} people in line; {CYCLES} orders measured on top.")
    rows = [
        (step, f"{each.median_ms:.2f} ms", f"{each.p99_ms:.2f} ms") for step, each in spent.items()
    ]
    terminal.table([("step", "median", "p99"), *rows])
    terminal.say(f"Memory grew by {bytes_each} bytes for each order in line.")
    return 0


async def _measure(
    settings: Settings, studio: Studio, terminal: Terminal
) -> tuple[dict[str, list[float]], int]:
    storage = await asyncio.to_thread(Storage.open, settings.home)
    try:
        desk = Desk(storage, studio.catalogue(), Moderator(), rules_of(settings), Metrics())
        people = await _people(storage, desk)
        before = _resident()
        await _fill(storage, people, terminal)
        grown = max(_resident() - before, 0) // QUEUED
        seconds: dict[str, list[float]] = {step: [] for step in _STEPS}
        for number in range(CYCLES):
            await _cycle(storage, desk, people[number], seconds)
        return seconds, grown
    finally:
        await asyncio.to_thread(storage.close)


async def _people(storage: Storage, desk: Desk) -> list[str]:
    people = []
    for number in range(PEOPLE):
        person = await storage.people.meet(Account("local", f"person {number}"))
        await desk.agree(person.id)
        people.append(person.id)
    return people


async def _fill(storage: Storage, people: list[str], terminal: Terminal) -> None:
    brief = pack_brief(Brief((_WISH,)))
    with terminal.counter("filling the line", QUEUED) as count:
        for start in range(0, QUEUED, _AT_ONCE):
            orders = [
                NewOrder(people[(start + i) % PEOPLE], brief, ("headshot",), (), "bench", "studio")
                for i in range(_AT_ONCE)
            ]
            await storage.thread.run(
                lambda orders=orders: [  # type: ignore[misc]
                    storage.ledger.enter(order, Limits(waiting=None)) for order in orders
                ]
            )
            count(start + _AT_ONCE)


async def _cycle(
    storage: Storage, desk: Desk, person: str, seconds: dict[str, list[float]]
) -> None:
    """One order placed, and the next one in line brought to its end."""

    async def timed(step: str, work: Callable[[], Awaitable[T]]) -> T:
        start = time.perf_counter()
        result = await work()
        seconds[step].append(time.perf_counter() - start)
        return result

    photo = await desk.keep_photo(person, Upload("me.jpg", os.urandom(100_000)))
    ask = Ask(person, (_WISH,), (photo.id,), "bench")
    await timed("place", lambda: desk.place(ask))
    (job,) = await timed("choose", storage.ledger.start)
    file = await storage.vault.write(job.person, os.urandom(100_000))
    made = Made(file, 100_000, {"style": "headshot"}, "headshot", 2.5)
    await timed(
        "finish", lambda: storage.ledger.finish(job, [made], {"notes": []}, keep_seconds=3600.0)
    )
    message = await timed("take", lambda: storage.outbox.take("bench"))
    assert message is not None
    await timed("deliver", lambda: storage.outbox.sent(message.id, {"files": ["me.jpg"]}))


def _spent(seconds: list[float]) -> Spent:
    p99 = statistics.quantiles(seconds, n=100)[98]
    return Spent(round(statistics.median(seconds) * 1000, 3), round(p99 * 1000, 3))


def _resident() -> int:
    """Bytes of memory this process holds now."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE")
