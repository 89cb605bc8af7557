"""The objects that parameters are made of, field by field, as the Bot API documents them."""

from __future__ import annotations

from typing import Any

from tests.fakes.telegram.kinds import (
    BOOLEAN,
    CHAT,
    FILE,
    INTEGER,
    REAL,
    TEXT,
    Kind,
    Shape,
    array,
    decoded,
    one_of,
    tagged,
    wrong,
)

USER = Shape(
    "User",
    {"id": INTEGER, "is_bot": BOOLEAN, "first_name": TEXT},
    {"last_name": TEXT, "username": TEXT, "language_code": TEXT},
)
ENTITY = Shape(
    "MessageEntity",
    {"type": TEXT, "offset": INTEGER, "length": INTEGER},
    {"url": TEXT, "user": USER.kind, "language": TEXT, "custom_emoji_id": TEXT},
)
ENTITIES = array(ENTITY.kind)
CAPTION = {"caption": TEXT, "parse_mode": TEXT, "caption_entities": ENTITIES}
LINK_PREVIEW = Shape(
    "LinkPreviewOptions",
    optional={
        "is_disabled": BOOLEAN,
        "url": TEXT,
        "prefer_small_media": BOOLEAN,
        "prefer_large_media": BOOLEAN,
        "show_above_text": BOOLEAN,
    },
)
REPLY = Shape(
    "ReplyParameters",
    {"message_id": INTEGER},
    {
        "chat_id": CHAT,
        "allow_sending_without_reply": BOOLEAN,
        "quote": TEXT,
        "quote_parse_mode": TEXT,
        "quote_entities": ENTITIES,
        "quote_position": INTEGER,
        "checklist_task_id": INTEGER,
        "poll_option_id": TEXT,
    },
)

STYLE = one_of("danger", "success", "primary")
WEB_APP = Shape("WebAppInfo", {"url": TEXT})
INLINE_BUTTON = Shape(
    "InlineKeyboardButton",
    {"text": TEXT},
    {
        "icon_custom_emoji_id": TEXT,
        "style": STYLE,
        "url": TEXT,
        "callback_data": TEXT,
        "web_app": WEB_APP.kind,
        "switch_inline_query": TEXT,
        "switch_inline_query_current_chat": TEXT,
        "switch_inline_query_chosen_chat": Shape(
            "SwitchInlineQueryChosenChat",
            optional={
                "query": TEXT,
                "allow_user_chats": BOOLEAN,
                "allow_bot_chats": BOOLEAN,
                "allow_group_chats": BOOLEAN,
                "allow_channel_chats": BOOLEAN,
            },
        ).kind,
        "copy_text": Shape("CopyTextButton", {"text": TEXT}).kind,
    },
)
INLINE_KEYBOARD = Shape(
    "InlineKeyboardMarkup", {"inline_keyboard": array(array(INLINE_BUTTON.kind))}
)


def _plain(value: Any, path: str) -> Any:
    if isinstance(value, str):
        return {"text": value}
    return _KEYBOARD_BUTTON.kind.read(value, path)


_KEYBOARD_BUTTON = Shape(
    "KeyboardButton",
    {"text": TEXT},
    {
        "icon_custom_emoji_id": TEXT,
        "style": STYLE,
        "request_contact": BOOLEAN,
        "request_location": BOOLEAN,
        "web_app": WEB_APP.kind,
    },
)
MARKUPS = {
    "inline_keyboard": INLINE_KEYBOARD,
    "keyboard": Shape(
        "ReplyKeyboardMarkup",
        {"keyboard": array(array(Kind("KeyboardButton", _plain)))},
        {
            "is_persistent": BOOLEAN,
            "resize_keyboard": BOOLEAN,
            "one_time_keyboard": BOOLEAN,
            "input_field_placeholder": TEXT,
            "selective": BOOLEAN,
        },
    ),
    "remove_keyboard": Shape(
        "ReplyKeyboardRemove", {"remove_keyboard": BOOLEAN}, {"selective": BOOLEAN}
    ),
    "force_reply": Shape(
        "ForceReply",
        {"force_reply": BOOLEAN},
        {"input_field_placeholder": TEXT, "selective": BOOLEAN},
    ),
}


def _markup(value: Any, path: str) -> Any:
    value = decoded(value, path, "InlineKeyboardMarkup")
    if not isinstance(value, dict):
        raise wrong(path, "InlineKeyboardMarkup")
    shape = next((shape for name, shape in MARKUPS.items() if name in value), INLINE_KEYBOARD)
    return shape.fields(value, f"{path}.")


