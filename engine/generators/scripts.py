"""Scripts that run from right to left, and Arabic letters that join.

A small part of what the Unicode Bidirectional Algorithm (UAX 9) and an Arabic shaper do: enough
for a name or a line under a picture, and the same on every machine.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from itertools import groupby

_MIRRORED = str.maketrans("()[]{}<>«»", ")(][}{><»«")
_LAM = "\u0644"


def visual(text: str) -> str:
    """A line's characters from left to right, Arabic in its joined forms."""
    sides = _sides(text)
    if "R" not in sides:
        return text
    base = next(side for side in sides if side != "N")
    filled = _neutrals(sides, base)
    runs = [
        (side, "".join(c for c, _ in run))
        for side, run in groupby(zip(text, filled, strict=True), lambda item: item[1])
    ]
    if base == "R":
        runs.reverse()
    return "".join(_reversed(run) if side == "R" else run for side, run in runs)


def joins(text: str) -> bool:
    """Whether a text holds letters that are written joined."""
    return any(_forms(c) for c in text)


def _sides(text: str) -> str:
    """``L``, ``R`` or ``N`` (neutral) for each character."""
    kinds = (unicodedata.bidirectional(c) for c in text)
    return "".join(
        "R" if k in ("R", "AL") else "L" if k in ("L", "EN", "AN") else "N" for k in kinds
    )


def _neutrals(sides: str, base: str) -> str:
    """Neutral characters take their neighbours' side where both agree, else the line's."""
    out = list(sides)
    for i, side in enumerate(sides):
        if side == "N":
            before = next((s for s in reversed(sides[:i]) if s != "N"), base)
            after = next((s for s in sides[i:] if s != "N"), base)
            out[i] = before if before == after else base
    return "".join(out)


def _reversed(run: str) -> str:
    # Points over and under letters are rare in names, and would stand on the wrong letter.
    plain = "".join(c for c in run if not unicodedata.combining(c))
    return _joined(plain)[::-1].translate(_MIRRORED)


def _joined(run: str) -> str:
    """Letters replaced by their isolated, initial, medial or final forms."""
    out: list[str] = []
    i = 0
    while i < len(run):
        before = i > 0 and "initial" in _forms(run[i - 1])
        letter = run[i : i + 2] if run[i] == _LAM and _forms(run[i : i + 2]) else run[i]
        i += len(letter)
        forms = _forms(letter)
        goes_on = "initial" in forms and i < len(run) and "final" in _forms(run[i])
        wanted = (
            ("medial" if goes_on else "final") if before else "initial" if goes_on else "isolated"
        )
        out.append(forms.get(wanted, letter))
    return "".join(out)


def _forms(letters: str) -> dict[str, str]:
    return _presentation_forms().get(letters, {})


@cache
def _presentation_forms() -> dict[str, dict[str, str]]:
    """Forms of each Arabic letter and of lam with alef, out of Unicode's own decompositions."""
    forms: dict[str, dict[str, str]] = {}
    for code in (*range(0xFB50, 0xFBE9), *range(0xFBFC, 0xFC00), *range(0xFE80, 0xFEFD)):
        kind, _, letters = unicodedata.decomposition(chr(code)).partition("> ")
        if letters:
            plain = "".join(chr(int(part, 16)) for part in letters.split())
            forms.setdefault(plain, {}).setdefault(kind[1:], chr(code))
    return forms
