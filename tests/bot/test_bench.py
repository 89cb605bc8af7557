"""The benchmark: what it counts, and the shape it answers in."""

from __future__ import annotations

import io
import json
import subprocess
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from bot import bench
from bot.cli import main
from engine.portrait import Order, Portrait, Progress, Result, Verdict
from tests.fakes.studio import FakeStudio


def portrait(**seconds: float) -> Portrait:
    return Portrait(b"", "JPEG", "headshot", None, 0, "studio", 8, 8, 0.1, Verdict.STRONG, seconds)


@dataclass
class FakePipeline:
    """Spends no time, and says that its networks took a little."""

    seconds: float = 0.0
    orders: list[Order] = field(default_factory=list)

    @property
    def networks(self) -> FakePipeline:
        return self

    def run(
        self,
        order: Order,
        on_progress: Callable[[Progress], None],
        is_cancelled: Callable[[], bool],
    ) -> Result:
        self.orders.append(order)
        self.seconds += 1e-9
        return Result(tuple(portrait(generate=0.5, total=0.5) for _ in order.wishes))


def test_the_selfie_is_twelve_megapixels_and_always_the_same() -> None:
    data = bench.selfie_12mp()
    with Image.open(io.BytesIO(data)) as image:
        assert (image.format, image.size) == ("JPEG", (4000, 3000))
    assert data == bench.selfie_12mp()


def test_stages_that_portraits_share_count_once() -> None:
    both = (
        portrait(intake=0.2, analyze=1.0, generate=1.0, total=2.2),
        portrait(intake=0.0, analyze=0.0, generate=3.0, total=3.0),
    )
    assert bench.stages(Result(both)) == {"intake": 0.2, "analyze": 1.0, "generate": 4.0}
    same = (portrait(intake=0.2, analyze=1.0), portrait(intake=0.2, analyze=1.0))
    assert bench.stages(Result(same)) == {"intake": 0.2, "analyze": 1.0}


def test_medians_count_and_the_overhead_is_the_rest() -> None:
    runs = [
        bench.Run({"generate": 1.0, "total": 2.0}, 1.0),
        bench.Run({"generate": 1.5, "total": 4.0}, 3.0),
        bench.Run({"generate": 9.0, "total": 10.0}, 9.0),
    ]
    measured = bench.summary("headshot", runs, 900.5)
    assert measured.seconds == {"generate": 1.5, "total": 4.0}
    assert measured.network_seconds == 3.0
    assert measured.overhead_ratio == 0.25
    assert measured.peak_rss_mb == 900.5


def test_a_case_is_run_once_more_than_it_is_timed() -> None:
    pipeline = FakePipeline()
    case = bench.Case("two", lambda: b"photo", ("headshot", "oil"))
    measured = bench.measure(case, 3, pipeline)
    assert len(pipeline.orders) == 4
    assert [wish.style for wish in pipeline.orders[0].wishes] == ["headshot", "oil"]
    assert measured.seconds["generate"] == 1.0
    assert measured.peak_rss_mb > 1


def test_the_answer_has_the_shape_that_programs_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bench, "_open", lambda settings: FakePipeline())
    words = ("bench", "--json", "--case", "headshot", "--runs", "1")
    assert main(words, {"LIKENESS_HOME": str(tmp_path)}) == 0
    answer = json.loads(capsys.readouterr().out)
    assert set(answer) == {"machine", "cases"}
    (case,) = answer["cases"]
    assert set(case) == {
        "name",
        "seconds",
        "network_seconds",
        "overhead_ratio",
        "peak_rss_mb",
    }
    assert case["name"] == "headshot"
    assert "total" in case["seconds"]


def child(code: int, answer: object) -> Any:
    """A stand-in for ``subprocess.run``."""

    def run(command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        name = command[command.index("--case") + 1]
        text = json.dumps(answer).replace("NAME", name)
        return subprocess.CompletedProcess(command, code, text, "")

    return run


def test_each_case_has_a_process_of_its_own(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    case = {
        "name": "NAME",
        "seconds": {"generate": 2.0, "total": 2.5},
        "network_seconds": 2.25,
        "overhead_ratio": 0.1,
        "peak_rss_mb": 1100.4,
    }
    monkeypatch.setattr(subprocess, "run", child(0, {"machine": {}, "cases": [case]}))
    assert main(("bench",), {"LIKENESS_HOME": str(tmp_path)}) == 0
    lines = capsys.readouterr().out.splitlines()
    assert " ".join(lines[0].split()) == "case generate total networks overhead peak memory"
    assert " ".join(lines[1].split()) == "headshot-12mp 2.00 s 2.50 s 2.25 s 10% 1100 MB"
    assert len(lines) == 1 + len(bench.CASES)


def test_a_case_that_fails_says_why(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    error = {"code": "no_face", "message": "I can't find a face here.", "hint": ""}
    monkeypatch.setattr(subprocess, "run", child(3, {"error": error}))
    assert main(("bench",), {"LIKENESS_HOME": str(tmp_path)}) == 5
    assert "could not be measured: I can't find a face here." in capsys.readouterr().err


def test_what_an_order_costs_is_measured(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from bot import bench_orders

    for name, number in (("QUEUED", 60), ("PEOPLE", 20), ("CYCLES", 4), ("_AT_ONCE", 20)):
        monkeypatch.setattr(bench_orders, name, number)
    home = tmp_path / "home"
    fake = FakeStudio()

    code = main(("bench", "--orders", "--json"), {"LIKENESS_HOME": str(home)}, lambda s: fake)

    report = json.loads(capsys.readouterr().out)
    assert code == 0
    assert (report["queued"], report["people"], report["orders"]) == (60, 20, 4)
    for step in ("place", "choose", "finish", "take", "deliver", "order"):
        assert 0 < report[step]["median_ms"] <= report[step]["p99_ms"]
    assert not home.exists(), "a host's own orders are left alone"
