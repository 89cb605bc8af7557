"""Conversations: where each stands, and what was shown where the platform keeps no history.

Both are sealed with the person's key, go with the person, and are deleted when nothing happened for
as long as portraits are kept, except lines that say where something stands that lasts. A line of a
log keeps its place on the page; whenever it changes it gets a new number (``seq``), so that a page
that was away asks for what came after the last one it saw. Where the platform does keep a history,
a line holds where a message stands in it.

A conversation is held on a front end, or at one of its venues: ``front`` is the name of a front end
("telegram"), or that and an opaque id of the venue ("telegram/ID").
"""

from __future__ import annotations

import json
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from storage.keys import DataKey, KeyStore
from storage.people import Clock
from storage.thread import DatabaseThread, transaction

LASTING = "lasting-"
"""Begins the keys of lines that stay until they are taken away, or their person is forgotten."""
LINES_MOST = 1000
"""Lines that are kept of a person at each venue; those that changed longest ago go first."""


@dataclass(frozen=True)
class Line:
    """Something that was shown.

    Attributes:
        seq: number of its last change; they only grow.
        place: where it stands among the others.
        key: its name; the same key written again replaces it.
        body: plain JSON values, or None where it was taken away.
    """

    seq: int
    place: int
    key: str
    body: Mapping[str, Any] | None = field(repr=False)


