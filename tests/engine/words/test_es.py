"""What people ask for in Spanish."""

from __future__ import annotations

import pytest

from engine.errors import PromptNotUnderstood
from engine.styles.words import understand
from tests.engine.words.gist import CATALOGUE, gist


@pytest.mark.parametrize(
    ("prompt", "meant"),
    [
        # the styles
        ("Hola, ¿me podrías hacer una foto profesional para mi currículum, por favor?", "headshot"),
        ("una foto para linkedin", "headshot"),
        ("foto carnet", "studio-white"),
        ("foto tipo pasaporte", "studio-white"),
        ("foto para el DNI", "studio-white"),
        ("foto de abogada para el bufete", "studio-navy"),
        ("estudio negro", "studio-black"),
        ("foto familiar en estudio cálido", "studio-warm"),
        ("en la oficina", "office"),
        ("junto a la ventana", "window"),
        ("colores de la empresa", "brand"),
        ("fondo borroso", "bokeh"),
        ("mi fondo pero desenfocado", "bokeh"),
        ("no cambies el fondo", "bokeh"),
        ("sin fondo", "sticker"),
        ("quítale el fondo", "sticker"),
        ("hora dorada", "golden-hour"),
        ("claroscuro", "rembrandt"),
        ("en el escenario", "rim"),
        ("diva de Hollywood", "glamour"),
        ("portada de revista", "editorial"),
        ("como en una película", "cinematic"),
        ("cuadro al óleo", "oil"),
        ("pintura antigua de museo", "old-master"),
        ("acuarela", "watercolour"),
        ("impresionista", "lavender-gold"),
        ("como un cuadro de Van Gogh", "starry-blue"),
        ("la gran ola", "blue-wave"),
        ("tinta china", "ink-wash"),
        ("carta de tarot", "ink-and-gold"),
        ("dibujo de líneas", "ink-line"),
        ("para colorear", "ink-line"),
        ("grabado antiguo", "golden-engraving"),
        ("mapa antiguo", "antique-print"),
        ("colores de otoño", "autumn"),
        ("cartel de circo", "carnival"),
        ("pinceladas gruesas", "coral-brush"),
        ("rojo y dorado", "crimson-gold"),
        ("cubista", "expressionist"),
        ("vitral", "mosaic"),
        ("cuento de hadas", "storybook"),
        ("tapiz", "tapestry"),
        ("grabado en madera", "teal-woodcut"),
        ("dibujos animados", "cartoon-avatar"),
        ("cómic", "comic"),
        ("historieta", "comic"),
        ("anime", "illustration"),
        ("caricatura", "caricature"),
        ("caricatura exagerada", "big-caricature"),
        ("dibujo a lápiz", "pencil"),
        ("lápices de colores", "coloured-pencil"),
        ("pop art", "pop-art"),
        ("pop art cuatro veces", "pop-art-four"),
        ("dos tonos", "duotone"),
        ("risografía", "risograph"),
        ("foto antigua en sepia", "sepia"),
        ("videojuego de 8 bits", "pixel-art"),
        ("chapa redonda", "emoji-badge"),
        ("feliz cumpleaños", "confetti"),
        ("neón", "neon"),
        ("cartel de película", "movie-poster"),
        ("polaroid", "polaroid"),
        ("sello de pasaporte", "passport-stamp"),
        ("pegatina", "sticker"),
        ("cromo", "trading-card"),
        ("años 80", "vaporwave"),
        ("como en esta foto", "like"),
        # the backdrop
        ("fondo azul marino", "on navy"),
        ("fondo verde clarito", "on mint"),
        ("fondo marron", "on brown"),
        ("ponle el fondo rojo", "on red"),
        ("pon azul el fondo", "on blue"),
        ("cambia el fondo a blanco", "on white"),
        ("que el fondo sea verde oscuro", "on dark-green"),
        ("fondo turquesa oscuro", "on #1c6e6a"),
        ("fondo amarillo un poco más claro", "on #f9e393"),
        ("celeste de fondo", "on sky"),
        ("fondo color vino", "on wine"),
        ("sobre fondo gris", "on grey"),
        ("más oscuro el fondo", "on anthracite"),
        ("fondo claro", "on light-grey"),
        # tone and black and white
        ("más cálido", "warmer"),
        ("un poquito más cálido", "warmer"),
        ("colores más fríos", "cooler"),
        ("no tan oscuro", "brighter"),
        ("está muy oscura", "brighter"),
        ("demasiado clara", "darker"),
        ("no es lo suficientemente claro", "brighter"),
        ("que no quede muy oscura", "brighter"),
        ("más contraste", "contrast"),
        ("menos contraste", "flatter"),
        ("blanco y negro", "mono"),
        ("que no sea en blanco y negro", ""),
        # light and skin
        ("luz suave", "soft light"),
        ("luz desde la izquierda", "loop light"),
        ("luz desde la derecha", "loop light"),
        ("a contraluz", "rim light"),
        ("luz dramática", "rembrandt light"),
        ("piel más suave", "strong retouch"),
        ("quítame las arrugas", "strong retouch"),
        ("sin retoque", "none retouch"),
        ("un retoque suave", "light retouch"),
        ("piel natural", "none retouch"),
        # shape and strength
        ("cuadrada", "1:1"),
        ("en vertical", "4:5"),
        ("formato horizontal", "refused"),
        ("muy sutil", "strength 0.2"),
        ("cómic, no muy fuerte", "comic; strength 0.4"),
        ("con una intensidad del 50 %", "strength 0.5"),
        # denial
        ("nada de rojo", "refused"),
        ("no quiero el fondo rojo", "refused"),
        ("rojo no", "refused"),
        ("no quiero caricatura, mejor un dibujo a lápiz", "pencil"),
        ("azul en vez de rojo", "on blue"),
        # things keep their colours
        ("pelo rojo y fondo azul", "on blue; left pelo rojo"),
        ("fondo azul pelo rojo", "on blue; left pelo rojo"),
        ("una camisa blanca y negra sobre fondo gris", "on grey; left camisa blanca; left negra"),
        ("ponme el pelo azul", "refused; left pelo azul"),
        ("vestida de rojo", "refused; left vestida de rojo"),
        ("un castillo negro", "painted; left castillo negro"),
        ("como un vikingo en un barco", "painted; left vikingo; left barco"),
        ("sin gafas", "refused; left sin gafas"),
        ("marco dorado", "refused"),
        ("comic, luz azul", "comic; left azul"),
        # names
        ("carta coleccionable, nombre: José Pérez", "trading-card; name José Pérez"),
        ("pegatina «Tía Lola»", "sticker; name Tía Lola"),
        ("me llamo Ana, hazme una insignia", "emoji-badge; name Ana"),
        ("polaroid que diga Verano 2024", "polaroid; name Verano 2024"),
        ("una rosa en la mano", "refused; left una rosa; left mano"),
        # typos, and English names in between
        ("foto de curiculum", "headshot"),
        ("acuarella", "watercolour"),
        ("carricatura", "caricature"),
        ("cuadro al oleo", "oil"),
        ("fondo azull marino", "on navy"),
        ("pegatna", "sticker"),
        ("pop art pero con fondo azul", "pop-art; on blue"),
        ("headshot profesional con fondo gris", "headshot; on grey"),
        # whole sentences
        (
            "Che, ¿me hacés un retrato estilo historieta con fondo amarillo y sin mis lentes? "
            "porfa",
            "comic; on yellow; left sin mis lentes",
        ),
        (
            "Buenas, quiero una foto para LinkedIn con el fondo gris clarito y una luz suave, "
            "que se vea profesional pero no demasiado seria, gracias",
            "headshot; on light-grey; soft light",
        ),
        (
            "A mi abuela le gustaría un retrato como una pintura antigua, en tonos cálidos, en "
            "vertical, y que no sea en blanco y negro",
            "old-master; warmer; 4:5",
        ),
        (
            "Oye, hazme una acuarela con fondo rosa, cuadrada, con el texto: Para Mamá",
            "watercolour; on pink; 1:1; name Para Mamá",
        ),
        # several wishes at once
        ("quiero fondo blanco y sin lentes", "on white; left sin lentes"),
        ("fondo claro y traje oscuro", "on light-grey; left traje oscuro"),
        ("luz más cálida y piel más suave", "warmer; strong retouch"),
        ("atardecer de fondo", "golden-hour"),
        ("la foto está muy amarilla", "cooler"),
        ("no toques la piel", "none retouch"),
        ("hazme un sticker sin fondo para whatsapp", "sticker"),
        ("estilo anime con el pelo rosa", "illustration; left pelo rosa"),
        ("fondo rojo no, mejor azul", "on blue"),
        ("me veo muy oscuro", "brighter"),
    ],
)
def test_what_is_asked_for_is_understood(prompt: str, meant: str) -> None:
    assert gist(prompt, "es") == meant


@pytest.mark.parametrize(
    ("less", "plain", "more", "tone"),
    [
        ("un poco más cálido", "más cálido", "mucho más cálido", "warmth"),
        ("un pelín más claro", "más claro", "muchísimo más claro", "brightness"),
        ("un poco más de contraste", "más contraste", "mucho más contraste", "contrast"),
    ],
)
def test_tones_are_graded(less: str, plain: str, more: str, tone: str) -> None:
    amounts = [
        getattr(understand(prompt, CATALOGUE, language="es").look, tone)
        for prompt in (less, plain, more)
    ]

    assert 0 < amounts[0] < amounts[1] < amounts[2] <= 1


@pytest.mark.parametrize(
    "prompt",
    [
        "hola, ¿qué tal estás?",
        "muchas gracias, muy amable",
        "¿a qué hora quedamos mañana?",
        "claro que sí",
        "tengo mucho frío",
        "Ayer fuimos al mercado con mis primos",
        "no sé qué decirte",
        "jajaja qué bueno",
        "ya llegué a casa",
    ],
)
def test_small_talk_asks_for_nothing(prompt: str) -> None:
    with pytest.raises(PromptNotUnderstood):
        gist(prompt, "es")
