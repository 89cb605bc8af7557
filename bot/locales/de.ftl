### Everything Likeness says, in German.
###
### Voice: warm, brief, honest; three lines at most; no jargon; never blame. *Stars* mark emphasis.
### A value in braces comes from the program and stays as it is.

## Building blocks

# Shown as it is.
raw = { $text }
span-seconds =
    { $count ->
        [one] { $count } Sekunde
       *[other] { $count } Sekunden
    }
span-minutes =
    { $count ->
        [one] { $count } Minute
       *[other] { $count } Minuten
    }
span-hours =
    { $count ->
        [one] { $count } Stunde
       *[other] { $count } Stunden
    }
span-days =
    { $count ->
        [one] { $count } Tag
       *[other] { $count } Tage
    }
count-photos =
    { $count ->
        [0] keine Fotos
        [one] { $count } Foto
       *[other] { $count } Fotos
    }
count-faces =
    { $count ->
        [0] kein gemerktes Gesicht
        [one] { $count } gemerktes Gesicht
       *[other] { $count } gemerkte Gesichter
    }
count-portraits =
    { $count ->
        [0] keine Porträts
        [one] { $count } Porträt
       *[other] { $count } Porträts
    }
count-orders =
    { $count ->
        [0] keine Aufträge
        [one] { $count } Auftrag
       *[other] { $count } Aufträge
    }

## Beginning

hello = Ich mache Porträts aus Fotos: ein Bewerbungsfoto, ein Gemälde, einen Cartoon, einen Sticker. Alles passiert auf diesem Rechner.
hello-how = Schick mir ein Selfie und tippe auf einen Stil. Du bekommst dein Porträt und ein ehrliches Wort dazu, wie ähnlich es dir sieht.
hello-again = Schön, dich wiederzusehen. Welcher Stil soll es sein?
consent = Schön, dass du da bist. Ich mache Porträts aus Fotos, auf dem eigenen Rechner dieser Gruppe. Deine Fotos behalte ich { $photos }, deine Porträts { $portraits }, dann sind sie weg; /forgetme löscht alles sofort. Darf ich?
consent-thanks = Danke dir.
consent-refused = Wie du magst. Ich habe nichts behalten. Wenn du es dir anders überlegst, schick einfach ein Foto.
refused-after-yes = Du hattest schon Ja gesagt, darum bleibt, was du geschickt hast, bis seine Zeit um ist. „Vergiss mich“ löscht alles sofort.
wish-noted = Das mache ich, sobald du Ja gesagt hast.
agreed-send-photo = Danke. Jetzt schick mir ein Foto: Kopf und Schultern, Blick in die Kamera, das klappt am besten.
send-a-photo = Schick mir ein Foto: Kopf und Schultern, Blick in die Kamera, gutes Licht.
photo-first = Gern. Zuerst brauche ich ein Foto von dir.
photo-for-that = Schick mir ein Foto, dann mache ich das.
after-looking = Das mache ich, sobald ich mir dein Foto angesehen habe.

## Photos and the coach

looking =
    { $count ->
        [one] Ist da. Ich schaue es mir an …
       *[other] Sind da. Ich schaue sie mir an …
    }
look-interrupted = Beim Ansehen deines Fotos kam mir etwas dazwischen. Schickst du es noch einmal?
good-photo = Gutes Licht, scharf, Blick in die Kamera.
good-photos =
    { $count ->
        [one] Ein gutes Foto.
        [2] Zwei gute Fotos.
       *[other] { $count } gute Fotos.
    }
left-out = Foto { $number } lasse ich weg: { $why }.
left-out-one = Dieses Foto lasse ich weg: { $why }.
left-out-many =
    { $count ->
        [one] { $count } Foto lasse ich weg.
       *[other] { $count } Fotos lasse ich weg: zu unscharf, zu dunkel oder von jemand anderem.
    }
somebody-new = Hier ist jemand anderes zu sehen als vorher, darum fange ich mit diesem Gesicht neu an.
face-known = Ich bleibe bei dem Gesicht, das ich kenne. Für jemand anderen schick mir das Foto einzeln.
photo-from-before =
    { $count ->
        [one] Ich mache mit dem Foto von vorhin weiter.
       *[other] Ich mache mit den Fotos von vorhin weiter.
    }
why-unreadable = Ich kann die Datei nicht lesen
why-no-face = Ich sehe kein Gesicht darauf
why-stranger = Es zeigt wohl jemand anderen
why-eyes-closed = Die Augen sind zu
why-blurred = Es ist unscharf
why-small-face = Das Gesicht ist sehr klein
why-backlit = Das Licht kommt von hinten
why-dark = Es ist dunkel
why-bright = Das Licht ist zu hart
why-turned-away = Der Kopf ist weggedreht
coach-eyes-closed = Die Augen wirken hier geschlossen. Mit offenen Augen wird das Porträt besser.
coach-blurred = Das Gesicht ist nicht ganz scharf. Kamera ruhig halten, Linse abwischen und noch einmal versuchen.
coach-small-face = Das Gesicht ist hier klein, da fehlen feine Details. Am besten ist ein Foto auf Armlänge, mit Blick zum Fenster.
coach-backlit = Das Licht kommt von hinten. Zum Fenster gedreht wird es besser.
coach-dark = Das Foto ist dunkel. Mit dem Gesicht zum Fenster oder zur Lampe wird es viel besser.
coach-bright = Das Licht ist so stark, dass ein Teil des Gesichts verloren geht. Ohne direkte Sonne oder Blitz wird es besser.
coach-turned-away = Der Kopf ist weit zur Seite gedreht. Am besten klappt es mit Blick zur Kamera.
tip-tilted-up-down = Ein gutes Foto. Noch besser mit der Kamera auf Augenhöhe.
tip-covered = Ein gutes Foto, nur ist ein Teil des Gesichts verdeckt. Ohne das wird das Porträt ähnlicher.
tip-side-light = Ein gutes Foto, eine Gesichtshälfte liegt im Schatten. Dreh dich etwas zum Licht, das hilft.
tip-colour-cast = Ein gutes Foto, in farbigem Licht. Bei Tageslicht wirkt die Haut echter.
which-face = Ich sehe { $count } Personen. Wen soll ich porträtieren?
face-first = Verstanden. Sag mir zuerst, um wen es geht: Tippe auf die Nummer am Gesicht.
face-chosen = Also Nummer { $number }.
face-not-there = Diese Nummer steht an keinem Gesicht. Tippe auf eine, die du siehst.
like-taken = Was für ein Stil! So, wie dieses Bild gemalt ist, male ich dich.

## Looks

which-look = Welcher Stil?
say-what-you-like = Sag es mit deinen Worten: Farben, Licht, ein Stil, wie kräftig.
words-title = Mit eigenen Worten
words-label = Was hättest du gern?
example-words = dunkelblauer Hintergrund, etwas wärmer
example-change = dunklerer Hintergrund, weniger Kontrast
example-photo = Zieh ein Foto hierher oder sag Hallo
send-the-picture = Schick mir das Bild, dessen Stil dir gefällt: ein Gemälde, ein Plakat, ein Muster.
own-words = eigene Worte
style-gone = Diesen Stil habe ich nicht mehr. Aber diese hier:
family-professional = Profilfoto
family-painted = Gemalt
family-illustrated = Cartoon und gezeichnet
family-fun = Spaß
family-professional-about = Profilfotos: Das Foto bleibt ein Foto, mit besserem Licht und Hintergrund.
family-painted-about = Gemalt: Pinsel, Tusche, Mosaik, alte Meister.
family-illustrated-about = Cartoon und gezeichnet: Stifte, Comics, Pop-Art, Pixel.
family-fun-about = Zum Spaß: Sticker, Plakate, Neon, Konfetti.
options = Ab jetzt, wenn deine Worte nichts anderes sagen:
option-title-count = Wie viele
option-title-shape = Format
option-title-backdrop = Hintergrund
option-title-strength = Stärke
option-count =
    { $count ->
        [one] 1 Porträt
       *[other] { $count } Stile
    }
