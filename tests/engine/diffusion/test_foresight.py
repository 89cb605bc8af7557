"""What is being painted can be seen on the way, as far as the model knows it by then."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest

pytest.importorskip("diffusers")

import cv2
import torch
from diffusers import EulerDiscreteScheduler, FlowMatchEulerDiscreteScheduler
from PIL import Image as Pictures

from engine.generators.diffusion import painter as painters
from engine.generators.diffusion.foresight import Colours, Foresight, is_due
from engine.generators.diffusion.loading import load
from engine.generators.diffusion.painter import DiffusersPainter
from engine.generators.diffusion.painting import Step
from engine.portrait import Image
from engine.styles.previews import FOLDER
from tests import faces
from tests.engine.diffusion import tiny
from tests.engine.diffusion.kinds import CPU, KINDS, SIDE, deaf, paintings


@pytest.fixture(scope="module", params=KINDS)
def painter(request: Any, tmp_path_factory: Any) -> Iterator[DiffusersPainter]:
    kind = KINDS[request.param]
    folders = kind.save(tmp_path_factory.mktemp("weights"))
    made = load(kind.preset, folders, CPU)
    assert isinstance(made, DiffusersPainter)
    yield made


def seen_of(painter: Any, some: Any) -> list[Image]:
    """The pictures that were seen on the way, by their place."""
    seen: dict[int, Image] = {}
    painter.paint(some, lambda step: seen.update(step.previews))
    return [seen[place] for place in sorted(seen)]


@pytest.mark.parametrize(
    ("total", "looks"), [(2, [1]), (4, [1, 2, 3]), (8, [2, 3, 4, 6, 7]), (40, [7, 14, 20, 27, 34])]
)
def test_it_is_looked_at_a_few_times_and_not_at_the_end(total: int, looks: list[int]) -> None:
    assert [done for done in range(1, total + 1) if is_due(done, total)] == looks


def test_each_of_a_batch_is_seen_as_it_would_be_alone(painter: Any) -> None:
    some = paintings()
    together = seen_of(painter, some)
    alone = [seen_of(painter, [each])[0] for each in some]
    assert len(together) == 4 and together[0].shape == (SIDE // 8, SIDE // 8, 3)
    for one, other in zip(together, alone, strict=True):
        assert one.dtype == np.uint8 and one.std() > 0
        assert np.abs(one.astype(int) - other).max() <= 1
    assert all(not np.array_equal(together[0], each) for each in together[1:])


def test_a_picture_that_an_autoencoder_has_understood_can_be_seen_in_its_latents() -> None:
    autoencoder = trained()
    colours = Colours(lambda shown: autoencoder.encode(shown).latent_dist.mode(), "cpu")
    picture = faces.astronaut()[:256, 64:320]
    shown = torch.from_numpy(picture.astype(np.float32) / 127.5 - 1).movedim(-1, 0)[None]
    with torch.no_grad():
        (seen,) = colours.of(autoencoder.encode(shown).latent_dist.mode())
    wanted = cv2.resize(picture, seen.shape[1::-1], interpolation=cv2.INTER_AREA)
    assert np.corrcoef(seen.reshape(-1), wanted.reshape(-1))[0, 1] > 0.85


def trained() -> Any:
    """An autoencoder that learned for a moment: one of random numbers loses every picture."""
    autoencoder = tiny.flux2().vae
    steps = torch.optim.Adam(autoencoder.parameters(), 2e-3)
    seen = [np.asarray(Pictures.open(path).convert("RGB")) for path in FOLDER.glob("[a-f]*.webp")]
    shown = torch.from_numpy(np.stack(seen) / np.float32(127.5) - 1).movedim(-1, 1)
    rng = np.random.default_rng(0)
    for _ in range(80):
        top, left = rng.integers(0, shown.shape[-1] - SIDE, 2)
        some = rng.choice(len(shown), 8, replace=False)
        cut = shown[some, :, top : top + SIDE, left : left + SIDE]
        again = autoencoder.decode(autoencoder.encode(cut).latent_dist.mode()).sample
        steps.zero_grad()
        (again - cut).abs().mean().backward()
        steps.step()
    return autoencoder.eval()


def test_what_is_seen_in_the_end_is_what_is_decoded(
    painter: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    latents: list[torch.Tensor] = []

    def of(each: torch.Tensor) -> list[Image]:
        latents.append(each)
        return []

    monkeypatch.setattr(painters, "is_due", lambda done, total: done == total)
    monkeypatch.setattr(painter._colours, "of", of)
    (painted,) = painter.paint(paintings()[:1], deaf)
    (last,) = latents
    film = painter.name == "quality"
    with torch.no_grad():
        decoded = painter._pipeline.vae.decode(last[:, :, None] if film else last).sample
    decoded = (decoded[:, :, 0] if film else decoded)[0].movedim(0, -1)
    pixels = ((decoded + 1) * 127.5).round().clamp(0, 255).numpy()
    assert np.abs(pixels - painted).max() <= 1


def test_nothing_of_a_portrait_stays_behind(painter: Any) -> None:
    painter.paint(paintings()[:1], deaf)
    assert painter._foresight.denoised() is None

    def end(_: Step) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        painter.paint(paintings()[:1], end)
    assert painter._foresight.denoised() is None


@pytest.mark.parametrize("flow", [True, False])
def test_a_model_that_is_right_sees_the_end_from_the_first_step(flow: bool) -> None:
    scheduler = FlowMatchEulerDiscreteScheduler() if flow else EulerDiscreteScheduler()
    foresight = Foresight(scheduler)
    scheduler.set_timesteps(4)
    picture, noise = torch.randn(2, 1, 4, 8, 8, generator=torch.Generator().manual_seed(0))
    sigma = scheduler.sigmas[0]
    sample = (1 - sigma) * picture + sigma * noise if flow else picture + sigma * noise
    for time in scheduler.timesteps:
        told = noise - picture if flow else noise
        sample = scheduler.step(told, time, sample, return_dict=False)[0]
        seen = foresight.denoised()
        assert seen is not None and torch.allclose(seen, picture, atol=1e-3)
    assert torch.allclose(sample, picture, atol=1e-3)
