"""Ben wishes a portrait of Ana's photo: what she says, what is fetched, and what is left of it."""

from __future__ import annotations

import asyncio

import pytest

from bot.conversation.asks import MOST_OF_ONE, REFUSED_SECONDS
from bot.conversation.events import Action, Started, Text, Unreachable
from bot.conversation.platform import PRIVATE, Venue
from bot.conversation.replies import (
    TELEGRAM_GROUP,
    Document,
    Gone,
    Notice,
    Portraits,
    Remove,
    Say,
)
from bot.words import Phrase, phrase, words_of
from engine.errors import NoFace
from engine.looks import Glance
from storage.errors import InUse
from storage.people import Account
from tests.bot.conversation.studio import ANA, BEN, CARL, GROUP, AtPlatform, Studio, lost
from tests.bot.house import House, until
from tests.fakes.studio import GOOD_FACE
from tests.fakes.worker import Gate, Raises

pytestmark = pytest.mark.asyncio

MINUTE = 60.0
PAINTED = Venue("a group of painters", TELEGRAM_GROUP, frozenset({"oil"}))


async def agrees(studio: Studio, photo: AtPlatform, caption: str = "") -> None:
    """Ben wishes it and Ana taps yes, until it was looked at."""
    await studio.wish(photo, caption)
    await studio.press(ANA, "button-ask-yes", of=BEN)
    await studio.settles()


async def lends(studio: Studio, house: House) -> AtPlatform:
    """Ben is here, and has Ana's photo and her yes."""
    await house.join(BEN.id)
    photo = AtPlatform()
    await agrees(studio, photo)
    return photo


async def made(studio: Studio, house: House, style: str = "Oil on canvas") -> str:
    """Ben has a portrait of her; its order."""
    house.begin()
    await studio.tap(BEN, style, GROUP)
    await until(lambda: studio.mouth.of(BEN, Portraits, GROUP))
    (shown,) = studio.mouth.of(BEN, Portraits, GROUP)
    await house.reaches(shown.order, "delivered")
    return str(shown.order)


def notices(studio: Studio, account: Account) -> list[Phrase]:
    return [notice.text for notice in studio.mouth.of(account, Notice)]


def asked(studio: Studio) -> list[Say]:
    return [say for say in studio.mouth.of(BEN, Say, GROUP) if say.ask]


async def nothing_is_kept(studio: Studio) -> None:
    await studio.settles()
    assert await studio.files(BEN, "photo") == []
    assert studio.state(BEN, GROUP).photos == () and studio.state(BEN, GROUP).once == ""


# ---- her tap, and nobody else's --------------------------------------------------------------


async def test_it_is_fetched_after_her_tap_and_kept_for_one_portrait(studio, house):
    await house.join(BEN.id)
    photo = AtPlatform()
    await studio.wish(photo)
    await studio.hear(BEN, Started("portrait"), GROUP)
    assert photo.fetched == 0 and house.files() == []
    await studio.press(ANA, "button-ask-yes", of=BEN)
    await studio.settles()
    assert photo.fetched == 1 and studio.eyes.looks[0][0].data == photo.data
    assert house.sql("SELECT once FROM files") == [(1,)]
    await made(studio, house)
    assert await studio.files(BEN, "photo") == [] and photo.fetched == 1
    assert house.sql("SELECT count(*) FROM files WHERE kind = 'subject'") == [(0,)]
    assert house.shop.orders[-1].photos[0].data == photo.data


async def test_nothing_is_written_down_of_her(studio, house):
    await lends(studio, house)
    assert house.sql("SELECT count(*) FROM people") == [(1,)]
    assert await house.storage.people.id_of(ANA) is None


@pytest.mark.parametrize("who", [BEN, CARL], ids=["the asker", "somebody else"])
async def test_nobody_says_yes_for_her(studio, house, who):
    await house.join(BEN.id)
    photo = AtPlatform()
    await studio.wish(photo)
    shown = len(studio.mouth.shown)
    await studio.press(who, "button-ask-yes", of=BEN)
    assert notices(studio, who) == [phrase("ask-not-you", them="Ana")]
    assert len(studio.mouth.shown) == shown + 1 and photo.fetched == 0
    await studio.press(ANA, "button-ask-yes", of=BEN)
    await studio.settles()
    assert photo.fetched == 1, "her own tap still counts"


async def test_nobody_says_no_for_her(studio, house):
    await house.join(BEN.id)
    photo = AtPlatform()
    await studio.wish(photo)
    await studio.press(CARL, "button-ask-no", of=BEN)
    assert notices(studio, CARL) == [phrase("ask-not-you", them="Ana")]
    await studio.press(ANA, "button-ask-yes", of=BEN)
    await studio.settles()
    assert photo.fetched == 1


