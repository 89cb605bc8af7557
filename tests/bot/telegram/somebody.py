"""Somebody on Telegram, as a test plays them: what they send and tap, and what they see then."""

from __future__ import annotations

import io
import time
from collections.abc import Awaitable
from functools import cache
from typing import Any, TypeVar

import numpy as np
from PIL import Image as Pictures

from engine.portrait import Image
from tests import faces
from tests.fakes.telegram import Answer, Chat, FakeTelegram, Message, User

_T = TypeVar("_T")

LONG = 60.0
"""Seconds that a portrait may take on a busy machine."""
SOON = 20.0
"""Seconds that an answer may take there."""
MADE = "Full quality"
"""A button that every portrait of one's own has."""


@cache
def selfie(kind: str = "astronaut", format: str = "JPEG") -> bytes:
    """A good photo of one of two people, ``astronaut`` or ``somebody_else``, or of ``no_face``."""
    picture: Image = faces.no_face() if kind == "no_face" else getattr(faces, kind)(2)
    return encoded(picture, format)


def encoded(picture: Image, format: str = "JPEG") -> bytes:
    """A picture as a file."""
    out = io.BytesIO()
    more = {"quality": 92} if format in ("JPEG", "HEIF") else {}
    Pictures.fromarray(np.asarray(picture)).save(out, format, **more)
    return out.getvalue()


class Somebody:
    """One person, in their private chat or in a group.

    Args:
        api: the fake.
        name: theirs.
        chat: where they talk; None is the private chat.
        more: of ``FakeTelegram.user``.

    Attributes:
        user: who they are to the fake.
    """

    def __init__(
        self, api: FakeTelegram, name: str, *, chat: Chat | None = None, **more: Any
    ) -> None:
        self.api, self.chat = api, chat
        self.user: User = api.user(name, **more)
        self._since = 0.0

    def at(self, chat: Chat | None) -> Somebody:
        """The same person somewhere else."""
        other = Somebody.__new__(Somebody)
        other.api, other.user, other.chat, other._since = self.api, self.user, chat, self._since
        return other

    # What they do.

    async def says(self, text: str, **more: Any) -> Message:
        return await self.does(self.api.text(self.user, text, **self._here(more)))

    async def sends(self, data: bytes | None = None, caption: str = "", **more: Any) -> Message:
        """A photo; the astronaut's where none is given."""
        photo = selfie() if data is None else data
        return await self.does(self.api.photo(self.user, photo, caption, **self._here(more)))

    async def hands(
        self, data: bytes, name: str, mime: str | None = None, caption: str = "", **more: Any
    ) -> Message:
        """A file."""
        here = self._here(more)
        return await self.does(self.api.document(self.user, data, name, mime, caption, **here))

    async def taps(self, label: str, on: Message | None = None) -> Answer | None:
        """Tap a button, on the newest message that has one beginning so, or on a certain one."""
        if on is None:
            on = await self.api.until(lambda: self._with(label), SOON)
        full = next(each for each in on.buttons if _is(each, label))
        return await self.does(self.api.press(self.user, on, full))

    async def deletes(self, portrait: Message) -> None:
        """Delete a portrait, and say that they mean it."""
        await self.taps("Delete", portrait)
        await self.taps("Delete", await self.sees("Delete this portrait for good?"))

    async def does(self, doing: Awaitable[_T]) -> _T:
        """Something else of the fake's; what they see from here on is the answer to it."""
        self._since = time.monotonic()
        return await doing

    def _here(self, more: dict[str, Any]) -> dict[str, Any]:
        return {"chat": self.chat, **more}

    # What they see.

    @property
    def said(self) -> list[Message]:
        """What Likeness said here and stands there now."""
        return self.api.said(self.chat or self.user)

    async def sees(
        self, words: str = "", button: str = "", *, within: float = SOON, photo: bool | None = None
    ) -> Message:
        """What Likeness said, or changed, since they did something last.

        Args:
            words: that are in it.
            button: that it has, or one that begins so.
            within: seconds.
            photo: whether it shows a picture; None for either.
        """

        def find() -> Message | None:
            for message in reversed(self.said):
                fits = words in message.words and (not button or _has(message, button))
                shows = photo is None or photo == (message.photo is not None)
                if fits and shows and message.times[-1] >= self._since:
                    return message
            return None

        return await self.api.until(find, within)

    async def never(self, words: str, until: Any) -> Any:
        """Wait for something, and hear certain words nowhere then."""
        found = await until
        assert not any(words in message.words for message in self.said)
        return found

    def _with(self, label: str) -> Message | None:
        return next((each for each in reversed(self.said) if _has(each, label)), None)

    # What most of them do first.

    async def agrees(self, data: bytes | None = None, caption: str = "") -> None:
        """Send a photo as somebody new, and agree."""
        await self.sends(data, caption)
        await self.taps("Yes, make portraits")

    async def looks(self, data: bytes | None = None) -> Message:
        """Come as far as the looks."""
        await self.agrees(data)
        return await self.sees(button="Surprise me")

    async def made(self, look: str = "1 Studio grey", data: bytes | None = None) -> Message:
        """Come as far as a portrait; the message that shows it."""
        await self.looks(data)
        await self.taps(look)
        return await self.portrait()

    async def portrait(self, button: str = MADE) -> Message:
        """Wait for a portrait."""
        return await self.sees(button=button, within=LONG)


def _is(button: str, label: str) -> bool:
    return button == label or button.startswith(f"{label} ")


def _has(message: Message, label: str) -> bool:
    return any(_is(each, label) for each in message.buttons)
