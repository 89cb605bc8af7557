"""The one thread that owns the database; everybody else awaits it.

sqlite-utils' connections work only on the thread that made them, and a connection shared by threads
mixes their transactions. So one thread makes the connection, and every piece of work comes to it
whole: one call is one transaction, kept or undone as one.
"""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable, Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from functools import partial, wraps
from pathlib import Path
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar

from sqlite_utils import Database

from storage import durable
from storage.errors import DatabaseDamaged, DiskFull, FolderUnusable, InUse, StorageError

T = TypeVar("T")
P = ParamSpec("P")

BUSY_SECONDS = 10.0
"""How long to wait for another process that writes."""


class DatabaseThread:
    """A SQLite database and the thread that owns it.

    Args:
        path: of the database file.

    Raises:
        DatabaseDamaged: it is not a whole database.
        DiskFull, FolderUnusable: it cannot be opened or made.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="likeness-database")
        try:
            self._db = self._executor.submit(self._connect).result()
        except BaseException:
            self._executor.shutdown()
            raise

    @property
    def db(self) -> Database:
        """The connection; of use on its own thread only, as SQLite makes sure."""
        return self._db

    async def run(self, work: Callable[[], T]) -> T:
        """Do some work on the thread, as one transaction, and wait for it.

        A caller that is cancelled stops waiting; the work itself is done or undone whole.

        Raises:
            StorageError: it could not be done; nothing of it was kept.
        """
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._executor, self._transact, work)

    def run_now(self, work: Callable[[], T]) -> T:
        """The same for callers without an event loop."""
        return self._executor.submit(self._transact, work).result()

    async def aside(self, work: Callable[[Database], T]) -> T:
        """Do some work on the thread outside of any transaction (checkpoints, backups)."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._executor, self._explain, work)

    def run_aside(self, work: Callable[[Database], T]) -> T:
        """The same for callers without an event loop."""
        return self._executor.submit(self._explain, work).result()

    def close(self) -> None:
        """Finish what was handed in and close the database."""
        self._executor.submit(self._db.close)
        self._executor.shutdown(wait=True)

    def _connect(self) -> Database:
        with explained(self.path), durable.explained(self.path):
            # For its owner's eyes only, before SQLite gives its log the same mode.
            self.path.touch(mode=0o600)
            self.path.chmod(0o600)
            db = Database(sqlite3.connect(self.path, timeout=BUSY_SECONDS))
            with ExitStack() as undo:
                undo.callback(db.close)
                self._prepare(db)
                undo.pop_all()
            return db

    def _prepare(self, db: Database) -> None:
        # What is deleted is overwritten with zeros; what was promised survives a power cut.
        db.execute("PRAGMA secure_delete = ON")
        db.execute("PRAGMA journal_mode = WAL")
        db.execute("PRAGMA synchronous = FULL")
        db.execute("PRAGMA foreign_keys = ON")
        found = db.execute("PRAGMA quick_check(1)").fetchone()[0]
        if found != "ok":
            raise sqlite3.DatabaseError("malformed")

    def _transact(self, work: Callable[[], T]) -> T:
        with explained(self.path):
            # IMMEDIATE: whoever reads first and writes later must not find that another process
            # wrote in between.
            self._db.execute("BEGIN IMMEDIATE")
            with self._kept_or_undone():
                return work()

    @contextmanager
    def _kept_or_undone(self) -> Iterator[None]:
        try:
            yield
            self._db.conn.commit()
        except BaseException:
            self._db.conn.rollback()
            raise

    def _explain(self, work: Callable[[Database], T]) -> T:
        with explained(self.path):
            return work(self._db)


class OnThread(Protocol):
    """A part of the storage: it has the thread whose database it works on."""

    thread: DatabaseThread


S = TypeVar("S", bound=OnThread)


def transaction(
    method: Callable[Concatenate[S, P], T],
) -> Callable[Concatenate[S, P], Coroutine[Any, Any, T]]:
    """Make a method, written as plain calls to the database, one awaitable transaction."""

    @wraps(method)
    async def call(self: S, /, *args: P.args, **kwargs: P.kwargs) -> T:
        return await self.thread.run(partial(method, self, *args, **kwargs))

    return call


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn what SQLite says of the database at ``path`` into an error with words."""
    try:
        yield
    except sqlite3.Error as error:
        known = _in_words(error, path)
        if known is None:
            raise
        raise known from error


def _in_words(error: sqlite3.Error, path: Path) -> StorageError | None:
    name = getattr(error, "sqlite_errorname", "") or ""
    if name.startswith("SQLITE_FULL"):
        return DiskFull(
            f"There is no room left on the disk of {path.parent}.",
            "Free some space, and it goes on from here; nothing is lost.",
        )
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return InUse(
            "Another process has been writing to the database for a long time.",
            "Wait for it to finish, or end it, and try again.",
        )
    if name.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_IOERR", "SQLITE_PERM")):
        return FolderUnusable(
            f"The database in {path.parent} can't be opened or written.",
            "Give this user the right to write there, or set LIKENESS_HOME to another folder.",
        )
    if name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")) or str(error) == "malformed":
        return DatabaseDamaged(
            f"The database {path} is damaged.",
            "Keep a copy of the folder, then put a backup in its place: likeness restore BACKUP",
        )
    if isinstance(error, sqlite3.OperationalError):
        return StorageError(
            f"The database in {path.parent} failed ({name or 'for an unknown reason'}).",
            "Try again; if it stays so, restart Likeness.",
        )
    return None
