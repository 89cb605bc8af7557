### Everything Likeness says, in Japanese.
###
### Voice: warm, brief, honest; three lines at most; no jargon; never blame. *Stars* mark emphasis.
### A value in braces comes from the program and stays as it is.

## Building blocks

# Shown as it is.
raw = { $text }
span-seconds = { $count }秒
span-minutes = { $count }分
span-hours = { $count }時間
span-days = { $count }日間
count-photos = 写真{ $count }枚
count-faces = 保存した顔{ $count }件
count-portraits = ポートレート{ $count }枚
count-orders = 注文{ $count }件

## Beginning

hello = 写真からポートレートを作ります。仕事用の顔写真も、絵画も、マンガ風も、スタンプも。作業はすべて、このコンピューターの中で行います。
hello-how = 自撮りを送って、スタイルをタップするだけ。できあがったポートレートに、どのくらい似ているかを正直に添えてお届けします。
hello-again = またお会いできてうれしいです。今日はどのスタイルにしますか？
consent = はじめまして。このグループのコンピューターで、写真からポートレートを作ります。写真は{ $photos }、ポートレートは{ $portraits }だけ保存して、そのあと消します。/forgetme ですぐに全部消せます。始めてもいいですか？
consent-thanks = ありがとうございます。
consent-refused = わかりました。何も保存していません。気が変わったら、写真を送ってくださいね。
refused-after-yes = 前に同意していただいているので、送っていただいたものは期限まで残ります。「全部忘れてもらう」で、すぐに全部消せます。
wish-noted = 同意をいただけたら、それを作ります。
agreed-send-photo = ありがとうございます。では写真をどうぞ。頭から肩まで写っていて、カメラを見ているものがおすすめです。
send-a-photo = 写真を送ってください。頭から肩まで、カメラ目線で、明るい場所のものがおすすめです。
photo-first = よろこんで。まず、ご自分の写真を送ってください。
photo-for-that = 写真を送っていただければ、そのとおりに作ります。
after-looking = 写真を確認できたら、すぐに作ります。

## Photos and the coach

looking =
    { $count ->
        [1] 届きました。見てみますね…
       *[other] { $count }枚届きました。見てみますね…
    }
look-interrupted = 写真を見ている途中で中断してしまいました。もう一度送っていただけますか？
good-photo = 明るくて、ピントも合って、カメラ目線。いい写真です。
good-photos =
    { $count ->
        [1] いい写真です。
       *[other] いい写真が{ $count }枚あります。
    }
left-out = { $number }枚目の写真は外しておきます（{ $why }）。
left-out-one = この写真は外しておきます（{ $why }）。
left-out-many =
    { $count ->
        [1] { $count }枚は外しておきます。
       *[other] { $count }枚は外しておきます。ぼけている、暗い、別の方が写っている、のどれかです。
    }
somebody-new = 前とは別の方なので、新しく始めます。
face-known = 保存してある顔の方でお作りします。別の方なら、その写真だけを送ってください。
photo-from-before = 前の写真で続けます。
why-unreadable = ファイルを開けません
why-no-face = 顔が見つかりません
why-stranger = 別の方のようです
why-eyes-closed = 目が閉じています
why-blurred = ぼけています
why-small-face = 顔がとても小さいです
why-backlit = 逆光です
why-dark = 暗めです
why-bright = 光が強すぎます
why-turned-away = 横を向いています
coach-eyes-closed = 目が閉じているようです。開いている写真のほうが、いいポートレートになります。
coach-blurred = 顔のピントが少し甘いようです。レンズを拭き、カメラをしっかり持って、もう一枚撮ってみてください。
coach-small-face = 顔が小さめなので、細かいところは出にくそうです。窓に向かって、腕を伸ばしたくらいの距離で撮ったものが一番です。
coach-backlit = 後ろから光が当たっています。窓のほうを向いて撮ると、もっとよくなります。
coach-dark = 写真が暗めです。窓や照明のほうを向くと、ぐっとよくなります。
coach-bright = 光が強くて、顔の一部が白くとんでいます。直射日光やフラッシュを避けると、もっとよくなります。
coach-turned-away = 顔がかなり横を向いています。カメラのほうを向いた写真が一番です。
tip-tilted-up-down = いい写真です。カメラを目の高さにすると、もっとよくなります。
tip-covered = いい写真です。ただ、顔の一部が隠れています。全体が見えると、もっと似せられます。
tip-side-light = いい写真です。顔の半分が影なので、少し光のほうを向くと、もっとよくなります。
tip-colour-cast = いい写真です。光に少し色があるので、昼の光だと肌の色がもっと自然になります。
which-face =
    { $count ->
       *[other] { $count }人写っていますね。どなたのポートレートを作りますか？
    }
face-first = わかりました。その前に、どなたを描くか教えてください。顔の番号をタップするだけです。
face-chosen = { $number }番の方ですね。
face-not-there = その番号の顔はありません。顔についている番号をタップしてください。
like-taken = すてきな雰囲気ですね。この絵のように描きます。

## Looks

which-look = どのスタイルにしますか？
say-what-you-like = ご希望を言葉でどうぞ。色、光、スタイル、強さなど、なんでも。
words-title = 自分の言葉で
words-label = どんな感じにしますか？
example-words = 背景は紺色で、少し暖かめに
example-change = 背景を暗めに、コントラスト弱め
example-photo = ここに写真をドロップするか、話しかけてください
send-the-picture = お手本にしたい画像を送ってください。絵でも、ポスターでも、模様でも。
own-words = 自分の言葉
style-gone = そのスタイルはもうありません。今あるのはこちらです。
family-professional = プロフィール写真
family-painted = 絵画
family-illustrated = マンガ・イラスト
family-fun = お楽しみ
family-professional-about = プロフィール写真：写真のまま、光と背景を整えます。
family-painted-about = 絵画：筆、墨、モザイク、古典の名画。
family-illustrated-about = マンガ・イラスト：鉛筆、コミック、ポップアート、ドット絵。
family-fun-about = お楽しみ：スタンプ、ポスター、ネオン、紙吹雪。
options = これからは、言葉で指定がなければこの設定で作ります：
option-title-count = 枚数
option-title-shape = 形
option-title-backdrop = 背景
option-title-strength = 強さ
option-count =
    { $count ->
        [1] 1枚
       *[other] { $count }スタイル
    }
option-shape-any = 形はおまかせ
option-backdrop-any = 背景はおまかせ
option-strength-any = いつもの強さ
option-strength = { $percent }%
color-white = 白
color-light-grey = ライトグレー
color-grey = グレー
color-charcoal = チャコール
color-navy = ネイビー
color-teal = 青緑
color-beige = ベージュ
color-burgundy = ワインレッド

## Waiting

next-in-line = 次の番です。あと約{ $wait }。
in-line = { $before }件待ちです。あと約{ $wait }。できたらここに送るので、チャットを閉じても大丈夫です。
making = 作っています。あと約{ $wait }。
stage-intake = 写真を開いています
stage-analyze = お顔を覚えています
stage-refine = 整えています
stage-generate = 描いています
stage-critique = 似ているか確かめています
stage-finish = 仕上げています
cancelled = 取りやめました。回数には数えていません。
cancel-which = どれを止めますか？
nothing-to-cancel = 今は何も作っていません。
paused-for-now = 今は管理者がスタジオをお休みにしています。再開したら作りますね。

