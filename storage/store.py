"""Everything an installation keeps, opened together, and what concerns all of it: forgetting.

In the folder of an installation lie the database (``likeness.db``), the vault, the key store, the
master key, and two locks: ``storage.lock``, shared by every process that uses the storage and held
alone by one that tidies it up, and ``dispatch.lock``, held by the one process that makes and
delivers orders.
"""

from __future__ import annotations

import asyncio
import logging
import os
import shutil
import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from sqlite_utils import Database

from storage import durable
from storage.conversations import Conversations
from storage.errors import DatabaseMissing, FolderUnusable, NotYours
from storage.figures import Figures
from storage.groups import Groups
from storage.inbox import Inbox
from storage.keys import KeyStore
from storage.ledger import Ledger
from storage.locks import Lock
from storage.migrations import migrate
from storage.outbox import Outbox
from storage.people import Account, Clock, People, Person
from storage.thread import BUSY_SECONDS, DatabaseThread
from storage.vault import Vault

_log = logging.getLogger(__name__)

DATABASE = "likeness.db"
VAULT = "vault"
STORAGE_LOCK = "storage.lock"
DISPATCH_LOCK = "dispatch.lock"
RESTORING = f"restore{durable.PART}"
_CLOCK_SLACK = 60.0  # seconds; clocks are corrected by a little all the time
_LOG_PATIENCE = 1.0  # seconds
_AGE_OF_STRAYS = 600.0  # seconds
SWEEP_SECONDS = 600.0
"""How far apart the sweeps of a running process are, at least."""
_TIMES = {
    "files": ("stored_at", "expires_at"),
    "orders": ("placed_at", "retry_at", "started_at", "made_at", "ended_at", "reply_expires_at"),
    "outbox": ("written_at", "due_at", "reply_expires_at"),
    "conversations": ("changed_at",),
    "lines": ("changed_at",),
    "events": ("at",),
    "switches": ("changed_at",),
    "groups": ("used_at",),
    "inbox": ("taken_at",),
}
"""What is measured from, by table: it moves along when the clock is set back."""


@dataclass(frozen=True)
class Receipt:
    """What was deleted when somebody was forgotten.

    Attributes:
        at: unix seconds.
        photos: photos, those of the saved face not counted.
        saved_faces: 1 where one was kept.
        portraits: finished portraits.
        orders: orders, whatever their state.
    """

    at: float
    photos: int
    saved_faces: int
    portraits: int
    orders: int


@dataclass(frozen=True)
class Purged:
    """What a purge deleted because its time was over.

    Attributes:
        photos: photos and what was learned from them.
        portraits: finished portraits.
        orders: orders that were over.
        expired: orders that waited longer than their photos may be kept, and failed.
    """

    photos: int = 0
    portraits: int = 0
    orders: int = 0
    expired: int = 0


@dataclass(frozen=True)
class Swept:
    """What the sweep at the start put right after a crash or a restore.

    Attributes:
        files: files on the disk that the database did not know.
        rows: files that the database knew and that were gone.
        people: people without a key, who are forgotten.
        keys: keys without a person.
    """

    files: int = 0
    rows: int = 0
    people: int = 0
    keys: int = 0


