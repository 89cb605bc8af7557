"""The files of the page, and the pages that are made from templates among them.

All of them are read once and kept; a name from outside is looked up among the names there are, so
that no path leads anywhere else.
"""

from __future__ import annotations

import hashlib
import html
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from aiohttp import hdrs, web

from bot.conversation.step import TEXT_MOST
from bot.web.chrome import chrome, spoken
from bot.web.limits import Limits
from bot.words import LANGUAGES, Phrase, Words

FOLDER = Path(__file__).with_name("static")
_TYPES: Mapping[str, str] = {
    ".css": "text/css",
    ".js": "text/javascript",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".webp": "image/webp",
    ".ico": "image/x-icon",
    ".woff2": "font/woff2",
    ".webmanifest": "application/manifest+json",
}
_HOLE = re.compile(r"\{\{([a-z-]+)\}\}")
_FOR_EVER = "public, max-age=31536000, immutable"
_IN_SCRIPT = {ord(c): f"\\u{ord(c):04x}" for c in "<>&\u2028\u2029"}


@dataclass(frozen=True)
class _File:
    data: bytes = field(repr=False)
    kind: str
    tag: str


class Pages:
    """The files of a folder, and its templates.

    Args:
        folder: with ``page.html`` and ``enter.html``, which are templates, and files as they are.
    """

    def __init__(self, folder: Path = FOLDER) -> None:
        self._files = {
            path.relative_to(folder).as_posix(): _file(path)
            for path in sorted(folder.rglob("*"))
            if path.suffix in _TYPES
        }
        tags = "".join(f"{name} {file.tag}\n" for name, file in self._files.items())
        self.version = _tag(tags.encode())
        self._page = (folder / "page.html").read_text("utf-8")
        self._enter = (folder / "enter.html").read_text("utf-8")

    def chat(self, words: Words, token: str, limits: Limits) -> web.Response:
        """The chat page."""
        boot = {
            "token": token,
            **spoken(words),
            "languages": LANGUAGES,
            "words": chrome(words),
            "limits": {
                "photos": limits.photos,
                "bytes": limits.photo_bytes,
                "text": TEXT_MOST,
            },
        }
        return _answer(self._filled(self._page, words, {"boot": for_script(boot)}))

    def enter(self, words: Words, error: Phrase | None = None, status: int = 200) -> web.Response:
        """The page that asks for the pass-phrase; ``error`` says why it was not taken."""
        said = "" if error is None else html.escape(words.say(error))
        return _answer(self._filled(self._enter, words, {"error": said}), status)

    async def static(self, request: web.Request) -> web.Response:
        """A file; for ever where the address names its version, else only while it is the same."""
        file = self._files.get(request.match_info["name"])
        if file is None:
            raise web.HTTPNotFound(text="Not found.")
        tag = f'"{file.tag}"'
        named = request.query.get("v") == self.version
        headers = {hdrs.ETAG: tag, hdrs.CACHE_CONTROL: _FOR_EVER if named else "no-cache"}
        if tag in request.headers.get(hdrs.IF_NONE_MATCH, ""):
            return web.Response(status=304, headers=headers)
        text = file.kind.startswith("text/")
        return web.Response(
            body=file.data,
            content_type=file.kind,
            charset="utf-8" if text else None,
            headers=headers,
        )

    def _filled(self, template: str, words: Words, given: Mapping[str, str]) -> str:
        """A template with its holes filled: by what is given, else by the page's own words."""
        plain = {**chrome(words), **spoken(words), "v": self.version}
        known = {name: html.escape(str(value)) for name, value in plain.items()}
        known |= given
        return _HOLE.sub(lambda hole: known.get(hole[1], ""), template)


def for_script(value: Any) -> str:
    """JSON as it may stand in a script element of a page: nothing in it can end that."""
    return json.dumps(value, ensure_ascii=False).translate(_IN_SCRIPT)


def _file(path: Path) -> _File:
    data = path.read_bytes()
    return _File(data, _TYPES[path.suffix], _tag(data))


def _tag(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:16]


def _answer(page: str, status: int = 200) -> web.Response:
    return web.Response(text=page, status=status, content_type="text/html", charset="utf-8")
