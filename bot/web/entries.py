"""From replies to the entries of the page: plain JSON, in the person's language. Pure.

Everything in an entry is text, whatever it contains; the page shows it as such.
"""

from __future__ import annotations

import unicodedata
from base64 import b64encode
from collections.abc import Collection, Mapping, Sequence
from typing import Any, TypeAlias
from urllib.parse import parse_qs, quote, urlencode

from babel.numbers import format_decimal

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
from bot.words import Moment, Phrase, Words, phrase

Body: TypeAlias = Mapping[str, Any]
Entry: TypeAlias = tuple[str | None, Body | None]
"""Its key (None where it has none of its own), and its body (None where it is taken away)."""
Lasting: TypeAlias = Say | Portraits | Update | Remove | AskForm | Document
"""Replies that stay on the page; progress, notices and clearing do not."""
PREVIEW = "preview"
"""What is seen of a portrait on its way: in a body that is shown, and in none that is kept."""

TEXT_MOST = 1000
"""Characters of a person's own message that are shown; longer ones are not read either."""
SUFFIXES: Mapping[str, str] = {"JPEG": ".jpg", "PNG": ".png", "WEBP": ".webp"}
_NAME_MOST = 60


def entry_of(reply: Lasting, words: Words, at: float) -> Entry:
    """The entry of a reply.

    Args:
        reply: to show.
        words: of the person's language.
        at: unix seconds.
    """
    match reply:
        case Say():
            return reply.key, _said(reply, words, at)
        case Update(say):
            return say.key, _said(say, words, at)
        case Remove(key):
            return key, None
        case Portraits():
            return reply.key, _portraits(reply, words, at)
        case Document():
            return None, _document(reply, words, at)
        case AskForm():
            text = (reply.title, reply.label)
            return None, _body(words, at, text) | {"example": words.say(reply.example)}


def progress_body(reply: Progress, words: Words, at: float) -> Body:
    """The body of an entry that says how far an order is."""
    body = _body(words, at, (reply.text,), reply.buttons)
    body |= {
        "text": [text[:1].upper() + text[1:] for text in body["text"]],
        "progress": round(min(max(reply.fraction, 0.0), 1.0), 3),
    }
    if reply.preview is not None:
        body[PREVIEW] = f"data:image/jpeg;base64,{b64encode(reply.preview).decode()}"
    return body


def without(body: Body, files: Collection[str]) -> Body | None:
    """A body without the pictures of some files: None where it showed none of them.

    Args:
        body: of an entry.
        files: ids of portraits or photos.
    """
    gone = {quote(id, safe="") for id in files}

    def left(shown: Sequence[Body]) -> list[Body]:
        kept = [each for each in shown if not _ids(each["url"]) & gone]
        return [
            {**each, "before": None} if _ids(each.get("before") or "") & gone else each
            for each in kept
        ]

    lists = {name: body[name] for name in ("portraits", "photos", "pictures") if name in body}
    kept = {**body, **{name: left(shown) for name, shown in lists.items()}}
    if _ids(kept.get("document", {}).get("url", "")) & gone:
        del kept["document"]
    return kept if kept != body else None


def own_body(text: str, photos: Sequence[tuple[str, str]], at: float) -> Body:
    """The body of what a person said themselves.

    Args:
        text: as they typed it.
        photos: id and name of each.
        at: unix seconds.
    """
    shown = text if len(text) <= TEXT_MOST else f"{text[:TEXT_MOST]}…"
    paragraphs = [part.strip() for part in shown.split("\n\n")]
    body: dict[str, Any] = {"from": "me", "at": at, "text": [part for part in paragraphs if part]}
    if photos:
        body["photos"] = [
            {"url": f"/photos/{quote(id, safe='')}", "name": name} for id, name in photos
        ]
    return body


def download_name(title: str, suffix: str) -> str:
    """A file's name for a portrait, in the person's language: letters, digits and spaces."""
    kept = "".join(c if c.isalnum() or unicodedata.category(c)[0] == "M" else " " for c in title)
    return " ".join(["Likeness", *kept.split()])[:_NAME_MOST].strip() + suffix


def disposition(name: str) -> str:
    """``Content-Disposition`` for saving a file under a name.

    The name is said twice (RFC 6266): in ASCII, and percent-encoded in UTF-8 (RFC 8187).
    """
    plain = unicodedata.normalize("NFKD", name)
    plain = "".join(c for c in plain if c.isascii() and (c.isalnum() or c in " .-_()"))
    plain = " ".join(plain.split()) or "likeness"
    return f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(name, safe='')}"


