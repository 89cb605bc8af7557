"""Every painter with a tiny pipeline of its own, for tests that are the same for all."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch

from engine.generators.diffusion.painting import Painting, Step
from engine.generators.diffusion.presets import Preset, Presets, Role
from engine.generators.diffusion.running import Placement
from engine.portrait import Image
from tests.engine.diffusion import tiny

SIDE = 64
CPU = Placement("cpu", torch.float32)
PROMPTS = ("an oil painting", "a photo of a king", "neon light", "a sketch of a sailor in the rain")


@dataclass(frozen=True)
class Kind:
    """One painter.

    Attributes:
        preset: that names it.
        save: weights of its tiny pipeline into a folder.
        parts: folders and files that it can't do without, below that folder.
    """

    preset: Preset
    save: Callable[[Path], Mapping[Role, Path]]
    parts: tuple[str, ...]


def _preset(name: str) -> Preset:
    """As it is packaged, but quick and exact."""
    return Presets.load()[name].model_copy(update={"steps": 2, "quantization": "none"})


def _flux2(folder: Path) -> Mapping[Role, Path]:
    tiny.flux2().save_pretrained(folder)
    return {"pipeline": folder}


KINDS = {
    "klein": Kind(
        _preset("klein"),
        _flux2,
        (
            *("transformer", "text_encoder", "vae", "tokenizer", "scheduler", "model_index.json"),
            "tokenizer/tokenizer.json",
        ),
    ),
    "sdxl": Kind(
        _preset("sdxl"),
        lambda folder: tiny.save_sdxl(folder, _preset("sdxl")),
        (
            *(f"pipeline/{p}" for p in ("unet", "text_encoder", "text_encoder_2", "vae")),
            *(f"pipeline/{p}" for p in ("tokenizer", "scheduler", "model_index.json")),
            "pipeline/tokenizer_2/tokenizer.json",
            *("ip-adapter/models", "ip-adapter/sdxl_models", "lora"),
        ),
    ),
    "quality": Kind(
        _preset("quality"),
        tiny.save_qwen,
        (
            *("transformer", "text_encoder", "vae", "tokenizer", "processor", "model_index.json"),
            "tokenizer/tokenizer.json",
        ),
    ),
}


def photo(seed: int) -> Image:
    """A picture of nothing that is like no other."""
    return np.random.default_rng(seed).integers(0, 255, (SIDE, SIDE, 3), np.uint8)


def paintings(references: int = 1) -> list[Painting]:
    """Of four people, with as many photos each."""
    return [
        Painting(
            prompt, tuple(photo(10 * n + r) for r in range(references)), n, SIDE, SIDE, common=True
        )
        for n, prompt in enumerate(PROMPTS)
    ]


def deaf(_: Step) -> None:
    """Nobody listens."""
