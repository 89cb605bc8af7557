### Everything Likeness says, in Korean. The other languages are files like this one.
###
### Voice: warm, brief, honest; three lines at most; no jargon; never blame. *Stars* mark emphasis.
### A value in braces comes from the program and stays as it is. No particle whose form depends on
### the sound before it may follow a value.

## Building blocks

# Shown as it is.
raw = { $text }
span-seconds = { $count }초
span-minutes = { $count }분
span-hours = { $count }시간
span-days = { $count }일
count-photos = 사진 { $count }장
count-faces = 저장된 얼굴 { $count }개
count-portraits = 초상화 { $count }장
count-orders = 주문 { $count }건

## Beginning

hello = 사진으로 초상화를 만들어요. 프로필 사진, 그림, 만화, 스티커까지 모두 이 컴퓨터 안에서 만들어요.
hello-how = 셀카를 보내고 스타일을 하나 고르세요. 초상화와 함께, 얼마나 닮았는지도 솔직하게 말씀드릴게요.
hello-again = 다시 만나 반가워요. 이번엔 어떤 스타일로 할까요?
consent = 반가워요. 저는 이 그룹의 컴퓨터에서 사진으로 초상화를 만들어요. 사진은 { $photos }, 초상화는 { $portraits } 동안 보관한 뒤 지워요. /forgetme 한 번이면 언제든 전부 바로 지워져요. 시작해도 될까요?
consent-thanks = 고마워요.
consent-refused = 알겠어요. 아무것도 남기지 않았어요. 마음이 바뀌면 사진만 보내 주세요.
refused-after-yes = 전에 동의하셨기 때문에, 보내 주신 것은 보관 기간이 끝날 때까지 남아 있어요. “내 정보 모두 삭제”를 고르면 바로 다 지워져요.
wish-noted = 동의해 주시면 그렇게 만들게요.
agreed-send-photo = 고마워요. 이제 사진을 보내 주세요. 머리와 어깨가 나오고 카메라를 보는 사진이 가장 좋아요.
send-a-photo = 사진을 보내 주세요. 밝은 곳에서 카메라를 보고, 머리와 어깨가 나오면 좋아요.
photo-first = 좋아요. 먼저 본인 사진을 보내 주세요.
photo-for-that = 사진을 보내 주시면 그렇게 만들게요.
after-looking = 사진을 다 보면 바로 만들게요.

## Photos and the coach

looking = 받았어요. 한번 볼게요…
look-interrupted = 사진을 보다가 중간에 끊겼어요. 한 번만 더 보내 주시겠어요?
good-photo = 빛도 좋고, 또렷하고, 시선도 좋아요.
good-photos =
    { $count ->
        [1] 사진 좋아요.
        [2] 사진 두 장 모두 좋아요.
       *[other] 사진 { $count }장 모두 좋아요.
    }
left-out = { $number }번 사진은 뺄게요. { $why }.
left-out-one = 이 사진은 뺄게요. { $why }.
left-out-many =
    { $count ->
        [1] 사진 1장은 뺄게요.
       *[other] 사진 { $count }장은 뺄게요. 흐리거나 어둡거나, 다른 분의 사진이에요.
    }
somebody-new = 전과 다른 분이라서 새로 시작할게요.
face-known = 제가 아는 얼굴로 할게요. 다른 분으로 하려면 그분 사진만 따로 보내 주세요.
photo-from-before = 이전 사진으로 계속할게요.
why-unreadable = 파일을 읽을 수 없어요
why-no-face = 얼굴이 보이지 않아요
why-stranger = 다른 분 같아요
why-eyes-closed = 눈이 감겨 있어요
why-blurred = 흐릿해요
why-small-face = 얼굴이 너무 작아요
why-backlit = 빛이 뒤에서 들어와요
why-dark = 어두워요
why-bright = 빛이 너무 강해요
why-turned-away = 얼굴이 옆을 향하고 있어요
coach-eyes-closed = 눈이 감긴 것 같아요. 눈을 뜬 사진이면 더 잘 나와요.
coach-blurred = 얼굴이 조금 흐려요. 렌즈를 닦고, 흔들리지 않게 다시 찍어 보세요.
coach-small-face = 얼굴이 작아서 세밀한 부분은 살리기 어려워요. 창문을 보고 팔 길이쯤에서 찍으면 가장 좋아요.
coach-backlit = 빛이 뒤에서 들어와요. 창문 쪽을 보고 찍으면 더 잘 나와요.
coach-dark = 사진이 어두워요. 창문이나 조명을 보고 찍으면 훨씬 나아요.
coach-bright = 빛이 강해서 얼굴 일부가 하얗게 날아갔어요. 직사광선이나 플래시를 피하면 더 좋아요.
coach-turned-away = 얼굴이 옆으로 많이 돌아가 있어요. 카메라를 보고 찍으면 가장 좋아요.
tip-tilted-up-down = 사진 좋아요. 카메라를 눈높이에 맞추면 더 좋아요.
tip-covered = 사진 좋아요. 다만 얼굴이 조금 가려졌어요. 가린 것이 없으면 더 닮게 나와요.
tip-side-light = 사진 좋아요. 다만 얼굴 반쪽이 그늘졌어요. 빛 쪽으로 조금만 돌리면 더 좋아요.
tip-colour-cast = 사진 좋아요. 다만 조명에 색이 있어요. 자연광이면 피부색이 더 자연스러워요.
which-face = { $count }명이 보여요. 누구의 초상화를 만들까요?
face-first = 네, 기억해 둘게요. 먼저 누구인지 얼굴의 번호를 눌러 주세요.
face-chosen = { $number }번으로 할게요.
face-not-there = 그 번호의 얼굴은 없어요. 얼굴에 적힌 번호를 눌러 주세요.
like-taken = 느낌이 멋지네요. 이 그림처럼 그려 드릴게요.

## Looks

which-look = 어떤 스타일로 할까요?
say-what-you-like = 원하는 대로 말씀해 주세요. 색, 빛, 스타일, 효과의 세기 모두 좋아요.
words-title = 직접 설명하기
words-label = 어떻게 해 드릴까요?
example-words = 남색 배경, 조금 더 따뜻하게
example-change = 배경은 더 어둡게, 대비는 약하게
example-photo = 사진을 끌어다 놓거나 인사를 건네 보세요
send-the-picture = 마음에 드는 느낌의 그림을 보내 주세요. 회화, 포스터, 무늬 다 좋아요.
own-words = 직접 쓴 스타일
style-gone = 그 스타일은 이제 없어요. 지금은 이런 스타일이 있어요:
family-professional = 프로필
family-painted = 그림
family-illustrated = 만화·드로잉
family-fun = 재미있게
family-professional-about = 프로필: 사진 그대로, 빛과 배경만 더 좋게.
family-painted-about = 그림: 붓, 먹, 모자이크, 고전 명화.
family-illustrated-about = 만화·드로잉: 연필, 만화, 팝아트, 픽셀.
family-fun-about = 재미있게: 스티커, 포스터, 네온, 색종이.
options = 이제부터 따로 말씀이 없으면 이렇게 만들어요:
option-title-count = 개수
option-title-shape = 비율
option-title-backdrop = 배경
option-title-strength = 세기
option-count =
    { $count ->
        [1] 초상화 1장
       *[other] 스타일 { $count }가지
    }
option-shape-any = 비율 자유
option-backdrop-any = 배경 자유
option-strength-any = 보통 세기
option-strength = { $percent }%
color-white = 흰색
color-light-grey = 연회색
color-grey = 회색
color-charcoal = 차콜
color-navy = 남색
color-teal = 청록색
color-beige = 베이지
color-burgundy = 버건디

## Waiting

next-in-line = 바로 다음 차례예요. 약 { $wait } 걸려요.
in-line = 앞에 { $before }건 있어요. 약 { $wait } 걸려요. 다 되면 여기로 보낼 테니 채팅은 닫아도 돼요.
making = 지금 만들고 있어요. 약 { $wait } 걸려요.
stage-intake = 사진 여는 중
stage-analyze = 얼굴 익히는 중
stage-refine = 보정하는 중
stage-generate = 그림 만드는 중
stage-critique = 닮았는지 확인하는 중
stage-finish = 마무리하는 중
cancelled = 취소했어요. 주문 횟수에는 넣지 않았어요.
cancel-which = 어느 것을 멈출까요?
nothing-to-cancel = 지금 만들고 있는 게 없어요.
paused-for-now = 운영자가 스튜디오를 잠시 멈췄어요. 다시 열리면 만들게요.

## Portraits

