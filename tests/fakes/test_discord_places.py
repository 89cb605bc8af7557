"""Where the bot may do what at the fake: permissions, DMs, threads, emojis."""

from __future__ import annotations

import asyncio
import io
from collections.abc import AsyncIterator
from typing import Any

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


async def refused(doing: Any) -> int:
    """Discord's code for why something cannot be done."""
    with pytest.raises(discord.HTTPException) as said:
        await doing
    return said.value.code


async def test_what_the_bot_may_not_do_is_refused(stage: Stage) -> None:
    api, room, channel = stage.api, stage.room, stage.channel()
    api.limit(floods=False)
    said = await api.say(stage.ana, room, "mine")
    api.deny(room, "ATTACH_FILES")
    assert await refused(channel.send("x", file=png())) == 50013
    await channel.send("without a file")
    api.deny(room, "SEND_MESSAGES", to=stage.guild.role("@everyone"))
    assert await refused(channel.send("x")) == 50013
    api.allow(room, "SEND_MESSAGES", to=stage.guild.role("Likeness"))
    await channel.send("its own role may")
    theirs = channel.get_partial_message(said.id)
    assert await refused(theirs.edit(content="yours")) == 50005
    assert await refused(theirs.delete()) == 50013
    api.deny(room, "VIEW_CHANNEL")
    assert await refused(channel.send("x")) == 50001
    await api.say(stage.ana, room, "the bot does not see this")
    await api.say(stage.ana, stage.guild.channel("other"), "but this", mention_bot=True)
    await api.until(lambda: len(stage.bot.heard) == 2, 5)
    places = [one.channel.id for one in stage.bot.heard]
    assert places == [room.id, stage.guild.channel("other").id]
    api.delete_channel(room)
    assert await refused(channel.send("x")) == 10003


async def test_who_wants_no_messages_gets_none(stage: Stage) -> None:
    stranger = stage.api.user("Zoe")
    dm = await stage.dm(stage.ana)
    stage.api.block_dms(stage.ana)
    assert await refused(dm.send("x")) == 50007
    stage.api.allow_dms(stage.ana)
    await dm.send("hello")
    far = await stage.dm(stranger)
    assert await refused(far.send("x")) == 50278
    stage.api.install(stranger)
    await far.send("hello")
    stage.api.remove_bot(stage.guild)
    assert await refused(dm.send("x")) == 50278


async def test_threads_and_posts(stage: Stage) -> None:
    api = stage.api
    thread = api.thread(stage.room, "Portraits", stage.ana)
    await api.say(stage.ana, thread, "hello", mention_bot=True)
    await api.until(lambda: stage.bot.heard, 5)
    channel = stage.bot.heard[0].channel
    assert isinstance(channel, discord.Thread) and channel.name == "Portraits"
    api.archive(thread)
    await channel.send("opens it again")
    assert not thread.archived
    api.archive(thread, locked=True)
    assert await refused(channel.send("x")) == 50083
    other = api.thread(stage.room, "Free", stage.ana)
    api.deny(stage.room, "SEND_MESSAGES_IN_THREADS")
    free = stage.bot.get_partial_messageable(other.id)
    assert await refused(free.send("x")) == 50013
    private = api.thread(stage.room, "Secret", stage.ana, private=[stage.ana])
    assert await refused(stage.bot.get_partial_messageable(private.id).send("x")) == 50001
    forum = stage.channel("posts")
    assert await refused(stage.bot.get_partial_messageable(forum.id).send("x")) == 50008
    made = await forum.create_thread(name="Gallery", content="first")
    assert api.said(stage.guild.channel("Gallery"))[0].text == "first"
    await made.thread.edit(archived=True)
    assert stage.guild.channel("Gallery").archived
    below = await (await stage.channel("other").send("begin")).create_thread(name="Below")
    await below.send("hello")
    assert api.said(stage.guild.channel("Below"))[0].text == "hello"


async def test_reactions_of_both_sides(stage: Stage) -> None:
    api = stage.api
    said = await api.say(stage.ana, stage.room, "look")
    partial = stage.channel().get_partial_message(said.id)
    await partial.add_reaction("👀")
    assert await refused(partial.add_reaction("eyes")) == 10014
    waiting = asyncio.create_task(stage.bot.wait_for("raw_reaction_add", timeout=5))
    await asyncio.sleep(0)
    await api.react(stage.ben, said, "👍")
    while (told := await waiting).user_id != stage.ben.id:
        waiting = asyncio.create_task(stage.bot.wait_for("raw_reaction_add", timeout=5))
    assert str(told.emoji) == "👍"
    now = api.now(said)
    assert now and now.reactions == (("Likeness", "👀"), ("Ben", "👍"))


async def test_emojis_and_stickers(stage: Stage) -> None:
    api, bot = stage.api, stage.bot
    made = await bot.create_application_emoji(name="brush", image=picture(64, 64))
    assert [one.name for one in await bot.fetch_application_emojis()] == ["brush"]
    view = discord.ui.View(timeout=None)
    view.add_item(discord.ui.Button(emoji=made, custom_id="x"))
    await stage.channel().send("paint", view=view)
    assert api.said(stage.room)[0].buttons[0].emoji == "brush"
    assert await refused(bot.create_application_emoji(name="brush", image=picture())) == 50035
    assert await refused(bot.create_application_emoji(name="a b", image=picture())) == 50035
    guild = bot.get_guild(stage.guild.id)
    assert guild
    ours = await guild.create_custom_emoji(name="ana", image=picture(64, 64))
    assert [*stage.guild.emojis] == [ours.id]
    square = picture(320, 320)
    sticker = await guild.create_sticker(
        name="Ana", description="Ana laughs", emoji="😀", file=discord.File(io.BytesIO(square))
    )
    await stage.channel().send(stickers=[sticker])
    small = discord.File(io.BytesIO(picture(100, 100)))
    wrong = guild.create_sticker(name="Ana", description="Ana laughs", emoji="😀", file=small)
    assert await refused(wrong) == 50046
    api.limit(emojis=1)
    assert await refused(guild.create_custom_emoji(name="two", image=picture())) == 30008
    stage.guild.roles[stage.guild.id].permissions &= ~(1 << 43)
    assert await refused(guild.create_custom_emoji(name="two", image=picture())) == 50013
