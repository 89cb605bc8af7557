"""What a platform has already: ids of pictures that everybody sees, and which menus were set.

It lies in a file of the home folder and holds nothing of anybody.
"""

from __future__ import annotations

import hashlib
import json
import logging
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from storage import durable
from storage.errors import StorageError

_log = logging.getLogger(__name__)

_MOST = 2000


class Known:
    """The file, read once; owned by the event loop.

    Args:
        file: where it lies.
        bot: id of the bot; what another one knew is of no use.
    """

    def __init__(self, file: Path, bot: int) -> None:
        self._file, self._bot = file, bot
        self._values: dict[str, str] = _read(file, bot)

    def get(self, name: str) -> str | None:
        """What is known under a name, or None."""
        return self._values.get(name)

    def put(self, name: str, value: str | None) -> None:
        """Keep something, or (None) forget it."""
        self.put_all({name: value})

    def put_all(self, values: Mapping[str, str | None]) -> None:
        """Keep several things, or forget them, at once."""
        if all(self._values.get(name) == value for name, value in values.items()):
            return
        for name, value in values.items():
            self._values.pop(name, None)
            if value is not None:
                self._values[name] = value
        while len(self._values) > _MOST:
            del self._values[next(iter(self._values))]
        plain = json.dumps({"bot": self._bot, "known": self._values}, indent=1)
        try:
            durable.write(self._file, plain.encode())
        except StorageError as error:
            _log.warning("what a platform has can't be kept: %s", error.message)


def digest(*parts: bytes | str) -> str:
    """A short name for some content."""
    whole = hashlib.sha256()
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        whole.update(len(data).to_bytes(8) + data)
    return whole.hexdigest()[:32]


def _read(file: Path, bot: int) -> dict[str, str]:
    try:
        plain: Mapping[str, Any] = json.loads(file.read_bytes())
        if plain["bot"] == bot:
            return {str(name): str(value) for name, value in plain["known"].items()}
    except FileNotFoundError:
        pass
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        _log.warning("%s can't be read; it begins anew", file.name)
    return {}
