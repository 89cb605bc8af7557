"""Where the weights of presets lie on this machine, and whether they are whole.

``<home>/models/<owner>--<name>/<commit>/`` holds the files of one commit under the paths that they
have in their repository, beside a manifest. Presets that name the same commit share them. What is
not whole yet lies in ``.parts`` there, named by what it has to become.
"""

from __future__ import annotations

import errno
import fcntl
import hashlib
import os
import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from engine.errors import WeightsMissing
from engine.generators.diffusion.presets import Preset, Weights
from engine.weights import manifest
from engine.weights.errors import Damaged, FolderUnusable, InUse, NoRoom
from engine.weights.manifest import File, Manifest

PARTS = ".parts"
CHUNK = 2**18
"""Bytes that are read and written at a time."""

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


def same_commit(one: Weights, other: Weights) -> bool:
    """Whether two presets' weights lie in one folder."""
    return (one.repository, one.revision) == (other.repository, other.revision)


def chunks_of(path: Path) -> Iterator[bytes]:
    """A file's bytes, some at a time."""
    with path.open("rb") as file:
        while chunk := file.read(CHUNK):
            yield chunk


@contextmanager
def explained(folder: Path) -> Iterator[None]:
    """Turn what the operating system says of a folder of weights into an error with words."""
    try:
        yield
    except OSError as error:
        if error.errno in _FULL:
            raise NoRoom(
                f"There is no room left on the disk of {folder}.",
                "What came so far is kept. Free some space and pull again: it goes on from there.",
            ) from None
        raise FolderUnusable(
            f"The folder {folder} can't be used: {error.strerror or 'an unknown fault'}.",
            "Give this user the right to write there, or set LIKENESS_HOME to another folder.",
        ) from None


@dataclass(frozen=True)
class Removed:
    """What removing a preset did.

    Attributes:
        freed: bytes.
        kept: bytes of its files that stay, because other presets that were pulled use them.
    """

    freed: int
    kept: int


