"""What happens to a conversation.

What a person does, what becomes of their orders, and the answers to errands.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias

from bot.conversation.replies import Box, Shown
from bot.words import Phrase
from engine.portrait import Shape

# What a person does.


@dataclass(frozen=True)
class Started:
    """A command, without its slash (``start``, ``help``, ``me`` …), and what was typed after it."""

    command: str
    argument: str = field(default="", repr=False)


@dataclass(frozen=True)
class Text:
    """Something was typed.

    Attributes:
        text: as it was typed.
        intent: what it says that is no wish (``Words.intent``), or None.
        opening: what it says should it turn out to be no wish (``Words.opening``), or None.
        addressed: it is said to the bot; where others read along, what is not is heard only as the
            answer to a question.
    """

    text: str = field(repr=False)
    intent: str | None = None
    opening: str | None = None
    addressed: bool = True


@dataclass(frozen=True)
class Images:
    """Photos were sent together.

    Attributes:
        held: ids under which ``Talk`` holds them.
        caption: that came with them.
        intent: what the caption says that is no wish (``Words.intent``), or None.
        barred: the caption wishes a look that may not be made there.
        like: it is a picture whose look is to be taken, not the person's photo.
    """

    held: tuple[str, ...]
    caption: str = field(default="", repr=False)
    intent: str | None = None
    barred: bool = False
    like: bool = False


@dataclass(frozen=True)
class Wished:
    """Everything at once, as commands with several fields have it.

    Attributes:
        held: ids under which ``Talk`` holds the photos.
        style: that was named, or empty.
        text: the person's own words.
        count: portraits, or None for what is set.
        shape: width to height, or None for what is set.
        open: everybody there is to see what comes of it.
    """

    held: tuple[str, ...] = ()
    style: str = ""
    text: str = field(default="", repr=False)
    count: int | None = None
    shape: Shape | None = None
    open: bool = False


@dataclass(frozen=True)
class Action:
    """A button was pressed.

    Attributes:
        id: of the button.
        own: the platform says that it stands under what this person asked for.
        whose: the name of whom it stands there for, where that is known.
    """

    id: str
    own: bool = False
    whose: str = field(default="", repr=False)


@dataclass(frozen=True)
class TargetMessage:
    """A portrait of somebody else's photo is wished.

    Attributes:
        ask: under which ``Talk`` keeps the wish until they have answered.
        name: what they are called.
    """

    ask: str
    name: str = field(repr=False)


@dataclass(frozen=True)
class FormSubmitted:
    """A form was filled in."""

    form: str
    text: str = field(repr=False)


@dataclass(frozen=True)
class Other:
    """Something was sent that is no photo: a ``voice``, ``video``, ``sticker``, ``file`` …."""

    kind: str


@dataclass(frozen=True)
class Unreachable:
    """The person left."""


# What becomes of orders.


@dataclass(frozen=True)
class JobUpdate:
    """Something about an order.

    Attributes:
        order: its id.
        became: ``waiting`` (see ``position`` and ``wait``), ``moved`` (see ``stage`` and
            ``fraction``), ``made``, ``failed`` or ``cancelled``.
        position: in line, 1 is next.
        wait: seconds, as far as can be told.
        stage: of the pipeline.
        fraction: 0 to 1.
        portraits: of an order that was made.
        notes: what else there is to say.
        reason: code of why it failed.
        again: this may have been said before.
        preview: a small JPEG of what is being painted, where it can be seen already.
    """

    order: str
    became: Literal["waiting", "moved", "made", "failed", "cancelled"]
    position: int = 0
    wait: float = 0.0
    stage: str = ""
    fraction: float = 0.0
    portraits: tuple[Shown, ...] = ()
    notes: tuple[Phrase, ...] = field(default=(), repr=False)
    reason: str = ""
    again: bool = False
    preview: bytes | None = field(default=None, repr=False)


# Answers of others.


@dataclass(frozen=True)
class Answered:
    """Somebody said whether a portrait of them may be made.

    Attributes:
        ask: see ``TargetMessage``; empty where they are not asked at all.
        answer: ``yes``, ``no``, or ``late`` where they said nothing, and where they are not asked
            because very many wait for an answer. Where they are not asked, also ``waits`` (they
            have been asked already) and ``barred`` (the look may not be made there).
        name: what they are called.
        held: their photo, where they agreed.
        once: says who they are to those who know already (``bot.conversation.asks``).
        caption: what was wished.
    """

    ask: str
    answer: Literal["yes", "no", "late", "waits", "barred"]
    name: str = field(repr=False)
    held: str = ""
    once: str = ""
    caption: str = field(default="", repr=False)


# Answers to errands.


@dataclass(frozen=True)
class Seen:
    """A face in a photo: where, the coach's codes (warnings first), and whose it is (a number)."""

    box: Box
    warnings: tuple[str, ...] = ()
    tips: tuple[str, ...] = ()
    too_small: bool = False
    worth: float = 0.0
    who: int = 0


