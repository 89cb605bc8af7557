"""What people ask for in Italian."""

from __future__ import annotations

import pytest

from engine.errors import PromptNotUnderstood
from engine.styles.words import understand
from tests.engine.words.gist import CATALOGUE, gist


@pytest.mark.parametrize(
    ("prompt", "meant"),
    [
        # the styles
        (
            "Ciao, potresti farmi una bella foto professionale per il mio curriculum, per favore?",
            "headshot",
        ),
        ("foto profilo per linkedin", "headshot"),
        ("fototessera", "studio-white"),
        ("foto per la carta d'identità", "studio-white"),
        ("foto per lo studio legale", "studio-navy"),
        ("studio nero", "studio-black"),
        ("foto di famiglia", "studio-warm"),
        ("in ufficio", "office"),
        ("vicino alla finestra", "window"),
        ("colori aziendali", "brand"),
        ("sfondo sfocato", "bokeh"),
        ("tieni il mio sfondo ma sfocato", "bokeh"),
        ("non cambiare lo sfondo", "bokeh"),
        ("senza sfondo", "sticker"),
        ("togli lo sfondo", "sticker"),
        ("golden hour", "golden-hour"),
        ("chiaroscuro", "rembrandt"),
        ("sul palco", "rim"),
        ("diva di Hollywood", "glamour"),
        ("copertina di una rivista", "editorial"),
        ("come in un film", "cinematic"),
        ("quadro a olio", "oil"),
        ("dipinto antico da museo", "old-master"),
        ("acquerello", "watercolour"),
        ("impressionista", "lavender-gold"),
        ("come un quadro di Van Gogh", "starry-blue"),
        ("la grande onda", "blue-wave"),
        ("inchiostro di china", "ink-wash"),
        ("stile liberty", "ink-and-gold"),
        ("disegno al tratto", "ink-line"),
        ("da colorare", "ink-line"),
        ("incisione", "golden-engraving"),
        ("mappa antica", "antique-print"),
        ("colori autunnali", "autumn"),
        ("manifesto del circo", "carnival"),
        ("pennellate larghe", "coral-brush"),
        ("rosso e oro", "crimson-gold"),
        ("cubista", "expressionist"),
        ("vetrata", "mosaic"),
        ("libro di fiabe", "storybook"),
        ("arazzo", "tapestry"),
        ("xilografia", "teal-woodcut"),
        ("cartone animato", "cartoon-avatar"),
        ("fumetto", "comic"),
        ("in stile fumetto", "comic"),
        ("manga", "illustration"),
        ("caricatura", "caricature"),
        ("caricatura esagerata", "big-caricature"),
        ("disegno a matita", "pencil"),
        ("matite colorate", "coloured-pencil"),
        ("pop art", "pop-art"),
        ("pop art quattro volte", "pop-art-four"),
        ("due colori", "duotone"),
        ("risografia", "risograph"),
        ("vecchia foto color seppia", "sepia"),
        ("videogioco a 8 bit", "pixel-art"),
        ("spilla rotonda", "emoji-badge"),
        ("buon compleanno", "confetti"),
        ("neon", "neon"),
        ("locandina di un film", "movie-poster"),
        ("polaroid", "polaroid"),
        ("francobollo", "passport-stamp"),
        ("adesivo", "sticker"),
        ("figurina", "trading-card"),
        ("anni 80", "vaporwave"),
        ("come in questa foto", "like"),
        # the backdrop
        ("sfondo blu scuro", "on navy"),
        ("sfondo azzurro chiaro", "on baby-blue"),
        ("sfondo verde acqua", "on mint"),
        ("sfondo color tortora", "on warm-grey"),
        ("metti lo sfondo rosso", "on red"),
        ("cambia lo sfondo in bianco", "on white"),
        ("vorrei lo sfondo verde scuro", "on dark-green"),
        ("sfondo turchese scuro", "on #1c6e6a"),
        ("sfondo giallo un po' più chiaro", "on #f9e393"),
        ("su sfondo grigio", "on grey"),
        ("rosa", "on pink"),
        ("scurisci lo sfondo", "on anthracite"),
        ("sfondo chiaro", "on light-grey"),
        # tone and black and white
        ("più caldo", "warmer"),
        ("un po' più caldo", "warmer"),
        ("colori più freddi", "cooler"),
        ("non troppo scuro", "brighter"),
        ("è un po' troppo scura", "brighter"),
        ("è troppo chiara", "darker"),
        ("non abbastanza luminosa", "brighter"),
        ("più luminosa", "brighter"),
        ("più contrasto", "contrast"),
        ("meno contrasto", "flatter"),
        ("bianco e nero", "mono"),
        ("non in bianco e nero", ""),
        # light and skin
        ("luce morbida", "soft light"),
        ("luce da sinistra", "loop light"),
        ("luce da destra", "loop light"),
        ("in controluce", "rim light"),
        ("luce drammatica", "rembrandt light"),
        ("pelle più liscia", "strong retouch"),
        ("togli le rughe", "strong retouch"),
        ("senza ritocco", "none retouch"),
        ("un ritocco leggero", "light retouch"),
        ("pelle naturale", "none retouch"),
        # shape and strength
        ("quadrata", "1:1"),
        ("in verticale", "4:5"),
        ("in orizzontale", "refused"),
        ("molto discreto", "strength 0.2"),
        ("fumetto, non troppo forte", "comic; strength 0.4"),
        ("intensità 50%", "strength 0.5"),
        # denial
        ("niente rosso", "refused"),
        ("non voglio lo sfondo rosso", "refused"),
        ("rosso no", "refused"),
        ("non voglio una caricatura, meglio un disegno a matita", "pencil"),
        ("blu invece di rosso", "on blue"),
        # things keep their colours
        ("capelli rossi e sfondo blu", "on blue; left capelli rossi"),
        ("sfondo blu capelli rossi", "on blue; left capelli rossi"),
        ("una camicia bianca e nera su sfondo grigio", "on grey; left camicia bianca; left nera"),
        ("fammi i capelli blu", "refused; left capelli blu"),
        ("vestita di rosso", "refused; left vestita di rosso"),
        ("un castello nero", "painted; left castello nero"),
        ("come un vichingo su una nave", "painted; left vichingo; left nave"),
        ("senza occhiali", "refused; left senza occhiali"),
        ("cornice dorata", "refused"),
        ("comic, luce blu", "comic; left blu"),
        # names
        ("figurina, nome: Marco Rossi", "trading-card; name Marco Rossi"),
        ("adesivo «Zia Pina»", "sticker; name Zia Pina"),
        ("mi chiamo Anna, fammi una spilla", "emoji-badge; name Anna"),
        ("polaroid con scritto Estate 2024", "polaroid; name Estate 2024"),
        ("una rosa in mano", "refused; left una rosa; left mano"),
        # typos, and English names in between
        ("fototesera", "studio-white"),
        ("aquerello", "watercolour"),
        ("caricattura", "caricature"),
        ("disegno a mattita", "pencil"),
        ("sfondo bordeax", "on burgundy"),
        ("pop art ma con sfondo blu", "pop-art; on blue"),
        ("headshot con sfondo grigio", "headshot; on grey"),
        # whole sentences
        (
            "Ehi, mi faresti un ritratto tipo fumetto con lo sfondo giallo e senza i miei "
            "occhiali?",
            "comic; on yellow; left senza i miei occhiali",
        ),
        (
            "Buongiorno, vorrei una foto per LinkedIn con sfondo grigio chiaro e luce morbida, "
            "professionale ma non troppo scura, grazie!",
            "headshot; on light-grey; brighter; soft light",
        ),
        (
            "A mia nonna piacerebbe un ritratto come un dipinto antico, con toni caldi, in "
            "verticale e che non sia in bianco e nero",
            "old-master; warmer; 4:5",
        ),
        (
            "Mi fai un acquerello con lo sfondo rosa, quadrato, con scritto sotto: Per Mamma",
            "watercolour; on pink; 1:1; name Per Mamma",
        ),
        # several wishes at once
        ("voglio lo sfondo bianco e niente occhiali", "on white; left niente occhiali"),
        ("sfondo chiaro e giacca scura", "on light-grey; left giacca scura"),
        ("luce più calda e pelle più liscia", "warmer; strong retouch"),
        ("tramonto sullo sfondo", "golden-hour"),
        ("la foto è troppo gialla", "cooler"),
        ("non toccare la pelle", "none retouch"),
        ("fammi uno sticker senza sfondo per whatsapp", "sticker"),
        ("stile anime con i capelli rosa", "illustration; left capelli rosa"),
        ("sfondo rosso no, meglio blu", "on blue"),
        ("sono venuto troppo scuro", "brighter"),
    ],
)
def test_what_is_asked_for_is_understood(prompt: str, meant: str) -> None:
    assert gist(prompt, "it") == meant


@pytest.mark.parametrize(
    ("less", "plain", "more", "tone"),
    [
        ("un po' più caldo", "più caldo", "molto più caldo", "warmth"),
        ("leggermente più chiaro", "più chiaro", "decisamente più chiaro", "brightness"),
        ("un po' più di contrasto", "più contrasto", "molto più contrasto", "contrast"),
    ],
)
def test_tones_are_graded(less: str, plain: str, more: str, tone: str) -> None:
    amounts = [
        getattr(understand(prompt, CATALOGUE, language="it").look, tone)
        for prompt in (less, plain, more)
    ]

    assert 0 < amounts[0] < amounts[1] < amounts[2] <= 1


@pytest.mark.parametrize(
    "prompt",
    [
        "ciao, come stai?",
        "grazie mille, sei gentilissima",
        "a che ora ci vediamo domani?",
        "certo che sì",
        "ho freddo",
        "Ieri siamo andati al mercato con i bambini",
        "non so che dire",
        "ahaha bella questa",
        "sono appena arrivata a casa",
    ],
)
def test_small_talk_asks_for_nothing(prompt: str) -> None:
    with pytest.raises(PromptNotUnderstood):
        gist(prompt, "it")
