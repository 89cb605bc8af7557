"""Schema: what must hold is held by the database itself, whoever writes to it."""

from __future__ import annotations

import itertools
import sqlite3

import pytest
from sqlite_utils import Database

from storage.errors import NewerSchema, StorageError
from storage.migrations import MIGRATIONS, migrate
from storage.store import Storage
from tests.storage.installation import join, learn, make, place, send_photo, sql, start

pytestmark = pytest.mark.asyncio

STATES = ("queued", "running", "made", "delivered", "cancelled", "failed")
WAYS = {
    ("queued", "running"),
    ("queued", "cancelled"),
    ("queued", "failed"),
    ("running", "queued"),
    ("running", "made"),
    ("running", "cancelled"),
    ("running", "failed"),
    ("made", "delivered"),
    ("made", "queued"),
    ("made", "failed"),
}
PATHS: dict[str, tuple[str, ...]] = {
    "queued": (),
    "running": ("running",),
    "made": ("running", "made"),
    "delivered": ("running", "made", "delivered"),
    "cancelled": ("cancelled",),
    "failed": ("failed",),
}


def go(storage: Storage, order: str, became: str) -> None:
    """Change a state as plain SQL would, with all that the state asks for."""
    over = 1.0 if became in ("delivered", "cancelled", "failed") else None
    sql(
        storage,
        "UPDATE orders SET state = ?, ended_at = ?, changed_at = 5, reason = 'why' WHERE id = ?",
        became,
        over,
        order,
    )


async def order_with_portrait(storage: Storage) -> str:
    """An order that has a portrait already, so that it may be made."""
    person = await join(storage)
    order = await place(storage, person)
    file = await storage.vault.write(person, b"portrait")
    storage.thread.run_now(
        lambda: storage.vault.enter(person, file, "portrait", 8, {}, 2e9, order=order)
    )
    return order


@pytest.mark.parametrize(("was", "became"), [*itertools.product(STATES, STATES)])
async def test_orders_go_their_way_and_no_other(storage, was, became):
    order = await order_with_portrait(storage)
    for step in PATHS[was]:
        go(storage, order, step)
    events = sql(storage, "SELECT count(*) FROM events")
    if (was, became) in WAYS:
        go(storage, order, became)
        assert sql(storage, "SELECT was, became, reason, at FROM events ORDER BY id")[-1] == (
            was,
            became,
            "why",
            5.0,
        )
    else:
        with pytest.raises(sqlite3.IntegrityError, match="no such transition"):
            go(storage, order, became)
        assert sql(storage, "SELECT count(*) FROM events") == events
        assert sql(storage, "SELECT state FROM orders") == [(was,)]


@pytest.mark.parametrize("state", [*STATES[1:], "lost"])
async def test_an_order_begins_queued(storage, state):
    person = await join(storage)
    over = 1.0 if state in ("delivered", "cancelled", "failed") else None
    with pytest.raises(sqlite3.IntegrityError):
        sql(
            storage,
            "INSERT INTO orders (id, person, state, kin, brief, portraits, expected, front,"
            " placed_at, changed_at, ended_at, reason)"
            " VALUES ('o', ?, ?, '', x'', 1, 1, '', 0, 0, ?, 'why')",
            person,
            state,
            over,
        )


async def test_an_order_is_not_made_without_a_portrait(storage):
    person = await join(storage)
    photo = await send_photo(storage, person)
    order = await place(storage, person, photo)
    go(storage, order, "running")
    with pytest.raises(sqlite3.IntegrityError, match="without portraits"):
        go(storage, order, "made")


@pytest.mark.parametrize(
    "change",
    [
        "state = 'cancelled'",  # without saying when
        "state = 'failed', ended_at = 1",  # without a reason
        "ended_at = 1",  # and still queued
        "state = 'lost'",
        "portraits = 0",
        "again = 2",
        "person = 'nobody'",
    ],
)
async def test_no_order_is_half_of_one_thing_and_half_of_another(storage, change):
    await place(storage, await join(storage))
    with pytest.raises(sqlite3.IntegrityError):
        sql(storage, f"UPDATE orders SET {change}")


