"""The marks: any reader of Content Credentials or IPTC metadata learns that a file is AI-made."""

from __future__ import annotations

import io
import json
import os
import socket
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Literal
from xml.etree import ElementTree

import numpy as np
import pytest
from c2pa import Reader
from cryptography import x509
from PIL import Image

from engine.errors import EngineError, MarksUnavailable
from engine.marks import MARK_BYTES, Marker, xmp_packet

Format = Literal["JPEG", "PNG", "WEBP"]
FORMATS: tuple[Format, ...] = ("JPEG", "PNG", "WEBP")
MIME = {"JPEG": "image/jpeg", "PNG": "image/png", "WEBP": "image/webp"}
GENERATED = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"
EDITED = "http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia"


def picture(format: Format = "JPEG") -> bytes:
    pixels = np.random.default_rng(7).integers(0, 256, (120, 160, 3), np.uint8)
    file = io.BytesIO()
    Image.fromarray(pixels).save(file, format)
    return file.getvalue()


def read(data: bytes, format: Format = "JPEG") -> dict[str, Any]:
    with Reader(MIME[format], io.BytesIO(data)) as reader:
        document: dict[str, Any] = json.loads(reader.json())
    return document


def manifest(data: bytes, format: Format = "JPEG") -> dict[str, Any]:
    document = read(data, format)
    assert len(document["manifests"]) == 1
    only: dict[str, Any] = document["manifests"][document["active_manifest"]]
    return only


def serial(data: bytes) -> str:
    number: str = manifest(data)["signature_info"]["cert_serial_number"]
    return number


@pytest.fixture(scope="module")
def marker(tmp_path_factory: pytest.TempPathFactory) -> Marker:
    return Marker(tmp_path_factory.mktemp("home"))


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize(("edited", "source"), [(False, GENERATED), (True, EDITED)])
def test_a_reader_learns_how_the_picture_came_about(
    format: Format, edited: bool, source: str, marker: Marker
) -> None:
    marked = marker.sign(picture(format), format, edited=edited)
    document = read(marked, format)
    assert document["validation_state"] == "Valid"
    complaints = {status["code"] for status in document["validation_status"]}
    assert complaints == {"signingCredential.untrusted"}, "all that a host's own key can get"
    (actions,) = manifest(marked, format)["assertions"]
    assert actions["label"] == "c2pa.actions.v2"
    steps = actions["data"]["actions"]
    assert steps[0]["action"] == "c2pa.created"
    assert [step["action"] for step in steps[1:]] == (["c2pa.edited"] if edited else [])
    assert {step["digitalSourceType"] for step in steps} == {source}
    assert {step["softwareAgent"]["name"] for step in steps} == {"Likeness Studio"}


@pytest.mark.parametrize("format", FORMATS)
def test_the_mark_is_small_and_the_picture_untouched(format: Format, marker: Marker) -> None:
    plain = picture(format)
    marked = marker.sign(plain, format, edited=True)
    assert len(marked) - len(plain) <= MARK_BYTES < 15_000
    before, after = (np.asarray(Image.open(io.BytesIO(data))) for data in (plain, marked))
    assert np.array_equal(before, after)


@pytest.mark.parametrize("format", FORMATS)
def test_a_changed_pixel_shows(format: Format, marker: Marker) -> None:
    plain = picture(format)
    marked = bytearray(marker.sign(plain, format, edited=False))
    marked[marked.index(plain[-300:-200])] ^= 0x01
    document = read(bytes(marked), format)
    assert document["validation_state"] == "Invalid"
    assert "assertion.dataHash.mismatch" in {
        status["code"] for status in document["validation_status"]
    }


def test_no_thumbnail_no_title_and_no_source_photo_are_kept(marker: Marker) -> None:
    kept = manifest(marker.sign(picture(), "JPEG", edited=True))
    assert not {"thumbnail", "title", "ingredients"} & set(kept)