async def test_one_tap_is_one_answer(studio, house):
    await house.join(BEN.id)
    photo = AtPlatform()
    await studio.wish(photo)
    yes = studio.action(BEN, "button-ask-yes", GROUP)
    await asyncio.gather(*(studio.hear(ANA, Action(yes), GROUP) for _ in range(4)))
    await studio.settles()
    assert photo.fetched == 1 and len(await studio.files(BEN, "photo")) == 1
    assert notices(studio, ANA) == [Phrase("ask-over")] * 3


@pytest.mark.parametrize("id", ["ask", "ask.", "ask.yes", "ask.yes.", "ask.maybe.x", "ask.gone.x"])
async def test_a_button_that_was_never_shown_does_nothing(studio, house, id):
    await house.join(BEN.id)
    photo = AtPlatform()
    await studio.wish(photo)
    ask = studio.action(BEN, "button-ask-yes", GROUP).rpartition(".")[2]
    for forged in (id, id.replace("x", ask)):
        await studio.hear(ANA, Action(forged), GROUP)
    assert photo.fetched == 0 and not studio.mouth.of(BEN, Remove)
    await studio.press(ANA, "button-ask-yes", of=BEN)
    await studio.settles()
    assert photo.fetched == 1


# ---- no --------------------------------------------------------------------------------------


async def test_her_no_stands_for_a_day_with_him_and_not_with_others(studio, house):
    for account in (BEN, CARL):
        await house.join(account.id)
    photo = AtPlatform()
    await studio.wish(photo)
    await studio.press(ANA, "button-ask-no", of=BEN)
    assert studio.mouth.said(BEN, GROUP)[-1] == "ask-refused" and len(asked(studio)) == 1
    studio.now += REFUSED_SECONDS - 1
    await studio.wish(photo)
    assert studio.mouth.said(BEN, GROUP)[-1] == "ask-refused" and len(asked(studio)) == 1
    await studio.wish(photo, asker=CARL)
    assert studio.mouth.said(CARL, GROUP)[-1] == "ask-them"
    await studio.wish(photo, subject=CARL)
    assert len(asked(studio)) == 2, "she spoke for herself"
    studio.now += 2
    await studio.wish(photo)
    assert len(asked(studio)) == 3 and photo.fetched == 0


async def test_he_may_take_it_back_and_nobody_said_no(studio, house):
    await house.join(BEN.id)
    photo = AtPlatform()
    await studio.wish(photo)
    (question,) = asked(studio)
    await studio.press(BEN, "button-ask-no", of=BEN)
    assert studio.mouth.of(BEN)[-1] == Remove(str(question.key))
    assert "ask-refused" not in studio.mouth.said(BEN)
    await studio.hear(ANA, Action(question.buttons[0].action), GROUP)
    assert notices(studio, ANA) == [Phrase("ask-over")] and photo.fetched == 0
    await studio.wish(photo)
    assert len(asked(studio)) == 2


async def test_when_time_is_over_the_message_goes(studio, house):
    await house.join(BEN.id)
    photo = AtPlatform()
    await studio.wish(photo)
    (question,) = asked(studio)
    studio.now += 59 * MINUTE
    await studio.talk._end_asks()
    assert not studio.mouth.of(BEN, Remove)
    studio.now += 2 * MINUTE
    await studio.hear(ANA, Action(question.buttons[0].action), GROUP)
    assert notices(studio, ANA) == [Phrase("ask-over")], "also before anybody looked"
    await studio.talk._end_asks()
    assert studio.mouth.of(BEN, Remove) == [Remove(str(question.key))] and photo.fetched == 0
    assert not studio.talk._asked_at and not studio.talk._asks._asks
    await studio.wish(photo)
    assert len(asked(studio)) == 2


async def test_time_is_looked_at_by_itself(studio, house, monkeypatch):
    monkeypatch.setattr("bot.conversation.talk.LINE_SECONDS", 0.001)
    await house.join(BEN.id)
    async with studio.new_talk() as talk:
        studio.talk = talk
        await studio.wish(AtPlatform())
        studio.now += 61 * MINUTE
        await until(lambda: studio.mouth.of(BEN, Remove))


async def test_an_ask_dies_with_the_process_and_that_is_said(studio, house):
    await house.join(BEN.id)
    photo = AtPlatform()
    await studio.wish(photo)
    async with studio.new_talk() as talk:
        studio.talk = talk
        await studio.press(ANA, "button-ask-yes", of=BEN)
        assert notices(studio, ANA) == [Phrase("ask-over")]
        await studio.settles()
    assert photo.fetched == 0 and house.files() == []


