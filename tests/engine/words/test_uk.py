"""What people ask for in Ukrainian."""

# ruff: noqa: RUF001  (Ukrainian letters that look like Latin ones)

from __future__ import annotations

import pytest

from engine.errors import PromptNotUnderstood
from engine.styles.words import understand
from tests.engine.words.gist import CATALOGUE, gist


@pytest.mark.parametrize(
    ("prompt", "meant"),
    [
        # photos for work and papers
        ("Зроби ділове фото для резюме на сірому тлі", "headshot; on grey"),
        ("чи можна гарну світлину для лінкедіну?", "headshot"),
        ("фото на паспорт, біле тло", "studio-white; on white"),
        ("фото 3х4 на документи", "studio-white; 3:4"),
        # the backdrop
        ("темно-синій фон", "on navy"),
        ("тло темно синє", "on navy"),
        ("ФОН БЛАКИТНИЙ", "on sky"),
        ("на бірюзовому тлі, тепліше", "on turquoise; warmer"),
        ("кольору морської хвилі", "on teal"),
        ("приглушений синій фон", "on #425f8a"),
        ("на тлі цегляної стіни", "on terracotta"),
        ("зроби тло темнішим", "on anthracite"),
        ("на світлому тлі", "on light-grey"),
        ("світло-зелене тло", "on mint"),
        ("фон #ff0000", "on #ff0000"),
        # colours and tones of something else
        ("руде волосся, фон синій", "on blue; left руде волосся"),
        ("фон синій волосся руде", "on blue; left волосся руде"),
        ("у червоній сукні на білому тлі", "on white; left червоній сукні"),
        ("зміни колір волосся на рудий", "refused; left колір волосся на рудий"),
        ("тепла усмішка, бордо", "on burgundy; left тепла усмішка"),
        ("темний замок, фон білий", "painted; on white; left темний замок"),
        ("золота рамка", "refused"),
        # tone
        ("тепліше", "warmer"),
        ("трохи тепліше", "warmer"),
        ("тепліше на 30%", "warmer"),
        ("занадто темно", "brighter"),
        ("не надто темно", "brighter"),
        ("не такий яскравий", "darker"),
        ("недостатньо контрасту", "contrast"),
        ("зменш яскравість", "darker"),
        ("яскравіше і контрастніше", "brighter; contrast"),
        ("холодніше, поменше контрасту", "cooler; flatter"),
        # black and white, skin
        ("чб портрет", "mono"),
        ("чорно-біле", "mono"),
        ("ч/б", "mono"),
        ("без ретуші", "none retouch"),
        ("легка ретуш", "light retouch"),
        ("шкіру м'якше", "strong retouch"),
        ("прибери прищі", "strong retouch"),
        ("природна шкіра, залиш веснянки", "none retouch"),
        # light with every apostrophe, shape, strength
        ("м'яке світло", "soft light"),
        ("м’яке світло", "soft light"),
        ("мʼяке світло", "soft light"),
        ("мяке світло", "soft light"),
        ("світло зліва", "loop light"),
        ("контрове світло, вертикально", "rim light; 4:5"),
        ("світло рембрандта", "rembrandt light"),
        ("комікс, квадрат", "comic; 1:1"),
        ("поп арт, 50%", "pop-art; strength 0.5"),
        ("не надто сильно, олівцем", "pencil; strength 0.4"),
        # styles, also by their English names
        ("аквареллю, будь ласка, на білому", "watercolour; on white"),
        ("олією на полотні", "oil"),
        ("у стилі ван гога, але тепліше", "starry-blue; warmer"),
        ("мультяшну аватарку на блакитному тлі", "cartoon-avatar; on sky"),
        ("pop art блакитний фон", "pop-art; on sky"),
        # names
        ("аніме на рожевому тлі з підписом Ліза", "illustration; on pink; name Ліза"),
        ("стікер на ім'я Оля", "sticker; name Оля"),
        ("наліпка «Привіт»", "sticker; name Привіт"),
        ("картка, ім'я: Іван Петренко", "trading-card; name Іван Петренко"),
        ("мене звати Леся, зроби значок", "emoji-badge; name Леся"),
        # denial
        ("без червоного", "refused"),
        ("не треба червоного", "refused"),
        ("червоний не треба", "refused"),
        ("фон не червоний, а зелений", "on green"),
        ("прибери окуляри", "refused; left прибери окуляри"),
        ("не шарж, а малюнок олівцем", "pencil"),
        # typos
        ("карікатура", "caricature"),
        ("акварелль", "watercolour"),
        ("ілюстраця", "illustration"),
        # the rest
        ("гравюра як на гривні", "golden-engraving"),
        ("козак у вишиванці", "painted; left козак; left вишиванці"),
        ("як на цій картинці", "like"),
        ("розмий фон", "bokeh"),
        ("прибери тло", "sticker"),
        # long sentences
        (
            "чи можна, будь ласка, зробити гарну картинку у стилі старих майстрів, з "
            "темним тлом і драматичним світлом?",
            "old-master; on anthracite; rembrandt light",
        ),
        (
            "привіт! хочу аватарку для роботи: світло-сірий фон, м'яке світло, шкіру трохи "
            "згладь, і щоб не надто яскраво",
            "headshot; on light-grey; darker; soft light; light retouch",
        ),
        (
            "мені потрібне фото для лінкедіну, тло нехай буде бежеве, трохи тепліше, ретуш "
            "легка, квадратне",
            "headshot; on beige; warmer; light retouch; 1:1",
        ),
    ],
)
def test_what_is_understood(prompt: str, meant: str) -> None:
    assert gist(prompt, "uk") == meant


@pytest.mark.parametrize(
    "prompt",
    [
        "привіт, як справи?",
        "дуже дякую!",
        "що ти вмієш?",
        "сьогодні гарна погода",
        "хто виграв матч учора?",
        "подзвони мені ввечері",
        "завтра йду на роботу",
        "я люблю каву",
        "як тебе звати",
        "на добраніч",
        "мій син пішов до школи",
    ],
)
def test_small_talk_asks_for_nothing(prompt: str) -> None:
    with pytest.raises(PromptNotUnderstood):
        gist(prompt, "uk")


@pytest.mark.parametrize(
    ("little", "more", "field"),
    [
        ("трохи тепліше", "тепліше", "warmth"),
        ("темніше", "набагато темніше", "brightness"),
        ("трохи більше контрасту", "значно більше контрасту", "contrast"),
        ("тепліше на 20%", "тепліше на 80%", "warmth"),
        ("трошки холодніше", "дуже холодно", "warmth"),
    ],
)
def test_how_much_is_graded(little: str, more: str, field: str) -> None:
    amounts = [
        getattr(understand(prompt, CATALOGUE, language="uk").look, field)
        for prompt in (little, more)
    ]

    assert 0 < abs(amounts[0]) < abs(amounts[1]) <= 1
    assert amounts[0] * amounts[1] > 0
