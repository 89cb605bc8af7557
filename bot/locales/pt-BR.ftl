### Everything Likeness says, in Brazilian Portuguese.
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
        [one] { $count } dia
       *[other] { $count } dias
    }
count-photos =
    { $count ->
        [0] nenhuma foto
        [one] { $count } foto
       *[other] { $count } fotos
    }
count-faces =
    { $count ->
        [0] nenhum rosto salvo
        [one] { $count } rosto salvo
       *[other] { $count } rostos salvos
    }
count-portraits =
    { $count ->
        [0] nenhum retrato
        [one] { $count } retrato
       *[other] { $count } retratos
    }
count-orders =
    { $count ->
        [0] nenhum pedido
        [one] { $count } pedido
       *[other] { $count } pedidos
    }

## Beginning

hello = Eu faço retratos a partir de fotos: uma foto profissional, uma pintura, um desenho animado, uma figurinha. Tudo acontece neste computador.
hello-how = Mande uma selfie e toque em um estilo. Você recebe o retrato e uma opinião sincera sobre o quanto ele parece com você.
hello-again = Que bom ver você de novo. Qual estilo vai ser?
consent = Prazer em conhecer você. Faço retratos a partir de fotos, no computador deste grupo. Guardo suas fotos por { $photos } e seus retratos por { $portraits }, depois eles somem; /forgetme apaga tudo na hora. Posso?
consent-thanks = Valeu.
consent-refused = Como quiser. Não guardei nada. Se mudar de ideia, é só mandar uma foto.
refused-after-yes = Você já tinha dito sim, então o que você mandou fica até o prazo acabar. “Me esqueça” apaga tudo na hora.
wish-noted = Faço isso assim que você disser sim.
agreed-send-photo = Valeu. Agora mande uma foto: cabeça e ombros, olhando para a câmera, é o ideal.
send-a-photo = Mande uma foto: cabeça e ombros, olhando para a câmera, com boa luz.
photo-first = Com prazer. Antes preciso de uma foto sua.
photo-for-that = Mande uma foto e eu faço.
after-looking = Faço assim que eu olhar a sua foto.

## Photos and the coach

looking =
    { $count ->
        [one] Chegou. Deixa eu ver…
       *[other] Chegaram. Deixa eu ver…
    }
look-interrupted = Algo me interrompeu enquanto eu olhava a sua foto. Pode mandar de novo?
good-photo = Boa luz, nítida, olhando para a câmera.
good-photos =
    { $count ->
        [one] Uma boa foto.
        [2] Duas boas fotos.
       *[other] { $count } boas fotos.
    }
left-out = Deixo de fora a foto { $number }: { $why }.
left-out-one = Esta eu deixo de fora: { $why }.
left-out-many =
    { $count ->
        [one] Deixo { $count } foto de fora.
       *[other] Deixo { $count } fotos de fora: desfocadas demais, escuras demais ou de outra pessoa.
    }
somebody-new = Esta pessoa não é a de antes, então começo de novo com ela.
face-known = Fico com o rosto que conheço. Para outra pessoa, mande a foto dela sozinha.
photo-from-before =
    { $count ->
        [one] Continuo com a foto de antes.
       *[other] Continuo com as fotos de antes.
    }
why-unreadable = não consigo ler o arquivo
why-no-face = não vejo nenhum rosto nela
why-stranger = parece ser outra pessoa
why-eyes-closed = os olhos estão fechados
why-blurred = está desfocada
why-small-face = o rosto está muito pequeno
why-backlit = a luz vem de trás
why-dark = está escura
why-bright = a luz está dura demais
why-turned-away = a cabeça está virada
coach-eyes-closed = Os olhos parecem fechados aqui. Com os olhos abertos, o retrato fica melhor.
coach-blurred = O rosto não está bem nítido. Firme a câmera, limpe a lente e tente de novo.
coach-small-face = O rosto está pequeno aqui, vão faltar detalhes. O ideal é uma foto a um braço de distância, de frente para uma janela.
coach-backlit = A luz vem de trás. De frente para a janela fica melhor.
coach-dark = A foto está escura. De frente para uma janela ou uma lâmpada melhora muito.
coach-bright = A luz está tão forte que parte do rosto se perde. Sem sol direto nem flash melhora.
coach-turned-away = A cabeça está bem virada para o lado. O ideal é olhar para a câmera.
tip-tilted-up-down = Boa foto. Melhor ainda com a câmera na altura dos olhos.
tip-covered = Boa foto, mas algo cobre parte do rosto. Sem isso, o retrato vai parecer mais com você.
tip-side-light = Boa foto, com metade do rosto na sombra. Virar um pouco para a luz ajuda.
tip-colour-cast = Boa foto, com luz colorida. À luz do dia, a pele fica mais real.
which-face = Vejo { $count } pessoas. De quem eu faço o retrato?
face-first = Anotado. Antes me diga de quem é o retrato: toque no número no rosto.
face-chosen = Então, o número { $number }.
face-not-there = Nenhum rosto tem esse número. Toque em um dos que aparecem.
like-taken = Que estilo! Vou pintar você do jeito que essa imagem é pintada.

## Looks

which-look = Qual estilo?
say-what-you-like = Diga com suas palavras: cores, luz, um estilo, mais ou menos forte.
words-title = Com suas palavras
words-label = O que você quer?
example-words = fundo azul-marinho, um pouco mais quente
example-change = fundo mais escuro, menos contraste
example-photo = Solte uma foto aqui ou diga oi
send-the-picture = Mande a imagem com o estilo de que você gosta: uma pintura, um cartaz, uma estampa.
own-words = suas palavras
style-gone = Não tenho mais esse estilo. Tenho estes:
family-professional = Foto profissional
family-painted = Pintura
family-illustrated = Quadrinhos e desenho
family-fun = Diversão
family-professional-about = Foto profissional: a foto continua foto, com luz e fundo melhores.
family-painted-about = Pintura: pincéis, nanquim, mosaico, mestres antigos.
family-illustrated-about = Quadrinhos e desenho: lápis, gibi, pop art, pixels.
family-fun-about = Diversão: figurinhas, pôsteres, neon, confete.
options = De agora em diante, a menos que você diga outra coisa:
option-title-count = Quantos
option-title-shape = Formato
option-title-backdrop = Fundo
option-title-strength = Intensidade
option-count =
    { $count ->
        [one] 1 retrato
       *[other] { $count } estilos
    }
option-shape-any = Formato livre
option-backdrop-any = Fundo livre
option-strength-any = Intensidade normal
option-strength = Intensidade { $percent }%
color-white = Branco
color-light-grey = Cinza-claro
color-grey = Cinza
color-charcoal = Grafite
color-navy = Azul-marinho
color-teal = Azul-petróleo
color-beige = Bege
color-burgundy = Bordô

## Waiting

next-in-line = O seu é o próximo, em cerca de { $wait }.
in-line =
    { $before ->
        [one] Tem um antes do seu, cerca de { $wait }. Eu mando aqui; pode fechar o chat.
       *[other] Tem { $before } antes do seu, cerca de { $wait }. Eu mando aqui; pode fechar o chat.
    }
