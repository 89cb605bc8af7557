"""SDXL in slots: each painting sees its own photos; LoRA, adapter and words are as they should."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

pytest.importorskip("diffusers")

import torch
from diffusers import StableDiffusionXLPipeline
from PIL import Image as Pictures

from engine.generators.diffusion.loading import load
from engine.generators.diffusion.painting import Painting
from engine.generators.diffusion.presets import Role
from tests.engine.diffusion import tiny
from tests.engine.diffusion.kinds import CPU, KINDS, SIDE, deaf, paintings, photo

PRESET = KINDS["sdxl"].preset


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> Mapping[Role, Path]:
    return tiny.save_sdxl(tmp_path_factory.mktemp("sdxl"), PRESET)


@pytest.fixture
def painter(folders: Mapping[Role, Path]) -> Any:
    return load(PRESET, folders, CPU)


def called(pipeline: Any, some: list[Painting], **photos: Any) -> Any:
    return pipeline(
        prompt=[each.prompt for each in some],
        height=SIDE,
        width=SIDE,
        num_inference_steps=PRESET.steps,
        guidance_scale=1.0,
        generator=[torch.Generator().manual_seed(each.seed) for each in some],
        output_type="np",
        **photos,
    ).images


def test_as_diffusers_has_it_faces_are_mixed(painter: Any) -> None:
    """What the slots are for; once diffusers does it by itself, they may go."""
    pipeline = StableDiffusionXLPipeline(**painter._pipeline.components, add_watermarker=False)
    pipeline.set_progress_bar_config(disable=True)

    def portraits(some: list[Painting]) -> Any:
        photos = [Pictures.fromarray(r) for each in some for r in each.references]
        return called(pipeline, some, ip_adapter_image=[photos])

    some = paintings()
    before = portraits(some)
    some[1] = replace(some[1], references=(photo(99),))
    after = portraits(some)
    assert [not np.array_equal(a, b) for a, b in zip(before, after, strict=True)] == [True] * 4


def test_photos_that_are_not_of_this_batch_are_refused(painter: Any) -> None:
    photos = painter._photos(paintings()[:3], torch.device("cpu"))
    with pytest.raises(ValueError, match="photos of 4 paintings"):
        called(painter._pipeline, paintings(), ip_adapter_image_embeds=[photos])


def test_without_photos_it_is_as_if_there_were_no_adapter(painter: Any) -> None:
    some = paintings(0)
    painter.paint(paintings(1), deaf)
    made = painter.paint(some, deaf)
    painter._pipeline.unload_ip_adapter()
    plain = (called(painter._pipeline, some) * 255).round().astype(np.uint8)
    for a, b in zip(made, plain, strict=True):
        assert np.abs(a.astype(int) - b).max() <= 1


def test_with_guidance_photos_stand_with_what_is_wished(folders: Mapping[Role, Path]) -> None:
    guided = load(PRESET.model_copy(update={"guidance": 2.0}), folders, CPU)
    nots, photos = guided._photos(paintings(2), torch.device("cpu")).chunk(2)  # type: ignore[attr-defined]
    assert nots.shape == photos.shape == (4, 2, 17, 16)
    assert torch.equal(nots[0, 0], nots[3, 1]), "a black picture, for everybody"
    assert not torch.equal(photos[0, 0], photos[0, 1])
    assert not torch.equal(photos[0, 0], photos[1, 0])


def test_how_much_photos_count_is_the_presets(painter: Any, folders: Mapping[Role, Path]) -> None:
    one = paintings()[:1]
    (some,) = painter.paint(one, deaf)
    (much,) = load(PRESET.model_copy(update={"adapter_scale": 1.0}), folders, CPU).paint(one, deaf)
    assert not np.array_equal(some, much)


def test_the_lora_is_in_the_weights_and_its_schedule_is_taken(
    painter: Any, folders: Mapping[Role, Path]
) -> None:
    place = "mid_block.attentions.0.transformer_blocks.0.attn1.to_q.weight"
    plain = StableDiffusionXLPipeline.from_pretrained(
        folders["pipeline"], variant="fp16", add_watermarker=False
    )
    before, after = plain.unet.state_dict(), painter._pipeline.unet.state_dict()
    assert not torch.equal(before[place], after[place])
    apart = {name for name, each in before.items() if not torch.equal(each, after[name])}
    assert apart == {place} and not any("lora" in name for name in after)
    scheduler = painter._pipeline.scheduler
    scheduler.set_timesteps(4)
    assert scheduler.timesteps.tolist() == [999, 749, 499, 249], "trailing: from pure noise on"
    assert plain.scheduler.config.timestep_spacing != "trailing"


def test_nothing_is_put_over_the_picture(painter: Any) -> None:
    assert painter._pipeline.watermark is None
    assert not hasattr(painter._pipeline, "safety_checker")


def test_words_beyond_what_the_encoders_read_are_left_out_whole(painter: Any) -> None:
    long = " ".join(f"word{n}" for n in range(60))
    kept = painter._fitted(long)
    assert long.startswith(f"{kept} ") and len(kept) > 50
    ids = painter._pipeline.tokenizer(kept).input_ids
    assert 77 - len("word99") <= len(ids) <= 77
    assert painter._fitted(kept) == kept and painter._fitted("short") == "short"
    assert 0 < len(painter._fitted("x" * 500)) <= 75, "even one word that has no end"


def test_no_negative_prompt_is_nothing(painter: Any) -> None:
    assert not painter._encoded("").any() and painter._encoded("a knight").any()
