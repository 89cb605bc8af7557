"""The routes that the fake knows, with what each takes.

What is not written here, Discord does not have (or nobody here needs it), and is refused.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from tests.fakes.discord import (
    answering,
    commands,
    expressions,
    following,
    knowing,
    reacting,
    sending,
    signatures,
    threads,
)
from tests.fakes.discord.content import EDITS, FOLLOWS, SENDS
from tests.fakes.discord.kinds import Kind, Shape, array, boolean, integer, snowflake, text
from tests.fakes.discord.limits import Limits
from tests.fakes.discord.request import Request
from tests.fakes.discord.world import World

NO_QUERY = Shape()
Handler = Callable[[World, Request], Any]


@dataclass(frozen=True)
class Route:
    """One thing that can be asked.

    Attributes:
        path: with the names of what is in it, after ``/api/v10``.
        body: of JSON; none where it takes none.
        rate: the name of the limit that counts, in ``Limits``.
        major: in which part of the path each place is counted for itself.
        open: needs no bot token, for another one is in the path.
        form: takes a multipart form without ``payload_json``.
    """

    method: str
    path: str
    answer: Handler
    body: Kind | None = None
    query: Shape = NO_QUERY
    rate: str | None = None
    major: str = ""
    open: bool = False
    form: bool = False

    def most(self, limits: Limits) -> tuple[int, float] | None:
        """How many requests in how many seconds."""
        return getattr(limits, self.rate) if self.rate else None


MESSAGES = "/channels/{channel_id}/messages"
MESSAGE = f"{MESSAGES}/{{message_id}}"
COMMANDS = "/applications/{application_id}/commands"
GUILD_COMMANDS = "/applications/{application_id}/guilds/{guild_id}/commands"
EMOJIS = "/applications/{application_id}/emojis"
STICKERS = "/guilds/{guild_id}/stickers"
REACTION = f"{MESSAGE}/reactions/{{emoji}}/@me"
HOOK = "/webhooks/{application_id}/{token}"
WAITED = Shape({}, {"wait": boolean, "with_components": boolean, "thread_id": snowflake})
IN_THREAD = Shape({}, {"with_components": boolean, "thread_id": snowflake})
HISTORY = Shape(
    {},
    {"before": snowflake, "after": snowflake, "around": snowflake, "limit": integer(1, 100)},
)
NESTED = Shape({}, {"use_nested_fields": boolean})
PAGED = Shape(
    {},
    {
        "before": snowflake,
        "after": snowflake,
        "limit": integer(1, 200),
        "with_counts": boolean,
    },
)
LOCALIZED = Shape({}, {"with_localizations": boolean})


def _hook(method: str, path: str, answer: Handler, body: Kind | None, query: Shape) -> Route:
    return Route(method, HOOK + path, answer, body, query, "tokens", "token", open=True)


def _registering(base: str, place: str) -> tuple[Route, ...]:
    one, limit = f"{base}/{{command_id}}", ("commands", place)
    return (
        Route("GET", base, commands.get_all, query=LOCALIZED),
        Route("PUT", base, commands.put_all, signatures.COMMANDS, NO_QUERY, *limit),
        Route("POST", base, commands.post_one, signatures.command, NO_QUERY, *limit),
        Route("GET", one, commands.get_one),
        Route("PATCH", one, commands.patch_one, signatures.PATCHES, NO_QUERY, *limit),
        Route("DELETE", one, commands.delete_one, None, NO_QUERY, *limit),
    )


ROUTES = (
    Route("GET", "/gateway", knowing.gateway, open=True),
    Route("GET", "/gateway/bot", knowing.gateway_bot),
    Route("GET", "/users/@me", knowing.me),
    Route("GET", "/oauth2/applications/@me", knowing.application),
    Route("GET", "/applications/@me", knowing.application),
    Route("GET", "/users/@me/guilds", knowing.my_guilds, query=PAGED),
    Route("POST", "/users/@me/channels", knowing.open_dm, Shape({"recipient_id": snowflake})),
    Route("DELETE", "/users/@me/guilds/{guild_id}", knowing.leave),
    Route("GET", "/users/{user_id}", knowing.user),
    Route("GET", "/guilds/{guild_id}", knowing.guild, query=Shape({}, {"with_counts": boolean})),
    Route("GET", "/guilds/{guild_id}/roles", knowing.roles),
    Route("GET", "/guilds/{guild_id}/channels", knowing.channels),
    Route("GET", "/guilds/{guild_id}/members/{user_id}", knowing.member),
    Route("GET", "/channels/{channel_id}", knowing.channel),
    Route("DELETE", "/channels/{channel_id}", knowing.close_dm),
    Route("POST", "/channels/{channel_id}/typing", sending.typing),
    Route("GET", MESSAGES, sending.get_messages, query=HISTORY),
    Route("POST", MESSAGES, sending.create_message, SENDS, NO_QUERY, "messages", "channel_id"),
    Route("GET", MESSAGE, sending.get_message),
    Route("PATCH", MESSAGE, sending.edit_message, EDITS, NO_QUERY, "edits", "channel_id"),
    Route("DELETE", MESSAGE, sending.delete_message, None, NO_QUERY, "deletes", "channel_id"),
    Route(
        "POST",
        "/attachments/refresh-urls",
        knowing.renew,
        Shape({"attachment_urls": array(text(1), 1, 50)}),
    ),
    Route(
        "POST",
        "/interactions/{interaction_id}/{token}/callback",
        answering.callback,
        answering.CALLBACK,
        Shape({}, {"with_response": boolean}),
        "tokens",
        "token",
        open=True,
    ),
    _hook("POST", "", following.create, FOLLOWS, WAITED),
    _hook("GET", "/messages/{which:@original}", following.get, None, IN_THREAD),
    _hook("PATCH", "/messages/{which:@original}", following.edit, EDITS, IN_THREAD),
    _hook("DELETE", "/messages/{which:@original}", following.delete, None, IN_THREAD),
    _hook("GET", "/messages/{message_id}", following.get, None, IN_THREAD),
    _hook("PATCH", "/messages/{message_id}", following.edit, EDITS, IN_THREAD),
    _hook("DELETE", "/messages/{message_id}", following.delete, None, IN_THREAD),
    Route("PUT", REACTION, reacting.add, None, NO_QUERY, "reactions", "channel_id"),
    Route("DELETE", REACTION, reacting.remove, None, NO_QUERY, "reactions", "channel_id"),
    Route("POST", "/channels/{channel_id}/threads", threads.open_thread, threads.OPENED, NESTED),
    Route("POST", f"{MESSAGE}/threads", threads.open_below, threads.BELOW),
    Route("PATCH", "/channels/{channel_id}", threads.change, threads.CHANGES),
    Route("PUT", "/channels/{channel_id}/thread-members/@me", threads.join),
    Route("DELETE", "/channels/{channel_id}/thread-members/@me", threads.leave),
    Route("GET", "/guilds/{guild_id}/threads/active", threads.active),
    Route("GET", EMOJIS, expressions.get_mine),
    Route("POST", EMOJIS, expressions.add_mine, expressions.EMOJI),
    Route("GET", f"{EMOJIS}/{{emoji_id}}", expressions.get_one_of_mine),
    Route("PATCH", f"{EMOJIS}/{{emoji_id}}", expressions.rename_mine, expressions.RENAMED),
    Route("DELETE", f"{EMOJIS}/{{emoji_id}}", expressions.delete_mine),
    Route("GET", "/guilds/{guild_id}/emojis", expressions.get_emojis),
    Route("POST", "/guilds/{guild_id}/emojis", expressions.add_emoji, expressions.GUILD_EMOJI),
    Route("DELETE", "/guilds/{guild_id}/emojis/{emoji_id}", expressions.delete_emoji),
    Route("GET", STICKERS, expressions.get_stickers),
    Route("POST", STICKERS, expressions.add_sticker, expressions.STICKER, form=True),
    Route("DELETE", f"{STICKERS}/{{sticker_id}}", expressions.delete_sticker),
    *_registering(COMMANDS, "application_id"),
    *_registering(GUILD_COMMANDS, "guild_id"),
)