@pytest.mark.parametrize("one", ["asker", "subject"])
async def test_few_wait_at_a_time(studio, house, one):
    people = [Account("telegram", f"somebody {n}") for n in range(MOST_OF_ONE + 1)]
    for account in (BEN, *people):
        await house.join(account.id)
    for other in people:
        who = {"subject": other} if one == "asker" else {"asker": other}
        await studio.wish(AtPlatform(), **who)
    last = BEN if one == "asker" else people[-1]
    assert studio.mouth.said(last, GROUP)[-1] == "ask-many", "which is not a no"
    answers = (people[-2], BEN) if one == "asker" else (ANA, people[0])
    await studio.press(answers[0], "button-ask-no", of=answers[1])
    await studio.wish(AtPlatform(), **who)
    assert studio.mouth.said(last, GROUP)[-1] == "ask-them"


async def test_who_was_asked_is_not_asked_twice(studio, house):
    await house.join(BEN.id)
    await studio.wish(AtPlatform())
    await studio.wish(AtPlatform(), "cartoon")
    assert len(asked(studio)) == 1 and studio.mouth.said(BEN, GROUP)[-1] == "ask-waits"
    await studio.wish(AtPlatform(), asker=CARL)
    assert studio.mouth.said(CARL, GROUP) == ["consent"], "which is nobody else's wish"
    elsewhere = Venue("another group", TELEGRAM_GROUP)
    await studio.wish(AtPlatform(), venue=elsewhere)
    assert studio.mouth.said(BEN, elsewhere) == ["ask-them"], "they see it there"


async def test_once_it_was_answered_they_may_be_asked_again(studio, house):
    await lends(studio, house)
    await studio.wish(AtPlatform())
    assert len(asked(studio)) == 2


async def test_who_is_asked_for_their_own_yes_has_asked_nobody_yet(studio, house):
    await studio.wish(AtPlatform())
    last = AtPlatform()
    await studio.wish(last)
    assert studio.mouth.said(BEN, GROUP) == ["consent", "consent"]
    await studio.tap(BEN, "button-agree", GROUP)
    assert len(asked(studio)) == 1
    await studio.press(ANA, "button-ask-yes", of=BEN)
    await studio.settles()
    assert last.fetched == 1


async def test_a_look_that_is_not_made_there_asks_nobody(studio, house):
    await house.join(BEN.id)
    photo = AtPlatform()
    await studio.wish(photo, "cartoon avatar", venue=PAINTED)
    assert studio.mouth.said(BEN, PAINTED) == ["error-style-not-here", "looks-here"]
    await studio.wish(photo, "oil on canvas", venue=PAINTED)
    assert studio.mouth.said(BEN, PAINTED)[-1] == "ask-them"


@pytest.mark.parametrize("known", [True, False], ids=["known", "a stranger"])
async def test_nor_is_a_photo_of_ones_own_looked_at(studio, house, known):
    if known:
        await house.join(BEN.id)
    photo = AtPlatform()
    await studio.send_remote(BEN, photo, caption="cartoon avatar", venue=PAINTED)
    await studio.settles()
    assert studio.mouth.said(BEN, PAINTED) == ["error-style-not-here", "looks-here"]
    assert photo.fetched == 0 and not studio.talk._held._photos
    await studio.send_remote(BEN, photo, caption="oil on canvas, warmer", venue=PAINTED)
    assert studio.mouth.said(BEN, PAINTED)[-1] == ("looking" if known else "consent")


# ---- who asks --------------------------------------------------------------------------------


async def test_who_has_not_agreed_is_asked_first_and_then_she_is(studio, house):
    photo = AtPlatform()
    await studio.wish(photo)
    assert studio.mouth.said(BEN, GROUP) == ["consent"]
    assert house.sql("SELECT count(*) FROM people") == [(0,)]
    await studio.tap(BEN, "button-agree", GROUP)
    assert studio.mouth.said(BEN, GROUP)[-1] == "ask-them" and photo.fetched == 0
    await studio.press(ANA, "button-ask-yes", of=BEN)
    await studio.settles()
    assert photo.fetched == 1 and studio.state(BEN, GROUP).once


async def test_who_says_no_to_that_asks_nobody(studio, house):
    photo = AtPlatform()
    await studio.wish(photo)
    await studio.tap(BEN, "button-refuse", GROUP)
    await studio.talk._end_asks()
    assert not asked(studio) and photo.fetched == 0 and house.files() == []


async def test_a_yes_that_comes_too_late_asks_nobody(studio, house):
    await studio.wish(AtPlatform())
    studio.now += 61 * MINUTE
    await studio.talk._end_asks()
    await studio.tap(BEN, "button-agree", GROUP)
    assert not asked(studio)


