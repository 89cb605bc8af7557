"""What holds of the words of every language."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from typing import Any

import pytest

from engine.errors import PromptNotUnderstood
from engine.styles.colors import palette
from engine.styles.vocabulary import FOLDER
from engine.styles.words import understand
from tests.engine.words.gist import CATALOGUE, gist, strays

AMOUNTS = ("shade", "vivid", "warmth", "brightness", "contrast", "strength", "degree")
LANGUAGES = sorted(path.stem for path in FOLDER.glob("*.toml") if path.stem != "en")

TYPED = {  # no request, a question, a thing to paint, and a portrait
    "ar": ("هذا لا يشبهني", "أين البورتريهات", "بدون نظارات", "بورتريه من فضلك"),
    "de": (
        "das sieht mir gar nicht ähnlich",
        "wo sind meine Porträts",
        "ohne meine Brille",
        "mach mir bitte ein Porträt",
    ),
    "es": (
        "no se parece a mí",
        "dónde están mis retratos",
        "quítame las gafas",
        "hazme un retrato por favor",
    ),
    "fr": (
        "ça ne me ressemble pas",
        "où sont mes portraits",
        "enlève mes lunettes",
        "fais-moi un portrait s'il te plaît",
    ),
    "hi": ("यह मेरे जैसा नहीं दिखता", "मेरे पोर्ट्रेट कहाँ हैं", "मूंछ हटा दो", "एक पोर्ट्रेट बना दो"),
    "id": ("tidak mirip aku", "mana potretku", "tanpa kacamata", "buatkan potret dong"),
    "it": (
        "non mi somiglia",
        "dove sono i miei ritratti",
        "togli gli occhiali",
        "fammi un ritratto per favore",
    ),
    "ja": ("全然似てない", "ポートレートはどこ", "メガネを外して", "ポートレートをお願いします"),
    "ko": ("나랑 안 닮았어", "내 초상화 어디 있어", "빨간 머리", "초상화 그려 줘"),
    "pt": (
        "não parece comigo",
        "onde estão meus retratos",
        "tira meus óculos",
        "faz um retrato por favor",
    ),
    "ru": (
        "это на меня не похоже",
        "где мои портреты",
        "убери мои очки",
        "сделай мне портрет пожалуйста",
    ),
    "tr": (
        "bana hiç benzemiyor",
        "portrelerim nerede",
        "daha çok gülümseme",
        "bana bir portre yap lütfen",
    ),
    "uk": (
        "це на мене не схоже",
        "де мої портрети",
        "прибери мої окуляри",
        "зроби мені портрет будь ласка",
    ),
    "zh": ("一点都不像我", "我的肖像在哪里", "红头发", "给我画一张肖像"),
}

# A name that is announced as such, on the portrait and with a style; the same, quoted; no name.
ANNOUNCED = {
    "ar": ("اكتب اسمي عمر", "عمر", "اكتب «اسمي عمر»", "اسمي عمر", "اكتب اسمي تحتها"),
    "de": (
        "schreib meinen Namen Omar darauf",
        "Omar",
        "schreib „mein Name“ darauf",
        "mein Name",
        "schreib meinen Namen darunter",
    ),
    "en": ("write my name Omar on it", "Omar", "write “my name”", "my name", "write my name on it"),
    "es": ("escribe mi nombre Omar", "Omar", "escribe «mi nombre»", "mi nombre", "pon mi nombre"),
    "fr": ("écris mon nom Omar dessus", "Omar", "écris « mon nom »", "mon nom", "mets mon nom"),
    "hi": ("इस पर मेरा नाम उमर लिखो", "उमर", "“मेरा नाम” लिखो", "मेरा नाम", "मेरा नाम नीचे लिखो"),
    "id": (
        "tulis nama saya Omar",
        "Omar",
        "tulis “nama saya”",
        "nama saya",
        "tulis namaku di bawah",
    ),
    "it": (
        "scrivi il mio nome Omar",
        "Omar",
        "scrivi «il mio nome»",
        "il mio nome",
        "metti il nome",
    ),
    "ja": ("私の名前オマルを書いて", "オマル", "「私の名前」と書いて", "私の名前", "名前を入れて"),
    "ko": ("제 이름 오마르를 써줘", "오마르", "“내 이름”이라고 써줘", "내 이름", "제 이름을 써줘"),
    "pt": (
        "escreve meu nome Omar",
        "Omar",
        "escreve “meu nome”",
        "meu nome",
        "põe meu nome embaixo",
    ),
    "ru": ("напиши моё имя Омар", "Омар", "напиши «моё имя»", "моё имя", "добавь моё имя снизу"),
    "tr": ("üzerine ismimi Omar yaz", "Omar", "üzerine “ismim” yaz", "ismim", "ismimi üste yaz"),
    "uk": ("напиши моє ім'я Омар", "Омар", "напиши «моє ім'я»", "моє ім'я", "додай моє ім'я внизу"),
    "zh": ("写上我的名字奥马尔", "奥马尔", "写上“我的名字”", "我的名字", "写我的名字在下面"),
}


def tables(language: str) -> Mapping[str, Mapping[str, Any]]:
    return tomllib.loads((FOLDER / f"{language}.toml").read_text(encoding="utf-8"))


ENGLISH = tables("en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_has_the_tables_of_english(language: str) -> None:
    assert set(tables(language)) == set(ENGLISH)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_names_nothing_that_english_does_not(language: str) -> None:
    known = {"color": set(palette()), "style": set(CATALOGUE.names), "hint": set(CATALOGUE.names)}
    attached = {"prefix", "suffix"}  # of any small words
    for table, entries in tables(language).items():
        if table in AMOUNTS:
            assert all(-2 <= float(amount) <= 2 for amount in entries), table
        else:
            assert set(entries) <= attached | known.get(table, set(ENGLISH[table])), table


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_are_listed_once_in_a_table(language: str) -> None:
    for table, entries in tables(language).items():
        for name, words in entries.items():
            if isinstance(words, list):
                assert len(words) == len(set(words)), (table, name)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_style_has_words(language: str) -> None:
    phrases = tables(language)["style"]

    assert [style for style in CATALOGUE.names if len(phrases.get(style, ())) < 2] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_stands_in_a_table_means_it(language: str) -> None:
    assert strays(language) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_english_names_of_styles_are_known(language: str) -> None:
    for title in ("Pop art", "Headshot", "Trading card", "Pixel art"):
        assert gist(title, language) == gist(title, "en"), title


@pytest.mark.parametrize("language", LANGUAGES)
def test_only_a_thing_to_paint_is_said_to_need_a_graphics_card(language: str) -> None:
    small_talk, question, thing, portrait = TYPED[language]

    assert (scenes(small_talk, language), scenes(question, language)) == (False, False)
    assert scenes(thing, language)
    assert gist(portrait, language) == "4:5"


@pytest.mark.parametrize("language", sorted(ANNOUNCED))
def test_my_name_before_a_name_is_not_written(language: str) -> None:
    announced, name, quoted, written, nothing = ANNOUNCED[language]

    assert gist(announced, language) == f"name {name}"
    assert gist(f"{announced}, pop art", language) == f"pop-art; name {name}"
    assert gist(quoted, language) == f"name {written}", "what is quoted is written as it is"
    with pytest.raises(PromptNotUnderstood):
        understand(nothing, CATALOGUE, language=language)


def test_every_language_announces_names() -> None:
    assert set(ANNOUNCED) == {"en", *LANGUAGES}


def scenes(prompt: str, language: str) -> bool:
    with pytest.raises(PromptNotUnderstood) as refused:
        understand(prompt, CATALOGUE, language=language)
    return refused.value.scenes
