"""The front end ``telegram``: what people do there goes to the talk, what comes of it to the mouth.

What one person does in a chat is worked on in the order in which it came; nobody waits for anybody
else. An update that was handled is written down, so that one which comes again after a crash is not
handled twice.
"""

from __future__ import annotations

import asyncio
import itertools
import logging
from collections import Counter, OrderedDict
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import replace
from typing import Any
from weakref import WeakValueDictionary

from telegram import CallbackQuery, Chat, ChatMember, Message, Update, User
from telegram.constants import ChatAction, ChatMemberStatus, ChatType
from telegram.error import TelegramError

from bot.conversation.events import Action, Event, Images, Other, Started, Text, Unreachable
from bot.conversation.held import Remote
from bot.conversation.others import PREFIX
from bot.conversation.platform import PRIVATE, Expression, Listener, PhotoNotFetched
from bot.conversation.replies import Button
from bot.conversation.talk import Talk
from bot.delivery import NotNow, Parcel
from bot.delivery import Unreachable as NotThere
from bot.errors import Refused, whereabouts
from bot.telegram.albums import Album, Albums
from bot.telegram.board import Board
from bot.telegram.groups import Rules, Venues
from bot.telegram.handles import Handle, handle_of
from bot.telegram.keyboards import keyboard
from bot.telegram.menus import IN_PRIVATE
from bot.telegram.mouth import Mouth
from bot.telegram.pace import Priority
from bot.telegram.presses import Presses
from bot.telegram.reading import FileAt, Heard, called, read
from bot.telegram.sending import FRONT, Due, Sender, owed
from bot.telegram.settings import GroupSettings
from bot.telegram.spoilers import Spoilers
from bot.telegram.stickers import Stickers
from bot.words import Phrase, Words, language_of, words_of
from engine.portrait import Progress
from storage.errors import Forgotten, NotYours, StorageError
from storage.inbox import Inbox
from storage.orders import Job
from storage.people import Account, People

_log = logging.getLogger(__name__)

_UPDATES_REMEMBERED = 10_000
WAITING_MOST = 30
"""Of one person's updates that wait or are worked on; what they do besides is not heard. Without
this, one who taps without end keeps everybody else's updates waiting."""
WAITING_MOST_IN_GROUP = 5
"""Of those in one group, where the room is everybody's: 20 messages a minute."""
_GROUP_COMMANDS = {"settings": "settings", "likeness": "settings"}
_COMMANDS = frozenset({"start", *IN_PRIVATE, *_GROUP_COMMANDS})
_TAKING_BACK = frozenset({"cancel", "stop", "delete", "deleteall", "nevermind", "refuse"})
SEEN = "👀"


