"""Orders: what is taken, how far it is, what came of it, and what may be done with it."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

from bot.conversation import expressions, others, stickers
from bot.conversation.errands import Cancel, Delete, Find, KeepFace, List, Piece, Show
from bot.conversation.events import Declined, Found, JobUpdate, Listed, Placed
from bot.conversation.replies import (
    AskForm,
    Button,
    Document,
    Notice,
    Portraits,
    Progress,
    Remove,
    Say,
    Shown,
    Update,
)
from bot.conversation.titles import apart, titled, without_backdrop
from bot.conversation.turn import Turn
from bot.words import Phrase, Span, phrase

_MORE = 3
_TOOK = ("note-took", "note-took-with")
_NOT_THE_WORDS = frozenset(
    {"too_many_waiting", "per_hour", "per_day", "blocked", "no_consent", "used_once"}
)
CHANGES_MOST = 8
STOPS = "stops"
"""Names the question which of several orders is taken back."""
_WORDS_MOST = 20
"""Characters of somebody's words that stand on a button."""
STATUS, MADE, SHARED = "order-", "made-", "shared-"
"""Begin the keys of where an order stands, and what it became, for its owner and for everybody."""
ALL = "all"
"""Instead of an order: the portraits of all of them."""


def placed(turn: Turn, event: Placed) -> None:
    """An order was taken: where it stands, what was understood, and how to take it back."""
    turn.state = replace(turn.state.taken(event.order, event.piece), open=False)
    before = turn.state.newest
    if turn.caps.quiet and before and before == turn.state.keys.get("look"):
        turn.reply(Remove(before))  # one message a request: this one becomes the status
    turn.reply(status(turn, event.order, event.position, event.wait, event.notes))


def status(
    turn: Turn, order: str, position: int, wait: float, notes: tuple[Phrase, ...] = ()
) -> Say:
    """Where an order stands."""
    piece = turn.state.pieces.get(order)
    title = (_title(turn, piece),) if piece and piece.styles else ()
    paused = any(note.id == "paused-for-now" for note in notes)
    late = (Phrase("answer-later"),) if wait > turn.caps.patience and not paused else ()
    where = () if paused else (standing(position, wait),)
    return Say(
        (*title, *told(notes, anew=_is_anew(piece)), *where, *late),
        buttons=(turn.button("button-cancel", "cancel", order),),
        key=status_key(order),
        progress=None if paused else 0.0,
    )


def _title(turn: Turn, piece: Piece) -> Phrase:
    """What is being made; of several portraits the first."""
    style = piece.styles[0]
    if piece.prompt or piece.changes:  # which may speak of the backdrop
        return without_backdrop(style, turn.title(style))
    return titled(style, turn.title(style), piece.backdrop)


def _is_anew(piece: Piece | None) -> bool:
    """Whether an order changes nothing that was there before."""
    return piece is None or piece.before is None


def told(
    notes: tuple[Phrase, ...], shown: tuple[Shown, ...] = (), *, anew: bool
) -> tuple[Phrase, ...]:
    """What was understood, without what the titles of the portraits below it say already.

    Args:
        notes: as the engine gives them.
        shown: the portraits; none while they are made.
        anew: they are no change of others, so nothing is different "now".
    """
    named = bool(shown) and all(each.title.id == "title-backdrop" for each in shown)
    said = []
    for note in notes:
        changes = _changes(note)
        if named:
            changes = tuple(each for each in changes if each.id != "change-backdrop")
        if note.id == "note-changed" or (shown and note.id in _TOOK):
            new = anew or note.id in _TOOK
            wished = phrase("note-with" if new else "note-changed", changes=changes)
            said += [wished] if changes else []
        else:
            said.append(note)
    return tuple(said)


