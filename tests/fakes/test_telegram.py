"""The fake Bot API on the wire: requests, updates, webhooks, files and bad days."""

from __future__ import annotations

import asyncio
import io
import json
import time
from collections.abc import AsyncIterator
from dataclasses import replace
from typing import Any

import aiohttp
import pytest
import pytest_asyncio
from aiohttp import web
from PIL import Image
from telegram import Bot, Update
from telegram.error import BadRequest, Conflict, InvalidToken, NetworkError
from telegram.ext import (
    Application,
    ApplicationBuilder,
    CommandHandler,
    ContextTypes,
    MessageHandler,
    filters,
)

from tests.fakes.stage import picture
from tests.fakes.telegram import FakeTelegram

pytestmark = pytest.mark.asyncio
Context = ContextTypes.DEFAULT_TYPE
PHOTO = picture(1600, 1200)


@pytest_asyncio.fixture
async def http() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession() as http:
        yield http


def application(api: FakeTelegram) -> Application:
    builder = ApplicationBuilder().token(api.token).base_url(f"{api.url}/bot")
    return builder.base_file_url(f"{api.url}/file/bot").concurrent_updates(True).build()


async def post(http: aiohttp.ClientSession, api: FakeTelegram, method: str, **sent: Any) -> Any:
    async with http.post(f"{api.url}/bot{api.token}/{method}", **sent) as answer:
        return answer.status, await answer.json()


async def test_a_real_application_polls_and_answers(api: FakeTelegram) -> None:
    async def start(update: Update, context: Context) -> None:
        assert update.message
        await update.message.reply_text("Welcome", do_quote=True)

    async def photo(update: Update, context: Context) -> None:
        assert update.message
        file = await update.message.photo[-1].get_file()
        await update.message.reply_photo(bytes(await file.download_as_bytearray()), caption="back")

    ana = api.user("Ana", language="de")
    app = application(api)
    app.add_handler(CommandHandler("start", start))
    app.add_handler(MessageHandler(filters.PHOTO, photo))
    async with app:
        await app.start()
        assert app.updater
        await app.updater.start_polling(timeout=5)
        command = await api.text(ana, "/start")
        (welcome,) = await api.until(lambda: api.said(ana), 5)
        sent = await api.photo(ana, PHOTO)
        back = await api.until(lambda: next((m for m in api.said(ana) if m.photo), None), 5)
        await app.updater.stop()
        await app.stop()
    assert (welcome.text, welcome.reply_to) == ("Welcome", command.id)
    assert sent.photo and back.photo and back.caption == "back"
    assert Image.open(io.BytesIO(api.bytes(back.photo))).size == (1280, 960)
    assert api.waiting == 0


async def test_updates_come_again_until_they_are_confirmed(api: FakeTelegram, bot: Bot) -> None:
    ana = api.user("Ana")
    for word in ("one", "two", "three"):
        await api.text(ana, word)
    first = await bot.get_updates(timeout=1)
    again = await bot.get_updates(timeout=1)
    assert first == again and len(first) == 3
    left = await bot.get_updates(offset=first[0].update_id + 1, limit=1)
    assert [update.update_id for update in left] == [first[1].update_id]
    last = await bot.get_updates(offset=-1)
    assert [update.update_id for update in last] == [first[2].update_id]
    assert not await bot.get_updates(offset=first[2].update_id + 1)


async def test_a_poll_ends_as_soon_as_something_comes(api: FakeTelegram, bot: Bot) -> None:
    ana = api.user("Ana")
    began = time.monotonic()
    assert not await bot.get_updates(timeout=1)
    assert time.monotonic() - began >= 1
    polling = asyncio.create_task(bot.get_updates(timeout=30))
    await api.until(lambda: api.world.updates.polling, 5)
    await api.text(ana, "hello")
    async with asyncio.timeout(5):
        (update,) = await polling
    assert update.message and update.message.text == "hello"


async def test_two_bots_that_poll_are_in_conflict(api: FakeTelegram, bot: Bot) -> None:
    async with Bot(api.token, f"{api.url}/bot") as other:
        first = asyncio.create_task(bot.get_updates(timeout=30))
        await api.until(lambda: api.world.updates.polling, 5)
        second = asyncio.create_task(other.get_updates(timeout=30))
        with pytest.raises(Conflict):
            await first
        await api.until(lambda: api.world.updates.polling, 5)
        await api.text(api.user("Ana"), "hello")
        assert len(await second) == 1


