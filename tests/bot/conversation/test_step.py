"""The conversation, as people have it; each test is a piece of one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.conversation.errands import (
    Agree,
    Block,
    Cancel,
    Check,
    Count,
    Delete,
    Discard,
    DropLent,
    Find,
    KeepFace,
    List,
    Look,
    Pause,
    Place,
    Quota,
    Show,
    Speak,
)
from bot.conversation.events import (
    Action,
    Counted,
    Declined,
    Did,
    FormSubmitted,
    Found,
    Glance,
    Images,
    Interrupted,
    JobUpdate,
    Kept,
    Listed,
    Other,
    Placed,
    Seen,
    Started,
    Understood,
    Wished,
)
from bot.conversation.replies import (
    DISCORD,
    DISCORD_SERVER,
    TELEGRAM,
    WEB,
    AskForm,
    Clear,
    Document,
    Notice,
    Portraits,
    Progress,
    Remove,
    Say,
)
from bot.words import Phrase, words_of
from tests.bot.conversation.chat import GOOD, Chat, buttons_of, portrait

BLURRED = replace(GOOD, warnings=("blurred",), worth=1.0)


@pytest.fixture(params=[WEB, TELEGRAM, DISCORD], ids=["web", "telegram", "discord"])
def caps(request):
    return request.param


@pytest.fixture
def newcomer(caps):
    return Chat(caps=caps)


@pytest.fixture
def known(caps):
    chat = Chat.of_somebody_known()
    chat.caps = caps
    return chat


@pytest.fixture
def ready(known):
    """Somebody whose good photo was looked at."""
    known.send()
    return known


# ---- beginning -------------------------------------------------------------------------------


def test_one_photo_and_one_tap_are_enough(newcomer):
    newcomer.hear(Images(("h1",)))
    assert newcomer.said() == ["consent"] and not newcomer.errands
    newcomer.agree()
    assert newcomer.said() == ["consent-thanks", "looking"] and newcomer.errands[0].held == ("h1",)
    newcomer.looked()
    assert newcomer.said() == ["good-photo", "which-look"]
    newcomer.tap("style-headshot")
    piece = newcomer.errands[0].piece
    assert (piece.styles, piece.photos, piece.face) == (("headshot",), ("photo1",), None)
    order = newcomer.take()
    assert newcomer.said()[-1] == "next-in-line" and newcomer.labels() == ["button-cancel"]
    newcomer.make(order)
    made = next(reply for reply in newcomer.replies if isinstance(reply, Portraits))
    assert made.portraits == (portrait(order),) and "likeness-strong" in newcomer.said()
    assert Remove(f"order-{order}") in newcomer.replies


def test_what_this_is_takes_three_lines(newcomer):
    newcomer.hear(Started("start"))
    assert newcomer.text().count("\n") <= 2
    assert "button-privacy" in newcomer.labels()


def test_consent_says_what_is_kept_how_long_and_how_it_is_deleted(newcomer):
    newcomer.hear(Images(("h1",)))
    for needed in ("24 hours", "7 days", "/forgetme"):
        assert needed in newcomer.text()


def test_who_says_no_is_left_alone_and_nothing_is_held(newcomer):
    newcomer.hear(Images(("h1", "h2")))
    newcomer.tap("button-refuse")
    assert newcomer.errand(Discard).held == ("h1", "h2")
    assert newcomer.state.held == () and not newcomer.errands
    newcomer.say("hello")
    assert newcomer.said() == ["hello", "hello-how"], "no second question about consent"


def test_yes_and_no_can_be_typed(newcomer):
    newcomer.hear(Images(("h1",)))
    newcomer.say("Yes!")
    newcomer.errand(Agree)


def test_photos_before_consent_are_gathered_up_to_ten(newcomer):
    newcomer.hear(Images(tuple(f"a{n}" for n in range(6))))
    newcomer.hear(Images(tuple(f"b{n}" for n in range(6))))
    assert len(newcomer.state.held) == 10
    assert newcomer.errand(Discard).held == ("b4", "b5")


def test_words_before_consent_are_made_afterwards(newcomer):
    newcomer.hear(Images(("h1",), "as a comic"))
    newcomer.say("rather in oil")
    assert newcomer.said() == ["wish-noted", "consent"]
    newcomer.agree()
    newcomer.looked()
    assert newcomer.errand(Place).piece.prompt == "rather in oil"


def test_a_style_before_a_photo_is_remembered(newcomer):
    newcomer.hear(Started("styles"))
    newcomer.tap("style-oil")
    assert newcomer.said() == ["photo-first"]
    newcomer.hear(Images(("h1",)))
    newcomer.agree()
    newcomer.looked()
    piece = newcomer.errand(Place).piece
    assert (piece.styles, piece.photos) == (("oil",), ("photo1",))


def test_words_without_a_photo_are_checked_first(known):
    known.say("navy background please")
    assert known.errand(Check).text == "navy background please"
    known.hear(Understood("navy background please", (Phrase("which-look"),)))
    assert known.said()[-1] == "photo-for-that"
    known.send()
    assert known.errand(Place).piece.prompt == "navy background please"


def test_small_talk_is_no_order(known):
    known.say("my dog ate the sofa")
    known.hear(Declined(known.errand(Check), "prompt_not_understood", (Phrase("error-internal"),)))
    assert known.said() == ["not-a-wish"]


def test_a_wish_that_begins_with_thanks_is_a_wish(ready):
    ready.portrait()
    ready.say("great, thanks, but a bit darker")
    assert ready.errand(Place).piece.prompt == "great, thanks, but a bit darker"


def test_thanks_in_more_words_are_answered_when_they_turn_out_to_be_no_wish(ready):
    ready.portrait()
    ready.say("thank you so much, dear machine")
    errand = ready.errand(Place)
    ready.hear(Declined(errand, "prompt_not_understood", (Phrase("error-internal"),)))
    assert ready.said() == ["you-are-welcome"]


# ---- photos ----------------------------------------------------------------------------------


def glance(number: int, *faces: Seen, error: str | None = None) -> Glance:
    return Glance("" if error else f"photo{number}", f"{number}.jpg", error, faces)


def test_an_album_is_summed_up_and_the_blurry_one_left_out(known):
    known.send(glance(1, GOOD), glance(2, replace(GOOD, worth=4.0)), glance(3, BLURRED))
    assert known.text().startswith("Two good photos.\nPhoto 3 I'll leave out: it is blurry.")
    assert known.state.photos == ("photo2", "photo1"), "the best leads"


def test_a_strangers_photo_is_left_out(known):
    stranger = replace(GOOD, who=1)
    known.send(glance(1, GOOD), glance(2, stranger), glance(3, GOOD))
    assert "Photo 2 I'll leave out: it seems to show somebody else." in known.text()
    assert known.state.photos == ("photo1", "photo3")


def test_photos_sent_one_by_one_belong_together(known):
    known.send(glance(1, GOOD))
    known.hear(Images(("h2",)))
    assert known.errands[0].join
    known.looked(glance(1, GOOD), glance(2, GOOD), new=1)
    assert known.state.photos == ("photo1", "photo2")


def test_after_an_order_another_photo_begins_anew(ready):
    ready.portrait()
    ready.hear(Images(("h2",)))
    assert not ready.errand(Look).join


def test_of_two_photos_of_two_people_the_newer_is_meant(known):
    known.send(glance(1, GOOD), glance(2, replace(GOOD, who=1)))
    assert known.state.photos == ("photo2",)


@pytest.mark.parametrize("number", [1, 2])
def test_of_two_people_the_one_whose_face_is_kept_is_meant(known, number):
    people = {number: 7, 3 - number: 8}
    known.send(*(glance(n, replace(GOOD, who=people[n])) for n in (1, 2)), known=7)
    assert known.state.photos == (f"photo{number}",)
    assert "I keep to the face I know." in known.text()
    assert f"Photo {3 - number} I'll leave out: it seems to show somebody else." in known.text()


def test_who_is_kept_is_meant_also_where_others_are_on_more_photos(known):
    both = GOOD, replace(GOOD, who=1)
    known.send(glance(1, *both), glance(2, replace(GOOD, who=1)), known=0)
    assert (known.state.photos, known.state.face) == (("photo1",), 1)


def test_nothing_is_said_of_the_kept_face_where_nobody_else_is(known):
    known.send(glance(1, GOOD), glance(2, GOOD), known=0)
    assert "face-known" not in known.said()
    known.send(glance(3, replace(GOOD, who=1)), glance(4, replace(GOOD, who=1)), known=0)
    assert "face-known" not in known.said() and set(known.state.photos) == {"photo3", "photo4"}


def test_several_faces_are_numbered_and_one_is_chosen(known):
    two = (GOOD, replace(GOOD, who=1, box=(0.7, 0.1, 0.9, 0.3)))
    known.send(glance(1, *two))
    (said,) = known.replies
    assert isinstance(said, Say)
    (faces,) = said.pictures
    assert faces.kind == "faces" and faces.boxes == tuple(f.box for f in two)
    assert len(faces.actions) == 2
    known.hear(Action(f"{known.state.tag}.face.2.photo1"))
    assert (known.state.photos, known.state.face) == (("photo1",), 2)
    known.tap("style-headshot")
    assert known.errand(Place).piece.face == 2


def test_a_number_may_be_typed_and_a_wrong_one_is_no_dead_end(known):
    known.send(glance(1, GOOD, replace(GOOD, who=1)))
    known.say("7")
    assert known.said() == ["face-not-there"] and len(known.labels()) >= 2
    known.say("1")
    assert known.state.face == 1


def test_who_is_alone_on_another_photo_is_meant_among_several(known):
    known.send(glance(1, GOOD, replace(GOOD, who=1)), glance(2, replace(GOOD, who=1)))
    assert known.state.photos and "which-face" not in known.said()
    assert set(known.state.photos) == {"photo1", "photo2"}


def test_a_weak_photo_asks_whether_to_go_on(known):
    known.send(glance(1, BLURRED))
    assert known.said() == ["coach-blurred"]
    known.tap("button-go-on")
    assert known.said() == ["which-look"] and known.state.photos == ("photo1",)


def test_a_weak_photo_with_words_is_made_all_the_same(known):
    known.send(glance(1, BLURRED), caption="as a comic")
    assert known.errand(Place).piece.prompt == "as a comic"


@pytest.mark.parametrize(
    ("glances", "said"),
    [
        ([glance(1)], "error-no-face"),
        ([glance(1, replace(GOOD, too_small=True))], "error-face-too-small"),
        ([glance(1, error="error-not-an-image")], "error-not-an-image"),
        ([glance(1, error="error-truncated"), glance(2)], "error-truncated"),
    ],
)
def test_what_cannot_be_used_is_said_and_deleted(known, glances, said):
    known.send(*glances)
    assert known.said() == [said] and "button-looks" in known.labels()
    kept = tuple(g.photo for g in glances if g.photo)
    assert [e for e in known.errands if isinstance(e, Delete)] == (
        [Delete(kept, quiet=True)] if kept else []
    )


def test_a_wish_while_the_photo_is_looked_at_waits_for_it(known):
    known.hear(Images(("h1",)))
    known.hear(Action(f"{known.state.tag}.style.oil"))
    assert known.said() == ["after-looking"]
    known.looked()
    assert known.errand(Place).piece.styles == ("oil",)


def test_a_look_that_was_cut_short_is_said(known):
    known.hear(Images(("h1",)))
    known.hear(Interrupted())
    assert known.said() == ["look-interrupted"] and known.state.looking == 0


# ---- looks -----------------------------------------------------------------------------------


def test_families_lead_to_styles(ready):
    ready.tap("family-painted")
    assert [card.title.id for card in ready.cards()] == ["style-oil", "style-watercolour"]
    ready.tap("style-oil")
    assert ready.errand(Place).piece.styles == ("oil",)


def test_surprise_avoids_what_was_taken_lately(ready):
    seen = set()
    for _ in range(5):
        ready.hear(Action(f"{ready.state.tag}.surprise"))
        (style,) = ready.errands[0].piece.styles
        assert style not in ready.state.recent and style != "like"
        seen.add(style)
        ready.take()
    assert len(seen) > 2


def test_the_last_styles_come_first(ready):
    ready.tap("family-fun")
    ready.portrait("neon")
    ready.tap("button-another-look")
    assert ready.cards()[0].title.id == "style-neon"


def test_options_are_kept_and_used(ready):
    ready.tap("button-options")
    for option in ("count=3", "shape=4:5", "backdrop=navy", "strength=0.3"):
        ready.hear(Action(f"{ready.state.tag}.set.{option}"))
    ready.hear(Action(f"{ready.state.tag}.set.count=99"))
    ready.tap("button-looks")
    ready.tap("style-headshot")
    piece = ready.errand(Place).piece
    assert piece.styles == ("headshot", "mono"), "the others look alike before that backdrop"
    assert (piece.shape, piece.backdrop, piece.strength) == ("4:5", "navy", 0.3)


def test_paint_me_like_this_picture(ready):
    ready.tap("button-like")
    ready.hear(Images(("h9", "h10")))
    ready.errand(Discard)
    ready.looked(Glance("starry", "starry.jpg"))
    piece = ready.errand(Place).piece
    assert (piece.styles, piece.like, piece.photos) == (("like",), "starry", ("photo1",))


def test_own_words_are_asked_for_in_a_form_where_there_are_forms(ready):
    ready.tap("button-words")
    if ready.caps.forms:
        assert isinstance(ready.replies[0], AskForm)
        ready.hear(FormSubmitted("words", "navy background"))
    else:
        ready.say("navy background")
    assert ready.errand(Place).piece.prompt == "navy background"


def test_words_that_are_not_understood_offer_what_may_be_meant(ready):
    ready.say("as a commic")
    errand = ready.errand(Place)
    ready.hear(
        Declined(errand, "prompt_not_understood", (Phrase("error-prompt-near"),), ("comic",))
    )
    assert [card.title.id for card in ready.cards()] == ["style-comic"]


# ---- orders ----------------------------------------------------------------------------------


def test_progress_is_shown_and_does_not_change_the_state(ready):
    ready.tap("style-headshot")
    order = ready.take()
    ready.hear(JobUpdate(order, "moved", stage="refine", fraction=0.4, preview=b"seen"))
    (progress,) = ready.replies
    assert isinstance(progress, Progress) and progress.fraction == 0.4
    assert progress.preview == b"seen"
    assert progress.key == f"order-{order}" and ready.labels() == ["button-cancel"]


def test_cancelling(ready):
    ready.tap("style-headshot")
    order = ready.take()
    ready.tap("button-cancel")
    ready.hear(Did(ready.errand(Cancel)))
    assert ready.said() == ["cancelled"] and ready.state.waiting == ()
    ready.tap("button-again")
    assert ready.errand(Place).piece.styles == ("headshot",)
    assert order == "order1"


def test_cancel_asks_which_when_several_wait(ready):
    for _ in range(2):
        ready.tap("style-headshot")
        ready.take()
        ready.hear(Started("styles"))
    ready.hear(Started("cancel"))
    assert ready.said() == ["cancel-which"] and len(ready.labels()) == 2


def test_a_change_keeps_everything_else_and_can_be_undone(ready):
    first = ready.portrait()
    ready.tap("button-change")
    if ready.caps.forms:
        ready.hear(FormSubmitted("change", "navy backdrop, less smile"))
    else:
        ready.say("navy backdrop, less smile")
    piece = ready.errands[0].piece
    assert piece.styles == ("headshot",) and piece.changes == ("navy backdrop, less smile",)
    assert piece.before == first
    second = ready.take()
    ready.make(second)
    ready.tap("button-undo")
    assert ready.errand(Show).order == first
    ready.hear(Listed("show", (Kept("p1", "portrait", None, first, False, portrait(first)),)))
    (back,) = ready.replies
    assert isinstance(back, Portraits) and back.order == first
    assert back.key != f"made-{first}", "shown at the end, not far above"


def test_looks_like_one_that_is_always_the_same_are_those_beside_it(ready):
    ready.portrait()
    assert "button-more" not in ready.labels()
    ready.tap("button-alike")
    ready.there("headshot")
    piece = ready.errand(Place).piece
    assert piece.styles == ("studio-navy", "mono", "office") and piece.photos == ("photo1",)
    assert piece.times == 1 and not ready.replies


def test_more_like_this_is_the_same_look_with_other_chances(ready):
    ready.portrait("oil")
    assert "button-alike" not in ready.labels()
    ready.tap("button-more")
    ready.there("oil")
    piece = ready.errand(Place).piece
    assert (piece.styles, piece.seed, piece.times) == (("oil",), 1, 3)
    ready.hear(Placed("order2", 1, 8.0, (), piece))
    ready.make("order2", "oil")
    ready.tap("button-more")
    ready.there("oil", "oil", "oil")
    assert ready.errand(Place).piece.seed == 4, "none is made twice"


def test_more_of_several_looks_is_each_of_them_once_more(ready):
    ready.portrait("oil")
    ready.set_piece("order1", styles=("oil", "office"))
    ready.press("more", "order1")
    ready.there("oil", "office")
    piece = ready.errand(Place).piece
    assert (piece.styles, piece.seed, piece.times) == (("oil", "office"), 1, 1)


def test_words_ask_for_more_of_what_was_shown_last(ready):
    ready.say("more like this")
    assert ready.said() == ["which-look"] and not ready.errands
    ready.portrait("oil")
    ready.say("another one, please")
    ready.there("oil")
    assert ready.errand(Place).piece.styles == ("oil",)


def test_words_for_more_of_what_is_always_the_same_are_answered_honestly(ready):
    ready.portrait()
    ready.say("more like this")
    ready.there("headshot")
    assert ready.said() == ["more-is-same"]
    assert ready.errand(Place).piece.styles == ("studio-navy", "mono", "office")


@pytest.mark.parametrize("said", ["delete", "Delete this picture!", "delete it, please"])
def test_words_that_delete_mean_what_was_shown_last_and_not_everything(ready, said):
    ready.portrait("oil")
    ready.say(said)
    ready.there("oil")  # it asked for the portraits of that order
    assert ready.said() == ["delete-sure"] and "button-delete" in ready.labels()


def test_words_that_delete_mean_everything_where_they_say_so(ready):
    ready.portrait("oil")
    ready.say("delete everything")
    assert not any(isinstance(errand, Show) for errand in ready.errands)


def test_looks_that_were_named_before_are_no_fault_of_looks_beside_them(ready):
    order = ready.portrait()
    named = Phrase("note-one-look", (("styles", (Phrase("style-headshot"),)),))
    for styles, said in ((("mono",), True), (("mono", "office"), False)):
        ready.set_piece(order, prompt="a headshot please", styles=styles)
        shown = tuple(portrait(order, style) for style in styles)
        ready.hear(JobUpdate(order, "made", portraits=shown, notes=(named,)))
        assert ("note-one-look" in ready.said()) == said


def test_a_sticker_of_many_tries_is_one(ready):
    ready.portrait("oil")
    ready.set_piece("order1", times=3)
    ready.press("sticker", "order1")
    assert ready.errand(Place).piece.times == 1


def test_sticker_avatars_and_keeping_the_face(ready):
    order = ready.portrait()
    made = ready.replies
    if not ready.caps.stickers:
        ready.tap("button-sticker")
        assert ready.errand(Place).piece.styles == ("sticker",)
        ready.replies = made
    ready.tap("button-avatars")
    ready.hear(Found("p1", "headshot", ready.errand(Find).use))
    assert isinstance(ready.replies[0], Document) and ready.replies[0].portrait == "p1"
    ready.replies = made
    ready.tap("button-keep-face")
    errand = ready.errand(KeepFace)
    assert errand.order == order
    ready.hear(Did(errand))
    assert ready.said() == ["face-is-kept"]


def test_deleting_a_portrait_asks_once(ready):
    order = ready.portrait()
    ready.tap("button-delete")
    ready.there()
    assert ready.text() == "Delete this portrait for good?" and not ready.errands
    assert ready.labels() == ["button-delete", "button-keep"]
    ready.tap("button-delete")
    errand = ready.errand(Delete)
    assert errand.order == order
    ready.hear(Did(errand))
    assert ready.said() == ["deleted"] and order not in ready.state.pieces


def test_a_portrait_that_is_kept_after_all_is_not_deleted(ready):
    order = ready.portrait()
    ready.tap("button-delete")
    ready.there()
    delete = ready.action("button-delete")
    ready.tap("button-keep")
    assert ready.said() == ["never-mind"] and order in ready.state.pieces
    ready.hear(Action(delete))
    assert ready.errand(Show) == Show(order, "delete"), "an old question is no yes"


def test_a_change_of_what_was_deleted_meanwhile_makes_nothing(ready):
    order = ready.portrait()
    ready.tap("button-delete")
    ready.there()
    ready.tap("button-delete")
    ready.hear(Did(ready.errand(Delete)))
    ready.hear(FormSubmitted("change", "warmer"))
    assert ready.said() == ["too-old"] and not ready.errands and order not in ready.state.pieces


def test_a_yes_in_words_deletes_no_portrait(ready):
    order = ready.portrait()
    ready.tap("button-delete")
    ready.there()
    ready.say("yes")
    assert ready.errand(Show) == Show(order, "delete"), "it is asked again: deleting takes a tap"


def test_what_failed_says_why_and_can_be_tried_again(ready):
    ready.tap("style-headshot")
    order = ready.take()
    ready.hear(JobUpdate(order, "failed", notes=(Phrase("error-stuck"),), reason="stuck"))
    assert "error-stuck" in ready.said()
    ready.tap("button-try-again")
    assert ready.errand(Place).piece.styles == ("headshot",)


def test_a_photo_that_is_gone_is_asked_for_and_the_wish_kept(ready):
    ready.tap("style-oil")
    ready.hear(Declined(ready.errand(Place), "not_found", (Phrase("error-not-found"),)))
    assert ready.said() == ["error-not-found"] and ready.state.photos == ()
    ready.send(glance(5, GOOD))
    piece = ready.errand(Place).piece
    assert (piece.styles, piece.photos) == (("oil",), ("photo5",))


def test_the_kept_face_needs_no_photo(known):
    known.know(face=True)
    known.hear(Started("start"))
    known.tap("style-headshot")
    assert known.errand(Place).piece.photos == ()


# ---- what only the right moment answers ----------------------------------------------------


def test_an_ok_said_later_deletes_nothing(ready):
    ready.know(known=True)
    ready.hear(Started("forgetme"))
    ready.errand(Count)
    ready.hear(Counted(1.764e9, 1, 0, 1, 1, done=False))
    ready.hear(Started("styles"))
    ready.say("hello")
    ready.say("ok")
    assert not ready.errands


def test_even_a_prompt_yes_deletes_nothing_without_a_tap(ready):
    ready.know(known=True)
    ready.hear(Started("forgetme"))
    ready.errand(Count)
    ready.hear(Counted(1.764e9, 1, 0, 1, 1, done=False))
    ready.say("yes")
    assert not ready.errand(Count).forget


def test_a_yes_to_something_else_is_no_consent(newcomer):
    newcomer.hear(Images(("h1",)))
    newcomer.say("thanks")
    newcomer.say("sure")
    assert not newcomer.errands


def test_no_after_yes_says_what_is_kept(ready):
    ready.hear(Action(f"{ready.state.tag}.refuse"))
    assert ready.said() == ["refused-after-yes"] and "button-forget" in ready.labels()


def test_a_second_yes_changes_nothing(ready):
    ready.hear(Action(f"{ready.state.tag}.agree"))
    assert not ready.errands and ready.labels()


def test_a_question_about_consent_is_answered(newcomer):
    newcomer.hear(Images(("h1",)))
    newcomer.say("what is kept exactly, and for how long?")
    assert newcomer.said()[0] == "privacy-kept" and newcomer.state.caption == ""


def test_a_look_tapped_before_the_yes_waits_for_it(newcomer):
    newcomer.hear(Images(("h1",)))
    newcomer.hear(Action(f"{newcomer.state.tag}.style.oil"))
    assert newcomer.said() == ["wish-noted", "consent"]
    newcomer.agree()
    newcomer.looked()
    assert newcomer.errand(Place).piece.styles == ("oil",)


def test_a_stranger_is_forgotten_from_memory(newcomer):
    newcomer.hear(Images(("h1",)))
    newcomer.hear(Started("forgetme"))
    assert not newcomer.errand(Count).forget
    newcomer.hear(Counted(1.764e9, 0, 0, 0, 0, done=False, known=False))
    assert newcomer.errand(Discard).held == ("h1",) and not newcomer.errands
    assert isinstance(newcomer.replies[0], Clear) and newcomer.state.held == ()


def test_an_answer_is_not_hidden_far_above(newcomer):
    newcomer.hear(Images(("h1",)))
    asked = newcomer.replies[0].key
    newcomer.say("no")
    assert newcomer.replies[0].key != asked


def test_a_face_button_of_an_earlier_photo_means_that_photo(known):
    known.send(glance(1, GOOD, replace(GOOD, who=1)))
    first = known.action("raw")
    known.send(glance(2, GOOD, replace(GOOD, who=1), replace(GOOD, who=2)))
    known.hear(Action(first))
    assert known.state.photos == ("photo1",)


def test_faces_are_numbered_from_left_to_right(known):
    left = replace(GOOD, who=1, box=(0.1, 0.2, 0.2, 0.3))
    known.send(glance(1, GOOD, left))
    known.say("1")
    assert known.state.face == 2, "the left one is the smaller one"


def test_a_bad_photo_does_not_throw_the_good_one_away(ready):
    ready.hear(Images(("h2",)))
    ready.looked(glance(1, GOOD), glance(2), new=1)
    assert ready.state.photos == ("photo1",)
    ready.portrait()
    ready.send(glance(3))
    assert ready.said() == ["error-no-face", "photo-from-before"]
    assert ready.state.photos == ("photo1",)
    ready.tap("button-like-this")
    assert ready.errand(Place).piece.like == "photo3"


def test_a_caption_can_say_that_the_picture_is_a_look(ready):
    ready.hear(Images(("h2",), "paint me like this picture", "like"))
    ready.looked(Glance("starry", "starry.jpg"))
    piece = ready.errand(Place).piece
    assert (piece.like, piece.photos) == ("starry", ("photo1",))


def test_a_photo_of_somebody_else_begins_anew(ready):
    ready.hear(Images(("h2",)))
    ready.looked(glance(1, GOOD), glance(2, replace(GOOD, who=1)), new=1)
    assert ready.said()[0] == "good-photo" and "somebody-new" in ready.said()
    assert ready.state.photos == ("photo2",)


def test_at_most_ten_photos_are_used(known):
    known.send(*(glance(n, GOOD) for n in range(1, 10)))
    known.hear(Images(("h1", "h2", "h3")))
    known.looked(*(glance(n, GOOD) for n in range(1, 13)), new=3)
    assert len(known.state.photos) == 10


def test_words_that_name_no_style_change_the_last_portrait(ready):
    first = ready.portrait("headshot")
    ready.say("warmer please")
    errand = ready.errand(Place)
    assert errand.piece.prompt == "warmer please" and errand.change is not None
    assert (errand.change.before, errand.change.changes) == (first, ("warmer please",))


def test_a_change_that_is_not_understood_is_asked_for_once_more(ready):
    first = ready.portrait()
    ready.tap("button-change")
    change = FormSubmitted("change", "funnier")
    ready.hear(change) if ready.caps.forms else ready.say("funnier")
    errand = ready.errand(Place)
    ready.hear(Declined(errand, "prompt_not_understood", (Phrase("error-internal"),)))
    assert ready.state.question == "change" and ready.state.about == first
    ready.say("darker backdrop")
    assert ready.errand(Place).piece.changes == ("darker backdrop",)


def test_a_change_that_names_another_look_may_be_another_portrait(ready):
    first = ready.portrait("oil")
    ready.press("change", first)
    ready.hear(FormSubmitted("change", "comic")) if ready.caps.forms else ready.say("comic")
    errand = ready.errand(Place)
    assert (errand.piece.before, errand.piece.changes) == (first, ("comic",))
    other = errand.another
    assert (other.prompt, other.styles, other.before) == ("comic", (), None)
    assert other.photos == errand.piece.photos


def test_a_caption_that_is_no_look_leaves_the_wish_before_it(known):
    known.say("oil")
    known.errand(Check)
    known.hear(Understood("oil"))
    known.send(caption="this is me")
    errand = known.errand(Place)
    assert errand.piece.prompt == "this is me"
    assert (errand.change.prompt, errand.change.changes) == ("oil", ("this is me",))
    known.hear(Declined(errand, "prompt_not_understood", (Phrase("error-internal"),)))
    piece = known.errand(Place).piece
    assert (piece.prompt, piece.changes, piece.photos) == ("oil", (), errand.piece.photos)


def test_so_do_words_before_the_yes(newcomer):
    newcomer.hear(Images(("h1",), "as a comic"))
    newcomer.say("yes please make one of me")
    newcomer.agree()
    newcomer.looked()
    newcomer.hear(Declined(newcomer.errand(Place), "prompt_not_understood", ()))
    assert newcomer.errand(Place).piece.prompt == "as a comic"


def test_a_wish_outlives_a_caption_and_words_that_are_none(newcomer):
    newcomer.say("oil")
    newcomer.errand(Check)
    newcomer.hear(Understood("oil"))
    newcomer.hear(Images(("h1",), "this is me"))
    newcomer.say("yes please make one of me")
    newcomer.agree()
    newcomer.looked()
    newcomer.hear(Declined(newcomer.errand(Place), "prompt_not_understood", ()))
    assert newcomer.errand(Place).piece.prompt == "oil"


def test_undo_goes_on_from_what_it_showed(ready):
    ready.portrait()
    for words in ("warmer", "darker"):
        ready.say(words)
        errand = ready.errand(Place)
        ready.errands.append(Place(errand.change))
        ready.make(ready.take())
    for before in ("order2", "order1"):
        ready.say("undo")
        assert ready.errand(Show).order == before
        shown = (Kept("p", "portrait", None, before, False, portrait(before)),)
        ready.hear(Listed("show", shown))
    ready.say("undo")
    assert ready.said() == ["nothing-to-undo"]


def test_deleting_several_at_once_asks(ready):
    ready.tap("style-headshot")
    order = ready.take()
    both = (portrait(order, file="p1"), portrait(order, file="p2"))
    ready.hear(JobUpdate(order, "made", portraits=both))
    ready.tap("button-delete")
    if ready.caps.cards:
        assert ready.said() == ["delete-sure"] and not ready.errands
        ready.tap("button-delete")
    else:
        assert ready.errand(Show) == Show(order, "delete")
        files = tuple(Kept(p.file, "portrait", None, order, False, p) for p in both)
        ready.hear(Listed("delete", files))
        ready.tap("button-delete-all")
    assert ready.errand(Delete).order == order


# ---- what is kept, and forgetting ------------------------------------------------------------


def test_results_show_dates_and_offer_deleting(ready):
    ready.hear(Started("results"))
    assert ready.errand(List).what == "results"
    photo = Kept("photo1", "photo", 1.764e9, None, False)
    kept = Kept("p1", "portrait", 1.765e9, "order1", False, portrait("order1"))
    ready.hear(Listed("results", (photo, kept)))
    assert ready.said() == ["results-portraits", "results-photos"]
    ready.tap("button-delete-photos")
    assert ready.errand(Delete).photos


def test_being_forgotten_asks_once_and_gives_a_receipt(ready):
    ready.know(known=True)
    ready.hear(Started("forgetme"))
    assert not ready.errand(Count).forget
    ready.hear(Counted(1.764e9, 3, 1, 9, 12, done=False))
    assert "3 photos, 1 saved face, and 9 portraits" in ready.text()
    ready.tap("button-delete-everything")
    assert ready.errand(Count).forget
    ready.hear(Counted(1.764e9, 3, 1, 9, 12, done=True))
    assert isinstance(ready.replies[0], Clear)
    assert "12 orders" in ready.text() and "key" in ready.text()
    assert ready.state.photos == () and not ready.state.pieces


def test_an_old_button_does_not_delete_everything_without_asking(ready):
    ready.know(known=True)
    ready.hear(Action(f"{ready.state.tag}.forgetnow"))
    assert not ready.errand(Count).forget


def test_keeping_it_after_all(ready):
    ready.know(known=True)
    ready.hear(Started("forgetme"))
    ready.errand(Count)
    ready.hear(Counted(1.764e9, 1, 0, 1, 1, done=False))
    ready.tap("button-keep")
    assert not ready.errands and ready.said() == ["never-mind"]


# ---- anything at any time --------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["voice", "video", "sticker", "file", "animation", "poll"])
def test_what_is_no_photo_is_answered(known, kind):
    known.hear(Other(kind))
    assert known.said()[0].startswith("cannot-") and known.labels()


def test_somebody_elses_button_is_answered_in_private_and_does_nothing(ready):
    before = ready.state
    ready.caps = replace(ready.caps, alone=False)
    ready.hear(Action("somebodyelse.cancel.order1"))
    assert ready.replies == (Notice(Phrase("not-yours")),) and not ready.errands
    assert replace(ready.state, turn=0, spoke=0) == replace(before, turn=0, spoke=0)


def test_languages(known):
    known.hear(Started("language", "Deutsch"))
    assert known.errand(Speak).language == "de"
    known.hear(Started("language"))
    assert len(known.labels()) == 15


def test_commands_may_be_typed_with_the_bots_name(known):
    known.say("/privacy@likeness_bot")
    assert known.said()[0] == "privacy-kept"
    known.say("/nonsense")
    assert known.said() == ["no-such-command"]


def test_the_host_is_obeyed_and_nobody_else(known):
    known.say("/pause")
    assert known.said() == ["not-admin"] and not known.errands
    known.know(admin=True)
    for typed, errand in (
        ("/pause", Pause(True)),
        ("/resume", Pause(False)),
        ("/block abc", Block("abc", True)),
        ("/unblock abc", Block("abc", False)),
        ("/quota abc 20 3", Quota("abc", 20, 3)),
        ("/quota abc default", Quota("abc", None)),
    ):
        known.say(typed)
        assert known.errand(type(errand)) == errand
    known.say("/quota abc many")
    assert known.said() == ["usage-quota"] and not known.errands


def test_who_is_blocked_gets_no_portraits_but_may_be_forgotten(ready):
    ready.know(blocked=True, known=True)
    ready.say("hello")
    assert ready.said() == ["error-blocked"]
    ready.tap("button-forget")
    assert isinstance(ready.errand(Count), Count)


# ---- photos that come after others -------------------------------------------------------------


def test_what_was_there_before_is_not_praised_once_more(known):
    known.send(glance(1, GOOD), glance(2, GOOD))
    assert known.said()[0] == "good-photos"
    known.hear(Images(("h3",)))
    known.looked(glance(1, GOOD), glance(2, GOOD), glance(3), new=1)
    assert known.said() == ["left-out-one", "photo-from-before", "which-look"]
    assert "I see no face in it" in known.text() and "the photos from before" in known.text()
    assert known.state.photos == ("photo1", "photo2")


def test_praised_is_what_came_now(known):
    known.send(glance(1, GOOD))
    known.hear(Images(("h2",)))
    known.looked(glance(1, GOOD), glance(2, replace(GOOD, tips=("covered",))), new=1)
    assert known.said() == ["tip-covered", "which-look"] and len(known.state.photos) == 2


def test_nor_is_it_blamed_once_more(known):
    known.send(glance(1, BLURRED))
    assert known.said() == ["coach-blurred"]
    known.hear(Images(("h2",)))
    known.looked(glance(1, BLURRED), glance(2), new=1)
    assert known.said() == ["left-out-one", "photo-from-before"]
    assert "button-go-on" in known.labels() and "the photo from before" in known.text()


# ---- which one to stop -------------------------------------------------------------------------


def wait_for(chat: Chat, *words: str) -> list[str]:
    orders = []
    for each in words:
        chat.say(each)
        piece = replace(chat.errand(Place).piece, styles=())
        orders.append(f"order-{each[:2]}")
        chat.hear(Placed(orders[-1], 1, 8.0, (), piece))
    return orders


def test_orders_in_own_words_are_told_apart_by_them(ready):
    wait_for(ready, "a queen on a ship at dawn please", "as an astronaut")
    ready.command("cancel")
    labels = [words_of("en").say(b.label) for r in ready.replies for b in buttons_of(r)]
    for words in ("Stop a queen on a ship a…", "Stop as an astronaut"):
        assert words in labels


def test_the_question_goes_with_the_answer(ready):
    first, _, _ = wait_for(ready, "queen on a ship", "astronaut", "knight in armour")
    ready.command("cancel")
    (asked,) = ready.replies
    ready.press("stop", first)
    assert ready.replies == (Remove(asked.key),)
    ready.hear(Did(ready.errand(Cancel)))
    assert ready.said() == ["cancelled"]


def test_it_goes_when_there_is_nothing_to_choose_any_more(ready):
    first, second = wait_for(ready, "queen on a ship", "astronaut")
    ready.command("cancel")
    (asked,) = ready.replies
    ready.make(first)
    assert Remove(asked.key) in ready.replies
    ready.make(second)
    assert Remove(asked.key) not in ready.replies, "once is enough"


# ---- who is shut out ---------------------------------------------------------------------------


@pytest.mark.parametrize("known_before", [True, False], ids=["known", "a stranger"])
@pytest.mark.parametrize(
    "event", [Images(("h7",)), Wished(("h7",), "oil"), Wished(("h7",))], ids=["photo", "all", "p"]
)
def test_who_is_shut_out_is_asked_nothing_and_their_photo_goes(caps, event, known_before):
    chat = Chat(caps=caps)
    chat.know(blocked=True, agreed=known_before, known=known_before)
    chat.hear(event)
    assert chat.said() == ["error-blocked"]
    assert chat.labels() == ["button-privacy", "button-forget"]
    assert chat.errands == [Discard(("h7",))] and chat.state.held == ()


def test_an_order_that_the_host_ended_is_not_said_to_be_the_persons_own_doing(ready):
    orders = wait_for(ready, "queen on a ship", "astronaut")
    ready.know(blocked=True)
    keys = set()
    why = (Phrase("error-generation-failed"),)
    for event in (JobUpdate(orders[0], "cancelled"), JobUpdate(orders[1], "failed", notes=why)):
        ready.hear(event)
        assert ready.said() == ["error-blocked"] and ready.replies[0] == Remove(
            f"order-{event.order}"
        )
        assert ready.labels() == ["button-privacy", "button-forget"]
        keys.add(ready.replies[-1].key)
    assert len(keys) == 1, "it is said once"


def test_a_refusal_offers_what_still_works(ready):
    ready.press("style", "oil")
    why = (Phrase("error-blocked"),)
    ready.hear(Declined(ready.errand(Place), "per_day", why))
    assert ready.labels() == ["button-privacy", "button-forget"]


@pytest.mark.parametrize("agreed", [True, False])
def test_no_photo_is_asked_for_of_who_is_shut_out(caps, agreed):
    chat = Chat(caps=caps)
    chat.know(blocked=True, agreed=agreed)
    chat.command("privacy")
    assert chat.said()[0] == "privacy-kept" and "button-looks" not in chat.labels()
    chat.command("results")
    chat.hear(Listed(chat.errand(List).what, ()))
    assert chat.said() == ["nothing-kept"]
    assert chat.labels() == ["button-privacy", "button-forget"]


# ---- help ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("shows", [True, False])
def test_help_where_others_are_around_says_what_is_done_there(shows):
    chat = Chat.of_somebody_known()
    chat.caps = replace(DISCORD_SERVER, shows=shows)
    chat.command("help")
    assert ("help-show" in chat.said()) == shows
    assert chat.said()[0] == "help-channel" and "help-menus" in chat.said()
    for named in ("/portrait", "Only you see", "Portrait this photo", "Portrait from avatar"):
        assert named in chat.text()
    assert ("Show to the channel" in chat.text()) == shows
    assert chat.button("web-attach").does == "photo"


def test_help_with_a_question_stays_that_there(known):
    known.caps = DISCORD_SERVER
    known.know(agreed=False)
    known.hear(Images(("h1",)))
    known.command("help")
    assert known.said()[0] == "help-consent"


def test_the_host_is_told_the_hosts_commands(known):
    known.command("help")
    assert "help-host" not in known.said()
    known.know(admin=True)
    known.command("help")
    command = "/host block" if known.caps.forms else "/block"
    assert "help-host" in known.said() and command in known.text()


# ---- what others have of the person ------------------------------------------------------------


@pytest.mark.parametrize("agreed", [True, False])
def test_what_others_have_is_said_and_can_be_deleted(caps, agreed):
    chat = Chat(caps=caps)
    chat.know(agreed=agreed, known=agreed)
    chat.command("results")
    chat.hear(Listed(chat.errand(List).what, (), lent=1))
    assert chat.said() == ["results-lent"]
    assert "1 portrait of you that somebody else asked for" in chat.text()
    chat.tap("button-delete-lent")
    chat.hear(Did(chat.errand(DropLent)))
    assert chat.said() == ["deleted"]


def test_it_is_said_below_what_is_kept_of_ones_own(ready):
    ready.command("results")
    photo = Kept("photo1", "photo", None, None, False)
    ready.hear(Listed(ready.errand(List).what, (photo,), lent=2))
    assert ready.said() == ["results-photos-saved", "results-lent"]
    assert {"button-delete-photos", "button-delete-lent", "button-forget"} <= set(ready.labels())
