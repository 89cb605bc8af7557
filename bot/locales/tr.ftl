### Everything Likeness says, in Turkish. The files of the languages have the same messages.
###
### Voice: warm, brief, honest; three lines at most; no jargon; never blame. *Stars* mark emphasis.
### A value in braces comes from the program and stays as it is: no value takes a suffix.

## Building blocks

# Shown as it is.
raw = { $text }
span-seconds = { $count } saniye
span-minutes = { $count } dakika
span-hours = { $count } saat
span-days = { $count } gün
count-photos = { $count } fotoğraf
count-faces = { $count } kayıtlı yüz
count-portraits = { $count } portre
count-orders = { $count } sipariş

## Beginning

hello = Fotoğraflardan portre yapıyorum: iş için profil fotoğrafı, tablo, karikatür, çıkartma. Hepsi bu bilgisayarda oluyor.
hello-how = Bir özçekim gönder, bir stile dokun. Portren gelir; sana ne kadar benzediğini de dürüstçe söylerim.
hello-again = Seni yeniden görmek güzel. Hangi stil olsun?
consent = Tanıştığımıza sevindim. Bu grubun kendi bilgisayarında fotoğraflardan portre yapıyorum. Fotoğraflarını { $photos }, portrelerini { $portraits } saklıyorum, sonra siliniyorlar; /forgetme hepsini hemen siler. Olur mu?
consent-thanks = Teşekkürler.
consent-refused = Nasıl istersen. Hiçbir şey saklamadım. Fikrini değiştirirsen bir fotoğraf göndermen yeter.
refused-after-yes = Daha önce evet demiştin, bu yüzden gönderdiklerin süreleri dolana kadar kalır. “Beni unut” hepsini hemen siler.
wish-noted = Evet der demez onu yapacağım.
agreed-send-photo = Teşekkürler. Şimdi bir fotoğraf gönder: en iyisi baş ve omuzların göründüğü, kameraya baktığın bir kare.
send-a-photo = Bana bir fotoğraf gönder: baş ve omuzlar, kameraya bakarken, iyi ışıkta.
photo-first = Memnuniyetle. Önce bir fotoğrafın gerek.
photo-for-that = Bir fotoğraf gönder, onu yapayım.
after-looking = Fotoğrafına bakar bakmaz onu yapacağım.

## Photos and the coach

looking =
    { $count ->
        [one] Geldi. Bir bakayım…
       *[other] Geldiler. Bir bakayım…
    }
look-interrupted = Fotoğrafına bakarken işim yarıda kaldı. Bir kez daha gönderir misin?
good-photo = Işık iyi, fotoğraf net, bakış kamerada.
good-photos =
    { $count ->
        [one] İyi bir fotoğraf.
        [2] İki iyi fotoğraf.
       *[other] { $count } iyi fotoğraf.
    }
left-out = { $number }. fotoğrafı kullanmıyorum: { $why }.
left-out-one = Bunu kullanmıyorum: { $why }.
left-out-many =
    { $count ->
        [one] { $count } fotoğrafı kullanmıyorum.
       *[other] { $count } fotoğrafı kullanmıyorum: bulanık, karanlık ya da başkasına ait.
    }
somebody-new = Bu, öncekinden başka biri; o yüzden bu yüzle baştan başlıyorum.
face-known = Tanıdığım yüzde kalıyorum. Başka biri içinse fotoğrafını tek başına gönder.
photo-from-before =
    { $count ->
        [one] Önceki fotoğrafla devam ediyorum.
       *[other] Önceki fotoğraflarla devam ediyorum.
    }
why-unreadable = dosyayı okuyamıyorum
why-no-face = içinde yüz göremiyorum
why-stranger = başka birine benziyor
why-eyes-closed = gözler kapalı
why-blurred = bulanık
why-small-face = yüz çok küçük
why-backlit = ışık arkadan geliyor
why-dark = karanlık
why-bright = ışık çok sert
why-turned-away = baş yana dönük
coach-eyes-closed = Gözler burada kapalı görünüyor. Gözlerin açık olduğu bir fotoğraftan daha iyi portre çıkar.
coach-blurred = Yüz tam net değil. Merceği sil, kamerayı sabit tut ve bir kez daha dene.
coach-small-face = Yüz burada küçük, ince ayrıntılar eksik kalır. En iyisi pencereye dönük, kol mesafesinden bir fotoğraf.
coach-backlit = Işık arkandan geliyor. Pencereye dönersen daha iyi olur.
coach-dark = Fotoğraf karanlık. Pencereye ya da bir lambaya dönmek çok işe yarar.
coach-bright = Işık o kadar güçlü ki yüzün bir kısmı kaybolmuş. Doğrudan güneş ya da flaş olmadan daha iyi olur.
coach-turned-away = Baş epey yana dönük. En iyisi kameraya bakmak.
tip-tilted-up-down = İyi bir fotoğraf. Kamera göz hizasında olursa daha da iyi.
tip-covered = İyi bir fotoğraf, ama bir şey yüzün bir kısmını kapatıyor. Onsuz portre sana daha çok benzer.
tip-side-light = İyi bir fotoğraf, ama yüzün yarısı gölgede. Işığa biraz dönmek işe yarar.
tip-colour-cast = İyi bir fotoğraf, ama ışık renkli. Gün ışığı ten rengini daha doğru gösterir.
which-face =
    { $count ->
       *[other] { $count } kişi görüyorum. Kimin portresini yapayım?
    }
face-first = Anladım. Önce kimin portresini yapacağımı söyle: yüzün üstündeki numaraya dokun.
face-chosen = Tamam, { $number } numara.
face-not-there = O numara hiçbir yüzde yok. Yüzlerdeki numaralardan birine dokun.
like-taken = Ne güzel bir stil. Seni o resmin diliyle resmedeceğim.

## Looks

which-look = Hangi stil olsun?
say-what-you-like = Kendi sözlerinle anlat: renkler, ışık, stil, ne kadar güçlü.
words-title = Kendi sözlerinle
words-label = Nasıl olsun istersin?
example-words = lacivert arka plan, biraz daha sıcak
example-change = daha koyu arka plan, daha az kontrast
example-photo = Buraya bir fotoğraf bırak ya da merhaba de
send-the-picture = Stilini beğendiğin resmi gönder: bir tablo, afiş ya da desen.
own-words = kendi sözlerin
style-gone = O stil artık bende yok. Bunlar var:
family-professional = Profesyonel
family-painted = Tablo
family-illustrated = Çizgi ve çizim
family-fun = Eğlence
family-professional-about = Profesyonel: fotoğraf fotoğraf kalır, ışığı ve arka planı güzelleşir.
family-painted-about = Tablo: fırça, mürekkep, mozaik, eski ustalar.
family-illustrated-about = Çizgi ve çizim: kalem, çizgi roman, pop art, piksel.
family-fun-about = Eğlence: çıkartma, afiş, neon, konfeti.
options = Bundan sonra, sen başka bir şey söylemedikçe:
option-title-count = Kaç tane
option-title-shape = Biçim
option-title-backdrop = Arka plan
option-title-strength = Etki gücü
option-count =
    { $count ->
        [one] 1 portre
       *[other] { $count } stil
    }
option-shape-any = Her biçim
option-backdrop-any = Her arka plan
option-strength-any = Olağan etki
option-strength = %{ $percent }
color-white = beyaz
color-light-grey = açık gri
color-grey = gri
color-charcoal = kömür grisi
color-navy = lacivert
color-teal = petrol yeşili
color-beige = bej
color-burgundy = bordo

## Waiting

next-in-line = Sıradaki sensin, yaklaşık { $wait }.
in-line =
    { $before ->
        [one] Önünde bir sipariş var, yaklaşık { $wait }. Buraya gönderirim; sohbeti kapatabilirsin.
       *[other] Önünde { $before } sipariş var, yaklaşık { $wait }. Buraya gönderirim; sohbeti kapatabilirsin.
    }
