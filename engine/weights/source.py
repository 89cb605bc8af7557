"""What a place that weights come from has to offer: a hub, or a folder from another machine."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from engine.generators.diffusion.presets import Weights


@dataclass(frozen=True)
class Listed:
    """A file as a source tells of it.

    Attributes:
        path: in the repository, with slashes.
        size: bytes.
        sha256: of its content, or None where the source does not know it.
        blob: its git blob id, or None.
    """

    path: str
    size: int
    sha256: str | None = None
    blob: str | None = None


class Source(Protocol):
    """Where weights come from."""

    def listing(self, weights: Weights) -> tuple[Listed, ...]:
        """Files of a commit, those that a preset names among them; raises ``PullFailed``."""

    def read(self, weights: Weights, file: Listed, start: int) -> Iterator[bytes]:
        """Bytes of a file from an offset on.

        Raises:
            HubUnreachable: they stop, and would go on from there another time.
            PullFailed: they cannot be had.
        """
