"""Avatars: every place gets its size, the face stays in, and the marks stay on."""

from __future__ import annotations

import io
import zipfile

import numpy as np
import pytest
from PIL import Image as Pictures

from engine.avatars import MOST_BYTES, SIZES, avatar_pack
from engine.errors import NotAnImage
from engine.finish import Target, encode
from engine.marks import digital_source_type, xmp_packet
from tests import faces


def portrait(rgb: np.ndarray, *, edited: bool = True, format: str | None = None) -> bytes:
    target = Target(format)  # type: ignore[arg-type]
    return encode(rgb, target, xmp=xmp_packet(edited=edited)).data


def cut_out(rgb: np.ndarray) -> np.ndarray:
    height, width = rgb.shape[:2]
    y, x = np.mgrid[:height, :width]
    inside = np.hypot(x - width / 2, y - height / 2) < 0.4 * width
    return np.dstack([rgb, np.where(inside, 255, 0).astype(np.uint8)])


def files(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(avatar_pack(data))) as pack:
        assert pack.testzip() is None
        return {name: pack.read(name) for name in pack.namelist()}


def opened(data: bytes) -> Pictures.Image:
    picture = Pictures.open(io.BytesIO(data))
    picture.load()
    return picture


@pytest.fixture(scope="module")
def pack() -> dict[str, bytes]:
    return files(portrait(faces.astronaut(2)))


@pytest.fixture(scope="module")
def sticker() -> dict[str, bytes]:
    return files(portrait(cut_out(faces.astronaut(2)), edited=False))


def test_every_place_gets_its_size(pack):
    assert set(pack) == {
        *("discord-128.jpg", "favicon.ico", "github-460.jpg", "linkedin-400.jpg"),
        *("round-512.png", "slack-512.jpg", "telegram-512.jpg"),
    }
    for place, side in SIZES.items():
        picture = opened(pack[f"{place}-{side}.jpg"])
        assert (picture.format, picture.mode, picture.size) == ("JPEG", "RGB", (side, side))


def test_pictures_show_the_portrait(pack):
    small = np.asarray(Pictures.fromarray(faces.astronaut()).resize((128, 128)), int)
    assert np.abs(faces.decoded(pack["discord-128.jpg"]).astype(int) - small).mean() < 6


def test_the_round_one_is_a_disc_on_nothing(pack):
    picture = opened(pack["round-512.png"])
    assert (picture.format, picture.size) == ("PNG", (512, 512))
    alpha = np.asarray(picture.convert("RGBA"))[..., 3]
    assert alpha[0, 0] == alpha[-1, 0] == alpha[70, 70] == 0
    assert alpha[256, 256] == alpha[256, 1] == alpha[1, 256] == 255
    assert ((alpha > 0) & (alpha < 255)).any(), "its edge is smooth"


def test_the_icon_holds_three_sizes(pack):
    icon = opened(pack["favicon.ico"])
    assert icon.format == "ICO"
    assert icon.info["sizes"] == {(16, 16), (32, 32), (48, 48)}


@pytest.mark.parametrize("edited", [True, False])
def test_every_picture_says_as_the_portrait_does_how_it_came_about(edited):
    source, other = (digital_source_type(edited=kind).encode() for kind in (edited, not edited))
    for name, data in files(portrait(faces.astronaut(), edited=edited)).items():
        if name != "favicon.ico":
            assert opened(data).info.get("xmp") or "XML:com.adobe.xmp" in opened(data).info
            assert source in data and other not in data


def test_a_transparent_portrait_stays_transparent(sticker):
    assert {name for name in sticker if name.endswith(".jpg")} == set()
    for place, side in SIZES.items():
        picture = opened(sticker[f"{place}-{side}.png"])
        assert (picture.format, picture.size) == ("PNG", (side, side))
        alpha = np.asarray(picture.convert("RGBA"))[..., 3]
        assert alpha[0, 0] == 0 and alpha[side // 2, side // 2] == 255
        assert b"digitalsourcetype/trainedAlgorithmicMedia" in sticker[f"{place}-{side}.png"]


@pytest.mark.parametrize("transparent", [False, True])
def test_even_noise_keeps_to_the_size_that_places_take(transparent):
    noise = np.random.default_rng(2).integers(0, 256, (700, 700, 3), np.uint8)
    picture = np.dstack([noise, np.full((700, 700), 255, np.uint8)]) if transparent else noise
    if transparent:
        picture[0, 0, 3] = 0
    made = files(portrait(picture, format="PNG"))
    assert max(len(data) for data in made.values()) <= MOST_BYTES
    assert opened(made["round-512.png"]).size == (512, 512)


def test_of_a_high_portrait_the_upper_part_is_kept():
    rows = np.linspace(0, 250, 1000)[:, None, None]
    high = np.broadcast_to(rows, (1000, 800, 3)).astype(np.uint8)
    square = faces.decoded(files(portrait(high))["slack-512.jpg"])[:, 256, 0].astype(int)
    above, below = square[0], 250 - square[-1]
    assert above < below, "more is cut off below than above"
    assert above + below == pytest.approx(50, abs=4)


def test_of_a_wide_portrait_the_middle_is_kept():
    columns = np.linspace(0, 250, 1000)[None, :, None]
    wide = np.broadcast_to(columns, (800, 1000, 3)).astype(np.uint8)
    square = faces.decoded(files(portrait(wide))["slack-512.jpg"])[256, :, 0].astype(int)
    assert square[0] == pytest.approx(25, abs=3) and square[-1] == pytest.approx(225, abs=3)


def test_the_same_portrait_gives_the_same_bytes_in_order_and_as_they_are():
    data = portrait(faces.astronaut())
    first = avatar_pack(data)
    assert first == avatar_pack(data)
    with zipfile.ZipFile(io.BytesIO(first)) as pack:
        entries = pack.infolist()
    assert [entry.filename for entry in entries] == sorted(entry.filename for entry in entries)
    assert {entry.compress_type for entry in entries} == {zipfile.ZIP_STORED}
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}


def test_nothing_else_that_was_in_the_file_comes_along():
    exif = Pictures.Exif()
    exif[0x010E] = "at home"
    file = io.BytesIO()
    picture = Pictures.fromarray(faces.astronaut())
    picture.save(file, "JPEG", exif=exif, comment=b"at home")
    assert b"at home" not in avatar_pack(file.getvalue())


def test_webp_is_read_too():
    assert "round-512.png" in files(portrait(faces.astronaut(), format="WEBP"))


@pytest.mark.parametrize("data", [b"", b"no picture", b"\x89PNG\r\n\x1a\n" + bytes(40)])
def test_what_is_no_picture_is_refused(data):
    with pytest.raises(NotAnImage) as caught:
        avatar_pack(data)
    assert caught.value.message and caught.value.hint
