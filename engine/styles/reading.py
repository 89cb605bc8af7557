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

from engine.portrait import Color, Shape
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
    """A colour for the backdrop: ``label`` as it was typed, ``sure`` where a backdrop was named."""

    color: Color
    label: str
    sure: bool


class Reading:
    """What a sentence asks for.

    Attributes:
        picks: styles that are named, in order.
        avoided: what is denied ("not navy"), as it was typed or by its title.
        look: fields of ``engine.portrait.Look``, without the backdrop and the caption.
        shape: width to height, or None.
        backdrops: colours for the backdrop, in order.
        remarks: sentences about what could not be done as asked.
        grasped: True where anything at all was understood, even what cannot be done.
    """

    def __init__(self, sentence: Sentence, catalogue: Catalogue) -> None:
        self.picks: list[Pick] = []
        self.avoided: list[str] = []
        self.look: dict[str, Any] = {}
        self.shape: Shape | None = None
        self.backdrops: list[Backdrop] = []
        self.remarks: list[str] = []
        self.grasped = False
        self._left: set[int] = set()
        self._beyond: set[int] = set()
        self._sentence = sentence
        self._pieces = sentence.pieces
        self._catalogue = catalogue
        self._read()

    @property
    def unknown(self) -> tuple[str, ...]:
        """What needs a graphics card, in the person's own words."""
        return self._sentence.phrases(self._left)

    @property
    def beyond(self) -> tuple[str, ...]:
        """What concerns the picture but cannot be set in words, in the person's own words."""
        return self._sentence.phrases(self._beyond)

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
            "thing": self._thing,
            "word": self._left.add,
            "beyond": self._beyond.add,
        }
        for i, piece in enumerate(self._pieces):
            if piece.kind in readers and not self._sentence.shades(i):
                readers[piece.kind](i)
        bare = any(piece.kind == "portrait" for piece in self._pieces)
        if bare and not (self.grasped or self._left):
            self._frame("4:5")

    def _set(self, **look: Any) -> None:
        self.look |= look
        self.grasped = True

    def _leave(self, first: int, last: int) -> None:
        self._left.update(range(first, last + 1))
        self.grasped = True

    def _describes(self, i: int, skip: tuple[str, ...] = ()) -> bool:
        """Say whether an adjective belongs to what stands after it ("a dark castle")."""
        sentence = self._sentence
        return sentence.kind_after(i, skip) in MATTER and sentence.within("adjective", i)

    # ---- styles and things -----------------------------------------------------------------

    def _style(self, i: int) -> None:
        piece = self._pieces[i]
        if piece.value not in self._catalogue:  # a synonym for a style that this host has not
            self._left.add(i)
            return
        style = self._catalogue[piece.value]
        self.grasped = True
        if self._sentence.denied(i):
            self.avoided.append(f"*{style.title}*")
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
            self.grasped = True

    def _thing(self, i: int) -> None:
        self._leave(i, i)

    def _wear(self, i: int) -> None:
        worn = self._sentence.kind_after(i, ("article", "shade"))
        if worn in (*MATTER, "color", "hex"):
            self._left.add(i)

    # ---- the backdrop ----------------------------------------------------------------------

    def _color(self, i: int) -> None:
        first, color = self._shaded(i)
        owner = self._sentence.owner_of_color(i, first)
        if owner == "nothing" and first == i and self._is_rather_a_thing(i):
            self._left.add(i)
        elif owner == "thing":
            self._leave(first, i)
        elif owner == "style":
            self.remarks.append("Borders and paper keep the colours of the style.")
            self.grasped = True
        else:
            label = self._sentence.typed(first, i).lower()
            self.grasped = True
            if self._sentence.denied(first):
                self.avoided.append(label)
            else:
                self.backdrops.append(Backdrop(color, label, owner == "backdrop"))

    def _shaded(self, i: int) -> tuple[int, Color]:
        """Return where the shades before a colour begin, and the colour with them."""
        piece = self._pieces[i]
        color = parse_hex(piece.key) if piece.kind == "hex" else palette()[piece.value]
        amounts = self._sentence.words.amounts
        while i and self._sentence.shades(i - 1):
            i -= 1
            key = self._pieces[i].key
            color = vivid(color, amounts["vivid"].get(key, 0.0))
            color = shade(color, amounts["shade"].get(key, 0.0))
        return i, color

    def _is_rather_a_thing(self, i: int) -> bool:
        """Say whether a word such as "rose", with no backdrop in sight, is no colour."""
        before_style = self._sentence.kind_after(i) == "style"
        return (
            self._sentence.within("object_color", i)
            and not before_style
            and not self._sentence.alone(i)
        )

    def _backdrop(self, i: int) -> None:
        """Read a backdrop after a bare "light" or "deep": a tone, but no colour."""
        before = self._sentence.before(i)
        if before is not None and self._sentence.kind(before) in ("shade", "glow"):
            amount = self._sentence.words.amounts["shade"].get(self._pieces[before].key, 0.0)
            if amount:
                self._backdrop_tone("dark" if amount < 0 else "light")

    def _backdrop_tone(self, tone: str) -> None:
        color = palette()[self._sentence.words.tones[tone]]
        self.backdrops.append(Backdrop(color, tone, sure=False))
        self.grasped = True

    def _shade(self, i: int) -> None:
        if self._sentence.kind_after(i) in MATTER:
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
        if self._sentence.kind_after(i) == "thing":
            self._left.add(i)
        elif self._sentence.denied(i):
            self._set(mono=False)
            self.avoided.append("black and white")
        else:
            self._set(mono=True)

    def _smooth(self, i: int) -> None:
        if self._sentence.owner_of_tone(i) == "thing":
            self._left.add(i)
        elif self._pieces[i].value == "skin" or any(
            piece.kind == "skin" for piece in self._sentence.clause(i)
        ):
            self._soften(i)
        elif self._sentence.kind_after(i) != "backdrop" and not self._sentence.denied(i):
            self._set(light="soft")

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
            self.remarks.append("The studio's light comes from the left, so I left it there.")

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
        self.grasped = True

    def _ratio(self, i: int) -> None:
        width, height = (int(side) for side in re.findall(r"\d+", self._pieces[i].key))
        if not (width and height and 0.4 <= width / height <= 2.5) or width == height > 1:
            return  # a time of day, a score, a number of pixels
        apart = {shape: abs(_aspect(shape) - width / height) for shape in SHAPES}
        nearest = min(SHAPES, key=lambda shape: apart[shape])
        self._frame(nearest)
        if apart[nearest] > 0.001:
            self.remarks.append(
                f"I make 1:1, 4:5 and 3:4; {nearest} comes nearest to {width}:{height}."
            )

    def _wide(self, _: int) -> None:
        self.remarks.append("I make 1:1, 4:5 and 3:4, so I left the frame as it is.")
        self.grasped = True

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
        if self._sentence.kind_after(i, ("article",)) not in TONES:
            self._set(strength=round(share, 2))


def _aspect(shape: str) -> float:
    width, height = shape.split(":")
    return int(width) / int(height)
