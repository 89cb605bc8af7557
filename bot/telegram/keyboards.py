"""Buttons as Telegram shows them: rows under a message."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.conversation.replies import Button, Card
from bot.words import Words

_ROW = 40
"""Characters that fit into a row of a phone beside each other."""
_MOST = 100  # buttons under one message
_IN_A_ROW = 8
_EDGES = 3  # characters that a button's own edges take
_WIDE = 0x2E80  # characters from here on are twice as wide


def link_to(username: str, command: str) -> str:
    """The address that opens the private chat with a command."""
    return f"https://t.me/{username}?start={command}"


def keyboard(
    buttons: Sequence[Button], words: Words, username: str, cards: Sequence[Card] = ()
) -> InlineKeyboardMarkup | None:
    """Buttons in rows, or None where there are none.

    Cards come first, with the numbers that they have on the picture above.

    Args:
        buttons: in the order they are shown.
        words: of the person's language.
        username: the bot's, for what goes on in private.
        cards: pictures to tap.
    """
    shown = [
        InlineKeyboardButton(f"{number} {words.say(card.title)}", callback_data=card.action)
        for number, card in enumerate(cards, 1)
    ]
    rows = [shown[start : start + 2] for start in range(0, len(shown), 2)]
    for _, group in itertools.groupby(buttons[: _MOST - len(shown)], lambda each: each.group):
        rows += _rows([_button(each, words, username) for each in group])
    return InlineKeyboardMarkup(rows) if rows else None


def _rows(buttons: Sequence[InlineKeyboardButton]) -> list[list[InlineKeyboardButton]]:
    """As few rows as can be, with as few buttons alone in one as can be, about equally long."""
    # Of the first so many buttons: how many rows, how many of one, how uneven; and the rows.
    best: list[tuple[int, int, int, list[list[InlineKeyboardButton]]]] = [(0, 0, 0, [])]
    for end in range(1, len(buttons) + 1):
        ways = []
        for start in range(end - 1, max(end - _IN_A_ROW, 0) - 1, -1):
            row, (rows, alone, uneven, before) = list(buttons[start:end]), best[start]
            if _fits(row):
                single = (2 if start else 1) if len(row) == 1 else 0  # at the top it is a heading
                more = (rows + 1, alone + single, uneven + len(row) ** 2)
                ways.append((*more, [*before, row]))
        best.append(min(ways, key=lambda way: way[:3]))
    return best[-1][3]


def _button(button: Button, words: Words, username: str) -> InlineKeyboardButton:
    label = words.say(button.label)
    if button.group is not None and button.weight == "primary":
        label = f"✓ {label}"
    if button.does == "link":
        return InlineKeyboardButton(label, url=button.action)
    if button.does == "private":
        return InlineKeyboardButton(label, url=link_to(username, button.action))
    return InlineKeyboardButton(label, callback_data=button.action)


def _fits(row: Sequence[InlineKeyboardButton]) -> bool:
    """Whether buttons have room in a row, each an equal share of its width."""
    widest = max(_width(each.text) for each in row) + _EDGES
    return len(row) == 1 or widest * len(row) <= _ROW


def _width(text: str) -> int:
    return sum(2 if ord(each) >= _WIDE else 1 for each in text)