class TelegramFront:
    """The front end, the platform of its conversation, and what its application's handlers call.

    Args:
        sender: that sends.
        board: of what stands where.
        mouth: that shows replies.
        presses: of buttons.
        venues: where conversations are held.
        stickers: that makes sticker sets.
        people: who is known.
        inbox: of updates that were handled.
        most_megabytes: of a file that can be fetched.
        albums: that come together.
    """

    name = FRONT
    at_once = 16
    progress_seconds = 3.0
    talk: Talk

    def __init__(
        self,
        sender: Sender,
        board: Board,
        mouth: Mouth,
        presses: Presses,
        venues: Venues,
        stickers: Stickers,
        people: People,
        inbox: Inbox,
        most_megabytes: int,
        albums: Albums | None = None,
    ) -> None:
        self.sender, self.board, self.mouth, self.venues = sender, board, mouth, venues
        self.settings = GroupSettings(sender, venues, presses)
        self._presses, self._stickers, self._people = presses, stickers, people
        self._inbox, self._most_megabytes = inbox, most_megabytes
        self._albums = albums or Albums()
        self._spoilers = Spoilers()
        self._arrived = itertools.count(1)
        self._turns: WeakValueDictionary[tuple[int, int], asyncio.Lock] = WeakValueDictionary()
        self._waiting: Counter[int | tuple[int, int]] = Counter()  # by user, by user and chat
        self._handled: OrderedDict[int, None] = OrderedDict()
        self._passing: set[asyncio.Task[Any]] = set()

    # From the outbox.

    async def deliver(self, parcel: Parcel) -> Mapping[str, Any]:
        """Say what came of an order, where it was placed (``bot.delivery.FrontEnd``).

        Where the bot is not in that group any more, it is said in private.
        """
        message = parcel.message
        group = message.reply is not None and Handle.of(message.reply, "0").group
        with owed(Due(Priority.RESULT, kept=True)):
            if not group or message.reply is None:
                return await self.talk.deliver(parcel)
            handle = Handle.of(message.reply, "0")
            venue = await self.venues.of(handle.chat)
            try:
                return await self.talk.deliver(parcel, venue)
            except NotThere:
                account = await self._account_of(message.person)
                private = Handle(int(account.id)).pack()
                again = replace(parcel, message=replace(message, reply=private))
                return await self.talk.deliver(again, PRIVATE, lost=venue)

    async def progress(self, job: Job, step: Progress) -> None:
        """Show how far an order is (``bot.delivery.FrontEnd``)."""
        account = await self._account_of(job.person)
        handle = Handle.of(job.reply, account.id)
        await self.talk.progress(job, step, await self.venues.of(handle.chat))
        if not handle.group:
            await self.sender.action(handle, ChatAction.UPLOAD_PHOTO)

    async def _account_of(self, person: str) -> Account:
        with suppress(Forgotten):
            if account := await self._people.account_on(person, FRONT):
                return account
        raise NotThere

    # The platform of the conversation.

    async def profile(self, account: Account) -> Remote | None:
        """Somebody's profile photo (``bot.conversation.platform.Platform``)."""
        try:
            photos = await self.sender.bot.get_user_profile_photos(int(account.id), limit=1)
        except TelegramError as error:
            _log.warning("a profile photo can't be looked up: %s", type(error).__name__)
            return None
        if not photos.photos:
            return None
        largest = max(photos.photos[0], key=lambda size: size.width)
        return self._remote(FileAt(largest.file_id, "profile.jpg", largest.file_size or 0))

    async def express(
        self, to: Listener, portrait: bytes, like: Expression, key: str, *, whole: bool
    ) -> str:
        """There are no servers on Telegram (``bot.conversation.platform.Platform``)."""
        raise Refused("not_allowed_there", "There are no emojis to add here.", "Make a sticker.")

    async def take_back(self, to: Listener, key: str) -> None:
        """Nothing was added that could be taken away."""

    async def stick(
        self, to: Listener, portrait: bytes, emoji: str, title: str, *, whole: bool
    ) -> tuple[str, str]:
        """Put a portrait into a sticker set (``bot.conversation.platform.Platform``)."""
        return await self._stickers.stick(to, portrait, emoji, title, whole=whole)

    async def show(self, to: Listener, replies: Any) -> Mapping[str, Any]:
        """Show replies (``bot.conversation.platform.Mouth``)."""
        return await self.mouth.show(to, replies)

    def attends(self, account: Account) -> bool:
        """Whether somebody would see what is shown (``bot.conversation.platform.Mouth``)."""
        return self.mouth.attends(account)

    # From Telegram.

    async def on_message(self, update: Update) -> None:
        """Somebody said something."""
        message = update.effective_message
        assert message is not None
        heard = read(message, self.sender.bot.bot)
        if message.from_user is not None:
            self._presses.over(message.from_user.id)
        if heard is None or message.from_user is None:
            await self._note(update.update_id)
        elif not heard.album:
            await self._in_turn(update, message.from_user, lambda: self._said(message, heard))
        elif not self._albums.joins(message.chat.id, heard, update.update_id):
            await self._begin(update, message.from_user, heard)

    async def on_press(self, update: Update) -> None:
        """Somebody pressed a button."""
        query = update.callback_query
        assert query is not None
        again = self._presses.again(query)
        await self._in_turn(update, query.from_user, lambda: self._pressed(query, again=again))

    async def on_member(self, update: Update) -> None:
        """The bot was let in somewhere, or shut out."""
        change = update.my_chat_member
        assert change is not None
        if change.chat.type == "private":
            await self._in_turn(
                update,
                change.from_user,
                lambda: self._reached(change.from_user, _there(change)),
                surely=True,
            )
        else:
            await self._in_turn(
                update, change.from_user, lambda: self._invited(change.chat, change), surely=True
            )

    async def on_moved(self, update: Update) -> None:
        """A group became a supergroup."""
        message = update.effective_message
        assert message is not None
        if message.migrate_to_chat_id is not None:
            await self.venues.moved(message.chat.id, message.migrate_to_chat_id)
        await self._note(update.update_id)

    async def close(self) -> None:
        """Give up what need not be, and what there is no time for."""
        for task in self._passing:
            task.cancel()
        await asyncio.gather(*self._passing, return_exceptions=True)

    # One after the other.

    async def _in_turn(
        self,
        update: Update,
        user: User,
        work: Callable[[], Awaitable[object]],
        *,
        surely: bool = False,
    ) -> None:
        """Work on what somebody did once what they did there before is done, and never twice.

        In another chat they do not wait for it: a busy group has room for 20 messages a minute.

        Args:
            update: that tells of it.
            user: who did it.
            work: on it.
            surely: it is heard however much else they do.
        """
        chat = update.effective_chat
        place = user.id, 0 if chat is None else chat.id
        if not surely and self._is_too_much(*place):
            _log.info("somebody does too much at a time")
            return
        arrived = next(self._arrived)
        turn = self._turns.get(place)
        if turn is None:
            turn = self._turns[place] = asyncio.Lock()
        async with self._in_line(place), turn:
            if await self._was_handled(update.update_id):
                return
            with owed(Due(Priority.RESULT, arrived, answered=False)):
                try:
                    await work()
                except NotThere:
                    _log.info("somebody is not there any more")
                except NotNow:
                    _log.warning("an answer could not be sent")
                except Exception as error:
                    _log.error("an update was not handled: %s", whereabouts(error))
                    await self._apologise(update, user)
            await self._note(update.update_id)

    def _is_too_much(self, user: int, chat: int) -> bool:
        """Whether somebody has to wait until less of what they did waits, all in all or there."""
        there = chat < 0 and self._waiting[user, chat] >= WAITING_MOST_IN_GROUP
        return there or self._waiting[user] >= WAITING_MOST

    @asynccontextmanager
    async def _in_line(self, place: tuple[int, int]) -> AsyncIterator[None]:
        """Count what somebody did and what is not worked on to the end yet."""
        task = asyncio.current_task()
        assert task is not None
        self._waiting.update((place[0], place))
        self._passing.add(task)
        try:
            yield
        finally:
            self._passing.discard(task)
            for counted in (place[0], place):
                self._waiting[counted] -= 1
                if not self._waiting[counted]:
                    del self._waiting[counted]

    async def _was_handled(self, update: int) -> bool:
        if update in self._handled:
            return True
        try:
            return await self._inbox.knows(FRONT, str(update))
        except StorageError as error:
            _log.error("the inbox can't be read: %s", error.message)
            return False

    async def _note(self, update: int) -> None:
        """Write down that an update was handled."""
        self._handled[update] = None
        while len(self._handled) > _UPDATES_REMEMBERED:
            self._handled.popitem(last=False)
        try:
            await self._inbox.took(FRONT, str(update))
        except StorageError as error:
            _log.error("the inbox can't be written: %s", error.message)

    async def _apologise(self, update: Update, user: User) -> None:
        message = update.effective_message
        if message is None:
            return
        words = words_of(language_of(user.language_code))
        try:
            at = handle_of(message, answers=update.callback_query is None)
            await self.sender.text(at, words.say(Phrase("web-error-trouble")))
        except Exception as error:
            _log.warning("nor could that be said: %s", whereabouts(error))

    # What was said.

    async def _said(self, message: Message, heard: Heard) -> None:
        await self._heard(message, heard, (heard.photo,) if heard.photo else ())

    async def _begin(self, update: Update, user: User, heard: Heard) -> None:
        """The first picture of an album: the others find it there before its turn has come."""
        message = update.effective_message
        assert message is not None
        album = self._albums.begin(message.chat.id, heard, update.update_id)
        try:
            await self._in_turn(update, user, lambda: self._together(message, heard, album))
        finally:
            self._albums.end(message.chat.id, album)

    async def _together(self, message: Message, heard: Heard, album: Album) -> None:
        await self._albums.complete(message.chat.id, album)
        photos = tuple(part.photo for part in album.parts if part.photo)
        for number in album.updates:
            await self._note(number)
        await self._heard(message, replace(heard, text=album.caption), photos)

    async def _heard(self, message: Message, heard: Heard, photos: tuple[FileAt, ...]) -> None:
        assert message.from_user is not None
        at, earlier = handle_of(message, answers=True), message.reply_to_message
        if heard.target is not None and earlier is not None:
            at = replace(at, spoiler=at.spoiler or bool(earlier.has_media_spoiler))
        if photos or heard.target is not None:
            self._spoilers.photo(message.from_user.id, at)
        at = self._spoilers.over(message.from_user.id, at)
        if not at.group:
            await self._hear(message, at, await self._event(message, heard, photos, at))
            return
        rules = await self.venues.rules(message.chat.id)
        at = replace(at, silent=rules.quiet, spoiler=at.spoiler or rules.spoiler)
        await self._in_group(message, heard, photos, at, rules)

    async def _in_group(
        self,
        message: Message,
        heard: Heard,
        photos: tuple[FileAt, ...],
        at: Handle,
        rules: Rules,
    ) -> None:
        """Something said in a group: no more is answered than was asked."""
        words = self._words(message.from_user)
        if not heard.addressed and await self._is_talk(message, heard, rules):
            return
        if heard.command and self._is_anothers(message, heard.command):
            return
        if message.sender_chat is not None:
            await self._tell(at, words, "group-anonymous")
        elif heard.command in _GROUP_COMMANDS:
            await self.settings.open(message, at, words)
        elif rules.who == "admins" and not await self._is_admin(message):
            way = (Button(Phrase("button-in-private"), "start", "primary", does="private"),)
            await self._tell(at, words, "group-only-admins", way)
        elif heard.addressed and heard.target and not photos:
            await self._of_target(message, heard, at, words)
        else:
            await self._hear(message, at, await self._event(message, heard, photos, at))

    def _is_anothers(self, message: Message, command: str) -> bool:
        """Whether a command may be meant for another bot: it is none of ours, nor names us."""
        said = (message.text or message.caption or "").casefold()
        named = said.startswith(f"/{command}@{self.sender.bot.username}".casefold())
        return not named and command not in _COMMANDS

    async def _is_talk(self, message: Message, heard: Heard, rules: Rules) -> bool:
        """Whether an answer to something of ours is meant for the others, as far as can be told.

        Words may answer a question, and a photo may be the one that was asked for, but not where it
        answers a portrait. The rest is people having fun.
        """
        earlier = message.reply_to_message
        shown = earlier is not None and bool(earlier.photo)
        if heard.other or message.sender_chat is not None or (heard.photo and shown):
            return True
        return rules.who == "admins" and not await self._is_admin(message)

    async def _of_target(self, message: Message, heard: Heard, at: Handle, words: Words) -> None:
        """A portrait of the photo in the message that is answered."""
        owner, asker, me = heard.owner, message.from_user, self.sender.bot.bot
        assert heard.target is not None and asker is not None
        if heard.command not in ("", "portrait"):
            await self._hear(message, at, Started(heard.command, heard.text))
        elif owner is not None and owner.id == me.id:
            await self._tell(at, words, "group-of-mine")
        elif owner is None or owner.is_bot:
            await self._tell(at, words, "group-no-owner")
        elif owner.id == asker.id:
            self._receipt(message, at)
            await self._hear(message, at, self._images(asker, (heard.target,), heard.text))
        else:
            assert message.reply_to_message is not None
            seen = replace(at, message=message.reply_to_message.message_id)
            await self.talk.target(
                _account(asker),
                _account(owner),
                called(owner),
                self._remote(heard.target),
                heard.text,
                seen.pack(),
                venue=await self.venues.of(at.chat),
                language=asker.language_code,
                name=called(asker),
                reply=at.pack(),
            )

    async def _event(
        self, message: Message, heard: Heard, photos: tuple[FileAt, ...], at: Handle
    ) -> Event:
        """What was said, as the conversation knows it."""
        assert message.from_user is not None
        if photos:
            self._receipt(message, at)
            return self._images(message.from_user, photos, heard.text)
        if heard.command:
            if heard.command == "start" and not at.group:
                await self.talk.arrive(_account(message.from_user))
            return Started(heard.command, heard.text)
        if heard.other:
            return Other(heard.other)
        if at.group and heard.addressed and not heard.text:
            return Started("portrait")
        return Text(heard.text, addressed=heard.addressed)

    def _images(self, user: User, photos: tuple[FileAt, ...], caption: str) -> Images:
        account = _account(user)
        held = tuple(self.talk.hold(account, self._remote(photo)) for photo in photos)
        return Images(held, caption)

    def _receipt(self, message: Message, at: Handle) -> None:
        """Show at once that a photo came; nobody waits for that."""
        if not at.silent:
            self._soon(self.sender.react(at, message.message_id, SEEN))
        self._soon(self.sender.action(at, ChatAction.TYPING))

    async def _hear(self, message: Message, at: Handle, event: Event) -> None:
        user = message.from_user
        assert user is not None
        await self.talk.hear(
            _account(user),
            event,
            venue=await self.venues.of(at.chat),
            language=user.language_code,
            name=called(user),
            reply=at.pack(),
        )

    # What was pressed.

    async def _pressed(self, query: CallbackQuery, *, again: bool) -> None:
        account, message = _account(query.from_user), query.message
        async with self._presses.of(account, query):
            if again:
                return
            if not isinstance(message, Message) or not query.data:
                words = self._words(query.from_user)
                await self._presses.answer(account, words.say(Phrase("too-old")))
                return
            if self.settings.owns(query.data):
                await self.settings.press(query, message, self._words(query.from_user))
                return
            if query.data.partition(".")[2] == "forgetnow":
                await self._learn_all(account)
            await self._act(query, account, message)

    async def _act(self, query: CallbackQuery, account: Account, message: Message) -> None:
        at, asked = handle_of(message, answers=False), message.reply_to_message
        at = self._spoilers.over(query.from_user.id, at)
        if at.group:
            rules = await self.venues.rules(at.chat)
            if rules.who == "admins" and not await self._may_press(query, message):
                words = self._words(query.from_user)
                await self._presses.answer(account, words.say(Phrase("group-only-admins")))
                return
            quoted = None if asked is None else asked.message_id
            spoiler = at.spoiler or rules.spoiler
            at = replace(at, message=quoted, silent=rules.quiet, spoiler=spoiler)
        asker = None if asked is None else asked.from_user
        own = asker is not None and asker.id == query.from_user.id
        whose = called(asker) if asker is not None and not asker.is_bot else ""
        await self.talk.hear(
            account,
            Action(query.data or "", own=own, whose=whose),
            venue=await self.venues.of(at.chat),
            language=query.from_user.language_code,
            name=called(query.from_user),
            reply=at.pack(),
        )

    async def _may_press(self, query: CallbackQuery, message: Message) -> bool:
        """Whether a button may be pressed where only admins ask: what takes back, by anybody."""
        begins, _, rest = (query.data or "").partition(".")
        if begins == PREFIX or rest.partition(".")[0] in _TAKING_BACK:
            return True
        return await self.settings.is_admin(message.chat.id, query.from_user.id)

    async def _learn_all(self, account: Account) -> None:
        """Know where everything stands of somebody who is about to be forgotten."""
        try:
            person = await self._people.id_of(account)
            if person is not None:
                await self.board.learn(account, person)
        except (StorageError, NotYours) as error:
            _log.warning("what was shown can't be looked up: %s", error.message)

    # Who is there.

    async def _reached(self, user: User, there: bool) -> None:
        if there:
            await self.talk.arrive(_account(user), language=user.language_code)
        else:
            await self.talk.hear(_account(user), Unreachable(), language=user.language_code)

    async def _invited(self, chat: Chat, change: Any) -> None:
        """The bot was added to a group, or removed from it.

        What was chosen for a small group stays until the bot is added again: it may have become a
        large one, which is told of in another message and perhaps later.
        """
        small, there = chat.type == ChatType.GROUP, _there(change)
        added = there and not _was_there(change)
        if added if small else not there:
            await self.venues.left(chat.id)
        if added:
            await self._tell(Handle(chat.id), self._words(change.from_user), "group-hello")

    async def _is_admin(self, message: Message) -> bool:
        assert message.from_user is not None
        return await self.settings.is_admin(message.chat.id, message.from_user.id)

    # Small things.

    async def _tell(
        self, at: Handle, words: Words, said: str, buttons: tuple[Button, ...] = ()
    ) -> None:
        """Say something outside of anybody's conversation."""
        markup = keyboard(buttons, words, str(self.sender.bot.username))
        await self.sender.text(at, words.say(Phrase(said)), markup)

    def _words(self, user: User | None) -> Words:
        return words_of(language_of(None if user is None else user.language_code))

    def _remote(self, file: FileAt) -> Remote:
        return Remote(file.name, lambda: self._fetch(file))

    async def _fetch(self, file: FileAt) -> bytes:
        """The bytes of a file.

        Raises:
            Refused: it is too big.
            PhotoNotFetched: Telegram does not hand it over.
        """
        if file.size > self._most_megabytes * 2**20:
            raise Refused(
                "photo_too_big",
                f"That file is too big for me to fetch: {self._most_megabytes} MB at most.",
                "A smaller copy works just as well.",
                most=self._most_megabytes,
            )
        try:
            found = await self.sender.bot.get_file(file.id)
            return bytes(await found.download_as_bytearray())
        except (TelegramError, OSError) as error:
            _log.warning("a photo can't be fetched: %s", type(error).__name__)
            raise PhotoNotFetched from None

    def _soon(self, work: Any) -> None:
        task = asyncio.create_task(work)
        self._passing.add(task)
        task.add_done_callback(self._passing.discard)


def _account(user: User) -> Account:
    return Account(FRONT, str(user.id))


def _there(change: Any) -> bool:
    """Whether the bot can say something after a change of its membership."""
    return _can_say(change.new_chat_member)


def _was_there(change: Any) -> bool:
    """Whether it could before."""
    return _can_say(change.old_chat_member)


def _can_say(member: ChatMember) -> bool:
    return member.status not in (ChatMemberStatus.LEFT, ChatMemberStatus.BANNED)
