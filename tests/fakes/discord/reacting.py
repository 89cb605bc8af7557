"""The bot's reactions to messages."""

from __future__ import annotations

import re
from typing import Any

from tests.fakes.discord.intents import DM_REACTIONS, GUILD_REACTIONS
from tests.fakes.discord.message import Message
from tests.fakes.discord.permissions import require
from tests.fakes.discord.refused import Refused
from tests.fakes.discord.rendered import member_json
from tests.fakes.discord.request import Request
from tests.fakes.discord.world import World
from tests.fakes.discord.written import emoji_json
from tests.fakes.telegram.emoji import is_emoji


def add(world: World, request: Request) -> Any:
    message, mine = _wanted(world, request)
    if mine in message.reactions:
        return
    if message.channel.guild and mine[1] not in {emoji for _, emoji in message.reactions}:
        require(message.channel, world.bot.id, "ADD_REACTIONS")
    message = world.board.mark(message, reactions=(*message.reactions, mine))
    tell_reaction(world, message, world.bot.id, mine[1])


def remove(world: World, request: Request) -> Any:
    message, mine = _wanted(world, request)
    kept = tuple(one for one in message.reactions if one != mine)
    world.board.mark(message, reactions=kept)


def _wanted(world: World, request: Request) -> tuple[Message, tuple[str, str]]:
    """The message, and who reacts with what: one of Unicode's, or ``name:id`` of a known one."""
    ids, emoji = request.ids, request.words["emoji"]
    message = world.message(ids["channel_id"], ids["message_id"], "READ_MESSAGE_HISTORY")
    own = re.fullmatch(r"\w{2,32}:(\d+)", emoji)
    known = {*world.emojis, *(one for guild in world.guilds.values() for one in guild.emojis)}
    if not (int(own[1]) in known if own else is_emoji(emoji)):
        raise Refused(400, 10014)
    return message, (world.bot.name, emoji)


def tell_reaction(world: World, message: Message, who: int, emoji: str) -> None:
    """Tell the bot of a reaction, where it sees the message."""
    channel = message.channel
    if message.ephemeral or not world.bot_sees(channel):
        return
    guild = channel.guild
    what: dict[str, Any] = {
        "user_id": str(who),
        "channel_id": str(channel.id),
        "message_id": str(message.id),
        "message_author_id": str(message.author.id),
        "emoji": emoji_json(emoji),
        "burst": False,
        "type": 0,
    }
    if guild:
        what["guild_id"] = str(guild.id)
        what["member"] = member_json(world, guild, guild.members[who])
    intent = GUILD_REACTIONS if guild else DM_REACTIONS
    world.gateway.tell("MESSAGE_REACTION_ADD", what, guild, intent)
