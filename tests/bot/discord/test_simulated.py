"""The same flows in simcord, which knows when a bot answers twice, too late, or to others."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import simcord

from tests.bot.discord.simulated import Simulated, simulated
from tests.bot.house import until
from tests.storage.installation import noise

pytestmark = pytest.mark.asyncio
PHOTO = ("me.jpg", noise(64))
TOO_LATE = 16 * 60


def words(message: Any) -> str:
    return "\n".join(part.get("content", "") for part in message.components)


def action(message: Any, label: str) -> str:
    """The id of a button."""
    buttons = [item for row in message.components for item in row.get("components", ())]
    return str(next(each["custom_id"] for each in buttons if each.get("label") == label))


async def portrait(here: Simulated, result: simcord.InteractionResult) -> Any:
    """The portrait among what was said since an interaction."""

    def shown() -> list[Any]:
        return [m for m in result.followups if any("items" in part for part in m.components)]

    await until(lambda: bool(shown()))
    await here.env.settle()
    return shown()[-1]


async def test_a_whole_way_and_a_restart(tmp_path: Path) -> None:
    async with simulated(tmp_path) as here:
        room = here.env.create_guild().create_text_channel("general")
        ana = here.env.guild.add_member(here.env.create_user("ana"))
        asked = await ana.slash(room, "portrait", photo=PHOTO, style="oil")
        assert asked.acknowledged and asked.ephemeral and asked.response is not None
        assert "May I?" in words(asked.response)
        agreed = await ana.click(
            asked.response, custom_id=action(asked.response, "Yes, make portraits")
        )
        made = await portrait(here, agreed)
        assert made.ephemeral and "**Oil on canvas**" in words(made)
        assert room.last_message is None, "nobody else saw anything"

        await here.env.restart_bot(here.build())
        looks = await ana.click(made, custom_id=action(made, "Another look"))
        assert looks.acknowledged and looks.followups[-1].ephemeral


async def test_a_button_is_its_owners(tmp_path: Path) -> None:
    async with simulated(tmp_path) as here:
        guild = here.env.create_guild()
        room = guild.create_text_channel("general")
        ana, ben = (guild.add_member(here.env.create_user(name)) for name in ("ana", "ben"))
        asked = await ana.slash(room, "portrait", photo=PHOTO, style="oil")
        assert asked.response is not None
        agreed = await ana.click(
            asked.response, custom_id=action(asked.response, "Yes, make portraits")
        )
        made = await portrait(here, agreed)
        await ana.click(made, custom_id=action(made, "Show to the channel"))
        shown = room.last_message
        assert shown is not None and not shown.flags.ephemeral
        parts: Any = shown.components
        taken = [row.children[0] for row in parts if hasattr(row, "children")]
        refused = await ben.click(shown, custom_id=str(taken[-1].custom_id))
        assert refused.followups[-1].ephemeral and "isn't yours" in refused.followups[-1].content
        assert room.last_message is not None, "it is still there"


async def test_what_comes_too_late_for_the_token_comes_directly(tmp_path: Path) -> None:
    async with simulated(tmp_path) as here:
        room = here.env.create_guild().create_text_channel("general")
        user = here.env.create_user("ana")
        ana = here.env.guild.add_member(user)
        asked = await ana.slash(room, "portrait", photo=PHOTO, style="oil")
        assert asked.response is not None
        await here.house.end()
        await ana.click(asked.response, custom_id=action(asked.response, "Yes, make portraits"))
        await here.env.settle()
        await here.env.advance_time(TOO_LATE)
        here.house.begin()
        await until(lambda: user.dm_channel.last_message is not None)
        sent: Any = user.dm_channel.last_message
        assert sent is not None and "Oil on canvas" in str(sent.components[1])
        looks = await user.click(sent, custom_id=str(sent.components[2].children[1].custom_id))
        assert looks.acknowledged, "its buttons work there"


async def test_words_are_asked_for_in_a_form(tmp_path: Path) -> None:
    async with simulated(tmp_path) as here:
        room = here.env.create_guild().create_text_channel("general")
        ana = here.env.guild.add_member(here.env.create_user("ana"))
        asked = await ana.slash(room, "portrait", photo=PHOTO)
        assert asked.response is not None
        agreed = await ana.click(
            asked.response, custom_id=action(asked.response, "Yes, make portraits")
        )
        assert agreed.response is not None
        await until(
            lambda: "In my own words" in str(agreed.response and agreed.response.components)
        )
        form = await ana.click(
            agreed.response, custom_id=action(agreed.response, "In my own words")
        )
        assert form.modal is not None
        sent = await ana.submit_modal(form, {"words": "in oil"})
        assert sent.acknowledged
        await portrait(here, sent)
