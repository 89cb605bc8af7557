"""The web as a front end: what the conversation says goes to the feed, what people do to the talk.

Saying something succeeds once it is in the log; nobody need look at the page. What people do is
worked on beside the request that brought it, so that the page has its answer at once.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections import Counter, OrderedDict
from collections.abc import Callable, Coroutine, Mapping, Sequence
from typing import Any, Protocol
from weakref import WeakValueDictionary

from bot.conversation.events import Action, Event, Images, Started, Text
from bot.conversation.platform import Listener
from bot.conversation.replies import Clear, Gone, Notice, Progress, Reply
from bot.delivery import NotNow, Parcel
from bot.errors import whereabouts
from bot.web.bodies import Sent
from bot.web.chrome import chrome
from bot.web.entries import Body, entry_of, own_body, progress_body
from bot.web.feed import FRONT, Feed
from bot.web.limits import TooMuch
from bot.web.stream import Stream
from bot.words import Phrase, Words, words_of
from engine.portrait import Progress as Step
from engine.portrait import Upload
from storage.errors import StorageError
from storage.keys import random_id
from storage.orders import Job
from storage.people import Account

_log = logging.getLogger(__name__)

GOODBYE_SECONDS = 1.5
_LOOKING_SECONDS = 0.5  # of silence, after which the page shows that somebody is at it
_IDS = 2000
_RETRY_SECONDS = 5.0


class Talk(Protocol):
    """What is needed of the conversation (``bot.conversation.talk.Talk``)."""

    def hold(self, account: Account, upload: Upload) -> str:
        """Hold a photo until it is spoken of in an ``Images``; its id."""

    async def hear(self, account: Account, event: Event, *, language: str | None = None) -> None:
        """Something a person did."""

    async def arrive(self, account: Account, *, language: str | None = None) -> Listener:
        """Somebody opened the page."""

    async def deliver(self, parcel: Parcel) -> Mapping[str, Any]:
        """Show what came of an order."""

    async def progress(self, job: Job, step: Step) -> None:
        """Show how far an order is."""

    async def picture(self, account: Account, file: str) -> bytes:
        """A person's own picture, also one that is only held; raises ``NotYours``."""

    async def kept(self, account: Account, file: str, kind: str | None = None) -> bytes:
        """A file of somebody who agreed, of a kind if one is named; raises ``NotYours``."""


