### Everything Likeness says, in Italian.
###
### Voice: warm, brief, honest; three lines at most; no jargon; never blame. *Stars* mark emphasis.
### A value in braces comes from the program and stays as it is.

## Building blocks

# Shown as it is.
raw = { $text }
span-seconds =
    { $count ->
        [one] { $count } secondo
       *[other] { $count } secondi
    }
span-minutes =
    { $count ->
        [one] { $count } minuto
       *[other] { $count } minuti
    }
span-hours =
    { $count ->
        [one] { $count } ora
       *[other] { $count } ore
    }
span-days =
    { $count ->
        [one] { $count } giorno
       *[other] { $count } giorni
    }
count-photos =
    { $count ->
        [0] nessuna foto
        [one] { $count } foto
       *[other] { $count } foto
    }
count-faces =
    { $count ->
        [0] nessun volto salvato
        [one] { $count } volto salvato
       *[other] { $count } volti salvati
    }
count-portraits =
    { $count ->
        [0] nessun ritratto
        [one] { $count } ritratto
       *[other] { $count } ritratti
    }
count-orders =
    { $count ->
        [0] nessuna richiesta
        [one] { $count } richiesta
       *[other] { $count } richieste
    }

## Beginning

hello = Faccio ritratti a partire da foto: una foto professionale, un dipinto, un cartone animato, uno sticker. Tutto avviene su questo computer.
hello-how = Mandami un selfie e tocca uno stile. Ricevi il ritratto e un parere sincero su quanto ti somiglia.
hello-again = Che bello rivederti. Quale stile, stavolta?
consent = Piacere di conoscerti. Faccio ritratti a partire da foto, sul computer di questo gruppo. Tengo le tue foto { $photos } e i ritratti { $portraits }, poi spariscono; /forgetme cancella subito tutto. Posso?
consent-thanks = Grazie.
consent-refused = Come vuoi. Non ho tenuto niente. Se cambi idea, basta mandare una foto.
refused-after-yes = Avevi già detto di sì, quindi quello che hai mandato resta fino alla sua scadenza. «Dimenticami» cancella subito tutto.
wish-noted = Lo faccio appena mi dici di sì.
agreed-send-photo = Grazie. Ora mandami una foto: testa e spalle, sguardo verso l’obiettivo, è l’ideale.
send-a-photo = Mandami una foto: testa e spalle, sguardo verso l’obiettivo, con una buona luce.
photo-first = Volentieri. Prima mi serve una tua foto.
photo-for-that = Mandami una foto e ci penso io.
after-looking = Lo faccio appena ho guardato la tua foto.

## Photos and the coach

looking =
    { $count ->
        [one] Arrivata. Fammi vedere…
       *[other] Arrivate. Fammi vedere…
    }
look-interrupted = Qualcosa mi ha interrotto mentre guardavo la tua foto. Me la mandi di nuovo?
good-photo = Buona luce, nitida, sguardo verso l’obiettivo.
good-photos =
    { $count ->
        [one] Una buona foto.
        [2] Due buone foto.
       *[other] { $count } buone foto.
    }
left-out = Lascio fuori la foto { $number }: { $why }.
left-out-one = Questa la lascio fuori: { $why }.
left-out-many =
    { $count ->
        [one] Lascio fuori { $count } foto.
       *[other] Lascio fuori { $count } foto: troppo sfocate, troppo scure o di qualcun altro.
    }
somebody-new = Questa persona non è quella di prima, quindi ricomincio da capo con lei.
face-known = Resto sul volto che conosco. Per qualcun altro, mandami la sua foto da sola.
photo-from-before =
    { $count ->
        [one] Continuo con la foto di prima.
       *[other] Continuo con le foto di prima.
    }
why-unreadable = non riesco a leggere il file
why-no-face = non vedo nessun volto
why-stranger = sembra qualcun altro
why-eyes-closed = gli occhi sono chiusi
why-blurred = è sfocata
why-small-face = il volto è molto piccolo
why-backlit = la luce arriva da dietro
why-dark = è scura
why-bright = la luce è troppo dura
why-turned-away = la testa è girata
coach-eyes-closed = Qui gli occhi sembrano chiusi. Con gli occhi aperti il ritratto verrà meglio.
coach-blurred = Il volto non è del tutto nitido. Tieni ferma la fotocamera, pulisci la lente e riprova.
coach-small-face = Qui il volto è piccolo e mancheranno i dettagli. L’ideale è una foto a un braccio di distanza, verso una finestra.
coach-backlit = La luce arriva da dietro. Verso la finestra verrà meglio.
coach-dark = La foto è scura. Verso una finestra o una lampada migliora molto.
coach-bright = La luce è così forte che una parte del volto si perde. Senza sole diretto né flash migliora.
coach-turned-away = La testa è molto girata di lato. L’ideale è guardare verso la fotocamera.
tip-tilted-up-down = Buona foto. Ancora meglio con la fotocamera all’altezza degli occhi.
tip-covered = Buona foto, ma qualcosa copre parte del volto. Senza, il ritratto ti somiglierà di più.
tip-side-light = Buona foto, con metà volto in ombra. Girarsi un po’ verso la luce aiuta.
tip-colour-cast = Buona foto, con luce colorata. Alla luce del giorno la pelle è più vera.
which-face = Vedo { $count } persone. Di chi faccio il ritratto?
face-first = Va bene. Prima dimmi di chi faccio il ritratto: tocca il numero sul volto.
face-chosen = Vada per il numero { $number }.
face-not-there = Nessun volto ha quel numero. Tocca uno di quelli che vedi.
like-taken = Che stile! Ti dipingo come è dipinta quell’immagine.

## Looks

which-look = Quale stile?
say-what-you-like = Dillo con parole tue: colori, luce, uno stile, quanto intenso.
words-title = Con parole mie
words-label = Cosa ti piacerebbe?
example-words = sfondo blu scuro, un po’ più caldo
example-change = sfondo più scuro, meno contrasto
example-photo = Trascina qui una foto, o saluta
send-the-picture = Mandami l’immagine di cui ti piace lo stile: un quadro, un manifesto, un motivo.
own-words = parole tue
style-gone = Quello stile non ce l’ho più. Ho questi:
family-professional = Foto professionale
family-painted = Dipinto
family-illustrated = Fumetto e disegno
family-fun = Per divertirsi
family-professional-about = Foto professionale: la foto resta una foto, con luce e sfondo migliori.
family-painted-about = Dipinto: pennelli, inchiostro, mosaico, antichi maestri.
family-illustrated-about = Fumetto e disegno: matite, fumetti, pop art, pixel.
family-fun-about = Per divertirsi: sticker, locandine, neon, coriandoli.
options = D’ora in poi, se non mi dici altro:
option-title-count = Quanti
option-title-shape = Formato
option-title-backdrop = Sfondo
option-title-strength = Intensità
option-count =
    { $count ->
        [one] 1 ritratto
       *[other] { $count } stili
    }
option-shape-any = Formato libero
option-backdrop-any = Sfondo libero
option-strength-any = Intensità normale
option-strength = Intensità { $percent }%
color-white = Bianco
color-light-grey = Grigio chiaro
color-grey = Grigio
color-charcoal = Antracite
color-navy = Blu navy
color-teal = Verde petrolio
color-beige = Beige
color-burgundy = Bordeaux

## Waiting

