"""A chat drawn as a picture: what stands in the page, and what kind of file comes of it."""

from __future__ import annotations

import asyncio
import io
import os
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from tests.bot.web.browser import SAMPLE, chromium
from tests.fakes.bubbles import EDITED, Chat
from tests.fakes.mosaic import album_rows
from tests.fakes.telegram import FakeTelegram
from tests.fakes.transcript import LARGEST, balanced, draw, opened

if chromium() is None:
    if os.environ.get("TESTS_NEED_BROWSER"):
        pytest.fail("Chromium is not installed", pytrace=False)
    pytest.skip("needs Chromium (apt install chromium)", allow_module_level=True)

NOON = 1_764_072_000.0
"""On 25 November 2025, in UTC."""
ATTACK = '<script>document.title = "owned"</script><img src=x onerror="document.title = 1">'
INTRUDERS = """() => new Promise(done => {
    const refused = [];
    document.addEventListener("securitypolicyviolation", event => {
        if (refused.push(event.effectiveDirective) == 2) done(refused);
    });
    const script = document.createElement("script");
    script.textContent = "document.title = 'ran'";
    const image = new Image();
    image.src = "http://127.0.0.1:9/picture";
    document.body.append(script, image);
})"""
"""Brings a script and a picture into the page; gives what kept them out."""
SLASH_FIRST = """element => {
    const range = document.createRange(), text = element.firstChild;
    const left = from => {
        range.setStart(text, from);
        range.setEnd(text, from + 1);
        return range.getBoundingClientRect().left;
    };
    return left(0) < left(1);
}"""
GAPS = """all => all.map(each => {
    const style = getComputedStyle(each);
    return [parseFloat(style.marginLeft), parseFloat(style.marginRight)];
})"""
"""Space at the left and the right of elements, in pixels."""
ARABIC = "خلفية زرقاء من فضلك"


def entry(who: str, text: str = "", kind: str = "text", **others: Any) -> dict[str, Any]:
    plain = {
        "from": who,
        "bot": who == "Likeness",
        "time": NOON,
        "kind": kind,
        "text": text,
        "pictures": [],
        "file_name": None,
        "keyboard": [],
        "reply_to": None,
        "edited": False,
        "spoiler": False,
        "reactions": [],
        "pressed": [],
    }
    return plain | others


