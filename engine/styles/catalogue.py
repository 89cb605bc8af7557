"""The catalogue of styles: one TOML file a style, checked before any is used.

A file that is wrong stops the loading with a sentence that names the file, what is wrong in it and
what is allowed there; a catalogue is loaded whole or not at all. ``engine/styles/README.md`` says
how a host adds styles.
"""

from __future__ import annotations

import inspect
import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, get_args

from rapidfuzz import fuzz, process

from engine.errors import StyleFileError, UnknownStyle
from engine.portrait import Shape, Style

PACKAGED = Path(__file__).with_name("catalogue")
"""The folder of the styles that come with the program."""
DEFAULT = "headshot"
"""Name of the style that is made when nothing else is asked for."""
FAMILIES = ("professional", "painted", "illustrated", "fun")
"""Families, in the order in which they are shown."""

Renderers = Mapping[str, Callable[..., Any]]

_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_HEX = re.compile(r"#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})")
_LONGEST = {"name": 40, "title": 40, "family": 40, "description": 200, "prompt": 400}
_FLAGS = {"likeness_optional": False, "restyled": True, "whole": False, "varies": False}
_MOST_CANDIDATES = 4
_FIELDS = (*_LONGEST, "keywords", *_FLAGS, "candidates", "shape", "recipe")
_OPTIONAL = (*_FLAGS, "candidates", "shape")
_NEAR = 70.0  # of 100; below it a suggestion reads like a guess


class Catalogue:
    """The styles of one installation, in the order in which they are shown.

    Iterating gives the styles themselves: by family, the default first, then by name.
    """

    DEFAULT = DEFAULT

    def __init__(self, styles: Mapping[str, Style]) -> None:
        ordered = sorted(
            styles.values(),
            key=lambda s: (FAMILIES.index(s.family), s.name != DEFAULT, s.name),
        )
        self._styles = {style.name: style for style in ordered}
        self._by_slug = {slug(style.title): style for style in ordered} | self._styles
        # Compared without spaces: "vangogh" is "van gogh".
        spelt = [
            (slug(words).replace("-", ""), style.name)
            for style in ordered
            for words in dict.fromkeys((style.name, style.title, *style.keywords))
        ]
        self._spellings = [spelling for spelling, _ in spelt]
        self._spellings_of = [name for _, name in spelt]

    @classmethod
    def load(cls, renderers: Renderers, *folders: Path) -> Catalogue:
        """Read the packaged styles, then those of ``folders``.

        A style of a later folder replaces one of the same name from an earlier folder.

        Args:
            renderers: functions by the name that recipes use; a recipe's other keys are
                keyword-only parameters of its function.
            *folders: further folders of ``*.toml`` files, such as the host's own.

        Raises:
            StyleFileError: a folder or file cannot be read, or a file does not say what it must.
        """
        styles: dict[str, Style] = {}
        for folder in (PACKAGED, *(f for f in folders if f != PACKAGED)):
            for path in _files(folder):
                style = _style(path, renderers)
                styles[style.name] = style
                _refuse_same_title(path, style, styles)
        return cls(styles)

    def __getitem__(self, name: str) -> Style:
        """Return the style of that name or title; capitals, spaces and underscores don't matter.

        Raises:
            UnknownStyle: with the nearest names.
        """
        style = self._by_slug.get(slug(name))
        if style is None:
            raise self._unknown(name)
        return style

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and slug(name) in self._by_slug

    def __iter__(self) -> Iterator[Style]:
        return iter(self._styles.values())

    def __len__(self) -> int:
        return len(self._styles)

    @property
    def names(self) -> tuple[str, ...]:
        """All names, in the order of the catalogue."""
        return tuple(self._styles)

    def family(self, name: str) -> tuple[Style, ...]:
        """Return the styles of a family of ``FAMILIES``; none for another word."""
        return tuple(style for style in self if style.family == name)

    def nearest(self, words: str, limit: int = 3) -> tuple[Style, ...]:
        """Return the styles whose name, title or keywords look most like ``words``; maybe none."""
        wanted = slug(words)[:60].replace("-", "")
        found = process.extract(
            wanted, self._spellings, scorer=fuzz.ratio, score_cutoff=_NEAR, limit=12
        )
        names = dict.fromkeys(self._spellings_of[index] for _, _, index in found)
        return tuple(self._styles[name] for name in tuple(names)[:limit])

    def _unknown(self, name: str) -> UnknownStyle:
        shown = name if len(name) <= 40 else f"{name[:39]}…"
        near = [style.name for style in self.nearest(name)]
        sentence = f"There is no style called '{shown}'."
        if near:
            sentence += f" Did you mean {_either(near)}?"
        return UnknownStyle(sentence, "`likeness styles` shows all of them.")


def slug(words: str) -> str:
    """Return ``words`` as a style's name is written: lower case, hyphens between words."""
    return "-".join(re.findall(r"[^\W_]+", words.casefold()))


def _either(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} or {names[-1]}"


def _files(folder: Path) -> list[Path]:
    try:
        return sorted(path for path in folder.iterdir() if path.suffix == ".toml")
    except OSError as error:
        raise StyleFileError(
            f"The folder of styles '{folder}' cannot be read ({error.strerror}).",
            "Give a folder that exists and holds .toml files.",
        ) from error


