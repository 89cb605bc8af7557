"""The fake gateway: sessions, resumes, shards, and what the bot is told."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import aiohttp
import discord
import pytest

from tests.fakes.discord import FakeDiscord, Limits
from tests.fakes.discord.stage import Bot, at

pytestmark = pytest.mark.asyncio


async def close_code(api: FakeDiscord, **identify: Any) -> int | None:
    """What the gateway closes with after this IDENTIFY."""
    given = {"token": api.token, "intents": 1, "properties": {}} | identify
    async with (
        aiohttp.ClientSession() as http,
        http.ws_connect(f"{api.gateway}?v=10&encoding=json") as socket,
    ):
        await socket.receive()
        await socket.send_str(json.dumps({"op": 2, "d": given}))
        await socket.receive()
        return socket.close_code


async def test_a_client_becomes_ready_and_knows_its_guilds() -> None:
    async with FakeDiscord() as api:
        ana, ben = api.user("Ana"), api.user("Ben")
        guild = api.guild("Friends", ana, ben, channels=("general", "pictures"), voice=("talk",))
        api.guild("Elsewhere", ben, bot=False)
        async with at(api) as bot:
            assert [one.name for one in bot.guilds] == ["Friends"]
            seen = bot.guilds[0]
            assert [one.name for one in seen.channels] == ["general", "pictures", "talk"]
            assert seen.me.id == api.bot.id
            assert seen.member_count == 3
            assert seen.get_member(ana.id) is None, "not without the intent for members"
            later = api.channel(guild, "late")
            async with asyncio.timeout(5):
                while seen.get_channel(later.id) is None:
                    await bot.wait_for("guild_channel_create")
            assert api.connected == 1


async def test_what_was_missed_is_told_again_after_a_dropped_connection() -> None:
    async with FakeDiscord() as api:
        ana = api.user("Ana")
        api.guild("Friends", ana)
        async with at(api) as bot:
            api.drop_gateway()
            await api.dm(ana, "are you there?")
            await api.until(lambda: bot.heard, 5)
            assert [one.content for one in bot.heard] == ["are you there?"]
            assert api.world.gateway.resumed == 1
            assert api.world.gateway.identified == 1


@pytest.mark.parametrize("resumable", [True, False])
async def test_a_session_that_is_called_invalid(resumable: bool) -> None:
    async with FakeDiscord() as api:
        ana = api.user("Ana")
        api.guild("Friends", ana)
        async with at(api) as bot:
            gateway = api.world.gateway
            api.invalidate(resumable=resumable)
            await api.until(lambda: gateway.resumed + gateway.identified == 2, 8)
            assert gateway.resumed == int(resumable)
            await api.dm(ana, "again")
            await api.until(lambda: bot.heard, 5)


async def test_a_bot_that_is_asked_to_reconnect_resumes() -> None:
    async with FakeDiscord() as api:
        ana = api.user("Ana")
        api.guild("Friends", ana)
        async with at(api) as bot:
            api.reconnect()
            await api.until(lambda: api.world.gateway.resumed, 5)
            await api.dm(ana, "again")
            await api.until(lambda: bot.heard, 5)


async def test_who_may_not_come_in_is_closed_with_the_code_for_it() -> None:
    async with FakeDiscord(privileged=("members",)) as api:
        assert await close_code(api, token="nobody's") == 4004
        assert await close_code(api, shard=[2, 2]) == 4010
        assert await close_code(api, intents=1 << 30) == 4013
        assert await close_code(api, intents=1 << 15) == 4014
        assert await close_code(api, something=1) == 4002
        assert api.world.gateway.identified == 0


async def test_a_client_without_the_privilege_learns_why_it_is_refused() -> None:
    async with FakeDiscord() as api:
        with pytest.raises(discord.PrivilegedIntentsRequired):
            intents = discord.Intents.default()
            intents.members = True
            bot = Bot(intents)
            async with at(api, bot):
                pass
        assert api.world.gateway.closed == [4014]


async def test_who_sends_no_heartbeat_is_closed() -> None:
    async with (
        FakeDiscord(limits=Limits(heartbeat_seconds=0.1)) as api,
        aiohttp.ClientSession() as http,
        http.ws_connect(f"{api.gateway}?v=10&encoding=json") as socket,
    ):
        assert (await socket.receive_json())["d"]["heartbeat_interval"] == 100
        await socket.send_json({"op": 1, "d": None})
        assert (await socket.receive_json())["op"] == 11
        assert (await socket.receive(timeout=5)).type is aiohttp.WSMsgType.CLOSE
        assert socket.close_code == 4009


async def test_a_guild_is_one_shards_and_dms_are_the_firsts() -> None:
    async with FakeDiscord() as api:
        api.shards = 2
        ana = api.user("Ana")
        guilds = [api.guild(f"Guild {number}", ana) for number in range(2)]
        while len({(one.id >> 22) % 2 for one in guilds}) == 1:
            await asyncio.sleep(0.001)
            guilds.append(api.guild("One more", ana))
        async with at(api) as bot:
            assert len(bot.guilds) == len(guilds)
            for guild in bot.guilds:
                assert guild.shard_id == (guild.id >> 22) % 2
            await api.dm(ana, "hello")
            await api.until(lambda: bot.heard, 5)
            told = {one.shard[0]: one.told for one in api.world.gateway.sessions.values()}
            assert "MESSAGE_CREATE" in [what["t"] for _, what in told[0]]
            assert "MESSAGE_CREATE" not in [what["t"] for _, what in told[1]]


async def test_only_what_is_meant_for_the_bot_comes_with_its_words() -> None:
    async with FakeDiscord() as api:
        ana = api.user("Ana")
        room = api.guild("Friends", ana).channel("general")
        async with at(api) as bot:
            await api.say(ana, room, "secret", files=[b"x"])
            await api.say(ana, room, "hello", mention_bot=True, files=[b"x"])
            await api.dm(ana, "in private")
            await api.until(lambda: len(bot.heard) == 3, 5)
            said = [(one.content, len(one.attachments)) for one in bot.heard]
            assert said == [("", 0), (f"{api.bot.mention} hello", 1), ("in private", 0)]
            history = await bot.get_channel(room.id).fetch_message(bot.heard[0].id)  # type: ignore
            assert history.content == ""


async def test_the_intent_for_words_brings_them_all() -> None:
    async with FakeDiscord(privileged=("message_content",)) as api:
        ana = api.user("Ana")
        room = api.guild("Friends", ana).channel("general")
        intents = discord.Intents(guilds=True, guild_messages=True, message_content=True)
        async with at(api, Bot(intents)) as bot:
            await api.dm(ana, "for this there is no intent")
            await api.say(ana, room, "hello")
            await api.until(lambda: bot.heard, 5)
            assert [one.content for one in bot.heard] == ["hello"]


async def test_a_server_that_was_down_is_found_again() -> None:
    async with FakeDiscord() as api:
        ana = api.user("Ana")
        api.guild("Friends", ana)
        async with at(api) as bot:
            api.down = True
            assert api.connected == 0
            await api.dm(ana, "while nobody listens")
            api.down = False
            await api.until(lambda: bot.heard, 15)


async def test_the_members_of_a_guild_may_be_asked_for() -> None:
    async with FakeDiscord(privileged=("members",)) as api:
        ana, ben = api.user("Ana"), api.user("Ben")
        api.guild("Friends", ana, ben)
        intents = discord.Intents(guilds=True, members=True)
        async with at(api, Bot(intents, chunk_guilds_at_startup=True)) as bot:
            assert bot.guilds[0].chunked
            found = await bot.guilds[0].query_members(user_ids=[ben.id])
            assert [one.name for one in found] == [ben.username]


async def test_coming_and_going_of_the_bot_is_told() -> None:
    async with FakeDiscord() as api:
        ana = api.user("Ana")
        guild = api.guild("Friends", ana, bot=False)
        async with at(api) as bot:
            assert not bot.guilds
            api.add_bot(guild)
            assert (await bot.wait_for("guild_join", timeout=5)).name == "Friends"
            api.remove_bot(guild)
            assert (await bot.wait_for("guild_remove", timeout=5)).id == guild.id
