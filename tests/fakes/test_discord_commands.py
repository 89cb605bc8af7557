"""Commands at the fake: what may be registered, and how people use it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import discord
import pytest
import pytest_asyncio
from discord import app_commands

from tests.fakes.discord import FakeDiscord
from tests.fakes.discord.stage import Bot, at
from tests.fakes.stage import picture

pytestmark = pytest.mark.asyncio
Asked = discord.Interaction[Bot]


@pytest_asyncio.fixture
async def api() -> AsyncIterator[FakeDiscord]:
    async with FakeDiscord() as api:
        yield api


async def register(api: FakeDiscord, *commands: Any) -> tuple[int, Any]:
    """Replace all commands; the status, and what was wrong with which field."""
    url = f"{api.url}/api/v10/applications/{api.application}/commands"
    headers = {"Authorization": f"Bot {api.token}"}
    async with (
        aiohttp.ClientSession(headers=headers) as http,
        http.put(url, json=commands) as answer,
    ):
        return answer.status, await answer.json()


def slash(**fields: Any) -> dict[str, Any]:
    return {"name": "portrait", "description": "Make a portrait", **fields}


def option(**fields: Any) -> dict[str, Any]:
    return {"type": 3, "name": "style", "description": "Which one", **fields}


@pytest.mark.parametrize(
    ("command", "field"),
    [
        (slash(name="Portrait"), "name"),
        (slash(name="por trait"), "name"),
        (slash(name="p" * 33), "name"),
        (slash(description=""), "description"),
        (slash(description="d" * 101), "description"),
        (slash(name_localizations={"xx": "bild"}), "name_localizations"),
        (slash(name_localizations={"de": "Bild"}), "name_localizations"),
        (slash(colour="red"), "colour"),
        (slash(type=4), "type"),
        (slash(contexts=[3]), "contexts"),
        (slash(integration_types=[2]), "integration_types"),
        (slash(options=[option(name=f"o{n}") for n in range(26)]), "options"),
        (slash(options=[option(), option(name="b", required=True)]), "options"),
        (slash(options=[option(), option()]), "options"),
        (slash(options=[option(choices=[{"name": "a", "value": "b"}] * 26)]), "options"),
        (slash(options=[option(autocomplete=True, choices=[{"name": "a", "value": "b"}])]), None),
        (slash(options=[option(type=1), option(name="b")]), "options"),
        (slash(type=3, name="Portrait this", description="no"), "description"),
        (slash(type=2, name="Portrait", description="", options=[option()]), "options"),
    ],
)
async def test_what_discord_does_not_take_is_refused(
    api: FakeDiscord, command: dict[str, Any], field: str | None
) -> None:
    status, body = await register(api, command)
    assert (status, body["code"]) == (400, 50035)
    assert field is None or field in body["errors"]["0"]
    assert api.commands() == []


async def test_names_in_every_script_are_taken(api: FakeDiscord) -> None:
    names = {"de": "porträt", "hi": "चित्र", "th": "ภาพ", "ja": "肖像", "ru": "портрет"}
    status, body = await register(api, slash(name_localizations=names))
    assert status == 200
    assert body[0]["name_localizations"] == names


async def test_a_command_may_be_8000_characters_long_with_its_longest_words(
    api: FakeDiscord,
) -> None:
    choices = [{"name": "n" * 100, "value": f"{n:02}" * 30} for n in range(25)]
    options = [option(name="a", choices=choices), option(name="b", choices=choices[:22])]
    status, _ = await register(api, slash(options=options))
    assert status == 200
    options = [option(name="a", choices=choices), option(name="b", choices=choices)]
    status, body = await register(api, slash(options=options))
    assert status == 400
    assert "APPLICATION_COMMAND_TOO_LARGE" in str(body)


async def test_at_most_a_hundred_commands_of_different_names(api: FakeDiscord) -> None:
    assert (await register(api, *(slash(name=f"c{n}") for n in range(100))))[0] == 200
    api.limit(floods=False)
    assert (await register(api, *(slash(name=f"c{n}") for n in range(101))))[1]["code"] == 30032
    assert (await register(api, slash(), slash()))[1]["code"] == 50035
    assert len(api.commands()) == 100


async def test_commands_keep_their_ids_and_can_be_changed_one_by_one(api: FakeDiscord) -> None:
    bot = Bot()

    @bot.tree.command(description="Make a portrait")
    async def portrait(it: Asked) -> None: ...

    @bot.tree.command(description="Show results")
    async def results(it: Asked) -> None: ...

    api.limit(floods=False)
    async with at(api, bot):
        first = {one.name: one.id for one in await bot.tree.fetch_commands()}
        again = {one.name: one.id for one in await bot.tree.sync()}
        assert first == again
        one = await bot.tree.fetch_command(first["results"])
        await one.edit(description="What was made")
        assert (await bot.tree.fetch_command(one.id)).description == "What was made"
        await one.delete()
        assert api.commands() == ["portrait"]
        with pytest.raises(discord.NotFound):
            await bot.tree.fetch_command(one.id)


async def test_a_command_comes_with_everything_that_was_filled_in(api: FakeDiscord) -> None:
    ana, ben = api.user("Ana", locale="de"), api.user("Ben")
    guild = api.guild("Friends", ana, ben, locale="fr", roles=("Painters",))
    room = guild.channel("general")
    bot = Bot()
    got: list[Any] = []

    @bot.tree.command(description="Make a portrait")
    @app_commands.choices(style=[app_commands.Choice(name="Oil painting", value="oil")])
    @app_commands.rename(many="number")
    async def portrait(
        it: Asked,
        photo: discord.Attachment,
        style: app_commands.Choice[str],
        many: app_commands.Range[int, 1, 4] = 1,
        words: app_commands.Range[str, 0, 10] = "",
        whom: discord.Member | None = None,
        role: discord.Role | None = None,
        where: discord.TextChannel | None = None,
    ) -> None:
        got.append((await photo.read(), style.value, many, words, whom, role, where))
        assert (it.locale, it.guild_locale) == (discord.Locale.german, discord.Locale.french)
        assert it.filesize_limit == 10 << 20
        assert it.app_permissions.attach_files and it.permissions.send_messages
        assert it.context.guild and it.is_guild_integration() and not it.is_user_integration()
        await it.response.send_message("yes")

    async with at(api, bot):
        painters = guild.role("Painters")
        it = await api.slash(
            ana,
            "portrait",
            room,
            photo=("me.png", picture()),
            style="Oil painting",
            number=3,
            words="at sea",
            whom=ben,
            role=painters,
            where=room,
        )
        assert it.kind == "message"
        data, style, many, words, whom, role, where = got[0]
        assert (data, style, many, words) == (picture(), "oil", 3, "at sea")
        assert (whom.id, role.id, where.id) == (ben.id, painters.id, room.id)
        assert it.original and it.original.text == "yes"
        with pytest.raises(LookupError, match="photo is required"):
            await api.slash(ana, "portrait", room, style="oil")
        with pytest.raises(LookupError, match="no option colour"):
            await api.slash(ana, "portrait", room, photo=b"", style="oil", colour="red")
        for wrong in ({"style": "ink"}, {"number": 5}, {"words": "far too long"}, {"whom": "me"}):
            with pytest.raises(ValueError, match="option"):
                await api.slash(ana, "portrait", room, **{"photo": b"", "style": "oil"} | wrong)
        with pytest.raises(LookupError, match="no command paint"):
            await api.slash(ana, "paint", room)
        assert len(got) == 1


async def test_a_command_below_another(api: FakeDiscord) -> None:
    ana = api.user("Ana")
    api.guild("Friends", ana)
    bot = Bot()
    group = app_commands.Group(name="privacy", description="What is kept")
    got = []

    @group.command(description="Forget it")
    async def forget(it: Asked, what: str) -> None:
        got.append(what)
        await it.response.send_message("done", ephemeral=True)

    bot.tree.add_command(group)
    async with at(api, bot):
        it = await api.slash(ana, "privacy forget", what="photos")
        assert it.ephemeral and got == ["photos"]
        with pytest.raises(LookupError, match="needs a sub-command"):
            await api.slash(ana, "privacy")


async def test_what_is_offered_while_somebody_writes(api: FakeDiscord) -> None:
    ana = api.user("Ana")
    room = api.guild("Friends", ana).channel("general")
    bot = Bot()

    @bot.tree.command(description="Make a portrait")
    async def portrait(it: Asked, photo: discord.Attachment, style: str) -> None: ...

    @portrait.autocomplete("style")
    async def styles(it: Asked, current: str) -> list[app_commands.Choice[str]]:
        many = 26 if current == "all" else 2
        return [app_commands.Choice(name=f"{current} {n}", value=str(n)) for n in range(many)]

    async with at(api, bot):
        offered = await api.autocomplete(ana, "portrait", "style", "oi", room)
        assert offered == (("oi 0", "0"), ("oi 1", "1"))
        api.limit(acknowledge_seconds=0.2)
        with pytest.raises(TimeoutError):
            await api.autocomplete(ana, "portrait", "style", "all", room)
        assert api.called("callback")[-1].code == 50035


async def test_commands_of_messages_and_people(api: FakeDiscord) -> None:
    ana, ben = api.user("Ana"), api.user("Ben", avatar=picture(64, 64))
    room = api.guild("Friends", ana, ben).channel("general")
    bot, got = Bot(), []

    @bot.tree.context_menu(name="Portrait this photo")
    async def this(it: Asked, message: discord.Message) -> None:
        got.append(await message.attachments[0].read())
        await it.response.send_message("one")

    @bot.tree.context_menu(name="Portrait from avatar")
    async def avatar(it: Asked, user: discord.User) -> None:
        got.append(await user.display_avatar.read())
        await it.response.send_message("two")

    async with at(api, bot):
        sent = await api.say(ben, room, "look", files=[("me.png", picture(30, 30))])
        assert (await api.menu(ana, "Portrait this photo", sent)).kind == "message"
        it = await api.user_menu(ana, "Portrait from avatar", ben, room)
        assert it.original and it.original.type == 23
        await api.user_menu(ben, "Portrait from avatar", ana, room)
        assert got[:2] == [picture(30, 30), picture(64, 64)]
        assert got[2].startswith(b"\x89PNG"), "who has no picture has one of Discord's"


async def test_a_command_is_offered_only_where_it_says(api: FakeDiscord) -> None:
    ana, ben = api.user("Ana", installed=True), api.user("Ben")
    guild = api.guild("Friends", ana, ben, owner=ana)
    other = api.guild("Elsewhere", ana, ben, bot=False)
    here, there = guild.channel("general"), other.channel("general")
    await register(
        api,
        slash(name="everywhere", integration_types=[0, 1], contexts=[0, 1, 2]),
        slash(name="guilds", integration_types=[0], contexts=[0]),
        slash(name="admins", default_member_permissions="32"),
    )
    api.limit(acknowledge_seconds=0.0)
    assert (await api.slash(ana, "everywhere", there)).owners == {"1": str(ana.id)}
    both = {"0": str(guild.id), "1": str(ana.id)}
    assert (await api.slash(ana, "everywhere", here)).owners == both
    assert (await api.slash(ben, "everywhere")).owners == {"0": "0"}
    await api.slash(ana, "everywhere", api.group_dm("Trip", ana, ben))
    await api.slash(ana, "admins", here)
    for who, name, where in (
        (ben, "everywhere", there),
        (ana, "guilds", there),
        (ana, "guilds", None),
        (ben, "admins", here),
        (ben, "everywhere", api.group_dm("", ana, ben)),
    ):
        with pytest.raises(LookupError, match="is not offered"):
            await api.slash(who, name, where)
    api.deny(here, "USE_APPLICATION_COMMANDS", to=ben)
    with pytest.raises(LookupError, match="is not offered"):
        await api.slash(ben, "everywhere", here)
