"""Updates on their way to the bot: by long polling, or posted to its webhook."""

from __future__ import annotations

import asyncio
import time
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from typing import Any

import aiohttp

from tests.fakes.telegram.limits import Limits
from tests.fakes.telegram.refused import Refused, bad

KINDS = frozenset(
    {
        "message",
        "edited_message",
        "inline_query",
        "chosen_inline_result",
        "callback_query",
        "my_chat_member",
        "chat_member",
        "message_reaction",
        "message_reaction_count",
    }
)
DEFAULT = KINDS - {"chat_member", "message_reaction", "message_reaction_count"}
KEPT = 200_000
REMEMBERED = 1000
LONGEST_POLL = 50.0
WEBHOOK_SECONDS = 60.0
ANSWER_BYTES = 1 << 20

Update = dict[str, Any]
_Line = tuple[str, int]


@dataclass(frozen=True)
class Hook:
    """Where updates are posted."""

    url: str
    secret: str | None
    max_connections: int


class Updates:
    """What the bot has yet to be told.

    Attributes:
        pending: not confirmed so far, oldest first.
        delivered: the last that were handed out at least once, oldest first.
        webhook: where they are posted, or none while they are polled.
    """

    def __init__(self, limits: Callable[[], Limits], changed: Callable[[], None]) -> None:
        self.pending: deque[Update] = deque(maxlen=KEPT)
        self.delivered: deque[Update] = deque(maxlen=REMEMBERED)
        self.webhook: Hook | None = None
        self._limits = limits
        self._changed = changed
        self._allowed: frozenset[str] = DEFAULT
        self._told = False
        self._again: list[Update] = []
        self._next_id = 700_000_001
        self._poll: asyncio.Future[None] | None = None
        self._arrived = asyncio.Event()
        self._courier: asyncio.Task[None] | None = None
        self._trouble: tuple[float, str] | None = None

    def push(self, kind: str, payload: Any) -> None:
        """Something happened that the bot may want to know."""
        if kind in self._allowed:
            self.pending.append({"update_id": self._next_id, kind: payload})
            self._next_id += 1
            self._wake()
            self._changed()

    def redeliver(self, count: int = 1) -> None:
        """Hand out the last that were handed out once more, as the same updates."""
        self._again += list(self.delivered)[-count:]
        self._wake()

    def interrupt(self, error: Exception) -> None:
        """End a poll that waits."""
        if self._poll and not self._poll.done():
            self._poll.set_exception(error)

    @property
    def polling(self) -> bool:
        """Whether the bot waits for something to come."""
        return self._poll is not None

    def _wake(self) -> None:
        self._arrived.set()
        if self._poll and not self._poll.done():
            self._poll.set_result(None)

    def allow(self, kinds: list[str] | None) -> None:
        """What the bot asks to be told from now on; nothing said changes nothing."""
        if kinds is not None:
            self._told = bool(kinds)
            self._allowed = KINDS.intersection(kinds) if kinds else DEFAULT

    async def poll(
        self, offset: int | None, limit: int, timeout: float, kinds: list[str] | None
    ) -> list[Update]:
        """``getUpdates``: what is there, at once or as soon as something comes.

        Raises:
            Refused: 409, while a webhook is set, or when somebody else polls from now on.
        """
        if self.webhook:
            raise Refused(
                409,
                "can't use getUpdates method while webhook is active; "
                "use deleteWebhook to delete the webhook first",
            )
        self.interrupt(
            Refused(
                409,
                "terminated by other getUpdates request; "
                "make sure that only one bot instance is running",
            )
        )
        self.allow(kinds)
        self._confirm(offset)
        if not self.pending and not self._again and timeout > 0:
            await self._wait(min(timeout, LONGEST_POLL))
        return self._batch(max(1, min(limit, 100)))

    def _confirm(self, offset: int | None) -> None:
        if offset is None or not self.pending:
            return
        if offset < 0:
            offset = self.pending[max(0, len(self.pending) + offset)]["update_id"]
        while self.pending and self.pending[0]["update_id"] < offset:
            self.pending.popleft()

    async def _wait(self, seconds: float) -> None:
        poll = self._poll = asyncio.get_running_loop().create_future()
        self._changed()
        try:
            with suppress(TimeoutError):
                await asyncio.wait_for(poll, seconds)
        finally:
            if self._poll is poll:
                self._poll = None
                self._changed()

    def _batch(self, limit: int) -> list[Update]:
        again, self._again = self._again[:limit], self._again[limit:]
        known = {update["update_id"] for update in again}
        news = (update for update in self.pending if update["update_id"] not in known)
        fresh = list(islice(news, limit - len(again)))
        last = self.delivered[-1]["update_id"] if self.delivered else 0
        self.delivered.extend(update for update in fresh if update["update_id"] > last)
        return again + fresh

    def set_webhook(
        self, hook: Hook | None, kinds: list[str] | None, drop: bool, http: aiohttp.ClientSession
    ) -> None:
        """Post updates from now on, or no longer.

        Raises:
            Refused: 400, where the address is none.
        """
        if hook and not hook.url.startswith(("https://", "http://127.0.0.1")):
            raise bad("bad webhook: an HTTPS URL must be provided for webhook")
        self.allow(kinds)
        if drop:
            self.pending.clear()
        self.close()
        self.webhook = hook
        if hook:
            self.interrupt(Refused(409, "terminated by setWebhook request"))
            self._courier = asyncio.create_task(self._post_all(hook, http))

    def webhook_info(self) -> dict[str, Any]:
        """``getWebhookInfo``."""
        info: dict[str, Any] = {
            "url": self.webhook.url if self.webhook else "",
            "has_custom_certificate": False,
            "pending_update_count": len(self.pending),
        }
        if self.webhook:
            info["max_connections"] = self.webhook.max_connections
        if self._trouble:
            info["last_error_date"], info["last_error_message"] = self._trouble
        if self._told:
            info["allowed_updates"] = sorted(self._allowed)
        return info

    def close(self) -> None:
        """Post no more."""
        if self._courier:
            self._courier.cancel()
        self._courier = self.webhook = None

    async def _post_all(self, hook: Hook, http: aiohttp.ClientSession) -> None:
        """Post each line's updates one after the other, and as many lines at once as may be."""
        lines: dict[_Line, deque[Update]] = {}
        taken: set[int] = set()
        free = asyncio.Semaphore(hook.max_connections)

        async def post(line: _Line) -> None:
            while lines[line]:
                async with free:
                    was_taken = await self._post(hook, http, lines[line][0])
                if was_taken:
                    update = lines[line].popleft()
                    with suppress(ValueError):
                        self.pending.remove(update)
                    self._changed()
                else:
                    await asyncio.sleep(self._limits().webhook_retry_seconds)
            del lines[line]

        async with asyncio.TaskGroup() as couriers:
            while True:
                self._arrived.clear()
                for update in self._news(taken):
                    line = _line(update)
                    if line not in lines:
                        lines[line] = deque()
                        couriers.create_task(post(line))
                    lines[line].append(update)
                await self._arrived.wait()

    def _news(self, taken: set[int]) -> list[Update]:
        """What is to be posted and was not taken so far; now it is."""
        again, self._again = self._again, []
        fresh = [update for update in self.pending if update["update_id"] not in taken]
        taken.update(update["update_id"] for update in fresh)
        last = self.delivered[-1]["update_id"] if self.delivered else 0
        self.delivered.extend(update for update in fresh if update["update_id"] > last)
        return again + fresh

    async def _post(self, hook: Hook, http: aiohttp.ClientSession, update: Update) -> bool:
        headers = {"X-Telegram-Bot-Api-Secret-Token": hook.secret} if hook.secret else {}
        try:
            async with http.post(
                hook.url,
                json=update,
                headers=headers,
                allow_redirects=False,
                timeout=aiohttp.ClientTimeout(total=WEBHOOK_SECONDS),
            ) as answer:
                await answer.content.read(ANSWER_BYTES)
                if answer.ok and answer.status < 300:
                    return True
                reason = f"Wrong response from the webhook: {answer.status} {answer.reason}"
        except (aiohttp.ClientError, OSError, TimeoutError) as error:
            reason = f"Connection failed: {type(error).__name__}"
        self._trouble = (int(time.time()), reason)
        return False


def _line(update: Update) -> _Line:
    """What a posted update waits in: the chat's line, or its person's with their taps or queries.

    As in the public server's ``WebhookActor``, which posts the next of a line once the one before
    was taken.
    """
    ((kind, payload),) = ((key, value) for key, value in update.items() if key != "update_id")
    if kind in ("callback_query", "inline_query", "chosen_inline_result"):
        return kind, payload["from"]["id"]
    return kind, payload["chat"]["id"]
