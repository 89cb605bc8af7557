"""Analyze: who is in the photos, where, how well they can be seen, and what is not a face."""

from __future__ import annotations

from itertools import permutations

import cv2
import numpy as np
import pytest

from engine import mesh
from engine.analyze import MIN_TEMPLE_WIDTH, SAME_PERSON, distance, find_faces, learn
from engine.errors import FaceTooSmall, NoFace, NoSuchFace
from engine.networks import Networks
from engine.notes import stranger
from engine.portrait import Box, Image, Subject
from tests import faces


@pytest.fixture(scope="module")
def large(networks: Networks) -> Subject:
    return learn([faces.photo(faces.astronaut(2))], networks)


@pytest.fixture(scope="module")
def couple() -> Image:
    return faces.crowd(2)


def found(rgb: Image, networks: Networks):
    return find_faces(faces.photo(rgb), networks)


# Several photos of one person.

HEAD = (slice(10, 290), slice(84, 364))
ME = faces.photo(faces.astronaut()[HEAD], "me.jpg")
ME_AGAIN = faces.photo(faces.mirrored(faces.brightened()[:280, 40:320]), "me again.jpg")
STRANGER = faces.photo(faces.somebody_else()[HEAD], "stranger.jpg")


@pytest.mark.parametrize("photos", list(permutations((ME, ME_AGAIN, STRANGER))))
def test_a_stranger_is_named_and_not_used_wherever_their_photo_comes(photos, networks, large):
    subject = learn(photos, networks)
    assert subject.strangers == ("stranger.jpg",)
    assert subject.photos_used == 2
    assert subject.photo.name != "stranger.jpg"
    assert distance(subject.embedding, large.embedding) < 0.3
    assert stranger("stranger.jpg") in subject.notes


def test_the_two_people_of_these_tests_are_two_people(networks):
    me, other = found(ME.rgb, networks)[0], found(STRANGER.rgb, networks)[0]
    assert distance(me.embedding, other.embedding) > SAME_PERSON + 0.1


def test_several_photos_make_the_mean_of_their_embeddings(networks):
    subject = learn([ME, ME_AGAIN], networks)
    each = [found(photo.rgb, networks)[0].embedding for photo in (ME, ME_AGAIN)]
    assert np.allclose(subject.embedding, np.mean(each, axis=0), atol=1e-3)
    assert subject.strangers == () and subject.notes == ()


@pytest.mark.parametrize("worse", [faces.blurred, faces.dark, faces.with_closed_eyes])
@pytest.mark.parametrize("first", [True, False])
def test_the_better_photo_leads(worse, first, networks):
    bad = faces.photo(worse()[HEAD], "bad.jpg")
    subject = learn([bad, ME] if first else [ME, bad], networks)
    assert subject.photo.name == "me.jpg"
    assert subject.photos_used == 2


def test_a_photo_without_a_face_among_others_is_left_out_in_words(networks):
    subject = learn([faces.photo(faces.no_face(), "hills.jpg"), ME], networks)
    assert subject.photo.name == "me.jpg"
    assert subject.photos_used == 1 and subject.strangers == ()
    (note,) = subject.notes
    assert note.sentence == "I can't find a face in hills.jpg, so I left it out."
    assert (note.code, note.values) == ("no-face-in", {"name": "hills.jpg"})


def test_of_two_people_in_one_photo_each_the_first_photo_counts(networks):
    assert learn([STRANGER, ME], networks).photo.name == "stranger.jpg"
    assert learn([ME, STRANGER], networks).photo.name == "me.jpg"


# Several faces in one photo.


def test_the_largest_face_is_taken_and_it_is_said(couple, networks, large):
    subject = learn([faces.photo(couple, "us.jpg")], networks)
    assert distance(subject.embedding, large.embedding) < 0.3
    assert len(subject.others) == 1
    (note,) = subject.notes
    assert note.sentence == "I see two faces in us.jpg; I portray the largest."
    assert note.code == "which-face"
    assert note.values == {"count": 2, "name": "us.jpg", "number": 1}


def test_the_second_face_can_be_asked_for(couple, networks, large):
    subject = learn([faces.photo(couple, "us.jpg")], networks, face=2)
    assert distance(subject.embedding, large.embedding) > SAME_PERSON
    assert subject.face.box.left > couple.shape[1] / 2
    assert subject.notes == (), "who was asked for needs no word"


