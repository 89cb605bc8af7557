"""The methods by which the bot puts messages into chats."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from tests.fakes.telegram import markup
from tests.fakes.telegram.emoji import is_reaction
from tests.fakes.telegram.entities import Entity, detect, trimmed, utf16
from tests.fakes.telegram.keyboards import inline_keyboard
from tests.fakes.telegram.nouns import Chat, File, Message
from tests.fakes.telegram.refused import bad
from tests.fakes.telegram.rendered import Json, message_json, user_json
from tests.fakes.telegram.world import World

Args = Mapping[str, Any]
TEXT_UNITS = 4096
CAPTION_UNITS = 1024
PERSON = "tg://user?id="


def marked(
    world: World, text: str, mode: str | None, named: list[Entity] | None
) -> tuple[str, tuple[Entity, ...]]:
    """A text as it stands in the chat, and its entities.

    Raises:
        Refused: 400, where its marks are wrong.
    """
    entities: tuple[Entity, ...] = tuple(named or ())
    if mode and not named:
        text, entities = markup.parse(text, mode)
    text, entities = trimmed(text, tuple(_person(world, entity) for entity in entities))
    return text, detect(text, entities)


def _person(world: World, entity: Entity) -> Entity:
    """A link to a person whom the bot knows is a mention of that person."""
    address = entity.get("url") or ""
    if entity["type"] != "text_link" or not address.startswith(PERSON):
        return entity
    user = world.users.get(int(address[len(PERSON) :] or 0))
    place = {"offset": entity["offset"], "length": entity["length"]}
    return {"type": "text_mention", **place, "user": user_json(user)} if user else entity


def text_of(world: World, args: Args, name: str = "text") -> tuple[str, tuple[Entity, ...]]:
    """A message's text.

    Raises:
        Refused: 400, where it is empty, too long, or its marks are wrong.
    """
    text, entities = marked(world, args[name], args.get("parse_mode"), args.get("entities"))
    if not text:
        raise bad("message text is empty")
    if utf16(text) > TEXT_UNITS:
        raise bad("message is too long")
    return text, entities


def caption_of(world: World, args: Args) -> dict[str, Any]:
    """A message's caption, ready for ``Board.post``.

    Raises:
        Refused: 400, where it is too long, or its marks are wrong.
    """
    mode, named = args.get("parse_mode"), args.get("caption_entities")
    text, entities = marked(world, args.get("caption", ""), mode, named)
    if utf16(text) > CAPTION_UNITS:
        raise bad("message caption is too long")
    return {"caption": text or None, "entities": entities}


def _reply(world: World, chat: Chat, args: Args) -> Message | None:
    wanted = args.get("reply_parameters")
    if not wanted:
        return None
    place = world.chat(wanted["chat_id"]).id if "chat_id" in wanted else chat.id
    found = world.board.find(place, wanted["message_id"])
    if found is None and not wanted.get("allow_sending_without_reply"):
        raise bad("message to be replied not found")
    return found if place == chat.id else None


def place_of(world: World, chat: Chat, args: Args) -> dict[str, Any]:
    """Where in a chat a message goes: its topic, and what it answers.

    Raises:
        Refused: 400, where there is no such topic, or no such message.
    """
    thread = args.get("message_thread_id")
    if thread is not None and thread not in chat.topics:
        raise bad("message thread not found")
    reply = _reply(world, chat, args)
    if reply and thread is None:
        thread = reply.thread
    return {"reply_to": reply.id if reply else None, "thread": thread}


def _post(world: World, args: Args, **fields: Any) -> Json:
    keyboard = inline_keyboard(args.get("reply_markup"))
    chat = world.door(args["chat_id"], 1)
    place = place_of(world, chat, args)
    message = world.board.post(chat, world.bot, markup=keyboard, **place, **fields)
    return message_json(world, message)


def send_message(world: World, args: Args) -> Json:
    text, entities = text_of(world, args)
    return _post(world, args, text=text, entities=entities)


def send_photo(world: World, args: Args) -> Json:
    world.door(args["chat_id"])
    file = world.files.from_bot("photo", args["photo"])
    spoiler = args.get("has_spoiler", False)
    return _post(world, args, file=file, spoiler=spoiler, **caption_of(world, args))


def send_document(world: World, args: Args) -> Json:
    world.door(args["chat_id"])
    detect_type = not args.get("disable_content_type_detection", False)
    file = world.files.from_bot("document", args["document"], detect_type)
    caption = {} if file.kind == "sticker" else caption_of(world, args)
    return _post(world, args, file=file, **caption)


def send_sticker(world: World, args: Args) -> Json:
    world.door(args["chat_id"])
    file = world.files.from_bot("sticker", args["sticker"])
    if "emoji" in args and file.set_name is None:
        file = replace(file, emoji=args["emoji"])
    return _post(world, args, file=file)


def media_file(world: World, media: Args) -> File:
    """The file of an ``InputMedia``.

    Raises:
        Refused: 400, where it is none, or of a kind that the bot never sends.
    """
    if media["type"] not in ("photo", "document"):
        raise bad(f"media of type {media['type']} is not known to this fake")
    detect_type = not media.get("disable_content_type_detection", False)
    return world.files.from_bot(media["type"], media["media"], detect_type)


def send_media_group(world: World, args: Args) -> list[Json]:
    album = args["media"]
    if not 2 <= len(album) <= 10:
        raise bad("wrong number of messages in an album; must be 2 to 10")
    kinds = {media["type"] for media in album}
    if "document" in kinds and len(kinds) > 1:
        raise bad("document can't be mixed with other media types")
    captions = [caption_of(world, media) for media in album]
    chat = world.door(args["chat_id"])
    place = place_of(world, chat, args)
    files = [
        media_file(world, {**media, "disable_content_type_detection": True}) for media in album
    ]
    world.door(args["chat_id"], len(album))
    group = world.number()
    messages = [
        world.board.post(
            chat,
            world.bot,
            file=file,
            media_group_id=group,
            spoiler=media.get("has_spoiler", False),
            **place,
            **caption,
        )
        for media, file, caption in zip(album, files, captions, strict=True)
    ]
    return [message_json(world, message) for message in messages]


def _original(world: World, args: Args) -> Message:
    source = world.chat(args["from_chat_id"])
    found = world.board.find(source.id, args["message_id"])
    if found is None:
        raise bad("message to copy not found" if "copy" in args else "message to forward not found")
    return found


def copy_message(world: World, args: Args) -> Json:
    found = _original(world, {**args, "copy": True})
    if found.service:
        raise bad("message can't be copied")
    words = {"text": found.text, "caption": found.caption, "entities": found.entities}
    if "caption" in args and found.file:
        words |= caption_of(world, args)
    file, fields = found.file, found.fields
    sent = _post(world, args, file=file, spoiler=found.spoiler, fields=fields, **words)
    return {"message_id": sent["message_id"]}


def forward_message(world: World, args: Args) -> Json:
    found = _original(world, args)
    if found.service:
        raise bad("message can't be forwarded")
    return _post(
        world,
        args,
        text=found.text,
        caption=found.caption,
        entities=found.entities,
        file=found.file,
        spoiler=found.spoiler,
        fields=found.fields,
        origin=origin_of(found),
    )


def origin_of(message: Message, hidden: bool = False) -> Mapping[str, Any]:
    """The ``forward_origin`` of a message that is sent on."""
    if message.origin:
        return message.origin
    date = int(message.date)
    if hidden:
        return {"type": "hidden_user", "date": date, "sender_user_name": message.sender.name}
    return {"type": "user", "date": date, "sender_user": user_json(message.sender)}


def send_chat_action(world: World, args: Args) -> bool:
    chat = world.door(args["chat_id"])
    thread = args.get("message_thread_id")
    if thread not in (None, 1) and thread not in chat.topics:
        raise bad("message thread not found")
    return True


def set_message_reaction(world: World, args: Args) -> bool:
    chat = world.door(args["chat_id"])
    message = world.board.find(chat.id, args["message_id"])
    if message is None:
        raise bad("message to react not found")
    reactions = args.get("reaction", [])
    if len(reactions) > 1:
        raise bad("REACTIONS_TOO_MANY")
    if not all(is_reaction(reaction.get("emoji", "")) for reaction in reactions):
        raise bad("REACTION_INVALID")
    name = world.bot.name
    others = tuple(pair for pair in message.reactions if pair[0] != name)
    mine = tuple((name, reaction["emoji"]) for reaction in reactions)
    world.board.replace(replace(message, reactions=others + mine))
    return True
