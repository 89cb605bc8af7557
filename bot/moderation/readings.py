"""How a wish may be meant: as it is typed, and as what somebody may hide behind that.

Look-alike letters are those of Unicode TR39 ("Unicode Security Mechanisms", confusables).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

READ = 2000
"""Characters of a wish that are read; the caller cuts wishes long before."""

# Scripts that put no spaces between words, or put endings on them without one (Korean). There a
# term is looked for inside the text, and they do not count as letters beside a Latin word.
UNSPACED = r"\u0e00-\u0eff\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"
# The vowel signs of Hindi are no letters to ``re``, so letters of a script that nobody here writes
# (Yi) stand for them.
_SIGNS = {
    code: chr(0xA000 + code - 0x900)
    for codes in (
        range(0x900, 0x904),
        range(0x93A, 0x93C),
        range(0x93E, 0x950),
        range(0x951, 0x958),
    )
    for code in codes
}
# Accents, and the vowel points and hamzas that Arabic leaves out at will. The tilde of "años" is a
# letter's own and stays; so do the signs of Hindi, except the dot below.
_ACCENTS = re.compile(
    r"(?<![nN])\u0303|[\u0300-\u0302\u0304-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff"
    r"\ufe00-\ufe0f\ufe20-\ufe2f\u0640\u064b-\u065f\u0670\u093c\u115f\u1160\u3164\uffa0"
    r"\U000e0100-\U000e01ef]"
)
_LIGATURES = re.compile(r"[\ufdf0-\ufdff]")  # one of them can stand for 18 letters
_SAME = _SIGNS | str.maketrans({"_": "-", "\u0649": "\u064a", "\u0629": "\u0647"})
_LATIN_NAME = re.compile(
    r"(?:MODIFIER |NEGATIVE (?:CIRCLED|SQUARED) |REGIONAL INDICATOR SYMBOL |LATIN )?"
    r"(?:(?:SMALL|CAPITAL|DOTLESS|LONG|OPEN|SCRIPT|BARRED|LATIN) )*LETTER "
    r"(?:(?:SMALL|CAPITAL|DOTLESS|LONG|OPEN|SCRIPT|BARRED) )*([A-Z])(?: WITH .*)?"
)
_LATIN_RANGES = (
    *(range(0xC0, 0x2B0), range(0x1D00, 0x1DC0), range(0x1E00, 0x1F00)),
    *(range(0x2C60, 0x2C80), range(0xA720, 0xA800), range(0xAB30, 0xAB70)),
    *(range(0x1F150, 0x1F18A), range(0x1F1E6, 0x1F200)),
)
# Used for a Latin letter though TR39 does not list them.
_MORE_LOOKALIKES = dict(
    zip("вкмнтпияшєэґВИЯШЄПεηκτωβπχμΣς", "bkmhtnnrweerbnrwenenktwbnxuec", strict=True)
)
_I_OR_L = "\u0131"  # no letter of a reading otherwise; it is taken for both
_SIGNS_FOR_LETTERS = {"@": "a", "$": "s", "€": "e", "£": "l", "¢": "c", "!": _I_OR_L, "|": _I_OR_L}
_DIGITS_FOR_LETTERS = dict(zip("013456789", f"o{_I_OR_L}easbtbg", strict=True))
_AS_LETTERS = str.maketrans(_DIGITS_FOR_LETTERS | _SIGNS_FOR_LETTERS | {"+": "t"})
_ONLY_DIGITS_AS_LETTERS = str.maketrans(_DIGITS_FOR_LETTERS)
ALIKE = str.maketrans(f"i{_I_OR_L}", "ll")  # also for a capital I among small letters
_REPEATS = re.compile(r"(.)\1{3,}", re.DOTALL)
DOUBLED = re.compile(r"([^\W\d])\1+")
_STAR = re.compile(r"(?<=\w)\*+(?=\w)")
_UNIT = r"\w@$€£¢"
_LETTERS_APART = re.compile(
    rf"(?<![{_UNIT}])(?:([{_UNIT}])\1*[^{_UNIT}]{{1,3}}){{2,}}([{_UNIT}])\2*(?![{_UNIT}])"
)
_CHUNK = re.compile(rf"[{_UNIT}]\S*[{_UNIT}]")
_PUNCTUATION = re.compile(r"\W+")
_APART_UNSPACED = re.compile(rf"(?<=[{UNSPACED}])[\s*.\-~+|/·•\u30fb]+(?=[{UNSPACED}])")
_LONE_WORDS = frozenset("aeiouy0123456789")  # "a n u d e" is "a" and a word
# Beside a digit or a script without spaces a word ends, which ``\b`` does not know.
WORD_EDGE = re.compile(
    rf"(?<=[^\W\d{UNSPACED}])(?=[\d{UNSPACED}])|(?<=[\d{UNSPACED}])(?=[^\W\d{UNSPACED}])"
)


class Prepared(NamedTuple):
    """A reading: with each run of a letter as one, and as it was typed."""

    once: str
    typed: str


def readings(text: str) -> list[str]:
    """Return the ways in which ``text`` may be meant, each once; plain text has just one."""
    plain = bare(text[:READ])
    folded = latin(plain).casefold()
    bases = [folded]
    if not plain.isascii():
        # Capitals look like other letters than small ones (Greek nu: N, v), hence both.
        for cased in (plain, folded):
            bases.append(latin(cased.translate(lookalikes())).casefold())
    readings: dict[str, None] = {}
    for base in dict.fromkeys(bases):
        short = _REPEATS.sub(r"\1\1\1", base)
        readings.update(dict.fromkeys((short, *_joined(short))))
    return list(dict.fromkeys(WORD_EDGE.sub(" ", reading) for reading in readings))


def prepared(reading: str) -> Prepared:
    """Return a reading as terms are compared with it."""
    once = DOUBLED.sub(r"\1", reading)
    return Prepared(once=once.translate(ALIKE), typed=reading.translate(ALIKE))


def bare(text: str) -> str:
    """Return the text in NFKC, without accents and without what cannot be seen."""
    if not text.isascii():
        apart = unicodedata.normalize("NFKD", _LIGATURES.sub(" ", text))
        text = unicodedata.normalize("NFC", _ACCENTS.sub("", apart))
        text = "".join(map(_digit, text))
    text = "".join(c for c in text if c.isspace() or unicodedata.category(c) not in ("Cf", "Cc"))
    return text.translate(_SAME)


def _digit(character: str) -> str:
    value = unicodedata.decimal(character, None) if character.isdecimal() else None
    return character if value is None else str(value)


def latin(text: str) -> str:
    """Return the text with letters such as ``ø`` or small capitals as plain ones."""
    return text if text.isascii() else text.translate(_latin_letters())


def _joined(base: str) -> Iterator[str]:
    """Yield the text with signs read as letters, and with its split words put together."""
    whole = _APART_UNSPACED.sub("", base)
    for spaced in dict.fromkeys((whole, _LETTERS_APART.sub(_together, whole))):
        yield _chunks(spaced, _AS_LETTERS)
        # The same signs can also be what splits a word: s|e|x, n@u@d@e.
        yield _chunks(spaced, _ONLY_DIGITS_AS_LETTERS)
    if _STAR.search(base):
        for vowel in "aeiou":
            yield _chunks(_STAR.sub(vowel, base), _AS_LETTERS)


def _chunks(text: str, letters: Mapping[int, str]) -> str:
    """Return the text with what stands between two spaces as one word each."""
    return _CHUNK.sub(lambda found: _chunk(found.group(), letters), text)


def _chunk(chunk: str, letters: Mapping[int, str]) -> str:
    if chunk.isalpha():
        return chunk
    if any(c.isascii() and c.isalpha() for c in chunk):  # else a number, and stays one
        chunk = chunk.translate(letters)
    return _PUNCTUATION.sub("", chunk)


def _together(found: re.Match[str]) -> str:
    """Return ``n u d e`` as one word, and also without a lone word at either end of it."""
    letters = "".join(c for c in found.group() if c.isalnum() or c in _SIGNS_FOR_LETTERS)
    if not any(map(str.isalpha, letters)):
        return found.group()
    spellings = [letters]
    if letters[0] in _LONE_WORDS:
        spellings.append(letters[1:])
    spellings += [word[:-1] for word in spellings if word[-1] in _LONE_WORDS]
    return " ; ".join(spellings)


@cache
def _latin_letters() -> Mapping[int, str]:
    """Return the plain Latin letter by each letter that Unicode names as a form of it."""
    table = {}
    for code in (code for codes in _LATIN_RANGES for code in codes):
        name = _LATIN_NAME.fullmatch(unicodedata.name(chr(code), ""))
        if name is not None and chr(code) not in "Ññ":
            table[code] = name.group(1).lower()
    return table


@cache
def lookalikes() -> Mapping[int, str]:
    """Return the Latin letter by each letter of another script that looks like it (TR39)."""
    # Imported here because it reads its tables while it is imported.
    from confusable_homoglyphs import confusables

    table = {ord("ñ"): "n", ord("Ñ"): "n"}
    for character, looks in confusables.confusables_data.items():
        if len(character) != 1 or not _may_pose_as_latin(character):
            continue
        letters = [latin(look["c"]) for look in looks if len(look["c"]) == 1]
        letter = next((c for c in letters if c.isascii() and c.isalpha()), None)
        if letter is not None:
            table[ord(character)] = letter.lower()
    return table | {ord(c): letter for c, letter in _MORE_LOOKALIKES.items()}


def _may_pose_as_latin(character: str) -> bool:
    """Whether look-alikes count: neither ASCII nor scripts that are quite another sight."""
    code = ord(character)
    return code > 0x7F and not 0x590 <= code < 0x10A0 and not re.match(rf"[{UNSPACED}]", character)
