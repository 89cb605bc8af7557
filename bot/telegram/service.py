"""Telegram beside the other front ends: from the token to the last update.

Where Telegram cannot be reached at the start, it is tried again and again while everything else
runs; a token that it does not know stops the start with a sentence.
"""

from __future__ import annotations

import asyncio
import hmac
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from typing import Any

from aiohttp import web
from telegram import Update
from telegram.error import BadRequest, InvalidToken, NetworkError, RetryAfter, TelegramError
from telegram.ext import ExtBot

from bot.app import App
from bot.conversation.replies import TELEGRAM
from bot.conversation.state import House
from bot.conversation.talk import Talk
from bot.errors import BadSetting, whereabouts
from bot.known import Known
from bot.pictures import Pictures
from bot.settings import Settings
from bot.studio import Eyes
from bot.telegram.application import ALLOWED, answer, build_application
from bot.telegram.application import App as Application
from bot.telegram.board import Board
from bot.telegram.front import TelegramFront
from bot.telegram.groups import Venues
from bot.telegram.inline import Inline
from bot.telegram.intake import Intake, Pushed
from bot.telegram.menus import set_menus
from bot.telegram.mouth import Mouth
from bot.telegram.pace import Pace
from bot.telegram.presses import Presses
from bot.telegram.previews import Previews, admins_of
from bot.telegram.sending import FRONT, Sender, seconds_of
from bot.telegram.stickers import Stickers
from bot.web.gate import Gate

_log = logging.getLogger(__name__)

FILE = "telegram.json"
"""In the home folder: what Telegram has already."""
_FIRST_RETRY, _LAST_RETRY = 1.0, 60.0
_GOODBYE_SECONDS = 2.5
_MEGABYTES, _MEGABYTES_LOCAL = 20, 50  # a file is held in memory
_SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
_UPDATE_MOST = 2**20


@dataclass(frozen=True)
class Door:
    """Where updates come in when Telegram sends them: the site of the web page, and its gate."""

    site: web.Application
    gate: Gate


@asynccontextmanager
async def telegram(
    app: App,
    settings: Settings,
    house: House,
    eyes: Eyes,
    preview: Callable[[str], bytes | None],
    door: Door | None = None,
) -> AsyncIterator[None]:
    """Be on Telegram for as long as this is entered.

    Args:
        app: the installation.
        settings: of the host.
        house: what is offered.
        eyes: that look and draw.
        preview: of a style.
        door: where updates come in, for webhooks.

    Raises:
        BadSetting: Telegram does not know the token.
    """
    service = _Service(app, settings, house, eyes, preview, door)
    reached = await service.reach()
    alive = asyncio.create_task(service.live(reached=reached), name="telegram")
    try:
        yield
    finally:
        alive.cancel()
        with suppress(asyncio.CancelledError):
            await alive
        await service.end()


