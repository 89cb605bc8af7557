"""The numbers of the Bot API, which a test may lower."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Limits:
    """How much of what.

    Attributes:
        per_second: messages in any second, over all chats.
        group_per_minute: messages in any minute in one group.
        private_burst: messages to one person at once; one more comes each
            ``1 / private_per_second`` seconds.
        callback_seconds: how long a tap may be answered; ``inline_seconds`` an inline query.
        delete_hours: how old a message may be that is deleted.
        download_bytes: of a file for the bot; ``upload_bytes`` of one from it, ``photo_bytes`` of
            a photo from it, ``sticker_bytes`` of a static sticker.
        stickers: in a set.
        webhook_retry_seconds: before an update is posted again that was not taken.
    """

    per_second: int = 30
    group_per_minute: int = 20
    private_burst: int = 30
    private_per_second: float = 1.0
    callback_seconds: float = 15.0
    inline_seconds: float = 10.0
    delete_hours: float = 48.0
    download_bytes: int = 20 << 20
    upload_bytes: int = 50 << 20
    photo_bytes: int = 10 << 20
    sticker_bytes: int = 512 << 10
    stickers: int = 120
    webhook_retry_seconds: float = 0.2
