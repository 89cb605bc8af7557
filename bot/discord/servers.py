"""Servers: what their managers chose, and the message in which they choose it."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

import discord
from discord import ui

from bot.conversation.platform import PRIVATE, Venue
from bot.conversation.replies import DISCORD_SERVER
from bot.conversation.state import House
from bot.conversation.turn import FAMILIES
from bot.discord.sending import FRONT, Interaction
from bot.words import Phrase, Words, phrase
from storage.groups import Groups

NOT_HERE = "server-not-here"
PREFIX = "server."
"""Begins the ids of the switches."""
_MOST = 1000
_CHOSEN_MOST = 25
_LIMITS = (0, 1, 2, 3, 5, 10, 20, 50)


@dataclass(frozen=True)
class Rules:
    """What the managers of a server chose.

    Attributes:
        families: of styles that may be taken; empty for all.
        channels: ids of those where the bot may be asked; empty for all.
        roles: ids of those whose members may ask; empty for everybody.
        day: orders one person may place in 24 hours; 0 leaves it to the host.
        hidden: portraits may not be shown to the channel.
    """

    families: tuple[str, ...] = ()
    channels: tuple[int, ...] = ()
    roles: tuple[int, ...] = ()
    day: int = 0
    hidden: bool = False

    def plain(self) -> dict[str, Any]:
        """As JSON values."""
        return {f.name: getattr(self, f.name) for f in fields(self)}

    @classmethod
    def of(cls, plain: Mapping[str, Any]) -> Rules:
        """What ``plain`` gave; what another version knew besides is left out."""
        known = {f.name: plain[f.name] for f in fields(cls) if f.name in plain}
        for name in ("families", "channels", "roles"):
            known[name] = tuple(known.get(name, ()))
        return cls(**known)

    def refuses(self, channel: object, user: object) -> str:
        """The message that says why somebody may not ask in a channel, or empty."""
        here = {getattr(channel, "id", None), getattr(channel, "parent_id", None)}
        if self.channels and here.isdisjoint(self.channels):
            return NOT_HERE
        roles = getattr(user, "roles", ())
        if self.roles and not {role.id for role in roles} & set(self.roles):
            return "server-not-you"
        return ""


class Servers:
    """The rules of every server; owned by the event loop.

    Args:
        groups: where what was chosen is kept.
        house: what is offered.
    """

    def __init__(self, groups: Groups, house: House) -> None:
        self._groups, self._house = groups, house
        self._rules: OrderedDict[int, Rules] = OrderedDict()
        self._turning = asyncio.Lock()

    async def rules(self, guild: int) -> Rules:
        """What was chosen for a server; for the direct messages, nothing."""
        if not guild:
            return Rules()
        known = self._rules.get(guild)
        if known is None:
            known = Rules.of(await self._groups.get(FRONT, str(guild)))
            self._keep(guild, known)
        return known

    async def venue(self, guild: int, channel: int, *, adds: bool = False) -> Venue:
        """What may be had somewhere; the conversation is one, wherever a person talks.

        In a server it goes on between the person and the bot, so nothing there is anybody else's.

        Args:
            guild: the server, or 0.
            channel: where, or 0 for the direct messages.
            adds: the person may add emojis and stickers there.
        """
        if not channel:
            return PRIVATE
        rules = await self.rules(guild)
        only = None
        if rules.families:
            styles = self._house.styles
            only = frozenset(each.name for each in styles if each.family in rules.families)
        shows = not rules.hidden
        caps = replace(DISCORD_SERVER, shows=shows, expressions=shows and adds)
        return Venue(caps=caps, only=only, day=rules.day or None)

    async def left(self, guild: int) -> None:
        """The bot was removed from a server."""
        self._rules.pop(guild, None)
        await self._groups.drop(FRONT, str(guild))

    async def open(self, interaction: Interaction, words: Words) -> None:
        """Show the switches to somebody who may turn them."""
        if not _manages(interaction):
            await interaction.response.send_message(
                words.say(Phrase("server-not-manager")), ephemeral=True
            )
            return
        rules = await self.rules(interaction.guild_id or 0)
        await interaction.response.send_message(view=_switches(rules, words), ephemeral=True)

    async def turn(self, interaction: Interaction, words: Words) -> None:
        """A switch was turned."""
        guild = interaction.guild_id or 0
        if not guild or not _manages(interaction):
            await interaction.response.send_message(
                words.say(Phrase("server-not-manager")), ephemeral=True
            )
            return
        data: Mapping[str, Any] = interaction.data or {}
        switch = str(data.get("custom_id", "")).removeprefix(PREFIX)
        async with self._turning:  # or one of two turns would be lost
            rules = _turned(await self.rules(guild), switch, data.get("values", ()))
            await self._groups.put(FRONT, str(guild), rules.plain())
            self._keep(guild, rules)
        await interaction.response.edit_message(view=_switches(rules, words))

    def _keep(self, guild: int, rules: Rules) -> None:
        self._rules[guild] = rules
        self._rules.move_to_end(guild)
        while len(self._rules) > _MOST:
            self._rules.popitem(last=False)


def _manages(interaction: Interaction) -> bool:
    return interaction.permissions.manage_guild


def _turned(rules: Rules, switch: str, values: Sequence[str]) -> Rules:
    """The rules after a switch was turned; unknown ones change nothing."""
    ids = tuple(int(each) for each in values if each.isdecimal())
    match switch:
        case "families":
            chosen = tuple(family for family in FAMILIES if family in values)
            return replace(rules, families=() if len(chosen) == len(FAMILIES) else chosen)
        case "channels":
            return replace(rules, channels=ids)
        case "roles":
            return replace(rules, roles=ids)
        case "day":
            return replace(rules, day=ids[0] if ids else 0)
        case "hidden":
            return replace(rules, hidden=not rules.hidden)
    return rules


def _switches(rules: Rules, words: Words) -> ui.LayoutView:
    view = ui.LayoutView(timeout=None)
    view.add_item(ui.TextDisplay(f"**{words.say(Phrase('server-settings'))}**"))
    for item in (
        _channels(rules, words),
        _roles(rules, words),
        _families(rules, words),
        _limit(rules, words),
    ):
        view.add_item(ui.ActionRow(item))
    said = "server-showing-off" if rules.hidden else "server-showing-on"
    view.add_item(
        ui.ActionRow(ui.Button(label=words.say(Phrase(said)), custom_id=f"{PREFIX}hidden"))
    )
    view.stop()
    return view


def _channels(rules: Rules, words: Words) -> ui.ChannelSelect[ui.LayoutView]:
    return ui.ChannelSelect(
        custom_id=f"{PREFIX}channels",
        placeholder=words.say(Phrase("server-channels")),
        min_values=0,
        max_values=_CHOSEN_MOST,
        channel_types=[discord.ChannelType.text, discord.ChannelType.forum],
        default_values=_defaults(rules.channels, discord.SelectDefaultValueType.channel),
    )


def _roles(rules: Rules, words: Words) -> ui.RoleSelect[ui.LayoutView]:
    return ui.RoleSelect(
        custom_id=f"{PREFIX}roles",
        placeholder=words.say(Phrase("server-roles")),
        min_values=0,
        max_values=_CHOSEN_MOST,
        default_values=_defaults(rules.roles, discord.SelectDefaultValueType.role),
    )


def _defaults(
    ids: Iterable[int], kind: discord.SelectDefaultValueType
) -> list[discord.SelectDefaultValue]:
    return [discord.SelectDefaultValue(id=each, type=kind) for each in ids]


def _families(rules: Rules, words: Words) -> ui.Select[ui.LayoutView]:
    return ui.Select(
        custom_id=f"{PREFIX}families",
        placeholder=words.say(Phrase("server-families")),
        min_values=1,
        max_values=len(FAMILIES),
        options=[
            discord.SelectOption(
                label=words.say(Phrase(f"family-{family}")),
                value=family,
                default=not rules.families or family in rules.families,
            )
            for family in FAMILIES
        ],
    )


def _limit(rules: Rules, words: Words) -> ui.Select[ui.LayoutView]:
    return ui.Select(
        custom_id=f"{PREFIX}day",
        placeholder=words.say(Phrase("server-limit")),
        options=[
            discord.SelectOption(
                label=words.say(phrase("server-limit-day", count=count)),
                value=str(count),
                default=count == rules.day,
            )
            for count in _LIMITS
        ],
    )