likeness-strong = 아주 많이 닮았어요.
likeness-good = 잘 닮았어요.
likeness-weak = 조금 덜 닮아 보여요. 더 또렷한 사진이면 나아져요.
likeness-different = 닮은 모습보다는 상상에 가까워요.
likeness-nobody = 특정한 누군가가 아니에요. 말로만 그렸어요.
# A portrait by another backdrop than that of its look: “Headshot, navy backdrop”.
title-backdrop = { $title }, { $color } 배경
title-own-backdrop = { $title }, 다른 배경
# A portrait among several: “2 Pencil”.
numbered = { $number }. { $title }
sent-again = 이미 받으셨을 수도 있어요. 잘 도착했는지 몰라 다시 보내요.
what-to-change = 무엇을 바꿀까요?
change-not-understood = 그 말에서는 바꿀 수 있는 걸 찾지 못했어요. “남색 배경”, “더 따뜻하게”, “대비는 약하게”처럼 써 보세요.
change-title = 바꾸기
change-label = 무엇을 다르게 할까요?
undone = 이전으로 되돌렸어요.
undo-gone = 이전 것은 남아 있지 않아요. 새로 만들어 드릴게요. 어떤 스타일로 할까요?
more-is-same = 이 스타일은 매번 똑같이 나와요. 비슷한 스타일로 몇 장 만들게요.
nothing-to-undo = 되돌릴 게 없어요.
too-old = 오래되어 어떻게 만들었는지 남아 있지 않아요. 새로 만드는 건 금방이에요.
too-many-changes = 한 초상화에 바꾼 점이 많아졌어요. 새로 시작해 볼까요?
avatars-ready = 자주 쓰는 크기의 아바타예요: LinkedIn, Slack, GitHub, Telegram, Discord, 파비콘.
deleted = 지웠어요.
delete-sure =
    { $count ->
        [1] 이 초상화를 완전히 지울까요?
       *[other] 초상화 { $count }장을 모두 완전히 지울까요?
    }
which-sticker = 어떤 초상화를 스티커로 만들까요?
which-express = 어떤 초상화로 할까요?
which-avatars = 어떤 초상화로 아바타 세트를 만들까요?
which-to-delete = 어떤 초상화를 완전히 지울까요?
photos-deleted-but-face = 사진을 지웠어요. 저장해 달라고 하신 얼굴 사진만 남겨 뒀어요.
photos-deleted = 사진을 지웠어요. 초상화는 보관 기간이 끝날 때까지 남아 있어요.
face-is-kept = 다음을 위해 얼굴을 저장할게요. /me에서 보고 지울 수 있어요.

## What was understood

note-took = 말씀하신 대로 *{ $style }* 스타일을 골랐어요.
note-took-with = 말씀하신 대로 *{ $style }* 스타일을 골랐어요. 더한 것: { $changes }.
note-changed = 이렇게 바꿨어요: { $changes }.
note-with = 원하신 대로: { $changes }.
note-stayed-away = 이건 피했어요: { $things }.
note-one-look = 스타일은 한 번에 하나예요. 따로 만들 수 있는 것: { $styles }.
note-one-backdrop =
    { $tone ->
        [dark] 배경은 하나만 쓸 수 있어서 더 어두운 쪽을 골랐어요.
        [light] 배경은 하나만 쓸 수 있어서 더 밝은 쪽을 골랐어요.
        [warm] 배경은 하나만 쓸 수 있어서 더 따뜻한 쪽을 골랐어요.
        [cool] 배경은 하나만 쓸 수 있어서 더 차가운 쪽을 골랐어요.
       *[other] 배경은 하나만 쓸 수 있어서 이걸 골랐어요: { $backdrop }.
    }
note-light-from-left = 여기서는 주된 빛이 왼쪽에서 와요. 오른쪽은 할 수 없어요.
note-nearest-shape = { $asked } 비율은 만들 수 없어서 가장 가까운 { $shape } 비율로 했어요.
note-frame-kept = 1:1, 4:5, 3:4만 만들 수 있어서 비율은 그대로 뒀어요.
note-name-elsewhere = 이 스타일에는 이름을 넣을 자리가 없어요. 넣을 수 있는 스타일: { $styles }.
note-letters-unknown = “{ $name }”의 글자는 아직 인쇄할 수 없어서 뺐어요.
note-border-colours = 테두리와 종이는 스타일 본래 색 그대로예요.
note-needs-graphics-card =
    { $more ->
        [0] 그래픽 카드가 필요해서 뺐어요: { $things }.
       *[other] 그래픽 카드가 필요해서 뺐어요: { $things } 등.
    }
note-not-in-words =
    { $more ->
        [0] 아직 말로는 바꿀 수 없어서 그대로 뒀어요: { $things }.
       *[other] 아직 말로는 바꿀 수 없어서 그대로 뒀어요: { $things } 등.
    }
note-not-understood =
    { $more ->
        [0] 이해하지 못했어요: { $things }.
       *[other] 이해하지 못했어요: { $things } 등.
    }
note-read-first = 처음 { $count }자까지만 읽었어요.
note-which-face = { $name }에 얼굴이 { $count }개 보여서, 크기순으로 { $number }번을 골랐어요.
note-stranger = { $name }에는 다른 분이 나온 것 같아서 뺐어요.
note-no-face-in = { $name }에서 얼굴을 찾지 못해 뺐어요.
note-style-failed = *{ $style }* 스타일은 이번에 잘 안 됐어요. { $why }
change-backdrop = { $value } 배경
change-backdrop-tone =
    { $value ->
        [dark] 더 어두운 배경
        [warm] 더 따뜻한 배경
        [cool] 더 차가운 배경
       *[light] 더 밝은 배경
    }
change-warmer =
    { $amount ->
        [little] 조금 더 따뜻한 톤
        [much] 훨씬 더 따뜻한 톤
       *[plain] 더 따뜻한 톤
    }
change-cooler =
    { $amount ->
        [little] 조금 더 차가운 톤
        [much] 훨씬 더 차가운 톤
       *[plain] 더 차가운 톤
    }
change-brighter =
    { $amount ->
        [little] 조금 더 밝은 톤
        [much] 훨씬 더 밝은 톤
       *[plain] 더 밝은 톤
    }
change-darker =
    { $amount ->
        [little] 조금 더 어두운 톤
        [much] 훨씬 더 어두운 톤
       *[plain] 더 어두운 톤
    }
change-more-contrast =
    { $amount ->
        [little] 조금 더 강한 대비
        [much] 훨씬 더 강한 대비
       *[plain] 더 강한 대비
    }
change-less-contrast =
    { $amount ->
        [little] 조금 더 약한 대비
        [much] 훨씬 더 약한 대비
       *[plain] 더 약한 대비
    }
change-mono = 흑백
change-light =
    { $value ->
        [butterfly] 버터플라이 조명
        [rembrandt] 렘브란트 조명
        [loop] 옆에서 오는 빛
        [split] 얼굴 반쪽 조명
        [rim] 뒤에서 오는 빛
       *[soft] 부드러운 빛
    }
change-retouch =
    { $value ->
        [none] 자연스러운 피부
        [strong] 더 부드러운 피부
       *[light] 조금 더 부드러운 피부
    }
change-strength = 세기 { $percent }%
change-caption = 이름 “{ $value }”
change-shape =
    { $value ->
        [square] 정사각형
       *[other] 세로 { $value }
    }

## What is kept

privacy-kept = 사진은 초상화를 만들기 위해 { $photos }, 초상화는 { $portraits } 동안 보관해요. 그 뒤에는 저절로 지워져요.
privacy-sealed = 이 컴퓨터에만 있고, 본인만의 열쇠로 잠겨 있어요. 이 채팅의 다른 사람은 볼 수 없어요.
privacy-yours = /results에서 보관 중인 것을, /me에서 저장을 부탁한 얼굴을 볼 수 있어요. /forgetme는 전부 바로, 완전히 지워요.
nothing-kept = 보관하고 있는 것이 없어요.
results-portraits =
    { $count ->
        [1] 초상화와 지워지는 날짜예요:
       *[other] 초상화 { $count }장과 지워지는 날짜예요:
    }
results-photos =
    { $count ->
        [1] 사진은 { $until }까지 보관해요.
       *[other] 사진 { $count }장은 늦어도 { $until }까지만 보관해요.
    }
results-photos-saved =
    { $count ->
        [1] 얼굴 사진은 직접 지울 때까지 보관해요.
       *[other] 얼굴 사진 { $count }장은 직접 지울 때까지 보관해요.
    }
results-no-photos = 보관 중인 사진이 없어요.
results-lent = 다른 사람이 요청한 내 초상화 { $count }장이 보관되어 있어요.
until = { $until }까지
no-face-kept = 저장된 얼굴이 없어요. 초상화를 받은 뒤에 저장할 수 있어요.
face-kept = 저장해 둔 얼굴이에요. 사진을 보내지 않아도 주문할 수 있어요.
face-dropped = 얼굴을 지웠어요.
forget-sure = 지금 지우면 되돌릴 수 없어요. 지울 것: { $what }.
forgotten = { $at }에 다 지웠어요. 지운 것: { $what }.
forget-lent = 다른 분이 주문한 초상화 가운데 본인이 나온 { $count }장도 지웠어요.
forgotten-key = 이것들을 열 수 있던 열쇠도 없앴어요.
which-language = 어떤 언어로 이야기할까요?
language-spoken = 이제부터 한국어로 이야기할게요.

## Help

