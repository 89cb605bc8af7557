"""Sentences that are no wish for a portrait, and wishes that look like them."""

from __future__ import annotations

from time import process_time
from typing import Any

import pytest

# ruff: noqa: RUF001  (letters of many languages that look like Latin ones)
from bot.meaning import LISTS, bare, folded
from bot.words import LANGUAGES, Phrase, words_of

TALK: dict[str, tuple[tuple[str, str], ...]] = {
    "en": (
        ("Which data do you have about me?", "privacy"),
        ("hm, what is kept?", "privacy"),
        ("Please delete the photos of me now", "delete"),
        ("could you delete my pictures after you are done", "delete"),
        ("please delete everything about me", "delete"),
        ("how do I delete my photos?", "delete"),
        ("what happens to my picture afterwards?", "privacy"),
        ("what do you store of my photo and who can see it", "privacy"),
        ("is everything really gone now?", "privacy"),
        ("please don't delete my photos", "privacy"),
        ("hi likeness", "hello"),
        ("good morning everybody", "hello"),
        ("thanks everyone", "thanks"),
        ("my name is Gerda", "name"),
        ("Hello, my name is Gerda and I would like a nice portrait", "name"),
        ("lol made me look 80", "remark"),
        ("I think is funny", "remark"),
        ("please cancel", "cancel"),
        ("I don't want you to keep my picture", "privacy"),
    ),
    "de": (
        ("Hm, welche Daten haben Sie von mir?", "privacy"),
        ("bitte löschen Sie alles, was Sie von mir haben", "delete"),
        ("Ich möchte, dass Sie alles von mir löschen.", "delete"),
        ("Bitte löschen Sie das erste Bild.", "delete"),
        ("kannst du meine Fotos bitte wieder löschen", "delete"),
        ("wird mein Foto gespeichert?", "privacy"),
        ("Was wird denn von meinem Foto gespeichert, und wer kann es sehen?", "privacy"),
        ("Was haben Sie jetzt von mir gespeichert?", "privacy"),
        ("Ist jetzt wirklich alles weg?", "privacy"),
        ("wann werden meine Bilder gelöscht", "privacy"),
        ("ich heiße Gerda", "name"),
        ("Guten Tag, ich heiße Gerda und hätte gern ein schönes Porträt von mir.", "name"),
        ("hallo likeness", "hello"),
        ("guten Morgen alle zusammen", "hello"),
        ("ich sehe aus wie meine Oma", "remark"),
        ("Mein Name ist Karl-Heinz Müller.", "name"),
    ),
    "fr": (
        ("Quelles données avez-vous sur moi ?", "privacy"),
        ("supprimez toutes mes photos s'il vous plaît", "delete"),
        ("je voudrais effacer mes images", "delete"),
        ("peux-tu supprimer ma photo ?", "delete"),
        ("qu'est-ce que vous faites de mes photos ?", "privacy"),
        ("est-ce que ma photo est enregistrée ?", "privacy"),
        ("qui peut voir mes images ?", "privacy"),
        ("je m'appelle Camille", "name"),
        ("bonjour tout le monde", "hello"),
        ("merci beaucoup likeness", "thanks"),
    ),
    "es": (
        ("¿Qué datos tienes de mí?", "privacy"),
        ("por favor borra todas mis fotos", "delete"),
        ("quiero eliminar mis datos por favor", "delete"),
        ("elimina todo lo que tienes de mí", "delete"),
        ("¿qué pasa después con mi foto?", "privacy"),
        ("¿se guarda mi foto en algún sitio?", "privacy"),
        ("¿quién va a ver mis fotos?", "privacy"),
        ("hola, me llamo Lucía", "name"),
        ("hola a todos", "hello"),
        ("muchas gracias likeness", "thanks"),
    ),
    "pt-BR": (
        ("Quais dados você tem sobre mim?", "privacy"),
        ("por favor apague todas as minhas fotos", "delete"),
        ("quero excluir minhas fotos", "delete"),
        ("apaga tudo o que você tem de mim", "delete"),
        ("o que acontece com a minha foto depois?", "privacy"),
        ("minha foto fica salva em algum lugar?", "privacy"),
        ("quem vai ver minhas fotos?", "privacy"),
        ("oi, meu nome é Bruna", "name"),
        ("bom dia pessoal", "hello"),
        ("obrigada likeness", "thanks"),
    ),
    "it": (
        ("Quali dati avete su di me?", "privacy"),
        ("per favore cancella tutte le mie foto", "delete"),
        ("vorrei eliminare i miei dati", "delete"),
        ("elimina tutto quello che hai su di me", "delete"),
        ("cosa succede alla mia foto dopo?", "privacy"),
        ("la mia foto viene salvata?", "privacy"),
        ("chi può vedere le mie immagini?", "privacy"),
        ("ciao, mi chiamo Giulia", "name"),
        ("buongiorno a tutti", "hello"),
        ("grazie mille likeness", "thanks"),
    ),
    "ru": (
        ("Какие данные обо мне у вас есть?", "privacy"),
        ("удалите, пожалуйста, все мои фотографии", "delete"),
        ("хочу удалить мои данные", "delete"),
        ("удалите всё, что у вас есть обо мне", "delete"),
        ("что будет с моей фотографией потом?", "privacy"),
        ("фото где-то сохраняются?", "privacy"),
        ("кто увидит мои фотографии?", "privacy"),
        ("здравствуйте, меня зовут Ольга", "name"),
        ("привет всем", "hello"),
        ("удалите всё, пожалуйста", "delete"),
    ),
    "uk": (
        ("Які дані про мене у вас є?", "privacy"),
        ("видаліть, будь ласка, всі мої фотографії", "delete"),
        ("хочу видалити мої дані", "delete"),
        ("видаліть усе, що маєте про мене", "delete"),
        ("що станеться з моєю фотографією потім?", "privacy"),
        ("чи зберігається моє фото?", "privacy"),
        ("хто побачить мої фотографії?", "privacy"),
        ("добрий день, мене звати Оля", "name"),
        ("привіт усім", "hello"),
        ("видаліть все, будь ласка", "delete"),
        ("видаліть мою світлину", "delete"),
    ),
    "tr": (
        ("Hakkımda hangi bilgiler var?", "privacy"),
        ("lütfen bütün fotoğraflarımı silin", "delete"),
        ("fotoğrafımı siler misin", "delete"),
        ("verilerimi silebilir misiniz", "delete"),
        ("fotoğrafıma sonra ne oluyor?", "privacy"),
        ("fotoğraflarım kaydediliyor mu?", "privacy"),
        ("fotoğraflarımı kim görebilir", "privacy"),
        ("merhaba, benim adım Elif", "name"),
        ("merhaba arkadaşlar", "hello"),
        ("çok teşekkürler likeness", "thanks"),
    ),
    "ar": (
        ("ما البيانات التي لديك عني؟", "privacy"),
        ("احذف صوري من فضلك", "delete"),
        ("أريد حذف جميع صوري الآن", "delete"),
        ("ممكن تمسح بياناتي", "delete"),
        ("ماذا يحدث لصورتي بعد ذلك؟", "privacy"),
        ("هل يتم تخزين صورتي؟", "privacy"),
        ("مين بيشوف صوري بعدين؟", "privacy"),
        ("مرحبا أنا اسمي ليلى", "name"),
        ("صباح الخير جميعا", "hello"),
        ("شكرا لك يا بوت", "thanks"),
    ),
    "hi": (
        ("आपके पास मेरा कौन सा डेटा है?", "privacy"),
        ("कृपया मेरी सारी फ़ोटो मिटा दीजिए", "delete"),
        ("मेरी फोटो अभी डिलीट कर दो", "delete"),
        ("please meri saari photos delete karo", "delete"),
        ("बाद में मेरी फ़ोटो का क्या होगा?", "privacy"),
        ("क्या मेरी फोटो कहीं सेव होती है?", "privacy"),
        ("meri photos kaun dekh sakta hai", "privacy"),
        ("नमस्ते, मेरा नाम राधा है", "name"),
        ("नमस्ते दोस्तों", "hello"),
        ("mera naam Radha hai", "name"),
    ),
    "id": (
        ("Data apa yang kamu punya tentang saya?", "privacy"),
        ("tolong hapus semua foto saya", "delete"),
        ("bisa hapus fotoku sekarang gak", "delete"),
        ("saya mau hapus data saya", "delete"),
        ("fotoku nanti diapain?", "privacy"),
        ("apakah foto saya disimpan di server?", "privacy"),
        ("siapa aja yang bisa lihat fotoku nanti", "privacy"),
        ("halo, nama saya Sari", "name"),
        ("selamat pagi semua", "hello"),
        ("makasih banyak kak", "thanks"),
    ),
    "ja": (
        ("私のどんなデータを持っていますか？", "privacy"),
        ("写真を消してください", "delete"),
        ("私の写真を全部削除してほしいです", "delete"),
        ("送った画像は削除してください", "delete"),
        ("写真は保存されますか?", "privacy"),
        ("写真はあとでどうなりますか", "privacy"),
        ("この画像を誰が見るんですか", "privacy"),
        ("私の名前は花子です", "name"),
        ("みなさんおはようございます", "hello"),
        ("本当にありがとうございます", "thanks"),
    ),
    "ko": (
        ("어떤 데이터를 가지고 있나요?", "privacy"),
        ("제 사진을 삭제해 주세요", "delete"),
        ("보낸 사진 전부 지워 주세요", "delete"),
        ("내 데이터를 모두 삭제해줘요", "delete"),
        ("제 사진은 나중에 어떻게 되나요?", "privacy"),
        ("사진이 저장되나요?", "privacy"),
        ("제 사진을 누가 볼 수 있어요?", "privacy"),
        ("제 이름은 지민이에요", "name"),
        ("여러분 안녕하세요", "hello"),
        ("정말 감사합니다 봇님", "thanks"),
    ),
    "zh-Hans": (
        ("你有我的哪些数据？", "privacy"),
        ("请把我的照片删掉", "delete"),
        ("能不能删除我所有的照片", "delete"),
        ("帮我把刚才发的图片都删了", "delete"),
        ("我的照片会被保存吗?", "privacy"),
        ("照片之后会怎么处理", "privacy"),
        ("谁会看到我的照片", "privacy"),
        ("我叫小红", "name"),
        ("大家早上好", "hello"),
        ("真的非常感谢", "thanks"),
    ),
}
"""What people say, and what that means."""

