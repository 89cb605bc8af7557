"""A name or a line of text that somebody asks to have written under their portrait."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from engine.styles.vocabulary import Vocabulary, folded

LONGEST = 40
"""Characters of a caption that are kept."""

_OPENS, _CLOSES = '"“”„«「『《', '"“”»」』》'
_BETWEEN = rf"[{_OPENS}]\s*([^{_OPENS}{_CLOSES}\n]{{1,80}}?)\s*[{_CLOSES}]"
_QUOTED = re.compile(rf"{_BETWEEN}|['\u2018]([^'\u2018\u2019\n]{{1,80}})['\u2019]")
_DOUBLE_QUOTED = re.compile(_BETWEEN)
_WORD = rf"[^\s,.;:!?()…、。،؛؟।{_OPENS}{_CLOSES}]+"
_BARE = re.compile(rf"{_WORD}(?:[ \t]+{_WORD}){{0,3}}")
_ARABIC = re.compile(r"[\u0621-\u064a]")
_HANGUL = re.compile(r"[\uac00-\ud7a3]")
_SPACELESS = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_LOOKS = ("style", "color", "hex", "backdrop", "light", "mono", "warmth", "brightness", "contrast")
_UNNAMED = ("link", "hold", "place", "not")
_SAYS_NOTHING = (*_UNNAMED, "article", "filler", "degree", "backdrop")


@dataclass(frozen=True)
class _Phrases:
    """Patterns of a language's phrases: before a caption, behind one, and between."""

    before: tuple[re.Pattern[str], ...]
    behind: re.Pattern[str]
    announcing: re.Pattern[str]


def take_caption(text: str, words: Vocabulary) -> tuple[str | None, str]:
    """Return the caption that ``text`` asks for, or None, and the text without it.

    A caption follows a phrase such as "named" or "name:", stands before one in Korean or Hindi, or
    alone in quotation marks when what they hold is no word of the vocabulary. "My name" in between
    only announces it: it is written where it stands in the quotation marks.
    """
    phrases = _phrases(words)
    for before in phrases.before:
        for match in before.finditer(text):
            found = _value(text, match.end(), words)
            if found is not None:
                caption, end = found
                return caption, f"{text[: match.start()]}, {text[end:]}"
    for match in phrases.behind.finditer(text):
        if all(piece.kind == "word" or piece.mended for piece in words.pieces(match.group(1))):
            first, start = _begin_of_name(text, match.start(), match.end(1), phrases.announcing)
            caption = _tidy(text[start : match.end(1)].lstrip("'\u2018"))
            if caption:
                return caption, f"{text[:first]}, {text[match.end() :]}"
    for match in _DOUBLE_QUOTED.finditer(text):
        known = {piece.kind for piece in words.pieces(match.group(1))}
        if known.isdisjoint(_LOOKS) and _tidy(match.group(1)):
            return _tidy(match.group(1)), f"{text[: match.start()]}, {text[match.end() :]}"
    return None, text


@lru_cache(maxsize=32)
def _phrases(words: Vocabulary) -> _Phrases:
    opened, put, name, marked, closed = (
        _either(words.captions.get(table, ()))
        for table in ("open", "put", "name", "marked", "closed")
    )
    colon = r"\s*[:=]?\s*"
    announced = rf"(?:{name}{colon})"
    closed = closed.replace(r"(?<!\w)", "")  # Korean writes them right behind the name
    return _Phrases(
        before=(
            _compiled(rf"(?:{opened}{colon}{announced}?|{put}\s*{announced})"),
            _compiled(rf"{marked}(?:\s*[:=]\s*{announced}?|\s*(?=[{_OPENS}]))"),
        ),
        behind=_compiled(rf"(?<!\S)['\u2018]?({_WORD}?)['\u2019]?\s*{closed}"),
        announcing=_compiled(rf"{name}\s*"),
    )


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def _either(phrases: tuple[str, ...]) -> str:
    """Return a pattern for any of these phrases, the longest first; of none it matches nothing."""
    ordered = sorted(phrases, key=len, reverse=True)
    return f"(?:{'|'.join(map(_whole, ordered)) or '(?!)'})"


