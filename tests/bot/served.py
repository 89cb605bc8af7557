"""``likeness serve`` as a child process beside a fake platform, killed and started again."""

from __future__ import annotations

import asyncio
import json
import os
import re
import signal
import sys
import tempfile
from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

ROOT = Path(__file__).parents[2]
TOKEN = "the host of these tests"
START_SECONDS = 60.0
STOP_SECONDS = 15.0
_LOOK = 0.05
_NOTES = ("Loading the networks", "Stopped.")
"""What it says to whoever started it."""
_SHORT = 4
"""Characters up to which words are no sign of what somebody said."""


class Program(ABC):
    """The program on a home folder of its own, as an asynchronous context.

    Entered, it hears what people do; left, it has ended, and what it logged holds nothing of
    anybody.

    Args:
        settings: more of its environment.

    Attributes:
        home: its folder.
        url: of its page, or None where that is off.
    """

    def __init__(self, **settings: str) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="likeness-served-")
        self.home = Path(self._folder.name) / "home"
        self._log = Path(self._folder.name) / "log"
        self._settings = settings
        self._child: asyncio.subprocess.Process | None = None
        self.url: str | None = None

    @abstractmethod
    async def ready(self) -> None:
        """Wait until it hears what people do."""

    @abstractmethod
    async def gone(self) -> None:
        """Wait until the platform knows that it was killed."""

    @abstractmethod
    def personal(self) -> Mapping[str, Sequence[str]]:
        """What it must not log, by its kind."""

    async def __aenter__(self) -> Self:
        try:
            await self.start()
        except BaseException:
            await self.close()
            raise
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        try:
            code = await self.stop()
            if error is None:
                assert code == 0
                assert not self.leaks(), "what it logs says nothing of anybody"
        finally:
            await self.close()

    async def start(self, *, ready: bool = True) -> None:
        """Start it; ``ready``: and wait until it takes updates.

        Raises:
            RuntimeError: it ended, with what it said.
            TimeoutError: it does not come to that.
        """
        with self._log.open("ab") as log:
            self._child = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "bot.cli", "serve", "--json"),
                cwd=ROOT,
                env=self._environment(),
                stdout=asyncio.subprocess.PIPE,
                stderr=log,
            )
        async with asyncio.timeout(START_SECONDS):
            url = (await self._opened())["url"]
        self.url = None if url is None else str(url)
        if ready:
            await self.ready()

    async def kill(self) -> None:
        """End it as a power cut would."""
        assert self._child is not None
        self._child.kill()
        await self._ended()
        await self.gone()

    async def stop(self) -> int:
        """End it as the system would; its exit code."""
        assert self._child is not None
        if self._child.returncode is None:
            self._child.send_signal(signal.SIGTERM)
        return await self._ended()

    async def close(self) -> None:
        """End it whatever it does, and remove what it kept."""
        if self._child is not None and self._child.returncode is None:
            self._child.kill()
            await self._ended()
        self._folder.cleanup()

    def end_now(self) -> None:
        """End it without waiting, where no event loop runs any more."""
        if self._child is not None and self._child.returncode is None:
            with suppress(ProcessLookupError):
                os.kill(self._child.pid, signal.SIGKILL)

    @property
    def alive(self) -> bool:
        """Whether it runs."""
        return self._child is not None and self._child.returncode is None

    @property
    def log(self) -> str:
        """All that it logged."""
        return self._log.read_text()

    async def logs(self, words: str, *, after: int, seconds: float = 60.0) -> None:
        """Wait until it logs something, ``after`` so many characters.

        Raises:
            TimeoutError: it does not.
        """
        async with asyncio.timeout(seconds):
            while words not in self.log[after:]:
                await asyncio.sleep(_LOOK)

    def troubles(self) -> list[str]:
        """What it logged as an error, or not as a line of its log at all."""
        lines = (line for line in self.log.splitlines() if not line.startswith(_NOTES))
        return [line for line in lines if _level(line) in ("ERROR", "CRITICAL", "")]

    def leaks(self) -> list[str]:
        """Which kinds of personal things are in its log: there should be none."""
        log, kinds = self.log, {**self.personal(), "a token": [TOKEN, *self.personal()["a token"]]}
        return [kind for kind, each in kinds.items() if any(_stands(it, log) for it in each)]

    def vault(self) -> list[Path]:
        """The files that it keeps of people."""
        return [path for path in (self.home / "vault").rglob("*") if path.is_file()]

    def _environment(self) -> dict[str, str]:
        """That of this process, without what a host has set on this machine."""
        there = {k: v for k, v in os.environ.items() if not k.startswith("LIKENESS_")}
        return there | {
            "LIKENESS_HOME": str(self.home),
            "LIKENESS_WEB": "127.0.0.1:0",
            "LIKENESS_HOST_TOKEN": TOKEN,
            "LIKENESS_LOG_LEVEL": "debug",
            **self._settings,
        }

    async def _opened(self) -> dict[str, object]:
        """What it says when its front ends are there."""
        assert self._child is not None and self._child.stdout is not None
        said = ""
        async for line in self._child.stdout:
            said += line.decode()
            if line.rstrip() == b"}":
                break
        document: dict[str, object] = json.loads(said or "{}")
        if "url" not in document:
            await self._ended()
            raise RuntimeError(f"it does not start: {said or self.log[-2000:]}")
        return document

    async def _ended(self) -> int:
        assert self._child is not None
        try:
            async with asyncio.timeout(STOP_SECONDS):
                return await self._child.wait()
        except TimeoutError:
            with suppress(ProcessLookupError):
                self._child.kill()
            await self._child.wait()
            raise


def _stands(words: str, text: str) -> bool:
    """Whether words are in a text, and long enough to be no chance."""
    whole = rf"(?<!\w){re.escape(words)}(?!\w)"
    return len(words) >= _SHORT and re.search(whole, text) is not None


def _level(line: str) -> str:
    """The level of a line of the log; empty where it is none."""
    try:
        return str(json.loads(line).get("level", ""))
    except ValueError:
        return ""
