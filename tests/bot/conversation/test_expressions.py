"""Emojis and stickers of a server, all looks by pages, and what everybody is to see."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.conversation.errands import Delete, Express, Find, List, Place, Show, TakeBack
from bot.conversation.events import Declined, Did, Expressed, Found, Kept, Listed, Placed, Wished
from bot.conversation.replies import DISCORD_SERVER, Notice, Portraits, Say
from bot.conversation.state import House, Offer
from bot.words import Phrase
from engine.briefs import OWN_WORDS
from tests.bot.conversation.chat import Chat, portrait

SERVER = replace(DISCORD_SERVER, expressions=True)
PORTRAIT = "p" * 26


@pytest.fixture
def ready():
    """Somebody with a portrait, on a server where they may add emojis."""
    chat = Chat.of_somebody_known(known=True, name="Ana")
    chat.caps = SERVER
    chat.send()
    chat.portrait("oil")
    return chat


@pytest.fixture
def asked(ready):
    """They are asked what it shall be."""
    ready.press("express", PORTRAIT)
    found = ready.errand(Find)
    ready.hear(Found(found.portrait, "oil", found.use))
    return ready


# ---- emojis and stickers -----------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["emoji", "sticker"])
def test_it_is_added_after_it_was_said_who_could_use_it(asked, kind):
    assert asked.said() == ["express-sure"] and not asked.errands
    asked.tap(f"button-as-{kind}")
    errand = asked.errand(Express)
    assert (errand.portrait, errand.kind) == (PORTRAIT, kind)
    asked.hear(Expressed(PORTRAIT, kind, "ana_oil"))
    assert "ana_oil" in asked.text()
    asked.tap("button-take-back")
    assert not asked.said()
    back = asked.errand(TakeBack)
    assert back.key == errand.key
    asked.hear(Declined(back, "cannot_take_back", (Phrase("stays"),)))
    assert asked.said() == ["stays"] and "button-take-back" in asked.labels()
    asked.tap("button-take-back")
    asked.hear(Did(asked.errand(TakeBack)))
    assert asked.said() == ["deleted"]


def test_why_it_is_not_added_is_said_with_a_way_on(asked):
    asked.tap("button-as-emoji")
    errand = asked.errand(Express)
    asked.hear(Declined(errand, "no_room_there", (Phrase("error-no-room-there"),)))
    assert asked.said() == ["error-no-room-there"] and "button-looks" in asked.labels()


def test_of_several_one_is_chosen(ready):
    ready.press("express", "order1.2")
    assert ready.errand(Show).what == "express"
    files = tuple(
        Kept(f"p{n}", "portrait", None, "order1", False, portrait("order1", file=f"p{n}"))
        for n in (1, 2)
    )
    ready.hear(Listed("express", files))
    assert ready.said() == ["which-express"]
    ready.press("express", "p2")
    assert ready.errand(Find).portrait == "p2"


def test_where_it_is_not_allowed_any_more_nothing_is_added(asked):
    asked.caps = DISCORD_SERVER
    asked.tap("button-as-emoji")
    assert asked.said() == ["error-not-allowed-there"] and not asked.errands
    asked.press("express", PORTRAIT)
    assert asked.said() == ["error-not-allowed-there"], "nobody is asked for nothing"


# ---- all looks --------------------------------------------------------------------------------


def test_every_look_is_on_one_page():
    names = [f"look{n}" for n in range(30)]
    offers = (Offer(n, "fun", Phrase("raw", (("text", n),)), Phrase("raw")) for n in names)
    chat = Chat.of_somebody_known(known=True)
    chat.caps, chat.house = SERVER, House(tuple(offers))
    chat.command("styles")
    seen = []
    for page in range(1, 4):
        assert dict(said(chat).text[0].values)["page"] == page
        seen += [card.picture.id for card in chat.cards()]
        chat.press("gallery", str(page % 3))
    assert seen == names
    assert dict(said(chat).text[0].values)["page"] == 1, "after the last comes the first"


@pytest.mark.parametrize(
    ("count", "signs"), [(0, ["", ""]), (1, ["", ""]), (12, ["", ""]), (13, ["▶", "◀"])]
)
def test_every_button_of_a_page_leads_somewhere_else(count, signs):
    offers = (Offer(f"look{n}", "fun", Phrase("raw"), Phrase("raw")) for n in range(count))
    chat = Chat.of_somebody_known(known=True)
    chat.caps, chat.house = SERVER, House(tuple(offers))
    for page, sign in enumerate(signs):
        chat.press("gallery", str(page))
        buttons = said(chat).buttons
        assert len({each.action for each in buttons}) == len(buttons)
        turns = [b for b in buttons if ".gallery." in b.action]
        assert "".join(str(dict(b.label.values)["text"]) for b in turns) == sign


def test_a_page_that_is_not_there_is_the_first(ready):
    for argument in ("99", "-1", "x", ""):
        ready.press("gallery", argument)
        assert "gallery-page" in ready.said()


# ---- one of all portraits -----------------------------------------------------------------------


def test_one_of_all_portraits_is_deleted_and_the_rest_is_shown(ready):
    ready.command("results")
    files = tuple(
        Kept(f"p{n}", "portrait", None, f"order{n}", False, portrait(f"order{n}", file=f"p{n}"))
        for n in (1, 2)
    )
    ready.hear(Listed(ready.errand(List).what, files))
    ready.tap("button-delete-one")
    errand = ready.errand(List)
    assert errand.newest == "p2", "a portrait that came since has no number"
    ready.hear(Listed(errand.what, files))
    assert ready.said() == ["which-to-delete"]
    ready.press("drop", "p2")
    assert ready.errand(Delete).files == ("p2",)
    assert ready.errand(List).what == "results"


# ---- for everybody ------------------------------------------------------------------------------


def test_what_everybody_is_to_see_is_shown_to_them_once(ready):
    ready.hear(Wished((), "oil", open=True))
    order = ready.take()
    ready.make(order, "oil")
    own, shared = (reply for reply in ready.replies if isinstance(reply, Portraits))
    assert not own.open and shared.open
    assert [button.label.id for button in shared.buttons] == ["button-take-back"]
    ready.press("more", order)
    ready.there("oil")
    assert not ready.errand(Place).piece.open, "what comes of it is theirs alone again"


def test_what_was_taken_back_from_everybody_is_not_shown_to_them_again(ready):
    ready.hear(Wished((), "oil", open=True))
    order = ready.take()
    ready.make(order, "oil")
    ready.press("deleteall", f"{order}.2")
    shown = Kept("p1", "portrait", None, order, False, portrait(order, file="p1"))
    ready.hear(Listed("left", (shown,)))
    assert [reply.open for reply in ready.replies if isinstance(reply, Portraits)] == [False]


def test_what_everybody_is_to_see_outlasts_the_question_for_consent():
    chat = Chat(caps=SERVER)
    chat.hear(Wished(("h0",), "oil", open=True))
    chat.agree()
    chat.looked()
    assert chat.errand(Place).piece.open


def test_where_showing_was_forbidden_meanwhile_it_is_theirs_alone(ready):
    ready.hear(Wished((), "oil", open=True))
    order = ready.take()
    ready.caps = replace(SERVER, shows=False)
    ready.make(order, "oil")
    assert [r.open for r in ready.replies if isinstance(r, Portraits)] == [False]
    assert Notice(Phrase("show-refused")) in ready.replies, "they wished it"


def test_where_showing_was_forbidden_a_button_of_before_shows_nothing(ready):
    ready.caps = replace(SERVER, shows=False)
    ready.press("share", "order1")
    shown = Kept("p1", "portrait", None, "order1", False, portrait("order1", file="p1"))
    ready.hear(Listed(ready.errand(Show).what, (shown,)))
    assert ready.replies == (Notice(Phrase("show-refused")),)


# ---- the studio is paused -----------------------------------------------------------------------


def test_during_a_pause_no_time_is_promised(ready):
    ready.hear(Wished((), "oil"))
    piece = ready.errand(Place).piece
    ready.hear(Placed("order9", 1, 8.0, (Phrase("paused-for-now"),), piece))
    assert ready.said()[-1] == "paused-for-now"


# ---- words alone ------------------------------------------------------------------------------


def test_what_words_alone_describe_has_a_title_in_every_language():
    assert House(()).title(OWN_WORDS.name) == Phrase("own-words")
    assert House(()).title("gone").id == "raw"


def said(chat: Chat) -> Say:
    return next(reply for reply in chat.replies if isinstance(reply, Say))
