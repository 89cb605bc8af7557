"""Photos that stay on the platform until they may be looked at."""

from __future__ import annotations

import asyncio

import pytest

from bot.conversation.events import Started
from bot.conversation.held import HELD_SECONDS
from bot.errors import Refused
from bot.words import words_of
from storage.errors import NotYours
from tests.bot.conversation.studio import ANA, BEN, GROUP, AtPlatform, lost

pytestmark = pytest.mark.asyncio


async def test_nothing_is_fetched_before_the_yes_and_once_after_it(studio, house):
    photos = AtPlatform(), AtPlatform()
    await studio.send_remote(ANA, *photos)
    await studio.hear(ANA, Started("styles"))
    assert [photo.fetched for photo in photos] == [0, 0]
    await studio.tap(ANA, "button-agree")
    await studio.settles()
    assert [photo.fetched for photo in photos] == [1, 1]
    assert [upload.data for upload in studio.eyes.looks[0]] == [photo.data for photo in photos]
    await studio.tap(ANA, "Oil on canvas")
    assert [photo.fetched for photo in photos] == [1, 1] and len(house.files()) == 2


async def test_after_a_no_nothing_is_ever_fetched(studio, house):
    photo = AtPlatform()
    await studio.send_remote(ANA, photo)
    await studio.tap(ANA, "button-refuse")
    await studio.hear(ANA, Started("portrait"))
    await studio.join(ANA, "another.jpg")
    await studio.settles()
    assert photo.fetched == 0
    assert [look[0].name for look in studio.eyes.looks] == ["another.jpg"]


async def test_nor_when_the_yes_comes_too_late(studio):
    photo = AtPlatform()
    now = 0.0
    studio.talk._held._clock = lambda: now
    await studio.send_remote(ANA, photo)
    now = HELD_SECONDS + 1
    await studio.tap(ANA, "button-agree")
    assert studio.mouth.said(ANA)[-1] == "error-photo-lost" and photo.fetched == 0


@pytest.mark.parametrize("venue", [None, GROUP], ids=["private", "group"])
async def test_what_is_not_handed_over_is_said_and_leaves_nothing(studio, house, venue):
    where = {} if venue is None else {"venue": venue}
    await studio.join(ANA, **where)
    before = house.files()
    await studio.send_remote(ANA, AtPlatform(), lost(), **where)
    await studio.says(ANA, "error-photo-not-fetched")
    await studio.settles()
    assert house.files() == before and len(studio.eyes.looks) == 1
    assert studio.state(ANA, **where).looking == 0
    await studio.send_remote(ANA, AtPlatform(), **where)
    await studio.settles()
    assert len(studio.eyes.looks) == 2, "the next one is looked at"


async def test_a_newcomer_whose_photo_is_not_handed_over_is_asked_for_another(studio, house):
    await studio.send_remote(ANA, lost())
    await studio.tap(ANA, "button-agree")
    await studio.says(ANA, "error-photo-not-fetched")
    assert house.files() == [] and studio.action(ANA, "button-profile")


async def test_a_file_that_is_too_big_is_said_with_the_size(studio, house):
    await studio.join(ANA)
    big = AtPlatform(error=Refused("photo_too_big", "Too big.", "A smaller one.", most=20))
    await studio.send_remote(ANA, big)
    await studio.settles()
    said = studio.mouth.of(ANA)[-1].text[0]
    assert said.id == "error-photo-too-big" and "20 MB" in words_of("en").say(said)


async def test_a_photo_that_is_not_here_is_handed_to_nobody(studio):
    photo = AtPlatform()
    held = studio.talk.hold(ANA, photo.remote())
    for account in (ANA, BEN):
        with pytest.raises(NotYours):
            await studio.talk.picture(account, held)
    assert photo.fetched == 0


async def test_who_is_forgotten_meanwhile_has_nothing_kept(studio, house):
    person = await studio.join(ANA)
    hanging = asyncio.Event()
    await studio.send_remote(ANA, AtPlatform(waits=hanging))
    await house.desk.forget(person)
    hanging.set()
    await studio.settles()
    assert house.files() == [] and len(studio.eyes.looks) == 1


async def test_a_profile_photo_is_fetched_after_the_yes(studio):
    photo = studio.platform.profiles[ANA] = AtPlatform()
    await studio.hear(ANA, Started("start"))
    await studio.tap(ANA, "button-profile")
    assert studio.mouth.said(ANA)[-1] == "consent" and photo.fetched == 0
    await studio.tap(ANA, "button-agree")
    await studio.says(ANA, "which-look")
    assert photo.fetched == 1 and studio.eyes.looks[0][0].data == photo.data


async def test_without_a_profile_photo_one_is_asked_for(studio, house):
    await studio.hear(ANA, Started("start"))
    await studio.tap(ANA, "button-profile")
    assert studio.mouth.said(ANA)[-1] == "error-no-profile-photo"
    assert studio.action(ANA, "button-looks") and house.files() == []
