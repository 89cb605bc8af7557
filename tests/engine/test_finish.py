"""Finish: the file looks like the picture, fits, says what it is, and says nothing else."""

from __future__ import annotations

import io
import struct
from pathlib import Path
from typing import Literal

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from PIL import Image, ImageCms

from engine.errors import BadOption
from engine.fidelity import VISUALLY_LOSSLESS, Original
from engine.finish import SMALLEST_BUDGET, Encoded, Target, encode, finish, jpeg_of
from engine.marks import Marker, xmp_packet

Pixels = NDArray[np.uint8]
SAMPLE = Path(__file__).parents[2] / "engine" / "samples" / "astronaut.jpg"
Format = Literal["JPEG", "PNG", "WEBP"]
FORMATS: tuple[Format, ...] = ("JPEG", "PNG", "WEBP")
LOSSY: tuple[Format, ...] = ("JPEG", "WEBP")


@pytest.fixture(scope="module")
def marker(tmp_path_factory: pytest.TempPathFactory) -> Marker:
    return Marker(tmp_path_factory.mktemp("home"))


def portrait() -> Pixels:
    return np.ascontiguousarray(np.asarray(Image.open(SAMPLE))[:400, 40:440])


def backdrop(side: int = 400) -> Pixels:
    y, x = np.mgrid[:side, :side] / side - 0.5
    near = np.clip(1 - 1.3 * np.hypot(x, y), 0, 1)[..., None]
    shade = np.rint(near * (130, 150, 190) + (1 - near) * (40, 50, 90))
    return np.asarray(shade, np.uint8)


def noise(side: int = 400) -> Pixels:
    grey = np.random.default_rng(5).integers(0, 256, (side, side, 1), np.uint8)
    return np.repeat(grey, 3, axis=2)


def sticker() -> Pixels:
    """A round cut-out with a soft edge, and the photo's own colours left under the outside."""
    y, x = np.mgrid[:400, :400] - 199.5
    alpha = np.clip((170 - np.hypot(x, y)) / 6, 0, 1) * 255
    return np.dstack([portrait(), np.rint(alpha).astype(np.uint8)])


def pixels(encoded: Encoded) -> Pixels:
    with Image.open(io.BytesIO(encoded.data)) as picture:
        return np.asarray(picture)


@pytest.mark.parametrize("format", FORMATS)
def test_the_file_looks_like_the_picture(format: Format) -> None:
    made = encode(portrait(), Target(format))
    shown = pixels(made)
    assert (made.width, made.height) == (400, 400)
    assert made.score >= VISUALLY_LOSSLESS
    assert Original(portrait()).similarity(shown) == pytest.approx(made.score, abs=1e-4)
    assert np.abs(shown.astype(int) - portrait()).mean() < 2.5
    assert len(made.data) < portrait().nbytes * (1 if format == "PNG" else 0.25)


def test_png_keeps_every_pixel() -> None:
    made = encode(portrait(), Target("PNG"))
    assert made.quality is None
    assert np.array_equal(pixels(made), portrait())


def test_a_picture_is_a_jpeg_and_a_cut_out_a_png_unless_asked_otherwise() -> None:
    assert encode(portrait(), Target()).format == "JPEG"
    assert encode(sticker(), Target()).format == "PNG"
    assert Image.open(io.BytesIO(encode(sticker(), Target("WEBP")).data)).format == "WEBP"


@pytest.mark.parametrize("format", LOSSY)
def test_the_quality_follows_the_picture(format: Format) -> None:
    smooth, rough = (encode(picture, Target(format)) for picture in (backdrop(), noise()))
    assert smooth.quality != rough.quality
    assert len(smooth.data) * 10 < len(rough.data)


def test_no_quality_lower_than_the_chosen_one_would_have_done() -> None:
    made = encode(portrait(), Target("JPEG"))
    assert made.quality is not None
    file = io.BytesIO()
    Image.fromarray(portrait()).save(file, "JPEG", quality=made.quality - 4, subsampling="4:2:0")
    assert Original(portrait()).similarity(np.asarray(Image.open(file))) < VISUALLY_LOSSLESS


