"""Kill the program at any moment, again and again, and see that no order is lost.

    python -m tests.campaigns.chaos --kills 200 --json

A child process runs the real storage, desk, dispatch and delivery on one folder, with the real
worker around a pipeline that only pretends, and a front end that records what it is handed in a
file outside of that folder, as a chat platform would. Several people place orders in it, cancel
some, and now and then one wants to be forgotten. The child is killed with SIGKILL, in turn

* at some line of the program's own code, counted by a trace function, so that every line of a state
  change, a file being written or a delivery is as likely as any other;
* from outside, wherever it is just then, inside SQLite or the kernel too;
* between the platform's taking a message and the program's hearing of it: the one window in which a
  message must go out twice, and say so.

Then the next child starts on what is left. After the last kill one child runs to the end, and
everything is compared with the record.
"""

from __future__ import annotations

import argparse
import asyncio
import hashlib
import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from types import FrameType
from typing import Any

ROOT = Path(__file__).parents[2]
TRACED = ("storage", "bot")
PEOPLE = ("ana", "ben", "chi", "dor", "eli")
ORDERS = 6  # placed by each child
LIFE = 30.0  # seconds after which a child that hangs counts as broken
READY = b"ready\n"


# The child: the real program, with a pretended engine and a recorded front end.


class Record:
    """What the outside world saw, one JSON object a line; each line is there whole or not."""

    def __init__(self, path: Path) -> None:
        self._descriptor = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)

    def write(self, **entry: object) -> None:
        os.write(self._descriptor, json.dumps(entry).encode() + b"\n")
        os.fsync(self._descriptor)


def digest_of(photo: bytes, prompt: str) -> bytes:
    """What the pretended portrait of a photo holds."""
    return hashlib.sha256(photo + prompt.encode()).digest() * 40


class Pretended:
    """A pipeline that takes a moment for each stage and makes bytes that say whose they are."""

    def __init__(self, rng: random.Random) -> None:
        self._rng = rng

    def warm(self) -> None:
        """Nothing to load."""

    def run(self, order: Any, on_progress: Callable[[Any], None], cancelled: Any) -> Any:
        from engine.errors import Cancelled
        from engine.portrait import Portrait, Progress, Result, Verdict

        for done, stage in enumerate(("intake", "analyze", "generate", "critique", "finish")):
            on_progress(Progress(stage, done, 5))
            time.sleep(self._rng.random() * 0.004)
            if cancelled():
                raise Cancelled("Cancelled.", "Again?")
        portraits = tuple(
            Portrait(
                data=digest_of(order.photos[0].data, wish.prompt),
                format="JPEG",
                style="headshot",
                prompt=wish.prompt,
                seed=0,
                engine="studio",
                width=1,
                height=1,
                distance=0.1,
                verdict=Verdict.STRONG,
                seconds={"total": 0.01},
            )
            for wish in order.wishes
        )
        return Result(portraits, subject=b"subject" * 50)


class Studio:
    """Where the child's workers and styles come from."""

    engine = described = "studio"
    free_words = False

    def __init__(self, rng: random.Random) -> None:
        self._rng = rng

    def catalogue(self) -> Any:
        from tests.fakes.studio import FakeStudio

        return FakeStudio().catalogue()

    packaged = catalogue

    def worker(self) -> Any:
        from engine.worker import Worker

        return Worker(lambda: Pretended(self._rng))  # type: ignore[arg-type,return-value]

    def workers(self) -> Any:
        return (self.worker,)

    def eyes(self) -> Any:
        from tests.fakes.studio import FakeEyes

        return FakeEyes()


class RecordingFront:
    """A platform that takes everything at once and never forgets it."""

    name = "record"
    at_once = 3
    progress_seconds = 0.01

    def __init__(self, record: Record, die_after: int | None) -> None:
        self._record = record
        self._left = die_after

    async def deliver(self, parcel: Any) -> Mapping[str, Any]:
        message = parcel.message
        await asyncio.sleep(0)
        portraits = parcel.result.portraits if parcel.result else ()
        self._record.write(
            told=message.kind,
            order=message.order,
            again=message.again,
            digests=[hashlib.sha256(p.data).hexdigest() for p in portraits],
        )
        if self._left is not None:
            self._left -= 1
            if self._left == 0:
                os.kill(os.getpid(), signal.SIGKILL)
        await asyncio.sleep(0)
        return {}

    async def progress(self, job: Any, step: Any) -> None:
        """Nobody watches."""