WISHES: dict[str, tuple[str, ...]] = {
    "en": (
        "delete the background",
        "remove my glasses",
        "oil painting without a hat",
        "erase the wrinkles",
        "a private detective",
        "keep my photo natural",
        "remove the person behind me from the photo",
        "delete everything in the background",
        "hi, cartoon please",
        "thanks, now as a comic",
        "can you keep my picture in black and white?",
        "my name is Gerda, as a trading card",
        "this makes me look old, use a softer light",
        "save it as a pencil drawing",
        "please make me an oil painting",
    ),
    "de": (
        "lösch den Hintergrund",
        "entferne die Brille",
        "die Brille vom Foto entfernen",
        "Ölgemälde ohne Hut",
        "entferne alles hinter mir",
        "ein Privatdetektiv",
        "Foto bitte natürlich lassen",
        "danke, jetzt als Comic",
        "wann kann ich mein Bild sehen",
        "Könnten Sie den Hintergrund bitte etwas heller machen?",
        "Ich hätte gerne ein Ölgemälde mit einem dunkelblauen Hintergrund, bitte.",
    ),
    "fr": (
        "supprime le fond",
        "enlève mes lunettes",
        "efface les rides de la photo",
        "efface de la photo mon ex",
        "peinture à l'huile sans chapeau",
        "un détective privé",
        "garde ma photo naturelle",
        "merci, maintenant en bande dessinée",
        "bonjour, un dessin au crayon",
    ),
    "es": (
        "borra el fondo",
        "quita mis gafas",
        "quita de la foto a mi ex",
        "borra todo lo que hay detrás",
        "óleo sin sombrero",
        "un detective privado",
        "deja mi foto natural",
        "gracias, ahora como cómic",
        "hola, una caricatura",
    ),
    "pt-BR": (
        "apaga o fundo",
        "tira meus óculos",
        "tira as manchas da foto",
        "óleo sem chapéu",
        "um detetive particular",
        "deixa a foto natural",
        "valeu, agora em quadrinhos",
        "oi, uma caricatura",
        "apague tudo atrás de mim",
    ),
    "it": (
        "cancella lo sfondo",
        "togli gli occhiali",
        "togli le rughe dalla foto",
        "olio senza cappello",
        "un investigatore privato",
        "tieni la foto naturale",
        "grazie, ora come fumetto",
        "ciao, un acquerello",
        "elimina tutto dietro di me",
    ),
    "ru": (
        "удали фон",
        "убери очки",
        "убери морщины с фото",
        "очки с фото убери",
        "масло без шляпы",
        "частный детектив",
        "оставь фото естественным",
        "спасибо, теперь как комикс",
        "привет, акварель",
        "меня зовут Лена, сделай значок",
    ),
    "uk": (
        "видали фон",
        "прибери окуляри",
        "прибери зморшки з фото",
        "олія без капелюха",
        "приватний детектив",
        "залиш фото природним",
        "дякую, тепер як комікс",
        "привіт, акварель",
    ),
    "tr": (
        "arka planı sil",
        "gözlüğü kaldır",
        "gözlüğü fotoğraftan sil",
        "fotoğrafımdaki lekeleri sil",
        "şapkasız yağlı boya",
        "özel dedektif",
        "fotoğrafım doğal kalsın",
        "teşekkürler, şimdi çizgi roman",
        "merhaba, suluboya",
    ),
    "ar": (
        "احذف الخلفية",
        "أزل النظارة من الصورة",
        "احذف البقع من صورتي",
        "لوحة زيتية بدون قبعة",
        "محقق خاص",
        "خلي الصورة طبيعية",
        "شكرا، الآن كرتون",
        "مرحبا، رسم بالرصاص",
    ),
    "hi": (
        "बैकग्राउंड हटा दो",
        "चश्मा हटाओ",
        "फोटो से दाग हटा दो",
        "बिना टोपी ऑयल पेंटिंग",
        "background hata do",
        "एक जासूस",
        "फोटो नेचुरल रखो",
        "धन्यवाद, अब कॉमिक",
        "नमस्ते, स्केच बनाओ",
    ),
    "id": (
        "hapus latar belakangnya",
        "hapus kacamataku",
        "hilangkan jerawat di foto",
        "lukisan minyak tanpa topi",
        "detektif swasta",
        "fotoku dibuat natural",
        "makasih, sekarang jadi komik",
        "halo, jadi kartun dong",
    ),
    "ja": (
        "背景を消して",
        "眼鏡を消して",
        "写真の背景を削除して",
        "写真からメガネを消して",
        "帽子なしの油絵",
        "私立探偵",
        "写真は自然なままで",
        "ありがとう、次は漫画風で",
        "白黒で保存して",
        "名前はさくら、トレカ風",
    ),
    "ko": (
        "배경을 지워줘",
        "안경을 지워줘",
        "사진에서 안경을 지워 주세요",
        "사진 배경을 삭제해줘",
        "모자 없는 유화",
        "사립 탐정",
        "사진을 자연스럽게 해줘",
        "고마워요, 이제 만화로",
        "수채화로 그려줘",
    ),
    "zh-Hans": (
        "删除背景",
        "把眼镜去掉",
        "把照片里的人删掉",
        "去除照片上的痘",
        "不戴帽子的油画",
        "私家侦探",
        "照片自然一点",
        "谢谢,现在画成漫画",
        "保存成黑白照片",
        "我叫王小明，帮我做一张球星卡",
    ),
}
"""What is meant for a portrait, though a word in it may be of deleting, keeping or thanks."""


