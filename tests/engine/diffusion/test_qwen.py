"""Qwen-Image-Edit: one person at a time, with pictures where the model was trained to find them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

pytest.importorskip("diffusers")

import torch
from diffusers.pipelines.qwenimage import pipeline_qwenimage_edit_plus as edit
from PIL import Image as Pictures

from engine.generators.diffusion.painting import Painting, Step
from engine.generators.diffusion.qwen import QwenPainter
from tests.engine.diffusion import tiny
from tests.engine.diffusion.kinds import KINDS, SIDE, deaf, paintings, photo

PRESET = KINDS["quality"].preset


@pytest.fixture(autouse=True)
def small_photos(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(edit, "VAE_IMAGE_SIZE", SIDE * SIDE)
    monkeypatch.setattr(edit, "CONDITION_IMAGE_SIZE", SIDE * SIDE)
    yield


def called(pipeline: Any, some: list[Painting], prompt: str | list[str]) -> Any:
    pipeline.set_progress_bar_config(disable=True)
    return pipeline(
        image=[Pictures.fromarray(r) for each in some for r in each.references],
        prompt=prompt,
        negative_prompt=" ",
        height=SIDE,
        width=SIDE,
        num_inference_steps=2,
        generator=torch.Generator().manual_seed(0),
        output_type="np",
    ).images


def test_diffusers_refuses_several_at_once_and_mixes_all_photos_of_a_call() -> None:
    """Why a batch is a loop; once diffusers takes several, it need not be."""
    pipeline, some = tiny.qwen(), paintings()
    with pytest.raises(ValueError, match="batch_size=1"):
        called(pipeline, some, [each.prompt for each in some])
    before = called(pipeline, some, some[0].prompt)
    some[1] = replace(some[1], references=(photo(99),))
    assert not np.array_equal(before, called(pipeline, some, some[0].prompt))


def test_pictures_lie_in_two_dimensions() -> None:
    """Without being told, transformers 5 puts all tokens in one line."""
    pipeline, seen = tiny.qwen(), []
    language = pipeline.text_encoder.model.language_model
    language.register_forward_pre_hook(
        lambda _, __, given: seen.append(given["position_ids"]), with_kwargs=True
    )
    picture = [Pictures.fromarray(photo(0))]
    plain = pipeline.encode_prompt("a king", picture)[0]
    QwenPainter(PRESET, pipeline)
    told = pipeline.encode_prompt("a king", picture)[0]
    assert seen[0] is None, "diffusers does not tell it"
    time, down, right = seen[1][-3:, 0]
    grid = torch.stack([time, down, right])[:, time.diff(prepend=time[:1] - 1) == 0]
    assert (
        grid.shape[-1] > 0 and (grid[1].max() > grid[1].min()) and (grid[2].max() > grid[2].min())
    )
    assert not torch.equal(plain, told)
    pipeline.text_encoder(input_ids=torch.tensor([[1, 2, 3]]))
    assert seen[2] is None, "where there is no picture, all is as before"


def test_each_picture_takes_as_many_places_as_it_has_patches() -> None:
    pipeline = tiny.qwen()
    mark = "<|vision_start|><|image_pad|><|vision_end|>"
    small, large = (Pictures.new("RGB", (side, side)) for side in (56, 112))
    read = pipeline.processor(text=[f"a{mark}b{mark}c"], images=[small, large])
    words = pipeline.tokenizer.convert_ids_to_tokens(read["input_ids"][0])
    inside = ["<|image_pad|>"]
    expected = ["a", "<|vision_start|>", *inside * 4, "<|vision_end|>"]
    expected += ["b", "<|vision_start|>", *inside * 16, "<|vision_end|>", "c"]
    assert words == expected and read["attention_mask"].shape == read["input_ids"].shape
    assert read["pixel_values"].shape[0] == 4 * (4 + 16)


def test_steps_of_a_batch_are_counted_through() -> None:
    told: list[Step] = []
    QwenPainter(PRESET, tiny.qwen()).paint(paintings()[:3], told.append)
    assert [(step.done, step.total) for step in told] == [(n, 6) for n in range(1, 7)]


@pytest.mark.parametrize("references", [0, 1])
@pytest.mark.parametrize(("guidance", "counts"), [(1.0, False), (4.0, True)])
def test_what_is_not_wished_counts_where_there_is_guidance(
    references: int, guidance: float, counts: bool
) -> None:
    painter = QwenPainter(PRESET.model_copy(update={"guidance": guidance}), tiny.qwen())
    one = paintings(references)[0]
    (plain,) = painter.paint([one], deaf)
    (without,) = painter.paint([replace(one, negative="no hat, no beard")], deaf)
    assert np.array_equal(plain, without) != counts
