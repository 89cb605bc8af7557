"""Files that are there whole or not at all, and stay when the power goes."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from storage.errors import DiskFull, FolderUnusable

PART = ".part"
"""How the name of a file ends that is not whole yet."""

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


def write(path: Path, data: bytes) -> None:
    """Put ``data`` in place for the owner's eyes only (0600), or leave everything as it was.

    The bytes are on the disk before the name is, and the name before this returns.

    Raises:
        DiskFull: there is no room.
        FolderUnusable: the folder cannot be written to.
    """
    part = path.with_name(path.name + PART)
    with explained(path):
        try:
            # What lies there under that name is not followed and not reused, nor are its rights.
            part.unlink(missing_ok=True)
            descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(descriptor, "wb") as file:
                file.write(data)
                sync(file)
            part.replace(path)
        except OSError:
            part.unlink(missing_ok=True)
            raise
        sync_folder(path.parent)


def erase(path: Path) -> None:
    """Overwrite a small secret with zeros and remove it for good; nothing there is fine too.

    Its name goes first: whenever this is cut short, the secret is either whole and in its place, or
    gone from it, and what is left of it ends in ``PART``.

    Raises:
        FolderUnusable: it cannot be removed.
    """
    going = path if path.name.endswith(PART) else path.with_name(path.name + PART)
    with explained(path):
        try:
            path.replace(going)
        except FileNotFoundError:
            if not going.exists():  # else it was cut short before, and is finished now
                return
        sync_folder(path.parent)
        with going.open("r+b") as file:
            file.write(bytes(going.stat().st_size))
            sync(file)
        going.unlink()
        sync_folder(path.parent)


def folder(path: Path) -> Path:
    """Make a folder that only its owner may enter (0700), if it is not there.

    Raises:
        DiskFull: there is no room.
        FolderUnusable: it cannot be made.
    """
    with explained(path):
        for each in (*reversed(path.parents), path):  # mkdir's own parents get other rights
            if not each.is_dir():
                each.mkdir(mode=0o700, exist_ok=True)
                sync_folder(each.parent)
    return path


def refuse_open_folder(path: Path) -> None:
    """Pass a folder in which only its owner, and perhaps a group, may write.

    Raises:
        FolderUnusable: everybody may, and so could put other files in the place of these.
    """
    with explained(path):
        if path.stat().st_mode & 0o002:
            raise FolderUnusable(
                f"Everybody on this machine may write to the folder {path}.",
                f"Take that right away (chmod o-w {path}), or choose another folder.",
            )


def sync(file: IO[bytes]) -> None:
    """Bring what was written to an open file to the disk."""
    file.flush()
    os.fsync(file.fileno())


def sync_folder(path: Path) -> None:
    """Bring the names in a folder to the disk."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn what the operating system says of ``path`` into an error with words."""
    try:
        yield
    except OSError as error:
        raise from_os(error, path) from error


def from_os(error: OSError, path: Path) -> DiskFull | FolderUnusable:
    """The words for an error of the operating system; the file's own name stays out of them."""
    # A file where a folder should be is to blame itself; otherwise the folder that it lies in is.
    where = path if isinstance(error, FileExistsError) or _is_folder(path) else path.parent
    if error.errno in _FULL:
        return DiskFull(
            f"There is no room left on the disk of {where}.",
            "Free some space, and it goes on from here; nothing is lost.",
        )
    return FolderUnusable(
        f"The folder {where} can't be used: {error.strerror or 'an unknown fault'}.",
        "Give this user the right to write there, or set LIKENESS_HOME to another folder.",
    )


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # not even that may be known
        return False
