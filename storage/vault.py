"""The vault: photos, subjects and portraits as files, each sealed with its owner's key.

The file comes first and its row second, so that a row always has its file; what a crash leaves
between the two is a file without a row, which the sweep at the next start removes. The other way
round for removing: the row goes first.
"""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal

from storage import durable
from storage.errors import FileDamaged, Forgotten, NotAccepted, NotYours
from storage.keys import KeyStore, random_id
from storage.people import Clock
from storage.thread import DatabaseThread, transaction

Kind = Literal["photo", "subject", "portrait"]


@dataclass(frozen=True)
class StoredFile:
    """A file of the vault and what is known of it.

    Attributes:
        id: random.
        person: its owner.
        kind: ``photo``, ``subject`` (what was learned of a person) or ``portrait``.
        size: bytes, before encryption.
        stored_at: unix seconds.
        expires_at: when it is deleted; None where its owner asked to keep it.
        about: what else is known of it; plain JSON values. ``once`` of a photo is true where it may
            be used by one order only.
        order: a portrait's order.
        photo: the photo that a subject belongs to.
        saved: part of the face that its owner asked to keep.
    """

    id: str
    person: str
    kind: Kind
    size: int
    stored_at: float
    expires_at: float | None
    about: Mapping[str, Any] = field(repr=False)
    order: str | None = None
    photo: str | None = None
    saved: bool = False


