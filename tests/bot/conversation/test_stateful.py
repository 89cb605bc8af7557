"""Every event in every state: never an exception, never silence, always a way on."""

from __future__ import annotations

from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from bot.conversation.errands import (
    Agree,
    Check,
    Delete,
    Discard,
    Find,
    Look,
    Place,
    Profile,
)
from bot.conversation.events import (
    Action,
    Answered,
    Counted,
    Declined,
    FormSubmitted,
    Found,
    Glance,
    Images,
    Interrupted,
    JobUpdate,
    Looked,
    Other,
    Placed,
    Seen,
    Started,
    Stuck,
    TargetMessage,
    Text,
    Unreachable,
)
from bot.conversation.others import PREFIX
from bot.conversation.replies import (
    DISCORD,
    TELEGRAM,
    TELEGRAM_GROUP,
    WEB,
    AskForm,
    Clear,
    Document,
    Notice,
    Portraits,
    Progress,
    Remove,
    Say,
    Update,
)
from bot.conversation.state import House
from bot.conversation.step import _COMMANDS, _INTENTS, _VERBS
from bot.words import LANGUAGES, Phrase, words_of
from tests.bot.conversation.chat import (
    GOOD,
    HOUSE,
    LINK,
    Chat,
    answer,
    buttons_of,
    portrait,
    texts_of,
)

ID = 26
"""Characters of an id of a file or an order (``storage.keys.random_id``)."""
CALLBACK_BYTES = 64
"""What Telegram lets a button carry."""


def named(name: str) -> str:
    """An id as long as those in life."""
    return name.ljust(ID, "x")


ORDERS = tuple(named(name) for name in ("order1", "order2", "order3"))
PORTRAITS = tuple(named(f"portrait{n}") for n in range(3))
FORGED = (named("nobody knows which"),)
"""Photos that a button names which was never shown; the desk looks each up."""
ASKS = tuple(named(f"ask{n}") for n in range(2))
FAMILY = "👩‍👩‍👧‍👦"
WORDS = st.one_of(
    st.text(max_size=40),
    st.sampled_from(["navy backdrop", "/", "/results now", "2", "99", "٣", "²", " ", "x" * 600]),
    st.sampled_from(["🥳", FAMILY, "style-oil", "results", "forgetme"]),
)
BOXES = st.tuples(*[st.floats(0, 1)] * 4)
FACES = st.builds(
    Seen,
    box=BOXES,
    warnings=st.sampled_from([(), ("blurred",), ("dark", "small-face")]),
    tips=st.sampled_from([(), ("covered",)]),
    too_small=st.booleans(),
    worth=st.floats(-3, 5),
    who=st.integers(0, 2),
)
ARGUMENTS = st.one_of(
    st.sampled_from(
        [
            *ORDERS,
            *PORTRAITS,
            *FORGED,
            *(f"1.{photo}" for photo in FORGED),
            f"{PORTRAITS[0]}.😎",
            f"{PORTRAITS[0]}.{FAMILY}",
            f"{PORTRAITS[0]}.words",
            "",
            "oil",
            "like",
            "none",
            "painted",
            "fun+1",
            "fun+x",
            "count=2",
            "shape=9",
            "engine=any",
            "=",
            "7",
            "de",
        ]
    ),
    st.text(max_size=12),
)
COURTESIES = {"welcome", "farewell", "glad", "pleased", "noted"}
"""Answers to courtesies push nobody on."""
NOT_IN_GROUPS = {
    "button-more",
    "button-alike",
    "button-keep-face",
    "button-avatars",
    "button-results",
}


