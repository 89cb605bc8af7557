"""The private chat, with the real program and real portraits."""

from __future__ import annotations

import io
import json

import pillow_heif
import pytest
from c2pa import Reader
from PIL import Image

from tests import faces
from tests.bot.telegram.serve import Served
from tests.bot.telegram.somebody import Somebody, encoded, selfie
from tests.fakes.telegram import FakeTelegram, Message

pytestmark = pytest.mark.asyncio(loop_scope="session")

SOURCE_TYPE = "http://cv.iptc.org/newscodes/digitalsourcetype/"
THREE_DAYS = 3 * 86400.0
SHEET = "Which look?"


def pictures(person: Somebody) -> list[Message]:
    """What is shown to somebody of their own."""
    shown = (message for message in person.said if message.photo or message.document)
    return [message for message in shown if SHEET not in message.words]


async def test_a_newcomers_whole_way(served: Served, api: FakeTelegram) -> None:
    lena = Somebody(api, "Lena Newcomer")
    await lena.says("/start")
    assert "honest word on how much it looks like you" in (await lena.sees("portraits")).words

    before = len(api.called("getFile")), len(served.vault())
    sent = await lena.sends()
    asked = await lena.sees("May I?")
    await api.until(lambda: (api.now(sent) or sent).reactions == (("Likeness", "👀"),))
    assert (len(api.called("getFile")), len(served.vault())) == before, "it is not fetched so far"
    await lena.taps("Yes, make portraits")
    looks = await lena.sees("Good light, sharp", photo=True)
    assert looks.id == asked.id, "one message, edited"
    assert "1 Studio grey" in looks.buttons and "Surprise me" in looks.buttons

    await lena.taps("1 Studio grey")
    status = await lena.sees(button="Cancel")
    first = (*status.edits, status)[0].words
    assert first.startswith("Studio grey\nNext in line, about") and first.endswith("░")
    portrait = await lena.portrait()
    edits = [call.parameters["message_id"] for call in api.called("editMessageText")]
    assert status.id in edits, "how far it is is said in place"
    assert api.now(status) is None, "the status goes when the portrait comes"
    assert portrait.words == "Studio grey\nA close match to you."
    assert Image.open(io.BytesIO(api.bytes(str(portrait.photo)))).size == (1024, 1024)

    await lena.taps("Full quality")
    check_marked(api, await lena.sees(photo=False))
    await lena.says("/results")
    assert "\nStudio grey: until " in (await lena.sees("Your portrait, with the date")).words
    await more_and_changes(api, lena)
    await what_is_kept(api, lena, portrait)


def check_marked(api: FakeTelegram, file: Message) -> None:
    """Whoever reads Content Credentials or IPTC metadata learns that it is AI-made."""
    assert file.document is not None and file.file_name == "portrait-1.jpg"
    data = api.bytes(file.document)
    with Reader("image/jpeg", io.BytesIO(data)) as reader:
        said = json.loads(reader.json())
    assert said["validation_state"] == "Valid"
    assert SOURCE_TYPE in json.dumps(said["manifests"][said["active_manifest"]])
    assert SOURCE_TYPE.encode() in data.partition(b"http://ns.adobe.com/xap/1.0/")[2]


async def more_and_changes(api: FakeTelegram, lena: Somebody) -> None:
    await lena.taps("Similar looks")
    summary = await lena.portrait()
    album = [message for message in lena.said if message.media_group_id]
    assert len(album) == 3 and len({m.media_group_id for m in album}) == 1
    assert [line[:2] for line in summary.words.splitlines()[:3]] == ["1 ", "2 ", "3 "]
    assert album[0].words == summary.words.splitlines()[0].partition(": ")[0][2:]

    first = next(m for m in lena.said if m.words.startswith("Studio grey"))
    await lena.taps("Change something", first)
    await lena.sees("What shall I change?")
    await lena.says("navy background, warmer, less smile")
    changed = await lena.portrait("Undo")
    assert changed.words.startswith("Headshot, navy backdrop\nNow: warmer.\n")
    assert "less smile" in changed.words, "what can't be done is said"
    await lena.taps("Undo")
    back = await lena.sees("As it was before.", photo=True)
    assert api.bytes(str(back.photo)) == api.bytes(str(first.photo))


async def what_is_kept(api: FakeTelegram, lena: Somebody, portrait: Message) -> None:
    changed = next(m for m in lena.said if "navy backdrop" in m.words)
    await lena.deletes(changed)
    await lena.sees("Deleted.")
    assert api.now(changed) is None

    await lena.says("/results")
    listed = (await lena.sees("Your 4 portraits, with the dates", photo=False)).words
    assert listed.count("until") == 4
    assert await lena.sees("Your photo stays until", photo=True)

    api.age(portrait, THREE_DAYS)  # Telegram lets nobody delete that any more
    await lena.says("/forgetme")
    assert "1 photo and 4 portraits" in (await lena.sees("This deletes")).words
    await lena.taps("Delete everything")
    receipt = await lena.sees("The key that could open them is destroyed.")
    assert "1 photo, 4 portraits and 3 orders" in receipt.words.replace(", and", " and")
    (left,) = pictures(lena)
    assert left.id == portrait.id and api.bytes(str(left.photo)) != api.bytes(str(portrait.photo))


