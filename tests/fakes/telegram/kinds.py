"""Kinds of parameters: how a value from a request is read, and which is refused.

In a form every value is text; in JSON, and inside what a form holds as JSON, it has its own type.
Both are read here into Python's types.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from tests.fakes.telegram.nouns import Upload
from tests.fakes.telegram.refused import bad

Read = Callable[[Any, str], Any]


@dataclass(frozen=True)
class Kind:
    """What a parameter may be.

    Attributes:
        name: as the documentation calls it.
        read: takes the value and where it stands, gives it in its own type.

    Raises:
        Refused: from ``read``, where it is something else; the place is named.
    """

    name: str
    read: Read


def wrong(path: str, name: str) -> Exception:
    return bad(f'parameter "{path}" must be of type {name}')


def _integer(value: Any, path: str) -> int:
    if isinstance(value, str) and re.fullmatch(r"-?\d{1,19}", value):
        return int(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    raise wrong(path, "Integer")


def _real(value: Any, path: str) -> float:
    try:
        return float(value)
    except (TypeError, ValueError):
        raise wrong(path, "Float") from None


def _boolean(value: Any, path: str) -> bool:
    if isinstance(value, str):
        value = {"true": True, "1": True, "false": False, "0": False}.get(value.lower())
    if isinstance(value, bool):
        return value
    raise wrong(path, "Boolean")


def _text(value: Any, path: str) -> str:
    if not isinstance(value, str):
        raise wrong(path, "String")
    return value


def _chat(value: Any, path: str) -> int | str:
    if isinstance(value, str) and re.fullmatch(r"@\w+", value):
        return value
    return _integer(value, path)


def _file(value: Any, path: str) -> str | Upload:
    if isinstance(value, Upload):
        return value
    if not value:
        raise bad(f'parameter "{path}" must be non-empty')
    return _text(value, path)


INTEGER = Kind("Integer", _integer)
REAL = Kind("Float", _real)
BOOLEAN = Kind("Boolean", _boolean)
TEXT = Kind("String", _text)
CHAT = Kind("Integer or String", _chat)
FILE = Kind("InputFile or String", _file)


def decoded(value: Any, path: str, name: str) -> Any:
    """JSON that a form holds as text."""
    if not isinstance(value, str):
        return value
    try:
        return json.loads(value)
    except ValueError:
        raise bad(f"can't parse {path}: {name} expected in JSON") from None


def array(kind: Kind, least: int = 0, most: int = 1000) -> Kind:
    """A list of these."""
    name = f"Array of {kind.name}"

    def read(value: Any, path: str) -> list[Any]:
        value = decoded(value, path, name)
        if not isinstance(value, list):
            raise wrong(path, name)
        if not least <= len(value) <= most:
            raise bad(f'parameter "{path}" must have {least} to {most} items')
        return [kind.read(item, f"{path}[{number}]") for number, item in enumerate(value)]

    return Kind(name, read)


def one_of(*words: str) -> Kind:
    """One of some words."""

    def read(value: Any, path: str) -> str:
        if value not in words:
            raise bad(f'parameter "{path}" is none of {", ".join(words)}')
        return str(value)

    return Kind("String", read)


@dataclass(frozen=True)
class Shape:
    """An object's fields, or a method's parameters: those it must have, and those it may have."""

    name: str
    required: Mapping[str, Kind] = field(default_factory=dict)
    optional: Mapping[str, Kind] = field(default_factory=dict)

    def fields(self, value: Mapping[str, Any], path: str = "") -> dict[str, Any]:
        """Every field read.

        Raises:
            Refused: at one that is unknown, missing or of another type.
        """
        known = {**self.required, **self.optional}
        for name in value:
            if name not in known:
                raise bad(f'unknown parameter "{path}{name}" of {self.name}')
        for name in self.required:
            if name not in value:
                raise bad(f'parameter "{path}{name}" is required')
        return {name: known[name].read(item, path + name) for name, item in value.items()}

    @property
    def kind(self) -> Kind:
        """A parameter of this shape."""
        return Kind(self.name, self._read)

    def _read(self, value: Any, path: str) -> dict[str, Any]:
        value = decoded(value, path, self.name)
        if not isinstance(value, dict):
            raise wrong(path, self.name)
        return self.fields(value, f"{path}.")


def tagged(name: str, tag: str, *shapes: Shape) -> Kind:
    """An object whose shape is named by its field ``tag``, as are the shapes."""
    by_name = {shape.name: shape for shape in shapes}

    def read(value: Any, path: str) -> dict[str, Any]:
        value = decoded(value, path, name)
        shape = by_name.get(value.get(tag, "")) if isinstance(value, dict) else None
        if shape is None:
            raise bad(f'parameter "{path}.{tag}" is none of {", ".join(by_name)}')
        rest = {key: item for key, item in value.items() if key != tag}
        return {tag: shape.name, **shape.fields(rest, f"{path}.")}

    return Kind(name, read)