class Shelf:
    """The weights of one installation.

    Args:
        home: its folder; ``models`` in it need not be there yet.
    """

    def __init__(self, home: Path) -> None:
        self._models = home / "models"

    def folder(self, weights: Weights) -> Path:
        """Where files of a commit lie, or will lie."""
        return self._models / weights.repository.replace("/", "--") / weights.revision

    def part(self, weights: Weights, name: str) -> Path:
        """Where a file lies until it is whole."""
        return self.folder(weights) / PARTS / name

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Keep other processes from changing anything on the shelf meanwhile.

        Raises:
            InUse: another process is at it.
            FolderUnusable: the shelf cannot be made.
        """
        with explained(self._models):
            _make(self._models)
            lock = os.open(self._models / ".lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            _take_lock(lock)
            yield
        finally:
            os.close(lock)

    def make(self, weights: Weights) -> Path:
        """The folder of a commit, with room for parts; call it while ``alone``."""
        _make(self.folder(weights) / PARTS)
        return self.folder(weights)

    def covers(self, weights: Weights) -> bool:
        """Whether every file is here in its size; contents are not looked at."""
        known = manifest.read(self.folder(weights))
        return (
            known is not None
            and set(weights.files) <= set(known.patterns)
            and all(
                _size(self.folder(weights) / file.path) == file.size
                for file in known.matching(weights.files)
            )
        )

    def is_whole(self, preset: Preset) -> bool:
        """Whether all weights of a preset are here, by their sizes."""
        return all(self.covers(weights) for weights in preset.weights)

    def pulled(self, presets: Iterable[Preset]) -> tuple[str, ...]:
        """Names of the presets that could be loaded."""
        return tuple(preset.name for preset in presets if self.is_whole(preset))

    def check(self, preset: Preset) -> None:
        """Pass a preset whose weights are here, by their sizes: what a loader asks for first.

        Raises:
            WeightsMissing: they are not, or not all of them.
        """
        if self.is_whole(preset):
            return
        some = "not whole" if self.present(preset) else "not on this machine"
        raise WeightsMissing(
            f"The weights of {preset.name} are {some}.",
            f"`likeness models pull {preset.name}` brings what is missing of"
            f" {preset.download:.1f} GB.",
        )

    def present(self, preset: Preset) -> int:
        """Bytes that are here of a preset, of unfinished files too."""
        total = 0
        for folder in {self.folder(weights) for weights in preset.weights}:
            patterns = [p for w in preset.weights if self.folder(w) == folder for p in w.files]
            for path in _files(folder):
                name = path.relative_to(folder).as_posix()
                if name.startswith(f"{PARTS}/") or manifest.is_wanted(name, patterns):
                    total += _size(path) or 0
        return total

    def verify(self, preset: Preset, on_progress: Callable[[int, int], None]) -> tuple[File, ...]:
        """Read every file of a preset and compare its SHA-256; what is wrong counts as missing.

        Args:
            preset: whose weights.
            on_progress: called with bytes read and bytes of all.

        Returns:
            The files, all of which are as they were.

        Raises:
            WeightsMissing: they are not all here.
            Damaged: files have changed; the next pull brings them again.
        """
        with self.alone():
            self.check(preset)
            known = [(w, manifest.read(self.folder(w))) for w in preset.weights]
            found = [(w, file) for w, each in known if each for file in each.matching(w.files)]
            total, done, wrong = sum(file.size for _, file in found), 0, []
            for weights, file in found:
                digest = hashlib.sha256()
                with explained(self.folder(weights)):
                    for chunk in chunks_of(self.folder(weights) / file.path):
                        digest.update(chunk)
                        done += len(chunk)
                        on_progress(done, total)
                if digest.hexdigest() != file.sha256:
                    wrong.append((weights, file))
            for weights, file in wrong:
                self._doubt(weights, file)
        if wrong:
            names = ", ".join(file.path for _, file in wrong)
            raise Damaged(
                f"Not what was pulled: {names}.",
                f"`likeness models pull {preset.name}` brings that again, and nothing else.",
            )
        return tuple(file for _, file in found)

    def put(self, weights: Weights, preset: str, files: Iterable[File]) -> None:
        """Write down that all files that a preset names are here; call it while ``alone``."""
        folder = self.folder(weights)
        known = manifest.read(folder) or Manifest(
            repository=weights.repository, revision=weights.revision
        )
        by_path = {file.path: file for file in (*known.files, *files)}
        changed = known.model_copy(
            update={
                "patterns": tuple(sorted({*known.patterns, *weights.files})),
                "presets": tuple(sorted({*known.presets, preset})),
                "files": tuple(by_path[path] for path in sorted(by_path)),
            }
        )
        if changed != known:
            manifest.write(folder, changed)
        shutil.rmtree(folder / PARTS, ignore_errors=True)

    def sharers(self, preset: Preset, presets: Iterable[Preset]) -> tuple[str, ...]:
        """Other presets that are whole only because of this one: its removal takes them along."""
        return tuple(
            other.name
            for other in presets
            if other.name != preset.name
            and any(same_commit(one, w) for one in other.weights for w in preset.weights)
            and self.is_whole(other)
            and not self._was_pulled(other)
        )

    def remove(self, preset: Preset, presets: Iterable[Preset]) -> Removed:
        """Delete the weights of a preset; files stay that another preset which was pulled uses.

        Args:
            preset: which.
            presets: all there are; files of presets that are gone are nobody's.

        Raises:
            InUse: another process is at the shelf.
            FolderUnusable: something cannot be deleted.
        """
        others = [other for other in presets if other.name != preset.name]
        with self.alone():
            before = self.present(preset)
            for weights in preset.weights:
                with explained(self.folder(weights)):
                    self._take(weights, preset.name, others)
            kept = self.present(preset)
        return Removed(before - kept, kept)

    def unused(self, presets: Iterable[Preset]) -> tuple[Path, ...]:
        """Folders of commits that no preset names, such as those of an earlier version."""
        named = {self.folder(weights) for preset in presets for weights in preset.weights}
        found = [path for path in self._models.glob("*--*/*") if path.is_dir()]
        return tuple(sorted(path for path in found if path not in named))

    def _take(self, weights: Weights, preset: str, others: Iterable[Preset]) -> None:
        folder, known = self.folder(weights), manifest.read(self.folder(weights))
        users = [] if known is None else [each for each in others if each.name in known.presets]
        shared = [one for each in users for one in each.weights if same_commit(one, weights)]
        if known is None or not shared:
            # The manifest goes first: whatever happens next, the rest is not taken for whole.
            (folder / manifest.NAME).unlink(missing_ok=True)
            if folder.is_dir():
                shutil.rmtree(folder)
            with suppress(OSError):  # other commits may lie in it, or it may never have been there
                folder.parent.rmdir()
            return
        patterns = {pattern for one in shared for pattern in one.files}
        files = known.matching(patterns)
        manifest.write(
            folder,
            known.model_copy(
                update={
                    "patterns": tuple(p for p in known.patterns if p in patterns),
                    "presets": tuple(name for name in known.presets if name != preset),
                    "files": files,
                }
            ),
        )
        for file in set(known.files) - set(files):
            (folder / file.path).unlink(missing_ok=True)

    def _was_pulled(self, preset: Preset) -> bool:
        known = (manifest.read(self.folder(weights)) for weights in preset.weights)
        return all(each is not None and preset.name in each.presets for each in known)

    def _doubt(self, weights: Weights, file: File) -> None:
        """Take a file out of the manifest, so that the next pull looks at it again."""
        known = manifest.read(self.folder(weights))
        if known is None:
            return
        rest = tuple(each for each in known.files if each.path != file.path)
        patterns = tuple(p for p in known.patterns if not manifest.is_wanted(file.path, (p,)))
        with explained(self.folder(weights)):
            manifest.write(
                self.folder(weights),
                known.model_copy(update={"files": rest, "patterns": patterns}),
            )


def _take_lock(descriptor: int) -> None:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise InUse(
            "Another process is pulling, verifying or removing weights here.",
            "Try again when it is done; `likeness models` shows how far it is.",
        ) from None


def _make(folder: Path) -> None:
    """Make a folder as the rest of an installation is made: for its owner alone."""
    for each in (*reversed(folder.parents), folder):
        if not each.is_dir():
            each.mkdir(mode=0o700, exist_ok=True)


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in folder.rglob("*") if path.is_file())


def _size(path: Path) -> int | None:
    """Bytes of a file, or None where there is none; a pull may move it at this moment."""
    try:
        return path.stat().st_size
    except OSError:
        return None
