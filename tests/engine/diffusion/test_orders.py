"""Orders of several people, side by side: the whole pipeline around a painter that is known."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import cv2
import numpy as np
import pytest
from PIL import Image as Pictures

from engine import refine
from engine.errors import Cancelled, NoPhoto, NotThisPerson
from engine.generators.diffusion.painting import OnStep, Painting, Step
from engine.generators.diffusion.presets import Presets
from engine.generators.studio import RENDERERS, Studio
from engine.marks import Marker
from engine.networks import Networks
from engine.pipeline import Pipeline, diffusion_pipeline
from engine.portrait import Image, Order, Progress, Result, Shape, Upload, Wish
from engine.styles.catalogue import Catalogue
from tests import faces

PRESET = Presets.load()["klein"].model_copy(update={"side": 512, "batch": 8, "candidates": 2})

Paint = Callable[[Sequence[Painting], int], Image]


def itself(paintings: Sequence[Painting], index: int) -> Image:
    """The person's own photo, in other colours: what a good model comes to."""
    seen = paintings[index].references[0]
    grey = cv2.cvtColor(seen, cv2.COLOR_RGB2GRAY)
    toned = (np.stack([grey] * 3, -1) * np.array([1.0, 0.85, 0.7]) + 8).clip(0, 255)
    return cv2.GaussianBlur(toned.astype(np.uint8), (0, 0), 1.2)


def neighbours(paintings: Sequence[Painting], index: int) -> Image:
    """Somebody else's photo of the same batch, as a pipeline does that mixes them."""
    return itself(paintings, (index + 1) % len(paintings))


def copied(paintings: Sequence[Painting], index: int) -> Image:
    """The photo as it was handed in."""
    return paintings[index].references[0]


@dataclass
class FakePainter:
    paint_one: Paint = itself
    batches: list[int] = field(default_factory=list)
    on_batch: Callable[[], None] = lambda: None
    name = "fake"

    def compile(self) -> None:
        """There is nothing to compile."""

    def offload(self) -> bool:
        return False

    def paint(self, paintings: Sequence[Painting], on_step: OnStep) -> list[Image]:
        self.batches.append(len(paintings))
        self.on_batch()
        made = [self.paint_one(paintings, index) for index in range(len(paintings))]
        small = {index: cv2.resize(image, (64, 64)) for index, image in enumerate(made)}
        for number in (1, 2, 3, 4):
            on_step(Step(number, 4, small if number == 2 else {}))
        sizes = [(p.width, p.height) for p in paintings]
        return [
            np.asarray(cv2.resize(image, size), np.uint8)
            for image, size in zip(made, sizes, strict=True)
        ]


@pytest.fixture
def painter() -> FakePainter:
    return FakePainter()


@pytest.fixture
def pipeline(painter: FakePainter, tmp_path: Path) -> Pipeline:
    return diffusion_pipeline(tmp_path, PRESET, painter)


def order(who: int, *wishes: Wish) -> Order:
    rgb = faces.astronaut(2) if who == 0 else faces.somebody_else(2)
    out = io.BytesIO()
    Pictures.fromarray(rgb).save(out, "JPEG", quality=95)
    return Order((Upload(f"person {who}", out.getvalue()),), wishes or (Wish("oil"),))


def unheard(index: int, step: Progress) -> None:
    """Nobody listens."""


def never() -> bool:
    return False


def made(pipeline: Pipeline, *orders: Order) -> list[Result | BaseException]:
    return pipeline.run_group(orders, unheard, [never] * len(orders))


def test_two_people_at_once_are_each_themselves(pipeline: Pipeline, painter: FakePainter) -> None:
    results = made(pipeline, order(0), order(1))
    assert painter.batches[0] == 2, "painted together"
    for result in results:
        assert isinstance(result, Result)
        (portrait,) = result.portraits
        assert portrait.engine == "klein" and (portrait.width, portrait.height) == (1024, 1024)
        assert portrait.distance is not None and portrait.distance < 0.4


def test_a_portrait_of_somebody_else_is_never_given_out(
    pipeline: Pipeline, painter: FakePainter
) -> None:
    painter.paint_one = neighbours
    results = made(pipeline, order(0), order(1))
    assert [type(result) for result in results] == [NotThisPerson, NotThisPerson]


