"""python-telegram-bot's application: which update goes where, and how fast anything leaves."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any, TypeAlias

from telegram import Update
from telegram.ext import (
    Application,
    ApplicationBuilder,
    CallbackContext,
    CallbackQueryHandler,
    ChatMemberHandler,
    InlineQueryHandler,
    MessageHandler,
    filters,
)
from telegram.request import HTTPXRequest

from bot.errors import whereabouts
from bot.telegram.pace import Pace

_log = logging.getLogger(__name__)

API_URL = "https://api.telegram.org"
ALLOWED = ("message", "callback_query", "inline_query", "my_chat_member")
"""Kinds of updates that are asked for."""
AT_ONCE = 2048
"""Updates from its queue that may be worked on at a time; one person's wait for each other."""
_CONNECTIONS = 64
_SECONDS = 20.0
_MEDIA_SECONDS = 60.0
_GROUPS_AND_PEOPLE = filters.ChatType.PRIVATE | filters.ChatType.GROUPS

Handler: TypeAlias = Callable[[Update], Awaitable[None]]
App: TypeAlias = Application[Any, Any, Any, Any, Any, Any]


def build_application(
    token: str,
    *,
    api_url: str = API_URL,
    local: bool = False,
    pace: Pace | None = None,
) -> App:
    """An application that is not started yet, and knows nobody who answers (``answer``).

    It asks for no updates: they are put into its queue, or taken by an ``Intake``.

    Args:
        token: of the bot.
        api_url: of the Bot API; another one is a server of the host's own.
        local: whether that one hands over files by their path (``--local``).
        pace: of what it sends.
    """
    request = HTTPXRequest(
        connection_pool_size=_CONNECTIONS,
        read_timeout=_SECONDS,
        write_timeout=_SECONDS,
        connect_timeout=_SECONDS,
        pool_timeout=_MEDIA_SECONDS,
        media_write_timeout=_MEDIA_SECONDS,
    )
    application: App = (
        ApplicationBuilder()
        .token(token)
        .base_url(f"{api_url}/bot")
        .base_file_url(f"{api_url}/file/bot")
        .local_mode(local)
        .request(request)
        .rate_limiter(pace or Pace())
        .concurrent_updates(AT_ONCE)
        .updater(None)
        .build()
    )
    application.add_error_handler(_failed)
    return application


def answer(
    application: App,
    *,
    message: Handler,
    press: Handler,
    member: Handler,
    moved: Handler,
    inline: Handler,
) -> None:
    """Say who answers what."""
    migrated = filters.StatusUpdate.MIGRATE
    said = _GROUPS_AND_PEOPLE & filters.UpdateType.MESSAGE
    application.add_handlers(
        [
            MessageHandler(migrated & filters.UpdateType.MESSAGE, _with(moved)),
            MessageHandler(said & ~filters.StatusUpdate.ALL, _with(message)),
            CallbackQueryHandler(_with(press)),
            InlineQueryHandler(_with(inline)),
            ChatMemberHandler(_with(member), ChatMemberHandler.MY_CHAT_MEMBER),
        ]
    )


def _with(handler: Handler) -> Callable[[Update, Any], Coroutine[Any, Any, None]]:
    async def handle(update: Update, context: Any) -> None:
        await handler(update)

    return handle


async def _failed(update: object, context: CallbackContext[Any, Any, Any, Any]) -> None:
    """Something in a handler went wrong that it did not see to itself."""
    error = context.error
    where = whereabouts(error) if error is not None else "nobody knows where"
    _log.error("an update was not handled: %s", where)
