"""Briefs: what a wish comes to, told before anybody waits in line."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from engine.briefs import brief_of, check_wish
from engine.errors import BadOption, PromptNotUnderstood, UnknownStyle
from engine.portrait import Wish
from engine.styles.catalogue import Catalogue
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


# What a desk asks.


@pytest.mark.parametrize(
    ("wish", "has_like", "style"),
    [
        (Wish(), False, "headshot"),
        (Wish(), True, "like"),
        (Wish("Oil on canvas"), True, "oil"),
        (Wish(prompt="as a comic, warmer"), False, "comic"),
        (Wish(prompt="warmer"), True, "like"),
    ],
    ids=["nothing", "picture", "style", "words", "words and picture"],
)
def test_a_wish_is_understood_before_its_photos_are_there(
    catalogue, picture, wish, has_like, style
):
    understood = check_wish(wish, catalogue, has_like=has_like)
    brief, notes = brief_of(wish, picture if has_like else None, catalogue)
    assert understood.style.name == style
    assert (understood.style, understood.notes) == (brief.style, notes)
    assert bool(notes) == bool(wish.prompt)


@pytest.mark.parametrize(
    ("wish", "error"),
    [
        (Wish("headshoot"), UnknownStyle),
        (Wish(prompt="zxqv wrtpl"), PromptNotUnderstood),
        (Wish("like"), BadOption),
        (Wish(size=255), BadOption),
        (Wish(size=2049), BadOption),
    ],
    ids=["style", "words", "like", "small", "large"],
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
