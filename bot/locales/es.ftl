### Everything Likeness says, in Spanish.
###
### Voice: warm, brief, honest; three lines at most; no jargon; never blame. *Stars* mark emphasis.
### A value in braces comes from the program and stays as it is.

## Building blocks

# Shown as it is.
raw = { $text }
span-seconds =
    { $count ->
        [one] { $count } segundo
       *[other] { $count } segundos
    }
span-minutes =
    { $count ->
        [one] { $count } minuto
       *[other] { $count } minutos
    }
span-hours =
    { $count ->
        [one] { $count } hora
       *[other] { $count } horas
    }
span-days =
    { $count ->
        [one] { $count } día
       *[other] { $count } días
    }
count-photos =
    { $count ->
        [0] ninguna foto
        [one] { $count } foto
       *[other] { $count } fotos
    }
count-faces =
    { $count ->
        [0] ninguna cara guardada
        [one] { $count } cara guardada
       *[other] { $count } caras guardadas
    }
count-portraits =
    { $count ->
        [0] ningún retrato
        [one] { $count } retrato
       *[other] { $count } retratos
    }
count-orders =
    { $count ->
        [0] ningún pedido
        [one] { $count } pedido
       *[other] { $count } pedidos
    }

## Beginning

hello = Hago retratos a partir de fotos: una foto profesional, un cuadro, un dibujo animado, un sticker. Todo ocurre en esta máquina.
hello-how = Envíame una selfie y toca un estilo. Recibes tu retrato y una opinión sincera sobre cuánto se parece a ti.
hello-again = Qué gusto verte de nuevo. ¿Qué estilo será hoy?
consent = Un gusto conocerte. Hago retratos a partir de fotos, en la máquina de este grupo. Guardo tus fotos { $photos } y tus retratos { $portraits }, y luego desaparecen; /forgetme lo borra todo al momento. ¿Me das permiso?
consent-thanks = Gracias.
consent-refused = Como quieras. No guardé nada. Si cambias de idea, solo envía una foto.
refused-after-yes = Ya habías dicho que sí, así que lo que enviaste se queda hasta que venza su plazo. «Olvídame» lo borra todo al momento.
wish-noted = Lo hago en cuanto me digas que sí.
agreed-send-photo = Gracias. Ahora envíame una foto: cabeza y hombros, mirando a la cámara, es lo ideal.
send-a-photo = Envíame una foto: cabeza y hombros, mirando a la cámara, con buena luz.
photo-first = Con gusto. Primero necesito una foto tuya.
photo-for-that = Envíame una foto y lo hago.
after-looking = Lo hago en cuanto vea tu foto.

## Photos and the coach

looking =
    { $count ->
        [one] Recibida. Déjame verla…
       *[other] Recibidas. Déjame verlas…
    }
look-interrupted = Algo me interrumpió mientras veía tu foto. ¿Me la envías otra vez?
good-photo = Buena luz, buena nitidez, mirando a la cámara.
good-photos =
    { $count ->
        [one] Una buena foto.
        [2] Dos buenas fotos.
       *[other] { $count } buenas fotos.
    }
left-out = Dejo fuera la foto { $number }: { $why }.
left-out-one = Esta la dejo fuera: { $why }.
left-out-many =
    { $count ->
        [one] Dejo fuera { $count } foto.
       *[other] Dejo fuera { $count } fotos: muy borrosas, muy oscuras o de otra persona.
    }
somebody-new = Esta persona no es la de antes, así que empiezo de nuevo con ella.
face-known = Me quedo con la cara que conozco. Para otra persona, envíame su foto sola.
photo-from-before =
    { $count ->
        [one] Sigo con la foto de antes.
       *[other] Sigo con las fotos de antes.
    }
why-unreadable = no puedo leer el archivo
why-no-face = no veo ninguna cara
why-stranger = parece otra persona
why-eyes-closed = los ojos están cerrados
why-blurred = está borrosa
why-small-face = la cara es muy pequeña
why-backlit = la luz viene de atrás
why-dark = está oscura
why-bright = la luz es demasiado dura
why-turned-away = la cabeza está girada
coach-eyes-closed = Aquí los ojos parecen cerrados. Con los ojos abiertos, el retrato saldrá mejor.
coach-blurred = La cara no está del todo nítida. Sujeta bien la cámara, limpia la lente y prueba otra vez.
coach-small-face = Aquí la cara es pequeña y faltarán detalles. Lo ideal es una foto a un brazo de distancia, de cara a una ventana.
coach-backlit = La luz viene de atrás. De cara a la ventana saldrá mejor.
coach-dark = La foto está oscura. De cara a una ventana o una lámpara mejora mucho.
coach-bright = La luz es tan fuerte que se pierde parte de la cara. Sin sol directo ni flash mejora.
coach-turned-away = La cabeza está muy girada hacia un lado. Lo ideal es mirar a la cámara.
tip-tilted-up-down = Buena foto. Aún mejor con la cámara a la altura de los ojos.
tip-covered = Buena foto, aunque algo tapa parte de la cara. Sin eso, el retrato se parecerá más a ti.
tip-side-light = Buena foto, con media cara en sombra. Girarte un poco hacia la luz ayuda.
tip-colour-cast = Buena foto, con luz de color. Con luz de día, la piel se ve más real.
which-face = Veo { $count } personas. ¿De quién hago el retrato?
face-first = Anotado. Primero dime de quién hago el retrato: toca el número que está en la cara.
face-chosen = Entonces, el número { $number }.
face-not-there = Ninguna cara tiene ese número. Toca uno de los que ves.
like-taken = ¡Qué estilo! Te pintaré como está pintada esa imagen.

## Looks

which-look = ¿Qué estilo?
say-what-you-like = Dímelo con tus palabras: colores, luz, un estilo, más o menos intenso.
words-title = Con tus palabras
words-label = ¿Qué te gustaría?
example-words = fondo azul marino, un poco más cálido
example-change = fondo más oscuro, menos contraste
example-photo = Suelta aquí una foto o di hola
send-the-picture = Envíame la imagen cuyo estilo te gusta: un cuadro, un cartel, un estampado.
own-words = tus palabras
style-gone = Ya no tengo ese estilo. Tengo estos:
family-professional = Foto profesional
family-painted = Pintura
family-illustrated = Cómic y dibujo
family-fun = Diversión
family-professional-about = Foto profesional: la foto sigue siendo foto, con mejor luz y mejor fondo.
family-painted-about = Pintura: pinceles, tinta, mosaico, maestros antiguos.
family-illustrated-about = Cómic y dibujo: lápices, historietas, pop art, píxeles.
family-fun-about = Diversión: stickers, carteles, neón, confeti.
options = A partir de ahora, salvo que me digas otra cosa:
option-title-count = Cuántos
option-title-shape = Formato
option-title-backdrop = Fondo
option-title-strength = Intensidad
option-count =
    { $count ->
        [one] 1 retrato
       *[other] { $count } estilos
    }
option-shape-any = Formato libre
option-backdrop-any = Fondo libre
option-strength-any = Intensidad normal
option-strength = Intensidad { $percent } %
color-white = Blanco
color-light-grey = Gris claro
color-grey = Gris
color-charcoal = Gris carbón
color-navy = Azul marino
color-teal = Verde azulado
color-beige = Beige
color-burgundy = Rojo vino

## Waiting

