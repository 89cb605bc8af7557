"""The schema, as the steps that led to it. Steps are added at the end and never changed.

Each runs in one transaction with its record (sqlite-utils' migrations). What must hold of an order
is enforced here as well as in Python: its states, who owns what, who agreed.
"""

from __future__ import annotations

from collections.abc import Callable

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from storage.errors import NewerSchema

MIGRATIONS = Migrations("likeness")

migration: Callable[[Callable[[Database], None]], Callable[[Database], None]] = MIGRATIONS()


def migrate(db: Database) -> None:
    """Bring a database to the schema of this program.

    Raises:
        NewerSchema: it knows steps that this program does not.
    """
    known = {step.name for step in MIGRATIONS.pending(Database(memory=True))}
    if {step.name for step in MIGRATIONS.applied(db)} - known:
        raise NewerSchema(
            "The database was written by a newer version of Likeness.",
            "Install that version again, or restore a backup made by this one.",
        )
    MIGRATIONS.apply(db)


def _each(db: Database, statements: tuple[str, ...]) -> None:
    # Not executescript: it would end the transaction that the step's record belongs to.
    for statement in statements:
        db.execute(statement)


@migration
def people_and_their_files(db: Database) -> None:
    """People, by what they are found again, and what is kept of them."""
    _each(
        db,
        (
            "CREATE TABLE clock (only INTEGER PRIMARY KEY CHECK (only = 1), seen REAL NOT NULL)",
            """
            CREATE TABLE people (
                id TEXT PRIMARY KEY,
                joined_at REAL NOT NULL,
                name BLOB,
                settings BLOB,
                language TEXT,
                consent TEXT,
                consented_at REAL,
                per_day INTEGER CHECK (per_day >= 0),
                per_hour INTEGER CHECK (per_hour >= 0),
                CHECK ((consent IS NULL) = (consented_at IS NULL))
            ) STRICT
            """,
            """
            CREATE TABLE identities (
                tag BLOB PRIMARY KEY,
                person TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
                platform TEXT NOT NULL,
                account BLOB NOT NULL
            ) STRICT
            """,
            "CREATE INDEX identities_of ON identities (person)",
            "CREATE TABLE blocks (tag BLOB PRIMARY KEY, blocked_at REAL NOT NULL) STRICT",
            """
            CREATE TABLE files (
                id TEXT PRIMARY KEY,
                person TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
                kind TEXT NOT NULL CHECK (kind IN ('photo', 'subject', 'portrait')),
                order_id TEXT REFERENCES orders (id) ON DELETE SET NULL,
                photo TEXT REFERENCES files (id) ON DELETE CASCADE,
                size INTEGER NOT NULL,
                about BLOB NOT NULL,
                saved INTEGER NOT NULL DEFAULT 0 CHECK (saved IN (0, 1)),
                stored_at REAL NOT NULL,
                expires_at REAL,
                CHECK (saved OR expires_at IS NOT NULL),
                CHECK ((kind = 'subject') = (photo IS NOT NULL)),
                CHECK (kind <> 'portrait' OR NOT saved)
            ) STRICT
            """,
            "CREATE INDEX files_of ON files (person, kind)",
            "CREATE INDEX files_of_order ON files (order_id)",
            "CREATE INDEX files_of_photo ON files (photo)",
            "CREATE INDEX files_by_end ON files (expires_at)",
            """
            CREATE TRIGGER files_need_consent BEFORE INSERT ON files
            WHEN (SELECT consent FROM people WHERE id = NEW.person) IS NULL
            BEGIN SELECT RAISE (ABORT, 'no consent'); END
            """,
            """
            CREATE TRIGGER files_stay_with_their_owner BEFORE UPDATE OF person, id, photo ON files
            BEGIN SELECT RAISE (ABORT, 'owners do not change'); END
            """,
            """
            CREATE TRIGGER subjects_are_learned_from_own_photos BEFORE INSERT ON files
            WHEN NEW.photo IS NOT NULL
                AND (SELECT person FROM files WHERE id = NEW.photo) IS NOT NEW.person
            BEGIN SELECT RAISE (ABORT, 'not their photo'); END
            """,
        ),
    )


