"""Store: who asks to be forgotten is, nothing is kept longer than promised, a start tidies up."""

from __future__ import annotations

import logging
import os
import threading
from pathlib import Path

import pytest

from storage.errors import DiskFull, FileDamaged, FolderUnusable, Forgotten, NotYours, WrongState
from storage.orders import DAY, HOUR, Learned
from storage.people import Account
from storage.store import Purged, Receipt, Storage, Swept
from tests.storage.installation import (
    ACCOUNT,
    NAME,
    PROMPT,
    REPLY,
    WEEK,
    deliver,
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
    state,
)

pytestmark = pytest.mark.asyncio


def rows(storage: Storage) -> dict[str, int]:
    """How many rows there are of what belongs to people."""
    tables = ("people", "identities", "files", "orders", "order_files", "events", "line", "outbox")
    return {name: sql(storage, f"SELECT count(*) FROM {name}")[0][0] for name in tables}


async def purge(storage: Storage) -> Purged:
    return await storage.purge(portraits_seconds=WEEK)


# Forgetting.


async def lived_in(storage: Storage) -> tuple[str, dict[str, bytes]]:
    """Somebody who did all that can be done; their id and the bytes that are theirs alone."""
    secrets = {name: noise(5000) for name in ("photo", "face", "embedding", "portrait", "seen")}
    person = await join(storage)
    await storage.people.choose(person, {"motto": "all animals are equal"})
    face = await send_photo(storage, person, secrets["face"])
    subject = await learn(storage, person, face, secrets["embedding"])
    await storage.save_face(person, face, seconds=DAY)
    photo = await send_photo(storage, person, secrets["photo"])
    await place(storage, person, photo, subject=subject, like=face)
    job = await start(storage)
    seen = await storage.vault.write(person, secrets["seen"])
    learned = Learned(seen, 5000, photo, {"note": PROMPT})
    await make(storage, job, secrets["portrait"], learned=learned)
    await deliver(storage)
    for what in ("queued", "cancelled"):
        order = await place(storage, person, photo)
        if what == "cancelled":
            await storage.ledger.cancel(order, person=None)
    return person, secrets


TEXTS = (NAME, ACCOUNT, PROMPT, REPLY.decode(), "all animals are equal", "lighthouse")


async def test_no_byte_of_whoever_is_forgotten_is_left(storage, home, clock):
    other = await join(storage, "somebody else", name="Bob")
    kept = await send_photo(storage, other)
    person, secrets = await lived_in(storage)
    key = (home / "keys" / person).read_bytes()
    clock.forward(7)
    expected = Receipt(at=clock.now, photos=1, saved_faces=1, portraits=1, orders=3)
    assert await storage.receipt(person) == expected
    assert await storage.forget(person) == expected
    for secret in (*secrets.values(), key):
        assert found(home, secret) == []
    for text in (*TEXTS, person):
        assert found(home, text) == []
    assert not any(person in name for name in everything(home))
    assert (home / "likeness.db-wal").stat().st_size == 0
    assert set(rows(storage).values()) == {0, 1}
    assert await storage.vault.read(other, kept)
    with pytest.raises(NotYours):
        await storage.forget(person)


async def test_whoever_comes_back_is_somebody_new(storage):
    person, _ = await lived_in(storage)
    await storage.forget(person)
    assert await storage.people.find(Account("telegram", ACCOUNT)) is None
    again = await storage.people.meet(Account("telegram", ACCOUNT))
    assert again.id != person and again.consent is None and not again.blocked
    assert await storage.vault.files(again.id) == ()


async def test_a_block_outlives_being_forgotten(storage, home):
    person, _ = await lived_in(storage)
    await storage.people.block(person)
    await storage.forget(person)
    again = await storage.people.meet(Account("telegram", ACCOUNT))
    assert again.id != person and again.blocked
    assert not (await storage.people.meet(Account("telegram", "x"))).blocked
    await storage.people.block(again.id, blocked=False)
    await storage.forget(again.id)
    assert not (await storage.people.meet(Account("telegram", ACCOUNT))).blocked
    assert found(home, ACCOUNT) == []


