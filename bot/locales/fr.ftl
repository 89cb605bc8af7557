### Everything Likeness says, in French.
###
### Voice: warm, brief, honest; three lines at most; no jargon; never blame. *Stars* mark emphasis.
### A value in braces comes from the program and stays as it is.

## Building blocks

# Shown as it is.
raw = { $text }
span-seconds =
    { $count ->
        [one] { $count } seconde
       *[other] { $count } secondes
    }
span-minutes =
    { $count ->
        [one] { $count } minute
       *[other] { $count } minutes
    }
span-hours =
    { $count ->
        [one] { $count } heure
       *[other] { $count } heures
    }
span-days =
    { $count ->
        [one] { $count } jour
       *[other] { $count } jours
    }
count-photos =
    { $count ->
        [0] aucune photo
        [one] { $count } photo
       *[other] { $count } photos
    }
count-faces =
    { $count ->
        [0] aucun visage enregistré
        [one] { $count } visage enregistré
       *[other] { $count } visages enregistrés
    }
count-portraits =
    { $count ->
        [0] aucun portrait
        [one] { $count } portrait
       *[other] { $count } portraits
    }
count-orders =
    { $count ->
        [0] aucune demande
        [one] { $count } demande
       *[other] { $count } demandes
    }

## Beginning

hello = Je fais des portraits à partir de photos : un portrait pro, un tableau, un dessin animé, un sticker. Tout se passe sur cet ordinateur.
hello-how = Envoie-moi un selfie et touche un style. Tu reçois ton portrait, et un mot honnête sur sa ressemblance.
hello-again = Ça fait plaisir de te revoir. Quel style, cette fois ?
consent = Bienvenue. Je fais des portraits à partir de photos, sur l’ordinateur de ce groupe. Je garde tes photos { $photos } et tes portraits { $portraits }, puis tout disparaît ; /forgetme efface tout d’un coup. Tu es d’accord ?
consent-thanks = Merci.
consent-refused = Comme tu veux. Je n’ai rien gardé. Si tu changes d’avis, envoie simplement une photo.
refused-after-yes = Tu avais déjà dit oui, donc ce que tu as envoyé reste jusqu’à la fin de son délai. « Oublie-moi » efface tout d’un coup.
wish-noted = Je le ferai dès que tu auras dit oui.
agreed-send-photo = Merci. Maintenant, envoie-moi une photo : tête et épaules, regard vers l’objectif, c’est l’idéal.
send-a-photo = Envoie-moi une photo : tête et épaules, regard vers l’objectif, avec une bonne lumière.
photo-first = Avec plaisir. Il me faut d’abord une photo de toi.
photo-for-that = Envoie-moi une photo et je m’en occupe.
after-looking = Je m’y mets dès que j’ai regardé ta photo.

## Photos and the coach

looking =
    { $count ->
        [one] Bien reçue. Je la regarde…
       *[other] Bien reçues. Je les regarde…
    }
look-interrupted = J’ai dû m’interrompre en regardant ta photo. Tu peux me la renvoyer ?
good-photo = Bonne lumière, photo nette, regard vers l’objectif.
good-photos =
    { $count ->
        [one] Une bonne photo.
        [2] Deux bonnes photos.
       *[other] { $count } bonnes photos.
    }
left-out = Je laisse de côté la photo { $number } : { $why }.
left-out-one = Je laisse celle-ci de côté : { $why }.
left-out-many =
    { $count ->
        [one] Je laisse { $count } photo de côté.
       *[other] Je laisse { $count } photos de côté : trop floues, trop sombres, ou quelqu’un d’autre dessus.
    }
somebody-new = Ce n’est pas la même personne qu’avant, alors je repars de zéro avec ce visage.
face-known = Je m’en tiens au visage que je connais. Pour quelqu’un d’autre, envoie sa photo toute seule.
photo-from-before =
    { $count ->
        [one] Je continue avec la photo d’avant.
       *[other] Je continue avec les photos d’avant.
    }
why-unreadable = je n’arrive pas à lire le fichier
why-no-face = je n’y vois pas de visage
why-stranger = on dirait quelqu’un d’autre
why-eyes-closed = les yeux sont fermés
why-blurred = elle est floue
why-small-face = le visage est tout petit
why-backlit = la lumière vient de derrière
why-dark = elle est sombre
why-bright = la lumière est trop dure
why-turned-away = la tête est tournée
coach-eyes-closed = Les yeux semblent fermés ici. Avec les yeux ouverts, le portrait sera meilleur.
coach-blurred = Le visage n’est pas tout à fait net. Tiens bien l’appareil, essuie l’objectif et réessaie.
coach-small-face = Le visage est petit ici, il manquera des détails. L’idéal : une photo à bout de bras, face à une fenêtre.
coach-backlit = La lumière vient de derrière toi. Face à la fenêtre, ce sera mieux.
coach-dark = La photo est sombre. Face à une fenêtre ou à une lampe, ça change tout.
coach-bright = La lumière est si forte qu’une partie du visage se perd. Sans soleil direct ni flash, ce sera mieux.
coach-turned-away = La tête est très tournée sur le côté. L’idéal, c’est le regard vers l’objectif.
tip-tilted-up-down = Bonne photo. Encore mieux avec l’appareil à hauteur des yeux.
tip-covered = Bonne photo, mais une partie du visage est cachée. À découvert, le portrait te ressemblera plus.
tip-side-light = Bonne photo, avec une moitié du visage dans l’ombre. Tourne-toi un peu vers la lumière, ça aide.
tip-colour-cast = Bonne photo, dans une lumière colorée. À la lumière du jour, la peau est plus vraie.
which-face = Je vois { $count } personnes. Je fais le portrait de qui ?
face-first = C’est noté. Dis-moi d’abord de qui je fais le portrait : touche le numéro sur le visage.
face-chosen = Va pour le numéro { $number }.
face-not-there = Aucun visage ne porte ce numéro. Touche l’un de ceux que tu vois.
like-taken = Quel style ! Je vais te peindre à la manière de cette image.

## Looks

which-look = Quel style ?
say-what-you-like = Dis-le avec tes mots : des couleurs, une lumière, un style, plus ou moins fort.
words-title = Avec tes mots
words-label = Qu’est-ce qui te plairait ?
example-words = fond bleu marine, un peu plus chaud
example-change = fond plus sombre, moins de contraste
example-photo = Dépose une photo ici, ou dis bonjour
send-the-picture = Envoie-moi l’image dont le style te plaît : un tableau, une affiche, un motif.
own-words = tes mots
style-gone = Je n’ai plus ce style. Voici ceux que j’ai :
family-professional = Photo pro
family-painted = Peinture
family-illustrated = BD et dessin
family-fun = Pour rire
family-professional-about = Photo pro : la photo reste une photo, avec une plus belle lumière et un plus beau fond.
family-painted-about = Peinture : pinceaux, encre, mosaïque, maîtres anciens.
family-illustrated-about = BD et dessin : crayons, bande dessinée, pop art, pixels.
family-fun-about = Pour rire : stickers, affiches, néons, confettis.
options = À partir de maintenant, sauf si tu me dis autre chose :
option-title-count = Combien
option-title-shape = Format
option-title-backdrop = Fond
option-title-strength = Intensité
option-count =
    { $count ->
        [one] 1 portrait
       *[other] { $count } styles
    }
option-shape-any = Format libre
option-backdrop-any = Fond libre
option-strength-any = Intensité normale
option-strength = Intensité { $percent } %
color-white = Blanc
color-light-grey = Gris clair
color-grey = Gris
color-charcoal = Anthracite
color-navy = Bleu marine
color-teal = Bleu canard
color-beige = Beige
color-burgundy = Bordeaux

