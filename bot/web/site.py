"""The site: which address leads where, and what every request passes on its way."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path

from aiohttp import hdrs, web
from aiohttp.typedefs import Handler, Middleware

from bot.errors import whereabouts
from bot.studio import Eyes
from bot.web.bodies import check_size, id_of, read_form, read_json, read_photos, text_of
from bot.web.connections import Connection
from bot.web.front import WebFront
from bot.web.gate import PEER, SAFE, VISITOR, Gate
from bot.web.headers import add_headers
from bot.web.languages import asked_for
from bot.web.limits import TooMuch
from bot.web.pages import FOLDER, Pages
from bot.web.pictures import Pictures
from bot.web.problems import Problem
from bot.words import Phrase

_log = logging.getLogger(__name__)

GATE = web.AppKey("gate", Gate)
_ACTION_MOST = 200
_SEEN_MOST = 64


def build_site(
    front: WebFront,
    gate: Gate,
    eyes: Eyes,
    preview: Callable[[str], bytes | None],
    folder: Path = FOLDER,
) -> web.Application:
    """The chat page as an application; the host's page is added to it.

    Args:
        front: what is said and heard.
        gate: who may come in.
        eyes: that make pictures of pictures; the caller closes them.
        preview: the WebP picture of a style, or None.
        folder: of the page's files.
    """
    site = _Site(front, gate, Pages(folder))
    pictures = Pictures(front, gate, eyes, preview)
    app = web.Application(middlewares=[_passing(site)])
    app[GATE] = gate
    app.router.add_get("/", site.page)
    app.router.add_get("/static/{name:.+}", site.pages.static)
    app.router.add_get("/events", site.events, allow_head=False)
    app.router.add_post("/say", site.say)
    app.router.add_post("/act", site.act)
    app.router.add_post("/photos", site.photos)
    app.router.add_get("/photos/{id}", pictures.photo)
    app.router.add_get("/photos/{id}/faces", pictures.faces)
    app.router.add_get("/portraits/{id}", pictures.portrait)
    app.router.add_get("/portraits/{id}/avatars.zip", pictures.avatars)
    app.router.add_get("/portraits/{id}/before", pictures.before)
    app.router.add_get("/styles/{name}.webp", pictures.style)
    app.router.add_get("/enter", site.enter)
    app.router.add_post("/enter", site.entered)
    app.on_response_prepare.append(add_headers)
    app.on_shutdown.append(site.shut)
    return app


def _passing(site: _Site) -> Middleware:
    """What every request passes: the gate, and words for whatever goes wrong."""

    @web.middleware
    async def middleware(request: web.Request, handler: Handler) -> web.StreamResponse:
        connection = request.protocol
        if not isinstance(connection, Connection):
            return await site.answer(request, handler)
        connection.begins()
        try:
            return await site.answer(request, handler)
        finally:
            connection.ends()

    return middleware


class _Site:
    """The handlers of the chat page."""

    def __init__(self, front: WebFront, gate: Gate, pages: Pages) -> None:
        self._front, self._gate = front, gate
        self._limits = gate.throttle.limits
        self.pages = pages

    async def answer(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """The answer to a request; what is raised on the way is said in words."""
        try:
            self._gate.check(request)
            return await handler(request)
        except TooMuch as error:
            problem = Problem.of(error)
        except Problem as error:
            problem = error
        except (web.HTTPException, ConnectionError):
            raise
        except Exception as error:
            _log.error("a request failed: %s", whereabouts(error))
            problem = Problem("trouble")
        words = self._front.words(self._language(request))
        return problem.answer(words, plain=request.method in SAFE)

    def _language(self, request: web.Request) -> str:
        visitor = request.get(VISITOR)
        known = None if visitor is None else self._front.language(visitor.account)
        return known or asked_for(request)

    # The page.

    async def page(self, request: web.Request) -> web.Response:
        """The chat page; whoever was never here gets a cookie."""
        language, visitor = asked_for(request), request.get(VISITOR)
        if visitor is None:
            visitor = self._gate.newcomer(request)
        else:
            to = await self._front.talk.arrive(visitor.account, language=language)
            language = to.language
        token = self._gate.cookies.token(visitor)
        response = self.pages.chat(self._front.words(language), token, self._limits)
        self._gate.cookies.write(response, visitor, request[PEER].scheme)
        return response

    async def events(self, request: web.Request) -> web.StreamResponse:
        """Everything that is shown, from where the page left off."""
        visitor = request.get(VISITOR)
        if visitor is None:
            raise Problem("stale")
        seen = request.headers.get("Last-Event-ID") or request.query.get("after")
        account = visitor.account
        with self._gate.throttle.stream(visitor.id):
            stream = await self._front.listen(
                account, seen and seen[:_SEEN_MOST], asked_for(request)
            )
            try:
                response = web.StreamResponse(
                    headers={hdrs.CONTENT_TYPE: "text/event-stream", "X-Accel-Buffering": "no"}
                )
                response.force_close()
                await response.prepare(request)
                await stream.pour(response)
                return response
            finally:
                self._front.feed.leave(account, stream)

    # What people do.

    async def say(self, request: web.Request) -> web.Response:
        """Something was typed."""
        visitor = self._gate.poster(request)
        read = await read_json(request, self._limits)
        text, id = text_of(read, "text"), id_of(read.get("id"))
        self._front.say(visitor.account, text, id, asked_for(request))
        return web.Response(status=202)

    async def act(self, request: web.Request) -> web.Response:
        """A button was pressed."""
        visitor = self._gate.poster(request)
        action = text_of(await read_json(request, self._limits), "action")
        if len(action) > _ACTION_MOST:
            raise Problem("not-understood")
        self._front.act(visitor.account, action, asked_for(request))
        return web.Response(status=202)

    async def photos(self, request: web.Request) -> web.Response:
        """Photos were sent; when too many come at once, they are refused before they are read."""
        visitor = self._gate.poster(request)
        check_size(request, self._limits)
        address, throttle = request[PEER].address, self._gate.throttle
        with throttle.upload(visitor.id, address, admitted=visitor.admitted) as lend:
            sent = await read_photos(request, self._limits, lend)
            self._front.photos(visitor.account, sent, asked_for(request))
        return web.Response(status=202)

    # The pass-phrase.

    async def enter(self, request: web.Request) -> web.Response:
        """The form that asks for the pass-phrase."""
        visitor = request.get(VISITOR)
        if self._gate.cookies.is_open or (visitor is not None and visitor.admitted):
            raise web.HTTPSeeOther("/")
        return self.pages.enter(self._front.words(asked_for(request)))

    async def entered(self, request: web.Request) -> web.Response:
        """Somebody said a pass-phrase."""
        words = self._front.words(asked_for(request))
        try:
            self._gate.throttle.attempt(request[PEER].address)
            said = await read_form(request, self._limits)
            if not self._gate.cookies.is_passphrase(said.get("passphrase", "")):
                return self.pages.enter(words, Phrase("web-enter-wrong"), 403)
            visitor = self._gate.admit(request)
        except TooMuch as error:
            problem = Problem.of(error)
            response = self.pages.enter(words, problem.phrases[1], problem.status)
            response.headers.update(problem.headers)
            return response
        answer = web.HTTPSeeOther("/")
        self._gate.cookies.write(answer, visitor, request[PEER].scheme)
        raise answer

    async def shut(self, app: web.Application) -> None:
        """The server ends."""
        await self._front.close()
