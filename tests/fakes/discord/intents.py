"""The intents: which events the bot wants to be told of."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.fakes.discord.world import World

GUILDS, MEMBERS, EXPRESSIONS, PRESENCES = 1 << 0, 1 << 1, 1 << 3, 1 << 8
GUILD_MESSAGES, GUILD_REACTIONS = 1 << 9, 1 << 10
DM_MESSAGES, DM_REACTIONS, CONTENT = 1 << 12, 1 << 13, 1 << 15
PRIVILEGED = {"members": MEMBERS, "presences": PRESENCES, "message_content": CONTENT}
KNOWN = sum(1 << bit for bit in (*range(17), 20, 21, 24, 25))


def app_flags(world: World) -> int:
    """The application's flags: which privileged intents are switched on."""
    flags = {"presences": 1 << 13, "members": 1 << 15, "message_content": 1 << 19}
    return sum(bit for name, bit in flags.items() if name in world.privileged)