def test_the_certificate_names_nobody(tmp_path: Path) -> None:
    marked = Marker(tmp_path).sign(picture(), "JPEG", edited=True)
    for secret in (socket.gethostname(), str(tmp_path), tmp_path.name):
        assert secret.encode() not in marked
    pem = (tmp_path / "marks" / "signing.pem").read_bytes()
    named = {
        attribute.value
        for certificate in x509.load_pem_x509_certificates(pem)
        for name in (certificate.subject, certificate.issuer)
        for attribute in name
    }
    assert named == {"Likeness Studio", "Installation", "Installation authority"}


@pytest.mark.parametrize(("edited", "source"), [(False, GENERATED), (True, EDITED)])
def test_the_xmp_packet_says_it_for_tools_that_read_only_that(edited: bool, source: str) -> None:
    packet = xmp_packet(edited=edited).decode()
    root = ElementTree.fromstring(packet)
    (description,) = root.iter("{http://www.w3.org/1999/02/22-rdf-syntax-ns#}Description")
    extension = "{http://iptc.org/std/Iptc4xmpExt/2008-02-29/}DigitalSourceType"
    assert description.attrib[extension] == source
    assert description.attrib["{http://ns.adobe.com/xap/1.0/}CreatorTool"] == "Likeness"
    assert len(description.attrib) == 3, "and the empty rdf:about, nothing else"
    assert packet.startswith("<?xpacket begin=")
    assert packet.endswith('<?xpacket end="r"?>')


def test_nothing_is_touched_before_the_first_signature(tmp_path: Path) -> None:
    Marker(tmp_path / "home")
    assert list(tmp_path.iterdir()) == []


def test_an_installation_signs_with_one_certificate(tmp_path: Path) -> None:
    first = Marker(tmp_path).sign(picture(), "JPEG", edited=True)
    second = Marker(tmp_path).sign(picture(), "JPEG", edited=False)
    elsewhere = Marker(tmp_path / "other").sign(picture(), "JPEG", edited=True)
    assert serial(first) == serial(second) != serial(elsewhere)


def test_only_the_owner_can_read_the_key(tmp_path: Path) -> None:
    marker = Marker(tmp_path)
    marker.sign(picture(), "JPEG", edited=True)
    folder = tmp_path / "marks"
    assert folder.stat().st_mode & 0o777 == 0o700
    assert (folder / "signing.pem").stat().st_mode & 0o777 == 0o600
    assert {path.name for path in folder.iterdir()} == {"signing.pem", "lock"}


def test_a_key_that_others_can_read_is_closed_to_them(tmp_path: Path) -> None:
    first = Marker(tmp_path).sign(picture(), "JPEG", edited=True)
    key = tmp_path / "marks" / "signing.pem"
    key.chmod(0o644)
    second = Marker(tmp_path).sign(picture(), "JPEG", edited=True)
    assert serial(first) == serial(second)
    assert key.stat().st_mode & 0o777 == 0o600


