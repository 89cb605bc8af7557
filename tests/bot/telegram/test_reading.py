"""What a message says to the bot, and what says nothing to it."""

from __future__ import annotations

from typing import Any

import pytest
from telegram import Message, User

from bot.telegram.reading import Heard, read

ME = User(1, "Likeness", True, username="likeness_bot")
ANA = {"id": 7, "first_name": "Ana", "is_bot": False}
PRIVATE = {"id": 7, "type": "private", "first_name": "Ana"}
GROUP = {"id": -10, "type": "supergroup", "title": "Friends"}
SIZES = [
    {"file_id": "small", "file_unique_id": "s", "width": 90, "height": 90, "file_size": 900},
    {"file_id": "large", "file_unique_id": "l", "width": 1280, "height": 960, "file_size": 90000},
]


def message(chat: dict[str, Any] = PRIVATE, **fields: Any) -> Message:
    made = Message.de_json(
        {"message_id": 5, "date": 1, "chat": chat, "from": ANA, **fields}, bot=None
    )
    assert made is not None
    return made


def command(text: str, chat: dict[str, Any] = PRIVATE, **fields: Any) -> Message:
    name = text.split()[0]
    entity = {"type": "bot_command", "offset": 0, "length": len(name)}
    return message(chat, text=text, entities=[entity], **fields)


def heard(said: Message) -> Heard:
    found = read(said, ME)
    assert found is not None
    return found


def test_words_and_commands_in_private() -> None:
    assert heard(message(text=" as a painting ")).text == "as a painting"
    said = heard(command("/Language Deutsch"))
    assert (said.command, said.text) == ("language", "Deutsch")
    assert heard(command("/help@likeness_bot")).command == "help"


def test_a_command_to_another_bot_is_not_for_us() -> None:
    assert read(command("/help@other_bot", GROUP), ME) is None


@pytest.mark.parametrize(
    ("document", "name"),
    [
        ({"mime_type": "image/heic", "file_name": "IMG_1.HEIC"}, "IMG_1.HEIC"),
        ({"mime_type": "application/octet-stream", "file_name": "a.heic"}, "a.heic"),
        ({"mime_type": "image/png"}, "photo"),
    ],
)
def test_pictures_come_as_files(document: dict[str, Any], name: str) -> None:
    file = {"file_id": "doc", "file_unique_id": "d", "file_size": 5, **document}
    photo = heard(message(document=file, caption="warmer")).photo
    assert photo is not None and (photo.id, photo.name, photo.size) == ("doc", name, 5)


def test_the_largest_size_of_a_photo_is_taken() -> None:
    said = heard(message(photo=SIZES, caption="warmer", media_group_id="g"))
    assert said.photo is not None and said.photo.id == "large"
    assert (said.text, said.album, said.other) == ("warmer", "g", "")


@pytest.mark.parametrize(
    ("fields", "kind"),
    [
        ({"document": {"mime_type": "application/pdf", "file_name": "a.pdf"}}, "file"),
        ({"voice": {"duration": 1}}, "voice"),
        ({"video_note": {"duration": 1, "length": 1}}, "video"),
        ({"location": {"latitude": 1.0, "longitude": 1.0}}, "thing"),
    ],
)
def test_what_is_no_photo(fields: dict[str, Any], kind: str) -> None:
    ((name, value),) = fields.items()
    if name != "location":
        value = {"file_id": "f", "file_unique_id": "f", **value}
    assert heard(message(**{name: value})).other == kind


def test_people_who_talk_to_each_other_are_not_heard() -> None:
    assert read(message(GROUP, text="what a day"), ME) is None
    assert read(message(GROUP, photo=SIZES), ME) is None
    to_ben = {"message_id": 4, "date": 1, "chat": GROUP, "from": {**ANA, "id": 8}, "text": "hi"}
    assert read(message(GROUP, text="nice", reply_to_message=to_ben), ME) is None


def test_the_bots_name_says_that_it_is_meant() -> None:
    said = heard(message(GROUP, caption="@Likeness_Bot, as a comic", photo=SIZES))
    assert said.addressed and said.text == "as a comic" and said.photo is not None
    assert heard(message(GROUP, text="@likeness_bot")).text == ""


def test_an_answer_to_the_bot_is_heard_but_not_addressed() -> None:
    ours = {"message_id": 4, "date": 1, "chat": GROUP, "from": ME.to_dict(), "text": "Which look?"}
    said = heard(message(GROUP, text="darker", reply_to_message=ours))
    assert said.answers and not said.addressed


def test_the_photo_that_is_answered_and_whose_it_is() -> None:
    photo = {"message_id": 4, "date": 1, "chat": GROUP, "from": {**ANA, "id": 8}, "photo": SIZES}
    said = heard(command("/portrait oil", GROUP, reply_to_message=photo))
    assert said.target is not None and said.target.id == "large"
    assert said.owner is not None and said.owner.id == 8
    as_group = {**photo, "sender_chat": GROUP}
    assert heard(command("/portrait", GROUP, reply_to_message=as_group)).owner is None


def test_what_opened_a_topic_is_not_answered_by_everything_in_it() -> None:
    opened = {
        **{"message_id": 3, "date": 1, "chat": GROUP, "from": ME.to_dict()},
        "forum_topic_created": {"name": "Portraits", "icon_color": 1},
    }
    assert read(message(GROUP, text="hello", reply_to_message=opened), ME) is None