## Portraits

likeness-strong = とてもよく似ています。
likeness-good = よく似ています。
likeness-weak = 少し似ていないかもしれません。もっとはっきりした写真だと近づきます。
likeness-different = そっくりというより、空想の一枚です。
likeness-nobody = 特定の人ではありません。言葉だけから描きました。
# A portrait by another backdrop than that of its look: “Headshot, navy backdrop”.
title-backdrop = { $title }（背景：{ $color }）
title-own-backdrop = { $title }（別の背景）
# A portrait among several: “2 Pencil”.
numbered = { $number }. { $title }
sent-again = もう届いているかもしれませんが、念のためもう一度送ります。
what-to-change = どこを変えますか？
change-not-understood = 変えられるところが見つかりませんでした。「背景は紺色」「暖かめ」「コントラスト弱め」のように書いてみてください。
change-title = 変更する
change-label = どこを変えますか？
undone = 元に戻しました。
undo-gone = 前のものはもう残っていません。新しく作れますよ。どのスタイルにしますか？
more-is-same = このスタイルは何度作っても同じ仕上がりです。近いものをいくつかお作りします。
nothing-to-undo = 元に戻すものはありません。
too-old = かなり前のものなので、作り方が残っていません。新しいものなら、すぐにできます。
too-many-changes = この一枚は、もうたくさん変えました。新しく作り直しましょう。
avatars-ready = アイコン用の画像を各サイズでそろえました。LinkedIn、Slack、GitHub、Telegram、Discord、それにファビコンです。
deleted = 削除しました。
delete-sure =
    { $count ->
        [1] このポートレートを削除しますか？元には戻せません。
       *[other] ポートレート{ $count }枚をすべて削除しますか？元には戻せません。
    }
which-sticker = どれをスタンプにしますか？
which-express = どれを使いますか？
which-avatars = どれでアイコンセットを作りますか？
which-to-delete = どれを削除しますか？元には戻せません。
photos-deleted-but-face = 写真を削除しました。保存を頼まれた顔の写真だけは残してあります。
photos-deleted = 写真を削除しました。ポートレートは期限まで残ります。
face-is-kept = 次回のために顔を保存します。確認や削除は /me でどうぞ。

## What was understood

note-took = ご希望から*{ $style }*を選びました。
note-took-with = ご希望から*{ $style }*を選びました（{ $changes }）。
note-changed = こうしました：{ $changes }。
note-with = ご希望どおりに：{ $changes }。
note-stayed-away = 避けたもの：{ $things }。
note-one-look = スタイルは一度にひとつです。別の一枚でどうぞ：{ $styles }。
note-one-backdrop =
    { $tone ->
        [dark] 背景はひとつだけなので、暗いほうを選びました。
        [light] 背景はひとつだけなので、明るいほうを選びました。
        [warm] 背景はひとつだけなので、暖かいほうを選びました。
        [cool] 背景はひとつだけなので、クールなほうを選びました。
       *[other] 背景はひとつだけなので、「{ $backdrop }」を選びました。
    }
note-light-from-left = メインの光は左からです。右からにはできません。
note-nearest-shape = { $asked }は作れないので、一番近い{ $shape }にしました。
note-frame-kept = 作れるのは1:1、4:5、3:4なので、形はそのままです。
note-name-elsewhere = このスタイルには名前を入れる場所がありません。入れられるのは：{ $styles }。
note-letters-unknown = 「{ $name }」の文字はまだ印刷できないので、入れていません。
note-border-colours = 縁や紙の色は、スタイルで決まっています。
note-needs-graphics-card =
    { $more ->
        [0] グラフィックボードが必要なので、省きました：{ $things }。
       *[other] グラフィックボードが必要なので、省きました：{ $things }など。
    }
note-not-in-words =
    { $more ->
        [0] まだ言葉では変えられないので、そのままです：{ $things }。
       *[other] まだ言葉では変えられないので、そのままです：{ $things }など。
    }
note-not-understood =
    { $more ->
        [0] わからなかった言葉があります：{ $things }。
       *[other] わからなかった言葉があります：{ $things }など。
    }
note-read-first = 最初の{ $count }文字を読みました。
note-which-face =
    { $number ->
        [1] { $name }には{ $count }人写っています。一番大きく写っている方を描きます。
       *[other] { $name }には{ $count }人写っています。{ $number }番目に大きく写っている方を描きます。
    }
note-stranger = { $name }は別の方のようなので、外しました。
note-no-face-in = { $name }には顔が見つからないので、外しました。
note-style-failed = 今回、*{ $style }*はうまくいきませんでした。{ $why }
change-backdrop = 背景「{ $value }」
change-backdrop-tone =
    { $value ->
        [dark] 暗めの背景
        [warm] 暖色の背景
        [cool] 寒色の背景
       *[light] 明るめの背景
    }
change-warmer =
    { $amount ->
        [little] 少し暖かめ
        [much] かなり暖かめ
       *[plain] 暖かめ
    }
change-cooler =
    { $amount ->
        [little] 少し寒色寄り
        [much] かなり寒色寄り
       *[plain] 寒色寄り
    }
change-brighter =
    { $amount ->
        [little] 少し明るめ
        [much] かなり明るめ
       *[plain] 明るめ
    }
change-darker =
    { $amount ->
        [little] 少し暗め
        [much] かなり暗め
       *[plain] 暗め
    }
change-more-contrast =
    { $amount ->
        [little] コントラスト少し強め
        [much] コントラストかなり強め
       *[plain] コントラスト強め
    }
change-less-contrast =
    { $amount ->
        [little] コントラスト少し弱め
        [much] コントラストかなり弱め
       *[plain] コントラスト弱め
    }
change-mono = 白黒
change-light =
    { $value ->
        [butterfly] バタフライライト
        [rembrandt] レンブラントライト
        [loop] 横からの光
        [split] 顔の半分だけに光
        [rim] 後ろからの光
       *[soft] 柔らかい光
    }
change-retouch =
    { $value ->
        [none] 自然な肌
        [strong] なめらかな肌
       *[light] 少しなめらかな肌
    }
change-strength = 強さ{ $percent }%
change-caption = 名前「{ $value }」
change-shape =
    { $value ->
        [square] 正方形
       *[other] 縦長{ $value }
    }

## What is kept

privacy-kept = ポートレートを作るために、写真は{ $photos }、できたポートレートは{ $portraits }保存します。そのあと自動で消えます。
privacy-sealed = 置き場所はこのコンピューターだけで、あなた専用の鍵がかかっています。このチャットのほかの人には開けません。
privacy-yours = 保存中のものは /results、保存した顔は /me で見られます。/forgetme なら、すぐに全部消えて元には戻りません。
nothing-kept = 何も保存していません。
results-portraits =
    { $count ->
        [1] 保存中のポートレートと、消える日です。
       *[other] 保存中のポートレート{ $count }枚と、それぞれが消える日です。
    }
