"""Vault: files come back as they were, to their owner, or not at all."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from storage.errors import DiskFull, FileDamaged, FolderUnusable, Forgotten, NotAccepted, NotYours
from storage.orders import DAY
from storage.store import Storage
from tests.storage.installation import (
    NAME,
    everything,
    found,
    join,
    learn,
    make,
    noise,
    place,
    send_photo,
    sql,
    start,
)

pytestmark = pytest.mark.asyncio


def on_disk(storage: Storage, person: str, file: str) -> Path:
    return storage.vault.folder / person / file


async def test_a_photo_comes_back_as_it_was(storage, clock):
    person = await join(storage)
    data = noise()
    kept = await storage.vault.keep(person, "photo", data, {"name": "me.jpg"}, seconds=DAY)
    assert await storage.vault.read(person, kept.id) == data
    assert (kept.person, kept.kind, kept.size) == (person, "photo", len(data))
    assert (kept.stored_at, kept.expires_at) == (clock.now, clock.now + DAY)
    assert (dict(kept.about), kept.order, kept.photo, kept.saved) == (
        {"name": "me.jpg"},
        None,
        None,
        False,
    )
    assert await storage.vault.find(person, kept.id) == kept


async def test_an_empty_file_is_a_file(storage):
    person = await join(storage)
    kept = await storage.vault.keep(person, "photo", b"", {}, seconds=DAY)
    assert await storage.vault.read(person, kept.id) == b""


async def test_somebodys_files_are_listed_the_oldest_first(storage):
    person, other = await join(storage), await join(storage, "2")
    photos = [await send_photo(storage, person) for _ in range(3)]
    await send_photo(storage, other)
    subject = await learn(storage, person, photos[1])
    assert [file.id for file in await storage.vault.files(person)] == [*photos, subject]
    assert [file.id for file in await storage.vault.files(person, "subject")] == [subject]
    assert await storage.vault.files(person, "portrait") == ()


async def test_what_lies_on_the_disk_can_be_read_by_nobody(storage, home):
    person = await join(storage)
    data = noise(100_000)
    photo = await send_photo(storage, person, data)
    assert found(home, data) == [] and found(home, NAME) == []
    file = on_disk(storage, person, photo)
    assert file.stat().st_mode & 0o777 == 0o600
    assert file.parent.stat().st_mode & 0o777 == 0o700
    assert NAME not in repr(await storage.vault.find(person, photo))


# Damage.


async def expect_damage(storage: Storage, person: str, file: str) -> None:
    with pytest.raises(FileDamaged) as refused:
        await storage.vault.read(person, file)
    assert refused.value.message and refused.value.hint


@pytest.mark.parametrize("at", [0, 15, 1500, -1])
async def test_a_byte_that_changed_is_noticed(storage, at):
    person = await join(storage)
    photo = await send_photo(storage, person)
    file = on_disk(storage, person, photo)
    data = bytearray(file.read_bytes())
    data[at] ^= 0x40
    file.write_bytes(data)
    await expect_damage(storage, person, photo)


@pytest.mark.parametrize("left", [0, 5, 12, 20, 1500, -1])
async def test_a_file_that_was_cut_is_noticed(storage, left):
    person = await join(storage)
    photo = await send_photo(storage, person)
    file = on_disk(storage, person, photo)
    file.write_bytes(file.read_bytes()[:left])
    await expect_damage(storage, person, photo)


async def test_a_file_that_is_gone_is_noticed(storage):
    person = await join(storage)
    photo = await send_photo(storage, person)
    on_disk(storage, person, photo).unlink()
    await expect_damage(storage, person, photo)


async def test_files_that_were_swapped_are_noticed(storage):
    person, other = await join(storage), await join(storage, "2")
    one, two = await send_photo(storage, person), await send_photo(storage, person)
    foreign = await send_photo(storage, other)
    for source in (on_disk(storage, person, two), on_disk(storage, other, foreign)):
        on_disk(storage, person, one).write_bytes(source.read_bytes())
        await expect_damage(storage, person, one)
    assert await storage.vault.read(person, two)


# Whose.


async def test_other_peoples_files_are_as_if_they_were_not_there(storage):
    owner, stranger = await join(storage), await join(storage, "2")
    photo = await send_photo(storage, owner)
    for ask in (storage.vault.read, storage.vault.find, storage.vault.delete):
        told = set()
        for name in (photo, "a" * 26, "", "../../master.key", f"../{owner}/{photo}"):
            with pytest.raises(NotYours) as refused:
                await ask(stranger, name)
            told.add((refused.value.message, refused.value.hint))
        assert len(told) == 1
    assert await storage.vault.files(stranger) == ()
    assert await storage.vault.read(owner, photo)


async def test_portraits_of_somebody_by_their_leave_are_found_and_no_others_are_read(
    storage, monkeypatch
):
    made = {}
    for account, lent in (("ana", ""), ("ben", "carl"), ("eve", "dora"), ("kim", "carl")):
        person = await join(storage, account)
        await place(storage, person, await send_photo(storage, person))
        made[account] = await make(storage, await start(storage), lent=lent)
    # Kim's is from before it was written in clear that a portrait shows somebody by leave.
    sql(storage, "UPDATE files SET lent = NULL WHERE id = ?", made["kim"])
    read: list[str] = []
    rows = storage.vault.rows

    def counted(where, *values):
        for file in rows(where, *values):
            read.append(file.id)
            yield file

    monkeypatch.setattr(storage.vault, "rows", counted)
    shown = {file.id for file in await storage.vault.lent("carl")}
    assert shown == {made["ben"], made["kim"]}
    assert set(read) == {made["ben"], made["eve"], made["kim"]}


async def test_nothing_is_kept_of_whoever_has_not_agreed(storage):
    person = await join(storage, agrees=False)
    with pytest.raises(NotAccepted) as refused:
        await send_photo(storage, person)
    assert refused.value.reason == "no_consent"
    assert list(storage.vault.on_disk()) == []


async def test_nothing_is_kept_of_whoever_is_not_known(storage):
    with pytest.raises(Forgotten):
        await send_photo(storage, "nobody")
    assert list(storage.vault.on_disk()) == []


# Deleting.


async def test_a_photo_goes_with_what_was_learned_from_it(storage):
    person = await join(storage)
    photo, other = await send_photo(storage, person), await send_photo(storage, person)
    await learn(storage, person, photo)
    kept = await learn(storage, person, other)
    await storage.vault.delete(person, photo)
    assert [file.id for file in await storage.vault.files(person)] == [other, kept]
    assert {path.name for path in storage.vault.on_disk()} == {other, kept}
    with pytest.raises(NotYours):
        await storage.vault.delete(person, photo)


async def test_what_was_learned_goes_without_its_photo(storage):
    person = await join(storage)
    photo = await send_photo(storage, person)
    await storage.vault.delete(person, await learn(storage, person, photo))
    assert [file.id for file in await storage.vault.files(person)] == [photo]


# A disk without room.


def fail_with(number: int) -> Callable[..., None]:
    def fail(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    return fail


@pytest.mark.parametrize("call", ["fsync", "fdopen", "open"])
async def test_a_full_disk_leaves_nothing_of_a_file(storage, home, monkeypatch, call):
    person = await join(storage)
    photo = await send_photo(storage, person)
    before = everything(home).keys()
    monkeypatch.setattr(f"storage.durable.os.{call}", fail_with(errno.ENOSPC))
    with pytest.raises(DiskFull) as refused:
        await send_photo(storage, person)
    monkeypatch.undo()
    assert "room" in refused.value.message
    assert everything(home).keys() == before
    assert [file.id for file in await storage.vault.files(person)] == [photo]
    await send_photo(storage, person)


async def test_a_row_that_cannot_be_written_leaves_no_file(storage):
    person = await join(storage)
    pages = sql(storage, "PRAGMA page_count")[0][0]
    sql(storage, f"PRAGMA max_page_count = {pages}")
    with pytest.raises(DiskFull):
        for _ in range(200):
            await storage.vault.keep(person, "photo", b"x", {"about": "y" * 500}, seconds=1)
    sql(storage, "PRAGMA max_page_count = 1000000")
    rows = {file for (file,) in sql(storage, "SELECT id FROM files")}
    assert {path.name for path in storage.vault.on_disk()} == rows
    await send_photo(storage, person)


async def test_a_folder_that_cannot_be_written_is_told_in_words(storage, monkeypatch):
    person = await join(storage)
    monkeypatch.setattr("storage.durable.os.open", fail_with(errno.EROFS))
    with pytest.raises(FolderUnusable, match="Read-only file system"):
        await send_photo(storage, person)
