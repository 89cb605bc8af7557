"""Inline mode for people who type fast, and for those who were forgotten while they typed."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from types import SimpleNamespace
from typing import Any

import pytest

from bot.telegram.board import Board
from storage.conversations import Conversations, Line
from storage.people import Account
from tests.bot.telegram.somebody import Somebody
from tests.fakes.telegram import FakeTelegram, Results

pytestmark = pytest.mark.asyncio(loop_scope="session")

TYPED = "studio grey, please"
A_WHILE = 5.0
ANA = Account("telegram", "1")


async def test_of_what_somebody_types_the_newest_is_answered(api: FakeTelegram) -> None:
    tess, otto = Somebody(api, "Tess Types"), Somebody(api, "Otto Types")
    before = len(api.called("answerInlineQuery"))
    api.down = "closed"  # so that all of it comes at once
    typed = [
        asyncio.create_task(api.inline(tess.user, TYPED[:length], seconds=A_WHILE))
        for length in range(1, len("studio grey") + 1)
    ]
    other = asyncio.create_task(api.inline(otto.user, "sepia", seconds=A_WHILE))
    await asyncio.sleep(0)
    api.down = False
    results = await asyncio.gather(*typed, return_exceptions=True)
    assert [each.id for each in await other] == ["look-sepia"], "of somebody else it is another"
    newest = results[-1]
    assert isinstance(newest, Results) and [each.id for each in newest] == ["look-headshot"]
    missed = [each for each in results if isinstance(each, TimeoutError)]
    assert len(missed) == len(typed) - 2, "the first was at work already"
    assert len(api.called("answerInlineQuery")) - before == 3
    assert [each.id for each in await api.inline(tess.user, "sepia")] == ["look-sepia"]


class Slow(SimpleNamespace):
    """Conversations that are read, and told of later."""

    def __init__(self, body: Mapping[str, Any]) -> None:
        super().__init__()
        self.read, self.tells = asyncio.Event(), asyncio.Event()
        self._body = body

    async def shown(self, person: str, front: str) -> tuple[tuple[str, Line], ...]:
        self.read.set()
        await self.tells.wait()
        return ((front, Line(1, 1, "made-1", self._body)),)


async def test_who_was_forgotten_meanwhile_stays_so() -> None:
    there = Slow({"chat": 1, "parts": [[7, "photo", "portrait", "file id"]]})
    conversations: Conversations = there  # type: ignore[assignment]
    board = Board(conversations)
    learning = asyncio.create_task(board.learn(ANA, "person"))
    await there.read.wait()
    board.clear(ANA)
    there.tells.set()
    await learning
    assert not board.pictures(ANA) and not board.clear(ANA)
    await board.learn(ANA, "person")
    assert board.pictures(ANA) == {"portrait": "file id"}, "else it is known"