class Storage:
    """An installation's people, groups, vault, orders, inbox and outbox. Make one with ``open``.

    Attributes:
        home: its folder.
        people: who is known.
        vault: their files.
        ledger: their orders.
        outbox: what must be said to them.
        conversations: where each stands.
        groups: what was chosen for group chats; they belong to nobody, and forgetting somebody
            does not touch them.
        inbox: what platforms delivered that was handled already.
        figures: what the host sees of all that.
        swept: what was put right when it was opened.
    """

    def __init__(
        self,
        home: Path,
        lock: Lock,
        thread: DatabaseThread,
        keys: KeyStore,
        admins: Iterable[Account],
        clock: Clock,
    ) -> None:
        self.home = home
        self.thread = thread
        self.people = People(thread, keys, admins, clock)
        self.vault = Vault(home / VAULT, thread, keys, clock)
        self.outbox = Outbox(thread, keys, clock)
        self.ledger = Ledger(thread, keys, self.vault, self.outbox, clock)
        self.conversations = Conversations(thread, keys, clock)
        self.groups = Groups(thread, keys, clock)
        self.inbox = Inbox(thread, clock)
        self.figures = Figures(thread, clock)
        self.swept = Swept()
        self._closed = False
        self._next_sweep = 0.0  # by the monotonic clock
        self._lock = lock
        self._keys = keys
        self._clock = clock

    @classmethod
    def open(
        cls,
        home: Path,
        *,
        master_key: str | None = None,
        admins: Iterable[Account] = (),
        clock: Clock = time.time,
    ) -> Storage:
        """Open what an installation keeps, made if it is new; put right what a crash left.

        Args:
            home: its folder.
            master_key: in base64; None takes the one in the folder.
            admins: accounts of the host's admins.
            clock: what time it is.

        Raises:
            FolderUnusable, DiskFull: the folder cannot be used.
            DatabaseDamaged, DatabaseMissing, NewerSchema: the database cannot be used.
            MasterKeyMissing, WrongMasterKey, KeysMissing: what it keeps cannot be read.
        """
        durable.folder(home)
        durable.refuse_open_folder(home)
        lock = Lock(home / STORAGE_LOCK)
        try:
            alone = lock.alone()
            if not alone:
                lock.shared()
            storage = cls._opened(home, lock, master_key, admins, clock)
        except BaseException:
            lock.close()
            raise
        try:
            if alone:
                storage._tidy()
                lock.shared()
            return storage
        except BaseException:
            storage.close()
            raise

    @classmethod
    def _opened(
        cls,
        home: Path,
        lock: Lock,
        master_key: str | None,
        admins: Iterable[Account],
        clock: Clock,
    ) -> Storage:
        file = home / DATABASE
        # An empty file is what a first start leaves that was cut short, or somebody's accident.
        new = not file.exists() or file.stat().st_size == 0
        keys = KeyStore.open(home, master_key, new=new)
        if new and any(True for _ in keys.people()):
            raise DatabaseMissing(
                f"The database {file} is gone, but the keys of its people are here.",
                f"Restore a backup (likeness restore BACKUP), or remove {keys.folder} to begin "
                "anew.",
            )
        thread = DatabaseThread(file)
        try:
            thread.run_aside(migrate)
            storage = cls(home, lock, thread, keys, admins, clock)
            durable.folder(storage.vault.folder)
            return storage
        except BaseException:
            thread.close()
            raise

    def close(self) -> None:
        """Finish what was begun and let go of everything; a second time it changes nothing."""
        if not self._closed:
            self._closed = True
            self.thread.close()
            self._lock.close()

    def secret(self, purpose: str) -> bytes:
        """32 bytes of this installation for a purpose: the same each time, and nowhere written."""
        return self._keys.secret(purpose)

    def dispatch_lock(self) -> Lock:
        """The lock of the one process that makes and delivers orders, not taken yet."""
        return Lock(self.home / DISPATCH_LOCK)

    # Forgetting.

    async def forget(self, person: str) -> Receipt:
        """Destroy a person's key, and delete everything of theirs, at once.

        What remains is the salted hash of a blocked account, so that the block holds.

        Raises:
            NotYours: nobody has that id.
        """
        receipt = await self.thread.run(lambda: self._forget(person))
        await self._scrub()
        await asyncio.to_thread(self._remove_folder, person)
        return receipt

    async def receipt(self, person: str) -> Receipt:
        """What would be deleted if a person were forgotten now.

        Raises:
            NotYours: nobody has that id.
        """
        return await self.thread.run(lambda: self._receipt(person))

    async def purge(self, *, portraits_seconds: float) -> Purged:
        """Delete what was kept long enough, and end orders that waited longer than their photos.

        Args:
            portraits_seconds: how long an order is kept after it was over.
        """
        await self.thread.run(self._keep_time)
        lock = self.dispatch_lock()
        try:
            # Whoever has this lock knows that nothing is being made, whatever the ledger says.
            idle = lock.alone()
            purged, files = await self.thread.run(lambda: self._purge(portraits_seconds, idle=idle))
        finally:
            lock.close()
        try:
            await asyncio.to_thread(self.vault.unlink, files)
        finally:
            await self._scrub()
            if time.monotonic() >= self._next_sweep:
                self._next_sweep = time.monotonic() + SWEEP_SECONDS
                await self.thread.run(lambda: self._sweep(alone=False))
        return purged

    async def save_face(self, person: str, photo: str, *, seconds: float) -> None:
        """Keep one of a person's photos, and what was learned from it, until they delete it.

        One face is kept for each person: the one before is kept no longer than other photos.

        Args:
            person: whose it is.
            photo: id of the photo, from which something was learned.
            seconds: how long photos are kept.

        Raises:
            NotYours: they have no such photo, or nothing was learned from it yet.
        """
        await self.thread.run(lambda: self._save_face(person, photo, seconds))

    async def know(self, account: Account) -> tuple[Person | None, bool]:
        """The person of an account, or None; and whether they keep a face here. One transaction."""

        def look() -> tuple[Person | None, bool]:
            person = self.people.known(account)
            return person, person is not None and self.vault.has_saved(person.id)

        return await self.thread.run(look)

    async def drop_face(self, person: str) -> bool:
        """Delete the face that a person kept; False where there is none."""
        saved = [file for file in await self.vault.files(person, "photo") if file.saved]
        for file in saved:
            await self.vault.delete(person, file.id)
        return bool(saved)

    # On the database's thread.

    def _forget(self, person: str) -> Receipt:
        receipt = self._receipt(person)
        # From here on nothing of theirs can be read, whatever happens next; the rows are garbage
        # that the next start would remove as well.
        self._keys.destroy(person)
        self.thread.db.execute("DELETE FROM people WHERE id = ?", [person])
        return receipt

    def _receipt(self, person: str) -> Receipt:
        # Their key is not read for it: one that is damaged or gone must not keep them here.
        if not self.thread.db.execute("SELECT 1 FROM people WHERE id = ?", [person]).fetchone():
            raise NotYours("I know nobody of that name here.", "Check it, or begin with a photo.")
        photos, faces, portraits, orders = self.thread.db.execute(
            "SELECT count(*) FILTER (WHERE kind = 'photo' AND NOT saved),"
            " count(*) FILTER (WHERE kind = 'photo' AND saved),"
            " count(*) FILTER (WHERE kind = 'portrait'),"
            " (SELECT count(*) FROM orders WHERE person = :person)"
            " FROM files WHERE person = :person",
            {"person": person},
        ).fetchone()
        return Receipt(self._clock(), photos, faces, portraits, orders)

    def _save_face(self, person: str, photo: str, seconds: float) -> None:
        db = self.thread.db
        learned = db.execute(
            "SELECT 1 FROM files WHERE person = ? AND photo = ? AND kind = 'subject'",
            [person, photo],
        ).fetchone()
        if learned is None:
            raise NotYours(
                "There is no portrait of that photo yet, so I don't know the face in it.",
                "Order one first, then keep the face.",
            )
        db.execute(
            "UPDATE files SET saved = 0, expires_at = stored_at + ?"
            " WHERE person = ? AND saved AND ? NOT IN (id, ifnull(photo, ''))",
            [seconds, person, photo],
        )
        db.execute(
            "UPDATE files SET saved = 1, expires_at = NULL WHERE person = ? AND ? IN (id, photo)",
            [person, photo],
        )

    def _purge(
        self, portraits_seconds: float, *, idle: bool
    ) -> tuple[Purged, list[tuple[str, str]]]:
        db, now = self.thread.db, self._clock()
        expired, files = self._expire(now, now - portraits_seconds, idle=idle)
        orders = db.execute(
            "DELETE FROM orders WHERE state IN ('delivered', 'cancelled', 'failed')"
            " AND ended_at <= ?",
            [now - portraits_seconds],
        ).rowcount
        db.execute(
            "DELETE FROM outbox WHERE order_id IS NULL AND state <> 'sending' AND written_at <= ?",
            [now - portraits_seconds],
        )
        self.conversations.purge(now - portraits_seconds)
        self.groups.purge()
        self.inbox.purge()
        portraits = sum(kind == "portrait" for _, _, kind in files)
        purged = Purged(len(files) - portraits, portraits, orders, expired)
        return purged, [(person, file) for person, file, _ in files]

    def _expire(
        self, now: float, over: float, *, idle: bool
    ) -> tuple[int, list[tuple[str, str, str]]]:
        """End what waited too long and strike the files whose time is over.

        Args:
            now: unix seconds.
            over: orders that were over by then are about to be deleted, in unix seconds.
            idle: nothing is being made; an order that runs was left so by a process that died.

        Returns:
            How many orders were ended, and owner, id and kind of the files.
        """
        expired = self._end_expired(now, idle=idle)
        files = self.thread.db.execute(
            # What is being made right now keeps its photos until it is done. What was learned from
            # a photo goes with it. A photo for one order goes with that order at the latest: nobody
            # would know any more that it was used.
            "WITH used AS (SELECT f.id FROM orders o JOIN order_files u ON u.order_id = o.id"
            "  JOIN files f ON f.id = u.file AND f.once"
            "  WHERE o.state = 'delivered' AND o.ended_at <= :over),"
            " gone AS (SELECT id FROM files WHERE (expires_at <= :now OR id IN used)"
            "  AND id NOT IN (SELECT f.file FROM order_files f JOIN orders o ON o.id = f.order_id"
            "  WHERE o.state = 'running'))"
            " SELECT person, id, kind FROM files WHERE id IN gone OR photo IN gone",
            {"now": now, "over": over},
        ).fetchall()
        self.thread.db.conn.executemany(
            "DELETE FROM files WHERE id = ?", [(file,) for _, file, _ in files]
        )
        return expired, files

    def _end_expired(self, now: float, *, idle: bool) -> int:
        rows = self.thread.db.execute(
            "SELECT o.id, o.state, o.again FROM files f JOIN order_files u ON u.file = f.id"
            " JOIN orders o ON o.id = u.order_id WHERE f.expires_at <= :now"
            "   AND u.role IN ('photo', 'like') AND o.state IN ('queued', :running)"
            " UNION SELECT o.id, o.state, o.again FROM orders o WHERE o.state = 'made'"
            "   AND NOT EXISTS (SELECT 1 FROM files f WHERE f.order_id = o.id"
            "     AND f.kind = 'portrait' AND f.expires_at > :now)"
            "   AND NOT EXISTS (SELECT 1 FROM outbox m WHERE m.order_id = o.id"
            "     AND m.state = 'sending')",
            {"now": now, "running": "running" if idle else "queued"},
        ).fetchall()
        for order, state, again in rows:
            reason = "not_fetched" if state == "made" else "waited_too_long"
            # Whoever could not be reached has nothing left to be told, and what came back with a
            # backup was most likely answered long ago.
            self.ledger.end(order, reason, {}, tell=state != "made" and not again)
        return len(rows)

    def _keep_time(self) -> None:
        """Move every deadline along when the clock was set back."""
        db, now = self.thread.db, self._clock()
        row = db.execute("SELECT seen FROM clock").fetchone()
        back = 0.0 if row is None else row[0] - now
        if back > _CLOCK_SLACK:
            _log.warning("the clock went back by %.0f s; all deadlines were moved with it", back)
            for table, columns in _TIMES.items():
                moved = ", ".join(f"{column} = {column} - :back" for column in columns)
                db.execute(f"UPDATE {table} SET {moved}", {"back": back})
        if back > _CLOCK_SLACK or back <= 0:
            db.execute(
                "INSERT INTO clock (only, seen) VALUES (1, ?)"
                " ON CONFLICT (only) DO UPDATE SET seen = excluded.seen",
                [now],
            )

    def _sweep(self, *, alone: bool) -> Swept:
        """Forget whoever has no key, and bring database, vault and key store into agreement.

        Args:
            alone: no other process uses the storage. Otherwise one could be between a key or a file
                and its row, so only what is old goes.
        """
        db = self.thread.db
        keyed = set(self._keys.people())
        known = {person for (person,) in db.execute("SELECT id FROM people")}
        for person in known - keyed:
            db.execute("DELETE FROM people WHERE id = ?", [person])
        for part in self._keys.folder.glob(f"*{durable.PART}"):
            if alone or _is_old(part):
                durable.erase(part)
        rows = {(person, file) for person, file in db.execute("SELECT person, id FROM files")}
        if rows and not any(self.vault.folder.iterdir()):
            raise FolderUnusable(
                f"The vault {self.vault.folder} is empty, and {len(rows)} files should be in it.",
                "If it lies on a disk of its own, mount that; otherwise restore a backup.",
            )
        on_disk = {(path.parent.name, path.name): path for path in self.vault.on_disk()}
        strays = {name for name in on_disk.keys() - rows if alone or _is_old(on_disk[name])}
        self.vault.unlink(strays)
        if not alone:
            return Swept(len(strays), 0, len(known - keyed), 0)
        for person in keyed - known:
            self._keys.destroy(person)
        lost = [
            (file,)
            for person, file in rows - on_disk.keys()
            if _enterable(self.vault.folder / person)
        ]
        db.conn.executemany("DELETE FROM files WHERE id = ?", lost)
        for folder in self.vault.folder.iterdir():
            if folder.is_dir() and _enterable(folder) and not any(folder.iterdir()):
                folder.rmdir()
        shutil.rmtree(self.home / RESTORING, ignore_errors=True)
        return Swept(len(strays), len(lost), len(known - keyed), len(keyed - known))

    def _remove_folder(self, person: str) -> None:
        folder = self.vault.folder / person
        shutil.rmtree(folder, ignore_errors=True)
        if folder.exists():
            _log.error(
                "files of somebody who was forgotten can't be removed yet; nobody can read them"
            )

    async def _scrub(self) -> None:
        """Leave nothing of what was deleted in the write-ahead log."""
        await self.thread.aside(_truncate_log)

    def _tidy(self) -> None:
        self.thread.run_now(self._keep_time)
        self.swept = self.thread.run_now(lambda: self._sweep(alone=True))
        self.thread.run_aside(_truncate_log)


def _enterable(folder: Path) -> bool:
    """Whether a folder can be looked into; one that is not there counts as empty."""
    return not folder.exists() or os.access(folder, os.R_OK | os.X_OK)


def _is_old(path: Path) -> bool:
    """Whether a file has lain there for longer than anybody needs from a file to its row."""
    try:
        return time.time() - path.stat().st_mtime > _AGE_OF_STRAYS
    except FileNotFoundError:
        return False


def _truncate_log(db: Database) -> None:
    """Bring the write-ahead log into the database and cut it to nothing.

    Another process that reads right now can keep that from happening; it is waited for a little,
    because everybody waits meanwhile.
    """
    db.execute(f"PRAGMA busy_timeout = {_LOG_PATIENCE * 1000:.0f}")
    try:
        busy, *_ = db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    finally:
        db.execute(f"PRAGMA busy_timeout = {BUSY_SECONDS * 1000:.0f}")
    if busy:
        _log.warning("another process keeps the write-ahead log; it will be cut at the next purge")
