from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.generators import halftone


@pytest.mark.parametrize("cell", [6.0, 8.0, 12.5])
def test_a_screen_repeats_after_its_cell_along_a_turned_row(cell):
    size = 256
    spectrum = np.abs(np.fft.rfft2(halftone.screen((size, size), cell) - 0.5))
    row, col = np.unravel_index(spectrum.argmax(), spectrum.shape)
    down, right = np.fft.fftfreq(size)[row], np.fft.rfftfreq(size)[col]
    assert 1 / np.hypot(down, right) == pytest.approx(cell, rel=0.05)
    assert abs(np.degrees(np.arctan2(abs(down), right)) - 45) < 3


@given(st.floats(0.0, 0.95), st.floats(0.0, 0.95))
@settings(max_examples=20, deadline=None)
def test_more_coverage_is_more_ink(a, b):
    threshold = halftone.screen((64, 64), 8)
    less, more = (
        halftone.dots(threshold, np.full((64, 64), c, np.float32), 8) for c in sorted((a, b))
    )
    assert (more >= less).all()


def test_no_coverage_is_no_ink_and_half_is_a_chequerboard():
    threshold = halftone.screen((128, 128), 8)
    assert halftone.dots(threshold, np.zeros((128, 128), np.float32), 8).max() == 0
    half = halftone.dots(threshold, np.full((128, 128), 0.5, np.float32), 8)
    assert half.mean() == pytest.approx(0.5, abs=0.03)