making = Şu anda yapılıyor, yaklaşık { $wait }.
stage-intake = fotoğraf açılıyor
stage-analyze = yüzünü tanıyorum
stage-refine = rötuş yapıyorum
stage-generate = resmi yapıyorum
stage-critique = sana benziyor mu, bakıyorum
stage-finish = son dokunuşlar
cancelled = İptal edildi. Hakkından düşmedi.
cancel-which = Hangisini durdurayım?
nothing-to-cancel = Şu anda yapılan bir şey yok.
paused-for-now = Stüdyonun sahibi ara verdi; devam edince yapacağım.

## Portraits

likeness-strong = Sana çok benziyor.
likeness-good = Sana benziyor.
likeness-weak = Sana pek benzemedi; daha net bir fotoğraf işe yarar.
likeness-different = Benzerlikten çok hayal gücü.
likeness-nobody = Belirli biri değil; yalnızca sözlerden çizildi.
# A portrait by another backdrop than that of its look: “Headshot, navy backdrop”.
title-backdrop = { $title }, { $color } arka plan
title-own-backdrop = { $title }, başka arka plan
# A portrait among several: “2 Pencil”.
numbered = { $number }. { $title }
sent-again = Bunu daha önce almış olabilirsin; ulaştığından emin olamadım.
what-to-change = Neyi değiştireyim?
change-not-understood = Bu sözlerde değiştirebileceğim bir şey bulamadım. Şöyle dene: “lacivert arka plan”, “daha sıcak” ya da “daha az kontrast”.
change-title = Bir şeyi değiştir
change-label = Ne farklı olsun?
undone = Eski hâline döndü.
undo-gone = Önceki artık yok. Yeniden yapabilirim: hangi stil olsun?
more-is-same = Bu stil her seferinde aynı çıkıyor. İşte ona yakın birkaç tane.
nothing-to-undo = Geri alınacak bir şey yok.
too-old = Bu epey eski, nasıl yaptığımı artık hatırlamıyorum. Yenisi çabucak olur.
too-many-changes = Tek bir portre için çok değişiklik oldu. Yenisine başlayalım.
avatars-ready = Profil resmin bilinen boyutlarda: LinkedIn, Slack, GitHub, Telegram, Discord ve site simgesi.
deleted = Silindi.
delete-sure =
    { $count ->
        [one] Bu portre kalıcı olarak silinsin mi?
       *[other] { $count } portrenin hepsi kalıcı olarak silinsin mi?
    }
which-sticker = Hangisini çıkartma yapayım?
which-express = Hangi portre?
which-avatars = Hangisinden profil resmi paketi yapayım?
which-to-delete = Hangisini kalıcı olarak sileyim?
photos-deleted-but-face = Fotoğrafların silindi; yalnızca saklamamı istediğin yüzün fotoğrafı kaldı.
photos-deleted = Fotoğrafların silindi. Portreler süreleri dolana kadar kalır.
face-is-kept = Yüzünü bir dahaki sefere saklıyorum. /me onu gösterir ve siler.

## What was understood

note-took = Sözlerinden anladığım: *{ $style }*.
note-took-with = Sözlerinden anladığım: *{ $style }*, bir de { $changes }.
note-changed = Şimdi: { $changes }.
note-with = İstediğin gibi: { $changes }.
note-stayed-away = Bunlardan uzak durdum: { $things }.
note-one-look = Her seferinde tek stil. Başka bir portreye kalsın: { $styles }.
note-one-backdrop =
    { $backdrop ->
        [dark] Tek arka plana yer var, ben koyu olanı seçtim.
        [light] Tek arka plana yer var, ben açık olanı seçtim.
        [warm] Tek arka plana yer var, ben sıcak olanı seçtim.
        [cool] Tek arka plana yer var, ben soğuk olanı seçtim.
       *[other] Tek arka plana yer var, benim seçtiğim: { $backdrop }.
    }
note-light-from-left = Ana ışık burada soldan geliyor; sağdan yapamıyorum.
note-nearest-shape = { $asked } yapamıyorum; en yakını { $shape }.
note-frame-kept = 1:1, 4:5 ve 3:4 yapıyorum, o yüzden biçim olduğu gibi kaldı.
note-name-elsewhere = Bu stilde isim için yer yok. Yeri olanlar: { $styles }.
note-letters-unknown = “{ $name }” harflerini henüz basamıyorum, o yüzden bıraktım.
note-border-colours = Çerçeve ve kâğıt, stilin kendi renklerinde kalır.
note-needs-graphics-card =
    { $more ->
        [0] Ekran kartı gerektirdiği için dışarıda kaldı: { $things }.
       *[other] Ekran kartı gerektirdiği için dışarıda kaldı: { $things } ve dahası.
    }
note-not-in-words =
    { $more ->
        [0] Bu henüz sözle ayarlanamıyor, olduğu gibi kaldı: { $things }.
       *[other] Bu henüz sözle ayarlanamıyor, olduğu gibi kaldı: { $things } ve dahası.
    }
note-not-understood =
    { $more ->
        [0] Anlayamadım: { $things }.
       *[other] Anlayamadım: { $things } ve dahası.
    }
note-read-first = İlk { $count } karakteri okudum.
note-which-face = { $name } içinde { $count } yüz görüyorum; boyca { $number } numaralı olanı alıyorum.
note-stranger = { $name } başka birine benziyor, kullanmadım.
note-no-face-in = { $name } içinde yüz bulamadım, kullanmadım.
note-style-failed = *{ $style }* bu sefer olmadı: { $why }
change-backdrop = { $value } arka plan
change-backdrop-tone =
    { $value ->
        [dark] daha koyu arka plan
        [warm] daha sıcak arka plan
        [cool] daha soğuk arka plan
       *[light] daha açık arka plan
    }
change-warmer =
    { $amount ->
        [little] biraz daha sıcak tonlar
        [much] çok daha sıcak tonlar
       *[plain] daha sıcak tonlar
    }
change-cooler =
    { $amount ->
        [little] biraz daha soğuk tonlar
        [much] çok daha soğuk tonlar
       *[plain] daha soğuk tonlar
    }
change-brighter =
    { $amount ->
        [little] biraz daha çok ışık
        [much] çok daha fazla ışık
       *[plain] daha çok ışık
    }
change-darker =
    { $amount ->
        [little] biraz daha az ışık
        [much] çok daha az ışık
       *[plain] daha az ışık
    }
change-more-contrast =
    { $amount ->
        [little] biraz daha çok kontrast
        [much] çok daha fazla kontrast
       *[plain] daha çok kontrast
    }
change-less-contrast =
    { $amount ->
        [little] biraz daha az kontrast
        [much] çok daha az kontrast
       *[plain] daha az kontrast
    }
change-mono = siyah beyaz
change-light =
    { $value ->
        [butterfly] kelebek ışığı
        [rembrandt] Rembrandt ışığı
        [loop] yandan ışık
        [split] yarım yüz ışığı
        [rim] arkadan ışık
       *[soft] yumuşak ışık
    }
change-retouch =
    { $value ->
        [none] doğal cilt
        [strong] daha yumuşak cilt
       *[light] biraz daha yumuşak cilt
    }
change-strength = %{ $percent } etki
change-caption = “{ $value }” adı
change-shape =
    { $value ->
        [square] kare
       *[other] dikey { $value }
    }

## What is kept

privacy-kept = Fotoğraflarını portre yapmak için { $photos }, portreleri { $portraits } saklıyorum. Sonra kendiliğinden siliniyorlar.
privacy-sealed = Yalnızca bu bilgisayarda, sana ait bir anahtarla kilitli duruyorlar. Bu sohbetteki başka kimse onlara ulaşamaz.
privacy-yours = /results neyin saklandığını, /me saklamamı istediğin yüzü gösterir. /forgetme her şeyi hemen ve kalıcı olarak siler.
nothing-kept = Senden hiçbir şey saklamıyorum.
results-portraits =
    { $count ->
        [one] Portren, silineceği tarihle birlikte:
       *[other] { $count } portren, silinecekleri tarihlerle birlikte:
    }
results-photos =
    { $count ->
        [one] Fotoğrafının silineceği zaman: { $until }.
       *[other] { $count } fotoğrafının en geç silineceği zaman: { $until }.
    }
results-photos-saved =
    { $count ->
        [one] Yüzünün fotoğrafı, sen silene kadar kalır.
       *[other] Yüzünün { $count } fotoğrafı, sen silene kadar kalır.
    }