making = Estou fazendo agora, pronto em cerca de { $wait }.
stage-intake = abrindo a foto
stage-analyze = conhecendo o seu rosto
stage-refine = retocando
stage-generate = criando a imagem
stage-critique = vendo se parece com você
stage-finish = últimos retoques
cancelled = Cancelado. Não conta no seu limite.
cancel-which = Qual eu paro?
nothing-to-cancel = Não estou fazendo nada no momento.
paused-for-now = O estúdio está em pausa; faço assim que ele voltar.

## Portraits

likeness-strong = Parece muito com você.
likeness-good = Parece com você.
likeness-weak = Não parece tanto com você; uma foto mais nítida ajudaria.
likeness-different = Mais fantasia do que semelhança.
likeness-nobody = Ninguém específico: pintado só a partir das palavras.
# A portrait by another backdrop than that of its look: “Headshot, navy backdrop”.
title-backdrop = { $title }, fundo: { $color }
title-own-backdrop = { $title }, outro fundo
# A portrait among several: “2 Pencil”.
numbered = { $number } { $title }
sent-again = Talvez você já tenha este; eu não sabia se tinha chegado.
what-to-change = O que eu mudo?
change-not-understood = Não achei aí nada que eu possa mudar. Tente “fundo azul-marinho”, “mais quente” ou “menos contraste”.
change-title = Mudar algo
change-label = O que deve mudar?
undone = Como estava antes.
undo-gone = O anterior não existe mais. Posso fazer de novo: qual estilo?
more-is-same = Este estilo sai sempre igual. Aqui vão alguns parecidos com ele.
nothing-to-undo = Não há nada para desfazer.
too-old = Esse é antigo demais, não lembro mais como foi feito. Um novo sai rápido.
too-many-changes = São muitas mudanças em um só retrato. Melhor começar um novo.
avatars-ready = Seu avatar nos tamanhos de sempre: LinkedIn, Slack, GitHub, Telegram, Discord e um favicon.
deleted = Apagado.
delete-sure =
    { $count ->
        [one] Apagar este retrato para sempre?
       *[other] Apagar todos os { $count } retratos para sempre?
    }
which-sticker = De qual eu faço uma figurinha?
which-express = Qual retrato?
which-avatars = De qual eu faço um pacote de avatares?
which-to-delete = Qual eu apago para sempre?
photos-deleted-but-face = Suas fotos foram apagadas, menos a do rosto que você me pediu para guardar.
photos-deleted = Suas fotos foram apagadas. Os retratos ficam até o prazo deles acabar.
face-is-kept = Guardo o seu rosto para a próxima vez. /me mostra e apaga.

## What was understood

note-took = Entendi: *{ $style }*.
note-took-with = Entendi: *{ $style }*; e mais: { $changes }.
note-changed = Agora: { $changes }.
note-with = Como você pediu: { $changes }.
note-stayed-away = Evitei, como você pediu: { $things }.
note-one-look = Um estilo por vez; para outro retrato ficaria: { $styles }.
note-one-backdrop = Só cabe um fundo, peguei este: { $backdrop ->
        [dark] escuro
        [light] claro
        [warm] quente
        [cool] frio
       *[other] { $backdrop }
    }.
note-light-from-left = Aqui a luz principal vem da esquerda; da direita eu não consigo.
note-nearest-shape = { $asked } eu não consigo; o mais próximo é { $shape }.
note-frame-kept = Eu faço 1:1, 4:5 e 3:4, então o formato fica como está.
note-name-elsewhere = Neste estilo não há lugar para o nome. Há lugar em: { $styles }.
note-letters-unknown = Ainda não sei imprimir as letras de “{ $name }”, então deixei de fora.
note-border-colours = Bordas e papel ficam com as cores do estilo.
note-needs-graphics-card =
    { $more ->
        [0] Ficou de fora, porque precisaria de uma placa de vídeo: { $things }.
       *[other] Ficou de fora, porque precisaria de uma placa de vídeo, entre outras coisas: { $things }.
    }
note-not-in-words =
    { $more ->
        [0] Ainda não dá para mudar com palavras, então fica igual: { $things }.
       *[other] Ainda não dá para mudar com palavras, então fica igual, entre outras coisas: { $things }.
    }
note-not-understood =
    { $more ->
        [0] Não entendi: { $things }.
       *[other] Não entendi, entre outras coisas: { $things }.
    }
note-read-first = Li os primeiros { $count } caracteres.
note-which-face = Vejo { $count } rostos em { $name } e fico com { $number ->
        [1] o maior
       *[other] o número { $number } em tamanho
    }.
note-stranger = Em { $name } parece ser outra pessoa, então deixei de fora.
note-no-face-in = Não acho nenhum rosto em { $name }, então deixei de fora.
note-style-failed = Desta vez *{ $style }* não deu certo. { $why }
change-backdrop = fundo { $value }
change-backdrop-tone =
    { $value ->
        [dark] fundo mais escuro
        [warm] fundo mais quente
        [cool] fundo mais frio
       *[light] fundo mais claro
    }
change-warmer =
    { $amount ->
        [little] tons um pouco mais quentes
        [much] tons bem mais quentes
       *[plain] tons mais quentes
    }
change-cooler =
    { $amount ->
        [little] tons um pouco mais frios
        [much] tons bem mais frios
       *[plain] tons mais frios
    }
change-brighter =
    { $amount ->
        [little] um pouco mais claro
        [much] bem mais claro
       *[plain] mais claro
    }
change-darker =
    { $amount ->
        [little] um pouco mais escuro
        [much] bem mais escuro
       *[plain] mais escuro
    }
change-more-contrast =
    { $amount ->
        [little] um pouco mais de contraste
        [much] muito mais contraste
       *[plain] mais contraste
    }
change-less-contrast =
    { $amount ->
        [little] um pouco menos de contraste
        [much] muito menos contraste
       *[plain] menos contraste
    }
change-mono = preto e branco
change-light =
    { $value ->
        [butterfly] luz de cima
        [rembrandt] luz Rembrandt
        [loop] luz lateral
        [split] luz em metade do rosto
        [rim] luz de trás
       *[soft] luz suave
    }
change-retouch =
    { $value ->
        [none] pele natural
        [strong] pele mais suave
       *[light] pele um pouco mais suave
    }
change-strength = intensidade { $percent }%
change-caption = o nome “{ $value }”
change-shape =
    { $value ->
        [square] formato quadrado
       *[other] formato vertical { $value }
    }

## What is kept

privacy-kept = Guardo suas fotos por { $photos }, para fazer retratos com elas, e os retratos por { $portraits }. Depois tudo se apaga sozinho.
privacy-sealed = Ficam só neste computador, trancados com uma chave que é só sua. Ninguém mais neste chat consegue abrir.
privacy-yours = /results mostra o que guardo; /me, o rosto que você pediu para guardar. /forgetme apaga tudo na hora e para sempre.
nothing-kept = Não guardo nada seu.
results-portraits =
    { $count ->
        [one] Seu retrato, com a data em que ele some:
       *[other] Seus { $count } retratos, com a data em que eles somem:
    }
results-photos =
    { $count ->
        [one] Sua foto fica até { $until }.
       *[other] Suas { $count } fotos ficam no máximo até { $until }.
    }
results-photos-saved =
    { $count ->
        [one] A foto do seu rosto fica até você apagar.
       *[other] As { $count } fotos do seu rosto ficam até você apagar.
    }
results-no-photos = Não guardo nenhuma foto sua.
results-lent =
    { $count ->
        [one] Guardo { $count } retrato seu que outra pessoa pediu.
       *[other] Guardo { $count } retratos seus que outras pessoas pediram.
    }