def _named(shown: Shown, notes: tuple[Phrase, ...]) -> Shown:
    """A portrait whose title names a backdrop of the person's own as they typed it just now."""
    typed = [each for note in notes for each in _changes(note) if each.id == "change-backdrop"]
    if shown.title.id != "title-own-backdrop" or not typed:
        return shown
    color = phrase("raw", text=dict(typed[0].values)["value"])
    return replace(shown, title=phrase("title-backdrop", **dict(shown.title.values), color=color))


def _changes(note: Phrase) -> tuple[Phrase, ...]:
    found = dict(note.values).get("changes")
    return found if isinstance(found, tuple) else ()


def status_key(order: str) -> str:
    """The key of the message that says how far an order is."""
    return f"{STATUS}{order}"


def standing(position: int, wait: float) -> Phrase:
    """Where an order stands in line."""
    if position <= 0:
        return phrase("making", wait=Span(wait))
    if position == 1:
        return phrase("next-in-line", wait=Span(wait))
    return phrase("in-line", before=position - 1, wait=Span(wait))


def declined(turn: Turn, event: Declined) -> None:
    """An order was not taken: why, and what else there is."""
    if event.errand.piece.once:
        others.not_placed(turn, event)
        return
    if event.code in ("no_photo", "not_found"):
        turn.ask("photo", wish=event.errand.piece)
        turn.use()
        turn.ask_for_photo(*event.text)
        return
    if event.errand.piece.before and event.code not in _NOT_THE_WORDS:
        # The words of a change were not understood: they are asked for once more.
        vague = event.code in ("prompt_not_understood", "unknown_style")
        said = (Phrase("change-not-understood"),) if vague else event.text
        ask_change(turn, event.errand.piece.before, *said)
        return
    if event.shut_out:
        turn.shut_out(*event.text)
        return
    there = {offer.name: offer for offer in turn.house.offered}
    near = tuple(turn.card(there[name]) for name in event.near if name in there)
    if near:
        turn.say(*event.text, cards=near, buttons=turn.families(), example=Phrase("example-words"))
    elif event.code in ("prompt_not_understood", "unknown_style"):
        turn.offer_looks(*event.text)
    elif event.code == "too_many_waiting":
        turn.say(*event.text, buttons=cancels(turn))
    else:
        turn.go_on(*event.text)


def cancels(turn: Turn) -> tuple[Button, ...]:
    """A button to take back each order that waits."""
    return tuple(
        turn.button(phrase("button-cancel-which", look=_look_of(turn, order)), "stop", order)
        for order in turn.state.waiting[-5:]
    ) or (turn.button("button-results", "results"),)


def _look_of(turn: Turn, order: str) -> Phrase:
    piece = turn.state.pieces.get(order)
    if piece is not None and piece.styles:
        return _title(turn, piece)
    words = " ".join((piece.prompt or "").split()) if piece is not None else ""
    if not words:
        return Phrase("own-words")
    few = words if len(words) <= _WORDS_MOST else f"{words[: _WORDS_MOST - 1].rstrip()}…"
    return phrase("raw", text=few)


def stop(turn: Turn, order: str) -> None:
    """One of several orders is taken back, which was asked for."""
    turn.drop(STOPS)
    cancel(turn, order, here=False)


def _stops_no_more(turn: Turn) -> None:
    """There is no question which of several to take back where several do not wait any more."""
    if len(turn.state.waiting) < 2:
        turn.drop(STOPS)


def update(turn: Turn, event: JobUpdate) -> None:
    """Something about an order."""
    match event.became:
        case "waiting":
            turn.reply(Update(status(turn, event.order, event.position, event.wait)))
        case "moved":
            turn.reply(
                Progress(
                    status_key(event.order),
                    Phrase(f"stage-{event.stage}"),
                    event.fraction,
                    (turn.button("button-cancel", "cancel", event.order),),
                    event.preview,
                )
            )
        case "made":
            turn.reply(Remove(status_key(event.order)))
            result(turn, event.order, event.portraits, event.notes, made=True, again=event.again)
            others.over(turn, event.order)
            _stops_no_more(turn)
        case "failed":
            turn.reply(Remove(status_key(event.order)))
            _failed(turn, event)
            others.over(turn, event.order)
            _stops_no_more(turn)
        case "cancelled":
            cancelled(turn, event.order, here=False)


