"""The desk: what it takes, what it refuses in which words, and whose things it hands to whom."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from bot.desk import MOST_PHOTOS, MOST_PORTRAITS, Ask, Desk, Host, Rules
from bot.errors import Refused
from bot.moderation import Moderator
from engine.errors import BadOption, NoFace, PromptNotUnderstood, UnknownStyle
from engine.portrait import Upload, Wish
from storage.errors import NotYours, StorageError, WrongState
from storage.orders import DAY, HOUR, Limits
from storage.people import Account, Person
from tests.bot.house import House, until
from tests.fakes.worker import Gate, Raises, at_once

pytestmark = pytest.mark.asyncio


@pytest_asyncio.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    async with House(tmp_path / "home") as house:
        yield house


def limited(house: House, **limits: Any) -> None:
    house.desk.rules = Rules(limits=Limits(**{"waiting": None, **limits}))


async def refused(awaitable) -> Refused:
    with pytest.raises(Refused) as caught:
        await awaitable
    assert caught.value.message and caught.value.hint
    assert "{" not in caught.value.message + caught.value.hint
    return caught.value


def counted(house: House, reason: str) -> bool:
    return f'likeness_refused_total{{reason="{reason}"}} 1.0' in house.metrics.text()


# Refusals.


async def test_words_that_are_not_read_are_not_taken(house):
    ana = await house.join()
    words = "navy background " * 200
    error = await refused(house.placed(ana, wishes=(Wish(prompt=words),)))
    assert error.code == "too_long" and str(len(words)) in error.message


@pytest.mark.parametrize("wish", [Wish(changes=("warmer", "x" * 2001)), Wish(caption="x" * 2001)])
async def test_changes_and_names_are_not_longer_than_what_is_read(house, wish):
    ana = await house.join()
    error = await refused(house.placed(ana, wishes=(wish,)))
    assert error.code == "too_long" and "2001" in error.message


@pytest.mark.parametrize("changes", [("indecent", "warmer"), ("navy backdrop", "indecent")])
async def test_every_change_is_moderated(house, changes):
    ana = await house.join()
    error = await refused(house.placed(ana, wishes=(Wish(prompt="warmer", changes=changes),)))
    assert error.code == "not_that_kind"
    assert house.sql("SELECT * FROM orders") == []


@pytest.mark.parametrize(
    "wish",
    [
        Wish(prompt="warmer, as a little girl", changes=("navy backdrop", "warmer, sexy")),
        Wish(caption="Little girl", changes=("warmer, sexy",)),
    ],
    ids=["beside the prompt", "beside the name"],
)
async def test_changes_are_moderated_together_with_earlier_words(house, monkeypatch, wish):
    monkeypatch.setattr(house.desk, "_moderator", Moderator())
    ana = await house.join()
    assert await house.placed(ana, wishes=(replace(wish, changes=()),))
    error = await refused(house.placed(ana, wishes=(wish,)))
    assert error.code == "not_that_kind"


async def test_of_changes_only_the_newest_is_spoken_of(house):
    ana = await house.join()
    wish = Wish("oil", changes=("navy backdrop", "warmer"))
    placed = await house.placed(ana, wishes=(wish,))
    assert [note.sentence for note in placed.notes] == ["Warmer."]


async def test_nobody_fills_the_disk_with_photos(house, monkeypatch):
    monkeypatch.setattr("bot.desk.MOST_KEPT", 3)
    ana, ben = await house.join(), await house.join("ben")
    for _ in range(3):
        await house.photo(ana)
    error = await refused(house.desk.keep_photo(ana.id, Upload("me.jpg", b"one more")))
    assert error.code == "too_many_kept"
    await house.photo(ben)
    assert len(house.files()) == 4


async def test_without_consent_nothing_is_taken_and_nothing_kept(house):
    ana = await house.join(agrees=False)
    error = await refused(house.desk.keep_photo(ana.id, Upload("me.jpg", b"a photo")))
    assert error.code == "no_consent" and "your photo is kept here" in error.message
    assert house.files() == [] and house.sql("SELECT * FROM files") == []
    assert counted(house, "no_consent")
    await house.desk.agree(ana.id)
    await house.photo(ana)
    assert len(house.files()) == 1


async def test_who_agreed_to_another_text_is_asked_again(house):
    ana = await house.join()
    photo = await house.photo(ana)
    await house.storage.people.agree(ana.id, "2020-01")
    for attempt in (house.photo(ana), house.place(ana, photo)):
        assert (await refused(attempt)).code == "no_consent"
    assert len(house.files()) == 1
    await house.desk.agree(ana.id)
    await house.place(ana, photo)


async def test_who_is_blocked_leaves_neither_photo_nor_order(house):
    ana = await house.join()
    photo = await house.photo(ana)
    await house.storage.people.block(ana.id)
    for attempt in (house.photo(ana), house.place(ana, photo)):
        error = await refused(attempt)
        assert error.code == "blocked" and "host" in error.message
    assert len(house.files()) == 1
    await house.storage.people.block(ana.id, blocked=False)
    await house.place(ana, photo)


async def test_the_block_holds_after_they_were_forgotten(house):
    ana = await house.join("ana")
    await house.storage.people.block(ana.id)
    await house.desk.forget(ana.id)
    again = await house.join("ana")
    assert again.id != ana.id
    assert (await refused(house.photo(again))).code == "blocked"


async def test_too_many_in_line(house):
    limited(house, waiting=2)
    ana = await house.join()
    photo = await house.photo(ana)
    first = await house.place(ana, photo)
    await house.place(ana, photo)
    error = await refused(house.place(ana, photo))
    assert error.code == "too_many_waiting"
    assert error.message == "You already have 2 in line."
    await house.desk.cancel(ana, first)
    await house.place(ana, photo)


@pytest.mark.parametrize(("limit", "seconds"), [("per_hour", HOUR), ("per_day", DAY)])
async def test_too_many_in_a_time_says_from_when_it_goes_on(house, limit, seconds):
    limited(house, **{limit: 2})
    house.begin()
    ana = await house.join()
    photo = await house.photo(ana)
    begun = house.clock.now
    await house.place(ana, photo)
    house.clock.forward(600)
    await house.place(ana, photo)
    error = await refused(house.place(ana, photo))
    assert error.code == limit and "is 2 a" in error.message
    form = "%H:%M" if limit == "per_hour" else "%A, %H:%M"
    assert f"from {datetime.fromtimestamp(begun + seconds):{form}} on" in error.hint
    house.clock.now = begun + seconds - 1
    await refused(house.place(ana, await house.photo(ana)))
    house.clock.now = begun + seconds
    await house.place(ana, await house.photo(ana))
    await refused(house.place(ana, await house.photo(ana)))


async def ready(house: House, person: Person, *photos: str, **more: Any) -> str:
    """An order whose portraits are made."""
    order = await house.place(person, *photos, **more)
    await house.reaches(order, "made")
    return order


async def test_changes_of_a_portrait_are_no_orders_of_the_day(house):
    limited(house, per_day=1, changes=2)
    house.begin()
    ana = await house.join()
    photos = await house.photo(ana), await house.photo(ana)
    order = await ready(house, ana, *photos)
    for said in (("warmer",), ("warmer", "square")):  # of the one before, which was learned
        wish = Wish(style="headshot", changes=said, language="de")
        order = await ready(house, ana, *photos, wishes=(wish,), before=order)
    wish = Wish(style="headshot", changes=("warmer", "square", "darker"))
    again = house.place(ana, *photos, wishes=(wish,), before=order)
    assert (await refused(again)).code == "per_day", "as many as that are an order"


@pytest.mark.parametrize("other", ["photo", "look", "backdrop", "more", "like", "order", "person"])
async def test_what_is_called_a_change_and_is_none_is_an_order(house, other):
    limited(house, per_day=1)
    house.begin()
    ana, ben = await house.join("ana"), await house.join("ben")
    photo = await house.photo(ana)
    order = await ready(house, ana, photo)
    before = {"order": "nothing", "person": await ready(house, ben)}.get(other, order)
    wish = Wish(style="headshot", changes=("warmer",))
    wishes = {
        "look": (replace(wish, style="cartoon-avatar"),),
        "backdrop": (replace(wish, backdrop="navy"),),
        "more": (wish, wish),
    }.get(other, (wish,))
    like = await house.photo(ana) if other == "like" else None
    new = await house.photo(ana) if other == "photo" else photo
    asked = house.place(ana, new, wishes=wishes, before=before, like=like)
    assert (await refused(asked)).code == "per_day"


async def test_changes_wait_in_line_and_are_counted_for_the_hour(house):
    limited(house, per_day=1, per_hour=2, waiting=2)
    ana = await house.join()
    photo = await house.photo(ana)
    order = await house.place(ana, photo)
    change = {"wishes": (Wish(style="headshot", changes=("warmer",)),), "before": order}
    await house.place(ana, photo, **change)
    assert (await refused(house.place(ana, photo, **change))).code == "too_many_waiting"
    house.begin()
    await house.reaches(order, "made")
    limited(house, per_day=1, per_hour=2)
    assert (await refused(house.place(ana, photo, **change))).code == "per_hour"


async def test_what_was_cancelled_or_failed_is_not_counted(house):
    limited(house, per_hour=2, per_day=2)
    ana = await house.join()
    photo = await house.photo(ana)
    for _ in range(3):
        await house.desk.cancel(ana, await house.place(ana, photo))
    house.shop.script = Raises(NoFace("No face.", "Look up."), times=3)
    house.begin()
    for _ in range(3):
        failed = await house.place(ana, photo)
        await house.reaches(failed, "failed")
    await house.place(ana, photo)
    await house.place(ana, photo)
    assert (await refused(house.place(ana, photo))).code == "per_hour"


async def test_admins_have_no_quota_unless_they_have_one_of_their_own(house):
    limited(house, per_hour=1, per_day=1)
    host, ana = await house.host(), await house.join()
    photo = await house.photo(host)
    for _ in range(4):
        await house.place(host, photo)
    await house.storage.people.allow(host.id, per_day=4, per_hour=None)
    assert (await refused(house.place(host, photo))).code == "per_day"
    await house.storage.people.allow(ana.id, per_day=3, per_hour=3)
    own = await house.photo(ana)
    for _ in range(3):
        await house.place(ana, own)
    assert "is 3 a" in (await refused(house.place(ana, own))).message


async def test_who_may_order_nothing_is_told_to_ask_the_host(house):
    ana = await house.join()
    await house.storage.people.allow(ana.id, per_day=0, per_hour=None)
    error = await refused(house.place(ana))
    assert error.code == "per_day"
    assert "the host" in error.message.lower()


@pytest.mark.parametrize(
    ("wishes", "photos", "code", "number"),
    [
        (0, 1, "too_many_portraits", "not 0"),
        (MOST_PORTRAITS + 1, 1, "too_many_portraits", f"1 to {MOST_PORTRAITS} portraits, not 9"),
        (1, MOST_PHOTOS + 1, "too_many_photos", f"up to {MOST_PHOTOS} photos, not 11"),
    ],
)
async def test_one_order_has_its_limits(house, wishes, photos, code, number):
    ana = await house.join()
    photo = await house.photo(ana)
    error = await refused(house.place(ana, *[photo] * photos, wishes=(Wish(),) * wishes))
    assert error.code == code and number in error.message


@pytest.mark.parametrize(
    "wish", [Wish(prompt="something indecent"), Wish(style="headshot", caption="indecent")]
)
async def test_words_that_are_refused_are_not_repeated_and_not_kept(house, wish):
    ana = await house.join()
    error = await refused(house.place(ana, wishes=(Wish(), wish)))
    assert error.code == "not_that_kind"
    assert "indecent" not in error.message + error.hint
    assert house.sql("SELECT * FROM orders") == []
    assert counted(house, "words_sexual")


@pytest.mark.parametrize(
    ("wish", "kind"),
    [
        (Wish(style="stiker"), UnknownStyle),
        (Wish(prompt="qwertz uiop"), PromptNotUnderstood),
        (Wish(style="like"), BadOption),
        (Wish(size=5), BadOption),
    ],
)
async def test_what_cannot_be_made_is_said_before_it_stands_in_line(house, wish, kind):
    ana = await house.join()
    with pytest.raises(kind):
        await house.place(ana, wishes=(wish,))
    assert house.sql("SELECT * FROM orders") == []


async def test_what_was_understood_of_the_words_is_said(house):
    ana = await house.join()
    placed = await house.placed(ana, wishes=(Wish(prompt="navy, warmer"),) * 2)
    assert placed.notes and len(set(placed.notes)) == len(placed.notes)
    assert house.sql("SELECT portraits FROM orders") == [(2,)]


async def test_without_a_photo_and_without_a_kept_face_there_is_nothing_to_do(house):
    ana = await house.join()
    ask = Ask(ana.id, (Wish(),), (), "telegram")
    error = await refused(house.desk.place(ask))
    assert error.code == "no_photo" and "keep a face" in error.hint


async def test_a_photo_of_somebody_else_is_as_if_it_did_not_exist(house):
    ana, eve = await house.join("ana"), await house.join("eve")
    photo, own = await house.photo(ana), await house.photo(eve)
    answers = []
    for photos, like in (
        ((photo,), None),
        (("a" * 26,), None),
        ((own, photo), None),
        ((own,), photo),
        ((own,), "no such file"),
    ):
        with pytest.raises(NotYours) as caught:
            await house.place(eve, *photos, like=like)
        answers.append((caught.value.code, caught.value.message, caught.value.hint))
    assert len(set(answers)) == 1
    assert house.sql("SELECT * FROM orders") == []


# Where only some styles may be taken.

PAINTED = frozenset({"oil", "like"})


@pytest.mark.parametrize(
    "wish",
    [
        Wish(style="cartoon-avatar"),
        Wish(prompt="cartoon avatar, warmer"),
        Wish(prompt="studio navy"),
        Wish(prompt="warmer"),  # which is the plain headshot
        Wish(),
    ],
    ids=["by name", "by words", "by other words", "by no style", "by nothing"],
)
async def test_a_style_that_is_not_for_this_group_is_not_taken(house, wish):
    ana = await house.join()
    photo = await house.photo(ana)
    error = await refused(house.place(ana, photo, wishes=(wish,), only=PAINTED))
    assert error.code == "style_not_here" and "group" in error.message
    with pytest.raises(Refused):
        await house.place(ana, photo, wishes=(Wish(style="oil"), wish), only=PAINTED)
    assert house.sql("SELECT * FROM orders") == []
    await house.place(ana, photo, wishes=(wish,))


@pytest.mark.parametrize(
    "wish", [Wish(style="oil"), Wish(prompt="oil, warmer"), Wish("oil", changes=("darker",))]
)
async def test_those_of_the_group_are_taken(house, wish):
    ana = await house.join()
    await house.place(ana, wishes=(wish,), only=PAINTED)


async def test_a_group_without_styles_takes_nothing(house):
    ana = await house.join()
    error = await refused(house.place(ana, wishes=(Wish("oil"),), only=frozenset()))
    assert error.code == "style_not_here"


async def test_words_are_understood_as_they_would_be_taken(house):
    assert await house.desk.check(Wish(prompt="studio navy"))
    assert (await refused(house.desk.check(Wish(prompt="studio navy"), PAINTED))).code == (
        "style_not_here"
    )


# Somebody else's photo, for one portrait.


async def lent(house: House, person: Person) -> str:
    upload = Upload("ana.jpg", b"somebody else")
    return (await house.desk.keep_photo(person.id, upload, once="whose")).id


async def test_a_lent_photo_is_for_one_order(house):
    ben = await house.join("ben")
    photo = await lent(house, ben)
    house.begin()
    order = await house.place(ben, photo, once=True)
    error = await refused(house.place(ben, photo, once=True))
    assert error.code == "used_once" and "one portrait" in error.message
    assert counted(house, "used_once")
    await house.reaches(order, "made")
    assert (await refused(house.place(ben, photo, once=True))).code == "used_once"
    with pytest.raises(NotYours):
        await house.desk.keep_face(ben.id, photo)
    assert await house.storage.vault.files(ben.id, "subject") == ()


async def test_a_lent_photo_is_nothing_but_what_it_was_lent_for(house):
    ben = await house.join("ben")
    photo, own = await lent(house, ben), await house.photo(ben)
    for photos, more in (
        ((photo,), {}),
        ((own, photo), {}),
        ((own,), {"like": photo}),
        ((photo,), {"like": photo, "once": True}),
    ):
        with pytest.raises(NotYours):
            await house.place(ben, *photos, wishes=(Wish("oil"),), **more)
    assert house.sql("SELECT * FROM orders") == []
    await house.place(ben, photo, once=True)


async def test_a_portrait_is_no_photo(house):
    house.begin()
    house.connect()
    ben = await house.join("ben")
    photo, own = await lent(house, ben), await house.photo(ben)
    await house.made(ben, photo, once=True)
    (portrait,) = await house.desk.results(ben.id)
    for photos, more in (((portrait.id,), {}), ((own,), {"like": portrait.id})):
        for once in (False, True):
            with pytest.raises(NotYours):
                await house.place(ben, *photos, wishes=(Wish("oil"),), once=once, **more)


async def test_nobody_can_order_for_somebody_who_does_not_exist(house):
    with pytest.raises(NotYours):
        await house.desk.place(Ask("nobody", (Wish(),), ("x",), "telegram"))


# Where an order stands.


async def test_position_and_estimate_follow_the_line(house):
    house.shop.script = gate = Gate()
    ana, ben = await house.join("ana"), await house.join("ben")
    first = await house.placed(ana)
    second = await house.placed(ana, wishes=(Wish(), Wish()))
    third = await house.placed(ben)
    assert [placed.position for placed in (first, second, third)] == [1, 2, 2]
    assert first.wait == pytest.approx(6.0)
    assert second.wait == pytest.approx(18.0)
    place = await house.desk.where(ana.id, second.order)
    assert place.position == 3, "somebody else's first comes before it"
    house.begin()
    await gate.arrived.wait()
    assert (await house.desk.where(ana.id, first.order)).position == 0
    gate.open()
    await house.reaches(second.order, "made")
    with pytest.raises(WrongState):
        await house.desk.where(ana.id, second.order)
    assert (await house.placed(ana)).wait == pytest.approx(1.6), "as long as it took before"


async def test_an_order_lists_what_its_owner_placed_newest_first(house):
    ana, ben = await house.join("ana"), await house.join("ben")
    orders = [await house.place(person) for person in (ana, ana, ben)]
    assert [order.id for order in await house.desk.orders(ana.id)] == orders[1::-1]


# Learned once, and the kept face.


async def test_the_photos_of_an_earlier_order_are_not_learned_again(house):
    house.begin()
    house.connect()
    ana = await house.join()
    photos = [await house.photo(ana, b"lead"), await house.photo(ana, b"other")]
    await house.made(ana, *photos)
    await house.made(ana, *reversed(photos))
    await house.made(ana, *photos, face=2)
    await house.made(ana, *photos, face=2)
    await house.made(ana, photos[0])
    asked = [(len(o.photos), o.face, o.subject is not None) for o in house.shop.orders]
    assert asked == [
        (2, None, False),
        (1, None, True),
        (2, 2, False),
        (1, 2, True),
        (1, None, False),
    ]
    assert house.shop.orders[1].photos[0].data == b"lead"
    assert house.shop.orders[1].subject == b"what was learned of a face"


async def test_a_kept_face_needs_no_photo_until_it_is_dropped(house):
    house.begin()
    house.connect()
    ana = await house.join()
    photo = await house.photo(ana, b"me and a friend")
    with pytest.raises(NotYours, match="no portrait of that photo yet"):
        await house.desk.keep_face(ana.id, photo)
    await house.made(ana, photo, face=2)
    await house.desk.keep_face(ana.id, photo)
    house.clock.forward(30 * DAY)
    await house.storage.purge(portraits_seconds=7 * DAY)
    ask = Ask(ana.id, (Wish(style="oil"),), (), "telegram")
    placed = await house.desk.place(ask)
    await house.reaches(placed.order, "delivered")
    order = house.shop.orders[-1]
    assert order.photos[0].data == b"me and a friend" and order.subject is not None
    assert order.face == 2, "should it have to be learned again"
    assert await house.desk.drop_face(ana.id)
    assert not await house.desk.drop_face(ana.id)
    assert (await refused(house.desk.place(ask))).code == "no_photo"
    assert [file.kind for file in await house.storage.vault.files(ana.id)] == ["portrait"]


async def test_nobody_keeps_somebody_elses_face(house):
    house.begin()
    house.connect()
    ana, eve = await house.join("ana"), await house.join("eve")
    photo = await house.photo(ana)
    await house.made(ana, photo)
    with pytest.raises(NotYours):
        await house.desk.keep_face(eve.id, photo)
    await house.desk.keep_face(ana.id, photo)
    assert not await house.desk.drop_face(eve.id)
    ask = Ask(eve.id, (Wish(),), (), "telegram")
    assert (await refused(house.desk.place(ask))).code == "no_photo"


# Taking back.


async def test_an_owner_cancels_in_line_and_in_the_making(house):
    gate = house.shop.script = Gate()
    ana = await house.join()
    running, waiting = await house.place(ana), await house.place(ana)
    house.begin()
    await gate.arrived.wait()
    assert await house.desk.cancel(ana, waiting) == "queued"
    assert await house.desk.cancel(ana, running) == "running"
    for order in (running, waiting):
        assert await house.is_in(order, "cancelled")
        with pytest.raises(WrongState):
            await house.desk.cancel(ana, order)
    assert house.sql("SELECT * FROM outbox") == [], "they know"


async def test_what_is_made_cannot_be_cancelled(house):
    house.begin()
    ana = await house.join()
    order = await house.place(ana)
    await house.reaches(order, "made")
    with pytest.raises(WrongState, match="nothing to cancel"):
        await house.desk.cancel(ana, order)


async def test_a_stranger_cannot_tell_somebody_elses_order_from_none(house):
    ana, eve = await house.join("ana"), await house.join("eve")
    order = await house.place(ana)
    answers = []
    for name in (order, "a" * 26):
        with pytest.raises(NotYours) as caught:
            await house.desk.cancel(eve, name)
        answers.append((caught.value.message, caught.value.hint))
    assert answers[0] == answers[1]
    assert await house.is_in(order, "queued")


async def test_an_admin_cancels_anybodys_order_and_its_owner_is_told(house):
    ana, host = await house.join("ana"), await house.host()
    order, own = await house.place(ana), await house.place(host)
    await house.desk.cancel(host, order)
    await house.desk.cancel(host, own)
    house.connect()
    await until(lambda: house.front.said)
    assert house.front.kinds(order) == ["cancelled"]
    assert house.front.kinds(own) == [], "they know"
    assert house.sql("SELECT reason FROM orders ORDER BY seq") == [("admin",), ("owner",)]
    with pytest.raises(NotYours):
        await house.desk.cancel(host, "a" * 26)


async def test_an_admin_with_many_orders_is_not_told_of_their_own(house):
    host = await house.host()
    photo = await house.photo(host)
    first = await house.place(host, photo)
    for _ in range(101):
        await house.place(host, photo)
    await house.desk.cancel(host, first)
    assert house.sql("SELECT reason FROM orders ORDER BY seq LIMIT 1") == [("owner",)]


async def test_forgetting_answers_with_a_receipt_and_leaves_nobody(house):
    house.begin()
    house.connect()
    ana = await house.join("ana")
    photo = await house.photo(ana)
    await house.made(ana, photo)
    await house.desk.keep_face(ana.id, photo)
    await house.photo(ana)
    receipt = await house.desk.forget(ana.id)
    assert (receipt.photos, receipt.saved_faces, receipt.portraits, receipt.orders) == (1, 1, 1, 1)
    assert house.files() == []
    with pytest.raises(NotYours):
        await house.desk.forget(ana.id)
    assert await house.storage.people.find(Account("telegram", "ana")) is None


# Tampering.


def every_id(house: House) -> list[str]:
    """Everything in the database that looks like a name of something, and names of files."""
    found = {"", "*", "%", "a" * 26, "../" + "a" * 26}
    tables = house.sql("SELECT name FROM sqlite_master WHERE type = 'table'")
    for (table,) in tables:
        for row in house.sql(
            f"SELECT rowid, * FROM {table}" if table != "order_files" else f"SELECT * FROM {table}"
        ):
            found |= {str(value) for value in row if isinstance(value, str | int)}
            found |= {part for value in row if isinstance(value, str) for part in value.split()}
    found |= {path.name for path in house.home.rglob("*")}
    found |= {str(path.relative_to(house.home)) for path in house.home.rglob("*")}
    return sorted(found)


async def test_nobody_reaches_anything_of_somebody_else_by_any_id(house):
    """Eve tries everything that names anything, with everything the desk can do."""
    gate = Gate()
    house.begin()
    house.connect()
    ana, ben, eve = [await house.join(name) for name in ("ana", "ben", "eve")]
    for person in (ana, ben):
        photo = await house.photo(person, f"a photo of {person.id}".encode())
        await house.made(person, photo)
        await house.desk.keep_face(person.id, photo)
        await house.photo(person)
    house.shop.script = gate
    await house.place(ana)
    await until(lambda: gate.arrived.is_set())
    await house.place(ben)
    hers = await house.photo(eve)

    def theirs() -> list:
        files = "SELECT * FROM files WHERE person <> ? ORDER BY id"
        orders = "SELECT * FROM orders WHERE person <> ? ORDER BY id"
        outbox = "SELECT * FROM outbox WHERE person <> ? ORDER BY id"
        return [house.sql(statement, eve.id) for statement in (files, orders, outbox)] + [
            (path.name, path.read_bytes()) for path in house.files() if path.parent.name != eve.id
        ]

    before, ids = theirs(), every_id(house)
    assert len([name for name in ids if re.fullmatch("[a-z2-7]{26}", name)]) > 15
    for name in ids:
        attempts = [
            house.desk.cancel(eve, name),
            house.desk.where(eve.id, name),
            house.storage.ledger.order(eve.id, name),
            house.desk.keep_face(eve.id, name),
        ]
        if name != hers:
            attempts += [
                house.desk.read(eve.id, name),
                house.desk.delete(eve.id, name),
                house.place(eve, name),
                house.place(eve, hers, like=name or "none"),
            ]
        for attempt in attempts:
            with pytest.raises(NotYours):
                await attempt
        assert await house.storage.outbox.answer(eve.id, name) is None
    assert await house.desk.orders(eve.id) == ()
    assert await house.desk.results(eve.id) == ()
    assert await house.desk.read(eve.id, hers)
    assert theirs() == before
    gate.open()


async def test_a_person_reads_and_deletes_their_own(house):
    house.begin()
    house.connect()
    ana = await house.join()
    photo = await house.photo(ana, b"me")
    await house.made(ana, photo)
    (portrait,) = await house.desk.results(ana.id)
    assert await house.desk.read(ana.id, photo) == b"me"
    assert (await house.desk.read(ana.id, portrait.id)).startswith(b"\xff\xd8")
    for file in (photo, portrait.id):
        await house.desk.delete(ana.id, file)
        with pytest.raises(StorageError):
            await house.desk.read(ana.id, file)
    assert house.files() == []


async def test_the_desk_wakes_whoever_makes_orders(house):
    house.shop.script = at_once
    told: list[str | None] = []
    house.desk._on_change = told.append
    ana = await house.join()
    order = await house.place(ana)
    await house.desk.cancel(ana, order)
    assert told == [None, order]


# What only the host does.

HOSTS: list[Callable[[Desk, Person | Host, str], Awaitable[object]]] = [
    lambda desk, actor, who: desk.pause(actor, True),
    lambda desk, actor, who: desk.block(actor, who, True),
    lambda desk, actor, who: desk.allow(actor, who, 1, 1),
    lambda desk, actor, who: desk.stats(actor),
]


@pytest.mark.parametrize("deed", HOSTS, ids=["pause", "block", "allow", "stats"])
async def test_what_is_for_the_host_nobody_else_does(house, deed):
    ana, ben = await house.join(), await house.join("ben")
    error = await refused(deed(house.desk, ana, ben.id))
    assert error.code == "not_admin"
    assert not await house.desk.paused()
    found = await house.storage.people.get(ben.id)
    assert not found.blocked and found.per_day is None
    for host in (await house.host(), Host.HERE):
        await deed(house.desk, host, ben.id)


async def test_a_pause_is_known_to_everybody_and_ends(house):
    host = await house.host()
    await house.desk.pause(host, True)
    assert await house.desk.paused()
    ana = await house.join()
    order = await house.place(ana)
    assert (await house.desk.where(ana.id, order)).position == 1
    await house.desk.pause(host, False)
    assert not await house.desk.paused()


async def test_whoever_is_shut_out_loses_what_is_to_come_and_may_come_back(house):
    ana, host = await house.join(), await house.host()
    order = await house.place(ana)
    await house.desk.block(host, ana.id, True)
    assert await house.is_in(order, "cancelled")
    assert (await refused(house.place(ana))).code == "blocked"
    await house.desk.block(host, ana.id, False)
    await house.place(await house.storage.people.get(ana.id))


async def test_people_are_named_by_an_order_of_theirs_as_well(house):
    ana, host = await house.join(), await house.host()
    order = await house.place(ana)
    await house.desk.block(host, order, True)
    assert (await house.storage.people.get(ana.id)).blocked
    await house.desk.allow(host, order, None, 7)
    person = await house.storage.people.get(ana.id)
    assert (person.per_day, person.per_hour) == (None, 7)


async def test_own_limits_take_the_place_of_everybodys(house):
    limited(house, per_day=1)
    ana, host = await house.join(), await house.host()
    await house.place(ana)
    assert (await refused(house.place(ana))).code == "per_day"
    await house.desk.allow(host, ana.id, 2, None)
    await house.place(await house.storage.people.get(ana.id))
    await house.desk.allow(host, ana.id, None, None)
    assert (await refused(house.place(ana))).code == "per_day"


async def test_an_id_that_nothing_has_is_not_found(house):
    for deed in HOSTS[1:3]:
        with pytest.raises(NotYours):
            await deed(house.desk, Host.HERE, "nobody")


async def test_stats_are_those_of_the_installation(house):
    ana, host = await house.join(), await house.host()
    await house.place(ana)
    stats = await house.desk.stats(host)
    assert (stats.states, stats.last_hour, stats.people.agreed) == ({"queued": 1}, 1, 2)
    assert stats.vault_size == 200 and not stats.paused
