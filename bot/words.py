"""Everything said to people, in their language: phrases, and the Fluent files they stand in.

A ``Phrase`` names a message of ``bot/locales/LANGUAGE.ftl`` (Project Fluent, syntax 1.0) and
carries its values; whoever shows it turns it into text with ``Words.say``. What is missing in a
language is said in English.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache, cached_property
from pathlib import Path
from typing import Any, TypeAlias

from babel.dates import format_skeleton, format_time, get_datetime_format
from babel.lists import format_list
from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.resolver import Pattern

from bot.meaning import LISTS, Meaning, folded

FOLDER = Path(__file__).with_name("locales")
FALLBACK = "en"
LANGUAGES: Mapping[str, str] = {
    "en": "English",
    "de": "Deutsch",
    "fr": "Français",
    "es": "Español",
    "pt-BR": "Português",
    "it": "Italiano",
    "ru": "Русский",
    "uk": "Українська",
    "tr": "Türkçe",
    "ar": "العربية",
    "hi": "हिन्दी",
    "id": "Bahasa Indonesia",
    "ja": "日本語",
    "ko": "한국어",
    "zh-Hans": "简体中文",
}
"""Languages there are words in, by BCP 47 tag, each with its own name for itself."""
_WITHOUT_SPACES = frozenset({"ja", "zh-Hans"})
_JOINED = frozenset({*_WITHOUT_SPACES, "ko"})
"""Languages whose small words are written together with longer ones."""
RIGHT_TO_LEFT = frozenset({"ar"})

_SCRIPTS = {"zh": "zh-Hans", "pt": "pt-BR"}
_MINUTE, _HOUR, _DAY = 60.0, 3600.0, 86400.0


@dataclass(frozen=True)
class Moment:
    """A point in time, in the host's time zone: ``at`` in unix seconds."""

    at: float


@dataclass(frozen=True)
class Span:
    """A length of time, said roughly: ``seconds``."""

    seconds: float


@dataclass(frozen=True)
class Phrase:
    """Something to say, in no language yet.

    Attributes:
        id: of a message in the Fluent files.
        values: of its variables; a tuple of phrases is said as a list ("a, b and c").
    """

    id: str
    values: tuple[tuple[str, Value], ...] = field(default=(), repr=False)


Value: TypeAlias = "str | int | float | Moment | Span | Phrase | tuple[Phrase, ...]"


def phrase(id: str, **values: Value) -> Phrase:
    """A phrase with its values by name."""
    return Phrase(id, tuple(values.items()))


def language_of(tag: str | None) -> str:
    """The language there are words in that comes nearest to a BCP 47 tag; English for None."""
    if not tag:
        return FALLBACK
    exact = {known.lower(): known for known in LANGUAGES}
    tag = tag.replace("_", "-").lower()
    primary = tag.partition("-")[0]
    return exact.get(tag) or exact.get(primary) or _SCRIPTS.get(primary, FALLBACK)