@pytest.mark.parametrize("number", [0, 3, 9, -1])
def test_a_face_that_is_not_there_is_answered_with_how_many_are(couple, networks, number):
    with pytest.raises(NoSuchFace) as caught:
        learn([faces.photo(couple)], networks, face=number)
    assert (
        caught.value.message == f"There is no face number {number}: I see two faces in that photo."
    )
    assert caught.value.hint == "Number 1 is the largest face."


def test_the_face_that_was_chosen_is_found_again_in_other_photos(couple, networks):
    subject = learn([faces.photo(couple, "us.jpg"), STRANGER, ME], networks, face=2)
    assert subject.photo.name == "stranger.jpg", "the larger photo of the second person"
    assert subject.photos_used == 2
    assert subject.strangers == ("me.jpg",)


def test_faces_come_largest_first(networks):
    widths = [face.box.width for face in found(faces.crowd(3), networks)]
    assert len(widths) == 3
    assert widths == sorted(widths, reverse=True)


def test_a_crowd_is_not_cut_out_with_its_first_person(couple, networks):
    subject = learn([faces.photo(couple)], networks)
    other = subject.others[0].box
    region, alpha = subject.matte.region, subject.matte.alpha
    k = alpha.shape[1] / region.width
    rows = slice(int((other.top - region.top) * k), int((other.bottom - region.top) * k))
    cols = slice(int((other.left - region.left) * k), int((other.right - region.left) * k))
    assert alpha[rows, cols].size == 0 or alpha[rows, cols].mean() < 0.1


# What is no face, and what is too small.


@pytest.mark.parametrize(
    "picture",
    [faces.no_face(), faces.noise(), faces.smiley(), faces.astronaut(2)[500:]],
    ids=["landscape", "noise", "smiley", "suit"],
)
def test_what_is_no_face_is_refused_in_the_words_of_the_house(picture, networks):
    with pytest.raises(NoFace) as caught:
        learn([faces.photo(picture)], networks)
    assert caught.value.message == "I can't find a face here."
    assert caught.value.hint == "A photo of head and shoulders, looking at the camera, works best."


class Seeing(Networks):
    """Networks that also see faces where there are none."""

    def __init__(self, real: Networks, *false: Box) -> None:
        super().__init__(real.threads)
        self.real, self.false = real, false

    def boxes(self, rgb: Image) -> list[Box]:
        return [*self.false, *self.real.boxes(rgb)]

    def mesh(self, rgb: Image):
        return self.real.mesh(rgb)

    def embed(self, rgb, landmarks):
        return self.real.embed(rgb, landmarks)


def test_boxes_that_the_mesh_does_not_confirm_are_dropped(networks):
    patch, helmet, everything = (
        Box(200, 300, 260, 360), Box(290, 350, 480, 510), Box(0, 0, 512, 512)
    )  # fmt: skip
    seen = find_faces(faces.photo(faces.astronaut()), Seeing(networks, patch, helmet, everything))
    assert len(seen) == 1
    assert 150 < seen[0].box.center[0] < 300


@pytest.mark.parametrize("box", [Box(0, 0, 512, 512), Box(225, 140, 315, 230)])
def test_a_box_does_not_count_where_the_mesh_finds_a_face_of_another_size_or_place(box, networks):
    class OnlySeeing(Seeing):
        def boxes(self, rgb: Image) -> list[Box]:
            return [box]

    picture = faces.astronaut()
    assert networks.mesh(picture[95:275, 180:360].copy()) is not None, "the mesh alone is fooled"
    assert find_faces(faces.photo(picture), OnlySeeing(networks)) == ()


def test_one_face_in_two_boxes_is_one_face(networks):
    shifted = Box(185, 80, 275, 170)
    assert len(find_faces(faces.photo(faces.astronaut()), Seeing(networks, shifted))) == 1


def test_a_40_pixel_face_is_refused_with_its_size(networks):
    with pytest.raises(FaceTooSmall) as caught:
        learn([faces.photo(faces.small_face(40))], networks)
    assert "40 pixels wide" in caught.value.message
    assert str(MIN_TEMPLE_WIDTH) in caught.value.message
    assert caught.value.hint


def test_a_person_far_away_in_a_large_photo_is_found(networks, large):
    street = np.full((1500, 2000, 3), 150, np.uint8)
    person = faces.astronaut(0.8)
    street[-person.shape[0] :, 900 : 900 + person.shape[1]] = person
    subject = learn([faces.photo(street)], networks)
    assert distance(subject.embedding, large.embedding) < 0.4


