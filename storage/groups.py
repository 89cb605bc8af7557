"""Groups: what the admins of a group chat chose for it, and where it is when its id has changed.

A group is nobody's, so what is kept of it goes with nobody. It is found by a salted hash of the
chat, and sealed with a key of the installation's (derived from the master key), because there is no
person whose key could be taken. Nothing of a person may be put into it: whoever is forgotten would
not be forgotten here.
"""

from __future__ import annotations

import json
import time
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from storage.keys import DataKey, KeyStore
from storage.orders import DAY
from storage.people import Clock
from storage.thread import DatabaseThread, transaction

KEPT_SECONDS = 400 * DAY
"""How long a group is kept after its last use: some meet once a year."""


class Groups:
    """The group chats of every platform.

    A chat that moved is taken for the one that it became, however often that happened, so a late
    answer to something that was said in the old one works as well.

    Args:
        thread: of the database.
        keys: of the installation.
        clock: what time it is.
    """

    def __init__(self, thread: DatabaseThread, keys: KeyStore, clock: Clock = time.time) -> None:
        self.thread = thread
        self._keys = keys
        self._own = DataKey(keys.secret("groups"))
        self._clock = clock

    @transaction
    def get(self, front: str, chat: str) -> Mapping[str, Any]:
        """What was chosen for a group; empty where nothing was.

        Args:
            front: the front end.
            chat: its own id of the group.

        Raises:
            FileDamaged: it is not what was kept.
        """
        chat, sealed = self._today(front, chat)
        if sealed is None:
            return MappingProxyType({})
        return MappingProxyType(json.loads(self._opened(front, chat, sealed)))

    @transaction
    def put(self, front: str, chat: str, settings: Mapping[str, Any]) -> None:
        """Keep what was chosen for a group, in place of what was kept before.

        Args:
            front: the front end.
            chat: its own id of the group.
            settings: plain JSON values; nothing of a person.

        Raises:
            FileDamaged: where it moved to can't be read.
        """
        chat, _ = self._today(front, chat)
        self._settle(front, chat, json.dumps(dict(settings)).encode())

    @transaction
    def move(self, front: str, chat: str, to: str) -> None:
        """A group has another id from now on; its settings go along.

        A second time it changes nothing, and what was chosen under the new id already stays. Ids
        do not come back: a move to where the group was before is none.

        Args:
            front: the front end.
            chat: the id it had.
            to: the id it has.

        Raises:
            FileDamaged: what was chosen, or where it moved to, can't be read.
        """
        to, there = self._today(front, to)
        if to == chat:
            return
        _, here, _ = self._row(front, chat)
        if here is not None and there is None:
            self._settle(front, to, self._opened(front, chat, here))
        tag = self._tag(front, chat)
        self._write(tag, None, self._own.seal(to.encode(), f"group move {tag.hex()}"))

    @transaction
    def moved_to(self, front: str, chat: str) -> str | None:
        """The id that a group has now, or None where it is the one it had.

        Raises:
            FileDamaged: it is not what was kept.
        """
        now, _ = self._today(front, chat)
        return None if now == chat else now

    @transaction
    def drop(self, front: str, chat: str) -> None:
        """Delete what was chosen for a group. Of one that moved, that is the other id's matter."""
        self.thread.db.execute(
            "DELETE FROM groups WHERE tag = ? AND moved_to IS NULL", [self._tag(front, chat)]
        )

    def purge(self) -> None:
        """Delete what was not used for ``KEPT_SECONDS``; call it on the database's thread."""
        before = self._clock() - KEPT_SECONDS
        self.thread.db.execute("DELETE FROM groups WHERE used_at <= ?", [before])

    def _today(self, front: str, chat: str) -> tuple[str, bytes | None]:
        """The id that a chat has now and its sealed settings; what is on the way there is used."""
        while True:
            tag, settings, moved_to = self._row(front, chat)
            if moved_to is None:
                return chat, settings
            chat = self._own.open(moved_to, f"group move {tag.hex()}").decode()

    def _row(self, front: str, chat: str) -> tuple[bytes, bytes | None, bytes | None]:
        db, now, tag = self.thread.db, self._clock(), self._tag(front, chat)
        row = db.execute(
            "SELECT settings, moved_to, used_at FROM groups WHERE tag = ?", [tag]
        ).fetchone()
        if row is None:
            return tag, None, None
        settings, moved_to, used_at = row
        if now - used_at >= DAY:  # more often would be a write for each look
            db.execute("UPDATE groups SET used_at = ? WHERE tag = ?", [now, tag])
        return tag, settings, moved_to

    def _settle(self, front: str, chat: str, settings: bytes) -> None:
        tag = self._tag(front, chat)
        self._write(tag, self._own.seal(settings, f"group settings {tag.hex()}"), None)

    def _opened(self, front: str, chat: str, sealed: bytes) -> bytes:
        return self._own.open(sealed, f"group settings {self._tag(front, chat).hex()}")

    def _write(self, tag: bytes, settings: bytes | None, moved_to: bytes | None) -> None:
        self.thread.db.execute(
            "INSERT INTO groups (tag, settings, moved_to, used_at) VALUES (?, ?, ?, ?)"
            " ON CONFLICT (tag) DO UPDATE SET settings = excluded.settings,"
            " moved_to = excluded.moved_to, used_at = excluded.used_at",
            [tag, settings, moved_to, self._clock()],
        )

    def _tag(self, front: str, chat: str) -> bytes:
        # Not that of an account: a person and a group may have the same number.
        return self._keys.tag(f"{front} group", chat)
