"""Which function does what a method asks."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from tests.fakes.telegram import editing, knowing, profile, queries, sending, stickers
from tests.fakes.telegram.kinds import Shape
from tests.fakes.telegram.methods import METHODS
from tests.fakes.telegram.refused import Refused, bad
from tests.fakes.telegram.updates import Hook
from tests.fakes.telegram.world import World

Args = Mapping[str, Any]
Handler = Callable[[World, Args], Any]
SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
HANDLERS: Mapping[str, Handler] = {
    "getme": knowing.get_me,
    "logout": knowing.done,
    "close": knowing.done,
    "getfile": knowing.get_file,
    "getuserprofilephotos": knowing.get_user_profile_photos,
    "getchat": knowing.get_chat,
    "getchatmember": knowing.get_chat_member,
    "getchatadministrators": knowing.get_chat_administrators,
    "getchatmembercount": knowing.get_chat_member_count,
    "leavechat": knowing.leave_chat,
    "sendmessage": sending.send_message,
    "sendphoto": sending.send_photo,
    "senddocument": sending.send_document,
    "sendsticker": sending.send_sticker,
    "sendmediagroup": sending.send_media_group,
    "sendchataction": sending.send_chat_action,
    "setmessagereaction": sending.set_message_reaction,
    "copymessage": sending.copy_message,
    "forwardmessage": sending.forward_message,
    "editmessagetext": editing.edit_message_text,
    "editmessagecaption": editing.edit_message_caption,
    "editmessagemedia": editing.edit_message_media,
    "editmessagereplymarkup": editing.edit_message_reply_markup,
    "deletemessage": editing.delete_message,
    "deletemessages": editing.delete_messages,
    "answercallbackquery": queries.answer_callback_query,
    "answerinlinequery": queries.answer_inline_query,
    "setmycommands": profile.set_my_commands,
    "getmycommands": profile.get_my_commands,
    "deletemycommands": profile.delete_my_commands,
    "setmyname": profile.set_my_name,
    "getmyname": profile.get_my_name,
    "setmydescription": profile.set_my_description,
    "getmydescription": profile.get_my_description,
    "setmyshortdescription": profile.set_my_short_description,
    "getmyshortdescription": profile.get_my_short_description,
    "uploadstickerfile": stickers.upload_sticker_file,
    "createnewstickerset": stickers.create_new_sticker_set,
    "addstickertoset": stickers.add_sticker_to_set,
    "getstickerset": stickers.get_sticker_set,
    "deletestickerfromset": stickers.delete_sticker_from_set,
    "deletestickerset": stickers.delete_sticker_set,
    "setstickersettitle": stickers.set_sticker_set_title,
    "setstickeremojilist": stickers.set_sticker_emoji_list,
}


async def _get_updates(world: World, args: Args) -> list[Any]:
    timeout, limit = args.get("timeout", 0), args.get("limit", 100)
    return await world.updates.poll(args.get("offset"), limit, timeout, args.get("allowed_updates"))


async def _set_webhook(world: World, args: Args) -> bool:
    secret = args.get("secret_token")
    if secret is not None and not SECRET.fullmatch(secret):
        raise bad("secret token contains unallowed characters")
    connections = args.get("max_connections", 40)
    if not 1 <= connections <= 100:
        raise bad("max_connections must be 1 to 100")
    hook = Hook(args["url"], secret, connections) if args["url"] else None
    drop = args.get("drop_pending_updates", False)
    world.updates.set_webhook(hook, args.get("allowed_updates"), drop, world.http)
    return True


async def _delete_webhook(world: World, args: Args) -> bool:
    drop = args.get("drop_pending_updates", False)
    world.updates.set_webhook(None, None, drop, world.http)
    return True


async def _get_webhook_info(world: World, args: Args) -> Any:
    return world.updates.webhook_info()


WAITING: Mapping[str, Callable[[World, Args], Awaitable[Any]]] = {
    "getupdates": _get_updates,
    "setwebhook": _set_webhook,
    "deletewebhook": _delete_webhook,
    "getwebhookinfo": _get_webhook_info,
}


def shape_of(method: str) -> Shape:
    """A method's parameters; its name may be written in any case.

    Raises:
        Refused: 404, where there is no such method.
    """
    shape = METHODS.get(method.lower())
    if shape is None:
        raise Refused(404)
    return shape


async def answer(world: World, shape: Shape, args: Args) -> Any:
    """What a method gives for these parameters.

    Everything but ``getUpdates`` happens in one step of the event loop: nobody sees half of it.

    Raises:
        Refused: where the real one says no.
    """
    name = shape.name.lower()
    if name in WAITING:
        return await WAITING[name](world, args)
    return HANDLERS[name](world, args)
