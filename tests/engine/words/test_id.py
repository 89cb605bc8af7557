"""What people ask for in Indonesian."""

from __future__ import annotations

import pytest

from engine.errors import PromptNotUnderstood
from engine.styles.words import understand
from tests.engine.words.gist import CATALOGUE, gist


@pytest.mark.parametrize(
    ("prompt", "meant"),
    [
        # photos for work and papers
        ("Tolong buatkan foto formal untuk CV dengan latar abu-abu", "headshot; on grey"),
        ("bisa bikinin foto linkedin yang bagus gak?", "headshot"),
        ("pas foto latar merah", "studio-white; on red"),
        ("pas foto 3x4 latar biru", "studio-white; on blue; 3:4"),
        # the backdrop
        ("latar belakang biru tua", "on navy"),
        ("backgroundnya biru muda dong", "on sky"),
        ("LATAR HIJAU TUA", "on dark-green"),
        ("latar toska, agak hangat", "on turquoise; warmer"),
        ("ubah latar jadi hijau botol", "on dark-green"),
        ("latar ungu kusam", "on mauve"),
        ("tembok bata merah", "on terracotta"),
        ("latarnya lebih gelap", "on anthracite"),
        ("gelapkan latar", "on anthracite"),
        ("latar terang", "on light-grey"),
        ("latar #ff0000", "on #ff0000"),
        # colours and tones of something else
        ("rambut merah latar biru", "on blue; left rambut merah"),
        ("latar biru rambut merah", "on blue; left rambut merah"),
        ("gaun merah dan latar putih", "on white; left gaun merah"),
        ("memakai jas hitam", "refused; left memakai jas hitam"),
        ("senyum hangat, latar marun", "on maroon; left senyum hangat"),
        ("kastil gelap, latar putih", "painted; on white; left kastil gelap"),
        ("bingkai emas", "refused"),
        # tone
        ("lebih hangat", "warmer"),
        ("agak lebih hangat", "warmer"),
        ("30% lebih hangat", "warmer"),
        ("kegelapan nih", "brighter"),
        ("terlalu gelap", "brighter"),
        ("jangan terlalu gelap", "brighter"),
        ("kurang terang", "brighter"),
        ("kurangi kontras", "flatter"),
        ("kontrasnya dikurangi dikit", "flatter"),
        ("lebih terang dan lebih kontras", "brighter; contrast"),
        ("lebih dingin", "cooler"),
        # black and white, skin
        ("hitam putih dong", "mono"),
        ("jangan hitam putih", ""),
        ("tanpa retouch", "none retouch"),
        ("retouch tipis", "light retouch"),
        ("kulit lebih mulus", "strong retouch"),
        ("hilangkan jerawat", "strong retouch"),
        ("kulit natural aja", "none retouch"),
        # light, shape, strength
        ("cahaya lembut", "soft light"),
        ("cahaya dari kiri", "loop light"),
        ("cahaya dari belakang, vertikal", "rim light; 4:5"),
        ("pencahayaan rembrandt", "rembrandt light"),
        ("komik, kotak", "comic; 1:1"),
        ("pop art 50%", "pop-art; strength 0.5"),
        ("jangan terlalu lebay, sketsa pensil", "pencil; strength 0.4"),
        # styles, also by their English names
        ("cat air ya, latar putih", "watercolour; on white"),
        ("lukisan cat minyak", "oil"),
        ("ala van gogh tapi lebih hangat", "starry-blue; warmer"),
        ("jadi kartun latar biru", "cartoon-avatar; on blue"),
        ("pop art tapi background biru", "pop-art; on blue"),
        # names
        ("stiker dengan nama Budi", "sticker; name Budi"),
        ('stiker tulisannya "Sayang"', "sticker; name Sayang"),
        ("kartu koleksi, nama: Siti Nurhaliza", "trading-card; name Siti Nurhaliza"),
        ("namaku Dewi, bikinin badge dong", "emoji-badge; name Dewi"),
        # denial
        ("jangan merah", "refused"),
        ("merah jangan", "refused"),
        ("bukan merah, hijau", "on green"),
        ("latar jangan merah", "refused"),
        ("tanpa kacamata", "refused; left tanpa kacamata"),
        ("bukan kartun, sketsa pensil", "pencil"),
        # typos
        ("karikatrr", "caricature"),
        ("ilustrsi", "illustration"),
        ("mozaik", "mosaic"),
        # the rest
        ("raja majapahit", "painted; left raja majapahit"),
        ("kayak gambar ini", "like"),
        ("blurin backgroundnya", "bokeh"),
        ("hapus background", "sticker"),
        # long sentences
        (
            "bisa tolong buatin foto yang bagus ala pelukis klasik, latarnya gelap dan "
            "pencahayaannya dramatis?",
            "old-master; on anthracite; rembrandt light",
        ),
        (
            "halo min, mau foto profil buat kerja: latar abu-abu muda, cahaya lembut, "
            "kulit dihaluskan dikit, jangan terlalu terang ya",
            "headshot; on light-grey; darker; soft light; light retouch",
        ),
        (
            "butuh foto buat linkedin, backgroundnya krem, agak hangat, retouch ringan, "
            "format kotak",
            "headshot; on cream; warmer; light retouch; 1:1",
        ),
    ],
)
def test_what_is_understood(prompt: str, meant: str) -> None:
    assert gist(prompt, "id") == meant


@pytest.mark.parametrize(
    "prompt",
    [
        "halo apa kabar?",
        "makasih banyak ya",
        "kamu bisa apa aja?",
        "hari ini panas banget",
        "siapa yang menang kemarin?",
        "besok aku ke sekolah",
        "nanti malam telepon aku ya",
        "aku sayang kamu",
        "pertanyaan dan jawaban",
        "selamat pagi semuanya",
        "keputusan terbaik untuk kita",
    ],
)
def test_small_talk_asks_for_nothing(prompt: str) -> None:
    with pytest.raises(PromptNotUnderstood):
        gist(prompt, "id")


@pytest.mark.parametrize(
    ("little", "more", "field"),
    [
        ("agak hangat", "hangat", "warmth"),
        ("lebih gelap", "jauh lebih gelap", "brightness"),
        ("sedikit lebih kontras", "kontras banget", "contrast"),
        ("20% lebih hangat", "80% lebih hangat", "warmth"),
        ("kontras dikurangi dikit", "kontras dikurangi", "contrast"),
    ],
)
def test_how_much_is_graded(little: str, more: str, field: str) -> None:
    amounts = [
        getattr(understand(prompt, CATALOGUE, language="id").look, field)
        for prompt in (little, more)
    ]

    assert 0 < abs(amounts[0]) < abs(amounts[1]) <= 1
    assert amounts[0] * amounts[1] > 0
