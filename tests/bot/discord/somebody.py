"""A person on the fake Discord, by what they do and see."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tests.bot.telegram.somebody import selfie
from tests.fakes.discord import Channel, FakeDiscord, Interaction, Message, User

SECONDS = 40.0


class Somebody:
    """Somebody who sees what only they see, in a channel or (None) in direct messages.

    Args:
        api: the fake.
        user: who.
        room: where, or None.
    """

    def __init__(self, api: FakeDiscord, user: User, room: Channel | None = None) -> None:
        self.api, self.user, self.room = api, user, room

    @property
    def said(self) -> list[Message]:
        """What the bot says to them there now, the oldest first."""
        return self.api.said(self.room or self.user, self.user)

    async def asks(self, command: str, **options: Any) -> Interaction:
        """Use a slash command; it was acknowledged in time."""
        it = await self.api.slash(self.user, command, self.room, **options)
        assert it.acknowledged_after is not None, "Discord waits for three seconds"
        return it

    async def orders(self, **options: Any) -> Interaction:
        """Send a selfie with a command."""
        return await self.asks("portrait", photo=selfie(), **options)

    async def taps(self, label: str, on: Message | None = None) -> Interaction:
        """Tap a button, of the newest message that has it."""
        message = on or await self.sees(button=label)
        it = await self.api.press(self.user, message, label)
        assert it.acknowledged_after is not None, "Discord waits for three seconds"
        return it

    async def deletes(self, portrait: Message) -> None:
        """Delete a portrait, and say that they mean it."""
        await self.taps("Delete", portrait)
        await self.taps("Delete", await self.sees("Delete this portrait for good?"))

    async def sees(
        self, text: str = "", *, button: str = "", picture: str = "", seconds: float = SECONDS
    ) -> Message:
        """The newest message with these words, this button, a picture whose name begins so."""

        def fits(message: Message) -> bool:
            names = [each.name for each in (*message.pictures, *message.attachments)]
            return (
                text in message.text
                and (not button or button in [each.label for each in message.buttons])
                and (not picture or any(name.startswith(picture) for name in names))
            )

        found: Callable[[], Message | None] = lambda: next(  # noqa: E731
            filter(fits, reversed(self.said)), None
        )
        return await self.api.until(found, seconds)

    async def portrait(self, **more: Any) -> Message:
        """Their newest portrait."""
        return await self.sees(picture="portrait", **more)

    async def joins(self) -> None:
        """Agree, and have a first portrait."""
        await self.orders(style="headshot")
        await self.taps("Yes, make portraits")
        await self.portrait()