def result(
    turn: Turn,
    order: str,
    portraits: tuple[Shown, ...],
    notes: tuple[Phrase, ...] = (),
    *,
    made: bool = False,
    again: bool = False,
    back: bool = False,
) -> None:
    """Show what was made, and what may be done with it; to everybody only when it is ``made``."""
    turn.state = state = turn.state.over(order)
    turn.set(last=order if order in state.pieces else state.last)
    first = (Phrase("sent-again"),) if again else ()
    piece = state.pieces.get(order)
    if piece is not None and len(piece.styles) > 1:  # words named one, and several were chosen
        notes = tuple(note for note in notes if note.id != "note-one-look")
    portraits = tuple(_named(shown, notes) for shown in portraits)
    notes = told(notes, portraits, anew=_is_anew(piece))
    lent = piece is not None and bool(piece.once)  # "you" would be whoever asked
    likeness = () if lent else tuple(dict.fromkeys(shown.likeness for shown in portraits))
    text = (*first, *notes, *(likeness if len(portraits) == 1 else ()))
    turn.reply(
        Portraits(
            order,
            portraits,
            text,
            _buttons(turn, order, portraits),
            key=turn.new_key("back") if back else f"{MADE}{order}",
            drop=turn.action("drop"),
        )
    )
    if piece is None or not (piece.open and made):
        return
    if turn.caps.shows:
        _share(turn, order, portraits)
    else:
        turn.reply(Notice(Phrase("show-refused")))


def _buttons(turn: Turn, order: str, portraits: tuple[Shown, ...]) -> tuple[Button, ...]:
    piece, quiet = turn.state.pieces.get(order), turn.caps.quiet
    if piece and piece.once:
        return (others.delete_button(order),)
    buttons = []
    if piece and not quiet:
        buttons += _more_of_it(turn, order, portraits)
    buttons.append(turn.button("button-another-look", "look", order))
    if piece:
        buttons.append(turn.button("button-change", "change", order))
    if piece and piece.before:
        buttons.append(turn.button("button-undo", "undo", order))
    if turn.caps.shows:
        buttons.append(turn.button("button-show", "share", order))
    if turn.caps.copies:
        buttons.append(turn.button("button-full", "full", order))
    buttons += _made_of_it(turn, piece, order, portraits)
    if piece and piece.photos and not turn.state.who.face and not quiet:
        buttons.append(turn.button("button-keep-face", "keepface", order))
    verb = "delete" if len(portraits) == 1 else "deleteall"
    argument = order if len(portraits) == 1 else f"{order}.{len(portraits)}"
    buttons.append(turn.button("button-delete", verb, argument, weight="danger"))
    return tuple(buttons)


def _more_of_it(turn: Turn, order: str, portraits: tuple[Shown, ...]) -> list[Button]:
    """The way to more: of the same look, or of looks beside one that is the same each time."""
    if _vary(turn, portraits):
        return [turn.button("button-more", "more", order, weight="primary")]
    if turn.beside(portraits[-1].style, 1):
        return [turn.button("button-alike", "alike", order, weight="primary")]
    return []


def _vary(turn: Turn, portraits: tuple[Shown, ...]) -> bool:
    return all(turn.house.varies(shown.style) for shown in portraits)


def _made_of_it(
    turn: Turn, piece: Piece | None, order: str, portraits: tuple[Shown, ...]
) -> list[Button]:
    """What else can be made of a portrait."""
    of = portraits[0].file if len(portraits) == 1 else f"{order}.{len(portraits)}"
    buttons = []
    if turn.caps.stickers:
        buttons.append(turn.button("button-make-sticker", "stick", of))
    elif turn.caps.expressions:
        buttons.append(turn.button("button-express", "express", of))
    elif piece and "sticker" not in piece.styles and turn.house.offers("sticker"):
        buttons.append(turn.button("button-sticker", "sticker", order))
    if not turn.caps.quiet:
        buttons.append(turn.button("button-avatars", "avatars", of))
    return buttons


