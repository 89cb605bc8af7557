### Everything Likeness says, in Indonesian. The files of the languages have the same messages.
###
### Voice: warm, brief, honest; three lines at most; no jargon; never blame. *Stars* mark emphasis.
### A value in braces comes from the program and stays as it is.

## Building blocks

# Shown as it is.
raw = { $text }
span-seconds = { $count } detik
span-minutes = { $count } menit
span-hours = { $count } jam
span-days = { $count } hari
count-photos = { $count } foto
count-faces = { $count } wajah tersimpan
count-portraits = { $count } potret
count-orders = { $count } pesanan

## Beginning

hello = Aku membuat potret dari foto: foto profil untuk kerja, lukisan, kartun, stiker. Semuanya dibuat di komputer ini.
hello-how = Kirim selfie, lalu ketuk satu gaya. Kamu dapat potretnya, dan kata jujur soal seberapa mirip denganmu.
hello-again = Senang ketemu lagi. Mau gaya yang mana?
consent = Salam kenal. Aku membuat potret dari foto di komputer milik grup ini sendiri. Fotomu kusimpan { $photos } dan potretmu { $portraits }, lalu dihapus; /forgetme langsung menghapus semuanya. Boleh?
consent-thanks = Terima kasih.
consent-refused = Baiklah. Tidak ada yang kusimpan. Kalau berubah pikiran, kirim saja sebuah foto.
refused-after-yes = Sebelumnya kamu sudah setuju, jadi kirimanmu tetap ada sampai waktunya habis. “Lupakan aku” langsung menghapus semuanya.
wish-noted = Kubuatkan begitu kamu setuju.
agreed-send-photo = Terima kasih. Sekarang kirim fotomu: paling bagus kepala dan bahu, menghadap kamera.
send-a-photo = Kirim fotomu: kepala dan bahu, menghadap kamera, cahayanya cukup.
photo-first = Dengan senang hati. Aku perlu fotomu dulu.
photo-for-that = Kirim fotomu, nanti kubuatkan.
after-looking = Kubuatkan begitu fotomu selesai kulihat.

## Photos and the coach

looking =
    { $count ->
       *[other] Sudah masuk. Kulihat dulu…
    }
look-interrupted = Aku terhenti saat melihat fotomu. Bisa kirim sekali lagi?
good-photo = Cahaya bagus, tajam, menghadap kamera.
good-photos =
    { $count ->
        [1] Fotonya bagus.
        [2] Dua foto bagus.
       *[other] { $count } foto bagus.
    }
left-out = Foto { $number } tidak kupakai: { $why }.
left-out-one = Yang ini tidak kupakai: { $why }.
left-out-many =
    { $count ->
        [1] { $count } foto tidak kupakai.
       *[other] { $count } foto tidak kupakai: buram, gelap, atau orang lain.
    }
somebody-new = Ini orang lain, bukan yang tadi, jadi kumulai lagi dari awal.
face-known = Kupakai wajah yang sudah kukenal. Untuk orang lain, kirim fotonya sendirian.
photo-from-before = Kulanjutkan dengan foto sebelumnya.
why-unreadable = berkasnya tidak bisa kubaca
why-no-face = tidak ada wajah di situ
why-stranger = sepertinya orang lain
why-eyes-closed = matanya terpejam
why-blurred = buram
why-small-face = wajahnya terlalu kecil
why-backlit = cahayanya dari belakang
why-dark = gelap
why-bright = cahayanya terlalu keras
why-turned-away = wajahnya menoleh ke samping
coach-eyes-closed = Matanya tampak terpejam di sini. Foto dengan mata terbuka akan jadi potret yang lebih bagus.
coach-blurred = Wajahnya kurang tajam. Lap lensanya, pegang kamera dengan stabil, lalu coba sekali lagi.
coach-small-face = Wajahnya kecil di sini, jadi detail halusnya hilang. Paling bagus foto sejauh lengan, menghadap jendela.
coach-backlit = Cahayanya dari belakangmu. Menghadap ke jendela hasilnya lebih bagus.
coach-dark = Fotonya gelap. Menghadap jendela atau lampu sangat membantu.
coach-bright = Cahayanya begitu kuat sampai sebagian wajah hilang. Tanpa matahari langsung atau lampu kilat lebih bagus.
coach-turned-away = Wajahnya jauh menoleh ke samping. Paling bagus menghadap ke kamera.
tip-tilted-up-down = Fotonya bagus. Lebih bagus lagi kalau kameranya setinggi mata.
tip-covered = Fotonya bagus, tapi ada yang menutupi sebagian wajah. Tanpa itu potretnya akan lebih mirip kamu.
tip-side-light = Fotonya bagus, tapi separuh wajah kena bayangan. Menoleh sedikit ke arah cahaya akan membantu.
tip-colour-cast = Fotonya bagus, tapi cahayanya berwarna. Cahaya siang membuat warna kulit lebih alami.
which-face =
    { $count ->
       *[other] Ada { $count } orang di sini. Siapa yang dibuatkan potret?
    }
face-first = Oke. Bilang dulu siapa yang dibuatkan potret: ketuk nomor di wajahnya.
face-chosen = Oke, nomor { $number }.
face-not-there = Nomor itu tidak ada di wajah mana pun. Ketuk salah satu nomor yang ada.
like-taken = Gayanya bagus. Kamu akan kulukis seperti gambar itu.

## Looks

which-look = Mau gaya yang mana?
say-what-you-like = Ceritakan dengan kata-katamu: warna, cahaya, gaya, seberapa kuat.
words-title = Dengan kata-katamu
words-label = Mau seperti apa?
example-words = latar biru tua, agak hangat
example-change = latar lebih gelap, kurangi kontras
example-photo = Taruh foto di sini, atau bilang halo
send-the-picture = Kirim gambar yang gayanya kamu suka: lukisan, poster, atau motif.
own-words = kata-katamu sendiri
style-gone = Gaya itu sudah tidak ada. Yang ada ini:
family-professional = Foto profil
family-painted = Lukisan
family-illustrated = Kartun dan gambar
family-fun = Seru-seruan
family-professional-about = Foto profil: tetap foto, dengan cahaya dan latar yang lebih bagus.
family-painted-about = Lukisan: kuas, tinta, mozaik, maestro lama.
family-illustrated-about = Kartun dan gambar: pensil, komik, pop art, piksel.
family-fun-about = Seru-seruan: stiker, poster, neon, konfeti.
options = Mulai sekarang, kecuali kamu minta yang lain:
option-title-count = Jumlah
option-title-shape = Bentuk
option-title-backdrop = Latar
option-title-strength = Kekuatan efek
option-count =
    { $count ->
        [1] 1 potret
       *[other] { $count } gaya
    }
option-shape-any = Bentuk apa saja
option-backdrop-any = Latar apa saja
option-strength-any = Efek biasa
option-strength = { $percent }%
color-white = putih
color-light-grey = abu-abu muda
color-grey = abu-abu
color-charcoal = arang
color-navy = biru tua
color-teal = hijau kebiruan
color-beige = krem
color-burgundy = merah marun

## Waiting

next-in-line = Giliranmu berikutnya, sekitar { $wait }.
in-line =
    { $before ->
       *[other] Ada { $before } antrean sebelum kamu, sekitar { $wait }. Nanti kukirim ke sini; chatnya boleh ditutup.
    }
making = Sedang dibuat, sekitar { $wait }.
stage-intake = membuka foto
stage-analyze = mengenali wajahmu
stage-refine = merapikan foto
stage-generate = membuat gambar
stage-critique = memastikan mirip kamu
stage-finish = sentuhan akhir
cancelled = Dibatalkan. Jatahmu tidak berkurang.
cancel-which = Yang mana yang dihentikan?
nothing-to-cancel = Sekarang tidak ada yang sedang dibuat.
paused-for-now = Pemilik studio sedang menjedanya; kubuatkan begitu jalan lagi.

