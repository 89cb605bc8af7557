"""Inline mode: in any chat, somebody's own portraits that are kept, and the looks there are.

Only the person who types sees what is offered; nothing is anybody else's.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence

from telegram import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQuery,
    InlineQueryResult,
    InlineQueryResultArticle,
    InlineQueryResultCachedPhoto,
    InlineQueryResultsButton,
    InputTextMessageContent,
    Update,
)
from telegram.error import BadRequest, TelegramError

from bot.conversation.sayings import shown
from bot.conversation.state import House, Offer
from bot.desk import CONSENT
from bot.errors import whereabouts
from bot.known import Known
from bot.telegram.board import Board
from bot.telegram.keyboards import link_to
from bot.telegram.previews import forget_previews, preview_of
from bot.telegram.sending import FRONT
from bot.words import Moment, Words, language_of, phrase, words_of
from storage.errors import StorageError
from storage.people import Account
from storage.store import Storage

_log = logging.getLogger(__name__)

_PAGE = 40  # of the 50 that an answer may have
_CACHED_SECONDS = 5  # portraits may be deleted meanwhile
_LOOK = "look-"
_LATE = "query is too old"


class Inline:
    """Answers inline queries.

    Args:
        storage: where portraits are kept.
        house: what is offered.
        board: that knows by which ids Telegram has them.
        known: by which ids Telegram has the previews of styles.
    """

    def __init__(self, storage: Storage, house: House, board: Board, known: Known) -> None:
        self._storage, self._house, self._board, self._known = storage, house, board, known
        self._newest: dict[int, InlineQuery] = {}  # of those who are being answered, by user

    async def on_query(self, update: Update) -> None:
        """Somebody types the bot's name and some words.

        One query of a person is worked on at a time. What came meanwhile is not answered, except
        for the newest: of those before, nobody sees the answer.
        """
        query = update.inline_query
        assert query is not None
        user, answered = query.from_user.id, None
        waits = user in self._newest
        self._newest[user] = query
        if waits:
            return
        try:
            while (query := self._newest[user]) is not answered:
                await self._offer(query)
                answered = query
        finally:
            del self._newest[user]

    async def _offer(self, query: InlineQuery) -> None:
        words = words_of(language_of(query.from_user.language_code))
        own: list[InlineQueryResult] = []
        try:
            own = await self._own(query, words)
        except StorageError as error:
            _log.error("portraits can't be looked up: %s", whereabouts(error))
        try:
            await self._answer(query, own, words)
        except TelegramError as error:  # they typed on, which nobody minds
            _log.debug("an inline query was not answered: %s", type(error).__name__)

    async def _answer(
        self, query: InlineQuery, own: Sequence[InlineQueryResult], words: Words
    ) -> None:
        """Show what there is; pictures that Telegram does not know any more are left out.

        It does not say which one it is: most likely that is a preview.
        """
        pictured = list(self._looks(query, words))
        if await self._show(query, [*own, *pictured], words):
            return
        plain = list(self._looks(query, words, plain=True))
        if await self._show(query, [*own, *plain], words):
            _log.warning("Telegram does not know the previews any more")
            forget_previews(self._known, (look.id.removeprefix(_LOOK) for look in pictured))
            return
        await self._show(query, plain, words)

    async def _show(
        self, query: InlineQuery, found: Sequence[InlineQueryResult], words: Words
    ) -> bool:
        """Answer with a page of it; False where Telegram refuses that."""
        start = int(query.offset) if query.offset.isascii() and query.offset.isdigit() else 0
        further = str(start + _PAGE) if found[start + _PAGE :] else ""
        make = InlineQueryResultsButton(words.say(phrase("inline-none")), start_parameter="start")
        try:
            await query.answer(
                found[start : start + _PAGE],
                cache_time=_CACHED_SECONDS,
                is_personal=True,
                next_offset=further,
                button=make,
            )
        except BadRequest as error:
            return _LATE in error.message.casefold()
        return True

    async def _own(self, query: InlineQuery, words: Words) -> list[InlineQueryResult]:
        """Portraits of theirs that Telegram has and that are still kept, the newest first.

        Those of somebody else, who agreed to one portrait where they were asked, stay there.
        """
        account = Account(FRONT, str(query.from_user.id))
        person = await self._storage.people.find(account)
        if person is None or person.consent != CONSENT:
            return []
        await self._board.learn(account, person.id)
        there = self._board.pictures(account)
        results: list[InlineQueryResult] = []
        for file in reversed(await self._storage.vault.files(person.id, "portrait")):
            if file.id not in there or file.about.get("lent"):
                continue
            portrait = shown(file, self._house, None)
            title = words.say(portrait.title)
            if not _matches(query.query, title, portrait.style):
                continue
            until = file.expires_at and words.say(phrase("until", until=Moment(file.expires_at)))
            results.append(
                InlineQueryResultCachedPhoto(
                    file.id, there[file.id], title=title, description=until or None
                )
            )
        return results

    def _looks(
        self, query: InlineQuery, words: Words, *, plain: bool = False
    ) -> Iterator[InlineQueryResult]:
        """The looks that fit the words, with their previews where Telegram has them.

        Args:
            query: with the words.
            words: of the person's language.
            plain: without previews.
        """
        username = str(query.get_bot().username)
        for offer in self._house.styles:
            title, about = words.say(offer.title), words.say(offer.about)
            if offer.name == "like" or not _matches(query.query, title, offer.name, about):
                continue
            sent = None if plain else preview_of(self._known, offer.name)
            yield self._look(offer, title, about, username, words, sent)

    def _look(
        self,
        offer: Offer,
        title: str,
        about: str,
        username: str,
        words: Words,
        sent: str | None,
    ) -> InlineQueryResult:
        address = link_to(username, f"style-{offer.name}")
        make = InlineKeyboardButton(words.say(phrase("inline-make-mine")), url=address)
        markup, said = InlineKeyboardMarkup([[make]]), words.say(phrase("inline-look", style=title))
        if sent is not None:
            return InlineQueryResultCachedPhoto(
                f"{_LOOK}{offer.name}",
                sent,
                title=title,
                description=about,
                caption=said,
                reply_markup=markup,
            )
        return InlineQueryResultArticle(
            f"{_LOOK}{offer.name}",
            title,
            InputTextMessageContent(f"{said}\n{about}"),
            description=about,
            reply_markup=markup,
        )


def _matches(typed: str, *names: str) -> bool:
    """Whether every word that was typed begins a word of what something is called."""
    there = [word for name in names for word in name.casefold().replace("-", " ").split()]
    return all(any(each.startswith(word) for each in there) for word in typed.casefold().split())