next-in-line = El tuyo es el siguiente, en más o menos { $wait }.
in-line =
    { $before ->
        [one] Hay uno antes que el tuyo; estará en más o menos { $wait }. Te lo envío aquí; puedes cerrar el chat.
       *[other] Hay { $before } antes que el tuyo; estará en más o menos { $wait }. Te lo envío aquí; puedes cerrar el chat.
    }
making = Ya lo estoy haciendo, listo en más o menos { $wait }.
stage-intake = abriendo la foto
stage-analyze = conociendo tu cara
stage-refine = retocando
stage-generate = creando la imagen
stage-critique = comprobando que se parece a ti
stage-finish = últimos toques
cancelled = Cancelado. No cuenta para tu límite.
cancel-which = ¿Cuál detengo?
nothing-to-cancel = Ahora mismo no estoy haciendo nada.
paused-for-now = El estudio está en pausa; lo haré cuando se reanude.

## Portraits

likeness-strong = Se parece mucho a ti.
likeness-good = Buen parecido.
likeness-weak = No se parece del todo a ti; una foto más nítida ayudaría.
likeness-different = Más fantasía que parecido.
likeness-nobody = Nadie en concreto: pintado solo a partir de palabras.
# A portrait by another backdrop than that of its look: “Headshot, navy backdrop”.
title-backdrop = { $title }, fondo: { $color }
title-own-backdrop = { $title }, otro fondo
# A portrait among several: “2 Pencil”.
numbered = { $number } { $title }
sent-again = Puede que este ya lo tengas; no sabía si había llegado.
what-to-change = ¿Qué cambio?
change-not-understood = No encontré ahí nada que pueda cambiar. Prueba con «fondo azul marino», «más cálido» o «menos contraste».
change-title = Cambiar algo
change-label = ¿Qué debería cambiar?
undone = Como estaba antes.
undo-gone = El anterior ya no está. Puedo hacerlo de nuevo: ¿qué estilo?
more-is-same = Este estilo sale siempre igual. Aquí van algunos que se le parecen.
nothing-to-undo = No hay nada que deshacer.
too-old = Hace demasiado de ese, ya no recuerdo cómo se hizo. Uno nuevo se hace rápido.
too-many-changes = Son muchos cambios para un solo retrato. Mejor empecemos uno nuevo.
avatars-ready = Tu avatar en los tamaños habituales: LinkedIn, Slack, GitHub, Telegram, Discord y un favicon.
deleted = Borrado.
delete-sure =
    { $count ->
        [one] ¿Borrar este retrato para siempre?
       *[other] ¿Borrar los { $count } retratos para siempre?
    }
which-sticker = ¿De cuál hago un sticker?
which-express = ¿Qué retrato?
which-avatars = ¿De cuál hago un pack de avatares?
which-to-delete = ¿Cuál borro para siempre?
photos-deleted-but-face = Tus fotos están borradas, menos la de la cara que me pediste guardar.
photos-deleted = Tus fotos están borradas. Los retratos se quedan hasta que venza su plazo.
face-is-kept = Guardo tu cara para la próxima vez. /me la muestra y la borra.

## What was understood

note-took = Entendido: *{ $style }*.
note-took-with = Entendido: *{ $style }*; además: { $changes }.
note-changed = Ahora: { $changes }.
note-with = Como pediste: { $changes }.
note-stayed-away = Evitado, como pediste: { $things }.
note-one-look = Un estilo a la vez; para otro retrato quedaría: { $styles }.
note-one-backdrop = Solo cabe un fondo, tomé este: { $backdrop ->
        [dark] oscuro
        [light] claro
        [warm] cálido
        [cool] frío
       *[other] { $backdrop }
    }.
note-light-from-left = Aquí la luz principal viene de la izquierda; de la derecha no puedo.
note-nearest-shape = No puedo hacer { $asked }; lo más cercano es { $shape }.
note-frame-kept = Hago 1:1, 4:5 y 3:4, así que el formato se queda como está.
note-name-elsewhere = En este estilo no hay sitio para el nombre. Sí lo hay en: { $styles }.
note-letters-unknown = Todavía no puedo imprimir las letras de «{ $name }», así que las dejé fuera.
note-border-colours = Los bordes y el papel conservan los colores del estilo.
note-needs-graphics-card =
    { $more ->
        [0] Lo dejé fuera porque haría falta una tarjeta gráfica: { $things }.
       *[other] Lo dejé fuera porque haría falta una tarjeta gráfica, entre otras cosas: { $things }.
    }
note-not-in-words =
    { $more ->
        [0] Eso aún no se cambia con palabras, así que queda igual: { $things }.
       *[other] Eso aún no se cambia con palabras, así que queda igual, entre otras cosas: { $things }.
    }
note-not-understood =
    { $more ->
        [0] No entendí: { $things }.
       *[other] No entendí, entre otras cosas: { $things }.
    }
note-read-first = Leí los primeros { $count } caracteres.
note-which-face = Veo { $count } caras en { $name } y tomo { $number ->
        [1] la más grande
       *[other] la número { $number } por tamaño
    }.
note-stranger = En { $name } parece haber otra persona, así que la dejé fuera.
note-no-face-in = No encuentro ninguna cara en { $name }, así que la dejé fuera.
note-style-failed = Esta vez *{ $style }* no salió. { $why }
change-backdrop = fondo { $value }
change-backdrop-tone =
    { $value ->
        [dark] fondo más oscuro
        [warm] fondo más cálido
        [cool] fondo más frío
       *[light] fondo más claro
    }
change-warmer =
    { $amount ->
        [little] tonos un poco más cálidos
        [much] tonos mucho más cálidos
       *[plain] tonos más cálidos
    }
change-cooler =
    { $amount ->
        [little] tonos un poco más fríos
        [much] tonos mucho más fríos
       *[plain] tonos más fríos
    }
change-brighter =
    { $amount ->
        [little] un poco más claro
        [much] mucho más claro
       *[plain] más claro
    }
change-darker =
    { $amount ->
        [little] un poco más oscuro
        [much] mucho más oscuro
       *[plain] más oscuro
    }
change-more-contrast =
    { $amount ->
        [little] un poco más de contraste
        [much] mucho más contraste
       *[plain] más contraste
    }
change-less-contrast =
    { $amount ->
        [little] un poco menos de contraste
        [much] mucho menos contraste
       *[plain] menos contraste
    }
change-mono = blanco y negro
change-light =
    { $value ->
        [butterfly] luz desde arriba
        [rembrandt] luz Rembrandt
        [loop] luz lateral
        [split] luz en media cara
        [rim] luz desde atrás
       *[soft] luz suave
    }
change-retouch =
    { $value ->
        [none] piel natural
        [strong] piel más suave
       *[light] piel un poco más suave
    }
change-strength = intensidad { $percent } %
change-caption = el nombre «{ $value }»
change-shape =
    { $value ->
        [square] formato cuadrado
       *[other] formato vertical { $value }
    }

## What is kept

privacy-kept = Guardo tus fotos { $photos }, para hacer retratos con ellas, y los retratos { $portraits }. Después se borran solos.
privacy-sealed = Están solo en esta máquina, cerrados con una llave que es solo tuya. Nadie más en este chat puede verlos.
privacy-yours = /results muestra lo que guardo; /me, la cara que me pediste guardar. /forgetme lo borra todo al momento y para siempre.
nothing-kept = No guardo nada tuyo.
results-portraits =
    { $count ->
        [one] Tu retrato, con la fecha en que se borra:
       *[other] Tus { $count } retratos, con la fecha en que se borran:
    }
