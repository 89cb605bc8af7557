"""Briefs: what a wish comes to, told before anybody waits in line."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from engine.briefs import LETTERED, brief_of, check_wish
from engine.errors import BadOption, PromptNotUnderstood, UnknownStyle
from engine.generators import studio
from engine.portrait import Look, Wish
from engine.styles.catalogue import Catalogue
from engine.styles.colors import palette
from tests import faces
from tests.fakes.renderers import RENDERERS


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return Catalogue.load(RENDERERS)


@pytest.fixture(scope="module")
def picture():
    return faces.photo(faces.no_face())


def test_without_style_and_words_it_is_the_plain_headshot(catalogue):
    brief, notes = brief_of(Wish(), None, catalogue)
    assert brief.style.name == "headshot" and notes == ()


def test_a_picture_to_be_like_chooses_its_style(catalogue, picture):
    assert brief_of(Wish(), picture, catalogue)[0].style.name == "like"
    assert brief_of(Wish("oil"), picture, catalogue)[0].style.name == "oil"


def test_options_go_before_words_and_words_before_the_style(catalogue):
    wish = Wish(prompt="navy background, square, softer skin", shape="3:4", retouch="none")
    brief, _ = brief_of(wish, None, catalogue)
    assert brief.shape == "3:4" and brief.look.retouch == "none"
    brief, _ = brief_of(replace(wish, shape=None, retouch=None), None, catalogue)
    assert brief.shape == "1:1" and brief.look.retouch == "strong"


# What was asked for afterwards.


def look_of(catalogue, wish: Wish):
    return brief_of(wish, None, catalogue)[0].look


def test_changes_lay_themselves_over_the_look_before(catalogue):
    wish = Wish(prompt="oil painting, teal background, warmer, soft light", retouch="none")
    wish = replace(wish, changes=("navy backdrop", "softer skin, strong", "named Ana, square"))
    brief, _ = brief_of(wish, None, catalogue)
    assert brief.style.name == "oil" and brief.shape == "1:1"
    assert brief.look == Look(
        backdrop=palette()["navy"],
        light="soft",
        warmth=0.5,
        retouch="strong",
        strength=0.85,
        caption="Ana",
    )


def test_tones_add_up_and_stay_in_range(catalogue):
    wish = Wish("oil", prompt="warmer")
    assert look_of(catalogue, replace(wish, changes=("a bit cooler",))).warmth == 0.25
    assert look_of(catalogue, replace(wish, changes=("much warmer",) * 3)).warmth == 1
    back = replace(wish, changes=("more contrast", "less contrast", "cooler"))
    assert (look_of(catalogue, back).warmth, look_of(catalogue, back).contrast) == (0, 0)


def test_options_are_older_than_changes(catalogue):
    wish = Wish("oil", shape="3:4", retouch="none", caption="Ana")
    wish = replace(wish, changes=("square, softer skin, named Ben",))
    brief, _ = brief_of(wish, None, catalogue)
    assert (brief.shape, brief.look.retouch, brief.look.caption) == ("1:1", "strong", "Ben")


def test_black_and_white_can_be_taken_back(catalogue):
    wish = Wish("oil", prompt="black and white", changes=("warmer",))
    assert look_of(catalogue, wish).mono
    assert not look_of(catalogue, replace(wish, changes=("not black and white",))).mono


def test_a_change_does_not_change_the_style(catalogue):
    wish = Wish("oil", changes=("as a comic, navy backdrop",))
    brief, notes = brief_of(wish, None, catalogue)
    assert brief.style.name == "oil" and brief.look.backdrop == palette()["navy"]
    assert [note.code for note in notes] == ["changed", "one-look"]


def test_changes_alone_are_made_in_the_default_style(catalogue):
    brief, _ = brief_of(Wish(changes=("navy backdrop",)), None, catalogue)
    assert (brief.style.name, brief.look.backdrop) == ("headshot", palette()["navy"])


def test_only_the_newest_change_is_spoken_of(catalogue):
    wish = Wish(prompt="as a comic on a ship", changes=("navy backdrop, zoom in", "warmer"))
    (note,) = check_wish(wish, catalogue, has_like=False).notes
    assert note.sentence == "Warmer."


@pytest.mark.parametrize("changes", [("zxqv wrtpl",), ("warmer", "zxqv"), ("", "warmer")])
def test_a_change_in_which_nothing_is_understood_is_refused(catalogue, changes):
    with pytest.raises(PromptNotUnderstood):
        check_wish(Wish("oil", changes=changes), catalogue, has_like=False)


def test_words_and_changes_are_read_in_the_person_s_language(catalogue):
    wish = Wish(prompt="синий фон", changes=("теплее",), language="ru-RU")
    look = look_of(catalogue, wish)
    assert look.backdrop == palette()["blue"] and look.warmth > 0
    with pytest.raises(PromptNotUnderstood):
        check_wish(replace(wish, language="en"), catalogue, has_like=False)


# What a desk asks.


@pytest.mark.parametrize(
    ("wish", "has_like", "style"),
    [
        (Wish(), False, "headshot"),
        (Wish(), True, "like"),
        (Wish("Oil on canvas"), True, "oil"),
        (Wish(prompt="as a comic, warmer"), False, "comic"),
        (Wish(prompt="warmer"), True, "like"),
        (Wish(changes=("warmer",)), True, "like"),
    ],
    ids=["nothing", "picture", "style", "words", "words and picture", "change and picture"],
)
def test_a_wish_is_understood_before_its_photos_are_there(
    catalogue, picture, wish, has_like, style
):
    understood = check_wish(wish, catalogue, has_like=has_like)
    brief, notes = brief_of(wish, picture if has_like else None, catalogue)
    assert understood.style.name == style
    assert (understood.style, understood.notes) == (brief.style, notes)
    assert bool(notes) == bool(wish.prompt or wish.changes)


@pytest.mark.parametrize(
    ("wish", "error"),
    [
        (Wish("headshoot"), UnknownStyle),
        (Wish(prompt="zxqv wrtpl"), PromptNotUnderstood),
        (Wish("oil", changes=("zxqv wrtpl",)), PromptNotUnderstood),
        (Wish("like"), BadOption),
        (Wish(size=255), BadOption),
        (Wish(size=2049), BadOption),
    ],
    ids=["style", "words", "change", "like", "small", "large"],
)
def test_what_cannot_be_made_is_refused_with_the_same_words_at_the_desk(catalogue, wish, error):
    with pytest.raises(error) as at_the_desk:
        check_wish(wish, catalogue, has_like=False)
    with pytest.raises(error) as at_work:
        brief_of(wish, None, catalogue)
    assert at_the_desk.value.message == at_work.value.message
    assert at_the_desk.value.hint == at_work.value.hint != ""


def test_it_takes_no_network_and_no_picture_to_ask():
    script = "import sys, engine.briefs; print(*sys.modules)"
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=root, capture_output=True, text=True, check=True
    )
    loaded = set(done.stdout.split())
    assert "engine.briefs" in loaded
    assert not loaded & {"cv2", "PIL", "mediapipe", "onnxruntime", "engine.networks"}


def test_a_usual_backdrop_and_strength_give_way_to_words(catalogue):
    usual = Wish(style="headshot", backdrop="navy", strength=0.3)
    known = check_wish(usual, catalogue, has_like=False)
    assert (known.look.backdrop, known.look.strength) == (palette()["navy"], 0.3)
    spoken = replace(usual, prompt="white background, very strong")
    known = check_wish(spoken, catalogue, has_like=False)
    assert (known.look.backdrop, known.look.strength) == (palette()["white"], 1.0)


def test_a_usual_backdrop_must_be_a_colour(catalogue):
    with pytest.raises(BadOption, match="no colour"):
        check_wish(Wish(backdrop="plaid"), catalogue, has_like=False)


@pytest.mark.parametrize(
    ("style", "prompt", "codes"),
    [
        ("trading-card", "write my name Omar on it", ["changed"]),
        ("oil", "write my name Omar on it", ["name-elsewhere"]),
        ("oil", "warmer, write my name Omar on it", ["changed", "name-elsewhere"]),
        (None, "an oil painting with my name Omar", ["took", "name-elsewhere"]),
        ("trading-card", "write “ゆき” on it", ["letters-unknown"]),
    ],
)
def test_no_name_is_promised_that_is_not_printed(catalogue, style, prompt, codes):
    for wish in (Wish(style, prompt=prompt), Wish(style or "oil", changes=(prompt,))):
        _, notes = brief_of(wish, None, catalogue)
        said = [note.code for note in notes]
        assert [code for code in said if code != "took"] == [c for c in codes if c != "took"]
        assert not any(
            change[0] == "caption" and "name-elsewhere" in said
            for note in notes
            for change in note.values.get("changes", ())
        )
    _, notes = brief_of(Wish(style, prompt=prompt), None, catalogue, free=True)
    assert not {note.code for note in notes} & {"name-elsewhere", "letters-unknown"}


def test_the_renderers_that_print_a_name_are_known():
    folder = Path(studio.__file__).parent
    printing = {path.stem for path in folder.glob("*.py") if "look.caption" in path.read_text()}
    assert printing == LETTERED
