"""The conversation: one event in; the next state, replies and errands out. Pure.

Nothing in here waits, reads a clock or draws lots; the same state and event give the same outcome.
What somebody does is always answered, and every answer has a way on.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from bot.conversation import (
    chores,
    courtesies,
    expressions,
    looks,
    orders,
    others,
    photos,
    stickers,
    wishes,
)
from bot.conversation.errands import (
    Agree,
    Block,
    Cancel,
    Check,
    Delete,
    Discard,
    DropFace,
    DropLent,
    Errand,
    Express,
    Find,
    KeepFace,
    Look,
    Pause,
    Piece,
    Place,
    Profile,
    Quota,
    Show,
    Speak,
    Stats,
    Stick,
    TakeBack,
)
from bot.conversation.events import (
    Action,
    Answered,
    Counted,
    Declined,
    Did,
    Event,
    Expressed,
    FormSubmitted,
    Found,
    Images,
    Interrupted,
    JobUpdate,
    Listed,
    Looked,
    Other,
    Placed,
    Started,
    Stuck,
    TargetMessage,
    Text,
    Understood,
    Unreachable,
    Wished,
)
from bot.conversation.replies import Button, Caps, Gone, Notice, Remove, Reply, Say, Update
from bot.conversation.state import House, State
from bot.conversation.turn import PERSONAL, Turn
from bot.words import Phrase, phrase

TEXT_MOST = 500
_OF_THE_BLOCKED = frozenset(
    {
        *("forgetme", "privacy", "results", "me", "language", "help"),
        *("forget", "forgetnow", "nevermind", "delete", "deleteall", "drop", "dropphotos"),
        *("dropface", "dropone", "droplent", "unshare", "unexpress", "speak"),
    }
)
"""What somebody who is shut out may still do: see what is kept of them, and delete it."""
_ADMIN = frozenset({"stats", "block", "unblock", "quota", "pause", "resume"})
_OF_GROUPS = frozenset({"portrait", "styles", "cancel"})
"""What is asked for where others read along."""
_FOR_BEGINNERS = frozenset({"start", "help"})
"""What is answered where others read along with what can be done there."""
_NO_LINK = frozenset({"start", "cancel"})
"""What no link does: it begins anew, or takes something back that somebody wished."""
_NO_TITLES = ("cancel", "delete", "help", "privacy")
"""What people say who want something else than a name for their stickers."""
_INTENTS_IN_PRIVATE = {
    "help": "help",
    "privacy": "privacy",
    "delete": "forgetme",
    "language": "language",
    "hello": "start",
}
"""What words may say that is nobody else's business, and the commands that lead there."""


@dataclass(frozen=True)
class Outcome:
    """What comes of an event."""

    state: State
    replies: tuple[Reply, ...]
    errands: tuple[Errand, ...]


def step(state: State, event: Event, caps: Caps, house: House) -> Outcome:
    """What an event leads to.

    Args:
        state: of the conversation, with what is known of its person.
        event: what happened.
        caps: of the platform.
        house: what this installation offers.
    """
    turn = Turn(state, caps, house, personal=isinstance(event, _PERSONAL))
    if isinstance(event, Text | Images | Wished | Started | Other | FormSubmitted | TargetMessage):
        turn.set(newest="")  # what the person said stands below it
    if state.who.blocked and isinstance(event, _PERSONAL):
        _blocked(turn, event)
    else:
        _HANDLERS[type(event)](turn, event)
    turn.finish()
    return Outcome(turn.state, tuple(turn.replies), tuple(turn.errands))


def _blocked(turn: Turn, event: Event) -> None:
    """Somebody who is shut out may still see what is kept of them, and have it deleted."""
    word = event.command if isinstance(event, Started) else ""
    if isinstance(event, Started) and word == "start":
        word = event.argument.strip()  # a link leads where the command of that name does
    verb = _verb(event.id) if isinstance(event, Action) and _is_own(turn, event.id) else ""
    if word in _OF_THE_BLOCKED or verb in _OF_THE_BLOCKED:
        _HANDLERS[type(event)](turn, event)
        return
    if isinstance(event, Images | Wished) and event.held:
        turn.errand(Discard(event.held))
    turn.shut_out("error-blocked")


# ---- what a person does ----------------------------------------------------------------------


def _started(turn: Turn, event: Started) -> None:
    turn.set(open=False)  # that was wished of something else
    word = event.command.casefold()
    command = _COMMANDS.get(word)
    if turn.caps.quiet and word not in _OF_GROUPS:
        _in_private(turn, word if word in _COMMANDS else "help")
    elif word in _ADMIN:
        chores.admin(turn, word, event.argument)
    elif command is None:
        turn.go_on(phrase("no-such-command", command=event.command[:32]))
    else:
        command(turn, event.argument)


