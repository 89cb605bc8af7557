"""What a person fills into a form, checked and turned into an interaction's data."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tests.fakes.discord.message import SELECTS, Json
from tests.fakes.discord.options import Resolved

TEXT_INPUT, UPLOAD, RADIO, CHECKBOXES, CHECKBOX = 4, 19, 21, 22, 23


def submitted(modal: Json, values: Mapping[str, Any], resolved: Resolved) -> list[Json]:
    """The components of a form that is sent off.

    Raises:
        LookupError: at a name that no field of the form has.
        ValueError: where a value does not fit its field.
    """
    left = dict(values)
    sent = [_top(part, left, resolved) for part in modal["components"]]
    if left:
        raise LookupError(f"the form has no {', '.join(left)}")
    return sent


def _top(part: Json, left: dict[str, Any], resolved: Resolved) -> Json:
    if part["type"] == 1:
        fields = [_field(one, one["label"], left, resolved) for one in part["components"]]
        return {"type": 1, "id": part["id"], "components": fields}
    if part["type"] == 18:
        field = _field(part["component"], part["label"], left, resolved)
        return {"type": 18, "id": part["id"], "component": field}
    return {"type": part["type"], "id": part["id"]}


def _field(part: Json, label: str, left: dict[str, Any], resolved: Resolved) -> Json:
    given = left.pop(label, left.pop(part["custom_id"], None))
    kind = part["type"]
    common = {"type": kind, "id": part["id"], "custom_id": part["custom_id"]}
    required = part.get("required", True)
    if kind == TEXT_INPUT:
        return {**common, "value": _words(part, label, given, required)}
    if kind == CHECKBOX:
        return {**common, "value": bool(given or part.get("default", False))}
    several = given if isinstance(given, list | tuple) and not _is_file(given) else [given]
    chosen = [one for one in several if one is not None]
    _enough(part, label, len(chosen), required)
    if kind == UPLOAD:
        return {**common, "values": [resolved.file(one) for one in chosen]}
    picked = [_option(part, label, one) for one in chosen]
    if kind == RADIO:
        return {**common, "value": picked[0] if picked else None}
    assert kind in (*SELECTS, CHECKBOXES)
    return {**common, "values": picked}


def _is_file(given: Any) -> bool:
    return isinstance(given, tuple) and len(given) == 2 and isinstance(given[1], bytes)


def _words(part: Json, label: str, given: Any, required: bool) -> str:
    words = part.get("value") or "" if given is None else given
    if not isinstance(words, str):
        raise ValueError(f"{label} takes text")
    least = part.get("min_length") or (1 if required else 0)
    if not (words or required) or least <= len(words) <= (part.get("max_length") or 4000):
        return words
    raise ValueError(f"{label} takes {least} to {part.get('max_length') or 4000} characters")


def _enough(part: Json, label: str, count: int, required: bool) -> None:
    least, most = part.get("min_values", 1), part.get("max_values", 1)
    if not (required or count) or max(least, int(required)) <= count <= most:
        return
    raise ValueError(f"{label} takes {least} to {most}, not {count}")


def _option(part: Json, label: str, one: Any) -> str:
    for option in part.get("options", ()):
        if one in (option["label"], option["value"]):
            return str(option["value"])
    raise ValueError(f"{label} has no option {one}")