next-in-line = Il prossimo è il tuo, tra circa { $wait }.
in-line =
    { $before ->
        [one] Ce n’è uno prima del tuo, circa { $wait }. Te lo mando qui; puoi chiudere la chat.
       *[other] Ce ne sono { $before } prima del tuo, circa { $wait }. Te lo mando qui; puoi chiudere la chat.
    }
making = Lo sto facendo ora, ancora circa { $wait }.
stage-intake = apro la foto
stage-analyze = scopro il tuo volto
stage-refine = ritocco
stage-generate = creo l’immagine
stage-critique = controllo che ti somigli
stage-finish = ultimi tocchi
cancelled = Annullato. Non viene conteggiato.
cancel-which = Quale fermo?
nothing-to-cancel = Al momento non sto facendo nulla.
paused-for-now = Lo studio è in pausa; lo faccio appena si riparte.

## Portraits

likeness-strong = Ti somiglia molto.
likeness-good = Ti somiglia.
likeness-weak = Non ti somiglia del tutto; una foto più nitida aiuterebbe.
likeness-different = Più fantasia che somiglianza.
likeness-nobody = Nessuno in particolare: dipinto solo dalle parole.
# A portrait by another backdrop than that of its look: “Headshot, navy backdrop”.
title-backdrop = { $title }, sfondo: { $color }
title-own-backdrop = { $title }, altro sfondo
# A portrait among several: “2 Pencil”.
numbered = { $number } { $title }
sent-again = Forse questo ce l’hai già; non sapevo se fosse arrivato.
what-to-change = Cosa cambio?
change-not-understood = Non ci trovo niente che io possa cambiare. Prova con «sfondo blu scuro», «più caldo» o «meno contrasto».
change-title = Cambia qualcosa
change-label = Cosa deve cambiare?
undone = Come prima.
undo-gone = Il precedente non c’è più. Posso rifarlo: quale stile?
more-is-same = Questo stile viene sempre uguale. Eccone alcuni che gli somigliano.
nothing-to-undo = Non c’è niente da annullare.
too-old = È passato troppo tempo, non ricordo più come è nato. Uno nuovo si fa in fretta.
too-many-changes = Sono tante modifiche per un solo ritratto. Meglio ripartire da zero.
avatars-ready = Il tuo avatar nelle dimensioni solite: LinkedIn, Slack, GitHub, Telegram, Discord e una favicon.
deleted = Cancellato.
delete-sure =
    { $count ->
        [one] Cancellare questo ritratto per sempre?
       *[other] Cancellare tutti e { $count } i ritratti per sempre?
    }
which-sticker = Di quale faccio uno sticker?
which-express = Quale ritratto?
which-avatars = Di quale faccio un pacchetto avatar?
which-to-delete = Quale cancello per sempre?
photos-deleted-but-face = Le tue foto sono cancellate, tranne quella del volto che mi hai chiesto di tenere.
photos-deleted = Le tue foto sono cancellate. I ritratti restano fino alla loro scadenza.
face-is-kept = Tengo il tuo volto per la prossima volta. /me lo mostra e lo cancella.

## What was understood

note-took = Ho capito: *{ $style }*.
note-took-with = Ho capito: *{ $style }*; in più: { $changes }.
note-changed = Ora: { $changes }.
note-with = Come volevi: { $changes }.
note-stayed-away = Evitato, come chiesto: { $things }.
note-one-look = Uno stile alla volta; per un altro ritratto ci sarebbe: { $styles }.
note-one-backdrop = C’è posto per un solo sfondo, ho preso questo: { $backdrop ->
        [dark] scuro
        [light] chiaro
        [warm] caldo
        [cool] freddo
       *[other] { $backdrop }
    }.
note-light-from-left = Qui la luce principale viene da sinistra; da destra non posso.
note-nearest-shape = { $asked } non lo posso fare; il più vicino è { $shape }.
note-frame-kept = Faccio 1:1, 4:5 e 3:4, quindi il formato resta com’è.
note-name-elsewhere = In questo stile non c’è posto per il nome. C’è qui: { $styles }.
note-letters-unknown = Non so ancora stampare le lettere di «{ $name }», quindi le ho lasciate fuori.
note-border-colours = I bordi e la carta mantengono i colori dello stile.
note-needs-graphics-card =
    { $more ->
        [0] Lasciato fuori, perché servirebbe una scheda grafica: { $things }.
       *[other] Lasciato fuori, perché servirebbe una scheda grafica, tra l’altro: { $things }.
    }
note-not-in-words =
    { $more ->
        [0] A parole non si può ancora cambiare, quindi resta: { $things }.
       *[other] A parole non si può ancora cambiare, quindi resta, tra l’altro: { $things }.
    }
note-not-understood =
    { $more ->
        [0] Non ho capito: { $things }.
       *[other] Non ho capito, tra l’altro: { $things }.
    }
note-read-first = Ho letto i primi { $count } caratteri.
note-which-face = Vedo { $count } volti in { $name } e prendo { $number ->
        [1] il più grande
       *[other] il numero { $number } per dimensione
    }.
note-stranger = In { $name } sembra esserci qualcun altro, quindi l’ho lasciata fuori.
note-no-face-in = Non trovo nessun volto in { $name }, quindi l’ho lasciata fuori.
note-style-failed = Stavolta *{ $style }* non è riuscito. { $why }
change-backdrop = sfondo { $value }
change-backdrop-tone =
    { $value ->
        [dark] sfondo più scuro
        [warm] sfondo più caldo
        [cool] sfondo più freddo
       *[light] sfondo più chiaro
    }
change-warmer =
    { $amount ->
        [little] toni un po’ più caldi
        [much] toni molto più caldi
       *[plain] toni più caldi
    }
change-cooler =
    { $amount ->
        [little] toni un po’ più freddi
        [much] toni molto più freddi
       *[plain] toni più freddi
    }
change-brighter =
    { $amount ->
        [little] un po’ più chiaro
        [much] molto più chiaro
       *[plain] più chiaro
    }
change-darker =
    { $amount ->
        [little] un po’ più scuro
        [much] molto più scuro
       *[plain] più scuro
    }
change-more-contrast =
    { $amount ->
        [little] un po’ più di contrasto
        [much] molto più contrasto
       *[plain] più contrasto
    }
change-less-contrast =
    { $amount ->
        [little] un po’ meno contrasto
        [much] molto meno contrasto
       *[plain] meno contrasto
    }
change-mono = bianco e nero
change-light =
    { $value ->
        [butterfly] luce dall’alto
        [rembrandt] luce alla Rembrandt
        [loop] luce laterale
        [split] luce su metà volto
        [rim] luce da dietro
       *[soft] luce morbida
    }
change-retouch =
    { $value ->
        [none] pelle naturale
        [strong] pelle più morbida
       *[light] pelle un po’ più morbida
    }
change-strength = intensità { $percent }%
change-caption = il nome «{ $value }»
change-shape =
    { $value ->
        [square] formato quadrato
       *[other] formato verticale { $value }
    }

## What is kept

privacy-kept = Tengo le tue foto { $photos }, per farne ritratti, e i ritratti { $portraits }. Poi si cancellano da soli.
privacy-sealed = Stanno solo su questo computer, chiusi con una chiave tutta tua. Nessun altro in questa chat può vederli.
privacy-yours = /results mostra cosa tengo, /me il volto che mi hai chiesto di tenere. /forgetme cancella subito tutto, per sempre.
nothing-kept = Non tengo niente di tuo.
results-portraits =
    { $count ->
        [one] Il tuo ritratto, con la data in cui sparisce:
       *[other] I tuoi { $count } ritratti, con la data in cui spariscono:
    }
