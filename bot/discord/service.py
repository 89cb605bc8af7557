"""Discord beside the other front ends: from the token to the last event.

Where Discord cannot be reached at the start, it is tried again and again while everything else
runs; a token that it does not know stops the start with a sentence.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress

import aiohttp
import discord

from bot.app import App
from bot.conversation.state import House
from bot.discord.client import Likeness, build_client, point_at
from bot.errors import BadSetting, whereabouts
from bot.settings import Settings
from bot.studio import Eyes

_log = logging.getLogger(__name__)

_FIRST_RETRY, _LAST_RETRY = 1.0, 60.0
_GOODBYE_SECONDS = 8.0


@asynccontextmanager
async def discord_bot(
    app: App,
    settings: Settings,
    house: House,
    eyes: Eyes,
    preview: Callable[[str], bytes | None],
) -> AsyncIterator[None]:
    """Be on Discord for as long as this is entered.

    Args:
        app: the installation.
        settings: of the host.
        house: what is offered.
        eyes: that look and draw.
        preview: of a style.

    Raises:
        BadSetting: Discord does not know the token.
    """
    assert settings.discord_token is not None
    point_at(settings.discord_api_url, settings.discord_gateway_url)
    token = settings.discord_token.get_secret_value().strip()
    client = build_client(app, settings, house, eyes, preview)
    reached = await _reach(client, token)
    alive = asyncio.create_task(_live(client, token, reached=reached), name="discord")
    try:
        yield
    finally:
        with suppress(TimeoutError):
            async with asyncio.timeout(_GOODBYE_SECONDS):
                await client.close()
        alive.cancel()
        with suppress(asyncio.CancelledError):
            await alive


async def _reach(client: Likeness, token: str) -> bool:
    """Log in; False where Discord does not answer now.

    Raises:
        BadSetting: it does not know the token.
    """
    try:
        await client.login(token)
    except discord.LoginFailure:
        await client.close()
        raise BadSetting(
            "LIKENESS_DISCORD_TOKEN",
            "Discord doesn't know the token in LIKENESS_DISCORD_TOKEN.",
            "Copy it once more from the developer portal (Bot, Reset Token), or leave it out.",
        ) from None
    except (TimeoutError, discord.HTTPException, aiohttp.ClientError, OSError) as error:
        _log.warning("Discord can't be reached: %s", type(error).__name__)
        await client.http.close()  # or the next login would leave this session open
        client.http.connector = discord.utils.MISSING
        return False
    return True


async def _live(client: Likeness, token: str, *, reached: bool) -> None:
    """Log in, then be connected; discord.py connects again by itself."""
    wait = _FIRST_RETRY
    try:
        while not reached:
            await asyncio.sleep(wait)
            wait = min(2 * wait, _LAST_RETRY)
            reached = await _reach(client, token)
        await client.connect(reconnect=True)
    except BadSetting as error:
        _log.error("%s %s", error.message, error.hint)
    except discord.PrivilegedIntentsRequired:
        _log.error("Discord wants a privileged intent, and none is asked for")
    except Exception as error:
        _log.error("Discord is not served: %s", whereabouts(error))
