"""Intake: what a person would see of a file, or the sentence they would read."""

from __future__ import annotations

import struct
import subprocess
import sys
import tracemalloc
import warnings
import zlib
from collections.abc import Callable
from io import BytesIO
from typing import Any

import cv2
import numpy as np
import pillow_heif
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from PIL import Image, ImageCms, JpegImagePlugin, PngImagePlugin

from engine import errors
from engine.intake import Limits, read_photo
from engine.portrait import Photo, Upload

RED, GREEN, BLUE, YELLOW, WHITE = (
    (200, 40, 40),
    (40, 160, 60),
    (40, 60, 200),
    (220, 200, 40),
    (255, 255, 255),
)
pillow_heif.register_heif_opener()  # so that Pillow can write it here
QUADRANTS = (RED, GREEN, BLUE, YELLOW)  # top left, top right, bottom left, bottom right
STILL = ("JPEG", "PNG", "WEBP", "HEIF", "AVIF", "TIFF", "BMP", "GIF")
ORIENTED = ("JPEG", "PNG", "WEBP", "HEIF", "AVIF", "TIFF")


def quadrants(width: int = 320, height: int = 280) -> NDArray[np.uint8]:
    picture = np.empty((height, width, 3), np.uint8)
    halves = [(slice(None, height // 2)), (slice(height // 2, None))]
    sides = [(slice(None, width // 2)), (slice(width // 2, None))]
    places = [(half, side) for half in halves for side in sides]
    for place, color in zip(places, QUADRANTS, strict=True):
        picture[place] = color
    return picture


def encode(picture: NDArray[Any] | Image.Image, kind: str, **options: Any) -> bytes:
    image = picture if isinstance(picture, Image.Image) else Image.fromarray(picture)
    file = BytesIO()
    if kind in ("JPEG", "WEBP", "AVIF", "HEIF"):
        image.save(file, kind, **{"quality": 92, **options})
    else:
        image.save(file, kind, **options)
    return file.getvalue()


def exif(orientation: int) -> bytes:
    tags = Image.Exif()
    tags[0x0112] = orientation
    tags[0x010E] = "taken at home"
    return tags.tobytes()


def read(data: bytes, name: str = "me.jpg", limits: Limits | None = None) -> Photo:
    return read_photo(Upload(name, data), limits or Limits())


def seen(photo: Photo) -> list[tuple[int, ...]]:
    """Colours in the middle of the four quadrants."""
    h, w = photo.rgb.shape[:2]
    return [
        tuple(photo.rgb[y, x]) for y in (h // 4, h - h // 4 - 1) for x in (w // 4, w - w // 4 - 1)
    ]


def assert_colors(photo: Photo, colors: Any = QUADRANTS, tolerance: int = 14) -> None:
    difference = np.abs(np.array(seen(photo), int) - np.array(colors, int))
    assert difference.max() <= tolerance, (seen(photo), colors)


def assert_sentences(error: errors.PhotoError) -> None:
    for sentence in (error.message, error.hint):
        assert sentence[0].isupper() or sentence[0] == "“"
        assert sentence[-1] in ".?"
        assert len(sentence) < 160
        assert "\n" not in sentence
        assert "!" not in sentence
        for jargon in ("Error", "PIL", "decode", "byte", "chunk", "0x"):
            assert jargon not in sentence


def refusal(data: bytes, name: str = "me.jpg", limits: Limits | None = None) -> errors.PhotoError:
    with pytest.raises(errors.PhotoError) as caught:
        read(data, name, limits)
    assert_sentences(caught.value)
    return caught.value


# --- formats


@pytest.mark.parametrize("kind", STILL)
def test_every_format_shows_the_picture(kind: str) -> None:
    photo = read(encode(quadrants(), kind))
    assert_colors(photo)
    assert photo.format == kind
    assert photo.full_size == (320, 280)
    assert photo.rgb.shape == (280, 320, 3)
    assert photo.rgb.dtype == np.uint8


@pytest.mark.parametrize("kind", STILL)
def test_pixels_are_contiguous_and_cannot_be_written(kind: str) -> None:
    rgb = read(encode(quadrants(), kind)).rgb
    assert rgb.flags.c_contiguous
    with pytest.raises(ValueError, match="read-only"):
        rgb[0, 0] = 0


def test_the_same_file_gives_the_same_pixels() -> None:
    data = encode(quadrants(), "JPEG", exif=exif(6), icc_profile=display_p3())
    np.testing.assert_array_equal(read(data).rgb, read(data).rgb)


def test_the_bytes_say_what_it_is_not_the_name() -> None:
    assert read(encode(quadrants(), "PNG"), "holiday.jpg").format == "PNG"


def test_a_phone_photo_stored_as_tiles() -> None:
    assert_colors(read(encode(quadrants(700, 600), "HEIF", tile_size=256)))


def test_a_motion_photo_with_its_clip_behind_it() -> None:
    assert_colors(read(encode(quadrants(), "JPEG") + b"\0\0\0\x18ftypmp42" + bytes(5000)))


def test_a_photo_with_a_second_view_behind_it() -> None:
    other = Image.new("RGB", (320, 280), WHITE)
    photo = read(encode(quadrants(), "MPO", save_all=True, append_images=[other]))
    assert_colors(photo)
    assert photo.format == "JPEG"


# --- orientation


def stored(upright: NDArray[np.uint8], orientation: int) -> NDArray[np.uint8]:
    """The picture as a camera stores it (Exif 3.0, 4.6.5: what row 0 and column 0 are)."""
    row, column = {
        1: ("top", "left"),
        2: ("top", "right"),
        3: ("bottom", "right"),
        4: ("bottom", "left"),
        5: ("left", "top"),
        6: ("right", "top"),
        7: ("right", "bottom"),
        8: ("left", "bottom"),
    }[orientation]
    turned = upright.transpose(1, 0, 2) if row in ("left", "right") else upright
    turned = turned[::-1] if row in ("bottom", "right") else turned
    return np.ascontiguousarray(turned[:, ::-1] if column in ("bottom", "right") else turned)


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("kind", ORIENTED)
def test_every_orientation_is_made_upright_once(kind: str, orientation: int) -> None:
    photo = read(encode(stored(quadrants(), orientation), kind, exif=exif(orientation)))
    assert_colors(photo)
    assert photo.full_size == (320, 280)
    assert photo.rgb.shape == (280, 320, 3)


@pytest.mark.parametrize("compression", ["raw", "tiff_lzw", "tiff_adobe_deflate", "jpeg"])
def test_a_compressed_tiff_is_turned_once(compression: str) -> None:
    data = encode(stored(quadrants(), 6), "TIFF", exif=exif(6), compression=compression)
    assert_colors(read(data))


@settings(max_examples=25, deadline=None)
@given(st.integers(1, 8), st.integers(256, 500), st.integers(256, 500))
def test_any_orientation_of_any_size(orientation: int, width: int, height: int) -> None:
    picture = stored(quadrants(width, height), orientation)
    photo = read(encode(picture, "JPEG", exif=exif(orientation)))
    assert_colors(photo)
    assert photo.full_size == (width, height)


def test_in_heif_the_exif_tag_does_not_count() -> None:
    tags = Image.Exif()
    tags[0x0112] = 6
    data = encode(quadrants(), "HEIF", exif=tags)  # as an object: its writer stores no turn then
    assert b"irot" not in data
    assert b"Exif" in data
    assert_colors(read(data))


@pytest.mark.parametrize("orientation", [0, 9, 65535])
def test_a_senseless_orientation_is_ignored(orientation: int) -> None:
    assert_colors(read(encode(quadrants(), "JPEG", exif=exif(orientation))))


@pytest.mark.parametrize(
    "damaged",
    [b"Exif\0\0", b"Exif\0\0II*\0\xff\xff\xff\xff", exif(6)[:20], b"Exif\0\0" + b"?" * 99],
)
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_damaged_metadata_does_not_cost_the_picture(kind: str, damaged: bytes) -> None:
    assert_colors(read(encode(quadrants(), kind, exif=damaged)))


# --- colour


def curved(linear: Any) -> Any:
    """IEC 61966-2-1, the transfer curve that sRGB and Display P3 share."""
    linear = np.clip(linear, 0, 1)
    return np.where(linear <= 0.0031308, 12.92 * linear, 1.055 * linear ** (1 / 2.4) - 0.055)


def straight(encoded: Any) -> Any:
    return np.where(encoded <= 0.04045, encoded / 12.92, ((encoded + 0.055) / 1.055) ** 2.4)


def display_p3() -> bytes:
    """A minimal matrix profile (ICC.1:2022) with the primaries of Display P3, adapted to D50."""

    def fixed(*values: float) -> bytes:
        return b"".join(struct.pack(">i", round(value * 65536)) for value in values)

    curve = b"para" + bytes(4) + struct.pack(">HH", 3, 0)
    curve += fixed(2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)
    words = "P3".encode("utf-16-be")
    text = (
        b"mluc" + bytes(4) + struct.pack(">II2s2sII", 1, 12, b"en", b"US", len(words), 28) + words
    )
    tags = {
        b"desc": text,
        b"cprt": text,
        b"wtpt": b"XYZ " + bytes(4) + fixed(0.9642, 1, 0.8249),
        b"rXYZ": b"XYZ " + bytes(4) + fixed(0.51512, 0.24120, -0.00105),
        b"gXYZ": b"XYZ " + bytes(4) + fixed(0.29198, 0.69225, 0.04189),
        b"bXYZ": b"XYZ " + bytes(4) + fixed(0.15710, 0.06657, 0.78407),
        b"rTRC": curve,
        b"gTRC": curve,
        b"bTRC": curve,
    }
    start = 128 + 4 + 12 * len(tags)
    table, body = b"", b""
    for tag, value in tags.items():
        table += tag + struct.pack(">II", start + len(body), len(value))
        body += value + bytes(-len(value) % 4)
    header = struct.pack(">I4xI", start + len(body), 0x04000000) + b"mntrRGB XYZ "
    header += struct.pack(">6H", 2026, 1, 1, 0, 0, 0) + b"acsp"
    header = header.ljust(68, b"\0") + fixed(0.9642, 1, 0.8249)
    return header.ljust(128, b"\0") + struct.pack(">I", len(tags)) + table + body


def in_p3(color: tuple[int, int, int]) -> tuple[int, ...]:
    """An sRGB colour as a Display P3 camera writes it (CSS Color 4, section 10)."""
    srgb = [[0.41239, 0.35758, 0.18048], [0.21264, 0.71517, 0.07219], [0.01933, 0.11919, 0.95053]]
    p3 = [[0.48657, 0.26567, 0.19822], [0.22897, 0.69174, 0.07929], [0.0, 0.04511, 1.04394]]
    linear = np.linalg.solve(np.array(p3), np.array(srgb) @ straight(np.array(color) / 255))
    return tuple(int(v) for v in np.round(255 * curved(linear)))


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "HEIF", "AVIF", "TIFF"])
def test_a_wide_gamut_photo_shows_the_colours_that_were_meant(kind: str) -> None:
    picture = quadrants()
    wide = picture.copy()
    for color in QUADRANTS:
        wide[(picture == color).all(axis=-1)] = in_p3(color)
    assert np.abs(wide.astype(int) - picture).max() > 15
    photo = read(encode(wide, kind, icc_profile=display_p3()))
    assert_colors(photo, tolerance=3 if kind in ("PNG", "TIFF") else 10)


def test_a_colour_beyond_srgb_is_clipped_and_alpha_kept() -> None:
    picture = np.zeros((300, 300, 4), np.uint8)
    picture[..., 0] = 255
    picture[:150, :, 3] = 255
    photo = read(encode(picture, "PNG", icc_profile=display_p3()))
    assert_colors(photo, ((255, 0, 0), (255, 0, 0), WHITE, WHITE), tolerance=2)


def test_an_srgb_profile_changes_nothing() -> None:
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    photo = read(encode(quadrants(), "PNG", icc_profile=srgb))
    np.testing.assert_array_equal(photo.rgb, quadrants())


@pytest.mark.parametrize(
    "broken",
    [
        b"no profile at all",
        display_p3()[:200],
        display_p3().replace(b"mntrRGB ", b"prtrCMYK"),
        display_p3().replace(b"mntrRGB ", b"mntrGRAY"),
        display_p3().replace(b"mntrRGB ", b"mntr6CLR"),
        display_p3().replace(b"rXYZ", b"none"),
        bytes(4000),
    ],
)
@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_a_broken_profile_is_ignored(kind: str, broken: bytes) -> None:
    assert_colors(read(encode(quadrants(), kind, icc_profile=broken)))


def test_a_colour_profile_on_a_grey_picture() -> None:
    grey = np.full((300, 300), 120, np.uint8)
    photo = read(encode(grey, "PNG", icc_profile=display_p3()))
    assert_colors(photo, ((120, 120, 120),) * 4, tolerance=2)


# --- kinds of pixels


@pytest.mark.parametrize("kind", ["JPEG", "TIFF"])
def test_cmyk_is_not_a_negative(kind: str) -> None:
    data = encode(Image.fromarray(quadrants()).convert("CMYK"), kind)
    assert (b"Adobe" in data) == (kind == "JPEG")  # which stores its inks inverted
    assert_colors(read(data))


@pytest.mark.parametrize("extension", [".png", ".tiff"])
@pytest.mark.parametrize("channels", [1, 3, 4])
def test_sixteen_bits_keep_their_brightness(extension: str, channels: int) -> None:
    ramp = np.linspace(0, 65535, 300).astype(np.uint16)
    deep = np.repeat(np.repeat(ramp[None, :, None], 300, axis=0), channels, axis=2)
    if channels == 4:
        deep[..., 3] = 65535
    rgb = read(cv2.imencode(extension, deep)[1].tobytes()).rgb
    expected = np.round(ramp / 257)
    assert np.abs(rgb.astype(float) - expected[None, :, None]).max() <= 1


@pytest.mark.parametrize("white", [1.0, 255.0, 65535.0, 9e6])
def test_floating_point_finds_its_white(white: float) -> None:
    ramp = np.linspace(0, white, 300).astype(np.float32)
    ramp[0] = np.nan
    data = encode(np.repeat(ramp[None], 300, axis=0), "TIFF")
    rgb = read(data).rgb
    assert rgb[0, 0].tolist() == [0, 0, 0]
    assert rgb[0, 299].tolist() == [255, 255, 255]
    assert np.abs(rgb[0, 150].astype(int) - 128).max() <= 1


def test_whole_numbers_of_thirty_two_bits() -> None:
    data = encode(np.full((300, 300), 32768, np.int32), "TIFF")
    assert_colors(read(data), ((128, 128, 128),) * 4, tolerance=1)


def test_big_endian_sixteen_bits() -> None:
    grey = Image.frombytes("I;16B", (300, 300), np.full((300, 300), 0x8000, ">u2").tobytes())
    assert_colors(read(encode(grey, "TIFF")), ((128, 128, 128),) * 4, tolerance=1)


@pytest.mark.parametrize("kind", ["PNG", "GIF", "BMP", "TIFF"])
def test_a_palette(kind: str) -> None:
    assert_colors(read(encode(Image.fromarray(quadrants()).quantize(16), kind)), tolerance=3)


@pytest.mark.parametrize("kind", ["PNG", "TIFF", "BMP"])
def test_one_bit(kind: str) -> None:
    picture = np.zeros((300, 300), np.uint8)
    picture[:150] = 255
    data = encode(Image.fromarray(picture).convert("1"), kind)
    assert_colors(read(data), (WHITE, WHITE, (0, 0, 0), (0, 0, 0)), tolerance=0)


@pytest.mark.parametrize("kind", ["PNG", "WEBP", "TIFF", "AVIF", "HEIF"])
def test_transparency_lies_on_white(kind: str) -> None:
    picture = np.dstack([quadrants(), np.full((280, 320), 255, np.uint8)])
    picture[:140, 160:, 3] = 0
    picture[140:, 160:] = (0, 0, 0, 128)
    photo = read(encode(picture, kind, lossless=True) if kind == "WEBP" else encode(picture, kind))
    assert_colors(photo, (RED, WHITE, BLUE, (127, 127, 127)))


def test_grey_with_transparency() -> None:
    picture = np.full((300, 300, 2), 60, np.uint8)
    picture[..., 1] = 255
    picture[:150, :, 1] = 0
    photo = read(encode(Image.fromarray(picture, "LA"), "PNG"))
    assert_colors(photo, (WHITE, WHITE, (60, 60, 60), (60, 60, 60)), tolerance=0)


@pytest.mark.parametrize("kind", ["PNG", "GIF"])
def test_a_transparent_colour_of_a_palette(kind: str) -> None:
    image = Image.fromarray(quadrants()).quantize(4)
    photo = read(encode(image, kind, transparency=image.getpixel((0, 0))))
    assert_colors(photo, (WHITE, GREEN, BLUE, YELLOW), tolerance=3)


def test_a_transparent_shade_of_grey() -> None:
    picture = np.full((300, 300), 60, np.uint8)
    picture[:150] = 10
    photo = read(encode(picture, "PNG", transparency=10))
    assert_colors(photo, (WHITE, WHITE, (60, 60, 60), (60, 60, 60)), tolerance=0)


def test_grey_in_lab() -> None:
    data = encode(Image.new("LAB", (300, 300), (137, 128, 128)), "TIFF")  # L* 53.7
    assert_colors(read(data), ((128, 128, 128),) * 4, tolerance=3)


def four_inks() -> bytes:
    """A minimal profile of a press (ICC.1:2022, lut8Type): cyan and magenta print grey."""
    nodes = [(c, m, k) for c in (0, 1) for m in (0, 1) for _ in (0, 1) for k in (0, 1)]
    lab = b"".join(bytes((0 if k else 255 - 60 * c - 90 * m, 128, 128)) for c, m, k in nodes)
    unit = b"".join(struct.pack(">i", one << 16) for one in (1, 0, 0, 0, 1, 0, 0, 0, 1))
    curve = bytes(range(256))
    table = b"mft1" + bytes(4) + bytes((4, 3, 2, 0)) + unit + curve * 4 + lab + curve * 3
    header = struct.pack(">I4xI", 144 + len(table), 0x02400000) + b"prtrCMYKLab "
    header += struct.pack(">6H", 2026, 1, 1, 0, 0, 0) + b"acsp"
    header = header.ljust(128, b"\0") + struct.pack(">I4sII", 1, b"A2B0", 144, len(table))
    return header + table


@pytest.mark.parametrize("kind", ["JPEG", "TIFF"])
def test_inks_are_shown_as_their_profile_says(kind: str) -> None:
    inks = np.zeros((300, 300, 4), np.uint8)
    inks[:150, 150:, 0] = 255
    inks[150:, :150, 1] = 255
    inks[150:, 150:, 3] = 255
    data = encode(Image.fromarray(inks, "CMYK"), kind, icc_profile=four_inks())
    # L* of 100, 76.5, 64.7 and 0 on paper
    assert_colors(read(data), (WHITE, (189,) * 3, (157,) * 3, (0, 0, 0)), tolerance=4)


# --- size


def test_a_large_jpeg_is_decoded_at_half_its_size_and_upright() -> None:
    data = encode(stored(quadrants(3000, 4000), 5), "JPEG", exif=exif(5))
    photo = read(data)
    assert photo.full_size == (3000, 4000)
    assert photo.rgb.shape == (2000, 1500, 3)
    assert_colors(photo)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "BMP", "TIFF", "GIF"])
@pytest.mark.parametrize(
    ("size", "handed_on"),
    [((799, 600), (799, 600)), ((801, 600), (401, 300)), ((1600, 1202), (400, 301))],
)
def test_every_format_is_reduced_alike(
    kind: str, size: tuple[int, int], handed_on: tuple[int, int]
) -> None:
    photo = read(encode(quadrants(*size), kind), limits=Limits(work_side=400))
    assert photo.rgb.shape == (handed_on[1], handed_on[0], 3)
    assert photo.full_size == size
    assert_colors(photo)


def test_a_panorama_keeps_its_short_side() -> None:
    photo = read(encode(quadrants(1600, 300), "PNG"), limits=Limits(work_side=400))
    assert photo.rgb.shape == (300, 1600, 3)


def test_reduced_edges_of_transparency_have_no_dark_fringe() -> None:
    picture = np.zeros((800, 800, 4), np.uint8)  # transparent black around opaque white
    picture[201:601, 201:601] = 255
    photo = read(encode(picture, "PNG"), limits=Limits(work_side=400))
    assert photo.rgb.min() == 255


@pytest.mark.parametrize("size", [(255, 900), (900, 255), (1, 1)])
def test_a_small_picture_is_refused_with_its_size(size: tuple[int, int]) -> None:
    error = refusal(encode(quadrants(*size), "PNG"), "tiny.png")
    assert type(error) is errors.TooSmall
    assert error.code == "too_small"
    assert f"“tiny.png” has only {size[0]} by {size[1]} pixels" in error.message


# --- moving pictures


@pytest.mark.parametrize("kind", ["GIF", "WEBP", "PNG"])
def test_an_animation_gives_its_first_frame(kind: str) -> None:
    frames = [Image.new("RGB", (320, 280), WHITE)] * 2
    data = encode(quadrants(), kind, save_all=True, append_images=frames, duration=100)
    assert_colors(read(data))


@pytest.mark.parametrize(
    "beginning",
    [
        b"\0\0\0\x20ftypisom\0\0\2\0isomiso2avc1mp41",
        b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom",
        b"\0\0\0\x14ftypqt  \0\0\2\0qt  ",
        b"\0\0\0\x14ftyp3gp4\0\0\0\0isom",
        b"\0\0\0\x18ftyphevc\0\0\0\0msf1heic",
        b"\0\0\0\x18ftypavis\0\0\0\0avifmsf1",
        b"\0\0\0\x08wide\0\0\x10\0mdat",
        b"\0\0\x10\0moov\0\0\0lmvhd",
        b"\x1aE\xdf\xa3\x01\0\0\0\0\0\0\x1fB\x86\x81\x01webm",
        b"RIFF\0\0\1\0AVI LIST",
        b"FLV\x01\x05\0\0\0\x09",
        b"0&\xb2u\x8ef\xcf\x11\xa6\xd9\0\xaa\0b\xcel",
        b"\0\0\x01\xba\x44\0\4\0",
        (b"G" + bytes(187)) * 4,
    ],
)
def test_a_video_is_refused(beginning: bytes) -> None:
    error = refusal(beginning + bytes(2000), "clip.mp4")
    assert type(error) is errors.AnimatedVideo
    assert error.code == "animated_video"
    assert "“clip.mp4” is a video" in error.message


def test_an_image_sequence_is_refused_but_not_a_still_with_one_beside_it() -> None:
    frames = [Image.new("RGB", (320, 280), color) for color in QUADRANTS]
    data = encode(quadrants(), "AVIF", save_all=True, append_images=frames)
    assert data[8:12] == b"avis"
    assert type(refusal(data)) is errors.AnimatedVideo
    assert_colors(read(data[:8] + b"avif" + data[12:]))


def test_several_stills_in_one_file_give_the_main_one() -> None:
    other = Image.new("RGB", (320, 280), WHITE)
    data = encode(
        other, "HEIF", save_all=True, append_images=[Image.fromarray(quadrants())], primary_index=1
    )
    assert_colors(read(data))


# --- refusals


def test_an_empty_file() -> None:
    error = refusal(b"", "me.jpg")
    assert type(error) is errors.EmptyFile
    assert error.code == "empty_file"
    assert error.message == "“me.jpg” is empty."


@pytest.mark.parametrize(
    "data",
    [
        b"Dear diary, this is not a picture.",
        b"BMW or Mercedes, that is the question here",
        b"%PDF-1.7\n",
        b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 400 400\n",
        b"<svg xmlns='http://www.w3.org/2000/svg' width='400' height='400'/>",
        b"8BPS\0\1" + bytes(40),
        b"PK\3\4" + bytes(40),
        b"\0\0\0\x20ftypM4A \0\0\0\0",
        b"\0",
        bytes(5000),
    ],
)
def test_something_else_is_refused_in_the_words_of_the_house(data: bytes) -> None:
    error = refusal(data, "")
    assert type(error) is errors.NotAnImage
    assert error.code == "not_an_image"
    assert error.message == "That file isn't a picture I can read (JPEG, PNG, WebP, HEIC)."
    assert error.hint == "Could you send it as a photo?"


@pytest.mark.parametrize("kind", STILL)
@pytest.mark.parametrize("part", [0.02, 0.3, 0.6, 0.97])
def test_a_file_cut_off_says_so(kind: str, part: float) -> None:
    noise = np.random.default_rng(3).integers(0, 60, (280, 320, 3), np.uint8)
    data = encode(quadrants() - 20 + noise // 2, kind)
    error = refusal(data[: int(len(data) * part)])
    assert type(error) is errors.Truncated
    assert error.code == "truncated"
    assert "the picture stops in the middle" in error.message


def test_missing_tiles_of_a_phone_photo_are_not_shown_black() -> None:
    data = encode(quadrants(700, 600), "HEIF", tile_size=256)
    assert type(refusal(data[: len(data) - 300])) is errors.Truncated


def test_a_png_whose_checksum_is_wrong_is_not_shown_as_noise() -> None:
    data = bytearray(encode(quadrants(), "PNG"))
    data[data.index(b"IDAT") + 40] ^= 0x10
    assert type(refusal(bytes(data))) is errors.Truncated


@pytest.mark.parametrize(
    ("raised", "told"),
    [
        (OSError("broken"), errors.Truncated),
        (SyntaxError("broken"), errors.Truncated),
        (ValueError("broken"), errors.Truncated),
        (struct.error("broken"), errors.Truncated),
        (EOFError("broken"), errors.Truncated),
        (zlib.error("broken"), errors.Truncated),
        (RuntimeError("broken"), errors.Truncated),
        (ZeroDivisionError("broken"), errors.Truncated),
        (UserWarning("broken"), errors.Truncated),
        (MemoryError(), errors.TooManyPixels),
        (Image.DecompressionBombError("broken"), errors.TooManyPixels),
    ],
)
def test_whatever_a_reader_raises_becomes_words(
    monkeypatch: pytest.MonkeyPatch, raised: Exception, told: type[errors.PhotoError]
) -> None:
    def load(image: Image.Image) -> None:
        raise raised

    monkeypatch.setattr(JpegImagePlugin.JpegImageFile, "load", load)
    error = refusal(encode(quadrants(), "JPEG"))
    assert type(error) is told
    assert error.__cause__ is raised
    assert "broken" not in error.message


# --- bombs


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(width: int, height: int, *before: bytes, pixels: bytes = b"") -> bytes:
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = chunk(b"IDAT", zlib.compress(pixels, 9))
    parts = (chunk(b"IHDR", header), *before, body, chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def patched(kind: str, find: bytes, offset: int, size: bytes) -> bytes:
    data = bytearray(encode(quadrants(), kind))
    place = data.index(find) + offset
    data[place : place + len(size)] = size
    return bytes(data)


def test_a_png_bomb_is_refused_before_a_pixel_is_decoded(monkeypatch: pytest.MonkeyPatch) -> None:
    def load(image: Image.Image) -> None:
        pytest.fail("the bomb was decoded")

    monkeypatch.setattr(PngImagePlugin.PngImageFile, "load", load)
    data = png(30_000, 30_000, pixels=bytes(3_000_000))
    assert len(data) < 4000
    tracemalloc.start()
    error = refusal(data, "bomb.png")
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 1_000_000
    assert type(error) is errors.TooManyPixels
    assert error.code == "too_many_pixels"
    assert "“bomb.png” has 30000 by 30000 pixels" in error.message
    assert "64 megapixels" in error.hint


@pytest.mark.parametrize(
    "data",
    [
        patched("JPEG", b"\xff\xc0", 5, struct.pack(">HH", 60_000, 60_000)),
        patched("GIF", b"GIF8", 6, struct.pack("<HH", 60_000, 60_000)),
        patched("BMP", b"BM", 18, struct.pack("<ii", 60_000, 60_000)),
        patched("HEIF", b"ispe", 8, struct.pack(">II", 30_000, 30_000)),
        patched("AVIF", b"ispe", 8, struct.pack(">II", 9_000, 9_000)),
        patched("WEBP", b"VP8 ", 14, struct.pack("<HH", 16_000, 16_000)),
        png(9_000, 9_000),
        encode(Image.new("1", (9_000, 9_000)), "TIFF", compression="group4"),
    ],
    ids=["JPEG", "GIF", "BMP", "HEIF", "AVIF", "WEBP", "PNG", "TIFF"],
)
def test_every_format_is_measured_by_its_header(data: bytes) -> None:
    assert type(refusal(data)) is errors.TooManyPixels


def test_the_limit_itself_is_accepted() -> None:
    data = encode(quadrants(400, 300), "PNG")
    assert read(data, limits=Limits(max_pixels=120_000)).full_size == (400, 300)
    assert type(refusal(data, limits=Limits(max_pixels=119_999))) is errors.TooManyPixels


@pytest.mark.parametrize(
    "bomb", [(b"zTXt", b"note\0\0"), (b"iTXt", b"note\0\1\0\0\0"), (b"iCCP", b"note\0\0")]
)
def test_a_bomb_beside_the_picture(bomb: tuple[bytes, bytes]) -> None:
    swollen = chunk(bomb[0], bomb[1] + zlib.compress(bytes(30_000_000), 9))
    data = png(300, 300, swollen, pixels=(b"\0" + bytes(900)) * 300)
    tracemalloc.start()
    refusal(data)
    assert tracemalloc.get_traced_memory()[1] < 5_000_000
    tracemalloc.stop()


def test_nothing_of_the_process_is_changed() -> None:
    filters, most, formats = list(warnings.filters), Image.MAX_IMAGE_PIXELS, sorted(Image.OPEN)
    read(encode(quadrants(), "HEIF"))
    refusal(png(30_000, 30_000))
    after = list(warnings.filters), Image.MAX_IMAGE_PIXELS, sorted(Image.OPEN)
    assert after == (filters, most, formats)


def test_the_heif_reader_is_loaded_only_when_needed() -> None:
    code = "import sys, engine.intake; print('pillow_heif' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"


# --- names


@pytest.mark.parametrize(
    ("given_name", "shown"),
    [
        ("me.jpg", "me.jpg"),
        ("/home/someone/photos/me.jpg", "me.jpg"),
        ("C:\\photos\\me.jpg", "me.jpg"),
        ("me\x1b[31m\n\u202egpj.jpg\0", "me [31m gpj.jpg"),
        ("Größe 東京.png", "Größe 東京.png"),
        ("n" * 300 + ".jpg", "n" * 39 + "…"),
        ("\n\t ", "photo"),
        ("", "photo"),
    ],
)
def test_a_name_is_fit_for_a_sentence(given_name: str, shown: str) -> None:
    assert read(encode(quadrants(), "PNG"), given_name).name == shown
    message = refusal(b"?", given_name).message
    assert message.startswith(f"“{shown}” isn't" if shown != "photo" else "That file isn't")


# --- anything at all


def photo_or_refusal(data: bytes) -> None:
    try:
        photo = read(data)
    except errors.PhotoError as error:
        assert_sentences(error)
    else:
        assert photo.rgb.ndim == 3
        assert min(photo.full_size) >= 256


BEGINNINGS = (
    *(encode(quadrants(), kind)[:40] for kind in STILL),
    b"",
    b"\0\0\0\x18ftypmif1\0\0\0\0mif1avif",
    b"RIFF\xff\xff\xff\xffWEBPVP8X",
    b"II+\0\x08\0\0\0",
    b"MM\0*\0\0\0\x08\xff\xff",
)


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(BEGINNINGS), st.binary(max_size=400))
def test_any_bytes(beginning: bytes, rest: bytes) -> None:
    photo_or_refusal(beginning + rest)


SAMPLES: dict[str, Callable[[], bytes]] = {
    "JPEG": lambda: encode(quadrants(), "JPEG", exif=exif(6), icc_profile=display_p3()),
    "progressive": lambda: encode(quadrants(), "JPEG", progressive=True),
    "PNG": lambda: encode(quadrants(), "PNG", exif=exif(6), icc_profile=display_p3()),
    "APNG": lambda: encode(
        quadrants(), "PNG", save_all=True, append_images=[Image.new("RGB", (320, 280))]
    ),
    "WEBP": lambda: encode(quadrants(), "WEBP", exif=exif(6), icc_profile=display_p3()),
    "HEIF": lambda: encode(quadrants(), "HEIF", exif=exif(6), icc_profile=display_p3()),
    "tiles": lambda: encode(quadrants(), "HEIF", tile_size=128),
    "AVIF": lambda: encode(quadrants(), "AVIF", exif=exif(6), icc_profile=display_p3()),
    "TIFF": lambda: encode(quadrants(), "TIFF", exif=exif(6), icc_profile=display_p3()),
    "LZW": lambda: encode(quadrants(), "TIFF", compression="tiff_lzw"),
    "BMP": lambda: encode(quadrants(), "BMP"),
    "GIF": lambda: encode(quadrants(), "GIF"),
}


@pytest.mark.parametrize("sample", SAMPLES)
def test_any_damage_of_any_format(sample: str) -> None:
    whole = SAMPLES[sample]()
    # Headers are where readers stumble, so half of the places are among the first bytes.
    places = st.one_of(st.integers(0, len(whole) - 1), st.integers(0, min(600, len(whole) - 1)))

    @settings(max_examples=30, deadline=None)
    @given(places, st.integers(0, 255), st.integers(0, len(whole)), st.booleans())
    def check(place: int, value: int, end: int, cut: bool) -> None:
        damaged = bytearray(whole)
        damaged[place] = value
        photo_or_refusal(bytes(damaged[:end] if cut else damaged))

    check()