results-photos =
    { $count ->
        [one] Tu foto se borra sola ({ $until }).
       *[other] Tus { $count } fotos se borran solas (la última: { $until }).
    }
results-photos-saved =
    { $count ->
        [one] La foto de tu cara se queda hasta que la borres.
       *[other] Las { $count } fotos de tu cara se quedan hasta que las borres.
    }
results-no-photos = No guardo ninguna foto tuya.
results-lent =
    { $count ->
        [one] Guardo { $count } retrato tuyo que pidió otra persona.
       *[other] Guardo { $count } retratos tuyos que pidieron otras personas.
    }
until = se borra: { $until }
no-face-kept = No guardo tu cara. Después de un retrato puedes pedírmelo.
face-kept = Esta es la cara que te guardo. Puedes pedir un retrato sin enviar foto.
face-dropped = La cara está borrada.
forget-sure = Esto se borra ahora y para siempre: { $what }.
forgotten = Hecho ({ $at }). Borrado: { $what }.
forget-lent =
    { $count ->
        [one] También { $count } retrato tuyo que había pedido otra persona.
       *[other] También { $count } retratos tuyos que habían pedido otras personas.
    }
forgotten-key = La llave que podía abrirlo está destruida.
which-language = ¿En qué idioma hablamos?
language-spoken = A partir de ahora te hablo en español.

## Help

help-commands = /results lo que guardo · /me tu cara guardada · /privacy · /language · /cancel · /forgetme
help-channel = Escribe /portrait y añade una foto tuya, con un estilo si quieres. Lo que llegue solo lo ves tú.
help-show = Lo que te guste puedes enseñarlo a todo el mundo: «{ $show }».
help-menus = En un mensaje con foto o en una persona, busca en «Aplicaciones»: «{ $photo }», «{ $like }», «{ $avatar }».
help-host = Para ti, que administras el estudio, en privado: { $commands }
help-photo = Envíame una foto tuya y toca un estilo. Basta con una foto y un toque.
help-looks = Toca «Estilos» o di con tus palabras qué te gustaría. Puedes enviar más fotos tuyas: con varias, el parecido es mejor.
help-consent = Necesito tu permiso antes de ver una foto. Sí: la guardo un tiempo y hago retratos con ella. No: desaparece.
help-face = En la foto hay varias personas. Toca el número de la persona que debo retratar.
help-weak = Puedo trabajar con esta foto, pero con una mejor saldría un mejor retrato.
help-words = Di qué te gustaría: un color detrás de ti, luz más cálida o más fría, un estilo, blanco y negro.
help-change = Di qué debería cambiar: otro fondo, más cálido, menos contraste. Lo demás se queda igual.
help-like = Envíame una imagen cuyos colores y trazos te gusten; te pinto así.
help-forget = Espero tu respuesta: borrarlo todo o conservarlo.
help-emoji = Toca un emoji para el sticker o envía el tuyo.
help-which = Toca el número del retrato al que te refieres. Se cuentan en el orden de arriba.
help-stickers = Escribe un nombre para tu pack de stickers o toca el que te propongo.

## Small talk and wrong turns

you-are-welcome = De nada. ¿Hacemos otro?
glad = Me alegra. ¿Otro?
goodbye = Hasta pronto. Tus retratos siguen en /results hasta que venza su plazo.
welcome = De nada.
farewell = Adiós, y que te vaya muy bien.
pleased = Mucho gusto. No guardo nombres; con una foto me basta.
noted = Anotado. Cuando quieras un retrato, solo dímelo.
about-me = Soy Likeness, un estudio de retratos que funciona en la máquina de este grupo. Soy un programa, no una persona.
about-price = No cuesta nada. El trabajo lo hace esta máquina.
about-time = Normalmente unos segundos por retrato, más si hay otros antes. Siempre te aviso primero.
about-groups = Por ahora, una persona por retrato. Envíame una foto y dime quién es.
empty-text = El mensaje llegó vacío.
text-too-long = Es más de lo que puedo leer de una vez: { $most } caracteres como máximo. Dilo en una o dos frases.
not-a-wish = No sé bien qué hacer con eso. Hago retratos a partir de fotos: entiendo un estilo, un color o «sorpréndeme».
no-such-command = No conozco /{ $command }.
unknown-button = Ya no conozco ese botón.
not-yours = Ese no es tuyo. Envíame tu propia foto y hago el tuyo.
not-yours-of = Este es de { $whose }. Envíame tu propia foto y hago el tuyo.
never-mind = Está bien.
cannot-voice = No puedo escuchar mensajes de voz. ¿Me lo escribes?
cannot-video = No puedo tomar una cara de un video. ¿Me envías una foto?
cannot-animation = No puedo tomar una cara de una animación. ¿Me envías una foto?
cannot-sticker = Bonito sticker. Para hacerte uno, necesito una foto.
cannot-file = Ese archivo no es una imagen que pueda leer (JPEG, PNG, WebP, HEIC). ¿Me la envías como foto?
cannot-thing = No puedo hacer nada con eso. Entiendo fotos y palabras.

## What is refused, and what goes wrong

error-no-face = No encuentro ninguna cara aquí. Lo ideal es una foto de cabeza y hombros, mirando a la cámara.
error-face-too-small = La cara es demasiado pequeña para un retrato. Lo ideal es una foto a un brazo de distancia o el archivo original.
error-no-such-face = No hay ninguna cara con ese número. El número 1 es la más grande.
error-not-an-image = Ese archivo no es una imagen que pueda leer (JPEG, PNG, WebP, HEIC). ¿Me la envías como foto?
error-empty-file = Ese archivo está vacío. ¿Me lo envías otra vez?
error-truncated = La imagen se corta a la mitad; quizá no llegó completa. ¿Me la envías otra vez?
error-too-many-pixels = Esa imagen es más grande de lo que puedo abrir. Una copia más pequeña sirve.
error-too-small = Esa imagen es demasiado pequeña para un retrato. Lo ideal es el archivo original.
error-animated-video = Eso es un video o una animación. ¿Me envías una foto?
error-photo-unusable = No puedo usar esa foto. ¿Me envías otra?
error-photo-lost = Ya no tengo esa foto. ¿Me la envías otra vez?
error-not-found = Ya no tengo esa foto. ¿Me la envías otra vez?
error-unknown-style = No tengo ningún estilo con ese nombre. Tengo estos:
error-prompt-not-understood = No encontré en esas palabras un estilo que sepa hacer. Prueba con «pop art» o «fondo azul marino, más cálido», o toca uno.
error-prompt-near = No encontré un estilo en esas palabras. ¿Querías decir uno de estos?
error-prompt-scenes = Los disfraces y las escenas necesitan una tarjeta gráfica, y esta máquina no la usa. Luz, colores y estilos, sí puedo.
error-bad-option = Así como se pidió, aquí no se puede. Con otro tamaño u otro estilo, sí.
error-not-that-kind = No hago ese tipo de imágenes de personas reales. ¿Algo más?
error-not-this-person = En este estilo no conseguí que se pareciera a ti. No cuenta para tu límite. Una foto más nítida u otro estilo funcionará mejor.
error-generation-failed = No pude hacerlo. No cuenta para tu límite.
error-out-of-memory = Esta máquina se quedó sin memoria mientras lo hacía. No cuenta para tu límite.
error-stuck = Tardaba demasiado, así que paré. No cuenta para tu límite.
error-crashed = Algo falló de mi lado al pintar, más de una vez. No cuenta para tu límite.
error-waited-too-long = Esperó tanto que ya no tengo tu foto. No cuenta para tu límite. ¿Me la envías otra vez?
error-damaged = Los retratos se dañaron aquí antes de enviártelos. No cuenta para tu límite. ¿Me envías la foto otra vez?
error-no-consent = Primero necesito tu permiso. Envía una foto y te lo pido.
error-blocked = Quien administra este estudio no acepta tus pedidos.
error-too-many-waiting =
    { $limit ->
        [one] Ya tienes un pedido en espera. Tomo el siguiente cuando esté listo.
       *[other] Ya tienes { $limit } pedidos en espera. Tomo el siguiente cuando uno esté listo.
    }