class Lines:
    """Counts the lines of the program's own code that run, in any thread, and dies at one of them.

    Args:
        die_at: the number of the line; 0 only counts.
        at_once: count from now on, so that the start is part of it; otherwise from ``begin``.
    """

    def __init__(self, die_at: int, *, at_once: bool) -> None:
        self.count = 0
        self._die_at = die_at
        self._counting = at_once
        self._folders = tuple(str(ROOT / name) + os.sep for name in TRACED)
        threading.settrace(self._on_call)
        sys.settrace(self._on_call)

    def begin(self) -> None:
        self._counting = True

    def _on_call(self, frame: FrameType, event: str, _: object) -> Any:
        return self._on_line if frame.f_code.co_filename.startswith(self._folders) else None

    def _on_line(self, frame: FrameType, event: str, _: object) -> Any:
        if event == "line" and self._counting:
            self.count += 1
            if self.count == self._die_at:
                os.kill(os.getpid(), signal.SIGKILL)
        return self._on_line


async def live(
    home: Path,
    record: Record,
    rng: random.Random,
    orders: int,
    die_after: int | None,
    on_open: Callable[[], None],
) -> None:
    """One life of the program: some orders are placed, and all there are are made and delivered."""
    from bot.app import App
    from bot.dispatch import Patience
    from bot.settings import Settings

    settings = Settings(
        home=home, orders_waiting=1000, orders_per_hour=0, orders_per_day=0, log_level="error"
    )
    # Each kill counts against whatever was running; here that must not fail it.
    patience = Patience(look=0.02, retry=0.05, crashes=10**6)
    front = RecordingFront(record, die_after)
    async with App(settings, Studio(rng), [front], patience=patience) as app:
        on_open()
        await asyncio.gather(*(one_wish(app, record, rng) for _ in range(orders)))
        if orders and rng.random() < 0.15:
            await forget_one(app, record, rng)
        while await still_open(app):
            await asyncio.sleep(0.01)


async def one_wish(app: Any, record: Record, rng: random.Random) -> None:
    """Somebody hands in a photo, places an order, and may take it back."""
    from bot.desk import Ask
    from engine.portrait import Upload, Wish
    from storage.errors import StorageError
    from storage.people import Account

    await asyncio.sleep(rng.random() * 0.03)
    name = rng.choice(PEOPLE)
    photo, prompt = rng.randbytes(3000), f"navy backdrop {rng.random()}"
    try:
        person = await app.storage.people.meet(Account("test", name), name=name)
        await app.desk.agree(person.id)
        kept = await app.desk.keep_photo(person.id, Upload("me.jpg", photo))
        wishes = (Wish(style="headshot", prompt=prompt),)
        placed = await app.desk.place(Ask(person.id, wishes, (kept.id,), "record"))
        record.write(
            accepted=placed.order,
            person=person.id,
            digest=hashlib.sha256(digest_of(photo, prompt)).hexdigest(),
        )
        if rng.random() < 0.1:
            record.write(cancelling=placed.order)
            await app.desk.cancel(person, placed.order)
            record.write(cancelled=placed.order)
    except StorageError as error:
        # Done already, or forgotten by the time: both are fair answers.
        record.write(refused=error.code)


async def forget_one(app: Any, record: Record, rng: random.Random) -> None:
    from storage.people import Account

    person = await app.storage.people.find(Account("test", rng.choice(PEOPLE)))
    if person is not None:
        record.write(forgetting=person.id)
        await app.desk.forget(person.id)
        record.write(forgotten=person.id)


async def still_open(app: Any) -> bool:
    from storage.orders import OPEN

    if app.broken:
        raise SystemExit("making and delivering ended by itself")
    counts = await app.storage.ledger.counts()
    return any(counts.get(state) for state in OPEN) or bool(await app.storage.outbox.oldest())


