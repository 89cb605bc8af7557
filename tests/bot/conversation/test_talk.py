"""The conversation with a desk behind it: what is remembered, what is not, and whose is whose."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from bot.conversation.events import Action, Images, Started, Text
from bot.conversation.platform import PRIVATE
from bot.conversation.replies import (
    Clear,
    Gone,
    Portraits,
    Progress,
    Remove,
    Say,
    Update,
)
from bot.delivery import NotNow, Unreachable
from bot.words import words_of
from engine.errors import Busy
from engine.looks import Glance
from engine.portrait import Upload
from storage.errors import DiskFull, InUse, NotYours
from storage.orders import Limits
from storage.people import Account
from tests.bot.conversation.studio import ANA, BEN
from tests.bot.house import ADMIN, until
from tests.fakes.studio import GOOD_FACE
from tests.storage.installation import noise

pytestmark = pytest.mark.asyncio


async def test_nothing_is_written_down_of_somebody_who_has_not_agreed(studio, house):
    await studio.send(ANA, "me.jpg")
    await studio.talk.hear(ANA, Text("hello"))
    assert house.sql("SELECT count(*) FROM people") == [(0,)]
    assert house.files() == [] and studio.eyes.looks == []
    await studio.tap(ANA, "button-refuse")
    await studio.talk.hear(ANA, Action(studio.action(ANA, "button-privacy")))
    assert house.sql("SELECT count(*) FROM people") == [(0,)]


async def test_after_yes_the_photo_that_waited_is_looked_at(studio, house):
    person = await studio.join()
    assert len(house.files()) == 1 and len(studio.eyes.looks) == 1
    files = await house.storage.vault.files(person)
    assert [file.kind for file in files] == ["photo"]


async def test_a_photo_and_a_tap_make_a_portrait(studio, house):
    house.begin()
    await studio.join()
    order = await studio.portrait()
    await house.reaches(order, "delivered")
    (made,) = studio.mouth.of(ANA, Portraits)
    assert made.portraits[0].before is not None and made.portraits[0].until is not None
    assert studio.mouth.of(ANA, Remove) == [Remove(f"order-{order}")]


async def test_where_it_stands_is_remembered_over_a_restart(studio, house):
    await studio.join()
    await studio.tap(ANA, "Oil on canvas")
    order = studio.mouth.said(ANA)
    assert "next-in-line" in order
    async with studio.new_talk() as talk:  # another process, with nothing in memory
        studio.talk = talk
        house.begin()
        await until(lambda: studio.mouth.of(ANA, Portraits))
        await studio.tap(ANA, "button-change")
        await talk.hear(ANA, Text("navy background"))
        await until(lambda: len(studio.mouth.of(ANA, Portraits)) == 2)
    wishes = house.shop.orders[-1].wishes
    assert (wishes[0].style, wishes[0].changes) == ("oil", ("navy background",))


async def test_a_look_that_the_end_of_the_process_cut_short_is_said(studio, house):
    await studio.join()
    sitting = studio.talk._sitting(ANA, PRIVATE)
    await studio.talk._save(sitting)
    hanging = asyncio.Event()
    studio.eyes.look = lambda uploads: asyncio.run_coroutine_threadsafe(
        hanging.wait(), asyncio.get_running_loop()
    )
    await studio.send(ANA, "second.jpg")
    async with studio.new_talk() as talk:
        await talk.arrive(ANA)
        assert studio.mouth.said(ANA)[-1] == "look-interrupted"
    hanging.set()


async def test_two_people_never_see_each_others_things(studio, house):
    house.begin()
    await studio.join(ANA)
    await studio.join(BEN)
    await studio.portrait(ANA)
    order = await studio.portrait(BEN)
    stolen = studio.action(BEN, "button-delete")
    await studio.talk.hear(ANA, Action(stolen))
    assert studio.mouth.said(ANA)[-1] == "undo-gone"
    assert len(await house.storage.vault.files((await house.order(order)).person, "portrait")) == 1
    # Nor with a button of one's own that names somebody else's order.
    tag = studio.action(ANA, "button-delete").partition(".")[0]
    for verb in ("delete", "cancel", "undo", "change", "keepface", "more", "avatars", "drop"):
        await studio.talk.hear(ANA, Action(f"{tag}.{verb}.{order}"))
    assert len(await house.storage.vault.files((await house.order(order)).person, "portrait")) == 1
    assert all(to.account == BEN for to, r in studio.mouth.shown if getattr(r, "order", 0) == order)


async def test_a_picture_is_its_owners_alone(studio, house):
    person = await studio.join(ANA)
    await studio.join(BEN)
    (photo,) = await house.storage.vault.files(person, "photo")
    assert await studio.talk.picture(ANA, photo.id)
    for account in (BEN, Account("telegram", "nobody")):
        with pytest.raises(NotYours):
            await studio.talk.picture(account, photo.id)


async def test_photos_sent_one_by_one_are_looked_at_together(studio):
    await studio.join()
    await studio.send(ANA, "second.jpg")
    await until(lambda: len(studio.eyes.looks) == 2)
    assert [upload.name for upload in studio.eyes.looks[1]] == ["me.jpg", "second.jpg"]


async def test_what_cannot_be_used_is_not_kept(studio, house):
    studio.eyes.looked["notes.pdf"] = Glance("notes.pdf", "not_an_image")
    await studio.send(ANA, "notes.pdf")
    await studio.tap(ANA, "button-agree")
    await studio.says(ANA, "error-not-an-image")
    await until(lambda: house.files() == [])


async def test_eyes_that_have_too_much_to_do_say_so(studio, house):
    studio.eyes.error = Busy("Many.", "Later.")
    await studio.send(ANA, "me.jpg")
    await studio.tap(ANA, "button-agree")
    await studio.says(ANA, "error-busy")
    assert house.files() == []


async def test_a_limit_is_said_with_its_number(studio):
    await studio.join()
    for _ in range(3):
        await studio.tap(ANA, "Studio grey")
    (refused,) = [
        text
        for reply in studio.mouth.of(ANA, Say)
        for text in reply.text
        if text.id == "error-too-many-waiting"
    ]
    assert "2 in line" in words_of("en").say(refused)


async def test_refused_words_are_refused_without_a_lecture(studio):
    await studio.join()
    await studio.talk.hear(ANA, Text("something indecent"))
    assert studio.mouth.said(ANA)[-1] == "error-not-that-kind"


async def test_a_full_disk_is_said_and_nothing_is_lost(studio, house, monkeypatch):
    await studio.join()

    async def full(*_: object) -> None:
        raise DiskFull("There is no room left.", "Free some space.")

    with monkeypatch.context() as patch:
        patch.setattr(house.storage.ledger, "place", full)
        await studio.tap(ANA, "Studio grey")
    assert studio.mouth.said(ANA)[-1] == "error-disk-full"
    house.begin()
    await studio.portrait()


async def test_keeping_a_face_for_next_time(studio, house):
    house.begin()
    await studio.join()
    await studio.portrait()
    await studio.tap(ANA, "button-keep-face")
    await studio.says(ANA, "face-is-kept")
    await studio.talk.hear(ANA, Started("me"))
    assert studio.mouth.said(ANA)[-1] == "face-kept"
    await studio.tap(ANA, "button-use-face")
    await studio.portrait()
    assert len(house.shop.orders[-1].photos) == 1
    await studio.talk.hear(ANA, Started("me"))
    await studio.tap(ANA, "button-drop-face")
    await studio.says(ANA, "face-dropped")


async def test_of_photos_of_two_people_the_face_that_is_kept_is_known(studio, house):
    house.begin()
    await studio.join()
    await studio.portrait()
    await studio.tap(ANA, "button-keep-face")
    kept = (await studio.files(ANA, "photo"))[0]
    studio.eyes.looked["friend.jpg"] = Glance("", None, 640, 480, (replace(GOOD_FACE, who=1),))
    await studio.send(ANA, "again.jpg", "friend.jpg")
    await studio.says(ANA, "face-known")
    _, mine, friends = await studio.files(ANA, "photo")
    assert studio.state(ANA).photos == (mine,)
    await studio.send(ANA, "friend.jpg")
    await until(lambda: studio.state(ANA).photos not in ((mine,), (friends,)))
    assert kept not in studio.state(ANA).photos, "one photo alone is of whoever is on it"
    assert len(studio.eyes.looks[-1]) == 2, "the kept face is only looked at where it matters"


async def test_a_change_that_names_another_look_makes_that(studio, house):
    house.begin()
    await studio.join()
    await studio.portrait()
    await studio.tap(ANA, "button-change")
    await studio.talk.hear(ANA, Text("cartoon avatar, please"))
    await until(lambda: len(studio.mouth.of(ANA, Portraits)) == 2)
    (wish,) = house.shop.orders[-1].wishes
    assert (wish.style, wish.prompt, wish.changes) == (None, "cartoon avatar, please", ())
    assert house.shop.orders[-1].photos == house.shop.orders[0].photos


async def test_a_change_is_made_where_no_other_order_is_taken_today(studio, house):
    house.desk.rules = replace(house.desk.rules, limits=Limits(per_day=1))
    house.begin()
    await studio.join()
    await studio.portrait()
    await studio.talk.hear(ANA, Text("navy background"))
    await until(lambda: len(studio.mouth.of(ANA, Portraits)) == 2)
    await studio.tap(ANA, "button-change")
    await studio.talk.hear(ANA, Text("warmer"))
    await until(lambda: len(studio.mouth.of(ANA, Portraits)) == 3)
    await studio.tap(ANA, "button-change")
    await studio.talk.hear(ANA, Text("cartoon avatar, please"))
    await studio.says(ANA, "error-per-day")
    await studio.tap(ANA, "button-another-look")
    await studio.tap(ANA, "Studio grey")
    assert studio.mouth.said(ANA).count("error-per-day") == 2


async def test_undo_shows_what_was_before(studio, house):
    house.begin()
    await studio.join()
    first = await studio.portrait()
    await studio.tap(ANA, "button-change")
    await studio.talk.hear(ANA, Text("navy background"))
    await until(lambda: len(studio.mouth.of(ANA, Portraits)) == 2)
    await studio.tap(ANA, "button-undo")
    back = studio.mouth.of(ANA, Portraits)[-1]
    assert back.order == first and back.portraits


async def test_being_forgotten(studio, house):
    house.begin()
    person = await studio.join()
    await studio.portrait()
    await studio.talk.hear(ANA, Started("forgetme"))
    await studio.tap(ANA, "button-delete-everything")
    assert "forgotten" in studio.mouth.said(ANA)[-2:]
    assert studio.mouth.of(ANA, Clear)
    assert house.files() == [] and await house.storage.people.id_of(ANA) is None
    for table in ("conversations", "lines", "orders", "outbox", "files"):
        assert house.sql(f"SELECT count(*) FROM {table}") == [(0,)], table
    await studio.talk.hear(ANA, Text("hello"))
    assert studio.mouth.said(ANA)[-1] == "hello-how", "a stranger again"
    with pytest.raises(NotYours):
        await house.storage.people.get(person)


async def test_being_forgotten_elsewhere_while_a_look_goes_on(studio, house):
    person = await studio.join()
    await house.desk.forget(person)
    await studio.talk.hear(ANA, Text("hello"))
    assert studio.mouth.said(ANA)[-1] == "hello-how"
    assert house.files() == []


async def test_nothing_is_told_of_an_order_whose_person_was_forgotten(studio, house):
    person = await studio.join()
    await studio.tap(ANA, "Studio grey")
    await house.desk.forget(person)
    shown = len(studio.mouth.shown)
    house.begin()
    await studio.join(BEN)
    await studio.portrait(BEN)
    assert all(to.account == BEN for to, _ in studio.mouth.shown[shown:])


async def test_a_language_is_spoken_from_then_on(studio, house):
    await studio.join()
    await studio.talk.hear(ANA, Started("language", "de"))
    assert studio.mouth.shown[-1][0].language == "de"
    person = await house.storage.people.find(ANA)
    assert person is not None and person.language == "de"


async def test_a_strangers_language_is_remembered_when_they_agree(studio, house):
    await studio.talk.hear(ANA, Text("hello"), language="fr-CA")
    assert studio.mouth.shown[-1][0].language == "fr"
    await studio.talk.hear(ANA, Started("language", "de"))
    assert studio.mouth.shown[-1][0].language == "de"
    await studio.join()
    assert studio.mouth.shown[-1][0].language == "de"


async def test_progress_is_shown_while_it_is_made(studio, house):
    house.begin()
    await studio.join()
    order = await studio.portrait()
    for progress in studio.mouth.of(ANA, Progress):
        assert progress.key == f"order-{order}" and 0 <= progress.fraction <= 1


async def test_places_in_line_are_said_anew(studio, house):
    await studio.join(BEN)
    await studio.tap(BEN, "Studio grey")
    await studio.join(ANA)
    await studio.tap(ANA, "Studio grey")
    sitting = studio.talk._sitting(ANA, PRIVATE)
    await studio.talk._stand(sitting)
    assert not studio.mouth.of(ANA, Update), "nothing changed"
    (order,) = studio.talk._sitting(BEN, PRIVATE).state.waiting
    await studio.tap(BEN, "button-cancel")
    await studio.talk._stand(sitting)
    (update,) = studio.mouth.of(ANA, Update)
    assert update.say.text[-1].id == "next-in-line" and order not in update.say.key


async def test_who_left_is_unreachable_and_gets_it_when_they_return(studio, house):
    await studio.join()
    await studio.tap(ANA, "Studio grey")
    studio.mouth.error = Unreachable()
    house.begin()
    await until(lambda: house.sql("SELECT state FROM outbox") == [("unreachable",)])
    studio.mouth.error = None
    await studio.talk.arrive(ANA)
    house.delivery.notice()
    await until(lambda: studio.mouth.of(ANA, Portraits))


async def test_photos_in_memory_are_bounded_and_their_senders_own(studio):
    ids = [studio.talk.hold(ANA, Upload(f"{n}.jpg", noise(8))) for n in range(12)]
    await studio.talk.hear(BEN, Images((ids[-1],)))
    await studio.tap(BEN, "button-agree")
    assert studio.mouth.said(BEN)[-1] == "error-photo-lost", "nothing of theirs was held"


async def test_memory_for_photos_has_an_end(studio, monkeypatch):
    monkeypatch.setattr("bot.conversation.held.MOST_BYTES", 100)
    much = studio.talk.hold(ANA, Upload("me.jpg", bytes(80)))
    little = studio.talk.hold(BEN, Upload("me.jpg", bytes(30)))
    with pytest.raises(NotYours):
        await studio.talk.picture(ANA, much)  # who held most gave way
    assert await studio.talk.picture(BEN, little)


async def test_a_conversation_that_cannot_be_read_begins_anew(studio, house):
    person = await studio.join()
    await house.storage.conversations.save(person, "telegram", b"[not a state]")
    async with studio.new_talk() as talk:
        await talk.hear(ANA, Text("hello"))
    assert studio.mouth.said(ANA)[-1] == "hello-how"


async def test_the_host_pauses_and_goes_on_from_a_chat(studio, house):
    await studio.join(ADMIN)
    await studio.talk.hear(ADMIN, Text("/pause"))
    assert studio.mouth.said(ADMIN)[-1] == "paused"
    house.begin()
    await studio.join(ANA)
    await studio.tap(ANA, "Studio grey")
    assert "paused-for-now" in studio.mouth.said(ANA)
    await studio.talk.hear(ADMIN, Text("/stats"))
    assert studio.mouth.said(ADMIN)[-3:] == ["stats-now", "stats-day", "paused"]
    assert not studio.mouth.of(ANA, Portraits)
    await studio.talk.hear(ADMIN, Text("/resume"))
    await until(lambda: studio.mouth.of(ANA, Portraits))


async def test_a_host_needs_no_portrait_to_see_how_it_goes(studio, house):
    await studio.talk.hear(ADMIN, Text("/pause"))
    assert studio.mouth.said(ADMIN)[-1] == "paused" and await house.desk.paused()
    await studio.talk.hear(ANA, Text("/resume"))
    assert "not-admin" in studio.mouth.said(ANA) and await house.desk.paused()
    assert await house.storage.people.find(ADMIN) is None, "nothing is kept of them for that"


async def test_the_host_blocks_by_what_the_platform_shows(studio, house):
    ana = await studio.join(ANA)
    account = Account("telegram", "4711")
    other = (await house.storage.people.meet(account)).id
    for named in ("4711", "<@4711>", "telegram:4711"):
        await studio.talk.hear(ADMIN, Text(f"/block {named}"))
        assert (await house.storage.people.get(other)).blocked
        await studio.talk.hear(ADMIN, Text(f"/unblock {named}"))
        assert not (await house.storage.people.get(other)).blocked
    assert not (await house.storage.people.get(ana)).blocked


async def test_the_host_blocks_and_limits_people_from_a_chat(studio, house):
    ana = await studio.join(ANA)
    await studio.join(ADMIN)
    await studio.talk.hear(ADMIN, Text(f"/quota {ana} 0"))
    assert studio.mouth.said(ADMIN)[-1] == "quota-set"
    await studio.tap(ANA, "Studio grey")
    assert studio.mouth.said(ANA)[-1] == "error-blocked"
    await studio.talk.hear(ADMIN, Text(f"/block {ana}"))
    assert studio.mouth.said(ADMIN)[-1] == "blocked"
    await studio.talk.hear(ANA, Text("hello"))
    assert studio.mouth.said(ANA)[-1] == "error-blocked"
    await studio.talk.hear(ADMIN, Text(f"/unblock {ana}"))
    await studio.talk.hear(ADMIN, Text("/block nobody-of-that-name"))
    assert studio.mouth.said(ADMIN)[-1] == "no-such-person"


async def test_one_portrait_of_several_is_deleted(studio, house):
    house.begin()
    await studio.join()
    await studio.portrait()
    (made,) = studio.mouth.of(ANA, Portraits)
    file = made.portraits[0].file
    await studio.talk.hear(ANA, Action(f"{made.drop}.{file}"))
    assert studio.mouth.of(ANA, Gone) == [Gone((file,))]
    with pytest.raises(NotYours):
        await studio.talk.picture(ANA, file)


async def test_a_killed_look_after_the_yes_is_said(studio, house):
    await studio.send(ANA, "me.jpg")
    hanging = asyncio.Event()
    loop = asyncio.get_running_loop()
    studio.eyes.look = lambda uploads: asyncio.run_coroutine_threadsafe(hanging.wait(), loop)
    await studio.tap(ANA, "button-agree")
    async with studio.new_talk() as talk:
        await talk.arrive(ANA)
        assert studio.mouth.said(ANA)[-1] == "look-interrupted"
    hanging.set()


async def test_what_was_asked_is_done_though_it_cannot_be_shown(studio, house):
    await studio.join()
    studio.mouth.error = NotNow(1.0)
    with pytest.raises(NotNow):
        await studio.tap(ANA, "Studio grey")
    assert house.sql("SELECT count(*) FROM orders") == [(1,)]
    assert len(studio.talk._sitting(ANA, PRIVATE).state.waiting) == 1


async def test_what_was_done_is_done_though_the_database_is_busy_afterwards(
    studio, house, monkeypatch
):
    await studio.join()
    real = house.storage.know
    places: list[Account] = []

    async def busy_once(account):
        if house.sql("SELECT count(*) FROM orders") == [(1,)] and not places:
            places.append(account)
            raise InUse("Another process writes.", "Wait.")
        return await real(account)

    monkeypatch.setattr(house.storage, "know", busy_once)
    await studio.tap(ANA, "Studio grey")
    assert places and "next-in-line" in studio.mouth.said(ANA)


async def test_a_damaged_conversation_shuts_nobody_out(studio, house):
    person = await studio.join()
    house.sql("UPDATE conversations SET state = x'00' WHERE person = ?", person)
    async with studio.new_talk() as talk:
        await talk.hear(ANA, Started("start"))
        assert studio.mouth.said(ANA)[-1] == "hello-how"


async def test_an_order_cancelled_elsewhere_is_said_to_be_over(studio, house):
    await studio.join()
    await studio.tap(ANA, "Studio grey")
    (order,) = studio.state(ANA).waiting
    await house.desk.cancel(await house.host(), order)
    await studio.talk._stand(studio.talk._sitting(ANA, PRIVATE))
    assert studio.mouth.said(ANA)[-1] == "cancelled"
    assert studio.talk._sitting(ANA, PRIVATE).state.waiting == ()


async def test_who_agreed_to_an_earlier_text_gets_nothing_lost(studio, house, monkeypatch):
    await studio.join()
    await studio.tap(ANA, "Studio grey")
    house.sql("UPDATE people SET consent = 'an earlier one'")
    house.begin()
    await until(lambda: house.sql("SELECT state FROM outbox") == [("unreachable",)])


async def test_words_that_name_no_style_change_what_was_shown_last(studio, house):
    house.begin()
    await studio.join()
    await studio.tap(ANA, "Oil on canvas")
    await until(lambda: studio.mouth.of(ANA, Portraits))
    await studio.talk.hear(ANA, Text("warmer"))
    await until(lambda: len(studio.mouth.of(ANA, Portraits)) == 2)
    (wish,) = house.shop.orders[-1].wishes
    assert (wish.style, wish.changes) == ("oil", ("warmer",))
    await studio.talk.hear(ANA, Text("cartoon avatar"))
    await until(lambda: len(studio.mouth.of(ANA, Portraits)) == 3)
    (wish,) = house.shop.orders[-1].wishes
    assert (wish.prompt, wish.changes) == ("cartoon avatar", ())


# ---- who is shut out, and which language they speak --------------------------------------------


async def test_who_was_shut_out_and_forgotten_since_is_asked_for_nothing(studio, house):
    ana = await studio.join(ANA)
    await house.storage.people.block(ana)
    await studio.hear(ANA, Started("forgetme"))
    await studio.tap(ANA, "button-delete-everything")
    assert await house.storage.people.id_of(ANA) is None
    await studio.send(ANA, "me.jpg")
    assert studio.mouth.said(ANA)[-1] == "error-blocked"
    assert not studio.talk._held._photos and studio.eyes.looks and len(studio.eyes.looks) == 1
    await studio.send(BEN, "me.jpg")
    assert studio.mouth.said(BEN)[-1] == "consent"


async def test_what_the_host_cancelled_is_said_to_be_the_hosts_doing(studio, house):
    ana = await studio.join(ANA)
    await studio.tap(ANA, "Studio grey")
    await house.storage.people.block(ana)
    await studio.talk._stand(studio.talk._sitting(ANA, PRIVATE))
    assert studio.mouth.said(ANA)[-1] == "error-blocked"
    assert "cancelled" not in studio.mouth.said(ANA)


async def test_first_words_tell_the_language_where_nothing_else_does(studio, house):
    await studio.talk.hear(ANA, Text("Привіт"), language=None)
    assert studio.state(ANA).who.language == "uk" and "hello" in studio.mouth.said(ANA)
    await studio.talk.hear(ANA, Text("headshot"), language="en-US")
    assert studio.state(ANA).who.language == "uk", "it does not change in the middle"
    held = studio.talk.hold(ANA, Upload("me.jpg", noise(64)))
    await studio.talk.hear(ANA, Images((held,)), language=None)
    await studio.tap(ANA, "button-agree")
    person = await house.storage.people.find(ANA)
    assert person is not None and person.language == "uk"


async def test_what_the_platform_or_the_person_says_counts_more(studio):
    await studio.talk.hear(ANA, Text("こんにちは"), language="de")
    assert studio.state(ANA).who.language == "de"
    await studio.talk.hear(BEN, Text("こんにちは"), language=None)
    await studio.talk.hear(BEN, Text("/language fr"), language=None)
    await studio.talk.hear(BEN, Text("こんにちは"), language=None)
    assert studio.state(BEN).who.language == "fr"