results-photos =
    { $count ->
        [one] La tua foto si cancella da sola ({ $until }).
       *[other] Le tue { $count } foto si cancellano da sole (l’ultima: { $until }).
    }
results-photos-saved =
    { $count ->
        [one] La foto del tuo volto resta finché non la cancelli.
       *[other] Le { $count } foto del tuo volto restano finché non le cancelli.
    }
results-no-photos = Non tengo nessuna tua foto.
results-lent =
    { $count ->
        [one] Tengo { $count } tuo ritratto chiesto da un’altra persona.
       *[other] Tengo { $count } tuoi ritratti chiesti da altre persone.
    }
until = si cancella: { $until }
no-face-kept = Non tengo il tuo volto. Puoi chiedermelo dopo un ritratto.
face-kept = Questo è il volto che tengo per te. Puoi chiedere un ritratto senza mandare foto.
face-dropped = Il volto è cancellato.
forget-sure = Questo si cancella ora, per sempre: { $what }.
forgotten = Fatto alle { $at }. Cancellato: { $what }.
forget-lent =
    { $count ->
        [one] Anche { $count } tuo ritratto chiesto da un’altra persona.
       *[other] Anche { $count } tuoi ritratti chiesti da altre persone.
    }
forgotten-key = La chiave che poteva aprirlo è distrutta.
which-language = In che lingua parliamo?
language-spoken = D’ora in poi ti parlo in italiano.

## Help

help-commands = /results cosa tengo · /me il tuo volto salvato · /privacy · /language · /cancel · /forgetme
help-channel = Scrivi /portrait e aggiungi una tua foto, con uno stile se vuoi. Quello che arriva lo vedi solo tu.
help-show = Quello che ti piace puoi mostrarlo a tutti: «{ $show }».
help-menus = Su un messaggio con foto o su una persona, cerca in «App»: «{ $photo }», «{ $like }», «{ $avatar }».
help-host = Per te che gestisci lo studio, in privato: { $commands }
help-photo = Mandami una tua foto, poi tocca uno stile. Bastano una foto e un tocco.
help-looks = Tocca «Stili», o di’ con parole tue cosa ti piacerebbe. Puoi mandare altre tue foto: con più foto, la somiglianza è migliore.
help-consent = Prima di guardare una foto mi serve il tuo sì. Sì: la tengo per un po’ e ne faccio ritratti. No: sparisce.
help-face = Nella foto ci sono più persone. Tocca il numero di quella da ritrarre.
help-weak = Con questa foto posso lavorare, ma con una migliore verrebbe un ritratto migliore.
help-words = Di’ cosa ti piacerebbe: un colore alle spalle, luce più calda o più fredda, uno stile, bianco e nero.
help-change = Di’ cosa deve cambiare: un altro sfondo, più caldo, meno contrasto. Il resto non lo tocco.
help-like = Mandami un’immagine di cui ti piacciono i colori e i tratti; ti dipingo così.
help-forget = Aspetto la tua parola: cancellare tutto, o tenerlo.
help-emoji = Tocca un’emoji per lo sticker, o mandane una tu.
help-which = Tocca il numero del ritratto che intendi. Si contano nell’ordine qui sopra.
help-stickers = Scrivi un nome per il tuo pacchetto di sticker, o tocca quello che ti propongo.

## Small talk and wrong turns

you-are-welcome = Prego. Ne facciamo un altro?
glad = Mi fa piacere. Un altro?
goodbye = A presto. I tuoi ritratti restano in /results fino alla loro scadenza.
welcome = Di niente.
farewell = Ciao, e tante belle cose.
pleased = Piacere. I nomi non li conservo; mi basta una foto.
noted = Ne prendo nota. Quando vuoi un ritratto, basta dirlo.
about-me = Sono Likeness, uno studio di ritratti che gira sul computer di questo gruppo. Sono un programma, non una persona.
about-price = Non costa niente. Il lavoro lo fa questo computer.
about-time = Di solito qualche secondo per ritratto, di più se ce ne sono altri prima. Te lo dico sempre in anticipo.
about-groups = Per ora una persona per ritratto. Mandami una foto e dimmi di chi si tratta.
empty-text = Il messaggio era vuoto.
text-too-long = È più di quanto riesco a leggere in una volta: al massimo { $most } caratteri. Dillo in una o due frasi.
not-a-wish = Non so bene cosa farne. Faccio ritratti a partire da foto: capisco uno stile, un colore o «sorprendimi».
no-such-command = Non conosco /{ $command }.
unknown-button = Quel pulsante non lo conosco più.
not-yours = Questo non è tuo. Mandami una tua foto e faccio il tuo.
not-yours-of = Questo è di { $whose }. Mandami una tua foto e faccio il tuo.
never-mind = Va bene.
cannot-voice = I messaggi vocali non li posso ascoltare. Me lo scrivi?
cannot-video = Da un video non posso prendere un volto. Mi mandi una foto?
cannot-animation = Da un’animazione non posso prendere un volto. Mi mandi una foto?
cannot-sticker = Bello, questo sticker. Per fartene uno mi serve una foto.
cannot-file = Quel file non è un’immagine che so leggere (JPEG, PNG, WebP, HEIC). Me la mandi come foto?
cannot-thing = Con questo non so cosa fare. Capisco le foto e le parole.

## What is refused, and what goes wrong

error-no-face = Qui non trovo nessun volto. L’ideale è una foto di testa e spalle, sguardo verso l’obiettivo.
error-face-too-small = Il volto è troppo piccolo per un ritratto. L’ideale è una foto a un braccio di distanza, o il file originale.
error-no-such-face = Nessun volto ha quel numero. Il numero 1 è il più grande.
error-not-an-image = Quel file non è un’immagine che so leggere (JPEG, PNG, WebP, HEIC). Me la mandi come foto?
error-empty-file = Quel file è vuoto. Me lo mandi di nuovo?
error-truncated = L’immagine si interrompe a metà; forse non è arrivata intera. Me la mandi di nuovo?
error-too-many-pixels = Quell’immagine è più grande di quanto riesco ad aprire. Una copia più piccola va bene.
error-too-small = Quell’immagine è troppo piccola per un ritratto. L’ideale è il file originale.
error-animated-video = Quello è un video o un’animazione. Mi mandi una foto?
error-photo-unusable = Quella foto non la posso usare. Me ne mandi un’altra?
error-photo-lost = Quella foto non ce l’ho più. Me la mandi di nuovo?
error-not-found = Quella foto non ce l’ho più. Me la mandi di nuovo?
error-unknown-style = Non ho uno stile con quel nome. Ho questi:
error-prompt-not-understood = In queste parole non trovo uno stile che so fare. Prova «pop art» o «sfondo blu scuro, più caldo», oppure toccane uno.
error-prompt-near = In queste parole non trovo uno stile. Intendevi uno di questi?
error-prompt-scenes = Costumi e scene richiedono una scheda grafica, che questo computer non usa. Luce, colori e stili li so fare.
error-bad-option = Così come chiesto, qui non si può fare. Con un’altra dimensione o un altro stile sì.
error-not-that-kind = Non faccio quel tipo di immagini di persone reali. Qualcos’altro?
error-not-this-person = In questo stile non ti somigliava più. Non viene conteggiato. Con una foto più nitida o un altro stile andrà meglio.
error-generation-failed = Non ce l’ho fatta. Non viene conteggiato.
error-out-of-memory = Questo computer ha finito la memoria mentre lo faceva. Non viene conteggiato.
error-stuck = Ci voleva troppo, così ho smesso. Non viene conteggiato.
error-crashed = Qualcosa è andato storto da parte mia mentre dipingevo, più di una volta. Non viene conteggiato.
error-waited-too-long = Ha aspettato così tanto che la tua foto non ce l’ho più. Non viene conteggiato. Me la mandi di nuovo?
error-damaged = I ritratti si sono rovinati qui prima che potessi mandarli. Non viene conteggiato. Mi mandi di nuovo la foto?
error-no-consent = Prima mi serve il tuo sì. Manda una foto e te lo chiedo.
error-blocked = Chi gestisce questo studio non accetta le tue richieste.
error-too-many-waiting =
    { $limit ->
        [one] Hai già una richiesta in attesa. Prendo la prossima quando è finita.
       *[other] Hai già { $limit } richieste in attesa. Prendo la prossima quando una è finita.
    }
