"""Answers to what people say among each other: thanks, farewells, names, a remark.

They are short, keep nothing, and push nobody; where others read along they are one line.
"""

from __future__ import annotations

from bot.conversation.turn import Turn


def thanks(turn: Turn) -> None:
    """Somebody thanks."""
    made = bool(turn.state.pieces) and not turn.caps.quiet
    _answer(turn, "you-are-welcome" if made else "welcome")


def bye(turn: Turn) -> None:
    """Somebody leaves; where there is anything left of theirs, it is said where."""
    if turn.state.pieces and not turn.caps.quiet:
        turn.say("goodbye", buttons=(turn.button("button-results", "results"),))
    else:
        turn.say("farewell", key=turn.new_key("courtesy"))


def praise(turn: Turn) -> None:
    """Somebody likes it."""
    _answer(turn, "glad")


def name(turn: Turn) -> None:
    """Somebody says what they are called; it is not kept."""
    _answer(turn, "pleased")


def remark(turn: Turn) -> None:
    """Somebody says what they think of it."""
    _answer(turn, "noted")


def _answer(turn: Turn, text: str) -> None:
    if turn.caps.quiet:
        turn.say(text, key=turn.new_key("courtesy"))
    elif turn.state.question == "consent":  # it stays open, and is asked above
        turn.say(text, buttons=(turn.button("button-what-is-kept", "privacy"),))
    else:
        turn.go_on(text)
