"""The fake Bot API's people: what the bot hears of them, in private and in groups."""

from __future__ import annotations

import asyncio
import io
import json
from dataclasses import replace
from typing import Any

import pytest
from PIL import Image
from telegram import (
    Bot,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InlineQueryResultCachedPhoto,
    InputMediaPhoto,
    InputTextMessageContent,
    ReplyParameters,
)
from telegram.error import BadRequest, ChatMigrated, Forbidden

from tests.fakes.stage import heard, keyboard, news, picture
from tests.fakes.telegram import FakeTelegram, User

pytestmark = pytest.mark.asyncio


async def test_an_album_of_a_person_is_several_updates(
    api: FakeTelegram, bot: Bot, ana: User
) -> None:
    await news(bot)
    data = [picture(colour=colour) for colour in ("red", "green", "blue")]
    sent = await api.album(ana, data, "three", gap=0.01)
    await api.album(ana, data[:2], as_documents=True)
    messages = [update.message for update in await news(bot) if update.message]
    assert [message.caption for message in messages] == ["three", None, None, None, None]
    groups = [message.media_group_id for message in messages]
    assert groups[:3] == [sent[0].media_group_id] * 3 and groups[3] == groups[4] != groups[0]
    assert [bool(message.photo) for message in messages] == [True] * 3 + [False] * 2


async def test_a_group_becomes_a_supergroup(api: FakeTelegram, bot: Bot, ana: User) -> None:
    group = api.group("Friends", ana)
    await bot.send_message(group.id, "before")
    await news(bot)
    new = await api.migrate(group)
    told = [update.message for update in await news(bot) if update.message]
    assert [message.migrate_to_chat_id for message in told] == [new.id, None]
    assert told[1].migrate_from_chat_id == group.id
    with pytest.raises(ChatMigrated) as moved:
        await bot.send_message(group.id, "after")
    assert moved.value.new_chat_id == new.id
    await bot.send_message(new.id, "after")
    assert [message.text for message in api.said(new)] == ["after"]


async def test_where_the_bot_may_not_speak(api: FakeTelegram, bot: Bot, ana: User) -> None:
    ben = api.user("Ben")
    group, large = api.group("A", ana), api.group("B", ana, supergroup=True)
    with pytest.raises(Forbidden, match="initiate"):
        await bot.send_message(ben.id, "x")
    await news(bot)
    await api.block(ana)
    await api.kick(group)
    await api.kick(large)
    told = [update.my_chat_member for update in await news(bot) if update.my_chat_member]
    assert [change.new_chat_member.status for change in told] == ["kicked"] * 3
    for chat, words in ((ana, "blocked"), (group, "the group chat"), (large, "supergroup chat")):
        with pytest.raises(Forbidden, match=words):
            await bot.send_chat_action(chat.id, "typing")
    with pytest.raises(BadRequest, match=r"[Cc]hat not found"):
        await bot.send_message(1, "x")
    await api.unblock(ana)
    await api.add(group)
    (back, added) = [u.my_chat_member for u in await news(bot) if u.my_chat_member]
    assert (back.old_chat_member.status, back.new_chat_member.status) == ("kicked", "member")
    assert added.chat.id == group.id and api.messages(group)[-1].service == "joined"
    await bot.leave_chat(group.id)
    with pytest.raises(Forbidden, match="not a member"):
        await bot.send_message(group.id, "x")


async def test_privacy_mode(api: FakeTelegram, bot: Bot, ana: User) -> None:
    ben = api.user("Ben")
    group = api.group("Friends", ana, ben, supergroup=True)
    await bot.send_message(group.id, "from the bot")
    (mine,) = api.said(group)
    await news(bot)
    chatter = await api.text(ana, "chatter", chat=group)
    await api.text(ana, "/portrait@other_bot", chat=group)
    await api.text(ben, "to her", chat=group, reply_to=chatter)
    for words in ("/portrait", "please /portrait@Likeness_Bot now", "hey @likeness_bot"):
        await api.text(ana, words, chat=group)
    await api.text(ana, "to it", chat=group, reply_to=mine)
    await api.photo(ana, picture(), "@likeness_bot me", chat=group)
    album = await api.album(ana, [picture(), picture()], "/portrait", chat=group)
    await api.join(api.user("Cleo"), group)
    told = await news(bot)
    assert heard(told) == [
        "/portrait",
        "please /portrait@Likeness_Bot now",
        "hey @likeness_bot",
        "to it",
        "@likeness_bot me",
        "/portrait",
        "",
    ]
    assert told[5].message and told[5].message.photo[-1].file_id == album[0].photo
    assert told[3].message and told[3].message.reply_to_message
    assert told[3].message.message_thread_id == mine.id and not told[3].message.is_topic_message
    api.world.privacy = False
    await api.text(ana, "chatter", chat=group)
    assert heard(await news(bot)) == ["chatter"]


