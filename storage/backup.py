"""Backups and how they come back.

A backup is a tar file: the database, copied while it is in use (SQLite's online backup), and the
vault, whose files are sealed. The key store is not in it. So a backup is worth nothing without the
living installation, and whom that forgets is forgotten in every backup as well. The key store can
be backed up by itself, to be kept elsewhere and replaced often: an old copy of it brings back the
keys of people who were forgotten since, and lacks those of people who came since.

The last member says what the file is and how much must be in it, so that one which was cut is seen.
"""

from __future__ import annotations

import asyncio
import hashlib
import io
import json
import re
import shutil
import sqlite3
import tarfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Literal

from sqlite_utils import Database

from storage import durable
from storage.errors import BackupUnusable, InUse
from storage.keys import KeyStore
from storage.locks import Lock
from storage.migrations import migrate
from storage.store import DATABASE, RESTORING, STORAGE_LOCK, VAULT, Storage
from storage.thread import explained

KEYS = "keys"
_MANIFEST = "manifest.json"
_NAME = "[a-z2-7]{26}"
_MEMBERS = {
    "data": re.compile(rf"{re.escape(DATABASE)}|{VAULT}/{_NAME}/{_NAME}"),
    "keys": re.compile(rf"{KEYS}/(installation|{_NAME})"),
}
_LARGEST_MANIFEST = 10_000

Kind = Literal["data", "keys"]


@dataclass(frozen=True)
class Manifest:
    """What a backup says of itself.

    Attributes:
        kind: ``data`` (database and vault) or ``keys`` (the key store).
        created_at: unix seconds.
        files: how many there are besides this.
        database: SHA-256 of the database, in hex; empty in a backup of keys.
    """

    kind: Kind
    created_at: float
    files: int
    database: str = ""


async def back_up(storage: Storage, target: Path) -> Manifest:
    """Write a backup of the database and the vault while both are in use.

    Args:
        storage: of the installation.
        target: the file; it must not be there yet.

    Raises:
        BackupUnusable: the file is there already.
        DiskFull, FolderUnusable: it cannot be written; nothing of it is left.
    """
    _refuse_existing(target)
    copy = target.with_name(f"{target.name}.db{durable.PART}")
    try:
        # The database first: what is added to the vault meanwhile is left out of the backup, and
        # what is removed meanwhile is found missing when it is restored, as it should be.
        await storage.thread.aside(lambda db: _copy_database(db, copy))
        return await asyncio.to_thread(_pack_data, copy, storage.home / VAULT, target)
    finally:
        copy.unlink(missing_ok=True)


def back_up_keys(home: Path, target: Path) -> Manifest:
    """Write a backup of the key store alone; the master key is not in it.

    Raises:
        BackupUnusable: the file is there already.
        DiskFull, FolderUnusable: it cannot be written; nothing of it is left.
    """
    _refuse_existing(target)
    with durable.explained(home / KEYS):
        files = sorted(f for f in (home / KEYS).iterdir() if not f.name.endswith(durable.PART))
    with _packing(target) as tar:
        packed = sum(_add(tar, f"{KEYS}/{file.name}", file) for file in files)
        manifest = Manifest("keys", time.time(), packed)
        _add_manifest(tar, manifest)
    return manifest


def restore(
    home: Path, source: Path, *, replace: bool = False, master_key: str | None = None
) -> Manifest:
    """Put a backup in the place of what an installation has, or a key store in that of its own.

    Args:
        home: folder of the installation; its key store and master key stay as they are, or with a
            backup of keys, its database and vault do.
        source: the backup.
        replace: take the place of what is there; otherwise it must not be there.
        master_key: in base64; None takes the one in the folder.

    Raises:
        BackupUnusable: it is no backup, damaged, or there is something in its place already.
        InUse: a process uses the installation.
        MasterKeyMissing, WrongMasterKey: the key store that is restored cannot be opened.
    """
    durable.folder(home)
    lock = Lock(home / STORAGE_LOCK)
    try:
        if not lock.alone():
            raise InUse(
                "Likeness is running on this folder, so nothing can be put back into it now.",
                "Stop it first (Ctrl-C where `likeness serve` runs), then restore.",
            )
        return _restore(home, source, replace, master_key)
    finally:
        lock.close()


def _restore(home: Path, source: Path, replace: bool, master_key: str | None) -> Manifest:
    fresh = home / RESTORING
    shutil.rmtree(fresh, ignore_errors=True)
    try:
        with durable.explained(home):
            manifest = _unpack(source, durable.folder(fresh))
            if manifest.kind == "keys":
                KeyStore.check(fresh / KEYS, home, master_key)
                _swap(home, fresh, [KEYS], replace)
            else:
                durable.folder(fresh / VAULT)
                _prepare_database(fresh / DATABASE, manifest, source)
                _swap(home, fresh, [DATABASE, VAULT], replace)
        return manifest
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


# Writing.


def _copy_database(db: Database, copy: Path) -> None:
    with durable.explained(copy):
        copy.unlink(missing_ok=True)  # of a backup that was killed
        copy.touch(mode=0o600)
    with explained(copy), closing(sqlite3.connect(copy)) as target:
        db.conn.backup(target)
        # One file, without a log beside it.
        target.execute("PRAGMA journal_mode = DELETE")


