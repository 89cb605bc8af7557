"""Badges: every face has its number, whatever the photo looks like, and every face can be seen."""

from __future__ import annotations

import io

import cv2
import numpy as np
import pytest
from PIL import Image as Pictures

from engine.badges import numbered
from engine.errors import PhotoError
from tests import faces

FACE = (0.4, 0.3, 0.6, 0.6)
Box = tuple[float, float, float, float]


def room(color: int, size: tuple[int, int] = (800, 600)) -> bytes:
    return faces.upload(np.full((size[1], size[0], 3), color, np.uint8)).data


def drawn(data: bytes, boxes: list[Box], side: int = 1024) -> np.ndarray:
    return faces.decoded(numbered(data, boxes, side=side))


def part(picture: np.ndarray, box: Box) -> np.ndarray:
    height, width = picture.shape[:2]
    left, top, right, bottom = box
    rows = slice(int(top * height), max(int(bottom * height), int(top * height) + 1))
    return picture[rows, int(left * width) : max(int(right * width), int(left * width) + 1)]


def middle(box: Box) -> Box:
    left, top, right, bottom = box
    dx, dy = (right - left) * 0.3, (bottom - top) * 0.3
    return left + dx, top + dy, right - dx, bottom - dy


def dark_pixels(picture: np.ndarray) -> int:
    return int((picture.max(axis=2) < 60).sum())


def disc(picture: np.ndarray) -> tuple[int, int]:
    """Width and height of the largest dark shape that is no outline."""
    dark = (picture.max(axis=2) < 60).astype(np.uint8)
    _, _, stats, _ = cv2.connectedComponentsWithStats(dark)
    shapes = [(area, w, h) for _, _, w, h, area in stats[1:].tolist() if area > 0.5 * w * h]
    _, width, height = max(shapes)
    return width, height


def test_it_is_a_jpeg_no_larger_than_asked_for_and_without_metadata():
    exif = Pictures.Exif()
    exif[0x010E] = "at home"
    file = io.BytesIO()
    Pictures.new("RGB", (3000, 2000)).save(file, "JPEG", exif=exif, comment=b"at home")
    data = numbered(file.getvalue(), [FACE], side=512)
    with Pictures.open(io.BytesIO(data)) as picture:
        assert (picture.format, picture.size, picture.mode) == ("JPEG", (512, 341), "RGB")
        assert not picture.getexif()
    assert b"at home" not in data


def test_a_photo_on_its_side_is_put_upright():
    exif = Pictures.Exif()
    exif[0x0112] = 6
    file = io.BytesIO()
    Pictures.new("RGB", (800, 600)).save(file, "JPEG", exif=exif)
    assert drawn(file.getvalue(), []).shape == (800, 600, 3)


def test_a_small_photo_is_not_enlarged():
    assert drawn(room(128, (400, 300)), [FACE]).shape == (300, 400, 3)


@pytest.mark.parametrize("color", [0, 90, 170, 255])
def test_a_badge_shows_on_any_photo(color):
    picture = drawn(room(color), [FACE])
    corner = part(picture, (0.35, 0.22, 0.43, 0.32))
    assert corner.min() < 60 and corner.max() > 225
    frame = part(picture, (0.5, 0.2, 0.51, 0.35)).max(axis=(1, 2))  # down across the upper line
    assert frame.max() > 225
    assert abs(int(frame.max()) - int(part(picture, (0.5, 0.2, 0.51, 0.35)).min())) > 120


def test_badges_carry_different_numbers():
    boxes = [(0.1, 0.3, 0.3, 0.6), (0.6, 0.3, 0.8, 0.6)]
    picture = drawn(room(128, (1000, 600)), boxes).astype(int)
    first, second = picture[:, :500], picture[:, 500:]
    assert np.abs(first - second).max() > 150
    again = drawn(room(128, (1000, 600)), boxes[:1]).astype(int)
    assert np.abs(again[:, :500] - first).max() < 40, "the same number looks the same"


@pytest.mark.parametrize(
    "box",
    [
        FACE,
        (0.0, 0.0, 0.2, 0.3),
        (0.85, 0.0, 1.0, 0.2),
        (0.0, 0.8, 0.15, 1.0),
        (0.1, 0.05, 0.9, 0.95),
        (0.5, 0.5, 0.53, 0.54),
        (0.0, 0.5, 0.03, 0.54),
    ],
)
def test_the_middle_of_a_face_is_never_covered(box):
    data = room(160)
    without, picture = (drawn(data, boxes).astype(int) for boxes in ([], [box]))
    change = np.abs(part(picture, middle(box)) - part(without, middle(box)))
    assert change.mean() < 12
    assert dark_pixels(picture) > 300


@pytest.mark.parametrize("box", [FACE, (0.0, 0.0, 0.2, 0.3), (0.8, 0.0, 1.0, 0.3)])
def test_a_badge_is_a_whole_disc_also_at_the_edge_of_the_picture(box):
    width, height = disc(drawn(room(160), [box]))
    assert abs(width - height) <= 2
    assert width == pytest.approx(2 * 0.16 * 160, rel=0.2)


def test_faces_side_by_side_do_not_hide_each_other():
    row = [(0.1 + 0.022 * n, 0.5, 0.12 + 0.022 * n, 0.53) for n in range(4)]
    one, four = (dark_pixels(drawn(room(160), row[:count])) for count in (1, 4))
    assert four > 3.2 * one


def test_a_badge_grows_with_its_face():
    (small, _), (large, _) = (
        disc(drawn(room(160), [(0.4, 0.3, right, 0.6)])) for right in (0.5, 0.6)
    )
    assert large > 1.5 * small


def test_a_photo_that_cannot_be_read_is_refused():
    with pytest.raises(PhotoError):
        numbered(b"no photo", [FACE])
