"""What a picture will look like, small and soft, while it is still being painted.

After each step a model knows what it takes the finished latents for: the sample without as much
noise as it believes is in it (Karras et al. 2022, "Elucidating the Design Space of Diffusion-Based
Generative Models"). One place of the latents nearly tells one colour, so that a linear map shows
them as a picture, in a fraction of what the autoencoder would take. It is fitted by least squares
when a model is loaded, on the autoencoder itself and the catalogue's own pictures.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any

import numpy as np
import torch
from PIL import Image as Pictures
from torch.nn.functional import interpolate

from engine.portrait import Image
from engine.styles.previews import FOLDER

_MOST = 6  # looks at one painting
_EVERY = 8  # one of so many pictures of the catalogue is enough to fit the map on
_RIDGE = 1e-3

Encode = Callable[[torch.Tensor], torch.Tensor]


def is_due(done: int, total: int) -> bool:
    """Whether to look after a step: a few times, evenly, and not when it is over anyway."""
    return done < total and done * _MOST // total > (done - 1) * _MOST // total


class Foresight:
    """Remembers of each step of a scheduler what the finished latents are taken for.

    Args:
        scheduler: of diffusers, whose ``sigmas`` are the noise at each step: Euler's, for models
            that tell the noise (SDXL) or the flow (FLUX.2, Qwen-Image).
    """

    def __init__(self, scheduler: Any) -> None:
        self._last: tuple[torch.Tensor, torch.Tensor, torch.Tensor] | None = None
        step = scheduler.step

        @wraps(step)
        def stepped(told: torch.Tensor, time: Any, sample: torch.Tensor, **more: Any) -> Any:
            after = step(told, time, sample, **more)
            self._last = sample, told, scheduler.sigmas[scheduler.step_index - 1]
            return after

        scheduler.step = stepped

    def denoised(self) -> torch.Tensor | None:
        """Of the last step, as the scheduler has them; None before the first."""
        if self._last is None:
            return None
        sample, told, sigma = self._last
        return sample.float() - sigma.to(sample.device, torch.float32) * told.float()

    def forget(self) -> None:
        """Forget the last step: it is somebody's portrait."""
        self._last = None


class Colours:
    """A map from one place of an autoencoder's latents to one colour.

    Args:
        encode: pictures, ``(B, 3, H, W)`` float32 in [-1, 1], to latents ``(B, C, h, w)``.
        device: of the autoencoder.
    """

    def __init__(self, encode: Encode, device: torch.device | str) -> None:
        shown = torch.stack([_read(path) for path in sorted(FOLDER.glob("*.webp"))[::_EVERY]])
        with torch.no_grad():
            latents = encode(shown.to(device)).float().cpu()
        wanted = interpolate(shown, latents.shape[-2:], mode="area")
        x, y = _rows(latents), wanted.movedim(1, -1).flatten(0, 2)
        square = x.T @ x + _RIDGE * len(x) * torch.eye(x.shape[1])
        self._map = torch.linalg.solve(square, x.T @ y)

    def of(self, latents: torch.Tensor) -> list[Image]:
        """Pictures of latents ``(B, C, h, w)``: ``(h, w, 3)`` uint8 each."""
        height, width = latents.shape[-2:]
        colours = _rows(latents.float()) @ self._map.to(latents.device)
        shown = ((colours + 1) * 127.5).round().clamp(0, 255).to(torch.uint8)
        return list(shown.reshape(-1, height, width, 3).cpu().numpy())


def _read(path: Path) -> torch.Tensor:
    """A picture, ``(3, H, W)`` float32 in [-1, 1]."""
    with Pictures.open(path) as file:
        pixels = np.asarray(file.convert("RGB"), np.float32)
    return torch.from_numpy(pixels / 127.5 - 1).movedim(-1, 0)


def _rows(latents: torch.Tensor) -> torch.Tensor:
    """A row for each place, and a one behind it: ``(B * h * w, C + 1)``."""
    rows = latents.movedim(1, -1).flatten(0, 2)
    return torch.cat([rows, rows.new_ones(len(rows), 1)], dim=1)
