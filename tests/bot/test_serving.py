"""``likeness serve``: it says where it listens, answers, and stops when it is told to."""

from __future__ import annotations

import asyncio
import io
import json
import os
import signal
import socket
from argparse import Namespace
from pathlib import Path

import aiohttp
import pytest

from bot import serving
from bot.errors import BadSetting
from bot.serving import AlreadyServed, run
from bot.settings import Settings, read_settings
from bot.terminal import Terminal
from bot.web.serving import CannotServe
from tests.bot.house import until
from tests.fakes.worker import Workshop

pytestmark = pytest.mark.asyncio

TOKEN = "a token of these tests"


def settings_of(home: Path, **more: str) -> Settings:
    given = {"LIKENESS_HOME": str(home), "LIKENESS_WEB": "127.0.0.1:0"}
    return read_settings(given | {"LIKENESS_HOST_TOKEN": TOKEN} | more)


class Served:
    """The program in a task of its own."""

    def __init__(self, settings: Settings, *, as_json: bool = True) -> None:
        self.out, self.err = io.StringIO(), io.StringIO()
        terminal = Terminal(as_json, self.out, self.err)
        self.task = asyncio.create_task(
            serving._serve(settings, Workshop(), terminal, open_page=False)
        )

    async def url(self) -> str:
        await until(lambda: self.task.done() or self.out.getvalue().strip())
        if self.task.done():
            self.task.result()
        return str(json.loads(self.out.getvalue())["url"])

    async def stop(self) -> None:
        os.kill(os.getpid(), signal.SIGTERM)
        async with asyncio.timeout(10):
            await self.task


async def test_it_answers_until_a_signal_comes(tmp_path):
    served = Served(settings_of(tmp_path / "home"))
    url = await served.url()
    async with aiohttp.ClientSession() as session:
        async with session.get(f"{url}/healthz") as response:
            assert response.status == 200
        async with session.get(url) as response:
            assert "Likeness" in await response.text()
        bearer = {"Authorization": f"Bearer {TOKEN}"}
        async with session.get(f"{url}/metrics", headers=bearer) as response:
            assert "likeness_loop_lag_seconds" in await response.text()
    await served.stop()


async def test_one_process_serves_a_folder(tmp_path):
    served = Served(settings_of(tmp_path / "home"))
    await served.url()
    with pytest.raises(AlreadyServed):
        await Served(settings_of(tmp_path / "home")).url()
    await served.stop()
    again = Served(settings_of(tmp_path / "home"))
    await again.url()
    await again.stop()


async def test_a_port_that_is_taken_is_said(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        settings = settings_of(tmp_path / "home", LIKENESS_WEB=f"127.0.0.1:{port}")
        with pytest.raises(CannotServe, match="another program"):
            await Served(settings).url()


async def test_one_screen_says_what_is_on(tmp_path):
    served = Served(settings_of(tmp_path / "home"), as_json=False)
    await until(lambda: "Ctrl-C" in served.out.getvalue())
    said = served.out.getvalue()
    for needed in ("http://127.0.0.1:", "this machine only", "/host", "24 hours", "7 days"):
        assert needed in said
    assert TOKEN not in said and len(said.splitlines()) < 15
    await served.stop()


async def test_nothing_to_serve_is_said(tmp_path):
    settings = settings_of(tmp_path / "home", LIKENESS_WEB="off")
    with pytest.raises(BadSetting):
        run(Namespace(open=False), settings, Workshop(), Terminal(True, io.StringIO()))
