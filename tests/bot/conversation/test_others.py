"""Somebody else's photo: one portrait of it, after their tap, and nothing that comes after."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.conversation.errands import Agree, Cancel, Check, Delete, Discard, Look, Place
from bot.conversation.events import (
    Declined,
    Did,
    Glance,
    Images,
    Interrupted,
    JobUpdate,
    Seen,
    Understood,
    Wished,
)
from bot.conversation.replies import DISCORD_SERVER, TELEGRAM_GROUP, Portraits, Remove, Say, Update
from bot.words import Phrase
from tests.bot.conversation.chat import GOOD, Chat, portrait

LENT = Delete(("lent1",), quiet=True)


@pytest.fixture
def newcomer():
    chat = Chat(caps=TELEGRAM_GROUP)
    chat.know(name="Ben")
    return chat


@pytest.fixture
def known():
    chat = Chat.of_somebody_known(known=True, name="Ben")
    chat.caps = TELEGRAM_GROUP
    return chat


@pytest.fixture
def lent(known):
    """Ana agreed, and she is on the photo."""
    known.lend()
    return known


def made(chat: Chat, style: str = "oil") -> str:
    chat.tap(f"style-{style}")
    order = chat.take()
    chat.make(order, style)
    return order


# ---- asking ----------------------------------------------------------------------------------


def test_they_are_asked_by_name_and_told_what_becomes_of_the_photo(known):
    known.wish()
    (asked,) = known.replies
    assert isinstance(asked, Say) and asked.ask == "ask1" and asked.key == "ask-ask1"
    for needed in ("Ana", "Ben", "your call", "deleted once the portrait is made"):
        assert needed in known.text()
    assert [b.action for b in asked.buttons] == ["ask.yes.ask1", "ask.no.ask1"]
    assert not known.errands and known.state.photos == ()


def test_their_yes_brings_the_photo_to_be_looked_at(known):
    known.wish()
    known.answered()
    assert known.said() == ["ask-agreed", "looking"] and Remove("ask-ask1") in known.replies
    look = known.errand(Look)
    assert look.held == ("lent1",) and look.once and not look.join
    known.errands.append(look)
    known.looked(Glance("lent1", "ana.jpg", faces=(GOOD,)))
    assert known.said() == ["which-look"] and known.replies[0].key == look.key


def test_their_no_is_said_and_nothing_is_fetched(known):
    known.wish()
    known.answered("no")
    (said,) = known.replies
    assert isinstance(said, Update) and said.say.key == "ask-ask1"
    assert known.said() == ["ask-refused"] and not known.errands


def test_silence_takes_the_message_away(known):
    known.wish()
    known.answered("late")
    assert known.replies == (Remove("ask-ask1"),) and not known.errands


@pytest.mark.parametrize(
    ("answer", "said"), [("no", "ask-refused"), ("late", "ask-many"), ("waits", "ask-waits")]
)
def test_why_they_are_not_even_asked_is_said_below(known, answer, said):
    known.answered(answer, ask="")
    assert known.said() == [said] and isinstance(known.replies[0], Say)


def test_who_has_not_agreed_is_asked_that_first(newcomer):
    newcomer.wish()
    assert newcomer.said() == ["consent"] and not newcomer.errands
    consent = newcomer.replies[0].key
    newcomer.agree()
    assert newcomer.said() == ["ask-them"] and newcomer.replies[-1] == Remove(consent)
    assert newcomer.replies[0].ask == "ask1" and newcomer.state.target == ()


def test_who_says_no_to_that_asks_nobody(newcomer):
    newcomer.wish()
    newcomer.tap("button-refuse")
    assert newcomer.said() == ["consent-refused"] and newcomer.state.target == ()
    newcomer.command("portrait")
    newcomer.hear(Images(("h1",)))
    newcomer.agree()
    assert "ask-them" not in newcomer.said()


def test_a_wish_whose_time_is_over_is_not_asked_after_all(newcomer):
    newcomer.wish()
    newcomer.answered("late")
    newcomer.press("agree")
    newcomer.errand(Agree)
    newcomer.know(agreed=True)
    newcomer.hear(Did(Agree()))
    assert "ask-them" not in newcomer.said()


def test_ones_own_photo_that_waited_for_the_yes_is_looked_at_besides(newcomer):
    newcomer.hear(Images(("h1",)))
    newcomer.wish()
    newcomer.agree()
    assert newcomer.errand(Look).held == ("h1",) and "ask-them" in newcomer.said()


@pytest.mark.parametrize("since", [{"agreed": False}, {"blocked": True}])
def test_a_yes_to_somebody_who_may_not_any_more_fetches_nothing(known, since):
    known.wish()
    known.know(**since)
    known.answered()
    assert known.errands == [Discard(("lent1",))] and known.replies == (Remove("ask-ask1"),)
    assert known.state.looking == 0


# ---- what is on it ---------------------------------------------------------------------------

SMALL = replace(GOOD, too_small=True)


@pytest.mark.parametrize(
    ("faces", "error", "said"),
    [
        ((GOOD, replace(GOOD, who=1)), None, "ask-several-faces"),
        ((GOOD, SMALL), None, "ask-several-faces"),
        ((), None, "error-no-face"),
        ((SMALL,), None, "error-face-too-small"),
        ((), "error-truncated", "error-truncated"),
    ],
    ids=["two", "one and a small one", "none", "small", "unreadable"],
)
def test_only_a_photo_of_them_alone_is_kept(
    known, faces: tuple[Seen, ...], error: str | None, said: str
):
    known.wish()
    known.answered()
    known.looked(Glance("" if error else "lent1", "ana.jpg", error, faces))
    assert known.said() == [said] and known.state.photos == () and known.state.once == ""
    assert known.errands == ([] if error else [LENT])


def test_a_photo_that_is_not_handed_over_leaves_nothing(known):
    known.wish()
    known.answered()
    known.hear(Declined(known.errand(Look), "photo_not_fetched", (Phrase("error-internal"),)))
    assert (known.state.photos, known.state.looking, known.state.lent) == ((), 0, ())


# ---- one portrait ----------------------------------------------------------------------------


def test_one_portrait_is_made_and_the_photo_deleted(lent):
    lent.tap("style-oil")
    piece = lent.errands[0].piece
    assert (piece.photos, piece.once, piece.styles) == (("lent1",), "theirs", ("oil",))
    order = lent.take()
    assert lent.state.photos == () and not lent.errands
    lent.make(order, "oil")
    assert lent.errands == [LENT]
    shown = next(reply for reply in lent.replies if isinstance(reply, Portraits))
    (button,) = shown.buttons
    assert button.action == f"ask.gone.{order}", "whose face it is may delete it as well"


def test_it_is_one_whatever_number_is_set(known):
    known.state = replace(known.state, options=replace(known.state.options, count=4))
    known.lend()
    known.tap("style-oil")
    assert known.errand(Place).piece.styles == ("oil",)


def test_words_with_the_wish_are_made_at_once(known):
    known.lend(caption="as a comic")
    piece = known.errand(Place).piece
    assert (piece.prompt, piece.photos, piece.once) == ("as a comic", ("lent1",), "theirs")


def test_what_was_wished_before_is_made_as_theirs(known):
    known.command("portrait", "as a comic")
    errand = known.errand(Check)
    known.hear(Understood(errand.text))
    known.lend()
    piece = known.errand(Place).piece
    assert (piece.prompt, piece.photos, piece.once) == ("as a comic", ("lent1",), "theirs")


@pytest.mark.parametrize("became", ["failed", "cancelled"])
def test_nothing_is_kept_of_what_came_to_nothing(lent, became):
    lent.tap("style-oil")
    order = lent.take()
    notes = (Phrase("error-stuck"),) if became == "failed" else ()
    lent.hear(JobUpdate(order, became, notes=notes))
    assert lent.errands == [LENT]
    assert not {"button-again", "button-try-again"} & set(lent.labels())


def test_nor_of_what_was_taken_back(lent):
    lent.tap("style-oil")
    lent.take()
    lent.tap("button-cancel")
    lent.hear(Did(lent.errand(Cancel)))
    assert lent.errands == [LENT] and "button-again" not in lent.labels()


def test_deleting_it_before_it_is_made_takes_it_back(lent):
    lent.tap("style-oil")
    order = lent.take()
    lent.press("delete", order)
    lent.hear(Did(lent.errand(Cancel)))
    assert lent.errands == [LENT] and lent.state.waiting == ()


def test_that_it_is_theirs_is_known_until_it_is_over(lent):
    lent.tap("style-oil")
    order = lent.take()
    lent.hear(Did(Delete(order=order)))  # by the button for who is on it, which came too early
    lent.make(order, "oil")
    assert lent.labels() == ["button-delete"] and lent.errands == [LENT]


@pytest.mark.parametrize("code", ["too_many_waiting", "per_day", "internal", "not_found"])
def test_nor_of_what_was_not_taken(lent, code):
    lent.tap("style-oil")
    lent.hear(Declined(lent.errand(Place), code, (Phrase("error-internal"),)))
    assert lent.errands == [LENT] and lent.state.photos == () and lent.state.once == ""


@pytest.mark.parametrize("code", ["prompt_not_understood", "style_not_here", "not_that_kind"])
def test_other_words_may_do(lent, code):
    lent.say("as a lighthouse")
    lent.hear(Declined(lent.errand(Place), code, (Phrase("error-internal"),)))
    assert not lent.errands
    lent.tap("style-oil")
    assert lent.errand(Place).piece.once == "theirs"


def test_a_photo_that_another_order_has_is_left_to_that_one(lent):
    lent.tap("style-oil")
    lent.hear(Declined(lent.errand(Place), "used_once", (Phrase("error-used-once"),)))
    assert not lent.errands and lent.said() == ["error-used-once"]


# ---- and no second one -----------------------------------------------------------------------


@pytest.mark.parametrize(
    "verb", ["more", "look", "change", "undo", "again", "sticker", "keepface", "full"]
)
def test_no_button_under_it_does_more(lent, verb):
    order = made(lent)
    lent.errands.clear()
    lent.press(verb, order)
    assert lent.said() == ["once-over", "reply-with-photo"] and not lent.errands
    assert lent.state.photos == () and lent.state.question == ""


def test_no_words_do_more(lent):
    made(lent)
    lent.errands.clear()
    lent.say("warmer please")
    assert [type(errand) for errand in lent.errands] == [Check], "of a photo that is to come"
    lent.errands.clear()
    for words in ("undo", "surprise me", "yes"):
        lent.say(words)
        assert not lent.errands


def test_with_a_kept_face_words_are_of_the_person_themselves(known):
    known.know(face=True)
    known.lend()
    made(known)
    known.errands.clear()
    known.say("warmer please")
    errand = known.errand(Place)
    assert errand.change is None and (errand.piece.photos, errand.piece.once) == ((), "")


def test_the_next_style_needs_a_photo(lent):
    made(lent)
    lent.errands.clear()
    lent.press("style", "comic")
    assert lent.said() == ["photo-first", "reply-with-photo"] and not lent.errands
    assert lent.state.wish is not None and lent.state.wish.once == ""


# ---- nor is it mixed with anything -----------------------------------------------------------


def test_ones_own_photo_takes_its_place_and_it_is_deleted(lent):
    lent.hear(Images(("h2",)))
    lent.looked(Glance("own", "me.jpg", faces=(GOOD,)))
    assert lent.errands == [LENT]
    assert (lent.state.photos, lent.state.once) == (("own",), "")
    lent.errands.clear()
    lent.tap("style-oil")
    assert lent.errand(Place).piece.once == ""


def test_so_it_is_where_several_are_on_the_new_photo(lent):
    lent.hear(Images(("h2",)))
    lent.looked(Glance("own", "us.jpg", faces=(GOOD, replace(GOOD, who=1))))
    assert lent.errands == [LENT] and lent.state.once == ""


@pytest.mark.parametrize(
    ("verb", "argument"), [("face", "1.own"), ("look", "order1")], ids=["a face", "another look"]
)
def test_going_on_with_an_earlier_photo_gives_theirs_back(known, verb, argument):
    known.send(Glance("own", "me.jpg", faces=(GOOD,)))
    known.portrait()
    known.lend()
    known.press(verb, argument)
    assert known.errands == [LENT]
    assert (known.state.photos, known.state.once) == (("own",), "")


def test_a_second_photo_of_somebody_else_takes_the_place_of_the_first(lent):
    lent.wish("ask2", "Carl")
    lent.answered(ask="ask2", held="lent2")
    lent.looked(Glance("lent2", "carl.jpg", faces=(GOOD,)))
    assert lent.errands == [LENT] and lent.state.photos == ("lent2",)


def test_what_was_wished_of_them_is_not_made_of_ones_own_photo(lent):
    lent.hear(Images(("h2",)))
    look = lent.errand(Look)
    lent.press("style", "oil")
    assert lent.errands[0].piece.photos == ("lent1",), "made at once, not after one's own"
    lent.take()
    lent.errands.append(look)
    lent.looked(Glance("own", "me.jpg", faces=(GOOD,)))
    assert not lent.errands and lent.state.photos == ("own",)
    assert lent.state.wish is None


def test_a_caption_for_theirs_is_not_made_of_ones_own_photo(known):
    known.hear(Images(("h2",)))
    own = known.errand(Look)
    known.wish()
    known.answered(caption="as a comic")
    known.looked(Glance("lent1", "ana.jpg", faces=(GOOD,)))
    piece = known.errands[0].piece
    assert (piece.prompt, piece.photos, piece.once) == ("as a comic", ("lent1",), "theirs")
    known.take()
    known.errands.append(own)
    known.looked(Glance("own", "me.jpg", faces=(GOOD,)))
    assert not known.errands and known.state.photos == ("own",)


def test_a_wish_of_them_waits_for_nobody_elses_photo(known):
    """A style is wished, then their photo comes, then one's own: each is made as what it is."""
    known.press("style", "oil")
    known.lend()
    order = known.take()
    assert known.state.pieces[order].once == "theirs"
    known.send(Glance("own", "me.jpg", faces=(GOOD,)))
    assert known.said()[-1] == "which-look" and not known.errands
    known.press("style", "comic")
    assert known.errand(Place).piece.once == ""