## Portraits

likeness-strong = Mirip sekali denganmu.
likeness-good = Mirip denganmu.
likeness-weak = Agak kurang mirip denganmu; foto yang lebih jelas akan membantu.
likeness-different = Lebih banyak khayalan daripada miripnya.
likeness-nobody = Bukan siapa-siapa: dilukis dari kata-kata saja.
# A portrait by another backdrop than that of its look: “Headshot, navy backdrop”.
title-backdrop = { $title }, latar { $color }
title-own-backdrop = { $title }, latar lain
# A portrait among several: “2 Pencil”.
numbered = { $number }. { $title }
sent-again = Mungkin ini sudah kamu terima; aku tidak yakin tadi sampai.
what-to-change = Apa yang diubah?
change-not-understood = Di kata-kata itu tidak ada yang bisa kuubah. Coba “latar biru tua”, “lebih hangat”, atau “kurangi kontras”.
change-title = Ubah sesuatu
change-label = Apa yang dibuat beda?
undone = Kembali seperti semula.
undo-gone = Yang sebelumnya sudah tidak ada. Bisa kubuat lagi: mau gaya yang mana?
more-is-same = Gaya ini selalu jadi sama. Ini beberapa yang mirip.
nothing-to-undo = Tidak ada yang bisa diurungkan.
too-old = Yang itu sudah lama, aku lupa cara membuatnya. Yang baru cepat jadi, kok.
too-many-changes = Perubahannya sudah banyak untuk satu potret. Kita mulai yang baru, ya.
avatars-ready = Avatarmu dalam ukuran yang umum: LinkedIn, Slack, GitHub, Telegram, Discord, dan ikon situs.
deleted = Dihapus.
delete-sure =
    { $count ->
        [1] Hapus potret ini selamanya?
       *[other] Hapus semua { $count } potret ini selamanya?
    }
which-sticker = Potret yang mana yang dijadikan stiker?
which-express = Potret yang mana?
which-avatars = Potret yang mana yang dijadikan paket avatar?
which-to-delete = Potret yang mana yang dihapus selamanya?
photos-deleted-but-face = Foto-fotomu dihapus, kecuali foto wajah yang kamu minta kusimpan.
photos-deleted = Foto-fotomu dihapus. Potretnya tetap ada sampai waktunya habis.
face-is-kept = Wajahmu kusimpan untuk lain kali. /me menampilkannya dan menghapusnya.

## What was understood

note-took = Dari kata-katamu kuambil *{ $style }*.
note-took-with = Dari kata-katamu kuambil *{ $style }*, dengan { $changes }.
note-changed = Sekarang: { $changes }.
note-with = Sesuai maumu: { $changes }.
note-stayed-away = Ini kuhindari: { $things }.
note-one-look = Satu gaya sekali buat. Untuk potret lain: { $styles }.
note-one-backdrop =
    { $backdrop ->
        [dark] Latarnya hanya bisa satu, jadi kupilih yang gelap.
        [light] Latarnya hanya bisa satu, jadi kupilih yang terang.
        [warm] Latarnya hanya bisa satu, jadi kupilih yang hangat.
        [cool] Latarnya hanya bisa satu, jadi kupilih yang dingin.
       *[other] Latarnya hanya bisa satu, jadi kupilih { $backdrop }.
    }
note-light-from-left = Cahaya utama di sini dari kiri; dari kanan aku tidak bisa.
note-nearest-shape = { $asked } tidak bisa kubuat; yang paling dekat { $shape }.
note-frame-kept = Aku membuat 1:1, 4:5, dan 3:4, jadi bentuknya tetap.
note-name-elsewhere = Di gaya ini tidak ada tempat untuk nama. Yang punya tempat: { $styles }.
note-letters-unknown = Huruf “{ $name }” belum bisa kucetak, jadi kutinggalkan.
note-border-colours = Bingkai dan kertas tetap memakai warna gayanya.
note-needs-graphics-card =
    { $more ->
        [0] Tidak kubuat karena perlu kartu grafis: { $things }.
       *[other] Tidak kubuat karena perlu kartu grafis: { $things }, dan lainnya.
    }
note-not-in-words =
    { $more ->
        [0] Ini belum bisa diatur dengan kata-kata, jadi tetap begitu: { $things }.
       *[other] Ini belum bisa diatur dengan kata-kata, jadi tetap begitu: { $things }, dan lainnya.
    }
note-not-understood =
    { $more ->
        [0] Aku tidak paham: { $things }.
       *[other] Aku tidak paham: { $things }, dan lainnya.
    }
note-read-first = Kubaca { $count } karakter pertama saja.
note-which-face = Ada { $count } wajah di { $name }; kupakai nomor { $number } menurut ukurannya.
note-stranger = { $name } sepertinya orang lain, jadi tidak kupakai.
note-no-face-in = Tidak ada wajah di { $name }, jadi tidak kupakai.
note-style-failed = *{ $style }* kali ini tidak jadi: { $why }
change-backdrop = latar { $value }
change-backdrop-tone =
    { $value ->
        [dark] latar lebih gelap
        [warm] latar lebih hangat
        [cool] latar lebih dingin
       *[light] latar lebih terang
    }
change-warmer =
    { $amount ->
        [little] warna sedikit lebih hangat
        [much] warna jauh lebih hangat
       *[plain] warna lebih hangat
    }
change-cooler =
    { $amount ->
        [little] warna sedikit lebih dingin
        [much] warna jauh lebih dingin
       *[plain] warna lebih dingin
    }
change-brighter =
    { $amount ->
        [little] gambar sedikit lebih terang
        [much] gambar jauh lebih terang
       *[plain] gambar lebih terang
    }
change-darker =
    { $amount ->
        [little] gambar sedikit lebih gelap
        [much] gambar jauh lebih gelap
       *[plain] gambar lebih gelap
    }
change-more-contrast =
    { $amount ->
        [little] kontras sedikit lebih kuat
        [much] kontras jauh lebih kuat
       *[plain] kontras lebih kuat
    }
change-less-contrast =
    { $amount ->
        [little] kontras sedikit lebih lembut
        [much] kontras jauh lebih lembut
       *[plain] kontras lebih lembut
    }
change-mono = hitam putih
change-light =
    { $value ->
        [butterfly] cahaya kupu-kupu
        [rembrandt] cahaya Rembrandt
        [loop] cahaya dari samping
        [split] cahaya separuh wajah
        [rim] cahaya dari belakang
       *[soft] cahaya lembut
    }
change-retouch =
    { $value ->
        [none] kulit alami
        [strong] kulit lebih halus
       *[light] kulit sedikit lebih halus
    }
change-strength = efek { $percent }%
change-caption = nama “{ $value }”
change-shape =
    { $value ->
        [square] bentuk persegi
       *[other] bentuk tegak { $value }
    }

## What is kept

privacy-kept = Fotomu kusimpan { $photos } untuk dibuatkan potret, dan potretnya { $portraits }. Setelah itu terhapus sendiri.
privacy-sealed = Semuanya hanya ada di komputer ini, terkunci dengan kunci milikmu sendiri. Orang lain di chat ini tidak bisa membukanya.
privacy-yours = /results menampilkan yang tersimpan, /me wajah yang kamu minta kusimpan. /forgetme langsung menghapus semuanya, selamanya.
nothing-kept = Tidak ada apa pun tentangmu yang kusimpan.
results-portraits =
    { $count ->
        [1] Potretmu, beserta tanggal hapusnya:
       *[other] { $count } potretmu, beserta tanggal hapusnya:
    }
