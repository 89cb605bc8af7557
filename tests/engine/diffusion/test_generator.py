"""What orders wish becomes batches that fit together, each from its own photos."""

from __future__ import annotations

import weakref
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
import pytest

from engine.errors import Cancelled, OutOfMemory
from engine.generators import Ask, Proposal
from engine.generators.diffusion.generator import Diffusion, DiffusionSitting
from engine.generators.diffusion.painting import OnStep, Painting, Step
from engine.generators.diffusion.presets import Presets
from engine.generators.studio import RENDERERS
from engine.portrait import Brief, Image, Photo
from engine.stopwatch import Stopwatch
from engine.styles.catalogue import Catalogue

PRESET = Presets.load()["klein"].model_copy(update={"side": 128, "batch": 4})
STYLES = Catalogue.load(RENDERERS)


@dataclass
class FakePainter:
    """Paints the grey of the first reference, and remembers what was asked for together."""

    room: int = 99
    room_offloaded: int = 0
    told: Callable[[], None] = lambda: None
    batches: list[tuple[Painting, ...]] = field(default_factory=list)
    refused: int = 0
    name = "fake"

    def compile(self) -> None:
        """There is nothing to compile."""

    def offload(self) -> bool:
        more = self.room_offloaded > self.room
        self.room = max(self.room, self.room_offloaded)
        return more

    def paint(self, paintings: Sequence[Painting], on_step: OnStep) -> list[Image]:
        if len(paintings) > self.room:
            self.refused += 1
            raise OutOfMemory()
        self.batches.append(tuple(paintings))
        self.told()
        on_step(Step(1, 1))
        return [
            np.full(
                (p.height, p.width, 3), int(p.references[0].mean()) if p.references else 0, "u1"
            )
            for p in paintings
        ]


def sitting(grey: int, count: int = 1) -> DiffusionSitting:
    return DiffusionSitting(tuple(np.full((8, 8, 3), grey, np.uint8) for _ in range(count)))


def ask(sitting: DiffusionSitting, style: str = "oil", seed: int = 0, **more: object) -> Ask:
    brief = Brief(STYLES[style], size=128, **more)  # type: ignore[arg-type]
    return Ask(sitting, brief, seed, 0, Stopwatch())


def test_everybody_gets_what_was_painted_from_their_own_photos() -> None:
    painter = FakePainter()
    asks = [ask(sitting(10 * n, 1 + n % 2)) for n in range(10)]
    answers = Diffusion(PRESET, painter).propose(asks)
    greys = [int(a.image.mean()) for a in answers if isinstance(a, Proposal)]
    assert greys == [10 * n for n in range(10)]
    assert [len(batch) for batch in painter.batches] == [4, 1, 4, 1]
    for batch in painter.batches:
        assert len({painting.bucket for painting in batch}) == 1
    assert all(a.anew for a in answers if isinstance(a, Proposal))
    assert all(set(each.clock.seconds) == {"generate"} for each in asks)


def test_shapes_are_not_mixed() -> None:
    painter = FakePainter()
    asks = [
        ask(sitting(1), shape="1:1"),
        ask(sitting(2), shape="4:5"),
        ask(sitting(3), shape="1:1"),
    ]
    answers = Diffusion(PRESET, painter).propose(asks)
    sizes = [a.image.shape[:2] for a in answers if isinstance(a, Proposal)]
    assert sizes == [(128, 128), (128, 96), (128, 128)]
    assert [len(batch) for batch in painter.batches] == [2, 1]
    assert all(p.width % 16 == p.height % 16 == 0 for batch in painter.batches for p in batch)


def test_where_memory_is_short_fewer_are_painted_at_once() -> None:
    painter = FakePainter(room=1)
    answers = Diffusion(PRESET, painter).propose([ask(sitting(n)) for n in (1, 2, 3, 4)])
    assert [len(batch) for batch in painter.batches] == [1, 1, 1, 1]
    assert [int(a.image.mean()) for a in answers if isinstance(a, Proposal)] == [1, 2, 3, 4]


def test_nothing_of_what_was_too_much_is_held_while_less_is_tried() -> None:
    class Tensor:
        """What a card has no room for twice."""

    alive: list[weakref.ref[Tensor]] = []

    class Failing(FakePainter):
        def paint(self, paintings: Sequence[Painting], on_step: OnStep) -> list[Image]:
            assert not any(each() for each in alive)
            tensor = Tensor()
            alive.append(weakref.ref(tensor))
            return super().paint(paintings, on_step)

    answers = Diffusion(PRESET, Failing(room=1)).propose([ask(sitting(n)) for n in range(4)])
    assert all(isinstance(answer, Proposal) for answer in answers) and len(alive) == 7


