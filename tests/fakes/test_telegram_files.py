"""The fake Bot API's files: what becomes of photos and documents on their way."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import Any

import pytest
from PIL import Image
from telegram import Bot, InputMediaPhoto
from telegram.error import BadRequest, NetworkError

from tests.fakes.telegram import FakeTelegram

pytestmark = pytest.mark.asyncio


def picture(width: int = 1600, height: int = 1200, kind: str = "JPEG", **options: Any) -> bytes:
    out = io.BytesIO()
    gradient = Image.linear_gradient("L").resize((width, height))
    Image.merge("RGB", (gradient, gradient, gradient)).save(out, kind, **options)
    return out.getvalue()


def opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data))


async def test_a_photo_is_made_smaller_and_loses_its_metadata(api: FakeTelegram, bot: Bot) -> None:
    ana = api.user("Ana")
    exif = Image.Exif()
    exif[0x0112], exif[0x010F] = 6, "a camera"
    data = picture(2000, 1000, exif=exif)
    sent = await api.photo(ana, data)
    assert sent.photo and sent.file
    kept = opened(api.bytes(sent.photo))
    assert kept.format == "JPEG" and kept.size == (640, 1280) and not kept.getexif()
    assert [max(size.width, size.height) for size in sent.file.sizes] == [90, 320, 800, 1280]
    (update,) = await bot.get_updates()
    assert update.message and update.message.photo[-1].file_id == sent.photo
    message = await bot.send_photo(ana.id, update.message.photo[1].file_id)
    assert message.photo[-1].file_unique_id == update.message.photo[-1].file_unique_id


async def test_a_document_keeps_every_byte(api: FakeTelegram, bot: Bot) -> None:
    ana = api.user("Ana")
    data = picture(quality=95)
    sent = await api.document(ana, data, "me.jpg", caption="here")
    (update,) = await bot.get_updates()
    assert update.message and update.message.document
    document = update.message.document
    assert (document.file_name, document.mime_type) == ("me.jpg", "image/jpeg")
    assert document.thumbnail and document.thumbnail.width == 320
    file = await bot.get_file(document)
    assert bytes(await file.download_as_bytearray()) == data
    back = await bot.send_document(ana.id, data, filename="full.png")
    assert back.document and back.document.file_name == "full.png"
    assert api.bytes(back.document.file_id) == data
    assert api.now(sent) == sent and sent.caption == "here"


async def test_files_have_their_limits(api: FakeTelegram, bot: Bot) -> None:
    ana = api.user("Ana")
    sent = await api.document(ana, bytes(3000), "raw.bin")
    assert sent.document
    api.limits = replace(
        api.limits, download_bytes=2999, upload_bytes=5000, photo_bytes=len(picture()) - 1
    )
    with pytest.raises(BadRequest, match=r"[Ff]ile is too big"):
        await bot.get_file(sent.document)
    with pytest.raises(NetworkError, match=r"[Tt]oo [Ll]arge"):
        await bot.send_document(ana.id, bytes(5001))
    with pytest.raises(NetworkError, match=r"[Tt]oo [Ll]arge"):
        await bot.send_document(ana.id, bytes(2_000_000))
    api.limits = replace(api.limits, upload_bytes=50 << 20)
    with pytest.raises(BadRequest, match="too big for a photo"):
        await bot.send_photo(ana.id, picture())
    for data, words in (
        (b"no picture", "Image_process_failed"),
        (picture(2100, 100), "Photo_invalid_dimensions"),
        (b"", "non-empty"),
    ):
        with pytest.raises(BadRequest, match=words):
            await bot.send_photo(ana.id, data)
    for unknown in ("nonsense", sent.document):
        with pytest.raises(BadRequest, match=r"[Ww]rong file identifier|an't use file"):
            await bot.send_photo(ana.id, unknown)
    with pytest.raises(BadRequest, match=r"[Ww]rong file identifier"):
        await bot.get_file("nonsense")
    assert not api.said(ana)


async def test_files_are_attached_to_albums(api: FakeTelegram, bot: Bot) -> None:
    ana = api.user("Ana")
    known = await api.photo(ana, picture(100, 100))
    assert known.photo
    album = [InputMediaPhoto(picture(300, 200), caption="one"), InputMediaPhoto(known.photo)]
    sent = await bot.send_media_group(ana.id, album)
    assert len({message.media_group_id for message in sent}) == 1
    first, second = api.said(ana)
    assert first.photo and opened(api.bytes(first.photo)).size == (300, 200)
    assert (first.caption, second.caption, second.photo) == ("one", None, known.photo)
    media = api.calls[-1].parameters["media"]
    assert media[1]["media"] == known.photo and media[0]["media"].endswith("bytes>")
