"""What becomes of an order in the end, whatever happens on its way; and what the host may do."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
import pytest_asyncio

from tests.bot.discord.serve import Served
from tests.bot.discord.somebody import Somebody
from tests.bot.telegram.somebody import selfie
from tests.fakes.discord import Channel, FakeDiscord, Interaction, Message, User

pytestmark = pytest.mark.asyncio(loop_scope="session")

AGAIN = "You may have this one already"
STYLE, TITLE = "sepia", "Sepia"
LONG = 60.0
CHANGE, PHOTOS = "What shall be different?", "One photo or several of one person"


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def api() -> AsyncIterator[FakeDiscord]:
    async with FakeDiscord() as api:
        yield api


@pytest.fixture(scope="module")
def admins(api: FakeDiscord) -> tuple[User, User]:
    """The host's accounts: of somebody who has portraits made, and of somebody who has not."""
    return api.user("Hostess", installed=True), api.user("Caretaker", installed=True)


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def served(api: FakeDiscord, admins: tuple[User, User]) -> AsyncIterator[Served]:
    """The program, which knows from its start who the host is."""
    names = ",".join(f"discord:{each.id}" for each in admins)
    async with Served(api, LIKENESS_ADMINS=names, LIKENESS_WEB="off") as program:
        yield program
        assert not program.troubles()


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def host(served: Served, admins: tuple[User, User]) -> Somebody:
    """The host in direct messages."""
    host = Somebody(served.api, admins[0])
    await host.joins()
    return host


def server(api: FakeDiscord, *names: str) -> tuple[Channel, list[Somebody]]:
    people = [api.user(name) for name in names]
    room = api.guild("Friends", *people, channels=("general",)).channel("general")
    return room, [Somebody(api, each, room) for each in people]


def portraits(person: Somebody) -> list[Message]:
    """All that they see now, the oldest first."""
    return [m for m in person.said if any(p.name.startswith("portrait") for p in m.pictures)]


async def another(person: Somebody, before: int = 0) -> Message:
    """Their newest portrait, as soon as they have more than so many."""
    await person.api.until(lambda: len(portraits(person)) > before, LONG)
    return portraits(person)[-1]


async def answer(it: Interaction, api: FakeDiscord) -> Message:
    """The first answer to an interaction, when it is there."""

    def answered() -> Message | None:
        message = it.original
        return None if message is None or message.loading else message

    return await api.until(answered)


async def told(person: Somebody, command: str, **options: str) -> str:
    """What somebody is answered to a command."""
    return (await answer(await person.asks(command, **options), person.api)).text


@asynccontextmanager
async def paused(host: Somebody) -> AsyncIterator[None]:
    """While this is entered nothing is made."""
    await told(host, "host pause")
    try:
        yield
    finally:
        await told(host, "host resume")


async def lines_up(person: Somebody, **wish: bool) -> Interaction:
    """Order a first portrait while the studio is paused; what was tapped for it at last."""
    await person.orders(style=STYLE, **wish)
    it = await person.taps("Yes, make portraits")
    await person.sees("The host has paused the studio", button="Cancel")
    return it


def way(api: FakeDiscord, it: Interaction) -> str:
    """The request that says something more by an interaction's token."""
    return f"POST /webhooks/{api.application}/{it.token}"


async def test_the_host_pauses_and_shuts_somebody_out(
    served: Served, api: FakeDiscord, host: Somebody
) -> None:
    _, (her,) = server(api, "Agnes Blocked")
    assert "The studio is paused" in await told(host, "host pause")
    await lines_up(her)
    status = await her.sees(button="Cancel")
    order = (status.buttons[0].custom_id or "").rpartition(".")[2]
    assert "Now: 1 in line" in await told(host, "host stats")
    assert "shut out now" in await told(host, "host block", id=order)
    await her.sees("doesn't take orders from you")  # it was not she who took it back
    assert "The studio goes on" in await told(host, "host resume")
    assert "doesn't take orders from you" in await told(her, "portrait", style=STYLE)
    assert "They may order again" in await told(host, "host unblock", id=order)
    assert "Now: 0 in line" in await told(host, "host stats")
    await her.asks("portrait", style=STYLE)
    assert TITLE in (await another(her)).text
    assert "nobody, and no order" in await told(host, "host block", id="nobody's")


