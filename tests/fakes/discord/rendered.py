"""The JSON of people, guilds and channels, as the API gives it."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from tests.fakes.discord.nouns import (
    DM,
    EPOCH_MS,
    FORUM,
    GROUP,
    VOICE,
    Channel,
    Guild,
    Member,
    Role,
    User,
)
from tests.fakes.discord.permissions import of
from tests.fakes.discord.world import World

Json = dict[str, Any]


def when(seconds: float) -> str:
    """A moment as ISO 8601."""
    return datetime.fromtimestamp(seconds, UTC).isoformat()


def born(number: int) -> str:
    """When a snowflake was made."""
    return when(((number >> 22) + EPOCH_MS) / 1000)


def user_json(user: User) -> Json:
    return {
        "id": str(user.id),
        "username": user.username,
        "discriminator": "0",
        "global_name": None if user.is_bot else user.name,
        "avatar": user.avatar,
        "bot": user.is_bot,
        "public_flags": 0,
        "flags": 0,
        "banner": None,
        "accent_color": None,
        "avatar_decoration_data": None,
        "primary_guild": None,
    }


def member_json(world: World, guild: Guild, member: Member, with_user: bool = True) -> Json:
    shown = {
        "nick": member.nick,
        "avatar": None,
        "banner": None,
        "roles": [str(role) for role in sorted(member.roles)],
        "joined_at": born(guild.id),
        "premium_since": None,
        "deaf": False,
        "mute": False,
        "flags": 0,
        "pending": False,
        "communication_disabled_until": None,
    }
    user = world.users[member.user.id]
    return {**shown, "user": user_json(user)} if with_user else shown


def role_json(role: Role) -> Json:
    return {
        "id": str(role.id),
        "name": role.name,
        "description": None,
        "color": 0,
        "colors": {"primary_color": 0, "secondary_color": None, "tertiary_color": None},
        "hoist": False,
        "icon": None,
        "unicode_emoji": None,
        "position": role.position,
        "permissions": str(role.permissions),
        "managed": role.managed_by is not None,
        "mentionable": False,
        "flags": 0,
        **({"tags": {"bot_id": str(role.managed_by)}} if role.managed_by else {}),
    }


def channel_json(world: World, channel: Channel) -> Json:
    messages = world.board.all(channel.id)
    common: Json = {
        "id": str(channel.id),
        "type": channel.type,
        "last_message_id": str(messages[-1].id) if messages else None,
        "flags": 0,
    }
    if channel.type in (DM, GROUP):
        return common | _private(world, channel)
    common |= {"name": channel.name, "guild_id": str(channel.guild.id) if channel.guild else None}
    common |= {"rate_limit_per_user": 0, "nsfw": False}
    return common | (_thread(channel) if channel.is_thread else _room(channel))


def _private(world: World, channel: Channel) -> Json:
    others = [user_json(one) for one in channel.people.values() if one.id != world.bot.id]
    if channel.type == DM:
        return {"recipients": others}
    owner = next(iter(channel.people), 0)
    return {"recipients": others, "name": channel.name, "icon": None, "owner_id": str(owner)}


def _thread(channel: Channel) -> Json:
    assert channel.parent
    private = {"invitable": True} if channel.type == 12 else {}
    return {
        "parent_id": str(channel.parent.id),
        "owner_id": str(channel.owner.id if channel.owner else 0),
        "message_count": channel.messages,
        "total_message_sent": channel.messages,
        "member_count": max(1, len(channel.people)),
        "applied_tags": [],
        "thread_metadata": {
            "archived": channel.archived,
            "locked": channel.locked,
            "auto_archive_duration": 4320,
            "archive_timestamp": born(channel.id),
            "create_timestamp": born(channel.id),
            **private,
        },
    }


def _room(channel: Channel) -> Json:
    guild = channel.guild
    more: Json = {}
    if channel.type == VOICE:
        more = {"bitrate": 64000, "user_limit": 0, "rtc_region": None}
    if channel.type == FORUM:
        more = {"available_tags": [], "default_sort_order": None, "default_reaction_emoji": None}
    return {
        "position": list(guild.channels).index(channel.id) if guild else 0,
        "parent_id": None,
        "topic": None,
        "permission_overwrites": [
            {
                "id": str(whose),
                "type": 0 if guild and whose in guild.roles else 1,
                "allow": str(allow),
                "deny": str(deny),
            }
            for whose, (allow, deny) in channel.overwrites.items()
        ],
        **more,
    }


def guild_json(world: World, guild: Guild) -> Json:
    return {
        "id": str(guild.id),
        "name": guild.name,
        "icon": None,
        "splash": None,
        "discovery_splash": None,
        "banner": None,
        "description": None,
        "owner_id": str(guild.owner.id),
        "region": "deprecated",
        "afk_channel_id": None,
        "afk_timeout": 300,
        "verification_level": 0,
        "default_message_notifications": 1,
        "explicit_content_filter": 0,
        "roles": [role_json(role) for role in guild.roles.values()],
        "emojis": [*guild.emojis.values()],
        "stickers": [*guild.stickers.values()],
        "features": [],
        "mfa_level": 0,
        "application_id": None,
        "system_channel_id": None,
        "system_channel_flags": 0,
        "rules_channel_id": None,
        "public_updates_channel_id": None,
        "safety_alerts_channel_id": None,
        "max_members": 500_000,
        "vanity_url_code": None,
        "premium_tier": 0,
        "premium_subscription_count": 0,
        "premium_progress_bar_enabled": False,
        "preferred_locale": guild.locale,
        "nsfw_level": 0,
        "nsfw": False,
        "widget_enabled": False,
    }


def guild_create_json(world: World, guild: Guild, everybody: bool) -> Json:
    """A guild as it is told when it becomes available; only the bot's own member, or all."""
    told = [m for m in guild.members.values() if everybody or m.user.id == world.bot.id]
    seen = [one for one in guild.channels.values() if world.bot_sees(one)]
    return guild_json(world, guild) | {
        "joined_at": born(guild.id),
        "large": len(guild.members) > 250,
        "member_count": len(guild.members),
        "members": [member_json(world, guild, member) for member in told],
        "channels": [channel_json(world, c) for c in guild.channels.values() if not c.is_thread],
        "threads": [channel_json(world, c) for c in seen if c.is_thread and not c.archived],
        "presences": [],
        "voice_states": [],
        "stage_instances": [],
        "guild_scheduled_events": [],
        "soundboard_sounds": [],
    }


def seen_json(world: World, channel: Channel, who: int) -> Json:
    """A channel as an interaction shows it, with what somebody may do there."""
    return channel_json(world, channel) | {"permissions": str(of(channel, who))}
