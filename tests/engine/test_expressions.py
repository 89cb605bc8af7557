"""Emojis and stickers of a server: what Discord takes, of whoever is on the portrait."""

from __future__ import annotations

import numpy as np
import pytest

from engine.expressions import expression
from engine.finish import Target, encode
from engine.marks import xmp_packet
from engine.reopen import mark_of, reopened
from tests.faces import astronaut


@pytest.fixture(scope="module")
def portrait() -> bytes:
    return encode(astronaut(), Target("JPEG"), xmp=xmp_packet(edited=True)).data


@pytest.mark.parametrize(
    ("kind", "side", "most"), [("emoji", 128, 256_000), ("sticker", 320, 512_000)]
)
def test_it_is_what_discord_takes_and_says_how_it_was_made(portrait, networks, kind, side, most):
    made = expression(portrait, networks, kind)
    picture = reopened(made)
    assert (picture.format or "PNG", picture.size, picture.mode) == ("PNG", (side, side), "RGBA")
    assert len(made) <= most and made.startswith(b"\x89PNG")
    assert mark_of(made) == mark_of(portrait) is not None
    alpha = np.asarray(picture.getchannel("A"))
    assert alpha[0, 0] == 0 and alpha[side // 2, side // 2] == 255, "a person on nothing"
    assert made == expression(portrait, networks, kind)


def test_a_whole_picture_lies_in_the_middle(networks):
    wide = np.full((200, 400, 3), (200, 30, 30), np.uint8)
    made = expression(encode(wide, Target("PNG")).data, networks, "emoji", whole=True)
    alpha = np.asarray(reopened(made).getchannel("A"))
    rows, columns = np.flatnonzero(alpha.max(1)), np.flatnonzero(alpha.max(0))
    assert rows[0] + rows[-1] == pytest.approx(127, abs=1)
    assert len(columns) > 120 > 70 > len(rows)
