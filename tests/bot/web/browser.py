"""The real program and a real browser, for the tests that need both."""

from __future__ import annotations

import io
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image, ImageFilter
from playwright.sync_api import Browser, Locator, Page, Playwright

ROOT = Path(__file__).parents[3]
SAMPLE = ROOT / "engine" / "samples" / "astronaut.jpg"
TOKEN = "the host of these tests"
LONG = 60_000.0
"""Milliseconds that a portrait may take on a busy machine."""
SWITCHES = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--use-fake-device-for-media-stream",
    "--use-fake-ui-for-media-stream",
]


def chromium() -> str | None:
    """Where Chromium is, or None where there is none."""
    for name in ("chromium", "chromium-browser", "google-chrome"):
        if (path := shutil.which(name)) is not None:
            return path
    return None


def launch(playwright: Playwright) -> Browser:
    return playwright.chromium.launch(executable_path=chromium(), args=SWITCHES)


class Program:
    """``likeness serve`` as a child process on a folder of its own; it can be killed.

    Args:
        module: that is run, with the arguments of the command line.
    """

    def __init__(self, module: str = "bot.cli") -> None:
        self._module = module
        self._folder = tempfile.TemporaryDirectory(prefix="likeness-browser-")
        self.home = Path(self._folder.name) / "home"
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"
        self.start()

    def start(self) -> None:
        environ = os.environ | {
            "LIKENESS_HOME": str(self.home),
            "LIKENESS_HOST_TOKEN": TOKEN,
            "LIKENESS_ORDERS_PER_HOUR": "0",
        }
        self._child = subprocess.Popen(
            [sys.executable, "-m", self._module, *("serve", "--json"), "--web", self.url[7:]],
            cwd=ROOT,
            env=environ,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert self._child.stdout is not None
        said = ""
        for line in self._child.stdout:
            said += line
            if line.rstrip() == "}":
                break
        if json.loads(said).get("url") != self.url:
            self._wait()
            raise RuntimeError(f"the program does not start: {said}")

    def kill(self) -> None:
        """As a power cut would."""
        self._child.kill()
        self._wait()

    def stop(self) -> int:
        """As the system would; its exit code."""
        self._child.send_signal(signal.SIGTERM)
        return self._wait()

    def close(self) -> None:
        if self._child.poll() is None:
            self.stop()
        self._folder.cleanup()

    def _wait(self) -> int:
        code = self._child.wait(10)
        assert self._child.stdout is not None
        self._child.stdout.close()
        return code

    def vault(self) -> list[Path]:
        return [path for path in (self.home / "vault").rglob("*") if path.is_file()]


def photo(kind: str = "good") -> bytes:
    """The sample, large enough to be good; or blurred."""
    with Image.open(SAMPLE) as picture:
        large = picture.convert("RGB").resize((1024, 1024 * picture.height // picture.width))
    if kind == "blurred":
        large = large.filter(ImageFilter.GaussianBlur(9))
    if kind == "mirrored":
        large = large.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
    out = io.BytesIO()
    large.save(out, "JPEG", quality=90)
    return out.getvalue()


class Chat:
    """Somebody at the page."""

    def __init__(self, page: Page, url: str) -> None:
        self.page = page
        self.url = url
        self.errors: list[str] = []
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.set_default_timeout(20_000)
        page.goto(url)

    def sees(self, text: str, *, within: float = 20_000) -> Locator:
        """Wait until the chat says something."""
        found = self.page.get_by_role("log").get_by_text(text).last
        found.wait_for(timeout=within)
        return found

    def tap(self, name: str, *, exact: bool = True) -> None:
        """Press the last button of a name."""
        self.page.get_by_role("log").get_by_role("button", name=name, exact=exact).last.click()

    def send(self, *photos: bytes, caption: str = "") -> None:
        """Choose photos, and send them."""
        files = [
            {"name": f"{number}.jpg", "mimeType": "image/jpeg", "buffer": data}
            for number, data in enumerate(photos, 1)
        ]
        self.page.locator("input[type=file]").first.set_input_files(files)  # type: ignore[arg-type]
        if caption:
            self.page.get_by_role("textbox").fill(caption)
        self.page.get_by_role("button", name="Send", exact=True).click()

    def say(self, text: str) -> None:
        box = self.page.get_by_role("textbox")
        box.fill(text)
        box.press("Enter")

    def portraits(self) -> int:
        return self.page.get_by_role("log").locator("figure").count()

    def agree_with(self, *photos: bytes) -> None:
        """Send photos as somebody new, and agree."""
        self.send(*photos)
        self.tap("Yes, make portraits")