def spoil(kind: str, key: Path) -> None:
    pem = key.read_bytes()
    end_of_key = pem.index(b"-----BEGIN CERTIFICATE-----")
    other = key.parent.parent / "other"
    Marker(other).sign(picture(), "JPEG", edited=True)
    foreign = (other / "marks" / "signing.pem").read_bytes()
    key.write_bytes(
        {
            "empty": b"",
            "no key at all": b"\x00\xff" * 500,
            "cut short": pem[: len(pem) // 2],
            "no certificates": pem[:end_of_key],
            "one letter wrong": pem[:100] + (b"A" if pem[100:101] != b"A" else b"B") + pem[101:],
            "another's key": foreign[: foreign.index(b"-----BEGIN CERT")] + pem[end_of_key:],
        }[kind]
    )


@pytest.mark.parametrize(
    "kind",
    [
        "empty",
        "no key at all",
        "cut short",
        "no certificates",
        "one letter wrong",
        "another's key",
    ],
)
def test_a_damaged_key_is_put_aside_and_replaced(kind: str, tmp_path: Path) -> None:
    before = Marker(tmp_path).sign(picture(), "JPEG", edited=True)
    key = tmp_path / "marks" / "signing.pem"
    spoil(kind, key)
    damaged = key.read_bytes()
    after = Marker(tmp_path).sign(picture(), "JPEG", edited=True)
    assert serial(after) != serial(before)
    assert read(before)["validation_state"] == read(after)["validation_state"] == "Valid"
    assert (tmp_path / "marks" / "signing.pem.damaged").read_bytes() == damaged
    assert key.stat().st_mode & 0o777 == 0o600
    assert serial(Marker(tmp_path).sign(picture(), "JPEG", edited=True)) == serial(after)


def test_a_certificate_is_renewed_long_before_it_ends(tmp_path: Path) -> None:
    """A portrait's mark counts only as long as its certificate: ten years are promised."""
    now = datetime.now(UTC)
    early = Marker(tmp_path, clock=lambda: now - timedelta(days=600))
    first = early.sign(picture(), "JPEG", edited=True)
    assert serial(Marker(tmp_path).sign(picture(), "JPEG", edited=True)) == serial(first)
    older = Marker(tmp_path / "b", clock=lambda: now - timedelta(days=2 * 366))
    second = older.sign(picture(), "JPEG", edited=True)
    renewed = Marker(tmp_path / "b").sign(picture(), "JPEG", edited=True)
    assert serial(renewed) != serial(second)
    leaf, _ = x509.load_pem_x509_certificates((tmp_path / "b/marks/signing.pem").read_bytes())
    assert leaf.not_valid_after_utc > now + timedelta(days=10 * 365)
    assert not (tmp_path / "b/marks/signing.pem.damaged").exists()


def test_a_marker_that_runs_for_years_renews_its_certificate(tmp_path: Path) -> None:
    now = [datetime.now(UTC) - timedelta(days=2 * 366)]
    marker = Marker(tmp_path, clock=lambda: now[0])
    first = marker.sign(picture(), "JPEG", edited=True)
    now[0] = datetime.now(UTC)
    assert serial(marker.sign(picture(), "JPEG", edited=True)) != serial(first)


def test_processes_that_start_together_end_with_one_key(tmp_path: Path) -> None:
    script = (
        "import sys; from datetime import datetime, UTC; from pathlib import Path\n"
        "from engine.credential import obtain\n"
        "print('ready', flush=True); sys.stdin.read(1)\n"
        "sys.stdout.write(obtain(Path(sys.argv[1]), datetime.now(UTC)).chain.decode())\n"
    )
    started = [
        subprocess.Popen(
            [sys.executable, "-c", script, str(tmp_path / "marks")],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=Path(__file__).parents[2],
        )
        for _ in range(4)
    ]
    for process in started:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
    for process in started:
        assert process.stdin is not None
        process.stdin.write("x")
        process.stdin.flush()
    chains = {process.communicate(timeout=60)[0] for process in started}
    assert len(chains) == 1
    (chain,) = chains
    assert chain.encode() in (tmp_path / "marks" / "signing.pem").read_bytes()


@pytest.mark.parametrize("in_the_way", ["home", "home/marks"])
def test_a_home_that_cannot_be_written_is_said_in_words(in_the_way: str, tmp_path: Path) -> None:
    (tmp_path / in_the_way).parent.mkdir(exist_ok=True)
    (tmp_path / in_the_way).write_text("a file, not a folder")
    with pytest.raises(MarksUnavailable) as caught:
        Marker(tmp_path / "home").sign(picture(), "JPEG", edited=True)
    error = caught.value
    assert isinstance(error, EngineError)
    assert error.code == "marks_unavailable"
    assert error.message.endswith("the key for that can't be kept on this machine.")
    assert "LIKENESS_HOME" in error.hint
    assert str(tmp_path) not in error.message + error.hint


def test_a_full_disk_is_said_and_leaves_nothing_half_done(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as disk:
        disk.setattr(os, "fsync", full)
        with pytest.raises(MarksUnavailable):
            Marker(tmp_path).sign(picture(), "JPEG", edited=True)
    assert not (tmp_path / "marks" / "signing.pem").exists()
    marked = Marker(tmp_path).sign(picture(), "JPEG", edited=True)
    assert read(marked)["validation_state"] == "Valid"


def test_a_file_that_cannot_be_signed_is_said_in_words(marker: Marker) -> None:
    with pytest.raises(MarksUnavailable) as caught:
        marker.sign(b"not a picture", "JPEG", edited=True)
    assert "could not be marked" in caught.value.message