option-shape-any = Format: egal
option-backdrop-any = Hintergrund: egal
option-strength-any = Stärke: normal
option-strength = Stärke { $percent } %
color-white = Weiß
color-light-grey = Hellgrau
color-grey = Grau
color-charcoal = Anthrazit
color-navy = Marineblau
color-teal = Petrol
color-beige = Beige
color-burgundy = Bordeaux

## Waiting

next-in-line = Du bist als Nächstes dran, noch etwa { $wait }.
in-line =
    { $before ->
        [one] Vor dir ist noch eins dran, etwa { $wait }. Ich schicke es hierher; du kannst den Chat schließen.
       *[other] Vor dir sind noch { $before } dran, etwa { $wait }. Ich schicke es hierher; du kannst den Chat schließen.
    }
making = Ist gerade in Arbeit, noch etwa { $wait }.
stage-intake = Foto öffnen
stage-analyze = dein Gesicht kennenlernen
stage-refine = retuschieren
stage-generate = das Bild entsteht
stage-critique = prüfen, ob du es bist
stage-finish = letzter Schliff
cancelled = Abgebrochen. Das zählt nicht mit.
cancel-which = Was soll ich stoppen?
nothing-to-cancel = Gerade ist nichts in Arbeit.
paused-for-now = Das Studio macht gerade Pause; sobald es weitergeht, mache ich es.

## Portraits

likeness-strong = Dir sehr ähnlich.
likeness-good = Gut getroffen.
likeness-weak = Sieht dir nicht ganz ähnlich; ein klareres Foto würde helfen.
likeness-different = Mehr Fantasie als Ähnlichkeit.
likeness-nobody = Niemand Bestimmtes, nur nach Worten gemalt.
# A portrait by another backdrop than that of its look: “Headshot, navy backdrop”.
title-backdrop = { $title }, Hintergrund: { $color }
title-own-backdrop = { $title }, anderer Hintergrund
# A portrait among several: “2 Pencil”.
numbered = { $number } { $title }
sent-again = Vielleicht hast du das schon; ich war nicht sicher, ob es angekommen ist.
what-to-change = Was soll ich ändern?
change-not-understood = Darin habe ich nichts gefunden, was ich ändern kann. Versuch es mit „dunkelblauer Hintergrund“, „wärmer“ oder „weniger Kontrast“.
change-title = Etwas ändern
change-label = Was soll anders sein?
undone = Wieder wie vorher.
undo-gone = Das vorige gibt es nicht mehr. Ich kann es neu machen: Welcher Stil?
more-is-same = Dieser Stil kommt jedes Mal gleich heraus. Hier sind ein paar, die ihm nahe sind.
nothing-to-undo = Es gibt nichts rückgängig zu machen.
too-old = Das ist zu lange her, ich weiß nicht mehr, wie es entstanden ist. Ein neues ist schnell gemacht.
too-many-changes = Das sind viele Änderungen an einem Porträt. Fangen wir lieber neu an.
avatars-ready = Dein Avatar in den üblichen Größen: LinkedIn, Slack, GitHub, Telegram, Discord und ein Favicon.
deleted = Gelöscht.
delete-sure =
    { $count ->
        [one] Dieses Porträt endgültig löschen?
       *[other] Alle { $count } Porträts endgültig löschen?
    }
which-sticker = Aus welchem soll ich einen Sticker machen?
which-express = Welches Porträt?
which-avatars = Aus welchem soll ich ein Avatar-Paket machen?
which-to-delete = Welches soll ich endgültig löschen?
photos-deleted-but-face = Deine Fotos sind gelöscht, bis auf das mit dem Gesicht, das ich mir merken soll.
photos-deleted = Deine Fotos sind gelöscht. Die Porträts bleiben, bis ihre Zeit um ist.
face-is-kept = Ich merke mir dein Gesicht fürs nächste Mal. /me zeigt es und löscht es auch.

## What was understood

note-took = Verstanden habe ich: *{ $style }*.
note-took-with = Verstanden habe ich: *{ $style }*, dazu { $changes }.
note-changed = Jetzt: { $changes }.
note-with = Wie gewünscht: { $changes }.
note-stayed-away = Wie gewünscht vermieden: { $things }.
note-one-look = Ein Stil auf einmal; als eigenes Porträt ginge auch: { $styles }.
note-one-backdrop = Es geht nur ein Hintergrund, ich habe diesen genommen: { $backdrop ->
        [dark] dunkel
        [light] hell
        [warm] warm
        [cool] kühl
       *[other] „{ $backdrop }“
    }.
note-light-from-left = Das Hauptlicht kommt hier von links; von rechts geht es nicht.
note-nearest-shape = { $asked } kann ich nicht; am nächsten kommt { $shape }.
note-frame-kept = Ich kann 1:1, 4:5 und 3:4, darum bleibt das Format, wie es ist.
note-name-elsewhere = In diesem Stil ist kein Platz für den Namen. Platz gibt es hier: { $styles }.
note-letters-unknown = Die Buchstaben von „{ $name }“ kann ich noch nicht drucken, darum fehlen sie.
note-border-colours = Rand und Papier behalten die Farben des Stils.
note-needs-graphics-card =
    { $more ->
        [0] Weggelassen, weil es eine Grafikkarte bräuchte: { $things }.
       *[other] Weggelassen, weil es eine Grafikkarte bräuchte, unter anderem: { $things }.
    }
note-not-in-words =
    { $more ->
        [0] Lässt sich noch nicht mit Worten ändern und bleibt: { $things }.
       *[other] Lässt sich noch nicht mit Worten ändern und bleibt, unter anderem: { $things }.
    }
note-not-understood =
    { $more ->
        [0] Das habe ich nicht verstanden: { $things }.
       *[other] Das habe ich nicht verstanden, unter anderem: { $things }.
    }
note-read-first = Ich habe die ersten { $count } Zeichen gelesen.
note-which-face = Ich sehe { $count } Gesichter in { $name } und nehme { $number ->
        [1] das größte
       *[other] Nummer { $number } der Größe nach
    }.
note-stranger = { $name } zeigt wohl jemand anderen, darum habe ich es weggelassen.
note-no-face-in = In { $name } finde ich kein Gesicht, darum habe ich es weggelassen.
note-style-failed = *{ $style }* hat diesmal nicht geklappt. { $why }
change-backdrop = Hintergrund „{ $value }“
change-backdrop-tone =
    { $value ->
        [dark] dunklerer Hintergrund
        [warm] wärmerer Hintergrund
        [cool] kühlerer Hintergrund
       *[light] hellerer Hintergrund
    }
change-warmer =
    { $amount ->
        [little] etwas wärmer
        [much] viel wärmer
       *[plain] wärmer
    }
change-cooler =
    { $amount ->
        [little] etwas kühler
        [much] viel kühler
       *[plain] kühler
    }
change-brighter =
    { $amount ->
        [little] etwas heller
        [much] viel heller
       *[plain] heller
    }
change-darker =
    { $amount ->
        [little] etwas dunkler
        [much] viel dunkler
       *[plain] dunkler
    }
change-more-contrast =
    { $amount ->
        [little] etwas mehr Kontrast
        [much] viel mehr Kontrast
       *[plain] mehr Kontrast
    }
change-less-contrast =
    { $amount ->
        [little] etwas weniger Kontrast
        [much] viel weniger Kontrast
       *[plain] weniger Kontrast
    }
change-mono = schwarz-weiß
change-light =
    { $value ->
        [butterfly] Licht von vorn oben
        [rembrandt] Rembrandtlicht
        [loop] Licht von der Seite
        [split] Licht auf einer Gesichtshälfte
        [rim] Licht von hinten
       *[soft] weiches Licht
    }
change-retouch =
    { $value ->
        [none] natürliche Haut
        [strong] weichere Haut
       *[light] etwas weichere Haut
    }
change-strength = Stärke { $percent } %
change-caption = der Name „{ $value }“
change-shape =
    { $value ->
        [square] quadratisch
       *[other] Hochformat { $value }
    }

## What is kept

