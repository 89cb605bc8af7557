"""The fake Bot API's messages: what the bot may send, change and delete, and how much of it."""

from __future__ import annotations

import datetime as dtm
from dataclasses import replace
from typing import Any

import pytest
from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeAllPrivateChats,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaDocument,
    InputMediaPhoto,
    InputSticker,
    ReplyParameters,
)
from telegram.error import BadRequest, RetryAfter

from tests.fakes.stage import keyboard, picture
from tests.fakes.telegram import FakeTelegram, Limits, User

pytestmark = pytest.mark.asyncio
HOUR = 3600


@pytest.fixture(autouse=True)
def durations(monkeypatch: pytest.MonkeyPatch) -> None:
    """The library warns of its old kind of durations, and warnings are errors here."""
    monkeypatch.setenv("PTB_TIMEDELTA", "1")


async def test_albums_of_the_bot_are_two_to_ten_of_a_kind(
    api: FakeTelegram, bot: Bot, ana: User
) -> None:
    photo = InputMediaPhoto(picture())
    albums: tuple[tuple[list[Any], str], ...] = (
        ([photo], "2 to 10"),
        ([photo] * 11, "2 to 10"),
        ([photo, InputMediaDocument(picture())], "be mixed"),
    )
    for album, words in albums:
        with pytest.raises(BadRequest, match=words):
            await bot.send_media_group(ana.id, album)
    with pytest.raises(BadRequest, match="reply_markup"):
        markup = {"reply_markup": keyboard(("A",)).to_json()}
        await bot.send_media_group(ana.id, [photo, photo], api_kwargs=markup)
    assert not api.said(ana)


async def test_edits(api: FakeTelegram, bot: Bot, ana: User) -> None:
    sent = await bot.send_message(ana.id, "*one*", "MarkdownV2", reply_markup=keyboard(("Go",)))
    with pytest.raises(BadRequest, match="not modified"):
        await bot.edit_message_text(
            "<b>one</b>", ana.id, sent.id, parse_mode="HTML", reply_markup=keyboard(("Go",))
        )
    with pytest.raises(BadRequest, match="no caption in the message"):
        await bot.edit_message_caption(ana.id, sent.id, caption="two")
    await bot.edit_message_text("two", ana.id, sent.id)
    (text,) = api.said(ana)
    assert (text.text, text.keyboard, text.edited) == ("two", (), True)
    assert text.edits[0].text == "one" and text.edits[0].buttons == ("Go",)
    edited = await bot.edit_message_media(
        InputMediaPhoto(picture(), caption="three"), ana.id, sent.id, reply_markup=keyboard(("A",))
    )
    assert not isinstance(edited, bool) and edited.photo and edited.edit_date
    with pytest.raises(BadRequest, match="no text in the message"):
        await bot.edit_message_text("four", ana.id, sent.id)
    with pytest.raises(BadRequest, match="not modified"):
        same = InputMediaPhoto(edited.photo[-1], caption="three")
        await bot.edit_message_media(same, ana.id, sent.id, reply_markup=keyboard(("A",)))
    await bot.edit_message_reply_markup(ana.id, sent.id)
    now = api.now(text)
    assert now and (now.text, now.caption, now.keyboard) == (None, "three", ())
    assert len(api.sent_at(text)) == 4 == len(now.edits) + 1


async def test_only_what_is_there_and_ones_own_is_edited(
    api: FakeTelegram, bot: Bot, ana: User
) -> None:
    hers = await api.text(ana, "mine")
    with pytest.raises(BadRequest, match="can't be edited"):
        await bot.edit_message_text("x", ana.id, hers.id)
    sent = await bot.send_message(ana.id, "x")
    await bot.delete_message(ana.id, sent.id)
    with pytest.raises(BadRequest, match="to edit not found"):
        await bot.edit_message_text("y", ana.id, sent.id)
    with pytest.raises(BadRequest, match="to delete not found"):
        await bot.delete_message(ana.id, sent.id)
    with pytest.raises(BadRequest, match="to be replied not found"):
        await bot.send_message(ana.id, "y", reply_parameters=ReplyParameters(sent.id))
    lenient = ReplyParameters(sent.id, allow_sending_without_reply=True)
    assert not (await bot.send_message(ana.id, "y", reply_parameters=lenient)).reply_to_message


