"""What every generator promises the pipeline: one suite for the studio and for diffusion."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import cv2
import numpy as np
import pytest

from engine import refine
from engine.errors import Cancelled
from engine.generators import Ask, Generator, Proposal
from engine.generators.diffusion.generator import Diffusion
from engine.generators.diffusion.painting import OnStep, Painting, Step
from engine.generators.diffusion.presets import Presets
from engine.generators.studio import RENDERERS, Studio
from engine.networks import Networks
from engine.portrait import Brief, Image, Subject
from engine.stopwatch import Stopwatch
from engine.styles.catalogue import Catalogue

STYLES = Catalogue.load(RENDERERS)
SIZE = 320


@dataclass
class Copyist:
    """Paints the first reference, a little different with every seed."""

    name: str = "copyist"

    def compile(self) -> None:
        """There is nothing to compile."""

    def offload(self) -> bool:
        return False

    def paint(self, paintings: Sequence[Painting], on_step: OnStep) -> list[Image]:
        on_step(Step(1, 1))
        made = []
        for each in paintings:
            picture = cv2.resize(each.references[0], (each.width, each.height)).astype(int)
            made.append((picture + each.seed % 7).clip(0, 255).astype(np.uint8))
        return made


@pytest.fixture(params=["studio", "diffusion"])
def generator(request: pytest.FixtureRequest, networks: Networks) -> Generator:
    if request.param == "studio":
        return Studio(networks)
    preset = Presets.load()["klein"].model_copy(update={"side": 256, "reference_side": 256})

    def check() -> None:
        if networks.checkpoint is not None:
            networks.checkpoint()

    return Diffusion(preset, Copyist(), check)


@pytest.fixture
def ask(generator: Generator, astronaut_subject: Subject) -> Callable[..., Ask]:
    sitting = generator.open(astronaut_subject)

    def make(style: str = "headshot", seed: int = 0, attempt: int = 0) -> Ask:
        return Ask(sitting, Brief(STYLES[style], size=SIZE), seed, attempt, Stopwatch())

    return make


def images(answers: Sequence[object]) -> list[Image]:
    assert all(isinstance(answer, Proposal) for answer in answers)
    return [answer.image for answer in answers if isinstance(answer, Proposal)]


def test_each_ask_gets_its_answer_of_the_size_that_was_wished(generator, ask) -> None:
    tall = ask()
    tall = replace(tall, brief=replace(tall.brief, shape="4:5"))
    answers = generator.propose([ask(), tall])
    for answer, wished in zip(answers, ((SIZE, SIZE), (256, SIZE)), strict=True):
        assert isinstance(answer, Proposal) and answer.image.dtype == np.uint8
        # What is painted anew has the size at which it is painted best; the pipeline enlarges it.
        size = refine.fit(answer.image, wished).shape if answer.anew else answer.image.shape
        assert size == (wished[1], wished[0], 3)
        assert answer.image.shape[1] / answer.image.shape[0] == pytest.approx(
            wished[0] / wished[1], abs=0.06
        )


def test_the_same_ask_gives_the_same_pixels_whatever_is_asked_beside_it(generator, ask) -> None:
    alone = images(generator.propose([ask("oil", 3)]))[0]
    beside = images(generator.propose([ask("pencil", 1), ask("oil", 3)]))[1]
    assert np.array_equal(alone, beside)


def test_time_is_counted_to_whoever_asked(generator, ask) -> None:
    asks = [ask(), ask("pencil")]
    generator.propose(asks)
    for each in asks:
        assert "generate" in each.clock.seconds and sum(each.clock.seconds.values()) > 0


def test_one_that_is_cancelled_does_not_take_the_others_along(generator, ask) -> None:
    def stop(stage: str) -> None:
        raise Cancelled("It was cancelled.", "Send it again.")

    first, second = generator.propose([replace(ask(), clock=Stopwatch(stop)), ask()])
    assert isinstance(first, Cancelled) and isinstance(second, Proposal)


def test_nothing_is_no_work(generator) -> None:
    assert generator.propose([]) == []


def test_it_says_what_it_is(generator) -> None:
    assert generator.name and generator.candidates >= 1 and generator.free_words in (True, False)
    generator.warm()
