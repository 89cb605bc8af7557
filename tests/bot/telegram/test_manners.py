"""What people do who are in a hurry, or among others, and what nobody should have to see then."""

from __future__ import annotations

import asyncio

import pytest

from tests.bot.telegram.somebody import Somebody, selfie
from tests.fakes.telegram import FakeTelegram, Message

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def twice(person: Somebody, label: str, on: Message) -> None:
    """Tap a button as people do whose phone does nothing for a moment."""
    await asyncio.gather(person.taps(label, on), person.taps(label, on))


async def test_who_taps_twice_means_it_once(api: FakeTelegram) -> None:
    tim = Somebody(api, "Tim Twice")
    await tim.sends()
    asked = await tim.sees("May I?")
    await twice(tim, "Yes, make portraits", asked)
    looks = await tim.sees("Good light, sharp", button="Surprise me")
    assert [message.id for message in tim.said] == [asked.id] == [looks.id]
    await twice(tim, "1 Studio grey", looks)
    portrait = await tim.portrait()
    await twice(tim, "Full quality", portrait)
    await tim.says("/cancel")
    await tim.sees("Nothing is in the making just now.")
    assert sum(message.document is not None for message in tim.said) == 1
    assert sum("Studio grey\n" in message.words for message in tim.said) == 1


async def test_a_button_may_be_tapped_again_later(api: FakeTelegram) -> None:
    ute = Somebody(api, "Ute Again")
    looks = await ute.looks()
    await ute.taps("Options")
    for label in ("4 looks", "1 portrait", "4 looks"):
        await ute.taps(label)
        await ute.sees(button=f"✓ {label}")
    assert api.now(looks) is not None


async def test_what_is_left_of_a_list_goes_when_somebody_is_forgotten(api: FakeTelegram) -> None:
    gerda = Somebody(api, "Gerda List")
    looks = await gerda.looks()
    for look in ("1 Studio grey", "2 Studio navy"):
        await gerda.taps(look, looks)
        last = await gerda.portrait()
    await gerda.says("/results")
    await gerda.sees("Your 2 portraits, with the dates")
    await gerda.taps("Delete", last)
    await gerda.sees("Deleted.")
    assert sum(message.media_group_id is not None for message in gerda.said) == 1
    await gerda.says("/forgetme")
    await gerda.taps("Delete everything")
    await gerda.sees("The key that could open them is destroyed.")
    shown = [message for message in gerda.said if message.photo and "look" not in message.words]
    assert not shown, "no picture of theirs stays in the chat"


async def test_whoever_passes_a_photo_on_does_not_own_it(api: FakeTelegram) -> None:
    tim, mia = Somebody(api, "Tim Passer"), Somebody(api, "Mia Owner")
    group = api.group("Eight", tim.user, mia.user)
    tim, mia = tim.at(group), mia.at(group)
    photo = await mia.sends(selfie("somebody_else"))
    hidden = await api.forward(tim.user, photo, chat=group, hidden=True)
    await tim.says("/portrait cartoon", reply_to=hidden)
    await tim.sees("I can't ask whose photo that is.")
    passed = await api.forward(tim.user, photo, chat=group)
    await tim.says("/portrait cartoon", reply_to=passed)
    await tim.taps("Yes, make portraits")
    asked = await tim.sees("Mia Owner, Tim Passer would like a portrait of you")
    assert asked.reply_to == passed.id and not fetched(api, photo)
    await mia.taps("No", asked)
    await tim.sees("Mia Owner would rather not.")


def fetched(api: FakeTelegram, photo: Message) -> bool:
    assert photo.file is not None
    ids = {size.id for size in photo.file.sizes}
    return any(call.parameters["file_id"] in ids for call in api.called("getFile"))


async def test_what_others_are_meant_by_is_not_answered(api: FakeTelegram) -> None:
    jo, kim = Somebody(api, "Jo Gamer"), Somebody(api, "Kim Poster")
    group = api.group("Gamers", jo.user, kim.user)
    jo, kim = jo.at(group), kim.at(group)
    await jo.says("/roll 2d6")
    posted = await kim.sends(caption="@likeness_bot")
    asked = await kim.sees("May I?")
    await jo.does(api.forward(jo.user, posted, chat=group))
    await jo.says("/roll@likeness_bot")
    last = await jo.sees(button="Go on in private")
    assert [message.id for message in jo.said] == [asked.id, last.id]