privacy-kept = Deine Fotos behalte ich { $photos }, um Porträts daraus zu machen, die Porträts { $portraits }. Danach werden sie von selbst gelöscht.
privacy-sealed = Sie liegen nur auf diesem Rechner, verschlossen mit deinem eigenen Schlüssel. Niemand sonst in diesem Chat kommt heran.
privacy-yours = /results zeigt, was ich aufbewahre, /me das Gesicht, das ich mir für dich merke. /forgetme löscht alles sofort und endgültig.
nothing-kept = Ich habe nichts von dir aufbewahrt.
results-portraits =
    { $count ->
        [one] Dein Porträt, mit dem Datum, an dem es verschwindet:
       *[other] Deine { $count } Porträts, mit dem Datum, an dem sie verschwinden:
    }
results-photos =
    { $count ->
        [one] Dein Foto bleibt bis { $until } Uhr.
       *[other] Deine { $count } Fotos bleiben längstens bis { $until } Uhr.
    }
results-photos-saved =
    { $count ->
        [one] Das Foto deines Gesichts bleibt, bis du es löschst.
       *[other] Die { $count } Fotos deines Gesichts bleiben, bis du sie löschst.
    }
results-no-photos = Ich habe kein Foto von dir.
results-lent =
    { $count ->
        [one] Ich habe { $count } Porträt von dir, um das jemand anderes gebeten hat.
       *[other] Ich habe { $count } Porträts von dir, um die andere gebeten haben.
    }
until = bis { $until } Uhr
no-face-kept = Ich habe mir kein Gesicht von dir gemerkt. Nach einem Porträt kannst du mich darum bitten.
face-kept = Dieses Gesicht merke ich mir für dich. So geht es auch, ohne ein Foto zu schicken.
face-dropped = Das Gesicht ist gelöscht.
forget-sure = Das wird jetzt endgültig gelöscht: { $what }.
forgotten = Erledigt um { $at } Uhr. Gelöscht: { $what }.
forget-lent =
    { $count ->
        [one] Außerdem { $count } Porträt von dir, um das jemand anderes gebeten hatte.
       *[other] Außerdem { $count } Porträts von dir, um die andere gebeten hatten.
    }
forgotten-key = Der Schlüssel, der sie öffnen konnte, ist vernichtet.
which-language = In welcher Sprache wollen wir reden?
language-spoken = Ab jetzt spreche ich Deutsch mit dir.

## Help

help-commands = /results was ich aufbewahre · /me dein gemerktes Gesicht · /privacy · /language · /cancel · /forgetme
help-channel = Tippe /portrait und häng ein Foto von dir an, gern auch mit einem Stil. Was kommt, siehst nur du.
help-show = Was dir gefällt, kannst du allen zeigen: „{ $show }“.
help-menus = An einer Nachricht mit Foto oder an einer Person findest du unter „Apps“: „{ $photo }“, „{ $like }“, „{ $avatar }“.
help-host = Für dich als Host, im privaten Chat: { $commands }
help-photo = Schick mir ein Foto von dir und tippe auf einen Stil. Ein Foto und ein Fingertipp genügen.
help-looks = Tippe auf „Stile“ oder sag mit eigenen Worten, was du gern hättest. Schick ruhig mehrere Fotos von dir, dann wird es ähnlicher.
help-consent = Bevor ich ein Foto ansehe, brauche ich dein Ja. Ja heißt: Ich behalte es eine Weile und mache Porträts daraus. Nein heißt: Es ist weg.
help-face = Auf dem Foto sind mehrere Personen. Tippe auf die Nummer der Person, die ich porträtieren soll.
help-weak = Mit diesem Foto kann ich arbeiten, aber mit einem besseren wird auch das Porträt besser.
help-words = Sag, was du gern hättest: eine Farbe hinter dir, wärmeres oder kühleres Licht, einen Stil, schwarz-weiß.
help-change = Sag, was anders sein soll: anderer Hintergrund, wärmer, weniger Kontrast. Alles andere bleibt.
help-like = Schick mir ein Bild, dessen Farben und Striche dir gefallen; so male ich dich.
help-forget = Ich warte auf dein Wort: alles löschen oder behalten.
help-emoji = Tippe auf ein Emoji für den Sticker oder schick selbst eins.
help-which = Tippe auf die Nummer des Porträts, das du meinst. Gezählt wird so, wie sie oben stehen.
help-stickers = Schreib, wie dein Sticker-Paket heißen soll, oder tippe auf meinen Vorschlag.

## Small talk and wrong turns

you-are-welcome = Gern geschehen. Machen wir noch eins?
glad = Das freut mich. Noch eins?
goodbye = Bis bald. Deine Porträts bleiben in /results, bis ihre Zeit um ist.
welcome = Gern geschehen.
farewell = Tschüss, und alles Gute.
pleased = Freut mich. Namen merke ich mir nicht; ich arbeite nur mit Fotos.
noted = Notiert. Wenn du mal ein Porträt möchtest, sag einfach Bescheid.
about-me = Ich bin Likeness, ein Porträtstudio auf dem eigenen Rechner dieser Gruppe. Ich bin ein Programm, kein Mensch.
about-price = Es kostet nichts. Die Arbeit macht der Rechner hier.
about-time = Meist ein paar Sekunden pro Porträt, länger, wenn andere vor dir sind. Ich sage es dir immer vorher.
about-groups = Im Moment eine Person pro Porträt. Schick mir ein Foto und sag mir, wer gemeint ist.
empty-text = Die Nachricht war leer.
text-too-long = So viel kann ich nicht auf einmal lesen: höchstens { $most } Zeichen. Sag es in ein, zwei Sätzen.
not-a-wish = Damit kann ich noch nichts anfangen. Ich mache Porträts aus Fotos: Einen Stil, eine Farbe oder „überrasch mich“ verstehe ich.
no-such-command = /{ $command } kenne ich nicht.
unknown-button = Diesen Knopf kenne ich nicht mehr.
not-yours = Das gehört jemand anderem. Schick mir dein eigenes Foto, dann mache ich deins.
not-yours-of = Das hier gehört { $whose }. Schick mir dein eigenes Foto, dann mache ich deins.
never-mind = Alles klar.
cannot-voice = Sprachnachrichten kann ich nicht anhören. Schreibst du es mir?
cannot-video = Aus einem Video kann ich kein Gesicht nehmen. Schickst du es als Foto?
cannot-animation = Aus einer Animation kann ich kein Gesicht nehmen. Schickst du ein Foto?
cannot-sticker = Ein schöner Sticker. Um dir einen zu machen, brauche ich ein Foto.
cannot-file = Diese Datei ist kein Bild, das ich lesen kann (JPEG, PNG, WebP, HEIC). Schickst du sie als Foto?
cannot-thing = Damit kann ich nichts anfangen. Fotos und Worte verstehe ich.

## What is refused, and what goes wrong

