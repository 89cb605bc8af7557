"""What Telegram shows before anybody says a word: the commands, and what the bot does.

They are set at the start, in every language, when they changed since the last time.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping
from typing import Any

from telegram import (
    Bot,
    BotCommand,
    BotCommandScope,
    BotCommandScopeAllChatAdministrators,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
)
from telegram.error import BadRequest, NetworkError, RetryAfter

from bot.known import Known, digest
from bot.telegram.reading import two_letters
from bot.telegram.sending import seconds_of
from bot.words import FALLBACK, LANGUAGES, Phrase, Words, words_of

_NAME = "menus"
IN_PRIVATE = (
    *("portrait", "styles", "options", "results", "me", "privacy"),
    *("language", "cancel", "help", "forgetme"),
)
"""Commands that are shown in private chats."""
_IN_GROUPS: Mapping[str, str] = {
    "portrait": "command-group-portrait",
    "styles": "command-styles",
    "cancel": "command-cancel",
}
_OF_ADMINS = {**_IN_GROUPS, "settings": "command-group-settings"}
_TRIES = 5
_PAUSE = 2.0


async def set_menus(bot: Bot, known: Known) -> bool:
    """Set commands and descriptions in all languages; False where nothing had changed.

    Raises:
        TelegramError: that can't be done.
    """
    wanted = [(tag, words_of(tag)) for tag in LANGUAGES]
    content = digest(*(json.dumps(_content(words), sort_keys=True) for _, words in wanted))
    if known.get(_NAME) == content:
        return False
    for tag, words in wanted:
        # English is also what is shown to whoever speaks none of our languages.
        for code in (None, two_letters(tag)) if tag == FALLBACK else (two_letters(tag),):
            await _set(bot, words, code)
    known.put(_NAME, content)
    return True


async def _set(bot: Bot, words: Words, code: str | None) -> None:
    for scope, commands in _scopes(words):
        await _surely(bot, "set_my_commands", commands, scope=scope, language_code=code)
    about, short = words.say(Phrase("bot-about")), words.say(Phrase("bot-short"))
    await _surely(bot, "set_my_description", about, language_code=code)
    await _surely(bot, "set_my_short_description", short, language_code=code)


async def _surely(bot: Bot, method: str, *content: Any, **more: Any) -> None:
    """Call a method; what Telegram has no time for now is done in a while."""
    for left in reversed(range(_TRIES)):
        try:
            await getattr(bot, method)(*content, **more)
            return
        except RetryAfter as error:
            if not left:
                raise
            await asyncio.sleep(seconds_of(error))
        except BadRequest:
            raise
        except NetworkError:
            if not left:
                raise
            await asyncio.sleep(_PAUSE)


def _scopes(words: Words) -> list[tuple[BotCommandScope, list[BotCommand]]]:
    private = {name: f"command-{name}" for name in IN_PRIVATE}
    return [
        (BotCommandScopeAllPrivateChats(), _commands(private, words)),
        (BotCommandScopeAllGroupChats(), _commands(_IN_GROUPS, words)),
        (BotCommandScopeAllChatAdministrators(), _commands(_OF_ADMINS, words)),
    ]


def _commands(named: Mapping[str, str], words: Words) -> list[BotCommand]:
    return [BotCommand(name, words.say(Phrase(said))) for name, said in named.items()]


def _content(words: Words) -> list[Any]:
    menus = [[str(scope.type), [c.to_dict() for c in named]] for scope, named in _scopes(words)]
    return [menus, words.say(Phrase("bot-about")), words.say(Phrase("bot-short"))]
