"""What people ask for in German."""

from __future__ import annotations

import pytest

from engine.errors import PromptNotUnderstood
from engine.styles.words import understand
from tests.engine.words.gist import CATALOGUE, gist


@pytest.mark.parametrize(
    ("prompt", "meant"),
    [
        # the styles
        ("Könntest du mir bitte ein schönes Bewerbungsfoto machen?", "headshot"),
        ("was Seriöses fürs Xing-Profil", "headshot"),
        ("hab morgen n vorstellungsgespräch", "headshot"),
        ("Passfoto bitte", "studio-white"),
        ("biometrisches passbild", "studio-white"),
        ("foto für die kanzlei", "studio-navy"),
        ("Studio in Marineblau", "headshot; on navy"),
        ("im Büro", "office"),
        ("vor dem Fenster, Tageslicht", "window"),
        ("goldene Stunde", "golden-hour"),
        ("Hintergrund verschwommen", "bokeh"),
        ("meinen Hintergrund behalten, aber unscharf", "bokeh"),
        ("Hintergrund weg", "sticker"),
        ("hintergrund entfernen", "sticker"),
        ("freigestellt", "sticker"),
        ("wie ein alter Meister im Museum", "old-master"),
        ("Ölbild auf Leinwand", "oil"),
        ("aquarellporträt", "watercolour"),
        ("wasserfarben", "watercolour"),
        ("Sternennacht", "starry-blue"),
        ("Wie von Monet gemalt", "lavender-gold"),
        ("mit Tusche gezeichnet", "ink-wash"),
        ("Tusche und Gold", "ink-and-gold"),
        ("Strichzeichnung", "ink-line"),
        ("Kupferstich", "golden-engraving"),
        ("alte Landkarte", "antique-print"),
        ("Herbstfarben", "autumn"),
        ("grobe Pinselstriche", "coral-brush"),
        ("expressionistisch", "expressionist"),
        ("Kirchenfenster", "mosaic"),
        ("Bilderbuch", "storybook"),
        ("Wandteppich", "tapestry"),
        ("Linolschnitt", "teal-woodcut"),
        ("Zeichentrickfigur", "cartoon-avatar"),
        ("comicstil", "comic"),
        ("Comic-Stil", "comic"),
        ("Manga", "illustration"),
        ("lustige Karikatur", "caricature"),
        ("extreme Karikatur", "big-caricature"),
        ("Bleistiftskizze", "pencil"),
        ("Buntstiftzeichnung", "coloured-pencil"),
        ("popart", "pop-art"),
        ("Pop Art viermal", "pop-art-four"),
        ("Sepia wie im Wilden Westen", "sepia"),
        ("verpixelt", "pixel-art"),
        ("Filmplakat", "movie-poster"),
        ("Sofortbild", "polaroid"),
        ("Briefmarke", "passport-stamp"),
        ("Whatsapp-Sticker", "sticker"),
        ("Sammelkarte", "trading-card"),
        ("80er Jahre", "vaporwave"),
        ("Kino-Look", "cinematic"),
        ("Schwarzweißfoto", "mono"),
        ("Leuchtreklame", "neon"),
        ("zum Geburtstag mit Konfetti", "confetti"),
        # the backdrop
        ("dunkelblauer Hintergrund", "on navy"),
        ("mit hellgrauem Hintergrund", "on light-grey"),
        ("Hintergrund: bordeauxrot", "on burgundy"),
        ("mach den Hintergrund beige", "on beige"),
        ("setz mich vor eine weiße Wand", "on white"),
        ("vor tannengrünem Hintergrund", "on forest"),
        ("Hintergrund in Altrosa", "on rose"),
        ("gruener hintergrund", "on green"),
        ("Hintergrund in dunklem Gelb", "on #ac8a0a"),
        ("leuchtend grüner Hintergrund", "on #12994a"),
        ("Hintergrund soll weinrot sein", "on wine"),
        ("ganz in Lila", "on purple"),
        ("Hintergrund heller", "on light-grey"),
        ("der Hintergrund ist zu dunkel", "on light-grey"),
        # tone and black and white
        ("heller", "brighter"),
        ("etwas wärmer", "warmer"),
        ("viel wärmer bitte", "warmer"),
        ("bitte nicht so kalt", "warmer"),
        ("wärmere Farben", "warmer"),
        ("das Bild ist ein bisschen zu hell", "darker"),
        ("nicht hell genug", "brighter"),
        ("mehr Kontrast, aber nicht zu viel", "contrast"),
        ("weniger Kontrast", "flatter"),
        ("schwarz-weiß", "mono"),
        ("s/w", "mono"),
        ("bitte nicht in Schwarz-Weiß", ""),
        ("ein schwarz-weißes Kleid", "refused; left schwarz-weißes Kleid"),
        # light and skin
        ("sanftes Licht", "soft light"),
        ("Licht von links", "loop light"),
        ("Licht von rechts", "loop light"),
        ("im Gegenlicht", "rim light"),
        ("hartes Licht", "split light"),
        ("dramatisches Licht", "rembrandt light"),
        ("Haut etwas weicher", "light retouch"),
        ("glättere Haut", "strong retouch"),
        ("Falten weg", "strong retouch"),
        ("keine Falten", "strong retouch"),
        ("ohne Retusche", "none retouch"),
        ("bitte nicht retuschieren", "none retouch"),
        ("leichte Retusche", "light retouch"),
        ("natürliche Haut", "none retouch"),
        # shape and strength
        ("quadratisch", "1:1"),
        ("im Hochformat", "4:5"),
        ("hochkant 3:4", "3:4"),
        ("nur ganz dezent", "strength 0.2"),
        ("Comic, nicht so stark", "comic; strength 0.4"),
        ("Comic mit 70 % Stärke", "comic; strength 0.7"),
        # denial
        ("kein Blau", "refused"),
        ("Blau bitte nicht", "refused"),
        ("kein Cartoon, lieber eine Bleistiftzeichnung", "pencil"),
        ("Rot statt Blau", "on red"),
        # things keep their colours
        ("Haare rot, Hintergrund blau", "on blue; left Haare rot"),
        ("Hintergrund blau Haare rot", "on blue; left Haare rot"),
        ("rote Haare und ein grüner Hintergrund", "on green; left rote Haare"),
        ("mit einem roten Hut vor gelbem Hintergrund", "on yellow; left roten Hut"),
        ("im blauen Anzug", "refused; left blauen Anzug"),
        ("mach meine Haare heller", "refused; left Haare heller"),
        ("ohne Brille", "refused; left ohne Brille"),
        ("ein goldener Rahmen", "refused"),
        ("comic, blaues Licht", "comic; left blaues"),
        # names
        ("Sammelkarte mit dem Namen Jürgen Müller", "trading-card; name Jürgen Müller"),
        ("Sticker „Oma Erna“", "sticker; name Oma Erna"),
        ("ich heiße Anna, mach mir einen Button", "emoji-badge; name Anna"),
        ("Polaroid, auf dem steht: Sommer 2024", "polaroid; name Sommer 2024"),
        ("als Ritter", "painted; left Ritter"),
        ("ein dunkler Wald", "watercolour; left dunkler Wald"),
        ("eine Rose in der Hand", "refused; left eine Rose"),
        # typos, and English names in between
        ("bewerbungsphoto", "headshot"),
        ("karrikatur", "caricature"),
        ("Aquarrell", "watercolour"),
        ("hintergund dunkelblau", "on navy"),
        ("schwarzweis", "mono"),
        ("goldenr hintergrund", "on gold"),
        ("Pop Art, aber mit blauem Hintergrund", "pop-art; on blue"),
        ("linkedin headshot mit grauem hintergrund", "headshot; on grey"),
        # whole sentences
        (
            "Moin, kannste mir n Bild wie aus nem Comic machen, Hintergrund gelb und nicht zu "
            "knallig?",
            "comic; on yellow",
        ),
        (
            "Hallo! Ich bräuchte für meine Bewerbung ein professionelles Foto vor hellgrauem "
            "Hintergrund, mit weichem Licht und bitte etwas wärmer. Vielen Dank!",
            "headshot; on light-grey; warmer; soft light",
        ),
        (
            "Meine Oma hätte gern ein Porträt wie ein altes Ölgemälde, in warmen Farben, im "
            "Hochformat und ohne ihre Brille",
            "oil; warmer; 4:5; left ohne ihre Brille",
        ),
        (
            "Mach daraus bitte ein Aquarell mit mintgrünem Hintergrund, quadratisch, und schreib "
            "drunter: Für Mama",
            "watercolour; on mint; 1:1; name Für Mama",
        ),
        # several wishes at once
        (
            "ich will nen weißen hintergrund und keine brille auf der nase",
            "on white; left keine brille; left nase",
        ),
        ("heller hintergrund und dunkler anzug", "on light-grey; left dunkler anzug"),
        ("wärmeres licht und weichere haut", "warmer; strong retouch"),
        ("mit Sonnenuntergang im Hintergrund", "golden-hour"),
        ("weniger gelb", "cooler"),
        ("Hautfarbe natürlich lassen", "none retouch"),
        ("mach mal ohne hintergrund als sticker für whatsapp", "sticker"),
        ("im Anime Stil mit pinken Haaren", "illustration; left pinken Haaren"),
    ],
)
def test_what_is_asked_for_is_understood(prompt: str, meant: str) -> None:
    assert gist(prompt, "de") == meant


