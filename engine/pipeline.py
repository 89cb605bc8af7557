"""The six stages in order: intake, analyze, generate, critique, refine, finish.

In the studio, refining comes before generating (docs/decisions/0002-the-person-first.md).
"""

from __future__ import annotations

import logging
import traceback
from collections.abc import Callable, Generator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any, TypeAlias, TypeVar

from PIL import Image as Pictures

from engine import analyze, critic, notes, refine, subjects
from engine.briefs import brief_of
from engine.critic import Judgement
from engine.errors import (
    Cancelled,
    EngineError,
    GenerationFailed,
    NotThisPerson,
    PhotoError,
    SubjectUnreadable,
)
from engine.finish import Target, finish, jpeg_of
from engine.framing import size_of
from engine.generators import Answer, Ask, Proposal
from engine.generators import Generator as Proposer
from engine.generators.diffusion.generator import Diffusion
from engine.generators.diffusion.painting import Painter
from engine.generators.diffusion.presets import Preset
from engine.generators.studio import RENDERERS, Studio
from engine.intake import read_photo
from engine.marks import Marker
from engine.networks import Networks
from engine.portrait import (
    Brief,
    Image,
    Note,
    Order,
    Photo,
    Portrait,
    Progress,
    Result,
    Subject,
    Upload,
    Verdict,
    Wish,
)
from engine.stopwatch import Stopwatch
from engine.styles.catalogue import Catalogue
from engine.styles.colors import to_hex

_log = logging.getLogger(__name__)
_T = TypeVar("_T")

ATTEMPTS = 3
_NOISE = 0.02  # of an identity distance, between two sizes of the same picture
_AGAIN = frozenset({"weak_likeness", "face_not_seen"})
# What another chance may mend where every pixel is new.
_AGAIN_ANEW = _AGAIN | {"copied", "several_faces", "eyes_closed", "soft"}
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


def diffusion_pipeline(
    home: Path,
    preset: Preset,
    painter: Painter,
    styles: Sequence[Path] = (),
    *,
    warms: bool = True,
    is_taken: Callable[[], bool] = lambda: False,
) -> Pipeline:
    """The pipeline of a painter that is loaded; the packaged networks judge what it paints.

    Args:
        home: folder of this installation; its signing certificate lies there.
        preset: of the painter.
        painter: of this thread, or one that several can call.
        styles: folders with a host's own style files.
        warms: whether warming this pipeline warms the painter.
        is_taken: whether the painter is at work for somebody else.
    """
    networks = Networks()

    def check() -> None:
        if networks.checkpoint is not None:
            networks.checkpoint()

    catalogue = Catalogue.load(RENDERERS, *styles)
    generator = Diffusion(preset, painter, check, warms=warms, is_taken=is_taken)
    return Pipeline(networks, generator, catalogue, Marker(home))


class Pipeline:
    """Makes what an order wishes. It belongs to the thread that made it.

    Attributes:
        networks: shared with the generator and the critic.
        catalogue: styles that wishes may name.
        generator: proposes the pictures.
        marker: signs what is finished.
    """

    def __init__(
        self, networks: Networks, generator: Proposer, catalogue: Catalogue, marker: Marker
    ) -> None:
        self.networks = networks
        self.catalogue = catalogue
        self.generator = generator
        self.marker = marker

    def warm(self) -> None:
        """Load what every portrait needs, so that nobody waits for it."""
        self.networks.warm()
        self.generator.warm()

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
        (outcome,) = self.run_group([order], lambda _, step: on_progress(step), [is_cancelled])
        if isinstance(outcome, BaseException):
            raise outcome
        return outcome

    def run_group(
        self,
        orders: Sequence[Order],
        on_progress: Callable[[int, Progress], None],
        cancelled: Sequence[IsCancelled],
    ) -> list[Result | BaseException]:
        """Make orders side by side: what they want painted at a moment is painted together.

        Each of them is as it would be alone, and one that fails does not take the others with it.

        Args:
            orders: photos and wishes of each.
            on_progress: told before each stage, with the index of the order; must not block.
            cancelled: asked of each order.

        Returns:
            A result for each order, or what ``run`` raises.
        """
        alone = len(orders) == 1
        runs = [
            _Run(self, order, partial(on_progress, index), ends, alone=alone)
            for index, (order, ends) in enumerate(zip(orders, cancelled, strict=True))
        ]
        for run in runs:
            if not run.is_cancelled():
                run.begin()
        while waiting := [run for run in runs if run.asks]:
            asks = [ask for run in waiting for ask in run.asks]
            answers = iter(self._proposed(waiting, asks))
            for run in waiting:
                run.go_on([next(answers) for _ in run.asks])
        return [run.outcome for run in runs]

    def _proposed(self, runs: Sequence[_Run], asks: Sequence[Ask]) -> list[Answer]:
        """What the generator makes of all that is wished at a moment."""

        def check() -> None:
            if all(run.is_cancelled() for run in runs):
                raise _cancelled()

        self.networks.checkpoint = check
        try:
            return self.generator.propose(asks)
        except Exception as error:  # of all of them
            return [error for _ in asks]
        finally:
            self.networks.checkpoint = None


