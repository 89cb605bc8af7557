"""The database's thread: work is done whole or not at all, and what fails is told in words."""

from __future__ import annotations

import asyncio
import os
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

import pytest

from storage.errors import (
    DatabaseDamaged,
    DatabaseMissing,
    DiskFull,
    FolderUnusable,
    InUse,
    StorageError,
)
from storage.store import Storage
from tests.storage.installation import everything, join, place, send_photo, sql, start

pytestmark = pytest.mark.asyncio

ROOT = Path(__file__).parents[2]
NOBODY = 65534


def threads() -> list[str]:
    return [t.name for t in threading.enumerate() if t.name.startswith("likeness-database")]


async def filled(home: Path) -> str:
    """An installation that is closed, large enough for its database to be cut; an order in it."""
    storage = Storage.open(home)
    person = await join(storage)
    photo = await send_photo(storage, person)
    order = await place(storage, person, photo, brief=os.urandom(60_000))
    storage.close()
    return order


async def test_the_database_is_kept_as_was_promised(storage, home):
    settings = {
        name: sql(storage, f"PRAGMA {name}")[0][0]
        for name in ("journal_mode", "foreign_keys", "secure_delete", "synchronous")
    }
    assert settings == {
        "journal_mode": "wal",
        "foreign_keys": 1,
        "secure_delete": 1,
        "synchronous": 2,
    }
    for name in ("likeness.db", "likeness.db-wal"):
        assert (home / name).stat().st_mode & 0o777 == 0o600


async def test_work_that_fails_is_undone_whole(storage):
    person = await join(storage)

    def half() -> None:
        storage.thread.db.execute("UPDATE people SET language = 'xx'")
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await storage.thread.run(half)
    assert (await storage.people.get(person)).language == "de"
    assert not storage.thread.run_aside(lambda db: db.conn.in_transaction)


async def test_a_caller_who_stops_waiting_leaves_nothing_half_done(storage):
    person = await join(storage)
    begun, go_on = threading.Event(), threading.Event()

    def slow() -> None:
        storage.thread.db.execute("UPDATE people SET language = 'xx'")
        begun.set()
        go_on.wait(20)
        storage.thread.db.execute("UPDATE people SET per_day = 7")

    waiting = asyncio.create_task(storage.thread.run(slow))
    while not begun.is_set():
        await asyncio.sleep(0.001)
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting
    go_on.set()
    known = await storage.people.get(person)
    assert (known.language, known.per_day) == ("xx", 7)


async def test_closing_ends_the_thread_and_finishes_what_was_handed_in(home):
    storage = Storage.open(home)
    done: list[float] = []

    def slow() -> None:
        time.sleep(0.05)
        done.append(1)

    storage.thread._executor.submit(slow)
    storage.close()
    assert done and threads() == []


# Two processes (each a Storage of its own: locks and connections do not know the difference).


async def test_what_one_process_places_another_begins(storage, home):
    other = Storage.open(home)
    person = await join(other)
    order = await place(other, person)
    assert (await start(storage)).order == order
    assert await other.ledger.running() == {order}
    await other.ledger.cancel(order, person=person)
    assert await storage.ledger.running() == frozenset()
    other.close()


async def test_many_writers_of_two_processes_get_in_each_others_way_nowhere(storage, home):
    other = Storage.open(home)
    person = await join(storage)
    placed = await asyncio.gather(*(place(s, person) for s in (storage, other) for _ in range(20)))
    begun = [
        job.order
        for _ in range(20)
        for jobs in await asyncio.gather(storage.ledger.start(), other.ledger.start())
        for job in jobs
    ]
    other.close()
    assert sorted(begun) == sorted(placed), "each is begun once"


async def test_only_one_process_dispatches(storage, home):
    other = Storage.open(home)
    first, second = storage.dispatch_lock(), other.dispatch_lock()
    assert first.alone() and not second.alone()
    first.close()
    assert second.alone()
    second.close()
    other.close()


async def test_a_process_that_writes_for_ever_is_told_in_words(storage, home):
    storage.thread.run_aside(lambda db: db.execute("PRAGMA busy_timeout = 20"))
    with sqlite3.connect(home / "likeness.db", isolation_level=None) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(InUse):
            await join(storage)
        other.execute("ROLLBACK")
    other.close()
    await join(storage)


async def test_a_process_that_reads_for_ever_does_not_hold_the_database_up(storage, home, caplog):
    person = await join(storage)
    with sqlite3.connect(home / "likeness.db", isolation_level=None) as other:
        other.execute("BEGIN")
        other.execute("SELECT count(*) FROM people").fetchone()
        begun = time.monotonic()
        await storage.forget(person)
        assert time.monotonic() - begun < 8
    other.close()
    assert "write-ahead log" in caplog.text
    await join(storage)
    assert sql(storage, "PRAGMA busy_timeout") == [(10_000,)]


# Damage.


def overwrite_middle(data: bytes) -> bytes:
    middle = len(data) // 2
    return data[: middle - 8192] + os.urandom(16384) + data[middle + 8192 :]


