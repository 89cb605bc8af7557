"""Where others read along: one message a request, and what is personal goes on in private."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.conversation.errands import Cancel, Check, Count, Delete, Discard, List, Place
from bot.conversation.events import (
    Action,
    Declined,
    Did,
    Images,
    JobUpdate,
    Understood,
)
from bot.conversation.replies import (
    TELEGRAM,
    TELEGRAM_GROUP,
    Notice,
    Portraits,
    Remove,
    Say,
    Update,
)
from bot.conversation.state import House
from bot.conversation.step import _COMMANDS
from bot.conversation.turn import PERSONAL
from bot.words import Phrase
from tests.bot.conversation.chat import HOUSE, Chat, buttons_of

ONLY = House(HOUSE.styles, only=frozenset({"oil", "comic"}))


@pytest.fixture
def newcomer():
    return Chat(caps=TELEGRAM_GROUP)


@pytest.fixture
def known():
    chat = Chat.of_somebody_known(known=True)
    chat.caps = TELEGRAM_GROUP
    return chat


@pytest.fixture
def ready(known):
    known.send()
    return known


def keys(chat: Chat) -> list[str | None]:
    said = [r.say if isinstance(r, Update) else r for r in chat.replies]
    return [each.key for each in said if isinstance(each, Say | Portraits | Remove)]


# ---- one message a request -------------------------------------------------------------------


def test_a_request_is_one_message_from_the_look_to_the_portrait(known):
    known.hear(Images(("h1",)))
    (looking,) = known.replies
    known.looked()
    (looks,) = known.replies
    assert looks.key == looking.key
    known.tap("family-painted")
    (family,) = known.replies
    assert family.key == looking.key
    known.tap("style-oil")
    order = known.take()
    gone, status = known.replies
    assert gone == Remove(looking.key) and status.key == f"order-{order}"
    known.make(order, "oil")
    gone, made = known.replies
    assert gone == Remove(status.key) and isinstance(made, Portraits)


def test_so_it_is_from_the_consent_on(newcomer):
    newcomer.hear(Images(("h1",), "as a comic"))
    asked = newcomer.replies[0].key
    newcomer.agree()
    assert keys(newcomer) == [asked]
    newcomer.looked()
    order = newcomer.take()
    assert newcomer.replies[0] == Remove(asked) and keys(newcomer)[1] == f"order-{order}"


def test_another_look_begins_a_message_of_its_own_that_becomes_the_portrait(ready):
    first = ready.portrait()
    ready.tap("button-another-look")
    (looks,) = ready.replies
    assert looks.key and looks.key != f"made-{first}"
    ready.tap("style-oil")
    ready.take()
    assert ready.replies[0] == Remove(looks.key)


def test_what_is_made_after_all_takes_the_place_of_what_was_cancelled(ready):
    ready.tap("style-oil")
    order = ready.take()
    ready.tap("button-cancel")
    ready.hear(Did(ready.errand(Cancel)))
    (said,) = ready.replies
    assert isinstance(said, Update) and said.say.key == f"order-{order}"
    ready.tap("button-again")
    ready.take()
    assert ready.replies[0] == Remove(f"order-{order}")


def test_a_message_that_others_have_talked_below_is_not_edited_far_above(known):
    known.hear(Images(("h1",)))
    looking = known.replies[0].key
    known.say("what a day", addressed=False)
    known.looked()
    assert known.replies[0] == Remove(looking) and known.replies[1].key != looking


def test_the_status_of_one_order_is_not_overwritten_by_the_next_request(ready):
    ready.tap("style-oil")
    order = ready.take()
    ready.command("styles")
    assert keys(ready) != [f"order-{order}"] and "which-look" in ready.said()


def test_a_deleted_portrait_leaves_no_message(ready):
    order = ready.portrait()
    ready.tap("button-delete")
    ready.there()
    (asked,) = ready.replies
    ready.tap("button-delete")
    errand = ready.errand(Delete)
    ready.hear(replace(Did(errand), files=("p1",)))
    assert {Remove(f"made-{order}"), Remove(asked.key)} <= set(ready.replies)
    assert not [reply for reply in ready.replies if isinstance(reply, Say | Update)]


# ---- what is not offered where others read along ---------------------------------------------


def test_a_portrait_in_a_group_has_few_buttons(ready):
    ready.portrait()
    labels = set(ready.labels())
    assert {"button-another-look", "button-change", "button-make-sticker", "button-full"} <= labels
    assert not labels & {"button-alike", "button-keep-face", "button-avatars"}
    ready.caps = TELEGRAM
    ready.make("order1")  # the same one in private has them all
    assert {"button-alike", "button-keep-face", "button-avatars"} <= set(ready.labels())


@pytest.mark.parametrize(
    "command",
    ["options", "settings", "me", "results", "privacy", "language", "forgetme"],
)
def test_personal_commands_go_on_in_private(ready, command):
    ready.command(command)
    assert ready.said() == ["in-private"] and not ready.errands
    (button,) = buttons_of(ready.replies[0])
    assert button.does == "private" and button.action == command


@pytest.mark.parametrize("command", ["start", "help", "stats", "pause", "nonsense"])
def test_other_commands_are_answered_with_what_can_be_done_here(ready, command):
    ready.know(admin=True)
    ready.command(command)
    way_on = "start" if command == "start" else "help"
    assert not ready.errands and ready.button("button-in-private").action == way_on
    assert ready.said() == ["group-help"] and "/portrait" in ready.text()


@pytest.mark.parametrize(
    ("words", "command"),
    [
        ("delete everything", "forgetme"),
        ("what is kept", "privacy"),
        ("change language", "language"),
    ],
)
def test_personal_words_go_on_in_private(ready, words, command):
    ready.say(words)
    assert ready.said() == ["in-private"] and not ready.errands
    assert ready.button("button-in-private").action == command


def test_so_do_words_that_turn_out_to_be_no_wish(ready):
    ready.say("what is kept, dear machine?")
    errand = ready.errand(Place)
    ready.hear(Declined(errand, "prompt_not_understood", (Phrase("error-internal"),)))
    assert ready.said() == ["in-private"]


@pytest.mark.parametrize("verb", sorted(PERSONAL))
def test_personal_buttons_go_on_in_private_even_if_they_were_never_shown(ready, verb):
    ready.know(face=True, admin=True)
    ready.press(verb, "count=3" if verb == "set" else "de")
    helped = PERSONAL[verb] in ("start", "help")
    assert ready.said() == ["group-help" if helped else "in-private"] and not ready.errands
    assert ready.state.options.count == 1 and ready.state.photos
    assert ready.button("button-in-private").action in _COMMANDS


def test_every_way_into_private_leads_to_something_there(ready):
    private = Chat.of_somebody_known(known=True)
    private.caps = TELEGRAM
    expected = {"results": List, "me": List, "forgetme": Count}
    for command in set(PERSONAL.values()):
        private.command("start", command)
        if command in expected:
            assert isinstance(private.errands.pop(), expected[command])
        else:
            assert private.replies and private.said()[0] != "in-private"


def test_personal_buttons_below_a_message_lead_there_too(newcomer):
    newcomer.hear(Images(("h1",)))
    assert newcomer.button("button-what-is-kept").does == "private"
    newcomer.agree()
    newcomer.looked()
    assert "button-options" not in newcomer.labels(), "they are of the private conversation"


def test_who_is_shut_out_reaches_the_deletion_in_private(ready):
    ready.know(blocked=True)
    ready.command("portrait")
    forget = ready.button("button-forget")
    assert (forget.does, forget.action) == ("private", "forgetme")
    private = Chat(caps=TELEGRAM)
    private.know(agreed=True, known=True, blocked=True)
    private.command("start", forget.action)
    assert isinstance(private.errand(Count), Count)


# ---- who is meant ----------------------------------------------------------------------------


def test_somebody_elses_button_is_told_whose_it_is(ready):
    ready.hear(Action("ffffffffffff.style.oil", whose="Ana"))
    assert ready.replies == (Notice(Phrase("not-yours-of", (("whose", "Ana"),))),)
    assert not ready.errands


def test_talk_among_people_is_not_answered(ready):
    ready.portrait()
    for words in ("haha great", "what shall we eat?", "/styles"):
        ready.say(words, addressed=False)
        assert ready.replies == () and not ready.errands


def test_nor_is_it_when_nothing_was_asked_and_it_comes_right_after_an_answer(ready):
    ready.tap("style-oil")
    ready.take()
    ready.say("warmer please", addressed=False)
    assert ready.replies == () and not ready.errands


def test_the_answer_to_a_question_needs_no_name(ready):
    order = ready.portrait()
    ready.tap("button-change")
    ready.say("warmer please", addressed=False)
    assert ready.errand(Place).piece.before == order


def test_an_open_question_is_not_answered_by_later_talk(ready):
    ready.portrait()
    ready.tap("button-change")
    ready.command("styles")
    ready.say("warmer please", addressed=False)
    assert not ready.errands and ready.replies == ()


# ---- styles that admins chose ----------------------------------------------------------------


def shown(chat: Chat) -> set[str]:
    return {card.title.id for card in chat.cards()}


def test_only_the_styles_of_the_group_are_shown(ready):
    ready.house = ONLY
    ready.state = replace(ready.state, recent=("neon", "headshot"))
    ready.command("styles")
    assert shown(ready) == {"style-oil", "style-comic"}
    assert [each for each in ready.labels() if each.startswith("family-")] == [
        "family-painted",
        "family-illustrated",
    ]
    ready.press("family", "painted")
    assert shown(ready) == {"style-oil"} and "family-fun" not in ready.labels()
    ready.press("family", "fun")
    assert shown(ready) == {"style-oil", "style-comic"}, "there is nothing in it"


def test_a_surprise_is_among_the_styles_of_the_group(ready):
    ready.house = ONLY
    drawn = set()
    for _ in range(12):
        ready.press("surprise")
        drawn.add(ready.errands[0].piece.styles)
        ready.take()
    assert drawn == {("oil",), ("comic",)}


def test_neighbours_are_of_the_group_too(ready):
    ready.portrait("oil")
    ready.house = ONLY
    ready.press("alike", "order1")
    ready.there("oil")
    assert ready.said() == ["which-look"] and not ready.errands, "there is none beside it"
    ready.state = replace(ready.state, options=replace(ready.state.options, count=4))
    ready.press("style", "oil")
    assert ready.errand(Place).piece.styles == ("oil",)


def test_what_may_have_been_meant_is_of_the_group_too(ready):
    ready.house = ONLY
    ready.say("as a commic in watercolor")
    errand = ready.errand(Place)
    why = (Phrase("error-prompt-near"),)
    ready.hear(Declined(errand, "prompt_not_understood", why, ("watercolour", "comic", "oil")))
    assert [card.title.id for card in ready.cards()] == ["style-comic", "style-oil"]


def test_a_style_that_is_not_for_this_group_leads_to_those_that_are(ready):
    ready.house = ONLY
    ready.press("style", "neon")
    assert ready.said() == ["error-style-not-here"] and not ready.errands
    assert shown(ready) == {"style-oil", "style-comic"}


def test_neither_do_words_that_name_one(ready):
    ready.house = ONLY
    ready.say("in neon light please")
    why = (Phrase("error-style-not-here"),)
    ready.hear(Declined(ready.errand(Place), "style_not_here", why))
    assert ready.said() == ["error-style-not-here"]
    assert shown(ready) == {"style-oil", "style-comic"}


@pytest.mark.parametrize("agreed", [True, False])
def test_a_caption_that_is_not_for_this_group_is_refused_before_anything_else(known, agreed):
    known.house = ONLY
    known.know(agreed=agreed)
    known.hear(Images(("h1",), "in neon light", barred=True))
    assert known.said() == ["error-style-not-here", "looks-here"]
    assert "Painted and Cartoon and drawn" in known.text()
    assert known.errands == [Discard(("h1",))] and known.state.held == ()


def test_nobody_is_asked_for_a_look_that_is_not_for_this_group(known):
    known.house = ONLY
    known.answered("barred", ask="")
    assert known.said() == ["error-style-not-here", "looks-here"]


def test_words_without_a_photo_are_refused_with_what_there_is(known):
    known.house = ONLY
    known.command("portrait", "in neon light")
    why = (Phrase("error-style-not-here"),)
    known.hear(Declined(known.errand(Check), "style_not_here", why))
    assert known.said() == ["error-style-not-here", "looks-here"]


def test_what_is_to_be_typed_has_to_be_a_reply(ready):
    order = ready.portrait()
    ready.press("change", order)
    assert ready.said() == ["what-to-change", "by-reply"]


# ---- links -----------------------------------------------------------------------------------


@pytest.fixture
def private():
    chat = Chat.of_somebody_known(known=True)
    chat.caps = TELEGRAM
    return chat


def test_a_link_to_a_style_makes_it_or_waits_for_a_photo(private):
    private.command("start", "style-studio-navy")
    assert private.said() == ["photo-first"]
    private.send()
    assert private.errands[0].piece.styles == ("studio-navy",)
    private.take()
    private.command("start", "style-oil")
    assert private.errand(Place).piece.styles == ("oil",)


def test_a_link_to_a_style_asks_a_newcomer_first(newcomer):
    newcomer.caps = TELEGRAM
    newcomer.command("start", "style-oil")
    newcomer.hear(Images(("h1",)))
    assert newcomer.said() == ["consent"] and not newcomer.errands


@pytest.mark.parametrize("argument", ["", "style-", "style-none", "start", "pause", "x" * 64, "-"])
def test_a_link_that_leads_nowhere_says_hello(private, argument):
    private.know(admin=True)
    private.command("start", argument)
    assert private.said()[0] == "hello" and not private.errands


def test_a_link_takes_nothing_back_and_deletes_nothing(private):
    private.send()
    private.tap("style-oil")
    private.take()
    private.command("start", "cancel")
    assert not private.errands and private.state.waiting
    private.command("start", "forgetme")
    assert not private.errand(Count).forget


def test_words_without_a_photo_wait_for_one_in_a_group_too(known):
    known.command("portrait", "in oil")
    assert known.errand(Check).text == "in oil"
    known.hear(Understood("in oil"))
    assert known.said() == ["photo-for-that", "reply-with-photo"]
    known.send()
    assert known.errand(Place).piece.prompt == "in oil"


def test_a_photo_is_asked_for_without_ways_that_groups_have_not(known):
    known.command("portrait")
    assert known.said() == ["send-a-photo", "reply-with-photo"]
    assert known.labels() == ["button-privacy"]


def test_what_failed_is_one_message_again(ready):
    ready.tap("style-oil")
    order = ready.take()
    why = (Phrase("error-stuck"),)
    ready.hear(JobUpdate(order, "failed", notes=why, reason="stuck"))
    assert ready.replies[0] == Remove(f"order-{order}")
    said = ready.replies[1].key
    ready.tap("button-try-again")
    ready.take()
    assert ready.replies[0] == Remove(said)


def test_no_link_makes_anything_in_a_group(newcomer):
    newcomer.command("start", "style-oil")
    assert newcomer.said() == ["group-help"] and newcomer.state.wish is None
