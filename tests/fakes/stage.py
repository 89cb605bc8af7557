"""What the tests of the fake Bot API share."""

from __future__ import annotations

import io

from PIL import Image
from telegram import (
    Bot,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    Update,
)


def picture(width: int = 200, height: int = 100, kind: str = "PNG", colour: str = "red") -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (width, height), colour).save(out, kind)
    return out.getvalue()


def keyboard(*rows: tuple[str, ...]) -> InlineKeyboardMarkup:
    buttons = [[InlineKeyboardButton(text, callback_data=text.lower()) for text in r] for r in rows]
    return InlineKeyboardMarkup(buttons)


async def news(bot: Bot) -> list[Update]:
    """What the bot has not heard so far."""
    updates = list(await bot.get_updates())
    if updates:
        await bot.get_updates(offset=updates[-1].update_id + 1)
    return updates


def heard(updates: list[Update]) -> list[str]:
    return [u.message.text or u.message.caption or "" for u in updates if u.message]
