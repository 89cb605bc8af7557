"""A portrait as an emoji or a sticker of a server: drawn, named, added, and written down."""

from __future__ import annotations

import asyncio
import re
import unicodedata

from bot.board import Board
from bot.conversation.platform import Expression, Listener
from bot.delivery import Unreachable
from bot.discord.emojis import Naming, add
from bot.discord.handles import Handle
from bot.discord.layout import fitted
from bot.discord.sending import Sender, Standing
from bot.errors import Refused
from bot.studio import Eyes
from storage.errors import Forgotten, NotYours

_EMOJI_NAME_MOST, _STICKER_NAME_MOST, _ABOUT_MOST = 32, 30, 100
_LEAST = 2


class Expressions:
    """Adds emojis and stickers; owned by the event loop.

    Args:
        sender: that adds them.
        board: of what stands where.
        eyes: that draw.
    """

    def __init__(self, sender: Sender, board: Board[Standing], eyes: Eyes) -> None:
        self._sender, self._board, self._eyes = sender, board, eyes

    async def express(
        self, to: Listener, portrait: bytes, like: Expression, key: str, *, whole: bool
    ) -> str:
        """See ``bot.conversation.platform.Platform``.

        The one that was made of the same portrait before goes.
        """
        at = Handle.of(to.reply, to.account.id)
        drawn = self._eyes.expression(portrait, like.kind, whole=whole)
        picture = await asyncio.wrap_future(drawn)
        naming = named(like)
        if (before := await self._board.find(to, key)) is not None:
            await self._sender.delete(at, before)
        made = await add(self._sender.client, at.guild, like.kind, picture, naming)
        standing = Standing(at.guild, made, (like.file,), kind=like.kind)
        try:
            await self._board.put(to, key, standing)
        except (Forgotten, NotYours):
            await self._sender.delete(at, standing)
            raise Unreachable from None
        return naming.name

    async def take_back(self, to: Listener, key: str) -> None:
        """See ``bot.conversation.platform.Platform``."""
        standing = await self._board.find(to, key)
        if standing is None:
            return
        if not await self._sender.delete(Handle.of(to.reply, to.account.id), standing):
            raise Refused(
                "cannot_take_back",
                "This server doesn't let me take it away any more.",
                "Whoever runs it can delete it.",
            )
        await self._board.put(to, key, None)


def named(like: Expression) -> Naming:
    """What an emoji or a sticker is called: after whose portrait it is, and how it looks."""
    about = fitted(like.title, _ABOUT_MOST)
    if like.kind == "emoji":
        who = _plain(like.who) or "portrait"
        name = f"{who[: _EMOJI_NAME_MOST // 2]}_{_plain(like.style)}"[:_EMOJI_NAME_MOST]
        return Naming(name, about, like.emoji)
    said = ": ".join(filter(None, (like.who, like.title)))
    return Naming(fitted(said.ljust(_LEAST, "."), _STICKER_NAME_MOST), about, like.emoji)


def _plain(text: str) -> str:
    """A text in the letters that names of emojis have."""
    folded = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"\W+", "_", folded.replace("-", "_")).strip("_").lower()
