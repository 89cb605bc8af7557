"""Messages through channels: posted, read, edited and deleted with the bot's token."""

from __future__ import annotations

import time
from typing import Any

from tests.fakes.discord.composing import Wanted, composed, tell_deleted, tell_message
from tests.fakes.discord.message import QUIET, REPLY, SUPPRESS_EMBEDS, V2, Message
from tests.fakes.discord.nouns import DM, TEXT, THREADS, VOICE, Channel
from tests.fakes.discord.permissions import may, require
from tests.fakes.discord.refused import Refused, form
from tests.fakes.discord.rendered import channel_json
from tests.fakes.discord.request import Request
from tests.fakes.discord.world import World
from tests.fakes.discord.written import message_json, tells

SPEAKABLE = frozenset({TEXT, DM, VOICE}) | THREADS


def create_message(world: World, request: Request) -> Any:
    body = request.body
    channel = world.channel(request.ids["channel_id"])
    needed = {"ATTACH_FILES": request.files, "EMBED_LINKS": body.get("embeds")}
    writable(world, channel, *(name for name, there in needed.items() if there))
    key = (channel.id, body.get("nonce") or "")
    if body.get("enforce_nonce") and (again := _sent_before(world, key)):
        return message_json(world, again)
    reply, mentions = _reply(world, channel, body)
    flags = SUPPRESS_EMBEDS | QUIET | V2
    wanted = Wanted(channel, flags, world.file_bytes(channel.guild))
    fields = composed(world, body, request.files, wanted)
    fields["mentions"] = tuple(dict.fromkeys((*fields["mentions"], *mentions)))
    message = post(
        world,
        channel,
        reply_to=reply,
        type=REPLY if reply else 0,
        nonce=body.get("nonce"),
        stickers=_stickers(channel, body),
        **fields,
    )
    if body.get("nonce"):
        world.nonces[key] = (time.monotonic(), message.id)
    return message_json(world, message)


def writable(world: World, channel: Channel, *permissions: str) -> None:
    """Let the bot post nowhere that it may not.

    Raises:
        Refused: 400 or 403, where it may not.
    """
    if channel.type not in SPEAKABLE:
        raise Refused(400, 50008)
    if channel.guild:
        send = "SEND_MESSAGES_IN_THREADS" if channel.is_thread else "SEND_MESSAGES"
        require(channel, world.bot.id, send, *permissions)
    world.reachable(channel)
    if channel.is_thread and channel.locked and not may(channel, world.bot.id, "MANAGE_THREADS"):
        raise Refused(400, 50083)


def post(world: World, channel: Channel, **fields: Any) -> Message:
    """Put a message of the bot's in a channel; a thread that was archived is opened by it."""
    message = world.board.post(channel, world.bot, **fields)
    if channel.archived and not message.ephemeral:
        channel.archived = False
        world.gateway.tell("THREAD_UPDATE", channel_json(world, channel), channel.guild, 1)
    tell_message(world, "MESSAGE_CREATE", message)
    return message


def _sent_before(world: World, key: tuple[int, str]) -> Message | None:
    sent, number = world.nonces.get(key, (0.0, 0))
    if not key[1] or time.monotonic() - sent > world.limits.nonce_seconds:
        return None
    return world.board.find(key[0], number)


def _reply(world: World, channel: Channel, body: Any) -> tuple[int | None, tuple[int, ...]]:
    """Which message is answered, and who is mentioned by that."""
    reference = body.get("message_reference")
    if not reference:
        return None, ()
    if channel.guild and not may(channel, world.bot.id, "READ_MESSAGE_HISTORY"):
        raise Refused(403, 160002)
    above = world.board.find(channel.id, reference["message_id"])
    elsewhere = reference.get("channel_id", channel.id) != channel.id
    if above is None or above.ephemeral or elsewhere:
        if reference.get("fail_if_not_exists", True):
            raise form(("message_reference",), "REPLIES_UNKNOWN_MESSAGE", "Unknown message")
        return None, ()
    allowed = body.get("allowed_mentions")
    pings = allowed is None or allowed.get("replied_user", False)
    return above.id, (above.author.id,) if pings else ()


def _stickers(channel: Channel, body: Any) -> tuple[int, ...]:
    wanted = body.get("sticker_ids") or ()
    known = channel.guild.stickers if channel.guild else {}
    for one in wanted:
        if one not in known:
            raise form(("sticker_ids",), "STICKER_NOT_FOUND", "Sticker not found")
    return tuple(wanted)


def get_messages(world: World, request: Request) -> Any:
    channel = world.channel(request.ids["channel_id"])
    if channel.guild and not may(channel, world.bot.id, "READ_MESSAGE_HISTORY"):
        return []
    asked = request.query
    if sum(name in asked for name in ("before", "after", "around")) > 1:
        raise form(("before",), "MUTUALLY_EXCLUSIVE", "Only one of before, after, around.")
    there = [one for one in world.board.all(channel.id) if not one.ephemeral]
    limit = asked.get("limit", 50)
    if "before" in asked:
        there = [one for one in there if one.id < asked["before"]]
    if "after" in asked:
        there = [one for one in there if one.id > asked["after"]][:limit]
    if "around" in asked:
        there = sorted(there, key=lambda one: abs(one.id - asked["around"]))[:limit]
        there.sort(key=lambda one: one.id)
    return [message_json(world, one, tells(world, one)) for one in reversed(there[-limit:])]


def get_message(world: World, request: Request) -> Any:
    message = world.message(
        request.ids["channel_id"], request.ids["message_id"], "READ_MESSAGE_HISTORY"
    )
    return message_json(world, message, tells(world, message))


def edit_message(world: World, request: Request) -> Any:
    message = world.message(request.ids["channel_id"], request.ids["message_id"])
    if message.author.id != world.bot.id:
        raise Refused(403, 50005)
    if request.files and message.channel.guild:
        require(message.channel, world.bot.id, "ATTACH_FILES")
    if message.channel.archived:
        raise Refused(400, 50083)
    flags = SUPPRESS_EMBEDS | V2
    wanted = Wanted(message.channel, flags, world.file_bytes(message.channel.guild), base=message)
    return message_json(world, edit(world, message, request, wanted))


def edit(world: World, message: Message, request: Request, wanted: Wanted) -> Message:
    """Change a message as a request asks, and tell of it."""
    fields = composed(world, request.body, request.files, wanted)
    message = world.board.edit(message, **fields)
    tell_message(world, "MESSAGE_UPDATE", message)
    return message


def delete_message(world: World, request: Request) -> Any:
    message = world.message(request.ids["channel_id"], request.ids["message_id"])
    if message.author.id != world.bot.id:
        if message.channel.guild is None:
            raise Refused(403, 50003)
        require(message.channel, world.bot.id, "MANAGE_MESSAGES")
    remove(world, message)


def remove(world: World, message: Message) -> None:
    """Delete a message with its files, and tell of it."""
    world.board.remove(message)
    world.files.drop(message.attachments)
    tell_deleted(world, message)


def typing(world: World, request: Request) -> Any:
    channel = world.channel(request.ids["channel_id"])
    writable(world, channel)