def child(args: argparse.Namespace) -> None:
    """Live until the end or until killed; tells how many lines it ran."""
    rng = random.Random(args.seed)
    sys.path.insert(0, str(ROOT))
    import bot.app
    import bot.desk
    import bot.moderation
    import engine.worker  # noqa: F401
    from bot import logs

    logs.configure("error")
    bot.desk.MOST_KEPT = 10**6  # a campaign is over before any photo's time is

    lines = Lines(args.die_at, at_once=args.at_once) if args.die_at is not None else None
    os.write(1, READY)
    record = Record(Path(args.record))
    on_open = lines.begin if lines else lambda: None
    asyncio.run(live(Path(args.child), record, rng, args.orders, args.die_after, on_open))
    os.write(1, str(lines.count if lines else 0).encode())


# The parent: starts children, kills them, and compares.


@dataclass
class Outcome:
    """What is printed at the end."""

    kills: int = 0
    accepted: int = 0
    lost: int = 0
    duplicated: int = 0
    unmarked_duplicates: int = 0
    orphans: int = 0


@dataclass
class Campaign:
    """A folder, a record, and the children that live on them.

    Attributes:
        problems: what was seen that must not be, besides what the outcome counts.
    """

    folder: Path
    rng: random.Random
    problems: list[str] = field(default_factory=list)

    @property
    def home(self) -> Path:
        return self.folder / "home"

    @property
    def record(self) -> Path:
        return self.folder / "record"

    def start(self, *options: str, orders: int) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "tests.campaigns.chaos", "--child", str(self.home)]
        command += ["--record", str(self.record), "--orders", str(orders)]
        command += ["--seed", str(self.rng.randrange(2**31)), *options]
        return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE)

    def run(self, *options: str, orders: int = ORDERS) -> tuple[bool, int]:
        """A life to its own end; whether it was killed, and how many lines it ran."""
        process = self.start(*options, orders=orders)
        try:
            out, _ = process.communicate(timeout=LIFE)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
            self.problems.append("a child did not end")
            return False, 0
        if process.returncode == 0:
            return False, int(out.removeprefix(READY))
        if process.returncode != -signal.SIGKILL:
            self.problems.append(f"a child ended with {process.returncode}")
        return process.returncode == -signal.SIGKILL, 0

    def kill_from_outside(self, longest: float) -> bool:
        """A life that is killed after up to ``longest`` seconds; whether it was in time."""
        process = self.start(orders=ORDERS)
        assert process.stdout is not None
        try:
            process.stdout.readline()
            process.wait(self.rng.random() * longest)
        except subprocess.TimeoutExpired:
            process.kill()
        process.wait()
        process.stdout.close()
        if process.returncode not in (0, -signal.SIGKILL):
            self.problems.append(f"a child ended with {process.returncode}")
        return process.returncode == -signal.SIGKILL

    def entries(self) -> Iterator[dict[str, Any]]:
        for line in self.record.read_bytes().splitlines():
            yield json.loads(line)

    def compare(self, outcome: Outcome) -> None:
        """Count what the record and the folder say."""
        accepted: dict[str, str] = {}
        owner: dict[str, str] = {}
        excused, cancelled = set(), set()
        forgetting, forgotten = set(), set()  # begun at least, and done
        told: dict[str, list[dict[str, Any]]] = defaultdict(list)
        for entry in self.entries():
            if "accepted" in entry:
                accepted[entry["accepted"]] = entry["digest"]
                owner[entry["accepted"]] = entry["person"]
            elif "cancelling" in entry:
                excused.add(entry["cancelling"])
            elif "cancelled" in entry:
                cancelled.add(entry["cancelled"])
            elif "forgetting" in entry:
                forgetting.add(entry["forgetting"])
            elif "forgotten" in entry:
                forgotten.add(entry["forgotten"])
            elif "told" in entry:
                told[entry["order"]].append(entry)
        excused |= {order for order, person in owner.items() if person in forgetting}
        outcome.accepted = len(accepted)
        outcome.lost = sum(order not in told and order not in excused for order in accepted)
        for order, times in told.items():
            outcome.duplicated += len(times) > 1
            outcome.unmarked_duplicates += any(not again["again"] for again in times[1:])
            if any(entry["told"] != "portraits" for entry in times):
                self.problems.append(f"order {order} was answered with {times[-1]['told']}")
            if order in cancelled:
                self.problems.append(f"order {order} was cancelled and delivered")
            if order in accepted and any(e["digests"] != [accepted[order]] for e in times):
                self.problems.append(f"order {order} was answered with another picture")
        outcome.orphans = self.orphans(forgotten)

    def orphans(self, forgotten: set[str]) -> int:
        """Files, rows and keys that do not belong together, and what is left of the forgotten."""
        database = sqlite3.connect(self.home / "likeness.db")
        (verdict,) = database.execute("PRAGMA integrity_check").fetchone()
        if verdict != "ok":
            self.problems.append(f"integrity_check: {verdict}")
        rows = set(database.execute("SELECT person || '/' || id FROM files"))
        known = {person for (person,) in database.execute("SELECT id FROM people")}
        states = {
            f"{state} {reason or ''}".strip(): count
            for state, reason, count in database.execute(
                "SELECT state, reason, count(*) FROM orders GROUP BY state, reason"
            )
        }
        database.close()
        if set(states) - {"delivered", "cancelled owner"}:
            self.problems.append(f"orders are left: {states}")
        vault, keys = self.home / "vault", self.home / "keys"
        there = {(f"{path.parent.name}/{path.name}",) for path in vault.glob("*/*")}
        keyed = {path.name for path in keys.iterdir()} - {"installation"}
        left = {path.name for path in vault.iterdir()} | keyed | known
        for kind, names in (
            ("a row without its file", {name for (name,) in rows - there}),
            ("a file without its row", {name for (name,) in there - rows}),
            ("a person without a key", known - keyed),
            ("a key without its person", keyed - known),
            ("something of a forgotten person", left & forgotten),
        ):
            self.problems += [f"{kind}: {name}" for name in sorted(names)]
        return len(rows ^ there) + len(keyed ^ known) + len(left & forgotten)