def test_a_jpeg_of_fine_coloured_lines_keeps_their_colours() -> None:
    columns = np.arange(240)[None, :, None] // 3 % 2
    lines = np.broadcast_to(np.where(columns, (230, 20, 60), (20, 60, 230)), (240, 240, 3))
    shown = pixels(encode(lines.astype(np.uint8), Target("JPEG")))
    assert np.abs(shown.astype(int) - lines).mean() < 6


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("budget", [SMALLEST_BUDGET, 14_000, 40_000, 120_000])
def test_the_finished_file_fits_its_budget_and_keeps_its_shape(
    format: Format, budget: int, marker: Marker
) -> None:
    wide = portrait()[100:300]
    made = finish(wide, Target(format, budget), marker, edited=True)
    assert len(made.data) <= budget
    shown = pixels(made)
    assert shown.shape == (made.height, made.width, 3)
    assert made.width / made.height == pytest.approx(2, rel=0.06)
    reference = Image.fromarray(wide).resize((made.width, made.height), Image.Resampling.BOX)
    assert np.abs(shown.astype(int) - np.asarray(reference)).mean() < 12


@pytest.mark.parametrize("format", LOSSY)
def test_a_larger_budget_never_gives_a_worse_picture(format: Format) -> None:
    budgets = (9_000, 12_000, 17_000, 25_000, 40_000, 200_000)
    made = [encode(portrait(), Target(format, budget)) for budget in budgets]
    ranks = [(each.width, each.quality or 101) for each in made]
    assert ranks == sorted(ranks)
    assert ranks[0][0] < 400
    assert ranks[-1][0] == 400
    squeezed = [each for each in made if each.width == 400 and each.score < VISUALLY_LOSSLESS]
    assert squeezed, "quality is given up before size"


def test_noise_fits_too(marker: Marker) -> None:
    for format in FORMATS:
        made = finish(noise(), Target(format, SMALLEST_BUDGET), marker, edited=False)
        assert len(made.data) <= SMALLEST_BUDGET
        assert made.width == made.height >= 20


def test_a_large_noisy_picture_can_be_a_jpeg() -> None:
    colours = np.random.default_rng(3).integers(0, 256, (900, 900, 3), np.uint8)
    assert pixels(encode(colours, Target("JPEG"))).shape == (900, 900, 3)


def test_a_budget_without_room_for_the_marks_is_refused_in_words() -> None:
    with pytest.raises(BadOption) as caught:
        Target(max_bytes=SMALLEST_BUDGET - 1)
    assert caught.value.message.endswith("doesn't fit into 8191 bytes.")
    assert "8192" in caught.value.hint


@pytest.mark.parametrize("format", ["PNG", "WEBP"])
def test_a_cut_out_keeps_its_transparency(format: Format) -> None:
    shown = pixels(encode(sticker(), Target(format)))
    assert np.array_equal(shown[..., 3], sticker()[..., 3])
    solid = sticker()[..., 3] == 255
    assert np.abs(shown[solid].astype(int) - sticker()[solid]).mean() < 2.5


@pytest.mark.parametrize("format", ["PNG", "WEBP"])
def test_nothing_of_the_photo_is_left_under_the_transparent_part(format: Format) -> None:
    shown = pixels(encode(sticker(), Target(format)))
    hidden = shown[..., 3] == 0
    assert hidden.any()
    inside_out = shown[:40, :40, :3]
    assert inside_out.std() < 1
    if format == "PNG":
        assert not shown[hidden].any()


def test_a_jpeg_shows_a_cut_out_on_white() -> None:
    shown = pixels(encode(sticker(), Target("JPEG")))
    assert shown[:30, :30].min() >= 253
    assert np.abs(shown[150:250, 150:250].astype(int) - portrait()[150:250, 150:250]).mean() < 3


def test_a_cut_out_that_is_scaled_down_gets_no_dark_rim() -> None:
    white = np.full((300, 300, 4), 255, np.uint8)
    y, x = np.mgrid[:300, :300] - 149.5
    white[..., 3] = np.where(np.hypot(x, y) < 120, 255, 0)
    white[..., :3] -= np.random.default_rng(2).integers(0, 40, (300, 300, 1), np.uint8)
    made = encode(white, Target("PNG", 20_000))
    shown = pixels(made)
    assert made.width < 300
    assert shown[shown[..., 3] > 0][:, :3].min() > 200


def test_the_same_picture_gives_the_same_file() -> None:
    for format in FORMATS:
        assert encode(portrait(), Target(format)).data == encode(portrait(), Target(format)).data