async def test_a_yes_somewhere_else_is_one_here(studio, house):
    photo = AtPlatform()
    await studio.wish(photo)
    await studio.join(BEN)
    await studio.tap(BEN, "button-agree", GROUP)
    assert len(asked(studio)) == 1


async def test_who_is_shut_out_asks_nobody_and_is_in_nobodys_way(studio, house):
    ben = await house.join(BEN.id)
    await house.storage.people.block(ben.id)
    for _ in range(MOST_OF_ONE + 1):
        await studio.wish(AtPlatform())
    assert studio.mouth.said(BEN, GROUP)[-1] == "error-blocked" and not asked(studio)
    await house.join(CARL.id)
    await studio.wish(AtPlatform(), asker=CARL)
    assert studio.mouth.said(CARL, GROUP)[-1] == "ask-them"


async def test_who_was_shut_out_since_gets_nothing(studio, house):
    ben = await house.join(BEN.id)
    photo = AtPlatform()
    await studio.wish(photo)
    await house.storage.people.block(ben.id)
    await studio.press(ANA, "button-ask-yes", of=BEN)
    await studio.settles()
    assert photo.fetched == 0 and house.files() == []
    assert studio.mouth.of(BEN, Remove) == [Remove(str(asked(studio)[0].key))]


async def test_who_was_forgotten_since_gets_nothing(studio, house):
    await house.join(BEN.id)
    photo = AtPlatform()
    await studio.wish(photo)
    await studio.hear(BEN, Started("forgetme"))
    await studio.tap(BEN, "button-delete-everything")
    await studio.press(ANA, "button-ask-yes", of=BEN)
    await studio.settles()
    assert notices(studio, ANA) == [Phrase("ask-over")]
    assert photo.fetched == 0 and house.files() == []


async def test_who_was_forgotten_elsewhere_gets_nothing_either(studio, house):
    ben = await house.join(BEN.id)
    photo = AtPlatform()
    await studio.wish(photo)
    await house.desk.forget(ben.id)
    await studio.press(ANA, "button-ask-yes", of=BEN)
    await studio.settles()
    assert photo.fetched == 0 and house.files() == []


async def test_who_leaves_while_her_photo_is_looked_at_takes_it_along(studio, house):
    await house.join(BEN.id)
    await house.join(ANA.id)
    gate = asyncio.Event()
    await studio.wish(AtPlatform(waits=gate))
    await studio.press(ANA, "button-ask-yes", of=BEN)
    await studio.hear(ANA, Started("forgetme"))
    await studio.tap(ANA, "button-delete-everything")
    gate.set()
    await studio.settles()
    assert house.files() == [], "nothing of her is kept"
    assert studio.state(BEN, GROUP).photos == () and studio.state(BEN, GROUP).once == ""


async def test_he_need_not_be_in_memory_when_she_answers(studio, house, monkeypatch):
    await house.join(BEN.id)
    photo = AtPlatform()
    await studio.wish(photo)
    monkeypatch.setattr("bot.conversation.talk.SITTINGS", 2)
    for n in range(3):
        await studio.hear(Account("telegram", f"somebody {n}"), Started("start"))
    assert (BEN, GROUP.id) not in studio.talk._sittings
    await studio.press(ANA, "button-ask-yes", of=BEN)
    await studio.settles()
    to, said = studio.mouth.shown[-1]
    assert (to.venue, to.reply) == (GROUP.id, GROUP.id.encode()), "said where it was wished"
    assert said.text[-1].id == "which-look" and photo.fetched == 1


# ---- what is on it ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("glance", "said"),
    [
        (Glance("x", None, 640, 480, (GOOD_FACE, GOOD_FACE)), "ask-several-faces"),
        (Glance("x", None, 640, 480, ()), "error-no-face"),
        (Glance("x", "not_an_image"), "error-not-an-image"),
    ],
    ids=["two", "none", "unreadable"],
)
async def test_what_cannot_be_used_is_said_and_not_kept(studio, house, glance, said):
    await house.join(BEN.id)
    studio.eyes.looked["photo.jpg"] = glance
    await agrees(studio, AtPlatform())
    assert studio.mouth.said(BEN, GROUP)[-1] == said
    await nothing_is_kept(studio)
    assert house.files() == []


async def test_what_is_not_handed_over_is_said(studio, house):
    await house.join(BEN.id)
    await agrees(studio, lost())
    assert "error-photo-not-fetched" in studio.mouth.said(BEN, GROUP)
    await nothing_is_kept(studio)


