"""What people do with buttons, inline queries and reactions."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from tests.fakes.telegram.nouns import Answer, Button, Chat, Message, Result, Results, User
from tests.fakes.telegram.queries import message_of
from tests.fakes.telegram.rendered import chat_json, message_json, user_json
from tests.fakes.telegram.world import World
from tests.fakes.telegram.writing import hears


class Tapping:
    """What somebody does with a finger. All take that person first."""

    world: World

    async def press(
        self, who: User, message: Message, button: str, *, seconds: float = 15.0
    ) -> Answer | None:
        """Tap a button, by its words or its callback data, and wait for the bot to answer.

        A button that the message had when the test looked at it may be tapped too, as by somebody
        whose phone has not heard of the edit.

        Returns:
            What pops up then; none where the bot is silent.

        Raises:
            LookupError: where the message or the button is not there.
        """
        now = self.world.board.find(message.chat.id, message.id)
        if now is None:
            raise LookupError(f"message {message.id} is gone")
        raw, label = _button(now, button) or _button(message, button) or _missing(message)
        pressed = (*now.pressed, (who.name, label.text))
        now = self.world.board.replace(replace(now, pressed=pressed))
        if "callback_data" not in raw:
            return Answer(None, False, label.data)
        number = self.world.number()
        answer = self.world.queries.taps.ask(number)
        self.world.updates.push("callback_query", self._query(who, now, number, label.data))
        return await _in_time(answer, seconds)

    def _query(self, who: User, message: Message, number: str, data: str) -> dict[str, Any]:
        query = {
            "id": number,
            "from": user_json(who),
            "chat_instance": str(-7_000_000_000 - abs(message.chat.id)),
            "data": data,
        }
        if message.inline_id:
            return {**query, "inline_message_id": message.inline_id}
        return {**query, "message": message_json(self.world, message)}

    async def inline(
        self,
        who: User,
        query: str,
        offset: str = "",
        *,
        chat_type: str = "sender",
        seconds: float = 10.0,
    ) -> Results:
        """Write ``@bot query`` and look at what is offered.

        Raises:
            TimeoutError: where the bot offers nothing, not even an empty list.
        """
        number = self.world.number()
        answer = self.world.queries.inline.ask(number)
        self.world.updates.push(
            "inline_query",
            {
                "id": number,
                "from": user_json(who),
                "query": query,
                "offset": offset,
                "chat_type": chat_type,
            },
        )
        results: Results | None = await _in_time(answer, seconds)
        if results is None:
            raise TimeoutError("no answer to the inline query")
        results[:] = [replace(result, asked=query) for result in results]
        return results

    async def choose(self, who: User, result: Result, chat: Chat | User | None = None) -> Message:
        """Send an inline result into a chat, by default the private one with the bot."""
        place = chat if isinstance(chat, Chat) else self.world.chats[(chat or who).id]
        fields = message_of(self.world, result.raw)
        number = f"inline{self.world.number()}" if fields["markup"] else None
        message = self.world.board.post(place, who, via_bot=True, inline_id=number, **fields)
        if self.world.feedback:
            chosen: dict[str, Any] = {
                "result_id": result.id,
                "from": user_json(who),
                "query": result.asked,
            }
            chosen |= {"inline_message_id": number} if number else {}
            self.world.updates.push("chosen_inline_result", chosen)
        if hears(self.world, message):
            self.world.updates.push("message", message_json(self.world, message))
        return message

    async def react(self, who: User, message: Message, emoji: str | None) -> Message:
        """React to a message, or no longer. The bot hears of it where it is an administrator, or
        in private, if it asked for that."""
        now = self.world.board.find(message.chat.id, message.id) or message
        old = [{"type": "emoji", "emoji": mine} for name, mine in now.reactions if name == who.name]
        others = tuple(pair for pair in now.reactions if pair[0] != who.name)
        mine = ((who.name, emoji),) if emoji else ()
        now = self.world.board.replace(replace(now, reactions=others + mine))
        if now.chat.is_private or now.chat.bot == "administrator":
            self.world.updates.push(
                "message_reaction",
                {
                    "chat": chat_json(now.chat),
                    "message_id": now.id,
                    "user": user_json(who),
                    "date": int(time.time()),
                    "old_reaction": old,
                    "new_reaction": [{"type": "emoji", "emoji": emoji}] if emoji else [],
                },
            )
        return now


async def _in_time(answer: asyncio.Future[Any], seconds: float) -> Any:
    try:
        return await asyncio.wait_for(answer, seconds)
    except TimeoutError:
        return None


def _button(message: Message, wanted: str) -> tuple[Mapping[str, Any], Button] | None:
    raws = [raw for row in (message.markup or {}).get("inline_keyboard", ()) for raw in row]
    shown = [button for row in message.keyboard for button in row]
    pairs = list(zip(raws, shown, strict=True))
    return next((pair for pair in pairs if wanted in pair[1]), None)


def _missing(message: Message) -> tuple[Mapping[str, Any], Button]:
    raise LookupError(f"message {message.id} has no such button")
