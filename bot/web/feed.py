"""The log of what is shown to each person, and the open pages that listen to it.

What is shown to somebody who agreed is written to the storage. What is shown to a stranger stays
here, in memory, for an hour at most; when they agree it moves to the storage. Progress is shown and
not written: only the latest is kept.

A page says how far it got as ``EPOCH:NUMBER``. The numbers of a stranger's lines are negative, so
that everything in the storage comes after them; the epoch is another one when what the page shows
is no longer what is here, and then it begins anew.
"""

from __future__ import annotations

import asyncio
import hashlib
import secrets
import time
from collections import OrderedDict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from bot.conversation.platform import Listener
from bot.web.entries import PREVIEW, Body, without
from bot.web.stream import Stream, event
from bot.words import RIGHT_TO_LEFT
from storage.conversations import Line
from storage.errors import Forgotten
from storage.people import Account

FRONT = "web"
STRANGERS = 200
STRANGERS_LINES = 50
IDLE_SECONDS = 3600.0
REPLAYED = 400
"""Lines that a page gets when it begins: the last ones."""
_SWEEP_SECONDS = 60.0
_KNOWN = 500
_FIRST_NUMBER = -1_000_000_000


class Log(Protocol):
    """Where lines of people who agreed are kept (``storage.conversations.Conversations``)."""

    async def write(
        self, person: str, front: str, entries: Sequence[tuple[str, Mapping[str, Any] | None]]
    ) -> tuple[Line, ...]:
        """Write lines; raises ``Forgotten``."""

    async def lines(
        self, person: str, front: str, after: int | None = None, most: int = REPLAYED
    ) -> tuple[Line, ...]:
        """Lines after a number, else the last that are shown; in the order of their numbers."""

    async def clear(self, person: str, front: str) -> None:
        """Delete them all."""


@dataclass(eq=False)
class _Room:
    """What is known of one person's page while it is open or was lately."""

    person: str | None
    language: str
    used: float
    epoch: str
    greeted: bool = False
    lines: dict[str, Line] = field(default_factory=dict)  # a stranger's, by key
    number: int = _FIRST_NUMBER
    places: dict[str, int] = field(default_factory=dict)  # by which open pages know lines
    progress: dict[str, Line] = field(default_factory=dict)
    streams: set[Stream] = field(default_factory=set)
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)

    @property
    def is_idle(self) -> bool:
        return not self.streams and not self.lock.locked()


