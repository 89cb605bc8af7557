"""What a command may be, as Discord documents it."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from tests.fakes.discord.kinds import (
    Kind,
    Shape,
    anything,
    array,
    boolean,
    integer,
    mapping,
    maybe,
    number,
    one_of,
    snowflake,
    tagged,
    text,
)
from tests.fakes.discord.locales import LOCALES
from tests.fakes.discord.refused import Path, form

SLASH, USER, MESSAGE = 1, 2, 3
CHARACTERS = 8000
STRING, INTEGER, BOOLEAN, PERSON, ROOM, ROLE, ANYBODY, NUMBER, FILE = 3, 4, 5, 6, 7, 8, 9, 10, 11

Json = dict[str, Any]


def slash_name(value: Any, path: Path) -> str:
    """A name in lower case: letters, numbers, hyphens, underscores, apostrophes."""
    name: str = text(1, 32)(value, path)
    if name != name.lower() or not all(map(_fits, name)):
        raise form(path, "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid")
    return name


def _fits(letter: str) -> bool:
    script = "\u0900" <= letter <= "\u097f" or "\u0e00" <= letter <= "\u0e7f"
    return letter in "-_'" or script or unicodedata.category(letter)[0] in "LN"


def _words(name: str, kind: Kind) -> dict[str, Kind]:
    return {f"{name}_localizations": maybe(mapping(LOCALES, kind))}


DESCRIPTION = text(1, 100)
_NAMED: dict[str, Kind] = {"type": integer(), "name": slash_name, "description": DESCRIPTION}
_LOCALIZED = _words("name", slash_name) | _words("description", DESCRIPTION)


def _choices(kind: Kind) -> Kind:
    names = _words("name", text(1, 100))
    return maybe(array(Shape({"name": text(1, 100), "value": kind}, names), 0, 25))


_WHOLE = integer(-(2**53), 2**53)
_VALUES: dict[int, dict[str, Kind]] = {
    STRING: {
        "choices": _choices(text(0, 100)),
        "min_length": maybe(integer(0, 6000)),
        "max_length": maybe(integer(1, 6000)),
        "autocomplete": boolean,
    },
    INTEGER: {
        "choices": _choices(_WHOLE),
        "min_value": maybe(_WHOLE),
        "max_value": maybe(_WHOLE),
        "autocomplete": boolean,
    },
    BOOLEAN: {},
    PERSON: {},
    ROOM: {"channel_types": maybe(array(one_of(0, 1, 2, 3, 4, 5, 10, 11, 12, 13, 14, 15, 16)))},
    ROLE: {},
    ANYBODY: {},
    NUMBER: {
        "choices": _choices(number),
        "min_value": maybe(number),
        "max_value": maybe(number),
        "autocomplete": boolean,
    },
    FILE: {},
}


def _value_option(kind: int) -> Kind:
    shape = Shape(_NAMED, {**_LOCALIZED, **_VALUES[kind], "required": boolean})

    def read(value: Any, path: Path) -> Any:
        option = shape(value, path)
        if option.get("autocomplete") and option.get("choices"):
            words = "Choices and autocomplete exclude each other."
            raise form(path, "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", words)
        return option

    return read


_PLAIN: dict[int, Kind] = {kind: _value_option(kind) for kind in _VALUES}


def _options(kinds: Mapping[int, Kind]) -> Kind:
    """Up to 25 options with different names, the required ones first."""
    listed = array(tagged(kinds), 0, 25)

    def read(value: Any, path: Path) -> Any:
        options = listed(value, path)
        for name, count in Counter(option["name"] for option in options).items():
            if count > 1:
                words = f"Option name {name} is used twice"
                raise form(path, "APPLICATION_COMMAND_OPTIONS_NAME_INVALID", words)
        needed = [option.get("required", False) for option in options]
        if needed != sorted(needed, reverse=True):
            words = "Required options must be placed before non-required options"
            raise form(path, "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", words)
        below = [option["type"] in (1, 2) for option in options]
        if any(below) and not all(below):
            words = "Sub-command and sub-command group option types are mutually exclusive to all"
            raise form(path, "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", words)
        return options

    return read


_SUB = Shape(_NAMED, {**_LOCALIZED, "options": _options(_PLAIN)})
_GROUP = Shape(_NAMED, {**_LOCALIZED, "options": _options({1: _SUB})})
_COMMON: dict[str, Kind] = {
    "type": one_of(SLASH, USER, MESSAGE),
    "default_member_permissions": maybe(snowflake),
    "dm_permission": maybe(boolean),
    "nsfw": boolean,
    "integration_types": maybe(array(one_of(0, 1), 1, 2)),
    "contexts": maybe(array(one_of(0, 1, 2), 0, 3)),
    "id": snowflake,
}
_CHAT = Shape(
    {"name": slash_name, "description": DESCRIPTION},
    {**_COMMON, **_LOCALIZED, "options": maybe(_options({**_PLAIN, 1: _SUB, 2: _GROUP}))},
)
_MENU = Shape(
    {"name": text(1, 32)},
    {
        **_COMMON,
        **_words("name", text(1, 32)),
        "description": text(0, 0),
        "description_localizations": maybe(mapping(LOCALES, text(0, 0))),
        "options": array(_SUB, 0, 0),
    },
)


def command(value: Any, path: Path) -> Json:
    """A command.

    Raises:
        Refused: 400, where something in it is not as it must be, or it is too long in all.
    """
    menu = isinstance(value, dict) and value.get("type") in (USER, MESSAGE)
    read: Json = (_MENU if menu else _CHAT)(value, path)
    if sum(_lengths(read)) > CHARACTERS:
        words = f"Command exceeds maximum size ({CHARACTERS})"
        raise form(path, "APPLICATION_COMMAND_TOO_LARGE", words)
    return read


def _lengths(part: Mapping[str, Any]) -> Iterator[int]:
    """Characters of names, descriptions and values; of translations the longest counts."""
    for name in ("name", "description"):
        said = [part.get(name, ""), *(part.get(f"{name}_localizations") or {}).values()]
        yield max(map(len, said))
    if isinstance(part.get("value"), str):
        yield len(part["value"])
    for inner in (*(part.get("options") or ()), *(part.get("choices") or ())):
        yield from _lengths(inner)


COMMANDS = array(command, 0, 130)


CHANGEABLE = frozenset({**_CHAT.optional, **_CHAT.required})
PATCHES = Shape({}, dict.fromkeys(CHANGEABLE, anything))
"""Fields of a change, which are looked at together with those that stay."""


def names(part: Mapping[str, Any]) -> set[str]:
    """What something is called, in any language."""
    return {part["name"], *(part.get("name_localizations") or {}).values()}