@migration
def orders_and_their_states(db: Database) -> None:
    """Orders, what happened to them, who is next, and what must be said."""
    _each(
        db,
        (
            """
            CREATE TABLE orders (
                seq INTEGER PRIMARY KEY AUTOINCREMENT,
                id TEXT NOT NULL UNIQUE,
                person TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
                state TEXT NOT NULL DEFAULT 'queued' CHECK (
                    state IN ('queued', 'running', 'made', 'delivered', 'cancelled', 'failed')
                ),
                kin TEXT NOT NULL,
                brief BLOB NOT NULL,
                portraits INTEGER NOT NULL CHECK (portraits > 0),
                expected REAL NOT NULL CHECK (expected >= 0),
                front TEXT NOT NULL,
                reply BLOB,
                reply_expires_at REAL,
                placed_at REAL NOT NULL,
                changed_at REAL NOT NULL,
                retry_at REAL,
                started_at REAL,
                made_at REAL,
                ended_at REAL,
                starts INTEGER NOT NULL DEFAULT 0,
                crashes INTEGER NOT NULL DEFAULT 0,
                faults INTEGER NOT NULL DEFAULT 0,
                reason TEXT,
                again INTEGER NOT NULL DEFAULT 0 CHECK (again IN (0, 1)),
                CHECK ((state IN ('delivered', 'cancelled', 'failed')) = (ended_at IS NOT NULL)),
                CHECK (state <> 'failed' OR reason IS NOT NULL)
            ) STRICT
            """,
            "CREATE INDEX orders_of ON orders (person, placed_at)",
            "CREATE INDEX orders_by_state ON orders (state, ended_at)",
            "CREATE INDEX orders_waiting ON orders (person, seq) WHERE state = 'queued'",
            """
            CREATE TABLE order_files (
                order_id TEXT NOT NULL REFERENCES orders (id) ON DELETE CASCADE,
                role TEXT NOT NULL CHECK (role IN ('photo', 'subject', 'like')),
                position INTEGER NOT NULL,
                file TEXT NOT NULL REFERENCES files (id) ON DELETE CASCADE,
                PRIMARY KEY (order_id, role, position)
            ) STRICT, WITHOUT ROWID
            """,
            "CREATE INDEX order_files_by_file ON order_files (file)",
            """
            CREATE TABLE events (
                id INTEGER PRIMARY KEY,
                order_id TEXT NOT NULL REFERENCES orders (id) ON DELETE CASCADE,
                at REAL NOT NULL,
                was TEXT,
                became TEXT NOT NULL,
                reason TEXT
            ) STRICT
            """,
            "CREATE INDEX events_of ON events (order_id)",
            """
            CREATE TABLE line (
                turn INTEGER PRIMARY KEY,
                person TEXT NOT NULL UNIQUE REFERENCES people (id) ON DELETE CASCADE,
                waiting INTEGER NOT NULL,
                expected REAL NOT NULL
            ) STRICT
            """,
            "CREATE TABLE pace (style TEXT PRIMARY KEY, seconds REAL NOT NULL) STRICT",
            """
            CREATE TABLE outbox (
                seq INTEGER PRIMARY KEY AUTOINCREMENT,
                id TEXT NOT NULL UNIQUE,
                idempotency_key TEXT NOT NULL UNIQUE,
                person TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
                order_id TEXT REFERENCES orders (id) ON DELETE CASCADE,
                front TEXT NOT NULL,
                kind TEXT NOT NULL,
                body BLOB NOT NULL,
                reply BLOB,
                reply_expires_at REAL,
                state TEXT NOT NULL DEFAULT 'pending' CHECK (
                    state IN ('pending', 'sending', 'sent', 'unreachable')
                ),
                written_at REAL NOT NULL,
                due_at REAL NOT NULL,
                attempts INTEGER NOT NULL DEFAULT 0,
                again INTEGER NOT NULL DEFAULT 0 CHECK (again IN (0, 1)),
                trace BLOB
            ) STRICT
            """,
            "CREATE INDEX outbox_due ON outbox (front, due_at) WHERE state = 'pending'",
            "CREATE INDEX outbox_of_order ON outbox (order_id)",
            "CREATE INDEX outbox_of ON outbox (person)",
            *_STATES_ENFORCED,
            *_OWNERS_ENFORCED,
            *_EVENTS_WRITTEN,
            *_LINE_KEPT,
        ),
    )


@migration
def conversations_and_their_logs(db: Database) -> None:
    """Where conversations stand, and what was shown on front ends without a history."""
    _each(
        db,
        (
            """
            CREATE TABLE conversations (
                person TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
                front TEXT NOT NULL,
                state BLOB NOT NULL,
                changed_at REAL NOT NULL,
                PRIMARY KEY (person, front)
            )
            """,
            """
            CREATE TABLE lines (
                person TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
                front TEXT NOT NULL,
                key TEXT NOT NULL,
                seq INTEGER NOT NULL UNIQUE,
                place INTEGER NOT NULL,
                body BLOB,
                changed_at REAL NOT NULL,
                PRIMARY KEY (person, front, key)
            )
            """,
            "CREATE INDEX lines_by_change ON lines (person, front, seq)",
            "CREATE INDEX lines_by_age ON lines (changed_at)",
            "CREATE TABLE line_numbers (last INTEGER NOT NULL)",
            "INSERT INTO line_numbers (last) VALUES (0)",
        ),
    )


