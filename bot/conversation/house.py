"""What an installation offers, as the conversation shows it."""

from __future__ import annotations

from collections.abc import Callable

from bot.conversation.sayings import offer_of
from bot.conversation.state import House
from bot.desk import MOST_PHOTOS, Rules
from engine.styles.catalogue import Catalogue


def house_of(
    catalogue: Catalogue,
    packaged: Catalogue,
    rules: Rules,
    pictured: Callable[[str], bool] = lambda name: True,
) -> House:
    """What is offered everybody.

    Args:
        catalogue: the styles there are, the host's own included.
        packaged: the styles that come with the install.
        rules: of the host.
        pictured: whether there is a preview of a style.
    """
    known = {style.name: style for style in packaged}
    offers = tuple(
        offer_of(
            style,
            known.get(style.name),
            pictured=known.get(style.name) == style and pictured(style.name),
        )
        for style in catalogue
    )
    return House(
        offers,
        photos_seconds=rules.photos_seconds,
        portraits_seconds=rules.portraits_seconds,
        most_photos=MOST_PHOTOS,
        free_words=rules.free_words,
    )
