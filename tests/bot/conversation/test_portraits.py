"""Portraits as they are shown: titles that are true, nothing said twice, and one among several."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.conversation.errands import Delete, Find, Place, Show
from bot.conversation.events import Did, Found, JobUpdate, Kept, Listed, Placed
from bot.conversation.platform import PRIVATE
from bot.conversation.replies import (
    DISCORD,
    TELEGRAM,
    TELEGRAM_GROUP,
    WEB,
    Document,
    Gone,
    Portraits,
    Remove,
    Say,
    Shown,
)
from bot.conversation.titles import BACKDROPS, apart, titled
from bot.delivery import Parcel
from bot.words import Phrase, phrase, words_of
from engine.styles.colors import palette, to_hex
from storage.outbox import Message
from tests.bot.conversation.chat import Chat, buttons_of, portrait
from tests.bot.conversation.studio import ANA, GROUP, Studio
from tests.bot.house import until

NAVY = phrase("change-backdrop", value="navy", amount="navy")
WARMER = phrase("change-warmer", value="plain", amount="plain")
GREY, PENCIL = Phrase("style-headshot"), Phrase("style-pencil")


def english(text: Phrase) -> str:
    return words_of("en").say(text)


@pytest.fixture(params=[WEB, TELEGRAM, TELEGRAM_GROUP, DISCORD])
def ready(request):
    """Somebody with a photo."""
    chat = Chat.of_somebody_known(known=True)
    chat.caps = request.param
    chat.send()
    return chat


# ---- titles ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("style", "backdrop", "said"),
    [
        ("headshot", None, "Studio grey"),
        ("headshot", "navy", "Headshot, navy backdrop"),
        ("headshot", to_hex(palette()["navy"]), "Headshot, navy backdrop"),
        ("studio-navy", to_hex(palette()["light-grey"]), "Headshot, light grey backdrop"),
        ("bokeh", "white", "Headshot, white backdrop"),
        ("headshot", "#fa8072", "Headshot, another backdrop"),
        ("rembrandt", "navy", "Rembrandt"),
        ("oil", "navy", "Oil on canvas"),
    ],
)
def test_a_title_names_no_backdrop_that_is_not_there(style, backdrop, said):
    assert english(titled(style, Phrase(f"style-{style}"), backdrop)) == said


def test_a_hosts_own_title_stays():
    own = phrase("raw", text="Acme blue")
    assert titled("headshot", own, "navy") == own


@pytest.mark.parametrize("backdrop", BACKDROPS)
def test_every_backdrop_that_is_offered_has_a_title(backdrop):
    said = english(titled("headshot", GREY, to_hex(palette()[backdrop])))
    assert said == f"Headshot, {backdrop.replace('-', ' ')} backdrop"


def test_looks_that_the_same_backdrop_makes_alike_are_not_taken_together():
    looks = ("studio-navy", "headshot", "mono", "studio-white", "rembrandt")
    assert apart(looks) == ("studio-navy", "mono", "rembrandt")


def test_more_like_one_before_a_backdrop_of_ones_own_are_other_looks(ready):
    if ready.caps.quiet:
        return  # there is no such button
    ready.press("set", "backdrop=navy")
    ready.press("style", "headshot")
    order = ready.take()
    ready.make(order)
    ready.tap("button-alike")
    ready.there("headshot")
    assert ready.errand(Place).piece.styles == ("mono",)


@pytest.mark.asyncio
async def test_a_portrait_of_a_chosen_backdrop_is_named_after_it(studio, house):
    house.begin()
    await studio.join(ANA)
    await studio.forge(ANA, "set", "backdrop=navy")
    await studio.portrait(ANA)
    (made,) = studio.mouth.of(ANA, Portraits)
    assert english(made.portraits[0].title) == "Headshot, navy backdrop"
    status = next(r for r in studio.mouth.of(ANA, Say) if r.progress is not None)
    assert english(status.text[0]) == "Headshot, navy backdrop"


# ---- what was understood ---------------------------------------------------------------------


def shown(ready: Chat, *notes: Phrase, title: Phrase = GREY, before: str | None = None) -> str:
    """What is said under a portrait of which the engine says this."""
    ready.press("style", "headshot")
    errand = ready.errand(Place)
    ready.hear(Placed("order1", 1, 8.0, (), replace(errand.piece, before=before)))
    one = replace(portrait("order1"), title=title)
    ready.hear(JobUpdate("order1", "made", portraits=(one,), notes=notes))
    return ready.text()


def test_a_title_is_not_said_twice(ready):
    took = phrase("note-took", style=(PENCIL,))
    assert shown(ready, took, title=PENCIL) == "A close match to you."


def test_what_was_asked_for_on_top_is_said(ready):
    took = phrase("note-took-with", style=(PENCIL,), changes=(WARMER,))
    assert shown(ready, took, title=PENCIL) == "As you wished: warmer.\nA close match to you."


@pytest.mark.parametrize(
    ("changes", "left"), [((NAVY,), ""), ((NAVY, WARMER), "As you wished: warmer.\n")]
)
def test_a_backdrop_that_is_in_the_title_is_not_said_again(ready, changes, left):
    title = titled("headshot", GREY, "navy")
    said = shown(ready, phrase("note-changed", changes=changes), title=title)
    assert said == f"{left}A close match to you."


def test_a_backdrop_in_words_of_ones_own_is_named_as_it_was_typed(ready):
    salmon = phrase("change-backdrop", value="salmon", amount="salmon")
    title = titled("headshot", GREY, "#fa8072")
    said = shown(ready, phrase("note-changed", changes=(salmon, WARMER)), title=title)
    assert said == "As you wished: warmer.\nA close match to you."
    (made,) = [reply for reply in ready.replies if isinstance(reply, Portraits)]
    assert english(made.portraits[0].title) == "Headshot, salmon backdrop"


def test_now_is_said_of_what_was_otherwise_before(ready):
    changed = phrase("note-changed", changes=(WARMER,))
    assert shown(ready, changed, before="order0").startswith("Now: warmer.")


def test_now_is_not_said_of_a_first_portrait(ready):
    changed = phrase("note-changed", changes=(WARMER,))
    assert "Now" not in shown(ready, changed)


def test_what_can_not_be_done_is_said_as_ever(ready):
    left_out = phrase("note-not-understood", things=(phrase("raw", text="blub"),), more=0)
    assert "I didn't understand: blub." in shown(ready, left_out)


@pytest.mark.parametrize("before", [None, "order0"])
def test_while_it_is_made_its_title_is_true_and_now_is_said_of_changes_only(ready, before):
    ready.press("style", "headshot")
    piece = replace(ready.errand(Place).piece, prompt="navy background", before=before)
    changed = phrase("note-changed", changes=(NAVY,))
    ready.hear(Placed("order1", 1, 8.0, (changed,), piece))
    title, change, _ = ready.text().splitlines()
    assert title == "Headshot"
    assert change == ("Now: navy backdrop." if before else "As you wished: navy backdrop.")


def test_words_that_chose_a_look_are_said_while_it_is_made(ready):
    ready.press("style", "headshot")
    piece = replace(ready.errand(Place).piece, styles=(), prompt="pencil")
    ready.hear(Placed("order1", 1, 8.0, (phrase("note-took", style=(PENCIL,)),), piece))
    assert ready.text().startswith("I took *Pencil* from your words.")


# ---- one among several -----------------------------------------------------------------------


@pytest.fixture
def several(ready):
    """They have three portraits in one message."""
    ready.press("style", "headshot")
    order = ready.take()
    ready.hear(JobUpdate(order, "made", portraits=tuple(three(order))))
    return ready


def three(order: str = "order1") -> list[Shown]:
    return [portrait(order, file=f"p{n}") for n in (1, 2, 3)]


def kept(*portraits: Shown) -> tuple[Kept, ...]:
    return tuple(Kept(p.file, "portrait", None, "order1", False, p) for p in portraits)


def numbers(chat: Chat) -> dict[str, str]:
    """What is pressed for each portrait, by what stands on the button."""
    found = [b for reply in chat.replies for b in buttons_of(reply)]
    return {english(b.label): b.action for b in found if english(b.label)[0].isdigit()}


def test_a_sticker_is_of_one_of_them(several):
    if not several.caps.stickers:
        return
    made = several.replies[-1]
    several.tap("button-make-sticker")
    assert several.errand(Show) == Show("order1", "sticker")
    several.hear(Listed("sticker", kept(*three())))
    assert several.said() == ["which-sticker"] and list(numbers(several)) == ["1", "2", "3"]
    asked = several.replies[0].key
    several.press(*numbers(several)["2"].split(".")[1:])
    assert several.errand(Find) == Find("p2", "sticker")
    several.hear(Found("p2", "headshot", "sticker"))
    (question,) = several.replies
    assert several.said() == ["which-emoji"] and question.key == asked, "in the same message"
    assert made.key != asked
    several.say("🥳")
    assert several.state.about == "p2.🥳"


def test_avatars_are_of_one_of_them(several):
    if several.caps.quiet:
        assert "button-avatars" not in several.labels()
        return
    several.tap("button-avatars")
    assert several.errand(Show) == Show("order1", "avatars")
    several.hear(Listed("avatars", kept(*three())))
    named = "2 Studio grey" if several.caps.cards else "2"
    asked = several.replies[0].key
    several.press(*numbers(several)[named].split(".")[1:])
    several.hear(Found(several.errand(Find).portrait, "headshot", "avatars"))
    assert several.replies[0] == Document("avatars", "p2", Phrase("avatars-ready"))
    assert several.replies[1:] == (Remove(asked),), "the question is answered"


def test_one_of_them_is_deleted_and_the_others_are_counted_anew(several):
    if several.caps.cards:
        return  # each has a button of its own
    several.tap("button-delete")
    assert several.errand(Show) == Show("order1", "delete")
    several.hear(Listed("delete", kept(*three())))
    asked = several.replies[0].key
    several.press(*numbers(several)["2"].split(".")[1:])
    assert Remove(asked) in several.replies
    deleted = several.errand(Delete)
    assert deleted == Delete(("p2",))
    several.hear(Did(deleted, files=("p2",)))
    assert several.replies[0] == Gone(("p2",))
    assert several.errand(Show) == Show("order1", "left")
    first, _, last = three()
    several.hear(Listed("left", kept(first, last)))
    (left,) = several.replies
    assert isinstance(left, Portraits) and left.key == "made-order1"
    assert [one.file for one in left.portraits] == ["p1", "p3"]
    assert several.button("button-delete").action.endswith("order1.2")


def test_all_of_them_are_deleted_together(several):
    if several.caps.cards:
        return
    several.tap("button-delete")
    several.errand(Show)
    several.hear(Listed("delete", kept(*three())))
    several.tap("button-delete-all")
    assert several.errand(Delete) == Delete(order="order1")


def test_of_the_last_one_it_is_asked_as_of_one(several):
    if several.caps.cards:
        return
    several.tap("button-delete")
    several.errand(Show)
    several.hear(Listed("delete", kept(*three()[:1])))
    assert several.said() == ["delete-sure"] and not set(numbers(several)) & {"1", "2"}


@pytest.mark.parametrize("what", ["sticker", "avatars", "delete"])
def test_of_none_that_is_left_it_is_said(several, what):
    several.hear(Listed(what, ()))
    assert several.said()[0] == "undo-gone" and several.labels()


def test_when_the_last_one_was_deleted_nothing_is_left_to_say(several):
    several.hear(Listed("left", ()))
    assert several.replies == ()


def test_every_action_fits_into_a_button(several):
    actions = [b.action for reply in several.replies for b in buttons_of(reply)]
    long = [action.replace("order1", "o" * 26) for action in actions]
    assert max(len(action.encode()) for action in long) <= 64


# ---- stickers, and where a portrait is shown -------------------------------------------------


@pytest.mark.asyncio
@pytest.mark.parametrize("whole", [False, True])
async def test_a_style_says_whether_its_sticker_is_the_whole_picture(studio, house, whole):
    house.begin()
    offers = studio.talk._house.styles
    studio.talk._house = replace(
        studio.talk._house, styles=tuple(replace(each, whole=whole) for each in offers)
    )
    await studio.join(ANA)
    await studio.portrait(ANA)
    await studio.tap(ANA, "button-make-sticker")
    await studio.tap(ANA, "😎")
    await studio.tap(ANA, "stickers-of")
    assert studio.platform.whole == [whole]


async def in_private(studio: Studio, order: str) -> None:
    """It can't be shown in the group, where it was placed."""
    person = await studio.person(ANA)
    message = Message("m", person, "telegram", "portraits", {}, order, None, 1, False, 0.0, {})
    await studio.talk.deliver(Parcel(message), PRIVATE, lost=GROUP)