results-photos =
    { $count ->
        [1] Fotomu tersimpan sampai { $until }.
       *[other] { $count } fotomu tersimpan paling lama sampai { $until }.
    }
results-photos-saved =
    { $count ->
        [1] Foto wajahmu tersimpan sampai kamu menghapusnya.
       *[other] { $count } foto wajahmu tersimpan sampai kamu menghapusnya.
    }
results-no-photos = Tidak ada fotomu yang kusimpan.
results-lent = Kusimpan { $count } potretmu yang diminta orang lain.
until = sampai { $until }
no-face-kept = Wajahmu tidak kusimpan. Setelah jadi potret, kamu bisa memintanya.
face-kept = Ini wajah yang kusimpan untukmu. Kamu bisa memesan tanpa kirim foto.
face-dropped = Wajahnya dihapus.
forget-sure = Ini akan dihapus selamanya, sekarang juga: { $what }.
forgotten = Selesai, { $at }. Dihapus: { $what }.
forget-lent =
    { $count ->
       *[other] Juga { $count } potretmu yang dipesan orang lain.
    }
forgotten-key = Kunci yang bisa membukanya sudah dimusnahkan.
which-language = Kita bicara pakai bahasa apa?
language-spoken = Mulai sekarang aku bicara bahasa Indonesia denganmu.

## Help

help-commands = /results yang tersimpan · /me wajahmu · /privacy privasi · /language bahasa · /cancel batal · /forgetme hapus semua
help-channel = Ketik /portrait dan lampirkan fotomu, boleh dengan gaya. Hasilnya hanya kamu yang lihat.
help-show = Yang kamu suka bisa ditunjukkan ke semua orang: “{ $show }”.
help-menus = Pada pesan berfoto, atau pada seseorang, lihat di “Aplikasi”: “{ $photo }”, “{ $like }”, “{ $avatar }”.
help-host = Untukmu sebagai pemilik studio, di obrolan pribadi: { $commands }
help-photo = Kirim fotomu, lalu ketuk satu gaya. Satu foto dan satu ketukan sudah cukup.
help-looks = Ketuk “Gaya”, atau ceritakan maumu dengan kata-katamu. Fotomu boleh ditambah: beberapa foto lebih mirip hasilnya daripada satu.
help-consent = Aku perlu izinmu sebelum melihat foto. Ya artinya: kusimpan sebentar dan kubuatkan potret. Tidak artinya: langsung hilang.
help-face = Ada beberapa orang di foto. Ketuk nomor orang yang mau dibuatkan potret.
help-weak = Foto ini bisa kupakai, tapi foto yang lebih bagus akan jadi potret yang lebih bagus.
help-words = Bilang maumu: warna latar, cahaya lebih hangat atau dingin, satu gaya, hitam putih.
help-change = Bilang apa yang dibuat beda: latar lain, lebih hangat, kontras dikurangi. Yang lain kubiarkan.
help-like = Kirim gambar yang warna dan sapuan kuasnya kamu suka; kulukis kamu seperti itu.
help-forget = Aku menunggu jawabanmu: hapus semua, atau jangan.
help-emoji = Ketuk satu emoji untuk stikernya, atau ketik emoji lain.
help-which = Ketuk nomor potret yang kamu maksud. Urutannya sama seperti di atas.
help-stickers = Ketik nama untuk paket stikermu, atau ketuk nama yang kuusulkan.

## Small talk and wrong turns

you-are-welcome = Sama-sama. Mau buat satu lagi?
glad = Senang mendengarnya. Satu lagi?
goodbye = Sampai jumpa. Potretmu ada di /results sampai waktunya habis.
welcome = Sama-sama.
farewell = Sampai jumpa, semoga harimu menyenangkan.
pleased = Senang berkenalan denganmu. Nama tidak kusimpan; yang kuperlukan hanya foto.
noted = Oke. Kapan pun mau potret, bilang saja.
about-me = Aku Likeness, studio potret yang jalan di komputer grup ini sendiri. Aku program, bukan orang.
about-price = Gratis. Yang bekerja komputer pemilik studio.
about-time = Biasanya beberapa detik per potret, lebih lama kalau ada antrean. Selalu kubilang dari awal.
about-groups = Untuk sekarang satu orang per potret. Kirim fotonya dan bilang siapa yang dimaksud.
empty-text = Pesannya kosong.
text-too-long = Itu terlalu panjang untuk sekali baca: paling banyak { $most } karakter. Cukup satu dua kalimat.
not-a-wish = Aku kurang paham maksudnya. Aku membuat potret dari foto: gaya, warna, atau “kejutkan aku” kumengerti.
no-such-command = Aku tidak kenal /{ $command }.
unknown-button = Tombol itu sudah tidak berlaku.
not-yours = Itu bukan punyamu. Kirim fotomu sendiri, nanti kubuatkan.
not-yours-of = Ini punya { $whose }. Kirim fotomu sendiri, nanti kubuatkan.
never-mind = Baiklah.
cannot-voice = Aku tidak bisa mendengar pesan suara. Bisa diketik saja?
cannot-video = Aku tidak bisa mengambil wajah dari video. Bisa kirim fotonya?
cannot-animation = Aku tidak bisa mengambil wajah dari animasi. Bisa kirim foto?
cannot-sticker = Stikernya bagus. Untuk membuat punyamu, aku perlu foto.
cannot-file = Berkas itu bukan gambar yang bisa kubaca (JPEG, PNG, WebP, HEIC). Bisa kirim sebagai foto?
cannot-thing = Yang itu tidak bisa kuapa-apakan. Yang kumengerti foto dan kata-kata.

## What is refused, and what goes wrong