class Feed:
    """Everybody's log. It belongs to the event loop.

    Args:
        log: where lines of people who agreed are kept.
        clock: seconds, growing.
    """

    def __init__(self, log: Log, clock: Callable[[], float] = time.monotonic) -> None:
        self._log = log
        self._clock = clock
        self._rooms: OrderedDict[str, _Room] = OrderedDict()
        self._sweeper: asyncio.TimerHandle | None = None
        self._closed = False

    # Showing.

    async def write(self, to: Listener, entries: Sequence[tuple[str, Body | None]]) -> None:
        """Show entries, each under its key; a known key is replaced where it stands.

        Raises:
            StorageError: they cannot be written.
        """
        room = self._room(to)
        async with room.lock:
            await self._settle(room, to)
            for line in await self._written(room, entries):
                self._publish(room, line)

    async def move(self, to: Listener, key: str, body: Body) -> None:
        """Show how far something is; the first time it is written, to have a place."""
        room = self._room(to)
        async with room.lock:
            await self._settle(room, to)
            if key not in room.places:
                kept = {name: part for name, part in body.items() if name != PREVIEW}
                for line in await self._written(room, [(key, kept)]):
                    self._publish(room, line)
                return
            line = room.progress[key] = Line(0, room.places[key], key, body)
            for stream in room.streams:
                stream.put_latest(key, event("entry", _entry(line)))

    async def take_off(self, to: Listener, files: Collection[str]) -> None:
        """Show pictures of files no longer, wherever they are shown; raises ``StorageError``."""
        room = self._room(to)
        async with room.lock:
            await self._settle(room, to)
            lines = await self._lines(room, None)
            bodies = [(line.key, without(line.body, files)) for line in lines if line.body]
            changed = [(key, body) for key, body in bodies if body is not None]
            for line in await self._written(room, changed):
                self._publish(room, line)

    async def clear(self, to: Listener) -> None:
        """Forget everything that was shown; raises ``StorageError``."""
        room = self._room(to)
        async with room.lock:
            person = to.person or room.person
            if person is not None:
                await self._log.clear(person, FRONT)
            self._reset(room)

    def notice(self, account: Account, text: str) -> None:
        """Show a few words that need not stay, to whoever is there."""
        self._tell(account, "notice", {"text": text})

    def typing(self, account: Account, on: bool) -> None:
        """Show that something is being looked at, or no longer."""
        self._tell(account, "typing", {"on": on})

    def speak(self, to: Listener, words: Mapping[str, Any]) -> None:
        """Open pages of a person speak another language from now on; ``words`` of the page."""
        self._room(to).language = to.language
        self._tell(to.account, "words", {**_spoken(to.language), "words": words})

    # Listening.

    def listener(self, account: Account) -> Listener | None:
        """Who somebody is, as far as is known from what was last shown to them."""
        room = self._rooms.get(account.id)
        return None if room is None else Listener(account, room.person, room.language)

    def attends(self, account: Account) -> bool:
        """Whether a page of this account is open."""
        room = self._rooms.get(account.id)
        return room is not None and bool(room.streams)

    async def join(self, to: Listener, seen: str | None, before: Listener | None) -> Stream:
        """A page listens from now on.

        Args:
            to: who it is.
            seen: the last event that it has, as it says.
            before: what ``listener`` was before ``to`` was looked up. Where it is nobody now and
                was somebody then, they were forgotten, and not by what was shown here.

        Raises:
            StorageError: what was shown cannot be read.
        """
        room = self._room(to)
        async with room.lock:
            known = None if before is None else before.person
            if to.person is None and room.person is not None and room.person == known:
                self._reset(room)
            await self._settle(room, to)
            room.language = to.language
            epoch, after = _place_of(seen)
            resumes = epoch == room.epoch
            lines = await self._lines(room, after if resumes else None)
            if resumes and len(lines) > REPLAYED:  # it missed more than it gets when it begins
                resumes, lines = False, await self._lines(room, None)
            stream = Stream(greet=not (resumes or lines or room.greeted))
            room.greeted = True
            begins = [self._hello(room, replay=not resumes)]
            if seen is not None and not resumes:
                begins.append(event("clear", {}))
            begins += [self._event(room, line) for line in lines]
            begins += [event("entry", _entry(line)) for line in room.progress.values()]
            stream.begin(begins)
            if self._closed:
                stream.end()
            else:
                room.streams.add(stream)
            return stream

    def leave(self, account: Account, stream: Stream) -> None:
        """A page is closed."""
        if (room := self._rooms.get(account.id)) is not None:
            room.streams.discard(stream)
            room.used = self._clock()
            self._rooms.move_to_end(account.id)

    def close(self) -> None:
        """All streams end."""
        self._closed = True
        if self._sweeper is not None:
            self._sweeper.cancel()
        for room in self._rooms.values():
            for stream in room.streams:
                stream.end()

    # Rooms.

    def _room(self, to: Listener) -> _Room:
        now, id = self._clock(), to.account.id
        room = self._rooms.get(id)
        if room is None:
            epoch = _random_epoch() if to.person is None else _epoch_of(to.person)
            room = self._rooms[id] = _Room(to.person, to.language, now, epoch)
            self._sweep(keep=room)
        room.used = now
        self._rooms.move_to_end(id)
        return room

    async def _settle(self, room: _Room, to: Listener) -> None:
        """A stranger has agreed: their lines move to the storage, and stand where they stood."""
        if to.person is None or to.person == room.person:
            return
        if room.person is not None:  # they were forgotten, and agreed again
            self._reset(room)
        lines = sorted(room.lines.values(), key=lambda line: line.place)
        if lines:
            await self._log.write(to.person, FRONT, [(line.key, line.body) for line in lines])
        room.person, room.lines = to.person, {}

    async def _written(
        self, room: _Room, entries: Sequence[tuple[str, Body | None]]
    ) -> Sequence[Line]:
        for key, _ in entries:
            room.progress.pop(key, None)
            for stream in room.streams:
                stream.drop_latest(key)
        if room.person is not None:
            try:
                return [
                    _standing(room, line)
                    for line in await self._log.write(room.person, FRONT, entries)
                ]
            except Forgotten:  # just now; what is said to them now is said to a stranger
                self._reset(room)
        return [_remembered(room, key, body) for key, body in entries]

    async def _lines(self, room: _Room, after: int | None) -> Sequence[Line]:
        """Lines after a number, but not many more than ``REPLAYED``; else the last that show."""
        if room.person is not None:
            asked = (None, REPLAYED) if after is None else (max(after, 0), REPLAYED + 1)
            read = await self._log.lines(room.person, FRONT, *asked)
            return [_standing(room, line) for line in read]
        lines = sorted(room.lines.values(), key=lambda line: line.seq)
        if after is None:
            return [line for line in lines if line.body is not None]
        return [line for line in lines if line.seq > after]

    def _reset(self, room: _Room) -> None:
        """What was shown is forgotten; open pages show nothing any more."""
        room.person, room.epoch, room.number = None, _random_epoch(), _FIRST_NUMBER
        room.lines, room.places, room.progress = {}, {}, {}
        for stream in room.streams:
            stream.put(event("clear", {}))
            stream.put(self._hello(room, replay=True))

    def _publish(self, room: _Room, line: Line) -> None:
        sent = self._event(room, line)
        for stream in room.streams:
            stream.put(sent)

    def _tell(self, account: Account, name: str, data: Mapping[str, Any]) -> None:
        if (room := self._rooms.get(account.id)) is not None:
            for stream in room.streams:
                stream.put(event(name, data))

    def _event(self, room: _Room, line: Line) -> bytes:
        return event("entry", _entry(line), f"{room.epoch}:{line.seq}")

    def _hello(self, room: _Room, *, replay: bool) -> bytes:
        return event("hello", {**_spoken(room.language), "epoch": room.epoch, "replay": replay})

    def _sweep(self, keep: _Room | None = None) -> None:
        """Drop what nobody looks at: rooms unused for an hour, and strangers beyond the limit.

        Strangers whose page is open stay; of these there are only as many as may listen at a time.
        """
        old = self._clock() - IDLE_SECONDS
        for id, room in list(self._rooms.items()):
            if room.used > old:
                break
            if room.is_idle and room is not keep:
                del self._rooms[id]
        strangers = [id for id, room in self._rooms.items() if room.person is None]
        idle = [id for id in strangers if self._rooms[id].is_idle and self._rooms[id] is not keep]
        for id in idle[: max(0, len(strangers) - STRANGERS)]:
            del self._rooms[id]
        if self._sweeper is None and self._rooms and not self._closed:
            self._sweeper = asyncio.get_running_loop().call_later(_SWEEP_SECONDS, self._tick)

    def _tick(self) -> None:
        self._sweeper = None
        self._sweep()


