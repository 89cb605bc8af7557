"""FLUX.2 paints each person from their own photos, whatever is painted beside them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

pytest.importorskip("diffusers")

import torch
from diffusers import Flux2KleinPipeline
from PIL import Image as Pictures

from engine.errors import Cancelled, WeightsMissing
from engine.generators.diffusion.flux2 import Flux2Painter, SlottedFlux2, trim
from engine.generators.diffusion.painting import Painting, Step
from engine.generators.diffusion.presets import Presets
from engine.generators.diffusion.running import Placement
from engine.portrait import Image
from tests.engine.diffusion import tiny

PRESET = Presets.load()["klein"]
CPU = Placement("cpu", torch.float32)
SIDE = 64
PROMPTS = ("an oil painting", "a photo of a king", "neon light", "a sketch of a sailor in the rain")


def photo(seed: int) -> Image:
    return np.random.default_rng(seed).integers(0, 255, (SIDE, SIDE, 3), np.uint8)


def paintings(references: int = 1) -> list[Painting]:
    return [
        Painting(
            prompt, tuple(photo(10 * n + r) for r in range(references)), n, SIDE, SIDE, common=True
        )
        for n, prompt in enumerate(PROMPTS)
    ]


def deaf(_: Step) -> None:
    """Nobody listens."""


@pytest.fixture
def painter() -> Flux2Painter:
    return Flux2Painter(PRESET, tiny.flux2(pipeline=SlottedFlux2))


def called(pipeline: Any, some: list[Painting]) -> Any:
    """The pipeline as diffusers has it, called with several people's photos."""
    return pipeline(
        image=[Pictures.fromarray(r) for each in some for r in each.references],
        prompt=[each.prompt for each in some],
        height=SIDE,
        width=SIDE,
        num_inference_steps=2,
        guidance_scale=1.0,
        generator=[torch.Generator().manual_seed(each.seed) for each in some],
        output_type="np",
    ).images


def changed(pipeline: Any) -> list[bool]:
    """Whose portraits are others when the second person sends another photo."""
    some = paintings()
    before = called(pipeline, some)
    some[1] = replace(some[1], references=(photo(99),))
    return [not np.array_equal(a, b) for a, b in zip(before, called(pipeline, some), strict=True)]


# ---- nobody's face in anybody else's portrait ----------------------------------------------------


@pytest.mark.parametrize("references", [1, 2, 3])
def test_a_batch_is_what_each_would_be_alone(references: int) -> None:
    pipeline = tiny.flux2(pipeline=SlottedFlux2)
    pipeline.set_progress_bar_config(disable=True)
    some = paintings(references)
    together = called(pipeline, some)
    alone = np.concatenate([called(pipeline, [each]) for each in some])
    assert np.abs(together - alone).max() <= 1e-4
    assert np.abs(alone[0] - alone[1]).max() > 0.05, "or nothing was compared"


def test_another_photo_of_one_changes_no_pixel_of_the_others() -> None:
    pipeline = tiny.flux2(pipeline=SlottedFlux2)
    pipeline.set_progress_bar_config(disable=True)
    some = paintings()
    before = called(pipeline, some)
    some[1] = Painting(some[1].prompt, (photo(99),), some[1].seed, SIDE, SIDE)
    changed = [
        not np.array_equal(a, b) for a, b in zip(before, called(pipeline, some), strict=True)
    ]
    assert changed == [False, True, False, False]


def test_as_diffusers_has_it_faces_are_mixed() -> None:
    """What the slots are for; once diffusers does it by itself, they may go."""
    pipeline = tiny.flux2(pipeline=Flux2KleinPipeline)
    pipeline.set_progress_bar_config(disable=True)
    some = paintings()
    before = called(pipeline, some)
    some[1] = Painting(some[1].prompt, (photo(99),), some[1].seed, SIDE, SIDE)
    changed = [
        not np.array_equal(a, b) for a, b in zip(before, called(pipeline, some), strict=True)
    ]
    assert all(changed)


# ---- the painter ---------------------------------------------------------------------------------


def test_what_is_painted_together_is_what_is_painted_alone(painter: Flux2Painter) -> None:
    some = paintings()
    together = painter.paint(some, deaf)
    for each, made in zip(some, together, strict=True):
        assert made.shape == (SIDE, SIDE, 3) and made.dtype == np.uint8
        (alone,) = painter.paint([each], deaf)
        assert np.abs(made.astype(int) - alone).max() <= 1
    again = painter.paint(some, deaf)
    assert all(np.array_equal(a, b) for a, b in zip(together, again, strict=True))


