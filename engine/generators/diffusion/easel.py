"""One painter for several workers: while one of them has its orders painted, others look and judge.

Looking at photos and judging portraits take the processor about as long as painting takes a card,
so that with one worker either would wait for the other most of the time.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence

from engine.errors import EngineError
from engine.generators.diffusion.painting import OnStep, Painter, Painting, Step
from engine.portrait import Image
from engine.worker import Lane

_BEAT = 1.0  # seconds after which who waits for their turn says that they still do


class Easel(Lane):
    """A painter and the one thread that may touch it; workers call it from theirs and wait.

    Whoever stands in line is asked meanwhile, by a step of none, whether they still want it. Once
    it was abandoned, everybody who waits is answered with ``Cancelled``.

    Args:
        load: makes the painter, on that thread, when it is first needed.
        name: of the painter's preset.
    """

    def __init__(self, load: Callable[[], Painter], *, name: str) -> None:
        super().__init__(f"{name}-painter")
        self.name = name
        self._load = load
        self._painter: Painter | None = None
        self._failed: EngineError | None = None

    @property
    def is_taken(self) -> bool:
        """Whether somebody is painted for at this moment, or waits to be."""
        with self._lock:
            return bool(self._open)

    def ready(self) -> None:
        """Load the painter, if nobody has yet.

        Raises:
            EngineError: what loading raises; it is tried once.
        """
        self._do(self._own).result()

    def compile(self) -> None:
        """See ``painting.Painter``."""
        self._do(lambda: self._own().compile()).result()

    def offload(self) -> bool:
        """See ``painting.Painter``."""
        return self._do(lambda: self._own().offload()).result()

    def paint(self, paintings: Sequence[Painting], on_step: OnStep) -> list[Image]:
        """See ``painting.Painter``."""
        begun = threading.Event()

        def work() -> list[Image]:
            begun.set()
            return self._own().paint(paintings, on_step)

        painted = self._do(work)
        try:
            while not (begun.wait(_BEAT) or painted.done()):
                on_step(Step(0, 1))
            return painted.result()
        except BaseException:
            painted.cancel()  # should it begin just now, it ends at its first step
            raise
        finally:
            del painted  # it holds its error, and that all that was on the card

    def _own(self) -> Painter:
        if self._failed is not None:
            raise self._failed
        if self._painter is None:
            try:
                self._painter = self._load()
            except EngineError as error:
                self._failed = error
                raise
        return self._painter