def _whole(phrase: str) -> str:
    """Return a pattern for a phrase that is no part of a longer word, where words have spaces."""
    pattern = re.escape(phrase).replace(r"\ ", r"\s+")
    begins = "" if _SPACELESS.match(phrase[0]) else r"(?<!\w)"
    if _ARABIC.match(phrase[0]):
        begins += "و?"  # "and", which is written together with the next word
    ends = "" if _SPACELESS.match(phrase[-1]) or _HANGUL.match(phrase[-1]) else r"(?!\w)"
    return f"{begins}{pattern}{ends}"


def _value(text: str, start: int, words: Vocabulary) -> tuple[str, int] | None:
    """Return the caption that begins at ``start`` and where it ends, or None."""
    quoted = _QUOTED.match(text, start)
    if quoted is not None:
        caption = _tidy(quoted.group(1) or quoted.group(2))
        return (caption, quoted.end()) if caption else None
    bare = _BARE.match(text, start)
    if bare is None:
        return None
    spans = list(re.finditer(r"\S+", bare.group()))
    count = _named([span.group() for span in spans], words)
    if not count:
        return None
    last = _end_of_name(bare.group()[: spans[count - 1].end()], words)
    caption = _tidy(bare.group()[:last])
    return (caption, start + last) if caption else None


def _begin_of_name(text: str, start: int, end: int, announcing: re.Pattern[str]) -> tuple[int, int]:
    """Return where what is said of a name begins, and the name: capitalised words before ``end``.

    Those right before ``start`` belong to it, but what only announces it does not ("my name").
    """
    for word in reversed(list(re.finditer(_WORD, text[:start]))):
        if text[word.end() : start].strip(" ") or not word.group()[0].isupper():
            break
        start = word.start()
    announced = [said.span() for said in announcing.finditer(text, 0, end) if said.end() > start]
    return announced[-1] if announced else (start, start)


def _end_of_name(text: str, words: Vocabulary) -> int:
    """Return where a name ends in a script without spaces, or before a Korean particle."""
    if _SPACELESS.match(text[0]):
        known = (p.start for p in words.pieces(text)[1:] if p.kind != "word" and len(p.key) > 1)
        return next(known, len(text))
    if not _HANGUL.match(text[-1]):
        return len(text)
    short = ("를",)  # no name ends in it, as it may in others of one syllable
    suffixes = (s for s in words.attached.suffixes if len(s) > 1 or s in short)
    particles = (s for s in suffixes if text.endswith(s))
    return len(text) - len(max(particles, key=len, default=""))


def _named(candidates: list[str], words: Vocabulary) -> int:
    """Return how many words make a name without quotation marks: capitalised ones, or one."""
    first = candidates[0]
    if first[0].lower() == first[0].upper() and first[0].isalpha():
        return _named_without_capitals(candidates, words)
    if not (first[0].isupper() or first[0].isdigit()):
        said = words.pieces(" ".join(candidates))
        known = bool(said) and said[0].kind != "word" and not said[0].mended
        return 0 if known or first[0] == "#" else 1
    count = 1
    for word in candidates[1:]:
        meaning = words.meanings.get(folded(word))
        if meaning is not None and meaning.kind in _UNNAMED:
            break
        count += 1
    while candidates[count - 1][0].islower():  # "Ana de Armas" keeps "de", "Ana please" is "Ana"
        count -= 1
    return count


def _named_without_capitals(candidates: list[str], words: Vocabulary) -> int:
    """Return how many words make a name: one that says anything, and what is no known word."""
    pieces = [words.pieces(word) for word in candidates]
    if all(piece.kind in _SAYS_NOTHING for piece in pieces[0]):
        return 0
    known = (any(p.kind != "word" and not p.mended for p in word) for word in pieces[1:])
    return next((count for count, is_known in enumerate(known, 1) if is_known), len(pieces))


def _tidy(caption: str) -> str:
    printable = "".join(c if c.isprintable() else " " for c in caption)
    return " ".join(printable.split())[:LONGEST].strip()
