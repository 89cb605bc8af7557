"""Embeddings of prompts: those of the catalogue on the disk, so that the encoder can stay away.

What somebody typed is theirs, and is kept in memory only.
"""

from __future__ import annotations

import hashlib
import logging
import os
from collections import OrderedDict
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import torch
from safetensors import SafetensorError
from safetensors.torch import load_file, save_file

_log = logging.getLogger(__name__)

_NAME = "embedding"
_IN_MEMORY, _ON_DISK = 32, 256  # one of FLUX.2 is 8 MB

Encode = Callable[[str], torch.Tensor]


class Embeddings:
    """A cache of one encoder's answers.

    Args:
        encode: a prompt to ``(1, L, D)``.
        folder: for prompts that may be kept, or None to keep none.
        encoder: what tells this encoder from others: another one is another cache.
    """

    def __init__(self, encode: Encode, folder: Path | None, encoder: str) -> None:
        self._encode, self._folder, self._encoder = encode, folder, encoder
        self._memory: OrderedDict[str, torch.Tensor] = OrderedDict()

    def of(self, prompt: str, *, keep: bool = False) -> torch.Tensor:
        """The embedding of a prompt, on the CPU; ``keep``: it may lie on the disk."""
        key = hashlib.sha256(f"{self._encoder}\n{prompt}".encode()).hexdigest()
        if key in self._memory:
            self._memory.move_to_end(key)
            return self._memory[key]
        found = self._kept(key) if keep else None
        if found is None:
            found = self._encode(prompt).cpu()
            if keep:
                self._keep(key, found)
        self._memory[key] = found
        while len(self._memory) > _IN_MEMORY:
            self._memory.popitem(last=False)
        return found

    def forget(self) -> None:
        """Forget what is in memory."""
        self._memory.clear()

    def _kept(self, key: str) -> torch.Tensor | None:
        if self._folder is None:
            return None
        file = self._folder / f"{key}.safetensors"
        try:
            found = load_file(file)[_NAME]
            with suppress(OSError):
                file.touch()  # the latest to be used is the last to go
            return found
        except FileNotFoundError:
            return None
        except (OSError, SafetensorError, KeyError) as error:
            _log.warning("a kept embedding can't be read: %s", type(error).__name__)
            return None

    def _keep(self, key: str, found: torch.Tensor) -> None:
        if self._folder is None:
            return
        file = self._folder / f"{key}.safetensors"
        part = file.with_suffix(f".{os.getpid()}.part")
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            save_file({_NAME: found.contiguous()}, part)
            part.replace(file)
            self._make_room(self._folder)
        except (OSError, SafetensorError) as error:
            _log.warning("an embedding can't be kept: %s", type(error).__name__)
            part.unlink(missing_ok=True)

    def _make_room(self, folder: Path) -> None:
        kept = sorted(folder.glob("*.safetensors"), key=lambda file: file.stat().st_mtime)
        for file in kept[:-_ON_DISK]:
            file.unlink(missing_ok=True)
