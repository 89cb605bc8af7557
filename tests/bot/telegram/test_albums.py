"""Albums come picture by picture, and are one."""

from __future__ import annotations

import asyncio

import pytest

from bot.telegram.albums import Albums
from bot.telegram.reading import FileAt, Heard

pytestmark = pytest.mark.asyncio


def picture(id: str, text: str = "", album: str = "g") -> Heard:
    return Heard(text=text, photo=FileAt(id, "photo.jpg"), album=album)


async def test_what_comes_soon_after_belongs_to_it() -> None:
    albums = Albums(quiet=0.05)
    album = albums.begin(1, picture("a"), 10)
    done = asyncio.create_task(albums.complete(1, album))
    await asyncio.sleep(0)
    assert albums.joins(1, picture("b", "as a comic"), 11)
    assert not albums.joins(1, picture("x", album="other"), 12)
    assert not albums.joins(2, picture("y"), 13)
    await done
    assert [part.photo.id for part in album.parts if part.photo] == ["a", "b"]
    assert (album.caption, album.updates) == ("as a comic", [10, 11])


async def test_what_comes_later_begins_another() -> None:
    albums = Albums(quiet=0.01)
    await albums.complete(1, albums.begin(1, picture("a"), 10))
    assert not albums.joins(1, picture("b"), 11)