## Waiting

next-in-line = Le tien est le prochain, encore { $wait } environ.
in-line =
    { $before ->
        [one] Il y en a un avant toi, environ { $wait }. Je te l’envoie ici ; tu peux fermer la discussion.
       *[other] Il y en a { $before } avant toi, environ { $wait }. Je te l’envoie ici ; tu peux fermer la discussion.
    }
making = C’est en cours, encore { $wait } environ.
stage-intake = ouverture de la photo
stage-analyze = découverte de ton visage
stage-refine = retouche
stage-generate = création de l’image
stage-critique = on vérifie que c’est bien toi
stage-finish = dernières touches
cancelled = C’est annulé. Rien n’a été décompté.
cancel-which = Lequel dois-je arrêter ?
nothing-to-cancel = Rien n’est en cours pour l’instant.
paused-for-now = Le studio est en pause ; je m’y mets dès que ça reprend.

## Portraits

likeness-strong = Très ressemblant.
likeness-good = Bien ressemblant.
likeness-weak = La ressemblance n’est pas tout à fait là ; une photo plus nette aiderait.
likeness-different = Plus de fantaisie que de ressemblance.
likeness-nobody = Personne en particulier : peint d’après les mots seuls.
# A portrait by another backdrop than that of its look: “Headshot, navy backdrop”.
title-backdrop = { $title }, fond : { $color }
title-own-backdrop = { $title }, autre fond
# A portrait among several: “2 Pencil”.
numbered = { $number } { $title }
sent-again = Tu l’as peut-être déjà ; je ne savais pas s’il était arrivé.
what-to-change = Qu’est-ce que je change ?
change-not-understood = Je n’y trouve rien que je puisse changer. Essaie « fond bleu marine », « plus chaud » ou « moins de contraste ».
change-title = Changer quelque chose
change-label = Qu’est-ce qui doit changer ?
undone = C’est comme avant.
undo-gone = Le précédent n’existe plus. Je peux le refaire : quel style ?
more-is-same = Ce style donne chaque fois le même résultat. En voici quelques-uns qui s’en approchent.
nothing-to-undo = Il n’y a rien à défaire.
too-old = Il est trop ancien, je ne sais plus comment il a été fait. En refaire un, c’est rapide.
too-many-changes = Ça fait beaucoup de changements sur un seul portrait. Repartons de zéro.
avatars-ready = Ton avatar dans les tailles habituelles : LinkedIn, Slack, GitHub, Telegram, Discord, plus un favicon.
deleted = C’est supprimé.
delete-sure =
    { $count ->
        [one] Supprimer ce portrait pour de bon ?
       *[other] Supprimer les { $count } portraits pour de bon ?
    }
which-sticker = Un sticker de quel portrait ?
which-express = Quel portrait ?
which-avatars = Un pack d’avatars de quel portrait ?
which-to-delete = Lequel dois-je supprimer pour de bon ?
photos-deleted-but-face = Tes photos sont supprimées, sauf celle du visage que tu m’as demandé de garder.
photos-deleted = Tes photos sont supprimées. Les portraits restent jusqu’à la fin de leur délai.
face-is-kept = Je garde ton visage pour la prochaine fois. /me le montre, et le supprime.

## What was understood

note-took = J’ai compris : *{ $style }*.
note-took-with = J’ai compris : *{ $style }*, avec { $changes }.
note-changed = Maintenant : { $changes }.
note-with = Comme demandé : { $changes }.
note-stayed-away = Évité, comme demandé : { $things }.
note-one-look = Un style à la fois ; pour un autre portrait, il y aurait aussi : { $styles }.
note-one-backdrop = Un seul fond à la fois, j’ai pris celui-ci : { $backdrop ->
        [dark] sombre
        [light] clair
        [warm] chaud
        [cool] froid
       *[other] { $backdrop }
    }.
note-light-from-left = Ici, la lumière principale vient de gauche ; de droite, ce n’est pas possible.
note-nearest-shape = Je ne peux pas faire { $asked } ; le plus proche est { $shape }.
note-frame-kept = Je fais du 1:1, du 4:5 et du 3:4, le format reste donc tel quel.
note-name-elsewhere = Ce style n’a pas de place pour le nom. Il y en a ici : { $styles }.
note-letters-unknown = Je ne sais pas encore imprimer les lettres de « { $name } », je les ai donc laissées de côté.
note-border-colours = Les bords et le papier gardent les couleurs du style.
note-needs-graphics-card =
    { $more ->
        [0] Laissé de côté, car il faudrait une carte graphique : { $things }.
       *[other] Laissé de côté, car il faudrait une carte graphique, entre autres : { $things }.
    }
note-not-in-words =
    { $more ->
        [0] Pas encore réglable avec des mots, donc inchangé : { $things }.
       *[other] Pas encore réglable avec des mots, donc inchangé, entre autres : { $things }.
    }
note-not-understood =
    { $more ->
        [0] Je n’ai pas compris : { $things }.
       *[other] Je n’ai pas compris, entre autres : { $things }.
    }
note-read-first = J’ai lu les { $count } premiers caractères.
note-which-face = Je vois { $count } visages dans { $name } et je prends { $number ->
        [1] le plus grand
       *[other] le numéro { $number } par la taille
    }.
note-stranger = On dirait quelqu’un d’autre sur { $name }, je l’ai laissée de côté.
note-no-face-in = Je ne trouve pas de visage dans { $name }, je l’ai laissée de côté.
note-style-failed = Cette fois, *{ $style }* n’a pas marché. { $why }
change-backdrop = fond { $value }
change-backdrop-tone =
    { $value ->
        [dark] fond plus sombre
        [warm] fond plus chaud
        [cool] fond plus froid
       *[light] fond plus clair
    }
change-warmer =
    { $amount ->
        [little] des tons un peu plus chauds
        [much] des tons bien plus chauds
       *[plain] des tons plus chauds
    }
change-cooler =
    { $amount ->
        [little] des tons un peu plus froids
        [much] des tons bien plus froids
       *[plain] des tons plus froids
    }
change-brighter =
    { $amount ->
        [little] un peu plus de clarté
        [much] beaucoup plus de clarté
       *[plain] plus de clarté
    }
change-darker =
    { $amount ->
        [little] un rendu un peu plus sombre
        [much] un rendu bien plus sombre
       *[plain] un rendu plus sombre
    }
change-more-contrast =
    { $amount ->
        [little] un peu plus de contraste
        [much] beaucoup plus de contraste
       *[plain] plus de contraste
    }
change-less-contrast =
    { $amount ->
        [little] un peu moins de contraste
        [much] beaucoup moins de contraste
       *[plain] moins de contraste
    }
change-mono = du noir et blanc
change-light =
    { $value ->
        [butterfly] lumière d’en haut
        [rembrandt] lumière Rembrandt
        [loop] lumière de côté
        [split] lumière sur une moitié du visage
        [rim] lumière de derrière
       *[soft] lumière douce
    }
change-retouch =
    { $value ->
        [none] peau naturelle
        [strong] peau plus douce
       *[light] peau un peu plus douce
    }
change-strength = intensité { $percent } %
change-caption = le nom « { $value } »
change-shape =
    { $value ->
        [square] format carré
       *[other] format vertical { $value }
    }

## What is kept

privacy-kept = Je garde tes photos { $photos }, pour en faire des portraits, et les portraits { $portraits }. Ensuite, tout est supprimé automatiquement.
privacy-sealed = Tout reste sur cet ordinateur, verrouillé par une clé rien qu’à toi. Personne d’autre ici ne peut y accéder.
privacy-yours = /results montre ce que je garde, /me le visage que tu m’as demandé de garder. /forgetme efface tout d’un coup, pour de bon.
nothing-kept = Je ne garde rien de toi.
results-portraits =
    { $count ->
        [one] Ton portrait, avec la date où il disparaît :
       *[other] Tes { $count } portraits, avec la date où ils disparaissent :
    }
