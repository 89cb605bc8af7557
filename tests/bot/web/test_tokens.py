"""The host's token: from the setting, or from a file that only its owner reads."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.errors import BadSetting
from bot.web.tokens import host_token


def test_a_setting_is_the_token(tmp_path: Path) -> None:
    token = host_token(tmp_path / "home", " a token of one's own \n")
    assert (token.value, token.file) == ("a token of one's own", None)
    assert not (tmp_path / "home").exists()


def test_otherwise_one_is_made_and_kept(tmp_path: Path) -> None:
    made = host_token(tmp_path / "home", None)
    assert made.file == tmp_path / "home" / "host.token"
    assert len(made.value) >= 40
    assert made.file.stat().st_mode & 0o777 == 0o600
    made.file.chmod(0o644)
    assert host_token(tmp_path / "home", None) == made
    assert made.file.stat().st_mode & 0o777 == 0o600
    assert made.value not in repr(made)
    assert host_token(tmp_path / "elsewhere", None).value != made.value


@pytest.mark.parametrize("content", [b"", b"short\n", b"\xff\xfe"])
def test_a_file_that_holds_none_is_named(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "host.token").write_bytes(content)
    with pytest.raises(BadSetting, match=r"host\.token") as caught:
        host_token(tmp_path, None)
    assert "LIKENESS_HOST_TOKEN" in caught.value.hint
