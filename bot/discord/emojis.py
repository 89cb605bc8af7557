"""Emojis and stickers of a server: added, and taken away."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from io import BytesIO
from typing import Literal, TypeAlias

import discord

from bot.delivery import NotNow
from bot.discord.asking import Gone, Nowhere, within
from bot.errors import Refused

_JUST_NOW = timedelta(minutes=2)

_Expression: TypeAlias = discord.Emoji | discord.GuildSticker


@dataclass(frozen=True)
class Naming:
    """What an emoji or a sticker is called.

    Attributes:
        name: of 2 to 30 characters; that of an emoji has letters, digits and underscores only.
        about: of at most 100 characters.
        emoji: that a sticker stands for.
    """

    name: str
    about: str
    emoji: str


async def add(
    client: discord.Client,
    guild: int,
    kind: Literal["emoji", "sticker"],
    picture: bytes,
    naming: Naming,
) -> int:
    """Add an emoji or a sticker to a server; its id.

    Args:
        client: that is logged in.
        guild: the server.
        kind: which of them.
        picture: a PNG as ``engine.expressions.expression`` makes it.
        naming: what it is called.

    Raises:
        Refused: there is no room for more, or that is not allowed there.
    """
    server = client.get_guild(guild)
    if server is None:
        raise _not_allowed()
    made: _Expression | None
    try:
        if kind == "emoji":
            made = await within(server.create_custom_emoji(name=naming.name, image=picture))
        else:
            made = await within(
                server.create_sticker(
                    name=naming.name,
                    description=naming.about,
                    emoji=naming.emoji,
                    file=discord.File(BytesIO(picture), "sticker.png"),
                )
            )
    except Nowhere:
        raise _not_allowed() from None
    except NotNow as error:
        made = (
            await _made_after_all(server, client.user, kind, naming.name) if error.unsure else None
        )
        if made is None:
            raise
    return made.id


async def _made_after_all(
    server: discord.Guild, me: object, kind: Literal["emoji", "sticker"], name: str
) -> _Expression | None:
    """What was added though the answer was lost: unknown here, nobody could take it back."""
    there: Sequence[_Expression]
    try:
        if kind == "emoji":
            there = await within(server.fetch_emojis())
        else:
            there = await within(server.fetch_stickers())
    except (Nowhere, NotNow):
        return None
    since = discord.utils.utcnow() - _JUST_NOW
    mine = [e for e in there if e.name == name and e.user == me]
    return next((each for each in reversed(mine) if each.created_at > since), None)


async def remove(
    client: discord.Client, kind: Literal["emoji", "sticker"], guild: int, id: int
) -> bool:
    """Take an emoji or a sticker away; False where that is not allowed."""
    http = client.http
    delete = http.delete_custom_emoji if kind == "emoji" else http.delete_guild_sticker
    try:
        await within(delete(guild, id, reason=None))
    except Gone:
        return True
    except Nowhere:
        return False
    return True


def _not_allowed() -> Refused:
    return Refused(
        "not_allowed_there",
        "I may add neither emojis nor stickers on this server.",
        "Whoever runs it can allow me to create expressions.",
    )
