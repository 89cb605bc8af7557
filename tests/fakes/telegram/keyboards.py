"""Inline keyboards: what Telegram takes as one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from tests.fakes.telegram.nouns import LOOKS
from tests.fakes.telegram.refused import bad

MOST = 100
MOST_IN_ROW = 8
DATA_BYTES = 64


def inline_keyboard(markup: Mapping[str, Any] | None) -> Mapping[str, Any] | None:
    """A keyboard under a message as it is kept: none where it is empty, or is another kind.

    Raises:
        Refused: 400, where a button is empty, too large, or does not exactly one thing.
    """
    if not markup or "inline_keyboard" not in markup:
        return None
    rows: Sequence[Sequence[Mapping[str, Any]]] = markup["inline_keyboard"]
    if sum(map(len, rows)) > MOST:
        raise bad("REPLY_MARKUP_TOO_LONG")
    if any(len(row) > MOST_IN_ROW for row in rows):
        raise bad(f"inline keyboard row has more than {MOST_IN_ROW} buttons")
    for row in rows:
        for button in row:
            _check(button)
    kept = [[dict(button) for button in row] for row in rows if row]
    return {"inline_keyboard": kept} if kept else None


def _check(button: Mapping[str, Any]) -> None:
    if not button["text"].strip():
        raise bad("inline keyboard button text must be non-empty")
    meanings = button.keys() - LOOKS
    if len(meanings) != 1:
        raise bad(
            "can't parse inline keyboard button: "
            "exactly one of the optional fields must be used to specify type of the button"
        )
    data = button.get("callback_data")
    if data is not None and not 1 <= len(data.encode()) <= DATA_BYTES:
        raise bad("BUTTON_DATA_INVALID")
    address = button.get("url")
    if address is not None and not address.startswith(("http://", "https://", "tg://")):
        raise bad("inline keyboard button URL is invalid")
