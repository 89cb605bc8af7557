"""Messages at the fake: what they may hold, and how they are seen and changed."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import discord
import pytest
import pytest_asyncio

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


async def test_a_conversation_in_private(stage: Stage) -> None:
    api, bot = stage.api, stage.bot
    photo = ("mé photo.png", picture(40, 30))
    sent = await api.dm(stage.ana, "this one", files=[photo])
    await api.until(lambda: bot.heard, 5)
    heard = bot.heard[0]
    file = heard.attachments[0]
    assert (file.width, file.height, file.content_type) == (40, 30, "image/png")
    assert (file.filename, file.title) == ("m_photo.png", "mé photo")
    assert await file.read() == picture(40, 30)
    await heard.reply("thanks", file=png(), embed=discord.Embed(title="Yours", description="ok"))
    answer = (await api.until(lambda: api.said(stage.ana), 5))[0]
    assert answer.reply_to == sent.id and stage.ana.id in answer.mentions
    assert answer.text == "thanks\nYours\nok"
    assert answer.pictures[0].data == picture(20, 20)
    assert api.messages(stage.ana) == [sent, answer]


async def test_an_embed_shows_its_own_file(stage: Stage) -> None:
    embed = discord.Embed(title="Yours").set_image(url="attachment://out.png")
    sent = await stage.channel().send(embed=embed, file=png())
    assert sent.attachments == [] and sent.embeds[0].image.url.startswith(stage.api.url)
    await sent.edit(embed=sent.embeds[0], content="now with words")
    shown = stage.api.said(stage.room)[0]
    assert [one.name for one in shown.pictures] == ["out.png"] and shown.text.startswith("now")
    entry = stage.api.transcript(stage.room)[0]
    assert entry["pictures"] == [entry["embeds"][0]["picture"]] == [str(shown.pictures[0].id)]
    missing = discord.Embed(title="Yours").set_image(url="attachment://none.png")
    assert await refused(stage.channel().send(embed=missing)) == 50035


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"content": "x" * 2001}, "content"),
        ({"content": "hi", "colour": 1}, "colour"),
        ({"content": 5}, "content"),
        ({"content": "hi", "flags": 64}, "flags"),
        ({"content": "hi", "flags": 32768}, "content"),
        ({"embeds": [{"title": "x" * 257}]}, "embeds"),
        ({"embeds": [{"description": "x" * 4097}]}, "embeds"),
        ({"embeds": [{"description": "x" * 3001}] * 2}, "embeds"),
        ({"embeds": [{"title": "x"}] * 11}, "embeds"),
        ({"embeds": [{"fields": [{"name": "a", "value": ""}]}]}, "embeds"),
        ({"embeds": [{}]}, "embeds"),
        ({"content": "hi", "attachments": [{"id": 0}]}, "attachments"),
        ({"content": "hi", "message_reference": {"message_id": "1"}}, "message_reference"),
        ({"content": "hi", "allowed_mentions": {"parse": ["all"]}}, "allowed_mentions"),
        ({"content": "hi", "nonce": "x" * 26}, "nonce"),
        ({"flags": 32768, "components": [{"type": 12, "items": []}]}, "components"),
        ({"flags": 32768, "components": [{"type": 10, "content": "x"}] * 41}, "components"),
        ({"flags": 32768, "components": [{"type": 10, "content": "x" * 3000}] * 2}, "components"),
    ],
)
async def test_what_a_message_may_not_be(
    stage: Stage, http: aiohttp.ClientSession, body: dict[str, Any], field: str
) -> None:
    async with http.post(f"channels/{stage.room.id}/messages", json=body) as answer:
        said = await answer.json()
        assert (answer.status, said["code"]) == (400, 50035)
        assert field in said["errors"]
    assert stage.api.messages(stage.room) == []


async def test_what_discord_does_not_have_is_not_found(
    stage: Stage, http: aiohttp.ClientSession
) -> None:
    for method, path, status, code in (
        ("GET", "channels/1/colour", 404, 0),
        ("GET", "channels/1", 404, 10003),
        ("GET", "channels/one", 400, 50035),
        ("GET", "guilds/1", 404, 10004),
        ("GET", f"channels/{stage.room.id}/messages/1", 404, 10008),
        ("GET", f"channels/{stage.room.id}/messages?limit=101", 400, 50035),
        ("GET", f"channels/{stage.room.id}?colour=1", 400, 50035),
        ("POST", f"channels/{stage.room.id}/messages", 400, 50006),
        ("POST", f"channels/{stage.room.id}/typing", 204, None),
        ("GET", "users/1", 404, 10013),
    ):
        async with http.request(method, path) as answer:
            told = (await answer.json())["code"] if status != 204 else None
            assert (answer.status, told) == (status, code), path
    async with http.get("users/@me", headers={"Authorization": "Bot no"}) as answer:
        assert answer.status == 401
        assert answer.headers["Content-Type"] == "application/json"


async def test_the_same_nonce_sends_once(stage: Stage, http: aiohttp.ClientSession) -> None:
    body = {"content": "hello", "nonce": "order 7", "enforce_nonce": True}
    ids = []
    for _ in range(2):
        async with http.post(f"channels/{stage.room.id}/messages", json=body) as answer:
            ids.append((await answer.json())["id"])
    assert ids[0] == ids[1] and len(stage.api.messages(stage.room)) == 1


async def test_messages_can_be_changed_until_they_are_gone(stage: Stage) -> None:
    api, channel = stage.api, stage.channel()
    sent = await channel.send("one", file=png("a.png"))
    await sent.edit(content="two", attachments=[*sent.attachments, png("b.png")])
    shown = api.said(stage.room)[0]
    assert [one.name for one in shown.attachments] == ["a.png", "b.png"]
    assert ([one.text for one in shown.edits], shown.text) == (["one"], "two")
    await sent.edit(attachments=[])
    assert api.said(stage.room)[0].attachments == ()
    await sent.delete()
    assert api.messages(stage.room) == []
    assert await refused(sent.edit(content="three")) == 10008


async def test_a_transcript_can_be_json_and_shows_what_one_person_sees(stage: Stage) -> None:
    api = stage.api
    asked = await api.say(stage.ana, stage.room, "look", files=[("me.jpg", picture(20, 20))])
    view = discord.ui.View(timeout=None)
    for label in ("One", "Two"):
        view.add_item(discord.ui.Button(label=label, custom_id=label))
    reference = stage.channel().get_partial_message(asked.id).to_reference()
    files = [png("SPOILER_a.png"), png("b.png")]
    await stage.channel().send("here", view=view, files=files, reference=reference)
    first, second = json.loads(json.dumps(api.transcript(stage.room, as_=stage.ben)))
    assert (first["from"], first["kind"], first["bot"]) == ("Ana", "photo", False)
    assert api.bytes(first["pictures"][0]) == picture(20, 20)
    assert (second["kind"], second["spoiler"], second["keyboard"]) == (
        "album",
        True,
        [["One", "Two"]],
    )
    assert second["reply_to"] == {"from": "Ana", "text": "look"}
    assert second["ephemeral"] is False