def test_the_size_of_a_face_counts_in_the_original_photo(networks):
    """Intake may have halved a large photo; its person is not refused for that."""
    halved = faces.photo(faces.small_face(50))
    original = type(halved)(halved.rgb, halved.name, halved.format, (1280, 1280))
    assert learn([original], networks).face.quality.temple_width == pytest.approx(100, rel=0.05)


# Pose, eyes, quality.


@pytest.mark.parametrize("degrees", [-20, -10, 10, 20])
def test_turning_the_picture_turns_the_head(degrees, networks, astronaut_subject):
    face = found(faces.rotated(faces.astronaut(), degrees), networks)[0]
    assert face.pose.roll - astronaut_subject.face.pose.roll == pytest.approx(degrees, abs=2.5)
    assert face.pose.yaw == pytest.approx(astronaut_subject.face.pose.yaw, abs=3)


def test_a_mirror_turns_a_look_to_the_left_into_one_to_the_right(networks):
    aside = found(faces.looking_aside(), networks)[0].pose
    mirrored = found(faces.mirrored(faces.looking_aside()), networks)[0].pose
    assert aside.yaw < -5, "the nose points to the picture's left"
    assert mirrored.yaw == pytest.approx(-aside.yaw, abs=2)
    assert mirrored.roll == pytest.approx(-aside.roll, abs=2)


def test_irises_and_box_lie_on_the_face(astronaut_subject):
    face = astronaut_subject.face
    left, right = face.eyes
    assert np.linalg.norm(left - (203, 101)) < 4
    assert np.linalg.norm(right - (247, 103)) < 4
    assert face.box.left < left[0] < right[0] < face.box.right
    assert face.box.top < left[1] < face.box.bottom


def test_quality_goes_the_way_a_person_would_judge(networks, large):
    def quality(rgb: Image):
        return found(rgb, networks)[0].quality

    good = large.face.quality
    assert quality(faces.blurred(2)).sharpness < good.sharpness - 0.5
    assert quality(faces.dark(2)).exposure < 0.3 * good.exposure
    assert quality(faces.backlit(2)).backlight > good.backlight + 0.3
    assert quality(faces.with_closed_eyes(2)).eyes_open < 0.5 * good.eyes_open
    assert good.temple_width == pytest.approx(2 * faces.TEMPLE_WIDTH, rel=0.03)


# The matte.


def on_photo(subject: Subject) -> np.ndarray:
    """The matte laid where it belongs on the photo, 0 outside its region."""
    full = np.zeros(subject.photo.rgb.shape[:2], np.float32)
    r = subject.matte.region
    rows, cols = slice(int(r.top), int(r.bottom)), slice(int(r.left), int(r.right))
    size = (cols.stop - cols.start, rows.stop - rows.start)
    full[rows, cols] = cv2.resize(subject.matte.alpha, size, interpolation=cv2.INTER_LINEAR)
    return full


def test_the_matte_holds_the_person_and_not_the_room(astronaut_subject):
    alpha = on_photo(astronaut_subject)
    assert alpha.min() >= 0 and alpha.max() <= 1
    inside = mesh.fill(alpha.shape, astronaut_subject.face.landmarks, mesh.OVAL) > 0.99
    assert alpha[inside].mean() > 0.99
    assert alpha[20:60, 210:260].mean() > 0.95, "hair is person too"
    assert alpha[:80, :60].max() < 0.05, "flag"
    assert alpha[:140, -150:].max() < 0.05, "wall and shuttle"


def test_the_edge_of_the_hair_is_soft(astronaut_subject):
    alpha = on_photo(astronaut_subject)[5:120, 120:330]
    between = ((alpha > 0.1) & (alpha < 0.9)).sum()
    outline = (cv2.Canny((alpha > 0.5).astype(np.uint8) * 255, 50, 150) > 0).sum()
    assert between > outline, "on average more than a pixel is between"


def test_the_photo_is_left_as_it_was(networks):
    rgb = faces.astronaut()
    learn([faces.photo(rgb)], networks)
    assert np.array_equal(rgb, faces.astronaut())


def test_the_same_photo_gives_the_same_person(networks, large):
    again = learn([faces.photo(faces.astronaut(2))], networks)
    assert np.array_equal(again.embedding, large.embedding)
    assert np.array_equal(again.matte.alpha, large.matte.alpha)
