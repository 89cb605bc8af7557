"""The local front: orders of whoever sits at the machine, answered with files in a folder."""

from __future__ import annotations

import asyncio
import json
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bot.delivery import NotNow, Parcel
from bot.errors import BotError
from bot.files import free_name, ready_folder, write_whole
from bot.make import file_name
from engine.portrait import Portrait, Progress
from storage.orders import Job

NAME = "local"
_LATER = 30.0


@dataclass(frozen=True)
class Handle:
    """Where an order of the local front is answered.

    Attributes:
        out: the folder, absolute.
        stem: what files are named after.
        inputs: files that were handed in; these are never written over.
    """

    out: str = field(repr=False)
    stem: str = field(repr=False)
    inputs: tuple[str, ...] = field(default=(), repr=False)

    def pack(self) -> bytes:
        """As bytes, for the ledger."""
        return json.dumps([self.out, self.stem, self.inputs]).encode()

    @classmethod
    def unpack(cls, data: bytes) -> Handle:
        """What ``pack`` packed."""
        out, stem, inputs = json.loads(data)
        return cls(out, stem, tuple(inputs))


class LocalFront:
    """Writes portraits where their order said.

    Args:
        on_progress: told of each step, with the order's id.
    """

    name = NAME
    at_once = 4
    progress_seconds = 0.1

    def __init__(self, on_progress: Callable[[str, Progress], None] = lambda o, s: None) -> None:
        self._on_progress = on_progress

    async def deliver(self, parcel: Parcel) -> Mapping[str, Any]:
        """Write an order's portraits; the names of the files, in the portraits' order.

        Raises:
            NotNow: the folder cannot be written to.
        """
        if parcel.result is None or parcel.message.reply is None:
            return {}
        handle = Handle.unpack(parcel.message.reply)
        try:
            files = await asyncio.to_thread(_write, handle, parcel.result.portraits)
        except BotError:
            raise NotNow(_LATER) from None
        return {"files": files, "again": parcel.message.again}

    async def progress(self, job: Job, step: Progress) -> None:
        """Pass a step on."""
        self._on_progress(job.order, step)


_ONE_AT_A_TIME = threading.Lock()  # two orders may go into one folder, under one name


def _write(handle: Handle, portraits: Sequence[Portrait]) -> list[str]:
    with _ONE_AT_A_TIME:
        return _written(handle, portraits)


def _written(handle: Handle, portraits: Sequence[Portrait]) -> list[str]:
    folder, inputs = Path(handle.out), [Path(name) for name in handle.inputs]
    ready_folder(folder)
    files = []
    for portrait in portraits:
        file = free_name(folder / file_name(portrait, handle.stem), inputs)
        write_whole(file, portrait.data)
        files.append(str(file))
    return files
