"""Words without a photo, where the engine paints whatever they say."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.conversation.errands import Agree, Check, Place
from bot.conversation.events import Did, JobUpdate, Understood
from bot.words import Phrase
from tests.bot.conversation.chat import HOUSE, Chat, portrait

FREE = replace(HOUSE, free_words=True)
WORDS = "a knight with red hair"


def wished(chat: Chat) -> Chat:
    chat.say(WORDS)
    chat.hear(Understood(chat.errand(Check).text, ()))
    return chat


@pytest.mark.parametrize("house", [HOUSE, FREE], ids=["studio", "free words"])
def test_nobody_in_particular_is_offered_where_that_can_be_made(house) -> None:
    chat = wished(Chat(house=house))
    assert "photo-for-that" in chat.said()
    assert ("button-nobody" in chat.labels()) == house.free_words
    other = Chat(house=house)
    other.command("start")
    assert "button-nobody" not in other.labels(), "nothing was wished"


def test_it_is_ordered_without_a_photo() -> None:
    chat = wished(Chat.of_somebody_known(known=True))
    assert "button-nobody" not in chat.labels()
    chat.house = FREE
    wished(chat)
    chat.tap("button-nobody")
    piece = chat.errand(Place).piece
    assert piece.nobody and piece.prompt == WORDS and not piece.photos


def test_who_has_not_agreed_is_asked_first_and_then_it_is_made() -> None:
    chat = wished(Chat(house=FREE))
    chat.tap("button-nobody")
    assert "consent" in chat.said() and not chat.errands
    chat.tap("button-agree")
    agreed = chat.errand(Agree)
    chat.know(agreed=True, known=True)
    chat.hear(Did(agreed))
    assert chat.errand(Place).piece.nobody
    assert chat.state.wish is None


def test_a_button_of_long_ago_is_answered() -> None:
    chat = Chat.of_somebody_known(known=True)
    chat.house = FREE
    chat.press("nobody")
    assert chat.said() == ["unknown-button"] and not chat.errands


def test_more_of_it_and_changes_are_of_nobody_too() -> None:
    chat = wished(Chat.of_somebody_known(known=True))
    chat.house = FREE
    wished(chat)
    chat.tap("button-nobody")
    order = chat.take()
    made = replace(portrait(order, "own-words"), likeness=Phrase("likeness-nobody"))
    chat.hear(JobUpdate(order, "made", portraits=(made,)))
    assert "likeness-nobody" in chat.said() and "button-keep-face" not in chat.labels()
    chat.tap("button-more")
    chat.there("own-words")
    piece = chat.errand(Place).piece
    assert piece.nobody and piece.times == 3
