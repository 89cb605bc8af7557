"""The client inside simcord's Discord, in this process, on a house whose studio answers at once."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import simcord

from bot.conversation.house import house_of
from bot.delivery import Delivery, FrontEnd
from bot.discord.client import Likeness, build_client
from bot.settings import read_settings
from tests.bot.house import House
from tests.fakes.studio import FakeEyes, picture


@dataclass
class _App:
    """What a front end needs of the installation."""

    house: House

    @property
    def storage(self) -> Any:
        return self.house.storage

    @property
    def desk(self) -> Any:
        return self.house.desk

    def connect(self, front: FrontEnd) -> None:
        self.house.delivery.connect(front)

    async def disconnect(self, name: str) -> None:
        await self.house.delivery.disconnect(name)


@dataclass
class Simulated:
    """A running client.

    Attributes:
        env: simcord's; errors of the client's, late and double answers fail the test that made
            them.
        house: that makes portraits.
        build: makes another client on the same house, as after a restart.
    """

    env: simcord.Env
    house: House
    build: Callable[[], Likeness]


@asynccontextmanager
async def simulated(home: Path) -> AsyncIterator[Simulated]:
    """A house whose front end is in simcord's Discord."""
    env: list[simcord.Env] = []

    def wait(awaitable: Awaitable[Any], reason: str) -> Awaitable[Any]:
        return env[0].external_wait(awaitable, reason=reason)

    async with House(home / "home") as house:
        house.delivery = Delivery(house.storage, house.metrics, wait)
        house.dispatcher = house._dispatcher()
        house.begin()
        catalogue = house.shop.catalogue()
        offers = house_of(catalogue, catalogue, house.desk.rules, lambda _: True)

        def build() -> Likeness:
            settings = read_settings({"LIKENESS_HOME": str(home)})
            app: Any = _App(house)
            return build_client(app, settings, offers, FakeEyes(), lambda _: picture("red"), wait)

        running = simcord.run(build())
        env.append(running._env)
        async with running:
            yield Simulated(env[0], house, build)