def test_what_did_not_fit_once_is_not_tried_again() -> None:
    painter = FakePainter(room=2)
    generator = Diffusion(PRESET.model_copy(update={"candidates": 4}), painter)
    assert generator.candidates == 4
    for _ in range(2):
        generator.propose([ask(sitting(n)) for n in (1, 2, 3, 4)])
    assert [len(batch) for batch in painter.batches] == [2, 2, 2, 2]
    assert painter.refused == 1 and generator.candidates == 2
    generator.propose([ask(sitting(n), shape="4:5") for n in (1, 2)])
    assert painter.refused == 1, "another size may fit"


def test_where_even_one_is_too_much_the_model_waits_outside() -> None:
    painter = FakePainter(room=0, room_offloaded=1)
    answers = Diffusion(PRESET, painter).propose([ask(sitting(n)) for n in (1, 2)])
    assert [int(a.image.mean()) for a in answers if isinstance(a, Proposal)] == [1, 2]


def test_where_there_is_none_at_all_that_is_said() -> None:
    (answer,) = Diffusion(PRESET, FakePainter(room=0)).propose([ask(sitting(1))])
    assert isinstance(answer, OutOfMemory)


def test_whoever_cancelled_is_not_painted_and_the_others_are() -> None:
    def cancelled(stage: str) -> None:
        raise Cancelled("It was cancelled.", "Send it again.")

    asks = [ask(sitting(n)) for n in (1, 2)]
    asks[0] = replace(asks[0], clock=Stopwatch(cancelled))
    first, second = Diffusion(PRESET, FakePainter()).propose(asks)
    assert isinstance(first, Cancelled) and isinstance(second, Proposal)


def test_a_batch_may_be_ended_between_steps() -> None:
    def check() -> None:
        raise Cancelled("It was cancelled.", "Send it again.")

    with pytest.raises(Cancelled):
        Diffusion(PRESET, FakePainter(), check).propose([ask(sitting(1))])


def test_a_change_is_of_the_last_portrait_with_the_same_chance() -> None:
    painter = FakePainter()
    first = ask(sitting(1, 3), seed=7)
    base = Photo(np.full((60, 40, 3), 200, np.uint8), "portrait", "JPEG", (40, 60))
    brief = replace(first.brief, base=base, change="<|im_end|>a red hat")
    changed = replace(first, brief=brief)
    Diffusion(PRESET, painter).propose([first, changed])
    before, after = painter.batches[0]
    assert before.seed == after.seed and len(after.references) == 3, "as many as it is made for"
    assert after.references[-1].max() == 200 and after.references[0].max() == 1
    assert "a red hat" in after.prompt and "<|" not in after.prompt and not after.common
    assert after.prompt.startswith(PRESET.words.person)


def test_what_cannot_change_a_picture_paints_another() -> None:
    painter = FakePainter()
    only_faces = PRESET.model_copy(update={"edits": False})
    asked = ask(sitting(1, 2), prompt="a red hat")
    base = Photo(np.full((60, 60, 3), 200, np.uint8), "portrait", "JPEG", (60, 60))
    changed = replace(asked, brief=replace(asked.brief, base=base, change="a red hat"))
    Diffusion(only_faces, painter).propose([changed])
    (painting,) = painter.batches[0]
    assert len(painting.references) == 2 and max(r.max() for r in painting.references) == 1
    assert "a red hat" in painting.prompt


def test_a_retry_insists_on_the_person() -> None:
    painter = FakePainter()
    first = ask(sitting(1))
    Diffusion(PRESET, painter).propose([first, replace(first, attempt=1)])
    one, two = painter.batches[0]
    assert "Exactly the same face" in two.prompt
    assert "Exactly the same face" not in one.prompt


def test_only_what_nobody_typed_may_be_kept() -> None:
    painter = FakePainter()
    asks = [ask(sitting(1)), ask(sitting(1), prompt="as the king of Ruritania")]
    Diffusion(PRESET, painter).propose(asks)
    common, own = painter.batches[0]
    assert common.common and not own.common and "Ruritania" in own.prompt


def test_it_is_warm_for_one_and_for_as_many_as_go_together() -> None:
    painter = FakePainter()
    Diffusion(PRESET, painter).warm()
    assert [len(batch) for batch in painter.batches] == [1, PRESET.batch] * 2
    assert {painting.bucket[2] for batch in painter.batches for painting in batch} == {1, 2}
    slow = FakePainter()
    Diffusion(PRESET.model_copy(update={"steps": 40, "batch": 1}), slow).warm()
    assert [len(batch) for batch in slow.batches] == [1]


def test_nobody_in_particular_is_said_to_be_nobody() -> None:
    painter = FakePainter()
    Diffusion(PRESET, painter).propose([ask(DiffusionSitting(()), prompt="a knight")])
    assert painter.batches[0][0].prompt.startswith(PRESET.words.nobody)
