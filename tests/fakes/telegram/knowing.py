"""The methods by which the bot learns about itself, chats, people and files."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tests.fakes.telegram.files import path_of
from tests.fakes.telegram.membership import bot_becomes
from tests.fakes.telegram.nouns import Chat, File, User
from tests.fakes.telegram.refused import Refused, bad
from tests.fakes.telegram.rendered import (
    Json,
    chat_json,
    file_json,
    member_json,
    status_of,
    user_json,
)
from tests.fakes.telegram.world import World

Args = Mapping[str, Any]


def get_me(world: World, args: Args) -> Json:
    return {
        **user_json(world.bot),
        "can_join_groups": True,
        "can_read_all_group_messages": not world.privacy,
        "supports_inline_queries": True,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


def done(world: World, args: Args) -> bool:
    """``logOut`` and ``close``, after which nothing else is different here."""
    return True


def get_file(world: World, args: Args) -> Json:
    file = world.files.get(args["file_id"])
    if len(file.data) > world.limits.download_bytes:
        raise bad("file is too big")
    return {**handle_json(file), "file_path": path_of(file)}


def handle_json(file: File) -> Json:
    """A ``File`` without its path."""
    return {"file_id": file.id, "file_unique_id": file.unique_id, "file_size": len(file.data)}


def get_user_profile_photos(world: World, args: Args) -> Json:
    if args["user_id"] not in world.users:
        raise bad("user not found")
    photos = world.profile_photos.get(args["user_id"], [])
    start, limit = args.get("offset", 0), max(1, min(args.get("limit", 100), 100))
    page = photos[start : start + limit]
    return {"total_count": len(photos), "photos": [file_json(photo) for photo in page]}


def _seen(world: World, args: Args) -> Chat:
    """A chat that the bot may look at."""
    chat = world.chat(args["chat_id"])
    if chat.bot == "new":
        raise bad("chat not found")
    if not chat.is_private and not chat.bot_is_here:
        world.door(chat.id)
    return chat


def get_chat(world: World, args: Args) -> Json:
    chat = _seen(world, args)
    gifts = dict.fromkeys(
        (
            "unlimited_gifts",
            "limited_gifts",
            "unique_gifts",
            "premium_subscription",
            "gifts_from_channels",
        ),
        False,
    )
    full = {"accent_color_id": 1, "max_reaction_count": 11, "accepted_gift_types": gifts}
    photos = world.profile_photos.get(chat.id)
    if photos:
        small, big = photos[0].sizes[0], photos[0].sizes[-1]
        full["photo"] = {
            "small_file_id": small.id,
            "small_file_unique_id": small.unique_id,
            "big_file_id": big.id,
            "big_file_unique_id": big.unique_id,
        }
    return chat_json(chat) | full


def get_chat_member(world: World, args: Args) -> Json:
    chat = _seen(world, args)
    user = world.users.get(args["user_id"])
    if user is None:
        raise bad("PARTICIPANT_ID_INVALID")
    return _member(world, chat, user)


def _member(world: World, chat: Chat, user: User) -> Json:
    status = chat.bot if user == world.bot else status_of(chat, user)
    return member_json(user, status, user.id in chat.anonymous)


def get_chat_administrators(world: World, args: Args) -> list[Json]:
    chat = _seen(world, args)
    if chat.is_private:
        raise bad("there are no administrators in the private chat")
    admins = [user for user in chat.people.values() if user.id in chat.admins | {chat.owner}]
    if chat.bot == "administrator":
        admins.append(world.bot)
    return [_member(world, chat, user) for user in admins]


def get_chat_member_count(world: World, args: Args) -> int:
    chat = _seen(world, args)
    return len(chat.people) + 1


def leave_chat(world: World, args: Args) -> bool:
    chat = world.chat(args["chat_id"])
    if chat.is_private:
        raise bad("chat member status can't be changed in private chats")
    if not chat.bot_is_here:
        raise Refused(403, f"bot is not a member of the {chat.type} chat")
    bot_becomes(world, chat, "left", world.bot)
    return True
