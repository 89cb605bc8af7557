"""What the host's page says: the numbers that are there, in plain words, for whoever reads it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from html import unescape
from html.parser import HTMLParser
from inspect import isclass

import pytest

from bot.desk import Rules
from bot.doctor import NETWORKS
from bot.web.host import plots, words
from bot.web.host.markup import Markup, join, tag
from bot.web.host.office import Sight
from bot.web.host.page import entrance, overview
from bot.web.host.parts import FAILURES_SHOWN, parts
from engine import errors
from storage.figures import Crowd, Failed, Hour, Kept, Queue, Running, Spread, Stats, Vaulted
from storage.orders import DAY, HOUR

AT = datetime(2026, 11, 25, 14, 30).timestamp()
QUEUE = Queue(AT, (), 0, 0, None, 0, 0, None, 0.0, None)
STATS = Stats({}, 0, 0, 0, 0, None, None, Crowd(0, 0, 0), 0, None, False)
EMPTY = Vaulted(tuple(Kept(kind, 0, 0) for kind in ("photo", "subject", "portrait")), None)
QUIET = Sight(
    QUEUE,
    {},
    tuple(Hour(AT - 1800 - number * HOUR) for number in reversed(range(48))),
    STATS,
    {},
    (),
    EMPTY,
    80.0,
    Rules(photos_seconds=DAY, portraits_seconds=7 * DAY),
    "studio",
    True,
)
BUSY = replace(
    QUIET,
    queue=replace(
        QUEUE,
        running=(Running("order-a", 4, 12.4, 1), Running("order-b", 1, 3.0, 2)),
        queued=7,
        put_off=1,
        longest=125.0,
        made=3,
        unreachable=2,
        oldest_message=61.0,
        busy=0.64,
    ),
    stages={"order-a": "refine"},
    hours=(*QUIET.hours[:-1], Hour(QUIET.hours[-1].begins, made=5, failed=1, open=2)),
    stats=replace(
        STATS, wait=Spread(6, 4.0, 61.0), making=Spread(6, 2.5, 9.25), people=Crowd(12, 9, 1)
    ),
    stage_times={"total": Spread(6, 2.5, 4.0), "refine": Spread(6, 0.5, 1.0)},
    failures=(Failed("order-c", "no_face", AT - 60, 1), Failed("order-d", "odd", AT - 90, 0)),
    vaulted=Vaulted(
        (Kept("photo", 1, 2_400_000), Kept("subject", 3, 9_000), Kept("portrait", 0, 0)), AT + HOUR
    ),
)


class Read(HTMLParser):
    """A page as a browser has it: every element is closed, in its place."""

    def __init__(self, markup: str) -> None:
        super().__init__()
        self.ids: Counter[str] = Counter()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self._open: list[str] = []
        self.feed(markup)
        self.close()
        assert not self._open

    def handle_starttag(self, name, attributes):
        if name not in ("meta", "link", "input", "img"):
            self._open.append(name)
        self.elements.append((name, dict(attributes)))
        self.ids.update(value for key, value in attributes if key == "id")

    def handle_endtag(self, name):
        assert self._open.pop() == name

    def all(self, name: str) -> Iterator[dict[str, str]]:
        return (attributes for each, attributes in self.elements if each == name)


def text(markup: str) -> str:
    """What a person reads, words apart by single spaces."""
    return unescape(" ".join(re.sub(r"<[^>]*>", " ", markup).split()))


def whole(sight: Sight) -> Markup:
    return overview(sight, "v1", "f" * 64)


# Markup.


def test_whatever_is_text_stays_text():
    assert tag("p", "<b>&\"'", Markup("<i>"), None) == "<p>&lt;b&gt;&amp;&quot;&#x27;<i></p>"
    assert tag("p", title='"><script>') == '<p title="&quot;&gt;&lt;script&gt;"></p>'
    assert join("<", Markup("<hr>")) == "&lt;<hr>"


def test_attributes_are_named_as_in_html():
    assert tag("input", class_="a", aria_label="b", required=True, disabled=False, id=None) == (
        '<input class="a" aria-label="b" required>'
    )


def test_a_reason_that_is_no_code_does_no_harm():
    evil = Failed("order", "<script>alert(1)</script>", AT, 1)
    page = whole(replace(QUIET, failures=(evil,)))
    assert "<script>alert" not in page and "&lt;script&gt;alert" in page


# The page as a whole.


@pytest.mark.parametrize("sight", [QUIET, BUSY], ids=["quiet", "busy"])
def test_it_is_a_whole_page_that_can_be_found_ones_way_in(sight):
    page = Read(whole(sight))
    assert max(page.ids.values()) == 1
    for label in page.all("label"):
        assert label["for"] in page.ids
    for name, attributes in page.elements:
        named = attributes.get("aria-labelledby", "") + " " + attributes.get("aria-describedby", "")
        assert all(each in page.ids for each in named.split()), name
    assert all("alt" in picture for picture in page.all("img"))
    pictures = list(page.all("svg"))
    assert pictures and all(each["role"] == "img" and each["aria-label"] for each in pictures)
    assert all(table["scope"] for table in page.all("th"))


def test_the_form_at_the_door_says_what_was_wrong():
    page = entrance("v1", "Wrong <token>.")
    assert Read(page).ids["wrong"] == 1
    assert "Wrong &lt;token&gt;." in page and 'action="/host/enter"' in page


@pytest.mark.parametrize("done", words.DONE)
def test_what_a_form_did_is_said(done):
    page = overview(QUIET, "v1", "f" * 64, done)
    assert words.DONE[done] in page
    assert ('role="alert"' in page) == (done in words.WRONG)


@pytest.mark.parametrize("done", [None, "", "<b>", "enter"])
def test_what_no_form_did_is_not(done):
    assert "said" not in overview(QUIET, "v1", "f" * 64, done)


def test_licences_say_whether_money_may_be_made():
    page = text(whole(QUIET))
    for network in NETWORKS:
        assert f"{network.name} {network.job} {network.licence} yes" in page


# Its parts.


def part(sight: Sight, name: str) -> str:
    return text(parts(sight, "f" * 64)[name])


@pytest.mark.parametrize(
    ("changes", "alive", "said"),
    [
        ({}, True, words.STATUS_IDLE),
        ({"queued": 2}, True, words.STATUS_WAITING),
        ({"running": (Running("o", 1, 1.0, 1),)}, True, words.STATUS_WORKING),
        ({"paused_at": AT - 120, "queued": 2}, True, "Paused since 14:28."),
        ({"paused_at": AT - DAY}, True, "Paused since Tue 24 Nov, 14:30."),
        ({"paused_at": AT}, False, words.STATUS_DEAD),
    ],
)
def test_the_first_line_says_how_it_goes(changes, alive, said):
    sight = replace(QUIET, queue=replace(QUEUE, **changes), alive=alive)
    assert part(sight, "status").startswith(said)
    button = words.RESUME if "paused_at" in changes else words.PAUSE
    assert f">{button}</button>" in parts(sight, "")["status"]


def test_now_is_told_in_numbers():
    assert part(QUIET, "now") == (
        "In the making 0 In line 0 To be delivered 0 Device busy 0% of the last 5 minutes"
        " Engine studio"
    )
    said = part(BUSY, "now")
    assert "In the making 2 In line 7 the oldest for 2 min 5 s 1 after a fault" in said
    assert "To be delivered 3 the oldest for 1 min 1 s 2 can't be reached" in said
    assert "Device busy 64%" in said
    assert "Refining order-a 4 12 s" in said
    assert f"{words.UNKNOWN_STAGE} order-b try 2 1 3 s" in said


def test_hours_without_orders_need_no_picture():
    assert part(QUIET, "hours") == words.HOURS_NONE


def test_hours_are_told_as_picture_and_table():
    markup = parts(BUSY, "")["hours"]
    assert "5 made 2 still to come 0 cancelled 1 failed" in text(markup)
    assert "Wed 14:00 5 2 0 1 8" in text(markup)
    assert "<title>Wed 14:00: 5 made, 2 still to come, 1 failed</title>" in markup


def test_bars_are_as_high_as_there_are_orders():
    hours = [Hour(AT), Hour(AT + HOUR, made=4, failed=2, cancelled=1, open=1)]
    svg = plots.bars(hours, datetime.fromtimestamp, "said")
    found = re.findall(r'<rect class="(\w+)" x="([\d.]+)%" width="([\d.]+)%" y="([\d.]+)"', svg)
    assert [outcome for outcome, *_ in found] == ["made", "open", "cancelled", "failed"]
    tops = [float(y) for *_, y in found]
    made, still, cancelled, failed = [
        below - above for below, above in zip([16 + 168.0, *tops], tops, strict=False)
    ]
    assert made == pytest.approx(84, abs=0.2) and failed == pytest.approx(42, abs=0.2)
    assert still == cancelled == pytest.approx(21, abs=0.2)
    assert all(float(x) > 50 and float(x) + float(width) < 100 for _, x, width, _ in found)


@pytest.mark.parametrize(
    ("highest", "lines"), [(1, "1 2"), (2, "1 2"), (7, "4 8"), (9, "5 10"), (25, "15 30")]
)
def test_the_lines_behind_the_bars_are_whole_numbers(highest, lines):
    svg = plots.bars([Hour(AT, made=highest)], datetime.fromtimestamp, "said")
    assert re.findall(r"\d+", text(re.sub("<title>.*?</title>", "", svg))) == lines.split()
    for tall in (99, 101, 1234, 99_999):
        assert plots.bars([Hour(AT, made=tall)], datetime.fromtimestamp, "said")


def test_times_are_told_once_there_are_any():
    assert words.TIMES_NONE in part(QUIET, "times") and words.STAGES_NONE in part(QUIET, "times")
    said = part(BUSY, "times")
    assert "Waiting in line half within 4 s nine of ten within 1 min 1 s" in said
    assert "Making an order half within 2.5 s nine of ten within 9.2 s" in said
    assert "Refining 0.50 s 1 s 6 One portrait in all 2.5 s 4 s 6" in said


def test_ranges_go_from_half_to_nine_of_ten_of_the_longest():
    svg = plots.ranges([("a", Spread(2, 1.0, 2.0)), ("b", Spread(2, 2.0, 8.0))], "said")
    found = re.findall(r'class="filled" x="([\d.]+)%" width="([\d.]+)%"', svg)
    assert found == [("12.50", "12.50"), ("25.00", "75.00")]
    assert plots.ranges([("nothing", Spread(1, 0.0, 0.0))], "said")


def test_failures_are_told_in_plain_words():
    assert part(QUIET, "failures") == words.FAILURES_NONE
    said = part(BUSY, "failures")
    assert "Wed 14:29 There was no face in the photo. order-c 1" in said
    assert "Wed 14:28 It ended with the code odd. order-d 0" in said


def test_many_failures_are_shown_on_request():
    many = tuple(Failed(f"order-{number}", "stuck", AT, 1) for number in range(FAILURES_SHOWN + 3))
    markup = parts(replace(QUIET, failures=many), "")["failures"]
    newest, older = markup.split("<details")
    assert newest.count("<code>") == FAILURES_SHOWN and older.count("<code>") == 3
    assert "3 older ones" in older


def test_every_end_an_order_can_have_has_words():
    codes = {
        each.code
        for each in vars(errors).values()
        if isclass(each) and issubclass(each, errors.EngineError)
    }
    never = {"cancelled", "busy"}  # the first goes back into line, the second is of looks only
    of_dispatch = {"crashed", "stuck", "internal", "engine", "photo_lost"}
    of_delivery = {"damaged", "deleted", "not_fetched", "waited_too_long"}
    assert not (codes - never | of_dispatch | of_delivery) - set(words.REASONS)


def test_the_disk_is_told_with_what_goes_next():
    said = part(BUSY, "disk")
    assert (
        "Photos 2.4 MB 1 file What was learned of faces 9 kB 3 files Portraits 0 B 0 files" in said
    )
    assert "Free on this disk 80.0 GB Photos are deleted after 24 h" in said
    assert said.endswith("portraits and orders after 7 days. The next to go: 15:30.")
    assert words.NEXT_END_NONE in part(QUIET, "disk")
    due = replace(BUSY, vaulted=replace(EMPTY, next_end=AT - 1))
    assert words.NEXT_END_NOW in part(due, "disk")


@pytest.mark.parametrize(("free", "said"), [(0.2, "Little is left"), (None, words.UNKNOWN)])
def test_a_disk_that_is_full_or_unknown_is_told(free, said):
    assert said in part(replace(QUIET, free_gb=free), "disk")


def test_people_are_numbers():
    assert part(BUSY, "people") == "Known 12 Agreed 9 Shut out 1"


# Words.


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (0, "0 s"),
        (0.004, "0 s"),
        (0.35, "0.35 s"),
        (0.999, "1 s"),
        (4.24, "4.2 s"),
        (59.97, "1 min"),
        (125, "2 min 5 s"),
        (3599.7, "1 h"),
        (3661, "1 h 1 min"),
        (DAY, "24 h"),
        (2 * DAY, "2 days"),
        (7 * DAY, "7 days"),
        (7.5 * DAY, "7 days 12 h"),
    ],
)
def test_times_are_said_in_the_units_they_need(seconds, said):
    assert words.duration(seconds) == said


@pytest.mark.parametrize(
    ("size", "said"),
    [
        (0, "0 B"),
        (999, "999 B"),
        (1000, "1 kB"),
        (12_400, "12 kB"),
        (999_600, "1.0 MB"),
        (3_400_000, "3.4 MB"),
        (177_000_000, "177 MB"),
        (2_500_000_000_000, "2.5 TB"),
        (2e18, "2000000 TB"),
    ],
)
def test_sizes_are_said_in_the_units_they_need(size, said):
    assert words.size(int(size)) == said
