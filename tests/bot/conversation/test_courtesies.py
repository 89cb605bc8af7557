"""What people say that is no wish: it is answered briefly, keeps nothing and makes nothing."""

from __future__ import annotations

import pytest

from bot.conversation.errands import Count, Place
from bot.conversation.events import Counted, Declined, Images, Text
from bot.conversation.replies import TELEGRAM, TELEGRAM_GROUP, Portraits, Say
from bot.words import Phrase, words_of
from tests.bot.conversation.chat import Chat
from tests.bot.conversation.studio import ANA, GROUP

TALK = {
    "lol made me look 80": "noted",
    "I think is funny": "noted",  # as it stands without the bot's name
    "thanks everybody": "welcome",
    "bye all": "farewell",
    "haha nice": "glad",
    "my name is Gerda": "pleased",
}


@pytest.fixture
def newcomer():
    return Chat(caps=TELEGRAM)


@pytest.fixture
def ready():
    chat = Chat.of_somebody_known(known=True)
    chat.caps = TELEGRAM
    chat.send()
    return chat


def say(chat: Chat, text: str, language: str) -> None:
    words = words_of(language)
    chat.hear(Text(text, words.intent(text), words.opening(text)))


# ---- deleting, and what is kept --------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Please delete the photos of me now"),
        ("de", "bitte löschen Sie alles, was Sie von mir haben"),
        ("ar", "احذف صوري من فضلك"),
        ("ja", "写真を全部削除してほしいです"),
    ],
)
def test_a_sentence_about_deleting_asks_and_deletes_only_by_a_tap(ready, language, text):
    say(ready, text, language)
    assert not ready.errand(Count).forget
    ready.hear(Counted(1.764e9, 1, 0, 0, 0, done=False))
    assert ready.said() == ["forget-sure"]
    assert ready.labels() == ["button-delete-everything", "button-keep"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "what happens to my picture afterwards?"),
        ("de", "wird mein Foto gespeichert?"),
        ("ja", "写真は保存されますか?"),
        ("zh-Hans", "谁会看到我的照片"),
    ],
)
def test_a_question_about_what_is_kept_is_answered(ready, language, text):
    say(ready, text, language)
    assert ready.said()[0] == "privacy-kept" and not ready.errands


def test_at_the_question_for_consent_it_is_answered_and_the_question_stays(newcomer):
    newcomer.hear(Images(("h1",)))
    say(newcomer, "Was wird denn von meinem Foto gespeichert, und wer kann es sehen?", "de")
    assert newcomer.said()[0] == "privacy-kept" and "wish-noted" not in newcomer.said()
    assert newcomer.state.question == "consent" and newcomer.state.held == ("h1",)
    assert newcomer.state.caption == ""


@pytest.mark.parametrize("text", ["thank you, that is kind", "my name is Gerda", "hello bot"])
def test_so_are_courtesies_there(newcomer, text):
    newcomer.hear(Images(("h1",)))
    newcomer.say(text)
    assert newcomer.state.question == "consent" and newcomer.state.held == ("h1",)
    assert newcomer.state.caption == "" and "wish-noted" not in newcomer.said()


@pytest.mark.parametrize(
    "text", ["delete the background", "remove my glasses", "a private detective"]
)
def test_a_wish_with_such_words_is_placed(ready, text):
    ready.say(text)
    assert ready.errand(Place).piece.prompt == text


# ---- thanks, names, farewells ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "that is really nice, thank you!"),
        ("de", "Das ist aber sehr schön geworden, vielen Dank!"),
        ("en", "thank you, that one is really nice!"),
    ],
)
def test_thanks_in_a_sentence_are_no_error(ready, language, text):
    ready.portrait()
    say(ready, text, language)
    ready.hear(Declined(ready.errand(Place), "prompt_not_understood", (Phrase("oops"),)))
    assert ready.said() == ["you-are-welcome"]


@pytest.mark.parametrize("text", ["hi likeness", "good morning everybody"])
def test_a_greeting_with_a_name_is_a_greeting(ready, text):
    ready.say(text)
    assert ready.said() == ["hello-again"] and not ready.errands


def test_a_name_is_not_kept(newcomer):
    say(newcomer, "Guten Tag, ich heiße Gerda und hätte gern ein schönes Porträt von mir.", "de")
    assert newcomer.said() == ["pleased"] and not newcomer.errands
    assert newcomer.state.wish is None and newcomer.state.caption == ""


def test_a_farewell_says_where_the_portraits_are(ready):
    ready.portrait()
    ready.say("bye")
    assert ready.said() == ["goodbye"] and ready.labels() == ["button-results"]


def test_a_farewell_after_everything_was_deleted_pushes_nobody(ready):
    ready.portrait()
    ready.hear(Counted(1.764e9, 1, 0, 1, 1, done=True))
    ready.know(agreed=False, known=False)
    say(ready, "Auf Wiedersehen und vielen Dank.", "de")
    ready.hear(Declined(ready.errands.pop(), "prompt_not_understood", (Phrase("oops"),)))
    assert ready.said() == ["farewell"] and ready.labels() == []
    ready.say("bye")
    (said,) = ready.replies
    assert isinstance(said, Say) and ready.said() == ["farewell"] and not said.example


# ---- in a group ------------------------------------------------------------------------------


@pytest.mark.parametrize(("text", "said"), TALK.items())
@pytest.mark.parametrize("made", [False, True], ids=["nothing made", "a portrait made"])
@pytest.mark.asyncio
async def test_talk_in_a_group_gets_one_line(studio, house, made, text, said):
    house.begin()
    if made:
        await studio.join(venue=GROUP)
        await studio.portrait(venue=GROUP)
    before, orders = len(studio.mouth.shown), len(house.shop.orders)
    await studio.hear(ANA, Text(text), GROUP)
    (reply,) = [reply for _, reply in studio.mouth.shown[before:]]
    assert isinstance(reply, Say) and [each.id for each in reply.text] == [said]
    assert not reply.buttons and not reply.cards and len(house.shop.orders) == orders


def test_a_courtesy_does_not_take_the_place_of_the_looks():
    chat = Chat.of_somebody_known()
    chat.caps = TELEGRAM_GROUP
    chat.send()
    (looks,) = [each.key for each in chat.replies if isinstance(each, Say)]
    chat.say("thanks")
    (said,) = chat.replies
    assert isinstance(said, Say) and said.key != looks


@pytest.mark.parametrize("text", ["hello", "good morning everybody"])
def test_a_greeting_in_a_group_gets_one_line(text):
    chat = Chat(caps=TELEGRAM_GROUP)
    chat.say(text)
    assert chat.said() == ["group-help"] and chat.labels() == ["button-in-private"]


# ---- beside a photo --------------------------------------------------------------------------


@pytest.mark.parametrize("caption", ["thank you", "my name is Gerda", "hello everybody"])
@pytest.mark.asyncio
async def test_a_courtesy_beside_a_photo_is_no_wish(studio, house, caption):
    house.begin()
    await studio.join()
    await studio.send(ANA, "me.jpg", caption=caption)
    await studio.settles()
    assert studio.mouth.said(ANA)[-1] == "which-look"
    assert not house.shop.orders and not studio.mouth.of(ANA, Portraits)


@pytest.mark.asyncio
async def test_a_wish_beside_a_photo_is_made(studio, house):
    house.begin()
    await studio.join()
    await studio.send(ANA, "me.jpg", caption="thanks, as an oil painting")
    await studio.says(ANA, "likeness-strong")
    assert house.shop.orders[-1].wishes[0].prompt == "thanks, as an oil painting"