results-photos =
    { $count ->
        [one] Ta photo sera supprimée toute seule ({ $until }).
       *[other] Tes { $count } photos seront supprimées toutes seules (la dernière : { $until }).
    }
results-photos-saved =
    { $count ->
        [one] La photo de ton visage reste jusqu’à ce que tu la supprimes.
       *[other] Les { $count } photos de ton visage restent jusqu’à ce que tu les supprimes.
    }
results-no-photos = Je ne garde aucune photo de toi.
results-lent =
    { $count ->
        [one] Je garde { $count } portrait de toi que quelqu’un d’autre a demandé.
       *[other] Je garde { $count } portraits de toi que d’autres ont demandés.
    }
until = suppression : { $until }
no-face-kept = Je ne garde pas ton visage. Tu peux me le demander après un portrait.
face-kept = Voici le visage que je garde pour toi. Tu peux demander un portrait sans envoyer de photo.
face-dropped = Le visage est supprimé.
forget-sure = Ceci sera supprimé tout de suite et pour de bon : { $what }.
forgotten = C’est fait à { $at }. Supprimé : { $what }.
forget-lent =
    { $count ->
        [one] Ainsi que { $count } portrait de toi que quelqu’un d’autre avait demandé.
       *[other] Ainsi que { $count } portraits de toi que d’autres avaient demandés.
    }
forgotten-key = La clé qui pouvait les ouvrir est détruite.
which-language = On parle quelle langue ?
language-spoken = À partir de maintenant, je te parle en français.

## Help

help-commands = /results ce que je garde · /me ton visage enregistré · /privacy · /language · /cancel · /forgetme
help-channel = Tape /portrait et ajoute une photo de toi, avec un style si tu veux. Tu es la seule personne à voir le résultat.
help-show = Ce qui te plaît, tu peux le montrer à tout le monde : « { $show } ».
help-menus = Sur un message avec photo ou sur une personne, cherche sous « Applications » : « { $photo } », « { $like } », « { $avatar } ».
help-host = Pour toi qui gères le studio, en privé : { $commands }
help-photo = Envoie-moi une photo de toi, puis touche un style. Une photo et un geste suffisent.
help-looks = Touche « Styles », ou dis avec tes mots ce qui te plairait. Tu peux envoyer d’autres photos de toi : avec plusieurs, la ressemblance est meilleure.
help-consent = Il me faut ton accord avant de regarder une photo. Oui : je la garde un moment et j’en fais des portraits. Non : elle disparaît.
help-face = Il y a plusieurs personnes sur la photo. Touche le numéro de celle dont je dois faire le portrait.
help-weak = Je peux travailler avec cette photo, mais avec une meilleure, le portrait sera meilleur aussi.
help-words = Dis ce qui te plairait : une couleur derrière toi, une lumière plus chaude ou plus froide, un style, du noir et blanc.
help-change = Dis ce qui doit changer : un autre fond, plus chaud, moins de contraste. Je garde tout le reste.
help-like = Envoie-moi une image dont les couleurs et les traits te plaisent ; je te peins dans ce style.
help-forget = J’attends ta réponse : tout supprimer, ou garder.
help-emoji = Touche un emoji pour le sticker, ou envoie le tien.
help-which = Touche le numéro du portrait dont tu parles. Ils se comptent dans l’ordre ci-dessus.
help-stickers = Écris un nom pour ton pack de stickers, ou touche celui que je te propose.

## Small talk and wrong turns

you-are-welcome = Avec plaisir. On en fait un autre ?
glad = Ça me fait plaisir. Un autre ?
goodbye = À bientôt. Tes portraits restent dans /results jusqu’à la fin de leur délai.
welcome = Avec plaisir.
farewell = Au revoir, et porte-toi bien.
pleased = C’est un plaisir. Je ne retiens pas les noms ; une photo, c’est tout ce qu’il me faut.
noted = C’est noté. Si un portrait te tente, tu n’as qu’à le dire.
about-me = Je suis Likeness, un studio de portrait qui tourne sur l’ordinateur de ce groupe. Je suis un programme, pas une personne.
about-price = C’est gratuit. C’est l’ordinateur d’ici qui fait le travail.
about-time = En général quelques secondes par portrait, plus s’il y a du monde avant toi. Je te le dis toujours d’abord.
about-groups = Une personne par portrait, pour l’instant. Envoie-moi une photo et dis-moi de qui il s’agit.
empty-text = Le message était vide.
text-too-long = C’est plus que je ne peux lire d’un coup : { $most } caractères au maximum. Dis-le en une ou deux phrases.
not-a-wish = Je ne vois pas bien quoi en faire. Je fais des portraits à partir de photos : je comprends un style, une couleur ou « surprends-moi ».
no-such-command = Je ne connais pas /{ $command }.
unknown-button = Je ne connais plus ce bouton.
not-yours = Celui-là n’est pas à toi. Envoie-moi ta photo et je ferai le tien.
not-yours-of = Celui-ci est à { $whose }. Envoie-moi ta photo et je ferai le tien.
never-mind = Entendu.
cannot-voice = Je ne peux pas écouter les messages vocaux. Tu peux me l’écrire ?
cannot-video = Je ne peux pas prendre un visage dans une vidéo. Tu peux envoyer une photo ?
cannot-animation = Je ne peux pas prendre un visage dans une animation. Tu peux envoyer une photo ?
cannot-sticker = Joli sticker. Pour t’en faire un, il me faut une photo.
cannot-file = Ce fichier n’est pas une image que je sais lire (JPEG, PNG, WebP, HEIC). Tu peux l’envoyer comme photo ?
cannot-thing = Je ne sais pas quoi en faire. Je comprends les photos et les mots.

## What is refused, and what goes wrong

