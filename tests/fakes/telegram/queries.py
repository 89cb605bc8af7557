"""Taps on buttons and inline queries: what the bot answers to them."""

from __future__ import annotations

import asyncio
import time
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from tests.fakes.telegram.keyboards import inline_keyboard
from tests.fakes.telegram.nouns import Answer, File, Result, Results
from tests.fakes.telegram.refused import bad
from tests.fakes.telegram.sending import caption_of, text_of
from tests.fakes.telegram.world import World

Args = Mapping[str, Any]
T = TypeVar("T")
KEPT = 10_000
OLD = "query is too old and response timeout expired or query ID is invalid"
NOTICE_CHARACTERS = 200
RESULTS = 50
ID_BYTES = 64


@dataclass(frozen=True)
class _Question(Generic[T]):
    asked: float
    answer: asyncio.Future[T]


class _Questions(Generic[T]):
    """What the bot was asked and has not answered."""

    def __init__(self) -> None:
        self._open: OrderedDict[str, _Question[T]] = OrderedDict()

    def ask(self, number: str) -> asyncio.Future[T]:
        answer: asyncio.Future[T] = asyncio.get_running_loop().create_future()
        self._open[number] = _Question(time.monotonic(), answer)
        if len(self._open) > KEPT:
            self._open.popitem(last=False)
        return answer

    def check(self, number: str, seconds: float) -> None:
        """Whether it may be answered.

        Raises:
            Refused: 400, where nobody asked this, it has an answer, or that comes too late.
        """
        question = self._open.get(number)
        if question is None or time.monotonic() - question.asked > seconds:
            raise bad(OLD)

    def answer(self, number: str, answer: T) -> None:
        question = self._open.pop(number)
        if not question.answer.done():
            question.answer.set_result(answer)


class Queries:
    """Who asked what."""

    def __init__(self) -> None:
        self.taps: _Questions[Answer] = _Questions()
        self.inline: _Questions[Results] = _Questions()


def answer_callback_query(world: World, args: Args) -> bool:
    number = args["callback_query_id"]
    world.queries.taps.check(number, world.limits.callback_seconds)
    text = args.get("text") or None
    if text and len(text) > NOTICE_CHARACTERS:
        raise bad("MESSAGE_TOO_LONG")
    world.queries.taps.answer(number, Answer(text, args.get("show_alert", False), args.get("url")))
    return True


def answer_inline_query(world: World, args: Args) -> bool:
    number = args["inline_query_id"]
    world.queries.inline.check(number, world.limits.inline_seconds)
    if len(args["results"]) > RESULTS:
        raise bad("RESULTS_TOO_MUCH")
    ids = [result["id"] for result in args["results"]]
    if len(set(ids)) < len(ids):
        raise bad("RESULT_ID_DUPLICATE")
    if len(args.get("next_offset", "").encode()) > ID_BYTES:
        raise bad("NEXT_OFFSET_INVALID")
    results = Results(_result(world, number, result) for result in args["results"])
    results.next_offset = args.get("next_offset", "")
    results.button = args.get("button")
    world.queries.inline.answer(number, results)
    return True


def _result(world: World, number: str, result: Args) -> Result:
    if not 1 <= len(result["id"].encode()) <= ID_BYTES:
        raise bad("RESULT_ID_INVALID")
    message_of(world, result)
    file = _file(world, result)
    photo = file.id if file and file.kind == "photo" else None
    return Result(number, result["id"], result["type"], result.get("title"), photo, result)


def _file(world: World, result: Args) -> File | None:
    kind = result["type"]
    if kind == "article":
        return None
    return world.files.from_bot(kind, world.files.get(result[f"{kind}_file_id"]).id)


def message_of(world: World, result: Args) -> dict[str, Any]:
    """The message that choosing a result sends, ready for ``Board.post``.

    Raises:
        Refused: 400, where it is none.
    """
    keyboard = inline_keyboard(result.get("reply_markup"))
    content = result.get("input_message_content")
    if content:
        text, entities = text_of(world, content, "message_text")
        return {"markup": keyboard, "text": text, "entities": entities}
    file = _file(world, result)
    if result["type"] == "sticker":
        return {"markup": keyboard, "file": file}
    return {"markup": keyboard, "file": file, **caption_of(world, result)}
