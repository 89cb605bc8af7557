"""Pictures of numbers, as SVG that needs no size: widths in percent, heights and text in pixels.

Colours and line widths are those of ``host.css``, by class; what can be seen can also be read, in
the text alternative and in a table.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from bot.web.host import words
from bot.web.host.markup import Markup, join, tag
from storage.figures import Hour, Spread

_HEIGHT, _AXIS = 168, 24  # pixels, of the bars and of the hours below them
_HEADROOM = 16  # pixels for the number above the topmost line
_ROW = 46
_LABEL_HOURS = 6
_BAR = 0.72  # of the room of an hour


def bars(hours: Sequence[Hour], local: Callable[[float], datetime], alternative: str) -> Markup:
    """Orders an hour as stacked bars.

    Args:
        hours: at least one, the earliest first.
        local: a time of the host's clock from unix seconds.
        alternative: says in words what is to be seen.
    """
    top = _round(max(hour.placed for hour in hours))
    width = 100 / len(hours)
    marks = [
        _time(number * width, local(hour.begins))
        for number, hour in enumerate(hours)
        if local(hour.begins).hour % _LABEL_HOURS == 0 and number < len(hours) - 3
    ]
    stacks = [
        _stack(number * width, width, hour, top, local(hour.begins))
        for number, hour in enumerate(hours)
    ]
    return tag(
        "svg",
        *(_line(part * top // 2, top) for part in (0, 1, 2)),
        *stacks,
        *marks,
        class_="bars",
        width="100%",
        height=_HEADROOM + _HEIGHT + _AXIS,
        role="img",
        aria_label=alternative,
    )


def ranges(rows: Sequence[tuple[str, Spread]], alternative: str) -> Markup:
    """Times as one line each, from the median to the ninth decile.

    Args:
        rows: at least one, of label and times.
        alternative: says in words what is to be seen.
    """
    longest = max(spread.most for _, spread in rows) or 1.0
    return tag(
        "svg",
        *(
            _range(number * _ROW, label, spread, longest)
            for number, (label, spread) in enumerate(rows)
        ),
        class_="ranges",
        width="100%",
        height=len(rows) * _ROW,
        role="img",
        aria_label=alternative,
    )


def meter(part: float, alternative: str) -> Markup:
    """A bar that is filled to a part between 0 and 1."""
    return tag(
        "svg",
        tag("rect", class_="track", width="100%", height=6, rx=3),
        tag("rect", class_="filled", width=f"{100 * min(max(part, 0), 1):.1f}%", height=6, rx=3),
        class_="meter",
        width="100%",
        height=6,
        role="img",
        aria_label=alternative,
    )


def _stack(left: float, width: float, hour: Hour, top: int, begins: datetime) -> Markup:
    parts, foot = [], float(_HEADROOM + _HEIGHT)
    for outcome in words.OUTCOMES:
        count = getattr(hour, outcome)
        if count:
            height = count / top * _HEIGHT
            foot -= height
            parts.append(
                tag(
                    "rect",
                    class_=outcome,
                    x=f"{left + width * (1 - _BAR) / 2:.3f}%",
                    width=f"{width * _BAR:.3f}%",
                    y=f"{foot:.1f}",
                    height=f"{max(height - 1, 1):.1f}",  # a pixel between two parts
                )
            )
    if not parts:
        return join()
    said = ", ".join(
        f"{getattr(hour, outcome)} {word}"
        for outcome, word in words.OUTCOMES.items()
        if getattr(hour, outcome)
    )
    return tag("g", tag("title", f"{begins:%a %H:%M}: {said}"), *parts)


def _line(value: int, top: int) -> Markup:
    y = _HEADROOM + _HEIGHT * (1 - value / top)
    label = (
        tag("text", str(value), x="100%", y=f"{y - 4:.1f}", text_anchor="end") if value else None
    )
    return join(
        tag("line", x1="0", x2="100%", y1=f"{y:.1f}", y2=f"{y:.1f}"),
        label,
    )


def _time(left: float, begins: datetime) -> Markup:
    midnight = begins.hour == 0
    return tag(
        "text",
        f"{begins:%a}" if midnight else f"{begins:%H:%M}",
        class_="day" if midnight else None,
        x=f"{left:.3f}%",
        y=_HEADROOM + _HEIGHT + 17,
    )


def _range(top: int, label: str, spread: Spread, longest: float) -> Markup:
    median, most = (100 * seconds / longest for seconds in (spread.median, spread.most))
    said = words.RANGE.format(
        median=words.duration(spread.median), most=words.duration(spread.most)
    )
    return tag(
        "g",
        tag("text", label, x="0", y=top + 15),
        tag("text", said, class_="value", x="100%", y=top + 15, text_anchor="end"),
        tag("rect", class_="track", x="0", width="100%", y=top + 28, height=2),
        tag(
            "rect",
            class_="filled",
            x=f"{median:.2f}%",
            width=f"{max(most - median, 0.4):.2f}%",
            y=top + 25,
            height=8,
            rx=4,
        ),
    )


def _round(highest: int) -> int:
    """The next even number that is easy to read: 2, 4, 6, 8, 10, 12, 16, 20, 30, 40 and so on."""
    small = (2, 4, 6, 8)
    large = (10, 12, 16, 20, 30, 40, 50, 60, 80)
    step = 1
    while True:
        for number in (*small, *large) if step == 1 else (step * each for each in large):
            if number >= highest:
                return number
        step *= 10
