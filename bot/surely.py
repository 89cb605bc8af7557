"""Writing down what must be written: again and again while the storage fails."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable

from storage.errors import DiskFull, Forgotten, InUse, NotYours, StorageError, WrongState

_log = logging.getLogger(__name__)

TRIES = 5
GONE = (NotYours, WrongState, Forgotten)
"""What the storage says of what was cancelled or forgotten meanwhile."""


async def surely(
    step: Callable[[], Awaitable[object]], what: str, *, every: float, unless: asyncio.Event
) -> bool:
    """Do a step in the storage; while the disk is full, or whatever is wrong, try it again.

    Args:
        step: what must be written down.
        what: for the log.
        every: seconds between two tries.
        unless: set when there is no time for another try.

    Returns:
        Whether it was done: not so where what it was about is gone, or there was no time.

    Raises:
        StorageError: it can't be done, and not because the disk is full or in use: that would pass.
    """
    tries = 0
    while True:
        try:
            await step()
            return True
        except GONE:
            return False
        except StorageError as error:
            _log.error("%s can't be written down: %s %s", what, error.message, error.hint)
            tries += 1
            if tries >= TRIES and not isinstance(error, DiskFull | InUse):
                raise
        if await happens(unless, every):
            return False


async def happens(event: asyncio.Event, seconds: float) -> bool:
    """Wait for an event, or so long; whether it has happened."""
    try:
        async with asyncio.timeout(seconds):
            await event.wait()
    except TimeoutError:
        return False
    return True
