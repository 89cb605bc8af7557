"""Many people chat at once while real orders keep the machine busy; how long they wait for a word.

    python -m tests.campaigns.load --people 200 --json

The real ``likeness serve`` runs as a child on a folder of its own, on loopback, as if behind a
proxy that tells where each person comes from. Everybody opens the page, keeps its event stream
open, sends a photo, agrees, taps a style, and waits for the portrait; some order three at once,
early. They come within half a minute and think for a second or two before each tap. Each
message's first answer is timed from the moment the message begins to be sent to the first entry of
Likeness on the event stream. The child itself measures how late its event loop is.

Fair means: between somebody's first order and its portrait, nobody else's orders were served more
than once, but for what was already being made.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import random
import re
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path
from typing import Any

import aiohttp

ROOT = Path(__file__).parents[2]
PHOTO = ROOT / "engine" / "samples" / "astronaut.jpg"
GREEDY = 5
"""One person in this many orders three portraits at once."""
THREE = ("headshot", "studio-navy", "mono")
ANSWER_SECONDS = 180.0
COMING_SECONDS = 30.0
THINKING_SECONDS = 1.5
SECONDS_EACH = 8.0
"""For each order, before a campaign counts as hung."""


@dataclass
class Seen:
    """What came of it, from everybody.

    Attributes:
        answers: seconds from a message to its first answer.
        slowest: the longest of them, by what the message was.
        errors: what was refused or never answered.
        placed: person by order, in the order in which they were placed.
        served: person and order of each portrait, in the order in which they came.
    """

    answers: list[float] = field(default_factory=list)
    slowest: dict[str, float] = field(default_factory=dict)
    errors: Counter[str] = field(default_factory=Counter)
    placed: list[tuple[float, str, str]] = field(default_factory=list)
    served: list[tuple[float, str, str]] = field(default_factory=list)


class Somebody:
    """One person with one browser."""

    def __init__(self, number: int, url: str, seen: Seen) -> None:
        self.name = f"person {number}"
        self.styles = THREE if number % GREEDY == 0 else THREE[:1]
        self._url, self._seen = url, seen
        self._address = f"10.0.{number // 250}.{number % 250 + 1}"
        self._lots = random.Random(number)
        self._entries: dict[str, dict[str, Any]] = {}
        self._news = asyncio.Condition()
        self._count = 0  # entries of Likeness so far

    async def live(self, begin: asyncio.Event) -> None:
        """From opening the page to the last portrait."""
        headers = {"X-Forwarded-For": self._address, "Origin": self._url}
        jar = aiohttp.CookieJar(unsafe=True)
        timeout = aiohttp.ClientTimeout(total=None, sock_connect=30)
        async with aiohttp.ClientSession(
            self._url, headers=headers, cookie_jar=jar, timeout=timeout
        ) as session:
            self._session = session
            self._token = await self._open()
            stream = asyncio.create_task(self._listen())
            try:
                await self._until(lambda: self._count > 0, "hello")
                await begin.wait()
                await self._talk()
            finally:
                stream.cancel()
                await asyncio.gather(stream, return_exceptions=True)

    async def _talk(self) -> None:
        await asyncio.sleep(self._lots.uniform(0.0, COMING_SECONDS))
        await self._timed("photo", self._send_photo())
        agree = await self._button("agree")
        await self._timed("agree", self._post("/act", {"action": agree}))
        goon = await self._button("goon")
        await self._timed("go on", self._post("/act", {"action": goon}))
        await self._until(lambda: self._find("style.headshot") is not None, "looks")
        tag = str(self._find("style.headshot")).partition(".")[0]
        for style in self.styles:
            await self._timed("style", self._post("/act", {"action": f"{tag}.style.{style}"}))
        wanted = len(self.styles)
        await self._until(lambda: self._portraits() == wanted, "portraits", seconds=None)

    def _portraits(self) -> int:
        return sum(key.startswith("made-") for key, body in self._entries.items() if body)

    async def _open(self) -> str:
        async with self._session.get("/") as response:
            page = await response.text()
            if response.status != 200:
                raise Failed(f"page {response.status}")
        boot = re.search(r'<script type="application/json" id="boot">(.*?)</script>', page, re.S)
        assert boot is not None
        return str(json.loads(unescape(boot[1]))["token"])

    async def _listen(self) -> None:
        async with self._session.get("/events") as response:
            if response.status != 200:
                self._seen.errors[f"events {response.status}"] += 1
                return
            name, data = "", ""
            async for raw in response.content:
                line = raw.decode().rstrip("\n")
                if line.startswith("event:"):
                    name = line[6:].strip()
                elif line.startswith("data:"):
                    data += line[5:].strip()
                elif not line and name:
                    await self._heard(name, json.loads(data or "null"))
                    name, data = "", ""

    async def _heard(self, name: str, data: Any) -> None:
        if name == "entry":
            key, body = data["key"], data["body"]
            known = self._entries.get(key)
            self._entries[key] = body
            if body and body["from"] == "likeness":
                self._count += known is None or "progress" not in body  # progress is no answer
                if key.startswith("made-") and not known:
                    self._seen.served.append((time.monotonic(), self.name, key[5:]))
                if key.startswith("order-") and known is None:
                    self._seen.placed.append((time.monotonic(), self.name, key[6:]))
        async with self._news:
            self._news.notify_all()

    async def _until(self, holds: Any, what: str, seconds: float | None = ANSWER_SECONDS) -> None:
        try:
            async with asyncio.timeout(seconds), self._news:
                await self._news.wait_for(holds)
        except TimeoutError:
            raise Failed(f"no {what}") from None

    async def _timed(self, what: str, message: Any) -> None:
        """Think, send a message, and time the first thing that Likeness says after it."""
        await asyncio.sleep(self._lots.expovariate(1 / THINKING_SECONDS))
        before, start = self._count, time.monotonic()
        answered = asyncio.create_task(self._until(lambda: self._count > before, what))
        await message
        await answered
        took = time.monotonic() - start
        self._seen.answers.append(took)
        self._seen.slowest[what] = max(took, self._seen.slowest.get(what, 0.0))

    async def _button(self, verb: str) -> str:
        await self._until(lambda: self._find(verb) is not None, verb)
        return str(self._find(verb))

    def _find(self, verb: str) -> str | None:
        for body in self._entries.values():
            for shown in (*(body or {}).get("buttons", ()), *(body or {}).get("cards", ())):
                if shown["action"].partition(".")[2] == verb:
                    return str(shown["action"])
        return None

    async def _post(self, path: str, content: dict[str, str]) -> None:
        async with self._session.post(path, json=content, headers=self._headers()) as response:
            await self._check(path, response)

    async def _send_photo(self) -> None:
        form = aiohttp.FormData()
        form.add_field("id", f"photo-{self._address}")
        form.add_field("photo", PHOTO.read_bytes(), filename="me.jpg", content_type="image/jpeg")
        async with self._session.post("/photos", data=form, headers=self._headers()) as response:
            await self._check("/photos", response)

    async def _check(self, path: str, response: aiohttp.ClientResponse) -> None:
        if response.status != 202:
            raise Failed(f"{path} {response.status}")

    def _headers(self) -> dict[str, str]:
        return {"X-Likeness": self._token}


class Failed(Exception):
    """Somebody was refused, or not answered."""


async def campaign(people: int, seconds: float, url: str, token: str) -> dict[str, Any]:
    """Everybody at once; what was seen."""
    seen, begin = Seen(), asyncio.Event()
    somebodies = [Somebody(number, url, seen) for number in range(people)]

    async def live(somebody: Somebody) -> None:
        try:
            await somebody.live(begin)
        except (Failed, aiohttp.ClientError, AssertionError) as error:
            seen.errors[str(error) or type(error).__name__] += 1

    tasks = [asyncio.create_task(live(each)) for each in somebodies]
    await asyncio.sleep(min(20.0, 2.0 + people / 20))  # all pages are open
    before = await _lags(url, token)
    begin.set()
    start = time.monotonic()
    _, late = await asyncio.wait(tasks, timeout=seconds)
    for task in late:
        task.cancel()
        seen.errors["not done in time"] += 1
    await asyncio.gather(*late, return_exceptions=True)
    lag = _p99(before, await _lags(url, token))
    return report(seen, people, time.monotonic() - start) | {"loop_lag_p99_ms": lag}


def report(seen: Seen, people: int, seconds: float) -> dict[str, Any]:
    """What was seen, in numbers."""
    answers = sorted(seen.answers) or [0.0]
    return {
        "people": people,
        "seconds": round(seconds, 1),
        "orders": len(seen.placed),
        "served": len(seen.served),
        "messages": len(seen.answers),
        "answer_median_ms": round(1000 * statistics.median(answers), 1),
        "answer_p99_ms": round(1000 * answers[min(len(answers) - 1, int(0.99 * len(answers)))], 1),
        "answer_max_ms": round(1000 * answers[-1], 1),
        "slowest_ms": {what: round(1000 * took, 1) for what, took in seen.slowest.items()},
        "errors": dict(seen.errors),
        "unfair": unfair(seen),
    }


def unfair(seen: Seen) -> int:
    """How many first orders waited while somebody else was served again and again."""
    first: dict[str, tuple[float, str]] = {}
    for at, person, order in seen.placed:
        first.setdefault(person, (at, order))
    served_at = {order: at for at, _, order in seen.served}
    count = 0
    for person, (at, order) in first.items():
        until = served_at.get(order)
        if until is None:
            continue
        between = Counter(who for when, who, _ in seen.served if at < when < until)
        del between[person]
        # One turn each, and what was being made, or just made and not shown, when they came.
        count += sum(times > 2 for times in between.values())
    return count


async def _lags(url: str, token: str) -> dict[float, float]:
    """How many measurements of the loop's lag were at most so many seconds, so far."""
    async with (
        aiohttp.ClientSession() as session,
        session.get(f"{url}/metrics", headers={"Authorization": f"Bearer {token}"}) as response,
    ):
        text = await response.text()
    found = re.findall(r'likeness_loop_lag_seconds_bucket\{le="([^"]+)"\} ([0-9.e+]+)', text)
    return {float(bound): float(count) for bound, count in found}


