"""One person in private and in a group: two conversations of one person."""

from __future__ import annotations

import asyncio

import pytest

from bot.conversation.events import Action, Started, Text
from bot.conversation.platform import PRIVATE, Venue
from bot.conversation.replies import TELEGRAM_GROUP, Clear, Notice, Portraits, Say
from bot.delivery import NotNow
from bot.errors import Refused
from storage.errors import NotYours
from storage.people import Account
from tests.bot.conversation.studio import ANA, BEN, CARL, GROUP, AtPlatform, Studio
from tests.bot.house import until

pytestmark = pytest.mark.asyncio

OTHER = Venue("ffffffffffffffffffffffff", TELEGRAM_GROUP)
PAINTED = Venue(GROUP.id, TELEGRAM_GROUP, only=frozenset({"oil"}))


# ---- two conversations -----------------------------------------------------------------------


async def test_photos_and_buttons_of_one_are_not_those_of_the_other(studio):
    await studio.join(ANA, "private.jpg")
    await studio.send(ANA, "group.jpg", venue=GROUP)
    await studio.says(ANA, "which-look", venue=GROUP)
    private, group = studio.state(ANA), studio.state(ANA, GROUP)
    assert private.tag != group.tag
    assert private.photos and group.photos and set(private.photos).isdisjoint(group.photos)
    # A button of the private chat is nobody's in a group.
    await studio.hear(ANA, Action(f"{private.tag}.style.oil"), GROUP)
    assert isinstance(studio.mouth.of(ANA, venue=GROUP)[-1], Notice)
    assert not studio.state(ANA, GROUP).waiting and not studio.state(ANA).waiting


async def test_a_question_here_is_not_answered_there(studio, house):
    house.begin()
    await studio.join(ANA)
    await studio.portrait(ANA)
    await studio.send(ANA, "group.jpg", venue=GROUP)
    await studio.says(ANA, "which-look", venue=GROUP)
    await studio.portrait(ANA, GROUP)
    await studio.tap(ANA, "button-change")
    assert studio.state(ANA).question == "change" and studio.state(ANA, GROUP).question == ""
    await studio.hear(ANA, Text("warmer", addressed=False), GROUP)
    assert studio.mouth.of(ANA, venue=GROUP)[-1] is studio.mouth.of(ANA, Portraits, GROUP)[-1]
    await studio.tap(ANA, "button-change", GROUP)
    await studio.hear(ANA, Text("darker"))
    await until(lambda: len(studio.mouth.of(ANA, Portraits, PRIVATE)) == 2)
    assert house.shop.orders[-1].wishes[0].changes == ("darker",)
    await studio.hear(ANA, Text("navy background", addressed=False), GROUP)
    await until(lambda: len(studio.mouth.of(ANA, Portraits, GROUP)) == 2)
    assert house.shop.orders[-1].wishes[0].changes == ("navy background",)


async def test_both_are_kept_and_come_back_after_a_restart(studio, house):
    house.begin()
    await studio.join(ANA)
    private = await studio.portrait(ANA)
    await studio.send(ANA, "group.jpg", venue=GROUP)
    await studio.says(ANA, "which-look", venue=GROUP)
    group = await studio.portrait(ANA, GROUP)
    before = studio.state(ANA), studio.state(ANA, GROUP)
    async with studio.new_talk() as talk:
        studio.talk = talk
        await studio.tap(ANA, "button-change")
        await studio.tap(ANA, "button-change", GROUP)
        after = studio.state(ANA), studio.state(ANA, GROUP)
    assert [state.tag for state in after] == [state.tag for state in before]
    assert [state.about for state in after] == [private, group]
    assert [state.photos for state in after] == [state.photos for state in before]


async def test_it_is_delivered_where_it_was_wished_also_after_a_restart(studio, house):
    await studio.join(ANA)
    await studio.send(ANA, "group.jpg", venue=GROUP)
    await studio.says(ANA, "which-look", venue=GROUP)
    await studio.tap(ANA, "Oil on canvas", GROUP)
    async with studio.new_talk() as talk:
        studio.talk = talk
        house.begin()
        await until(lambda: studio.mouth.of(ANA, Portraits))
    assert len(studio.mouth.of(ANA, Portraits, GROUP)) == 1
    assert not studio.mouth.of(ANA, Portraits, PRIVATE)


