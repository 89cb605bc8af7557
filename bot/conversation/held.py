"""Photos in memory, from when they are sent until they may be kept."""

from __future__ import annotations

import time
from collections import Counter, OrderedDict
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field

from engine.portrait import Upload
from storage.keys import random_id
from storage.people import Account

HELD_SECONDS = 900.0
"""How long a photo waits for its sender to agree."""
MOST_OF_ONE = 20
MOST_BYTES = 512 * 2**20
"""Of everybody's photos together; one account may hold a quarter of it."""


@dataclass(frozen=True)
class Remote:
    """A photo that stays on the platform until it may be looked at.

    Attributes:
        name: of the file.
        fetch: brings its bytes; raises ``PhotoError``.
    """

    name: str = field(repr=False)
    fetch: Callable[[], Awaitable[bytes]] = field(repr=False)


@dataclass(frozen=True)
class _Photo:
    account: Account
    upload: Upload | Remote = field(repr=False)
    since: float

    @property
    def size(self) -> int:
        return len(self.upload.data) if isinstance(self.upload, Upload) else 0


class Held:
    """Photos of everybody who has not agreed yet, or whose photos are about to be looked at.

    They are in memory only, for a while, and nobody but their sender gets at them.

    Args:
        clock: seconds, growing.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._photos: OrderedDict[str, _Photo] = OrderedDict()
        self._of: dict[Account, list[str]] = {}  # of those who hold any
        self._bytes: Counter[Account | None] = Counter()  # of each, and under None of all

    def take(self, account: Account, upload: Upload | Remote) -> str:
        """Hold a photo; its id.

        Where there is no room, the oldest of its sender's give way to it when they have sent very
        many, else the oldest of whoever holds most.
        """
        self._expire()
        photo = _Photo(account, upload, self._clock())
        size = photo.size
        while self._is_full(account, size):
            self._remove(self._of[account][0])
        while self._of and self._bytes[None] + size > MOST_BYTES:
            self._remove(self._of[max(self._of, key=lambda each: self._bytes[each])][0])
        id = random_id()
        self._photos[id] = photo
        self._of.setdefault(account, []).append(id)
        self._bytes.update({account: size, None: size})
        return id

    def give(self, account: Account, ids: Sequence[str]) -> dict[str, Upload | Remote]:
        """Hand out an account's own photos that are still held, and hold them no longer."""
        self._expire()
        return {id: self._remove(id) for id in ids if self._is_of(account, id)}

    def peek(self, account: Account, id: str) -> Upload | None:
        """A photo of the account's own that is held here, or None."""
        self._expire()
        upload = self._photos[id].upload if self._is_of(account, id) else None
        return upload if isinstance(upload, Upload) else None

    def drop(self, account: Account, ids: Sequence[str]) -> None:
        """Let go of an account's own photos."""
        self.give(account, ids)

    def _is_of(self, account: Account, id: str) -> bool:
        photo = self._photos.get(id)
        return photo is not None and photo.account == account

    def _is_full(self, account: Account, size: int) -> bool:
        """Whether somebody who holds photos has no room for another one."""
        own = len(self._of.get(account, ()))
        return own >= MOST_OF_ONE or (own > 0 and self._bytes[account] + size > MOST_BYTES // 4)

    def _remove(self, id: str) -> Upload | Remote:
        photo = self._photos.pop(id)
        self._bytes.subtract({photo.account: photo.size, None: photo.size})
        self._of[photo.account].remove(id)
        if not self._of[photo.account]:
            del self._of[photo.account], self._bytes[photo.account]
        return photo.upload

    def _expire(self) -> None:
        now = self._clock()
        while self._photos:
            id, photo = next(iter(self._photos.items()))
            if now - photo.since < HELD_SECONDS:
                return
            self._remove(id)
