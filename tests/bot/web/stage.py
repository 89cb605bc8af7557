"""The site on a loopback port, with a conversation that does what a test says, and browsers."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import aiohttp

from bot.conversation.events import Event, Started, Text
from bot.conversation.platform import Listener
from bot.conversation.replies import Reply, Say
from bot.delivery import Parcel
from bot.web.connections import ROOM, Room
from bot.web.cookies import Cookies
from bot.web.feed import Feed, Log
from bot.web.front import WebFront
from bot.web.gate import Gate
from bot.web.limits import Limits, Throttle
from bot.web.problems import STATUS
from bot.web.serving import serve
from bot.web.site import build_site
from bot.words import Phrase, Words, phrase
from engine.portrait import Progress, Upload
from storage.conversations import Line
from storage.errors import Forgotten, NotYours
from storage.orders import Job
from storage.people import Account
from tests.fakes.studio import FakeEyes, picture

SECRET = b"s" * 32
LIMITS = Limits()
PASSPHRASE = "three wise words"
PAGE = """<!doctype html>
<html lang="{{language}}" dir="{{direction}}"><title>{{title}}</title>
<link rel="stylesheet" href="/static/chat.css?v={{v}}">
<script type="application/json" id="boot">{{boot}}</script>
<p>{{nothing-like-it}}</p></html>
"""
ENTER = (
    '<html lang="{{language}}"><form method="post"><p>{{error}}</p><b>{{enter-label}}</b></form>'
)
MESSAGES = {
    "raw": "{ $text }",
    "span-seconds": "{ $count } s",
    "span-minutes": "{ $count } min",
    "until": "until { $until }",
    "web-title": "Likeness <&>",
    "web-send": "Send",
    "web-download": "Download",
    "web-portrait": "Portrait",
    "web-photo-of-yours": "Your photo",
    "web-enter-label": "Pass-phrase",
    "web-enter-wrong": "Those are not the words.",
    **{f"detail-{name}": name for name in ("likeness", "style", "seed", "size", "engine")},
    **{f"web-error-{code}": f"Because: {code}." for code in STATUS},
    **{f"web-error-{code}-hint": f"About {code}." for code in STATUS},
    "web-error-too-fast-hint": "In { $wait }.",
}
GERMAN = {"web-send": "Senden", "web-error-stale": "Zu alt."}


def raw(text: str) -> Phrase:
    return phrase("raw", text=text)


def said(text: str, **more: Any) -> Say:
    return Say((raw(text),), **more)


def write_words(folder: Path) -> Callable[[str], Words]:
    """Words of three languages in a folder, of which Arabic has none of its own."""
    for language, messages in {"en": MESSAGES, "de": GERMAN, "ar": {}}.items():
        text = "".join(f"{id} = {message}\n" for id, message in messages.items())
        (folder / f"{language}.ftl").write_text(text, "utf-8")
    known = {language: Words(language, folder) for language in ("en", "de", "ar")}
    return lambda language: known.get(language, known["en"])


def write_pages(folder: Path) -> Path:
    """A page and its files."""
    (folder / "sub").mkdir(parents=True)
    (folder / "page.html").write_text(PAGE, "utf-8")
    (folder / "enter.html").write_text(ENTER, "utf-8")
    (folder / "chat.css").write_text("p { color: red }", "utf-8")
    (folder / "sub" / "app.js").write_text("export const a = 1;", "utf-8")
    (folder / "secret.txt").write_text("not served", "utf-8")
    return folder


@dataclass
class FakeLog:
    """Lines in memory; ``forgotten`` people have no key any more."""

    kept: dict[str, dict[str, Line]] = field(default_factory=dict)
    forgotten: set[str] = field(default_factory=set)
    writes: int = 0
    last: int = 0

    async def write(
        self, person: str, front: str, entries: Sequence[tuple[str, Mapping[str, Any] | None]]
    ) -> tuple[Line, ...]:
        await asyncio.sleep(0)
        if person in self.forgotten:
            raise Forgotten("Gone.", "Begin again.")
        lines = self.kept.setdefault(person, {})
        written = []
        for key, body in entries:
            self.last += 1
            self.writes += 1
            place = lines[key].place if key in lines else self.last
            lines[key] = Line(self.last, place, key, body)
            written.append(lines[key])
        return tuple(written)

    async def lines(
        self, person: str, front: str, after: int | None = None, most: int = 1000
    ) -> tuple[Line, ...]:
        await asyncio.sleep(0)
        lines = sorted(self.kept.get(person, {}).values(), key=lambda line: line.seq)
        if after is not None:
            return tuple(line for line in lines if line.seq > after)[:most]
        last = sorted(line.place for line in lines if line.body is not None)[-most:]
        return tuple(line for line in lines if line.body is not None and line.place in last)

    async def clear(self, person: str, front: str) -> None:
        self.kept.pop(person, None)


Answer = Callable[[Event], Sequence[Reply]]


@dataclass
class FakeTalk:
    """Writes down what it hears, and says what a test wants.

    Attributes:
        front: that shows what is said.
        people: person and language of accounts that agreed, by account id.
        answers: what is said to an event.
        heard: account and event, as they came.
        files: pictures, by account and id, of people who agreed.
        kinds: what those are that may not be used as anything else.
        handed: photos of those who did not.
        waits: while it is not set, nothing is answered.
        error: of the next hearing.
    """

    front: WebFront
    people: dict[str, tuple[str, str]] = field(default_factory=dict)
    answers: Answer = lambda event: ()
    heard: list[tuple[Account, Event]] = field(default_factory=list)
    languages: list[str | None] = field(default_factory=list)
    files: dict[tuple[str, str], bytes] = field(default_factory=dict)
    kinds: dict[str, str] = field(default_factory=dict)
    handed: dict[tuple[str, str], bytes] = field(default_factory=dict)
    held: list[Upload] = field(default_factory=list)
    waits: asyncio.Event = field(default_factory=asyncio.Event)
    error: Exception | None = None
    parcels: list[Parcel] = field(default_factory=list)
    steps: list[Progress] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.waits.set()

    def listener(self, account: Account, language: str | None = None) -> Listener:
        person, spoken = self.people.get(account.id, (None, language or "en"))
        return Listener(account, person, spoken)

    def hold(self, account: Account, upload: Upload) -> str:
        self.held.append(upload)
        return f"held{len(self.held)}"

    async def hear(self, account: Account, event: Event, *, language: str | None = None) -> None:
        self.heard.append((account, event))
        self.languages.append(language)
        await self.waits.wait()
        if self.error is not None:
            error, self.error = self.error, None
            raise error
        if replies := self.answers(event):
            await self.front.show(self.listener(account, language), replies)

    async def arrive(self, account: Account, *, language: str | None = None) -> Listener:
        return self.listener(account, language)

    async def deliver(self, parcel: Parcel) -> Mapping[str, Any]:
        self.parcels.append(parcel)
        return {}

    async def progress(self, job: Job, step: Progress) -> None:
        self.steps.append(step)

    async def picture(self, account: Account, file: str) -> bytes:
        if (data := self.handed.get((account.id, file))) is not None:
            return data
        return await self.kept(account, file)

    async def kept(self, account: Account, file: str, kind: str | None = None) -> bytes:
        data = self.files.get((account.id, file))
        if data is None or self.kinds.get(file, kind) != kind:
            raise NotYours("There is no such picture of yours.", "Gone.")
        return data


@dataclass
class Happening:
    """An event of a page."""

    name: str
    data: Any
    id: str | None = None


@dataclass
class Listening:
    """A page's stream."""

    response: aiohttp.ClientResponse
    seen: str | None = None
    pings: int = 0

    async def next(self) -> Happening | None:
        """The next event; None where the stream ends."""
        name = data = id = None
        while line := await self.response.content.readline():
            text = line.decode().rstrip("\n")
            if text.startswith(":"):
                self.pings += 1
            field, _, value = text.partition(": ")
            if field == "event":
                name = value
            elif field == "data":
                data = value
            elif field == "id":
                id = self.seen = value
            elif not text and name is not None:
                return Happening(name, json.loads(data or "null"), id)
        return None

    async def take(self, count: int) -> list[Happening]:
        async with asyncio.timeout(5):
            events = [await self.next() for _ in range(count)]
        return [event for event in events if event is not None]

    async def until(self, name: str) -> Happening:
        """The next event of a name; what comes before is passed over."""
        async with asyncio.timeout(5):
            while (event := await self.next()) is not None:
                if event.name == name:
                    return event
        raise AssertionError(f"the stream ended before any {name}")

    async def text(self) -> str:
        """The text of the next entry."""
        return "\n".join((await self.until("entry")).data["body"]["text"])


