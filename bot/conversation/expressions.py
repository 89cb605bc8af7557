"""Emojis and stickers of a server: a portrait that everybody there can use, until it goes again."""

from __future__ import annotations

from typing import Literal

from bot.conversation.errands import Express, Find, Show, TakeBack
from bot.conversation.events import Expressed
from bot.conversation.replies import Button
from bot.conversation.turn import Turn
from bot.words import Phrase, phrase
from storage.conversations import LASTING

KINDS = ("emoji", "sticker")


def express(turn: Turn, argument: str) -> None:
    """Make one of a portrait, if it is still there; of several, ask which."""
    of, _, several = argument.partition(".")
    if turn.caps.expressions:
        turn.errand(Show(of, "express") if several else Find(of, "express"))
    else:
        turn.go_on("error-not-allowed-there")


def ask_kind(turn: Turn, portrait: str) -> None:
    """Say who could use it, and ask which of them it shall be."""
    if turn.state.question == "which":
        turn.ask("")
    turn.say(
        "express-sure",
        buttons=(
            *(turn.button(f"button-as-{kind}", f"as{kind}", portrait) for kind in KINDS),
            turn.button("button-never-mind", "nevermind"),
        ),
        key=turn.new_key("express"),
    )


def as_emoji(turn: Turn, portrait: str) -> None:
    """It shall be an emoji."""
    _make(turn, Express(portrait, "emoji", key_of("emoji", portrait)))


def as_sticker(turn: Turn, portrait: str) -> None:
    """It shall be a sticker."""
    _make(turn, Express(portrait, "sticker", key_of("sticker", portrait)))


def _make(turn: Turn, errand: Express) -> None:
    if not turn.caps.expressions:
        turn.go_on("error-not-allowed-there")
        return
    turn.say("making-sticker", key=turn.key("express"))
    turn.errand(errand)


def expressed(turn: Turn, event: Expressed) -> None:
    """Everybody there can use it."""
    name = f":{event.name}:" if event.kind == "emoji" else event.name
    turn.say(
        phrase(f"expressed-{event.kind}", name=name),
        buttons=(_back(turn, event.portrait, event.kind),),
        key=turn.key("express"),
    )


def take_back(turn: Turn, argument: str) -> None:
    """Nobody can use it any more; the portrait stays."""
    named, _, portrait = argument.partition(".")
    kind: Literal["emoji", "sticker"] = "emoji" if named == "emoji" else "sticker"
    turn.errand(TakeBack(portrait, kind, key_of(kind, portrait)))


def stays(turn: Turn, portrait: str, kind: str, why: tuple[Phrase, ...]) -> None:
    """It could not be taken back: why; it may be tried again."""
    turn.say(
        *why,
        buttons=(_back(turn, portrait, kind),),
        key=turn.key("express"),
    )


def _back(turn: Turn, portrait: str, kind: str) -> Button:
    return turn.button("button-take-back", "unexpress", f"{kind}.{portrait}")


def key_of(kind: str, portrait: str) -> str:
    """Under what an emoji or a sticker stands, also when its portrait is long gone."""
    return f"{LASTING}express-{kind}-{portrait}"
