"""The program as one: storage, desk, dispatch, delivery, and the front ends that are plugged in.

Who owns what: the event loop owns everything in here; the storage's thread owns the database, the
worker's thread the device. Several processes may use one installation (a bot, and a command beside
it); whoever holds the dispatch lock makes and delivers for all of them, and when that process ends
the next one takes over.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from types import TracebackType
from typing import Any

from bot.delivery import Delivery, FrontEnd
from bot.desk import Desk, Rules
from bot.dispatch import Dispatcher, Patience, Wait, plainly
from bot.errors import whereabouts
from bot.metrics import Metrics
from bot.moderation import Moderator
from bot.settings import Settings
from bot.studio import Studio, Worker
from bot.surely import happens, surely
from engine.errors import BriefError
from engine.portrait import Wish
from storage.errors import StorageError
from storage.orders import DAY, HOUR, Limits
from storage.people import Account
from storage.store import Purged, Storage

_log = logging.getLogger(__name__)

PURGE_SECONDS = 60.0
_LEAD_SECONDS = 0.5
_LAG_SECONDS = 0.1
_WARM_SECONDS = 5.0  # until it is clear whether another process makes the orders


def open_storage(settings: Settings) -> Storage:
    """The storage of the installation that the settings name; it blocks, and raises its errors."""
    key = settings.master_key
    return Storage.open(
        settings.home,
        master_key=None if key is None else key.get_secret_value(),
        admins=[Account(*admin.split(":", 1)) for admin in settings.admins],
    )


def rules_of(settings: Settings) -> Rules:
    """What the settings allow everybody."""
    return Rules(
        photos_seconds=settings.keep_photos_hours * HOUR,
        portraits_seconds=settings.keep_portraits_days * DAY,
        limits=Limits(
            waiting=settings.orders_waiting,
            per_hour=settings.orders_per_hour or None,
            per_day=settings.orders_per_day or None,
        ),
    )


def _unhandled(loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
    """Log what nobody waited for; asyncio itself would log the words of the error as well."""
    error = context.get("exception")
    where = context["message"] if error is None else whereabouts(error)
    _log.error("something failed that nobody waited for: %s", where)


class App:
    """A running installation, as an asynchronous context.

    Args:
        settings: of the host.
        studio: where workers come from.
        fronts: connected while this process delivers.
        patience: how long dispatch waits.
        wait: how it waits for work that is going on elsewhere.

    Attributes:
        storage: what is kept.
        desk: where orders are placed.
        metrics: what is counted.
        leading: set while this process makes and delivers.
        stopping: set when it ends.
    """

    storage: Storage
    desk: Desk

    def __init__(
        self,
        settings: Settings,
        studio: Studio,
        fronts: Sequence[FrontEnd] = (),
        *,
        patience: Patience | None = None,
        wait: Wait = plainly,
    ) -> None:
        self.metrics = Metrics()
        self.leading = asyncio.Event()
        self._settings = settings
        self._studio = studio
        self._fronts = list(fronts)
        self._patience = patience or Patience(stuck=settings.stuck_minutes * 60.0)
        self._wait = wait
        self._rules = replace(rules_of(settings), free_words=studio.free_words)
        self.stopping = asyncio.Event()
        self._dispatchers: tuple[Dispatcher, ...] = ()

    async def __aenter__(self) -> App:
        """Open the storage and begin.

        Raises:
            StorageError: it cannot be opened.
            StyleFileError: a style file of the host's is wrong.
        """
        asyncio.get_running_loop().set_exception_handler(_unhandled)
        catalogue = self._studio.catalogue()
        moderator = Moderator(
            extra_terms=self._settings.refuse_words, ordinary=self._settings.moderation == "full"
        )
        self.storage = await asyncio.to_thread(open_storage, self._settings)
        self.desk = Desk(
            self.storage, catalogue, moderator, self._rules, self.metrics, self._on_change
        )
        self._delivery = Delivery(self.storage, self.metrics, self._wait)
        self._leader = asyncio.create_task(self._lead(), name="dispatch")
        self._lagging = asyncio.create_task(self._watch_loop(), name="lag")
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Stop: what is being made goes back into line, what is being sent may be finished."""
        self.stopping.set()
        for dispatcher in self._dispatchers:
            dispatcher.stop()
        again: asyncio.CancelledError | None = None
        while not self._leader.done():
            try:
                await asyncio.wait([self._leader])
            except asyncio.CancelledError as impatience:  # a second Ctrl-C; what runs goes back all
                again = impatience  # the same
        self._lagging.cancel()
        await asyncio.to_thread(self.storage.close)
        if again is not None:
            raise again

    def connect(self, front: FrontEnd) -> None:
        """Plug in a front end that needs what is open here; it gets what waits for it."""
        self._fronts.append(front)
        if self.leading.is_set() and not self.stopping.is_set():
            self._delivery.connect(front)

    async def disconnect(self, name: str) -> None:
        """Take a front end out; what it is sending may be finished, and the rest is kept."""
        self._fronts = [front for front in self._fronts if front.name != name]
        if self.leading.is_set():
            await self._delivery.disconnect(name)

    @property
    def making(self) -> Mapping[str, str]:
        """The stage of each order that is being made here, by its id."""
        return {order: stage for each in self._dispatchers for order, stage in each.stages.items()}

    @property
    def busy_seconds(self) -> float:
        """Seconds the devices spent making orders since the start, all of them together."""
        return sum((each.busy_seconds for each in self._dispatchers), 0.0)

    async def warm(self) -> None:
        """Load what every portrait needs, if this process is the one that makes them.

        Loading holds up the event loop for some tenths of a second now and then, so it is done
        before anybody is listened to.
        """
        await happens(self.leading, _WARM_SECONDS)
        await asyncio.gather(*(dispatcher.warm() for dispatcher in self._dispatchers))
        with suppress(BriefError):
            await self.desk.check(Wish(prompt="navy background"))

    @property
    def broken(self) -> bool:
        """Whether making and delivering ended by itself, which it never should."""
        return self._leader.done() and not self.stopping.is_set()

    def _on_change(self, order: str | None) -> None:
        for dispatcher in self._dispatchers:
            dispatcher.notice(order)

    async def _lead(self) -> None:
        """Wait for the dispatch lock, then make and deliver until the end."""
        try:
            lock = self.storage.dispatch_lock()
            try:
                while not lock.alone():
                    if await happens(self.stopping, _LEAD_SECONDS):
                        return
                if not self.stopping.is_set():
                    await self._dispatch()
            finally:
                lock.close()
        except Exception as error:
            _log.error("making and delivering ended: %s", whereabouts(error))

    async def _dispatch(self) -> None:
        self._dispatchers = tuple(map(self._dispatcher, self._studio.workers()))
        await surely(
            self.storage.outbox.recover, "the recovery", every=_LEAD_SECONDS, unless=self.stopping
        )
        # First: an order that a crash left running may have expired.
        await self._dispatchers[0].recover()
        await self._purge()
        for front in self._fronts:
            self._delivery.connect(front)
        housekeeping = asyncio.create_task(self._keep_house(), name="housekeeping")
        self.leading.set()
        try:
            async with asyncio.TaskGroup() as group:
                for dispatcher in self._dispatchers:
                    group.create_task(dispatcher.run(recover=False))
        finally:
            if not self.stopping.is_set():  # otherwise a purge may finish what it began
                housekeeping.cancel()
            await asyncio.gather(*(dispatcher.close() for dispatcher in self._dispatchers))
            await self._delivery.close()
            await asyncio.gather(housekeeping, return_exceptions=True)

    def _dispatcher(self, open_worker: Callable[[], Worker]) -> Dispatcher:
        return Dispatcher(
            self.storage,
            open_worker,
            self.metrics,
            photos_seconds=self._rules.photos_seconds,
            portraits_seconds=self._rules.portraits_seconds,
            on_progress=self._delivery.progress,
            on_message=self._delivery.notice,
            patience=self._patience,
            wait=self._wait,
        )

    async def _watch_loop(self) -> None:
        """Measure how late the event loop is: what is late here makes everybody wait."""
        loop = asyncio.get_running_loop()
        while True:
            due = loop.time() + _LAG_SECONDS
            await asyncio.sleep(_LAG_SECONDS)
            self.metrics.lag.observe(max(loop.time() - due, 0.0))

    async def _keep_house(self) -> None:
        while not await happens(self.stopping, PURGE_SECONDS):
            await self._purge()

    async def _purge(self) -> None:
        try:
            purged = await self.storage.purge(portraits_seconds=self._rules.portraits_seconds)
            self.metrics.observe_states(await self.storage.ledger.counts())
            self.metrics.observe_outbox(await self.storage.outbox.oldest())
        except StorageError as error:
            _log.error("the purge failed: %s %s", error.message, error.hint)
            return
        except Exception as error:
            _log.error("the purge failed: %s", whereabouts(error))
            return
        if purged != Purged():
            _log.info("purged", extra={"photos": purged.photos, "portraits": purged.portraits})
        if purged.expired:
            self._delivery.notice()
        self.metrics.purged.labels("photo").inc(purged.photos)
        self.metrics.purged.labels("portrait").inc(purged.portraits)
