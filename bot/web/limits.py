"""How much the page takes: from one browser, from one address, and in all.

Nothing here knows what is limited. An address of None is this machine itself: whoever runs programs
here can stop the page anyway, and behind a proxy that says nothing of addresses all come from here,
so that only what counts in all holds them.
"""

from __future__ import annotations

import asyncio
import time
from collections import Counter, OrderedDict
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import (
    AbstractAsyncContextManager,
    AsyncExitStack,
    ExitStack,
    asynccontextmanager,
    contextmanager,
)
from dataclasses import dataclass
from typing import TypeAlias
from weakref import WeakValueDictionary

_REMEMBERED = 20_000  # keys of one bucket
_ALL = "in all"

Lend: TypeAlias = Callable[[int], None]
"""Lends so many bytes more; raises ``TooMuch`` where there are not as many."""


@dataclass(frozen=True)
class Rate:
    """So many at once, and so many a second after that."""

    burst: float
    per_second: float


@dataclass(frozen=True)
class Limits:
    """The numbers.

    Attributes:
        text_bytes: of a message.
        text_seconds: a message takes to arrive.
        photos: of one upload.
        photo_bytes: of one photo.
        stall_seconds: an upload or a reader may stand still.
        slowest: bytes a second that an upload has to come with, after ``stall_seconds``.
        upload_seconds: an upload takes to arrive.
        uploads: read at the same time.
        uploads_each: of one browser.
        uploads_by_address: of one address.
        upload_bytes: in memory of all uploads that are being read.
        pictures: asked for at the same time by one browser.
        pictures_each: of these that are in memory; the others wait.
        picture_seconds: they wait at most.
        picture_bytes: of all pictures that are being sent.
        drawings: made for the page at the same time.
        drawing_seconds: a drawing waits at most.
        streams: open at the same time.
        streams_each: of one browser.
        posts, uploading, newcomers, attempts, looking, listening: how often, for one browser; and
        their counterparts for one address (``admitted`` knew the pass-phrase) and in all.
    """

    text_bytes: int = 16 * 2**10
    text_seconds: float = 10.0
    photos: int = 10
    photo_bytes: int = 20 * 2**20
    stall_seconds: float = 10.0
    slowest: float = 16 * 2**10
    upload_seconds: float = 120.0
    uploads: int = 16
    uploads_each: int = 2
    uploads_by_address: int = 4
    upload_bytes: int = 320 * 2**20
    pictures: int = 12
    pictures_each: int = 2
    picture_seconds: float = 30.0
    picture_bytes: int = 320 * 2**20
    drawings: int = 4
    drawing_seconds: float = 10.0
    streams: int = 500
    streams_each: int = 4
    posts: Rate = Rate(30, 2.0)
    posts_by_address: Rate = Rate(300, 20.0)
    uploading: Rate = Rate(12, 0.2)
    uploading_by_address: Rate = Rate(20, 1 / 30)
    uploading_by_admitted: Rate = Rate(60, 1.0)
    looking: Rate = Rate(300, 30.0)
    listening: Rate = Rate(30, 1.0)
    newcomers_by_address: Rate = Rate(10, 1 / 120)
    newcomers_by_admitted: Rate = Rate(30, 0.1)
    newcomers: Rate = Rate(500, 5.0)
    attempts_by_address: Rate = Rate(10, 0.05)
    attempts: Rate = Rate(50, 0.5)

    @property
    def upload_share(self) -> int:
        """Bytes of ``upload_bytes`` that one browser may have, and one address."""
        return self.upload_bytes // 4

    @property
    def body_bytes(self) -> int:
        """Of a whole upload: its photos, and a little for what is said with them."""
        return self.photos * self.photo_bytes + 4 * self.text_bytes


class TooMuch(Exception):
    """It is too much just now.

    Attributes:
        seconds: after which it may work.
        own: it is too much of this browser, not of all together.
    """

    def __init__(self, seconds: float, *, own: bool) -> None:
        super().__init__(f"not for {seconds:.1f} s")
        self.seconds = seconds
        self.own = own


