"""What painters through diffusers have in common: loading, compiling, telling how far they are."""

from __future__ import annotations

import logging
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, ClassVar, Self

import torch
from torch import nn

from engine.generators.diffusion.attention import attend
from engine.generators.diffusion.foresight import Colours, Foresight, is_due
from engine.generators.diffusion.loading import whole, working
from engine.generators.diffusion.painting import OnStep, Painting, Step
from engine.generators.diffusion.presets import Preset, Role
from engine.generators.diffusion.running import (
    Placement,
    is_placed,
    offload,
    placed,
    running,
    use,
)
from engine.portrait import Image

_log = logging.getLogger(__name__)

_KINDS = 64  # of graphs for one block, before torch gives up
_After = Callable[[Any, int, Any, dict[str, Any]], dict[str, Any]]


class DiffusersPainter(ABC):
    """A part of each painter; see ``painting.Painter``.

    Args:
        preset: with its settings.
        pipeline: loaded and placed.
    """

    denoiser: ClassVar[str] = "transformer"
    """The part of the pipeline that runs in every step."""
    encoders: ClassVar[tuple[str, ...]] = ()
    """The parts that read prompts and nothing else; what they said of some is kept."""

    def __init__(self, preset: Preset, pipeline: Any, folder: Path | None = None) -> None:
        self.name = preset.name
        self._preset, self._pipeline = preset, pipeline
        self._parked = self._compiled = False
        pipeline.set_progress_bar_config(disable=True)
        pipeline.vae.enable_slicing()  # pictures of a batch are decoded one by one: less memory
        self._foresight = Foresight(pipeline.scheduler)
        with running(pipeline):
            self._colours = Colours(self._encoded_exactly, pipeline._execution_device)
            pipeline.maybe_free_model_hooks()

    @property
    def encoder(self) -> str:
        """What tells the answers of its prompt encoders from those of others."""
        weights, preset = self._preset.weights[0], self._preset
        dtype = getattr(self._pipeline, self.denoiser).dtype
        return f"{weights.repository}@{weights.revision} {preset.quantization} {dtype}"

    @classmethod
    def load(
        cls,
        preset: Preset,
        folders: Mapping[Role, Path],
        placement: Placement,
        folder: Path | None = None,
    ) -> Self:
        """Load weights from folders and put them where they run.

        Args:
            preset: with its settings.
            folders: of its weights.
            placement: where it runs.
            folder: for embeddings of the catalogue's prompts, or None.

        Raises:
            WeightsMissing: they are not whole.
            OutOfMemory: the device has no room for them.
        """
        with whole(preset):
            use(placement)
            pipeline = cls.read(preset, folders, placement)
        with working():
            painter = cls(preset, placed(pipeline, placement), folder)
            if cls.denoiser == "transformer":  # the other kind leaves attention to torch
                attend(pipeline.transformer, torch.device(placement.device))
        return painter

    @classmethod
    @abstractmethod
    def read(cls, preset: Preset, folders: Mapping[Role, Path], placement: Placement) -> Any:
        """The pipeline of a preset, from folders with its weights."""

    def compile(self) -> None:
        """See ``painting.Painter``; on the thread that paints: torch has limits for each."""
        import torch._dynamo

        # Of each block: one picture or several, with and without photos, on several cards.
        torch._dynamo.config.recompile_limit = _KINDS
        getattr(self._pipeline, self.denoiser).compile_repeated_blocks(fullgraph=True)
        self._compiled = True

    def paint(self, paintings: Sequence[Painting], on_step: OnStep) -> list[Image]:
        """See ``painting.Painter``."""
        if not self._compiled:
            return self._paint(paintings, on_step)
        from torch._dynamo import exc

        try:
            return self._paint(paintings, on_step)
        except (exc.TorchDynamoException, exc.FailOnRecompileLimitHit) as error:
            _log.error("what runs often can't be compiled: %s", type(error).__name__)
        self._compiled = False
        for module in getattr(self._pipeline, self.denoiser).modules():
            module._compiled_call_impl = None
        return self._paint(paintings, on_step)

    @abstractmethod
    def _paint(self, paintings: Sequence[Painting], on_step: OnStep) -> list[Image]:
        """Paint, whether compiled or not."""

    def offload(self) -> bool:
        """See ``painting.Painter``: what reads prompts first, then whatever is not at work."""
        if self.encoders and not self._parked and is_placed(self._pipeline):
            self._parked = True
            self._move_encoders("cpu")
            return True
        self._parked = False
        return offload(self._pipeline)

    @abstractmethod
    def latents(self, told: torch.Tensor, width: int, height: int) -> torch.Tensor:
        """What a scheduler has, as the autoencoder decodes it: ``(B, C, h, w)``."""

    def encoded(self, pictures: torch.Tensor) -> torch.Tensor:
        """Latents ``(B, C, h, w)`` of pictures ``(B, 3, H, W)`` in [-1, 1]."""
        return torch.as_tensor(self._pipeline.vae.encode(pictures).latent_dist.mode())

    @contextmanager
    def reading(self) -> Iterator[torch.device]:
        """Read prompts, on the device that is given; what waits outside of it comes for that."""
        device = self._pipeline._execution_device
        if not self._parked:
            yield device
            return
        try:
            self._move_encoders(device)
            yield device
        finally:
            self._move_encoders("cpu")

    def _move_encoders(self, to: torch.device | str) -> None:
        for name in self.encoders:
            getattr(self._pipeline, name).to(to)

    @contextmanager
    def _running(self, paintings: Sequence[Painting], on_step: OnStep) -> Iterator[_After]:
        """Run the pipeline for some paintings; what it calls after each of its steps."""
        first, total = paintings[0], self._preset.steps

        def after(_: Any, number: int, __: Any, state: dict[str, Any]) -> dict[str, Any]:
            done = number + 1
            seen = self._seen(first.width, first.height) if is_due(done, total) else []
            on_step(Step(done, total, dict(enumerate(seen))))
            return state

        try:
            with running(self._pipeline):
                yield after
        finally:
            self._foresight.forget()

    def _seen(self, width: int, height: int) -> list[Image]:
        denoised = self._foresight.denoised()
        if denoised is None:
            return []
        return self._colours.of(self.latents(denoised, width, height))

    def _encoded_exactly(self, pictures: torch.Tensor) -> torch.Tensor:
        """In full precision, since some autoencoders overflow in half of it."""
        autoencoder = self._pipeline.vae
        dtype = autoencoder.dtype
        nn.Module.to(autoencoder, torch.float32)  # diffusers' own would warn of nothing
        try:
            return self.encoded(pictures)
        finally:
            nn.Module.to(autoencoder, dtype)
