"""Networks: loaded once and quietly, exact at the edges, and stoppable."""

from __future__ import annotations

import os
import threading

import cv2
import numpy as np
import pytest

from engine.analyze import distance
from engine.errors import Cancelled
from engine.networks import Networks, _quiet
from engine.portrait import Image
from tests import faces


@pytest.fixture(scope="module")
def head() -> Image:
    return np.ascontiguousarray(faces.astronaut()[20:212, 130:322])


def shrunk(rgb: Image, like: Image) -> np.ndarray:
    size = like.shape[1], like.shape[0]
    return cv2.resize(rgb, size, interpolation=cv2.INTER_AREA).astype(int)


def test_a_box_holds_the_face(networks):
    (box,) = networks.boxes(faces.astronaut())
    assert box.left < 203 < 247 < box.right
    assert box.top < 102 < 150 < box.bottom


def test_each_face_has_one_box(networks):
    assert len(networks.boxes(faces.crowd(3))) == 3


@pytest.mark.parametrize("scale", [0.4, 2.4], ids=["small", "filling the picture"])
def test_small_and_very_large_faces_are_found(networks, scale):
    face = faces.astronaut(scale)
    if scale > 1:
        face = np.ascontiguousarray(face[140:470, 380:710])
    assert len(networks.boxes(face)) == 1


def test_a_mesh_is_found_in_a_face_and_in_nothing_else(networks, head):
    points = networks.mesh(head)
    assert points is not None
    assert points.shape == (478, 3) and points.dtype == np.float32
    left, right = points[468, :2], points[473, :2]
    assert np.linalg.norm(left - (73, 81)) < 4 and np.linalg.norm(right - (117, 83)) < 4
    assert networks.mesh(faces.noise(192)) is None


def test_a_person_mask_is_person_in_the_middle_and_room_in_the_corner(networks):
    mask = networks.person_mask(faces.astronaut())
    assert mask.shape == (256, 256) and mask.dtype == np.float32
    assert mask.min() >= 0 and mask.max() <= 1
    assert mask[60, 112] > 0.9, "face"
    assert mask[10, 150] < 0.2, "wall"


def test_the_mask_of_a_mirror_image_is_the_mirror_image_of_the_mask(networks):
    plain = networks.person_mask(faces.astronaut())
    mirrored = networks.person_mask(faces.mirrored(faces.astronaut()))
    assert np.abs(plain - mirrored[:, ::-1]).mean() < 0.01


def test_who_it_is_loads_while_faces_are_still_looked_for():
    own = Networks(threads=1)
    assert own._embedder._child is None
    own.boxes(faces.noise(64))
    assert own._embedder._child is not None


def test_an_embedding_tells_people_apart_and_not_pictures(networks):
    def who(rgb: Image) -> np.ndarray:
        (box,) = networks.boxes(rgb)
        part = np.ascontiguousarray(rgb[10:260, 100:350])
        points = networks.mesh(part)
        assert points is not None and box.left > 100
        return networks.embed(part, points)

    me = who(faces.astronaut())
    assert me.shape == (128,) and me.dtype == np.float32
    brighter = np.clip(faces.astronaut() * 1.2, 0, 255).astype(np.uint8)
    assert distance(me, who(brighter)) < 0.25
    assert distance(me, who(faces.somebody_else())) > 0.6


# Super-resolution.


@pytest.mark.parametrize(("network", "factor"), [("compact", 2), ("photo", 4), ("illustration", 4)])
def test_pictures_grow_by_the_networks_factor_and_stay_the_same_picture(network, factor, networks):
    small = np.ascontiguousarray(faces.astronaut()[88:116, 190:230])
    big = networks.upscale(small, network)
    assert big.shape == (28 * factor, 40 * factor, 3) and big.dtype == np.uint8
    assert np.abs(shrunk(big, small) - small).mean() < 12


def test_tiles_leave_no_seam(networks):
    """Across the border of two tiles the picture goes on as it does elsewhere."""
    sky = np.zeros((20, 300, 3), np.uint8)
    sky[:] = np.linspace(60, 200, 300, dtype=np.uint8)[None, :, None]
    big = networks.upscale(sky, "compact")
    assert big.shape == (40, 600, 3)
    steps = np.abs(np.diff(big[10:30].astype(int), axis=1)).max(axis=(0, 2))
    assert steps[508:516].max() <= steps[100:480].max() + 1