async def test_what_the_end_of_the_process_cut_short_is_not_kept(studio, house):
    await house.join(BEN.id)
    hanging = asyncio.Event()
    loop = asyncio.get_running_loop()
    studio.eyes.look = lambda uploads: asyncio.run_coroutine_threadsafe(hanging.wait(), loop)
    await studio.wish(AtPlatform())
    await studio.press(ANA, "button-ask-yes", of=BEN)
    await until(lambda: house.sql("SELECT count(*) FROM files") == [(1,)])
    async with studio.new_talk() as talk:
        studio.talk = talk
        await studio.hear(BEN, Started("portrait"), GROUP)
        assert house.files() == [] and "look-interrupted" in studio.mouth.said(BEN, GROUP)
    hanging.set()


# ---- being forgotten -------------------------------------------------------------------------


async def forgotten(studio: Studio, account: Account) -> None:
    await studio.hear(account, Started("forgetme"))
    await studio.tap(account, "button-delete-everything")
    await studio.settles()


async def test_his_question_goes_with_him(studio, house):
    await house.join(BEN.id)
    photo = AtPlatform()
    await studio.wish(photo)
    (question,) = asked(studio)
    await forgotten(studio, BEN)
    assert Remove(str(question.key)) in studio.mouth.of(BEN, Remove, GROUP)
    await studio.press(ANA, "button-ask-yes", of=BEN)
    assert photo.fetched == 0 and notices(studio, ANA) == [Phrase("ask-over")]


async def test_so_does_the_one_that_was_put_to_her(studio, house):
    for account in (ANA, BEN):
        await house.join(account.id)
    photo = AtPlatform()
    await studio.wish(photo)
    (question,) = asked(studio)
    await forgotten(studio, ANA)
    assert Remove(str(question.key)) in studio.mouth.of(BEN, Remove, GROUP)
    await studio.press(ANA, "button-ask-yes", of=BEN)
    assert photo.fetched == 0


@pytest.mark.parametrize("known", [True, False], ids=["known", "a stranger"])
async def test_what_others_have_of_her_goes_with_her(studio, house, known):
    if known:
        await house.join(ANA.id)
    await lends(studio, house)
    await made(studio, house)
    (hers,) = await studio.files(BEN, "portrait")
    await studio.send(BEN, "own.jpg")
    await studio.says(BEN, "which-look", venue=PRIVATE)
    await studio.portrait(BEN)
    await studio.hear(ANA, Started("forgetme"))
    said = studio.mouth.of(ANA, Say)[-1]
    assert ("forget-lent" in studio.mouth.said(ANA)) == known
    assert "1 portrait" in " ".join(words_of("en").say(text) for text in said.text)
    assert hers in await studio.files(BEN, "portrait"), "she was only asked"
    await studio.tap(ANA, "button-delete-everything")
    await studio.settles()
    assert "forgotten" in studio.mouth.said(ANA)
    left = await studio.files(BEN, "portrait")
    assert hers not in left and len(left) == 1, "his own stay"
    assert studio.mouth.of(BEN, Gone)[-1] == Gone((hers,))


async def test_what_is_about_to_be_made_of_her_is_not_made(studio, house):
    await house.join(ANA.id)
    await lends(studio, house)
    await studio.tap(BEN, "Oil on canvas", GROUP)
    (order,) = studio.state(BEN, GROUP).waiting
    await forgotten(studio, ANA)
    assert await studio.files(BEN, "photo") == []
    assert house.sql(f"SELECT state FROM orders WHERE id = '{order}'") == [("cancelled",)]


async def test_a_stranger_of_whom_nothing_is_there_is_asked_nothing(studio, house):
    await lends(studio, house)
    await made(studio, house)
    await studio.hear(CARL, Started("forgetme"))
    assert studio.mouth.said(CARL)[0] == "nothing-kept"


# ---- one portrait, and then it is over -------------------------------------------------------


async def test_what_failed_leaves_nothing(studio, house):
    await lends(studio, house)
    house.shop.script = Raises(NoFace("No face.", "Look up."))
    house.begin()
    await studio.tap(BEN, "Oil on canvas", GROUP)
    await studio.says(BEN, "error-no-face", venue=GROUP)
    await until(lambda: house.files() == [])


async def test_what_was_taken_back_leaves_nothing(studio, house):
    await lends(studio, house)
    await studio.tap(BEN, "Oil on canvas", GROUP)
    await studio.tap(BEN, "button-cancel", GROUP)
    assert house.files() == [] and studio.mouth.said(BEN, GROUP)[-1] == "cancelled"


async def test_what_was_taken_back_by_an_admin_leaves_nothing(studio, house):
    await lends(studio, house)
    await studio.tap(BEN, "Oil on canvas", GROUP)
    (order,) = studio.state(BEN, GROUP).waiting
    await house.desk.cancel(await house.host(), order)
    await until(lambda: house.files() == [])