results-photos =
    { $count ->
        [1] 写真は{ $until }まで保存します。
       *[other] 写真{ $count }枚は、長くても{ $until }までの保存です。
    }
results-photos-saved =
    { $count ->
        [1] 顔の写真は、削除するまで残します。
       *[other] 顔の写真{ $count }枚は、削除するまで残します。
    }
results-no-photos = 写真は保存していません。
results-lent = ほかの人の依頼で作った、あなたのポートレートが{ $count }枚あります。
until = { $until }まで
no-face-kept = 顔は保存していません。ポートレートができたあとに保存できます。
face-kept = 保存している顔はこちらです。写真を送らなくても注文できます。
face-dropped = 保存した顔を削除しました。
forget-sure = { $what }を今すぐ削除します。元には戻せません。
forgotten = { $at }に削除しました：{ $what }。
forget-lent = ほかの方の注文で作った、あなたのポートレート{ $count }枚も削除しました。
forgotten-key = データを開くための鍵も破棄しました。
which-language = どの言語で話しましょうか？
language-spoken = これからは日本語でお話しします。

## Help

help-commands = /results 保存中のもの · /me 保存した顔 · /privacy · /language · /cancel · /forgetme
help-channel = /portrait と入力して、ご自分の写真を付けてください。スタイルも選べます。結果が見えるのはあなただけです。
help-show = 気に入ったものは「{ $show }」でみんなに見せられます。
help-menus = 写真つきメッセージやメンバーの「アプリ」メニューには「{ $photo }」「{ $like }」「{ $avatar }」があります。
help-host = 管理者用（個人チャットで使えます）：{ $commands }
help-photo = ご自分の写真を送って、スタイルをタップしてください。写真1枚とタップ1回で十分です。
help-looks = 「スタイル」をタップするか、ご希望を言葉でどうぞ。ご自分の写真を何枚か送ると、もっと似せられます。
help-consent = 写真を見る前に、お返事をください。「はい」なら、しばらく保存してポートレートを作ります。「いいえ」なら、写真は消えます。
help-face = 写真に何人か写っています。描いてほしい方の番号をタップしてください。
help-weak = この写真でも作れますが、もっといい写真なら、ポートレートももっとよくなります。
help-words = ご希望をどうぞ。背景の色、暖かい光や涼しい光、スタイル、白黒など。
help-change = 変えたいところをどうぞ。別の背景、もう少し暖かく、コントラスト弱めなど。ほかはそのままにします。
help-like = 色や筆づかいが好きな画像を送ってください。その雰囲気で描きます。
help-forget = お返事をお待ちしています。全部削除しますか、それとも残しますか？
help-emoji = スタンプに合う絵文字をタップするか、お好きな絵文字を送ってください。
help-which = ご希望のポートレートの番号をタップしてください。番号は、上に並んでいる順です。
help-stickers = スタンプセットの名前を入力するか、こちらの案をタップしてください。

## Small talk and wrong turns

you-are-welcome = どういたしまして。もう一枚作りましょうか？
glad = そう言ってもらえるとうれしいです。もう一枚いかがですか？
goodbye = ではまた。ポートレートは期限まで /results にあります。
welcome = どういたしまして。
farewell = さようなら。どうぞお元気で。
pleased = はじめまして。お名前は保存しません。写真があれば十分です。
noted = わかりました。ポートレートがほしくなったら、いつでも声をかけてください。
about-me = Likenessです。このグループのコンピューターで動くポートレートスタジオで、人ではなくプログラムです。
about-price = 無料です。作業は、管理者のコンピューターが引き受けています。
about-time = たいていは数秒でできます。順番待ちがあると、もう少しかかります。目安は必ず先にお伝えします。
about-groups = 今のところ、一枚に一人ずつです。写真を送って、どなたを描くか教えてください。
empty-text = 届いたメッセージが空でした。
text-too-long = 一度に読めるのは{ $most }文字までです。一、二文でお願いします。
not-a-wish = うまくつかめませんでした。写真からポートレートを作ります。スタイルや色、「おまかせ」などの言葉ならわかります。
no-such-command = /{ $command } というコマンドはありません。
unknown-button = このボタンはもう使えません。
not-yours = これはほかの方のものです。ご自分の写真を送っていただければ、お作りします。
not-yours-of = これは{ $whose }さんのものです。ご自分の写真を送っていただければ、お作りします。
never-mind = わかりました。
cannot-voice = 音声メッセージは聞き取れません。文字で送っていただけますか？
cannot-video = 動画からは顔を取り出せません。写真で送っていただけますか？
cannot-animation = アニメーションからは顔を取り出せません。写真を送っていただけますか？
cannot-sticker = すてきなスタンプですね。お作りするには、写真が必要です。
cannot-file = このファイルは画像として開けません（JPEG、PNG、WebP、HEICなら開けます）。写真として送っていただけますか？
cannot-thing = これは扱えません。わかるのは、写真と言葉です。

## What is refused, and what goes wrong

error-no-face = 顔が見つかりません。頭から肩まで写っていて、カメラを見ている写真が一番です。
error-face-too-small = 顔が小さくて、ポートレートにできません。腕を伸ばしたくらいの距離で撮った写真か、元のファイルが一番です。
error-no-such-face = その番号の顔はありません。1番が一番大きい顔です。
error-not-an-image = このファイルは画像として開けません（JPEG、PNG、WebP、HEICなら開けます）。写真として送っていただけますか？
error-empty-file = ファイルが空でした。もう一度送っていただけますか？
error-truncated = 画像が途中で切れています。全部届かなかったのかもしれません。もう一度送っていただけますか？
error-too-many-pixels = 画像が大きすぎて開けません。小さくしたものなら大丈夫です。
error-too-small = 画像が小さくて、ポートレートにできません。元のファイルが一番です。
error-animated-video = 動画かアニメーションのようです。写真を送っていただけますか？
error-photo-unusable = この写真は使えません。別の写真を送っていただけますか？
error-photo-lost = その写真は、もう保存されていません。もう一度送っていただけますか？
error-not-found = その写真は、もう保存されていません。もう一度送っていただけますか？
error-unknown-style = その名前のスタイルはありません。こちらから選べます。
error-prompt-not-understood = 作れるスタイルが見つかりませんでした。「ポップアート」「背景は紺色で、暖かめ」のように書くか、タップして選んでください。
error-prompt-near = ぴったりのスタイルが見つかりませんでした。この中にありますか？
error-prompt-scenes = 衣装や場面を描くにはグラフィックボードが必要ですが、ここでは使っていません。光、色、スタイルなら変えられます。
error-bad-option = ここではその設定で作れません。別のサイズやスタイルならできます。
error-not-that-kind = 実在の人物で、そのような画像は作っていません。ほかにご希望はありますか？
error-not-this-person = このスタイルでは、似たものに仕上がりませんでした。回数には数えていません。もっとはっきりした写真か、別のスタイルがおすすめです。
error-generation-failed = 作れませんでした。回数には数えていません。
error-out-of-memory = 作っている途中で、コンピューターのメモリーが足りなくなりました。回数には数えていません。
error-stuck = 時間がかかりすぎたので止めました。回数には数えていません。
error-crashed = 描いている途中で、こちら側の問題が何度か起きました。回数には数えていません。
error-waited-too-long = お待たせしすぎて、写真の保存期限が過ぎました。回数には数えていません。もう一度送っていただけますか？
error-damaged = お届けする前に、こちらでポートレートが壊れてしまいました。回数には数えていません。写真をもう一度送っていただけますか？
error-no-consent = 先に同意が必要です。写真を送っていただければ、おたずねします。
error-blocked = 管理者の設定により、ご注文を受けられません。
error-too-many-waiting =
    { $limit ->
        [1] すでに1件、順番待ちです。できあがったら次を受け付けます。
       *[other] すでに{ $limit }件、順番待ちです。1件できあがったら次を受け付けます。
    }