async def test_somebody_is_forgotten_while_their_order_is_made(storage, home):
    person = await join(storage)
    photo = await send_photo(storage, person)
    await place(storage, person, photo)
    job = await start(storage)
    data = noise()
    early = await storage.vault.write(person, data)
    assert (await storage.forget(person)).orders == 1
    assert await storage.ledger.running() == frozenset()
    with pytest.raises((NotYours, Forgotten)):
        await make(storage, job, data)
    for step in (storage.ledger.fail(job.order, "x", {}), storage.ledger.requeue(job.order)):
        with pytest.raises(NotYours):
            await step
    storage.vault.unlink([(person, early)])
    assert list(storage.vault.on_disk()) == [] and found(home, data) == []
    assert sum(rows(storage).values()) == 0


async def test_a_photo_that_arrives_while_its_sender_is_forgotten_is_not_kept(
    storage, home, monkeypatch
):
    person = await join(storage)
    written = await storage.vault.write(person, b"photo")
    await storage.forget(person)

    async def already(*_):
        return written

    monkeypatch.setattr(storage.vault, "write", already)
    (home / "vault" / person).mkdir()
    (home / "vault" / person / written).write_bytes(b"sealed")
    with pytest.raises(Forgotten):
        await send_photo(storage, person)
    assert list(storage.vault.on_disk()) == []


async def test_somebody_whose_key_is_damaged_can_be_forgotten(storage, home):
    person, _ = await lived_in(storage)
    (home / "keys" / person).write_bytes(b"zeros")
    assert (await storage.forget(person)).orders == 3
    assert sum(rows(storage).values()) == 0
    assert not (home / "keys" / person).exists()


async def test_a_full_disk_keeps_nobody_from_being_forgotten_later(storage, home, monkeypatch):
    person, _ = await lived_in(storage)

    def full(_):
        raise DiskFull("full", "free some")

    with monkeypatch.context() as patch:
        patch.setattr("storage.durable.sync", full)
        with pytest.raises(DiskFull):
            await storage.forget(person)
    await storage.forget(person)
    assert sum(rows(storage).values()) == 0 and list(storage.vault.on_disk()) == []


@pytest.mark.parametrize("name", ["installation", "", ".", "../master.key", "nobody"])
async def test_only_people_can_be_forgotten(storage, home, name):
    before = {file: file.read_bytes() for file in (home / "keys").iterdir()}
    with pytest.raises(NotYours):
        await storage.forget(name)
    assert {file: file.read_bytes() for file in (home / "keys").iterdir()} == before
    assert (home / "master.key").exists()


# What is kept only so long.


async def test_photos_and_what_was_learned_from_them_go_when_their_time_is_over(
    storage, home, clock
):
    person = await join(storage)
    data, embedding = noise(), noise()
    photo = await send_photo(storage, person, data)
    clock.forward(HOUR)
    await learn(storage, person, photo, embedding)
    later = await send_photo(storage, person)
    clock.forward(DAY - HOUR - 1)
    assert (await purge(storage)).photos == 0
    clock.forward(1)
    purged = await purge(storage)
    assert (purged.photos, purged.portraits) == (2, 0)
    assert [file.id for file in await storage.vault.files(person)] == [later]
    assert [path.name for path in storage.vault.on_disk()] == [later]
    assert found(home, data) == [] and found(home, embedding) == []


async def test_portraits_and_orders_that_are_over_go_when_their_time_is_over(storage, home, clock):
    person = await join(storage)
    photo, portrait = await send_photo(storage, person), noise()
    await place(storage, person, photo)
    await make(storage, await start(storage), portrait)
    await deliver(storage)
    cancelled = await place(storage, person)
    await storage.ledger.cancel(cancelled, person=None)
    await deliver(storage)
    clock.forward(WEEK - 1)
    purged = await purge(storage)
    assert (purged.photos, purged.portraits, purged.orders) == (1, 0, 0)
    assert len(await storage.ledger.orders(person)) == 2
    clock.forward(1)
    purged = await purge(storage)
    assert (purged.portraits, purged.orders, purged.expired) == (1, 2, 0)
    left = rows(storage)
    assert left.pop("people") == left.pop("identities") == 1
    assert set(left.values()) == {0}
    assert list(storage.vault.on_disk()) == []
    assert found(home, portrait) == []
    for text in (PROMPT, REPLY.decode(), "lighthouse"):
        assert found(home, text) == []


