"""Presses of buttons: Telegram shows that one is being worked on until it is answered."""

from __future__ import annotations

import asyncio
import logging
import time
from collections import OrderedDict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from contextvars import ContextVar
from dataclasses import dataclass

from telegram import CallbackQuery
from telegram.error import TelegramError

from storage.people import Account

_log = logging.getLogger(__name__)

_SECONDS = 1.5
"""After which a press is answered without words: what it leads to takes longer."""
_MOST = 200  # characters
_TWICE = 1.5  # seconds within which the same press once more is meant as one


@dataclass(eq=False)
class _Press:
    account: Account
    query: CallbackQuery
    answered: bool = False

    async def answer(self, text: str = "") -> None:
        if self.answered:
            return
        self.answered = True
        try:
            await self.query.answer(text[:_MOST] or None)
        except TelegramError as error:  # it is too old, which nobody minds
            _log.debug("a press was not answered: %s", type(error).__name__)


_pressed: ContextVar[_Press | None] = ContextVar("pressed", default=None)


class Presses:
    """The presses that are worked on."""

    def __init__(self) -> None:
        self._last: OrderedDict[int, tuple[object, float]] = OrderedDict()  # by user

    def again(self, query: CallbackQuery) -> bool:
        """Whether somebody's last press, a moment ago, was the same: people tap twice."""
        now, user, message = time.monotonic(), query.from_user.id, query.message
        where = (message.chat.id, message.message_id) if message else query.inline_message_id
        pressed = where, query.data
        before, when = self._last.pop(user, (None, 0.0))
        self._last[user] = pressed, now
        while next(iter(self._last.values()))[1] < now - _TWICE:
            self._last.popitem(last=False)
        return before == pressed and when >= now - _TWICE

    def over(self, user: int) -> None:
        """Somebody said something: what they press from here on, they mean."""
        self._last.pop(user, None)

    @asynccontextmanager
    async def of(self, account: Account, query: CallbackQuery) -> AsyncIterator[None]:
        """Work on a press: it is answered at the end, or after a moment."""
        press = _Press(account, query)
        token = _pressed.set(press)
        soon = asyncio.create_task(_answer_soon(press))
        try:
            yield
        finally:
            _pressed.reset(token)
            soon.cancel()
            await press.answer()

    async def answer(self, account: Account, text: str) -> None:
        """Tell somebody a few words that need not stay, if they pressed just now."""
        press = _pressed.get()
        if press is not None and press.account == account:
            await press.answer(text)


async def _answer_soon(press: _Press) -> None:
    await asyncio.sleep(_SECONDS)
    await press.answer()
