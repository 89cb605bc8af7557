"""Many newcomers write to the bot within seconds; who is answered when, and whose portrait comes.

    python -m tests.campaigns.telegram --people 500 --json

The real ``likeness serve`` runs as a child against the Bot API on loopback
(``tests.fakes.telegram``) with its flood limits. Everybody sends a photo, at a time of their own
within the first seconds; that photo's first answer asks them to agree. The first half of them agree
as soon as they are asked, so that their looks, progress and portraits compete with the first
answers of all others; the rest agree when everybody has had theirs. Whose portrait it is that
comes, ``tests.campaigns.crowd`` says.

A first answer is *owed* from when the photo was sent until it is answered. What *pushed back* first
answers are portraits and progress that were sent although one had been owed for longer than
``SLACK_SECONDS``; answers to taps are answers too, and have their turn among them.
"""

from __future__ import annotations

import argparse
import asyncio
import bisect
import os
import random
import signal
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from pathlib import Path
from typing import Any

from tests.campaigns.crowd import WISH, Judge, Source, draw, judged, photo, shown
from tests.fakes.telegram import FakeTelegram, Message, User

ROOT = Path(__file__).parents[2]
SLACK_SECONDS = 0.5
_RESULTS = frozenset({"sendPhoto", "sendMediaGroup", "sendDocument"})
_BAR = "░"
_LONGEST = 3600.0


# ---- people -----------------------------------------------------------------------------------


@dataclass
class Seen:
    """What came of it.

    Attributes:
        sent: when each person's photo was sent.
        answered: when each person had their first answer.
        portraits: each person's.
        errors: what went wrong, by person.
    """

    sent: dict[int, float] = field(default_factory=dict)
    answered: dict[int, float] = field(default_factory=dict)
    portraits: dict[int, bytes] = field(default_factory=dict)
    errors: list[str] = field(default_factory=list)


class Crowd:
    """Everybody who writes.

    Args:
        api: that they write to.
        people: how many.
        within: seconds in which all photos are sent.
        ordering: how many of them go on to order.
    """

    def __init__(self, api: FakeTelegram, people: int, within: float, ordering: int) -> None:
        self._api, self._within, self._ordering = api, within, ordering
        self._users = [api.user(f"Person {number}") for number in range(people)]
        self.numbers = {user.id: number for number, user in enumerate(self._users)}
        self._all_answered = asyncio.Event()
        self.seen = Seen()

    async def write(self, until: float) -> None:
        """Let everybody write, and wait until all have what they came for."""
        draw(len(self._users))
        lives = [asyncio.create_task(self._live(n, u)) for n, u in enumerate(self._users)]
        _, late = await asyncio.wait(lives, timeout=until)
        for life in late:
            life.cancel()
            self.seen.errors.append("not done in time")
        await asyncio.gather(*late, return_exceptions=True)

    async def _live(self, number: int, user: User) -> None:
        try:
            await asyncio.sleep(random.Random(number).uniform(0, self._within))
            await self._api.photo(user, photo(Source.of(number)), WISH)
            self.seen.sent[number] = time.monotonic()
            asked = await self._api.until(lambda: self._api.said(user), _LONGEST, about=user)
            self.seen.answered[number] = self._api.sent_at(asked[0])[0]
            if len(self.seen.answered) == len(self._users):
                self._all_answered.set()
            if number < self._ordering:
                await self._order(number, user, asked[0])
        except (TimeoutError, LookupError) as error:
            self.seen.errors.append(type(error).__name__)

    async def _order(self, number: int, user: User, asked: Message) -> None:
        if number >= len(self._users) // 2:
            await self._all_answered.wait()
        data = asked.keyboard[0][0].data
        await self._api.press(user, asked, str(data), seconds=60.0)
        portrait = await self._api.until(lambda: self._portrait(user), _LONGEST, about=user)
        self.seen.portraits[number] = portrait
        done = len(self.seen.portraits)
        if done % 25 == 0:
            print(f"{done} portraits", file=sys.stderr, flush=True)

    def _portrait(self, user: User) -> bytes | None:
        photos = [each for each in self._api.said(user) if each.photo]
        return self._api.bytes(str(photos[-1].photo)) if photos else None


# ---- what is reckoned -------------------------------------------------------------------------


