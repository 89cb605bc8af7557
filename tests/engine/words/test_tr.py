"""What people ask for in Turkish."""

# ruff: noqa: RUF001  (Turkish letters that look like Latin ones)

from __future__ import annotations

import pytest

from engine.errors import PromptNotUnderstood
from engine.styles.words import understand
from tests.engine.words.gist import CATALOGUE, gist


@pytest.mark.parametrize(
    ("prompt", "meant"),
    [
        # photos for work and papers
        ("Özgeçmiş için gri arka planlı iş fotoğrafı yapar mısın?", "headshot; on grey"),
        ("bana güzel bir linkedin fotoğrafı lazım", "headshot"),
        ("vesikalık fotoğraf, beyaz fon", "studio-white; on white"),
        # the backdrop, with and without accents
        ("lacivert arka plan", "on navy"),
        ("arka planı koyu mavi yap", "on navy"),
        ("ARKA PLAN KIRMIZI", "on red"),
        ("ARKA PLANI MAVİ YAP", "on blue"),
        ("acik gri arka plan", "on light-grey"),
        ("koyu yesil fon", "on dark-green"),
        ("turkuaz fon, biraz daha sıcak", "on turquoise; warmer"),
        ("deniz yeşili arka plan", "on teal"),
        ("soluk mavi fon", "on #425f8a"),
        ("tuğla duvar önünde", "on terracotta"),
        ("arka planı koyulaştır", "on anthracite"),
        ("açık arka plan", "on light-grey"),
        ("fon rengi #ff0000", "on #ff0000"),
        ("sari fon", "on yellow"),
        # colours and tones of something else
        ("kızıl saçlı, mavi fon", "on blue; left kızıl saç"),
        ("saç kızıl fon mavi", "on blue; left saç kızıl"),
        ("kırmızı elbiseli, beyaz fon önünde", "on white; left kırmızı elbise"),
        ("mavi giymiş", "refused; left mavi giymiş"),
        ("sıcak bir gülümseme, bordo fon", "on burgundy; left sıcak bir gülümseme"),
        ("karanlık bir şato, beyaz fon", "painted; on white; left karanlık bir şato"),
        ("altın çerçeve", "refused"),
        ("dişlerim daha beyaz olsun", "refused; left diş; left daha beyaz"),
        ("kravatım kırmızı olsun", "refused; left kravatım kırmızı"),
        # tone
        ("daha sıcak", "warmer"),
        ("biraz daha sıcak", "warmer"),
        ("%30 daha sıcak", "warmer"),
        ("çok karanlık olmuş", "brighter"),
        ("fazla karanlık", "brighter"),
        ("çok karanlık olmasın", "brighter"),
        ("yeterince parlak değil", "brighter"),
        ("kontrastı artır", "contrast"),
        ("kontrast biraz daha az", "flatter"),
        ("parlaklığı düşür", "darker"),
        ("daha parlak ve daha kontrastlı", "brighter; contrast"),
        # black and white, skin
        ("siyah beyaz", "mono"),
        ("siyah beyaz olmasın", ""),
        ("rötuşsuz", "none retouch"),
        ("hafif rötuş", "light retouch"),
        ("rötuş yok", "none retouch"),
        ("cildim daha pürüzsüz olsun", "strong retouch"),
        ("sivilcelerimi kaldır", "strong retouch"),
        ("doğal cilt, çillerim kalsın", "none retouch"),
        # light, shape, strength
        ("yumuşak ışık", "soft light"),
        ("soldan ışık", "loop light"),
        ("arkadan ışık, dikey", "rim light; 4:5"),
        ("rembrandt ışığı", "rembrandt light"),
        ("çizgi roman, kare", "comic; 1:1"),
        ("pop art %50", "pop-art; strength 0.5"),
        ("çok güçlü olmasın, karakalem", "pencil; strength 0.4"),
        # styles, also by their English names
        ("suluboya olsun, beyaz üzerine", "watercolour; on white"),
        ("yağlı boya tablo gibi", "oil"),
        ("van gogh tarzında ama daha sıcak", "starry-blue; warmer"),
        ("çizgi film karakteri gibi yap, mavi arka plan", "cartoon-avatar; on blue"),
        ("pop art ama arka plan mavi", "pop-art; on blue"),
        # names
        ("altına Ayşe yaz, çıkartma", "sticker; name Ayşe"),
        ("Ayşe Yılmaz yazsın, koleksiyon kartı", "trading-card; name Ayşe Yılmaz"),
        ("oyuncu kartı, isim: Ali Veli", "trading-card; name Ali Veli"),
        ("adım Mehmet, bana bir rozet yap", "emoji-badge; name Mehmet"),
        # denial, which stands behind
        ("kırmızı olmasın", "refused"),
        ("kırmızı arka plan istemiyorum", "refused"),
        ("kırmızı yerine yeşil", "on green"),
        ("gözlük olmasın", "refused; left gözlük"),
        ("karikatür değil, karakalem olsun", "pencil"),
        # typos
        ("karikatur", "caricature"),
        ("karikatürr", "caricature"),
        ("sulboya", "watercolour"),
        # the rest
        ("padişah gibi", "painted; left padişah"),
        ("bu resimdeki gibi yap", "like"),
        ("arka plan flu olsun", "bokeh"),
        ("arka planı kaldır", "sticker"),
        # long sentences
        (
            "Bana güzel bir fotoğraf yapabilir misin lütfen, eski ustalar gibi, koyu arka "
            "planlı ve dramatik ışıklı?",
            "old-master; on anthracite; rembrandt light",
        ),
        (
            "selam! iş için profil fotoğrafı istiyorum: açık gri arka plan, yumuşak ışık, "
            "cildi hafifçe yumuşat ve çok parlak olmasın",
            "headshot; on light-grey; darker; soft light; light retouch",
        ),
        (
            "linkedin için fotoğraf lazım, arka plan bej olsun, biraz daha sıcak, hafif "
            "rötuş, kare formatında",
            "headshot; on beige; warmer; light retouch; 1:1",
        ),
    ],
)
def test_what_is_understood(prompt: str, meant: str) -> None:
    assert gist(prompt, "tr") == meant


@pytest.mark.parametrize(
    "prompt",
    [
        "merhaba nasılsın?",
        "çok teşekkürler!",
        "ne yapabiliyorsun?",
        "bugün hava çok güzel",
        "dün maçı kim kazandı?",
        "yarın işe gidiyorum",
        "beni akşam ara",
        "seni seviyorum",
        "arkadaşım hasta",
        "iyi geceler",
        "çok kötü bir gün",
    ],
)
def test_small_talk_asks_for_nothing(prompt: str) -> None:
    with pytest.raises(PromptNotUnderstood):
        gist(prompt, "tr")


@pytest.mark.parametrize(
    ("little", "more", "field"),
    [
        ("biraz daha sıcak", "daha sıcak", "warmth"),
        ("daha karanlık", "çok daha karanlık", "brightness"),
        ("biraz daha kontrast", "çok daha fazla kontrast", "contrast"),
        ("%20 daha sıcak", "%80 daha sıcak", "warmth"),
        ("kontrastı biraz azalt", "kontrastı azalt", "contrast"),
    ],
)
def test_how_much_is_graded(little: str, more: str, field: str) -> None:
    amounts = [
        getattr(understand(prompt, CATALOGUE, language="tr").look, field)
        for prompt in (little, more)
    ]

    assert 0 < abs(amounts[0]) < abs(amounts[1]) <= 1
    assert amounts[0] * amounts[1] > 0