help-commands = /results 보관 중인 것 · /me 저장된 얼굴 · /privacy 개인정보 · /language 언어 · /cancel 취소 · /forgetme 모두 지우기
help-channel = /portrait 를 입력하고 본인 사진을 붙여 주세요. 스타일도 고를 수 있어요. 결과는 나에게만 보여요.
help-show = 마음에 들면 모두에게 보여 줄 수 있어요: “{ $show }”.
help-menus = 사진이 있는 메시지나 멤버의 “앱” 메뉴에서: “{ $photo }”, “{ $like }”, “{ $avatar }”.
help-host = 운영자용, 개인 대화에서: { $commands }
help-photo = 본인 사진을 보내고 스타일을 하나 누르세요. 사진 한 장, 탭 한 번이면 충분해요.
help-looks = “스타일”을 누르거나, 원하는 걸 말로 알려 주세요. 사진을 더 보내도 좋아요. 여러 장이면 더 닮게 나와요.
help-consent = 사진을 보기 전에 동의가 필요해요. ‘네’면 잠시 보관하면서 초상화를 만들고, ‘아니요’면 바로 지워요.
help-face = 사진에 여러 명이 있어요. 초상화를 만들 사람의 번호를 눌러 주세요.
help-weak = 이 사진으로도 만들 수 있지만, 더 좋은 사진이면 더 잘 나와요.
help-words = 원하는 걸 말씀해 주세요. 배경색, 더 따뜻하거나 차가운 빛, 스타일, 흑백 등이 있어요.
help-change = 바꿀 점을 말씀해 주세요. 다른 배경, 더 따뜻하게, 대비 약하게 등이요. 나머지는 그대로 둘게요.
help-like = 색감과 붓질이 마음에 드는 그림을 보내 주세요. 그 느낌으로 그려 드릴게요.
help-forget = 전부 지울지, 그대로 둘지 알려 주세요.
help-emoji = 스티커에 어울리는 이모지를 누르거나, 원하는 이모지를 보내 주세요.
help-which = 원하는 초상화의 번호를 눌러 주세요. 번호는 위에 놓인 순서예요.
help-stickers = 스티커 세트 이름을 쓰거나, 제가 생각해 둔 이름을 눌러 주세요.

## Small talk and wrong turns

you-are-welcome = 천만에요. 하나 더 만들어 볼까요?
glad = 마음에 드신다니 기뻐요. 하나 더 할까요?
goodbye = 또 만나요. 초상화는 보관 기간이 끝날 때까지 /results에 있어요.
welcome = 천만에요.
farewell = 안녕히 가세요. 좋은 하루 보내세요.
pleased = 만나서 반가워요. 이름은 저장하지 않아요. 사진 한 장이면 충분해요.
noted = 알겠어요. 초상화가 필요하면 언제든 말씀해 주세요.
about-me = 저는 Likeness, 이 그룹의 컴퓨터에서 돌아가는 초상화 스튜디오예요. 사람이 아니라 프로그램이에요.
about-price = 무료예요. 일은 운영자의 컴퓨터가 해요.
about-time = 보통 초상화 한 장에 몇 초면 되고, 앞에 다른 주문이 있으면 더 걸려요. 항상 먼저 알려 드려요.
about-groups = 아직은 한 장에 한 사람만 담아요. 사진을 보내고 누구인지 알려 주세요.
empty-text = 빈 메시지가 왔어요.
text-too-long = 한 번에 읽기엔 길어요. { $most }자까지 읽을 수 있으니 한두 문장으로 말씀해 주세요.
not-a-wish = 무슨 뜻인지 잘 모르겠어요. 저는 사진으로 초상화를 만들어요. 스타일, 색, “알아서 골라 줘” 같은 말은 알아들어요.
no-such-command = /{ $command } 명령은 몰라요.
unknown-button = 그 버튼은 이제 쓸 수 없어요.
not-yours = 다른 분의 초상화예요. 본인 사진을 보내 주시면 만들어 드릴게요.
not-yours-of = { $whose } 님의 초상화예요. 본인 사진을 보내 주시면 만들어 드릴게요.
never-mind = 알겠어요.
cannot-voice = 음성 메시지는 들을 수 없어요. 글로 써 주시겠어요?
cannot-video = 동영상에서는 얼굴을 가져올 수 없어요. 사진으로 보내 주시겠어요?
cannot-animation = 움직이는 그림에서는 얼굴을 가져올 수 없어요. 사진으로 보내 주시겠어요?
cannot-sticker = 스티커 멋지네요. 나만의 스티커를 만들려면 사진이 필요해요.
cannot-file = 제가 읽을 수 있는 그림 파일(JPEG, PNG, WebP, HEIC)이 아니에요. 사진으로 보내 주시겠어요?
cannot-thing = 그건 제가 쓸 수 없어요. 사진과 글은 알아들어요.

## What is refused, and what goes wrong

error-no-face = 얼굴을 찾을 수 없어요. 머리와 어깨가 나오고 카메라를 보는 사진이 가장 좋아요.
error-face-too-small = 얼굴이 너무 작아 초상화를 만들기 어려워요. 팔 길이쯤에서 찍은 사진이나 원본 파일이 가장 좋아요.
error-no-such-face = 그 번호의 얼굴은 없어요. 1번이 가장 큰 얼굴이에요.
error-not-an-image = 제가 읽을 수 있는 그림 파일(JPEG, PNG, WebP, HEIC)이 아니에요. 사진으로 보내 주시겠어요?
error-empty-file = 파일이 비어 있어요. 다시 보내 주시겠어요?
error-truncated = 그림이 중간에 끊겨 있어요. 다 도착하지 않은 것 같으니 다시 보내 주시겠어요?
error-too-many-pixels = 그림이 너무 커서 열 수 없어요. 크기를 줄이면 돼요.
error-too-small = 그림이 너무 작아 초상화를 만들기 어려워요. 원본 파일이 가장 좋아요.
error-animated-video = 동영상이나 움직이는 그림이네요. 사진으로 보내 주시겠어요?
error-photo-unusable = 그 사진은 쓸 수 없어요. 다른 사진을 보내 주시겠어요?
error-photo-lost = 그 사진은 이제 남아 있지 않아요. 다시 보내 주시겠어요?
error-not-found = 그 사진은 이제 남아 있지 않아요. 다시 보내 주시겠어요?
error-unknown-style = 그런 이름의 스타일은 없어요. 지금은 이런 스타일이 있어요:
error-prompt-not-understood = 그 말에서 만들 수 있는 스타일을 찾지 못했어요. “팝아트”나 “남색 배경, 더 따뜻하게”처럼 써 보거나, 하나를 눌러 주세요.
error-prompt-near = 그 말에서 스타일을 찾지 못했어요. 혹시 이 중에 있나요?
error-prompt-scenes = 의상이나 장면에는 그래픽 카드가 필요한데, 이 컴퓨터에서는 쓰지 않아요. 빛, 색, 스타일은 바꿀 수 있어요.
error-bad-option = 여기서는 그렇게 만들 수 없어요. 다른 크기나 스타일을 골라 주세요.
error-not-that-kind = 실제 사람의 그런 그림은 만들지 않아요. 다른 걸 해 볼까요?
error-not-this-person = 이 스타일로는 닮게 만들지 못했어요. 주문 횟수에는 넣지 않았어요. 더 또렷한 사진이나 다른 스타일이면 나을 거예요.
error-generation-failed = 만들지 못했어요. 주문 횟수에는 넣지 않았어요.
error-out-of-memory = 만들다가 컴퓨터 메모리가 모자랐어요. 주문 횟수에는 넣지 않았어요.
error-stuck = 너무 오래 걸려서 멈췄어요. 주문 횟수에는 넣지 않았어요.
error-crashed = 만드는 동안 제 쪽에서 여러 번 문제가 생겼어요. 주문 횟수에는 넣지 않았어요.
error-waited-too-long = 오래 기다리는 동안 사진 보관 기간이 끝났어요. 주문 횟수에는 넣지 않았어요. 다시 보내 주시겠어요?
error-damaged = 보내기 전에 초상화가 손상됐어요. 주문 횟수에는 넣지 않았어요. 사진을 다시 보내 주시겠어요?
error-no-consent = 먼저 동의가 필요해요. 사진을 보내 주시면 여쭤볼게요.
error-blocked = 운영자가 이 계정의 주문을 막아 두었어요.
error-too-many-waiting = 이미 { $limit }건이 기다리고 있어요. 하나가 끝나면 다음 걸 받을게요.
error-per-hour = 여기서는 한 사람이 한 시간에 { $limit }건까지 주문할 수 있어요. 다음 주문은 { $until }부터 받을게요.
error-per-day = 여기서는 한 사람이 하루에 { $limit }건까지 주문할 수 있어요. 다음 주문은 { $until }부터 받을게요.
error-too-many-kept = 사진을 이미 { $limit }장 보관하고 있어서 더 받을 수 없어요. /results에서 지울 수 있어요.
error-too-many-photos = 주문 하나에 사진은 { $limit }장까지예요. 가장 또렷한 서너 장이면 충분해요.
error-too-many-portraits = 한 번에 주문하기엔 많아요. 초상화는 { $limit }장까지 만들 수 있어요.
error-too-long = 한 번에 읽기엔 길어요. { $limit }자까지 읽을 수 있으니 한두 문장으로 말씀해 주세요.
error-no-photo = 먼저 본인 사진이 필요해요.
error-busy = 지금 사진이 많이 몰리고 있어요. 1분 뒤에 다시 보내 주시겠어요?
error-wrong-state = 그건 이미 끝났어요.
error-disk-full = 이 컴퓨터에 저장할 공간이 없어요. 운영자가 공간을 비우면 계속할 수 있어요.
error-storage-error = 보관하는 중에 제 쪽에서 문제가 생겼어요. 1분 뒤에 다시 해 보시겠어요?
error-engine-error = 만드는 중에 제 쪽에서 문제가 생겼어요. 한 번만 다시 해 보시겠어요?
error-internal = 제 쪽에서 문제가 생겼어요. 한 번만 다시 해 보시겠어요?
error-photo-not-fetched = 그 사진을 받아 오지 못했어요. 다시 보내 주시겠어요?
error-photo-too-big = 파일이 너무 커서 받을 수 없어요. { $most }MB까지 받을 수 있어요. 크기를 줄여도 결과는 똑같이 좋아요.
error-no-profile-photo = 프로필 사진이 보이지 않아요. 비공개일 수 있으니, 대신 사진을 보내 주세요.
error-used-once = 사진 속 그분은 초상화 한 장에만 동의하셨어요. 다시 여쭤보거나, 본인 사진을 보내 주세요.
error-style-not-here = 그 스타일은 여기서 만들지 않아요.
look-not-here = *{ $look }* 스타일은 여기서 만들지 않지만, 다른 스타일은 있어요.
error-sticker-refused = 스티커 세트에 넣지 못했어요. 다른 이모지나 다른 이름이면 될 수도 있어요.
error-sticker-stranger = 텔레그램에서는 개인 채팅에서 먼저 이야기를 나눠야 스티커 세트를 만들 수 있어요. 거기서 인사를 건넨 뒤, 여기서 다시 해 보세요.
error-no-room-there = 이 서버에는 더 넣을 자리가 없어요. 서버를 관리하는 분이 몇 개 지우면 자리가 생겨요.
error-not-allowed-there = 이 서버에서는 제게 이모지나 스티커를 추가할 권한이 없어요.
error-cannot-take-back = 이 서버에서는 이제 제게 지울 권한이 없어요. 서버 관리자가 지울 수 있어요.
error-stickers-full = 스티커 세트가 가득 찼어요. 먼저 스티커를 몇 개 지워 주세요. 여기서 할 수 있어요: @Stickers

