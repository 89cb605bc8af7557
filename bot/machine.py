"""What this machine is: processor, memory, disk and graphics, read where the system tells it."""

from __future__ import annotations

import os
import platform
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

GB = 2**30


def describe() -> dict[str, Any]:
    """Processor, cores this process may use, vector units, memory in GB, system and Python.

    What the system does not tell is None.
    """
    info = _pairs(Path("/proc/cpuinfo"))
    memory = _pairs(Path("/proc/meminfo"))
    return {
        "cpu": info.get("model name") or platform.processor() or platform.machine(),
        "cores": cores(),
        "avx2": "avx2" in info["flags"].split() if "flags" in info else None,
        "memory_gb": _kb_to_gb(memory.get("MemTotal")),
        "memory_free_gb": _kb_to_gb(memory.get("MemAvailable")),
        "system": f"{platform.system()} {platform.release()}",
        "python": platform.python_version(),
    }


def cores() -> int:
    """Cores that this process may use."""
    if sys.platform == "linux":
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def free_gb(folder: Path) -> float | None:
    """Free space of the disk that a folder lies on, or will lie on once it is made."""
    while not folder.exists() and folder != folder.parent:
        folder = folder.parent
    try:
        return round(shutil.disk_usage(folder).free / GB, 1)
    except OSError:
        return None


def size_of(folder: Path) -> int:
    """Bytes of all files below a folder; 0 where there is none."""
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())


def vulkan() -> list[str]:
    """Names of the graphics devices that the upscaling networks can run on."""
    import ncnn

    with _quiet():
        return [
            str(ncnn.get_gpu_info(number).device_name()) for number in range(ncnn.get_gpu_count())
        ]


def _pairs(file: Path) -> dict[str, str]:
    """The ``name: value`` lines of a file of /proc, the first of each name."""
    try:
        lines = file.read_text().splitlines()
    except OSError:
        return {}
    pairs: dict[str, str] = {}
    for line in lines:
        name, colon, value = line.partition(":")
        if colon:
            pairs.setdefault(name.strip(), value.strip())
    return pairs


def _kb_to_gb(text: str | None) -> float | None:
    return round(int(text.split()[0]) * 1024 / GB, 1) if text else None


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep the graphics loader's own words, written straight to descriptor 2, off the terminal.

    ``engine.networks`` has the same; a doctor must not need what it looks for, OpenCV included.
    """
    sys.stderr.flush()
    saved, sink = os.dup(2), os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(sink, 2)
        yield
    finally:
        os.dup2(saved, 2)
        os.close(saved)
        os.close(sink)
