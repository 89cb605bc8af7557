"""Progress: a bar on a terminal, lines elsewhere, never on stdout. Questions, where one can."""

from __future__ import annotations

import asyncio
import io
import os
import pty
from collections.abc import Iterator

import pytest

from bot.terminal import Terminal
from engine.portrait import Progress


def test_a_log_gets_a_line_only_where_something_changes() -> None:
    out, err = io.StringIO(), io.StringIO()
    with Terminal(False, out, err).progress() as show:
        show(Progress("intake", 0, 12))
        show(Progress("generate", 2, 12, "oil"))
        show(Progress("generate", 3, 12, "oil"))
        show(Progress("refine", 4, 12, "oil"))
        show(Progress("generate", 2, 12, "oil"))
        show(Progress("refine", 4, 12, "oil"))
    assert out.getvalue() == ""
    assert err.getvalue().splitlines() == [
        "[0/12] opening the photo",
        "[2/12] oil: making it",
        "[4/12] oil: retouching",
    ]


class Screen(io.StringIO):
    """What a terminal would show."""

    def isatty(self) -> bool:
        return True


def test_a_terminal_gets_a_bar_that_goes_away(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    out, err = io.StringIO(), Screen()
    with Terminal(False, out, err).progress() as show:
        show(Progress("analyze", 1, 6))
    assert "getting to know the face" in err.getvalue()
    assert err.getvalue().endswith("\x1b[1A\x1b[2K")  # up a line and wiped
    assert out.getvalue() == ""


def test_a_terminal_that_cannot_draw_gets_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "dumb")
    err = Screen()
    with Terminal(False, io.StringIO(), err).progress() as show:
        show(Progress("analyze", 1, 6))
    assert err.getvalue() == "[1/6] getting to know the face\n"


def test_progress_is_still_said_while_descriptor_2_is_held_shut() -> None:
    reader, writer = os.pipe()
    with os.fdopen(writer, "w") as err, Terminal(False, io.StringIO(), err).progress() as show:
        sink = os.open(os.devnull, os.O_WRONLY)
        os.dup2(sink, err.fileno())
        show(Progress("finish", 5, 6, "neon"))
        os.close(sink)
    with os.fdopen(reader) as read:
        assert read.read() == "[5/6] neon: finishing\n"


def test_columns_line_up() -> None:
    out = io.StringIO()
    Terminal(False, out, io.StringIO()).table([("a", "one"), ("long", "two")], indent="  ")
    assert out.getvalue() == "  a     one\n  long  two\n"


def test_on_a_narrow_terminal_the_last_column_is_wrapped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    out = Screen()
    Terminal(False, out, io.StringIO()).table([("name", "words " * 8 + "end"), ("n", "short")])
    lines = out.getvalue().splitlines()
    assert max(map(len, lines)) <= 40
    assert lines[1].startswith("      words")
    assert lines[-1] == "n     short"


def test_names_that_are_not_text_can_be_said() -> None:
    raw = io.BytesIO()
    out = io.TextIOWrapper(raw, encoding="utf-8")
    Terminal(False, out, io.StringIO()).say("me\udcff.jpg")
    out.flush()
    assert raw.getvalue() == b"me\\udcff.jpg\n"


# Asking.


@pytest.fixture
def keyboard(monkeypatch: pytest.MonkeyPatch) -> Iterator[int]:
    """What somebody at a terminal types is written to it."""
    keys, terminal = pty.openpty()
    with os.fdopen(terminal) as stdin:
        monkeypatch.setattr("sys.stdin", stdin)
        yield keys
    os.close(keys)


@pytest.mark.asyncio
@pytest.mark.parametrize(
    ("typed", "meant"),
    [("y", True), ("YES", True), (" yes ", True), ("n", False), ("", False), ("yikes", False)],
)
async def test_only_a_yes_is_a_yes(keyboard: int, typed: str, meant: bool) -> None:
    os.write(keyboard, f"{typed}\n".encode())
    out, err = io.StringIO(), Screen()
    assert await Terminal(False, out, err).ask("Delete everything?") is meant
    assert err.getvalue() == "Delete everything? [y/N] "
    assert out.getvalue() == ""


@pytest.mark.asyncio
async def test_whoever_goes_away_has_not_agreed(keyboard: int) -> None:
    os.write(keyboard, b"\x04")  # Ctrl-D
    assert not await Terminal(False, io.StringIO(), Screen()).ask("May I?")


@pytest.mark.asyncio
async def test_other_things_go_on_while_somebody_thinks(keyboard: int) -> None:
    asked = asyncio.create_task(Terminal(False, io.StringIO(), Screen()).ask("May I?"))
    await asyncio.sleep(0)
    assert not asked.done()
    os.write(keyboard, b"yes\n")
    assert await asked


@pytest.mark.asyncio
async def test_a_question_can_be_called_off(keyboard: int) -> None:
    terminal = Terminal(False, io.StringIO(), Screen())
    asked = asyncio.create_task(terminal.ask("May I?"))
    await asyncio.sleep(0)
    asked.cancel()
    with pytest.raises(asyncio.CancelledError):
        await asked
    os.write(keyboard, b"yes\n")
    assert await terminal.ask("And now?")


@pytest.mark.asyncio
@pytest.mark.parametrize("as_json", [False, True])
async def test_where_nobody_can_answer_nothing_is_asked(
    as_json: bool, keyboard: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    os.write(keyboard, b"yes\n")
    err = Screen() if as_json else io.StringIO()
    assert not await Terminal(as_json, io.StringIO(), err).ask("May I?")
    monkeypatch.setattr("sys.stdin", io.StringIO("yes\n"))
    assert not await Terminal(False, io.StringIO(), Screen()).ask("May I?")
    assert err.getvalue() == ""
