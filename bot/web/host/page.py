"""The host's page as HTML: what stands still on it, around the parts that change.

The script of the page replaces those every few seconds; all of it is there without the script.
"""

from __future__ import annotations

from bot.doctor import NETWORKS
from bot.web.host import words
from bot.web.host.markup import Markup, join, tag
from bot.web.host.office import Sight
from bot.web.host.parts import parts
from bot.web.host.pieces import above, button, form, local, section, table


def entrance(version: str, problem: str | None = None) -> Markup:
    """The page that asks for the token.

    Args:
        version: of the static files.
        problem: what was wrong with the last try.
    """
    field = tag(
        "input",
        id="token",
        name="token",
        type="password",
        autocomplete="current-password",
        required=True,
        autofocus=True,
        maxlength=1000,
        aria_describedby="why wrong",
    )
    asks = tag(
        "form",
        tag("h1", _icon(version, 56), words.ENTER_HEADING),
        tag("p", words.ENTER_HINT, id="why"),
        tag("label", words.ENTER_LABEL, for_="token"),
        field,
        tag("p", problem, id="wrong", role="alert"),
        button(words.ENTER, "primary"),
        method="post",
        action="/host/enter",
    )
    return _document(words.ENTER_TITLE, version, "door", tag("main", asks))


def overview(sight: Sight, version: str, form_token: str, done: str | None = None) -> Markup:
    """The page itself.

    Args:
        sight: what is to be seen.
        version: of the static files, so that browsers ask for new ones.
        form_token: that its forms send along.
        done: code of what the form that was sent did, or None.
    """
    shown = {
        name: tag("span" if name == "updated" else "div", each, data_part=name)
        for name, each in parts(sight, form_token).items()
    }
    return _document(
        words.TITLE,
        version,
        "host",
        tag("a", words.SKIP, class_="skip", href="#now"),
        tag(
            "header",
            tag("h1", _icon(version, 32), words.HEADING),
            tag("p", shown["updated"], tag("a", words.RELOAD, href="/host")),
            tag("p", id="trouble", role="status", data_stale=words.STALE, data_over=words.OVER),
            form("/host/leave", form_token, button(words.LEAVE)),
        ),
        tag(
            "main",
            _said(done),
            shown["status"],
            section("now", words.NOW, shown["now"]),
            section("hours", words.HOURS, shown["hours"]),
            section("times", words.TIMES, shown["times"]),
            section("failures", words.FAILURES, shown["failures"]),
            section("disk", words.DISK, shown["disk"]),
            section("people", words.PEOPLE, shown["people"], _people_forms(form_token)),
            section("licences", words.LICENCES, _licences()),
        ),
        tag("footer", tag("p", words.FOOT.format(zone=f"{local(sight.queue.at):%Z}"))),
        script="host.js",
    )


def _document(
    title: str, version: str, kind: str, *body: str | None, script: str | None = None
) -> Markup:
    def static(name: str) -> str:
        return f"/static/{name}?v={version}"

    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("title", title),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="robots", content="noindex"),
        tag("meta", name="theme-color", content="#f7f2e9"),
        tag("link", rel="icon", href=static("icon.svg"), type="image/svg+xml"),
        tag("script", src=static("theme.js")),
        tag("link", rel="stylesheet", href=static("base.css")),
        tag("link", rel="stylesheet", href=static("host.css")),
        tag("script", type="module", src=static(script)) if script else None,
    )
    page = tag("html", head, tag("body", *body, class_=kind), lang="en", dir="ltr")
    return join(Markup("<!doctype html>\n"), page)


def _icon(version: str, size: int) -> Markup:
    return tag("img", src=f"/static/icon.svg?v={version}", alt="", width=size, height=size)


def _said(done: str | None) -> Markup | None:
    if done is None or done not in words.DONE:
        return None
    wrong = done in words.WRONG
    return tag(
        "p",
        words.DONE[done],
        class_="said wrong" if wrong else "said",
        role="alert" if wrong else "status",
    )


def _people_forms(form_token: str) -> Markup:
    block = form(
        "/host/block",
        form_token,
        tag("h3", words.BLOCK_TITLE),
        _who("block"),
        tag(
            "div",
            button(words.BLOCK, "danger", name="on", value="1"),
            button(words.UNBLOCK, name="on", value="0"),
            class_="buttons",
        ),
        tag("p", words.BLOCK_HINT, class_="hint"),
        class_="card",
    )
    limits = form(
        "/host/limits",
        form_token,
        tag("h3", words.LIMITS_TITLE),
        _who("limits"),
        tag(
            "div",
            _number("per_hour", words.PER_HOUR),
            _number("per_day", words.PER_DAY),
            class_="pair",
        ),
        tag("div", button(words.LIMIT), class_="buttons"),
        tag("p", words.LIMITS_HINT, class_="hint"),
        class_="card",
    )
    return tag("div", block, limits, class_="forms")


def _who(name: str) -> Markup:
    field = tag(
        "input",
        id=f"{name}-who",
        name="who",
        required=True,
        maxlength=64,
        autocomplete="off",
        autocapitalize="none",
        spellcheck="false",
        aria_describedby=f"{name}-hint",
    )
    return join(
        tag("label", words.WHO, for_=f"{name}-who"),
        field,
        tag("p", words.WHO_HINT, id=f"{name}-hint", class_="hint"),
    )


def _number(name: str, label: str) -> Markup:
    field = tag("input", id=name, name=name, inputmode="numeric", maxlength=6, autocomplete="off")
    return tag("div", tag("label", label, for_=name), field)


def _licences() -> Markup:
    rows = [
        (above(each.name, each.job), each.licence, words.YES if each.commercial else words.NO)
        for each in NETWORKS
    ]
    columns = (words.NETWORK, words.LICENCE, words.COMMERCIAL)
    return table("networks", words.LICENCES, columns, rows)
