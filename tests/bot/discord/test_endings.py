"""What stands there when a token ends says where the portrait comes."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from bot.board import Board
from bot.conversation.platform import Listener
from bot.discord.asking import CannotEdit
from bot.discord.endings import SPARE, Endings
from bot.discord.handles import Handle
from bot.discord.layout import Content
from bot.discord.sending import Standing
from storage.people import Account

pytestmark = pytest.mark.asyncio

UNTIL = 10_000.0
ANA = Listener(Account("discord", "1"), None, "en", Handle(1, 2, 3, "token", UNTIL).pack())
MADE = Standing(2, 7, token="token", until=UNTIL)
LATER = Content("It comes as a direct message.")


class Sender:
    def __init__(self) -> None:
        self.edited: list[str] = []
        self.error: Exception | None = None

    async def edit(self, at: Handle, standing: Standing, content: Content) -> Standing:
        if self.error is not None:
            raise self.error
        self.edited.append(content.text)
        return standing


class Room:
    def __init__(self) -> None:
        self.now = 0.0
        self.sender = Sender()
        self.board: Any = Board(None, "discord", Standing.of)  # type: ignore[arg-type]
        sender: Any = self.sender
        self.endings = Endings(sender, self.board, lambda: self.now)

    async def stands(self, standing: Standing, key: str = "order-1") -> None:
        await self.board.put(ANA, key, standing)
        self.endings.watch(ANA, key, standing, LATER)

    async def at(self, now: float) -> list[str]:
        self.now = now
        await self.endings.say()
        return self.sender.edited


async def test_it_is_said_once_before_the_token_ends() -> None:
    room = Room()
    await room.stands(MADE)
    last = Handle(0, until=UNTIL).ends - SPARE
    assert await room.at(last - 1) == []
    assert await room.at(last) == [LATER.text]
    assert await room.at(last + 10) == [LATER.text]


async def test_what_is_gone_or_became_something_else_is_left_alone() -> None:
    room = Room()
    await room.stands(MADE)
    await room.board.put(ANA, "order-1", None)
    await room.stands(MADE, "order-2")
    await room.board.put(ANA, "order-2", replace(MADE, message=8))
    assert await room.at(UNTIL) == []


async def test_what_needs_no_token_is_not_watched() -> None:
    room = Room()
    await room.stands(replace(MADE, token="", until=0.0))
    assert await room.at(UNTIL) == []


async def test_what_cannot_be_changed_stops_nothing() -> None:
    room = Room()
    await room.stands(MADE)
    await room.stands(replace(MADE, message=9), "order-2")
    room.sender.error = CannotEdit()
    assert await room.at(UNTIL) == []
    room.sender.error = None
    assert await room.at(UNTIL) == [], "each is tried once"


async def test_what_was_taken_back_stays_taken_back() -> None:
    room = Room()
    await room.stands(MADE)
    room.endings.leave(ANA, "order-1")
    assert await room.at(UNTIL) == []


async def test_near_its_end_nothing_else_is_shown_by_a_token() -> None:
    room = Room()
    last = Handle(0, until=UNTIL).ends - SPARE
    room.now = last - 1
    assert not room.endings.near(MADE)
    room.now = last
    assert room.endings.near(MADE)
    assert not room.endings.near(replace(MADE, token="", until=0.0)), "what needs none has no end"
