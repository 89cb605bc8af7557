"""Where something is said on Discord: orders carry it, so that their answer finds back."""

from __future__ import annotations

import json
import time
from dataclasses import asdict, dataclass, field, fields

import discord

TOKEN_SECONDS = 15 * 60
"""How long an interaction can be answered."""
_SPARE = 20.0  # seconds before that, in which nothing is begun any more


@dataclass(frozen=True)
class Handle:
    """A place to answer somebody.

    Attributes:
        user: whom.
        channel: where they are, or 0 for the direct messages.
        guild: the server of that channel, or 0.
        token: of the interaction that is answered, or empty.
        until: unix seconds when the token ends.
        posts: the bot is a member there, so that it can post without a token.
        open: everybody there sees what is said.
        adds: the person may add emojis and stickers there, and so may the bot.
        message: that is answered in the channel, or 0.
    """

    user: int
    channel: int = 0
    guild: int = 0
    token: str = field(default="", repr=False)
    until: float = 0.0
    posts: bool = False
    open: bool = False
    adds: bool = False
    message: int = 0

    @property
    def ends(self) -> float:
        """Unix seconds from which on its token is not used any more."""
        return self.until - _SPARE

    @property
    def alive(self) -> bool:
        """Whether its token can still be used."""
        return bool(self.token) and time.time() < self.ends

    @property
    def seconds(self) -> float | None:
        """How long its token can be used; None where it needs none."""
        return max(0.0, self.ends - time.time()) if self.token else None

    def pack(self) -> bytes:
        """As bytes, to be kept with an order."""
        return json.dumps({k: v for k, v in asdict(self).items() if v}).encode()

    @classmethod
    def of(cls, data: bytes | None, account: str) -> Handle:
        """What ``pack`` packed; without it the direct messages of an account."""
        if data is None:
            return cls(int(account))
        known = {each.name for each in fields(cls)}
        return cls(**{name: value for name, value in json.loads(data).items() if name in known})


def handle_of(interaction: discord.Interaction[discord.Client]) -> Handle:
    """Where an interaction is answered: by its token while that lasts."""
    guild = interaction.guild_id or 0
    mine = interaction.context.dm_channel
    may = interaction.app_permissions  # commands work even where the bot sees nothing
    member = bool(guild and interaction.is_guild_integration())
    return Handle(
        user=interaction.user.id,
        channel=0 if mine else interaction.channel_id or 0,
        guild=guild,
        token=interaction.token,
        until=time.time() + TOKEN_SECONDS,
        posts=mine or (member and may.view_channel),
        adds=member and may.create_expressions and interaction.permissions.create_expressions,
    )