## Buttons

button-agree = 네, 만들어 주세요
button-refuse = 아니요
button-what-is-kept = 무엇을 보관하나요?
button-looks = 스타일
button-more-looks = 스타일 더 보기
button-surprise = 알아서 골라 줘요
button-words = 직접 설명하기
button-nobody = 사진 없이, 가상의 인물
button-like = 다른 그림처럼
button-like-this = 이 느낌으로
button-options = 옵션
button-go-on = 그냥 진행하기
button-another-photo = 다른 사진 보내기
button-cancel = 취소
button-cancel-which = { $look } 멈추기
button-never-mind = 그만두기
button-more = 비슷하게 더
button-alike = 비슷한 스타일
button-another-look = 다른 스타일
button-change = 바꾸기
button-undo = 되돌리기
button-sticker = 스티커
button-avatars = 아바타 세트
button-keep-face = 내 얼굴 저장
button-delete = 삭제
button-delete-all = { $count }장 모두
button-try-again = 다시 시도
button-again = 그래도 만들기
button-results = 보관 중인 것
button-delete-photos = 내 사진 삭제
button-delete-lent =
    { $count ->
       *[other] 그 초상화 삭제
    }
button-use-face = 이 얼굴로 하기
button-replace-face = 바꾸기
button-drop-face = 이 얼굴 삭제
button-privacy = 개인정보
button-help = 도움말
button-language = 언어
button-forget = 내 정보 모두 삭제
button-delete-everything = 모두 삭제
button-keep = 그대로 두기
button-start-again = 처음부터
button-stats = 통계

## In groups, and of other people

in-private = 이건 둘이서만 이야기해요.
button-in-private = 개인 채팅에서 계속
group-help = 본인 사진에 /portrait 라고 답장해 주세요. 스타일을 붙여도 돼요: /portrait 만화. 다른 분의 사진이면 그분께 먼저 여쭤볼게요. 스타일은 /styles, 취소는 /cancel, 나머지는 개인 채팅에서 이야기해요.
by-reply = 이 메시지에 답장으로 알려 주세요.
looks-here = 여기서 만드는 것: { $looks }. 이 중 하나를 붙여 /portrait 를 다시 보내 주세요.
reply-with-photo = 여기에 본인 사진으로 답장해 주세요.
ask-them = { $them } 님, { $who } 님이 이 사진으로 { $them } 님의 초상화를 만들고 싶어 해요. 본인 얼굴이니 직접 정해 주세요. 초상화가 완성되면 사진은 바로 지워요.
button-ask-yes = 네, 이번 한 번만
button-ask-no = 아니요
ask-agreed = { $them } 님이 동의하셨어요.
ask-refused = { $them } 님은 원하지 않으신대요. 대신 본인 사진을 보내 주시면 언제든 만들어 드릴게요.
ask-many = 답을 기다리는 요청이 이미 많아요. { $them } 님께는 조금 뒤에 다시 여쭤봐 주세요.
ask-waits = { $them } 님께는 이미 여쭤봤어요. 답이 오면 바로 이어서 할게요.
ask-over = 시간이 꽤 지났어요. 다시 물어봐야 해요.
ask-not-you = { $them } 님만 정할 수 있어요.
ask-several-faces = 사진에 여러 명이 있는데, 한 분만 동의하셨어요. 그분만 나온 사진이면 돼요.
once-gone = 그분의 사진은 이제 남아 있지 않아요. 다른 사진으로 다시 여쭤봐 주세요.
once-over = 초상화 한 장에만 동의하셨어요. 하나 더 만들려면 다시 여쭤봐 주세요.
group-hello = 안녕하세요. 본인 사진에 /portrait 라고 답장해 주세요. 스타일을 붙여도 돼요: /portrait 만화. 다른 분의 사진이면 그분께 먼저 여쭤볼게요.
group-anonymous = 그룹 이름으로 쓰시면 누구의 사진인지 알 수 없어요. 본인 이름으로 쓰시면 만들어 드릴게요.
group-no-owner = 그 사진은 누구께 여쭤봐야 할지 알 수 없어요. 본인 사진에 답장해 주세요.
group-of-mine = 그건 제가 만든 거예요. 본인 사진에 답장해 주세요.
group-only-admins = 이 그룹에서는 그룹 관리자만 주문할 수 있어요. 개인 채팅에서는 만들어 드릴게요.
group-settings = 이 그룹에서 제가 할 수 있는 일이에요. 그룹 관리자만 바꿀 수 있어요.
group-everybody = 누구나 주문 가능
group-admins = 관리자만 주문 가능
group-quiet = 조용히: 알림음과 잡담 없이
group-spoiler = 초상화를 스포일러로 가리기
group-not-admin = 이 그룹의 관리자만 바꿀 수 있어요.
group-done = 완료
group-last-family = 스타일 종류가 하나는 남아 있어야 해요. 먼저 다른 걸 켜 주세요.
group-saved = 여기서는 그렇게 할게요.

## Stickers

button-make-sticker = 스티커로 만들기
which-emoji = 어떤 이모지의 스티커로 할까요? 하나를 누르거나, 원하는 이모지를 보내 주세요.
name-your-stickers = 첫 스티커네요. 세트 이름은 뭐라고 할까요?
stickers-of = { $name }의 초상화
stickers-mine = 내 초상화
making-sticker = 오려 내고 있어요…
sticker-made = “{ $title }”에 넣었어요.
button-open-stickers = 세트 열기

## Telegram

button-profile = 내 프로필 사진 쓰기
button-full = 최고 화질
inline-make-mine = 내 것도 만들기
inline-look = Likeness에서 만든 { $style }
inline-none = 먼저 초상화 만들기
command-portrait = 초상화 만들기
command-styles = 모든 스타일 보기
command-options = 비율, 배경, 개수
command-results = 보관 중인 것
command-me = 저장된 얼굴
command-privacy = 무엇을 얼마나 오래 보관하는지
command-language = 언어 바꾸기
command-cancel = 기다리는 주문 취소
command-help = 도움말
command-forgetme = 내 정보 모두 삭제
command-group-portrait = 답장한 사진으로 초상화 만들기
command-group-settings = 이 그룹에서 할 수 있는 일
bot-short = 셀카 한 장으로, 정말 나를 닮은 초상화를 만들어요.
bot-about = 사진을 보내고 스타일을 누르면, 정말 나를 닮은 초상화가 와요. 프로필 사진, 그림, 만화, 스티커까지 만들 수 있어요. 사진은 잠깐만 보관하고, /forgetme 한 번이면 전부 바로 지워져요.

## The host's commands