async def test_messages_that_belong_to_no_order_go_when_their_time_is_over(storage, clock):
    person = await join(storage)
    await storage.outbox.say(person, "telegram", "notice", {}, key="a")
    await deliver(storage)
    clock.forward(WEEK - 1)
    await storage.outbox.say(person, "telegram", "notice", {}, key="b")
    clock.forward(1)
    await purge(storage)
    assert sql(storage, "SELECT idempotency_key FROM outbox") == [("b",)]


async def test_an_order_that_waited_longer_than_its_photo_fails_and_says_so(storage, clock):
    person = await join(storage)
    old = await place(storage, person, await send_photo(storage, person))
    clock.forward(DAY)
    new = await place(storage, person, await send_photo(storage, person))
    purged = await purge(storage)
    assert (purged.expired, purged.photos) == (1, 1)
    assert (await storage.ledger.order(person, old)).reason == "waited_too_long"
    message = await storage.outbox.take("telegram")
    assert (message.kind, message.order) == ("failed", old)
    assert dict(message.body) == {"reason": "waited_too_long"}
    assert (await start(storage)).order == new


async def test_an_order_that_is_being_made_keeps_its_photos_until_it_is_done(storage, clock):
    person = await join(storage)
    photo = await send_photo(storage, person)
    subject = await learn(storage, person, photo)
    order = await place(storage, person, photo, subject=subject)
    job = await start(storage)
    making = storage.dispatch_lock()
    assert making.alone()
    clock.forward(DAY)
    purged = await purge(storage)
    assert (purged.photos, purged.expired) == (0, 0)
    assert await storage.vault.read(person, photo) and await storage.vault.read(person, subject)
    await make(storage, job)
    assert (await purge(storage)).photos == 2
    assert state(storage, order) == "made"
    making.close()


async def test_an_order_that_a_dead_process_left_running_keeps_nothing_for_ever(storage, clock):
    person = await join(storage)
    order = await place(storage, person, await send_photo(storage, person))
    await start(storage)
    clock.forward(DAY)
    assert await purge(storage) == Purged(photos=1, expired=1)
    assert state(storage, order) == "failed"
    assert list(storage.vault.on_disk()) == []


async def test_portraits_that_nobody_fetched_are_an_order_that_failed(storage, clock):
    person = await join(storage)
    order = await place(storage, person)
    await make(storage, await start(storage))
    await storage.outbox.unreachable((await storage.outbox.take("telegram")).id)
    clock.forward(WEEK)
    purged = await purge(storage)
    assert (purged.expired, purged.portraits) == (1, 1)
    assert (await storage.ledger.order(person, order)).reason == "not_fetched"
    assert await storage.outbox.reachable(person, "telegram") == 0


async def test_somebody_whose_key_is_damaged_keeps_nobody_elses_photos_here(storage, home, clock):
    person, other = await join(storage), await join(storage, "2")
    for who in (person, other):
        await place(storage, who, await send_photo(storage, who))
    (home / "keys" / person).write_bytes(b"zeros")
    clock.forward(DAY)
    purged = await purge(storage)
    assert (purged.expired, purged.photos) == (2, 2)
    assert (await storage.outbox.take("telegram")).person == other


async def test_a_photo_for_one_order_goes_with_that_order_at_the_latest(storage, clock):
    person = await join(storage)
    once = await send_photo(storage, person, seconds=30 * DAY, once=True)
    unused = await send_photo(storage, person, seconds=30 * DAY, once=True)
    other = await send_photo(storage, person, seconds=30 * DAY)
    await place(storage, person, once, other)
    await make(storage, await start(storage))
    await deliver(storage)
    await storage.ledger.cancel(await place(storage, person, unused), person=person)
    clock.forward(WEEK - 1)
    assert (await purge(storage)).photos == 0
    clock.forward(1)
    purged = await purge(storage)
    assert (purged.photos, purged.portraits, purged.orders) == (1, 1, 2)
    assert [file.id for file in await storage.vault.files(person)] == [unused, other]
    assert {path.name for path in storage.vault.on_disk()} == {unused, other}


# The saved face.