error-no-face = Je ne trouve pas de visage ici. L’idéal : une photo tête et épaules, regard vers l’objectif.
error-face-too-small = Le visage est trop petit pour un portrait. L’idéal : une photo à bout de bras, ou le fichier d’origine.
error-no-such-face = Aucun visage ne porte ce numéro. Le numéro 1 est le plus grand.
error-not-an-image = Ce fichier n’est pas une image que je sais lire (JPEG, PNG, WebP, HEIC). Tu peux l’envoyer comme photo ?
error-empty-file = Ce fichier est vide. Tu peux le renvoyer ?
error-truncated = L’image s’arrête au milieu ; elle n’est peut-être pas arrivée en entier. Tu peux la renvoyer ?
error-too-many-pixels = Cette image est trop grande pour que je l’ouvre. Une copie plus petite ira très bien.
error-too-small = Cette image est trop petite pour un portrait. L’idéal, c’est le fichier d’origine.
error-animated-video = C’est une vidéo ou une animation. Tu peux envoyer une photo ?
error-photo-unusable = Je ne peux pas utiliser cette photo. Tu peux en envoyer une autre ?
error-photo-lost = Je n’ai plus cette photo. Tu peux la renvoyer ?
error-not-found = Je n’ai plus cette photo. Tu peux la renvoyer ?
error-unknown-style = Je n’ai pas de style de ce nom. Voici ceux que j’ai :
error-prompt-not-understood = Je n’ai pas trouvé dans ces mots un style que je sache faire. Essaie « pop art » ou « fond bleu marine, plus chaud », ou touche un style.
error-prompt-near = Je n’ai pas trouvé de style dans ces mots. Tu pensais à l’un de ceux-ci ?
error-prompt-scenes = Les costumes et les décors demandent une carte graphique, que cet ordinateur n’utilise pas. La lumière, les couleurs et les styles, je sais faire.
error-bad-option = Ici, ça ne peut pas se faire comme demandé. Avec une autre taille ou un autre style, ça ira.
error-not-that-kind = Je ne fais pas ce genre d’image avec de vraies personnes. Autre chose ?
error-not-this-person = Dans ce style, le portrait ne te ressemblait plus. Rien n’a été décompté. Une photo plus nette ou un autre style marchera mieux.
error-generation-failed = Ça n’a pas marché. Rien n’a été décompté.
error-out-of-memory = L’ordinateur a manqué de mémoire en le faisant. Rien n’a été décompté.
error-stuck = C’était beaucoup trop long, j’ai arrêté. Rien n’a été décompté.
error-crashed = Quelque chose a coincé de mon côté en peignant, plus d’une fois. Rien n’a été décompté.
error-waited-too-long = L’attente a été si longue que je n’ai plus ta photo. Rien n’a été décompté. Tu peux la renvoyer ?
error-damaged = Les portraits se sont abîmés ici avant que je puisse les envoyer. Rien n’a été décompté. Tu peux renvoyer la photo ?
error-no-consent = Il me faut d’abord ton accord. Envoie une photo et je te le demanderai.
error-blocked = Qui gère ce studio n’accepte pas tes demandes.
error-too-many-waiting =
    { $limit ->
        [one] Tu as déjà une demande en attente. Je prendrai la suivante quand elle sera finie.
       *[other] Tu as déjà { $limit } demandes en attente. Je prendrai la suivante quand l’une sera finie.
    }
error-per-hour =
    { $limit ->
        [one] Ici, c’est une demande par heure et par personne. Prochaine demande possible : { $until }.
       *[other] Ici, c’est { $limit } demandes par heure et par personne. Prochaine demande possible : { $until }.
    }
error-per-day =
    { $limit ->
        [one] Ici, c’est une demande par jour et par personne. Prochaine demande possible : { $until }.
       *[other] Ici, c’est { $limit } demandes par jour et par personne. Prochaine demande possible : { $until }.
    }
error-too-many-kept = Je ne peux pas garder plus de photos de toi (maximum : { $limit }). Tu peux en supprimer dans /results.
error-too-many-photos = C’est trop de photos pour une demande (maximum : { $limit }). Les trois ou quatre plus nettes suffisent.
error-too-many-portraits = C’est trop de portraits pour une demande (maximum : { $limit }).
error-too-long = C’est plus que je ne peux lire d’un coup : { $limit } caractères au maximum. Dis-le en une ou deux phrases.
error-no-photo = Il me faut d’abord une photo de toi.
error-busy = Beaucoup de monde envoie des photos en ce moment. Tu peux réessayer dans une minute ?
error-wrong-state = C’est déjà terminé.
error-disk-full = Il n’y a plus de place sur le disque de cet ordinateur. L’admin doit en libérer ; ensuite, ça reprend.
error-storage-error = Quelque chose a coincé de mon côté en l’enregistrant. Tu peux réessayer dans une minute ?
error-engine-error = Quelque chose a coincé de mon côté en le faisant. Tu peux réessayer ?
error-internal = Quelque chose a coincé de mon côté. Tu peux réessayer ?
error-photo-not-fetched = Je n’ai pas réussi à récupérer cette photo. Tu peux la renvoyer ?
error-photo-too-big = Ce fichier est trop gros pour moi : { $most } Mo au maximum. Une copie plus petite ira très bien.
error-no-profile-photo = Je ne vois pas ta photo de profil ; elle est peut-être masquée. Envoie plutôt une photo.
error-used-once = L’accord pour cette photo valait pour un seul portrait. Redemande-le, ou envoie une photo de toi.
error-style-not-here = Ce style n’est pas proposé ici.
look-not-here = *{ $look }* n’est pas proposé ici, mais d’autres styles le sont.
error-sticker-refused = Je n’ai pas pu le mettre dans un pack de stickers. Un autre emoji ou un autre nom marchera peut-être.
error-sticker-stranger = Telegram veut qu’on se soit parlé en privé avant que je te fasse un pack de stickers. Dis-moi bonjour là-bas, puis réessaie ici.
error-no-room-there = Il n’y a plus de place pour ça sur ce serveur. Les personnes qui le gèrent peuvent en libérer.
error-not-allowed-there = Sur ce serveur, je n’ai le droit d’ajouter ni emojis ni stickers.
error-cannot-take-back = Sur ce serveur, je n’ai plus le droit de le retirer. La personne qui le gère peut le supprimer.
error-stickers-full = Tes packs de stickers sont pleins. Supprime d’abord quelques stickers ; @Stickers est là pour ça.

## Buttons

button-agree = Oui, fais des portraits
button-refuse = Non
button-what-is-kept = Que gardes-tu exactement ?
button-looks = Styles
button-more-looks = Plus de styles
button-surprise = Surprends-moi
button-words = Avec mes mots
button-nobody = Sans photo, un inconnu
button-like = Comme une autre image
button-like-this = Prendre ce style
button-options = Options
button-go-on = Continuer quand même
button-another-photo = Envoyer une autre photo
button-cancel = Annuler
button-cancel-which = Arrêter : { $look }
button-never-mind = Laisse tomber
button-more = D’autres comme ça
button-alike = Styles proches
button-another-look = Un autre style
button-change = Changer quelque chose
button-undo = Revenir en arrière
button-sticker = Sticker
button-avatars = Pack d’avatars
button-keep-face = Garder mon visage
button-delete = Supprimer
button-delete-all =
    { $count ->
        [one] Supprimer
       *[other] Tous ({ $count })
    }
button-try-again = Réessayer
button-again = Le faire quand même
button-results = Ce qui est gardé
button-delete-photos = Supprimer mes photos
button-delete-lent =
    { $count ->
        [one] Supprimer ce portrait
       *[other] Supprimer ces portraits
    }
button-use-face = Utiliser ce visage
button-replace-face = Le remplacer
button-drop-face = Supprimer ce visage
button-privacy = Confidentialité
button-help = Aide
button-language = Langue
button-forget = Oublie-moi
button-delete-everything = Tout supprimer
button-keep = Garder
button-start-again = Recommencer
button-stats = Chiffres

## In groups, and of other people

