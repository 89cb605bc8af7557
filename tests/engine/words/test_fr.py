"""What people ask for in French."""

from __future__ import annotations

import pytest

from engine.errors import PromptNotUnderstood
from engine.styles.words import understand
from tests.engine.words.gist import CATALOGUE, gist


@pytest.mark.parametrize(
    ("prompt", "meant"),
    [
        # the styles
        ("Pourriez-vous me faire une belle photo pour mon CV, s'il vous plaît ?", "headshot"),
        ("photo de profil linkedin", "headshot"),
        ("photo d'identité", "studio-white"),
        ("photo pour le passeport", "studio-white"),
        ("portrait d'avocate", "studio-navy"),
        ("studio noir", "studio-black"),
        ("photo de famille chaleureuse", "studio-warm; warmer"),
        ("au bureau", "office"),
        ("près de la fenêtre", "window"),
        ("couleurs de la boîte", "brand"),
        ("fond flou", "bokeh"),
        ("garde mon fond mais flouté", "bokeh"),
        ("heure dorée", "golden-hour"),
        ("clair-obscur", "rembrandt"),
        ("sur scène", "rim"),
        ("portrait style Harcourt", "glamour"),
        ("couverture de magazine", "editorial"),
        ("comme dans un film", "cinematic"),
        ("noir et blanc studio", "mono"),
        ("tableau", "painted"),
        ("peinture à l'huile", "oil"),
        ("comme un vieux tableau au Louvre", "old-master; left Louvre"),
        ("aquarelle", "watercolour"),
        ("impressionniste", "lavender-gold"),
        ("la nuit étoilée", "starry-blue"),
        ("estampe japonaise", "blue-wave"),
        ("encre de chine", "ink-wash"),
        ("art nouveau", "ink-and-gold"),
        ("dessin au trait", "ink-line"),
        ("coloriage", "ink-line"),
        ("gravure", "golden-engraving"),
        ("vieille carte", "antique-print"),
        ("couleurs d'automne", "autumn"),
        ("moulin rouge", "carnival"),
        ("gros coups de pinceau", "coral-brush"),
        ("rouge et or", "crimson-gold"),
        ("cubiste", "expressionist"),
        ("vitrail", "mosaic"),
        ("conte de fées", "storybook"),
        ("tapisserie", "tapestry"),
        ("linogravure", "teal-woodcut"),
        ("dessin animé", "cartoon-avatar"),
        ("bande dessinée", "comic"),
        ("style bd", "comic"),
        ("manga", "illustration"),
        ("caricature", "caricature"),
        ("caricature extrême", "big-caricature"),
        ("crayon", "pencil"),
        ("crayons de couleur", "coloured-pencil"),
        ("pop art", "pop-art"),
        ("pop art quatre fois", "pop-art-four"),
        ("bichromie", "duotone"),
        ("risographie", "risograph"),
        ("vieille photo sépia", "sepia"),
        ("jeu vidéo", "pixel-art"),
        ("badge rond", "emoji-badge"),
        ("joyeux anniversaire", "confetti"),
        ("néon", "neon"),
        ("affiche de film", "movie-poster"),
        ("polaroïd", "polaroid"),
        ("tampon", "passport-stamp"),
        ("autocollant sans fond", "sticker"),
        ("carte à collectionner", "trading-card"),
        ("années 80", "vaporwave"),
        ("dans le style de cette image", "like"),
        # the backdrop
        ("fond bleu marine", "on navy"),
        ("arrière-plan vert clair", "on mint"),
        ("arriere plan gris", "on grey"),
        ("sur fond blanc", "on white"),
        ("mets le fond en rouge stp", "on red"),
        ("change la couleur du fond en vert sapin", "on forest"),
        ("fond turquoise foncé", "on #1c6e6a"),
        ("fond jaune un peu plus clair", "on #f9e393"),
        ("un fond rose pâle", "on pink"),
        ("fond vert d'eau", "on mint"),
        ("je voudrais un fond noir", "on black"),
        ("fond plus sombre", "on anthracite"),
        ("fond clair", "on light-grey"),
        # tone and black and white
        ("plus chaud", "warmer"),
        ("un peu plus chaud", "warmer"),
        ("des couleurs plus froides", "cooler"),
        ("pas trop sombre", "brighter"),
        ("c'est un peu trop sombre", "brighter"),
        ("c'est trop clair", "darker"),
        ("pas assez lumineux", "brighter"),
        ("plus lumineux", "brighter"),
        ("plus de contraste", "contrast"),
        ("moins de contraste", "flatter"),
        ("noir et blanc", "mono"),
        ("pas en noir et blanc", ""),
        # light and skin
        ("lumière douce", "soft light"),
        ("lumière de gauche", "loop light"),
        ("lumière qui vient de droite", "loop light"),
        ("à contre-jour", "rim light"),
        ("lumière dramatique", "rembrandt light"),
        ("peau plus lisse", "strong retouch"),
        ("enlève les rides", "strong retouch"),
        ("sans retouche", "none retouch"),
        ("retouche légère", "light retouch"),
        ("peau naturelle", "none retouch"),
        # shape and strength
        ("carré", "1:1"),
        ("en vertical", "4:5"),
        ("format paysage", "refused"),
        ("très subtil", "strength 0.2"),
        ("bd, pas trop fort", "comic; strength 0.4"),
        ("effet à 50 %", "strength 0.5"),
        # denial
        ("pas de rouge", "refused"),
        ("je ne veux pas de fond rouge", "refused"),
        ("pas de dessin animé, plutôt un dessin au crayon", "pencil"),
        ("bleu au lieu de rouge", "on blue"),
        # things keep their colours
        ("cheveux roux sur fond bleu", "on blue; left cheveux roux"),
        ("fond bleu cheveux rouges", "on blue; left cheveux rouges"),
        ("une robe rouge et noire sur fond gris", "on grey; left robe rouge; left noire"),
        ("mets-moi les cheveux en bleu", "refused; left cheveux; left bleu"),
        ("avec un chapeau noir", "refused; left chapeau noir"),
        ("fond beige, chemise blanche", "on beige; left chemise blanche"),
        ("un château noir", "painted; left château noir"),
        ("en chevalier", "painted; left chevalier"),
        ("sans lunettes", "refused; left sans lunettes"),
        ("cadre doré", "refused"),
        ("comic, lumière bleue", "comic; left bleue"),
        # names
        ("carte à collectionner, nom : Zoé Martin", "trading-card; name Zoé Martin"),
        ("sticker « Mamie Jo »", "sticker; name Mamie Jo"),
        ("je m'appelle Léa, fais-moi un badge", "emoji-badge; name Léa"),
        ("polaroid avec écrit Vacances 2024", "polaroid; name Vacances 2024"),
        ("une rose à la main", "refused; left une rose; left main"),
        # typos, and English names in between
        ("photo didentité", "studio-white"),
        ("aquarele", "watercolour"),
        ("caricatur", "caricature"),
        ("peinture a l'huille", "oil"),
        ("contrejour", "rim light"),
        ("fond bordeau", "on burgundy"),
        ("pop art mais avec un fond bleu", "pop-art; on blue"),
        ("headshot linkedin avec fond gris", "headshot; on grey"),
        # whole sentences
        ("Salut, tu peux me faire un truc style bd avec un fond jaune stp ?", "comic; on yellow"),
        (
            "Bonjour, j'aurais besoin d'une photo professionnelle pour LinkedIn, sur fond gris "
            "clair, avec une lumière douce et pas trop retouchée. Merci d'avance !",
            "headshot; on light-grey; soft light; light retouch",
        ),
        (
            "Ma grand-mère aimerait un portrait comme un tableau ancien, dans des tons chauds, "
            "sans ses lunettes, et surtout pas en noir et blanc",
            "old-master; warmer; left sans ses lunettes",
        ),
        (
            "Coucou, fais-moi une aquarelle avec un fond rose, au format carré, et écris en "
            "dessous : Pour Maman",
            "watercolour; on pink; 1:1; name Pour Maman",
        ),
        # several wishes at once
        ("je veux un fond blanc et pas de lunettes", "on white; left pas de lunettes"),
        ("fond clair et costume foncé", "on light-grey; left costume foncé"),
        ("lumière plus chaude et peau plus douce", "warmer; strong retouch"),
        ("coucher de soleil en fond", "golden-hour"),
        ("moins jaune", "cooler"),
        ("ne touche pas à la peau", "none retouch"),
        ("fais un sticker sans fond pour whatsapp", "sticker"),
        ("style anime cheveux roses", "illustration; left cheveux roses"),
    ],
)
def test_what_is_asked_for_is_understood(prompt: str, meant: str) -> None:
    assert gist(prompt, "fr") == meant


@pytest.mark.parametrize(
    ("less", "plain", "more", "tone"),
    [
        ("un peu plus chaud", "plus chaud", "beaucoup plus chaud", "warmth"),
        ("légèrement plus clair", "plus clair", "vraiment plus clair", "brightness"),
        ("un peu plus de contraste", "plus de contraste", "beaucoup plus de contraste", "contrast"),
    ],
)
def test_tones_are_graded(less: str, plain: str, more: str, tone: str) -> None:
    amounts = [
        getattr(understand(prompt, CATALOGUE, language="fr").look, tone)
        for prompt in (less, plain, more)
    ]

    assert 0 < amounts[0] < amounts[1] < amounts[2] <= 1


@pytest.mark.parametrize(
    "prompt",
    [
        "Salut, ça va toi ?",
        "merci beaucoup !",
        "on se voit demain soir ?",
        "tu peux m'appeler quand tu rentres ?",
        "c'est clair !",
        "J'ai mangé une pizza hier avec Paul",
        "je ne sais pas",
        "t'es où ?",
        "mdr trop bien",
    ],
)
def test_small_talk_asks_for_nothing(prompt: str) -> None:
    with pytest.raises(PromptNotUnderstood):
        gist(prompt, "fr")
