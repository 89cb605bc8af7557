"""A house where two orders of one person may wait, and the conversation in it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest_asyncio

from bot.desk import Rules
from storage.orders import Limits
from tests.bot.conversation.studio import Front, Studio
from tests.bot.house import House


@pytest_asyncio.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    async with House(tmp_path / "home", rules=Rules(limits=Limits(waiting=2))) as house:
        yield house


@pytest_asyncio.fixture
async def studio(house: House) -> AsyncIterator[Studio]:
    studio = Studio(house)
    house.delivery.connect(Front(studio))
    async with studio.talk:
        yield studio
