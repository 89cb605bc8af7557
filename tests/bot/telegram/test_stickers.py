"""Sticker sets: one of each person's own, however many chats ask for it at once."""

from __future__ import annotations

import asyncio
from types import SimpleNamespace
from typing import Any, cast

import pytest
from telegram.error import BadRequest

from bot.conversation.platform import Listener
from bot.telegram.stickers import Stickers
from storage.people import Account
from tests.fakes.studio import FakeEyes

pytestmark = pytest.mark.asyncio


class Sets:
    """Sticker sets as Telegram has them; every request takes its time, and others go on."""

    username = "likeness_bot"

    def __init__(self) -> None:
        self.sets: dict[str, list[Any]] = {}
        self.shown: list[str] = []
        self.bot = self  # as a sender has it

    async def add_sticker_to_set(self, user: int, name: str, sticker: Any) -> None:
        await asyncio.sleep(0)
        if name not in self.sets:
            raise BadRequest("STICKERSET_INVALID")
        self._put(name, sticker)

    async def create_new_sticker_set(
        self, user: int, name: str, title: str, stickers: list[Any]
    ) -> None:
        await asyncio.sleep(0)
        if name in self.sets:
            raise BadRequest("sticker set name is already occupied")
        self.sets[name] = []
        self._put(name, stickers[0])

    async def get_sticker_set(self, name: str) -> Any:
        await asyncio.sleep(0)
        return SimpleNamespace(title="Mine", stickers=self.sets[name])

    async def sticker(self, at: Any, sticker: str) -> None:
        self.shown.append(sticker)

    def _put(self, name: str, sticker: Any) -> None:
        self.sets[name].append(SimpleNamespace(file_id=sticker.emoji_list[0]))


async def test_two_chats_at_once_make_one_set_and_each_sees_its_own() -> None:
    telegram = Sets()
    stickers = Stickers(cast(Any, telegram), FakeEyes(), cast(Any, None), b"secret")
    to = Listener(Account("telegram", "7"), None, "en")
    made = await asyncio.gather(
        *(stickers.stick(to, b"portrait", emoji, "Mine", whole=False) for emoji in "🥳😎")
    )
    (only,) = telegram.sets.values()
    assert len(only) == 2 and len(set(made)) == 1
    assert sorted(telegram.shown) == sorted("🥳😎")


async def test_one_persons_slow_set_holds_nobody_else() -> None:
    telegram = Sets()
    stickers = Stickers(cast(Any, telegram), FakeEyes(), cast(Any, None), b"secret")
    hers, his = (Listener(Account("telegram", id), None, "en") for id in "78")
    async with stickers._turns.setdefault(hers.account, asyncio.Lock()):
        async with asyncio.timeout(5):
            await stickers.stick(his, b"portrait", "🥳", "Mine", whole=False)
    assert len(telegram.sets) == 1
