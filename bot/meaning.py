"""What whole sentences say that are no wish for a portrait, by lists of words.

The lists are messages ``mention-…`` of a language's Fluent file, separated by bars; a star ends a
word that may go on. They are simple on purpose, so that a wish stays a wish:

- ``delete``: a verb of deleting right beside what is kept (``delete``, ``kept``), with nothing but
  small words (``little``) between them, and no part of a picture (``part``) in the sentence. Where
  it is denied (``not``), it is a question about what is kept.
- ``privacy``: a word that asks, one of keeping, and what is kept (``asks``, ``keeping``, ``kept``);
  again no part of a picture.
- ``name``: people say what they are called (``name``), in up to three words, and small words.
- ``remark``: something is said about the bot or a portrait (``remark``), and no part of a picture.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping

LISTS = (
    "mention-little",
    "mention-delete",
    "mention-kept",
    "mention-asks",
    "mention-keeping",
    "mention-part",
    "mention-name",
    "mention-remark",
    "mention-not",
)
_LONGEST = 300
"""Characters of a text in which a sentence is looked for; who tells a tale has time for a tap."""
_BETWEEN = 8
_AROUND = 4
# Accents that may be left out in Latin, Greek and Cyrillic, Arabic and Devanagari.
_ACCENTS = re.compile(r"[\u0300-\u036f\u064b-\u065f\u0670\u0640\u093c]")
_STOPS = re.compile(r"[,;.:!?\n\u060c\u061b\u061f\u0964\u3001\u3002\uff01\uff0c\uff1f]+")
_ASKED = re.compile(r"[?\u061f\uff1f]")


def folded(text: str) -> str:
    """Letters and spaces only, lower case, for comparing."""
    text = text.replace("\u0130", "i").replace("\u0131", "i")  # Turkish, dotted or not
    kept = unicodedata.normalize("NFKC", text).casefold()
    kept = "".join(c if c.isalnum() or unicodedata.category(c)[0] == "M" else " " for c in kept)
    return " ".join(kept.split())


def bare(text: str) -> str:
    """Folded, and without the accents that people leave out."""
    plain = _ACCENTS.sub("", unicodedata.normalize("NFD", folded(text)))
    return unicodedata.normalize("NFC", plain)


class Meaning:
    """What sentences of one language say.

    Args:
        lists: by their names, those of ``LISTS``; each separated by bars.
        short: what short texts say, by their ``folded`` words.
        spaced: whether spaces part the words; where they do not, words are found inside others.
    """

    def __init__(self, lists: Mapping[str, str], short: Mapping[str, str], *, spaced: bool) -> None:
        self._spaced = spaced
        one = {name.removeprefix("mention-"): self._any(listed) for name, listed in lists.items()}
        self._found = {name: self._find(f"(?:{words})") for name, words in one.items()}
        self._short = {self._laid_out(said).strip(): what for said, what in short.items()}
        space, end = (" ", "(?= )") if spaced else ("", "")
        self._first = re.compile(f"^(?:{one['little']}){space}")
        self._last = re.compile(f"{space}(?:{one['little']})$")
        # Each word is read in one way only (?>…), so that no text takes long.
        verb, kept = f"(?:{one['delete']})", f"(?:{one['kept']})"
        gap = f"(?>{space}(?:{one['little']}){end}){{0,{_BETWEEN}}}?{space}"
        self._deletes = self._find(f"(?:{verb}{gap}{kept}|{kept}{gap}{verb})")
        hellos = [said for said, what in short.items() if what == "hello"]
        courteous = f"(?>{space}(?:{self._any('|'.join([*hellos, lists['mention-little']]))}){end})"
        called = f"(?:{one['name']}) [^ ]+(?: [^ ]+){{0,2}}?"
        if not spaced:  # Japanese says the name before it as well
            called = f"(?:{one['name']}).{{1,6}}|.{{1,6}}(?:{one['name']})"
        self._courteous = re.compile(f"{courteous}*{space}")
        self._called = re.compile(f"{courteous}*{space}(?:{called}){courteous}*{space}")
        # Praise and the like count anywhere in a text that turns out to be no wish.
        self._talk = {what: self._said(short, what) for what in ("thanks", "bye", "praise")}

    def sentence(self, text: str) -> str | None:
        """What a text says that is certainly no wish: delete, privacy, name, remark, or None."""
        if len(text) > _LONGEST:
            return None
        said = self._laid_out(text)
        if self._names(text):  # before the parts of a picture: people are called Black
            return "name"
        if self._has("part", said):
            return None
        if self._deletes.search(said):
            return "privacy" if self._has("not", said) else "delete"
        asks = self._has("asks", f"{said}?" if _ASKED.search(text) else said)
        if asks and self._has("keeping", said) and self._has("kept", said):
            return "privacy"
        if not self._has("remark", said):
            return None
        thanks = self.talk(text)
        return thanks if thanks in ("thanks", "bye") else "remark"

    def talk(self, text: str) -> str | None:
        """Thanks, a farewell or praise, wherever in a text; for one that is no wish."""
        said = self._laid_out(text[:_LONGEST])
        for what in ("bye", "thanks", "praise"):
            found = self._talk[what]
            if found is not None and found.search(said):
                denied = what == "praise" and self._has("not", said)
                return None if denied else what
        return None

    def core(self, text: str) -> str | None:
        """What a short text says that has small words around it: "thank you, everybody"."""
        if len(text) > _LONGEST:
            return None
        said = self._laid_out(text).strip()
        return next(
            (
                self._short[core]
                for rest in _peeled(said, self._first)
                for core in _peeled(rest, self._last)
                if core in self._short
            ),
            None,
        )

    def _names(self, text: str) -> bool:
        """Whether a text says what somebody is called, and is courteous besides."""
        if not self._has("name", self._laid_out(text)):
            return False
        clauses = [said for each in _STOPS.split(text) if (said := self._laid_out(each)).strip()]
        rest = [said for said in clauses if not self._courteous.fullmatch(said)]
        return len(rest) == 1 and self._called.fullmatch(rest[0]) is not None

    def _has(self, name: str, said: str) -> bool:
        return self._found[name].search(said) is not None

    def _said(self, short: Mapping[str, str], what: str) -> re.Pattern[str] | None:
        words = [said for said, meant in short.items() if meant == what]
        if not self._spaced:  # a single character stands in many words
            words = [said for said in words if len(said) > 1]
        if not words:
            return None
        listed = "|".join(map(self._word, sorted(words, key=len, reverse=True)))
        if what == "praise" and self._spaced:  # "super long hair" is none
            return re.compile(f" (?:{listed}) $")
        return self._find(f"(?:{listed})")

    def _laid_out(self, text: str) -> str:
        return f" {bare(text)} " if self._spaced else bare(text).replace(" ", "")

    def _find(self, pattern: str) -> re.Pattern[str]:
        return re.compile(f"(?<= ){pattern}(?= )" if self._spaced else pattern)

    def _any(self, listed: str) -> str:
        words = sorted(listed.split("|"), key=len, reverse=True)
        return "|".join(filter(None, map(self._word, words)))

    def _word(self, word: str) -> str:
        if word.strip() == "?":
            return re.escape("?")
        plain = bare(word)
        if not self._spaced:
            return re.escape(plain.replace(" ", ""))
        return re.escape(plain).replace(r"\ ", " ") + ("[^ ]*" if word.endswith("*") else "")


def _peeled(text: str, little: re.Pattern[str]) -> Iterator[str]:
    """A text, and what is left of it when one small word after the other is taken off."""
    for _ in range(_AROUND + 1):
        yield text
        rest = little.sub("", text, count=1)
        if rest in ("", text):
            return
        text = rest