async def test_topics(api: FakeTelegram, bot: Bot, ana: User) -> None:
    group = api.group("Friends", ana, topics=("Portraits", "Other"))
    asked = await api.text(ana, "/portrait", chat=group, thread="Portraits")
    message = (await news(bot))[-1].message
    assert message and message.is_topic_message and message.chat.is_forum
    assert message.message_thread_id == group.thread("Portraits")
    assert message.reply_to_message and message.reply_to_message.forum_topic_created
    answer = await bot.send_message(group.id, "here", reply_parameters=ReplyParameters(asked.id))
    assert answer.message_thread_id == asked.thread
    with pytest.raises(BadRequest, match="thread not found"):
        await bot.send_message(group.id, "x", message_thread_id=9999)
    plain = api.group("Plain", ana, supergroup=True)
    first = await api.text(ana, "/a", chat=plain)
    with pytest.raises(BadRequest, match="thread not found"):
        await bot.send_message(plain.id, "x", message_thread_id=first.id)


async def test_anonymous_administrators(api: FakeTelegram, bot: Bot, ana: User) -> None:
    group = api.group("Friends", ana, api.user("Ben"), supergroup=True)
    await api.text(ana, "/portrait", chat=group, anonymous=True)
    message = (await news(bot))[-1].message
    assert message and message.from_user and message.sender_chat
    assert message.from_user.username == "GroupAnonymousBot"
    assert message.sender_chat.id == group.id
    admins = await bot.get_chat_administrators(group.id)
    assert [(admin.user.id, admin.status) for admin in admins] == [(ana.id, "creator")]
    assert (await bot.get_chat_member(group.id, bot.id)).status == "member"
    assert await bot.get_chat_member_count(group.id) == 3


async def test_taps(api: FakeTelegram, bot: Bot, ana: User) -> None:
    markup = InlineKeyboardMarkup(
        [
            [InlineKeyboardButton("Yes", callback_data="y1")],
            [InlineKeyboardButton("Site", url="https://example.org/")],
        ]
    )
    await bot.send_message(ana.id, "Shall I?", reply_markup=markup)
    await news(bot)
    (asked,) = api.said(ana)
    assert asked.keyboard == ((("Yes", "y1"),), (("Site", "https://example.org/"),))
    pressing = asyncio.create_task(api.press(ana, asked, "Yes"))
    await api.until(lambda: api.waiting, 5)
    query = (await news(bot))[0].callback_query
    assert query and query.data == "y1" and query.message and query.from_user.language_code == "de"
    await bot.answer_callback_query(query.id, "Fine", show_alert=True)
    answer = await pressing
    assert answer and (answer.text, answer.alert) == ("Fine", True)
    with pytest.raises(BadRequest, match="too old"):
        await bot.answer_callback_query(query.id)
    assert await api.press(ana, asked, "y1", seconds=0.01) is None
    api.limits = replace(api.limits, callback_seconds=0)
    late = (await news(bot))[0].callback_query
    with pytest.raises(BadRequest, match="too old"):
        assert late
        await bot.answer_callback_query(late.id)
    linked = await api.press(ana, asked, "Site")
    assert linked and linked.url == "https://example.org/"
    with pytest.raises(LookupError):
        await api.press(ana, asked, "No")
    now = api.now(asked)
    assert now and now.pressed == (("Ana", "Yes"), ("Ana", "Yes"), ("Ana", "Site"))


async def test_what_people_write_has_entities(api: FakeTelegram, bot: Bot, ana: User) -> None:
    ben = api.user("Ben")
    group = api.group("Friends", ana, ben)
    await api.text(ana, "👋 /portrait@likeness_bot of Ben @some_one", chat=group, mentioned=[ben])
    message = (await news(bot))[-1].message
    assert message
    found = [(entity.type, message.parse_entity(entity)) for entity in message.entities]
    assert found == [
        ("bot_command", "/portrait@likeness_bot"),
        ("text_mention", "Ben"),
        ("mention", "@some_one"),
    ]
    assert message.entities[1].user and message.entities[1].user.id == ben.id


async def test_forwarded_and_other_messages(api: FakeTelegram, bot: Bot, ana: User) -> None:
    ben = api.user("Ben")
    photo = await api.photo(ana, picture(), spoiler=True)
    await news(bot)
    await api.forward(ben, photo)
    await api.forward(ben, photo, hidden=True)
    for send in (api.sticker, api.video, api.voice, api.animation, api.location):
        await send(ben)
    shown, hidden, *others = [u.message for u in await news(bot) if u.message]
    assert shown.forward_origin and shown.forward_origin.type == "user"
    assert shown.has_media_spoiler and shown.photo[-1].file_id == photo.photo
    assert hidden.forward_origin and hidden.forward_origin.type == "hidden_user"
    kinds = ("sticker", "video", "voice", "animation", "location")
    assert [getattr(m, kind) is not None for m, kind in zip(others, kinds, strict=True)] == [
        True
    ] * 5


