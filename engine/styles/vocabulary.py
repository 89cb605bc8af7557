"""The words of a language as data: tokens, phrases, and forgiven typos.

A vocabulary is read from ``words/LANGUAGE.toml`` (its comments say what each table means) and knows
nothing of sentences; ``engine.styles.words`` reads those.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property
from pathlib import Path
from types import MappingProxyType
from typing import Any

from rapidfuzz import process
from rapidfuzz.distance import OSA

from engine.styles.attached import Attached
from engine.styles.inflected import Inflected

FOLDER = Path(__file__).with_name("words")
"""The folder of the languages."""

# Letters and digits with their combining marks (so that Hindi and Arabic words stay whole), with
# apostrophes inside. Chinese and Japanese put no spaces, so there each character is a token, and
# since phrases are compared without spaces, a phrase of several characters is found all the same.
_CHARACTER = r"[\u3040-\u30fa\u30fc-\u30ff\u3400-\u9fff]"
_LETTER = (
    r"(?:(?![\u3040-\u30ff\u3400-\u9fff])[^\W_]"
    r"|[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u0900-\u0903\u093a-\u094f\u0951-\u0957])"
)
# "l'affiche" is two words, as "the poster" is; that they are one in a phrase changes nothing.
_ELIDED = (
    r"(?:(?:[cdjlmnst]|(?:jus|lors|puis|quel)?qu|un|d?all|dell|nell|sull|quell|quest|anch)"
    rf"(?=['\u2019`]{_LETTER}{{2}}))"
)
# Korean, Japanese and Chinese go on right behind a number.
_NUMBER_ENDS = r"(?!(?![\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3])[^\W_])"
_TOKEN = re.compile(
    rf"(?P<hex>#(?:[0-9a-f]{{6}}|[0-9a-f]{{3}}){_NUMBER_ENDS})"
    rf"|(?P<percent>\d{{1,3}}\s?[%\u066a]|%\s?\d{{1,3}}{_NUMBER_ENDS})"
    rf"|(?P<ratio>\d{{1,2}}\s?[:x\u00d7]\s?\d{{1,2}}{_NUMBER_ENDS})"
    rf"|(?P<number>\d+(?:[.,]\d+)?{_NUMBER_ENDS})"
    rf"|(?P<word>{_ELIDED}|{_LETTER}+(?:['\u2019`]{_LETTER}+)*|{_CHARACTER})"
    r"|(?P<stop>[.,;:!?…()\n\u3001\u3002\uff0c\u060c\u061b\u061f\u0964]+)",
    re.IGNORECASE,
)
_APOSTROPHES = re.compile(r"['\u2019\u02bc`]")
# Accents and marks that may be left out; those of й and ї may not.
_ACCENTS = re.compile(r"(?<![\u0438\u0456])[\u0300-\u036f]|[\u0621\u0640\u064b-\u065f\u0670\u093c]")
_ALIKE = str.maketrans("\u0131\u0649\u0629\u0901", "i\u064a\u0647\u0902")
_POSSESSIVE = re.compile(r"['\u2019`]s$")
_DOUBLED = re.compile(r"(.)\1")
_SHORTEST_FORGIVEN = 5
_SHORTEST_WRONG = 7
_LONGEST_PHRASE = 16

# The first table that holds a phrase decides what it means.
_MEANINGS = (
    *("color", "warmth", "brightness", "contrast", "mono", "retouch", "light", "side"),
    *("lone_light", "shape", "wide", "strength", "degree", "not", "backdrop", "place", "skin"),
    *("smooth", "glow", "portrait", "dial", "wear", "thing", "fixed", "beyond", "enough"),
    *("article", "hold", "link", "filler", "shade", "style", "hint"),
)
_AMOUNTS = ("shade", "vivid")
_SETS = ("object_color", "adjective", "generic", "question", "known")
_FOREIGN_THINGS = ("thing", "wear")
# What people take from another language: names of what can be made. Its grammar would collide with
# their own ("on" is ten in Turkish).
_SHARED = frozenset(
    (
        *("color", "warmth", "brightness", "contrast", "mono", "retouch", "light", "shape"),
        *("strength", "backdrop", "style", "hint"),
    )
)


@dataclass(frozen=True)
class Token:
    """One word, number or colour code of a text.

    Attributes:
        kind: ``word``, ``hex``, ``percent``, ``ratio`` or ``number``.
        key: folded, without apostrophes; of a word that was mistyped, the word that was meant.
        start: offset of its first character in the text.
        end: offset after its last character.
        clause: number of the stretch between punctuation that it stands in.
        mended: True where a typo was forgiven.
    """

    kind: str
    key: str
    start: int
    end: int
    clause: int
    mended: bool = False


@dataclass(frozen=True)
class Meaning:
    """What a phrase stands for: ``kind`` is a table of the language's file, ``value`` its name."""

    kind: str
    value: str


