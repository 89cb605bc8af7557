"""What a text asks for: styles, a look on top of them, a shape, and what it asks for in vain.

A ``Reading`` goes through the pieces of a text once, from left to right. Colours and adjectives
first look for what they belong to: red hair is not a red backdrop. What can only be painted from
words, with a graphics card, is set aside.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, get_args

from engine import notes
from engine.notes import Change
from engine.portrait import Color, Note, Shape
from engine.styles.catalogue import Catalogue
from engine.styles.colors import palette, parse_hex, shade, vivid
from engine.styles.grammar import GRADED, MATTER, TONES, Sentence
from engine.styles.vocabulary import folded

SHAPES: tuple[Shape, ...] = get_args(Shape)

_DENIED = -0.5  # "not warm" asks for half as much of the opposite


@dataclass(frozen=True)
class Pick:
    """A style that words name.

    Attributes:
        name: of the style.
        rank: 3 for its name or title, 2 for a keyword, 1 for a general word such as "painted",
            0 for a hint; half a step less where a typo was forgiven.
        length: letters of the phrase; the longer of two says more.
    """

    name: str
    rank: float
    length: int


@dataclass(frozen=True)
class Backdrop:
    """A colour for the backdrop.

    Attributes:
        color: sRGB.
        change: the colour as it was typed, or a tone.
        sure: True where a backdrop was named.
    """

    color: Color
    change: Change
    sure: bool


class Reading:
    """What a sentence asks for.

    Attributes:
        picks: styles that are named, in order.
        avoided: what is denied ("not navy"): as it is said in English, and as it was typed.
        look: fields of ``engine.portrait.Look``, without the backdrop and the caption.
        shape: width to height, or None.
        backdrops: colours for the backdrop, in order.
        remarks: notes about what could not be done as asked.
    """

    def __init__(self, sentence: Sentence, catalogue: Catalogue) -> None:
        self.picks: list[Pick] = []
        self.avoided: dict[str, str] = {}
        self.look: dict[str, Any] = {}
        self.shape: Shape | None = None
        self.backdrops: list[Backdrop] = []
        self.remarks: list[Note] = []
        self._left: set[int] = set()
        self._beyond: set[int] = set()
        self._sentence = sentence
        self._pieces = sentence.pieces
        self._catalogue = catalogue
        self._read()

    @property
    def unknown(self) -> tuple[str, ...]:
        """What was left out, in the person's own words."""
        return self._sentence.phrases(self._left)

    @property
    def painted(self) -> tuple[str, ...]:
        """What of ``unknown`` is a thing that needs a graphics card."""
        runs = self._sentence.runs(self._left)
        return tuple(self._sentence.phrase(*run) for run in runs if self._sentence.paints(*run))

    @property
    def unclear(self) -> tuple[str, ...]:
        """What of ``unknown`` may be anything."""
        painted = self.painted
        return tuple(phrase for phrase in self.unknown if phrase not in painted)

    @property
    def beyond(self) -> tuple[str, ...]:
        """What concerns the picture but cannot be set in words, in the person's own words."""
        return self._sentence.phrases(self._beyond)

    @property
    def made(self) -> bool:
        """True where the words alone make a difference to a picture, whatever its style."""
        return bool(self.look or self.backdrops or self.shape)

    @property
    def grasped(self) -> bool:
        """True where anything was understood, even what is denied or cannot be done."""
        return bool(self.made or self.picks or self.avoided or self.remarks)

    @property
    def mended(self) -> bool:
        """True where a typo was forgiven."""
        return any(piece.mended for piece in self._pieces)

    def _read(self) -> None:
        readers: dict[str, Callable[[int], None]] = {
            "color": self._color,
            "hex": self._color,
            **dict.fromkeys(TONES, self._tone),
            "mono": self._mono,
            "smooth": self._smooth,
            "retouch": self._retouch,
            "light": self._light,
            "side": self._light,
            "lone_light": self._lone_light,
            "shape": self._named_shape,
            "ratio": self._ratio,
            "wide": self._wide,
            "strength": self._strength,
            "percent": self._number,
            "number": self._number,
            "backdrop": self._backdrop,
            "style": self._style,
            "hint": self._hint,
            "shade": self._shade,
            "wear": self._wear,
            "thing": self._left.add,
            "word": self._left.add,
            "beyond": self._beyond.add,
        }
        for i, piece in enumerate(self._pieces):
            if piece.kind in readers and not self._sentence.shades(i):
                readers[piece.kind](i)
        if self._sentence.asks_for_portrait:
            self._frame("4:5")

    def _set(self, **look: Any) -> None:
        self.look |= look

    def _avoid(self, said: str, first: int, last: int) -> None:
        self.avoided.setdefault(said, self._sentence.typed(first, last))

    def _describes(self, i: int, skip: tuple[str, ...] = ()) -> bool:
        """Say whether an adjective belongs to a thing beside it ("a dark castle")."""
        sentence = self._sentence
        kind = sentence.kind(sentence.described(i, skip))
        return kind in MATTER and sentence.within("adjective", i)

    # ---- styles and things -----------------------------------------------------------------

    def _style(self, i: int) -> None:
        piece = self._pieces[i]
        if piece.value not in self._catalogue:  # a synonym for a style that this host has not
            self._left.add(i)
            return
        style = self._catalogue[piece.value]
        if self._sentence.denied(i):
            self._avoid(f"*{style.title}*", i, i)
            return
        rank = 3.0 if piece.key in (folded(style.name), folded(style.title)) else 2.0
        if self._sentence.within("generic", i):
            rank = 1.0
        self.picks.append(Pick(style.name, rank - piece.mended / 2, len(piece.key)))

    def _hint(self, i: int) -> None:
        self._left.add(i)
        name = self._pieces[i].value
        if name in self._catalogue and not self._sentence.denied(i):
            self.picks.append(Pick(name, 0, 0))

    def _wear(self, i: int) -> None:
        worn = self._sentence.kind_after(i, ("article", "shade"))
        if worn in (*MATTER, "color", "hex"):
            self._left.add(i)

    # ---- the backdrop ----------------------------------------------------------------------

    def _color(self, i: int) -> None:
        first, last, color = self._shaded(i)
        owner = self._sentence.owner_of_color(last, first)
        if owner == "nothing" and first == last and self._is_rather_a_thing(i):
            self._left.add(i)
        elif owner == "thing":
            self._left.update(range(first, last + 1))
        elif owner == "style":
            self.remarks.append(notes.border_colours())
        else:
            label = self._sentence.typed(first, last).lower()
            if self._sentence.denied(first):
                self._avoid(label, first, last)
            else:
                change = ("backdrop", label)
                self.backdrops.append(Backdrop(color, change, owner == "backdrop"))

    def _shaded(self, i: int) -> tuple[int, int, Color]:
        """Return where a colour with its shades begins and ends, and the colour with them."""
        piece = self._pieces[i]
        color = parse_hex(piece.key) if piece.kind == "hex" else palette()[piece.value]
        words = self._sentence.words
        ends = [i]
        for j in range(i + 1, len(self._pieces)) if words.noun_first else range(i - 1, -1, -1):
            if self._sentence.shades(j):
                key = self._pieces[j].key
                color = vivid(color, words.amounts["vivid"].get(key, 0.0))
                color = shade(color, words.amounts["shade"].get(key, 0.0))
                ends.append(j)
            elif self._pieces[j].kind != "degree" or not words.noun_first:
                break
        return min(ends), max(ends), color

    def _is_rather_a_thing(self, i: int) -> bool:
        """Say whether a word such as "rose", with no backdrop in sight, is no colour."""
        beside_style = self._sentence.kind(self._sentence.described(i)) == "style"
        return (
            self._sentence.within("object_color", i)
            and not beside_style
            and not self._sentence.alone(i)
        )

    def _backdrop(self, i: int) -> None:
        """Read a backdrop beside a bare "light" or "deep": a tone, but no colour."""
        sentence = self._sentence
        beside = sentence.next(i) if sentence.words.noun_first else sentence.before(i)
        if beside is not None and sentence.kind(beside) in ("shade", "glow"):
            amount = sentence.words.amounts["shade"].get(self._pieces[beside].key, 0.0)
            if amount:
                self._backdrop_tone("dark" if amount < 0 else "light")

    def _backdrop_tone(self, tone: str) -> None:
        color = palette()[self._sentence.words.tones[tone]]
        self.backdrops.append(Backdrop(color, ("backdrop-tone", tone), sure=False))

    def _shade(self, i: int) -> None:
        if self._sentence.kind(self._sentence.described(i)) in MATTER:
            self._left.add(i)

    # ---- tone, skin and light --------------------------------------------------------------

    def _tone(self, i: int) -> None:
        piece = self._pieces[i]
        owner = self._sentence.owner_of_tone(i)
        if owner == "thing":
            self._left.add(i)
            return
        factor, denied = self._sentence.factor(i)
        amount = float(piece.value) * (_DENIED if denied else factor)
        amount = round(min(max(amount, -1.0), 1.0), 2)
        if owner == "backdrop" and piece.kind in ("warmth", "brightness"):
            more, less = ("warm", "cool") if piece.kind == "warmth" else ("light", "dark")
            self._backdrop_tone(more if amount > 0 else less)
            return
        so_far = self.look.get(piece.kind, 0.0)
        if so_far * amount > 0:
            amount = max(so_far, amount, key=abs)
        self._set(**{piece.kind: amount})

    def _mono(self, i: int) -> None:
        if self._sentence.kind(self._sentence.described(i)) == "thing":
            self._left.add(i)
        elif self._sentence.denied(i):
            self._set(mono=False)
            self._avoid("black and white", i, i)
        else:
            self._set(mono=True)

    def _smooth(self, i: int) -> None:
        if self._sentence.owner_of_tone(i) == "thing":
            self._left.add(i)
        elif self._pieces[i].value == "skin" or any(
            piece.kind == "skin" for piece in self._sentence.clause(i)
        ):
            self._soften(i)
        elif not (self._softens_backdrop(i) or self._sentence.denied(i)):
            self._set(light="soft")

    def _softens_backdrop(self, i: int) -> bool:
        return self._sentence.kind(self._sentence.described(i)) == "backdrop"

    def _retouch(self, i: int) -> None:
        if self._pieces[i].value == "strong":
            self._soften(i)
        elif not self._sentence.denied(i):
            self._set(retouch=self._pieces[i].value)

    def _soften(self, i: int) -> None:
        factor, denied = self._sentence.factor(i)
        if denied:
            self._set(retouch="none")
        else:
            self._set(retouch="strong" if factor >= 1 else "light")

    def _light(self, i: int) -> None:
        self._set(light="soft" if self._sentence.denied(i) else self._pieces[i].value)
        if self._pieces[i].kind == "side":
            self.remarks.append(notes.light_from_left())

    def _lone_light(self, i: int) -> None:
        if self._sentence.alone(i):
            self._light(i)
        else:
            self._left.add(i)

    # ---- shape and strength ----------------------------------------------------------------

    def _named_shape(self, i: int) -> None:
        if self._describes(i):
            self._left.add(i)
        elif not self._sentence.denied(i):
            self._frame(self._pieces[i].value)

    def _frame(self, value: str) -> None:
        self.shape = next(shape for shape in SHAPES if shape == value)

    def _ratio(self, i: int) -> None:
        width, height = (int(side) for side in re.findall(r"\d+", self._pieces[i].key))
        if not (width and height and 0.4 <= width / height <= 2.5) or width == height > 1:
            return  # a time of day, a score, a number of pixels
        apart = {shape: abs(_aspect(shape) - width / height) for shape in SHAPES}
        nearest = min(SHAPES, key=lambda shape: apart[shape])
        self._frame(nearest)
        if apart[nearest] > 0.001:
            self.remarks.append(notes.nearest_shape(nearest, f"{width}:{height}"))

    def _wide(self, _: int) -> None:
        self.remarks.append(notes.frame_kept())

    def _strength(self, i: int) -> None:
        if self._sentence.kind_after(i, ("article",)) in (*GRADED, "strength"):
            return  # it says how much of that
        if self._describes(i, ("article",)):
            self._left.add(i)
            return
        value = float(self._pieces[i].value)
        if self._sentence.denied(i):
            value = 0.4 if value > 0.5 else 0.85
        self._set(strength=value)

    def _number(self, i: int) -> None:
        """Read a percentage, or a number after "strength"; before a tone it says how much of it."""
        piece = self._pieces[i]
        dialled = self._sentence.kind(self._sentence.before(i, ("article", "filler"))) == "dial"
        if piece.kind == "number" and not dialled:
            return
        value = float(piece.key.rstrip("%").replace(",", "."))
        share = min(value / 100 if piece.kind == "percent" or value > 1 else value, 1.0)
        near = self._sentence.before(i, ("article", "filler", "place", "hold"))
        of_tone = self._sentence.kind(near) in TONES
        if not of_tone and self._sentence.kind_after(i, ("article", "degree")) not in TONES:
            self._set(strength=round(share, 2))


def _aspect(shape: str) -> float:
    width, height = shape.split(":")
    return int(width) / int(height)
