"""Refine: better light and calmer skin, but still this person with this person's marks."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from engine import mesh, refine
from engine.analyze import distance, find_faces
from engine.generators.plate import Plate
from engine.networks import Networks
from engine.portrait import Image, Mask, Points
from tests import faces


def crispness(rgb: Image) -> float:
    return float(cv2.Laplacian(cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY), cv2.CV_32F).std())


# Restoration.


@pytest.fixture(scope="module")
def full() -> Image:
    """Detail of a good camera: the head at the sample's own sharpness."""
    return np.ascontiguousarray(faces.astronaut()[40:200, 144:304])


@pytest.fixture(scope="module")
def half(full: Image) -> Image:
    return cv2.resize(full, (80, 80), interpolation=cv2.INTER_AREA)


def enlarged(rgb: Image) -> Image:
    """A photo that has no more detail at twice the size."""
    return cv2.resize(rgb, None, fx=2, fy=2, interpolation=cv2.INTER_CUBIC)


def test_restoring_doubles_the_size_and_keeps_the_colours(half, networks):
    big = refine.restore(half, enlarged(half), networks, "standard")
    assert big.shape == (160, 160, 3) and big.dtype == np.uint8
    back = cv2.resize(big, (80, 80), interpolation=cv2.INTER_AREA)
    assert np.abs(back.astype(int) - half).mean() < 6
    assert np.abs(back.mean(axis=(0, 1)) - half.mean(axis=(0, 1))).max() < 3


def test_a_photo_without_fine_detail_gets_edges(half, networks):
    plain = enlarged(half)
    assert crispness(refine.restore(half, plain, networks, "standard")) > 1.15 * crispness(plain)


def test_a_sharp_photo_keeps_its_own_detail(half, full, networks):
    kept = refine.restore(half, full, networks, "standard").astype(int)
    made_up = networks.upscale(half, "compact").astype(int)
    assert np.abs(kept - full).mean() < 0.8 * np.abs(made_up - full).mean()


@pytest.mark.parametrize("size", [(160, 160), (150, 146), (300, 300), (82, 80), (40, 40)])
def test_a_painted_picture_is_as_large_as_it_is_wished(half, networks, size):
    big = refine.enlarge(half, size, networks)
    assert big.shape[1::-1] == size and big.dtype == np.uint8
    assert np.abs(big.mean(axis=(0, 1)) - half.mean(axis=(0, 1))).max() < 2


def test_a_painted_picture_gets_edges_where_it_grows(half, networks):
    big = refine.enlarge(half, (160, 160), networks)
    assert crispness(big) > 1.1 * crispness(enlarged(half))
    assert np.array_equal(refine.enlarge(half, (88, 88), networks), refine.fit(half, (88, 88)))


def test_noise_of_a_sharp_photo_is_not_kept(half, full, networks):
    noise = np.random.default_rng(2).normal(0, 5, full.shape)
    noisy = np.clip(full + noise, 0, 255).astype(np.uint8)
    small = cv2.resize(noisy, (80, 80), interpolation=cv2.INTER_AREA)
    done = refine.restore(small, noisy, networks, "standard").astype(int)
    wall = (slice(0, 12), slice(0, 12))
    assert (done - full)[wall].std() < 0.75 * noise[wall].std()


class Drifting(Networks):
    """A large network whose pictures are too yellow, as such networks do."""

    def upscale(self, rgb: Image, network: str) -> Image:
        assert network == "photo"
        big = cv2.resize(rgb, None, fx=4, fy=4, interpolation=cv2.INTER_CUBIC)
        return np.clip(big.astype(int) + np.array([12, 6, -20]), 0, 255).astype(np.uint8)


def test_the_large_network_does_not_change_the_colours(half):
    big = refine.restore(half, enlarged(half), Drifting(), "best")
    assert big.shape == (160, 160, 3)
    assert np.abs(big.mean(axis=(0, 1)) - half.mean(axis=(0, 1))).max() < 2


# Colour and tone.


def skin_of(rgb: Image, networks: Networks) -> Mask:
    points = find_faces(faces.photo(rgb), networks)[0].landmarks
    return mesh.fill(rgb.shape[:2], points, mesh.OVAL)


