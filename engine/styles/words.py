"""Free text: which style it means, what it asks for on top, and what it asks for in vain.

``understand("navy background, warmer, as a comic", catalogue)`` finds the style by its name, title
and keywords and the words of ``words/LANGUAGE.toml``, and reads colours, light, tone, shape,
strength and a name to write. Nothing is guessed silently: ``notes`` say what was taken and what was
left out.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from engine import notes
from engine.errors import PromptNotUnderstood
from engine.notes import Change
from engine.portrait import Look, Note, Shape
from engine.styles.captions import take_caption
from engine.styles.catalogue import Catalogue
from engine.styles.grammar import TONES, Sentence
from engine.styles.reading import Backdrop, Pick, Reading
from engine.styles.vocabulary import FOLDER, Meaning, Vocabulary, language_of, vocabulary

LONGEST = 500
"""Characters of a prompt that are read."""

_SUGGESTED = 3
_GRADES = {
    "warmth": ("warmer", "cooler"),
    "brightness": ("brighter", "darker"),
    "contrast": ("more-contrast", "less-contrast"),
}


@dataclass(frozen=True)
class Understanding:
    """What was understood of a prompt.

    Attributes:
        style: name of the style that was named, or None when the words only change the look.
        look: what was asked for on top of a style.
        shape: width to height, or None.
        notes: for the person: what was taken, what could not be done.
        unknown: what was left out, in the person's own words.
        asked: fields of ``look`` that the words speak of, be it to say no.
        hinted: the style was not named: it is the nearest to what was.
    """

    style: str | None
    look: Look
    shape: Shape | None
    notes: tuple[Note, ...]
    unknown: tuple[str, ...]
    asked: frozenset[str]
    hinted: bool = False


def understand(
    prompt: str,
    catalogue: Catalogue,
    *,
    chosen: str | None = None,
    language: str = "en",
    folder: Path = FOLDER,
) -> Understanding:
    """Read a prompt.

    Args:
        prompt: anything that somebody may type; what is beyond ``LONGEST`` characters is not read.
        catalogue: the styles that can be chosen.
        chosen: name of a style that was chosen otherwise; the words then only change its look, and
            the answer's ``style`` is None. A hint at a style, such as "viking", changes nothing.
        language: of the prompt, as a BCP 47 tag; of a language without words, English. Names of
            styles, colours and the like are known in English too, and what is plain English
            throughout is read as English.
        folder: of the languages' words.

    Raises:
        PromptNotUnderstood: nothing in it would make a difference to a picture.
    """
    caption, reading = _read(_clean(prompt), catalogue, language_of(language, folder), folder)
    best = max(reading.picks, key=lambda p: (p.rank, p.length), default=None)
    pick = best if chosen is None else None
    named = best is not None and (chosen is None or best.rank > 0)
    if not (named or reading.made or caption is not None):
        raise _not_understood(reading, catalogue)
    backdrop = max(reading.backdrops, key=lambda b: b.sure, default=None)
    look = Look(backdrop=backdrop.color if backdrop else None, caption=caption, **reading.look)
    changes = list(_changes(look, backdrop, reading.shape))
    said = (
        *_took(pick, changes, catalogue),
        *((notes.stayed_away(reading.avoided),) if reading.avoided else ()),
        *_other_looks(pick.name if pick else chosen, reading, None if changes else best, catalogue),
        *_other_backdrops(backdrop, reading),
        *dict.fromkeys(reading.remarks),
        *_left_out(reading),
        *((notes.read_first(LONGEST),) if len(prompt) > LONGEST else ()),
    )
    asked = {*reading.look, *({"backdrop"} if backdrop else ()), *({"caption"} if caption else ())}
    style = pick.name if pick else None
    hinted = pick is not None and pick.rank == 0
    unknown = reading.unknown
    return Understanding(style, look, reading.shape, said, unknown, frozenset(asked), hinted)


def _clean(prompt: str) -> str:
    """Return the part that is read, in one spelling of each character, on one line."""
    text = unicodedata.normalize("NFKC", prompt[:LONGEST])[:LONGEST]
    return "".join(c if c.isprintable() or c == "\n" else " " for c in text)


def _read(
    text: str, catalogue: Catalogue, language: str, folder: Path
) -> tuple[str | None, Reading]:
    """Return the caption and the rest of a text, read in the language that it is in."""
    words = _words_of(catalogue, language, folder)
    caption, rest = take_caption(text, words)
    reading = Reading(Sentence(rest, words.pieces(rest), words), catalogue)
    if language != "en" and reading.unknown:
        english, again = _read(text, catalogue, "en", FOLDER)
        if (again.grasped or english) and not (again.unknown or again.mended):
            return english, again
    return caption, reading


@lru_cache(maxsize=32)
def _words_of(catalogue: Catalogue, language: str, folder: Path) -> Vocabulary:
    if language != "en":
        english = _words_of(catalogue, "en", FOLDER)
        return vocabulary(language, folder).with_names_of(english)
    return vocabulary().extended(
        (phrase, Meaning("style", style.name))
        for named in (False, True)  # names and titles count more than another style's keyword
        for style in catalogue
        for phrase in ((style.name, style.title) if named else style.keywords)
    )


def _left_out(reading: Reading) -> Iterator[Note]:
    """Yield notes about what was not done, and why."""
    if reading.painted:
        yield notes.needs_graphics_card(reading.painted)
    if reading.unclear:
        yield notes.not_understood(reading.unclear)
    if reading.beyond:
        yield notes.not_in_words(reading.beyond)


def _not_understood(reading: Reading, catalogue: Catalogue) -> PromptNotUnderstood:
    near = dict.fromkeys(
        style.name for phrase in reading.unclear[:8] for style in catalogue.nearest(phrase, limit=2)
    )
    suggested = tuple(near)[:_SUGGESTED]
    scenes = bool(reading.painted and not suggested)
    said = ["I couldn't find a look in those words that I can make."]
    if suggested:
        titles = [f"*{catalogue[name].title}*" for name in suggested]
        said.append(f"Did you mean {notes.listed(titles, 'or')}?")
    elif scenes:
        said.append("Costumes and scenes need a graphics card.")
    said += [note.sentence for note in dict.fromkeys(reading.remarks)]
    if reading.beyond:
        said.append(notes.not_in_words(reading.beyond).sentence)
    return PromptNotUnderstood(
        " ".join(said),
        'Try something like "pop art", "navy background, warmer" or "pencil drawing, square".',
        near=suggested,
        scenes=scenes,
    )


def _took(pick: Pick | None, changes: list[Change], catalogue: Catalogue) -> tuple[Note, ...]:
    if pick is not None:
        return (notes.took(catalogue[pick.name], changes),)
    return (notes.changed(changes),) if changes else ()


def _other_looks(
    style: str | None, reading: Reading, best: Pick | None, catalogue: Catalogue
) -> Iterator[Note]:
    """Yield a note about other styles that were named too, or of a keyword that stands alone."""
    named = {pick.name for pick in reading.picks if pick.rank == 3} - {style}
    if not named and best and best.rank >= 2 and best.name != style:
        named = {best.name}
    if named:
        yield notes.one_look([other for other in catalogue if other.name in named])


def _other_backdrops(backdrop: Backdrop | None, reading: Reading) -> Iterator[Note]:
    if backdrop and any(b.color != backdrop.color for b in reading.backdrops):
        yield notes.one_backdrop(backdrop.change)


def _changes(look: Look, backdrop: Backdrop | None, shape: Shape | None) -> Iterator[Change]:
    """Yield what was asked for on top of the style."""
    if backdrop:
        yield backdrop.change
    for tone in TONES:
        amount: float = getattr(look, tone)
        if amount:
            yield _GRADES[tone][amount < 0], _grade(abs(amount))
    if look.mono:
        yield "mono", ""
    for code in ("light", "retouch", "strength", "caption"):
        value = getattr(look, code)
        if value is not None and value != "":
            yield code, value
    if shape:
        yield "shape", shape


def _grade(amount: float) -> str:
    if amount < 0.35:
        return "little"
    return "much" if amount > 0.6 else "plain"