@migration
def pause_and_figures(db: Database) -> None:
    """What a host switched for the whole installation, and a way to the orders of a time."""
    _each(
        db,
        (
            """
            CREATE TABLE switches (
                name TEXT PRIMARY KEY,
                value INTEGER NOT NULL CHECK (value IN (0, 1)),
                changed_at REAL NOT NULL
            ) STRICT
            """,
            "CREATE INDEX orders_by_time ON orders (placed_at)",
        ),
    )


@migration
def groups_and_what_was_handled(db: Database) -> None:
    """What was chosen for group chats, and what platforms delivered that was handled."""
    _each(
        db,
        (
            """
            CREATE TABLE groups (
                tag BLOB PRIMARY KEY,
                settings BLOB,
                moved_to BLOB,
                used_at REAL NOT NULL,
                CHECK ((settings IS NULL) <> (moved_to IS NULL))
            ) STRICT
            """,
            """
            CREATE TABLE inbox (
                front TEXT NOT NULL,
                id TEXT NOT NULL,
                taken_at REAL NOT NULL,
                PRIMARY KEY (front, id)
            ) STRICT
            """,
            "CREATE INDEX inbox_by_age ON inbox (taken_at)",
        ),
    )


@migration
def photos_for_one_order(db: Database) -> None:
    """Photos that one order may use and no other, and of which nothing is learned for later."""
    _each(
        db,
        (
            """
            ALTER TABLE files ADD COLUMN once INTEGER NOT NULL DEFAULT 0
                CHECK (once IN (0, 1) AND (kind = 'photo' OR NOT once))
            """,
            """
            CREATE TRIGGER once_is_for_one_order BEFORE INSERT ON order_files
            WHEN (SELECT once FROM files WHERE id = NEW.file)
                AND EXISTS (
                    SELECT 1 FROM order_files u JOIN orders o ON o.id = u.order_id
                    WHERE u.file = NEW.file AND o.id <> NEW.order_id
                        AND o.state NOT IN ('cancelled', 'failed')
                )
            BEGIN SELECT RAISE (ABORT, 'used once'); END
            """,
            """
            CREATE TRIGGER once_teaches_nothing BEFORE INSERT ON files
            WHEN (SELECT once FROM files WHERE id = NEW.photo)
            BEGIN SELECT RAISE (ABORT, 'nothing is learned of it'); END
            """,
            """
            CREATE TRIGGER once_stays_once BEFORE UPDATE OF once ON files
            BEGIN SELECT RAISE (ABORT, 'what was allowed does not change'); END
            """,
        ),
    )


@migration
def portraits_that_were_lent_for(db: Database) -> None:
    """Portraits that show somebody by their leave; unknown of those that were there before."""
    _each(
        db,
        (
            """
            ALTER TABLE files ADD COLUMN lent INTEGER
                CHECK (lent IN (0, 1) AND (kind = 'portrait' OR NOT lent))
            """,
            """
            CREATE INDEX files_lent ON files (person)
            WHERE once OR (kind = 'portrait' AND ifnull(lent, 1))
            """,
        ),
    )


@migration
def changes_that_are_no_orders(db: Database) -> None:
    """Which order one is a change of, where it doesn't count for the day."""
    _each(
        db,
        (
            "ALTER TABLE orders ADD COLUMN change_of TEXT",
            "CREATE INDEX orders_changing ON orders (change_of) WHERE change_of IS NOT NULL",
        ),
    )