async def test_what_nobody_orders_goes_after_an_hour(studio, house):
    await lends(studio, house)
    house.clock.forward(59 * MINUTE)
    await house.storage.purge(portraits_seconds=1e6)
    assert len(await studio.files(BEN, "photo")) == 1
    house.clock.forward(2 * MINUTE)
    await house.storage.purge(portraits_seconds=1e6)
    assert await studio.files(BEN, "photo") == [] and house.files() == []
    await studio.tap(BEN, "Oil on canvas", GROUP)
    assert studio.mouth.said(BEN, GROUP)[-1] == "once-gone"
    assert studio.state(BEN, GROUP).photos == ()


async def test_what_was_ordered_in_time_may_wait_longer(studio, house):
    await lends(studio, house)
    house.clock.forward(59 * MINUTE)
    await studio.tap(BEN, "Oil on canvas", GROUP)
    house.clock.forward(59 * MINUTE)
    await house.storage.purge(portraits_seconds=1e6)
    house.begin()
    await until(lambda: studio.mouth.of(BEN, Portraits, GROUP))


async def test_what_was_not_taken_leaves_nothing(studio, house):
    ben = await house.join(BEN.id)
    await house.storage.people.allow(ben.id, per_day=0, per_hour=None)
    await agrees(studio, AtPlatform())
    await studio.tap(BEN, "Oil on canvas", GROUP)
    assert studio.mouth.said(BEN, GROUP)[-1] == "error-blocked" and house.files() == []


async def test_words_that_are_not_made_leave_the_one_portrait(studio, house):
    await house.join(BEN.id)
    await agrees(studio, AtPlatform(), "something indecent")
    assert studio.mouth.said(BEN, GROUP)[-1] == "error-not-that-kind"
    await made(studio, house)
    assert len(house.shop.orders) == 1 and await studio.files(BEN, "photo") == []


async def test_a_restart_between_her_yes_and_the_portrait_changes_nothing(studio, house):
    await lends(studio, house)
    async with studio.new_talk() as talk:
        studio.talk = talk
        await made(studio, house)
        assert await studio.files(BEN, "photo") == []
        (shown,) = studio.mouth.of(BEN, Portraits, GROUP)
        assert [button.action for button in shown.buttons] == [f"ask.gone.{shown.order}"]
        assert shown.portraits[0].before is None


async def test_ones_own_photo_meanwhile_is_not_mixed_with_hers(studio, house):
    await lends(studio, house)
    (hers,) = await studio.files(BEN, "photo")
    await studio.send(BEN, "own.jpg", venue=GROUP)
    await studio.settles()
    assert [upload.name for upload in studio.eyes.looks[-1]] == ["own.jpg"]
    kept = await studio.files(BEN, "photo")
    assert hers not in kept and studio.state(BEN, GROUP).photos == tuple(kept)
    house.begin()
    await studio.portrait(BEN, GROUP)
    labels = [b.label.id for b in studio.mouth.of(BEN, Portraits, GROUP)[-1].buttons]
    assert "button-another-look" in labels, "his own is his own"


@pytest.mark.parametrize("first", ["own", "hers"])
async def test_two_looks_at_once_are_not_mixed(studio, house, first):
    await house.join(BEN.id)
    gate = asyncio.Event()
    own = AtPlatform(waits=gate if first == "own" else None)
    hers = AtPlatform(waits=gate if first == "hers" else None)
    await studio.wish(hers)
    steps = [
        lambda: studio.send_remote(BEN, own, venue=GROUP),
        lambda: studio.press(ANA, "button-ask-yes", of=BEN),
    ]
    for step in steps if first == "own" else reversed(steps):
        await step()
    gate.set()
    await studio.settles()
    assert [len(look) for look in studio.eyes.looks] == [1, 1]
    state = studio.state(BEN, GROUP)
    once = {
        file.id
        for file in await house.storage.vault.files(await studio.person(BEN), "photo")
        if file.about.get("once")
    }
    if first == "own":
        assert state.once and set(state.photos) == once
    else:
        assert state.once == "" and once == set() and len(state.photos) == 1


# ---- and however one tries, no second one ----------------------------------------------------


async def try_everything(studio: Studio, house: House, order: str, ids: list[str]) -> None:
    """Ben presses all that names anything, in both places, and types what comes to mind."""
    verbs = ("again", "more", "look", "change", "undo", "sticker", "keepface", "full", "avatars")
    for venue in (GROUP, PRIVATE):
        await studio.hear(BEN, Started("portrait"), venue)
        for id in (order, *ids):
            for verb in verbs:
                await studio.forge(BEN, verb, id, venue)
            for face in (f"face.1.{id}", f"face.2.{id}", f"likethis.{id}"):
                await studio.forge(BEN, face.partition(".")[0], face.partition(".")[2], venue)
                await studio.forge(BEN, "style", "oil", venue)
                await studio.hear(BEN, Text("warmer"), venue)
                await studio.forge(BEN, "goon", "", venue)
        for words in ("again", "warmer please", "undo", "oil on canvas", "keep my face", "yes"):
            await studio.hear(BEN, Text(words), venue)
        for command in ("me", "results", "portrait", "styles"):
            await studio.hear(BEN, Started(command), venue)
        await studio.forge(BEN, "surprise", "", venue)
        await studio.forge(BEN, "useface", "", venue)
        await studio.forge(BEN, "words", "", venue)
        await studio.hear(BEN, Text("oil"), venue)


