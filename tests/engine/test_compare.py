"""Before and after: the face of the photo lies where it lies in the portrait, whatever was done."""

from __future__ import annotations

import io

import cv2
import numpy as np
import pytest
from PIL import Image as Pictures

from engine.analyze import find_faces
from engine.compare import before
from engine.errors import PhotoError
from engine.framing import frame_subject
from engine.networks import Networks
from engine.portrait import Image, Subject
from tests import faces

PHOTO = faces.upload(faces.astronaut(2)).data
SKY, WHITE = (120, 170, 220), (255, 255, 255)


def file(rgb: Image) -> bytes:
    return faces.upload(rgb).data


def layout(size: tuple[int, int], scale: float, degrees: float, at: tuple[int, int]) -> Image:
    """The head of the sample on a plain ground: turned, scaled, and placed by its face."""
    turn = cv2.getRotationMatrix2D((224, 124), -degrees, scale)
    turn[:, 2] += np.array(at) - (224, 124)
    ground = np.full((size[1], size[0], 3), SKY, np.uint8)
    head = np.zeros((512, 512), np.float32)
    cv2.ellipse(head, (224, 115), (75, 100), 0, 0, 360, 1.0, -1)
    share = cv2.warpAffine(head, turn, size)[..., None]
    there = cv2.warpAffine(faces.astronaut(), turn, size, flags=cv2.INTER_CUBIC)
    return np.asarray(share * there + (1 - share) * ground, np.uint8)


def panels() -> Image:
    """Four of the same face, in four colours."""
    tile = cv2.resize(faces.astronaut()[:300, 70:370], (400, 400), interpolation=cv2.INTER_CUBIC)
    tints = ((1, 0.8, 0.8), (0.8, 1, 0.8), (0.8, 0.8, 1), (1, 1, 0.7))
    a, b, c, d = (np.asarray(tile * np.array(tint), np.uint8) for tint in tints)
    return np.vstack([np.hstack([a, b]), np.hstack([c, d])])


def eyes(rgb: Image, networks: Networks) -> np.ndarray:
    """Iris centres of the largest face, ``(2, 2)`` pixels."""
    return np.array(find_faces(faces.photo(rgb), networks)[0].eyes)


def apart(a: Image, b: Image, networks: Networks) -> float:
    """Pixels between the eyes of two pictures, of the eye that is further away."""
    gaps = eyes(a, networks) - eyes(b, networks)
    return float(np.linalg.norm(gaps, axis=1).max())


@pytest.fixture(scope="module")
def framed(astronaut_subject: Subject) -> Image:
    """A headshot: the sample in the frame of portraits."""
    frame = frame_subject(astronaut_subject, "4:5", 1024)
    return frame.warp(astronaut_subject.photo.rgb)


@pytest.mark.parametrize(
    "portrait",
    [
        layout((1024, 1024), 3.4, 0, (512, 480)),
        layout((768, 1024), 2.0, -8, (300, 380)),
        layout((640, 512), 1.4, 11, (450, 230)),
        layout((2048, 1638), 6.0, 3, (1000, 800)),
        faces.with_closed_eyes(2),
        cv2.cvtColor(cv2.cvtColor(faces.astronaut(2), cv2.COLOR_RGB2GRAY), cv2.COLOR_GRAY2RGB),
    ],
    ids=["headshot", "tilted", "corner", "large", "eyes closed", "grey"],
)
def test_the_eyes_lie_where_they_lie_in_the_portrait(portrait: Image, networks: Networks) -> None:
    shown = faces.decoded(before(PHOTO, file(portrait), networks))
    assert shown.shape == portrait.shape
    assert apart(shown, portrait, networks) < 0.004 * max(portrait.shape)


def test_it_is_the_photo_that_is_shown(framed: Image, networks: Networks) -> None:
    grey = np.asarray(framed * 0.5, np.uint8)
    shown = faces.decoded(before(PHOTO, file(grey), networks)).astype(int)
    middle = np.s_[300:700, 250:570]
    assert np.abs(shown - framed)[middle].mean() < 6
    assert np.abs(shown - grey)[middle].mean() > 30


def test_it_is_a_jpeg_as_large_as_the_portrait_and_says_nothing(networks: Networks) -> None:
    exif = Pictures.Exif()
    exif[0x010E] = "at home"
    out = io.BytesIO()
    Pictures.fromarray(faces.astronaut(2)).save(
        out, "JPEG", exif=exif, comment=b"at home", icc_profile=b"at home"
    )
    portrait = file(layout((205, 256), 0.8, 0, (100, 110)))
    data = before(out.getvalue(), portrait, networks)
    with Pictures.open(io.BytesIO(data)) as picture:
        assert (picture.format, picture.size, picture.mode) == ("JPEG", (205, 256), "RGB")
        assert not picture.getexif() and set(picture.info) <= {
            *("jfif", "jfif_version", "jfif_unit", "jfif_density")
        }
    assert b"at home" not in data