error-no-face = Tidak ada wajah di sini. Paling bagus foto kepala dan bahu, menghadap kamera.
error-face-too-small = Wajahnya terlalu kecil untuk dijadikan potret. Paling bagus foto sejauh lengan, atau berkas aslinya.
error-no-such-face = Tidak ada wajah bernomor itu. Nomor 1 yang paling besar.
error-not-an-image = Berkas itu bukan gambar yang bisa kubaca (JPEG, PNG, WebP, HEIC). Bisa kirim sebagai foto?
error-empty-file = Berkasnya kosong. Bisa kirim sekali lagi?
error-truncated = Gambarnya terpotong di tengah; mungkin belum terkirim utuh. Bisa kirim sekali lagi?
error-too-many-pixels = Gambarnya lebih besar dari yang bisa kubuka. Salinan yang lebih kecil bisa.
error-too-small = Gambarnya terlalu kecil untuk dijadikan potret. Paling bagus berkas aslinya.
error-animated-video = Itu video atau animasi. Bisa kirim foto?
error-photo-unusable = Foto itu tidak bisa kupakai. Bisa kirim yang lain?
error-photo-lost = Foto itu sudah tidak tersimpan. Bisa kirim sekali lagi?
error-not-found = Foto itu sudah tidak tersimpan. Bisa kirim sekali lagi?
error-unknown-style = Tidak ada gaya bernama itu. Yang ada ini:
error-prompt-not-understood = Dari kata-kata itu belum ketemu gaya yang bisa kubuat. Coba “pop art”, “latar biru tua, lebih hangat”, atau ketuk satu gaya.
error-prompt-near = Dari kata-kata itu belum ketemu gayanya. Maksudmu salah satu ini?
error-prompt-scenes = Kostum dan adegan perlu kartu grafis, yang tidak dipakai komputer ini. Cahaya, warna, dan gaya aku bisa.
error-bad-option = Tidak bisa dibuat persis seperti itu di sini. Ukuran atau gaya lain bisa.
error-not-that-kind = Gambar seperti itu dari orang sungguhan tidak kubuat. Ada yang lain?
error-not-this-person = Dengan gaya ini hasilnya tidak mirip kamu lagi. Jatahmu tidak berkurang. Foto yang lebih jelas atau gaya lain lebih bagus.
error-generation-failed = Tidak berhasil kubuat. Jatahmu tidak berkurang.
error-out-of-memory = Memori komputer ini tidak cukup. Jatahmu tidak berkurang.
error-stuck = Terlalu lama, jadi kuhentikan. Jatahmu tidak berkurang.
error-crashed = Ada yang salah di pihakku, lebih dari sekali. Jatahmu tidak berkurang.
error-waited-too-long = Antreannya begitu lama sampai fotomu sudah tidak tersimpan. Jatahmu tidak berkurang. Bisa kirim sekali lagi?
error-damaged = Potretnya rusak di sini sebelum sempat kukirim. Jatahmu tidak berkurang. Bisa kirim fotonya sekali lagi?
error-no-consent = Aku perlu izinmu dulu. Kirim fotomu, nanti kutanya.
error-blocked = Pemilik studio ini tidak menerima pesanan darimu.
error-too-many-waiting = Sudah ada { $limit } pesananmu di antrean. Yang berikutnya kuterima kalau satu sudah jadi.
error-per-hour = Batas di sini { $limit } pesanan per jam untuk tiap orang. Yang berikutnya kuterima setelah { $until }.
error-per-day = Batas di sini { $limit } pesanan per hari untuk tiap orang. Yang berikutnya kuterima setelah { $until }.
error-too-many-kept = Sudah ada { $limit } fotomu di sini, tidak muat lagi. Sebagian bisa dihapus lewat /results.
error-too-many-photos = Satu pesanan muat paling banyak { $limit } foto. Tiga atau empat yang paling jelas sudah pas.
error-too-many-portraits = Potretnya terlalu banyak untuk satu pesanan. Paling banyak { $limit }.
error-too-long = Itu terlalu panjang untuk sekali baca: paling banyak { $limit } karakter. Cukup satu dua kalimat.
error-no-photo = Aku perlu fotomu dulu.
error-busy = Sekarang banyak yang mengirim foto. Bisa kirim lagi semenit lagi?
error-wrong-state = Yang itu sudah selesai.
error-disk-full = Ruang di disk komputer ini habis. Kalau pemilik studio sudah mengosongkannya, kita lanjut.
error-storage-error = Ada yang salah di pihakku saat menyimpannya. Bisa coba semenit lagi?
error-engine-error = Ada yang salah di pihakku saat membuatnya. Bisa coba sekali lagi?
error-internal = Ada yang salah di pihakku. Bisa coba sekali lagi?
error-photo-not-fetched = Foto itu gagal kuunduh. Bisa kirim sekali lagi?
error-photo-too-big = Berkas itu terlalu besar untuk kuunduh: paling besar { $most } MB. Salinan yang lebih kecil sama bagusnya.
error-no-profile-photo = Foto profilmu tidak kelihatan; mungkin disembunyikan. Kirim foto saja.
error-used-once = Orang di foto itu mengizinkan satu potret, dan izinnya sudah terpakai. Tanya lagi orangnya, atau kirim fotomu sendiri.
error-style-not-here = Gaya itu tidak dibuat di sini.
look-not-here = *{ $look }* tidak dibuat di sini, tapi gaya lain ada.
error-sticker-refused = Itu tidak bisa kumasukkan ke paket stiker. Emoji lain atau nama lain mungkin bisa.
error-sticker-stranger = Telegram baru mengizinkan aku membuat paket stiker untukmu kalau kita sudah mengobrol di chat pribadi. Sapa aku di sana, lalu coba lagi di sini.
error-no-room-there = Di server ini sudah tidak ada tempat untuk itu. Pengelolanya bisa menghapus beberapa dulu.
error-not-allowed-there = Di server ini aku tidak boleh menambahkan emoji ataupun stiker.
error-cannot-take-back = Di server ini aku tidak boleh menghapusnya lagi. Pengelola server bisa menghapusnya.
error-stickers-full = Paket stikermu sudah penuh. Hapus beberapa stiker dulu; @Stickers bisa membantu.

## Buttons

button-agree = Ya, buat potret
button-refuse = Tidak
button-what-is-kept = Apa persisnya yang disimpan?
button-looks = Gaya
button-more-looks = Gaya lainnya
button-surprise = Kejutkan aku
button-words = Dengan kata-kataku
button-nobody = Tanpa foto, siapa saja
button-like = Seperti gambar lain
button-like-this = Pakai gaya ini
button-options = Pilihan
button-go-on = Lanjut saja
button-another-photo = Kirim foto lain
button-cancel = Batal
button-cancel-which = Hentikan { $look }
button-never-mind = Tidak jadi
button-more = Lagi yang seperti ini
button-alike = Gaya serupa
button-another-look = Gaya lain
button-change = Ubah sesuatu
button-undo = Urungkan
button-sticker = Stiker
button-avatars = Paket avatar
button-keep-face = Simpan wajahku
button-delete = Hapus
button-delete-all = Semuanya ({ $count })
button-try-again = Coba lagi
button-again = Buat saja
button-results = Yang tersimpan
button-delete-photos = Hapus foto-fotoku
button-delete-lent =
    { $count ->
       *[other] Hapus potret itu
    }
button-use-face = Pakai wajah ini
button-replace-face = Ganti
button-drop-face = Hapus wajah ini
button-privacy = Privasi
button-help = Bantuan
button-language = Bahasa
button-forget = Lupakan aku
button-delete-everything = Hapus semuanya
button-keep = Jangan hapus
button-start-again = Mulai lagi
button-stats = Angka

## In groups, and of other people

in-private = Yang ini urusan kita berdua saja.
button-in-private = Lanjut di chat pribadi
group-help = Balas fotomu dengan /portrait, boleh ditambah gaya: /portrait kartun. Kalau itu foto orang lain, orangnya kutanya dulu. /styles menampilkan gaya, /cancel membatalkan; selain itu, di chat pribadi saja.
by-reply = Jawab dengan membalas pesan ini.
looks-here = Yang kubuat di sini: { $looks }. Ketik /portrait sekali lagi dengan salah satunya.
reply-with-photo = Balas di sini dengan fotomu.
ask-them = { $them }, { $who } minta potretmu dari foto ini. Ini wajahmu, jadi kamu yang memutuskan. Fotonya dihapus begitu potretnya jadi.
button-ask-yes = Ya, kali ini saja
button-ask-no = Tidak
ask-agreed = { $them } setuju.
ask-refused = { $them } keberatan. Kalau pakai fotomu sendiri, kapan saja bisa.
ask-many = Sudah terlalu banyak yang menunggu jawaban. Tanya { $them } sebentar lagi.
ask-waits = { $them } sudah kutanya. Begitu ada jawaban, aku lanjut.
ask-over = Itu sudah agak lama. Perlu ditanyakan sekali lagi.
ask-not-you = Yang bisa memutuskan hanya { $them }.
ask-several-faces = Ada beberapa orang di foto itu, dan hanya satu yang setuju. Foto dia sendirian bisa.
once-gone = Foto orang itu sudah tidak tersimpan. Tanya lagi orangnya, dengan foto lain.
once-over = Izinnya untuk satu potret. Kalau mau lagi, tanya lagi orangnya.
group-hello = Halo. Balas fotomu dengan /portrait, boleh ditambah gaya: /portrait kartun. Kalau itu foto orang lain, orangnya kutanya dulu.
group-anonymous = Kalau kamu menulis atas nama grup, aku tidak tahu itu foto siapa. Tulis pakai namamu sendiri, nanti kubuatkan.
group-no-owner = Untuk foto itu tidak ada yang bisa kumintai izin. Balas fotomu sendiri.
group-of-mine = Itu buatanku. Balas fotomu sendiri.
group-only-admins = Di grup ini hanya admin yang boleh memesan. Punyamu kubuatkan di chat pribadi.
group-settings = Yang boleh kulakukan di grup ini. Hanya adminnya yang bisa mengubah.
group-everybody = Semua boleh memesan
group-admins = Hanya admin boleh memesan
group-quiet = Senyap: tanpa suara dan obrolan
group-spoiler = Potret ditutup spoiler
group-not-admin = Hanya admin grup ini yang bisa mengubahnya.
group-done = Selesai
group-last-family = Harus ada satu jenis gaya yang tersisa. Nyalakan yang lain dulu.
group-saved = Mulai sekarang begitu caraku di sini.

