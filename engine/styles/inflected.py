"""Words that a language inflects: Russian "синего" and "синими" are "синий"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

_SHORTEST_ROOT = 3


@dataclass(frozen=True)
class Inflected:
    """Phrases by the roots of their words, so that one form of a word stands for all.

    Attributes:
        endings: that may be missing or others, the longest first; none in a language that hardly
            inflects.
        whole: words that are no form of another, though they look like it.
        phrases: folded phrases by their roots.
        roots: of all words that are known.
    """

    endings: tuple[str, ...] = ()
    whole: frozenset[str] = frozenset()
    phrases: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    roots: frozenset[str] = frozenset()

    @classmethod
    def of(
        cls,
        phrases: Iterable[tuple[str, Sequence[str]]],
        endings: Iterable[str],
        whole: frozenset[str],
    ) -> Inflected:
        """Return the roots of phrases, which come with their bare words; the first one counts."""
        bare = cls(tuple(sorted(endings, key=lambda ending: (-len(ending), ending))), whole)
        if not bare.endings:
            return bare
        known: dict[str, str] = {}
        roots = set()
        for phrase, words in phrases:
            own = [bare.root(word) for word in words]
            known.setdefault("".join(own), phrase)
            roots.update(own)
        return cls(bare.endings, whole, MappingProxyType(known), frozenset(roots))

    def knows(self, word: str) -> bool:
        """Say whether a bare word is a form of a known one."""
        return self.root(word) in self.roots

    def root(self, word: str) -> str:
        """Return a bare word without its ending; short words stay as they are."""
        if word in self.whole:
            return f"{word}."  # that no other word has
        rest = (word.removesuffix(ending) for ending in self.endings if word.endswith(ending))
        return next((root for root in rest if len(root) >= _SHORTEST_ROOT), word)
