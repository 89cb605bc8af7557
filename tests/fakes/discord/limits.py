"""Discord's numbers, which a test may change."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Limits:
    """How much of what, and for how long.

    Attributes:
        acknowledge_seconds: within which an interaction must be answered.
        token_seconds: how long an interaction's token lives.
        attachment_seconds: how long the signature of a file's address is good.
        heartbeat_seconds: between two heartbeats of the bot; ``missed`` of them in a row close
            its connection.
        file_bytes: of one file, where a guild has no other limit; ``request_bytes`` of a request.
        follow_ups: for an interaction in a place that the bot is no member of.
        nonce_seconds: how long a nonce keeps a message from being sent again.
        floods: whether rate limits hold.
        global_per_second: requests with the bot's token.
        messages: (requests, seconds) in one channel; so ``edits`` and ``deletes``, ``tokens``
            with one interaction's token, ``reactions``, ``commands`` for the commands of one place.
        emojis: static ones in a guild; ``app_emojis`` of the application; ``stickers`` in a guild.
    """

    acknowledge_seconds: float = 3.0
    token_seconds: float = 900.0
    attachment_seconds: float = 86_400.0
    heartbeat_seconds: float = 41.25
    missed: float = 1.5
    file_bytes: int = 10 << 20
    request_bytes: int = 25 << 20
    follow_ups: int = 5
    nonce_seconds: float = 120.0
    floods: bool = True
    global_per_second: int = 50
    messages: tuple[int, float] = (5, 5.0)
    edits: tuple[int, float] = (5, 5.0)
    deletes: tuple[int, float] = (5, 1.0)
    tokens: tuple[int, float] = (5, 2.0)
    reactions: tuple[int, float] = (1, 0.25)
    commands: tuple[int, float] = (2, 5.0)
    emojis: int = 50
    app_emojis: int = 2000
    stickers: int = 5
