"""The Hugging Face Hub over plain HTTP: what a commit holds, and the bytes of its files.

Two routes are used: ``/api/models/<repository>/revision/<commit>?blobs=true``, which tells the size
of each file with its SHA-256 (or its git blob, for small ones), and ``/<repository>/resolve/
<commit>/<path>``, which leads to its bytes, from any offset.
"""

from __future__ import annotations

import re
import ssl
from collections.abc import Iterator, Mapping
from http.client import HTTPException, HTTPMessage, HTTPResponse
from typing import IO, Any
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urlsplit
from urllib.request import (
    HTTPDefaultErrorHandler,
    HTTPErrorProcessor,
    HTTPHandler,
    HTTPRedirectHandler,
    HTTPSHandler,
    OpenerDirector,
    ProxyHandler,
    Request,
    UnknownHandler,
)

from pydantic import BaseModel, Field, ValidationError

from engine.generators.diffusion.presets import Weights
from engine.weights.errors import (
    AccessRefused,
    Damaged,
    HubOffline,
    HubUnreachable,
    NotOnHub,
    PullFailed,
)
from engine.weights.shelf import CHUNK
from engine.weights.source import Listed

ENDPOINT = "https://huggingface.co"
PATIENCE = 30.0
"""Seconds without a byte after which a connection counts as lost."""
LARGEST_LISTING = 16 * 2**20

_AGAIN_LATER = "Is this machine online? Pull again: what came so far is kept, and it goes on there."
_ELSEWHERE = (
    "Pull again. If that says the same, copy the weights from another machine: --from FOLDER"
)

_TRUE = frozenset({"1", "on", "true", "yes"})
_LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})
_TOKEN = re.compile(r"[!-~]+")
_RANGE = re.compile(r"bytes (\d+)-\d+/(\d+)")


class _Large(BaseModel):
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$")


class _Sibling(BaseModel):
    rfilename: str
    size: int = Field(ge=0)
    blobId: str = Field(pattern=r"^[0-9a-f]{40}$")  # noqa: N815 (the hub's name)
    lfs: _Large | None = None


class _Commit(BaseModel):
    sha: str
    siblings: tuple[_Sibling, ...]


class Redirects(HTTPRedirectHandler):
    """Follows the hub to where its files lie, without telling anybody else the token."""

    def redirect_request(
        self,
        req: Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: HTTPMessage,
        newurl: str,
    ) -> Request | None:
        """The next request, or an error where it would no longer be private."""
        new = super().redirect_request(req, fp, code, msg, headers, newurl)
        if new is None:
            return None
        here, there = urlsplit(req.full_url), urlsplit(new.full_url)
        if here.scheme == "https" and there.scheme != "https":
            raise URLError("it leads to an address without TLS")
        if (here.scheme, here.netloc) != (there.scheme, there.netloc):
            new.remove_header("Authorization")
        return new


