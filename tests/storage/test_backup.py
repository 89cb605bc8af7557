"""Backups: all comes back, except whoever was forgotten; what is no backup changes nothing."""

from __future__ import annotations

import asyncio
import base64
import errno
import hashlib
import io
import json
import os
import secrets
import shutil
import sqlite3
import tarfile
import threading
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from storage import backup
from storage.backup import back_up, back_up_keys, restore
from storage.errors import (
    BackupUnusable,
    DiskFull,
    FileDamaged,
    FolderUnusable,
    InUse,
    KeysMissing,
    NewerSchema,
    NotAccepted,
    NotYours,
    StorageError,
    WrongMasterKey,
)
from storage.keys import KeyStore
from storage.outbox import Message
from storage.store import Storage
from tests.storage.installation import (
    NAME,
    PROMPT,
    deliver,
    everything,
    found,
    join,
    make,
    noise,
    place,
    send_photo,
    sql,
    start,
    state,
)

pytestmark = pytest.mark.asyncio


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "backup.tar"


async def simple_backup(home: Path, target: Path) -> tuple[str, str, bytes]:
    """A backup of an installation with one photo, which is closed again: (person, photo, bytes)."""
    storage = Storage.open(home)
    person, data = await join(storage), noise()
    photo = await send_photo(storage, person, data)
    await back_up(storage, target)
    storage.close()
    return person, photo, data


def beside(home: Path) -> Path:
    """An empty home that has the living keys of another."""
    fresh = home.with_name("new home")
    shutil.copytree(home / "keys", fresh / "keys")
    shutil.copy(home / "master.key", fresh / "master.key")
    return fresh


Members = list[tuple[tarfile.TarInfo, bytes]]


def repacked(
    source: Path,
    target: Path,
    change: Callable[[Members], Members] = list,
    *,
    manifest: Mapping[str, Any] | None = None,
) -> Path:
    """A backup of which somebody changed the members, given as (tarinfo, bytes)."""
    with tarfile.open(source) as tar:
        members = [(info, content(tar, info)) for info in tar]
    members = change(members)
    if manifest is not None:
        info, data = members[-1]
        data = json.dumps({**json.loads(data), **manifest}).encode()
        info.size = len(data)
        members[-1] = (info, data)
    with tarfile.open(target, "w") as tar:
        for info, data in members:
            tar.addfile(info, io.BytesIO(data))
    return target


def content(tar: tarfile.TarFile, member: tarfile.TarInfo | str) -> bytes:
    file = tar.extractfile(member)
    assert file is not None
    return file.read()


def refuse(
    home: Path, source: Path, kind: type[StorageError] = BackupUnusable, **more: Any
) -> StorageError:
    """Expect that a restore is refused, and that nothing is changed by it."""
    before = everything(home)
    with pytest.raises(kind) as refused:
        restore(home, source, **more)
    assert refused.value.message and refused.value.hint
    after = everything(home)
    after.pop("storage.lock", None)
    before.pop("storage.lock", None)
    assert after == before
    assert not list(home.rglob("*.part"))
    return refused.value


# There and back.


async def test_a_backup_brings_everything_back(home, target, clock):
    storage = Storage.open(home, clock=clock)
    person, data, picture = await join(storage), noise(), noise()
    photo = await send_photo(storage, person, data)
    delivered, made = [await place(storage, person, photo) for _ in range(2)]
    portrait = await make(storage, await start(storage), picture)
    await deliver(storage)
    await make(storage, await start(storage))
    running = await place(storage, person, photo)
    await start(storage)
    queued = await place(storage, person, photo)
    manifest = await back_up(storage, target)
    assert (manifest.kind, manifest.files) == ("data", 1 + 3)
    assert target.stat().st_mode & 0o777 == 0o600
    fresh = beside(home)
    storage.close()

    assert restore(fresh, target) == manifest
    assert not list(fresh.rglob("*.part"))
    storage = Storage.open(fresh, clock=clock)
    assert sum(vars(storage.swept).values()) == 0
    known = await storage.people.get(person)
    assert (known.name, known.consent) == (NAME, "2026-01")
    assert await storage.vault.read(person, photo) == data
    assert await storage.vault.read(person, portrait) == picture
    states = {order: state(storage, order) for order in (delivered, made, running, queued)}
    assert list(states.values()) == ["delivered", "made", "running", "queued"]
    await storage.ledger.recover(1, {})
    job = await start(storage)
    assert (job.order, job.brief, job.photos) == (running, PROMPT.encode(), (photo,))
    assert (await start(storage)).order == queued
    storage.close()