results-no-photos = Hiçbir fotoğrafını saklamıyorum.
results-lent =
    { $count ->
        [one] Başkasının istediği { $count } portreni saklıyorum.
       *[other] Başkalarının istediği { $count } portreni saklıyorum.
    }
until = silinme: { $until }
no-face-kept = Yüzünü saklamıyorum. Bir portreden sonra bunu isteyebilirsin.
face-kept = Senin için sakladığım yüz bu. Fotoğraf göndermeden sipariş verebilirsin.
face-dropped = Yüz silindi.
forget-sure = Şimdi kalıcı olarak silinecek: { $what }.
forgotten = Tamam, { $at }. Silinenler: { $what }.
forget-lent =
    { $count ->
        [one] Bir de başka birinin istediği { $count } portren.
       *[other] Bir de başkalarının istediği { $count } portren.
    }
forgotten-key = Onları açabilecek anahtar yok edildi.
which-language = Hangi dilde konuşalım?
language-spoken = Artık seninle Türkçe konuşuyorum.

## Help

help-commands = /results saklananlar · /me kayıtlı yüzün · /privacy gizlilik · /language dil · /cancel iptal · /forgetme her şeyi sil
help-channel = /portrait yaz ve bir fotoğrafını ekle; istersen stili de seç. Sonucu yalnızca sen görürsün.
help-show = Beğendiğini herkese gösterebilirsin: “{ $show }”.
help-menus = Fotoğraflı bir mesajda ya da bir kişide “Uygulamalar”a bak: “{ $photo }”, “{ $like }”, “{ $avatar }”.
help-host = Stüdyonun sahibi olarak sana özel, bire bir sohbette: { $commands }
help-photo = Bir fotoğrafını gönder, sonra bir stile dokun. Bir fotoğraf ve bir dokunuş yeter.
help-looks = “Stiller”e dokun ya da ne istediğini kendi sözlerinle söyle. Başka fotoğraflarını da gönderebilirsin: birkaç fotoğrafla benzerlik daha iyi olur.
help-consent = Bir fotoğrafa bakmadan önce iznin gerek. Evet dersen onu bir süre saklar, portrelerini yaparım. Hayır dersen silinir.
help-face = Fotoğrafta birkaç kişi var. Portresini yapacağım kişinin numarasına dokun.
help-weak = Bu fotoğrafla çalışabilirim, ama daha iyisinden daha iyi bir portre çıkar.
help-words = Ne istediğini söyle: arkana bir renk, daha sıcak ya da soğuk ışık, bir stil, siyah beyaz.
help-change = Ne farklı olsun, söyle: başka arka plan, daha sıcak, daha az kontrast. Gerisine dokunmam.
help-like = Renklerini ve fırça izlerini sevdiğin bir resim gönder; seni öyle resmedeyim.
help-forget = Kararını bekliyorum: her şeyi sileyim mi, kalsın mı?
help-emoji = Çıkartma için bir emojiye dokun ya da kendin bir emoji yaz.
help-which = İstediğin portrenin numarasına dokun. Numaralar yukarıdaki sırayla gidiyor.
help-stickers = Çıkartma paketine bir ad yaz ya da önerdiğim ada dokun.

## Small talk and wrong turns

you-are-welcome = Rica ederim. Bir tane daha yapalım mı?
glad = Buna sevindim. Bir tane daha?
goodbye = Görüşürüz. Portrelerin süreleri dolana kadar /results içinde.
welcome = Rica ederim.
farewell = Hoşça kal, kendine iyi bak.
pleased = Tanıştığımıza memnun oldum. Ad saklamıyorum; çalışmam için bir fotoğraf yeter.
noted = Tamamdır. Ne zaman portre istersen söylemen yeter.
about-me = Ben Likeness, bu grubun kendi bilgisayarında çalışan bir portre stüdyosu. İnsan değil, programım.
about-price = Ücretsiz. İşi stüdyo sahibinin bilgisayarı yapıyor.
about-time = Bir portre genelde birkaç saniye, önünde başkaları varsa daha uzun. Süreyi hep baştan söylerim.
about-groups = Şimdilik her portrede tek kişi. Bir fotoğraf gönder, kimin istendiğini söyle.
empty-text = Boş bir mesaj geldi.
text-too-long = Bu, bir seferde okuyabileceğimden uzun: en fazla { $most } karakter. Bir iki cümleyle söyle.
not-a-wish = Bunu tam anlayamadım. Fotoğraflardan portre yapıyorum: bir stil, bir renk ya da “şaşırt beni” desen anlarım.
no-such-command = /{ $command } diye bir komut bilmiyorum.
unknown-button = O düğmeyi artık tanımıyorum.
not-yours = Bu senin değil. Kendi fotoğrafını gönder, sana da yapayım.
not-yours-of = Bunun sahibi { $whose }. Kendi fotoğrafını gönder, sana da yapayım.
never-mind = Tamam.
cannot-voice = Sesli mesajları dinleyemiyorum. Yazabilir misin?
cannot-video = Videodan yüz alamıyorum. Fotoğraf olarak gönderir misin?
cannot-animation = Animasyondan yüz alamıyorum. Bir fotoğraf gönderir misin?
cannot-sticker = Güzel çıkartma. Sana da yapmam için bir fotoğraf gerek.
cannot-file = Bu dosya okuyabildiğim bir resim değil (JPEG, PNG, WebP, HEIC). Fotoğraf olarak gönderir misin?
cannot-thing = Bununla bir şey yapamıyorum. Fotoğraf ve sözden anlarım.

## What is refused, and what goes wrong

error-no-face = Burada yüz bulamıyorum. En iyisi baş ve omuzların göründüğü, kameraya bakılan bir fotoğraf.
error-face-too-small = Yüz portre yapmak için çok küçük. En iyisi kol mesafesinden bir fotoğraf ya da özgün dosya.
error-no-such-face = O numarada yüz yok. 1 numara en büyüğü.
error-not-an-image = Bu dosya okuyabildiğim bir resim değil (JPEG, PNG, WebP, HEIC). Fotoğraf olarak gönderir misin?
error-empty-file = Bu dosya boş. Bir kez daha gönderir misin?
error-truncated = Resim ortasında kesiliyor, tam ulaşmamış olabilir. Bir kez daha gönderir misin?
error-too-many-pixels = Bu resim açabileceğimden büyük. Daha küçük bir kopyası olur.
error-too-small = Bu resim portre yapmak için çok küçük. En iyisi özgün dosya.
error-animated-video = Bu bir video ya da animasyon. Bir fotoğraf gönderir misin?
error-photo-unusable = O fotoğrafı kullanamıyorum. Başka bir tane gönderir misin?
error-photo-lost = O fotoğraf artık bende değil. Bir kez daha gönderir misin?
error-not-found = O fotoğraf artık bende değil. Bir kez daha gönderir misin?
error-unknown-style = Bu adda bir stilim yok. Bunlar var:
error-prompt-not-understood = Bu sözlerde yapabileceğim bir stil bulamadım. “pop art” ya da “lacivert arka plan, daha sıcak” yazmayı dene veya bir stile dokun.
error-prompt-near = Bu sözlerde bir stil bulamadım. Bunlardan biri mi?
error-prompt-scenes = Kostümler ve sahneler için ekran kartı gerekiyor, bu bilgisayar onu kullanmıyor. Işık, renk ve stil yapabilirim.
error-bad-option = İstendiği gibi burada yapılamıyor. Başka bir boyut ya da stil olur.
error-not-that-kind = Gerçek insanların böyle resimlerini yapmıyorum. Başka bir şey?
error-not-this-person = Bu stilde portreyi sana benzetemedim. Hakkından düşmedi. Daha net bir fotoğraf ya da başka bir stil daha iyi olur.
error-generation-failed = Yapamadım. Hakkından düşmedi.
error-out-of-memory = Yaparken bu bilgisayarın belleği yetmedi. Hakkından düşmedi.
error-stuck = Çok fazla uzadı, ben de durdum. Hakkından düşmedi.
error-crashed = Yaparken bende birkaç kez bir şeyler ters gitti. Hakkından düşmedi.
error-waited-too-long = O kadar bekledi ki fotoğrafın artık bende değil. Hakkından düşmedi. Bir kez daha gönderir misin?
error-damaged = Portreler daha göndermeden burada bozuldu. Hakkından düşmedi. Fotoğrafı bir kez daha gönderir misin?
error-no-consent = Önce iznin gerek. Bir fotoğraf gönder, sorayım.
error-blocked = Bu stüdyonun sahibi senden sipariş almıyor.
error-too-many-waiting =
    { $limit ->
        [one] Sırada zaten bir siparişin var. O bitince yenisini alırım.
       *[other] Sırada zaten { $limit } siparişin var. Biri bitince yenisini alırım.
    }
