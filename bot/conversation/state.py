"""Where a conversation stands: all that it remembers from one message to the next."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, fields, replace
from types import MappingProxyType
from typing import Any, Literal

from bot.conversation.errands import Piece
from bot.conversation.replies import Box
from bot.words import Phrase
from engine.portrait import Shape

Question = Literal[
    "",
    "consent",
    "face",
    "weak",
    "words",
    "change",
    "like",
    "photo",
    "forget",
    "delete",
    "emoji",
    "stickers",
    "which",
]
"""What was asked last and is not answered yet."""

OWN_WORDS = "own-words"
"""The style of what words alone describe (``engine.briefs.OWN_WORDS``), and the message for it."""
PIECES_REMEMBERED = 40
_RECENT = 6


@dataclass(frozen=True)
class Who:
    """What is known of the person, fresh each time; not part of what is remembered.

    Attributes:
        agreed: to what is kept of them.
        known: something is kept of them, whatever they agreed to.
        language: one of ``bot.words.LANGUAGES``.
        admin: of the host.
        blocked: by an admin.
        face: whether a face of theirs is kept.
        name: what they are called on the platform.
    """

    agreed: bool = False
    known: bool = False
    language: str = "en"
    admin: bool = False
    blocked: bool = False
    face: bool = False
    name: str = field(default="", repr=False)


@dataclass(frozen=True)
class Offer:
    """A style as it is offered.

    Attributes:
        name: of the style.
        family: its family.
        title: what is shown.
        about: a sentence about it.
        pictured: there is a preview of it.
        whole: stickers of it show the whole picture.
        varies: made again, it is another picture.
    """

    name: str
    family: str
    title: Phrase
    about: Phrase
    pictured: bool = True
    whole: bool = False
    varies: bool = False


@dataclass(frozen=True)
class House:
    """What this installation offers.

    Attributes:
        styles: in the order they are shown.
        photos_seconds: how long photos are kept.
        portraits_seconds: how long portraits are kept.
        most_photos: of one set.
        only: names of the styles that may be taken here, or None for all.
        free_words: whatever words say can be made, with a photo or without.
    """

    styles: tuple[Offer, ...]
    photos_seconds: float = 86400.0
    portraits_seconds: float = 7 * 86400.0
    most_photos: int = 10
    only: frozenset[str] | None = None
    free_words: bool = False

    @property
    def offered(self) -> tuple[Offer, ...]:
        """The styles that may be taken here."""
        return tuple(each for each in self.styles if self.only is None or each.name in self.only)

    def offers(self, name: str) -> bool:
        """Whether a style may be taken here."""
        return any(offer.name == name for offer in self.offered)

    def title(self, name: str) -> Phrase:
        """The title of a style; of one that is gone, its name."""
        offer = self.style(name)
        if offer is None and name == OWN_WORDS:
            return Phrase(OWN_WORDS)
        return Phrase("raw", (("text", name),)) if offer is None else offer.title

    def varies(self, name: str) -> bool:
        """Whether a style is another picture when it is made again."""
        offer = self.style(name)
        return self.free_words or (offer is not None and offer.varies)

    def style(self, name: str) -> Offer | None:
        """A style by its name, or None."""
        return next((offer for offer in self.styles if offer.name == name), None)


@dataclass(frozen=True)
class Options:
    """What is chosen for all orders until it is changed; None leaves it to the style.

    Attributes:
        count: portraits of an order: the style, and its neighbours.
        shape: width to height.
        backdrop: a colour's name.
        strength: 0 to 1.
    """

    count: int = 1
    shape: Shape | None = None
    backdrop: str | None = None
    strength: float | None = None


@dataclass(frozen=True)
class State:
    """A conversation.

    Attributes:
        tag: begins every button of this conversation; nobody else's begin with it.
        turn: how many events there were.
        spoke: how many of them were the person's.
        asked: ``spoke`` when the question was asked: only what comes right after it answers it.
        newest: the key of the last message, or empty where the person said something since.
        last: the order that was shown last; words that name no style change it.
        question: what was asked last and is not answered yet.
        about: the order, or the photo, that the question is about.
        boxes: of the faces, from left to right, where ``question`` is ``face``.
        faces: the number by size of each of them.
        held: photos that wait for consent.
        photos: of the set that orders are made from, the first leads; empty takes the kept face.
        face: which face of the first photo.
        keys: of the last messages of some kinds, so that they can be said anew.
        looking: how many looks at photos are under way.
        fresh: no order was made from the photos yet: another photo is added to them.
        wish: what was wished before there was a photo.
        once: the photo is somebody else's, who agreed to one portrait: see ``events.Answered``.
        own: the person's own photos meanwhile, which are used again when that is over.
        own_face: which face of the first of those.
        open: what is ordered next is shown to everybody there, too.
        lent: somebody else's photos that are being looked at.
        target: somebody else's photo that is wished for, their ``ask`` and their name, until the
            person has agreed.
        stickers: the title of their sticker set, or empty where they have none.
        options: see there.
        recent: styles that were taken last, the newest first.
        pieces: what the last orders asked for, the newest last.
        waiting: orders that are not over.
        who: see there.
    """

    tag: str
    turn: int = 0
    spoke: int = 0
    asked: int = 0
    newest: str = ""
    last: str = ""
    question: Question = ""
    about: str = ""
    boxes: tuple[Box, ...] = ()
    faces: tuple[int, ...] = ()
    held: tuple[str, ...] = ()
    caption: str = field(default="", repr=False)
    photos: tuple[str, ...] = ()
    face: int | None = None
    keys: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    looking: int = 0
    fresh: bool = False
    wish: Piece | None = None
    once: str = ""
    own: tuple[str, ...] = ()
    own_face: int | None = None
    open: bool = False
    lent: tuple[str, ...] = ()
    target: tuple[str, ...] = field(default=(), repr=False)
    stickers: str = field(default="", repr=False)
    options: Options = Options()
    recent: tuple[str, ...] = ()
    pieces: Mapping[str, Piece] = field(default_factory=lambda: MappingProxyType({}))
    waiting: tuple[str, ...] = ()
    who: Who = Who()

    def answers(self, question: Question) -> bool:
        """Whether what the person does now comes right after a question."""
        return self.question == question and self.spoke == self.asked + 1

    @property
    def has_face(self) -> bool:
        """Whether there is anything to make a portrait from."""
        return bool(self.photos) or self.who.face

    def photo_of(self, order: str | None, kept: Collection[str]) -> str | None:
        """The first photo that an order was made from and that is among those kept, or None.

        Somebody else's is not shown again.
        """
        piece = self.pieces.get(order or "")
        photos = piece.photos if piece is not None and not piece.once else ()
        return next((photo for photo in photos if photo in kept), None)

    def taken(self, order: str, piece: Piece) -> State:
        """The state after an order was placed."""
        recent = tuple(dict.fromkeys((*piece.styles[:1], *self.recent)))[:_RECENT]
        spent = piece.once and piece.photos == self.photos
        return replace(
            (self.on_their_own() if spent else self).knowing(order, piece),
            recent=recent,
            waiting=(*self.waiting, order),
            wish=None,
            fresh=False,
        )

    def on_their_own(self) -> State:
        """The state without somebody else's photo: the person's own are used again."""
        return replace(self, photos=self.own, face=self.own_face, once="", own=(), own_face=None)

    def knowing(self, order: str, piece: Piece) -> State:
        """The state with what an order asked for."""
        newest = {**self.pieces, order: piece}
        kept = dict(list(newest.items())[-PIECES_REMEMBERED:])
        return replace(self, pieces=MappingProxyType(kept))

    def without(self, order: str) -> State:
        """The state after what was made was deleted; of an order that is not over all is kept."""
        if order in self.waiting:
            return self
        left = {each: piece for each, piece in self.pieces.items() if each != order}
        return replace(self, pieces=MappingProxyType(left))

    def over(self, order: str) -> State:
        """The state after an order was over."""
        return replace(self, waiting=tuple(each for each in self.waiting if each != order))


def pack(state: State) -> bytes:
    """A state as JSON in UTF-8, without what is known of the person."""
    plain: dict[str, Any] = {f.name: getattr(state, f.name) for f in fields(state)}
    del plain["who"]
    plain["keys"] = dict(state.keys)
    plain["wish"] = state.wish and state.wish.plain()
    plain["options"] = vars(state.options)
    plain["pieces"] = {order: piece.plain() for order, piece in state.pieces.items()}
    return json.dumps(plain).encode()


def unpack(data: bytes, who: Who = Who()) -> State:
    """What ``pack`` packed; what another version knew besides is left out.

    Raises:
        ValueError: it is no state.
    """
    plain = json.loads(data)
    known = {f.name: plain[f.name] for f in fields(State) if f.name in plain}
    known |= {
        "boxes": tuple(tuple(box) for box in known.get("boxes", ())),
        "wish": Piece.of(known["wish"]) if known.get("wish") else None,
        "keys": MappingProxyType(dict(known.get("keys", {}))),
        "options": _options(known.get("options", {})),
        "pieces": MappingProxyType(
            {order: Piece.of(piece) for order, piece in known.get("pieces", {}).items()}
        ),
        "who": who,
    }
    for name in ("held", "photos", "own", "recent", "waiting", "faces", "lent", "target"):
        known[name] = tuple(known.get(name, ()))
    return State(**known)


def _options(plain: Mapping[str, Any]) -> Options:
    names = {f.name for f in fields(Options)}
    return Options(**{name: value for name, value in plain.items() if name in names})