async def test_a_backup_brings_back_what_chat_platforms_need(home, target):
    storage = Storage.open(home)
    person = await join(storage)
    photo = await send_photo(storage, person, once=True)
    await place(storage, person, photo)
    await storage.groups.put("telegram", "-1", {"quiet": True})
    await storage.groups.move("telegram", "-1", "-2")
    await storage.inbox.took("telegram", "7")
    await storage.conversations.write(person, "telegram/venue", [("a", {"message": 12})])
    await back_up(storage, target)
    fresh = beside(home)
    storage.close()
    restore(fresh, target)
    storage = Storage.open(fresh)
    assert await storage.groups.moved_to("telegram", "-1") == "-2"
    assert await storage.groups.get("telegram", "-2") == {"quiet": True}
    assert await storage.inbox.knows("telegram", "7")
    assert not await storage.inbox.knows("telegram", "8")
    ((venue, line),) = await storage.conversations.shown(person, "telegram")
    assert (venue, line.body) == ("telegram/venue", {"message": 12})
    with pytest.raises(NotAccepted, match="used_once"):
        await place(storage, person, photo)
    storage.close()


async def test_what_was_still_to_be_sent_says_that_it_may_come_twice(home, target):
    storage = Storage.open(home)
    person = await join(storage)
    for key in ("sent", "sending", "pending"):
        await storage.outbox.say(person, "telegram", "notice", {}, key=key)
    await deliver(storage)
    await storage.outbox.take("telegram")
    await place(storage, person)
    await back_up(storage, target)
    fresh = beside(home)
    storage.close()
    restore(fresh, target)
    storage = Storage.open(fresh)
    await storage.outbox.recover()
    await make(storage, await start(storage))
    told: list[Message] = []
    while message := await storage.outbox.take("telegram"):
        told.append(message)
    assert [message.kind for message in told] == ["notice", "notice", "portraits"]
    assert all(message.again for message in told)
    storage.close()


async def test_a_backup_is_made_while_orders_are_placed(home, target):
    storage = Storage.open(home)
    person = await join(storage)

    async def send_and_order(n: int) -> str:
        photo = await send_photo(storage, person, bytes([n]) * 50_000)
        return await place(storage, person, photo)

    early = [await send_and_order(n) for n in range(5)]
    results = await asyncio.gather(
        *(send_and_order(n) for n in range(5, 15)),
        back_up(storage, target),
        *(send_and_order(n) for n in range(15, 25)),
    )
    fresh = beside(home)
    storage.close()
    restore(fresh, target)
    storage = Storage.open(fresh)
    orders = {order.id for order in await storage.ledger.orders()}
    assert set(early) <= orders <= {*early, *(r for r in results if isinstance(r, str))}
    assert storage.swept.rows == 0, "every row has its file"
    while jobs := await storage.ledger.start():
        for photo in jobs[0].photos:
            assert len(await storage.vault.read(person, photo)) == 50_000
    assert sql(storage, "PRAGMA integrity_check") == [("ok",)]
    storage.close()


async def test_whoever_was_forgotten_since_is_forgotten_in_the_backup_as_well(home, target):
    storage = Storage.open(home)
    person, other, data = await join(storage), await join(storage, "2", name="Bob"), noise()
    photo, kept = await send_photo(storage, person, data), await send_photo(storage, other)
    await place(storage, person, photo)
    await back_up(storage, target)
    await storage.forget(person)
    storage.close()

    with tarfile.open(target) as tar:
        sealed = content(tar, f"vault/{person}/{photo}")
        theirs = content(tar, f"vault/{other}/{kept}")
    keys = KeyStore.open(home, None, new=False)
    readers = [keys.of(each) for each in keys.people()] + [keys._wrapping]
    for reader in readers:
        with pytest.raises(FileDamaged):
            reader.open(sealed, f"file {photo}")
    assert keys.of(other).open(theirs, f"file {kept}")

    restore(home, target, replace=True)
    storage = Storage.open(home)
    assert storage.swept.people == 1
    with pytest.raises(NotYours):
        await storage.people.get(person)
    assert [path.name for path in storage.vault.on_disk()] == [kept]
    assert sql(storage, "SELECT count(*) FROM orders") == [(0,)]
    assert await storage.vault.read(other, kept)
    for secret in (data, NAME, PROMPT, person):
        assert found(home, secret) == []
    storage.close()


