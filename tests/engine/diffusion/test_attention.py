"""Attention is what suits the device, and does not change from one start to the next."""

from __future__ import annotations

import pytest

pytest.importorskip("diffusers")

import torch

from engine.generators.diffusion import attention
from engine.generators.diffusion.attention import CUDNN, attend

CARD = torch.device("cuda:0")


class Transformer:
    """Remembers what it was told to use."""

    dtype = torch.float32

    def __init__(self) -> None:
        self.told: list[str] = []

    def set_attention_backend(self, backend: str) -> None:
        self.told.append(backend)


@pytest.mark.parametrize(
    ("capability", "hip", "there", "count", "told"),
    [
        ((9, 0), None, True, 1, [CUDNN]),
        ((12, 0), None, True, 1, [CUDNN]),
        ((9, 0), None, False, 1, []),
        ((8, 9), None, True, 1, []),
        ((9, 4), "6.4", True, 1, []),
        ((9, 0), None, True, 2, []),
    ],
    ids=["Hopper", "Blackwell", "without cuDNN", "Ada", "AMD", "two"],
)
def test_one_card_from_hopper_on_uses_cudnn(
    capability: tuple[int, int],
    hip: str | None,
    there: bool,
    count: int,
    told: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(torch.cuda, "device_count", lambda: count)
    monkeypatch.setattr(torch.cuda, "get_device_capability", lambda _: capability)
    monkeypatch.setattr(torch.version, "hip", hip)
    monkeypatch.setattr(attention, "_runs", lambda *_: there)
    transformer = Transformer()
    attend(transformer, CARD)
    assert transformer.told == told


@pytest.mark.parametrize("device", ["cpu", "mps", "xpu:0"])
def test_other_devices_are_left_to_torch(device: str) -> None:
    transformer = Transformer()
    attend(transformer, torch.device(device))
    assert not transformer.told


def test_what_cannot_run_here_is_found_out() -> None:
    assert attention._runs("_native_math", torch.device("cpu"), torch.float32)
    assert not attention._runs(CUDNN, torch.device("cpu"), torch.float32)


def test_what_answers_otherwise_is_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    from diffusers.models import attention_dispatch

    def dispatch(query: torch.Tensor, *_: torch.Tensor, backend: object = None) -> torch.Tensor:
        return query if backend is None else query + 0.1

    monkeypatch.setattr(attention_dispatch, "dispatch_attention_fn", dispatch)
    assert not attention._runs("native", torch.device("cpu"), torch.float32)
