### Everything Likeness says, in Simplified Chinese.
###
### Voice: warm, brief, honest; three lines at most; no jargon; never blame. *Stars* mark emphasis.
### A value in braces comes from the program and stays as it is.

## Building blocks

# Shown as it is.
raw = { $text }
span-seconds = { $count }秒
span-minutes = { $count }分钟
span-hours = { $count }小时
span-days = { $count }天
count-photos = { $count }张照片
count-faces = { $count }张已保存的脸
count-portraits = { $count }张肖像
count-orders = { $count }条制作记录

## Beginning

hello = 我用照片做肖像：求职用的职业照、画像、卡通、贴纸都可以。全程都在这台电脑上完成。
hello-how = 发张自拍，点一种风格就行。做好发给你，也会实话告诉你像不像。
hello-again = 又见面了。这次想要哪种风格？
consent = 很高兴认识你。我用照片做肖像，全程在这个群自己的电脑上完成。照片保留{ $photos }，肖像保留{ $portraits }，到期就删除；发 /forgetme 可以马上全部删掉。可以吗？
consent-thanks = 谢谢。
consent-refused = 好的，我什么都没留。哪天改主意了，发张照片就行。
refused-after-yes = 你之前同意过，所以你发来的东西会留到到期为止。选“忘记我”可以马上全部删掉。
wish-noted = 等你同意了，我就做这个。
agreed-send-photo = 谢谢。现在发张照片给我吧：拍到头和肩膀、看着镜头的效果最好。
send-a-photo = 发张照片给我吧：拍到头和肩膀，看着镜头，光线好一些。
photo-first = 没问题。先发一张你的照片给我吧。
photo-for-that = 发张照片来，我就照这个做。
after-looking = 我先看看照片，看完马上做。

## Photos and the coach

looking = 收到，我看看……
look-interrupted = 刚才看照片时被打断了。能再发一次吗？
good-photo = 光线好，清晰，看着镜头。
good-photos =
    { $count ->
        [1] 这张照片不错。
        [2] 两张照片都不错。
       *[other] { $count }张照片都不错。
    }
left-out = 第{ $number }张先不用：{ $why }。
left-out-one = 这张先不用：{ $why }。
left-out-many =
    { $count ->
        [1] 有1张先不用。
       *[other] 有{ $count }张先不用：太模糊、太暗，或者拍的是别人。
    }
somebody-new = 这次换了个人，我从头开始。
face-known = 我就用我认识的那张脸。想做另一位的话，请单独发那张照片。
photo-from-before = 我接着用之前的照片。
why-unreadable = 文件打不开
why-no-face = 里面没找到脸
why-stranger = 好像是别人
why-eyes-closed = 眼睛是闭着的
why-blurred = 有点模糊
why-small-face = 脸太小
why-backlit = 光从背后来
why-dark = 太暗
why-bright = 光线太强
why-turned-away = 头偏得太多
coach-eyes-closed = 这张里眼睛好像闭着。换张睁眼的，肖像会更好。
coach-blurred = 脸有点糊。擦擦镜头，拿稳手机，再拍一张试试。
coach-small-face = 脸在画面里有点小，细节会出不来。面对窗户、一臂距离拍的照片效果最好。
coach-backlit = 光从背后来。转身朝着窗户拍会更好。
coach-dark = 照片有点暗。面对窗户或灯拍会好很多。
coach-bright = 光太强，脸上有些地方看不清了。避开直射的阳光或闪光灯会好一些。
coach-turned-away = 头转到一边去了。朝着镜头的效果最好。
tip-tilted-up-down = 照片不错。镜头和眼睛平齐会更好。
tip-covered = 照片不错，不过脸被挡住了一点。不挡着的话，肖像会更像你。
tip-side-light = 照片不错，只是半边脸在阴影里。稍微转向光就好。
tip-colour-cast = 照片不错，只是光线带颜色。日光下肤色更真实。
which-face = 我看到{ $count }个人，要做哪一位？
face-first = 收到。先告诉我做哪一位：点脸上的数字。
face-chosen = 好，就做{ $number }号。
face-not-there = 没有这个号的脸。点一个脸上标着的号码吧。
like-taken = 这画面真好看。我就照它的画法来画你。

## Looks

which-look = 想要哪种风格？
say-what-you-like = 用自己的话告诉我：颜色、光线、风格、强弱都可以。
words-title = 用自己的话说
words-label = 想要什么样的？
example-words = 藏青色背景，稍微暖一点
example-change = 背景暗一点，对比弱一点
example-photo = 把照片拖到这里，或者打个招呼
send-the-picture = 把你喜欢的那张图发给我：画、海报、花纹都行。
own-words = 你自己的描述
style-gone = 那种风格已经没有了。现在有这些：
family-professional = 职业照
family-painted = 绘画
family-illustrated = 卡通与手绘
family-fun = 趣味
family-professional-about = 职业照：照片还是照片，光线和背景更好。
family-painted-about = 绘画：油彩、水墨、马赛克、古典大师。
family-illustrated-about = 卡通与手绘：铅笔、漫画、波普、像素。
family-fun-about = 趣味：贴纸、海报、霓虹、彩纸屑。
options = 从现在起，除非你另外说明：
option-title-count = 数量
option-title-shape = 画幅
option-title-backdrop = 背景
option-title-strength = 强度
option-count =
    { $count ->
        [1] 一张肖像
       *[other] { $count }种风格
    }
option-shape-any = 画幅不限
option-backdrop-any = 背景不限
option-strength-any = 默认强度
option-strength = 强度{ $percent }%
color-white = 白色
color-light-grey = 浅灰色
color-grey = 灰色
color-charcoal = 炭灰色
color-navy = 藏青色
color-teal = 蓝绿色
color-beige = 米色
color-burgundy = 酒红色

## Waiting

next-in-line = 下一个就是你，大约{ $wait }。
in-line = 前面还有{ $before }个，大约{ $wait }。做好会发到这里，聊天可以先关掉。
making = 正在做，大约{ $wait }。
stage-intake = 打开照片
stage-analyze = 认识你的脸
stage-refine = 修图
stage-generate = 制作画面
stage-critique = 核对像不像你
stage-finish = 最后润色
cancelled = 已取消，不计次数。
cancel-which = 要停下哪一个？
nothing-to-cancel = 现在没有正在做的。
paused-for-now = 管理员暂停了工作室，恢复后我就接着做。

## Portraits