def _standing(room: _Room, line: Line) -> Line:
    """A line where open pages know it, which is where it stood before its person agreed."""
    place = room.places.setdefault(line.key, line.place)
    while len(room.places) > _KNOWN:
        del room.places[next(iter(room.places))]
    return Line(line.seq, place, line.key, line.body)


def _remembered(room: _Room, key: str, body: Body | None) -> Line:
    """A line of a stranger, kept in memory."""
    room.number += 1
    place = room.places.setdefault(key, room.number)
    line = room.lines[key] = Line(room.number, place, key, body)
    if len(room.lines) > STRANGERS_LINES:
        oldest = min(room.lines.values(), key=lambda each: each.place)
        del room.lines[oldest.key], room.places[oldest.key]
    return line


def _entry(line: Line) -> Mapping[str, Any]:
    return {"key": line.key, "place": line.place, "body": line.body}


def _spoken(language: str) -> Mapping[str, Any]:
    direction = "rtl" if language in RIGHT_TO_LEFT else "ltr"
    return {"language": language, "direction": direction}


def _place_of(seen: str | None) -> tuple[str, int]:
    """Epoch and number of the last event that a page has; ("", 0) where it says nothing usable."""
    epoch, _, number = (seen or "").partition(":")
    digits = number.removeprefix("-")
    if not (digits.isascii() and digits.isdigit() and len(digits) < 16):
        return "", 0
    return epoch, int(number)


def _random_epoch() -> str:
    return secrets.token_hex(8)


def _epoch_of(person: str) -> str:
    """The same for a person whenever they come, and says nothing of them."""
    return hashlib.sha256(f"epoch {person}".encode()).hexdigest()[:16]