error-per-hour =
    { $limit ->
        [one] Qui il limite è una richiesta all’ora a persona. Prossima richiesta possibile: { $until }.
       *[other] Qui il limite è di { $limit } richieste all’ora a persona. Prossima richiesta possibile: { $until }.
    }
error-per-day =
    { $limit ->
        [one] Qui il limite è una richiesta al giorno a persona. Prossima richiesta possibile: { $until }.
       *[other] Qui il limite è di { $limit } richieste al giorno a persona. Prossima richiesta possibile: { $until }.
    }
error-too-many-kept = Altre tue foto non le posso tenere (massimo: { $limit }). In /results puoi cancellarne qualcuna.
error-too-many-photos = Sono troppe foto per una richiesta (massimo: { $limit }). Bastano le tre o quattro più nitide.
error-too-many-portraits = Sono troppi ritratti per una richiesta (massimo: { $limit }).
error-too-long = È più di quanto riesco a leggere in una volta: al massimo { $limit } caratteri. Dillo in una o due frasi.
error-no-photo = Prima mi serve una tua foto.
error-busy = In questo momento molte persone mandano foto. Me la mandi di nuovo tra un minuto?
error-wrong-state = Quello è già finito.
error-disk-full = Sul disco di questo computer non c’è più spazio. Chi gestisce lo studio deve liberarne; poi si riparte.
error-storage-error = Qualcosa è andato storto da parte mia nel salvarlo. Riprovi tra un minuto?
error-engine-error = Qualcosa è andato storto da parte mia nel farlo. Riprovi?
error-internal = Qualcosa è andato storto da parte mia. Riprovi?
error-photo-not-fetched = Quella foto non riesco a scaricarla. Me la mandi di nuovo?
error-photo-too-big = Quel file è troppo grande per me: al massimo { $most } MB. Una copia più piccola va benissimo.
error-no-profile-photo = Non vedo la tua foto profilo; forse è nascosta. Mandami una foto.
error-used-once = Il consenso per quella foto valeva per un solo ritratto. Chiedi di nuovo, o manda una tua foto.
error-style-not-here = Quello stile qui non si fa.
look-not-here = *{ $look }* qui non si fa, ma altri stili sì.
error-sticker-refused = Non riesco a metterlo in un pacchetto di sticker. Forse funziona con un’altra emoji o un altro nome.
error-sticker-stranger = Telegram mi lascia crearti un pacchetto di sticker solo dopo che ci siamo scritti in privato. Salutami lì, poi riprova qui.
error-no-room-there = Su questo server non c’è più posto. Chi lo gestisce può cancellare qualcosa.
error-not-allowed-there = Su questo server non posso aggiungere né emoji né sticker.
error-cannot-take-back = Su questo server non posso più toglierlo. Chi lo gestisce può eliminarlo.
error-stickers-full = I tuoi pacchetti di sticker sono pieni. Prima cancella qualche sticker; @Stickers serve a questo.

## Buttons

button-agree = Sì, fai ritratti
button-refuse = No
button-what-is-kept = Cosa conservi di preciso?
button-looks = Stili
button-more-looks = Altri stili
button-surprise = Sorprendimi
button-words = Con parole mie
button-nobody = Senza foto, inventa tu
button-like = Come un’altra immagine
button-like-this = Usa questo stile
button-options = Opzioni
button-go-on = Vai avanti lo stesso
button-another-photo = Manda un’altra foto
button-cancel = Annulla
button-cancel-which = Ferma: { $look }
button-never-mind = Lascia stare
button-more = Altri così
button-alike = Stili simili
button-another-look = Un altro stile
button-change = Cambia qualcosa
button-undo = Torna indietro
button-sticker = Sticker
button-avatars = Pacchetto avatar
button-keep-face = Tieni il mio volto
button-delete = Cancella
button-delete-all =
    { $count ->
        [one] Cancella
       *[other] Tutti ({ $count })
    }
button-try-again = Riprova
button-again = Fallo lo stesso
button-results = Cosa viene conservato
button-delete-photos = Cancella le mie foto
button-delete-lent =
    { $count ->
        [one] Cancella quel ritratto
       *[other] Cancella quei ritratti
    }
button-use-face = Usa questo volto
button-replace-face = Sostituiscilo
button-drop-face = Cancella questo volto
button-privacy = Privacy
button-help = Aiuto
button-language = Lingua
button-forget = Dimenticami
button-delete-everything = Cancella tutto
button-keep = Tieni
button-start-again = Ricomincia
button-stats = Numeri

## In groups, and of other people

in-private = Questo resta tra me e te.
button-in-private = Continua in privato
group-help = Rispondi a una tua foto con /portrait, e uno stile se vuoi: /portrait fumetto. Se la foto è di un’altra persona, prima chiedo a lei. /styles mostra gli stili, /cancel annulla; tutto il resto resta tra me e te.
by-reply = Per questo, rispondi direttamente a questo messaggio.
looks-here = Qui trovi: { $looks }. Riscrivi /portrait con una di queste scelte.
reply-with-photo = Rispondi qui con una tua foto.
ask-them = { $them }, { $who } vorrebbe un tuo ritratto a partire da questa foto. Il volto è tuo, quindi decidi tu. La foto viene cancellata appena il ritratto è fatto.
button-ask-yes = Sì, per questa volta
button-ask-no = No
ask-agreed = { $them } ha detto di sì.
ask-refused = { $them } preferisce di no. Con una tua foto si può sempre.
ask-many = Ci sono già troppe richieste in attesa di risposta. Chiedi a { $them } un po’ più tardi.
ask-waits = L’ho già chiesto a { $them }. Continuo appena c’è una risposta.
ask-over = È passato un po’ di tempo. Bisogna chiedere di nuovo.
ask-not-you = Questo lo decide { $them }.
ask-several-faces = In quella foto vedo più persone, e solo una ha detto di sì. Con una foto in cui c’è solo lei, si può.
once-gone = Non ho più quella foto. Per un altro ritratto bisogna chiedere di nuovo.
once-over = Valeva per un solo ritratto. Per un altro bisogna chiedere di nuovo.
group-hello = Ciao. Rispondi a una tua foto con /portrait, e uno stile se vuoi: /portrait fumetto. Se la foto è di un’altra persona, prima chiedo a lei.
group-anonymous = Quando scrivi a nome del gruppo non so di chi è la foto. Scrivi a nome tuo e lo faccio.
group-no-owner = Per quella foto non ho a chi chiedere il permesso. Rispondi a una tua.
group-of-mine = Quella è mia. Rispondi a una tua foto.
group-only-admins = In questo gruppo accetto richieste solo dagli admin. In privato faccio il tuo ritratto.
group-settings = Cosa posso fare in questo gruppo. Solo gli admin possono cambiarlo.
group-everybody = Possono chiedere tutti
group-admins = Possono chiedere solo gli admin
group-quiet = Senza suoni né chiacchiere
group-spoiler = Ritratti sotto spoiler
group-not-admin = Solo gli admin di questo gruppo possono cambiarlo.
group-done = Fatto
group-last-family = Almeno un tipo di stile deve restare. Prima attivane un altro.
group-saved = Qui farò così.

