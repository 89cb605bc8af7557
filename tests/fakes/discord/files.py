"""The CDN's files: attachments with addresses that expire, avatars, emojis."""

from __future__ import annotations

import hashlib
import io
import mimetypes
import re
import secrets
import time
from collections import OrderedDict
from collections.abc import Callable
from functools import cache
from typing import Any
from urllib.parse import parse_qs, urlsplit

from PIL import Image

from tests.fakes.discord.limits import Limits
from tests.fakes.discord.nouns import Attachment
from tests.fakes.telegram.pictures import look

KEPT = 100_000
COLOURS = ("#5865f2", "#757e8a", "#3ba55c", "#faa61a", "#ed4245", "#eb459f")
"""Of the avatars of those who have none."""
MIMES = {"JPEG": "image/jpeg", "PNG": "image/png", "WEBP": "image/webp", "GIF": "image/gif"}


class Files:
    """Takes files in, and hands them to whoever has an address that is still good."""

    def __init__(self, limits: Callable[[], Limits], number: Callable[[], int]) -> None:
        self._limits = limits
        self._number = number
        self._secret = secrets.token_hex(8)
        self._by_id: OrderedDict[int, Attachment] = OrderedDict()
        self._assets: dict[str, tuple[str, bytes]] = {}
        self.root = ""
        for place, colour in enumerate(COLOURS):
            self.put(f"embed/avatars/{place}.png", _plain(colour))

    def attach(self, place: int, name: str, data: bytes, **fields: Any) -> Attachment:
        """Take in a file of a message or an option."""
        clean, title = _clean(name)
        kind = mimetypes.guess_type(clean)[0] or "application/octet-stream"
        size: dict[str, Any] = {}
        if (seen := look(data)) and seen.format in MIMES:
            size = {"width": seen.width, "height": seen.height}
            kind = MIMES[seen.format]
        fields.setdefault("title", title)
        file = Attachment(self._number(), place, clean, data, kind, **size, **fields)
        self._by_id[file.id] = file
        if len(self._by_id) > KEPT:
            self._by_id.popitem(last=False)
        return file

    def get(self, number: int) -> Attachment:
        """A file by its id.

        Raises:
            KeyError: where there is none.
        """
        return self._by_id[number]

    def drop(self, files: tuple[Attachment, ...]) -> None:
        """Forget files whose message is gone."""
        for file in files:
            self._by_id.pop(file.id, None)

    def url(self, file: Attachment) -> str:
        """An address of a file, signed for as long as addresses are good."""
        now = time.time()
        expires = f"{int(now + self._limits().attachment_seconds):x}"
        signature = self._sign(file, expires)
        room = "ephemeral-attachments" if file.ephemeral else "attachments"
        path = f"{self.root}/{room}/{file.place}/{file.id}/{file.name}"
        return f"{path}?ex={expires}&is={int(now):x}&hm={signature}&"

    def renewed(self, url: str) -> str | None:
        """The address of a file signed anew, or none where there is no such file."""
        pieces = urlsplit(url).path.split("/")
        number = pieces[-2] if len(pieces) > 2 else ""
        file = self._by_id.get(int(number)) if number.isdigit() else None
        return self.url(file) if file else None

    def expire(self) -> None:
        """No address that was given so far is good any more."""
        self._secret = secrets.token_hex(8)

    def _sign(self, file: Attachment, expires: str) -> str:
        return hashlib.sha256(f"{self._secret}{file.id}{expires}".encode()).hexdigest()

    def at(self, path: str, query: str) -> tuple[str, bytes] | None:
        """Type and bytes of what an address leads to; none where it expired or never was."""
        if path in self._assets:
            return self._assets[path]
        found = re.fullmatch(r"(?:ephemeral-)?attachments/(\d+)/(\d+)/([^/]+)", path)
        file = self._by_id.get(int(found[2])) if found else None
        if not found or file is None or (str(file.place), file.name) != (found[1], found[3]):
            return None
        asked = {name: values[0] for name, values in parse_qs(query).items()}
        expires = asked.get("ex", "")
        if not re.fullmatch(r"[0-9a-f]{1,12}", expires) or int(expires, 16) <= time.time():
            return None
        if asked.get("hm") != self._sign(file, expires):
            return None
        return file.content_type, file.data

    def put(self, path: str, data: bytes) -> None:
        """Keep a picture under an address without signature, as an avatar's or an emoji's."""
        seen = look(data)
        self._assets[path] = (MIMES.get(seen.format if seen else "", "image/png"), data)


@cache
def _plain(colour: str) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (256, 256), colour).save(out, "PNG")
    return out.getvalue()


def _clean(name: str) -> tuple[str, str | None]:
    """A name as Discord keeps it, and what it was called where that differs."""
    clean = re.sub(r"[^\w.\-]", "", re.sub(r"\s", "_", name), flags=re.ASCII)
    if not clean.strip("._") or clean.startswith("."):
        clean = f"unknown{clean if clean.startswith('.') else ''}"
    return clean, None if clean == name else name.rsplit(".", 1)[0]
