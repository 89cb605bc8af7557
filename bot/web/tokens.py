"""The host's token: for the host's page and the metrics."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from pathlib import Path

from bot.errors import BadSetting
from bot.settings import SHORTEST
from storage import durable

FILE = "host.token"
_BYTES = 32


@dataclass(frozen=True)
class HostToken:
    """The token, and where it can be read.

    Attributes:
        value: of the token.
        file: that holds it, or None where a setting does.
    """

    value: str = field(repr=False)
    file: Path | None


def host_token(home: Path, given: str | None) -> HostToken:
    """The host's token; where neither a setting nor the file has one, the file is made (0600).

    Args:
        home: folder of the installation.
        given: the setting, or None.

    Raises:
        BadSetting: the file does not hold a token.
        StorageError: it cannot be read or written.
    """
    if given is not None:
        return HostToken(given.strip(), None)
    file = home / FILE
    with durable.explained(file):
        if not file.exists():
            durable.folder(home)
            durable.write(file, f"{secrets.token_urlsafe(_BYTES)}\n".encode())
        if file.stat().st_mode & 0o077:
            file.chmod(0o600)  # restored from a backup, perhaps
        value = file.read_text("utf-8", errors="replace").strip()
    if len(value) < SHORTEST["host_token"]:
        raise BadSetting(
            "LIKENESS_HOST_TOKEN",
            f"The file {file} does not hold a token of {SHORTEST['host_token']} characters.",
            "Delete it, and another one is made; or set LIKENESS_HOST_TOKEN.",
        )
    return HostToken(value, file)