error-per-hour =
    { $limit ->
        [one] Aquí el límite es un pedido por hora y persona. Próximo pedido posible: { $until }.
       *[other] Aquí el límite es de { $limit } pedidos por hora y persona. Próximo pedido posible: { $until }.
    }
error-per-day =
    { $limit ->
        [one] Aquí el límite es un pedido al día por persona. Próximo pedido posible: { $until }.
       *[other] Aquí el límite es de { $limit } pedidos al día por persona. Próximo pedido posible: { $until }.
    }
error-too-many-kept = Ya no puedo guardar más fotos tuyas (máximo: { $limit }). En /results puedes borrar algunas.
error-too-many-photos = Son demasiadas fotos para un pedido (máximo: { $limit }). Bastan las tres o cuatro más nítidas.
error-too-many-portraits = Son demasiados retratos para un pedido (máximo: { $limit }).
error-too-long = Es más de lo que puedo leer de una vez: { $limit } caracteres como máximo. Dilo en una o dos frases.
error-no-photo = Primero necesito una foto tuya.
error-busy = Mucha gente está enviando fotos ahora. ¿Me la envías otra vez en un minuto?
error-wrong-state = Eso ya terminó.
error-disk-full = No queda espacio en el disco de esta máquina. Quien administra el estudio debe liberar un poco; luego sigo.
error-storage-error = Algo falló de mi lado al guardarlo. ¿Lo intentas otra vez en un minuto?
error-engine-error = Algo falló de mi lado al hacerlo. ¿Lo intentas otra vez?
error-internal = Algo falló de mi lado. ¿Lo intentas otra vez?
error-photo-not-fetched = No pude descargar esa foto. ¿Me la envías otra vez?
error-photo-too-big = Ese archivo es demasiado grande para mí: { $most } MB como máximo. Una copia más pequeña sirve igual.
error-no-profile-photo = No veo tu foto de perfil; quizá esté oculta. Mejor envía una foto.
error-used-once = El permiso para esa foto valía para un solo retrato. Pídelo otra vez o envía una foto tuya.
error-style-not-here = Ese estilo no se hace aquí.
look-not-here = *{ $look }* no se hace aquí, pero hay otros estilos.
error-sticker-refused = No pude ponerlo en un pack de stickers. Quizá funcione con otro emoji u otro nombre.
error-sticker-stranger = Telegram solo me deja crearte un pack de stickers si antes hablamos en privado. Salúdame allí y prueba otra vez aquí.
error-no-room-there = En este servidor ya no queda espacio para otro. Quienes lo administran pueden borrar alguno.
error-not-allowed-there = En este servidor no puedo añadir ni emojis ni stickers.
error-cannot-take-back = En este servidor ya no puedo quitarlo. Quien lo administra puede borrarlo.
error-stickers-full = Tus packs de stickers están llenos. Primero borra algunos stickers; @Stickers te ayuda con eso.

## Buttons

button-agree = Sí, haz retratos
button-refuse = No
button-what-is-kept = ¿Qué se guarda exactamente?
button-looks = Estilos
button-more-looks = Más estilos
button-surprise = Sorpréndeme
button-words = Con mis palabras
button-nobody = Sin foto, alguien inventado
button-like = Como otra imagen
button-like-this = Usar este estilo
button-options = Opciones
button-go-on = Seguir de todos modos
button-another-photo = Enviar otra foto
button-cancel = Cancelar
button-cancel-which = Detener: { $look }
button-never-mind = Déjalo
button-more = Más como este
button-alike = Estilos parecidos
button-another-look = Otro estilo
button-change = Cambiar algo
button-undo = Deshacer
button-sticker = Sticker
button-avatars = Pack de avatares
button-keep-face = Guardar mi cara
button-delete = Borrar
button-delete-all =
    { $count ->
        [one] Borrar
       *[other] Todos ({ $count })
    }
button-try-again = Intentar otra vez
button-again = Sí, hacerlo
button-results = Lo que se guarda
button-delete-photos = Borrar mis fotos
button-delete-lent =
    { $count ->
        [one] Borrar ese retrato
       *[other] Borrar esos retratos
    }
button-use-face = Usar esta cara
button-replace-face = Cambiarla
button-drop-face = Borrar esta cara
button-privacy = Privacidad
button-help = Ayuda
button-language = Idioma
button-forget = Olvídame
button-delete-everything = Borrar todo
button-keep = Conservar
button-start-again = Empezar de nuevo
button-stats = Cifras

## In groups, and of other people

in-private = Eso queda entre tú y yo.
button-in-private = Seguir en privado
group-help = Responde a una foto tuya con /portrait, y un estilo si quieres: /portrait cómic. Si la foto es de otra persona, primero le pregunto. /styles muestra los estilos, /cancel cancela; todo lo demás queda entre tú y yo.
by-reply = Para eso, responde directamente a este mensaje.
looks-here = Aquí hay: { $looks }. Repite /portrait con una de esas opciones.
reply-with-photo = Responde aquí con una foto tuya.
ask-them = { $them }, a { $who } le gustaría un retrato tuyo a partir de esta foto. Es tu cara, así que decides tú. La foto se borra en cuanto esté hecho el retrato.
button-ask-yes = Sí, por esta vez
button-ask-no = No
ask-agreed = { $them } dijo que sí.
ask-refused = { $them } prefiere que no. Con una foto tuya puedo cuando quieras.
ask-many = Ya hay demasiadas peticiones esperando respuesta. Pregúntale a { $them } un poco más tarde.
ask-waits = Ya le pregunté a { $them }. Sigo en cuanto haya respuesta.
ask-over = Ya pasó un buen rato. Hay que preguntar otra vez.
ask-not-you = Eso lo decide { $them }.
ask-several-faces = En esa foto veo a varias personas y solo una dio permiso. Con una foto de esa persona sola, sí puedo.
once-gone = Ya no tengo esa foto. Para otro retrato, hay que pedir permiso de nuevo.
once-over = Eso era para un solo retrato. Para otro, hay que pedir permiso de nuevo.
group-hello = Hola. Responde a una foto tuya con /portrait, y un estilo si quieres: /portrait cómic. Si la foto es de otra persona, primero le pregunto.
group-anonymous = Cuando escribes como el grupo, no sé de quién es la foto. Escribe con tu nombre y lo hago.
group-no-owner = No tengo a quién pedirle permiso para esa foto. Responde a una tuya.
group-of-mine = Esa es mía. Responde a una foto tuya.
group-only-admins = En este grupo solo acepto pedidos de sus admins. En privado hago tu retrato.
group-settings = Lo que puedo hacer en este grupo. Solo sus admins pueden cambiarlo.
group-everybody = Todo el mundo puede pedir
group-admins = Solo pueden pedir los admins
group-quiet = Discreto: sin sonido ni charla
group-spoiler = Retratos con spoiler
group-not-admin = Eso solo lo pueden cambiar los admins de este grupo.
group-done = Listo
group-last-family = Tiene que quedar un tipo de estilo. Primero activa otro.
group-saved = Así lo haré aquí.

