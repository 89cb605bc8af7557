"""What people type in Chinese, simplified and traditional."""

# ruff: noqa: RUF001  (Chinese commas)

from __future__ import annotations

import pytest

from engine.errors import PromptNotUnderstood
from engine.styles.words import understand
from tests.engine.words.gist import CATALOGUE, gist

PROMPTS = [
    # styles
    ("做一张领英用的职业照", "headshot"),
    ("简历照片", "headshot"),
    ("护照照片", "studio-white"),
    ("白底证件照", "studio-white; on white"),
    ("卡通头像", "cartoon-avatar"),
    ("我想要一個卡通頭像", "cartoon-avatar"),
    ("画成漫画风格", "comic"),
    ("動漫風格", "illustration"),
    ("吉卜力风", "illustration"),
    ("水彩画", "watercolour"),
    ("把圖片變成水彩畫", "watercolour"),
    ("油画感觉", "oil"),
    ("铅笔素描", "pencil"),
    ("梵高风格", "starry-blue"),
    ("水墨画", "ink-wash"),
    ("超夸张的大头漫画", "big-caricature"),
    ("民国老照片", "sepia"),
    ("拍立得", "polaroid"),
    ("整張拍立得啦", "polaroid"),
    ("球星卡", "trading-card"),
    ("波普艺术，背景蓝色", "pop-art; on blue"),
    ("pop art 背景蓝色", "pop-art; on blue"),
    ("来个cyberpunk风格的", "neon"),
    # backdrop
    ("背景换成蓝色", "on blue"),
    ("把背景改成深蓝色", "on navy"),
    ("蓝底一寸照", "studio-white; on blue"),
    ("红底", "on red"),
    ("唔該背景轉做藍色", "on blue"),
    ("背景要浅灰色的", "on light-grey"),
    ("背景藏青色可以吗", "on navy"),
    ("背景換成粉紅色", "on pink"),
    ("墨绿背景", "on dark-green"),
    ("身后的墙是米色", "on beige"),
    ("背景色用#aa3355吧", "on #aa3355"),
    ("背景暗一点", "on anthracite"),
    ("浅色的背景", "on light-grey"),
    ("去掉背景", "sticker"),
    ("背景虚化", "bokeh"),
    ("不要换背景", "bokeh"),
    # things
    ("红头发", "refused; left 红头发"),
    ("头发染成红色", "refused; left 头发; left 红色"),
    ("红色头发和蓝色背景", "on blue; left 红色头发"),
    ("头发红色背景蓝色", "on blue; left 头发红色"),
    ("穿蓝色西装，灰色背景", "on grey; left 穿蓝色西装"),
    ("不要眼镜", "refused; left 不要眼镜"),
    # tones
    ("再亮一点", "brighter"),
    ("光啲", "brighter"),
    ("太暗了", "brighter"),
    ("不够亮", "brighter"),
    ("不要太暗", "brighter"),
    ("有点暗", "brighter"),
    ("亮度降低", "darker"),
    ("暖色调", "warmer"),
    ("不要太黄", "cooler"),
    ("冷色调", "cooler"),
    ("提高对比度", "contrast"),
    ("对比度低一点", "flatter"),
    ("黑白照片", "mono"),
    ("不要黑白", ""),
    # light, skin, shape, strength
    ("柔光", "soft light"),
    ("从侧面打光", "loop light"),
    ("逆光", "rim light"),
    ("伦勃朗光", "rembrandt light"),
    ("磨皮", "strong retouch"),
    ("轻微磨皮", "light retouch"),
    ("不要美颜", "none retouch"),
    ("不要濾鏡", "none retouch"),
    ("正方形", "1:1"),
    ("竖版", "4:5"),
    ("3:4的", "3:4"),
    ("强度70", "strength 0.7"),
    ("弱一点的漫画", "comic; strength 0.4"),
    # not
    ("不要红色，要蓝色", "on blue"),
    ("红色不要", "refused"),
    ("别用红色背景", "refused"),
    ("不要漫画，要油画", "oil"),
    # names
    ("贴纸上写“小明”", "sticker; name 小明"),
    ("名字叫小明背景蓝色", "on blue; name 小明"),
    ("名字：李小红，球星卡", "trading-card; name 李小红"),
    ("电影海报，标题叫《最后的夏天》", "movie-poster; name 最后的夏天"),
    ("我叫王小明，帮我做一张球星卡", "trading-card; name 王小明"),
    # scenes
    ("像公主一样在城堡里", "painted; left 公主; left 城堡"),
    ("超级英雄，红色背景", "comic; on red; left 超级英雄"),
    # words in words
    ("明白了，背景蓝色", "on blue"),
    ("银行用的，背景黄色", "on yellow; left 银行"),
    # long
    (
        "你好，麻烦帮我做一张领英用的职业照，背景用浅灰色，皮肤自然一点，不要太暗，谢谢",
        "headshot; on light-grey; brighter; none retouch",
    ),
    (
        "我想把这张自拍变成水彩画，背景是薄荷绿的，光线柔和一点可以吗",
        "watercolour; on mint; soft light",
    ),
    (
        "我妈生日，想做一张生日贺卡，暖色调，上面写“祝妈妈生日快乐”",
        "confetti; warmer; name 祝妈妈生日快乐",
    ),
]

NOTHING = [
    "你好",
    "今天天气怎么样",
    "晚上吃什么",
    "謝謝你",
    "明天几点开会",
    "我刚到家",
    "银行几点关门",
    "红包发了吗",
]

GRADED = [
    ("亮一点", "更亮", "brightness"),
    ("暖色调", "非常暖", "warmth"),
    ("对比度高一点", "提高对比度", "contrast"),
    ("不要太暗", "提亮", "brightness"),
]


@pytest.mark.parametrize(("prompt", "asked"), PROMPTS)
def test_what_is_asked_for(prompt: str, asked: str) -> None:
    assert gist(prompt, "zh") == asked


@pytest.mark.parametrize("prompt", NOTHING)
def test_small_talk_asks_for_nothing(prompt: str) -> None:
    with pytest.raises(PromptNotUnderstood):
        gist(prompt, "zh")


@pytest.mark.parametrize(("less", "more", "tone"), GRADED)
def test_a_bit_is_less_than_much(less: str, more: str, tone: str) -> None:
    a_bit, much = (
        getattr(understand(words, CATALOGUE, language="zh").look, tone) for words in (less, more)
    )

    assert 0 < a_bit / much < 1