error-per-hour =
    { $limit ->
        [one] Burada sınır kişi başına saatte bir sipariş. Yenisini alabileceğim zaman: { $until }.
       *[other] Burada sınır kişi başına saatte { $limit } sipariş. Yenisini alabileceğim zaman: { $until }.
    }
error-per-day =
    { $limit ->
        [one] Burada sınır kişi başına günde bir sipariş. Yenisini alabileceğim zaman: { $until }.
       *[other] Burada sınır kişi başına günde { $limit } sipariş. Yenisini alabileceğim zaman: { $until }.
    }
error-too-many-kept = Zaten { $limit } fotoğrafın bende, daha fazlasını alamıyorum. /results içinden bazılarını silebilirsin.
error-too-many-photos = Bir sipariş en fazla { $limit } fotoğraf alır. En iyisi en net üç dört tanesi.
error-too-many-portraits = Bu, tek sipariş için çok fazla portre. En fazla { $limit }.
error-too-long = Bu, bir seferde okuyabileceğimden uzun: en fazla { $limit } karakter. Bir iki cümleyle söyle.
error-no-photo = Önce bir fotoğrafın gerek.
error-busy = Şu anda çok kişi fotoğraf gönderiyor. Bir dakika sonra yeniden gönderir misin?
error-wrong-state = O çoktan bitti.
error-disk-full = Bu bilgisayarın diskinde yer kalmadı. Stüdyonun sahibi yer açınca devam ederiz.
error-storage-error = Onu saklarken bende bir şeyler ters gitti. Bir dakika sonra yeniden dener misin?
error-engine-error = Yaparken bende bir şeyler ters gitti. Bir kez daha dener misin?
error-internal = Bende bir şeyler ters gitti. Bir kez daha dener misin?
error-photo-not-fetched = O fotoğrafı indiremedim. Bir kez daha gönderir misin?
error-photo-too-big = Bu dosya indirebileceğimden büyük: en fazla { $most } MB. Daha küçük bir kopyası da aynı işi görür.
error-no-profile-photo = Profil fotoğrafını göremiyorum, gizli olabilir. Onun yerine bir fotoğraf gönder.
error-used-once = O fotoğraftaki kişi tek bir portreye izin verdi, o izin de kullanıldı. Ona yeniden sor ya da kendi fotoğrafını gönder.
error-style-not-here = O stil burada yapılmıyor.
look-not-here = *{ $look }* burada yapılmıyor, ama başka stiller var.
error-sticker-refused = Bunu çıkartma paketine koyamadım. Başka bir emoji ya da başka bir ad işe yarayabilir.
error-sticker-stranger = Telegram, sana çıkartma paketi yapmama ancak özelden konuştuktan sonra izin veriyor. Bana oradan merhaba de, sonra burada yeniden dene.
error-no-room-there = Bu sunucuda yenisine yer kalmamış. Sunucuyu yönetenler birkaçını silebilir.
error-not-allowed-there = Bu sunucu ne emoji ne de çıkartma eklememe izin veriyor.
error-cannot-take-back = Bu sunucu artık onu kaldırmama izin vermiyor. Sunucuyu yöneten kişi silebilir.
error-stickers-full = Çıkartma paketlerin dolu. Önce birkaç çıkartma sil; @Stickers yardımcı olur.

## Buttons

button-agree = Evet, portre yap
button-refuse = Hayır
button-what-is-kept = Tam olarak ne saklanıyor?
button-looks = Stiller
button-more-looks = Daha fazla stil
button-surprise = Şaşırt beni
button-words = Kendi sözlerimle
button-nobody = Fotoğrafsız, hayali biri
button-like = Başka bir resim gibi
button-like-this = Bu stili kullan
button-options = Seçenekler
button-go-on = Yine de devam et
button-another-photo = Başka fotoğraf gönder
button-cancel = İptal
button-cancel-which = Durdur: { $look }
button-never-mind = Vazgeç
button-more = Böyle birkaç tane daha
button-alike = Benzer stiller
button-another-look = Başka stil
button-change = Bir şeyi değiştir
button-undo = Geri al
button-sticker = Çıkartma
button-avatars = Profil resmi paketi
button-keep-face = Yüzümü sakla
button-delete = Sil
button-delete-all = Hepsi ({ $count })
button-try-again = Yeniden dene
button-again = Yine de yap
button-results = Saklananlar
button-delete-photos = Fotoğraflarımı sil
button-delete-lent =
    { $count ->
        [one] O portreyi sil
       *[other] O portreleri sil
    }
button-use-face = Bu yüzü kullan
button-replace-face = Değiştir
button-drop-face = Bu yüzü sil
button-privacy = Gizlilik
button-help = Yardım
button-language = Dil
button-forget = Beni unut
button-delete-everything = Her şeyi sil
button-keep = Kalsın
button-start-again = Yeniden başla
button-stats = Sayılar

## In groups, and of other people

in-private = Bunu özelden konuşalım.
button-in-private = Özelden devam et
group-help = Kendi fotoğrafına /portrait diye yanıt ver, istersen bir stil de ekle: /portrait çizgi film. Fotoğraf başkasınınsa önce ona sorarım. /styles stilleri gösterir, /cancel iptal eder; gerisi ikimizin arasında.
by-reply = Bu mesajı yanıtlayarak yaz.
looks-here = Burada yaptıklarım: { $looks }. Bunlardan biriyle yeniden /portrait yaz.
reply-with-photo = Bu mesaja bir fotoğrafınla yanıt ver.
ask-them = { $them }, { $who } bu fotoğraftan senin bir portreni istiyor. Yüz senin, karar da senin. Portre bitince fotoğraf silinir.
button-ask-yes = Evet, bu seferlik
button-ask-no = Hayır
ask-agreed = { $them } kabul etti.
ask-refused = { $them } bunu tercih etmiyor. Kendi fotoğrafınla her zaman olur.
ask-many = Yanıt bekleyen zaten çok istek var. { $them } için biraz sonra yeniden dene.
ask-waits = { $them } için soru zaten soruldu. Yanıt gelir gelmez devam ederim.
ask-over = Üzerinden zaman geçti. Yeniden sorulması gerek.
ask-not-you = Buna yalnızca { $them } karar verebilir.
ask-several-faces = O fotoğrafta birkaç kişi görüyorum, ama yalnızca biri izin verdi. Onun tek başına olduğu bir fotoğraf olur.
once-gone = O kişinin fotoğrafı artık saklanmıyor. Başka bir fotoğraf için ona yeniden sor.
once-over = O izin tek bir portre içindi. Yenisi için tekrar sor.
group-hello = Merhaba. Kendi fotoğrafına /portrait diye yanıt ver, istersen bir stil de ekle: /portrait çizgi film. Fotoğraf başkasınınsa önce ona sorarım.
group-anonymous = Grup adına yazdığında fotoğrafın kimin olduğunu bilemiyorum. Kendi adınla yaz, yapayım.
group-no-owner = O fotoğraf için izin isteyebileceğim kimse yok. Kendi fotoğrafına yanıt ver.
group-of-mine = O benim yaptıklarımdan. Kendi fotoğrafına yanıt ver.
group-only-admins = Bu grupta yalnızca yöneticiler portre isteyebilir. Seninkini özelden yaparım.
group-settings = Bu grupta neler yapabileceğim. Bunu yalnızca yöneticiler değiştirebilir.
group-everybody = Herkes isteyebilir
group-admins = Yalnızca yöneticiler isteyebilir
group-quiet = Sessiz: ses yok, sohbet yok
group-spoiler = Portreleri spoiler ile gizle
group-not-admin = Bunu yalnızca bu grubun yöneticileri değiştirebilir.
group-done = Tamam
group-last-family = En az bir stil türü kalmalı. Önce başka birini aç.
group-saved = Burada artık böyle yaparım.