@dataclass
class Browser:
    """Somebody with a cookie jar."""

    base: str
    session: aiohttp.ClientSession
    boot: dict[str, Any] = field(default_factory=dict)
    headers: dict[str, str] = field(default_factory=dict)

    @property
    def own(self) -> dict[str, str]:
        """What our own page sends along."""
        return {"Origin": self.base, "X-Likeness": self.boot.get("token", ""), **self.headers}

    async def open(self, **options: Any) -> str:
        async with self.session.get(f"{self.base}/", **options) as answer:
            text = await answer.text()
            assert answer.status == 200, text
        start = text.index('id="boot">') + len('id="boot">')
        self.boot = json.loads(text[start : text.index("</script>", start)])
        return text

    def get(self, path: str, **options: Any) -> Any:
        return self.session.get(f"{self.base}{path}", **options)

    def post(self, path: str, headers: Mapping[str, str] | None = None, **options: Any) -> Any:
        return self.session.post(
            f"{self.base}{path}", headers=self.own if headers is None else headers, **options
        )

    async def say(self, text: str, **more: Any) -> int:
        async with self.post("/say", json={"text": text, **more}) as answer:
            return int(answer.status)

    async def send(self, *photos: tuple[str, bytes], **fields: str) -> tuple[int, Any]:
        form = aiohttp.FormData(quote_fields=False)
        for name, value in fields.items():
            form.add_field(name, value)
        for name, data in photos:
            quoted = name.replace('"', "%22")  # as browsers do
            form.add_field("photo", data, filename=quoted, content_type="image/jpeg")
        async with self.post("/photos", data=form) as answer:
            text = await answer.text()
            return answer.status, json.loads(text) if text else None

    @asynccontextmanager
    async def listening(self, seen: str | None = None) -> AsyncIterator[Listening]:
        headers = {} if seen is None else {"Last-Event-ID": seen}
        async with self.get("/events", headers=headers) as answer:
            assert answer.status == 200, await answer.text()
            yield Listening(answer, seen)


