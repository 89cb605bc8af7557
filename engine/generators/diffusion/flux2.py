"""FLUX.2 [klein] through diffusers, with each person's photos beside their own portrait only.

The pipeline of diffusers 0.42 repeats all reference photos to every prompt of a batch, so that each
portrait of it sees everybody's face. Here the references come slot by slot: those of the first
painting, then those of the second. All lie on one square grid, so that one set of position ids
serves them all.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from diffusers import Flux2KleinPipeline
from PIL import Image as Pictures
from torch import nn

from engine.errors import WeightsMissing
from engine.generators.diffusion.embeddings import Embeddings
from engine.generators.diffusion.painter import DiffusersPainter
from engine.generators.diffusion.painting import OnStep, Painting
from engine.generators.diffusion.presets import Preset, Role
from engine.generators.diffusion.running import (
    Placement,
    as_pixels,
    generators,
)
from engine.portrait import Image

TEXT_LAYERS = (9, 18, 27)
"""Hidden states of the text encoder that the transformer reads."""
_TEXT_LENGTH = 512
_PROBE = "A portrait of a person, in soft light."


class SlottedFlux2(Flux2KleinPipeline):
    """The pipeline, with references of its own for each painting of a batch."""

    def prepare_image_latents(
        self,
        images: list[torch.Tensor],
        batch_size: int,
        generator: Any,
        device: torch.device,
        dtype: torch.dtype,
    ) -> tuple[torch.Tensor, torch.Tensor]:
        """Encode references slot by slot.

        Args:
            images: ``(1, 3, S, S)`` each, ``batch_size`` times as many as each painting has,
                those of one painting beside each other.
            batch_size: paintings.
            generator: not asked: references are encoded without chance.
            device: where latents go.
            dtype: of the autoencoder.

        Returns:
            Tokens ``(B, R*T, C)`` and their position ids ``(B, R*T, 4)``.
        """
        each, rest = divmod(len(images), batch_size)
        if rest or not each:
            raise ValueError(f"{len(images)} references cannot be shared by {batch_size} paintings")
        slots: list[tuple[torch.Tensor, torch.Tensor]] = []
        for start in range(0, len(images), each):
            some, before = images[start : start + each], images[start - each : start]
            # Candidates of one wish stand beside each other, and are of the same photos.
            if before and all(torch.equal(a, b) for a, b in zip(some, before, strict=True)):
                slots.append(slots[-1])
            else:
                slots.append(super().prepare_image_latents(some, 1, None, device, dtype))
        tokens = torch.cat([latents for latents, _ in slots])
        return tokens, slots[0][1].expand(batch_size, -1, -1)


class Flux2Painter(DiffusersPainter):
    """Paints with FLUX.2 [klein]; see ``painting.Painter``.

    Args:
        preset: with its settings.
        pipeline: loaded and placed.
        folder: for embeddings of the catalogue's prompts, or None.
    """

    encoders = ("text_encoder",)

    def __init__(self, preset: Preset, pipeline: Any, folder: Path | None = None) -> None:
        trim(pipeline)
        super().__init__(preset, pipeline)
        self._embeddings = Embeddings(self._encoded, folder, self.encoder)

    @classmethod
    def read(cls, preset: Preset, folders: Mapping[Role, Path], placement: Placement) -> Any:
        """See ``DiffusersPainter``."""
        return SlottedFlux2.from_pretrained(
            folders["pipeline"],
            dtype=placement.dtype,
            local_files_only=True,
            use_safetensors=True,
            **placement.quantization(preset),
        )

    def _paint(self, paintings: Sequence[Painting], on_step: OnStep) -> list[Image]:
        references = [Pictures.fromarray(r) for each in paintings for r in each.references]
        first, device = paintings[0], self._pipeline._execution_device
        with self._running(paintings, on_step) as after:
            embeds = torch.cat([self._embeddings.of(p.prompt, keep=p.common) for p in paintings])
            made = self._pipeline(
                image=references or None,
                prompt_embeds=embeds.to(device, self._pipeline.transformer.dtype),
                height=first.height,
                width=first.width,
                num_inference_steps=self._preset.steps,
                guidance_scale=self._preset.guidance,
                generator=generators(paintings, device),
                output_type="np",
                callback_on_step_end=after,
            ).images
        return as_pixels(np.asarray(made))

    def latents(self, told: torch.Tensor, width: int, height: int) -> torch.Tensor:
        """See ``DiffusersPainter``: tokens of two by two places, normalised."""
        side = 2 * self._pipeline.vae_scale_factor
        grid = told.movedim(1, -1).unflatten(-1, (height // side, width // side))
        norm = self._pipeline.vae.bn
        mean, spread = norm.running_mean, torch.sqrt(norm.running_var + norm.eps)
        scaled = grid * spread.to(grid)[:, None, None] + mean.to(grid)[:, None, None]
        return torch.as_tensor(self._pipeline._unpatchify_latents(scaled))

    def forget(self) -> None:
        """Forget the prompts that are known by now; those on the disk stay."""
        self._embeddings.forget()

    def _encoded(self, prompt: str) -> torch.Tensor:
        """A prompt as the transformer reads it, ``(1, L, D)``."""
        with torch.no_grad(), self.reading() as device:
            embeds, _ = self._pipeline.encode_prompt(
                prompt, device, max_sequence_length=_TEXT_LENGTH
            )
        return torch.as_tensor(embeds)


class _HiddenStates(nn.Module):
    """A text encoder without its head: nobody reads the next word."""

    def __init__(self, encoder: Any) -> None:
        super().__init__()
        self.model = encoder.model
        self.config = encoder.config

    @property
    def dtype(self) -> torch.dtype:
        """Of its numbers."""
        return next(self.parameters()).dtype

    @property
    def device(self) -> torch.device:
        """Where it is."""
        return next(self.parameters()).device

    def forward(self, **given: Any) -> Any:
        """Hidden states of every layer, as ``transformers`` gives them."""
        return self.model(**given)


def trim(pipeline: Any) -> None:
    """Leave out of the text encoder what nothing reads: layers above the last state, and the head.

    Raises:
        WeightsMissing: what is left answers one prompt differently, even in a bit.
    """
    encoder = pipeline.text_encoder
    with torch.no_grad():
        before = pipeline.encode_prompt(_PROBE)[0]
    encoder.model.layers = encoder.model.layers[: TEXT_LAYERS[-1]]
    encoder.model.norm = nn.Identity()
    pipeline.text_encoder = _HiddenStates(encoder)
    with torch.no_grad():
        after = pipeline.encode_prompt(_PROBE)[0]
    if not torch.equal(before, after):
        raise WeightsMissing(
            "The text encoder is not the one that this preset was made for.",
            "Pull its weights again.",
        )
