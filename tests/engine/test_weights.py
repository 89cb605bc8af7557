"""Weights: pulled from a hub or a folder, broken off, damaged, verified, shared and removed."""

from __future__ import annotations

import json
import os
import resource
import shutil
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.client import HTTPMessage
from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.request import Request

import pytest

from engine.errors import EngineError, WeightsMissing
from engine.generators.diffusion.presets import Preset
from engine.weights import errors, manifest
from engine.weights.hub import Hub, Redirects
from engine.weights.pull import Pulled, pull
from engine.weights.shelf import CHUNK, Shelf
from engine.weights.snapshot import Folder
from tests.fakes.hub import REVISION, FakeHub, tensors

WEIGHTS = tensors(1_200_000)
FILES = {
    "model_index.json": b'{"_class_name": "Tiny"}',
    "tokenizer/merges.txt": b"",
    "unet/config.json": b'{"layers": 2}',
    "unet/w.safetensors": WEIGHTS,
}
OTHERS = {
    "README.md": b"# Tiny",
    "unet/w.bin": b"a pickle",
    "unet/w.fp16.safetensors": tensors(10),
    "config.json": b"{}",
}
PATTERNS = ("model_index.json", "tokenizer/*.txt", "unet/*.json", "unet/w.safetensors")
SIZE = sum(len(data) for data in FILES.values())


def preset(name: str = "tiny", *weights: dict[str, Any]) -> Preset:
    usual = {"repository": "ann/tiny", "revision": REVISION, "files": PATTERNS}
    return Preset.model_validate(
        {
            "name": name,
            "title": "Tiny",
            "pipeline": "flux2-klein",
            "weights": weights or (usual,),
            "download": 1.5,
            "steps": 1,
            "guidance": 1.0,
            "memory": {"resident": 2.0, "offloaded": 1.0},
            "licence": {"name": "MIT", "commercial": True, "url": "https://example.org"},
            "words": {"person": "p", "nobody": "n", "framing": "f", "change": "c"},
        }
    )


TINY = preset()
ONLY = TINY.weights[0]


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("no_proxy", "127.0.0.1,localhost")


@pytest.fixture
def hub() -> Iterator[FakeHub]:
    with FakeHub() as hub:
        hub.add("ann/tiny", FILES | OTHERS)
        yield hub


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path / "home")


def bring(hub: FakeHub, shelf: Shelf, wanted: Preset = TINY, token: str | None = None) -> Pulled:
    return pull(wanted, shelf, Hub(hub.url, token), lambda done, total: None)


def here(shelf: Shelf) -> dict[str, bytes]:
    """Files that are in their places."""
    folder = shelf.folder(ONLY)
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and ".parts" not in path.parts and path.name != manifest.NAME
    }


def parts(shelf: Shelf) -> list[Path]:
    return list(shelf.folder(ONLY).glob(".parts/*"))


def break_off(hub: FakeHub, shelf: Shelf, after: int = 700_000) -> Path:
    """A pull whose connection is lost in the middle of the large file; the part it leaves."""
    hub.troubled("unet/w.safetensors", cut=[after])
    asked = []

    def down(path: str) -> None:
        if path == "unet/w.safetensors":
            asked.append(path)
            hub.status = 503 if asked else None

    hub.before = down
    with pytest.raises(errors.HubUnreachable, match="answered 503"):
        bring(hub, shelf)
    hub.before, hub.status = lambda path: None, None
    hub.seen.clear()
    (part,) = parts(shelf)
    return part


def test_exactly_what_the_preset_names_is_brought_and_whole(hub: FakeHub, shelf: Shelf) -> None:
    told: list[tuple[int, int]] = []
    pulled = pull(TINY, shelf, Hub(hub.url), lambda done, total: told.append((done, total)))
    assert here(shelf) == FILES
    assert pulled == Pulled(SIZE, SIZE)
    assert told[-1] == (SIZE, SIZE) and told == sorted(told)
    assert shelf.is_whole(TINY) and not parts(shelf)
    assert shelf.present(TINY) == SIZE
    shelf.check(TINY)
    assert len(shelf.verify(TINY, lambda done, total: None)) == 4


def test_what_is_here_is_not_asked_for_again(hub: FakeHub, shelf: Shelf) -> None:
    bring(hub, shelf)
    offline = Hub(hub.url, offline=True)
    assert pull(TINY, shelf, offline, lambda done, total: None) == Pulled(0, 0)