async def test_nothing_in_a_backup_can_be_read_without_the_installation(home, target):
    _, _, data = await simple_backup(home, target)
    packed = target.read_bytes()
    for secret in (data[100:164], NAME.encode(), PROMPT.encode()):
        assert secret not in packed
    for file in (home / "keys").iterdir():
        assert file.read_bytes() not in packed
    fresh = home.with_name("elsewhere")
    restore(fresh, target)
    with pytest.raises(KeysMissing):
        Storage.open(fresh)


async def test_a_backup_takes_the_place_of_what_is_there_when_asked_to(home, target):
    person, photo, data = await simple_backup(home, target)
    storage = Storage.open(home)
    later = await send_photo(storage, person)
    await storage.vault.delete(person, photo)
    storage.close()
    assert "--replace" in refuse(home, target).hint
    restore(home, target, replace=True)
    storage = Storage.open(home)
    assert await storage.vault.read(person, photo) == data
    assert [file.id for file in await storage.vault.files(person)] == [photo] != [later]
    storage.close()


# The keys.


async def test_a_backup_of_the_keys_brings_them_back(home, target):
    person, photo, data = await simple_backup(home, target.with_name("data.tar"))
    manifest = back_up_keys(home, target)
    assert (manifest.kind, manifest.files) == ("keys", 2)
    assert target.stat().st_mode & 0o777 == 0o600
    assert (home / "master.key").read_bytes().strip() not in target.read_bytes()
    refuse(home, target)
    shutil.rmtree(home / "keys")
    restore(home, target)
    storage = Storage.open(home)
    assert await storage.vault.read(person, photo) == data
    storage.close()
    restore(home, target, replace=True)


async def test_keys_of_another_installation_are_refused(home, target):
    await simple_backup(home, target.with_name("data.tar"))
    back_up_keys(home, target)
    other = home.with_name("other")
    Storage.open(other).close()
    refuse(other, target, WrongMasterKey, replace=True)
    shutil.rmtree(other / "keys")
    refuse(other, target, WrongMasterKey)
    given = base64.b64encode(secrets.token_bytes(32)).decode()
    refuse(home, target, WrongMasterKey, replace=True, master_key=given)


async def test_keys_that_go_while_they_are_packed_are_left_out(home, target, monkeypatch):
    storage = Storage.open(home)
    people = sorted([await join(storage, str(n)) for n in range(3)])
    storage.close()
    add = backup._add

    def add_and_forget(tar, name, file):
        (home / "keys" / people[2]).unlink(missing_ok=True)
        return add(tar, name, file)

    monkeypatch.setattr(backup, "_add", add_and_forget)
    assert back_up_keys(home, target).files == 3
    restore(home, target, replace=True)
    assert {file.name for file in (home / "keys").iterdir()} == {"installation", *people[:2]}


async def test_keys_that_are_not_there_cannot_be_backed_up(home, target):
    with pytest.raises(FolderUnusable):
        back_up_keys(home, target)
    assert list(target.parent.iterdir()) == []


# What is refused.


async def test_what_is_no_backup_is_refused(home, target, tmp_path):
    Storage.open(home).close()
    assert "no file" in refuse(home, target, replace=True).message
    assert str(tmp_path) in refuse(home, tmp_path, replace=True).message
    for data in (b"", b"dear diary", bytes(10_240), os.urandom(20_000)):
        target.write_bytes(data)
        assert str(target) in refuse(home, target, replace=True).message