def test_after_a_restart_while_it_was_looked_at_nothing_is_left(known):
    known.wish()
    known.answered()
    known.errands.clear()
    known.hear(Interrupted())
    assert known.errands == [LENT] and known.state.lent == ()


def test_nor_is_anything_left_of_one_that_waited_for_a_look(lent):
    lent.hear(Images(("h2",)))
    lent.errands.clear()
    lent.hear(Interrupted())
    assert lent.errands == [LENT] and lent.state.once == "" and lent.state.photos == ()


def test_an_order_under_way_keeps_it_over_a_restart(known):
    known.wish("ask1")
    known.answered(ask="ask1")
    look = known.errand(Look)
    known.wish("ask2", "Carl")
    known.answered(ask="ask2", held="lent2")
    known.errands[:] = [look]
    known.looked(Glance("lent1", "ana.jpg", faces=(GOOD,)))
    known.press("style", "oil")
    known.take()
    known.hear(Interrupted())
    assert known.errands == [Delete(("lent2",), quiet=True)]


def test_what_came_of_it_does_not_show_the_photo_again(lent):
    order = made(lent)
    assert lent.state.photo_of(order, {"lent1"}) is None


def test_it_is_shown_as_it_is_also_when_it_may_have_arrived_before(lent):
    lent.tap("style-oil")
    order = lent.take()
    for again in (False, True):
        lent.hear(JobUpdate(order, "made", portraits=(portrait(order, "oil"),), again=again))
        assert lent.labels() == ["button-delete"]