until = até { $until }
no-face-kept = Não guardo o seu rosto. Depois de um retrato, você pode me pedir.
face-kept = Este é o rosto que guardo para você. Dá para pedir um retrato sem mandar foto.
face-dropped = O rosto foi apagado.
forget-sure = Isto será apagado agora e para sempre: { $what }.
forgotten = Feito às { $at }. Apagado: { $what }.
forget-lent =
    { $count ->
        [one] Também { $count } retrato seu que outra pessoa pediu.
       *[other] Também { $count } retratos seus que outras pessoas pediram.
    }
forgotten-key = A chave que podia abrir tudo foi destruída.
which-language = Em que idioma vamos conversar?
language-spoken = De agora em diante falo português com você.

## Help

help-commands = /results o que guardo · /me seu rosto salvo · /privacy · /language · /cancel · /forgetme
help-channel = Digite /portrait e anexe uma foto sua, com um estilo se quiser. Só você vê o que chega.
help-show = O que você gostar pode mostrar a todo mundo: “{ $show }”.
help-menus = Numa mensagem com foto ou numa pessoa, procure em “Apps”: “{ $photo }”, “{ $like }”, “{ $avatar }”.
help-host = Para você, que administra o estúdio, em particular: { $commands }
help-photo = Mande uma foto sua e toque em um estilo. Bastam uma foto e um toque.
help-looks = Toque em “Estilos” ou diga com suas palavras o que quer. Você pode mandar mais fotos suas: com várias, fica mais parecido.
help-consent = Preciso do seu sim antes de olhar uma foto. Sim: guardo por um tempo e faço retratos com ela. Não: ela some.
help-face = Há várias pessoas na foto. Toque no número de quem eu devo retratar.
help-weak = Dá para trabalhar com esta foto, mas com uma melhor o retrato também fica melhor.
help-words = Diga o que você quer: uma cor atrás de você, luz mais quente ou mais fria, um estilo, preto e branco.
help-change = Diga o que deve mudar: outro fundo, mais quente, menos contraste. O resto fica igual.
help-like = Mande uma imagem com cores e traços de que você gosta; eu pinto você assim.
help-forget = Estou esperando sua resposta: apagar tudo ou manter.
help-emoji = Toque em um emoji para a figurinha ou mande o seu.
help-which = Toque no número do retrato que você quer. A contagem segue a ordem acima.
help-stickers = Digite um nome para o seu pacote de figurinhas ou toque no que eu sugeri.

## Small talk and wrong turns

you-are-welcome = De nada. Vamos fazer outro?
glad = Que bom que gostou. Mais um?
goodbye = Até mais. Seus retratos ficam em /results até o prazo deles acabar.
welcome = De nada.
farewell = Tchau, e tudo de bom.
pleased = Muito prazer. Não guardo nomes; só preciso de uma foto.
noted = Anotado. Quando quiser um retrato, é só dizer.
about-me = Sou o Likeness, um estúdio de retratos que roda no computador deste grupo. Sou um programa, não uma pessoa.
about-price = Não custa nada. Quem trabalha é o computador daqui.
about-time = Normalmente alguns segundos por retrato, mais quando há outros antes. Eu sempre aviso primeiro.
about-groups = Por enquanto, uma pessoa por retrato. Mande uma foto e diga quem é.
empty-text = A mensagem veio vazia.
text-too-long = É mais do que consigo ler de uma vez: no máximo { $most } caracteres. Diga em uma ou duas frases.
not-a-wish = Não sei bem o que fazer com isso. Faço retratos a partir de fotos: entendo um estilo, uma cor ou “me surpreenda”.
no-such-command = Não conheço /{ $command }.
unknown-button = Não conheço mais esse botão.
not-yours = Esse não é seu. Mande a sua própria foto e eu faço o seu.
not-yours-of = Este é de { $whose }. Mande a sua própria foto e eu faço o seu.
never-mind = Tudo bem.
cannot-voice = Não consigo ouvir mensagens de voz. Pode escrever?
cannot-video = Não consigo pegar um rosto de um vídeo. Pode mandar uma foto?
cannot-animation = Não consigo pegar um rosto de uma animação. Pode mandar uma foto?
cannot-sticker = Bela figurinha. Para fazer uma sua, preciso de uma foto.
cannot-file = Esse arquivo não é uma imagem que eu consiga ler (JPEG, PNG, WebP, HEIC). Pode mandar como foto?
cannot-thing = Não consigo fazer nada com isso. Entendo fotos e palavras.

## What is refused, and what goes wrong

error-no-face = Não acho nenhum rosto aqui. O ideal é uma foto de cabeça e ombros, olhando para a câmera.
error-face-too-small = O rosto está pequeno demais para um retrato. O ideal é uma foto a um braço de distância, ou o arquivo original.
error-no-such-face = Nenhum rosto tem esse número. O número 1 é o maior.
error-not-an-image = Esse arquivo não é uma imagem que eu consiga ler (JPEG, PNG, WebP, HEIC). Pode mandar como foto?
error-empty-file = Esse arquivo está vazio. Pode mandar de novo?
error-truncated = A imagem para no meio; talvez não tenha chegado inteira. Pode mandar de novo?
error-too-many-pixels = Essa imagem é maior do que consigo abrir. Uma cópia menor serve.
error-too-small = Essa imagem é pequena demais para um retrato. O ideal é o arquivo original.
error-animated-video = Isso é um vídeo ou uma animação. Pode mandar uma foto?
error-photo-unusable = Não consigo usar essa foto. Pode mandar outra?
error-photo-lost = Não tenho mais essa foto. Pode mandar de novo?
error-not-found = Não tenho mais essa foto. Pode mandar de novo?
error-unknown-style = Não tenho um estilo com esse nome. Tenho estes:
error-prompt-not-understood = Não achei nessas palavras um estilo que eu saiba fazer. Tente “pop art” ou “fundo azul-marinho, mais quente”, ou toque em um.
error-prompt-near = Não achei um estilo nessas palavras. Você quis dizer um destes?
error-prompt-scenes = Fantasias e cenas precisam de uma placa de vídeo, que este computador não usa. Luz, cores e estilos eu sei fazer.
error-bad-option = Do jeito que foi pedido, aqui não dá. Com outro tamanho ou estilo, dá.
error-not-that-kind = Não faço esse tipo de imagem de pessoas reais. Quer outra coisa?
error-not-this-person = Neste estilo não consegui que parecesse com você. Não conta no seu limite. Uma foto mais nítida ou outro estilo funciona melhor.
error-generation-failed = Não consegui fazer. Não conta no seu limite.
error-out-of-memory = Faltou memória neste computador enquanto eu fazia. Não conta no seu limite.
error-stuck = Demorou demais, então parei. Não conta no seu limite.
error-crashed = Algo deu errado do meu lado ao pintar, mais de uma vez. Não conta no seu limite.
error-waited-too-long = Esperou tanto que não tenho mais a sua foto. Não conta no seu limite. Pode mandar de novo?
error-damaged = Os retratos se estragaram aqui antes de eu mandar. Não conta no seu limite. Pode mandar a foto de novo?
error-no-consent = Antes preciso do seu sim. Mande uma foto e eu pergunto.
error-blocked = Quem administra este estúdio não aceita seus pedidos.
error-too-many-waiting =
    { $limit ->
        [one] Você já tem um pedido na fila. Aceito o próximo quando ele ficar pronto.
       *[other] Você já tem { $limit } pedidos na fila. Aceito o próximo quando um ficar pronto.
    }