not-admin = 운영자만 쓸 수 있어요.
no-such-person = 그 ID의 사람이나 주문이 없어요.
usage-block = /block 다음에 사람이나 주문의 ID를 입력하세요.
usage-unblock = /unblock 다음에 사람이나 주문의 ID를 입력하세요.
usage-quota = /quota 다음에 사람의 ID와 하루 주문 수를 입력하세요. 예: /quota abc 20 또는 /quota abc default
usage-stats = /stats를 입력하세요.
usage-pause = /pause를 입력하면 잠시 멈추고, /resume을 입력하면 다시 시작해요.
usage-resume = 다시 시작하려면 /resume을 입력하세요.
blocked = 차단했어요. 기다리던 주문도 취소했어요.
unblocked = 이제 다시 주문할 수 있어요.
quota-set = 한도를 정했어요.
stats-now = 지금: 대기 { $waiting }건, 만드는 중 { $running }건. 동의한 사람 { $people }명.
stats-day = 주문: 지난 1시간 { $hour }건, 지난 24시간 { $day }건. 완료 { $made }건, 실패 { $failed }건.
paused = 스튜디오를 멈췄어요. 주문은 계속 받아 두고 기다려요.
resumed = 스튜디오를 다시 열었어요.

## What a short message may mean (the words are separated by bars; write those people really type)

