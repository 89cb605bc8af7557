"""What the host's page is about: an installation that runs, and one look at all of it."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bot import machine
from bot.desk import Desk, Host, Rules
from bot.doctor import LEAST_DISK_GB
from bot.errors import whereabouts
from bot.metrics import Metrics
from storage.errors import StorageError
from storage.figures import Failed, Hour, Queue, Spread, Stats, Vaulted
from storage.store import Storage

_log = logging.getLogger(__name__)

FRESH_SECONDS = 1.0
"""For how long a look is good; however many pages ask, the database is asked no more often."""
_PATIENCE = 3.0  # seconds for the database to answer, before it counts as out of reach


@dataclass(frozen=True)
class Sight:
    """An installation at one moment.

    Attributes:
        queue: what is going on.
        stages: the stage of each order that this process makes, by the order's id.
        hours: what became of the orders of the last 48 hours.
        stats: counts, and times of the last 24 hours.
        stage_times: of the portraits this process made.
        failures: of the last 7 days, the newest first.
        vaulted: what is kept.
        free_gb: free space on the disk it is kept on, or None where that is not known.
        rules: of the host.
        engine: which one makes the portraits.
        alive: whether orders are being made, here or by another process.
    """

    queue: Queue
    stages: Mapping[str, str]
    hours: tuple[Hour, ...]
    stats: Stats
    stage_times: Mapping[str, Spread]
    failures: tuple[Failed, ...]
    vaulted: Vaulted
    free_gb: float | None
    rules: Rules
    engine: str
    alive: bool


@dataclass(frozen=True)
class Health:
    """Whether an installation does what it is there for.

    Attributes:
        database: it answers.
        dispatch: orders are being made, here or by another process.
        disk: there is room for what is made.
    """

    database: bool
    dispatch: bool
    disk: bool

    @property
    def ok(self) -> bool:
        """Whether all of it is well."""
        return self.database and self.dispatch and self.disk


class Office:
    """An installation as the host sees it.

    Args:
        storage: of the installation.
        desk: where the host's wishes go.
        metrics: of this process.
        engine: the name of the engine.
        stages: the stage of each order that this process makes (``Dispatcher.stages``).
        alive: whether making and delivering goes on (``not App.broken``).
    """

    def __init__(
        self,
        storage: Storage,
        desk: Desk,
        metrics: Metrics,
        *,
        engine: str,
        stages: Callable[[], Mapping[str, str]],
        alive: Callable[[], bool],
    ) -> None:
        self.desk = desk
        self._storage = storage
        self._metrics = metrics
        self._engine = engine
        self._stages = stages
        self._alive = alive
        self._sight: tuple[float, Sight] | None = None
        self._health: tuple[float, Health] | None = None

    async def look(self) -> Sight:
        """Everything as it is now, or was a second ago.

        Raises:
            StorageError: the database fails.
        """
        if self._sight is None or self._sight[0] < time.monotonic() - FRESH_SECONDS:
            self._sight = time.monotonic(), await self._look()
        return self._sight[1]

    def changed(self) -> None:
        """Something was done: the next look must see it."""
        self._sight = None

    async def health(self) -> Health:
        """Whether all is well, now or a second ago; it never fails."""
        if self._health is None or self._health[0] < time.monotonic() - FRESH_SECONDS:
            free = await asyncio.to_thread(machine.free_gb, self._storage.home)
            health = Health(
                database=await self._answers(),
                dispatch=self._alive(),
                disk=free is not None and free >= LEAST_DISK_GB,
            )
            self._health = time.monotonic(), health
        return self._health[1]

    async def metrics(self) -> str:
        """Everything that is counted, in Prometheus' text format.

        Raises:
            StorageError: the database fails.
        """
        self._metrics.observe_states(await self._storage.ledger.counts())
        self._metrics.observe_outbox(await self._storage.outbox.oldest())
        self._metrics.paused.set(await self._storage.ledger.paused())
        return self._metrics.text()

    async def _look(self) -> Sight:
        figures = self._storage.figures
        return Sight(
            queue=await figures.queue(),
            stages=self._stages(),
            hours=await figures.hours(shift=time.localtime().tm_gmtoff),
            stats=await self.desk.stats(Host.HERE),
            stage_times=self._metrics.stage_times(),
            failures=await figures.failures(),
            vaulted=await figures.vaulted(),
            free_gb=await asyncio.to_thread(machine.free_gb, self._storage.home),
            rules=self.desk.rules,
            engine=self._engine,
            alive=self._alive(),
        )

    async def _answers(self) -> bool:
        try:
            async with asyncio.timeout(_PATIENCE):
                await self._storage.ledger.paused()
        except (StorageError, TimeoutError) as error:
            _log.error("the database does not answer: %s", getattr(error, "message", "in time"))
            return False
        except Exception as error:
            _log.error("the database does not answer: %s", whereabouts(error))
            return False
        return True
