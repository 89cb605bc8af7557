"""The doctor: what it tells of a machine and of what is missing on it."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from bot import doctor, machine
from bot.cli import main
from bot.settings import read_settings
from engine.errors import EngineError
from tests.fakes.studio import FakeStudio


def call(home: Path, *words: str, studio: FakeStudio | None = None) -> int:
    fake = studio or FakeStudio()
    return main(("doctor", *words), {"LIKENESS_HOME": str(home)}, lambda settings: fake)


def test_a_person_reads_what_the_machine_can_do(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert call(tmp_path) == 0
    out = capsys.readouterr().out
    assert f"{machine.cores()} cores" in out
    assert "CC0-1.0" in out and "commercial use allowed" in out
    assert re.search(rf"LIKENESS_HOME +{tmp_path}", out)
    assert "This machine can make portraits" in out


def test_a_program_reads_the_same(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "kept.bin").write_bytes(bytes(3 * 2**20))
    assert call(tmp_path, "--json") == 0
    report = json.loads(capsys.readouterr().out)
    assert report["machine"]["cores"] == machine.cores()
    assert report["home"]["used_mb"] == 3.0
    assert report["engines"] == ["studio"]
    assert report["settings"]["LIKENESS_ENGINE"] == "auto"
    assert report["warm_seconds"] is None
    assert {network["licence"] for network in report["networks"]} == {
        "Apache-2.0",
        "BSD-3-Clause",
        "CC0-1.0",
        "MIT",
    }
    assert all(network["version"] for network in report["networks"])


def test_warm_loads_the_networks_and_times_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    studio = FakeStudio()
    assert call(tmp_path, "--warm", "--json", studio=studio) == 0
    assert json.loads(capsys.readouterr().out)["warm_seconds"] == 1.25
    assert studio.closed == 1
    assert call(tmp_path, "--warm") == 0
    assert "loaded in 1.2 s" in capsys.readouterr().out


def test_networks_that_do_not_load_are_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    studio = FakeStudio(error=EngineError("The networks don't load.", "Install again."))
    assert call(tmp_path, "--warm", studio=studio) == 5
    assert "The networks don't load." in capsys.readouterr().err
    assert studio.closed == 1


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("libGL.so.1: cannot open shared object file", "apt install libgl1"),
        ("libgthread-2.0.so.0: cannot open shared object file", "apt install libglib2.0-0"),
        ("No module named 'ncnn'", "Install Likeness again."),
    ],
)
def test_what_is_missing_blocks_and_is_named(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    text: str,
    hint: str,
) -> None:
    def missing(name: str) -> Any:
        raise ImportError(text)

    monkeypatch.setattr(doctor, "import_module", missing)
    studio = FakeStudio()
    assert call(tmp_path, "--warm", studio=studio) == 5
    out = capsys.readouterr().out
    assert hint in out
    assert "can make portraits" not in out
    assert studio.closed == 0


def test_a_small_machine_is_warned_and_may_go_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    small = {**machine.describe(), "memory_free_gb": 0.7, "avx2": False}
    monkeypatch.setattr(machine, "describe", lambda: small)
    monkeypatch.setattr(machine, "free_gb", lambda folder: 0.1)
    assert call(tmp_path) == 0
    out = capsys.readouterr().out
    assert "Only 0.7 GB of memory are free" in out
    assert "no AVX2" in out
    assert "Only 0.1 GB are free where" in out


def test_a_package_that_is_gone_blocks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    gone = doctor.Network("Oracle", "knows", "a-package-that-is-not-there", "MIT", True)
    monkeypatch.setattr(doctor, "NETWORKS", (gone,))
    _, problems = doctor.examine(read_settings({"LIKENESS_HOME": str(tmp_path)}))
    assert [problem.hint for problem in problems if problem.blocks] == [
        "pip install a-package-that-is-not-there"
    ]


def test_a_home_that_is_not_there_yet_is_measured_where_it_will_be(tmp_path: Path) -> None:
    assert machine.free_gb(tmp_path / "not" / "yet") == machine.free_gb(tmp_path)
    assert machine.size_of(tmp_path / "not" / "yet") == 0