class Hub:
    """A hub that weights are downloaded from.

    Args:
        endpoint: its address.
        token: of an account, for repositories that are not open to everybody.
        offline: nothing is asked of it.

    Raises:
        PullFailed: the address is none, or the token could be read on its way there.
    """

    def __init__(
        self, endpoint: str = ENDPOINT, token: str | None = None, offline: bool = False
    ) -> None:
        self._endpoint = endpoint.rstrip("/")
        self._token = token
        self._offline = offline
        parts = urlsplit(self._endpoint)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise PullFailed(
                f"HF_ENDPOINT is no address: {endpoint}.", f"It is written like {ENDPOINT}."
            )
        if token is not None and not _TOKEN.fullmatch(token):
            raise PullFailed("HF_TOKEN is no token.", "A token looks like hf_AbCdEf.")
        if token and parts.scheme == "http" and parts.hostname not in _LOOPBACK:
            raise PullFailed(
                f"HF_TOKEN could be read by others on its way to {self._endpoint}.",
                "Use an address with https, or leave HF_TOKEN out.",
            )

    @classmethod
    def from_environ(cls, environ: Mapping[str, str]) -> Hub:
        """The hub that ``HF_ENDPOINT``, ``HF_TOKEN`` and ``HF_HUB_OFFLINE`` describe.

        Raises:
            PullFailed: one of them cannot be used.
        """
        return cls(
            environ.get("HF_ENDPOINT") or ENDPOINT,
            environ.get("HF_TOKEN", "").strip() or None,
            environ.get("HF_HUB_OFFLINE", "").strip().lower() in _TRUE,
        )

    def listing(self, weights: Weights) -> tuple[Listed, ...]:
        """Every file of a commit.

        Raises:
            PullFailed: the hub cannot be asked, or does not tell.
        """
        where = f"/api/models/{quote(weights.repository)}/revision/{weights.revision}?blobs=true"
        with self._open(where, weights) as answer:
            data = b"".join(self._chunks(answer, LARGEST_LISTING))
        try:
            commit = _Commit.model_validate_json(data)
        except ValidationError:
            raise HubUnreachable(
                f"{self._endpoint} answered with something that is no hub's list of files.",
                "Is a log-in page or a proxy in between? HF_ENDPOINT says where the hub is.",
            ) from None
        if commit.sha != weights.revision:
            raise self._no_commit(weights)
        return tuple(
            Listed(each.rfilename, each.size, each.lfs.sha256 if each.lfs else None, each.blobId)
            for each in commit.siblings
        )

    def read(self, weights: Weights, file: Listed, start: int) -> Iterator[bytes]:
        """The bytes of a file from an offset on.

        Raises:
            HubUnreachable: the hub cannot be reached, or stops in the middle.
            PullFailed: the file is not given out, or has another size than the list says.
        """
        where = f"/{quote(weights.repository)}/resolve/{weights.revision}/{quote(file.path)}"
        with self._open(where, weights, file, start) as answer:
            skip, came = self._skipped(answer, file, start), 0
            for chunk in self._chunks(answer, skip + file.size - start):
                came += len(chunk)
                if new := chunk[max(skip - came + len(chunk), 0) :]:
                    yield new
        if came < skip + file.size - start:
            raise HubUnreachable(f"{self._endpoint} stopped in the middle.", _AGAIN_LATER)

    def _open(
        self, where: str, weights: Weights, file: Listed | None = None, start: int = 0
    ) -> HTTPResponse:
        if self._offline:
            raise HubOffline(
                "HF_HUB_OFFLINE is set, so nothing is downloaded.",
                "Leave it out, or name a folder that holds the weights: --from FOLDER",
            )
        request = Request(self._endpoint + where, headers={"User-Agent": "likeness-studio"})
        if self._token:
            request.add_header("Authorization", f"Bearer {self._token}")
        if start:
            request.add_header("Range", f"bytes={start}-")
        try:
            return _opener().open(request, timeout=PATIENCE)
        except HTTPError as error:
            with error:
                raise self._refusal(error, weights, file) from None
        except (HTTPException, OSError) as error:
            raise self._lost(error) from None

    def _chunks(self, answer: HTTPResponse, most: int) -> Iterator[bytes]:
        """What comes, up to a number of bytes; a connection that breaks is the hub's fault."""
        while most > 0:
            try:
                chunk = answer.read(min(CHUNK, most))
            except (HTTPException, OSError) as error:
                raise self._lost(error) from None
            if not chunk:
                return
            most -= len(chunk)
            yield chunk

    def _skipped(self, answer: HTTPResponse, file: Listed, start: int) -> int:
        """How many of the bytes that come are had already; some servers know no ranges."""
        if answer.status == 206:
            match = _RANGE.fullmatch(answer.headers.get("Content-Range", ""))
            fits = match is not None and (int(match[1]), int(match[2])) == (start, file.size)
            skip = 0
        else:
            length = answer.headers.get("Content-Length")
            fits, skip = length is None or length == str(file.size), start
        if not fits:
            raise _other_size(file)
        return skip

    def _refusal(self, error: HTTPError, weights: Weights, file: Listed | None) -> PullFailed:
        code, repository = error.headers.get("X-Error-Code"), weights.repository
        if code == "GatedRepo" or error.code == 403:
            return self._gated(repository)
        if error.code == 401 and self._token:
            return AccessRefused(
                "The hub does not accept HF_TOKEN.",
                f"Make a new one at {self._endpoint}/settings/tokens, or leave it out.",
            )
        if code == "RevisionNotFound":
            return self._no_commit(weights)
        if error.code in (401, 404) and code != "EntryNotFound" and file is None:
            return NotOnHub(
                f"There is no {repository} on the hub that everybody may see: it was deleted,"
                " renamed or closed.",
                "HF_TOKEN may open it; otherwise look for a newer version of Likeness, or write a"
                " preset with another repository.",
            )
        if error.code in (401, 404):
            named = "one of its files" if file is None else file.path
            return NotOnHub(f"{repository} no longer gives out {named}.", _ELSEWHERE)
        if error.code == 416 and file is not None:
            return _other_size(file)
        if error.code == 429:
            return HubUnreachable(
                "The hub gets too many requests from here.",
                "Try again in some minutes, or set HF_TOKEN: accounts may ask more.",
            )
        return HubUnreachable(
            f"The hub has trouble of its own (it answered {error.code}).", _AGAIN_LATER
        )

    def _gated(self, repository: str) -> AccessRefused:
        terms = f"accept its terms at {self._endpoint}/{repository}"
        if self._token:
            return AccessRefused(
                f"The account of HF_TOKEN has no access to {repository}.",
                f"With that account, {terms}, and see that the token may read it.",
            )
        return AccessRefused(
            f"{repository} is given only to people who accepted its terms.",
            f"With an account, {terms}, make a token at {self._endpoint}/settings/tokens and set"
            " HF_TOKEN to it.",
        )

    def _no_commit(self, weights: Weights) -> NotOnHub:
        return NotOnHub(
            f"{weights.repository} has no commit {weights.revision}.",
            "Correct the preset's revision, or look for a newer version of Likeness.",
        )

    def _lost(self, error: Exception) -> HubUnreachable:
        reason = error.reason if isinstance(error, URLError) else error
        if isinstance(reason, ssl.SSLCertVerificationError):
            return HubUnreachable(
                f"The certificate of {self._endpoint} is not trusted on this machine.",
                "On Debian or Ubuntu: apt install ca-certificates. Is a proxy in between?",
            )
        if isinstance(reason, TimeoutError):
            return HubUnreachable(f"{self._endpoint} does not answer any more.", _AGAIN_LATER)
        return HubUnreachable(f"There is no connection to {self._endpoint}.", _AGAIN_LATER)


def _opener() -> OpenerDirector:
    """HTTP and HTTPS through the environment's proxies, and no other way of fetching anything."""
    opener = OpenerDirector()
    handlers: tuple[Any, ...] = (
        ProxyHandler(),
        HTTPHandler(),
        HTTPSHandler(),
        HTTPDefaultErrorHandler(),
        HTTPErrorProcessor(),
        Redirects(),
        UnknownHandler(),
    )
    for handler in handlers:
        opener.add_handler(handler)
    return opener


def _other_size(file: Listed) -> Damaged:
    return Damaged(f"{file.path} has another size than the hub's list says.", _ELSEWHERE)
