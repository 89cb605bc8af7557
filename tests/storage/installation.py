"""An installation to test with: a clock that can be set, people who agreed, their orders."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from storage.orders import DAY, Job, Learned, Limits, Made, NewOrder, Place
from storage.people import Account
from storage.store import Storage

NO_LIMITS = Limits(waiting=None)
NAME = "Wilhelmina Ärmelkanal"
ACCOUNT = "4711-0815-2342"
PROMPT = "as a lighthouse keeper in a yellow oilskin, storm behind"
REPLY = b"channel 77 message 91 token swordfish"
BODY = {"title": "Your lighthouse keeper is ready"}
WEEK = 7 * DAY


@dataclass
class Clock:
    """A clock that stands still until it is set."""

    now: float = 1_800_000_000.0

    def __call__(self) -> float:
        return self.now

    def forward(self, seconds: float) -> None:
        self.now += seconds


def noise(size: int = 3000) -> bytes:
    """Bytes that are nowhere else."""
    return os.urandom(size)


async def join(
    storage: Storage, account: str = ACCOUNT, *, name: str | None = NAME, agrees: bool = True
) -> str:
    """Somebody who talks to the bot for the first time; their id."""
    person = await storage.people.meet(Account("telegram", account), name=name, language="de")
    if agrees:
        await storage.people.agree(person.id, "2026-01")
    return person.id


async def send_photo(
    storage: Storage,
    person: str,
    data: bytes | None = None,
    *,
    seconds: float = DAY,
    once: bool = False,
) -> str:
    """A photo arrives; its id."""
    about = {"name": f"{NAME}.jpg", "once": once}
    kept = await storage.vault.keep(person, "photo", data or noise(), about, seconds=seconds)
    return kept.id


async def learn(
    storage: Storage, person: str, photo: str, data: bytes | None = None, *, seconds: float = DAY
) -> str:
    """Something is learned of the face in a photo; its id."""
    kept = await storage.vault.keep(
        person, "subject", data or noise(), {}, seconds=seconds, photo=photo
    )
    return kept.id


def wish(person: str, *photos: str, **more: Any) -> NewOrder:
    """An order that nobody has placed yet."""
    wishes: dict[str, Any] = {
        "brief": PROMPT.encode(),
        "styles": ("headshot",),
        "front": "telegram",
        "reply": REPLY,
        **more,
    }
    return NewOrder(person, photos=photos, **wishes)


async def place(storage: Storage, person: str, *photos: str, **more: Any) -> str:
    """Place an order without any limits; its id."""
    return (await placed(storage, person, *photos, **more)).order


async def placed(storage: Storage, person: str, *photos: str, **more: Any) -> Place:
    """Place an order without any limits."""
    return await storage.ledger.place(wish(person, *photos, **more), NO_LIMITS)


async def start(storage: Storage) -> Job:
    """The one order that is next."""
    (job,) = await storage.ledger.start()
    return job


async def make(
    storage: Storage,
    job: Job,
    data: bytes | None = None,
    *,
    learned: Learned | None = None,
    learned_seconds: float = DAY,
    keep_seconds: float = WEEK,
    body: Mapping[str, Any] = BODY,
    lent: str = "",
) -> str:
    """Make the portrait that was ordered; its id."""
    data = data or noise()
    file = await storage.vault.write(job.person, data)
    about = {"wish": PROMPT} | ({"lent": lent} if lent else {})
    portrait = Made(file, len(data), about, "headshot", 2.0)
    await storage.ledger.finish(
        job,
        [portrait],
        body,
        keep_seconds=keep_seconds,
        learned=learned,
        learned_seconds=learned_seconds,
    )
    return file


async def deliver(storage: Storage, front: str = "telegram") -> str:
    """Send the next message; its id."""
    message = await storage.outbox.take(front)
    assert message is not None
    assert await storage.outbox.sent(message.id)
    return message.id


def sql(storage: Storage, statement: str, *values: object) -> list[tuple[Any, ...]]:
    """What the database itself says to a statement."""
    return storage.thread.run_now(
        lambda: storage.thread.db.execute(statement, list(values)).fetchall()
    )


def state(storage: Storage, order: str) -> str:
    ((found,),) = sql(storage, "SELECT state FROM orders WHERE id = ?", order)
    return str(found)


def everything(home: Path) -> dict[str, bytes]:
    """Every byte of every file of an installation, by where it lies."""
    return {
        str(path.relative_to(home)): path.read_bytes()
        for path in sorted(home.rglob("*"))
        if path.is_file()
    }


def found(home: Path, secret: bytes | str) -> list[str]:
    """In which files any 32 bytes of a secret are, or a text as a whole in any encoding."""
    if isinstance(secret, str):
        pieces = [secret.encode(), secret.encode("utf-16-le"), secret.encode("utf-16-be")]
        pieces.append(secret.encode("unicode_escape"))  # as JSON writes it
    else:
        pieces = [secret[at : at + 32] for at in range(0, len(secret) - 31, 32)]
    files = everything(home)
    return [name for name, data in files.items() if any(piece in data for piece in pieces)]
