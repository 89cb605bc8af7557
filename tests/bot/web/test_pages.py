"""Files and templates: nothing gets out of the data block, nothing else is served."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bot.web.pages import FOLDER, Pages, for_script
from tests.bot.web.stage import Stage, raw, raw_request, write_pages, write_words

pytestmark = pytest.mark.asyncio

EVIL = "</script><!--<script>]]>\u2028\u2029&'\""


async def test_nothing_in_the_data_block_ends_it() -> None:
    written = for_script({"text": EVIL})
    assert not set(written) & set("<>&\u2028\u2029")
    assert json.loads(written) == {"text": EVIL}


async def test_the_page_has_what_its_script_needs(stage: Stage) -> None:
    async with stage.visitor() as ana:
        text = await ana.open()
    assert set(ana.boot) == {"token", "language", "direction", "languages", "words", "limits"}
    assert ana.boot["words"]["title"] == "Likeness <&>"
    assert ana.boot["languages"]["de"] == "Deutsch"
    assert ana.boot["limits"] == {"photos": 10, "bytes": 20 * 2**20, "text": 500}
    assert "<title>Likeness &lt;&amp;&gt;</title>" in text
    assert "{{" not in text


async def test_the_page_is_in_the_browsers_language_or_the_persons_own(stage: Stage) -> None:
    async with stage.browser(**{"Accept-Language": "xx, ar;q=0.5, de;q=0.4"}) as ana:
        assert '<html lang="ar" dir="rtl">' in await ana.open()
        stage.agrees(ana, language="de")
        assert '<html lang="de" dir="ltr">' in await ana.open()
        assert ana.boot["words"]["send"] == "Senden"


@pytest.mark.parametrize(
    ("asked", "language"),
    [
        ("", "en"),
        ("de-CH", "de"),
        ("en-GB,en;q=0.9,de;q=0.8", "en"),
        ("xx,de;q=0.1,en;q=0.05", "de"),
        ("de;q=nonsense, en", "en"),
        ("*", "en"),
        ("x" * 5000, "en"),
        (",".join(["xx"] * 50 + ["de"]), "en"),
    ],
)
async def test_what_a_browser_asks_for(stage: Stage, asked: str, language: str) -> None:
    async with stage.browser(**{"Accept-Language": asked}) as ana:
        await ana.open()
        assert ana.boot["language"] == language


async def test_a_file_is_kept_for_ever_under_its_version_only(stage: Stage) -> None:
    async with stage.visitor() as ana:
        page = await ana.open()
        version = page.partition("chat.css?v=")[2].partition('"')[0]
        async with ana.get(f"/static/chat.css?v={version}") as answer:
            assert answer.content_type == "text/css"
            assert "immutable" in answer.headers["Cache-Control"]
            assert await answer.text() == "p { color: red }"
        async with ana.get("/static/sub/app.js?v=old") as answer:
            assert answer.content_type == "text/javascript"
            assert answer.headers["Cache-Control"] == "no-cache"
            tag = answer.headers["ETag"]
        async with ana.get("/static/sub/app.js", headers={"If-None-Match": tag}) as answer:
            assert answer.status == 304


async def test_another_file_is_another_version(tmp_path: Path) -> None:
    folder = write_pages(tmp_path / "pages")
    before = Pages(folder).version
    assert Pages(folder).version == before
    (folder / "chat.css").write_text("p { color: blue }")
    assert Pages(folder).version != before


@pytest.mark.parametrize(
    "name",
    [
        "secret.txt",
        "page.html",
        "../words/en.ftl",
        "..%2fwords%2fen.ftl",
        "%2e%2e/%2e%2e/etc/passwd",
        "sub/../../words/en.ftl",
        "sub/..%5c..%5cwords",
        "/etc/passwd",
        "%00chat.css",
        "chat.css/",
        "sub",
        "chat%0d%0aX: y.css",
        "~root",
    ],
)
async def test_nothing_else_is_served(stage: Stage, name: str) -> None:
    host = f"Host: 127.0.0.1:{stage.port}"
    request = f"GET /static/{name.replace(' ', '%20')} HTTP/1.1\n{host}"
    status, headers, text = await raw_request(stage.port, request)
    assert status in (400, 404)
    assert "x" not in headers and "root:" not in text and "raw =" not in text


async def test_the_pages_own_files_are_whole() -> None:
    """The real templates ask for nothing that is not filled, and no script is in the page."""
    pages = Pages(FOLDER)
    for template in (pages._page, pages._enter):
        assert "<script>" not in template and "style=" not in template and "onclick" not in template
        for part in template.split('"/static/')[1:]:
            assert part.partition("?")[0] in pages._files


async def test_what_goes_wrong_at_the_door_is_said_as_text(tmp_path: Path) -> None:
    pages, words = Pages(write_pages(tmp_path / "pages")), write_words(tmp_path)("en")
    answer = pages.enter(words, raw("<script>"), 403)
    assert answer.text is not None
    assert answer.status == 403 and "<p>&lt;script&gt;</p>" in answer.text
