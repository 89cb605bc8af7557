"""Everything around portraits: help, what is kept, languages, deleting, and the host's commands."""

from __future__ import annotations

from dataclasses import replace

from bot.conversation import orders
from bot.conversation.errands import (
    Block,
    Count,
    Delete,
    Discard,
    DropFace,
    DropLent,
    Errand,
    List,
    Pause,
    Quota,
    Speak,
    Stats,
)
from bot.conversation.events import Counted, Kept, Listed
from bot.conversation.replies import Button, Clear, Picture, Portraits, Shown
from bot.conversation.turn import Turn
from bot.words import LANGUAGES, Moment, Phrase, phrase

_SHOWN = 12
_NUMBERED = 10
"""Portraits shown where they are told apart by numbers: as many as stand in one message."""


def hello(turn: Turn) -> None:
    """What this is, in three lines."""
    if turn.state.who.agreed and turn.state.has_face:
        turn.offer_looks("hello-again")
    else:
        turn.ask_for_photo("hello", "hello-how")


def help_(turn: Turn) -> None:
    """Help with what the conversation is at."""
    question = turn.state.question or ("looks" if turn.state.has_face else "photo")
    question = "forget" if question == "delete" else question
    if question in ("consent", "weak"):
        turn.ask(question)  # the buttons below answer it, those above go
    in_channel = turn.caps.forms and not turn.caps.alone and question in ("looks", "photo")
    turn.say(
        *(_help_in_channel(turn) if in_channel else (f"help-{question}",)),
        "help-commands",
        *_help_for_host(turn),
        buttons=(
            *(turn.photo_buttons()[:1] if in_channel else ()),
            *_way_on(turn),
            turn.button("button-privacy", "privacy"),
            turn.button("button-language", "language"),
        ),
    )


def _help_in_channel(turn: Turn) -> tuple[Phrase, ...]:
    """What can be done where others are around who see nothing of it."""
    shows = (phrase("help-show", show=Phrase("button-show")),) if turn.caps.shows else ()
    menus = phrase(
        "help-menus",
        photo=Phrase("menu-portrait"),
        like=Phrase("menu-like"),
        avatar=Phrase("menu-avatar"),
    )
    return (Phrase("help-channel"), *shows, menus)


def _help_for_host(turn: Turn) -> tuple[Phrase, ...]:
    """The commands of the host's admins, which are there in private only."""
    if not turn.state.who.admin or turn.caps.quiet:
        return ()
    before = "/host " if turn.caps.forms else "/"
    commands = (f"{before}{name}" for name in ("stats", "pause", "resume", "block", "unblock"))
    return (phrase("help-host", commands=" · ".join(commands)),)


def _way_on(turn: Turn) -> tuple[Button, ...]:
    state = turn.state
    if state.question == "consent":
        return (
            turn.button("button-agree", "agree", weight="primary"),
            turn.button("button-refuse", "refuse"),
        )
    if state.question == "weak":
        return (turn.button("button-go-on", "goon"), turn.button("button-another-photo", "photo"))
    if state.question:
        return (turn.button("button-never-mind", "nevermind"),)
    return (turn.button("button-looks", "looks"),)


def privacy(turn: Turn) -> None:
    """What is kept, for how long, and how it is deleted."""
    agreed = turn.state.who.agreed
    if turn.state.question == "consent" and not agreed:
        turn.ask("consent")  # the buttons below answer it, those above go
    ways = (
        (
            turn.button("button-results", "results"),
            turn.button("button-forget", "forget", weight="danger"),
        )
        if agreed or turn.state.who.blocked
        else (
            turn.button("button-agree", "agree", weight="primary"),
            turn.button("button-refuse", "refuse"),
        )
        if turn.state.question == "consent"
        else (turn.button("button-looks", "looks"),)
    )
    turn.say(
        phrase("privacy-kept", **turn.times()),
        "privacy-sealed",
        "privacy-yours",
        buttons=ways,
    )


def language(turn: Turn, argument: str = "") -> None:
    """Offer the languages, or speak the one that was named."""
    wanted = argument.strip().casefold()
    for tag, name in LANGUAGES.items():
        if wanted and wanted in (tag.casefold(), name.casefold()):
            turn.errand(Speak(tag))
            return
    turn.say(
        "which-language",
        buttons=tuple(
            turn.button(phrase("raw", text=name), "speak", tag) for tag, name in LANGUAGES.items()
        ),
    )


def speak(turn: Turn, tag: str) -> None:
    """Speak another language."""
    if tag in LANGUAGES:
        turn.errand(Speak(tag))
    else:
        language(turn)


# What is kept.


def results(turn: Turn) -> None:
    """Everything that is kept, also by others of somebody who never agreed to anything else."""
    turn.errand(List("results"))


def me(turn: Turn) -> None:
    """The face that is kept."""
    if turn.state.who.agreed:
        turn.errand(List("me"))
    else:
        turn.ask_for_photo("nothing-kept")


