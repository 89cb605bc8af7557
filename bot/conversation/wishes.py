"""Everything at once: photos, a look, words, how many, and in which shape."""

from __future__ import annotations

from dataclasses import replace

from bot.conversation import photos
from bot.conversation.errands import Piece
from bot.conversation.events import Images, Wished
from bot.conversation.turn import Turn
from bot.words import phrase


def wished(turn: Turn, event: Wished) -> None:
    """A wish with all that was given; what is missing is asked for."""
    turn.set(open=event.open)
    if event.style and not turn.house.offers(event.style):
        _not_offered(turn, event)
        return
    wish = _wish(turn, event)
    if wish is None:
        _as_options(turn, event)
    if event.held:
        turn.set(wish=wish)
        photos.images(turn, Images(event.held))
    elif wish is not None:
        turn.place(wish)
    elif turn.state.who.agreed and turn.state.has_face:
        turn.offer_looks("which-look")
    else:
        turn.ask_for_photo("send-a-photo")


def _not_offered(turn: Turn, event: Wished) -> None:
    """There is no such look, or not here; the photos are as good for another one."""
    _as_options(turn, event)
    if turn.house.style(event.style) is None:
        turn.offer_looks("error-unknown-style")
    elif event.held:  # once they were looked at, the looks are shown
        named = phrase("look-not-here", look=turn.title(event.style))
        turn.say(named, buttons=(turn.button("button-looks", "looks"),))
    else:
        turn.not_here(event.style)
    if event.held:
        photos.images(turn, Images(event.held))


def _wish(turn: Turn, event: Wished) -> Piece | None:
    """What is wished, or None for nothing in particular."""
    text = event.text.strip()
    if not (event.style or text):
        return None
    styles = turn.styles(event.style, event.count) if event.style else ()
    wish = turn.piece(styles=styles, prompt=text or None)
    return wish if event.shape is None else replace(wish, shape=event.shape)


def _as_options(turn: Turn, event: Wished) -> None:
    """How many and in which shape are kept for the look that is still to be chosen."""
    options = turn.state.options
    if event.count is not None:
        options = replace(options, count=event.count)
    if event.shape is not None:
        options = replace(options, shape=event.shape)
    turn.set(options=options)
