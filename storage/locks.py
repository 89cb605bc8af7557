"""Locks between processes (flock), let go of by the system when a process dies."""

from __future__ import annotations

import fcntl
import os
import time
from pathlib import Path

from storage import durable
from storage.errors import InUse

PATIENCE = 10.0
"""Seconds to wait for another process that tidies up at its start."""


class Lock:
    """A lock on a file. It is had alone or shared, and lasts until it is closed."""

    def __init__(self, path: Path) -> None:
        with durable.explained(path):
            self._descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)

    def alone(self) -> bool:
        """Take it for this process alone; False where another process has it."""
        return self._take(fcntl.LOCK_EX)

    def shared(self, patience: float = PATIENCE) -> None:
        """Take it together with others, after waiting for one who has it alone.

        Raises:
            InUse: somebody has it alone for longer than ``patience`` seconds.
        """
        end = time.monotonic() + patience
        while not self._take(fcntl.LOCK_SH):
            if time.monotonic() > end:
                raise InUse(
                    "Another process is restoring or tidying up this installation.",
                    "Try again in a moment.",
                )
            time.sleep(0.05)

    def close(self) -> None:
        """Let go of it."""
        os.close(self._descriptor)

    def _take(self, kind: int) -> bool:
        try:
            fcntl.flock(self._descriptor, kind | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
