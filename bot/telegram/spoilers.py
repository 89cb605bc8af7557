"""Spoilers: what is made of a photo that was sent under one comes under one too."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import replace

from bot.telegram.handles import Handle

_MOST = 2000


class Spoilers:
    """Whose last photo in a chat was under a spoiler; owned by the event loop.

    It is in memory only: after a restart what is said without that photo is shown openly.
    """

    def __init__(self) -> None:
        self._under: OrderedDict[tuple[int, int], None] = OrderedDict()

    def photo(self, user: int, at: Handle) -> None:
        """Somebody sent a photo, or meant one."""
        self._under.pop((user, at.chat), None)
        if at.spoiler:
            self._under[user, at.chat] = None
            while len(self._under) > _MOST:
                self._under.popitem(last=False)

    def over(self, user: int, at: Handle) -> Handle:
        """A place, under a spoiler where the photo was."""
        return replace(at, spoiler=at.spoiler or (user, at.chat) in self._under)
