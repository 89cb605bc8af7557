"""``likeness bench``: how long portraits take on this machine, and what memory they need.

Every case runs in a process of its own, so that its peak memory is its own. In it the pipeline is
built and run once to load the networks, then as often as asked for; the medians count.
"""

from __future__ import annotations

import argparse
import io
import json
import os
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Protocol

from bot import machine
from bot.errors import BotError, UsageError
from bot.settings import Settings
from bot.studio import Studio
from bot.terminal import Terminal
from engine.portrait import Order, Progress, Result, Upload, Wish

if TYPE_CHECKING:
    from PIL import Image

SHARED_STAGES = ("intake", "analyze")
"""Stages that run once an order, whatever the number of portraits."""


class BenchFailed(BotError):
    """A case could not be measured."""

    code = "bench_failed"


class Clock(Protocol):
    """What a pipeline counts the time inside its networks with."""

    seconds: float


class Pipeline(Protocol):
    """The part of ``engine.pipeline.Pipeline`` that is measured."""

    @property
    def networks(self) -> Clock:
        """The networks, which add up the time spent in them."""

    def run(
        self,
        order: Order,
        on_progress: Callable[[Progress], None],
        is_cancelled: Callable[[], bool],
    ) -> Result:
        """Make an order on this thread."""


@dataclass(frozen=True)
class Case:
    """Something worth measuring.

    Attributes:
        name: what ``--case`` takes.
        photo: makes the photo's bytes.
        styles: the portraits made of it in one order.
    """

    name: str
    photo: Callable[[], bytes]
    styles: tuple[str, ...]


@dataclass(frozen=True)
class Run:
    """One measured run.

    Attributes:
        seconds: by stage, ``total`` on the wall clock.
        network_seconds: of the total, inside networks and the matting solver.
    """

    seconds: dict[str, float]
    network_seconds: float


@dataclass(frozen=True)
class Measured:
    """What a case came to: medians over its runs.

    Attributes:
        name: of the case.
        seconds: by stage, and ``total`` on the wall clock.
        network_seconds: inside networks and the matting solver, in the same run.
        overhead_ratio: everything else over the total.
        peak_rss_mb: most memory the process ever held, loading included.
    """

    name: str
    seconds: dict[str, float]
    network_seconds: float
    overhead_ratio: float
    peak_rss_mb: float


def sample_photo() -> bytes:
    """The packaged sample photo, a JPEG of 512 by 512 pixels (NASA, public domain)."""
    return (files("engine") / "samples" / "astronaut.jpg").read_bytes()


def selfie_12mp() -> bytes:
    """A JPEG of 4000 by 3000 pixels, a face at arm's length with a sensor's noise.

    Made from the sample photo by enlarging the part around the face, always the same.
    """
    import numpy as np
    from PIL import Image

    with Image.open(io.BytesIO(sample_photo())) as photo:
        # The face, about 110 px wide, becomes about 1200: what a phone sees at arm's length.
        part = photo.convert("RGB").crop((40, 10, 400, 280))
    large = np.asarray(part.resize((4000, 3000), Image.Resampling.BICUBIC), np.int16)
    noise = np.random.default_rng(12).integers(-6, 7, large.shape, np.int16)
    return _jpeg(Image.fromarray(np.clip(large + noise, 0, 255).astype(np.uint8)))


def _jpeg(image: Image.Image) -> bytes:
    file = io.BytesIO()
    image.save(file, "JPEG", quality=92)
    return file.getvalue()


CASES: tuple[Case, ...] = (
    Case("headshot-12mp", selfie_12mp, ("headshot",)),
    Case("headshot", sample_photo, ("headshot",)),
    Case("four-styles", selfie_12mp, ("headshot", "studio-navy", "mono", "oil")),
    Case("professional", sample_photo, ("office",)),
    Case("painted", sample_photo, ("watercolour",)),
    Case("illustrated", sample_photo, ("cartoon-avatar",)),
    Case("fun", sample_photo, ("sticker",)),
)


def run(args: argparse.Namespace, settings: Settings, studio: Studio, terminal: Terminal) -> int:
    """Measure every case, the one that is named, or orders; the exit code.

    Raises:
        UsageError: there is no such case.
        EngineError: the one case could not be made.
        BenchFailed: a case could not be measured in its process.
    """
    if args.orders:
        from bot import bench_orders

        return bench_orders.run(settings, studio, terminal)
    if args.case is not None:
        measured = [asdict(measure(_case(args.case), args.runs, _open(settings)))]
    else:
        measured = []
        for number, case in enumerate(CASES, 1):
            terminal.note(f"[{number}/{len(CASES)}] {case.name}")
            measured.append(_in_own_process(case, args.runs, settings))
    if terminal.as_json:
        terminal.document({"machine": machine.describe(), "cases": measured})
    else:
        _tell(measured, terminal)
    return 0