error-per-hour = ここでは1人1時間に{ $limit }件までです。次は{ $until }から受け付けます。
error-per-day = ここでは1人1日に{ $limit }件までです。次は{ $until }から受け付けます。
error-too-many-kept = 写真の保存は{ $limit }枚までで、もういっぱいです。/results で削除できます。
error-too-many-photos = 1件の注文で使える写真は{ $limit }枚までです。はっきり写った3、4枚が一番です。
error-too-many-portraits = 1件の注文で作れるポートレートは{ $limit }枚までです。
error-too-long = 一度に読めるのは{ $limit }文字までです。一、二文でお願いします。
error-no-photo = まず、ご自分の写真が必要です。
error-busy = 今はたくさんの方が写真を送っています。1分ほどしたら、もう一度送っていただけますか？
error-wrong-state = それはもう終わっています。
error-disk-full = このコンピューターの空き容量がなくなりました。管理者が空けると、再開します。
error-storage-error = 保存しようとして、こちら側で問題が起きました。1分ほどしたら、もう一度試していただけますか？
error-engine-error = 作っている途中で、こちら側の問題が起きました。もう一度試していただけますか？
error-internal = こちら側で問題が起きました。もう一度試していただけますか？
error-photo-not-fetched = その写真を受け取れませんでした。もう一度送っていただけますか？
error-photo-too-big = ファイルが大きすぎて受け取れません（{ $most }MBまで）。小さくしたものでも、仕上がりは変わりません。
error-no-profile-photo = プロフィール写真が見えません。非公開かもしれませんね。代わりに写真を送ってください。
error-used-once = その写真の方に同意していただいたのは、1枚分だけでした。もう一度頼んでみるか、ご自分の写真を送ってください。
error-style-not-here = そのスタイルは、ここでは作れません。
look-not-here = *{ $look }*はここでは作れませんが、ほかのスタイルがあります。
error-sticker-refused = スタンプセットに入れられませんでした。別の絵文字や別の名前なら、うまくいくかもしれません。
error-sticker-stranger = Telegramの決まりで、スタンプセットを作れるのは、個別のチャットで一度お話ししてからです。そちらで「こんにちは」と送ってから、もう一度ここで試してみてください。
error-no-room-there = このサーバーには、もう空きがありません。サーバーを管理できる人なら、いくつか削除できます。
error-not-allowed-there = このサーバーでは、絵文字やスタンプを追加する権限がありません。
error-cannot-take-back = このサーバーでは、取り消す権限がなくなりました。サーバーの管理者なら削除できます。
error-stickers-full = スタンプセットがいっぱいです。先にスタンプをいくつか削除してください。@Stickers でできます。

## Buttons

button-agree = はい、作ってください
button-refuse = いいえ
button-what-is-kept = 何が保存されますか？
button-looks = スタイル
button-more-looks = ほかのスタイルも見る
button-surprise = おまかせ
button-words = 自分の言葉で
button-nobody = 写真なしで、架空の人
button-like = 好きな絵のように
button-like-this = この雰囲気で描く
button-options = 設定
button-go-on = このまま進む
button-another-photo = 別の写真を送る
button-cancel = キャンセル
button-cancel-which = 「{ $look }」を止める
button-never-mind = やめておく
button-more = こんな感じでもっと
button-alike = 似たスタイル
button-another-look = 別のスタイル
button-change = 変更する
button-undo = 元に戻す
button-sticker = スタンプ
button-avatars = アイコンセット
button-keep-face = 顔を保存する
button-delete = 削除
button-delete-all = 全部（{ $count }枚）
button-try-again = もう一度試す
button-again = やっぱり作る
button-results = 保存中のもの
button-delete-photos = 写真を削除
button-delete-lent =
    { $count ->
       *[other] そのポートレートを削除
    }
button-use-face = この顔を使う
button-replace-face = 入れ替える
button-drop-face = この顔を削除
button-privacy = プライバシー
button-help = ヘルプ
button-language = 言語
button-forget = 全部忘れてもらう
button-delete-everything = 全部削除
button-keep = 残しておく
button-start-again = 最初から
button-stats = 利用状況

## In groups, and of other people

in-private = それは、個別のチャットでお話ししましょう。
button-in-private = 個別のチャットで続ける
group-help = ご自分の写真に /portrait と返信してください。/portrait マンガ風 のように、スタイルも添えられます。ほかの方の写真なら、先にご本人に聞きます。/styles でスタイル一覧、/cancel で取り消し。ほかのことは個別のチャットでどうぞ。
by-reply = このメッセージに返信する形で答えてください。
looks-here = ここで作れるもの：{ $looks }。この中から選んで、もう一度 /portrait と送ってください。
reply-with-photo = ここに、ご自分の写真で返信してください。
ask-them = { $them }さん、{ $who }さんが、この写真であなたのポートレートを作りたいそうです。あなたの顔なので、決めるのはあなたです。ポートレートができたら、写真は消します。
button-ask-yes = はい、今回だけ
button-ask-no = いいえ
ask-agreed = { $them }さんに同意していただきました。
ask-refused = { $them }さんは遠慮したいそうです。ご自分の写真なら、いつでも作れます。
ask-many = 返事待ちがもういっぱいです。{ $them }さんには、少しあとで頼んでみてください。
ask-waits = { $them }さんには、もう聞いています。お返事があったら、すぐに続けます。
ask-over = だいぶ時間がたちました。もう一度、頼み直しが必要です。
ask-not-you = これを決められるのは、{ $them }さんだけです。
ask-several-faces = 写真に何人か写っていますが、同意していただいたのはお一人だけです。その方だけの写真なら作れます。
once-gone = その方の写真は、もう保存されていません。別の写真で、もう一度頼んでみてください。
once-over = 同意していただいたのは、1枚分だけです。もう一枚作るなら、もう一度頼んでみてください。
group-hello = こんにちは。ご自分の写真に /portrait と返信してください。/portrait マンガ風 のように、スタイルも添えられます。ほかの方の写真なら、先にご本人に聞きます。
group-anonymous = グループの名前で書かれると、どなたの写真かわかりません。ご自分のアカウントからなら、お作りします。
group-no-owner = その写真は、どなたに確認すればいいのかわかりません。ご自分の写真に返信してください。
group-of-mine = それは、こちらで作ったものです。ご自分の写真に返信してください。
group-only-admins = このグループで注文できるのは、グループの管理者だけです。個別のチャットでなら、お作りします。
group-settings = このグループでできることの設定です。変えられるのは、グループの管理者だけです。
group-everybody = 誰でも注文できる
group-admins = 管理者だけが注文できる
group-quiet = 静かに：通知音も雑談もなし
group-spoiler = ポートレートを隠して送る
group-not-admin = これを変えられるのは、このグループの管理者だけです。
group-done = 完了
group-last-family = スタイルの種類は、ひとつは残しておく必要があります。先に別のものをオンにしてください。
group-saved = ここでは、そのようにしますね。

