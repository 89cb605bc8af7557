"""The commands and menus of the bot, in every language; Discord is told when they changed."""

from __future__ import annotations

import hashlib
import json
import logging
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any, TypeAlias

import discord
from discord import app_commands
from discord.app_commands import locale_str

from bot.conversation.events import Wished
from bot.conversation.state import House
from bot.discord.reading import words_for
from bot.discord.requests import Requests
from bot.discord.sending import Interaction
from bot.errors import whereabouts
from bot.known import Known
from bot.words import FALLBACK, Phrase, Words, language_of, words_of
from engine.portrait import Shape

_log = logging.getLogger(__name__)

Tree: TypeAlias = app_commands.CommandTree[discord.Client]
_KNOWN = "commands"
_CHOICES_MOST = 25
_TEXT_MOST = 500
_COUNT_MOST = 4
_PLAIN = {
    "styles": "styles",
    "me": "me",
    "results": "results",
    "settings": "options",
    "privacy": "privacy",
    "language": "language",
    "cancel": "cancel",
    "help": "help",
    "forgetme": "forgetme",
}
"""Commands that take nothing, and what the conversation and the words call them."""
_SHAPES: tuple[Shape, ...] = ("1:1", "4:5", "3:4")
_IN_PRIVATE = app_commands.AppCommandContext(guild=False, dm_channel=True, private_channel=False)


def tree_of(client: discord.Client) -> Tree:
    """An empty tree, whose commands can be installed and used everywhere."""
    return app_commands.CommandTree(
        client,
        allowed_installs=app_commands.AppInstallationType(guild=True, user=True),
        allowed_contexts=app_commands.AppCommandContext(
            guild=True, dm_channel=True, private_channel=True
        ),
    )


def add_commands(tree: Tree, requests: Callable[[], Requests], house: House) -> None:
    """Put all commands and menus into a tree.

    Args:
        tree: of the client.
        requests: what does what they ask for.
        house: what is offered.
    """
    tree.add_command(_portrait(requests, house))
    for name, command in _PLAIN.items():
        tree.add_command(_plain(name, command, requests))
    tree.add_command(_server(requests))
    tree.add_command(_host(requests))
    for menu in _menus(requests):
        tree.add_command(menu)
    tree.error(_failed)


async def sync(tree: Tree, known: Known) -> bool:
    """Tell Discord of the commands; False where nothing had changed since the last time.

    Raises:
        discord.DiscordException: that can't be done.
    """
    await tree.set_translator(Translator())
    assert tree.translator is not None
    commands = sorted(tree.walk_commands(), key=lambda each: each.qualified_name)
    menus = [
        menu
        for kind in (discord.AppCommandType.message, discord.AppCommandType.user)
        for menu in tree.get_commands(type=kind)
    ]
    top = [each for each in commands if each.parent is None]
    payload = [await each.get_translated_payload(tree, tree.translator) for each in (*top, *menus)]
    content = hashlib.sha256(json.dumps(payload, sort_keys=True).encode()).hexdigest()
    if known.get(_KNOWN) == content:
        return False
    await tree.sync()
    known.put(_KNOWN, content)
    return True


class Translator(app_commands.Translator):
    """Says descriptions and menus in the languages that there are words in.

    The names of commands are the same everywhere, as the help names them.
    """

    async def translate(
        self,
        string: locale_str,
        locale: discord.Locale,
        context: app_commands.TranslationContextTypes,
    ) -> str | None:
        """A text that was marked with the id of its words, or None."""
        id = string.extras.get("id")
        language = language_of(locale.value)
        if id is None or language == FALLBACK:
            return None
        return _short(words_of(language).say(Phrase(id)))


def _said(id: str) -> locale_str:
    """Words of ours, which the translator finds again."""
    return locale_str(_short(words_of(FALLBACK).say(Phrase(id))), id=id)


def _short(text: str) -> str:
    return text[:100]


