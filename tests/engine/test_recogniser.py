"""The recogniser: the very numbers of dlib, from a child that nothing can make outlive its use."""

from __future__ import annotations

import gc
import logging
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import _dlib_pybind11 as dlib
import cv2
import numpy as np
import pytest

from engine.errors import EngineError
from engine.networks import Networks, _package_folder
from engine.portrait import Image
from engine.recogniser import SIDE, Recogniser
from engine.worker import Lane
from tests import faces

MODEL = (
    _package_folder("face_recognition_models")
    / "models"
    / "dlib_face_recognition_resnet_model_v1.dat"
)
ROOT = Path(__file__).parents[2]
PATIENCE = 20.0  # seconds; only a test that fails waits so long
# Eye corners and the base of the nose of the sample, as a mesh has them.
POINTS = {263: (255.8, 104.2), 362: (236.7, 105), 33: (195, 100.7), 133: (213.3, 103.4)}
NOSE = {2: (223.4, 133.5)}


@pytest.fixture
def recogniser() -> Iterator[Recogniser]:
    recogniser = Recogniser(MODEL)
    yield recogniser
    recogniser.close()


@pytest.fixture(scope="module")
def in_process() -> Any:
    return dlib.face_recognition_model_v1(str(MODEL))


@pytest.fixture(scope="module")
def face() -> Image:
    return cv2.resize(faces.astronaut()[60:190, 160:290], (SIDE, SIDE))


def mesh(scale: float) -> np.ndarray:
    points = np.zeros((478, 3), np.float32)
    for index, place in (POINTS | NOSE).items():
        points[index, :2] = np.array(place) * scale
    return points


def pid(recogniser: Recogniser) -> int:
    child = recogniser._child
    assert child is not None
    return child.process.pid


def lives(process: int) -> bool:
    """True for a zombie too."""
    return Path(f"/proc/{process}").exists()


def children() -> set[int]:
    tasks = Path("/proc/self/task").iterdir()
    return {int(pid) for task in tasks for pid in (task / "children").read_text().split()}


def descriptors() -> set[str]:
    return {each.name for each in Path("/proc/self/fd").iterdir()}


def eventually(holds: Callable[[], bool]) -> bool:
    end = time.monotonic() + PATIENCE
    while not holds() and time.monotonic() < end:
        time.sleep(0.005)
    return holds()


def pictures() -> list[tuple[str, Image, float]]:
    turned = faces.rotated(faces.astronaut(), 25, (224, 124))
    return [
        ("the sample", faces.astronaut(), 1),
        ("small", faces.astronaut(0.3), 0.3),
        ("large", faces.astronaut(3.7), 3.7),
        ("dark", faces.dark(), 1),
        ("turned", turned, 1),
        ("cut off by the edge", np.ascontiguousarray(faces.astronaut()[:120, :230]), 1),
        ("drawn", faces.smiley(), 1.3),
        ("noise", faces.noise(), 1.9),
    ]


@pytest.mark.parametrize(
    ("rgb", "scale"), [p[1:] for p in pictures()], ids=[p[0] for p in pictures()]
)
def test_embeddings_are_those_of_dlib_in_this_process_to_the_last_bit(
    networks, in_process, rgb, scale
):
    points = mesh(scale)
    shape = dlib.full_object_detection(
        dlib.rectangle(0, 0, rgb.shape[1], rgb.shape[0]),
        [
            dlib.point(round(float(x)), round(float(y)))
            for x, y in points[[263, 362, 33, 133, 2], :2]
        ],
    )
    here = np.array(in_process.compute_face_descriptor(rgb, shape), np.float32)
    there = networks.embed(rgb, points)
    assert there.dtype == np.float32 and there.shape == (128,)
    assert there.tobytes() == here.tobytes()
    assert np.ptp(here) > 0.1


def test_it_answers_each_face_with_its_own(recogniser, face):
    mirrored = np.ascontiguousarray(face[:, ::-1])
    first, other, again = (recogniser.describe(f) for f in (face, mirrored, face))
    assert np.array_equal(first, again) and not np.array_equal(first, other)


def test_it_begins_when_it_is_used_and_no_sooner(recogniser, face):
    before = children()
    assert Recogniser(MODEL)._child is None and recogniser._child is None
    recogniser.start()
    (begun,) = children() - before
    recogniser.start()
    recogniser.describe(face)
    assert children() - before == {begun}


def test_what_is_no_face_is_refused_before_it_can_confuse_the_child(recogniser, face):
    for wrong in (face[1:], face.astype(np.float32), face[..., 0]):
        with pytest.raises(ValueError, match="150, 150, 3"):
            recogniser.describe(wrong)
    assert recogniser.describe(face).shape == (128,)


# Children that die.


def test_a_child_that_was_killed_is_replaced_unnoticed(recogniser, face):
    before = recogniser.describe(face)
    killed = pid(recogniser)
    os.kill(killed, signal.SIGKILL)
    assert np.array_equal(recogniser.describe(face), before)
    assert pid(recogniser) != killed and not lives(killed)


def test_a_child_that_is_stuck_is_replaced_when_its_time_is_over(recogniser, face, caplog):
    before = recogniser.describe(face)
    stuck = pid(recogniser)
    os.kill(stuck, signal.SIGSTOP)
    recogniser._child._line.settimeout(0.2)
    assert np.array_equal(recogniser.describe(face), before)
    assert not lives(stuck)
    assert [record.getMessage() for record in caplog.records] == [
        "the recogniser gave no answer: TimeoutError"
    ]


def test_the_time_that_a_child_has_is_the_one_that_was_asked_for(face, caplog):
    recogniser = Recogniser(MODEL, seconds=0.001)
    with pytest.raises(EngineError):
        recogniser.describe(face)
    assert ["TimeoutError" in record.getMessage() for record in caplog.records] == [True, True]


