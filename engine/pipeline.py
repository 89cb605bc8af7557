"""The six stages in order: intake, analyze, generate, critique, refine, finish.

In the studio, refining comes before generating (docs/decisions/0002-the-person-first.md).
"""

from __future__ import annotations

import logging
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path

from engine import analyze, critic, notes, subjects
from engine.briefs import brief_of
from engine.critic import Judgement
from engine.errors import (
    Cancelled,
    EngineError,
    GenerationFailed,
    NotThisPerson,
    SubjectUnreadable,
)
from engine.finish import Target, finish
from engine.generators import Generator, Proposal, Sitting
from engine.generators.studio import RENDERERS, Studio
from engine.intake import read_photo
from engine.marks import Marker
from engine.networks import Networks
from engine.portrait import (
    Brief,
    Note,
    Order,
    Photo,
    Portrait,
    Progress,
    Result,
    Subject,
    Verdict,
    Wish,
)
from engine.stopwatch import Stopwatch
from engine.styles.catalogue import Catalogue
from engine.styles.colors import to_hex

_log = logging.getLogger(__name__)

ATTEMPTS = 3
_AGAIN = frozenset({"weak_likeness", "face_not_seen"})
# Finished steps before each stage: once an order, and once a wish.
_FIRST = {"intake": 0, "analyze": 1}
_STEPS = {"generate": 0, "critique": 1, "finish": 2}
OnProgress = Callable[[Progress], None]
IsCancelled = Callable[[], bool]


def studio_pipeline(home: Path, styles: Sequence[Path] = ()) -> Pipeline:
    """The pipeline of the packaged networks.

    Args:
        home: folder of this installation; its signing certificate lives there.
        styles: folders with a host's own style files.
    """
    networks = Networks()
    catalogue = Catalogue.load(RENDERERS, *styles)
    return Pipeline(networks, Studio(networks), catalogue, Marker(home))


class Pipeline:
    """Makes what an order wishes. It belongs to the thread that made it.

    Attributes:
        networks: shared with the generator and the critic.
        catalogue: styles that wishes may name.
        generator: proposes the pictures.
        marker: signs what is finished.
    """

    def __init__(
        self, networks: Networks, generator: Generator, catalogue: Catalogue, marker: Marker
    ) -> None:
        self.networks = networks
        self.catalogue = catalogue
        self.generator = generator
        self.marker = marker

    def warm(self) -> None:
        """Load what every portrait needs, so that nobody waits for it."""
        self.networks.warm()

    def run(self, order: Order, on_progress: OnProgress, is_cancelled: IsCancelled) -> Result:
        """Make an order.

        One wish that fails does not take the others with it: it becomes a note. Intake and analysis
        run once; their time is counted to the first portrait.

        Args:
            order: photos and wishes.
            on_progress: told before each stage; must not block.
            is_cancelled: asked before each stage and each run of a large network.

        Raises:
            PhotoError: the photos cannot be used.
            BriefError: a wish cannot be understood.
            GenerationFailed: no portrait could be made.
            Cancelled: it was cancelled.
            MemoryError: there was not enough of it.
        """
        return _Run(self, order, on_progress, is_cancelled).result()


