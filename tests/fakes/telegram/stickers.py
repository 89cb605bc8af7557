"""Sticker sets of people, made by the bot."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from tests.fakes.telegram.emoji import is_emoji
from tests.fakes.telegram.knowing import handle_json
from tests.fakes.telegram.nouns import File, Upload
from tests.fakes.telegram.pictures import look
from tests.fakes.telegram.refused import bad
from tests.fakes.telegram.rendered import Json, sticker_json
from tests.fakes.telegram.world import World

Args = Mapping[str, Any]
SIDE = 512
FIRST_STICKERS = 50
NAME_CHARACTERS = 64
TITLE_CHARACTERS = 64
NO_SET = "STICKERSET_INVALID"


@dataclass(frozen=True)
class StickerSet:
    """A set, its owner's id and its stickers in their order."""

    name: str
    title: str
    owner: int
    stickers: tuple[File, ...]


class Sets:
    """All sticker sets, by name without regard to case."""

    def __init__(self) -> None:
        self._sets: dict[str, StickerSet] = {}

    def get(self, name: str) -> StickerSet:
        """A set by its name.

        Raises:
            Refused: 400, where there is none.
        """
        if name.lower() not in self._sets:
            raise bad(NO_SET)
        return self._sets[name.lower()]

    def put(self, found: StickerSet) -> None:
        self._sets[found.name.lower()] = found

    def drop(self, found: StickerSet) -> None:
        del self._sets[found.name.lower()]

    def __contains__(self, name: str) -> bool:
        return name.lower() in self._sets

    def all(self) -> list[StickerSet]:
        return list(self._sets.values())

    def holding(self, file: File) -> StickerSet:
        """The set that a sticker is in.

        Raises:
            Refused: 400, where it is in none.
        """
        if not file.set_name or file.set_name not in self:
            raise bad(NO_SET)
        found = self.get(file.set_name)
        if all(sticker.id != file.id for sticker in found.stickers):
            raise bad(NO_SET)
        return found


def _static(world: World, sent: str | Upload) -> File:
    """A static sticker's file, taken in.

    Raises:
        Refused: 400, where its format or its size is not a sticker's.
    """
    if isinstance(sent, str):
        if sent.startswith(("http://", "https://")):
            raise bad("failed to get HTTP URL content")
        sent = Upload("", "", world.files.get(sent).data)
    if len(sent.data) > world.limits.sticker_bytes:
        raise bad("file is too big")
    seen = look(sent.data)
    if seen is None or seen.format not in ("WEBP", "PNG"):
        raise bad("STICKER_PNG_NOPNG")
    if max(seen.width, seen.height) != SIDE:
        raise bad("STICKER_PNG_DIMENSIONS")
    mime = f"image/{seen.format.lower()}"
    return world.files.keep("sticker", sent.data, width=seen.width, height=seen.height, mime=mime)


def _sticker(world: World, name: str, given: Args) -> File:
    if given["format"] != "static":
        raise bad("STICKER_INVALID: this fake knows static stickers only")
    if not all(is_emoji(emoji) for emoji in given["emoji_list"]):
        raise bad("STICKER_EMOJI_INVALID")
    file = _static(world, given["sticker"])
    return world.files.update(replace(file, emoji="".join(given["emoji_list"]), set_name=name))


def _owner(world: World, number: int) -> int:
    chat = world.chats.get(number)
    if chat is None or not chat.is_private or chat.bot == "new":
        raise bad("PEER_ID_INVALID")
    return number


def upload_sticker_file(world: World, args: Args) -> Json:
    _owner(world, args["user_id"])
    if args["sticker_format"] != "static" or not isinstance(args["sticker"], Upload):
        raise bad("STICKER_FILE_INVALID")
    file = _static(world, args["sticker"])
    return handle_json(file)


def create_new_sticker_set(world: World, args: Args) -> bool:
    name, title = args["name"], args["title"].strip()
    rule = rf"[A-Za-z][A-Za-z0-9_]*_by_{world.bot.username}"
    if not re.fullmatch(rule, name, re.IGNORECASE) or "__" in name or len(name) > NAME_CHARACTERS:
        raise bad("invalid sticker set name is specified")
    if not 1 <= len(title) <= TITLE_CHARACTERS:
        raise bad("STICKERSET_TITLE_INVALID" if title else "sticker set title can't be empty")
    if not 1 <= len(args["stickers"]) <= FIRST_STICKERS:
        raise bad(f"STICKERS_{'TOO_MUCH' if args['stickers'] else 'EMPTY'}")
    if args.get("sticker_type", "regular") != "regular":
        raise bad("STICKER_TYPE_INVALID: this fake knows regular sets only")
    owner = _owner(world, args["user_id"])
    if name in world.sets:
        raise bad("sticker set name is already occupied")
    _room(world, len(args["stickers"]))
    stickers = tuple(_sticker(world, name, given) for given in args["stickers"])
    world.sets.put(StickerSet(name, title, owner, stickers))
    return True


def _room(world: World, count: int) -> None:
    if count > world.limits.stickers:
        raise bad("STICKERS_TOO_MUCH")


def add_sticker_to_set(world: World, args: Args) -> bool:
    found = world.sets.get(args["name"])
    if found.owner != args["user_id"]:
        raise bad(NO_SET)
    _room(world, len(found.stickers) + 1)
    sticker = _sticker(world, found.name, args["sticker"])
    world.sets.put(replace(found, stickers=(*found.stickers, sticker)))
    return True


def get_sticker_set(world: World, args: Args) -> Json:
    found = world.sets.get(args["name"])
    return {
        "name": found.name,
        "title": found.title,
        "sticker_type": "regular",
        "stickers": [sticker_json(sticker) for sticker in found.stickers],
    }


def delete_sticker_from_set(world: World, args: Args) -> bool:
    file = world.files.get(args["sticker"])
    found = world.sets.holding(file)
    left = tuple(sticker for sticker in found.stickers if sticker.id != file.id)
    world.sets.put(replace(found, stickers=left))
    return True


def delete_sticker_set(world: World, args: Args) -> bool:
    world.sets.drop(world.sets.get(args["name"]))
    return True


def set_sticker_set_title(world: World, args: Args) -> bool:
    found = world.sets.get(args["name"])
    if not 1 <= len(args["title"].strip()) <= TITLE_CHARACTERS:
        raise bad("STICKERSET_TITLE_INVALID")
    world.sets.put(replace(found, title=args["title"].strip()))
    return True


def set_sticker_emoji_list(world: World, args: Args) -> bool:
    file = world.files.get(args["sticker"])
    found = world.sets.holding(file)
    if not all(is_emoji(emoji) for emoji in args["emoji_list"]):
        raise bad("STICKER_EMOJI_INVALID")
    changed = world.files.update(replace(file, emoji="".join(args["emoji_list"])))
    stickers = tuple(changed if sticker.id == file.id else sticker for sticker in found.stickers)
    world.sets.put(replace(found, stickers=stickers))
    return True
