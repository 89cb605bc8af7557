"""The methods of the Bot API that the fake knows, with the parameters that each has.

What is not written here, the Bot API does not have (or nobody here needs it), and is refused.
"""

from __future__ import annotations

from collections.abc import Mapping

from tests.fakes.telegram.kinds import (
    BOOLEAN,
    CHAT,
    FILE,
    INTEGER,
    TEXT,
    Kind,
    Shape,
    array,
    one_of,
)
from tests.fakes.telegram.shapes import (
    CAPTION,
    COMMAND,
    ENTITIES,
    INLINE_KEYBOARD,
    INLINE_RESULT,
    INLINE_TOP,
    LINK_PREVIEW,
    MARKUP,
    MEDIA,
    REACTION,
    REPLY,
    SCOPE,
    STICKER,
)

Kinds = Mapping[str, Kind]
UPDATES = array(TEXT)
ACTIONS = one_of(
    "typing",
    "upload_photo",
    "record_video",
    "upload_video",
    "record_voice",
    "upload_voice",
    "upload_document",
    "choose_sticker",
    "find_location",
    "record_video_note",
    "upload_video_note",
)
FORWARDS: Kinds = {
    "message_thread_id": INTEGER,
    "direct_messages_topic_id": INTEGER,
    "disable_notification": BOOLEAN,
    "protect_content": BOOLEAN,
    "message_effect_id": TEXT,
}
ALBUMS: Kinds = {
    **FORWARDS,
    "business_connection_id": TEXT,
    "allow_paid_broadcast": BOOLEAN,
    "reply_parameters": REPLY.kind,
}
SENDS: Kinds = {**ALBUMS, "suggested_post_parameters": TEXT, "reply_markup": MARKUP}
EDITS: Kinds = {
    "business_connection_id": TEXT,
    "chat_id": CHAT,
    "message_id": INTEGER,
    "inline_message_id": TEXT,
    "reply_markup": INLINE_KEYBOARD.kind,
}
MESSAGE: Kinds = {"chat_id": CHAT, "message_id": INTEGER}
LANGUAGE: Kinds = {"language_code": TEXT}
SCOPED: Kinds = {"scope": SCOPE, **LANGUAGE}
SET: Kinds = {"user_id": INTEGER, "name": TEXT}


def _table(*methods: Shape) -> dict[str, Shape]:
    return {method.name.lower(): method for method in methods}