async def test_old_messages_stay(api: FakeTelegram, bot: Bot, ana: User) -> None:
    group = api.group("Friends", ana)
    mine = await bot.send_message(ana.id, "old")
    api.age(api.said(ana)[0], 49 * HOUR)
    with pytest.raises(BadRequest, match="can't be deleted for everyone"):
        await bot.delete_message(ana.id, mine.id)
    hers = await api.text(ana, "hers", chat=group)
    with pytest.raises(BadRequest, match="can't be deleted"):
        await bot.delete_message(group.id, hers.id)
    await api.add(group, status="administrator")
    assert await bot.delete_messages(group.id, [hers.id, hers.id + 1000])
    assert not any(message.text == "hers" for message in api.messages(group))


async def test_floods_are_refused_with_the_time_to_wait(
    api: FakeTelegram, bot: Bot, ana: User
) -> None:
    group = api.group("Friends", ana)
    for _ in range(2):
        await bot.send_media_group(group.id, [InputMediaPhoto(picture())] * 10)
    with pytest.raises(RetryAfter) as minute:
        await bot.send_message(group.id, "one more")
    assert isinstance(minute.value.retry_after, dtm.timedelta)
    assert 55 <= minute.value.retry_after.total_seconds() <= 60
    assert api.refused[group.id] == 1 and api.calls[-1].status == 429
    await bot.send_chat_action(group.id, "typing")
    api.limits = replace(api.limits, per_second=3, group_per_minute=1000)
    api.world.floods = type(api.world.floods)(lambda: 100.0)
    sent = await bot.send_message(ana.id, "one")
    await bot.edit_message_text("two", ana.id, sent.id)
    await bot.copy_message(group.id, ana.id, sent.id)
    with pytest.raises(RetryAfter) as second:
        await bot.send_message(ana.id, "four")
    assert second.value.retry_after == dtm.timedelta(seconds=1)


async def test_one_person_gets_so_many_at_once() -> None:
    limits = Limits(per_second=1000, private_burst=3, private_per_second=0.5)
    async with FakeTelegram(limits=limits) as api, Bot(api.token, f"{api.url}/bot") as bot:
        ana = api.user("Ana")
        await api.text(ana, "/start")
        for _ in range(3):
            await bot.send_message(ana.id, "x")
        with pytest.raises(RetryAfter) as refused:
            await bot.send_message(ana.id, "x")
        assert refused.value.retry_after == dtm.timedelta(seconds=2)


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ([["x" * 3] * 9], "more than 8"),
        ([["x"] * 8] * 13, "Reply_markup_too_long"),
        ([["  "]], "non-empty"),
    ],
)
async def test_keyboards_have_limits(
    api: FakeTelegram, bot: Bot, ana: User, rows: list[list[str]], words: str
) -> None:
    with pytest.raises(BadRequest, match=words):
        await bot.send_message(ana.id, "x", reply_markup=keyboard(*map(tuple, rows)))


async def test_buttons_carry_64_bytes(api: FakeTelegram, bot: Bot, ana: User) -> None:
    def one(data: str) -> InlineKeyboardMarkup:
        return InlineKeyboardMarkup([[InlineKeyboardButton("x", callback_data=data)]])

    await bot.send_message(ana.id, "x", reply_markup=one("ä" * 32))
    for data in ("ä" * 33, ""):
        with pytest.raises(BadRequest, match=r"Button_data_invalid|exactly one"):
            await bot.send_message(ana.id, "x", reply_markup=one(data))


async def test_texts_are_counted_as_telegram_counts(api: FakeTelegram, bot: Bot, ana: User) -> None:
    await bot.send_message(ana.id, f"<b>{'🙂' * 2048}</b>", "HTML")
    with pytest.raises(BadRequest, match=r"[Mm]essage is too long"):
        await bot.send_message(ana.id, "🙂" * 2048 + "x")
    with pytest.raises(BadRequest, match="caption is too long"):
        await bot.send_photo(ana.id, picture(), caption="x" * 1025)
    for empty in (" \n ", "<b></b>"):
        with pytest.raises(BadRequest, match="text is empty"):
            await bot.send_message(ana.id, empty, "HTML")


