"""Photos come in: consent first, then what the coach sees, then whom to portray."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from bot.conversation import others
from bot.conversation.errands import Agree, Delete, Discard, Look
from bot.conversation.events import Glance, Images, Looked, Seen
from bot.conversation.replies import Button, Picture, Remove
from bot.conversation.turn import Turn
from bot.words import Phrase, phrase

_MOST_NAMED = 3
_FACES_MOST = 99


def images(turn: Turn, event: Images) -> None:
    """Photos were sent."""
    state, most = turn.state, turn.house.most_photos
    caption = event.caption.strip()
    if event.barred and turn.caps.quiet:
        turn.errand(Discard(event.held))
        turn.not_here()
        return
    if event.barred:
        turn.say("error-style-not-here", buttons=(turn.button("button-looks", "looks"),))
        caption = ""
    if event.like and not state.has_face:
        turn.errand(Discard(event.held))
        turn.ask_for_photo("photo-before-like")
        return
    if not state.who.agreed:
        held = (*state.held, *event.held)
        turn.errand(Discard(held[most:])) if held[most:] else None
        turn.set(held=held[:most], caption=caption or state.caption)
        turn.consent()
        return
    means_look = event.like or (event.intent == "like" and state.has_face)
    if event.held and (state.question == "like" or means_look):
        turn.errand(Discard(event.held[1:])) if event.held[1:] else None
        turn.ask("")
        _look(turn, event.held[:1], like=True)
        return
    # Photos that come one by one belong together until something was made of them.
    join = state.fresh or state.looking > 0
    if event.held[most:]:
        turn.errand(Discard(event.held[most:]))
    turn.ask("")
    _look(turn, event.held[:most], caption, join=join)


# ---- consent ---------------------------------------------------------------------------------


def agree(turn: Turn) -> None:
    """The person says yes, perhaps a second time, or after they said it somewhere else."""
    state = turn.state
    if not state.who.agreed:
        turn.errand(Agree())
    elif state.held or state.target:
        agreed(turn)
    else:
        turn.go_on("which-look" if state.has_face else "send-a-photo")


def agreed(turn: Turn) -> None:
    """It is written down that they agreed: now their photos may be looked at."""
    state = turn.state
    turn.ask("", held=(), caption="", target=())
    if state.held:
        _look(turn, state.held, state.caption, first="consent-thanks")
    if state.target:
        others.ask(turn, *state.target)
    wish = state.wish
    if wish is not None and wish.nobody and not state.held:
        turn.set(wish=None)
        turn.place(wish)
    elif not (state.held or state.target):
        turn.ask_for_photo("agreed-send-photo", key=turn.key("consent"))


def refuse(turn: Turn) -> None:
    """The person says no: nothing is kept, and they are left alone."""
    if turn.state.who.agreed:
        turn.say(
            "refused-after-yes",
            buttons=(
                turn.button("button-forget", "forget", weight="danger"),
                turn.button("button-what-is-kept", "privacy"),
            ),
        )
        return
    if turn.state.held:
        turn.errand(Discard(turn.state.held))
    turn.ask("", held=(), caption="", wish=None, target=())
    turn.say(
        "consent-refused",
        buttons=(turn.button("button-what-is-kept", "privacy"),),
        key=turn.key("consent"),
    )


# ---- looking ---------------------------------------------------------------------------------


def _look(
    turn: Turn,
    held: tuple[str, ...],
    caption: str = "",
    *,
    join: bool = False,
    like: bool = False,
    first: str = "",
) -> None:
    key = turn.key("consent") if first else turn.new_key("look")
    turn.errand(Look(held, join, caption, key, like))
    turn.set(looking=turn.state.looking + 1)
    thanks = (Phrase(first),) if first else ()
    turn.say(*thanks, phrase("looking", count=len(held)), key=key)


def interrupted(turn: Turn) -> None:
    """The process ended while it looked: nothing came of it, and that is said."""
    if turn.state.lent:
        turn.errand(Delete(turn.state.lent, quiet=True))
    turn.ask("photo", looking=0, lent=())
    turn.use()
    turn.ask_for_photo("look-interrupted")


@dataclass(frozen=True)
class _Shot:
    """A usable face of a photo: ``number`` counts the photos of the set, from 1."""

    number: int
    glance: Glance
    face: Seen
    index: int


def looked(turn: Turn, event: Looked) -> None:
    """The coach has looked: say what was seen, ask what must be asked, offer looks."""
    done_looking(turn, event.key)
    if event.like:
        _took_look(turn, event.glances)
        return
    if event.once:
        if others.looked(turn, event):
            _on_to_looks(turn, (), event.caption)
        return
    shots = _shots(event.glances)
    if not shots:
        _nothing_usable(turn, event.glances)
        return
    new = len(event.glances) if event.new is None else event.new
    anew = _somebody_new(shots, len(event.glances) - new)
    if anew:
        shots = anew
    mine = [shot for shot in shots if shot.face.who == event.known]
    if not mine:
        people = _people(shots)
        if len(people) > 1:
            _ask_whom(turn, event, shots, people)
            return
        mine = [shot for shot in shots if shot.face.who == people[0]]
    said = (Phrase("somebody-new"),) if anew else _left_out(event.glances, mine, new)
    if mine[0].face.who == event.known and len(mine) < len(shots):
        said = (Phrase("face-known"), *_left_out(event.glances, mine, new))
    _settle(turn, mine, said, event.caption, len(event.glances) - new)


def done_looking(turn: Turn, key: str) -> None:
    """A look is over; what comes of it is said where it was announced, or at the end."""
    left = max(0, turn.state.looking - 1)
    turn.set(looking=left, lent=turn.state.lent if left else ())
    if key and key != turn.state.newest:
        turn.reply(Remove(key))
    elif key:
        turn.set(keys={**turn.state.keys, "look": key})


def _shots(glances: Sequence[Glance]) -> list[_Shot]:
    return [
        _Shot(number, glance, face, index)
        for number, glance in enumerate(glances, 1)
        for index, face in enumerate(glance.faces, 1)
        if not face.too_small
    ]


def _somebody_new(shots: Sequence[_Shot], before: int) -> list[_Shot]:
    """What is in the new photos, if those show nobody who was in the ones before."""
    known = {shot.face.who for shot in shots if shot.number <= before}
    new = [shot for shot in shots if shot.number > before]
    return new if known and new and known.isdisjoint(s.face.who for s in new) else []


def _people(shots: Sequence[_Shot]) -> list[int]:
    """Who may be meant: whoever is in most photos; of two photos of two people, the newer one."""
    photos_of = {
        who: {shot.number for shot in shots if shot.face.who == who}
        for who in dict.fromkeys(shot.face.who for shot in shots)
    }
    most = max(len(numbers) for numbers in photos_of.values())
    meant = [who for who, numbers in photos_of.items() if len(numbers) == most]
    newest = max(max(photos_of[who]) for who in meant)
    return [who for who in meant if newest in photos_of[who]]


def _nothing_usable(turn: Turn, glances: Sequence[Glance]) -> None:
    """No face to portray: what was there before stays, and the picture may be a look."""
    errors = [glance.error for glance in glances if glance.error]
    small = any(glance.faces for glance in glances)
    why = errors[0] if errors and not small else None
    said = why or ("error-face-too-small" if small else "error-no-face")
    pictures = tuple(glance.photo for glance in glances if glance.photo)
    if not turn.state.has_face:
        if pictures:
            turn.errand(Delete(pictures, quiet=True))
        turn.ask("photo")
        turn.use()
        turn.ask_for_photo(said, key=turn.key("look"))
        return
    ways = (turn.button("button-like-this", "likethis", pictures[0]),) if pictures else ()
    turn.say(
        said,
        _from_before(len(turn.state.photos) or 1),
        buttons=(
            *ways,
            turn.button("button-looks", "looks"),
            *turn.photo_buttons("button-another-photo")[:1],
        ),
        key=turn.key("look"),
    )


# ---- whom ------------------------------------------------------------------------------------


def _ask_whom(turn: Turn, event: Looked, shots: Sequence[_Shot], people: Sequence[int]) -> None:
    """Several people: which one, by number from left to right, on the photo that shows them."""
    last = max(shot.number for shot in shots if shot.face.who in people)
    glance = event.glances[last - 1]
    order = sorted(range(len(glance.faces)), key=lambda index: glance.faces[index].box[0])
    turn.ask(
        "face",
        glance.photo,
        boxes=tuple(glance.faces[index].box for index in order),
        faces=tuple(index + 1 for index in order),
        caption=event.caption,
    )
    turn.use(glance.photo, fresh=True)
    ask_face(turn, phrase("which-face", count=len(order)))


def ask_face(turn: Turn, *text: Phrase | str) -> None:
    """Ask whom to portray, with the numbers to tap."""
    state = turn.state
    turn.ask("face", state.about, boxes=state.boxes, faces=state.faces)
    numbers = _face_buttons(turn)
    faces = Picture("faces", state.about, state.boxes, tuple(b.action for b in numbers))
    turn.say(
        *text,
        pictures=(faces,),
        buttons=(*numbers, *turn.photo_buttons("button-another-photo")[:1]),
        key=turn.key("look"),
    )


def _face_buttons(turn: Turn) -> tuple[Button, ...]:
    state = turn.state
    return tuple(
        turn.button(phrase("raw", text=str(shown)), "face", f"{index}.{state.about}")
        for shown, index in enumerate(state.faces, 1)
    )


def face_typed(turn: Turn, number: int) -> None:
    """Somebody typed a number while they were asked."""
    if 1 <= number <= len(turn.state.faces):
        _choose(turn, turn.state.about, turn.state.faces[number - 1], number)
    else:
        ask_face(turn, "face-not-there")


def face_chosen(turn: Turn, argument: str) -> None:
    """A face was tapped: ``argument`` is its number by size and its photo."""
    index, _, photo = argument.partition(".")
    if not (index.isascii() and index.isdigit() and 0 < int(index) <= _FACES_MOST and photo):
        turn.go_on("unknown-button")
        return
    state = turn.state
    shown = state.faces.index(int(index)) + 1 if int(index) in state.faces else int(index)
    _choose(turn, photo, int(index), shown)


def _choose(turn: Turn, photo: str, index: int, shown: int) -> None:
    """Only the photo that the face is in is used, since that is sure."""
    caption = turn.state.caption
    turn.ask("", caption="")
    turn.use(photo, face=index, fresh=True)
    _on_to_looks(turn, (phrase("face-chosen", number=shown),), caption)


# ---- what is used ----------------------------------------------------------------------------


def _settle(
    turn: Turn, mine: Sequence[_Shot], said: tuple[Phrase, ...], caption: str, before: int
) -> None:
    """One person: which photos are used; praised are those behind the ``before`` first ones."""
    good = [shot for shot in mine if not shot.face.warnings]
    used = sorted(good or mine, key=lambda shot: -shot.face.worth)[: turn.house.most_photos]
    lead = used[0]
    turn.ask("")
    turn.use(
        *dict.fromkeys(shot.glance.photo for shot in used),
        face=lead.index if len(lead.glance.faces) > 1 else None,
        fresh=True,
    )
    new = [shot for shot in used if shot.number > before]
    if not new:  # what was there before is not praised, nor blamed, once more
        said = (*said, _from_before(len(used)))
    if not good and not caption.strip() and turn.state.wish is None:
        _ask_whether_weak(turn, *(_warn(lead.face) if new else ()), *said)
        return
    text = (*_praise(new), *said) if good else _warn(lead.face) if new else said
    _on_to_looks(turn, text, caption)


def _praise(new: Sequence[_Shot]) -> tuple[Phrase, ...]:
    """What is said of the photos that came now and are used."""
    if len(new) > 1:
        return (phrase("good-photos", count=len(new)),)
    return tuple(
        Phrase(f"tip-{shot.face.tips[0]}" if shot.face.tips else "good-photo") for shot in new
    )


def _from_before(count: int) -> Phrase:
    return phrase("photo-from-before", count=count)


def _warn(face: Seen) -> tuple[Phrase, ...]:
    return tuple(Phrase(f"coach-{code}") for code in face.warnings[:1])


def _left_out(glances: Sequence[Glance], mine: Sequence[_Shot], new: int) -> tuple[Phrase, ...]:
    """Which of the new photos are not used, and why; numbered as they were sent."""
    good = {shot.number for shot in mine if not shot.face.warnings}
    used = good or {shot.number for shot in mine}
    people = {shot.face.who for shot in mine}
    first = len(glances) - new
    out = [
        (number - first, Phrase(f"why-{_why(glance, people)}"))
        for number, glance in enumerate(glances, 1)
        if number > first and number not in used
    ]
    if len(out) > _MOST_NAMED:
        return (phrase("left-out-many", count=len(out)),)
    if new == 1:
        return tuple(phrase("left-out-one", why=why) for _, why in out)
    return tuple(phrase("left-out", number=number, why=why) for number, why in out)


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


def _ask_whether_weak(turn: Turn, *text: Phrase) -> None:
    """The best photo is not good: say what would be better, and go on if they like."""
    turn.ask("weak")
    turn.say(
        *text,
        buttons=(
            turn.button("button-go-on", "goon", weight="primary"),
            *turn.photo_buttons("button-another-photo")[:1],
        ),
        key=turn.key("look"),
    )


def weak_answered(turn: Turn, *, go_on: bool) -> None:
    """The photo is used although it is weak, or another one is waited for."""
    if go_on and turn.state.has_face:
        turn.ask("")
        _on_to_looks(turn, (), turn.state.caption)
    else:
        turn.ask("photo", fresh=False)
        turn.ask_for_photo("send-a-photo")


def _on_to_looks(turn: Turn, text: tuple[Phrase, ...], caption: str) -> None:
    """What was wished before is made now; otherwise looks are offered."""
    state, before = turn.state, turn.state.wish
    wish = before
    if caption.strip():
        wish = turn.piece(prompt=caption.strip())
    if state.looking and not state.once:  # another photo is on its way, and belongs to it
        turn.set(wish=wish, caption="")
        wish = None
    if wish is None:
        turn.offer_looks(*text, Phrase("which-look"), key=turn.key("look"))
        return
    if text:
        turn.say(*text, buttons=(turn.button("button-looks", "looks"),), key=turn.key("look"))
    turn.set(caption="")
    of: dict[str, Any] = {"photos": state.photos, "face": state.face, "once": state.once}
    changed = None
    if before is not None and wish is not before:  # the caption may name no look of its own
        changed = replace(before, changes=(*before.changes, caption.strip()), **of)
    turn.place(replace(wish, **of), changed)


# ---- the look of a picture -------------------------------------------------------------------


def _took_look(turn: Turn, glances: Sequence[Glance]) -> None:
    """The picture whose look is to be taken came; whether it shows a face does not matter."""
    glance = glances[0] if glances else Glance("", "", "error-photo-lost")
    if glance.error:
        turn.ask("like")
        turn.say(
            glance.error, buttons=(turn.button("button-looks", "looks"),), key=turn.key("look")
        )
        return
    like_this(turn, glance.photo)


def like_this(turn: Turn, picture: str) -> None:
    """Paint the person the way a picture of theirs is painted."""
    turn.say("like-taken", buttons=(turn.button("button-looks", "looks"),), key=turn.key("look"))
    turn.place(turn.piece(styles=("like",), like=picture))