likeness-strong = 和你非常像。
likeness-good = 挺像你的。
likeness-weak = 看着不太像你；换张更清晰的照片会好一些。
likeness-different = 想象的成分多，不太像你本人。
likeness-nobody = 不是特定的人：只根据文字画成。
# A portrait by another backdrop than that of its look: “Headshot, navy backdrop”.
title-backdrop = { $title }，{ $color }背景
title-own-backdrop = { $title }，另一种背景
# A portrait among several: “2 Pencil”.
numbered = { $number }. { $title }
sent-again = 这张你可能已经收到了，我不确定上次有没有发到。
what-to-change = 想改哪里？
change-not-understood = 这些话里没找到我能改的地方。试试“藏青色背景”“暖一点”或者“对比弱一点”。
change-title = 改一改
change-label = 想改成什么样？
undone = 已经改回去了。
undo-gone = 上一张已经不在了。我可以重新做：想要哪种风格？
more-is-same = 这种风格每次出来都一样。给你做几张相近的。
nothing-to-undo = 没有可以撤销的。
too-old = 那张太久了，我不记得当时怎么做的。重做一张也很快。
too-many-changes = 这张已经改了很多次。我们重新做一张吧。
avatars-ready = 头像做好了，常用尺寸都有：LinkedIn、Slack、GitHub、Telegram、Discord，还有网站图标。
deleted = 已删除。
delete-sure =
    { $count ->
        [1] 永久删除这张肖像？
       *[other] 永久删除全部{ $count }张肖像？
    }
which-sticker = 把哪张做成贴纸？
which-express = 用哪一张？
which-avatars = 用哪张做全套头像？
which-to-delete = 永久删除哪一张？
photos-deleted-but-face = 你的照片已删除，只留着你让我记住的那张脸的照片。
photos-deleted = 你的照片已删除。肖像会留到到期为止。
face-is-kept = 我记住你的脸了，下次不用再发照片。发 /me 可以查看和删除。

## What was understood

note-took = 从你的话里，我读出了 *{ $style }*。
note-took-with = 从你的话里，我读出了 *{ $style }*，还有{ $changes }。
note-changed = 现在是：{ $changes }。
note-with = 按你说的：{ $changes }。
note-stayed-away = 已避开：{ $things }。
note-one-look = 一次只做一种风格，其他的可以另做：{ $styles }。
note-one-backdrop =
    { $tone ->
        [dark] 背景只能选一种，我用了偏深的。
        [light] 背景只能选一种，我用了偏浅的。
        [warm] 背景只能选一种，我用了偏暖的。
        [cool] 背景只能选一种，我用了偏冷的。
       *[other] 背景只能选一种，我用了{ $backdrop }。
    }
note-light-from-left = 这里的主光从左边来，右边的我做不了。
note-nearest-shape = { $asked } 我做不了，最接近的是 { $shape }。
note-frame-kept = 我能做 1:1、4:5 和 3:4，所以画幅没有变。
note-name-elsewhere = 这种风格没有放名字的位置。可以放名字的有：{ $styles }。
note-letters-unknown = “{ $name }”这些字我还印不出来，所以没有放。
note-border-colours = 边框和纸张保持这种风格原来的颜色。
note-needs-graphics-card =
    { $more ->
        [0] 这些需要显卡，先略过了：{ $things }。
       *[other] 这些需要显卡，先略过了：{ $things }，还有别的。
    }
note-not-in-words =
    { $more ->
        [0] 这些还不能用文字来调，保持原样：{ $things }。
       *[other] 这些还不能用文字来调，保持原样：{ $things }，还有别的。
    }
note-not-understood =
    { $more ->
        [0] 这些我没看懂：{ $things }。
       *[other] 这些我没看懂：{ $things }，还有别的。
    }
note-read-first = 我只读了前{ $count }个字。
note-which-face = { $name } 里有{ $count }张脸，我选了从大到小的第{ $number }张。
note-stranger = { $name } 里好像是别人，所以没有用。
note-no-face-in = { $name } 里没找到脸，所以没有用。
note-style-failed = *{ $style }*：{ $why }
change-backdrop = { $value }背景
change-backdrop-tone =
    { $value ->
        [dark] 更深的背景
        [warm] 更暖的背景
        [cool] 更冷的背景
       *[light] 更浅的背景
    }
change-warmer =
    { $amount ->
        [little] 稍暖的色调
        [much] 暖很多的色调
       *[plain] 更暖的色调
    }
change-cooler =
    { $amount ->
        [little] 稍冷的色调
        [much] 冷很多的色调
       *[plain] 更冷的色调
    }
change-brighter =
    { $amount ->
        [little] 稍亮的画面
        [much] 亮很多的画面
       *[plain] 更亮的画面
    }
change-darker =
    { $amount ->
        [little] 稍暗的画面
        [much] 暗很多的画面
       *[plain] 更暗的画面
    }
change-more-contrast =
    { $amount ->
        [little] 稍强的对比
        [much] 强很多的对比
       *[plain] 更强的对比
    }
change-less-contrast =
    { $amount ->
        [little] 稍弱的对比
        [much] 弱很多的对比
       *[plain] 更弱的对比
    }
change-mono = 黑白
change-light =
    { $value ->
        [butterfly] 蝴蝶光
        [rembrandt] 伦勃朗光
        [loop] 侧光
        [split] 半明半暗的光
        [rim] 背后的光
       *[soft] 柔光
    }
change-retouch =
    { $value ->
        [none] 自然肤质
        [strong] 更柔滑的皮肤
       *[light] 稍柔滑的皮肤
    }
change-strength = { $percent }%的强度
change-caption = “{ $value }”这个名字
change-shape =
    { $value ->
        [square] 正方形画幅
       *[other] 竖幅 { $value }
    }

## What is kept

privacy-kept = 你的照片保留{ $photos }，用来做肖像；肖像保留{ $portraits }。到期自动删除。
privacy-sealed = 它们只存在这台电脑上，用你专属的密钥锁着。这个聊天里的其他人都拿不到。
privacy-yours = 发 /results 看保存了什么，发 /me 看你让我记住的脸。发 /forgetme 马上全部删掉，不再恢复。
nothing-kept = 我没有保存你的任何东西。
results-portraits =
    { $count ->
        [1] 你的肖像和到期日：
       *[other] 你的{ $count }张肖像和到期日：
    }
results-photos =
    { $count ->
        [1] 你的照片保留到{ $until }。
       *[other] 你的{ $count }张照片最晚保留到{ $until }。
    }
results-photos-saved =
    { $count ->
        [1] 用来记住你的那张照片会一直留着，直到你删除。
       *[other] 用来记住你的{ $count }张照片会一直留着，直到你删除。
    }