class Buckets:
    """Token buckets, one a key.

    Args:
        rate: of each.
        clock: seconds that only grow.
    """

    def __init__(self, rate: Rate, clock: Callable[[], float] = time.monotonic) -> None:
        self._rate = rate
        self._clock = clock
        self._left: OrderedDict[str, tuple[float, float]] = OrderedDict()  # tokens, and when

    def take(self, key: str) -> float:
        """Take a token; 0 when there was one, else the seconds until there is."""
        now = self._clock()
        tokens, at = self._left.pop(key, (self._rate.burst, now))
        tokens = min(self._rate.burst, tokens + (now - at) * self._rate.per_second)
        missing = max(0.0, 1.0 - tokens)
        self._left[key] = (tokens if missing else tokens - 1.0), now
        if len(self._left) > _REMEMBERED:
            self._left.popitem(last=False)
        return missing / self._rate.per_second


class Crowd:
    """How many are in a room at the same time.

    Args:
        most: in all.
        each: of one key.
    """

    def __init__(self, most: int, each: int) -> None:
        self._most, self._each = most, each
        self._inside: Counter[str] = Counter()

    @contextmanager
    def inside(self, key: str) -> Iterator[None]:
        """Be in it; raises ``TooMuch`` where it is full."""
        if self._inside[key] >= self._each:
            raise TooMuch(2.0, own=True)
        if self._inside.total() >= self._most:
            raise TooMuch(5.0, own=False)
        self._inside[key] += 1
        try:
            yield
        finally:
            self._inside[key] -= 1
            if not self._inside[key]:
                del self._inside[key]


class Budget:
    """Bytes of memory that may be lent at the same time.

    Args:
        most: in all.
        each: to one key.
    """

    def __init__(self, most: int, each: int) -> None:
        self._left, self._each = most, each
        self._lent: Counter[str] = Counter()

    @contextmanager
    def loan(self, *keys: str) -> Iterator[Lend]:
        """Have as much as comes, little by little; all of it is given back at the end."""
        lent = 0

        def lend(size: int) -> None:
            nonlocal lent
            if any(self._lent[key] + size > self._each for key in keys):
                raise TooMuch(5.0, own=True)
            if size > self._left:
                raise TooMuch(5.0, own=False)
            self._count(size, keys)
            lent += size

        try:
            yield lend
        finally:
            self._count(-lent, keys)

    def _count(self, size: int, keys: tuple[str, ...]) -> None:
        self._left -= size
        for key in keys:
            self._lent[key] += size
            if not self._lent[key]:
                del self._lent[key]


class Turns:
    """Turns at something that only few may do at the same time; whoever waits too long goes.

    Args:
        most: in all.
        each: of one key; its others do not stand in line with everybody.
        seconds: somebody waits.
    """

    def __init__(self, most: int, each: int, seconds: float) -> None:
        self._all, self._each, self._seconds = asyncio.Semaphore(most), each, seconds
        self._own: WeakValueDictionary[str, asyncio.Semaphore] = WeakValueDictionary()

    @asynccontextmanager
    async def turn(self, key: str) -> AsyncIterator[None]:
        """Have a turn; raises ``TooMuch`` where there is none in time."""
        own = self._own.get(key)
        if own is None:
            own = self._own[key] = asyncio.Semaphore(self._each)
        async with AsyncExitStack() as stack:
            try:
                async with asyncio.timeout(self._seconds):
                    await stack.enter_async_context(own)
                    await stack.enter_async_context(self._all)
            except TimeoutError:
                raise TooMuch(5.0, own=False) from None
            yield