intent-yes = 네|넵|넹|넴|네네|네에|예|옙|예스|응|응응|웅|어|엉|그래|그래요|그럼|그럼요|좋아|좋아요|좋습니다|좋지|오케이|오케|오키|오키도키|ok|ㅇㅋ|ㅇㅋㅇㅋ|ㅇㅇ|ㅇ|ㄱㄱ|고고|콜|물론|물론이죠|물론이지|당연하죠|당연하지|동의|동의해|동의해요|동의합니다|해줘|해 줘|해줘요|해주세요|해 주세요|하자|할게요|할래요|시작해|시작해요|시작해줘|시작해주세요|시작해 주세요|진행해|진행해줘|진행해주세요|만들어줘|만들어 줘|만들어주세요|만들어 주세요|부탁해|부탁해요|부탁드려요|부탁드립니다
intent-no = 아니|아니요|아니오|아뇨|아뇨아뇨|아니에요|아니야|아냐|ㄴㄴ|ㄴ|노|노노|놉|싫어|싫어요|싫습니다|시러|안돼|안 돼|안돼요|안 돼요|안됩니다|안 됩니다|안해|안 해|안해요|안 해요|안할래|안 할래|안할래요|안 할래요|하지마|하지 마|하지마세요|하지 마세요|됐어|됐어요|됐습니다|필요없어|필요 없어|필요없어요|필요 없어요|나중에|나중에요|다음에|다음에요|지금 말고|지금은 말고|동의 안해|동의 안 해|동의 안해요|동의 안 해요|거절
intent-hello = 안녕|안녕하세요|안녕하세여|안녕하십니까|안뇽|안녕안녕|하이|하이요|하이하이|ㅎㅇ|ㅎㅇㅎㅇ|헬로|헬로우|반가워|반가워요|반갑습니다|처음 뵙겠습니다|좋은 아침|좋은 아침이에요|굿모닝|좋은 저녁|좋은 저녁이에요|저기요|여보세요|시작
intent-help = 도움말|도움|헬프|도와줘|도와 줘|도와줘요|도와주세요|도와 주세요|사용법|사용 방법|사용방법|설명해줘|뭐 할 수 있어|뭐할수있어|뭐 할 수 있어요|뭘 할 수 있어|뭘 할 수 있어요|뭐 해줄 수 있어|어떻게 해|어떻게해|어떻게 해요|어떻게해요|어떻게 하나요|어떻게하나요|어떻게 하는 거야|어떻게 하는거야|어떻게 하는 거예요|어떻게 하는거예요|어떻게 써|어떻게 써요|어떻게 쓰는 거야|어떻게 쓰는거야|어떻게 사용해요|어떻게 사용하나요|어케해|어케 해|어케 써|어케씀|이제 뭐해|이제 뭐 해|이제 뭐 해요|이제 뭐 하면 돼|이제 뭐 하면 돼요|뭐 해야 돼|뭐 해야 돼요|뭐 하면 돼|뭐 하면 돼요|뭘 해야 하나요
intent-thanks = 고마워|고마워요|고맙습니다|고맙다|고마웡|감사|감사해요|감사합니다|감사드려요|감사드립니다|정말 고마워|정말 고마워요|정말 감사해요|정말 감사합니다|너무 고마워|너무 고마워요|너무 감사해요|너무 감사합니다|진짜 고마워|진짜 고마워요|진짜 감사해요|대단히 감사합니다|ㄱㅅ|ㄱㅅㄱㅅ|ㄳ|ㄳㄳ|감사용|땡큐|쌩유|네 감사합니다|네 고마워요
intent-bye = 잘가|잘 가|잘가요|잘 가요|잘 있어|잘있어|잘 있어요|안녕히 계세요|안녕히계세요|안녕히 가세요|안녕히가세요|바이|바이바이|빠이|빠빠이|ㅂㅂ|ㅂㅇ|ㅂ2|또 봐|또 봐요|또봐요|또 만나요|다음에 봐|다음에 봐요|다음에 또 봐요|나중에 봐|나중에 봐요|내일 봐|내일 봐요|잘자|잘 자|잘자요|잘 자요|굿나잇|굿나이트|안녕히 주무세요|수고하세요|수고하셨습니다|수고
intent-praise = 와|와우|우와|우와아|오|오오|헐|대박|대박이다|쩐다|쩔어|굿|굳|굿굿|최고|최고야|최고예요|최고에요|짱|짱이다|짱이에요|멋져|멋져요|멋지다|멋있다|멋있어|멋있어요|예쁘다|예뻐|예뻐요|예쁘네|예쁘네요|이쁘다|이뻐|이뻐요|이쁘네요|귀엽다|귀여워|귀여워요|좋다|좋네|좋네요|너무 좋아|너무 좋아요|정말 좋아요|진짜 좋아요|마음에 들어|마음에 들어요|맘에 들어|맘에 들어요|마음에 드네요|맘에 드네요|완벽|완벽해|완벽해요|훌륭해요|잘 나왔다|잘 나왔어요|잘 나왔네|잘 나왔네요|잘나왔네요|신기하다|신기해|신기해요|신기하네요|똑같다|똑같네|재밌다|재밌어요|재밌네요|ㅋ|ㅋㅋ|ㅋㅋㅋ|ㅋㅋㅋㅋ|ㅋㅋㅋㅋㅋ|ㅎㅎ|ㅎㅎㅎ|하하|하하하
intent-cancel = 취소|취소해|취소해줘|취소해 줘|취소해요|취소해주세요|취소해 주세요|취소할래|취소할래요|취소할게요|ㅊㅅ|그만|그만해|그만해줘|그만해요|그만하세요|그만할래|그만할래요|멈춰|멈춰줘|멈춰 줘|멈춰요|멈춰주세요|멈춰 주세요|중지|중지해줘|중단|중단해줘|스톱|스탑
intent-privacy = 개인정보|개인 정보|개인정보 보호|개인정보보호|개인정보 처리|개인정보처리방침|프라이버시|뭘 저장해|뭘 저장해요|뭐 저장해|뭐 저장해요|무엇을 저장하나요|뭘 보관해|뭘 보관해요|뭐 보관해요|무엇을 보관하나요|내 사진 저장해|내 사진 저장해요|제 사진 저장해요|제 사진 저장하나요|사진 저장돼|사진 저장돼요|사진 저장되나요|사진 보관하나요|사진 어디 있어|사진 어디 있어요|내 사진 어디 있어|내 사진 어디로 가|제 사진 어디로 가나요|누가 내 사진 봐|누가 볼 수 있어|누가 볼 수 있어요|누가 내 사진을 볼 수 있어|누가 제 사진을 볼 수 있나요|안전해|안전해요|안전한가요|안전한 거야|안전한거야|안전한 거예요|안전한거예요|믿을 수 있어|믿어도 돼|저에 대해 어떤 데이터를 가지고 있나요|제 데이터 뭐 가지고 있어요|어떤 데이터를 가지고 있나요|나에 대해 뭘 가지고 있어
intent-delete = 다 지워|다 지워줘|다 지워 줘|다 지워주세요|다 지워 주세요|전부 지워|전부 지워줘|전부 지워주세요|모두 지워|모두 지워줘|모두 지워 주세요|싹 다 지워|싹 다 지워줘|다 삭제|다 삭제해줘|다 삭제해주세요|전부 삭제|전부 삭제해줘|전부 삭제해주세요|모두 삭제|모두 삭제해줘|모두 삭제해 주세요|전체 삭제|내 정보 삭제|내 정보 지워줘|내 정보 모두 삭제|제 정보 삭제해주세요|제 정보 지워주세요|내 사진 지워|내 사진 지워줘|내 사진 삭제|내 사진 삭제해줘|제 사진 지워주세요|제 사진 삭제해주세요|사진 다 지워줘|내 데이터 삭제|내 데이터 지워줘|데이터 삭제|데이터 삭제해줘|계정 삭제|계정 삭제해줘|탈퇴|탈퇴할래요|나를 잊어줘|나 잊어줘|잊어줘
intent-drop = 삭제|삭제해줘|삭제해 줘|지워줘|지워 줘|이거 지워줘|이거 지워 줘|이거 삭제해줘|이거 삭제해 줘|이 사진 지워줘|이 사진 지워 줘|이 그림 지워줘|이 초상화 지워줘|이 초상화 삭제해줘|마지막 거 지워줘
intent-price = 무료|무료야|무료예요|무료에요|무료인가요|무료임|공짜|공짜야|공짜예요|공짜에요|공짜인가요|얼마|얼마야|얼마예요|얼마에요|얼마인가요|얼마임|가격|가격이 얼마야|가격이 얼마예요|가격이 어떻게 돼요|가격이 어떻게 되나요|비용|비용이 얼마예요|비용이 드나요|돈 내|돈 내요|돈 내야 돼|돈 내야 돼요|돈 내야 하나요|돈 들어|돈 들어요|돈 드나요|유료|유료야|유료예요|유료인가요|요금
intent-time = 얼마나 걸려|얼마나 걸려요|얼마나 걸리나요|얼마나걸려|얼마나걸려요|얼마나 걸림|얼마나 남았어|얼마나 남았어요|얼마나 더|얼마나 더 걸려|얼마나 더 걸려요|얼마나 기다려|얼마나 기다려요|얼마나 기다려야 돼요|오래 걸려|오래 걸려요|오래 걸리나요|몇 분 걸려|몇 분 걸려요|몇 초 걸려|시간 얼마나 걸려|시간 얼마나 걸려요|언제 돼|언제 돼요|언제 되나요|언제 나와|언제 나와요|언제 나오나요|언제 끝나|언제 끝나요|언제 완성돼|언제 완성돼요|다 됐어|다 됐어요|다됐어|다 됐나요|다 되었나요|아직이야|아직이에요|아직 멀었어|아직 멀었어요
intent-who = 누구야|누구세요|누구예요|누구에요|누구신가요|누구니|넌 누구야|너 누구야|너는 누구야|넌 뭐야|너 뭐야|너는 뭐야|뭐야|이거 뭐야|이게 뭐야|이게 뭐예요|이게 뭐에요|이게 뭔가요|여기 뭐야|여기는 뭐예요|봇이야|봇이에요|봇인가요|너 봇이야|로봇이야|로봇이에요|로봇인가요|사람이야|사람이에요|사람인가요|진짜 사람이야|진짜 사람이에요|ai야|ai예요|ai인가요|이름이 뭐야|이름이 뭐예요|라이크니스가 뭐야|likeness가 뭐야|likeness가 뭐예요
intent-groups = 단체 사진|단체사진|단체 초상화|단체로|같이|함께|둘이 같이|우리 같이|우리 둘|우리 둘이|우리 둘 다|둘 다|둘다|두 명 돼|두 명 돼요|두 명 되나요|두 명도 돼|두 명도 돼요|두명도 되나요|두 사람 돼요|두 사람도 되나요|여러 명 돼|여러 명 돼요|여러 명도 돼요|여러 명도 되나요|여러명도 되나요|커플 사진|커플사진|커플 사진 돼요|친구랑 같이|남자친구랑 같이|여자친구랑 같이
intent-surprise = 알아서|알아서 해|알아서 해줘|알아서 해 줘|알아서 해주세요|알아서 골라줘|알아서 골라 줘|알아서 골라 줘요|알아서 골라줘요|알아서 골라주세요|알아서 골라 주세요|아무거나|아무거나 해줘|아무거나요|아무거나 좋아|아무거나 좋아요|아무거나 다 좋아|암거나|골라줘|골라 줘|골라주세요|골라 주세요|네가 골라|네가 골라줘|니가 골라|니가 골라줘|네가 정해|니가 정해|정해줘|정해주세요|마음대로|마음대로 해|마음대로 해줘|맘대로|맘대로 해|맘대로 해줘|랜덤|랜덤으로|무작위|추천|추천해줘|추천해 줘|추천해주세요|추천해 주세요|상관없어|상관없어요|상관 없어|상관 없어요|다 좋아|다 좋아요|놀래켜줘|놀라게 해줘|깜짝
intent-like = 이렇게 그려줘|이렇게 그려 줘|이렇게 그려주세요|이렇게 그려 주세요|이렇게 해줘|이 그림처럼|이 그림처럼 그려줘|이 그림처럼 해줘|이 사진처럼|이것처럼|이거처럼|이런 느낌으로|이 느낌으로|이런 스타일로|이 스타일로|같은 스타일로|똑같은 스타일로|이런 식으로
intent-styles = 스타일|스타일 보여줘|스타일 보여 줘|스타일 보여주세요|스타일 보여 주세요|스타일 목록|스타일 종류|스타일 뭐 있어|스타일 뭐 있어요|스타일 뭐있어|어떤 스타일|어떤 스타일 있어|어떤 스타일 있어요|어떤 스타일이 있어|어떤 스타일이 있어요|어떤 스타일이 있나요|무슨 스타일|무슨 스타일 있어|무슨 스타일이 있나요|뭐 있어|뭐 있어요|뭐뭐 있어|뭐가 있어|뭐가 있어요|종류|종류 보여줘|목록|목록 보여줘|메뉴|메뉴 보여줘|전체 보기|다 보여줘|더 보여줘
intent-language = 언어|언어 변경|언어변경|언어 바꾸기|언어 바꿔줘|언어 바꿔 줘|언어 바꿔주세요|언어 설정|말 바꿔줘|한국어|한국말|한글|한국어로|한국어로 해줘|한국어로 말해줘|한국어로 말해 줘|한국말로 해줘|한국어로 해주세요|영어|영어로|영어로 해줘|영어로 말해줘|다른 언어|다른 언어로
intent-more = 비슷하게 더|비슷하게 더 해줘|비슷한 거 더|비슷한거 더|비슷한 걸로 더|이런 거 더|이런거 더|이런 걸로 더|이렇게 더|이렇게 하나 더|하나 더|하나만 더|한 장 더|한장 더|한 장만 더|하나 더 만들어줘|한 장 더 만들어줘|더 만들어줘|더 만들어 줘|다시|다시 해줘|다시 만들어줘|다시 만들어 줘|다시 한번|다시 한 번|한 번 더|한번 더|같은 걸로 다시|다른 버전|다른 버전으로
intent-undo = 되돌려|되돌려줘|되돌려 줘|되돌려주세요|되돌려 주세요|되돌리기|되돌릴래|다시 돌려줘|다시 돌려놔|돌려놔|원래대로|원래대로 해줘|원래대로 해주세요|원래대로 돌려줘|원상복구|이전으로|이전으로 해줘|이전으로 돌려줘|이전 걸로|이전걸로|전 걸로|전으로|아까 걸로|아까걸로|아까 거|아까 게 나아|아까게 나아|아까가 나아|뒤로|뒤로 가기|뒤로가기|실행취소|실행 취소|언두
intent-profile = 내 프로필 사진 써|내 프로필 사진 써줘|내 프로필 사진 써 줘|내 프로필 사진 써주세요|내 프로필 사진 쓸래|내 프로필 사진 쓸래요|내 프로필 사진 쓸게|내 프로필 사진 쓰기|내 프로필 사진 사용|내 프로필 사진 사용해|내 프로필 사진 사용해줘|내 프로필사진 써줘|제 프로필 사진 써주세요|제 프로필 사진 써 주세요|제 프로필 사진 쓸게요|제 프로필 사진 사용해주세요|제 프로필 사진 사용해 주세요|프로필 사진 써줘|프로필 사진 써주세요|프로필사진 써줘|프로필에 있는 사진 써줘|내 프사 써|내 프사 써줘|내 프사 써 줘|내 프사 쓸래|내 프사 쓸게|제 프사 써주세요|제 프사 써 주세요|프사 써|프사 써줘|프사 써주세요|프사 가져다 써|내 프사 가져다 써
mention-little = 제발|좀|지금|당장|바로|이제|모든|모두|전부|다|싹|내|제|나의|저의|저|나|너|그|이|저희|우리|보낸|올린|아까|어제|첫|첫번째|마지막|여러분|님|봇|likeness|라이크니스|을|를|은|는|가|도|의|에|대한|해|해줘|해주세요|주세요|줘|요|정말|너무|예쁜|초상화|그리고|다시|빨리|완전히|영구|부탁해요|부탁드려요|hm|hmm
mention-delete = 삭제|지워|지우|없애|폐기|제거
mention-kept = 사진|이미지|셀카|데이터|개인정보|정보|계정|초상화|얼굴|기록|나에대한
mention-asks = 나요|까요|가요|인가요|어요|아요|되요|돼요|돼|되나|니까|습니까|ㅂ니까|누가|누구|뭐|무엇|뭘|어디|어떻게|언제까지|얼마나|?
mention-keeping = 저장|보관|보존|남아|남나|남는|어떻게되|어떻게돼|어떻게하|볼수|보나|봐|보는|공유|공개|올라|업로드|삭제되|삭제돼|지워지|지워져|안전|비공개|사용|이용|쓰이|학습|팔|유출|알고|없어졌|사라
mention-part = 배경|액자|테두리|벽|뒤|주변|빼고|제외|안경|선글라스|모자|머리|수염|콧수염|피부|주름|여드름|잡티|점|그림자|빛|밝게|밝은|어둡|어두|색|검정|검은|하얀|흰|파란|빨간|초록|회색|금색|글씨|글자|텍스트|로고|흐리|노이즈|눈|치아|이빨|미소|자연스|스타일|풍|유화|수채|그려|그림|만화|카툰|애니|스케치|연필|포스터|스티커|해적|바이킹|처럼|으로만|에서
mention-name = 제이름은|내이름은|이름은|라고합니다|이라고해요|라고해요
mention-remark = 할머니같|할아버지같|엄마같|아빠같|늙어보|나이들어보|웃기다|웃겨|웃기네|이봇|빵터
mention-not = 안해|안돼|안예|안좋|안닮|않|아니|없네|못생|말아|말고|지마|별로|싫

