"""How the Bot API says no."""

from __future__ import annotations

from typing import Any

WORDS = {
    400: "Bad Request",
    401: "Unauthorized",
    403: "Forbidden",
    404: "Not Found",
    409: "Conflict",
    413: "Request Entity Too Large",
    429: "Too Many Requests",
}


class Refused(Exception):
    """A request that is answered with an error.

    Attributes:
        code: HTTP status and ``error_code``.
        description: what the answer says.
        parameters: what a program may do about it, as ``retry_after``.
    """

    def __init__(self, code: int, reason: str = "", **parameters: int) -> None:
        self.code = code
        self.description = f"{WORDS[code]}: {reason}" if reason else WORDS[code]
        self.parameters = parameters
        super().__init__(self.description)

    def body(self) -> dict[str, Any]:
        """The answer's JSON."""
        body: dict[str, Any] = {
            "ok": False,
            "error_code": self.code,
            "description": self.description,
        }
        return body | ({"parameters": self.parameters} if self.parameters else {})


def bad(reason: str) -> Refused:
    """400, for this reason."""
    return Refused(400, reason)
