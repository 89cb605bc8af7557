"""Who is who: one cookie, with a random id that is signed, and whether the pass-phrase was said.

The cookie is ``SameSite=Lax`` and not ``Strict``: a link to the page in a group chat has to open
the conversation that somebody already has. What Strict would guard against besides, a request that
changes something, needs the same origin and a token here (``gate``), which no other site has.
"""

from __future__ import annotations

import base64
import hmac
import re
from dataclasses import dataclass, field

from aiohttp import web

from storage.keys import random_id
from storage.people import Account

NAME = "likeness"
SECURE_NAME = "__Host-likeness"  # RFC 6265bis, section 4.1.3.2: no other host can set it
DAYS = 400  # what browsers keep at most
_FORM = re.compile(r"([a-z2-7]{26})\.([\w-]{22})(?:\.([\w-]{22}))?", re.ASCII)
_MAC_BYTES = 16


@dataclass(frozen=True)
class Visitor:
    """A browser.

    Attributes:
        id: 128 random bits, as storage ids are.
        admitted: the pass-phrase was said, or none is asked for.
    """

    id: str = field(repr=False)
    admitted: bool = False

    @property
    def account(self) -> Account:
        """By which the conversation knows them."""
        return Account("web", self.id)


class Cookies:
    """Makes and reads the cookie.

    Args:
        secret: of this installation; who has it can be anybody.
        passphrase: that strangers have to say, or None; with another one, all must say it anew.
    """

    def __init__(self, secret: bytes, passphrase: str | None = None) -> None:
        self._secret = secret
        self._passphrase = passphrase and passphrase.strip()

    @property
    def is_open(self) -> bool:
        """Whether no pass-phrase is asked for."""
        return self._passphrase is None

    def new(self, *, admitted: bool = False) -> Visitor:
        """A browser that was never here."""
        return Visitor(random_id(), admitted or self.is_open)

    def read(self, request: web.BaseRequest, scheme: str) -> Visitor | None:
        """The browser that sent a request; None where it has no cookie, or none of ours."""
        value = request.cookies.get(_name(scheme), "")
        match = _FORM.fullmatch(value)
        if match is None or not self._is(match[2], "id", match[1]):
            return None
        admitted = self.is_open or self._is(match[3] or "", "admitted", match[1])
        return Visitor(match[1], admitted)

    def write(self, response: web.StreamResponse, visitor: Visitor, scheme: str) -> None:
        """Hand a browser its cookie, for another 400 days."""
        parts = [visitor.id, self._mac("id", visitor.id)]
        if visitor.admitted and not self.is_open:
            parts.append(self._mac("admitted", visitor.id))
        response.set_cookie(
            _name(scheme),
            ".".join(parts),
            max_age=DAYS * 86400,
            path="/",
            httponly=True,
            samesite="Lax",
            secure=scheme == "https",
        )

    def token(self, visitor: Visitor) -> str:
        """What the page sends along to show that it is the page."""
        return self._mac("token", visitor.id)

    def is_token(self, visitor: Visitor, token: str) -> bool:
        """Whether a token is this browser's."""
        return self._is(token, "token", visitor.id)

    def is_passphrase(self, said: str) -> bool:
        """Whether this is the pass-phrase; takes as long for any other."""
        if self._passphrase is None:
            return False
        return hmac.compare_digest(
            self._mac("passphrase", said.strip()), self._mac("passphrase", self._passphrase)
        )

    def _is(self, given: str, purpose: str, text: str) -> bool:
        given_bytes = given.encode(errors="surrogateescape")  # headers may hold any bytes
        return hmac.compare_digest(given_bytes, self._mac(purpose, text).encode())

    def _mac(self, purpose: str, text: str) -> str:
        bound = self._passphrase if purpose == "admitted" else ""
        name = "\0".join((purpose, text, bound or "")).encode()
        mac = hmac.digest(self._secret, name, "sha256")[:_MAC_BYTES]
        return base64.urlsafe_b64encode(mac).rstrip(b"=").decode()


def _name(scheme: str) -> str:
    return SECURE_NAME if scheme == "https" else NAME
