"""Keys: what is sealed is read by whoever has the right key, as what it was sealed for."""

from __future__ import annotations

import base64
import secrets
from collections.abc import Callable
from pathlib import Path

import pytest

from storage import durable
from storage.errors import (
    FileDamaged,
    Forgotten,
    KeysMissing,
    MasterKeyMissing,
    StorageError,
    WrongMasterKey,
)
from storage.keys import DataKey, KeyStore, random_id
from storage.store import Storage

SECRET = b"the colour of her eyes"


def given() -> str:
    """A master key as the environment gives it."""
    return base64.b64encode(secrets.token_bytes(32)).decode()


@pytest.fixture
def keys(home) -> KeyStore:
    home.mkdir()
    return KeyStore.open(home, None, new=True)


def test_what_was_sealed_is_opened_for_the_same_purpose_only():
    key = DataKey(bytes(32))
    sealed = key.seal(SECRET, "name of Ada")
    assert key.open(sealed, "name of Ada") == SECRET
    assert SECRET not in sealed
    assert key.seal(SECRET, "name of Ada") != sealed, "the same twice does not look the same"
    attempts: tuple[Callable[[], bytes], ...] = (
        lambda: key.open(sealed, "name of Bob"),
        lambda: DataKey(bytes([1] * 32)).open(sealed, "name of Ada"),
        lambda: key.open(sealed[:-1], "name of Ada"),
        lambda: key.open(sealed[:20], "name of Ada"),
        lambda: key.open(sealed[:5], "name of Ada"),
        lambda: key.open(b"", "name of Ada"),
    )
    for opened in attempts:
        with pytest.raises(FileDamaged):
            opened()


@pytest.mark.parametrize("at", [0, 11, 12, 20, -1])
def test_no_bit_of_what_was_sealed_can_be_changed(at):
    key = DataKey(bytes(32))
    sealed = bytearray(key.seal(SECRET, ""))
    sealed[at] ^= 1
    with pytest.raises(FileDamaged):
        key.open(bytes(sealed), "")


def test_a_key_is_read_again_and_gone_once_it_is_destroyed(keys, home):
    sealed = keys.create("ada").seal(SECRET, "")
    again = KeyStore.open(home, None, new=False)
    assert again.of("ada").open(sealed, "") == SECRET
    assert set(again.people()) == {"ada"}
    again.destroy("ada")
    again.destroy("ada")  # and once more is fine
    with pytest.raises(Forgotten):
        keys.of("ada")
    assert set(keys.people()) == set()


def test_a_destroyed_key_is_overwritten(keys, home, monkeypatch):
    keys.create("ada")
    file = home / "keys" / "ada"
    size, left = file.stat().st_size, []
    monkeypatch.setattr("storage.durable.Path.unlink", lambda path, **_: left.append(path))
    keys.destroy("ada")
    (rest,) = left
    assert rest.name.endswith(durable.PART) and not file.exists()
    assert rest.read_bytes() == bytes(size)


def test_keys_do_not_lie_open(keys, home, monkeypatch):
    key = bytes(range(32))
    monkeypatch.setattr("storage.keys.secrets.token_bytes", lambda size: key[:size])
    keys.create("ada")
    written = (home / "keys" / "ada").read_bytes()
    assert key[12:] not in written  # the nonce in front is its beginning here
    assert base64.b64encode(key)[:40] not in written


def test_one_persons_key_file_does_not_serve_for_another(keys, home):
    keys.create("ada")
    (home / "keys" / "bob").write_bytes((home / "keys" / "ada").read_bytes())
    with pytest.raises(FileDamaged):
        keys.of("bob")


def test_a_damaged_key_is_no_key(keys, home):
    keys.create("ada")
    (home / "keys" / "ada").write_bytes(b"x" * 60)
    with pytest.raises(FileDamaged):
        keys.of("ada")


# The master key.


def test_the_master_key_is_made_once_for_the_owners_eyes_only(home):
    Storage.open(home).close()
    file = home / "master.key"
    made = file.read_text()
    assert len(base64.b64decode(made)) == 32
    assert file.stat().st_mode & 0o777 == 0o600
    assert (home / "keys").stat().st_mode & 0o777 == 0o700
    assert all(key.stat().st_mode & 0o777 == 0o600 for key in (home / "keys").iterdir())
    Storage.open(home).close()
    assert file.read_text() == made


def test_a_master_key_that_others_may_read_is_shut_again(keys, home):
    (home / "master.key").chmod(0o644)
    KeyStore.open(home, None, new=False)
    assert (home / "master.key").stat().st_mode & 0o777 == 0o600


def test_a_master_key_that_is_handed_in_is_written_nowhere(home):
    master = given()
    Storage.open(home, master_key=master).close()
    Storage.open(home, master_key=f" {master}\n").close()
    assert not (home / "master.key").exists()
    raw = base64.b64decode(master)
    for file in home.rglob("*"):
        if file.is_file():
            data = file.read_bytes()
            assert raw not in data and master.encode() not in data
    with pytest.raises(MasterKeyMissing) as refused:
        Storage.open(home)
    assert "LIKENESS_MASTER_KEY" in refused.value.hint


