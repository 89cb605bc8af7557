"""Logs for the host: a JSON object a line, with ids and places in the code, nobody's data."""

from __future__ import annotations

import logging
import sys
from typing import TextIO

from bot.errors import whereabouts

_FIELDS = ("levelname", "name", "message")
_NAMES = {"levelname": "level", "name": "from"}


def configure(level: str, stream: TextIO | None = None) -> None:
    """Send what the three rooms log to ``stream`` (stderr), from ``level`` on.

    Args:
        level: ``debug``, ``info``, ``warning`` or ``error``.
        stream: where to; None is stderr.
    """
    from pythonjsonlogger.json import JsonFormatter

    class Formatter(JsonFormatter):
        """Says where an error came from and of what class, and none of the values in it."""

        def formatException(self, ei: object) -> str:  # noqa: N802 (logging's own name)
            error = ei[1] if isinstance(ei, tuple) else None
            return whereabouts(error) if isinstance(error, BaseException) else ""

    handler = logging.StreamHandler(sys.stderr if stream is None else stream)
    handler.setFormatter(Formatter(_FIELDS, rename_fields=_NAMES, timestamp="at"))
    for room in ("bot", "engine", "storage"):
        _send(room, handler, level.upper())
    # Libraries say too much of what they do: addresses with tokens, what people wrote.
    for library in ("telegram", "httpx", "httpcore"):
        _send(library, handler, logging.ERROR)


def _send(name: str, handler: logging.Handler, level: str | int) -> None:
    logger = logging.getLogger(name)
    logger.handlers = [handler]
    logger.setLevel(level)
    logger.propagate = False
