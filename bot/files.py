"""Files as the command line reads and writes them."""

from __future__ import annotations

import os
from collections.abc import Collection
from pathlib import Path

from bot.errors import CannotWrite, PhotoUnreadable, UsageError
from engine.portrait import Upload

LARGEST = 512 * 2**20
"""Bytes beyond which a file is not read at all; 64 megapixels of 16-bit TIFF stay below."""
MARK = b"rainedAlgorithmicMedia"
"""In every finished portrait: the end of both IPTC digital source types that the engine writes."""


def read_upload(path: Path) -> Upload:
    """A photo's bytes, named without its folder.

    Raises:
        PhotoUnreadable: it is not there, is a folder, is too large, or may not be read.
    """
    if path.is_dir():
        raise PhotoUnreadable(
            f"{path} is a folder.", f"Name the photo in it, for example: {path / 'me.jpg'}"
        )
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except FileNotFoundError:
        raise PhotoUnreadable(
            f"There is no file {path}.", "Check the name, and the folder you are in."
        ) from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else "its name is not a file's name"
        raise PhotoUnreadable(
            f"I couldn't open {path}: {reason}.", "Check that you may read it, or use a copy."
        ) from None
    if len(data) > LARGEST:
        raise PhotoUnreadable(
            f"{path} is larger than {LARGEST // 2**20} MB.",
            "A JPEG straight from the camera is all it takes.",
        )
    return Upload(path.name, data)


def ready_folder(folder: Path) -> None:
    """Make a folder if it is not there, before any work is done for it.

    Raises:
        UsageError: it cannot be made or written to.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        allowed = os.access(folder, os.W_OK | os.X_OK)
    except OSError:
        allowed = False
    if not allowed:
        raise UsageError(
            f"I can't write to the folder {folder}.", "Choose another one: --out FOLDER"
        )


def free_name(file: Path, inputs: Collection[Path] = ()) -> Path:
    """Where a portrait may be written: over an earlier portrait, never over anything else.

    Args:
        file: the name it should have.
        inputs: files that were handed in; these are kept whatever they are.
    """
    kept = {path.resolve() for path in inputs}
    number = 1
    name = file
    while name.resolve() in kept or (name.exists() and not _is_portrait(name)):
        number += 1
        name = file.with_name(f"{file.stem} ({number}){file.suffix}")
    return name


def _is_portrait(file: Path) -> bool:
    try:
        return file.is_file() and MARK in file.read_bytes()
    except OSError:
        return False


def write_whole(file: Path, data: bytes) -> None:
    """Write a file completely or not at all.

    Raises:
        CannotWrite: the disk is full, or the folder went away.
    """
    part = file.with_name(f".{file.name}.part")
    try:
        part.write_bytes(data)
        part.replace(file)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise CannotWrite(
            f"I couldn't write {file}: {error.strerror}.",
            "Free some space, or choose another place: --out",
        ) from None
