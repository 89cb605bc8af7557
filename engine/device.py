"""The devices that a network can run on, as torch sees them.

torch is the ``gpu`` extra and takes seconds to import, so that it is imported when somebody asks.
"""

from __future__ import annotations

import os
import platform
import sys
import warnings
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Literal

Kind = Literal["cuda", "rocm", "mps", "xpu", "cpu"]
GIB = 2**30
_AMPERE = (8, 0)


@dataclass(frozen=True)
class Device:
    """A device of this machine.

    Attributes:
        kind: ``cuda`` (NVIDIA), ``rocm`` (AMD), ``mps`` (Apple), ``xpu`` (Intel), or ``cpu``.
        index: among those of its kind, from 0.
        name: as its maker calls it.
        free: GiB of its memory that nobody uses at this moment.
        total: GiB of its memory.
        bfloat16: whether it computes in bfloat16, as NVIDIA's cards do from Ampere on.
    """

    kind: Kind
    index: int
    name: str
    free: float
    total: float
    bfloat16: bool = True

    @property
    def torch_name(self) -> str:
        """What torch calls it, such as ``cuda:0``; AMD's cards go by that name too."""
        if self.kind in ("cpu", "mps"):
            return self.kind
        return f"{'cuda' if self.kind == 'rocm' else self.kind}:{self.index}"


@dataclass(frozen=True)
class Probe:
    """What was found when looking for graphics cards.

    Attributes:
        torch: its version, or None where it is not installed.
        cards: graphics devices, the one with the most free memory first.
        fault: what torch or its libraries said was wrong, or None.
    """

    torch: str | None
    cards: tuple[Device, ...] = ()
    fault: str | None = None

    @property
    def best(self) -> Device | None:
        """The card with the most free memory, or None."""
        return self.cards[0] if self.cards else None


def probe() -> Probe:
    """Look for graphics cards; takes seconds where torch is installed."""
    try:
        import torch
    except ModuleNotFoundError as error:
        if error.name == "torch":
            return Probe(None)
        return Probe(None, fault=first_line(error))
    except (ImportError, OSError) as error:  # a library that it needs is missing or another's
        return Probe(None, fault=first_line(error))
    cards: list[Device] = []
    fault = None
    # What a driver is not content with comes as a warning, and then there is no device.
    with warnings.catch_warnings(record=True) as said:
        warnings.simplefilter("always")
        for look in (_cuda, _xpu, _mps):
            try:
                cards += look(torch)
            except (RuntimeError, AssertionError) as error:
                fault = first_line(error)
    if fault is None and not cards and said:
        fault = first_line(said[0].message)
    cards.sort(key=lambda card: (-card.free, card.index))
    return Probe(str(torch.__version__), tuple(cards), fault)


def processor() -> Device:
    """The processor with the machine's memory: what is left where there is no card."""
    free, total = _memory()
    name = platform.processor() or platform.machine()
    return Device("cpu", 0, name, free, total)


def peak_memory() -> int:
    """Bytes that this process had on graphics cards at most; 0 where it uses none.

    torch is not imported for that: where nobody has, there is nothing to tell.
    """
    torch = sys.modules.get("torch")
    if torch is None or not torch.cuda.is_available():
        return 0
    cards = range(torch.cuda.device_count())
    return sum(int(torch.cuda.max_memory_allocated(card)) for card in cards)


def _cuda(torch: ModuleType) -> Iterator[Device]:
    kind: Kind = "rocm" if torch.version.hip else "cuda"
    if torch.cuda.is_available():
        for index in range(torch.cuda.device_count()):
            name, able = torch.cuda.get_device_name(index), True
            if kind == "cuda":
                capability = torch.cuda.get_device_capability(index)
                if not _has_code(torch.cuda.get_arch_list(), capability):
                    warnings.warn(f"this torch has no code for {name}", stacklevel=2)
                    continue
                able = capability >= _AMPERE
            free, total = torch.cuda.mem_get_info(index)
            yield Device(kind, index, name, free / GIB, total / GIB, able)


def _has_code(built: Sequence[str], capability: tuple[int, int]) -> bool:
    """Whether a build runs on a card: its code is good for later cards of the same generation.

    Args:
        built: as torch lists it: ``sm_90`` is code, ``compute_90`` can be made code for later
            cards.
        capability: major and minor.
    """
    for each in built:
        kind, _, digits = each.rstrip("af").partition("_")
        found = int(digits[:-1]), int(digits[-1])
        same = kind == "compute" or found[0] == capability[0]
        if same and found <= capability:
            return True
    return not built


def _xpu(torch: ModuleType) -> Iterator[Device]:
    if torch.xpu.is_available():
        for index in range(torch.xpu.device_count()):
            free, total = torch.xpu.mem_get_info(index)
            yield Device("xpu", index, torch.xpu.get_device_name(index), free / GIB, total / GIB)


def _mps(torch: ModuleType) -> Iterator[Device]:
    """Apple's chips share the machine's memory; what Metal recommends counts as all of it."""
    if torch.backends.mps.is_available():
        total = torch.mps.recommended_max_memory()
        free = total - torch.mps.driver_allocated_memory()
        yield Device("mps", 0, f"Apple {platform.machine()}", free / GIB, total / GIB)


def _memory() -> tuple[float, float]:
    """GiB of the machine's memory: free and total, as far as the system tells."""
    total = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / GIB
    try:
        lines = Path("/proc/meminfo").read_text().splitlines()
    except OSError:
        return total, total
    free = next((int(line.split()[1]) for line in lines if line.startswith("MemAvailable:")), None)
    return total if free is None else free * 1024 / GIB, total


def first_line(error: object) -> str:
    """The first line of what was said."""
    return (str(error).strip().splitlines() or [type(error).__name__])[0]
