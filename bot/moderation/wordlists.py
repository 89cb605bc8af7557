"""The word lists of ``terms/*.toml``, made into patterns; ``terms/README.md`` has their syntax."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple

from bot.moderation.readings import (
    ALIKE,
    DOUBLED,
    UNSPACED,
    WORD_EDGE,
    Prepared,
    bare,
    latin,
    lookalikes,
)

FOLDER = Path(__file__).with_name("terms")
"""The folder of the word lists."""
_GAP = r"\W{0,3}"
_UP_TO_TWO_WORDS = r"(?:\w{1,15}\W{1,3}){0,2}"
NUMBER = "\uf8ff"  # a private character stands for a number below 18
_GROUP = re.compile(r"\(([^()]*)\)")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_PATTERNS = {
    "#": NUMBER,
    "~": _UP_TO_TWO_WORDS,
    " ": _GAP,
    "*": r"\w{0,15}",
}


class _Term(NamedTuple):
    """A term as patterns: what may not stand before it, and its letters, gaps and groups."""

    before: str
    atoms: tuple[str, ...]
    first: str
    doubled: bool


class Terms:
    """Many terms, ready to be looked for.

    Nearly all have no double letter: those are plain text, compared with a reading in which each
    run of a letter is one. The others need their doubles, or "boob" would be found in "Bob".
    """

    def __init__(self, terms: Iterable[_Term]) -> None:
        listed = list(terms)
        self._single = _compiled(term for term in listed if not term.doubled)
        self._doubled = _compiled(term for term in listed if term.doubled)

    def found(self, readings: Iterable[Prepared]) -> bool:
        """Whether any of the terms is in any of the readings."""
        return any(
            self._single.search(reading.once) or self._doubled.search(reading.typed)
            for reading in readings
        )


class Lists(NamedTuple):
    """The lists of all languages together."""

    sexual: Terms
    suggestive: Terms
    minor: Terms
    age: Terms
    ordinary: Terms
    innocent: re.Pattern[str]
    not_an_age: re.Pattern[str]
    number: re.Pattern[str]


@cache
def word_lists() -> Lists:
    """Return the word lists of ``FOLDER``, read and compiled at the first wish."""
    languages = [tomllib.loads(path.read_text("utf-8")) for path in sorted(FOLDER.glob("*.toml"))]
    minor = list(_listed(languages, "minor"))
    innocent = list(_listed(languages, "innocent", loose=False))
    return Lists(
        sexual=Terms(_listed(languages, "sexual")),
        suggestive=Terms(_listed(languages, "suggestive")),
        minor=Terms(term for term in minor if NUMBER not in term.atoms),
        age=Terms(term for term in minor if NUMBER in term.atoms),
        ordinary=Terms(_listed(languages, "ordinary")),
        innocent=_compiled(term for term in innocent if NUMBER not in term.atoms),
        not_an_age=_compiled(term for term in innocent if NUMBER in term.atoms),
        number=_numbers(languages),
    )


def _listed(
    languages: Iterable[Mapping[str, Any]], name: str, loose: bool = True
) -> Iterator[_Term]:
    """Yield the terms of a list, or of a table of lists by topic, of each language."""
    for language in languages:
        table = language.get(name, [])
        topics = table.values() if isinstance(table, dict) else [table]
        prefixes = "|".join(map(_folded, language.get("prefixes", [])))
        for written in (term for topic in topics for term in topic):
            yield from _terms(written, f"(?:{prefixes})?" if prefixes else "", loose)


def _numbers(languages: Iterable[Mapping[str, Any]]) -> re.Pattern[str]:
    """Return a pattern whose group ``young`` is a number below 18, in digits or in words."""
    young = _choices(word for language in languages for word in language.get("numbers", []))
    greater = _choices(
        (word for language in languages for word in language.get("tens", [])), ends=False
    )
    digits = r"(?<!\d)(?<!\d[.,])(?:1[0-7]|0?\d)(?!\d)(?!\W?/\W?10)"
    return re.compile(rf"(?:{greater})\W?(?:{young})|(?P<young>{digits}|{young})")


def _choices(words: Iterable[str], ends: bool = True) -> str:
    """Return the words as choices, longest first, each ending where a word ends."""
    longest = sorted(set(map(_folded, words)), key=lambda word: (-len(word), word))
    return "|".join(
        _start(word[0]) + word.replace(" ", _GAP) + (_end(word[-1]) if ends else "")
        for word in longest
    )


def _folded(written: str) -> str:
    return WORD_EDGE.sub(" ", latin(bare(written)).casefold())


def host_terms(extra: Sequence[str]) -> Iterator[_Term]:
    """Yield the host's terms; signs in them count as gaps, except a star at an end."""
    for term in map(str.strip, extra):
        core = " ".join("".join(c if _counts(c) else " " for c in term).split())
        if core:
            yield from _terms("*" * term.startswith("*") + core + "*" * term.endswith("*"))