error-per-hour =
    { $limit ->
        [one] Aqui o limite é um pedido por hora por pessoa. Próximo pedido possível: { $until }.
       *[other] Aqui o limite é de { $limit } pedidos por hora por pessoa. Próximo pedido possível: { $until }.
    }
error-per-day =
    { $limit ->
        [one] Aqui o limite é um pedido por dia por pessoa. Próximo pedido possível: { $until }.
       *[other] Aqui o limite é de { $limit } pedidos por dia por pessoa. Próximo pedido possível: { $until }.
    }
error-too-many-kept = Não consigo guardar mais fotos suas (máximo: { $limit }). Em /results dá para apagar algumas.
error-too-many-photos = São fotos demais para um pedido (máximo: { $limit }). Bastam as três ou quatro mais nítidas.
error-too-many-portraits = São retratos demais para um pedido (máximo: { $limit }).
error-too-long = É mais do que consigo ler de uma vez: no máximo { $limit } caracteres. Diga em uma ou duas frases.
error-no-photo = Antes preciso de uma foto sua.
error-busy = Muita gente está mandando fotos agora. Pode mandar de novo em um minuto?
error-wrong-state = Esse já acabou.
error-disk-full = Não há mais espaço no disco deste computador. Quem administra o estúdio precisa liberar um pouco; depois eu continuo.
error-storage-error = Algo deu errado do meu lado ao guardar isso. Pode tentar de novo em um minuto?
error-engine-error = Algo deu errado do meu lado ao fazer. Pode tentar de novo?
error-internal = Algo deu errado do meu lado. Pode tentar de novo?
error-photo-not-fetched = Não consegui baixar essa foto. Pode mandar de novo?
error-photo-too-big = Esse arquivo é grande demais para mim: no máximo { $most } MB. Uma cópia menor serve do mesmo jeito.
error-no-profile-photo = Não consigo ver a sua foto de perfil; talvez esteja oculta. Mande uma foto.
error-used-once = A permissão para essa foto valia para um só retrato. Peça de novo ou mande uma foto sua.
error-style-not-here = Esse estilo não é feito aqui.
look-not-here = *{ $look }* não é feito aqui, mas há outros estilos.
error-sticker-refused = Não consegui colocar em um pacote de figurinhas. Talvez dê certo com outro emoji ou outro nome.
error-sticker-stranger = O Telegram só me deixa criar um pacote de figurinhas para você depois de uma conversa no privado. Diga oi por lá e tente de novo aqui.
error-no-room-there = Não há mais espaço para isso neste servidor. Quem cuida dele pode apagar alguma coisa.
error-not-allowed-there = Neste servidor não posso adicionar emojis nem figurinhas.
error-cannot-take-back = Neste servidor não posso mais tirar isso. Quem o administra pode apagar.
error-stickers-full = Seus pacotes de figurinhas estão cheios. Antes, apague algumas; o @Stickers ajuda com isso.

## Buttons

button-agree = Sim, faça retratos
button-refuse = Não
button-what-is-kept = O que é guardado?
button-looks = Estilos
button-more-looks = Mais estilos
button-surprise = Me surpreenda
button-words = Com minhas palavras
button-nobody = Sem foto, alguém inventado
button-like = Como outra imagem
button-like-this = Usar este estilo
button-options = Opções
button-go-on = Continuar mesmo assim
button-another-photo = Mandar outra foto
button-cancel = Cancelar
button-cancel-which = Parar: { $look }
button-never-mind = Deixa pra lá
button-more = Mais como este
button-alike = Estilos parecidos
button-another-look = Outro estilo
button-change = Mudar algo
button-undo = Desfazer
button-sticker = Figurinha
button-avatars = Pacote de avatares
button-keep-face = Guardar meu rosto
button-delete = Apagar
button-delete-all =
    { $count ->
        [one] Apagar
       *[other] Todos ({ $count })
    }
button-try-again = Tentar de novo
button-again = Fazer mesmo assim
button-results = O que é guardado
button-delete-photos = Apagar minhas fotos
button-delete-lent =
    { $count ->
        [one] Apagar esse retrato
       *[other] Apagar esses retratos
    }
button-use-face = Usar este rosto
button-replace-face = Trocar
button-drop-face = Apagar este rosto
button-privacy = Privacidade
button-help = Ajuda
button-language = Idioma
button-forget = Me esqueça
button-delete-everything = Apagar tudo
button-keep = Manter
button-start-again = Começar de novo
button-stats = Números

## In groups, and of other people

in-private = Isso fica só entre a gente.
button-in-private = Continuar no privado
group-help = Responda a uma foto sua com /portrait, e um estilo se quiser: /portrait quadrinhos. Se a foto for de outra pessoa, eu pergunto a ela antes. /styles mostra os estilos, /cancel cancela; o resto fica só entre a gente.
by-reply = Para isso, responda direto a esta mensagem.
looks-here = Aqui tem: { $looks }. Repita /portrait com uma dessas opções.
reply-with-photo = Responda aqui com uma foto sua.
ask-them = { $them }, { $who } quer fazer um retrato de você a partir desta foto. O rosto é seu, então quem decide é você. A foto é apagada assim que o retrato ficar pronto.
button-ask-yes = Sim, só desta vez
button-ask-no = Não
ask-agreed = { $them } topou.
ask-refused = { $them } prefere que não. Com uma foto sua, é quando você quiser.
ask-many = Já tem pedidos demais esperando resposta. Peça a { $them } um pouco mais tarde.
ask-waits = Já perguntei a { $them }. Continuo assim que tiver uma resposta.
ask-over = Isso já faz um tempo. É preciso pedir de novo.
ask-not-you = Quem decide isso é { $them }.
ask-several-faces = Vejo várias pessoas nessa foto, e só uma topou. Com uma foto só dessa pessoa, dá.
once-gone = Não tenho mais essa foto. Para outro retrato, é preciso pedir de novo.
once-over = Valia para um só retrato. Para outro, é preciso pedir de novo.
group-hello = Oi. Responda a uma foto sua com /portrait, e um estilo se quiser: /portrait quadrinhos. Se a foto for de outra pessoa, eu pergunto a ela antes.
group-anonymous = Quando você escreve como o grupo, não sei de quem é a foto. Escreva com o seu nome e eu faço.
group-no-owner = Não tenho a quem pedir permissão para essa foto. Responda a uma sua.
group-of-mine = Essa é minha. Responda a uma foto sua.
group-only-admins = Neste grupo só aceito pedidos dos admins. No privado eu faço o seu retrato.
group-settings = O que posso fazer neste grupo. Só os admins podem mudar.
group-everybody = Todo mundo pode pedir
group-admins = Só admins podem pedir
group-quiet = Discreto: sem som, sem papo
group-spoiler = Retratos com spoiler
group-not-admin = Só os admins deste grupo podem mudar isso.
group-done = Pronto
group-last-family = Precisa ficar um tipo de estilo. Antes, ative outro.
group-saved = É assim que vou fazer aqui.

## Stickers

