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
from telegram.error import TelegramError

from bot.conversation.sayings import shown
from bot.conversation.state import House, Offer
from bot.desk import CONSENT
from bot.errors import whereabouts
from bot.telegram.board import Board
from bot.telegram.keyboards import link_to
from bot.telegram.known import Known
from bot.telegram.sending import FRONT
from bot.words import Moment, Words, language_of, phrase, words_of
from storage.errors import StorageError
from storage.people import Account
from storage.store import Storage

_log = logging.getLogger(__name__)

_PAGE = 40  # of the 50 that an answer may have
_CACHED_SECONDS = 5  # portraits may be deleted meanwhile


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

    async def on_query(self, update: Update) -> None:
        """Somebody types the bot's name and some words."""
        query = update.inline_query
        assert query is not None
        words = words_of(language_of(query.from_user.language_code))
        try:
            found = [*await self._own(query, words), *self._looks(query, words)]
        except StorageError as error:
            _log.error("portraits can't be looked up: %s", whereabouts(error))
            found = list(self._looks(query, words))
        await self._answer(query, found, words)

    async def _answer(
        self, query: InlineQuery, found: Sequence[InlineQueryResult], words: Words
    ) -> None:
        start = int(query.offset) if query.offset.isascii() and query.offset.isdigit() else 0
        page = found[start : start + _PAGE]
        further = str(start + _PAGE) if found[start + _PAGE :] else ""
        make = InlineQueryResultsButton(words.say(phrase("inline-none")), start_parameter="start")
        try:
            await query.answer(
                page,
                cache_time=_CACHED_SECONDS,
                is_personal=True,
                next_offset=further,
                button=make,
            )
        except TelegramError as error:  # they typed on, which nobody minds
            _log.debug("an inline query was not answered: %s", type(error).__name__)

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

    def _looks(self, query: InlineQuery, words: Words) -> Iterator[InlineQueryResult]:
        """The looks that fit the words, with their previews where Telegram has them."""
        username = str(query.get_bot().username)
        for offer in self._house.styles:
            title, about = words.say(offer.title), words.say(offer.about)
            if offer.name == "like" or not _matches(query.query, title, offer.name, about):
                continue
            yield self._look(offer, title, about, username, words)

    def _look(
        self, offer: Offer, title: str, about: str, username: str, words: Words
    ) -> InlineQueryResult:
        address = link_to(username, f"style-{offer.name}")
        make = InlineKeyboardButton(words.say(phrase("inline-make-mine")), url=address)
        markup, said = InlineKeyboardMarkup([[make]]), words.say(phrase("inline-look", style=title))
        sent = self._known.get(f"preview {offer.name}")
        if sent is not None:
            return InlineQueryResultCachedPhoto(
                f"look-{offer.name}",
                sent,
                title=title,
                description=about,
                caption=said,
                reply_markup=markup,
            )
        return InlineQueryResultArticle(
            f"look-{offer.name}",
            title,
            InputTextMessageContent(f"{said}\n{about}"),
            description=about,
            reply_markup=markup,
        )


def _matches(typed: str, *names: str) -> bool:
    """Whether every word that was typed begins a word of what something is called."""
    there = [word for name in names for word in name.casefold().replace("-", " ").split()]
    return all(any(each.startswith(word) for each in there) for word in typed.casefold().split())