@dataclass(frozen=True)
class Piece:
    """A phrase of a text with its meaning; kind ``word`` for a word of no known meaning.

    Attributes:
        kind: of its ``Meaning``, or ``word``, ``hex``, ``percent``, ``ratio``, ``number``.
        value: of its ``Meaning``.
        key: the folded text, without spaces.
        start: offset in the text.
        end: offset after it.
        clause: see ``Token``.
        mended: see ``Token``.
    """

    kind: str
    value: str
    key: str
    start: int
    end: int
    clause: int
    mended: bool = False


@dataclass(frozen=True, eq=False)
class Vocabulary:
    """The phrases of one language, and of the styles' names, titles and keywords.

    Attributes:
        meanings: by the phrase's folded text without spaces.
        sets: words of the tables that add to a meaning (``adjective``, ``generic``, …).
        amounts: lightness or saturation of words before a colour, by table and word.
        tones: names of colours for a backdrop asked for by tone alone.
        captions: phrases that a name follows (``open``, ``marked``, or ``put`` with one of ``name``
            between), and that follow one (``closed``).
        noun_first: True where colours and adjectives stand after their noun.
        attached: small words that are written together with a longer one.
        inflected: the phrases by the roots of their words.
        lexicon: words that are spelt as they should be.
        targets: what a mistyped word may have meant.
        foreign: words of another language that people mix in, as they should be spelt.
    """

    meanings: Mapping[str, Meaning]
    sets: Mapping[str, frozenset[str]]
    amounts: Mapping[str, Mapping[str, float]]
    tones: Mapping[str, str]
    captions: Mapping[str, tuple[str, ...]]
    noun_first: bool
    attached: Attached
    inflected: Inflected
    lexicon: frozenset[str]
    targets: frozenset[str]
    foreign: frozenset[str] = frozenset()

    def extended(self, phrases: Iterable[tuple[str, Meaning]]) -> Vocabulary:
        """Return a vocabulary that also knows ``phrases``.

        What is known already keeps its meaning, except a hint; of two equal new phrases the later
        one counts.
        """
        added = {folded(phrase): (phrase, meaning) for phrase, meaning in phrases}
        meanings = dict(self.meanings)
        for key, (_, meaning) in added.items():
            if key and (key not in meanings or meanings[key].kind == "hint"):
                meanings[key] = meaning
        added_phrases = [phrase for phrase, _ in added.values()]
        return replace(
            self,
            meanings=MappingProxyType(meanings),
            lexicon=self.lexicon | _words(added_phrases),
            targets=self.targets | _targets(added_phrases),
        )

    def with_names_of(self, other: Vocabulary) -> Vocabulary:
        """Return a vocabulary that also knows what another language has names for.

        What is known already keeps its meaning, except a hint that is a style there. Typos are
        not forgiven towards the other language, nor its words taken for typos of this one. Its
        things are only told from other unknown words (``foreign_thing`` among the sets).
        """
        added = {key: meant for key, meant in other.meanings.items() if self._takes(key, meant)}
        return replace(
            self,
            meanings=MappingProxyType({**self.meanings, **added}),
            sets={
                table: words | (other.sets[table] & added.keys())
                for table, words in self.sets.items()
            }
            | {"foreign_thing": other._keys_of(_FOREIGN_THINGS)},
            amounts={
                table: {word: a for word, a in other.amounts[table].items() if word in added}
                | dict(amounts)
                for table, amounts in self.amounts.items()
            },
            foreign=self.foreign | other.lexicon,
        )

    def _takes(self, key: str, meaning: Meaning) -> bool:
        """Say whether a phrase of another language is to be known in this one too."""
        own = self.meanings.get(key)
        if meaning.kind == "style":
            return own is None or own.kind == "hint"
        return meaning.kind in _SHARED and own is None and key not in self.sets["known"]

    def _keys_of(self, kinds: Collection[str]) -> frozenset[str]:
        return frozenset(key for key, meant in self.meanings.items() if meant.kind in kinds)

    def pieces(self, text: str) -> tuple[Piece, ...]:
        """Return the phrases of ``text`` in order, longer ones before the shorter ones in them."""
        tokens = [self._mend(part) for token in tokenize(text) for part in self._apart(token)]
        found = sorted(
            self._spans(tokens), key=lambda span: (-len(span[2].key), span[2].mended, span[0])
        )
        taken: list[Piece | None] = [None] * len(tokens)
        for first, last, piece in found:
            if not any(taken[first:last]):
                taken[first:last] = [piece] * (last - first)
        return tuple(
            dict.fromkeys(
                piece if piece is not None else _piece((token,), Meaning(token.kind, ""))
                for piece, token in zip(taken, tokens, strict=True)
            )
        )

    def _spans(self, tokens: list[Token]) -> Iterable[tuple[int, int, Piece]]:
        roots = [self.inflected.root(_bare(token.key)) for token in tokens]
        for first in range(len(tokens)):
            typed = root = ""
            for last in range(first + 1, min(first + _LONGEST_PHRASE, len(tokens)) + 1):
                typed += tokens[last - 1].key
                root += roots[last - 1]
                key = typed if typed in self.meanings else self.inflected.phrases.get(root, typed)
                meaning = self.meanings.get(key)
                # A comma ends a phrase, except inside the title of a style.
                whole = tokens[first].clause == tokens[last - 1].clause
                if meaning is not None and (whole or meaning.kind == "style"):
                    piece = _piece(tokens[first:last], meaning)
                    yield first, last, replace(piece, key=key)

    @cached_property
    def _accented(self) -> Mapping[str, str]:
        """The words of the lexicon by how they are typed without accents."""
        return {_bare(word): word for word in sorted(self.lexicon, reverse=True)}

    @cached_property
    def _bare_targets(self) -> Mapping[str, str]:
        """What a mistyped word may have meant, by how it is typed without accents."""
        return {_bare(word): word for word in sorted(self.targets, reverse=True)}

    @cached_property
    def _whole_words(self) -> frozenset[str]:
        return self.foreign.union(self._accented)

    def _apart(self, token: Token) -> Iterator[Token]:
        """Yield the words that are written together in a token, without attached articles."""
        key = _bare(token.key)
        parts: tuple[str, ...] = ()
        if token.kind == "word" and not self._is_word(token.key) and key not in self._accented:
            # An ending on a foreign word shows only where the letters differ: "comic으로".
            known = self._accented if key.isascii() else self._whole_words
            parts = self.attached.apart(key, known)
        if len(parts) < 2:
            yield token
            return
        even = len(key) == token.end - token.start  # else vowel signs were left out in between
        start = token.start
        for part in parts:
            end = start + len(part) if even else token.end
            if part not in self._attached_articles:
                yield replace(token, key=part, start=start, end=end)
            start = end if even else start

    @cached_property
    def _attached_articles(self) -> frozenset[str]:
        small = self.attached.prefixes | self.attached.suffixes
        return frozenset(part for part in small if self.meanings[part].kind == "article")

    def _mend(self, token: Token) -> Token:
        if token.kind != "word" or token.key in self.lexicon:
            return token
        accented = self._accented.get(_bare(token.key))
        if accented and (accented in self.meanings or token.key not in self.meanings):
            return replace(token, key=accented)
        if token.key in self.foreign or self.inflected.knows(_bare(token.key)):
            return token
        if token.key.endswith("s") and self._is_word(token.key[:-1]):
            return replace(token, key=token.key[:-1])
        meant = _nearest(token.key, self.targets)
        if meant is None and len(token.key) >= _SHORTEST_WRONG:
            meant = self._bare_targets.get(_nearest(_bare(token.key), self._bare_targets) or "")
        return token if meant is None else replace(token, key=meant, mended=True)

    def _is_word(self, key: str) -> bool:
        return key in self.lexicon or key in self.foreign


