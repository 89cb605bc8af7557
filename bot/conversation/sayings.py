"""What the engine, the desk and the storage say, as phrases: their notes, findings and refusals."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Sequence
from functools import cache

from bot.codec import portrait_of
from bot.conversation.errands import Errand
from bot.conversation.events import Declined, Glance, Seen
from bot.conversation.replies import Shown
from bot.conversation.state import House, Offer
from bot.conversation.titles import titled
from bot.delivery import NotNow
from bot.errors import Refused, whereabouts
from bot.words import FALLBACK, Moment, Phrase, Value, Words, phrase
from engine import looks
from engine.errors import EngineError, PromptNotUnderstood
from engine.portrait import Note, Result, Severity, Style
from storage.errors import StorageError
from storage.figures import Stats
from storage.vault import StoredFile

_log = logging.getLogger(__name__)

_STYLES_IN = {"style", "styles"}


def offer_of(style: Style, packaged: Style | None, *, pictured: bool) -> Offer:
    """A style as it is offered: a host's own keeps its own title in every language.

    Args:
        style: of the host's catalogue.
        packaged: the one of that name that comes with the install, or None.
        pictured: whether there is a preview of it.
    """
    title, about = phrase("raw", text=style.title), phrase("raw", text=style.description)
    if packaged is not None and packaged.title == style.title:
        title = Phrase(f"style-{style.name}")
    if packaged is not None and packaged.description == style.description:
        about = Phrase(f"about-{style.name}")
    return Offer(style.name, style.family, title, about, pictured, style.whole, style.varies)


# ---- refusals and errors ---------------------------------------------------------------------


def declined(errand: Errand, error: Exception, house: House) -> Declined:
    """Why an errand was not done. What is unknown is logged, and never quoted."""
    near: tuple[str, ...] = ()
    if isinstance(error, PromptNotUnderstood):
        near = tuple(name for name in error.near if house.style(name))
        code = (
            "prompt-near" if near else "prompt-scenes" if error.scenes else "prompt-not-understood"
        )
        return Declined(errand, error.code, (Phrase(f"error-{code}"),), near)
    if isinstance(error, Refused):
        values = {name: _value(value) for name, value in error.values.items()}
        code = "blocked" if values.get("limit") == 0 else error.code
        return Declined(errand, error.code, (phrase(error_id((code,)), **values),))
    if isinstance(error, EngineError | StorageError):
        return Declined(errand, error.code, (Phrase(error_id(_codes(error))),))
    if isinstance(error, NotNow):
        _log.warning("an errand can't be done now: %s", whereabouts(error))
    else:
        _log.error("an errand failed: %s", whereabouts(error))
    return Declined(errand, "internal", (Phrase("error-internal"),))


def failed(reason: str) -> tuple[Phrase, ...]:
    """What to say of an order that failed, or was cancelled, for a reason."""
    return (Phrase(error_id((reason, "generation_failed"))),)


def error_id(codes: Iterable[str]) -> str:
    """The message of the first of these codes that has one."""
    for code in codes:
        id = f"error-{code.replace('_', '-')}"
        if id in _ids():
            return id
    return "error-internal"


def _codes(error: Exception) -> list[str]:
    """The codes of an error and of what it is a kind of, the nearest first."""
    return [kind.code for kind in type(error).__mro__ if hasattr(kind, "code")]


def _value(value: object) -> Value:
    return value if isinstance(value, str | int | float | Moment) else str(value)


@cache
def _ids() -> frozenset[str]:
    return Words(FALLBACK).ids()


# ---- what was seen ---------------------------------------------------------------------------


def glance_of(photo: str, glance: looks.Glance) -> Glance:
    """What was seen of a photo that is kept as ``photo``."""
    error = None if glance.error is None else error_id((glance.error, "photo_unusable"))
    return Glance(photo, glance.name, error, tuple(map(_seen, glance.faces)))


def _seen(face: looks.Sighting) -> Seen:
    def codes(severity: Severity) -> tuple[str, ...]:
        found = [f.code for f in face.findings if f.severity is severity]
        return tuple(code.replace("_", "-") for code in found)

    return Seen(
        box=face.box,
        warnings=codes(Severity.WARNING),
        tips=codes(Severity.TIP),
        too_small=face.too_small,
        worth=face.worth,
        who=face.who,
    )


# ---- what was made ---------------------------------------------------------------------------


def shown(file: StoredFile, house: House, before: str | None) -> Shown:
    """A portrait of the vault, as it is shown."""
    portrait = portrait_of(file.about, b"")
    title = house.title(portrait.style)
    return Shown(
        file=file.id,
        title=titled(portrait.style, title, portrait.backdrop),
        likeness=Phrase("likeness-nobody" if portrait.nobody else f"likeness-{portrait.verdict}"),
        verdict=str(portrait.verdict),
        distance=portrait.distance,
        seed=portrait.seed,
        style=portrait.style,
        engine=portrait.engine,
        width=portrait.width,
        height=portrait.height,
        format=portrait.format,
        before=before,
        until=file.expires_at,
    )


def notes_of(result: Result, house: House) -> tuple[Phrase, ...]:
    """What a result says besides its portraits; the coach has spoken before."""
    said = [note for note in result.notes if note.code != "nobody"]  # each portrait says so
    return note_phrases(said, house)


def note_phrases(notes: Sequence[Note], house: House) -> tuple[Phrase, ...]:
    """Notes of the engine as phrases."""
    return tuple(_note(note, house) for note in notes)


def _note(note: Note, house: House) -> Phrase:
    values = dict(note.values)
    id = f"note-{note.code}"
    if id not in _ids():
        return phrase("raw", text=note.sentence)
    said: dict[str, Value] = {}
    for name, value in values.items():
        if name == "changes":
            said[name] = tuple(_change(str(code), given) for code, given in value)
        elif name == "error":
            said["why"] = Phrase(error_id((str(value), "generation_failed")))
        elif name in _STYLES_IN:
            said[name] = _titles(value, house)
        elif isinstance(value, list | tuple):
            said[name] = tuple(_thing(str(each), house) for each in value)
        else:
            said[name] = _value(value)
    if note.code == "took" and values.get("changes"):
        id = "note-took-with"
    return Phrase(id, tuple(said.items()))


def _titles(value: object, house: House) -> Value:
    names = value if isinstance(value, list | tuple) else [value]
    return tuple(house.title(str(name)) for name in names)


def _thing(text: str, house: House) -> Phrase:
    """Something that was named: a style by its title, anything else as it was typed."""
    return house.title(text) if house.style(text) else phrase("raw", text=text)


def _change(code: str, value: object) -> Phrase:
    if code == "strength":
        return phrase("change-strength", percent=round(100 * float(str(value))))
    if code == "shape":
        return phrase("change-shape", value="square" if value == "1:1" else str(value))
    return phrase(f"change-{code}", value=str(value), amount=str(value))


# ---- the host's numbers ----------------------------------------------------------------------


def stats_phrases(stats: Stats) -> tuple[Phrase, ...]:
    """The installation in a few lines."""
    return (
        phrase(
            "stats-now",
            waiting=stats.states.get("queued", 0),
            running=stats.states.get("running", 0),
            people=stats.people.agreed,
        ),
        phrase(
            "stats-day",
            hour=stats.last_hour,
            day=stats.last_day,
            made=stats.made,
            failed=stats.failed,
        ),
        *((Phrase("paused"),) if stats.paused else ()),
    )