class Throttle:
    """All limits of the page; every method raises ``TooMuch``.

    Args:
        limits: the numbers.
        clock: seconds that only grow.
    """

    def __init__(self, limits: Limits, clock: Callable[[], float] = time.monotonic) -> None:
        self.limits = limits
        self._posts = Buckets(limits.posts, clock)
        self._posts_by_address = Buckets(limits.posts_by_address, clock)
        self._uploading = Buckets(limits.uploading, clock)
        self._uploading_by_address = Buckets(limits.uploading_by_address, clock)
        self._uploading_by_admitted = Buckets(limits.uploading_by_admitted, clock)
        self._looking = Buckets(limits.looking, clock)
        self._listening = Buckets(limits.listening, clock)
        self._newcomers_by_address = Buckets(limits.newcomers_by_address, clock)
        self._newcomers_by_admitted = Buckets(limits.newcomers_by_admitted, clock)
        self._newcomers = Buckets(limits.newcomers, clock)
        self._attempts_by_address = Buckets(limits.attempts_by_address, clock)
        self._attempts = Buckets(limits.attempts, clock)
        self._uploads = Crowd(limits.uploads, limits.uploads_each)
        self._uploads_by_address = Crowd(limits.uploads, limits.uploads_by_address)
        self._pictures = Crowd(10 * limits.pictures, limits.pictures)
        self._streams = Crowd(limits.streams, limits.streams_each)
        everybody = 10 * limits.pictures
        self._pictures_sent = Turns(everybody, limits.pictures_each, limits.picture_seconds)
        self._drawings = Turns(limits.drawings, limits.pictures_each, limits.drawing_seconds)
        self._upload_bytes = Budget(limits.upload_bytes, limits.upload_share)
        self._picture_bytes = Budget(limits.picture_bytes, limits.picture_bytes)

    def post(self, browser: str, address: str | None) -> None:
        """Something was said or pressed."""
        _take(self._posts, browser)
        _take(self._posts_by_address, address)

    @contextmanager
    def upload(
        self, browser: str, address: str | None, *, admitted: bool = False
    ) -> Iterator[Lend]:
        """Photos are on their way, for as long as this is entered; memory is lent as they come."""
        rates = self._uploading_by_admitted if admitted else self._uploading_by_address
        keys = [browser] if address is None else [browser, f"from {address}"]
        with ExitStack() as stack:
            stack.enter_context(self._uploads.inside(browser))
            if address is not None:
                stack.enter_context(self._uploads_by_address.inside(address))
            _take(self._uploading, browser)
            _take(rates, address)
            yield stack.enter_context(self._upload_bytes.loan(*keys))

    @asynccontextmanager
    async def looking(self, browser: str) -> AsyncIterator[None]:
        """A picture is asked for, and sent for as long as this is entered."""
        _take(self._looking, browser)
        with self._pictures.inside(browser):
            async with self._pictures_sent.turn(browser):
                yield

    def drawing(self, browser: str) -> AbstractAsyncContextManager[None]:
        """A picture is made for the page, for as long as this is entered."""
        return self._drawings.turn(browser)

    @contextmanager
    def sending(self, size: int) -> Iterator[None]:
        """A picture of so many bytes is in memory."""
        with self._picture_bytes.loan() as lend:
            lend(size)
            yield

    @contextmanager
    def stream(self, browser: str) -> Iterator[None]:
        """A page listens."""
        _take(self._listening, browser)
        with self._streams.inside(browser):
            yield

    def newcomer(self, address: str | None, *, admitted: bool = False) -> None:
        """Somebody gets a new cookie; ``admitted``: they knew the pass-phrase."""
        _take(self._newcomers_by_admitted if admitted else self._newcomers_by_address, address)
        _take(self._newcomers, _ALL, own=False)

    def attempt(self, address: str | None) -> None:
        """Somebody says a pass-phrase; here this machine counts like any other."""
        _take(self._attempts_by_address, address or "here")
        _take(self._attempts, _ALL, own=False)


def _take(buckets: Buckets, key: str | None, *, own: bool = True) -> None:
    if key is not None and (seconds := buckets.take(key)):
        raise TooMuch(seconds, own=own)