class _Run:
    """One order on its way through the stages."""

    def __init__(
        self, pipeline: Pipeline, order: Order, on_progress: OnProgress, is_cancelled: IsCancelled
    ) -> None:
        self.pipeline, self.order = pipeline, order
        self.on_progress, self.is_cancelled = on_progress, is_cancelled
        self.clock = Stopwatch(self._enter)
        self.brief: Brief | None = None
        self.finished, self.told, self.total = 0, 0, len(_FIRST) + len(_STEPS) * len(order.wishes)
        self.notes: list[Note] = []

    def result(self) -> Result:
        networks = self.pipeline.networks
        networks.checkpoint = self._check
        try:
            return self._result()
        finally:
            networks.checkpoint = None

    def _result(self) -> Result:
        like: Photo | None = None
        if self.order.like:
            with self.clock.stage("intake"):
                like = read_photo(self.order.like)
        # Words first: an unknown style should not cost anybody the wait for an analysis.
        briefs = [brief_of(wish, like, self.pipeline.catalogue) for wish in self.order.wishes]
        with self.clock.stage("intake"):
            photos = [read_photo(upload) for upload in self.order.photos]
        with self.clock.stage("analyze"):
            subject, kept = self._learned(photos)
        self.notes += subject.notes
        sitting = self.pipeline.generator.open(subject)
        portraits = self._portraits(sitting, subject, briefs)
        return Result(
            portraits,
            tuple(dict.fromkeys(self.notes)),
            subject.findings,
            subject=kept,
            lead=next(index for index, photo in enumerate(photos) if photo is subject.photo),
        )

    def _learned(self, photos: Sequence[Photo]) -> tuple[Subject, bytes]:
        """The person, and the bytes to know them by; from an earlier order where that will do."""
        kept = self.order.subject
        if kept is not None and (known := _known(kept, photos)) is not None:
            return known, kept
        subject = analyze.learn(photos, self.pipeline.networks, face=self.order.face)
        return subject, subjects.pack(subject)

    def _portraits(
        self, sitting: Sitting, subject: Subject, briefs: Sequence[tuple[Brief, tuple[Note, ...]]]
    ) -> tuple[Portrait, ...]:
        made: list[Portrait] = []
        failures: list[EngineError] = []
        for number, (wish, (brief, said)) in enumerate(zip(self.order.wishes, briefs, strict=True)):
            self.brief = brief
            self.finished = len(_FIRST) + len(_STEPS) * number
            self.notes += said
            try:
                made.append(self._portrait(sitting, subject, brief, wish))
            except Cancelled:
                raise
            except EngineError as error:
                failures.append(error)
                self.notes.append(notes.style_failed(brief.style, error))
            self.clock = Stopwatch(self._enter)
        if failures and not made:
            raise failures[0]
        return tuple(made)

    def _portrait(self, sitting: Sitting, subject: Subject, brief: Brief, wish: Wish) -> Portrait:
        proposal, judgement = self._best(sitting, subject, brief)
        with self.clock.stage("finish"):
            target = Target(format=wish.format)
            edited = not brief.style.restyled
            done = finish(proposal.image, target, self.pipeline.marker, edited=edited)
        seconds = dict(self.clock.seconds)
        seconds["total"] = sum(seconds.values())
        distance = judgement.distance
        return Portrait(
            data=done.data,
            format=done.format,
            style=brief.style.name,
            prompt=brief.prompt,
            seed=brief.seed,
            engine=self.pipeline.generator.name,
            width=done.width,
            height=done.height,
            distance=None if distance is None else round(distance, 4),
            verdict=Verdict.DIFFERENT if distance is None else Verdict.of(distance),
            seconds={stage: round(s, 4) for stage, s in seconds.items()},
            flaws=judgement.flaws,
            backdrop=None if brief.look.backdrop is None else to_hex(brief.look.backdrop),
        )

    def _best(self, sitting: Sitting, subject: Subject, brief: Brief) -> tuple[Proposal, Judgement]:
        """The best of the style's candidates, and of further attempts while it is flawed."""
        best: tuple[Proposal, Judgement] | None = None
        for seed, attempt in _tries(brief):
            if best and attempt and not _worth_another(best[1]):
                break
            made = self._candidate(sitting, subject, brief, seed, attempt)
            if best is None or made[1].rank < best[1].rank:
                best = made
        assert best is not None
        if best[1].fatal:
            raise NotThisPerson(
                "I couldn't make a portrait in this style that still looks like you.",
                "Another style, or a clearer photo facing the camera, works better.",
            )
        return best

    def _candidate(
        self, sitting: Sitting, subject: Subject, brief: Brief, seed: int, attempt: int
    ) -> tuple[Proposal, Judgement]:
        with self.clock.stage("generate"):
            proposal = _proposed(sitting, brief, seed, attempt, self.clock)
        with self.clock.stage("critique"):
            return proposal, critic.judge(proposal, subject, brief, self.pipeline.networks)

    def _check(self) -> None:
        if self.is_cancelled():
            raise Cancelled("This order was cancelled.", "Send the photo again whenever you like.")

    def _enter(self, stage: str) -> None:
        self._check()
        ahead = {**_FIRST, **_STEPS}.get(stage, 0)
        # A second attempt begins at an earlier stage, but what was told is not taken back.
        self.told = max(self.told, self.finished + ahead)
        title = self.brief.style.title if self.brief else None
        self.on_progress(Progress(stage, self.told, self.total, title))


def _known(kept: bytes, photos: Sequence[Photo]) -> Subject | None:
    """The subject that was kept, or None where it cannot be used with these photos."""
    if len(photos) != 1:
        _log.warning("a kept subject came with %d photos; learning again", len(photos))
        return None
    try:
        return subjects.unpack(kept, photos[0])
    except SubjectUnreadable as error:
        _log.warning("a kept subject cannot be used; learning again: %s", error.message)
        return None


def _proposed(
    sitting: Sitting, brief: Brief, seed: int, attempt: int, clock: Stopwatch
) -> Proposal:
    """A proposal; a fault in one style is that style's failure, not the order's."""
    try:
        return sitting.propose(brief, seed, attempt, clock)
    except (EngineError, MemoryError):
        raise
    except Exception as error:
        frame = traceback.extract_tb(error.__traceback__)[-1]
        _log.error(
            "style %s failed: %s at %s:%s",
            brief.style.name,
            type(error).__name__,
            Path(frame.filename).name,
            frame.lineno,
        )
        raise GenerationFailed(
            "Something went wrong on my side while making it.",
            "Try once more, or take another style.",
        ) from error


def _worth_another(judgement: Judgement) -> bool:
    return judgement.fatal or not _AGAIN.isdisjoint(judgement.flaws)


def _tries(brief: Brief) -> list[tuple[int, int]]:
    """Seeds and attempts in order: the style's candidates, then retries closer to the person."""
    first = [(brief.seed + 1_000_003 * i, 0) for i in range(brief.style.candidates)]
    return first + [(brief.seed + 7_919 * k, k) for k in range(1, ATTEMPTS)]
