"""Updates that Telegram posts to the page's own server: languages, menus, stickers, inline mode."""

from __future__ import annotations

import io
import json
import socket
from collections.abc import AsyncIterator
from dataclasses import replace

import aiohttp
import pytest
import pytest_asyncio
from PIL import Image

from bot.words import LANGUAGES, Phrase, words_of
from tests.bot.telegram.serve import Served
from tests.bot.telegram.somebody import LONG, SOON, Somebody, selfie
from tests.fakes.telegram import FakeTelegram, Limits, Message

pytestmark = pytest.mark.asyncio(loop_scope="session")

HEADER = "X-Telegram-Bot-Api-Secret-Token"
MENUS = ("setMyCommands", "setMyDescription", "setMyShortDescription")


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def served() -> AsyncIterator[Served]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{probe.getsockname()[1]}"
    settings = {"LIKENESS_WEB": address, "LIKENESS_TELEGRAM_WEBHOOK": f"http://{address}"}
    async with FakeTelegram() as api, Served(api, **settings) as served:
        yield served
        assert not api.called("getUpdates")
        assert not served.troubles()


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def api(served: Served) -> FakeTelegram:
    return served.api


def said(language: str, id: str) -> str:
    """A message in a language that has it."""
    words = words_of(language).say(Phrase(id))
    assert language == "en" or words != words_of("en").say(Phrase(id))
    return words


async def test_somebody_german_and_somebody_japanese(api: FakeTelegram) -> None:
    heidi = Somebody(api, "Heidi Deutsch", language="de-AT")
    sota = Somebody(api, "Sota Nihon", language="ja")
    for person, language in ((heidi, "de"), (sota, "ja")):
        await person.says("/start")
        await person.sees(said(language, "hello-how"))
        await person.sends()
        await person.taps(said(language, "button-agree"))
        looks = await person.sees(said(language, "good-photo"))
        await person.taps(f"1 {said(language, 'style-headshot')}", looks)
    await sota.taps(said("ja", "button-cancel"))
    await sota.sees(said("ja", "cancelled"), button=said("ja", "button-again"))
    portrait = await heidi.sees(said("de", "likeness-strong"), within=LONG)
    assert portrait.photo and said("de", "button-delete") in portrait.buttons
    await heidi.says("etwas wärmer, marineblauer Hintergrund")
    assert "wärmer" in (await heidi.sees(button=said("de", "button-undo"), within=LONG)).words


async def test_somebody_arabic_among_others(api: FakeTelegram) -> None:
    noor, erik = Somebody(api, "Noor Arabi", language="ar"), Somebody(api, "Erik Guest")
    group = api.group("Chess", erik.user, noor.user)
    photo = await noor.at(group).sends()
    asked = await noor.at(group).does(api.text(noor.user, "/portrait", chat=group, reply_to=photo))
    there = noor.at(group)
    await there.taps(said("ar", "button-agree"))
    looks = await there.sees(said("ar", "good-photo"))
    assert looks.reply_to == asked.id
    assert any(button.endswith(said("ar", "style-headshot")) for button in looks.buttons)
    answer = await erik.taps(looks.buttons[0], looks)
    assert answer and answer.text and "Noor Arabi's" in answer.text, "each in their own language"


async def test_menus_exist_in_all_languages_and_are_set_once(
    served: Served, api: FakeTelegram
) -> None:
    await api.until(lambda: len(api.called("setMyShortDescription")) > len(LANGUAGES))
    commands = api.world.profile.commands
    for scope in ("all_private_chats", "all_group_chats", "all_chat_administrators"):
        key = json.dumps({"type": scope})
        there = {language for where, language in commands if where == key}
        assert there == {"", *(tag.partition("-")[0] for tag in LANGUAGES)}
        of_admins = {each["command"] for each in commands[key, "ar"]}
        assert ("settings" in of_admins) == (scope == "all_chat_administrators")
        assert ("forgetme" in of_admins) == (scope == "all_private_chats")
    before = len(api.called(*MENUS))
    await served.kill()
    await served.start()
    ida = Somebody(api, "Ida Restart")
    await ida.says("/start")
    await ida.sees("I make portraits from photos")
    assert len(api.called(*MENUS)) == before


async def test_only_telegram_may_post_updates(served: Served, api: FakeTelegram) -> None:
    hook = api.world.updates.webhook
    assert hook is not None and hook.secret
    lie = {"update_id": 1, "message": {}}
    async with aiohttp.ClientSession() as session:
        for headers in ({}, {HEADER: "guessed"}, {HEADER: "ü" + hook.secret}):
            async with session.post(hook.url, json=lie, headers=headers) as answer:
                assert answer.status == 403
        right = {HEADER: hook.secret}
        async with session.post(hook.url, data=b"{", headers=right) as answer:
            assert answer.status == 400
        async with session.get(hook.url, headers=right) as answer:
            assert answer.status in (404, 405)
    assert hook.secret not in served.log


