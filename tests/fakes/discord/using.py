"""What people do with the bot's commands, buttons, menus and forms."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from tests.fakes.discord.acting import here
from tests.fakes.discord.filling import submitted
from tests.fakes.discord.interactions import (
    AUTOCOMPLETE,
    COMMAND,
    COMPONENT,
    SUBMIT,
    Interaction,
    context,
    owners,
    start,
)
from tests.fakes.discord.message import BUTTON, SELECTS, Json, Message, parts
from tests.fakes.discord.nouns import Channel, Role, User
from tests.fakes.discord.options import Resolved, filled
from tests.fakes.discord.permissions import may, of
from tests.fakes.discord.signatures import MESSAGE, SLASH, USER
from tests.fakes.discord.world import World
from tests.fakes.discord.written import message_json


class Using:
    """What somebody sets off. All is awaited and takes that person first.

    Each waits until the bot has answered for the first time, or the time for that has passed;
    with ``wait=False`` it does not. What comes back is the interaction, which goes on changing.
    """

    world: World

    async def slash(
        self,
        who: User,
        command: str,
        channel: Channel | None = None,
        *,
        wait: bool = True,
        **options: Any,
    ) -> Interaction:
        """Use a command, by default in the DM with the bot. A sub-command's name follows after a
        space. An option's value is text, a number, a choice by its name or value, a person, a
        role, a channel, or a file: bytes or (name, bytes).

        Raises:
            LookupError: where there is no such command here, or no such option.
            ValueError: where a value does not fit its option.
        """
        place = channel or self.world.dm(who)
        data = self._slash(who, command, place, options, None)
        return await self._go(COMMAND, who, place, data, wait)

    async def autocomplete(
        self,
        who: User,
        command: str,
        focused: str,
        value: Any = "",
        channel: Channel | None = None,
        **options: Any,
    ) -> tuple[tuple[str, Any], ...]:
        """Write something at an option, and see what is offered: (name, value) of each.

        Raises:
            TimeoutError: where the bot offers nothing, not even an empty list.
        """
        place = channel or self.world.dm(who)
        data = self._slash(who, command, place, {**options, focused: value}, focused)
        it = await self._go(AUTOCOMPLETE, who, place, data, True)
        if it.acknowledged_after is None:
            raise TimeoutError("no answer to an autocomplete")
        return it.choices

    def _slash(
        self,
        who: User,
        command: str,
        place: Channel,
        given: Mapping[str, Any],
        focused: str | None,
    ) -> Json:
        first, *deeper = command.split(" ")
        found = self._command(who, SLASH, first, place)
        options, wrap = found.get("options") or [], []
        for name in deeper:
            part = next((o for o in options if o["type"] in (1, 2) and o["name"] == name), None)
            if part is None:
                raise LookupError(f"there is no command {command}")
            wrap.append({"name": part["name"], "type": part["type"]})
            options = part.get("options") or []
        if any(option["type"] in (1, 2) for option in options):
            raise LookupError(f"{command} needs a sub-command")
        resolved = Resolved(self.world, place)
        data = filled(options, given, resolved, self.world.users[who.id], focused)
        for part in reversed(wrap):
            data = [{**part, "options": data}]
        more = {"resolved": resolved.json} if resolved.json else {}
        return _named(found) | {"options": data} | more

    def _command(self, who: User, kind: int, name: str, place: Channel) -> Json:
        """A command that somebody is offered in a place."""
        world, guild = self.world, place.guild
        here(world, place, who)
        found = world.commands.find(guild.id if guild else None, kind, name)
        if found is None:
            there = world.commands.names() + (world.commands.names(guild.id) if guild else [])
            raise LookupError(f"there is no command {name}, only {', '.join(there)}")
        if "guild_id" in found:
            usable = world.has_bot(guild)
        else:
            installs = {int(one) for one in owners(world, who, place)}
            contexts = found["contexts"]
            usable = bool(installs & {*found["integration_types"]})
            usable &= not contexts or context(world, place) in contexts
            usable &= found["dm_permission"] or guild is not None
        needed = int(found["default_member_permissions"] or 0)
        if guild:
            usable &= may(place, who.id, "USE_APPLICATION_COMMANDS")
            usable &= of(place, who.id) & needed == needed
        if not usable:
            raise LookupError(f"{who.name} is not offered {name} here")
        return found

    async def menu(
        self, who: User, command: str, message: Message, *, wait: bool = True
    ) -> Interaction:
        """Use a command of a message's menu."""
        place = message.channel
        found = self._command(who, MESSAGE, command, place)
        now = self._now(message)
        shown = {str(now.id): message_json(self.world, now)}
        data = _named(found) | {"target_id": str(now.id), "resolved": {"messages": shown}}
        return await self._go(COMMAND, who, place, data, wait)

    async def user_menu(
        self,
        who: User,
        command: str,
        whom: User,
        channel: Channel | None = None,
        *,
        wait: bool = True,
    ) -> Interaction:
        """Use a command of a person's menu."""
        place = channel or self.world.dm(who)
        found = self._command(who, USER, command, place)
        resolved = Resolved(self.world, place)
        data = _named(found) | {"target_id": resolved.person(whom), "resolved": resolved.json}
        return await self._go(COMMAND, who, place, data, wait)

    async def press(
        self, who: User, message: Message, button: str, *, wait: bool = True
    ) -> Interaction:
        """Press a button, by its label, its custom id or its emoji.

        One that the message had when the test looked at it may be pressed too, as by somebody
        whose app has not heard of the edit.

        Raises:
            LookupError: where it is not there, or cannot be pressed.
        """
        part, _ = self._part(who, message, button, (BUTTON,))
        if part.get("disabled") or "custom_id" not in part:
            raise LookupError(f"{button} is disabled or a link")
        data = {"custom_id": part["custom_id"], "component_type": BUTTON, "id": part["id"]}
        emoji = (part.get("emoji") or {}).get("name") or ""
        return await self._touch(who, message, data, part.get("label") or emoji, wait)

    async def choose(
        self,
        who: User,
        message: Message,
        menu: str,
        values: Sequence[str | User | Role | Channel] | str,
        *,
        wait: bool = True,
    ) -> Interaction:
        """Choose from a menu, by its placeholder or custom id; options by their label or value.

        Raises:
            LookupError: where the menu or an option is not there.
            ValueError: where these are too few or too many.
        """
        part, place = self._part(who, message, menu, SELECTS)
        if part.get("disabled"):
            raise LookupError(f"{menu} is disabled")
        resolved = Resolved(self.world, place)
        chosen = [values] if isinstance(values, str) else values
        picked = [_picked(part, one, resolved, who) for one in chosen]
        if not part.get("min_values", 1) <= len(picked) <= part.get("max_values", 1):
            raise ValueError(f"{menu} does not take {len(picked)} values")
        data: Json = {"custom_id": part["custom_id"], "component_type": part["type"]}
        data = {**data, "id": part["id"], "values": picked}
        if resolved.json:
            data = {**data, "resolved": resolved.json}
        label = ", ".join(one if isinstance(one, str) else one.name for one in chosen)
        return await self._touch(who, message, data, label, wait)

    async def submit(
        self,
        who: User,
        modal: Interaction,
        values: Mapping[str, Any] | None = None,
        *,
        wait: bool = True,
    ) -> Interaction:
        """Send off the form that an interaction brought up. ``values``: by label or custom id; text
        for a field, a list of files or of values for what takes several.

        Raises:
            LookupError: where there is no form, or no such field in it.
            ValueError: where a value does not fit its field.
        """
        if modal.modal is None or modal.user.id != who.id:
            raise LookupError("no form popped up for them")
        place = modal.channel
        resolved = Resolved(self.world, place)
        components = submitted(modal.modal, values or {}, resolved)
        data: Json = {"custom_id": modal.modal["custom_id"], "components": components}
        if resolved.json:
            data = {**data, "resolved": resolved.json}
        return await self._go(SUBMIT, who, place, data, wait, modal.message, modal.owners)

    def _part(
        self, who: User, message: Message, name: str, types: Sequence[int]
    ) -> tuple[Json, Channel]:
        now = self._now(message)
        if now.only_for and now.only_for.id != who.id:
            raise LookupError(f"{who.name} does not see this message")
        here(self.world, now.channel, who)
        seen = [*parts(now.components), *parts(message.components)]
        there = [part for part in seen if part["type"] in types]
        for part in there:
            if name and name in _called(part):
                return part, now.channel
        raise LookupError(f"no {name} among {[_called(part)[0] for part in there]}")

    async def _touch(
        self, who: User, message: Message, data: Json, label: str, wait: bool
    ) -> Interaction:
        now = self._now(message)
        now = self.world.board.mark(now, pressed=(*now.pressed, (who.name, label)))
        meta = (now.interaction or {}).get("authorizing_integration_owners")
        return await self._go(COMPONENT, who, now.channel, data, wait, now, meta)

    async def _go(
        self,
        kind: int,
        who: User,
        place: Channel,
        data: Json,
        wait: bool,
        message: Message | None = None,
        meta: Json | None = None,
    ) -> Interaction:
        world = self.world
        who = world.users[who.id]
        it = Interaction(world, kind, who, place, data, meta or owners(world, who, place))
        it.message = message and world.board.find(place.id, message.id)
        start(world, it)
        if wait:
            try:
                seconds = world.limits.acknowledge_seconds
                await world.bell.until(lambda: it.acknowledged_after is not None, seconds)
            except TimeoutError:
                pass
        return it

    def _now(self, message: Message) -> Message:
        now = self.world.board.find(message.channel.id, message.id)
        if now is None:
            raise LookupError(f"message {message.id} is gone")
        return now


def _named(found: Json) -> dict[str, Any]:
    guild = {"guild_id": found["guild_id"]} if "guild_id" in found else {}
    return {"id": found["id"], "name": found["name"], "type": found["type"], **guild}


def _called(part: Json) -> list[str]:
    emoji = (part.get("emoji") or {}).get("name")
    names = (part.get("label"), part.get("placeholder"), part.get("custom_id"), emoji)
    return [name for name in names if name]


def _picked(part: Json, one: Any, resolved: Resolved, who: User) -> str:
    if isinstance(one, User):
        return resolved.person(one)
    if isinstance(one, Role):
        return resolved.role(one)
    if isinstance(one, Channel):
        return resolved.channel(one, who)
    for option in part.get("options", ()):
        if one in (option["label"], option["value"]):
            return str(option["value"])
    raise LookupError(f"there is no option {one}")
