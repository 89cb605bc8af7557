"""Asking Discord for something; what it refuses is said in the errors that the rest of us knows."""

from __future__ import annotations

import logging
from collections.abc import Awaitable
from typing import Any, TypeVar

import aiohttp
import discord

from bot.delivery import NotNow
from bot.errors import Refused

_log = logging.getLogger(__name__)

_T = TypeVar("_T")

_RETRY_SECONDS = 5.0
_LEADS_NOWHERE = frozenset(
    {
        10003,  # unknown channel
        10008,  # unknown message
        10013,  # unknown user
        10015,  # unknown webhook: the token is too old
        10062,  # unknown interaction
        20009,  # they let nobody send them such pictures
        40094,  # too many follow-ups of an app that is not in the server
        50001,  # missing access
        50007,  # they take no direct messages
        50013,  # missing permissions
        50027,  # the token is too old
        50083,  # the thread is archived
        160005,  # the thread is locked
        200000,  # the server's own rules stopped it
        200001,  # or its title
    }
)
_GONE = frozenset({10014, 10060})  # unknown emoji, unknown sticker
_TOO_LARGE = 40005
_FULL = frozenset({30008, 30018, 30039})  # of emojis, of animated ones, of stickers


class CannotEdit(Exception):
    """The message is not there any more, or cannot be changed from here."""


class TooLarge(Exception):
    """Discord takes no file of that size there."""


class Nowhere(Exception):
    """This way does not lead to them."""


class Gone(Nowhere):
    """What is to be taken away is not there any more."""


async def within(request: Awaitable[_T]) -> _T:
    """What came of a request.

    Raises:
        TooLarge: a file of it is too large there.
        Refused: the server has no room for more.
        Gone, Nowhere: this way does not lead there.
        NotNow: not now; ``unsure`` where it may have been done.
    """
    try:
        return await request
    except discord.HTTPException as error:
        if error.code == _TOO_LARGE or error.status == 413:
            raise TooLarge from None
        if error.code in _FULL:
            raise Refused(
                "no_room_there",
                "This server has no room for another one.",
                "Whoever runs it can delete some.",
            ) from None
        if error.code in _GONE:
            raise Gone from None
        if error.code in _LEADS_NOWHERE or error.status in (401, 403, 404):
            raise Nowhere from None
        if error.status == 429 or error.status >= 500:
            raise NotNow(_RETRY_SECONDS, unsure=error.status >= 500) from None
        raise
    except discord.RateLimited as error:
        raise NotNow(error.retry_after) from None
    except aiohttp.ClientConnectorError:
        raise NotNow(_RETRY_SECONDS) from None
    except (TimeoutError, aiohttp.ClientError, OSError):
        raise NotNow(_RETRY_SECONDS, unsure=True) from None


async def quietly(request: Awaitable[Any]) -> None:
    """Ask for something that need not be."""
    try:
        await within(request)
    except (Nowhere, TooLarge, NotNow, discord.DiscordException) as error:
        _log.debug("something that need not be was not shown: %s", type(error).__name__)
