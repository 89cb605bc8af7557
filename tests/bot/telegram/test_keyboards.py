"""Buttons under a message: in rows that fit on a phone, with what each is for."""

from __future__ import annotations

from bot.conversation import looks
from bot.conversation.replies import TELEGRAM, Button, Card, Picture, Say
from bot.conversation.state import House, State
from bot.conversation.turn import Turn
from bot.telegram.keyboards import keyboard
from bot.words import LANGUAGES, phrase, words_of

WORDS = words_of("en")


def button(label: str, action: str = "tag.verb", **more: object) -> Button:
    return Button(phrase("raw", text=label), action, **more)  # type: ignore[arg-type]


def rows(*buttons: Button, cards: tuple[Card, ...] = ()) -> list[list[str]]:
    made = keyboard(buttons, WORDS, "likeness_bot", cards)
    return [] if made is None else [[b.text for b in row] for row in made.inline_keyboard]


def test_short_ones_stand_beside_each_other_and_long_ones_alone() -> None:
    assert rows(*(button(str(n)) for n in range(1, 6))) == [["1", "2", "3", "4", "5"]]
    long = button("Something with many words on it, more")
    assert rows(button("Yes"), long, button("No")) == [["Yes"], [long.label.values[0][1]], ["No"]]
    assert rows(button("More like this"), button("Another look")) == [
        ["More like this", "Another look"]
    ]


def test_no_button_is_left_over_alone_where_that_can_be() -> None:
    four = [button(f"Option number {n}") for n in range(4)]
    assert [len(row) for row in rows(*four)] == [2, 2]
    assert [len(row) for row in rows(*four[:3])] == [1, 2], "the first is as good as a heading"
    short = [button(f"Choice {n}") for n in range(5)]
    assert [len(row) for row in rows(*short)] == [3, 2]


def test_wide_characters_take_twice_the_room() -> None:
    assert len(rows(button("もっと似たもの"), button("別のスタイルにする"))) == 2


def test_no_buttons_no_keyboard() -> None:
    assert keyboard((), WORDS, "likeness_bot") is None


def test_cards_have_the_numbers_of_the_picture_above() -> None:
    cards = tuple(
        Card(phrase("raw", text=name), Picture("style", name), f"tag.style.{name}")
        for name in ("oil", "comic", "neon")
    )
    shown = rows(button("Surprise me"), cards=cards)
    assert shown == [["1 oil", "2 comic"], ["3 neon"], ["Surprise me"]]


def test_groups_of_switches_begin_rows_and_show_what_is_chosen() -> None:
    size, colour = phrase("raw", text="Size"), phrase("raw", text="Colour")
    shown = rows(
        button("1", group=size, weight="primary"),
        button("2", group=size),
        button("red", group=colour),
    )
    assert shown == [["✓ 1", "2"], ["red"]]


def test_options_end_in_no_ragged_row_in_most_languages() -> None:
    turn = Turn(State("tag"), TELEGRAM, House(()))
    looks.options(turn)
    (said,) = turn.replies
    assert isinstance(said, Say)
    ragged = {}
    for language in LANGUAGES:
        made = keyboard(said.buttons[:-1], words_of(language), "likeness_bot")
        assert made is not None
        alone = [row[0].text for row in made.inline_keyboard if len(row) == 1]
        ragged[language] = sum(not text.startswith("✓") for text in alone)
    assert max(ragged.values()) <= 1 and sum(ragged.values()) < len(LANGUAGES) / 2, ragged


def test_links_and_what_goes_on_in_private() -> None:
    made = keyboard(
        (
            button("Open", "https://t.me/addstickers/x", does="link"),
            button("Privacy", "privacy", does="private"),
        ),
        WORDS,
        "likeness_bot",
    )
    assert made is not None
    first, second = made.inline_keyboard[0]
    assert first.url == "https://t.me/addstickers/x" and first.callback_data is None
    assert second.url == "https://t.me/likeness_bot?start=privacy"
