"""A server's members all ask the bot within seconds; who is answered in time, and who sees what.

    python -m tests.campaigns.discord --people 200 --json
    python -m tests.campaigns.discord --long --json

The real ``likeness serve`` runs as a child against Discord's API and gateway on loopback
(``tests.fakes.discord``) with their rate limits. In a server of at least 200 members everybody
uses ``/portrait`` with a photo of their own, at a time of their own within the first two seconds,
and agrees as soon as they are asked. When they have their portrait they tap a button of it.

Discord drops an interaction that is not acknowledged within three seconds: such commands and taps
are *late*. Nobody else may see anything of it, which is looked at with everybody's eyes. Whose
portrait it is, ``tests.campaigns.crowd`` says. Portraits that take longer than the 15 minutes in
which an interaction can be answered come as direct messages.

With ``--long`` two of them are enough: one is the host, who has a portrait and pauses the making
before the other orders, and goes on after those 15 minutes. What is reported is how that one came.
"""

from __future__ import annotations

import argparse
import asyncio
import math
import random
import sys
import time
from collections import Counter
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from tests.bot.discord.serve import Served
from tests.campaigns.crowd import WISH, Judge, Source, draw, judged, photo, shown
from tests.fakes.discord import Channel, FakeDiscord, Interaction, Message, User

MEMBERS = 200
AGREE, SAVE, CANCEL = "Yes, make portraits", "Full quality", "Cancel"
PAUSED_SECONDS = 15.5 * 60
COMING_SECONDS = 120.0
"""In which a single portrait has to be there."""
ANSWER_SECONDS = 180.0
_LOOK = 0.2
_LONGEST = 7200.0

_T = TypeVar("_T")


@dataclass
class Seen:
    """What came of it.

    Attributes:
        commands: seconds until each was acknowledged, None where it was not; so ``taps``.
        asked: seconds until each person was asked to agree.
        portraits: by the number of whom they were given to.
        directly: how many of them came as direct messages.
        others: ids of what others than whom it was for saw.
        errors: what went wrong, by its kind.
    """

    commands: list[float | None] = field(default_factory=list)
    taps: list[float | None] = field(default_factory=list)
    asked: list[float] = field(default_factory=list)
    portraits: dict[int, bytes] = field(default_factory=dict)
    directly: int = 0
    others: set[int] = field(default_factory=set)
    errors: Counter[str] = field(default_factory=Counter)


# ---- people -----------------------------------------------------------------------------------


class Late(Exception):
    """An interaction was not acknowledged in time."""


