"""What a message may hold: the fields of requests that send or change one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tests.fakes.discord.kinds import (
    Kind,
    Shape,
    anything,
    array,
    boolean,
    integer,
    maybe,
    number,
    one_of,
    snowflake,
    text,
)
from tests.fakes.discord.refused import Path, form

EMBED_CHARACTERS = 6000


def _address(value: Any, path: Path) -> str:
    url: str = text(1, 2048)(value, path)
    if not url.startswith(("http://", "https://", "attachment://")):
        words = "Scheme must be one of ('http', 'https')."
        raise form(path, "URL_TYPE_INVALID_SCHEME", words)
    return url


_SEEN: Mapping[str, Kind] = {
    "proxy_url": maybe(text()),
    "width": maybe(integer()),
    "height": maybe(integer()),
    "content_type": maybe(text()),
    "flags": integer(),
}
_MEDIA = Shape({"url": _address}, _SEEN)
_ICON = {"icon_url": maybe(_address), "proxy_icon_url": maybe(text())}
_EMBED = Shape(
    {},
    {
        "type": one_of("rich"),
        "title": maybe(text(0, 256)),
        "description": maybe(text(0, 4096)),
        "url": maybe(_address),
        "timestamp": maybe(text()),
        "color": maybe(integer(0, 0xFFFFFF)),
        "footer": maybe(Shape({"text": text(1, 2048)}, _ICON)),
        "image": maybe(_MEDIA),
        "thumbnail": maybe(_MEDIA),
        "author": maybe(Shape({"name": text(1, 256)}, {"url": maybe(_address), **_ICON})),
        "fields": array(
            Shape({"name": text(1, 256), "value": text(1, 1024)}, {"inline": boolean}), 0, 25
        ),
        "flags": integer(),
    },
)


def _characters(embed: Mapping[str, Any]) -> int:
    inner = [*(embed.get("fields") or ()), embed.get("footer"), embed.get("author"), embed]
    names = ("name", "value", "text", "title", "description")
    return sum(len(one.get(name) or "") for one in inner if one for name in names)


def embeds(value: Any, path: Path) -> list[dict[str, Any]]:
    """At most ten embeds, of at most 6000 characters together."""
    read: list[dict[str, Any]] = array(_EMBED, 0, 10)(value, path)
    for place, embed in enumerate(read):
        if not _characters(embed) and not embed.get("image") and not embed.get("thumbnail"):
            where = (*path, str(place), "description")
            raise form(where, "BASE_TYPE_REQUIRED", "This field is required")
    if sum(map(_characters, read)) > EMBED_CHARACTERS:
        words = f"Embed size exceeds maximum size of {EMBED_CHARACTERS}"
        raise form(path, "MAX_EMBED_SIZE_EXCEEDED", words)
    return read


def _nonce(value: Any, path: Path) -> str:
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    read: str = text(0, 25)(value, path)
    return read


_MENTIONS = Shape(
    {},
    {
        "parse": array(one_of("roles", "users", "everyone")),
        "roles": array(snowflake, 0, 100),
        "users": array(snowflake, 0, 100),
        "replied_user": boolean,
    },
)


def _mentions(value: Any, path: Path) -> dict[str, Any]:
    read = _MENTIONS(value, path)
    for name in ("roles", "users"):
        if read.get(name) and name in read.get("parse", ()):
            words = f"parse:[{name!r}] and {name}: [ids...] are mutually exclusive."
            raise form(path, "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE", words)
    return read


_FILE = Shape(
    {"id": snowflake},
    {
        "filename": text(1, 1024),
        "title": maybe(text(0, 1024)),
        "description": maybe(text(0, 1024)),
        "duration_secs": maybe(number),
        "waveform": maybe(text()),
        # What discord.py sends along of files that stand there already.
        "size": integer(0),
        "url": text(),
        "proxy_url": text(),
        "content_type": maybe(text()),
        "height": maybe(integer()),
        "width": maybe(integer()),
        "spoiler": boolean,
        "ephemeral": boolean,
        "flags": integer(0),
    },
)
_REFERENCE = Shape(
    {"message_id": snowflake},
    {
        "channel_id": snowflake,
        "guild_id": maybe(snowflake),
        "fail_if_not_exists": boolean,
        "type": one_of(0),
    },
)
COMMON: Mapping[str, Kind] = {
    "content": maybe(text(0, 2000)),
    "embeds": maybe(embeds),
    "allowed_mentions": maybe(_mentions),
    # Which kinds of components there may be depends on the flags: looked at when it is composed.
    "components": maybe(anything),
    "attachments": maybe(array(_FILE, 0, 10)),
    "flags": maybe(integer(0)),
}
SENDS = Shape(
    {},
    {
        **COMMON,
        "tts": boolean,
        "nonce": maybe(_nonce),
        "enforce_nonce": boolean,
        "message_reference": maybe(_REFERENCE),
        "sticker_ids": maybe(array(snowflake, 0, 3)),
    },
)
EDITS = Shape({}, COMMON).plus(tts=boolean)
FOLLOWS = Shape({}, COMMON).plus(tts=boolean)
"""A message through an interaction's webhook."""
ANSWERS = FOLLOWS
