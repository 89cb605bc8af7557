"""Weights in a folder that was copied from another machine."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path

from engine.generators.diffusion.presets import Weights
from engine.weights import manifest
from engine.weights.errors import Damaged, NotInFolder
from engine.weights.manifest import Manifest
from engine.weights.shelf import CHUNK
from engine.weights.source import Listed

_COPY_AGAIN = "Copy it again from the machine where it is whole."
_LONGEST_HEADER = 100 * 2**20


class Folder:
    """A folder to take weights from, in one of the shapes in which they get about.

    That is ``models`` of another installation (``OWNER--NAME/COMMIT``), the same without the
    commit, a cache of the hub's own client (``models--OWNER--NAME/snapshots/COMMIT``), or the files
    of one repository as they are.

    Args:
        folder: where they are.

    Attributes:
        proven: whether all that was listed so far came with a manifest.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.proven = True
        self._roots: dict[tuple[str, str], Path] = {}

    def listing(self, weights: Weights) -> tuple[Listed, ...]:
        """Every file that a preset names, by the manifest if there is one.

        Raises:
            NotInFolder: they are not there.
            Damaged: they are not whole.
        """
        root = self._root(weights)
        self._roots[weights.repository, weights.revision] = root
        if (root / manifest.NAME).exists():
            return tuple(
                Listed(file.path, file.size, file.sha256)
                for file in self._manifest(root, weights).matching(weights.files)
            )
        self.proven = False
        found = [path for path in _paths(root) if manifest.is_wanted(path, weights.files)]
        try:
            for path in found:
                _check(root, path)
            return tuple(Listed(path, (root / path).stat().st_size) for path in found)
        except OSError as error:
            raise _unreadable(root, error) from None

    def read(self, weights: Weights, file: Listed, start: int) -> Iterator[bytes]:
        """The bytes of a file that was listed, from an offset on.

        Raises:
            NotInFolder: they cannot be read.
        """
        path = self._roots[weights.repository, weights.revision] / file.path
        try:
            with path.open("rb") as opened:
                opened.seek(start)
                while chunk := opened.read(CHUNK):
                    yield chunk
        except OSError as error:
            raise _unreadable(path, error) from None

    def _root(self, weights: Weights) -> Path:
        name = weights.repository.replace("/", "--")
        for root in (
            self._folder / name / weights.revision,
            self._folder / name,
            self._folder / f"models--{name}" / "snapshots" / weights.revision,
            self._folder,
        ):
            paths = _paths(root)
            if any(path == manifest.NAME for path in paths):
                return root
            if any(manifest.is_wanted(path, weights.files) for path in paths):
                return root
        raise NotInFolder(
            f"{self._folder} holds nothing of {weights.repository}.",
            f"It should hold a folder {name}, or the files of that repository themselves.",
        )

    def _manifest(self, root: Path, weights: Weights) -> Manifest:
        found = manifest.read(root)
        if found is None:
            raise Damaged(f"The manifest in {root} can't be read.", _COPY_AGAIN)
        if (found.repository, found.revision) != (weights.repository, weights.revision):
            raise NotInFolder(
                f"{root} holds {found.repository} at {found.revision}.",
                f"The preset needs {weights.repository} at {weights.revision}.",
            )
        return found


def _paths(root: Path) -> list[str]:
    """Files below a folder, with slashes, in order; what is hidden is left out."""
    found = []
    for folder, folders, names in os.walk(root):
        folders[:] = [each for each in folders if not each.startswith(".")]
        below = Path(folder).relative_to(root)
        found += [(below / name).as_posix() for name in names if (root / below / name).is_file()]
    return sorted(found)


def _check(root: Path, path: str) -> None:
    """Pass a file that does not show by itself that something is missing.

    A safetensors file tells how long it is: eight bytes with the length of a JSON header, whose
    ``data_offsets`` end where the file does. The index of one in pieces names the pieces.
    """
    if path.endswith(".safetensors.index.json"):
        try:
            pieces = set(json.loads((root / path).read_bytes())["weight_map"].values())
        except (ValueError, LookupError, AttributeError, TypeError):
            raise Damaged(f"{path} can't be read.", _COPY_AGAIN) from None
        for piece in sorted(pieces):
            if not (root / path).with_name(str(piece)).is_file():
                raise NotInFolder(f"{piece} is missing beside {path}.", _COPY_AGAIN)
    if path.endswith(".safetensors") and _promised(root / path) != (root / path).stat().st_size:
        raise Damaged(f"{path} is not whole.", _COPY_AGAIN)


def _promised(path: Path) -> int | None:
    """Bytes that a safetensors file says it has, or None where it is none."""
    with path.open("rb") as file:
        length = int.from_bytes(file.read(8), "little")
        if length > _LONGEST_HEADER:
            return None
        header = file.read(length)
    try:
        tensors = json.loads(header)
        ends = [int(t["data_offsets"][1]) for name, t in tensors.items() if name != "__metadata__"]
    except (ValueError, LookupError, AttributeError, TypeError):
        return None
    return 8 + length + max(ends, default=0)


def _unreadable(path: Path, error: OSError) -> NotInFolder:
    return NotInFolder(
        f"{path} can't be read: {error.strerror or 'an unknown fault'}.",
        "Check that the disk is still there and that you may read it, and pull again.",
    )