async def test_a_backup_that_was_cut_is_refused(home, target):
    await simple_backup(home, target)
    whole = target.read_bytes()
    with tarfile.open(target) as tar:
        ends = [member.offset_data + member.size for member in tar]
    *data_ends, end = ends
    lengths = {0, 1, 511, 512, 1000, len(whole) // 2, end - 1, end - 200}
    for member_end in data_ends:
        block = -(-member_end // 512) * 512
        lengths |= {member_end - 1, member_end, block, block + 512}
    Storage.open(home).close()
    for length in sorted(lengths):
        target.write_bytes(whole[:length])
        refuse(home, target, replace=True)
    target.write_bytes(whole)
    restore(home, target, replace=True)


async def test_a_backup_of_which_a_member_is_missing_is_refused(home, target, tmp_path):
    await simple_backup(home, target)
    for missing in (0, 1, 2):

        def drop(members: Members, at: int = missing) -> Members:
            return [*members[:at], *members[at + 1 :]]

        refuse(home, repacked(target, tmp_path / "changed.tar", drop), replace=True)


async def test_a_database_that_changed_in_the_backup_is_refused(home, target, tmp_path):
    await simple_backup(home, target)

    def flip(members):
        info, data = members[0]
        assert info.name == "likeness.db"
        return [(info, data[:5000] + bytes([data[5000] ^ 1]) + data[5001:]), *members[1:]]

    error = refuse(home, repacked(target, tmp_path / "changed.tar", flip), replace=True)
    assert "damaged" in error.message and "changed.tar" in error.message


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("../../evil", tarfile.REGTYPE),
        ("/tmp/evil", tarfile.REGTYPE),
        ("vault/../../evil", tarfile.REGTYPE),
        ("master.key", tarfile.REGTYPE),
        ("keys/installation", tarfile.REGTYPE),
        (f"vault/{'a' * 26}/{'b' * 26}.part", tarfile.REGTYPE),
        (f"vault/{'a' * 26}/{'b' * 26}\n", tarfile.REGTYPE),
        (f"vault/{'a' * 26}/{'b' * 26}", tarfile.SYMTYPE),
        (f"vault/{'a' * 26}/{'b' * 26}", tarfile.LNKTYPE),
        (f"vault/{'a' * 26}/{'b' * 26}", tarfile.FIFOTYPE),
        ("vault", tarfile.SYMTYPE),
        ("likeness.db", tarfile.SYMTYPE),
    ],
)
async def test_a_backup_that_would_write_elsewhere_is_refused(home, target, tmp_path, name, kind):
    await simple_backup(home, target)
    evil = tarfile.TarInfo(name)
    evil.type, evil.linkname = kind, "../../../evil"
    changed = repacked(
        target,
        tmp_path / "changed.tar",
        lambda members: [(evil, b""), *members],
        manifest={"files": 3},
    )
    refuse(home, changed, replace=True)
    assert not list(tmp_path.rglob("evil"))


@pytest.mark.parametrize(
    "manifest",
    [
        *(b"", b"[]", b'"likeness"', b"7", b"{}", b'{"likeness": "backup"}', b"x" * 20_000),
        b'{"likeness": "backup", "created_at": 1, "files": 2, "kind": "else"}',
        b'{"likeness": "backup", "created_at": 1, "files": 2, "kind": []}',
        b'{"likeness": "backup", "created_at": 1, "files": 2, "kind": "data", "extra": 1}',
        b"\xff",
    ],
)
async def test_a_foreign_manifest_is_refused(home, target, tmp_path, manifest):
    await simple_backup(home, target)

    def change(members):
        info = tarfile.TarInfo("manifest.json")
        info.size = len(manifest)
        return [*members[:-1], (info, manifest)]

    refuse(home, repacked(target, tmp_path / "changed.tar", change), replace=True)


async def test_a_compressed_backup_is_refused_in_words(home, target, tmp_path):
    await simple_backup(home, target)
    packed = tmp_path / "backup.tar.gz"
    with tarfile.open(packed, "w:gz") as tar:
        tar.add(target, "likeness.db")
    refuse(home, packed, replace=True)
    packed.write_bytes(packed.read_bytes()[:200])
    refuse(home, packed, replace=True)


