"""What the engine tells people: a code, its values, and the English sentence.

    code                  values
    which-face            count: faces in the photo; name: of the photo; number: of the face that
                          is portrayed, 1 is the largest
    stranger              name: of the photo that shows somebody else
    no-face-in            name: of the photo
    took                  style: its name; changes: see below
    changed               changes: see below
    stayed-away           things: what was denied, as it was typed
    one-look              styles: names of those that would be another portrait
    one-backdrop          backdrop: the one that was taken, as it was typed; tone: dark, light,
                          warm or cool where it was asked for by that alone, else ""
    border-colours
    light-from-left
    nearest-shape         shape: the one that was taken; asked: the one that was asked for ("9:16")
    frame-kept
    name-elsewhere        styles: names of those that have a place for it
    letters-unknown       name: as it was typed
    needs-graphics-card   things: as they were typed; more: how many there are besides
    not-understood        things, more: the same
    not-in-words          things, more: the same
    read-first            count: characters that were read
    style-failed          style: its name; error: code of the ``EngineError``
    plain                 (nothing but a sentence: kept by a version before these codes)

``changes`` is a list of ``[code, value]``, in the order in which they are said:

    backdrop              the colour as it was typed
    backdrop-tone         dark, light, warm, cool: a backdrop asked for by tone alone
    warmer, cooler, brighter, darker, more-contrast, less-contrast
                          little, plain, much
    mono                  ""
    light                 a preset: soft, butterfly, rembrandt, loop, split, rim
    retouch               none, light, strong
    strength              0 to 1
    caption               the name or line of text
    shape                 1:1, 4:5, 3:4
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from engine.errors import EngineError
from engine.portrait import Note, Style

Change = tuple[str, str | float]
"""Code and value of one thing that was asked for on top of a style."""

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_AMOUNTS = {"little": "a little ", "plain": "", "much": "much "}
_RETOUCH = {"none": "natural skin", "light": "slightly softer skin", "strong": "softer skin"}
_THINGS_SHOWN = 5
_LETTERS_SHOWN = 40


# ---- photos --------------------------------------------------------------------------------------


def which_face(count: int, name: str, number: int) -> Note:
    """Of ``count`` faces in a photo, this one is portrayed; 1 is the largest."""
    who = "the largest" if number == 1 else f"number {number} by size"
    return Note(
        "which-face",
        f"I see {faces(count)} in {name}; I portray {who}.",
        {"count": count, "name": name, "number": number},
    )


def stranger(name: str) -> Note:
    """A photo seems to show somebody else."""
    sentence = f"{name} seems to show somebody else, so I left it out."
    return Note("stranger", sentence, {"name": name})


def no_face_in(name: str) -> Note:
    """A photo among others shows no face."""
    sentence = f"I can't find a face in {name}, so I left it out."
    return Note("no-face-in", sentence, {"name": name})


def faces(count: int) -> str:
    """Return "no faces", "one face", "two faces" and so on."""
    number = _NUMBERS[count] if count < len(_NUMBERS) else str(count)
    return f"{number} face" if count == 1 else f"{number} faces"


# ---- words ---------------------------------------------------------------------------------------


def nobody() -> Note:
    """It was made of words alone."""
    return Note("nobody", "Painted from words alone: it is nobody's likeness.")


def took(style: Style, changes: Sequence[Change]) -> Note:
    """A style was taken from the words, and what they ask for on top of it."""
    with_changes = f", {_described(changes)}," if changes else ""
    return Note(
        "took",
        f"I took *{style.title}*{with_changes} from your words.",
        {"style": style.name, "changes": [list(change) for change in changes]},
    )


def changed(changes: Sequence[Change]) -> Note:
    """The words ask for this on top of a style that was chosen otherwise; at least one change."""
    sentence = _capitalised(_described(changes))
    return Note("changed", f"{sentence}.", {"changes": [list(change) for change in changes]})


def stayed_away(things: Mapping[str, str]) -> Note:
    """Something was denied: as it is said in English, and as it was typed; at least one thing."""
    sentence = f"I stayed away from {listed(list(things), 'and')}."
    return Note("stayed-away", sentence, {"things": list(things.values())})


def one_look(styles: Sequence[Style]) -> Note:
    """Other styles were named too; at least one."""
    titles = listed([f"*{style.title}*" for style in styles], "and")
    sentence = f"One look at a time: {titles} would be another portrait."
    return Note("one-look", sentence, {"styles": [style.name for style in styles]})


def one_backdrop(backdrop: Change) -> Note:
    """Several backdrops were named, and this one was taken."""
    code, label = backdrop
    sentence = f"There is room for one backdrop, so I took {label}."
    tone = label if code == "backdrop-tone" else ""
    return Note("one-backdrop", sentence, {"backdrop": label, "tone": tone})


def border_colours() -> Note:
    """A colour was asked for where the style has its own."""
    return Note("border-colours", "Borders and paper keep the colours of the style.")


def light_from_left() -> Note:
    """Light was asked for from a side where the studio has none."""
    sentence = "The studio's light comes from the left, so I left it there."
    return Note("light-from-left", sentence)


def nearest_shape(shape: str, asked: str) -> Note:
    """A shape that is not made was asked for, and the nearest one taken."""
    sentence = f"I make 1:1, 4:5 and 3:4; {shape} comes nearest to {asked}."
    return Note("nearest-shape", sentence, {"shape": shape, "asked": asked})


def frame_kept() -> Note:
    """A shape was asked for that none comes near to."""
    return Note("frame-kept", "I make 1:1, 4:5 and 3:4, so I left the frame as it is.")


def name_elsewhere(styles: Sequence[Style]) -> Note:
    """A name was asked for where the style has no place for one; at least one that has."""
    titles = listed([f"*{style.title}*" for style in styles], "and")
    sentence = f"There is no place for the name on this look. Where there is one: {titles}."
    return Note("name-elsewhere", sentence, {"styles": [style.name for style in styles]})


def letters_unknown(name: str) -> Note:
    """A name was asked for in letters that nothing here can print."""
    sentence = f"I can't print the letters of “{name}” yet, so I left them out."
    return Note("letters-unknown", sentence, {"name": name})


def needs_graphics_card(things: Iterable[str]) -> Note:
    """What can only be painted from words was left out; at least one thing, as it was typed."""
    said, values = _left_out(things)
    sentence = f"{_capitalised(said)} would need a graphics card, so I left that out."
    return Note("needs-graphics-card", sentence, values)


def not_understood(things: Iterable[str]) -> Note:
    """Words that mean nothing here; at least one, as it was typed."""
    said, values = _left_out(things)
    return Note("not-understood", f"I didn't understand: {said}.", values)


def not_in_words(things: Iterable[str]) -> Note:
    """What words cannot set was left as it is; at least one thing, as it was typed."""
    said, values = _left_out(things)
    sentence = f"{_capitalised(said)} can't be set in words yet, so I left that as it is."
    return Note("not-in-words", sentence, values)


def read_first(count: int) -> Note:
    """Only so many characters were read."""
    return Note("read-first", f"I read the first {count} characters.", {"count": count})


# ---- making --------------------------------------------------------------------------------------


def style_failed(style: Style, error: EngineError) -> Note:
    """One of several portraits could not be made."""
    sentence = f"{style.title}: {error.message} {error.hint}"
    return Note("style-failed", sentence, {"style": style.name, "error": error.code})


# ---- English -------------------------------------------------------------------------------------


def listed(items: Sequence[str], joint: str) -> str:
    """Return "a", "a and b", "a, b and c"; at least one item."""
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} {joint} {items[-1]}"


def _left_out(things: Iterable[str]) -> tuple[str, dict[str, Any]]:
    """Return the things as they are listed in a sentence, and as the values of a note."""
    shown = [
        thing if len(thing) <= _LETTERS_SHOWN else f"{thing[: _LETTERS_SHOWN - 1]}…"
        for thing in dict.fromkeys(things)
    ]
    more = 0
    if len(shown) > _THINGS_SHOWN:
        more = len(shown) - _THINGS_SHOWN + 1
        shown = shown[:-more]
    said = listed([*shown, "the rest"] if more else shown, "and")
    return said, {"things": shown, "more": more}


def _described(changes: Iterable[Change]) -> str:
    return ", ".join(_change(code, value) for code, value in changes)


def _change(code: str, value: str | float) -> str:
    """Return what was asked for, in two or three words."""
    if code in ("backdrop", "backdrop-tone"):
        return f"{value} backdrop"
    if code == "mono":
        return "black and white"
    if code == "light":
        return f"{'Rembrandt' if value == 'rembrandt' else value} light"
    if code == "retouch":
        return _RETOUCH[str(value)]
    if code == "strength":
        return f"strength {value:.0%}"
    if code == "caption":
        return f'the name "{value}"'
    if code == "shape":
        return "square" if value == "1:1" else f"upright {value}"
    return f"{_AMOUNTS[str(value)]}{code.replace('-', ' ')}"


def _capitalised(sentence: str) -> str:
    return f"{sentence[0].upper()}{sentence[1:]}"