def _portrait(
    requests: Callable[[], Requests], house: House
) -> app_commands.Command[Any, ..., Any]:
    shape_choices = [
        app_commands.Choice(name=_said(f"shape-{shape.replace(':', '-')}"), value=shape)
        for shape in _SHAPES
    ]

    @app_commands.command(name="portrait", description=_said("command-portrait"))
    @app_commands.describe(
        photo=_said("command-photo"),
        style=_said("command-style"),
        words=_said("command-words"),
        count=_said("command-count"),
        shape=_said("command-shape"),
        private=_said("command-private"),
        **{f"photo{number}": _said("command-more-photos") for number in range(2, 6)},
    )
    @app_commands.choices(shape=shape_choices)
    async def portrait(
        interaction: Interaction,
        photo: discord.Attachment | None = None,
        style: str = "",
        words: app_commands.Range[str, 1, _TEXT_MOST] = "",
        count: app_commands.Range[int, 1, _COUNT_MOST] | None = None,
        shape: app_commands.Choice[str] | None = None,
        private: bool = True,
        photo2: discord.Attachment | None = None,
        photo3: discord.Attachment | None = None,
        photo4: discord.Attachment | None = None,
        photo5: discord.Attachment | None = None,
    ) -> None:
        photos = [each for each in (photo, photo2, photo3, photo4, photo5) if each is not None]
        chosen: Any = None if shape is None else shape.value
        wished = Wished(
            (),
            _named(style, house, words_for(interaction.locale)),
            words,
            count,
            chosen,
            open=not private,
        )
        await requests().wished(interaction, photos, wished)

    @portrait.autocomplete("style")
    async def styles(interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        guild, channel = interaction.guild_id or 0, interaction.channel_id or 0
        venue = await requests().servers.venue(guild, channel)
        here = replace(house, only=venue.only)
        found = _fitting(typed, here, words_for(interaction.locale))
        return [app_commands.Choice(name=title[:100], value=name) for name, title in found]

    return portrait


def _plain(
    name: str, command: str, requests: Callable[[], Requests]
) -> app_commands.Command[Any, ..., Any]:
    @app_commands.command(name=name, description=_said(f"command-{command}"))
    async def plain(interaction: Interaction) -> None:
        await requests().started(interaction, command)

    return plain


def _server(requests: Callable[[], Requests]) -> app_commands.Command[Any, ..., Any]:
    @app_commands.command(name="likeness", description=_said("command-server"))
    @app_commands.guild_only()
    @app_commands.allowed_installs(guilds=True, users=False)
    @app_commands.default_permissions(manage_guild=True)
    async def likeness(interaction: Interaction) -> None:
        await requests().servers.open(interaction, words_for(interaction.locale))

    return likeness


def _host(requests: Callable[[], Requests]) -> app_commands.Group:
    """What the host's admins do, in private; others are told that it is not for them."""
    group = app_commands.Group(
        name="host", description=_said("command-host"), allowed_contexts=_IN_PRIVATE
    )
    for name in ("stats", "pause", "resume"):
        group.add_command(_of_host(name, requests))
    for name in ("block", "unblock"):
        group.add_command(_of_host_with_id(name, requests))
    return group


def _of_host(name: str, requests: Callable[[], Requests]) -> app_commands.Command[Any, ..., Any]:
    @app_commands.command(name=name, description=_said(f"command-host-{name}"))
    async def plain(interaction: Interaction) -> None:
        await requests().started(interaction, name)

    return plain


def _of_host_with_id(
    name: str, requests: Callable[[], Requests]
) -> app_commands.Command[Any, ..., Any]:
    @app_commands.command(name=name, description=_said(f"command-host-{name}"))
    @app_commands.describe(id=_said("command-host-id"))
    async def with_id(interaction: Interaction, id: str) -> None:
        await requests().started(interaction, name, id)

    return with_id


def _menus(requests: Callable[[], Requests]) -> tuple[app_commands.ContextMenu, ...]:
    async def portray(interaction: Interaction, message: discord.Message) -> None:
        await requests().of_message(interaction, message)

    async def paint(interaction: Interaction, message: discord.Message) -> None:
        await requests().of_message(interaction, message, like=True)

    async def avatar(interaction: Interaction, user: discord.User) -> None:
        await requests().of_user(interaction, user)

    return (
        _menu("menu-portrait", portray),
        _menu("menu-like", paint),
        _menu("menu-avatar", avatar),
    )


def _menu(id: str, callback: Callable[..., Awaitable[None]]) -> app_commands.ContextMenu:
    return app_commands.ContextMenu(name=_said(id), callback=callback)  # type: ignore[arg-type]


def _named(typed: str, house: House, words: Words) -> str:
    """The style that somebody typed without choosing it: by its name or its title."""
    wanted = typed.strip().casefold()
    for offer in house.styles:
        if wanted and wanted in (offer.name, words.say(offer.title).casefold()):
            return offer.name
    return typed.strip()


def _fitting(typed: str, house: House, words: Words) -> list[tuple[str, str]]:
    """Names and titles of the styles that fit what was typed so far."""
    wanted = typed.casefold().split()
    found = []
    for offer in house.offered:
        title = words.say(offer.title)
        parts = f"{title} {offer.name.replace('-', ' ')} {words.say(offer.about)}".casefold()
        begins = parts.split()
        if offer.name != "like" and all(any(p.startswith(w) for p in begins) for w in wanted):
            found.append((offer.name, title))
    # Those whose title begins with it come first.
    found.sort(key=lambda each: not each[1].casefold().startswith(typed.casefold().strip()))
    return found[:_CHOICES_MOST]


async def _failed(interaction: Interaction, error: app_commands.AppCommandError) -> None:
    """Something in a command went wrong that it did not see to itself."""
    _log.error("a command was not handled: %s", whereabouts(error))