@pytest.mark.asyncio
async def test_what_is_pressed_under_a_portrait_of_a_lost_group_works(studio, house):
    house.begin()
    await studio.join(ANA)
    await studio.send(ANA, "group.jpg", venue=GROUP)
    await studio.says(ANA, "which-look", venue=GROUP)
    order = await studio.portrait(ANA, GROUP)
    await in_private(studio, order)
    (made,) = studio.mouth.of(ANA, Portraits, PRIVATE)
    tag = studio.state(ANA).tag
    assert {button.action.split(".")[0] for button in made.buttons} == {tag}
    await studio.tap(ANA, "button-change")
    assert studio.mouth.said(ANA, PRIVATE)[-1] == "what-to-change"
    await studio.tap(ANA, "button-alike")
    await until(lambda: len(studio.mouth.of(ANA, Portraits, PRIVATE)) == 2)


@pytest.mark.asyncio
async def test_what_was_lent_for_one_portrait_stays_so_in_private(studio, house):
    house.begin()
    await studio.join(ANA)
    await studio.send(ANA, "group.jpg", venue=GROUP)
    await studio.says(ANA, "which-look", venue=GROUP)
    order = await studio.portrait(ANA, GROUP)
    group = studio.talk._sitting(ANA, GROUP)
    lent = replace(group.state.pieces[order], once="theirs")
    group.state = group.state.knowing(order, lent)
    await in_private(studio, order)
    (made,) = studio.mouth.of(ANA, Portraits, PRIVATE)
    assert [button.label.id for button in made.buttons] == ["button-delete"]
    assert "likeness-strong" not in [text.id for text in made.text]