async def test_what_happens_in_both_at_once_is_remembered_in_both(studio):
    await studio.join(ANA)
    places = [PRIVATE, GROUP, OTHER]
    await asyncio.gather(
        *(studio.send(ANA, f"{n}.jpg", venue=place) for n, place in enumerate(places * 3))
    )
    await studio.settles()
    photos = [studio.state(ANA, place).photos for place in places]
    assert all(photos) and len(set().union(*photos)) == sum(map(len, photos))
    assert [studio.state(ANA, place).looking for place in places] == [0, 0, 0]
    async with studio.new_talk() as talk:
        studio.talk = talk
        for place in places:
            await studio.hear(ANA, Started("portrait"), place)
        assert [studio.state(ANA, place).photos for place in places] == photos


async def test_a_yes_in_a_group_is_one_for_all(studio, house):
    await studio.send(ANA, "private.jpg")
    await studio.send(ANA, "group.jpg", venue=GROUP)
    await studio.tap(ANA, "button-agree", GROUP)
    await studio.says(ANA, "which-look", venue=GROUP)
    await studio.tap(ANA, "button-agree", PRIVATE)
    await studio.says(ANA, "which-look", venue=PRIVATE)
    assert sorted(look[0].name for look in studio.eyes.looks) == ["group.jpg", "private.jpg"]


async def test_nothing_is_written_down_of_who_has_not_agreed_in_a_group_either(studio, house):
    await studio.send(ANA, "me.jpg", caption="in oil", venue=GROUP)
    await studio.hear(ANA, Started("styles"), GROUP)
    await studio.tap(ANA, "button-refuse", GROUP)
    assert house.sql("SELECT count(*) FROM people") == [(0,)] and house.files() == []
    assert house.sql("SELECT count(*) FROM conversations") == [(0,)]


async def test_somebody_elses_consent_is_not_given_by_others(studio, house):
    await studio.send(ANA, "me.jpg", venue=GROUP)
    await studio.press(BEN, "button-agree", of=ANA)
    assert isinstance(studio.mouth.of(BEN, venue=GROUP)[-1], Notice)
    assert house.sql("SELECT count(*) FROM people") == [(0,)]


# ---- being forgotten -------------------------------------------------------------------------


async def forget(studio: Studio, account: Account = ANA) -> None:
    await studio.hear(account, Started("forgetme"))
    await studio.tap(account, "button-delete-everything")


async def test_who_is_forgotten_in_private_is_forgotten_everywhere(studio, house):
    house.begin()
    await studio.join(ANA)
    await studio.send(ANA, "group.jpg", venue=GROUP)
    await studio.says(ANA, "which-look", venue=GROUP)
    await studio.portrait(ANA, GROUP)
    assert house.sql("SELECT count(*) FROM conversations") == [(2,)]
    old = studio.state(ANA, GROUP)
    await forget(studio)
    assert studio.mouth.of(ANA, Clear)
    for table in ("people", "conversations", "lines", "orders", "files"):
        assert house.sql(f"SELECT count(*) FROM {table}") == [(0,)], table
    assert house.files() == []
    assert (ANA, GROUP.id) not in studio.talk._sittings, "nor is it in memory"
    await studio.hear(ANA, Started("portrait"), GROUP)
    assert studio.mouth.said(ANA, GROUP)[-2:] == ["send-a-photo", "reply-with-photo"]
    assert studio.state(ANA, GROUP).tag != old.tag and not studio.state(ANA, GROUP).pieces