## Stickers

button-make-sticker = Convertir en sticker
which-emoji = ¿Con qué emoji va? Toca uno o envía el tuyo.
name-your-stickers = Es tu primer sticker: ¿cómo se llamará el pack?
stickers-of = Retratos de { $name }
stickers-mine = Mis retratos
making-sticker = Recortándolo…
sticker-made = Ya está en «{ $title }».
button-open-stickers = Abrir el pack

## Telegram

button-profile = Usar mi foto de perfil
button-full = Calidad completa
inline-make-mine = Hacer uno mío
inline-look = { $style }, por Likeness.
inline-none = Primero haz un retrato
command-portrait = Hacer un retrato
command-styles = Ver todos los estilos
command-options = Formato, fondo, cuántos
command-results = Lo que se guarda
command-me = La cara que guardo
command-privacy = Qué se guarda y por cuánto tiempo
command-language = Hablar otro idioma
command-cancel = Cancelar lo que está en espera
command-help = Ayuda
command-forgetme = Borrar todo lo tuyo
command-group-portrait = Un retrato de la foto a la que respondes
command-group-settings = Lo que puedo hacer en este grupo
bot-short = Retratos a partir de una selfie en los que sigues siendo tú.
bot-about = Envía una foto, toca un estilo y recibe un retrato en el que sigues siendo tú: una foto profesional, un cuadro, un dibujo animado, un sticker. Las fotos se guardan solo por poco tiempo y /forgetme lo borra todo al momento.

## The host's commands

not-admin = Eso es solo para quien administra este estudio.
no-such-person = No conozco a nadie ni ningún pedido con ese ID.
usage-block = Escribe /block y el ID de una persona o de un pedido.
usage-unblock = Escribe /unblock y el ID de una persona o de un pedido.
usage-quota = Escribe /quota, el ID de una persona y cuántos pedidos al día: /quota abc 20, o /quota abc default.
usage-stats = Escribe /stats.
usage-pause = Escribe /pause para no hacer nada por ahora, /resume para seguir.
usage-resume = Escribe /resume para seguir.
blocked = Esa persona está bloqueada. Lo que tenía en espera queda cancelado.
unblocked = Esa persona puede volver a hacer pedidos.
quota-set = Los límites de esa persona están fijados.
stats-now = Ahora: { $waiting } en espera, { $running } en marcha; con permiso: { $people }.
stats-day = Pedidos: { $hour } en la última hora, { $day } en las últimas 24 horas; hechos: { $made }, fallidos: { $failed }.
paused = El estudio está en pausa. Se siguen aceptando pedidos, y esperan.
resumed = El estudio sigue.

## What a short message may mean (the words are separated by bars; write those people really type)

