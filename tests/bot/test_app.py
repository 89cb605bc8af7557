"""The program as one: it goes on where the one before stopped, and one process leads."""

from __future__ import annotations

import asyncio
import gc
import os
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from bot.app import App, open_storage, rules_of
from bot.desk import Ask
from bot.dispatch import Patience
from bot.errors import Refused
from bot.settings import Settings, read_settings
from engine.portrait import Upload, Wish
from storage.errors import DiskFull, FolderUnusable, WrongMasterKey
from storage.orders import Limits
from storage.people import Account, Person
from storage.store import Purged, Storage
from tests.bot.house import until
from tests.fakes.front import FakeFront
from tests.fakes.worker import Gate, NeverAnswers, Workshop
from tests.storage.installation import Clock

pytestmark = pytest.mark.asyncio

QUICK = Patience(look=0.01, retry=0.01)


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.app._LEAD_SECONDS", 0.01)
    monkeypatch.setattr("bot.delivery._LOOK", 0.01)
    monkeypatch.setattr("bot.delivery._GOODBYE", 0.05)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return read_settings({"LIKENESS_HOME": str(tmp_path / "home")})


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> Iterator[Clock]:
    """A clock for every storage that is opened."""
    clock, opened = Clock(), Storage.open

    def with_clock(home, **more):
        return opened(home, **more, clock=clock)

    monkeypatch.setattr(Storage, "open", staticmethod(with_clock))
    yield clock


def app_of(settings: Settings, shop: Workshop | None = None, *fronts: FakeFront) -> App:
    return App(settings, shop or Workshop(), fronts, patience=QUICK)


async def place(app: App, account: str = "ana") -> tuple[Person, str]:
    person = await app.storage.people.meet(Account("telegram", account), name=account)
    await app.desk.agree(person.id)
    photo = await app.desk.keep_photo(person.id, Upload("me.jpg", os.urandom(64)))
    placed = await app.desk.place(Ask(person.id, (Wish(),), (photo.id,), "telegram"))
    return person, placed.order


async def is_in(app: App, placed: tuple[Person, str], state: str) -> bool:
    person, order = placed
    return (await app.storage.ledger.order(person.id, order)).state == state


async def test_an_order_is_made_and_delivered(settings):
    front = FakeFront()
    async with app_of(settings, None, front) as app:
        placed = await place(app)
        await until(lambda: is_in(app, placed, "delivered"))
        assert not app.broken
    assert front.kinds(placed[1]) == ["portraits"]


async def test_what_was_running_runs_again_after_a_restart_and_nothing_is_held_against_it(settings):
    gate = Gate()
    async with app_of(settings, Workshop(gate)) as app:
        placed = await place(app)
        await gate.arrived.wait()
    front = FakeFront()
    async with app_of(settings, None, front) as app:
        await until(lambda: is_in(app, placed, "delivered"))
        (order,) = await app.storage.ledger.orders()
        assert order.starts == 2
    assert [parcel.message.again for parcel in front.said] == [False]


async def test_what_was_made_is_delivered_after_a_restart(settings):
    async with app_of(settings) as app:  # without any front end
        placed = await place(app)
        await until(lambda: is_in(app, placed, "made"))
    shop, front = Workshop(), FakeFront()
    async with app_of(settings, shop, front) as app:
        await until(lambda: is_in(app, placed, "delivered"))
    assert shop.orders == []


async def test_what_was_being_sent_when_it_ended_says_that_it_may_come_twice(settings):
    front = FakeFront()
    async with app_of(settings, None, front) as app:
        person, order = await place(app)
        front.hangs = {person.id}
        await until(lambda: front.tried)
    second = FakeFront()
    async with app_of(settings, None, second) as app:
        await until(lambda: is_in(app, (person, order), "delivered"))
    assert [parcel.message.again for parcel in second.said] == [True]


async def test_one_leads_and_the_other_takes_over(settings):
    shops, fronts = (Workshop(), Workshop()), (FakeFront(), FakeFront())
    first = await app_of(settings, shops[0], fronts[0]).__aenter__()
    await first.leading.wait()
    async with app_of(settings, shops[1], fronts[1]) as second:
        placed = await place(second)
        await until(lambda: is_in(second, placed, "delivered"))
        assert fronts[0].kinds(placed[1]) == ["portraits"]
        assert shops[1].opened == [], "its device is not touched"
        assert not second.leading.is_set()
        await first.__aexit__(None, None, None)
        async with asyncio.timeout(5):
            await second.leading.wait()
        placed = await place(second)
        await until(lambda: is_in(second, placed, "delivered"))
        assert fronts[1].kinds(placed[1]) == ["portraits"]


