"""Who is at the other end of a connection, as far as limits and the scheme are concerned."""

from __future__ import annotations

import ipaddress
import re
from dataclasses import dataclass, field

from aiohttp import web

_PREFIX = 64  # bits of an IPv6 address that one household shares
_UNKNOWN = "unknown"
_WITH_PORT = re.compile(r"\[([^\]]*)\](?::\d+)?|([^:]*):\d+", re.ASCII)


@dataclass(frozen=True)
class Peer:
    """Where a request comes from.

    Attributes:
        address: that limits go by (the network, with IPv6), or None for this machine itself.
        scheme: ``https`` where the page is opened over TLS.
    """

    address: str | None = field(repr=False)
    scheme: str


def peer_of(request: web.BaseRequest, *, behind_proxy: bool) -> Peer:
    """Where a request comes from; a proxy is believed only where it runs on this machine.

    Of ``X-Forwarded-For`` the last address counts: the proxy wrote that one itself, the others
    came from outside. A proxy that writes none leaves everybody as this machine; what it writes
    otherwise than as an address counts as one and the same.
    """
    address = address_of(request.transport and request.transport.get_extra_info("peername"))
    scheme = "http"
    if behind_proxy and address is None:
        told = request.headers.getall("X-Forwarded-For", [])
        address = grouped(",".join(told).rpartition(",")[2]) if told else None
        protocol = ",".join(request.headers.getall("X-Forwarded-Proto", [])).rpartition(",")[2]
        scheme = "https" if protocol.strip().lower() == "https" else "http"
    return Peer(address, scheme)


def address_of(name: object) -> str | None:
    """The address of a socket's name (host, port, …), or None for this machine."""
    return grouped(str(name[0])) if isinstance(name, tuple) and name else None


def grouped(text: str) -> str | None:
    """An IP address, perhaps with a port, as limits count it, or None for this machine.

    What is no address counts as one that everybody shares.
    """
    text = text.strip().strip('"')
    if (match := _WITH_PORT.fullmatch(text)) is not None:
        text = match[1] or match[2]
    try:
        address = ipaddress.ip_address(text.partition("%")[0])
    except ValueError:
        return _UNKNOWN
    if isinstance(address, ipaddress.IPv6Address):
        if address.ipv4_mapped is None:
            if address.is_loopback:
                return None
            return str(ipaddress.ip_network((address, _PREFIX), strict=False))
        address = address.ipv4_mapped
    return None if address.is_loopback else str(address)