intent-yes = sí|si|sip|sí por favor|si por favor|sí claro|si claro|claro|claro que sí|claro que si|por supuesto|desde luego|ok|okay|oki|okey|vale|va|dale|sale|órale|bueno|está bien|esta bien|de acuerdo|acepto|adelante|hazlo|hágale|venga|sigue|obvio|perfecto sí
intent-no = no|nop|nope|nel|no gracias|ahora no|todavía no|todavia no|mejor no|déjalo|dejalo|déjalo así|dejalo asi|no importa|olvídalo|olvidalo|para nada|no quiero|no me gusta|no me gustó|no me gusto
intent-hello = hola|holaa|holi|holis|hey|ey|buenas|buenos días|buenos dias|buen día|buen dia|buenas tardes|buenas noches|hola qué tal|hola que tal|qué onda|que onda|saludos|empezar|start
intent-help = ayuda|ayúdame|ayudame|help|qué puedes hacer|que puedes hacer|qué sabes hacer|que sabes hacer|qué haces|que haces|qué puedo hacer|que puedo hacer|cómo funciona|como funciona|cómo funciona esto|como funciona esto|cómo se usa|como se usa|cómo se hace|como se hace|y ahora qué|y ahora que|ahora qué|ahora que|qué hago|que hago|qué hago ahora|que hago ahora|qué tengo que hacer|que tengo que hacer|no entiendo
intent-thanks = gracias|graciass|muchas gracias|mil gracias|muchísimas gracias|muchisimas gracias|grax|gracias de verdad|te lo agradezco|se agradece|genial gracias|ok gracias|thanks
intent-bye = adiós|adios|chao|chau|ciao|bye|bye bye|hasta luego|hasta pronto|hasta mañana|hasta la próxima|hasta la proxima|nos vemos|cuídate|cuidate|me voy
intent-praise = genial|qué genial|que genial|guau|wow|increíble|increible|buenísimo|buenisimo|qué bonito|que bonito|qué lindo|que lindo|qué chulo|que chulo|qué chévere|que chevere|qué padre|que padre|muy bonito|muy lindo|muy bueno|muy bien|precioso|hermoso|excelente|fantástico|fantastico|espectacular|perfecto|quedó genial|quedo genial|quedó perfecto|quedó muy bien|me encanta|me encantó|me encanto|me gusta|me gusta mucho|me gustó|qué bien|que bien|bravo|jaja|jajaja|jajajaja
intent-cancel = cancela|cancelar|cancélalo|cancelalo|cancela eso|cancela todo|stop|detente|detén|deten|detenlo|páralo|paralo|aborta|abortar
intent-privacy = privacidad|qué guardas|que guardas|qué se guarda|que se guarda|qué almacenas|que almacenas|guardas mi foto|guardas mis fotos|qué haces con mi foto|que haces con mi foto|qué haces con mis fotos|que haces con mis fotos|qué pasa con mis fotos|que pasa con mis fotos|es seguro|esto es seguro|quién puede ver mi foto|quien puede ver mi foto|quién ve mis fotos|quien ve mis fotos|dónde está mi foto|donde esta mi foto|mis datos|protección de datos|proteccion de datos|qué datos tienes de mí|qué datos tiene de mí|qué datos tienes sobre mí|qué tienes de mí|qué tienes sobre mí
intent-delete = borra todo|borrar todo|bórralo todo|borralo todo|elimina todo|eliminar todo|olvídame|olvidame|borra mis datos|borrar mis datos|elimina mis datos|eliminar mis datos|borra mis fotos|borrar mis fotos|elimina mis fotos|eliminar mis fotos|borra mi cuenta|borrar mi cuenta|elimina mi cuenta|eliminar mi cuenta
intent-drop = borrar|borra|bórralo|borralo|borra esto|borra este|borra esta imagen|borra la imagen|borra este retrato|borra el retrato|borra el último|borra el ultimo|elimínalo|eliminalo|elimina esto|elimina esta imagen|elimina este retrato
intent-price = es gratis|esto es gratis|gratis|es gratuito|cuánto cuesta|cuanto cuesta|cuánto cuesta esto|cuanto cuesta esto|cuánto vale|cuanto vale|cuánto es|cuanto es|cuánto sale|cuanto sale|qué cuesta|que cuesta|qué precio tiene|que precio tiene|precio|precios|hay que pagar|tengo que pagar|se paga|es de pago
intent-time = cuánto tarda|cuanto tarda|cuánto tardas|cuanto tardas|cuánto demora|cuanto demora|cuánto se demora|cuánto tiempo|cuanto tiempo|cuánto tiempo tarda|cuanto tiempo tarda|cuánto falta|cuanto falta|cuánto le falta|cuanto le falta|cuándo está listo|cuando esta listo|cuándo estará|cuando estara|para cuándo|ya está|ya esta|ya está listo|ya esta listo|falta mucho
intent-who = quién eres|quien eres|qué eres|que eres|eres un bot|eres un robot|eres una persona|eres humano|eres humana|eres real|eres una ia|qué es esto|que es esto|qué es likeness|que es likeness
intent-groups = foto de grupo|foto grupal|retrato de grupo|retrato grupal|nosotros dos|nosotras dos|los dos juntos|las dos juntas|los dos|las dos|juntos|juntas|puedes hacer dos personas|puedes con dos personas|de dos personas|con mi pareja|entre dos
intent-surprise = sorpréndeme|sorprendeme|sorpresa|cualquiera|cualquier cosa|lo que sea|lo que quieras|el que quieras|elige tú|elige tu|escoge tú|escoge tu|tú eliges|tu eliges|tú decides|tu decides|decide tú|decide tu|al azar|aleatorio|me da igual|da igual|me da lo mismo|no sé|no se|ni idea
intent-like = píntame así|pintame asi|hazme así|hazme asi|quiero uno así|quiero uno asi|como esta imagen|como en esta imagen|como este cuadro|como en la foto|en este estilo|con este estilo|al estilo de esta imagen|este estilo|el mismo estilo|mismo estilo
intent-styles = estilos|los estilos|ver estilos|muéstrame los estilos|muestrame los estilos|enséñame los estilos|enseñame los estilos|qué estilos|que estilos|qué estilos hay|que estilos hay|qué estilos tienes|que estilos tienes|cuáles estilos|cuales estilos|lista de estilos|todos los estilos|opciones de estilo|menú|menu|catálogo|catalogo
intent-language = idioma|idiomas|cambiar idioma|cambiar de idioma|cambia el idioma|otro idioma|habla español|habla espanol|español|espanol|en español|en espanol|hablas español|hablas espanol|castellano|inglés|ingles|en inglés|en ingles|habla inglés
intent-more = más como este|mas como este|más como esta|mas como esta|más como estos|mas como estos|más así|mas asi|otro así|otro asi|otro como este|otro igual|uno más|uno mas|otro más|otro mas|otra vez|de nuevo|una vez más|una vez mas|inténtalo otra vez|intentalo otra vez|prueba otra vez|haz otro|haz más|haz mas|lo mismo otra vez|variaciones|variantes
intent-undo = deshacer|deshaz|deshazlo|deshaz eso|atrás|atras|volver|vuelve|volver atrás|volver atras|vuelve atrás|vuelve atras|regresa|regresar|como antes|como estaba|como estaba antes|estaba mejor antes|el anterior|quita el cambio
intent-profile = usa mi foto de perfil|usar mi foto de perfil|utiliza mi foto de perfil|toma mi foto de perfil|agarra mi foto de perfil|mi foto de perfil|mi foto del perfil|la foto de mi perfil|usa la foto de mi perfil|usa la de mi perfil|con mi foto de perfil|con la de mi perfil|puedes usar mi foto de perfil|usa mi avatar
mention-little = por favor|porfa|porfavor|ya|ahora|mismo|todo|toda|todos|todas|el|la|los|las|lo|mi|mis|tus|sus|esta|este|estas|estos|esa|ese|esas|esos|de|del|un|una|que|te|me|yo|tú|usted|quiero|quisiera|puedes|puede|podrías|podría|bot|likeness|a|amigos|gente|chicos|y|muy|bonito|lindo|buen|retrato|primera|última|segunda|envié|mandé|tienes|también|por completo|para siempre|viejas|oh|hm|hmm
mention-delete = borra|borrar|borre|borren|borras|borres|elimines|quites|bórrame|elimina|eliminar|elimine|eliminen|eliminas|quita|quitar|suprime|suprimir|destruye|olvida
mention-kept = foto|fotos|fotografía|fotografías|imagen|imágenes|selfie|selfies|datos|retrato|retratos|cuenta|todo lo que|todo sobre mí|cara|información|sobre mí|de mí
mention-asks = qué pasa|qué haces|qué hace|qué hacen|qué guardas|qué guardan|qué se hace|qué tienes|qué tienen|qué sabes|qué ocurre|quién|quiénes|dónde|cuánto tiempo|se guarda*|se queda*|se almacen*|se conserva*|se borra*|se comparte*|se publica*|guardas|guardan|almacenas|almacenan|compartes|comparten|usas|usan|van a|vas a|quedan|es privad*|son privad*|están segur*|está segur*
mention-keeping = guard*|almacen*|conserv*|pasa|pasará|hace|haces|hacen|ve|ven|ver|verá|ocurre|comparte*|compartir|public*|borra*|elimina*|segur*|privad*|usa|usas|usan|acceso|sabes|vende*|queda*|va|van|tienes|tienen
mention-part = fondo*|marco|borde*|pared|detrás|alrededor|menos|excepto|salvo|gafas|lentes|anteojos|sombrero|gorra|pelo|cabello|barba|bigote|piel|arrugas|granos|manchas|sombra*|luz|luces|oscur*|color*|negr*|blanc*|azul*|roj*|verde*|gris*|dorad*|texto|letras|logo|marca de agua|borros*|ruido|ojos|dientes|sonrisa|natural*|estilo*|pintura*|óleo|acuarela|dibujo*|cómic|caricatura|lápiz|cartel|sticker|pirata|vikingo*|como un|como una|de la foto|de mi foto|de la imagen
mention-name = me llamo|mi nombre es
mention-remark = me hizo ver|me hizo parecer|me hace ver|me hace parecer|me dejó como|es muy gracios*|es gracios*|es divertid*|es muy divertid*|este bot es|el bot es|likeness es|me parezco a mi
mention-not = no|nunca|nada|sin|tampoco|demasiado|menos

## The web page