async def test_who_takes_over_makes_what_the_leader_was_making(settings):
    gate, front = Gate(), FakeFront()
    first = app_of(settings, Workshop(gate), FakeFront())
    await first.__aenter__()
    await first.leading.wait()
    async with app_of(settings, Workshop(), front) as second:
        placed = await place(second)
        await gate.arrived.wait()
        await first.__aexit__(None, None, None)
        await until(lambda: is_in(second, placed, "delivered"))
    assert front.kinds(placed[1]) == ["portraits"]


async def test_a_cancelled_order_of_another_process_stops(settings):
    gate = Gate()
    async with app_of(settings, Workshop(gate)) as first:
        await first.leading.wait()
        async with app_of(settings) as second:
            person, order = await place(second)
            await gate.arrived.wait()
            await second.desk.cancel(person, order)
            await until(lambda: gate.held[0].cancelled)


async def test_what_is_past_its_time_is_gone_after_the_start(settings, later):
    async with app_of(settings) as app:
        person, order = await place(app)
        await until(lambda: is_in(app, (person, order), "made"))
        assert len(list(app.storage.vault.on_disk())) == 3
    later.forward(24 * 3600 + 1)
    async with app_of(settings) as app:
        await app.leading.wait()
        assert [file.kind for file in await app.storage.vault.files(person.id)] == ["portrait"]
        assert 'likeness_purged_total{kind="photo"} 2.0' in app.metrics.text()
        assert 'likeness_orders_now{state="made"} 1.0' in app.metrics.text()
        assert 'likeness_outbox_age_seconds{front="telegram"} 86401.0' in app.metrics.text()
    later.forward(6 * 24 * 3600)
    async with app_of(settings) as app:
        await app.leading.wait()
        assert await app.storage.vault.files(person.id) == ()
        assert list(app.storage.vault.on_disk()) == []


async def test_the_house_is_kept_while_it_runs(settings, later, monkeypatch):
    monkeypatch.setattr("bot.app.PURGE_SECONDS", 0.01)
    async with app_of(settings) as app:
        placed = await place(app)
        await until(lambda: is_in(app, placed, "made"))
        later.forward(8 * 24 * 3600)
        await until(lambda: not list(app.storage.vault.on_disk()))


@pytest.mark.parametrize("error", [DiskFull("No room.", "Free some."), KeyError("a secret")])
async def test_a_purge_that_fails_keeps_nobody_from_anything(settings, monkeypatch, error, caplog):
    async def fails(self, **more):
        raise error

    monkeypatch.setattr(Storage, "purge", fails)
    async with app_of(settings, None, FakeFront()) as app:
        placed = await place(app)
        await until(lambda: is_in(app, placed, "delivered"))
    assert "the purge failed" in caplog.text and "a secret" not in caplog.text


async def test_making_that_ends_by_itself_is_seen_and_another_process_takes_over(
    settings, monkeypatch, caplog
):
    first_shop = Workshop()

    def broken():
        raise RuntimeError("a secret")

    monkeypatch.setattr(first_shop, "worker", broken)
    async with app_of(settings, first_shop) as first:
        await until(lambda: first.broken)
        assert "RuntimeError at test_app.py:" in caplog.text and "a secret" not in caplog.text
        async with app_of(settings, None, FakeFront()) as second:
            placed = await place(first)
            await until(lambda: is_in(second, placed, "delivered"))
            assert not second.broken
    assert not second.broken, "it was stopped"


async def test_a_lock_that_cannot_be_made_is_seen_and_the_storage_is_closed(
    settings, monkeypatch, caplog
):
    def unusable(self):
        raise FolderUnusable("The folder can't be used.", "Look at it.")

    monkeypatch.setattr(Storage, "dispatch_lock", unusable)
    async with app_of(settings) as app:
        await until(lambda: app.broken)
    monkeypatch.undo()
    storage = open_storage(settings)
    assert storage._lock.alone(), "nobody else has it"
    storage.close()