results-no-photos = 我没有保存你的照片。
results-lent = 我保存着{ $count }张别人请求制作的你的肖像。
until = 保留到{ $until }
no-face-kept = 我没有保存你的脸。做完肖像后，可以让我记住。
face-kept = 这是我替你记住的脸。不用发照片也能做肖像。
face-dropped = 脸已删除。
forget-sure = 马上会永久删除这些：{ $what }。
forgotten = { $at }已删除：{ $what }。
forget-lent = 还有别人请我做的{ $count }张你的肖像，也删除了。
forgotten-key = 能打开它们的密钥也已销毁。
which-language = 我们用哪种语言聊？
language-spoken = 从现在起，我用简体中文跟你聊。

## Help

help-commands = /results 保存了什么 · /me 保存的脸 · /privacy 隐私 · /language 语言 · /cancel 取消 · /forgetme 全部删除
help-channel = 输入 /portrait，附上一张你的照片，也可以选好风格。结果只有你看得到。
help-show = 喜欢的可以给大家看：“{ $show }”。
help-menus = 在带照片的消息或成员的“APP”菜单里有：“{ $photo }”“{ $like }”“{ $avatar }”。
help-host = 管理员专用，请在私聊里使用：{ $commands }
help-photo = 发一张自己的照片，再点一种风格。一张照片、点一下，就够了。
help-looks = 点“风格”，或者用自己的话说想要什么。可以多发几张自己的照片，比一张更容易做得像。
help-consent = 看照片之前，需要你同意。“可以”：我暂时留着照片，用它做肖像。“不用了”：照片马上删掉。
help-face = 照片里有好几个人。点一下要做的那位脸上的数字。
help-weak = 这张照片能做，不过换张更好的，肖像也会更好。
help-words = 说说想要什么：背景颜色、光线暖一点还是冷一点、某种风格、黑白。
help-change = 说说想改哪里：换背景、暖一点、对比弱一点。其他的都不动。
help-like = 发一张颜色和笔触你都喜欢的图，我照着它画你。
help-forget = 等你一句话：全部删掉，还是留着。
help-emoji = 给贴纸点一个表情，或者自己发一个。
help-which = 点你想要的那张肖像的号码。号码就是上面的排列顺序。
help-stickers = 给贴纸包起个名字发过来，或者点我想好的那个。

## Small talk and wrong turns

you-are-welcome = 不客气。再做一张吗？
glad = 你喜欢就好。再来一张？
goodbye = 回头见。你的肖像在 /results 里，到期前都能看。
welcome = 不客气。
farewell = 再见，祝你一切顺利。
pleased = 很高兴认识你。我不记名字，有张照片就够了。
noted = 好的。什么时候想要肖像，说一声就行。
about-me = 我是 Likeness，一个肖像工作室，就在这个群自己的电脑上。我是程序，不是真人。
about-price = 不花钱，干活的是管理员的电脑。
about-time = 一张肖像一般几秒钟，前面有人排队会久一点。每次我都会先告诉你。
about-groups = 目前一张肖像只能有一个人。发张照片来，告诉我做谁。
empty-text = 收到一条空消息。
text-too-long = 太长了，我一次最多读{ $most }个字。用一两句话说说吧。
not-a-wish = 这句我没太明白。我用照片做肖像：说个风格、颜色，或者“随便来一个”，我就懂了。
no-such-command = 我不认识 /{ $command } 这个命令。
unknown-button = 这个按钮已经失效了。
not-yours = 这张不是你的。把自己的照片发给我，我给你做。
not-yours-of = 这是 { $whose } 的。把自己的照片发给我，我给你做。
never-mind = 好的。
cannot-voice = 我听不了语音。能打字告诉我吗？
cannot-video = 我没法从视频里取脸。能发张照片吗？
cannot-animation = 我没法从动图里取脸。能发张照片吗？
cannot-sticker = 好看的贴纸。想给你也做一张，我需要一张照片。
cannot-file = 这个文件不是我能打开的图片（JPEG、PNG、WebP、HEIC）。能当照片发过来吗？
cannot-thing = 这个我处理不了。照片和文字我都懂。

## What is refused, and what goes wrong

error-no-face = 这张里没找到脸。拍到头和肩膀、看着镜头的照片效果最好。
error-face-too-small = 脸太小，做不了肖像。一臂距离拍的照片，或者原图，效果最好。
error-no-such-face = 没有这个号的脸。1号是最大的那张。
error-not-an-image = 这个文件不是我能打开的图片（JPEG、PNG、WebP、HEIC）。能当照片发过来吗？
error-empty-file = 这个文件是空的。能再发一次吗？
error-truncated = 图片只有一半，可能没传完。能再发一次吗？
error-too-many-pixels = 这张图太大，我打不开。换张小一点的就行。
error-too-small = 这张图太小，做不了肖像。发原图效果最好。
error-animated-video = 这是视频或动图。能发张照片吗？
error-photo-unusable = 这张照片用不了。能换一张吗？
error-photo-lost = 那张照片已经不在了。能再发一次吗？
error-not-found = 那张照片已经不在了。能再发一次吗？
error-unknown-style = 没有叫这个名字的风格。现在有这些：
error-prompt-not-understood = 这句话里没找到我会做的风格。试试“波普艺术”“藏青色背景，暖一点”，或者直接点一个。
error-prompt-near = 这句话里没找到风格。你想要的是这些吗？
error-prompt-scenes = 服装和场景需要显卡，这台电脑没有用显卡。光线、颜色和风格我都能做。
error-bad-option = 这个要求在这里做不了。换个尺寸或风格就行。
error-not-that-kind = 真人的这类图片我不做。想要点别的吗？
error-not-this-person = 用这种风格，我没能做得像你。不计次数。换张更清晰的照片，或者换种风格会好一些。
error-generation-failed = 没做成，不计次数。
error-out-of-memory = 做到一半，电脑内存不够了。不计次数。
error-stuck = 花的时间太久，我停下了。不计次数。
error-crashed = 画的时候，我这边接连出了错。不计次数。
error-waited-too-long = 排队太久，照片已经到期删除了。不计次数。能再发一次吗？
error-damaged = 肖像还没发出，就在我这边损坏了。不计次数。能把照片再发一次吗？
error-no-consent = 需要你先同意。发张照片，我会问你。
error-blocked = 管理员不接受你的制作请求。
error-too-many-waiting = 你已经有{ $limit }个在排队了。做完一个，我再接下一个。
error-per-hour = 这里每人每小时最多做{ $limit }次。{ $until }起可以接着做。
error-per-day = 这里每人每天最多做{ $limit }次。{ $until }起可以接着做。
error-too-many-kept = 你的照片我已经存了{ $limit }张，存满了。发 /results 可以删掉几张。
error-too-many-photos = 一次最多用{ $limit }张照片。挑最清晰的三四张最好。
error-too-many-portraits = 一次做不了这么多张，最多{ $limit }张。
error-too-long = 太长了，我一次最多读{ $limit }个字。用一两句话说说吧。
error-no-photo = 先发一张你的照片给我吧。
error-busy = 现在发照片的人很多。过一分钟再发一次好吗？
error-wrong-state = 那个已经结束了。
error-disk-full = 这台电脑的硬盘满了。等管理员清出空间，就能继续。
error-storage-error = 保存的时候我这边出了点问题。过一分钟再试好吗？
error-engine-error = 做的时候我这边出了点问题。再试一次好吗？
error-internal = 我这边出了点问题。再试一次好吗？
error-photo-not-fetched = 那张照片我没能取到。能再发一次吗？
error-photo-too-big = 这个文件太大，我收不了，最多{ $most } MB。换张小一点的，效果一样好。
error-no-profile-photo = 我看不到你的头像，可能是设了隐私。直接发张照片吧。
error-used-once = 照片里的人只同意做一张，已经用掉了。再问问对方，或者发张自己的照片吧。
error-style-not-here = 这种风格在这里不做。
look-not-here = *{ $look }*在这里不做，不过有别的风格。
error-sticker-refused = 没能放进贴纸包。换个表情，或者换个名字，也许就行。
error-sticker-stranger = 我们私聊过之后，Telegram 才让我给你做贴纸包。去私聊里跟我打个招呼，再回来试一次吧。
error-no-room-there = 这个服务器放不下新的了。管理服务器的人可以删掉几个。
error-not-allowed-there = 在这个服务器里，我没有权限添加表情和贴纸。
error-cannot-take-back = 在这个服务器里，我已经没有权限把它撤下了。服务器的管理者可以删除它。
error-stickers-full = 你的贴纸包满了。先删掉几张贴纸吧，可以找 @Stickers 帮忙。