web-title = Likeness
web-needs-script = Esta página necesita JavaScript.
web-tagline = Tu estudio de retratos, en esta máquina
web-composer-label = Mensaje
web-composer-placeholder = Escribe un mensaje
web-send = Enviar
web-attach = Añadir fotos
web-camera = Tomar una foto
web-camera-take = Tomar foto
web-camera-retake = Repetir
web-camera-use = Usar esta foto
web-camera-flip = Otra cámara
web-camera-denied = El navegador no me deja usar la cámara. Puedes permitirlo en la barra de direcciones o enviar una foto.
web-camera-none = No encuentro ninguna cámara aquí. Mejor envía una foto.
web-drop-here = Suelta tu foto aquí
web-drop-hint = o pega una, o usa la cámara
web-language = Idioma
web-menu = Menú
web-menu-results = Lo que se guarda
web-menu-me = Mi cara
web-menu-privacy = Privacidad
web-menu-forget = Olvídame
web-menu-help = Ayuda
web-theme = Apariencia
web-theme-system = Como el sistema
web-theme-light = Claro
web-theme-dark = Oscuro
web-close = Cerrar
web-previous = Anterior
web-next = Siguiente
web-before-after = Antes y después
web-before = Antes
web-after = Después
web-download = Descargar
web-delete = Borrar
web-keep = Conservar
web-delete-sure = ¿Borrar este retrato para siempre?
web-details = Detalles
web-new-messages = Mensajes nuevos
web-connecting = Conectando…
web-offline = Sin conexión con Likeness. Sigo intentándolo; no se pierde nada.
web-back-online = Conexión recuperada
web-sending = Enviando…
web-not-sent = No llegó. Prueba otra vez.
web-retry = Intentar otra vez
web-too-big = Ese archivo es demasiado grande.
web-not-a-photo = Esa no es una foto que pueda leer (JPEG, PNG, WebP, HEIC).
web-too-many = Diez fotos a la vez, por favor.
web-remove = Quitar
web-caption-placeholder = Di qué te gustaría, si ya lo sabes
web-progress = Progreso
web-typing = Likeness está mirando
web-you = Tú
web-likeness = Likeness
web-skip-to-composer = Ir al campo de mensaje
web-messages = Mensajes
web-photo-of-yours = Tu foto
web-portrait = Retrato
web-gallery = Estilos
web-zoom = Ver en grande
web-enter-why = Esta página es para quien conoce la contraseña. Pídesela a quien administra este estudio.
web-enter-label = Contraseña
web-enter-button = Entrar
web-enter-wrong = Esa no es. Prueba otra vez.
web-error-not-understood = No entendí eso.
web-error-not-understood-hint = Recarga la página y prueba otra vez.
web-error-no-photo = No llegó ninguna foto.
web-error-no-photo-hint = Elige una o suéltala en la página.
web-error-enter = Esta página pide primero una contraseña.
web-error-enter-hint = Recarga la página.
web-error-stale = La página lleva demasiado tiempo abierta.
web-error-stale-hint = Recárgala; no se pierde nada.
web-error-elsewhere = Eso venía de otra página, así que no lo hice.
web-error-elsewhere-hint = Abre esta misma página y prueba aquí.
web-error-slow = Tardó demasiado en llegar.
web-error-slow-hint = Prueba donde la conexión sea mejor.
web-error-length = El navegador no dijo cuánto iba a enviar.
web-error-length-hint = Prueba con otro navegador.
web-error-text-too-long = Es más de lo que puedo leer de una vez.
web-error-text-too-long-hint = Dilo en una o dos frases.
web-error-too-big = Esa foto es demasiado grande: { $most } MB como máximo.
web-error-too-big-hint = Una copia más pequeña sirve igual.
web-error-too-many =
    { $most ->
        [one] Una foto a la vez, por favor.
       *[other] { $most } fotos a la vez, por favor.
    }
web-error-too-many-hint = Elige las más nítidas.
web-error-kind = No puedo hacer nada con eso.
web-error-kind-hint = Envía una foto o unas palabras.
web-error-too-fast = Demasiado en poco tiempo.
web-error-too-fast-hint = Espera { $wait } y sigue.
web-error-busy = Hay mucha gente ahora mismo.
web-error-busy-hint = Prueba otra vez en { $wait }.
web-error-trouble = Algo falló de mi lado.
web-error-trouble-hint = Prueba otra vez.
detail-likeness = Parecido
detail-style = Estilo
detail-seed = Semilla
detail-size = Tamaño
detail-engine = Hecho con

## Styles

# professional
style-headshot = Estudio gris
about-headshot = Una foto profesional limpia ante un fondo de estudio gris liso.
style-bokeh = Tu propio fondo, desenfocado
about-bokeh = Tu fondo se queda, suavemente desenfocado como con un lente de retrato.
style-brand = Color de marca
about-brand = Una foto profesional sobre un solo color: dime el tuyo, con palabras o como #0f6e84.
style-cinematic = De cine
about-cinematic = Colores de película, sombras verdeazuladas y luz de un solo lado.
style-editorial = Revista
about-editorial = Luz y color de revista, encuadre más alto, un toque de drama.
style-glamour = Glamour
about-glamour = Luz desde arriba que favorece los pómulos, como en los viejos retratos de cine.
style-golden-hour = Hora dorada
about-golden-hour = Tu propio fondo, desenfocado y brillante como una tarde de verano.
style-mono = Estudio en blanco y negro
about-mono = Un retrato atemporal en blanco y negro, con todos los grises.
style-office = Oficina
about-office = En el trabajo: una oficina luminosa detrás de ti, suavemente desenfocada.
style-rembrandt = Rembrandt
about-rembrandt = Fondo oscuro, una luz cálida de lado y el pequeño triángulo en la mejilla.
style-rim = Retrato a contraluz
about-rim = Casi negro, con un borde de luz alrededor del pelo y los hombros.
style-studio-black = Estudio negro
about-studio-black = Sereno y serio sobre negro, con la luz en la cara.
style-studio-navy = Estudio azul marino
about-studio-navy = Una foto profesional ante un azul marino profundo, para banca, derecho y dirección.
style-studio-warm = Estudio cálido
about-studio-warm = Una foto profesional cercana, sobre un fondo cálido color arena.
style-studio-white = Estudio blanco
about-studio-white = Clara y pareja sobre blanco, para credenciales, documentos y páginas web.
style-window = Luz de ventana
about-window = Luz de día desde una gran ventana, con la habitación suavemente desenfocada.

# painted
style-antique-print = Lámina antigua
about-antique-print = Verde salvia y oro viejo, como un mapa de atlas.
style-autumn = Otoño
about-autumn = Mostaza, pizarra y chispas de rojo bajo un cielo azul grisáceo.
style-blue-wave = Ola azul
about-blue-wave = Azul mar y arena con líneas finas, como una estampa marina.
style-carnival = Carnaval
about-carnival = Contornos carmesí sobre coral, oro y azul, todo vivo y alegre.
style-coral-brush = Pinceladas gruesas
about-coral-brush = Anchos trazos negros de pincel sobre coral, arena y cielo.
style-crimson-gold = Carmesí y oro
about-crimson-gold = Sombras rojo oscuro y luz dorada, como un cartel de teatro pintado.
style-expressionist = Pizarra y rojo
about-expressionist = Trazos ásperos de carboncillo sobre crema y pizarra, con unos pocos acentos rojos.
style-golden-engraving = Grabado dorado
about-golden-engraving = Finas líneas grabadas en ocre y tinta oscura, como un billete antiguo.
style-ink-and-gold = Tinta y oro
about-ink-and-gold = Líneas de tinta y aguadas doradas, mitad dibujo, mitad pintura.
style-ink-wash = Tinta y aguada
about-ink-wash = Líneas firmes de tinta negra con una leve aguada de salmón y azul pálido.
style-lavender-gold = Lavanda y oro
about-lavender-gold = Pinceladas sueltas en lavanda y oro, ligeras y soñadoras.
style-like = Como la imagen
about-like = Toma el estilo de una imagen que envías junto con la foto.
style-mosaic = Mosaico pastel
about-mosaic = Pequeñas teselas de colores pastel con borde oscuro.
style-oil = Óleo sobre lienzo
about-oil = Tus propios colores en pinceladas suaves, con la trama del lienzo.
style-old-master = Maestro antiguo
about-old-master = Fondo oscuro, colores apagados y lienzo viejo, como en un museo.
style-painted = Pintado con luz
about-painted = Pinceladas suaves en amarillo miel ante un fondo azul cielo.
style-starry-blue = Azul estrellado
about-starry-blue = Pinceladas cortas de azul noche con luz amarilla.
style-storybook = Libro de cuentos
about-storybook = Contornos de tinta alrededor de tus propios colores, como en un cuento ilustrado.
style-tapestry = Tapiz
about-tapestry = Como tejido, en óxido, ámbar y azul oscuro.
style-teal-woodcut = Xilografía
about-teal-woodcut = Un grabado en verde azulado y crema, como tallado en madera.
style-watercolour = Acuarela
about-watercolour = Aguadas pálidas de aguamarina y salmón sobre papel.