## Stickers

button-make-sticker = スタンプにする
which-emoji = どの絵文字のスタンプにしますか？タップするか、お好きな絵文字を送ってください。
name-your-stickers = はじめてのスタンプですね。セットの名前はどうしますか？
stickers-of = { $name }のポートレート
stickers-mine = マイポートレート
making-sticker = 切り抜いています…
sticker-made = 「{ $title }」に入れました。
button-open-stickers = セットを開く

## Telegram

button-profile = プロフィール写真を使う
button-full = フル画質
inline-make-mine = 自分のも作る
inline-look = { $style }（Likenessで作成）
inline-none = まずポートレートを作る
command-portrait = ポートレートを作る
command-styles = スタイル一覧
command-options = 形、背景、枚数
command-results = 保存中のもの
command-me = 保存した顔
command-privacy = 何をいつまで保存するか
command-language = 言語を変える
command-cancel = 順番待ちの注文を取り消す
command-help = ヘルプ
command-forgetme = 自分のデータを全部削除
command-group-portrait = 返信先の写真でポートレートを作る
command-group-settings = このグループでできること
bot-short = 自撮り1枚から、ちゃんとあなたに似たポートレートを作ります。
bot-about = 写真を送ってスタイルをタップすると、ちゃんとあなたに似たポートレートが届きます。仕事用の顔写真も、絵画も、マンガ風も、スタンプも。写真の保存は短い間だけ。/forgetme ですぐに全部消せます。

## The host's commands

not-admin = これは、ここの管理者専用です。
no-such-person = そのIDの人も注文も見つかりません。
usage-block = /block のあとに、人か注文のIDを入力してください。
usage-unblock = /unblock のあとに、人か注文のIDを入力してください。
usage-quota = /quota のあとに、人のIDと1日の注文数を入力してください。例：/quota abc 20、/quota abc default。
usage-stats = /stats と入力してください。
usage-pause = /pause で一時休止、/resume で再開します。
usage-resume = /resume で再開します。
blocked = この人の利用を止めました。順番待ちの注文も取り消しました。
unblocked = この人は、また注文できます。
quota-set = この人の上限を設定しました。
stats-now = 現在：順番待ち{ $waiting }件、作成中{ $running }件、同意した人{ $people }人。
stats-day = 注文：直近1時間に{ $hour }件、24時間に{ $day }件。完成{ $made }件、失敗{ $failed }件。
paused = スタジオを休止しました。注文は受け付け、順番待ちにします。
resumed = スタジオを再開しました。

## What a short message may mean (the words are separated by bars; write those people really type)

