"""Buttons, menus, layouts and modals: what each may hold, as Discord documents it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tests.fakes.discord.kinds import (
    Kind,
    Shape,
    array,
    boolean,
    integer,
    maybe,
    one_of,
    snowflake,
    tagged,
    text,
)
from tests.fakes.discord.message import SELECTS, V2, Json, parts
from tests.fakes.discord.refused import Path, form

ROWS, IN_V2, V2_TEXT = 5, 40, 4000
ID = {"id": integer(0, 2**31 - 1)}
CUSTOM_ID = text(1, 100)
EMOJI = Shape({}, {"id": maybe(snowflake), "name": maybe(text(1)), "animated": boolean})
NUMBER = integer()


def _shape(required: dict[str, Kind], optional: dict[str, Kind] | None = None) -> Shape:
    return Shape({"type": NUMBER, **required}, {**ID, **(optional or {})})


_BUTTON = _shape(
    {"style": one_of(1, 2, 3, 4, 5, 6)},
    {
        "label": maybe(text(0, 80)),
        "emoji": maybe(EMOJI),
        "custom_id": CUSTOM_ID,
        "sku_id": snowflake,
        "url": text(1, 512),
        "disabled": boolean,
    },
)


def button(value: Any, path: Path) -> Any:
    """A button: a link has an address, any other a custom id, and each something to see."""
    read = _BUTTON(value, path)
    link = read["style"] == 5
    if read["style"] == 6:
        raise form((*path, "style"), "BASE_TYPE_CHOICES", "There is nothing to sell here.")
    if link and "url" not in read:
        raise form((*path, "url"), "BASE_TYPE_REQUIRED", "A url is required")
    if link and not read["url"].startswith(("http://", "https://", "discord://")):
        raise form((*path, "url"), "URL_TYPE_INVALID_URL", "Not a well formed URL.")
    if not link and "custom_id" not in read:
        raise form((*path, "custom_id"), "BASE_TYPE_REQUIRED", "A custom id is required")
    if ("custom_id" if link else "url") in read or "sku_id" in read:
        words = "A custom id and url cannot both be specified"
        raise form(path, "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE", words)
    if not read.get("label") and not read.get("emoji"):
        raise form(path, "BUTTON_COMPONENT_INVALID", "A button must have a label or an emoji")
    return read


_OPTION = Shape(
    {"label": text(1, 100), "value": text(1, 100)},
    {"description": maybe(text(0, 100)), "emoji": maybe(EMOJI), "default": boolean},
)
_CHOOSING = {
    "custom_id": CUSTOM_ID,
}
_CHOSEN: dict[str, Kind] = {
    "placeholder": maybe(text(0, 150)),
    "min_values": integer(0, 25),
    "max_values": integer(1, 25),
    "disabled": boolean,
    "required": boolean,
}
_DEFAULTS = array(Shape({"id": snowflake, "type": one_of("user", "role", "channel")}), 0, 25)


def _checked(shape: Shape) -> Kind:
    """A menu whose bounds fit each other and its options."""

    def read(value: Any, path: Path) -> Any:
        menu = shape(value, path)
        options = menu.get("options", [])
        values = [option["value"] for option in options]
        for place, one in enumerate(values):
            if one in values[:place]:
                words = "The specified option value is already used"
                where = (*path, "options", str(place), "value")
                raise form(where, "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", words)
        least, most = menu.get("min_values", 1), menu.get("max_values", 1)
        if least > most or (options and most > len(options)):
            words = "Must be between the least and the number of options."
            raise form((*path, "max_values"), "BASE_TYPE_BAD_LENGTH", words)
        if sum(option.get("default", False) for option in options) > most:
            raise form((*path, "options"), "SELECT_COMPONENT_TOO_MANY_DEFAULT", "Too many.")
        return menu

    return read


_STRINGS = _checked(_shape({**_CHOOSING, "options": array(_OPTION, 1, 25)}, _CHOSEN))
_PEOPLE = _checked(_shape(_CHOOSING, {**_CHOSEN, "default_values": _DEFAULTS}))
_CHANNELS = _checked(
    _shape(_CHOOSING, {**_CHOSEN, "default_values": _DEFAULTS, "channel_types": array(NUMBER)})
)
MENUS: dict[int, Kind] = {3: _STRINGS, 5: _PEOPLE, 6: _PEOPLE, 7: _PEOPLE, 8: _CHANNELS}
_MEDIA = Shape(
    {"url": text(1, 2048)},
    {
        "proxy_url": maybe(text()),
        "height": maybe(NUMBER),
        "width": maybe(NUMBER),
        "content_type": maybe(text()),
    },
)
_WORDS = _shape({"content": text(1, V2_TEXT)})
_THUMBNAIL = _shape({"media": _MEDIA}, {"description": maybe(text(0, 1024)), "spoiler": boolean})


def _row(value: Any, path: Path) -> Any:
    row = _shape({"components": array(tagged({2: button, **MENUS}), 1, 5)})(value, path)
    menus = sum(part["type"] in SELECTS for part in row["components"])
    if menus and len(row["components"]) > 1:
        words = "A row holds one menu, or up to five buttons"
        raise form((*path, "components"), "COMPONENT_LAYOUT_WIDTH_EXCEEDED", words)
    return row


_LAYOUT: dict[int, Kind] = {
    1: _row,
    9: _shape(
        {
            "components": array(tagged({10: _WORDS}), 1, 3),
            "accessory": tagged({2: button, 11: _THUMBNAIL}),
        }
    ),
    10: _WORDS,
    12: _shape(
        {
            "items": array(
                Shape(
                    {"media": _MEDIA},
                    {"description": maybe(text(0, 1024)), "spoiler": boolean},
                ),
                1,
                10,
            )
        }
    ),
    13: _shape({"file": _MEDIA}, {"spoiler": boolean}),
    14: _shape({}, {"divider": boolean, "spacing": one_of(1, 2)}),
}
_CONTAINER = _shape(
    {"components": array(tagged(_LAYOUT), 1, IN_V2)},
    {"accent_color": maybe(integer(0, 0xFFFFFF)), "spoiler": boolean},
)
LAYOUT = array(tagged({**_LAYOUT, 17: _CONTAINER}), 0, IN_V2)
ROWS_ONLY = array(tagged({1: _row}), 0, ROWS)


def check(components: Any, flags: int, path: Path = ("components",)) -> tuple[Json, ...]:
    """The components of a message, with an id for each.

    Raises:
        Refused: 400, where there are too many, of the wrong kind, or with the same custom id.
    """
    read = (LAYOUT if flags & V2 else ROWS_ONLY)(components, path)
    flat = list(parts(read))
    if flags & V2:
        if len(flat) > IN_V2:
            raise form(path, "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED", f"At most {IN_V2}.")
        if sum(len(part["content"]) for part in flat if part["type"] == 10) > V2_TEXT:
            words = f"The total displayable text size cannot exceed {V2_TEXT}."
            raise form(path, "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED", words)
    _distinct(flat, path)
    return tuple(_numbered(read, {part["id"] for part in flat if part.get("id")}))


def _distinct(flat: Sequence[Json], path: Path) -> None:
    for name in ("custom_id", "id"):
        seen: set[Any] = set()
        for part in flat:
            if part.get(name) in seen:
                words = f"Component {name.replace('_', ' ')} cannot be duplicated"
                raise form((*path, name), f"COMPONENT_{name.upper()}_DUPLICATED", words)
            if part.get(name):
                seen.add(part[name])


def _numbered(components: list[dict[str, Any]], taken: set[int]) -> list[dict[str, Any]]:
    free = (number for number in range(1, 2**31) if number not in taken)
    for part in parts(components):
        if not part.get("id"):
            part["id"] = next(free)  # type: ignore[index]
    return components


_INPUT: dict[str, Kind] = {
    "min_length": integer(0, 4000),
    "max_length": integer(1, 4000),
    "required": boolean,
    "value": maybe(text(0, 4000)),
    "placeholder": maybe(text(0, 100)),
}
_INPUT_NEEDS: dict[str, Kind] = {"custom_id": CUSTOM_ID, "style": one_of(1, 2)}
_OLD_INPUT = _shape({**_INPUT_NEEDS, "label": text(1, 45)}, _INPUT)


def _absent(value: Any, path: Path) -> None:
    if value is not None:
        raise form(path, "UNKNOWN_FIELD", "The label stands above it.")


_UPLOAD = _shape(
    {"custom_id": CUSTOM_ID},
    {"min_values": integer(0, 10), "max_values": integer(1, 10), "required": boolean},
)
_PICKS = {"custom_id": CUSTOM_ID, "options": array(_OPTION, 1, 10)}
_LABEL = _shape(
    {
        "label": text(1, 45),
        "component": tagged(
            {
                4: _shape(_INPUT_NEEDS, {**_INPUT, "label": _absent}),
                **MENUS,
                19: _UPLOAD,
                21: _shape(_PICKS, {"required": boolean}),
                22: _shape(
                    _PICKS,
                    {
                        "min_values": integer(0, 10),
                        "max_values": integer(1, 10),
                        "required": boolean,
                    },
                ),
                23: _shape({"custom_id": CUSTOM_ID}, {"default": boolean}),
            }
        ),
    },
    {"description": maybe(text(0, 100))},
)
_MODAL = Shape(
    {
        "custom_id": CUSTOM_ID,
        "title": text(1, 45),
        "components": array(
            tagged(
                {
                    1: _shape({"components": array(tagged({4: _OLD_INPUT}), 1, 1)}),
                    10: _WORDS,
                    18: _LABEL,
                }
            ),
            1,
            5,
        ),
    }
)


def modal(value: Any, path: Path) -> dict[str, Any]:
    """A form that pops up."""
    read = _MODAL(value, path)
    flat = list(parts(read["components"]))
    _distinct(flat, (*path, "components"))
    _numbered(read["components"], {part["id"] for part in flat if part.get("id")})
    return read