## Stickers

button-make-sticker = Çıkartma yap
which-emoji = Bu çıkartma hangi emojiye karşılık gelsin? Birine dokun ya da kendin bir emoji yaz.
name-your-stickers = Bu senin ilk çıkartman: paketin adı ne olsun?
stickers-of = { $name } portreleri
stickers-mine = Portrelerim
making-sticker = Kesip çıkarıyorum…
sticker-made = Çıkartman “{ $title }” paketinde.
button-open-stickers = Paketi aç

## Telegram

button-profile = Profil fotoğrafımı kullan
button-full = Tam kalite
inline-make-mine = Benimkini de yap
inline-look = { $style }, Likeness ile yapıldı.
inline-none = Önce bir portre yap
command-portrait = Portre yap
command-styles = Bütün stilleri gör
command-options = Biçim, arka plan, kaç tane
command-results = Saklananlar
command-me = Kayıtlı yüzün
command-privacy = Ne, ne kadar süre saklanıyor
command-language = Dili değiştir
command-cancel = Sırada bekleyeni iptal et
command-help = Yardım
command-forgetme = Sana ait her şeyi sil
command-group-portrait = Yanıtladığın fotoğrafın portresi
command-group-settings = Bu grupta neler yapılabilir
bot-short = Tek bir özçekimden, sana gerçekten benzeyen portreler.
bot-about = Bir fotoğraf gönder, bir stile dokun, sana gerçekten benzeyen portren gelsin: profil fotoğrafı, tablo, karikatür, çıkartma. Fotoğraflar yalnızca kısa bir süre saklanır; /forgetme her şeyi hemen siler.

## The host's commands

not-admin = Bu, yalnızca stüdyonun sahibi için.
no-such-person = Bu kimlikle bir kişi ya da sipariş bulamadım.
usage-block = /block yaz, ardından bir kişinin ya da siparişin kimliğini ekle.
usage-unblock = /unblock yaz, ardından bir kişinin ya da siparişin kimliğini ekle.
usage-quota = /quota yaz, ardından kişinin kimliğini ve günlük sipariş sayısını ekle: /quota abc 20 ya da /quota abc default.
usage-stats = /stats yaz.
usage-pause = Ara vermek için /pause, devam etmek için /resume yaz.
usage-resume = Devam etmek için /resume yaz.
blocked = Bu kişi artık engelli. Sıradaki siparişleri iptal edildi.
unblocked = Bu kişi yeniden sipariş verebilir.
quota-set = Bu kişinin sınırları ayarlandı.
stats-now = Şu anda sırada { $waiting }, yapımda { $running }; izin veren kişi: { $people }.
stats-day = Siparişler: son bir saatte { $hour }, son 24 saatte { $day }; yapılan { $made }, olmayan { $failed }.
paused = Stüdyo ara verdi. Siparişler yine alınıyor ve bekliyor.
resumed = Stüdyo çalışmaya devam ediyor.

## What a short message may mean (the words are separated by bars; write those people really type)