class Vault:
    """The files of everybody.

    Args:
        folder: where they lie, one folder a person.
        thread: of the database, which knows about them.
        keys: of the installation.
        clock: what time it is.
    """

    def __init__(
        self, folder: Path, thread: DatabaseThread, keys: KeyStore, clock: Clock = time.time
    ) -> None:
        self.folder = folder
        self.thread = thread
        self._keys = keys
        self._clock = clock

    async def keep(
        self,
        person: str,
        kind: Literal["photo", "subject"],
        data: bytes,
        about: Mapping[str, Any],
        *,
        seconds: float,
        photo: str | None = None,
        id: str | None = None,
    ) -> StoredFile:
        """Keep a photo or a subject for a while.

        Args:
            person: its owner, who must have agreed.
            kind: what it is.
            data: its bytes.
            about: what else is known of it; plain JSON values. A photo with
                ``{"once": true}`` can be used by one order, and nothing is learned from it for
                others.
            seconds: how long it is kept.
            photo: the photo that a subject was learned from.
            id: that it is to have, of ``random_id``; None makes one.

        Raises:
            NotAccepted: the person has not agreed.
            DiskFull, FolderUnusable: it cannot be written; nothing of it is left.
            Forgotten: the person has no key.
        """
        file = await self.write(person, data, id)
        try:
            return await self._enter(person, file, kind, len(data), about, seconds, photo)
        except Exception:  # not when it was cancelled: then the row may still be written
            self.unlink([(person, file)])
            raise

    async def write(self, person: str, data: bytes, id: str | None = None) -> str:
        """Write a sealed file that the database does not know yet; its id, new unless given.

        Raises:
            DiskFull, FolderUnusable: it cannot be written; nothing of it is left.
            Forgotten: the person has no key.
        """
        return await asyncio.to_thread(self._write, person, id or random_id(), data)

    async def read(self, person: str, file: str) -> bytes:
        """The bytes of a person's own file.

        Raises:
            NotYours: they have no such file.
            FileDamaged: it is gone, or not what was written.
        """
        await self.find(person, file)
        return await asyncio.to_thread(self._read, person, file)

    @transaction
    def find(self, person: str, file: str) -> StoredFile:
        """What is known of a person's own file.

        Raises:
            NotYours: they have no such file.
        """
        found = list(self.rows("WHERE f.id = ? AND f.person = ?", file, person))
        if not found:
            raise NotYours("There is no such picture of yours.", "It may have been deleted.")
        return found[0]

    @transaction
    def files(self, person: str, kind: Kind | None = None) -> tuple[StoredFile, ...]:
        """A person's files, the oldest first."""
        return tuple(
            self.rows("WHERE f.person = ? AND ifnull(f.kind = ?, 1) ORDER BY rowid", person, kind)
        )

    @transaction
    def lent(self, by: str) -> tuple[StoredFile, ...]:
        """Whosoever's photos and portraits that say they show somebody by their leave.

        Nothing in clear tells whom a file shows, so all that show somebody by leave are read.

        Args:
            by: what ``about`` says of them, as ``once`` of a photo and as ``lent`` of a portrait.
        """
        found: list[StoredFile] = []
        which = "(f.once OR (f.kind = 'portrait' AND ifnull(f.lent, 1)))"
        people = self.thread.db.execute(f"SELECT DISTINCT person FROM files f WHERE {which}")
        for (person,) in people.fetchall():
            with suppress(FileDamaged, Forgotten):  # nobody can read those either
                found += [
                    file
                    for file in self.rows(f"WHERE f.person = ? AND {which}", person)
                    if by in (file.about.get("once"), file.about.get("lent"))
                ]
        return tuple(found)

    @transaction
    def last(self, person: str, file: str, seconds: float) -> None:
        """Keep a person's own file for so long from when it came."""
        self.thread.db.execute(
            "UPDATE files SET expires_at = stored_at + ?"
            " WHERE person = ? AND id = ? AND expires_at IS NOT NULL",
            [seconds, person, file],
        )

    def has_saved(self, person: str) -> bool:
        """Whether a person keeps a face; call it on the database's thread."""
        row = self.thread.db.execute(
            "SELECT 1 FROM files WHERE person = ? AND kind = 'subject' AND saved LIMIT 1", [person]
        ).fetchone()
        return row is not None

    async def delete(self, person: str, file: str) -> None:
        """Delete a person's own file, and what was learned from it.

        Raises:
            NotYours: they have no such file.
        """
        await self.find(person, file)
        self.unlink(await self._strike(person, file))

    def rows(self, where: str, *values: object) -> Iterator[StoredFile]:
        """Files as the database knows them; call it on its thread."""
        for row in self.thread.db.execute(
            "SELECT f.id, f.person, f.kind, f.size, f.stored_at, f.expires_at, f.about,"
            f" f.order_id, f.photo, f.saved FROM files f {where}",
            list(values),
        ):
            file, person, kind, size, stored_at, expires_at, about, order, photo, saved = row
            plain = self._keys.of(person).open(about, f"about {file}")
            yield StoredFile(
                file,
                person,
                kind,
                size,
                stored_at,
                expires_at,
                MappingProxyType(json.loads(plain)),
                order,
                photo,
                bool(saved),
            )

    def enter(
        self,
        person: str,
        file: str,
        kind: Kind,
        size: int,
        about: Mapping[str, Any],
        expires_at: float,
        *,
        order: str | None = None,
        photo: str | None = None,
    ) -> None:
        """Tell the database of a file that was written; call it on its thread."""
        plain = json.dumps(dict(about)).encode()
        self.thread.db.execute(
            "INSERT INTO files"
            " (id, person, kind, order_id, photo, size, about, once, lent, stored_at, expires_at)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                file,
                person,
                kind,
                order,
                photo,
                size,
                self._keys.of(person).seal(plain, f"about {file}"),
                # In clear too: the database keeps the rule, and cannot read the rest.
                kind == "photo" and bool(about.get("once")),
                kind == "portrait" and bool(about.get("lent")),
                self._clock(),
                expires_at,
            ],
        )

    def unlink(self, files: Iterable[tuple[str, str]]) -> None:
        """Remove files, named by owner and id, that the database does not know any more.

        Raises:
            FolderUnusable: one cannot be removed; the others are.
        """
        failed: OSError | None = None
        for person, file in files:
            try:
                (self.folder / person / file).unlink(missing_ok=True)
            except OSError as error:  # the others go all the same; the sweep tries it again
                failed = error
        if failed is not None:
            raise durable.from_os(failed, self.folder) from failed

    def on_disk(self) -> Iterator[Path]:
        """Every file below the folder, unfinished ones too."""
        return (path for path in self.folder.glob("*/*") if path.is_file())

    @transaction
    def _enter(
        self,
        person: str,
        file: str,
        kind: Kind,
        size: int,
        about: Mapping[str, Any],
        seconds: float,
        photo: str | None,
    ) -> StoredFile:
        agreed = self.thread.db.execute(
            "SELECT 1 FROM people WHERE id = ? AND consent IS NOT NULL", [person]
        ).fetchone()
        if agreed is None:
            self._keys.of(person)
            raise NotAccepted("no_consent")
        self.enter(person, file, kind, size, about, self._clock() + seconds, photo=photo)
        return next(self.rows("WHERE f.id = ?", file))

    @transaction
    def _strike(self, person: str, file: str) -> tuple[tuple[str, str], ...]:
        learned = self.rows("WHERE f.person = ? AND f.kind = 'subject'", person)
        struck = [file] + [
            subject.id
            for subject in learned
            if file == subject.photo or file in subject.about.get("learned_from", ())
        ]
        self.thread.db.conn.executemany(
            "DELETE FROM files WHERE person = ? AND id = ?", [(person, each) for each in struck]
        )
        return tuple((person, each) for each in struck)

    def _write(self, person: str, file: str, data: bytes) -> str:
        sealed = self._keys.of(person).seal(data, f"file {file}")
        durable.write(durable.folder(self.folder / person) / file, sealed)
        return file

    def _read(self, person: str, file: str) -> bytes:
        path = self.folder / person / file
        try:
            sealed = path.read_bytes()
        except FileNotFoundError:
            raise FileDamaged(
                "A picture that should be kept here is gone.",
                "Restore a backup, or send it again.",
            ) from None
        except OSError as error:
            raise durable.from_os(error, path) from error
        return self._keys.of(person).open(sealed, f"file {file}")
