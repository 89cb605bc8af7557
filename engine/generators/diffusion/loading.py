"""From a preset and the folders of its weights to a painter; the rest of torch comes with it.

Weights are numbers and nothing else: safetensors are read, pickles are refused, and no code that
lies beside weights is run.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from fnmatch import fnmatchcase
from importlib.util import find_spec
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from engine.device import first_line
from engine.errors import DeviceFailed, WeightsMissing
from engine.generators.diffusion.presets import Preset, Role, Weights

if TYPE_CHECKING:
    from engine.generators.diffusion.painter import DiffusersPainter
    from engine.generators.diffusion.running import Placement

SAFETENSORS = ".safetensors"
# The libraries change what holds for the whole process while they load: where parameters are made,
# and of which type. Two cards at once left modules without any numbers.
_ONE_AT_A_TIME = Lock()
_PICKLES = (".bin", ".ckpt", ".pickle", ".pkl", ".pt", ".pth")
_WORDS = (("tokenizer.json",), ("vocab.json", "merges.txt"))


def load(
    preset: Preset,
    folders: Mapping[Role, Path],
    placement: Placement,
    embeddings: Path | None = None,
) -> DiffusersPainter:
    """A painter, with its weights where they run; it takes seconds, or minutes from a slow disk.

    Args:
        preset: which.
        folders: of its weights, by what they are to the pipeline.
        placement: where it runs.
        embeddings: folder for embeddings of the catalogue's prompts, or None to keep none.

    Raises:
        WeightsMissing: some are not there, not whole, or could run code; or what reads them is not
            installed.
        OutOfMemory: the device has no room for them.
        DeviceFailed: the device can't run them.
    """
    for weights in preset.weights:
        _check(preset, weights, folders.get(weights.role))
    if preset.quantization == "bitsandbytes-4bit" and find_spec("bitsandbytes") is None:
        raise WeightsMissing(
            f"{preset.name} holds its weights in four bits, and bitsandbytes is not installed.",
            "Install it: pip install bitsandbytes",
        )
    _hush()
    with _ONE_AT_A_TIME:
        return _painter(preset).load(preset, folders, placement, embeddings)


def _painter(preset: Preset) -> type[DiffusersPainter]:
    if preset.pipeline == "flux2-klein":
        from engine.generators.diffusion.flux2 import Flux2Painter

        return Flux2Painter
    if preset.pipeline == "sdxl-ip-adapter":
        from engine.generators.diffusion.sdxl import SDXLPainter

        return SDXLPainter
    from engine.generators.diffusion.qwen import QwenPainter

    return QwenPainter


@contextmanager
def whole(preset: Preset) -> Iterator[None]:
    """What libraries say of weights that they can't read is said in the engine's own words."""
    from safetensors import SafetensorError

    from engine.generators.diffusion.running import fitting

    try:
        with fitting():
            yield
    # Which of these comes depends on the file: one that is missing, cut off, or of another model.
    except (OSError, ValueError, LookupError, RuntimeError, SafetensorError) as error:
        raise _missing(preset, f"The weights of {preset.name} are not whole.") from error


@contextmanager
def working() -> Iterator[None]:
    """What else a device says when weights come to it is said in the engine's own words."""
    from engine.generators.diffusion.running import fitting

    try:
        with fitting():
            yield
    except RuntimeError as error:
        raise DeviceFailed(
            f"The graphics card can't run it: {first_line(error)}",
            "`likeness doctor` says what was found.",
        ) from error


def _hush() -> None:
    """No bars of libraries among the bot's own lines."""
    from diffusers.utils import logging as diffusers
    from transformers.utils import logging as transformers

    diffusers.disable_progress_bar()
    transformers.disable_progress_bar()


def _check(preset: Preset, weights: Weights, folder: Path | None) -> None:
    """Pass a folder that has something of every pattern, before the slow part begins."""
    files = set() if folder is None else _files(folder)
    for pattern in weights.files:
        if any(fnmatchcase(file, pattern) for file in files):
            continue
        beside = pattern.rpartition("/")[0]
        if pattern.endswith(SAFETENSORS) and _pickled(files, beside):
            raise _missing(
                preset,
                f"Weights of {preset.name} lie in {beside or 'their folder'} as pickles, which can"
                " run code, so they are not read.",
            )
        if pattern.endswith((SAFETENSORS, ".json")):
            raise _missing(preset, f"Weights of {preset.name} are missing: {pattern}.")
    for part in {pattern.rpartition("/")[0] for pattern in weights.files}:
        # Without its words a tokenizer would be made all the same, and read everything as nothing.
        if Path(part).name.startswith("tokenizer") and not any(
            {f"{part}/{name}" for name in names} <= files for names in _WORDS
        ):
            raise _missing(preset, f"Weights of {preset.name} are missing: the words of {part}.")


def _files(folder: Path) -> set[str]:
    return {each.relative_to(folder).as_posix() for each in folder.rglob("*") if each.is_file()}


def _pickled(files: set[str], beside: str) -> bool:
    return any(file.endswith(_PICKLES) and file.rpartition("/")[0] == beside for file in files)


def _missing(preset: Preset, message: str) -> WeightsMissing:
    return WeightsMissing(message, f"Pull them again: likeness models pull {preset.name}.")