## Buttons

button-agree = 可以，做肖像吧
button-refuse = 不用了
button-what-is-kept = 具体保存什么？
button-looks = 风格
button-more-looks = 更多风格
button-surprise = 给我个惊喜
button-words = 用自己的话说
button-nobody = 不用照片，画虚构人物
button-like = 照着另一张图
button-like-this = 照这张来画
button-options = 设置
button-go-on = 就这样继续
button-another-photo = 换张照片
button-cancel = 取消
button-cancel-which = 停下：{ $look }
button-never-mind = 算了
button-more = 再来几张这样的
button-alike = 类似风格
button-another-look = 换种风格
button-change = 改一改
button-undo = 撤销
button-sticker = 贴纸
button-avatars = 全套头像
button-keep-face = 记住我的脸
button-delete = 删除
button-delete-all = 全部{ $count }张
button-try-again = 再试一次
button-again = 还是做吧
button-results = 保存了什么
button-delete-photos = 删除我的照片
button-delete-lent =
    { $count ->
       *[other] 删除这些肖像
    }
button-use-face = 用这张脸
button-replace-face = 换一张
button-drop-face = 删除这张脸
button-privacy = 隐私
button-help = 帮助
button-language = 语言
button-forget = 忘记我
button-delete-everything = 全部删除
button-keep = 留着
button-start-again = 重新开始
button-stats = 数据

## In groups, and of other people

in-private = 这个我们私下聊。
button-in-private = 私聊继续
group-help = 回复自己的照片，发 /portrait 就行，也可以带上风格：/portrait 卡通。要是别人的照片，我会先问本人。/styles 看风格，/cancel 取消；别的事我们私下聊。
by-reply = 请用“回复”这条消息的方式来答。
looks-here = 在这里我做这些：{ $looks }。选一种，重新发 /portrait 就行。
reply-with-photo = 在这里回复一张你的照片吧。
ask-them = { $them }，{ $who } 想用这张照片给你做张肖像。脸是你的，你说了算。肖像一做好，照片就删掉。
button-ask-yes = 可以，就这一次
button-ask-no = 不了
ask-agreed = { $them } 同意了。
ask-refused = { $them } 不太愿意。用你自己的照片，随时都可以。
ask-many = 等着答复的已经太多了。过一会儿再问 { $them } 吧。
ask-waits = 已经问过 { $them } 了。一有答复，我就接着做。
ask-over = 时间过去太久，已经失效了。要再问一次。
ask-not-you = 这件事由 { $them } 决定。
ask-several-faces = 照片里有好几个人，只有一位同意了。换张只有这一位的照片就行。
once-gone = 对方的照片已经不在了。换张照片，再问一次吧。
once-over = 对方只同意做一张。想再做一张，要再问一次。
group-hello = 大家好。回复自己的照片，发 /portrait 就行，也可以带上风格：/portrait 卡通。要是别人的照片，我会先问本人。
group-anonymous = 你用群的身份发言，我就不知道照片是谁的。换成自己的身份发，我就做。
group-no-owner = 那张照片我没法去问本人。回复一张你自己的照片吧。
group-of-mine = 那是我做的。回复一张你自己的照片吧。
group-only-admins = 在这个群里，只有群管理员能找我做。私聊我，我给你做。
group-settings = 我在这个群里可以做什么。只有群管理员能改。
group-everybody = 所有人都能找我做
group-admins = 只有管理员能找我做
group-quiet = 安静：不响铃，不闲聊
group-spoiler = 肖像先遮住，点开再看
group-not-admin = 这个只有群管理员能改。
group-done = 完成
group-last-family = 至少要留一类风格。先打开另一类吧。
group-saved = 好，在这里就这么办。

## Stickers

button-make-sticker = 做成贴纸
which-emoji = 这张贴纸配哪个表情？点一个，或者自己发一个。
name-your-stickers = 这是你的第一张贴纸。贴纸包叫什么名字？
stickers-of = { $name } 的肖像
stickers-mine = 我的肖像
making-sticker = 正在抠图……
sticker-made = 放进“{ $title }”了。
button-open-stickers = 打开贴纸包

## Telegram

button-profile = 用我的头像
button-full = 完整画质
inline-make-mine = 给我也做一张
inline-look = { $style }，Likeness 制作。
inline-none = 先做一张肖像
command-portrait = 做肖像
command-styles = 看所有风格
command-options = 画幅、背景、数量
command-results = 保存了什么
command-me = 我记住的脸
command-privacy = 保存什么，保存多久
command-language = 换一种语言
command-cancel = 取消排队中的
command-help = 帮助
command-forgetme = 删除你的所有内容
command-group-portrait = 用你回复的照片做肖像
command-group-settings = 我在这个群里可以做什么
bot-short = 用一张自拍，做出真正像你的肖像。
bot-about = 发张照片，点一种风格，就能得到一张真正像你的肖像：职业照、画像、卡通、贴纸都可以。照片只保留很短的时间，发 /forgetme 马上全部删掉。