def _style(path: Path, renderers: Renderers) -> Style:
    entry = _read(path)
    _check_fields(path, entry)
    recipe = dict(entry["recipe"])
    renderer = recipe.pop("renderer", None)
    _check_recipe(path, renderer, recipe, renderers)
    return Style(
        name=entry["name"],
        title=entry["title"],
        family=entry["family"],
        description=entry["description"],
        keywords=tuple(entry["keywords"]),
        renderer=renderer,
        recipe=MappingProxyType(recipe),
        prompt=entry["prompt"],
        **{flag: entry.get(flag, default) for flag, default in _FLAGS.items()},
        candidates=entry.get("candidates", 1),
        shape=entry.get("shape", "1:1"),
    )


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise _wrong(path, f"it cannot be read ({error.strerror})", "Check the file.") from error
    except UnicodeDecodeError as error:
        raise _wrong(path, "it is not text in UTF-8", "Save it as UTF-8.") from error
    except tomllib.TOMLDecodeError as error:
        raise _wrong(
            path, f"it is not valid TOML: {error}", "Compare it with a packaged style."
        ) from error


def _check_fields(path: Path, entry: Mapping[str, Any]) -> None:
    allowed = f"A style has {', '.join(_FIELDS)}."
    unknown = [key for key in entry if key not in _FIELDS]
    if unknown:
        raise _wrong(path, f"there is no field '{unknown[0]}'", allowed)
    missing = [key for key in _FIELDS if key not in entry and key not in _OPTIONAL]
    if missing:
        raise _wrong(path, f"'{missing[0]}' is missing", allowed)
    for key, longest in _LONGEST.items():
        text = entry[key]
        if not isinstance(text, str) or not text.strip() or len(text) > longest:
            raise _wrong(path, f"'{key}' is not a text", f"Write 1 to {longest} characters.")
    for key in _FLAGS:
        if not isinstance(entry.get(key, True), bool):
            raise _wrong(path, f"'{key}' is not true or false", "Write true or false.")
    candidates = entry.get("candidates", 1)
    if type(candidates) is not int or not 1 <= candidates <= _MOST_CANDIDATES:
        raise _wrong(path, "'candidates' is no such number", f"Write 1 to {_MOST_CANDIDATES}.")
    if entry.get("shape", "1:1") not in get_args(Shape):
        raise _wrong(path, "'shape' is no such shape", f"Write {', '.join(get_args(Shape))}.")
    if not isinstance(entry["recipe"], dict):
        raise _wrong(path, "'recipe' is not a table", "Begin it with [recipe] on a line.")
    _check_keywords(path, entry["keywords"])
    _check_name_and_family(path, entry["name"], entry["family"])


def _check_keywords(path: Path, keywords: object) -> None:
    texts = isinstance(keywords, list) and all(isinstance(k, str) and slug(k) for k in keywords)
    if not texts or not keywords:
        raise _wrong(path, "'keywords' is not a list of words", 'Write ["one", "two words"].')


def _check_name_and_family(path: Path, name: str, family: str) -> None:
    if not _NAME.fullmatch(name):
        raise _wrong(
            path, f"the name '{name}' is not lower case with hyphens", "Write it like studio-navy."
        )
    if name != path.stem:
        raise _wrong(path, f"its name is '{name}'", f"Name the file {name}.toml, or the style.")
    if family not in FAMILIES:
        raise _wrong(path, f"there is no family '{family}'", f"Families: {', '.join(FAMILIES)}.")


def _check_recipe(
    path: Path, renderer: object, recipe: Mapping[str, Any], renderers: Renderers
) -> None:
    known = f"Renderers: {', '.join(sorted(renderers))}."
    if not isinstance(renderer, str):
        raise _wrong(path, "the recipe's 'renderer' is missing", known)
    if renderer not in renderers:
        raise _wrong(path, f"there is no renderer '{renderer}'", known)
    knobs = {
        knob.name: knob.default
        for knob in inspect.signature(renderers[renderer]).parameters.values()
        if knob.kind is knob.KEYWORD_ONLY
    }
    allowed = f"'{renderer}' takes {', '.join(knobs) or 'nothing more'}."
    for key, value in recipe.items():
        if key not in knobs:
            raise _wrong(path, f"the recipe has no '{key}'", allowed)
        _check_value(path, key, value, knobs[key])
    for key, default in knobs.items():
        if default is inspect.Parameter.empty and key not in recipe:
            raise _wrong(path, f"the recipe's '{key}' is missing", allowed)


def _check_value(path: Path, key: str, value: object, default: object) -> None:
    """Refuse a value of another kind than the parameter's default."""
    if isinstance(default, bool):
        right, kind = isinstance(value, bool), "true or false"
    elif isinstance(default, int):
        right, kind = isinstance(value, int) and not isinstance(value, bool), "a whole number"
    elif isinstance(default, float):
        right, kind = isinstance(value, int | float) and not isinstance(value, bool), "a number"
    elif isinstance(default, str):
        right, kind = isinstance(value, str), "a text in quotes"
    else:
        return
    if not right:
        raise _wrong(path, f"the recipe's '{key}' is not {kind}", f"Write {kind}.")
    if isinstance(value, str) and value.startswith("#"):
        bad = [part for part in value.split(",") if not _HEX.fullmatch(part.strip())]
        if bad:
            raise _wrong(path, f"'{bad[0]}' is not a colour", "Write colours like #1f2f4f.")


def _refuse_same_title(path: Path, style: Style, styles: Mapping[str, Style]) -> None:
    for other in styles.values():
        if other.name != style.name and slug(other.title) == slug(style.title):
            raise _wrong(
                path,
                f"its title '{style.title}' is taken by the style '{other.name}'",
                "Give it a title of its own.",
            )


def _wrong(path: Path, what: str, allowed: str) -> StyleFileError:
    return StyleFileError(
        f"The style file '{path.name}' in '{path.parent}' cannot be used: {what}.", allowed
    )
