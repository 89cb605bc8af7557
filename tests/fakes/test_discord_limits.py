"""How much and how long at the fake: floods, large files, old addresses, and its own faults."""

from __future__ import annotations

import asyncio
import io
import time
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import discord
import pytest
import pytest_asyncio

from tests.fakes.discord import FakeDiscord
from tests.fakes.discord.stage import Stage, png, staged
from tests.fakes.stage import picture

pytestmark = pytest.mark.asyncio


@pytest_asyncio.fixture
async def stage() -> AsyncIterator[Stage]:
    async with staged() as stage:
        yield stage


@pytest_asyncio.fixture
async def http(stage: Stage) -> AsyncIterator[aiohttp.ClientSession]:
    headers = {"Authorization": f"Bot {stage.api.token}"}
    async with aiohttp.ClientSession(f"{stage.api.url}/api/v10/", headers=headers) as http:
        yield http


async def refused(doing: Any) -> int:
    """Discord's code for why something cannot be done."""
    with pytest.raises(discord.HTTPException) as said:
        await doing
    return said.value.code


async def test_too_many_messages_have_to_wait(stage: Stage, http: aiohttp.ClientSession) -> None:
    path = f"channels/{stage.room.id}/messages"
    stage.api.limit(messages=(5, 0.3))
    heads: list[dict[str, str]] = []
    for number in range(6):
        async with http.post(path, json={"content": str(number)}) as answer:
            status, heads = answer.status, [*heads, dict(answer.headers)]
            body = await answer.json()
    assert [head["X-RateLimit-Remaining"] for head in heads] == [*"43210", "0"]
    assert (status, heads[5]["X-RateLimit-Scope"]) == (429, "user")
    assert 0 < body["retry_after"] <= 0.3 and body["global"] is False
    assert stage.api.refused.total() == 1
    other = f"channels/{stage.guild.channel('other').id}/messages"
    async with http.post(other, json={"content": "elsewhere"}) as answer:
        assert answer.status == 200


async def test_a_client_that_is_told_to_wait_sends_later(stage: Stage) -> None:
    stage.api.throttle("/messages", 0.2)
    began = time.monotonic()
    await stage.channel().send("hello")
    assert time.monotonic() - began >= 0.2
    assert [call.status for call in stage.api.called("POST /channels")] == [429, 200]
    stage.api.limit(messages=(2, 0.2))
    await asyncio.gather(*(stage.channel("other").send(str(n)) for n in range(6)))
    assert len(stage.api.said(stage.guild.channel("other"))) == 6


async def test_an_answer_can_be_kept_back(stage: Stage) -> None:
    stage.api.hold(f"POST /channels/{stage.room.id}/messages")
    asked = asyncio.create_task(stage.channel().send("hello"))
    await stage.api.until(lambda: stage.api.held)
    assert [message.content for message in stage.api.said(stage.room)] == ["hello"]
    assert not asked.done(), "it happened, and who asked does not know yet"
    await stage.channel("other").send("another is answered meanwhile")
    stage.api.release()
    await asked
    assert not stage.api.held
    await stage.channel().send("and so are all that come later")


async def test_one_channel_alone_is_told_to_wait(stage: Stage) -> None:
    stage.api.throttle(f"POST /channels/{stage.room.id}/messages", 0.05)
    await stage.channel("other").send("hello")
    await stage.channel().send("hello")
    assert [call.status for call in stage.api.called("POST /channels")] == [200, 429, 200]


async def test_more_than_fifty_requests_a_second_are_too_many(
    stage: Stage, http: aiohttp.ClientSession
) -> None:
    stage.api.limit(global_per_second=5)
    answers = [await http.get("users/@me") for _ in range(12)]
    last = next(one for one in answers if one.status == 429)
    assert last.headers["X-RateLimit-Global"] == "true"
    assert (await last.json())["global"] is True
    stage.api.limit(floods=False)
    assert (await http.get("users/@me")).status == 200


async def test_addresses_of_files_expire(stage: Stage, http: aiohttp.ClientSession) -> None:
    sent = await stage.channel().send(file=png())
    file = sent.attachments[0]
    assert await file.read() == picture(20, 20)
    stage.api.expire_attachments()
    with pytest.raises(discord.NotFound):
        await file.read()
    old = {"attachment_urls": [file.url]}
    async with http.post("attachments/refresh-urls", json=old) as answer:
        fresh = (await answer.json())["refreshed_urls"][0]["refreshed"]
    async with http.get(fresh) as answer:
        assert await answer.read() == picture(20, 20)
    stage.api.limit(attachment_seconds=0)
    late = await stage.channel().send(file=png())
    with pytest.raises(discord.NotFound):
        await late.attachments[0].read()


async def test_a_guild_may_allow_larger_files(stage: Stage) -> None:
    api = stage.api
    boosted = api.guild("Boosted", stage.ana, file_bytes=50 << 20)
    room = stage.bot.get_partial_messageable(boosted.channel("general").id)
    large = bytes((10 << 20) + 1)
    await room.send(file=discord.File(io.BytesIO(large), "large.bin"))
    assert await refused(stage.channel().send(file=discord.File(io.BytesIO(large), "b"))) == 40005
    huge = [discord.File(io.BytesIO(bytes(9 << 20)), f"{n}.bin") for n in range(3)]
    assert await refused(room.send(files=huge)) == 40005


async def test_a_condition_that_stays_false_tells_what_happened_but_no_words(stage: Stage) -> None:
    await stage.channel().send("a secret")
    with pytest.raises(TimeoutError) as said:
        await stage.api.until(lambda: None, 0.05)
    words = str(said.value)
    assert "POST /channels/{channel_id}/messages 200" in words and "secret" not in words


async def test_a_fault_of_the_fake_itself_is_loud() -> None:
    with pytest.raises(ZeroDivisionError):
        async with FakeDiscord() as api:

            def broken(*args: Any) -> int:
                return 1 // 0

            api.world.floods.take_global = broken  # type: ignore[assignment, method-assign]
            headers = {"Authorization": f"Bot {api.token}"}
            async with (
                aiohttp.ClientSession(headers=headers) as http,
                http.get(f"{api.url}/api/v10/users/@me") as answer,
            ):
                assert answer.status == 500
