"""What Discord refuses: the portrait takes another way, or somebody is told what to do."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Iterator
from typing import Any

import discord
import pytest
from discord.http import Route

from bot.discord.service import _reach
from tests.bot.discord.serve import Served
from tests.bot.discord.somebody import Somebody
from tests.bot.telegram.somebody import selfie
from tests.fakes.discord import Channel, FakeDiscord

pytestmark = pytest.mark.asyncio(loop_scope="session")

STYLE, TITLE = "sepia", "Sepia"
POSTS = "POST /channels/{channel_id}/messages"


def server(api: FakeDiscord, *names: str, bot: bool = True) -> tuple[Channel, list[Somebody]]:
    people = [api.user(name, installed=True) for name in names]
    owner = api.user("Owner of it all")
    guild = api.guild("Friends", *people, owner=owner, channels=("general",), bot=bot)
    room = guild.channel("general")
    return room, [Somebody(api, each, room) for each in people]


@pytest.fixture
def no_follow_ups(api: FakeDiscord) -> Iterator[None]:
    """What an app may say that somebody brought along is said already."""
    most = api.limits.follow_ups
    api.limit(follow_ups=0)
    yield
    api.limit(follow_ups=most)


async def test_an_app_brought_along_may_not_say_more_than_so_much(
    served: Served, api: FakeDiscord, no_follow_ups: None
) -> None:
    _, (her,) = server(api, "Ute Foreign", bot=False)
    alone = Somebody(api, her.user)
    await her.orders(style=STYLE)
    await her.taps("Yes, make portraits")
    portrait = await alone.portrait()
    assert TITLE in portrait.text and any(call.code == 40094 for call in api.calls)
    assert not [m for m in her.said if m.pictures], "here nothing more can be said"
    await alone.taps("Full quality", portrait)
    await alone.sees(picture="portrait-1.jpg")


async def test_what_can_be_said_nowhere_is_kept(
    served: Served, api: FakeDiscord, no_follow_ups: None
) -> None:
    _, (her,) = server(api, "Vera Foreign", bot=False)
    api.block_dms(her.user)
    await her.orders(style=STYLE)
    await her.taps("Yes, make portraits")
    # First where it stands in line, then the portrait.
    await api.until(lambda: len([c for c in api.called(POSTS) if c.code == 50007]) == 2, 60)
    api.allow_dms(her.user)
    await her.asks("results")
    assert TITLE in (await her.portrait()).text


async def test_where_such_an_app_may_not_speak_nobody_else_sees_it(
    served: Served, api: FakeDiscord
) -> None:
    room, (her, him) = server(api, "Wim Foreign", "Xenia Foreign", bot=False)
    api.deny(room, "USE_EXTERNAL_APPS", to=her.user)
    await her.orders(style=STYLE, private=False)
    await her.taps("Yes, make portraits")
    assert TITLE in (await her.portrait()).text
    await her.sees("may not post in this channel")
    assert not him.said
    api.allow(room, "USE_EXTERNAL_APPS", to=her.user)
    await her.taps("Show to the channel")
    shown = await him.portrait()
    await her.taps("Take it back", shown)
    await api.until(lambda: api.now(shown) is None)


async def test_an_address_that_is_over_is_asked_for_again(served: Served, api: FakeDiscord) -> None:
    room, (her, him) = server(api, "Wanda Late", "Xaver Late")
    await her.orders(style=STYLE)
    asked = await her.sees("May I?")
    api.expire_attachments()
    await her.taps("Yes, make portraits", asked)
    again = await her.sees("couldn't fetch that photo", button="Add photos")
    form = await her.taps("Add photos", again)
    await api.submit(her.user, form, {"One photo or several of one person": [selfie()]})
    assert TITLE in (await her.portrait()).text, "what was wished is known still"

    sent = await api.say(him.user, room, "me", files=[selfie("somebody_else")])
    await api.menu(her.user, "Portrait this photo", sent)
    asked = await him.sees(button="Yes, this once")
    api.expire_attachments()
    await him.taps("Yes, this once", asked)
    await her.sees("couldn't fetch that photo")


async def test_a_message_is_read_again_when_it_is_answered(
    served: Served, api: FakeDiscord
) -> None:
    room, (her,) = server(api, "Yara Later")
    await api.say(her.user, room, STYLE, files=[selfie()], mention_bot=True)
    begun = await her.sees(button="Go on, just us two")
    api.expire_attachments()
    await her.taps("Go on, just us two", begun)
    await her.taps("Yes, make portraits")
    assert TITLE in (await her.portrait()).text


async def test_where_no_files_may_be_posted_it_comes_in_private(
    served: Served, api: FakeDiscord
) -> None:
    room, (her, him) = server(api, "Zoe Denied", "Aron Denied")
    await her.joins()
    before = len([m for m in her.said if m.pictures])
    api.deny(room, "ATTACH_FILES")
    await her.asks("portrait", style=STYLE)
    await api.until(lambda: len([m for m in her.said if m.pictures]) > before, 60)
    await her.asks("portrait", style=STYLE, private=False)
    await her.sees(button="Cancel")
    api.expire_tokens()
    alone = Somebody(api, her.user)
    assert TITLE in (await alone.portrait()).text
    await alone.sees("may not post in this channel")
    assert not him.said, "and nobody else hears of it"


async def test_who_is_timed_out_finds_it_elsewhere(served: Served, api: FakeDiscord) -> None:
    room, (her,) = server(api, "Berit Silent")
    await her.orders(style=STYLE)
    await her.taps("Yes, make portraits")
    await her.sees(button="Cancel")
    api.deny(room, "SEND_MESSAGES", "USE_APPLICATION_COMMANDS", "ADD_REACTIONS", to=her.user)
    portrait = await her.portrait()
    with pytest.raises(LookupError):
        await her.asks("portrait")
    alone = Somebody(api, her.user)
    await alone.asks("results")
    assert TITLE in (await alone.portrait()).text
    await alone.asks("portrait", style="headshot")
    assert "Studio grey" in (await alone.sees("Studio grey", picture="portrait")).text
    assert api.now(portrait) is not None


async def test_a_login_that_is_refused_leaves_nothing_open(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    said: list[str] = []
    asyncio.get_running_loop().set_exception_handler(lambda _, about: said.append(about["message"]))
    async with FakeDiscord() as api:
        monkeypatch.setattr(Route, "BASE", f"{api.url}/api/v10")
        api.down = "closed"  # connections are cut
        client: Any = discord.Client(intents=discord.Intents.none())
        assert not await _reach(client, api.token)
        api.down = False
        assert await _reach(client, api.token)
        await client.close()
    gc.collect()
    asyncio.get_running_loop().set_exception_handler(None)
    assert not said