def _failed(turn: Turn, event: JobUpdate) -> None:
    turn.state = turn.state.over(event.order)
    if turn.state.who.blocked:
        turn.shut_out("error-blocked", key=turn.key("blocked"))
        return
    piece = turn.state.pieces.get(event.order)
    again = piece is not None and not piece.once
    retry = (turn.button("button-try-again", "again", event.order),) if again else ()
    turn.say(
        *event.notes,
        buttons=(
            *retry,
            *turn.photo_buttons("button-another-photo")[:1],
            turn.button("button-looks", "looks"),
        ),
    )


def cancelled(turn: Turn, order: str, *, here: bool) -> None:
    """An order was taken back; said where that was pressed, or else at the end."""
    turn.state = turn.state.over(order)
    piece = turn.state.pieces.get(order)
    once = others.over(turn, order)
    _stops_no_more(turn)
    if turn.state.who.blocked:  # it was the host who did it
        turn.reply(Remove(status_key(order)))
        turn.shut_out("error-blocked", key=turn.key("blocked"))
        return
    again = (turn.button("button-again", "again", order),) if piece and not once else ()
    ways = (*again, turn.button("button-looks", "looks"))
    said = Say((Phrase("cancelled"),), buttons=ways, key=status_key(order))
    if here:
        turn.reply(Update(said))
        if turn.caps.quiet:  # what is made after all takes its place
            turn.set(keys=MappingProxyType({**turn.state.keys, "look": status_key(order)}))
        return
    turn.reply(Remove(status_key(order)))
    turn.say(*said.text, buttons=ways)


# What is pressed under an order.


def cancel(turn: Turn, order: str, *, here: bool = True) -> None:
    """Take an order back; ``here`` where that was pressed at its status."""
    turn.errand(Cancel(order, here))


def delete_all(turn: Turn, argument: str) -> None:
    """Ask before several portraits are deleted; ``argument`` is their order and how many."""
    order, _, count = argument.partition(".")
    if not turn.caps.cards:  # where they can't be tapped, they have numbers
        turn.errand(Show(order, "delete"))
        return
    number = int(count) if count.isascii() and count.isdigit() and len(count) < 3 else 2
    turn.ask("delete", order)
    turn.say(
        phrase("delete-sure", count=number),
        buttons=(
            turn.button("button-delete", "delete", order, weight="danger"),
            turn.button("button-keep", "nevermind"),
        ),
    )


def which_of_all(turn: Turn, files: tuple[str, ...]) -> None:
    """Ask which of all portraits is deleted; they have numbers where they are shown."""
    turn.ask("delete", ALL)
    turn.say(
        "which-to-delete",
        buttons=(*_numbers(turn, files), turn.button("button-keep", "nevermind")),
    )


def _numbers(turn: Turn, files: tuple[str, ...]) -> list[Button]:
    return [turn.button(_number(n), "drop", file) for n, file in enumerate(files, 1)]


def _which_to_delete(turn: Turn, order: str, files: tuple[str, ...]) -> None:
    turn.ask("delete", order)
    several = len(files) > 1
    label = phrase("button-delete-all", count=len(files)) if several else "button-delete"
    turn.say(
        "which-to-delete" if several else phrase("delete-sure", count=1),
        buttons=(
            *(_numbers(turn, files) if several else ()),
            turn.button(label, "delete", order, weight="danger"),
            turn.button("button-keep", "nevermind"),
        ),
    )


def drop(turn: Turn, file: str) -> None:
    """Delete one portrait; what stands below several is said anew of those that are left."""
    order = turn.state.about if turn.state.question == "delete" else ""
    turn.errand(Delete(files=(file,)))
    if order:
        turn.ask("")
        turn.errand(List("results") if order == ALL else Show(order, "left"))


