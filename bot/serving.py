"""``likeness serve``: the program with its front ends, until it is told to stop.

On SIGTERM, SIGINT or SIGHUP the page closes first, what is being made goes back into line, and what
is not sent stays in the outbox; all of it within ten seconds.
"""

from __future__ import annotations

import argparse
import asyncio
import logging
import signal
import webbrowser
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from bot.app import App
from bot.conversation.house import house_of
from bot.conversation.replies import WEB
from bot.conversation.talk import Talk
from bot.discord.service import discord_bot
from bot.dispatch import Patience
from bot.errors import BadSetting, BotError
from bot.local import LocalFront
from bot.settings import Settings, is_loopback
from bot.studio import Studio
from bot.surely import happens
from bot.telegram.service import Door, telegram
from bot.terminal import Terminal
from bot.web.cookies import Cookies
from bot.web.feed import Feed
from bot.web.front import WebFront
from bot.web.gate import Gate
from bot.web.host.office import Office
from bot.web.host.routes import add_host
from bot.web.limits import Limits, Throttle
from bot.web.serving import serve
from bot.web.site import GATE, build_site
from bot.web.tokens import HostToken, host_token
from bot.words import LANGUAGES, words_of
from engine.portrait import Upload
from engine.styles.previews import preview
from storage import durable
from storage.locks import Lock

if TYPE_CHECKING:
    from aiohttp import web
    from pydantic import SecretStr

    from bot.conversation.state import House
    from bot.studio import Eyes

_log = logging.getLogger(__name__)

SERVE_LOCK = "serve.lock"
SAMPLE = files("engine") / "samples" / "astronaut.jpg"
STOP_SECONDS = 5.0
"""For the engine to stop at the end, before it is given up."""
_LOOK = 0.5


class AlreadyServed(BotError):
    """Another process serves this installation."""

    code = "already_served"


class NothingMade(BotError):
    """Making and delivering ended by itself."""

    code = "nothing_made"


@dataclass(frozen=True)
class _Open:
    """What is open.

    Attributes:
        url: of the page, or None where it is off.
        token: of the host's page.
    """

    url: str | None
    token: HostToken


def run(args: argparse.Namespace, settings: Settings, studio: Studio, terminal: Terminal) -> int:
    """Serve until a signal comes; the exit code.

    Raises:
        BotError: it cannot be served, or making ended by itself.
        StorageError: the storage can't be used.
    """
    bots = (settings.telegram_token, settings.discord_token)
    if settings.web_address is None and not any(bots):
        raise BadSetting(
            "LIKENESS_WEB",
            "There is nothing to serve: the page is off, and there is no bot.",
            "Set LIKENESS_WEB to an address like 127.0.0.1:8080, or LIKENESS_TELEGRAM_TOKEN or"
            " LIKENESS_DISCORD_TOKEN.",
        )
    asyncio.run(_serve(settings, studio, terminal, open_page=args.open))
    terminal.note("Stopped. What was ordered is kept, and made when Likeness runs again.")
    return 0


async def _serve(
    settings: Settings, studio: Studio, terminal: Terminal, *, open_page: bool
) -> None:
    patience = Patience(stuck=settings.stuck_minutes * 60.0, stop=STOP_SECONDS)
    async with AsyncExitStack() as stack:
        stack.enter_context(_alone(settings.home))
        stopping = _on_signals()
        app = await stack.enter_async_context(App(settings, studio, patience=patience))
        terminal.note("Loading the networks ...")
        await app.warm()
        await asyncio.to_thread(_load_words)
        opened = await stack.enter_async_context(_front_ends(app, settings, studio))
        _announce(opened, settings, terminal, studio.described)
        if open_page and opened.url is not None:
            await asyncio.to_thread(webbrowser.open, opened.url)
        while not await happens(stopping, _LOOK):
            if app.broken:
                raise NothingMade(
                    "Something went wrong on my side, and nothing is made any more.",
                    "Start it again; all orders are kept. The log says where it happened.",
                )


def _on_signals() -> asyncio.Event:
    """Set when the system, or somebody at the terminal, wants an end."""
    stopping, loop = asyncio.Event(), asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        with suppress(ValueError, RuntimeError):  # not in the main thread
            loop.add_signal_handler(number, stopping.set)
    return stopping


