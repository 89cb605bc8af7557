"""Who may come in: our own pages, by our own names, with the token and perhaps the pass-phrase."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp
import pytest

from bot.web.limits import Limits, Rate
from tests.bot.web.stage import LIMITS, PASSPHRASE, Browser, Stage, raw_request, until

pytestmark = pytest.mark.asyncio


async def status_of(stage: Stage, request: str) -> int:
    return (await raw_request(stage.port, request))[0]


@pytest.mark.parametrize(
    "host", ["127.0.0.1:{port}", "localhost:{port}", "LOCALHOST:{port}", "[::1]:{port}"]
)
async def test_it_answers_to_its_own_names(stage: Stage, host: str) -> None:
    named = host.format(port=stage.port)
    assert await status_of(stage, f"GET / HTTP/1.1\nHost: {named}") == 200


@pytest.mark.parametrize(
    "hosts",
    [
        "Host: evil.example",
        "Host: evil.example:{port}",
        "Host: 127.0.0.1",
        "Host: 127.0.0.1:1",
        "Host: 10.0.0.7:{port}",
        "Host: 127.0.0.1.evil.example:{port}",
        "Host: evil.example@127.0.0.1:{port}",
        "Host: localhost:{port}\nHost: evil.example",
        "Host: [::1]x:{port}",
        "Host: ",
        "X-Nothing: at all",
    ],
)
@pytest.mark.parametrize("path", ["/", "/events", "/photos/a", "/static/chat.css", "/enter"])
async def test_a_foreign_name_gets_nothing(stage: Stage, hosts: str, path: str) -> None:
    named = hosts.format(port=stage.port)
    status, headers, text = await raw_request(stage.port, f"GET {path} HTTP/1.1\n{named}")
    assert status in (400, 421)
    assert "set-cookie" not in headers and "token" not in text


async def test_the_host_may_name_it(tmp_path: Path) -> None:
    async with Stage(tmp_path, names=("Faces.example.org", "nas.local:9000")) as stage:
        for host, status in {
            f"faces.example.org:{stage.port}": 200,
            "faces.example.org": 200,
            "faces.example.org:9": 421,
            "nas.local:9000": 200,
            "nas.local": 421,
            "x.faces.example.org": 421,
        }.items():
            assert await status_of(stage, f"GET / HTTP/1.1\nHost: {host}") == status, host


@pytest.mark.parametrize(
    ("changes", "status"),
    [
        ({}, 202),
        ({"Sec-Fetch-Site": "same-origin"}, 202),
        ({"Origin": None, "Referer": "{base}/"}, 202),
        ({"Origin": "null", "Sec-Fetch-Site": "same-origin"}, 202),
        ({"Origin": None}, 403),
        ({"Origin": "null"}, 403),
        ({"Origin": "http://evil.example"}, 403),
        ({"Origin": "{base}.evil.example"}, 403),
        ({"Origin": "https://127.0.0.1:{port}"}, 403),
        ({"Origin": "http://localhost:{port}"}, 403),
        ({"Origin": "http://127.0.0.1:1"}, 403),
        ({"Origin": None, "Referer": "http://evil.example/{base}/"}, 403),
        ({"Origin": None, "Referer": "not an address"}, 403),
        ({"Origin": None, "Referer": "http://["}, 403),
        ({"Sec-Fetch-Site": "cross-site"}, 403),
        ({"Sec-Fetch-Site": "same-site"}, 403),
        ({"X-Likeness": None}, 403),
        ({"X-Likeness": "A" * 22}, 403),
    ],
)
@pytest.mark.parametrize("path", ["/say", "/act", "/photos"])
async def test_only_our_own_page_changes_something(
    stage: Stage, path: str, changes: dict[str, str | None], status: int
) -> None:
    async with stage.visitor() as ana:
        changed = {
            name: value and value.format(base=stage.base, port=stage.port)
            for name, value in changes.items()
        }
        headers = {n: v for n, v in {**ana.own, **changed}.items() if v is not None}
        if path == "/photos":
            form = aiohttp.FormData()
            form.add_field("photo", b"data", filename="a.jpg")
            body = {"data": form}
        else:
            body = {"json": {"text": "hi", "action": "a"}}  # type: ignore[dict-item]
        async with ana.post(path, headers, **body) as answer:
            assert answer.status == status
        if status != 202:
            assert not stage.talk.heard and not stage.talk.held
        else:
            await until(lambda: stage.talk.heard)


async def test_nobody_uses_somebody_elses_token(stage: Stage) -> None:
    async with stage.visitor() as ana, stage.visitor() as ben:
        ana.boot = ben.boot
        assert await ana.say("hi") == 403
        assert await ben.say("hi") == 202


async def test_bytes_that_are_no_text_are_refused_like_any_other(stage: Stage) -> None:
    odd = "\xff\xfe\x80"
    head = (
        f"POST /say HTTP/1.1\nHost: 127.0.0.1:{stage.port}\nOrigin: {stage.base}\n"
        f"Cookie: likeness={odd}\nX-Likeness: {odd}\nAccept-Language: {odd}\nContent-Length: 0"
    )
    status, _, text = await raw_request(stage.port, head)
    assert status == 403 and "Because: stale." in text
    async with (
        stage.visitor() as ana,
        ana.post("/say", {**ana.own, "X-Likeness": "\udcff" * 22}) as answer,
    ):
        assert answer.status == 403


async def test_another_site_loads_nothing_but_may_link_here(stage: Stage) -> None:
    async with stage.browser() as ana:
        for site, mode, status in (
            ("cross-site", "navigate", 200),
            ("none", "navigate", 200),
            ("cross-site", "no-cors", 403),
            ("same-site", "cors", 403),
            ("same-origin", "cors", 200),
        ):
            headers = {"Sec-Fetch-Site": site, "Sec-Fetch-Mode": mode}
            async with ana.get("/", headers=headers) as answer:
                assert answer.status == status


@pytest.mark.parametrize("method", ["OPTIONS", "PUT", "DELETE", "PATCH", "TRACE", "BREW"])
async def test_other_methods_do_nothing(stage: Stage, method: str) -> None:
    origin = f"Origin: {stage.base}\nHost: 127.0.0.1:{stage.port}"
    for path in ("/", "/say", "/events", "/photos/a"):
        status, headers, _ = await raw_request(stage.port, f"{method} {path} HTTP/1.1\n{origin}")
        assert status in (400, 405)
        assert not [name for name in headers if name.startswith("access-control")]


async def test_head_is_get_without_the_body_and_opens_no_stream(stage: Stage) -> None:
    async with stage.visitor() as ana:
        stage.gives(ana, "p1", b"\xff\xd8\xff" + bytes(1000))
        for path, status in {
            "/": 200,
            "/static/chat.css": 200,
            "/portraits/p1": 200,
            "/events": 405,
            "/say": 405,
        }.items():
            async with ana.session.head(f"{stage.base}{path}") as answer:
                assert answer.status == status, path
                assert await answer.read() == b""
        assert not stage.feed.attends(stage.account(ana))


async def test_every_answer_forbids_what_it_does_not_need(stage: Stage) -> None:
    async with stage.visitor() as ana:
        stage.gives(ana, "p1", b"\xff\xd8\xff")
        for path in ("/", "/nowhere", "/static/chat.css", "/portraits/p1", "/portraits/p2"):
            async with ana.get(path) as answer:
                policy = answer.headers["Content-Security-Policy"]
                assert "default-src 'none'" in policy and "frame-ancestors 'none'" in policy
                assert "unsafe" not in policy
                assert answer.headers["X-Content-Type-Options"] == "nosniff"
                assert answer.headers["Referrer-Policy"] == "same-origin"
                assert answer.headers["Cross-Origin-Resource-Policy"] == "same-origin"
                assert answer.headers["Cross-Origin-Opener-Policy"] == "same-origin"
                assert answer.headers["Permissions-Policy"].startswith("camera=(self)")
                kept = answer.headers["Cache-Control"]
                assert kept == ("no-cache" if "static" in path else "no-store")
                assert "aiohttp" not in answer.headers["Server"]
        async with ana.get("/events") as answer:
            assert answer.headers["Cache-Control"] == "no-store"
            assert "Content-Security-Policy" in answer.headers


# The pass-phrase.


@asynccontextmanager
async def locked(tmp_path: Path, limits: Limits = LIMITS) -> AsyncIterator[tuple[Stage, Browser]]:
    door = Stage(tmp_path, passphrase=PASSPHRASE, limits=limits)
    async with door as stage, stage.browser() as browser:
        yield stage, browser


async def enter(browser: Browser, words: str, **headers: str) -> tuple[int, str]:
    async with browser.post(
        "/enter",
        {"Origin": browser.base, **headers},
        data={"passphrase": words},
        allow_redirects=False,
    ) as answer:
        return answer.status, await answer.text()


async def test_without_the_words_there_is_only_the_door(tmp_path: Path) -> None:
    async with locked(tmp_path) as (_, ana):
        async with ana.get("/", allow_redirects=False) as answer:
            assert answer.status == 303 and answer.headers["Location"] == "/enter"
            assert "Set-Cookie" not in answer.headers
        for path in ("/events", "/portraits/p1", "/styles/oil.webp", "/hostess", "/nowhere"):
            async with ana.get(path) as answer:
                assert answer.status == 401, path
        assert await ana.say("hi") == 401
        for path in ("/enter", "/static/chat.css"):
            async with ana.get(path) as answer:
                assert answer.status == 200, path
        for path in ("/healthz", "/metrics", "/host", "/host/figures"):
            async with ana.get(path) as answer:  # let through; they have a token of their own
                assert answer.status == 404, path  # and are not on this stage


async def test_the_words_open_it_for_good(tmp_path: Path) -> None:
    async with locked(tmp_path) as (_, ana):
        status, text = await enter(ana, "open sesame")
        assert status == 403 and "Those are not the words." in text
        assert (await enter(ana, PASSPHRASE))[0] == 303
        await ana.open()
        assert await ana.say("hi") == 202
        async with ana.get("/enter", allow_redirects=False) as answer:
            assert answer.status == 303 and answer.headers["Location"] == "/"


async def test_a_form_whose_page_hides_its_origin_may_still_say_them(tmp_path: Path) -> None:
    async with locked(tmp_path) as (_, ana):
        assert (await enter(ana, PASSPHRASE, Origin="http://evil.example"))[0] == 403
        assert (await enter(ana, PASSPHRASE, Origin="null"))[0] == 303


async def test_a_cookie_from_before_is_kept_when_the_words_are_said(tmp_path: Path) -> None:
    async with locked(tmp_path) as (stage, ana):
        await enter(ana, PASSPHRASE)
        before = stage.id_of(ana)
        await enter(ana, PASSPHRASE)
        assert stage.id_of(ana) == before


async def test_guessing_is_slow(tmp_path: Path) -> None:
    async with locked(tmp_path, Limits(attempts_by_address=Rate(3, 0.01))) as (_, ana):
        assert [(await enter(ana, f"guess {n}"))[0] for n in range(5)] == [403, 403, 403, 429, 429]
        assert (await enter(ana, PASSPHRASE))[0] == 429


async def test_no_words_are_asked_for_where_none_are_set(stage: Stage) -> None:
    async with stage.browser() as ana:
        async with ana.get("/enter", allow_redirects=False) as answer:
            assert answer.status == 303
        assert (await enter(ana, ""))[0] == 403


# Behind a proxy.


async def test_a_proxy_is_believed_only_where_that_was_set(tmp_path: Path, stage: Stage) -> None:
    head = (
        "GET / HTTP/1.1\nHost: faces.example.org\nX-Forwarded-Proto: https\n"
        "X-Forwarded-For: 9.9.9.9, 203.0.113.7"
    )
    assert await status_of(stage, head) == 421
    (tmp_path / "proxied").mkdir()
    few = Limits(newcomers_by_address=Rate(2, 0.001))
    async with Stage(
        tmp_path / "proxied", names=("faces.example.org",), behind_proxy=True, limits=few
    ) as proxied:
        status, headers, _ = await raw_request(proxied.port, head)
        assert status == 200
        assert headers["set-cookie"].startswith("__host-likeness=")
        assert "secure" in headers["set-cookie"]
        assert await status_of(proxied, head) == 200
        assert await status_of(proxied, head) == 429  # the same address, as the proxy saw it
        assert await status_of(proxied, head.replace("9.9.9.9", "8.8.8.8")) == 429
        assert await status_of(proxied, head.replace("203.0.113.7", "203.0.113.8")) == 200


async def test_behind_a_proxy_the_page_is_that_of_https(tmp_path: Path) -> None:
    names = ("faces.example.org",)
    proxied = {"Host": names[0], "X-Forwarded-Proto": "https"}
    site = Stage(tmp_path, names=names, behind_proxy=True)
    async with site as stage, stage.browser(**proxied) as ana:
        async with ana.get("/") as answer:
            cookie = answer.headers["Set-Cookie"].partition(";")[0]
            page = await answer.text()
        token = page.partition('"token": "')[2].partition('"')[0]
        headers = {"Cookie": cookie, "X-Likeness": token}
        for origin, status in {
            "https://faces.example.org": 202,
            "http://faces.example.org": 403,
        }.items():
            async with ana.post(
                "/say", {**headers, "Origin": origin}, json={"text": "hi"}
            ) as answer:
                assert answer.status == status
