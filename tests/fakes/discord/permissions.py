"""What somebody may do in a place, after roles and overwrites."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.fakes.discord.refused import Refused

if TYPE_CHECKING:
    from tests.fakes.discord.nouns import Channel, Guild

BITS = {
    "KICK_MEMBERS": 1 << 1,
    "BAN_MEMBERS": 1 << 2,
    "ADMINISTRATOR": 1 << 3,
    "MANAGE_CHANNELS": 1 << 4,
    "MANAGE_GUILD": 1 << 5,
    "ADD_REACTIONS": 1 << 6,
    "VIEW_CHANNEL": 1 << 10,
    "SEND_MESSAGES": 1 << 11,
    "MANAGE_MESSAGES": 1 << 13,
    "EMBED_LINKS": 1 << 14,
    "ATTACH_FILES": 1 << 15,
    "READ_MESSAGE_HISTORY": 1 << 16,
    "MENTION_EVERYONE": 1 << 17,
    "USE_EXTERNAL_EMOJIS": 1 << 18,
    "CONNECT": 1 << 20,
    "SPEAK": 1 << 21,
    "MANAGE_ROLES": 1 << 28,
    "MANAGE_WEBHOOKS": 1 << 29,
    "MANAGE_GUILD_EXPRESSIONS": 1 << 30,
    "USE_APPLICATION_COMMANDS": 1 << 31,
    "MANAGE_THREADS": 1 << 34,
    "CREATE_PUBLIC_THREADS": 1 << 35,
    "CREATE_PRIVATE_THREADS": 1 << 36,
    "USE_EXTERNAL_STICKERS": 1 << 37,
    "SEND_MESSAGES_IN_THREADS": 1 << 38,
    "CREATE_GUILD_EXPRESSIONS": 1 << 43,
    "USE_EXTERNAL_APPS": 1 << 50,
}


def bits(*names: str) -> int:
    """These permissions as one number."""
    return sum(BITS[name] for name in set(names))


ALL = bits(*BITS)
EVERYONE = bits(
    "ADD_REACTIONS",
    "VIEW_CHANNEL",
    "SEND_MESSAGES",
    "EMBED_LINKS",
    "ATTACH_FILES",
    "READ_MESSAGE_HISTORY",
    "MENTION_EVERYONE",
    "USE_EXTERNAL_EMOJIS",
    "CONNECT",
    "SPEAK",
    "USE_APPLICATION_COMMANDS",
    "CREATE_PUBLIC_THREADS",
    "CREATE_PRIVATE_THREADS",
    "USE_EXTERNAL_STICKERS",
    "SEND_MESSAGES_IN_THREADS",
    "CREATE_GUILD_EXPRESSIONS",
    "USE_EXTERNAL_APPS",
)
"""What everybody may do in a new guild."""
PRIVATE = bits(
    "ADD_REACTIONS",
    "VIEW_CHANNEL",
    "SEND_MESSAGES",
    "EMBED_LINKS",
    "ATTACH_FILES",
    "READ_MESSAGE_HISTORY",
    "MENTION_EVERYONE",
    "USE_EXTERNAL_EMOJIS",
)
"""What everybody may do in a DM."""
AS_EXTERNAL = bits("EMBED_LINKS", "ATTACH_FILES", "MENTION_EVERYONE")
"""What an app may do that was brought along by a person."""


def in_guild(guild: Guild, who: int) -> int:
    """What a member may do before a channel says otherwise."""
    member = guild.members[who]
    if guild.owner.id == who:
        return ALL
    allowed = guild.roles[guild.id].permissions
    for role in member.roles:
        allowed |= guild.roles[role].permissions
    return ALL if allowed & BITS["ADMINISTRATOR"] else allowed


def of(channel: Channel, who: int) -> int:
    """What somebody may do in a channel: first everybody's overwrite, then those of their roles
    together, then their own. In a thread that of its channel counts."""
    guild = channel.guild
    if guild is None:
        return PRIVATE if who in channel.people else 0
    if who not in guild.members:
        return 0
    allowed = in_guild(guild, who)
    if allowed == ALL:
        return ALL
    overwrites = (channel.parent or channel).overwrites if channel.is_thread else channel.overwrites
    roles = [overwrites[role] for role in guild.members[who].roles if role in overwrites]
    steps = [overwrites.get(guild.id, (0, 0))]
    steps.append((_either(allow for allow, _ in roles), _either(deny for _, deny in roles)))
    steps.append(overwrites.get(who, (0, 0)))
    for allow, deny in steps:
        allowed = allowed & ~deny | allow
    return allowed if allowed & BITS["VIEW_CHANNEL"] else 0


def _either(numbers) -> int:
    together = 0
    for one in numbers:
        together |= one
    return together


def may(channel: Channel, who: int, *names: str) -> bool:
    """Whether somebody may do all of this in a channel."""
    wanted = bits(*names)
    return of(channel, who) & wanted == wanted


def sees(channel: Channel, who: int) -> bool:
    """Whether somebody sees a channel."""
    if channel.type == 12 and who not in channel.people:
        return may(channel, who, "MANAGE_THREADS")
    return may(channel, who, "VIEW_CHANNEL")


def require(channel: Channel, who: int, *names: str) -> None:
    """Let nobody past who may not do all of this.

    Raises:
        Refused: 403, ``Missing Access`` where they do not see the channel, else ``Missing
            Permissions``.
    """
    if not sees(channel, who):
        raise Refused(403, 50001)
    if not may(channel, who, *names):
        raise Refused(403, 50013)