@pytest.mark.parametrize("format", FORMATS)
def test_signing_changes_no_pixel(format: Format, marker: Marker) -> None:
    first, second = (finish(portrait(), Target(format), marker, edited=True) for _ in range(2))
    plain = pixels(encode(portrait(), Target(format)))
    assert np.array_equal(pixels(first), plain)
    assert np.array_equal(pixels(second), plain)


@pytest.mark.parametrize("options", [{}, {"progressive": True, "optimize": True}])
def test_a_jpeg_is_byte_for_byte_what_pillow_writes_into_memory(options: dict[str, bool]) -> None:
    picture, usual = Image.fromarray(portrait()), io.BytesIO()
    picture.save(usual, "JPEG", quality=90, **options)
    assert jpeg_of(picture, quality=90, **options) == usual.getvalue()


@pytest.mark.parametrize("format", FORMATS)
def test_nothing_but_the_marks_and_the_colours_is_said(format: Format, marker: Marker) -> None:
    made = finish(portrait(), Target(format), marker, edited=True)
    with Image.open(io.BytesIO(made.data)) as picture:
        assert dict(picture.getexif()) == {}
        assert picture.getexif().get_ifd(0x8825) == {}
        said = set(picture.info)
    assert (
        said
        <= {
            "JPEG": {"icc_profile", "xmp", "progressive", "progression"}
            | {"jfif", "jfif_version", "jfif_unit", "jfif_density"},
            "PNG": {"srgb", "xmp", "XML:com.adobe.xmp"},
            "WEBP": {"xmp", "loop", "background"},
        }[format]
    )


def test_a_png_has_the_blocks_it_needs_and_no_other(marker: Marker) -> None:
    data = finish(portrait(), Target("PNG"), marker, edited=True).data
    kinds, at = [], 8
    while at < len(data):
        length, kind = struct.unpack(">I4s", data[at : at + 8])
        kinds.append(kind)
        at += 12 + length
    assert set(kinds) == {b"IHDR", b"caBX", b"sRGB", b"iTXt", b"IDAT", b"IEND"}


def test_a_jpeg_has_one_picture_in_it_and_says_that_it_is_srgb(marker: Marker) -> None:
    data = finish(portrait(), Target("JPEG"), marker, edited=True).data
    assert data.count(b"\xff\xd8\xff") == 1
    with Image.open(io.BytesIO(data)) as picture:
        profile = picture.info["icc_profile"]
    assert len(profile) < 1000
    assert "sRGB" in ImageCms.getProfileDescription(ImageCms.getOpenProfile(io.BytesIO(profile)))
    assert struct.unpack(">6H", profile[24:36]) == (2000, 1, 1, 0, 0, 0), "not the hour of today"


@pytest.mark.parametrize("edited", [True, False])
@pytest.mark.parametrize("format", FORMATS)
def test_the_xmp_packet_is_in_the_file(format: Format, edited: bool, marker: Marker) -> None:
    made = finish(portrait(), Target(format), marker, edited=edited)
    with Image.open(io.BytesIO(made.data)) as picture:
        packet = picture.info.get("xmp") or picture.info["XML:com.adobe.xmp"].encode()
    assert packet == xmp_packet(edited=edited)


@given(
    shape=st.tuples(st.integers(1, 90), st.integers(1, 90), st.sampled_from([3, 4])),
    seed=st.integers(0, 2**32 - 1),
    roughness=st.integers(0, 255),
    format=st.sampled_from([None, *FORMATS]),
    budget=st.integers(SMALLEST_BUDGET, 40_000),
)
@settings(max_examples=40, deadline=None)
def test_any_small_picture_fits_any_budget(
    shape: tuple[int, int, int],
    seed: int,
    roughness: int,
    format: Format | None,
    budget: int,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    random = np.random.default_rng(seed)
    picture = random.integers(0, 1 + roughness, shape, dtype=np.uint8)
    marker = Marker(Path(tmp_path_factory.getbasetemp()))
    made = finish(picture, Target(format, budget), marker, edited=bool(seed % 2))
    assert len(made.data) <= budget
    assert made.format == (format or ("PNG" if shape[2] == 4 else "JPEG"))
    assert 0 <= made.score <= 1
    with Image.open(io.BytesIO(made.data)) as shown:
        assert shown.format == made.format
        assert shown.size == (made.width, made.height)
        if shape[2] == 4 and made.format != "JPEG" and made.width == shape[1]:
            assert np.array_equal(np.asarray(shown.convert("RGBA"))[..., 3], picture[..., 3])