async def test_an_album_with_a_strangers_photo_has_one_answer(api: FakeTelegram) -> None:
    vera = Somebody(api, "Vera Album")
    photos = [selfie(), encoded(faces.mirrored(faces.astronaut(2))), selfie("somebody_else")]
    await api.album(vera.user, photos, gap=0.4)
    asked = await vera.sees("May I?")
    await vera.taps("Yes, make portraits")
    seen = await vera.sees("Two good photos.", button="Surprise me")
    assert "Photo 3 I'll leave out: it seems to show somebody else." in seen.words
    assert [message.id for message in vera.said] == [asked.id] == [seen.id]


async def test_pictures_as_files_of_every_kind(api: FakeTelegram) -> None:
    nils = Somebody(api, "Nils Filer")
    pillow_heif.register_heif_opener()
    await nils.hands(selfie(format="HEIF"), "IMG_2041.HEIC", "image/heic")
    await nils.taps("Yes, make portraits")
    await nils.sees("Good light, sharp", button="Surprise me")
    for format in ("PNG", "WEBP"):
        await nils.hands(selfie(format=format), f"me.{format.lower()}")
        await nils.sees(button="Surprise me")


async def test_what_is_no_photo_is_answered_with_what_to_do(api: FakeTelegram) -> None:
    otto = Somebody(api, "Otto Other")
    await otto.looks()
    for send, said in (
        (otto.hands(b"a shopping list", "list.txt"), "isn't a picture I can read"),
        (api.sticker(otto.user), "To make you one, I need a photo"),
        (api.voice(otto.user), "Could you type it?"),
        (api.video(otto.user), "send it as a photo?"),
        (api.animation(otto.user), "Could you send a photo?"),
        (api.location(otto.user), "Photos and words I understand"),
        (otto.hands(b"no picture at all", "broken.jpg"), "leave out: I can't read the file"),
        (otto.hands(selfie() + bytes(21 << 20), "huge.jpg"), "20 MB at most"),
    ):
        await otto.does(send)
        answer = await otto.sees(said)
        assert answer.buttons, "there is always a way on"


async def test_a_forwarded_photo_and_one_with_a_wish(api: FakeTelegram) -> None:
    ines, paul = Somebody(api, "Ines Forward"), Somebody(api, "Paul Author")
    sent = await paul.sends()
    await paul.sees("May I?")
    await ines.does(api.forward(ines.user, sent))
    await ines.taps("Yes, make portraits")
    await ines.sees("Good light, sharp", button="Surprise me")
    await ines.sends(caption="as a pencil drawing")
    status = await ines.sees("░", button="Cancel")
    assert "I took Pencil from your words." in (*status.edits, status)[0].words
    await ines.taps("Cancel", status)
    await ines.sees("Cancelled.")


async def test_the_profile_photo_by_button_and_by_words(api: FakeTelegram) -> None:
    zoe, hugo = Somebody(api, "Zoe Profile"), Somebody(api, "Hugo Hidden")
    api.set_profile_photo(zoe.user, selfie("no_face"))
    api.set_profile_photo(zoe.user, selfie())
    await zoe.says("/start")
    await zoe.taps("Use my profile photo")
    await zoe.taps("Yes, make portraits")
    await zoe.sees("Good light, sharp", button="Surprise me")
    await zoe.says("use my profile photo")
    await zoe.sees("Good light, sharp", button="Surprise me")
    await hugo.says("use my profile photo")
    assert "send a photo instead" in (await hugo.sees("can't see a profile photo")).words


async def test_cancelling_in_line_and_in_the_making(api: FakeTelegram) -> None:
    karl = Somebody(api, "Karl Cancel")
    looks = await karl.looks()
    await karl.taps("Options")
    await karl.taps("4 looks")
    await karl.taps("3 Oil on canvas", looks)
    await karl.sees("░", button="Cancel")
    making = await karl.sees("▓", button="Cancel")
    bars = [message.words.splitlines()[-1] for message in (*making.edits, making)]
    assert bars[0] == 12 * "░" and bars == sorted(bars), "the bar grows"
    await karl.taps("1 portrait")
    await karl.taps("2 Studio navy", looks)
    waiting = await karl.sees("Studio navy", button="Cancel")
    for status in (waiting, making):
        await karl.taps("Cancel", status)
        said = await karl.sees("Cancelled. Nothing was counted.")
        assert said.id == status.id
    await karl.says("/cancel")
    await karl.sees("Nothing is in the making just now.")
    assert not pictures(karl)


async def test_an_update_that_comes_twice_is_handled_once(api: FakeTelegram) -> None:
    tara = Somebody(api, "Tara Twice")
    await tara.sends()
    await tara.taps("Yes, make portraits")
    await tara.sees(button="Surprise me")
    api.redeliver(2)
    await tara.says("what is kept?")
    await tara.sees("They lie on this machine only")
    assert len(tara.said) == 2
