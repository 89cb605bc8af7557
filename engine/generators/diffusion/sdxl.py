"""SDXL with an IP-Adapter, in four steps, each person's photos beside their own portrait only.

The pipeline of diffusers 0.42 repeats all photos to every prompt of a batch, so that each portrait
of it sees everybody's face. Here the embeddings of the photos come with the batch as their first
axis, as the network takes them, and nothing repeats them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from diffusers import EulerDiscreteScheduler, StableDiffusionXLPipeline
from PIL import Image as Pictures
from torch import nn
from torch.nn.functional import pad
from transformers import CLIPVisionModelWithProjection

from engine.generators.diffusion.embeddings import Embeddings
from engine.generators.diffusion.loading import SAFETENSORS
from engine.generators.diffusion.painter import DiffusersPainter
from engine.generators.diffusion.painting import OnStep, Painting
from engine.generators.diffusion.presets import Preset, Role, Weights
from engine.generators.diffusion.running import (
    Placement,
    as_pixels,
    generators,
)
from engine.portrait import Image

_ENCODER = "image_encoder"


class SlottedSDXL(StableDiffusionXLPipeline):
    """The pipeline, with reference photos of its own for each painting of a batch."""

    def prepare_ip_adapter_image_embeds(
        self,
        ip_adapter_image: None,
        ip_adapter_image_embeds: list[torch.Tensor],
        device: torch.device,
        num_images_per_prompt: int,
        do_classifier_free_guidance: bool,
    ) -> list[torch.Tensor]:
        """Embeddings of each painting's photos, as they are.

        Args:
            ip_adapter_image: not taken; photos are encoded before.
            ip_adapter_image_embeds: of each adapter, ``(B, R, T, D)``; with guidance ``(2B, R, T,
                D)``, what belongs to the negative prompts first.
            device: where they go.
            num_images_per_prompt: paintings.
            do_classifier_free_guidance: whether negative prompts count.

        Raises:
            ValueError: they are not as many as there are paintings.
        """
        rows = num_images_per_prompt * (2 if do_classifier_free_guidance else 1)
        if any(each.shape[0] != rows for each in ip_adapter_image_embeds):
            raise ValueError(f"photos of {rows} paintings were expected")
        return [each.to(device) for each in ip_adapter_image_embeds]

    def upcast_vae(self) -> None:
        """Decode in full precision, since SDXL's autoencoder overflows in half of it."""
        nn.Module.to(self.vae, torch.float32)  # diffusers' own would warn of nothing


