"""Groups: what their admins chose, and where a conversation in one of them is kept."""

from __future__ import annotations

import hmac
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any, Literal

from bot.conversation.platform import PRIVATE, Venue
from bot.conversation.replies import TELEGRAM_GROUP
from bot.conversation.state import House
from bot.telegram.sending import FRONT
from storage.groups import Groups

_MOST = 1000


@dataclass(frozen=True)
class Rules:
    """What the admins of a group chose.

    Attributes:
        families: of styles that may be taken; empty for all.
        who: who may ask: ``everybody``, or only ``admins``.
        quiet: no sound, no reactions.
        spoiler: portraits are hidden until they are tapped.
        root: the id that the chat had when it was first seen; a conversation is kept by it.
    """

    families: tuple[str, ...] = ()
    who: Literal["everybody", "admins"] = "everybody"
    quiet: bool = False
    spoiler: bool = False
    root: int = field(default=0)

    def plain(self) -> dict[str, Any]:
        """As JSON values."""
        return {f.name: getattr(self, f.name) for f in fields(self)}

    @classmethod
    def of(cls, plain: Mapping[str, Any]) -> Rules:
        """What ``plain`` gave; what another version knew besides is left out."""
        names = {f.name for f in fields(cls)}
        known = {name: value for name, value in plain.items() if name in names}
        return cls(**known | {"families": tuple(known.get("families", ()))})


class Venues:
    """Where conversations are held; owned by the event loop.

    Args:
        groups: where what admins chose is kept.
        house: what is offered.
        secret: that makes ids say nothing about the chat.
    """

    def __init__(self, groups: Groups, house: House, secret: bytes) -> None:
        self._groups, self._house, self._secret = groups, house, secret
        self._rules: OrderedDict[int, Rules] = OrderedDict()

    async def rules(self, chat: int) -> Rules:
        """What the admins of a group chose."""
        known = self._rules.get(chat)
        if known is None:
            known = Rules.of(await self._groups.get(FRONT, str(chat)))
            self._keep(chat, known)
        return known

    async def choose(self, chat: int, rules: Rules) -> None:
        """Keep what admins chose."""
        await self._groups.put(FRONT, str(chat), rules.plain())
        self._keep(chat, rules)

    async def of(self, chat: int) -> Venue:
        """The venue of a chat; also of one that has become another since."""
        if chat >= 0:
            return PRIVATE
        rules = await self.rules(chat)
        plain = str(rules.root or chat).encode()
        id = hmac.new(self._secret, plain, "sha256").hexdigest()[:24]
        only = None
        if rules.families:
            styles = self._house.styles
            only = frozenset(s.name for s in styles if s.family in rules.families)
        return Venue(id, TELEGRAM_GROUP, only)

    async def moved(self, chat: int, to: int) -> None:
        """A group became a supergroup: what was chosen and said goes along."""
        rules = await self.rules(chat)
        await self._groups.move(FRONT, str(chat), str(to))
        kept = Rules.of({**rules.plain(), "root": rules.root or chat})
        await self.choose(to, kept)
        self._rules.pop(chat, None)

    async def now(self, chat: int) -> int:
        """The id that a chat has now."""
        moved = await self._groups.moved_to(FRONT, str(chat)) if chat < 0 else None
        return chat if moved is None else int(moved)

    async def left(self, chat: int) -> None:
        """Nothing of what was chosen for a group holds any more."""
        self._rules.pop(chat, None)
        await self._groups.drop(FRONT, str(chat))

    def _keep(self, chat: int, rules: Rules) -> None:
        self._rules[chat] = rules
        self._rules.move_to_end(chat)
        while len(self._rules) > _MOST:
            self._rules.popitem(last=False)
