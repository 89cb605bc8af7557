"""What people type in Japanese."""

from __future__ import annotations

import pytest

from engine.errors import PromptNotUnderstood
from engine.styles.words import understand
from tests.engine.words.gist import CATALOGUE, gist

PROMPTS = [
    # styles
    ("リンクトインのプロフィール写真を作って", "headshot"),
    ("履歴書用の写真", "headshot"),
    ("パスポート写真", "studio-white"),
    ("アニメ風にしてください", "illustration"),
    ("イラストにして", "illustration"),
    ("漫画風で背景は黄色", "comic; on yellow"),
    ("水彩画風に", "watercolour"),
    ("油絵っぽく", "oil"),
    ("鉛筆スケッチ", "pencil"),
    ("ゴッホ風の絵", "starry-blue"),
    ("ジブリ風にして", "illustration"),
    ("似顔絵を描いて", "caricature"),
    ("思いっきり誇張した似顔絵", "big-caricature"),
    ("LINEスタンプにしたい", "sticker"),
    ("スタンプにして", "sticker"),
    ("チェキ風", "polaroid"),
    ("昭和の女優みたいに", "glamour"),
    ("浮世絵風に", "blue-wave"),
    ("切手風", "passport-stamp"),
    ("ポップアート風で背景は青", "pop-art; on blue"),
    ("ポップ・アート", "pop-art"),
    ("pop art 背景 青", "pop-art; on blue"),
    ("cyberpunkっぽく", "neon"),
    # backdrop
    ("背景を青にしてください", "on blue"),
    ("青い背景で", "on blue"),
    ("背景青でお願いします", "on blue"),
    ("白背景で証明写真", "studio-white; on white"),
    ("背景を紺色に変えてもらえますか", "on navy"),
    ("濃い緑の背景", "on dark-green"),
    ("薄いピンクの背景がいい", "on pink"),
    ("背景は生成りで", "on off-white"),
    ("壁は水色", "on sky"),
    ("背景は#aa3355で", "on #aa3355"),
    ("暗めの背景で", "on anthracite"),
    ("背景を明るく", "on light-grey"),
    ("背景を消して", "sticker"),
    ("背景をぼかして", "bokeh"),
    ("背景はそのままで", "bokeh"),
    # things
    ("赤い髪", "refused; left 赤い髪"),
    ("髪を赤くして", "refused; left 髪を赤く"),
    ("髪は赤で背景は青で", "on blue; left 髪は赤"),
    ("背景を青に髪を赤に", "on blue; left 髪を赤"),
    ("白いシャツと紺のネクタイ、背景グレー", "on grey; left 白いシャツ; left 紺のネクタイ"),
    ("着物を着せて", "refused; left 着物"),
    ("メガネを外して", "refused; left メガネ"),
    # tones
    ("もう少し明るくして", "brighter"),
    ("ちょっと暗いので明るめで", "brighter"),
    ("暗すぎないように", "brighter"),
    ("明るすぎます", "darker"),
    ("あまり暗くしないで", "brighter"),
    ("少しだけ暖かく", "warmer"),
    ("寒色系で", "cooler"),
    ("コントラスト強め", "contrast"),
    ("コントラストを少し下げて", "flatter"),
    ("白黒で", "mono"),
    ("モノクロ写真にして", "mono"),
    ("白黒じゃなくて", ""),
    # light, skin, shape, strength
    ("柔らかい光で", "soft light"),
    ("光は左からお願い", "loop light"),
    ("逆光", "rim light"),
    ("レンブラントライト", "rembrandt light"),
    ("肌をきれいに", "strong retouch"),
    ("補正は控えめで", "light retouch"),
    ("無加工で", "none retouch"),
    ("正方形で", "1:1"),
    ("縦長で", "4:5"),
    ("3:4で", "3:4"),
    ("強さ50%", "strength 0.5"),
    ("強めの漫画風", "comic; strength 0.85"),
    # not
    ("赤はやめて", "refused"),
    ("赤じゃなくて青", "on blue"),
    ("赤い背景は嫌だ", "refused"),
    ("漫画じゃなくて油絵", "oil"),
    # names
    ("「さくら」と書いてステッカーに", "sticker; name さくら"),
    ("名前はさくら、トレカ風", "trading-card; name さくら"),
    ("名前: 田中さくら、カード", "trading-card; name 田中さくら"),
    ("映画ポスター、タイトルは「最後の夏」", "movie-poster; name 最後の夏"),
    # scenes
    ("お姫様みたいにお城で", "painted; left お姫様; left お城"),
    ("スーパーヒーローにして赤い背景で", "comic; on red; left スーパーヒーロー"),
    # words in words
    ("告白したい、背景は青", "on blue; left 告白"),
    ("金曜日の白いシャツ、背景は緑", "on green; left 金曜日の白いシャツ"),
    # long
    (
        "お忙しいところすみませんが、リンクトイン用のプロフィール写真を作っていただけますか。"
        "背景は薄いグレーで、肌は自然な感じでお願いします。",
        "headshot; on light-grey; none retouch",
    ),
    (
        "この写真を水彩画風にしてほしいんだけど、暗すぎないようにして、背景はミント色がいいな",
        "watercolour; on mint; brighter",
    ),
    (
        "母の誕生日カードを作りたいです。光は暖かく、名前は「花子」でお願いします",
        "confetti; warmer; name 花子",
    ),
]

NOTHING = [
    "こんにちは",
    "今日は何食べる?",
    "面白い人だね",
    "金曜日空いてる?",
    "明日の会議は何時から?",
    "ありがとうございます!",
    "銀行に行ってくる",
    "了解です",
]

GRADED = [
    ("少し明るく", "もっと明るく", "brightness"),
    ("暖かく", "かなり暖かく", "warmth"),
    ("コントラストを少し上げて", "コントラストを上げて", "contrast"),
    ("暗すぎないように", "明るく", "brightness"),
]


@pytest.mark.parametrize(("prompt", "asked"), PROMPTS)
def test_what_is_asked_for(prompt: str, asked: str) -> None:
    assert gist(prompt, "ja") == asked


@pytest.mark.parametrize("prompt", NOTHING)
def test_small_talk_asks_for_nothing(prompt: str) -> None:
    with pytest.raises(PromptNotUnderstood):
        gist(prompt, "ja")


@pytest.mark.parametrize(("less", "more", "tone"), GRADED)
def test_a_bit_is_less_than_much(less: str, more: str, tone: str) -> None:
    a_bit, much = (
        getattr(understand(words, CATALOGUE, language="ja").look, tone) for words in (less, more)
    )

    assert 0 < a_bit / much < 1
