"""How Discord says no."""

from __future__ import annotations

from typing import Any

Path = tuple[str, ...]
WORDS = {
    0: "404: Not Found",
    10003: "Unknown Channel",
    10004: "Unknown Guild",
    10007: "Unknown Member",
    10008: "Unknown Message",
    10013: "Unknown User",
    10014: "Unknown Emoji",
    10015: "Unknown Webhook",
    10060: "Unknown sticker",
    10062: "Unknown interaction",
    10063: "Unknown application command",
    20012: "You are not authorized to perform this action on this application",
    30008: "Maximum number of emojis reached (50)",
    30032: "Maximum number of application commands reached (100)",
    30039: "Maximum number of stickers reached",
    40005: "Request entity too large",
    40060: "Interaction has already been acknowledged.",
    40094: "Maximum number of follow-up messages for this interaction reached",
    50001: "Missing Access",
    50003: "Cannot execute action on a DM channel",
    50005: "Cannot edit a message authored by another user",
    50006: "Cannot send an empty message",
    50007: "Cannot send messages to this user",
    50008: "Cannot send messages in a non-text channel",
    50013: "Missing Permissions",
    50024: "Cannot execute action on this channel type",
    50027: "Invalid Webhook Token",
    50035: "Invalid Form Body",
    50045: "File uploaded exceeds the maximum size",
    50046: "Invalid Asset",
    50083: "Thread is archived",
    50109: "The request body contains invalid JSON.",
    50278: "Cannot send messages to this user due to having no mutual guilds",
    160002: "Cannot reply without permission to read message history",
    160004: "A thread has already been created for this message",
    160005: "Thread is locked",
}


class Refused(Exception):
    """A request that is answered with an error.

    Attributes:
        status: of the HTTP answer.
        code: Discord's own number for the reason.
        fields: further fields of the answer, as ``errors`` or ``retry_after``.
        headers: further headers of it.
    """

    def __init__(
        self,
        status: int,
        code: int = 0,
        message: str | None = None,
        headers: dict[str, str] | None = None,
        **fields: Any,
    ) -> None:
        self.status = status
        self.code = code
        self.message = WORDS[code] if message is None else message
        self.headers = headers or {}
        self.fields = fields
        super().__init__(f"{status} {code}: {self.message}")

    def body(self) -> dict[str, Any]:
        """The answer's JSON."""
        return {"message": self.message, "code": self.code, **self.fields}


def form(path: Path, code: str, message: str) -> Refused:
    """400, 50035: one field, at this path, is not as it must be."""
    errors: dict[str, Any] = {"_errors": [{"code": code, "message": message}]}
    for name in reversed(path):
        errors = {name: errors}
    return Refused(400, 50035, errors=errors)


def unauthorized() -> Refused:
    """401: the token is nobody's."""
    return Refused(401, 0, "401: Unauthorized")