# illustrated
style-big-caricature = Caricatura extrema
about-big-caricature = Una caricatura sin contenerse en nada.
style-caricature = Caricatura
about-caricature = Lo especial de tu cara, exagerado con cariño.
style-cartoon-avatar = Avatar animado
about-cartoon-avatar = Tú en dibujo animado, alegre y con rasgos un poco más grandes.
style-coloured-pencil = Lápices de colores
about-coloured-pencil = Dibujado con lápices de colores, trazos ligeros sobre papel.
style-comic = Cómic
about-comic = Contornos negros y puntos de imprenta, como una página de cómic.
style-duotone = Duotono
about-duotone = Solo dos colores, del azul medianoche a la luz cálida.
style-illustration = Ilustración
about-illustration = La foto en dibujo limpio, con colores planos y claros.
style-ink-line = Trazo de tinta
about-ink-line = Líneas de tinta negra sobre papel blanco, nada más.
style-pencil = Lápiz
about-pencil = Un dibujo suave de grafito sobre papel de dibujo.
style-pixel-art = Pixel art
about-pixel-art = Tú de protagonista en un viejo videojuego.
style-pop-art = Pop art
about-pop-art = Colores planos y vivos, sombras duras, como una serigrafía de los sesenta.
style-pop-art-four = Pop art cuatro veces
about-pop-art-four = La misma cara cuatro veces, en cuatro combinaciones de color.
style-risograph = Risografía
about-risograph = Dos tintas, grano y un leve desajuste, como un fanzine.
style-sepia = Sepia
about-sepia = Marrón y crema, como una foto de un álbum viejo.

# fun
style-confetti = Confeti
about-confetti = Confeti de papel y serpentinas a tu alrededor.
style-emoji-badge = Insignia emoji
about-emoji-badge = Una insignia amarilla y redonda con tu cara, pequeña pero clara.
style-movie-poster = Póster de película
about-movie-poster = Gran luz, esquinas oscuras y un título bajo tu cara.
style-neon = Neón
about-neon = Tubos de luz rosa y cian en la oscuridad.
style-passport-stamp = Sello de pasaporte
about-passport-stamp = Tu retrato como sello de goma, en tinta roja.
style-polaroid = Foto instantánea
about-polaroid = Una copia pequeña y cuadrada con borde blanco y sitio para un nombre.
style-sticker = Sticker
about-sticker = Recortado con contorno blanco, listo para un chat.
style-trading-card = Carta coleccionable
about-trading-card = Una carta coleccionable con marco dorado y tu nombre.
style-vaporwave = Vaporwave
about-vaporwave = Atardecer rosa, una cuadrícula y los años ochenta.

## Discord

choose-a-look = Elige un estilo
photo-form-title = Tu foto
photo-form-label = Una foto, o varias de la misma persona
photo-form-hint = Cara bien iluminada, mirando a la cámara. Nadie más la ve.
full-was-too-large = En calidad completa es demasiado grande para aquí. Esto es lo máximo que cabe:
button-begin = Seguir, solo tú y yo
server-go-on = Aquí lo lee todo el mundo. Toca abajo y seguimos donde solo lo ves tú.
button-show = Mostrar en el canal
button-take-back = Retirar
taken-back = Retirado. Ahora solo lo ves tú.
button-express = Emoji o sticker aquí
express-sure = Todo el servidor podría usarlo. Puedes retirarlo cuando quieras.
button-as-emoji = Hacer un emoji
button-as-sticker = Hacer un sticker
expressed-emoji = Ya lo puede usar todo el servidor; escribe { $name }
expressed-sticker = Ya lo puede usar todo el servidor: es el sticker «{ $name }».
gallery-page = Estilos, página { $page } de { $pages }. Elige uno en el menú.
button-delete-one = Borrar uno
files-skipped =
    { $count ->
        [one] Un archivo no era una foto; lo dejé fuera.
       *[other] { $count } archivos no eran fotos; los dejé fuera.
    }
shown-by = { $who } muestra un retrato
show-refused = No puedo publicar en este canal. Puedes guardar el retrato y publicarlo por tu cuenta.
answer-later = Es demasiado tiempo para responder aquí. Te llegará por mensaje directo; si los tienes cerrados, estará en /results.
no-picture-there = En ese mensaje no hay ninguna imagen. Elige uno con una foto.
no-avatar-there = Ahí no hay foto de perfil con la que trabajar.
server-no-owner = No tengo a quién pedirle permiso para esa foto. Elige una tuya.
server-of-mine = Esa es mía. Elige una foto tuya.
ask-not-here = No puedo escribir en este canal, así que aquí no puedo preguntarle a nadie. En otro quizá funcione.
photo-before-like = ¿De quién hago el retrato? Primero envíame una foto tuya y luego elige esa imagen otra vez.
server-not-here = Quienes administran este servidor me quieren en otros canales. Pídemelo allí o escríbeme por mensaje directo.
server-not-you = En este servidor solo atiendo a ciertos roles. Pero puedes escribirme por mensaje directo.
server-not-manager = Eso es para quienes pueden administrar este servidor.
server-settings = Lo que puedo hacer en este servidor
server-channels = Canales donde acepto pedidos (ninguno elegido: todos)
server-roles = Roles que pueden hacer pedidos (ninguno elegido: todos)
server-families = Estilos disponibles aquí
server-limit = Pedidos al día por persona
server-limit-day =
    { $count ->
        [0] Tantos como permita el estudio
        [one] { $count } pedido al día por persona
       *[other] { $count } pedidos al día por persona
    }
server-showing-on = Mostrar retratos en el canal: permitido
server-showing-off = Mostrar retratos en el canal: no permitido
shape-1-1 = Cuadrado
shape-4-5 = Vertical, 4 por 5
shape-3-4 = Vertical, 3 por 4
command-photo = Una foto tuya; solo la ves tú
command-more-photos = Otra foto de la misma persona
command-style = Un estilo; escribe para buscar
command-words = Con tus palabras
command-count = Cuántos estilos de ese tipo
command-shape = Formato de la imagen
command-private = Solo lo ves tú, como es habitual; si no, también se ve en el canal
command-server = Lo que puedo hacer en este servidor
command-host = Para quien administra este estudio
command-host-stats = Cómo va todo
command-host-pause = No hacer nada por ahora
command-host-resume = Seguir
command-host-block = Bloquear a alguien
command-host-unblock = Desbloquear a alguien
command-host-id = ID de una persona o de un pedido
menu-portrait = Retrato a partir de esta foto
menu-like = Pintar en este estilo
menu-avatar = Retrato a partir del avatar