MARKUP = Kind("InlineKeyboardMarkup", _markup)

MEDIA = tagged(
    "InputMedia",
    "type",
    Shape(
        "photo",
        {"media": FILE},
        {**CAPTION, "show_caption_above_media": BOOLEAN, "has_spoiler": BOOLEAN},
    ),
    Shape(
        "document",
        {"media": FILE},
        {**CAPTION, "thumbnail": FILE, "disable_content_type_detection": BOOLEAN},
    ),
    Shape(
        "video",
        {"media": FILE},
        {
            **CAPTION,
            "thumbnail": FILE,
            "cover": FILE,
            "start_timestamp": INTEGER,
            "show_caption_above_media": BOOLEAN,
            "width": INTEGER,
            "height": INTEGER,
            "duration": INTEGER,
            "supports_streaming": BOOLEAN,
            "has_spoiler": BOOLEAN,
        },
    ),
)
REACTION = tagged(
    "ReactionType",
    "type",
    Shape("emoji", {"emoji": TEXT}),
    Shape("custom_emoji", {"custom_emoji_id": TEXT}),
    Shape("paid"),
)
STICKER = Shape(
    "InputSticker",
    {
        "sticker": FILE,
        "format": one_of("static", "animated", "video"),
        "emoji_list": array(TEXT, 1, 20),
    },
    {
        "mask_position": Shape(
            "MaskPosition", {"point": TEXT, "x_shift": REAL, "y_shift": REAL, "scale": REAL}
        ).kind,
        "keywords": array(TEXT, 0, 20),
    },
)
COMMAND = Shape("BotCommand", {"command": TEXT, "description": TEXT})
SCOPE = tagged(
    "BotCommandScope",
    "type",
    Shape("default"),
    Shape("all_private_chats"),
    Shape("all_group_chats"),
    Shape("all_chat_administrators"),
    Shape("chat", {"chat_id": CHAT}),
    Shape("chat_administrators", {"chat_id": CHAT}),
    Shape("chat_member", {"chat_id": CHAT, "user_id": INTEGER}),
)

CONTENT = Shape(
    "InputMessageContent",
    {"message_text": TEXT},
    {"parse_mode": TEXT, "entities": ENTITIES, "link_preview_options": LINK_PREVIEW.kind},
)
_RESULT = {"reply_markup": INLINE_KEYBOARD.kind, "input_message_content": CONTENT.kind}
_THUMBNAIL = {"thumbnail_url": TEXT, "thumbnail_width": INTEGER, "thumbnail_height": INTEGER}
_PHOTO = {
    **CAPTION,
    **_RESULT,
    "title": TEXT,
    "description": TEXT,
    "show_caption_above_media": BOOLEAN,
}
INLINE_ARTICLE = Shape(
    "InlineQueryResultArticle",
    {"id": TEXT, "title": TEXT, "input_message_content": CONTENT.kind},
    {"reply_markup": INLINE_KEYBOARD.kind, "url": TEXT, "description": TEXT, **_THUMBNAIL},
)
INLINE_CACHED = {
    "photo": Shape("InlineQueryResultCachedPhoto", {"id": TEXT, "photo_file_id": TEXT}, _PHOTO),
    "sticker": Shape(
        "InlineQueryResultCachedSticker", {"id": TEXT, "sticker_file_id": TEXT}, _RESULT
    ),
    "document": Shape(
        "InlineQueryResultCachedDocument",
        {"id": TEXT, "title": TEXT, "document_file_id": TEXT},
        {**CAPTION, **_RESULT, "description": TEXT},
    ),
}


def _inline(value: Any, path: str) -> Any:
    if not isinstance(value, dict):
        raise wrong(path, "InlineQueryResult")
    kind = value.get("type", "")
    shape = INLINE_ARTICLE if kind == "article" else INLINE_CACHED.get(kind)
    if shape is None:
        raise wrong(f"{path}.type", "InlineQueryResult that this fake knows")
    rest = {key: item for key, item in value.items() if key != "type"}
    return {"type": kind, **shape.fields(rest, f"{path}.")}


INLINE_RESULT = Kind("InlineQueryResult", _inline)
INLINE_TOP = Shape(
    "InlineQueryResultsButton", {"text": TEXT}, {"web_app": WEB_APP.kind, "start_parameter": TEXT}
)
