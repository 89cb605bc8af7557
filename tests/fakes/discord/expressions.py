"""Emojis of the application and of guilds, and the guilds' stickers."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Mapping
from typing import Any

from tests.fakes.discord.intents import EXPRESSIONS
from tests.fakes.discord.kinds import Kind, Shape, array, maybe, snowflake, text
from tests.fakes.discord.nouns import Guild
from tests.fakes.discord.permissions import BITS, in_guild
from tests.fakes.discord.refused import Path, Refused, form
from tests.fakes.discord.rendered import user_json
from tests.fakes.discord.request import Created, Request
from tests.fakes.discord.world import World
from tests.fakes.telegram.pictures import Look, look

EMOJI_BYTES, STICKER_BYTES, STICKER_SIDE = 256 << 10, 512 << 10, 320
TYPES = {"png": "PNG", "jpeg": "JPEG", "jpg": "JPEG", "gif": "GIF", "webp": "WEBP"}

Json = dict[str, Any]


def _emoji_name(value: Any, path: Path) -> str:
    name: str = text(2, 32)(value, path)
    if not re.fullmatch(r"\w+", name, re.ASCII):
        raise form(path, "STRING_TYPE_REGEX", "String value did not match validation regex.")
    return name


def _image(value: Any, path: Path) -> bytes:
    """A picture in a data URI, which has to be what that says, and small."""
    found = re.fullmatch(r"data:image/(\w+);base64,(.+)", text(1)(value, path))
    if not found or found[1] not in TYPES:
        raise form(path, "BASE_TYPE_INVALID_DATA_URI", "Invalid image data")
    try:
        data = base64.b64decode(found[2], validate=True)
    except binascii.Error:
        raise form(path, "BASE_TYPE_INVALID_DATA_URI", "Invalid image data") from None
    if len(data) > EMOJI_BYTES:
        raise form(path, "BINARY_TYPE_MAX_SIZE", "File cannot be larger than 256.0 kb.")
    seen = look(data)
    if seen is None or seen.format != TYPES[found[1]]:
        raise Refused(400, 50046)
    return data


EMOJI = Shape({"name": _emoji_name, "image": _image})
GUILD_EMOJI = EMOJI.plus(roles=array(snowflake))
RENAMED = Shape({}, {"name": _emoji_name})
_STICKER: Mapping[str, Kind] = {
    "name": text(2, 30),
    "description": maybe(text(0, 100)),
    "tags": text(1, 200),
}
STICKER = Shape(_STICKER)


def _made(world: World, given: Json) -> tuple[int, Json]:
    number = world.number()
    animated = given["image"].startswith(b"GIF8")
    for kind in ("png", "webp", "gif") if animated else ("png", "webp"):
        world.files.put(f"emojis/{number}.{kind}", given["image"])
    made = {"id": str(number), "name": given["name"], "roles": [], "require_colons": True}
    return number, made | {
        "managed": False,
        "animated": animated,
        "available": True,
        "user": user_json(world.bot),
    }


def _mine(world: World, request: Request) -> dict[int, Json]:
    if request.ids["application_id"] != world.application:
        raise Refused(403, 20012)
    return world.emojis


def get_mine(world: World, request: Request) -> Any:
    return {"items": [*_mine(world, request).values()]}


def get_one_of_mine(world: World, request: Request) -> Any:
    return _found(_mine(world, request), request.ids["emoji_id"], 10014)


def add_mine(world: World, request: Request) -> Any:
    there = _mine(world, request)
    if any(one["name"] == request.body["name"] for one in there.values()):
        words = "This name is already taken"
        raise form(("name",), "APPLICATION_EMOJI_NAME_ALREADY_TAKEN", words)
    if len(there) >= world.limits.app_emojis:
        raise Refused(400, 30008)
    number, made = _made(world, request.body)
    there[number] = made
    return Created(made)


def rename_mine(world: World, request: Request) -> Any:
    one = _found(_mine(world, request), request.ids["emoji_id"], 10014)
    one |= request.body
    return one


def delete_mine(world: World, request: Request) -> Any:
    there = _mine(world, request)
    _found(there, request.ids["emoji_id"], 10014)
    del there[request.ids["emoji_id"]]


def _found(there: dict[int, Json], number: int, code: int) -> Json:
    if number not in there:
        raise Refused(404, code)
    return there[number]


def _creating(world: World, request: Request, *, own: Json | None = None) -> Guild:
    """A guild in which the bot may make something, or change what it made itself.

    Raises:
        Refused: 403, where it may not.
    """
    guild = world.guild(request.ids["guild_id"])
    allowed = in_guild(guild, world.bot.id)
    name = "CREATE_GUILD_EXPRESSIONS"
    if own is not None and own["user"]["id"] != str(world.bot.id):
        name = "MANAGE_GUILD_EXPRESSIONS"
    if not allowed & (BITS[name] | BITS["MANAGE_GUILD_EXPRESSIONS"]):
        raise Refused(403, 50013)
    return guild


def get_emojis(world: World, request: Request) -> Any:
    return [*world.guild(request.ids["guild_id"]).emojis.values()]


def add_emoji(world: World, request: Request) -> Any:
    guild = _creating(world, request)
    animated = request.body["image"].startswith(b"GIF8")
    alike = [one for one in guild.emojis.values() if one["animated"] == animated]
    if len(alike) >= world.limits.emojis:
        raise Refused(400, 30008)
    number, made = _made(world, request.body)
    guild.emojis[number] = made
    _tell(world, guild, "EMOJIS")
    return Created(made)


def delete_emoji(world: World, request: Request) -> Any:
    guild = world.guild(request.ids["guild_id"])
    _creating(world, request, own=_found(guild.emojis, request.ids["emoji_id"], 10014))
    del guild.emojis[request.ids["emoji_id"]]
    _tell(world, guild, "EMOJIS")


def get_stickers(world: World, request: Request) -> Any:
    return [*world.guild(request.ids["guild_id"]).stickers.values()]


def add_sticker(world: World, request: Request) -> Any:
    """A sticker: PNG or GIF, 320 pixels square, at most 512 kB."""
    guild = _creating(world, request)
    if "file" not in request.bare:
        raise form(("file",), "BASE_TYPE_REQUIRED", "This field is required")
    if len(guild.stickers) >= world.limits.stickers:
        raise Refused(400, 30039, f"Maximum number of stickers reached ({len(guild.stickers)})")
    data = request.bare["file"].data
    if len(data) > STICKER_BYTES:
        raise Refused(400, 50045)
    seen = look(data)
    if not _fits(seen):
        raise Refused(400, 50046)
    number = world.number()
    world.files.put(f"stickers/{number}.png", data)
    made = {
        "id": str(number),
        "name": request.body["name"],
        "description": request.body["description"] or None,
        "tags": request.body["tags"],
        "type": 2,
        "format_type": 4 if seen and seen.format == "GIF" else 1,
        "available": True,
        "guild_id": str(guild.id),
        "user": user_json(world.bot),
    }
    guild.stickers[number] = made
    _tell(world, guild, "STICKERS")
    return Created(made)


def _fits(seen: Look | None) -> bool:
    side = STICKER_SIDE
    return seen is not None and (seen.format, seen.width, seen.height) in {
        ("PNG", side, side),
        ("GIF", side, side),
    }


def delete_sticker(world: World, request: Request) -> Any:
    guild = world.guild(request.ids["guild_id"])
    _creating(world, request, own=_found(guild.stickers, request.ids["sticker_id"], 10060))
    del guild.stickers[request.ids["sticker_id"]]
    _tell(world, guild, "STICKERS")


def _tell(world: World, guild: Guild, what: str) -> None:
    name = what.lower()
    told = {"guild_id": str(guild.id), name: [*getattr(guild, name).values()]}
    world.gateway.tell(f"GUILD_{what}_UPDATE", told, guild, EXPRESSIONS)