def test_a_broken_connection_is_made_again_by_itself(hub: FakeHub, shelf: Shelf) -> None:
    hub.troubled("unet/w.safetensors", cut=[500_000, 400_000])
    assert bring(hub, shelf) == Pulled(SIZE, SIZE)
    starts = [seen.start for seen in hub.seen if seen.path == "unet/w.safetensors"]
    assert starts == [0, 500_000, 900_000]
    assert here(shelf) == FILES


def test_a_hub_that_brings_next_to_nothing_is_left(hub: FakeHub, shelf: Shelf) -> None:
    hub.troubled("unet/w.safetensors", cut=[100] * 50)
    with pytest.raises(errors.HubUnreachable):
        bring(hub, shelf)
    assert len(hub.seen) < 8


@pytest.mark.parametrize("ranges", [True, False])
def test_a_pull_goes_on_where_it_was_broken_off(hub: FakeHub, shelf: Shelf, ranges: bool) -> None:
    part = break_off(hub, shelf)
    had = part.stat().st_size
    assert CHUNK < had <= 700_000
    assert "unet/w.safetensors" not in here(shelf) and not shelf.is_whole(TINY)
    assert shelf.present(TINY) == SIZE - len(WEIGHTS) + had
    hub.troubled("unet/w.safetensors", ranges=ranges)
    told: list[int] = []
    pulled = pull(TINY, shelf, Hub(hub.url), lambda done, total: told.append(done))
    # What was in its place is read again, and only the rest is asked for.
    assert pulled == Pulled(SIZE, len(WEIGHTS) - had)
    assert [seen.start for seen in hub.seen] == [had]
    assert told[-1] == SIZE
    assert here(shelf) == FILES


@pytest.mark.parametrize("left", [bytes(500_000), bytes(len(WEIGHTS) + 5)])
def test_a_part_that_a_power_cut_spoilt_is_begun_again(
    hub: FakeHub, shelf: Shelf, left: bytes
) -> None:
    break_off(hub, shelf).write_bytes(left)
    told: list[int] = []
    pull(TINY, shelf, Hub(hub.url), lambda done, total: told.append(done))
    assert told[-1] == SIZE
    assert here(shelf) == FILES


@pytest.mark.parametrize("path", ["unet/w.safetensors", "unet/config.json"])
def test_what_comes_damaged_is_not_put_into_place(hub: FakeHub, shelf: Shelf, path: str) -> None:
    hub.troubled(path, corrupt=True)
    with pytest.raises(errors.Damaged, match=f"{path} came damaged"):
        bring(hub, shelf)
    assert path not in here(shelf) and here(shelf).items() <= FILES.items()
    assert not parts(shelf)
    hub.let_go()
    bring(hub, shelf)
    assert here(shelf) == FILES


@pytest.mark.parametrize("resumed", [False, True])
def test_a_file_that_changed_its_size_is_refused(hub: FakeHub, shelf: Shelf, resumed: bool) -> None:
    if resumed:
        break_off(hub, shelf)
    hub.troubled("unet/w.safetensors", longer=3)
    with pytest.raises(errors.Damaged, match="another size"):
        bring(hub, shelf)
    assert "unet/w.safetensors" not in here(shelf)
    hub.let_go()
    bring(hub, shelf)
    assert here(shelf) == FILES


def test_a_finished_file_of_another_content_is_brought_again(hub: FakeHub, shelf: Shelf) -> None:
    place = shelf.folder(ONLY) / "unet/w.safetensors"
    place.parent.mkdir(parents=True)
    place.write_bytes(bytes(len(WEIGHTS)))
    assert bring(hub, shelf) == Pulled(SIZE, SIZE)
    assert here(shelf) == FILES


@pytest.mark.parametrize(
    ("status", "page", "kind", "sentence"),
    [
        (429, None, errors.HubUnreachable, "too many requests"),
        (503, None, errors.HubUnreachable, "answered 503"),
        (None, "<html>Please log in</html>", errors.HubUnreachable, "no hub's list"),
        (None, '{"sha": "x", "siblings": []}', errors.NotOnHub, f"no commit {REVISION}"),
    ],
)
def test_a_hub_in_trouble_is_said(
    hub: FakeHub,
    shelf: Shelf,
    status: int | None,
    page: str | None,
    kind: type[EngineError],
    sentence: str,
) -> None:
    hub.status, hub.page = status, page
    with pytest.raises(kind, match=sentence) as caught:
        bring(hub, shelf)
    assert caught.value.hint