intent-yes = はい|うん|ええ|はーい|ok|おk|おけ|オッケー|おっけー|オーケー|いいよ|いいですよ|もちろん|もちろんです|お願い|お願いします|おねがいします|よろしくお願いします|どうぞ|了解|了解です|りょうかい|りょ|わかった|わかりました|同意|同意します|やって|続けて|続けてください|進めて|進めてください
intent-no = いいえ|いや|いやです|ううん|ノー|だめ|ダメ|だめです|やめとく|やめておく|やめておきます|遠慮します|遠慮しておきます|結構です|いらない|いりません|また今度|今度にする|今はいい|あとで|後で|同意しない|同意しません
intent-hello = こんにちは|こんにちわ|こんばんは|こんばんわ|おはよう|おはようございます|やあ|やっほー|ハロー|はじめまして|初めまして|どうも|もしもし|よろしく|お疲れ様です|おつかれ|スタート|始める|はじめる
intent-help = ヘルプ|助けて|たすけて|使い方|使い方は|使い方を教えて|使い方教えて|どうやって使うの|どう使うの|何ができる|何ができるの|何ができますか|なにができるの|どうすればいい|どうすればいいの|どうすればいいですか|どうしたらいい|次は|次は何|わからない|わかりません|わかんない
intent-thanks = ありがとう|ありがと|ありがとうございます|ありがとうございました|どうもありがとう|どうもありがとうございます|ありがとね|ありがとー|あざす|あざっす|あざまる|サンキュー|さんきゅー|感謝|感謝します|助かりました|助かる
intent-bye = さようなら|さよなら|バイバイ|ばいばい|じゃあね|じゃね|じゃあまた|またね|ではまた|また明日|おやすみ|おやすみなさい|失礼します|お疲れ様でした
intent-praise = すごい|すごいね|すごいです|すげえ|すごっ|最高|最高です|いいね|いいですね|いい感じ|いい感じです|素敵|すてき|素敵です|素晴らしい|すばらしい|きれい|綺麗|かわいい|可愛い|かっこいい|やばい|完璧|気に入った|気に入りました|神|うまい|似てる|そっくり|笑|草|w|ww|www
intent-cancel = キャンセル|キャンセルして|キャンセルしてください|キャンセルします|中止|中止して|止めて|とめて|やめて|やめてください|ストップ|取り消し|取り消して|取り消す|取りやめ|もうやめて
intent-privacy = プライバシー|個人情報|何を保存してる|何を保存してるの|何を保存していますか|何が保存されるの|写真は保存される|写真は保存されるの|写真は保存されますか|写真はどうなるの|写真はどこに保存されるの|写真はどこ|安全|安全なの|安全ですか|大丈夫なの|誰が見られるの|誰が見るの|誰か見てる|誰が写真を見られますか|写真は誰に見えるの|データの扱い|データ保護|私のどんなデータを持っていますか|どんなデータを持っていますか|私のどんな情報を持っていますか
intent-delete = 全部削除|全部削除して|全部消して|ぜんぶ消して|すべて削除|すべて削除して|全て削除|全削除|データを削除|データを削除して|データを消して|データ消して|写真を削除して|写真を消して|写真消して|私のデータを消して|忘れて|全部忘れて|私を忘れて|アカウント削除|アカウントを削除|退会|退会したい
intent-drop = 削除|削除して|消して|消去|これを削除|これを削除して|これ消して|これを消して|この画像を削除|この画像を削除して|この画像を消して|このポートレートを削除|このポートレートを削除して|このポートレートを消して|最後のを削除|最後のを消して
intent-price = 無料|無料なの|無料ですか|ただ|タダ|ただなの|タダですか|いくら|いくらですか|いくらかかる|いくらかかりますか|値段|値段は|料金|料金は|料金はかかりますか|お金かかる|お金はかかる|お金はかかりますか|有料|有料ですか
intent-time = どのくらい|どのくらいかかる|どのくらいかかりますか|どれくらい|どれくらいかかる|どれくらいかかりますか|何分かかる|何分くらい|時間かかる|いつできる|いつできますか|いつ終わる|いつ届く|まだ|まだですか|まだかな|できた|できましたか|もうできた|あとどれくらい|あとどのくらい|あと何分
intent-who = 誰|誰ですか|あなたは誰|あなたは誰ですか|きみは誰|君は誰|何者|あなたは何|ボット|ボットなの|ボットですか|人間|人間なの|人間ですか|aiなの|aiですか|これは何|これは何ですか|これなに|これ何|likenessって何|likenessとは|自己紹介して
intent-groups = 集合写真|グループ写真|二人で|2人で|ふたりで|二人一緒に|2人一緒に|二人を描いて|2人を描いて|二人でもいい|2人でもいい|二人でもできますか|2人でもできますか|みんなで|みんな一緒に|家族で|一緒に描いて|ツーショット|友達と一緒に
intent-surprise = おまかせ|お任せ|おまかせで|お任せで|おまかせします|お任せします|まかせる|任せる|なんでもいい|何でもいい|なんでも|何でも|なんでもいいよ|どれでもいい|どれでも|選んで|そっちで選んで|適当に|適当で|てきとうに|ランダム|ランダムで|びっくりさせて|サプライズ
intent-like = こんなふうに描いて|こんな風に描いて|こんなふうにして|こんな感じで|こんな感じにして|こういう感じで|この絵みたいに|この絵みたいに描いて|この画像みたいに|この絵のように|この雰囲気で|この画風で|この作風で|このスタイルで|同じスタイルで|同じ雰囲気で|これと同じ感じで
intent-styles = スタイル|スタイル一覧|スタイルを見せて|スタイル見せて|スタイルを見たい|どんなスタイル|どんなスタイルがある|どのスタイルがある|どのスタイルがありますか|どんなスタイルがあるの|どんなスタイルがありますか|どんなのがある|どんなのがありますか|何がある|一覧|一覧を見せて|種類|種類は|メニュー|他のスタイル|ほかのスタイル|全部見せて|作風
intent-language = 言語|言語設定|言語を変えて|言語を変えたい|言語変更|言葉を変えて|日本語|日本語で|日本語で話して|日本語にして|英語|英語で|英語で話して|英語にして
intent-more = こんな感じでもっと|こんな感じでもう一枚|もっと|もっと作って|他のも見たい|こんな感じのをもっと|こういうのをもっと|こういうのもっと|こういうのもう一枚|もう一枚|もう1枚|もう一つ|もうひとつ|もう一回|もう1回|もういちど|もう一度|もう一度お願い|もう一度お願いします|もう一度作って|もう一枚作って|もう一枚お願い|もう一枚お願いします|似たのをもっと|同じのをもう一枚|別バージョン|別のバージョン|バリエーション
intent-undo = 元に戻して|元に戻す|もとに戻して|戻して|戻す|戻る|もどして|もどる|前に戻して|ひとつ前に戻して|一つ前に戻して|前のに戻して|前のほうがいい|前の方がいい|さっきのに戻して|さっきのがいい
intent-profile = プロフィール写真を使って|プロフィール写真使って|プロフィール写真を使ってください|プロフィールの写真を使って|プロフィールの写真使って|プロフィール写真から作って|プロフィールの写真から作って|プロフィール画像を使って|プロフィール画像使って|プロフィール画像を使ってください|プロフィール画像から作って|プロフ画像を使って|プロフ画像使って|プロフ画像から作って|プロフ写真を使って|プロフ写真使って|アイコンを使って|アイコン使って|アイコンの写真を使って|アイコンの写真使って|今のアイコンを使って|今のアイコン使って|私のアイコンを使って|私のアイコン使って|自分のアイコンを使って|自分のアイコン使って|アイコンから作って|私のプロフィール写真を使って|自分のプロフィール写真を使って
mention-little = どうか|お願いします|お願い|してください|ください|下さい|今すぐ|すぐに|もう|全部|ぜんぶ|すべて|全て|私|わたし|僕|俺|自分|の|を|は|が|も|と|に|で|この|その|あの|送った|さっき|昨日|最初|最後|みんな|皆さん|みなさん|さん|ちゃん|ボット|likeness|ね|よ|です|ます|とても|本当に|ほんとに|いい|素敵な|ポートレート|作って|ほしい|欲しい|hm|hmm
mention-delete = 削除|消して|消去|消したい|消す|消せ|破棄|抹消|忘れて
mention-kept = 写真|画像|自撮り|データ|個人情報|アカウント|ポートレート|肖像画|顔|情報|履歴|私のこと|私に関する
mention-asks = ますか|ますでしょうか|ですか|るの|るか|れるの|たの|ているの|てるの|誰|だれ|何|なに|どこ|いつまで|どうなる|どうなり|どのくらい|どれくらい|?
mention-keeping = 保存|保管|残り|残る|残って|どうなる|どうなり|見られ|見る|見え|見れ|見て|共有|公開|アップロード|削除され|消され|消えま|消える|消えた|安全|使われ|使い|利用|学習|売|漏れ|流出|知って|扱
mention-part = 背景|バック|枠|額縁|壁|後ろ|うしろ|周り|まわり|以外|眼鏡|メガネ|めがね|サングラス|帽子|髪|ひげ|髭|肌|しわ|シワ|ニキビ|シミ|影|光|明る|暗|色|黒|白|青|赤|緑|灰|金|文字|テキスト|ロゴ|ぼか|ぼけ|ノイズ|目|歯|笑顔|自然|スタイル|風|カード|油絵|油彩|水彩|イラスト|漫画|マンガ|アニメ|似顔絵|描いて|鉛筆|ポスター|ステッカー|海賊|バイキング|として|から消|から削除
mention-name = 名前は|と申します|といいます|って言います|と言います
mention-remark = 老けて見え|老けすぎ|おばあちゃんみたい|おじいちゃんみたい|お母さんみたい|お父さんみたい|みたいになった|ウケる|うける|笑える|このボット
mention-not = 消さない|削除しない|じゃない|ではない|よくない|良くない|似てない|似ていない|くない|くなかった|違う|ちがう|嫌

## The web page