@pytest.mark.parametrize(
    "harm",
    [
        overwrite_middle,
        lambda data: os.urandom(100) + data[100:],
        lambda data: data[: len(data) // 2],
        lambda data: data[:100],
        lambda data: b"this is no database" * 1000,
        lambda data: bytes(len(data)),
    ],
    ids=["middle", "header", "half", "almost nothing", "text", "zeros"],
)
async def test_a_damaged_database_is_told_and_left_as_it_was(home, harm):
    await filled(home)
    file = home / "likeness.db"
    file.write_bytes(harm(file.read_bytes()))
    before = everything(home)
    with pytest.raises(DatabaseDamaged) as refused:
        Storage.open(home)
    assert str(file) in refused.value.message and "restore" in refused.value.hint
    after = everything(home)
    for name in before:
        assert after[name] == before[name], name
    assert threads() == []


@pytest.mark.parametrize("left", [None, b""], ids=["gone", "empty"])
async def test_a_database_that_is_gone_is_not_begun_anew_over_the_keys(home, left):
    await filled(home)
    file = home / "likeness.db"
    file.unlink()
    if left is not None:
        file.write_bytes(left)
    keys = sorted((home / "keys").iterdir())
    for _ in range(2):
        with pytest.raises(DatabaseMissing) as refused:
            Storage.open(home)
    assert "restore" in refused.value.hint.lower()
    assert sorted((home / "keys").iterdir()) == keys
    assert any((home / "vault").glob("*/*"))
    assert threads() == []


async def test_a_first_start_that_was_cut_short_begins_again(home):
    storage = Storage.open(home)
    storage.close()
    (home / "likeness.db").write_bytes(b"")
    storage = Storage.open(home)
    await join(storage)
    storage.close()


# No room, no right.


async def test_a_full_disk_loses_nothing_that_was_taken(storage):
    person = await join(storage)
    photo = await send_photo(storage, person)
    kept = await place(storage, person, photo)
    pages = sql(storage, "PRAGMA page_count")[0][0]
    sql(storage, f"PRAGMA max_page_count = {pages}")
    placed = []
    with pytest.raises(DiskFull) as refused:
        for _ in range(100):
            placed.append(await place(storage, person, photo, brief=bytes(5000)))
    assert "room" in refused.value.message and "nothing is lost" in refused.value.hint
    orders = {order.id for order in await storage.ledger.orders()}
    assert orders == {kept, *placed}
    assert sql(storage, "SELECT count(DISTINCT order_id) FROM order_files") == [(len(orders),)]
    assert sql(storage, "SELECT waiting FROM line") == [(len(orders),)]
    sql(storage, "PRAGMA max_page_count = 1000000")
    await place(storage, person, photo, brief=bytes(5000))
    assert (await start(storage)).order == kept
    assert sql(storage, "PRAGMA integrity_check") == [("ok",)]


def opened_by_nobody(home: Path) -> str:
    """What a process without rights is told when it opens an installation."""
    script = f"""if True:
        import os, pathlib, storage.store, storage.backup
        from storage.errors import StorageError
        if os.getuid() == 0:
            os.setgroups([])
            os.setgid({NOBODY})
            os.setuid({NOBODY})
        try:
            storage.store.Storage.open(pathlib.Path({str(home)!r}))
        except StorageError as error:
            print(type(error).__name__, error.message, error.hint)
        """
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture
def readable(tmp_path_factory) -> Path:
    """A folder that anybody may enter and only its owner may write to."""
    folder = Path(tmp_path_factory.mktemp("readable"))
    if os.getuid() != 0:
        pytest.skip("needs another user to be refused as")
    for each in (folder, *folder.parents):
        if each.is_relative_to(tempfile.gettempdir()) and each.owner() == "root":
            each.chmod(each.stat().st_mode | 0o755)
    return folder


async def test_a_folder_that_cannot_be_written_is_told_in_words(readable):
    told = opened_by_nobody(readable)
    assert told.startswith("FolderUnusable") and str(readable) in told
    assert "Permission denied" in told and "LIKENESS_HOME" in told
    assert list(readable.iterdir()) == []
    assert opened_by_nobody(readable / "home").startswith("FolderUnusable")


async def test_a_folder_that_cannot_be_entered_is_told_in_words(readable):
    (readable / "closed").mkdir(mode=0o700)
    for home in (readable / "closed", readable / "closed" / "home"):
        assert opened_by_nobody(home).startswith("FolderUnusable")


async def test_a_home_that_is_a_file_is_told_in_words(tmp_path):
    home = tmp_path / "home"
    home.write_text("dear diary")
    with pytest.raises(FolderUnusable) as refused:
        Storage.open(home)
    assert str(home) in refused.value.message
    assert home.read_text() == "dear diary"
    with pytest.raises(FolderUnusable):
        Storage.open(home / "deeper")


async def test_every_refusal_says_what_to_do():
    assert issubclass(DiskFull, StorageError)
    error = FolderUnusable("what happened", "what to try")
    assert (error.message, error.hint, str(error)) == (
        "what happened",
        "what to try",
        "what happened",
    )
