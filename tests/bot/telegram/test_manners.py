"""What people do who are in a hurry, or among others, and what nobody should have to see then."""

from __future__ import annotations

import asyncio

import pytest

from tests.bot.telegram.somebody import LONG, Somebody, selfie
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
    await gerda.deletes(last)
    await gerda.sees("Deleted.")
    assert sum(message.media_group_id is not None for message in gerda.said) == 1
    await gerda.says("/forgetme")
    await gerda.taps("Delete everything")
    await gerda.sees("The key that could open them is destroyed.")
    shown = [message for message in gerda.said if message.photo and "look" not in message.words]
    assert not shown, "no picture of theirs stays in the chat"


async def test_a_question_is_gone_once_it_was_answered(api: FakeTelegram) -> None:
    rosa = Somebody(api, "Rosa Asked")
    await rosa.sends()
    await rosa.taps("What exactly is kept?")
    await rosa.sees("They lie on this machine only", button="Yes, make portraits")
    await rosa.taps("Yes, make portraits")
    await rosa.sees(button="Surprise me")
    assert not live(rosa, "Yes, make portraits", "No")
    await rosa.says("/forgetme")
    await rosa.taps("Keep it")
    await rosa.sees("All right.")
    assert not live(rosa, "Delete everything", "Keep it")
    for _ in range(2):
        await rosa.says("/portrait")
        last = await rosa.sees("Which look?")
    await api.until(
        lambda: [each.id for each in rosa.said if each.words == last.words] == [last.id]
    )
    await rosa.says("/forgetme")
    await rosa.taps("Delete everything")
    done = await rosa.sees("Done at")
    assert not live(rosa, "Delete everything", "Keep it") and rosa.said[-1].id == done.id


def live(person: Somebody, *buttons: str) -> list[str]:
    return [each for message in person.said for each in message.buttons if each in buttons]


async def test_no_message_names_whoever_was_forgotten(api: FakeTelegram) -> None:
    nina = Somebody(api, "Nina Sticker")
    await nina.made()
    await nina.taps("Make it a sticker")
    await nina.taps("🙂")
    await nina.taps("Portraits of Nina Sticker")
    await nina.sees("Portraits of Nina Sticker", button="Open the set", within=LONG)
    await nina.says("/forgetme")
    await nina.taps("Delete everything")
    await nina.sees("Done at")
    assert not any("Nina" in message.words for message in nina.said)


async def test_a_group_gets_help_of_its_own(api: FakeTelegram) -> None:
    lou = Somebody(api, "Lou Helped")
    lou = lou.at(api.group("Helped", lou.user))
    for command in ("/help@likeness_bot", "/start@likeness_bot"):
        await lou.says(command)
        await lou.sees("Reply /portrait to a photo of yours", button="Go on in private")


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
