"""The engine's nouns as plain JSON, as the ledger and the vault keep them."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from typing import Any, TypeVar

from engine.portrait import Finding, Note, Portrait, Result, Severity, Verdict, Wish

T = TypeVar("T")


@dataclass(frozen=True)
class Brief:
    """What an order asks for, besides its photos.

    Attributes:
        wishes: one portrait each.
        face: which face of the first photo, 1 is the largest; None takes the person most photos
            show.
        before: the order whose portraits this one changes, or None.
        nobody: it is made of words alone; an order without it whose photos are gone is lost.
    """

    wishes: tuple[Wish, ...]
    face: int | None = None
    before: str | None = None
    nobody: bool = False


def pack_brief(brief: Brief) -> bytes:
    """A brief as JSON in UTF-8."""
    wishes = [asdict(wish) for wish in brief.wishes]
    content = {
        "wishes": wishes,
        "face": brief.face,
        "before": brief.before,
        "nobody": brief.nobody,
    }
    return json.dumps(content).encode()


def unpack_brief(data: bytes) -> Brief:
    """What ``pack_brief`` packed; what another version knew besides is left out."""
    content = json.loads(data)
    wishes = tuple(map(_wish, content["wishes"]))
    before, nobody = content.get("before"), content.get("nobody", False)
    return Brief(wishes, content["face"], before, nobody)


def about_portrait(portrait: Portrait) -> dict[str, Any]:
    """Everything of a portrait but its bytes."""
    about = {f.name: getattr(portrait, f.name) for f in fields(portrait) if f.name != "data"}
    return about | {
        "verdict": str(portrait.verdict),
        "seconds": dict(portrait.seconds),
        "flaws": list(portrait.flaws),
    }


def portrait_of(about: Mapping[str, Any], data: bytes) -> Portrait:
    """The portrait that ``about_portrait`` and its bytes came from."""
    changed = {"verdict": Verdict(about["verdict"]), "flaws": tuple(about["flaws"])}
    return _made(Portrait, {**about, **changed, "data": data})


def about_result(result: Result) -> dict[str, Any]:
    """What a result says besides its portraits."""
    return {
        "notes": [asdict(note) for note in result.notes],
        "findings": [asdict(finding) for finding in result.findings],
    }


def result_of(body: Mapping[str, Any], portraits: Sequence[Portrait]) -> Result:
    """The result that ``about_result`` and its portraits came from."""
    findings = tuple(
        Finding(each["code"], Severity(each["severity"]), each["sentence"])
        for each in body.get("findings", ())
    )
    return Result(tuple(portraits), tuple(map(_note, body.get("notes", ()))), findings)


def _wish(content: Mapping[str, Any]) -> Wish:
    return _made(Wish, {**content, "changes": tuple(content.get("changes", ()))})


def _note(content: Mapping[str, Any] | str) -> Note:
    """A note; earlier versions kept only its sentence."""
    if isinstance(content, str):
        return Note("plain", content)
    return _made(Note, content)


def _made(kind: type[T], content: Mapping[str, Any]) -> T:
    known = {field.name for field in fields(kind)}  # type: ignore[arg-type]
    return kind(**{name: value for name, value in content.items() if name in known})