async def test_a_backup_of_a_newer_program_is_refused(home, target, tmp_path):
    await simple_backup(home, target)
    later = tmp_path / "later.db"

    def from_years_ahead(members):
        info, data = members[0]
        later.write_bytes(data)
        with sqlite3.connect(later) as db:
            db.execute(
                "INSERT INTO _sqlite_migrations (migration_set, name, applied_at)"
                " VALUES ('likeness', 'years_from_now', 'then')"
            )
        db.close()
        info.size = later.stat().st_size
        return [(info, later.read_bytes()), *members[1:]]

    changed = repacked(target, tmp_path / "changed.tar", from_years_ahead)
    digest = hashlib.sha256(later.read_bytes()).hexdigest()
    changed = repacked(changed, tmp_path / "signed.tar", manifest={"database": digest})
    refuse(home, changed, NewerSchema, replace=True)


async def test_nothing_is_restored_while_the_installation_is_in_use(home, target):
    await simple_backup(home, target)
    storage = Storage.open(home)
    with pytest.raises(InUse) as refused:
        restore(home, target, replace=True)
    assert "Stop it first" in refused.value.hint
    await join(storage, "still here")
    storage.close()
    restore(home, target, replace=True)


async def test_a_database_without_its_log_is_what_comes_back(home, target):
    person, photo, _ = await simple_backup(home, target)
    storage = Storage.open(home)
    await send_photo(storage, person)
    log = (home / "likeness.db-wal").read_bytes()
    assert log
    storage.close()
    (home / "likeness.db-wal").write_bytes(log)  # as after a kill
    restore(home, target, replace=True)
    storage = Storage.open(home)
    assert [file.id for file in await storage.vault.files(person)] == [photo]
    storage.close()


# Writing one that fails.


async def test_a_file_that_is_there_is_not_overwritten(home, target):
    storage = Storage.open(home)
    target.write_text("dear diary")
    with pytest.raises(BackupUnusable):
        await back_up(storage, target)
    with pytest.raises(BackupUnusable):
        back_up_keys(home, target)
    storage.close()
    assert target.read_text() == "dear diary"
    assert list(target.parent.glob("backup*")) == [target]


async def test_a_full_disk_leaves_nothing_of_a_backup(home, target, monkeypatch):
    storage = Storage.open(home)
    await send_photo(storage, await join(storage))

    def full(_):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patch:
        patch.setattr("storage.durable.sync", full)
        with pytest.raises(DiskFull):
            await back_up(storage, target)
        with pytest.raises(DiskFull):
            back_up_keys(home, target)
    assert [path.name for path in target.parent.iterdir()] == ["home"]
    await back_up(storage, target)
    storage.close()


async def test_a_folder_that_is_not_there_is_told_in_words(home, tmp_path):
    storage = Storage.open(home)
    with pytest.raises(BackupUnusable, match="no folder"):
        await back_up(storage, tmp_path / "no" / "backup.tar")
    with pytest.raises(BackupUnusable, match="no folder"):
        back_up_keys(home, tmp_path / "no" / "backup.tar")
    storage.close()


async def test_what_a_backup_left_that_was_killed_is_in_nobodys_way(home, target):
    storage = Storage.open(home)
    for name in ("backup.tar.part", "backup.tar.db.part"):
        target.with_name(name).write_bytes(os.urandom(9000))
    await back_up(storage, target)
    storage.close()
    assert sorted(path.name for path in target.parent.iterdir()) == ["backup.tar", "home"]
    restore(beside(home), target)


async def test_what_is_restored_is_for_its_owner_alone(home, target):
    await simple_backup(home, target)
    restore(home, target, replace=True)
    for path in (home / "vault").rglob("*"):
        assert path.stat().st_mode & 0o077 == 0, path
    assert (home / "vault").stat().st_mode & 0o077 == 0


async def test_what_a_restore_left_that_was_killed_is_in_nobodys_way(home, target):
    person, photo, _ = await simple_backup(home, target)
    (home / "restore.part" / "vault").mkdir(parents=True)
    (home / "restore.part" / "likeness.db").write_text("half")
    restore(home, target, replace=True)
    storage = Storage.open(home)
    assert await storage.vault.read(person, photo)
    storage.close()
    assert not [t for t in threading.enumerate() if t.name.startswith("likeness-database")]