def test_a_tiled_picture_is_as_sharp_as_an_untiled_one(networks):
    wide = np.ascontiguousarray(faces.astronaut()[90:114, 100:400])
    part = np.ascontiguousarray(wide[:, 180:300])
    tiled = networks.upscale(wide, "compact")[:, 2 * 220 :]
    whole = networks.upscale(part, "compact")[:, 2 * 40 :]
    assert np.abs(tiled.astype(int) - whole).mean() < 1


# Painting.


def test_painting_keeps_the_size_whatever_it_is(networks, head):
    odd = np.ascontiguousarray(head[:101, :130])
    painted = networks.paint(odd, {2: 1.0})
    assert painted.shape == odd.shape and painted.dtype == np.uint8
    assert np.abs(painted.astype(int) - odd).mean() > 8, "it is a painting now"


def test_styles_differ_and_a_blend_lies_between_them(networks, head):
    first, second, both = (
        networks.paint(head, weights).astype(int) for weights in ({2: 1}, {12: 1}, {2: 3, 12: 3})
    )
    apart = np.abs(first - second).mean()
    assert apart > 8
    assert np.abs(both - first).mean() < apart
    assert np.abs(both - second).mean() < apart


def test_the_same_picture_and_style_give_the_same_painting(networks, head):
    assert np.array_equal(networks.paint(head, {2: 1.0}), networks.paint(head, {2: 1.0}))


def test_a_painting_like_another_picture_has_its_colours(networks, head):
    rng = np.random.default_rng(1)
    blue, red = (
        np.clip(rng.normal(0, 30, (128, 160, 3)) + color, 0, 255).astype(np.uint8)
        for color in ((20, 60, 200), (200, 60, 20))
    )
    cold, warm = (networks.paint_like(head, style) for style in (blue, red))
    assert cold.shape == head.shape and cold.dtype == np.uint8

    def warmth(rgb: Image) -> float:
        return float(rgb[..., 0].mean() - rgb[..., 2].mean())

    assert warmth(cold) < warmth(warm) - 20
    faint = networks.paint_like(head, blue, strength=0.2)
    assert warmth(cold) < warmth(faint)


# Time, and stopping.


def test_time_inside_networks_is_counted_once():
    own = Networks(threads=1)
    assert own.seconds == 0
    with own.timed(), own.timed():
        cv2.GaussianBlur(faces.astronaut(2), (0, 0), 5)
    once = own.seconds
    assert once > 0
    own.boxes(faces.astronaut())
    assert own.seconds > once


def test_a_failure_inside_is_counted_and_leaves_the_clock_running_for_the_next():
    own = Networks(threads=1)
    with pytest.raises(ValueError), own.timed():
        raise ValueError
    before = own.seconds
    with own.timed():
        cv2.GaussianBlur(faces.astronaut(2), (0, 0), 5)
    assert own.seconds > before


@pytest.mark.parametrize("run", ["upscale", "paint", "paint_like"])
def test_large_networks_can_be_stopped_before_they_run(networks, head, run):
    calls = {
        "upscale": lambda: networks.upscale(head, "compact"),
        "paint": lambda: networks.paint(head, {2: 1.0}),
        "paint_like": lambda: networks.paint_like(head, head),
    }

    def stop() -> None:
        raise Cancelled("This order was cancelled.", "Send it again.")

    networks.checkpoint = stop
    try:
        with pytest.raises(Cancelled):
            calls[run]()
    finally:
        networks.checkpoint = None
    assert calls[run]().dtype == np.uint8, "and it runs again afterwards"


def test_a_large_picture_can_be_stopped_between_its_tiles(networks):
    asked = []
    networks.checkpoint = lambda: asked.append(1)
    try:
        networks.upscale(np.zeros((8, 600, 3), np.uint8), "compact")
    finally:
        networks.checkpoint = None
    assert len(asked) == 2


def test_loading_and_running_say_nothing_on_the_terminal(capfd):
    own = Networks(threads=1)
    own.warm()
    own.boxes(faces.astronaut())
    own.mesh(np.ascontiguousarray(faces.astronaut()[20:212, 130:322]))
    said = capfd.readouterr()
    assert said.out == "" and said.err == ""


def test_two_threads_that_load_at_once_leave_the_terminal_as_it_was():
    before = os.fstat(2)

    def load() -> None:
        for _ in range(300):
            with _quiet():
                pass

    threads = [threading.Thread(target=load) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    after = os.fstat(2)
    assert (after.st_dev, after.st_ino) == (before.st_dev, before.st_ino)
