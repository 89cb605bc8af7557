"""Questions: one message each, whose buttons go as soon as it was answered."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import pytest

from bot.conversation.errands import Count, Delete, Find, Look, Place, Show
from bot.conversation.events import (
    Counted,
    Declined,
    Did,
    Event,
    Found,
    Glance,
    Images,
    Kept,
    Listed,
    Seen,
    Understood,
)
from bot.conversation.replies import (
    TELEGRAM,
    TELEGRAM_GROUP,
    Button,
    Clear,
    Portraits,
    Remove,
    Reply,
    Say,
    Update,
)
from bot.words import Phrase
from tests.bot.conversation.chat import GOOD, HOUSE, Chat, buttons_of, portrait

MANY = Glance("many", "us.jpg", faces=(GOOD, Seen((0.7, 0.2, 0.9, 0.5), worth=2.0, who=1)))
WEAK = Glance("weak", "me.jpg", faces=(Seen((0.3, 0.2, 0.7, 0.6), ("dark",)),))


@dataclass
class Shown(Chat):
    """A chat that also knows what stands there, by key, as a platform shows it."""

    stands: dict[str, Reply] = field(default_factory=dict)
    below: int = 0

    def hear(self, event: Event) -> tuple[Reply, ...]:
        for reply in super().hear(event):
            said = reply.say if isinstance(reply, Update) else reply
            if isinstance(said, Remove):
                self.stands.pop(said.key, None)
            elif isinstance(said, Clear):
                self.stands.clear()
            elif isinstance(said, Say | Portraits):
                self.below += 1
                self.stands[said.key or f"said {self.below}"] = said
        return self.replies

    def live(self, verb: str) -> list[Button]:
        """Buttons that do something, wherever they stand."""
        shown = [button for reply in self.stands.values() for button in buttons_of(reply)]
        return [each for each in shown if verb in each.action.split(".")]

    def bottom(self) -> Reply:
        return list(self.stands.values())[-1]


@pytest.fixture
def newcomer():
    return Shown(caps=TELEGRAM)


@pytest.fixture(params=[TELEGRAM, TELEGRAM_GROUP], ids=["private", "group"])
def known(request):
    chat = Shown.of_somebody_known(known=True)
    chat.caps = request.param
    return chat


@pytest.fixture
def ready(known):
    known.send()
    return known


@pytest.fixture
def private():
    chat = Shown.of_somebody_known(known=True)
    chat.caps = TELEGRAM
    chat.send()
    return chat


# ---- being forgotten -------------------------------------------------------------------------


def asks_to_forget(chat: Shown) -> None:
    chat.command("forgetme")
    chat.errand(Count)
    chat.hear(Counted(1.764e9, 1, 0, 2, 3, done=False))


def test_forgetting_answered_leaves_no_button_that_does_it(private):
    asks_to_forget(private)
    assert private.live("forgetnow")
    private.tap("button-delete-everything")
    assert not private.live("forgetnow"), "gone before anything is deleted, and wherever it stood"
    private.errand(Count)
    private.hear(Counted(1.764e9, 1, 0, 2, 3, done=True))
    assert private.bottom().text[0].id == "forgotten"


def test_keeping_everything_is_said_where_it_was_asked(private):
    asks_to_forget(private)
    question = private.replies[-1].key
    private.tap("button-keep")
    assert private.said() == ["never-mind"] and private.replies[-1].key == question
    assert not private.live("forgetnow") and not private.live("nevermind")


def test_whoever_types_something_else_gets_the_answer_below(private):
    asks_to_forget(private)
    question = private.replies[-1].key
    private.say("no")
    assert private.replies[-1] == Remove(question) and private.said() == ["never-mind"]
    assert private.bottom().text[0].id == "never-mind"


def test_asked_twice_the_newer_question_stands(private):
    asks_to_forget(private)
    asks_to_forget(private)
    assert len(private.live("forgetnow")) == 1


# ---- consent ---------------------------------------------------------------------------------


@pytest.mark.parametrize("how", ["tapped", "typed", "help"])
def test_what_is_kept_is_one_question_with_the_consent(newcomer, how):
    newcomer.hear(Images(("h1",)))
    if how == "tapped":
        newcomer.tap("button-what-is-kept")
    else:
        newcomer.say("help" if how == "help" else "what is kept")
    assert newcomer.said()[0] == ("help-consent" if how == "help" else "privacy-kept")
    assert len(newcomer.live("agree")) == len(newcomer.live("refuse")) == 1
    newcomer.agree()
    assert not newcomer.live("agree") and not newcomer.live("refuse")
    assert newcomer.errand(Look).held == ("h1",)


def test_a_yes_to_what_is_kept_is_one(newcomer):
    newcomer.hear(Images(("h1",)))
    newcomer.say("what is kept")
    newcomer.say("yes")
    assert newcomer.errands, "it is the answer to what was said last"


def test_a_second_photo_is_one_question(newcomer):
    newcomer.hear(Images(("h1",)))
    newcomer.hear(Images(("h2",)))
    newcomer.say("in oil")
    assert len(newcomer.live("agree")) == 1 and newcomer.bottom() == newcomer.replies[0]


# ---- photos ----------------------------------------------------------------------------------


def test_who_is_meant_is_asked_in_one_message(known):
    known.send(MANY)
    known.say("7")
    assert known.said() == ["face-not-there"] and len(known.live("face")) == 2
    known.say("2")
    assert not known.live("face") and known.said()[0] == "face-chosen"


def test_a_weak_photo_is_asked_about_once(known):
    known.send(WEAK)
    known.tap("button-go-on")
    assert not known.live("goon") and "which-look" in known.said()


def test_a_wish_while_it_looks_is_no_message_that_stays(known):
    known.hear(Images(("h1",)))
    known.say("in oil")
    known.hear(Understood(known.errands.pop().text))
    assert known.said() == ["after-looking"] and known.live("nevermind")
    known.looked()
    known.take()
    assert not known.live("nevermind")


# ---- portraits -------------------------------------------------------------------------------


def test_the_question_for_a_change_goes_once_it_is_answered(ready):
    order = ready.portrait()
    ready.press("change", order)
    question = ready.replies[0].key
    ready.say("darker", addressed=False)
    assert Remove(question) in ready.replies and not ready.live("nevermind")
    assert ready.errand(Place).piece.changes == ("darker",)


def test_a_change_that_is_not_understood_does_not_speak_of_looks_that_are_not_shown(ready):
    order = ready.portrait()
    ready.press("change", order)
    ready.say("make it more quux")
    why = (Phrase("error-prompt-not-understood"),)
    ready.hear(Declined(ready.errand(Place), "prompt_not_understood", why))
    assert ready.said()[0] == "change-not-understood" and not ready.cards()
    assert len(ready.live("nevermind")) == 1 and ready.state.question == "change"


def test_an_emoji_is_asked_for_once(ready):
    order = ready.portrait()
    assert order
    ready.press("stick", "p1")
    ready.errand(Find)
    ready.hear(Found("p1", "headshot", "sticker"))
    assert ready.live("emoji")
    ready.command("portrait", "in oil")  # something else, which answers nothing
    ready.errand(Place)
    assert not ready.live("emoji"), "what nobody waits for any more is not asked"


def test_deleting_several_is_answered_where_it_was_asked(ready):
    order = ready.portrait()
    for _ in range(2):
        ready.press("deleteall", f"{order}.2")
        ready.errand(Show)
        files = tuple(
            Kept(file, "portrait", None, order, False, portrait(order, file=file))
            for file in ("p1", "p2")
        )
        ready.hear(Listed("delete", files))
    assert len(ready.live("drop")) == 2, "asked twice, the newer question stands"
    question = ready.replies[0].key
    ready.tap("button-delete-all")
    ready.hear(Did(ready.errand(Delete), files=("p1", "p2")))
    assert not ready.live("drop") and f"made-{order}" not in ready.stands
    if not ready.caps.quiet:
        assert ready.stands[question].text == (Phrase("deleted"),)


# ---- the same twice --------------------------------------------------------------------------


@pytest.mark.parametrize("command", ["portrait", "styles"])
def test_the_looks_asked_for_twice_stand_once_at_the_bottom(ready, command):
    ready.command(command)
    older = ready.replies[0].key
    ready.command(command)
    newer, gone = ready.replies
    assert gone == Remove(older) and newer.key != older and ready.bottom() == newer


def test_so_does_what_asks_for_a_photo(known):
    known.command("portrait")
    older = known.replies[0].key
    known.command("portrait")
    assert known.replies[1:] == (Remove(older),)


# ---- looks that are spoken of are shown ------------------------------------------------------


def test_what_may_be_meant_is_shown_without_a_photo_too(known):
    known.say("comick")
    why = (Phrase("error-prompt-near"),)
    errand = known.errands.pop()
    known.hear(Declined(errand, "prompt_not_understood", why, near=("comic",)))
    assert [card.title.id for card in known.cards()] == ["style-comic"]


def test_a_look_that_is_gone_comes_with_those_there_are(private):
    private.press("style", "no-such-style")
    assert private.said() == ["style-gone"] and private.cards()


def test_a_look_that_may_not_be_taken_here_asks_nobody_for_consent():
    chat = Chat(caps=TELEGRAM_GROUP)
    chat.house = replace(HOUSE, only=frozenset({"oil"}))
    chat.hear(Images(("h1",)))
    chat.press("style", "neon")
    assert chat.said() == ["error-style-not-here"]
    assert [card.title.id for card in chat.cards()] == ["style-oil"]
