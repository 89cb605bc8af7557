"""A request as the functions that answer it get it: read, checked, with its files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from tests.fakes.discord.nouns import Upload


@dataclass(frozen=True)
class Request:
    """What was asked.

    Attributes:
        ids: the snowflakes in the path, by the name that the table of routes gives them.
        words: what else is in the path, as a token or an emoji.
        files: of a multipart form, under their numbers.
        bare: files of a form without ``payload_json``, under their names.
    """

    ids: Mapping[str, int] = field(default_factory=dict)
    words: Mapping[str, str] = field(default_factory=dict)
    query: Mapping[str, Any] = field(default_factory=dict)
    body: Any = field(default_factory=dict)
    files: Mapping[str, Upload] = field(default_factory=dict)
    bare: Mapping[str, Upload] = field(default_factory=dict)


@dataclass(frozen=True)
class Created:
    """An answer with status 201."""

    json: Any
