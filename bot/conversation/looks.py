"""Choosing a look: families, styles, one's own words, another picture, options."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import Any

from bot.conversation import orders
from bot.conversation.errands import Check
from bot.conversation.replies import AskForm, Button
from bot.conversation.titles import BACKDROPS, apart
from bot.conversation.turn import FAMILIES, Turn
from bot.words import Phrase, phrase

SHAPES = ("1:1", "4:5", "3:4")
STRENGTHS = ("0.3", "0.6", "1.0")
COUNTS = ("1", "2", "3", "4")
GALLERY_PAGE = 12


def looks(turn: Turn) -> None:
    """Offer the looks."""
    turn.offer_looks("which-look")


def gallery(turn: Turn, argument: str = "", *, anew: bool = False) -> None:
    """All looks, a page after the other, where they can't be shown at once; ``anew``: below."""
    key = turn.anew("menu") if anew else turn.key("menu")
    if turn.caps.cards or turn.caps.quiet:
        turn.offer_looks("which-look", key=key)
        return
    cards = [turn.card(offer) for offer in turn.house.offered if offer.name != "like"]
    pages = max(1, -(-len(cards) // GALLERY_PAGE))
    page = int(argument) % pages if argument.isascii() and argument.isdigit() else 0
    back, on = ("◀", (page - 1) % pages), ("▶", (page + 1) % pages)
    turns: tuple[tuple[str, int], ...] = (back, on) if pages > 1 else ()
    if pages == 2:  # both lead to the other one
        turns = (back if page else on,)
    turn.say(
        phrase("gallery-page", page=page + 1, pages=pages),
        cards=tuple(cards[page * GALLERY_PAGE :][:GALLERY_PAGE]),
        buttons=(
            *(turn.button(phrase("raw", text=sign), "gallery", str(to)) for sign, to in turns),
            *turn.families(),
        ),
        example=Phrase("example-words"),
        key=key,
    )


def family(turn: Turn, argument: str) -> None:
    """Offer the styles of a family; ``argument`` is its name, and the first to show: ``fun+10``."""
    name, _, first = argument.partition("+")
    there = turn.house.offered
    cards = [turn.card(o) for o in there if o.family == name and o.name != "like"]
    start = int(first) if first.isascii() and first.isdigit() else 0
    if name not in FAMILIES or not cards[start:]:
        looks(turn)
        return
    others = [
        turn.button(f"family-{other}", "family", other)
        for other in FAMILIES
        if other != name and any(offer.family == other for offer in there)
    ]
    room = len(cards) if turn.caps.cards else turn.caps.buttons - len(others) - 2
    rest = start + room
    further = [turn.button("button-more-looks", "family", f"{name}+{rest}")] if cards[rest:] else []
    turn.say(
        Phrase(f"family-{name}-about"),
        cards=tuple(cards[start:rest]),
        buttons=(*further, *others, turn.button("button-words", "words")),
        example=Phrase("example-words"),
    )


def style(turn: Turn, name: str) -> None:
    """A style was tapped: with a photo, that is all it takes."""
    offer = turn.house.style(name)
    if offer is None:
        turn.offer_looks("style-gone")
    elif name == "like":
        like(turn)
    else:
        turn.place(turn.piece(styles=_beside(turn, name)))


def _beside(turn: Turn, name: str) -> tuple[str, ...]:
    """A style and as many neighbours as are wished, which can be told apart."""
    styles = turn.styles(name)
    if turn.state.options.backdrop is None:
        return styles
    return apart(turn.styles(name, len(turn.house.offered)))[: len(styles)]


def surprise(turn: Turn) -> None:
    """Choose a style that was not taken lately, and is no plain headshot."""
    state = turn.state
    there = [o for o in turn.house.offered if o.name != "like"]
    drawn = [o.name for o in there if o.family != "professional"] or [o.name for o in there]
    names = [name for name in drawn if name not in state.recent] or drawn or ["headshot"]
    lot = int.from_bytes(hashlib.sha256(f"{state.tag}{state.turn}".encode()).digest()[:4])
    style(turn, names[lot % len(names)])


def ask_words(turn: Turn) -> None:
    """Ask for a look in the person's own words."""
    turn.ask("words")
    if turn.caps.forms:
        turn.reply(
            AskForm("words", Phrase("words-title"), Phrase("words-label"), Phrase("example-words"))
        )
        return
    turn.say(
        "say-what-you-like",
        buttons=(turn.button("button-never-mind", "nevermind"),),
        example=Phrase("example-words"),
        asks=True,
    )


def nobody(turn: Turn) -> None:
    """Make what was wished in words of nobody in particular."""
    wish = turn.state.wish
    if wish is None or not wish.prompt or not turn.house.free_words:
        turn.go_on("unknown-button")
        return
    turn.set(wish=None)
    turn.place(replace(wish, photos=(), face=None, once="", nobody=True))


def words(turn: Turn, text: str) -> None:
    """Words for a look: with a face they are an order, without one they are checked and kept."""
    if turn.state.who.agreed and turn.state.has_face:
        change = None if turn.state.answers("words") else orders.change_of_last(turn, text)
        turn.place(turn.piece(prompt=text), change)
        return
    turn.errand(Check(text, turn.opening))


def like(turn: Turn) -> None:
    """Ask for the picture whose look is to be taken."""
    if not (turn.state.who.agreed and turn.state.has_face):
        turn.ask("photo")
        turn.ask_for_photo("photo-first")
        return
    turn.ask("like")
    turn.say(
        "send-the-picture",
        buttons=(*turn.photo_buttons(), turn.button("button-never-mind", "nevermind")),
    )


def options(turn: Turn, *, anew: bool = True) -> None:
    """Show what can be set, and what is set; the same message shows every change."""
    chosen = turn.state.options
    rows: list[Button] = [
        *_row(turn, "count", COUNTS, str(chosen.count)),
        *_row(turn, "shape", ("any", *SHAPES), chosen.shape or "any"),
        *_row(turn, "backdrop", ("any", *BACKDROPS), chosen.backdrop or "any"),
        *_row(turn, "strength", ("any", *STRENGTHS), _strength(chosen.strength)),
    ]
    turn.say(
        "options",
        buttons=(*rows, turn.button("button-looks", "looks", weight="primary")),
        key=turn.new_key("options") if anew else turn.state.keys.get("options"),
    )


def set_option(turn: Turn, argument: str) -> None:
    """An option was chosen; ``argument`` is its name and its value."""
    name, _, value = argument.partition("=")
    known = _READ.get(name, {})
    if value in known:
        chosen: Any = None if value == "any" else known[value]
        turn.set(options=replace(turn.state.options, **{name: chosen}))
    options(turn, anew=False)


_READ: dict[str, dict[str, Any]] = {
    "count": {each: int(each) for each in COUNTS},
    "shape": {each: each for each in ("any", *SHAPES)},
    "backdrop": {each: each for each in ("any", *BACKDROPS)},
    "strength": {each: each if each == "any" else float(each) for each in ("any", *STRENGTHS)},
}


def _row(turn: Turn, name: str, values: tuple[str, ...], chosen: str) -> tuple[Button, ...]:
    return tuple(
        turn.button(
            _label(name, value),
            "set",
            f"{name}={value}",
            weight="primary" if value == chosen else "plain",
            group=Phrase(f"option-title-{name}"),
        )
        for value in values
    )


def _label(name: str, value: str) -> Phrase:
    if name == "count":
        return phrase("option-count", count=int(value))
    if value == "any":
        return Phrase(f"option-{name}-any")
    if name == "strength":
        return phrase("option-strength", percent=round(100 * float(value)))
    if name == "backdrop":
        return Phrase(f"color-{value}")
    return phrase("raw", text=value)


def _strength(value: float | None) -> str:
    return "any" if value is None else str(value)
