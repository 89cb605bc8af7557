"""Bringing a preset's weights here: what is missing, verified before it is put into its place.

A file grows in a part that is named by the hash it has to become, so that a broken pull goes on
where it stopped, whatever stopped it, and never mixes two versions.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from engine.generators.diffusion.presets import Preset, Weights
from engine.weights import manifest
from engine.weights.errors import Damaged, HubUnreachable, NoRoom, NotOnHub
from engine.weights.manifest import File
from engine.weights.shelf import CHUNK, Shelf, chunks_of, explained
from engine.weights.source import Listed, Source

GB = 10**9
SPARE = 2**20
"""Bytes that stay free on the disk, for manifests and folders."""


@dataclass(frozen=True)
class Pulled:
    """What a pull did.

    Attributes:
        size: bytes of what was missing or unsure; 0 where everything was here.
        fetched: bytes of it that had to be brought.
    """

    size: int
    fetched: int


@dataclass
class _Meter:
    """Counts bytes that are here and verified, or on their way to it."""

    total: int
    on_progress: Callable[[int, int], None]
    done: int = 0
    fetched: int = 0

    def count(self, size: int, *, fetched: bool = False) -> None:
        self.done += size
        self.fetched += size if fetched else 0
        self.on_progress(self.done, self.total)


class _Digest:
    """Hashes a file as it comes: SHA-256 always, and as a git blob where the source knows that."""

    def __init__(self, file: Listed) -> None:
        self._file = file
        self._sha256 = hashlib.sha256()
        by_blob = file.sha256 is None and file.blob is not None
        header = f"blob {file.size}\0".encode()
        self._blob = hashlib.sha1(header, usedforsecurity=False) if by_blob else None

    def update(self, chunk: bytes) -> None:
        self._sha256.update(chunk)
        if self._blob is not None:
            self._blob.update(chunk)

    def agrees(self) -> bool:
        """Whether what came is what was told; so it is where nothing was told."""
        if self._blob is not None:
            return self._blob.hexdigest() == self._file.blob
        return self._file.sha256 in (None, self._sha256.hexdigest())

    def entry(self) -> File:
        return File(path=self._file.path, size=self._file.size, sha256=self._sha256.hexdigest())


def pull(
    preset: Preset, shelf: Shelf, source: Source, on_progress: Callable[[int, int], None]
) -> Pulled:
    """Bring all weights of a preset here that are not here yet.

    Nothing is asked of the source where nothing is missing.

    Args:
        preset: whose weights.
        shelf: where they go.
        source: where they come from.
        on_progress: called with bytes that are here and bytes of all that is missing or unsure.

    Raises:
        PullFailed: they could not be brought; what came is kept for the next try.
    """
    with shelf.alone():
        missing = [weights for weights in preset.weights if not shelf.covers(weights)]
        plans = [(weights, _chosen(source.listing(weights), weights)) for weights in missing]
        for weights in missing:
            with explained(shelf.folder(weights)):
                shelf.make(weights)
        _check_room(shelf, plans)
        meter = _Meter(sum(file.size for _, files in plans for file in files), on_progress)
        for weights, files in plans:
            here = [_bring(file, weights, shelf, source, meter) for file in files]
            with explained(shelf.folder(weights)):
                shelf.put(weights, preset.name, here)
        for weights in preset.weights:
            if weights not in missing:
                with explained(shelf.folder(weights)):
                    shelf.put(weights, preset.name, ())
    return Pulled(meter.total, meter.fetched)


def _chosen(listed: Sequence[Listed], weights: Weights) -> tuple[Listed, ...]:
    """The files that a preset names, and nothing else.

    Raises:
        NotOnHub: weights that it names, or a file that it names without a wildcard, are not there.
    """
    for pattern in weights.files:
        needed = pattern.endswith(".safetensors") or not set(pattern) & set("*?[")
        if needed and not any(manifest.is_wanted(file.path, (pattern,)) for file in listed):
            raise NotOnHub(
                f"{weights.repository} holds no {pattern} at {weights.revision[:12]}.",
                "The preset names a file that is not there; correct it, or copy the whole folder.",
            )
    return tuple(file for file in listed if manifest.is_wanted(file.path, weights.files))


def _check_room(shelf: Shelf, plans: Sequence[tuple[Weights, Sequence[Listed]]]) -> None:
    """Pass a plan that the disk has room for.

    Raises:
        NoRoom: it has not.
    """
    needed = SPARE
    for weights, files in plans:
        for file in files:
            have = (shelf.folder(weights) / file.path, shelf.part(weights, _part_name(file)))
            sizes = [path.stat().st_size for path in have if path.is_file()]
            needed += file.size - min(max(sizes, default=0), file.size)
    for weights, _ in plans[:1]:
        free = shutil.disk_usage(shelf.folder(weights)).free
        if needed > free:
            raise NoRoom(
                f"{needed / GB:.1f} GB are needed, and {free / GB:.1f} GB are free on the disk of"
                f" {shelf.folder(weights)}.",
                "Free some space, or set LIKENESS_HOME to a folder on another disk.",
            )


def _part_name(file: Listed) -> str:
    return file.sha256 or file.blob or hashlib.sha256(file.path.encode()).hexdigest()


def _bring(file: Listed, weights: Weights, shelf: Shelf, source: Source, meter: _Meter) -> File:
    """Put one file into its place, unless it is there already."""
    folder = shelf.folder(weights)
    place, part = folder / file.path, shelf.part(weights, _part_name(file))
    with explained(folder):
        known = file.sha256 is not None or file.blob is not None
        if known and (digest := _in_place(place, file, meter)) is not None:
            return digest.entry()
        if not known:
            part.unlink(missing_ok=True)  # nothing tells whether it is a piece of this one
        resumed, before = part.exists(), meter.done
        digest = _grow(part, file, weights, source, meter)
        if resumed and not digest.agrees():
            # A power cut may have left anything in the piece that was there before.
            part.unlink()
            meter.count(before - meter.done)
            digest = _grow(part, file, weights, source, meter)
        if not digest.agrees():
            part.unlink()
            raise Damaged(
                f"{file.path} came damaged.",
                "Pull again: what is whole is kept. If it comes damaged again, something between"
                " here and there changes it; try another network, or --from FOLDER.",
            )
        place.parent.mkdir(parents=True, exist_ok=True)
        part.replace(place)
        return digest.entry()


def _in_place(place: Path, file: Listed, meter: _Meter) -> _Digest | None:
    """The digest of a file that an earlier pull finished, or None where there is none such."""
    if not place.is_file() or place.stat().st_size != file.size:
        return None
    digest = _Digest(file)
    for chunk in chunks_of(place):
        digest.update(chunk)
        meter.count(len(chunk))
    if digest.agrees():
        return digest
    meter.count(-file.size)
    return None


def _grow(part: Path, file: Listed, weights: Weights, source: Source, meter: _Meter) -> _Digest:
    """Bring a part to its full size, from where it is; what came of it is not judged yet.

    A connection that breaks is made again as long as each one brings something.

    Raises:
        PullFailed: it could not be had; the part stays as far as it is.
    """
    digest = _Digest(file)
    if part.exists():
        for chunk in chunks_of(part):
            digest.update(chunk)
            meter.count(len(chunk))
    with part.open("ab") as out:
        while (start := out.tell()) < file.size:
            try:
                for chunk in source.read(weights, file, start):
                    out.write(chunk)
                    digest.update(chunk)
                    meter.count(len(chunk), fetched=True)
            except HubUnreachable:
                if out.tell() - start < CHUNK:
                    raise
            else:
                if out.tell() != file.size:
                    raise Damaged(
                        f"{file.path} is not as long as it should be.",
                        "Pull again; if that says the same, its source is damaged.",
                    )
        out.flush()
        os.fsync(out.fileno())
    return digest