def tokenize(text: str) -> list[Token]:
    """Return the tokens of ``text``; punctuation only counts the clauses."""
    tokens = []
    clause = 0
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup or "stop"
        if kind == "stop":
            clause += 1
            continue
        key = _POSSESSIVE.sub("", match.group().casefold())
        key = _APOSTROPHES.sub("", key).replace(" ", "").replace("\u066a", "%")
        if kind == "percent":  # Turkish has the sign before the number
            key = f"{key.strip('%')}%"
        tokens.append(Token(kind, key, match.start(), match.end(), clause))
    return tokens


def _keys(phrase: str) -> list[str]:
    return [token.key for token in tokenize(unicodedata.normalize("NFKC", phrase))]


def folded(phrase: str) -> str:
    """Return how a phrase is compared: its tokens, folded, without spaces between them."""
    return "".join(_keys(phrase))


def language_of(tag: str, folder: Path = FOLDER) -> str:
    """Return the language of a BCP 47 tag such as ``pt-BR``; English where it has no file."""
    primary = re.split("[-_]", tag, maxsplit=1)[0].lower()
    known = re.fullmatch("[a-z]{2,3}", primary) and (folder / f"{primary}.toml").is_file()
    return primary if known else "en"


@cache
def vocabulary(language: str = "en", folder: Path = FOLDER) -> Vocabulary:
    """Return the vocabulary of ``LANGUAGE.toml`` in a folder.

    Raises:
        ValueError: there is no such file.
    """
    path = folder / f"{language}.toml"
    if not re.fullmatch(r"[a-zA-Z-]{2,12}", language) or not path.is_file():
        raise ValueError(f"no vocabulary for the language {language[:12]!r}")
    tables = tomllib.loads(path.read_text(encoding="utf-8"))
    attached = Attached(
        prefixes=frozenset(_listed(tables, "prefix")),
        suffixes=frozenset(_listed(tables, "suffix")),
    )
    tables |= _without_endings(tables, attached)
    meanings: dict[str, Meaning] = {}
    for kind in _MEANINGS:
        for value, phrases in tables.get(kind, {}).items():
            for key in filter(None, map(folded, phrases)):
                meanings.setdefault(key, Meaning(kind, value))
    for phrase in tables["known"]["words"]:
        if len(_keys(phrase)) > 1:  # where each character is a word: a bank has no silver in it
            meanings.setdefault(folded(phrase), Meaning("word", ""))
    amounts = {
        table: {
            folded(word): float(amount)
            for amount, listed in tables[table].items()
            for word in listed
        }
        for table in _AMOUNTS
    }
    return Vocabulary(
        meanings=MappingProxyType(meanings),
        sets={
            table: frozenset(map(folded, tables.get(table, {}).get("words", ())))
            for table in (*_SETS, "foreign_thing")
        },
        amounts=amounts,
        tones=tables["tone"],
        captions={name: tuple(phrases) for name, phrases in tables["caption"].items()},
        noun_first=tables["adjective"].get("noun_first", False),
        attached=attached,
        inflected=_inflected(tables),
        lexicon=_words(_phrases(tables)),
        targets=_targets(
            _phrases({kind: tables.get(kind, {}) for kind in _MEANINGS if kind != "hint"})
        ),
    )


