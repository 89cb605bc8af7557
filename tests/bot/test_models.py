"""``likeness models`` as somebody types it, against a hub on loopback."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from bot.cli import main
from bot.models import cards_of
from engine import device
from engine.device import Device, Probe
from tests.fakes.hub import REVISION, FakeHub, tensors
from tests.fakes.studio import FakeStudio

ROOT = Path(__file__).parents[2]
FILES = {"model_index.json": b"{}", "unet/w.safetensors": tensors(1_200_000)}
SIZE = sum(len(data) for data in FILES.values())
PRESET = f"""
title = "Tiny"
pipeline = "flux2-klein"
download = 1.5
steps = 1
guidance = 1.0
order = 1
[[weights]]
repository = "ann/tiny"
revision = "{REVISION}"
files = ["model_index.json", "unet/*.safetensors"]
[memory]
resident = 2.0
offloaded = 1.0
[licence]
name = "Tiny-1.0"
commercial = false
url = "https://example.org/tiny"
[words]
person = "p"
nobody = "n"
framing = "f"
change = "c"
"""


@dataclass(frozen=True)
class Host:
    """An installation with presets ``tiny`` and ``twin`` of its own, and the hub beside it."""

    home: Path
    hub: FakeHub
    said: pytest.CaptureFixture[str]

    @property
    def environ(self) -> dict[str, str]:
        return {"LIKENESS_HOME": str(self.home), "HF_ENDPOINT": self.hub.url}

    @property
    def folder(self) -> Path:
        return self.home / "models" / "ann--tiny" / REVISION

    @property
    def part(self) -> Path:
        (found,) = self.folder.glob(".parts/*")
        return found

    def run(self, *words: str, **environ: str) -> tuple[int, str, str]:
        code = main(("models", *words), self.environ | environ)
        said = self.said.readouterr()
        return code, said.out, said.err

    def start(self, *words: str) -> subprocess.Popen[str]:
        """The same in a process of its own."""
        return subprocess.Popen(
            [sys.executable, "-m", "bot.cli", "models", *words],
            env={**self.environ, "no_proxy": "127.0.0.1,localhost"},
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def start_held(self, after: int) -> subprocess.Popen[str]:
        """A pull that came some way into the large file and hangs there."""
        self.hub.troubled("unet/w.safetensors", hold=after)
        process = self.start("pull", "tiny")
        assert self.hub.held.wait(20)
        assert process.stderr is not None
        for line in process.stderr:
            if "tiny: 0.5 MB of 1.2 MB" in line:
                return process
        raise AssertionError(f"it ended with {process.wait()}")


@pytest.fixture
def host(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Iterator[Host]:
    monkeypatch.setenv("no_proxy", "127.0.0.1,localhost")
    monkeypatch.setattr(device, "probe", lambda: Probe(None))
    home = tmp_path / "home"
    (home / "presets").mkdir(parents=True)
    (home / "presets" / "tiny.toml").write_text(PRESET)
    (home / "presets" / "twin.toml").write_text(PRESET.replace("order = 1", "order = 2"))
    with FakeHub() as hub:
        hub.add("ann/tiny", FILES)
        yield Host(home, hub, capsys)


def graphics(monkeypatch: pytest.MonkeyPatch, free: float) -> None:
    card = Device("cuda", 0, "Card", free, 24.0)
    monkeypatch.setattr(device, "probe", lambda: Probe("2.13.0", (card,)))


def row(out: str, name: str) -> str:
    return next(line for line in out.splitlines() if line.startswith(f"  {name} "))


def test_presets_are_listed_with_licence_and_size(host: Host) -> None:
    code, out, _ = host.run()
    assert code == 0
    assert "torch is not installed: pip install 'likeness-studio[gpu]'" in out
    assert "FLUX.2 klein 4B " in row(out, "klein") and "16.0 GB" in row(out, "klein")
    assert row(out, "tiny").endswith("1.5 GB   not pulled  needs a graphics card")
    terms = out[out.index("Memory and licences") :]
    assert "Apache-2.0" in row(terms, "klein") and "commercial use allowed" in row(terms, "klein")
    assert "2 GiB, or 1 with offloading" in row(terms, "tiny")
    assert row(terms, "tiny").endswith("no commercial use")
    assert "stays with the studio: there is no card to use." in out
    assert not (host.home / "models").exists()


@pytest.mark.parametrize(
    ("free", "fits", "sentence"),
    [
        (20.5, "fits", "Best for this card: likeness models pull tiny"),
        (1.5, "fits with a part of it in", "Best for this card: likeness models pull tiny"),
        (0.5, "too large for what is free", "nothing fits into the card's free memory"),
    ],
)
def test_what_fits_depends_on_the_free_memory(
    host: Host, monkeypatch: pytest.MonkeyPatch, free: float, fits: str, sentence: str
) -> None:
    graphics(monkeypatch, free)
    _, out, _ = host.run()
    assert f"Card (cuda), {free} of 24.0 GiB free" in out
    assert fits in row(out, "tiny")
    assert "stays with the studio" in out and sentence in out


def test_auto_takes_what_was_pulled_and_fits(host: Host, monkeypatch: pytest.MonkeyPatch) -> None:
    graphics(monkeypatch, 20.5)
    host.run("pull", "tiny")
    _, out, _ = host.run()
    assert "pulled" in row(out, "tiny") and "not pulled" not in row(out, "tiny")
    assert "`--engine auto` takes tiny.\n" in out
    document = json.loads(host.run("--json")[1])
    assert (document["auto"], document["best"], document["unused"]) == ("tiny", "tiny", [])
    entry = next(each for each in document["models"] if each["name"] == "tiny")
    assert entry == {
        "name": "tiny",
        "title": "Tiny",
        "download_gb": 1.5,
        "present_bytes": SIZE,
        "pulled": True,
        "fit": "resident",
        "memory_gib": {"resident": 2.0, "offloaded": 1.0},
        "licence": "Tiny-1.0",
        "commercial": False,
        "licence_url": "https://example.org/tiny",
    }
    assert document["devices"][0]["kind"] == "cuda"


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (Probe("2.13.0+cpu"), "no graphics card found; this torch is built for processors alone"),
        (Probe("2.13.0"), "no graphics card found"),
        (Probe(None, fault="libcudart.so is missing"), "torch can't be loaded"),
    ],
)
def test_no_card_is_said_in_words(found: Probe, words: str) -> None:
    assert cards_of(found) == words


def test_a_pull_says_the_licence_and_how_far_it_is(host: Host) -> None:
    code, out, err = host.run("pull", "tiny")
    assert code == 0
    assert out == "tiny is here: 1.2 MB, 1.2 MB brought now.\n"
    assert "Tiny: about 1.5 GB, Tiny-1.0 (no commercial use)." in err
    assert "tiny: 1.2 MB of 1.2 MB" in err and len(err.splitlines()) < 25
    assert (host.folder / "unet/w.safetensors").read_bytes() == FILES["unet/w.safetensors"]
    code, out, err = host.run("pull", "twin", HF_HUB_OFFLINE="1")
    assert (code, out, err) == (0, "twin is here already.\n", "")


def test_a_pull_that_was_killed_goes_on_where_it_was(host: Host) -> None:
    process = host.start_held(700_000)
    process.kill()
    process.communicate()
    had = host.part.stat().st_size
    assert 500_000 < had < 700_000
    assert not (host.folder / "unet/w.safetensors").exists()
    assert "0.5 MB here" in row(host.run()[1], "tiny")
    host.hub.let_go()
    host.hub.seen.clear()
    assert host.run("pull", "tiny")[0] == 0
    assert [(seen.path, seen.start) for seen in host.hub.seen] == [("unet/w.safetensors", had)]
    assert host.run("verify", "tiny")[:2] == (0, "All 2 files of tiny are as they came: 1.2 MB.\n")


def test_ctrl_c_keeps_what_came(host: Host) -> None:
    process = host.start_held(700_000)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=20)
    assert process.returncode == 130
    assert out == ""
    assert err.splitlines()[-1] == (
        "Stopped, as you asked. What came so far is kept, and the same command goes on from there."
    )
    assert host.part.stat().st_size > 500_000


def test_two_pulls_at_once_do_not_disturb_each_other(host: Host) -> None:
    process = host.start_held(700_000)
    code, out, err = host.run("pull", "twin")
    assert (code, out) == (5, "")
    assert "Another process is pulling" in err
    host.hub.let_go()
    out, _ = process.communicate(timeout=20)
    assert (process.returncode, out) == (0, "tiny is here: 1.2 MB, 1.2 MB brought now.\n")
    assert host.run("verify", "twin")[0] == 0


def test_what_fails_exits_with_5_and_says_what_to_try(host: Host) -> None:
    host.hub.troubled("unet/w.safetensors", corrupt=True)
    code, out, err = host.run("pull", "tiny")
    assert (code, out) == (5, "")
    assert "unet/w.safetensors came damaged." in err and "Pull again" in err
    code, out, _ = host.run("pull", "tiny", "--json", HF_HUB_OFFLINE="1")
    assert code == 5
    assert json.loads(out)["error"]["code"] == "hub_offline"
    code, _, err = host.run("verify", "tiny")
    assert code == 5 and "The weights of tiny are not whole." in err


def test_a_token_is_never_said(host: Host) -> None:
    host.hub.gated.add("ann/tiny")
    code, out, err = host.run("pull", "tiny", HF_TOKEN="hf_secret")
    assert code == 5 and "has no access" in err
    assert "hf_secret" not in out + err
    host.hub.accepted.add("hf_secret")
    code, out, err = host.run("pull", "tiny", "--json", HF_TOKEN="hf_secret")
    assert code == 0 and "hf_secret" not in out + err
    assert json.loads(out) == {
        "model": "tiny",
        "size": SIZE,
        "fetched": SIZE,
        "proven": True,
        "folders": [str(host.folder)],
    }


def test_a_folder_will_do_without_a_network(host: Host, tmp_path: Path) -> None:
    host.run("pull", "tiny")
    stick = (host.home / "models").rename(tmp_path / "stick")
    code, out, _ = host.run("pull", "--from", str(stick), "tiny", HF_HUB_OFFLINE="1")
    assert (code, out) == (0, "tiny is here: 1.2 MB, 1.2 MB brought now.\n")
    host.run("remove", "tiny", "--yes")
    plain = (stick / "ann--tiny" / REVISION).rename(tmp_path / "plain")
    (plain / "MANIFEST").unlink()
    code, out, _ = host.run("pull", "tiny", f"--from={plain}", HF_HUB_OFFLINE="1")
    assert code == 0 and "only the lengths of files could be checked" in out


def test_removing_asks_first(host: Host, monkeypatch: pytest.MonkeyPatch) -> None:
    host.run("pull", "tiny")
    code, out, err = host.run("remove", "tiny")
    assert (code, out) == (4, "")
    assert "This would delete 1.2 MB of tiny. Nothing was deleted." in err and "--yes" in err
    asked: list[str] = []

    async def no(terminal: Any, question: str) -> bool:
        asked.append(question)
        return False

    monkeypatch.setattr("bot.terminal.Terminal.ask", no)
    assert host.run("remove", "tiny")[0] == 4
    assert asked == [
        "This deletes the weights of tiny, 1.2 MB. twin, which came with it, goes too. Delete them?"
    ]
    assert host.folder.is_dir()
    assert host.run("remove", "tiny", "--yes")[:2] == (0, "tiny is gone: 1.2 MB freed.\n")
    assert not host.folder.exists()
    assert host.run("remove", "tiny")[:2] == (0, "Nothing of tiny is here.\n")


def test_removing_keeps_what_another_pulled_preset_uses(host: Host) -> None:
    host.run("pull", "tiny")
    host.run("pull", "twin")
    code, out, _ = host.run("remove", "tiny", "--yes")
    assert code == 0 and "1.2 MB stay for other presets." in out
    assert host.run("verify", "twin")[0] == 0


def test_folders_that_no_preset_uses_are_named(host: Host) -> None:
    host.run("pull", "tiny")
    for name in ("tiny", "twin"):
        (host.home / "presets" / f"{name}.toml").unlink()
    assert f"No preset uses {host.folder} any more; it may be deleted." in host.run()[1]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("pull", "`likeness models pull` needs the name of a preset."),
        ("pul klein", "likeness models can be pull, verify or remove"),
        ("pull klien", "Did you mean klein?"),
        ("pull zzz", "There are tiny, twin, klein"),
        ("pull klein sdxl", "One preset at a time: likeness models pull klein"),
        ("pull klein --from nowhere", "There is no folder nowhere."),
        ("verify klein --from .", "--from belongs to `likeness models pull`."),
        ("pull klein --yes", "--yes belongs to `likeness models remove`."),
        ("--yes", "For example: likeness models remove klein --yes"),
        ("pull klein --form .", "Did you mean --from?"),
    ],
)
def test_what_cannot_be_carried_out_exits_with_2(host: Host, words: str, sentence: str) -> None:
    code, out, err = host.run(*words.split())
    assert (code, out) == (2, "")
    assert sentence in err
    assert host.hub.seen == []


def test_a_preset_of_the_hosts_that_is_wrong_is_named(host: Host) -> None:
    (host.home / "presets" / "tiny.toml").write_text(PRESET.replace(REVISION, "main"))
    code, _, err = host.run()
    assert code == 5
    assert "The preset tiny.toml is wrong at weights.0.revision" in err


def test_the_doctor_says_what_card_was_found(host: Host, monkeypatch: pytest.MonkeyPatch) -> None:
    graphics(monkeypatch, 20.5)
    assert main(("doctor",), host.environ, lambda settings: FakeStudio()) == 0
    assert "Graphics   Card (cuda), 20.5 of 24.0 GiB free\n" in host.said.readouterr().out
    monkeypatch.setattr(device, "probe", lambda: Probe("2.13.0", fault="The driver is too old"))
    assert main(("doctor", "--json"), host.environ, lambda settings: FakeStudio()) == 0
    report = json.loads(host.said.readouterr().out)
    assert (report["torch"], report["devices"]) == ("2.13.0", [])
    messages = [problem["message"] for problem in report["problems"]]
    assert "The graphics card can't be used: The driver is too old." in messages
