"""Pictures of the looks in inline mode: an admin's chat gives them their ids and stays empty."""

from __future__ import annotations

import asyncio
import io
from collections.abc import AsyncIterator, Collection, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from aiohttp import web
from PIL import Image as Pictures
from telegram.error import NetworkError
from telegram.ext import ExtBot

from bot.known import Known
from bot.telegram.application import build_application
from bot.telegram.previews import Previews, admins_of, forget_previews, preview_of
from bot.telegram.service import FILE
from engine.styles.previews import FOLDER
from tests.bot.house import until
from tests.bot.telegram.serve import Served
from tests.bot.telegram.somebody import LONG, Somebody
from tests.fakes.telegram import FakeTelegram, Limits, Result, User, wire
from tests.fakes.telegram.dispatch import answer
from tests.fakes.telegram.kinds import Shape
from tests.fakes.telegram.refused import Refused
from tests.fakes.telegram.world import World

pytestmark = pytest.mark.asyncio(loop_scope="session")

SENDING = ("sendPhoto", "sendMediaGroup")
SOON = 0.02
STYLES = {path.stem for path in FOLDER.glob("*.webp")} - {"like"}


@pytest_asyncio.fixture(loop_scope="session")
async def api() -> AsyncIterator[FakeTelegram]:
    async with FakeTelegram() as api:
        yield api


@asynccontextmanager
async def bot_of(api: FakeTelegram) -> AsyncIterator[ExtBot[Any]]:
    application = build_application(api.token, api_url=api.url)
    async with application:
        yield application.bot


def picture(shade: int) -> bytes:
    """A preview as it is packaged."""
    out = io.BytesIO()
    Pictures.new("RGB", (64, 64), (10 * shade, 90, 120)).save(out, "WEBP")
    return out.getvalue()


def looks(count: int) -> dict[str, bytes]:
    return {f"look-{number}": picture(number) for number in range(count)}


def admin(api: FakeTelegram, name: str, bot: str = "member") -> User:
    """Somebody who started the bot, or did not."""
    user = api.user(name)
    api.world.chats[user.id].bot = bot
    return user


async def send(api: FakeTelegram, known: Known, there: Mapping[str, bytes], *chats: User) -> None:
    async with bot_of(api) as bot, asyncio.timeout(LONG):
        ids = [user.id for user in chats]
        await Previews(bot, known, there.get, ids, pause=SOON).send([*there, "unpictured"])


async def test_what_is_missing_or_changed_is_sent_and_nothing_else(
    api: FakeTelegram, tmp_path: Path
) -> None:
    ada, known, there = admin(api, "Ada"), Known(tmp_path / FILE, 1), looks(21)
    await send(api, known, there, ada)
    sent = api.called(*SENDING)
    assert [call.method for call in sent] == ["sendMediaGroup", "sendMediaGroup", "sendPhoto"]
    assert all(call.parameters["disable_notification"] for call in sent)
    assert not api.messages(ada)
    ids = [preview_of(known, style) for style in there]
    assert len({api.bytes(str(id)) for id in ids}) == 21, "each is its own"
    assert preview_of(known, "unpictured") is None

    there |= {"look-3": picture(25)}
    again = Known(tmp_path / FILE, 1)
    await send(api, again, there, ada)
    assert len(api.called(*SENDING)) == 4, "the one that changed"
    assert [preview_of(again, style) for style in there if style != "look-3"] == [
        id for number, id in enumerate(ids) if number != 3
    ]
    forget_previews(again, ["look-4"])
    assert preview_of(again, "look-4") is None
    await send(api, again, there, ada)
    assert len(api.called(*SENDING)) == 5 and not api.messages(ada)


async def test_another_admin_takes_them_or_nobody(api: FakeTelegram, tmp_path: Path) -> None:
    new, gone, here = admin(api, "New", "new"), admin(api, "Gone", "kicked"), admin(api, "Here")
    known, there = Known(tmp_path / FILE, 1), looks(11)
    nobody = User(999, "Nobody")
    await send(api, known, there, nobody, new, gone)
    assert preview_of(known, "look-0") is None
    await send(api, known, there)
    refused = len(api.called(*SENDING))
    await send(api, known, there, new, gone, here)
    assert all(preview_of(known, style) for style in there)
    assert len(api.called(*SENDING)) == refused + 4, "who does not take the first is asked no more"
    assert not api.messages(here)


async def test_they_wait_while_telegram_is_away_or_wants_a_pause(
    api: FakeTelegram, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "1")  # it warns of its old kind of durations
    ada, known = admin(api, "Ada"), Known(tmp_path / FILE, 1)
    pauses = {"sendMediaGroup": 1, "deleteMessages": 1}

    async def busy(world: World, shape: Shape, given: Mapping[str, Any]) -> Any:
        if pauses.get(shape.name, 0):
            pauses[shape.name] -= 1
            raise Refused(429, "retry after 1", retry_after=1)
        return await answer(world, shape, given)

    monkeypatch.setattr(wire, "answer", busy)
    refused: list[web.Response] = []

    def away(request: web.Request) -> web.Response | None:
        gone = unavailable(request)
        refused.extend([gone] if gone else [])
        return gone

    async with bot_of(api) as bot:
        unavailable = api._wire._unavailable
        monkeypatch.setattr(api._wire, "_unavailable", away)
        api.down = True
        previews = Previews(bot, known, looks(3).get, [ada.id], pause=SOON)
        sending = asyncio.create_task(previews.send(list(looks(3))))
        await until(lambda: len(refused) > 2)
        api.down = False
        await asyncio.wait_for(sending, LONG)
    assert not any(pauses.values())
    assert preview_of(known, "look-2") and not api.messages(ada)


