"""What somebody could try who wants another's portrait, quiet or time, and what must be gone."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from types import SimpleNamespace
from typing import Any

import pytest
from telegram import User

from bot.telegram.albums import Albums
from bot.telegram.front import WAITING_MOST, WAITING_MOST_IN_GROUP
from bot.telegram.pace import PER_MINUTE_OF_GROUP
from bot.telegram.reading import FileAt, Heard, called
from bot.telegram.service import _SECRET_HEADER, _Service
from tests.bot.telegram.serve import Served
from tests.bot.telegram.somebody import LONG, SOON, Somebody, selfie
from tests.fakes.telegram import Chat, FakeTelegram, Message, wire
from tests.fakes.telegram.dispatch import answer
from tests.fakes.telegram.kinds import Shape
from tests.fakes.telegram.refused import Refused
from tests.fakes.telegram.world import World

pytestmark = pytest.mark.asyncio(loop_scope="session")

THREE_DAYS = 3 * 86400.0


async def test_an_album_whose_pictures_come_at_once_is_one(api: FakeTelegram) -> None:
    vera = Somebody(api, "Vera Atonce")
    await vera.does(api.album(vera.user, [selfie(), selfie("somebody_else"), selfie()]))
    asked = await vera.sees("May I?")
    await vera.taps("Yes, make portraits")
    seen = await vera.sees("Two good photos.", button="Surprise me")
    assert "Photo 2 I'll leave out" in seen.words
    assert [message.id for message in vera.said] == [asked.id] == [seen.id]


async def test_a_picture_that_is_delivered_twice_is_there_once() -> None:
    albums = Albums(quiet=0.01)
    heard = Heard(photo=FileAt("a", "photo.jpg"), album="g")
    album = albums.begin(1, heard, 10)
    assert albums.joins(1, heard, 10) and albums.joins(1, heard, 11)
    await albums.complete(1, album)
    assert album.updates == [10, 11] and len(album.parts) == 2
    another = albums.begin(1, heard, 12)
    albums.end(1, album)  # which is over already
    assert albums.joins(1, heard, 13)
    albums.end(1, another)
    assert not albums.joins(1, heard, 14)


async def test_forgotten_while_a_portrait_is_on_its_way_to_a_group(
    api: FakeTelegram, monkeypatch: pytest.MonkeyPatch
) -> None:
    mia = Somebody(api, "Mia Onitsway")
    group = api.group("Racers", mia.user)
    there = mia.at(group)
    await there.sends(caption="@likeness_bot")
    await there.taps("Yes, make portraits")
    await there.sees(button="Surprise me")
    comes, goes_on = asyncio.Event(), asyncio.Event()
    shown = ("sendphoto", "editmessagemedia")

    async def slow(world: World, shape: Shape, given: Mapping[str, Any]) -> Any:
        if shape.name.lower() in shown and given["chat_id"] == group.id:
            comes.set()
            await goes_on.wait()
        return await answer(world, shape, given)

    monkeypatch.setattr(wire, "answer", slow)
    await there.taps("1 Studio grey")
    async with asyncio.timeout(LONG):
        await comes.wait()
    await mia.says("/forgetme")
    await mia.taps("Delete everything")
    await mia.sees("The key that could open them is destroyed.")
    before = deleted(api, group)
    goes_on.set()
    await api.until(lambda: deleted(api, group) > before, SOON)
    assert not any(message.photo for message in there.said)


def deleted(api: FakeTelegram, chat: Chat) -> int:
    """How many messages were taken away in a chat."""
    return sum(call.parameters["chat_id"] == chat.id for call in api.called("deleteMessage"))


async def test_who_is_forgotten_goes_from_the_chat_whatever_telegram_does(
    api: FakeTelegram, monkeypatch: pytest.MonkeyPatch
) -> None:
    noa = Somebody(api, "Noa Forgotten")
    await noa.made()
    await noa.taps("Full quality")
    file = await noa.sees(photo=False)
    assert file.document is not None
    api.age(file, THREE_DAYS)  # Telegram lets nobody delete that any more
    pauses = [1, 1]

    async def busy(world: World, shape: Shape, given: Mapping[str, Any]) -> Any:
        if shape.name == "deleteMessage" and pauses:
            raise Refused(429, "retry after 1", retry_after=pauses.pop())
        return await answer(world, shape, given)

    await noa.says("/forgetme")
    await noa.sees("This deletes")
    monkeypatch.setattr(wire, "answer", busy)
    await noa.taps("Delete everything")
    await noa.sees("The key that could open them is destroyed.")
    assert not pauses
    assert not any("Studio grey" in message.words for message in noa.said)
    left = api.now(file)
    assert left is not None and left.document is not None
    assert api.bytes(left.document) != api.bytes(file.document)


async def test_where_only_admins_ask_nobody_else_presses(api: FakeTelegram) -> None:
    olga, pia = Somebody(api, "Olga Chair"), Somebody(api, "Pia Member")
    group = api.group("Choir", olga.user, pia.user, admins=(olga.user,))
    olga, pia = olga.at(group), pia.at(group)
    await pia.sends(caption="@likeness_bot")
    await pia.taps("Yes, make portraits")
    await pia.taps("1 Studio grey")
    portrait = await pia.portrait()
    await olga.says("/settings")
    await olga.taps("Only admins may ask", await olga.sees("What I may do in this group."))
    await olga.sees(button="✓ Only admins may ask")
    notice = await pia.taps("Another look", portrait)
    assert notice is not None and str(notice.text).startswith("In this group only its admins ask")
    await pia.deletes(portrait)
    await api.until(lambda: api.now(portrait) is None, SOON)


async def test_who_taps_without_end_is_not_heard(served: Served, api: FakeTelegram) -> None:
    ida = Somebody(api, "Ida Bystander")
    tappers = [Somebody(api, f"Tapper {number}") for number in range(5)]
    group = api.group("Tappers", ida.user, *(each.user for each in tappers))
    there = ida.at(group)
    asked = []
    for mal in tappers:
        here = mal.at(group)
        await here.says("/portrait")
        asked.append(await here.sees("Reply here with a photo of yours."))
    before = len(served.log)
    for mal, on in zip(tappers, asked, strict=True):
        for number in range(WAITING_MOST_IN_GROUP + 2):
            press(api, mal, on, f"x.help.{number}")
    await served.logs("somebody does too much at a time", after=before)
    await api.until(lambda: said_in(api, group) >= PER_MINUTE_OF_GROUP)
    await there.says("/portrait")  # which has to wait for the group's room
    await ida.says("/start")
    await ida.sees("I make portraits from photos")


async def test_who_taps_without_end_in_private_is_not_heard(
    served: Served, api: FakeTelegram
) -> None:
    mal, ida = Somebody(api, "Mal Alone"), Somebody(api, "Ida Another")
    await mal.says("/start")
    asked = await mal.sees("I make portraits from photos")
    before = len(served.log)
    for number in range(WAITING_MOST + 5):
        press(api, mal, asked, f"x.help.{number}")
    await served.logs("somebody does too much at a time", after=before)
    await ida.says("/start")
    await ida.sees("I make portraits from photos")


def said_in(api: FakeTelegram, chat: Chat) -> int:
    """How often something was said in a chat, or changed."""
    calls = api.called("sendMessage", "editMessageText")
    return sum(call.parameters["chat_id"] == chat.id for call in calls)


def press(api: FakeTelegram, who: Somebody, on: Message, data: str) -> None:
    """A tap of an app that says whatever it likes."""
    query = api._query(who.user, on, api.world.number(), data)
    api.world.updates.push("callback_query", query)


async def test_a_name_turns_nothing_around() -> None:
    for name, kept in (
        ("\u202eAna\u2066\u0007", "Ana"),
        ("ليلى", "ليلى"),
        ("👩\u200d🚀 Zoë", "👩\u200d🚀 Zoë"),
        ("\u200f", "…"),
    ):
        assert called(User(1, name, False)) == kept


async def test_a_secret_that_is_no_text_is_no_secret() -> None:
    request: Any = SimpleNamespace(headers={_SECRET_HEADER: "\udcff"})
    service: Any = SimpleNamespace(_token="secret")
    assert (await _Service._pushed(service, request)).status == 403