def url_of(picture: Picture) -> str | None:
    """Where a picture is; None where there is none."""
    id = quote(picture.id, safe="")
    if not id:
        return None
    if picture.kind == "style":
        return f"/styles/{id}.webp"
    if picture.kind == "faces":
        boxes = ";".join(",".join(f"{edge:.4f}" for edge in box) for box in picture.boxes)
        return f"/photos/{id}/faces?{urlencode({'boxes': boxes}, safe=',;')}"
    return f"/{picture.kind}s/{id}"


def _ids(url: str) -> set[str]:
    """Ids of the files that an address shows, as they stand in it."""
    path, _, query = url.partition("?")
    photos = [quote(id, safe="") for id in parse_qs(query).get("photo", ())]
    return {*path.split("/")[2:3], *photos}


def _said(say: Say, words: Words, at: float) -> Body:
    body = _body(words, at, say.text, say.buttons)
    if say.cards:
        body["cards"] = [_card(card, words) for card in say.cards]
    shown = [(url_of(picture), picture) for picture in say.pictures]
    if pictures := [_picture(url, picture, words) for url, picture in shown if url is not None]:
        body["pictures"] = pictures
    if say.asks:
        body["asks"] = True
    if say.example is not None:
        body["example"] = words.say(say.example)
    if say.progress is not None:
        body["progress"] = round(min(max(say.progress, 0.0), 1.0), 3)
    return body


def _body(
    words: Words, at: float, text: Sequence[Phrase], buttons: Sequence[Button] = ()
) -> dict[str, Any]:
    said = [words.say(each) for each in text]
    body: dict[str, Any] = {"from": "likeness", "at": at, "text": [each for each in said if each]}
    if buttons:
        body["buttons"] = [_button(button, words) for button in buttons]
    return body


def _button(button: Button, words: Words) -> Body:
    body = {"label": words.say(button.label), "action": button.action, "weight": button.weight}
    if button.does:
        body["does"] = button.does
    if button.group is not None:
        body["group"] = words.say(button.group)
    return body


def _picture(url: str, picture: Picture, words: Words) -> Body:
    body: dict[str, Any] = {"url": url, "alt": _alt(picture, words)}
    if picture.actions:
        body |= {"faces": [list(box) for box in picture.boxes], "actions": list(picture.actions)}
    return body


def _card(card: Card, words: Words) -> Body:
    return {
        "title": words.say(card.title),
        "about": "" if card.about is None else words.say(card.about),
        "url": url_of(card.picture),
        "action": card.action,
    }


def _alt(picture: Picture, words: Words) -> str:
    if picture.kind == "portrait":
        return words.say(Phrase("web-portrait"))
    return "" if picture.kind == "style" else words.say(Phrase("web-photo-of-yours"))


def _portraits(reply: Portraits, words: Words, at: float) -> Body:
    body = _body(words, at, reply.text, reply.buttons)
    body["portraits"] = [_portrait(shown, words, reply.drop) for shown in reply.portraits]
    return body


def _portrait(shown: Shown, words: Words, drop: str) -> Body:
    """A portrait; ``drop`` begins the action that deletes it."""
    title, likeness = words.say(shown.title), words.say(shown.likeness)
    url = f"/portraits/{quote(shown.file, safe='')}"
    before = None if shown.before is None else f"{url}/before?{urlencode({'photo': shown.before})}"
    name = download_name(title, SUFFIXES.get(shown.format, ""))
    until = "" if shown.until is None else words.say(phrase("until", until=Moment(shown.until)))
    return {
        "url": url,
        "download": f"{url}?{urlencode({'download': name}, quote_via=quote)}",
        "title": title,
        "likeness": likeness,
        "verdict": shown.verdict,
        "before": before,
        "width": shown.width,
        "height": shown.height,
        "details": _details(shown, title, words),
        "until": until,
        "delete": f"{drop}.{shown.file}" if drop else None,
        "alt": f"{words.say(Phrase('web-portrait'))}: {title}",
    }


def _details(shown: Shown, title: str, words: Words) -> list[tuple[str, str]]:
    details = {
        "style": title,
        "size": f"{shown.width} \u00d7 {shown.height}",
        "engine": shown.engine,
        "seed": str(shown.seed),
    }
    if shown.distance is not None:
        locale = words.language.replace("-", "_")
        details["likeness"] = format_decimal(round(shown.distance, 2), locale=locale)
    return [(words.say(Phrase(f"detail-{name}")), value) for name, value in details.items()]


def _document(reply: Document, words: Words, at: float) -> Body:
    url = f"/portraits/{quote(reply.portrait, safe='')}"
    label = words.say(Phrase("web-download"))
    if reply.kind == "avatars":
        document = {"url": f"{url}/avatars.zip", "name": "likeness-avatars.zip", "label": label}
    else:
        document = {"url": f"{url}?download", "name": "likeness", "label": label}
    return _body(words, at, (reply.text,)) | {"document": document}