def _pack_data(database: Path, vault: Path, target: Path) -> Manifest:
    with _packing(target) as tar:
        _add(tar, DATABASE, database)
        files = 1
        for file in sorted(vault.glob("*/*")):
            if not file.name.endswith(durable.PART):
                files += _add(tar, f"{VAULT}/{file.parent.name}/{file.name}", file)
        manifest = Manifest("data", time.time(), files, _digest(database))
        _add_manifest(tar, manifest)
    return manifest


@contextmanager
def _packing(target: Path) -> Iterator[tarfile.TarFile]:
    part = target.with_name(target.name + durable.PART)
    with durable.explained(target):
        try:
            part.touch(mode=0o600)
            with part.open("wb") as file:
                with tarfile.open(fileobj=file, mode="w") as tar:
                    yield tar
                durable.sync(file)
            part.replace(target)
            durable.sync_folder(target.parent)
        except BaseException:
            part.unlink(missing_ok=True)
            raise


def _add(tar: tarfile.TarFile, name: str, file: Path) -> bool:
    """Add a file under a name; False where it went away meanwhile."""
    try:
        data = file.open("rb")
    except FileNotFoundError:
        return False
    with data:
        info = tarfile.TarInfo(name)
        info.size, info.mode = data.seek(0, io.SEEK_END), 0o600
        data.seek(0)
        tar.addfile(info, data)
    return True


def _add_manifest(tar: tarfile.TarFile, manifest: Manifest) -> None:
    data = json.dumps({"likeness": "backup", **asdict(manifest)}).encode()
    info = tarfile.TarInfo(_MANIFEST)
    info.size, info.mode = len(data), 0o600
    tar.addfile(info, io.BytesIO(data))


def _refuse_existing(target: Path) -> None:
    if not target.parent.is_dir():
        raise BackupUnusable(f"There is no folder {target.parent}.", "Make it, or choose another.")
    if target.exists():
        raise BackupUnusable(
            f"There is a file {target} already.", "Choose another name, or move that one away."
        )


# Reading.


def _unpack(source: Path, folder: Path) -> Manifest:
    """Unpack a backup and check that it is one, and whole."""
    if not source.is_file():
        raise BackupUnusable(f"There is no file {source}.", "Check the name.")
    try:
        with durable.explained(source):
            data = source.open("rb")
        with data, tarfile.open(fileobj=data, mode="r:") as tar:
            members = list(tar)
            manifest = _read_manifest(tar, members[-1] if members else None)
            for member in members[:-1]:
                fits = _MEMBERS[manifest.kind].fullmatch(member.name)
                if not (fits and member.isfile()):
                    raise _unusable(source, "holds something that does not belong there")
                target = folder / member.name
                durable.folder(target.parent)
                tar.extract(member, folder, filter="data")
                target.chmod(0o600)
    except (tarfile.TarError, EOFError, ValueError, TypeError, KeyError, AttributeError) as error:
        raise _unusable(source, "is no backup of Likeness, or was cut off") from error
    if manifest.files != len(members) - 1:
        raise _unusable(source, "is not whole")
    return manifest


def _read_manifest(tar: tarfile.TarFile, member: tarfile.TarInfo | None) -> Manifest:
    if member is None or member.name != _MANIFEST or member.size > _LARGEST_MANIFEST:
        raise ValueError("no manifest")
    file = tar.extractfile(member)
    content = json.loads(file.read() if file else b"")
    if content.pop("likeness") != "backup" or content["kind"] not in _MEMBERS:
        raise ValueError("another manifest")
    return Manifest(**content)


def _prepare_database(file: Path, manifest: Manifest, source: Path) -> None:
    """Check a restored database, and let what was still to come say that it may come twice."""
    if not file.is_file() or _digest(file) != manifest.database:
        raise _unusable(source, "is damaged")
    with explained(file), closing(sqlite3.connect(file)) as connection:
        db = Database(connection)
        migrate(db)
        db.execute("UPDATE outbox SET again = 1 WHERE state IN ('pending', 'sending')")
        db.execute("UPDATE orders SET again = 1 WHERE state IN ('queued', 'running', 'made')")
        connection.commit()


def _swap(home: Path, fresh: Path, names: list[str], replace: bool) -> None:
    there = [name for name in names if _holds_something(home / name)]
    if there and not replace:
        raise BackupUnusable(
            f"The folder {home} already has what this backup would bring ({', '.join(there)}).",
            "Add --replace to put the backup in its place; what is there now is then deleted.",
        )
    for name in names:
        _remove(home / name)
    # The log of the database before must not be taken for that of the one that comes.
    for log in (f"{DATABASE}-wal", f"{DATABASE}-shm") if DATABASE in names else ():
        _remove(home / log)
    for name in reversed(names):  # the database last: with it, the restore is done
        (fresh / name).replace(home / name)
    durable.sync_folder(home)


def _holds_something(path: Path) -> bool:
    return any(path.iterdir()) if path.is_dir() else path.exists()


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def _digest(file: Path) -> str:
    with file.open("rb") as data:
        return hashlib.file_digest(data, "sha256").hexdigest()


def _unusable(source: Path, what: str) -> BackupUnusable:
    return BackupUnusable(f"{source} {what}.", "Nothing was changed. Try another backup.")
