"""Trouble: the program is killed, Telegram is away, people and groups are."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path

import aiohttp
import pytest

from bot.cli import main
from bot.telegram.front import WAITING_MOST_IN_GROUP
from tests.bot.telegram.serve import Served
from tests.bot.telegram.somebody import LONG, SOON, Somebody
from tests.fakes.telegram import Chat, FakeTelegram, Message
from tests.fakes.worker import Workshop

pytestmark = pytest.mark.asyncio(loop_scope="session")

OUTAGE_SECONDS = 2.0
AGAIN = "You may have this one already"


async def test_killed_while_one_is_sent_and_one_is_made(served: Served, api: FakeTelegram) -> None:
    lars, rosa = Somebody(api, "Lars Unsure"), Somebody(api, "Rosa Killed")
    await lars.looks()
    looks = await rosa.looks()
    api.lose_answer("sendPhoto")
    await lars.taps("1 Studio grey")
    await rosa.taps("1 Studio grey")
    status = await rosa.sees("░", button="Cancel")
    await api.until(lambda: any(call.lost for call in api.called("sendPhoto")), LONG)
    await served.kill()
    sent = await lars.portrait()  # it came, but that nobody knows who was killed
    await served.start()
    again = await lars.sees(AGAIN, within=LONG)
    assert again.photo and again.id > sent.id
    await lars.deletes(again)
    await lars.sees("Deleted.")
    assert api.now(again) is None

    portrait = await rosa.portrait()
    assert portrait.words == "Studio grey\nA close match to you."
    assert [message.id for message in rosa.said] == [looks.id, portrait.id], "and nothing else"
    assert api.now(status) is None


async def test_killed_between_messages_and_telegram_is_away_at_the_start(
    served: Served, api: FakeTelegram
) -> None:
    mara, finn, gina = (Somebody(api, f"{name} Between") for name in ("Mara", "Finn", "Gina"))
    looks = await mara.looks()
    await finn.sends()
    await finn.sees("May I?")
    there = mara.at(api.group("Gliders", mara.user, finn.user))
    photo = await finn.at(there.chat).sends()
    await there.says("/portrait", reply_to=photo)
    ask = await there.sees("Finn Between, Mara Between would like")
    for person in (mara, finn):  # what they did before is written down when this is answered
        await person.says("/privacy")
        await person.sees("They lie on this machine only")
    crowd = [Somebody(api, f"Crowd {number}") for number in range(30)]
    for person in crowd:
        await person.says("/start")
    await api.until(lambda: any(person.said for person in crowd))
    await served.kill()
    await gina.says("/start")
    api.down = "closed"  # connections are cut
    await served.start(ready=False)
    async with aiohttp.ClientSession() as session, session.get(f"{served.url}/healthz") as page:
        assert page.status == 200, "the page is there all the same"
    assert not gina.said
    api.down = False
    await gina.sees("I make portraits from photos", within=LONG)
    await api.until(lambda: all(person.said for person in crowd), LONG)
    api.redeliver(100)  # all of it
    await mara.taps("1 Studio grey", looks)
    await mara.taps("Cancel", await mara.sees("░", button="Cancel"))
    await mara.sees("Cancelled.")
    # Of somebody who had not agreed nothing was written down, so that their photo is gone.
    await finn.taps("Yes, make portraits")
    await finn.sees("send me a photo")
    assert sum("Which look?" in message.words for message in mara.said) == 1
    assert sum("May I?" in message.words for message in finn.said) <= 1
    assert len(gina.said) == 1
    answer = await finn.taps("Yes, this once", ask)
    assert answer and answer.text == "That was a while ago. Ask once more."


async def test_telegram_is_down_for_a_while(served: Served, api: FakeTelegram) -> None:
    ruth, sven, tess = (Somebody(api, f"{name} Outage") for name in ("Ruth", "Sven", "Tess"))
    await ruth.looks()
    before = len(served.log)
    await ruth.taps("1 Studio grey")
    await tess.agrees()
    api.down = True  # while her photo is being looked at
    await sven.says("/start")
    await ruth.says("/privacy")
    await served.logs("order made", after=before)
    await asyncio.sleep(OUTAGE_SECONDS)
    assert not sven.said
    api.down = False
    await sven.sees("I make portraits from photos", within=LONG)
    portrait = await ruth.portrait()
    await ruth.sees("They lie on this machine only")
    assert portrait.photo and AGAIN not in portrait.words
    await api.until(lambda: tess.said[-1].buttons)  # not left with "Let me look …"
    assert served.alive


async def test_a_token_that_telegram_does_not_know_stops_the_start(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    async with FakeTelegram() as api:
        environ = {
            "LIKENESS_HOME": str(tmp_path / "home"),
            "LIKENESS_TELEGRAM_TOKEN": "123456:not-a-token-of-anybody",
            "LIKENESS_TELEGRAM_API_URL": api.url,
            "LIKENESS_WEB": "off",
        }
        serve = ["serve", "--json"]
        code = await asyncio.to_thread(main, serve, environ, lambda settings: Workshop())
    error = json.loads(capsys.readouterr().out)["error"]
    assert (code, error["code"]) == (2, "bad_setting")
    assert error["message"] == "Telegram doesn't know the token in LIKENESS_TELEGRAM_TOKEN."
    assert "@BotFather" in error["hint"]


async def test_who_blocked_the_bot_gets_it_when_they_come_back(api: FakeTelegram) -> None:
    nora = Somebody(api, "Nora Blocked")
    await nora.looks()
    await nora.taps("1 Studio grey")
    await api.block(nora.user)
    await api.until(lambda: refused(api, nora), LONG)
    await nora.does(api.unblock(nora.user))
    assert (await nora.portrait()).photo


def refused(api: FakeTelegram, person: Somebody) -> bool:
    sent = api.called("sendPhoto")
    return any(c.status == 403 and c.parameters["chat_id"] == person.user.id for c in sent)


async def test_shut_out_of_a_group_the_portrait_comes_in_private(api: FakeTelegram) -> None:
    mira = Somebody(api, "Mira Here")
    group = api.group("Divers", mira.user)
    await mira.says("/start")
    await mira.at(group).sends(caption="/portrait sepia")
    await mira.at(group).taps("Yes, make portraits")
    await api.kick(group)
    assert (await sepia(api, mira)).chat.is_private


async def sepia(api: FakeTelegram, person: Somebody) -> Message:
    """Wait for the portrait."""

    def find() -> Message | None:
        found = (m for m in person.said if m.photo and m.words.startswith("Sepia\n"))
        return next(found, None)

    return await api.until(find, LONG)


async def test_a_group_that_became_a_supergroup(api: FakeTelegram) -> None:
    ella = Somebody(api, "Ella Moves")
    there = ella.at(api.group("Painters", ella.user))
    await there.says("/settings")
    await there.taps("Portraits under a spoiler")
    await there.sends(caption="/portrait sepia")
    await there.taps("Yes, make portraits")
    await there.sees("░", button="Cancel")
    assert there.chat is not None
    moved = ella.at(await api.migrate(there.chat))
    portrait = await sepia(api, moved)
    assert portrait.spoiler
    await moved.taps("Change something", portrait)
    await moved.sees("What shall I change?")
    await moved.says("/settings")
    await moved.sees("What I may do in this group.", button="✓ Portraits under a spoiler")
    await moved.deletes(portrait)
    await api.until(lambda: api.now(portrait) is None, SOON)


async def test_a_group_that_is_left_before_it_tells_where_it_went(api: FakeTelegram) -> None:
    uma = Somebody(api, "Uma Moves")
    there = uma.at(api.group("Potters", uma.user))
    await there.says("/settings")
    await there.taps("Portraits under a spoiler")
    await there.sees(button="✓ Portraits under a spoiler")
    assert there.chat is not None
    updates = api.world.updates
    await api.until(lambda: not api.waiting and updates.polling)
    moved = uma.at(await api.migrate(there.chat))
    told = [updates.pending.pop()["message"] for _ in range(2)]
    await api.kick(there.chat)
    await api.until(lambda: not api.waiting and updates.polling)
    for message in reversed(told):
        updates.push("message", message)
    await moved.says("/settings")
    await moved.sees("What I may do in this group.", button="✓ Portraits under a spoiler")


async def test_a_group_that_takes_the_bot_back_begins_anew(api: FakeTelegram) -> None:
    for supergroup in (False, True):
        nell = Somebody(api, "Nell Again")
        group = api.group("Weavers", nell.user, supergroup=supergroup)
        there = nell.at(group)
        await there.says("/settings")
        await there.taps("Portraits under a spoiler")
        await there.sees(button="✓ Portraits under a spoiler")
        await api.kick(group)
        await there.does(api.add(group))
        await there.sees("Reply /portrait to a photo of yours")
        await there.says("/settings")
        await there.sees("What I may do in this group.", button="Portraits under a spoiler")


async def test_who_writes_without_end_leaves_a_group_its_room(
    served: Served, api: FakeTelegram
) -> None:
    mal = Somebody(api, "Mal Writer")
    others = [Somebody(api, f"Other {number}") for number in range(8)]
    group = api.group("Readers", mal.user, *(each.user for each in others))
    api.down = "closed"  # so that all of it comes at once
    for _ in range(30):
        await mal.at(group).says("/portrait")
    for each in others:
        await each.at(group).says("/portrait")
    api.down = False
    asked = {each.user.id for each in others}
    await api.until(lambda: asked <= _answered(api, group), SOON)
    assert len(mal.at(group).said) <= len(others) + WAITING_MOST_IN_GROUP


def _answered(api: FakeTelegram, group: Chat) -> set[int]:
    """Whose messages in a group were answered."""
    there = {message.id: message.sender.id for message in api.messages(group)}
    return {there[m.reply_to] for m in api.said(group) if m.reply_to is not None}