async def test_nothing_comes_back_when_they_begin_anew(studio, house):
    house.begin()
    await studio.join(ANA)
    await studio.send(ANA, "group.jpg", venue=GROUP)
    await studio.says(ANA, "which-look", venue=GROUP)
    old = studio.state(ANA, GROUP)
    # Somebody waits for the group's conversation, so that it stays in memory meanwhile.
    sitting = studio.talk._sitting(ANA, GROUP)
    sitting.users += 1
    await forget(studio)
    await studio.join(ANA)
    sitting.users -= 1
    await studio.hear(ANA, Started("portrait"), GROUP)
    new = studio.state(ANA, GROUP)
    assert new.tag != old.tag and (new.photos, new.recent, dict(new.pieces)) == ((), (), {})


async def test_a_look_in_the_group_that_goes_on_keeps_nothing(studio, house):
    await studio.join(ANA)
    hanging = asyncio.Event()
    await studio.send_remote(ANA, AtPlatform(waits=hanging), venue=GROUP)
    await forget(studio)
    hanging.set()
    await studio.settles()
    assert house.files() == [] and house.sql("SELECT count(*) FROM people") == [(0,)]
    assert "which-look" not in studio.mouth.said(ANA, GROUP)


async def test_an_order_of_the_group_is_gone_with_them(studio, house):
    await studio.join(ANA)
    await studio.send(ANA, "group.jpg", venue=GROUP)
    await studio.says(ANA, "which-look", venue=GROUP)
    await studio.tap(ANA, "Oil on canvas", GROUP)
    await forget(studio)
    await studio.join(BEN)
    house.begin()
    await studio.portrait(BEN)
    assert not studio.mouth.of(ANA, Portraits)


# ---- what admins chose -----------------------------------------------------------------------


async def test_the_desk_takes_no_other_style_in_a_group_not_even_by_words(studio, house):
    await studio.join(ANA)
    await studio.send(ANA, "group.jpg", venue=PAINTED)
    await studio.says(ANA, "which-look", venue=PAINTED)
    (looks,) = [r for r in studio.mouth.of(ANA, Say, PAINTED) if r.cards]
    assert [card.title.id for card in looks.cards] == ["style-oil"]
    for words in ("cartoon avatar", "studio navy please"):
        await studio.hear(ANA, Text(words), PAINTED)
        assert studio.mouth.said(ANA, PAINTED)[-1] == "error-style-not-here"
    await studio.forge(ANA, "style", "headshot", PAINTED)
    assert studio.mouth.said(ANA, PAINTED)[-1] == "error-style-not-here"
    assert house.sql("SELECT count(*) FROM orders") == [(0,)]
    await studio.hear(ANA, Text("oil on canvas"), PAINTED)
    assert "next-in-line" in studio.mouth.said(ANA, PAINTED)
    await studio.tap(ANA, "Studio grey", PRIVATE)
    assert studio.state(ANA).waiting, "in private all are there"


async def test_no_photo_is_asked_for_in_vain(studio):
    await studio.join(ANA)
    await studio.hear(ANA, Started("portrait", "cartoon avatar"), PAINTED)
    assert studio.mouth.said(ANA, PAINTED)[0] == "error-style-not-here"
    assert studio.state(ANA, PAINTED).wish is None


async def test_the_choice_of_now_counts(studio, house):
    await studio.join(ANA)
    await studio.send(ANA, "group.jpg", venue=GROUP)
    await studio.says(ANA, "which-look", venue=GROUP)
    await studio.tap(ANA, "Studio grey", PAINTED)
    assert studio.mouth.said(ANA, PAINTED)[-1] == "error-style-not-here"
    await studio.tap(ANA, "Studio grey", GROUP)
    assert studio.mouth.said(ANA, GROUP)[-1] == "next-in-line"


# ---- stickers --------------------------------------------------------------------------------


async def sticker(studio: Studio, account: Account, venue: Venue, emoji: str = "🥳") -> None:
    await studio.tap(account, "button-make-sticker", venue)
    await studio.hear(account, Text(emoji), venue)


async def test_a_sticker_is_made_of_the_portrait(studio, house):
    house.begin()
    await studio.join(ANA)
    await studio.portrait(ANA)
    (portrait,) = await studio.files(ANA, "portrait")
    await sticker(studio, ANA, PRIVATE)
    await studio.hear(ANA, Text("Me, mostly"))
    data = await studio.talk.picture(ANA, portrait)
    assert studio.platform.stuck == [(ANA, data, "🥳", "Me, mostly")]
    assert studio.mouth.said(ANA)[-1] == "sticker-made"