## The host's commands

not-admin = 只有管理员才能用这个。
no-such-person = 没有这个编号的人或制作记录。
usage-block = 输入 /block，加上某个人或某条制作记录的编号。
usage-unblock = 输入 /unblock，加上某个人或某条制作记录的编号。
usage-quota = 输入 /quota、某个人的编号和每天的次数：/quota abc 20；恢复默认用 /quota abc default。
usage-stats = 输入 /stats。
usage-pause = 输入 /pause 暂停制作，输入 /resume 继续。
usage-resume = 输入 /resume 继续。
blocked = 已对这个人关闭制作，排队的也取消了。
unblocked = 这个人又可以制作了。
quota-set = 次数上限已设好。
stats-now = 现在：{ $waiting }个在排队，{ $running }个在制作；已有{ $people }人同意。
stats-day = 请求：过去1小时{ $hour }个，过去24小时{ $day }个；做成{ $made }个，失败{ $failed }个。
paused = 工作室已暂停。新请求照样收，先排着队。
resumed = 工作室恢复了。

## What a short message may mean (the words are separated by bars; write those people really type)

intent-yes = 可以|可以的|可|好|好的|好滴|好哒|好呀|好啊|好吧|好喔|嗯|嗯嗯|恩|行|行的|行吧|行啊|没问题|沒問題|同意|我同意|当然|當然|当然可以|要|要的|是|是的|对|对的|对啊|對|继续|繼續|来吧|來吧|开始吧|做吧|就这样|就這樣|ok的
intent-no = 不|不要|不用|不用了|不用了谢谢|不用谢谢|不了|不了谢谢|不要了|不行|不可以|不好|不同意|我不同意|别|别了|不必|不必了|没事|没事了|算了|算了吧|不想|不需要|先不用|先不要|以后再说|下次吧|改天吧|暂时不用|没有|沒有
intent-hello = 你好|您好|你好呀|你好啊|嗨|嘿|哈喽|哈啰|哈囉|哈罗|哈咯|你好哇|大家好|早|早安|早上好|早啊|上午好|中午好|下午好|晚上好|在吗|在嗎|在不在|有人吗|有人嗎|nihao|ni hao|开始|開始
intent-help = 帮助|幫助|帮帮我|帮我|帮忙|求助|怎么用|怎麼用|怎么弄|怎么玩|怎么做|怎么操作|怎么使用|如何使用|怎么办|你会什么|你会啥|你能做什么|你能干什么|你能干嘛|你会干嘛|我能做什么|我可以做什么|有什么功能|功能|使用说明|说明|然后呢|接下来呢|接下来怎么办|下一步|不会用|不懂
intent-thanks = 谢谢|謝謝|谢谢你|謝謝你|谢谢您|谢谢啦|谢谢了|谢啦|谢了|谢|多谢|多謝|多谢啦|非常感谢|感谢|感謝|太感谢了|十分感谢|谢谢谢谢|辛苦了|辛苦啦|好的谢谢|好的 谢谢|好 谢谢|3q|xiexie|蟹蟹
intent-bye = 再见|再見|拜拜|拜|88|886|回见|回头见|下次见|明天见|晚安|先走了|走了|我走了|下了|溜了|拜拜啦
intent-praise = 太棒了|真棒|棒|很棒|好棒|棒棒哒|厉害|厲害|太厉害了|好厉害|牛|牛啊|真牛|太牛了|牛逼|牛批|哇|哇塞|哇哦|不错|不錯|很不错|真不错|挺好|挺好的|很好|真好|太好了|好看|真好看|太好看了|好好看|很好看|好美|太美了|真美|漂亮|真漂亮|太漂亮了|好漂亮|帅|好帅|太帅了|喜欢|喜歡|我喜欢|很喜欢|好喜欢|太喜欢了|超喜欢|爱了|爱了爱了|完美|绝了|绝绝子|赞|讚|点赞|给力|可爱|好可爱|哈哈|哈哈哈|哈哈哈哈|嘿嘿|笑死|笑死我了|666|yyds|nb|满意|很满意|像|好像|真像|太像了|很像
intent-cancel = 取消|取消吧|取消掉|停|停止|停下|停下来|别做了|不做了|不要做了|中止|终止|終止|暂停|撤单|取消这个|退出
intent-privacy = 隐私|隱私|隐私政策|你保存什么|你会保存什么|你都保存什么|保存了什么|你会存什么|你存了什么|会保存我的照片吗|会存我的照片吗|你会保存照片吗|你会保存我的照片吗|会保留照片吗|照片会保存吗|照片存在哪里|照片存哪|我的照片在哪|我的照片在哪里|照片会上传吗|会上传吗|会泄露吗|会不会泄露|安全吗|安全嗎|安不安全|这个安全吗|谁能看到我的照片|谁能看到|谁看得到我的照片|别人能看到吗|别人看得到吗|数据保护|数据安全|个人信息|你有我的哪些数据|你有我的什么数据|你有关于我的哪些信息|你们有我的哪些数据
intent-delete = 全部删除|全部删掉|全删了|全删|都删了|都删掉|删除全部|删除所有|删掉所有|删除一切|忘记我|忘了我|删除我的数据|删除我的资料|删除我的信息|删除我的照片|删掉我的照片|删我的照片|把照片删了|把我的照片删了|把我的数据删了|清空|清除数据|清除我的数据|清空数据|注销|注销账号|删除账号|刪除全部|全部刪除|刪除我的照片
intent-drop = 删除|删掉|删了|删除这个|删掉这个|把这个删了|把这个删掉|删除这张|删掉这张|把这张删了|把这张删掉|删除这张图|删掉这张图|删除这张肖像|删掉这张肖像|删除最后一张|删掉最后一张
intent-price = 免费吗|免費嗎|免费的吗|是免费的吗|这个免费吗|免费|免费么|收费吗|收費嗎|要收费吗|怎么收费|要钱吗|要錢嗎|要不要钱|要花钱吗|花钱吗|要付费吗|需要付费吗|要付钱吗|多少钱|多少錢|价格|价钱|几块钱|贵吗
intent-time = 多久|要多久|需要多久|得多久|要等多久|多长时间|要多长时间|需要多长时间|还要多久|還要多久|还要多久啊|还要等多久|还有多久|什么时候好|什麼時候好|什么时候能好|什么时候做好|啥时候好|几时好|好了吗|好了嗎|好了没|好了么|做好了吗|做好了没|做完了吗|完成了吗|好没好|快好了吗|多快|到哪了|进度
intent-who = 你是谁|你是誰|你是谁啊|你谁|你谁啊|你是什么|你是啥|你叫什么|你叫什么名字|你是机器人吗|你是機器人嗎|你是机器人|你是人吗|你是真人吗|真人吗|你是ai吗|是ai吗|这是什么|這是什麼|这是啥|这是干嘛的|这是做什么的|你是干嘛的|你是做什么的|likeness是什么|什么是likeness|likeness是啥|介绍一下自己|自我介绍
intent-groups = 合影|合照|双人照|双人|多人|多人照|双人肖像|情侣照|两个人可以吗|两个人行吗|可以两个人吗|能做两个人吗|能两个人一起吗|可以画两个人吗|能画两个人吗|可以一起做吗|我们一起|我们俩|我们两个|我们两个人|两个人一起|俩人一起|一起拍|集体照
intent-surprise = 给我个惊喜|给我一个惊喜|惊喜|来个惊喜|随便|随便吧|随便啦|随便来一个|随便来一张|随便选|随便选一个|都行|都可以|都好|啥都行|什么都行|什么都可以|隨便|哪个都行|无所谓|你定|你决定|你来定|你来决定|你選|你选|你来选|你选吧|你看着办|看着办|随机|随机一个|隨機|听你的|任意
intent-like = 照这样画|照这样画我|照着这个画|照这张画|照着这张画|像这张图一样|像这样|像这样画|画成这样|就这种风格|这种风格|这个风格|同样的风格|一样的风格|用这个风格|按这个风格|照這樣畫
intent-styles = 风格|風格|有什么风格|有哪些风格|有什麼風格|都有什么风格|都有哪些风格|有啥风格|什么风格|哪些风格|看看风格|看风格|看一下风格|风格列表|所有风格|全部风格|更多风格|显示风格|给我看看风格|让我看看风格|换风格|换个风格|款式|样式|菜单|目录|有哪些|有什么选择
intent-language = 语言|語言|换语言|换个语言|切换语言|更改语言|改语言|语言设置|设置语言|说中文|讲中文|说普通话|中文|用中文|简体中文|简体|请说中文
intent-more = 再来几张这样的|再来一张这样的|再来几张|再来一张|再来一个|再来|再来一次|多来几张|多来几张这样的|更多这样的|还要这样的|这样的再来一张|这样的再来几张|再做一张|再做几张|再试一次|再试试|重来一次|重新来一张|同样的再来一张|再來一張|再來幾張|再來一次|换个版本|其他版本
intent-undo = 撤销|撤銷|撤回|撤销一下|返回|返回上一步|上一步|回到上一步|退回|回退|退回去|恢复|还原|還原|改回去|改回来|换回去|换回来|变回去|恢复原样|回到之前|不要改了
intent-profile = 用我的头像|用我头像|用我的头像吧|用我头像吧|就用我的头像|就用我头像|就用我的头像吧|用我的头像就行|用我头像就行|用我的头像做|用我头像做|拿我的头像做|拿我头像做|拿我的头像|直接用我的头像|直接用我头像|使用我的头像|用我现在的头像|用我自己的头像|用我的头像照片|用我的頭像|就用我的頭像
mention-little = 请|請|麻烦|拜托|帮我|给我|把|将|能不能|能|可以|可不可以|现在|马上|立刻|立即|全部|所有|都|全|我|我的|你|您|那些|这些|这张|那张|这|那|张|的|了|掉|吧|啊|呀|哦|一下|刚才|刚刚|之前|发的|发|上传的|第一|最后|大家|各位|朋友们|机器人|likeness|谢谢|谢谢你|非常|很|真的|想要|想|好看|好|肖像|彻底|永久|关于|hm|hmm
mention-delete = 删除|删掉|删了|删|刪除|刪掉|清除|抹掉|销毁|去除
mention-kept = 照片|相片|图片|自拍|数据|資料|资料|信息|个人信息|账号|帐号|肖像|脸|我的一切|一切
mention-asks = 吗|嗎|么|什么|谁|哪|会不会|有没有|是否|多久|怎么|怎样|如何|?
mention-keeping = 保存|存|保留|留|怎么样|怎么处理|处理|看到|看见|看得到|分享|公开|上传|泄露|泄漏|被删|会删|安全|隐私|使用|用来|用于|训练|卖|知道|去哪|删干净|没了|不见
mention-part = 背景|边框|相框|墙|后面|身后|周围|以外|除了|眼镜|墨镜|帽|头发|发型|胡|皮肤|皱纹|痘|斑|痣|阴影|影子|光|亮|暗|色|黑|白|蓝|红|绿|灰|金|文字|字|标志|水印|模糊|噪点|眼睛|牙|笑|自然|风格|油画|水彩|画成|画|漫画|卡通|动漫|素描|铅笔|海报|贴纸|海盗|维京|变成|做成|做一张|做个|球星|照片里|照片中|照片上|图里|图中|图上
mention-name = 我叫|我的名字是|我名字叫|我的名字叫
mention-remark = 把我弄老|把我弄得|让我看起来像|看起来像我妈|看起来像我爸|像我奶奶|像我爷爷|笑死了|太搞笑|好搞笑|真搞笑|这个机器人|这机器人
mention-not = 不要|不想|不好|不喜|不像|不是|不太|不删|别删|没|沒