async def test_nobody_else_is_the_host(served: Served, api: FakeDiscord, host: Somebody) -> None:
    _, (ben, stranger) = server(api, "Ben Guest", "Bob Stranger")
    await ben.joins()
    for person in (ben, stranger):
        alone = Somebody(api, person.user)
        for command in ("stats", "pause", "resume"):
            assert "for the host" in await told(alone, f"host {command}")
        for command in ("block", "unblock"):
            assert "for the host" in await told(alone, f"host {command}", id=str(host.user.id))
    with pytest.raises(LookupError):
        await ben.asks("host stats")
    assert "paused" not in await told(host, "host stats")


async def test_the_host_needs_no_portrait_to_be_the_host(
    served: Served, api: FakeDiscord, admins: tuple[User, User]
) -> None:
    assert "in line" in await told(Somebody(api, admins[1]), "host stats")


async def test_killed_while_portraits_are_sent_and_a_form_is_open(
    served: Served, api: FakeDiscord, host: Somebody
) -> None:
    names = ("Ada Held", "Bea Later", "Cora Lost", "Dina Forms", "Ella Forms")
    _, (ada, bea, cora, dina, ella) = server(api, *names)
    private = Somebody(api, bea.user)
    await dina.joins()
    form = await dina.taps("Change something")
    await ella.asks("portrait")
    photos = await ella.taps("Add photos")
    assert form.kind == photos.kind == "modal"
    async with paused(host):
        await lines_up(bea)
        api.expire_tokens()
        held, lost = await lines_up(ada), await lines_up(cora)
        api.hold(way(api, held))  # it is sent, and nobody hears that it was
        api.lose_answer(way(api, lost))  # likewise, and that is heard
        api.throttle(f"POST /channels/{api.world.dm(bea.user).id}/messages", LONG)  # it is not sent
    await api.until(lambda: api.held, LONG)
    await api.until(lambda: any(call.lost for call in api.calls), LONG)
    await api.until(lambda: api.refused["POST /channels/{channel_id}/messages"], LONG)
    await served.kill()
    api.release()
    assert [len(portraits(each)) for each in (ada, private, cora)] == [1, 0, 1]
    await served.start()
    for person, count in ((ada, 2), (private, 1), (cora, 2)):
        again = await another(person, count - 1)
        assert AGAIN in again.text and len(portraits(person)) == count

    api.expire_tokens()
    await api.submit(dina.user, form, {CHANGE: "navy backdrop"})
    changed = await another(dina, 1)
    assert "navy" in changed.text.casefold() and AGAIN not in changed.text
    await api.submit(ella.user, photos, {PHOTOS: [selfie()]})
    await ella.sees("May I?")


async def test_what_came_twice_goes_twice(served: Served, api: FakeDiscord, host: Somebody) -> None:
    _, (ada, bea) = server(api, "Ada Twice", "Bea Twice")
    private = Somebody(api, bea.user)
    async with paused(host):
        await lines_up(bea)
        api.expire_tokens()
        api.lose_answer(f"POST /channels/{api.world.dm(bea.user).id}/messages")
        api.lose_answer(way(api, await lines_up(ada)))
    await another(ada, 1)
    await private.portrait()
    assert len(portraits(private)) == 1, "what is posted without a token comes once"
    await ada.deletes(portraits(ada)[0])
    await bea.asks("forgetme")
    await bea.taps("Delete everything")
    await bea.sees("key that could open them")
    await told(ada, "help")
    assert [len(portraits(each)) for each in (ada, private)] == [0, 0]


async def test_a_form_of_what_is_gone_is_answered(served: Served, api: FakeDiscord) -> None:
    _, (her,) = server(api, "Elsa Forms")
    await her.joins()
    portrait = await her.portrait()
    form = await her.taps("Change something", portrait)
    await her.deletes(portrait)
    await api.until(lambda: api.now(portrait) is None)
    api.expire_tokens()
    said = await answer(await api.submit(her.user, form, {CHANGE: "warmer"}), api)
    assert "too old for me" in said.text
    assert "Surprise me" in [each.label for each in said.buttons]
    await her.asks("forgetme")
    await her.taps("Delete everything")
    await her.sees("key that could open them")
    said = await answer(await api.submit(her.user, form, {CHANGE: "warmer"}), api)
    assert "Send me a photo" in said.text
    assert "Add photos" in [each.label for each in said.buttons]


async def test_the_channel_is_gone_before_it_is_made(
    served: Served, api: FakeDiscord, host: Somebody
) -> None:
    room, people = server(api, "Fay Gone", "Gil Gone")
    async with paused(host):
        await lines_up(people[0])
        await lines_up(people[1], private=False)
        api.expire_tokens()
        api.delete_channel(room)
    fay, gil = (Somebody(api, each.user) for each in people)
    for alone in (fay, gil):
        portrait = await another(alone)
        assert TITLE in portrait.text and AGAIN not in portrait.text
        await alone.taps("Another look", portrait)
        await alone.sees(picture="looks")
    await gil.sees("may not post in this channel")


