"""Photos in memory: for a while, each sender's own, never so many that others have no room."""

from __future__ import annotations

import pytest

from bot.conversation.held import HELD_SECONDS, MOST_OF_ONE, Held
from engine.portrait import Upload
from storage.people import Account
from tests.storage.installation import Clock

ANA, BEN, CLEO = (Account("web", name) for name in ("ana", "ben", "cleo"))


def photo(size: int = 1) -> Upload:
    return Upload("me.jpg", bytes(size))


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Held:
    monkeypatch.setattr("bot.conversation.held.MOST_BYTES", 400)
    return Held(Clock())


def test_photos_are_held_for_a_while_and_for_their_sender_alone() -> None:
    clock = Clock()
    held = Held(clock)
    id = held.take(ANA, photo())
    assert held.peek(BEN, id) is None and held.give(BEN, [id]) == {}
    clock.forward(HELD_SECONDS - 1)
    assert held.peek(ANA, id) is not None
    clock.forward(1)
    assert held.peek(ANA, id) is None and not held._photos


def test_two_albums_in_quick_succession_are_held_whole() -> None:
    held = Held(Clock())
    ids = [held.take(ANA, photo()) for _ in range(MOST_OF_ONE + 2)]
    assert MOST_OF_ONE >= 12
    assert list(held.give(ANA, ids)) == ids[2:], "the newest are meant"
    assert not held._of and not held._bytes[None]


def test_nobody_holds_more_than_a_quarter(held: Held) -> None:
    ids = [held.take(ANA, photo(30)) for _ in range(4)]
    assert list(held.give(ANA, ids)) == ids[1:]
    large = held.take(ANA, photo(150))
    assert list(held.give(ANA, [large])) == [large], "a single one is always held"


def test_where_there_is_no_room_those_who_hold_most_give_way(held: Held) -> None:
    strangers = [Account("web", f"stranger {number}") for number in range(4)]
    theirs = [(each, held.take(each, photo(49))) for each in strangers for _ in range(2)]
    bens = held.take(BEN, photo(5))
    cleos = held.take(CLEO, photo(40))
    assert held.peek(BEN, bens) and held.peek(CLEO, cleos)
    assert [held.peek(each, id) is None for each, id in theirs] == [True] + [False] * 7
    held.drop(BEN, [bens])
    assert held.peek(BEN, bens) is None and held.peek(CLEO, cleos)
