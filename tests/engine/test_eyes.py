"""Eyes: one thread, one request after the other, and nothing that stops it."""

from __future__ import annotations

import asyncio
import io
import threading
import time
import weakref
import zipfile
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field

import pytest

from engine import eyes as module
from engine.errors import Busy, Cancelled, OutOfMemory, PhotoError
from engine.eyes import Eyes
from engine.looks import Glance, Looked
from engine.networks import Networks
from engine.portrait import Upload
from tests import faces

PATIENCE = 20.0  # seconds; only a test that fails waits so long
FACE = (0.35, 0.15, 0.55, 0.35)


def photo(name: str) -> list[Upload]:
    return [Upload(name, b"")]


def threads_alive() -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if thread.name == "likeness-eyes"]


@dataclass
class Gated:
    """Eyes whose looks wait at a gate, and what became of them."""

    gate: threading.Event = field(default_factory=threading.Event)
    begun: threading.Event = field(default_factory=threading.Event)
    names: list[str] = field(default_factory=list)
    threads: set[threading.Thread] = field(default_factory=set)
    made: list[object] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.eyes = Eyes(self._make, capacity=2)  # type: ignore[arg-type]

    def _make(self) -> object:
        self.made.append(object())
        return self.made[-1]

    def look(self, uploads: Sequence[Upload], networks: object) -> Looked:
        assert networks is self.made[0]
        (upload,) = uploads
        self.names.append(upload.name)
        self.threads.add(threading.current_thread())
        self.begun.set()
        assert self.gate.wait(PATIENCE)
        if upload.name == "broken.jpg":
            raise ZeroDivisionError
        if upload.name == "huge.jpg":
            raise MemoryError
        return Looked((Glance(upload.name),))

    def running_and_waiting(self) -> tuple[Future[Looked], ...]:
        """One look that has begun, and two behind it."""
        first = self.eyes.look(photo("a.jpg"))
        assert self.begun.wait(PATIENCE)
        return first, self.eyes.look(photo("b.jpg")), self.eyes.look(photo("c.jpg"))


@pytest.fixture
def gated(monkeypatch: pytest.MonkeyPatch) -> Iterator[Gated]:
    gated = Gated()
    monkeypatch.setattr(module, "look", gated.look)
    yield gated
    gated.gate.set()
    gated.eyes.close()


def eventually(holds: Callable[[], bool]) -> bool:
    end = time.monotonic() + PATIENCE
    while not holds() and time.monotonic() < end:
        time.sleep(0.005)
    return holds()


def test_it_sees_with_no_other_networks_than_those_for_faces():
    made: list[Networks] = []

    def make() -> Networks:
        made.append(Networks())
        return made[-1]

    eyes = Eyes(make)
    (glance,) = eyes.look([faces.upload(faces.astronaut(), "me.png")]).result(PATIENCE).glances
    assert (glance.name, len(glance.faces)) == ("me.png", 1)
    loaded = {name for name, value in vars(made[0]).items() if name.startswith("_") and value}
    assert loaded == {"_detectors", "_mesh", "_embedder"}
    eyes.close()


def test_photos_are_looked_at_in_the_order_they_came_on_one_thread(gated):
    futures = gated.running_and_waiting()
    gated.gate.set()
    names = [future.result(PATIENCE).glances[0].name for future in futures]
    assert names == gated.names == ["a.jpg", "b.jpg", "c.jpg"]
    assert [*gated.threads] == threads_alive()
    assert gated.threads.pop().daemon, "it may be stuck in native code when the process ends"
    assert len(gated.made) == 1


@pytest.mark.parametrize(
    ("drawing", "draw"),
    [
        ("avatar_pack", lambda eyes: eyes.avatars(b"")),
        ("tiles", lambda eyes: eyes.tiles([b""], columns=1)),
        ("chat_photo", lambda eyes: eyes.chat_photo(b"")),
        ("sticker", lambda eyes: eyes.sticker(b"")),
    ],
)
def test_looks_that_wait_go_before_drawings(drawing, draw, gated, monkeypatch):
    monkeypatch.setattr(module, drawing, lambda *_, **__: gated.names.append(drawing))
    first = gated.eyes.look(photo("a.jpg"))
    assert gated.begun.wait(PATIENCE)
    futures = [first, draw(gated.eyes), gated.eyes.look(photo("b.jpg"))]
    gated.gate.set()
    for future in futures:
        future.result(PATIENCE)
    assert gated.names == ["a.jpg", "b.jpg", drawing]


