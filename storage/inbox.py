"""The inbox: what a platform delivered and was handled, so that it is not handled twice.

A platform delivers again what it believes was lost, for instance after a crash. Its ids of what it
delivers are numbers of its own and say nothing of a person, so they are kept in clear, and for no
longer than anything is delivered again.
"""

from __future__ import annotations

import time

from storage.orders import DAY
from storage.people import Clock
from storage.thread import DatabaseThread, transaction

KEPT_SECONDS = 3 * DAY
"""How long it is known what was handled; Telegram delivers nothing that is older than one day."""


class Inbox:
    """What was handled, of every front end.

    Args:
        thread: of the database.
        clock: what time it is.
    """

    def __init__(self, thread: DatabaseThread, clock: Clock = time.time) -> None:
        self.thread = thread
        self._clock = clock

    @transaction
    def knows(self, front: str, id: str) -> bool:
        """Whether something that a front end was delivered has been handled already.

        Args:
            front: the front end.
            id: what its platform calls it.
        """
        row = self.thread.db.execute(
            "SELECT 1 FROM inbox WHERE front = ? AND id = ?", [front, id]
        ).fetchone()
        return row is not None

    @transaction
    def took(self, front: str, id: str) -> None:
        """Write down that something has been handled; a second time it changes nothing."""
        self.thread.db.execute(
            "INSERT OR IGNORE INTO inbox (front, id, taken_at) VALUES (?, ?, ?)",
            [front, id, self._clock()],
        )

    def purge(self) -> None:
        """Delete what was handled ``KEPT_SECONDS`` ago; call it on the database's thread."""
        before = self._clock() - KEPT_SECONDS
        self.thread.db.execute("DELETE FROM inbox WHERE taken_at <= ?", [before])
