"""What a conversation asks the desk for; each is answered with an event."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field, fields
from typing import Any, Literal, TypeAlias

from engine.portrait import Shape


@dataclass(frozen=True)
class Piece:
    """What an order asks for, all that is needed to make it again, or another way.

    Attributes:
        styles: one portrait each; empty lets the words choose one.
        prompt: the person's own words.
        changes: what they asked for afterwards, in order.
        photos: ids in the vault; empty takes the face that is kept.
        face: which face of the first photo.
        like: a picture whose look is taken.
        shape: width to height.
        backdrop: a colour's name, or None.
        strength: 0 to 1, how far the style goes, or None.
        seed: of the first portrait.
        times: how often each is made, with one seed after the other.
        before: the order that this one changes, for undoing it.
        once: it is of somebody else, who agreed to this one portrait: see ``events.Answered``.
        open: what comes of it is shown to everybody there, too.
        nobody: it is of nobody in particular: words alone describe it.
    """

    styles: tuple[str, ...] = ()
    prompt: str | None = field(default=None, repr=False)
    changes: tuple[str, ...] = field(default=(), repr=False)
    photos: tuple[str, ...] = ()
    face: int | None = None
    like: str | None = None
    shape: Shape | None = None
    backdrop: str | None = None
    strength: float | None = None
    seed: int = 0
    times: int = 1
    before: str | None = None
    once: str = ""
    open: bool = False
    nobody: bool = False

    def plain(self) -> dict[str, Any]:
        """As JSON values."""
        return asdict(self)

    @classmethod
    def of(cls, plain: dict[str, Any]) -> Piece:
        """What ``plain`` gave; what another version knew besides is left out."""
        known: dict[str, Any] = {}
        for name in (each.name for each in fields(cls) if each.name in plain):
            value = plain[name]
            known[name] = tuple(value) if isinstance(value, list) else value
        return cls(**known)


@dataclass(frozen=True)
class Agree:
    """Write down that the person agreed. Answered with ``Did``."""


@dataclass(frozen=True)
class Discard:
    """Let go of photos that are held; not answered."""

    held: tuple[str, ...]


@dataclass(frozen=True)
class Look:
    """Keep the photos that are held, and look at the whole set. Answered with ``Looked``.

    Attributes:
        held: the new ones.
        join: they belong to the set that is there when they are looked at.
        caption: that came with them.
        key: of the message that says that it is looked.
        like: it is a picture whose look is to be taken, not the person's photo.
        once: see ``events.Answered``.
    """

    held: tuple[str, ...]
    join: bool = False
    caption: str = field(default="", repr=False)
    key: str = ""
    like: bool = False
    once: str = ""


@dataclass(frozen=True)
class Place:
    """Place an order. Answered with ``Placed``.

    Attributes:
        piece: what is wished.
        opening: the intent of words that may be no wish at all, or None.
        change: what to place instead where the words name no style: they change the last one, or
            what was wished before them.
        another: what to place instead where the newest change names another style.
    """

    piece: Piece
    opening: str | None = None
    change: Piece | None = None
    another: Piece | None = None


@dataclass(frozen=True)
class Check:
    """Whether words can be made. Answered with ``Understood``; ``opening`` as with ``Place``."""

    text: str = field(repr=False)
    opening: str | None = None


@dataclass(frozen=True)
class Cancel:
    """Cancel an order. Answered with ``Did``; ``here`` where it was pressed at its status."""

    order: str
    here: bool = False


@dataclass(frozen=True)
class Show:
    """Look up the portraits of an order.

    Answered with ``Listed`` of the same ``what``.

    Attributes:
        order: its id.
        what: ``show`` them again or hand them over in ``full`` quality; ask of which one
            ``sticker`` or ``avatars`` are made, or which one to ``delete``; say anew under them
            what is ``left``; ``share`` them with the others, or ``express`` one of them; make
            ``more`` of them, or looks that are ``alike``.
    """

    order: str
    what: Literal[
        "show",
        "full",
        "sticker",
        "avatars",
        "delete",
        "left",
        "share",
        "express",
        "more",
        "alike",
    ] = "show"


@dataclass(frozen=True)
class Find:
    """Whether a portrait of theirs is there. Answered with ``Found``."""

    portrait: str
    use: Literal["avatars", "sticker", "express"] = "avatars"


@dataclass(frozen=True)
class Profile:
    """Fetch the person's profile photo. Answered with ``Images``."""