def test_nothing_is_loaded_for_what_needs_no_networks(gated):
    assert not threads_alive()
    data = faces.upload(faces.astronaut()).data
    numbered, avatars = gated.eyes.numbered(data, [FACE], side=300), gated.eyes.avatars(data)
    assert faces.decoded(numbered.result(PATIENCE)).shape == (300, 300, 3)
    assert "favicon.ico" in zipfile.ZipFile(io.BytesIO(avatars.result(PATIENCE))).namelist()
    tiles, shown = gated.eyes.tiles([data, b""], columns=2), gated.eyes.chat_photo(data)
    height, width = faces.decoded(tiles.result(PATIENCE)).shape[:2]
    assert width > 1.5 * height
    assert faces.decoded(shown.result(PATIENCE)).shape == (512, 512, 3)
    assert gated.made == []


def test_a_sticker_is_cut_out_with_the_networks_of_the_looks(gated, monkeypatch):
    monkeypatch.setattr(module, "sticker", lambda data, networks, whole: (data, networks, whole))
    gated.gate.set()
    gated.eyes.look(photo("a.jpg")).result(PATIENCE)
    for whole in (False, True):
        made = gated.eyes.sticker(b"portrait", whole=whole).result(PATIENCE)
        assert made == (b"portrait", gated.made[0], whole)
    assert len(gated.made) == 1


def test_a_photo_that_cannot_be_read_is_told_in_the_future(gated):
    with pytest.raises(PhotoError):
        gated.eyes.numbered(b"no photo", [FACE]).result(PATIENCE)


def test_who_comes_when_too_many_wait_is_told_so_and_may_come_again(gated):
    futures = gated.running_and_waiting()
    refused = gated.eyes.look(photo("d.jpg"))
    assert refused.done()
    with pytest.raises(Busy) as caught:
        refused.result()
    assert caught.value.code == "busy" and caught.value.message and caught.value.hint
    gated.gate.set()
    for future in futures:
        future.result(PATIENCE)
    gated.eyes.look(photo("e.jpg")).result(PATIENCE)
    assert gated.names == ["a.jpg", "b.jpg", "c.jpg", "e.jpg"]


def test_what_is_cancelled_before_its_turn_never_begins(gated):
    first, second, third = gated.running_and_waiting()
    assert second.cancel()
    gated.gate.set()
    assert first.result(PATIENCE) and third.result(PATIENCE)
    assert gated.names == ["a.jpg", "c.jpg"]


@pytest.mark.parametrize(
    ("name", "error"), [("broken.jpg", ZeroDivisionError), ("huge.jpg", OutOfMemory)]
)
def test_a_fault_in_one_look_does_not_end_the_others(name, error, gated):
    gated.gate.set()
    with pytest.raises(error):
        gated.eyes.look(photo(name)).result(PATIENCE)
    assert gated.eyes.look(photo("me.jpg")).result(PATIENCE).glances == (Glance("me.jpg"),)


def test_networks_that_cannot_be_loaded_may_be_the_next_time(monkeypatch):
    tries = []

    def make() -> object:
        tries.append(1)
        if len(tries) == 1:
            raise OSError("no such network")
        return object()

    monkeypatch.setattr(module, "look", lambda uploads, networks: Looked(()))
    eyes = Eyes(make)  # type: ignore[arg-type]
    with pytest.raises(OSError):
        eyes.look([]).result(PATIENCE)
    assert eyes.look([]).result(PATIENCE) == Looked(())
    eyes.close()


def test_closing_answers_those_who_wait_and_ends_the_thread(gated):
    running, *waiting = gated.running_and_waiting()
    closing = threading.Thread(target=gated.eyes.close)
    closing.start()
    assert eventually(
        lambda: isinstance(gated.eyes.look(photo("late.jpg")).exception(0), Cancelled)
    )
    gated.gate.set()
    closing.join(PATIENCE)
    assert not threads_alive()
    assert running.result(0).glances == (Glance("a.jpg"),)
    for future in (*waiting, gated.eyes.look(photo("d.jpg"))):
        with pytest.raises(Cancelled):
            future.result(0)
    assert gated.names == ["a.jpg"]


def test_eyes_may_be_closed_twice_and_without_ever_having_looked():
    eyes = Eyes(lambda: pytest.fail("nobody asked"))
    eyes.close()
    eyes.close()


def test_nobodys_photos_are_held_while_it_waits(gated):
    gated.gate.set()
    (asked,) = photo("me.jpg")
    held = weakref.ref(asked)
    gated.eyes.look([asked]).result(PATIENCE)
    del asked
    assert eventually(lambda: held() is None)


def test_an_event_loop_can_wait_for_it(gated):
    async def wait() -> Looked:
        gated.gate.set()
        return await asyncio.wait_for(asyncio.wrap_future(gated.eyes.look(photo("me.jpg"))), 20)

    assert asyncio.run(wait()).glances == (Glance("me.jpg"),)