async def test_the_poll_of_a_killed_bot_takes_nothing_away(api: FakeTelegram, bot: Bot) -> None:
    async with aiohttp.ClientSession() as killed:
        dying = asyncio.create_task(post(killed, api, "getUpdates", json={"timeout": 30}))
        await api.until(lambda: api.world.updates.polling, 5)
        dying.cancel()
    await api.until(lambda: not api.world.updates.polling, 5)
    await api.text(api.user("Ana"), "hello")
    assert len(await bot.get_updates(timeout=5)) == 1


async def test_only_what_was_asked_for_is_told(api: FakeTelegram, bot: Bot) -> None:
    ana = api.user("Ana")
    message = await api.text(ana, "hello")
    await api.react(ana, message, "👍")
    await api.block(ana)
    told = await bot.get_updates()
    assert [bool(update.message) for update in told] == [True, False]
    assert told[1].my_chat_member
    await bot.get_updates(offset=told[1].update_id + 1, allowed_updates=["message_reaction"])
    await api.unblock(ana)
    await api.text(ana, "not asked for")
    await api.react(ana, message, None)
    (reaction,) = await bot.get_updates()
    assert reaction.message_reaction and not reaction.message_reaction.new_reaction


async def test_an_update_can_come_twice(api: FakeTelegram, bot: Bot) -> None:
    ana = api.user("Ana")
    await api.text(ana, "one")
    await api.text(ana, "two")
    first = await bot.get_updates()
    assert not await bot.get_updates(offset=first[-1].update_id + 1)
    api.redeliver(2)
    assert await bot.get_updates(offset=first[-1].update_id + 1) == first
    assert not await bot.get_updates(offset=first[-1].update_id + 1)


async def test_a_webhook_is_told_the_secret_and_tried_until_it_takes(
    api: FakeTelegram, bot: Bot
) -> None:
    api.limits = replace(api.limits, webhook_retry_seconds=0.01)
    came: list[tuple[str | None, int]] = []

    async def take(request: web.Request) -> web.Response:
        secret = request.headers.get("X-Telegram-Bot-Api-Secret-Token")
        came.append((secret, (await request.json())["update_id"]))
        api.world.bell.ring()
        return web.Response(status=500 if len(came) == 1 else 200)

    app = web.Application()
    app.router.add_post("/hook", take)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    await bot.set_webhook(f"http://127.0.0.1:{runner.addresses[0][1]}/hook", secret_token="s3")
    ana = api.user("Ana")
    await api.text(ana, "one")
    await api.text(ana, "two")
    await api.until(lambda: len(came) == 3, 5)
    assert [secret for secret, _ in came] == ["s3"] * 3
    assert came[0] == came[1] and came[2][1] == came[0][1] + 1
    info = await bot.get_webhook_info()
    assert info.last_error_message and "500" in info.last_error_message
    with pytest.raises(Conflict):
        await bot.get_updates()
    await bot.delete_webhook()
    await api.text(ana, "three")
    assert len(await bot.get_updates()) == 1
    await runner.cleanup()


async def test_a_webhook_is_told_of_one_chat_after_another_and_of_several_at_once(
    api: FakeTelegram, bot: Bot
) -> None:
    came: list[str] = []
    goes_on = asyncio.Event()

    async def take(request: web.Request) -> web.Response:
        came.append((await request.json())["message"]["text"])
        api.world.bell.ring()
        await goes_on.wait()
        return web.Response()

    app = web.Application()
    app.router.add_post("/hook", take)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    await bot.set_webhook(f"http://127.0.0.1:{runner.addresses[0][1]}/hook", max_connections=2)
    ana, ben, cleo = (api.user(name) for name in ("Ana", "Ben", "Cleo"))
    for who, text in ((ana, "a1"), (ana, "a2"), (ben, "b1"), (cleo, "c1")):
        await api.text(who, text)
    await api.until(lambda: len(came) == 2, 5)
    assert came == ["a1", "b1"]
    goes_on.set()
    await api.until(lambda: not api.waiting, 5)
    assert sorted(came) == ["a1", "a2", "b1", "c1"] and came.index("a1") < came.index("a2")
    await bot.delete_webhook()
    await runner.cleanup()


async def test_a_webhook_needs_a_safe_address(api: FakeTelegram, bot: Bot) -> None:
    with pytest.raises(BadRequest, match="https"):
        await bot.set_webhook("http://example.org/hook")
    with pytest.raises(BadRequest, match="unallowed characters"):
        await bot.set_webhook("https://example.org/hook", secret_token="no blanks")


