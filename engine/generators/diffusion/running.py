"""Running a pipeline on a device: where it lies, what chance it has, what goes wrong there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from engine.errors import OutOfMemory
from engine.generators.diffusion.painting import SHORT, Painting
from engine.generators.diffusion.presets import Preset
from engine.portrait import Image

# What libraries of the card say when their own memory is short.
_SHORT = re.compile(r"ALLOC_FAILED|out of memory", re.IGNORECASE)


@dataclass(frozen=True)
class Placement:
    """Where a pipeline runs.

    Attributes:
        device: as torch names it: ``cuda``, ``cuda:1``, ``mps``, ``xpu``, ``cpu``.
        dtype: of the weights.
        offloaded: what is not needed at the moment waits in the machine's memory.
    """

    device: str
    dtype: torch.dtype
    offloaded: bool = False

    def quantization(self, preset: Preset) -> dict[str, Any]:
        """How weights are held, for ``from_pretrained``."""
        if preset.quantization == "none":
            return {}
        from diffusers import PipelineQuantizationConfig

        return {
            "quantization_config": PipelineQuantizationConfig(
                quant_backend="bitsandbytes_4bit",
                quant_kwargs={
                    "load_in_4bit": True,
                    "bnb_4bit_quant_type": "nf4",
                    "bnb_4bit_compute_dtype": self.dtype,
                },
                components_to_quantize=["transformer", "text_encoder"],
            )
        }


def use(placement: Placement) -> None:
    """Have this thread make what it makes on that card, where there are several."""
    device = torch.device(placement.device)
    if device.index is not None and device.type in ("cuda", "xpu"):
        torch.get_device_module(device).set_device(device)


def dtype_of(kind: str, preset: Preset) -> torch.dtype:
    """Of the weights on a kind of device (``engine.device.Kind``): what they were trained for."""
    if kind == "cpu":
        return torch.float32
    return torch.float16 if preset.pipeline == "sdxl-ip-adapter" else torch.bfloat16


def placed(pipeline: Any, placement: Placement) -> Any:
    """A pipeline where it runs."""
    if placement.offloaded and placement.device != "cpu":
        pipeline.enable_model_cpu_offload(device=placement.device)
        return pipeline
    return pipeline.to(placement.device)


HOST = "cpu"
"""The kind of device whose memory is the machine's: nothing is gained by leaving it."""


def is_placed(pipeline: Any) -> bool:
    """Whether all of a pipeline lies on a device with memory of its own."""
    hooked = pipeline.hf_device_map or getattr(pipeline, "_all_hooks", None)
    return not hooked and pipeline._execution_device.type != HOST


def offload(pipeline: Any) -> bool:
    """Let parts of a pipeline wait in the machine's memory; False where nothing is to be gained."""
    device = pipeline._execution_device
    if not is_placed(pipeline):
        return False
    pipeline.to("cpu")
    pipeline.enable_model_cpu_offload(device=device)
    return True


def generators(paintings: Sequence[Painting], device: torch.device) -> list[torch.Generator]:
    """Chance of its own for each painting, whatever is painted beside it."""
    # The CPU's chance is the same on every device, and in every place of a batch.
    return [torch.Generator("cpu").manual_seed(each.seed) for each in paintings]


def as_pixels(images: NDArray[np.float32]) -> list[Image]:
    """``(B, H, W, 3)`` float32 in [0, 1] as ``(H, W, 3)`` uint8 each."""
    return list((images * 255).round().clip(0, 255).astype(np.uint8))


@contextmanager
def running(pipeline: Any) -> Iterator[None]:
    """Run a pipeline, where that fits.

    Where a call ends in the middle, what was on the device only for it goes back.
    """
    with fitting(), torch.inference_mode(), _left_tidy(pipeline):
        yield


@contextmanager
def fitting() -> Iterator[None]:
    """What a device has not enough memory for is said in the engine's own words."""
    try:
        yield
    except RuntimeError as error:
        if not isinstance(error, torch.OutOfMemoryError) and not _SHORT.search(str(error)):
            raise
        raise OutOfMemory(*SHORT) from None


@contextmanager
def _left_tidy(pipeline: Any) -> Iterator[None]:
    """Diffusers lets go of what it moved to a device only where a call comes to its end."""
    try:
        yield
    except BaseException:
        pipeline.maybe_free_model_hooks()
        raise