def test_no_network_is_said(shelf: Shelf) -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        source = Hub(f"http://127.0.0.1:{unused.getsockname()[1]}")
        with pytest.raises(errors.HubUnreachable, match="no connection") as caught:
            pull(TINY, shelf, source, lambda done, total: None)
    assert "Is this machine online?" in caught.value.hint


def test_a_wrong_revision_and_a_repository_that_is_gone_are_said(
    hub: FakeHub, shelf: Shelf
) -> None:
    other = {"repository": "ann/tiny", "revision": "0" * 40, "files": PATTERNS}
    gone = {"repository": "ann/gone", "revision": REVISION, "files": PATTERNS}
    with pytest.raises(errors.NotOnHub, match=f"no commit {'0' * 40}"):
        bring(hub, shelf, preset("old", other))
    for token in (None, "hf_mine"):
        with pytest.raises(errors.NotOnHub, match="There is no ann/gone"):
            bring(hub, shelf, preset("gone", gone), token)


def test_a_file_that_is_given_out_no_longer_is_said(hub: FakeHub, shelf: Shelf) -> None:
    def take_back(path: str) -> None:
        hub.add("ann/tiny", {"model_index.json": FILES["model_index.json"]})

    hub.before = take_back
    with pytest.raises(errors.NotOnHub, match=r"no longer gives out unet/config\.json"):
        bring(hub, shelf)


def test_a_gated_repository_wants_a_token_that_was_let_in(hub: FakeHub, shelf: Shelf) -> None:
    hub.gated.add("ann/tiny")
    with pytest.raises(errors.AccessRefused, match="accepted its terms") as caught:
        bring(hub, shelf)
    assert "HF_TOKEN" in caught.value.hint and hub.url in caught.value.hint
    with pytest.raises(errors.AccessRefused, match="has no access") as caught:
        bring(hub, shelf, token="hf_stranger")
    assert "hf_stranger" not in caught.value.message + caught.value.hint
    hub.accepted.add("hf_mine")
    bring(hub, shelf, token="hf_mine")
    assert here(shelf) == FILES


def test_a_token_goes_to_the_hub_and_to_nobody_else(hub: FakeHub, shelf: Shelf) -> None:
    bring(hub, shelf, token="hf_mine")
    tokens = {(seen.moved, seen.token) for seen in hub.seen}
    assert tokens == {(False, "hf_mine"), (True, None)}


def test_nothing_that_began_with_tls_goes_on_without() -> None:
    asked = Request("https://hub.example/a", headers={"Authorization": "Bearer hf_mine"})
    follow = partial(Redirects().redirect_request, asked, BytesIO(), 302, "", HTTPMessage())
    with pytest.raises(URLError, match="without TLS"):
        follow("http://hub.example/b")
    same, other = follow("https://hub.example/b"), follow("https://elsewhere.example/b")
    assert same is not None and same.has_header("Authorization")
    assert other is not None and not other.has_header("Authorization")


def test_a_token_that_the_hub_does_not_know_is_said(hub: FakeHub, shelf: Shelf) -> None:
    hub.status = 401
    with pytest.raises(errors.AccessRefused, match="does not accept HF_TOKEN"):
        bring(hub, shelf, token="hf_old")


@pytest.mark.parametrize(
    ("environ", "sentence"),
    [
        ({"HF_ENDPOINT": "file:///etc"}, "HF_ENDPOINT is no address"),
        ({"HF_TOKEN": "hf_a\nb"}, "HF_TOKEN is no token"),
        ({"HF_ENDPOINT": "http://mirror.example", "HF_TOKEN": "hf_a"}, "could be read by others"),
    ],
)
def test_what_cannot_be_used_of_the_environment_is_said(
    environ: dict[str, str], sentence: str
) -> None:
    with pytest.raises(errors.PullFailed, match=sentence) as caught:
        Hub.from_environ(environ)
    assert "hf_a" not in caught.value.message


@pytest.mark.parametrize("word", ["1", "true", "ON"])
def test_offline_means_that_nothing_is_asked(hub: FakeHub, shelf: Shelf, word: str) -> None:
    source = Hub.from_environ({"HF_ENDPOINT": hub.url, "HF_HUB_OFFLINE": word})
    with pytest.raises(errors.HubOffline) as caught:
        pull(TINY, shelf, source, lambda done, total: None)
    assert "--from" in caught.value.hint
    assert hub.seen == []
    with pytest.raises(WeightsMissing, match="not on this machine"):
        shelf.check(TINY)