button-make-sticker = Transformar em figurinha
which-emoji = Com qual emoji ela combina? Toque em um ou mande o seu.
name-your-stickers = É a sua primeira figurinha: como vai se chamar o pacote?
stickers-of = Retratos de { $name }
stickers-mine = Meus retratos
making-sticker = Recortando…
sticker-made = Já está em “{ $title }”.
button-open-stickers = Abrir o pacote

## Telegram

button-profile = Usar minha foto de perfil
button-full = Qualidade máxima
inline-make-mine = Fazer um meu
inline-look = { $style }, por Likeness.
inline-none = Faça um retrato primeiro
command-portrait = Fazer um retrato
command-styles = Ver todos os estilos
command-options = Formato, fundo, quantos
command-results = O que é guardado
command-me = O rosto que eu guardo
command-privacy = O que é guardado e por quanto tempo
command-language = Falar outro idioma
command-cancel = Cancelar o que está na fila
command-help = Ajuda
command-forgetme = Apagar tudo o que é seu
command-group-portrait = Um retrato da foto à qual você responde
command-group-settings = O que posso fazer neste grupo
bot-short = A partir de uma selfie, retratos em que você continua sendo você.
bot-about = Mande uma foto, toque em um estilo e receba um retrato em que você continua sendo você: uma foto profissional, uma pintura, um desenho animado, uma figurinha. As fotos ficam guardadas só por pouco tempo, e /forgetme apaga tudo na hora.

## The host's commands

not-admin = Isso é só para quem administra o estúdio.
no-such-person = Não conheço ninguém nem nenhum pedido com esse ID.
usage-block = Digite /block e o ID de uma pessoa ou de um pedido.
usage-unblock = Digite /unblock e o ID de uma pessoa ou de um pedido.
usage-quota = Digite /quota, o ID de uma pessoa e quantos pedidos por dia: /quota abc 20, ou /quota abc default.
usage-stats = Digite /stats.
usage-pause = Digite /pause para não fazer nada por enquanto, /resume para continuar.
usage-resume = Digite /resume para continuar.
blocked = Essa pessoa agora está bloqueada. O que ela tinha na fila foi cancelado.
unblocked = Essa pessoa pode fazer pedidos de novo.
quota-set = Os limites dessa pessoa foram definidos.
stats-now = Agora: { $waiting } na fila, { $running } em andamento; com permissão: { $people }.
stats-day = Pedidos: { $hour } na última hora, { $day } nas últimas 24 horas; prontos: { $made }, com falha: { $failed }.
paused = O estúdio está em pausa. Os pedidos continuam sendo aceitos, e esperam.
resumed = O estúdio voltou.

## What a short message may mean (the words are separated by bars; write those people really type)

