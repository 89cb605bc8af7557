"""The crowds' own judgement: whose portrait it is, who was answered in time, and who saw it."""

from __future__ import annotations

import io
from typing import Any

import numpy as np
import pytest
from PIL import Image as Pictures

from tests.campaigns.crowd import HUES, Judge, Source, judged, photo
from tests.campaigns.discord import Seen, acknowledged, is_good, report, seen_by_others
from tests.fakes.discord import FakeDiscord
from tests.fakes.discord.message import EPHEMERAL

HERS, HIS = np.zeros(4), np.ones(4)
RED, BLUE, GREEN = (220, 40, 40), (40, 40, 220), (40, 220, 40)


def coloured(suit: tuple[int, int, int], backdrop: tuple[int, int, int]) -> bytes:
    """A portrait as far as hues are judged."""
    rgb = np.full((100, 100, 3), backdrop, np.uint8)
    rgb[80:] = suit
    out = io.BytesIO()
    Pictures.fromarray(rgb).save(out, "PNG")
    return out.getvalue()


def hue(rgb: tuple[int, int, int]) -> int:
    return {RED: 0, GREEN: round(HUES / 3), BLUE: round(2 * HUES / 3)}[rgb]


def number_of(who: int, suit: int, backdrop: int) -> int:
    return next(n for n in range(2 * HUES**2) if Source.of(n) == Source(who, suit, backdrop))


HER_NUMBER = number_of(0, hue(RED), hue(BLUE))


def judge(of_portraits: Any) -> Judge:
    """One who takes the sources for these two, and every portrait for the same person."""
    known = {photo(Source(0, 0, 0)): HERS, photo(Source(1, 0, 0)): HIS}
    return Judge(lambda data: known.get(data, of_portraits))


def test_nobody_shares_a_source_with_anyone_near():
    assert len({Source.of(number) for number in range(2 * HUES**2)}) == 2 * HUES**2


@pytest.mark.parametrize(
    "who, suit, backdrop, own",
    [(HERS, RED, BLUE, 1), (HIS, RED, BLUE, 0), (HERS, GREEN, BLUE, 0), (HERS, RED, GREEN, 0)],
)
def test_a_portrait_is_ones_own_by_face_suit_and_backdrop(
    who: Any, suit: tuple[int, int, int], backdrop: tuple[int, int, int], own: int
):
    told = judged({HER_NUMBER: coloured(suit, backdrop)}, judge(who))
    assert (told["portraits"], told["own"], told["distance_of_the_two"]) == (1, own, 2.0)


def test_what_is_not_acknowledged_is_late_and_no_wait():
    told = acknowledged("tap", [0.1, None, 0.2, 0.4])
    assert (told["taps"], told["taps_late"]) == (4, 1)
    assert (told["tap_median_s"], told["tap_p99_s"], told["tap_max_s"]) == (0.2, 0.4, 0.4)


def good() -> dict[str, Any]:
    """What comes of a campaign with two people in which all was well."""
    told = report(Seen(commands=[0.1, 0.1], taps=[0.1] * 4, asked=[0.5, 0.5]))
    return told | {"portraits": 2, "own": 2, "exit": 0, "troubles": [], "leaks": []}


def test_all_was_well():
    assert is_good(good(), people=2, ordering=2)


@pytest.mark.parametrize(
    "wrong",
    [
        {"commands_late": 1},
        {"taps_late": 1},
        {"seen_by_others": 1},
        {"errors": {"TimeoutError": 1}},
        {"asked": 1},
        {"own": 1},
        {"portraits": 1, "own": 1},
        {"exit": 1},
        {"troubles": ["a line"]},
        {"leaks": ["a name"]},
    ],
)
def test_one_thing_wrong_is_not_good(wrong: dict[str, Any]):
    assert not is_good(good() | wrong, people=2, ordering=2)


def test_what_is_open_is_seen_by_others():
    api = FakeDiscord()
    ana, ben = api.user("Ana"), api.user("Ben")
    room = api.guild("Friends", ana, ben).channel("general")
    answer: Any = {"interaction": {"user": {"id": str(ana.id)}}}
    board, bot = api.world.board, api.world.bot
    board.post(room, bot, flags=EPHEMERAL, only_for=ana, **answer)
    assert not seen_by_others(api, room, (ana, ben))
    told = board.post(room, bot, **answer)
    assert seen_by_others(api, room, (ana, ben)) == {told.id}
    assert not seen_by_others(api, room, (ana,))
