"""``likeness serve`` as a child process on a fake Bot API; it can be killed and started again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tests.bot.served import START_SECONDS, Program
from tests.fakes.telegram import FakeTelegram


class Served(Program):
    """The program on Telegram.

    Args:
        api: the fake that it talks to.
        settings: more of its environment.
    """

    def __init__(self, api: FakeTelegram, **settings: str) -> None:
        self.api = api
        super().__init__(
            **{
                "LIKENESS_TELEGRAM_TOKEN": api.token,
                "LIKENESS_TELEGRAM_API_URL": api.url,
                **settings,
            }
        )

    async def ready(self) -> None:
        """Wait until it takes updates."""
        updates = self.api.world.updates
        await self.api.until(lambda: updates.polling or updates.webhook, START_SECONDS)

    async def gone(self) -> None:
        """Wait until it asks for none any more."""
        await self.api.until(lambda: not self.api.world.updates.polling)

    def personal(self) -> Mapping[str, Sequence[str]]:
        """What it must not log, by its kind."""
        world = self.api.world
        people = [user for user in world.users.values() if not user.is_bot]
        groups = [chat for chat in world.chats.values() if not chat.is_private]
        said = [m for chat in world.chats.values() for m in world.board.all(chat.id)]
        return {
            "a token": [self.api.token, self.api.token.partition(":")[2]],
            "a name": [name for user in people for name in (user.name, user.username or "")],
            "an account": [str(user.id) for user in people],
            "a group": [name for group in groups for name in (group.title, str(group.id))],
            "words": [message.words for message in said if not message.sender.is_bot],
            "a file": [message.file.id for message in said if message.file],
        }
