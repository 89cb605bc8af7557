"""The cookie: it names a browser, and nobody can make one but the installation."""

from __future__ import annotations

import aiohttp
import pytest
from aiohttp import web
from aiohttp.test_utils import make_mocked_request

from bot.web.cookies import Cookies, Visitor
from tests.bot.web.stage import PASSPHRASE, SECRET, Stage


def written(cookies: Cookies, visitor: Visitor, scheme: str = "http") -> tuple[str, str]:
    """Name and value as a browser gets them."""
    response = web.Response()
    cookies.write(response, visitor, scheme)
    ((name, morsel),) = response.cookies.items()
    return name, morsel.value


def read(cookies: Cookies, name: str, value: str, scheme: str = "http") -> Visitor | None:
    request = make_mocked_request("GET", "/", headers={"Cookie": f"{name}={value}"})
    return cookies.read(request, scheme)


def test_a_browser_is_known_again() -> None:
    cookies = Cookies(SECRET)
    visitor = cookies.new()
    assert read(cookies, *written(cookies, visitor)) == visitor
    assert cookies.new() != visitor
    assert visitor.account.platform == "web" and visitor.id not in repr(visitor)


@pytest.mark.parametrize(
    "forge",
    [
        lambda value: "",
        lambda value: value[:-1],
        lambda value: value + "A",
        lambda value: "b" + value[1:] if value[0] != "b" else "c" + value[1:],
        lambda value: value.partition(".")[0],
        lambda value: value.replace(".", ".."),
        lambda value: value + "." + "A" * 22 + ".",
        lambda value: "a" * 26 + "." + "A" * 22,
        lambda value: "a" * 8000,
        lambda value: "\u00e4" * 49,
    ],
)
def test_what_we_did_not_sign_is_nobody(forge: object) -> None:
    cookies = Cookies(SECRET)
    name, value = written(cookies, cookies.new())
    assert read(cookies, name, forge(value)) is None  # type: ignore[operator]


def test_another_installations_cookie_is_nobody() -> None:
    elsewhere = Cookies(b"t" * 32)
    assert read(Cookies(SECRET), *written(elsewhere, elsewhere.new())) is None


def test_a_token_is_of_one_browser_only() -> None:
    cookies = Cookies(SECRET)
    ana, ben = cookies.new(), cookies.new()
    assert cookies.is_token(ana, cookies.token(ana))
    for wrong in (cookies.token(ben), "", "\udcff", cookies.token(ana)[:-1]):
        assert not cookies.is_token(ana, wrong)


def test_the_pass_phrase_is_remembered_and_another_one_has_to_be_said_anew() -> None:
    cookies = Cookies(SECRET, PASSPHRASE)
    stranger = cookies.new()
    assert not stranger.admitted
    assert read(cookies, *written(cookies, stranger)) == stranger
    admitted = Visitor(stranger.id, True)
    name, value = written(cookies, admitted)
    assert read(cookies, name, value) == admitted
    assert read(Cookies(SECRET, "another phrase"), name, value) == stranger
    assert read(Cookies(SECRET), name, value) == admitted
    borrowed = written(cookies, cookies.new())[1] + "." + value.rpartition(".")[2]
    assert read(cookies, name, borrowed) == Visitor(borrowed.partition(".")[0], False)


def test_only_the_words_themselves_are_the_pass_phrase() -> None:
    cookies = Cookies(SECRET, PASSPHRASE)
    assert cookies.is_passphrase(PASSPHRASE) and cookies.is_passphrase(f" {PASSPHRASE}\n")
    for wrong in ("", PASSPHRASE[:-1], PASSPHRASE.upper(), PASSPHRASE + "\0", "\u00e4"):
        assert not cookies.is_passphrase(wrong)
    assert not Cookies(SECRET).is_passphrase("")


@pytest.mark.asyncio
async def test_a_browser_keeps_it_where_no_script_sees_it(stage: Stage) -> None:
    async with stage.browser() as ana:
        async with ana.get("/") as answer:
            plain = answer.headers["Set-Cookie"]
        async with ana.get("/") as answer:
            again = answer.headers["Set-Cookie"]
    for part in ("HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=34560000"):
        assert part in plain
    assert "Secure" not in plain and "Domain" not in plain
    assert again == plain


@pytest.mark.asyncio
async def test_what_cannot_be_read_gets_a_new_one_and_no_error(stage: Stage) -> None:
    for value in ("forged", "a" * 4000, "x" * 26 + "." + "A" * 22):
        jar = aiohttp.DummyCookieJar()
        async with aiohttp.ClientSession(cookie_jar=jar) as session:
            headers = {"Cookie": f"likeness={value}"}
            async with session.get(f"{stage.base}/", headers=headers) as answer:
                assert answer.status == 200
                assert answer.headers["Set-Cookie"].startswith("likeness=")
                assert value not in answer.headers["Set-Cookie"]


@pytest.mark.asyncio
async def test_a_head_that_is_far_too_long_is_refused(stage: Stage) -> None:
    async with aiohttp.ClientSession() as session:
        headers = {"Cookie": "likeness=" + "a" * 20_000}
        async with session.get(f"{stage.base}/", headers=headers) as answer:
            assert answer.status == 400 and "Traceback" not in await answer.text()
