"""Everything at once, with a look that is not made where it is wished."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.conversation.errands import Look
from bot.conversation.events import Declined, Images, Wished
from bot.conversation.replies import DISCORD_SERVER
from bot.words import Phrase, words_of
from tests.bot.conversation.chat import HOUSE, Chat

ONLY = replace(HOUSE, only=frozenset({"oil", "comic"}))


@pytest.fixture
def known():
    chat = Chat.of_somebody_known(known=True, name="Ana")
    chat.caps, chat.house = DISCORD_SERVER, ONLY
    return chat


def titles(chat: Chat) -> set[str]:
    return {card.title.id for card in chat.cards()}


def test_a_photo_with_a_look_that_is_not_made_here_is_looked_at_all_the_same(known):
    known.hear(Wished(("h1",), "neon", count=2))
    assert known.said() == ["look-not-here", "looking"]
    assert "*Neon* isn't made here" in known.text()
    known.looked()
    assert known.said() == ["good-photo", "which-look"]
    assert titles(known) == {"style-oil", "style-comic"}
    assert known.state.wish is None and known.state.options.count == 2


def test_so_it_is_with_a_look_that_there_is_not(known):
    known.hear(Wished(("h1",), "no-such-look"))
    assert known.said() == ["error-unknown-style", "looking"]
    assert known.errand(Look).held == ("h1",)


def test_of_who_has_not_agreed_it_waits_for_that(known):
    known.know(agreed=False)
    known.hear(Wished(("h1",), "neon"))
    assert known.said() == ["look-not-here", "consent"] and known.state.held == ("h1",)
    known.agree()
    assert known.errand(Look).held == ("h1",)


def test_without_a_photo_the_looks_that_are_made_here_are_shown(known):
    known.hear(Wished((), "neon"))
    assert known.said() == ["look-not-here"] and not known.errands
    assert titles(known) == {"style-oil", "style-comic"}


def test_words_beside_a_photo_that_name_such_a_look_leave_the_photo(known):
    known.hear(Images(("h1",), "in neon light", barred=True))
    assert known.said() == ["error-style-not-here", "looking"]
    look = known.errand(Look)
    assert look.held == ("h1",) and look.caption == ""


@pytest.mark.parametrize("language", ["en", "de"])
def test_nothing_is_said_of_groups_and_their_admins(known, language):
    known.say("in neon light")
    known.hear(Declined(known.errands.pop(), "style_not_here", (Phrase("error-style-not-here"),)))
    assert known.said() == ["error-style-not-here"] and titles(known) == {
        "style-oil",
        "style-comic",
    }
    said = words_of(language).say(Phrase("error-style-not-here")).casefold()
    assert not any(word in said for word in ("admin", "group", "gruppe"))