in-private = Ça reste entre toi et moi.
button-in-private = Continuer en privé
group-help = Réponds à une photo de toi avec /portrait, et un style si tu veux : /portrait dessin animé. Si la photo est à quelqu’un d’autre, je lui demande d’abord. /styles montre les styles, /cancel annule ; tout le reste, c’est entre toi et moi.
by-reply = Pour ça, réponds directement à ce message.
looks-here = Ici, il y a : { $looks }. Refais /portrait avec l’un de ces choix.
reply-with-photo = Réponds ici avec une photo de toi.
ask-them = { $them }, { $who } aimerait un portrait de toi à partir de cette photo. C’est ton visage, alors c’est toi qui décides. La photo est supprimée dès que le portrait est fait.
button-ask-yes = Oui, pour cette fois
button-ask-no = Non
ask-agreed = { $them } est d’accord.
ask-refused = { $them } préfère que je ne le fasse pas. Avec une photo de toi, c’est quand tu veux.
ask-many = Trop de demandes attendent déjà une réponse. Redemande à { $them } un peu plus tard.
ask-waits = J’ai déjà demandé à { $them }. Je continue dès que j’ai une réponse.
ask-over = Ça fait un moment. Il faut redemander.
ask-not-you = C’est à { $them } de décider.
ask-several-faces = Je vois plusieurs personnes sur cette photo, et une seule a donné son accord. Une photo où elle est seule ira très bien.
once-gone = Je n’ai plus cette photo. Pour un autre portrait, il faut redemander.
once-over = C’était pour un seul portrait. Pour un autre, il faut redemander.
group-hello = Bonjour. Réponds à une photo de toi avec /portrait, et un style si tu veux : /portrait dessin animé. Si la photo est à quelqu’un d’autre, je lui demande d’abord.
group-anonymous = Quand tu écris au nom du groupe, je ne sais pas à qui est la photo. Écris en ton nom et je m’en occupe.
group-no-owner = Je n’ai personne à qui demander son accord pour cette photo. Réponds à une photo de toi.
group-of-mine = Celle-ci est de moi. Réponds à une photo de toi.
group-only-admins = Dans ce groupe, je réponds seulement aux admins. En privé, je ferai ton portrait.
group-settings = Ce que je peux faire dans ce groupe. Seuls ses admins peuvent le changer.
group-everybody = Ouvert à tout le monde
group-admins = Réservé aux admins
group-quiet = Discret : ni son, ni bavardage
group-spoiler = Portraits sous spoiler
group-not-admin = Seuls les admins de ce groupe peuvent changer ça.
group-done = Terminé
group-last-family = Il doit rester un genre de styles. Actives-en d’abord un autre.
group-saved = C’est noté, je ferai comme ça ici.

## Stickers

button-make-sticker = En faire un sticker
which-emoji = Il va avec quel emoji ? Touche-en un, ou envoie le tien.
name-your-stickers = C’est ton premier sticker : comment s’appellera le pack ?
stickers-of = { $name } en portraits
stickers-mine = Mes portraits
making-sticker = Je le découpe…
sticker-made = Il est dans « { $title } ».
button-open-stickers = Ouvrir le pack

## Telegram

button-profile = Prendre ma photo de profil
button-full = Qualité maximale
inline-make-mine = Faire le mien
inline-look = { $style }, par Likeness.
inline-none = Fais d’abord un portrait
command-portrait = Faire un portrait
command-styles = Voir tous les styles
command-options = Format, fond, nombre
command-results = Ce qui est gardé
command-me = Le visage que je garde
command-privacy = Ce qui est gardé, et combien de temps
command-language = Parler une autre langue
command-cancel = Annuler ce qui attend
command-help = Aide
command-forgetme = Supprimer tout ce que j’ai de toi
command-group-portrait = Un portrait à partir de la photo à laquelle tu réponds
command-group-settings = Ce que je peux faire dans ce groupe
bot-short = À partir d’un selfie, des portraits où c’est toujours bien toi.
bot-about = Envoie une photo, touche un style, et reçois un portrait où c’est toujours bien toi : une photo pro, un tableau, un dessin animé, un sticker. Les photos ne sont gardées que peu de temps, et /forgetme efface tout d’un coup.

## The host's commands

not-admin = C’est réservé à l’admin de cette installation.
no-such-person = Je ne connais personne ni aucune demande avec cet identifiant.
usage-block = Écris /block et l’identifiant d’une personne ou d’une demande.
usage-unblock = Écris /unblock et l’identifiant d’une personne ou d’une demande.
usage-quota = Écris /quota, l’identifiant d’une personne et le nombre de demandes par jour : /quota abc 20, ou /quota abc default.
usage-stats = Écris /stats.
usage-pause = Écris /pause pour tout suspendre, /resume pour reprendre.
usage-resume = Écris /resume pour reprendre.
blocked = Cette personne est maintenant bloquée. Ses demandes en attente sont annulées.
unblocked = Cette personne peut de nouveau faire des demandes.
quota-set = Les limites de cette personne sont réglées.
stats-now = Maintenant : { $waiting } en attente, { $running } en cours ; accords donnés : { $people }.
stats-day = Demandes : { $hour } dans la dernière heure, { $day } dans les dernières 24 heures ; réussies : { $made }, échouées : { $failed }.
paused = Le studio est en pause. Les demandes sont toujours acceptées, et attendent.
resumed = Le studio reprend.

## What a short message may mean (the words are separated by bars; write those people really type)

