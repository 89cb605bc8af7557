"""What the tests with the real program share: one process, for as long as any of them follows.

It takes three seconds to start. People and groups are everybody's own, so that tests do not meet.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from pathlib import Path

import pytest
import pytest_asyncio

from tests.bot.telegram.serve import Served
from tests.fakes.telegram import FakeTelegram, Limits

ASK_SECONDS = 5.0
"""Somebody has to say whether another may have a portrait of them."""
HERE = Path(__file__).parent
_KEPT = pytest.StashKey[tuple[Served, AsyncExitStack]]()


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def served(request: pytest.FixtureRequest) -> AsyncIterator[Served]:
    """The program, at a fake of its own; a module may have another one under the same name."""
    stash = request.session.stash
    if _KEPT not in stash:
        async with AsyncExitStack() as opening:
            api = await opening.enter_async_context(FakeTelegram())
            minutes = str(ASK_SECONDS / 60)
            program = await opening.enter_async_context(Served(api, LIKENESS_ASK_MINUTES=minutes))
            stash[_KEPT] = program, opening.pop_all()
    program, stack = stash[_KEPT]
    program.api.down, program.api.limits = False, Limits()
    if not program.alive:  # a test that failed may have left it so
        await program.start()
    yield program
    assert not program.troubles()
    if not _wanted_again(request):
        del stash[_KEPT]
        await stack.aclose()


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def api(served: Served) -> FakeTelegram:
    return served.api


def _wanted_again(request: pytest.FixtureRequest) -> bool:
    """Whether a module that follows shares the program."""
    items = [item for item in request.session.items if isinstance(item, pytest.Function)]
    modules = [item.module for item in items if item.path.parent == HERE and _shares(item)]
    return modules[-1] is not request.module


def _shares(item: pytest.Function) -> bool:
    return "served" in item.fixturenames and not hasattr(item.module, "served")


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Where the tests were broken off, it is still there."""
    if _KEPT in session.stash:
        session.stash[_KEPT][0].end_now()
