"""A studio that needs no networks: it answers at once with small pictures of one colour."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TypeVar

from PIL import Image

from engine.errors import EngineError
from engine.expressions import Kind
from engine.looks import Glance, Looked, Sighting
from engine.marks import xmp_packet
from engine.notes import took
from engine.portrait import (
    Finding,
    Note,
    Order,
    Portrait,
    Progress,
    Result,
    Severity,
    Style,
    Upload,
    Verdict,
    Wish,
)
from engine.styles.catalogue import Catalogue
from engine.styles.colors import palette, to_hex

_T = TypeVar("_T")


def style(name: str, title: str, family: str, renderer: str = "plain") -> Style:
    return Style(name, title, family, f"{title} it is.", (name,), renderer, {}, title)


STYLES = (
    style("headshot", "Studio grey", "professional"),
    style("studio-navy", "Studio navy", "professional"),
    style("oil", "Oil on canvas", "painted"),
    style("like", "Like another picture", "painted", renderer="like"),
    style("cartoon-avatar", "Cartoon avatar", "illustrated"),
    style("sticker", "Sticker", "fun"),
)


def picture(color: str = "grey", size: int = 32) -> bytes:
    """A JPEG that carries the mark of a finished portrait."""
    file = io.BytesIO()
    Image.new("RGB", (size, size), color).save(file, "JPEG", xmp=xmp_packet(edited=False))
    return file.getvalue()


def backdrop_of(wish: Wish) -> str | None:
    """The colour behind the person that a wish asks for, as far as that needs no reading."""
    return to_hex(palette()[wish.backdrop]) if wish.backdrop else None


GOOD_FACE = Sighting((0.35, 0.2, 0.65, 0.6), (), too_small=False, worth=3.0, who=0)
"""A face that nothing can be said against."""


@dataclass
class FakeEyes:
    """Eyes that answer at once: one good face a photo, unless told otherwise.

    Attributes:
        looked: what is seen in photos, by their name.
        error: of every answer, or None.
        looks: photos that were looked at, as they came together.
        compared: photos and portraits that were laid on each other.
        closed: how often it was closed.
    """

    looked: dict[str, Glance] = field(default_factory=dict)
    error: BaseException | None = None
    looks: list[tuple[Upload, ...]] = field(default_factory=list)
    compared: list[tuple[bytes, bytes]] = field(default_factory=list)
    closed: int = 0

    def look(self, uploads: Sequence[Upload]) -> Future[Looked]:
        self.looks.append(tuple(uploads))
        good = Glance("", None, 640, 480, (GOOD_FACE,))
        seen = (self.looked.get(upload.name, good) for upload in uploads)
        return self._answered(
            Looked(tuple(replace(g, name=u.name) for g, u in zip(seen, uploads, strict=True)))
        )

    def numbered(
        self, data: bytes, boxes: Sequence[tuple[float, float, float, float]], *, side: int = 1024
    ) -> Future[bytes]:
        return self._answered(picture("white"))

    def before(self, photo: bytes, portrait: bytes) -> Future[bytes]:
        self.compared.append((photo, portrait))
        return self._answered(picture("black"))

    def avatars(self, data: bytes) -> Future[bytes]:
        return self._answered(b"PK\x05\x06" + bytes(18))  # a ZIP with nothing in it

    def tiles(self, pictures: Sequence[bytes], *, columns: int) -> Future[bytes]:
        return self._answered(picture("yellow"))

    def chat_photo(self, data: bytes) -> Future[bytes]:
        return self._answered(picture("grey"))

    def sticker(self, data: bytes, *, whole: bool = False) -> Future[bytes]:
        return self._answered(picture("blue" if whole else "red"))

    def expression(self, data: bytes, kind: Kind, *, whole: bool = False) -> Future[bytes]:
        return self._answered(picture("blue" if whole else "red"))

    def close(self) -> None:
        self.closed += 1

    def _answered(self, answer: _T) -> Future[_T]:
        future: Future[_T] = Future()
        if self.error is None:
            future.set_result(answer)
        else:
            future.set_exception(self.error)
        return future


@dataclass
class FakeTicket:
    """Answers with portraits, or raises what it was told to."""

    answer: Result | BaseException
    cancelled: bool = False
    future: Future[Result] = field(default_factory=Future)

    def __post_init__(self) -> None:
        if isinstance(self.answer, BaseException):
            self.future.set_exception(self.answer)
        else:
            self.future.set_result(self.answer)

    def result(self, timeout: float | None = None) -> Result:
        if isinstance(self.answer, BaseException):
            raise self.answer
        return self.answer

    def done(self) -> bool:
        return self.future.done()

    def cancel(self) -> None:
        self.cancelled = True


@dataclass
class FakeStudio:
    """A studio and its worker in one; remembers what it was asked.

    Attributes:
        error: raised instead of an answer.
        color: of the portraits.
        closed: how often it was closed.
        abandoned: how often it was given up.
        sight: its eyes.
    """

    error: BaseException | None = None
    color: str = "grey"
    verdict: Verdict = Verdict.STRONG
    distance: float | None = 0.1234567
    notes: tuple[Note, ...] = (took(STYLES[0], [("warmer", "plain")]),)
    orders: list[Order] = field(default_factory=list)
    tickets: list[FakeTicket] = field(default_factory=list)
    closed: int = 0
    abandoned: int = 0
    capacity: int = 1
    busy_seconds: float = 0.0
    sight: FakeEyes = field(default_factory=FakeEyes)
    engine: str = "studio"
    described: str = "studio"
    free_words: bool = False

    def catalogue(self) -> Catalogue:
        return Catalogue({style.name: style for style in STYLES})

    packaged = catalogue

    def worker(self) -> FakeStudio:
        return self

    def workers(self) -> Sequence[Callable[[], FakeStudio]]:
        return (self.worker,)

    def eyes(self) -> FakeEyes:
        return self.sight

    def submit(self, order: Order, on_progress: Callable[[Progress], None]) -> FakeTicket:
        self.orders.append(order)
        on_progress(Progress("intake", 0, 6))
        on_progress(Progress("refine", 4, 6, "headshot"))
        ticket = FakeTicket(self.error or self._made(order))
        self.tickets.append(ticket)
        return ticket

    def submit_group(
        self, orders: Sequence[Order], on_progress: Callable[[int, Progress], None]
    ) -> tuple[FakeTicket, ...]:
        return tuple(
            self.submit(order, partial(on_progress, index)) for index, order in enumerate(orders)
        )

    def warm(self) -> float:
        if isinstance(self.error, EngineError):
            raise self.error
        return 1.25

    def close(self) -> None:
        self.closed += 1

    def abandon(self) -> None:
        self.abandoned += 1

    def _made(self, order: Order) -> Result:
        portraits = tuple(
            Portrait(
                data=picture(self.color),
                format=wish.format or "JPEG",
                style=wish.style or "headshot",
                prompt=wish.prompt,
                seed=wish.seed,
                engine="studio",
                width=32,
                height=32,
                distance=self.distance,
                verdict=self.verdict,
                seconds={"intake": 0.1, "generate": 1.5, "total": 1.6},
                flaws=(),
                backdrop=backdrop_of(wish),
            )
            for wish in order.wishes
        )
        tip = Finding("backlight", Severity.TIP, "Turn towards the window.")
        return Result(portraits, self.notes, (tip,))
