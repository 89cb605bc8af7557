"""One painter for several workers: while one of them has its orders painted, others look and judge.

Looking at photos and judging portraits take the processor about as long as painting takes a card,
so that with one worker either would wait for the other most of the time. What several workers want
at a moment is painted together, where it fits together.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, wait
from dataclasses import dataclass, field
from typing import Any

from engine.errors import EngineError, OutOfMemory
from engine.generators.diffusion.painting import OnStep, Painter, Painting, Step
from engine.portrait import Image
from engine.worker import Lane

_BEAT = 1.0  # seconds after which who waits for their turn says that they still do


@dataclass(eq=False)
class _Wanted:
    """What one worker wants painted.

    Attributes:
        paintings: of one bucket.
        on_step: of that worker.
        painted: what comes of it.
        begun: it waits no longer.
        left: why nobody wants it any more; of the thread that paints.
    """

    paintings: Sequence[Painting]
    on_step: OnStep
    painted: Future[list[Image]] = field(default_factory=Future)
    begun: threading.Event = field(default_factory=threading.Event)
    left: BaseException | None = None

    def told(self, step: Step, start: int) -> None:
        """Pass on a step of the batch in which its paintings begin at a place."""
        own = {
            place - start: seen
            for place, seen in step.previews.items()
            if 0 <= place - start < len(self.paintings)
        }
        try:
            self.on_step(Step(step.done, step.total, own))
        except BaseException as error:  # those beside it are painted all the same
            self.left = error


class Easel(Lane):
    """A painter and the one thread that may touch it; workers call it from theirs and wait.

    Whoever stands in line is asked meanwhile, by a step of none, whether they still want it. Once
    it was abandoned, everybody who waits is answered with ``Cancelled``.

    Args:
        load: makes the painter, on that thread, when it is first needed.
        name: of the painter's preset.
        batch: paintings that are painted together, at most.
    """

    def __init__(self, load: Callable[[], Painter], *, name: str, batch: int) -> None:
        super().__init__(f"{name}-painter")
        self.name = name
        self._load = load
        self._painter: Painter | None = None
        self._failed: EngineError | None = None
        self._batch = batch  # less where memory was short
        self._line: list[_Wanted] = []  # guarded by the lock; who came first is first

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
        wanted = _Wanted(paintings, on_step)
        with self._lock:
            self._line.append(wanted)
        # As many turns as there are in line; it may be done in somebody's before its own.
        turn = self._do(self._turn)
        either: tuple[Future[Any], ...] = (wanted.painted, turn)
        try:
            while not wait(either, _BEAT, FIRST_COMPLETED).done:
                if not wanted.begun.is_set():
                    on_step(Step(0, 1))
            return wanted.painted.result() if wanted.painted.done() else _none(turn)
        finally:
            with self._lock:
                if wanted in self._line:
                    self._line.remove(wanted)
            del wanted, turn, either  # they hold their error, and that all that was on the card

    # On the thread.

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

    def _turn(self) -> None:
        """Paint what is first in line, and whatever fits together with it."""
        painter, some = self._own(), self._first()
        try:
            if some and not self._painted(painter, some):
                self._batch = max(1, sum(len(each.paintings) for each in some) // 2)
                while some:
                    self._painted(painter, [some.pop(0)])
        finally:
            some.clear()  # an error holds this frame, and would be held by it

    def _first(self) -> list[_Wanted]:
        with self._lock:
            some = self._line[:1]
            for each in self._line[1:]:
                count = sum(len(one.paintings) for one in (*some, each))
                alike = each.paintings[0].bucket == some[0].paintings[0].bucket
                if alike and count <= self._batch:
                    some.append(each)
            for each in some:
                self._line.remove(each)
                each.begun.set()
        return some

    def _painted(self, painter: Painter, some: Sequence[_Wanted]) -> bool:
        """Paint for some workers together; False where that was too much for the card's memory."""
        starts = [sum(len(one.paintings) for one in some[:n]) for n in range(len(some))]

        def after(step: Step) -> None:
            for each, start in zip(some, starts, strict=True):
                if each.left is None:
                    each.told(step, start)
            if all(each.left is not None for each in some):
                raise _NobodyWaits

        try:
            images = painter.paint([one for each in some for one in each.paintings], after)
        except OutOfMemory as error:
            if len(some) > 1:
                return False
            _answer(some, error)
        except BaseException as error:
            _answer(some, error)
        else:
            shared = zip(some, starts, strict=True)
            _answer(some, *[images[n : n + len(each.paintings)] for each, n in shared])
        return True


class _NobodyWaits(Exception):
    """All for whom something is painted have left."""


def _answer(some: Sequence[_Wanted], *answers: list[Image] | BaseException) -> None:
    """Say what came of each, or of all; not in the frames of an error, which would hold itself."""
    for n, each in enumerate(some):
        answer = each.left or answers[n % len(answers)]
        if isinstance(answer, BaseException):
            each.painted.set_exception(answer)
        else:
            each.painted.set_result(answer)


def _none(turn: Future[None]) -> list[Image]:
    """Why a turn is over without a picture: the thread was given up, or nothing was loaded."""
    turn.result()
    raise RuntimeError("a turn ended without a picture")
