"""The key that an installation signs its portraits with: made once, kept safe, renewed in time.

A C2PA manifest needs a certificate. One is made for each installation: a private authority
certifies a single key and is then thrown away, so that nothing is left that could vouch for
another. Readers call such a signature valid and its signer untrusted, which is the truth: it says
that the file has not changed since an installation of Likeness marked it, not who runs that.
The certificates name no person, no host and no user.

``signing.pem`` in the folder (0700) holds the key and both certificates in one file (0600), so
that they can only be replaced together. A damaged one is kept beside it as ``signing.pem.damaged``
for whoever wants to know what happened to it, and a new one is made: portraits that are out in the
world carry their own certificates and stay valid.
"""

from __future__ import annotations

import fcntl
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

# Without a time stamp from an authority, which would need the network, a manifest counts only while
# its certificate does. So a certificate holds for twelve years and is signed with for two: every
# portrait's mark is good for at least ten.
LIFETIME: Final = timedelta(days=12 * 365)
HOLDS_AFTER_SIGNING: Final = timedelta(days=10 * 365)
_CLOCK_SLACK: Final = timedelta(days=1)

_ORGANIZATION: Final = "Likeness Studio"
_AUTHORITY: Final = "Installation authority"
_KEY_USES: Final = (
    "digital_signature",
    "content_commitment",
    "key_encipherment",
    "data_encipherment",
    "key_agreement",
    "key_cert_sign",
    "crl_sign",
    "encipher_only",
    "decipher_only",
)


@dataclass(frozen=True)
class Credential:
    """A P-256 key and the certificates that vouch for it.

    Attributes:
        key: PKCS #8 PEM, not encrypted.
        chain: PEM of the key's certificate, then of its authority's.
        not_before: when the certificate begins to hold.
        not_after: when it ends.
    """

    key: bytes = field(repr=False)
    chain: bytes
    not_before: datetime
    not_after: datetime

    def good_at(self, now: datetime) -> bool:
        """Whether a portrait may be signed with it at ``now``."""
        return self.not_before <= now <= self.not_after - HOLDS_AFTER_SIGNING


def obtain(folder: Path, now: datetime) -> Credential:
    """The credential kept in ``folder``, made or renewed if need be.

    Processes that need one at the same time agree on one through a lock in the folder.

    Raises:
        OSError: it cannot be read or kept.
    """
    return _read(folder, now) or _renew(folder, now)


def _read(folder: Path, now: datetime) -> Credential | None:
    """What is kept, or None where there is nothing that may be signed with at ``now``."""
    file = folder / "signing.pem"
    try:
        credential = _parse(file.read_bytes())
    except FileNotFoundError:
        return None
    if credential is None or not credential.good_at(now):
        return None
    if stat.S_IMODE(file.stat().st_mode) & 0o077:
        file.chmod(0o600)  # restored from a backup, perhaps
    return credential


def _renew(folder: Path, now: datetime) -> Credential:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    folder.chmod(0o700)
    with _locked(folder / "lock"):
        other = _read(folder, now)  # another process may have made one meanwhile
        if other is not None:
            return other
        file = folder / "signing.pem"
        if file.exists() and _parse(file.read_bytes()) is None:
            file.replace(folder / "signing.pem.damaged")
        credential = _issue(now)
        _write_durably(file, credential.key + credential.chain)
        return credential


def _parse(pem: bytes) -> Credential | None:
    """A key with its certificates, or None where they are damaged or do not belong together."""
    try:
        key = serialization.load_pem_private_key(pem, password=None)
        leaf, authority = x509.load_pem_x509_certificates(pem)
        leaf.verify_directly_issued_by(authority)
    except Exception:  # what damaged bytes raise inside a parser is not a closed list
        return None
    if not isinstance(key, ec.EllipticCurvePrivateKey) or key.public_key() != leaf.public_key():
        return None
    return _credential(key, leaf, authority)


def _issue(now: datetime) -> Credential:
    """A new key, certified by an authority whose own key ends with this call."""
    authority_key = ec.generate_private_key(ec.SECP256R1())
    key = ec.generate_private_key(ec.SECP256R1())
    authority_id = x509.SubjectKeyIdentifier.from_public_key(authority_key.public_key())
    authority = (
        _certificate(_AUTHORITY, key=authority_key, now=now)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(_key_usage("key_cert_sign", "crl_sign"), critical=True)
        .add_extension(authority_id, critical=False)
    )
    # C2PA readers accept few purposes of a key; this is the one that needs no membership.
    purpose = x509.ExtendedKeyUsage([ExtendedKeyUsageOID.EMAIL_PROTECTION])
    issuer = x509.AuthorityKeyIdentifier.from_issuer_subject_key_identifier(authority_id)
    leaf = (
        _certificate("Installation", key=key, now=now)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_key_usage("digital_signature"), critical=True)
        .add_extension(purpose, critical=False)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .add_extension(issuer, critical=False)
    )
    return _credential(
        key,
        leaf.sign(authority_key, hashes.SHA256()),
        authority.sign(authority_key, hashes.SHA256()),
    )


def _certificate(
    name: str, *, key: ec.EllipticCurvePrivateKey, now: datetime
) -> x509.CertificateBuilder:
    return (
        x509.CertificateBuilder()
        .subject_name(_name(name))
        .issuer_name(_name(_AUTHORITY))
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - _CLOCK_SLACK)
        .not_valid_after(now + LIFETIME)
    )


def _name(common_name: str) -> x509.Name:
    return x509.Name(
        [
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, _ORGANIZATION),
            x509.NameAttribute(NameOID.COMMON_NAME, common_name),
        ]
    )


def _key_usage(*allowed: str) -> x509.KeyUsage:
    return x509.KeyUsage(**{use: use in allowed for use in _KEY_USES})


def _credential(
    key: ec.EllipticCurvePrivateKey, leaf: x509.Certificate, authority: x509.Certificate
) -> Credential:
    pem = serialization.Encoding.PEM
    return Credential(
        key=key.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()),
        chain=leaf.public_bytes(pem) + authority.public_bytes(pem),
        not_before=leaf.not_valid_before_utc,
        not_after=leaf.not_valid_after_utc,
    )


@contextmanager
def _locked(path: Path) -> Iterator[None]:
    """Hold an exclusive lock on ``path``; a process that dies lets go of it."""
    with path.open("ab") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def _write_durably(path: Path, data: bytes) -> None:
    """Put ``data`` in place at once, for the owner's eyes only, lasting through a power cut.

    Called under the lock, since the temporary name is fixed (so that nothing piles up).
    """
    fresh = path.with_name(path.name + ".new")
    fresh.unlink(missing_ok=True)
    with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(path)
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
