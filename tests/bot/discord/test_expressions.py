"""Emojis and stickers of a server, and what is deleted, with the real program."""

from __future__ import annotations

import pytest

from tests import faces
from tests.bot.discord.serve import Served
from tests.bot.discord.somebody import Somebody
from tests.fakes.discord import Channel, FakeDiscord, Guild, Message, User
from tests.fakes.discord.permissions import bits

pytestmark = pytest.mark.asyncio(loop_scope="session")


def server(api: FakeDiscord, *names: str) -> tuple[Guild, Channel, list[User]]:
    people = [api.user(name) for name in names]
    guild = api.guild("Friends", *people, channels=("general",))
    return guild, guild.channel("general"), people


async def test_a_portrait_becomes_an_emoji_and_a_sticker(served: Served, api: FakeDiscord) -> None:
    guild, room, (ana,) = server(api, "Ána B.")
    her = Somebody(api, ana, room)
    await her.orders(style="oil")
    await her.taps("Yes, make portraits")
    portrait = await her.portrait()

    await her.taps("Emoji or sticker here", portrait)
    asked = await her.sees("Everybody on this server")
    assert not guild.emojis, "nothing is there that nobody agreed to"
    await her.taps("Make an emoji", asked)
    await her.sees("can use it now")
    (emoji,) = guild.emojis.values()
    assert emoji["name"] == "ana_b_oil"
    drawn = api.world.files.at(f"emojis/{emoji['id']}.png", "")
    assert drawn is not None and faces.decoded(drawn[1]).shape == (128, 128, 4)
    await her.taps("Take it back")
    await api.until(lambda: not guild.emojis)
    assert api.now(portrait) is not None, "the portrait stays"

    for _ in range(2):
        await her.taps("Emoji or sticker here", portrait)
        await her.taps("Make a sticker")
        await her.sees("“Ána B.: Oil on canvas”")
    (sticker,) = guild.stickers.values()
    assert sticker["tags"], "it stands for an emoji"
    await her.asks("forgetme")
    await her.taps("Delete everything")
    await her.sees("key that could open them")
    await api.until(lambda: not guild.stickers)


async def test_where_that_is_not_allowed_it_is_not_offered(
    served: Served, api: FakeDiscord
) -> None:
    guild, room, (_, ana) = server(api, "Owner", "Anja")
    api.deny(room, "CREATE_GUILD_EXPRESSIONS", to=ana)
    her = Somebody(api, ana, room)
    await her.joins()
    assert "Emoji or sticker here" not in [b.label for b in (await her.portrait()).buttons]
    api.allow(room, "CREATE_GUILD_EXPRESSIONS", to=ana)
    portrait = await _another(api, her)
    await her.taps("Emoji or sticker here", portrait)
    api.limit(emojis=0)
    await her.taps("Make an emoji")
    await her.sees("no room")
    api.limit(emojis=50)
    assert not guild.emojis


async def test_nothing_is_added_that_cannot_be_taken_back(served: Served, api: FakeDiscord) -> None:
    guild, room, (_, ana) = server(api, "Owner", "Alma")
    her = Somebody(api, ana, room)
    await her.joins()
    await her.taps("Emoji or sticker here", await her.portrait())
    api.lose_answer(f"POST /guilds/{guild.id}/emojis")
    await her.taps("Make an emoji")
    await her.sees("can use it now")
    may = guild.roles[guild.id].permissions
    for role in guild.roles.values():
        role.permissions &= ~bits("CREATE_GUILD_EXPRESSIONS", "MANAGE_GUILD_EXPRESSIONS")
    await her.taps("Take it back")
    await her.sees("doesn't let me take it away")
    assert guild.emojis, "what is there is not called deleted"
    guild.roles[guild.id].permissions = may
    await her.taps("Take it back")
    await api.until(lambda: not guild.emojis)


async def test_one_of_all_portraits_is_deleted(served: Served, api: FakeDiscord) -> None:
    _, room, (ana,) = server(api, "Antje")
    her = Somebody(api, ana, room)
    await her.joins()
    await _another(api, her)
    await her.asks("results")
    shown = await her.sees("Your 2 portraits")
    await her.taps("Delete one", shown)
    await her.taps("1")
    left = await her.sees("Your portrait")
    assert len(left.pictures) == 1 and "Studio grey" in left.text
    await api.until(lambda: api.now(shown) is None)  # one list, with the numbers of now


async def test_what_is_deleted_stays_in_no_message(served: Served, api: FakeDiscord) -> None:
    _, room, (ben, ana) = server(api, "Bastian", "Annegret")
    her = Somebody(api, ana, room)
    await her.joins()
    await her.asks("portrait", style="oil", count=2, private=False)
    (shown,) = await api.until(lambda: [m for m in api.messages(room, as_=ben) if m.pictures], 60)
    await her.taps("Full quality")
    full = await her.sees("Oil on canvas\nOld master")
    await her.asks("results")
    await her.taps("Delete one")
    await her.taps("1")
    await her.sees("Your 2 portraits")
    for message in (shown, full):
        assert len(message.pictures) == 2
        now = api.now(message)
        assert now is not None and len(now.pictures) == len(now.attachments) == 1
        assert "2 **" not in now.text, "nor in its words"


async def test_all_looks_are_seen_a_page_after_the_other(served: Served, api: FakeDiscord) -> None:
    _, room, (ana,) = server(api, "Astrid")
    her = Somebody(api, ana, room)
    await her.joins()
    await her.asks("styles")
    first = await her.sees("page 1 of")
    assert len(first.selects[0].options) == 12 and first.pictures
    await her.taps("◀", first)

    def turned() -> Message | None:
        now = api.now(first)
        return None if now is None or now.text == first.text else now

    last = await api.until(turned)
    assert last.selects[0].options != first.selects[0].options
    await her.taps("▶", last)
    again = await her.sees("page 1 of")
    label, value, _ = again.selects[0].options[1]
    await api.choose(ana, again, again.selects[0].custom_id, value)
    await api.until(lambda: len([m for m in her.said if _is_portrait(m)]) == 2, 60)
    assert label.partition(" ")[2] in (await her.portrait()).text


async def _another(api: FakeDiscord, her: Somebody) -> Message:
    before = len([m for m in her.said if _is_portrait(m)])
    await her.asks("portrait", style="watercolour")
    await api.until(lambda: len([m for m in her.said if _is_portrait(m)]) > before, 60)
    return await her.portrait()


def _is_portrait(message: Message) -> bool:
    return any(picture.name.startswith("portrait") for picture in message.pictures)
