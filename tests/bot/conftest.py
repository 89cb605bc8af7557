"""What the tests of the bot start from: loggers as they were."""

from __future__ import annotations

import logging
from collections.abc import Iterator

import pytest


@pytest.fixture(autouse=True)
def loggers() -> Iterator[None]:
    """A command sets up the loggers of the process; each test finds them as if none had."""
    rooms = [logging.getLogger(room) for room in ("bot", "engine", "storage")]
    before = [(room.handlers, room.level, room.propagate) for room in rooms]
    yield
    for room, (handlers, level, propagate) in zip(rooms, before, strict=True):
        room.handlers, room.propagate = handlers, propagate
        room.setLevel(level)
