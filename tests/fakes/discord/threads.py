"""Threads and a forum's posts, as the bot opens, joins and changes them."""

from __future__ import annotations

from typing import Any

from tests.fakes.discord.composing import Wanted, composed
from tests.fakes.discord.content import SENDS
from tests.fakes.discord.kinds import Shape, array, boolean, integer, maybe, one_of, snowflake, text
from tests.fakes.discord.message import QUIET, SUPPRESS_EMBEDS, V2
from tests.fakes.discord.nouns import FORUM, PRIVATE_THREAD, PUBLIC_THREAD, TEXT, Channel
from tests.fakes.discord.permissions import may, require
from tests.fakes.discord.refused import Refused, form
from tests.fakes.discord.rendered import channel_json
from tests.fakes.discord.request import Created, Request
from tests.fakes.discord.sending import post
from tests.fakes.discord.world import World
from tests.fakes.discord.written import message_json

ARCHIVING = one_of(60, 1440, 4320, 10080)
_NAMED = {"name": text(1, 100)}
_MAYBE = {
    "auto_archive_duration": maybe(ARCHIVING),
    "rate_limit_per_user": maybe(integer(0, 21_600)),
}
OPENED = Shape(
    _NAMED,
    {
        **_MAYBE,
        "type": one_of(PUBLIC_THREAD, PRIVATE_THREAD),
        "invitable": maybe(boolean),
        "message": SENDS,
        "applied_tags": array(snowflake, 0, 5),
    },
)
BELOW = Shape(_NAMED, _MAYBE)
CHANGES = Shape(
    {},
    {
        **_NAMED,
        **_MAYBE,
        "archived": boolean,
        "locked": boolean,
        "invitable": boolean,
        "applied_tags": array(snowflake, 0, 5),
    },
)


def open_thread(world: World, request: Request) -> Any:
    parent = world.channel(request.ids["channel_id"])
    body = request.body
    if parent.type == FORUM:
        return _open_post(world, parent, request)
    if parent.type != TEXT:
        raise Refused(400, 50024)
    if "message" in body:
        raise form(("message",), "UNKNOWN_FIELD", "Only a forum's post begins with a message.")
    private = body.get("type", PRIVATE_THREAD) == PRIVATE_THREAD
    name = "CREATE_PRIVATE_THREADS" if private else "CREATE_PUBLIC_THREADS"
    require(parent, world.bot.id, name)
    kind = PRIVATE_THREAD if private else PUBLIC_THREAD
    return Created(channel_json(world, _new(world, parent, kind, body["name"])))


def _new(world: World, parent: Channel, kind: int, name: str, number: int | None = None) -> Channel:
    guild = parent.guild
    assert guild
    people = {world.bot.id: world.bot}
    number = number or world.number()
    thread = Channel(number, kind, name, guild, people, parent=parent, owner=world.bot)
    guild.channels[thread.id] = world.channels[thread.id] = thread
    told = channel_json(world, thread) | {"newly_created": True}
    world.gateway.tell("THREAD_CREATE", told, guild, 1)
    return thread


def _open_post(world: World, forum: Channel, request: Request) -> Any:
    files = ["ATTACH_FILES"] if request.files else []
    require(forum, world.bot.id, "SEND_MESSAGES", *files)
    if "message" not in request.body:
        raise form(("message",), "BASE_TYPE_REQUIRED", "This field is required")
    flags, most = SUPPRESS_EMBEDS | QUIET | V2, world.file_bytes(forum.guild)
    wanted = Wanted(forum, flags, most, ("message",))
    fields = composed(world, request.body["message"], request.files, wanted)
    thread = _new(world, forum, PUBLIC_THREAD, request.body["name"])
    message = post(world, thread, **fields)
    told = channel_json(world, thread) | {"message": message_json(world, message)}
    return Created(told)


def open_below(world: World, request: Request) -> Any:
    """A thread below a message, whose id it gets."""
    ids = request.ids
    message = world.message(ids["channel_id"], ids["message_id"], "CREATE_PUBLIC_THREADS")
    if message.channel.type != TEXT:
        raise Refused(400, 50024)
    if message.id in world.channels:
        raise Refused(400, 160004)
    parent = message.channel
    thread = _new(world, parent, PUBLIC_THREAD, request.body["name"], message.id)
    return Created(channel_json(world, thread))


def _thread(world: World, request: Request) -> Channel:
    thread = world.channel(request.ids["channel_id"])
    if not thread.is_thread:
        raise Refused(400, 50024)
    return thread


def change(world: World, request: Request) -> Any:
    """Rename, archive, open or lock a thread."""
    thread, body = _thread(world, request), request.body
    moderates = may(thread, world.bot.id, "MANAGE_THREADS")
    owns = thread.owner is not None and thread.owner.id == world.bot.id
    if thread.locked and not moderates:
        raise Refused(403, 160005)
    if not moderates and (not owns or "locked" in body) and body.keys() - {"archived"}:
        raise Refused(403, 50013)
    if thread.archived and body.get("archived", True):
        raise Refused(400, 50083)
    for name in body.keys() & {"name", "archived", "locked"}:
        setattr(thread, name, body[name])
    told = channel_json(world, thread)
    world.gateway.tell("THREAD_UPDATE", told, thread.guild, 1)
    return told


def join(world: World, request: Request) -> Any:
    thread = _thread(world, request)
    if thread.archived:
        raise Refused(400, 50083)
    thread.people[world.bot.id] = world.bot


def leave(world: World, request: Request) -> Any:
    thread = _thread(world, request)
    if thread.archived:
        raise Refused(400, 50083)
    thread.people.pop(world.bot.id, None)


def active(world: World, request: Request) -> Any:
    guild = world.guild(request.ids["guild_id"])
    seen = [one for one in guild.channels.values() if one.is_thread and world.bot_sees(one)]
    told = [channel_json(world, one) for one in seen if not one.archived]
    return {"threads": told, "members": []}