error-no-face = Hier finde ich kein Gesicht. Am besten ist ein Foto von Kopf und Schultern, mit Blick in die Kamera.
error-face-too-small = Das Gesicht ist zu klein für ein Porträt. Am besten ist ein Foto auf Armlänge oder die Originaldatei.
error-no-such-face = Ein Gesicht mit dieser Nummer gibt es nicht. Nummer 1 ist das größte.
error-not-an-image = Diese Datei ist kein Bild, das ich lesen kann (JPEG, PNG, WebP, HEIC). Schickst du sie als Foto?
error-empty-file = Diese Datei ist leer. Schickst du sie noch einmal?
error-truncated = Das Bild hört mittendrin auf; vielleicht kam es nicht ganz an. Schickst du es noch einmal?
error-too-many-pixels = Dieses Bild ist größer, als ich öffnen kann. Mit einer kleineren Kopie geht es.
error-too-small = Dieses Bild ist zu klein für ein Porträt. Am besten ist die Originaldatei.
error-animated-video = Das ist ein Video oder eine Animation. Schickst du ein Foto?
error-photo-unusable = Dieses Foto kann ich nicht verwenden. Schickst du ein anderes?
error-photo-lost = Dieses Foto habe ich nicht mehr. Schickst du es noch einmal?
error-not-found = Dieses Foto habe ich nicht mehr. Schickst du es noch einmal?
error-unknown-style = Einen Stil mit diesem Namen habe ich nicht. Aber diese hier:
error-prompt-not-understood = In diesen Worten finde ich keinen Stil, den ich kann. Versuch „Pop-Art“ oder „dunkelblauer Hintergrund, wärmer“, oder tippe auf einen.
error-prompt-near = In diesen Worten finde ich keinen Stil. Meinst du einen von diesen?
error-prompt-scenes = Kostüme und Szenen brauchen eine Grafikkarte, die dieser Rechner nicht nutzt. Licht, Farben und Stile kann ich.
error-bad-option = So geht es hier nicht. Mit einer anderen Größe oder einem anderen Stil klappt es.
error-not-that-kind = Solche Bilder von echten Menschen mache ich nicht. Etwas anderes?
error-not-this-person = In diesem Stil sah es dir nicht mehr ähnlich. Das zählt nicht mit. Mit einem klareren Foto oder einem anderen Stil klappt es eher.
error-generation-failed = Es hat nicht geklappt. Das zählt nicht mit.
error-out-of-memory = Diesem Rechner ging dabei der Speicher aus. Das zählt nicht mit.
error-stuck = Es hat viel zu lange gedauert, da habe ich aufgehört. Das zählt nicht mit.
error-crashed = Beim Malen ist bei mir etwas schiefgegangen, mehr als einmal. Das zählt nicht mit.
error-waited-too-long = Es musste so lange warten, dass ich dein Foto nicht mehr habe. Das zählt nicht mit. Schickst du es noch einmal?
error-damaged = Die Porträts sind hier kaputtgegangen, bevor ich sie schicken konnte. Das zählt nicht mit. Schickst du das Foto noch einmal?
error-no-consent = Zuerst brauche ich dein Ja. Schick ein Foto, dann frage ich dich.
error-blocked = Der Host nimmt keine Aufträge von dir an.
error-too-many-waiting =
    { $limit ->
        [one] Von dir wartet schon ein Auftrag. Den nächsten nehme ich, wenn er fertig ist.
       *[other] Von dir warten schon { $limit } Aufträge. Den nächsten nehme ich, wenn einer fertig ist.
    }
error-per-hour =
    { $limit ->
        [one] Hier ist ein Auftrag pro Person und Stunde möglich. Den nächsten nehme ich ab { $until } Uhr.
       *[other] Hier sind { $limit } Aufträge pro Person und Stunde möglich. Den nächsten nehme ich ab { $until } Uhr.
    }
error-per-day =
    { $limit ->
        [one] Hier ist ein Auftrag pro Person und Tag möglich. Den nächsten nehme ich ab { $until } Uhr.
       *[other] Hier sind { $limit } Aufträge pro Person und Tag möglich. Den nächsten nehme ich ab { $until } Uhr.
    }
error-too-many-kept = Mehr Fotos kann ich nicht aufbewahren (höchstens { $limit }). In /results kannst du welche löschen.
error-too-many-photos = Mehr Fotos gehen pro Auftrag nicht (höchstens { $limit }). Am besten sind die drei oder vier klarsten.
error-too-many-portraits = Das sind zu viele Porträts für einen Auftrag. Höchstens { $limit }.
error-too-long = So viel kann ich nicht auf einmal lesen: höchstens { $limit } Zeichen. Sag es in ein, zwei Sätzen.
error-no-photo = Zuerst brauche ich ein Foto von dir.
error-busy = Gerade schicken viele ein Foto. Versuchst du es in einer Minute noch einmal?
error-wrong-state = Das ist schon vorbei.
error-disk-full = Auf diesem Rechner ist kein Platz mehr. Sobald die Admins aufgeräumt haben, geht es weiter.
error-storage-error = Beim Aufbewahren ist bei mir etwas schiefgegangen. Versuchst du es in einer Minute noch einmal?
error-engine-error = Dabei ist bei mir etwas schiefgegangen. Versuchst du es noch einmal?
error-internal = Bei mir ist etwas schiefgegangen. Versuchst du es noch einmal?
error-photo-not-fetched = Dieses Foto konnte ich nicht laden. Schickst du es noch einmal?
error-photo-too-big = Diese Datei ist zu groß für mich: höchstens { $most } MB. Eine kleinere Kopie tut es genauso.
error-no-profile-photo = Ich sehe kein Profilbild von dir; vielleicht ist es verborgen. Schick stattdessen ein Foto.
error-used-once = Die Zustimmung zu diesem Foto galt für ein einziges Porträt. Frag noch einmal nach oder schick ein Foto von dir.
error-style-not-here = Diesen Stil gibt es hier nicht.
look-not-here = *{ $look }* gibt es hier nicht, aber andere Stile.
error-sticker-refused = Das ließ sich nicht in ein Sticker-Paket legen. Vielleicht klappt es mit einem anderen Emoji oder Namen.
error-sticker-stranger = Telegram lässt mich erst Sticker für dich anlegen, wenn wir uns privat geschrieben haben. Sag mir dort Hallo und versuch es dann hier noch einmal.
error-no-room-there = Auf diesem Server ist kein Platz mehr dafür. Wer ihn verwaltet, kann welchen schaffen.
error-not-allowed-there = Auf diesem Server darf ich weder Emojis noch Sticker hinzufügen.
error-cannot-take-back = Auf diesem Server darf ich es nicht mehr wegnehmen. Wer ihn verwaltet, kann es löschen.
error-stickers-full = Deine Sticker-Pakete sind voll. Lösch zuerst ein paar Sticker; @Stickers hilft dabei.

## Buttons

button-agree = Ja, mach Porträts
button-refuse = Nein
button-what-is-kept = Was genau wird aufbewahrt?
button-looks = Stile
button-more-looks = Mehr Stile
button-surprise = Überrasch mich
button-words = Mit eigenen Worten
button-nobody = Ohne Foto, irgendwen
button-like = Wie ein anderes Bild
button-like-this = Diesen Stil nehmen
button-options = Optionen
button-go-on = Trotzdem weiter
button-another-photo = Anderes Foto schicken
button-cancel = Abbrechen
button-cancel-which = Stopp: { $look }
button-never-mind = Doch nicht
button-more = Mehr davon
button-alike = Ähnliche Stile
button-another-look = Anderer Stil
button-change = Etwas ändern
button-undo = Rückgängig
button-sticker = Sticker
button-avatars = Avatar-Paket
button-keep-face = Gesicht merken
button-delete = Löschen
button-delete-all =
    { $count ->
        [one] Löschen
       *[other] Alle { $count }
    }
button-try-again = Noch einmal
button-again = Doch machen
button-results = Was aufbewahrt wird
button-delete-photos = Meine Fotos löschen
button-delete-lent =
    { $count ->
        [one] Dieses Porträt löschen
       *[other] Diese Porträts löschen
    }
button-use-face = Dieses Gesicht nehmen
button-replace-face = Ersetzen
button-drop-face = Dieses Gesicht löschen
button-privacy = Datenschutz
button-help = Hilfe
button-language = Sprache
button-forget = Vergiss mich
button-delete-everything = Alles löschen
button-keep = Behalten
button-start-again = Neu anfangen
button-stats = Zahlen

## In groups, and of other people

