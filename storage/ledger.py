"""The ledger: every order from the moment it was taken until it was delivered.

Orders go queued, running, made, delivered; or end cancelled or failed. Each step is one
transaction, and the database itself refuses any other (storage/migrations.py). Who is next goes
round by person, see ``line`` there. Whatever is asked about an order is asked in somebody's name,
and somebody else's order is as if it were not there.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import Any

from storage.errors import FileDamaged, FolderUnusable, Forgotten, NotAccepted, NotYours, WrongState
from storage.keys import KeyStore, random_id
from storage.orders import (
    DAY,
    HOUR,
    Asked,
    Job,
    Learned,
    Limits,
    Made,
    NewOrder,
    Order,
    Place,
    Recovered,
    State,
)
from storage.outbox import Outbox
from storage.people import Clock
from storage.thread import DatabaseThread, transaction
from storage.vault import Vault

_log = logging.getLogger(__name__)

UNKNOWN_PACE = 6.0
"""Seconds a portrait is taken to need before any was measured."""
_MOST_REMAKES = 3
_UNREADABLE_SECONDS = 60.0
_PACE_WEIGHT = 0.2  # of the newest measurement


class Ledger:
    """The orders of everybody.

    Args:
        thread: of the database.
        keys: of the installation.
        vault: whose rows for portraits are written with their order's.
        outbox: whose messages are written with their order's.
        clock: what time it is.
    """

    def __init__(
        self,
        thread: DatabaseThread,
        keys: KeyStore,
        vault: Vault,
        outbox: Outbox,
        clock: Clock = time.time,
    ) -> None:
        self.thread = thread
        self._keys = keys
        self._vault = vault
        self._outbox = outbox
        self._clock = clock

    # Taking orders.

    def enter(self, new: NewOrder, limits: Limits) -> Place:
        """Take an order as part of a transaction; call it on the database's thread.

        Args:
            new: the order.
            limits: those of its person.

        Raises:
            NotAccepted: its person has not agreed, is blocked, or has reached a limit; or a photo
                was allowed for one order, and another has it that was not cancelled and did not
                fail.
            NotYours: a file is not theirs.
        """
        self._accept(new.person, limits)
        change_of = self._change_of(new, limits)
        if change_of is None or limits.per_day == 0:
            self._within("per_day", new.person, limits.per_day, DAY)
        order, now = random_id(), self._clock()
        own = self._keys.of(new.person)
        self.thread.db.execute(
            "INSERT INTO orders (id, person, kin, brief, portraits, expected, front, reply,"
            " reply_expires_at, placed_at, changed_at, change_of)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                order,
                new.person,
                new.kin,
                own.seal(new.brief, f"brief {order}"),
                len(new.styles),
                sum(map(self._pace, new.styles)),
                new.front,
                None if new.reply is None else own.seal(new.reply, f"reply {order}"),
                None if new.reply_seconds is None else now + new.reply_seconds,
                now,
                now,
                change_of,
            ],
        )
        self._attach(order, new)
        return self._where(order, new.person)

    place = transaction(enter)
    """``enter`` by itself: when it returns, the order will be made and delivered."""

    @transaction
    def where(self, person: str, order: str) -> Place:
        """Where a person's own order stands.

        Raises:
            NotYours: they have no such order.
            WrongState: it is over.
        """
        return self._where(order, person)

    # Making them.

    @transaction
    def start(self, most: int = 1) -> tuple[Job, ...]:
        """Begin the orders that are next: one, and up to ``most`` of its kin behind it.

        Returns:
            None at all while the host has paused the making.
        """
        if self._switched("paused"):
            return ()
        jobs: list[Job] = []
        while len(jobs) < most:
            order = self._next(jobs[0].kin if jobs else None)
            if order is None:
                break
            now = self._clock()
            if self._put_off(order, now):
                continue
            self.thread.db.execute(
                "UPDATE orders SET state = 'running', started_at = ?, changed_at = ?,"
                " starts = starts + 1, retry_at = NULL WHERE id = ?",
                [now, now, order],
            )
            jobs.append(self._job(order))
        return tuple(jobs)

    @transaction
    def pause(self, on: bool) -> None:
        """Begin no more orders, or go on. What is being made is finished; orders are still taken.

        Args:
            on: whether to pause; it holds for every process, and after a restart.
        """
        if on != self._switched("paused"):
            self.thread.db.execute(
                "INSERT INTO switches (name, value, changed_at) VALUES ('paused', ?, ?)"
                " ON CONFLICT (name) DO UPDATE SET value = excluded.value,"
                " changed_at = excluded.changed_at",
                [on, self._clock()],
            )

    @transaction
    def paused(self) -> bool:
        """Whether the host has paused the making."""
        return self._switched("paused")

    @transaction
    def finish(
        self,
        job: Job,
        portraits: Sequence[Made],
        body: Mapping[str, Any],
        *,
        keep_seconds: float,
        learned: Learned | None = None,
        learned_seconds: float = 0.0,
    ) -> bool:
        """Keep what was made, and write the message that brings it, as one.

        Args:
            job: the order.
            portraits: at least one.
            body: of the message; plain JSON values.
            keep_seconds: how long portraits are kept.
            learned: what was learned of the person, or None.
            learned_seconds: how long that is kept.

        Returns:
            Whether what was learned is kept: not so where a photo of it was deleted meanwhile, or
            was allowed for this order only.

        Raises:
            NotYours: the order is gone: its person was forgotten.
            WrongState: it is not being made any more.
        """
        order, now = self._expect(job.order, "running"), self._clock()
        for made in portraits:
            self._vault.enter(
                order.person,
                made.file,
                "portrait",
                made.size,
                made.about,
                now + keep_seconds,
                order=order.id,
            )
            self._measure(made)
        kept = learned is not None and all(map(self._may_teach, {learned.photo, *job.photos}))
        if learned is not None and kept:
            self._vault.enter(
                order.person,
                learned.file,
                "subject",
                learned.size,
                learned.about,
                now + learned_seconds,
                photo=learned.photo,
            )
        self.thread.db.execute(
            "UPDATE orders SET state = 'made', made_at = ?, changed_at = ? WHERE id = ?",
            [now, now, order.id],
        )
        self._tell(order.id, "portraits", body, key=f"{order.id} portraits {order.starts}")
        return kept

    @transaction
    def fail(
        self,
        order: str,
        reason: str,
        body: Mapping[str, Any],
        *,
        tell: bool = True,
        made: bool = False,
    ) -> None:
        """End an order that cannot be made, and write the message that says so, as one.

        Args:
            order: its id.
            reason: a code.
            body: of the message; plain JSON values.
            tell: whether its owner is told.
            made: it was made, and its portraits are of no use.

        Raises:
            NotYours: the order is gone.
            WrongState: it is over.
        """
        states: tuple[State, ...] = ("made",) if made else ("queued", "running")
        self.end(self._expect(order, *states).id, reason, body, tell=tell)

    @transaction
    def requeue(self, order: str, *, wait: float | None = None, fault: bool = True) -> None:
        """Put an order that runs back into line.

        Args:
            order: its id.
            wait: seconds until it may be tried again because the engine failed at it; None puts it
                first in line and holds nothing against it.
            fault: with ``wait``, whether it counts against the order.

        Raises:
            NotYours: the order is gone.
            WrongState: it does not run.
        """
        self._expect(order, "running")
        now = self._clock()
        self.thread.db.execute(
            "UPDATE orders SET state = 'queued', retry_at = ?, faults = faults + ?, changed_at = ?"
            " WHERE id = ?",
            [None if wait is None else now + wait, wait is not None and fault, now, order],
        )

    @transaction
    def remake(self, order: str) -> tuple[tuple[str, str], ...]:
        """Make an order again whose portraits can't be read any more; its message is withdrawn.

        Returns:
            The files of those portraits, by owner and id, for the vault to unlink.

        Raises:
            NotYours: the order is gone.
            WrongState: it is not made, its photos are gone, or it was made again too often.
        """
        found = self._expect(order, "made")
        left, faults = self.thread.db.execute(
            "SELECT (SELECT count(*) FROM order_files WHERE order_id = orders.id"
            " AND role = 'photo'), faults FROM orders WHERE id = ?",
            [order],
        ).fetchone()
        if not left or faults >= _MOST_REMAKES:
            raise WrongState("It can't be made again.", "Send it again.")
        damaged = self.thread.db.execute(
            "DELETE FROM files WHERE order_id = ? AND kind = 'portrait' RETURNING id", [order]
        ).fetchall()
        self.thread.db.execute(
            "UPDATE orders SET state = 'queued', changed_at = ?, retry_at = NULL,"
            " faults = faults + 1, again = again"
            " OR EXISTS (SELECT 1 FROM outbox m WHERE m.order_id = orders.id AND m.again)"
            " WHERE id = ?",
            [self._clock(), order],
        )
        self.thread.db.execute("DELETE FROM outbox WHERE order_id = ?", [order])
        return tuple((found.person, file) for (file,) in damaged)

    @transaction
    def recover(self, crashes_allowed: int, body: Mapping[str, Any]) -> Recovered:
        """At the start: what ran when the process before died runs again, but not for ever.

        Args:
            crashes_allowed: an order that was running in more deaths than this fails.
            body: of the message that says so.
        """
        self.thread.db.execute("UPDATE orders SET crashes = crashes + 1 WHERE state = 'running'")
        rows = self.thread.db.execute(
            "SELECT id, crashes FROM orders WHERE state = 'running' ORDER BY seq DESC"
        ).fetchall()
        hopeless = tuple(order for order, crashes in rows if crashes > crashes_allowed)
        again = tuple(order for order, crashes in rows if crashes <= crashes_allowed)
        for order in hopeless:
            self.end(order, "crashed", body)
        for order in again:
            self.thread.db.execute(
                "UPDATE orders SET state = 'queued', changed_at = ? WHERE id = ?",
                [self._clock(), order],
            )
        return Recovered(tuple(reversed(again)), tuple(reversed(hopeless)))

    @transaction
    def running(self) -> frozenset[str]:
        """Ids of the orders that are being made; one that was cancelled is not among them."""
        rows = self.thread.db.execute("SELECT id FROM orders WHERE state = 'running'")
        return frozenset(order for (order,) in rows)

    # Ending and looking.

    @transaction
    def cancel(self, order: str, *, person: str | None) -> State:
        """Cancel an order in line or in the making; nothing is counted for it.

        Args:
            order: its id.
            person: who asks; None is an admin, and then its owner is told.

        Returns:
            The state it was in.

        Raises:
            NotYours: they have no such order.
            WrongState: it is made, or over.
        """
        found = self._find(order, person)
        if found.state not in ("queued", "running"):
            raise WrongState(
                "That order is done already, so there is nothing to cancel.",
                "You can delete its portraits instead.",
            )
        now = self._clock()
        self.thread.db.execute(
            "UPDATE orders SET state = 'cancelled', ended_at = ?, changed_at = ?, reason = ?"
            " WHERE id = ?",
            [now, now, "owner" if person else "admin", order],
        )
        if person is None:
            self._tell(order, "cancelled", {}, key=f"{order} cancelled")
        return found.state

    @transaction
    def order(self, person: str, order: str) -> Order:
        """A person's own order.

        Raises:
            NotYours: they have no such order.
        """
        return self._find(order, person)

    @transaction
    def asked(self, person: str, order: str) -> Asked:
        """What a person's own order asks for.

        Raises:
            NotYours: they have no such order.
        """
        self._find(order, person)
        job = self._job(order)
        return Asked(job.brief, job.photos, job.like)

    @transaction
    def using(self, file: str) -> tuple[str, ...]:
        """Orders under way that are made from a file."""
        rows = self.thread.db.execute(
            "SELECT o.id FROM order_files u JOIN orders o ON o.id = u.order_id"
            " WHERE u.file = ? AND o.state IN ('queued', 'running')",
            [file],
        )
        return tuple(order for (order,) in rows)

    @transaction
    def owner(self, order: str) -> str:
        """Whose an order is; for the host.

        Raises:
            NotYours: there is no such order.
        """
        return self._find(order, None).person

    @transaction
    def orders(self, person: str | None = None, *, most: int = 100) -> tuple[Order, ...]:
        """The latest orders, the newest first; of one person, or of everybody (for the host)."""
        if person is None:
            return self._select("ORDER BY seq DESC LIMIT ?", most)
        return self._select("WHERE person = ? ORDER BY seq DESC LIMIT ?", person, most)

    @transaction
    def counts(self) -> Mapping[State, int]:
        """How many orders there are in each state."""
        rows = self.thread.db.execute("SELECT state, count(*) FROM orders GROUP BY state")
        return dict(rows.fetchall())

    # On the database's thread.

    def _accept(self, person: str, limits: Limits) -> None:
        agreed = self.thread.db.execute(
            "SELECT consent IS NOT NULL, EXISTS (SELECT 1 FROM blocks b JOIN identities i"
            " ON b.tag = i.tag WHERE i.person = people.id) FROM people WHERE id = ?",
            [person],
        ).fetchone()
        if agreed is None:
            raise NotYours("I don't know you yet.", "Send a photo to begin.")
        if agreed[1]:
            raise NotAccepted("blocked")
        if not agreed[0]:
            raise NotAccepted("no_consent")
        waiting = self._count(
            "SELECT count(*) FROM orders WHERE person = ? AND state IN ('queued', 'running')",
            person,
        )
        if limits.waiting is not None and waiting >= limits.waiting:
            raise NotAccepted("too_many_waiting", limit=limits.waiting)
        self._within("per_hour", person, limits.per_hour, HOUR, changes=True)

    def _change_of(self, new: NewOrder, limits: Limits) -> str | None:
        """The order of the day of which this is a change that doesn't count, or None."""
        found = self.thread.db.execute(
            "SELECT o.id FROM orders c JOIN orders o ON o.id = ifnull(c.change_of, c.id)"
            " WHERE c.id = ? AND c.person = ? AND o.placed_at > ?"
            " AND o.state NOT IN ('cancelled', 'failed')",
            [new.changes, new.person, self._clock() - DAY],
        ).fetchone()
        if found is None:
            return None
        changes = self._count(
            "SELECT count(*) FROM orders WHERE change_of = ?"
            " AND state NOT IN ('cancelled', 'failed')",
            found[0],
        )
        return str(found[0]) if changes < limits.changes else None

    def _within(
        self,
        reason: str,
        person: str,
        limit: int | None,
        seconds: float,
        *,
        changes: bool = False,
    ) -> None:
        """Refuse more orders in a time than the limit; ``changes`` count as well, or not."""
        if limit is None:
            return
        placed = self.thread.db.execute(
            "SELECT placed_at FROM orders WHERE person = ? AND placed_at > ?"
            " AND state NOT IN ('cancelled', 'failed') AND (? OR change_of IS NULL)"
            " ORDER BY placed_at DESC LIMIT ?",
            [person, self._clock() - seconds, changes, limit],
        ).fetchall()
        if len(placed) >= limit:
            until = placed[-1][0] + seconds if placed else None
            raise NotAccepted(reason, limit=limit, until=until)

    def _attach(self, order: str, new: NewOrder) -> None:
        files = [("photo", photo) for photo in new.photos]
        files += [("subject", new.subject)] if new.subject else []
        files += [("like", new.like)] if new.like else []
        for position, (role, file) in enumerate(files):
            own = self.thread.db.execute(
                "SELECT once FROM files WHERE id = ? AND person = ?", [file, new.person]
            ).fetchone()
            if own is None:
                raise NotYours("There is no such photo of yours.", "Send it again.")
            if own[0] and self._has_another(file, order):
                raise NotAccepted("used_once")
            self.thread.db.execute(
                "INSERT INTO order_files (order_id, role, position, file) VALUES (?, ?, ?, ?)",
                [order, role, position, file],
            )

    def _has_another(self, file: str, order: str) -> bool:
        """Whether another order has a file, other than one that came to nothing."""
        others = self._count(
            "SELECT count(*) FROM order_files u JOIN orders o ON o.id = u.order_id"
            " WHERE u.file = ? AND o.id <> ? AND o.state NOT IN ('cancelled', 'failed')",
            file,
            order,
        )
        return others > 0

    def _next(self, kin: str | None) -> str | None:
        row = self.thread.db.execute(
            "SELECT o.id FROM line JOIN orders o ON o.seq = ("
            "   SELECT seq FROM orders q WHERE q.person = line.person AND q.state = 'queued'"
            "   AND (q.retry_at IS NULL OR q.retry_at <= :now)"
            "   AND (:kin IS NULL OR q.kin = :kin) ORDER BY q.seq LIMIT 1"
            ") ORDER BY line.turn LIMIT 1",
            {"now": self._clock(), "kin": kin},
        ).fetchone()
        return None if row is None else row[0]

    def _put_off(self, order: str, now: float) -> bool:
        """Try a person's orders later whose key can't be reached; others need not wait for that."""
        (person,) = self.thread.db.execute(
            "SELECT person FROM orders WHERE id = ?", [order]
        ).fetchone()
        try:
            self._keys.of(person)
        except (FileDamaged, Forgotten):
            return False  # for good: the order will be ended
        except FolderUnusable as error:
            _log.error("a key can't be read: %s", error.message, extra={"order": order})
            self.thread.db.execute(
                "UPDATE orders SET retry_at = ? WHERE person = ? AND state = 'queued'",
                [now + _UNREADABLE_SECONDS, person],
            )
            return True
        return False

    def _job(self, order: str) -> Job:
        person, brief, kin, front, reply, expires_at, starts, faults, placed_at = (
            self.thread.db.execute(
                "SELECT person, brief, kin, front, reply, reply_expires_at, starts, faults,"
                " placed_at FROM orders WHERE id = ?",
                [order],
            ).fetchone()
        )
        files = self.thread.db.execute(
            "SELECT role, file FROM order_files WHERE order_id = ? ORDER BY role, position",
            [order],
        ).fetchall()
        now = self._clock()
        alive = expires_at is None or expires_at > now
        return Job(
            order=order,
            person=person,
            brief=self._opened(person, brief, f"brief {order}"),
            photos=tuple(file for role, file in files if role == "photo"),
            subject=next((file for role, file in files if role == "subject"), None),
            like=next((file for role, file in files if role == "like"), None),
            kin=kin,
            front=front,
            reply=self._opened(person, reply if alive else None, f"reply {order}"),
            starts=starts,
            faults=faults,
            waited=max(now - placed_at, 0.0),
        )

    def _opened(self, person: str, sealed: bytes | None, context: str) -> bytes | None:
        """What was sealed, or None where it can't be read: one damaged order must not stop all."""
        with suppress(FileDamaged, Forgotten):
            return None if sealed is None else self._keys.of(person).open(sealed, context)
        return None

    def _where(self, order: str, person: str) -> Place:
        found = self._find(order, person)
        if found.state == "running":
            return Place(order, 0, self._left_of_running())
        if found.state != "queued":
            raise WrongState("That order is done already.", "Its portraits are among your results.")
        rank = self._count(
            "SELECT count(*) FROM orders WHERE person = ? AND state = 'queued' AND seq <= ?",
            person,
            found.seq,
        )
        before, seconds = self.thread.db.execute(
            # Whoever stands before me gets as many turns as I need, whoever stands behind one less.
            "SELECT ifnull(sum(turns), 0), ifnull(sum(expected * turns / waiting), 0) FROM ("
            "  SELECT waiting, expected, min(waiting, :rank - (turn > (SELECT turn FROM line"
            "  WHERE person = :person))) AS turns FROM line WHERE person <> :person)",
            {"rank": rank, "person": person},
        ).fetchone()
        own = self.thread.db.execute(
            "SELECT sum(expected) FROM orders WHERE person = ? AND state = 'queued' AND seq <= ?",
            [person, found.seq],
        ).fetchone()[0]
        wait = seconds + own + self._left_of_running()
        return Place(order, int(before) + rank, wait)

    def _left_of_running(self) -> float:
        row = self.thread.db.execute(
            "SELECT max(expected - (? - started_at)) FROM orders WHERE state = 'running'",
            [self._clock()],
        ).fetchone()
        return max(row[0] or 0.0, 0.0)

    def _pace(self, style: str) -> float:
        row = self.thread.db.execute(
            "SELECT coalesce((SELECT seconds FROM pace WHERE style = ?),"
            " (SELECT avg(seconds) FROM pace), ?)",
            [style, UNKNOWN_PACE],
        ).fetchone()
        return float(row[0])

    def _measure(self, made: Made) -> None:
        if made.seconds is not None:
            self.thread.db.execute(
                "INSERT INTO pace (style, seconds) VALUES (?, ?) ON CONFLICT (style)"
                " DO UPDATE SET seconds = seconds + ? * (excluded.seconds - seconds)",
                [made.style, made.seconds, _PACE_WEIGHT],
            )

    def end(self, order: str, reason: str, body: Mapping[str, Any], *, tell: bool = True) -> None:
        """``fail`` as a part of a transaction; call it on the database's thread."""
        now = self._clock()
        self.thread.db.execute("DELETE FROM outbox WHERE order_id = ?", [order])
        self.thread.db.execute(
            "UPDATE orders SET state = 'failed', reason = ?, ended_at = ?, changed_at = ?"
            " WHERE id = ?",
            [reason, now, now, order],
        )
        if tell:
            self._tell(order, "failed", {"reason": reason, **body}, key=f"{order} failed")

    def _tell(self, order: str, kind: str, body: Mapping[str, Any], *, key: str) -> None:
        person, front, reply, expires_at, again = self.thread.db.execute(
            "SELECT person, front, reply, reply_expires_at, again FROM orders WHERE id = ?",
            [order],
        ).fetchone()
        # Whose key can't be read can't be told anything, and must not keep the rest from its end.
        with suppress(FileDamaged, Forgotten):
            self._outbox.write(
                person,
                front,
                kind,
                body,
                key=key,
                order=order,
                reply=self._opened(person, reply, f"reply {order}"),
                reply_expires_at=expires_at,
                again=bool(again),
            )

    def _expect(self, order: str, *states: State) -> Order:
        found = self._find(order, None)
        if found.state not in states:
            raise WrongState("That order is over.", "Place a new one.")
        return found

    def _find(self, order: str, person: str | None) -> Order:
        found = self._select("WHERE id = ? AND ifnull(person = ?, 1)", order, person)
        if not found:
            raise NotYours("You have no order of that name.", "It may be over and deleted by now.")
        return found[0]

    def _select(self, where: str, *values: object) -> tuple[Order, ...]:
        rows = self.thread.db.execute(
            "SELECT id, seq, person, state, portraits, front, placed_at, started_at, made_at,"
            f" ended_at, starts, reason FROM orders {where}",
            list(values),
        )
        return tuple(Order(*row) for row in rows)

    def _switched(self, name: str) -> bool:
        return self._count("SELECT count(*) FROM switches WHERE name = ? AND value", name) > 0

    def _may_teach(self, photo: str) -> bool:
        return self._count("SELECT count(*) FROM files WHERE id = ? AND NOT once", photo) > 0

    def _count(self, sql: str, *values: object) -> int:
        return int(self.thread.db.execute(sql, list(values)).fetchone()[0])