intent-yes = sim|s|ss|sim sim|sim por favor|sim pfv|claro|claro que sim|com certeza|lógico|logico|óbvio|obvio|ok|okay|okey|blz|beleza|tá|ta|tá bom|ta bom|tá bem|ta bem|pode|pode sim|pode ser|pode fazer|por favor|vai|vai lá|vai la|bora|manda|manda ver|aceito|concordo|fechado|isso|uhum|aham|continua
intent-no = não|nao|n|nn|nope|não obrigado|nao obrigado|não obrigada|nao obrigada|agora não|agora nao|melhor não|melhor nao|deixa|deixa pra lá|deixa pra la|deixa quieto|esquece|esquece isso|nem|de jeito nenhum|não quero|nao quero|não gostei|nao gostei|não curti|nao curti
intent-hello = oi|oii|oie|oiê|oi tudo bem|olá|ola|olá tudo bem|e aí|e ai|eae|eai|opa|alô|alo|bom dia|boa tarde|boa noite|salve|fala|hey|começar|comecar|iniciar|start
intent-help = ajuda|me ajuda|ajuda aí|ajuda ai|socorro|help|o que você faz|o que voce faz|o que vc faz|o que você sabe fazer|o que voce sabe fazer|o que vc sabe fazer|o que você pode fazer|o que posso fazer|o que dá pra fazer|o que da pra fazer|como funciona|como que funciona|como funciona isso|como usa|como usar|como faz|como faço|como faco|e agora|o que eu faço|o que eu faço agora|o que faço agora|o que faco agora|não entendi|nao entendi
intent-thanks = obrigado|obrigada|obg|obgd|obgda|brigado|brigada|muito obrigado|muito obrigada|mto obrigado|mto obrigada|valeu|vlw|valeu mesmo|agradeço|agradeco|agradecido|agradecida|grato|grata|thanks
intent-bye = tchau|xau|tchauzinho|até mais|ate mais|até logo|ate logo|até amanhã|ate amanha|até a próxima|ate a proxima|até breve|falou|flw|fui|adeus|bye|bye bye
intent-praise = legal|muito legal|massa|show|show de bola|demais|top|ótimo|otimo|excelente|lindo|linda|que lindo|que linda|muito lindo|lindo demais|maravilhoso|maravilhosa|incrível|incrivel|perfeito|perfeita|sensacional|fantástico|fantastico|uau|caramba|arrasou|amei|adorei|gostei|gostei muito|curti|curti muito|ficou bom|ficou ótimo|ficou otimo|ficou lindo|ficou legal|ficou show|ficou perfeito|muito bom|mt bom|parabéns|parabens|kkk|kkkk|kkkkk|haha|rsrs
intent-cancel = cancela|cancelar|cancele|cancela isso|cancela tudo|cancela aí|cancela ai|pare|pode parar|para tudo|para com isso|stop|interrompe|interromper|aborta
intent-privacy = privacidade|lgpd|o que você guarda|o que voce guarda|o que vc guarda|o que fica guardado|o que é guardado|o que fica salvo|você guarda minha foto|voce guarda minha foto|vc guarda minha foto|guarda minha foto|guarda minhas fotos|você salva minha foto|vc salva minha foto|o que acontece com minha foto|o que acontece com minhas fotos|o que você faz com minhas fotos|é seguro|e seguro|isso é seguro|isso e seguro|quem pode ver minha foto|quem vê minha foto|quem ve minha foto|quem vê minhas fotos|quem ve minhas fotos|onde fica minha foto|onde está minha foto|onde esta minha foto|meus dados|proteção de dados|protecao de dados|que dados você tem sobre mim|quais dados você tem sobre mim|que dados vocês têm sobre mim|o que você tem sobre mim
intent-delete = apaga tudo|apagar tudo|apague tudo|exclui tudo|excluir tudo|exclua tudo|deleta tudo|deletar tudo|delete tudo|me esquece|me esqueça|me esqueca|apaga meus dados|apagar meus dados|exclui meus dados|excluir meus dados|apaga minhas fotos|apagar minhas fotos|apaga as minhas fotos|exclui minhas fotos|excluir minhas fotos|excluir minha conta|apagar minha conta|deletar minha conta
intent-drop = apaga|apagar|apaga isso|apaga esse|apaga este|apaga essa imagem|apaga esta imagem|apaga esse retrato|apaga este retrato|apaga o último|apaga o ultimo|exclui|excluir|exclui isso|exclui essa imagem|exclui esse retrato|deleta|deleta isso|deleta essa imagem
intent-price = é grátis|e gratis|é gratis|grátis|gratis|é de graça|e de graça|e de graca|de graça|de graca|é gratuito|e gratuito|quanto custa|quanto custa isso|quanto é|quanto e|quanto sai|quanto fica|qual o preço|qual o preco|qual o valor|preço|preco|valor|tem que pagar|precisa pagar|preciso pagar|é pago|e pago
intent-time = quanto tempo|quanto tempo leva|quanto tempo demora|demora quanto|demora quanto tempo|demora muito|vai demorar|quanto falta|falta muito|quando fica pronto|quando vai ficar pronto|tá pronto|ta pronto|já tá pronto|ja ta pronto|está pronto|esta pronto|já está pronto|ja acabou|já acabou|cadê meu retrato|cade meu retrato
intent-who = quem é você|quem e voce|quem é vc|quem e vc|o que você é|o que voce e|o que é você|você é um robô|voce e um robo|vc é um robô|vc e um robo|você é um bot|vc é um bot|vc e um bot|você é humano|vc é humano|você é real|você é uma pessoa|você é uma ia|vc é uma ia|o que é isso|o que e isso|que isso|o que é likeness|o que é o likeness|o que e o likeness
intent-groups = foto de grupo|foto em grupo|retrato de grupo|retrato em grupo|nós dois|nos dois|nós duas|nos duas|nós dois juntos|nós duas juntas|os dois juntos|as duas juntas|a gente junto|juntos|juntas|dá pra fazer duas pessoas|da pra fazer duas pessoas|faz duas pessoas|de casal|com duas pessoas
intent-surprise = me surpreenda|me surpreende|surpreenda me|surpresa|qualquer um|qualquer uma|qualquer coisa|tanto faz|o que você quiser|o que voce quiser|o que vc quiser|você escolhe|voce escolhe|vc escolhe|escolhe você|escolhe vc|escolhe aí|escolhe ai|você decide|voce decide|vc decide|você que sabe|vc que sabe|aleatório|aleatorio|sei lá|sei la|não sei|nao sei
intent-like = me pinta assim|me pinte assim|me faz assim|faz assim|quero assim|como essa imagem|como esta imagem|igual a essa imagem|igual essa imagem|igual esse quadro|igual na foto|nesse estilo|neste estilo|no estilo dessa imagem|esse estilo|este estilo|o mesmo estilo|mesmo estilo
intent-styles = estilos|os estilos|ver estilos|ver os estilos|mostra os estilos|mostrar estilos|me mostra os estilos|quais estilos|quais os estilos|quais são os estilos|quais sao os estilos|que estilos|que estilos tem|quais estilos tem|quais estilos você tem|quais estilos vc tem|tem quais estilos|lista de estilos|todos os estilos|opções de estilo|menu|catálogo|catalogo
intent-language = idioma|idiomas|língua|lingua|mudar idioma|mudar o idioma|mudar de idioma|trocar idioma|trocar de idioma|outro idioma|fala português|fala portugues|português|portugues|em português|em portugues|você fala português|vc fala português|inglês|ingles|em inglês|em ingles|fala inglês
intent-more = mais como este|mais como esse|mais como esta|mais como essa|mais assim|mais desse|mais desses|mais deste|outro assim|outro como este|outro como esse|outro igual|mais um|mais um assim|mais uma|de novo|outra vez|mais uma vez|tenta de novo|tente de novo|tenta outra vez|faz outro|faz mais|faz mais um|o mesmo de novo|variações|variacoes|variantes
intent-undo = desfazer|desfaz|desfaça|desfaz isso|volta|voltar|volte|volta atrás|volta atras|volta como estava|como antes|como estava|como estava antes|igual antes|tava melhor antes|antes tava melhor|o anterior|o de antes|tira a mudança
intent-profile = usa minha foto de perfil|use minha foto de perfil|usar minha foto de perfil|usa a minha foto de perfil|minha foto de perfil|minha foto do perfil|a foto do meu perfil|usa a foto do meu perfil|pega minha foto de perfil|pega a do meu perfil|pode usar minha foto de perfil|com minha foto de perfil|usa a do perfil|usa meu avatar
mention-little = por favor|pfv|pf|pls|já|agora|mesmo|tudo|toda|todo|todas|todos|o|a|os|as|meu|meus|minha|minhas|suas|seus|esta|este|estas|estes|essa|esse|essas|esses|de|um|uma|que|me|eu|você|vc|voces|quero|queria|gostaria|pode|poderia|bot|likeness|pessoal|gente|galera|amigos|e|muito|bonito|lindo|bom|retrato|primeira|última|segunda|enviei|mandei|também|pra sempre|para sempre|antigas|oh|hm|hmm
mention-delete = apaga|apagar|apague|apaguem|exclui|excluir|exclua|deleta|deletar|delete|remove|remover|remova|elimina|eliminar|tira|esquece|esqueça
mention-kept = foto|fotos|imagem|imagens|selfie|selfies|dados|retrato|retratos|conta|tudo o que|tudo que|tudo sobre mim|rosto|informações|sobre mim|de mim
mention-asks = o que acontece|o que você|o que vc|o que vocês|o que fica|o que é guardado|o que fazem|quem|onde|por quanto tempo|quanto tempo|você guarda|vc guarda|vocês guardam|você salva|vc salva|guardam|salvam|ficam|fica|são salv*|é salv*|são guardad*|é guardad*|será|serão|vai ser|vão ser|são apagad*|é segur*|são privad*|vocês usam|você usa|compartilha*
mention-keeping = guard*|salva*|salvo*|armazen*|acontece|faz|fazem|vê|veem|ver|compartilh*|public*|apagad*|excluíd*|segur*|privad*|usa|usam|acesso|sabe|vende*|fica|ficam|vai|vão|tem|sumiu|sumiram
mention-part = fundo*|moldura|borda*|parede|atrás|redor|menos|exceto|óculos|chapéu|boné|cabelo*|barba|bigode|pele|rugas|espinhas|manchas|sombra*|luz|clar*|escur*|cor|cores|colorid*|pret*|branc*|azul*|vermelh*|verde*|cinza*|dourad*|texto|letras|logo|marca d'água|desfocad*|ruído|olhos|dentes|sorriso|natural*|estilo*|pintura*|óleo|aquarela|desenho*|quadrinhos|caricatura|lápis|cartaz|figurinha|pirata|viking|como um|como uma|da foto|da minha foto|da imagem
mention-name = meu nome é|me chamo|eu me chamo
mention-remark = me deixou com cara|me fez parecer|me faz parecer|é muito engraçad*|é engraçad*|esse bot é|este bot é|o bot é|likeness é|tô parecendo meu|tô parecendo minha|pareço meu|pareço minha
mention-not = não|nao|nunca|nada|sem|nem|menos

## The web page