async def test_a_portrait_goes_into_sticker_sets_and_other_chats(api: FakeTelegram) -> None:
    sam = Somebody(api, "Sam Sticker")
    portrait = await sam.made()
    assert await stick(sam, "😎", "Sam among friends") == "It's in “Sam among friends”."
    (made,) = api.sticker_sets(sam.user)
    assert made.title == "Sam among friends"
    (sticker,) = made.stickers
    assert sticker.emoji == "😎" and sticker.mime == "image/webp"
    with Image.open(io.BytesIO(sticker.data)) as picture:
        assert max(picture.size) == 512
        assert picture.convert("RGBA").getpixel((0, 0))[3] == 0, "cut out"  # type: ignore[index]
    link = await sam.sees(button="Open the set")
    assert f"https://t.me/addstickers/{made.name}" in [b.data for r in link.keyboard for b in r]

    await stick(sam, "🦊")
    (extended,) = api.sticker_sets(sam.user)
    assert [sticker.emoji for sticker in extended.stickers] == ["😎", "🦊"]

    try:
        api.limits = replace(api.limits, stickers=2)
        await stick(sam, "🎉")
    finally:
        api.limits = Limits()
    full, another = api.sticker_sets(sam.user)
    assert (len(full.stickers), len(another.stickers)) == (2, 1)
    assert another.title == full.title and another.name != full.name

    somebody = Somebody(api, "Somebody Quick")
    for each in (full, another):
        api.world.sets.put(replace(each, owner=somebody.user.id))
    await stick(sam, "🌻")
    (third,) = api.sticker_sets(sam.user)
    assert third.name not in (full.name, another.name)
    await inline_mode(api, sam, portrait)


async def stick(person: Somebody, emoji: str, title: str = "") -> str:
    """Make a sticker of the last portrait, with a typed emoji; what is said then."""
    await person.taps("Make it a sticker")
    asked = await person.sees("Which emoji does it stand for?")
    if emoji in asked.buttons:
        await person.taps(emoji, asked)
    else:
        await person.says(emoji)
    if title:
        await person.sees("what shall the set be called?", button="Portraits of Sam Sticker")
        await person.says(title)
    return (await person.sees("It's in", within=LONG)).words


async def inline_mode(api: FakeTelegram, sam: Somebody, portrait: Message) -> None:
    """People are shown their own portraits, and nobody else's."""
    rita = Somebody(api, "Rita Inline")
    friends = api.group("Cinema", sam.user, rita.user, bot="left")
    mine, *looks = await api.inline(sam.user, "")
    assert (mine.type, mine.title) == ("photo", "Studio grey")
    assert all(each.id.startswith("look-") for each in looks)
    found = [each.id for each in await api.inline(sam.user, "studio gr")]
    assert found == [mine.id, "look-headshot"]
    sent = await api.choose(sam.user, mine, friends)
    assert sent.chat is friends and api.bytes(str(sent.photo)) == api.bytes(str(portrait.photo))
    theirs = await api.inline(rita.user, "studio gr")
    assert [each.id for each in theirs] == ["look-headshot"]

    await sam.says("/forgetme")
    await sam.taps("Delete everything")
    await sam.sees("destroyed")
    left = await api.inline(sam.user, "studio gr")
    assert [each.id for each in left] == ["look-headshot"]


async def test_a_look_sent_by_inline_mode_leads_to_a_portrait(api: FakeTelegram) -> None:
    anton, berta = Somebody(api, "Anton Sends"), Somebody(api, "Berta Follows")
    friends = api.group("Theatre", anton.user, berta.user, bot="left")
    first = await api.inline(anton.user, "")
    rest = await api.inline(anton.user, "", first.next_offset)
    assert len(rest) > 10 and not {each.id for each in first} & {each.id for each in rest}
    (look,) = await api.inline(anton.user, "sepia")
    sent = await api.choose(anton.user, look, friends)
    assert "Sepia" in sent.words
    ((button,),) = sent.keyboard
    link, _, start = button.data.partition("?start=")
    assert link == "https://t.me/likeness_bot"

    await berta.says(f"/start {start}")
    await berta.sees("I need a photo of you first.")
    await berta.agrees()
    status = await berta.sees("░", button="Cancel")
    assert (*status.edits, status)[0].words.startswith("Sepia\n")
    await berta.taps("Cancel", status)
    await berta.sees("Cancelled.")


async def test_an_album_is_one_though_each_picture_waits_for_the_one_before(
    api: FakeTelegram,
) -> None:
    vera = Somebody(api, "Vera Hooked")
    await vera.does(api.album(vera.user, [selfie(), selfie("somebody_else"), selfie()]))
    asked = await vera.sees("May I?")
    await vera.taps("Yes, make portraits")
    seen = await vera.sees("Two good photos.", button="Surprise me")
    assert [message.id for message in vera.said] == [asked.id] == [seen.id]


async def test_killed_while_many_write_at_once_all_of_them_are_answered(
    served: Served, api: FakeTelegram
) -> None:
    crowd = [Somebody(api, f"Crowd {number}") for number in range(60)]
    for person in crowd:
        await person.says("/start")
    await api.until(lambda: any(person.said for person in crowd), SOON)
    await served.kill()
    assert not all(person.said for person in crowd)
    await served.start()
    await api.until(lambda: all(person.said for person in crowd), LONG)
    await api.until(lambda: not api.waiting)