def _phrases(tables: Mapping[str, Mapping[str, object]]) -> Iterator[str]:
    for table in tables.values():
        for listed in table.values():
            if isinstance(listed, list):
                yield from listed


def _listed(tables: Mapping[str, Mapping[str, object]], name: str) -> Iterator[str]:
    """Yield the folded words that stand under ``name`` in any table."""
    return map(folded, _phrases({kind: {name: t.get(name)} for kind, t in tables.items()}))


def _without_endings(
    tables: Mapping[str, Mapping[str, Any]], attached: Attached
) -> dict[str, dict[str, Any]]:
    """Return the tables of phrases with what comes off the words of a text off theirs as well.

    Only in Latin letters; a word that is a phrase of its own stays as it is.
    """
    if not attached.suffixes:
        return {}
    spelt = [_keys(phrase) for phrase in _phrases(tables)]
    stems = {_bare(keys[0]): keys[0] for keys in spelt if len(keys) == 1}
    short = {}
    for word in sorted({word for keys in spelt for word in keys}, key=lambda w: (len(w), w)):
        bare = _bare(word)
        whole = bare in stems or not bare.isascii()
        parts = (bare,) if whole else attached.apart(bare, stems)
        short[word] = stems[parts[0]] if len(parts) > 1 else word
        stems.setdefault(_bare(short[word]), word)
    return {
        kind: {
            name: [" ".join(short[word] for word in _keys(phrase)) for phrase in phrases]
            if isinstance(phrases, list)
            else phrases
            for name, phrases in tables.get(kind, {}).items()
        }
        for kind in (*_MEANINGS, *_AMOUNTS, *_SETS)
    }


