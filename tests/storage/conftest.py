"""What the tests of the storage start from: an installation that is open, and its clock."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from storage.store import Storage
from tests.storage.installation import Clock


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture
def storage(home: Path, clock: Clock) -> Iterator[Storage]:
    storage = Storage.open(home, clock=clock)
    yield storage
    storage.close()
