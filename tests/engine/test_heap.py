"""Heap: what was freed goes back to the operating system."""

from __future__ import annotations

import platform
from pathlib import Path

import pytest

from engine import heap

PIECE, PIECES, KEPT = 8_000, 10_000, 20  # bytes; how many; one of so many stays


def resident() -> int:
    """Bytes of this process that are in memory."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="needs glibc")
def test_what_lies_between_things_in_use_is_given_back():
    pieces = [bytearray(PIECE) for _ in range(PIECES)]
    pieces = pieces[::KEPT]
    before = resident()
    heap.give_back()
    assert before - resident() > PIECE * PIECES / 4


def test_a_system_without_that_call_is_left_alone(monkeypatch):
    monkeypatch.setattr(heap, "_malloc_trim", lambda: None)
    heap.give_back()