# ---- then one's own photo is used again --------------------------------------------------------


@pytest.fixture
def sent(known):
    """They sent a photo of their own, with two faces on it, and chose one."""
    known.send(Glance("own", "us.jpg", faces=(GOOD, replace(GOOD, who=1))))
    known.press("face", "2.own")
    return known


def own(chat: Chat) -> bool:
    state = chat.state
    return (state.photos, state.face, state.once, state.own) == (("own",), 2, "", ())


def test_after_theirs_was_ordered_ones_own_photo_is_used_again(sent):
    sent.lend()
    assert sent.state.photos == ("lent1",)
    made(sent)
    assert own(sent)
    sent.hear(Wished((), "comic"))
    sent.errands.remove(LENT)
    piece = sent.errand(Place).piece
    assert (piece.photos, piece.face, piece.once) == (("own",), 2, "")


def test_so_it_is_after_theirs_was_refused(sent):
    sent.lend()
    sent.press("style", "oil")
    sent.hear(Declined(sent.errand(Place), "per_day", (Phrase("error-per-day"),)))
    assert own(sent) and sent.errands == [LENT]


def test_so_it_is_after_two_of_theirs(sent):
    sent.lend()
    sent.wish("ask2", "Carl")
    sent.answered(ask="ask2", held="lent2")
    sent.looked(Glance("lent2", "carl.jpg", faces=(GOOD,)))
    assert sent.state.photos == ("lent2",)
    sent.errands.clear()
    made(sent)
    assert own(sent)


def test_ones_own_photos_that_were_deleted_meanwhile_are_not_used_again(sent):
    sent.caps = DISCORD_SERVER
    sent.lend()
    sent.press("dropphotos")
    assert sent.state.photos == sent.state.own == ()
    sent.press("style", "oil")
    assert "photo-first" in sent.said()


def test_a_photo_that_came_meanwhile_is_ones_own_now(sent):
    sent.lend()
    sent.hear(Images(("h2",)))
    sent.looked(Glance("newer", "me.jpg", faces=(GOOD,)))
    assert (sent.state.photos, sent.state.own) == (("newer",), ())


# ---- their no ----------------------------------------------------------------------------------


def test_their_no_is_told_only_whoever_asked_where_that_can_be(known):
    known.caps = DISCORD_SERVER
    (asked,) = known.wish()
    known.answered("no")
    gone, said = known.replies
    assert isinstance(said, Say) and said.key != asked.key and known.said() == ["ask-refused"]
    assert gone == Remove(asked.key) and said.buttons
