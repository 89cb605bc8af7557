"""What a prompt is understood to ask for, in one short line that tests can be written against."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from contextlib import suppress

from engine.errors import PromptNotUnderstood
from engine.portrait import Look
from engine.styles.catalogue import Catalogue
from engine.styles.colors import palette
from engine.styles.vocabulary import FOLDER
from engine.styles.words import understand
from tests.fakes.renderers import RENDERERS

CATALOGUE = Catalogue.load(RENDERERS)

_NAMES = {color: name for name, color in palette().items()}
_SIGNS = {
    "warmth": ("warmer", "cooler"),
    "brightness": ("brighter", "darker"),
    "contrast": ("contrast", "flatter"),
}
_IN_VAIN = {"stayed-away", "border-colours", "frame-kept"}
_MEANT = {
    "style": "{}",
    "color": "on {}",
    "mono": "mono",
    "light": "{} light",
    "retouch": "{} retouch",
    "shape": "{}",
    "strength": "strength {:g}",
}


def gist(prompt: str, language: str) -> str:
    """Return what is understood, such as ``"comic; on navy; warmer; left red hair"``.

    In this order: the style, the backdrop (a colour that is shaded by its hex code), tones, light,
    skin, strength, shape, name, and what is left out. It begins with "refused" where what is
    understood would make no picture: things to paint, or a wish that is denied or in vain.

    Raises:
        PromptNotUnderstood: nothing is.
    """
    try:
        known = understand(prompt, CATALOGUE, language=language)
        parts = [known.style, *_of_look(known.look), known.shape]
    except PromptNotUnderstood as refused:
        known = understand(f"{prompt}\n3:4", CATALOGUE, language=language)
        if not (refused.scenes or {note.code for note in known.notes} & _IN_VAIN):
            raise
        parts = ["refused"]
    if known.look.caption:
        parts.append(f"name {known.look.caption}")
    parts += [f"left {phrase}" for phrase in known.unknown]
    return "; ".join(part for part in parts if part)


def _of_look(look: Look) -> Iterator[str]:
    if look.backdrop is not None:
        red, green, blue = look.backdrop
        yield f"on {_NAMES.get(look.backdrop, f'#{red:02x}{green:02x}{blue:02x}')}"
    for tone, (more, less) in _SIGNS.items():
        amount: float = getattr(look, tone)
        if amount:
            yield more if amount > 0 else less
    if look.mono:
        yield "mono"
    if look.light:
        yield f"{look.light} light"
    if look.retouch:
        yield f"{look.retouch} retouch"
    if look.strength is not None:
        yield f"strength {look.strength:g}"


def strays(language: str) -> list[str]:
    """Return the phrases of a language that mean something else when they stand alone."""
    tables = tomllib.loads((FOLDER / f"{language}.toml").read_text(encoding="utf-8"))
    meant = [
        (phrase, _meant(table, value))
        for table in (*_MEANT, *_SIGNS)
        for value, phrases in tables[table].items()
        for phrase in phrases
    ]
    return [phrase for phrase, expected in meant if _gist_if_any(phrase, language) != expected]


def _meant(table: str, value: str) -> str:
    if table in _SIGNS:
        return _SIGNS[table][float(value) < 0]
    return _MEANT[table].format(float(value) if table == "strength" else value)


def _gist_if_any(prompt: str, language: str) -> str | None:
    with suppress(PromptNotUnderstood):
        return gist(prompt, language)
    return None