async def test_an_engine_that_is_stuck_does_not_keep_it_from_ending(settings):
    shop = Workshop(NeverAnswers())
    patience = Patience(look=0.01, stop=0.05)
    async with App(settings, shop, patience=patience) as app:
        await place(app)
        await until(lambda: shop.orders)
    assert shop.opened[0].abandoned


async def test_two_devices_make_two_orders_at_a_time_and_each_order_once(settings):
    gate, front = Gate(), FakeFront()
    shop = Workshop(gate, devices=2)
    async with app_of(settings, shop, front) as app:
        placed = [await place(app, f"person {number}") for number in range(5)]
        await until(lambda: len(gate.held) == 2)
        assert sorted(len(worker.tickets) for worker in shop.opened) == [1, 1]
        gate.open()
        for each in placed:
            await until(partial(is_in, app, each, "delivered"))
        assert len(shop.orders) == 5, "none was made twice"
        assert all(worker.tickets for worker in shop.opened)


async def test_what_cannot_be_opened_is_said_at_the_start(settings):
    async with app_of(settings):
        pass
    key = read_settings(
        {"LIKENESS_HOME": str(settings.home), "LIKENESS_MASTER_KEY": "A" * 43 + "="}
    )
    with pytest.raises(WrongMasterKey):
        async with app_of(key):
            pass
    async with app_of(settings):  # nothing was left open
        pass


async def test_the_hosts_settings_are_the_rules(tmp_path):
    environ = {
        "LIKENESS_HOME": str(tmp_path / "home"),
        "LIKENESS_KEEP_PHOTOS_HOURS": "2",
        "LIKENESS_KEEP_PORTRAITS_DAYS": "1",
        "LIKENESS_ORDERS_WAITING": "3",
        "LIKENESS_ORDERS_PER_HOUR": "0",
        "LIKENESS_ORDERS_PER_DAY": "9",
        "LIKENESS_ADMINS": "telegram:12345, local:host:1",
        "LIKENESS_REFUSE_WORDS": "zeppelin",
    }
    settings = read_settings(environ)
    rules = rules_of(settings)
    assert (rules.photos_seconds, rules.portraits_seconds) == (7200, 86400)
    assert rules.limits == Limits(waiting=3, per_hour=None, per_day=9)
    async with app_of(settings) as app:
        for account in (Account("telegram", "12345"), Account("local", "host:1")):
            assert (await app.storage.people.meet(account)).admin
        assert not (await app.storage.people.meet(Account("discord", "12345"))).admin
        ana = await app.storage.people.meet(Account("telegram", "ana"))
        await app.desk.agree(ana.id)
        photo = await app.desk.keep_photo(ana.id, Upload("me.jpg", b"me"))
        assert photo.expires_at == pytest.approx(photo.stored_at + 7200)
        ask = Ask(ana.id, (Wish(prompt="navy, in a zeppelin"),), (photo.id,), "telegram")
        with pytest.raises(Refused):
            await app.desk.place(ask)


async def test_what_fails_unseen_is_logged_without_its_words(settings, caplog):
    async def fails() -> None:
        raise KeyError("a secret")

    async with app_of(settings):
        task = asyncio.create_task(fails())
        await asyncio.wait([task])
        del task
        gc.collect()
        await until(lambda: "KeyError at test_app.py:" in caplog.text)
    assert "a secret" not in caplog.text


async def test_a_purge_that_has_begun_is_finished_at_the_end(settings, later, monkeypatch):
    monkeypatch.setattr("bot.app.PURGE_SECONDS", 0.01)
    begun = asyncio.Event()
    async with app_of(settings) as app:
        purge = app.storage.thread.run

        async def slow(work):
            done = await purge(work)
            if isinstance(done, tuple) and done and isinstance(done[0], Purged) and done[1]:
                begun.set()
                for _ in range(50):
                    await asyncio.sleep(0)
            return done

        monkeypatch.setattr(app.storage.thread, "run", slow)
        placed = await place(app)
        await until(lambda: is_in(app, placed, "made"))
        later.forward(8 * 24 * 3600)
        async with asyncio.timeout(5):
            await begun.wait()
        folder = app.storage.vault.folder
    assert [path for path in folder.rglob("*") if path.is_file()] == []
