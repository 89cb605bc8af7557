"""Interactions: what a person sets off, and how the bot answers that first."""

from __future__ import annotations

import secrets
import time
from collections import OrderedDict
from typing import Any

from tests.fakes.discord.message import (
    Json,
    Message,
)
from tests.fakes.discord.nouns import DM, Channel, User
from tests.fakes.discord.permissions import AS_EXTERNAL, PRIVATE, may, of
from tests.fakes.discord.rendered import member_json, seen_json, user_json
from tests.fakes.discord.world import World
from tests.fakes.discord.written import message_json

COMMAND, COMPONENT, AUTOCOMPLETE, SUBMIT = 2, 3, 4, 5
KEPT = 100_000


class Interaction:
    """Something that a person set off, and what became of it; it changes while the bot works.

    Attributes:
        message: whose button was pressed, as it was then.
        acknowledged_after: seconds until the bot answered first; none where it has not.
        kind: of that answer: message, deferred, deferred update, update, modal, autocomplete.
        ephemeral: whether that answer is for this person alone.
        modal: the form that popped up.
        choices: (name, value) that were offered.
        follow_ups: how many messages the bot added.
    """

    def __init__(
        self, world: World, kind: int, user: User, channel: Channel, data: Json, owners: Json
    ) -> None:
        self._world = world
        self.id = world.number()
        self.token = secrets.token_urlsafe(60)
        self.type = kind
        self.user = user
        self.channel = channel
        self.data = data
        self.owners = owners
        self.message: Message | None = None
        self.began = time.monotonic()
        self.acknowledged_after: float | None = None
        self.kind: str | None = None
        self.ephemeral = False
        self.modal: Json | None = None
        self.choices: tuple[tuple[str, Any], ...] = ()
        self.follow_ups = 0
        self.original_id: int | None = None
        self.message_ids: list[int] = []

    @property
    def original(self) -> Message | None:
        """The message that answers it, as it is now; of a button that updates, the button's."""
        return self._world.board.find(self.channel.id, self.original_id)

    @property
    def messages(self) -> list[Message]:
        """The original and what followed, as far as they still stand there, oldest first."""
        ids = dict.fromkeys((self.original_id, *self.message_ids))
        found = (self._world.board.find(self.channel.id, one) for one in ids)
        return [message for message in found if message]

    @property
    def brought(self) -> bool:
        """Whether only the person brought the app along."""
        return "0" not in self.owners

    @property
    def hidden(self) -> bool:
        """Whether all answers are for the person alone, as where apps that people bring along may
        not speak."""
        guild = self.channel.guild
        outside = guild is not None and self.brought
        return outside and not may(self.channel, self.user.id, "USE_EXTERNAL_APPS")

    def meta(self, name: str | None = None) -> Json:
        """What a message that answers it tells of it."""
        kind = {"name": name} if name else {}
        above = {"interacted_message_id": str(self.message.id)} if self.message else {}
        return {
            "id": str(self.id),
            "type": self.type,
            "user": user_json(self.user),
            "authorizing_integration_owners": dict(self.owners),
            **kind,
            **above,
        }


class Interactions:
    """All that are known, by id and by token."""

    def __init__(self) -> None:
        self._by_token: OrderedDict[str, Interaction] = OrderedDict()
        self.old: set[str] = set()

    def add(self, interaction: Interaction) -> None:
        self._by_token[interaction.token] = interaction
        if len(self._by_token) > KEPT:
            self._by_token.popitem(last=False)

    def find(self, token: str) -> Interaction | None:
        return self._by_token.get(token)

    def expire(self) -> None:
        """No token that was given so far is good any more."""
        self.old |= self._by_token.keys()


def owners(world: World, user: User, channel: Channel) -> Json:
    """Who installed the app for an interaction: a guild, or this person."""
    found: dict[str, str] = {}
    if world.has_bot(channel.guild):
        found["0"] = str(channel.guild.id if channel.guild else 0)
    if channel.type == DM and world.bot.id in channel.people:
        found["0"] = "0"
    if user.id in world.installed:
        found["1"] = str(user.id)
    return found


def context(world: World, channel: Channel) -> int:
    """Where an interaction happens: 0 in a guild, 1 in a DM with the bot, 2 in another one."""
    if channel.guild:
        return 0
    return 1 if world.bot.id in channel.people else 2


def start(world: World, interaction: Interaction) -> Interaction:
    """Hand the bot an interaction."""
    world.interactions.add(interaction)
    guild = interaction.channel.guild
    world.gateway.tell("INTERACTION_CREATE", _json(world, interaction), guild)
    return interaction


def _json(world: World, it: Interaction) -> dict[str, Any]:
    channel, guild = it.channel, it.channel.guild
    json: dict[str, Any] = {
        "id": str(it.id),
        "application_id": str(world.application),
        "type": it.type,
        "data": it.data,
        "channel_id": str(channel.id),
        "channel": seen_json(world, channel, it.user.id),
        "token": it.token,
        "version": 1,
        "app_permissions": str(_may_here(world, it)),
        "locale": it.user.locale,
        "entitlements": [],
        "authorizing_integration_owners": dict(it.owners),
        "context": context(world, channel),
        "attachment_size_limit": world.file_bytes(guild),
    }
    if it.message:
        json["message"] = message_json(world, it.message)
    if guild is None:
        return json | {"user": user_json(it.user)}
    permissions = str(of(channel, it.user.id))
    return json | {
        "guild_id": str(guild.id),
        "guild": {"id": str(guild.id), "locale": guild.locale, "features": []},
        "guild_locale": guild.locale,
        "member": member_json(world, guild, guild.members[it.user.id])
        | {"permissions": permissions},
    }


def _may_here(world: World, it: Interaction) -> int:
    if it.channel.guild is None:
        return PRIVATE
    return AS_EXTERNAL if it.brought else of(it.channel, world.bot.id)
