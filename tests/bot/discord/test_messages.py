"""What is said to Discord, and what is taken away there, without a program or a network."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import discord
import pytest

from bot.discord.handles import Handle
from bot.discord.mouth import text_of
from bot.discord.reading import called
from bot.discord.sending import Sender, Standing
from bot.discord.servers import Rules
from bot.words import phrase, words_of


def someone(name: str) -> Any:
    return SimpleNamespace(display_name=name)


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("<@175928847299117063>", "\\<@175928847299117063>"),
        ("<t:1700000000:R>", "\\<t:1700000000:R>"),
        ("*Ana*", "✱Ana✱"),
        ("_Ana_", "\\_Ana\\_"),
        ("# Ana\n> here", "\\# Ana > here"),
        ("\u202eAna", "Ana"),
        ("\n", "…"),
    ],
)
def test_a_name_sets_nothing_and_names_nobody_else(name: str, shown: str) -> None:
    said = text_of((phrase("shown-by", who=called(someone(name))),), words_of("en"))
    assert said == f"{shown} shows a portrait"


@pytest.mark.asyncio
async def test_what_only_a_token_reached_is_given_up_when_that_is_over() -> None:
    async with discord.Client(intents=discord.Intents.none()) as client:
        gone = Standing(2, 3, token="of long ago", until=1.0)
        assert not await Sender(client).delete(Handle(1, 2), gone)


def test_rules_hold_in_the_threads_of_a_channel() -> None:
    rules = Rules(channels=(1,), roles=(7,))
    member = SimpleNamespace(roles=[SimpleNamespace(id=7)])
    assert not rules.refuses(SimpleNamespace(id=1), member)
    assert not rules.refuses(SimpleNamespace(id=2, parent_id=1), member)
    assert rules.refuses(SimpleNamespace(id=2, parent_id=None), member) == "server-not-here"
    assert rules.refuses(None, member) == "server-not-here"
    assert rules.refuses(SimpleNamespace(id=1), SimpleNamespace(roles=[])) == "server-not-you"