async def test_a_saved_face_stays_and_the_one_before_goes_as_others_do(storage, clock):
    person = await join(storage)
    first = await send_photo(storage, person)
    learned = await learn(storage, person, first)
    await storage.save_face(person, first, seconds=DAY)
    saved = [file for file in await storage.vault.files(person) if file.saved]
    assert {file.id for file in saved} == {first, learned}
    assert {file.expires_at for file in saved} == {None}
    clock.forward(100 * DAY)
    assert (await purge(storage)).photos == 0
    second = await send_photo(storage, person)
    await learn(storage, person, second)
    await storage.save_face(person, second, seconds=DAY)
    ends = {file.id: file.expires_at for file in await storage.vault.files(person)}
    begin = clock.now - 100 * DAY
    assert ends[first] == ends[learned] == begin + DAY and ends[second] is None
    assert (await purge(storage)).photos == 2
    assert (await storage.receipt(person)).saved_faces == 1


async def test_only_a_face_of_ones_own_that_is_known_can_be_saved(storage):
    person, other = await join(storage), await join(storage, "2")
    photo = await send_photo(storage, person)
    for who, what in ((person, photo), (other, photo), (person, "nothing")):
        with pytest.raises(NotYours):
            await storage.save_face(who, what, seconds=DAY)
    await learn(storage, person, photo)
    with pytest.raises(NotYours):
        await storage.save_face(other, photo, seconds=DAY)
    assert not (await storage.vault.find(person, photo)).saved


async def test_a_saved_face_goes_when_its_owner_says_so(storage):
    person, other = await join(storage), await join(storage, "2")
    for who in (person, other):
        photo = await send_photo(storage, who)
        await learn(storage, who, photo)
        await storage.save_face(who, photo, seconds=DAY)
    assert await storage.drop_face(person)
    assert not await storage.drop_face(person)
    assert await storage.vault.files(person) == ()
    assert len(await storage.vault.files(other)) == 2


# The clock.


async def test_a_clock_that_is_set_back_a_day_keeps_nothing_longer(storage, clock, caplog):
    caplog.set_level(logging.INFO)
    person = await join(storage)
    photo = await send_photo(storage, person, seconds=HOUR)
    order = await place(storage, person, photo, reply_seconds=900)
    faulty = await place(storage, person, photo)
    await storage.outbox.say(person, "telegram", "notice", {}, key="later")
    await storage.outbox.later((await storage.outbox.take("telegram")).id, 60, unsure=False)
    await start(storage)
    await storage.ledger.requeue(order, wait=30)
    await purge(storage)
    before = rows(storage)
    clock.forward(-DAY)
    assert (await purge(storage)).expired == 0
    assert rows(storage) == before
    (record,) = (record for record in caplog.records if record.levelno == logging.WARNING)
    assert "went back by 86400 s" in record.getMessage()
    assert sql(storage, "SELECT min(retry_at) FROM orders WHERE state = 'queued'") == [
        (clock.now + 30,)
    ]
    assert sql(storage, "SELECT min(due_at) FROM outbox WHERE state = 'pending'") == [
        (clock.now + 60,)
    ]
    assert (await storage.vault.find(person, photo)).expires_at == clock.now + HOUR
    assert (await start(storage)).order == faulty
    clock.forward(30)
    job = await start(storage)
    assert (job.order, job.reply, job.waited) == (order, REPLY, 30)
    for each in (order, faulty):
        await storage.ledger.cancel(each, person=person)
    clock.forward(HOUR - 30)
    assert (await purge(storage)).photos == 1


async def test_a_clock_that_is_set_back_while_nothing_runs_is_noticed_at_the_start(home, clock):
    storage = Storage.open(home, clock=clock)
    person = await join(storage)
    photo = await send_photo(storage, person)
    storage.close()
    clock.forward(-DAY)
    storage = Storage.open(home, clock=clock)
    assert (await storage.vault.find(person, photo)).expires_at == clock.now + DAY
    storage.close()


async def test_a_clock_that_is_set_right_by_a_little_changes_nothing(storage, clock, caplog):
    person = await join(storage)
    photo = await send_photo(storage, person)
    await purge(storage)
    end = clock.now + DAY
    for _ in range(3):
        clock.forward(-19)
        await purge(storage)
    assert (await storage.vault.find(person, photo)).expires_at == end
    assert caplog.records == []
    clock.forward(-10)  # a little, often: together it is more
    await purge(storage)
    assert (await storage.vault.find(person, photo)).expires_at == end - 67
    assert len(caplog.records) == 1


# The start.


