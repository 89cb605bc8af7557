"""People: by which accounts they are known, what they agreed to, what they may.

A person is found by a salted hash of their account, and nothing else in the database says who they
are in clear: names, accounts and settings are sealed with the person's own key.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from storage.errors import FileDamaged, Forgotten, NotYours
from storage.keys import KeyStore, random_id
from storage.thread import DatabaseThread, transaction

Clock = Callable[[], float]
"""Seconds since 1970 (UTC), as ``time.time`` gives them."""


@dataclass(frozen=True)
class Account:
    """Who somebody is on a platform.

    Attributes:
        platform: ``telegram``, ``discord``, ``web`` or ``local``.
        id: the platform's own name or number for them.
    """

    platform: str
    id: str = field(repr=False)


@dataclass(frozen=True)
class Person:
    """Somebody who talked to this installation.

    Attributes:
        id: random; says nothing about them.
        name: what they are called, or None.
        language: as their platform says it (BCP 47), or None.
        consent: the version of the text they agreed to, or None.
        consented_at: when, in unix seconds.
        admin: one of the host's admins.
        blocked: shut out by an admin.
        per_day: orders they may place in 24 hours; None is the host's default.
        per_hour: orders they may place in an hour; None is the host's default.
        settings: what they chose for themselves.
    """

    id: str
    name: str | None = field(repr=False)
    language: str | None
    consent: str | None
    consented_at: float | None
    admin: bool
    blocked: bool
    per_day: int | None
    per_hour: int | None
    settings: Mapping[str, Any] = field(repr=False, default_factory=lambda: MappingProxyType({}))


class People:
    """Everybody this installation knows.

    Args:
        thread: of the database.
        keys: of the installation.
        admins: accounts that are the host's admins.
        clock: what time it is.
    """

    def __init__(
        self,
        thread: DatabaseThread,
        keys: KeyStore,
        admins: Iterable[Account] = (),
        clock: Clock = time.time,
    ) -> None:
        self.thread = thread
        self._keys = keys
        self._clock = clock
        self._admins = frozenset(keys.tag(admin.platform, admin.id) for admin in admins)

    def is_admin(self, account: Account) -> bool:
        """Whether an account is one of the host's admins, known or not."""
        return self._keys.tag(account.platform, account.id) in self._admins

    @transaction
    def meet(
        self, account: Account, *, name: str | None = None, language: str | None = None
    ) -> Person:
        """The person of an account; somebody new is written down, with a key of their own.

        Args:
            account: as a platform names them.
            name: what they are called now; kept sealed.
            language: as their platform says it.
        """
        person = self._known(account) or self._join(account)
        if name is not None:
            sealed = self._keys.of(person).seal(name.encode(), f"name {person}")
            self.thread.db.execute("UPDATE people SET name = ? WHERE id = ?", [sealed, person])
        if language is not None:
            self.thread.db.execute(
                "UPDATE people SET language = coalesce(language, ?) WHERE id = ?",
                [language, person],
            )
        return self._get(person)

    def known(self, account: Account) -> Person | None:
        """What ``find`` finds, as part of a transaction; call it on the database's thread."""
        person = self._known(account)
        return None if person is None else self._get(person)

    find = transaction(known)
    """The person of an account, or None where nobody of that account is known."""

    @transaction
    def is_blocked(self, account: Account) -> bool:
        """Whether an account is shut out, also where nobody of it is known any more."""
        tag = self._keys.tag(account.platform, account.id)
        return self._one("SELECT 1 FROM blocks WHERE tag = ?", tag) is not None

    @transaction
    def id_of(self, account: Account) -> str | None:
        """The id of an account's person, even where nothing of theirs can be read; for forgetting.

        Returns:
            None where nobody of that account is known.
        """
        tag = self._keys.tag(account.platform, account.id)
        found = self._one("SELECT person FROM identities WHERE tag = ?", tag)
        return None if found is None else str(found[0])

    @transaction
    def get(self, person: str) -> Person:
        """A person by their id.

        Raises:
            NotYours: nobody has it.
        """
        return self._get(person)

    @transaction
    def accounts(self, person: str) -> tuple[Account, ...]:
        """Where a person can be reached, the first known first."""
        return self._accounts(person)

    @transaction
    def account_on(self, person: str, platform: str) -> Account | None:
        """Where a person can be reached on a platform, or None where they can't.

        Raises:
            Forgotten: there is no such person.
        """
        return next((a for a in self._accounts(person) if a.platform == platform), None)

    def _accounts(self, person: str) -> tuple[Account, ...]:
        key = self._keys.of(person)
        rows = self.thread.db.execute(
            "SELECT platform, account FROM identities WHERE person = ? ORDER BY rowid", [person]
        ).fetchall()
        return tuple(
            Account(platform, key.open(sealed, f"account {person}").decode())
            for platform, sealed in rows
        )

    @transaction
    def agree(self, person: str, text: str) -> Person:
        """Write down that a person agreed, to which version of the text, and when."""
        self._update(person, "consent = ?, consented_at = ?", text, self._clock())
        return self._get(person)

    @transaction
    def speak(self, person: str, language: str) -> Person:
        """Set the language a person chose."""
        self._update(person, "language = ?", language)
        return self._get(person)

    @transaction
    def choose(self, person: str, settings: Mapping[str, Any]) -> Person:
        """Keep what a person chose for themselves, in place of what was kept before."""
        plain = json.dumps(dict(settings)).encode()
        sealed = self._keys.of(person).seal(plain, f"settings {person}")
        self._update(person, "settings = ?", sealed)
        return self._get(person)

    @transaction
    def allow(self, person: str, *, per_day: int | None, per_hour: int | None) -> Person:
        """Give a person limits of their own; None means the host's default."""
        self._update(person, "per_day = ?, per_hour = ?", per_day, per_hour)
        return self._get(person)

    @transaction
    def block(self, person: str, *, blocked: bool = True) -> Person:
        """Shut a person out, or let them in again. It holds after they are forgotten, too.

        What of theirs is in line or in the making is cancelled.
        """
        self._get(person)
        self._block(person, blocked=blocked)
        return self._get(person)

    @transaction
    def block_account(self, account: Account, *, blocked: bool = True) -> None:
        """Shut out whoever has an account, or let them in again, also where nobody is known."""
        person = self._known(account)
        if person is not None:
            self._block(person, blocked=blocked)
        tag = self._keys.tag(account.platform, account.id)
        if blocked:
            self.thread.db.execute(
                "INSERT OR IGNORE INTO blocks (tag, blocked_at) VALUES (?, ?)",
                [tag, self._clock()],
            )
        else:
            self.thread.db.execute("DELETE FROM blocks WHERE tag = ?", [tag])

    def _block(self, person: str, *, blocked: bool) -> None:
        if blocked:
            now = self._clock()
            self.thread.db.execute(
                "UPDATE orders SET state = 'cancelled', reason = 'blocked', ended_at = ?,"
                " changed_at = ? WHERE person = ? AND state IN ('queued', 'running')",
                [now, now, person],
            )
            self.thread.db.execute(
                "INSERT OR IGNORE INTO blocks (tag, blocked_at)"
                " SELECT tag, ? FROM identities WHERE person = ?",
                [self._clock(), person],
            )
        else:
            self.thread.db.execute(
                "DELETE FROM blocks WHERE tag IN (SELECT tag FROM identities WHERE person = ?)",
                [person],
            )

    def _known(self, account: Account) -> str | None:
        """The person of an account, or None where there is none, or one who was forgotten.

        Raises:
            FileDamaged: the database says that it is somebody else's.
        """
        row = self._one(
            "SELECT person, platform, account FROM identities WHERE tag = ?",
            self._keys.tag(account.platform, account.id),
        )
        if row is None:
            return None
        person, platform, sealed = row
        try:
            known = self._keys.of(person).open(sealed, f"account {person}").decode()
        except Forgotten:  # but for the row, which a full disk or the end of a process left
            return None
        if (platform, known) != (account.platform, account.id):
            raise FileDamaged(
                "The database mixes up two people, so I can't tell whose things are whose.",
                "Restore a backup that nobody changed.",
            )
        return str(person)

    def _join(self, account: Account) -> str:
        person, tag = random_id(), self._keys.tag(account.platform, account.id)
        self.thread.db.execute(
            "DELETE FROM people WHERE id IN (SELECT person FROM identities WHERE tag = ?)", [tag]
        )
        # The key first: a key without a person opens nothing, and a person without a key is
        # somebody who was forgotten.
        key = self._keys.create(person)
        self.thread.db.execute(
            "INSERT INTO people (id, joined_at) VALUES (?, ?)", [person, self._clock()]
        )
        self.thread.db.execute(
            "INSERT INTO identities (tag, person, platform, account) VALUES (?, ?, ?, ?)",
            [
                tag,
                person,
                account.platform,
                key.seal(account.id.encode(), f"account {person}"),
            ],
        )
        return person

    def _get(self, person: str) -> Person:
        row = self._one(
            "SELECT name, settings, language, consent, consented_at, per_day, per_hour"
            " FROM people WHERE id = ?",
            person,
        )
        if row is None:
            raise NotYours("I know nobody of that name here.", "Check it, or begin with a photo.")
        name, settings, language, consent, consented_at, per_day, per_hour = row
        tags = {
            tag
            for (tag,) in self.thread.db.execute(
                "SELECT tag FROM identities WHERE person = ?", [person]
            )
        }
        key = self._keys.of(person)
        return Person(
            id=person,
            name=None if name is None else key.open(name, f"name {person}").decode(),
            language=language,
            consent=consent,
            consented_at=consented_at,
            admin=not tags.isdisjoint(self._admins),
            blocked=self._any_blocked(person),
            per_day=per_day,
            per_hour=per_hour,
            settings=MappingProxyType(
                {} if settings is None else json.loads(key.open(settings, f"settings {person}"))
            ),
        )

    def _any_blocked(self, person: str) -> bool:
        return (
            self._one(
                "SELECT 1 FROM blocks WHERE tag IN (SELECT tag FROM identities WHERE person = ?)",
                person,
            )
            is not None
        )

    def _update(self, person: str, assignments: str, *values: object) -> None:
        done = self.thread.db.execute(
            f"UPDATE people SET {assignments} WHERE id = ?", [*values, person]
        )
        if done.rowcount == 0:
            raise Forgotten("I don't know you any more.", "Send a photo to begin again.")

    def _one(self, sql: str, *values: object) -> tuple[Any, ...] | None:
        row: tuple[Any, ...] | None = self.thread.db.execute(sql, list(values)).fetchone()
        return row