web-title = Likeness
web-needs-script = このページを使うには、JavaScriptが必要です。
web-tagline = あなたのポートレートスタジオ、このコンピューターで
web-composer-label = メッセージ
web-composer-placeholder = メッセージを入力
web-send = 送信
web-attach = 写真を追加
web-camera = 写真を撮る
web-camera-take = 撮影
web-camera-retake = 撮り直す
web-camera-use = この写真を使う
web-camera-flip = カメラ切り替え
web-camera-denied = ブラウザーでカメラが許可されていません。アドレスバーで許可するか、写真を送ってください。
web-camera-none = カメラが見つかりません。代わりに写真を送ってください。
web-drop-here = ここに写真をドロップ
web-drop-hint = 貼り付けても、カメラで撮ってもOK
web-language = 言語
web-menu = メニュー
web-menu-results = 保存中のもの
web-menu-me = 保存した顔
web-menu-privacy = プライバシー
web-menu-forget = 全部忘れてもらう
web-menu-help = ヘルプ
web-theme = 外観
web-theme-system = システムに合わせる
web-theme-light = ライト
web-theme-dark = ダーク
web-close = 閉じる
web-previous = 前へ
web-next = 次へ
web-before-after = ビフォーアフター
web-before = ビフォー
web-after = アフター
web-download = ダウンロード
web-delete = 削除
web-keep = 残しておく
web-delete-sure = このポートレートを削除しますか？元には戻せません。
web-details = 詳細
web-new-messages = 新しいメッセージ
web-connecting = 接続しています…
web-offline = Likenessに接続できません。つなぎ直しています。何も失われません。
web-back-online = つながりました
web-sending = 送信中…
web-not-sent = 届きませんでした。
web-retry = もう一度試す
web-too-big = ファイルが大きすぎます。
web-not-a-photo = この写真は開けません（JPEG、PNG、WebP、HEICなら開けます）。
web-too-many = 写真は一度に10枚までお願いします。
web-remove = 外す
web-caption-placeholder = ひとこと添える
web-progress = 進み具合
web-typing = Likenessが見ています
web-you = あなた
web-likeness = Likeness
web-skip-to-composer = メッセージ欄へ移動
web-messages = メッセージ
web-photo-of-yours = あなたの写真
web-portrait = ポートレート
web-gallery = スタイル
web-zoom = 大きく表示
web-enter-why = このページには合言葉が必要です。管理者に聞いてください。
web-enter-label = 合言葉
web-enter-button = 入る
web-enter-wrong = 合言葉が違うようです。もう一度どうぞ。
web-error-not-understood = うまく読み取れませんでした。
web-error-not-understood-hint = ページを読み込み直して、もう一度試してください。
web-error-no-photo = 写真が届いていません。
web-error-no-photo-hint = 写真を選ぶか、ページにドロップしてください。
web-error-enter = 先に合言葉が必要です。
web-error-enter-hint = ページを読み込み直してください。
web-error-stale = ページを開いてから、時間がたちすぎました。
web-error-stale-hint = 読み込み直してください。何も失われません。
web-error-elsewhere = 別のページから届いたので、実行しませんでした。
web-error-elsewhere-hint = このページを直接開いて、試してください。
web-error-slow = 届くまでに時間がかかりすぎました。
web-error-slow-hint = 電波のいいところで、もう一度試してください。
web-error-length = 送られてくる大きさがわかりませんでした。
web-error-length-hint = 別のブラウザーで試してください。
web-error-text-too-long = 一度に読める長さを超えています。
web-error-text-too-long-hint = 一、二文でお願いします。
web-error-too-big = 写真が大きすぎます。{ $most }MBまででお願いします。
web-error-too-big-hint = 小さくしたものでも、仕上がりは変わりません。
web-error-too-many =
    { $most ->
       *[other] 写真は一度に{ $most }枚までお願いします。
    }
web-error-too-many-hint = はっきり写ったものを選んでください。
web-error-kind = これは受け取れません。
web-error-kind-hint = 写真か言葉を送ってください。
web-error-too-fast = 短い時間に、たくさん届きました。
web-error-too-fast-hint = { $wait }ほど待って、続けてください。
web-error-busy = 今はたくさんの方が利用しています。
web-error-busy-hint = { $wait }ほどしたら、もう一度試してください。
web-error-trouble = こちら側で問題が起きました。
web-error-trouble-hint = もう一度試してください。
detail-likeness = そっくり度
detail-style = スタイル
detail-seed = シード値
detail-size = サイズ
detail-engine = 制作

## Styles

# professional
style-headshot = スタジオグレー
about-headshot = 無地のグレー背景で撮ったような、すっきりした顔写真。
style-bokeh = 背景ぼかし
about-bokeh = 元の背景を、ポートレートレンズのように柔らかくぼかします。
style-brand = ブランドカラー
about-brand = 一色の背景の顔写真。色は名前でも、#0f6e84のようにでも。
style-cinematic = シネマティック
about-cinematic = 映画のような色、青緑の影、横からの光。
style-editorial = エディトリアル
about-editorial = 雑誌のような光と色。縦長で、少しドラマチックに。
style-glamour = グラマラス
about-glamour = カメラの上からの光で頬骨を美しく。往年の映画スターのように。
style-golden-hour = ゴールデンアワー
about-golden-hour = 元の背景をぼかして、夏の夕暮れの輝きに。
style-mono = スタジオモノクロ
about-mono = 階調豊かな、時代を選ばない白黒ポートレート。
style-office = オフィス
about-office = 仕事中の一枚。明るいオフィスが後ろに柔らかくぼけます。
style-rembrandt = レンブラント
about-rembrandt = 暗い背景に、横から暖かい光をひとつ。頬に小さな三角の光。
style-rim = 光の縁取り
about-rim = ほぼ黒の中に、髪と肩を縁取る明るい光。
style-studio-black = スタジオブラック
about-studio-black = 黒を背景に、顔だけに光。静かで引き締まった印象。
style-studio-navy = スタジオネイビー
about-studio-navy = 深い紺色の背景。金融、法律、役員の方に。
style-studio-warm = スタジオウォーム
about-studio-warm = 暖かい砂色の背景で、親しみやすい顔写真。
style-studio-white = スタジオホワイト
about-studio-white = 白背景に均一な明るさ。社員証、書類、ウェブページに。
style-window = 窓辺の光
about-window = 横の大きな窓から昼の光。後ろの部屋は柔らかくぼけます。

# painted
style-antique-print = アンティーク版画
about-antique-print = セージグリーンと古びた金。地図帳の一枚のように。
style-autumn = 秋色
about-autumn = 青みがかった灰色の空に、からし色、石の色、赤の差し色。
style-blue-wave = 青い波
about-blue-wave = 海の青と砂色に細い線。海を描いた版画のように。
style-carnival = カーニバル
about-carnival = 珊瑚色、金、青に真紅の輪郭。にぎやかで楽しく。
style-coral-brush = 珊瑚色の筆あと
about-coral-brush = 珊瑚色、砂色、空色の上に、太く黒い筆あと。
style-crimson-gold = 深紅と金
about-crimson-gold = 深い赤の影と金色の光。手描きの芝居ポスターのように。
style-expressionist = 鈍色と赤
about-expressionist = クリーム色と鈍い灰色に、荒々しい木炭の線と赤を少し。
style-golden-engraving = 金の銅版画
about-golden-engraving = 黄土色と濃いインクの細かな線。昔のお札のように。
style-ink-and-gold = 墨と金
about-ink-and-gold = 墨の線に金色の淡彩。線画と絵画のあいだ。
style-ink-wash = 墨と淡彩
about-ink-wash = 力強い墨の線に、桃色と淡い青を薄く重ねて。
style-lavender-gold = ラベンダーと金
about-lavender-gold = ラベンダー色と金色のゆるやかな筆づかい。軽やかで夢のように。
style-like = 好きな絵のように
about-like = 写真と一緒に送られた画像の雰囲気を写します。
style-mosaic = パステルモザイク
about-mosaic = 暗い縁のついた、パステルカラーの小さなタイル。
style-oil = キャンバスの油絵
about-oil = 元の色のまま、柔らかな筆づかいとキャンバスの布目で。
style-old-master = 古典の名画
about-old-master = 暗い地に落ち着いた色、古いキャンバスの布目。美術館の絵のように。
style-painted = 暖かな光の絵画
about-painted = 空色の背景に、はちみつ色の柔らかな筆づかい。
style-starry-blue = 星空の青
about-starry-blue = 夜の青の短い筆あとに、黄色い光。
style-storybook = 絵本
about-storybook = 元の色に濃いインクの輪郭。絵本の1ページのように。
style-tapestry = さび色のタペストリー
about-tapestry = さび色、琥珀色、濃紺の織物のような質感。
style-teal-woodcut = 青緑の木版画
about-teal-woodcut = 青緑とクリーム色の版画。彫りあとの味わいも。
style-watercolour = 水色の水彩画
about-watercolour = 紙の上に、淡い水色と桃色のにじみ。