def pairs(table: dict[str, tuple[Any, ...]]) -> list[tuple[str, Any]]:
    return [(language, each) for language, said in table.items() for each in said]


def test_every_language_is_tried():
    assert set(TALK) == set(WISHES) == set(LANGUAGES)
    assert min(len(said) for table in (TALK, WISHES) for said in table.values()) >= 8


@pytest.mark.parametrize(("language", "said"), pairs(TALK))
def test_what_a_sentence_says_that_is_no_wish(language, said):
    text, meant = said
    assert words_of(language).intent(text) == meant


@pytest.mark.parametrize(("language", "text"), pairs(WISHES))
def test_a_wish_stays_a_wish(language, text):
    assert words_of(language).intent(text) is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_english_is_understood_in_every_language(language):
    assert words_of(language).intent("Please delete the photos of me now") == "delete"
    assert words_of(language).intent("please delete the background") is None


@pytest.mark.parametrize(
    ("language", "text", "meant"),
    [
        ("en", "oh wonderful, I thank everybody, thank you", "thanks"),
        ("en", "that one is really nice!", "praise"),
        ("en", "that is not nice", None),
        ("en", "my super long hair", None),
        ("de", "Das ist aber sehr schön geworden, vielen Dank!", "thanks"),
        ("de", "Auf Wiedersehen und vielen Dank.", "bye"),
        ("de", "nein, das gefällt mir gar nicht", None),
        ("ja", "とても嬉しいです、ありがとうございました!", "thanks"),
        ("ko", "덕분에 정말 고맙습니다 잘 쓸게요", "thanks"),
        ("zh-Hans", "真的太好看了", "praise"),
    ],
)
def test_thanks_and_praise_anywhere_in_what_turns_out_to_be_no_wish(language, text, meant):
    assert words_of(language).opening(text) == meant