intent-yes = evet|e|ee evet|tabii|tabi|tabii ki|tabi ki|olur|tamam|tmm|tamamdır|peki|ok|okey|oki|elbette|aynen|hadi|haydi|yap|yapalım|yapalim|devam|devam et|kabul|kabul ediyorum|onaylıyorum|onayliyorum|he|hee|evt
intent-no = hayır|hayir|yok|olmaz|istemem|istemiyorum|gerek yok|yok sağol|yok sagol|yok teşekkürler|yok tesekkurler|hayır teşekkürler|hayir tesekkurler|şimdi değil|simdi degil|sonra|vazgeçtim|vazgectim|vazgeç|vazgec|boşver|bosver|kalsın|kalsin|kabul etmiyorum|cık|yoo
intent-hello = merhaba|merhabalar|mrb|mrhb|selam|selamlar|slm|selamün aleyküm|selamun aleykum|sa|hey|günaydın|gunaydin|iyi günler|iyi gunler|iyi akşamlar|iyi aksamlar|naber|nbr|nasılsın|nasilsin|başla|basla|başlayalım|baslayalim|alo
intent-help = yardım|yardim|yardım et|yardim et|yardım eder misin|yardim eder misin|ne yapabilirsin|neler yapabilirsin|ne yapıyorsun|ne yapiyorsun|ne işe yararsın|ne ise yararsin|nasıl çalışıyor|nasil calisiyor|nasıl kullanılır|nasil kullanilir|nasıl kullanıyorum|nasil kullaniyorum|ne yapmam lazım|ne yapmam lazim|ne yapayım|ne yapayim|ne yapacağım|ne yapacagim|şimdi ne olacak|simdi ne olacak|şimdi ne yapacağım|simdi ne yapacagim
intent-thanks = teşekkürler|tesekkurler|teşekkür ederim|tesekkur ederim|çok teşekkürler|cok tesekkurler|çok teşekkür ederim|cok tesekkur ederim|sağol|sagol|sağ ol|sag ol|çok sağol|cok sagol|sağolasın|sagolasin|eyvallah|eyw|tşk|tsk|tşkler|tskler|teşekkür|tesekkur|ellerine sağlık|ellerine saglik|eline sağlık|eline saglik
intent-bye = görüşürüz|gorusuruz|hoşça kal|hosca kal|hoşçakal|hoscakal|hoşça kalın|güle güle|gule gule|bay bay|baybay|bb|iyi geceler|kendine iyi bak|allahaısmarladık|allahaismarladik|sonra görüşürüz|sonra gorusuruz|yarın görüşürüz|yarin gorusuruz
intent-praise = harika|süper|super|mükemmel|mukemmel|çok güzel|cok guzel|çok iyi|cok iyi|güzel|guzel|muhteşem|muhtesem|bayıldım|bayildim|beğendim|begendim|çok beğendim|cok begendim|şahane|sahane|efsane|vay|vay be|helal|aferin|bravo|on numara|müthiş|muthis|güzel olmuş|guzel olmus|çok güzel olmuş|cok guzel olmus|haha|hahaha|ahaha|jsjs|sjsj
intent-cancel = iptal|iptal et|iptal edin|iptal edelim|dur|durdur|durdurun|kes|bırak|birak|siparişi iptal et|siparisi iptal et|istemiyorum artık|istemiyorum artik
intent-privacy = gizlilik|ne saklıyorsun|ne sakliyorsun|neleri saklıyorsun|neleri sakliyorsun|neyi kaydediyorsun|fotoğrafımı saklıyor musun|fotografimi sakliyor musun|fotoğrafımı kaydediyor musun|fotografimi kaydediyor musun|fotoğraflarım saklanıyor mu|fotograflarim saklaniyor mu|güvenli mi|guvenli mi|bu güvenli mi|bu guvenli mi|fotoğrafımı kim görüyor|fotografimi kim goruyor|fotoğraflarımı kim görebilir|fotograflarimi kim gorebilir|fotoğrafım nerede|fotografim nerede|kvkk|kişisel veriler|kisisel veriler|veri güvenliği|veri guvenligi|hakkımda hangi veriler var|benim hakkımda hangi veriler var|hakkımda neler var|hakkımda hangi bilgiler var
intent-delete = her şeyi sil|her seyi sil|herşeyi sil|herseyi sil|hepsini sil|hepsini silin|beni unut|beni sil|verilerimi sil|bilgilerimi sil|fotoğraflarımı sil|fotograflarimi sil|fotoğrafımı sil|fotografimi sil|resimlerimi sil|hesabımı sil|hesabimi sil
intent-drop = sil|sil bunu|bunu sil|onu sil|bu resmi sil|resmi sil|bu portreyi sil|portreyi sil|sonuncuyu sil
intent-price = ücretsiz mi|ucretsiz mi|bu ücretsiz mi|bu ucretsiz mi|bedava mı|bedava mi|bedava|ücretli mi|ucretli mi|paralı mı|parali mi|ne kadar|kaç para|kac para|kaç lira|kac lira|kaç tl|kac tl|fiyat|fiyatı ne|fiyati ne|fiyatı ne kadar|fiyati ne kadar|para ödeyecek miyim|para odeyecek miyim|para ödemem gerekiyor mu|para odemem gerekiyor mu
intent-time = ne kadar zaman|ne kadar zaman alır|ne kadar zaman alir|ne kadar vakit alır|ne kadar sürer|ne kadar surer|ne kadar sürüyor|ne kadar suruyor|ne kadar sürecek|ne kadar surecek|kaç dakika|kac dakika|kaç dakika sürer|kac dakika surer|ne zaman hazır|ne zaman hazir|ne zaman biter|ne zaman bitecek|bitti mi|hazır mı|hazir mi|oldu mu|daha ne kadar|çok var mı|cok var mi|ne kadar kaldı|ne kadar kaldi
intent-who = sen kimsin|kimsin|kimsin sen|sen nesin|nesin sen|bot musun|sen bot musun|robot musun|insan mısın|insan misin|gerçek misin|gercek misin|adın ne|adin ne|bu ne|bu nedir|likeness nedir|likeness ne
intent-groups = grup fotoğrafı|grup fotografi|grup resmi|grup portresi|iki kişi|iki kisi|iki kişi olur mu|iki kisi olur mu|iki kişilik|iki kisilik|ikimiz|ikimizi|ikimizi yap|ikimiz birlikte|beraber olur mu|birlikte olur mu|hepimiz
intent-surprise = şaşırt beni|sasirt beni|şaşırt|sasirt|sürpriz|surpriz|sürpriz yap|surpriz yap|fark etmez|farketmez|sen seç|sen sec|sen karar ver|sana kalmış|sana kalmis|ne olursa olsun|ne olursa|herhangi biri|rastgele|kafana göre|kafana gore|istediğini yap|istedigini yap
intent-like = beni böyle çiz|beni boyle ciz|böyle çiz|boyle ciz|böyle olsun|boyle olsun|bunun gibi|bunun gibi olsun|bu resim gibi|bu resimdeki gibi|bu tablo gibi|bu tarzda|bu stilde|bu resmin tarzında|bu resmin tarzinda|aynı tarzda|ayni tarzda|aynı stil|ayni stil|bu stil
intent-styles = stiller|stil|tarz|stilleri göster|stilleri goster|hangi stiller var|hangi stiller|stiller neler|neler var|ne stiller var|tarzlar|hangi tarzlar var|tarzları göster|tarzlari goster|stil listesi|bütün stiller|butun stiller|tüm stiller|tum stiller|menü|menu
intent-language = dil|dili değiştir|dili degistir|dil değiştir|dil degistir|dil seç|dil sec|başka dil|baska dil|türkçe|turkce|türkçe konuş|turkce konus|ingilizce|ingilizce konuş|ingilizce konus
intent-more = böyle birkaç tane daha|boyle birkac tane daha|böyle daha|boyle daha|bunun gibi daha|bunun gibi bir tane daha|bunun gibi birkaç tane daha|bunlardan daha|bir tane daha|bi tane daha|bir daha|bir kez daha|bir daha dene|tekrar|tekrar dene|yeniden|yeniden yap|aynısını bir daha|aynisini bir daha|aynısından bir daha|daha yap|varyasyon|varyasyonlar
intent-undo = geri al|geri|geri dön|geri don|eski haline getir|eski hâline getir|eskisi gibi olsun|eskisi daha iyiydi|önceki|onceki|öncekine dön|oncekine don|değişikliği geri al|degisikligi geri al
intent-profile = profil fotoğrafımı kullan|profil fotografimi kullan|profil fotoğrafımı al|profil fotografimi al|profil fotoğrafımdan yap|profil fotografimdan yap|profil fotoğrafımla yap|profil fotografimla yap|profil fotoğrafımı kullanabilirsin|profil fotografimi kullanabilirsin|profil resmimi kullan|profil resmimi al|profil resmimden yap|profil resmimle yap|profildeki fotoğrafımı kullan|profildeki fotografimi kullan|pp mi kullan|ppmi kullan|pp mden yap
mention-little = lütfen|şimdi|hemen|artık|tüm|bütün|hepsini|her|benim|bana|beni|ben|sen|siz|bu|şu|o|olan|bir|misin|misiniz|mısın|mısınız|rica etsem|istiyorum|isterim|bot|likeness|herkese|millet|arkadaşlar|ve|çok|güzel|portre|tamamen|kalıcı olarak|da|de|ilk|son|ikinci|eski|gönderdiğim|ah|canım|hm|hmm
mention-delete = sil|siler|silin|silebilir|silsen|silmek|silmeni|silmenizi|silinsin|kaldır|kaldırın|kaldırır|yok et
mention-kept = fotoğrafımı|fotoğraflarımı|fotoğrafları|fotoğrafı|fotoğrafım|fotoğraflarım|fotoğraflarıma|fotoğrafıma|fotomu|fotolarımı|fotom|fotolarım|resmimi|resimlerimi|resmim|resimlerim|resmime|resimlerime|verilerimi|verilerim|bilgilerimi|bilgilerim|hesabımı|portremi|portrelerimi|portreleri|yüzümü|her şeyi|herşeyi|her şey|hakkımda|hakkımdaki
mention-asks = ne|neler|neleri|kim|kimler|nerede|nereye|ne kadar|mı|mi|mu|mü|musun|musunuz|mısın|misin|mısınız|misiniz|nasıl
mention-keeping = sakl*|kayded*|tut*|depol*|oluyor|olacak|olur|yapıyor*|görüyor|görebilir|görür|görecek|paylaş*|yayınla*|silin*|siliniyor|güvende|güvenli|gizli|kullan*|erişe*|erişim|biliyor*|gidiyor|kalıyor|kalacak|satı*|gitti
mention-part = arka plan*|arkaplan*|fon*|çerçeve*|duvar*|arkamdaki|etrafımdaki|hariç|dışında|gözlü*|şapka*|saç*|sakal*|bıyık*|cilt*|cildi*|kırışık*|sivilce*|leke*|gölge*|ışık|ışığ*|açık|koyu*|parlak*|renk*|reng*|siyah*|beyaz*|mavi*|kırmızı*|yeşil*|gri*|altın*|yazı*|logo*|bulanık*|göz|gözler*|diş*|gülümse*|doğal*|stil*|tarz*|tablo*|yağlı boya|yağlıboya|suluboya|sulu boya|çizim*|çizgi*|karikatür*|kurşun*|poster*|çıkartma*|korsan*|viking*|gibi|olarak|fotoğraftan|fotoğraftaki|fotoğrafımdaki|fotoğrafımdan
mention-name = benim adım|adım|benim ismim|ismim
mention-remark = beni yaşlı|yaşlı göstermiş|beni böyle|anneme benzemişim|babama benzemişim|dedeme benzemişim|nineme benzemişim|çok komik|bu bot|komikmiş
mention-not = değil|hiç|asla|silme|silmeyin|istemiyorum|beğenmedim|az|fazla

## The web page

