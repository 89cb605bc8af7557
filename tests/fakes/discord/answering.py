"""The bot's first answer to an interaction."""

from __future__ import annotations

import time
from typing import Any

from tests.fakes.discord.components import modal
from tests.fakes.discord.composing import Wanted, composed, tell_message
from tests.fakes.discord.content import ANSWERS
from tests.fakes.discord.interactions import AUTOCOMPLETE, COMMAND, COMPONENT, SUBMIT, Interaction
from tests.fakes.discord.kinds import Kind, Shape, anything, array, integer, mapping, maybe, text
from tests.fakes.discord.locales import LOCALES
from tests.fakes.discord.message import (
    EPHEMERAL,
    LOADING,
    MENU,
    QUIET,
    REPLY,
    SLASH,
    SUPPRESS_EMBEDS,
    V2,
    Json,
    Message,
)
from tests.fakes.discord.refused import Refused, form
from tests.fakes.discord.request import Request
from tests.fakes.discord.sending import post
from tests.fakes.discord.world import World
from tests.fakes.discord.written import message_json

MESSAGE, DEFERRED, DEFERRED_UPDATE, UPDATE, CHOICES, MODAL = 4, 5, 6, 7, 8, 9
KINDS = {
    1: "pong",
    MESSAGE: "message",
    DEFERRED: "deferred",
    DEFERRED_UPDATE: "deferred update",
    UPDATE: "update",
    CHOICES: "autocomplete",
    MODAL: "modal",
}
ALLOWED = {
    COMMAND: {MESSAGE, DEFERRED, MODAL},
    COMPONENT: {MESSAGE, DEFERRED, DEFERRED_UPDATE, UPDATE, MODAL},
    AUTOCOMPLETE: {CHOICES},
    SUBMIT: {MESSAGE, DEFERRED, DEFERRED_UPDATE, UPDATE},
}
FLAGS = EPHEMERAL | SUPPRESS_EMBEDS | QUIET | V2


def _value(value: Any, path: tuple[str, ...]) -> Any:
    return text(0, 100)(value, path) if isinstance(value, str) else anything(value, path)


DATA: dict[int, Kind] = {
    1: Shape(),
    MESSAGE: ANSWERS,
    DEFERRED: Shape({}, {"flags": integer(0)}),
    DEFERRED_UPDATE: Shape({}, {"flags": integer(0)}),
    UPDATE: ANSWERS,
    CHOICES: Shape(
        {
            "choices": array(
                Shape(
                    {"name": text(1, 100), "value": _value},
                    {"name_localizations": maybe(mapping(LOCALES, text(1, 100)))},
                ),
                0,
                25,
            )
        }
    ),
    MODAL: modal,
}
CALLBACK = Shape({"type": integer(1, 12)}, {"data": maybe(anything)})


def callback(world: World, request: Request) -> Any:
    """The first answer to an interaction."""
    it = world.interactions.find(request.words["token"])
    waited = time.monotonic() - it.began if it else 0.0
    if it is None or it.id != request.ids["interaction_id"]:
        raise Refused(404, 10062)
    if it.acknowledged_after is not None:
        raise Refused(400, 40060)
    if waited > world.limits.acknowledge_seconds or it.token in world.interactions.old:
        raise Refused(404, 10062)
    kind = request.body["type"]
    if kind not in ALLOWED[it.type] or (kind in (DEFERRED_UPDATE, UPDATE) and not it.message):
        words = "Value is not a valid response to this interaction."
        raise form(("type",), "INTERACTION_CALLBACK_INVALID_TYPE", words)
    data = DATA[kind](request.body.get("data") or {}, ("data",))
    if it.channel.id not in world.channels:
        raise Refused(404, 10003)
    message = _answered(world, it, kind, data, request)
    it.acknowledged_after, it.kind = waited, KINDS[kind]
    world.bell.ring()
    if not request.query.get("with_response"):
        return None
    return _response(world, it, kind, message)


def _answered(
    world: World, it: Interaction, kind: int, data: Json, request: Request
) -> Message | None:
    if kind == MODAL:
        it.modal = data
    elif kind == CHOICES:
        it.choices = tuple((one["name"], one["value"]) for one in data["choices"])
    elif kind == DEFERRED_UPDATE and it.message:
        it.original_id = it.message.id
        it.ephemeral = it.message.ephemeral
    elif kind == UPDATE:
        return _update(world, it, data, request)
    else:
        return _message(world, it, kind, data, request)
    return None


def _message(world: World, it: Interaction, kind: int, data: Json, request: Request) -> Message:
    flags = data.get("flags") or 0
    it.ephemeral = bool(flags & EPHEMERAL) or it.hidden
    if kind == DEFERRED:
        if flags & ~EPHEMERAL:
            raise form(("data", "flags"), "BASE_TYPE_CHOICES", "Some flag may not be set here.")
        fields: dict[str, Any] = {"flags": flags | LOADING}
    else:
        wanted = Wanted(
            it.channel,
            FLAGS,
            world.file_bytes(it.channel.guild),
            ("data",),
            ephemeral=it.ephemeral,
        )
        fields = composed(world, data, request.files, wanted)
    message = put(world, it, fields)
    it.original_id = message.id
    return message


def put(world: World, it: Interaction, fields: dict[str, Any]) -> Message:
    """Post a message that answers an interaction; who alone sees it, its flags tell."""
    if it.hidden:
        fields["flags"] |= EPHEMERAL
    above = it.original_id or (it.message.id if it.message else None)
    first = MENU if it.type == COMMAND and it.data.get("type", 1) != 1 else SLASH
    message = post(
        world,
        it.channel,
        type=REPLY if above else first,
        reply_to=above,
        only_for=it.user if fields["flags"] & EPHEMERAL else None,
        interaction=it.meta(it.data.get("name")),
        **fields,
    )
    it.message_ids.append(message.id)
    return message


def _update(world: World, it: Interaction, data: Json, request: Request) -> Message:
    assert it.message
    now = world.board.find(it.channel.id, it.message.id)
    if now is None:
        raise Refused(404, 10008)
    most = world.file_bytes(it.channel.guild)
    flags = SUPPRESS_EMBEDS | V2 | (now.flags & EPHEMERAL)
    wanted = Wanted(it.channel, flags, most, ("data",), now, now.ephemeral)
    fields = composed(world, data, request.files, wanted)
    message = world.board.edit(now, **fields)
    tell_message(world, "MESSAGE_UPDATE", message)
    it.original_id, it.ephemeral = message.id, message.ephemeral
    return message


def _response(world: World, it: Interaction, kind: int, message: Message | None) -> Json:
    told: dict[str, Any] = {"id": str(it.id), "type": it.type}
    if it.original_id:
        told |= {
            "response_message_id": str(it.original_id),
            "response_message_loading": kind == DEFERRED,
            "response_message_ephemeral": it.ephemeral,
        }
    resource: dict[str, Any] = {"type": kind}
    if message:
        resource["message"] = message_json(world, message)
    return {"interaction": told, "resource": resource}