def listed(turn: Turn, event: Listed) -> None:
    """What is kept was looked up."""
    if event.what == "me":
        _face(turn, next((file for file in event.files if file.saved), None))
        return
    portraits = [file for file in event.files if file.shown is not None]
    newest = tuple(reversed(portraits[-(_SHOWN if turn.caps.cards else _NUMBERED) :]))
    if event.what == "drop":
        orders.which_of_all(turn, tuple(file.id for file in newest))
        return
    photos = [file for file in event.files if file.kind == "photo"]
    lent = (phrase("results-lent", count=event.lent),) if event.lent else ()
    if not (portraits or photos or lent):
        turn.go_on("nothing-kept")
        return
    if portraits:
        turn.reply(
            Portraits(
                "",
                tuple(map(_dated, newest)),
                (phrase("results-portraits", count=len(portraits)),),
                ()
                if turn.caps.cards
                else (turn.button("button-delete-one", "dropone", newest[0].id),),
                key=turn.anew("results"),
                drop=turn.action("drop"),
            )
        )
    turn.say(
        *((_photos_kept(photos),) if portraits or photos else ()),
        *lent,
        buttons=(
            turn.button("button-looks", "looks"),
            *(
                (turn.button(_delete_lent(event.lent), "droplent", weight="danger"),)
                if lent
                else ()
            ),
            *(
                (turn.button("button-delete-photos", "dropphotos", weight="danger"),)
                if any(not photo.saved for photo in photos)
                else ()
            ),
            turn.button("button-forget", "forget", weight="danger"),
        ),
        pictures=tuple(Picture("photo", file.id) for file in photos[-_SHOWN:]),
    )


def _dated(file: Kept) -> Shown:
    """A portrait with its date instead of how close it is."""
    assert file.shown is not None
    if file.until is None:
        return file.shown
    return replace(file.shown, likeness=phrase("until", until=Moment(file.until)))


def _photos_kept(photos: list[Kept]) -> Phrase:
    ends = [file.until for file in photos if file.until is not None]
    if not photos:
        return Phrase("results-no-photos")
    if not ends:
        return phrase("results-photos-saved", count=len(photos))
    return phrase("results-photos", count=len(photos), until=Moment(max(ends)))


def _face(turn: Turn, kept: Kept | None) -> None:
    if kept is None:
        turn.go_on("no-face-kept")
        return
    turn.say(
        "face-kept",
        pictures=(Picture("photo", kept.id),),
        buttons=(
            turn.button("button-use-face", "useface", weight="primary"),
            *turn.photo_buttons("button-replace-face")[:1],
            turn.button("button-drop-face", "dropface", weight="danger"),
        ),
    )


def drop_one(turn: Turn, newest: str) -> None:
    """Ask which of all portraits is deleted, of those that were there with this one."""
    turn.errand(List("drop", newest))


def _delete_lent(count: int) -> Phrase:
    return phrase("button-delete-lent", count=count)


def drop_lent(turn: Turn) -> None:
    """Delete the portraits of the person that others asked for."""
    turn.errand(DropLent())


def use_face(turn: Turn) -> None:
    """Make portraits of the face that is kept."""
    if not turn.state.who.face:
        turn.go_on("no-face-kept")
        return
    turn.ask("")
    turn.use()
    turn.offer_looks("which-look")


def drop_face(turn: Turn) -> None:
    """Delete the face that is kept."""
    turn.errand(DropFace())


def drop_photos(turn: Turn) -> None:
    """Delete the photos; portraits stay."""
    turn.ask("")
    turn.use()
    turn.errand(Delete(photos=True))


# Being forgotten.


def forget(turn: Turn) -> None:
    """Count what would be deleted, and ask; of a stranger nothing is kept but in memory."""
    turn.errand(Count())


def _forget_stranger(turn: Turn) -> None:
    if turn.state.held:
        turn.errand(Discard(turn.state.held))
    turn.ask("", held=(), caption="", wish=None)
    turn.reply(Clear())
    turn.ask_for_photo("nothing-kept")


def forget_now(turn: Turn) -> None:
    """Delete everything: only as the answer to the question."""
    if turn.state.answers("forget"):
        turn.ask("")
        turn.errand(Count(forget=True))
    else:
        forget(turn)


def counted(turn: Turn, event: Counted) -> None:
    """What would be deleted, or was."""
    if not (event.known or event.lent):
        _forget_stranger(turn)
        return
    counts = {"photos": event.photos, "faces": event.faces, "portraits": event.portraits}
    if not event.known:
        counts = {"portraits": event.lent}
    if event.done:
        counts["orders"] = event.orders
    kept = {name: count for name, count in counts.items() if count} or {"photos": 0}
    what = tuple(phrase(f"count-{name}", count=count) for name, count in kept.items())
    lent = (phrase("forget-lent", count=event.lent),) if event.lent and event.known else ()
    if event.done:
        turn.errand(Discard(turn.state.held)) if turn.state.held else None
        turn.set(photos=(), own=(), held=(), pieces={}, waiting=(), wish=None, recent=(), last="")
        turn.reply(Clear())
        turn.say(
            phrase(
                "forgotten",
                at=Moment(event.at),
                what=what,
            ),
            *lent,
            *((Phrase("forgotten-key"),) if event.known else ()),
            buttons=(turn.button("button-start-again", "start"),),
        )
        return
    turn.ask("forget")
    turn.say(
        phrase("forget-sure", what=what),
        *lent,
        buttons=(
            turn.button("button-delete-everything", "forgetnow", weight="danger"),
            turn.button("button-keep", "nevermind"),
        ),
    )


# The host's.


def admin(turn: Turn, command: str, argument: str) -> None:
    """A command for admins; others are told that it is not for them."""
    if not turn.state.who.admin:
        turn.go_on("not-admin")
        return
    errand = _ordered(command, argument.split())
    if errand is None:
        turn.say(f"usage-{command}", buttons=(turn.button("button-stats", "stats"),))
        return
    turn.errand(errand)


def _ordered(command: str, words: list[str]) -> Errand | None:
    match command, words:
        case "stats", _:
            return Stats()
        case "block" | "unblock", [person]:
            return Block(person, command == "block")
        case "quota", [person, "default"]:
            return Quota(person, None)
        case "quota", [person, day] if _whole(day):
            return Quota(person, int(day))
        case "quota", [person, day, hour] if _whole(day) and _whole(hour):
            return Quota(person, int(day), int(hour))
        case "pause", []:
            return Pause(True)
        case "resume", []:
            return Pause(False)
    return None


def _whole(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 7