Steps: TypeAlias = Generator[list[Ask], list[Answer], _T]
"""Work that now and then needs pictures of the generator."""


class _Run:
    """One order on its way through the stages.

    Attributes:
        asks: pictures that it waits for; empty once it is over.
        outcome: of it, once it is over.
    """

    def __init__(
        self,
        pipeline: Pipeline,
        order: Order,
        on_progress: OnProgress,
        is_cancelled: IsCancelled,
        *,
        alone: bool,
    ) -> None:
        self.pipeline, self.order, self.alone = pipeline, order, alone
        self.asks: list[Ask] = []
        self.outcome: Result | BaseException = _cancelled()
        self.on_progress, self.is_cancelled = on_progress, is_cancelled
        self.clock = Stopwatch(self._enter)
        self.brief: Brief | None = None
        self.finished, self.told, self.total = 0, 0, len(_FIRST) + len(_STEPS) * len(order.wishes)
        self.notes: list[Note] = []

    def begin(self) -> None:
        """Go as far as the first picture that is needed."""
        self._steps = self._result()
        self._go(lambda: next(self._steps))

    def go_on(self, answers: list[Answer]) -> None:
        """Go on with what was waited for."""
        self._go(lambda: self._steps.send(answers))

    def _go(self, step: Callable[[], list[Ask]]) -> None:
        networks = self.pipeline.networks
        networks.checkpoint = self._check
        try:
            self.asks = step()
        except StopIteration as over:
            self.asks, self.outcome = [], over.value
        except BaseException as error:
            self.asks, self.outcome = [], error
        finally:
            networks.checkpoint = None

    def _result(self) -> Steps[Result]:
        like: Photo | None = None
        if self.order.like:
            with self.clock.stage("intake"):
                like = read_photo(self.order.like)
        # Words first: an unknown style should not cost anybody the wait for an analysis.
        free, catalogue = self.pipeline.generator.free_words, self.pipeline.catalogue
        briefs = [brief_of(wish, like, catalogue, free=free) for wish in self.order.wishes]
        if free and len(self.order.bases) == len(briefs):
            with self.clock.stage("intake"):
                briefs = list(map(_changing, briefs, self.order.wishes, self.order.bases))
        with self.clock.stage("intake"):
            photos = [read_photo(upload) for upload in self.order.photos]
        if not photos:
            return (yield from self._of_nobody(briefs))
        with self.clock.stage("analyze"):
            subject, kept = self._learned(photos)
        self.notes += subject.notes
        sitting = self.pipeline.generator.open(subject)
        portraits = yield from self._portraits(sitting, subject, briefs)
        return Result(
            portraits,
            tuple(dict.fromkeys(self.notes)),
            subject.findings,
            subject=kept,
            lead=next(index for index, photo in enumerate(photos) if photo is subject.photo),
        )

    def _of_nobody(self, briefs: Sequence[tuple[Brief, tuple[Note, ...]]]) -> Steps[Result]:
        """What words alone describe."""
        sitting = self.pipeline.generator.open(None)
        portraits = yield from self._portraits(sitting, None, briefs)
        return Result(portraits, tuple(dict.fromkeys((*self.notes, notes.nobody()))))

    def _learned(self, photos: Sequence[Photo]) -> tuple[Subject, bytes]:
        """The person, and the bytes to know them by; from an earlier order where that will do."""
        kept = self.order.subject
        if kept is not None and (known := _known(kept, photos)) is not None:
            return known, kept
        subject = analyze.learn(photos, self.pipeline.networks, face=self.order.face)
        return subject, subjects.pack(subject)

    def _portraits(
        self,
        sitting: Any,
        subject: Subject | None,
        briefs: Sequence[tuple[Brief, tuple[Note, ...]]],
    ) -> Steps[tuple[Portrait, ...]]:
        made: list[Portrait] = []
        failures: list[EngineError] = []
        for number, (wish, (brief, said)) in enumerate(zip(self.order.wishes, briefs, strict=True)):
            self.brief = brief
            self.finished = len(_FIRST) + len(_STEPS) * number
            self.notes += said
            try:
                made.append((yield from self._portrait(sitting, subject, brief, wish)))
            except Cancelled:
                raise
            except EngineError as error:
                failures.append(error)
                self.notes.append(notes.style_failed(brief.style, error))
            self.clock = Stopwatch(self._enter)
        if failures and not made:
            raise failures[0]
        return tuple(made)

    def _portrait(
        self, sitting: Any, subject: Subject | None, brief: Brief, wish: Wish
    ) -> Steps[Portrait]:
        proposal, judgement = yield from self._best(sitting, subject, brief)
        if proposal.anew:
            proposal, judgement = self._refined(proposal, judgement, subject, brief)
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
            nobody=subject is None,
        )

    def _best(
        self, sitting: Any, subject: Subject | None, brief: Brief
    ) -> Steps[tuple[Proposal, Judgement]]:
        """The best of the candidates, and of further attempts while it is flawed."""
        best: tuple[Proposal, Judgement] | None = None
        for attempt, seeds in enumerate(self._tries(brief)):
            if best and not _worth_another(*best):
                break
            for made in (yield from self._judged(sitting, subject, brief, seeds, attempt)):
                if best is None or made[1].rank < best[1].rank:
                    best = made
        assert best is not None
        if best[1].fatal:
            raise NotThisPerson(
                "I couldn't make a portrait in this style that still looks like you.",
                "Another style, or a clearer photo facing the camera, works better.",
            )
        return best

    def _judged(
        self,
        sitting: Any,
        subject: Subject | None,
        brief: Brief,
        seeds: Sequence[int],
        attempt: int,
    ) -> Steps[list[tuple[Proposal, Judgement]]]:
        """Pictures of a few seeds, and what the critic says; only if all fail does it."""
        self._check()
        # Of several candidates the first is shown on its way; all are equally far.
        first, *others = seeds
        answers = yield [
            Ask(sitting, brief, first, attempt, self.clock, self._moved),
            *(Ask(sitting, brief, seed, attempt, self.clock) for seed in others),
        ]
        proposals = [answer for answer in answers if isinstance(answer, Proposal)]
        if not proposals:
            raise _in_words(next(a for a in answers if isinstance(a, Exception)), brief)
        judged = []
        for proposal in proposals:
            with self.clock.stage("critique"):
                judgement = critic.judge(proposal, subject, brief, self.pipeline.networks)
            judged.append((proposal, judgement))
        return judged

    def _refined(
        self, proposal: Proposal, judgement: Judgement, subject: Subject | None, brief: Brief
    ) -> tuple[Proposal, Judgement]:
        """What was painted, as large as it was wished; it never costs any of the likeness."""
        size = size_of(brief.shape or brief.style.shape, brief.size)
        if proposal.image.shape[1] >= refine.NEARLY * size[0]:
            return replace(proposal, image=refine.fit(proposal.image, size)), judgement
        networks = self.pipeline.networks
        with self.clock.stage("refine"):
            larger = replace(proposal, image=refine.enlarge(proposal.image, size, networks))
        with self.clock.stage("critique"):
            after = critic.judge(larger, subject, brief, networks)
        fatal, flaws, distance = judgement.rank
        if after.rank <= (fatal, flaws, distance + _NOISE):
            return larger, after
        return replace(proposal, image=refine.fit(proposal.image, size)), judgement

    def _tries(self, brief: Brief) -> list[list[int]]:
        """Seeds of each attempt: the candidates, then retries closer to the person.

        Where others wait, nobody has more candidates than the style asks for.
        """
        more = self.pipeline.generator.candidates if self.alone else 1
        count = max(brief.style.candidates, more)
        first = [brief.seed + 1_000_003 * number for number in range(count)]
        return [first, *([brief.seed + 7_919 * attempt] for attempt in range(1, ATTEMPTS))]

    def _check(self) -> None:
        if self.is_cancelled():
            raise _cancelled()

    def _moved(self, part: float, seen: Image | None) -> None:
        """A picture is so far; one that is tried again takes nothing back that was told."""
        generated = self.finished + _STEPS["generate"]
        if self.told == generated:
            title = self.brief.style.title if self.brief else None
            preview = None if seen is None else jpeg_of(Pictures.fromarray(seen), quality=80)
            self.on_progress(Progress("generate", self.told, self.total, title, part, preview))

    def _enter(self, stage: str) -> None:
        self._check()
        ahead = {**_FIRST, **_STEPS}.get(stage, 0)
        # A second attempt begins at an earlier stage, but what was told is not taken back.
        self.told = max(self.told, self.finished + ahead)
        title = self.brief.style.title if self.brief else None
        self.on_progress(Progress(stage, self.told, self.total, title))


