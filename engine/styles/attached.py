"""Words that are written together with others: Arabic "andwiththebackdrop", Korean "backdropto"."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

_HANGUL = re.compile("[\uac00-\ud7a3]")
_LONGEST_PART = 24


@dataclass(frozen=True)
class Attached:
    """Small words of a language that are written together with a longer one.

    Attributes:
        prefixes: written before a word; several may stand in a row.
        suffixes: written behind a word; several may stand in a row.
    """

    prefixes: frozenset[str] = frozenset()
    suffixes: frozenset[str] = frozenset()

    def apart(self, word: str, known: Collection[str]) -> tuple[str, ...]:
        """Return the ``known`` words that ``word`` consists of, or ``word`` where it doesn't.

        Longer words are preferred. Only Korean, where few people type all the spaces, may be
        made of several long words; elsewhere one long word stands behind its prefixes. In Latin
        letters, of which words are made of more, it has three at least.
        """
        if not (self.prefixes or self.suffixes):
            return (word,)
        loose = _HANGUL.search(word) is not None
        shortest = 3 if word.isascii() else 1
        tails: dict[int, tuple[str, ...]] = {len(word): ()}
        for start in range(len(word) - 1, -1, -1):
            for end in range(min(len(word), start + _LONGEST_PART), start, -1):
                part, tail = word[start:end], tails.get(end)
                if tail is None:
                    continue
                if part in self.suffixes:
                    fits = start > 0
                elif part in self.prefixes:
                    fits = bool(tail)
                else:
                    long = len(part) >= shortest and part in known
                    fits = long and (loose or self.suffixes.issuperset(tail))
                if fits:
                    tails[start] = (part, *tail)
                    break
        return tails.get(0, (word,))
