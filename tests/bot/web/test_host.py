"""The host's page from outside: who comes in, what they can do, and what nobody is told."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from prometheus_client.parser import text_string_to_metric_families

from bot.web.cookies import Cookies
from bot.web.feed import Feed
from bot.web.front import WebFront
from bot.web.gate import Gate
from bot.web.host import words
from bot.web.host.office import Office
from bot.web.host.routes import add_host
from bot.web.limits import Limits, Throttle
from bot.web.pages import FOLDER
from bot.web.serving import serve
from bot.web.site import build_site
from storage.errors import DiskFull, StorageError
from tests.bot.house import House
from tests.bot.web.stage import SECRET, Browser, FakeLog, FakeTalk, Stage, write_words
from tests.fakes.studio import FakeEyes

pytestmark = pytest.mark.asyncio

TOKEN = "the token of the host"
FOREIGN = "http://elsewhere.example"


@dataclass
class HostStage(Stage):
    """The site with the host's page of a house, as an asynchronous context.

    Attributes:
        alive: whether it makes anything.
        stages: of the orders it makes.
    """

    alive: bool = True
    stages: Mapping[str, str] = field(default_factory=dict)

    async def __aenter__(self) -> HostStage:
        async with AsyncExitStack() as stack:
            self.house = await stack.enter_async_context(House(self.folder / "home"))
            self.front = WebFront(Feed(FakeLog()), write_words(self.folder))
            self.front.talk = FakeTalk(self.front)
            gate = Gate(
                Cookies(SECRET, self.passphrase),
                Throttle(Limits()),
                behind_proxy=self.behind_proxy,
            )
            site = build_site(self.front, gate, FakeEyes(), lambda name: None, FOLDER)
            self.office = Office(
                self.house.storage,
                self.house.desk,
                self.house.metrics,
                engine="studio",
                stages=lambda: self.stages,
                alive=lambda: self.alive,
            )
            add_host(site, self.office, token=TOKEN)
            self.port = await stack.enter_async_context(serve(site, "127.0.0.1", 0))
            self.base = f"http://127.0.0.1:{self.port}"
            self.serving = stack.pop_all()
            return self

    @asynccontextmanager
    async def host(self) -> AsyncIterator[Browser]:
        """Somebody who has given the token."""
        async with self.browser() as browser:
            status, _ = await sent(browser, "enter", token=TOKEN)
            assert status == 200
            yield browser


@pytest_asyncio.fixture
async def stage(tmp_path: Path) -> AsyncIterator[HostStage]:
    async with HostStage(tmp_path) as stage:
        yield stage


async def seen(browser: Browser, path: str = "/host", **headers: str) -> tuple[int, str]:
    async with browser.get(path, headers=headers) as answer:
        return answer.status, await answer.text()


async def sent(browser: Browser, name: str, **fields: Any) -> tuple[int, str]:
    """Send a form as the page does, and follow where it leads."""
    headers = {"Origin": browser.base}
    async with browser.post(f"/host/{name}", headers, data=fields) as answer:
        return answer.status, await answer.text()


async def pressed(browser: Browser, name: str, **fields: Any) -> tuple[int, str]:
    """The same with the token of the page that is open."""
    _, page = await seen(browser)
    return await sent(browser, name, form=form_token(page), **fields)


def form_token(page: str) -> str:
    return re.findall(r'name="form" value="([0-9a-f]{64})"', page)[0]


def bearer(token: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {token}"}


# Who comes in.


async def test_without_the_token_there_is_only_a_form(stage):
    await stage.house.join()
    async with stage.browser() as stranger:
        status, page = await seen(stranger)
        assert status == 401 and words.ENTER_LABEL in page and words.PEOPLE not in page
        assert (await seen(stranger, "/host/figures"))[0] == 401
        assert (await seen(stranger, "/host/metrics"))[0] == 401
        assert (await seen(stranger, "/metrics"))[0] == 401


async def test_the_token_opens_the_page_until_one_signs_out(stage):
    async with stage.host() as host:
        status, page = await seen(host)
        assert status == 200 and words.PEOPLE in page and TOKEN not in page
        assert (await seen(host, "/host/metrics"))[0] == 200
        status, page = await pressed(host, "leave")
        assert words.ENTER_LABEL in page
        assert (await seen(host))[0] == 401


async def test_the_cookie_goes_to_this_page_only_and_to_no_script(stage):
    async with (
        stage.browser() as host,
        host.post(
            "/host/enter",
            {"Origin": host.base},
            data={"token": TOKEN},
            allow_redirects=False,
        ) as answer,
    ):
        assert answer.status == 303 and answer.headers["Location"] == "/host"
        cookie = answer.cookies["likeness-host"]
    assert cookie["path"] == "/host" and cookie["httponly"] and cookie["samesite"] == "Strict"
    assert cookie["max-age"] == str(12 * 3600) and TOKEN not in cookie.value


async def test_under_tls_the_cookie_goes_over_tls_only(tmp_path):
    async with HostStage(tmp_path, behind_proxy=True, names=("faces.example",)) as stage:
        proxied = {"X-Forwarded-Proto": "https", "Origin": f"https://127.0.0.1:{stage.port}"}
        async with (
            stage.browser() as host,
            host.post(
                "/host/enter", proxied, data={"token": TOKEN}, allow_redirects=False
            ) as answer,
        ):
            assert answer.cookies["__Secure-likeness-host"]["secure"]


@pytest.mark.parametrize("token", ["", "wrong", TOKEN[:-1], TOKEN + "!", TOKEN.upper(), "ÿ\0"])
async def test_another_token_opens_nothing(stage, token):
    async with stage.browser() as stranger:
        status, page = await sent(stranger, "enter", token=token)
        assert status == 401 and words.WRONG_TOKEN.replace("'", "&#x27;") in page
        assert not list(stranger.session.cookie_jar)
        assert (await seen(stranger))[0] == 401


async def test_after_some_wrong_tokens_not_even_the_right_one_is_looked_at(stage, caplog):
    async with stage.host() as host, stage.browser() as stranger:
        for number in range(5):
            assert (await sent(stranger, "enter", token=f"guess {number}"))[0] == 401
        status, page = await sent(stranger, "enter", token=TOKEN)
        assert status == 429 and "Too many wrong tokens" in page
        async with stranger.get("/metrics", headers=bearer(TOKEN)) as answer:
            assert answer.status == 429 and 1 <= int(answer.headers["Retry-After"]) <= 60
        assert (await seen(host))[0] == 200, "who is in stays in"
    assert "a wrong host token" in caplog.text and "guess" not in caplog.text


async def test_metrics_are_for_whoever_names_the_token(stage):
    await stage.house.place(await stage.house.join())
    async with stage.browser() as prometheus:
        status, text = await seen(prometheus, "/metrics", **bearer(TOKEN))
        assert status == 200
        families = {each.name: each for each in text_string_to_metric_families(text)}
        (now,) = families["likeness_orders_now"].samples
        assert (now.labels, now.value) == ({"state": "queued"}, 1)
        assert families["likeness_paused"].samples[0].value == 0
        for wrong in (bearer("wrong"), bearer(""), {"Authorization": f"Basic {TOKEN}"}):
            assert (await seen(prometheus, "/metrics", **wrong))[0] == 401


async def test_metrics_are_those_of_now(stage):
    async with stage.browser() as prometheus:
        await stage.house.storage.ledger.pause(True)
        _, text = await seen(prometheus, "/metrics", **bearer(TOKEN))
        assert "likeness_paused 1.0" in text


# Health.


async def test_health_is_open_and_says_nothing_of_anybody(stage):
    await stage.house.place(await stage.house.join())
    async with stage.browser() as anybody, anybody.get("/healthz") as answer:
        assert answer.status == 200
        assert await answer.json() == {
            "ok": True,
            "checks": {"database": True, "dispatch": True, "disk": True},
        }


@pytest.mark.parametrize("trouble", ["database", "dispatch", "disk"])
async def test_each_trouble_is_told(stage, monkeypatch, trouble):
    async def fails() -> bool:
        raise StorageError("It failed.", "Try again.")

    stage.alive = trouble != "dispatch"
    if trouble == "disk":
        monkeypatch.setattr("bot.machine.free_gb", lambda folder: 0.1)
    if trouble == "database":
        monkeypatch.setattr(stage.house.storage.ledger, "paused", fails)
    async with stage.browser() as anybody, anybody.get("/healthz") as answer:
        assert answer.status == 503
        health = await answer.json()
    assert not health["ok"]
    assert [name for name, well in health["checks"].items() if not well] == [trouble]


async def test_a_database_that_hangs_is_not_waited_for(stage, monkeypatch):
    async def hangs() -> bool:
        await asyncio.Event().wait()
        return True

    monkeypatch.setattr("bot.web.host.office._PATIENCE", 0.01)
    monkeypatch.setattr(stage.house.storage.ledger, "paused", hangs)
    async with stage.browser() as anybody, anybody.get("/healthz") as answer:
        assert answer.status == 503


async def test_however_many_ask_the_database_is_asked_once_in_a_while(stage, monkeypatch):
    asked = []
    paused = stage.house.storage.ledger.paused

    async def counted() -> bool:
        asked.append(1)
        return await paused()

    monkeypatch.setattr(stage.house.storage.ledger, "paused", counted)
    monkeypatch.setattr("bot.web.host.office.FRESH_SECONDS", 60.0)
    async with stage.browser() as anybody:
        for _ in range(20):
            assert (await seen(anybody, "/healthz"))[0] == 200
    assert len(asked) == 1


# What the host does.


async def test_pausing_and_going_on(stage):
    async with stage.host() as host:
        status, page = await pressed(host, "pause", on="1")
        assert status == 200 and "Paused since" in page and words.RESUME in page
        assert await stage.house.desk.paused()
        _, page = await pressed(host, "pause", on="0")
        assert "Paused since" not in page and words.PAUSE in page
        assert not await stage.house.desk.paused()


async def test_somebody_is_shut_out_by_an_order_and_let_in_by_their_id(stage):
    ana = await stage.house.join()
    order = await stage.house.place(ana)
    async with stage.host() as host:
        _, page = await pressed(host, "block", who=f" {order.upper()} ", on="1")
        assert words.DONE["blocked"] in page
        assert (await stage.house.storage.people.get(ana.id)).blocked
        assert await stage.house.is_in(order, "cancelled")
        _, page = await pressed(host, "block", who=ana.id, on="0")
        assert words.DONE["unblocked"] in page
        assert not (await stage.house.storage.people.get(ana.id)).blocked


async def test_somebody_is_given_limits_and_loses_them_again(stage):
    ana = await stage.house.join()
    async with stage.host() as host:
        _, page = await pressed(host, "limits", who=ana.id, per_hour="3", per_day="0")
        assert words.DONE["limited"] in page
        found = await stage.house.storage.people.get(ana.id)
        assert (found.per_hour, found.per_day) == (3, 0)
        await pressed(host, "limits", who=ana.id, per_hour="", per_day="")
        found = await stage.house.storage.people.get(ana.id)
        assert (found.per_hour, found.per_day) == (None, None)


@pytest.mark.parametrize("number", ["-1", "1.5", "many", "100001", "9" * 5000, "٣"])
async def test_a_limit_is_a_number_that_makes_sense(stage, number):
    ana = await stage.house.join()
    async with stage.host() as host:
        _, page = await pressed(host, "limits", who=ana.id, per_hour=number, per_day="")
        assert words.DONE["numbers"] in page
    assert (await stage.house.storage.people.get(ana.id)).per_hour is None


@pytest.mark.parametrize("who", ["", "nobody", "' OR 1=1 --", "\0", "é" * 64])
async def test_an_id_of_nothing_does_nothing(stage, who):
    ana = await stage.house.join()
    async with stage.host() as host:
        for name, more in (("block", {"on": "1"}), ("limits", {"per_day": "1"})):
            _, page = await pressed(host, name, who=who, **more)
            assert words.DONE["nobody"] in page
    found = await stage.house.storage.people.get(ana.id)
    assert not found.blocked and found.per_day is None


async def test_what_cannot_be_written_down_is_said(stage, monkeypatch):
    async def full(on: bool) -> None:
        raise DiskFull("There is no room left.", "Free some space.")

    monkeypatch.setattr(stage.house.storage.ledger, "pause", full)
    async with stage.host() as host:
        _, page = await pressed(host, "pause", on="1")
        assert words.DONE["failed"] in page


# Nobody else does it.

DEEDS = [
    ("pause", {"on": "1"}),
    ("block", {"on": "1"}),
    ("limits", {"per_day": "1", "per_hour": "1"}),
    ("leave", {}),
]


@pytest.mark.parametrize(("name", "fields"), DEEDS, ids=[name for name, _ in DEEDS])
async def test_only_a_form_of_this_page_does_anything(stage, name, fields):
    ana = await stage.house.join()
    deed = {"who": ana.id, **fields}
    async with stage.host() as host, stage.host() as other, stage.browser() as stranger:
        own, foreign = [form_token((await seen(each))[1]) for each in (host, other)]
        for token in ("", "0" * 64, foreign, "ÿ"):
            assert (await sent(host, name, form=token, **deed))[0] == 403
        assert words.ENTER_LABEL in (await sent(stranger, name, form=own, **deed))[1]
        async with host.post(
            f"/host/{name}", {"Origin": FOREIGN}, data={"form": own, **deed}
        ) as answer:
            assert answer.status == 403
        async with host.post(
            f"/host/{name}", {"Origin": host.base, **bearer(TOKEN)}, data=deed
        ) as answer:
            assert answer.status == 403
        async with host.get(f"/host/{name}", params={"form": own, **deed}) as answer:
            assert answer.status == 405
        assert words.PEOPLE in (await seen(host))[1], "who is in stays in"
    found = await stage.house.storage.people.get(ana.id)
    assert not found.blocked and found.per_day is None
    assert not await stage.house.desk.paused()


async def test_another_page_cannot_sign_anybody_in(stage):
    async with stage.browser() as browser:
        headers = {"Origin": FOREIGN}
        async with browser.post("/host/enter", headers, data={"token": TOKEN}) as answer:
            assert answer.status == 403
        assert not list(browser.session.cookie_jar)


async def test_a_page_is_known_by_its_own_names_only(stage):
    async with stage.browser() as browser:
        for path in ("/host", "/metrics", "/healthz"):
            assert (await seen(browser, path, Host="rebound.example"))[0] == 421


@pytest.mark.parametrize("on", [None, "", "2", "yes"])
async def test_a_switch_is_on_or_off(stage, on):
    fields = {} if on is None else {"on": on}
    async with stage.host() as host:
        assert (await pressed(host, "pause", **fields))[0] == 400
    assert not await stage.house.desk.paused()


async def test_a_form_is_small(stage):
    async with stage.host() as host:
        assert (await pressed(host, "block", who="a" * 20_000, on="1"))[0] == 413


# What it shows.


async def test_the_page_refreshes_by_the_parts_it_is_made_of(stage):
    async with stage.host() as host:
        _, page = await seen(host)
        async with host.get("/host/figures") as answer:
            figures = await answer.json()
    assert f"host.js?v={figures['version']}" in page
    names = re.findall(r'data-part="(\w+)"', page)
    assert sorted(names) == sorted(figures["parts"])
    still = [name for name in names if name != "updated"]
    assert all(figures["parts"][name] in page for name in still)


async def test_everything_it_loads_is_there(stage):
    async with stage.host() as host:
        _, page = await seen(host)
        loaded = set(re.findall(r'(?:src|href)="(/static/[^"]+)"', page))
        assert {each.split("?")[0] for each in loaded} >= {"/static/host.css", "/static/host.js"}
        for path in loaded:
            async with host.get(path) as answer:
                assert answer.status == 200, path
                assert "immutable" in answer.headers["Cache-Control"], path


async def test_it_asks_for_no_style_or_script_that_the_policy_forbids(stage):
    await stage.house.place(await stage.house.join())
    async with stage.host() as host, host.get("/host") as answer:
        page = await answer.text()
        policy = answer.headers["Content-Security-Policy"]
        assert answer.headers["Cache-Control"] == "no-store"
    assert "style-src 'self'" in policy and "unsafe" not in policy
    assert not re.search(r"<style|\sstyle=|\son\w+=|javascript:|<script(?![^>]*\ssrc=)", page)


async def test_nothing_of_a_person_is_on_any_of_it(stage):
    ana = await stage.house.join("Wilhelmina")
    order = await stage.house.place(ana)
    photo = stage.house.sql("SELECT id FROM files")[0][0]
    await stage.house.storage.ledger.fail(order, "no_face", {"message": "m", "hint": "h"})
    async with stage.host() as host:
        shown = [await seen(host, path) for path in ("/host", "/host/figures", "/host/metrics")]
    for _, text in shown:
        for secret in (ana.id, "Wilhelmina", photo, "me.jpg", TOKEN):
            assert secret not in text
    assert order in shown[0][1]


async def test_a_storage_that_fails_is_said_to_the_host(stage, monkeypatch):
    async def full() -> None:
        raise DiskFull("There is no room left.", "Free some space.")

    async with stage.host() as host:
        await seen(host)
        monkeypatch.setattr(stage.house.storage.figures, "queue", full)
        stage.office.changed()
        status, text = await seen(host)
        assert status == 503 and text == "There is no room left. Free some space."
