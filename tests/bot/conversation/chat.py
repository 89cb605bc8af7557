"""A conversation without a platform, a desk or an engine: events go in, what is said comes out."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from bot.conversation.errands import (
    Agree,
    Cancel,
    Check,
    Count,
    Delete,
    DropFace,
    Errand,
    Find,
    KeepFace,
    List,
    Look,
    Place,
    Profile,
    Show,
    Speak,
    Stick,
)
from bot.conversation.events import (
    Action,
    Answered,
    Counted,
    Declined,
    Did,
    Event,
    Found,
    Glance,
    Images,
    JobUpdate,
    Kept,
    Listed,
    Looked,
    Placed,
    Seen,
    Started,
    Stuck,
    TargetMessage,
    Text,
    Understood,
)
from bot.conversation.replies import (
    WEB,
    Button,
    Caps,
    Card,
    Portraits,
    Progress,
    Reply,
    Say,
    Shown,
    Update,
)
from bot.conversation.state import House, Offer, State, Who, pack, unpack
from bot.conversation.step import step
from bot.words import Phrase, words_of

FAMILIES = ("professional", "painted", "illustrated", "fun")
STYLES = {
    "professional": ("headshot", "studio-navy", "mono", "office"),
    "painted": ("oil", "watercolour", "like"),
    "illustrated": ("cartoon-avatar", "comic"),
    "fun": ("sticker", "neon"),
}
VARYING = ("office", "oil")
HOUSE = House(
    tuple(
        Offer(
            name, family, Phrase(f"style-{name}"), Phrase(f"about-{name}"), varies=name in VARYING
        )
        for family, names in STYLES.items()
        for name in names
    )
)
GOOD = Seen((0.3, 0.2, 0.7, 0.6), worth=3.0)
TAG = "0a1b2c3d4e5f"
LINK = "https://t.me/addstickers/p_by_likeness_bot"


def portrait(order: str, style: str = "headshot", file: str = "p1") -> Shown:
    return Shown(
        file=file,
        title=Phrase(f"style-{style}"),
        likeness=Phrase("likeness-strong"),
        verdict="strong",
        distance=0.31,
        seed=0,
        style=style,
        engine="studio",
        width=1024,
        height=1024,
        format="JPEG",
        before=None,
        until=None,
    )


def buttons_of(reply: Reply) -> tuple[Button, ...]:
    if isinstance(reply, Update):
        return reply.say.buttons
    return reply.buttons if isinstance(reply, Say | Portraits | Progress) else ()


def texts_of(reply: Reply) -> tuple[Phrase, ...]:
    if isinstance(reply, Update):
        return reply.say.text
    if isinstance(reply, Say | Portraits):
        return reply.text
    return (reply.text,) if hasattr(reply, "text") else ()


@dataclass
class Chat:
    """One person talking; errands wait in ``errands`` until a test answers them."""

    caps: Caps = WEB
    house: House = HOUSE
    state: State = field(default_factory=lambda: State(TAG))
    replies: tuple[Reply, ...] = ()
    errands: list[Errand] = field(default_factory=list)
    placed: int = 0

    @classmethod
    def of_somebody_known(cls, **who: Any) -> Chat:
        chat = cls()
        chat.know(agreed=True, **who)
        return chat

    def know(self, **who: Any) -> None:
        self.state = replace(self.state, who=replace(self.state.who, **who))

    def hear(self, event: Event) -> tuple[Reply, ...]:
        """One step; the state goes through its serialised form, as it does in life."""
        outcome = step(self.state, event, self.caps, self.house)
        assert unpack(pack(outcome.state), outcome.state.who) == outcome.state
        self.state = unpack(pack(outcome.state), outcome.state.who)
        self.replies = outcome.replies
        self.errands += outcome.errands
        return outcome.replies

    def say(self, text: str, *, addressed: bool = True) -> tuple[Reply, ...]:
        words = words_of("en")
        return self.hear(Text(text, words.intent(text), words.opening(text), addressed))

    def command(self, command: str, words: str = "") -> tuple[Reply, ...]:
        return self.hear(Started(command, words))

    def tap(self, label: str) -> tuple[Reply, ...]:
        """Press a button, or a card, of the last replies, by the id of its words."""
        return self.hear(Action(self.action(label)))

    def action(self, label: str) -> str:
        found = [
            b.action for reply in self.replies for b in buttons_of(reply) if b.label.id == label
        ]
        found += [card.action for card in self.cards() if card.title.id == label]
        assert found, f"no button {label} among {self.labels()}"
        return found[0]

    def cards(self) -> list[Card]:
        return [card for reply in self.replies if isinstance(reply, Say) for card in reply.cards]

    def button(self, label: str) -> Button:
        found = [b for reply in self.replies for b in buttons_of(reply) if b.label.id == label]
        assert found, f"no button {label} among {self.labels()}"
        return found[0]

    def press(self, verb: str, argument: str = "") -> tuple[Reply, ...]:
        """Press a button of one's own that may not be shown."""
        return self.hear(Action(".".join(filter(None, (self.state.tag, verb, argument)))))

    def labels(self) -> list[str]:
        return [button.label.id for reply in self.replies for button in buttons_of(reply)]

    def said(self) -> list[str]:
        return [text.id for reply in self.replies for text in texts_of(reply)]

    def text(self) -> str:
        words = words_of("en")
        return "\n".join(words.say(text) for reply in self.replies for text in texts_of(reply))

    # Answers to errands, as a desk at its best gives them.

    def errand(self, kind: type) -> Any:
        """The errand that waits, which must be of a kind."""
        assert self.errands, f"no errand; said {self.said()}"
        found = self.errands.pop(0)
        assert isinstance(found, kind), found
        return found

    def set_piece(self, order: str, **changes: Any) -> None:
        """An order asked for something else."""
        piece = replace(self.state.pieces[order], **changes)
        self.state = self.state.knowing(order, piece)

    def looked(
        self, *glances: Glance, new: int | None = None, known: int | None = None
    ) -> tuple[Reply, ...]:
        """What was asked to be looked at is seen like this."""
        errand = self.errand(Look)
        seen = glances or (Glance("photo1", "me.jpg", faces=(GOOD,)),)
        of = errand.caption, errand.key, new, errand.like, errand.once, known
        return self.hear(Looked(seen, *of))

    def wish(self, ask: str = "ask1", name: str = "Ana") -> tuple[Reply, ...]:
        """Wish a portrait of somebody else's photo."""
        return self.hear(TargetMessage(ask, name))

    def answered(
        self, answer: Any = "yes", *, ask: str = "ask1", held: str = "lent1", caption: str = ""
    ) -> tuple[Reply, ...]:
        """Who is on that photo answers."""
        yes = answer == "yes"
        who = ("theirs", caption) if yes else ("", "")
        return self.hear(Answered(ask, answer, "Ana", held if yes else "", *who))

    def lend(self, *, caption: str = "") -> tuple[Reply, ...]:
        """All the way to somebody else's photo, of which one portrait may be made."""
        self.wish()
        self.answered(caption=caption)
        return self.looked(Glance("lent1", "ana.jpg", faces=(GOOD,)))

    def send(
        self,
        *glances: Glance,
        caption: str = "",
        new: int | None = None,
        known: int | None = None,
    ) -> tuple[Reply, ...]:
        """Send photos of which this is seen."""
        held = tuple(f"h{number}" for number in range(len(glances) or 1))
        self.hear(Images(held, caption, words_of("en").intent(caption)))
        return self.looked(*glances, new=new, known=known)

    def agree(self) -> None:
        """Say yes, and have it written down."""
        self.tap("button-agree")
        errand = self.errand(Agree)
        self.know(agreed=True, known=True)
        self.hear(Did(errand))

    def take(self) -> str:
        """The order that waits is taken; its id."""
        errand = self.errand(Place)
        self.placed += 1
        order = f"order{self.placed}"
        self.hear(Placed(order, 1, 8.0, (), errand.piece))
        return order

    def make(self, order: str, style: str = "headshot") -> tuple[Reply, ...]:
        return self.hear(JobUpdate(order, "made", portraits=(portrait(order, style),)))

    def there(self, *styles: str) -> tuple[Reply, ...]:
        """The portraits that are asked about are still there."""
        errand = self.errand(Show)
        shown = [portrait(errand.order, style) for style in styles or ("headshot",)]
        kept = (Kept(s.file, "portrait", None, errand.order, False, s) for s in shown)
        return self.hear(Listed(errand.what, tuple(kept)))

    def portrait(self, style: str = "headshot") -> str:
        """All the way to a portrait; the order's id."""
        self.tap(f"style-{style}")
        order = self.take()
        self.make(order, style)
        return order


