"""Updates are worked on at once, and stay with Telegram until that is done."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

import pytest
import pytest_asyncio
from telegram import Bot, Update

from bot.telegram.intake import HELD_MOST, HELD_SECONDS, Intake, Pushed
from tests.bot.house import until
from tests.fakes.telegram import FakeTelegram, User

pytestmark = pytest.mark.asyncio

SOON = 10.0


@pytest_asyncio.fixture
async def api() -> AsyncIterator[FakeTelegram]:
    async with FakeTelegram() as api:
        yield api


@pytest.fixture
def ana(api: FakeTelegram) -> User:
    return api.user("Ana")


class Desk:
    """Works on updates for as long as a test wants."""

    def __init__(self, *slow: str) -> None:
        self.begun: list[str] = []
        self.done: list[str] = []
        self.free = asyncio.Event()
        self._slow = slow

    async def handle(self, update: Update) -> None:
        assert update.message is not None
        text = str(update.message.text)
        self.begun.append(text)
        if text in self._slow:
            await self.free.wait()
        self.done.append(text)


@asynccontextmanager
async def taking(
    api: FakeTelegram, desk: Desk, held_seconds: float = HELD_SECONDS
) -> AsyncIterator[Intake]:
    """An intake that runs, until it is left as if the process had been killed."""
    async with Bot(api.token, f"{api.url}/bot", f"{api.url}/file/bot") as bot:
        intake = Intake(bot, desk.handle, ("message",), held_seconds)
        running = asyncio.create_task(intake.run())
        try:
            yield intake
        finally:
            running.cancel()
            with suppress(asyncio.CancelledError):
                await running
            await intake.close(0.0)


async def test_what_was_worked_on_is_forgotten_by_telegram(api: FakeTelegram, ana: User) -> None:
    desk = Desk()
    async with taking(api, desk):
        for text in ("one", "two"):
            await api.text(ana, text)
        await until(lambda: len(desk.done) == 2 and not api.waiting)
    assert desk.done == ["one", "two"]


async def test_what_was_not_worked_on_comes_again_after_the_end(
    api: FakeTelegram, ana: User
) -> None:
    killed = Desk("slow", "later")
    async with taking(api, killed):
        for text in ("quick", "slow", "later"):
            await api.text(ana, text)
        await until(lambda: len(killed.begun) == 3)
        polls = len(api.called("getUpdates"))
        await until(lambda: len(api.called("getUpdates")) > polls + 2)
    assert killed.begun == ["quick", "slow", "later"], "told again, and not worked on again"
    assert api.waiting == 2
    after = Desk()
    async with taking(api, after):
        await until(lambda: len(after.done) == 2)
    assert after.done == ["slow", "later"]


async def test_nobody_waits_for_a_slow_one(api: FakeTelegram, ana: User) -> None:
    desk = Desk("slow")
    async with taking(api, desk, held_seconds=0.3):
        await api.text(ana, "slow")
        await until(lambda: desk.begun)
        await api.text(ana, "quick")
        await until(lambda: desk.done == ["quick"])
        await until(lambda: not api.waiting)
        assert desk.done == ["quick"], "it is let go of while it is still being worked on"
        desk.free.set()
        await api.text(ana, "last")
        await until(lambda: len(desk.done) == 3)


async def test_so_many_are_worked_on_and_no_more_are_asked_for(
    api: FakeTelegram, ana: User
) -> None:
    texts = [str(number) for number in range(250)]
    desk = Desk(*texts)
    for text in texts:
        await api.text(ana, text)
    async with taking(api, desk):
        await until(lambda: len(desk.begun) >= HELD_MOST)
        assert len(desk.begun) <= 100 and api.waiting == 250
        desk.free.set()
        await until(lambda: len(desk.done) == 250 and not api.waiting)
    assert desk.done == texts, "in the order in which they came"


async def test_it_goes_on_after_an_outage_and_ends_with_its_token(
    api: FakeTelegram, ana: User
) -> None:
    desk = Desk()
    async with taking(api, desk):
        api.down = "closed"
        await api.text(ana, "meanwhile")
        api.down = False
        await until(lambda: desk.done == ["meanwhile"])
    async with Bot(api.token, f"{api.url}/bot") as bot:
        api.world.token = "revoked"
        await asyncio.wait_for(Intake(bot, desk.handle, ("message",)).run(), SOON)


def said(user: User, number: int = 1, **more: object) -> Update:
    """An update that was sent: somebody's words in private, or what ``more`` makes of it."""
    chat = {"id": user.id, "type": "private"}
    sender = {"id": user.id, "is_bot": False, "first_name": user.name}
    message = {"message_id": number, "date": 0, "chat": chat, "from": sender, "text": "words"}
    return Update.de_json({"update_id": number, "message": message | more})


async def test_what_is_sent_is_forgotten_only_when_it_was_worked_on(ana: User) -> None:
    desk = Desk("words")
    pushed = Pushed(desk.handle)
    first = asyncio.create_task(pushed.take(said(ana)))
    again = asyncio.create_task(pushed.take(said(ana)))
    other = asyncio.create_task(pushed.take(said(ana, 2, text="others")))
    assert await other
    assert not first.done() and not again.done()
    desk.free.set()
    assert await first and await again
    assert desk.begun == ["words", "others"], "what is sent twice is worked on once"


async def test_what_is_not_done_at_the_end_has_to_be_sent_again(ana: User) -> None:
    desk = Desk("words")
    pushed = Pushed(desk.handle)
    taken = asyncio.create_task(pushed.take(said(ana)))
    await until(lambda: desk.begun)
    await pushed.close(0.01)
    assert not await taken
    assert not await pushed.take(said(ana, 2)), "nor is anything taken any more"
    assert desk.begun == ["words"] and not desk.done


async def test_what_goes_wrong_has_to_be_sent_again(ana: User) -> None:
    async def fails(update: Update) -> None:
        raise RuntimeError

    assert not await Pushed(fails).take(said(ana))


async def test_what_others_wait_for_is_let_go_of(
    ana: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.telegram.intake._PUSHED_SECONDS_OF_GROUP", 0.01)
    desk = Desk("words")
    pushed = Pushed(desk.handle)
    group = {"id": -5, "type": "group", "title": "Friends"}
    alone = asyncio.create_task(pushed.take(said(ana)))
    assert await pushed.take(said(ana, 2, media_group_id="album"))
    assert await pushed.take(said(ana, 3, chat=group))
    assert not alone.done() and not desk.done
    desk.free.set()
    await until(lambda: len(desk.done) == 3)
    await pushed.close(SOON)
