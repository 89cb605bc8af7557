"""What a chat shows: small enough, upright, seen on any background, and nothing else in it."""

from __future__ import annotations

import io

import numpy as np
import pytest
from PIL import Image as Pictures

from engine.chat import chat_photo, gone_photo
from engine.errors import NotAnImage, PhotoError
from engine.finish import Target, encode
from engine.marks import Format, digital_source_type, xmp_packet
from tests import faces


def portrait(rgb: np.ndarray, format: Format = "JPEG", *, edited: bool = True) -> bytes:
    return encode(rgb, Target(format), xmp=xmp_packet(edited=edited)).data


def photo(size: tuple[int, int], *, orientation: int = 1, xmp: bytes = b"") -> bytes:
    """A phone's JPEG, red above and blue below, that tells where it was taken."""
    width, height = size
    rgb = np.full((height, width, 3), (200, 40, 40), np.uint8)
    rgb[height // 2 :] = (40, 60, 200)
    exif = Pictures.Exif()
    exif[0x010E], exif[0x0112] = "at home", orientation
    file = io.BytesIO()
    Pictures.fromarray(rgb).save(file, "JPEG", exif=exif, xmp=xmp)
    return file.getvalue()


def sticker(outline: tuple[int, int, int] = (255, 255, 255)) -> bytes:
    """A dark disc with an outline, on nothing that is green."""
    y, x = np.mgrid[:400, :400]
    away = np.hypot(x - 200, y - 200)
    picture = np.zeros((400, 400, 4), np.uint8)
    picture[:] = (0, 255, 0, 0)
    picture[away < 160] = (*outline, 255)
    picture[away < 130] = (30, 30, 60, 255)
    return portrait(picture, "PNG", edited=False)


def opened(data: bytes) -> Pictures.Image:
    picture = Pictures.open(io.BytesIO(data))
    picture.load()
    return picture


def test_a_portrait_that_a_chat_takes_is_left_alone():
    data = portrait(faces.astronaut(2))
    assert chat_photo(data) is data


@pytest.mark.parametrize("format", ["JPEG", "PNG", "WEBP"])
def test_a_large_portrait_becomes_a_jpeg_of_the_size_that_chats_keep(format):
    data = portrait(faces.astronaut(2)[:, :800], format)
    picture = opened(chat_photo(data, side=512))
    assert (picture.format, picture.mode, picture.size) == ("JPEG", "RGB", (400, 512))
    assert picture.info["icc_profile"]
    small = opened(data).convert("RGB").resize((400, 512), Pictures.Resampling.BOX)
    assert np.abs(np.asarray(picture, int) - np.asarray(small, int)).mean() < 4


def test_a_small_one_of_another_format_keeps_its_size():
    assert opened(chat_photo(portrait(faces.astronaut(), "WEBP"))).size == (512, 512)


def test_it_has_no_more_bytes_than_a_chat_takes():
    noise = portrait(faces.noise(1024), "PNG")
    large = portrait(faces.astronaut(2))
    for data in (noise, large):
        assert len(data) > 40_000 >= len(chat_photo(data, most_bytes=40_000))


@pytest.mark.parametrize("format", ["PNG", "WEBP"])
@pytest.mark.parametrize("edited", [True, False])
def test_it_says_as_the_portrait_does_how_it_came_about(format, edited):
    shown = chat_photo(portrait(faces.astronaut(), format, edited=edited))
    assert digital_source_type(edited=edited).encode() in shown
    assert digital_source_type(edited=not edited).encode() not in shown


def test_the_outline_of_a_sticker_is_seen_and_what_was_hidden_is_not():
    row = faces.decoded(chat_photo(sticker()))[200].astype(int)
    outside, outline, inside = row[10], row[55], row[200]
    assert outline.min() > 248 and inside.max() < 90
    assert outside.max() - outside.min() < 20, "grey"
    assert outside.min() > 200 and outside.max() < 238, "light, but not white"
    assert (row[:, 1] - row[:, 0]).max() < 20, "no green at its edge"


def test_a_photo_is_shown_upright_and_without_what_else_was_in_the_file():
    data = chat_photo(photo((600, 400), orientation=3))
    above, below = faces.decoded(data)[[50, 350], 300]
    assert above[2] > 150 and below[0] > 150
    assert opened(chat_photo(photo((600, 400), orientation=6))).size == (400, 600)
    assert b"at home" not in data and not opened(data).getexif()


def test_neither_is_a_photo_that_a_phone_marked_as_edited_passed_on_as_it_is():
    data = photo((600, 400), orientation=3, xmp=xmp_packet(edited=True))
    shown = chat_photo(data)
    assert b"at home" in data and b"at home" not in shown
    assert faces.decoded(shown)[50, 300, 2] > 150
    assert digital_source_type(edited=True).encode() in shown


def test_a_photo_without_a_mark_gets_none():
    assert b"digitalsourcetype" not in chat_photo(photo((600, 400)))


def test_photos_in_a_format_of_phones_are_shown_too():
    import pillow_heif

    file = io.BytesIO()
    pillow_heif.from_pillow(Pictures.fromarray(faces.astronaut())).save(file)
    shown = faces.decoded(chat_photo(file.getvalue())).astype(int)
    assert np.abs(shown - faces.astronaut()).mean() < 12


@pytest.mark.parametrize("data", [b"", b"no picture", b"<svg/>"])
def test_what_is_no_picture_is_refused(data):
    with pytest.raises(NotAnImage) as caught:
        chat_photo(data)
    assert caught.value.message and caught.value.hint


@pytest.mark.parametrize("format", ["PNG", "JPEG"])
def test_what_is_broken_is_refused(format):
    rgba = np.dstack([faces.astronaut(), faces.astronaut()[..., 0]])
    data = portrait(rgba if format == "PNG" else faces.astronaut(), format)
    with pytest.raises(PhotoError):
        chat_photo(data[: len(data) // 2], side=256)


def test_in_the_place_of_what_is_gone_stands_a_small_quiet_card():
    data = gone_photo()
    card = opened(data)
    assert (card.format, card.mode, card.size) == ("JPEG", "RGB", (320, 320))
    assert len(data) < 10_000
    pixels = np.asarray(card, int)
    assert (pixels.max(axis=2) - pixels.min(axis=2)).max() < 20, "hardly any colour"
    assert pixels.min() > 120, "nothing loud"
    assert pixels[160, 160].mean() < pixels[5, 5].mean() - 8, "a frame is seen"


def test_its_frame_is_dashed_on_all_sides():
    line = np.asarray(opened(gone_photo()).convert("L"), int)
    sides = line[62:67].min(axis=0), line[-67:-62].min(axis=0)
    for side in (*sides, line[:, 62:67].min(axis=1), line[:, -67:-62].min(axis=1)):
        dark = side[60:260] < 200
        assert 4 <= np.count_nonzero(np.diff(dark.astype(int)) == 1) <= 12


def test_it_is_as_large_as_asked_for_and_always_the_same():
    assert opened(gone_photo(side=100)).size == (100, 100)
    assert gone_photo(side=100) == gone_photo(100)
