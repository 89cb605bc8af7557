"""Previews: every packaged style has one, and it is what the style looks like."""

from __future__ import annotations

import io

import numpy as np
import pytest
from PIL import Image as Pictures

from engine.generators.studio import RENDERERS
from engine.marks import digital_source_type, xmp_packet
from engine.portrait import Style
from engine.sheet import CARD
from engine.styles import previews
from engine.styles.catalogue import Catalogue
from engine.styles.previews import SIDE, preview
from tests import faces

STYLES = tuple(Catalogue.load(RENDERERS))


@pytest.mark.parametrize("style", STYLES, ids=lambda style: style.name)
def test_every_style_has_a_small_square_that_says_how_it_came_about(style: Style) -> None:
    data = preview(style.name)
    assert data is not None and len(data) < 20_000
    with Pictures.open(io.BytesIO(data)) as picture:
        assert (picture.format, picture.size) == ("WEBP", (SIDE, SIDE))
    assert digital_source_type(edited=not style.restyled).encode() in data


def test_no_preview_is_left_over() -> None:
    kept = {path.name for path in previews.FOLDER.iterdir()}
    assert kept == {f"{style.name}.webp" for style in STYLES}


def test_no_two_styles_look_the_same() -> None:
    assert len({preview(style.name) for style in STYLES}) == len(STYLES)


@pytest.mark.parametrize("name", ["", "of-the-host", "../previews/oil", "/etc/passwd", "OIL"])
def test_another_name_has_none(name: str) -> None:
    assert preview(name) is None


def test_the_command_makes_what_is_kept(tmp_path, monkeypatch, capsys) -> None:
    kept = preview("headshot")
    monkeypatch.setattr(previews, "FOLDER", tmp_path)
    (tmp_path / "oil.webp").write_bytes(b"another one")
    previews.main(["headshot"])
    made = (tmp_path / "headshot.webp").read_bytes()
    assert "headshot" in capsys.readouterr().out
    assert (tmp_path / "oil.webp").read_bytes() == b"another one"
    assert kept is not None
    difference = faces.decoded(made).astype(int) - faces.decoded(kept)
    assert np.abs(difference).mean() < 6, "run: python -m engine.styles.previews"


def test_what_is_see_through_shows_the_paper_of_the_sheet() -> None:
    file = io.BytesIO()
    empty = Pictures.new("RGBA", (512, 512), (255, 0, 0, 0))
    empty.save(file, "PNG")
    made = faces.decoded(previews._small(file.getvalue() + xmp_packet(edited=False), None))
    assert np.abs(made.astype(int) - CARD).max() <= 3


def test_a_look_that_was_taken_from_a_picture_shows_that_picture_in_a_corner() -> None:
    file = io.BytesIO()
    Pictures.new("RGB", (512, 512), (0, 0, 0)).save(file, "PNG")
    like = np.full((64, 64, 3), (200, 30, 30), np.uint8)
    made = faces.decoded(previews._small(file.getvalue(), like)).astype(int)
    assert made[40, 40].max() < 12
    assert np.abs(made[210, 210] - (200, 30, 30)).max() < 20