def run(kills: int, seed: int, folder: Path, told: Callable[[str], None]) -> tuple[Outcome, Any]:
    """Kill as often as asked for, then let everything be delivered; the outcome and problems."""
    campaign, outcome = Campaign(folder, random.Random(seed)), Outcome()
    start = time.monotonic()
    _, lines = campaign.run("--die-at", "0")
    longest = min(time.monotonic() - start, 2.0) / 2
    while outcome.kills < kills and not campaign.problems:
        way = outcome.kills % 3
        if way == 0:
            line = campaign.rng.randint(1, max(lines, 1))
            options = ["--die-at", str(line)]
            options += ["--at-once"] if campaign.rng.random() < 0.3 else []
            outcome.kills += campaign.run(*options)[0]
        elif way == 1:
            outcome.kills += campaign.kill_from_outside(longest)
        else:
            number = campaign.rng.randint(1, ORDERS // 2)
            outcome.kills += campaign.run("--die-after", str(number))[0]
        told(f"{outcome.kills} of {kills}")
    campaign.run(orders=0)
    campaign.compare(outcome)
    return outcome, campaign.problems


def main(argv: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.campaigns.chaos")
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--child", help=argparse.SUPPRESS)
    parser.add_argument("--record", help=argparse.SUPPRESS)
    parser.add_argument("--orders", type=int, help=argparse.SUPPRESS)
    parser.add_argument("--die-at", type=int, help=argparse.SUPPRESS)
    parser.add_argument("--at-once", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--die-after", type=int, help=argparse.SUPPRESS)
    args = parser.parse_args(argv)
    if args.child:
        child(args)
        return 0
    told = _bar if sys.stderr.isatty() else lambda text: None
    with tempfile.TemporaryDirectory(prefix="likeness-chaos-") as folder:
        outcome, problems = run(args.kills, args.seed, Path(folder), told)
    for problem in problems:
        print(problem, file=sys.stderr)
    if args.json:
        print(json.dumps(asdict(outcome)))
    else:
        print(", ".join(f"{name} {count}" for name, count in asdict(outcome).items()))
    bad = outcome.lost or outcome.unmarked_duplicates or outcome.orphans or problems
    return 1 if bad else 0


def _bar(text: str) -> None:
    print(f"\rkilled {text}", end="", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