in-private = Das besprechen wir lieber zu zweit.
button-in-private = Privat weiter
group-help = Antworte mit /portrait auf ein Foto von dir, gern mit einem Stil: /portrait Cartoon. Ist das Foto von jemand anderem, frage ich erst diese Person. /styles zeigt die Stile, /cancel bricht ab; alles andere besprechen wir zu zweit.
by-reply = Antworte dafür direkt auf diese Nachricht.
looks-here = Hier gibt es: { $looks }. Schreib noch einmal /portrait und etwas davon.
reply-with-photo = Antworte hier mit einem Foto von dir.
ask-them = { $them }, { $who } hätte gern ein Porträt von dir aus diesem Foto. Es ist dein Gesicht, also entscheidest du. Das Foto wird gelöscht, sobald das Porträt fertig ist.
button-ask-yes = Ja, dieses eine Mal
button-ask-no = Nein
ask-agreed = { $them } ist einverstanden.
ask-refused = { $them } möchte lieber nicht. Mit einem Foto von dir geht es jederzeit.
ask-many = Es warten schon zu viele Anfragen auf Antwort. Frag { $them } etwas später.
ask-waits = { $them } habe ich schon gefragt. Sobald die Antwort da ist, mache ich weiter.
ask-over = Das ist schon eine Weile her. Bitte noch einmal fragen.
ask-not-you = Das kann nur { $them } entscheiden.
ask-several-faces = Auf dem Foto sind mehrere Personen, und nur eine hat zugestimmt. Mit einem Foto, auf dem sie allein ist, geht es.
once-gone = Das Foto habe ich nicht mehr. Für ein weiteres Porträt frag bitte noch einmal nach.
once-over = Das galt für ein Porträt. Für ein weiteres frag bitte noch einmal nach.
group-hello = Hallo. Antworte mit /portrait auf ein Foto von dir, gern mit einem Stil: /portrait Cartoon. Ist das Foto von jemand anderem, frage ich erst diese Person.
group-anonymous = Wenn du im Namen der Gruppe schreibst, weiß ich nicht, wessen Foto das ist. Schreib unter deinem eigenen Namen, dann mache ich es.
group-no-owner = Bei diesem Foto kann ich niemanden um Erlaubnis fragen. Antworte auf eins von dir.
group-of-mine = Das ist eins von meinen. Antworte auf ein Foto von dir.
group-only-admins = In dieser Gruppe nehme ich nur von den Admins Aufträge an. Privat mache ich dein Porträt.
group-settings = Was ich in dieser Gruppe darf. Nur ihre Admins können es ändern.
group-everybody = Aufträge von allen
group-admins = Aufträge nur von Admins
group-quiet = Leise: ohne Ton, ohne Plaudern
group-spoiler = Porträts als Spoiler
group-not-admin = Das können nur die Admins dieser Gruppe ändern.
group-done = Fertig
group-last-family = Eine Art von Stilen muss bleiben. Schalte erst eine andere ein.
group-saved = So mache ich es hier.

## Stickers

button-make-sticker = Sticker daraus machen
which-emoji = Für welches Emoji steht der Sticker? Tippe auf eins oder schick selbst eins.
name-your-stickers = Das ist dein erster Sticker: Wie soll das Paket heißen?
stickers-of = Porträts von { $name }
stickers-mine = Meine Porträts
making-sticker = Ich schneide ihn aus …
sticker-made = Er ist in „{ $title }“.
button-open-stickers = Paket öffnen

## Telegram

button-profile = Mein Profilbild nehmen
button-full = Volle Qualität
inline-make-mine = Auch eins von mir
inline-look = { $style }, von Likeness.
inline-none = Erst ein Porträt machen
command-portrait = Ein Porträt machen
command-styles = Alle Stile ansehen
command-options = Format, Hintergrund, Anzahl
command-results = Was aufbewahrt wird
command-me = Das Gesicht, das ich mir merke
command-privacy = Was aufbewahrt wird und wie lange
command-language = Andere Sprache
command-cancel = Abbrechen, was noch wartet
command-help = Hilfe
command-forgetme = Alles von dir löschen
command-group-portrait = Ein Porträt vom Foto, auf das du antwortest
command-group-settings = Was ich in dieser Gruppe darf
bot-short = Porträts aus einem Selfie, auf denen du noch du bist.
bot-about = Schick ein Foto, tippe auf einen Stil und du bekommst ein Porträt, auf dem du noch du bist: ein Profilfoto, ein Gemälde, einen Cartoon, einen Sticker. Fotos bleiben nur kurze Zeit, und /forgetme löscht alles sofort.

## The host's commands

not-admin = Das können nur die Admins dieser Installation.
no-such-person = Ich kenne niemanden und keinen Auftrag mit dieser ID.
usage-block = Schreib /block und die ID einer Person oder eines Auftrags.
usage-unblock = Schreib /unblock und die ID einer Person oder eines Auftrags.
usage-quota = Schreib /quota, die ID einer Person und wie viele Aufträge am Tag: /quota abc 20, oder /quota abc default.
usage-stats = Schreib /stats.
usage-pause = Schreib /pause, um vorerst nichts zu machen, und /resume, um weiterzumachen.
usage-resume = Schreib /resume, um weiterzumachen.
blocked = Die Person ist jetzt ausgesperrt. Was von ihr wartete, ist abgebrochen.
unblocked = Die Person darf wieder Aufträge geben.
quota-set = Die Grenzen für diese Person sind gesetzt.
stats-now = Jetzt: { $waiting } in der Reihe, { $running } in Arbeit; { $people } mit Einwilligung.
stats-day = Aufträge: { $hour } in der letzten Stunde, { $day } in den letzten 24 Stunden; { $made } fertig, { $failed } gescheitert.
paused = Das Studio macht Pause. Aufträge werden weiter angenommen und warten.
resumed = Das Studio macht weiter.

## What a short message may mean (the words are separated by bars; write those people really type)

