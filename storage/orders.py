"""The nouns of the ledger: what an order is to those who place, make and look at it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

State = Literal["queued", "running", "made", "delivered", "cancelled", "failed"]
OPEN: tuple[State, ...] = ("queued", "running", "made")
"""States of an order that is still to come."""

HOUR = 3600.0
DAY = 24 * HOUR


@dataclass(frozen=True)
class NewOrder:
    """An order as it is placed.

    Attributes:
        person: whose it is.
        brief: what is wished, in whatever form the engine's side reads; kept sealed.
        styles: one for each portrait; their measured pace makes the estimate.
        photos: ids of files of the vault, all of the person's own.
        front: the front end to answer on.
        kin: orders of the same kin may be made together.
        subject: what an earlier order learned of the one photo, or None.
        like: the picture whose look is taken, or None.
        reply: the front end's own handle of what is answered; kept sealed.
        reply_seconds: how long that handle can be used, or None for ever.
        changes: an order of theirs that this one only says in other words, or None.
    """

    person: str
    brief: bytes = field(repr=False)
    styles: tuple[str, ...]
    photos: tuple[str, ...]
    front: str
    kin: str = ""
    subject: str | None = None
    like: str | None = None
    reply: bytes | None = field(default=None, repr=False)
    reply_seconds: float | None = None
    changes: str | None = None


@dataclass(frozen=True)
class Asked:
    """What an order asks for.

    Attributes:
        brief: as it was placed, or None where it can't be read any more.
        photos: ids of its photos that are still there.
        like: id of the picture whose look is taken, or None.
    """

    brief: bytes | None = field(repr=False)
    photos: tuple[str, ...]
    like: str | None


@dataclass(frozen=True)
class Limits:
    """How much one person may ask for; None is without limit.

    Attributes:
        waiting: orders of theirs in line or in the making.
        per_hour: orders placed within an hour, cancelled and failed ones not counted.
        per_day: the same within 24 hours, without the changes of what was ordered within them.
        changes: of one order that are not counted for the day; a further one is an order.
    """

    waiting: int | None = 5
    per_hour: int | None = None
    per_day: int | None = None
    changes: int = 5


@dataclass(frozen=True)
class Place:
    """Where an order stands.

    Attributes:
        order: its id.
        position: 1 is next; 0 is being made.
        wait: seconds until it will be made, as far as can be told.
    """

    order: str
    position: int
    wait: float


@dataclass(frozen=True)
class Order:
    """An order as its owner may see it.

    Attributes:
        id: random.
        seq: orders are numbered as they come.
        person: its owner.
        state: where it is.
        portraits: how many are wished.
        front: the front end it is answered on.
        placed_at: unix seconds.
        started_at: when it was last begun, or None.
        made_at: when its portraits were ready, or None.
        ended_at: when it was over, or None.
        starts: how often it was begun.
        reason: why it failed or was cancelled, or None.
    """

    id: str
    seq: int
    person: str
    state: State
    portraits: int
    front: str
    placed_at: float
    started_at: float | None
    made_at: float | None
    ended_at: float | None
    starts: int
    reason: str | None


@dataclass(frozen=True)
class Job:
    """An order that is to be made now.

    Attributes:
        order: its id.
        person: its owner.
        brief: as it was placed, or None where it can't be read any more.
        photos: ids of its photos that are still there.
        subject: id of what was learned of the one photo, or None.
        like: id of the picture whose look is taken, or None.
        kin: orders of the same kin may be made together.
        front: the front end to answer on.
        reply: the front end's handle, or None where it has expired.
        starts: how often it was begun, this time included.
        faults: how often the engine failed at it before.
        waited: seconds since it was placed.
    """

    order: str
    person: str
    brief: bytes | None = field(repr=False)
    photos: tuple[str, ...]
    subject: str | None
    like: str | None
    kin: str
    front: str
    reply: bytes | None = field(repr=False)
    starts: int
    faults: int
    waited: float


@dataclass(frozen=True)
class Made:
    """A portrait whose file is written and which the database shall know now.

    Attributes:
        file: its id in the vault.
        size: bytes.
        about: what else is known of it; plain JSON values.
        style: for the pace.
        seconds: it took, or None where that says nothing.
    """

    file: str
    size: int
    about: Mapping[str, Any] = field(repr=False)
    style: str
    seconds: float | None


@dataclass(frozen=True)
class Learned:
    """What an order learned of its person, written to the vault.

    Attributes:
        file: its id in the vault.
        size: bytes.
        photo: the photo that leads.
        about: what else is known of it; plain JSON values.
    """

    file: str
    size: int
    photo: str
    about: Mapping[str, Any] = field(repr=False)


@dataclass(frozen=True)
class Recovered:
    """What a start found of the process before.

    Attributes:
        queued: orders that run again.
        failed: orders that were in the making too often when the process died.
    """

    queued: tuple[str, ...] = ()
    failed: tuple[str, ...] = ()
