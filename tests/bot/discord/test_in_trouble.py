"""What goes wrong at Discord, with the real program and real portraits."""

from __future__ import annotations

import pytest

from tests.bot.discord.serve import Served
from tests.bot.discord.somebody import Somebody
from tests.bot.telegram.somebody import selfie
from tests.fakes.discord import Channel, FakeDiscord, User

pytestmark = pytest.mark.asyncio(loop_scope="session")


def server(api: FakeDiscord, *names: str) -> tuple[Channel, list[User]]:
    people = [api.user(name) for name in names]
    return api.guild("Friends", *people, channels=("general",)).channel("general"), people


async def test_a_direct_message_is_a_conversation(served: Served, api: FakeDiscord) -> None:
    lena = api.user("Lena")
    api.install(lena)
    her = Somebody(api, lena)
    await api.dm(lena, "hello")
    await her.sees("I make portraits")
    await api.dm(lena, "", files=[("me.jpg", selfie())])
    await her.taps("Yes, make portraits")
    await her.sees(picture="looks")
    await api.dm(lena, "a pencil drawing")
    await her.portrait(seconds=60)
    await api.dm(lena, "/forgetme")
    await her.taps("Delete everything")
    await her.sees("key that could open them")
    shown = [picture.name for message in her.said for picture in message.pictures]
    assert set(shown) <= {"looks.jpg"}, "nothing of her own"


async def test_what_was_ordered_comes_after_the_program_was_killed(
    served: Served, api: FakeDiscord
) -> None:
    room, (ana,) = server(api, "Ana")
    her = Somebody(api, ana, room)
    await her.joins()
    before = len([m for m in her.said if m.pictures])
    await her.asks("portrait", style="watercolour")
    await her.sees(button="Cancel")
    await served.kill()
    await served.start()
    await api.until(lambda: len([m for m in her.said if m.pictures]) > before, 60)
    portrait = await her.portrait()
    await her.taps("Another look", portrait)
    await her.sees(picture="looks")


async def test_when_the_token_is_over_it_comes_as_a_direct_message(
    served: Served, api: FakeDiscord
) -> None:
    room, (ben,) = server(api, "Ben")
    him = Somebody(api, ben, room)
    await him.joins()
    await him.asks("portrait", style="oil")
    await him.sees(button="Cancel")
    api.expire_tokens()
    portrait = await Somebody(api, ben).portrait(seconds=60)
    await Somebody(api, ben).taps("Another look", portrait)
    await Somebody(api, ben).sees(picture="looks")


async def test_closed_direct_messages_lose_nothing(served: Served, api: FakeDiscord) -> None:
    room, (cleo,) = server(api, "Cleo")
    her = Somebody(api, cleo, room)
    await her.joins()
    api.block_dms(cleo)
    shown = len([m for m in her.said if m.pictures])
    await her.asks("portrait", style="oil")
    await her.sees(button="Cancel")
    api.expire_tokens()
    await api.until(lambda: any(call.code == 50007 for call in api.calls), 60)
    await her.asks("results")
    await api.until(lambda: len([m for m in her.said if m.pictures]) > shown, 30)


async def test_a_lost_connection_loses_nobody(served: Served, api: FakeDiscord) -> None:
    room, (dora,) = server(api, "Dora")
    her = Somebody(api, dora, room)
    await her.joins()
    shown = len([m for m in her.said if m.pictures])
    await her.asks("portrait", style="watercolour")
    api.drop_gateway()
    await api.until(lambda: len([m for m in her.said if m.pictures]) > shown, 60)
    await api.until(lambda: api.connected, 30)
    await her.asks("help")
    await her.sees("/forgetme")


async def test_an_app_of_ones_own_needs_no_server(served: Served, api: FakeDiscord) -> None:
    emil = api.user("Emil")
    api.install(emil)
    room = api.guild("Strangers", emil, channels=("general",), bot=False).channel("general")
    him = Somebody(api, emil, room)
    await him.orders(style="headshot")
    await him.taps("Yes, make portraits")
    await him.portrait()


async def test_what_is_said_with_the_bots_name_goes_on_in_private(
    served: Served, api: FakeDiscord
) -> None:
    room, (finn, ben) = server(api, "Finn", "Bea")
    sent = await api.say(finn, room, "oil", files=[("me.jpg", selfie())], mention_bot=True)
    him = Somebody(api, finn, room)
    begun = await him.sees(button="Go on, just us two")
    assert begun.reply_to is not None and begun.reply_to == sent.id
    await Somebody(api, ben, room).taps("Go on, just us two", begun)
    await Somebody(api, ben, room).sees("isn't yours")
    await him.taps("Go on, just us two", begun)
    await him.taps("Yes, make portraits")
    portrait = await him.portrait(seconds=60)
    assert portrait.ephemeral
