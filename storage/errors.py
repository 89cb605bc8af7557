"""Everything the storage refuses or fails at, in words for a person.

Each error carries a stable ``code`` for programs, a ``message`` that says what happened, and a
``hint`` that says what to try. None of them names a person or quotes what somebody wrote.
"""

from __future__ import annotations


class StorageError(Exception):
    """Base of all storage errors.

    Attributes:
        code: stable identifier, lower case with underscores.
        message: one sentence for a person: what happened and why.
        hint: one sentence for a person: what to try next.
    """

    code = "storage_error"

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class FolderUnusable(StorageError):
    """The folder of this installation cannot be made, read or written."""

    code = "folder_unusable"


class DiskFull(StorageError):
    """There is no room left on the disk."""

    code = "disk_full"


class InUse(StorageError):
    """Another process holds what has to be had alone."""

    code = "in_use"


class DatabaseDamaged(StorageError):
    """The database file is not a whole database any more."""

    code = "database_damaged"


class DatabaseMissing(StorageError):
    """There is a key store and no database."""

    code = "database_missing"


class NewerSchema(StorageError):
    """The database was written by a newer version of this program."""

    code = "newer_schema"


class MasterKeyMissing(StorageError):
    """There is no master key, and something here was locked with one."""

    code = "master_key_missing"


class WrongMasterKey(StorageError):
    """The master key does not open this key store."""

    code = "wrong_master_key"


class KeysMissing(StorageError):
    """The key store is gone or damaged."""

    code = "keys_missing"


class Forgotten(StorageError):
    """The person has no key: they were forgotten, and nothing of theirs can be read."""

    code = "forgotten"


class FileDamaged(StorageError):
    """A file of the vault is gone, was cut or changed, or was locked with another key."""

    code = "file_damaged"


class NotYours(StorageError):
    """There is nothing of that name which belongs to whoever asked."""

    code = "not_found"


class WrongState(StorageError):
    """An order is not, or no longer, in a state in which this can be done."""

    code = "wrong_state"


class NotAccepted(StorageError):
    """An order was not taken.

    Attributes:
        reason: ``no_consent``, ``blocked``, ``too_many_waiting``, ``per_hour``, ``per_day`` or
            ``used_once`` (a photo was allowed for one order, and another has it).
        limit: the number that was reached, or None.
        until: unix time from which it may work again, or None.
    """

    code = "not_accepted"

    def __init__(self, reason: str, *, limit: int | None = None, until: float | None = None):
        super().__init__(f"The order was not taken ({reason}).", "See the reason.")
        self.reason = reason
        self.limit = limit
        self.until = until


class BackupUnusable(StorageError):
    """A backup cannot be written, or is no backup of Likeness, or is damaged."""

    code = "backup_unusable"
