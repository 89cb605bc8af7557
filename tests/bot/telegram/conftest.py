"""What the tests with the real program share: one process for each file of them."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest_asyncio

from tests.bot.telegram.serve import Served
from tests.fakes.telegram import FakeTelegram


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def served() -> AsyncIterator[Served]:
    async with FakeTelegram() as api, Served(api) as served:
        yield served
        assert not served.troubles()


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def api(served: Served) -> FakeTelegram:
    return served.api
