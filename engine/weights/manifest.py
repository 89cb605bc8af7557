"""What lies in a folder of weights: each file with its size and its SHA-256."""

from __future__ import annotations

import os
from collections.abc import Iterable
from fnmatch import fnmatchcase
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

NAME = "MANIFEST"
"""The manifest's file; a name without an ending is no pattern's of a preset."""
LARGEST = 4 * 2**20
"""Bytes of a manifest beyond which it is none."""


def is_safe(path: str) -> bool:
    """Whether a path of a repository stays within its folder and names nothing hidden."""
    return "\\" not in path and all(
        part.isprintable() and part[:1] not in ("", ".") for part in path.split("/")
    )


def is_wanted(path: str, patterns: Iterable[str]) -> bool:
    """Whether one of a preset's patterns names a file."""
    return is_safe(path) and any(fnmatchcase(path, pattern) for pattern in patterns)


class _Table(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class File(_Table):
    """A file of a repository.

    Attributes:
        path: in the repository, with slashes.
        size: bytes.
        sha256: of its content, 64 hexadecimal digits.
    """

    path: str
    size: int = Field(ge=0)
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$")

    @field_validator("path")
    @classmethod
    def _stays_inside(cls, path: str) -> str:
        if not is_safe(path):
            raise ValueError("leads out of the folder")
        return path


class Manifest(_Table):
    """What is whole of one commit of a repository.

    Attributes:
        repository: ``owner/name``.
        revision: the commit.
        patterns: of presets; every file that one of them names is here.
        presets: names of those that were pulled, in the order of their names.
        files: all of them, in the order of their paths.
    """

    repository: str
    revision: str
    patterns: tuple[str, ...] = ()
    presets: tuple[str, ...] = ()
    files: tuple[File, ...] = ()

    def matching(self, patterns: Iterable[str]) -> tuple[File, ...]:
        """The files that patterns name."""
        patterns = tuple(patterns)
        return tuple(file for file in self.files if is_wanted(file.path, patterns))


def read(folder: Path) -> Manifest | None:
    """The manifest in a folder, or None where there is none that can be read."""
    try:
        with (folder / NAME).open("rb") as file:
            return Manifest.model_validate_json(file.read(LARGEST))
    except (OSError, ValidationError):
        return None


def write(folder: Path, manifest: Manifest) -> None:
    """Put a manifest into a folder, whole or not at all."""
    part = folder / f".{NAME}.part"
    with part.open("wb") as file:
        file.write(manifest.model_dump_json(indent=1).encode())
        file.flush()
        os.fsync(file.fileno())
    part.replace(folder / NAME)
