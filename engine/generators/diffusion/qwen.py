"""Qwen-Image-Edit through diffusers, one portrait after the other.

The pipeline of diffusers 0.42 refuses several prompts at once, since the photos are read together
with the words, so that a batch is a loop here. Two more things are not as the model was trained,
and are mended: see ``Reader`` and ``tell_where_pictures_are``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from diffusers import QwenImageEditPlusPipeline, QwenImagePipeline
from PIL import Image as Pictures
from transformers import BatchFeature, Qwen2TokenizerFast, Qwen2VLImageProcessorPil

from engine.generators.diffusion.painter import DiffusersPainter
from engine.generators.diffusion.painting import OnStep, Painting, Step
from engine.generators.diffusion.presets import Preset, Role
from engine.generators.diffusion.running import (
    Placement,
    as_pixels,
    generators,
)
from engine.portrait import Image

_PICTURE = "<|image_pad|>"
_MARK = re.compile(r"<\|[^|<>]*\|>")
_NOTHING = " "  # as a negative prompt: the model's own way of having none


class Reader:
    """Words and pictures as the text encoder takes them.

    The class of transformers 5 that does this can't be built where torchvision is not installed,
    for the sake of videos; this reads pictures alone.

    Args:
        pictures: a picture to patches.
        tokenizer: of the text encoder.
    """

    def __init__(self, pictures: Any, tokenizer: Any) -> None:
        self._pictures, self._tokenizer = pictures, tokenizer

    def __call__(self, *, text: list[str], images: list[Any], **_: Any) -> BatchFeature:
        """Tokens of one prompt, in which each picture takes as many places as it has patches.

        Args:
            text: one prompt, with a mark for each picture.
            images: as many pictures.
        """
        seen = self._pictures(images=images, return_tensors="pt")
        first, *parts = text[0].split(_PICTURE)
        places = seen["image_grid_thw"].prod(-1) // self._pictures.merge_size**2
        pieces = [_PICTURE * int(n) + part for n, part in zip(places, parts, strict=True)]
        tokens = self._tokenizer(first + "".join(pieces), return_tensors="pt")
        read = {name: tokens[name].reshape(1, -1) for name in ("input_ids", "attention_mask")}
        return BatchFeature({**read, **seen})


class QwenPainter(DiffusersPainter):
    """Paints with Qwen-Image-Edit; see ``painting.Painter``.

    Photos are read together with the words, so that nothing of prompts is kept in a folder.
    """

    def __init__(self, preset: Preset, pipeline: Any, folder: Path | None = None) -> None:
        super().__init__(preset, pipeline)
        tell_where_pictures_are(pipeline.text_encoder)
        # The one that edits wants a picture; the other has the same parts.
        shared = {name: part for name, part in pipeline.components.items() if name != "processor"}
        self._from_nothing = QwenImagePipeline(**shared)
        self._from_nothing.set_progress_bar_config(disable=True)

    @classmethod
    def read(cls, preset: Preset, folders: Mapping[Role, Path], placement: Placement) -> Any:
        """See ``DiffusersPainter``."""
        return _pipeline(preset, folders["pipeline"], placement)

    def _paint(self, paintings: Sequence[Painting], on_step: OnStep) -> list[Image]:
        """One after the other: each step is one of one painting."""
        steps, count = self._preset.steps, len(paintings)

        def at(place: int) -> OnStep:
            def told(step: Step) -> None:
                seen = {place: step.previews[0]} if step.previews else {}
                on_step(Step(place * steps + step.done, steps * count, seen))

            return told

        return [self._painted(each, at(place)) for place, each in enumerate(paintings)]

    def latents(self, told: torch.Tensor, width: int, height: int) -> torch.Tensor:
        """See ``DiffusersPainter``: tokens of two by two places, normalised, of one moment."""
        pipeline = self._pipeline
        grid = pipeline._unpack_latents(told, height, width, pipeline.vae_scale_factor)[:, :, 0]
        config = pipeline.vae.config
        mean, spread = (grid.new_tensor(each) for each in (config.latents_mean, config.latents_std))
        return torch.as_tensor(grid * spread[:, None, None] + mean[:, None, None])

    def encoded(self, pictures: torch.Tensor) -> torch.Tensor:
        """See ``DiffusersPainter``: the autoencoder is one for films, of one moment here."""
        return super().encoded(pictures[:, :, None])[:, :, 0]

    def _painted(self, painting: Painting, on_step: OnStep) -> Image:
        guidance = self._preset.guidance
        references = [Pictures.fromarray(each) for each in painting.references]
        pipeline = self._pipeline if references else self._from_nothing
        with self._running([painting], on_step) as after:
            made = pipeline(
                **({"image": references} if references else {}),
                prompt=_MARK.sub(" ", painting.prompt),  # or words could stand for pictures
                negative_prompt=painting.negative or _NOTHING if guidance > 1 else None,
                true_cfg_scale=guidance,
                height=painting.height,
                width=painting.width,
                num_inference_steps=self._preset.steps,
                generator=generators([painting], pipeline._execution_device),
                output_type="np",
                callback_on_step_end=after,
            ).images
        return as_pixels(np.asarray(made))[0]


def tell_where_pictures_are(encoder: Any) -> None:
    """Have a text encoder place pictures in two dimensions, as it was trained.

    From version 5 on, transformers does so only where it is told which tokens are pictures, which
    diffusers 0.42 does not; all tokens would stand in one line.
    """

    def told(_: Any, args: tuple[Any, ...], given: dict[str, Any]) -> tuple[Any, dict[str, Any]]:
        if given.get("pixel_values") is not None:
            pictures = given["input_ids"] == encoder.config.image_token_id
            given["mm_token_type_ids"] = pictures.int()
        return args, given

    encoder.register_forward_pre_hook(told, with_kwargs=True)


def _pipeline(preset: Preset, folder: Path, placement: Placement) -> Any:
    tokenizer = Qwen2TokenizerFast.from_pretrained(folder / "tokenizer", local_files_only=True)
    pictures = Qwen2VLImageProcessorPil.from_pretrained(folder / "processor", local_files_only=True)
    pipeline = QwenImageEditPlusPipeline.from_pretrained(
        folder,
        dtype=placement.dtype,
        local_files_only=True,
        use_safetensors=True,
        tokenizer=tokenizer,
        processor=None,
        **placement.quantization(preset),
    )
    pipeline.processor = Reader(pictures, tokenizer)
    return pipeline