def _in_private(turn: Turn, command: str) -> None:
    """What is nobody else's business goes on where nobody else reads it."""
    said = "group-help" if command in _FOR_BEGINNERS else "in-private"
    way_on = Button(Phrase("button-in-private"), command, "primary", does="private")
    turn.say(said, buttons=(way_on,))


def _start(turn: Turn, argument: str) -> None:
    """The first thing somebody says, perhaps by a link that says what they came for."""
    name, _, value = argument.strip().partition("-")
    if name == "style" and turn.house.style(value):
        looks.style(turn, value)
    elif name in _COMMANDS and name not in _NO_LINK:
        _COMMANDS[name](turn, "")
    else:
        chores.hello(turn)


def _portrait(turn: Turn, words: str) -> None:
    if words.strip():
        _words(turn, words.strip())
    elif turn.state.who.agreed and turn.state.has_face:
        turn.offer_looks("which-look", key=turn.anew("menu"))
    else:
        turn.ask_for_photo("send-a-photo", key=turn.anew("menu"))


def _styles(turn: Turn) -> None:
    looks.gallery(turn, anew=True)


def _cancel(turn: Turn) -> None:
    """The newest order; or the question that is open."""
    state = turn.state
    if state.question:
        _never_mind(turn)
    elif len(state.waiting) > 1:
        key = turn.anew(orders.STOPS)
        turn.say("cancel-which", buttons=orders.cancels(turn), key=key)
    elif state.waiting:
        orders.cancel(turn, state.waiting[-1], here=False)
    else:
        turn.go_on("nothing-to-cancel")


def _never_mind(turn: Turn) -> None:
    if turn.state.question == "consent":
        photos.refuse(turn)
        return
    turn.ask("", wish=None, caption="")
    turn.go_on("never-mind")


def _text(turn: Turn, event: Text) -> None:
    text, state = event.text.strip(), turn.state
    awaited = state.question and state.answers(state.question)
    if turn.caps.quiet and not event.addressed and not awaited:
        return  # people talk about a portrait; nobody asked
    if text.startswith("/") and len(text) > 1:
        command, _, argument = text[1:].partition(" ")
        _started(turn, Started(command.partition("@")[0], argument))
    elif state.answers(state.question) and event.intent in ("yes", "no"):
        _yes_or_no(turn, state.question, yes=event.intent == "yes")
    elif state.question == "face" and text.isdecimal() and len(text) < 4:
        photos.face_typed(turn, int(text))
    elif state.answers("emoji") and stickers.is_emoji(text):
        stickers.emoji_typed(turn, text)
    elif state.answers("stickers") and text and event.intent not in _NO_TITLES:
        stickers.title_typed(turn, text)
    elif event.intent in _INTENTS:
        _mean(turn, event.intent)
    elif not text:
        turn.go_on("empty-text")
    else:
        turn.opening = event.opening
        _words(turn, text)


def _mean(turn: Turn, intent: str | None) -> None:
    """Do what words say that are no wish."""
    if turn.caps.quiet and intent in _INTENTS_IN_PRIVATE:
        _in_private(turn, _INTENTS_IN_PRIVATE[intent])
    else:
        _INTENTS[intent](turn)


def _yes_or_no(turn: Turn, question: str, *, yes: bool) -> None:
    """A short answer, right after a question; deleting everything takes a tap."""
    if question == "consent":
        (photos.agree if yes else photos.refuse)(turn)
    elif question == "weak":
        photos.weak_answered(turn, go_on=yes)
    elif question == "forget" and yes:
        chores.forget(turn)
    elif question == "delete" and yes and turn.state.about != orders.ALL:
        turn.errand(Show(turn.state.about, "delete"))
    elif question == "stickers" and yes:
        stickers.title_taken(turn, turn.state.about.partition(".")[0])
    elif yes:
        _INTENTS["yes"](turn)
    else:
        _never_mind(turn)


def _words(turn: Turn, text: str) -> None:
    """Words that are meant for a portrait, as far as can be told."""
    if len(text) > TEXT_MOST:
        turn.go_on(phrase("text-too-long", most=TEXT_MOST))
    elif turn.state.question in ("consent", "face") and turn.opening in _INTENTS:
        _mean(turn, turn.opening)
    elif turn.state.question == "consent":
        _note(turn, text)
        turn.consent("wish-noted")
    elif turn.state.question == "face":
        _note(turn, text)
        photos.ask_face(turn, "face-first")
    elif turn.state.answers("change"):
        orders.change(turn, text)
    else:
        looks.words(turn, text)


