"""Where everything stands that was said on a platform: messages by their keys.

Of people who agreed it is kept, sealed, as lines of their conversation; of others it is in memory
only. Both go when they are forgotten.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any, Generic, Protocol, TypeVar

from bot.conversation.platform import Listener
from storage.conversations import Conversations
from storage.people import Account

_MOST = 5000
_MOST_OF_ONE = 400
_NAMING = ("sticker-", "ask-")
"""How keys of messages begin that say somebody's name."""


class Standing(Protocol):
    """Something that was said."""

    @property
    def files(self) -> tuple[str, ...]:
        """What of the vault it shows."""

    def plain(self) -> dict[str, Any]:
        """As JSON values."""


S = TypeVar("S", bound=Standing)


class Board(Generic[S]):
    """All of it; owned by the event loop.

    Args:
        conversations: where it is kept.
        front: the name of the front end.
        standing: reads what ``Standing.plain`` gave.
    """

    def __init__(
        self,
        conversations: Conversations,
        front: str,
        standing: Callable[[Mapping[str, Any]], S],
    ) -> None:
        self._conversations, self._front, self._standing = conversations, front, standing
        self._known: OrderedDict[Account, OrderedDict[tuple[str, str], S | None]] = OrderedDict()

    async def find(self, to: Listener, key: str) -> S | None:
        """What stands under a key, or None."""
        lines = self._of(to.account)
        name = self._name(to), key
        if name not in lines and to.person is not None:
            body = await self._conversations.find(to.person, *name)
            self._keep(to.account, name, None if body is None else self._standing(body))
        return lines.get(name)

    async def put(self, to: Listener, key: str, standing: S | None) -> None:
        """Write down what stands under a key now, or (None) that nothing does."""
        name = self._name(to), key
        self._keep(to.account, name, standing)
        if to.person is not None:
            body = None if standing is None else standing.plain()
            await self._conversations.write(to.person, name[0], [(key, body)])

    async def learn(self, account: Account, person: str) -> None:
        """Look up everything of somebody who may be forgotten next.

        Where that happens meanwhile, it stays forgotten.
        """
        before = self._of(account)
        shown = await self._conversations.shown(person, self._front)
        if self._known.get(account) is not before:
            return
        for front, line in shown:
            if line.body is not None:
                self._keep(account, (front, line.key), self._standing(line.body), most=None)

    async def showing(self, to: Listener, files: Collection[str]) -> Sequence[tuple[str, S]]:
        """What shows any of these files, by its key, wherever it stands."""
        if to.person is not None:
            await self.learn(to.account, to.person)
        return [
            (key, standing)
            for key, standing in self.lines(to.account)
            if not set(files).isdisjoint(standing.files)
        ]

    def lines(self, account: Account) -> list[tuple[str, S]]:
        """What stands of somebody as far as it is known here, by its keys, the oldest first."""
        found = self._of(account).items()
        return [(key, standing) for (_, key), standing in found if standing is not None]

    def clear(self, account: Account) -> tuple[S, ...]:
        """Forget somebody; what stood there and showed them, or named them."""
        known = self._known.pop(account, OrderedDict())
        return tuple(
            standing
            for (_, key), standing in known.items()
            if standing is not None and (standing.files or key.startswith(_NAMING))
        )

    def _of(self, account: Account) -> OrderedDict[tuple[str, str], S | None]:
        lines = self._known.setdefault(account, OrderedDict())
        self._known.move_to_end(account)
        while len(self._known) > _MOST:
            self._known.popitem(last=False)
        return lines

    def _keep(
        self,
        account: Account,
        name: tuple[str, str],
        standing: S | None,
        *,
        most: int | None = _MOST_OF_ONE,
    ) -> None:
        lines = self._of(account)
        lines[name] = standing
        lines.move_to_end(name)
        while most is not None and len(lines) > most:
            lines.popitem(last=False)

    def _name(self, to: Listener) -> str:
        return f"{self._front}/{to.venue}" if to.venue else self._front
