"""Free text: which style it means, what it asks for on top, and what it asks for in vain.

``understand("navy background, warmer, as a comic", catalogue)`` finds the style by its name, title
and keywords and the words of ``words/LANGUAGE.toml``, and reads colours, light, tone, shape,
strength and a name to write. Nothing is guessed silently: ``notes`` say what was taken and what was
left out.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from engine.errors import PromptNotUnderstood
from engine.portrait import Look, Shape
from engine.styles.captions import take_caption
from engine.styles.catalogue import Catalogue
from engine.styles.grammar import Sentence
from engine.styles.reading import Backdrop, Pick, Reading
from engine.styles.vocabulary import Meaning, Vocabulary, vocabulary

LONGEST = 500
"""Characters of a prompt that are read."""

_PHRASES_SHOWN = 5
_PHRASE_SHOWN = 40


@dataclass(frozen=True)
class Understanding:
    """What was understood of a prompt.

    Attributes:
        style: name of the style that was named, or None when the words only change the look.
        look: what was asked for on top of a style.
        shape: width to height, or None.
        notes: sentences for the person: what was taken, what could not be done.
        unknown: what was left out, in the person's own words.
    """

    style: str | None
    look: Look
    shape: Shape | None
    notes: tuple[str, ...]
    unknown: tuple[str, ...]


def understand(
    prompt: str, catalogue: Catalogue, *, chosen: str | None = None, language: str = "en"
) -> Understanding:
    """Read a prompt.

    Args:
        prompt: anything that somebody may type; what is beyond ``LONGEST`` characters is not read.
        catalogue: the styles that can be chosen.
        chosen: name of a style that was chosen otherwise; the words then only change its look, and
            the answer's ``style`` is None.
        language: of the prompt; a file of ``engine/styles/words``.

    Raises:
        PromptNotUnderstood: nothing in it names something that can be made here.
        ValueError: there are no words of that language.
    """
    words = _vocabulary_of(catalogue, language)
    caption, text = take_caption(_clean(prompt), words)
    reading = Reading(Sentence(text, words.pieces(text), words), catalogue)
    if not reading.grasped and caption is None:
        raise _not_understood(reading.unknown, catalogue)
    pick = None
    if chosen is None:
        pick = max(reading.picks, key=lambda p: (p.rank, p.length), default=None)
    backdrop = max(reading.backdrops, key=lambda b: b.sure, default=None)
    look = Look(backdrop=backdrop.color if backdrop else None, caption=caption, **reading.look)
    taken = _taken(look, backdrop, reading)
    notes = (
        *_took(pick, taken, catalogue),
        *_avoided(reading),
        *_second_thoughts(pick.name if pick else chosen, backdrop, reading, catalogue),
        *dict.fromkeys(reading.remarks),
        *_left_out(reading.unknown, "would need a graphics card, so I left that out."),
        *_left_out(reading.beyond, "can't be set in words yet, so I left that as it is."),
        *((f"I read the first {LONGEST} characters.",) if len(prompt) > LONGEST else ()),
    )
    return Understanding(pick.name if pick else None, look, reading.shape, notes, reading.unknown)


def _clean(prompt: str) -> str:
    """Return the part that is read, in one spelling of each character, on one line."""
    text = unicodedata.normalize("NFKC", prompt[:LONGEST])[:LONGEST]
    return "".join(c if c.isprintable() or c == "\n" else " " for c in text)


@lru_cache(maxsize=8)
def _vocabulary_of(catalogue: Catalogue, language: str) -> Vocabulary:
    return vocabulary(language).extended(
        (phrase, Meaning("style", style.name))
        for named in (False, True)  # names and titles count more than another style's keyword
        for style in catalogue
        for phrase in ((style.name, style.title) if named else style.keywords)
    )


def _not_understood(unknown: tuple[str, ...], catalogue: Catalogue) -> PromptNotUnderstood:
    near = dict.fromkeys(
        style.title for phrase in unknown[:8] for style in catalogue.nearest(phrase, limit=2)
    )
    sentence = "I couldn't find a look in those words that I can make."
    if near:
        sentence += f" Did you mean {_listed([f'*{title}*' for title in tuple(near)[:3]], 'or')}?"
    elif unknown:
        sentence += " Costumes and scenes need a graphics card."
    return PromptNotUnderstood(
        sentence,
        'Try something like "pop art", "navy background, warmer" or "pencil drawing, square".',
    )


# ---- notes -----------------------------------------------------------------------------------


def _took(pick: Pick | None, taken: list[str], catalogue: Catalogue) -> tuple[str, ...]:
    if pick is not None:
        with_changes = f", {', '.join(taken)}," if taken else ""
        return (f"I took *{catalogue[pick.name].title}*{with_changes} from your words.",)
    if not taken:
        return ()
    changes = ", ".join(taken)
    return (f"{changes[0].upper()}{changes[1:]}.",)


def _avoided(reading: Reading) -> tuple[str, ...]:
    if not reading.avoided:
        return ()
    return (f"I stayed away from {_listed(list(dict.fromkeys(reading.avoided)), 'and')}.",)


def _second_thoughts(
    style: str | None, backdrop: Backdrop | None, reading: Reading, catalogue: Catalogue
) -> tuple[str, ...]:
    """Return notes about a second style or backdrop that was named too."""
    notes = []
    others = {pick.name for pick in reading.picks if pick.rank == 3} - {style}
    titles = [f"*{other.title}*" for other in catalogue if other.name in others]
    if titles:
        notes.append(f"One look at a time: {_listed(titles, 'and')} would be another portrait.")
    if backdrop and any(b.color != backdrop.color for b in reading.backdrops):
        notes.append(f"There is room for one backdrop, so I took {backdrop.label}.")
    return tuple(notes)


def _left_out(unknown: tuple[str, ...], why: str) -> tuple[str, ...]:
    if not unknown:
        return ()
    phrases = [
        phrase if len(phrase) <= _PHRASE_SHOWN else f"{phrase[: _PHRASE_SHOWN - 1]}…"
        for phrase in dict.fromkeys(unknown)
    ]
    if len(phrases) > _PHRASES_SHOWN:
        phrases = [*phrases[: _PHRASES_SHOWN - 1], "the rest"]
    listed = _listed(phrases, "and")
    return (f"{listed[0].upper()}{listed[1:]} {why}",)


def _taken(look: Look, backdrop: Backdrop | None, reading: Reading) -> list[str]:
    """Return what was asked for on top of the style, each in two or three words."""
    retouch = {"none": "natural skin", "light": "slightly softer skin", "strong": "softer skin"}
    said = [
        f"{backdrop.label} backdrop" if backdrop else "",
        _graded(look.warmth, "warmer", "cooler"),
        _graded(look.brightness, "brighter", "darker"),
        _graded(look.contrast, "more contrast", "less contrast"),
        "black and white" if look.mono else "",
        f"{_capital(look.light)} light" if look.light else "",
        retouch[look.retouch] if look.retouch else "",
        f"strength {look.strength:.0%}" if look.strength is not None else "",
        f'the name "{look.caption}"' if look.caption else "",
        {None: "", "1:1": "square"}.get(reading.shape, f"upright {reading.shape}"),
    ]
    return [words for words in said if words]


def _capital(preset: str) -> str:
    return "Rembrandt" if preset == "rembrandt" else preset


def _graded(amount: float, more: str, less: str) -> str:
    if not amount:
        return ""
    word = more if amount > 0 else less
    if abs(amount) < 0.35:
        return f"a little {word}"
    return f"much {word}" if abs(amount) > 0.6 else word


def _listed(items: list[str], joint: str) -> str:
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} {joint} {items[-1]}"
