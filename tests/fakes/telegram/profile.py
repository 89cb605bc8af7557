"""How the bot presents itself: commands, name and descriptions, by scope and language."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from tests.fakes.telegram.refused import bad
from tests.fakes.telegram.world import World

Args = Mapping[str, Any]
COMMANDS = 100
COMMAND = re.compile(r"[a-z0-9_]{1,32}")
COMMAND_CHARACTERS = 256
CHARACTERS = {"name": 64, "description": 512, "short_description": 120}


class Profile:
    """What was set, by scope and language; the language "" is for all others."""

    def __init__(self) -> None:
        self.commands: dict[tuple[str, str], list[Any]] = {}
        self.words: dict[tuple[str, str], str] = {}


def _scope(world: World, args: Args) -> tuple[str, str]:
    scope = args.get("scope") or {"type": "default"}
    if "chat_id" in scope:
        chat = world.chat(scope["chat_id"])
        if chat.bot == "new":
            raise bad("chat not found")
        if chat.is_private and scope["type"] != "chat":
            raise bad("can't use the scope in a private chat")
    return json.dumps(scope, sort_keys=True), _language(args)


def _language(args: Args) -> str:
    language = args.get("language_code", "")
    if language and not re.fullmatch("[a-z]{2}", language):
        raise bad("invalid language code specified")
    return str(language)


def set_my_commands(world: World, args: Args) -> bool:
    commands = args["commands"]
    if len(commands) > COMMANDS:
        raise bad("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        if not COMMAND.fullmatch(command["command"].removeprefix("/")):
            raise bad("BOT_COMMAND_INVALID")
        if not 1 <= len(command["description"]) <= COMMAND_CHARACTERS:
            raise bad("BOT_COMMAND_DESCRIPTION_INVALID")
    world.profile.commands[_scope(world, args)] = [
        {**command, "command": command["command"].removeprefix("/")} for command in commands
    ]
    return True


def get_my_commands(world: World, args: Args) -> list[Any]:
    return world.profile.commands.get(_scope(world, args), [])


def delete_my_commands(world: World, args: Args) -> bool:
    world.profile.commands.pop(_scope(world, args), None)
    return True


def _set(world: World, args: Args, what: str) -> bool:
    words = args.get(what, "")
    if len(words) > CHARACTERS[what]:
        raise bad(f"bot {what.replace('_', ' ')} is too long")
    world.profile.words[what, _language(args)] = words
    return True


def _get(world: World, args: Args, what: str) -> dict[str, str]:
    words = world.profile.words
    usual = world.bot.name if what == "name" else ""
    language = _language(args)
    return {what: words.get((what, language)) or words.get((what, "")) or usual}


def set_my_name(world: World, args: Args) -> bool:
    return _set(world, args, "name")


def get_my_name(world: World, args: Args) -> dict[str, str]:
    return _get(world, args, "name")


def set_my_description(world: World, args: Args) -> bool:
    return _set(world, args, "description")


def get_my_description(world: World, args: Args) -> dict[str, str]:
    return _get(world, args, "description")


def set_my_short_description(world: World, args: Args) -> bool:
    return _set(world, args, "short_description")


def get_my_short_description(world: World, args: Args) -> dict[str, str]:
    return _get(world, args, "short_description")
