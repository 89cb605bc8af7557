"""How fast the bot talks to Telegram, and whose words go first."""

from __future__ import annotations

import asyncio
import random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from telegram.ext import ExtBot

from bot.telegram.pace import (
    ON_ITS_WAY_SECONDS,
    PER_MINUTE_OF_GROUP,
    RESERVE,
    Dropped,
    Pace,
    Priority,
    Turn,
)
from tests.bot.telegram.line import ANSWER, REST, RESULT, SOON, Line
from tests.fakes.skipping import skipping
from tests.fakes.telegram import Chat, FakeTelegram, Limits
from tests.fakes.telegram.floods import Floods

# How fast.


@settings(max_examples=30, deadline=None)
@given(st.integers(1, 150), st.floats(0.1, 6), st.randoms(use_true_random=True))
def test_telegram_never_refuses_anything_however_late_it_comes(
    messages: int, seconds: float, chance: random.Random
) -> None:
    async def main() -> int:
        pace, floods = Pace(), Floods(asyncio.get_running_loop().time)
        limits = Limits(private_burst=10_000)

        async def one(number: int) -> None:
            chat, weight = (
                chance.choice((1, 1, 1, 2, 3, -1, -2)),
                chance.choice((1, 1, 1, 1, 1, 10)),
            )

            async def request() -> bool:
                await asyncio.sleep(chance.choice((0.0, 0.0, 0.01, 0.3, 2.5)))
                floods.take(Chat(chat, "group" if chat < 0 else "private", ""), weight, limits)
                await asyncio.sleep(chance.uniform(0, 0.1))
                return True

            await asyncio.sleep(chance.uniform(0, seconds))
            turn = Turn(chance.choice((ANSWER, RESULT)), number, weight)
            await pace.process_request(request, (), {}, "sendPhoto", {"chat_id": chat}, turn)

        await asyncio.gather(*map(one, range(messages)))
        return floods.refused.total()

    assert skipping(main()) == 0


def test_as_fast_as_telegram_allows() -> None:
    async def main() -> float:
        line = Line()
        times = await asyncio.gather(*(line.ask(chat, Turn(ANSWER)) for chat in range(1, 302)))
        return 300 / (max(times) - min(times))

    assert 0.97 * 30 <= skipping(main()) <= 30


def test_slow_uploads_do_not_stop_everything() -> None:
    async def main() -> float:
        line = Line()
        line.takes = 20.0
        uploads = [line.begin(chat, Turn(RESULT)) for chat in range(1, 301)]
        await asyncio.gather(*uploads)
        await line.rests()
        times = [at for at, _ in line.tries]
        return 299 / (max(times) - min(times))

    assert skipping(main()) >= 0.97 * 30 / (1 + ON_ITS_WAY_SECONDS)


@pytest.mark.asyncio
async def test_a_real_bot_says_what_is_urgent_first_and_is_never_refused() -> None:
    async with FakeTelegram() as api:
        people = [api.user(f"Person {number}") for number in range(48)]
        for person in people:
            await api.text(person, "/start")
        bot: ExtBot[Any] = ExtBot(
            api.token, f"{api.url}/bot", f"{api.url}/file/bot", rate_limiter=Pace()
        )
        async with bot:
            await asyncio.gather(
                *(
                    bot.send_message(person.id, "Hello", rate_limit_args=Turn(Priority(n % 2), n))
                    for n, person in enumerate(people)
                )
            )
        assert not api.refused
        sent = sorted(people, key=lambda person: api.sent_at(api.said(person)[0]))
        urgent = [people.index(person) % 2 == 0 for person in sent]
    last = max(place for place, answer in enumerate(urgent) if answer)
    assert urgent[:last].count(False) <= 4  # some left before all others had asked


# Who goes first.


def test_answers_first_then_results_each_in_the_order_of_arrival() -> None:
    async def main() -> list[str]:
        line = Line()
        line.begin(1)
        await asyncio.sleep(0)
        turns = {
            "nobody waits": None,
            "progress": Turn(REST, 1),
            "late": Turn(RESULT, 9),
            "early": Turn(RESULT, 3),
            "early too": Turn(RESULT, 3),
            "answer": Turn(ANSWER, 12),
            "first": Turn(ANSWER, 11),
        }
        await asyncio.gather(*(line.ask(2, turn, name) for name, turn in turns.items()))
        return line.sent[1:]

    order = ["first", "answer", "early", "early too", "late", "progress", "nobody waits"]
    assert skipping(main()) == order


