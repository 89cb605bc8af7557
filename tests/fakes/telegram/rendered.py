"""The JSON of people, chats, files and messages, as the Bot API gives it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.fakes.telegram.nouns import Chat, File, Message, User

if TYPE_CHECKING:
    from tests.fakes.telegram.world import World

Json = dict[str, Any]
ANONYMOUS = User(1087968824, "Group", "GroupAnonymousBot", is_bot=True)
"""Who an administrator is who writes in the name of the group."""


def filled(**fields: Any) -> Json:
    """Only what there is."""
    return {name: value for name, value in fields.items() if value is not None}


def user_json(user: User) -> Json:
    return filled(
        id=user.id,
        is_bot=user.is_bot,
        first_name=user.name,
        username=user.username,
        language_code=user.language,
    )


def chat_json(chat: Chat) -> Json:
    name = {"first_name": chat.title} if chat.is_private else {"title": chat.title}
    return filled(
        id=chat.id, type=chat.type, **name, username=chat.username, is_forum=chat.is_forum or None
    )


def size_json(file: File) -> Json:
    """A ``PhotoSize``."""
    return {
        "file_id": file.id,
        "file_unique_id": file.unique_id,
        "width": file.width,
        "height": file.height,
        "file_size": len(file.data),
    }


def sticker_json(file: File) -> Json:
    return filled(
        **size_json(file),
        type="regular",
        is_animated=False,
        is_video=False,
        emoji=file.emoji,
        set_name=file.set_name,
    )


def file_json(file: File) -> Json | list[Json]:
    """What stands under the file's kind in a message."""
    if file.kind == "photo":
        return [size_json(size) for size in file.sizes]
    if file.kind == "sticker":
        return sticker_json(file)
    known = filled(
        file_id=file.id,
        file_unique_id=file.unique_id,
        file_name=file.name,
        mime_type=file.mime,
        file_size=len(file.data),
    )
    if file.kind in ("video", "voice", "animation"):
        known["duration"] = 2
    if file.kind in ("video", "animation"):
        known |= {"width": file.width, "height": file.height}
    if file.sizes:
        known["thumbnail"] = size_json(file.sizes[0])
    return known


def message_json(world: World, message: Message, deep: bool = True) -> Json:
    """A message, with the one that it answers, but not what that one answers."""
    chat = message.chat
    words = "text" if message.text is not None else "caption"
    body = filled(
        message_id=message.id,
        date=int(message.date),
        chat=chat_json(chat),
        forward_origin=message.origin,
        edit_date=int(message.date + message.times[-1] - message.times[0])
        if message.edited
        else None,
        media_group_id=message.media_group_id,
        has_media_spoiler=message.spoiler or None,
        via_bot=user_json(world.bot) if message.via_bot else None,
        reply_markup=message.markup,
        **sender(message),
        **topic(world, message),
        **{words: getattr(message, words)},
        **message.fields,
    )
    if message.entities:
        body["entities" if words == "text" else "caption_entities"] = list(message.entities)
    if message.file:
        body[message.file.kind] = file_json(message.file)
        if message.file.kind == "animation":
            body["document"] = body["animation"]
    if deep and (above := answered(world, message)):
        body["reply_to_message"] = message_json(world, above, deep=False)
    return body


def sender(message: Message) -> Json:
    """In whose name it is."""
    if message.anonymous:
        return {"from": user_json(ANONYMOUS), "sender_chat": chat_json(message.chat)}
    return {"from": user_json(message.sender)}


def topic(world: World, message: Message) -> Json:
    """Its thread: a forum's topic, or in another supergroup the first of a chain of replies."""
    if message.thread is not None:
        return {"message_thread_id": message.thread, "is_topic_message": True}
    if message.reply_to is None or message.chat.type != "supergroup" or message.chat.is_forum:
        return {}
    first: Message | None = message
    root = message.reply_to
    while first and first.reply_to is not None:
        root = first.reply_to
        first = world.board.find(message.chat.id, root)
    return {"message_thread_id": root}


def answered(world: World, message: Message) -> Message | None:
    """The message above: in a topic the one that opened it, where nothing else is answered."""
    above = message.reply_to if message.reply_to is not None else message.thread
    if above is None or above == message.id:
        return None
    return world.board.find(message.chat.id, above)


RIGHTS = (
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
    "can_pin_messages",
)


def member_json(user: User, status: str, anonymous: bool = False) -> Json:
    """A ``ChatMember`` of this status."""
    body: Json = {"status": status, "user": user_json(user)}
    if status in ("creator", "administrator"):
        body["is_anonymous"] = anonymous
    if status == "administrator":
        body |= {"can_be_edited": False, **dict.fromkeys(RIGHTS, True)}
    if status == "kicked":
        body["until_date"] = 0
    return body


def status_of(chat: Chat, user: User) -> str:
    """How somebody stands in a chat."""
    if user.id == chat.owner:
        return "creator"
    if user.id in chat.admins:
        return "administrator"
    return "member" if user.id in chat.people else "left"