## Stickers

button-make-sticker = Jadikan stiker
which-emoji = Stikernya untuk emoji apa? Ketuk satu, atau ketik emoji lain.
name-your-stickers = Ini stiker pertamamu: paketnya mau dinamai apa?
stickers-of = Potret { $name }
stickers-mine = Potretku
making-sticker = Sedang digunting…
sticker-made = Stikernya ada di “{ $title }”.
button-open-stickers = Buka paketnya

## Telegram

button-profile = Pakai foto profilku
button-full = Kualitas penuh
inline-make-mine = Buatkan punyaku
inline-look = { $style }, oleh Likeness.
inline-none = Buat potret dulu
command-portrait = Buat potret
command-styles = Lihat semua gaya
command-options = Bentuk, latar, jumlah
command-results = Yang tersimpan
command-me = Wajahmu yang tersimpan
command-privacy = Apa yang disimpan, dan berapa lama
command-language = Ganti bahasa
command-cancel = Batalkan yang masih antre
command-help = Bantuan
command-forgetme = Hapus semua tentangmu
command-group-portrait = Potret dari foto yang kamu balas
command-group-settings = Yang boleh dilakukan di grup ini
bot-short = Potret dari selfie yang tetap mirip kamu.
bot-about = Kirim foto, ketuk satu gaya, dan dapatkan potret yang tetap mirip kamu: foto profil, lukisan, kartun, stiker. Foto hanya disimpan sebentar, dan /forgetme langsung menghapus semuanya.

## The host's commands

not-admin = Itu khusus untuk pemilik studio ini.
no-such-person = Aku tidak menemukan orang atau pesanan dengan id itu.
usage-block = Ketik /block dan id orang atau pesanan.
usage-unblock = Ketik /unblock dan id orang atau pesanan.
usage-quota = Ketik /quota, id orangnya, dan jumlah pesanan per hari: /quota abc 20, atau /quota abc default.
usage-stats = Ketik /stats.
usage-pause = Ketik /pause untuk berhenti dulu, /resume untuk lanjut.
usage-resume = Ketik /resume untuk lanjut.
blocked = Orang ini sekarang diblokir. Pesanannya di antrean dibatalkan.
unblocked = Orang ini boleh memesan lagi.
quota-set = Batas untuk orang ini sudah diatur.
stats-now = Sekarang: { $waiting } di antrean, { $running } sedang dibuat; { $people } orang sudah setuju.
stats-day = Pesanan: { $hour } dalam sejam terakhir, { $day } dalam 24 jam terakhir; { $made } jadi, { $failed } gagal.
paused = Studio dijeda. Pesanan tetap diterima dan menunggu.
resumed = Studio jalan lagi.

## What a short message may mean (the words are separated by bars; write those people really type)