# Who agreed, and whose it is.


async def test_nothing_is_kept_of_whoever_has_not_agreed(storage):
    person = await join(storage, agrees=False)
    with pytest.raises(sqlite3.IntegrityError, match="no consent"):
        sql(
            storage,
            "INSERT INTO orders (id, person, kin, brief, portraits, expected, front, placed_at,"
            " changed_at) VALUES ('o', ?, '', x'', 1, 1, '', 0, 0)",
            person,
        )
    with pytest.raises(sqlite3.IntegrityError, match="no consent"):
        storage.thread.run_now(lambda: storage.vault.enter(person, "f", "photo", 1, {}, 2e9))


async def theirs_and_mine(storage: Storage) -> list[dict[str, str]]:
    """An order with its portrait, photo and message, of two people: (theirs, mine)."""
    found = []
    for account in ("theirs", "mine"):
        person = await join(storage, account)
        photo = await send_photo(storage, person)
        order = await place(storage, person, photo)
        portrait = await make(storage, await start(storage))
        found.append({"person": person, "photo": photo, "order": order, "portrait": portrait})
    return found


@pytest.mark.parametrize(
    "theft",
    [
        "INSERT INTO order_files VALUES (:mine_order, 'photo', 9, :their_photo)",
        "INSERT INTO order_files VALUES (:their_order, 'like', 9, :my_photo)",
        "UPDATE order_files SET file = :their_photo WHERE order_id = :mine_order",
        "UPDATE order_files SET order_id = :mine_order, position = 9 WHERE file = :their_photo",
        "UPDATE orders SET person = :me WHERE id = :their_order",
        "UPDATE orders SET id = 'x' WHERE id = :their_order",
        "UPDATE files SET person = :me WHERE id = :their_photo",
        "UPDATE files SET order_id = :mine_order WHERE id = :their_portrait",
        "UPDATE outbox SET person = :me WHERE order_id = :their_order",
        "UPDATE outbox SET order_id = :their_order WHERE order_id = :mine_order",
        "INSERT INTO outbox (id, idempotency_key, person, order_id, front, kind, body,"
        " written_at, due_at) VALUES ('m', 'k', :me, :their_order, '', '', x'', 0, 0)",
        "INSERT INTO files (id, person, kind, order_id, size, about, stored_at, expires_at)"
        " VALUES ('f', :me, 'portrait', :their_order, 1, x'', 0, 1)",
        "INSERT INTO files (id, person, kind, photo, size, about, stored_at, expires_at)"
        " VALUES ('f', :me, 'subject', :their_photo, 1, x'', 0, 1)",
    ],
)
async def test_what_belongs_to_somebody_stays_theirs(storage, theft):
    theirs, mine = await theirs_and_mine(storage)
    names = {
        ":mine_order": mine["order"],
        ":my_photo": mine["photo"],
        ":me": mine["person"],
        ":their_order": theirs["order"],
        ":their_photo": theirs["photo"],
        ":their_portrait": theirs["portrait"],
    }
    for name, value in names.items():
        theft = theft.replace(name, f"'{value}'")
    with pytest.raises(sqlite3.IntegrityError):
        sql(storage, theft)


async def test_a_subject_is_learned_from_ones_own_photo(storage):
    owner, thief = await join(storage), await join(storage, "thief")
    photo = await send_photo(storage, owner)
    with pytest.raises(sqlite3.IntegrityError):
        await learn(storage, thief, photo)
    assert len(list(storage.vault.on_disk())) == 1, "nothing of it is left"


# What was allowed once.