def _counts(character: str) -> bool:
    """Whether a character of a host's term is compared: letters, digits, vowel signs, emoji."""
    category = unicodedata.category(character)
    return character.isalnum() or category == "So" or category.startswith("M")


def _terms(written: str, prefix: str = "", loose: bool = True) -> Iterator[_Term]:
    """Yield a term, once for each choice of a group that it begins with."""
    text = _folded(written)
    for spelling in _beginnings(text):
        yield _term(spelling, prefix, loose)
    # A Cyrillic word with Latin letters among its own: compared as look-alikes. Not where
    # nothing but Latin letters is left, since that can be an innocent word of its own.
    if _CYRILLIC.search(text):
        for spelling in _beginnings(latin(text.translate(lookalikes()))):
            if _CYRILLIC.search(_GROUP.sub("", spelling)):
                yield _term(spelling, prefix, loose)


def _beginnings(text: str) -> Iterator[str]:
    """Yield a term with each choice of the groups at its front."""
    start, mark = (text[1:], "^") if text[0] == "^" else (text, "")
    group = _GROUP.match(start)
    if group is None:
        yield text
        return
    for choice in group[1].split("|"):
        yield from _beginnings(mark + (choice + start[group.end() :]).strip())


def _term(plain: str, prefix: str, loose: bool) -> _Term:
    """Return a term; a loose one is compared with a reading that was prepared."""
    text = plain.strip("^").removeprefix("*")
    before = r"\A\W{0,3}" if plain[0] == "^" else _start(plain[0])
    text = text.translate(ALIKE) if loose else text
    doubled = loose and _has_double(text)
    first = NUMBER if text[0] == "#" else text[0]
    return _Term(before + prefix, tuple(_atoms(text, doubled)), first, doubled)


def _has_double(text: str) -> bool:
    """Whether a term has a double letter, also where a group begins or ends."""
    parts = _GROUP.split(text)
    inner = (
        parts[index - 1][-1:] + choice + parts[index + 1][:1]
        for index in range(1, len(parts), 2)
        for choice in parts[index].split("|")
    )
    return any(DOUBLED.search(piece) for piece in (*parts[::2], *inner))


def _start(character: str) -> str:
    """Return what must stand before a term that begins with ``character``."""
    return r"(?<!\d)" if character.isdecimal() else r"\b" if _in_words(character) else ""


def _end(character: str) -> str:
    """Return what must stand after a term that ends with ``character``."""
    return r"(?!\d)" if character.isdecimal() else r"\b" if _in_words(character) else ""


def _in_words(character: str) -> bool:
    return character.isalpha() and not re.match(rf"[{UNSPACED}]", character)


def _atoms(text: str, doubled: bool) -> Iterator[str]:
    """Yield the pattern of each letter, sign and group of a term, and of its end."""
    last = ""
    parts = _GROUP.split(text)
    for index, part in enumerate(parts):
        if index % 2:
            yield _group(part, last, doubled, ends=not any(parts[index + 1 :]))
            continue
        for character, run in groupby(part):
            yield _atom(character, len(list(run)), doubled)
        last = part.rstrip()[-1:] or last
    if parts[-1]:
        yield _end(last)


def _group(part: str, last: str, doubled: bool, ends: bool) -> str:
    """Return the choices of a group as one pattern; at the end of a term each has its own end."""
    spelt = []
    for choice in part.split("|"):
        letters = [_atom(c, len(list(run)), doubled) for c, run in groupby(choice)]
        spelt.append("".join(letters) + (_end(choice[-1:] or last) if ends else ""))
    return f"(?:{'|'.join(spelt)})"


def _atom(character: str, count: int, doubled: bool) -> str:
    if character in _PATTERNS:
        return _PATTERNS[character]
    letter = re.escape(character)
    return letter * count + (f"{letter}*" if doubled and _in_words(character) else "")


def _compiled(terms: Iterable[_Term]) -> re.Pattern[str]:
    """Return one pattern for all terms, as a tree, so that equal beginnings are compared once."""
    trees: dict[str, dict[str, Any]] = {}
    firsts: dict[str, set[str]] = {}
    for term in terms:
        node = trees.setdefault(term.before, {})
        firsts.setdefault(term.before, set()).add(term.first)
        for atom in filter(None, term.atoms):
            node = node.setdefault(atom, {})
        node[""] = {}
    branches = [before + _ahead(firsts[before]) + _tree(tree) for before, tree in trees.items()]
    return re.compile("|".join(branches) or r"(?!)")


def _ahead(firsts: set[str]) -> str:
    """Return a look at the first character, which spares most places the whole tree."""
    return f"(?=[{re.escape(''.join(sorted(firsts)))}])"


def _tree(node: Mapping[str, Any]) -> str:
    """Return a node's branches as a pattern; the longer terms come first."""
    branches = [atom + (_tree(below) if below else "") for atom, below in node.items() if atom]
    if "" in node:
        branches.append("")
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
