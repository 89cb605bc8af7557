"""Photos come in: consent first, then what the coach sees, then whom to portray."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from bot.conversation.errands import Agree, Delete, Discard, Look
from bot.conversation.events import Glance, Images, Looked, Seen
from bot.conversation.replies import Picture
from bot.conversation.turn import Turn
from bot.words import Phrase, phrase

_MOST_NAMED = 3


def images(turn: Turn, event: Images) -> None:
    """Photos were sent."""
    state, most = turn.state, turn.house.most_photos
    caption = event.caption.strip()
    if not state.who.agreed:
        held = (*state.held, *event.held)
        turn.errand(Discard(held[most:])) if held[most:] else None
        turn.ask("consent", held=held[:most], caption=caption or state.caption)
        ask_consent(turn)
        return
    if state.question == "like" and event.held:
        turn.errand(Discard(event.held[1:])) if event.held[1:] else None
        _look(turn, event.held[:1])
        return
    # Photos that come one by one belong together until something was made of them.
    join = state.fresh or state.looking > 0
    if event.held[most:]:
        turn.errand(Discard(event.held[most:]))
    turn.ask("")
    _look(turn, event.held[:most], caption, join=join)


def ask_consent(turn: Turn) -> None:
    """Ask, in three lines, for what has to be agreed to once."""
    turn.say(
        phrase("consent", **turn.times()),
        buttons=(
            turn.button("button-agree", "agree", weight="primary"),
            turn.button("button-refuse", "refuse"),
            turn.button("button-what-is-kept", "privacy"),
        ),
        key=turn.new_key("consent"),
    )


def agreed(turn: Turn) -> None:
    """The person said yes."""
    state = turn.state
    turn.errand(Agree(state.held, state.caption))
    turn.ask("", held=(), caption="")
    turn.say("consent-thanks", key=turn.key("consent"))


def refused(turn: Turn) -> None:
    """The person said no: nothing is kept, and they are left alone."""
    if turn.state.held:
        turn.errand(Discard(turn.state.held))
    turn.ask("", held=(), caption="", wish=None)
    turn.say(
        "consent-refused",
        buttons=(turn.button("button-what-is-kept", "privacy"),),
        key=turn.key("consent"),
    )


def _look(turn: Turn, held: tuple[str, ...], caption: str = "", *, join: bool = False) -> None:
    key = turn.new_key("look")
    turn.errand(Look(held, join, caption, key))
    turn.set(looking=turn.state.looking + 1)
    turn.say(phrase("looking", count=len(held)), key=key)


def interrupted(turn: Turn) -> None:
    """The process ended while it looked: nothing came of it, and that is said."""
    turn.ask("photo", looking=0, photos=(), face=None, fresh=False)
    turn.ask_for_photo("look-interrupted", key=turn.key("look"))


@dataclass(frozen=True)
class _Shot:
    """A usable face of a photo: ``number`` counts the photos as they were sent, from 1."""

    number: int
    glance: Glance
    face: Seen
    index: int


def looked(turn: Turn, event: Looked) -> None:
    """The coach has looked: say what was seen, ask what must be asked, offer looks."""
    keys = {**turn.state.keys, "look": event.key} if event.key else turn.state.keys
    turn.set(looking=max(0, turn.state.looking - 1), keys=MappingProxyType(dict(keys)))
    if turn.state.question == "like":
        _took_look(turn, event.glances)
        return
    shots = _shots(event.glances)
    if not shots:
        _nothing_usable(turn, event.glances)
        return
    people = _people(shots, event.glances)
    if len(people) > 1:
        _ask_whom(turn, event, people)
        return
    _settle(
        turn, event.glances, [shot for shot in shots if shot.face.who == people[0]], event.caption
    )


def _shots(glances: Sequence[Glance]) -> list[_Shot]:
    return [
        _Shot(number, glance, face, index)
        for number, glance in enumerate(glances, 1)
        for index, face in enumerate(glance.faces, 1)
        if not face.too_small
    ]


def _people(shots: Sequence[_Shot], glances: Sequence[Glance]) -> list[int]:
    """Who may be meant: whoever is in most photos; of two photos of two people, the newer one."""
    photos_of = {
        who: {shot.number for shot in shots if shot.face.who == who}
        for who in dict.fromkeys(shot.face.who for shot in shots)
    }
    most = max(len(numbers) for numbers in photos_of.values())
    meant = [who for who, numbers in photos_of.items() if len(numbers) == most]
    newest = max(max(photos_of[who]) for who in meant)
    alone = [who for who in meant if newest in photos_of[who]]
    return alone


def _nothing_usable(turn: Turn, glances: Sequence[Glance]) -> None:
    kept = tuple(glance.photo for glance in glances if glance.photo)
    if kept:
        turn.errand(Delete(kept, quiet=True))
    errors = [glance.error for glance in glances if glance.error]
    small = any(glance.faces for glance in glances)
    why = errors[0] if errors and not small else None
    turn.ask("photo", photos=(), face=None, fresh=False)
    turn.ask_for_photo(
        why or ("error-face-too-small" if small else "error-no-face"), key=turn.key("look")
    )


def _ask_whom(turn: Turn, event: Looked, people: Sequence[int]) -> None:
    """Several people: which one, by number, on the photo that shows them."""
    shots = [shot for shot in _shots(event.glances) if shot.face.who in people]
    last = max(shot.number for shot in shots)
    glance = event.glances[last - 1]
    others = tuple(g.photo for g in event.glances if g.photo and g is not glance)
    boxes = tuple(face.box for face in glance.faces)
    turn.ask(
        "face",
        glance.photo,
        boxes=boxes,
        photos=(glance.photo, *others),
        caption=event.caption,
        face=None,
        fresh=True,
    )
    turn.say(
        phrase("which-face", count=len(boxes)),
        pictures=(Picture("faces", glance.photo, boxes),),
        buttons=(
            *(
                turn.button(phrase("raw", text=str(number)), "face", str(number))
                for number in range(1, len(boxes) + 1)
            ),
            turn.button("button-another-photo", "photo"),
        ),
        key=turn.key("look"),
    )


def face_chosen(turn: Turn, number: int) -> None:
    """Somebody said which face is theirs: only that photo is used, since it is sure."""
    state = turn.state
    if state.question != "face" or not 1 <= number <= len(state.boxes):
        turn.go_on("face-not-there")
        return
    caption = state.caption
    turn.ask("", photos=(state.about,), face=number, fresh=True, caption="")
    _on_to_looks(turn, (phrase("face-chosen", number=number),), caption)


def _settle(turn: Turn, glances: Sequence[Glance], mine: Sequence[_Shot], caption: str) -> None:
    """One person: which photos are used, and what is said about them."""
    good = [shot for shot in mine if not shot.face.warnings]
    used = good or list(mine)
    used.sort(key=lambda shot: -shot.face.worth)
    left_out = _left_out(glances, used)
    lead = used[0]
    turn.ask(
        "",
        photos=tuple(dict.fromkeys(shot.glance.photo for shot in used)),
        face=lead.index if len(lead.glance.faces) > 1 else None,
        fresh=True,
    )
    if not good and caption.strip() == "" and turn.state.wish is None:
        _ask_whether_weak(turn, lead.face, left_out)
        return
    text = (_praise(used, lead.face), *left_out) if good else _warn(lead.face)
    _on_to_looks(turn, text, caption)


def _praise(used: Sequence[_Shot], face: Seen) -> Phrase:
    if len(used) > 1:
        return phrase("good-photos", count=len(used))
    return Phrase(f"tip-{face.tips[0]}" if face.tips else "good-photo")


def _warn(face: Seen) -> tuple[Phrase, ...]:
    return tuple(Phrase(f"coach-{code}") for code in face.warnings[:1])


def _left_out(glances: Sequence[Glance], used: Sequence[_Shot]) -> tuple[Phrase, ...]:
    """Which photos are not used, and why."""
    numbers = {shot.number for shot in used}
    people = {shot.face.who for shot in used}
    said = [
        phrase("left-out", number=number, why=Phrase(f"why-{_why(glance, people)}"))
        for number, glance in enumerate(glances, 1)
        if number not in numbers
    ]
    if len(said) > _MOST_NAMED:
        return (phrase("left-out-many", count=len(said)),)
    return tuple(said)


def _why(glance: Glance, people: set[int]) -> str:
    if glance.error:
        return "unreadable"
    if not glance.faces:
        return "no-face"
    mine = [face for face in glance.faces if face.who in people]
    if not mine:
        return "stranger"
    if mine[0].too_small:
        return "small-face"
    return mine[0].warnings[0] if mine[0].warnings else "stranger"


def _ask_whether_weak(turn: Turn, face: Seen, left_out: tuple[Phrase, ...]) -> None:
    """The best photo is not good: say what would be better, and go on if they like."""
    turn.ask("weak")
    turn.say(
        *_warn(face),
        *left_out,
        buttons=(
            turn.button("button-go-on", "goon", weight="primary"),
            turn.button("button-another-photo", "photo"),
        ),
        key=turn.key("look"),
    )


def weak_answered(turn: Turn, *, go_on: bool) -> None:
    """The photo is used although it is weak, or another one is waited for."""
    if go_on and turn.state.has_face:
        turn.ask("")
        _on_to_looks(turn, (), turn.state.caption)
    else:
        turn.ask("photo", photos=(), face=None, fresh=False)
        turn.ask_for_photo("send-a-photo")


def _on_to_looks(turn: Turn, text: tuple[Phrase, ...], caption: str) -> None:
    """What was wished before is made now; otherwise looks are offered."""
    state, wish = turn.state, turn.state.wish
    if caption.strip():
        wish = turn.piece(prompt=caption.strip())
    if wish is None:
        turn.offer_looks(*text, Phrase("which-look"), key=turn.key("look"))
        return
    turn.say(*text, buttons=(turn.button("button-looks", "looks"),), key=turn.key("look"))
    turn.set(caption="")
    turn.place(replace(wish, photos=state.photos, face=state.face))


def _took_look(turn: Turn, glances: Sequence[Glance]) -> None:
    """The picture whose look is to be taken came; whether it shows a face does not matter."""
    glance = glances[0]
    if glance.error:
        turn.say(
            glance.error, buttons=(turn.button("button-looks", "looks"),), key=turn.key("look")
        )
        return
    turn.say("like-taken", buttons=(turn.button("button-looks", "looks"),), key=turn.key("look"))
    turn.place(turn.piece(styles=("like",), like=glance.photo))
