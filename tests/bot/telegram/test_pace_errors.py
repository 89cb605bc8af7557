"""What the pace does about floods, a Telegram that cannot be reached, and the end."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import httpx
import pytest
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.telegram.pace import PER_MINUTE_OF_GROUP, Dropped, Priority, Turn
from tests.bot.telegram.line import ANSWER, REST, RESULT, SOON, Line
from tests.fakes.skipping import skipping


@pytest.fixture(autouse=True)
def durations(monkeypatch: pytest.MonkeyPatch) -> None:
    """The library warns of its old kind of durations, and warnings are errors here."""
    monkeypatch.setenv("PTB_TIMEDELTA", "1")


def _close(times: list[float]) -> Any:
    return pytest.approx(times, abs=SOON)


# Floods.


def test_an_answer_waits_for_its_own_flood_only() -> None:
    async def main() -> Line:
        line = Line()
        answer = line.begin(-1, Turn(ANSWER), fails=[RetryAfter(7)])
        await asyncio.sleep(1)
        behind = [line.begin(-1, Turn(RESULT, n)) for n in range(15)]
        await asyncio.sleep(0)
        await line.ask(-2, Turn(RESULT, 99))
        await asyncio.gather(*behind, answer)
        return line

    line = skipping(main())
    first, *others = line.times(-1)
    assert first == 0 and min(others) >= 7.1 and max(others) <= 7.1 + 0.6  # 16 of them
    assert line.times(-2) == _close([1])


@pytest.mark.parametrize("floods", [[2] * 4, [61]])
def test_an_answer_does_not_wait_for_ever(floods: list[int]) -> None:
    async def main() -> list[float]:
        line = Line()
        with pytest.raises(RetryAfter):
            await line.ask(1, Turn(ANSWER), fails=[RetryAfter(each) for each in floods])
        return line.times(1)

    assert skipping(main()) == _close([2.1 * n for n in range(len(floods))])


def test_a_minute_is_not_too_long() -> None:
    async def main() -> float:
        return await Line().ask(1, Turn(ANSWER), fails=[RetryAfter(60)])

    assert skipping(main()) == pytest.approx(60.1, abs=SOON)


@pytest.mark.parametrize(
    ("priority", "error"), [(RESULT, RetryAfter), (REST, Dropped)], ids=("result", "rest")
)
def test_a_flood_is_said_at_once_and_the_chat_left_alone(
    priority: Priority, error: type[Exception]
) -> None:
    async def main() -> list[float]:
        line = Line()
        with pytest.raises(error):
            await line.ask(1, Turn(priority), fails=[RetryAfter(5)])
        assert line.now() < SOON and not line.pace.room(1) and line.pace.room(2)
        with pytest.raises(Dropped):
            await line.ask(1, Turn(REST))
        await line.ask(1, Turn(RESULT))
        assert line.pace.room(1)
        return line.times(1)

    assert skipping(main()) == _close([0, 5.1])


def test_who_was_in_line_when_the_flood_came_waits_for_its_end_or_is_dropped() -> None:
    async def main() -> list[float]:
        line = Line()
        line.takes = 0.01
        answers = [line.begin(-1, Turn(ANSWER, n), fails=[RetryAfter(5)][n:]) for n in range(9)]
        progress = line.begin(-1, Turn(REST))
        with pytest.raises(Dropped):
            await progress
        assert line.now() < 2 * SOON
        await asyncio.gather(*answers)
        await line.rests()
        return line.times(-1)

    first, *others = skipping(main())
    assert first == 0 and min(others) >= 5.1 and max(others) <= 5.1 + 2 * SOON
    assert len(others) == 9


@pytest.mark.parametrize("chat", [1, -1])
def test_nobody_waits_for_the_end_of_a_long_flood(chat: int) -> None:
    async def main() -> Line:
        line = Line()
        for turn in (Turn(RESULT), Turn(RESULT), Turn(ANSWER)):
            with pytest.raises(RetryAfter) as said:
                await line.ask(chat, turn, fails=[RetryAfter(3600)])
            assert said.value._retry_after.total_seconds() == pytest.approx(3600, abs=1)
        await line.ask(2, Turn(ANSWER))
        return line

    line = skipping(main())
    assert line.times(chat) == [0] and line.times(2) == _close([0])


def test_two_private_floods_in_a_row_hold_back_all() -> None:
    async def main(between: int | None) -> float:
        line = Line()
        for chat in (1, between, 2):
            fails = [RetryAfter(5)] if chat != between else []
            if chat is not None:
                await asyncio.gather(
                    line.ask(chat, Turn(RESULT), fails=fails), return_exceptions=True
                )
        return await line.ask(-4, Turn(ANSWER))

    assert skipping(main(None)) == pytest.approx(5.1, abs=SOON)
    assert skipping(main(3)) <= SOON  # one got through: it is not about all


# Errors.


def test_an_answer_is_tried_again_for_two_minutes() -> None:
    async def main() -> list[float]:
        line = Line()
        with pytest.raises(NetworkError):
            await line.ask(1, Turn(ANSWER), fails=[NetworkError("lost")] * 99)
        return line.times(1)

    times = skipping(main())
    assert times[:7] == _close([0, 0.5, 1.5, 3.5, 7.5, 15.5, 25.5])
    assert 105 < times[-1] <= 120


def test_others_pass_while_an_answer_is_lost() -> None:
    async def main() -> list[str]:
        line = Line()
        lost = line.begin(1, Turn(ANSWER), "lost", [NetworkError("lost")] * 3)
        await asyncio.sleep(0)
        await asyncio.gather(*(line.ask(2, Turn(RESULT), "other") for _ in range(29)), lost)
        return line.sent

    assert skipping(main()) == ["other"] * 29 + ["lost"]


def test_what_never_left_takes_no_room_of_a_group() -> None:
    async def main(failure: Callable[[], Exception]) -> float:
        line = Line()
        answer = line.begin(-1, Turn(ANSWER), fails=[failure() for _ in range(5)])
        await asyncio.gather(line.fill(-1, PER_MINUTE_OF_GROUP - 1), answer)
        return line.now()

    def refused() -> Exception:
        error = NetworkError("httpx.ConnectError")
        error.__cause__ = httpx.ConnectError("refused")
        return error

    assert skipping(main(refused)) == pytest.approx(15.5, abs=SOON)
    assert skipping(main(lambda: NetworkError("Bad Gateway"))) == pytest.approx(15.5, abs=SOON)
    assert skipping(main(lambda: NetworkError("httpx.ReadError"))) >= 60


@pytest.mark.parametrize(
    ("priority", "error"),
    [
        *((ANSWER, error) for error in (TimedOut(), BadRequest("no"), Forbidden("no"))),
        (ANSWER, ChatMigrated(-5)),
        *((priority, NetworkError("lost")) for priority in (RESULT, REST)),
    ],
)
def test_other_errors_are_said_at_once(priority: Priority, error: TelegramError) -> None:
    async def main() -> list[float]:
        line = Line()
        with pytest.raises(type(error)) as raised:
            await line.ask(1, Turn(priority), fails=[error])
        assert raised.value is error
        return line.times(1)

    assert skipping(main()) == [0]


def test_a_result_that_insists_is_tried_again() -> None:
    async def main() -> list[float]:
        line = Line()
        turn = Turn(RESULT, insists=True)
        await line.ask(1, turn, fails=[NetworkError("lost"), RetryAfter(3)])
        return line.times(1)

    assert skipping(main()) == _close([0, 0.5, 3.6])


# The end.


def test_one_who_gives_up_leaves_the_groups_room() -> None:
    async def main() -> float:
        line = Line()
        ahead = [line.begin(1, Turn(ANSWER)) for _ in range(5)]
        given_up = [line.begin(-1, Turn(RESULT)) for _ in range(PER_MINUTE_OF_GROUP)]
        await asyncio.sleep(0)
        for task in given_up:
            task.cancel()
        await asyncio.gather(*ahead)
        await line.fill(-1)
        return line.now()

    assert skipping(main()) < 2


def test_the_end_is_said_to_who_was_just_let_into_a_group() -> None:
    async def main() -> Any:
        line = Line()
        await line.fill(-1, PER_MINUTE_OF_GROUP - 1)

        async def fails_and_ends_all() -> None:
            with pytest.raises(NetworkError):  # its room is the next one's
                await line.ask(-1, Turn(RESULT), fails=[NetworkError("Bad Gateway")])
            await line.pace.shutdown()

        late = line.ask(-1, Turn(RESULT))
        return await asyncio.gather(fails_and_ends_all(), late, return_exceptions=True)

    _, end = skipping(main())
    assert isinstance(end, Dropped)


def test_the_end_is_said_to_all_who_wait() -> None:
    async def main() -> list[Any]:
        line = Line()
        await line.fill(-1)
        await asyncio.gather(
            line.ask(9, Turn(RESULT), fails=[RetryAfter(60)]), return_exceptions=True
        )
        waiting = [
            line.begin(-1, Turn(ANSWER)),  # for the group's room
            line.begin(9, Turn(ANSWER)),  # for a flood's end
            line.begin(8, Turn(ANSWER), fails=[NetworkError("lost")]),  # for Telegram
            *(line.begin(n, Turn(REST)) for n in range(1, 4)),  # in line
        ]
        await asyncio.sleep(0.05)
        sent, end = len(line.sent), line.now()
        await line.pace.shutdown()
        late = line.ask(7), line.ask(-1, Turn(RESULT))
        ends = await asyncio.gather(*waiting, *late, return_exceptions=True)
        assert len(line.sent) == sent and line.now() == end
        await line.pace.initialize()
        await line.ask(7, Turn(ANSWER))
        return [type(end) for end in ends if not isinstance(end, float)]

    ends = skipping(main())
    assert set(ends) == {Dropped} and len(ends) >= 6