def test_nobody_in_particular_is_painted_too(painter: Flux2Painter) -> None:
    (made,) = painter.paint([Painting("a knight with red hair", (), 0, SIDE, SIDE)], deaf)
    assert made.std() > 1


def test_every_step_is_told_and_may_end_it(painter: Flux2Painter) -> None:
    told: list[Step] = []
    painter.paint(paintings()[:1], told.append)
    assert [(step.done, step.total) for step in told] == [(n, 4) for n in range(1, 5)]

    def cancel(step: Step) -> None:
        if step.done == 2:
            raise Cancelled("It was cancelled.", "Send it again.")

    with pytest.raises(Cancelled):
        painter.paint(paintings()[:1], cancel)
    assert painter.paint(paintings()[:1], deaf), "the painter goes on"


# ---- loading -------------------------------------------------------------------------------------


def test_saved_weights_paint_the_same(tmp_path, painter: Flux2Painter) -> None:
    tiny.flux2().save_pretrained(tmp_path)
    loaded = Flux2Painter.load(PRESET, tmp_path, CPU)
    some = paintings()[:2]
    for a, b in zip(loaded.paint(some, deaf), painter.paint(some, deaf), strict=True):
        assert np.array_equal(a, b)


@pytest.mark.parametrize("part", ["transformer", "text_encoder", "vae", "tokenizer", "scheduler"])
def test_weights_that_are_not_whole_are_refused_in_words(tmp_path, part: str) -> None:
    tiny.flux2().save_pretrained(tmp_path)
    for file in (tmp_path / part).iterdir():
        file.unlink()
    with pytest.raises(WeightsMissing) as refused:
        Flux2Painter.load(PRESET, tmp_path, CPU)
    assert "likeness models pull klein" in refused.value.hint


def test_damaged_weights_are_refused_in_words(tmp_path) -> None:
    tiny.flux2().save_pretrained(tmp_path)
    (file,) = (tmp_path / "transformer").glob("*.safetensors")
    file.write_bytes(file.read_bytes()[:1000])
    with pytest.raises(WeightsMissing):
        Flux2Painter.load(PRESET, tmp_path, CPU)


# ---- the text encoder ----------------------------------------------------------------------------


def test_without_what_nobody_reads_it_answers_the_same_to_the_bit() -> None:
    pipeline = tiny.flux2(pipeline=SlottedFlux2)
    before = pipeline.encode_prompt(list(PROMPTS))[0]
    trim(pipeline)
    assert torch.equal(pipeline.encode_prompt(list(PROMPTS))[0], before)
    assert not hasattr(pipeline.text_encoder, "lm_head")


def test_an_encoder_of_another_kind_is_refused() -> None:
    pipeline = tiny.flux2(pipeline=SlottedFlux2)
    layers = pipeline.text_encoder.model.layers
    pipeline.text_encoder.model.layers = layers[:26]  # state 27 is the norm's here, and stays away
    with pytest.raises((WeightsMissing, IndexError)):
        trim(pipeline)


def test_catalogue_prompts_are_encoded_once_and_ever(tmp_path) -> None:
    painter = Flux2Painter(PRESET, tiny.flux2(pipeline=SlottedFlux2), tmp_path)
    (first,) = painter.paint(paintings()[:1], deaf)
    assert len(list(tmp_path.iterdir())) == 1
    painter.paint([Painting("my own words", (photo(1),), 0, SIDE, SIDE)], deaf)
    assert len(list(tmp_path.iterdir())) == 1, "what somebody typed is not kept"
    another = Flux2Painter(PRESET, tiny.flux2(pipeline=SlottedFlux2), tmp_path)
    another._pipeline.text_encoder = None  # it is not needed
    (again,) = another.paint(paintings()[:1], deaf)
    assert np.array_equal(first, again)


def test_a_damaged_embedding_is_made_anew(tmp_path) -> None:
    painter = Flux2Painter(PRESET, tiny.flux2(pipeline=SlottedFlux2), tmp_path)
    (first,) = painter.paint(paintings()[:1], deaf)
    (file,) = tmp_path.iterdir()
    file.write_bytes(b"nonsense")
    another = Flux2Painter(PRESET, tiny.flux2(pipeline=SlottedFlux2), tmp_path)
    (again,) = another.paint(paintings()[:1], deaf)
    assert np.array_equal(first, again) and file.stat().st_size > 1000
