"""Which implementation of attention a transformer uses, by the device it runs on.

It is a rule and no race: two implementations round differently, and the same order has to give the
same pixels after the next start as well.
"""

from __future__ import annotations

import logging
from typing import Any

import torch

_log = logging.getLogger(__name__)

CUDNN = "_native_cudnn"
"""As diffusers calls cuDNN's."""
_HOPPER = (9, 0)
_SHAPE = (1, 64, 2, 128)  # of a probe: batch, tokens, heads, numbers of a head


def attend(transformer: Any, device: torch.device) -> None:
    """Have a transformer of diffusers use the implementation that suits its device.

    Where there is one card, of NVIDIA's and from Hopper on, that is cuDNN's, which PyTorch's
    release notes (2.5) put at up to 1.75 times the speed of FlashAttention 2 there. Elsewhere
    torch's own choice is left alone.

    Args:
        transformer: a model of diffusers that dispatches its attention.
        device: it runs on.
    """
    if _is_hopper(device) and _runs(CUDNN, device, transformer.dtype):
        transformer.set_attention_backend(CUDNN)
        _log.info("attention is cuDNN's")


def _is_hopper(device: torch.device) -> bool:
    # Among several it is left alone: what is switched on is so for all threads of the process.
    if device.type != "cuda" or torch.version.hip is not None or torch.cuda.device_count() > 1:
        return False
    return torch.cuda.get_device_capability(device) >= _HOPPER


def _runs(backend: str, device: torch.device, dtype: torch.dtype) -> bool:
    """Whether an implementation is there, and answers as torch's own does."""
    from diffusers.models.attention_dispatch import AttentionBackendName, dispatch_attention_fn

    chance = torch.Generator().manual_seed(0)
    query, key, value = (torch.randn(_SHAPE, generator=chance).to(device, dtype) for _ in range(3))
    try:
        with torch.inference_mode():
            wanted = dispatch_attention_fn(query, key, value)
            made = dispatch_attention_fn(query, key, value, backend=AttentionBackendName(backend))
    except (RuntimeError, ValueError) as error:
        _log.warning("attention can't be %s: %s", backend, type(error).__name__)
        return False
    return torch.allclose(made.float(), wanted.float(), atol=2e-2)
