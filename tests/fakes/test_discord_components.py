"""Buttons, menus, forms and layouts at the fake."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import discord
import pytest
import pytest_asyncio
from discord import ui

from tests.fakes.discord.stage import Asked, Stage, png, staged
from tests.fakes.stage import picture

pytestmark = pytest.mark.asyncio
OIL = [discord.SelectOption(label="Oil")]


@pytest_asyncio.fixture
async def stage() -> AsyncIterator[Stage]:
    async with staged() as stage:
        yield stage


def buttons(*labels: str, **options: Any) -> ui.View:
    view = ui.View(timeout=None)
    for label in labels:
        view.add_item(ui.Button(label=label, custom_id=label.lower(), **options))
    return view


async def test_buttons_answer_and_change_their_message(stage: Stage) -> None:
    api = stage.api

    class Choice(ui.View):
        @ui.button(label="Yes", custom_id="yes", emoji="👍")
        async def yes(self, it: Asked, button: ui.Button) -> None:
            await it.response.edit_message(content="chosen", view=buttons("Yes", disabled=True))

        @ui.button(label="Later", custom_id="later")
        async def later(self, it: Asked, button: ui.Button) -> None:
            await it.response.defer()
            await it.edit_original_response(content="later then")
            await it.followup.send("remember", ephemeral=True)

        @ui.select(custom_id="style", placeholder="Style", options=OIL)
        async def style(self, it: Asked, menu: ui.Select) -> None:
            await it.response.send_message(f"chose {menu.values[0]}")

    async def does(it: Asked) -> None:
        await it.response.send_message("choose", view=Choice(timeout=None))

    it = await stage.go(does)
    message = it.original
    assert [(one.label, one.emoji) for one in message.buttons] == [("Yes", "👍"), ("Later", None)]
    later = await api.press(stage.ben, message, "Later")
    await api.until(lambda: len(later.messages) == 2, 5)
    assert later.kind == "deferred update" and later.message
    assert later.message.id == message.id
    assert [one.text for one in api.messages(stage.room, as_=stage.ana)] == ["later then"]
    chosen = await api.choose(stage.ana, message, "Style", "Oil")
    assert chosen.original and chosen.original.text == "chose Oil"
    assert chosen.original.reply_to == message.id
    pressed = await api.press(stage.ana, message, "yes")
    assert pressed.kind == "update"
    now = api.now(message)
    assert now and now.text == "chosen" and now.buttons[0].disabled
    assert [label for _, label in now.pressed] == ["Later", "Oil", "Yes"]
    with pytest.raises(LookupError, match="disabled"):
        await api.press(stage.ana, now, "Yes")
    stale = await api.press(stage.ana, message, "Later")
    assert stale.kind == "deferred update", "somebody's app may not have heard of the edit"


async def test_a_form_with_words_and_files(stage: Stage) -> None:
    api, got = stage.api, []

    class Form(ui.Modal, title="Yours"):
        words: ui.Label = ui.Label(text="In your words", component=ui.TextInput(max_length=20))
        photos: ui.Label = ui.Label(
            text="Photos", component=ui.FileUpload(min_values=1, max_values=3, required=True)
        )
        hint: ui.TextDisplay = ui.TextDisplay("Nobody else sees them")

        async def on_submit(self, it: Asked) -> None:  # type: ignore[override]
            assert isinstance(self.words.component, ui.TextInput)
            assert isinstance(self.photos.component, ui.FileUpload)
            files = [await one.read() for one in self.photos.component.values]
            got.append((self.words.component.value, files))
            await it.response.send_message("thanks", ephemeral=True)

    async def does(it: Asked) -> None:
        await it.response.send_modal(Form())

    it = await stage.go(does)
    assert it.kind == "modal" and it.modal["title"] == "Yours"
    photos = [("a.png", picture(10, 10)), ("b.png", picture(12, 12))]
    sent = await api.submit(stage.ana, it, {"In your words": "in oil", "Photos": photos})
    assert got == [("in oil", [picture(10, 10), picture(12, 12)])]
    assert sent.original and sent.original.ephemeral
    mistakes: list[dict[str, Any]] = [
        {"In your words": "x" * 21},
        {"Photos": []},
        {"Photos": [b""] * 4},
    ]
    for wrong in mistakes:
        with pytest.raises(ValueError, match="takes"):
            await api.submit(stage.ana, it, {"In your words": "a", "Photos": photos} | wrong)
    with pytest.raises(LookupError, match="no Colour"):
        filled = {"In your words": "a", "Photos": photos, "Colour": "red"}
        await api.submit(stage.ana, it, filled)


async def test_a_layout_shows_its_files_and_words(stage: Stage) -> None:
    def layout(words: str) -> ui.LayoutView:
        view = ui.LayoutView(timeout=None)
        gallery: ui.MediaGallery = ui.MediaGallery(
            discord.MediaGalleryItem("attachment://a.png"),
            discord.MediaGalleryItem("attachment://b.png", spoiler=True),
        )
        row: ui.ActionRow = ui.ActionRow(ui.Button(label="Again", custom_id="again"))
        section: ui.Section = ui.Section("beside", accessory=ui.Thumbnail("attachment://a.png"))
        view.add_item(ui.Container(ui.TextDisplay(words), gallery, ui.Separator(), section, row))
        return view

    async def does(it: Asked) -> None:
        files = [png("a.png"), png("b.png"), png("unseen.png")]
        await it.response.send_message(view=layout("# Yours"), files=files)
        sent = await it.original_response()
        again = ui.LayoutView.from_message(sent, timeout=None)
        again.add_item(ui.TextDisplay("added"))
        await it.edit_original_response(view=again)
        await stage.try_to(it.edit_original_response(content="old words"))

    it = await stage.go(does)
    assert it.original.text == "# Yours\nbeside\nadded"
    assert [one.name for one in it.original.pictures] == ["a.png", "b.png"]
    assert it.original.buttons[0].label == "Again"
    assert stage.codes == [50035]


@pytest.mark.parametrize(
    "view",
    [
        {"type": 1, "components": [{"type": 2, "style": 5, "label": "x", "custom_id": "x"}]},
        {"type": 1, "components": [{"type": 2, "style": 1, "label": "x" * 81, "custom_id": "x"}]},
        {"type": 1, "components": [{"type": 2, "style": 1, "custom_id": "x"}]},
        {"type": 1, "components": [{"type": 2, "style": 1, "label": "x"}]},
        {"type": 1, "components": [{"type": 2, "style": 1, "label": "x", "custom_id": "x" * 101}]},
        {"type": 1, "components": [{"type": 2, "style": 1, "label": "x", "custom_id": "x"}] * 2},
        {"type": 1, "components": [{"type": 3, "custom_id": "x", "options": []}]},
        {"type": 1, "components": []},
        {"type": 10, "content": "a layout without its flag"},
        {
            "type": 1,
            "components": [{"type": 2, "style": 1, "emoji": {"name": "x"}, "custom_id": "x"}],
        },
    ],
)
async def test_components_that_discord_does_not_take(stage: Stage, view: dict[str, Any]) -> None:
    class Raw(ui.View):
        def to_components(self) -> list[dict[str, Any]]:
            return [view]

    async def does(it: Asked) -> None:
        await it.response.send_message("x", view=Raw(timeout=None))

    await stage.go(does)
    assert stage.codes == [50035]
