"""Which word belongs to which: the neighbours of a phrase in its clause, owners, degrees, denial.

Only the order of the words counts, not their inflection: what stands before a thing describes it,
"not" and "a bit" reach to the next thing that can be denied or graded, and a comma ends it all.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from engine.styles.vocabulary import Piece, Vocabulary

Owner = Literal["backdrop", "thing", "style", "nothing"]

MATTER = ("word", "hint", "thing")
"""Kinds of pieces that name something of the world."""
TONES = ("warmth", "brightness", "contrast")
"""Kinds of pieces that are graded from -1 to 1."""
GRADED = (*TONES, "smooth", "retouch", "light", "side", "mono")
"""Kinds of pieces that "a bit" and "strong" may belong to."""

_ASIDE = ("article", "filler")
_NOUNS = (*MATTER, "skin", "backdrop")
_PAINTED = ("thing", "hint", "wear")
_QUESTION_MARKS = "?\u061f"
_COLORS = ("color", "hex", "shade")


class Sentence:
    """The pieces of a text and how they hang together."""

    def __init__(self, text: str, pieces: tuple[Piece, ...], words: Vocabulary) -> None:
        self.text = text
        self.pieces = pieces
        self.words = words

    # ---- neighbours ------------------------------------------------------------------------

    def next(self, i: int, skip: tuple[str, ...] = ()) -> int | None:
        """Return the piece after ``i`` in its clause, not counting kinds to skip."""
        return self._walk(i, 1, skip)

    def before(self, i: int, skip: tuple[str, ...] = ()) -> int | None:
        """Return the piece before ``i`` in its clause, not counting kinds to skip."""
        return self._walk(i, -1, skip)

    def described(self, i: int, skip: tuple[str, ...] = ()) -> int | None:
        """Return the piece that a colour or an adjective at ``i`` stands beside and describes."""
        return self._walk(i, -1 if self.words.noun_first else 1, skip)

    def kind(self, i: int | None) -> str:
        """Return the kind of a piece, or an empty text for no piece."""
        return "" if i is None else self.pieces[i].kind

    def kind_after(self, i: int, skip: tuple[str, ...] = ()) -> str:
        """Return the kind of the piece after ``i``."""
        return self.kind(self.next(i, skip))

    def within(self, table: str, i: int) -> bool:
        """Say whether a piece is among the words of a table such as ``adjective``."""
        return self.pieces[i].key in self.words.sets[table]

    def clause(self, i: int) -> Iterator[Piece]:
        """Yield the pieces of the clause that ``i`` stands in."""
        return (piece for piece in self.pieces if piece.clause == self.pieces[i].clause)

    def alone(self, i: int) -> bool:
        """Say whether nothing but fillers stands beside a piece in its clause."""
        aside = (*_ASIDE, "degree", "not", "portrait", "shade")
        return all(p.kind in aside for p in self.clause(i) if p is not self.pieces[i])

    def typed(self, first: int, last: int) -> str:
        """Return the text from one piece to another as it was typed, on one line."""
        return " ".join(self.text[self.pieces[first].start : self.pieces[last].end].split())

    def phrases(self, indices: set[int]) -> tuple[str, ...]:
        """Return pieces as they were typed, neighbours together, with a "no" or "less" before."""
        return tuple(self.phrase(*run) for run in self.runs(indices))

    def phrase(self, first: int, last: int) -> str:
        """Return what was typed from one piece to another, with a "no" or "less" before it."""
        return self.typed(self._start_of_denial(first), last)

    def runs(self, indices: set[int]) -> list[tuple[int, int]]:
        """Return where neighbours among pieces begin and end, both included."""
        runs: list[tuple[int, int]] = []
        for i in sorted(indices):
            if runs and self._joined(runs[-1][1], i):
                runs[-1] = (runs[-1][0], i)
            else:
                runs.append((i, i))
        return runs

    def names_thing(self, i: int) -> bool:
        """Say whether a piece is known as something to paint, here or in English."""
        kind = self.pieces[i].kind
        return kind in _PAINTED or (kind == "word" and self.within("foreign_thing", i))

    def paints(self, first: int, last: int) -> bool:
        """Say whether pieces are something to paint: they name it, or only say how it is.

        "My hair should be darker" has "darker" apart from the hair that it belongs to; a word of
        no known meaning by itself may be anything.
        """
        if any(self.names_thing(i) for i in range(first, last + 1)):
            return True
        of_clause = (i for i, p in enumerate(self.pieces) if p.clause == self.pieces[first].clause)
        known = all(piece.kind != "word" for piece in self.pieces[first : last + 1])
        return known and any(self.names_thing(i) for i in of_clause)

    @property
    def asks_for_portrait(self) -> bool:
        """True where the text asks for one portrait in so many words, and says no more."""
        if any(mark in self.text for mark in _QUESTION_MARKS):
            return False
        if any(self.within("question", i) for i in range(len(self.pieces))):
            return False
        said = {(p.kind, p.value) for p in self.pieces if p.kind not in _ASIDE}
        return said == {("portrait", "words")}

    def _walk(self, i: int, step: int, skip: tuple[str, ...]) -> int | None:
        j = i + step
        while 0 <= j < len(self.pieces) and self.pieces[j].clause == self.pieces[i].clause:
            if self.pieces[j].kind not in skip:
                return j
            j += step
        return None

    def _joined(self, i: int, j: int) -> bool:
        same = self.pieces[i].clause == self.pieces[j].clause
        return same and all(piece.kind == "article" for piece in self.pieces[i + 1 : j])

    def _start_of_denial(self, i: int) -> int:
        before = self.before(i, ("article",))
        return before if before is not None and self.kind(before) in ("not", "degree") else i

    # ---- how much --------------------------------------------------------------------------

    def shades(self, i: int) -> bool:
        """Say whether a piece only shades the colour it describes ("dark green")."""
        color = self.described(i, ("degree",) if self.words.noun_first else ())
        if color is None or not any(self.pieces[i].key in t for t in self.words.amounts.values()):
            return False
        if any(float(degree.value) < 0 for degree in self.pieces[color + 1 : i]):  # "less dark"
            return False
        return self.kind(color) in ("color", "hex") or self.shades(color)

    def denied(self, i: int) -> bool:
        """Say whether a piece is denied ("not navy", "without the blur")."""
        skip = (*self._loose, "place", "degree", "shade")
        return self._denies(self.before(i, skip)) or self._denied_behind(i)

    @property
    def _loose(self) -> tuple[str, ...]:
        """Kinds between a denial or a degree and its word ("not in black", "no background red")."""
        return (*_ASIDE, "hold", *(("backdrop",) if self.words.noun_first else ()))

    def _denies(self, i: int | None) -> bool:
        """Say whether a piece denies what follows it."""
        return i is not None and self.kind(i) == "not" and self.pieces[i].value != "after"

    def _denied_behind(self, i: int) -> bool:
        """Say whether a denial at the end reaches back to a piece, as in Turkish or Hindi."""
        behind = self.next(i, (*_ASIDE, "degree", "backdrop"))
        if behind is None or self.kind(behind) != "not":
            return False
        value = self.pieces[behind].value
        return value == "after" or (value == "either" and self.next(behind, _ASIDE) is None)

    def factor(self, i: int) -> tuple[float, bool]:
        """Return how much of a piece is asked for (1 if nothing says), and whether it is denied."""
        factor = 1.0
        j = self.before(i, self._loose)
        while j is not None and self.kind(j) in ("degree", "strength", "percent"):
            factor *= self._degree(j)
            j = self.before(j, self._loose)
        enough = self.kind(j) == "enough"  # Turkish has it before the word, English behind
        denied = self._denies(self.before(j, _ASIDE) if j is not None and enough else j)
        denied = denied or self._denied_behind(i)
        if enough or self.kind_after(i, _ASIDE) == "enough":  # "not bright enough" asks for more
            return (1.0, False) if denied else (0.0, False)
        return factor * self._degree_behind(i), denied

    def _degree_behind(self, i: int) -> float:
        """Return how much is asked for behind a piece ("warmer, please, a bit", "warmer: 30%")."""
        behind = self.next(i, (*_ASIDE, "place", "hold"))
        if behind is None or self.kind(behind) not in ("degree", "percent"):
            return 1.0
        ahead = self.kind_after(behind, _ASIDE)
        return 1.0 if ahead in (*GRADED, "color", "backdrop") else self._degree(behind)

    def _degree(self, i: int) -> float:
        piece = self.pieces[i]
        if piece.kind == "percent":
            return float(piece.key.rstrip("%")) / 50  # an amount without any word is about half
        value = float(piece.value)
        if piece.kind == "strength":
            return 1.5 if value > 0.5 else 0.5
        return value

    # ---- what belongs to what --------------------------------------------------------------

    def owner_of_color(self, i: int, first: int) -> Owner:
        """Return what the colour from ``first`` to ``i``, with its shades, belongs to."""
        if self.words.noun_first:
            return self._owner_in_front(i, first)
        after = self.next(i, ("article",))
        kind = self.kind(after)
        if kind in _NOUNS and self._nouns_come_first(i):
            return "backdrop" if self.kind(self.before(first, _ASIDE)) == "backdrop" else "thing"
        if kind == "backdrop":
            return "backdrop"
        if kind in (*MATTER, "skin", "glow"):
            return "thing"
        if kind == "fixed":
            return "style"
        if after is None:
            return self._owner_before(first)
        if kind == "hold" and self.kind_after(after, _ASIDE) in (
            "thing",
            "skin",
        ):  # "red in my hair"
            return "thing"
        if kind in ("link", "color", "shade"):  # "red and blue hair"
            chained = self.next(after, _ASIDE) if kind == "link" else after
            if chained is not None and self.kind(chained) in ("color", "shade", "hex"):
                return self.owner_of_color(chained, chained)
        return self._owner_before(first)

    def _nouns_come_first(self, i: int) -> bool:
        """Say whether colours follow what they belong to: "hair red background blue"."""
        first = last = i
        while self.kind(before := self.before(first, _ASIDE)) in (*_NOUNS, *_COLORS):
            first = before or 0
        while self.kind(after := self.next(last, _ASIDE)) in (*_NOUNS, *_COLORS):
            last = after or 0
        return self.kind(first) in _NOUNS and self.kind(last) in _COLORS

    def _owner_in_front(self, last: int, first: int) -> Owner:
        """Return the owner of a colour where colours follow their noun ("hair red")."""
        before = self.before(first)
        kind = self.kind(before)
        if kind in MATTER:
            return "thing"
        after = self.next(last, ("article",))
        apart = after is not None and after > last + 1  # "make red the hair"
        if before is not None and not (apart and self.kind(after) == "backdrop"):
            chained = self.before(before, _ASIDE) if kind == "link" else before
            if chained is not None and (self.kind(chained) in _COLORS or self.shades(chained)):
                return self._owner_in_front(chained, chained)  # "hair red and blue"
        near = self.kind(self.before(first, _ASIDE))
        if near in ("glow", "fixed"):
            return "thing" if near == "glow" else "style"
        owner = self._owner_before(first)
        if owner == "nothing" and self.kind(after) == "backdrop":
            return "backdrop"
        if after is not None and self.kind(after) == "hold":  # "red in the hair"
            after = self.next(after, _ASIDE)
            apart = True
        held = apart and self.kind(after) in ("thing", "skin")
        return "thing" if owner == "nothing" and held else owner

    def _owner_before(self, first: int) -> Owner:
        before = self.before(first, (*_ASIDE, "degree"))
        kind = self.kind(before)
        if kind in ("thing", "skin", "wear"):
            return "thing"
        if kind in ("backdrop", "place"):
            return "backdrop"
        if kind == "fixed":
            return "style"
        if before is not None and kind == "hold":  # "hair in red", "background in navy"
            held = self.kind(self.before(before, _ASIDE))
            if held in (*MATTER, "skin", "wear"):
                return "thing"
            return "backdrop" if held == "backdrop" else "nothing"
        return "nothing"

    def owner_of_tone(self, i: int) -> Owner:
        """Return what "warm", "darker" and the like at ``i`` belong to."""
        if self.words.noun_first:
            return self._owner_of_tone_in_front(i)
        after = self.kind_after(i, ("article",))
        if after == "backdrop":
            return "backdrop"
        if after == "thing" or (after in ("word", "hint") and self.within("adjective", i)):
            return "thing"
        before = self.before(i, (*_ASIDE, "degree", "not"))
        if self.kind(before) == "thing":
            return "thing"
        if before is not None and self.kind(before) == "backdrop":
            coloured = self.kind(self.before(before)) in ("color", "hex", "style")
            return "nothing" if coloured else "backdrop"
        return "nothing"

    def _owner_of_tone_in_front(self, i: int) -> Owner:
        """Return the owner of a tone where adjectives follow their noun ("castle dark")."""
        near = self.kind(self.before(i, ("degree", "not")))
        matter = near == "hint" or self.kind(self.before(i)) == "word"
        if matter and self.within("adjective", i):
            return "thing"
        after = self.next(i, ("article",))
        describes = self.within("adjective", i) and after == i + 1
        apart = after is not None and not describes  # "darker the backdrop", "darken backdrop"
        for kind in (near, self.kind(after) if apart else ""):
            if kind in ("thing", "backdrop"):
                return "thing" if kind == "thing" else "backdrop"
        far = self.kind(self.before(i, (*_ASIDE, "degree", "not")))
        return "thing" if far == "thing" else "backdrop" if far == "backdrop" else "nothing"