intent-yes = ja|jo|jup|jap|jep|yep|yes|joa|klar|na klar|ja klar|ja bitte|ja gerne|ja gern|gerne|gern|ok|okay|okey|oki|in ordnung|geht klar|passt|einverstanden|ich stimme zu|stimme zu|natürlich|natuerlich|sicher|von mir aus|mach|mach mal|mach das|bitte|weiter|los|los gehts|los geht's
intent-no = nein|ne|nee|nö|noe|nope|nein danke|ne danke|nee danke|lieber nicht|nicht jetzt|jetzt nicht|doch nicht|lass|lass mal|lass es|vergiss es|auf keinen fall|gefällt mir nicht|gefaellt mir nicht|das gefällt mir nicht|nicht so toll
intent-hello = hallo|halloo|hallöchen|hi|hey|hej|huhu|moin|moin moin|servus|grüezi|grüß gott|gruess gott|grüß dich|guten tag|guten morgen|guten abend|tag|start|hallo du|hey du
intent-help = hilfe|hilf mir|help|was kannst du|was kannst du alles|was kannst du machen|was kann ich hier machen|was kann ich tun|wie geht das|wie geht das hier|wie funktioniert das|wie funktioniert es|wie funktioniert das hier|was jetzt|was nun|und jetzt|was soll ich tun|was soll ich machen|was muss ich machen|ich verstehe nicht|versteh ich nicht
intent-thanks = danke|danke dir|danke schön|dankeschön|danke schoen|dankeschoen|vielen dank|vielen lieben dank|lieben dank|besten dank|herzlichen dank|tausend dank|dankee|merci|thx|dank dir
intent-bye = tschüss|tschuess|tschau|ciao|bye|bye bye|bis bald|bis später|bis spaeter|bis dann|bis morgen|auf wiedersehen|gute nacht|mach's gut|machs gut|man sieht sich
intent-praise = toll|super|klasse|cool|wow|schön|schoen|sehr schön|sehr schoen|so schön|wunderschön|wunderschoen|mega|hammer|geil|krass|genial|perfekt|spitze|großartig|wahnsinn|gut geworden|schön geworden|gefällt mir gut|gefällt mir sehr|gefaellt mir gut|gefaellt mir sehr|ich liebe es|richtig gut|sehr gut|sieht gut aus|sieht toll aus|sieht super aus|haha|hahaha|lol
intent-cancel = abbrechen|abbruch|stopp|stop|brich ab|abbrechen bitte|bitte abbrechen|aufhören|aufhoeren|hör auf|hoer auf|stoppen|storno|stornieren
intent-privacy = datenschutz|was speicherst du|was wird gespeichert|was behältst du|was behaeltst du|speicherst du mein foto|speicherst du meine fotos|was passiert mit meinem foto|was passiert mit meinen fotos|was passiert mit meinen daten|ist das sicher|wer kann mein foto sehen|wer sieht mein foto|wer sieht meine fotos|wo ist mein foto|wo landet mein foto|wo sind meine fotos|meine daten|privatsphäre|privatsphaere|dsgvo|welche daten haben sie von mir|welche daten hast du von mir|welche daten haben sie über mich|welche daten hast du über mich|was haben sie von mir|was hast du von mir
intent-delete = alles löschen|alles loeschen|lösch alles|loesch alles|lösche alles|loesche alles|vergiss mich|meine daten löschen|meine daten loeschen|lösch meine daten|loesch meine daten|lösche meine daten|meine fotos löschen|meine fotos loeschen|lösch meine fotos|loesch meine fotos|lösche meine fotos|konto löschen|account löschen|alles weg
intent-drop = löschen|lösch es|lösch das|lösche das|lösch dieses|lösche dieses|das löschen|dieses löschen|lösch das bild|lösche das bild|dieses bild löschen|lösch dieses bild|lösche dieses bild|bild löschen|lösch das porträt|lösche das porträt|lösch das letzte|lösche das letzte|das letzte löschen|loesch das|loesch das bild
intent-price = was kostet das|was kostet es|was kostet das hier|wie viel kostet das|wieviel kostet das|wie teuer ist das|kostet das was|kostet das etwas|kostet es was|ist das kostenlos|ist das umsonst|ist das gratis|kostenlos|umsonst|gratis|preis|preise|muss ich zahlen|muss ich was zahlen|muss ich bezahlen
intent-time = wie lange|wie lang|wie lange dauert das|wie lang dauert das|wie lange dauert es|wie lange noch|wie lang noch|dauert das lange|dauert es noch lange|wann ist es fertig|wann ist das fertig|wann bist du fertig|wann kommt es|ist es fertig|schon fertig|bist du fertig|wie weit bist du
intent-who = wer bist du|was bist du|bist du ein bot|bist du ein roboter|bist du ein mensch|bist du echt|bist du eine ki|was ist das|was ist das hier|was ist likeness|wer steckt dahinter
intent-groups = gruppenbild|gruppenfoto|gruppenporträt|gruppenportrait|paarbild|wir beide|wir zwei|uns beide|uns zusammen|wir zusammen|beide zusammen|kannst du zwei personen|kannst du auch zwei personen|geht das auch zu zweit|zu zweit|familienbild
intent-surprise = überrasch mich|ueberrasch mich|überrasche mich|ueberrasche mich|egal|ist egal|mir egal|ist mir egal|ganz egal|irgendwas|irgendeinen|irgendein stil|such du aus|such was aus|such dir was aus|du entscheidest|entscheide du|wie du willst|was du willst|zufall|zufällig|keine ahnung|weiß nicht
intent-like = mal mich so|male mich so|mal mich wie auf dem bild|mal mich wie auf diesem bild|wie dieses bild|wie auf dem bild|wie auf diesem bild|wie das bild|so wie hier|so wie auf dem bild|in diesem stil|in dem stil|im stil von diesem bild|im gleichen stil|gleicher stil|dieser stil|diesen stil
intent-styles = stile|alle stile|looks|zeig mir die stile|zeig mir stile|zeig stile|zeig mir alle stile|welche stile|welche stile gibt es|welche stile gibts|welche stile hast du|was gibt es für stile|was für stile gibt es|welche looks gibt es|was hast du für stile|auswahl|menü|menue|übersicht
intent-language = sprache|sprachen|andere sprache|sprache ändern|sprache aendern|sprache wechseln|sprich deutsch|deutsch|auf deutsch|kannst du deutsch|sprichst du deutsch|englisch|auf englisch|sprich englisch
intent-more = mehr davon|noch ein paar|mach noch ein paar|mehr so|mehr wie das|mehr wie dieses|mehr solche|noch so eins|noch eins|noch eines|noch mal|nochmal|noch einmal|noch ein versuch|versuch es noch mal|versuchs nochmal|das gleiche noch mal|dasselbe noch mal|mach noch eins|mach noch mehr|weitere davon|ähnliche|varianten|variationen|andere variante
intent-undo = rückgängig|rueckgaengig|rückgängig machen|mach rückgängig|mach das rückgängig|mach das rueckgaengig|zurück|zurueck|wie vorher|wie eben|wieder wie vorher|vorher war besser|das vorige|undo
intent-profile = nimm mein profilbild|nimm mein profilfoto|nimm das profilbild|nimm das profilfoto|mein profilbild|mein profilbild bitte|benutz mein profilbild|benutze mein profilbild|nutz mein profilbild|verwende mein profilbild|nimm einfach mein profilbild|mit meinem profilbild|aus meinem profilbild|nimm meinen avatar
mention-little = bitte|mal|doch|jetzt|nun|sofort|gleich|endgültig|komplett|wieder|dann|danach|nachher|hinterher|auch|noch|einfach|ganz|bot|likeness|alle|allen|alles|zusammen|miteinander|leute|ihr|ihnen|euch|du|sie|ich|mir|mich|meine|meinen|meiner|mein|dein|deine|eure|ihre|die|der|das|den|dem|diese|dieses|diesen|dieser|ein|eine|einen|von|und|so|sehr|liebe|lieber|möchte|will|würde|hätte|gern|gerne|schönes|schön|porträt|portrait|porträts|dass|was|hast|haben|habe|habt|geschickt|gesendet|gestern|heute|erste|ersten|zweite|letzte|letzten|beide|beiden|wirklich|ach|oh|hm|hmm
mention-delete = lösch|lösche|löschen|löscht|löschst|loesch|loesche|loeschen|loescht|entfern|entferne|entfernen|vernichte|vernichten|vergiss|vergessen sie
mention-kept = foto|fotos|photo|photos|bild|bilder|bildern|selfie|selfies|aufnahme|aufnahmen|daten|porträt|porträts|portrait|portraits|alles|account|konto|gesicht|von mir|über mich
mention-asks = was|wer|wo|wohin|wie lange|wie lang|wie sicher|wird|werden|ob|ist|sind|kann jemand|können andere|speicherst|speichert|speichern sie|behältst|behaltet|behalten sie|bleibt|bleiben|teilst|teilt|nutzt|verwendet|verwendest
mention-keeping = speicher*|gespeichert*|behält*|behalten|behaltet|aufbewahr*|bewahr*|passiert|geschieht|sehen|sieht|ansehen|einsehen|weitergegeben|weitergeben|veröffentlich*|öffentlich|hochgeladen|gelöscht|geloescht|sicher|privat|landet|landen|bleibt|bleiben|teilst|teilt|geteilt|verkauf*|nutzt|genutzt|verwendet|verwendest|trainier*|zugriff|zugang|weg|weißt|wisst|machst du mit|macht ihr mit|machen sie mit
mention-part = hintergrund*|rahmen|rand|wand|hinter|außer|bis auf|brille*|hut|mütze|haar*|frisur|bart*|haut|falten|pickel|flecken|störend*|schatten*|licht|hell*|dunk*|warm*|wärm*|kühl*|weich*|farb*|schwarz*|weiß|weiss*|blau*|rot|rote*|grün*|grau*|gold*|text|schrift|logo|wasserzeichen|unscharf*|augen|zähne|lächeln|natürlich*|scharf*|schärf*|stil|stils|gemälde|gemalt|malen|mal mich|öl|ölgemälde|aquarell*|cartoon*|comic*|zeichn*|bleistift*|sticker|plakat|bewerbungs*|pirat*|wikinger*|als|statt|aus dem|aus meinem|auf dem|auf meinem|im bild|im foto|vom bild|vom foto|wann kann
mention-name = ich heiße|ich heisse|mein name ist|mein name lautet|ich bin die|ich bin der
mention-remark = lässt mich aussehen|hat mich aussehen|sehe aus wie mein*|seh aus wie mein*|ist lustig|ist so lustig|ist witzig|ist so witzig|ist zum totlachen|der bot ist|dieser bot ist|likeness ist
mention-not = nicht|kein|keine|keinen|nie|nichts|ohne|zu|weniger

## The web page

