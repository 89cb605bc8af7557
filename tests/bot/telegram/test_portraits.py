"""Portraits on Telegram: one among several, stickers of two chats, and a group that was lost."""

from __future__ import annotations

import asyncio
import io

import pytest
from PIL import Image

from tests.bot.telegram.somebody import LONG, Somebody
from tests.fakes.telegram import FakeTelegram, Message

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def several(api: FakeTelegram, person: Somebody) -> Message:
    """Have two portraits made before a navy backdrop; the words below them."""
    await person.looks()
    await person.taps("Options")
    for option in ("2 looks", "navy"):
        await person.taps(option)
        await person.sees(button=f"✓ {option}")
    await person.taps("Looks")
    await person.taps("1 Studio grey")
    return await person.portrait()


def album(person: Somebody) -> list[Message]:
    return [message for message in person.said if message.media_group_id]


async def test_one_of_several_becomes_a_sticker_and_one_is_deleted(api: FakeTelegram) -> None:
    lars = Somebody(api, "Lars Several")
    words = await several(api, lars)
    assert words.words == "1 Headshot, navy backdrop\n2 Cinematic\nA close match to you."
    assert [each.words for each in album(lars)] == ["Headshot, navy backdrop", "Cinematic"]

    await lars.taps("Make it a sticker")
    asked = await lars.sees("A sticker of which one?", button="2")
    await lars.taps("2", asked)
    assert (await lars.sees("Which emoji does it stand for?")).id == asked.id
    await lars.taps("🙂")
    await lars.taps("Portraits of Lars Several")
    await lars.sees("It's in", within=LONG)

    await lars.taps("Delete", words)
    asked = await lars.sees("Which one shall I delete for good?", button="All 2")
    answer = await lars.taps("1", asked)
    assert answer and answer.text == "Deleted."
    left = await api.until(lambda: _changed(api, words))
    assert left.id == words.id and left.words == "Cinematic\nA close match to you."
    assert [each.words for each in album(lars)] == ["Cinematic"] and api.now(asked) is None
    await lars.deletes(left)
    await lars.sees("Deleted.")
    assert not album(lars)


def _changed(api: FakeTelegram, message: Message) -> Message | None:
    now = api.now(message)
    return now if now is not None and now.words != message.words else None


async def test_stickers_of_two_chats_at_once_are_one_set(api: FakeTelegram) -> None:
    nina = Somebody(api, "Nina Twice")
    there = nina.at(api.group("Twins", nina.user))
    await nina.made()
    await there.sends(caption="/portrait movie poster")
    await there.portrait()
    for place in (nina, there):
        await place.taps("Make it a sticker")
        await place.sees("Which emoji does it stand for?")
        await place.taps("😎")
        await place.sees("what shall the set be called?")
    await asyncio.gather(*(place.taps("Portraits of Nina Twice") for place in (nina, there)))
    for place in (nina, there):
        await place.sees("It's in", within=LONG)
    (made,) = api.sticker_sets(nina.user)
    assert len(made.stickers) == 2
    assert sorted(map(_is_whole, (each.data for each in made.stickers))) == [False, True]


async def test_who_never_talked_in_private_is_told_to_do_that_first(api: FakeTelegram) -> None:
    pia = Somebody(api, "Pia Stranger")
    there = pia.at(api.group("Strangers", pia.user))
    await there.sends(caption="/portrait pencil")
    await there.taps("Yes, make portraits")
    await there.portrait()
    for then in ("Telegram lets me make you a sticker set once", "It's in"):
        await there.taps("Make it a sticker")
        await there.taps("😎", await there.sees("Which emoji does it stand for?"))
        await there.taps("Portraits of Pia Stranger")
        said = await there.sees(then, within=LONG)
        if not api.sticker_sets(pia.user):
            (link,) = said.keyboard[0]
            assert link.data == "https://t.me/likeness_bot?start=start"
            await pia.says("/start")


def _is_whole(data: bytes) -> bool:
    """Whether a sticker is solid near its corners: a poster is no cut-out."""
    with Image.open(io.BytesIO(data)) as picture:
        alpha = picture.convert("RGBA").getchannel("A")
    width, height = alpha.size
    return bool(alpha.getpixel((width // 6, height // 8)) == 255)


async def test_a_portrait_of_a_lost_group_can_be_changed_in_private(api: FakeTelegram) -> None:
    olaf = Somebody(api, "Olaf Lost")
    group = api.group("Lost", olaf.user)
    await olaf.says("/start")
    await olaf.at(group).sends(caption="/portrait pencil")
    await olaf.at(group).taps("Yes, make portraits")
    await api.kick(group)
    portrait = await olaf.portrait()
    assert portrait.chat.is_private and portrait.words == "Pencil\nA close match to you."
    await olaf.taps("Change something", portrait)
    await olaf.sees("What shall I change?")
    await olaf.says("navy background")
    changed = await olaf.portrait("Undo")
    assert changed.words == "Pencil\nNow: navy backdrop.\nA close match to you."
    await olaf.taps("Undo", changed)
    await olaf.sees("As it was before.", photo=True)