## Stickers

button-make-sticker = Fanne uno sticker
which-emoji = A quale emoji corrisponde? Toccane una, o manda la tua.
name-your-stickers = È il tuo primo sticker: come si chiamerà il pacchetto?
stickers-of = Ritratti di { $name }
stickers-mine = I miei ritratti
making-sticker = Lo ritaglio…
sticker-made = È in «{ $title }».
button-open-stickers = Apri il pacchetto

## Telegram

button-profile = Usa la mia foto profilo
button-full = Massima qualità
inline-make-mine = Fanne uno di me
inline-look = { $style }, di Likeness.
inline-none = Fai prima un ritratto
command-portrait = Fai un ritratto
command-styles = Guarda tutti gli stili
command-options = Formato, sfondo, quanti
command-results = Cosa viene conservato
command-me = Il volto che tengo
command-privacy = Cosa viene conservato, e per quanto
command-language = Parla un’altra lingua
command-cancel = Annulla ciò che è in attesa
command-help = Aiuto
command-forgetme = Cancella tutto quello che ho di te
command-group-portrait = Un ritratto dalla foto a cui rispondi
command-group-settings = Cosa posso fare in questo gruppo
bot-short = Da un selfie, ritratti in cui sei ancora tu.
bot-about = Manda una foto, tocca uno stile e ricevi un ritratto in cui sei ancora tu: una foto professionale, un dipinto, un cartone animato, uno sticker. Le foto restano solo per poco tempo, e /forgetme cancella subito tutto.

## The host's commands

not-admin = Questo è riservato a chi gestisce lo studio.
no-such-person = Non conosco nessuno e nessuna richiesta con questo ID.
usage-block = Scrivi /block e l’ID di una persona o di una richiesta.
usage-unblock = Scrivi /unblock e l’ID di una persona o di una richiesta.
usage-quota = Scrivi /quota, l’ID di una persona e quante richieste al giorno: /quota abc 20, oppure /quota abc default.
usage-stats = Scrivi /stats.
usage-pause = Scrivi /pause per fermare tutto per ora, /resume per riprendere.
usage-resume = Scrivi /resume per riprendere.
blocked = Questa persona ora è bloccata. Quello che aveva in attesa è annullato.
unblocked = Questa persona può di nuovo fare richieste.
quota-set = I limiti di questa persona sono impostati.
stats-now = Ora: { $waiting } in attesa, { $running } in corso; consensi dati: { $people }.
stats-day = Richieste: { $hour } nell’ultima ora, { $day } nelle ultime 24 ore; riuscite: { $made }, fallite: { $failed }.
paused = Lo studio è in pausa. Le richieste si accettano ancora, e aspettano.
resumed = Lo studio riparte.

## What a short message may mean (the words are separated by bars; write those people really type)