def press(turn: Turn, verb: str, order: str) -> None:
    """A button under an order."""
    piece = turn.state.pieces.get(order)
    if verb == "delete" and order in turn.state.waiting:
        cancel(turn, order, here=False)  # there is nothing to delete yet
    elif verb == "delete" and (turn.state.question, turn.state.about) == ("delete", order):
        turn.errand(Delete(order=order))
    elif verb == "delete":  # it can't be undone: its file is gone
        turn.errand(Show(order, "delete"))
    elif piece is not None and piece.once:
        turn.go_on("once-over")
    elif verb == "look":
        _another_look(turn, piece)
    elif verb == "full":
        turn.errand(Show(order, "full"))
    elif verb == "share":
        turn.errand(Show(order, "share"))
    elif verb == "keepface":
        turn.errand(KeepFace(order))
    elif piece is None:
        turn.go_on("too-old")
    else:
        _press(turn, verb, order, piece)


def _press(turn: Turn, verb: str, order: str, piece: Piece) -> None:
    match verb:
        case "more" | "alike":
            turn.errand(Show(order, "more" if verb == "more" else "alike"))
        case "again":
            turn.place(piece)
        case "sticker":
            turn.place(
                replace(
                    piece,
                    styles=("sticker",),
                    prompt=None,
                    changes=(),
                    like=None,
                    times=1,
                    before=None,
                    open=False,
                )
            )
        case "undo" if piece.before:
            turn.errand(Show(piece.before))
        case "change":
            ask_change(turn, order)
        case _:
            turn.go_on("too-old")


def _another_look(turn: Turn, piece: Piece | None) -> None:
    if piece is not None and piece.photos:
        turn.ask("")
        turn.use(*piece.photos, face=piece.face)
    turn.offer_looks("which-look")


def _more(turn: Turn, what: str, order: str, portraits: tuple[Shown, ...]) -> None:
    """The same again with other seeds; of a look that would be the same, those beside it."""
    piece = turn.state.pieces.get(order)
    if piece is None:
        turn.go_on("too-old")
        return
    piece = replace(piece, seed=piece.seed + piece.times, before=None, open=False)
    if what == "more" and _vary(turn, portraits):
        turn.place(replace(piece, times=1 if len(piece.styles) > 1 else _MORE))
        return
    last = portraits[-1].style
    beside = turn.beside(last, len(turn.house.offered))
    if piece.backdrop or piece.prompt or piece.changes:  # all of them may get the same backdrop
        beside = apart((last, *beside))[1:]
    if not beside:
        turn.offer_looks("which-look")
        return
    if what == "more":
        turn.say("more-is-same", buttons=(turn.button("button-looks", "looks"),))
    turn.place(replace(piece, styles=beside[:_MORE], times=1, like=None))


def ask_change(turn: Turn, order: str, *text: Phrase) -> None:
    """Ask what should be different, perhaps once more."""
    piece = turn.state.pieces.get(order)
    if piece is None:
        turn.go_on("too-old")
        return
    if len(piece.changes) >= CHANGES_MOST:
        turn.go_on("too-many-changes")
        return
    turn.ask("change", order)
    if turn.caps.forms and not text:
        turn.reply(
            AskForm(
                "change", Phrase("change-title"), Phrase("change-label"), Phrase("example-change")
            )
        )
        return
    turn.say(
        *(text or ("what-to-change",)),
        buttons=(turn.button("button-never-mind", "nevermind"),),
        example=Phrase("example-change"),
        asks=True,
    )


def change(turn: Turn, text: str) -> None:
    """Apply a change, in the person's words, to the order that was asked about.

    Where they name another look, that is made of the same photos instead.
    """
    order = turn.state.about
    piece = turn.state.pieces.get(order)
    if piece is None:
        turn.ask("")
        turn.go_on("too-old")
        return
    another = turn.piece(prompt=text, photos=piece.photos, face=piece.face, once=piece.once)
    changed = replace(piece, changes=(*piece.changes, text), before=order, open=False)
    turn.place(changed, another=another)


