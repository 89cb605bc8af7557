"""The stand-in for the hub answers as the hub is documented to, bad days included."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Iterator

import aiohttp
import pytest

from tests.fakes.hub import REVISION, FakeHub, tensors

WEIGHTS = tensors(3000)
FILES = {"model_index.json": b"{}", "unet/w.safetensors": WEIGHTS}


@pytest.fixture
def hub() -> Iterator[FakeHub]:
    with FakeHub() as hub:
        hub.add("ann/tiny", FILES)
        yield hub


def fetch(url: str, method: str = "GET", **headers: str) -> tuple[int, dict[str, str], bytes]:
    async def ask() -> tuple[int, dict[str, str], bytes]:
        async with (
            aiohttp.ClientSession() as session,
            session.request(method, url, headers=headers) as answer,
        ):
            return answer.status, dict(answer.headers), await answer.read()

    return asyncio.run(ask())


def test_a_commit_lists_sizes_and_hashes_only_when_asked_for_blobs(hub: FakeHub) -> None:
    url = f"{hub.url}/api/models/ann/tiny/revision/{REVISION}"
    assert b"sha256" not in fetch(url)[2]
    status, _, body = fetch(f"{url}?blobs=true")
    assert status == 200
    assert hashlib.sha256(WEIGHTS).hexdigest().encode() in body
    # What `git hash-object` says of a file with these two characters.
    assert b"9e26dfeeb6e641a33dae4961196235bdb965b21b" in body


def test_a_large_file_is_elsewhere_and_has_ranges(hub: FakeHub) -> None:
    url = f"{hub.url}/ann/tiny/resolve/{REVISION}/unet/w.safetensors"
    status, headers, body = fetch(url, Range="bytes=1000-")
    assert (status, body) == (206, WEIGHTS[1000:])
    assert headers["Content-Range"] == f"bytes 1000-{len(WEIGHTS) - 1}/{len(WEIGHTS)}"
    status, headers, body = fetch(url, "HEAD")
    assert (status, body, headers["Content-Length"]) == (200, b"", str(len(WEIGHTS)))
    assert [seen.moved for seen in hub.seen] == [True, True]
    assert fetch(url, Range="bytes=999999-")[0] == 416


@pytest.mark.parametrize(
    ("path", "token", "status", "code"),
    [
        (f"bob/none/resolve/{REVISION}/a.json", None, 401, "RepoNotFound"),
        (f"bob/none/resolve/{REVISION}/a.json", "hf_x", 404, "RepoNotFound"),
        (f"api/models/ann/tiny/revision/{'0' * 40}", None, 404, "RevisionNotFound"),
        (f"ann/tiny/resolve/{REVISION}/a.json", None, 404, "EntryNotFound"),
        (f"cleo/shut/resolve/{REVISION}/model_index.json", None, 401, "GatedRepo"),
        (f"cleo/shut/resolve/{REVISION}/model_index.json", "hf_x", 403, "GatedRepo"),
    ],
)
def test_refusals_carry_the_hubs_codes(
    hub: FakeHub, path: str, token: str | None, status: int, code: str
) -> None:
    hub.add("cleo/shut", FILES)
    hub.gated.add("cleo/shut")
    headers = {} if token is None else {"Authorization": f"Bearer {token}"}
    answered, said, _ = fetch(f"{hub.url}/{path}", **headers)
    assert (answered, said["X-Error-Code"]) == (status, code)


def test_a_connection_breaks_as_often_as_it_should(hub: FakeHub) -> None:
    hub.troubled("model_index.json", cut=[1])
    url = f"{hub.url}/ann/tiny/resolve/{REVISION}/model_index.json"
    with pytest.raises(aiohttp.ClientPayloadError):
        fetch(url)
    assert fetch(url)[2] == b"{}"


def test_whoever_asks_without_end_is_stopped(hub: FakeHub) -> None:
    async def ask() -> int:
        async with aiohttp.ClientSession() as session:
            for number in range(600):
                async with session.get(f"{hub.url}/nothing") as answer:
                    if answer.status == 429:
                        return number
        return -1

    assert asyncio.run(ask()) == 500


def test_the_hubs_own_client_understands_it(hub: FakeHub) -> None:
    client = pytest.importorskip("huggingface_hub")
    hub.add("cleo/shut", FILES)
    hub.gated.add("cleo/shut")
    api = client.HfApi(endpoint=hub.url, token=False)
    info = api.model_info("ann/tiny", revision=REVISION, files_metadata=True)
    small, large = sorted(info.siblings, key=lambda each: each.rfilename)
    assert (small.size, small.lfs) == (2, None) and len(small.blob_id) == 40
    assert large.lfs.sha256 == hashlib.sha256(WEIGHTS).hexdigest()
    assert large.size == large.lfs.size == len(WEIGHTS)
    with pytest.raises(client.errors.RevisionNotFoundError):
        api.model_info("ann/tiny", revision="0" * 40)
    with pytest.raises(client.errors.RepositoryNotFoundError):
        api.model_info("bob/none", revision=REVISION)
    url = client.hf_hub_url("cleo/shut", "model_index.json", revision=REVISION, endpoint=hub.url)
    with pytest.raises(client.errors.GatedRepoError):
        client.get_hf_file_metadata(url, token=False)
