"""What managers of a server chose, and places where the bot may not do everything."""

from __future__ import annotations

import asyncio

import pytest

from tests.bot.discord.serve import Served
from tests.bot.discord.somebody import Somebody
from tests.bot.telegram.somebody import selfie
from tests.fakes.discord import Channel, FakeDiscord, Guild, User

pytestmark = pytest.mark.asyncio(loop_scope="session")


def server(api: FakeDiscord, *names: str) -> tuple[Guild, Channel, list[User]]:
    people = [api.user(name) for name in names]
    guild = api.guild("Friends", *people, channels=("general", "other"))
    return guild, guild.channel("general"), people


async def test_what_its_managers_choose_holds(served: Served, api: FakeDiscord) -> None:
    guild, room, (boss, ben) = server(api, "Manager", "Berta")
    role = api.role(guild, "boss", "MANAGE_GUILD")
    api.grant(guild, boss, role)
    her = Somebody(api, ben, room)
    with pytest.raises(LookupError):
        await her.asks("likeness")
    it = await Somebody(api, boss, room).asks("likeness")
    switches = it.original
    assert switches is not None and switches.ephemeral
    await api.choose(boss, switches, "server.channels", [guild.channel("other")])
    await her.asks("help")
    await her.sees("keep me to other channels")
    before = len(api.calls)
    await api.say(ben, room, "hello", mention_bot=True)
    await her.asks("help")
    assert not [c for c in api.calls[before:] if "/channels/" in c.path], "nothing is said there"
    await asyncio.gather(
        api.choose(boss, switches, "server.channels", []),
        api.choose(boss, switches, "server.day", "1"),
    )
    await api.press(boss, switches, "server.hidden")
    await her.joins()
    portrait = await her.portrait()
    assert "Show to the channel" not in [each.label for each in portrait.buttons]
    await her.orders(style="oil", private=False)
    await her.sees("limit here is one order")
    seen = [m for m in api.messages(room, as_=boss) if not m.ephemeral and m.pictures]
    assert not seen


async def test_a_question_needs_no_right_to_post(served: Served, api: FakeDiscord) -> None:
    _, room, (ana, ben) = server(api, "Amalia", "Bernhard")
    her, him = Somebody(api, ana, room), Somebody(api, ben, room)
    await her.joins()
    sent = await api.say(ben, room, "me", files=[("me.jpg", selfie("somebody_else"))])
    api.deny(room, "SEND_MESSAGES", "VIEW_CHANNEL", to=api.bot)
    await api.menu(ana, "Portrait this photo", sent)
    await him.taps("No")
    await her.sees("rather not")
    assert not [m for m in him.said if m.buttons], "what was answered is gone"


async def test_where_nobody_else_sees_it_nobody_is_asked(served: Served, api: FakeDiscord) -> None:
    ben, ana = api.user("Bertram"), api.user("Amelie")
    room = api.guild("Strangers", ben, ana, channels=("general",), bot=False).channel("general")
    api.install(ana)
    her = Somebody(api, ana, room)
    await her.joins()
    sent = await api.say(ben, room, "me", files=[("me.jpg", selfie("somebody_else"))])
    api.deny(room, "USE_EXTERNAL_APPS", to=ana)
    await api.menu(ana, "Portrait this photo", sent)
    await her.sees("can't ask anybody here")


async def test_a_mention_where_it_may_not_write_is_answered_in_private(
    served: Served, api: FakeDiscord
) -> None:
    _, room, (ana,) = server(api, "Agathe")
    api.deny(room, "SEND_MESSAGES", to=api.bot)
    await api.say(ana, room, "hello", mention_bot=True)
    await Somebody(api, ana).sees("I make portraits")


async def test_the_answer_comes_where_somebody_is_now(served: Served, api: FakeDiscord) -> None:
    _, room, (ana,) = server(api, "Antonia")
    api.install(ana)
    her, in_private = Somebody(api, ana, room), Somebody(api, ana)
    await her.joins()
    await api.dm(ana, "", files=[("me.jpg", selfie())])
    await in_private.sees(picture="looks")
    await her.asks("help")
    shown = len([m for m in her.said if m.pictures])
    await api.dm(ana, "a pencil drawing")
    await in_private.portrait(seconds=60)
    assert len([m for m in her.said if m.pictures]) == shown


async def test_more_is_kept_than_fits_a_message(served: Served, api: FakeDiscord) -> None:
    _, room, (ana,) = server(api, "Adele")
    her = Somebody(api, ana, room)
    await her.joins()

    def in_line() -> bool:
        return any("Cancel" in [each.label for each in m.buttons] for m in her.said)

    for _ in range(3):
        await her.orders(style="headshot", count=4)
        await api.until(in_line)
        await api.until(lambda: not in_line(), 60)
    await her.asks("results")
    assert len((await her.sees("Your 13 portraits")).pictures) == 10


async def test_what_was_shown_where_the_bot_is_no_member_is_taken_back_by_a_press(
    served: Served, api: FakeDiscord
) -> None:
    ben, ana = api.user("Balthasar"), api.user("Aurelia")
    room = api.guild("Strangers", ben, ana, channels=("general",), bot=False).channel("general")
    api.install(ana)
    her = Somebody(api, ana, room)
    await her.joins()
    await her.orders(style="oil", private=False)
    (shown,) = await api.until(lambda: [m for m in api.messages(room, as_=ben) if m.pictures], 60)
    api.expire_tokens()
    await her.asks("forgetme")
    await her.taps("Delete everything")
    await her.sees("key that could open them")
    assert api.now(shown) is not None, "nothing reaches it any more"
    await api.press(ben, shown, "Take it back")
    await Somebody(api, ben, room).sees("isn't yours")
    await api.press(ana, shown, "Take it back")
    await api.until(lambda: api.now(shown) is None)
