"""The files of the cloud: each that a person or the bot sent, by its id and by its path."""

from __future__ import annotations

import mimetypes
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from tests.fakes.telegram.limits import Limits
from tests.fakes.telegram.nouns import File, Upload
from tests.fakes.telegram.pictures import TAKEN, Darkroom, NoPicture, look
from tests.fakes.telegram.refused import Refused, bad

KEPT = 200_000
WRONG = "wrong file identifier/HTTP URL specified"
EXTENSIONS = {"photo": ".jpg", "thumbnail": ".jpg", "sticker": ".webp"}
THUMBNAIL = 320


class Files:
    """Takes files in and finds them again."""

    def __init__(self, limits: Callable[[], Limits]) -> None:
        self._limits = limits
        self._darkroom = Darkroom()
        self._by_id: OrderedDict[str, File] = OrderedDict()
        self._by_path: dict[str, File] = {}
        self._count = 0

    def __len__(self) -> int:
        return len(self._by_id)

    def get(self, file_id: str) -> File:
        """A file by its id.

        Raises:
            Refused: 400, where there is none.
        """
        if file_id not in self._by_id:
            raise bad(WRONG)
        return self._by_id[file_id]

    def at(self, path: str) -> File | None:
        """The file at a path that ``getFile`` told."""
        return self._by_path.get(path)

    def keep(self, kind: str, data: bytes, **fields: Any) -> File:
        """Take a file in as it is."""
        self._count += 1
        number = f"{self._count:07d}"
        file = File(
            f"{kind[:3].title()}ACAgIAAxkBAAI{number}", f"AQAD{number}", kind, data, **fields
        )
        self._remember(file)
        return file

    def update(self, file: File) -> File:
        """The same file, of which something else became known."""
        self._remember(file)
        return file

    def _remember(self, file: File) -> None:
        self._by_id[file.id] = file
        self._by_path[path_of(file)] = file
        if len(self._by_id) > KEPT:
            _, oldest = self._by_id.popitem(last=False)
            self._by_path.pop(path_of(oldest), None)

    def photo(self, data: bytes, formats: tuple[str, ...] | None = TAKEN) -> File:
        """Take in a photo: smaller and without metadata, in several sizes.

        Raises:
            NoPicture: where it cannot be read.
        """
        sizes = tuple(
            self.keep("photo", size.data, width=size.width, height=size.height)
            for size in self._darkroom.sizes(data, formats)
        )
        for size in sizes:
            self.update(replace(size, sizes=sizes))
        return self.get(sizes[-1].id)

    def document(self, data: bytes, name: str, mime: str | None = None) -> File:
        """Take in a document as it is, with a thumbnail where it is a picture."""
        mime = mime or mimetypes.guess_type(name)[0] or "application/octet-stream"
        thumbnail: tuple[File, ...] = ()
        seen = look(data)
        if seen and seen.format in ("JPEG", "PNG", "WEBP"):
            try:
                small = next(
                    size
                    for size in reversed(self._darkroom.sizes(data))
                    if max(size.width, size.height) <= THUMBNAIL
                )
            except (NoPicture, StopIteration):
                pass
            else:
                width, height = small.width, small.height
                thumbnail = (self.keep("thumbnail", small.data, width=width, height=height),)
        return self.keep("document", data, name=name, mime=mime, sizes=thumbnail)

    def from_bot(self, kind: str, sent: str | Upload, detect: bool = True) -> File:
        """What the bot sends: an upload, or a file that is here already.

        Args:
            kind: ``photo``, ``document`` or ``sticker``.
            sent: an upload, a file id or an address.
            detect: a WebP document of a sticker's size becomes a sticker.

        Raises:
            Refused: 400 or 413, where it is no such thing or too large.
        """
        if isinstance(sent, Upload):
            return self._uploaded(kind, sent, detect)
        if sent.startswith(("http://", "https://")):
            raise bad("failed to get HTTP URL content")
        file = self.get(sent)
        if file.kind == kind:
            return self.get(file.sizes[-1].id) if kind == "photo" else file
        raise bad(f"can't use file of type {file.kind.title()} as {kind.title()}")

    def _uploaded(self, kind: str, sent: Upload, detect: bool) -> File:
        if not sent.data:
            raise bad("file must be non-empty")
        if len(sent.data) > self._limits().upload_bytes:
            raise Refused(413)
        if kind == "photo":
            return self._bots_photo(sent.data)
        if kind == "sticker":
            return self._bots_sticker(sent.data)
        seen = look(sent.data)
        if detect and seen and seen.format == "WEBP" and max(seen.width, seen.height) == 512:
            return self._bots_sticker(sent.data)
        return self.document(sent.data, sent.name)

    def _bots_photo(self, data: bytes) -> File:
        most = self._limits().photo_bytes
        if len(data) > most:
            raise bad(
                f"file of size {len(data)} bytes is too big for a photo; "
                f"the maximum size is {most} bytes"
            )
        seen = look(data)
        if seen is None:
            raise bad("IMAGE_PROCESS_FAILED")
        short, long = sorted((seen.width, seen.height))
        if short + long > 10_000 or long > 20 * short:
            raise bad("PHOTO_INVALID_DIMENSIONS")
        try:
            return self.photo(data)
        except NoPicture:
            raise bad("IMAGE_PROCESS_FAILED") from None

    def _bots_sticker(self, data: bytes) -> File:
        seen = look(data)
        if seen is None or seen.format != "WEBP":
            raise bad("STICKER_FILE_INVALID")
        return self.keep("sticker", data, width=seen.width, height=seen.height, mime="image/webp")


def path_of(file: File) -> str:
    """Where a file is downloaded from."""
    known = EXTENSIONS.get(file.kind) or (mimetypes.guess_extension(file.mime or "") or "")
    return f"{file.kind}s/file_{int(file.unique_id[4:])}{known}"