@dataclass(frozen=True)
class Glance:
    """What was seen of a photo.

    Attributes:
        photo: its id in the vault, or empty where it was not kept.
        name: the file's.
        error: the message that says why it can't be used, or None.
        faces: the largest first.
    """

    photo: str
    name: str = field(repr=False)
    error: str | None = None
    faces: tuple[Seen, ...] = ()


@dataclass(frozen=True)
class Looked:
    """Photos were looked at.

    Attributes:
        glances: one a photo, in order.
        caption: that came with them.
        key: of the message that said that it is looked, or empty.
        new: how many of them, at the end, came now; None for all.
        like: it is a picture whose look is to be taken.
        once: it is somebody else's, who agreed to one portrait: see ``Answered``.
        known: the person whose face is kept (a number as in ``Seen``), where several photos came.
    """

    glances: tuple[Glance, ...]
    caption: str = field(default="", repr=False)
    key: str = ""
    new: int | None = None
    like: bool = False
    once: str = ""
    known: int | None = None


@dataclass(frozen=True)
class Interrupted:
    """A look at photos was cut short by the end of the process; they are gone."""


@dataclass(frozen=True)
class Placed:
    """An order was taken: see ``bot.desk.Placed``; ``piece`` is what was placed."""

    order: str
    position: int
    wait: float
    notes: tuple[Phrase, ...]
    piece: Any


@dataclass(frozen=True)
class Understood:
    """Words can be made: what was understood of them."""

    text: str = field(repr=False)
    notes: tuple[Phrase, ...] = ()


@dataclass(frozen=True)
class Declined:
    """An errand was not done.

    Attributes:
        errand: what it was.
        code: stable identifier of why.
        text: in words.
        near: names of styles that may have been meant.
    """

    errand: Any
    code: str
    text: tuple[Phrase, ...]
    near: tuple[str, ...] = ()

    @property
    def shut_out(self) -> bool:
        """Whether the host takes no orders from them at all."""
        return any(each.id == "error-blocked" for each in self.text)


@dataclass(frozen=True)
class Kept:
    """A file that is kept."""

    id: str
    kind: str
    until: float | None
    order: str | None
    saved: bool
    shown: Shown | None = None


@dataclass(frozen=True)
class Listed:
    """What is kept, the oldest first; for the errand ``what``.

    Attributes:
        what: see there.
        files: of the person.
        lent: portraits of them that others asked for, by their leave; of ``results`` only.
    """

    what: str
    files: tuple[Kept, ...]
    lent: int = 0


@dataclass(frozen=True)
class Counted:
    """What would be deleted, or was (``done``): the numbers of ``storage.store.Receipt``.

    Attributes:
        lent: portraits of them that others asked for, by their leave.
        known: anything else is kept of them.
    """

    at: float
    photos: int
    faces: int
    portraits: int
    orders: int
    done: bool
    lent: int = 0
    known: bool = True


@dataclass(frozen=True)
class Found:
    """A portrait is there, of a style; for the ``use`` of the errand."""

    portrait: str
    style: str
    use: str


@dataclass(frozen=True)
class Stuck:
    """A sticker was made; ``link`` leads to the set, which ``title`` names."""

    link: str
    title: str = field(repr=False)


@dataclass(frozen=True)
class Expressed:
    """A portrait became an emoji or a sticker, of a name."""

    portrait: str
    kind: str
    name: str = field(repr=False)


@dataclass(frozen=True)
class Did:
    """A simple errand was done; ``files`` are those that were deleted."""

    errand: Any
    text: tuple[Phrase, ...] = ()
    files: tuple[str, ...] = ()


Event: TypeAlias = (
    Started
    | Text
    | Images
    | Wished
    | Action
    | TargetMessage
    | Answered
    | FormSubmitted
    | Other
    | Unreachable
    | JobUpdate
    | Looked
    | Interrupted
    | Placed
    | Understood
    | Declined
    | Listed
    | Counted
    | Found
    | Stuck
    | Expressed
    | Did
)
