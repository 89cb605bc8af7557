"""Messages as Discord shows them: words, a gallery, and rows of buttons and menus. Pure.

Everything is said with the components that Discord calls version 2, so that any message can become
any other by an edit. Buttons carry the conversation's own ids; nothing about them is kept here, so
they work after a restart.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from itertools import groupby
from typing import Any

import discord
from discord import ui

from bot.conversation.replies import Button, Card
from bot.words import Phrase, Words

TEXT_MOST = 4000
FILES_MOST = 10
GALLERY_MOST = 10
_REQUEST_MOST = 24 * 2**20  # bytes; Discord takes 25 MiB with all that is around the files
_IN_A_ROW = 5
_ROWS_MOST = 7
_OPTIONS_MOST = 25
_MENU_FROM = 11
"""So many buttons that do the same become a menu."""
_LABEL_MOST, _OPTION_MOST, _PLACEHOLDER_MOST, _ABOUT_MOST = 80, 100, 150, 256
MENU = "menu"
"""Begins the id of a menu; what is chosen in it has the ids of buttons."""
FORM = "form"
"""Begins the id of what opens a form, and of the form itself."""
PORTRAIT = "portrait"
"""Begins the file names of portraits: what has one is never edited into something else."""
_PAGES = "gallery"
"""What turns pages, in a row of its own."""
_NOT_HERE = frozenset({"camera", "private"})
_STYLES = {
    "plain": discord.ButtonStyle.secondary,
    "primary": discord.ButtonStyle.primary,
    "danger": discord.ButtonStyle.danger,
}


@dataclass(frozen=True)
class Attached:
    """A picture or file of a message.

    Attributes:
        name: of the file; one message has each name once.
        data: of it.
        about: for who can't see it.
    """

    name: str
    data: bytes = field(repr=False)
    about: str = field(default="", repr=False)


@dataclass(frozen=True)
class Content:
    """A message.

    Attributes:
        text: of it, in Discord's Markdown.
        pictures: shown as a gallery.
        files: to be saved.
        rows: of buttons and menus, each as ``rows_of`` gives them.
        first: the pictures come before the words.
        mentions: whom it may notify, by their ids.
        once: of the same twice within minutes, at most 25 characters, Discord keeps one, where it
            is posted without a token; empty for what may be said again.
    """

    text: str = field(repr=False)
    pictures: tuple[Attached, ...] = ()
    files: tuple[Attached, ...] = ()
    rows: tuple[tuple[ui.Item[Any], ...], ...] = field(default=(), repr=False)
    first: bool = False
    mentions: tuple[int, ...] = ()
    once: str = ""

    @property
    def attachments(self) -> list[discord.File]:
        """What is uploaded with it; made anew each time, since sending uses it up."""
        return [
            discord.File(BytesIO(each.data), each.name, description=each.about or None)
            for each in (*self.pictures, *self.files)
        ]

    def view(self) -> ui.LayoutView:
        """The components of it. Nothing listens to them: see ``Presses.on_interaction``."""
        view = ui.LayoutView(timeout=None)
        shown = [ui.TextDisplay[ui.LayoutView](fitted(self.text, TEXT_MOST))] if self.text else []
        gallery = list(self._gallery())
        for item in (*gallery, *shown) if self.first else (*shown, *gallery):
            view.add_item(item)
        for each in self.files:
            view.add_item(ui.File(f"attachment://{each.name}"))
        for row in self.rows:
            view.add_item(ui.ActionRow(*row))
        view.stop()
        return view

    def _gallery(self) -> Iterator[ui.MediaGallery[ui.LayoutView]]:
        for start in range(0, len(self.pictures), GALLERY_MOST):
            some = self.pictures[start : start + GALLERY_MOST]
            yield ui.MediaGallery(
                *(
                    discord.MediaGalleryItem(
                        f"attachment://{each.name}",
                        description=fitted(each.about, _ABOUT_MOST) or None,
                    )
                    for each in some
                )
            )


def rows_of(
    buttons: Sequence[Button], words: Words, cards: Sequence[Card] = (), choose: str = ""
) -> tuple[tuple[ui.Item[Any], ...], ...]:
    """Buttons in rows of five, and menus where there are many of one kind.

    Args:
        buttons: in the order they are shown.
        words: of the person's language.
        cards: pictures to tap; they become a menu, with the numbers they have on the picture.
        choose: what stands in that menu before anything is chosen.
    """
    rows: list[tuple[ui.Item[Any], ...]] = []
    if cards:
        options = [
            _option(f"{number} {words.say(card.title)}", card.action, card.about, words)
            for number, card in enumerate(cards[:_OPTIONS_MOST], 1)
        ]
        rows.append((_menu(len(rows), options, choose),))
    loose: list[ui.Item[Any]] = []
    seen: set[str] = set()
    for (group, _), some in groupby(buttons, _kind):
        together = [e for e in some if e.action not in seen and e.does not in _NOT_HERE]
        seen.update(each.action for each in together)
        if any(each.action.split(".")[1:2] == [_PAGES] for each in together):
            rows += _in_rows(loose) + _in_rows([_button(each, words) for each in together])
            loose = []
            continue
        if group is not None or len(together) >= _MENU_FROM:
            rows += _in_rows(loose)
            loose = []
            heading = "" if group is None else words.say(group)
            rows.append((_menu(len(rows), [_choice(each, words) for each in together], heading),))
        else:
            loose += [_button(each, words) for each in together]
    rows += _in_rows(loose)
    return tuple(rows[:_ROWS_MOST])


def together(files: Sequence[Attached]) -> Iterator[tuple[Attached, ...]]:
    """Files in as many messages as they need, in order."""
    some: list[Attached] = []
    for file in files:
        if some and (
            len(some) == FILES_MOST or sum(len(e.data) for e in (*some, file)) > _REQUEST_MOST
        ):
            yield tuple(some)
            some = []
        some.append(file)
    if some:
        yield tuple(some)


def fitted(text: str, most: int) -> str:
    """A text of at most ``most`` characters."""
    return text if len(text) <= most else f"{text[: most - 1]}…"


def _kind(button: Button) -> tuple[Phrase | None, str]:
    """What buttons beside each other have in common."""
    return button.group, button.action.split(".")[1] if "." in button.action else button.action


def _in_rows(items: Sequence[ui.Item[Any]]) -> list[tuple[ui.Item[Any], ...]]:
    return [tuple(items[start : start + _IN_A_ROW]) for start in range(0, len(items), _IN_A_ROW)]


def _button(button: Button, words: Words) -> ui.Button[ui.LayoutView]:
    label = fitted(words.say(button.label), _LABEL_MOST)
    if button.does == "link":
        return ui.Button(label=label, url=button.action)
    action = f"{FORM}.photo" if button.does == "photo" else button.action
    return ui.Button(label=label, style=_STYLES[button.weight], custom_id=action)


def _menu(
    number: int, options: list[discord.SelectOption], heading: str
) -> ui.Select[ui.LayoutView]:
    return ui.Select(
        custom_id=f"{MENU}.{number}",
        placeholder=fitted(heading, _PLACEHOLDER_MOST) or None,
        options=options[:_OPTIONS_MOST],
    )


def _choice(button: Button, words: Words) -> discord.SelectOption:
    """A button in a menu; the one that stands out is what is chosen now."""
    label = words.say(button.label)
    chosen = button.group is not None and button.weight == "primary"
    if chosen:
        assert button.group is not None
        label = f"{words.say(button.group)}: {label}"
    return discord.SelectOption(
        label=fitted(label, _OPTION_MOST), value=button.action, default=chosen
    )


def _option(label: str, action: str, about: Phrase | None, words: Words) -> discord.SelectOption:
    said = None if about is None else fitted(words.say(about), _OPTION_MOST)
    return discord.SelectOption(label=fitted(label, _OPTION_MOST), value=action, description=said)