def _case(name: str) -> Case:
    found = next((case for case in CASES if case.name == name), None)
    if found is None:
        raise UsageError(
            f"There is no case {name!r}.", f"There are: {', '.join(case.name for case in CASES)}."
        )
    return found


def _open(settings: Settings) -> Pipeline:
    from engine.pipeline import studio_pipeline

    return studio_pipeline(settings.home)


def measure(case: Case, runs: int, pipeline: Pipeline) -> Measured:
    """Run a case once to load what it needs, then ``runs`` times; medians of those.

    Raises:
        EngineError: the portraits could not be made.
    """
    order = Order((Upload("bench.jpg", case.photo()),), tuple(Wish(style=s) for s in case.styles))
    _timed(order, pipeline)
    return summary(case.name, [_timed(order, pipeline) for _ in range(runs)], _peak_mb())


def _timed(order: Order, pipeline: Pipeline) -> Run:
    before, start = pipeline.networks.seconds, time.perf_counter()
    result = pipeline.run(order, lambda step: None, lambda: False)
    total = time.perf_counter() - start
    return Run(stages(result) | {"total": total}, pipeline.networks.seconds - before)


def stages(result: Result) -> dict[str, float]:
    """Seconds by stage over all portraits; what they share is counted once."""
    seconds: dict[str, float] = {}
    for portrait in result.portraits:
        for stage, spent in portrait.seconds.items():
            if stage in SHARED_STAGES:
                seconds[stage] = max(seconds.get(stage, 0.0), spent)
            elif stage != "total":
                seconds[stage] = seconds.get(stage, 0.0) + spent
    return seconds


def summary(name: str, runs: Sequence[Run], peak_mb: float) -> Measured:
    """Medians of several runs of one case."""
    totals = [run.seconds["total"] for run in runs]
    overheads = [1 - run.network_seconds / run.seconds["total"] for run in runs]
    return Measured(
        name=name,
        seconds={
            stage: round(statistics.median(run.seconds.get(stage, 0.0) for run in runs), 3)
            for stage in dict.fromkeys(stage for run in runs for stage in run.seconds)
            if stage != "total"
        }
        | {"total": round(statistics.median(totals), 3)},
        network_seconds=round(statistics.median(run.network_seconds for run in runs), 3),
        overhead_ratio=round(statistics.median(overheads), 3),
        peak_rss_mb=peak_mb,
    )


def _peak_mb() -> float:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return round(peak / 2**20 if sys.platform == "darwin" else peak / 1024, 1)


def _in_own_process(case: Case, runs: int, settings: Settings) -> dict[str, Any]:
    command = [sys.executable, "-m", "bot.cli", "bench", "--json"]
    done = subprocess.run(
        [*command, "--case", case.name, "--runs", str(runs)],
        env={**os.environ, "LIKENESS_HOME": str(settings.home)},
        capture_output=True,
        text=True,
        check=False,
    )
    try:
        answer = json.loads(done.stdout)
    except json.JSONDecodeError:
        answer = {}
    if done.returncode or "cases" not in answer:
        reason = answer.get("error", {}).get("message") or f"its process ended ({done.returncode})."
        raise BenchFailed(
            f"The case {case.name} could not be measured: {reason}",
            "`likeness doctor` looks for what is wrong with this machine.",
        )
    measured: dict[str, Any] = answer["cases"][0]
    return measured


def _tell(measured: Sequence[dict[str, Any]], terminal: Terminal) -> None:
    names = list(dict.fromkeys(stage for case in measured for stage in case["seconds"]))
    rows = [("case", *names, "networks", "overhead", "peak memory")]
    for case in measured:
        rows.append(
            (
                case["name"],
                *(_seconds(case["seconds"].get(name)) for name in names),
                _seconds(case["network_seconds"]),
                f"{case['overhead_ratio']:.0%}",
                f"{case['peak_rss_mb']:.0f} MB",
            )
        )
    terminal.table(rows)


def _seconds(spent: float | None) -> str:
    return "" if spent is None else f"{spent:.2f} s"
