"""Interactions at the fake: answers in time and too late, who sees them, and who may follow."""

from __future__ import annotations

import asyncio
import io
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import discord
import pytest
import pytest_asyncio
from discord import ui

from tests.fakes.discord.stage import Asked, Stage, png, staged
from tests.fakes.stage import picture

pytestmark = pytest.mark.asyncio


@pytest_asyncio.fixture
async def stage() -> AsyncIterator[Stage]:
    async with staged() as stage:
        yield stage


def buttons(*labels: str, **options: Any) -> ui.View:
    view = ui.View(timeout=None)
    for label in labels:
        view.add_item(ui.Button(label=label, custom_id=label.lower(), **options))
    return view


async def test_the_first_message_after_a_deferred_answer_takes_its_place(stage: Stage) -> None:
    async def does(it: Asked) -> None:
        await it.response.defer(ephemeral=True, thinking=True)
        assert stage.api.messages(stage.room)[0].loading
        await it.followup.send("done", file=png())
        await it.followup.send("and more")

    it = await stage.go(does)
    assert (it.kind, it.ephemeral) == ("deferred", True)
    assert it.acknowledged_after < 1
    assert [one.text for one in it.messages] == ["done", "and more"]
    assert not it.original.loading and not it.original.edited
    assert it.original.pictures[0].data == picture(20, 20)
    assert [one.ephemeral for one in it.messages] == [True, False]


async def test_what_is_ephemeral_only_one_person_sees(stage: Stage) -> None:
    async def does(it: Asked) -> None:
        await it.response.send_message("for you", ephemeral=True)
        await it.followup.send("for all")

    it = await stage.go(does)
    api, room = stage.api, stage.room
    assert [one.text for one in api.messages(room, as_=stage.ana)] == ["for you", "for all"]
    assert [one.text for one in api.messages(room, as_=stage.ben)] == ["for all"]
    channel = stage.bot.get_channel(room.id)
    assert isinstance(channel, discord.TextChannel)
    with pytest.raises(discord.NotFound):
        await channel.fetch_message(it.original.id)
    assert [one.content async for one in channel.history()] == ["for all"]
    with pytest.raises(LookupError, match="does not see"):
        await api.press(stage.ben, it.original, "Any")


async def test_an_answer_that_comes_too_late_finds_nobody(stage: Stage) -> None:
    stage.api.limit(acknowledge_seconds=0.05)

    async def does(it: Asked) -> None:
        await asyncio.sleep(0.1)
        await it.response.send_message("here")

    it = await stage.go(does)
    assert it.acknowledged_after is None and it.kind is None
    assert stage.codes == [10062]
    assert stage.api.messages(stage.room) == []


async def test_a_second_answer_is_refused(stage: Stage) -> None:
    async def does(it: Asked) -> None:
        await it.response.defer()
        again: Any = discord.InteractionResponse(it)  # which has not heard of the first answer
        await again.send_message("again")

    await stage.go(does)
    assert stage.codes == [40060]


async def test_before_the_first_answer_there_is_nothing_to_follow(stage: Stage) -> None:
    async def does(it: Asked) -> None:
        await it.followup.send("too early")

    await stage.go(does)
    assert stage.codes == [10015]


@pytest.mark.parametrize("how", ["time", "test"])
async def test_a_token_that_is_too_old(stage: Stage, how: str) -> None:
    async def does(it: Asked) -> None:
        await it.response.send_message("here")
        if how == "time":
            stage.api.limit(token_seconds=0.0)
        else:
            stage.api.expire_tokens()
        await it.edit_original_response(content="changed")

    it = await stage.go(does)
    assert stage.codes == [50027]
    assert it.original.text == "here"


async def test_what_an_interaction_said_can_be_changed_read_and_deleted(stage: Stage) -> None:
    async def does(it: Asked) -> None:
        await it.response.send_message("one", files=[png("a.png"), png("b.png")])
        sent = await it.original_response()
        assert [one.filename for one in sent.attachments] == ["a.png", "b.png"]
        await it.edit_original_response(content="two", attachments=[sent.attachments[1], png()])
        more = await it.followup.send("more", wait=True)
        await more.edit(content="less")
        await (await it.followup.fetch_message(more.id)).edit(view=buttons("Go"))
        last = await it.followup.send("gone", wait=True)
        await last.delete()

    it = await stage.go(does)
    assert not stage.failed
    assert [one.text for one in it.messages] == ["two", "less"]
    assert [one.name for one in it.original.attachments] == ["b.png", "out.png"]
    assert [one.text for one in it.original.edits] == ["one"]
    assert it.messages[1].buttons[0].label == "Go"


async def test_a_file_above_ten_megabytes_is_too_large(stage: Stage) -> None:
    async def does(it: Asked) -> None:
        await it.response.defer()
        for size in (it.filesize_limit + 1, it.filesize_limit):
            file = discord.File(io.BytesIO(bytes(size)), "big.bin")
            await stage.try_to(it.followup.send(str(size), file=file))

    it = await stage.go(does)
    assert stage.codes == [40005]
    assert [error.status for error in stage.failed] == [413]
    assert [len(one.attachments[0].data) for one in it.messages] == [10 << 20]


async def test_where_a_person_brought_the_app_five_messages_may_follow(stage: Stage) -> None:
    api = stage.api
    api.limit(floods=False)
    api.install(stage.ana)
    room = api.guild("Elsewhere", stage.ana, stage.ben, bot=False).channel("general")

    async def does(it: Asked) -> None:
        assert it.is_user_integration() and not it.is_guild_integration()
        await it.response.defer()
        await it.followup.send("the answer")
        for number in range(6):
            await it.followup.send(str(number))

    it = await stage.go(does, where=room)
    assert stage.codes == [40094]
    assert [one.text for one in it.messages] == ["the answer", *"01234"]
    channel = stage.bot.get_partial_messageable(room.id)
    with pytest.raises(discord.Forbidden) as refused:
        await channel.send("as a bot")
    assert refused.value.code == 50001


async def test_where_apps_may_not_speak_only_the_person_hears_them(stage: Stage) -> None:
    api = stage.api
    api.install(stage.ana)
    guild = api.guild("Elsewhere", stage.ben, stage.ana, bot=False)
    room = guild.channel("general")
    api.deny(room, "USE_EXTERNAL_APPS", to=stage.ana)

    async def does(it: Asked) -> None:
        await it.response.send_message("for all?")

    it = await stage.go(does, where=room)
    assert it.original.ephemeral and api.messages(room, as_=stage.ben) == []


async def test_in_a_group_dm_the_app_answers_without_being_there(stage: Stage) -> None:
    stage.api.install(stage.ana)
    trip = stage.api.group_dm("Trip", stage.ana, stage.ben)

    async def does(it: Asked) -> None:
        assert it.context.private_channel and isinstance(it.channel, discord.GroupChannel)
        await it.response.send_message("hello")

    await stage.go(does, where=trip)
    assert not stage.failed
    assert [one.text for one in stage.api.messages(trip, as_=stage.ben)] == ["hello"]


async def test_an_answer_that_is_lost_has_happened(stage: Stage) -> None:
    stage.api.lose_answer("POST /webhooks")

    async def does(it: Asked) -> None:
        await it.response.defer()
        with pytest.raises(aiohttp.ClientError):
            await it.followup.send("said")
        await it.followup.send("said once more")

    it = await stage.go(does)
    assert [one.text for one in it.messages] == ["said", "said once more"]
    assert [call.lost for call in stage.api.called("POST /webhooks")] == [True, False]
