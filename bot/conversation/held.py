"""Photos in memory, from when they are sent until they may be kept."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from bot.errors import Refused
from engine.portrait import Upload
from storage.keys import random_id
from storage.people import Account

HELD_SECONDS = 900.0
"""How long a photo waits for its sender to agree."""
MOST_OF_ONE = 10
MOST_BYTES = 512 * 2**20
"""Of everybody's photos together."""


@dataclass(frozen=True)
class _Photo:
    account: Account
    upload: Upload = field(repr=False)
    since: float


class Held:
    """Photos of everybody who has not agreed yet, or whose photos are about to be looked at.

    They are in memory only, for a while, and nobody but their sender gets at them.

    Args:
        clock: seconds, growing.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._photos: OrderedDict[str, _Photo] = OrderedDict()
        self._bytes = 0

    def take(self, account: Account, upload: Upload) -> str:
        """Hold a photo; its id.

        Raises:
            Refused: more is held than there is room for.
        """
        self._expire()
        own = [id for id, photo in self._photos.items() if photo.account == account]
        if len(own) >= MOST_OF_ONE:  # the newest are meant
            self._remove(own[0])
        if self._bytes + len(upload.data) > MOST_BYTES:
            raise Refused(
                "busy",
                "Many people are sending photos just now.",
                "Could you send it again in a minute?",
            )
        id = random_id()
        self._photos[id] = _Photo(account, upload, self._clock())
        self._bytes += len(upload.data)
        return id

    def give(self, account: Account, ids: Sequence[str]) -> dict[str, Upload]:
        """Hand out an account's own photos that are still held, and hold them no longer."""
        self._expire()
        return {id: self._remove(id) for id in ids if self.peek(account, id) is not None}

    def peek(self, account: Account, id: str) -> Upload | None:
        """A photo of the account's own that is held, or None."""
        photo = self._photos.get(id)
        return photo.upload if photo is not None and photo.account == account else None

    def drop(self, account: Account, ids: Sequence[str]) -> None:
        """Let go of an account's own photos."""
        self.give(account, ids)

    def _remove(self, id: str) -> Upload:
        photo = self._photos.pop(id)
        self._bytes -= len(photo.upload.data)
        return photo.upload

    def _expire(self) -> None:
        now = self._clock()
        while self._photos:
            id, photo = next(iter(self._photos.items()))
            if now - photo.since < HELD_SECONDS:
                return
            self._remove(id)