class Conversations(RuleBasedStateMachine):
    """One person on one platform; the desk may answer every errand, or decline it."""

    @initialize(
        caps=st.sampled_from([WEB, TELEGRAM, TELEGRAM_GROUP, DISCORD]),
        only=st.sampled_from([None, frozenset({"oil", "comic", "neon"})]),
        agreed=st.booleans(),
    )
    def begin(self, caps: Any, only: frozenset[str] | None, agreed: bool) -> None:
        self.chat = Chat(caps=caps, house=House(HOUSE.styles, only=only))
        self.chat.know(agreed=agreed, known=agreed)
        self.language = words_of("en")
        self.photos = 0
        self.orders = 0
        self.lent: set[str] = set()  # somebody else's, that the vault has now

    # What a person does.

    @rule(text=WORDS, intent=st.sampled_from([None, *_INTENTS]), addressed=st.booleans())
    def types(self, text: str, intent: str | None, addressed: bool) -> None:
        if addressed or not self.chat.caps.quiet:
            self.does(Text(text, intent, addressed=addressed))
        else:
            self.happens(Text(text, intent, addressed=False))  # people talk to each other

    @rule(command=st.one_of(st.sampled_from(list(_COMMANDS)), st.text(max_size=9)), words=WORDS)
    def commands(self, command: str, words: str) -> None:
        self.does(Started(command, words))

    @rule(
        command=st.sampled_from(["stats", "block", "unblock", "quota", "pause", "resume"]),
        words=st.sampled_from(["", "abc", "abc 3", "abc default", "abc x y z"]),
    )
    def asks_what_only_the_host_may(self, command: str, words: str) -> None:
        self.does(Started(command, words))

    @rule(count=st.integers(1, 12), caption=WORDS)
    def sends_photos(self, count: int, caption: str) -> None:
        self.does(Images(tuple(f"h{n}" for n in range(count)), caption))

    @rule(verb=st.one_of(st.sampled_from(list(_VERBS)), st.text(max_size=6)), argument=ARGUMENTS)
    def presses_any_button(self, verb: str, argument: str) -> None:
        self.does(Action(f"{self.chat.state.tag}.{verb}.{argument}"))

    @rule(data=st.data())
    def presses_what_is_shown(self, data: st.DataObject) -> None:
        own = f"{self.chat.state.tag}."
        shown = [b.action for reply in self.chat.replies for b in buttons_of(reply)]
        shown = [action for action in shown if action.startswith(own)]  # the rest is for others
        shown += [card.action for card in self.chat.cards()]
        if shown:
            self.does(Action(data.draw(st.sampled_from(shown))))

    @rule(action=st.sampled_from(["", ".", "other.cancel.order1", "other"]))
    def presses_somebody_elses_button(self, action: str) -> None:
        if self.chat.caps.alone:
            return
        before = self.chat.state
        errands = len(self.chat.errands)
        self.does(Action(action))
        if not self.chat.state.who.blocked:
            assert self.chat.replies == (Notice(Phrase("not-yours")),)
        assert len(self.chat.errands) == errands and self.chat.state.photos == before.photos

    @rule(form=st.sampled_from(["change", "words", "unknown"]), text=WORDS)
    def fills_in_a_form(self, form: str, text: str) -> None:
        self.does(FormSubmitted(form, text))

    @rule(kind=st.sampled_from(["voice", "video", "sticker", "file", "animation", "dice"]))
    def sends_what_is_no_photo(self, kind: str) -> None:
        self.does(Other(kind))

    @rule(ask=st.sampled_from(ASKS))
    def wishes_a_portrait_of_somebody_else(self, ask: str) -> None:
        self.does(TargetMessage(ask, "Ben"))

    # What happens around.

    @rule(
        ask=st.sampled_from([*ASKS, ""]),
        answer=st.sampled_from(["yes", "yes", "no", "late"]),
        caption=st.sampled_from(["", "", "as a comic"]),
    )
    def somebody_answers(self, ask: str, answer: Any, caption: str) -> None:
        held = ""
        if answer == "yes":
            ask, held = ask or ASKS[0], self.new_lent()
        self.happens(Answered(ask, answer, "Ben", held, "theirs" if held else "", caption))

    @precondition(lambda self: self.chat.state.who.agreed and not self.chat.state.who.blocked)
    @rule(caption=st.sampled_from(["", "as a comic"]))
    def somebody_lends_a_good_photo(self, caption: str) -> None:
        held = self.new_lent()
        self.happens(Answered(ASKS[0], "yes", "Ben", held, "theirs", caption))
        look = self.chat.errands.pop()
        assert isinstance(look, Look)
        glance = Glance(held, "ben.jpg", faces=(GOOD,))
        self.happens(Looked((glance,), look.caption, look.key, once=look.once))

    @rule(emoji=st.sampled_from(["🥳", FAMILY]), known=st.booleans())
    def a_sticker_is_on_its_way(self, emoji: str, known: bool) -> None:
        self.happens(Found(PORTRAITS[0], "oil", "sticker"))
        self.does(Text(emoji))
        if known:
            self.happens(Stuck(LINK, "Ana's"))

    @rule(
        agreed=st.sampled_from([True, True, False]),
        known=st.booleans(),
        admin=st.booleans(),
        blocked=st.sampled_from([False, False, False, True]),
        face=st.booleans(),
        language=st.sampled_from(list(LANGUAGES)),
        name=st.sampled_from(["", "Ana", "Ana" * 30]),
    )
    def changes(self, **who: Any) -> None:
        self.chat.know(**who)

    @rule()
    def leaves(self) -> None:
        self.chat.hear(Unreachable())

    @precondition(lambda self: self.chat.errands)
    @rule(data=st.data())
    def desk_answers(self, data: st.DataObject) -> None:
        errand = self.chat.errands.pop(data.draw(st.integers(0, len(self.chat.errands) - 1)))
        if isinstance(errand, Discard):
            return
        event = self.answer(errand, data)
        if event is not None:
            self.happens(event)

    @rule(
        data=st.data(),
        became=st.sampled_from(["waiting", "moved", "made", "failed", "cancelled"]),
        again=st.booleans(),
        count=st.integers(0, 3),
    )
    def order_goes_on(self, data: st.DataObject, became: Any, again: bool, count: int) -> None:
        known = [*self.chat.state.waiting, *ORDERS, "gone", ""]
        order = data.draw(st.sampled_from(known))
        notes = (Phrase("error-stuck"),) if became == "failed" else ()
        portraits = tuple(portrait(order, file=PORTRAITS[n]) for n in range(count))
        update = JobUpdate(
            order, became, 2, 30.0, "generate", 0.5, portraits, notes, "stuck", again
        )
        self.happens(update)

    @rule()
    def process_restarts_while_it_looks(self) -> None:
        self.chat.errands = [each for each in self.chat.errands if not isinstance(each, Look)]
        self.happens(Interrupted())

    def answer(self, errand: Any, data: st.DataObject) -> Any:
        if data.draw(st.integers(0, 4)) == 0:
            if isinstance(errand, Look):
                self.lent -= set(errand.held)  # the clerk keeps nothing of what can't be used
            return self.declined(errand, data)
        if isinstance(errand, Find) and errand.portrait not in PORTRAITS:
            return Declined(errand, "not_found", (Phrase("error-not-found"),))
        if isinstance(errand, Agree):
            self.chat.know(agreed=True, known=True)
        if isinstance(errand, Look):
            return self.looked(errand, data)
        if isinstance(errand, Place):
            self.orders += 1
            return Placed(named(f"order{self.orders}"), 1, 8.0, (), errand.piece)
        return answer(errand, data.draw(st.sampled_from(ORDERS)))

    def declined(self, errand: Any, data: st.DataObject) -> Declined:
        codes = ["internal", "not_found", "no_photo", "too_many_waiting", "prompt_not_understood"]
        codes += ["style_not_here", "not_that_kind", "stickers_full"]
        near = data.draw(st.sampled_from([(), ("oil", "gone", "watercolour")]))
        code = data.draw(st.sampled_from(codes))
        return Declined(errand, code, (Phrase("error-internal"),), near)

    def looked(self, errand: Look, data: st.DataObject) -> Looked:
        faces = st.lists(FACES, max_size=3).map(tuple)
        errors = st.sampled_from([None, None, "error-not-an-image"])
        most = 1 if errand.once else 4
        drawn = data.draw(st.lists(st.tuples(faces, errors), min_size=1, max_size=most))
        if errand.once and drawn[0][1]:
            self.lent -= set(errand.held)
        glances = tuple(
            Glance(
                "" if error else errand.held[0] if errand.once else self.new_photo(),
                "me.jpg",
                error,
                () if error else faces,
            )
            for faces, error in drawn
        )
        new = data.draw(st.sampled_from([None, 1]))
        return Looked(glances, errand.caption, errand.key, new, errand.like, errand.once)

    def new_photo(self) -> str:
        self.photos += 1
        return named(f"photo{self.photos}")

    def new_lent(self) -> str:
        self.photos += 1
        return named(f"lent{self.photos}")

    # What must hold.

    def does(self, event: Any) -> None:
        """Something a person does is answered, with a way on."""
        before = len(self.chat.errands)
        self.happens(event)
        replies, asked = self.chat.replies, self.chat.errands[before:]
        answered = [e for e in asked if not isinstance(e, Discard) and not getattr(e, "quiet", 0)]
        assert replies or answered, f"silence after {event}"
        private = [
            reply for reply in replies if isinstance(reply, Notice | AskForm | Document | Progress)
        ]
        assert private or answered or any(self.way_on(reply) for reply in replies)

    def way_on(self, reply: Any) -> bool:
        said = reply.say if isinstance(reply, Update) else reply
        if isinstance(said, Say):
            brief = {text.id for text in said.text} <= COURTESIES
            return bool(said.buttons or said.cards or said.example or brief)
        return isinstance(said, Portraits) and bool(said.buttons)

    def happens(self, event: Any) -> None:
        before = len(self.chat.errands)
        self.chat.hear(event)  # which also checks that the state survives being kept
        for reply in self.chat.replies:
            assert isinstance(
                reply,
                Say | Portraits | Update | Progress | Remove | Notice | AskForm | Document | Clear,
            )
            for text in texts_of(reply):
                assert self.language.say(text).strip()
            self.check_buttons(reply)
        assert all(
            self.chat.house.offers(card.action.rpartition(".")[2]) for card in self.chat.cards()
        )
        self.check_errands(event, self.chat.errands[before:])
        self.check_lent(event, self.chat.errands[before:])

    def check_buttons(self, reply: Any) -> None:
        shown = [(button.label, button.action, button.does) for button in buttons_of(reply)]
        if isinstance(reply, Say):
            shown += [(card.title, card.action, "") for card in reply.cards]
        for label, action, does in shown:
            assert self.language.say(label).strip()
            if does == "private":
                assert self.chat.caps.quiet and action in _COMMANDS
            elif does != "link":
                assert len(action.encode()) <= CALLBACK_BYTES
                assert action.startswith((f"{self.chat.state.tag}.", f"{PREFIX}."))
            assert not (self.chat.caps.quiet and label.id in NOT_IN_GROUPS and does != "private")
        assert len(shown) <= self.chat.caps.buttons or self.chat.caps.cards

    def check_errands(self, event: Any, errands: list[Any]) -> None:
        known = {named(f"photo{n}") for n in range(1, self.photos + 1)} | set(FORGED)
        for errand in errands:
            if isinstance(errand, Place):
                assert self.chat.state.who.agreed, "an order without consent"
                if errand.piece.once:
                    assert len(errand.piece.styles) <= 1, "two portraits where one was agreed to"
                    assert set(errand.piece.photos) <= self.all_lent()
                else:
                    assert set(errand.piece.photos) <= known
            if isinstance(errand, Look | Place) or (isinstance(errand, Check) and not errand.text):
                assert not self.chat.state.who.blocked or not isinstance(
                    event, Text | Images | Started | Action | Answered
                )
            if isinstance(errand, Profile):
                assert not self.chat.state.who.blocked

    def all_lent(self) -> set[str]:
        return {named(f"lent{n}") for n in range(1, self.photos + 1)}

    def check_lent(self, event: Any, errands: list[Any]) -> None:
        """Somebody else's photo is used, is about to be, or is deleted."""
        if isinstance(event, Answered) and event.answer == "yes":
            self.lent.add(event.held)
        if isinstance(event, Counted) and event.done:
            self.lent.clear()
        for errand in errands:
            if isinstance(errand, Delete):
                self.lent -= self.lent if errand.photos else set(errand.files)
            if isinstance(errand, Discard):
                self.lent -= set(errand.held)
        state = self.chat.state
        used = {photo for piece in state.pieces.values() if piece.once for photo in piece.photos}
        used |= set(state.photos) if state.once else set()
        used |= {held for errand in self.chat.errands for held in getattr(errand, "held", ())}
        used |= {
            photo for e in self.chat.errands if isinstance(e, Place) for photo in e.piece.photos
        }
        assert self.lent <= used, "nobody sees to somebody else's photo any more"


Conversations.TestCase.settings = settings(max_examples=150, stateful_step_count=40, deadline=None)
TestConversations = Conversations.TestCase
