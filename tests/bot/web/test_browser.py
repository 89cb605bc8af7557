"""The page in a real browser, on the real program with the real studio."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from tests.bot.web.browser import LONG, TOKEN, Chat, Program, chromium, launch, photo

if chromium() is None:
    if os.environ.get("TESTS_NEED_BROWSER"):
        pytest.fail("Chromium is not installed", pytrace=False)
    pytest.skip("needs Chromium (apt install chromium)", allow_module_level=True)

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, ViewportSize, sync_playwright

PHONE: ViewportSize = {"width": 390, "height": 844}
DESKTOP: ViewportSize = {"width": 1280, "height": 900}


@pytest.fixture(scope="module")
def program() -> Iterator[Program]:
    program = Program()
    yield program
    program.close()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = launch(playwright)
        yield browser
        browser.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport=DESKTOP, locale="en-GB", permissions=["camera"])
    yield context
    context.close()


@pytest.fixture
def chat(context: BrowserContext, program: Program) -> Iterator[Chat]:
    chat = Chat(context.new_page(), program.url)
    yield chat
    assert chat.errors == []


def test_a_newcomers_way_to_a_portrait_a_change_and_back(chat, program):
    chat.sees("I make portraits from photos")
    chat.send(photo())
    chat.sees("I keep your photos for 24 hours")
    assert not program.vault(), "nothing is written down before consent"
    chat.tap("Yes, make portraits")
    chat.sees("Good light, sharp, looking at the camera.")
    chat.tap("Studio grey")
    chat.sees("A close match to you.", within=LONG)
    assert chat.portraits() == 1
    chat.tap("Change something")
    chat.sees("What shall I change?")
    chat.say("navy backdrop, less smile")
    chat.sees("Headshot, navy backdrop", within=LONG)
    chat.page.get_by_role("button", name="Undo").wait_for(timeout=LONG)
    assert "less smile" in chat.page.get_by_role("log").inner_text()
    chat.tap("Undo")
    chat.sees("As it was before.")


def test_an_album_is_summed_up(chat):
    chat.agree_with(photo(), photo("mirrored"), photo("blurred"))
    chat.sees("Two good photos.")
    chat.sees("Photo 3 I'll leave out: it is blurry.")


def test_a_photo_dropped_on_the_page(chat):
    chat.sees("I make portraits from photos")
    transfer = chat.page.evaluate_handle(
        """bytes => {
            const transfer = new DataTransfer();
            const file = new File([new Uint8Array(bytes)], "me.jpg", { type: "image/jpeg" });
            transfer.items.add(file);
            return transfer;
        }""",
        list(photo()),
    )
    chat.page.dispatch_event("main", "dragenter", {"dataTransfer": transfer})
    chat.page.dispatch_event("main", "drop", {"dataTransfer": transfer})
    chat.page.get_by_role("button", name="Send", exact=True).click()
    chat.sees("May I?")


def test_cancelling_in_the_middle(chat):
    chat.agree_with(photo())
    chat.tap("Options")
    chat.tap("4 looks")
    chat.page.get_by_role("button", name="4 looks", pressed=True).wait_for()
    chat.tap("Looks")
    chat.tap("Studio grey")
    chat.tap("Cancel")
    chat.sees("Cancelled. Nothing was counted.")
    assert chat.portraits() == 0


def test_reloading_in_the_middle(chat):
    chat.agree_with(photo())
    chat.tap("Oil on canvas")
    chat.page.get_by_role("progressbar").wait_for()
    chat.page.reload()
    chat.sees("Good light, sharp")
    chat.sees("match", within=LONG)
    assert chat.portraits() == 1


def test_on_a_phone_a_portrait_comes_into_sight(browser, program):
    context = browser.new_context(viewport=PHONE, locale="en-GB")
    try:
        chat = Chat(context.new_page(), program.url)
        chat.agree_with(photo())
        chat.sees("Which look?")
        left = (
            "({ scrollHeight, scrollTop, clientHeight }) => scrollHeight - scrollTop - clientHeight"
        )
        at_end = f"({left})(document.getElementById('scroller')) < 60"
        chat.page.wait_for_function(at_end)
        chat.page.wait_for_timeout(1000)  # as long as a look takes at least
        chat.page.wait_for_timeout(1000)  # as long as a look takes at least
        chat.tap("Studio grey")
        chat.sees("A close match to you.", within=LONG)
        chat.page.wait_for_function(
            """height => {
                const figure = [...document.querySelectorAll("#log figure")].at(-1);
                const { top } = figure.getBoundingClientRect();
                return 0 <= top && top < height / 2;
            }""",
            arg=PHONE["height"],
            timeout=3000,
        )
        assert chat.errors == []
    finally:
        context.close()


def test_a_portrait_is_seen_while_it_is_made(context):
    program = Program("tests.bot.web.glimpsed")
    try:
        chat = Chat(context.new_page(), program.url)
        chat.agree_with(photo())
        chat.tap("Oil on canvas")
        seen = chat.page.locator(".developing img")
        seen.wait_for(timeout=LONG)
        assert seen.evaluate("image => image.decode().then(() => image.naturalWidth)") == 128
        assert seen.evaluate("image => image.clientWidth") > 80
        (program.home / "seen").touch()
        chat.sees("match", within=LONG)
        assert seen.count() == 0 and chat.portraits() == 1
        assert chat.errors == []
    finally:
        program.close()


def test_the_server_killed_in_the_middle_and_started_again(chat, program):
    chat.agree_with(photo())
    chat.tap("Oil on canvas")
    chat.page.get_by_role("progressbar").wait_for()
    program.kill()
    chat.page.get_by_text("No connection to Likeness").wait_for()
    program.start()
    chat.page.get_by_role("button", name="More like this").wait_for(timeout=LONG)
    assert chat.portraits() == 1


@pytest.mark.parametrize(
    ("tag", "direction", "said"), [("ar", "rtl", "العربية"), ("ja", "ltr", "日本語")]
)
def test_other_languages(chat, tag, direction, said):
    chat.say(f"/language {tag}")
    chat.page.locator(f"html[lang='{tag}']").wait_for()
    assert chat.page.evaluate("document.documentElement.dir") == direction
    chat.page.get_by_role("log").get_by_text(said).last.wait_for()


def test_being_forgotten_leaves_a_receipt_and_nothing_else(chat, program):
    before = len(program.vault())
    chat.agree_with(photo())
    chat.sees("Which look?")
    assert len(program.vault()) > before
    chat.say("/forgetme")
    chat.tap("Delete everything")
    chat.sees("Deleted: 1 photo.")
    chat.sees("The key that could open them is destroyed.")
    assert chat.page.get_by_role("log").get_by_text("Which look?").count() == 0
    assert len(program.vault()) == before
    chat.page.reload()
    chat.sees("destroyed")


def test_another_browser_sees_nothing_of_it(chat, browser, program):
    chat.agree_with(photo())
    chat.sees("Which look?")
    chat.page.reload()  # from here on the photo is shown as the server has it
    source = chat.page.locator("main img[src*='/photos/']").first.get_attribute("src")
    other = browser.new_context()
    page = other.new_page()
    page.goto(program.url)
    assert chat.page.request.get(f"{program.url}{source}").status == 200
    assert page.request.get(f"{program.url}{source}").status == 404
    assert page.get_by_text("Which look?").count() == 0
    other.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_nothing_serious_for_axe(browser, program, scheme, viewport):
    context = browser.new_context(
        viewport=viewport, color_scheme=scheme, locale="en-GB", reduced_motion="reduce"
    )
    chat = Chat(context.new_page(), program.url)
    chat.sees("I make portraits from photos")
    assert serious(chat.page) == []
    chat.agree_with(photo())
    chat.tap("Painted")
    chat.sees("Painted: brushes")
    assert serious(chat.page) == []
    page = context.new_page()
    page.goto(f"{program.url}/host")
    page.get_by_role("textbox").or_(page.locator("input[type=password]")).first.fill(TOKEN)
    page.keyboard.press("Enter")
    page.get_by_role("heading").first.wait_for()
    page.wait_for_selector("svg")
    assert serious(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    context.close()


def serious(page) -> list[str]:
    found = Axe().run(page).response["violations"]
    return [
        f"{each['id']}: {node['html'][:200]}"
        for each in found
        if each["impact"] in ("serious", "critical")
        for node in each["nodes"]
    ]


def test_it_stops_quickly_with_a_page_open(program, chat):
    chat.sees("Likeness")
    assert program.stop() == 0  # within ten seconds, or it raises
    program.start()
