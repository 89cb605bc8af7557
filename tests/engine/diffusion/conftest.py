"""Tiny networks are quickest on one thread, and with tiny photos."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.util import find_spec

import pytest


@pytest.fixture(scope="package", autouse=True)
def one_thread() -> Iterator[None]:
    if find_spec("torch") is None:
        yield
        return
    import torch

    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


@pytest.fixture(scope="package", autouse=True)
def small_photos() -> Iterator[None]:
    """Qwen's pipeline enlarges each photo to a megapixel, which is nothing for a processor."""
    if find_spec("diffusers") is None:
        yield
        return
    from diffusers.pipelines.qwenimage import pipeline_qwenimage_edit_plus as edit

    from tests.engine.diffusion.kinds import SIDE

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(edit, "VAE_IMAGE_SIZE", SIDE * SIDE)
        patch.setattr(edit, "CONDITION_IMAGE_SIZE", SIDE * SIDE)
        yield
