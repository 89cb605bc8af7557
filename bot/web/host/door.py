"""Who may see the host's page: whoever has the token, and for 12 hours their browser.

The token is asked for once; then a cookie, signed with a key made from the token, says that it was
given. With another token all such cookies are worth nothing.
"""

from __future__ import annotations

import hmac
import re
import secrets
import time
from collections import deque
from collections.abc import Callable

COOKIE = "likeness-host"
SECURE_COOKIE = "__Secure-likeness-host"  # RFC 6265bis, section 4.1.3.1
COOKIE_PATH = "/host"
COOKIE_SECONDS = 12 * 3600
_FORM = re.compile(r"(\d{1,12})\.([\w-]{22})\.([0-9a-f]{64})", re.ASCII)
_SPAN = 60.0
_EACH, _ALL = 5, 60


class Door:
    """Knows the token, and makes and reads what is worth as much.

    Args:
        token: of the host.
        clock: unix seconds.
    """

    def __init__(self, token: str, clock: Callable[[], float] = time.time) -> None:
        self._key = token.strip().encode()
        self._clock = clock

    def opens(self, token: str) -> bool:
        """Whether this is the token; it takes as long for any other of its length."""
        return self._same(token.strip(), "token", self._key.decode())

    def cookie(self) -> str:
        """The value of a cookie for a browser that gave the token."""
        text = f"{self._clock() + COOKIE_SECONDS:.0f}.{secrets.token_urlsafe(16)}"
        return f"{text}.{self._mac('cookie', text)}"

    def is_cookie(self, value: str) -> bool:
        """Whether a cookie is one of these, and its time is not over."""
        match = _FORM.fullmatch(value)
        if match is None:
            return False
        signed = self._mac("cookie", f"{match[1]}.{match[2]}")
        return hmac.compare_digest(match[3], signed) and int(match[1]) > self._clock()

    def form_token(self, cookie: str) -> str:
        """What the forms of the page carry, so that no other page can send them."""
        return self._mac("form", cookie)

    def is_form_token(self, cookie: str, token: str) -> bool:
        """Whether a form comes from a page that this browser was given."""
        return hmac.compare_digest(_bytes(token), self.form_token(cookie).encode())

    def _same(self, given: str, purpose: str, right: str) -> bool:
        # Of the same length whatever was given, so that the comparison tells nothing of it.
        return hmac.compare_digest(self._mac(purpose, given), self._mac(purpose, right))

    def _mac(self, purpose: str, text: str) -> str:
        return hmac.digest(self._key, _bytes(f"host {purpose}\0{text}"), "sha256").hex()


class Guesses:
    """Wrong tokens of the last minute: a few from one address are forgiven, and some in all."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._wrong: deque[tuple[float, str | None]] = deque()

    def wrong(self, address: str | None) -> None:
        """Somebody at an address (None is this machine) gave a token that is not the one."""
        self._wrong.append((self._clock(), address))

    def wait(self, address: str | None) -> float:
        """Seconds until that address may try again; 0 is now."""
        now = self._clock()
        while self._wrong and self._wrong[0][0] <= now - _SPAN:
            self._wrong.popleft()
        own = [at for at, who in self._wrong if who == address]
        # Strangers can't keep the host from this machine itself.
        everybody = [] if address is None else [at for at, _ in self._wrong]
        over = [own[-_EACH]] if len(own) >= _EACH else []
        over += [everybody[-_ALL]] if len(everybody) >= _ALL else []
        return max((at + _SPAN - now for at in over), default=0.0)


def _bytes(text: str) -> bytes:
    return text.encode(errors="surrogateescape")  # headers and forms may hold any bytes