class SDXLPainter(DiffusersPainter):
    """Paints with SDXL; see ``painting.Painter``.

    Args:
        preset: with its settings.
        pipeline: loaded and placed, with its adapter.
        folder: for embeddings of the catalogue's prompts, or None.
    """

    denoiser = "unet"
    encoders = ("text_encoder", "text_encoder_2")

    def __init__(self, preset: Preset, pipeline: Any, folder: Path | None = None) -> None:
        super().__init__(preset, pipeline)
        self._guided = preset.guidance > 1
        self._embeddings = Embeddings(self._encoded, folder, self.encoder)

    @classmethod
    def read(cls, preset: Preset, folders: Mapping[Role, Path], placement: Placement) -> Any:
        """See ``DiffusersPainter``."""
        return _pipeline(preset, folders, placement)

    def _paint(self, paintings: Sequence[Painting], on_step: OnStep) -> list[Image]:
        first, device = paintings[0], self._pipeline._execution_device
        scale = self._preset.adapter_scale if first.references else 0.0
        self._pipeline.set_ip_adapter_scale(scale)
        # Where decoding failed, it is still in full precision, which the pipeline can't go on from.
        nn.Module.to(self._pipeline.vae, self._pipeline.unet.dtype)
        with self._running(paintings, on_step) as after:
            made = self._pipeline(
                **self._words(paintings, device),
                ip_adapter_image_embeds=[self._photos(paintings, device)],
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
        """See ``DiffusersPainter``."""
        return told / self._pipeline.vae.config.scaling_factor

    def _words(self, paintings: Sequence[Painting], device: torch.device) -> dict[str, Any]:
        """Embeddings of prompts, under the names that the pipeline has for them."""
        both = torch.cat([self._embeddings.of(p.prompt, keep=p.common) for p in paintings])
        words = self._unpacked(both, device)
        if self._guided:
            # The preset's own words, which nobody typed.
            nots = torch.cat([self._embeddings.of(p.negative, keep=True) for p in paintings])
            words |= {f"negative_{k}": v for k, v in self._unpacked(nots, device).items()}
        return words

    def _unpacked(self, packed: torch.Tensor, device: torch.device) -> dict[str, torch.Tensor]:
        packed = packed.to(device, self._pipeline.unet.dtype)
        pooled = packed[:, -1, : self._pipeline.text_encoder_2.config.projection_dim]
        return {"prompt_embeds": packed[:, :-1], "pooled_prompt_embeds": pooled}

    def _encoded(self, prompt: str) -> torch.Tensor:
        """A prompt as the network reads it, ``(1, L + 1, D)``: its tokens, then all of it."""
        with torch.no_grad(), self.reading() as device:
            tokens, _, pooled, _ = self._pipeline.encode_prompt(
                self._fitted(prompt), device=device, do_classifier_free_guidance=False
            )
        row = pad(pooled, (0, tokens.shape[-1] - pooled.shape[-1]))
        packed = torch.cat([tokens, row[:, None]], dim=1)
        # An empty negative prompt is nothing at all, as SDXL was trained.
        return packed if prompt else torch.zeros_like(packed)

    def _fitted(self, prompt: str) -> str:
        """As many whole words as the encoders take; diffusers would log what it leaves out."""
        for tokenizer in (self._pipeline.tokenizer, self._pipeline.tokenizer_2):
            read = tokenizer(prompt, truncation=False, return_offsets_mapping=True, verbose=False)
            most = tokenizer.model_max_length - 2  # without the marks of beginning and end
            ends = [end for _, end in read["offset_mapping"][1:-1]]
            if len(ends) > most:
                prompt = prompt[: ends[most - 1]].rpartition(" ")[0] or prompt[: ends[most // 2]]
        return prompt

    def _photos(self, paintings: Sequence[Painting], device: torch.device) -> torch.Tensor:
        """Of each painting, its own photos: ``(B, R, T, D)``, with guidance ``(2B, R, T, D)``."""
        encoder = self._pipeline.image_encoder.config
        if not paintings[0].references:
            tokens = (encoder.image_size // encoder.patch_size) ** 2 + 1
            rows = len(paintings) * (2 if self._guided else 1)
            nothing = torch.zeros(rows, 1, tokens, encoder.hidden_size)
            return nothing.to(device, self._pipeline.unet.dtype)
        seen = [Pictures.fromarray(r) for each in paintings for r in each.references]
        photos, nots = self._pipeline.encode_image(seen, device, 1, output_hidden_states=True)
        each = (len(paintings), len(paintings[0].references))
        parts = (nots, photos) if self._guided else (photos,)
        return torch.cat([part.unflatten(0, each) for part in parts])


def _pipeline(preset: Preset, folders: Mapping[Role, Path], placement: Placement) -> Any:
    """SDXL with the LoRA of few steps in its weights, and the adapter beside them."""
    weights: dict[Role, Weights] = {each.role: each for each in preset.weights}
    halves = any(file.endswith(f".fp16{SAFETENSORS}") for file in weights["pipeline"].files)
    encoder, adapter = _adapter_files(folders["ip-adapter"], weights["ip-adapter"])
    pipeline = SlottedSDXL.from_pretrained(
        folders["pipeline"],
        dtype=placement.dtype,
        variant="fp16" if halves else None,
        local_files_only=True,
        use_safetensors=True,
        add_watermarker=False,
        image_encoder=CLIPVisionModelWithProjection.from_pretrained(
            encoder, dtype=placement.dtype, local_files_only=True, use_safetensors=True
        ),
    )
    if "lora" in weights:
        (lora,) = _safetensors(folders["lora"], weights["lora"])
        state, alphas = pipeline.lora_state_dict(
            lora.parent,
            weight_name=lora.name,
            unet_config=pipeline.unet.config,
            local_files_only=True,
            use_safetensors=True,
        )
        pipeline.load_lora_into_unet(state, alphas, pipeline.unet)
        pipeline.fuse_lora(components=["unet"])
        pipeline.unload_lora_weights()
        # What the LoRA was distilled with: it starts at the noisiest step, and ends before none.
        pipeline.scheduler = EulerDiscreteScheduler.from_config(
            pipeline.scheduler.config, timestep_spacing="trailing"
        )
    pipeline.load_ip_adapter(
        adapter.parent,
        subfolder="",
        weight_name=adapter.name,
        image_encoder_folder=None,
        local_files_only=True,
    )
    return pipeline


def _adapter_files(folder: Path, weights: Weights) -> tuple[Path, Path]:
    """The folder of the image encoder, and the file of the adapter."""
    found = _safetensors(folder, weights)
    (encoder,) = {each.parent for each in found if each.parent.name == _ENCODER}
    (adapter,) = [each for each in found if each.parent != encoder]
    return encoder, adapter


def _safetensors(folder: Path, weights: Weights) -> list[Path]:
    """Files of weights that the preset names."""
    patterns = [each for each in weights.files if each.endswith(SAFETENSORS)]
    return sorted({file for pattern in patterns for file in folder.glob(pattern)})