async def test_marked_texts(api: FakeTelegram, bot: Bot, ana: User) -> None:
    words = f'🙂 <b>bold &amp; <i>both</i></b> <a href="tg://user?id={ana.id}">you</a> /go'
    sent = await bot.send_message(ana.id, words, "HTML")
    assert sent.text == "🙂 bold & both you /go"
    assert [(e.type, sent.parse_entity(e)) for e in sent.entities] == [
        ("bold", "bold & both"),
        ("italic", "both"),
        ("text_mention", "you"),
        ("bot_command", "/go"),
    ]
    sent = await bot.send_message(ana.id, r"*a* ||b\.|| [c](https://example.org)", "MarkdownV2")
    assert sent.text == "a b. c"
    assert [entity.type for entity in sent.entities] == ["bold", "spoiler", "text_link"]
    for bad, mode in (
        ("<b>x", "HTML"),
        ("1 < 2", "HTML"),
        ("<x>y</x>", "HTML"),
        ("a.", "MarkdownV2"),
    ):
        with pytest.raises(BadRequest, match="parse entities"):
            await bot.send_message(ana.id, bad, mode)


def sticker(*emoji: str, width: int = 512, kind: str = "WEBP") -> InputSticker:
    return InputSticker(picture(width, 300, kind), emoji or ("🙂",), "static")


async def test_sticker_sets(api: FakeTelegram, bot: Bot, ana: User) -> None:
    api.limits = replace(api.limits, stickers=2)
    name = "ana1_by_likeness_bot"
    with pytest.raises(BadRequest, match="Stickerset_invalid"):
        await bot.add_sticker_to_set(ana.id, name, sticker())
    await bot.create_new_sticker_set(ana.id, name, "Ana", [sticker("😎", "🎉")])
    with pytest.raises(BadRequest, match="already occupied"):
        await bot.create_new_sticker_set(ana.id, name.upper(), "Ana", [sticker()])
    await bot.add_sticker_to_set(ana.id, name, sticker(kind="PNG"))
    with pytest.raises(BadRequest, match="Stickers_too_much"):
        await bot.add_sticker_to_set(ana.id, name, sticker())
    found = await bot.get_sticker_set(name)
    assert [item.emoji for item in found.stickers] == ["😎🎉", "🙂"]
    await bot.set_sticker_emoji_list(found.stickers[1].file_id, ["🐳"])
    await bot.delete_sticker_from_set(found.stickers[0].file_id)
    await bot.set_sticker_set_title(name, "Hers")
    (hers,) = api.sticker_sets(ana)
    assert (hers.title, [item.emoji for item in hers.stickers]) == ("Hers", ["🐳"])
    sent = await bot.send_sticker(ana.id, found.stickers[1].file_id)
    assert sent.sticker and sent.sticker.set_name == name
    await bot.delete_sticker_set(name)
    assert not api.sticker_sets(ana)


@pytest.mark.parametrize(
    ("name", "stickers", "words"),
    [
        ("ana", [sticker()], "set name is specified"),
        ("a__a_by_likeness_bot", [sticker()], "set name is specified"),
        ("1a_by_likeness_bot", [sticker()], "set name is specified"),
        ("a_by_likeness_bot", [], "Stickers_empty"),
        ("a_by_likeness_bot", [sticker(width=500)], "Sticker_png_dimensions"),
        ("a_by_likeness_bot", [sticker(kind="JPEG")], "Sticker_png_nopng"),
        ("a_by_likeness_bot", [sticker("smile")], "Sticker_emoji_invalid"),
        ("a_by_likeness_bot", [sticker(*"🙂" * 21)], "1 to 20"),
    ],
)
async def test_sticker_sets_that_are_none(
    api: FakeTelegram, bot: Bot, ana: User, name: str, stickers: Any, words: str
) -> None:
    with pytest.raises(BadRequest, match=words):
        await bot.create_new_sticker_set(ana.id, name, "Ana", stickers)


async def test_the_bots_profile(api: FakeTelegram, bot: Bot) -> None:
    scope = BotCommandScopeAllPrivateChats()
    await bot.set_my_commands([BotCommand("portrait", "Ein Portrait")], scope, "de")
    assert (await bot.get_my_commands(scope, "de"))[0].command == "portrait"
    assert not await bot.get_my_commands(scope) and not await bot.get_my_commands()
    for command in (BotCommand("Portrait", "x"), BotCommand("x", "y" * 257)):
        with pytest.raises(BadRequest, match="Bot_command"):
            await bot.set_my_commands([command])
    await bot.set_my_short_description("Portraits")
    assert (await bot.get_my_short_description("fr")).short_description == "Portraits"
    with pytest.raises(BadRequest, match="too long"):
        await bot.set_my_description("x" * 513)
    assert (await bot.get_my_name()).name == "Likeness"
