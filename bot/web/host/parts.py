"""The parts of the host's page that change by themselves, made from one look at the installation.

Nothing of a person is among what they are made from.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.doctor import LEAST_DISK_GB
from bot.web.host import plots, words
from bot.web.host.markup import Markup, join, tag
from bot.web.host.office import Sight
from bot.web.host.pieces import (
    above,
    button,
    clock,
    details,
    form,
    hidden,
    local,
    moment,
    table,
    tiles,
)
from storage.figures import Failed, Hour, Queue, Spread

FAILURES_SHOWN = 8
"""The rest is shown on request."""


def parts(sight: Sight, form_token: str) -> Mapping[str, Markup]:
    """All of them, by name."""
    return {
        "updated": _updated(sight.queue.at),
        "status": _status(sight, form_token),
        "now": _now(sight),
        "hours": _hours(sight.hours),
        "times": _times(sight),
        "failures": _failures(sight),
        "disk": _disk(sight),
        "people": _people(sight),
    }


def _updated(at: float) -> Markup:
    before, after = words.UPDATED.split("{time}")
    return join(before, moment(at, "%H:%M:%S"), after)


def _status(sight: Sight, form_token: str) -> Markup:
    queue = sight.queue
    paused = queue.paused_at is not None
    turn = button(words.RESUME if paused else words.PAUSE, "primary", id_="pause")
    kind = "bad" if not sight.alive else "paused" if paused else "well"
    return tag(
        "div",
        tag("p", _going(queue) if sight.alive else words.STATUS_DEAD),
        form("/host/pause", form_token, hidden("on", "0" if paused else "1"), turn),
        tag("p", words.PAUSED_HINT if paused else words.PAUSE_HINT, class_="hint"),
        class_=f"status {kind}",
    )


def _going(queue: Queue) -> str:
    if queue.paused_at is not None:
        return words.STATUS_PAUSED.format(time=clock(queue.paused_at, queue.at))
    if queue.running:
        return words.STATUS_WORKING
    return words.STATUS_WAITING if queue.queued else words.STATUS_IDLE


# Now.


def _now(sight: Sight) -> Markup:
    queue, busy = sight.queue, f"{sight.queue.busy:.0%}"
    numbers = tiles(
        (words.RUNNING, str(len(queue.running))),
        (words.QUEUED, str(queue.queued), *_waiting(queue.longest, words.PUT_OFF, queue.put_off)),
        (
            words.TO_DELIVER,
            str(queue.made),
            *_waiting(queue.oldest_message, words.UNREACHABLE, queue.unreachable),
        ),
        (words.BUSY, busy, plots.meter(queue.busy, f"{words.BUSY}: {busy}"), words.BUSY_SPAN),
        (words.ENGINE, sight.engine),
    )
    return join(numbers, _running(sight) if queue.running else None)


def _waiting(oldest: float | None, besides: str, count: int) -> tuple[str, ...]:
    since = () if oldest is None else (words.OLDEST.format(time=words.duration(round(oldest))),)
    return (*since, besides.format(count=count)) if count else since


def _running(sight: Sight) -> Markup:
    rows = [
        (
            above(
                words.STAGES.get(sight.stages.get(order.order, ""), words.UNKNOWN_STAGE),
                tag("code", order.order),
                *((words.TRY.format(count=order.starts),) if order.starts > 1 else ()),
            ),
            str(order.portraits),
            words.duration(round(order.seconds)),
        )
        for order in sight.queue.running
    ]
    columns = (words.STAGE_AND_ORDER, words.PORTRAITS, words.SINCE)
    return table("running", words.RUNNING_TABLE, columns, rows, numbers=(1, 2))


# What was.


def _hours(hours: Sequence[Hour]) -> Markup:
    sums = {name: sum(getattr(hour, name) for hour in hours) for name in words.OUTCOMES}
    if not any(sums.values()):
        return tag("p", words.HOURS_NONE)
    said = {name: f"{sums[name]} {word}" for name, word in words.OUTCOMES.items()}
    legend = [tag("li", tag("span", class_=f"swatch {name}"), text) for name, text in said.items()]
    alternative = words.HOURS_ALT.format(summary=", ".join(said.values()))
    return tag(
        "figure",
        tag("ul", *legend, class_="legend"),
        plots.bars(hours, local, alternative),
        details("hours-details", words.AS_TABLE, _hours_table(hours)),
    )


def _hours_table(hours: Sequence[Hour]) -> Markup:
    rows = [
        (
            moment(hour.begins, "%a %H:%M"),
            *(str(getattr(hour, name)) for name in words.OUTCOMES),
            str(hour.placed),
        )
        for hour in reversed(hours)
        if hour.placed
    ]
    columns = (words.HOUR, *words.OUTCOMES.values(), words.ALL)
    return table("hours-table", words.HOURS, columns, rows, numbers=range(1, len(columns)))


def _times(sight: Sight) -> Markup:
    spans = ((words.WAIT, sight.stats.wait), (words.MAKING, sight.stats.making))
    measured = [
        (
            title,
            words.HALF.format(time=words.duration(spread.median)),
            words.MOST.format(time=words.duration(spread.most)),
        )
        for title, spread in spans
        if spread is not None
    ]
    return join(
        tag("h3", words.TIMES_SPAN),
        tiles(*measured, class_="wide") if measured else tag("p", words.TIMES_NONE),
        tag("h3", words.STAGES_TITLE),
        _stages(sight.stage_times) if sight.stage_times else tag("p", words.STAGES_NONE),
    )


def _stages(times: Mapping[str, Spread]) -> Markup:
    ordered = [stage for stage in words.STAGES if stage in times]
    ordered += [stage for stage in times if stage not in words.STAGES]
    rows = [(words.STAGES.get(stage, stage), times[stage]) for stage in ordered]
    summary = "; ".join(f"{label}: {words.duration(each.median)}" for label, each in rows)
    numbers = table(
        "stages-table",
        words.STAGES_TITLE,
        (words.STAGE, words.MEDIAN, words.NINE_OF_TEN, words.MEASURED),
        [
            (label, words.duration(each.median), words.duration(each.most), str(each.count))
            for label, each in rows
        ],
        numbers=(1, 2, 3),
    )
    return tag(
        "figure",
        plots.ranges(rows, words.STAGES_ALT.format(summary=summary)),
        tag("figcaption", words.STAGES_SPAN, class_="hint"),
        details("stages-details", words.AS_TABLE, numbers),
    )


def _failures(sight: Sight) -> Markup:
    if not sight.failures:
        return tag("p", words.FAILURES_NONE)
    newest, older = sight.failures[:FAILURES_SHOWN], sight.failures[FAILURES_SHOWN:]
    if not older:
        return _failed("newest", newest)
    summary = words.counted(len(older), words.OLDER)
    return join(
        _failed("newest", newest),
        details("older-details", summary, _failed("older", older)),
    )


def _failed(name: str, failures: Sequence[Failed]) -> Markup:
    rows = [
        (
            moment(failed.at, "%a %H:%M"),
            above(
                words.REASONS.get(failed.reason, words.OTHER_REASON.format(code=failed.reason)),
                tag("code", failed.order),
            ),
            str(failed.starts),
        )
        for failed in failures
    ]
    columns = (words.WHEN, words.WHY_AND_ORDER, words.TRIES)
    return table(name, words.FAILURES, columns, rows, numbers=(2,))


# What is kept, and of how many.


def _disk(sight: Sight) -> Markup:
    free = sight.free_gb
    kept = [
        (words.KINDS[each.kind], words.size(each.size), words.counted(each.files, words.FILES))
        for each in sight.vaulted.kept
    ]
    room = [words.FREE, words.UNKNOWN if free is None else words.FREE_GB.format(free=free)]
    if free is not None and free < LEAST_DISK_GB:
        room.append(words.FREE_LOW.format(floor=LEAST_DISK_GB))
    rule = words.RETENTION.format(
        photos=words.duration(sight.rules.photos_seconds),
        portraits=words.duration(sight.rules.portraits_seconds),
    )
    return join(tiles(*kept, room), tag("p", rule, " ", _next_end(sight)))


def _next_end(sight: Sight) -> str:
    end, now = sight.vaulted.next_end, sight.queue.at
    if end is None:
        return words.NEXT_END_NONE
    return words.NEXT_END_NOW if end <= now else words.NEXT_END.format(time=clock(end, now))


def _people(sight: Sight) -> Markup:
    people = sight.stats.people
    return tiles(
        (words.KNOWN, str(people.known)),
        (words.AGREED, str(people.agreed)),
        (words.BLOCKED, str(people.blocked)),
        class_="three",
    )
