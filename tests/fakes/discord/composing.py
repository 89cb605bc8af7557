"""From the fields of a request and its files to a message, and who is told of that."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from tests.fakes.discord.components import check
from tests.fakes.discord.intents import DM_MESSAGES, GUILD_MESSAGES
from tests.fakes.discord.message import EPHEMERAL, REFERENCE, V2, Json, Message, addresses, parts
from tests.fakes.discord.nouns import Attachment, Channel, Upload
from tests.fakes.discord.refused import Refused, form
from tests.fakes.discord.rendered import member_json
from tests.fakes.discord.world import World
from tests.fakes.discord.written import message_json, tells
from tests.fakes.telegram.emoji import is_emoji

Body = Mapping[str, Any]
Uploads = Mapping[str, Upload]
LEGACY = "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2"


@dataclass(frozen=True)
class Wanted:
    """Where a message is to stand and what it may be.

    Attributes:
        flags: that the request may set.
        most: bytes of one file.
        path: of the message's fields in the request, for what is said of a wrong one.
        base: the message as it is, where it is to change.
    """

    channel: Channel
    flags: int
    most: int
    path: tuple[str, ...] = ()
    base: Message | None = None
    ephemeral: bool = False


def composed(world: World, body: Body, uploads: Uploads, wanted: Wanted) -> dict[str, Any]:
    """The fields of a message that a request describes.

    Raises:
        Refused: where something in it is not as it must be, or it would be empty.
    """
    base, path = wanted.base, wanted.path
    flags = _flags(body, wanted)
    before: dict[str, Any] = {"content": "", "embeds": (), "components": ()}
    if base:
        before = {name: getattr(base, name) for name in before}
    content = (body["content"] or "") if "content" in body else before["content"]
    embeds = tuple(_own(body["embeds"] or (), base)) if "embeds" in body else before["embeds"]
    components = before["components"]
    if "components" in body:
        components = check(body["components"] or [], flags, (*path, "components"))
        components = tuple(_own(components, base))
    if flags & V2:
        _nothing_old(content, embeds, path)
    _known_emojis(world, components, path)
    files = _attachments(world, body, uploads, wanted)
    _all_there(embeds, components, files, path)
    if not (content.strip() or embeds or components or files or body.get("sticker_ids")):
        raise Refused(400, 50006)
    mentions = _mentioned(world, content, body.get("allowed_mentions"), wanted)
    return {
        "content": content,
        "embeds": embeds,
        "components": components,
        "attachments": files,
        "flags": flags,
        "mentions": mentions if "content" in body or not base else base.mentions,
    }


def _own(value: Any, base: Message | None) -> Any:
    """Embeds or components that came from the message itself, with its files named again in the
    place of their addresses."""
    if isinstance(value, list | tuple):
        return [_own(item, base) for item in value]
    if isinstance(value, dict):
        return {name: _own(item, base) for name, item in value.items()}
    if base and isinstance(value, str) and "attachments/" in value:
        for file in base.attachments:
            if f"/{file.place}/{file.id}/{file.name}" in value:
                return REFERENCE + file.name
    return value


def _flags(body: Body, wanted: Wanted) -> int:
    asked = body.get("flags") or 0
    if asked & ~wanted.flags:
        raise form((*wanted.path, "flags"), "BASE_TYPE_CHOICES", "Some flag may not be set here.")
    if wanted.base is None:
        return int(asked)
    kept = wanted.base.flags
    return kept if "flags" not in body else int(asked | kept & (V2 | EPHEMERAL))


def _nothing_old(content: str, embeds: Sequence[Json], path: tuple[str, ...]) -> None:
    for name, value in (("content", content), ("embeds", embeds)):
        if value:
            words = f"The '{name}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2"
            raise form((*path, name), LEGACY, words)


def _known_emojis(world: World, components: Sequence[Json], path: tuple[str, ...]) -> None:
    known = {*world.emojis, *(one for guild in world.guilds.values() for one in guild.emojis)}
    holders = [part for part in parts(components) if part["type"] in (2, 3)]
    holders += [option for part in holders for option in part.get("options", ())]
    for emoji in (holder.get("emoji") for holder in holders):
        if not emoji:
            continue
        number = emoji.get("id")
        if number not in known if number else not is_emoji(emoji.get("name") or ""):
            where = (*path, "components", "emoji", "name")
            raise form(where, "COMPONENT_INVALID_EMOJI", "Invalid emoji")


def _attachments(
    world: World, body: Body, uploads: Uploads, wanted: Wanted
) -> tuple[Attachment, ...]:
    """The files that stand there already and are kept, and then those that come."""
    old = {file.id: file for file in wanted.base.attachments} if wanted.base else {}
    listed, path = body.get("attachments"), (*wanted.path, "attachments")
    if "attachments" not in body:
        listed = [{"id": one} for one in old] + [{"id": int(key)} for key in uploads]
    entries = list(listed or ())
    files: list[Attachment] = []
    used: set[str] = set()
    for place, entry in enumerate(entries):
        key = str(entry["id"])
        if entry["id"] in old:
            files.append(_described(old[entry["id"]], entry))
        elif key in uploads and key not in used:
            used.add(key)
            files.append(_taken(world, uploads[key], entry, wanted))
        else:
            raise form((*path, str(place), "id"), "ATTACHMENT_NOT_FOUND", "Attachment not found")
    for key in uploads.keys() - used:
        raise form((*path,), "ATTACHMENT_NOT_FOUND", f"files[{key}] is not listed")
    if len(files) > 10:
        raise form(path, "BASE_TYPE_MAX_LENGTH", "Must be 10 or fewer in length.")
    return tuple(files)


def _described(file: Attachment, entry: Json) -> Attachment:
    return replace(file, description=entry["description"]) if "description" in entry else file


def _taken(world: World, upload: Upload, entry: Json, wanted: Wanted) -> Attachment:
    if len(upload.data) > wanted.most:
        raise Refused(413, 40005)
    more = {"description": entry.get("description"), "ephemeral": wanted.ephemeral}
    place = world.application if wanted.ephemeral else wanted.channel.id
    return world.files.attach(place, entry.get("filename") or upload.name, upload.data, **more)


def _all_there(
    embeds: Sequence[Json],
    components: Sequence[Json],
    files: Sequence[Attachment],
    path: tuple[str, ...],
) -> None:
    names = [file.name for file in files]
    for url in addresses(embeds, components):
        if url.startswith(REFERENCE) and url.removeprefix(REFERENCE) not in names:
            words = "The referenced attachment was not found."
            code = "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND"
            raise form((*path, "components"), code, words)
    for part in parts(components):
        if part["type"] == 13 and not part["file"]["url"].startswith(REFERENCE):
            raise form((*path, "components"), "URL_TYPE_INVALID_SCHEME", "Only attachment://.")


def _mentioned(
    world: World, content: str, allowed: Mapping[str, Any] | None, wanted: Wanted
) -> tuple[int, ...]:
    found = dict.fromkeys(int(one) for one in re.findall(r"<@!?(\d+)>", content))
    named = [one for one in found if one in world.users]
    if allowed is None or "users" in allowed.get("parse", ()):
        return tuple(named)
    return tuple(one for one in named if one in (allowed.get("users") or ()))


def tell_message(world: World, event: str, message: Message) -> None:
    """Tell the bot of a message, where it sees that."""
    channel = message.channel
    if message.ephemeral or not world.bot_sees(channel):
        return
    guild = channel.guild

    def what(intents: int) -> dict[str, Any]:
        json = message_json(world, message, tells(world, message, intents))
        if guild:
            member = guild.members.get(message.author.id)
            json["guild_id"] = str(guild.id)
            if member:
                json["member"] = member_json(world, guild, member, with_user=False)
        return json

    world.gateway.tell(event, what, guild, GUILD_MESSAGES if guild else DM_MESSAGES)


def tell_deleted(world: World, message: Message) -> None:
    """Tell the bot that a message is gone, where it saw that."""
    channel = message.channel
    if message.ephemeral or not world.bot_sees(channel):
        return
    guild = channel.guild
    what = {"id": str(message.id), "channel_id": str(channel.id)}
    if guild:
        what["guild_id"] = str(guild.id)
    intent = GUILD_MESSAGES if guild else DM_MESSAGES
    world.gateway.tell("MESSAGE_DELETE", what, guild, intent)
