"""What Telegram has already, kept in a file without anybody's data."""

from __future__ import annotations

from pathlib import Path

from bot.known import Known, digest


def test_it_is_there_after_a_restart_and_forgotten_for_another_bot(tmp_path: Path) -> None:
    file = tmp_path / "telegram.json"
    Known(file, 1).put("sheet abc", "file id")
    assert Known(file, 1).get("sheet abc") == "file id"
    assert Known(file, 2).get("sheet abc") is None


def test_something_is_forgotten(tmp_path: Path) -> None:
    known = Known(tmp_path / "telegram.json", 1)
    known.put("a", "1")
    known.put("a", None)
    assert known.get("a") is None and Known(tmp_path / "telegram.json", 1).get("a") is None


def test_a_damaged_file_begins_anew(tmp_path: Path) -> None:
    file = tmp_path / "telegram.json"
    for damaged in ("", "{", "[]", '{"bot": 1}', '{"bot": 1, "known": 3}'):
        file.write_text(damaged)
        assert Known(file, 1).get("a") is None


def test_what_cannot_be_written_is_known_all_the_same(tmp_path: Path) -> None:
    known = Known(tmp_path / "missing" / "telegram.json", 1)
    known.put("a", "1")
    assert known.get("a") == "1"


def test_a_digest_tells_where_one_part_ends() -> None:
    assert digest("ab", "c") != digest("a", "bc")
    assert digest(b"ab") == digest("ab")