class Crowd:
    """Everybody in the server, who all ask in one channel of it.

    Args:
        api: that they talk to the bot by.
        people: how many ask; others, the server's owner among them, only read along.
        within: seconds in which all of them ask.
        ordering: how many of them agree.
    """

    def __init__(self, api: FakeDiscord, people: int, within: float, ordering: int) -> None:
        self._api, self._within, self._ordering = api, within, ordering
        self.users = [api.user(f"Person {number}") for number in range(people)]
        readers = [api.user(f"Reader {number}") for number in range(max(1, MEMBERS - people))]
        guild = api.guild("Everybody", *readers, *self.users, channels=("all",))
        self.owner = guild.owner
        self.room = guild.channel("all")
        self.seen = Seen()

    async def ask(self, until: float) -> None:
        """Let everybody ask, and wait until all have what they came for."""
        draw(len(self.users))
        lives = [asyncio.create_task(self.live(n, u)) for n, u in enumerate(self.users)]
        _, late = await asyncio.wait(lives, timeout=until)
        for life in late:
            life.cancel()
            self.seen.errors["not done in time"] += 1
        await asyncio.gather(*late, return_exceptions=True)
        self.seen.others |= seen_by_others(self._api, self.room, (self.owner, *self.users))

    async def live(self, number: int, user: User) -> None:
        """All that somebody does."""
        try:
            await asyncio.sleep(random.Random(number).uniform(0, self._within))
            asked = await self.orders(number, user)
            if number < self._ordering:
                await self._agree(number, user, asked)
        except (Late, TimeoutError, LookupError) as error:
            self.seen.errors[type(error).__name__] += 1

    async def orders(self, number: int, user: User) -> Interaction:
        """Use ``/portrait`` and be asked to agree.

        Raises:
            Late: it was not acknowledged.
            TimeoutError: no question came.
        """
        source = photo(Source.of(number))
        command = self._api.slash(user, "portrait", self.room, photo=source, words=WISH)
        it = await self._acknowledged(command, self.seen.commands)
        question = await comes(lambda: _with_button(it.messages, AGREE), ANSWER_SECONDS)
        self.seen.asked.append(question.times[-1] - it.began)
        return it

    async def agrees(self, user: User, asked: Interaction) -> Interaction:
        """Tap what agrees.

        Raises:
            Late: it was not acknowledged.
        """
        question = _with_button(asked.messages, AGREE)
        assert question is not None
        return await self.taps(user, question, AGREE)

    async def taps(self, user: User, message: Message, button: str) -> Interaction:
        """Tap a button.

        Raises:
            Late: it was not acknowledged.
        """
        return await self._acknowledged(self._api.press(user, message, button), self.seen.taps)

    async def _agree(self, number: int, user: User, asked: Interaction) -> None:
        agreed = await self.agrees(user, asked)
        message = await comes(
            lambda: portrait_among((*agreed.messages, *asked.messages, *self._api.said(user))),
            _LONGEST,
        )
        self.keep(number, message)
        await self.taps(user, message, SAVE)

    def keep(self, number: int, message: Message) -> None:
        """Keep somebody's portrait, and what others see when it comes."""
        seen = self.seen
        seen.portraits[number] = self._api.bytes(message.pictures[0].id)
        seen.directly += message.channel.guild is None
        seen.others |= seen_by_others(self._api, self.room, (self.owner,))
        if len(seen.portraits) % 25 == 0:
            print(f"{len(seen.portraits)} portraits", file=sys.stderr, flush=True)

    async def _acknowledged(
        self, using: Awaitable[Interaction], waits: list[float | None]
    ) -> Interaction:
        it = await using
        waits.append(it.acknowledged_after)
        if it.acknowledged_after is None:
            raise Late
        return it


async def comes(found: Callable[[], _T | None], seconds: float) -> _T:
    """What comes, looked for now and then.

    When hundreds look at each change in a channel that they share, there is little time for
    anything else.

    Raises:
        TimeoutError: it does not.
    """
    async with asyncio.timeout(seconds):
        while not (it := found()):
            await asyncio.sleep(_LOOK)
    return it


def _with_button(messages: Iterable[Message], label: str) -> Message | None:
    return next((m for m in messages if label in [each.label for each in m.buttons]), None)


def portrait_among(messages: Iterable[Message]) -> Message | None:
    """The first message that shows a portrait."""
    return next((m for m in messages if any(_is_portrait(p.name) for p in m.pictures)), None)


def _is_portrait(name: str) -> bool:
    return name.startswith("portrait")


def seen_by_others(api: FakeDiscord, room: Channel, eyes: Iterable[User]) -> set[int]:
    """Ids of what the bot says in a room to others than those who see it."""
    return {m.id for user in eyes for m in api.said(room, user) if _answers(m) != user.id}


def _answers(message: Message) -> int | None:
    return None if message.interaction is None else int(message.interaction["user"]["id"])


# ---- what is reckoned -------------------------------------------------------------------------


def report(seen: Seen) -> dict[str, Any]:
    """What was seen, in numbers, but for whose portraits there are."""
    return {
        **acknowledged("command", seen.commands),
        **acknowledged("tap", seen.taps),
        "asked": len(seen.asked),
        "asked_max_s": round(max(seen.asked, default=0.0), 2),
        "directly": seen.directly,
        "seen_by_others": len(seen.others),
        "errors": dict(seen.errors),
    }


def acknowledged(kind: str, after: Sequence[float | None]) -> dict[str, Any]:
    """How many interactions of a kind there were, and how soon they were acknowledged."""
    waits = sorted(each for each in after if each is not None)
    return {
        f"{kind}s": len(after),
        f"{kind}s_late": len(after) - len(waits),
        f"{kind}_median_s": _share(waits, 0.5),
        f"{kind}_p99_s": _share(waits, 0.99),
        f"{kind}_max_s": _share(waits, 1.0),
    }


def _share(ordered: Sequence[float], share: float) -> float:
    """What such a share of them does not exceed; 0 where there are none."""
    return round(ordered[math.ceil(share * len(ordered)) - 1], 3) if ordered else 0.0