@contextmanager
def _alone(home: Path) -> Iterator[None]:
    """Be the one process that serves an installation.

    Raises:
        AlreadyServed: another one does.
    """
    durable.folder(home)
    lock = Lock(home / SERVE_LOCK)
    try:
        if not lock.alone():
            raise AlreadyServed(
                "Likeness is already being served from this folder.",
                "Use that one, or stop it first; LIKENESS_HOME names another folder.",
            )
        yield
    finally:
        lock.close()


@asynccontextmanager
async def _front_ends(app: App, settings: Settings, studio: Studio) -> AsyncIterator[_Open]:
    """The front ends that are on."""
    address = settings.web_address
    token = host_token(settings.home, _plain(settings.host_token))
    # Commands beside this process leave their orders to it, and wait for what it writes.
    app.connect(LocalFront())
    async with AsyncExitStack() as stack:
        eyes = studio.eyes()
        stack.push_async_callback(asyncio.to_thread, eyes.close)
        await asyncio.wrap_future(eyes.look([Upload("sample.jpg", SAMPLE.read_bytes())]))
        house = house_of(app.desk.catalogue, studio.packaged(), app.desk.rules, _is_pictured)
        url = door = site = None
        if address is not None:
            site = await stack.enter_async_context(
                _web(app, settings, house, eyes, token, studio.described)
            )
            door = Door(site, site[GATE])
        if settings.telegram_token is not None:
            await stack.enter_async_context(telegram(app, settings, house, eyes, preview, door))
        if settings.discord_token is not None:
            await stack.enter_async_context(discord_bot(app, settings, house, eyes, preview))
        if address is not None and site is not None:
            host, port = address
            bound = await stack.enter_async_context(serve(site, host, port))
            url = _url(host, bound)
        yield _Open(url, token)


@asynccontextmanager
async def _web(
    app: App, settings: Settings, house: House, eyes: Eyes, token: HostToken, engine: str
) -> AsyncIterator[web.Application]:
    """The page, the conversation behind it, and the host's page."""
    front = WebFront(Feed(app.storage.conversations))
    talk = Talk(front.name, WEB, app.storage, app.desk, eyes, front, house)
    front.talk = talk
    cookies = Cookies(app.storage.secret("web cookies"), _plain(settings.web_passphrase))
    behind = settings.web_behind_proxy
    gate = Gate(cookies, Throttle(Limits()), _names(settings), behind_proxy=behind)
    site = build_site(front, gate, eyes, preview)
    office = Office(
        app.storage,
        app.desk,
        app.metrics,
        engine=engine,
        stages=lambda: app.making,
        alive=lambda: not app.broken,
    )
    add_host(site, office, token=token.value)
    async with talk:
        app.connect(front)
        yield site


def _is_pictured(style: str) -> bool:
    return preview(style) is not None


def _load_words() -> None:
    for language in LANGUAGES:
        words_of(language).load()


def _plain(secret: SecretStr | None) -> str | None:
    return None if secret is None else secret.get_secret_value()


def _names(settings: Settings) -> list[str]:
    """By which names the page may be called, besides those of this machine alone."""
    assert settings.web_address is not None
    host, _ = settings.web_address
    return [*settings.web_hosts, *([] if is_loopback(host) else [host])]


def _url(host: str, port: int) -> str:
    shown = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)
    return f"http://[{shown}]:{port}" if ":" in shown else f"http://{shown}:{port}"


def _announce(opened: _Open, settings: Settings, terminal: Terminal, engine: str) -> None:
    """One screen: where it listens, and what is on."""
    alone = settings.web_address is not None and is_loopback(settings.web_address[0])
    reach = "this machine only" if alone else "other machines too, with the pass-phrase"
    token = opened.token.file
    where = f"the token is in {token}" if token else "the token is LIKENESS_HOST_TOKEN"
    photos, portraits = settings.keep_photos_hours, settings.keep_portraits_days
    if terminal.as_json:
        terminal.document({"url": opened.url, "home": str(settings.home)})
        return
    terminal.say("Likeness is open.")
    terminal.table(
        [
            *(
                [
                    ["Page", f"{opened.url}   ({reach})"],
                    ["Host's page", f"{opened.url}/host   ({where})"],
                ]
                if opened.url is not None
                else []
            ),
            *([["Telegram", "on"]] if settings.telegram_token is not None else []),
            *([["Discord", "on"]] if settings.discord_token is not None else []),
            ["Engine", engine],
            ["Kept", f"photos {photos:g} hours, portraits {portraits:g} days, then deleted"],
            ["Folder", str(settings.home)],
        ],
        indent="  ",
    )
    terminal.say("Ctrl-C stops it; what is ordered then is made at the next start.")
