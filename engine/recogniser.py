"""The network that tells who a face is, in a process of its own.

dlib keeps Python's global lock for as long as its network runs, and everything else in the process
waits for it, an event loop included. So the network lives in a child: faces go in through its
standard input, embeddings come out of its standard output, and who waits for them holds no lock
(docs/decisions/0010-a-responsive-loop.md).

    python -m engine.recogniser MODEL

The child keeps nothing, prints nothing, and ends where its input ends: also when its parent was
killed.
"""

from __future__ import annotations

import logging
import signal
import socket
import subprocess
import sys
import threading
import weakref
from contextlib import suppress
from pathlib import Path
from typing import Final

import numpy as np

from engine.errors import EngineError
from engine.portrait import Embedding, Image

_log = logging.getLogger(__name__)

SIDE: Final = 150
"""Pixels of each side of a face that the network takes."""
_FACE_BYTES: Final = SIDE * SIDE * 3
_EMBEDDING_BYTES: Final = 128 * 4
_SECONDS: Final = 30.0


class Recogniser:
    """dlib's ResNet (King, 2017) in a child process.

    The child begins at the first use, or at ``start``, with the priority of the thread that uses
    it, and ends with that thread; another thread gets another child.

    Args:
        model: file of the network's weights.
        seconds: the child may take for an answer before it counts as stuck.
    """

    def __init__(self, model: Path, *, seconds: float = _SECONDS) -> None:
        self._model = model
        self._seconds = seconds
        # Not an attribute: this object can outlive its thread, for importing MediaPipe keeps the
        # frames that led to the import, with all they hold.
        self._thread = threading.local()

    def start(self) -> None:
        """Let it load in the background; nothing happens where it is there already."""
        with suppress(OSError):  # whoever asks for a face tries again, and is told
            self._running()

    def describe(self, face: Image) -> Embedding:
        """Who a face is: ``(128,)`` float32.

        A child that died or is stuck is replaced, once.

        Args:
            face: ``(150, 150, 3)`` uint8, cut out as ``dlib.get_face_chip`` does it.

        Raises:
            EngineError: the child died or stuck twice, or there cannot be one.
            ValueError: it is no such array.
        """
        if face.shape != (SIDE, SIDE, 3) or face.dtype != np.uint8:
            raise ValueError(f"a face is ({SIDE}, {SIDE}, 3) uint8, not {face.shape} {face.dtype}")
        for _ in range(2):
            try:
                return self._running().describe(face)
            except OSError as error:
                _log.warning("the recogniser gave no answer: %s", type(error).__name__)
                self.close()
            except BaseException:
                self.close()  # an answer on its way must not be taken for that of the next face
                raise
        raise EngineError(
            "Something went wrong on my side while I was looking at the face.",
            "Try once more; if it happens again, this machine may have too little memory.",
        )

    def close(self) -> None:
        """End this thread's child; who asks again gets another one."""
        if (child := self._child) is not None:
            child.end()
        self._thread.child = None

    @property
    def _child(self) -> _Child | None:
        return getattr(self._thread, "child", None)

    def _running(self) -> _Child:
        if self._child is None:
            self._thread.child = _Child(self._model, self._seconds)
        return self._thread.child


class _Child:
    """A running child and the line to it.

    Raises:
        OSError: no process can be had.
    """

    def __init__(self, model: Path, seconds: float) -> None:
        self._line, other = socket.socketpair()
        self._line.settimeout(seconds)
        try:
            with other:
                process = subprocess.Popen(
                    [sys.executable, "-m", "engine.recogniser", str(model)],
                    stdin=other.fileno(),
                    stdout=other.fileno(),
                    stderr=subprocess.DEVNULL,
                    cwd=Path(__file__).parents[1],  # so that it finds this very package
                )
        except OSError:
            self._line.close()
            raise
        self.process = process
        self.end = weakref.finalize(self, _end, process, self._line)

    def describe(self, face: Image) -> Embedding:
        """Ask and wait; ``OSError`` where no answer comes in time, or ever."""
        self._line.sendall(face.tobytes())
        answer = b""
        while len(answer) < _EMBEDDING_BYTES:
            part = self._line.recv(_EMBEDDING_BYTES - len(answer))
            if not part:
                raise ConnectionResetError
            answer += part
        return np.frombuffer(answer, np.float32).copy()


def _end(process: subprocess.Popen[bytes], line: socket.socket) -> None:
    line.close()
    process.kill()  # it has nothing to tidy up, and may be stuck
    process.wait()


# In the child.


def main(model: str) -> None:
    """Answer each face with its embedding until there are no more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches it too; its parent ends it
    import _dlib_pybind11 as dlib

    network = dlib.face_recognition_model_v1(model)
    while len(face := sys.stdin.buffer.read(_FACE_BYTES)) == _FACE_BYTES:
        pixels = np.frombuffer(face, np.uint8).reshape(SIDE, SIDE, 3)
        found = np.array(network.compute_face_descriptor(pixels), np.float32)
        with suppress(BrokenPipeError):  # nobody waits any more; the input is at its end too
            sys.stdout.buffer.write(found.tobytes())
            sys.stdout.buffer.flush()


if __name__ == "__main__":
    main(sys.argv[1])
