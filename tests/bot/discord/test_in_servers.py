"""A server, with the real program and real portraits."""

from __future__ import annotations

import asyncio

import pytest

from tests.bot.discord.conftest import ASK_SECONDS
from tests.bot.discord.serve import Served
from tests.bot.discord.somebody import Somebody
from tests.bot.telegram.identity import shows
from tests.bot.telegram.somebody import selfie
from tests.fakes.discord import Channel, FakeDiscord, User

pytestmark = pytest.mark.asyncio(loop_scope="session")


def server(api: FakeDiscord, *names: str, locale: str = "en-US") -> tuple[Channel, list[User]]:
    people = [api.user(name, locale=locale) for name in names]
    return api.guild("Friends", *people, channels=("general",)).channel("general"), people


async def test_a_newcomers_whole_way_is_seen_by_nobody_else(
    served: Served, api: FakeDiscord
) -> None:
    room, (lena, ben) = server(api, "Lena", "Ben")
    her = Somebody(api, lena, room)
    before = served.vault()
    it = await her.orders(style="oil")
    assert it.kind == "deferred" and it.ephemeral
    asked = await her.sees("May I?")
    assert served.vault() == before, "nothing is kept of who has not agreed"
    await her.taps("Yes, make portraits")
    portrait = await her.portrait()
    assert portrait.ephemeral and "Oil on canvas" in portrait.text and "Seed: 0" in portrait.text
    assert shows(portrait.pictures[0].data, selfie(), selfie("somebody_else"))
    now = api.now(asked)
    assert now is None or "May I?" not in now.text, "what was answered has no live buttons"
    assert api.messages(room, as_=ben) == []

    await her.taps("Show to the channel", portrait)
    shown = await api.until(lambda: api.messages(room, as_=ben))
    assert shown[-1].text.endswith("Lena shows a portrait") and shown[-1].pictures
    await Somebody(api, ben, room).taps("Take it back", shown[-1])
    await Somebody(api, ben, room).sees("isn't yours")
    assert api.now(shown[-1]) is not None, "buttons are their owner's"
    await api.press(lena, shown[-1], "Take it back")
    await api.until(lambda: api.now(shown[-1]) is None)

    await her.taps("Full quality", portrait)
    await her.sees(picture="portrait-1")
    await her.deletes(portrait)
    await api.until(lambda: api.now(portrait) is None)


async def test_two_photos_of_which_one_shows_a_stranger(served: Served, api: FakeDiscord) -> None:
    room, (mia,) = server(api, "Mia")
    her = Somebody(api, mia, room)
    await her.orders(photo2=selfie(), style="headshot", count=2)
    await her.taps("Yes, make portraits")
    portrait = await her.portrait()
    assert len(portrait.pictures) == 2
    assert all(shows(p.data, selfie(), selfie("somebody_else")) for p in portrait.pictures)


async def test_looks_are_found_while_somebody_types(served: Served, api: FakeDiscord) -> None:
    room, (lena,) = server(api, "Greta", locale="de")
    found = await api.autocomplete(lena, "portrait", "style", "aqua", room)
    assert ("Aquarell", "watercolour") in found
    assert await api.autocomplete(lena, "portrait", "style", "nothing like it", room) == ()
    assert len(await api.autocomplete(lena, "portrait", "style", "", room)) == 25


async def test_somebody_else_has_to_agree(served: Served, api: FakeDiscord) -> None:
    room, (ana, ben) = server(api, "Ana", "Benno")
    her, him = Somebody(api, ana, room), Somebody(api, ben, room)
    await her.joins()
    sent = await api.say(ben, room, "me", files=[("me.jpg", selfie("somebody_else"))])
    await api.menu(ana, "Portrait this photo", sent)
    asked = await api.until(lambda: [m for m in api.messages(room, as_=ben) if m.buttons])
    await her.taps(asked[-1].buttons[0].label, asked[-1])
    await her.sees("Benno")
    assert api.now(asked[-1]) is not None, "only his tap counts"
    await him.taps(asked[-1].buttons[0].label, asked[-1])
    await her.sees("Benno")
    await her.taps("Surprise me")
    portrait = await her.portrait(seconds=60)
    del portrait
    await api.menu(ana, "Portrait this photo", sent)
    asked = await api.until(lambda: [m for m in api.messages(room, as_=ben) if m.buttons])
    await him.taps(asked[-1].buttons[1].label, asked[-1])
    await her.sees("rather not")


async def test_who_does_not_answer_is_left_alone(served: Served, api: FakeDiscord) -> None:
    room, (ana, ben) = server(api, "Anita", "Bernd")
    her = Somebody(api, ana, room)
    await her.joins()
    sent = await api.say(ben, room, "me", files=[("me.jpg", selfie("somebody_else"))])
    await api.menu(ana, "Portrait this photo", sent)
    await api.until(lambda: [m for m in api.messages(room, as_=ben) if m.buttons])
    await api.until(
        lambda: not [m for m in api.messages(room, as_=ben) if m.buttons], ASK_SECONDS + 10
    )


async def test_an_avatar_is_a_photo_too(served: Served, api: FakeDiscord) -> None:
    room, (ana, ben) = server(api, "Aneta", "Boris")
    api.set_avatar(ana, selfie(format="PNG"))
    it = await api.user_menu(ana, "Portrait from avatar", ana, room)
    assert it.ephemeral
    her = Somebody(api, ana, room)
    await her.taps("Yes, make portraits")
    await her.taps("Surprise me")
    assert shows(
        (await her.portrait(seconds=60)).pictures[0].data, selfie(), selfie("somebody_else")
    )
    await api.user_menu(ana, "Portrait from avatar", ben, room)
    await her.sees("no profile picture")


async def test_a_form_takes_photos_and_words(served: Served, api: FakeDiscord) -> None:
    room, (ana,) = server(api, "Annika")
    her = Somebody(api, ana, room)
    await her.asks("portrait")
    it = await her.taps("Add photos")
    assert it.kind == "modal"
    await api.submit(
        ana,
        it,
        {
            "One photo or several of one person": [("me.jpg", selfie())],
            "What would you like?": "in oil",
        },
    )
    await her.taps("Yes, make portraits")
    portrait = await her.portrait()
    it = await her.taps("Change something", portrait)
    assert it.kind == "modal", "a form, since nobody can type in here"
    await api.submit(ana, it, {"What shall be different?": "navy backdrop"})
    await her.portrait(seconds=60)


@pytest.mark.parametrize(
    ("locale", "agree"), [("de", "Ja, mach Porträts"), ("ja", "はい"), ("ar", "نعم")]
)
async def test_everybody_is_answered_in_their_language(
    served: Served, api: FakeDiscord, locale: str, agree: str
) -> None:
    room, (who,) = server(api, f"Speaker {locale}", locale=locale)
    them = Somebody(api, who, room)
    await them.orders(style="headshot")
    asked = await api.until(lambda: [m for m in them.said if m.buttons])
    assert asked[-1].buttons[0].label.startswith(agree)
    await them.taps(asked[-1].buttons[0].label, asked[-1])
    await them.portrait()


async def test_a_crowd_is_acknowledged_in_time(served: Served, api: FakeDiscord) -> None:
    room, people = server(api, *(f"Guest {number}" for number in range(60)))
    them = [Somebody(api, each, room) for each in people]
    answered = await asyncio.gather(*(each.orders(style="headshot") for each in them))
    assert all((it.acknowledged_after or 9) < 3.0 for it in answered)
    await asyncio.gather(*(each.sees("May I?") for each in them))