## The web page

web-title = Likeness
web-needs-script = 这个页面需要 JavaScript 才能运行。
web-tagline = 你的肖像工作室，就在这台电脑上
web-composer-label = 消息
web-composer-placeholder = 写点什么
web-send = 发送
web-attach = 添加照片
web-camera = 拍照
web-camera-take = 拍摄
web-camera-retake = 重拍
web-camera-use = 用这张
web-camera-flip = 切换镜头
web-camera-denied = 浏览器不让我用摄像头。可以在地址栏里允许，或者直接发照片。
web-camera-none = 没找到摄像头。直接发照片吧。
web-drop-here = 把照片拖到这里
web-drop-hint = 也可以粘贴，或者用摄像头拍
web-language = 语言
web-menu = 菜单
web-menu-results = 保存了什么
web-menu-me = 我的脸
web-menu-privacy = 隐私
web-menu-forget = 忘记我
web-menu-help = 帮助
web-theme = 外观
web-theme-system = 跟随系统
web-theme-light = 浅色
web-theme-dark = 深色
web-close = 关闭
web-previous = 上一张
web-next = 下一张
web-before-after = 前后对比
web-before = 之前
web-after = 之后
web-download = 下载
web-delete = 删除
web-keep = 留着
web-delete-sure = 永久删除这张肖像？
web-details = 详情
web-new-messages = 新消息
web-connecting = 正在连接……
web-offline = 和 Likeness 断开了。我会一直重试，什么都不会丢。
web-back-online = 重新连上了
web-sending = 正在发送……
web-not-sent = 没有发出去。
web-retry = 再试一次
web-too-big = 这个文件太大了。
web-not-a-photo = 这不是我能打开的照片（JPEG、PNG、WebP、HEIC）。
web-too-many = 一次最多十张照片。
web-remove = 移除
web-caption-placeholder = 加几句话
web-progress = 进度
web-typing = Likeness 正在看
web-you = 你
web-likeness = Likeness
web-skip-to-composer = 跳到输入框
web-messages = 消息
web-photo-of-yours = 你的照片
web-portrait = 肖像
web-gallery = 风格
web-zoom = 放大看
web-enter-why = 这个页面要有口令才能进。可以问管理员要。
web-enter-label = 口令
web-enter-button = 进入
web-enter-wrong = 不对，再试一次。
web-error-not-understood = 这条我没看懂。
web-error-not-understood-hint = 刷新页面，再试一次。
web-error-no-photo = 没收到照片。
web-error-no-photo-hint = 选一张，或者拖到页面上。
web-error-enter = 这个页面要先输入口令。
web-error-enter-hint = 刷新一下页面。
web-error-stale = 页面开得太久了。
web-error-stale-hint = 刷新就好，什么都不会丢。
web-error-elsewhere = 这个操作来自别的页面，所以我没执行。
web-error-elsewhere-hint = 直接打开这个页面再试。
web-error-slow = 传得太慢，没等到。
web-error-slow-hint = 换个网络好的地方再试。
web-error-length = 浏览器没说要传多大的内容。
web-error-length-hint = 换个浏览器再试。
web-error-text-too-long = 太长了，我一次读不完。
web-error-text-too-long-hint = 用一两句话说说吧。
web-error-too-big = 这张照片太大了，最多{ $most } MB。
web-error-too-big-hint = 换张小一点的，效果一样好。
web-error-too-many = 一次最多{ $most }张照片。
web-error-too-many-hint = 挑最清晰的几张吧。
web-error-kind = 这种内容我收不了。
web-error-kind-hint = 发照片或者文字吧。
web-error-too-fast = 一下子太多了。
web-error-too-fast-hint = 等{ $wait }，再继续。
web-error-busy = 现在人很多。
web-error-busy-hint = 过{ $wait }再试。
web-error-trouble = 我这边出了点问题。
web-error-trouble-hint = 再试一次。
detail-likeness = 相似度
detail-style = 风格
detail-seed = 随机种子
detail-size = 尺寸
detail-engine = 制作引擎

