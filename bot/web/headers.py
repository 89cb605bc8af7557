"""What every answer tells the browser: to load nothing from elsewhere, and to keep nothing."""

from __future__ import annotations

from collections.abc import Mapping

from aiohttp import hdrs, web

CSP = "Content-Security-Policy"
_PAGE = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:;"
    " connect-src 'self'; media-src blob:; form-action 'self'; manifest-src 'self';"
    " base-uri 'none'; frame-ancestors 'none'"
)
FILE = "default-src 'none'; sandbox; frame-ancestors 'none'"
"""The policy of a picture: whatever it is, it can do nothing."""

ALWAYS: Mapping[str, str] = {
    CSP: _PAGE,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    # Nothing leaves for another site. With no-referrer the browser would leave out the origin of
    # our own forms as well, by which they are known to be ours.
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(self), microphone=(), geolocation=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    hdrs.CACHE_CONTROL: "no-store",
}


async def add_headers(request: web.Request, response: web.StreamResponse) -> None:
    """Add what an answer does not say otherwise itself."""
    for name, value in ALWAYS.items():
        response.headers.setdefault(name, value)
    response.headers[hdrs.SERVER] = "likeness"