async def test_a_start_removes_what_a_crash_left_between_a_file_and_its_row(home):
    storage = Storage.open(home)
    assert storage.swept == Swept()
    person = await join(storage)
    photo, lost = await send_photo(storage, person), await send_photo(storage, person)
    stray = await storage.vault.write(person, b"stray")
    folder = home / "vault" / person
    (folder / lost).unlink()
    (folder / f"{photo}.part").write_bytes(b"half")
    (home / "keys" / "someone.part").write_bytes(b"half a key")
    (home / "vault" / "empty").mkdir()
    (home / "vault" / "note.txt").write_text("a file that somebody put here")
    storage.close()
    storage = Storage.open(home)
    assert storage.swept == Swept(files=2, rows=1)
    assert [file.id for file in await storage.vault.files(person)] == [photo]
    assert [path.name for path in folder.iterdir()] == [photo]
    assert {file.name for file in (home / "keys").iterdir()} == {"installation", person}
    assert not (home / "vault" / "empty").exists() and stray
    storage.close()


async def test_a_start_forgets_whoever_has_no_key(home):
    storage = Storage.open(home)
    other = await join(storage, "other")
    photo = await send_photo(storage, other)
    person, secrets = await lived_in(storage)
    storage.close()
    (home / "keys" / person).unlink()
    storage = Storage.open(home)
    assert storage.swept.people == 1
    assert [path.name for path in storage.vault.on_disk()] == [photo]
    assert sql(storage, "SELECT id FROM people") == [(other,)]
    assert rows(storage)["orders"] == rows(storage)["outbox"] == 0
    for secret in secrets.values():
        assert found(home, secret) == []
    for text in (*TEXTS, person):
        assert found(home, text) == []
    storage.close()


async def test_a_start_destroys_keys_of_nobody(home):
    storage = Storage.open(home)
    person = await join(storage)
    storage._keys.create("a" * 26)
    storage.close()
    storage = Storage.open(home)
    assert storage.swept == Swept(keys=1)
    assert {file.name for file in (home / "keys").iterdir()} == {"installation", person}
    storage.close()


async def test_nothing_is_tidied_up_while_another_process_is_at_work(storage, home):
    person = await join(storage)
    between = await storage.vault.write(person, b"its row is on the way")
    other = Storage.open(home)
    assert other.swept == Swept()
    assert [path.name for path in storage.vault.on_disk()] == [between]
    other.close()


async def test_a_start_that_cannot_tidy_up_lets_go_of_everything(home, monkeypatch):
    storage = Storage.open(home)
    person = await join(storage)
    await storage.vault.write(person, b"stray")
    storage.close()

    def refuse(*_, **__):
        raise PermissionError(13, os.strerror(13))

    with monkeypatch.context() as patch:
        patch.setattr("storage.vault.Path.unlink", refuse)
        with pytest.raises(FolderUnusable):
            Storage.open(home)
    assert not [t for t in threading.enumerate() if t.name.startswith("likeness-database")]
    storage = Storage.open(home)
    assert storage.swept.files == 1, "the lock was free again"
    storage.close()


# What others may see.


async def test_logs_hold_no_words_and_no_names(home, clock, caplog):
    caplog.set_level(logging.DEBUG)
    storage = Storage.open(home, clock=clock)
    person, _ = await lived_in(storage)
    job = await start(storage)
    await storage.ledger.requeue(job.order, wait=1)
    with pytest.raises(WrongState):
        await make(storage, job)
    clock.forward(-DAY)
    await purge(storage)
    sql(storage, "UPDATE outbox SET body = x'00', state = 'pending'")
    assert await storage.outbox.take("telegram") is None
    storage.close()
    (home / "keys" / person).unlink()
    Storage.open(home, clock=clock).close()
    assert "clock went back" in caplog.text and "can't be read" in caplog.text
    for text in TEXTS:
        assert text not in caplog.text


# What goes wrong in a process that runs for months.


async def test_a_file_that_nobody_knows_goes_without_a_restart(storage, home, clock, monkeypatch):
    person = await join(storage)
    kept = await send_photo(storage, person)
    old, new = [await storage.vault.write(person, noise()) for _ in range(2)]
    half = home / "vault" / person / "half.part"
    half.write_bytes(b"half a photo")
    for path in (half, home / "vault" / person / old):
        os.utime(path, (1, 1))
    beside = Storage.open(home, clock=clock)  # another process that uses it
    await purge(storage)
    assert {path.name for path in storage.vault.on_disk()} == {kept, new}
    beside.close()