@pytest.mark.parametrize(
    ("size", "shape", "wanted", "refined"),
    [
        (256, "1:1", (256, 256), False),
        (512, "4:5", (410, 512), False),
        (900, "1:1", (900, 900), True),
        (1024, "4:5", (820, 1024), True),
    ],
)
def test_it_is_as_large_as_it_was_wished_and_still_the_person(
    pipeline: Pipeline, size: int, shape: Shape, wanted: tuple[int, int], refined: bool
) -> None:
    (result,) = made(pipeline, order(0, Wish("oil", size=size, shape=shape)))
    assert isinstance(result, Result)
    (portrait,) = result.portraits
    assert (portrait.width, portrait.height) == wanted
    assert portrait.distance is not None and portrait.distance < 0.4
    assert ("refine" in portrait.seconds) == refined


def test_what_would_cost_likeness_is_not_refined(
    pipeline: Pipeline, monkeypatch: pytest.MonkeyPatch
) -> None:
    def enlarge(picture: Image, size: tuple[int, int], networks: Networks) -> Image:
        return np.zeros((size[1], size[0], 3), np.uint8)

    monkeypatch.setattr(refine, "enlarge", enlarge)
    (result,) = made(pipeline, order(0))
    assert isinstance(result, Result)
    (portrait,) = result.portraits
    assert (portrait.width, portrait.height) == (1024, 1024)
    assert portrait.distance is not None and portrait.distance < 0.4 and not portrait.flaws
    with Pictures.open(io.BytesIO(portrait.data)) as file:
        assert np.asarray(file.convert("L")).mean() > 30


@pytest.mark.parametrize("people", [(0,), (0, 1), (1, 0)])
def test_each_sees_their_own_portrait_on_its_way(
    pipeline: Pipeline, people: tuple[int, ...]
) -> None:
    seen: dict[int, list[bytes]] = {}

    def on_progress(index: int, step: Progress) -> None:
        if step.preview is not None:
            assert step.stage == "generate" and 0 < step.fraction < 1
            seen.setdefault(index, []).append(step.preview)

    orders = [order(who) for who in people]
    results = pipeline.run_group(orders, on_progress, [never] * len(orders))
    assert sorted(seen) == list(range(len(people)))
    for index, result in enumerate(results):
        assert isinstance(result, Result)
        (preview,) = seen[index]  # the first candidate's, and nobody else's
        with Pictures.open(io.BytesIO(preview)) as file:
            assert file.format == "JPEG" and file.size == (64, 64)
            early = np.asarray(file, np.float32)
        with Pictures.open(io.BytesIO(result.portraits[0].data)) as file:
            finished = np.asarray(file.convert("RGB").resize((64, 64)), np.float32)
        assert np.abs(early - finished).mean() < 8


def test_closed_eyes_have_another_chance(pipeline: Pipeline, painter: FakePainter) -> None:
    def blinking(paintings: Sequence[Painting], index: int) -> Image:
        if len(painter.batches) > 1:
            return itself(paintings, index)
        return cv2.GaussianBlur(faces.with_closed_eyes(2), (0, 0), 1.2).astype(np.uint8)

    painter.paint_one = blinking
    (result,) = made(pipeline, order(0))
    assert isinstance(result, Result)
    assert painter.batches == [PRESET.candidates, 1]
    assert "eyes_closed" not in result.portraits[0].flaws


def test_who_is_alone_has_a_choice_of_candidates(pipeline: Pipeline, painter: FakePainter) -> None:
    made(pipeline, order(0))
    assert painter.batches[0] == PRESET.candidates
    painter.batches.clear()
    made(pipeline, order(0), order(1))
    assert painter.batches[0] == 2, "one each where others wait"


def test_what_was_copied_is_tried_again_and_called_by_its_name(
    pipeline: Pipeline, painter: FakePainter
) -> None:
    painter.paint_one = copied
    (result,) = made(pipeline, order(0))
    assert isinstance(result, Result) and "copied" in result.portraits[0].flaws
    assert len(painter.batches) == 3, "as often as it may be"


