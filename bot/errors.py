"""What the command line refuses, and the one table from an error to what a person is told."""

from __future__ import annotations

import traceback
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from engine.errors import BriefError, EngineError, PhotoError
from storage.errors import NotYours, StorageError, WrongState


class BotError(Exception):
    """Base of what goes wrong on this side of the engine.

    Attributes:
        code: stable identifier, lower case with underscores.
        message: one sentence for a person: what happened and why.
        hint: one sentence for a person: what to try next.
    """

    code = "bot_error"

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class UsageError(BotError):
    """The command is not one that can be carried out as it was typed."""

    code = "usage"


class BadSetting(UsageError):
    """A setting has a name nobody knows or a value that cannot be used.

    Attributes:
        name: the setting as it was given.
    """

    code = "bad_setting"

    def __init__(self, name: str, message: str, hint: str) -> None:
        super().__init__(message, hint)
        self.name = name


class UnknownEngine(UsageError):
    """The engine that was asked for is not installed."""

    code = "unknown_engine"


class CannotWrite(BotError):
    """A finished file could not be written."""

    code = "cannot_write"


class PhotoUnreadable(PhotoError):
    """The file of a photo is not there or cannot be opened."""

    code = "photo_unreadable"


class Refused(BotError):
    """Something that the desk does not do for somebody; its code says why.

    Attributes:
        values: from which other languages can say it.
    """

    code = "refused"

    def __init__(self, code: str, message: str, hint: str, **values: object) -> None:
        super().__init__(message, hint)
        self.code = code
        self.values = values


class MissingLibrary(BotError):
    """A library of the operating system that the networks need is not installed."""

    code = "missing_library"


EXIT_CODES: Mapping[type[BaseException], int] = {
    UsageError: 2,
    PhotoError: 3,
    BriefError: 4,
    Refused: 4,
    NotYours: 2,
    WrongState: 2,
    EngineError: 5,
    StorageError: 5,
    BotError: 5,
    Exception: 5,
}
"""Exit code by error class; the nearest class in the error's MRO decides (design.md)."""

DEBIAN_PACKAGES: Mapping[str, str] = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libGLESv2.so.2": "libgles2",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libgomp.so.1": "libgomp1",
}
"""System libraries that a fresh machine may lack, and the Debian package each comes in."""


@dataclass(frozen=True)
class Failure:
    """An error as a person or a program is told of it.

    Attributes:
        code: stable identifier.
        message: what happened and why.
        hint: what to try.
        exit: exit code of the command.
        log: a line for whoever runs the program, without anybody's data, or None.
    """

    code: str
    message: str
    hint: str
    exit: int
    log: str | None = None


def failure_of(error: BaseException) -> Failure:
    """What to tell of an error; the text of an unknown one is never passed on."""
    if isinstance(error, ImportError) and (found := missing_library(str(error))) is not None:
        error = found
    code = next((EXIT_CODES[kind] for kind in type(error).__mro__ if kind in EXIT_CODES), 5)
    if isinstance(error, EngineError | BotError | StorageError):
        return Failure(error.code, error.message, error.hint, code)
    if isinstance(error, MemoryError):
        return Failure(
            "out_of_memory",
            "This machine ran out of memory while making it.",
            "A smaller --size needs less; closing other programs helps too.",
            code,
        )
    return Failure(
        "internal",
        "Something went wrong on my side.",
        "Trying once more may help; `likeness doctor` looks for what is wrong with this machine.",
        code,
        log=whereabouts(error),
    )


def missing_library(text: str) -> MissingLibrary | None:
    """What to say when the loader's message names a system library, else None."""
    for library, package in DEBIAN_PACKAGES.items():
        if library in text:
            return MissingLibrary(
                f"This machine lacks {library}, a system library that the networks need.",
                f"On Debian or Ubuntu: apt install {package}",
            )
    return None


def whereabouts(error: BaseException) -> str:
    """The class of an error and the line it came from: no message, no values."""
    frames = traceback.extract_tb(error.__traceback__)
    where = f"{Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else "nowhere"
    return f"{type(error).__module__}.{type(error).__qualname__} at {where}"