async def test_a_file_that_cannot_be_removed_now_is_removed_later(storage, clock, monkeypatch):
    person = await join(storage)
    files = [await send_photo(storage, person) for _ in range(3)]
    unlink = Path.unlink

    def refuse(path: Path, missing_ok: bool = False) -> None:
        if path.name == files[0]:
            raise OSError(5, "Input/output error")
        unlink(path, missing_ok=missing_ok)

    clock.forward(DAY)
    with monkeypatch.context() as patch:
        patch.setattr(Path, "unlink", refuse)
        with pytest.raises(FolderUnusable):
            await purge(storage)
        assert [path.name for path in storage.vault.on_disk()] == [files[0]]
    for path in storage.vault.on_disk():
        os.utime(path, (1, 1))
    monkeypatch.setattr("storage.store.SWEEP_SECONDS", 0.0)
    storage._next_sweep = 0.0
    await purge(storage)
    assert list(storage.vault.on_disk()) == []


async def test_whoever_was_half_forgotten_can_begin_again_or_be_forgotten(storage, home):
    first, second = await join(storage), await join(storage, "another", name="Ben")
    storage._keys.destroy(first)  # and then the process ended, or the disk was full
    (home / "keys" / second).write_bytes(b"torn")
    account = Account("telegram", ACCOUNT)
    assert await storage.people.find(account) is None
    assert await storage.people.id_of(account) == first
    again = await storage.people.meet(account)
    assert again.id != first and again.consent is None
    assert await storage.people.id_of(Account("telegram", "another")) == second
    assert (await storage.forget(second)).orders == 0
    assert sql(storage, "SELECT id FROM people") == [(again.id,)]


async def test_a_purge_finishes_what_a_forget_began(storage, home):
    person = await join(storage)
    await send_photo(storage, person)
    key = home / "keys" / person
    key.rename(key.with_name(f"{person}.part"))
    os.utime(key.with_name(f"{person}.part"), (1, 1))
    await purge(storage)
    assert sql(storage, "SELECT count(*) FROM people") == [(0,)]
    assert [path.name for path in (home / "keys").iterdir()] == ["installation"]


async def test_a_second_try_destroys_what_the_first_left_of_a_key(storage, home, monkeypatch):
    person = await join(storage)
    key = home / "keys" / person
    key.rename(key.with_name(f"{person}.part"))
    await storage.forget(person)
    assert [path.name for path in (home / "keys").iterdir()] == ["installation"]


async def test_what_was_learned_goes_with_any_photo_it_was_learned_from(storage):
    person = await join(storage)
    lead, other = [await send_photo(storage, person) for _ in range(2)]
    about = {"learned_from": sorted([lead, other]), "face": None}
    await storage.vault.keep(person, "subject", noise(), about, seconds=DAY, photo=lead)
    await storage.vault.delete(person, other)
    assert [file.id for file in await storage.vault.files(person)] == [lead]
    assert [path.name for path in storage.vault.on_disk()] == [lead]


async def test_a_database_in_which_somebody_mixed_people_up_is_not_believed(storage):
    ana, mallory = await join(storage), await join(storage, "mallory", name="Mallory")
    sql(
        storage,
        "UPDATE identities SET person = ?, account = (SELECT account FROM identities"
        " WHERE person = ?) WHERE person = ?",
        *(ana, ana, mallory),
    )
    with pytest.raises(FileDamaged):
        await storage.people.find(Account("telegram", "mallory"))


async def test_a_vault_that_is_not_mounted_loses_nothing(storage, home):
    person = await join(storage)
    photo = await send_photo(storage, person)
    storage.close()
    (home / "vault").rename(home / "unmounted")
    with pytest.raises(FolderUnusable, match="is empty"):
        Storage.open(home)
    (home / "vault").rmdir()
    (home / "unmounted").rename(home / "vault")
    again = Storage.open(home)
    assert await again.vault.read(person, photo)
    again.close()


async def test_a_block_ends_what_is_in_line(storage):
    person = await join(storage)
    running, queued = await place(storage, person), await place(storage, person)
    await start(storage)
    await storage.people.block(person)
    assert [state(storage, order) for order in (running, queued)] == ["cancelled"] * 2


async def test_a_folder_where_everybody_may_write_is_refused(tmp_path):
    home = tmp_path / "open"
    home.mkdir()
    home.chmod(0o777)
    with pytest.raises(FolderUnusable, match="Everybody"):
        Storage.open(home)