intent-yes = oui|ouais|ouep|ouaip|yep|yes|oui oui|oui merci|oui stp|bien sûr|bien sur|évidemment|ok|okay|oki|d'accord|daccord|dac|d'ac|je suis d'accord|je suis daccord|j'accepte|jaccepte|ça marche|ca marche|ça me va|ca me va|vas y|allez|allez y|volontiers|avec plaisir|parfait oui|c'est bon|cest bon|continue
intent-no = non|nan|nn|nope|non merci|nan merci|pas maintenant|plus tard|laisse tomber|laisse|tant pis|pas la peine|surtout pas|jamais|bof|j'aime pas|jaime pas|je n'aime pas|j'aime pas trop|pas terrible
intent-hello = bonjour|bonsoir|salut|slt|coucou|cc|bjr|bsr|hello|hey|yo|hé|salut toi|bonjour à tous|bonjour a tous|bonne journée|start|commencer|démarrer
intent-help = aide|aidez moi|aide moi|à l'aide|help|tu sais faire quoi|tu fais quoi|que sais tu faire|qu'est-ce que tu sais faire|qu'est-ce que tu fais|quest ce que tu sais faire|tu peux faire quoi|que peux tu faire|je peux faire quoi|comment ça marche|comment ca marche|comment ça fonctionne|comment on fait|comment faire|comment je fais|et maintenant|je fais quoi|je fais quoi maintenant|qu'est-ce que je dois faire|je comprends pas|je ne comprends pas
intent-thanks = merci|merciii|mrc|mci|merci beaucoup|merci bcp|merci bien|merci à toi|merci a toi|un grand merci|mille mercis|merci infiniment|thx|thanks
intent-bye = au revoir|aurevoir|bye|bye bye|à bientôt|a bientot|à plus|a plus|à plus tard|a plus tard|a+|à demain|a demain|ciao|tchao|bonne nuit|bonne soirée|bonne soiree|à la prochaine|adieu
intent-praise = super|génial|genial|top|trop bien|trop cool|cool|wow|waouh|ouah|magnifique|superbe|parfait|excellent|incroyable|trop beau|c'est beau|c'est super|c'est génial|c'est parfait|c'est top|c'est magnifique|très beau|tres beau|très joli|tres joli|très réussi|bien joué|bravo|j'adore|jadore|j'aime bien|j'aime beaucoup|j'aime trop|ça me plaît|ca me plait|nickel|chouette|mdr|ptdr|lol|haha
intent-cancel = annule|annuler|annulez|annule tout|stop|arrête|arrete|arrêter|arreter|arrête tout|arrête ça|interromps|abandonner
intent-privacy = confidentialité|confidentialite|vie privée|vie privee|données personnelles|donnees personnelles|mes données|protection des données|rgpd|tu gardes quoi|que gardes tu|qu'est-ce que tu gardes|tu gardes ma photo|tu gardes mes photos|tu stockes ma photo|tu enregistres ma photo|que deviennent mes photos|que devient ma photo|c'est sûr|c'est sécurisé|c'est securise|est ce que c'est sûr|qui peut voir ma photo|qui voit ma photo|qui peut voir mes photos|où est ma photo|ou est ma photo|où vont mes photos|ou vont mes photos|quelles données avez vous sur moi|quelles données as tu sur moi|qu'avez vous sur moi|qu'as tu sur moi
intent-delete = supprime tout|supprimer tout|tout supprimer|efface tout|effacer tout|tout effacer|oublie moi|supprime mes données|supprime mes donnees|efface mes données|supprimer mes données|supprime mes photos|efface mes photos|supprimer mes photos|supprime mon compte|supprimer mon compte
intent-drop = supprimer|supprime|supprime ça|supprime ca|supprime le|supprime celui ci|supprime cette image|supprime l'image|supprime ce portrait|supprime le portrait|supprime le dernier|efface|efface ça|efface ca|efface cette image|efface ce portrait
intent-price = c'est gratuit|cest gratuit|est ce que c'est gratuit|gratuit|c'est payant|payant|c'est combien|combien ça coûte|combien ca coute|ça coûte combien|ca coute combien|combien c'est|combien coûte|quel prix|quel est le prix|prix|tarif|tarifs|il faut payer|faut payer|je dois payer
intent-time = combien de temps|combien de temps ça prend|combien de temps ca prend|ça prend combien de temps|ca prend combien de temps|encore combien de temps|c'est long|c'est prêt|c'est pret|c'est quand|c'est fini|bientôt prêt|quand est ce que c'est prêt|c'est prêt quand|ça en est où|ca en est ou|dans combien de temps
intent-who = qui es tu|tu es qui|t'es qui|tes qui|c'est qui|tu es un robot|t'es un robot|tu es un bot|es tu un robot|tu es humain|tu es une ia|t'es une ia|tu es réel|c'est quoi|c'est quoi ça|c'est quoi ce bot|c'est quoi likeness|qu'est-ce que c'est
intent-groups = photo de groupe|portrait de groupe|portrait de famille à plusieurs|on est deux|nous deux|tous les deux|toutes les deux|à deux|a deux|à plusieurs|a plusieurs|on peut être deux|tu peux faire deux personnes|tu fais deux personnes|nous ensemble|ensemble
intent-surprise = surprends moi|surprend moi|surprise|peu importe|n'importe|n'importe lequel|nimporte lequel|n'importe quoi|nimporte quoi|au hasard|hasard|comme tu veux|ce que tu veux|à toi de choisir|a toi de choisir|choisis|choisis pour moi|c'est toi qui choisis|à toi de voir|je sais pas|je ne sais pas|jsp|aucune idée|ça m'est égal|m'en fiche
intent-like = peins moi comme ça|peins moi comme ca|fais moi comme ça|fais moi comme ca|comme ça|comme ca|comme cette image|comme sur cette image|comme ce tableau|comme sur la photo|dans ce style|dans le style de cette image|ce style|ce style là|le même style|même style|meme style
intent-styles = styles|les styles|liste des styles|montre les styles|montre moi les styles|voir les styles|tous les styles|quels styles|quels sont les styles|tu as quoi comme styles|t'as quoi comme styles|tu as quels styles|y a quoi comme styles|menu|choix|catalogue
intent-language = langue|langues|changer de langue|change de langue|autre langue|parle français|parle francais|français|francais|en français|en francais|tu parles français|tu parles francais|anglais|en anglais|parle anglais
intent-more = d'autres comme ça|d'autres comme ca|d'autres comme celui ci|plus comme ça|plus comme ca|encore comme ça|encore comme ca|encore un|encore un comme ça|encore un comme ca|un autre comme ça|un autre comme ca|encore une fois|encore|une autre fois|réessaie|reessaie|essaie encore|refais|refais le|refais la même chose|la même chose encore|variantes|des variantes|variations
intent-undo = retour|retour en arrière|retour en arriere|reviens en arrière|reviens en arriere|revenir en arrière|revenir|reviens|défaire|defaire|défais|comme avant|c'était mieux avant|cetait mieux avant|l'ancien|le précédent|annuler la modification|annule la modification|annule le changement
intent-profile = prends ma photo de profil|prend ma photo de profil|utilise ma photo de profil|utilise ma photo de profile|ma photo de profil|avec ma photo de profil|à partir de ma photo de profil|a partir de ma photo de profil|la photo de mon profil|prends celle de mon profil|ma pp|prends ma pp|utilise ma pp|utilise mon avatar
mention-little = s'il te plaît|s'il vous plaît|stp|svp|maintenant|tout|toute|tous|toutes|le|la|les|mes|ma|mon|ces|cette|ce|cet|des|de|du|un|une|vos|tes|moi|tu|vous|je|j'ai|que|qui|veux|voudrais|aimerais|peux|pouvez|bot|likeness|le monde|les amis|les gars|et|beaucoup|très|beau|joli|portrait|avoir|envoyé|envoyée|envoyées|envoyés|première|premier|dernière|dernier|deuxième|vraiment|immédiatement|définitivement|aussi|cher|chère|oh|bien|hm|hmm
mention-delete = supprime|supprimer|supprimes|supprimez|efface|effacer|effaces|effacez|enlève|enlever|enlevez|retire|retirer|retirez|détruis|détruire|détruisez|oublie|oubliez
mention-kept = photo|photos|image|images|selfie|selfies|données|portrait|portraits|compte|tout ce que|tout sur moi|tout ça|visage|infos|informations|me concernant|sur moi
mention-asks = qui peut|qui va|qui voit|qui verra|qui a|qu'est-ce que|qu'est-ce qui|que fait|que fais|que faites|que deviennent|que devient|que se passe|que gardes|que gardez|que savez|que sais|combien de temps|est-ce que|sera|seront|est elle|sont elles|où est|où sont|où va|où vont|stock*|conserv*|enregistr*|gardes tu|gardez vous|vous gardez|tu gardes
mention-keeping = garde*|conserv*|stock*|enregistr*|voir|voit|verra|devient|deviennent|passe|fait|fais|faites|arrive|partag*|publi*|supprimé*|effacé*|sécuris*|sécurité|confidentiel*|privé*|utilis*|accès|sais|savez|vend*|va|vont|reste*|disparu*
mention-part = fond|arrière*|cadre|bord*|derrière|autour|sauf|lunettes|chapeau|casquette|cheveux|coiffure|barbe|moustache|peau|rides|boutons|taches|ombre*|lumi*|clair*|sombre*|foncé*|couleur*|noir*|blanc*|bleu*|rouge*|vert*|gris*|doré*|texte|logo|filigrane|flou*|bruit|yeux|dents|sourire|naturel*|style*|peinture*|peint*|huile|aquarelle|dessin*|bd|crayon|affiche|sticker|pirate|viking|en tant que|mur|de la photo|de ma photo|de l'image
mention-name = je m'appelle|je me nomme|mon nom est|mon prénom est|moi c'est
mention-remark = m'a fait|me fait ressembler|me fait paraître|est trop drôle|est drôle|est marrant|trop marrant|ce bot est|le bot est|likeness est|je ressemble à ma|je ressemble à mon
mention-not = pas|ne|n|non|jamais|rien|sans|moins|aucun

## The web page