def test_a_disk_without_room_is_said_before_anything_is_fetched(
    hub: FakeHub, shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = shutil.disk_usage("/")._replace(free=SIZE)
    monkeypatch.setattr(shutil, "disk_usage", lambda folder: usage)
    with pytest.raises(errors.NoRoom, match="are needed, and"):
        bring(hub, shelf)
    assert hub.seen == []


def test_a_pull_that_needs_little_more_needs_little_room(
    hub: FakeHub, shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    had = break_off(hub, shelf).stat().st_size
    usage = shutil.disk_usage("/")._replace(free=2**20 + len(WEIGHTS) - had)
    monkeypatch.setattr(shutil, "disk_usage", lambda folder: usage)
    bring(hub, shelf)
    assert here(shelf) == FILES


@contextmanager
def files_up_to(size: int) -> Iterator[None]:
    """The system takes no larger files meanwhile."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_a_file_layer_that_takes_no_more_keeps_what_came(hub: FakeHub, shelf: Shelf) -> None:
    with files_up_to(600_000), pytest.raises(errors.NoRoom, match="no room left"):
        bring(hub, shelf)
    (part,) = parts(shelf)
    assert part.stat().st_size == 600_000
    hub.seen.clear()
    bring(hub, shelf)
    assert [seen.start for seen in hub.seen] == [600_000]
    assert here(shelf) == FILES


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", str(disk)]
    if os.geteuid() != 0 or shutil.which("mount") is None:
        pytest.skip("only root may mount a small disk")
    if subprocess.run(mount, capture_output=True).returncode != 0:
        pytest.skip("no disk can be mounted here")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


def test_a_disk_that_fills_up_in_the_middle_keeps_what_came(hub: FakeHub, small_disk: Path) -> None:
    shelf, filler = Shelf(small_disk / "home"), small_disk / "filler"

    def fill(path: str) -> None:
        if path == "unet/w.safetensors" and not filler.exists():
            free = shutil.disk_usage(small_disk).free
            filler.write_bytes(bytes(free - 500_000))

    hub.before = fill
    with pytest.raises(errors.NoRoom, match=f"no room left on the disk of {small_disk}"):
        bring(hub, shelf)
    (part,) = parts(shelf)
    had = part.stat().st_size
    assert 0 < had < len(WEIGHTS) and "unet/w.safetensors" not in here(shelf)
    with pytest.raises(errors.NoRoom, match="are needed"):
        bring(hub, shelf)
    filler.write_bytes(b"")
    hub.seen.clear()
    bring(hub, shelf)
    assert [seen.start for seen in hub.seen] == [had]
    assert here(shelf) == FILES


@pytest.mark.parametrize(
    "path", ["unet/../../../../evil.json", "unet//evil.json", "unet/.evil.json", "/unet/evil.json"]
)
def test_a_path_that_leads_elsewhere_is_not_followed(
    hub: FakeHub, shelf: Shelf, tmp_path: Path, path: str
) -> None:
    hub.add("ann/tiny", FILES | {path: b"{}"})
    bring(hub, shelf)
    assert here(shelf) == FILES
    assert not list(tmp_path.rglob("*evil*"))


def test_a_preset_that_names_what_is_not_there_is_refused(hub: FakeHub, shelf: Shelf) -> None:
    for pattern in ("vae/*.safetensors", "unet/nothing.json"):
        files = (*PATTERNS, pattern)
        wrong = preset("x", {"repository": "ann/tiny", "revision": REVISION, "files": files})
        with pytest.raises(errors.NotOnHub, match=r"holds no (vae|unet/nothing)"):
            bring(hub, shelf, wrong)
    assert hub.seen == []


def test_two_at_once_do_not_write_into_each_others_files(hub: FakeHub, shelf: Shelf) -> None:
    with shelf.alone(), pytest.raises(errors.InUse, match="Another process"):
        bring(hub, shelf)
    assert hub.seen == []
    bring(hub, shelf)


def test_a_file_that_lost_its_size_is_noticed_at_load(hub: FakeHub, shelf: Shelf) -> None:
    bring(hub, shelf)
    (shelf.folder(ONLY) / "unet/w.safetensors").write_bytes(WEIGHTS[:-1])
    with pytest.raises(WeightsMissing, match="not whole") as caught:
        shelf.check(TINY)
    assert "likeness models pull tiny" in caught.value.hint
    hub.seen.clear()
    bring(hub, shelf)
    assert [seen.path for seen in hub.seen] == ["unet/w.safetensors"]
    assert here(shelf) == FILES


def test_a_bit_that_turned_is_found_and_only_its_file_brought(hub: FakeHub, shelf: Shelf) -> None:
    bring(hub, shelf)
    (shelf.folder(ONLY) / "unet/w.safetensors").write_bytes(WEIGHTS[:-1] + b"!")
    shelf.check(TINY)
    with pytest.raises(errors.Damaged, match=r"Not what was pulled: unet/w\.safetensors"):
        shelf.verify(TINY, lambda done, total: None)
    assert not shelf.is_whole(TINY)
    hub.seen.clear()
    assert bring(hub, shelf).fetched == len(WEIGHTS)
    assert [seen.path for seen in hub.seen] == ["unet/w.safetensors"]
    shelf.verify(TINY, lambda done, total: None)


def test_a_manifest_that_is_damaged_counts_as_none(hub: FakeHub, shelf: Shelf) -> None:
    bring(hub, shelf)
    (shelf.folder(ONLY) / manifest.NAME).write_text('{"repository": 1')
    assert not shelf.is_whole(TINY)
    assert bring(hub, shelf) == Pulled(SIZE, 0)
    assert shelf.is_whole(TINY)


def copied(hub: FakeHub, tmp_path: Path, shape: str) -> Path:
    """What somebody brought along on a disk, in one of the shapes it may have."""
    stick = tmp_path / "stick"
    if shape == "models":
        bring(hub, Shelf(tmp_path / "elsewhere"))
        return (tmp_path / "elsewhere" / "models").rename(stick)
    inner = {
        "snapshot": "",
        "named": "ann--tiny",
        "cache": f"models--ann--tiny/snapshots/{REVISION}",
    }[shape]
    for path, data in (FILES | OTHERS).items():
        file = stick / inner / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
    return stick


@pytest.mark.parametrize("shape", ["models", "snapshot", "named", "cache"])
def test_a_folder_from_another_machine_will_do(
    hub: FakeHub, shelf: Shelf, tmp_path: Path, shape: str
) -> None:
    source = Folder(copied(hub, tmp_path, shape))
    assert pull(TINY, shelf, source, lambda done, total: None) == Pulled(SIZE, SIZE)
    assert here(shelf) == FILES
    assert source.proven == (shape == "models")
    shelf.verify(TINY, lambda done, total: None)


def test_a_copy_is_held_to_its_manifest(hub: FakeHub, shelf: Shelf, tmp_path: Path) -> None:
    stick = copied(hub, tmp_path, "models")
    file = stick / "ann--tiny" / REVISION / "unet/w.safetensors"
    for damaged in (WEIGHTS[:-1] + b"!", WEIGHTS[:-1], WEIGHTS + b"!"):
        file.write_bytes(damaged)
        with pytest.raises(errors.Damaged, match=r"unet/w\.safetensors (came|is not)"):
            pull(TINY, shelf, Folder(stick), lambda done, total: None)
        assert "unet/w.safetensors" not in here(shelf)
    file.unlink()
    with pytest.raises(errors.NotInFolder, match="can't be read"):
        pull(TINY, shelf, Folder(stick), lambda done, total: None)
    listed = file.parents[1] / manifest.NAME
    listed.write_text(listed.read_text().replace("unet/config.json", "unet/../../x.json"))
    with pytest.raises(errors.Damaged, match="manifest"):
        pull(TINY, shelf, Folder(stick), lambda done, total: None)
    listed.write_text("{")
    with pytest.raises(errors.Damaged, match="manifest"):
        pull(TINY, shelf, Folder(stick), lambda done, total: None)


def test_a_copy_of_another_commit_is_refused(hub: FakeHub, shelf: Shelf, tmp_path: Path) -> None:
    stick = copied(hub, tmp_path, "models")
    (stick / "ann--tiny" / REVISION).rename(tmp_path / "plain")
    new = preset("new", {"repository": "ann/tiny", "revision": "1" * 40, "files": PATTERNS})
    with pytest.raises(errors.NotInFolder, match=f"holds ann/tiny at {REVISION}"):
        pull(new, shelf, Folder(tmp_path / "plain"), lambda done, total: None)


def test_a_copy_without_a_manifest_shows_by_itself_what_is_missing(
    shelf: Shelf, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    (stick / "unet").mkdir(parents=True)
    for path in ("model_index.json", "unet/config.json", "unet/w.safetensors"):
        (stick / path).write_bytes(FILES[path])
    for data in (WEIGHTS[:-1], b"", b"\xff" * 20, b"\x02" + bytes(7) + b"[]"):
        (stick / "unet/w.safetensors").write_bytes(data)
        with pytest.raises(errors.Damaged, match="not whole"):
            pull(TINY, shelf, Folder(stick), lambda done, total: None)
    (stick / "unet/w.safetensors").write_bytes(WEIGHTS)
    index = {"weight_map": {"x": "w.safetensors", "y": "w-2.safetensors"}}
    (stick / "unet/w.safetensors.index.json").write_text(json.dumps(index))
    with pytest.raises(errors.NotInFolder, match=r"w-2\.safetensors is missing"):
        pull(TINY, shelf, Folder(stick), lambda done, total: None)
    (stick / "unet/w.safetensors.index.json").write_text("[]")
    with pytest.raises(errors.Damaged, match="can't be read"):
        pull(TINY, shelf, Folder(stick), lambda done, total: None)
    with pytest.raises(errors.NotInFolder, match="holds nothing of ann/tiny"):
        pull(TINY, shelf, Folder(tmp_path / "nothing"), lambda done, total: None)


def test_pieces_of_two_copies_without_hashes_are_not_mixed(
    hub: FakeHub, shelf: Shelf, tmp_path: Path
) -> None:
    stick = copied(hub, tmp_path, "snapshot")
    with files_up_to(600_000), pytest.raises(errors.NoRoom):
        pull(TINY, shelf, Folder(stick), lambda done, total: None)
    another = tensors(1_200_000, fill=11)
    assert len(another) == len(WEIGHTS) and another != WEIGHTS
    (stick / "unet/w.safetensors").write_bytes(another)
    pull(TINY, shelf, Folder(stick), lambda done, total: None)
    assert here(shelf)["unet/w.safetensors"] == another


def test_presets_share_what_they_have_in_common(hub: FakeHub, shelf: Shelf) -> None:
    more = (*PATTERNS, "unet/w.fp16.safetensors")
    large = preset("large", {"repository": "ann/tiny", "revision": REVISION, "files": more})
    twin = preset("twin")
    every = [TINY, twin, large]
    bring(hub, shelf)
    assert shelf.is_whole(twin) and not shelf.is_whole(large)
    hub.seen.clear()
    bring(hub, shelf, large)
    assert [seen.path for seen in hub.seen] == ["unet/w.fp16.safetensors"]

    # The twin was never pulled itself, so it goes with what it came with.
    assert shelf.sharers(TINY, every) == ("twin",)
    removed = shelf.remove(large, every)
    assert removed.freed == len(OTHERS["unet/w.fp16.safetensors"]) and removed.kept == SIZE
    assert here(shelf) == FILES and shelf.is_whole(TINY) and not shelf.is_whole(large)
    bring(hub, shelf, twin)
    assert shelf.sharers(TINY, every) == ()
    assert shelf.remove(TINY, every).freed == 0
    assert shelf.is_whole(twin)
    assert shelf.remove(twin, every).freed == SIZE
    assert not shelf.folder(ONLY).parent.exists()
    assert shelf.remove(twin, every).freed == 0


def test_a_preset_of_several_repositories_is_whole_with_all_of_them(
    hub: FakeHub, shelf: Shelf
) -> None:
    hub.add("bob/lora", {"lora.safetensors": tensors(500)})
    both = preset(
        "both",
        {"repository": "ann/tiny", "revision": REVISION, "files": PATTERNS},
        {
            "role": "lora",
            "repository": "bob/lora",
            "revision": REVISION,
            "files": ("lora.safetensors",),
        },
    )
    bring(hub, shelf)
    assert not shelf.is_whole(both)
    bring(hub, shelf, both)
    assert shelf.pulled([both, TINY]) == ("both", "tiny")
    assert shelf.remove(both, [both, TINY]).kept == SIZE
    assert here(shelf) == FILES and not shelf.folder(both.weights[1]).exists()


def test_commits_that_no_preset_names_are_told(hub: FakeHub, shelf: Shelf) -> None:
    bring(hub, shelf)
    assert shelf.unused([TINY]) == ()
    newer = preset("tiny", {"repository": "ann/tiny", "revision": "1" * 40, "files": PATTERNS})
    assert shelf.unused([newer]) == (shelf.folder(ONLY),)
