"""A chat drawn as a picture for the documentation, as it stands on a phone.

    await draw(api.transcript(group), api.bytes, "chat.webp", title="Friends", me="Ana", columns=3)

What is drawn is one page that loads nothing: pictures are in it, and a content policy keeps all
else out. ``opened`` gives that page to whoever wants to look into it rather than at it.
"""

from __future__ import annotations

import io
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from itertools import combinations, pairwise
from pathlib import Path
from typing import Any

from PIL import Image
from playwright.async_api import Page, async_playwright

from tests.bot.web.browser import SWITCHES, chromium
from tests.fakes.bubbles import Chat

LARGEST = 500_000
"""Bytes of a JPEG or WebP file."""
QUALITIES = (90, 85, 80, 75, 70, 60, 50)
LONGEST = 16_000
"""Pixels that Chromium draws, and WebP holds, in a row."""
MOST_COLUMNS = 3
MARGIN = 18
"""CSS pixels around and between columns, as in the style sheet."""
HEIGHTS = """async () => {
    await document.fonts.ready;
    await Promise.all([...document.images].map(image => image.decode()));
    const blocks = [...document.querySelectorAll("main > *")];
    return blocks.map(block => block.getBoundingClientRect().height);
}"""


async def draw(
    entries: Sequence[Mapping[str, Any]],
    bytes_of: Callable[[str], bytes],
    path: Path | str,
    *,
    title: str,
    me: str,
    width: int = 420,
    columns: int = 1,
    dark: bool = False,
    language: str = "en",
    scale: float = 1.5,
) -> None:
    """Draw a transcript of the fake Bot API's into a file; what was there is replaced.

    Args:
        entries: as ``FakeTelegram.transcript`` gives them, oldest first.
        bytes_of: a picture's content, by its id.
        path: to a JPEG or WebP file, which is kept below ``LARGEST``, or to a PNG file.
        title: the chat's name. Where nobody but somebody of this name talks to ``me`` the chat is
            a private one, in which no names stand above messages.
        me: whose phone it is; what they wrote is at the right.
        width: of the phone, in CSS pixels.
        columns: 1 to 3, into which the chat flows, as equal in height as can be.
        language: BCP 47 tag; of dates, and which way the header runs.
        scale: pixels of the file to one CSS pixel.

    Raises:
        ValueError: for another kind of file or number of columns, or too long a chat.
        RuntimeError: where Chromium is not installed.
    """
    path = Path(path)
    if path.suffix not in (".png", ".webp", ".jpg", ".jpeg"):
        raise ValueError(f"{path.suffix or 'no suffix'} is no kind of picture to draw: use .webp")
    chat = Chat(tuple(entries), bytes_of, title, me, width, dark, language)
    async with opened(chat, columns, scale) as page:
        height = await page.evaluate("document.documentElement.scrollHeight")
        if height * scale > LONGEST:
            raise ValueError("the chat is too long for one picture: use more columns")
        drawn = await page.screenshot(full_page=True)
    path.write_bytes(drawn if path.suffix == ".png" else _small(drawn, path.suffix))


@asynccontextmanager
async def opened(chat: Chat, columns: int = 1, scale: float = 1.0) -> AsyncIterator[Page]:
    """The page of a chat in a browser, laid out in its columns.

    Raises:
        ValueError: for fewer columns than one or more than three.
        RuntimeError: where Chromium is not installed.
    """
    if not 1 <= columns <= MOST_COLUMNS:
        raise ValueError(f"a chat flows into 1 to {MOST_COLUMNS} columns, not {columns}")
    if (program := chromium()) is None:
        raise RuntimeError("a chat is drawn by Chromium, which is not installed")
    blocks = chat.blocks()
    args = [*SWITCHES, "--font-render-hinting=none"]
    async with (
        async_playwright() as playwright,
        await playwright.chromium.launch(executable_path=program, args=args) as browser,
    ):
        page = await browser.new_page(
            viewport={"width": MARGIN + columns * (chat.width + MARGIN), "height": 400},
            device_scale_factor=scale,
        )
        await page.set_content(chat.page([blocks]))
        heights = await page.evaluate(HEIGHTS)
        if columns > 1:
            await page.set_content(chat.page(_split(blocks, balanced(heights, columns))))
            await page.evaluate(HEIGHTS)
        yield page


def balanced(heights: Sequence[float], columns: int) -> tuple[int, ...]:
    """Where to begin the second column and each later one, so that the highest is lowest.

    No column is empty, so there are fewer where there are fewer heights.
    """
    ends = range(1, len(heights))
    before = [sum(heights[:end]) for end in range(len(heights) + 1)]

    def cost(cuts: tuple[int, ...]) -> tuple[float, float]:
        sums = [before[b] - before[a] for a, b in pairwise((0, *cuts, len(heights)))]
        return max(sums), sum(height**2 for height in sums)

    return min(combinations(ends, min(columns - 1, len(ends))), key=cost)


def _split(blocks: Sequence[str], cuts: tuple[int, ...]) -> list[Sequence[str]]:
    return [blocks[a:b] for a, b in pairwise((0, *cuts, len(blocks)))]


def _small(drawn: bytes, suffix: str) -> bytes:
    """A screenshot as JPEG or WebP, at the best quality that stays below ``LARGEST``."""
    kind = "WEBP" if suffix == ".webp" else "JPEG"
    with Image.open(io.BytesIO(drawn)) as shot:
        picture = shot.convert("RGB")
    for quality in QUALITIES:
        out = io.BytesIO()
        picture.save(out, kind, quality=quality, optimize=True, progressive=True, method=6)
        if out.tell() <= LARGEST:
            return out.getvalue()
    raise ValueError(f"the picture stays above {LARGEST} bytes: use a lower scale, or less of it")
