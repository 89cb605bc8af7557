"""What the tests with the real program share: one process for each module."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest_asyncio

from tests.bot.discord.serve import Served
from tests.fakes.discord import FakeDiscord

ASK_SECONDS = 4.0
"""Somebody has to say whether another may have a portrait of them."""


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def served() -> AsyncIterator[Served]:
    """The program, at a fake of its own."""
    async with FakeDiscord() as api:
        minutes = str(ASK_SECONDS / 60)
        async with Served(api, LIKENESS_ASK_MINUTES=minutes, LIKENESS_WEB="off") as program:
            yield program
            assert not program.troubles()


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def api(served: Served) -> FakeDiscord:
    return served.api
