"""The JSON of messages and files, as the API gives it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from typing import Any

from tests.fakes.discord.intents import CONTENT
from tests.fakes.discord.message import REFERENCE, REPLY, Message
from tests.fakes.discord.nouns import (
    Attachment,
    Channel,
)
from tests.fakes.discord.rendered import user_json, when
from tests.fakes.discord.world import World

Json = dict[str, Any]


def attachment_json(world: World, file: Attachment) -> Json:
    url = world.files.url(file)
    shown: Json = {
        "id": str(file.id),
        "filename": file.name,
        "size": len(file.data),
        "url": url,
        "proxy_url": url,
        "content_type": file.content_type,
    }
    if file.width is not None:
        shown |= {"width": file.width, "height": file.height}
    if file.ephemeral:
        shown["ephemeral"] = True
    more = {"description": file.description, "title": file.title}
    return shown | {name: value for name, value in more.items() if value is not None}


def message_json(world: World, message: Message, told: bool = True, deep: bool = True) -> Json:
    """A message; ``told`` is whether the bot may know what is in it, ``deep`` whether what it
    answers comes along."""
    channel, shown = message.channel, message.shown_in_parts
    outside = [file for file in message.attachments if file.name not in shown]
    json: Json = {
        "id": str(message.id),
        "channel_id": str(channel.id),
        "author": user_json(world.users[message.author.id]),
        "content": message.content if told else "",
        "timestamp": when(message.date),
        "edited_timestamp": when(message.edited_at) if message.edited_at else None,
        "tts": False,
        "mention_everyone": False,
        "mentions": [user_json(world.users[one]) for one in message.mentions],
        "mention_roles": [],
        "attachments": [attachment_json(world, file) for file in outside] if told else [],
        "embeds": _resolved(world, message, message.embeds) if told else [],
        "components": _resolved(world, message, message.components) if told else [],
        "pinned": False,
        "type": message.type,
        "flags": message.flags,
    }
    if message.reactions:
        json["reactions"] = _reactions(world, message)
    if message.nonce is not None:
        json["nonce"] = message.nonce
    if message.stickers:
        json["sticker_items"] = [_sticker(channel, one) for one in message.stickers]
    if message.interaction:
        json["interaction_metadata"] = message.interaction
    if message.author == world.bot and message.interaction:
        json |= {"webhook_id": str(world.bot.id), "application_id": str(world.application)}
    return json | (_referred(world, message, deep) if message.reply_to else {})


def _referred(world: World, message: Message, deep: bool) -> Json:
    above = world.board.find(message.channel.id, message.reply_to)
    guild = message.channel.guild
    reference = {
        "type": 0,
        "channel_id": str(message.channel.id),
        "message_id": str(message.reply_to),
        **({"guild_id": str(guild.id)} if guild else {}),
    }
    if not deep or message.type != REPLY:
        return {"message_reference": reference}
    shown = message_json(world, above, tells(world, above), False) if above else None
    return {"message_reference": reference, "referenced_message": shown}


def tells(world: World, message: Message, intents: int = CONTENT) -> bool:
    """Whether the bot may know what is in a message: in guilds only with the privileged intent,
    or where it is its own or mentions it."""
    return (
        message.channel.guild is None
        or ("message_content" in world.privileged and bool(intents & CONTENT))
        or message.author.id == world.bot.id
        or world.bot.id in message.mentions
    )


def _sticker(channel: Channel, number: int) -> Json:
    guild = channel.guild
    found = guild.stickers.get(number, {}) if guild else {}
    return {name: found.get(name) for name in ("id", "name", "format_type")}


def emoji_json(emoji: str) -> Json:
    """An emoji of a reaction: one of Unicode's, or ``name:id``."""
    if found := re.fullmatch(r"(\w+):(\d+)", emoji):
        return {"id": found[2], "name": found[1]}
    return {"id": None, "name": emoji}


def _reactions(world: World, message: Message) -> list[Json]:
    counted = Counter(emoji for _, emoji in message.reactions)
    return [
        {
            "emoji": emoji_json(emoji),
            "count": count,
            "count_details": {"burst": 0, "normal": count},
            "me": (world.bot.name, emoji) in message.reactions,
            "me_burst": False,
            "burst_colors": [],
        }
        for emoji, count in counted.items()
    ]


def _resolved(world: World, message: Message, value: Any) -> Any:
    """Embeds or components with the address of each file in the place of what names it."""
    files = {file.name: file for file in message.attachments}
    return _walk(value, lambda name: _media(world, files[name]) if name in files else None)


def _media(world: World, file: Attachment) -> Json:
    url = world.files.url(file)
    shown = {"url": url, "proxy_url": url, "content_type": file.content_type}
    return shown | {"width": file.width, "height": file.height}


def _walk(value: Any, media: Callable[[str], Json | None]) -> Any:
    if isinstance(value, list | tuple):
        return [_walk(item, media) for item in value]
    if not isinstance(value, dict):
        return value
    shown = {name: _walk(item, media) for name, item in value.items()}
    for name in ("url", "icon_url"):
        url = shown.get(name)
        if isinstance(url, str) and url.startswith(REFERENCE):
            found = media(url.removeprefix(REFERENCE)) or {}
            shown |= found if name == "url" else {name: found.get("url", url)}
    return shown
