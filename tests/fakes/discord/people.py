"""Who and what there is: people, guilds, channels, and how they change. None of it is awaited."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from tests.fakes.discord.intents import GUILDS, MEMBERS
from tests.fakes.discord.nouns import (
    FORUM,
    GROUP,
    PRIVATE_THREAD,
    PUBLIC_THREAD,
    TEXT,
    VOICE,
    Channel,
    Guild,
    Member,
    Role,
    User,
)
from tests.fakes.discord.permissions import EVERYONE, bits
from tests.fakes.discord.rendered import (
    channel_json,
    guild_create_json,
    guild_json,
    member_json,
    user_json,
)
from tests.fakes.discord.world import World


class People:
    """What a test sets up, and what happens to it later."""

    world: World

    def user(
        self,
        name: str,
        locale: str = "en-US",
        avatar: bytes | None = None,
        *,
        installed: bool = False,
    ) -> User:
        """Somebody. ``installed``: they brought the app along, and may use it anywhere."""
        number = self.world.number()
        plain = re.sub(r"[^a-z0-9_.]", "", name.lower()) or "somebody"
        user = User(number, name, f"{plain}{number % 10_000}", locale)
        self.world.users[number] = user
        if installed:
            self.world.installed.add(number)
        return self.set_avatar(user, avatar) if avatar else user

    def set_avatar(self, who: User, data: bytes | None) -> User:
        """Give somebody another picture, or none; what comes back is who they are now."""
        mark = hashlib.md5(data, usedforsecurity=False).hexdigest() if data else None
        if data:
            self.world.files.put(f"avatars/{who.id}/{mark}.png", data)
            self.world.files.put(f"avatars/{who.id}/{mark}.webp", data)
        user = self.world.users[who.id] = replace(self.world.users[who.id], avatar=mark)
        return user

    def install(self, who: User) -> None:
        """Somebody brings the app along."""
        self.world.installed.add(who.id)

    def uninstall(self, who: User) -> None:
        """Somebody brings the app along no more."""
        self.world.installed.discard(who.id)

    def guild(
        self,
        name: str,
        *people: User,
        owner: User | None = None,
        channels: Sequence[str] = ("general",),
        voice: Sequence[str] = (),
        forums: Sequence[str] = (),
        roles: Iterable[str] = (),
        locale: str = "en-US",
        bot: bool = True,
        bot_permissions: Sequence[str] = (),
        file_bytes: int | None = None,
    ) -> Guild:
        """A server with these people and channels; the first person owns it unless told."""
        world = self.world
        guild = Guild(world.number(), name, owner or people[0], locale, file_bytes=file_bytes)
        guild.roles[guild.id] = Role(guild.id, "@everyone", EVERYONE, 0)
        for role in roles:
            self.role(guild, role)
        for who in dict.fromkeys((guild.owner, *people)):
            guild.members[who.id] = Member(who)
        for kind, names in ((TEXT, channels), (VOICE, voice), (FORUM, forums)):
            for one in names:
                self._room(guild, kind, one)
        world.guilds[guild.id] = guild
        if bot:
            self.add_bot(guild, *bot_permissions)
        return guild

    def role(self, guild: Guild, name: str, *permissions: str) -> Role:
        """A new role of a guild."""
        number = self.world.number()
        role = guild.roles[number] = Role(number, name, bits(*permissions), len(guild.roles))
        return role

    def grant(self, guild: Guild, who: User, role: Role) -> None:
        """Give somebody a role."""
        guild.members[who.id].roles.add(role.id)
        what = member_json(self.world, guild, guild.members[who.id])
        told = {**what, "guild_id": str(guild.id)}
        self._tell(guild, "GUILD_MEMBER_UPDATE", told, MEMBERS)

    def _tell(self, guild: Guild | None, event: str, what: dict, intent: int = GUILDS) -> None:
        if guild is None or self.world.has_bot(guild):
            self.world.gateway.tell(event, what, guild, intent)

    def _room(self, guild: Guild, kind: int, name: str, **fields) -> Channel:
        channel = Channel(self.world.number(), kind, name, guild, **fields)
        guild.channels[channel.id] = self.world.channels[channel.id] = channel
        return channel

    def channel(self, guild: Guild, name: str, kind: int = TEXT) -> Channel:
        """A new channel of a guild: text 0, voice 2, forum 15."""
        channel = self._room(guild, kind, name)
        self._tell(guild, "CHANNEL_CREATE", channel_json(self.world, channel))
        return channel

    def thread(
        self, parent: Channel, name: str, who: User | None = None, *, private: Sequence[User] = ()
    ) -> Channel:
        """A new thread, or a forum's post without its first message. ``private``: who is in it;
        the bot is where it is named."""
        kind = PRIVATE_THREAD if private else PUBLIC_THREAD
        guild = parent.guild
        assert guild
        thread = self._room(guild, kind, name, parent=parent, owner=who or guild.owner)
        thread.people = {one.id: one for one in private}
        if self.world.bot_sees(thread):
            self._tell(guild, "THREAD_CREATE", channel_json(self.world, thread))
        return thread

    def group_dm(self, name: str, *people: User) -> Channel:
        """A group DM, of which the bot is none; two people alone have a DM."""
        return self.world.open(GROUP if len(people) > 2 or name else 1, *people, name=name)

    def archive(self, thread: Channel, locked: bool = False) -> None:
        """Archive a thread; ``locked``: only moderators can open it again."""
        thread.archived, thread.locked = True, locked
        self._tell(thread.guild, "THREAD_UPDATE", channel_json(self.world, thread))

    def delete_channel(self, channel: Channel) -> None:
        """Delete a channel or a thread with all that is in it."""
        guild = channel.guild
        for one in [*self.world.channels.values()]:
            if one.parent is channel:
                self.delete_channel(one)
        what = channel_json(self.world, channel)
        if channel.is_thread:
            what = {name: what[name] for name in ("id", "guild_id", "parent_id", "type")}
        self.world.channels.pop(channel.id, None)
        if guild:
            guild.channels.pop(channel.id, None)
            self._tell(guild, f"{'THREAD' if channel.is_thread else 'CHANNEL'}_DELETE", what)
        self.world.board.clear(channel)

    def deny(self, channel: Channel, *permissions: str, to: User | Role | None = None) -> None:
        """Forbid something in a channel: to the bot, to somebody, or to a role."""
        self._overwrite(channel, to, 0, bits(*permissions))

    def allow(self, channel: Channel, *permissions: str, to: User | Role | None = None) -> None:
        """Allow something in a channel: to the bot, to somebody, or to a role."""
        self._overwrite(channel, to, bits(*permissions), 0)

    def _overwrite(self, channel: Channel, to: User | Role | None, on: int, off: int) -> None:
        channel = channel.parent if channel.is_thread and channel.parent else channel
        whose = (to or self.world.bot).id
        allowed, denied = channel.overwrites.get(whose, (0, 0))
        channel.overwrites[whose] = (allowed & ~off | on, denied & ~on | off)
        self._tell(channel.guild, "CHANNEL_UPDATE", channel_json(self.world, channel))

    def add_bot(self, guild: Guild, *permissions: str) -> None:
        """Invite the bot; it comes with a role of its own that may do this."""
        world = self.world
        role = self.role(guild, world.bot.name, *permissions)
        role.managed_by = world.bot.id
        guild.members[world.bot.id] = Member(world.bot, {role.id})
        world.gateway.tell(
            "GUILD_CREATE",
            lambda intents: guild_create_json(world, guild, bool(intents & MEMBERS)),
            guild,
            GUILDS,
        )

    def remove_bot(self, guild: Guild) -> None:
        """Throw the bot out."""
        del guild.members[self.world.bot.id]
        self.world.gateway.tell("GUILD_DELETE", {"id": str(guild.id)}, guild, GUILDS)

    def join(self, guild: Guild, who: User) -> None:
        """Somebody comes into a guild."""
        guild.members[who.id] = Member(who)
        what = member_json(self.world, guild, guild.members[who.id])
        told = {**what, "guild_id": str(guild.id)}
        self._tell(guild, "GUILD_MEMBER_ADD", told, MEMBERS)

    def leave(self, guild: Guild, who: User) -> None:
        """Somebody leaves a guild."""
        del guild.members[who.id]
        what = {"guild_id": str(guild.id), "user": user_json(who)}
        self._tell(guild, "GUILD_MEMBER_REMOVE", what, MEMBERS)

    def set_locale(self, place: Guild | User, locale: str) -> None:
        """Another language for a guild, or for somebody."""
        if isinstance(place, User):
            self.world.users[place.id] = replace(self.world.users[place.id], locale=locale)
            return
        place.locale = locale
        self._tell(place, "GUILD_UPDATE", guild_json(self.world, place))

    def block_dms(self, who: User) -> None:
        """Somebody takes no messages from the bot any more."""
        self.world.blocked.add(who.id)

    def allow_dms(self, who: User) -> None:
        """Somebody takes messages from the bot again."""
        self.world.blocked.discard(who.id)