def balanced(rgb: Image, networks: Networks) -> Image:
    return refine.apply(rgb, refine.balance(rgb, skin_of(rgb, networks)))


def imbalance(rgb: Image) -> float:
    """How far the wall behind the astronaut is from grey."""
    wall = rgb[10:60, 300:360].astype(np.float32).mean(axis=(0, 1))
    return float(np.ptp(wall) / wall.mean())


@pytest.mark.parametrize("cast", [(1.0, 0.9, 0.78), (0.8, 0.9, 1.0)], ids=["warm", "cold"])
def test_a_colour_cast_becomes_weaker(cast, networks):
    tinted = (faces.astronaut() * np.array(cast)).astype(np.uint8)
    assert imbalance(balanced(tinted, networks)) < 0.9 * imbalance(tinted)


def test_a_cast_is_not_turned_into_its_opposite(networks):
    tinted = (faces.astronaut() * np.array((1.0, 0.95, 0.88))).astype(np.uint8)
    wall = balanced(tinted, networks)[10:60, 300:360].astype(np.float32).mean(axis=(0, 1))
    assert wall[0] >= wall[2] - 2, "warm light stays a little warm"


def test_dark_skin_in_good_light_is_not_lightened(networks):
    person = faces.somebody_else()
    skin = skin_of(person, networks) > 0.99
    before, after = person[skin].mean(), balanced(person, networks)[skin].mean()
    assert after == pytest.approx(before, rel=0.06)


def test_a_photo_that_is_dark_as_a_whole_is_lifted(networks):
    dim = (faces.astronaut() * 0.35).astype(np.uint8)
    lifted = balanced(dim, networks)
    assert lifted.mean() > 1.2 * dim.mean()
    assert lifted.max() < 255, "and nothing is blown out"


def test_curves_keep_black_black_and_the_order_of_tones(networks):
    for picture in (faces.astronaut(), faces.dark(), faces.somebody_else()):
        table = refine.balance(picture, skin_of(picture, networks)).astype(int)
        assert table.shape == (256, 3)
        assert (table[0] == 0).all()
        assert (np.diff(table, axis=0) >= 0).all()


def test_a_picture_without_skin_is_balanced_too():
    table = refine.balance(faces.no_face(), np.zeros((480, 640), np.float32))
    assert table.shape == (256, 3) and table.dtype == np.uint8


# Skin.


def retouched(plate: Plate, rgb: Image, amount) -> Image:
    return refine.retouch(rgb, plate.skin, plate.landmarks, amount)


def calm(plate: Plate) -> tuple[int, int]:
    """The place ``(x, y)`` on the skin with the least unevenness of its own."""
    gray = cv2.cvtColor(plate.rgb, cv2.COLOR_RGB2GRAY).astype(np.float32)
    uneven = cv2.blur(np.abs(gray - cv2.GaussianBlur(gray, (0, 0), 6)), (21, 21))
    uneven[cv2.erode(plate.skin, np.ones((21, 21))) < 0.95] = 255
    y, x = np.unravel_index(np.argmin(uneven), uneven.shape)
    return int(x), int(y)


def spot(rgb: Image, at: tuple[int, int], radius: float, change: tuple[float, ...]) -> Image:
    """A round mark on the skin with a soft rim."""
    rows, cols = np.indices(rgb.shape[:2])
    away = np.hypot(cols - at[0], rows - at[1])
    share = np.clip(radius - away + 0.5, 0, 1)[..., None]
    return np.clip(rgb + share * np.array(change), 0, 255).round().astype(np.uint8)


def contrast(with_mark: Image, without: Image, at: tuple[int, int]) -> float:
    """How much the middle of a mark differs from the same skin without it."""
    x, y = at
    part = slice(y - 1, y + 2), slice(x - 1, x + 2)
    return float(np.abs(with_mark[part].astype(int) - without[part]).mean())


def test_none_changes_nothing(astronaut_plate):
    assert np.array_equal(
        retouched(astronaut_plate, astronaut_plate.rgb, "none"), astronaut_plate.rgb
    )