class Words:
    """The words of one language.

    Args:
        language: one of ``LANGUAGES``.
        folder: of the Fluent files.

    Attributes:
        language: as given.
    """

    def __init__(self, language: str, folder: Path = FOLDER) -> None:
        self.language = language
        self._folder = folder
        self._locale = language.replace("-", "_")

    @property
    def direction(self) -> str:
        """``rtl`` or ``ltr``."""
        return "rtl" if self.language in RIGHT_TO_LEFT else "ltr"

    def load(self) -> None:
        """Read the files now, so that nobody waits for it later (some 60 ms)."""
        self.intent("")

    def say(self, phrase: Phrase) -> str:
        """The text of a phrase.

        Raises:
            KeyError: no language has such a message.
        """
        values = {name: self._value(value) for name, value in phrase.values}
        for bundle in self._bundles:
            pattern = _pattern(bundle, phrase.id)
            if pattern is not None:
                return str(bundle.format_pattern(pattern, values)[0])
        raise KeyError(phrase.id)

    def ids(self) -> frozenset[str]:
        """The messages that English has, which are all there are."""
        return frozenset(_ids(self._folder / f"{FALLBACK}.ftl"))

    def intent(self, text: str) -> str | None:
        """What a text says that is certainly no wish: ``thanks``, ``delete`` …, or None.

        Whole short texts stand in the messages ``intent-…``, separated by bars; small words around
        them ("please") are passed over. Of longer texts see ``bot.meaning``. Both the language's
        own words and the English ones count.
        """
        if (whole := self._intents.get(folded(text))) is not None:
            return whole
        asked = (ask(text) for m in self._meanings for ask in (m.core, m.sentence))
        return next(filter(None, asked), None)

    def opening(self, text: str) -> str | None:
        """What a longer text says if it turns out to be no wish.

        It is the intent it begins with, or thanks, a farewell or praise in it.
        """
        said = folded(text)
        begun = next((intent for words, intent in self._openings if said.startswith(words)), None)
        return begun or next(filter(None, (m.talk(text) for m in self._meanings)), None)

    @cached_property
    def _bundles(self) -> tuple[FluentBundle, ...]:
        return tuple(
            _bundle(self._folder, language) for language in dict.fromkeys((self.language, FALLBACK))
        )

    @cached_property
    def _intents(self) -> Mapping[str, str]:
        found: dict[str, str] = {}
        for bundle in reversed(self._bundles):
            found |= self._intents_of(bundle)
        return found

    def _intents_of(self, bundle: FluentBundle) -> dict[str, str]:
        found: dict[str, str] = {}
        for id in sorted(self.ids()):
            if id.startswith("intent-"):
                listed = map(folded, _listed(bundle, id).split("|"))
                found |= {words: id.removeprefix("intent-") for words in listed if words}
        return found

    @cached_property
    def _meanings(self) -> tuple[Meaning, ...]:
        """Of the language, and of English."""
        return tuple(
            Meaning(
                {id: _listed(bundle, id) for id in LISTS},
                self._intents_of(bundle),
                spaced=bundle is self._bundles[-1] or self.language not in _JOINED,
            )
            for bundle in self._bundles
        )

    @cached_property
    def _openings(self) -> tuple[tuple[str, str], ...]:
        """What a longer text may begin with, the longest first; a yes decides nothing there."""
        space = "" if self.language in _WITHOUT_SPACES else " "
        return tuple(
            (f"{words}{space}", intent)
            for words, intent in sorted(self._intents.items(), key=lambda pair: -len(pair[0]))
            if intent not in ("yes", "no", "surprise", "undo", "more")
        )

    def _value(self, value: Value) -> Any:
        match value:
            case Phrase():
                return self.say(value)
            case tuple():
                return format_list([self.say(each) for each in value], locale=self._locale)
            case Span():
                return self.say(_rough(value.seconds))
            case Moment():
                return self._moment(value.at)
            case _:
                return value

    def _moment(self, at: float) -> str:
        """The time; with the day where that is another than today."""
        when = datetime.fromtimestamp(at)
        time = format_time(when, "short", locale=self._locale)
        if when.date() == datetime.now().date():
            return time
        day = format_skeleton("MMMd", when, locale=self._locale)
        return str(get_datetime_format("medium", self._locale)).format(time, day)


@cache
def words_of(language: str) -> Words:
    """The words of a language, read once."""
    return Words(language)


def _rough(seconds: float) -> Phrase:
    """A length of time as people say it: two minutes, not a hundred and thirteen seconds."""
    for unit, name in ((_DAY, "days"), (_HOUR, "hours"), (_MINUTE, "minutes")):
        if seconds >= 1.5 * unit:
            return phrase(f"span-{name}", count=round(seconds / unit))
    if seconds > 20:
        return phrase("span-seconds", count=10 * round(seconds / 10))
    return phrase("span-seconds", count=max(1, round(seconds)))


@cache
def _bundle(folder: Path, language: str) -> FluentBundle:
    # The invisible marks around values matter only where directions mix.
    bundle = FluentBundle([language], use_isolating=language in RIGHT_TO_LEFT)
    bundle.add_resource(FluentResource((folder / f"{language}.ftl").read_text("utf-8")))
    return bundle


def _pattern(bundle: FluentBundle, id: str) -> Pattern | None:
    return bundle.get_message(id).value if bundle.has_message(id) else None


def _listed(bundle: FluentBundle, id: str) -> str:
    pattern = _pattern(bundle, id)
    return "" if pattern is None else str(bundle.format_pattern(pattern, {})[0])


def _ids(path: Path) -> Iterator[str]:
    for line in path.read_text("utf-8").splitlines():
        if (match := re.match(r"([a-z][a-z0-9-]*) =", line)) is not None:
            yield match[1]
