"""Start and stop of the server."""

from __future__ import annotations

import asyncio
import errno
import socket
import warnings
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from aiohttp import BadContentDispositionHeader, BadContentDispositionParam, web

from bot.errors import BotError
from bot.web.connections import BACKLOG, ROOM, Connection, Porter, Room, options_of
from bot.web.site import GATE

STOP_SECONDS = 1.5  # for what is being answered, after the streams have ended


class CannotServe(BotError):
    """The page cannot be opened at the address that was set."""

    code = "cannot_serve"


@asynccontextmanager
async def serve(
    site: web.Application, host: str, port: int, room: Room = ROOM
) -> AsyncIterator[int]:
    """Serve a site for as long as this is entered.

    Args:
        site: of ``build_site``.
        host: name or address to bind to.
        port: to bind to; 0 takes a free one.
        room: for connections.

    Yields:
        The port.

    Raises:
        CannotServe: the address cannot be had.
    """
    for quotes in (BadContentDispositionHeader, BadContentDispositionParam):
        warnings.simplefilter("ignore", quotes)  # they would show the names of people's files
    options = options_of(room)
    runner = web.AppRunner(
        site, handler_cancellation=True, shutdown_timeout=STOP_SECONDS, **options
    )
    await runner.setup()
    try:
        server, porter = runner.server, Porter(room)
        assert server is not None
        listener = await _listen(lambda: Connection(porter, server, **options), host, port)
        try:
            bound: int = listener.sockets[0].getsockname()[1]
            site[GATE].port = bound
            yield bound
        finally:
            listener.close()
    finally:
        await runner.cleanup()


async def _listen(factory: Callable[[], Connection], host: str, port: int) -> asyncio.Server:
    loop = asyncio.get_running_loop()
    try:
        return await loop.create_server(factory, host, port, backlog=BACKLOG)
    except (OSError, socket.gaierror) as error:
        raise CannotServe(
            f"The page can't be opened at {host}:{port}: {_why(error)}.",
            "Set LIKENESS_WEB to another address, or to off.",
        ) from None


def _why(error: OSError) -> str:
    if error.errno == errno.EADDRINUSE:
        return "another program uses that port"
    if error.errno == errno.EACCES:
        return "this user may not use that port"
    if error.errno == errno.EADDRNOTAVAIL or isinstance(error, socket.gaierror):
        return "this machine has no such address"
    return (error.strerror or "an unknown fault").lower()