@dataclass(frozen=True)
class Stick:
    """Put a portrait into the person's sticker set. Answered with ``Stuck``.

    Attributes:
        portrait: its id.
        emoji: that it stands for.
        title: of the set, should it have to be made.
    """

    portrait: str
    emoji: str
    title: str = field(repr=False)


@dataclass(frozen=True)
class Express:
    """Make an emoji or a sticker of a portrait, where the person is. Answered with ``Expressed``.

    Attributes:
        portrait: its id.
        kind: what it becomes.
        key: under which it stands, so that it can be taken away again.
    """

    portrait: str
    kind: Literal["emoji", "sticker"]
    key: str


@dataclass(frozen=True)
class TakeBack:
    """Take an emoji or a sticker away from where it was added. Answered with ``Did``.

    Attributes:
        portrait: of which it was made.
        kind: what it is.
        key: under which it stands.
    """

    portrait: str
    kind: Literal["emoji", "sticker"]
    key: str


@dataclass(frozen=True)
class List:
    """What is kept, perhaps to ``drop`` one of its portraits. Answered with ``Listed``.

    Attributes:
        what: is asked for.
        newest: the portrait that was the newest when they were shown, or empty for the one of now.
            Where it is not there any more, all is listed as ``results``.
    """

    what: Literal["results", "me", "drop"]
    newest: str = ""


@dataclass(frozen=True)
class Delete:
    """Delete the person's files. Answered with ``Did``, unless ``quiet``.

    Attributes:
        files: these.
        order: and the portraits of this order.
        photos: and all of their photos, but that of the face they keep.
        quiet: nobody asks what came of it.
    """

    files: tuple[str, ...] = ()
    order: str | None = None
    photos: bool = False
    quiet: bool = False


@dataclass(frozen=True)
class KeepFace:
    """Keep the face that an order was made of. Answered with ``Did``."""

    order: str


@dataclass(frozen=True)
class DropFace:
    """Delete the face that is kept. Answered with ``Did``."""


@dataclass(frozen=True)
class DropLent:
    """Delete what others have of the person, by their leave. Answered with ``Did``."""


@dataclass(frozen=True)
class Count:
    """Count what would be deleted, or (``forget``) delete it all. Answered with ``Counted``."""

    forget: bool = False


@dataclass(frozen=True)
class Speak:
    """Speak another language from now on. Answered with ``Did``."""

    language: str


@dataclass(frozen=True)
class Stats:
    """Numbers for an admin. Answered with ``Did``, whose text has them."""


@dataclass(frozen=True)
class Block:
    """Shut a person out, or let them in again. Answered with ``Did``."""

    person: str
    on: bool


@dataclass(frozen=True)
class Quota:
    """Give a person limits of their own. Answered with ``Did``."""

    person: str
    per_day: int | None
    per_hour: int | None = None


@dataclass(frozen=True)
class Pause:
    """Make nothing more for now, or go on. Answered with ``Did``."""

    on: bool


Errand: TypeAlias = (
    Agree
    | Discard
    | Look
    | Place
    | Check
    | Cancel
    | Show
    | Find
    | Profile
    | Stick
    | Express
    | TakeBack
    | List
    | Delete
    | KeepFace
    | DropFace
    | DropLent
    | Count
    | Speak
    | Stats
    | Block
    | Quota
    | Pause
)