## The web page

web-title = Likeness
web-needs-script = 이 페이지를 쓰려면 JavaScript가 필요해요.
web-tagline = 이 컴퓨터 안의 초상화 스튜디오
web-composer-label = 메시지
web-composer-placeholder = 메시지를 써 주세요
web-send = 보내기
web-attach = 사진 추가
web-camera = 사진 찍기
web-camera-take = 찍기
web-camera-retake = 다시 찍기
web-camera-use = 이 사진으로 하기
web-camera-flip = 카메라 전환
web-camera-denied = 브라우저에서 카메라를 쓸 수 없어요. 주소창에서 허용하거나, 사진을 보내 주세요.
web-camera-none = 카메라를 찾을 수 없어요. 사진을 보내 주세요.
web-drop-here = 여기에 사진을 놓아 주세요
web-drop-hint = 붙여 넣거나 카메라로 찍어도 돼요
web-language = 언어
web-menu = 메뉴
web-menu-results = 보관 중인 것
web-menu-me = 내 얼굴
web-menu-privacy = 개인정보
web-menu-forget = 내 정보 모두 삭제
web-menu-help = 도움말
web-theme = 화면 모드
web-theme-system = 시스템 설정
web-theme-light = 밝게
web-theme-dark = 어둡게
web-close = 닫기
web-previous = 이전
web-next = 다음
web-before-after = 전후 비교
web-before = 전
web-after = 후
web-download = 다운로드
web-delete = 삭제
web-keep = 그대로 두기
web-delete-sure = 이 초상화를 완전히 지울까요?
web-details = 자세히
web-new-messages = 새 메시지
web-connecting = 연결하는 중…
web-offline = Likeness와 연결이 끊겼어요. 계속 시도하고 있고, 사라진 건 없어요.
web-back-online = 다시 연결됐어요
web-sending = 보내는 중…
web-not-sent = 전송되지 않았어요.
web-retry = 다시 시도
web-too-big = 파일이 너무 커요.
web-not-a-photo = 제가 읽을 수 있는 사진(JPEG, PNG, WebP, HEIC)이 아니에요.
web-too-many = 사진은 한 번에 10장까지예요.
web-remove = 빼기
web-caption-placeholder = 하고 싶은 말을 덧붙여 주세요
web-progress = 진행 상황
web-typing = Likeness가 보고 있어요
web-you = 나
web-likeness = Likeness
web-skip-to-composer = 메시지 입력란으로 건너뛰기
web-messages = 메시지
web-photo-of-yours = 내 사진
web-portrait = 초상화
web-gallery = 스타일
web-zoom = 크게 보기
web-enter-why = 암호를 아는 사람만 쓸 수 있는 페이지예요. 암호는 운영자에게 물어봐 주세요.
web-enter-label = 암호
web-enter-button = 들어가기
web-enter-wrong = 암호가 맞지 않아요. 다시 입력해 주세요.
web-error-not-understood = 무슨 요청인지 알 수 없었어요.
web-error-not-understood-hint = 페이지를 새로 고치고 다시 해 보세요.
web-error-no-photo = 사진이 오지 않았어요.
web-error-no-photo-hint = 사진을 고르거나 페이지에 끌어다 놓아 주세요.
web-error-enter = 먼저 암호를 입력해야 해요.
web-error-enter-hint = 페이지를 새로 고쳐 주세요.
web-error-stale = 페이지를 연 지 너무 오래됐어요.
web-error-stale-hint = 새로 고쳐 주세요. 사라진 건 없어요.
web-error-elsewhere = 다른 페이지에서 온 요청이라 하지 않았어요.
web-error-elsewhere-hint = 이 페이지를 직접 열어서 해 보세요.
web-error-slow = 도착하는 데 너무 오래 걸렸어요.
web-error-slow-hint = 연결이 더 좋은 곳에서 다시 해 보세요.
web-error-length = 브라우저가 보낼 크기를 알려 주지 않았어요.
web-error-length-hint = 다른 브라우저로 다시 해 보세요.
web-error-text-too-long = 한 번에 읽기엔 길어요.
web-error-text-too-long-hint = 한두 문장으로 말씀해 주세요.
web-error-too-big = 사진이 너무 커요. { $most }MB까지 보낼 수 있어요.
web-error-too-big-hint = 크기를 줄여도 결과는 똑같이 좋아요.
web-error-too-many = 사진은 한 번에 { $most }장까지예요.
web-error-too-many-hint = 가장 또렷한 사진을 골라 주세요.
web-error-kind = 제가 받을 수 없는 거예요.
web-error-kind-hint = 사진이나 글을 보내 주세요.
web-error-too-fast = 짧은 시간에 너무 많이 왔어요.
web-error-too-fast-hint = { $wait } 뒤에 이어서 해 주세요.
web-error-busy = 지금 사람이 많아요.
web-error-busy-hint = { $wait } 뒤에 다시 해 보세요.
web-error-trouble = 제 쪽에서 문제가 생겼어요.
web-error-trouble-hint = 한 번 더 해 보세요.
detail-likeness = 닮은 정도
detail-style = 스타일
detail-seed = 시드
detail-size = 크기
detail-engine = 제작 방식

## Styles

# professional
style-headshot = 그레이 스튜디오
about-headshot = 단정한 회색 스튜디오 배경의 깔끔한 프로필 사진.
style-bokeh = 내 배경 흐리게
about-bokeh = 원래 배경은 그대로, 인물 렌즈로 찍은 듯 부드럽게 흐려져요.
style-brand = 브랜드 컬러
about-brand = 한 가지 색 배경의 프로필 사진. 색은 이름이나 #0f6e84 같은 코드로 알려 주세요.
style-cinematic = 시네마틱
about-cinematic = 영화 같은 색감, 청록빛 그림자, 한쪽에서 들어오는 빛.
style-editorial = 잡지 화보
about-editorial = 잡지 같은 빛과 색, 더 긴 세로 화면, 살짝 극적인 분위기.
style-glamour = 클래식 할리우드
about-glamour = 옛 영화배우 사진처럼 위에서 비추어 얼굴선을 살려 주는 빛.
style-golden-hour = 골든아워
about-golden-hour = 원래 배경이 흐려지며 여름 저녁처럼 빛나요.
style-mono = 흑백 스튜디오
about-mono = 명암이 풍부한, 유행을 타지 않는 흑백 사진.
style-office = 사무실
about-office = 일하는 중인 듯, 뒤로 밝은 사무실이 부드럽게 흐려져요.
style-rembrandt = 렘브란트
about-rembrandt = 어두운 배경에 옆에서 오는 따뜻한 빛, 뺨에는 작은 삼각형 빛.
style-rim = 빛 테두리
about-rim = 거의 검은 화면에, 머리와 어깨를 따라 흐르는 밝은 빛.
style-studio-black = 블랙 스튜디오
about-studio-black = 검은 배경의 차분하고 진지한 사진. 빛은 얼굴에만.
style-studio-navy = 네이비 스튜디오
about-studio-navy = 짙은 남색 배경의 프로필 사진. 금융, 법조, 임원 프로필에 어울려요.
style-studio-warm = 따뜻한 스튜디오
about-studio-warm = 따뜻한 모래색 배경의 친근한 프로필 사진.
style-studio-white = 화이트 스튜디오
about-studio-white = 흰 배경의 밝고 고른 빛. 사원증, 서류, 웹페이지에 좋아요.
style-window = 창가 자연광
about-window = 한쪽 큰 창으로 드는 햇빛, 부드럽게 흐려진 방.

