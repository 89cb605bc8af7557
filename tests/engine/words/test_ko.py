"""What people type in Korean."""

from __future__ import annotations

import pytest

from engine.errors import PromptNotUnderstood
from engine.styles.words import understand
from tests.engine.words.gist import CATALOGUE, gist

PROMPTS = [
    # styles
    ("링크드인 프로필 사진으로 부탁드려요", "headshot"),
    ("이력서 사진", "headshot"),
    ("여권사진 만들어줘", "studio-white"),
    ("만화로 그려줘", "cartoon-avatar"),
    ("웹툰 느낌으로", "comic"),
    ("지브리 스타일로 바꿔줘", "illustration"),
    ("수채화로 그려주세요", "watercolour"),
    ("유화 느낌", "oil"),
    ("연필 스케치", "pencil"),
    ("고흐풍으로", "starry-blue"),
    ("인생네컷 느낌으로", "polaroid"),
    ("명화처럼 그려줘", "old-master"),
    ("수묵화", "ink-wash"),
    ("엄청 과장된 캐리커처", "big-caricature"),
    ("포토카드", "trading-card"),
    ("카톡 이모티콘 만들어줘", "sticker"),
    ("옛날 사진처럼", "sepia"),
    ("팝아트로 배경은 파랑", "pop-art; on blue"),
    ("pop art로 배경 파란색", "pop-art; on blue"),
    ("cyberpunk 느낌", "neon"),
    # spelling
    ("캐리커쳐", "caricature"),
    ("캐리캐쳐로 재밌게", "caricature"),
    ("파란배경으로해줘", "on blue"),
    ("증명사진느낌나게 회색배경", "studio-white; on grey"),
    # backdrop
    ("배경을 파란색으로 바꿔줘", "on blue"),
    ("파란 배경", "on blue"),
    ("배경은 남색으로 해주세요", "on navy"),
    ("하얀 배경으로 증명사진", "studio-white; on white"),
    ("진한 초록색 배경", "on dark-green"),
    ("연보라 배경이 좋아요", "on lavender"),
    ("뒤에 벽을 베이지로", "on beige"),
    ("배경색 #aa3355로", "on #aa3355"),
    ("어두운 배경", "on anthracite"),
    ("배경 밝게 해주세요", "on light-grey"),
    ("배경 제거해줘", "sticker"),
    ("배경 흐리게", "bokeh"),
    ("배경 바꾸지 마세요", "bokeh"),
    # things
    ("빨간 머리", "refused; left 빨간 머리"),
    ("머리는 빨간색 배경은 파란색", "on blue; left 머리는 빨간색"),
    ("빨간 머리에 파란 배경", "on blue; left 빨간 머리"),
    ("흰 셔츠 입고 회색 배경", "on grey; left 흰 셔츠 입고"),
    ("안경 빼줘", "refused; left 안경 빼줘"),
    # tones
    ("좀 더 밝게 해줘", "brighter"),
    ("사진이 좀 어두운데 밝게 해줘", "brighter"),
    ("너무 어두워요", "brighter"),
    ("너무 어둡지 않게 해주세요", "brighter"),
    ("너무 밝아요", "darker"),
    ("조금만 더 따뜻하게", "warmer"),
    ("쿨톤으로", "cooler"),
    ("대비 높여줘", "contrast"),
    ("대비를 좀 줄여주세요", "flatter"),
    ("밝기 낮추고 대비 높여줘", "darker; contrast"),
    ("흑백으로", "mono"),
    ("흑백 말고", ""),
    # light, skin, shape, strength
    ("부드러운 조명", "soft light"),
    ("조명을 왼쪽에서 비춰줘", "loop light"),
    ("역광", "rim light"),
    ("렘브란트 조명", "rembrandt light"),
    ("피부 보정 살짝만", "light retouch"),
    ("잡티 없애주세요", "strong retouch"),
    ("보정 없이 자연스럽게", "none retouch"),
    ("인스타용 정사각형", "1:1"),
    ("세로로 해줘", "4:5"),
    ("3:4로 해줘", "3:4"),
    ("강도 70으로", "strength 0.7"),
    ("약하게 만화 느낌", "cartoon-avatar; strength 0.4"),
    # not
    ("빨간색 말고 파란색", "on blue"),
    ("빨간 배경은 싫어", "refused"),
    ("노란색으로 하지 말고 초록색으로 해줘", "on green"),
    ("만화 말고 유화로", "oil"),
    # names
    ("스티커에 '지민'이라고 써줘", "sticker; name 지민"),
    ("스티커 지민이라고 써줘 배경은 노란색", "sticker; on yellow; name 지민"),
    ("카드에 Ana라고 적어줘", "trading-card; name Ana"),
    ("이름: 김민수, 포토카드", "trading-card; name 김민수"),
    ('영화 포스터 제목은 "마지막 여름"', "movie-poster; name 마지막 여름"),
    # scenes
    ("공주처럼 궁전에서", "painted; left 공주; left 궁전"),
    ("슈퍼히어로로 빨간 배경", "comic; on red; left 슈퍼히어로"),
    # long
    (
        "안녕하세요, 링크드인에 올릴 프로필 사진이 필요한데 배경은 연한 회색으로 하고 피부는 "
        "자연스럽게 부탁드립니다",
        "headshot; on light-grey; none retouch",
    ),
    (
        "제 사진을 수채화처럼 그려주실 수 있나요? 너무 어둡지 않게, 배경은 민트색이면 좋겠어요",
        "watercolour; on mint; brighter",
    ),
    (
        '생일 카드 만들고 싶어요. 조명은 따뜻하게, 이름은 "영희"로 넣어주세요',
        "confetti; warmer; name 영희",
    ),
]

NOTHING = [
    "안녕하세요 반가워요",
    "오늘 뭐 먹지?",
    "내일 몇 시에 만나?",
    "고마워 ㅋㅋ",
    "회의 시간 알려줘",
    "날씨가 따뜻하네",
    "집에 가고 싶다",
    "ㅋㅋㅋ 대박",
]

GRADED = [
    ("조금 더 밝게", "더 밝게", "brightness"),
    ("따뜻하게", "훨씬 따뜻하게", "warmth"),
    ("대비 살짝 높여줘", "대비 높여줘", "contrast"),
    ("너무 어둡지 않게", "밝게", "brightness"),
]


@pytest.mark.parametrize(("prompt", "asked"), PROMPTS)
def test_what_is_asked_for(prompt: str, asked: str) -> None:
    assert gist(prompt, "ko") == asked


@pytest.mark.parametrize("prompt", NOTHING)
def test_small_talk_asks_for_nothing(prompt: str) -> None:
    with pytest.raises(PromptNotUnderstood):
        gist(prompt, "ko")


@pytest.mark.parametrize(("less", "more", "tone"), GRADED)
def test_a_bit_is_less_than_much(less: str, more: str, tone: str) -> None:
    a_bit, much = (
        getattr(understand(words, CATALOGUE, language="ko").look, tone) for words in (less, more)
    )

    assert 0 < a_bit / much < 1