intent-yes = ya|iya|iyaa|y|yoi|yup|ok|oke|okey|okay|sip|siap|boleh|boleh aja|baik|baiklah|tentu|tentu saja|setuju|aku setuju|saya setuju|lanjut|lanjutkan|silakan|silahkan|gas|gaskeun|ayo|yuk|mau
intent-no = tidak|tdk|gak|ga|nggak|ngga|enggak|engga|kagak|jangan|gak usah|ga usah|nggak usah|tidak usah|gak jadi|ga jadi|nggak jadi|tidak jadi|gak mau|ga mau|nggak mau|tidak mau|tidak terima kasih|nanti|nanti aja|nanti saja|jangan sekarang|lupakan saja|tidak setuju|skip
intent-hello = halo|hallo|hai|hei|hay|hy|hi|pagi|siang|sore|malam|selamat pagi|selamat siang|selamat sore|selamat malam|assalamualaikum|asalamualaikum|assalamu alaikum|salam|permisi|punten|apa kabar|mulai
intent-help = bantuan|bantu|tolong|bantu aku|bantu saya|tolong bantu|bisa apa|bisa apa aja|kamu bisa apa|kamu bisa apa aja|bisa ngapain|gimana caranya|bagaimana caranya|cara pakai|cara pakainya|cara pakenya|gimana cara pakainya|gimana cara kerjanya|bagaimana cara kerjanya|terus gimana|terus ngapain|harus ngapain|aku harus apa|apa yang harus kulakukan|sekarang apa|panduan
intent-thanks = makasih|makasi|mksh|mksih|makasih ya|makasih banyak|makasih banget|terima kasih|trima kasih|terimakasih|trims|trim|tengkyu|tq|terima kasih banyak|thx ya|nuhun|hatur nuhun|matur nuwun|suwun
intent-bye = dah|dadah|dah dulu|bye bye|babay|sampai jumpa|sampai ketemu lagi|sampai nanti|sampai besok|selamat tinggal|selamat tidur|met tidur|udah dulu ya|pamit dulu|aku pamit
intent-praise = bagus|bagus banget|bagus sekali|keren|keren banget|keren abis|mantap|mantul|mantep|mantab|kece|cakep|cantik|cantik banget|ganteng|indah|hebat|luar biasa|suka|suka banget|aku suka|saya suka|wah|waw|sempurna|sempurna banget|oke banget|asik|asyik|lucu banget|gokil|wkwk|wkwkwk|wkwkwkwk|hahaha|hehe|haha
intent-cancel = batal|batalkan|batalin|dibatalkan|batal aja|batalkan pesanan|berhenti|stop dulu|hentikan|setop|udahan
intent-privacy = privasi|apa yang disimpan|kamu simpan apa|nyimpen apa aja|apa saja yang disimpan|fotoku disimpan|fotoku disimpan gak|foto saya disimpan|apakah fotoku disimpan|apakah foto saya disimpan|aman gak|aman ga|aman nggak|apakah aman|apakah ini aman|ini aman|siapa yang bisa lihat fotoku|siapa yang lihat fotoku|siapa yang bisa lihat foto saya|fotoku di mana|fotoku dimana|foto saya di mana|perlindungan data|data pribadi|data apa yang kamu punya tentang saya|data apa yang anda punya tentang saya|data apa saja tentang saya|apa yang kamu tahu tentang saya
intent-delete = hapus semua|hapus semuanya|hapusin semua|hapusin semuanya|lupakan aku|lupakan saya|lupain aku|hapus dataku|hapus data saya|hapus data|hapus fotoku|hapus foto saya|hapus foto fotoku|hapus semua fotoku|hapus akunku|hapus akun saya|hapus akun
intent-drop = hapus|hapus ini|hapus itu|hapus yang ini|hapus yang itu|hapus gambar ini|hapus gambarnya|hapus potret ini|hapus potretnya|hapus yang terakhir
intent-price = gratis|gratis gak|gratis ga|gratis kah|apakah gratis|apakah ini gratis|ini gratis|bayar gak|bayar ga|bayar nggak|harus bayar|harus bayar gak|apakah harus bayar|berapa|berapaan|berapa harganya|berapa biayanya|harga|harganya berapa|biaya|biayanya berapa|bayar berapa
intent-time = berapa lama|berapa lama lagi|lama gak|lama ga|masih lama|masih lama gak|berapa menit|berapa menit lagi|berapa detik|kapan jadi|kapan jadinya|kapan selesai|kapan selesainya|udah jadi|udah jadi belum|sudah jadi|sudah selesai|udah selesai|sudah belum|udah belum
intent-who = siapa kamu|kamu siapa|ini siapa|kamu itu apa|kamu apa|kamu bot|kamu bot ya|apakah kamu bot|kamu robot|kamu manusia|kamu orang|apakah kamu manusia|kamu nyata|kamu asli|nama kamu siapa|namamu siapa|siapa namamu|ini apa|apa ini|apa itu likeness|likeness itu apa
intent-groups = foto grup|foto bareng|foto berdua|foto bersama|foto rame rame|potret grup|potret berdua|bisa dua orang|bisa berdua|dua orang bisa|buat berdua|kami berdua|kita berdua|buat dua orang
intent-surprise = kejutkan aku|kejutkan saya|kejutin aku|kejutkan|kejutan|kasih kejutan|apa aja|apa saja|apapun|apa pun|terserah|terserah kamu|terserah deh|bebas|bebas aja|kamu yang pilih|pilihin|pilihin dong|kamu pilih aja|acak|random aja|yang mana aja|yang mana saja
intent-like = lukis aku seperti ini|lukis saya seperti ini|lukis aku kayak gini|bikin kayak gini|bikin seperti ini|seperti gambar ini|kayak gambar ini|seperti ini|kayak gini|dengan gaya ini|pakai gaya ini|gaya seperti ini|gaya kayak gini|gaya yang sama|gaya ini
intent-styles = gaya|gaya apa aja|gaya apa saja|ada gaya apa|ada gaya apa aja|gayanya apa aja|gaya yang ada|lihat gaya|lihat gayanya|tunjukkan gaya|tunjukin gayanya|daftar gaya|semua gaya|pilihan gaya|ada apa aja|ada apa saja|pilihannya apa aja|menu
intent-language = bahasa|ganti bahasa|ubah bahasa|pilih bahasa|bahasa lain|bahasa indonesia|pakai bahasa indonesia|pake bahasa indonesia|bahasa inggris|pakai bahasa inggris|pake bahasa inggris
intent-more = lagi yang seperti ini|lagi yang kayak gini|lagi kayak gini|lagi dong yang kayak gini|yang seperti ini lagi|yang kayak gini lagi|lagi|lagi dong|satu lagi|satu lagi dong|sekali lagi|coba lagi|ulangi|ulangi lagi|bikin lagi|buat lagi|buatkan lagi|bikin satu lagi|yang sama lagi|variasi|variasi lain|versi lain
intent-undo = urungkan|urung|kembali|kembalikan|balikin|balikin lagi|balik|balik lagi|kembali seperti tadi|balikin kayak tadi|kayak tadi aja|seperti tadi|yang tadi aja|yang tadi lebih bagus|mundur
intent-profile = pakai foto profilku|pake foto profilku|pakai foto profilku aja|pake foto profilku aja|pakai foto profilku saja|pakai foto profil saya|pake foto profil saya|pakai foto profil aku|pake foto profil aku|pake foto profil aku aja|pakai ppku|pake ppku|pake ppku aja|pakai pp ku|pake pp ku|pakai pp aku|pake pp aku|pake pp aku aja|gunakan foto profilku|gunakan foto profil saya|ambil foto profilku|ambil foto profilku aja|dari foto profilku|dari foto profilku aja|pakai avatarku|pake avatarku
mention-little = tolong|mohon|coba|dong|ya|yah|deh|sih|aja|saja|sekarang|segera|langsung|semua|seluruh|semuanya|punyaku|milikku|saya|aku|ku|kamu|anda|itu|ini|yang|foto foto|sudah|udah|telah|dikirim|kukirim|pertama|terakhir|kedua|lama|mau|ingin|bisa|bisakah|minta|bot|likeness|teman|teman teman|gaes|guys|kak|min|bang|dan|banget|sekali|bagus|potret|selamanya|permanen|total|dari|wah|oh|hm|hmm
mention-delete = hapus|hapuskan|hapusin|dihapus|menghapus|ngehapus|hilangkan|buang|musnahkan|lupakan
mention-kept = foto|fotoku|fotonya|gambar|gambarku|selfie|data|dataku|potret|potretku|akun|akunku|wajahku|muka|mukaku|tentang saya|tentang aku|informasi|segalanya|semuanya
mention-asks = apa|apakah|diapain|diapakan|bakal|siapa|di mana|dimana|ke mana|kemana|berapa lama|gak|ga|nggak|kah|bagaimana|gimana|sampai kapan
mention-keeping = simpan|disimpan|dikirim|diunggah|nyimpan|menyimpan|kesimpan|terjadi|diapain|diapakan|lihat|melihat|liat|dilihat|bagikan|dibagikan|disebar|sebar|publik|dipublikasikan|aman|rahasia|privat|pribadi|dipakai|akses|tahu|tau|dijual|tersimpan|bakal dihapus|akan dihapus|nanti dihapus|otomatis|hilang
mention-part = latar*|background*|bingkai|tembok|dinding|belakang|sekitar|kecuali|selain|kacamata*|topi*|rambut*|jenggot*|janggut*|kumis*|kulit*|kerut*|jerawat*|noda*|bayangan*|cahaya*|terang*|gelap*|warna*|hitam*|putih*|biru*|merah*|hijau*|abu*|emas*|teks*|tulisan*|logo*|buram*|mata|gigi*|senyum*|natural*|alami*|gaya*|lukisan*|lukis*|minyak|cat|kartun*|komik*|sketsa*|pensil*|poster*|stiker*|bajak*|viking*|jadi|seperti|kayak|dari foto|di foto
mention-name = nama saya|namaku|nama aku|nama gue|perkenalkan nama saya
mention-remark = bikin aku kelihatan|bikin aku keliatan|bikin gue|lucu banget|mirip nenek|mirip kakek|mirip bapak|mirip ibu|bot ini|ngakak
mention-not = tidak|bukan|jangan|tanpa|kurang|belum|terlalu|gak bagus|ga bagus|nggak bagus|gak suka|ga suka|nggak suka|gak mirip|ga mirip

## The web page