intent-yes = sì|si|sí|sii|sì grazie|si grazie|sì dai|si dai|certo|certo che sì|certo che si|certamente|ok|okay|okk|va bene|vabbene|va benissimo|d'accordo|daccordo|sono d'accordo|accetto|volentieri|con piacere|dai|vai|vai pure|procedi|fai pure|perché no|perche no|continua
intent-no = no|nope|noo|no grazie|non ora|adesso no|ora no|meglio di no|lascia stare|lascia perdere|lasciamo stare|niente|fa niente|non importa|non mi va|non voglio|non mi piace|non mi piace molto|mica tanto
intent-hello = ciao|ciaoo|ciao a tutti|salve|buongiorno|buon giorno|buonasera|buona sera|buon pomeriggio|ehi|ehilà|ehila|hey|hei|inizia|start
intent-help = aiuto|aiutami|mi aiuti|help|cosa sai fare|che sai fare|cosa puoi fare|che puoi fare|cosa fai|che fai|cosa posso fare|che posso fare|come funziona|come funziona questo|come si usa|come si fa|come faccio|e ora|e adesso|ora che faccio|cosa devo fare|che devo fare|non capisco
intent-thanks = grazie|grazie mille|mille grazie|grazie tante|tante grazie|grazie infinite|ti ringrazio|grazie a te|grz|thanks|grazie grazie
intent-bye = arrivederci|a presto|ci vediamo|ci sentiamo|alla prossima|a dopo|a domani|buonanotte|buona notte|buona giornata|buona serata|bye|bye bye|addio
intent-praise = bello|bellissimo|bellissima|che bello|che bella|molto bello|molto bella|stupendo|stupenda|fantastico|fantastica|fantastici|meraviglioso|meravigliosa|perfetto|perfetta|ottimo|eccellente|wow|cavolo|spettacolo|spettacolare|incredibile|mi piace|mi piace molto|mi piace tantissimo|lo adoro|adoro|bravo|brava|bravissimo|top|figo|fighissimo|viene benissimo|venuto bene|carino|haha|ahah|ahahah|lol
intent-cancel = annulla|annullare|annullalo|annulla tutto|stop|ferma|fermati|fermalo|basta|interrompi|smetti
intent-privacy = privacy|riservatezza|cosa tieni|cosa conservi|che cosa conservi|cosa salvi|cosa viene salvato|tieni la mia foto|tieni le mie foto|salvi la mia foto|salvi le mie foto|conservi la mia foto|conservi le mie foto|che fine fanno le mie foto|che fine fa la mia foto|cosa fai con le mie foto|è sicuro|e sicuro|chi può vedere la mia foto|chi puo vedere la mia foto|chi vede la mia foto|chi vede le mie foto|dov'è la mia foto|dove è la mia foto|dove finisce la mia foto|i miei dati|protezione dei dati|gdpr|che dati hai su di me|che dati avete su di me|quali dati hai su di me|quali dati avete su di me|cosa hai su di me
intent-delete = cancella tutto|cancellare tutto|elimina tutto|eliminare tutto|dimenticami|dimenticati di me|cancella i miei dati|elimina i miei dati|cancella le mie foto|elimina le mie foto|cancella il mio account|elimina il mio account
intent-drop = cancella|elimina|cancellalo|eliminalo|cancella questo|elimina questo|cancella questa immagine|elimina questa immagine|cancella questo ritratto|elimina questo ritratto|cancella l'ultimo|elimina l'ultimo
intent-price = è gratis|e gratis|gratis|è gratuito|e gratuito|gratuito|quanto costa|quanto costa questo|quanto viene|quant'è|quanto è|quanto devo pagare|si paga|bisogna pagare|devo pagare|è a pagamento|e a pagamento|a pagamento|prezzo|prezzi|costo
intent-time = quanto ci vuole|quanto ci metti|quanto tempo|quanto tempo ci vuole|quanto tempo ci metti|quanto manca|quanto dura|quando è pronto|quando e pronto|quando sarà pronto|quando sara pronto|quando arriva|è pronto|e pronto|hai finito|ci vuole molto|ci vuole tanto|manca molto
intent-who = chi sei|cosa sei|che cosa sei|sei un bot|sei un robot|sei umano|sei umana|sei una persona|sei vero|sei vera|sei un'ia|sei una ia|sei un'intelligenza artificiale|cos'è|cos'è questo|cosa è questo|che cos'è|che cos'è likeness|cos'è likeness
intent-groups = foto di gruppo|ritratto di gruppo|noi due|tutti e due|tutte e due|entrambi|insieme|noi due insieme|puoi fare due persone|fai due persone|anche in due|in coppia
intent-surprise = sorprendimi|sorpresa|stupiscimi|fai tu|fai te|scegli tu|scegli te|decidi tu|decidi te|a caso|a tuo piacere|come vuoi|quello che vuoi|qualsiasi|uno qualsiasi|uno a caso|è uguale|e uguale|mi è indifferente|non importa quale|boh|non so|non lo so
intent-like = dipingimi così|dipingimi cosi|fammi così|fammi cosi|così come qui|come questa immagine|come quest'immagine|come in questa immagine|come questo quadro|come nella foto|in questo stile|con questo stile|nello stile di questa immagine|questo stile|lo stesso stile|stesso stile
intent-styles = stili|gli stili|mostra gli stili|mostrami gli stili|fammi vedere gli stili|vedi stili|vedere gli stili|quali stili|che stili|quali stili hai|che stili hai|quali stili ci sono|che stili ci sono|tutti gli stili|elenco stili|lista stili|menu|menù|catalogo
intent-language = lingua|lingue|cambia lingua|cambiare lingua|altra lingua|parla italiano|italiano|in italiano|parli italiano|inglese|in inglese|parla inglese
intent-more = altri così|altri cosi|altre così|altre cosi|ancora così|ancora cosi|altri come questo|altri come questa|un altro così|un altro cosi|ancora uno|ancora uno così|un altro|un'altra volta|di nuovo|ancora una volta|ancora|riprova|prova ancora|rifallo|fanne un altro|fanne altri|lo stesso di nuovo|varianti|variazioni
intent-undo = indietro|torna indietro|tornare indietro|vai indietro|annulla modifica|annulla la modifica|annulla le modifiche|come prima|com'era prima|era meglio prima|quello di prima|il precedente|ripristina|rimetti come prima|undo
intent-profile = usa la mia foto profilo|usa la mia foto del profilo|usa la mia foto di profilo|la mia foto profilo|la mia foto del profilo|la mia foto di profilo|prendi la mia foto profilo|prendi la mia foto del profilo|usa la foto del mio profilo|usa quella del profilo|prendi quella del profilo|con la mia foto profilo|dalla mia foto profilo|usa il mio avatar
mention-little = per favore|per piacere|pf|ora|adesso|subito|tutto|tutta|tutti|tutte|il|lo|la|i|gli|le|un|una|mio|mia|miei|mie|tuo|tue|questa|questo|queste|questi|quella|quello|quelle|di|del|che|mi|io|tu|ti|voi|voglio|vorrei|puoi|può|potresti|potrebbe|bot|likeness|a|ragazzi|amici|e|molto|tanto|bel|bello|ritratto|prima|ultima|seconda|inviato|mandato|hai|ho|anche|per sempre|definitivamente|vecchie|oh|hm|hmm
mention-delete = cancella|cancellare|cancelli|cancellate|elimina|eliminare|elimini|eliminate|togli|togliere|rimuovi|rimuovere|rimuova|distruggi|dimentica
mention-kept = foto|fotografia|fotografie|immagine|immagini|selfie|dati|ritratto|ritratti|account|tutto quello|tutto ciò|tutto su di me|faccia|viso|informazioni|su di me|di me
mention-asks = cosa succede|che succede|cosa fai|cosa fate|che fai|che fate|cosa conserv*|cosa tieni|cosa tenete|cosa salv*|cosa sai|cosa avete|che fine|chi|dove|per quanto|quanto tempo|conservi|conservate|salvi|salvate|tieni|tenete|vengono|viene|saranno|sarà|sono salvat*|è salvat*|sono al sicuro|è al sicuro|condivid*|usate|usi
mention-keeping = conserv*|salv*|tien*|tenete|memorizz*|archivi*|succede|fai|fate|fanno|vede|vedono|vedere|condivid*|condivis*|pubblic*|cancellat*|eliminat*|sicur*|privat*|usat*|usi|accesso|sai|vend*|vann*|va|finisc*|avete|restano|rimangono
mention-part = sfondo*|sfondi|cornice|bordo|bordi|muro|parete|dietro|intorno|tranne|occhiali|cappello|capelli|barba|baffi|pelle|rughe|brufoli|macchie|ombra|ombre|luce|luci|chiar*|scur*|color*|ner*|bianc*|blu|azzurr*|ross*|verd*|grigi*|dorat*|testo|scritta|logo|filigrana|sfocat*|rumore|occhi|denti|sorriso|natural*|stile*|dipint*|pittura|olio|acquerell*|disegn*|fumett*|caricatura|matita|locandina|adesivo|pirata|vichingo*|come un|come una|dalla foto|dall'immagine
mention-name = mi chiamo|il mio nome è
mention-remark = mi ha fatto sembrare|mi fa sembrare|mi ha fatto|è divertente|è troppo divertente|è buffo|questo bot è|il bot è|likeness è|sembro mia|sembro mio
mention-not = non|mai|niente|nulla|senza|meno|troppo

## The web page