def test_a_mole_stays_even_when_skin_is_softened_strongly(astronaut_plate):
    rgb, at = astronaut_plate.rgb, calm(astronaut_plate)
    marked = spot(rgb, at, 3, (-95, -85, -70))
    after = contrast(
        retouched(astronaut_plate, marked, "strong"), retouched(astronaut_plate, rgb, "strong"), at
    )
    assert after > 0.85 * contrast(marked, rgb, at)


@pytest.mark.parametrize(("amount", "left"), [("light", 0.8), ("strong", 0.6)])
def test_a_faint_blotch_becomes_fainter(astronaut_plate, amount, left):
    rgb, at = astronaut_plate.rgb, calm(astronaut_plate)
    marked = spot(rgb, at, 3, (-2, -7, -6))
    after = contrast(
        retouched(astronaut_plate, marked, amount), retouched(astronaut_plate, rgb, amount), at
    )
    assert after < left * contrast(marked, rgb, at)


def test_strong_softens_more_than_light_and_neither_makes_plastic(astronaut_plate):
    rgb = astronaut_plate.rgb
    skin = astronaut_plate.skin > 0.9

    def unevenness(picture: Image) -> float:
        gray = cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY).astype(np.float32)
        band = cv2.GaussianBlur(gray, (0, 0), 1) - cv2.GaussianBlur(gray, (0, 0), 5)
        return float(np.abs(band[skin]).mean())

    def texture(picture: Image) -> float:
        gray = cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY).astype(np.float32)
        return float(np.abs((gray - cv2.GaussianBlur(gray, (0, 0), 1))[skin]).mean())

    pictures = [retouched(astronaut_plate, rgb, amount) for amount in ("none", "light", "strong")]
    none, light, strong = (unevenness(picture) for picture in pictures)
    assert strong < light < none
    assert texture(pictures[2]) > 0.7 * texture(pictures[0])


def test_only_skin_eyes_and_teeth_are_touched(astronaut_plate):
    rgb = astronaut_plate.rgb
    changed = np.abs(retouched(astronaut_plate, rgb, "strong").astype(int) - rgb).max(axis=-1)
    parts = mesh.fill(
        rgb.shape[:2],
        astronaut_plate.landmarks,
        mesh.LEFT_EYE,
        mesh.RIGHT_EYE,
        mesh.MOUTH,
        feather=3,
    )
    assert changed[(astronaut_plate.skin < 0.01) & (parts < 0.01)].max() <= 2
    assert changed[(astronaut_plate.alpha == 0)].max() <= 2


def test_eyes_and_teeth_become_brighter_within_natural_bounds(astronaut_plate):
    rgb = astronaut_plate.rgb
    done = retouched(astronaut_plate, rgb, "light")

    def mean(picture: Image, *loops: tuple[int, ...]) -> float:
        return float(
            picture[mesh.fill(rgb.shape[:2], astronaut_plate.landmarks, *loops) > 0.9].mean()
        )

    eyes = (mesh.LEFT_EYE, mesh.RIGHT_EYE)
    assert 1.0 < mean(done, *eyes) / mean(rgb, *eyes) < 1.1
    assert 1.0 <= mean(done, mesh.MOUTH) / mean(rgb, mesh.MOUTH) < 1.1


@pytest.mark.parametrize("amount", ["light", "strong"])
def test_the_person_stays_the_person(astronaut_plate, networks, amount):
    def who(rgb: Image, points: Points) -> np.ndarray:
        return networks.embed(rgb, points)

    before = who(astronaut_plate.rgb, astronaut_plate.landmarks)
    done = retouched(astronaut_plate, astronaut_plate.rgb, amount)
    assert distance(who(done, astronaut_plate.landmarks), before) < 0.15


def test_a_face_outside_the_picture_is_left_alone(astronaut_plate):
    away = astronaut_plate.landmarks + np.array([4000, 0, 0], np.float32)
    done = refine.retouch(astronaut_plate.rgb, astronaut_plate.skin, away, "strong")
    assert np.array_equal(done, astronaut_plate.rgb)