# painted
style-antique-print = 앤티크 지도
about-antique-print = 옛 지도책의 지도처럼, 세이지그린과 바랜 금색.
style-autumn = 가을
about-autumn = 회청색 하늘 아래 겨자색과 잿빛, 점점이 튀는 빨강.
style-blue-wave = 푸른 파도
about-blue-wave = 바다 판화처럼 가는 선에 담은 바다색과 모래색.
style-carnival = 카니발
about-carnival = 코랄, 금색, 파랑 위의 진홍 윤곽선. 신나고 화려해요.
style-coral-brush = 코랄 붓터치
about-coral-brush = 코랄, 모래색, 하늘색 위에 굵고 검은 붓자국.
style-crimson-gold = 진홍과 금색
about-crimson-gold = 그림으로 그린 극장 포스터처럼, 검붉은 그림자와 금빛.
style-expressionist = 표현주의
about-expressionist = 크림색과 잿빛 위의 거친 목탄 선, 군데군데 빨강.
style-golden-engraving = 금빛 동판화
about-golden-engraving = 옛 지폐처럼, 황토색과 짙은 잉크로 새긴 가는 선.
style-ink-and-gold = 먹과 금
about-ink-and-gold = 먹선에 금빛을 엷게 입힌, 반은 드로잉, 반은 회화.
style-ink-wash = 수묵담채화
about-ink-wash = 힘찬 먹선 위에 복숭아색과 연푸른색을 엷게.
style-lavender-gold = 라벤더와 금빛
about-lavender-gold = 라벤더색과 금색의 느슨한 붓질, 가볍고 몽환적이에요.
style-like = 다른 그림처럼
about-like = 사진과 함께 보낸 그림의 느낌을 그대로 가져와요.
style-mosaic = 파스텔 모자이크
about-mosaic = 테두리가 짙은 작은 파스텔색 타일.
style-oil = 캔버스 유화
about-oil = 원래 색 그대로, 부드러운 붓질과 캔버스의 결.
style-old-master = 고전 명화
about-old-master = 미술관 그림처럼, 어두운 바탕에 차분한 색과 오래된 캔버스의 결.
style-painted = 따뜻한 빛의 그림
about-painted = 하늘색 배경 아래 꿀빛 노랑의 부드러운 붓질.
style-starry-blue = 푸른 별밤
about-starry-blue = 밤하늘색의 짧은 붓질과 노란 빛.
style-storybook = 동화책
about-storybook = 그림책의 한 장처럼, 원래 색을 감싼 짙은 잉크 윤곽선.
style-tapestry = 적갈색 태피스트리
about-tapestry = 적갈색, 호박색, 짙은 파랑의 실로 짠 듯한 질감.
style-teal-woodcut = 청록 목판화
about-teal-woodcut = 칼자국이 살아 있는, 청록색과 크림색의 판화.
style-watercolour = 물빛 수채화
about-watercolour = 종이에 엷게 번진 물빛과 복숭아색.

# illustrated
style-big-caricature = 과장된 캐리커처
about-big-caricature = 사정없이 과장한 캐리커처.
style-caricature = 캐리커처
about-caricature = 내 얼굴만의 특징을 기분 좋게 과장해요.
style-cartoon-avatar = 카툰 아바타
about-cartoon-avatar = 눈코입이 조금 더 큰, 밝고 명랑한 만화 캐릭터.
style-coloured-pencil = 색연필
about-coloured-pencil = 종이 위에 색연필로 가볍게 그린 그림.
style-comic = 코믹스
about-comic = 만화책의 한 장처럼, 검은 윤곽선과 인쇄 망점.
style-duotone = 듀오톤
about-duotone = 한밤의 파랑에서 따뜻한 빛까지, 단 두 가지 색.
style-illustration = 일러스트
about-illustration = 사진을 고르고 맑은 색으로 깔끔하게 그려요.
style-ink-line = 펜 드로잉
about-ink-line = 흰 종이에 검은 펜 선, 그뿐이에요.
style-pencil = 연필 스케치
about-pencil = 도화지에 연필로 부드럽게 그린 그림.
style-pixel-art = 픽셀 아트
about-pixel-art = 옛날 비디오 게임의 주인공이 돼요.
style-pop-art = 팝아트
about-pop-art = 60년대 실크 스크린처럼, 강렬한 색과 또렷한 그림자.
style-pop-art-four = 팝아트 4컷
about-pop-art-four = 같은 얼굴 네 개, 네 가지 색 조합.
style-risograph = 리소그래프
about-risograph = 독립출판물처럼, 두 가지 잉크에 거친 입자, 살짝 어긋난 인쇄.
style-sepia = 세피아
about-sepia = 오래된 앨범 속 사진처럼, 갈색과 크림색.

# fun
style-confetti = 색종이 파티
about-confetti = 색종이와 종이테이프가 흩날려요.
style-emoji-badge = 이모지 배지
about-emoji-badge = 내 얼굴이 들어간 동그란 노란 배지. 작아도 또렷해요.
style-movie-poster = 영화 포스터
about-movie-poster = 강렬한 빛과 어두운 모서리, 얼굴 아래에는 제목.
style-neon = 네온
about-neon = 어둠 속 분홍과 하늘빛 네온등.
style-passport-stamp = 여권 도장
about-passport-stamp = 빨간 잉크로 찍은 내 얼굴 도장.
style-polaroid = 즉석 사진
about-polaroid = 흰 테두리에 이름 쓸 자리가 있는 작은 정사각형 사진.
style-sticker = 스티커
about-sticker = 하얀 테두리로 오려 내어 채팅에서 바로 쓸 수 있어요.
style-trading-card = 트레이딩 카드
about-trading-card = 금빛 테두리에 이름까지 새긴 수집용 카드.
style-vaporwave = 베이퍼웨이브
about-vaporwave = 분홍빛 노을과 격자무늬, 80년대 감성.

## Discord

choose-a-look = 스타일 고르기
photo-form-title = 내 사진
photo-form-label = 한 사람의 사진 한 장 또는 여러 장
photo-form-hint = 얼굴이 밝고 카메라를 보는 사진이 좋아요. 다른 사람에게는 보이지 않아요.
full-was-too-large = 최고 화질은 여기서 보내기에 너무 커요. 보낼 수 있는 가장 큰 크기예요:
button-begin = 둘이서만 계속
server-go-on = 여기서는 모두가 볼 수 있어요. 아래를 누르면 본인에게만 보이는 곳에서 이어 갈게요.
button-show = 채널에 보여 주기
button-take-back = 다시 내리기
taken-back = 내렸어요. 이제 본인에게만 보여요.
button-express = 서버 이모지·스티커로
express-sure = 이 서버의 누구나 쓸 수 있게 돼요. 언제든 다시 내릴 수 있어요.
button-as-emoji = 이모지로 만들기
button-as-sticker = 스티커로 만들기
expressed-emoji = 이제 이 서버의 누구나 쓸 수 있어요. { $name } 만 입력하면 돼요.
expressed-sticker = 이제 이 서버의 누구나 쓸 수 있어요. 스티커 이름: “{ $name }”.
gallery-page = 스타일 목록, { $pages }페이지 중 { $page }페이지예요. 메뉴에서 하나 골라 주세요.
button-delete-one = 1장만 삭제
files-skipped = 사진이 아닌 파일 { $count }개는 뺐어요.
shown-by = { $who } 님이 초상화를 보여 줘요
show-refused = 제게는 이 채널에 글을 올릴 권한이 없어요. 초상화를 저장해서 직접 올리실 수 있어요.
answer-later = 여기서 답할 수 있는 시간보다 오래 걸려요. 완성되면 DM으로 보낼게요. DM이 닫혀 있으면 /results에서 볼 수 있어요.
no-picture-there = 그 메시지에는 이미지가 없어요. 사진이 있는 메시지를 골라 주세요.
no-avatar-there = 쓸 수 있는 프로필 사진이 없어요.
server-no-owner = 그 사진은 누구께 여쭤봐야 할지 알 수 없어요. 본인 사진을 골라 주세요.
server-of-mine = 그건 제가 만든 거예요. 본인 사진을 골라 주세요.
ask-not-here = 제게는 이 채널에 글을 쓸 권한이 없어서 여기서는 여쭤볼 수 없어요. 다른 채널에서는 될 수도 있어요.
photo-before-like = 누구의 초상화인가요? 먼저 본인 사진을 보낸 다음, 그 이미지를 다시 골라 주세요.
server-not-here = 이 서버에서는 다른 채널에서만 쓸 수 있게 해 두었어요. DM으로 말씀하셔도 돼요.
server-not-you = 이 서버에서는 정해진 역할이 있는 멤버만 쓸 수 있어요. DM으로 말씀하셔도 돼요.
server-not-manager = 이 서버를 관리할 수 있는 분만 쓸 수 있어요.
server-settings = 이 서버에서 제가 할 수 있는 일
server-channels = 주문할 수 있는 채널 (고르지 않으면 모두)
server-roles = 주문할 수 있는 역할 (고르지 않으면 누구나)
server-families = 쓸 수 있는 스타일
server-limit = 한 사람당 하루 주문 수
server-limit-day =
    { $count ->
        [0] 운영자가 정한 만큼
       *[other] 한 사람당 하루 { $count }건
    }
server-showing-on = 채널에 초상화 보여 주기: 허용
server-showing-off = 채널에 초상화 보여 주기: 허용 안 함
shape-1-1 = 정사각형
shape-4-5 = 세로, 4:5
shape-3-4 = 세로, 3:4
command-photo = 내 사진 (나에게만 보여요)
command-more-photos = 같은 사람의 다른 사진
command-style = 스타일 (입력해서 찾기)
command-words = 직접 설명하기
command-count = 그 종류의 스타일 개수
command-shape = 그림의 비율
command-private = 나에게만 보이기 (보통은 이렇게), 아니면 채널에도 보이기
command-server = 이 서버에서 할 수 있는 일
command-host = 이 스튜디오의 운영자용
command-host-stats = 운영 현황
command-host-pause = 당분간 멈추기
command-host-resume = 다시 시작하기
command-host-block = 누군가를 차단하기
command-host-unblock = 차단 풀기
command-host-id = 사람이나 주문의 ID
menu-portrait = 이 사진으로 초상화 만들기
menu-like = 이 느낌으로 그리기
menu-avatar = 프로필 사진으로 초상화 만들기
