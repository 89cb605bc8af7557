"""Stickers: a portrait for the person's own set, with the emoji it stands for."""

from __future__ import annotations

import unicodedata
from types import MappingProxyType

from bot.conversation.errands import Find, Show, Stick
from bot.conversation.events import Declined, Stuck
from bot.conversation.replies import Button
from bot.conversation.turn import Turn
from bot.words import Phrase, phrase

TITLE_MOST = 64
_EMOJI_MOST = 10  # characters of one, with all that joins and colours it
_OFFERED = ("🙂", "😎", "😂", "😍", "🥳", "🤔", "👍", "❤️")
_GUESSES = {
    "professional": "🙂",
    "painted": "🎨",
    "illustrated": "😄",
    "fun": "🥳",
    "mono": "😎",
    "cinematic": "😎",
    "caricature": "😂",
    "big-caricature": "😂",
    "neon": "🌟",
    "pixel-art": "👾",
    "comic": "💥",
    "emoji-badge": "😀",
    "trading-card": "🏆",
    "starry-blue": "🌌",
}
_JOINING = "\u200d\ufe0f\u20e3"


def guess(style: str, family: str) -> str:
    """The emoji that goes with a style."""
    return _GUESSES.get(style, _GUESSES.get(family, "🙂"))


def is_emoji(text: str) -> bool:
    """Whether somebody typed one emoji, as far as can be told without a table of all."""
    return 0 < len(text) <= _EMOJI_MOST and all(
        unicodedata.category(each) in ("So", "Sk", "Cn") or each in _JOINING for each in text
    )


def usual_title(name: str) -> Phrase:
    """The title of the sticker set of somebody of that name, which may be empty."""
    return phrase("stickers-of", name=name) if name else Phrase("stickers-mine")


def stick(turn: Turn, argument: str) -> None:
    """Make a sticker of a portrait, if it is still there; of several, ask which."""
    of, _, several = argument.partition(".")
    turn.errand(Show(of, "sticker") if several else Find(of, "sticker"))


def ask_emoji(turn: Turn, portrait: str, style: str) -> None:
    """Ask for the emoji; the one that goes with the style is the first."""
    offer = turn.house.style(style)
    first = guess(style, offer.family if offer else "")
    key = _place(turn)
    turn.ask("emoji", portrait)
    turn.say(
        "which-emoji",
        buttons=(
            *(_emoji_button(turn, portrait, each) for each in dict.fromkeys((first, *_OFFERED))),
            turn.button("button-never-mind", "nevermind"),
        ),
        key=key,
    )


def _place(turn: Turn) -> str:
    """The key of the message that a sticker is spoken of in: that which asked of which portrait."""
    asked = turn.state.newest
    if turn.state.question != "which" or asked != turn.state.keys.get("question"):
        return turn.new_key("sticker")
    turn.set(keys=MappingProxyType({**turn.state.keys, "sticker": asked}))
    return asked


def emoji_chosen(turn: Turn, argument: str) -> None:
    """An emoji was tapped; ``argument`` is the portrait and the emoji."""
    portrait, _, emoji = argument.partition(".")
    if not is_emoji(emoji):
        turn.go_on("unknown-button")
        return
    _on(turn, portrait, emoji)


def emoji_typed(turn: Turn, text: str) -> None:
    """An emoji was typed after it was asked for."""
    _on(turn, turn.state.about, text)


def title_typed(turn: Turn, text: str) -> None:
    """The set was given a name of the person's own."""
    portrait, _, emoji = turn.state.about.partition(".")
    _stick(turn, portrait, emoji, text[:TITLE_MOST])


def title_taken(turn: Turn, argument: str) -> None:
    """The name that was proposed is taken for the sticker that it was proposed for."""
    chosen = turn.state.about if turn.state.question == "stickers" else ""
    portrait, _, emoji = chosen.partition(".")
    _stick(turn, portrait if portrait == argument else "", emoji, "")


def stuck(turn: Turn, event: Stuck) -> None:
    """It is in the set."""
    turn.set(stickers=event.title)
    turn.say(
        phrase("sticker-made", title=event.title),
        buttons=(
            Button(Phrase("button-open-stickers"), event.link, "primary", does="link"),
            turn.button("button-another-look", "looks"),
        ),
        key=turn.key("sticker"),
    )


def declined(turn: Turn, event: Declined) -> None:
    """It is in no set: why, and the way on; some platforms want to know whose set it is first."""
    if event.code == "sticker_stranger":
        private = Button(Phrase("button-in-private"), "start", "primary", does="private")
        turn.say(*event.text, buttons=(private,), key=turn.key("sticker"))
    else:
        turn.go_on(*event.text, key=turn.key("sticker"))


def _on(turn: Turn, portrait: str, emoji: str) -> None:
    """With a set, that is all it takes; the first time it gets a name."""
    if turn.state.stickers:
        _stick(turn, portrait, emoji, turn.state.stickers)
        return
    chosen = f"{portrait}.{emoji}"
    turn.ask("stickers", chosen)
    proposed = usual_title(turn.state.who.name)
    turn.say(
        "name-your-stickers",
        buttons=(
            turn.button(proposed, "title", portrait, weight="primary"),
            turn.button("button-never-mind", "nevermind"),
        ),
        key=turn.key("sticker"),
        asks=True,
    )


def _stick(turn: Turn, portrait: str, emoji: str, title: str) -> None:
    if not portrait or not is_emoji(emoji):
        turn.go_on("too-old")
        return
    turn.ask("")
    turn.say("making-sticker", key=turn.key("sticker"))
    turn.errand(Stick(portrait, emoji, title))


def _emoji_button(turn: Turn, portrait: str, emoji: str) -> Button:
    return turn.button(phrase("raw", text=emoji), "emoji", f"{portrait}.{emoji}")
