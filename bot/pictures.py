"""What chats show: copies of pictures, looks side by side, files to be saved, and words."""

from __future__ import annotations

import asyncio
import re
from collections import OrderedDict
from collections.abc import Callable, Sequence

from bot.conversation.replies import Card, Document, Picture
from bot.studio import Eyes
from bot.words import Phrase, Words

STARS = re.compile(r"\*([^*]+)\*")
"""Around what is shown with emphasis."""
_BAR = 12  # characters
_SHEETS = 64
_SHEET_COLUMNS, _SHEET_FEW = 3, 9
"""Pictures of a sheet, of more of which four stand in a row: chats show 1280 pixels at most."""


class Pictures:
    """Makes what a chat shows of files; owned by the event loop, drawn by the eyes.

    Args:
        eyes: that draw.
        preview: of a style, or None where there is none.
    """

    def __init__(self, eyes: Eyes, preview: Callable[[str], bytes | None]) -> None:
        self._eyes, self._preview = eyes, preview
        self._sheets: OrderedDict[tuple[bytes, ...], bytes] = OrderedDict()

    async def copy(self, data: bytes, picture: Picture | None = None) -> bytes:
        """A file as a chat shows it, as JPEG; with numbers on the faces of such a picture."""
        if picture is not None and picture.kind == "faces":
            return await asyncio.wrap_future(self._eyes.numbered(data, picture.boxes))
        return await asyncio.wrap_future(self._eyes.chat_photo(data))

    def previews(self, cards: Sequence[Card]) -> tuple[bytes, ...]:
        """The previews of the styles on cards, an empty one where there is none; or nothing."""
        styles = [card.picture.id for card in cards]
        pictures = tuple((self._preview(style) if style else None) or b"" for style in styles)
        return pictures if any(pictures) else ()

    async def sheet(self, previews: tuple[bytes, ...]) -> bytes:
        """Previews on one picture, numbered, as JPEG."""
        if previews in self._sheets:
            self._sheets.move_to_end(previews)
            return self._sheets[previews]
        columns = _SHEET_COLUMNS if len(previews) <= _SHEET_FEW else _SHEET_COLUMNS + 1
        drawn = self._eyes.tiles(previews, columns=min(columns, len(previews)))
        sheet = self._sheets[previews] = await asyncio.wrap_future(drawn)
        while len(self._sheets) > _SHEETS:
            self._sheets.popitem(last=False)
        return sheet

    async def saved(self, document: Document, data: bytes, number: int) -> tuple[str, bytes]:
        """The name and the bytes of what somebody saves of a portrait's ``data``."""
        if document.kind == "avatars":
            return "avatars.zip", await asyncio.wrap_future(self._eyes.avatars(data))
        return f"portrait-{number}.{_extension(data)}", data


def text_of(
    phrases: Sequence[Phrase],
    words: Words,
    progress: float | None = None,
    marked: Callable[[str], str] = lambda said: STARS.sub(r"\1", said),
) -> str:
    """Paragraphs as the lines of a message, with a bar below them where there is progress.

    Args:
        phrases: a paragraph each.
        words: of the person's language.
        progress: 0 to 1, or None.
        marked: makes of what is said, with its ``STARS``, what the platform shows.
    """
    lines = [marked(words.say(phrase)) for phrase in phrases]
    lines = [line[:1].upper() + line[1:] for line in lines if line]
    return "\n".join((*lines, *([] if progress is None else [bar(progress)])))


def bar(fraction: float) -> str:
    """How far something is, in characters: ▓▓▓░░░░░░░."""
    done = round(_BAR * min(max(fraction, 0.0), 1.0))
    return "▓" * done + "░" * (_BAR - done)


def _extension(data: bytes) -> str:
    if data.startswith(b"\x89PNG"):
        return "png"
    return "webp" if data[8:12] == b"WEBP" else "jpg"
