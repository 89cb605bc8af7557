"""What is said on a terminal: answers on stdout, progress and trouble on stderr."""

from __future__ import annotations

import io
import json
import os
import shutil
import sys
import textwrap
import weakref
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TextIO

if TYPE_CHECKING:
    from bot.errors import Failure
    from engine.portrait import Progress

STAGES: Mapping[str, str] = {
    "intake": "opening the photo",
    "analyze": "getting to know the face",
    "generate": "making it",
    "critique": "checking the likeness",
    "refine": "retouching",
    "finish": "finishing",
}
"""What each stage of the engine is called in front of a person."""

LIKENESS: Mapping[str, str] = {
    "strong": "a close match to you",
    "good": "a good match",
    "weak": "looks a little unlike you; a clearer photo would help",
    "different": "more fantasy than likeness",
}
"""What each verdict is called in front of a person."""
NOBODY = "nobody's likeness"


_READABLE = 24
"""Characters below which a wrapped column is harder to read than a line that is too long."""


class Terminal:
    """One command's way to talk.

    Args:
        as_json: a program listens, so stdout carries one JSON document and nothing else.
        out: where answers go.
        err: where progress and trouble go.
    """

    def __init__(self, as_json: bool, out: TextIO | None = None, err: TextIO | None = None) -> None:
        self.as_json = as_json
        self._out = sys.stdout if out is None else out
        self._err = self._own(sys.stderr if err is None else err)
        for stream in (self._out, self._err):
            # A file's name may hold bytes that the terminal cannot show.
            if isinstance(stream, io.TextIOWrapper):
                stream.reconfigure(errors="backslashreplace")

    def _own(self, err: TextIO) -> TextIO:
        """The same stream on a descriptor of its own: loading networks holds descriptor 2 shut."""
        try:
            descriptor = os.dup(err.fileno())
        except (OSError, ValueError):
            return err
        weakref.finalize(self, os.close, descriptor)
        raw = io.FileIO(descriptor, "w", closefd=False)
        return io.TextIOWrapper(raw, write_through=True)

    def say(self, text: str = "") -> None:
        """Write one line for a person."""
        print(text, file=self._out)

    def remark(self, sentence: str) -> None:
        """Write one of the engine's sentences below an answer.

        They mark a style's title with asterisks, for chats that can set it in italics.
        """
        self.say(f"  {sentence.replace('*', '')}")

    def table(self, rows: Sequence[Sequence[str]], indent: str = "") -> None:
        """Write rows in columns as wide as their widest cell.

        On a terminal the last column is wrapped, if there is room enough for it to be read.
        """
        if not rows:
            return
        widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
        before = len(indent) + sum(widths[:-1]) + 2 * len(widths[:-1])
        room = shutil.get_terminal_size().columns - before if self._out.isatty() else 0
        for row in rows:
            cells = [cell.ljust(width) for cell, width in zip(row[:-1], widths, strict=False)]
            last = textwrap.wrap(row[-1], room) if room >= _READABLE else [row[-1]]
            self.say((indent + "  ".join([*cells, *last[:1]])).rstrip())
            for line in last[1:]:
                self.say(" " * before + line)

    def document(self, content: Mapping[str, Any]) -> None:
        """Write one JSON document for a program."""
        print(json.dumps(content, indent=2), file=self._out)

    def fail(self, failure: Failure) -> int:
        """Tell of a failure, to a person or to a program; its exit code."""
        if failure.log:
            self.note(f"likeness: {failure.log}")
        if self.as_json:
            parts = {"code": failure.code, "message": failure.message, "hint": failure.hint}
            self.document({"error": parts})
        else:
            self.note(failure.message)
            if failure.hint:
                self.note(failure.hint)
        return failure.exit

    def note(self, text: str) -> None:
        """Write one line beside the answer, on stderr."""
        print(text, file=self._err, flush=True)

    async def ask(self, question: str) -> bool:
        """Ask something that can be answered with yes; False where nobody can answer.

        The event loop goes on meanwhile. No thread waits for the answer: it could not be called
        off, and Ctrl-C would wait for it too.
        """
        import asyncio

        if self.as_json or not (sys.stdin.isatty() and self._err.isatty()):
            return False
        print(f"{question} [y/N] ", end="", file=self._err, flush=True)
        loop, answered = asyncio.get_running_loop(), asyncio.Event()
        loop.add_reader(sys.stdin, answered.set)
        try:
            await answered.wait()
        finally:
            loop.remove_reader(sys.stdin)
        return sys.stdin.readline().strip().lower() in ("y", "yes")

    @contextmanager
    def progress(self) -> Iterator[Callable[[Progress], None]]:
        """A function to call with each step: a bar on a terminal, else a line where it changes."""
        if self._err.isatty():
            yield from self._bar(self._err)
        else:
            yield _lines(self._err)

    @contextmanager
    def counter(self, words: str, total: int) -> Iterator[Callable[[int], None]]:
        """A function to call with a number that grows to ``total``: a bar, on a terminal only."""
        from engine.portrait import Progress

        if not self._err.isatty():
            yield lambda done: None
            return
        with self.progress() as show:
            yield lambda done: show(Progress(words, done, total))

    def _bar(self, err: TextIO) -> Iterator[Callable[[Progress], None]]:
        from rich.console import Console
        from rich.progress import BarColumn, TextColumn, TimeElapsedColumn
        from rich.progress import Progress as Bar

        columns = (TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
        console = Console(file=err)
        if console.is_dumb_terminal:
            yield _lines(err)
            return
        with Bar(*columns, console=console, transient=True) as bar:
            task = bar.add_task("starting", total=None)
            furthest = 0.0

            def show(step: Progress) -> None:
                nonlocal furthest
                furthest = max(furthest, step.done + step.part)
                bar.update(task, description=_words(step), completed=furthest, total=step.total)

            yield show


def _lines(err: TextIO) -> Callable[[Progress], None]:
    """A function that writes a line whenever there is something new to say.

    Another try at a portrait goes back some steps, and says nothing until it is further than ever.
    """
    last, furthest = "", 0

    def show(step: Progress) -> None:
        nonlocal last, furthest
        words = _words(step)
        if words != last and step.done >= furthest:
            last, furthest = words, step.done
            print(f"[{step.done}/{step.total}] {words}", file=err, flush=True)

    return show


def _words(step: Progress) -> str:
    stage = STAGES.get(step.stage, step.stage)
    return f"{step.style}: {stage}" if step.style else stage