def _inflected(tables: Mapping[str, Mapping[str, object]]) -> Inflected:
    whole = _phrases({"known": {"words": tables["known"]["words"]}})
    return Inflected.of(
        (
            (folded(phrase), list(map(_bare, _keys(phrase))))
            for phrase in _phrases({kind: tables.get(kind, {}) for kind in _MEANINGS})
        ),
        map(_bare, _listed(tables, "ending")),
        frozenset(_bare(folded(word)) for word in whole),
    )


def _words(phrases: Iterable[str]) -> frozenset[str]:
    """Return the single words of phrases, and the phrases written as one word."""
    words = set()
    for phrase in phrases:
        keys = _keys(phrase)
        words.update(keys)
        words.add("".join(keys))
    return frozenset(words)


def _targets(phrases: Iterable[str]) -> frozenset[str]:
    """Return what a mistyped word may have meant: whole phrases, not the words inside them."""
    targets = set()
    for phrase in phrases:
        keys = _keys(phrase)
        if len("".join(keys)) >= (4 if len(keys) == 1 else 7):
            targets.add("".join(keys))
    return frozenset(targets)


def _bare(word: str) -> str:
    """Return a folded word without accents, and with one of the letters that many write alike.

    A dotless Turkish i is an i too; Arabic is compared without vowel signs and hamza, Hindi
    without the dot below.
    """
    apart = unicodedata.normalize("NFD", word.translate(_ALIKE))
    return unicodedata.normalize("NFC", _ACCENTS.sub("", apart))


def _nearest(key: str, targets: Collection[str]) -> str | None:
    """Return the word that was meant by a mistyped ``key``, or None where that would be a guess.

    Short words must be right. From five letters on, a missing, doubled or swapped letter is
    forgiven; a wrong one only from seven on, since a shorter word with another letter is mostly
    another word ("point" is not "paint"); two slips from nine on. The first letter must be right:
    a crown is not brown.
    """
    length = len(key)
    if length < _SHORTEST_FORGIVEN:
        return None
    single = _DOUBLED.sub(r"\1", key)
    if single in targets:
        return single
    slips = 1 if length < 9 else 2
    near = [
        word
        for word in targets
        if word[0] == key[0]
        and len(word) >= _SHORTEST_FORGIVEN
        and abs(len(word) - length) <= slips
        and (length >= _SHORTEST_WRONG or len(word) != length or sorted(word) == sorted(key))
    ]
    found = process.extract(key, sorted(near), scorer=OSA.distance, score_cutoff=slips, limit=1)
    return found[0][0] if found else None


def _piece(tokens: Sequence[Token], meaning: Meaning) -> Piece:
    return Piece(
        kind=meaning.kind,
        value=meaning.value,
        key="".join(token.key for token in tokens),
        start=tokens[0].start,
        end=tokens[-1].end,
        clause=tokens[0].clause,
        mended=any(token.mended for token in tokens),
    )
