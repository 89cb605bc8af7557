"""HTML and SVG as calls, so that whatever is text stays text."""

from __future__ import annotations

from html import escape

Attribute = str | int | float | bool | None
_VOID = frozenset({"img", "input", "link", "meta"})


class Markup(str):
    """Text that is markup already; ``tag`` and ``join`` make it."""

    __slots__ = ()


def tag(name: str, /, *children: str | None, **attributes: Attribute) -> Markup:
    """An element.

    Args:
        name: of the element.
        children: markup as it is, any other text escaped, None left out.
        attributes: underscores within a name become hyphens, one at its end is dropped. True is the
            bare name; False and None leave it out.
    """
    written = "".join(_attribute(key, value) for key, value in attributes.items())
    if name in _VOID:
        return Markup(f"<{name}{written}>")
    return Markup(f"<{name}{written}>{join(*children)}</{name}>")


def join(*children: str | None) -> Markup:
    """Several children one after the other, escaped as ``tag`` does it."""
    return Markup(
        "".join(
            child if isinstance(child, Markup) else escape(child)
            for child in children
            if child is not None
        )
    )


def _attribute(key: str, value: Attribute) -> str:
    name = key.rstrip("_").replace("_", "-")
    if value is None or value is False:
        return ""
    return f" {name}" if value is True else f' {name}="{escape(str(value))}"'
