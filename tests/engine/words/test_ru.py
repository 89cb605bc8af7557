"""What people ask for in Russian."""

# ruff: noqa: RUF001  (Russian letters that look like Latin ones)

from __future__ import annotations

import pytest

from engine.errors import PromptNotUnderstood
from engine.styles.words import understand
from tests.engine.words.gist import CATALOGUE, gist


@pytest.mark.parametrize(
    ("prompt", "meant"),
    [
        # photos for work and papers
        ("Сделай деловое фото для резюме на сером фоне", "headshot; on grey"),
        ("можно пожалуйста красивую фотку для линкедина?", "headshot"),
        ("фото на паспорт, белый фон", "studio-white; on white"),
        ("фото 3х4 на документы", "studio-white; 3:4"),
        # the backdrop
        ("тёмно-синий фон", "on navy"),
        ("фон темно синий", "on navy"),
        ("ФОН ГОЛУБОЙ", "on sky"),
        ("на бирюзовом фоне, потеплее", "on turquoise; warmer"),
        ("фон цвета морской волны", "on teal"),
        ("приглушённый синий фон", "on #425f8a"),
        ("на фоне кирпичной стены", "on terracotta"),
        ("сделай фон темнее", "on anthracite"),
        ("на светлом фоне", "on light-grey"),
        ("фон #ff0000", "on #ff0000"),
        # colours and tones of something else
        ("рыжие волосы, фон синий", "on blue; left рыжие волосы"),
        ("фон синий волосы рыжие", "on blue; left волосы рыжие"),
        ("в красном платье на белом фоне", "on white; left красном платье"),
        ("смени цвет волос на рыжий", "refused; left цвет волос на рыжий"),
        ("тёплая улыбка, бордо", "on burgundy; left тёплая улыбка"),
        ("тёмный замок, фон белый", "painted; on white; left тёмный замок"),
        ("золотая рамка", "refused"),
        # tone
        ("теплее", "warmer"),
        ("чуть-чуть теплее", "warmer"),
        ("теплее на 30%", "warmer"),
        ("слишком темно", "brighter"),
        ("не слишком темно", "brighter"),
        ("не такой яркий", "darker"),
        ("недостаточно контраста", "contrast"),
        ("убавь яркость", "darker"),
        ("ярче и контрастнее", "brighter; contrast"),
        ("похолоднее, поменьше контраста", "cooler; flatter"),
        # black and white, skin
        ("чб портрет", "mono"),
        ("черно-белое, не цветное", "mono"),
        ("ч/б", "mono"),
        ("без ретуши", "none retouch"),
        ("лёгкая ретушь", "light retouch"),
        ("кожу помягче", "strong retouch"),
        ("убери прыщи", "strong retouch"),
        ("естественная кожа, оставь веснушки", "none retouch"),
        # light, shape, strength
        ("мягкий свет", "soft light"),
        ("свет слева", "loop light"),
        ("контровой свет, вертикально", "rim light; 4:5"),
        ("рембрандтовский свет", "rembrandt light"),
        ("комикс, квадрат", "comic; 1:1"),
        ("поп арт, 50%", "pop-art; strength 0.5"),
        ("не слишком сильно, карандашом", "pencil; strength 0.4"),
        # styles, also by their English names
        ("акварелью, пожалуйста, на белом", "watercolour; on white"),
        ("маслом на холсте", "oil"),
        ("в стиле ван гога, но потеплее", "starry-blue; warmer"),
        ("мультяшную аватарку на голубом фоне", "cartoon-avatar; on sky"),
        ("pop art голубой фон", "pop-art; on sky"),
        # names
        ("аниме на розовом фоне с подписью Лиза", "illustration; on pink; name Лиза"),
        ("стикер с именем Аня", "sticker; name Аня"),
        ("наклейка «Привет»", "sticker; name Привет"),
        ("карточка, имя: Иван Петров", "trading-card; name Иван Петров"),
        ("меня зовут Лена, сделай значок", "emoji-badge; name Лена"),
        # denial
        ("без красного", "refused"),
        ("не надо красного", "refused"),
        ("красный не надо", "refused"),
        ("фон не красный, а зелёный", "on green"),
        ("убери очки", "refused; left убери очки"),
        ("не шарж, а карандашный рисунок", "pencil"),
        # typos
        ("каррикатура", "caricature"),
        ("аквврель", "watercolour"),
        ("мозайка", "mosaic"),
        ("илюстрация", "illustration"),
        ("полороид", "polaroid"),
        # the rest
        ("сделай из меня королеву викингов", "painted; left королеву викингов"),
        ("как на этой картинке", "like"),
        ("размой фон", "bokeh"),
        ("убери фон", "sticker"),
        # long sentences
        (
            "можно пожалуйста сделать красивую картинку в стиле старых мастеров, с тёмным "
            "фоном и драматичным светом?",
            "old-master; on anthracite; rembrandt light",
        ),
        (
            "привет! хочу аватарку для работы: светло-серый фон, мягкий свет, кожу слегка "
            "сгладь, и чтобы не слишком ярко",
            "headshot; on light-grey; darker; soft light; light retouch",
        ),
        (
            "мне нужно фото для линкедина, фон пусть будет бежевый, чуть теплее, ретушь "
            "лёгкая, квадратное",
            "headshot; on beige; warmer; light retouch; 1:1",
        ),
    ],
)
def test_what_is_understood(prompt: str, meant: str) -> None:
    assert gist(prompt, "ru") == meant


@pytest.mark.parametrize(
    "prompt",
    [
        "привет, как дела?",
        "спасибо большое!",
        "что ты умеешь?",
        "сегодня хорошая погода",
        "кто выиграл матч вчера?",
        "позвони мне вечером",
        "мой друг уехал в Москву",
        "купи хлеб по дороге домой",
        "как тебя зовут",
        "спокойной ночи",
        "день за днём",
    ],
)
def test_small_talk_asks_for_nothing(prompt: str) -> None:
    with pytest.raises(PromptNotUnderstood):
        gist(prompt, "ru")


@pytest.mark.parametrize(
    ("little", "more", "field"),
    [
        ("чуть теплее", "теплее", "warmth"),
        ("темнее", "намного темнее", "brightness"),
        ("немного больше контраста", "гораздо больше контраста", "contrast"),
        ("теплее на 20%", "теплее на 80%", "warmth"),
        ("немного холоднее", "очень холодно", "warmth"),
    ],
)
def test_how_much_is_graded(little: str, more: str, field: str) -> None:
    amounts = [
        getattr(understand(prompt, CATALOGUE, language="ru").look, field)
        for prompt in (little, more)
    ]

    assert 0 < abs(amounts[0]) < abs(amounts[1]) <= 1
    assert amounts[0] * amounts[1] > 0
