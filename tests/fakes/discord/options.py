"""What a person fills in at a command, checked and turned into an interaction's data."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from tests.fakes.discord.acting import named
from tests.fakes.discord.nouns import Attachment, Channel, Role, User
from tests.fakes.discord.permissions import of
from tests.fakes.discord.rendered import member_json, role_json, seen_json, user_json
from tests.fakes.discord.signatures import (
    ANYBODY,
    BOOLEAN,
    FILE,
    INTEGER,
    NUMBER,
    PERSON,
    ROLE,
    ROOM,
    STRING,
    names,
)
from tests.fakes.discord.world import World
from tests.fakes.discord.written import attachment_json

Json = dict[str, Any]


class Resolved:
    """The people, roles, channels and files that an interaction's data speaks of."""

    def __init__(self, world: World, channel: Channel) -> None:
        self._world = world
        self._channel = channel
        self.json: dict[str, Json] = {}

    def _put(self, kind: str, number: int, what: Json) -> str:
        self.json.setdefault(kind, {})[str(number)] = what
        return str(number)

    def person(self, who: User) -> str:
        """Somebody's id; as a member too where they are one."""
        guild = self._channel.guild
        who = self._world.users[who.id]
        if guild and who.id in guild.members:
            member = member_json(self._world, guild, guild.members[who.id], with_user=False)
            permissions = str(of(self._channel, who.id))
            self._put("members", who.id, member | {"permissions": permissions})
        return self._put("users", who.id, user_json(who))

    def role(self, role: Role) -> str:
        return self._put("roles", role.id, role_json(role))

    def channel(self, channel: Channel, who: User) -> str:
        return self._put("channels", channel.id, seen_json(self._world, channel, who.id))

    def file(self, data: Any) -> str:
        """Keep a file that was attached; nobody else sees it."""
        name, content = named(data)
        files = self._world.files
        file: Attachment = files.attach(self._world.application, name, content, ephemeral=True)
        return self._put("attachments", file.id, attachment_json(self._world, file))


def filled(
    options: Sequence[Mapping[str, Any]],
    given: Mapping[str, Any],
    resolved: Resolved,
    who: User,
    focused: str | None = None,
) -> list[Json]:
    """The options of an interaction.

    Args:
        options: of the command.
        given: what was filled in, by an option's name in any language.
        focused: the option at which somebody still writes; the required ones may be missing then.

    Raises:
        LookupError: at a name that the command does not have, or a required one that is missing.
        ValueError: where a value does not fit its option.
    """
    known = {name: option for option in options for name in names(option)}
    for name in given:
        if name not in known:
            raise LookupError(f"the command has no option {name}, only {', '.join(known)}")
    data = []
    for option in options:
        mine = [value for name, value in given.items() if known[name] is option]
        if not mine or mine[0] is None:
            if option.get("required") and focused is None:
                raise LookupError(f"option {option['name']} is required")
            continue
        at = focused is not None and known[focused] is option
        value = mine[0] if at else _value(option, mine[0], resolved, who)
        entry = {"name": option["name"], "type": option["type"], "value": value}
        data.append({**entry, "focused": True} if at else entry)
    return data


def _value(option: Mapping[str, Any], value: Any, resolved: Resolved, who: User) -> Any:
    kind = option["type"]
    kinds: dict[int, tuple[type | tuple[type, ...], Callable[[Any], Any]]] = {
        STRING: (str, lambda words: _bounded(option, words, "length", len(words))),
        INTEGER: (int, lambda number: _bounded(option, number, "value", number)),
        NUMBER: ((int, float), lambda number: _bounded(option, number, "value", number)),
        BOOLEAN: (bool, bool),
        PERSON: (User, resolved.person),
        ROOM: (Channel, lambda channel: resolved.channel(channel, who)),
        ROLE: (Role, resolved.role),
        ANYBODY: ((User, Role), lambda one: _anybody(one, resolved)),
        FILE: ((bytes, tuple), resolved.file),
    }
    if choices := option.get("choices"):
        return _chosen(option, value, choices)
    type_, read = kinds[kind]
    if not isinstance(value, type_) or (isinstance(value, bool) and kind != BOOLEAN):
        raise ValueError(f"option {option['name']} takes no {type(value).__name__}")
    return read(value)


def _anybody(one: User | Role, resolved: Resolved) -> str:
    return resolved.person(one) if isinstance(one, User) else resolved.role(one)


def _bounded(option: Mapping[str, Any], value: Any, unit: str, size: float) -> Any:
    least, most = option.get(f"min_{unit}"), option.get(f"max_{unit}")
    if unit == "length" and most is None:
        most = 6000
    if (least is not None and size < least) or (most is not None and size > most):
        raise ValueError(f"option {option['name']} takes {least} to {most}")
    return value


def _chosen(option: Mapping[str, Any], value: Any, choices: Sequence[Json]) -> Any:
    for choice in choices:
        if value == choice["value"] or value in names(choice):
            return choice["value"]
    raise ValueError(f"option {option['name']} has no choice {value}")
