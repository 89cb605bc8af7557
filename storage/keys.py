"""Keys: one master key for the installation, one data key for each person.

A person's photos, portraits, names and words are sealed with their data key (AES-256-GCM, NIST
SP 800-38D, with a random 96-bit nonce in front). The data keys lie in a folder of their own, one
file a person, each sealed with a key derived from the master key (HKDF-SHA256, RFC 5869). To forget
somebody is to destroy one small file: whatever copies of the database and the vault exist, nobody
can read that person's part of them any more.

The master key is 32 random bytes in base64, in a file of mode 0600 or handed in by the environment.
"""

from __future__ import annotations

import base64
import binascii
import hmac
import os
import secrets
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from storage import durable
from storage.errors import FileDamaged, Forgotten, KeysMissing, MasterKeyMissing, WrongMasterKey

KEY_BYTES: Final = 32
NONCE_BYTES: Final = 12
_CHECK: Final = "installation"
_SETTING: Final = "LIKENESS_MASTER_KEY"


class DataKey:
    """One person's key. It is never kept in memory longer than what it is needed for."""

    def __init__(self, key: bytes) -> None:
        self._cipher = AESGCM(key)

    def seal(self, data: bytes, context: str) -> bytes:
        """Encrypt ``data``, bound to ``context``: what it is, so that nothing can be swapped.

        Returns:
            Nonce, ciphertext and tag.
        """
        nonce = secrets.token_bytes(NONCE_BYTES)
        return nonce + self._cipher.encrypt(nonce, data, context.encode())

    def open(self, sealed: bytes, context: str) -> bytes:
        """Decrypt what ``seal`` returned for the same context.

        Raises:
            FileDamaged: it was changed, cut, or sealed with another key or for something else.
        """
        try:
            nonce, body = sealed[:NONCE_BYTES], sealed[NONCE_BYTES:]
            return self._cipher.decrypt(nonce, body, context.encode())
        except (InvalidTag, ValueError):
            raise FileDamaged(
                "Something that was kept here is damaged and can't be read any more.",
                "Restore a backup, or have it sent again.",
            ) from None


class KeyStore:
    """The data keys of an installation, and the salt of what is remembered of identities.

    Args:
        folder: where the key files lie.
        master: 32 bytes.
    """

    def __init__(self, folder: Path, master: bytes) -> None:
        self.folder = folder
        self._wrapping = DataKey(_derived(master, "data keys"))
        self._identity_salt = _derived(master, "identities")
        self._secrets = _derived(master, "secrets")

    @classmethod
    def open(cls, home: Path, given: str | None, *, new: bool) -> KeyStore:
        """The key store of an installation.

        Args:
            home: of the installation; ``master.key`` and the folder ``keys`` lie there.
            given: the master key in base64, or None to take the file's.
            new: nothing is stored yet, so that what is missing is made.

        Raises:
            MasterKeyMissing: there is none, and the installation is not new.
            WrongMasterKey: it opens nothing here, or is no key.
            KeysMissing: the key store is gone, and the installation is not new.
            FolderUnusable, DiskFull: it cannot be read or made.
        """
        folder = home / "keys"
        check = folder / _CHECK
        with durable.explained(home):
            started = check.exists()
        if not (started or new):
            raise KeysMissing(
                f"The key store {folder} is gone, and without it nothing here can be read.",
                "Put it back: likeness restore KEYS, with what `likeness backup --keys` wrote.",
            )
        store = cls(folder, _master_key(home / "master.key", given, new=new and not started))
        if started:
            store._verify()
        else:
            durable.folder(folder)
            store._write(_CHECK, secrets.token_bytes(KEY_BYTES))
        return store

    @classmethod
    def check(cls, folder: Path, home: Path, given: str | None) -> None:
        """Pass when the master key of an installation opens the key store in ``folder``.

        Raises:
            WrongMasterKey: it does not.
            MasterKeyMissing: there is none.
            KeysMissing: there is no key store.
        """
        if not (folder / _CHECK).is_file():
            raise KeysMissing("There is no key store in it.", "Try another backup.")
        cls(folder, _master_key(home / "master.key", given, new=False))._verify()

    def create(self, person: str) -> DataKey:
        """Make a person's key and keep it; it is on the disk when this returns."""
        key = secrets.token_bytes(KEY_BYTES)
        self._write(person, key)
        return DataKey(key)

    def of(self, person: str) -> DataKey:
        """A person's key.

        Raises:
            Forgotten: there is none.
            WrongMasterKey: it cannot be opened.
        """
        return DataKey(self._read(person))

    def destroy(self, person: str) -> None:
        """Forget a key for good."""
        durable.erase(self.folder / person)

    def people(self) -> Iterator[str]:
        """Everybody who has a key."""
        for file in self.folder.iterdir():
            if file.is_file() and file.name != _CHECK and not file.name.endswith(durable.PART):
                yield file.name

    def tag(self, platform: str, account: str) -> bytes:
        """A salted hash (HMAC-SHA256) of an account, by which it is found again."""
        name = f"{len(platform)}:{platform}:{account}".encode()
        return hmac.digest(self._identity_salt, name, "sha256")

    def secret(self, purpose: str) -> bytes:
        """32 bytes of this installation for a purpose: the same each time, and nowhere written."""
        return _derived(self._secrets, purpose)

    def _write(self, name: str, key: bytes) -> None:
        durable.write(self.folder / name, self._wrapping.seal(key, f"key {name}"))

    def _read(self, name: str) -> bytes:
        try:
            sealed = (self.folder / name).read_bytes()
        except FileNotFoundError:
            raise Forgotten(
                "Whoever this belonged to was forgotten, so it can't be read.",
                "Send a photo to begin again.",
            ) from None
        except OSError as error:
            raise durable.from_os(error, self.folder) from error
        return self._wrapping.open(sealed, f"key {name}")

    def _verify(self) -> None:
        try:
            self._read(_CHECK)
        except FileDamaged:
            raise WrongMasterKey(
                "The master key does not open this installation's key store.",
                f"Put the right one into master.key or {_SETTING}; nothing was changed.",
            ) from None


def _derived(master: bytes, purpose: str) -> bytes:
    info = f"likeness {purpose}".encode()
    return HKDF(hashes.SHA256(), KEY_BYTES, salt=None, info=info).derive(master)


def _master_key(file: Path, given: str | None, *, new: bool) -> bytes:
    if given:
        return _decoded(given, _SETTING)
    with durable.explained(file):
        if file.exists():
            if file.stat().st_mode & 0o077:
                file.chmod(0o600)  # restored from a backup, perhaps
            return _decoded(file.read_text("ascii", errors="replace"), file.name)
    if not new:
        raise MasterKeyMissing(
            f"The master key {file} is gone, and without it nothing here can be read.",
            f"Put the file back, or hand the key in with {_SETTING}.",
        )
    master = secrets.token_bytes(KEY_BYTES)
    durable.folder(file.parent)
    durable.write(file, base64.b64encode(master) + b"\n")
    return master


def _decoded(text: str, where: str) -> bytes:
    try:
        master = base64.b64decode(text.strip(), validate=True)
    except (binascii.Error, ValueError):
        master = b""
    if len(master) != KEY_BYTES:
        raise WrongMasterKey(
            f"What {where} holds is no master key: it takes {KEY_BYTES} bytes in base64.",
            f"Put the right one into master.key or {_SETTING}; nothing was changed.",
        )
    return master


def random_id() -> str:
    """A name that cannot be guessed: 128 random bits, lower case letters and digits."""
    return base64.b32encode(os.urandom(16)).decode().rstrip("=").lower()
