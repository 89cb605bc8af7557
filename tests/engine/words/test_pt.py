"""What people ask for in Portuguese."""

from __future__ import annotations

import pytest

from engine.errors import PromptNotUnderstood
from engine.styles.words import understand
from tests.engine.words.gist import CATALOGUE, gist


@pytest.mark.parametrize(
    ("prompt", "meant"),
    [
        # the styles
        ("Oi, você pode fazer uma foto profissional pro meu currículo, por favor?", "headshot"),
        ("foto pro linkedin", "headshot"),
        ("foto 3x4", "studio-white"),
        ("foto tipo passe", "studio-white"),
        ("foto para passaporte", "studio-white"),
        ("foto para OAB", "studio-navy"),
        ("estúdio preto", "studio-black"),
        ("retrato de família", "studio-warm"),
        ("no escritório", "office"),
        ("perto da janela", "window"),
        ("cores da empresa", "brand"),
        ("fundo desfocado", "bokeh"),
        ("deixa meu fundo mas desfocado", "bokeh"),
        ("não muda o fundo", "bokeh"),
        ("sem fundo", "sticker"),
        ("tira o fundo", "sticker"),
        ("hora dourada", "golden-hour"),
        ("claro-escuro", "rembrandt"),
        ("no palco", "rim"),
        ("tapete vermelho", "glamour"),
        ("capa de revista", "editorial"),
        ("cena de filme", "cinematic"),
        ("pintura a óleo", "oil"),
        ("quadro antigo de museu", "old-master"),
        ("aquarela", "watercolour"),
        ("aguarela", "watercolour"),
        ("impressionista", "lavender-gold"),
        ("noite estrelada", "starry-blue"),
        ("a grande onda", "blue-wave"),
        ("nanquim", "ink-line"),
        ("desenho de linha", "ink-line"),
        ("para colorir", "ink-line"),
        ("gravura dourada", "golden-engraving"),
        ("mapa antigo", "antique-print"),
        ("cores de outono", "autumn"),
        ("pinceladas grossas", "coral-brush"),
        ("vermelho e dourado", "crimson-gold"),
        ("vitral", "mosaic"),
        ("conto de fadas", "storybook"),
        ("bordado", "tapestry"),
        ("xilogravura", "teal-woodcut"),
        ("literatura de cordel", "teal-woodcut"),
        ("desenho animado", "cartoon-avatar"),
        ("história em quadrinhos", "comic"),
        ("banda desenhada", "comic"),
        ("gibi", "comic"),
        ("mangá", "illustration"),
        ("caricatura", "caricature"),
        ("caricatura exagerada", "big-caricature"),
        ("desenho a lápis", "pencil"),
        ("lápis de cor", "coloured-pencil"),
        ("pop art", "pop-art"),
        ("pop art quatro vezes", "pop-art-four"),
        ("duas cores", "duotone"),
        ("foto antiga em sépia", "sepia"),
        ("videogame antigo", "pixel-art"),
        ("botton", "emoji-badge"),
        ("feliz aniversário", "confetti"),
        ("neon", "neon"),
        ("cartaz de filme", "movie-poster"),
        ("polaroide", "polaroid"),
        ("carimbo", "passport-stamp"),
        ("figurinha pro whatsapp", "sticker"),
        ("autocolante", "sticker"),
        ("carta colecionável", "trading-card"),
        ("anos 80", "vaporwave"),
        ("igual a essa foto", "like"),
        # the backdrop
        ("fundo azul marinho", "on navy"),
        ("fundo verde clarinho", "on mint"),
        ("fundo marrom", "on brown"),
        ("fundo castanho", "on brown"),
        ("fundo cinzento escuro", "on dark-grey"),
        ("fundo cor-de-rosa", "on pink"),
        ("coloca o fundo vermelho", "on red"),
        ("deixa o fundo azul", "on blue"),
        ("deixa o fundo mais escuro", "on anthracite"),
        ("muda o fundo pra branco", "on white"),
        ("quero o fundo verde escuro", "on dark-green"),
        ("fundo turquesa escuro", "on #1c6e6a"),
        ("fundo amarelo um pouco mais claro", "on #f9e393"),
        ("azul no fundo", "on blue"),
        ("em fundo preto", "on black"),
        ("fundo claro", "on light-grey"),
        # tone and black and white
        ("mais quente", "warmer"),
        ("um pouquinho mais quente", "warmer"),
        ("cores mais frias", "cooler"),
        ("não tão escuro", "brighter"),
        ("tá muito escuro", "brighter"),
        ("ficou meio escuro", "brighter"),
        ("escuro demais", "brighter"),
        ("não está claro o suficiente", "brighter"),
        ("mais contraste", "contrast"),
        ("menos contraste", "flatter"),
        ("preto e branco", "mono"),
        ("não em preto e branco", ""),
        ("p&b", "mono"),
        # light and skin
        ("luz suave", "soft light"),
        ("luz da esquerda", "loop light"),
        ("luz vinda da direita", "loop light"),
        ("contraluz", "rim light"),
        ("luz dramática", "rembrandt light"),
        ("pele mais lisa", "strong retouch"),
        ("tira as rugas", "strong retouch"),
        ("sem retoque", "none retouch"),
        ("retoque leve", "light retouch"),
        ("pele natural", "none retouch"),
        # shape and strength
        ("quadrada", "1:1"),
        ("na vertical", "4:5"),
        ("formato paisagem", "refused"),
        ("bem sutil", "strength 0.2"),
        ("quadrinhos, não muito forte", "comic; strength 0.4"),
        ("intensidade de 50%", "strength 0.5"),
        # denial
        ("nada de vermelho", "refused"),
        ("não quero fundo vermelho", "refused"),
        ("vermelho não", "refused"),
        ("não quero caricatura, prefiro desenho a lápis", "pencil"),
        ("azul em vez de vermelho", "on blue"),
        # things keep their colours
        ("cabelo ruivo e fundo azul", "on blue; left cabelo ruivo"),
        ("fundo azul cabelo vermelho", "on blue; left cabelo vermelho"),
        ("uma camisa branca e preta num fundo cinza", "on grey; left camisa branca; left preta"),
        ("com o cabelo azul", "refused; left cabelo azul"),
        ("vestida de vermelho", "refused; left vestida de vermelho"),
        ("um castelo preto", "painted; left castelo preto"),
        ("como um viking num barco", "painted; left viking; left barco"),
        ("sem óculos", "refused; left sem óculos"),
        ("moldura dourada", "refused"),
        ("comic, luz azul", "comic; left azul"),
        # names
        ("carta colecionável, nome: João Silva", "trading-card; name João Silva"),
        ('figurinha "Tia Lu"', "sticker; name Tia Lu"),
        ("meu nome é Ana, faz um botton", "emoji-badge; name Ana"),
        ("polaroid escrito Verão 2024", "polaroid; name Verão 2024"),
        ("uma rosa na mão", "refused; left uma rosa; left mão"),
        # typos, and English names in between
        ("foto de curiculo", "headshot"),
        ("aquarella", "watercolour"),
        ("carricatura", "caricature"),
        ("pintura a oleo", "oil"),
        ("figurnha", "sticker"),
        ("fundo azull marinho", "on navy"),
        ("pop art mas com fundo azul", "pop-art; on blue"),
        ("headshot profissional com fundo cinza", "headshot; on grey"),
        # whole sentences
        (
            "Oi, tem como fazer um retrato tipo gibi com o fundo amarelo e sem meus óculos?",
            "comic; on yellow; left sem meus óculos",
        ),
        (
            "Boa tarde, queria uma foto para o LinkedIn com fundo cinza claro e luz suave, bem "
            "profissional mas não muito escura, obrigado!",
            "headshot; on light-grey; brighter; soft light",
        ),
        (
            "Olá, podia fazer-me um retrato em aguarela com tons quentes, na vertical e sem os "
            "óculos, se faz favor?",
            "watercolour; warmer; 4:5; left sem os óculos",
        ),
        (
            "Minha avó queria um retrato como uma pintura antiga, com fundo bordô, quadrado, e "
            "que não seja em preto e branco",
            "old-master; on burgundy; 1:1",
        ),
        # several wishes at once
        ("quero fundo branco e sem óculos", "on white; left sem óculos"),
        ("fundo claro e terno escuro", "on light-grey; left terno escuro"),
        ("luz mais quente e pele mais macia", "warmer; strong retouch"),
        ("pôr do sol no fundo", "golden-hour"),
        ("a foto tá muito amarela", "cooler"),
        ("não mexe na pele", "none retouch"),
        ("faz uma figurinha sem fundo pro zap", "sticker"),
        ("estilo anime com cabelo rosa", "illustration; left cabelo rosa"),
        ("fundo vermelho não, melhor azul", "on blue"),
        ("tô muito escuro na foto", "brighter"),
    ],
)
def test_what_is_asked_for_is_understood(prompt: str, meant: str) -> None:
    assert gist(prompt, "pt") == meant


@pytest.mark.parametrize(
    ("less", "plain", "more", "tone"),
    [
        ("um pouco mais quente", "mais quente", "muito mais quente", "warmth"),
        ("um bocadinho mais claro", "mais claro", "bem mais claro", "brightness"),
        ("um pouco mais de contraste", "mais contraste", "muito mais contraste", "contrast"),
    ],
)
def test_tones_are_graded(less: str, plain: str, more: str, tone: str) -> None:
    amounts = [
        getattr(understand(prompt, CATALOGUE, language="pt").look, tone)
        for prompt in (less, plain, more)
    ]

    assert 0 < amounts[0] < amounts[1] < amounts[2] <= 1


@pytest.mark.parametrize(
    "prompt",
    [
        "oi, tudo bem com você?",
        "muito obrigada, viu",
        "que horas você chega amanhã?",
        "é claro que sim",
        "tô com frio",
        "Ontem fomos ao mercado com os meninos",
        "sei lá, depois a gente vê",
        "kkkkk boa",
        "já cheguei em casa",
    ],
)
def test_small_talk_asks_for_nothing(prompt: str) -> None:
    with pytest.raises(PromptNotUnderstood):
        gist(prompt, "pt")