web-title = Likeness
web-needs-script = Halaman ini perlu JavaScript untuk berjalan.
web-tagline = Studio potretmu, di komputer ini
web-composer-label = Pesan
web-composer-placeholder = Tulis pesan
web-send = Kirim
web-attach = Tambah foto
web-camera = Ambil foto
web-camera-take = Jepret
web-camera-retake = Sekali lagi
web-camera-use = Pakai foto ini
web-camera-flip = Kamera lain
web-camera-denied = Peramban tidak mengizinkan kamera. Izinkan lewat bilah alamat, atau kirim foto saja.
web-camera-none = Tidak ada kamera di sini. Kirim foto saja.
web-drop-here = Taruh fotomu di sini
web-drop-hint = atau tempel, atau pakai kamera
web-language = Bahasa
web-menu = Menu
web-menu-results = Yang tersimpan
web-menu-me = Wajahku
web-menu-privacy = Privasi
web-menu-forget = Lupakan aku
web-menu-help = Bantuan
web-theme = Tampilan
web-theme-system = Ikut sistem
web-theme-light = Terang
web-theme-dark = Gelap
web-close = Tutup
web-previous = Sebelumnya
web-next = Berikutnya
web-before-after = Sebelum dan sesudah
web-before = Sebelum
web-after = Sesudah
web-download = Unduh
web-delete = Hapus
web-keep = Jangan hapus
web-delete-sure = Hapus potret ini selamanya?
web-details = Rincian
web-new-messages = Pesan baru
web-connecting = Menyambung…
web-offline = Tidak tersambung ke Likeness. Terus kucoba; tidak ada yang hilang.
web-back-online = Tersambung lagi
web-sending = Mengirim…
web-not-sent = Yang itu tidak sampai.
web-retry = Coba lagi
web-too-big = Berkas itu terlalu besar.
web-not-a-photo = Itu bukan foto yang bisa kubaca (JPEG, PNG, WebP, HEIC).
web-too-many = Sepuluh foto sekali kirim, ya.
web-remove = Buang
web-caption-placeholder = Tambahkan beberapa kata
web-progress = Kemajuan
web-typing = Likeness sedang melihat
web-you = Kamu
web-likeness = Likeness
web-skip-to-composer = Langsung ke kolom pesan
web-messages = Pesan
web-photo-of-yours = Fotomu
web-portrait = Potret
web-gallery = Gaya
web-zoom = Lihat besar
web-enter-why = Halaman ini untuk yang tahu kata sandinya. Tanyakan ke pemilik studio.
web-enter-label = Kata sandi
web-enter-button = Masuk
web-enter-wrong = Bukan itu. Coba sekali lagi.
web-error-not-understood = Yang itu tidak kupahami.
web-error-not-understood-hint = Muat ulang halaman, lalu coba sekali lagi.
web-error-no-photo = Tidak ada foto yang ikut terkirim.
web-error-no-photo-hint = Pilih satu, atau taruh di halaman.
web-error-enter = Halaman ini minta kata sandi dulu.
web-error-enter-hint = Muat ulang halaman.
web-error-stale = Halaman ini sudah terlalu lama terbuka.
web-error-stale-hint = Muat ulang saja; tidak ada yang hilang.
web-error-elsewhere = Itu datang dari halaman lain, jadi tidak kujalankan.
web-error-elsewhere-hint = Buka halaman ini sendiri, lalu coba di sana.
web-error-slow = Sampainya terlalu lama.
web-error-slow-hint = Coba lagi di tempat yang sinyalnya lebih bagus.
web-error-length = Peramban tidak menyebutkan berapa besar kirimannya.
web-error-length-hint = Coba lagi dengan peramban lain.
web-error-text-too-long = Itu terlalu panjang untuk sekali baca.
web-error-text-too-long-hint = Cukup satu dua kalimat.
web-error-too-big = Foto itu terlalu besar: paling besar { $most } MB.
web-error-too-big-hint = Salinan yang lebih kecil sama bagusnya.
web-error-too-many =
    { $most ->
       *[other] { $most } foto sekali kirim, ya.
    }
web-error-too-many-hint = Pilih yang paling jelas.
web-error-kind = Yang seperti itu tidak bisa kuterima.
web-error-kind-hint = Kirim foto, atau beberapa kata.
web-error-too-fast = Banyak sekali dalam waktu singkat.
web-error-too-fast-hint = Tunggu { $wait }, lalu lanjut.
web-error-busy = Sekarang banyak orang di sini.
web-error-busy-hint = Coba { $wait } lagi.
web-error-trouble = Ada yang salah di pihakku.
web-error-trouble-hint = Coba sekali lagi.
detail-likeness = Kemiripan
detail-style = Gaya
detail-seed = Nomor variasi
detail-size = Ukuran
detail-engine = Dibuat dengan

## Styles

# professional
style-headshot = Studio abu-abu
about-headshot = Foto profil yang rapi di depan latar studio abu-abu polos.
style-bokeh = Latar sendiri, buram
about-bokeh = Latarmu sendiri tetap ada, buram lembut seperti dengan lensa potret.
style-brand = Warna merek
about-brand = Foto profil di atas satu warna rata: sebut warnamu, dengan kata atau seperti #0f6e84.
style-cinematic = Sinematik
about-cinematic = Warna film, bayangan hijau kebiruan, dan cahaya dari satu sisi.
style-editorial = Majalah
about-editorial = Cahaya dan warna majalah, bingkai lebih tinggi, sedikit dramatis.
style-glamour = Glamor
about-glamour = Cahaya dari atas kamera yang menonjolkan tulang pipi, seperti potret film lama.
style-golden-hour = Golden hour
about-golden-hour = Latarmu sendiri, buram dan berpendar seperti sore di musim kemarau.
style-mono = Studio hitam putih
about-mono = Potret hitam putih yang tak lekang waktu, dengan rona lengkap.
style-office = Kantor
about-office = Di tempat kerja: kantor terang di belakangmu, buram lembut.
style-rembrandt = Rembrandt
about-rembrandt = Latar gelap dan satu cahaya hangat dari samping, dengan segitiga kecil di pipi.
style-rim = Tepi cahaya
about-rim = Hampir hitam, dengan garis cahaya terang di sekeliling rambut dan bahu.
style-studio-black = Studio hitam
about-studio-black = Tenang dan serius di atas hitam, cahayanya di wajah.
style-studio-navy = Studio biru tua
about-studio-navy = Foto profil di depan biru tua pekat, untuk bank, hukum, dan direksi.
style-studio-warm = Studio hangat
about-studio-warm = Foto profil yang ramah di latar hangat sewarna pasir.
style-studio-white = Studio putih
about-studio-white = Terang dan merata di atas putih, untuk kartu pengenal, dokumen, dan situs.
style-window = Cahaya jendela
about-window = Cahaya siang dari jendela besar di satu sisi, ruangan di belakang buram lembut.

# painted
style-antique-print = Cetakan kuno
about-antique-print = Hijau sage dan emas tua, seperti peta dari atlas.
style-autumn = Musim gugur
about-autumn = Kuning mustar, kelabu batu, dan percik merah di bawah langit biru kelabu.
style-blue-wave = Ombak biru
about-blue-wave = Biru laut dan pasir dengan garis halus, seperti cetakan tentang laut.
style-carnival = Karnaval
about-carnival = Garis merah tua di atas koral, emas, dan biru; ramai dan riang.
style-coral-brush = Kuas koral
about-coral-brush = Sapuan kuas hitam lebar di atas koral, pasir, dan warna langit.
style-crimson-gold = Merah tua dan emas
about-crimson-gold = Bayangan merah tua dan cahaya keemasan, seperti poster teater lukis.
style-expressionist = Ekspresionis
about-expressionist = Garis arang kasar di atas krem dan kelabu batu, sedikit aksen merah.
style-golden-engraving = Ukiran emas
about-golden-engraving = Garis ukir halus berwarna oker dan tinta gelap, seperti uang kertas lama.
style-ink-and-gold = Tinta dan emas
about-ink-and-gold = Garis tinta dan sapuan keemasan, separuh gambar, separuh lukisan.
style-ink-wash = Sapuan tinta
about-ink-wash = Garis tinta hitam tegas dengan sapuan tipis warna persik dan biru pucat.
style-lavender-gold = Lavender dan emas
about-lavender-gold = Sapuan lepas lavender dan emas, ringan dan seperti mimpi.
style-like = Seperti gambar lain
about-like = Mengambil gaya gambar yang dikirim bersama fotonya.
style-mosaic = Mozaik pastel
about-mosaic = Keping kecil bertepi gelap dalam warna pastel.
style-oil = Cat minyak di kanvas
about-oil = Warnamu sendiri dalam sapuan kuas lembut, dengan tekstur kanvas.
style-old-master = Lukisan museum
about-old-master = Dasar gelap, warna redup, dan tekstur kanvas tua, seperti karya maestro lama.
style-painted = Lukisan, cahaya hangat
about-painted = Sapuan kuas lembut kuning madu dengan latar biru langit.
style-starry-blue = Malam berbintang
about-starry-blue = Sapuan pendek biru malam dengan cahaya kuning.
style-storybook = Buku cerita
about-storybook = Garis tinta gelap di sekeliling warnamu, seperti halaman buku bergambar.
style-tapestry = Tenun warna karat
about-tapestry = Tekstur seperti tenunan dalam warna karat, ambar, dan biru tua.
style-teal-woodcut = Cukil kayu hijau kebiruan
about-teal-woodcut = Cetakan hijau kebiruan dan krem, dengan tekstur cukilan.
style-watercolour = Cat air
about-watercolour = Sapuan pucat hijau air dan persik di atas kertas.

