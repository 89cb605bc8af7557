"""From a folder with weights to an order: pulled, chosen, loaded on the worker's thread, judged."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest

pytest.importorskip("diffusers")

from bot.diffusion import DiffusionStudio
from bot.engines import choose, studio_of
from engine.device import Device, Probe
from engine.errors import NotThisPerson
from engine.generators.diffusion.presets import PACKAGED, Presets
from engine.portrait import Order, Progress, Wish
from engine.weights.pull import pull
from engine.weights.shelf import Shelf
from engine.weights.snapshot import Folder
from tests import faces
from tests.engine.diffusion import tiny

MEMORY = "[memory]\nresident = 0.5\noffloaded = 0.25\n"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """An installation with a preset of its own, whose weights are here."""
    text = (PACKAGED / "klein.toml").read_text()
    start = text.index("[memory]")
    text = text[:start] + MEMORY + text[text.index("[licence]") :]
    text = text.replace("reference_side = 768", "reference_side = 64")
    text = text.replace("side = 1024", "side = 256")
    home = tmp_path / "home"
    (home / "presets").mkdir(parents=True)
    (home / "presets" / "tiny.toml").write_text(text)
    preset = Presets.load(home / "presets")["tiny"]
    snapshot = tmp_path / "snapshot"
    tiny.flux2().save_pretrained(snapshot)
    pull(preset, Shelf(home), Folder(snapshot), lambda done, total: None)
    return home


def test_weights_that_were_brought_along_paint(home: Path) -> None:
    probe = Probe("2.13.0", (Device("cpu", 0, "a card that is none", 1.0, 1.0),))
    choice = choose("tiny", home, lambda: probe)
    studio = studio_of(choice, home)
    assert isinstance(studio, DiffusionStudio) and "Apache-2.0" in studio.described
    workers = [open_worker() for open_worker in studio.workers()]
    assert len(workers) > 1, "one has its orders painted while another judges"
    stages: list[str] = []

    def told(index: int, step: Progress) -> None:
        stages.append(step.stage)

    order = Order((faces.upload(faces.astronaut()),), (Wish("oil"),))
    try:
        tickets = [worker.submit_group([order, order], told) for worker in workers]
        for ticket in itertools.chain(*tickets):
            # Random numbers paint nobody, and nobody is not given out as somebody.
            with pytest.raises(NotThisPerson):
                ticket.result(120)
    finally:
        for worker in workers:
            worker.close()
    assert {"generate", "critique"} <= set(stages)
    assert list((home / "models" / "embeddings").iterdir()), "the catalogue's prompt is kept"
