"""A message as an entry of a transcript."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tests.fakes.discord.message import REFERENCE, Message
from tests.fakes.discord.nouns import Attachment
from tests.fakes.discord.world import World

Json = dict[str, Any]


def entry(world: World, message: Message) -> Json:
    """A message as plain data."""
    pictures = message.pictures
    others = [file for file in message.visible if not file.is_picture]
    asked = message.interaction or {}
    return {
        "from": message.author.name,
        "bot": message.author.is_bot,
        "mine": False,
        "time": message.date,
        "kind": _kind(message, others),
        "text": message.text if not message.embeds else message.content,
        "pictures": [str(file.id) for file in pictures],
        "file_name": others[0].name if others else None,
        "file_size": len(others[0].data) if others else None,
        "keyboard": _keyboard(message),
        "reply_to": _quoted(world, message),
        "edited": message.edited,
        "spoiler": any(file.spoiler for file in pictures),
        "reactions": [emoji for _, emoji in message.reactions],
        "pressed": [list(pair) for pair in message.pressed],
        "ephemeral": message.ephemeral,
        "loading": message.loading,
        "embeds": [_embed(embed, message) for embed in message.embeds],
        "selects": [menu.placeholder for menu in message.selects],
        "command": asked.get("name"),
        "asked_by": world.users[int(asked["user"]["id"])].name if asked else None,
    }


def _kind(message: Message, others: list[Attachment]) -> str:
    if len(message.pictures) > 1:
        return "album"
    if message.pictures:
        return "photo"
    return "document" if others else "text"


def _keyboard(message: Message) -> list[list[str]]:
    """The labels of the buttons, five in a row at most, as they stand."""
    rows = []
    for row in _rows(message.components):
        buttons = [one for one in row["components"] if one["type"] == 2]
        labels = [one.get("label") or (one.get("emoji") or {}).get("name", "") for one in buttons]
        if labels:
            rows.append(labels)
    return rows


def _rows(components: Any) -> list[Any]:
    found = []
    for part in components:
        if part["type"] == 1:
            found.append(part)
        elif "components" in part:
            found += _rows(part["components"])
            if part.get("accessory", {}).get("type") == 2:
                found.append({"components": [part["accessory"]]})
    return found


def _quoted(world: World, message: Message) -> dict[str, str] | None:
    # What follows an interaction hangs under its command, not under words of somebody's.
    if message.reply_to is None or message.interaction:
        return None
    above = world.board.find(message.channel.id, message.reply_to)
    return {"from": above.author.name, "text": above.text} if above else None


def _embed(embed: Mapping[str, Any], message: Message) -> Json:
    picture = (embed.get("image") or embed.get("thumbnail") or {}).get("url", "")
    files = {file.name: str(file.id) for file in message.attachments}
    return {
        "title": embed.get("title"),
        "description": embed.get("description"),
        "fields": [[one["name"], one["value"]] for one in embed.get("fields") or ()],
        "color": embed.get("color"),
        "footer": (embed.get("footer") or {}).get("text"),
        "picture": files.get(picture.removeprefix(REFERENCE)),
    }
