"""Critic: is it this person, and is it well made?"""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from engine import critic
from engine.analyze import learn
from engine.critic import Judgement, judge
from engine.generators import Proposal
from engine.generators.canvas import over
from engine.generators.plate import Plate
from engine.networks import Networks
from engine.portrait import Brief, Image, Style, Subject, Verdict
from tests import faces


@pytest.fixture(scope="module")
def subject(networks: Networks) -> Subject:
    return learn([faces.photo(faces.astronaut())], networks)


def brief(**changes) -> Brief:
    """One portrait that stays a photo, unless told otherwise."""
    style = {"family": "professional", "renderer": "studio", "restyled": False, **changes}
    return Brief(
        Style(
            name="plain",
            title="Plain",
            description="Plain.",
            keywords=("plain",),
            recipe={},
            prompt="plain",
            **style,
        )
    )


def judged(
    rgb: Image, subject: Subject, networks: Networks, *, anew: bool = False, **changes
) -> Judgement:
    return judge(Proposal(rgb, anew=anew), subject, brief(**changes), networks)


def test_the_source_itself_is_a_close_match_without_flaws(subject, networks):
    judgement = judged(faces.astronaut(), subject, networks)
    assert judgement.distance is not None and Verdict.of(judgement.distance) is Verdict.STRONG
    assert judgement.distance < 0.05
    assert judgement.flaws == () and not judgement.fatal


def test_somebody_else_is_never_given_out(subject, networks):
    judgement = judged(faces.somebody_else(), subject, networks)
    assert judgement.fatal
    assert judgement.flaws[0] == "different_person"
    assert judgement.distance is not None and judgement.distance > 0.6


def test_somebody_else_is_let_pass_only_where_the_style_says_so(subject, networks):
    judgement = judged(
        faces.somebody_else(), subject, networks, likeness_optional=True, restyled=True
    )
    assert not judgement.fatal
    assert "different_person" in judgement.flaws
    assert judgement.distance is not None and Verdict.of(judgement.distance) is Verdict.DIFFERENT


@pytest.mark.parametrize(
    ("family", "share", "weak"),
    [
        ("professional", 0.1, False),
        ("professional", 0.35, True),
        ("painted", 0.3, False),
        ("painted", 0.45, True),
        ("fun", 0.35, False),
        ("illustrated", 0.46, True),
    ],
)
def test_more_likeness_is_expected_of_a_photo_than_of_a_drawing(
    family, share, weak, subject, networks
):
    judgement = judged(faces.mixed(share), subject, networks, family=family, restyled=True)
    assert ("weak_likeness" in judgement.flaws) == weak
    assert not judgement.fatal


# Flaws of a photo.


def blown_out(rgb: Image) -> Image:
    return np.clip(rgb.astype(np.float32) * 1.9, 0, 255).astype(np.uint8)


FLAWED = {
    "soft": faces.blurred(),
    "clipped_highlights": blown_out(faces.astronaut()),
    "exposure": (faces.astronaut() * 0.3).astype(np.uint8),
    "eyes_closed": faces.with_closed_eyes(),
}


@pytest.mark.parametrize("flaw", FLAWED)
def test_a_flaw_of_a_photo_is_named(flaw, subject, networks):
    assert flaw in judged(FLAWED[flaw], subject, networks).flaws


@pytest.mark.parametrize("flaw", FLAWED)
def test_what_is_a_flaw_in_a_photo_may_be_wanted_in_a_drawing(flaw, subject, networks):
    assert flaw not in judged(FLAWED[flaw], subject, networks, restyled=True).flaws


@pytest.mark.parametrize("flaw", FLAWED)
def test_of_what_was_painted_anew_eyes_and_sharpness_count_in_any_style(flaw, subject, networks):
    found = judged(FLAWED[flaw], subject, networks, anew=True, restyled=True).flaws
    assert (flaw in found) == (flaw in ("soft", "eyes_closed"))


@pytest.mark.parametrize("flaw", ["soft", "eyes_closed", "exposure"])
def test_what_the_source_has_already_is_no_flaw_of_the_portrait(flaw, networks):
    source = learn([faces.photo(FLAWED[flaw])], networks)
    assert judged(FLAWED[flaw], source, networks).flaws == ()


def test_two_faces_are_one_too_many(subject, networks):
    assert "several_faces" in judged(faces.crowd(2), subject, networks).flaws
    four = judged(faces.crowd(2), subject, networks, renderer="popart", restyled=True)
    assert "several_faces" not in four.flaws


# Where no face is seen.


def test_a_picture_without_a_face_is_never_given_out(subject, networks):
    judgement = judged(faces.no_face(), subject, networks)
    assert judgement.fatal and judgement.distance is None
    assert "face_not_seen" in judgement.flaws


def test_a_face_that_is_hidden_by_the_style_is_compared_where_it_was_put(subject, networks):
    hidden = cv2.resize(
        cv2.resize(faces.astronaut(), (40, 40), interpolation=cv2.INTER_AREA),
        (512, 512),
        interpolation=cv2.INTER_NEAREST,
    )
    proposal = Proposal(hidden, landmarks=subject.face.landmarks)
    judgement = judge(proposal, subject, brief(restyled=True, likeness_optional=True), networks)
    assert judgement.distance is not None
    assert "face_not_seen" in judgement.flaws and not judgement.fatal


def test_a_sticker_is_judged_as_it_is_seen_on_white(subject, networks):
    rgba = np.dstack([faces.astronaut(), np.full((512, 512), 255, np.uint8)])
    assert judged(rgba, subject, networks).distance == pytest.approx(0, abs=0.05)
    rgba[..., 3] = 0
    gone = judged(rgba, subject, networks)
    assert gone.distance is None and gone.fatal


# The edge of the person.


def on_grey(plate: Plate, seam: int = 0) -> Image:
    picture = over(plate.rgb, plate.alpha, (96, 100, 108))
    if seam:
        outline, _ = cv2.findContours(
            (plate.alpha > 0.5).astype(np.uint8), cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE
        )
        cv2.drawContours(picture, outline, -1, (250, 250, 250), seam)
    return picture


def test_a_bright_seam_around_the_person_is_a_halo(astronaut_plate, astronaut_subject, networks):
    clean, seam = (
        judge(
            Proposal(on_grey(astronaut_plate, width), outline=astronaut_plate.alpha),
            astronaut_subject,
            brief(),
            networks,
        )
        for width in (0, 3)
    )
    assert "halo" in seam.flaws
    assert "halo" not in clean.flaws


def test_a_light_coat_on_a_light_wall_is_no_halo(astronaut_plate):
    flat = np.full_like(astronaut_plate.rgb, 240)
    assert critic.halo(flat, astronaut_plate.alpha, astronaut_plate.landmarks) == 0


def test_a_person_that_fills_the_picture_has_no_seam(astronaut_plate):
    everywhere = np.ones_like(astronaut_plate.alpha)
    assert critic.halo(astronaut_plate.rgb, everywhere, astronaut_plate.landmarks) == 0


# Which is better?


def test_the_best_comes_first():
    ranked = [
        Judgement(0.2, (), False),
        Judgement(0.3, (), False),
        Judgement(0.1, ("soft",), False),
        Judgement(None, ("soft",), False),
        Judgement(0.1, ("soft", "halo"), False),
        Judgement(0.7, ("different_person",), True),
    ]
    found = ranked[::-1]
    found.sort(key=lambda judgement: judgement.rank)
    assert found == ranked