def is_good(result: Mapping[str, Any], people: int, ordering: int) -> bool:
    """Whether nothing was lost, mixed, late or seen by others."""
    wrong = ("commands_late", "taps_late", "seen_by_others", "errors", "exit", "troubles", "leaks")
    return (
        not any(result[name] for name in wrong)
        and result["commands"] == result["asked"] == people
        and result.get("portraits", 0) == result.get("own", 0) == ordering
    )


# ---- running it -------------------------------------------------------------------------------


async def campaign(
    people: int, within: float, ordering: int, until: float, *, long: bool = False
) -> dict[str, Any]:
    """Run the program and the campaign on it."""
    async with FakeDiscord() as api:
        crowd = Crowd(api, people, within, ordering)
        settings = {"LIKENESS_WEB": "off", "LIKENESS_LOG_LEVEL": "warning"}
        if long:
            settings["LIKENESS_ADMINS"] = f"discord:{crowd.users[-1].id}"
        program = Served(api, **settings)
        try:
            await program.start()
            start = time.monotonic()
            more: dict[str, Any] = {}
            if long:
                async with asyncio.timeout(PAUSED_SECONDS + until):
                    more = await over_a_pause(api, crowd)
            else:
                await crowd.ask(until)
            took = round(time.monotonic() - start, 1)
            stopped = {"exit": await program.stop(), "floods": api.refused.total()}
            logged = {"troubles": program.troubles(), "leaks": program.leaks()}
            return summed(crowd.seen, people) | more | stopped | logged | {"seconds": took}
        finally:
            await program.close()


def summed(seen: Seen, people: int) -> dict[str, Any]:
    """What was seen, and whose portraits there are."""
    whose = judged(seen.portraits, Judge()) if seen.portraits else {}
    return {"people": people, **report(seen), **whose}


async def over_a_pause(api: FakeDiscord, crowd: Crowd) -> dict[str, Any]:
    """Somebody orders, and the making goes on when they cannot be answered there any more."""
    user, host = crowd.users
    draw(len(crowd.users))
    await crowd.live(1, host)
    await _of_host(api, host, "pause")
    asked = await crowd.orders(0, user)
    agreed = await crowd.agrees(user, asked)
    told = await comes(lambda: _with_button(agreed.messages, CANCEL), ANSWER_SECONDS)
    await asyncio.sleep(PAUSED_SECONDS)
    await _of_host(api, host, "resume")
    resumed = time.monotonic()
    everywhere: Callable[[], list[Message]] = lambda: [  # noqa: E731
        *api.said(crowd.room, user),
        *api.said(user),
    ]
    try:
        message = await comes(lambda: portrait_among(everywhere()), COMING_SECONDS)
    except TimeoutError:
        crowd.seen.errors["no portrait"] += 1
    else:
        crowd.keep(0, message)
        await crowd.taps(user, message, SAVE)
    crowd.seen.others |= seen_by_others(api, crowd.room, (crowd.owner, host))
    return {
        "told": told.text,
        "came_s": round(time.monotonic() - resumed, 1),
        "still_says": [m.text for m in api.said(crowd.room, user)],
        "says_directly": [m.text for m in api.said(user)],
        "refused": dict(Counter(call.code for call in api.calls if call.code)),
    }


async def _of_host(api: FakeDiscord, host: User, command: str) -> None:
    """Do what only the host does, and see that it is done."""
    it = await api.slash(host, f"host {command}")
    await comes(lambda: it.original and it.original.text, ANSWER_SECONDS)


def main(argv: Sequence[str] | None = None) -> int:
    """Run it; 1 where something was lost, mixed, late or seen by others."""
    parser = argparse.ArgumentParser(prog="python -m tests.campaigns.discord")
    parser.add_argument("--people", type=int, default=200)
    parser.add_argument("--within", type=float, default=2.0, help="seconds in which all ask")
    parser.add_argument("--portraits", type=int, help="how many go on to order; default: all")
    parser.add_argument("--long", action="store_true", help="two people; the making is paused")
    parser.add_argument("--json", action="store_true")
    args = parser.parse_args(argv)
    people = 2 if args.long else args.people
    ordering = people if args.portraits is None else min(args.portraits, people)
    until = 120.0 + 8.0 * ordering
    result = asyncio.run(campaign(people, args.within, ordering, until, long=args.long))
    print(shown(result, as_json=args.json))
    return 0 if is_good(result, people, ordering) else 1


if __name__ == "__main__":
    sys.exit(main())
