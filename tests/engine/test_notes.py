"""Notes: codes and values from which every language can say what the English sentence says."""

from __future__ import annotations

import json
import re

import pytest

from engine import notes
from engine.errors import NotThisPerson
from engine.portrait import Note
from engine.styles.catalogue import Catalogue
from tests.fakes.renderers import RENDERERS

CATALOGUE = Catalogue.load(RENDERERS)
OIL, COMIC = CATALOGUE["oil"], CATALOGUE["comic"]
CHANGES: list[notes.Change] = [
    ("backdrop", "petrol"),
    ("backdrop-tone", "dark"),
    ("warmer", "little"),
    ("cooler", "plain"),
    ("brighter", "much"),
    ("darker", "plain"),
    ("more-contrast", "little"),
    ("less-contrast", "much"),
    ("mono", ""),
    ("light", "rembrandt"),
    ("retouch", "light"),
    ("strength", 0.4),
    ("caption", "Ana"),
    ("shape", "4:5"),
]
ALL = [
    notes.which_face(2, "us.jpg", 1),
    notes.stranger("us.jpg"),
    notes.no_face_in("us.jpg"),
    notes.took(OIL, CHANGES),
    notes.changed(CHANGES),
    notes.stayed_away({"*Comic*": "manga"}),
    notes.one_look([OIL, COMIC]),
    notes.one_backdrop(("backdrop", "petrol")),
    notes.border_colours(),
    notes.light_from_left(),
    notes.nearest_shape("4:5", "9:16"),
    notes.frame_kept(),
    notes.name_elsewhere([OIL, COMIC]),
    notes.letters_unknown("ゆき"),
    notes.needs_graphics_card(["ship"]),
    notes.not_understood(["asdf"]),
    notes.not_in_words(["zoom"]),
    notes.read_first(500),
    notes.style_failed(OIL, NotThisPerson("It isn't you.", "Try another.")),
    Note("plain", "I took nothing."),
]


def test_the_list_of_codes_is_whole() -> None:
    codes = re.findall(r"(?<=\n    )[a-z][a-z, -]*?(?=\n|  )", notes.__doc__ or "")
    listed = {code for codes in codes[1:] for code in codes.split(", ")}
    assert listed == {note.code for note in ALL} | {code for code, _ in CHANGES}


@pytest.mark.parametrize("note", ALL, ids=lambda note: note.code)
def test_a_note_is_plain_json_and_can_be_told_from_others(note: Note) -> None:
    assert json.loads(json.dumps(note.values)) == note.values
    again = Note(note.code, note.sentence, dict(note.values))
    assert list(dict.fromkeys((note, again))) == [note]
    assert len({*ALL}) == len(ALL)
    assert note != Note(note.code, note.sentence, {**note.values, "other": 1})


def test_changes_are_said_in_english_and_kept_as_codes() -> None:
    note = notes.took(OIL, CHANGES)
    assert note.sentence == (
        "I took *Oil on canvas*, petrol backdrop, dark backdrop, a little warmer, cooler, "
        "much brighter, darker, a little more contrast, much less contrast, black and white, "
        'Rembrandt light, slightly softer skin, strength 40%, the name "Ana", upright 4:5, '
        "from your words."
    )
    assert note.values["style"] == "oil"
    assert note.values["changes"] == [list(change) for change in CHANGES]


def test_what_a_person_typed_stays_out_of_a_note_s_repr() -> None:
    assert "Ana" not in repr(notes.changed([("caption", "Ana")]))


def test_a_long_list_says_how_many_there_are_besides() -> None:
    note = notes.needs_graphics_card([f"thing {n}" for n in range(7)])
    assert note.values == {"things": ["thing 0", "thing 1", "thing 2", "thing 3"], "more": 3}
    assert note.sentence.startswith("Thing 0, thing 1, thing 2, thing 3 and the rest would need")


def test_words_that_mean_nothing_are_called_no_things_to_paint() -> None:
    note = notes.not_understood(["asdf", "jkl"])
    assert note.sentence == "I didn't understand: asdf and jkl."
    assert note.values == {"things": ["asdf", "jkl"], "more": 0}


def test_a_tone_is_no_word_that_was_typed() -> None:
    assert notes.one_backdrop(("backdrop-tone", "dark")).values == {
        "backdrop": "dark",
        "tone": "dark",
    }
    assert notes.one_backdrop(("backdrop", "petrol")).values["tone"] == ""


@pytest.mark.parametrize(("count", "said"), [(0, "no faces"), (1, "one face"), (12, "12 faces")])
def test_faces_are_counted_in_words(count: int, said: str) -> None:
    assert notes.faces(count) == said