def test_words_are_painted_whatever_they_say(pipeline: Pipeline, painter: FakePainter) -> None:
    wish = Wish(prompt="as the king of Ruritania on a balcony")
    (result,) = made(pipeline, order(0, wish))
    assert isinstance(result, Result)
    assert result.portraits[0].style == "own-words"
    assert result.portraits[0].prompt == wish.prompt and not result.notes
    named = Wish(prompt="in oil, as a pirate with red hair")
    (result,) = made(pipeline, order(0, named))
    assert isinstance(result, Result) and result.portraits[0].style == "oil"
    assert [note.code for note in result.notes] == ["took"]


def test_a_change_is_painted_from_the_portrait(pipeline: Pipeline, painter: FakePainter) -> None:
    seen: list[Painting] = []

    def watched(paintings: Sequence[Painting], index: int) -> Image:
        seen.append(paintings[index])
        return itself(paintings, index)

    painter.paint_one = watched
    (result,) = made(pipeline, order(0))
    assert isinstance(result, Result)
    before = Upload("portrait", result.portraits[0].data)
    wish = Wish("oil", changes=("a red hat",))
    (result,) = made(pipeline, replace(order(0, wish), bases=(before,)))
    assert isinstance(result, Result) and "a red hat" in seen[-1].prompt
    assert len(seen[-1].references) == 2
    for bases in ((before, before), (Upload("gone", b""),)):
        (result,) = made(pipeline, replace(order(0, wish), bases=bases))
        assert isinstance(result, Result) and len(seen[-1].references) == 1, "from the photo"
        assert "a red hat" in seen[-1].prompt


def test_words_alone_are_nobodys_likeness(pipeline: Pipeline, painter: FakePainter) -> None:
    painter.paint_one = lambda paintings, index: faces.astronaut()
    knight = Order((), (Wish(prompt="a knight with red hair"),))
    alone, somebody = made(pipeline, knight, order(1))
    assert isinstance(alone, Result) and alone.subject is None
    (portrait,) = alone.portraits
    assert portrait.nobody and portrait.distance is None
    assert [note.code for note in alone.notes] == ["nobody"]
    assert isinstance(somebody, NotThisPerson), "who has a face must be seen"


def test_the_studio_needs_a_photo(networks: Networks, tmp_path: Path) -> None:
    studio = Pipeline(networks, Studio(networks), Catalogue.load(RENDERERS), Marker(tmp_path))
    with pytest.raises(NoPhoto):
        studio.run(Order((), (Wish("oil"),)), lambda step: None, never)


def test_one_who_cancels_does_not_take_the_other_along(
    pipeline: Pipeline, painter: FakePainter
) -> None:
    cancelled = [False, False]

    def cancel() -> None:
        cancelled[0] = True

    painter.on_batch = cancel
    ends = [lambda: cancelled[0], lambda: cancelled[1]]
    first, second = pipeline.run_group([order(0), order(1)], unheard, ends)
    assert isinstance(first, Cancelled) and isinstance(second, Result)


def test_when_all_cancel_nothing_more_is_painted(pipeline: Pipeline, painter: FakePainter) -> None:
    cancelled = [False]

    def cancel() -> None:
        cancelled[0] = True

    painter.on_batch = cancel
    results = pipeline.run_group([order(0), order(1)], unheard, [lambda: cancelled[0]] * 2)
    assert [type(result) for result in results] == [Cancelled, Cancelled]
    assert len(painter.batches) == 1


def test_each_is_told_of_its_own_stages(pipeline: Pipeline) -> None:
    told: list[tuple[int, str, float]] = []
    orders = [order(0), order(1)]

    def tell(number: int, step: Progress) -> None:
        told.append((number, step.stage, step.fraction))

    pipeline.run_group(orders, tell, [never] * 2)
    for number in (0, 1):
        stages = list(dict.fromkeys(stage for index, stage, _ in told if index == number))
        assert stages == ["intake", "analyze", "generate", "critique", "refine", "finish"]
        moved = [fraction for index, _, fraction in told if index == number]
        assert moved == sorted(moved) and moved[-1] <= 1, "a bar does not go back"
        painted = [f for index, stage, f in told if index == number and stage == "generate"]
        assert len(set(painted)) >= 4, "each step of the painting is told"
