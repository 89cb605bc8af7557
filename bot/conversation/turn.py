"""One step in the making: the state as it changes, and the replies and errands that come of it."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import Any

from bot.conversation.errands import Delete, Errand, Piece, Place
from bot.conversation.replies import (
    Button,
    Caps,
    Card,
    Picture,
    Portraits,
    Remove,
    Reply,
    Say,
    Update,
)
from bot.conversation.state import House, Offer, State
from bot.words import Phrase, Span, Value, phrase

FEATURED = (
    "headshot",
    "studio-navy",
    "oil",
    "watercolour",
    "cartoon-avatar",
    "pop-art",
    "sticker",
    "comic",
)
_FEW = 6
PERSONAL = MappingProxyType(
    {
        **{each: each for each in ("privacy", "help", "results", "language", "options", "start")},
        **dict.fromkeys(("forget", "forgetnow"), "forgetme"),
        **dict.fromkeys(("useface", "dropface"), "me"),
        **dict.fromkeys(("dropphotos", "droplent"), "results"),
        **{"speak": "language", "set": "options", "stats": "help"},
    }
)
"""Buttons that lead to what is nobody else's business, and the commands that lead there too."""
FAMILIES = ("professional", "painted", "illustrated", "fun")


class Turn:
    """What one event leads to. It lives as long as one call of ``step``.

    Attributes:
        state: as it is so far.
        caps: of the platform.
        house: of the host.
        opening: what the words say should they be no wish.
        replies: so far.
        errands: so far.
    """

    def __init__(self, state: State, caps: Caps, house: House, *, personal: bool = False) -> None:
        self.state = replace(state, turn=state.turn + 1, spoke=state.spoke + personal)
        self.caps = caps
        self.house = house
        self.opening: str | None = None
        self.replies: list[Reply] = []
        self.errands: list[Errand] = []
        self._asking = False  # what is said next goes once it is answered
        self._old: list[str] = []  # keys of what is to go, unless something takes its place

    def set(self, **changes: Any) -> None:
        """Change the state."""
        self.state = replace(self.state, **changes)

    def ask(self, question: str, about: str = "", **changes: Any) -> None:
        """Remember what was asked; no question is open when ``question`` is empty.

        The message that asked before goes, and its buttons with it, or the answer takes its place.
        What asks for a photo stays: its buttons are as good later on.
        """
        if old := self.state.keys.get("question"):
            self._old.append(old)
            self._name("question", "")
        self._asking = question not in ("", "photo")
        asked = {"boxes": (), "faces": (), "asked": self.state.spoke}
        self.set(question=question, about=about, **(asked | changes))

    def use(
        self, *photos: str, face: int | None = None, fresh: bool = False, once: str = ""
    ) -> None:
        """Make orders from these photos from now on, or from none; see ``State``.

        Somebody else's photo that no order was made from by then is deleted.
        """
        state = self.state
        if state.once and state.photos != photos:
            self.errand(Delete(state.photos, quiet=True))
        own, own_face = (state.own, state.own_face) if state.once else (state.photos, state.face)
        if not once:
            own, own_face = (), None
        self.set(photos=photos, face=face, fresh=fresh, once=once, own=own, own_face=own_face)

    def reply(self, reply: Reply) -> None:
        """Show something."""
        if self._asking and isinstance(reply, Say):
            reply = replace(reply, key=reply.key or self.new_key("question"))
            self._name("question", reply.key or "")
            self._asking = False
        self.replies.append(reply)
        if isinstance(reply, Say | Portraits):
            self.set(newest=reply.key or "")

    def say(self, *text: Phrase | str, **more: Any) -> None:
        """Say something; a plain string is the id of a phrase without values."""
        if more.get("key") is None and self.state.newest in self._old:
            more["key"] = self.state.newest  # the answer stands where it was asked
            self._old.remove(self.state.newest)
        if self.caps.quiet and more.get("key") is None:
            more["key"] = self.key("look")  # all that leads to an order is one message
        if self.caps.quiet and more.get("asks"):
            text = (*text, "by-reply")  # nothing else that is typed there is heard
        self.reply(
            Say(tuple(each if isinstance(each, Phrase) else Phrase(each) for each in text), **more)
        )

    def finish(self) -> None:
        """Take away what has done its work, after what was said: that stands at the bottom."""
        said = {each.key for each in self.replies if isinstance(each, Say | Portraits)}
        said |= {each.say.key for each in self.replies if isinstance(each, Update)}
        for key in self._old:
            if key not in said:
                self.replies.append(Remove(key))
                self.set(newest="" if self.state.newest == key else self.state.newest)

    def errand(self, errand: Errand) -> None:
        """Ask the desk for something."""
        self.errands.append(errand)

    def action(self, verb: str, argument: str = "") -> str:
        """The id of a button: nobody else's begins with this conversation's tag."""
        return ".".join(filter(None, (self.state.tag, verb, argument)))

    def button(
        self,
        label: str | Phrase,
        verb: str,
        argument: str = "",
        *,
        weight: Any = "plain",
        **more: Any,
    ) -> Button:
        """A button; ``label`` is the id of a phrase, or a phrase."""
        words = label if isinstance(label, Phrase) else Phrase(label)
        if self.caps.quiet and verb in PERSONAL:
            return Button(words, PERSONAL[verb], weight, does="private")
        return Button(words, self.action(verb, argument), weight, **more)

    def photo_buttons(self, label: str = "web-attach") -> tuple[Button, ...]:
        """Ways to send a photo; where the platform has none of its own, people know how."""
        first = label == "web-attach"
        profile = (self.button("button-profile", "profile"),) if self.caps.profile and first else ()
        if not self.caps.pickers:
            return profile if first else (self.button(label, "photo"),)
        return (
            self.button(label, "photo", weight="primary" if first else "plain", does="photo"),
            self.button("web-camera", "photo", does="camera"),
            *profile,
        )

    def new_key(self, name: str) -> str:
        """A key for a new message of a kind; ``key`` gives the same until the next new one."""
        key = f"{name}-{self.state.turn}"
        self._name(name, key)
        return key

    def anew(self, name: str) -> str:
        """A key for a message that stands once only: the one before goes."""
        if old := self.state.keys.get(name):
            self._old.append(old)
        key = self.new_key(name)
        if self.caps.quiet:
            self._name("look", key)
        return key

    def drop(self, name: str) -> None:
        """Take away the last message of a kind, unless something takes its place."""
        if old := self.state.keys.get(name):
            self._old.append(old)
            self._name(name, "")

    def _name(self, name: str, key: str) -> None:
        """Remember the key of the last message of a kind; an empty one is forgotten."""
        keys = {**self.state.keys, name: key}
        self.set(keys=MappingProxyType({name: key for name, key in keys.items() if key}))

    def key(self, name: str) -> str:
        """The key of the last message of a kind, while nothing was said after it.

        What is far above is not said anew there, where nobody sees it.
        """
        known = self.state.keys.get(name)
        return known if known and known == self.state.newest else self.new_key(name)

    # What is offered again and again.

    def times(self) -> dict[str, Value]:
        """How long things are kept, for a phrase."""
        return {
            "photos": Span(self.house.photos_seconds),
            "portraits": Span(self.house.portraits_seconds),
        }

    def title(self, style: str) -> Phrase:
        """The title of a style; of one that is gone, its name."""
        return self.house.title(style)

    def card(self, offer: Offer) -> Card:
        """A style to tap."""
        picture = Picture("style", offer.name) if offer.pictured else Picture("style", "")
        return Card(offer.title, picture, self.action("style", offer.name), offer.about)

    def featured(self) -> tuple[Card, ...]:
        """A few styles: those taken last, then some of every kind."""
        there = {offer.name: offer for offer in self.house.offered if offer.name != "like"}
        names = dict.fromkeys((*self.state.recent, *FEATURED, *there))
        offers = [there[name] for name in names if name in there]
        return tuple(map(self.card, offers[:_FEW]))

    def families(self) -> tuple[Button, ...]:
        """The ways to a style."""
        there = {offer.family: offer for offer in self.house.offered}
        like = any(offer.name == "like" for offer in self.house.offered)
        return (
            *(self.button(f"family-{f}", "family", f) for f in FAMILIES if f in there),
            self.button("button-surprise", "surprise"),
            self.button("button-words", "words"),
            *((self.button("button-like", "like"),) if like and not self.caps.quiet else ()),
            *(() if self.caps.quiet else (self.button("button-options", "options"),)),
        )

    def offer_looks(self, *text: Phrase | str, **more: Any) -> None:
        """Say something and offer the looks."""
        if self.state.who.blocked:
            self.shut_out(*text, **more)
            return
        self.say(
            *text,
            cards=self.featured(),
            buttons=self.families(),
            example=Phrase("example-words"),
            **more,
        )

    def ask_for_photo(self, *text: Phrase | str, **more: Any) -> None:
        """Say something and ask for a photo."""
        if self.state.who.blocked:
            self.shut_out(*text, **more)
            return
        if self.caps.quiet:
            ways = (self.button("button-privacy", "privacy"),)
            self.say(*text, "reply-with-photo", buttons=ways, **more)
            return
        self.say(
            *text,
            buttons=(
                *self.photo_buttons(),
                *self._nobody(),
                self.button("button-looks", "looks"),
                self.button("button-privacy", "privacy"),
                self.button("button-help", "help"),
            ),
            example=Phrase("example-photo"),
            **more,
        )

    def _nobody(self) -> tuple[Button, ...]:
        """The way to what was wished in words, without a photo, where that can be made."""
        wish = self.state.wish
        if not (self.house.free_words and wish is not None and wish.prompt):
            return ()
        return (self.button("button-nobody", "nobody"),)

    def go_on(self, *text: Phrase | str, **more: Any) -> None:
        """Say something, with the way on: to the looks, or to a photo."""
        if self.state.who.agreed and self.state.has_face:
            ways = (
                self.button("button-looks", "looks"),
                self.button("button-surprise", "surprise"),
            )
            self.say(*text, buttons=ways, example=Phrase("example-words"), **more)
        else:
            self.ask_for_photo(*text, **more)

    def shut_out(self, *text: Phrase | str, **more: Any) -> None:
        """Say something to somebody from whom the host takes no orders."""
        ways = (
            self.button("button-privacy", "privacy"),
            self.button("button-forget", "forget", weight="danger"),
        )
        self.say(*text, buttons=ways, **more)

    def not_here(self, look: str = "") -> None:
        """Say that a look, perhaps of a name, is not made here, and which are."""
        if not self.caps.quiet:
            named = phrase("look-not-here", look=self.title(look))
            self.offer_looks(named if look else "error-style-not-here")
            return
        there = {offer.family for offer in self.house.offered}
        here = tuple(Phrase(f"family-{each}") for each in FAMILIES if each in there)
        ways = (self.button("button-looks", "looks"),)
        self.say("error-style-not-here", phrase("looks-here", looks=here), buttons=ways)

    # Orders.

    def piece(self, **changes: Any) -> Piece:
        """What an order of the current photos asks for, with the options that are set."""
        options = self.state.options
        plain = Piece(
            photos=self.state.photos,
            face=self.state.face,
            once=self.state.once if self.state.photos else "",
            open=self.state.open,
            shape=options.shape,
            backdrop=options.backdrop,
            strength=options.strength,
        )
        return replace(plain, **changes)

    def beside(self, name: str, count: int) -> tuple[str, ...]:
        """Neighbours of a style in its family, those that were not taken lately first."""
        others = self.styles(name, len(self.house.offered))[1:]
        return tuple(sorted(others, key=lambda other: other in self.state.recent)[:count])

    def styles(self, name: str, count: int | None = None) -> tuple[str, ...]:
        """A style and its neighbours in the family, ``count`` in all."""
        offer = self.house.style(name)
        if count is None:
            count = 1 if self.state.once else self.state.options.count
        if offer is None or count == 1:
            return (name,)
        family = [
            o.name for o in self.house.offered if o.family == offer.family and o.name != "like"
        ]
        if name not in family:
            return (name,)
        start = family.index(name)
        return tuple((family[start:] + family[:start])[:count])

    def consent(self, *text: Phrase | str) -> None:
        """Ask, in three lines, for what has to be agreed to once."""
        self.ask("consent")
        self.say(
            *text,
            phrase("consent", **self.times()),
            buttons=(
                self.button("button-agree", "agree", weight="primary"),
                self.button("button-refuse", "refuse"),
                self.button("button-what-is-kept", "privacy"),
            ),
            key=self.new_key("consent"),
        )

    def place(
        self, piece: Piece, change: Piece | None = None, another: Piece | None = None
    ) -> None:
        """Order something; without a face, or a yes, it waits for them. See ``Place``."""
        only = self.house.only
        if only is not None and not only.issuperset(piece.styles):
            self.offer_looks("error-style-not-here")
            return
        if self.state.held and not self.state.who.agreed:
            self.set(wish=piece)
            self.consent("wish-noted")
            return
        if self.state.looking and not (piece.before or piece.once):
            self.ask("", wish=piece)
            self._asking = True  # it goes with the next question, and when that was done
            self.say("after-looking", buttons=(self.button("button-never-mind", "nevermind"),))
            return
        if not self.state.who.agreed and piece.nobody:
            self.set(wish=piece)
            self.consent("wish-noted")
            return
        somebody = piece.photos or self.state.who.face
        if not self.state.who.agreed or not (somebody or piece.nobody):
            self.ask("photo", wish=piece)
            self.ask_for_photo("photo-first")
            return
        self.ask("")
        self.errand(Place(piece, self.opening, change, another))
