"""Presets: which model paints, with what settings, in how much memory, under which licence.

A preset is a TOML file. Those of the program stand in ``presets/`` beside this module; a host's own
stand in ``presets/`` in ``LIKENESS_HOME`` and may take the place of a packaged one by its name.
Every file of weights is named by its repository and a commit, so that what was tried is what runs.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator, model_validator

from engine.device import Device
from engine.errors import PresetError

PACKAGED = Path(__file__).with_name("presets")
"""The folder of the presets that come with the program."""
Pipeline = Literal["flux2-klein", "qwen-image-edit", "sdxl-ip-adapter"]
Quantization = Literal["none", "bitsandbytes-4bit"]
Role = Literal["pipeline", "ip-adapter", "lora"]

_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_COMMIT = re.compile(r"[0-9a-f]{40}")
_REPOSITORY = re.compile(r"[\w.-]+/[\w.-]+")
_RESERVED = frozenset({"auto", "studio"})


class _Table(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class Weights(_Table):
    """Files of one repository on the Hugging Face Hub.

    Attributes:
        role: what they are to the pipeline.
        repository: ``owner/name``.
        revision: a commit, 40 hexadecimal digits.
        files: patterns of the files that are needed, as ``fnmatch`` reads them; weights among them
            are safetensors, since a pickle can run whatever its author wrote into it.
    """

    role: Role = "pipeline"
    repository: str
    revision: str
    files: tuple[str, ...] = Field(strict=False, min_length=1)

    @field_validator("repository")
    @classmethod
    def _is_repository(cls, value: str) -> str:
        if not _REPOSITORY.fullmatch(value):
            raise ValueError("is no owner/name")
        return value

    @field_validator("revision")
    @classmethod
    def _is_commit(cls, value: str) -> str:
        if not _COMMIT.fullmatch(value):
            raise ValueError("is no commit: 40 hexadecimal digits, since a branch may change")
        return value

    @field_validator("files")
    @classmethod
    def _is_safe(cls, values: tuple[str, ...]) -> tuple[str, ...]:
        for each in values:
            if not each.endswith((".safetensors", ".json", ".txt", ".model", ".jinja")):
                raise ValueError(f"{each} may be a pickle; only safetensors are loaded")
        return values


class Licence(_Table):
    """What the weights may be used for.

    Attributes:
        name: an SPDX identifier where there is one, or the licence's own name.
        commercial: whether portraits made with them may be used commercially.
        url: where it can be read.
    """

    name: str
    commercial: bool
    url: str


class Memory(_Table):
    """GiB of the device's memory that are needed.

    Attributes:
        resident: with everything on the device.
        offloaded: with what is not needed at the moment in the machine's memory.
    """

    resident: float = Field(gt=0)
    offloaded: float = Field(gt=0)


class Words(_Table):
    """Templates of the prompt; ``{style}`` and ``{words}`` are what was asked for.

    Attributes:
        person: with reference photos: who is painted, before all else.
        nobody: without any.
        framing: how it is cut and lit.
        change: for a change of the last portrait, which is the last reference; ``{change}``.
        negative: what is not wished, for models that listen to that; or empty.
    """

    person: str
    nobody: str
    framing: str
    change: str
    negative: str = ""


class Preset(_Table):
    """One way of painting.

    Attributes:
        name: as ``--engine`` and portraits have it.
        title: for a person to read.
        pipeline: which of the pipelines loads it.
        weights: what is downloaded; the pipeline's own first.
        download: GB, about, of all of it.
        steps: of denoising.
        guidance: of the prompt; 1 is none.
        side: pixels of the longer side that it paints best; sides are multiples of 16.
        reference_side: pixels of the square that each reference photo is laid on.
        reference_faces: faces that each reference photo is cut to be wide.
        references: photos of one person that are looked at, at most.
        batch: portraits that are painted together, at most.
        candidates: portraits of one wish that are painted at once, for the critic to choose from,
            where nobody else waits.
        quantization: how weights are held in memory.
        memory: that is needed.
        licence: of the weights.
        words: of the prompt.
        edits: whether it can change a picture that is among its references.
        adapter_scale: how much an IP-Adapter counts, 0 to 1.
        order: presets that fit are taken by it, the lowest first.
    """

    name: str
    title: str
    pipeline: Pipeline
    weights: tuple[Weights, ...] = Field(strict=False, min_length=1)
    download: float = Field(gt=0)
    steps: int = Field(gt=0, le=100)
    guidance: float = Field(ge=1)
    side: int = Field(default=1024, ge=256, le=2048, multiple_of=16)
    reference_side: int = Field(default=768, ge=64, le=1024, multiple_of=16)
    reference_faces: float = Field(default=2.6, ge=1, le=6)
    references: int = Field(default=3, ge=1, le=8)
    batch: int = Field(default=4, ge=1, le=32)
    candidates: int = Field(default=1, ge=1, le=8)
    quantization: Quantization = "none"
    memory: Memory
    licence: Licence
    words: Words
    edits: bool = True
    adapter_scale: float = Field(default=0.7, ge=0, le=1)
    order: int = 100

    @field_validator("name")
    @classmethod
    def _is_name(cls, value: str) -> str:
        if not _NAME.fullmatch(value) or value in _RESERVED:
            raise ValueError("is no name: lower-case words with hyphens, and not auto or studio")
        return value

    @model_validator(mode="after")
    def _holds_together(self) -> Preset:
        if self.pipeline == "sdxl-ip-adapter" and self.quantization != "none":
            raise ValueError("SDXL is not held in four bits")
        return self


@dataclass(frozen=True)
class Fit:
    """Whether a preset runs in so much memory, and how.

    Attributes:
        preset: which.
        offloaded: some of it has to wait in the machine's memory.
    """

    preset: Preset
    offloaded: bool


class Presets:
    """The presets of one installation, in the order in which they are tried."""

    def __init__(self, presets: Iterable[Preset]) -> None:
        ordered = sorted(presets, key=lambda each: (each.order, each.name))
        self._presets: Mapping[str, Preset] = MappingProxyType({p.name: p for p in ordered})

    @classmethod
    def load(cls, *folders: Path) -> Presets:
        """The packaged presets, and those of a host's folders, which come last.

        Raises:
            PresetError: a file is wrong; it says which, and what is wrong in it.
        """
        found: dict[str, Preset] = {}
        for folder in (PACKAGED, *folders):
            for path in sorted(folder.glob("*.toml")) if folder.is_dir() else ():
                preset = _read(path)
                found[preset.name] = preset
        return cls(found.values())

    def __iter__(self) -> Iterator[Preset]:
        return iter(self._presets.values())

    @property
    def names(self) -> tuple[str, ...]:
        """Their names."""
        return tuple(self._presets)

    def __getitem__(self, name: str) -> Preset:
        """A preset by its name.

        Raises:
            PresetError: there is none of that name.
        """
        if name not in self._presets:
            raise PresetError(
                f"There is no preset called “{name}”.",
                f"There are {', '.join(self._presets)}; `likeness models` says more of each.",
            )
        return self._presets[name]

    def fitting(self, device: Device, among: Sequence[str] | None = None) -> Fit | None:
        """The best preset for what is free on a device, or None where none fits.

        Whatever runs without offloading comes before what needs it, since that is several times
        slower. Weights are held in four bits on NVIDIA's cards alone, and all models but SDXL were
        trained in bfloat16.

        Args:
            device: that it would run on.
            among: names of presets that may be taken, or None for all.
        """
        there = [
            preset
            for preset in self
            if (among is None or preset.name in among)
            and (device.kind == "cuda" or preset.quantization == "none")
            and (device.bfloat16 or preset.pipeline == "sdxl-ip-adapter")
        ]
        for preset in there:
            if preset.memory.resident <= device.free:
                return Fit(preset, offloaded=False)
        for preset in there:
            if preset.memory.offloaded <= device.free:
                return Fit(preset, offloaded=True)
        return None


def _read(path: Path) -> Preset:
    try:
        with path.open("rb") as file:
            table = tomllib.load(file)
    except (OSError, ValueError) as error:
        raise PresetError(f"The preset {path.name} can't be read: {error}.", "Mend it.") from None
    try:
        return Preset.model_validate({"name": path.stem, **table})
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        said = first["msg"].removeprefix("Value error, ")
        raise PresetError(
            f"The preset {path.name} is wrong at {where}: {said}.",
            f"Known are {', '.join(Preset.model_fields)}.",
        ) from None
