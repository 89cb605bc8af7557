"""Photos at Discord: they are fetched when they are looked at, not when they are sent."""

from __future__ import annotations

import asyncio
import logging

import aiohttp
import discord

from bot.conversation.held import Remote
from bot.conversation.platform import PhotoNotFetched
from bot.discord.reading import FileAt, User
from bot.errors import Refused

_log = logging.getLogger(__name__)

_MEGABYTES = 25
_FETCH_SECONDS = 30.0
_AVATAR_SIDE = 1024


def remote(file: FileAt) -> Remote:
    """A photo that is fetched later."""
    return Remote(file.name, lambda: _fetch(file))


def avatar_of(user: User) -> Remote | None:
    """Somebody's avatar, or None where they have none of their own."""
    if user.avatar is None:
        return None
    avatar = user.avatar.replace(size=_AVATAR_SIDE, format="png")
    return remote(FileAt("avatar.png", avatar.read))


async def _fetch(file: FileAt) -> bytes:
    """The bytes of a file.

    Raises:
        Refused: it is too big.
        PhotoNotFetched: Discord does not hand it over, perhaps because its address ended.
    """
    most = _MEGABYTES * 2**20
    if file.size > most:
        raise _too_big()
    try:
        async with asyncio.timeout(_FETCH_SECONDS):
            data = await file.read()
    except (discord.DiscordException, aiohttp.ClientError, OSError, TimeoutError) as error:
        _log.warning("a photo can't be fetched: %s", type(error).__name__)
        raise PhotoNotFetched from None
    if len(data) > most:
        raise _too_big()
    return data


def _too_big() -> Refused:
    return Refused(
        "photo_too_big",
        f"That file is too big for me to fetch: {_MEGABYTES} MB at most.",
        "A smaller copy works just as well.",
        most=_MEGABYTES,
    )
