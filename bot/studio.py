"""The one place where the command line meets the engine: everything heavy is loaded on request."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from engine.expressions import Kind
    from engine.looks import Looked
    from engine.portrait import Order, Progress, Result, Upload
    from engine.styles.catalogue import Catalogue


class Ticket(Protocol):
    """An order that a worker took (``engine.worker.Ticket``)."""

    @property
    def future(self) -> Future[Result]:
        """Its result, or an ``EngineError``."""

    def result(self, timeout: float | None = None) -> Result:
        """Wait for what came of it; raises ``EngineError``."""

    def done(self) -> bool:
        """True when there is a result or an error."""

    def cancel(self) -> None:
        """Stop it at the next stage."""


class Worker(Protocol):
    """Whoever makes portraits (``engine.worker.Worker``)."""

    @property
    def capacity(self) -> int:
        """How many compatible orders it likes to be offered together."""

    @property
    def busy_seconds(self) -> float:
        """Seconds it spent making orders so far."""

    def submit(self, order: Order, on_progress: Callable[[Progress], None]) -> Ticket:
        """Take an order; returns at once."""

    def submit_group(
        self, orders: Sequence[Order], on_progress: Callable[[int, Progress], None]
    ) -> tuple[Ticket, ...]:
        """Take orders that fit together; returns at once, progress names an order's index."""

    def warm(self) -> float:
        """Load the networks; the seconds it took."""

    def close(self) -> None:
        """Finish and let go of the device."""

    def abandon(self) -> None:
        """Give up what runs and waits, at once and for good; every ticket ends as cancelled."""


class Eyes(Protocol):
    """Whoever looks at photos while portraits are made (``engine.eyes.Eyes``).

    Every answer is a future, whose error is an ``EngineError``: ``Busy`` where too many wait.
    """

    def look(self, uploads: Sequence[Upload]) -> Future[Looked]:
        """Who is in photos and how well they can be seen; returns at once."""

    def numbered(
        self, data: bytes, boxes: Sequence[tuple[float, float, float, float]], *, side: int = 1024
    ) -> Future[bytes]:
        """A photo with numbers on its faces, as JPEG; returns at once."""

    def before(self, photo: bytes, portrait: bytes) -> Future[bytes]:
        """A photo laid as its portrait is and as large, as JPEG; returns at once."""

    def avatars(self, data: bytes) -> Future[bytes]:
        """A ZIP of avatars of a finished portrait; returns at once."""

    def tiles(self, pictures: Sequence[bytes], *, columns: int) -> Future[bytes]:
        """Several pictures on one, numbered, as JPEG; returns at once."""

    def chat_photo(self, data: bytes) -> Future[bytes]:
        """A picture as a chat shows it, as JPEG; returns at once."""

    def sticker(self, data: bytes, *, whole: bool = False) -> Future[bytes]:
        """A finished portrait as a sticker, cut out or ``whole``, as WebP; returns at once."""

    def expression(self, data: bytes, kind: Kind, *, whole: bool = False) -> Future[bytes]:
        """A finished portrait as an emoji or a sticker of a server, as PNG; returns at once."""

    def close(self) -> None:
        """Finish and let go of the networks."""


class Studio(Protocol):
    """What a command needs of the engine; tests pass their own."""

    @property
    def engine(self) -> str:
        """The name of what makes the portraits."""

    @property
    def described(self) -> str:
        """That, and under which licence, for the host."""

    @property
    def free_words(self) -> bool:
        """Whether it makes whatever words say, of a style or of none."""

    def catalogue(self) -> Catalogue:
        """Every style, the host's own included; raises ``StyleFileError``."""

    def packaged(self) -> Catalogue:
        """The styles that come with the install, as they come."""

    def worker(self) -> Worker:
        """A worker that is ready to take orders."""

    def workers(self) -> Sequence[Callable[[], Worker]]:
        """What opens a worker on each device that makes orders, side by side."""

    def eyes(self) -> Eyes:
        """Eyes that are ready to look; whoever asks for them closes them."""


_LOOKS_WAITING = 500
"""Photos of so many people may wait to be looked at; a look takes a fraction of a second."""


class PackagedStudio:
    """The studio of the networks that come inside the install.

    Args:
        home: the settings' home folder; ``styles`` in it holds the host's own style files.
    """

    engine = described = "studio"
    free_words = False

    def __init__(self, home: Path) -> None:
        self._home = home

    def catalogue(self) -> Catalogue:
        """Every style, the host's own included; raises ``StyleFileError``."""
        from engine.generators.studio import RENDERERS
        from engine.styles.catalogue import Catalogue

        return Catalogue.load(RENDERERS, *self._own_styles())

    def packaged(self) -> Catalogue:
        """The styles that come with the install, as they come."""
        from engine.generators.studio import RENDERERS
        from engine.styles.catalogue import Catalogue

        return Catalogue.load(RENDERERS)

    def worker(self) -> Worker:
        """A worker whose pipeline is built on its own thread."""
        from engine.pipeline import studio_pipeline
        from engine.worker import Worker as EngineWorker

        return EngineWorker(lambda: studio_pipeline(self._home, self._own_styles()))

    def workers(self) -> Sequence[Callable[[], Worker]]:
        """One: the studio uses every core there is."""
        return (self.worker,)

    def eyes(self) -> Eyes:
        """Eyes on a thread of their own, with networks that are loaded at the first look."""
        from engine.eyes import Eyes as EngineEyes

        return EngineEyes(capacity=_LOOKS_WAITING)

    def _own_styles(self) -> tuple[Path, ...]:
        folder = self._home / "styles"
        return (folder,) if folder.is_dir() else ()