@pytest.mark.parametrize(
    "change",
    [
        "INSERT INTO order_files VALUES (:second, 'photo', 0, :photo)",
        "INSERT INTO order_files VALUES (:second, 'like', 0, :photo)",
        "UPDATE files SET once = 0 WHERE id = :photo",
        "UPDATE files SET once = 1 WHERE id = :portrait",
        "INSERT INTO files (id, person, kind, photo, size, about, stored_at, expires_at)"
        " SELECT 'f', person, 'subject', id, 1, x'', 0, 1 FROM files WHERE id = :photo",
        "INSERT INTO files (id, person, kind, size, about, once, stored_at, expires_at)"
        " SELECT 'f', person, 'portrait', 1, x'', 1, 0, 1 FROM files WHERE id = :photo",
    ],
)
async def test_what_was_allowed_once_is_not_allowed_twice(storage, change):
    person = await join(storage)
    photo = await send_photo(storage, person, once=True)
    await place(storage, person, photo)
    portrait = await make(storage, await start(storage))
    second = await place(storage, person)
    for name, value in {":second": second, ":photo": photo, ":portrait": portrait}.items():
        change = change.replace(name, f"'{value}'")
    with pytest.raises(sqlite3.IntegrityError):
        sql(storage, change)


async def test_a_group_has_settings_or_is_elsewhere_and_never_both(storage):
    for settings, moved_to in (("x'00'", "x'00'"), ("NULL", "NULL")):
        with pytest.raises(sqlite3.IntegrityError):
            sql(storage, f"INSERT INTO groups VALUES (x'00', {settings}, {moved_to}, 0)")


# Versions.


async def test_a_database_of_a_newer_program_is_refused_and_left_alone(home):
    storage = Storage.open(home)
    sql(
        storage,
        "INSERT INTO _sqlite_migrations (migration_set, name, applied_at)"
        " VALUES ('likeness', 'years_from_now', 'then')",
    )
    storage.close()
    before = (home / "likeness.db").read_bytes()
    with pytest.raises(NewerSchema) as refused:
        Storage.open(home)
    assert "newer version" in refused.value.message and refused.value.hint
    assert (home / "likeness.db").read_bytes() == before


async def test_every_step_is_recorded_once(storage, home):
    applied = [step.name for step in storage.thread.run_aside(MIGRATIONS.applied)]
    assert applied == [
        "people_and_their_files",
        "orders_and_their_states",
        "conversations_and_their_logs",
        "pause_and_figures",
        "groups_and_what_was_handled",
        "photos_for_one_order",
        "portraits_that_were_lent_for",
        "changes_that_are_no_orders",
    ]
    Storage.open(home).close()
    assert [step.name for step in storage.thread.run_aside(MIGRATIONS.applied)] == applied


async def test_what_was_kept_before_a_photo_could_be_for_one_order_is_for_any(storage):
    person = await join(storage)
    photo = await send_photo(storage, person)
    order = await place(storage, person, photo)
    copied = ("people", "files", "orders", "order_files")
    with Database(memory=True) as db:
        MIGRATIONS.apply(db, stop_before="groups_and_what_was_handled")
        for table in copied:
            names = [column.name for column in db[table].columns]
            rows = sql(storage, f"SELECT {', '.join(names)} FROM {table}")
            db[table].insert_all(dict(zip(names, row, strict=True)) for row in rows)
        migrate(db)
        assert db.execute("SELECT id, once FROM files").fetchall() == [(photo, 0)]
        assert db.execute("SELECT order_id, file FROM order_files").fetchall() == [(order, photo)]


async def test_a_step_that_fails_leaves_nothing_and_is_tried_again(home, monkeypatch):
    def fail(db):
        db.execute("CREATE TABLE half (id INTEGER)")
        raise sqlite3.OperationalError("the power went")

    extra = [*MIGRATIONS._migrations, MIGRATIONS._Migration("half", fail)]
    monkeypatch.setattr(MIGRATIONS, "_migrations", extra)
    with pytest.raises(StorageError, match="failed"):
        Storage.open(home)
    monkeypatch.undo()
    storage = Storage.open(home)
    tables = {name for (name,) in sql(storage, "SELECT name FROM sqlite_master")}
    storage.close()
    assert "half" not in tables and "orders" in tables