def _note(turn: Turn, text: str) -> None:
    """Keep words for later; those before them count where these name no look."""
    if turn.state.caption and turn.state.wish is None:
        turn.set(wish=turn.piece(prompt=turn.state.caption))
    turn.set(caption=text)


def _action(turn: Turn, event: Action) -> None:
    if not (event.own or turn.caps.alone or _is_own(turn, event.id)):
        turn.set(spoke=turn.state.spoke - 1)  # it was no answer to what was asked of them
        whose = phrase("not-yours-of", whose=event.whose) if event.whose else Phrase("not-yours")
        turn.reply(Notice(whose))
        return
    _, _, rest = event.id.partition(".")
    verb, _, argument = rest.partition(".")
    handler = _VERBS.get(verb)
    if handler is None:
        turn.go_on("unknown-button")
    elif turn.caps.quiet and verb in PERSONAL:
        _in_private(turn, PERSONAL[verb])
    else:
        handler(turn, argument)


def _is_own(turn: Turn, action: str) -> bool:
    return action.partition(".")[0] == turn.state.tag


def _verb(action: str) -> str:
    return action.split(".")[1] if "." in action else ""


def _form(turn: Turn, event: FormSubmitted) -> None:
    text, state = event.text.strip(), turn.state
    if not text:
        turn.go_on("empty-text")
    elif len(text) > TEXT_MOST:
        turn.go_on(phrase("text-too-long", most=TEXT_MOST))
    elif event.form == "change" and state.question == "change":
        orders.change(turn, text)
    elif event.form == "change" and state.who.agreed and state.last not in state.pieces:
        turn.go_on("too-old")  # what was to be changed was deleted meanwhile
    else:
        turn.ask("")
        _words(turn, text)


def _other(turn: Turn, event: Other) -> None:
    known = (
        event.kind if event.kind in ("voice", "video", "sticker", "file", "animation") else "thing"
    )
    turn.go_on(f"cannot-{known}")


def _left(turn: Turn, event: Unreachable) -> None:
    """Nobody is there to be answered."""
    turn.ask("", held=(), caption="")


def _send_a_photo(turn: Turn) -> None:
    turn.ask("photo", fresh=False)
    turn.ask_for_photo("send-a-photo")


# ---- answers to errands ----------------------------------------------------------------------


def _did(turn: Turn, event: Did) -> None:
    match event.errand:
        case Agree():
            photos.agreed(turn)
        case Cancel(order, here):
            orders.cancelled(turn, order, here=here)
        case Delete(order=order, photos=photos_too):
            _deleted(turn, order, event.files, photos=photos_too)
        case TakeBack():
            turn.go_on("deleted", key=turn.key("express"))
        case KeepFace():
            turn.say(
                "face-is-kept",
                buttons=(
                    turn.button("button-looks", "looks"),
                    turn.button("button-drop-face", "dropface"),
                ),
            )
        case DropLent():
            turn.go_on("deleted")
        case DropFace():
            turn.use()  # the photo that it was kept from went with it
            turn.go_on("face-dropped")
        case Speak():
            turn.go_on("language-spoken")
        case _:
            turn.say(*event.text, buttons=(turn.button("button-stats", "stats"),))


def _deleted(turn: Turn, order: str | None, gone: tuple[str, ...], *, photos: bool) -> None:
    if gone:
        turn.reply(Gone(gone))
    asked = turn.state.question == "delete" and turn.state.about == order
    if asked:
        turn.ask("")
    if order is not None and turn.caps.quiet:
        turn.reply(Remove(f"made-{order}"))
        turn.reply(Notice(Phrase("deleted")))
        turn.state = turn.state.without(order)
    elif order is not None and asked:
        turn.say("deleted", buttons=(turn.button("button-looks", "looks"),))
        turn.reply(Remove(f"made-{order}"))
        turn.state = turn.state.without(order)
    elif order is not None:
        way_on = (turn.button("button-looks", "looks"),)
        said = Say((Phrase("deleted"),), buttons=way_on, key=f"made-{order}")
        turn.reply(Update(said))
        if turn.state.newest != said.key:
            turn.reply(Notice(Phrase("deleted")))
        turn.state = turn.state.without(order)
    elif photos and turn.state.who.face:
        turn.say(
            "photos-deleted-but-face",
            buttons=(
                turn.button("button-use-face", "useface"),
                turn.button("button-drop-face", "dropface", weight="danger"),
            ),
        )
    elif photos:
        turn.ask_for_photo("photos-deleted")
    else:
        turn.reply(Notice(Phrase("deleted")))