@pytest.mark.parametrize(("first", "then"), [(PRIVATE, GROUP), (GROUP, PRIVATE), (GROUP, OTHER)])
async def test_the_name_of_the_set_is_asked_for_once_wherever_one_talks(studio, house, first, then):
    house.begin()
    await studio.join(ANA)
    for place in {first, then} - {PRIVATE}:
        await studio.send(ANA, "here.jpg", venue=place)
        await studio.says(ANA, "which-look", venue=place)
    for place in (first, then):
        await studio.portrait(ANA, place)
    await sticker(studio, ANA, first)
    await studio.hear(ANA, Text("Me, mostly"), first)
    async with studio.new_talk() as talk:
        studio.talk = talk
        await sticker(studio, ANA, then, "😎")
    assert [title for *_, title in studio.platform.stuck] == ["Me, mostly"] * 2
    assert studio.mouth.said(ANA).count("name-your-stickers") == 1


async def test_old_sticker_buttons_work_after_a_restart(studio, house):
    house.begin()
    await studio.join(ANA)
    await studio.portrait(ANA)
    await sticker(studio, ANA, PRIVATE)
    proposed, emoji = studio.action(ANA, "stickers-of"), studio.action(ANA, "😂")
    async with studio.new_talk() as talk:
        studio.talk = talk
        await studio.hear(ANA, Action(proposed))
        assert [(e, t) for _, _, e, t in studio.platform.stuck] == [("🥳", "")]
        await studio.hear(ANA, Action(emoji))
    assert [(e, t) for _, _, e, t in studio.platform.stuck[1:]] == [("😂", "the usual")]


async def test_stickers_are_of_ones_own_portraits(studio, house):
    house.begin()
    await studio.join(ANA)
    await studio.join(BEN)
    await studio.portrait(ANA)
    (hers,) = await studio.files(ANA, "portrait")
    (photo,) = await studio.files(BEN, "photo")
    for verb, id in (
        ("stick", hers),
        ("emoji", f"{hers}.🥳"),
        ("stick", photo),
        ("emoji", f"{photo}.🥳"),
        ("stick", "nothing"),
    ):
        await studio.forge(BEN, verb, id)
        if verb == "emoji":
            await studio.tap(BEN, "stickers-of")
    assert studio.platform.stuck == []
    assert studio.mouth.said(BEN).count("error-not-found") == 2
    assert studio.mouth.said(BEN).count("undo-gone") == 3


async def test_what_the_platform_refuses_is_said(studio, house):
    house.begin()
    await studio.join(ANA)
    await studio.portrait(ANA)
    for code in ("stickers_full", "sticker_refused"):
        studio.platform.error = Refused(code, "No.", "Do something.")
        await sticker(studio, ANA, PRIVATE)
        await studio.hear(ANA, Text("Me"))
        assert studio.mouth.said(ANA)[-1] == f"error-{code.replace('_', '-')}"
    studio.platform.error = NotNow(3.0)
    await sticker(studio, ANA, PRIVATE)
    await studio.hear(ANA, Text("Me"))
    assert studio.mouth.said(ANA)[-1] == "error-internal"
    studio.platform.error = None
    await sticker(studio, ANA, PRIVATE)
    await studio.hear(ANA, Text("Me"))
    assert studio.mouth.said(ANA)[-1] == "sticker-made"


async def test_full_quality_is_of_ones_own_orders(studio, house):
    house.begin()
    await studio.join(ANA)
    order = await studio.portrait(ANA)
    await studio.join(CARL)
    await studio.forge(CARL, "full", order)
    assert studio.mouth.said(CARL)[-1] == "undo-gone"
    (hers,) = await studio.files(ANA, "portrait")
    with pytest.raises(NotYours):
        await studio.talk.kept(CARL, hers, "portrait")
    await studio.forge(ANA, "full", order)
    assert studio.mouth.of(ANA)[-1].portrait == hers
