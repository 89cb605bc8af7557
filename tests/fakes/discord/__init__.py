"""Discord's REST API and gateway on a loopback port, for tests: strict, and simple to read.

    async with FakeDiscord() as api:              # api.token, api.url, api.gateway, api.bot
        ana = api.user("Ana", locale="de", avatar=png)
        guild = api.guild("Friends", ana, ben, channels=("general",))   # bot=False: no member
        room = guild.channel("general")
        it = await api.slash(ana, "portrait", room, photo=data, style="oil")
        await api.until(lambda: it.original and it.original.pictures, seconds=5)
        it = await api.press(ana, it.original, "Again")      # by label, custom id or emoji
        it = await api.submit(ana, it, {"In your words": "in oil", "Photos": [data]})
        sent = await api.dm(ana, "hello", files=[("me.jpg", data)])
        api.messages(room, as_=ben)                          # what he sees there

The bot is a real one: discord.py, with ``discord.http.Route.BASE`` set to ``{api.url}/api/v10``,
``DiscordWebSocket.DEFAULT_GATEWAY`` to ``api.gateway`` and ``discord.asset.Asset.BASE`` to
``{api.url}/cdn``. People are driven from the event loop that the fake runs in.

What a person does is awaited: ``dm``, ``say``, ``rewrite``, ``erase``, ``react``; ``slash``,
``autocomplete``, ``menu``, ``user_menu``, ``press``, ``choose``, ``submit``. The last six give the
interaction as soon as the bot has answered it or the time for that is over; it goes on changing.
What a test sets up is not awaited: ``user``, ``set_avatar``, ``install``, ``uninstall``,
``set_locale``; ``guild``, ``role``, ``grant``, ``channel``, ``thread``, ``group_dm``, ``archive``,
``delete_channel``, ``deny``, ``allow``, ``add_bot``, ``remove_bot``, ``join``, ``leave``,
``block_dms``, ``allow_dms``. Nor is what goes wrong: ``down``, ``lose_answer``, ``hold``,
``release``, ``throttle``, ``drop_gateway``, ``reconnect``, ``invalidate``, ``expire_tokens``,
``expire_attachments``, ``limit(acknowledge_seconds=0.3)``, ``shards``. Nor what it looks at:
``messages``, ``said``, ``now``, ``bytes``, ``calls``, ``called``, ``refused``, ``held``,
``commands``, ``connected``, ``transcript``; ``until`` waits.

Messages are frozen: what stood there when the test looked. ``api.now(message)`` is the same one as
it is at the moment, ``message.edits`` what it was before.

Where the real one is generous or vague, this one is strict: unknown fields are refused with 50035,
a file that nothing lists or a reference to none too; a file that an embed or a component shows is
not among a message's attachments. A fault of the fake's own is raised when it is left.
"""

from tests.fakes.discord.api import FakeDiscord
from tests.fakes.discord.interactions import Interaction
from tests.fakes.discord.limits import Limits
from tests.fakes.discord.message import Button, Message, Select
from tests.fakes.discord.nouns import Attachment, Call, Channel, Guild, Role, User
from tests.fakes.discord.refused import Refused

__all__ = [
    "Attachment",
    "Button",
    "Call",
    "Channel",
    "FakeDiscord",
    "Guild",
    "Interaction",
    "Limits",
    "Message",
    "Refused",
    "Role",
    "Select",
    "User",
]