class WebFront:
    """The front end ``web``, and the mouth of its conversation.

    The talk is made with this as its mouth, so it is handed in afterwards (``talk``).

    Args:
        feed: where everything is shown.
        words: the words of a language.
        clock: unix seconds.
        errands: how much of one browser may be under way.
    """

    name = FRONT
    at_once = 16
    progress_seconds = 0.5
    talk: Talk

    def __init__(
        self,
        feed: Feed,
        words: Callable[[str], Words] = words_of,
        clock: Callable[[], float] = time.time,
        errands: int = 12,
    ) -> None:
        self.feed = feed
        self.words = words
        self._most = errands
        self._clock = clock
        self._tasks: set[asyncio.Task[None]] = set()
        self._under_way: Counter[str] = Counter()
        self._taking_long: Counter[str] = Counter()
        self._heard: OrderedDict[tuple[str, str], None] = OrderedDict()
        self._turns: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()
        self._on_deleted: list[Callable[[Account], None]] = []

    # From the conversation.

    async def show(self, to: Listener, replies: Sequence[Reply]) -> Mapping[str, Any]:
        """Show replies, in order.

        Returns:
            The keys of their entries.

        Raises:
            StorageError: they cannot be written.
        """
        words, at = self.words(to.language), self._clock()
        self._speak(to, words)
        keys: list[str] = []
        entries: list[tuple[str, Body | None]] = []
        for reply in replies:
            if isinstance(reply, Clear | Gone | Notice | Progress):
                await self._write(to, entries)
                await self._show_passing(to, reply, words, at)
            else:
                key, body = entry_of(reply, words, at)
                entries.append((key or f"m-{random_id()}", body))
                keys.append(entries[-1][0])
        await self._write(to, entries)
        return {"keys": keys}

    def attends(self, account: Account) -> bool:
        """Whether a page of this account is open."""
        return self.feed.attends(account)

    async def deliver(self, parcel: Parcel) -> Mapping[str, Any]:
        """Show what came of an order (``bot.delivery.FrontEnd``).

        Raises:
            NotNow: it cannot be written down, so that nobody has seen it.
        """
        try:
            return await self.talk.deliver(parcel)
        except StorageError as error:
            _log.error("a message was not shown: %s", whereabouts(error))
            raise NotNow(_RETRY_SECONDS) from None

    async def progress(self, job: Job, step: Step) -> None:
        """Show how far an order is (``bot.delivery.FrontEnd``)."""
        await self.talk.progress(job, step)

    # From the page.

    def say(self, account: Account, text: str, id: str | None, language: str) -> None:
        """Somebody typed something; ``id`` is the page's name for it.

        Raises:
            TooMuch: they have too much under way.
        """
        if not self._was_heard(account, id):
            self._check_room(account)
            own = id, own_body(text, (), self._clock())
            self._soon(account, Text(text), language, own)

    def act(self, account: Account, action: str, language: str) -> None:
        """Somebody pressed a button; raises ``TooMuch``."""
        self._check_room(account)
        self._soon(account, Action(action), language)

    def photos(self, account: Account, sent: Sent, language: str) -> None:
        """Somebody sent photos.

        Raises:
            TooMuch: they have too much under way.
        """
        if self._was_heard(account, sent.id):
            return
        self._check_room(account)
        held = [self.talk.hold(account, photo) for photo in sent.photos]
        names = [(id, photo.name) for id, photo in zip(held, sent.photos, strict=True)]
        own = sent.id, own_body(sent.caption, names, self._clock())
        self._soon(account, Images(tuple(held), sent.caption), language, own)

    def on_deleted(self, do: Callable[[Account], None]) -> None:
        """Do something whenever files of somebody were deleted, or they were forgotten."""
        self._on_deleted.append(do)

    def language(self, account: Account) -> str | None:
        """In which language somebody was last shown something, or None where that is not known."""
        known = self.feed.listener(account)
        return None if known is None else known.language

    async def listen(self, account: Account, seen: str | None, language: str) -> Stream:
        """A page was opened; it gets what it has not ``seen``, and everything from now on.

        Raises:
            StorageError: what was shown cannot be read.
        """
        before = self.feed.listener(account)
        to = await self.talk.arrive(account, language=language)
        self._speak(to, self.words(to.language))
        stream = await self.feed.join(to, seen, before)
        if stream.greet:
            self._soon(account, Started("start"), language)
        return stream

    async def close(self) -> None:
        """End all streams; what people did may be worked on for a moment, then it is given up."""
        self.feed.close()
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=GOODBYE_SECONDS)
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    # Inside.

    async def _write(self, to: Listener, entries: list[tuple[str, Body | None]]) -> None:
        if entries:
            await self.feed.write(to, entries)
            entries.clear()

    async def _show_passing(
        self, to: Listener, reply: Clear | Gone | Notice | Progress, words: Words, at: float
    ) -> None:
        if isinstance(reply, Clear | Gone):
            for do in self._on_deleted:
                do(to.account)
        match reply:
            case Clear():
                await self.feed.clear(to)
            case Gone(files):
                await self.feed.take_off(to, files)
            case Notice(text):
                self.feed.notice(to.account, words.say(text))
            case Progress():
                await self.feed.move(to, reply.key, progress_body(reply, words, at))

    def _speak(self, to: Listener, words: Words) -> None:
        """Let open pages follow when another language was chosen."""
        known = self.feed.listener(to.account)
        if known is not None and known.language != to.language:
            self.feed.speak(to, chrome(words))

    def _was_heard(self, account: Account, id: str | None) -> bool:
        """Whether something was sent before; a page whose line was cut tries again."""
        return id is not None and (account.id, id) in self._heard

    def _check_room(self, account: Account) -> None:
        if self._under_way[account.id] >= self._most:
            raise TooMuch(2.0, own=True)

    def _soon(
        self,
        account: Account,
        event: Event,
        language: str,
        own: tuple[str | None, Body] | None = None,
    ) -> None:
        """Have something heard; ``own``: the page's name for it, and what the person sees of it."""
        if own is not None and own[0] is not None:
            self._heard[account.id, own[0]] = None
            while len(self._heard) > _IDS:
                self._heard.popitem(last=False)
        self._under_way[account.id] += 1
        task = asyncio.create_task(self._hear(account, event, language, own), name="hear")
        self._tasks.add(task)
        task.add_done_callback(lambda task: self._done(account, task))

    def _done(self, account: Account, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        self._under_way[account.id] -= 1
        if not self._under_way[account.id]:
            del self._under_way[account.id]

    async def _hear(
        self,
        account: Account,
        event: Event,
        language: str,
        own: tuple[str | None, Body] | None,
    ) -> None:
        turn = self._turns.get(account.id)
        if turn is None:
            turn = self._turns[account.id] = asyncio.Lock()
        try:
            async with turn:  # one after the other, in the order they came
                if own is not None:
                    known = self.feed.listener(account)
                    to = known or await self.talk.arrive(account, language=language)
                    await self.feed.write(to, [(f"u-{own[0] or random_id()}", own[1])])
                await self._showing(account, self.talk.hear(account, event, language=language))
        except Exception as error:
            _log.error("something was not heard: %s", whereabouts(error))
            words = self.words(self.language(account) or language)
            self.feed.notice(account, words.say(Phrase("web-error-trouble")))

    async def _showing(self, account: Account, work: Coroutine[Any, Any, None]) -> None:
        """Do something, and show that something is being done when it takes a while."""
        shown: list[bool] = []

        def show() -> None:
            shown.append(True)
            self._looks(account, 1)

        timer = asyncio.get_running_loop().call_later(_LOOKING_SECONDS, show)
        try:
            await work
        finally:
            timer.cancel()
            if shown:
                self._looks(account, -1)

    def _looks(self, account: Account, change: int) -> None:
        """One thing more, or less, is taking a while."""
        before = self._taking_long[account.id]
        self._taking_long[account.id] += change
        if not self._taking_long[account.id]:
            del self._taking_long[account.id]
        if not before or before + change == 0:
            self.feed.typing(account, change > 0)
