"""Entries: what a reply looks like on the page, and that all of it stays text."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from bot.conversation.replies import (
    AskForm,
    Button,
    Card,
    Document,
    Picture,
    Portraits,
    Progress,
    Remove,
    Say,
    Shown,
    Update,
)
from bot.web.entries import (
    TEXT_MOST,
    disposition,
    download_name,
    entry_of,
    own_body,
    progress_body,
    url_of,
    without,
)
from bot.words import Words, phrase
from tests.bot.web.stage import raw, said, write_words

AT = 1_800_000_000.0
SHOWN = Shown(
    file="p1",
    title=raw("Studio grey"),
    likeness=raw("A close match."),
    verdict="strong",
    distance=0.3149,
    seed=7,
    style="headshot",
    engine="studio",
    width=1024,
    height=1280,
    format="JPEG",
    before="f1",
    until=AT,
)


@pytest.fixture
def words(tmp_path: Path) -> Words:
    return write_words(tmp_path)("en")


def test_a_message_with_everything(words: Words) -> None:
    say = Say(
        (raw("One."), raw(""), raw("Two.")),
        buttons=(Button(raw("Yes"), "t.yes", "primary"), Button(raw("No"), "t.no")),
        cards=(
            Card(raw("Oil"), Picture("style", "oil"), "t.style.oil", raw("Thick paint.")),
            Card(raw("Own"), Picture("style", ""), "t.style.own"),
        ),
        pictures=(Picture("faces", "f1", ((0.1, 0.2, 0.3, 0.45),)), Picture("photo", "f2")),
        key="look",
        example=raw("navy backdrop"),
        progress=0.0,
    )
    key, body = entry_of(say, words, AT)
    assert key == "look"
    assert body == {
        "from": "likeness",
        "at": AT,
        "text": ["One.", "Two."],
        "buttons": [
            {"label": "Yes", "action": "t.yes", "weight": "primary"},
            {"label": "No", "action": "t.no", "weight": "plain"},
        ],
        "cards": [
            {
                "title": "Oil",
                "about": "Thick paint.",
                "url": "/styles/oil.webp",
                "action": "t.style.oil",
            },
            {"title": "Own", "about": "", "url": None, "action": "t.style.own"},
        ],
        "pictures": [
            {
                "url": "/photos/f1/faces?boxes=0.1000,0.2000,0.3000,0.4500",
                "alt": "Your photo",
            },
            {"url": "/photos/f2", "alt": "Your photo"},
        ],
        "example": "navy backdrop",
        "progress": 0.0,
    }


def test_a_message_that_is_plain_says_nothing_else(words: Words) -> None:
    assert entry_of(said("Hi."), words, AT) == (
        None,
        {"from": "likeness", "at": AT, "text": ["Hi."]},
    )


def test_an_update_takes_the_place_and_a_removal_takes_it_away(words: Words) -> None:
    assert entry_of(Update(said("Now.", key="k")), words, AT)[0] == "k"
    assert entry_of(Remove("k"), words, AT) == ("k", None)


def test_portraits_with_all_that_is_known_of_them(words: Words) -> None:
    buttons = (Button(raw("More"), "tag.more.o1"),)
    reply = Portraits("o1", (SHOWN,), (raw("Here."),), buttons, "made-o1", "tag.drop")
    key, body = entry_of(reply, words, AT)
    assert key == "made-o1" and body is not None
    (portrait,) = body["portraits"]
    assert portrait["url"] == "/portraits/p1"
    assert portrait["before"] == "/portraits/p1/before?photo=f1"
    assert portrait["download"] == "/portraits/p1?download=Likeness%20Studio%20grey.jpg"
    assert portrait["delete"] == "tag.drop.p1"
    assert portrait["until"].startswith("until ")
    assert (portrait["width"], portrait["height"]) == (1024, 1280)
    assert dict(portrait["details"]) == {
        "style": "Studio grey",
        "size": "1024 \u00d7 1280",
        "engine": "studio",
        "seed": "7",
        "likeness": "0.31",
    }
    json.dumps(body)


def test_numbers_are_written_as_the_language_writes_them(tmp_path: Path) -> None:
    german = write_words(tmp_path)("de")
    _, body = entry_of(Portraits("o1", (SHOWN,), ()), german, AT)
    assert body is not None and dict(body["portraits"][0]["details"])["likeness"] == "0,31"


def test_what_is_not_known_of_a_portrait_is_left_out(words: Words) -> None:
    bare = replace(SHOWN, distance=None, before=None, until=None)
    _, body = entry_of(Portraits("", (bare,), ()), words, AT)
    assert body is not None
    (portrait,) = body["portraits"]
    assert portrait["before"] is None and portrait["delete"] is None and portrait["until"] == ""
    assert "likeness" not in dict(portrait["details"])


def test_pictures_of_deleted_files_are_taken_off(words: Words) -> None:
    other = replace(SHOWN, file="p2")
    _, body = entry_of(Portraits("o1", (SHOWN, other), (raw("Here."),)), words, AT)
    assert body is not None
    left = without(body, ["p1"])
    assert left is not None and [each["url"] for each in left["portraits"]] == ["/portraits/p2"]
    assert left["text"] == ["Here."] and without(body, ["p3"]) is None
    own = own_body("", [("f1", "me.jpg")], AT)
    assert without(own, ["f1"]) == {**own, "photos": []}


def test_of_deleted_files_nothing_stays_that_was_made_of_them(words: Words) -> None:
    boxes = ((0.1, 0.2, 0.3, 0.4),)
    asked = Say((raw("Which face?"),), pictures=(Picture("faces", "f1", boxes),))
    _, body = entry_of(asked, words, AT)
    assert body is not None and without(body, ["f1"]) == {**body, "pictures": []}
    _, made = entry_of(Portraits("o1", (SHOWN,), (raw("Here."),)), words, AT)
    left = made and without(made, ["f1"])
    assert left and [(each["url"], each["before"]) for each in left["portraits"]] == [
        ("/portraits/p1", None)
    ]
    _, pack = entry_of(Document("avatars", "p1", raw("Your avatars.")), words, AT)
    assert pack is not None and without(pack, ["p1"]) == {
        name: pack[name] for name in ("from", "at", "text")
    }
    for each in (body, made, pack):
        assert each and without(each, ["portraits", "photos", "faces", "f", "p", ""]) is None


def test_buttons_and_faces_that_do_something_of_their_own(words: Words) -> None:
    buttons = (
        Button(raw("A photo"), "t.photo", does="photo"),
        Button(raw("Two"), "t.two", "primary", group=raw("Count")),
    )
    faces = Picture("faces", "f1", ((0.1, 0.2, 0.3, 0.4), (0.5, 0.2, 0.7, 0.4)), ("t.1", "t.2"))
    _, body = entry_of(Say((raw("Which?"),), buttons, pictures=(faces,), asks=True), words, AT)
    assert body is not None and body["asks"] is True
    assert body["buttons"] == [
        {"label": "A photo", "action": "t.photo", "weight": "plain", "does": "photo"},
        {"label": "Two", "action": "t.two", "weight": "primary", "group": "Count"},
    ]
    (picture,) = body["pictures"]
    assert picture["faces"] == [[0.1, 0.2, 0.3, 0.4], [0.5, 0.2, 0.7, 0.4]]
    assert picture["actions"] == ["t.1", "t.2"]
    json.dumps(body)


def test_documents_can_be_saved(words: Words) -> None:
    _, body = entry_of(Document("avatars", "p1", raw("Your avatars.")), words, AT)
    assert body is not None
    assert body["text"] == ["Your avatars."]
    assert body["document"]["url"] == "/portraits/p1/avatars.zip"
    assert body["document"]["label"] == "Download"
    _, full = entry_of(Document("full", "p1", raw("Full size.")), words, AT)
    assert full is not None and full["document"]["url"] == "/portraits/p1?download"


def test_a_form_is_asked_for_in_the_chat(words: Words) -> None:
    form = AskForm("change", raw("Change"), raw("What?"), raw("less contrast"))
    _, body = entry_of(form, words, AT)
    assert body is not None
    assert body["text"] == ["Change", "What?"] and body["example"] == "less contrast"


def test_progress_stays_between_nothing_and_all(words: Words) -> None:
    for fraction, shown in ((-1.0, 0.0), (0.12345, 0.123), (7.0, 1.0)):
        assert progress_body(Progress("k", raw("…"), fraction), words, AT)["progress"] == shown


def test_what_can_be_seen_already_is_shown(words: Words) -> None:
    body = progress_body(Progress("k", raw("…"), 0.5, preview=b"\xff\xd8\xff"), words, AT)
    assert body["preview"] == "data:image/jpeg;base64,/9j/"
    assert "preview" not in progress_body(Progress("k", raw("…"), 0.5), words, AT)


def test_what_somebody_typed_is_cut_into_paragraphs_and_not_endless() -> None:
    assert own_body("one\n\n\n\ntwo\nlines ", (), AT)["text"] == ["one", "two\nlines"]
    (shown,) = own_body("a" * 5000, (), AT)["text"]
    assert shown == "a" * TEXT_MOST + "…"
    assert own_body("", (("h/1", "me.jpg"),), AT)["photos"] == [
        {"url": "/photos/h%2F1", "name": "me.jpg"}
    ]


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Studio grey", "Likeness Studio grey.jpg"),
        ("../../etc/passwd", "Likeness etc passwd.jpg"),
        ('a"; filename=evil.exe', "Likeness a filename evil exe.jpg"),
        ("油絵", "Likeness 油絵.jpg"),
        ("हिन्दी", "Likeness हिन्दी.jpg"),
        ("", "Likeness.jpg"),
        ("x" * 500, "Likeness " + "x" * 51 + ".jpg"),
        ("a\r\nSet-Cookie: b", "Likeness a Set Cookie b.jpg"),
    ],
)
def test_a_portrait_is_saved_under_its_title(title: str, name: str) -> None:
    assert download_name(title, ".jpg") == name


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("Likeness Pop.jpg", "Likeness Pop.jpg"),
        ("Ölbild.jpg", "Olbild.jpg"),
        ("油絵", "likeness"),
        ('a"; x="\r\nSet-Cookie: b\\', "a xSet-Cookie b"),
    ],
)
def test_a_name_in_a_header_stays_a_name(name: str, plain: str) -> None:
    header = disposition(name)
    assert header.startswith(f"attachment; filename=\"{plain}\"; filename*=UTF-8''")
    assert header.isascii() and "\r" not in header and header.count('"') == 2


def test_an_id_leads_nowhere_else() -> None:
    assert url_of(Picture("portrait", "../photos/x?y#z")) == "/portraits/..%2Fphotos%2Fx%3Fy%23z"
    assert url_of(Picture("photo", "")) is None


def test_a_script_in_a_title_is_text_in_the_entry(words: Words) -> None:
    evil = '<img src=x onerror="alert(1)">'
    _, body = entry_of(Say((phrase("raw", text=evil),)), words, AT)
    assert body is not None and body["text"] == [evil]