def report(crowd: Crowd, api: FakeTelegram, judge: Judge | None) -> dict[str, Any]:
    """What was seen, in numbers."""
    seen = crowd.seen
    order = sorted(seen.sent, key=lambda number: seen.sent[number])
    answers = sorted(seen.answered.values())
    waits = sorted(seen.answered[n] - seen.sent[n] for n in seen.answered) or [0.0]
    result: dict[str, Any] = {
        "people": len(crowd.numbers),
        "first_answers": len(seen.answered),
        "last_first_answer_s": round(max(answers) - min(seen.sent.values()), 2),
        "wait_median_s": round(waits[len(waits) // 2], 2),
        "wait_max_s": round(waits[-1], 2),
        "rate_while_owed_per_s": round(rate(seen), 2),
        "furthest_out_of_order": furthest(order, seen.answered),
        "pushed_back": pushed_back(crowd, api),
        "floods": sum(api.refused.values()),
        "errors": seen.errors,
    }
    if judge is not None and seen.portraits:
        result |= judged(seen.portraits, judge)
    return result


def rate(seen: Seen) -> float:
    """First answers a second for as long as at least a second's worth of them is owed."""
    answered = sorted(seen.answered.values())
    sent = sorted(seen.sent.values())
    owed = [
        at
        for index, at in enumerate(answered, 1)
        if bisect.bisect(sent, at) - index >= 30  # more are owed than may be sent in a second
    ]
    if len(owed) < 2:
        return 0.0
    return (len(owed) - 1) / (owed[-1] - owed[0])


def furthest(order: Sequence[int], answered: dict[int, float]) -> int:
    """By how many places an answer came too early or too late, at most."""
    came = sorted(answered, key=lambda number: answered[number])
    place = {number: index for index, number in enumerate(n for n in order if n in answered)}
    return max((abs(place[number] - index) for index, number in enumerate(came)), default=0)


def pushed_back(crowd: Crowd, api: FakeTelegram) -> int:
    """Portraits and progress that were sent while a first answer had been owed for a while."""
    seen = crowd.seen
    owed = sorted((seen.sent[n] + SLACK_SECONDS, seen.answered[n]) for n in seen.answered)
    starts = [start for start, _ in owed]
    until = list(accumulate((end for _, end in owed), max))  # of all that were owed up to then
    count = 0
    for call in api.calls:
        moved = call.method == "editMessageText" and _BAR in str(call.parameters.get("text"))
        if (moved or call.method in _RESULTS) and call.status == 200:
            index = bisect.bisect(starts, call.time)
            count += index > 0 and until[index - 1] > call.time
    return count


# ---- running it -------------------------------------------------------------------------------


async def campaign(
    home: Path, people: int, within: float, ordering: int, until: float
) -> dict[str, Any]:
    """Run the program and the campaign on it."""
    async with FakeTelegram() as api:
        environ = {k: v for k, v in os.environ.items() if not k.startswith("LIKENESS_")}
        environ |= {
            "LIKENESS_HOME": str(home),
            "LIKENESS_WEB": "off",
            "LIKENESS_TELEGRAM_TOKEN": api.token,
            "LIKENESS_TELEGRAM_API_URL": api.url,
        }
        child = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "bot.cli", "serve"),
            cwd=ROOT,
            env=environ,
            stdout=asyncio.subprocess.DEVNULL,
        )
        try:
            await api.until(lambda: api.called("setMyShortDescription")[15:], 120.0)
            crowd = Crowd(api, people, within, ordering)
            start = time.monotonic()
            await crowd.write(until)
            took = time.monotonic() - start
        finally:
            child.send_signal(signal.SIGTERM)
            await child.wait()
        judge = await asyncio.to_thread(Judge) if ordering else None
        return report(crowd, api, judge) | {"seconds": round(took, 1)}


def main(argv: Sequence[str] | None = None) -> int:
    """Run it; 1 where something was lost, mixed, refused or out of its turn."""
    parser = argparse.ArgumentParser(prog="python -m tests.campaigns.telegram")
    parser.add_argument("--people", type=int, default=500)
    parser.add_argument("--seconds", type=float, default=10.0, help="in which all photos are sent")
    parser.add_argument("--portraits", type=int, help="how many go on to order; default: all")
    parser.add_argument("--json", action="store_true")
    args = parser.parse_args(argv)
    ordering = args.people if args.portraits is None else min(args.portraits, args.people)
    until = 120.0 + args.people / 20 + 8.0 * ordering
    with tempfile.TemporaryDirectory(prefix="likeness-telegram-") as folder:
        result = asyncio.run(
            campaign(Path(folder) / "home", args.people, args.seconds, ordering, until)
        )
    print(shown(result, as_json=args.json))
    good = not (result["errors"] or result["floods"] or result["pushed_back"])
    good &= result["first_answers"] == args.people
    good &= result.get("portraits", 0) == result.get("own", 0) == ordering
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