@pytest.mark.parametrize("content", [None, b"", b"no network"], ids=["missing", "empty", "broken"])
def test_one_that_cannot_work_is_told_in_words_and_leaves_nothing_behind(
    content, tmp_path, face, caplog
):
    model = tmp_path / "model.dat"
    if content is not None:
        model.write_bytes(content)
    before, open_before = children(), descriptors()
    caplog.set_level(logging.WARNING)
    recogniser = Recogniser(model)
    with pytest.raises(EngineError) as caught:
        recogniser.describe(face)
    assert caught.value.message and caught.value.hint
    assert len(caplog.records) == 2, "it was tried twice"
    assert children() == before and descriptors() == open_before


def test_a_machine_without_room_for_a_process_is_told_in_words(recogniser, face, monkeypatch):
    def refuse(*_: object, **__: object) -> None:
        raise BlockingIOError

    open_before = descriptors()
    with monkeypatch.context() as patch:
        patch.setattr(subprocess, "Popen", refuse)
        recogniser.start()
        with pytest.raises(EngineError):
            recogniser.describe(face)
        assert descriptors() == open_before
    assert recogniser.describe(face).shape == (128,), "and there may be room later"


def test_a_wait_that_was_broken_off_does_not_answer_the_next_face(recogniser, face, monkeypatch):
    """Otherwise somebody would be taken for the one before."""
    mirrored = np.ascontiguousarray(face[:, ::-1])
    expected = recogniser.describe(mirrored)

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(np, "frombuffer", interrupted)
        with pytest.raises(KeyboardInterrupt):
            recogniser.describe(face)
    assert np.array_equal(recogniser.describe(mirrored), expected)


def test_ctrl_c_does_not_end_the_child(recogniser, face):
    """A terminal sends it to the whole group; the parent may have an order to finish."""
    recogniser.describe(face)
    same = pid(recogniser)
    os.kill(same, signal.SIGINT)
    assert recogniser.describe(face).shape == (128,)
    assert pid(recogniser) == same


# The end.


def test_closing_leaves_no_process_and_no_descriptor_and_may_be_done_twice(face):
    before, open_before = children(), descriptors()
    recogniser = Recogniser(MODEL)
    recogniser.close()
    recogniser.describe(face)
    recogniser.close()
    recogniser.close()
    assert children() == before and descriptors() == open_before


def test_one_that_is_forgotten_takes_its_child_along(face):
    recogniser = Recogniser(MODEL)
    recogniser.start()
    child = pid(recogniser)
    assert child in children()
    del recogniser
    gc.collect()
    assert eventually(lambda: child not in children())


def test_the_child_ends_with_the_thread_whoever_still_holds_the_networks(face):
    before = children()
    held = Recogniser(MODEL)

    class Once(Lane):
        def describe(self) -> int:
            return self._do(lambda: (held.describe(face), pid(held))[1]).result(PATIENCE)

    lane = Once("once")
    process = lane.describe()
    assert children() - before == {process}
    lane.close()
    assert not lives(process) and held._child is None


@pytest.mark.skipif(sys.platform != "linux", reason="priorities belong to whole processes there")
def test_a_child_of_a_lane_gives_way_as_the_lane_does(recogniser):
    usual = os.getpriority(os.PRIO_PROCESS, 0)

    class Once(Lane):
        def priorities(self) -> tuple[int, int]:
            def asked() -> tuple[int, int]:
                recogniser.start()
                own = os.getpriority(os.PRIO_PROCESS, threading.get_native_id())
                return own, os.getpriority(os.PRIO_PROCESS, pid(recogniser))

            return self._do(asked).result(PATIENCE)

    lane = Once("once")
    own, childs = lane.priorities()
    lane.close()
    assert own == childs == min(usual + 5, 19)
    assert os.getpriority(os.PRIO_PROCESS, 0) == usual


@pytest.mark.parametrize("how", ["ends", "is killed"])
def test_the_child_ends_with_its_parent(how, tmp_path):
    script = """if True:
        import sys
        from pathlib import Path
        import numpy as np
        from engine.recogniser import Recogniser
        recogniser = Recogniser(Path(sys.argv[1]))
        recogniser.describe(np.zeros((150, 150, 3), np.uint8))
        print(recogniser._child.process.pid, flush=True)
        sys.stdin.read()
    """
    parent = subprocess.Popen(
        [sys.executable, "-W", "error", "-c", script, str(MODEL)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    with parent:
        assert parent.stdout is not None
        child = int(parent.stdout.readline())
        assert lives(child)
        if how == "is killed":
            parent.kill()
        _, said = parent.communicate(timeout=PATIENCE)
    assert said == ""
    assert eventually(lambda: not lives(child))


def test_the_child_prints_nothing_but_answers_and_ends_where_its_input_ends(face, networks):
    done = subprocess.run(
        [sys.executable, "-m", "engine.recogniser", str(MODEL)],
        cwd=ROOT,
        input=face.tobytes() * 2 + b"half a face",
        capture_output=True,
        timeout=PATIENCE,
        check=False,
    )
    assert (done.returncode, done.stderr, len(done.stdout)) == (0, b"", 2 * 128 * 4)
    assert done.stdout == networks._embedder.describe(face).tobytes() * 2


def test_the_network_is_never_loaded_in_this_process(monkeypatch):
    """Where it would hold the lock that the event loop waits for."""
    monkeypatch.setattr(dlib, "face_recognition_model_v1", lambda _: pytest.fail("loaded here"))
    own = Networks(threads=1)
    assert own.embed(faces.astronaut(), mesh(1)).shape == (128,)