async def test_inline_queries(api: FakeTelegram, bot: Bot, ana: User) -> None:
    photo = await api.photo(ana, picture())
    group = api.group("Friends", ana)
    await news(bot)

    async def offered(*results: Any, query: str = "oil") -> Any:
        asking = asyncio.create_task(api.inline(ana, query))
        await api.until(lambda: api.waiting, 5)
        asked = (await news(bot))[0].inline_query
        assert asked and asked.query == query
        try:
            await bot.answer_inline_query(asked.id, results, next_offset="2")
        finally:
            if api.calls[-1].status != 200:
                asking.cancel()
        return await asking

    cached = InlineQueryResultCachedPhoto(
        "1", photo.photo or "", caption="me", reply_markup=keyboard(("More",))
    )
    words = InlineQueryResultArticle("2", "Words", InputTextMessageContent("hello"))
    results = await offered(cached, words)
    assert [(result.id, result.title) for result in results] == [("1", None), ("2", "Words")]
    assert results.next_offset == "2" and results[0].photo == photo.photo
    sent = await api.choose(ana, results[0], group)
    told = await news(bot)
    chosen, message = told[0].chosen_inline_result, told[1].message
    assert chosen and message and message.via_bot and chosen.query == "oil"
    await bot.edit_message_caption(inline_message_id=chosen.inline_message_id, caption="you")
    now = api.now(sent)
    assert now and now.via_bot and (now.sender, now.caption) == (ana, "you")
    for wrong, why in (
        ((words, words), "Result_id_duplicate"),
        ((InlineQueryResultCachedPhoto("3", "nonsense"),), "file identifier"),
        ((InlineQueryResultArticle("4" * 65, "x", InputTextMessageContent("x")),), "id_invalid"),
    ):
        with pytest.raises(BadRequest, match=why):
            await offered(*wrong)
    with pytest.raises(BadRequest, match="too old"):
        await bot.answer_inline_query("1", [])


async def test_profile_photos(api: FakeTelegram, bot: Bot, ana: User) -> None:
    assert (await bot.get_user_profile_photos(ana.id)).total_count == 0
    api.set_profile_photo(ana, picture(700, 700))
    photos = await bot.get_user_profile_photos(ana.id)
    file = await bot.get_file(photos.photos[0][-1])
    assert Image.open(io.BytesIO(await file.download_as_bytearray())).size == (700, 700)
    assert (await bot.get_chat(ana.id)).photo


async def test_reactions_and_a_transcript(api: FakeTelegram, bot: Bot, ana: User) -> None:
    photo = await api.photo(ana, picture(), "look", spoiler=True)
    with pytest.raises(BadRequest, match="Reaction_invalid"):
        await bot.set_message_reaction(ana.id, photo.id, "🦷")
    await bot.set_message_reaction(ana.id, photo.id, "👀")
    pictures = [InputMediaPhoto(picture(), caption="two"), InputMediaPhoto(picture())]
    await bot.send_media_group(ana.id, pictures)
    reply = ReplyParameters(photo.id)
    sent = await bot.send_message(
        ana.id, "a", reply_parameters=reply, reply_markup=keyboard(("B",))
    )
    await bot.edit_message_text("b", ana.id, sent.id, reply_markup=keyboard(("B", "C")))
    await api.press(ana, api.said(ana)[-1], "C", seconds=0.01)
    start, look, album, words = api.transcript(ana)
    assert json.loads(json.dumps([start, look, album, words]))[0]["kind"] == "text"
    assert (look["from"], look["bot"], look["spoiler"]) == ("Ana", False, True)
    assert look["reactions"] == ["👀"] and api.bytes(look["pictures"][0])
    assert (album["kind"], album["text"], len(album["pictures"])) == ("album", "two", 2)
    assert words["reply_to"] == {"from": "Ana", "text": "look"}
    assert (words["edited"], words["keyboard"]) == (True, [["B", "C"]])
    assert words["pressed"] == [["Ana", "C"]]


async def test_waiting_in_vain_tells_no_secrets(api: FakeTelegram, bot: Bot, ana: User) -> None:
    await bot.send_message(ana.id, "a secret")
    with pytest.raises(TimeoutError) as vain:
        await api.until(lambda: False, 0.01)
    assert "test_telegram_people.py" in str(vain.value) and "sendMessage 200" in str(vain.value)
    assert "secret" not in str(vain.value) and "Ana" not in str(vain.value)


async def test_who_waits_for_one_chat_is_woken_by_that_only(api: FakeTelegram, ana: User) -> None:
    ben, looked = api.user("Ben"), 0

    def written() -> bool:
        nonlocal looked
        looked += 1
        return len(api.messages(ben)) == 1

    waiting = asyncio.create_task(api.until(written, 5, about=ben))
    while not looked:
        await asyncio.sleep(0)
    for _ in range(5):
        await api.text(ana, "elsewhere")
        await asyncio.sleep(0)
    await api.text(ben, "here")
    assert await waiting and looked <= 3
