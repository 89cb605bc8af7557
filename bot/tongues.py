"""Which language somebody writes, as far as the letters of a few words or a greeting tell it."""

from __future__ import annotations

import re

from bot.words import LANGUAGES, words_of

_KANA = re.compile(r"[\u3041-\u30ff\u31f0-\u31ff\uff66-\uff9f]")
_SCRIPTS = (
    ("ja", _KANA),
    ("ko", re.compile(r"[\u1100-\u11ff\u3130-\u318f\uac00-\ud7af]")),
    ("zh-Hans", re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")),
    ("ar", re.compile(r"[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff]")),
    ("hi", re.compile(r"[\u0900-\u097f]")),
    ("uk", re.compile(r"[іїєґ]", re.IGNORECASE)),
    ("ru", re.compile(r"[\u0400-\u04ff]")),
)
"""Letters that tell a language among those there are words in, the surest first."""
_MORE_SURELY = frozenset({("ru", "uk"), ("zh-Hans", "ja")})
"""What a first guess may turn out to be, once letters come that the other one does not have."""
_LATIN = re.compile(r"[a-z]", re.IGNORECASE)
_LATIN_A_LETTER = 3
"""Latin letters that may stand beside each one that tells: names of looks are often English."""
_GREETING_MOST = 40
"""Characters of a greeting; what is longer is something else."""


def language_in(text: str, before: str | None = None) -> str | None:
    """The language a text is written in, or None where that can't be told.

    Args:
        text: as somebody typed it.
        before: what was guessed from what they typed before, or None.
    """
    found = _written(text)
    if before is not None:
        return found if (before, found) in _MORE_SURELY else before
    return found or _greeting(text)


def _written(text: str) -> str | None:
    """The language by its letters; a few among many Latin ones are decoration."""
    found = next((language for language, letters in _SCRIPTS if letters.search(text)), None)
    others = sum(len(letters.findall(text)) for _, letters in _SCRIPTS)
    return found if _LATIN_A_LETTER * others >= len(_LATIN.findall(text)) else None


def _greeting(text: str) -> str | None:
    """The language of a greeting, unless it is one in English, or in several others as well."""
    if len(text) > _GREETING_MOST or words_of("en").intent(text) is not None:
        return None
    greeted = [language for language in LANGUAGES if words_of(language).intent(text) == "hello"]
    return greeted[0] if len(greeted) == 1 else None
