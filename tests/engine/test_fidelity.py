"""Fidelity: the score agrees with what a person would notice first."""

from __future__ import annotations

import io
from pathlib import Path

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from engine.fidelity import VISUALLY_LOSSLESS, Original, with_halved_chroma

Pixels = NDArray[np.uint8]
SAMPLE = Path(__file__).parents[2] / "engine" / "samples" / "astronaut.jpg"


def face() -> Pixels:
    return np.ascontiguousarray(np.asarray(Image.open(SAMPLE))[:320, 64:384])


def backdrop(side: int = 320) -> Pixels:
    y, x = np.mgrid[:side, :side] / side - 0.5
    near = np.clip(1 - 1.3 * np.hypot(x, y), 0, 1)[..., None]
    shade = np.rint(near * (130, 150, 190) + (1 - near) * (40, 50, 90))
    return np.asarray(shade, np.uint8)


def as_jpeg(pixels: Pixels, quality: int) -> Pixels:
    file = io.BytesIO()
    Image.fromarray(pixels).save(file, "JPEG", quality=quality)
    return np.asarray(Image.open(file))


@pytest.mark.parametrize("picture", [face(), backdrop()], ids=["face", "backdrop"])
def test_a_picture_is_like_itself_and_less_like_each_worse_copy(picture: Pixels) -> None:
    original = Original(picture)
    scores = [original.similarity(as_jpeg(picture, quality)) for quality in (95, 80, 50, 20)]
    assert original.similarity(picture) == 1
    assert sorted(scores, reverse=True) == scores
    assert scores[0] > VISUALLY_LOSSLESS > scores[2]


def test_bands_in_a_smooth_backdrop_are_seen() -> None:
    banded = np.asarray(backdrop() // 6 * 6 + 3, np.uint8)
    assert Original(backdrop()).similarity(banded) < VISUALLY_LOSSLESS


def test_a_soft_face_is_seen() -> None:
    soft = cv2.GaussianBlur(face(), (0, 0), 0.7)
    assert Original(face()).similarity(soft) < VISUALLY_LOSSLESS


def test_a_change_that_nobody_sees_is_not_counted() -> None:
    brighter = np.minimum(face().astype(int) + 1, 255).astype(np.uint8)
    assert Original(face()).similarity(brighter) > VISUALLY_LOSSLESS


def test_a_small_face_before_a_wall_counts_as_much_as_a_large_one() -> None:
    wall = np.full((960, 960, 3), 128, np.uint8)
    small, spoiled = wall.copy(), wall.copy()
    small[320:640, 320:640] = face()
    spoiled[320:640, 320:640] = as_jpeg(face(), 40)
    alone = Original(face()).similarity(as_jpeg(face(), 40))
    assert Original(small).similarity(spoiled) < VISUALLY_LOSSLESS
    assert 1 - Original(small).similarity(spoiled) > 0.6 * (1 - alone)


def test_halved_colour_frays_graphics_more_than_photos() -> None:
    stripes = np.where(np.arange(320)[None, :, None] // 3 % 2, (230, 20, 60), (20, 60, 230))
    graphic = np.broadcast_to(stripes, (320, 320, 3)).astype(np.uint8)
    frayed = 1 - Original(graphic).similarity(with_halved_chroma(graphic))
    softened = 1 - Original(face()).similarity(with_halved_chroma(face()))
    assert frayed > 1 - VISUALLY_LOSSLESS > softened


@pytest.mark.parametrize("shape", [(1, 1), (1, 70), (70, 1), (2, 3), (65, 33)])
def test_pictures_of_any_size_can_be_compared(shape: tuple[int, int]) -> None:
    noise = np.random.default_rng(1).integers(0, 256, (*shape, 3), np.uint8)
    assert Original(noise).similarity(noise) == 1
    assert 0 <= Original(noise).similarity(np.invert(noise)) <= 1