async def test_the_thread_is_closed_before_it_is_made(
    served: Served, api: FakeDiscord, host: Somebody
) -> None:
    room, people = server(api, "Hana Thread", "Ida Thread", "Jo Thread")
    thread = api.thread(room, "Sundays")
    hana, ida, jo = (Somebody(api, each.user, thread) for each in people)
    async with paused(host):
        await lines_up(hana, private=False)
        await lines_up(ida)
        api.expire_tokens()
        await lines_up(jo)
        api.archive(thread, locked=True)
    for each in (hana, ida):
        assert TITLE in (await another(Somebody(api, each.user))).text
    await Somebody(api, hana.user).sees("may not post in this channel")
    assert TITLE in (await another(jo)).text, "by its token, which is not over"


async def test_a_post_in_a_forum_is_a_place_like_others(served: Served, api: FakeDiscord) -> None:
    kim, lou = api.user("Kim Forum"), api.user("Lou Forum")
    forum = api.guild("Friends", kim, lou, channels=(), forums=("help",)).channel("help")
    post = api.thread(forum, "Who wants one?", kim)
    her, him = Somebody(api, kim, post), Somebody(api, lou, post)
    await her.joins()
    assert (await her.portrait()).ephemeral and not him.said
    await her.taps("Show to the channel")
    assert (await another(him)).text.endswith("Kim Forum shows a portrait")
    sent = await api.say(kim, post, "me", files=[("me.jpg", selfie())], mention_bot=True)
    begun = await her.sees(button="Go on, just us two")
    assert begun.reply_to == sent.id and begun.channel.id == post.id


async def test_forgotten_when_all_tokens_are_over(
    served: Served, api: FakeDiscord, host: Somebody
) -> None:
    before = {path.name for path in served.vault()}
    _, (her, him) = server(api, "Mona Forgets", "Ned Looks")
    await her.joins()
    old = await her.portrait()
    await her.taps("Show to the channel", old)
    shown = await another(him)
    async with paused(host):
        await her.asks("portrait", style=STYLE)
        await her.sees("The host has paused the studio", button="Cancel")
        api.expire_tokens()
    in_private = await another(Somebody(api, her.user))
    api.expire_tokens()
    await her.asks("forgetme")
    await her.taps("Delete everything")
    done = await her.sees("key that could open them")
    assert "1 photo, 2 portraits, and 2 orders" in done.text
    assert {path.name for path in served.vault()} <= before
    await api.until(lambda: api.now(in_private) is None and api.now(shown) is None)
    assert api.now(old) is not None, "no token leads to it any more, and nothing else does"
    assert "nothing" in (await told(her, "results")).casefold()
    await her.taps("Full quality", old)
    await her.sees("isn't kept any more")


async def test_what_is_for_the_channel_is_shown_there(served: Served, api: FakeDiscord) -> None:
    _, (her, him) = server(api, "Olga Open", "Piet Open")
    await her.orders(style=STYLE, private=False)
    asked = await her.sees("May I?")
    assert asked.ephemeral and not him.said
    await her.taps("Yes, make portraits", asked)
    shown = await another(him)
    assert "Olga Open shows a portrait" in shown.text and TITLE in shown.text
    assert "Seed" not in shown.text
    assert [each.label for each in shown.buttons] == ["Take it back"]
    assert len(him.said) == 1, "nothing else is seen by anybody"
    await him.taps("Take it back", shown)
    await him.sees("isn't yours")
    assert api.now(shown) is not None
    await her.taps("Take it back", shown)
    await api.until(lambda: api.now(shown) is None)

    await her.asks("portrait", style="headshot", private=False)
    shown = await another(him)
    assert "Studio grey" in shown.text
    assert [each.label for each in shown.buttons] == ["Take it back"]


async def test_what_is_for_the_channel_is_shown_whenever_its_look_is_chosen(
    served: Served, api: FakeDiscord
) -> None:
    _, (her, him) = server(api, "Quinn Open", "Ruud Open")
    await her.orders(private=False)
    await her.taps("Yes, make portraits")
    await her.taps("Surprise me")
    await her.sees(picture="portrait", seconds=LONG)
    await told(her, "help")  # what came of the order is said by then
    assert portraits(him)