def answer(errand: Errand, order: str) -> Event | None:
    """What a desk at its best answers."""
    match errand:
        case Look():
            seen = (Glance("photo1", "me.jpg", faces=(GOOD,)),)
            return Looked(seen, errand.caption, errand.key, like=errand.like, once=errand.once)
        case Place(piece):
            return Placed(order, 1, 8.0, (), piece)
        case Check(text):
            return Understood(text)
        case Show(before, what):
            files = ("p1",) if what == "show" else ("p1", "p2")
            shown = (portrait(before, file=file) for file in files)
            kept = tuple(Kept(s.file, "portrait", None, before, False, s) for s in shown)
            return Listed(what, kept)
        case List(what):
            return Listed(what, ())
        case Count(forget):
            return Counted(1.764e9, 1, 0, 2, 3, done=forget)
        case Delete(quiet=True):
            return None
        case Find(file, use):
            return Found(file, "headshot", use)
        case Profile():
            return Images(("h1",))
        case Stick(title=title):
            return Stuck(LINK, title or "Portraits of Ana")
        case Agree() | Cancel() | Delete() | KeepFace() | DropFace() | Speak():
            return Did(errand)
    return Declined(errand, "internal", (Phrase("error-internal"),))


__all__ = ["Chat", "Who", "answer", "buttons_of", "portrait", "texts_of"]
