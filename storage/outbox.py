"""The outbox: what must be said or sent to somebody, kept until a front end has done it.

A message is written in the transaction that makes it true (a portrait is made; an order failed), so
that neither can be without the other. Its idempotency key makes sure it is written once. Before it
is sent it is marked as being sent: should the process die in that moment, nobody can know whether
it arrived, so it is sent again and says so (``again``).
"""

from __future__ import annotations

import json
import logging
import time
from collections.abc import Collection, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from storage.errors import FileDamaged, FolderUnusable, Forgotten, NotYours
from storage.keys import KeyStore, random_id
from storage.people import Clock
from storage.thread import DatabaseThread, transaction

_log = logging.getLogger(__name__)

_UNREADABLE_SECONDS = 60.0


@dataclass(frozen=True)
class Message:
    """Something for a front end to say.

    Attributes:
        id: random.
        person: for whom.
        front: the front end that has to say it.
        kind: ``portraits``, ``failed``, ``cancelled``, or a kind the front ends agree on.
        body: plain JSON values.
        order: the order it is about, or None.
        reply: the front end's own handle of what it answers, or None where that has expired.
        attempts: how often it was tried, this time included.
        again: it may have arrived before.
        written_at: unix seconds.
        trace: where the front end finds it again, once it was sent.
    """

    id: str
    person: str
    front: str
    kind: str
    body: Mapping[str, Any] = field(repr=False)
    order: str | None
    reply: bytes | None = field(repr=False)
    attempts: int
    again: bool
    written_at: float
    trace: Mapping[str, Any] = field(repr=False)


