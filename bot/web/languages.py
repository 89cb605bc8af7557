"""Which language a browser asks for."""

from __future__ import annotations

from aiohttp import hdrs, web

from bot.words import FALLBACK, language_of

_READ = 20


def asked_for(request: web.BaseRequest) -> str:
    """The first language of ``Accept-Language`` (RFC 9110, 12.5.4) there are words in."""
    wishes = request.headers.get(hdrs.ACCEPT_LANGUAGE, "").split(",")[:_READ]
    weighed = [(_weight(wish), wish.partition(";")[0].strip()) for wish in wishes]
    for weight, tag in sorted(weighed, key=lambda pair: -pair[0]):
        language = language_of(tag)
        if weight > 0 and (language != FALLBACK or tag.lower().startswith(FALLBACK)):
            return language
    return FALLBACK


def _weight(wish: str) -> float:
    _, _, parameter = wish.partition(";")
    name, _, value = parameter.strip().partition("=")
    if name.strip().lower() != "q":
        return 1.0
    try:
        return min(max(float(value), 0.0), 1.0)
    except ValueError:
        return 0.0
