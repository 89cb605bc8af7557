"""What a front end is asked to show. Nothing in here is in any language yet."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from bot.words import Phrase

Box: TypeAlias = tuple[float, float, float, float]
"""Left, top, right, bottom as parts of the upright picture's width and height, 0 to 1."""


@dataclass(frozen=True)
class Picture:
    """A picture to show.

    Attributes:
        kind: ``style`` (a preview), ``photo`` or ``portrait`` (the person's own file), or ``faces``
            (their photo, with numbers on ``boxes``).
        id: of the file, or the style's name.
        boxes: of the faces, number 1 first.
        actions: of tapping them, number 1 first.
    """

    kind: Literal["style", "photo", "portrait", "faces"]
    id: str
    boxes: tuple[Box, ...] = ()
    actions: tuple[str, ...] = ()


@dataclass(frozen=True)
class Button:
    """Something to tap.

    Attributes:
        label: on it.
        action: comes back as an ``Action``; an address where it does ``link``, and a command where
            it does ``private``.
        weight: how it looks.
        does: what the platform itself does instead, where it can: let a ``photo`` be chosen, open
            the ``camera`` or a ``link``, or go on in ``private`` with a command.
        group: a heading for it and its neighbours of the same heading.
    """

    label: Phrase
    action: str
    weight: Literal["plain", "primary", "danger"] = "plain"
    does: Literal["", "photo", "camera", "link", "private"] = ""
    group: Phrase | None = None


@dataclass(frozen=True)
class Card:
    """A picture to tap, with a title; platforms without such things show the titles as buttons."""

    title: Phrase
    picture: Picture
    action: str
    about: Phrase | None = None


@dataclass(frozen=True)
class Say:
    """A message.

    Attributes:
        text: paragraphs.
        buttons: below it.
        cards: pictures to tap.
        pictures: shown with it.
        key: names the message; saying another with the same key takes its place where the platform
            can edit.
        example: something to type, offered where the person types.
        progress: how far the work that it speaks of is, 0 to 1, or None where it speaks of none.
        asks: it asks for words, so that the next thing is to type them.
        ask: it is put to somebody else, where they see it: see ``events.TargetMessage``.
    """

    text: tuple[Phrase, ...]
    buttons: tuple[Button, ...] = ()
    cards: tuple[Card, ...] = ()
    pictures: tuple[Picture, ...] = ()
    key: str | None = None
    example: Phrase | None = None
    progress: float | None = None
    asks: bool = False
    ask: str = ""


@dataclass(frozen=True)
class Shown:
    """A finished portrait, to be shown and to be had in full quality.

    Attributes:
        file: id in the vault.
        title: of its style.
        likeness: how close it is, in words.
        verdict: ``strong``, ``good``, ``weak`` or ``different``.
        distance: identity distance, or None.
        seed: it was made with.
        style: its name.
        engine: that made it.
        width: pixels.
        height: pixels.
        format: ``JPEG``, ``PNG`` or ``WEBP``.
        before: id of the photo it was made from while that is kept, or None.
        until: when it is deleted, unix seconds.
    """

    file: str
    title: Phrase
    likeness: Phrase
    verdict: str
    distance: float | None
    seed: int
    style: str
    engine: str
    width: int
    height: int
    format: str
    before: str | None
    until: float | None


@dataclass(frozen=True)
class Portraits:
    """Portraits.

    Attributes:
        order: that they belong to, or empty.
        portraits: in the order of what was wished.
        text: as with ``Say``.
        buttons: as with ``Say``.
        key: as with ``Say``.
        drop: with a dot and a portrait's file behind it, the action that deletes that one.
        open: everybody there is to see them.
    """

    order: str
    portraits: tuple[Shown, ...]
    text: tuple[Phrase, ...]
    buttons: tuple[Button, ...] = ()
    key: str | None = None
    drop: str = ""
    open: bool = False


@dataclass(frozen=True)
class Update:
    """Say a message of a key anew; the same twice is the same, and the latest counts."""

    say: Say


@dataclass(frozen=True)
class Progress:
    """How far an order is: ``fraction`` 0 to 1. Only the latest counts.

    ``preview`` is a small JPEG of what is being painted, for platforms that show one in passing.
    """

    key: str
    text: Phrase
    fraction: float
    buttons: tuple[Button, ...] = ()
    preview: bytes | None = field(default=None, repr=False)


@dataclass(frozen=True)
class Remove:
    """Take a message away."""

    key: str


@dataclass(frozen=True)
class Gone:
    """Files that were deleted: take them off whatever shows them."""

    files: tuple[str, ...]


@dataclass(frozen=True)
class Notice:
    """A few words for the person alone, that need not stay."""

    text: Phrase


@dataclass(frozen=True)
class AskForm:
    """Ask for words in a form, where the platform has forms.

    Attributes:
        form: comes back with ``FormSubmitted``.
        title: above it.
        label: of its one field.
        example: shown in the empty field.
    """

    form: str
    title: Phrase
    label: Phrase
    example: Phrase


@dataclass(frozen=True)
class Document:
    """A file to hand over: a portrait in ``full`` quality, or the zip of its ``avatars``."""

    kind: Literal["avatars", "full"]
    portrait: str
    text: Phrase


@dataclass(frozen=True)
class Clear:
    """Forget everything that was shown here: the person was forgotten."""


Reply: TypeAlias = (
    Say | Portraits | Update | Progress | Remove | Gone | Notice | AskForm | Document | Clear
)


@dataclass(frozen=True)
class Caps:
    """What a platform can do, and what is fitting where somebody talks on it.

    Attributes:
        buttons: under one message, those for cards included where it has none.
        cards: whether pictures can be tapped.
        forms: whether it has forms.
        pickers: whether a button can let a photo be chosen, or open the camera.
        alone: whether nobody else is there, so that whatever is pressed is the person's own.
        quiet: whether others read along: a message a request, and what is personal in private.
        copies: whether it shows a smaller copy, so that full quality has to be asked for.
        profile: whether it can hand over the person's profile photo.
        stickers: whether people have sticker sets of their own on it.
        shows: whether others are there who see nothing unless it is shown to them.
        expressions: whether the person may add emojis and stickers there for everybody.
        patience: seconds for which an answer can be given where it was asked for.
    """

    buttons: int = field(default=100)
    cards: bool = True
    forms: bool = False
    pickers: bool = False
    alone: bool = False
    quiet: bool = False
    copies: bool = False
    profile: bool = False
    stickers: bool = False
    shows: bool = False
    expressions: bool = False
    patience: float = math.inf


WEB = Caps(pickers=True)
TELEGRAM = Caps(cards=False, alone=True, copies=True, profile=True, stickers=True)
TELEGRAM_GROUP = Caps(cards=False, quiet=True, copies=True, stickers=True)
DISCORD = Caps(
    buttons=25, cards=False, forms=True, pickers=True, alone=True, copies=True, profile=True
)
DISCORD_SERVER = Caps(
    buttons=25,
    cards=False,
    forms=True,
    pickers=True,
    copies=True,
    profile=True,
    shows=True,
    patience=14.0 * 60,
)