def _changing(
    brief: tuple[Brief, tuple[Note, ...]], wish: Wish, base: Upload
) -> tuple[Brief, tuple[Note, ...]]:
    """A brief that changes a portrait; where that can't be read, it is made from the photos."""
    if not wish.changes:
        return brief
    try:
        picture = read_photo(base)
    except PhotoError as error:
        _log.warning("a portrait that is changed can't be read: %s", error.code)
        return brief
    return replace(brief[0], base=picture, change=wish.changes[-1]), brief[1]


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


def _in_words(error: Exception, brief: Brief) -> Exception:
    """Why there is no picture; a fault in one style is that style's failure, not the order's."""
    if isinstance(error, EngineError | MemoryError):
        return error
    frame = traceback.extract_tb(error.__traceback__)[-1]
    _log.error(
        "style %s failed: %s at %s:%s",
        brief.style.name,
        type(error).__name__,
        Path(frame.filename).name,
        frame.lineno,
    )
    failed = GenerationFailed(
        "Something went wrong on my side while making it.",
        "Try once more, or take another style.",
    )
    failed.__cause__ = error
    return failed


def _cancelled() -> Cancelled:
    return Cancelled("This order was cancelled.", "Send the photo again whenever you like.")


def _worth_another(proposal: Proposal, judgement: Judgement) -> bool:
    again = _AGAIN_ANEW if proposal.anew else _AGAIN
    return judgement.fatal or not again.isdisjoint(judgement.flaws)