class _Service:
    def __init__(
        self,
        app: App,
        settings: Settings,
        house: House,
        eyes: Eyes,
        preview: Callable[[str], bytes | None],
        door: Door | None,
    ) -> None:
        assert settings.telegram_token is not None
        self._app, self._settings, self._house = app, settings, house
        self._eyes, self._preview = eyes, preview
        self._webhook = settings.telegram_webhook if door is not None else None
        self._pace = Pace()
        self._application: Application = build_application(
            settings.telegram_token.get_secret_value().strip(),
            api_url=settings.telegram_api_url,
            local=settings.telegram_local,
            pace=self._pace,
        )
        self._intake: Intake | None = None
        self._updates = Pushed(self._application.process_update)
        self._asking: asyncio.Task[None] | None = None
        self._talk: Talk | None = None
        self._front: TelegramFront | None = None
        secret = app.storage.secret("telegram webhook").hex()
        self._path, self._token = f"/hooks/telegram/{secret[:16]}", secret[16:]
        if door is not None and self._webhook is not None:
            door.gate.hooks.add(self._path)
            door.site.router.add_post(self._path, self._pushed)

    async def reach(self) -> bool:
        """Ask Telegram who the bot is; False where it does not answer now.

        Raises:
            BadSetting: it does not know the token.
        """
        try:
            await self._application.initialize()
        except InvalidToken:
            await self._application.bot.request.shutdown()
            raise BadSetting(
                "LIKENESS_TELEGRAM_TOKEN",
                "Telegram doesn't know the token in LIKENESS_TELEGRAM_TOKEN.",
                "Copy it from @BotFather once more (/mybots), or leave it out.",
            ) from None
        except TelegramError as error:
            _log.warning("Telegram can't be reached: %s", type(error).__name__)
            return False
        return True

    async def live(self, *, reached: bool) -> None:
        """Reach Telegram, take updates, and beside that see to what it shows by itself."""
        wait = _FIRST_RETRY
        while not reached:
            await asyncio.sleep(wait)
            wait = min(2 * wait, _LAST_RETRY)
            try:
                reached = await self.reach()
            except BadSetting as error:
                _log.error("%s %s", error.message, error.hint)
                return
        try:
            known = Known(self._app.storage.home / FILE, self._application.bot.id)
            await self._open(known)
            await self._take_updates()
            _log.info("on Telegram")
            await self._present(known)
        except Exception as error:
            _log.error("Telegram is not served: %s", whereabouts(error))

    async def _present(self, known: Known) -> None:
        """Set menus, and send the pictures of looks, as far as they have changed."""
        bot: ExtBot[Any] = self._application.bot
        try:
            await set_menus(bot, known)
        except TelegramError as error:
            _log.warning("the bot's menus could not be set: %s", type(error).__name__)
        styles = [offer.name for offer in self._house.styles if offer.name != "like"]
        admins = admins_of(self._settings.admins)
        await Previews(bot, known, self._preview, admins).send(styles)

    async def _open(self, known: Known) -> None:
        storage, secret = self._app.storage, self._app.storage.secret
        venues = Venues(storage.groups, self._house, secret("telegram groups"))
        sender = Sender(self._application.bot, self._pace, venues)
        board, presses = Board(storage.conversations), Presses()
        drawn = Pictures(self._eyes, self._preview)
        mouth = Mouth(sender, board, presses, known, drawn)
        stickers = Stickers(sender, self._eyes, storage.people, secret("telegram stickers"))
        front = TelegramFront(
            sender,
            board,
            mouth,
            presses,
            venues,
            stickers,
            storage.people,
            storage.inbox,
            _MEGABYTES_LOCAL if self._settings.telegram_local else _MEGABYTES,
        )
        talk = Talk(
            FRONT,
            TELEGRAM,
            storage,
            self._app.desk,
            self._eyes,
            front,
            self._house,
            front,
            60.0 * self._settings.ask_minutes,
        )
        front.talk, mouth.read = talk, talk.picture
        inline = Inline(storage, self._house, board, known)
        answer(
            self._application,
            message=front.on_message,
            press=front.on_press,
            member=front.on_member,
            moved=front.on_moved,
            inline=inline.on_query,
        )
        await talk.__aenter__()
        self._talk, self._front = talk, front
        self._app.connect(front)

    async def _take_updates(self) -> None:
        application = self._application
        await application.start()
        while True:
            try:
                await self._say_where_to()
                break
            except RetryAfter as error:
                await asyncio.sleep(seconds_of(error))
            except BadRequest:
                _log.error("Telegram does not take the address in LIKENESS_TELEGRAM_WEBHOOK")
                await asyncio.sleep(_LAST_RETRY)
            except NetworkError:
                await asyncio.sleep(_FIRST_RETRY)
        if self._webhook is None:
            self._intake = Intake(application.bot, application.process_update, ALLOWED)
            self._asking = asyncio.create_task(self._intake.run(), name="telegram updates")

    async def _say_where_to(self) -> None:
        """Whether Telegram is to send updates, and where."""
        bot = self._application.bot
        if self._webhook is None:
            await bot.delete_webhook()
            return
        address = f"{self._webhook}{self._path}"
        await bot.set_webhook(address, secret_token=self._token, allowed_updates=list(ALLOWED))

    async def end(self) -> None:
        """Take nothing more, finish what can be finished in a moment, and let go."""
        if self._front is not None:  # each may take five seconds
            await asyncio.gather(self._hear_out(), self._app.disconnect(self._front.name))
            await self._front.close()
        if self._talk is not None:
            await self._talk.__aexit__()
        with suppress(TelegramError):
            await _within(self._application.shutdown())

    async def _hear_out(self) -> None:
        application = self._application
        if self._intake is not None and self._asking is not None:
            self._asking.cancel()
            await asyncio.gather(self._asking, return_exceptions=True)
            await self._intake.close(_GOODBYE_SECONDS)
        await self._updates.close(_GOODBYE_SECONDS)
        if application.running:
            await _within(application.stop())

    async def _pushed(self, request: web.Request) -> web.Response:
        """Telegram sends an update, which it forgets when we say so."""
        given = request.headers.get(_SECRET_HEADER, "")
        # What is no UTF-8 comes as surrogates.
        if not hmac.compare_digest(given.encode(errors="surrogateescape"), self._token.encode()):
            return web.Response(status=403)
        if self._front is None or not self._application.running:
            return web.Response(status=503)  # it is sent again
        if (request.content_length or 0) > _UPDATE_MOST:
            return web.Response(status=413)
        try:
            update = Update.de_json(await request.json(), self._application.bot)
        except (ValueError, TypeError, KeyError):
            return web.Response(status=400)
        return web.Response(status=200 if await self._updates.take(update) else 503)


async def _within(work: object) -> None:
    """Wait for something to end, for a moment."""
    try:
        async with asyncio.timeout(_GOODBYE_SECONDS):
            await work  # type: ignore[misc]
    except TimeoutError:
        _log.warning("Telegram was left in the middle of something")
    except TelegramError as error:
        _log.warning("Telegram was left without a word: %s", type(error).__name__)