web-title = Likeness
web-needs-script = Questa pagina ha bisogno di JavaScript.
web-tagline = Il tuo studio di ritratti, su questo computer
web-composer-label = Messaggio
web-composer-placeholder = Scrivi un messaggio
web-send = Invia
web-attach = Aggiungi foto
web-camera = Scatta una foto
web-camera-take = Scatta
web-camera-retake = Rifalla
web-camera-use = Usa questa foto
web-camera-flip = Altra fotocamera
web-camera-denied = Il browser non mi fa usare la fotocamera. Puoi consentirlo nella barra degli indirizzi, oppure mandare una foto.
web-camera-none = Qui non trovo nessuna fotocamera. Manda una foto.
web-drop-here = Trascina qui la tua foto
web-drop-hint = oppure incollala, o usa la fotocamera
web-language = Lingua
web-menu = Menu
web-menu-results = Cosa viene conservato
web-menu-me = Il mio volto
web-menu-privacy = Privacy
web-menu-forget = Dimenticami
web-menu-help = Aiuto
web-theme = Aspetto
web-theme-system = Come il sistema
web-theme-light = Chiaro
web-theme-dark = Scuro
web-close = Chiudi
web-previous = Precedente
web-next = Successivo
web-before-after = Prima e dopo
web-before = Prima
web-after = Dopo
web-download = Scarica
web-delete = Cancella
web-keep = Tieni
web-delete-sure = Cancellare questo ritratto per sempre?
web-details = Dettagli
web-new-messages = Nuovi messaggi
web-connecting = Connessione…
web-offline = Nessuna connessione con Likeness. Continuo a provare; non si perde niente.
web-back-online = Di nuovo in linea
web-sending = Invio…
web-not-sent = Non è arrivato. Riprova.
web-retry = Riprova
web-too-big = Quel file è troppo grande.
web-not-a-photo = Quella non è una foto che so leggere (JPEG, PNG, WebP, HEIC).
web-too-many = Dieci foto alla volta, per favore.
web-remove = Togli
web-caption-placeholder = Di’ cosa ti piacerebbe, se lo sai già
web-progress = Avanzamento
web-typing = Likeness sta guardando
web-you = Tu
web-likeness = Likeness
web-skip-to-composer = Vai al campo del messaggio
web-messages = Messaggi
web-photo-of-yours = La tua foto
web-portrait = Ritratto
web-gallery = Stili
web-zoom = Mostra in grande
web-enter-why = Questa pagina è per chi conosce la parola d’ordine. Chiedila a chi gestisce lo studio.
web-enter-label = Parola d’ordine
web-enter-button = Entra
web-enter-wrong = Non è quella. Riprova.
web-error-not-understood = Non ho capito.
web-error-not-understood-hint = Ricarica la pagina e riprova.
web-error-no-photo = Non è arrivata nessuna foto.
web-error-no-photo-hint = Scegline una, o trascinala sulla pagina.
web-error-enter = Questa pagina chiede prima una parola d’ordine.
web-error-enter-hint = Ricarica la pagina.
web-error-stale = La pagina è aperta da troppo tempo.
web-error-stale-hint = Ricaricala; non si perde niente.
web-error-elsewhere = Arrivava da un’altra pagina, quindi non l’ho fatto.
web-error-elsewhere-hint = Apri proprio questa pagina e prova da qui.
web-error-slow = Ci ha messo troppo ad arrivare.
web-error-slow-hint = Riprova dove la connessione è migliore.
web-error-length = Il browser non ha detto quanto sta mandando.
web-error-length-hint = Riprova con un altro browser.
web-error-text-too-long = È più di quanto riesco a leggere in una volta.
web-error-text-too-long-hint = Dillo in una o due frasi.
web-error-too-big = Quella foto è troppo grande: al massimo { $most } MB.
web-error-too-big-hint = Una copia più piccola va benissimo.
web-error-too-many =
    { $most ->
        [one] Una foto alla volta, per favore.
       *[other] { $most } foto alla volta, per favore.
    }
web-error-too-many-hint = Scegli le più nitide.
web-error-kind = Con questo non so cosa fare.
web-error-kind-hint = Manda una foto, o qualche parola.
web-error-too-fast = Un po’ troppo in poco tempo.
web-error-too-fast-hint = Aspetta { $wait } e continua.
web-error-busy = In questo momento c’è molta gente.
web-error-busy-hint = Riprova tra { $wait }.
web-error-trouble = Qualcosa è andato storto da parte mia.
web-error-trouble-hint = Riprova.
detail-likeness = Somiglianza
detail-style = Stile
detail-seed = Seme
detail-size = Dimensione
detail-engine = Fatto con

## Styles

# professional
style-headshot = Studio grigio
about-headshot = Una foto professionale pulita davanti a un semplice fondale grigio.
style-bokeh = Il tuo sfondo, sfocato
about-bokeh = Il tuo sfondo resta, dolcemente sfocato come con un obiettivo da ritratto.
style-brand = Colore aziendale
about-brand = Una foto professionale su un solo colore: dimmi il tuo, a parole o come #0f6e84.
style-cinematic = Da film
about-cinematic = Colori da cinema, ombre verde-azzurre e luce da un lato solo.
style-editorial = Da rivista
about-editorial = Luce e colori da rivista, inquadratura più alta, un po’ di teatro.
style-glamour = Glamour
about-glamour = Luce dall’alto che valorizza gli zigomi, come nei vecchi ritratti del cinema.
style-golden-hour = Ora d’oro
about-golden-hour = Il tuo sfondo, sfocato e luminoso come una sera d’estate.
style-mono = Studio in bianco e nero
about-mono = Un ritratto senza tempo in bianco e nero, con tutti i grigi.
style-office = Ufficio
about-office = Al lavoro: alle spalle un ufficio luminoso, dolcemente sfocato.
style-rembrandt = Rembrandt
about-rembrandt = Sfondo scuro, una luce calda di lato e il piccolo triangolo sulla guancia.
style-rim = Ritratto in controluce
about-rim = Quasi nero, con un filo di luce intorno a capelli e spalle.
style-studio-black = Studio nero
about-studio-black = Quieto e serio su nero, con la luce sul volto.
style-studio-navy = Studio blu scuro
about-studio-navy = Una foto professionale su un blu profondo, per banche, studi legali e direzione.
style-studio-warm = Studio caldo
about-studio-warm = Una foto professionale cordiale, su un caldo fondo color sabbia.
style-studio-white = Studio bianco
about-studio-white = Chiara e uniforme su bianco, per tesserini, documenti e pagine web.
style-window = Luce di finestra
about-window = Luce del giorno da una grande finestra, la stanza dietro dolcemente sfocata.

# painted
style-antique-print = Stampa antica
about-antique-print = Verde salvia e oro vecchio, come la mappa di un atlante.
style-autumn = Autunno
about-autumn = Senape, ardesia e scintille di rosso sotto un cielo grigio-azzurro.
style-blue-wave = Onda blu
about-blue-wave = Blu mare e sabbia con linee sottili, come una stampa marina.
style-carnival = Carnevale
about-carnival = Contorni cremisi su corallo, oro e blu, il tutto vivace e allegro.
style-coral-brush = Pennellate larghe
about-coral-brush = Larghi tratti neri di pennello su corallo, sabbia e cielo.
style-crimson-gold = Cremisi e oro
about-crimson-gold = Ombre rosso scuro e luce dorata, come una locandina teatrale dipinta.
style-expressionist = Ardesia e rosso
about-expressionist = Tratti ruvidi di carboncino su crema e ardesia, con qualche accento rosso.
style-golden-engraving = Incisione dorata
about-golden-engraving = Sottili linee incise in ocra e inchiostro scuro, come una vecchia banconota.
style-ink-and-gold = Inchiostro e oro
about-ink-and-gold = Linee d’inchiostro e velature dorate, metà disegno, metà pittura.
style-ink-wash = Inchiostro acquerellato
about-ink-wash = Decise linee di china nera con una velatura leggera di pesca e azzurro pallido.
style-lavender-gold = Lavanda e oro
about-lavender-gold = Pennellate sciolte in lavanda e oro, leggere e sognanti.
style-like = Come nell’immagine
about-like = Prende lo stile da un’immagine che mandi insieme alla foto.
style-mosaic = Mosaico pastello
about-mosaic = Piccole tessere color pastello dai bordi scuri.
style-oil = Olio su tela
about-oil = I tuoi colori in morbide pennellate, con la trama della tela.
style-old-master = Antico maestro
about-old-master = Fondo scuro, colori smorzati e vecchia tela, come in un museo.
style-painted = Dipinto in luce calda
about-painted = Pennellate morbide giallo miele davanti a uno sfondo celeste.
style-starry-blue = Blu stellato
about-starry-blue = Pennellate brevi blu notte con luce gialla.
style-storybook = Libro illustrato
about-storybook = Contorni di china intorno ai tuoi colori, come in un libro per bambini.
style-tapestry = Arazzo
about-tapestry = Come tessuto, in ruggine, ambra e blu scuro.
style-teal-woodcut = Xilografia
about-teal-woodcut = Una stampa in verde petrolio e crema, come intagliata nel legno.
style-watercolour = Acquerello
about-watercolour = Velature pallide di acquamarina e pesca su carta.

