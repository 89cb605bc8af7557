"""The methods by which the bot changes and deletes messages."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from tests.fakes.telegram.keyboards import inline_keyboard
from tests.fakes.telegram.nouns import Chat, Message
from tests.fakes.telegram.refused import bad
from tests.fakes.telegram.rendered import Json, message_json
from tests.fakes.telegram.sending import caption_of, media_file, text_of
from tests.fakes.telegram.world import World

Args = Mapping[str, Any]
NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)


def _target(world: World, args: Args) -> Message:
    """The message that is to be edited, counted as a message sent."""
    if "inline_message_id" in args:
        world.floods.take(None, 1, world.limits)
        inline = world.board.inline(args["inline_message_id"])
        if inline is None:
            raise bad("MESSAGE_ID_INVALID")
        return inline
    for name in ("chat_id", "message_id"):
        if name not in args:
            raise bad(f'parameter "{name}" is required')
    chat = world.door(args["chat_id"], 1)
    found = world.board.find(chat.id, args["message_id"])
    if found is None:
        raise bad("message to edit not found")
    if found.sender != world.bot or found.service or found.origin:
        raise bad("message can't be edited")
    return found


def _change(world: World, args: Args, target: Message, **fields: Any) -> Json | bool:
    edited = replace(target, markup=inline_keyboard(args.get("reply_markup")), **fields)
    if edited.same(target):
        raise bad(NOT_MODIFIED)
    kept = world.board.replace(edited, edited=True)
    return True if "inline_message_id" in args else message_json(world, kept)


def edit_message_text(world: World, args: Args) -> Json | bool:
    text, entities = text_of(world, args)
    target = _target(world, args)
    if target.text is None:
        raise bad("there is no text in the message to edit")
    return _change(world, args, target, text=text, entities=entities)


def edit_message_caption(world: World, args: Args) -> Json | bool:
    caption = caption_of(world, args)
    target = _target(world, args)
    if target.file is None or target.file.kind == "sticker":
        raise bad("there is no caption in the message to edit")
    return _change(world, args, target, **caption)


def edit_message_media(world: World, args: Args) -> Json | bool:
    media = args["media"]
    caption = caption_of(world, media)
    target = _target(world, args)
    if target.file and target.file.kind == "sticker":
        raise bad("message can't be edited")
    if target.media_group_id and target.file and target.file.kind != media["type"]:
        raise bad("message can't be edited: the album holds other media")
    if "inline_message_id" in args and not isinstance(media["media"], str):
        raise bad("file can't be uploaded for an inline message")
    file = media_file(world, media)
    spoiler = media.get("has_spoiler", False)
    return _change(world, args, target, text=None, file=file, spoiler=spoiler, **caption)


def edit_message_reply_markup(world: World, args: Args) -> Json | bool:
    return _change(world, args, _target(world, args))


def _deletable(world: World, chat: Chat, message: Message) -> bool:
    """Whether the bot may delete it."""
    if chat.bot == "administrator":
        return True
    young = time.time() - message.date < world.limits.delete_hours * 3600
    return young and (chat.is_private or message.sender == world.bot)


def delete_message(world: World, args: Args) -> bool:
    chat = world.door(args["chat_id"])
    found = world.board.find(chat.id, args["message_id"])
    if found is None:
        raise bad("message to delete not found")
    if not _deletable(world, chat, found):
        raise bad(
            "message can't be deleted for everyone"
            if chat.is_private or found.sender == world.bot
            else "message can't be deleted"
        )
    world.board.remove(found)
    return True


def delete_messages(world: World, args: Args) -> bool:
    """Those that are there; the others are passed over."""
    chat = world.door(args["chat_id"])
    found = [world.board.find(chat.id, number) for number in args["message_ids"]]
    there = [message for message in found if message is not None]
    if not all(_deletable(world, chat, message) for message in there):
        raise bad("message can't be deleted")
    for message in there:
        world.board.remove(message)
    return True
