"""What people type in Arabic."""

# ruff: noqa: RUF001  (Arabic letters that look like Latin ones)

from __future__ import annotations

import pytest

from engine.errors import PromptNotUnderstood
from engine.styles.words import understand
from tests.engine.words.gist import CATALOGUE, gist

PROMPTS = [
    # styles
    ("ممكن تسويلي صورة احترافية للينكدان لو سمحت", "headshot"),
    ("ابي صورة لجواز السفر", "studio-white"),
    ("حولني لشخصية كرتونية", "cartoon-avatar"),
    ("رسم كرتوني بخلفية صفراء", "cartoon-avatar; on yellow"),
    ("لوحة زيتية", "oil"),
    ("الوان مائيه", "watercolour"),
    ("رسمة بقلم الرصاص", "pencil"),
    ("أريد صورة مثل لوحات فان جوخ", "starry-blue"),
    ("انمي", "illustration"),
    ("خليني زي نجوم السينما زمان", "glamour"),
    ("لوحة فسيفساء", "mosaic"),
    ("ختم جواز", "passport-stamp"),
    ("كرت لاعب", "trading-card"),
    ("كاريكاتير مبالغ فيه جدا", "big-caricature"),
    ("ستيكر للواتساب", "sticker"),
    ("بوب ارت والخلفية زرقاء", "pop-art; on blue"),
    ("pop art بخلفية زرقاء", "pop-art; on blue"),
    ("neon خلفية بنفسجية غامقة", "neon; on aubergine"),
    # typos
    ("كركاتير", "caricature"),
    ("احترافيية", "headshot"),
    ("كاريكاتيير بخلفية بيضا", "caricature; on white"),
    ("الوان ماىية", "watercolour"),
    # backdrop
    ("خلفية زرقاء", "on blue"),
    ("خلفيه زرقا", "on blue"),
    ("خلي الخلفية بيضاء", "on white"),
    ("غير الخلفية إلى الأخضر", "on green"),
    ("الخلفية باللون الأزرق الغامق", "on navy"),
    ("على خلفية رمادية فاتحة", "on light-grey"),
    ("بدي الخلفية عنابي", "on burgundy"),
    ("خلفية خضرا غامقة لو سمحت", "on dark-green"),
    ("خَلْفِيَّة وَرْدِيَّة", "on pink"),
    ("خلفية داكنة", "on anthracite"),
    ("خلفية فاتحة من فضلك", "on light-grey"),
    ("شيل الخلفية", "sticker"),
    ("خلفية مغبشة", "bokeh"),
    ("اعزل الخلفية", "bokeh"),
    ("لا تغير الخلفية", "bokeh"),
    # things
    ("شعر أحمر", "refused; left شعر أحمر"),
    ("خلي شعري أحمر", "refused; left شعري أحمر"),
    ("خلفية زرقاء وقميص أحمر", "on blue; left قميص أحمر"),
    ("شعر أحمر خلفية زرقاء", "on blue; left شعر أحمر"),
    ("لابسة حجاب أبيض على خلفية رمادية", "on grey; left لابسة حجاب أبيض"),
    ("عيون خضراء وخلفية بيج", "on beige; left عيون خضراء"),
    # tones
    ("أفتح شوي", "brighter"),
    ("الصورة غامقة كتير خليها أفتح", "brighter"),
    ("مو مرة غامقة", "brighter"),
    ("ليست داكنة جدا", "brighter"),
    ("خليها أدفى", "warmer"),
    ("أبرد شوية", "cooler"),
    ("ألوان باردة", "cooler"),
    ("زود التباين", "contrast"),
    ("التباين أقل شوي", "flatter"),
    ("قلل السطوع", "darker"),
    ("ارفع الإضاءة شوي", "brighter"),
    ("ابيض واسود لو سمحت", "mono"),
    ("بالأبيض والأسود", "mono"),
    ("مش أبيض وأسود", ""),
    # light, skin, shape, strength
    ("إضاءة ناعمة من الأمام", "soft light"),
    ("إضاءة من الجنب", "loop light"),
    ("إضاءة رامبرانت", "rembrandt light"),
    ("إضاءة من ورا", "rim light"),
    ("نعم بشرتي شوي", "light retouch"),
    ("شيل الحبوب من وجهي", "strong retouch"),
    ("بدون فلتر وبشرة طبيعية", "none retouch"),
    ("صورة مربعة للانستقرام", "1:1"),
    ("بالطول", "4:5"),
    ("مقاس 3:4", "3:4"),
    ("تأثير ٣٠٪", "strength 0.3"),
    ("كاريكاتير خفيف", "caricature; strength 0.4"),
    # not
    ("لا أحمر", "refused"),
    ("خلفية خضراء بدل الحمراء", "on green"),
    ("مو كرتون، رسم زيتي", "oil"),
    ("بدون رتوش", "none retouch"),
    # names
    ("ستيكر باسم سارة", "sticker; name سارة"),
    ("ستيكر باسم سارة أحمد بخلفية وردية", "sticker; on pink; name سارة أحمد"),
    ('بطاقة لاعب مكتوب عليها "محمد"', "trading-card; name محمد"),
    ("بوستر فيلم بعنوان «الليلة الأخيرة»", "movie-poster; name الليلة الأخيرة"),
    ("اسمي خالد، سوي لي كرت لاعب", "trading-card; name خالد"),
    # scenes
    ("كملكة فايكنج على سفينة وقت الفجر", "painted; warmer; left ملكة فايكنج; left سفينة"),
    ("رائد فضاء بخلفية سوداء", "neon; on black; left رائد فضاء"),
    # long
    (
        "السلام عليكم، ممكن تعملولي صورة لجواز السفر بخلفية بيضاء وإضاءة متساوية وبشرة طبيعية؟",
        "studio-white; on white; soft light; none retouch",
    ),
    (
        "يا ريت تخلي الصورة أفتح شوية والخلفية رمادي فاتح وبدون فلتر، شكرا",
        "on light-grey; brighter; none retouch",
    ),
    (
        'أبغى أفتار كرتوني لي بخلفية تركواز، ومو مرة غامق، ومكتوب تحتها "نورة"',
        "cartoon-avatar; on turquoise; brighter; name نورة",
    ),
]

NOTHING = [
    "السلام عليكم كيف حالكم",
    "صباح الخير يا جماعة",
    "شكرا جزيلا، يعطيك العافية",
    "وش رايك نطلع اليوم؟",
    "متى الاجتماع بكرة؟",
    "مين فاز بالمباراة امس",
    "نعم تمام",
    "هههههه والله صحيح",
]

GRADED = [
    ("أغمق شوية", "أغمق", "brightness"),
    ("أفتح", "أفتح بكثير", "brightness"),
    ("دافئة شوي", "دافئة جدا", "warmth"),
    ("تباين أقل شوي", "تباين أقل", "contrast"),
]


@pytest.mark.parametrize(("prompt", "asked"), PROMPTS)
def test_what_is_asked_for(prompt: str, asked: str) -> None:
    assert gist(prompt, "ar") == asked


@pytest.mark.parametrize("prompt", NOTHING)
def test_small_talk_asks_for_nothing(prompt: str) -> None:
    with pytest.raises(PromptNotUnderstood):
        gist(prompt, "ar")


@pytest.mark.parametrize(("less", "more", "tone"), GRADED)
def test_a_bit_is_less_than_much(less: str, more: str, tone: str) -> None:
    a_bit, much = (
        getattr(understand(words, CATALOGUE, language="ar").look, tone) for words in (less, more)
    )

    assert 0 < a_bit / much < 1
