"""Every event in every state: never an exception, never silence, always a way on."""

from __future__ import annotations

from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from bot.conversation.errands import Agree, Check, Discard, Look, Place
from bot.conversation.events import (
    Action,
    Declined,
    FormSubmitted,
    Glance,
    Images,
    Interrupted,
    JobUpdate,
    Looked,
    Other,
    Seen,
    Started,
    Text,
    Unreachable,
)
from bot.conversation.replies import (
    DISCORD,
    TELEGRAM,
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
from bot.conversation.step import _COMMANDS, _INTENTS, _VERBS
from bot.words import LANGUAGES, Phrase, words_of
from tests.bot.conversation.chat import Chat, answer, buttons_of, portrait, texts_of

ORDERS = ("order1", "order2", "order3", "gone", "")
WORDS = st.one_of(
    st.text(max_size=40),
    st.sampled_from(["navy backdrop", "/", "/results now", "2", "99", "٣", "²", " ", "x" * 600]),
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


class Conversations(RuleBasedStateMachine):
    """One person on one platform; the desk may answer every errand, or decline it."""

    @initialize(caps=st.sampled_from([WEB, TELEGRAM, DISCORD]), data=st.data())
    def begin(self, caps: Any, data: st.DataObject) -> None:
        self.chat = Chat(caps=caps)
        self.language = words_of("en")
        self.photos = 0

    # What a person does.

    @rule(text=WORDS, intent=st.sampled_from([None, *_INTENTS]))
    def types(self, text: str, intent: str | None) -> None:
        self.does(Text(text, intent))

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
        shown = [b.action for reply in self.chat.replies for b in buttons_of(reply)]
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

    # What happens around.

    @rule(
        agreed=st.booleans(),
        known=st.booleans(),
        admin=st.booleans(),
        blocked=st.sampled_from([False, False, False, True]),
        face=st.booleans(),
        language=st.sampled_from(list(LANGUAGES)),
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
        order=st.sampled_from(ORDERS),
        became=st.sampled_from(["waiting", "moved", "made", "failed", "cancelled"]),
        again=st.booleans(),
        count=st.integers(0, 3),
    )
    def order_goes_on(self, order: str, became: Any, again: bool, count: int) -> None:
        notes = (Phrase("error-stuck"),) if became == "failed" else ()
        portraits = tuple(portrait(order, file=f"p{n}") for n in range(count))
        update = JobUpdate(
            order, became, 2, 30.0, "generate", 0.5, portraits, notes, "stuck", again
        )
        self.happens(update)

    @rule()
    def process_restarts_while_it_looks(self) -> None:
        self.happens(Interrupted())

    def answer(self, errand: Any, data: st.DataObject) -> Any:
        if data.draw(st.integers(0, 3)) == 0:
            codes = [
                "internal",
                "not_found",
                "no_photo",
                "too_many_waiting",
                "prompt_not_understood",
            ]
            near = data.draw(st.sampled_from([(), ("oil", "gone")]))
            return Declined(
                errand, data.draw(st.sampled_from(codes)), (Phrase("error-internal"),), near
            )
        if isinstance(errand, Agree):
            self.chat.know(agreed=True, known=True)
        if isinstance(errand, Look):
            faces = st.lists(FACES, max_size=3).map(tuple)
            errors = st.sampled_from([None, None, "error-not-an-image"])
            drawn = data.draw(st.lists(st.tuples(faces, errors), min_size=1, max_size=4))
            glances = tuple(
                Glance("" if error else self.new_photo(), "me.jpg", error, () if error else faces)
                for faces, error in drawn
            )
            new = data.draw(st.sampled_from([None, 1]))
            return Looked(glances, errand.caption, errand.key, new, errand.like)
        return answer(errand, data.draw(st.sampled_from(ORDERS[:3])))

    def new_photo(self) -> str:
        self.photos += 1
        return f"photo{self.photos}"

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
            return bool(said.buttons or said.cards or said.example)
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
            for button in buttons_of(reply):
                assert self.language.say(button.label).strip()
                assert len(button.action.encode()) <= 64
                assert button.action.startswith(f"{self.chat.state.tag}.")
            assert len(buttons_of(reply)) <= self.chat.caps.buttons
        known = {f"photo{n}" for n in range(1, self.photos + 1)} | {"photo1"}
        for errand in self.chat.errands[before:]:
            if isinstance(errand, Place):
                assert self.chat.state.who.agreed, "an order without consent"
                assert set(errand.piece.photos) <= known
            if isinstance(errand, Look | Place) or (isinstance(errand, Check) and not errand.text):
                assert not self.chat.state.who.blocked or not isinstance(
                    event, Text | Images | Started | Action
                )


Conversations.TestCase.settings = settings(max_examples=150, stateful_step_count=40, deadline=None)
TestConversations = Conversations.TestCase
