"""Where everything stands that was said: messages by their keys, and the pictures in them.

Of people who agreed it is kept, sealed, as lines of their conversation; of others it is in memory
only. Both go when they are forgotten.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from bot.conversation.platform import Listener
from bot.telegram.sending import FRONT
from storage.conversations import Conversations
from storage.people import Account

_MOST = 5000
_MOST_OF_ONE = 400


@dataclass(frozen=True)
class Part:
    """One message.

    Attributes:
        id: of the message.
        kind: ``text``, ``photo`` or ``document``.
        file: id in the vault of what it shows, or empty.
        sent: Telegram's id of the picture, or empty.
    """

    id: int
    kind: Literal["text", "photo", "document"]
    file: str = ""
    sent: str = ""


@dataclass(frozen=True)
class Standing:
    """Something that was said, in one message or several; the last one has the buttons.

    Attributes:
        chat: where.
        parts: of it, in order.
    """

    chat: int
    parts: tuple[Part, ...]

    @property
    def files(self) -> tuple[str, ...]:
        """What of the vault it shows."""
        return tuple(part.file for part in self.parts if part.file)

    def plain(self) -> dict[str, Any]:
        """As JSON values."""
        return {
            "chat": self.chat,
            "parts": [[part.id, part.kind, part.file, part.sent] for part in self.parts],
        }

    @classmethod
    def of(cls, plain: Mapping[str, Any]) -> Standing:
        """What ``plain`` gave."""
        return cls(plain["chat"], tuple(Part(*part) for part in plain["parts"]))


@dataclass
class _Known:
    lines: OrderedDict[tuple[str, str], Standing | None] = field(default_factory=OrderedDict)


class Board:
    """All of it; owned by the event loop.

    Args:
        conversations: where it is kept.
    """

    def __init__(self, conversations: Conversations) -> None:
        self._conversations = conversations
        self._known: OrderedDict[Account, _Known] = OrderedDict()

    async def find(self, to: Listener, key: str) -> Standing | None:
        """What stands under a key, or None."""
        lines = self._of(to.account).lines
        name = _name(to), key
        if name not in lines and to.person is not None:
            body = await self._conversations.find(to.person, *name)
            self._keep(to.account, name, None if body is None else Standing.of(body))
        return lines.get(name)

    async def put(self, to: Listener, key: str, standing: Standing | None) -> None:
        """Write down what stands under a key now, or (None) that nothing does."""
        name = _name(to), key
        self._keep(to.account, name, standing)
        if to.person is not None:
            body = None if standing is None else standing.plain()
            await self._conversations.write(to.person, name[0], [(key, body)])

    async def learn(self, account: Account, person: str) -> None:
        """Look up everything of somebody who may be forgotten next."""
        for front, line in await self._conversations.shown(person, FRONT):
            if line.body is not None:
                self._keep(account, (front, line.key), Standing.of(line.body), most=None)

    async def showing(self, to: Listener, files: Collection[str]) -> Sequence[tuple[str, Standing]]:
        """What shows any of these files, by its key, wherever it stands."""
        if to.person is not None:
            await self.learn(to.account, to.person)
        return [
            (key, standing)
            for (_, key), standing in self._of(to.account).lines.items()
            if standing is not None and not set(files).isdisjoint(standing.files)
        ]

    async def sent(self, to: Listener, file: str) -> str | None:
        """Telegram's id of the picture of a file, where it was sent before."""
        for _, standing in await self.showing(to, (file,)):
            for part in standing.parts:
                if part.file == file and part.kind == "photo" and part.sent:
                    return part.sent
        return None

    def pictures(self, account: Account) -> dict[str, str]:
        """Telegram's ids of somebody's portraits, by their ids, as far as they are known here."""
        lines = self._of(account).lines.values()
        parts = [part for standing in lines if standing for part in standing.parts]
        return {p.file: p.sent for p in parts if p.kind == "photo" and p.file and p.sent}

    def clear(self, account: Account) -> tuple[Standing, ...]:
        """Forget somebody; what stood there."""
        known = self._known.pop(account, _Known())
        return tuple(standing for standing in known.lines.values() if standing is not None)

    def _of(self, account: Account) -> _Known:
        known = self._known.setdefault(account, _Known())
        self._known.move_to_end(account)
        while len(self._known) > _MOST:
            self._known.popitem(last=False)
        return known

    def _keep(
        self,
        account: Account,
        name: tuple[str, str],
        standing: Standing | None,
        *,
        most: int | None = _MOST_OF_ONE,
    ) -> None:
        lines = self._of(account).lines
        lines[name] = standing
        lines.move_to_end(name)
        while most is not None and len(lines) > most:
            lines.popitem(last=False)


def _name(to: Listener) -> str:
    return f"{FRONT}/{to.venue}" if to.venue else FRONT