def _understood(turn: Turn, event: Understood) -> None:
    if turn.state.looking:  # there is a photo on its way
        turn.place(turn.piece(prompt=event.text))
        return
    turn.ask("photo", wish=turn.piece(prompt=event.text))
    turn.ask_for_photo(*event.notes, Phrase("photo-for-that"))


def _declined(turn: Turn, event: Declined) -> None:
    """What was asked is not done: why, and what else there is."""
    match event.errand:
        case Place(opening=opening) | Check(opening=opening) if _is_talk(event, opening):
            _mean(turn, opening)
        case Place(change=Piece(before=None, changes=(*changes, _)) as wish) if (
            event.code == "prompt_not_understood"
        ):  # what was wished before those words is made without them
            turn.place(replace(wish, changes=tuple(changes)))
        case Place(piece) if event.code == "style_not_here" and not piece.before:
            turn.offer_looks(*event.text)
        case Place():
            orders.declined(turn, event)
        case Look(key=key):
            photos.done_looking(turn, key)
            turn.go_on(*event.text, key=turn.key("look"))
        case Find() if event.code == "used_once":
            turn.go_on(*event.text)
        case Find():
            turn.offer_looks("undo-gone")
        case Stick():
            stickers.declined(turn, event)
        case Express():
            turn.go_on(*event.text, key=turn.key("express"))
        case TakeBack(portrait, kind):
            expressions.stays(turn, portrait, kind, event.text)
        case Profile():
            turn.ask_for_photo(*event.text)
        case Check():
            _no_wish(turn, event)
        case Cancel(order):
            turn.reply(Remove(orders.status_key(order)))
            turn.state = turn.state.over(order)
            turn.go_on("error-wrong-state" if event.code == "not_found" else event.text[0])
        case Stats() | Block() | Quota() | Pause():
            text = (Phrase("no-such-person"),) if event.code == "not_found" else event.text
            turn.say(*text, buttons=(turn.button("button-stats", "stats"),))
        case _:
            turn.go_on(*event.text)


def _no_wish(turn: Turn, event: Declined) -> None:
    """Words without a photo that can't be made: what is spoken of is shown as well."""
    there = {offer.name: offer for offer in turn.house.offered}
    near = tuple(turn.card(there[name]) for name in event.near if name in there)
    if near:
        turn.say(*event.text, cards=near, buttons=turn.families(), example=Phrase("example-words"))
    elif event.code == "prompt_not_understood":
        turn.go_on("not-a-wish")
    elif event.code == "unknown_style":
        turn.offer_looks(*event.text)
    elif event.code == "style_not_here":
        turn.not_here()
    else:
        turn.go_on(*event.text)


def _is_talk(event: Declined, opening: str | None) -> bool:
    """Whether words that are no wish were a greeting, thanks, a question."""
    return event.code == "prompt_not_understood" and not event.near and opening in _INTENTS


def _listed(turn: Turn, event: Listed) -> None:
    of_order = event.what not in ("results", "me", "drop")
    (orders.shown_again if of_order else chores.listed)(turn, event)


_Handler = Callable[[Turn, str], None]


def _plain(handler: Callable[[Turn], None]) -> _Handler:
    return lambda turn, _: handler(turn)


def _of_order(verb: str) -> _Handler:
    return lambda turn, order: orders.press(turn, verb, order)


_COMMANDS: Mapping[str, _Handler] = {
    "start": _start,
    "help": _plain(chores.help_),
    "portrait": _portrait,
    "styles": _plain(_styles),
    "options": _plain(looks.options),
    "settings": _plain(looks.options),
    "me": _plain(chores.me),
    "results": _plain(chores.results),
    "privacy": _plain(chores.privacy),
    "language": chores.language,
    "cancel": _plain(_cancel),
    "forgetme": _plain(chores.forget),
}
"""What can be typed after a slash, besides the admins' commands."""

