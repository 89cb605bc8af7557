"""Who is where: people and groups made for a test, and what they do to the bot's place in them."""

from __future__ import annotations

from collections.abc import Sequence

from tests.fakes.telegram.membership import bot_becomes, migrate, service
from tests.fakes.telegram.nouns import Chat, User
from tests.fakes.telegram.rendered import user_json
from tests.fakes.telegram.world import World

FIRST_PERSON = 510_000_001
FIRST_GROUP = -4_810_000_001
FIRST_SUPERGROUP = -1_002_100_000_001


class Moving:
    """People, groups, and the bot's place among them."""

    world: World

    def user(self, name: str, *, language: str | None = "en", username: str | None = None) -> User:
        """Somebody new, who has not started the bot."""
        number = FIRST_PERSON + len(self.world.users)
        user = User(number, name, username, language)
        self.world.users[number] = user
        self.world.chats[number] = Chat(
            number, "private", name, {number: user}, bot="new", username=username
        )
        return user

    def group(
        self,
        title: str,
        *people: User,
        admins: Sequence[User] = (),
        topics: Sequence[str] = (),
        supergroup: bool = False,
        bot: str = "member",
        username: str | None = None,
    ) -> Chat:
        """A group in which the bot is already, or with ``bot="left"`` is not.

        Args:
            title: its name.
            people: its members; the first one made it.
            admins: its administrators besides that one.
            topics: names of its topics, which make it a supergroup. ``supergroup`` does it too.
            bot: the bot's status: ``member``, ``administrator`` or ``left``.
            username: of a public supergroup.
        """
        large = supergroup or bool(topics) or username is not None
        first = FIRST_SUPERGROUP if large else FIRST_GROUP
        chat = Chat(
            first - len(self.world.chats),
            "supergroup" if large else "group",
            title,
            {user.id: user for user in people},
            owner=people[0].id if people else None,
            admins=frozenset(user.id for user in admins) - {people[0].id if people else 0},
            is_forum=bool(topics),
            bot=bot,
            username=username,
        )
        self.world.chats[chat.id] = chat
        for name in topics:
            self._open(chat, people[0], name)
        return chat

    def _open(self, chat: Chat, by: User, name: str) -> None:
        fields = {"forum_topic_created": {"name": name, "icon_color": 7322096}}
        message = self.world.board.post(chat, by, service="topic", fields=fields)
        chat.topics[message.id] = name

    async def block(self, who: User) -> None:
        """Block the bot."""
        bot_becomes(self.world, self.world.chats[who.id], "kicked", who)

    async def unblock(self, who: User) -> None:
        """Unblock the bot."""
        bot_becomes(self.world, self.world.chats[who.id], "member", who)

    async def add(self, group: Chat, by: User | None = None, status: str = "member") -> None:
        """Take the bot into a group, or with ``status="administrator"`` make it one."""
        who, before = by or self._someone(group), group.bot_is_here
        bot_becomes(self.world, group, status, who)
        if not before:
            new = [user_json(self.world.bot)]
            service(self.world, group, who, "joined", new_chat_members=new)

    async def kick(self, group: Chat, by: User | None = None) -> None:
        """Remove the bot from a group."""
        bot_becomes(self.world, group, "kicked", by or self._someone(group))

    async def join(self, who: User, group: Chat) -> None:
        """Enter a group."""
        group.people[who.id] = who
        service(self.world, group, who, "joined", new_chat_members=[user_json(who)])

    async def leave(self, who: User, group: Chat) -> None:
        """Leave a group."""
        group.people.pop(who.id, None)
        service(self.world, group, who, "left", left_chat_member=user_json(who))

    async def migrate(self, group: Chat) -> Chat:
        """Let a group become a supergroup; gives that."""
        number = FIRST_SUPERGROUP - len(self.world.chats)
        return migrate(self.world, group, number, self._someone(group))

    def set_profile_photo(self, who: User | Chat, data: bytes) -> None:
        """Give somebody, or a group, a new profile photo."""
        photo = self.world.files.photo(data, formats=None)
        self.world.profile_photos.setdefault(who.id, []).insert(0, photo)

    def _someone(self, group: Chat) -> User:
        return next(iter(group.people.values()))