async def test_while_hers_is_in_line_it_is_in_no_other_order(studio, house):
    photo = await lends(studio, house)
    (hers,) = await studio.files(BEN, "photo")
    house.shop.script = gate = Gate()
    house.begin()
    await studio.tap(BEN, "Oil on canvas", GROUP)
    await gate.arrived.wait()
    (order,) = studio.state(BEN, GROUP).waiting
    await try_everything(studio, house, order, [hers])
    gate.open()
    await house.reaches(order, "delivered")
    assert [[p.data for p in o.photos] for o in house.shop.orders] == [[photo.data]]
    assert await studio.files(BEN, "photo") == [] and studio.platform.stuck == []


async def test_after_it_was_made_nothing_is_made_of_it(studio, house):
    photo = await lends(studio, house)
    (hers,) = await studio.files(BEN, "photo")
    order = await made(studio, house)
    (portrait,) = await studio.files(BEN, "portrait")
    await try_everything(studio, house, order, [hers, portrait])
    assert [[p.data for p in o.photos] for o in house.shop.orders] == [[photo.data]]
    assert len(await studio.files(BEN, "portrait")) == 1
    assert house.sql("SELECT count(*) FROM orders") == [(1,)]
    assert studio.platform.stuck == []


async def test_before_it_is_ordered_it_is_taken_for_nothing_else(studio, house):
    """He names her photo as his own, or as a look: the desk knows that it is neither."""
    await lends(studio, house)
    (hers,) = await studio.files(BEN, "photo")
    for verb, id in (("face", f"1.{hers}"), ("likethis", hers)):
        await studio.send(BEN, "own.jpg")  # in private; what is in the group stays there
        await studio.settles()
        await studio.forge(BEN, verb, id)
        await studio.forge(BEN, "style", "oil") if verb == "face" else None
        assert studio.mouth.said(BEN, PRIVATE)[-1] == "error-not-found"
    assert house.sql("SELECT count(*) FROM order_files WHERE file = ?", hers) == [(0,)]
    await made(studio, house)
    assert await studio.files(BEN, "photo") == await own_photos(studio, house)


async def own_photos(studio: Studio, house: House) -> list[str]:
    files = await house.storage.vault.files(await studio.person(BEN), "photo")
    return [file.id for file in files if not file.about.get("once")]


async def test_no_sticker_is_made_of_it(studio, house):
    await lends(studio, house)
    await made(studio, house)
    (portrait,) = await studio.files(BEN, "portrait")
    await studio.forge(BEN, "stick", portrait, GROUP)
    assert studio.mouth.said(BEN, GROUP)[-2:] == ["error-used-once", "reply-with-photo"]
    await studio.forge(BEN, "emoji", f"{portrait}.🥳", GROUP)
    await studio.forge(BEN, "title", portrait, GROUP)
    assert studio.mouth.said(BEN, GROUP)[-2:] == ["error-used-once", "reply-with-photo"]
    assert studio.platform.stuck == []


async def test_nor_in_private_where_it_was_never_spoken_of(studio, house):
    await lends(studio, house)
    await made(studio, house)
    (portrait,) = await studio.files(BEN, "portrait")
    for verb, argument in (("stick", portrait), ("avatars", portrait), ("emoji", f"{portrait}.🥳")):
        await studio.forge(BEN, verb, argument, PRIVATE)
    assert studio.platform.stuck == []
    assert not [r for r in studio.mouth.of(BEN) if isinstance(r, Document)]


async def test_he_asks_for_four_looks_and_gets_one(studio, house):
    await lends(studio, house)
    await studio.forge(BEN, "set", "count=4", GROUP)
    order = await made(studio, house)
    assert (await house.order(order)).portraits == 1


async def test_he_leaves_and_nothing_is_kept_longer(studio, house):
    await lends(studio, house)
    await studio.tap(BEN, "Oil on canvas", GROUP)
    await studio.hear(BEN, Unreachable())
    house.begin()
    await until(lambda: studio.mouth.of(BEN, Portraits))
    await until(lambda: house.files() and len(house.files()) == 1)
    assert await studio.files(BEN, "photo") == []


# ---- whose face it is ------------------------------------------------------------------------


