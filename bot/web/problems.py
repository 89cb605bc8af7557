"""What a request is refused with, in the person's language."""

from __future__ import annotations

import math
from collections.abc import Mapping

from aiohttp import web

from bot.web.limits import TooMuch
from bot.words import Phrase, Span, Value, Words, phrase

STATUS: Mapping[str, int] = {
    "not-understood": 400,
    "no-photo": 400,
    "enter": 401,
    "stale": 403,
    "elsewhere": 403,
    "slow": 408,
    "length": 411,
    "text-too-long": 413,
    "too-big": 413,
    "too-many": 413,
    "kind": 415,
    "too-fast": 429,
    "busy": 429,
    "trouble": 500,
}
"""Status by code; of each there are the messages ``web-error-CODE`` and ``web-error-CODE-hint``."""


class Problem(Exception):
    """A request is refused.

    Attributes:
        code: one of ``STATUS``.
        status: of the answer.
        retry: seconds after which it may work, or None.
    """

    def __init__(self, code: str, *, retry: float | None = None, **values: Value) -> None:
        super().__init__(code)
        self.code = code
        self.status = STATUS[code]
        self.retry = retry
        self._values = values

    @classmethod
    def of(cls, error: TooMuch) -> Problem:
        """What to say where it is too much."""
        seconds = max(1.0, error.seconds)
        return cls("too-fast" if error.own else "busy", retry=seconds, wait=Span(seconds))

    @property
    def phrases(self) -> tuple[Phrase, Phrase]:
        """What happened, and what to try."""
        return (
            phrase(f"web-error-{self.code}", **self._values),
            phrase(f"web-error-{self.code}-hint", **self._values),
        )

    @property
    def headers(self) -> Mapping[str, str]:
        """When to come back."""
        return {} if self.retry is None else {"Retry-After": str(math.ceil(self.retry))}

    def answer(self, words: Words, *, plain: bool = False) -> web.Response:
        """As the page reads it, ``{"error": {"message", "hint"}}``; or in ``plain`` text."""
        message, hint = (words.say(each) for each in self.phrases)
        if plain:
            text = f"{message}\n{hint}\n"
            return web.Response(text=text, status=self.status, headers=self.headers)
        said = {"error": {"message": message, "hint": hint}}
        return web.json_response(said, status=self.status, headers=self.headers)