web-title = Likeness
web-needs-script = Diese Seite braucht JavaScript.
web-tagline = Dein Porträtstudio, auf diesem Rechner
web-composer-label = Nachricht
web-composer-placeholder = Nachricht schreiben
web-send = Senden
web-attach = Fotos hinzufügen
web-camera = Foto aufnehmen
web-camera-take = Auslösen
web-camera-retake = Noch einmal
web-camera-use = Dieses Foto nehmen
web-camera-flip = Andere Kamera
web-camera-denied = Der Browser lässt mich nicht an die Kamera. Du kannst es in der Adressleiste erlauben oder stattdessen ein Foto schicken.
web-camera-none = Hier finde ich keine Kamera. Schick stattdessen ein Foto.
web-drop-here = Foto hier ablegen
web-drop-hint = oder einfügen, oder die Kamera nehmen
web-language = Sprache
web-menu = Menü
web-menu-results = Was aufbewahrt wird
web-menu-me = Mein Gesicht
web-menu-privacy = Datenschutz
web-menu-forget = Vergiss mich
web-menu-help = Hilfe
web-theme = Darstellung
web-theme-system = Wie das System
web-theme-light = Hell
web-theme-dark = Dunkel
web-close = Schließen
web-previous = Zurück
web-next = Weiter
web-before-after = Vorher und nachher
web-before = Vorher
web-after = Nachher
web-download = Herunterladen
web-delete = Löschen
web-keep = Behalten
web-delete-sure = Dieses Porträt endgültig löschen?
web-details = Details
web-new-messages = Neue Nachrichten
web-connecting = Verbinde …
web-offline = Keine Verbindung zu Likeness. Ich versuche es weiter; es geht nichts verloren.
web-back-online = Wieder verbunden
web-sending = Wird gesendet …
web-not-sent = Das kam nicht an. Versuch es noch einmal.
web-retry = Noch einmal
web-too-big = Diese Datei ist zu groß.
web-not-a-photo = Das ist kein Foto, das ich lesen kann (JPEG, PNG, WebP, HEIC).
web-too-many = Höchstens zehn Fotos auf einmal, bitte.
web-remove = Entfernen
web-caption-placeholder = Was hättest du gern, falls du es schon weißt?
web-progress = Fortschritt
web-typing = Likeness schaut
web-you = Du
web-likeness = Likeness
web-skip-to-composer = Zum Nachrichtenfeld springen
web-messages = Nachrichten
web-photo-of-yours = Dein Foto
web-portrait = Porträt
web-gallery = Stile
web-zoom = Groß zeigen
web-enter-why = Diese Seite ist für alle, die das Kennwort haben. Frag die Admins danach.
web-enter-label = Kennwort
web-enter-button = Hereinkommen
web-enter-wrong = Das war es nicht. Versuch es noch einmal.
web-error-not-understood = Das habe ich nicht verstanden.
web-error-not-understood-hint = Lade die Seite neu und versuch es noch einmal.
web-error-no-photo = Es kam kein Foto mit.
web-error-no-photo-hint = Wähle eins aus oder zieh es auf die Seite.
web-error-enter = Diese Seite fragt zuerst nach einem Kennwort.
web-error-enter-hint = Lade die Seite neu.
web-error-stale = Die Seite war zu lange offen.
web-error-stale-hint = Lade sie neu; es geht nichts verloren.
web-error-elsewhere = Das kam von einer anderen Seite, darum habe ich es nicht getan.
web-error-elsewhere-hint = Öffne diese Seite selbst und versuch es dort.
web-error-slow = Das hat zu lange gebraucht.
web-error-slow-hint = Versuch es dort, wo die Verbindung besser ist.
web-error-length = Der Browser hat nicht gesagt, wie viel da kommt.
web-error-length-hint = Versuch es mit einem anderen Browser.
web-error-text-too-long = So viel kann ich nicht auf einmal lesen.
web-error-text-too-long-hint = Sag es in ein, zwei Sätzen.
web-error-too-big = Dieses Foto ist zu groß: höchstens { $most } MB.
web-error-too-big-hint = Eine kleinere Kopie tut es genauso.
web-error-too-many =
    { $most ->
        [one] Höchstens ein Foto auf einmal, bitte.
       *[other] Höchstens { $most } Fotos auf einmal, bitte.
    }
web-error-too-many-hint = Nimm die klarsten.
web-error-kind = Damit kann ich nichts anfangen.
web-error-kind-hint = Schick ein Foto oder ein paar Worte.
web-error-too-fast = Das war viel in kurzer Zeit.
web-error-too-fast-hint = Warte { $wait }, dann geht es weiter.
web-error-busy = Gerade sind viele hier.
web-error-busy-hint = Warte { $wait } und versuch es noch einmal.
web-error-trouble = Bei mir ist etwas schiefgegangen.
web-error-trouble-hint = Versuch es noch einmal.
detail-likeness = Ähnlichkeit
detail-style = Stil
detail-seed = Startwert
detail-size = Größe
detail-engine = Gemacht mit

## Styles

# professional
style-headshot = Studio Grau
about-headshot = Ein klares Profilfoto vor schlichtem grauem Studiohintergrund.
style-bokeh = Eigener Hintergrund, unscharf
about-bokeh = Dein eigener Hintergrund bleibt, weich verschwommen wie mit einem Porträtobjektiv.
style-brand = Markenfarbe
about-brand = Ein Profilfoto auf einer einzigen Farbe: Sag deine, als Wort oder als #0f6e84.
style-cinematic = Filmlook
about-cinematic = Kinofarben, blaugrüne Schatten und Licht von einer Seite.
style-editorial = Magazin
about-editorial = Licht und Farbe wie im Magazin, hohes Format, ein wenig Drama.
style-glamour = Glamour
about-glamour = Licht von oben, das den Wangenknochen schmeichelt, wie in alten Filmporträts.
style-golden-hour = Goldene Stunde
about-golden-hour = Dein eigener Hintergrund, verschwommen und leuchtend wie ein Sommerabend.
style-mono = Studio Schwarz-Weiß
about-mono = Ein zeitloses Schwarz-Weiß-Porträt mit allen Grautönen.
style-office = Büro
about-office = Bei der Arbeit: hinter dir ein helles Büro, sanft unscharf.
style-rembrandt = Rembrandt
about-rembrandt = Dunkler Hintergrund, ein warmes Licht von der Seite, das kleine Dreieck auf der Wange.
style-rim = Lichtkontur
about-rim = Fast schwarz, mit einer hellen Lichtkante um Haar und Schultern.
style-studio-black = Studio Schwarz
about-studio-black = Ruhig und ernst auf Schwarz, das Licht auf dem Gesicht.
style-studio-navy = Studio Dunkelblau
about-studio-navy = Ein Bewerbungsfoto vor tiefem Dunkelblau, für Bank, Kanzlei und Vorstand.
style-studio-warm = Studio Warm
about-studio-warm = Ein freundliches Profilfoto vor warmem Sandton.
style-studio-white = Studio Weiß
about-studio-white = Hell und gleichmäßig auf Weiß, für Ausweise, Unterlagen und Webseiten.
style-window = Fensterlicht
about-window = Tageslicht von einem großen Fenster an der Seite, der Raum dahinter sanft unscharf.

# painted
style-antique-print = Alter Druck
about-antique-print = Salbeigrün und Altgold, wie eine Karte aus dem Atlas.
style-autumn = Herbst
about-autumn = Senfgelb, Schiefer und rote Funken unter graublauem Himmel.
style-blue-wave = Blaue Welle
about-blue-wave = Meerblau und Sand mit feinen Linien, wie ein alter Druck vom Meer.
style-carnival = Karneval
about-carnival = Karminrote Umrisse über Koralle, Gold und Blau, laut und fröhlich.
style-coral-brush = Kräftige Pinselstriche
about-coral-brush = Breit und schwarz gepinselt über Koralle, Sand und Himmelblau.
style-crimson-gold = Purpur und Gold
about-crimson-gold = Dunkelrote Schatten und goldenes Licht, wie ein gemaltes Theaterplakat.
style-expressionist = Schiefer und Rot
about-expressionist = Raue Kohlestriche über Creme und Schiefer, dazu ein paar rote Akzente.
style-golden-engraving = Goldene Gravur
about-golden-engraving = Fein gestochene Linien in Ocker und dunkler Tinte, wie auf einem alten Geldschein.
style-ink-and-gold = Tusche und Gold
about-ink-and-gold = Tuschelinien und goldene Lasuren, halb gezeichnet, halb gemalt.
style-ink-wash = Lavierte Tusche
about-ink-wash = Kräftige schwarze Tuschelinien, dünn laviert in Pfirsich und Blassblau.
style-lavender-gold = Lavendel und Gold
about-lavender-gold = Lockere Striche in Lavendel und Gold, leicht und verträumt.
style-like = Wie die Vorlage
about-like = Übernimmt den Stil eines Bildes, das du mit dem Foto schickst.
style-mosaic = Mosaik
about-mosaic = Kleine, dunkel gefasste Steinchen in Pastellfarben.
style-oil = Öl auf Leinwand
about-oil = Deine eigenen Farben in weichen Pinselstrichen, mit dem Gewebe der Leinwand.
style-old-master = Alter Meister
about-old-master = Dunkler Grund, gedämpfte Farben und alte Leinwand, wie im Museum.
style-painted = Gemalt, warmes Licht
about-painted = Weiche Pinselstriche in Honiggelb vor himmelblauem Hintergrund.
style-starry-blue = Sternenblau
about-starry-blue = Kurze Striche in Nachtblau mit gelbem Licht.
style-storybook = Bilderbuch
about-storybook = Dunkle Tuschekonturen um deine eigenen Farben, wie auf einer Bilderbuchseite.
style-tapestry = Wandteppich
about-tapestry = Wie gewebt, in Rost, Bernstein und Dunkelblau.
style-teal-woodcut = Holzschnitt
about-teal-woodcut = Ein Druck in Petrol und Creme, wie geschnitzt.
style-watercolour = Aquarell
about-watercolour = Zarte Lasuren in Aqua und Pfirsich auf Papier.