web-title = Likeness
web-needs-script = Bu sayfanın çalışması için JavaScript gerekiyor.
web-tagline = Portre stüdyon, bu bilgisayarda
web-composer-label = Mesaj
web-composer-placeholder = Bir mesaj yaz
web-send = Gönder
web-attach = Fotoğraf ekle
web-camera = Fotoğraf çek
web-camera-take = Çek
web-camera-retake = Bir daha
web-camera-use = Bu fotoğrafı kullan
web-camera-flip = Diğer kamera
web-camera-denied = Tarayıcı kamerayı kullanmama izin vermiyor. Adres çubuğundan izin verebilir ya da bir fotoğraf gönderebilirsin.
web-camera-none = Burada kamera bulamıyorum. Onun yerine bir fotoğraf gönder.
web-drop-here = Fotoğrafını buraya bırak
web-drop-hint = ya da yapıştır veya kamerayı kullan
web-language = Dil
web-menu = Menü
web-menu-results = Saklananlar
web-menu-me = Yüzüm
web-menu-privacy = Gizlilik
web-menu-forget = Beni unut
web-menu-help = Yardım
web-theme = Görünüm
web-theme-system = Sistemle aynı
web-theme-light = Açık
web-theme-dark = Koyu
web-close = Kapat
web-previous = Önceki
web-next = Sonraki
web-before-after = Önce ve sonra
web-before = Önce
web-after = Sonra
web-download = İndir
web-delete = Sil
web-keep = Kalsın
web-delete-sure = Bu portre kalıcı olarak silinsin mi?
web-details = Ayrıntılar
web-new-messages = Yeni mesajlar
web-connecting = Bağlanıyor…
web-offline = Likeness ile bağlantı yok. Denemeyi sürdürüyorum; hiçbir şey kaybolmaz.
web-back-online = Bağlantı geri geldi
web-sending = Gönderiliyor…
web-not-sent = Bu ulaşmadı.
web-retry = Yeniden dene
web-too-big = Bu dosya çok büyük.
web-not-a-photo = Bu, okuyabildiğim bir fotoğraf değil (JPEG, PNG, WebP, HEIC).
web-too-many = Bir seferde on fotoğraf, lütfen.
web-remove = Kaldır
web-caption-placeholder = Birkaç söz ekle
web-progress = İlerleme
web-typing = Likeness bakıyor
web-you = Sen
web-likeness = Likeness
web-skip-to-composer = Mesaj alanına geç
web-messages = Mesajlar
web-photo-of-yours = Fotoğrafın
web-portrait = Portre
web-gallery = Stiller
web-zoom = Büyük göster
web-enter-why = Bu sayfa parolayı bilenler için. Parolayı stüdyonun sahibine sor.
web-enter-label = Parola
web-enter-button = Gir
web-enter-wrong = Bu değil. Bir kez daha dene.
web-error-not-understood = Bunu çözemedim.
web-error-not-understood-hint = Sayfayı yenile ve bir kez daha dene.
web-error-no-photo = Fotoğraf gelmedi.
web-error-no-photo-hint = Bir tane seç ya da sayfaya bırak.
web-error-enter = Bu sayfa önce parola istiyor.
web-error-enter-hint = Sayfayı yenile.
web-error-stale = Sayfa çok uzun süredir açık.
web-error-stale-hint = Yenile; hiçbir şey kaybolmaz.
web-error-elsewhere = Bu başka bir sayfadan geldi, o yüzden yapmadım.
web-error-elsewhere-hint = Bu sayfayı aç ve oradan dene.
web-error-slow = Bunun ulaşması çok uzun sürdü.
web-error-slow-hint = Bağlantının daha iyi olduğu bir yerde yeniden dene.
web-error-length = Tarayıcı ne kadar veri geleceğini söylemedi.
web-error-length-hint = Başka bir tarayıcıyla yeniden dene.
web-error-text-too-long = Bu, bir seferde okuyabileceğimden uzun.
web-error-text-too-long-hint = Bir iki cümleyle söyle.
web-error-too-big = Bu fotoğraf çok büyük: en fazla { $most } MB.
web-error-too-big-hint = Daha küçük bir kopyası da aynı işi görür.
web-error-too-many = Bir seferde { $most } fotoğraf, lütfen.
web-error-too-many-hint = En net olanları seç.
web-error-kind = Bu, alabileceğim bir şey değil.
web-error-kind-hint = Bir fotoğraf gönder ya da birkaç söz yaz.
web-error-too-fast = Kısa sürede çok şey geldi.
web-error-too-fast-hint = { $wait } bekle, sonra devam et.
web-error-busy = Şu anda burada çok kişi var.
web-error-busy-hint = { $wait } sonra yeniden dene.
web-error-trouble = Bende bir şeyler ters gitti.
web-error-trouble-hint = Bir kez daha dene.
detail-likeness = Benzerlik
detail-style = Stil
detail-seed = Varyant no.
detail-size = Boyut
detail-engine = Yapan

## Styles

# professional
style-headshot = Gri stüdyo
about-headshot = Düz gri stüdyo fonunda sade bir profil fotoğrafı.
style-bokeh = Kendi arka planın, bulanık
about-bokeh = Kendi arka planın kalır, portre merceğindeki gibi hafifçe bulanık.
style-brand = Marka rengi
about-brand = Tek düz renkte profil fotoğrafı: rengini adıyla ya da #0f6e84 gibi söyle.
style-cinematic = Sinematik
about-cinematic = Film renkleri, petrol yeşili gölgeler ve tek yandan ışık.
style-editorial = Dergi çekimi
about-editorial = Dergi ışığı ve renkleri, daha uzun kadraj, biraz dram.
style-glamour = Eski Hollywood
about-glamour = Elmacık kemiklerini öne çıkaran, yukarıdan gelen ışık; eski film portrelerindeki gibi.
style-golden-hour = Altın saat
about-golden-hour = Kendi arka planın, bulanık ve bir yaz akşamı gibi ışıl ışıl.
style-mono = Siyah beyaz stüdyo
about-mono = Tüm tonlarıyla, zamansız bir siyah beyaz portre.
style-office = Ofis
about-office = İş yerinde: arkanda hafifçe bulanık, aydınlık bir ofis.
style-rembrandt = Rembrandt
about-rembrandt = Koyu fon, yandan tek bir sıcak ışık ve yanakta o küçük üçgen.
style-rim = Işıktan kontur
about-rim = Neredeyse siyah; saçın ve omuzların çevresinde parlak bir ışık çizgisi.
style-studio-black = Siyah stüdyo
about-studio-black = Siyah üstünde sakin ve ciddi, ışık yüzde.
style-studio-navy = Lacivert stüdyo
about-studio-navy = Koyu lacivert fonda profil fotoğrafı: banka, hukuk ve yönetim kurulu için.
style-studio-warm = Sıcak stüdyo
about-studio-warm = Sıcak, kum rengi fonda samimi bir profil fotoğrafı.
style-studio-white = Beyaz stüdyo
about-studio-white = Beyaz üstünde aydınlık ve eşit ışık: kimlik, belge ve web siteleri için.
style-window = Pencere ışığı
about-window = Yandaki büyük pencereden gün ışığı, arkada hafifçe bulanık oda.

# painted
style-antique-print = Antika baskı
about-antique-print = Adaçayı yeşili ve eski altın, bir atlastaki harita gibi.
style-autumn = Sonbahar
about-autumn = Hardal, arduvaz ve kırmızı kıvılcımlar, gri mavi bir gökyüzü altında.
style-blue-wave = Mavi dalga
about-blue-wave = İnce çizgilerle deniz mavisi ve kum rengi, bir deniz baskısı gibi.
style-carnival = Karnaval
about-carnival = Mercan, altın ve mavi üstünde al konturlar, gürültülü ve neşeli.
style-coral-brush = Mercan fırça
about-coral-brush = Mercan, kum ve gök rengi üstünde geniş siyah fırça izleri.
style-crimson-gold = Kızıl ve altın
about-crimson-gold = Koyu kırmızı gölgeler ve altın ışık, elle boyanmış bir tiyatro afişi gibi.
style-expressionist = Dışavurumcu
about-expressionist = Krem ve arduvaz üstünde sert kömür çizgileri, birkaç kırmızı dokunuş.
style-golden-engraving = Altın gravür
about-golden-engraving = Toprak sarısı ve koyu mürekkeple ince oyma çizgiler, eski bir banknot gibi.
style-ink-and-gold = Mürekkep ve altın
about-ink-and-gold = Mürekkep çizgiler ve altın lekeler; yarı çizim, yarı resim.
style-ink-wash = Sulu mürekkep
about-ink-wash = Kalın siyah mürekkep çizgiler, ince bir şeftali ve soluk mavi tabakayla.
style-lavender-gold = Lavanta ve altın
about-lavender-gold = Lavanta ve altın rengi serbest fırça darbeleri, hafif ve düşsel.
style-like = Başka bir resim gibi
about-like = Fotoğrafla birlikte verilen resmin stilini alır.
style-mosaic = Pastel mozaik
about-mosaic = Koyu kenarlı, pastel renkli küçük taşlar.
style-oil = Tuval üstüne yağlı boya
about-oil = Kendi renklerin, yumuşak fırça darbeleri ve tuval dokusu.
style-old-master = Eski usta
about-old-master = Koyu zemin, kısık renkler ve eski tuval dokusu, müzedeki gibi.
style-painted = Tablo, sıcak ışık
about-painted = Bal sarısı yumuşak fırça darbeleri, gök mavisi bir fonda.
style-starry-blue = Yıldızlı mavi
about-starry-blue = Gece mavisi kısa fırça darbeleri ve sarı ışık.
style-storybook = Masal kitabı
about-storybook = Kendi renklerinin çevresinde koyu mürekkep çizgiler, resimli kitap sayfası gibi.
style-tapestry = Pas rengi goblen
about-tapestry = Pas, kehribar ve koyu mavide dokunmuş gibi bir yüzey.
style-teal-woodcut = Petrol yeşili ağaç baskı
about-teal-woodcut = Petrol yeşili ve krem renginde baskı, oyma dokusuyla.
style-watercolour = Sulu boya
about-watercolour = Kâğıt üstünde soluk su yeşili ve şeftali.