def test_results_get_all_that_answers_leave() -> None:
    async def main() -> float:
        line, waiting = Line(), []
        results = [line.begin(1, Turn(RESULT, n)) for n in range(40)]
        for n in range(100):  # twenty answers a second
            waiting.append(line.begin(2, Turn(ANSWER, n)))
            await asyncio.sleep(0.05)
        assert max(await asyncio.gather(*waiting)) <= 100 * 0.05 + SOON
        return max(await asyncio.gather(*results))

    assert skipping(main()) <= 40 / (29 - 20) + SOON


@pytest.mark.parametrize(
    "method", ["sendChatAction", "setMessageReaction", "deleteMessage", "getChat", "getChatMember"]
)
def test_what_says_nothing_passes_at_once(method: str) -> None:
    async def main() -> float:
        line = Line()
        await line.fill(-1)
        behind = [line.begin(n, Turn(ANSWER)) for n in range(1, 100)]
        await asyncio.sleep(0)
        start = line.now()
        took = await line.ask(-1, method=method) - start
        assert not all(task.done() for task in behind)
        await asyncio.gather(*behind)
        return took

    assert skipping(main()) == 0


def test_what_goes_to_no_chat_passes_at_once() -> None:
    async def main() -> Any:
        async def request(method: str, *, read_timeout: float) -> str:
            return f"{method} {read_timeout}"

        pace, arguments = Pace(), {"read_timeout": 2.0}
        await pace.shutdown()
        return await pace.process_request(request, ("getMe",), arguments, "getMe", {}, None)

    assert skipping(main()) == "getMe 2.0"


# Groups.


def test_a_full_group_keeps_nobody_else_waiting() -> None:
    async def main() -> tuple[list[float], list[float]]:
        line = Line()
        await line.fill(-1)
        start = line.now()
        full = [line.begin(-1, Turn(ANSWER, n)) for n in range(100)]
        others = [line.begin(chat, Turn(RESULT, 999)) for chat in (-2, 1, "@friends")]
        soon = [at - start for at in await asyncio.gather(*others)]
        return soon, sorted(await asyncio.gather(*full))

    soon, full = skipping(main())
    assert max(soon) <= SOON
    assert [round(at / 60) for at in full] == [n // 20 + 1 for n in range(100)]


def test_an_album_takes_its_weight_of_a_groups_room() -> None:
    async def main() -> list[float]:
        line = Line()
        return [await line.ask(-1, Turn(RESULT, 0, 10)) for _ in range(3)]

    assert skipping(main()) == pytest.approx([0, SOON, 60], abs=1)


def test_a_number_in_words_is_the_same_group() -> None:
    async def main() -> list[float]:
        line = Line()
        await line.fill(-1)
        return [await line.ask("-1", Turn(RESULT)), await line.ask("1", Turn(RESULT))]

    assert skipping(main()) == pytest.approx([60, 60], abs=1)


def test_what_need_not_be_does_not_go_before_an_album_that_waits() -> None:
    async def main() -> float:
        line = Line()
        await line.fill(-1, 12)
        album = line.begin(-1, Turn(RESULT, 0, 10))
        await asyncio.sleep(0)
        with pytest.raises(Dropped):
            await line.ask(-1, Turn(REST))
        return await album

    assert skipping(main()) <= 60 + SOON


def test_what_need_not_be_leaves_a_group_its_reserve() -> None:
    async def main() -> None:
        line = Line()
        await line.fill(-1, PER_MINUTE_OF_GROUP - RESERVE - 1)
        assert line.pace.room(-1)
        await line.ask(-1, Turn(REST))
        assert not line.pace.room(-1) and line.pace.room(-2) and line.pace.room(1)
        for turn in (Turn(REST), None):
            with pytest.raises(Dropped):
                await line.ask(-1, turn)
        await line.ask(1, Turn(REST))
        await line.fill(-1, RESERVE)
        assert line.now() < 1

    skipping(main())


def test_groups_are_forgotten_after_their_minute() -> None:
    async def main() -> int:
        line = Line()
        await line.fill(-1)
        await asyncio.gather(*(line.ask(-n, Turn(RESULT)) for n in range(2, 200)))
        await asyncio.sleep(40)
        assert not line.pace.room(-1)
        await asyncio.sleep(20)
        await line.ask(-1000, Turn(RESULT))
        return len(line.pace._groups)

    assert skipping(main()) == 1


def test_there_is_room_where_nobody_would_have_to_wait() -> None:
    async def main() -> None:
        line = Line()
        assert line.pace.room(1) and line.pace.room("@friends")
        waiting = [line.begin(1, Turn(RESULT)) for _ in range(5)]
        await asyncio.sleep(0)
        assert not line.pace.room(2)
        await asyncio.gather(*waiting)
        assert line.pace.room(2)

    skipping(main())