# illustrated
style-big-caricature = Wilde Karikatur
about-big-caricature = Eine Karikatur ohne jede Zurückhaltung.
style-caricature = Karikatur
about-caricature = Das Besondere an deinem Gesicht, liebevoll übertrieben.
style-cartoon-avatar = Cartoon-Avatar
about-cartoon-avatar = Ein fröhlicher Cartoon von dir mit etwas größeren Zügen.
style-coloured-pencil = Buntstift
about-coloured-pencil = Mit Buntstift gezeichnet, leichte Striche auf Papier.
style-comic = Comic
about-comic = Schwarze Umrisse und Rasterpunkte, wie auf einer Comicseite.
style-duotone = Duoton
about-duotone = Nur zwei Farben, von Mitternachtsblau bis zu warmem Licht.
style-illustration = Illustration
about-illustration = Das Foto sauber gezeichnet, mit flächigen, klaren Farben.
style-ink-line = Federzeichnung
about-ink-line = Schwarze Tuschelinien auf weißem Papier, sonst nichts.
style-pencil = Bleistift
about-pencil = Eine weiche Graphitzeichnung auf Zeichenpapier.
style-pixel-art = Pixel-Art
about-pixel-art = Du als Heldenfigur in einem alten Videospiel.
style-pop-art = Pop-Art
about-pop-art = Flächige, laute Farben und harte Schatten, wie ein Siebdruck der Sechziger.
style-pop-art-four = Pop-Art, viermal
about-pop-art-four = Dasselbe Gesicht viermal, jedes Mal in anderen Farben.
style-risograph = Risografie
about-risograph = Zwei Druckfarben, Korn und ein kleiner Versatz, wie in einem Fanzine.
style-sepia = Sepia
about-sepia = Braun und Creme, wie ein Foto aus einem alten Album.

# fun
style-confetti = Konfetti
about-confetti = Papierkonfetti und Luftschlangen um dich herum.
style-emoji-badge = Emoji-Anstecker
about-emoji-badge = Ein runder gelber Anstecker mit deinem Gesicht, klein, aber klar.
style-movie-poster = Filmplakat
about-movie-poster = Großes Licht, dunkle Ecken und ein Titel unter deinem Gesicht.
style-neon = Neon
about-neon = Leuchtröhren in Pink und Cyan im Dunkeln.
style-passport-stamp = Passstempel
about-passport-stamp = Du als Stempel in roter Tinte.
style-polaroid = Sofortbild
about-polaroid = Ein kleiner quadratischer Abzug mit weißem Rand und Platz für einen Namen.
style-sticker = Sticker
about-sticker = Ausgeschnitten mit weißem Rand, bereit für den Chat.
style-trading-card = Sammelkarte
about-trading-card = Eine Sammelkarte mit goldenem Rahmen und deinem Namen.
style-vaporwave = Vaporwave
about-vaporwave = Rosa Sonnenuntergang, ein Gitter und die Achtziger.

## Discord

choose-a-look = Wähle einen Stil
photo-form-title = Dein Foto
photo-form-label = Ein Foto, oder mehrere derselben Person
photo-form-hint = Gesicht gut beleuchtet, Blick in die Kamera. Außer dir sieht es niemand.
full-was-too-large = In voller Qualität ist es für hier zu groß. Größer als so geht es nicht:
button-begin = Weiter zu zweit
server-go-on = Hier lesen alle mit. Tippe unten, dann machen wir dort weiter, wo nur du es siehst.
button-show = Im Kanal zeigen
button-take-back = Zurücknehmen
taken-back = Zurückgenommen. Jetzt siehst nur noch du es.
button-express = Emoji oder Sticker hier
express-sure = Alle auf diesem Server könnten es benutzen. Du kannst es jederzeit zurücknehmen.
button-as-emoji = Emoji machen
button-as-sticker = Sticker machen
expressed-emoji = Alle auf diesem Server können es jetzt benutzen; tippe { $name }
expressed-sticker = Alle auf diesem Server können ihn jetzt benutzen: den Sticker „{ $name }“.
gallery-page = Stile, Seite { $page } von { $pages }. Wähle einen im Menü.
button-delete-one = Eins löschen
files-skipped =
    { $count ->
        [one] Eine Datei war kein Foto, ich habe sie weggelassen.
       *[other] { $count } Dateien waren keine Fotos, ich habe sie weggelassen.
    }
shown-by = { $who } zeigt ein Porträt
show-refused = In diesem Kanal darf ich nichts posten. Du kannst das Porträt speichern und selbst posten.
answer-later = Für eine Antwort hier dauert das zu lange. Es kommt als Direktnachricht; nimmst du keine an, findest du es in /results.
no-picture-there = In dieser Nachricht ist kein Bild. Nimm eine mit einem Foto.
no-avatar-there = Da ist kein Profilbild, aus dem ich etwas machen kann.
server-no-owner = Bei diesem Foto kann ich niemanden um Erlaubnis fragen. Nimm eins von dir.
server-of-mine = Das ist eins von meinen. Nimm ein Foto von dir.
ask-not-here = In diesem Kanal darf ich nicht schreiben, also kann ich hier niemanden fragen. In einem anderen klappt es vielleicht.
photo-before-like = Wen soll ich so malen? Schick mir zuerst ein Foto von dir und wähle dann das Bild noch einmal.
server-not-here = Die Serverleitung hat andere Kanäle für mich vorgesehen. Frag mich dort oder schreib mir eine Direktnachricht.
server-not-you = Auf diesem Server bin ich nur für bestimmte Rollen da. Du kannst mir aber eine Direktnachricht schreiben.
server-not-manager = Das geht nur mit dem Recht, diesen Server zu verwalten.
server-settings = Was ich auf diesem Server darf
server-channels = Kanäle, in denen ich Aufträge annehme (nichts gewählt: alle)
server-roles = Rollen, von denen ich Aufträge annehme (nichts gewählt: alle)
server-families = Stile, die es hier gibt
server-limit = Aufträge pro Person und Tag
server-limit-day =
    { $count ->
        [0] So viele, wie das Studio erlaubt
        [one] { $count } Auftrag pro Person und Tag
       *[other] { $count } Aufträge pro Person und Tag
    }
server-showing-on = Porträts im Kanal zeigen: erlaubt
server-showing-off = Porträts im Kanal zeigen: nicht erlaubt
shape-1-1 = Quadrat
shape-4-5 = Hochformat, 4 zu 5
shape-3-4 = Hochformat, 3 zu 4
command-photo = Ein Foto von dir; nur du siehst es
command-more-photos = Noch ein Foto derselben Person
command-style = Ein Stil; tippe, um zu suchen
command-words = Mit eigenen Worten
command-count = Wie viele Stile dieser Art
command-shape = Format des Bildes
command-private = Nur du siehst es, wie üblich; sonst sieht es auch der Kanal
command-server = Was ich auf diesem Server darf
command-host = Für alle, die dieses Studio betreiben
command-host-stats = Wie es läuft
command-host-pause = Vorerst nichts machen
command-host-resume = Weitermachen
command-host-block = Jemanden aussperren
command-host-unblock = Jemanden wieder zulassen
command-host-id = ID einer Person oder eines Auftrags
menu-portrait = Porträt aus diesem Foto
menu-like = In diesem Stil malen
menu-avatar = Porträt aus dem Profilbild
