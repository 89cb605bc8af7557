"""The README promises nothing that the program does not have."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from bot.arguments import parse
from bot.settings import NAMES
from engine.generators.studio import RENDERERS
from engine.styles.catalogue import Catalogue

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS = re.findall(r"^    (?:\.venv/bin/)?(likeness .+?)(?:\s+#.*)?$", README, re.MULTILINE)


def test_the_readme_shows_commands() -> None:
    assert len(COMMANDS) > 5


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_of_the_readme_is_one(command: str) -> None:
    catalogue = Catalogue.load(RENDERERS)

    args = parse(shlex.split(command)[1:])

    for word in getattr(args, "style", None) or ():
        assert word in catalogue


def test_every_subcommand_is_in_the_readme(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        parse(["--help"])

    told = capsys.readouterr().out
    names = re.findall(r"^    (\w+) {3,}\w", told, re.MULTILINE)
    assert "make" in names
    for name in names:
        assert f"`likeness {name}" in README


def test_every_setting_is_in_the_readme_and_no_other() -> None:
    assert set(re.findall(r"^\| `(LIKENESS_\w+)`", README, re.MULTILINE)) == set(NAMES)


def test_every_make_target_of_the_readme_exists() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")

    for target in re.findall(r"^    make (\w+)", README, re.MULTILINE):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE)


def test_every_link_of_the_readme_leads_somewhere() -> None:
    for link in re.findall(r"\]\(([^)#:]+)\)", README):
        assert (ROOT / link).exists(), link
