"""Eyes: what answers at once, on a thread of its own beside the worker's.

A photo is looked at while portraits are being made, so its networks are other ones than the
worker's; only those that find and compare faces are loaded, and for a sticker the one that finds
the person.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from typing import TypeVar

from engine.avatars import avatar_pack
from engine.badges import numbered
from engine.chat import chat_photo
from engine.compare import before
from engine.errors import Busy
from engine.expressions import Kind, expression
from engine.looks import Looked, look
from engine.networks import Networks
from engine.portrait import Upload
from engine.stickers import sticker
from engine.tiles import tiles
from engine.worker import Lane

_T = TypeVar("_T")
_DRAWN = 1  # the rank of what is drawn


class Eyes(Lane):
    """Looks at photos, one request after the other in the order they came.

    What is drawn comes after all looks that wait: nobody's conversation stands still for a picture.

    A future that is cancelled before its turn costs nothing. Whoever comes when ``capacity``
    requests wait already is answered with ``Busy``, and after ``close`` with ``Cancelled``.

    Args:
        make_networks: called once, on the thread, at the first look.
        capacity: how many requests may wait while one is answered.
    """

    def __init__(
        self, make_networks: Callable[[], Networks] = Networks, *, capacity: int = 64
    ) -> None:
        super().__init__("eyes")
        self._capacity = capacity
        self._make_networks = make_networks
        self._networks: Networks | None = None

    def look(self, uploads: Sequence[Upload]) -> Future[Looked]:
        """Who is in photos and how well they can be seen (``engine.looks.look``)."""
        photos = tuple(uploads)
        return self._soon(lambda: look(photos, self._own()))

    def numbered(
        self, data: bytes, boxes: Sequence[tuple[float, float, float, float]], *, side: int = 1024
    ) -> Future[bytes]:
        """A photo with numbers on its faces (``engine.badges.numbered``)."""
        faces = tuple(boxes)
        return self._soon(lambda: numbered(data, faces, side=side), _DRAWN)

    def before(self, photo: bytes, portrait: bytes) -> Future[bytes]:
        """A photo in the frame of its portrait (``engine.compare.before``)."""
        return self._soon(lambda: before(photo, portrait, self._own()), _DRAWN)

    def avatars(self, data: bytes) -> Future[bytes]:
        """A ZIP of avatars of a finished portrait (``engine.avatars.avatar_pack``)."""
        return self._soon(lambda: avatar_pack(data), _DRAWN)

    def tiles(self, pictures: Sequence[bytes], *, columns: int) -> Future[bytes]:
        """Several pictures on one, numbered (``engine.tiles.tiles``)."""
        shown = tuple(pictures)
        return self._soon(lambda: tiles(shown, columns=columns), _DRAWN)

    def chat_photo(self, data: bytes) -> Future[bytes]:
        """A picture as a chat shows it (``engine.chat.chat_photo``)."""
        return self._soon(lambda: chat_photo(data), _DRAWN)

    def sticker(self, data: bytes, *, whole: bool = False) -> Future[bytes]:
        """A finished portrait as a sticker (``engine.stickers.sticker``)."""
        return self._soon(lambda: sticker(data, self._own(), whole=whole), _DRAWN)

    def expression(self, data: bytes, kind: Kind, *, whole: bool = False) -> Future[bytes]:
        """One as an emoji or a sticker of a server (``engine.expressions.expression``)."""
        return self._soon(lambda: expression(data, self._own(), kind, whole=whole), _DRAWN)

    def _soon(self, work: Callable[[], _T], rank: int = 0) -> Future[_T]:
        room = len(self._open) <= self._capacity  # one of them is being answered
        if room or self._closing.is_set():
            return self._do(work, rank)
        refused: Future[_T] = Future()
        refused.set_exception(
            Busy("I have many photos to look at just now.", "Could you send it again in a minute?")
        )
        return refused

    def _own(self) -> Networks:
        if self._networks is None:
            self._networks = self._make_networks()
        return self._networks
