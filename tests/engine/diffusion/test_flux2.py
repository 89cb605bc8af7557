"""FLUX.2 in slots: each painting sees its own references; the encoder keeps what is read."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

pytest.importorskip("diffusers")

import torch
from diffusers import Flux2KleinPipeline
from PIL import Image as Pictures

from engine.errors import WeightsMissing
from engine.generators.diffusion import embeddings
from engine.generators.diffusion.embeddings import Embeddings
from engine.generators.diffusion.flux2 import Flux2Painter, SlottedFlux2, trim
from engine.generators.diffusion.painting import Painting
from tests.engine.diffusion import tiny
from tests.engine.diffusion.kinds import KINDS, PROMPTS, SIDE, deaf, paintings, photo

PRESET = KINDS["klein"].preset


def quiet(pipeline: type[Any]) -> Any:
    made = tiny.flux2(pipeline=pipeline)
    made.set_progress_bar_config(disable=True)
    return made


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


@pytest.mark.parametrize("references", [1, 2, 3])
def test_a_batch_is_what_each_would_be_alone(references: int) -> None:
    pipeline, some = quiet(SlottedFlux2), paintings(references)
    together = called(pipeline, some)
    alone = np.concatenate([called(pipeline, [each]) for each in some])
    assert np.abs(together - alone).max() <= 1e-4
    assert np.abs(alone[0] - alone[1]).max() > 0.05, "or nothing was compared"


def test_another_photo_of_one_changes_no_pixel_of_the_others() -> None:
    assert changed(quiet(SlottedFlux2)) == [False, True, False, False]


def test_as_diffusers_has_it_faces_are_mixed() -> None:
    """What the slots are for; once diffusers does it by itself, they may go."""
    assert changed(quiet(Flux2KleinPipeline)) == [True, True, True, True]


def test_references_that_do_not_go_round_are_refused() -> None:
    some = paintings(2)
    some[0] = replace(some[0], references=some[0].references[:1])
    with pytest.raises(ValueError, match="7 references cannot be shared by 4"):
        called(quiet(SlottedFlux2), some)


def test_photos_of_candidates_are_encoded_once(monkeypatch: pytest.MonkeyPatch) -> None:
    pipeline, (one, other, *_) = quiet(SlottedFlux2), paintings(2)
    some = [replace(one, seed=seed) for seed in range(3)] + [other]
    alone = np.concatenate([called(pipeline, [each]) for each in some])
    encoded: list[Any] = []
    encode = pipeline._encode_vae_image

    def counted(**given: Any) -> Any:
        encoded.append(given)
        return encode(**given)

    monkeypatch.setattr(pipeline, "_encode_vae_image", counted)
    assert np.abs(called(pipeline, some) - alone).max() <= 1e-4
    assert len(encoded) == 4, "two photos of each person"


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


def test_another_precision_has_embeddings_of_its_own(tmp_path: Path) -> None:
    for quantization in ("none", "bitsandbytes-4bit", "none"):
        preset = PRESET.model_copy(update={"quantization": quantization})
        painter = Flux2Painter(preset, tiny.flux2(pipeline=SlottedFlux2), tmp_path)
        painter.paint(paintings()[:1], deaf)
    assert len(list(tmp_path.iterdir())) == 2


def test_what_was_not_used_for_longest_makes_room(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(embeddings, "_ON_DISK", 2)
    asked: list[str] = []

    def encode(prompt: str) -> torch.Tensor:
        asked.append(prompt)
        return torch.ones(1, 2, 3)

    for at, prompt in enumerate(("oil", "ink", "oil", "neon")):
        Embeddings(encode, tmp_path, "one").of(prompt, keep=True)
        for file in tmp_path.iterdir():
            if file.stat().st_mtime > 100:  # just used
                os.utime(file, (at, at))
    assert asked == ["oil", "ink", "neon"] and len(list(tmp_path.iterdir())) == 2
    Embeddings(encode, tmp_path, "one").of("oil", keep=True)
    assert asked[-1] == "neon", "the one that was used again is there"


def test_a_damaged_embedding_is_made_anew(tmp_path: Path) -> None:
    painter = Flux2Painter(PRESET, tiny.flux2(pipeline=SlottedFlux2), tmp_path)
    (first,) = painter.paint(paintings()[:1], deaf)
    (file,) = tmp_path.iterdir()
    file.write_bytes(b"nonsense")
    another = Flux2Painter(PRESET, tiny.flux2(pipeline=SlottedFlux2), tmp_path)
    (again,) = another.paint(paintings()[:1], deaf)
    assert np.array_equal(first, again) and file.stat().st_size > 1000
