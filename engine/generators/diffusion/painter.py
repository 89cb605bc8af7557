"""What painters through diffusers have in common: loading, compiling, leaving a device."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, ClassVar, Self

from engine.generators.diffusion.loading import fitting, whole
from engine.generators.diffusion.presets import Preset, Role
from engine.generators.diffusion.running import Placement, offload, placed


class DiffusersPainter:
    """A part of each painter; see ``painting.Painter``.

    Args:
        preset: with its settings.
        pipeline: loaded and placed.
    """

    denoiser: ClassVar[str] = "transformer"
    """The part of the pipeline that runs in every step."""

    def __init__(self, preset: Preset, pipeline: Any, folder: Path | None = None) -> None:
        self.name = preset.name
        self._preset, self._pipeline = preset, pipeline
        pipeline.set_progress_bar_config(disable=True)

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
            pipeline = cls.read(preset, folders, placement)
        with fitting():
            return cls(preset, placed(pipeline, placement), folder)

    @classmethod
    def read(cls, preset: Preset, folders: Mapping[Role, Path], placement: Placement) -> Any:
        """The pipeline of a preset, from folders with its weights."""
        raise TypeError(f"{cls.__name__} reads no weights")

    def compile(self) -> None:
        """See ``painting.Painter``."""
        getattr(self._pipeline, self.denoiser).compile_repeated_blocks(fullgraph=True)

    def offload(self) -> bool:
        """See ``painting.Painter``."""
        return offload(self._pipeline)