web-title = Likeness
web-needs-script = Esta página precisa de JavaScript.
web-tagline = Seu estúdio de retratos, neste computador
web-composer-label = Mensagem
web-composer-placeholder = Escreva uma mensagem
web-send = Enviar
web-attach = Adicionar fotos
web-camera = Tirar uma foto
web-camera-take = Tirar foto
web-camera-retake = De novo
web-camera-use = Usar esta foto
web-camera-flip = Outra câmera
web-camera-denied = O navegador não me deixa usar a câmera. Você pode permitir na barra de endereço ou mandar uma foto.
web-camera-none = Não acho nenhuma câmera aqui. Mande uma foto.
web-drop-here = Solte sua foto aqui
web-drop-hint = ou cole uma, ou use a câmera
web-language = Idioma
web-menu = Menu
web-menu-results = O que é guardado
web-menu-me = Meu rosto
web-menu-privacy = Privacidade
web-menu-forget = Me esqueça
web-menu-help = Ajuda
web-theme = Aparência
web-theme-system = Como o sistema
web-theme-light = Claro
web-theme-dark = Escuro
web-close = Fechar
web-previous = Anterior
web-next = Próximo
web-before-after = Antes e depois
web-before = Antes
web-after = Depois
web-download = Baixar
web-delete = Apagar
web-keep = Manter
web-delete-sure = Apagar este retrato para sempre?
web-details = Detalhes
web-new-messages = Novas mensagens
web-connecting = Conectando…
web-offline = Sem conexão com o Likeness. Continuo tentando; nada se perde.
web-back-online = Conectado de novo
web-sending = Enviando…
web-not-sent = Não chegou. Tente de novo.
web-retry = Tentar de novo
web-too-big = Esse arquivo é grande demais.
web-not-a-photo = Essa não é uma foto que eu consiga ler (JPEG, PNG, WebP, HEIC).
web-too-many = Dez fotos por vez, por favor.
web-remove = Remover
web-caption-placeholder = Diga o que quer, se já souber
web-progress = Progresso
web-typing = Likeness está olhando
web-you = Você
web-likeness = Likeness
web-skip-to-composer = Ir para o campo de mensagem
web-messages = Mensagens
web-photo-of-yours = Sua foto
web-portrait = Retrato
web-gallery = Estilos
web-zoom = Ver grande
web-enter-why = Esta página é para quem sabe a senha. Peça a quem administra o estúdio.
web-enter-label = Senha
web-enter-button = Entrar
web-enter-wrong = Não é essa. Tente de novo.
web-error-not-understood = Não entendi isso.
web-error-not-understood-hint = Recarregue a página e tente de novo.
web-error-no-photo = Não veio nenhuma foto.
web-error-no-photo-hint = Escolha uma ou solte na página.
web-error-enter = Esta página pede uma senha primeiro.
web-error-enter-hint = Recarregue a página.
web-error-stale = A página está aberta há tempo demais.
web-error-stale-hint = Recarregue; nada se perde.
web-error-elsewhere = Isso veio de outra página, então não fiz.
web-error-elsewhere-hint = Abra esta própria página e tente por aqui.
web-error-slow = Demorou demais para chegar.
web-error-slow-hint = Tente onde a conexão for melhor.
web-error-length = O navegador não disse quanto ia mandar.
web-error-length-hint = Tente com outro navegador.
web-error-text-too-long = É mais do que consigo ler de uma vez.
web-error-text-too-long-hint = Diga em uma ou duas frases.
web-error-too-big = Essa foto é grande demais: no máximo { $most } MB.
web-error-too-big-hint = Uma cópia menor serve do mesmo jeito.
web-error-too-many =
    { $most ->
        [one] Uma foto por vez, por favor.
       *[other] { $most } fotos por vez, por favor.
    }
web-error-too-many-hint = Escolha as mais nítidas.
web-error-kind = Não consigo fazer nada com isso.
web-error-kind-hint = Mande uma foto ou algumas palavras.
web-error-too-fast = Foi muita coisa em pouco tempo.
web-error-too-fast-hint = Espere { $wait } e continue.
web-error-busy = Tem muita gente aqui agora.
web-error-busy-hint = Tente de novo em { $wait }.
web-error-trouble = Algo deu errado do meu lado.
web-error-trouble-hint = Tente de novo.
detail-likeness = Semelhança
detail-style = Estilo
detail-seed = Semente
detail-size = Tamanho
detail-engine = Feito com

## Styles

# professional
style-headshot = Estúdio cinza
about-headshot = Uma foto profissional limpa, diante de um fundo de estúdio cinza liso.
style-bokeh = Seu próprio fundo, desfocado
about-bokeh = Seu fundo fica, suavemente desfocado como com uma lente de retrato.
style-brand = Cor da marca
about-brand = Uma foto profissional sobre uma cor só: diga a sua, por palavra ou como #0f6e84.
style-cinematic = Cinema
about-cinematic = Cores de filme, sombras azul-esverdeadas e luz de um lado só.
style-editorial = Revista
about-editorial = Luz e cor de revista, enquadramento mais alto, um toque de drama.
style-glamour = Glamour
about-glamour = Luz de cima que valoriza as maçãs do rosto, como nos velhos retratos de cinema.
style-golden-hour = Hora dourada
about-golden-hour = Seu próprio fundo, desfocado e brilhando como um fim de tarde de verão.
style-mono = Estúdio preto e branco
about-mono = Um retrato atemporal em preto e branco, com todos os cinzas.
style-office = Escritório
about-office = No trabalho: um escritório claro atrás de você, suavemente desfocado.
style-rembrandt = Rembrandt
about-rembrandt = Fundo escuro, uma luz quente de lado e o pequeno triângulo na bochecha.
style-rim = Retrato em contraluz
about-rim = Quase preto, com uma borda de luz em volta do cabelo e dos ombros.
style-studio-black = Estúdio preto
about-studio-black = Sereno e sério sobre preto, com a luz no rosto.
style-studio-navy = Estúdio azul-marinho
about-studio-navy = Uma foto profissional diante de um azul-marinho profundo, para banco, direito e diretoria.
style-studio-warm = Estúdio quente
about-studio-warm = Uma foto profissional simpática, sobre um fundo quente cor de areia.
style-studio-white = Estúdio branco
about-studio-white = Clara e uniforme sobre branco, para crachás, documentos e páginas da web.
style-window = Luz de janela
about-window = Luz do dia de uma janela grande ao lado, com o ambiente atrás suavemente desfocado.

# painted
style-antique-print = Estampa antiga
about-antique-print = Verde-sálvia e ouro velho, como um mapa de atlas.
style-autumn = Outono
about-autumn = Mostarda, ardósia e faíscas de vermelho sob um céu azul-acinzentado.
style-blue-wave = Onda azul
about-blue-wave = Azul-mar e areia com linhas finas, como uma gravura do mar.
style-carnival = Carnaval
about-carnival = Contornos carmim sobre coral, ouro e azul, tudo vivo e alegre.
style-coral-brush = Pinceladas largas
about-coral-brush = Largos traços pretos de pincel sobre coral, areia e céu.
style-crimson-gold = Carmesim e ouro
about-crimson-gold = Sombras vermelho-escuras e luz dourada, como um cartaz de teatro pintado.
style-expressionist = Ardósia e vermelho
about-expressionist = Traços ásperos de carvão sobre creme e ardósia, com alguns toques de vermelho.
style-golden-engraving = Gravura dourada
about-golden-engraving = Finas linhas gravadas em ocre e tinta escura, como uma cédula antiga.
style-ink-and-gold = Nanquim e ouro
about-ink-and-gold = Linhas de nanquim e aguadas douradas, metade desenho, metade pintura.
style-ink-wash = Aguada de nanquim
about-ink-wash = Linhas firmes de nanquim preto com uma leve aguada de pêssego e azul-claro.
style-lavender-gold = Lavanda e ouro
about-lavender-gold = Pinceladas soltas em lavanda e ouro, leves e sonhadoras.
style-like = Como a imagem
about-like = Usa o estilo de uma imagem que você manda junto com a foto.
style-mosaic = Mosaico pastel
about-mosaic = Pequenas pastilhas em tons pastel com contorno escuro.
style-oil = Óleo sobre tela
about-oil = Suas próprias cores em pinceladas suaves, com a trama da tela.
style-old-master = Mestre antigo
about-old-master = Fundo escuro, cores discretas e tela antiga, como num museu.
style-painted = Pintura em luz quente
about-painted = Pinceladas suaves em amarelo-mel diante de um fundo azul-céu.
style-starry-blue = Azul estrelado
about-starry-blue = Pinceladas curtas de azul-noite com luz amarela.
style-storybook = Livro ilustrado
about-storybook = Contornos de nanquim em volta das suas cores, como num livro infantil.
style-tapestry = Tapeçaria
about-tapestry = Como se fosse tecido, em ferrugem, âmbar e azul-escuro.
style-teal-woodcut = Xilogravura
about-teal-woodcut = Uma gravura em azul-petróleo e creme, como entalhada na madeira.
style-watercolour = Aquarela
about-watercolour = Aguadas claras de água-marinha e pêssego sobre papel.

