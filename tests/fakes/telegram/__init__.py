"""The Telegram Bot API on a loopback port, for tests: strict as the real one, simple to read.

    async with FakeTelegram() as api:                 # api.token, api.url, api.bot
        ana = api.user("Ana", language="de")          # nobody has started the bot yet
        group = api.group("Friends", ana, admins=(ana,), topics=("Portraits",))
        sent = await api.text(ana, "/start")          # the private chat, where none is named
        await api.photo(ana, data, "caption", chat=group, thread="Portraits", reply_to=sent)
        menu = await api.until(lambda: api.said(ana))  # what the condition gives
        answer = await api.press(ana, menu[-1], "Yes")  # by words or data; None: no answer

A real bot talks to it over HTTP; people are driven from the event loop that it runs in. What a
person does is awaited (``text``, ``photo``, ``album``, ``document``, ``sticker``, ``video``,
``voice``, ``animation``, ``location``, ``forward``, ``rewrite``, ``erase``; ``press``, ``inline``,
``choose``, ``react``; ``block``, ``unblock``, ``add``, ``kick``, ``join``, ``leave``,
``migrate``). What a test sets up or looks at is not (``user``, ``group``, ``set_profile_photo``,
``limits``, ``down``, ``lose_answer``, ``redeliver``, ``age``; ``messages``, ``said``, ``now``,
``bytes``, ``file``, ``calls``, ``called``, ``sent_at``, ``refused``, ``sticker_sets``,
``waiting``, ``transcript``).

Messages are frozen: what stood there when the test looked. ``api.now(message)`` is the same one as
it is at the moment, ``message.edits`` what it was before.

Where the real one is generous or vague, this one is strict: unknown parameters are refused, a tap
may be answered once, a thread must be a forum's topic, a URL cannot be sent as a file.
"""

from tests.fakes.telegram.api import FakeTelegram
from tests.fakes.telegram.limits import Limits
from tests.fakes.telegram.nouns import (
    Answer,
    Button,
    Call,
    Chat,
    File,
    Message,
    Result,
    Results,
    User,
)
from tests.fakes.telegram.refused import Refused

__all__ = [
    "Answer",
    "Button",
    "Call",
    "Chat",
    "FakeTelegram",
    "File",
    "Limits",
    "Message",
    "Refused",
    "Result",
    "Results",
    "User",
]
