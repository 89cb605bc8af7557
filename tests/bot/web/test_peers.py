"""Where a request comes from, and what a proxy is believed."""

from __future__ import annotations

import pytest
from aiohttp.test_utils import make_mocked_request

from bot.web.peers import Peer, grouped, peer_of


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("203.0.113.7", "203.0.113.7"),
        ("127.0.0.1", None),
        ("127.9.9.9", None),
        ("::1", None),
        ("::ffff:127.0.0.1", None),
        ("::ffff:203.0.113.7", "203.0.113.7"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("fe80::1%eth0", "fe80::/64"),
        ("198.51.100.7:4711", "198.51.100.7"),
        ("[2001:db8:1:2:3:4:5:6]:4711", "2001:db8:1:2::/64"),
        ('"[2001:db8:1:2:3:4:5:6]"', "2001:db8:1:2::/64"),
        ("127.0.0.1:80", None),
        ("unknown", "unknown"),
        ("_hidden", "unknown"),
        ("1.2.3.4:x", "unknown"),
        ("", "unknown"),
    ],
)
def test_a_household_counts_once_and_this_machine_not_at_all(
    text: str, counted: str | None
) -> None:
    assert grouped(text) == counted


def peer(told: dict[str, str], *, proxied: bool, own: str = "127.0.0.1") -> Peer:
    request = make_mocked_request("GET", "/", headers=told)
    request.transport.get_extra_info.side_effect = (  # type: ignore[union-attr]
        lambda name, default=None: (own, 5000) if name == "peername" else default
    )
    return peer_of(request, behind_proxy=proxied)


TOLD = {"X-Forwarded-For": "1.1.1.1, 203.0.113.7", "X-Forwarded-Proto": "https"}


def test_a_proxy_on_this_machine_is_believed_where_there_is_one() -> None:
    assert peer(TOLD, proxied=True) == Peer("203.0.113.7", "https")
    assert peer(TOLD, proxied=False) == Peer(None, "http")


def test_anybody_else_is_not_believed() -> None:
    assert peer(TOLD, proxied=True, own="198.51.100.9") == Peer("198.51.100.9", "http")


@pytest.mark.parametrize("value", ["", "nonsense", "203.0.113.7, nonsense", ",,,"])
def test_nonsense_from_a_proxy_counts_as_one_and_the_same(value: str) -> None:
    told = {"X-Forwarded-For": value, "X-Forwarded-Proto": "gopher"}
    assert peer(told, proxied=True) == Peer("unknown", "http")


def test_a_proxy_that_says_nothing_leaves_all_as_this_machine() -> None:
    assert peer({}, proxied=True) == Peer(None, "http")


def test_an_address_shows_itself_nowhere() -> None:
    assert "203.0" not in repr(Peer("203.0.113.7", "http"))
