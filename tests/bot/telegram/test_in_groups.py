"""Groups: everybody's request is theirs, and nothing is said that nobody asked for."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from storage.people import Account
from storage.store import Storage
from tests.bot.telegram.conftest import ASK_SECONDS
from tests.bot.telegram.identity import shows
from tests.bot.telegram.serve import Served
from tests.bot.telegram.somebody import LONG, SOON, Somebody, selfie
from tests.fakes.telegram import FakeTelegram, Message

pytestmark = pytest.mark.asyncio(loop_scope="session")

LOOK = 0.05


def people(api: FakeTelegram, title: str, *names: str, **more: object) -> list[Somebody]:
    """People in a group of theirs; the first one made it."""
    there = [Somebody(api, f"{name} {title}") for name in names]
    group = api.group(title, *(each.user for each in there), **more)  # type: ignore[arg-type]
    return [each.at(group) for each in there]


async def test_two_at_once_each_press_the_others_buttons(api: FakeTelegram) -> None:
    topics = ("Portraits", "Holidays")
    ana, ben = people(api, "Climbers", "Ana", "Ben", topics=topics)
    photo = await ana.sends(thread="Portraits")
    wish = await ana.says("/portrait pencil", reply_to=photo)
    asked_ana = await ana.sees("May I?")
    other = selfie("somebody_else")
    sent = await ben.sends(other, "@likeness_bot", thread="Holidays", spoiler=True)
    asked_ben = await ben.sees("May I?")
    assert await notice(ben, asked_ana, "Yes, make portraits") == whose("Ana Climbers")
    assert await notice(ana, asked_ben, "No") == whose("Ben Climbers")

    await ana.taps("Yes, make portraits", asked_ana)
    await ben.taps("Yes, make portraits", asked_ben)
    looks = await ben.sees("Which look?")
    assert await notice(ana, looks, "1 Studio grey") == whose("Ben Climbers")
    await ben.taps("1 Studio grey", looks)
    for_ana = await seen(api, ana, "Pencil\n")
    for_ben = await seen(api, ben, "Studio grey\n")
    await people_talk(api, ana, ben, for_ana)
    assert await notice(ben, for_ana, "Another look") == whose("Ana Climbers")
    assert await notice(ana, for_ben, "Delete") == whose("Ben Climbers")
    assert for_ana.id == asked_ana.id, "one message for each request"
    assert {m.id for m in ana.said} == {for_ana.id, for_ben.id}
    assert (for_ana.reply_to, for_ana.thread) == (wish.id, ana.chat and ana.chat.thread(topics[0]))
    assert (for_ben.reply_to, for_ben.thread) == (sent.id, ben.chat and ben.chat.thread(topics[1]))
    made = [api.bytes(str(message.photo)) for message in (for_ana, for_ben)]
    assert shows(made[0], selfie(), other) and shows(made[1], other, selfie())
    assert [m.spoiler for m in (for_ana, looks, for_ben)] == [False, False, True]
    await ana.says("/portrait", reply_to=for_ben)
    await ana.sees("That's one of mine.")

    alone = ana.at(None)
    await alone.says("/forgetme")
    await alone.taps("Delete everything")
    await alone.sees("destroyed")
    assert api.now(for_ana) is None and api.now(for_ben)


async def people_talk(api: FakeTelegram, ana: Somebody, ben: Somebody, portrait: Message) -> None:
    """What is not meant for Likeness, though some of it answers a message of its."""
    await ana.says("Who is coming along on Sunday?", thread="Holidays")
    await ben.says("nice one", reply_to=portrait)
    await ben.does(api.sticker(ben.user, chat=ben.chat, reply_to=portrait))
    await ben.sends(selfie("no_face"), reply_to=portrait)


def whose(name: str) -> str:
    return f"This is {name}'s. Send me your own photo and I'll make yours."


async def notice(person: Somebody, on: Message, button: str) -> str | None:
    answer = await person.taps(button, on)
    return answer.text if answer else None


async def seen(api: FakeTelegram, person: Somebody, words: str) -> Message:
    """Wait for a portrait that begins so."""

    def find() -> Message | None:
        shown = (message for message in person.said if message.photo)
        return next((message for message in shown if f"{message.words}\n".startswith(words)), None)

    return await api.until(find, LONG)


async def test_somebody_elses_photo_needs_their_own_tap(served: Served, api: FakeTelegram) -> None:
    dana, cleo, eve = people(api, "Skaters", "Dana", "Cleo", "Eve")
    ignored = await nobody_answers(api)
    photo = await cleo.sends(selfie("somebody_else"))
    wish = await dana.says("/portrait pencil", reply_to=photo)
    await dana.taps("Yes, make portraits")
    ask = await dana.sees("Cleo Skaters, Dana Skaters would like a portrait of you")
    assert ask.reply_to == photo.id
    for other in (eve, dana):
        assert await notice(other, ask, "Yes, this once") == "That is for Cleo Skaters to say."
    assert not fetched(api, photo), "not even fetched before their tap"
    await cleo.taps("Yes, this once", ask)
    portrait = await seen(api, dana, "Pencil\n")
    assert fetched(api, photo) and portrait.reply_to == wish.id
    assert [message.id for message in dana.said] == [portrait.id], "the question is gone"
    assert portrait.buttons == ("Delete",)
    await none_is_kept(served.home, dana, "photo")
    assert await kept(served.home, dana, "portrait") == 1
    assert await notice(eve, portrait, "Delete") == "That one isn't yours. " + (
        "Send me your own photo and I'll make yours."
    )
    await cleo.taps("Delete", portrait)
    await api.until(lambda: api.now(portrait) is None)
    await none_is_kept(served.home, dana, "portrait")
    await api.until(lambda: api.now(ignored) is None, ASK_SECONDS + LONG)


async def nobody_answers(api: FakeTelegram) -> Message:
    """An ask that nobody answers; its message."""
    theo, ulla = people(api, "Hikers", "Theo", "Ulla")
    photo = await ulla.sends(selfie("somebody_else"))
    await theo.says("/portrait", reply_to=photo)
    await theo.taps("Yes, make portraits")
    return await theo.sees("Ulla Hikers, Theo Hikers would like")


def fetched(api: FakeTelegram, photo: Message) -> bool:
    assert photo.file is not None
    ids = {size.id for size in photo.file.sizes}
    return any(call.parameters["file_id"] in ids for call in api.called("getFile"))


async def kept(home: Path, person: Somebody, kind: str) -> int:
    """How many files of a kind are kept of somebody."""
    storage = Storage.open(home)
    try:
        known = await storage.people.find(Account("telegram", str(person.user.id)))
        assert known is not None
        return len(await storage.vault.files(known.id, kind))  # type: ignore[arg-type]
    finally:
        storage.close()


async def none_is_kept(home: Path, person: Somebody, kind: str) -> None:
    """Wait until everything of a kind is deleted."""
    async with asyncio.timeout(SOON):
        while await kept(home, person, kind):
            await asyncio.sleep(LOOK)


async def test_somebody_says_no(api: FakeTelegram) -> None:
    jonas, kaya = people(api, "Rowers", "Jonas", "Kaya")
    photo = await kaya.sends(selfie("somebody_else"))
    await jonas.says("/portrait", reply_to=photo)
    await jonas.taps("Yes, make portraits")
    ask = await jonas.sees("Kaya Rowers, Jonas Rowers would like")
    await kaya.taps("No", ask)
    said = await kaya.sees("Kaya Rowers would rather not.")
    assert said.id == ask.id and not said.buttons
    await jonas.says("/portrait", reply_to=photo)
    await jonas.sees("Kaya Rowers would rather not.")
    assert not any("would like" in message.words for message in jonas.said), "not asked twice"
    assert not fetched(api, photo)


async def test_what_is_nobody_elses_business_goes_on_in_private(api: FakeTelegram) -> None:
    (mona,) = people(api, "Bakers", "Mona", bot="left")
    assert mona.chat is not None
    await mona.does(api.add(mona.chat))
    await mona.sees("Reply /portrait to a photo of yours")
    await mona.says("/results@likeness_bot")
    (link,) = (await mona.sees("That is between you and me.")).keyboard[0]
    assert link.data == "https://t.me/likeness_bot?start=results"
    await mona.says("/portrait@another_bot")
    await mona.says("/portrait", anonymous=True)
    await mona.sees("Write as yourself")
    await mona.says("/portrait")
    asked = await mona.sees("Reply here with a photo of yours.")
    await mona.sends(reply_to=asked)  # a reply to the bot is heard without its name
    await mona.sees("May I?")


async def test_what_admins_choose_holds(api: FakeTelegram) -> None:
    olga, pia = people(api, "Singers", "Olga", "Pia")
    await pia.says("/settings")
    refused = await pia.sees("Only this group's admins can change that.")
    await olga.says("/settings")
    switches = await olga.sees("What I may do in this group.")
    assert await notice(pia, switches, "Only admins may ask") == refused.words
    for switch in ("Only admins may ask", "✓ Painted", "✓ Fun", "Quiet:", "Portraits under"):
        await olga.taps(switch, api.now(switches))
    await pia.says("so be it", reply_to=switches)
    await pia.says("/portrait")
    await pia.sees("In this group only its admins ask me.", button="Go on in private")
    assert len(pia.said) == 3, "what was not asked is not answered"
    await olga.taps("Everybody may ask", api.now(switches))
    await olga.taps("Done", api.now(switches))
    await olga.sees("That's how I'll do it here.")

    photo = await pia.sends(caption="@likeness_bot")
    await pia.taps("Yes, make portraits")
    looks = await pia.sees("Which look?", button="Cartoon and drawn")
    assert not {"Painted", "Fun"} & set(looks.buttons) and "3 Oil on canvas" not in looks.buttons
    await pia.says("/portrait oil on canvas", reply_to=photo)
    await pia.sees("That look isn't made here.")
    await pia.says("/portrait sepia", reply_to=photo)
    portrait = await seen(api, pia, "Sepia\n")
    assert portrait.spoiler
    assert not (api.now(photo) or photo).reactions
    sent = [c.parameters for c in api.called("sendMessage", "sendPhoto") if of(c.parameters, pia)]
    assert all(each["disable_notification"] for each in sent[-3:])


async def test_one_kind_of_look_stays(api: FakeTelegram) -> None:
    (wim,) = people(api, "Bassists", "Wim")
    await wim.says("/settings")
    switches = await wim.sees("What I may do in this group.")
    for switch in ("✓ Painted", "✓ Cartoon and drawn", "✓ Fun"):
        await wim.taps(switch, api.now(switches))
    last = "One kind of look has to stay. Switch another one on first."
    assert await notice(wim, api.now(switches) or switches, "✓ Headshot") == last


def of(parameters: Mapping[str, Any], person: Somebody) -> bool:
    return person.chat is not None and parameters["chat_id"] == person.chat.id
