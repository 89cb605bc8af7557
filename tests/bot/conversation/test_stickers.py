"""Stickers of a portrait: an emoji, a name for the set the first time, and the way to it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.conversation.errands import Count, Find, Place, Profile, Show, Stick
from bot.conversation.events import Declined, Found, Images, Kept, Listed, Stuck, Text
from bot.conversation.replies import TELEGRAM, TELEGRAM_GROUP, WEB, Document
from bot.conversation.stickers import _GUESSES, TITLE_MOST, guess, is_emoji
from bot.words import Phrase, words_of
from engine.styles.catalogue import FAMILIES, PACKAGED
from tests.bot.conversation.chat import LINK, Chat, buttons_of, portrait

FAMILY = "👩‍👩‍👧‍👦"
KISS = "👩🏽‍❤️‍💋‍👨🏿"
PORTRAIT = "p" * 26


@pytest.fixture(params=[TELEGRAM, TELEGRAM_GROUP], ids=["private", "group"])
def ready(request):
    """Somebody with a portrait."""
    chat = Chat.of_somebody_known(known=True, name="Ana")
    chat.caps = request.param
    chat.send()
    chat.portrait("oil")
    return chat


@pytest.fixture
def asked(ready):
    """They are asked for the emoji."""
    ready.press("stick", PORTRAIT)
    found = ready.errand(Find)
    ready.hear(Found(found.portrait, "oil", found.use))
    return ready


def emojis(chat: Chat) -> list[str]:
    labels = [b.label for reply in chat.replies for b in buttons_of(reply) if b.label.id == "raw"]
    return [str(dict(label.values)["text"]) for label in labels]


# ---- the emoji -------------------------------------------------------------------------------


def test_an_emoji_that_goes_with_the_style_comes_first(asked):
    assert asked.said() == ["which-emoji"]
    assert emojis(asked)[0] == guess("oil", "painted") and len(set(emojis(asked))) > 5
    assert "button-never-mind" in asked.labels()


def test_every_style_has_an_emoji_that_is_one():
    styles = {file.stem for file in PACKAGED.rglob("*.toml")}
    assert set(_GUESSES) <= {*styles, *FAMILIES}, "an emoji for a style that there is not"
    for name in ("a host's own", *styles):
        for family in ("a host's own", *FAMILIES):
            assert is_emoji(guess(name, family))


def test_an_emoji_is_tapped(asked):
    asked.press("emoji", f"{PORTRAIT}.😎")
    assert asked.said()[0] == "name-your-stickers"
    asked.say("Me, mostly")
    assert asked.errand(Stick) == Stick(PORTRAIT, "😎", "Me, mostly")


@pytest.mark.parametrize("emoji", ["🥳", "❤️", "❤", "☺️", "👍🏽", "🇩🇪", FAMILY, KISS])
def test_an_emoji_is_typed(asked, emoji):
    asked.say(emoji)
    assert asked.said()[0] == "name-your-stickers"
    asked.tap("stickers-of")
    assert asked.errand(Stick) == Stick(PORTRAIT, emoji, "")


@pytest.mark.parametrize("words", ["a hat", "x", ":-)", "!!", "2", "🥳" * 20, "🥳 and more", "é"])
def test_what_is_no_emoji_is_a_wish_as_ever(asked, words):
    asked.say(words)
    assert asked.errand(Place).piece.prompt == words


def test_an_emoji_later_on_is_no_answer(asked):
    asked.command("styles")
    asked.say("🥳")
    assert asked.errand(Place).piece.prompt == "🥳"


@pytest.mark.parametrize(
    "argument", ["", ".", f"{PORTRAIT}.", f"{PORTRAIT}.hat", "😎", f"{PORTRAIT}.x.😎"]
)
def test_a_button_without_an_emoji_does_nothing(asked, argument):
    asked.press("emoji", argument)
    assert asked.said()[0] == "unknown-button" and not asked.errands


def test_it_may_be_left(asked):
    asked.tap("button-never-mind")
    assert not asked.errands and asked.state.question == ""


# ---- the name of the set ---------------------------------------------------------------------


def named(chat: Chat) -> Chat:
    chat.say("🥳")
    return chat


def test_the_name_is_asked_for_the_first_time_only(asked):
    named(asked).say("Me, mostly")
    asked.errand(Stick)
    asked.hear(Stuck(LINK, "Me, mostly"))
    assert asked.said() == ["sticker-made"] and "Me, mostly" in asked.text()
    assert asked.button("button-open-stickers").action == LINK
    asked.hear(Found(PORTRAIT, "oil", "sticker"))
    asked.say("😎")
    assert asked.said() == ["making-sticker"]
    assert asked.errand(Stick) == Stick(PORTRAIT, "😎", "Me, mostly")


def test_a_name_is_proposed_and_taken_with_a_tap(asked):
    named(asked)
    assert words_of("en").say(asked.button("stickers-of").label) == "Portraits of Ana"
    asked.tap("stickers-of")
    assert asked.errand(Stick) == Stick(PORTRAIT, "🥳", "")


def test_somebody_without_a_name_gets_a_proposal_too(asked):
    asked.know(name="")
    named(asked).tap("stickers-mine")
    asked.errand(Stick)


@pytest.mark.parametrize("yes", ["yes", "ok"])
def test_a_yes_takes_what_was_proposed(asked, yes):
    named(asked).say(yes)
    assert asked.errand(Stick) == Stick(PORTRAIT, "🥳", "")


def test_a_no_leaves_it(asked):
    named(asked).say("no")
    assert not asked.errands and asked.state.question == ""


@pytest.mark.parametrize("text", ["what is kept?", "please delete my photos", "cancel"])
def test_what_is_no_name_is_none(asked, text):
    named(asked).say(text)
    assert not any(isinstance(errand, Stick) for errand in asked.errands)
    assert asked.said() or asked.errand(Count)


def test_what_means_something_else_elsewhere_is_a_name_here(asked):
    named(asked).say("surprise me")
    assert asked.errand(Stick).title == "surprise me"


@pytest.mark.parametrize("title", ["x" * 500, "🙂" * 200, "y" * (TITLE_MOST + 1)])
def test_a_name_is_as_long_as_names_may_be(asked, title):
    named(asked).say(title)
    assert asked.errand(Stick).title == title[:TITLE_MOST]


def test_an_old_proposal_is_too_old(asked):
    named(asked)
    old = asked.action("stickers-of")
    asked.command("portrait", "in oil")
    asked.errands.clear()
    asked.press("words")
    asked.press(*old.split(".", 2)[1:])
    assert asked.said()[0] == "too-old" and not asked.errands


def test_a_proposal_is_for_the_sticker_that_it_was_made_for(asked):
    named(asked)
    old = asked.action("stickers-of")
    asked.hear(Found("q" * 26, "oil", "sticker"))
    named(asked)
    asked.press(*old.split(".", 2)[1:])
    assert not asked.errands and asked.said()[0] == "too-old"


def test_a_name_of_somebody_long_winded_fits_onto_its_button(asked):
    asked.know(name="Ana" * 40)
    named(asked)
    assert len(asked.action("stickers-of").encode()) <= 64


# ---- what is refused -------------------------------------------------------------------------


@pytest.mark.parametrize("code", ["stickers_full", "sticker_refused", "not_found"])
def test_what_was_refused_is_said_where_it_was_announced(asked, code):
    named(asked).tap("stickers-of")
    making = asked.replies[0].key
    said = Phrase(f"error-{code.replace('_', '-')}")
    asked.hear(Declined(asked.errand(Stick), code, (said,)))
    assert asked.said() == [said.id] and asked.replies[0].key == making
    assert asked.labels() and asked.state.stickers == ""


def test_a_portrait_that_is_gone_is_said(ready):
    ready.press("stick", PORTRAIT)
    ready.hear(Declined(ready.errand(Find), "not_found", (Phrase("error-not-found"),)))
    assert ready.said() == ["undo-gone"]


def test_where_there_are_no_sets_a_sticker_is_a_style():
    chat = Chat.of_somebody_known()
    chat.caps = replace(WEB, stickers=False)
    chat.send()
    chat.portrait("oil")
    assert "button-make-sticker" not in chat.labels()
    chat.tap("button-sticker")
    assert chat.errand(Place).piece.styles == ("sticker",)


# ---- full quality, and the profile photo -----------------------------------------------------


def test_full_quality_is_handed_over_for_every_portrait(ready):
    order = "order1"
    ready.make(order, "oil")
    ready.tap("button-full")
    errand = ready.errand(Show)
    assert (errand.order, errand.what) == (order, "full")
    files = tuple(
        Kept(file, "portrait", None, order, False, portrait(order, "oil", file))
        for file in ("p1", "p2")
    )
    ready.hear(Listed("full", files))
    assert ready.replies == tuple(
        Document("full", file, Phrase("style-oil")) for file in ("p1", "p2")
    )


def test_full_quality_of_what_is_gone_is_said(ready):
    ready.press("full", "order1")
    ready.errand(Show)
    ready.hear(Listed("full", ()))
    assert ready.said() == ["undo-gone"]


def test_full_quality_is_offered_where_a_copy_is_shown():
    chat = Chat.of_somebody_known()
    chat.send()
    chat.portrait()
    assert "button-full" not in chat.labels(), "on a page it is there anyway"


def test_the_profile_photo_is_a_photo_like_others():
    chat = Chat(caps=TELEGRAM)
    chat.command("start")
    chat.tap("button-profile")
    chat.errand(Profile)
    chat.hear(Images(("h1",)))
    assert chat.said() == ["consent"] and not chat.errands
    chat.agree()
    chat.looked()
    assert chat.said() == ["good-photo", "which-look"]


def test_the_profile_photo_may_be_asked_for_in_words():
    chat = Chat(caps=TELEGRAM)
    chat.hear(Text("use my profile photo", intent="profile"))
    chat.hear(
        Declined(chat.errand(Profile), "no_profile_photo", (Phrase("error-no-profile-photo"),))
    )
    assert chat.said() == ["error-no-profile-photo"] and chat.labels()


@pytest.mark.parametrize("caps", [WEB, TELEGRAM_GROUP], ids=["web", "group"])
def test_where_there_is_none_it_is_not_offered(caps):
    chat = Chat.of_somebody_known()
    chat.caps = caps
    chat.command("portrait")
    assert "button-profile" not in chat.labels()
    chat.say("use my profile photo")
    assert not chat.errands and chat.said()[0] == "send-a-photo"