class Conversations:
    """The conversations of everybody.

    Args:
        thread: of the database.
        keys: of the installation.
        clock: what time it is.
    """

    def __init__(self, thread: DatabaseThread, keys: KeyStore, clock: Clock = time.time) -> None:
        self.thread = thread
        self._keys = keys
        self._clock = clock

    @transaction
    def load(self, person: str, front: str) -> bytes | None:
        """Where a person's conversation on a front end stands, or None where there is none.

        Args:
            person: whose.
            front: the front end, or one of its venues.

        Raises:
            FileDamaged: it is not what was saved.
            Forgotten: the person has no key.
        """
        row = self.thread.db.execute(
            "SELECT state FROM conversations WHERE person = ? AND front = ?", [person, front]
        ).fetchone()
        if row is None:
            return None
        return self._keys.of(person).open(row[0], f"conversation {person} {front}")

    @transaction
    def save(self, person: str, front: str, state: bytes) -> None:
        """Keep where a conversation stands, in place of what was kept before.

        Raises:
            Forgotten: the person has no key.
        """
        sealed = self._keys.of(person).seal(state, f"conversation {person} {front}")
        self.thread.db.execute(
            "INSERT INTO conversations (person, front, state, changed_at) VALUES (?, ?, ?, ?)"
            " ON CONFLICT (person, front) DO UPDATE SET state = excluded.state,"
            " changed_at = excluded.changed_at",
            [person, front, sealed, self._clock()],
        )

    @transaction
    def write(
        self, person: str, front: str, entries: Sequence[tuple[str, Mapping[str, Any] | None]]
    ) -> tuple[Line, ...]:
        """Write what is shown, each under its key; a known key is replaced where it stands.

        Raises:
            Forgotten: the person has no key.
        """
        own = self._keys.of(person)
        lines = tuple(self._write(own, person, front, key, body) for key, body in entries)
        self.thread.db.execute(
            "DELETE FROM lines WHERE person = :person AND front = :front AND seq <="
            " (SELECT seq FROM lines WHERE person = :person AND front = :front"
            " ORDER BY seq DESC LIMIT 1 OFFSET :most)",
            {"person": person, "front": front, "most": LINES_MOST},
        )
        return lines

    @transaction
    def lines(
        self, person: str, front: str, after: int | None = None, most: int = LINES_MOST
    ) -> tuple[Line, ...]:
        """What changed after a number, or where that is None the last lines that are shown.

        Args:
            person: whose.
            front: the front end, or one of its venues.
            after: ``seq`` of a line.
            most: lines at most.

        Returns:
            Lines in the order of their changes; what was taken away is among them only where
            ``after`` is given.

        Raises:
            FileDamaged: a line is not what was written.
            Forgotten: the person has no key.
        """
        which = "body IS NOT NULL ORDER BY place DESC" if after is None else "seq > ? ORDER BY seq"
        rows = self.thread.db.execute(
            f"SELECT seq, place, key, body FROM lines WHERE person = ? AND front = ? AND {which}"
            " LIMIT ?",
            [person, front, *([] if after is None else [after]), most],
        ).fetchall()
        own = self._keys.of(person) if rows else None
        lines = (
            Line(seq, place, key, None if own is None else _opened(own, person, key, body))
            for seq, place, key, body in rows
        )
        return tuple(sorted(lines, key=lambda line: line.seq))

    @transaction
    def find(self, person: str, front: str, key: str) -> Mapping[str, Any] | None:
        """The body of a person's line, or None where there is none or it was taken away.

        Args:
            person: whose.
            front: the front end, or one of its venues.
            key: of the line.

        Raises:
            FileDamaged: it is not what was written.
            Forgotten: the person has no key.
        """
        row = self.thread.db.execute(
            "SELECT body FROM lines WHERE person = ? AND front = ? AND key = ?"
            " AND body IS NOT NULL",
            [person, front, key],
        ).fetchone()
        return None if row is None else _opened(self._keys.of(person), person, key, row[0])

    @transaction
    def shown(self, person: str, front: str) -> tuple[tuple[str, Line], ...]:
        """All that is shown to a person on a front end and at all of its venues.

        Returns:
            Each line with the front end or venue where it is, in the order of their changes; what
            was taken away is not among them.

        Raises:
            FileDamaged: a line is not what was written.
            Forgotten: the person has no key.
        """
        rows = self.thread.db.execute(
            # Not LIKE, which takes some letters of a name for others.
            "SELECT front, seq, place, key, body FROM lines WHERE person = :person"
            " AND (front = :front OR substr(front, 1, length(:front) + 1) = :front || '/')"
            " AND body IS NOT NULL ORDER BY seq",
            {"person": person, "front": front},
        ).fetchall()
        if not rows:
            return ()
        own = self._keys.of(person)
        return tuple(
            (name, Line(seq, place, key, _opened(own, person, key, body)))
            for name, seq, place, key, body in rows
        )

    @transaction
    def clear(self, person: str, front: str) -> None:
        """Delete what was shown; where the conversation stands is kept."""
        self.thread.db.execute("DELETE FROM lines WHERE person = ? AND front = ?", [person, front])

    def purge(self, before: float) -> None:
        """Delete what did not change since ``before`` (unix seconds), except what lasts.

        It runs on the database's thread.
        """
        self.thread.db.execute(
            "DELETE FROM lines WHERE changed_at <= :before"
            " AND (body IS NULL OR substr(key, 1, length(:lasting)) <> :lasting)",
            {"before": before, "lasting": LASTING},
        )
        self.thread.db.execute("DELETE FROM conversations WHERE changed_at <= ?", [before])

    def _write(
        self, own: DataKey, person: str, front: str, key: str, body: Mapping[str, Any] | None
    ) -> Line:
        db, now = self.thread.db, self._clock()
        seq = db.execute("UPDATE line_numbers SET last = last + 1 RETURNING last").fetchone()[0]
        sealed = (
            None
            if body is None
            else own.seal(json.dumps(dict(body)).encode(), f"line {person} {key}")
        )
        place = db.execute(
            "INSERT INTO lines (person, front, key, seq, place, body, changed_at)"
            " VALUES (:person, :front, :key, :seq, :seq, :body, :now)"
            " ON CONFLICT (person, front, key) DO UPDATE SET seq = excluded.seq,"
            " body = excluded.body, changed_at = excluded.changed_at RETURNING place",
            {
                "person": person,
                "front": front,
                "key": key,
                "seq": seq,
                "body": sealed,
                "now": now,
            },
        ).fetchone()[0]
        return Line(seq, place, key, body)


def _opened(own: DataKey, person: str, key: str, sealed: bytes | None) -> Mapping[str, Any] | None:
    if sealed is None:
        return None
    body: Mapping[str, Any] = json.loads(own.open(sealed, f"line {person} {key}"))
    return body