async def test_at_the_end_of_all_none_are_left_in_the_chat(
    api: FakeTelegram, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ada, known = admin(api, "Ada"), Known(tmp_path / FILE, 1)
    sent, goes_on = asyncio.Event(), asyncio.Event()

    async def slow(world: World, shape: Shape, given: Mapping[str, Any]) -> Any:
        done = await answer(world, shape, given)
        if shape.name == "sendMediaGroup":
            sent.set()
            await goes_on.wait()
        return done

    monkeypatch.setattr(wire, "answer", slow)
    async with bot_of(api) as bot:
        previews = Previews(bot, known, looks(20).get, [ada.id])
        sending = asyncio.create_task(previews.send(list(looks(20))))
        await asyncio.wait_for(sent.wait(), LONG)
        sending.cancel()
        goes_on.set()
        with pytest.raises(asyncio.CancelledError):
            await sending
    assert len(api.called("sendMediaGroup")) == 1 and not api.messages(ada)
    assert preview_of(known, "look-9") and not preview_of(known, "look-10")


async def test_what_is_sent_and_never_answered_is_not_sent_for_ever(
    api: FakeTelegram, tmp_path: Path
) -> None:
    ada, known = admin(api, "Ada"), Known(tmp_path / FILE, 1)
    api.lose_answer("sendMediaGroup", times=100)
    await send(api, known, looks(5), ada)
    assert len(api.called("sendMediaGroup")) == 3 and preview_of(known, "look-0") is None


async def test_what_goes_wrong_breaks_nothing(api: FakeTelegram, tmp_path: Path) -> None:
    ada, known = admin(api, "Ada"), Known(tmp_path / FILE, 1)
    await send(api, known, {"broken": b"no picture"}, ada)
    assert preview_of(known, "broken") is None and not api.called(*SENDING)
    async with bot_of(api) as bot:
        await Previews(bot, known, _fails, [ada.id]).send(["any"])


def _fails(style: str) -> bytes:
    raise NetworkError("nothing to do with Telegram")


async def test_admins_on_telegram_are_those_with_a_number() -> None:
    assert admins_of(("local:ana", "telegram:12", "telegram:@ben", "web:7", "telegram:34")) == (
        12,
        34,
    )


# The whole program.


async def shown(api: FakeTelegram, person: Somebody) -> list[Result]:
    """All looks that inline mode offers."""
    first = await api.inline(person.user, "")
    return [*first, *await api.inline(person.user, "", first.next_offset)]


async def test_inline_mode_shows_looks_as_pictures(api: FakeTelegram) -> None:
    never, host = Somebody(api, "Never Started"), Somebody(api, "Host Admin")
    guest = Somebody(api, "Guest Inline")
    api.world.chats[host.user.id].bot = "member"
    friends = api.group("Gallery", guest.user, bot="left")
    api.limits = Limits(private_burst=100)
    admins = f"local:me, telegram:{never.user.id}, telegram:{host.user.id}"
    async with Served(api, LIKENESS_ADMINS=admins) as served:
        await api.until(lambda: _are_kept(api, served, STYLES), LONG)
        assert not api.messages(host.user)
        pictured = await shown(api, guest)
        assert {each.id for each in pictured if each.photo} == {f"look-{name}" for name in STYLES}
        (sepia,) = await api.inline(guest.user, "sepia")
        sent = await api.choose(guest.user, sepia, friends)
        assert sent.photo and "Sepia" in sent.words
        ((button,),) = sent.keyboard
        assert "Make" in button.text and button.data.endswith("?start=style-sepia")

        before = len(api.called(*SENDING))
        await served.kill()
        await served.start()
        await guest.says("/start")
        await guest.sees("I make portraits from photos")
        (sepia,) = await api.inline(guest.user, "sepia")
        assert sepia.photo and len(api.called(*SENDING)) == before

        del api.world.files._by_id[str(sepia.photo)]  # Telegram does not know it any more
        (plain,) = await api.inline(guest.user, "sepia")
        assert plain.type == "article" and "Sepia" in str(plain.raw["input_message_content"])
        await until(lambda: not _are_kept(api, served, {"sepia"}))
        await served.kill()
        await served.start()
        await api.until(lambda: _are_kept(api, served, {"sepia"}), LONG)
        (again,) = await api.inline(guest.user, "sepia")
        assert again.photo and not api.messages(host.user), "sent again at the next start"


def _are_kept(api: FakeTelegram, served: Served, styles: Collection[str]) -> bool:
    """Whether Telegram has the previews of these, and nobody sees them any more."""
    known = Known(served.home / FILE, api.bot.id)
    sent = sum(call.status == 200 for call in api.called(*SENDING))
    all_there = all(preview_of(known, style) for style in styles)
    return all_there and sent == len(api.called("deleteMessages"))
