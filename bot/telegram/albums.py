"""Albums: Telegram sends each picture of one by itself, and its caption with one of them."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field

from bot.telegram.reading import Heard

QUIET_SECONDS = 1.0
"""An album is complete when for so long nothing more of it came."""
_LONGEST = 6.0


@dataclass(eq=False)
class Album:
    """Pictures of one album, as they come.

    Attributes:
        parts: so far.
        updates: numbers of the updates that brought them.
    """

    parts: list[Heard] = field(default_factory=list)
    updates: list[int] = field(default_factory=list)
    more: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def caption(self) -> str:
        """What was typed with it."""
        return next((part.text for part in self.parts if part.text), "")


class Albums:
    """Albums that are still coming; owned by the event loop.

    Args:
        quiet: seconds.
    """

    def __init__(self, quiet: float = QUIET_SECONDS) -> None:
        self._quiet = quiet
        self._coming: dict[tuple[int, str], Album] = {}

    def joins(self, chat: int, heard: Heard, update: int) -> bool:
        """Whether a picture belongs to an album that is coming, whose first one answers for it."""
        album = self._coming.get((chat, heard.album or ""))
        if album is None:
            return False
        if update in album.updates:  # it was delivered twice
            return True
        album.parts.append(heard)
        album.updates.append(update)
        album.more.set()
        return True

    def begin(self, chat: int, heard: Heard, update: int) -> Album:
        """The first picture of an album came; ``end`` has to follow, whatever happens."""
        album = Album([heard], [update])
        self._coming[chat, heard.album or ""] = album
        return album

    async def complete(self, chat: int, album: Album) -> None:
        """Wait until nothing more of an album comes."""
        try:
            async with asyncio.timeout(_LONGEST):
                while True:
                    album.more.clear()
                    async with asyncio.timeout(self._quiet):
                        await album.more.wait()
        except TimeoutError:
            pass
        finally:
            self.end(chat, album)

    def end(self, chat: int, album: Album) -> None:
        """Nothing joins an album any more."""
        key = chat, album.parts[0].album or ""
        if self._coming.get(key) is album:
            del self._coming[key]
