"""A fake Bot API, a bot at it, and somebody who has started that."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest_asyncio
from telegram import Bot

from tests.fakes.telegram import FakeTelegram, User


@pytest_asyncio.fixture
async def api() -> AsyncIterator[FakeTelegram]:
    async with FakeTelegram() as api:
        yield api


@pytest_asyncio.fixture
async def bot(api: FakeTelegram) -> AsyncIterator[Bot]:
    async with Bot(api.token, f"{api.url}/bot", f"{api.url}/file/bot") as bot:
        yield bot


@pytest_asyncio.fixture
async def ana(api: FakeTelegram) -> User:
    ana = api.user("Ana", language="de", username="ana_of_test")
    await api.text(ana, "/start")
    return ana