@pytest.mark.parametrize(
    ("less", "plain", "more", "tone"),
    [
        ("etwas wärmer", "wärmer", "viel wärmer", "warmth"),
        ("ein bisschen heller", "heller", "deutlich heller", "brightness"),
        ("etwas mehr Kontrast", "mehr Kontrast", "viel mehr Kontrast", "contrast"),
    ],
)
def test_tones_are_graded(less: str, plain: str, more: str, tone: str) -> None:
    amounts = [
        getattr(understand(prompt, CATALOGUE, language="de").look, tone)
        for prompt in (less, plain, more)
    ]

    assert 0 < amounts[0] < amounts[1] < amounts[2] <= 1


@pytest.mark.parametrize(
    "prompt",
    [
        "Hallo, wie geht's dir?",
        "ich weiß nicht",
        "mir ist kalt",
        "Danke, das ist lieb von dir!",
        "wann kommst du morgen nach Hause?",
        "Können wir am Samstag grillen?",
        "haha sehr gut",
        "Ich hab keine Ahnung, was du meinst",
        "bin grad beim Einkaufen, brauchst du was?",
    ],
)
def test_small_talk_asks_for_nothing(prompt: str) -> None:
    with pytest.raises(PromptNotUnderstood):
        gist(prompt, "de")