class Outbox:
    """Messages to everybody, of every front end."""

    def __init__(self, thread: DatabaseThread, keys: KeyStore, clock: Clock = time.time) -> None:
        self.thread = thread
        self._keys = keys
        self._clock = clock

    def write(
        self,
        person: str,
        front: str,
        kind: str,
        body: Mapping[str, Any],
        *,
        key: str,
        order: str | None = None,
        reply: bytes | None = None,
        reply_expires_at: float | None = None,
        again: bool = False,
    ) -> None:
        """Write a message as part of a transaction; call it on the database's thread.

        Args:
            person: for whom.
            front: the front end that has to say it.
            kind: see ``Message``.
            body: plain JSON values, kept sealed.
            key: the same key a second time changes nothing.
            order: the order it is about, or None.
            reply: the front end's own handle of what it answers, kept sealed.
            reply_expires_at: when that handle ends, in unix seconds, or None for never.
            again: it may have arrived before.

        Raises:
            Forgotten: the person has no key.
        """
        own = self._keys.of(person)
        message, now = random_id(), self._clock()
        self.thread.db.execute(
            "INSERT INTO outbox (id, idempotency_key, person, order_id, front, kind,"
            " body, reply, reply_expires_at, written_at, due_at, again)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (idempotency_key) DO NOTHING",
            [
                message,
                key,
                person,
                order,
                front,
                kind,
                own.seal(json.dumps(dict(body)).encode(), f"message {message}"),
                None if reply is None else own.seal(reply, f"reply {message}"),
                reply_expires_at,
                now,
                now,
                again,
            ],
        )

    say = transaction(write)
    """``write`` by itself."""

    @transaction
    def take(self, front: str, people: Collection[str] = ()) -> Message | None:
        """The next message that a front end should send now, marked as being sent, or None.

        Args:
            front: whose turn it is.
            people: not for these, who are being sent something already: each gets their messages
                one after the other.
        """
        while message := self._next(front, people):
            self.thread.db.execute(
                "UPDATE outbox SET state = 'sending', attempts = attempts + 1 WHERE id = ?",
                [message],
            )
            try:
                return self._get(message)
            except FolderUnusable as error:  # nobody else waits for one person's key
                _log.error("a key can't be read: %s", error.message, extra={"id": message})
                self.thread.db.execute(
                    "UPDATE outbox SET state = 'pending', due_at = ? WHERE id = ?",
                    [self._clock() + _UNREADABLE_SECONDS, message],
                )
            except (FileDamaged, Forgotten):  # one damaged message must not stop all
                _log.error("message %s can't be read any more", message)
                self._give_up(message)
        return None

    @transaction
    def sent(self, message: str, trace: Mapping[str, Any] | None = None) -> bool:
        """A message arrived; with the portraits of an order, that order is delivered.

        Args:
            message: its id.
            trace: where the front end finds it again; plain JSON values, kept sealed.

        Returns:
            False where it is gone: its person was forgotten meanwhile.
        """
        row = self.thread.db.execute(
            "SELECT person, order_id, kind FROM outbox WHERE id = ?", [message]
        ).fetchone()
        if row is None:
            return False
        (person, order, kind), now = row, self._clock()
        plain, sealed = json.dumps(dict(trace or {})).encode(), None
        with suppress(FileDamaged, FolderUnusable):  # it arrived, whatever became of the key
            sealed = self._keys.of(person).seal(plain, f"trace {message}")
        self.thread.db.execute(
            "UPDATE outbox SET state = 'sent', trace = ? WHERE id = ?", [sealed, message]
        )
        if kind == "portraits":
            self.thread.db.execute(
                "UPDATE orders SET state = 'delivered', ended_at = ?, changed_at = ?"
                " WHERE id = ? AND state = 'made'",
                [now, now, order],
            )
        return True

    @transaction
    def answer(self, person: str, order: str) -> Message | None:
        """The last message about a person's own order that was sent, or None."""
        row = self.thread.db.execute(
            "SELECT id FROM outbox WHERE person = ? AND order_id = ? AND state = 'sent'"
            " ORDER BY seq DESC LIMIT 1",
            [person, order],
        ).fetchone()
        return None if row is None else self._get(row[0])

    @transaction
    def is_sending(self, message: str) -> bool:
        """Whether a message is still to be sent: its person may have been forgotten meanwhile."""
        row = self.thread.db.execute(
            "SELECT 1 FROM outbox WHERE id = ? AND state = 'sending'", [message]
        ).fetchone()
        return row is not None

    @transaction
    def later(self, message: str, seconds: float, *, unsure: bool) -> None:
        """A message could not be sent; try again in a while.

        Args:
            message: its id.
            seconds: from now.
            unsure: it may have arrived all the same.
        """
        self.thread.db.execute(
            "UPDATE outbox SET state = 'pending', due_at = ?, again = again OR ?"
            " WHERE id = ? AND state = 'sending'",
            [self._clock() + seconds, unsure, message],
        )

    @transaction
    def unreachable(self, message: str) -> None:
        """Its person cannot be reached there; it waits for them until its time is over."""
        self._give_up(message)

    @transaction
    def reachable(self, person: str, front: str) -> int:
        """A person is there again: what waited for them is due now; how many messages."""
        return self.thread.db.execute(
            "UPDATE outbox SET state = 'pending', due_at = ?"
            " WHERE person = ? AND front = ? AND state = 'unreachable'",
            [self._clock(), person, front],
        ).rowcount

    @transaction
    def recover(self) -> int:
        """At the start: what was being sent may have arrived or not; how many messages."""
        return self.thread.db.execute(
            "UPDATE outbox SET state = 'pending', again = 1 WHERE state = 'sending'"
        ).rowcount

    @transaction
    def oldest(self) -> Mapping[str, float]:
        """Age in seconds of the oldest unsent message, by front end."""
        now = self._clock()
        rows = self.thread.db.execute(
            "SELECT front, min(written_at) FROM outbox WHERE state IN ('pending', 'sending')"
            " GROUP BY front"
        )
        return {front: max(now - written_at, 0.0) for front, written_at in rows}

    def _next(self, front: str, people: Collection[str]) -> str | None:
        others = ", ".join("?" * len(people))
        row = self.thread.db.execute(
            "SELECT id FROM outbox WHERE front = ? AND state = 'pending' AND due_at <= ?"
            f" AND person NOT IN ({others}) ORDER BY due_at, seq LIMIT 1",
            [front, self._clock(), *people],
        ).fetchone()
        return None if row is None else row[0]

    def _give_up(self, message: str) -> None:
        self.thread.db.execute(
            "UPDATE outbox SET state = 'unreachable' WHERE id = ? AND state = 'sending'", [message]
        )

    def _get(self, message: str) -> Message:
        row = self.thread.db.execute(
            "SELECT person, front, kind, body, order_id, reply, reply_expires_at, attempts, again,"
            " written_at, trace FROM outbox WHERE id = ?",
            [message],
        ).fetchone()
        if row is None:
            raise NotYours("There is no such message.", "It may have been deleted.")
        person, front, kind, body, order, reply, expires_at, attempts, again, written, trace = row
        own = self._keys.of(person)
        if reply is not None and (expires_at is None or expires_at > self._clock()):
            reply = own.open(reply, f"reply {message}")
        else:
            reply = None
        return Message(
            id=message,
            person=person,
            front=front,
            kind=kind,
            body=MappingProxyType(json.loads(own.open(body, f"message {message}"))),
            order=order,
            reply=reply,
            attempts=attempts,
            again=bool(again),
            written_at=written,
            trace=MappingProxyType(
                json.loads(own.open(trace, f"trace {message}")) if trace is not None else {}
            ),
        )
