"""Forms: words, or photos with words. What is filled in comes back under the form's id."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import discord
from discord import ui

from bot.conversation.replies import AskForm
from bot.discord.layout import FORM, fitted
from bot.discord.reading import FileAt
from bot.words import Phrase, Words

PHOTOS_MOST = 5
_TITLE_MOST, _LABEL_MOST, _HINT_MOST = 45, 45, 100
_TEXT_MOST = 500
_WORDS, _PHOTOS = "words", "photos"
"""Ids of the fields."""


@dataclass(frozen=True)
class Filled:
    """A form that was filled in.

    Attributes:
        form: its name: ``words``, ``change`` or ``photo``.
        text: that was typed.
        files: that were chosen.
    """

    form: str
    text: str = field(default="", repr=False)
    files: tuple[FileAt, ...] = ()


def words_form(form: AskForm, words: Words) -> ui.Modal:
    """A form with one field for words."""
    hint = fitted(words.say(form.example), _HINT_MOST)
    modal = ui.Modal(
        title=fitted(words.say(form.title), _TITLE_MOST),
        custom_id=f"{FORM}.{form.form}",
        timeout=None,
    )
    typed = ui.TextInput[ui.Modal](
        custom_id=_WORDS,
        style=discord.TextStyle.paragraph,
        placeholder=hint,
        max_length=_TEXT_MOST,
    )
    modal.add_item(ui.Label(text=fitted(words.say(form.label), _LABEL_MOST), component=typed))
    modal.stop()
    return modal


def photo_form(words: Words) -> ui.Modal:
    """A form for photos, and for words if somebody has some already."""
    modal = ui.Modal(
        title=fitted(words.say(Phrase("photo-form-title")), _TITLE_MOST),
        custom_id=f"{FORM}.photo",
        timeout=None,
    )
    photos = ui.FileUpload[ui.Modal](custom_id=_PHOTOS, min_values=1, max_values=PHOTOS_MOST)
    typed = ui.TextInput[ui.Modal](
        custom_id=_WORDS,
        required=False,
        placeholder=fitted(words.say(Phrase("example-words")), _HINT_MOST),
        max_length=_TEXT_MOST,
    )
    modal.add_item(
        ui.Label(
            text=fitted(words.say(Phrase("photo-form-label")), _LABEL_MOST),
            description=fitted(words.say(Phrase("photo-form-hint")), _HINT_MOST),
            component=photos,
        )
    )
    modal.add_item(
        ui.Label(text=fitted(words.say(Phrase("words-label")), _LABEL_MOST), component=typed)
    )
    modal.stop()
    return modal


def filled(data: Mapping[str, Any], client: discord.Client) -> Filled:
    """What somebody filled in, from what Discord says of it; forms outlive the process this way."""
    text, files = "", []
    known = data.get("resolved", {}).get("attachments", {})
    for each in _fields(data.get("components", ())):
        if each.get("custom_id") == _WORDS:
            text = str(each.get("value") or "")
        elif each.get("custom_id") == _PHOTOS:
            files += [known[id] for id in each.get("values", ()) if id in known]
    return Filled(
        str(data.get("custom_id", "")).partition(".")[2],
        text.strip(),
        tuple(FileAt.of(discord.Attachment(data=each, state=client._connection)) for each in files),
    )


def _fields(components: Any) -> Iterator[Mapping[str, Any]]:
    """The fields of a form, whatever labels and rows they stand in."""
    for each in components:
        yield each
        if "component" in each:
            yield from _fields((each["component"],))
        yield from _fields(each.get("components", ()))
