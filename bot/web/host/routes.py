"""The host's page on the web: ``/host`` and what it sends, ``/metrics``, ``/healthz``.

``/healthz`` is open and says nothing of anybody. Everything else needs the host's token: as a
bearer token, or given once to the page, which then has a cookie. What changes something needs that
cookie and a token in the form besides. That a request comes from this site at all, and the headers
that every answer has, are looked after where the site is put together.
"""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Mapping
from math import ceil
from typing import TypeVar

from aiohttp import web
from prometheus_client import CONTENT_TYPE_LATEST

from bot.desk import Host
from bot.web.bodies import read_form
from bot.web.gate import PEER
from bot.web.host import page, words
from bot.web.host.door import COOKIE, COOKIE_PATH, COOKIE_SECONDS, SECURE_COOKIE, Door, Guesses
from bot.web.host.markup import Markup
from bot.web.host.office import Office
from bot.web.host.parts import parts
from bot.web.limits import Limits
from bot.web.pages import Pages
from bot.web.peers import Peer
from bot.web.problems import Problem
from bot.web.site import GATE
from storage.errors import NotYours, StorageError

_log = logging.getLogger(__name__)

T = TypeVar("T")

MOST_ORDERS = 100_000
"""The highest limit that somebody can be given."""
_BEARER = {"WWW-Authenticate": "Bearer"}


def add_host(site: web.Application, office: Office, *, token: str) -> None:
    """Add the host's page to a site that does not run yet.

    Args:
        site: of ``build_site``.
        office: the installation.
        token: of the host.
    """
    host = _HostPage(office, Door(token), site[GATE].throttle.limits)
    site.add_routes(
        [
            web.get("/healthz", host.healthz),
            web.get("/metrics", host.metrics),
            web.get("/host", host.overview),
            web.get("/host/figures", host.figures),
            web.get("/host/metrics", host.metrics),  # the page's cookie goes no further than this
            web.post("/host/enter", host.enter),
            web.post("/host/leave", host.leave),
            web.post("/host/pause", host.pause),
            web.post("/host/block", host.block),
            web.post("/host/limits", host.limits),
        ]
    )


