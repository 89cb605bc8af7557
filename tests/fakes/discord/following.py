"""What the bot says after its first answer to an interaction, with that one's token."""

from __future__ import annotations

import time
from typing import Any

from tests.fakes.discord.answering import FLAGS, put
from tests.fakes.discord.composing import Wanted, composed, tell_message
from tests.fakes.discord.interactions import Interaction
from tests.fakes.discord.message import EPHEMERAL, LOADING, SUPPRESS_EMBEDS, V2, Message
from tests.fakes.discord.refused import Refused
from tests.fakes.discord.request import Request
from tests.fakes.discord.sending import remove
from tests.fakes.discord.world import World
from tests.fakes.discord.written import message_json

SILENT = ("modal", "autocomplete")


def _interaction(world: World, request: Request) -> Interaction:
    """Whose token this is.

    Raises:
        Refused: where it is nobody's, too old, or the bot has not answered at first.
    """
    token = request.words["token"]
    it = world.interactions.find(token)
    if it is None or request.ids["application_id"] != world.application:
        raise Refused(404, 10015)
    dead = time.monotonic() - it.began > world.limits.token_seconds
    if dead or token in world.interactions.old:
        raise Refused(401, 50027)
    if it.acknowledged_after is None or it.kind in SILENT:
        raise Refused(404, 10015)
    if it.channel.id not in world.channels:
        raise Refused(404, 10003)
    return it


def _message(world: World, it: Interaction, request: Request) -> Message:
    named = request.words.get("which") or str(request.ids["message_id"])
    number = it.original_id if named == "@original" else int(named)
    mine = number in (*it.message_ids, it.original_id)
    message = world.board.find(it.channel.id, number) if mine else None
    if message is None:
        raise Refused(404, 10008)
    return message


def create(world: World, request: Request) -> Any:
    """Add a message. After a deferred answer the first one takes that one's place, and stays as
    visible as that was."""
    it = _interaction(world, request)
    original = it.original
    if original and original.loading:
        return message_json(world, _fill(world, original, request))
    if it.brought and it.follow_ups >= world.limits.follow_ups:
        raise Refused(400, 40094)
    hidden = bool((request.body.get("flags") or 0) & EPHEMERAL) or it.hidden
    most = world.file_bytes(it.channel.guild)
    wanted = Wanted(it.channel, FLAGS, most, ephemeral=hidden)
    fields = composed(world, request.body, request.files, wanted)
    message = put(world, it, fields)
    it.follow_ups += 1
    return message_json(world, message)


def _fill(world: World, message: Message, request: Request) -> Message:
    """Say what the person was kept waiting for."""
    body = dict(request.body)
    if body.get("flags"):
        body["flags"] &= ~EPHEMERAL
    fields = composed(world, body, request.files, _changing(world, message))
    fields["flags"] = fields["flags"] & ~LOADING | message.flags & EPHEMERAL
    times = (*message.times, time.monotonic())
    message = world.board.mark(message, date=time.time(), times=times, **fields)
    tell_message(world, "MESSAGE_UPDATE", message)
    return message


def _changing(world: World, message: Message) -> Wanted:
    most = world.file_bytes(message.channel.guild)
    flags = SUPPRESS_EMBEDS | V2 | message.flags & EPHEMERAL
    return Wanted(message.channel, flags, most, (), message, message.ephemeral)


def edit(world: World, request: Request) -> Any:
    """Change a message, or say what was deferred."""
    message = _message(world, _interaction(world, request), request)
    if message.loading:
        return message_json(world, _fill(world, message, request))
    fields = composed(world, request.body, request.files, _changing(world, message))
    message = world.board.edit(message, **fields)
    tell_message(world, "MESSAGE_UPDATE", message)
    return message_json(world, message)


def get(world: World, request: Request) -> Any:
    """A message as it is now."""
    return message_json(world, _message(world, _interaction(world, request), request))


def delete(world: World, request: Request) -> Any:
    """Delete a message."""
    message = _message(world, _interaction(world, request), request)
    remove(world, message)