_VERBS: Mapping[str, _Handler] = {
    "start": _plain(chores.hello),
    "help": _plain(chores.help_),
    "agree": _plain(photos.agree),
    "refuse": _plain(photos.refuse),
    "privacy": _plain(chores.privacy),
    "language": _plain(chores.language),
    "speak": chores.speak,
    "photo": _plain(_send_a_photo),
    "face": photos.face_chosen,
    "goon": lambda turn, _: photos.weak_answered(turn, go_on=True),
    "looks": _plain(looks.looks),
    "family": looks.family,
    "style": looks.style,
    "surprise": _plain(looks.surprise),
    "words": _plain(looks.ask_words),
    "like": _plain(looks.like),
    "likethis": photos.like_this,
    "options": _plain(looks.options),
    "set": looks.set_option,
    "cancel": orders.cancel,
    "stop": orders.stop,
    "deleteall": orders.delete_all,
    **{verb: _of_order(verb) for verb in ("more", "alike", "look", "change", "undo", "again")},
    **{verb: _of_order(verb) for verb in ("sticker", "keepface", "delete", "full", "share")},
    "profile": lambda turn, _: turn.errand(Profile()),
    "stick": stickers.stick,
    "emoji": stickers.emoji_chosen,
    "title": stickers.title_taken,
    "express": expressions.express,
    "asemoji": expressions.as_emoji,
    "assticker": expressions.as_sticker,
    "unexpress": expressions.take_back,
    "avatars": orders.avatars,
    "drop": orders.drop,
    "unshare": orders.unshare,
    "results": _plain(chores.results),
    "useface": _plain(chores.use_face),
    "dropone": chores.drop_one,
    "gallery": looks.gallery,
    "nobody": _plain(looks.nobody),
    "dropface": _plain(chores.drop_face),
    "droplent": _plain(chores.drop_lent),
    "dropphotos": _plain(chores.drop_photos),
    "forget": _plain(chores.forget),
    "forgetnow": _plain(chores.forget_now),
    "nevermind": _plain(_never_mind),
    "stats": lambda turn, _: chores.admin(turn, "stats", ""),
}
"""What a button does; the rest of its id is the argument."""

_INTENTS: Mapping[str | None, Callable[[Turn], None]] = {
    "hello": chores.hello,
    "help": chores.help_,
    "like": looks.like,
    "thanks": courtesies.thanks,
    "bye": courtesies.bye,
    "praise": courtesies.praise,
    "name": courtesies.name,
    "remark": courtesies.remark,
    "yes": lambda turn: _portrait(turn, ""),
    "no": _never_mind,
    "cancel": _cancel,
    "privacy": chores.privacy,
    "delete": chores.forget,
    "drop": lambda turn: _drop(turn),
    "price": lambda turn: turn.go_on("about-price"),
    "time": lambda turn: turn.go_on("about-time"),
    "who": lambda turn: turn.go_on("about-me"),
    "groups": lambda turn: turn.go_on("about-groups"),
    "surprise": looks.surprise,
    "styles": looks.looks,
    "language": chores.language,
    "undo": lambda turn: _undo(turn),
    "more": lambda turn: _more(turn),
    "profile": lambda turn: _profile(turn),
}


def _profile(turn: Turn) -> None:
    """Take the person's profile photo, where the platform has it."""
    if turn.caps.profile:
        turn.errand(Profile())
    else:
        turn.ask_for_photo("send-a-photo")


def _undo(turn: Turn) -> None:
    """Undo the last change of what was shown last."""
    last = turn.state.last
    piece = turn.state.pieces.get(last)
    if piece is not None and piece.before:
        orders.press(turn, "undo", last)
    else:
        turn.go_on("nothing-to-undo")


def _drop(turn: Turn) -> None:
    """What was shown last is not wanted any more; where nothing was, nothing at all is."""
    if turn.state.last in turn.state.pieces:
        orders.press(turn, "delete", turn.state.last)
    else:
        chores.forget(turn)


def _more(turn: Turn) -> None:
    """More of what was shown last."""
    if turn.state.last in turn.state.pieces:
        orders.press(turn, "more", turn.state.last)
    else:
        _portrait(turn, "")


_PERSONAL = (Started, Text, Images, Wished, Action, TargetMessage, FormSubmitted, Other)
_HANDLERS: Mapping[type, Callable[[Turn, Any], None]] = {
    Started: _started,
    Text: _text,
    Images: photos.images,
    Wished: wishes.wished,
    Action: _action,
    TargetMessage: others.wished,
    Answered: others.answered,
    FormSubmitted: _form,
    Other: _other,
    Unreachable: _left,
    JobUpdate: orders.update,
    Looked: photos.looked,
    Interrupted: lambda turn, _: photos.interrupted(turn),
    Placed: orders.placed,
    Understood: _understood,
    Declined: _declined,
    Listed: _listed,
    Counted: chores.counted,
    Found: orders.found,
    Stuck: stickers.stuck,
    Expressed: expressions.expressed,
    Did: _did,
}
