"""How the bot comes into chats and goes, and what it is told about that."""

from __future__ import annotations

import time
from typing import Any

from tests.fakes.telegram.nouns import Chat, Message, User
from tests.fakes.telegram.rendered import chat_json, member_json, message_json, user_json
from tests.fakes.telegram.world import World


def bot_becomes(world: World, chat: Chat, status: str, by: User) -> None:
    """The bot's status changes; it is told so."""
    before, chat.bot = chat.bot, status
    if before == "new" and status == "member":
        return
    world.updates.push(
        "my_chat_member",
        {
            "chat": chat_json(chat),
            "from": user_json(by),
            "date": int(time.time()),
            "old_chat_member": member_json(world.bot, "left" if before == "new" else before),
            "new_chat_member": member_json(world.bot, status),
        },
    )
    world.bell.ring(chat.id)


def service(world: World, chat: Chat, by: User, name: str, **fields: Any) -> Message:
    """Post what happened; the bot is told, if it is there."""
    message = world.board.post(chat, by, service=name, fields=fields)
    if chat.bot_is_here:
        world.updates.push("message", message_json(world, message))
    return message


def migrate(world: World, chat: Chat, number: int, by: User) -> Chat:
    """A group becomes a supergroup with another id."""
    new = Chat(
        number, "supergroup", chat.title, dict(chat.people), chat.owner, chat.admins, bot=chat.bot
    )
    world.chats[number] = new
    service(world, chat, by, "migrated", migrate_to_chat_id=number)
    service(world, new, by, "migrated", migrate_from_chat_id=chat.id)
    chat.migrated_to = number
    return new