web-title = Likeness
web-needs-script = Cette page a besoin de JavaScript.
web-tagline = Ton studio de portrait, sur cet ordinateur
web-composer-label = Message
web-composer-placeholder = Écris un message
web-send = Envoyer
web-attach = Ajouter des photos
web-camera = Prendre une photo
web-camera-take = Déclencher
web-camera-retake = Recommencer
web-camera-use = Utiliser cette photo
web-camera-flip = Autre caméra
web-camera-denied = Le navigateur ne me laisse pas accéder à la caméra. Tu peux l’autoriser dans la barre d’adresse, ou envoyer une photo.
web-camera-none = Je ne trouve pas de caméra ici. Envoie plutôt une photo.
web-drop-here = Dépose ta photo ici
web-drop-hint = ou colle-la, ou utilise la caméra
web-language = Langue
web-menu = Menu
web-menu-results = Ce qui est gardé
web-menu-me = Mon visage
web-menu-privacy = Confidentialité
web-menu-forget = Oublie-moi
web-menu-help = Aide
web-theme = Apparence
web-theme-system = Comme le système
web-theme-light = Clair
web-theme-dark = Sombre
web-close = Fermer
web-previous = Précédent
web-next = Suivant
web-before-after = Avant et après
web-before = Avant
web-after = Après
web-download = Télécharger
web-delete = Supprimer
web-keep = Garder
web-delete-sure = Supprimer ce portrait pour de bon ?
web-details = Détails
web-new-messages = Nouveaux messages
web-connecting = Connexion…
web-offline = Pas de connexion à Likeness. Je continue d’essayer ; rien n’est perdu.
web-back-online = Connexion rétablie
web-sending = Envoi…
web-not-sent = Ce n’est pas arrivé. Réessaie.
web-retry = Réessayer
web-too-big = Ce fichier est trop gros.
web-not-a-photo = Ce n’est pas une photo que je sais lire (JPEG, PNG, WebP, HEIC).
web-too-many = Dix photos à la fois, s’il te plaît.
web-remove = Retirer
web-caption-placeholder = Dis ce qui te plairait, si tu le sais déjà
web-progress = Progression
web-typing = Likeness regarde
web-you = Toi
web-likeness = Likeness
web-skip-to-composer = Aller au champ de message
web-messages = Messages
web-photo-of-yours = Ta photo
web-portrait = Portrait
web-gallery = Styles
web-zoom = Voir en grand
web-enter-why = Cette page est pour celles et ceux qui ont la phrase de passe. Demande-la à l’admin.
web-enter-label = Phrase de passe
web-enter-button = Entrer
web-enter-wrong = Ce n’est pas la bonne. Réessaie.
web-error-not-understood = Je n’ai pas compris.
web-error-not-understood-hint = Recharge la page et réessaie.
web-error-no-photo = Aucune photo n’est arrivée.
web-error-no-photo-hint = Choisis-en une, ou dépose-la sur la page.
web-error-enter = Cette page demande d’abord une phrase de passe.
web-error-enter-hint = Recharge la page.
web-error-stale = La page est ouverte depuis trop longtemps.
web-error-stale-hint = Recharge-la ; rien n’est perdu.
web-error-elsewhere = Ça venait d’une autre page, je ne l’ai donc pas fait.
web-error-elsewhere-hint = Ouvre cette page elle-même, et réessaie.
web-error-slow = C’était trop long à arriver.
web-error-slow-hint = Réessaie là où la connexion est meilleure.
web-error-length = Le navigateur n’a pas dit combien il envoie.
web-error-length-hint = Réessaie avec un autre navigateur.
web-error-text-too-long = C’est plus que je ne peux lire d’un coup.
web-error-text-too-long-hint = Dis-le en une ou deux phrases.
web-error-too-big = Cette photo est trop grosse : { $most } Mo au maximum.
web-error-too-big-hint = Une copie plus petite ira très bien.
web-error-too-many =
    { $most ->
        [one] { $most } photo à la fois, s’il te plaît.
       *[other] { $most } photos à la fois, s’il te plaît.
    }
web-error-too-many-hint = Choisis les plus nettes.
web-error-kind = Je ne sais pas quoi en faire.
web-error-kind-hint = Envoie une photo, ou quelques mots.
web-error-too-fast = Ça fait beaucoup en peu de temps.
web-error-too-fast-hint = Attends { $wait }, puis continue.
web-error-busy = Il y a beaucoup de monde en ce moment.
web-error-busy-hint = Réessaie dans { $wait }.
web-error-trouble = Quelque chose a coincé de mon côté.
web-error-trouble-hint = Réessaie.
detail-likeness = Ressemblance
detail-style = Style
detail-seed = Graine
detail-size = Taille
detail-engine = Fait avec

## Styles

# professional
style-headshot = Studio gris
about-headshot = Un portrait net devant un simple fond de studio gris.
style-bokeh = Ton propre fond, flouté
about-bokeh = Ton fond reste, joliment flou comme avec un objectif à portrait.
style-brand = Couleur de marque
about-brand = Un portrait pro sur une seule couleur : donne la tienne, en mots ou comme #0f6e84.
style-cinematic = Cinéma
about-cinematic = Couleurs de film, ombres bleu-vert et lumière d’un seul côté.
style-editorial = Magazine
about-editorial = Lumière et couleurs de magazine, cadre plus haut, un peu de théâtre.
style-glamour = Glamour
about-glamour = Une lumière d’en haut qui flatte les pommettes, comme dans les vieux portraits de cinéma.
style-golden-hour = Heure dorée
about-golden-hour = Ton propre fond, flou et lumineux comme un soir d’été.
style-mono = Studio noir et blanc
about-mono = Un portrait intemporel en noir et blanc, avec toutes les nuances de gris.
style-office = Bureau
about-office = Au travail : un bureau clair derrière toi, légèrement flou.
style-rembrandt = Rembrandt
about-rembrandt = Fond sombre, une lumière chaude de côté et le petit triangle sur la joue.
style-rim = Portrait à contre-jour
about-rim = Presque noir, avec un liseré de lumière autour des cheveux et des épaules.
style-studio-black = Studio noir
about-studio-black = Calme et sérieux sur fond noir, la lumière sur le visage.
style-studio-navy = Studio bleu marine
about-studio-navy = Un portrait pro devant un bleu marine profond, pour la banque, le droit, la direction.
style-studio-warm = Studio chaleureux
about-studio-warm = Un portrait pro avenant, sur un fond sable chaud.
style-studio-white = Studio blanc
about-studio-white = Clair et uniforme sur blanc, pour badges, documents et pages web.
style-window = Lumière de fenêtre
about-window = La lumière du jour par une grande fenêtre, la pièce doucement floue derrière.

# painted
style-antique-print = Carte ancienne
about-antique-print = Vert sauge et vieil or, comme une page d’atlas.
style-autumn = Automne
about-autumn = Moutarde, ardoise et éclats de rouge sous un ciel gris-bleu.
style-blue-wave = Vague bleue
about-blue-wave = Bleu mer et sable aux lignes fines, comme une estampe marine.
style-carnival = Carnaval
about-carnival = Contours cramoisis sur corail, or et bleu, le tout vif et joyeux.
style-coral-brush = Grands coups de pinceau
about-coral-brush = Larges traits noirs au pinceau sur corail, sable et ciel.
style-crimson-gold = Pourpre et or
about-crimson-gold = Ombres rouge sombre et lumière dorée, comme une affiche de théâtre peinte.
style-expressionist = Ardoise et rouge
about-expressionist = Traits de fusain bruts sur crème et ardoise, avec quelques accents rouges.
style-golden-engraving = Gravure dorée
about-golden-engraving = Fines lignes gravées en ocre et encre sombre, comme un vieux billet de banque.
style-ink-and-gold = Encre et or
about-ink-and-gold = Traits d’encre et lavis dorés, mi-dessin, mi-peinture.
style-ink-wash = Encre et lavis
about-ink-wash = Traits d’encre noirs et francs, avec un léger lavis pêche et bleu pâle.
style-lavender-gold = Lavande et or
about-lavender-gold = Touches libres de lavande et d’or, légères et rêveuses.
style-like = Comme le modèle
about-like = Reprend le style d’une image que tu envoies avec la photo.
style-mosaic = Mosaïque pastel
about-mosaic = Petits carreaux pastel cernés de sombre.
style-oil = Huile sur toile
about-oil = Tes propres couleurs en touches douces, avec la trame de la toile.
style-old-master = Maître ancien
about-old-master = Fond sombre, couleurs sourdes et vieille toile, comme au musée.
style-painted = Peinture lumineuse
about-painted = Touches douces jaune miel devant un fond bleu ciel.
style-starry-blue = Bleu étoilé
about-starry-blue = Petites touches bleu nuit et lumière jaune.
style-storybook = Livre d’images
about-storybook = Des contours à l’encre autour de tes couleurs, comme dans un album pour enfants.
style-tapestry = Tapisserie
about-tapestry = Comme tissé, en rouille, ambre et bleu foncé.
style-teal-woodcut = Bois gravé
about-teal-woodcut = Une impression bleu canard et crème, comme taillée dans le bois.
style-watercolour = Aquarelle
about-watercolour = Lavis pâles, aigue-marine et pêche, sur papier.

