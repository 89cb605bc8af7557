"""Desk, dispatch and delivery on one storage, whose clock stands still until it is set."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bot.delivery import Delivery
from bot.desk import Ask, Desk, Placed, Rules
from bot.dispatch import Dispatcher, Patience
from bot.metrics import Metrics
from bot.moderation import Refused
from engine.portrait import Progress, Upload, Wish
from storage.errors import DiskFull
from storage.orders import Job, Limits, Order
from storage.people import Account, Person
from storage.store import Storage
from tests.fakes.front import FakeFront
from tests.fakes.worker import Workshop
from tests.storage.installation import Clock, noise, sql

QUICK = Patience(look=0.01, stuck=30.0, retry=0.01)
FREE = Rules(limits=Limits(waiting=None))
ADMIN = Account("telegram", "the host")
FULL = DiskFull("There is no room left.", "Free some space.")


class Words:
    """A moderator who knows one word."""

    def check(self, text: str) -> Refused | None:
        return Refused("sexual") if "indecent" in text else None


async def until(holds: Callable[[], object], seconds: float = 10.0) -> None:
    """Let everything else go on until something holds."""
    async with asyncio.timeout(seconds):
        while True:
            held = holds()
            if await held if inspect.isawaitable(held) else held:
                return
            await asyncio.sleep(0.001)


@dataclass
class House:
    """An installation that runs, as an asynchronous context; nothing is made before ``begin``."""

    home: Path
    shop: Workshop = field(default_factory=Workshop)
    front: FakeFront = field(default_factory=FakeFront)
    rules: Rules = FREE
    patience: Patience = QUICK
    clock: Clock = field(default_factory=Clock)
    steps: list[tuple[str, Progress]] = field(default_factory=list)

    async def __aenter__(self) -> House:
        self.storage = Storage.open(self.home, clock=self.clock, admins=[ADMIN])
        self.metrics = Metrics()
        self.delivery = Delivery(self.storage, self.metrics)
        self.desk = Desk(
            self.storage,
            self.shop.catalogue(),
            Words(),  # type: ignore[arg-type]
            self.rules,
            self.metrics,
            lambda order: self.dispatcher.notice(order),
        )
        self.dispatcher = self._dispatcher()
        self._running: asyncio.Task[None] | None = None
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.end()
        await self.delivery.close()
        self.storage.close()

    def _dispatcher(self) -> Dispatcher:
        return Dispatcher(
            self.storage,
            self.shop.worker,
            self.metrics,
            photos_seconds=self.rules.photos_seconds,
            portraits_seconds=self.rules.portraits_seconds,
            on_progress=self._moved,
            on_message=self.delivery.notice,
            patience=self.patience,
        )

    def _moved(self, job: Job, step: Progress) -> None:
        self.steps.append((job.order, step))
        self.delivery.progress(job, step)

    def begin(self) -> None:
        """Make what there is to make."""
        self._running = asyncio.create_task(self.dispatcher.run())

    async def end(self) -> None:
        """Stop making; ``begin`` goes on with another dispatcher."""
        if self._running is None:
            return
        self.dispatcher.stop()
        running, self._running = self._running, None
        async with asyncio.timeout(10):
            await running
            await self.dispatcher.close()
        self.dispatcher = self._dispatcher()

    def connect(self) -> None:
        self.delivery.connect(self.front)

    async def join(self, account: str = "ana", *, agrees: bool = True) -> Person:
        person = await self.storage.people.meet(Account("telegram", account), name=account)
        return await self.desk.agree(person.id) if agrees else person

    async def host(self) -> Person:
        return await self.join(ADMIN.id)

    async def photo(self, person: Person, data: bytes | None = None, name: str = "me.jpg") -> str:
        upload = Upload(name, noise(200) if data is None else data)
        return (await self.desk.keep_photo(person.id, upload)).id

    async def placed(self, person: Person, *photos: str, **more: Any) -> Placed:
        """Place an order, of a new photo where none is named."""
        wishes = more.pop("wishes", (Wish(style="headshot"),))
        photos = photos or (await self.photo(person),)
        return await self.desk.place(Ask(person.id, wishes, photos, "telegram", **more))

    async def place(self, person: Person, *photos: str, **more: Any) -> str:
        return (await self.placed(person, *photos, **more)).order

    async def made(self, person: Person, *photos: str, **more: Any) -> str:
        """Place an order and have it made and delivered."""
        order = await self.place(person, *photos, **more)
        await until(lambda: self.is_in(order, "delivered"))
        return order

    async def order(self, order: str) -> Order:
        orders = await self.storage.ledger.orders(most=1000)
        return next(each for each in orders if each.id == order)

    async def reaches(self, order: str, *states: str) -> None:
        """Wait for an order to be in one of these states."""
        await until(lambda: self.is_in(order, *states))

    async def is_in(self, order: str, *states: str) -> bool:
        return (await self.order(order)).state in states

    def later(self, seconds: float) -> bool:
        """Let time go by; always true."""
        self.clock.forward(seconds)
        return True

    def sql(self, statement: str, *values: object) -> list[tuple[Any, ...]]:
        return sql(self.storage, statement, *values)

    def files(self) -> list[Path]:
        """Every file of the vault."""
        return sorted(self.storage.vault.on_disk())