## Styles

# professional
style-headshot = 灰色影棚
about-headshot = 素净的职业照，纯灰色影棚背景。
style-bokeh = 原背景虚化
about-bokeh = 保留你自己的背景，柔柔地虚化，像人像镜头拍的。
style-brand = 品牌色
about-brand = 纯色背景的职业照：颜色你来定，说名字或写成 #0f6e84 都行。
style-cinematic = 电影感
about-cinematic = 电影色调，青色阴影，光从一侧来。
style-editorial = 杂志大片
about-editorial = 杂志般的光线和色彩，画幅更高，带点戏剧感。
style-glamour = 老好莱坞
about-glamour = 光从镜头上方来，衬出颧骨，像老电影里的明星照。
style-golden-hour = 黄金时刻
about-golden-hour = 保留你自己的背景，虚化后泛着夏日傍晚的光。
style-mono = 黑白影棚
about-mono = 经典耐看的黑白肖像，层次丰富。
style-office = 办公室
about-office = 工作中的你：身后是明亮的办公室，柔柔地虚化。
style-rembrandt = 伦勃朗
about-rembrandt = 深色背景，一束暖光从侧面来，脸颊上留一小块三角光。
style-rim = 光的轮廓
about-rim = 近乎全黑，头发和肩膀勾着一道亮边。
style-studio-black = 黑色影棚
about-studio-black = 黑底，沉静庄重，光落在脸上。
style-studio-navy = 藏青影棚
about-studio-navy = 深藏青背景的职业照，适合金融、法律和高管。
style-studio-warm = 暖色影棚
about-studio-warm = 暖暖的沙色背景，亲切的职业照。
style-studio-white = 白色影棚
about-studio-white = 白底，明亮均匀，适合工牌、证件和网页。
style-window = 窗边自然光
about-window = 日光从一侧的大窗照进来，身后的房间柔柔地虚化。

# painted
style-antique-print = 旧版画
about-antique-print = 鼠尾草绿配旧金色，像老地图集里的一页。
style-autumn = 秋色
about-autumn = 灰蓝天空下的芥末黄、岩灰和点点红。
style-blue-wave = 蓝色海浪
about-blue-wave = 海蓝与沙色，线条纤细，像一幅海的版画。
style-carnival = 嘉年华
about-carnival = 绯红轮廓，珊瑚、金和蓝，热闹又欢快。
style-coral-brush = 珊瑚笔触
about-coral-brush = 珊瑚、沙色和天蓝上，落着宽阔的黑色笔触。
style-crimson-gold = 深红与金
about-crimson-gold = 暗红的影，金色的光，像手绘的剧院海报。
style-expressionist = 岩灰与红
about-expressionist = 奶油色与岩灰上粗犷的炭笔线，点几笔红。
style-golden-engraving = 金色雕版
about-golden-engraving = 赭黄与深墨的细密刻线，像一张旧钞票。
style-ink-and-gold = 墨与金
about-ink-and-gold = 墨线加金色晕染，半是素描，半是绘画。
style-ink-wash = 水墨淡彩
about-ink-wash = 大胆的黑色墨线，淡淡晕开桃色和浅蓝。
style-lavender-gold = 薰衣草与金
about-lavender-gold = 薰衣草紫与金色的松散笔触，轻盈梦幻。
style-like = 照着另一张图
about-like = 和照片一起再给一张图，我照它的样子来画。
style-mosaic = 柔色马赛克
about-mosaic = 深色勾边的小块瓷砖，颜色柔和。
style-oil = 布面油画
about-oil = 保留你本来的颜色，柔和笔触，看得见画布纹理。
style-old-master = 古典大师
about-old-master = 深底色，沉稳用色，老画布的纹理，像在博物馆里。
style-painted = 暖光绘画
about-painted = 天蓝背景下，蜜黄色的柔和笔触。
style-starry-blue = 蓝色星夜
about-starry-blue = 夜蓝色的短笔触，点着黄色的光。
style-storybook = 绘本
about-storybook = 保留你本来的颜色，深墨勾边，像绘本里的一页。
style-tapestry = 锈红挂毯
about-tapestry = 锈红、琥珀和深蓝，织物般的纹理。
style-teal-woodcut = 青绿木刻
about-teal-woodcut = 青绿与奶油色的版画，带刀刻的纹理。
style-watercolour = 浅碧水彩
about-watercolour = 浅碧和蜜桃色在纸上轻轻晕开。