# illustrated
style-big-caricature = Caricature extrême
about-big-caricature = Une caricature sans aucune retenue.
style-caricature = Caricature
about-caricature = Ce que ton visage a d’unique, gentiment exagéré.
style-cartoon-avatar = Avatar cartoon
about-cartoon-avatar = Un dessin animé joyeux de toi, aux traits un peu grossis.
style-coloured-pencil = Crayons de couleur
about-coloured-pencil = Dessiné aux crayons de couleur, traits légers sur papier.
style-comic = Bande dessinée
about-comic = Contours noirs et trame de points, comme une planche de BD.
style-duotone = Bichromie
about-duotone = Deux couleurs seulement, du bleu nuit à la lumière chaude.
style-illustration = Illustration
about-illustration = Ta photo dessinée au propre, en aplats de couleurs claires.
style-ink-line = Trait d’encre
about-ink-line = Des traits d’encre noire sur papier blanc, rien d’autre.
style-pencil = Crayon
about-pencil = Un dessin doux à la mine de plomb, sur papier à dessin.
style-pixel-art = Pixel art
about-pixel-art = Toi dans le premier rôle d’un vieux jeu vidéo.
style-pop-art = Pop art
about-pop-art = Aplats vifs et ombres dures, comme une sérigraphie des années soixante.
style-pop-art-four = Pop art en quatre
about-pop-art-four = Le même visage quatre fois, en quatre gammes de couleurs.
style-risograph = Risographie
about-risograph = Deux encres, du grain et un léger décalage, comme un fanzine.
style-sepia = Sépia
about-sepia = Brun et crème, comme une photo d’un vieil album.

# fun
style-confetti = Confettis
about-confetti = Confettis et serpentins tout autour de toi.
style-emoji-badge = Badge emoji
about-emoji-badge = Un badge jaune et rond avec ton visage, petit mais net.
style-movie-poster = Affiche de film
about-movie-poster = Grande lumière, coins sombres et un titre sous ton visage.
style-neon = Néon
about-neon = Tubes roses et cyan dans le noir.
style-passport-stamp = Tampon de passeport
about-passport-stamp = Toi en coup de tampon, à l’encre rouge.
style-polaroid = Photo instantanée
about-polaroid = Un petit tirage carré à bord blanc, avec la place d’un nom.
style-sticker = Sticker
about-sticker = Détouré avec un bord blanc, prêt pour la discussion.
style-trading-card = Carte à collectionner
about-trading-card = Une carte à collectionner, avec un cadre doré et ton nom.
style-vaporwave = Vaporwave
about-vaporwave = Coucher de soleil rose, grille et années quatre-vingt.

## Discord

choose-a-look = Choisis un style
photo-form-title = Ta photo
photo-form-label = Une photo, ou plusieurs de la même personne
photo-form-hint = Visage bien éclairé, regard vers l’objectif. Personne d’autre ne la voit.
full-was-too-large = En qualité maximale, c’est trop lourd pour ici. Voici le plus grand possible :
button-begin = Continuer à deux
server-go-on = Ici, tout le monde peut lire. Touche le bouton et on continue à l’abri des regards.
button-show = Montrer dans le salon
button-take-back = Retirer
taken-back = C’est retiré. Il n’est plus visible que pour toi.
button-express = Emoji ou sticker ici
express-sure = Tout le monde sur ce serveur pourrait l’utiliser. Tu peux le retirer à tout moment.
button-as-emoji = En faire un emoji
button-as-sticker = En faire un sticker
expressed-emoji = Tout le monde sur ce serveur peut maintenant l’utiliser ; écris { $name }
expressed-sticker = Tout le monde sur ce serveur peut maintenant utiliser le sticker « { $name } ».
gallery-page = Styles, page { $page } sur { $pages }. Choisis-en un dans le menu.
button-delete-one = En supprimer un
files-skipped =
    { $count ->
        [one] Un fichier n’était pas une photo, je l’ai laissé de côté.
       *[other] { $count } fichiers n’étaient pas des photos, je les ai laissés de côté.
    }
shown-by = { $who } montre un portrait
show-refused = Je n’ai pas le droit de publier dans ce salon. Tu peux enregistrer le portrait et le publier toi-même.
answer-later = C’est trop long pour que je réponde ici. Ton portrait arrivera en message privé ; si les tiens sont fermés, il sera dans /results.
no-picture-there = Il n’y a pas d’image dans ce message. Choisis-en un avec une photo.
no-avatar-there = Je n’y vois pas de photo de profil dont je puisse me servir.
server-no-owner = Je n’ai personne à qui demander son accord pour cette photo. Choisis une photo de toi.
server-of-mine = Celle-ci est de moi. Choisis une photo de toi.
ask-not-here = Je n’ai pas le droit d’écrire dans ce salon, je ne peux donc demander à personne ici. Dans un autre, ça marchera peut-être.
photo-before-like = Le portrait de qui ? Envoie-moi d’abord une photo de toi, puis choisis de nouveau cette image.
server-not-here = L’équipe de ce serveur m’a réservé d’autres salons. Demande-moi là-bas, ou écris-moi en message privé.
server-not-you = Sur ce serveur, je suis là pour certains rôles seulement. Mais tu peux m’écrire en message privé.
server-not-manager = C’est réservé aux personnes qui peuvent gérer ce serveur.
server-settings = Ce que je peux faire sur ce serveur
server-channels = Salons où j’accepte des demandes (aucun choisi : tous)
server-roles = Rôles dont j’accepte les demandes (aucun choisi : tous)
server-families = Styles proposés ici
server-limit = Demandes par jour et par personne
server-limit-day =
    { $count ->
        [0] Autant que le studio le permet
        [one] { $count } demande par jour et par personne
       *[other] { $count } demandes par jour et par personne
    }
server-showing-on = Montrer des portraits dans le salon : autorisé
server-showing-off = Montrer des portraits dans le salon : pas autorisé
shape-1-1 = Carré
shape-4-5 = Vertical, 4 sur 5
shape-3-4 = Vertical, 3 sur 4
command-photo = Une photo de toi ; personne d’autre ne la voit
command-more-photos = Une autre photo de la même personne
command-style = Un style ; écris pour chercher
command-words = Avec tes mots
command-count = Combien de styles de ce genre
command-shape = Format de l’image
command-private = Visible par toi et personne d’autre, par défaut ; sinon, visible aussi dans le salon
command-server = Ce que je peux faire sur ce serveur
command-host = Pour la personne qui gère ce studio
command-host-stats = Comment ça se passe
command-host-pause = Tout suspendre pour l’instant
command-host-resume = Reprendre
command-host-block = Bloquer quelqu’un
command-host-unblock = Débloquer quelqu’un
command-host-id = Identifiant d’une personne ou d’une demande
menu-portrait = Portrait d’après cette photo
menu-like = Peindre dans ce style
menu-avatar = Portrait d’après l’avatar
