"""What people type in Hindi, in Devanagari and in Latin letters."""

from __future__ import annotations

import pytest

from engine.errors import PromptNotUnderstood
from engine.styles.words import understand
from tests.engine.words.gist import CATALOGUE, gist

PROMPTS = [
    # styles
    ("LinkedIn ke liye professional photo bana do", "headshot"),
    ("नौकरी के लिए प्रोफेशनल फोटो चाहिए", "headshot"),
    ("passport size photo chahiye", "studio-white"),
    ("मेरा कार्टून बना दो", "cartoon-avatar"),
    ("mujhe comic jaisa bana do", "comic"),
    ("वाटरकलर पेंटिंग", "watercolour"),
    ("tel chitra jaisi photo", "oil"),
    ("पेंसिल स्केच बनाओ", "pencil"),
    ("taron bhari raat jaisi painting", "starry-blue"),
    ("bollywood style photo", "glamour"),
    ("raja ravi varma jaisi painting", "old-master"),
    ("purane zamane ki photo jaisi", "sepia"),
    ("cricket card banao", "trading-card"),
    ("whatsapp sticker bana do yaar", "sticker"),
    ("होली वाला पोस्टर", "movie-poster"),
    ("pop art style mein, background peela", "pop-art; on yellow"),
    ("pop art banao background neela", "pop-art; on blue"),
    # typos
    ("kartun avtar", "cartoon-avatar"),
    ("prefessional photo", "headshot"),
    ("baground neela", "on blue"),
    ("watercolur painting", "watercolour"),
    ("कैरीकेचर", "caricature"),
    # backdrop
    ("बैकग्राउंड नीला कर दो", "on blue"),
    ("background neela kar do", "on blue"),
    ("गहरे नीले रंग का बैकग्राउंड", "on navy"),
    ("background ka color laal karo", "on red"),
    ("background safed kardo plz", "on white"),
    ("mere peeche halka grey background lagao", "on light-grey"),
    ("हल्का गुलाबी बैकग्राउंड चाहिए", "on pink"),
    ("mehroon background", "on maroon"),
    ("firozi wall", "on turquoise"),
    ("पीछे हरा रंग", "on green"),
    ("dark background", "on anthracite"),
    ("बैकग्राउंड थोड़ा डार्क करो", "on anthracite"),
    ("background hata do", "sticker"),
    ("बैकग्राउंड धुंधला कर दो", "bokeh"),
    ("background mat badalna", "bokeh"),
    # things
    ("mere baal laal kar do", "refused; left baal laal"),
    ("लाल बाल और नीला बैकग्राउंड", "on blue; left लाल बाल"),
    ("baal laal background neela", "on blue; left baal laal"),
    ("नीली शर्ट", "refused; left नीली शर्ट"),
    ("laal saree pehni hui, background grey", "on grey; left laal saree"),
    ("chashma hata do", "refused; left chashma"),
    # tones
    ("thoda bright kar do", "brighter"),
    ("ये बहुत डार्क है", "brighter"),
    ("photo too dark hai thoda bright karo", "brighter"),
    ("ज़्यादा डार्क मत करना", "brighter"),
    ("थोड़ा और गर्म", "warmer"),
    ("thanda tone", "cooler"),
    ("contrast badhao", "contrast"),
    ("कॉन्ट्रास्ट थोड़ा कम करो", "flatter"),
    ("brightness kam karo", "darker"),
    ("ब्लैक एंड व्हाइट", "mono"),
    ("kala safed photo banao", "mono"),
    ("black and white mat karo", ""),
    # light, skin, shape, strength
    ("सॉफ्ट लाइट", "soft light"),
    ("side se light", "loop light"),
    ("पीछे से रोशनी", "rim light"),
    ("स्किन साफ कर दो", "strong retouch"),
    ("skin thodi soft karo", "light retouch"),
    ("pimple hata do please", "strong retouch"),
    ("बिना फिल्टर के", "none retouch"),
    ("retouch mat karo", "none retouch"),
    ("चौकोर फोटो", "1:1"),
    ("insta ke liye square", "1:1"),
    ("50% cartoon", "cartoon-avatar; strength 0.5"),
    ("halka sa cartoon", "cartoon-avatar; strength 0.4"),
    # not
    ("लाल नहीं, नीला बैकग्राउंड", "on blue"),
    ("lal rang mat rakho", "refused"),
    ("पीला बैकग्राउंड नहीं चाहिए", "refused"),
    ("cartoon nahi, oil painting", "oil"),
    # names
    ('sticker jis par likha ho "Rahul"', "sticker; name Rahul"),
    ("sticker par Rahul likho", "sticker; name Rahul"),
    ("नाम: राहुल शर्मा, ट्रेडिंग कार्ड", "trading-card; name राहुल शर्मा"),
    ("mera naam Priya hai, trading card banao", "trading-card; name Priya"),
    # scenes
    ("रानी की तरह महल में", "painted; left रानी; left महल"),
    ("superhero banao red background ke saath", "comic; on red; left superhero"),
    # long
    (
        "bhai please mera ek accha sa professional photo bana do LinkedIn ke liye, "
        "background light grey rakhna aur skin natural rahe",
        "headshot; on light-grey; none retouch",
    ),
    (
        "कृपया मेरी फोटो को ऑयल पेंटिंग जैसी बना दीजिए, थोड़ी गर्म रोशनी के साथ, और ज़्यादा कॉन्ट्रास्ट मत रखना",
        "oil; warmer; flatter",
    ),
    (
        "yaar mummy ka birthday hai to ek birthday card banao, background gulabi, naam "
        '"Sunita" likhna',
        "confetti; on pink; name Sunita",
    ),
]

NOTHING = [
    "kaise ho bhai",
    "आज मौसम कैसा है",
    "shukriya yaar",
    "kal milte hain",
    "khana kha liya?",
    "नमस्ते जी, क्या हाल है",
    "हाँ ठीक है",
    "aaj match dekha kya",
]

GRADED = [
    ("थोड़ा गर्म", "बहुत गर्म", "warmth"),
    ("thoda bright", "bahut bright", "brightness"),
    ("कॉन्ट्रास्ट थोड़ा बढ़ाओ", "कॉन्ट्रास्ट बढ़ाओ", "contrast"),
    ("brightness thoda kam", "brightness kam", "brightness"),
]


@pytest.mark.parametrize(("prompt", "asked"), PROMPTS)
def test_what_is_asked_for(prompt: str, asked: str) -> None:
    assert gist(prompt, "hi") == asked


@pytest.mark.parametrize("prompt", NOTHING)
def test_small_talk_asks_for_nothing(prompt: str) -> None:
    with pytest.raises(PromptNotUnderstood):
        gist(prompt, "hi")


@pytest.mark.parametrize(("less", "more", "tone"), GRADED)
def test_a_bit_is_less_than_much(less: str, more: str, tone: str) -> None:
    a_bit, much = (
        getattr(understand(words, CATALOGUE, language="hi").look, tone) for words in (less, more)
    )

    assert 0 < a_bit / much < 1
