"""What people send into chats, and what of it reaches the bot."""

from __future__ import annotations

import asyncio
import io
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from PIL import Image

from tests.fakes.telegram.entities import cut, detect, mentions
from tests.fakes.telegram.membership import bot_becomes
from tests.fakes.telegram.nouns import Chat, File, Message, User
from tests.fakes.telegram.rendered import message_json, user_json
from tests.fakes.telegram.sending import origin_of
from tests.fakes.telegram.world import World

SOME_BYTES = b"\0\0\0\x18ftypmp42"
SIDE = 512


def hears(world: World, message: Message) -> bool:
    """Whether the bot is told of what somebody wrote; in groups, privacy mode decides."""
    chat = message.chat
    if not chat.bot_is_here:
        return False
    if chat.is_private or chat.bot == "administrator" or not world.privacy or message.via_bot:
        return True
    above = world.board.find(chat.id, message.reply_to) if message.reply_to is not None else None
    if above and above.sender == world.bot:
        return True
    return any(_addresses(world, message.words, entity) for entity in message.entities)


def _addresses(world: World, text: str, entity: Mapping[str, Any]) -> bool:
    """A command for every bot or for this one, or this one's name."""
    words, me = cut(text, entity).lower(), f"@{world.bot.username}".lower()
    if entity["type"] == "bot_command":
        return "@" not in words or words.endswith(me)
    return bool(entity["type"] == "mention" and words == me)


class Writing:
    """What somebody does with the message field.

    All take the sender first. ``chat`` is the private chat with the bot where none is said,
    ``thread`` a topic's name or message thread id, ``anonymous`` an administrator who writes in the
    name of the group. All give the message as it then stands in the chat.
    """

    world: World

    async def text(
        self, who: User, text: str, *, mentioned: Sequence[User] = (), **where: Any
    ) -> Message:
        """Write something; the people ``mentioned`` are linked by their names in it."""
        people = [(user.name, user_json(user)) for user in mentioned]
        entities = detect(text, mentions(text, people))
        return self._send(who, text=text, entities=entities, **where)

    async def photo(
        self, who: User, data: bytes, caption: str = "", *, spoiler: bool = False, **where: Any
    ) -> Message:
        """Send a picture as a photo: the app makes it smaller and drops its metadata."""
        file = self.world.files.photo(data, formats=None)
        return self._captioned(who, file, caption, spoiler=spoiler, **where)

    async def document(
        self,
        who: User,
        data: bytes,
        name: str,
        mime: str | None = None,
        caption: str = "",
        **where: Any,
    ) -> Message:
        """Send a file as it is."""
        return self._captioned(who, self.world.files.document(data, name, mime), caption, **where)

    async def album(
        self,
        who: User,
        data: Sequence[bytes],
        caption: str = "",
        *,
        gap: float = 0.0,
        as_documents: bool = False,
        spoiler: bool = False,
        **where: Any,
    ) -> tuple[Message, ...]:
        """Send several pictures at once, ``gap`` seconds apart; the caption is the first one's."""
        files, group = self.world.files, self.world.number()
        sent: list[Message] = []
        for number, picture in enumerate(data):
            if gap and sent:
                await asyncio.sleep(gap)
            if as_documents:
                file = files.document(picture, f"picture{number + 1}.jpg")
            else:
                file = files.photo(picture, formats=None)
            words, blurred = "" if sent else caption, spoiler and not as_documents
            sent.append(
                self._captioned(who, file, words, spoiler=blurred, media_group_id=group, **where)
            )
        return tuple(sent)

    async def sticker(self, who: User, data: bytes | None = None, **where: Any) -> Message:
        """Send a sticker."""
        out = io.BytesIO()
        Image.new("RGBA", (SIDE, SIDE), (200, 80, 80, 255)).save(out, "WEBP")
        file = self.world.files.keep(
            "sticker", data or out.getvalue(), width=SIDE, height=SIDE, emoji="🙂"
        )
        return self._send(who, file=file, **where)

    async def video(self, who: User, data: bytes = SOME_BYTES, **where: Any) -> Message:
        """Send a video."""
        return self._moving(who, "video", "video/mp4", data, **where)

    async def animation(self, who: User, data: bytes = SOME_BYTES, **where: Any) -> Message:
        """Send a GIF."""
        return self._moving(who, "animation", "video/mp4", data, **where)

    async def voice(self, who: User, data: bytes = b"OggS", **where: Any) -> Message:
        """Send a voice message."""
        return self._moving(who, "voice", "audio/ogg", data, **where)

    async def location(self, who: User, **where: Any) -> Message:
        """Send a place."""
        return self._send(who, fields={"location": {"latitude": 0.0, "longitude": 0.0}}, **where)

    async def forward(
        self, who: User, message: Message, *, hidden: bool = False, **where: Any
    ) -> Message:
        """Send a message on; ``hidden`` names its author without a link to the account."""
        return self._send(
            who,
            text=message.text,
            caption=message.caption,
            entities=message.entities,
            file=message.file,
            spoiler=message.spoiler,
            fields=message.fields,
            origin=origin_of(message, hidden),
            **where,
        )

    async def rewrite(self, who: User, message: Message, words: str) -> Message:
        """Change the text or the caption of one's own message."""
        assert message.sender == who, "only their own"
        field = "text" if message.text is not None else "caption"
        changes: dict[str, Any] = {field: words, "entities": detect(words)}
        edited = self.world.board.replace(replace(message, **changes), edited=True)
        if hears(self.world, edited):
            self.world.updates.push("edited_message", message_json(self.world, edited))
        return edited

    async def erase(self, message: Message) -> None:
        """Delete a message; the bot is not told."""
        self.world.board.remove(message)

    def _moving(self, who: User, kind: str, mime: str, data: bytes, **where: Any) -> Message:
        file = self.world.files.keep(kind, data, mime=mime, width=320, height=240)
        return self._send(who, file=file, **where)

    def _captioned(self, who: User, file: File, caption: str, **fields: Any) -> Message:
        return self._send(
            who, file=file, caption=caption or None, entities=detect(caption), **fields
        )

    def _send(
        self,
        who: User,
        *,
        chat: Chat | User | None = None,
        reply_to: Message | None = None,
        thread: str | int | None = None,
        **fields: Any,
    ) -> Message:
        place = chat if isinstance(chat, Chat) else self.world.chats[(chat or who).id]
        assert place.migrated_to is None, "the group has become a supergroup"
        assert who.id in place.people, "only members write"
        if fields.get("anonymous"):
            assert who.id in {place.owner, *place.admins}, "only administrators are anonymous"
        if place.is_private:
            assert place.bot != "kicked", "they blocked the bot"
            if place.bot == "new":
                bot_becomes(self.world, place, "member", who)
        if isinstance(thread, str):
            thread = place.thread(thread)
        if reply_to and thread is None:
            thread = reply_to.thread
        above = reply_to.id if reply_to else None
        message = self.world.board.post(place, who, reply_to=above, thread=thread, **fields)
        if hears(self.world, message):
            self.world.updates.push("message", message_json(self.world, message))
        return message