def test_a_photo_on_its_side_lies_upright(framed: Image, networks: Networks) -> None:
    exif = Pictures.Exif()
    exif[0x0112] = 6
    out = io.BytesIO()
    turned = np.ascontiguousarray(np.rot90(faces.astronaut(2)))
    Pictures.fromarray(turned).save(out, "JPEG", quality=95, exif=exif)
    shown = faces.decoded(before(out.getvalue(), file(framed), networks))
    assert apart(shown, framed, networks) < 4


def test_the_outside_of_a_sticker_is_nothing(networks: Networks) -> None:
    rgb = layout((800, 800), 2.5, 4, (420, 380))
    alpha = np.where((rgb == SKY).all(axis=2), 0, 255).astype(np.uint8)
    out = io.BytesIO()
    Pictures.fromarray(np.dstack([rgb, alpha])).save(out, "PNG")
    shown = faces.decoded(before(PHOTO, out.getvalue(), networks))
    assert shown.shape == (800, 800, 3)
    assert apart(shown, rgb, networks) < 4


def test_of_several_people_the_one_of_the_portrait_is_shown(networks: Networks) -> None:
    large, small = faces.astronaut(2), cv2.resize(faces.somebody_else(), (720, 720))
    small = np.pad(small, ((152, 152), (0, 0), (0, 0)), mode="edge")
    group = np.hstack([large, small])
    portrait = cv2.resize(faces.somebody_else()[:400, 30:430], (900, 900))
    shown = faces.decoded(before(file(group), file(portrait), networks))
    assert apart(shown, portrait, networks) < 4
    assert np.abs(shown.astype(int) - portrait)[200:450, 350:550].mean() < 15


def test_past_the_photos_edges_its_colours_go_on_softly(networks: Networks) -> None:
    photo = faces.astronaut(2)[:, 100:800].copy()
    photo[:, :200], photo[:, -100:] = (200, 40, 40), (40, 40, 160)
    photo[np.arange(1024) // 8 % 2 == 0, -100:] = (40, 40, 240)
    portrait = layout((1024, 1024), 1.2, 0, (512, 500))
    shown = faces.decoded(before(file(photo), file(portrait), networks)).astype(int)
    left, edge, right = (shown[350:650, at] for at in (np.s_[:100], np.s_[680:700], np.s_[-100:]))
    assert np.abs(left.mean(axis=(0, 1)) - (200, 40, 40)).max() < 12
    assert np.abs(right.mean(axis=(0, 1)) - (40, 40, 200)).max() < 12
    assert edge[..., 2].std() > 20 and right[..., 2].std() < 6
    assert (shown.sum(axis=2) < 30).mean() < 0.1, "it is not black around"


@pytest.mark.parametrize("degrees", [0, 9])
@pytest.mark.parametrize(
    "portrait", [faces.smiley(512), panels()], ids=["no face is found", "four panels"]
)
def test_what_has_no_place_for_the_face_is_framed_as_portraits_are(
    portrait: Image, degrees: float, framed: Image, networks: Networks
) -> None:
    photo = faces.rotated(faces.astronaut(2), degrees, (448, 248))
    portrait = cv2.resize(portrait, (820, 1024))
    shown = faces.decoded(before(file(photo), file(portrait), networks))
    assert shown.shape == framed.shape == (1024, 820, 3)
    assert apart(shown, framed, networks) < 4


@pytest.mark.parametrize(
    ("size", "rows", "columns"),
    [((640, 480), np.s_[:], np.s_[:]), ((512, 512), np.s_[:], np.s_[80:560])],
)
def test_a_photo_without_a_face_covers_the_frame(
    size: tuple[int, int], rows: slice, columns: slice, networks: Networks
) -> None:
    portrait = cv2.resize(faces.astronaut(2), size)
    shown = faces.decoded(before(file(faces.no_face()), file(portrait), networks))
    expected = cv2.resize(faces.no_face()[rows, columns], size).astype(int)
    assert shown.shape == portrait.shape
    assert np.abs(shown - expected).mean() < 3


@pytest.mark.parametrize("broken", [0, 1])
def test_files_that_cannot_be_read_are_refused(broken: int, networks: Networks) -> None:
    photo, portrait = ((b"no picture", PHOTO), (PHOTO, b"no picture"))[broken]
    with pytest.raises(PhotoError):
        before(photo, portrait, networks)
