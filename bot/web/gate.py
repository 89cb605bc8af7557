"""Who may come in, and from where.

A page on the same machine is within reach of every other page in the browser. Three things keep
those out: the name they call must be one of ours (else a foreign name that points here, "DNS
rebinding", would make a foreign page count as ours); what changes something must come from our own
pages (``Origin``, ``Referer``, ``Sec-Fetch-Site``); and it must carry a token that only those get.
"""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from aiohttp import hdrs, web

from bot.web.cookies import Cookies, Visitor
from bot.web.limits import Throttle
from bot.web.peers import Peer, peer_of
from bot.web.problems import Problem

TOKEN = "X-Likeness"
PEER = web.RequestKey("peer", Peer)
VISITOR = web.RequestKey("visitor", Visitor)
"""Who sent a request; missing where the browser has no cookie of ours."""

SAFE = frozenset({hdrs.METH_GET, hdrs.METH_HEAD})
_LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
_HOST = re.compile(
    r"(?:([A-Za-z0-9._-]{1,253})|\[([0-9A-Fa-f:.]{2,45})\])(?::(\d{1,5}))?", re.ASCII
)
_PORTS = {"http": 80, "https": 443}
_OPEN = frozenset({"/enter", "/healthz", "/metrics", "/host"})
_OPEN_BELOW = ("/static/", "/host/")
"""What needs no pass-phrase: the way in, and what asks for nothing or for a token of its own."""


@dataclass(frozen=True)
class _Name:
    host: str
    port: int | None


class Gate:
    """Decides about every request before anything else looks at it.

    Args:
        cookies: of this installation.
        throttle: how much anybody may do.
        names: under which the page is opened besides the machine's own addresses; a port may
            stand behind a name.
        behind_proxy: whether a proxy on this machine is believed.

    Attributes:
        port: that the page is bound to, once it is.
    """

    def __init__(
        self,
        cookies: Cookies,
        throttle: Throttle,
        names: Sequence[str] = (),
        *,
        behind_proxy: bool = False,
    ) -> None:
        self.cookies = cookies
        self.throttle = throttle
        self.port: int | None = None
        self.hooks: set[str] = set()
        self._names = frozenset(filter(None, map(_name_of, names)))
        self._behind_proxy = behind_proxy

    def check(self, request: web.Request) -> None:
        """Pass a request, and note on it who sent it.

        Raises:
            HTTPMisdirectedRequest: it calls us by a name that is not ours.
            HTTPSeeOther: whoever opens the page has to say the pass-phrase first.
            Problem: it comes from another page, or whoever sent it has not said the pass-phrase.
        """
        if request.path in self.hooks:
            return
        peer = peer_of(request, behind_proxy=self._behind_proxy)
        request[PEER] = peer
        self._check_host(request, peer.scheme)
        if request.method in SAFE:
            _check_use(request)
        else:
            self._check_origin(request, peer.scheme)
        visitor = self.cookies.read(request, peer.scheme)
        if visitor is not None:
            request[VISITOR] = visitor
        admitted = self.cookies.is_open if visitor is None else visitor.admitted
        if not (admitted or request.path in _OPEN or request.path.startswith(_OPEN_BELOW)):
            if request.path == "/" and request.method in SAFE:
                raise web.HTTPSeeOther("/enter")
            raise Problem("enter")

    def newcomer(self, request: web.Request, *, admitted: bool = False) -> Visitor:
        """Somebody who was never here; raises ``TooMuch`` where there are very many of them."""
        self.throttle.newcomer(request[PEER].address, admitted=admitted)
        return self.cookies.new(admitted=admitted)

    def admit(self, request: web.Request) -> Visitor:
        """Whoever sent this knows the pass-phrase; raises ``TooMuch`` as ``newcomer`` does."""
        visitor: Visitor | None = request.get(VISITOR)
        if visitor is None:
            return self.newcomer(request, admitted=True)
        return replace(visitor, admitted=True)

    def poster(self, request: web.Request) -> Visitor:
        """Who does something on the page.

        Raises:
            Problem: the page is not one of ours, or of another visitor.
            TooMuch: they do very much.
        """
        visitor: Visitor | None = request.get(VISITOR)
        if visitor is None or not self.cookies.is_token(visitor, request.headers.get(TOKEN, "")):
            raise Problem("stale")
        self.throttle.post(visitor.id, request[PEER].address)
        return visitor

    def _check_host(self, request: web.Request, scheme: str) -> None:
        given = request.headers.getall(hdrs.HOST, [])
        name = _name_of(given[0]) if len(given) == 1 else None
        if name is None or not self._is_ours(name, request, scheme):
            raise web.HTTPMisdirectedRequest(
                text="This page is not known by that name. The host can add it: LIKENESS_WEB_HOSTS."
            )

    def _is_ours(self, name: _Name, request: web.Request, scheme: str) -> bool:
        usual = _PORTS[scheme]
        port = name.port or usual
        if name.host in _LOOPBACK or _is_own_end(name.host, request):
            return port == self.port
        if _Name(name.host, port) in self._names:
            return True
        anywhere = self._behind_proxy or port in (self.port, usual)
        return anywhere and _Name(name.host, None) in self._names

    def _check_origin(self, request: web.Request, scheme: str) -> None:
        """Pass what a page of ours sent.

        A browser says ``Origin: null`` where a page forbids it to say more; then only its own word
        on whether the page was ours (``Sec-Fetch-Site``) is left. It gives that only over TLS and
        on this machine; whoever says the pass-phrase needs none, for that is not to be had here.
        """
        site = request.headers.get("Sec-Fetch-Site")
        if site not in (None, "same-origin", "none"):
            raise Problem("elsewhere")
        origin = request.headers.get(hdrs.ORIGIN)
        if origin == "null" and (site == "same-origin" or request.path == "/enter"):
            return
        if origin is None:
            origin = _site_of(request.headers.get(hdrs.REFERER, ""))
        if origin.lower() != f"{scheme}://{request.headers[hdrs.HOST].lower()}":
            raise Problem("elsewhere")


def _check_use(request: web.Request) -> None:
    """Pass what our own pages load, and links that people follow to us from elsewhere."""
    site = request.headers.get("Sec-Fetch-Site")
    mode = request.headers.get("Sec-Fetch-Mode")
    if site in ("cross-site", "same-site") and mode not in (None, "navigate"):
        raise Problem("elsewhere")


def _site_of(address: str) -> str:
    """The origin of an address; nobody's where it is none."""
    try:
        came = urlsplit(address)
    except ValueError:
        return ""
    return f"{came.scheme}://{came.netloc}"


def _name_of(text: str) -> _Name | None:
    """A host and perhaps a port, in lower case; None for what is neither."""
    match = _HOST.fullmatch(text.strip())
    if match is None:
        return None
    host = (match[1] or match[2]).lower().removesuffix(".")
    port = None if match[3] is None else int(match[3])
    return _Name(host, port)


def _is_own_end(host: str, request: web.Request) -> bool:
    """Whether a request calls the very address at which its connection arrived.

    An address cannot be made to point elsewhere, so that it is as good as a name that is known.
    """
    try:
        called = ipaddress.ip_address(host)
        name = request.transport and request.transport.get_extra_info("sockname")
        own = ipaddress.ip_address(str(name[0]).partition("%")[0]) if name else None
    except (ValueError, IndexError):
        return False
    mapped = own.ipv4_mapped if isinstance(own, ipaddress.IPv6Address) else None
    return called in (own, mapped)
