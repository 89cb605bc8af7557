"""Who was asked for a portrait of them, and has not answered yet.

It is held in memory only, for as long as they have to answer: of whoever has not agreed, nothing is
written down. After a restart their tap is answered with the way to ask again.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field

from bot.conversation.held import Remote
from storage.keys import random_id
from storage.people import Account

MOST = 2000
MOST_OF_ONE = 3
"""Asks of one person that may wait at a time, and of one who is asked."""
REFUSED_SECONDS = 86400.0
"""For so long somebody who said no is not asked again by the same person."""
_REFUSALS_MOST = 5000


@dataclass(frozen=True)
class Ask:
    """A wish for a portrait of somebody else's photo.

    Attributes:
        asker: who wishes it.
        subject: who has to agree.
        name: what the subject is called.
        photo: theirs.
        caption: what is wished.
        reply: the front end's handle of where they see that they are asked.
        until: by the clock of ``Asks``.
    """

    asker: Account
    subject: Account
    name: str = field(repr=False)
    photo: Remote = field(repr=False)
    caption: str = field(repr=False)
    reply: bytes | None = field(repr=False)
    until: float


class Asks:
    """Everybody who was asked.

    Args:
        seconds: they have to answer.
        clock: seconds, growing.
    """

    def __init__(self, seconds: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._seconds, self._clock = seconds, clock
        self._asks: dict[str, Ask] = {}  # the oldest first
        self._refused: dict[tuple[Account, Account], float] = {}

    def take(
        self,
        asker: Account,
        subject: Account,
        name: str,
        photo: Remote,
        caption: str,
        reply: bytes | None = None,
    ) -> str | None:
        """Write down that somebody is asked; the ask's id, or None where they are not asked now.

        That is so where very many are waiting, and where they said no not long ago.
        """
        if self.refused(asker, subject):
            return None
        waiting = self._asks.values()
        of_one = max(
            sum(ask.asker == asker for ask in waiting),
            sum(ask.subject == subject for ask in waiting),
        )
        if of_one >= MOST_OF_ONE or len(self._asks) >= MOST:
            return None
        id = random_id()
        until = self._clock() + self._seconds
        self._asks[id] = Ask(asker, subject, name, photo, caption, reply, until)
        return id

    def refused(self, asker: Account, subject: Account) -> bool:
        """Whether somebody said no to the same person not long ago."""
        until = self._refused.get((asker, subject))
        return until is not None and self._clock() < until

    def of(self, id: str) -> Ask | None:
        """An ask that waits, or None where there is none of that id, or its time is over."""
        ask = self._asks.get(id)
        return ask if ask is not None and self._clock() < ask.until else None

    def between(self, asker: Account, subject: Account) -> tuple[str, ...]:
        """Ids of what waits for an answer of somebody to somebody."""
        return tuple(
            id
            for id in self._asks
            if (a := self.of(id)) and (a.asker, a.subject) == (asker, subject)
        )

    def put_to(self, subject: Account) -> dict[str, Ask]:
        """What waits for an answer of somebody."""
        return {id: ask for id, ask in self._asks.items() if ask.subject == subject}

    def drop(self, asker: Account) -> dict[str, Ask]:
        """Forget all that somebody wished; what it was."""
        gone = {id: ask for id, ask in self._asks.items() if ask.asker == asker}
        for id in gone:
            del self._asks[id]
        return gone

    def answer(self, id: str, *, no: bool = False) -> None:
        """It is over, and waits no longer; ``no`` where they said so."""
        ask = self._asks.pop(id)
        if no:
            self._refused[ask.asker, ask.subject] = self._clock() + REFUSED_SECONDS
            while len(self._refused) > _REFUSALS_MOST:
                del self._refused[next(iter(self._refused))]

    def late(self) -> dict[str, Ask]:
        """Those whose time is over; they wait no longer."""
        now = self._clock()
        late = {id: ask for id, ask in self._asks.items() if ask.until <= now}
        for id in late:
            del self._asks[id]
        return late
