"""Portraits of somebody else's photo: it is their face, so it is their call.

They are asked where the photo was sent, by name, and only their own tap counts. Until then the
photo is not even fetched; agreed to is one portrait, after which it is deleted, and whose face it
is may delete the portrait as well.
"""

from __future__ import annotations

from bot.conversation.errands import Delete, Discard, Look
from bot.conversation.events import Answered, Declined, Looked, TargetMessage
from bot.conversation.replies import Button, Remove, Say, Update
from bot.conversation.turn import Turn
from bot.words import Phrase, phrase

PREFIX = "ask"
"""Begins the buttons that are not only for whom the conversation is with."""
_NOT_ASKED = {"no": "ask-refused", "waits": "ask-waits", "late": "ask-many"}


def action(verb: str, argument: str) -> str:
    """The id of a button that ``Talk`` gives to whom it is for: ``yes``, ``no`` or ``gone``."""
    return f"{PREFIX}.{verb}.{argument}"


def delete_button(order: str) -> Button:
    """Deletes a portrait, for the one who asked for it and the one who is on it."""
    return Button(Phrase("button-delete"), action("gone", order), "danger")


def wished(turn: Turn, event: TargetMessage) -> None:
    """Ask the other person, once the one who wishes it has agreed to what is kept of them."""
    if not turn.state.who.agreed:
        turn.consent()
        turn.set(target=(event.ask, event.name))
        return
    ask(turn, event.ask, event.name)


def ask(turn: Turn, id: str, name: str) -> None:
    """Ask, with a tap as the answer."""
    turn.set(target=())
    turn.say(
        phrase("ask-them", them=name, who=turn.state.who.name),
        buttons=(
            Button(Phrase("button-ask-yes"), action("yes", id), "primary"),
            Button(Phrase("button-ask-no"), action("no", id)),
        ),
        key=key_of(id),
        ask=id,
    )


def answered(turn: Turn, event: Answered) -> None:
    """They answered, or let the time go by; without an ask, why they are not asked at all."""
    key, who = key_of(event.ask), turn.state.who
    if event.ask in turn.state.target[:1]:
        turn.set(target=())
    if not event.ask and event.answer == "barred":
        turn.not_here()
    elif not event.ask:
        turn.say(phrase(_NOT_ASKED[event.answer], them=event.name))
    elif event.answer == "late":
        turn.reply(Remove(key))
    elif event.answer == "no" and turn.caps.quiet:  # whoever asked hears it there, or nowhere
        turn.reply(Update(Say((phrase("ask-refused", them=event.name),), key=key)))
    elif event.answer == "no":
        turn.reply(Remove(key))
        turn.go_on(phrase("ask-refused", them=event.name), key=turn.new_key("look"))
    elif who.blocked or not who.agreed:  # shut out, or forgotten, since they wished it
        turn.errand(Discard((event.held,)))
        turn.reply(Remove(key))
    else:
        # Said anew, under what the asker said: the question stood under the other one's photo.
        look = turn.new_key("look")
        turn.errand(Look((event.held,), False, event.caption, look, once=event.once))
        turn.set(looking=turn.state.looking + 1, lent=(*turn.state.lent, event.held))
        turn.say(phrase("ask-agreed", them=event.name), phrase("looking", count=1), key=look)
        turn.reply(Remove(key))


def looked(turn: Turn, event: Looked) -> bool:
    """Whether exactly one face is on the photo, the one who agreed; else it is deleted."""
    glance = event.glances[0]
    turn.set(lent=tuple(each for each in turn.state.lent if each != glance.photo))
    faces = [face for face in glance.faces if not face.too_small]
    if len(glance.faces) == 1 and faces:
        turn.ask("")
        turn.use(glance.photo, once=event.once)
        return True
    if glance.photo:
        turn.errand(Delete((glance.photo,), quiet=True))
    small = "error-face-too-small" if glance.faces else "error-no-face"
    said = "ask-several-faces" if len(glance.faces) > 1 else glance.error or small
    turn.say(said, key=turn.key("look"))
    return False


def not_placed(turn: Turn, event: Declined) -> None:
    """Their portrait could not be ordered: nothing of it is kept, unless other words may do."""
    if event.code in ("prompt_not_understood", "unknown_style", "not_that_kind", "style_not_here"):
        turn.offer_looks(*event.text)
        return
    photos = event.errand.piece.photos
    said = (Phrase("once-gone"),) if event.code == "not_found" else event.text
    if event.code != "used_once":  # else the order that has it sees to that
        turn.errand(Delete(photos, quiet=True))
    if turn.state.photos == photos:
        turn.state = turn.state.on_their_own()
    (turn.shut_out if event.shut_out else turn.say)(*said)


def over(turn: Turn, order: str) -> bool:
    """Whether an order that is over was of somebody else: their photo is deleted then."""
    piece = turn.state.pieces.get(order)
    if piece is None or not piece.once:
        return False
    turn.errand(Delete(piece.photos, quiet=True))
    return True


def key_of(id: str) -> str:
    """The key of the message that asks."""
    return f"ask-{id}"