@pytest.mark.parametrize("way", ["query", "json", "form", "multipart"])
async def test_parameters_come_in_every_form(
    api: FakeTelegram, http: aiohttp.ClientSession, way: str
) -> None:
    ana = api.user("Ana")
    await api.text(ana, "/start")
    keyboard = {"inline_keyboard": [[{"text": "Go", "url": "https://example.org"}]]}
    plain = {"chat_id": str(ana.id), "text": "42", "reply_markup": json.dumps(keyboard)}
    form = aiohttp.FormData(default_to_multipart=True)
    for name, value in plain.items():
        form.add_field(name, value)
    sent: dict[str, dict[str, Any]] = {
        "query": {"params": plain},
        "json": {"json": {"chat_id": ana.id, "text": "42", "reply_markup": keyboard}},
        "form": {"data": plain},
        "multipart": {"data": form},
    }
    status, body = await post(http, api, "SENDmessage", **sent[way])
    assert status == 200 and body["result"]["text"] == "42"
    assert body["result"]["reply_markup"] == keyboard
    assert api.calls[-1].parameters == {
        "chat_id": ana.id,
        "text": "42",
        "reply_markup": keyboard,
    }


@pytest.mark.parametrize(
    ("method", "sent", "named"),
    [
        ("sendMessage", {"text": "x"}, '"chat_id" is required'),
        ("sendMessage", {"chat_id": 1, "text": "x", "colour": 1}, '"colour"'),
        ("sendMessage", {"chat_id": 1, "text": "x", "reply_to_message_id": 1}, "reply_to_message"),
        ("sendMessage", {"chat_id": "one", "text": "x"}, '"chat_id" must be of type Integer'),
        ("sendMessage", {"chat_id": 1, "text": "x", "protect_content": 3}, "protect_content"),
        ("sendMediaGroup", {"chat_id": 1, "media": [{"type": "gif"}]}, "media[0].type"),
        ("sendPhoto", {"chat_id": 1, "photo": "attach://gone"}, "gone"),
        ("deleteMessages", {"chat_id": 1, "message_ids": []}, "message_ids"),
        ("editMessageText", {"text": "x"}, '"chat_id" is required'),
        ("sendChatAction", {"chat_id": 1, "action": "dancing"}, "action"),
        (
            "sendMessage",
            {"chat_id": 1, "text": "x", "reply_markup": {"inline_keyboard": [[{"txt": "y"}]]}},
            "reply_markup.inline_keyboard[0][0].txt",
        ),
    ],
)
async def test_what_the_bot_api_does_not_have_is_refused(
    api: FakeTelegram, http: aiohttp.ClientSession, method: str, sent: Any, named: str
) -> None:
    status, body = await post(http, api, method, json=sent)
    assert (status, body["ok"], body["error_code"]) == (400, False, 400)
    assert body["description"].startswith("Bad Request: ") and named in body["description"]


async def test_a_parameter_that_only_the_library_knows_is_refused(
    api: FakeTelegram, bot: Bot
) -> None:
    ana = api.user("Ana")
    await api.text(ana, "/start")
    with pytest.raises(BadRequest, match='"colour"'):
        await bot.send_message(ana.id, "x", api_kwargs={"colour": "red"})
    assert not api.said(ana)


async def test_tokens_and_methods_are_checked(
    api: FakeTelegram, bot: Bot, http: aiohttp.ClientSession
) -> None:
    async with http.get(f"{api.url}/bot{api.token}/getMe") as answer:
        assert answer.headers["Content-Type"] == "application/json"
        assert (await answer.json())["result"]["username"] == "likeness_bot"
    async with http.get(f"{api.url}/bot1:wrong/getMe") as answer:
        assert answer.status == 401
        body = await answer.json()
    assert body == {"ok": False, "error_code": 401, "description": "Unauthorized"}
    assert (await post(http, api, "sendTelegram"))[0] == 404
    api.world.token = "1:another"
    with pytest.raises(InvalidToken):
        await bot.get_me()


async def test_bad_days(api: FakeTelegram, bot: Bot) -> None:
    ana = api.user("Ana")
    await api.text(ana, "/start")
    polling = asyncio.create_task(bot.get_updates(offset=10**9, timeout=30))
    await api.until(lambda: api.world.updates.polling, 5)
    api.down = True
    with pytest.raises(NetworkError, match="Bad Gateway"):
        await polling
    with pytest.raises(NetworkError, match="Bad Gateway"):
        await bot.send_message(ana.id, "one")
    api.down = "closed"
    with pytest.raises(NetworkError):
        await bot.send_message(ana.id, "two")
    api.down = False
    api.lose_answer("sendMessage")
    with pytest.raises(NetworkError):
        await bot.send_message(ana.id, "three")
    await bot.send_message(ana.id, "four")
    assert [message.text for message in api.said(ana)] == ["three", "four"]
    assert [call.lost for call in api.called("sendMessage")] == [True, False]