def test_in_a_tale_nothing_is_certain():
    tale = "I went to the sea with my sister and her dog. " * 8
    assert words_of("en").intent(f"{tale} Please delete my photos.") is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_takes_long(language):
    """Small words in a row may be read in many ways; here each way would take for ever."""
    words = words_of(language)
    name, verb, little = (
        words.say(Phrase(f"mention-{id}")).split("|") for id in ("name", "delete", "little")
    )
    words.load()
    before = process_time()
    for each in little:
        row = f"{each} {each}" * 20
        for text in (f"{name[0]} x, {row} x", f"{verb[0]} {row} x", row, f"{row} {name[0]} {row}"):
            words.intent(text[:300])
            words.opening(text[:300])
    assert (process_time() - before) / (4 * len(little)) < 0.01


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_lists_are_clean(language):
    words = words_of(language)
    for id in LISTS:
        listed = words.say(Phrase(id)).split("|")
        assert all(each.strip() == each and each for each in listed), id
        assert len(set(listed)) == len(listed), id
        assert all(each == "?" or bare(each) for each in listed), id


def test_accents_may_be_left_out():
    assert bare("Löschen, S'IL TE PLAÎT") == "loschen s il te plait"
    assert folded("İptal") == "iptal"
    assert bare("й ї が") == bare("Й Ї が") and bare("が") != bare("か")