@cache
def bytes_of(id: str) -> bytes:
    """The sample as it is, ``wide``, or as a ``sticker``."""
    with Image.open(SAMPLE) as sample:
        picture = sample.convert("RGBA" if id == "sticker" else "RGB")
    if id == "wide":
        picture = picture.crop((0, 50, picture.width, 50 + picture.width // 2))
    if id == "sticker":
        picture.putalpha(Image.radial_gradient("L").resize(picture.size).point(lambda p: 255 - p))
    out = io.BytesIO()
    picture.save(out, "WEBP")
    return out.getvalue()


PAINTED = {"from": "Likeness", "text": "Oil on canvas."}
EVERYTHING = (
    entry("Ana", "joined", "service"),
    entry("Ana", "/portrait@likeness_bot oil", reply_to={"from": "Ana", "text": ""}),
    entry("Ana", "any good?", "photo", pictures=["photo"], reactions=["👍", "❤", "👍"]),
    entry(
        "Likeness",
        "Which look?",
        "photo",
        pictures=["wide"],
        edited=True,
        keyboard=[["Headshot", "Painted"], ["In my own words"]],
        pressed=[["Ana", "Painted"], ["Ben", "Painted"], ["Ana", "Painted"], ["Ana", "Back"]],
    ),
    entry("Likeness", "", "album", pictures=["photo", "wide", "photo"]),
    entry("Likeness", "", "document", file_name="oil <full>.jpg", file_size=1_432_876),
    entry("Likeness", "", "sticker", pictures=["sticker"]),
    entry("Ben", ATTACK, reply_to=PAINTED),
    entry("Ben", "", "photo", pictures=["photo"], spoiler=True),
    entry("Ben", "me too", time=NOON + 86_400),
    entry("Layla", ARABIC, time=NOON + 86_400),
)


def group(**others: Any) -> Chat:
    return Chat(EVERYTHING, bytes_of, "Friends & co", "Ana", **others)


@pytest.mark.asyncio
async def test_every_entry_stands_in_its_order_on_its_side() -> None:
    async with opened(group()) as page:
        kinds = await page.locator("article").evaluate_all("all => all.map(e => e.dataset.kind)")
        mine = page.locator("article.mine .bubble")
        ends = await mine.evaluate_all("all => all.map(e => e.getBoundingClientRect().right)")
        starts = await page.locator("article.theirs .bubble").evaluate_all(
            "all => all.map(e => e.getBoundingClientRect().left)"
        )
        heading = await page.locator("h1").inner_text()
        days = await page.locator(".day").all_inner_texts()
        event = await page.locator("[data-kind=service] .line").last.inner_text()
    assert kinds == [each["kind"] for each in EVERYTHING]
    assert len(ends) == 2 and len(set(ends)) == 1 and len(set(starts)) == 1
    assert ends[0] - starts[0] > 390, "they reach the two edges of the phone"
    assert heading == "Friends & co" and event == "Ana joined"
    assert days == ["November 25", "November 26"]


@pytest.mark.asyncio
async def test_names_stand_above_what_others_begin_in_groups_only() -> None:
    private = Chat((entry("Ana", "hello"), entry("Likeness", "hi")), bytes_of, "Likeness", "Ana")
    async with opened(group()) as page:
        shown = page.locator(".name").locator("visible=true")
        names = await shown.all_inner_texts()
        colours = await shown.evaluate_all("all => all.map(e => getComputedStyle(e).color)")
    async with opened(private) as page:
        assert await page.locator(".bubble").count() == 2
        assert await page.locator(".name").count() == 0
    assert names == ["Likeness", "Ben", "Ben", "Layla"], "the second of Ben's begins a day"
    assert len(set(colours)) == 3


@pytest.mark.asyncio
async def test_what_people_write_is_text_and_the_page_loads_nothing() -> None:
    async with opened(group()) as page:
        said = await page.locator("article", has_text="owned").locator(".text").inner_text()
        file = await page.locator(".file b").inner_text()
        async with asyncio.timeout(10):
            refused = await page.evaluate(INTRUDERS)
        assert await page.title() == "Friends & co"
        assert await page.locator("main script").count() == 0
        sources = await page.locator("main img").evaluate_all("all => all.map(e => e.src)")
    assert said.startswith(ATTACK) and file == "oil <full>.jpg"
    assert len(sources) == 7 and all(source.startswith("data:image/") for source in sources)
    assert sorted(refused) == ["img-src", "script-src-elem"]


@pytest.mark.asyncio
async def test_a_keyboard_is_as_wide_as_its_message_and_shows_who_tapped_what() -> None:
    async with opened(group()) as page:
        message = page.locator("article", has_text="Which look?")
        rows = message.locator(".keys")
        labels = [await row.locator(".key").all_inner_texts() for row in await rows.all()]
        tapped = message.locator(".key[aria-pressed=true]")
        who = await tapped.locator(".who span").evaluate_all("all => all.map(e => e.title)")
        bubble = await message.locator(".bubble").bounding_box()
        keyboard = await message.locator(".keyboard").bounding_box()
        widths = await rows.first.locator(".key").evaluate_all("all => all.map(e => e.offsetWidth)")
        trail = await message.locator(".trail").inner_text()
        edited = await message.locator(".edited").inner_text()
        assert await tapped.count() == 1 and await page.locator(".edited").count() == 1
    assert [label.split("\n")[0] for label in labels[0]] == ["Headshot", "Painted"]
    assert labels[1] == ["In my own words"] and who == ["Ana", "Ben"]
    assert bubble and keyboard
    assert (bubble["x"], bubble["width"]) == (keyboard["x"], keyboard["width"])
    assert bubble["y"] + bubble["height"] <= keyboard["y"] and len(set(widths)) == 1
    assert trail.split() == ["Ana", "Back"] and edited == "edited"


@pytest.mark.asyncio
async def test_pictures_files_quotes_and_reactions() -> None:
    async with opened(group()) as page:
        photo = page.locator("article", has_text="any good?")
        order = await photo.locator(".bubble > *").evaluate_all("all => all.map(e => e.className)")
        reactions = await photo.locator(".reaction").all_inner_texts()
        album = page.locator("[data-kind=album] img")
        shapes = await album.evaluate_all("all => all.map(e => e.clientWidth / e.clientHeight)")
        spoiled = page.locator(".spoiler img")
        blur = await spoiled.evaluate("e => getComputedStyle(e).filter")
        sticker = await page.locator("[data-kind=sticker] .bubble").evaluate(
            "e => getComputedStyle(e).backgroundColor"
        )
        size = await page.locator(".file small").inner_text()
        quotes = await page.locator(".quote").all_inner_texts()
        assert await spoiled.count() == 1 and await page.locator(".quote svg").count() == 1
    assert order == ["pictures", "text", "below"] and reactions == ["👍 2", "❤"]
    assert shapes == pytest.approx([1, 2, 1], rel=0.03), "each is shown whole"
    assert blur.startswith("blur") and sticker == "rgba(0, 0, 0, 0)" and size == "1.4 MB"
    assert [quote.split("\n") for quote in quotes][1] == ["Likeness", "Oil on canvas."]


@pytest.mark.asyncio
async def test_right_to_left_text_runs_so_on_any_phone_and_a_header_as_the_language_does() -> None:
    arabic = Chat(
        (entry("Ana", f"{ARABIC} /forgetme"), entry("Likeness", "Hello", edited=True)),
        bytes_of,
        "Likeness",
        "Ana",
        language="ar",
    )
    async with opened(arabic) as page:
        texts = page.locator(".text")
        runs = await texts.evaluate_all("all => all.map(e => getComputedStyle(e).direction)")
        command = await page.locator(".text i").evaluate(SLASH_FIRST)
        gaps = await texts.locator(".meta").evaluate_all(GAPS)
        avatar = await page.locator(".avatar").bounding_box()
        title = await page.locator("h1").bounding_box()
        mine = await page.locator(".mine .bubble").bounding_box()
        theirs = await page.locator(".theirs .bubble").bounding_box()
        edited = await page.locator(".edited").inner_text()
    assert gaps == [[0, 10], [10, 0]], "a time keeps away from words, and to the edge"
    assert runs == ["rtl", "ltr"] and command and edited == EDITED["ar"]
    assert avatar and title and mine and theirs
    assert avatar["x"] > title["x"] and mine["x"] > theirs["x"]


@pytest.mark.asyncio
async def test_a_chat_flows_into_columns_in_which_every_one_begins_with_a_name() -> None:
    async with opened(group(), columns=3) as page:
        assert await page.locator("h1").count() == 3
        kinds = await page.locator("article").evaluate_all("all => all.map(e => e.dataset.kind)")
        firsts = page.locator("main > :first-child.theirs .name")
        assert await firsts.locator("visible=true").count() == await firsts.count() > 0
        sides = await page.locator(".phone").evaluate_all(
            "all => all.map(e => [e.offsetLeft, e.offsetWidth, e.offsetTop])"
        )
        across = await page.evaluate("document.documentElement.scrollWidth")
        assert across == await page.evaluate("innerWidth"), "nothing is cut off"
    assert kinds == [each["kind"] for each in EVERYTHING]
    assert sides == [[18, 420, 18], [456, 420, 18], [894, 420, 18]]


def test_columns_are_cut_where_the_highest_is_lowest() -> None:
    assert balanced([5, 1, 1, 1, 4, 4], 2) == (4,)
    assert balanced([1, 1, 1, 9], 3) in {(1, 3), (2, 3)}
    assert balanced([7], 3) == balanced([], 2) == balanced([1, 2, 3], 1) == ()


def test_an_album_has_rows_of_no_odd_height() -> None:
    assert album_rows([1.0]) == [(0, 1)]
    assert album_rows([1.0] * 4) == [(0, 2), (2, 4)]
    assert album_rows([2.0, 1.0, 1.0]) == [(0, 1), (1, 3)]
    for count in range(2, 11):
        rows = album_rows([0.8] * count)
        assert [place for row in rows for place in range(*row)] == list(range(count))
        assert max(end - start for start, end in rows) <= 4


@pytest.mark.asyncio
@pytest.mark.parametrize("suffix", [".webp", ".jpg", ".png"])
async def test_the_file_is_of_its_suffix_and_small(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"chat{suffix}"
    look: dict[str, Any] = {"title": "Friends", "me": "Ana", "columns": 3, "dark": suffix == ".jpg"}
    await draw(EVERYTHING, bytes_of, path, **look)
    with Image.open(path) as picture:
        assert picture.format == {".webp": "WEBP", ".jpg": "JPEG", ".png": "PNG"}[suffix]
        assert picture.width == 1.5 * (18 + 3 * (420 + 18))
        corner = picture.convert("L").getpixel((2, 2))
    assert suffix == ".png" or path.stat().st_size <= LARGEST
    assert isinstance(corner, int) and (corner < 60) == (suffix == ".jpg")


@pytest.mark.asyncio
async def test_what_cannot_be_drawn_is_said(tmp_path: Path) -> None:
    look: dict[str, Any] = {"title": "Friends", "me": "Ana"}
    with pytest.raises(ValueError, match=r"\.gif"):
        await draw(EVERYTHING, bytes_of, tmp_path / "chat.gif", **look)
    with pytest.raises(ValueError, match="1 to 3 columns, not 4"):
        await draw(EVERYTHING, bytes_of, tmp_path / "chat.webp", columns=4, **look)
    long = [entry("Ana", "hello")] * 500
    with pytest.raises(ValueError, match="too long"):
        await draw(long, bytes_of, tmp_path / "chat.webp", **look)
    assert not list(tmp_path.iterdir())


@pytest.mark.asyncio
async def test_it_draws_what_the_fake_bot_api_tells() -> None:
    async with FakeTelegram() as api:
        ana, ben = api.user("Ana"), api.user("Ben")
        friends = api.group("Friends", ana, ben)
        said = await api.text(ana, "/portrait", chat=friends)
        await api.album(ben, [bytes_of("photo"), bytes_of("wide")], "two", chat=friends)
        await api.document(ben, bytes_of("photo"), "me.webp", "image/webp", chat=friends)
        await api.text(ben, "oh", chat=friends, reply_to=said)
        chat = Chat(tuple(api.transcript(friends)), api.bytes, friends.title, ana.name)
        async with opened(chat) as page:
            blocks = page.locator("article:not([data-kind=service])")
            kinds = await blocks.evaluate_all("all => all.map(e => e.dataset.kind)")
            quote = await page.locator(".quote").inner_text()
            size = await page.locator(".file small").inner_text()
            assert await page.locator("[data-kind=album] img").count() == 2
    assert kinds == ["text", "album", "document", "text"]
    assert quote.split("\n") == ["Ana", "/portrait"] and size.endswith("kB")


def test_there_is_a_word_for_edited_in_every_language_there_are_words_in() -> None:
    folder = Path(__file__).parents[2] / "bot" / "locales"
    assert {*EDITED} == {path.stem for path in folder.glob("*.ftl")}