METHODS: Mapping[str, Shape] = _table(
    Shape("getMe"),
    Shape("logOut"),
    Shape("close"),
    Shape(
        "getUpdates",
        {},
        {"offset": INTEGER, "limit": INTEGER, "timeout": INTEGER, "allowed_updates": UPDATES},
    ),
    Shape(
        "setWebhook",
        {"url": TEXT},
        {
            "certificate": FILE,
            "ip_address": TEXT,
            "max_connections": INTEGER,
            "allowed_updates": UPDATES,
            "drop_pending_updates": BOOLEAN,
            "secret_token": TEXT,
        },
    ),
    Shape("deleteWebhook", {}, {"drop_pending_updates": BOOLEAN}),
    Shape("getWebhookInfo"),
    Shape(
        "sendMessage",
        {"chat_id": CHAT, "text": TEXT},
        {
            **SENDS,
            "parse_mode": TEXT,
            "entities": ENTITIES,
            "link_preview_options": LINK_PREVIEW.kind,
        },
    ),
    Shape(
        "sendPhoto",
        {"chat_id": CHAT, "photo": FILE},
        {**SENDS, **CAPTION, "show_caption_above_media": BOOLEAN, "has_spoiler": BOOLEAN},
    ),
    Shape(
        "sendDocument",
        {"chat_id": CHAT, "document": FILE},
        {**SENDS, **CAPTION, "thumbnail": FILE, "disable_content_type_detection": BOOLEAN},
    ),
    Shape("sendSticker", {"chat_id": CHAT, "sticker": FILE}, {**SENDS, "emoji": TEXT}),
    Shape("sendMediaGroup", {"chat_id": CHAT, "media": array(MEDIA)}, ALBUMS),
    Shape(
        "sendChatAction",
        {"chat_id": CHAT, "action": ACTIONS},
        {"business_connection_id": TEXT, "message_thread_id": INTEGER},
    ),
    Shape("setMessageReaction", MESSAGE, {"reaction": array(REACTION), "is_big": BOOLEAN}),
    Shape(
        "copyMessage",
        {"chat_id": CHAT, "from_chat_id": CHAT, "message_id": INTEGER},
        {
            **FORWARDS,
            **CAPTION,
            "video_start_timestamp": INTEGER,
            "show_caption_above_media": BOOLEAN,
            "allow_paid_broadcast": BOOLEAN,
            "suggested_post_parameters": TEXT,
            "reply_parameters": REPLY.kind,
            "reply_markup": MARKUP,
        },
    ),
    Shape(
        "forwardMessage",
        {"chat_id": CHAT, "from_chat_id": CHAT, "message_id": INTEGER},
        {**FORWARDS, "video_start_timestamp": INTEGER, "suggested_post_parameters": TEXT},
    ),
    Shape(
        "editMessageText",
        {"text": TEXT},
        {
            **EDITS,
            "parse_mode": TEXT,
            "entities": ENTITIES,
            "link_preview_options": LINK_PREVIEW.kind,
        },
    ),
    Shape("editMessageCaption", {}, {**EDITS, **CAPTION, "show_caption_above_media": BOOLEAN}),
    Shape("editMessageMedia", {"media": MEDIA}, EDITS),
    Shape("editMessageReplyMarkup", {}, EDITS),
    Shape("deleteMessage", MESSAGE),
    Shape("deleteMessages", {"chat_id": CHAT, "message_ids": array(INTEGER, 1, 100)}),
    Shape(
        "answerCallbackQuery",
        {"callback_query_id": TEXT},
        {"text": TEXT, "show_alert": BOOLEAN, "url": TEXT, "cache_time": INTEGER},
    ),
    Shape(
        "answerInlineQuery",
        {"inline_query_id": TEXT, "results": array(INLINE_RESULT)},
        {
            "cache_time": INTEGER,
            "is_personal": BOOLEAN,
            "next_offset": TEXT,
            "button": INLINE_TOP.kind,
        },
    ),
    Shape("getFile", {"file_id": TEXT}),
    Shape("getUserProfilePhotos", {"user_id": INTEGER}, {"offset": INTEGER, "limit": INTEGER}),
    Shape("getChat", {"chat_id": CHAT}),
    Shape("getChatMember", {"chat_id": CHAT, "user_id": INTEGER}),
    Shape("getChatAdministrators", {"chat_id": CHAT}, {"return_bots": BOOLEAN}),
    Shape("getChatMemberCount", {"chat_id": CHAT}),
    Shape("leaveChat", {"chat_id": CHAT}),
    Shape("setMyCommands", {"commands": array(COMMAND.kind)}, SCOPED),
    Shape("getMyCommands", {}, SCOPED),
    Shape("deleteMyCommands", {}, SCOPED),
    Shape("setMyName", {}, {"name": TEXT, **LANGUAGE}),
    Shape("getMyName", {}, LANGUAGE),
    Shape("setMyDescription", {}, {"description": TEXT, **LANGUAGE}),
    Shape("getMyDescription", {}, LANGUAGE),
    Shape("setMyShortDescription", {}, {"short_description": TEXT, **LANGUAGE}),
    Shape("getMyShortDescription", {}, LANGUAGE),
    Shape("getStickerSet", {"name": TEXT}),
    Shape(
        "uploadStickerFile",
        {
            "user_id": INTEGER,
            "sticker": FILE,
            "sticker_format": one_of("static", "animated", "video"),
        },
    ),
    Shape(
        "createNewStickerSet",
        {**SET, "title": TEXT, "stickers": array(STICKER.kind)},
        {
            "sticker_type": one_of("regular", "mask", "custom_emoji"),
            "needs_repainting": BOOLEAN,
        },
    ),
    Shape("addStickerToSet", {**SET, "sticker": STICKER.kind}),
    Shape("deleteStickerFromSet", {"sticker": TEXT}),
    Shape("deleteStickerSet", {"name": TEXT}),
    Shape("setStickerSetTitle", {"name": TEXT, "title": TEXT}),
    Shape("setStickerEmojiList", {"sticker": TEXT, "emoji_list": array(TEXT, 1, 20)}),
)