# illustrated
style-big-caricature = Caricatura esagerata
about-big-caricature = Una caricatura senza mezze misure.
style-caricature = Caricatura
about-caricature = Quello che il tuo volto ha di speciale, esagerato con affetto.
style-cartoon-avatar = Avatar cartoon
about-cartoon-avatar = Un cartone allegro di te, dai tratti un po’ più grandi.
style-coloured-pencil = Matite colorate
about-coloured-pencil = Disegnato a matite colorate, tratti leggeri su carta.
style-comic = Fumetto
about-comic = Contorni neri e puntini di stampa, come una pagina di fumetto.
style-duotone = Bicromia
about-duotone = Solo due colori, dal blu di mezzanotte alla luce calda.
style-illustration = Illustrazione
about-illustration = La foto in disegno pulito, con colori piatti e chiari.
style-ink-line = Tratto a china
about-ink-line = Linee di china nera su carta bianca, nient’altro.
style-pencil = Matita
about-pencil = Un morbido disegno a grafite su carta da disegno.
style-pixel-art = Pixel art
about-pixel-art = Tu come protagonista di un vecchio videogioco.
style-pop-art = Pop art
about-pop-art = Colori piatti e accesi, ombre dure, come una serigrafia degli anni Sessanta.
style-pop-art-four = Pop art quattro volte
about-pop-art-four = Lo stesso volto quattro volte, in quattro combinazioni di colori.
style-risograph = Risografia
about-risograph = Due inchiostri, grana e un lieve fuori registro, come una fanzine.
style-sepia = Seppia
about-sepia = Marrone e crema, come una foto di un vecchio album.

# fun
style-confetti = Coriandoli
about-confetti = Coriandoli di carta e stelle filanti intorno a te.
style-emoji-badge = Spilla emoji
about-emoji-badge = Una spilla gialla e rotonda con il tuo volto, piccola ma chiara.
style-movie-poster = Locandina di film
about-movie-poster = Grande luce, angoli scuri e un titolo sotto il tuo volto.
style-neon = Neon
about-neon = Tubi luminosi rosa e ciano nel buio.
style-passport-stamp = Timbro sul passaporto
about-passport-stamp = Il tuo ritratto come timbro, in inchiostro rosso.
style-polaroid = Foto istantanea
about-polaroid = Una piccola stampa quadrata con bordo bianco e spazio per un nome.
style-sticker = Sticker
about-sticker = Ritagliato con contorno bianco, pronto per la chat.
style-trading-card = Carta da collezione
about-trading-card = Una carta da collezione con cornice dorata e il tuo nome.
style-vaporwave = Vaporwave
about-vaporwave = Tramonto rosa, una griglia e gli anni Ottanta.

## Discord

choose-a-look = Scegli uno stile
photo-form-title = La tua foto
photo-form-label = Una foto, o più foto della stessa persona
photo-form-hint = Volto ben illuminato, sguardo verso l’obiettivo. Non la vede nessun altro.
full-was-too-large = Alla massima qualità è troppo grande per qui. Più grande di così non si può:
button-begin = Continua, solo noi due
server-go-on = Qui leggono tutti. Tocca qui sotto e continuiamo dove vedi solo tu.
button-show = Mostra nel canale
button-take-back = Ritira
taken-back = Ritirato. Ora lo vedi solo tu.
button-express = Emoji o sticker qui
express-sure = Chiunque su questo server potrebbe usarlo. Puoi ritirarlo quando vuoi.
button-as-emoji = Fanne un’emoji
button-as-sticker = Fanne uno sticker
expressed-emoji = Ora chiunque su questo server può usarla; scrivi { $name }
expressed-sticker = Ora chiunque su questo server può usarlo: è lo sticker «{ $name }».
gallery-page = Stili, pagina { $page } di { $pages }. Scegline uno nel menu.
button-delete-one = Cancellane uno
files-skipped =
    { $count ->
        [one] Un file non era una foto; l’ho lasciato fuori.
       *[other] { $count } file non erano foto; li ho lasciati fuori.
    }
shown-by = { $who } mostra un ritratto
show-refused = In questo canale non posso pubblicare. Puoi salvare il ritratto e pubblicarlo tu.
answer-later = È troppo tempo per rispondere qui. Arriverà come messaggio diretto; se i tuoi sono chiusi, lo trovi in /results.
no-picture-there = In quel messaggio non c’è nessuna immagine. Scegline uno con una foto.
no-avatar-there = Lì non c’è una foto profilo da cui partire.
server-no-owner = Per quella foto non ho a chi chiedere il permesso. Scegline una tua.
server-of-mine = Quella è mia. Scegli una tua foto.
ask-not-here = In questo canale non posso scrivere, quindi qui non posso chiedere a nessuno. In un altro forse sì.
photo-before-like = Il ritratto di chi? Prima mandami una tua foto, poi scegli di nuovo quell’immagine.
server-not-here = Chi gestisce questo server mi vuole in altri canali. Chiedimelo lì, o scrivimi un messaggio diretto.
server-not-you = Su questo server ci sono solo per certi ruoli. Però puoi scrivermi un messaggio diretto.
server-not-manager = Questo è per chi può gestire il server.
server-settings = Cosa posso fare su questo server
server-channels = Canali in cui accetto richieste (nessuno scelto: tutti)
server-roles = Ruoli da cui accetto richieste (nessuno scelto: tutti)
server-families = Stili disponibili qui
server-limit = Richieste al giorno per persona
server-limit-day =
    { $count ->
        [0] Quante ne consente lo studio
        [one] { $count } richiesta al giorno per persona
       *[other] { $count } richieste al giorno per persona
    }
server-showing-on = Mostrare ritratti nel canale: permesso
server-showing-off = Mostrare ritratti nel canale: non permesso
shape-1-1 = Quadrato
shape-4-5 = Verticale, 4 a 5
shape-3-4 = Verticale, 3 a 4
command-photo = Una tua foto; la vedi solo tu
command-more-photos = Un’altra foto della stessa persona
command-style = Uno stile; scrivi per cercare
command-words = Con parole tue
command-count = Quanti stili di quel tipo
command-shape = Formato dell’immagine
command-private = Lo vedi solo tu, come di solito; altrimenti lo vede anche il canale
command-server = Cosa posso fare su questo server
command-host = Per chi gestisce lo studio
command-host-stats = Come sta andando
command-host-pause = Fermare tutto per ora
command-host-resume = Riprendere
command-host-block = Bloccare qualcuno
command-host-unblock = Sbloccare qualcuno
command-host-id = ID di una persona o di una richiesta
menu-portrait = Ritratto da questa foto
menu-like = Dipingi in questo stile
menu-avatar = Ritratto dall’avatar