# illustrated
style-big-caricature = Karikatur besar
about-big-caricature = Karikatur yang tidak tanggung-tanggung.
style-caricature = Karikatur
about-caricature = Yang khas dari wajahmu, dilebihkan dengan ramah.
style-cartoon-avatar = Avatar kartun
about-cartoon-avatar = Kartun ceria dirimu, dengan wajah yang sedikit dibesarkan.
style-coloured-pencil = Pensil warna
about-coloured-pencil = Gambar pensil warna, goresan ringan di atas kertas.
style-comic = Komik
about-comic = Garis hitam dan titik cetak, seperti halaman komik.
style-duotone = Dua warna
about-duotone = Hanya dua warna, dari biru tengah malam ke cahaya hangat.
style-illustration = Ilustrasi
about-illustration = Gambar bersih dari fotonya, dengan warna rata dan jernih.
style-ink-line = Garis tinta
about-ink-line = Garis tinta hitam di kertas putih, tidak ada yang lain.
style-pencil = Pensil
about-pencil = Gambar grafit lembut di kertas gambar.
style-pixel-art = Seni piksel
about-pixel-art = Kamu jadi jagoan gim video lawas.
style-pop-art = Pop art
about-pop-art = Warna rata yang mencolok dan bayangan keras, seperti sablon tahun enam puluhan.
style-pop-art-four = Pop art, empat kali
about-pop-art-four = Wajah yang sama empat kali, dalam empat paduan warna.
style-risograph = Risograf
about-risograph = Dua tinta, berbintik, dan cetakan sedikit meleset, seperti zine.
style-sepia = Sepia
about-sepia = Cokelat dan krem, seperti foto dari album lama.

# fun
style-confetti = Konfeti
about-confetti = Konfeti kertas dan pita di sekelilingmu.
style-emoji-badge = Lencana emoji
about-emoji-badge = Lencana kuning bundar dengan wajahmu, kecil tapi jelas.
style-movie-poster = Poster film
about-movie-poster = Cahaya besar, sudut gelap, dan judul di bawah wajahmu.
style-neon = Neon
about-neon = Tabung cahaya merah muda dan sian di kegelapan.
style-passport-stamp = Cap paspor
about-passport-stamp = Kamu sebagai cap karet bertinta merah.
style-polaroid = Foto instan
about-polaroid = Cetakan persegi kecil berbingkai putih, dengan tempat untuk nama.
style-sticker = Stiker
about-sticker = Dipotong dengan garis tepi putih, siap untuk chat.
style-trading-card = Kartu koleksi
about-trading-card = Kartu kolektor berbingkai emas dengan namamu.
style-vaporwave = Vaporwave
about-vaporwave = Senja merah muda, garis kisi, dan tahun delapan puluhan.

## Discord

choose-a-look = Pilih gaya
photo-form-title = Fotomu
photo-form-label = Satu atau beberapa foto dari satu orang
photo-form-hint = Wajah cukup terang, menghadap kamera. Selain kamu, tidak ada yang melihatnya.
full-was-too-large = Dalam kualitas penuh, ukurannya terlalu besar untuk di sini. Ini yang terbesar yang bisa:
button-begin = Lanjut berdua saja
server-go-on = Di sini semua orang bisa baca. Ketuk tombol di bawah, lalu kita lanjut di tempat yang hanya kamu lihat.
button-show = Tunjukkan ke channel
button-take-back = Tarik kembali
taken-back = Sudah ditarik. Sekarang hanya kamu yang melihatnya.
button-express = Emoji atau stiker di sini
express-sure = Semua orang di server ini akan bisa memakainya. Kamu bisa menariknya kembali kapan saja.
button-as-emoji = Jadikan emoji
button-as-sticker = Jadikan stiker
expressed-emoji = Sekarang semua orang di server ini bisa memakainya; ketik { $name }
expressed-sticker = Sekarang semua orang di server ini bisa memakainya: stiker “{ $name }”.
gallery-page = Gaya, halaman { $page } dari { $pages }. Pilih satu di menu.
button-delete-one = Hapus satu
files-skipped =
    { $count ->
        [1] Satu file bukan foto, jadi tidak kupakai.
       *[other] { $count } file bukan foto, jadi tidak kupakai.
    }
shown-by = { $who } menunjukkan sebuah potret
show-refused = Aku tidak boleh mengirim pesan di channel ini. Potretnya bisa kamu simpan lalu kirim sendiri.
answer-later = Itu lebih lama dari batas waktuku menjawab di sini. Potretnya kukirim lewat DM; kalau DM-mu tertutup, lihat di /results.
no-picture-there = Tidak ada gambar di pesan itu. Pilih pesan yang ada fotonya.
no-avatar-there = Tidak ada foto profil yang bisa kupakai di sana.
server-no-owner = Untuk foto itu tidak ada yang bisa kumintai izin. Pilih fotomu sendiri.
server-of-mine = Itu buatanku. Pilih fotomu sendiri.
ask-not-here = Aku tidak boleh menulis di channel ini, jadi di sini aku tidak bisa meminta izin siapa pun. Mungkin di channel lain bisa.
photo-before-like = Potret siapa? Kirim fotomu dulu, lalu pilih gambar itu lagi.
server-not-here = Pengelola server ini menempatkan aku di channel lain. Atau kirim saja DM kepadaku.
server-not-you = Di server ini aku hanya untuk anggota dengan role tertentu. Atau kirim saja DM kepadaku.
server-not-manager = Itu khusus untuk yang boleh mengelola server ini.
server-settings = Yang boleh kulakukan di server ini
server-channels = Channel tempat aku boleh diminta (tidak dipilih: semua)
server-roles = Role yang boleh meminta (tidak dipilih: semua orang)
server-families = Gaya yang boleh dipakai
server-limit = Pesanan per hari untuk tiap orang
server-limit-day =
    { $count ->
        [0] Sebanyak yang diizinkan pemilik studio
       *[other] { $count } pesanan per hari untuk tiap orang
    }
server-showing-on = Menunjukkan potret ke channel: boleh
server-showing-off = Menunjukkan potret ke channel: tidak boleh
shape-1-1 = Persegi
shape-4-5 = Tegak, 4:5
shape-3-4 = Tegak, 3:4
command-photo = Fotomu; hanya kamu yang melihatnya
command-more-photos = Foto lain dari orang yang sama
command-style = Gaya; ketik untuk mencari
command-words = Dengan kata-katamu
command-count = Berapa gaya dari jenis itu
command-shape = Bentuk gambarnya
command-private = Hanya kamu yang melihatnya, seperti biasa; kalau tidak, terlihat juga di channel
command-server = Yang boleh dilakukan di server ini
command-host = Untuk pemilik studio ini
command-host-stats = Bagaimana jalannya studio
command-host-pause = Berhenti dulu
command-host-resume = Lanjut lagi
command-host-block = Blokir seseorang
command-host-unblock = Buka blokir seseorang
command-host-id = Id orang atau pesanan
menu-portrait = Buat potret dari foto ini
menu-like = Lukis dengan gaya ini
menu-avatar = Potret dari avatar
