"""Memory that was freed, given back to the operating system.

The C library keeps freed memory in pieces between what is still used, and a process that makes
portraits of all kinds and sizes collects hundreds of megabytes of it.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from functools import cache


def give_back() -> None:
    """Give back what is free in this process; takes up to 40 ms, does nothing without glibc."""
    trim = _malloc_trim()
    if trim is not None:
        trim(0)


@cache
def _malloc_trim() -> Callable[[int], int] | None:
    """``malloc_trim(3)`` of the GNU C library, or None on other systems."""
    try:
        return ctypes.CDLL(None).malloc_trim
    except (OSError, TypeError, AttributeError):  # no such library, no such function
        return None
