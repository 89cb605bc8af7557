"""A run of the bot can be drawn, as it is for the README."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PIL import Image

from tests.bot.web.browser import chromium
from tests.campaigns.tell import tell

pytestmark = pytest.mark.asyncio


@pytest.mark.skipif(
    chromium() is None and not os.environ.get("TESTS_NEED_BROWSER"), reason="there is no Chromium"
)
async def test_a_newcomers_whole_way_is_drawn(tmp_path: Path) -> None:
    (private,) = await tell(tmp_path, only=True)

    with Image.open(private) as picture:
        width, height = picture.size
    assert width > 1500 and 1000 < height < 4000