def test_a_master_key_that_is_handed_in_comes_before_the_file(keys, home):
    with pytest.raises(WrongMasterKey):
        KeyStore.open(home, given(), new=False)


@pytest.mark.parametrize(
    "content",
    ["", "swordfish", "AAAA", given() + given(), "ü" * 44],
    ids=["empty", "a word", "too short", "two keys", "no base64"],
)
def test_what_is_no_master_key_is_refused_in_words_and_left_alone(keys, home, content):
    file = home / "master.key"
    file.write_text(content)
    with pytest.raises(WrongMasterKey) as refused:
        KeyStore.open(home, None, new=False)
    assert refused.value.message and "master.key" in refused.value.hint
    assert not content or content not in str(refused.value)
    assert file.read_text() == content
    if content:
        with pytest.raises(WrongMasterKey):
            KeyStore.open(home, content, new=False)


def test_the_wrong_master_key_opens_nothing_and_changes_nothing(keys, home):
    sealed = keys.create("ada").seal(SECRET, "")
    right = (home / "master.key").read_text()
    before = {file: file.read_bytes() for file in (home / "keys").iterdir()}
    (home / "master.key").write_text(given())
    with pytest.raises(WrongMasterKey):
        KeyStore.open(home, None, new=False)
    assert {file: file.read_bytes() for file in (home / "keys").iterdir()} == before
    (home / "master.key").write_text(right)
    assert KeyStore.open(home, None, new=False).of("ada").open(sealed, "") == SECRET


def test_a_master_key_that_is_gone_is_not_made_anew(keys, home):
    (home / "master.key").unlink()
    with pytest.raises(MasterKeyMissing):
        KeyStore.open(home, None, new=False)
    assert not (home / "master.key").exists()


def test_a_key_store_that_is_gone_is_not_made_anew(home):
    Storage.open(home).close()
    for file in (home / "keys").iterdir():
        file.unlink()
    for _ in range(2):
        with pytest.raises(KeysMissing) as refused:
            Storage.open(home)
        assert "restore" in refused.value.hint
    assert list((home / "keys").iterdir()) == []


def test_the_check_of_a_key_store_changes_nothing(keys, home, tmp_path):
    KeyStore.check(home / "keys", home, None)
    with pytest.raises(WrongMasterKey):
        KeyStore.check(home / "keys", home, given())
    with pytest.raises(MasterKeyMissing):
        KeyStore.check(home / "keys", tmp_path, None)
    with pytest.raises(KeysMissing):
        KeyStore.check(tmp_path, home, None)
    assert not (tmp_path / "master.key").exists()


# Tags and names.


def test_a_tag_is_the_same_for_the_same_account_of_the_same_installation_only(keys, tmp_path):
    tag = keys.tag("telegram", "4711")
    assert keys.tag("telegram", "4711") == tag and len(tag) == 32
    other = tmp_path / "other"
    other.mkdir()
    different = {
        keys.tag("discord", "4711"),
        keys.tag("telegram", "4712"),
        keys.tag("telegram:4711", ""),
        keys.tag("telegra", "m:4711"),
        KeyStore.open(other, None, new=True).tag("telegram", "4711"),
    }
    assert len(different) == 5 and tag not in different


def test_names_cannot_be_guessed_and_are_fit_for_files():
    names = {random_id() for _ in range(1000)}
    assert len(names) == 1000
    assert all(len(name) == 26 and name.isalnum() and name == name.lower() for name in names)


def test_every_error_has_a_code_of_its_own():
    def below(kind: type[StorageError]) -> list[type[StorageError]]:
        return [kind, *(each for sub in kind.__subclasses__() for each in below(sub))]

    codes = [kind.code for kind in below(StorageError)]
    assert len(set(codes)) == len(codes)


@pytest.mark.parametrize("step", ["sync", "unlink"])
def test_a_key_whose_destruction_is_cut_short_is_gone_all_the_same(home, monkeypatch, step):
    keys = KeyStore.open(home, None, new=True)
    keys.create("ana")

    def cut(*args: object) -> None:
        raise KeyboardInterrupt

    target = durable if step == "sync" else Path
    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(target, step, cut)
        keys.destroy("ana")

    assert list(keys.people()) == []
    with pytest.raises(Forgotten):
        keys.of("ana")


def test_a_link_that_waits_where_the_master_key_is_written_is_not_followed(tmp_path):
    home, spy = tmp_path / "home", tmp_path / "spy"
    home.mkdir(mode=0o700)
    spy.touch(mode=0o644)
    (home / "master.key.part").symlink_to(spy)
    KeyStore.open(home, None, new=True)
    assert spy.read_bytes() == b""
    assert (home / "master.key").stat().st_mode & 0o777 == 0o600