def shown_again(turn: Turn, event: Listed) -> None:
    """Portraits of an earlier order: after an undo, or in full quality."""
    portraits = tuple(file.shown for file in event.files if file.shown is not None)
    if not portraits:
        if event.what != "left":
            turn.offer_looks("undo-gone")
        return
    order = next(file.order for file in event.files if file.shown is not None) or ""
    match event.what:
        case "full":
            for shown in portraits:
                turn.reply(Document("full", shown.file, shown.title))
        case "sticker" | "avatars" | "express":
            _which(turn, event.what, order, portraits)
        case "share" if not turn.caps.shows:
            turn.reply(Notice(Phrase("show-refused")))
        case "share":
            _share(turn, order, portraits)
        case "delete":
            _which_to_delete(turn, order, tuple(shown.file for shown in portraits))
        case "more" | "alike":
            _more(turn, event.what, order, portraits)
        case "left":
            newest = turn.state.newest
            result(turn, order, portraits)
            turn.set(newest=newest)  # it is said where they stand
        case _:
            result(turn, order, portraits, (Phrase("undone"),), back=True)


def _share(turn: Turn, order: str, portraits: tuple[Shown, ...]) -> None:
    """Show portraits to everybody, where only their owner sees them so far."""
    back = turn.button("button-take-back", "unshare", order)
    said = (phrase("shown-by", who=turn.state.who.name),) if turn.state.who.name else ()
    turn.reply(Portraits(order, portraits, said, (back,), key=_shared(order), open=True))


def unshare(turn: Turn, order: str) -> None:
    """Take back what was shown to everybody; their owner keeps it."""
    turn.reply(Remove(_shared(order)))
    turn.reply(Notice(Phrase("taken-back")))


def _shared(order: str) -> str:
    return f"{SHARED}{order}"


def _which(turn: Turn, what: str, order: str, portraits: tuple[Shown, ...]) -> None:
    """Ask of which portrait a sticker or avatars are made."""
    verb = "stick" if what == "sticker" else what
    buttons = [
        turn.button(_number(n, shown.title if turn.caps.cards else None), verb, shown.file)
        for n, shown in enumerate(portraits, 1)
    ]
    turn.ask("which", order)
    turn.say(
        f"which-{what}",
        buttons=(*buttons, turn.button("button-never-mind", "nevermind")),
    )


def _number(number: int, title: Phrase | None = None) -> Phrase:
    """What a portrait is chosen by: its number, and its title where no numbers stand by them."""
    if title is None:
        return phrase("raw", text=str(number))
    return phrase("numbered", number=number, title=title)


def avatars(turn: Turn, argument: str) -> None:
    """Hand over the sizes of an avatar, if the portrait is still there; of several, ask which."""
    of, _, several = argument.partition(".")
    turn.errand(Show(of, "avatars") if several else Find(of))


def found(turn: Turn, event: Found) -> None:
    """The portrait is there: here are its avatars, or the way to its sticker."""
    if event.use == "sticker":
        stickers.ask_emoji(turn, event.portrait, event.style)
    elif event.use == "express":
        expressions.ask_kind(turn, event.portrait)
    else:
        if turn.state.question == "which":
            turn.ask("")
        turn.reply(Document("avatars", event.portrait, Phrase("avatars-ready")))


def change_of_last(turn: Turn, text: str) -> Piece | None:
    """What words are if they name no style: a change of what was shown last."""
    order = turn.state.last
    piece = turn.state.pieces.get(order)
    if piece is None or piece.photos != turn.state.photos or len(piece.changes) >= CHANGES_MOST:
        return None
    return replace(piece, changes=(*piece.changes, text), before=order, open=False)
