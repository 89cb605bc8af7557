"""Kinds of fields: how a value from a request is read, and which is refused with 50035."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from tests.fakes.discord.refused import Path, form

Kind = Callable[[Any, Path], Any]
"""Takes a value and where it stands, gives it in its own type, or raises ``Refused``."""


def anything(value: Any, path: Path) -> Any:
    """Whatever it is."""
    return value


def boolean(value: Any, path: Path) -> bool:
    """True or false; in a query also as words or digits."""
    if isinstance(value, str):
        value = {"true": True, "1": True, "false": False, "0": False}.get(value.lower())
    if isinstance(value, bool):
        return value
    raise form(path, "BOOLEAN_TYPE_CONVERT", "Must be either true or false.")


def snowflake(value: Any, path: Path) -> int:
    """An id, as text of digits or as a number."""
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if isinstance(value, str) and re.fullmatch(r"\d{1,20}", value):
        return int(value)
    raise form(path, "NUMBER_TYPE_COERCE", "Value is not snowflake.")


def text(least: int = 0, most: int | None = None) -> Kind:
    """Text of so many characters."""

    def read(value: Any, path: Path) -> str:
        if not isinstance(value, str):
            raise form(path, "STRING_TYPE_CONVERT", "Could not interpret value as string.")
        if least and not value:
            raise form(path, "BASE_TYPE_REQUIRED", "This field is required")
        if most is not None and not least <= len(value) <= most:
            if least:
                words = f"Must be between {least} and {most} in length."
                raise form(path, "BASE_TYPE_BAD_LENGTH", words)
            raise form(path, "BASE_TYPE_MAX_LENGTH", f"Must be {most} or fewer in length.")
        return value

    return read


def integer(least: int | None = None, most: int | None = None) -> Kind:
    """A whole number within bounds; in a query as text."""

    def read(value: Any, path: Path) -> int:
        if isinstance(value, str) and re.fullmatch(r"-?\d{1,19}", value):
            value = int(value)
        if not isinstance(value, int) or isinstance(value, bool):
            raise form(path, "NUMBER_TYPE_COERCE", "Value is not int.")
        if least is not None and value < least:
            raise form(
                path, "NUMBER_TYPE_MIN", f"int value should be greater than or equal to {least}."
            )
        if most is not None and value > most:
            raise form(
                path, "NUMBER_TYPE_MAX", f"int value should be less than or equal to {most}."
            )
        return value

    return read


def number(value: Any, path: Path) -> float:
    """A number with or without a fraction."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return value
    raise form(path, "NUMBER_TYPE_COERCE", "Value is not float.")


def one_of(*values: Any) -> Kind:
    """One of some values."""

    def read(value: Any, path: Path) -> Any:
        if isinstance(value, bool) or value not in values:
            raise form(path, "BASE_TYPE_CHOICES", f"Value must be one of {values}.")
        return value

    return read


def maybe(kind: Kind) -> Kind:
    """This, or null."""
    return lambda value, path: None if value is None else kind(value, path)


def array(kind: Kind, least: int = 0, most: int = 1000) -> Kind:
    """A list of these."""

    def read(value: Any, path: Path) -> list[Any]:
        if not isinstance(value, list):
            raise form(path, "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType")
        if not least <= len(value) <= most:
            words = f"Must be between {least} and {most} in length."
            raise form(path, "BASE_TYPE_BAD_LENGTH", words)
        return [kind(item, (*path, str(place))) for place, item in enumerate(value)]

    return read


def mapping(keys: frozenset[str], kind: Kind) -> Kind:
    """An object with some of these keys, and values of one kind."""

    def read(value: Any, path: Path) -> dict[str, Any]:
        _object(value, path)
        for key in value.keys() - keys:
            raise form((*path, key), "ENUM_TYPE_COERCE", "Value is not a valid enum value.")
        return {key: kind(item, (*path, key)) for key, item in value.items()}

    return read


def _object(value: Any, path: Path) -> None:
    if not isinstance(value, dict):
        raise form(path, "DICT_TYPE_CONVERT", "Only dictionaries may be used in a DictType")


@dataclass(frozen=True)
class Shape:
    """An object's fields: those it must have and those it may have. Itself a kind."""

    required: Mapping[str, Kind] = field(default_factory=dict)
    optional: Mapping[str, Kind] = field(default_factory=dict)

    def __call__(self, value: Any, path: Path = ()) -> dict[str, Any]:
        _object(value, path)
        known = {**self.required, **self.optional}
        for name in value:
            if name not in known:
                raise form((*path, name), "UNKNOWN_FIELD", "There is no such field.")
        for name in self.required:
            if name not in value:
                raise form((*path, name), "BASE_TYPE_REQUIRED", "This field is required")
        return {name: known[name](item, (*path, name)) for name, item in value.items()}

    def plus(self, **optional: Kind) -> Shape:
        """The same with further fields that it may have."""
        return Shape(self.required, {**self.optional, **optional})


def tagged(shapes: Mapping[int, Kind], tag: str = "type") -> Kind:
    """An object whose kind is told by its field ``tag``."""

    def read(value: Any, path: Path) -> Any:
        _object(value, path)
        kind = value.get(tag)
        if isinstance(kind, bool) or kind not in shapes:
            raise form((*path, tag), "BASE_TYPE_CHOICES", f"Value must be one of {(*shapes,)}.")
        return shapes[kind](value, path)

    return read