async def test_she_deletes_it_also_after_a_restart(studio, house):
    await lends(studio, house)
    order = await made(studio, house)
    (portrait,) = await studio.files(BEN, "portrait")
    async with studio.new_talk() as talk:
        studio.talk = talk
        await studio.press(CARL, "button-delete", of=BEN)
        assert notices(studio, CARL) == [Phrase("not-yours")]
        assert await studio.files(BEN, "portrait") == [portrait]
        await studio.press(ANA, "button-delete", of=BEN)
        assert notices(studio, ANA) == [Phrase("deleted")]
        assert studio.mouth.of(BEN, Gone) == [Gone((portrait,))] and house.files() == []
        assert Remove(f"made-{order}") in studio.mouth.of(BEN)
        await studio.press(ANA, "button-delete", of=BEN)
    assert house.files() == []


async def test_what_could_not_be_deleted_is_not_said_to_be(studio, house, monkeypatch):
    await lends(studio, house)
    await made(studio, house)

    async def busy(*_: object) -> None:
        raise InUse("Another process writes.", "Wait.")

    with monkeypatch.context() as patch:
        patch.setattr(house.desk, "delete", busy)
        await studio.press(ANA, "button-delete", of=BEN)
    assert notices(studio, ANA) != [Phrase("deleted")] and len(house.files()) == 1
    await studio.press(ANA, "button-delete", of=BEN)
    assert notices(studio, ANA)[-1] == Phrase("deleted") and house.files() == []


@pytest.mark.parametrize("who", [ANA, BEN], ids=["she", "he"])
async def test_before_it_is_made_that_takes_it_back(studio, house, who):
    """The button is not shown before; nobody gets more by pressing it all the same."""
    await lends(studio, house)
    await studio.tap(BEN, "Oil on canvas", GROUP)
    (order,) = studio.state(BEN, GROUP).waiting
    await studio.hear(who, Action(f"ask.gone.{order}"), GROUP)
    assert await house.is_in(order, "cancelled") and house.files() == []


async def test_so_does_he(studio, house):
    await lends(studio, house)
    await made(studio, house)
    await studio.press(BEN, "button-delete", of=BEN)
    assert house.files() == [] and studio.mouth.of(BEN, Gone)
    assert notices(studio, BEN) == [Phrase("deleted")]


async def test_nobody_deletes_what_they_are_not_on(studio, house):
    """A button for whose face it is works on no other portrait."""
    house.begin()
    await studio.join(BEN)
    order = await studio.portrait(BEN)
    for account in (ANA, CARL):
        for venue in (GROUP, PRIVATE):
            await studio.hear(account, Action(f"ask.gone.{order}"), venue)
    assert len(await studio.files(BEN, "portrait")) == 1
    assert set(notices(studio, ANA)) == {Phrase("not-yours")}


async def test_her_tap_is_no_answer_of_his(studio, house):
    await lends(studio, house)
    await made(studio, house)
    await studio.send(BEN, "own.jpg", venue=GROUP)
    await studio.settles()
    await studio.tap(BEN, "button-words", GROUP)
    await studio.press(ANA, "button-delete", of=BEN)
    await studio.hear(BEN, Text("cartoon avatar", addressed=False), GROUP)
    (placed,) = studio.state(BEN, GROUP).waiting
    assert studio.state(BEN, GROUP).pieces[placed].prompt == "cartoon avatar"


# ---- what is said of it when she asks what is kept ---------------------------------------------


@pytest.mark.parametrize("known", [True, False], ids=["known", "a stranger"])
async def test_she_sees_that_there_is_a_portrait_of_her_and_deletes_it(studio, house, known):
    if known:
        await house.join(ANA.id)
    await lends(studio, house)
    order = await made(studio, house)
    await studio.hear(ANA, Started("results"))
    assert studio.mouth.said(ANA) == ["results-lent"]
    await studio.tap(ANA, "button-delete-lent")
    assert studio.mouth.said(ANA)[-2:] != ["results-lent"] and await studio.files(BEN, None) == []
    assert house.sql(f"SELECT state FROM orders WHERE id = '{order}'") == [("delivered",)]
    await until(lambda: studio.mouth.of(BEN, Gone))
    await studio.hear(ANA, Started("results"))
    assert studio.mouth.said(ANA)[-1] == "nothing-kept" or known


async def test_nobody_else_hears_of_it(studio, house):
    await lends(studio, house)
    await made(studio, house)
    await studio.hear(CARL, Started("results"))
    assert "nothing-kept" in studio.mouth.said(CARL)
    assert "results-lent" not in studio.mouth.said(CARL)
    await studio.forge(CARL, "droplent", "")
    assert len(await studio.files(BEN, "portrait")) == 1