class _HostPage:
    def __init__(self, office: Office, door: Door, limits: Limits) -> None:
        self._office = office
        self._door = door
        self._limits = limits
        self._guesses = Guesses()
        self._version = Pages().version

    # Looking.

    async def healthz(self, request: web.Request) -> web.Response:
        health = await self._office.health()
        checks = {"database": health.database, "dispatch": health.dispatch, "disk": health.disk}
        status = 200 if health.ok else 503
        return web.json_response({"ok": health.ok, "checks": checks}, status=status)

    async def metrics(self, request: web.Request) -> web.Response:
        if self._cookie(request) is None:
            self._check_bearer(request)
        text = await _read(self._office.metrics())
        return web.Response(body=text.encode(), headers={"Content-Type": CONTENT_TYPE_LATEST})

    async def overview(self, request: web.Request) -> web.Response:
        cookie = self._cookie(request)
        if cookie is None:
            return _html(page.entrance(self._version), 401)
        sight = await _read(self._office.look())
        done = request.query.get("done")
        form_token = self._door.form_token(cookie)
        return _html(page.overview(sight, self._version, form_token, done))

    async def figures(self, request: web.Request) -> web.Response:
        """The parts of the page as they are now, for its script."""
        cookie = self._cookie(request)
        if cookie is None:
            raise _Refused(401, words.NEEDS_TOKEN, _BEARER)
        sight = await _read(self._office.look())
        shown = parts(sight, self._door.form_token(cookie))
        return web.json_response({"version": self._version, "parts": shown})

    # Coming and going.

    async def enter(self, request: web.Request) -> web.Response:
        form, peer = await read_form(request, self._limits), request[PEER]
        wait = self._guesses.wait(peer.address)
        if wait > 0:
            answer = _html(page.entrance(self._version, _too_many(wait)), 429)
            answer.headers["Retry-After"] = str(ceil(wait))
            return answer
        if not self._opens(form.get("token", ""), peer):
            return _html(page.entrance(self._version, words.WRONG_TOKEN), 401)
        answer = _see("/host")
        answer.set_cookie(
            _cookie_name(peer),
            self._door.cookie(),
            max_age=COOKIE_SECONDS,
            path=COOKIE_PATH,
            httponly=True,
            samesite="Strict",
            secure=peer.scheme == "https",
        )
        return answer

    async def leave(self, request: web.Request) -> web.Response:
        await self._sent(request)
        answer, peer = _see("/host"), request[PEER]
        answer.del_cookie(_cookie_name(peer), path=COOKIE_PATH, secure=peer.scheme == "https")
        return answer

    # Doing.

    async def pause(self, request: web.Request) -> web.Response:
        on = _switch(await self._sent(request))
        pause = self._office.desk.pause(Host.HERE, on)
        return await self._do(pause)

    async def block(self, request: web.Request) -> web.Response:
        form = await self._sent(request)
        on = _switch(form)
        block = self._office.desk.block(Host.HERE, _who(form), on)
        return await self._do(block, "blocked" if on else "unblocked")

    async def limits(self, request: web.Request) -> web.Response:
        form = await self._sent(request)
        try:
            per_day, per_hour = _limit(form, "per_day"), _limit(form, "per_hour")
        except ValueError:
            return _see("/host?done=numbers")
        allow = self._office.desk.allow(Host.HERE, _who(form), per_day, per_hour)
        return await self._do(allow, "limited")

    async def _do(self, deed: Awaitable[None], done: str | None = None) -> web.Response:
        try:
            await deed
        except NotYours:
            done = "nobody"
        except StorageError as error:
            _log.error("what the host asked for failed: %s %s", error.message, error.hint)
            done = "failed"
        self._office.changed()
        return _see(f"/host?done={done}" if done else "/host")

    # Who it is.

    async def _sent(self, request: web.Request) -> Mapping[str, str]:
        """What a form of the page sent, from a browser that was given the page."""
        form, cookie = await read_form(request, self._limits), self._cookie(request)
        if cookie is None:
            raise web.HTTPSeeOther("/host")
        if not self._door.is_form_token(cookie, form.get("form", "")):
            raise _Refused(403, words.STALE_FORM)
        return form

    def _cookie(self, request: web.Request) -> str | None:
        cookie = request.cookies.get(_cookie_name(request[PEER]), "")
        return cookie if self._door.is_cookie(cookie) else None

    def _check_bearer(self, request: web.Request) -> None:
        kind, _, token = request.headers.get("Authorization", "").partition(" ")
        if kind.lower() != "bearer":
            raise _Refused(401, words.NEEDS_TOKEN, _BEARER)
        peer = request[PEER]
        wait = self._guesses.wait(peer.address)
        if wait > 0:
            raise _Refused(429, _too_many(wait), {"Retry-After": str(ceil(wait))})
        if not self._opens(token, peer):
            raise _Refused(401, words.WRONG_TOKEN, _BEARER)

    def _opens(self, token: str, peer: Peer) -> bool:
        if self._door.opens(token):
            return True
        self._guesses.wrong(peer.address)
        _log.warning("a wrong host token was given")
        return False


def _who(form: Mapping[str, str]) -> str:
    return form.get("who", "").strip().lower()


def _switch(form: Mapping[str, str]) -> bool:
    if form.get("on") not in ("0", "1"):
        raise Problem("not-understood")
    return form["on"] == "1"


def _limit(form: Mapping[str, str], name: str) -> int | None:
    """A limit, or None where the field is empty; raises ``ValueError``."""
    text = form.get(name, "").strip()
    if not text:
        return None
    if not (text.isascii() and text.isdecimal() and int(text) <= MOST_ORDERS):
        raise ValueError(text)
    return int(text)


async def _read(figures: Awaitable[T]) -> T:
    try:
        return await figures
    except StorageError as error:
        raise _Refused(503, f"{error.message} {error.hint}") from None


def _html(document: Markup, status: int = 200) -> web.Response:
    return web.Response(text=document, status=status, content_type="text/html")


def _see(where: str) -> web.Response:
    return web.Response(status=303, headers={"Location": where})


class _Refused(web.HTTPException):
    """A request is refused, in a sentence."""

    def __init__(self, status: int, said: str, headers: Mapping[str, str] | None = None) -> None:
        self.status_code = status
        super().__init__(text=said, headers=headers)


def _too_many(wait: float) -> str:
    return words.TOO_MANY_TRIES.format(seconds=ceil(wait))


def _cookie_name(peer: Peer) -> str:
    return SECURE_COOKIE if peer.scheme == "https" else COOKIE
