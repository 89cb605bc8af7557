"""Which engine makes the portraits, on which machine, and what is said where none fits."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bot import engines
from bot.diffusion import DiffusionStudio
from bot.engines import Choice, NoDevice, choose, installed, names, studio_of
from bot.errors import UnknownEngine
from bot.studio import PackagedStudio
from engine.device import Device, Probe
from engine.errors import (
    Cancelled,
    DeviceFailed,
    EngineError,
    OutOfMemory,
    PresetError,
    WeightsMissing,
)
from engine.generators.diffusion.easel import Easel
from engine.generators.diffusion.presets import Preset
from engine.pipeline import Pipeline
from engine.weights.shelf import Shelf
from engine.worker import Worker as EngineWorker

CARD = Device("cuda", 0, "A card", 80, 80)


def card(free: float) -> Callable[[], Probe]:
    device = Device("cuda", 0, "A card", free, free + 2)
    return lambda: Probe("2.13.0", (device,))


def no_card() -> Probe:
    return Probe("2.13.0")


@pytest.fixture
def torch(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is installed."""
    monkeypatch.setattr(engines, "find_spec", lambda name: object())


@pytest.fixture
def pulled(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Let weights be here."""

    def here(*presets: str) -> None:
        monkeypatch.setattr(Shelf, "is_whole", lambda self, preset: preset.name in presets)
        monkeypatch.setattr(Shelf, "check", lambda self, preset: None)

    return here


def test_without_torch_or_a_card_it_is_the_studio(tmp_path, monkeypatch, pulled) -> None:
    pulled("klein")
    monkeypatch.setattr(engines, "find_spec", lambda name: None)
    assert choose("auto", tmp_path, card(80)) == Choice("studio"), "nothing is looked for"
    monkeypatch.setattr(engines, "find_spec", lambda name: object())
    choice = choose("auto", tmp_path, no_card)
    assert choice.name == "studio" and "No graphics card" in choice.why


@pytest.mark.parametrize(
    ("free", "here", "name", "offloaded"),
    [
        (80, ("klein", "klein-4bit", "sdxl", "quality"), "klein", False),
        (22, ("klein", "klein-4bit", "sdxl", "quality"), "klein", False),
        (14, ("klein", "klein-4bit"), "klein-4bit", False),
        (14, ("klein",), "klein", True),
        (14, ("sdxl",), "sdxl", False),
        (12, ("sdxl",), "sdxl", True),
        (7, ("klein", "klein-4bit", "sdxl"), "klein-4bit", True),
        (80, ("quality",), "quality", False),
    ],
)
def test_auto_takes_what_is_pulled_and_fits(
    tmp_path, torch, pulled, free: float, here: tuple[str, ...], name: str, offloaded: bool
) -> None:
    pulled(*here)
    choice = choose("auto", tmp_path, card(free))
    assert choice.name == name and choice.fit is not None and not choice.why
    assert choice.fit.offloaded == offloaded
    studio = studio_of(choice, tmp_path)
    assert isinstance(studio, DiffusionStudio) and studio.engine == name and studio.free_words
    assert studio.described.startswith(f"{name} (") and "commercial use allowed" in studio.described


def test_what_runs_for_long_is_compiled_where_the_card_has_a_compiler(
    tmp_path, torch, pulled, monkeypatch
) -> None:
    pulled("klein")
    compiled: list[str] = []

    class Painter:
        name = "klein"

        def compile(self) -> None:
            compiled.append(self.name)

    monkeypatch.setattr(DiffusionStudio, "_painter", lambda self, device, *, offloaded: Painter())
    choice = choose("klein", tmp_path, card(80))
    for wanted, times in ((False, 0), (True, 1)):
        told: list[str] = []
        studio = studio_of(choice, tmp_path, compiled=wanted, tell=told.append)
        easel = studio.easel(CARD)  # type: ignore[attr-defined]
        for warms in (True, False):
            pipeline = studio._pipeline(easel, warms=warms)  # type: ignore[attr-defined]
            assert pipeline.generator.name == "klein"
        easel.close()
        assert len(compiled) == times
        assert told[1] == f"klein is on {CARD.name} after 0 s." and len(told) == 2 + times


def test_cards_without_bfloat16_paint_with_sdxl(tmp_path, torch, pulled) -> None:
    pulled("klein", "klein-4bit", "sdxl")
    turing = Device("cuda", 0, "An older card", 15, 16, bfloat16=False)
    choice = choose("auto", tmp_path, lambda: Probe("2.13.0", (turing,)))
    assert choice.name == "sdxl"
    with pytest.raises(NoDevice, match="bfloat16") as refused:
        choose("klein-4bit", tmp_path, lambda: Probe("2.13.0", (turing,)))
    assert "sdxl" in refused.value.hint


def test_auto_says_what_would_be_better(tmp_path, torch, pulled) -> None:
    pulled()
    choice = choose("auto", tmp_path, card(24))
    assert choice.name == "studio" and "likeness models pull klein" in choice.why
    assert "pull" not in choose("auto", tmp_path, card(2)).why.replace("is pulled", "")
    studio = studio_of(choice, tmp_path)
    assert type(studio) is PackagedStudio and not studio.free_words


def test_a_preset_that_is_named_is_taken_or_it_is_said_why_not(
    tmp_path, monkeypatch, pulled
) -> None:
    with pytest.raises(WeightsMissing, match="torch"):
        monkeypatch.setattr(engines, "find_spec", lambda name: None)
        choose("klein", tmp_path, card(80))
    monkeypatch.setattr(engines, "find_spec", lambda name: object())
    with pytest.raises(WeightsMissing) as missing:
        choose("klein", tmp_path, card(80))
    assert "likeness models pull klein" in missing.value.hint
    pulled("klein")
    with pytest.raises(NoDevice, match="none was found"):
        choose("klein", tmp_path, no_card)
    with pytest.raises(NoDevice, match="13 GiB"):
        choose("klein", tmp_path, card(5))
    assert choose("klein", tmp_path, card(13)).fit is not None
    with pytest.raises(UnknownEngine, match="flux"):
        choose("flux", tmp_path, card(80))


def test_each_card_on_which_it_fits_has_a_few_workers(tmp_path, torch, pulled, monkeypatch) -> None:
    pulled("klein")
    cards = tuple(Device("cuda", n, f"Card {n}", free, 80) for n, free in enumerate((78, 24, 14)))
    choice = choose("auto", tmp_path, lambda: Probe("2.13.0", cards))
    assert [device.index for device in choice.devices] == [0, 1], "the third would have to offload"
    for processors, hands in ((1, 2), (8, 2), (12, 3), (64, 4)):
        monkeypatch.setattr("os.cpu_count", lambda processors=processors: processors)
        workers = [open_worker() for open_worker in studio_of(choice, tmp_path).workers()]
        assert [worker.capacity for worker in workers] == [-(-8 // hands)] * hands * 2
        for worker in workers:
            worker.close()


def test_a_painter_that_is_stuck_is_given_up_once_for_all_who_wait_for_it(
    tmp_path, torch, pulled, monkeypatch
) -> None:
    pulled("klein")
    monkeypatch.setattr("os.cpu_count", lambda: 12)
    opened: list[Easel] = []
    easel = DiffusionStudio.easel

    def stood(self: DiffusionStudio, device: Device) -> Easel:
        opened.append(easel(self, device))
        return opened[-1]

    monkeypatch.setattr(DiffusionStudio, "easel", stood)
    used: list[tuple[Easel, bool]] = []
    hand = DiffusionStudio.hand

    def given(
        self: DiffusionStudio, device: Device, easel: Easel, *, warms: bool, **more: Any
    ) -> EngineWorker:
        used.append((easel, warms))
        return hand(self, device, easel, warms=warms, **more)

    monkeypatch.setattr(DiffusionStudio, "hand", given)
    open_workers = studio_of(choose("klein", tmp_path, card(80)), tmp_path).workers()
    for open_worker in open_workers:
        open_worker()
    (first,) = opened
    assert used == [(first, True), (first, False), (first, False)]
    open_workers[1]()
    assert len(opened) == 2 and used[-1] == (opened[1], True)
    with pytest.raises(Cancelled):
        first.ready()
    open_workers[0]()
    open_workers[2]()
    assert len(opened) == 2 and used[-2:] == [(opened[1], False)] * 2
    open_workers[2]()
    assert len(opened) == 3, "and it may happen again"


def test_four_bits_are_for_nvidia_alone(tmp_path, torch, pulled) -> None:
    pulled("klein-4bit", "sdxl")
    amd = Probe("2.13.0", (Device("rocm", 0, "A card", 12, 16),))
    assert choose("auto", tmp_path, lambda: amd).name == "sdxl"
    with pytest.raises(NoDevice, match="four bits"):
        choose("klein-4bit", tmp_path, lambda: amd)


def test_presets_of_the_host_are_known(tmp_path, pulled) -> None:
    packaged = Path(engines.__file__).parents[1] / "engine/generators/diffusion/presets/klein.toml"
    (tmp_path / "presets").mkdir()
    (tmp_path / "presets" / "mine.toml").write_text(packaged.read_text())
    assert "mine" in names(tmp_path)
    pulled("mine")
    assert installed(tmp_path) == ("studio", "mine")
    (tmp_path / "presets" / "mine.toml").write_text("steps = 'four'")
    with pytest.raises(PresetError, match=r"mine\.toml"):
        names(tmp_path)


@pytest.mark.parametrize(
    "error", [OutOfMemory(), WeightsMissing("Gone.", "Pull."), DeviceFailed("No.", "Look.")]
)
def test_where_it_cannot_be_loaded_after_all_the_studio_takes_its_place(
    tmp_path, torch, pulled, monkeypatch, caplog, error: EngineError
) -> None:
    pulled("klein")
    tries: list[bool] = []
    told: list[str] = []
    studio = studio_of(choose("klein", tmp_path, card(80)), tmp_path, tell=told.append)

    def painter(self: DiffusionStudio, device: Device, *, offloaded: bool) -> Preset:
        tries.append(offloaded)
        raise error

    monkeypatch.setattr(DiffusionStudio, "_painter", painter)
    easel = studio.easel(CARD)  # type: ignore[attr-defined]
    for warms in (True, False):
        pipeline = studio._pipeline(easel, warms=warms)  # type: ignore[attr-defined]
        assert isinstance(pipeline, Pipeline) and pipeline.generator.name == "studio"
    easel.close()
    assert caplog.text.count("The studio takes its place") == 1 and tries == [False]
    assert told[0] == "Reading 16 GB of weights for klein ..."
    assert (
        told[1].endswith("The studio makes the portraits meanwhile.") and error.message in told[1]
    )
