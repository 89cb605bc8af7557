"""What the host's page is put together from: sections, numbers, tables, forms, moments."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime

from bot.web.host.markup import Markup, join, tag
from storage.orders import DAY


def section(name: str, title: str, *content: Markup) -> Markup:
    """A section with its heading, which names it."""
    heading = tag("h2", title, id=f"{name}-title")
    return tag("section", heading, *content, id=name, aria_labelledby=f"{name}-title")


def tiles(*numbers: Sequence[str | None], class_: str = "") -> Markup:
    """Numbers with what they are: the name of each, the number, and what else is said of it."""
    return tag(
        "dl",
        *(
            tag(
                "div",
                tag("dt", name),
                tag("dd", tag("b", number), *(_beneath(each) for each in more)),
            )
            for name, number, *more in numbers
        ),
        class_=f"tiles {class_}".strip(),
    )


def table(
    name: str,
    title: str,
    columns: Sequence[str],
    rows: Sequence[Sequence[str]],
    *,
    numbers: Collection[int] = (),
) -> Markup:
    """A table whose first column names the rows.

    Args:
        name: by which the script finds it again.
        title: for whoever does not see where it stands.
        columns: their names.
        rows: as many cells each.
        numbers: the columns that are set to the right.
    """

    def kind(index: int) -> str | None:
        return "number" if index in numbers else None

    head = [tag("th", name, scope="col", class_=kind(at)) for at, name in enumerate(columns)]
    body = [
        tag(
            "tr",
            tag("th", row[0], scope="row"),
            *(tag("td", cell, class_=kind(at)) for at, cell in enumerate(row[1:], 1)),
        )
        for row in rows
    ]
    whole = tag("table", tag("caption", title), tag("thead", tag("tr", *head)), tag("tbody", *body))
    # What may be too wide for a phone has to be scrolled by keyboard as well.
    return tag("div", whole, id=name, class_="scrolls", role="group", tabindex=0, aria_label=title)


def above(text: str, *beneath: str) -> Markup:
    """A cell of a table with more about it in small lines beneath."""
    return join(text, *(tag("span", each, class_="beneath") for each in beneath))


def details(name: str, summary: str, content: Markup) -> Markup:
    """What is shown on request."""
    # Both have ids, so that the script leaves them open, and the focus where it is.
    return tag("details", tag("summary", summary, id=f"{name}-summary"), content, id=name)


def form(action: str, form_token: str, *content: Markup, class_: str | None = None) -> Markup:
    """A form that can only be sent from this page."""
    token = hidden("form", form_token)
    return tag("form", token, *content, method="post", action=action, class_=class_)


def hidden(name: str, value: str) -> Markup:
    """A field of a form that nobody fills in."""
    return tag("input", type="hidden", name=name, value=value)


def button(text: str, kind: str = "", *, id_: str | None = None, **field: str) -> Markup:
    """A button that sends its form.

    Args:
        text: on it.
        kind: ``primary``, ``danger`` or plain.
        id_: by which the script finds it again.
        field: name and value it sends along.
    """
    return tag("button", text, class_=f"chip {kind}".strip(), id=id_, **field)


def local(at: float) -> datetime:
    """A moment by the host's clock."""
    return datetime.fromtimestamp(at).astimezone()


def moment(at: float, form_: str) -> Markup:
    """A moment, written as ``strftime`` says."""
    when = local(at)
    return tag("time", f"{when:{form_}}", datetime=when.isoformat(timespec="seconds"))


def clock(at: float, now: float) -> str:
    """The time of day, with its day where that is further than 12 hours from now."""
    return f"{local(at):%H:%M}" if abs(at - now) < DAY / 2 else f"{local(at):%a %d %b, %H:%M}"


def _beneath(said: str | None) -> Markup | None:
    return said if said is None or isinstance(said, Markup) else tag("span", said)
