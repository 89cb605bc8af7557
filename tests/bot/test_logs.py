"""Logs: enough to find a fault with, and nothing of anybody."""

from __future__ import annotations

import io
import json
import logging
from pathlib import Path
from typing import Any

import pytest

from bot import logs
from engine import errors
from engine.portrait import Upload, Wish
from storage.errors import NotYours
from storage.people import Account
from tests.bot.house import House, until
from tests.fakes.worker import Gate, NeverAnswers, Raises, at_once

ACCOUNT = "4711-0815-2342"
NAME = "Wilhelmina Ärmelkanal"
CAPTION = "Billie vom Kanal"
FILE = "wilhelmina-am-strand.jpg"
PROMPT = "navy backdrop, warmer, softly lit"
PHOTO = b"these are the bytes of her photo"
SECRETS = (ACCOUNT, NAME, CAPTION, FILE, PROMPT, PHOTO.decode(), "her own words", "swordfish")


def lines(stream: io.StringIO) -> list[dict[str, Any]]:
    return [json.loads(line) for line in stream.getvalue().splitlines()]


@pytest.fixture
def stream() -> io.StringIO:
    stream = io.StringIO()
    logs.configure("debug", stream)
    return stream


def test_a_line_is_json_with_level_place_and_time(stream: io.StringIO) -> None:
    logging.getLogger("bot.somewhere").warning("it is %s", "late", extra={"order": "abc"})
    (line,) = lines(stream)
    assert line.pop("at").startswith("20")
    assert line == {
        "level": "WARNING",
        "from": "bot.somewhere",
        "message": "it is late",
        "order": "abc",
    }


def test_an_exception_is_its_class_and_place_and_nothing_else(stream: io.StringIO) -> None:
    try:
        raise KeyError("her own words")
    except KeyError:
        logging.getLogger("engine.somewhere").exception("it failed")
    assert len(stream.getvalue().splitlines()) == 1
    (line,) = lines(stream)
    assert line["exc_info"].startswith("builtins.KeyError at test_logs.py:")
    assert "her own words" not in stream.getvalue()


@pytest.mark.parametrize(
    ("level", "said"),
    [("debug", 4), ("info", 3), ("warning", 2), ("error", 1)],
)
def test_the_level_decides_what_is_said(level: str, said: int) -> None:
    stream = io.StringIO()
    logs.configure(level, stream)
    logger = logging.getLogger("storage.somewhere")
    for step in (logger.debug, logger.info, logger.warning, logger.error):
        step("something")
    assert len(lines(stream)) == said


def test_setting_it_up_again_says_nothing_twice() -> None:
    first, second = io.StringIO(), io.StringIO()
    logs.configure("info", first)
    logs.configure("info", second)
    logging.getLogger("bot").info("once")
    assert (len(lines(first)), len(lines(second))) == (0, 1)


@pytest.mark.asyncio
async def test_a_whole_life_is_logged_without_anything_of_anybody(
    stream: io.StringIO, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.delivery._LOOK", 0.01)
    async with House(tmp_path / "home") as house:
        house.begin()
        house.connect()
        person = await house.storage.people.meet(Account("telegram", ACCOUNT), name=NAME)
        await house.desk.agree(person.id)
        upload = Upload(FILE, PHOTO)
        photo = (await house.desk.keep_photo(person.id, upload)).id
        wish = Wish(style="headshot", prompt=PROMPT, caption=CAPTION)
        order = {"wishes": (wish,), "reply": b"swordfish"}
        made = await house.made(person, photo, **order)
        # What fails: at the engine for good and for a while, at the front end, at the desk.
        house.shop.script = Raises(errors.NoFace(f"No face in {FILE}.", "her own words"), times=1)
        failed = await house.place(person, photo, **order)
        await until(lambda: house.front.kinds(failed) == ["failed"])
        house.shop.script = Raises(ValueError("her own words"), times=1)
        house.front.fails_before(RuntimeError(f"her own words to {NAME}"))
        again = await house.place(person, photo, **order)
        await until(lambda: house.later(1) and house.front.kinds(again))
        with pytest.raises(NotYours):
            await house.place(person, "a" * 26, **order)
        # What is damaged, cancelled and forgotten.
        (portrait, *_) = await house.desk.results(person.id)
        (house.storage.vault.folder / person.id / portrait.id).write_bytes(b"")
        house.sql("UPDATE outbox SET state = 'pending' WHERE order_id = ?", made)
        house.delivery.notice()
        await until(lambda: "portraits are damaged" in stream.getvalue())
        gate = house.shop.script = Gate()
        last = await house.place(person, photo, **order)
        await gate.arrived.wait()
        await house.desk.cancel(person, last)
        await house.place(person, photo, **order)
        await until(lambda: len(gate.held) == 2)
        await house.desk.forget(person.id)
        house.shop.script = at_once
    told = [line["message"] for line in lines(stream)]
    for expected in ("order placed", "order made", "order failed", "order cancelled"):
        assert expected in told
    assert "a person was forgotten" in told
    assert "the engine failed: builtins.ValueError at nowhere" in told
    assert any(line.startswith("a front end failed: builtins.RuntimeError at") for line in told)
    assert made in stream.getvalue(), "ids are there to find things by"
    for secret in SECRETS:
        assert secret not in stream.getvalue()
        assert json.dumps(secret)[1:-1] not in stream.getvalue()


@pytest.mark.asyncio
async def test_a_stuck_engine_is_logged(stream: io.StringIO, tmp_path: Path) -> None:
    from bot.dispatch import Patience

    patience = Patience(look=0.01, stuck=0.02, retry=0.0)
    async with House(tmp_path / "home", patience=patience) as house:
        house.shop.script = NeverAnswers(times=1)
        order = await house.place(await house.join())
        house.begin()
        await house.reaches(order, "made")
    assert "the engine is stuck; it is given up and started anew" in stream.getvalue()