# illustrated
style-big-caricature = 大胆な似顔絵
about-big-caricature = 遠慮なしに誇張した似顔絵。
style-caricature = 似顔絵
about-caricature = 顔の特徴を、やさしく誇張して。
style-cartoon-avatar = カートゥーンアバター
about-cartoon-avatar = 目鼻を少し大きめにした、明るいカートゥーン。
style-coloured-pencil = 色鉛筆
about-coloured-pencil = 紙に軽いタッチで描いた色鉛筆画。
style-comic = コミック
about-comic = 黒い輪郭と印刷の網点。コミックの1ページのように。
style-duotone = デュオトーン
about-duotone = 真夜中の青から暖かな光まで、2色だけで。
style-illustration = イラスト
about-illustration = 写真を、すっきりした平らな色のイラストに。
style-ink-line = ペン画
about-ink-line = 白い紙に黒いインクの線、それだけ。
style-pencil = 鉛筆画
about-pencil = 画用紙に柔らかい鉛筆で描いた一枚。
style-pixel-art = ドット絵
about-pixel-art = 昔のゲームの主人公になれます。
style-pop-art = ポップアート
about-pop-art = 平らで派手な色とくっきりした影。60年代のシルクスクリーンのように。
style-pop-art-four = ポップアート4分割
about-pop-art-four = 同じ顔を4つ、4通りの配色で。
style-risograph = リソグラフ
about-risograph = インク2色にざらつきと少しの版ずれ。手作りの小冊子のように。
style-sepia = セピア
about-sepia = 茶色とクリーム色。古いアルバムの写真のように。

# fun
style-confetti = 紙吹雪
about-confetti = まわりに紙吹雪と紙テープ。
style-emoji-badge = 絵文字バッジ
about-emoji-badge = 丸くて黄色いバッジに顔を。小さくてもはっきり。
style-movie-poster = 映画ポスター
about-movie-poster = 大きな光、暗い四隅、顔の下にタイトル。
style-neon = ネオン
about-neon = 暗がりに、ピンクと水色のネオン管。
style-passport-stamp = 入国スタンプ
about-passport-stamp = 赤いインクで押した、顔のゴム印。
style-polaroid = インスタント写真
about-polaroid = 白い縁の小さな正方形。名前も入れられます。
style-sticker = スタンプ
about-sticker = 白い縁取りの切り抜き。チャットですぐ使えます。
style-trading-card = トレーディングカード
about-trading-card = 金の枠と名前が入ったコレクションカード。
style-vaporwave = ヴェイパーウェイヴ
about-vaporwave = ピンクの夕日とグリッド、そして80年代。

## Discord

choose-a-look = スタイルを選んでください
photo-form-title = あなたの写真
photo-form-label = 同じ人の写真を1枚または何枚か
photo-form-hint = 顔が明るく、カメラ目線のものを。ほかの人には見えません。
full-was-too-large = 最高画質では、大きすぎてここに送れません。こちらが、送れる一番大きいサイズです：
button-begin = ふたりだけで続ける
server-go-on = ここでは、みんなに見えます。下のボタンを押すと、あなただけに見えるところで続けられます。
button-show = チャンネルに見せる
button-take-back = 取り下げる
taken-back = 取り下げました。今はあなただけに見えています。
button-express = サーバーの絵文字・スタンプに
express-sure = このサーバーの全員が使えるようになります。いつでも取り下げられます。
button-as-emoji = 絵文字にする
button-as-sticker = スタンプにする
expressed-emoji = このサーバーの全員が使えるようになりました。{ $name } と入力してください。
expressed-sticker = このサーバーの全員が使えるようになりました。スタンプの名前は「{ $name }」です。
gallery-page = スタイル一覧、{ $page }／{ $pages }ページ。メニューから選んでください。
button-delete-one = 1枚だけ削除
files-skipped =
    { $count ->
       *[other] 写真ではないファイル{ $count }件は外しました。
    }
shown-by = { $who }さんがポートレートを公開しました
show-refused = このチャンネルに投稿する権限がありません。ポートレートを保存して、ご自分で投稿できます。
answer-later = ここでお返事できる時間を過ぎてしまうので、DMでお送りします。DMを受け取らない設定なら、/results で見られます。
no-picture-there = そのメッセージには画像がありません。写真のあるメッセージを選んでください。
no-avatar-there = 使えるプロフィール画像がありません。
server-no-owner = その写真は、どなたに確認すればいいのかわかりません。ご自分の写真を選んでください。
server-of-mine = それは、こちらで作ったものです。ご自分の写真を選んでください。
ask-not-here = このチャンネルに書き込む権限がないため、ここでは確認をお願いできません。ほかのチャンネルならできるかもしれません。
photo-before-like = どなたのポートレートですか？先にご自分の写真を送ってから、もう一度その画像を選んでください。
server-not-here = このサーバーでは、別のチャンネルで使う設定になっています。DMでもお受けします。
server-not-you = このサーバーでは、決められたロールのメンバーからのみお受けしています。DMでもお受けします。
server-not-manager = これは、このサーバーを管理できる人専用です。
server-settings = このサーバーでできること
server-channels = 注文できるチャンネル（選ばなければ、すべて）
server-roles = 注文できるロール（選ばなければ、全員）
server-families = 使えるスタイル
server-limit = 1人1日あたりの注文数
server-limit-day =
    { $count ->
        [0] 管理者が決めた上限まで
       *[other] 1人1日{ $count }件まで
    }
server-showing-on = チャンネルへのポートレート公開：許可
server-showing-off = チャンネルへのポートレート公開：不許可
shape-1-1 = 正方形
shape-4-5 = 縦長、4:5
shape-3-4 = 縦長、3:4
command-photo = あなたの写真（ほかの人には見えません）
command-more-photos = 同じ人の写真をもう1枚
command-style = スタイル（入力して検索）
command-words = 自分の言葉で
command-count = その種類のスタイルをいくつ作るか
command-shape = 画像の形
command-private = あなただけに表示（通常はこちら）、そうでなければチャンネルにも表示
command-server = このサーバーでできること
command-host = ここの管理者用
command-host-stats = 利用状況
command-host-pause = しばらく休止する
command-host-resume = 再開する
command-host-block = 利用を止める
command-host-unblock = もう一度使えるようにする
command-host-id = 人か注文のID
menu-portrait = この写真でポートレートを作る
menu-like = この雰囲気で描く
menu-avatar = アイコンからポートレートを作る