# illustrated
style-big-caricature = Abartılı karikatür
about-big-caricature = Hiç çekinmeyen bir karikatür.
style-caricature = Karikatür
about-caricature = Yüzünde özel olan ne varsa, sevecenlikle abartılmış.
style-cartoon-avatar = Çizgi film karakteri
about-cartoon-avatar = Biraz daha büyük hatlarla, neşeli bir çizgi film hâlin.
style-coloured-pencil = Kuru boya
about-coloured-pencil = Kâğıt üstünde kuru boyayla hafif çizgiler.
style-comic = Çizgi roman
about-comic = Siyah konturlar ve baskı noktaları, çizgi roman sayfası gibi.
style-duotone = İki renk
about-duotone = Yalnızca iki renk, gece mavisinden sıcak ışığa.
style-illustration = İllüstrasyon
about-illustration = Fotoğrafın düz, berrak renklerle temiz bir çizimi.
style-ink-line = Mürekkep çizgi
about-ink-line = Beyaz kâğıtta siyah mürekkep çizgiler, başka hiçbir şey.
style-pencil = Kurşun kalem
about-pencil = Resim kâğıdında yumuşak bir kurşun kalem çizimi.
style-pixel-art = Piksel sanatı
about-pixel-art = Eski bir video oyununun kahramanı sensin.
style-pop-art = Pop art
about-pop-art = Düz, canlı renkler ve sert gölgeler, altmışlardan bir serigrafi gibi.
style-pop-art-four = Pop art, dört kez
about-pop-art-four = Aynı yüz dört kez, dört ayrı renk düzeninde.
style-risograph = Risograf
about-risograph = İki mürekkep, gren ve hafif kayık baskı, fanzin gibi.
style-sepia = Sepya
about-sepia = Kahverengi ve krem, eski bir albümdeki fotoğraf gibi.

# fun
style-confetti = Konfeti
about-confetti = Çevrende kâğıt konfetiler ve serpantinler.
style-emoji-badge = Emoji rozeti
about-emoji-badge = Yüzünle yuvarlak sarı bir rozet, küçük ama net.
style-movie-poster = Film afişi
about-movie-poster = Bol ışık, koyu köşeler ve yüzünün altında bir başlık.
style-neon = Neon
about-neon = Karanlıkta pembe ve camgöbeği ışık tüpleri.
style-passport-stamp = Pasaport damgası
about-passport-stamp = Kırmızı mürekkepli bir lastik damga olarak sen.
style-polaroid = Şipşak fotoğraf
about-polaroid = Beyaz kenarlı, ad yazacak yeri olan küçük kare bir baskı.
style-sticker = Çıkartma
about-sticker = Beyaz konturla kesilmiş, sohbete hazır.
style-trading-card = Koleksiyon kartı
about-trading-card = Altın çerçeveli, adının yazdığı bir koleksiyon kartı.
style-vaporwave = Vaporwave
about-vaporwave = Pembe gün batımı, ızgara çizgiler ve seksenler.

## Discord

choose-a-look = Bir stil seç
photo-form-title = Fotoğrafın
photo-form-label = Aynı kişinin bir ya da birkaç fotoğrafı
photo-form-hint = Yüz aydınlık, bakış kamerada olsun. Senden başka kimse görmez.
full-was-too-large = Tam kalitede buraya sığmayacak kadar büyük. Burada olabilecek en büyük hâli bu:
button-begin = Baş başa devam et
server-go-on = Burada herkes okuyor. Aşağıya dokun, yalnızca senin gördüğün yerde devam edelim.
button-show = Kanala göster
button-take-back = Geri çek
taken-back = Geri çekildi. Artık yalnızca sen görüyorsun.
button-express = Buraya emoji ya da çıkartma
express-sure = Bu sunucudaki herkes onu kullanabilir. Ne zaman istersen geri çekebilirsin.
button-as-emoji = Emoji yap
button-as-sticker = Çıkartma yap
expressed-emoji = Artık bu sunucudaki herkes { $name } yazarak kullanabilir.
expressed-sticker = Artık bu sunucudaki herkes “{ $name }” çıkartmasını kullanabilir.
gallery-page = Stiller, sayfa { $page } / { $pages }. Menüden birini seç.
button-delete-one = Birini sil
files-skipped =
    { $count ->
        [one] Bir dosya fotoğraf değildi, kullanmadım.
       *[other] { $count } dosya fotoğraf değildi, kullanmadım.
    }
shown-by = { $who } bir portre gösteriyor
show-refused = Bu kanala yazma iznim yok. Portreyi kaydedip kendin paylaşabilirsin.
answer-later = Burada yanıt verebileceğim süreden uzun. Portre sana DM olarak gelir; DM’lerin kapalıysa /results içinde bulursun.
no-picture-there = O mesajda resim yok. Fotoğraf olan bir mesaj seç.
no-avatar-there = Orada kullanabileceğim bir profil fotoğrafı yok.
server-no-owner = O fotoğraf için izin isteyebileceğim kimse yok. Kendi fotoğrafını seç.
server-of-mine = O benim yaptıklarımdan. Kendi fotoğrafını seç.
ask-not-here = Bu kanala yazma iznim yok, o yüzden burada kimseye soramıyorum. Başka bir kanalda olabilir.
photo-before-like = Kimin portresi olsun? Önce bana bir fotoğrafını gönder, sonra o resmi yeniden seç.
server-not-here = Bu sunucunun yöneticileri bana başka kanalları ayırdı. İstersen bana DM’den de yazabilirsin.
server-not-you = Bu sunucuda yalnızca belirli rolleri olan üyeler için çalışıyorum. İstersen bana DM’den de yazabilirsin.
server-not-manager = Bu, yalnızca bu sunucuyu yönetebilenler için.
server-settings = Bu sunucuda neler yapabileceğim
server-channels = Portre istenebilecek kanallar (seçilmezse hepsi)
server-roles = Portre isteyebilecek roller (seçilmezse herkes)
server-families = Seçilebilecek stiller
server-limit = Kişi başına günlük sipariş
server-limit-day =
    { $count ->
        [0] Stüdyonun sahibi ne kadar izin verirse
        [one] Kişi başına günde { $count } sipariş
       *[other] Kişi başına günde { $count } sipariş
    }
server-showing-on = Portrelerin kanala gösterilmesi: açık
server-showing-off = Portrelerin kanala gösterilmesi: kapalı
shape-1-1 = Kare
shape-4-5 = Dikey, 4:5
shape-3-4 = Dikey, 3:4
command-photo = Bir fotoğrafın; yalnızca sen görürsün
command-more-photos = Aynı kişinin bir fotoğrafı daha
command-style = Bir stil; aramak için yaz
command-words = Kendi sözlerinle
command-count = O türden kaç stil
command-shape = Resmin biçimi
command-private = Her zamanki gibi yalnızca sen görürsün; aksi hâlde kanal da görür
command-server = Bu sunucuda neler yapılabilir
command-host = Bu stüdyonun sahibi için
command-host-stats = İşler nasıl gidiyor
command-host-pause = Şimdilik ara ver
command-host-resume = Devam et
command-host-block = Birini engelle
command-host-unblock = Birinin engelini kaldır
command-host-id = Bir kişinin ya da siparişin kimliği
menu-portrait = Bu fotoğrafın portresini yap
menu-like = Bu stilde çiz
menu-avatar = Profil fotoğrafından portre
