"""One run of the bot, drawn as pictures of its chats; they are in the README.

    python -m tests.campaigns.tell docs/images

The real ``likeness serve`` talks to Telegram's and Discord's APIs on loopback; every portrait in
the pictures was made in that run. It needs Chromium, and a font with emoji.
"""

from __future__ import annotations

import argparse
import asyncio
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tests.bot.discord.serve import Served as DiscordServed
from tests.bot.discord.somebody import Somebody as Member
from tests.bot.telegram.serve import Served
from tests.bot.telegram.somebody import LONG, Somebody
from tests.fakes.discord import FakeDiscord
from tests.fakes.telegram import FakeTelegram
from tests.fakes.transcript import draw

PRIVATE, GROUP, SERVER = "telegram.webp", "telegram-group.webp", "discord.webp"


async def in_private(api: FakeTelegram) -> Somebody:
    """A newcomer: a photo, a yes, a look, a change in words, a sticker."""
    ana = Somebody(api, "Ana", language="en")
    await ana.says("/start")
    await ana.sees(button="Help")
    await ana.sends()
    await ana.taps("Yes, make portraits")
    await ana.sees(button="Surprise me")
    await ana.taps("1 Studio grey")
    await ana.portrait()
    await ana.taps("Change something")
    await ana.sees(button="Never mind")
    await ana.says("navy background and warmer please")
    await ana.portrait("Undo")
    await ana.taps("Make it a sticker")
    await ana.sees(button="😎")
    await ana.taps("😎")
    await ana.sees(button="Portraits of Ana")
    await ana.says("Ana in orange")
    await ana.sees(button="Open the set", within=LONG)
    return ana


async def in_a_group(api: FakeTelegram, ana: Somebody) -> list[dict[str, Any]]:
    """Friends: one's own photo, and somebody else's; the chat, with the question that goes."""
    ben = Somebody(api, "Ben", language="en")
    group = api.group("Friends of the moon", ana.user, ben.user, admins=(ana.user,))
    her, him = ana.at(group), ben.at(group)
    photo = await her.sends(caption="Back from orbit!")
    await her.says("/portrait cartoon", reply_to=photo)
    await her.portrait()
    await him.says("/portrait watercolour", reply_to=photo)
    await him.taps("Yes, make portraits")
    asked = await him.sees(button="Yes, this once")
    before = api.transcript(group)
    await her.taps("Yes, this once", on=asked)
    made = await her.sees("Aqua watercolour", button="Delete", photo=True, within=LONG)
    assert api.said(group)[-1].id == made.id
    return [*before, api.transcript(group)[-1]]


async def in_a_server(folder: Path) -> Path:
    """A command, a portrait that nobody else sees, and the same when it is shown to all."""
    path = folder / SERVER
    async with FakeDiscord() as api, DiscordServed(api, LIKENESS_WEB="off"):
        ana, ben = api.user("Ana"), api.user("Ben")
        guild = api.guild("Friends of the moon", ana, ben, channels=("portraits",))
        room = guild.channel("portraits")
        her = Member(api, ana, room)
        await her.orders(style="oil")
        await her.taps("Yes, make portraits")
        portrait = await her.portrait()
        await her.taps("Another look", portrait)
        await her.sees(picture="looks")
        await her.taps("Show to the channel", portrait)
        await api.until(lambda: api.messages(room, as_=ben))
        chat = api.transcript(room, as_=ana)
        await draw(chat, api.bytes, path, title="#portraits", me="Ana", columns=2, dark=True)
    return path


async def tell(folder: Path, *, only: bool = False) -> tuple[Path, ...]:
    """Draw the chats of a run into a folder; ``only``: the private one.

    Raises:
        RuntimeError: there is no Chromium.
    """
    async with FakeTelegram() as api, Served(api):
        ana = await in_private(api)
        private = folder / PRIVATE
        await draw(
            api.transcript(ana.user), api.bytes, private, title="Likeness", me="Ana", columns=3
        )
        if only:
            return (private,)
        group, chat = folder / GROUP, await in_a_group(api, ana)
        await draw(chat, api.bytes, group, title="Friends of the moon", me="Ana", columns=2)
    return private, group, await in_a_server(folder)


def main(argv: Sequence[str] | None = None) -> int:
    """Draw them."""
    parser = argparse.ArgumentParser(prog="python -m tests.campaigns.tell")
    parser.add_argument("folder", type=Path)
    args = parser.parse_args(argv)
    for path in asyncio.run(tell(args.folder)):
        print(path)
    return 0


if __name__ == "__main__":
    sys.exit(main())
