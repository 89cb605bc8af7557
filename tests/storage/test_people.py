"""People: they are found again, and the database does not say who they are."""

from __future__ import annotations

import pytest

from storage.errors import DiskFull, NotYours
from storage.people import Account
from storage.store import Storage
from tests.storage.installation import ACCOUNT, NAME, found, join, sql

pytestmark = pytest.mark.asyncio

ADA = Account("telegram", ACCOUNT)


async def test_somebody_new_has_agreed_to_nothing(storage):
    person = await storage.people.meet(ADA, name=NAME, language="de")
    assert (person.name, person.language) == (NAME, "de")
    assert (person.consent, person.consented_at) == (None, None)
    assert not person.admin and not person.blocked
    assert (person.per_day, person.per_hour, dict(person.settings)) == (None, None, {})


async def test_somebody_is_known_again_by_their_account(storage, home):
    person = await storage.people.meet(ADA, name="Ada")
    again = await storage.people.meet(ADA, name="Countess")
    assert (again.id, again.name) == (person.id, "Countess")
    assert (await storage.people.meet(ADA)).name == "Countess", "no name takes none away"
    other = await storage.people.meet(Account("discord", ACCOUNT))
    assert other.id != person.id, "another platform, another person"
    second = Storage.open(home)
    assert await second.people.find(ADA) == again
    second.close()


async def test_whoever_is_not_known_is_not_written_down_by_looking(storage):
    assert await storage.people.find(ADA) is None
    assert sql(storage, "SELECT count(*) FROM people") == [(0,)]
    with pytest.raises(NotYours):
        await storage.people.get("nobody")


async def test_consent_is_kept_with_its_text_and_time(storage, clock):
    person = await storage.people.meet(ADA)
    clock.forward(5)
    agreed = await storage.people.agree(person.id, "2026-01")
    assert (agreed.consent, agreed.consented_at) == ("2026-01", clock.now)
    clock.forward(5)
    assert (await storage.people.agree(person.id, "2026-02")).consent == "2026-02"
    assert (await storage.people.get(person.id)).consented_at == clock.now


async def test_the_language_somebody_chose_stays_theirs(storage):
    person = await storage.people.meet(ADA, language="de")
    assert (await storage.people.meet(ADA, language="fr")).language == "de"
    assert (await storage.people.speak(person.id, "eo")).language == "eo"


async def test_settings_take_the_place_of_those_before(storage):
    person = await storage.people.meet(ADA)
    chosen = {"size": 1024, "styles": ["watercolour"], "motto": "größer"}
    await storage.people.choose(person.id, chosen)
    assert (await storage.people.get(person.id)).settings == chosen
    kept = (await storage.people.choose(person.id, {"size": 512})).settings
    assert kept == {"size": 512}
    with pytest.raises(TypeError):
        kept["size"] = 1


async def test_somebody_may_have_limits_of_their_own(storage):
    person = await storage.people.meet(ADA)
    allowed = await storage.people.allow(person.id, per_day=3, per_hour=None)
    assert (allowed.per_day, allowed.per_hour) == (3, None)
    assert (await storage.people.allow(person.id, per_day=None, per_hour=0)).per_hour == 0


async def test_admins_are_those_whom_the_host_named(home):
    storage = Storage.open(home, admins=[ADA])
    admin = await storage.people.meet(ADA)
    other = await storage.people.meet(Account("discord", ACCOUNT))
    storage.close()
    assert admin.admin and not other.admin


async def test_a_block_holds_until_it_is_lifted(storage):
    person = await storage.people.meet(ADA)
    assert (await storage.people.block(person.id)).blocked
    assert (await storage.people.block(person.id)).blocked
    assert (await storage.people.meet(ADA)).blocked
    assert not (await storage.people.block(person.id, blocked=False)).blocked
    with pytest.raises(NotYours):
        await storage.people.block("nobody")


async def test_where_somebody_can_be_reached_is_kept(storage):
    person = await storage.people.meet(ADA)
    assert await storage.people.accounts(person.id) == (ADA,)


async def test_the_database_does_not_say_who_somebody_is(storage, home):
    person = await join(storage)
    await storage.people.choose(person, {"motto": "all animals are equal"})
    for secret in (NAME, ACCOUNT, "all animals are equal"):
        assert found(home, secret) == []
    shown = repr((await storage.people.get(person), ADA))
    assert NAME not in shown and ACCOUNT not in shown


async def test_what_is_sealed_of_one_person_cannot_be_read_as_anothers(storage):
    person, other = await join(storage), await join(storage, "2", name="Bob")
    sql(storage, "UPDATE people SET name = (SELECT name FROM people WHERE id = ?)", person)
    assert (await storage.people.get(person)).name == NAME
    with pytest.raises(Exception, match="damaged"):
        await storage.people.get(other)


async def test_somebody_who_cannot_be_written_down_leaves_no_trace(storage, home, monkeypatch):
    def full(path, data):
        raise DiskFull("full", "free some")

    monkeypatch.setattr("storage.durable.write", full)
    with pytest.raises(DiskFull):
        await storage.people.meet(ADA)
    monkeypatch.undo()
    assert await storage.people.find(ADA) is None
    assert [file.name for file in (home / "keys").iterdir()] == ["installation"]


async def test_an_account_is_shut_out_before_anybody_is_known_and_after(storage):
    await storage.people.block_account(ADA)
    person = await storage.people.meet(ADA)
    assert (await storage.people.get(person.id)).blocked
    await storage.people.block_account(ADA, blocked=False)
    assert not (await storage.people.get(person.id)).blocked
    await storage.people.block_account(ADA)
    await storage.forget(person.id)
    await storage.people.block_account(ADA, blocked=False)
    assert not (await storage.people.meet(ADA)).blocked, "it can be undone after all is forgotten"


async def test_who_is_shut_out_is_known_to_be_when_nothing_of_them_is_kept(storage):
    person = await storage.people.meet(ADA)
    assert not await storage.people.is_blocked(ADA)
    await storage.people.block(person.id)
    await storage.forget(person.id)
    assert await storage.people.find(ADA) is None and await storage.people.is_blocked(ADA)
    await storage.people.block_account(ADA, blocked=False)
    assert not await storage.people.is_blocked(ADA)