def _p99(before: Mapping[float, float], after: Mapping[float, float]) -> float:
    """The smallest bucket that 99 of 100 of the measurements between lie in, in ms."""
    counts = {bound: count - before[bound] for bound, count in after.items()}
    total = max(counts.values())
    return round(1000 * min(bound for bound, count in counts.items() if count >= 0.99 * total), 1)


def served(home: Path, people: int, seconds: float) -> dict[str, Any]:
    """Run the program and the campaign on it."""
    token = "a token of this campaign alone"
    environ = os.environ | {
        "LIKENESS_HOME": str(home),
        "LIKENESS_WEB": "127.0.0.1:0",
        "LIKENESS_WEB_BEHIND_PROXY": "true",
        "LIKENESS_HOST_TOKEN": token,
    }
    child = subprocess.Popen(
        [sys.executable, "-m", "bot.cli", "serve", "--json"],
        cwd=ROOT,
        env=environ,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        return asyncio.run(campaign(people, seconds, _url(child), token))
    finally:
        child.send_signal(signal.SIGTERM)
        child.wait(20)


def _url(child: subprocess.Popen[str]) -> str:
    assert child.stdout is not None
    said = ""
    for line in child.stdout:
        said += line
        try:
            return str(json.loads(said)["url"])
        except json.JSONDecodeError:
            continue
    raise SystemExit("the program did not start")


def main(argv: Sequence[str] | None = None) -> int:
    """Run it; 1 where something was not as it must be."""
    parser = argparse.ArgumentParser(prog="python -m tests.campaigns.load")
    parser.add_argument("--people", type=int, default=200)
    parser.add_argument("--json", action="store_true")
    args = parser.parse_args(argv)
    orders = args.people + 2 * -(-args.people // GREEDY)
    with tempfile.TemporaryDirectory(prefix="likeness-load-") as folder:
        result = served(Path(folder) / "home", args.people, 60.0 + SECONDS_EACH * orders)
    if args.json:
        print(json.dumps(result, indent=2))
    else:
        print("\n".join(f"{name:20} {value}" for name, value in result.items()))
    good = not result["errors"] and not result["unfair"] and result["served"] == result["orders"]
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