_STATES_ENFORCED = (
    """
    CREATE TRIGGER orders_begin_queued BEFORE INSERT ON orders WHEN NEW.state <> 'queued'
    BEGIN SELECT RAISE (ABORT, 'an order begins queued'); END
    """,
    """
    CREATE TRIGGER orders_need_consent BEFORE INSERT ON orders
    WHEN (SELECT consent FROM people WHERE id = NEW.person) IS NULL
    BEGIN SELECT RAISE (ABORT, 'no consent'); END
    """,
    """
    CREATE TRIGGER orders_go_their_way BEFORE UPDATE OF state ON orders
    WHEN OLD.state || '>' || NEW.state NOT IN (
        'queued>running', 'queued>cancelled', 'queued>failed',
        'running>queued', 'running>made', 'running>cancelled', 'running>failed',
        'made>delivered', 'made>queued', 'made>failed'
    )
    BEGIN SELECT RAISE (ABORT, 'no such transition'); END
    """,
    """
    CREATE TRIGGER made_means_portraits BEFORE UPDATE OF state ON orders
    WHEN NEW.state = 'made'
        AND NOT EXISTS (SELECT 1 FROM files WHERE order_id = NEW.id AND kind = 'portrait')
    BEGIN SELECT RAISE (ABORT, 'made without portraits'); END
    """,
)
_OWNERS_ENFORCED = (
    """
    CREATE TRIGGER orders_stay_with_their_owner BEFORE UPDATE OF person, id ON orders
    BEGIN SELECT RAISE (ABORT, 'owners do not change'); END
    """,
    """
    CREATE TRIGGER orders_use_own_files BEFORE INSERT ON order_files
    WHEN (SELECT person FROM files WHERE id = NEW.file)
        IS NOT (SELECT person FROM orders WHERE id = NEW.order_id)
    BEGIN SELECT RAISE (ABORT, 'not their file'); END
    """,
    """
    CREATE TRIGGER orders_keep_their_files BEFORE UPDATE ON order_files
    BEGIN SELECT RAISE (ABORT, 'files of an order do not change'); END
    """,
    """
    CREATE TRIGGER portraits_go_to_own_orders BEFORE INSERT ON files
    WHEN NEW.order_id IS NOT NULL
        AND (SELECT person FROM orders WHERE id = NEW.order_id) IS NOT NEW.person
    BEGIN SELECT RAISE (ABORT, 'not their order'); END
    """,
    """
    CREATE TRIGGER portraits_stay_with_their_order BEFORE UPDATE OF order_id ON files
    WHEN NEW.order_id IS NOT NULL
    BEGIN SELECT RAISE (ABORT, 'orders of portraits do not change'); END
    """,
    """
    CREATE TRIGGER messages_go_to_own_orders BEFORE INSERT ON outbox
    WHEN NEW.order_id IS NOT NULL
        AND (SELECT person FROM orders WHERE id = NEW.order_id) IS NOT NEW.person
    BEGIN SELECT RAISE (ABORT, 'not their order'); END
    """,
    """
    CREATE TRIGGER messages_stay_with_their_owner BEFORE UPDATE OF person, order_id ON outbox
    BEGIN SELECT RAISE (ABORT, 'owners do not change'); END
    """,
)
_EVENTS_WRITTEN = (
    """
    CREATE TRIGGER orders_leave_a_trace AFTER INSERT ON orders
    BEGIN
        INSERT INTO events (order_id, at, became) VALUES (NEW.id, NEW.placed_at, NEW.state);
    END
    """,
    """
    CREATE TRIGGER changes_leave_a_trace AFTER UPDATE OF state ON orders
    BEGIN
        INSERT INTO events (order_id, at, was, became, reason)
        VALUES (NEW.id, NEW.changed_at, OLD.state, NEW.state, NEW.reason);
    END
    """,
)
# Round robin by person. ``line`` has a row for each person who waits; the lowest turn is next. One
# joins at the end, and goes there again when served while more of theirs waits. What came back
# through no fault of its own (a restart) goes to the front; what failed and is tried again
# (retry_at) does not.
_LINE_KEPT = (
    """
    CREATE TRIGGER line_grows AFTER INSERT ON orders
    BEGIN
        INSERT INTO line (turn, person, waiting, expected)
        VALUES (coalesce((SELECT max(turn) FROM line), 0) + 1, NEW.person, 1, NEW.expected)
        ON CONFLICT (person) DO UPDATE SET
            waiting = waiting + 1, expected = expected + excluded.expected;
    END
    """,
    """
    CREATE TRIGGER line_shrinks AFTER UPDATE OF state ON orders WHEN OLD.state = 'queued'
    BEGIN
        UPDATE line SET waiting = waiting - 1, expected = max(expected - OLD.expected, 0)
            WHERE person = OLD.person;
        DELETE FROM line WHERE person = OLD.person AND waiting = 0;
        UPDATE line SET turn = (SELECT max(turn) FROM line) + 1
            WHERE person = OLD.person AND NEW.state = 'running';
    END
    """,
    """
    CREATE TRIGGER line_takes_back AFTER UPDATE OF state ON orders WHEN NEW.state = 'queued'
    BEGIN
        INSERT INTO line (turn, person, waiting, expected)
        VALUES (coalesce((SELECT max(turn) FROM line), 0) + 1, NEW.person, 1, NEW.expected)
        ON CONFLICT (person) DO UPDATE SET
            waiting = waiting + 1, expected = expected + excluded.expected;
        UPDATE line SET turn = (SELECT min(turn) FROM line) - 1
            WHERE person = NEW.person AND NEW.retry_at IS NULL;
    END
    """,
)
