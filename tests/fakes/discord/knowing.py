"""What the bot may ask about itself, people, guilds and channels."""

from __future__ import annotations

from typing import Any

from tests.fakes.discord.intents import app_flags
from tests.fakes.discord.nouns import DM
from tests.fakes.discord.refused import Refused
from tests.fakes.discord.rendered import channel_json, guild_json, member_json, role_json, user_json
from tests.fakes.discord.request import Request
from tests.fakes.discord.world import World

LOGINS = {"total": 1000, "remaining": 999, "reset_after": 86_400_000, "max_concurrency": 1}


def me(world: World, request: Request) -> Any:
    mine = {"verified": True, "mfa_enabled": True, "locale": "en-US", "email": None}
    return user_json(world.bot) | mine


def application(world: World, request: Request) -> Any:
    return {
        "id": str(world.application),
        "name": world.bot.name,
        "icon": None,
        "description": "",
        "bot_public": True,
        "bot_require_code_grant": False,
        "verify_key": "0" * 64,
        "owner": user_json(world.bot),
        "team": None,
        "flags": app_flags(world),
        "summary": "",
        "tags": [],
        "redirect_uris": [],
        "interactions_endpoint_url": None,
        "role_connections_verification_url": None,
        "approximate_guild_count": sum(map(world.has_bot, world.guilds.values())),
        "approximate_user_install_count": len(world.installed),
        "integration_types_config": {"0": {}, "1": {}},
    }


def gateway(world: World, request: Request) -> Any:
    return {"url": world.gateway.url}


def gateway_bot(world: World, request: Request) -> Any:
    return {"url": world.gateway.url, "shards": world.shards, "session_start_limit": LOGINS}


def user(world: World, request: Request) -> Any:
    found = world.users.get(request.ids["user_id"])
    if found is None:
        raise Refused(404, 10013)
    return user_json(found)


def open_dm(world: World, request: Request) -> Any:
    other = world.users.get(request.body["recipient_id"])
    if other is None:
        raise Refused(404, 10013)
    if other.is_bot:
        raise Refused(400, 50007)
    return channel_json(world, world.dm(other))


def my_guilds(world: World, request: Request) -> Any:
    mine = [guild for guild in world.guilds.values() if world.has_bot(guild)]
    names = ("id", "name", "icon", "features")
    return [{name: guild_json(world, guild)[name] for name in names} for guild in mine]


def guild(world: World, request: Request) -> Any:
    return guild_json(world, world.guild(request.ids["guild_id"]))


def roles(world: World, request: Request) -> Any:
    found = world.guild(request.ids["guild_id"])
    return [role_json(role) for role in found.roles.values()]


def channels(world: World, request: Request) -> Any:
    found = world.guild(request.ids["guild_id"])
    return [channel_json(world, one) for one in found.channels.values() if not one.is_thread]


def member(world: World, request: Request) -> Any:
    found = world.guild(request.ids["guild_id"])
    if request.ids["user_id"] not in found.members:
        raise Refused(404, 10013 if request.ids["user_id"] not in world.users else 10007)
    return member_json(world, found, found.members[request.ids["user_id"]])


def leave(world: World, request: Request) -> Any:
    found = world.guild(request.ids["guild_id"])
    del found.members[world.bot.id]
    world.gateway.tell("GUILD_DELETE", {"id": str(found.id)}, found, 1)


def channel(world: World, request: Request) -> Any:
    return channel_json(world, world.channel(request.ids["channel_id"]))


def close_dm(world: World, request: Request) -> Any:
    found = world.channel(request.ids["channel_id"])
    if found.type != DM:
        raise Refused(403, 50013)
    return channel_json(world, found)


def renew(world: World, request: Request) -> Any:
    """Addresses of attachments, signed anew."""
    renewed = [(url, world.files.renewed(url)) for url in request.body["attachment_urls"]]
    return {"refreshed_urls": [{"original": old, "refreshed": new} for old, new in renewed]}