# illustrated
style-big-caricature = Caricatura exagerada
about-big-caricature = Uma caricatura sem economizar em nada.
style-caricature = Caricatura
about-caricature = O que o seu rosto tem de especial, exagerado com carinho.
style-cartoon-avatar = Avatar animado
about-cartoon-avatar = Você em desenho animado, alegre e com traços um pouco maiores.
style-coloured-pencil = Lápis de cor
about-coloured-pencil = Desenhado a lápis de cor, traços leves sobre papel.
style-comic = Quadrinhos
about-comic = Contornos pretos e pontos de impressão, como uma página de gibi.
style-duotone = Duas cores
about-duotone = Só duas cores, do azul-meia-noite à luz quente.
style-illustration = Ilustração
about-illustration = A foto em desenho limpo, com cores chapadas e claras.
style-ink-line = Traço a nanquim
about-ink-line = Linhas de nanquim preto sobre papel branco, nada mais.
style-pencil = Lápis
about-pencil = Um desenho suave a grafite sobre papel de desenho.
style-pixel-art = Pixel art
about-pixel-art = Você como protagonista de um videogame antigo.
style-pop-art = Pop art
about-pop-art = Cores chapadas e vibrantes, sombras duras, como uma serigrafia dos anos 60.
style-pop-art-four = Pop art quatro vezes
about-pop-art-four = O mesmo rosto quatro vezes, em quatro combinações de cores.
style-risograph = Risografia
about-risograph = Duas tintas, grão e um leve desencontro, como num fanzine.
style-sepia = Sépia
about-sepia = Marrom e creme, como uma foto de um álbum antigo.

# fun
style-confetti = Confete
about-confetti = Confete de papel e serpentinas em volta de você.
style-emoji-badge = Botton emoji
about-emoji-badge = Um botton amarelo e redondo com o seu rosto, pequeno mas nítido.
style-movie-poster = Pôster de filme
about-movie-poster = Luz grandiosa, cantos escuros e um título embaixo do seu rosto.
style-neon = Neon
about-neon = Tubos de luz rosa e ciano no escuro.
style-passport-stamp = Carimbo de passaporte
about-passport-stamp = Seu retrato como carimbo, em tinta vermelha.
style-polaroid = Foto instantânea
about-polaroid = Uma pequena foto quadrada com borda branca e espaço para um nome.
style-sticker = Figurinha
about-sticker = Recortado com contorno branco, pronto para o chat.
style-trading-card = Carta colecionável
about-trading-card = Uma carta colecionável com moldura dourada e o seu nome.
style-vaporwave = Vaporwave
about-vaporwave = Pôr do sol rosa, uma grade e os anos 80.

## Discord

choose-a-look = Escolha um estilo
photo-form-title = Sua foto
photo-form-label = Uma foto, ou várias da mesma pessoa
photo-form-hint = Rosto bem iluminado, olhando para a câmera. Ninguém mais vê.
full-was-too-large = Na qualidade máxima é grande demais para cá. Este é o maior tamanho possível:
button-begin = Continuar a sós
server-go-on = Aqui todo mundo lê. Toque abaixo e continuamos onde só você vê.
button-show = Mostrar no canal
button-take-back = Retirar
taken-back = Retirado. Agora só você vê.
button-express = Emoji ou figurinha aqui
express-sure = Todo mundo neste servidor poderia usar. Você pode retirar quando quiser.
button-as-emoji = Fazer um emoji
button-as-sticker = Fazer uma figurinha
expressed-emoji = Agora todo mundo neste servidor pode usar; digite { $name }
expressed-sticker = Agora todo mundo neste servidor pode usar: é a figurinha “{ $name }”.
gallery-page = Estilos, página { $page } de { $pages }. Escolha um no menu.
button-delete-one = Apagar um
files-skipped =
    { $count ->
        [one] Um arquivo não era foto e ficou de fora.
       *[other] { $count } arquivos não eram fotos e ficaram de fora.
    }
shown-by = { $who } mostra um retrato
show-refused = Não posso postar neste canal. Você pode salvar o retrato e postar por conta própria.
answer-later = É tempo demais para eu responder aqui. Chega por mensagem direta; se as suas estiverem fechadas, fica em /results.
no-picture-there = Não há imagem nessa mensagem. Escolha uma com foto.
no-avatar-there = Não há aí uma foto de perfil que eu possa usar.
server-no-owner = Não tenho a quem pedir permissão para essa foto. Escolha uma sua.
server-of-mine = Essa é minha. Escolha uma foto sua.
ask-not-here = Não posso escrever neste canal, então não consigo perguntar a ninguém aqui. Em outro talvez dê certo.
photo-before-like = De quem é o retrato? Mande antes uma foto sua e depois escolha essa imagem de novo.
server-not-here = Quem cuida deste servidor me quer em outros canais. Peça por lá ou me mande uma mensagem direta.
server-not-you = Neste servidor só atendo certos cargos. Mas você pode me mandar uma mensagem direta.
server-not-manager = Isso é para quem pode gerenciar este servidor.
server-settings = O que posso fazer neste servidor
server-channels = Canais onde aceito pedidos (nenhum escolhido: todos)
server-roles = Cargos que podem fazer pedidos (nenhum escolhido: todos)
server-families = Estilos disponíveis aqui
server-limit = Pedidos por dia para cada pessoa
server-limit-day =
    { $count ->
        [0] Quantos o estúdio permitir
        [one] { $count } pedido por dia para cada pessoa
       *[other] { $count } pedidos por dia para cada pessoa
    }
server-showing-on = Mostrar retratos no canal: permitido
server-showing-off = Mostrar retratos no canal: não permitido
shape-1-1 = Quadrado
shape-4-5 = Vertical, 4 por 5
shape-3-4 = Vertical, 3 por 4
command-photo = Uma foto sua; só você vê
command-more-photos = Outra foto da mesma pessoa
command-style = Um estilo; digite para buscar
command-words = Com suas palavras
command-count = Quantos estilos desse tipo
command-shape = Formato da imagem
command-private = Só você vê, como de costume; senão, o canal também vê
command-server = O que posso fazer neste servidor
command-host = Para quem administra o estúdio
command-host-stats = Como estão as coisas
command-host-pause = Não fazer nada por enquanto
command-host-resume = Continuar
command-host-block = Bloquear alguém
command-host-unblock = Desbloquear alguém
command-host-id = ID de uma pessoa ou de um pedido
menu-portrait = Retrato a partir desta foto
menu-like = Pintar neste estilo
menu-avatar = Retrato a partir do avatar
