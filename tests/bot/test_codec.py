"""The codec: what goes into the ledger and the vault comes out as it was."""

from __future__ import annotations

import json
from dataclasses import fields, replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from bot.codec import (
    Brief,
    about_portrait,
    about_result,
    pack_brief,
    portrait_of,
    result_of,
    unpack_brief,
)
from engine.portrait import Finding, Note, Portrait, Result, Severity, Verdict, Wish

text = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
wishes = st.builds(
    Wish,
    style=st.none() | text,
    prompt=st.none() | text,
    seed=st.integers(0, 2**31 - 1),
    size=st.integers(256, 2048),
    shape=st.sampled_from([None, "1:1", "4:5", "3:4"]),
    quality=st.sampled_from(["standard", "best"]),
    retouch=st.sampled_from([None, "none", "light", "strong"]),
    caption=st.none() | text,
    format=st.sampled_from([None, "JPEG", "PNG", "WEBP"]),
    changes=st.lists(text, max_size=3).map(tuple),
    language=st.sampled_from(["en", "pt-BR"]),
)
seconds = st.dictionaries(text, st.floats(0, 1e4), max_size=4)
portraits = st.builds(
    Portrait,
    data=st.binary(max_size=20),
    format=st.sampled_from(["JPEG", "PNG", "WEBP"]),
    style=text,
    prompt=st.none() | text,
    seed=st.integers(0, 2**31 - 1),
    engine=text,
    width=st.integers(1, 4096),
    height=st.integers(1, 4096),
    distance=st.none() | st.floats(0, 2),
    verdict=st.sampled_from(Verdict),
    seconds=seconds,
    flaws=st.lists(text, max_size=3).map(tuple),
)
plain = text | st.integers(0, 2**31 - 1) | st.floats(0, 1)
values = st.dictionaries(text, plain | st.lists(plain | st.lists(plain)), max_size=3)
said = st.builds(Note, code=text, sentence=text, values=values)
findings = st.builds(Finding, code=text, severity=st.sampled_from(Severity), sentence=text)


def through_json(content: Any) -> Any:
    return json.loads(json.dumps(content))


@given(st.lists(wishes, max_size=3).map(tuple), st.none() | st.integers(1, 99))
def test_a_brief_comes_out_as_it_was(wishes: tuple[Wish, ...], face: int | None) -> None:
    brief = Brief(wishes, face)
    assert unpack_brief(pack_brief(brief)) == brief


@given(portraits)
def test_a_portrait_comes_out_as_it_was(portrait: Portrait) -> None:
    about = through_json(about_portrait(portrait))
    assert "data" not in about
    again = portrait_of(about, portrait.data)
    for field in fields(Portrait):
        assert getattr(again, field.name) == getattr(portrait, field.name)
    assert isinstance(again.verdict, Verdict) and isinstance(again.flaws, tuple)


@given(st.lists(said, max_size=3).map(tuple), st.lists(findings, max_size=3).map(tuple))
def test_what_a_result_says_comes_out_as_it_was(
    notes: tuple[Note, ...], findings: tuple[Finding, ...]
) -> None:
    result = Result((), notes, findings, b"what was learned")
    again = result_of(through_json(about_result(result)), ())
    assert (again.notes, again.findings) == (notes, findings)
    assert again.subject is None, "it goes to the vault, not into a message"


def test_what_another_version_wrote_can_still_be_read() -> None:
    packed = json.loads(pack_brief(Brief((Wish(style="oil", seed=3),), 2)))
    packed["wishes"][0]["mood"] = "happy"
    for name in ("retouch", "changes", "language"):
        del packed["wishes"][0][name]
    packed["hurry"] = True
    assert unpack_brief(json.dumps(packed).encode()) == Brief((Wish(style="oil", seed=3),), 2)


def test_a_portrait_with_fields_of_another_version_can_still_be_read() -> None:
    portrait = Portrait(
        b"", "JPEG", "oil", None, 0, "studio", 1, 1, None, Verdict.GOOD, {"total": 1.0}
    )
    about = {**about_portrait(portrait), "mood": "happy"}
    assert portrait_of(about, b"x").style == replace(portrait, data=b"x").style


def test_a_note_that_an_earlier_version_kept_as_a_sentence_can_still_be_read() -> None:
    body = {"notes": ["Navy backdrop.", {"code": "stranger", "sentence": "Who?", "mood": 1}]}
    assert result_of(body, ()).notes == (Note("plain", "Navy backdrop."), Note("stranger", "Who?"))


def test_a_message_without_a_result_says_nothing() -> None:
    assert (result_of({}, ()).notes, result_of({}, ()).findings) == ((), ())
