"""The application's commands, and the routes that register them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from tests.fakes.discord.refused import Refused, form
from tests.fakes.discord.request import Created, Request
from tests.fakes.discord.signatures import CHANGEABLE, MESSAGE, SLASH, USER, command, names
from tests.fakes.discord.world import World

MOST = {SLASH: 100, USER: 15, MESSAGE: 15}
Json = dict[str, Any]


class Commands:
    """All that are registered: everywhere (under no guild) and in single guilds."""

    def __init__(self) -> None:
        self._places: dict[int | None, dict[int, Json]] = {}

    def of(self, guild: int | None) -> dict[int, Json]:
        """The commands of one place, by id."""
        return self._places.setdefault(guild, {})

    def find(self, guild: int | None, kind: int, name: str) -> Json | None:
        """A command by its name, or by one of its names in other languages; a guild's own comes
        before one that is everywhere."""
        for place in (guild, None):
            for one in self.of(place).values():
                if one["type"] == kind and name in names(one):
                    return one
        return None

    def names(self, guild: int | None = None) -> list[str]:
        """What is registered in one place."""
        return [one["name"] for one in self.of(guild).values()]


def _place(world: World, request: Request) -> int | None:
    if request.ids["application_id"] != world.application:
        raise Refused(403, 20012)
    guild = request.ids.get("guild_id")
    return None if guild is None else world.guild(guild).id


def _made(world: World, given: Json, guild: int | None, known: int | None) -> Json:
    kind = given.get("type", SLASH)
    permissions = given.get("default_member_permissions")
    made: Json = {
        "id": str(known or world.number()),
        "application_id": str(world.application),
        "version": str(world.number()),
        "type": kind,
        "name": given["name"],
        "name_localizations": given.get("name_localizations"),
        "description": given.get("description", ""),
        "description_localizations": given.get("description_localizations"),
        "default_member_permissions": None if permissions is None else str(permissions),
        "nsfw": given.get("nsfw", False),
    }
    if given.get("options"):
        made["options"] = given["options"]
    if guild is not None:
        return made | {"guild_id": str(guild)}
    return made | {
        "dm_permission": given.get("dm_permission", True),
        "integration_types": given.get("integration_types") or [0],
        "contexts": given.get("contexts"),
    }


def _known(there: Mapping[int, Json], given: Json) -> int | None:
    kind = given.get("type", SLASH)
    found = (n for n, c in there.items() if (c["type"], c["name"]) == (kind, given["name"]))
    return next(found, None)


def _room_for(there: Mapping[int, Json]) -> None:
    for kind, count in Counter(one["type"] for one in there.values()).items():
        if count > MOST[kind]:
            raise Refused(400, 30032)


def _told(one: Json, request: Request) -> Json:
    if request.query.get("with_localizations"):
        return one
    return {name: value for name, value in one.items() if not name.endswith("_localizations")}


def get_all(world: World, request: Request) -> Any:
    there = world.commands.of(_place(world, request))
    return [_told(one, request) for one in there.values()]


def put_all(world: World, request: Request) -> Any:
    """Replace all commands of a place; those of the same name keep their id."""
    place = _place(world, request)
    there = world.commands.of(place)
    new: dict[int, Json] = {}
    for at, given in enumerate(request.body):
        if _known(new, given):
            words = "Application command names must be unique"
            raise form((str(at), "name"), "APPLICATION_COMMANDS_DUPLICATE_NAME", words)
        made = _made(world, given, place, _known(there, given))
        new[int(made["id"])] = made
    _room_for(new)
    there.clear()
    there |= new
    world.bell.ring()
    return [*new.values()]


def post_one(world: World, request: Request) -> Any:
    """Add a command, or replace that of the same name."""
    place = _place(world, request)
    there = world.commands.of(place)
    known = _known(there, request.body)
    made = _made(world, request.body, place, known)
    _room_for({**there, int(made["id"]): made})
    there[int(made["id"])] = made
    world.bell.ring()
    return made if known else Created(made)


def _one(world: World, request: Request) -> tuple[dict[int, Json], Json]:
    there = world.commands.of(_place(world, request))
    found = there.get(request.ids["command_id"])
    if found is None:
        raise Refused(404, 10063)
    return there, found


def get_one(world: World, request: Request) -> Any:
    return _one(world, request)[1]


def patch_one(world: World, request: Request) -> Any:
    """Change some fields of a command."""
    there, found = _one(world, request)
    kept = {name: found[name] for name in CHANGEABLE if name in found}
    given = command({**kept, **request.body}, ())
    guild = found.get("guild_id")
    made = _made(world, given, int(guild) if guild else None, int(found["id"]))
    there[int(found["id"])] = made
    world.bell.ring()
    return made


def delete_one(world: World, request: Request) -> Any:
    there, found = _one(world, request)
    del there[int(found["id"])]
    world.bell.ring()