@dataclass
class Stage:
    """The site, as an asynchronous context.

    Attributes:
        folder: for files.
        log: where lines are written.
        limits: of the page.
    """

    folder: Path
    log: Log = field(default_factory=FakeLog)
    limits: Limits = LIMITS
    room: Room = ROOM
    passphrase: str | None = None
    names: tuple[str, ...] = ()
    behind_proxy: bool = False
    pages: Path | None = None
    eyes: FakeEyes = field(default_factory=FakeEyes)

    async def __aenter__(self) -> Stage:
        async with AsyncExitStack() as stack:
            (self.folder / "words").mkdir()
            pages = self.pages or write_pages(self.folder / "pages")
            self.feed = Feed(self.log)
            self.front = WebFront(self.feed, write_words(self.folder / "words"))
            self.talk = self.front.talk = FakeTalk(self.front)
            self.cookies = Cookies(SECRET, self.passphrase)
            self.gate = Gate(
                self.cookies, Throttle(self.limits), self.names, behind_proxy=self.behind_proxy
            )
            previews = {"oil": picture("red")}
            self.site = build_site(self.front, self.gate, self.eyes, previews.get, pages)
            self.port = await stack.enter_async_context(serve(self.site, "127.0.0.1", 0, self.room))
            self.base = f"http://127.0.0.1:{self.port}"
            self.serving = stack.pop_all()
            return self

    async def __aexit__(self, *_: object) -> None:
        await self.serving.aclose()

    @asynccontextmanager
    async def browser(self, **headers: str) -> AsyncIterator[Browser]:
        """Somebody who has opened nothing yet."""
        jar = aiohttp.CookieJar(unsafe=True)
        connector = aiohttp.TCPConnector(limit=0)
        async with aiohttp.ClientSession(
            cookie_jar=jar, connector=connector, headers=headers
        ) as session:
            yield Browser(self.base, session)

    @asynccontextmanager
    async def visitor(self) -> AsyncIterator[Browser]:
        """Somebody who has opened the page."""
        async with self.browser() as browser:
            await browser.open()
            yield browser

    def id_of(self, browser: Browser) -> str:
        """The account id of a browser."""
        cookies = {cookie.key: cookie.value for cookie in browser.session.cookie_jar}
        return cookies["likeness"].partition(".")[0]

    def account(self, browser: Browser) -> Account:
        return Account("web", self.id_of(browser))

    def agrees(self, browser: Browser, person: str = "person", language: str = "en") -> None:
        """From now on somebody has agreed."""
        self.talk.people[self.id_of(browser)] = person, language

    def gives(self, browser: Browser, id: str, data: bytes) -> None:
        """Somebody has a picture."""
        self.talk.files[self.id_of(browser), id] = data


def echo(event: Event) -> Sequence[Reply]:
    """Says again what was typed, and hello to whoever comes."""
    match event:
        case Text(text):
            return (said(f"You said: {text}"),)
        case Started():
            return (said("hello"),)
    return ()


async def until(holds: Callable[[], object], seconds: float = 5.0) -> None:
    """Let everything else go on until something holds."""
    async with asyncio.timeout(seconds):
        while not holds():
            await asyncio.sleep(0.001)


Wire = tuple[asyncio.StreamReader, asyncio.StreamWriter]


async def call(stage: Stage, text: str, limit: int = 2**16) -> Wire:
    """Open a connection and say something on it."""
    reader, writer = await asyncio.open_connection("127.0.0.1", stage.port, limit=limit)
    writer.write(text.encode())
    return reader, writer


async def hang_up(*lines: Wire) -> None:
    for _, writer in lines:
        writer.transport.abort()
    for _, writer in lines:
        with suppress(OSError):
            await writer.wait_closed()


async def raw_request(port: int, text: str, body: bytes = b"") -> tuple[int, dict[str, str], str]:
    """Send a request as it is written; status, headers in lower case, and body of the answer."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    try:
        writer.write(text.replace("\n", "\r\n").encode("latin-1") + b"\r\n\r\n" + body)
        async with asyncio.timeout(5):
            head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").splitlines()
            headers = dict(line.lower().split(": ", 1) for line in head[1:] if line)
            rest = await reader.readexactly(int(headers.get("content-length", 0)))
        return int(head[0].split()[1]), headers, rest.decode()
    finally:
        await hang_up((reader, writer))