# illustrated
style-big-caricature = 超夸张漫画
about-big-caricature = 毫不收敛的夸张漫画。
style-caricature = 夸张漫画
about-caricature = 把你脸上最有特点的地方善意地放大。
style-cartoon-avatar = 卡通头像
about-cartoon-avatar = 开开心心的卡通版你，五官稍大一点。
style-coloured-pencil = 彩铅
about-coloured-pencil = 彩色铅笔画，纸上轻轻的笔触。
style-comic = 漫画
about-comic = 黑色轮廓加印刷网点，像漫画里的一页。
style-duotone = 双色调
about-duotone = 只有两种颜色，从午夜蓝到暖光。
style-illustration = 插画
about-illustration = 照片的手绘版，平涂，颜色干净明快。
style-ink-line = 墨线
about-ink-line = 白纸上的黑墨线，别无其他。
style-pencil = 铅笔素描
about-pencil = 素描纸上的柔和石墨画。
style-pixel-art = 像素画
about-pixel-art = 你就是老游戏里的主角。
style-pop-art = 波普艺术
about-pop-art = 平涂的浓烈色彩和硬朗阴影，像六十年代的丝网印刷。
style-pop-art-four = 四宫格波普
about-pop-art-four = 同一张脸，四种配色。
style-risograph = 孔版印刷
about-risograph = 两色油墨，带颗粒和一点套印偏差，像独立小志。
style-sepia = 老照片
about-sepia = 棕与奶油色，像旧相册里的照片。

# fun
style-confetti = 彩纸屑
about-confetti = 彩纸屑和彩带围着你飞。
style-emoji-badge = 表情徽章
about-emoji-badge = 圆圆的黄色徽章，印着你的脸，小而清楚。
style-movie-poster = 电影海报
about-movie-poster = 大光影，暗四角，脸下方写着片名。
style-neon = 霓虹
about-neon = 黑暗中的粉色和青色灯管。
style-passport-stamp = 护照印章
about-passport-stamp = 把你刻成一枚红色印章。
style-polaroid = 拍立得
about-polaroid = 方方的小相片，白边，留着写名字的地方。
style-sticker = 贴纸
about-sticker = 抠出来，描一圈白边，聊天里直接用。
style-trading-card = 收藏卡
about-trading-card = 金色边框的收藏卡，写着你的名字。
style-vaporwave = 蒸汽波
about-vaporwave = 粉色夕阳，网格，还有八十年代。

## Discord

choose-a-look = 选一种风格
photo-form-title = 你的照片
photo-form-label = 同一个人的一张或几张照片
photo-form-hint = 脸要亮，看着镜头。除了你，没有人看得到。
full-was-too-large = 完整画质太大，这里发不了。这是能发的最大尺寸：
button-begin = 就我们俩，继续
server-go-on = 这里大家都看得到。点一下下面，我们换到只有你能看见的地方继续。
button-show = 给频道里的人看
button-take-back = 收回
taken-back = 已收回，现在只有你能看到。
button-express = 做成这里的表情或贴纸
express-sure = 这个服务器里的所有人都能用它。你随时可以收回。
button-as-emoji = 做成表情
button-as-sticker = 做成贴纸
expressed-emoji = 现在这个服务器里的所有人都能用了：输入 { $name } 就行。
expressed-sticker = 现在这个服务器里的所有人都能用了：就是贴纸“{ $name }”。
gallery-page = 风格，第{ $page }页，共{ $pages }页。在菜单里选一种吧。
button-delete-one = 只删一张
files-skipped = 有{ $count }个文件不是照片，所以没有用。
shown-by = { $who } 展示了一张肖像
show-refused = 我没有权限在这个频道发消息。你可以把肖像保存下来，自己发。
answer-later = 要等这么久，在这里就答复不了了。做好后会私信发给你；如果你关了私信，可以在 /results 里看。
no-picture-there = 那条消息里没有图片。选一条有照片的吧。
no-avatar-there = 那里没有可用的头像。
server-no-owner = 那张照片我没法去问本人。选一张你自己的照片吧。
server-of-mine = 那是我做的。选一张你自己的照片吧。
ask-not-here = 我没有权限在这个频道发消息，所以没法在这里问人。换个频道也许可以。
photo-before-like = 给谁做肖像？先发一张你的照片，再选一次那张图。
server-not-here = 这个服务器的管理者让我只在别的频道工作。也可以私信我。
server-not-you = 在这个服务器里，只有特定身份组的成员能找我做。也可以私信我。
server-not-manager = 只有能管理这个服务器的人才能用这个。
server-settings = 我在这个服务器里可以做什么
server-channels = 可以找我做的频道（不选就是全部）
server-roles = 可以找我做的身份组（不选就是所有人）
server-families = 可以用的风格
server-limit = 每人每天做几次
server-limit-day =
    { $count ->
        [0] 按工作室管理员的上限
       *[other] 每人每天{ $count }次
    }
server-showing-on = 在频道里展示肖像：允许
server-showing-off = 在频道里展示肖像：不允许
shape-1-1 = 正方形
shape-4-5 = 竖幅，4:5
shape-3-4 = 竖幅，3:4
command-photo = 你的照片，只有你看得到
command-more-photos = 同一个人的另一张照片
command-style = 风格，输入文字来查找
command-words = 用自己的话说
command-count = 这一类风格要几种
command-shape = 画幅
command-private = 只有你看得到（默认这样）；否则频道里的人也看得到
command-server = 在这个服务器里可以做什么
command-host = 给工作室的管理员用
command-host-stats = 运行情况
command-host-pause = 暂停制作
command-host-resume = 恢复制作
command-host-block = 对某个人关闭制作
command-host-unblock = 让某个人重新可以制作
command-host-id = 某个人或某条制作记录的编号
menu-portrait = 用这张照片做肖像
menu-like = 照这种风格来画
menu-avatar = 用头像做肖像
