### Everything Likeness says, in English. The other languages are files like this one.
###
### Voice: warm, brief, honest; three lines at most; no jargon; never blame. *Stars* mark emphasis.
### A value in braces comes from the program and stays as it is.

## Building blocks

# Shown as it is.
raw = { $text }
span-seconds =
    { $count ->
        [one] { $count } second
       *[other] { $count } seconds
    }
span-minutes =
    { $count ->
        [one] { $count } minute
       *[other] { $count } minutes
    }
span-hours =
    { $count ->
        [one] { $count } hour
       *[other] { $count } hours
    }
span-days =
    { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
count-photos =
    { $count ->
        [one] { $count } photo
       *[other] { $count } photos
    }
count-faces =
    { $count ->
        [one] { $count } saved face
       *[other] { $count } saved faces
    }
count-portraits =
    { $count ->
        [one] { $count } portrait
       *[other] { $count } portraits
    }
count-orders =
    { $count ->
        [one] { $count } order
       *[other] { $count } orders
    }

## Beginning

hello = I make portraits from photos: a headshot for a job, a painting, a cartoon, a sticker. All of it happens on this machine.
hello-how = Send me a selfie and tap a look. You get the portrait, and an honest word on how much it looks like you.
hello-again = Good to see you again. Which look shall it be?
consent = Nice to meet you. I make portraits from photos, on this group's own machine. I keep your photos for { $photos } and your portraits for { $portraits }, then they are gone; /forgetme deletes everything at once. May I?
consent-thanks = Thank you.
consent-refused = As you like. I kept nothing. If you change your mind, just send a photo.
refused-after-yes = You said yes before, so what you sent is kept until its time is over. “Forget me” deletes everything at once.
wish-noted = I'll make that once you have said yes.
agreed-send-photo = Thank you. Now send me a photo: head and shoulders, looking at the camera, works best.
send-a-photo = Send me a photo: head and shoulders, looking at the camera, in good light.
photo-first = With pleasure. I need a photo of you first.
photo-for-that = Send me a photo and I'll make that.
after-looking = I'll make that as soon as I have looked at your photo.

## Photos and the coach

looking =
    { $count ->
        [one] Got it. Let me look …
       *[other] Got them. Let me look …
    }
look-interrupted = I was interrupted while I looked at your photo. Could you send it once more?
good-photo = Good light, sharp, looking at the camera.
good-photos =
    { $count ->
        [one] A good photo.
        [2] Two good photos.
       *[other] { $count } good photos.
    }
left-out = Photo { $number } I'll leave out: { $why }.
left-out-one = This one I'll leave out: { $why }.
left-out-many =
    { $count ->
        [one] { $count } photo I'll leave out.
       *[other] { $count } photos I'll leave out; they are too blurry, too dark, or of somebody else.
    }
somebody-new = This is somebody else than before, so I start anew with them.
face-known = I keep to the face I know. For somebody else, send their photo by itself.
photo-from-before =
    { $count ->
        [one] I go on with the photo from before.
       *[other] I go on with the photos from before.
    }
why-unreadable = I can't read the file
why-no-face = I see no face in it
why-stranger = it seems to show somebody else
why-eyes-closed = the eyes are closed
why-blurred = it is blurry
why-small-face = the face is very small
why-backlit = the light comes from behind
why-dark = it is dark
why-bright = the light is too harsh
why-turned-away = the head is turned away
coach-eyes-closed = The eyes look closed here. A photo with open eyes will make a better portrait.
coach-blurred = The face is not quite sharp. Hold the camera still, wipe the lens, and try once more.
coach-small-face = The face is small here, so fine detail will be missing. A photo from arm's length, facing a window, works best.
coach-backlit = The light comes from behind you. Turn towards the window for a better one.
coach-dark = The photo is dark. Facing a window or a lamp helps a lot.
coach-bright = The light is so strong that part of the face is lost. Out of the direct sun or flash it gets better.
coach-turned-away = The head is turned far to the side. Looking towards the camera works best.
tip-tilted-up-down = A good photo. Even better with the camera at the height of your eyes.
tip-covered = A good photo, though something covers part of the face. Without it the portrait will look more like you.
tip-side-light = A good photo, with one half of the face in shadow. Turning a little to the light helps.
tip-colour-cast = A good photo, in coloured light. Daylight gives truer skin.
which-face =
    { $count ->
       *[other] I see { $count } people. Whom do I portray?
    }
face-first = Got that. First tell me whom I portray: tap the number on the face.
face-chosen = Number { $number } it is.
face-not-there = That number is on none of the faces. Tap one that is.
like-taken = What a look. I'll paint you the way that picture is painted.

## Looks

which-look = Which look?
say-what-you-like = Tell me in your own words: colours, light, a style, how strong.
words-title = In your own words
words-label = What would you like?
example-words = navy background, a bit warmer
example-change = darker backdrop, less contrast
example-photo = Drop a photo here, or say hello
send-the-picture = Send me the picture whose look you like: a painting, a poster, a pattern.
own-words = your own words
style-gone = I don't have that look any more. These I have:
family-professional = Headshot
family-painted = Painted
family-illustrated = Cartoon and drawn
family-fun = Fun
family-professional-about = Headshots: the photo stays a photo, with better light and backdrop.
family-painted-about = Painted: brushes, ink, mosaic, old masters.
family-illustrated-about = Cartoon and drawn: pencils, comics, pop art, pixels.
family-fun-about = For fun: stickers, posters, neon, confetti.
options = From now on, unless your words say otherwise:
option-title-count = How many
option-title-shape = Shape
option-title-backdrop = Backdrop
option-title-strength = How strong
option-count =
    { $count ->
        [one] 1 portrait
       *[other] { $count } looks
    }
option-shape-any = Any shape
option-backdrop-any = Any backdrop
option-strength-any = Usual strength
option-strength = { $percent } %
color-white = white
color-light-grey = light grey
color-grey = grey
color-charcoal = charcoal
color-navy = navy
color-teal = teal
color-beige = beige
color-burgundy = burgundy

## Waiting

next-in-line = Next in line, about { $wait }.
in-line =
    { $before ->
        [one] One is before you, about { $wait }. I'll send it here; you can close the chat.
       *[other] { $before } are before you, about { $wait }. I'll send it here; you can close the chat.
    }
making = Being made now, about { $wait }.
stage-intake = opening the photo
stage-analyze = getting to know your face
stage-refine = retouching
stage-generate = making the picture
stage-critique = checking that it's you
stage-finish = finishing touches
cancelled = Cancelled. Nothing was counted.
cancel-which = Which one shall I stop?
nothing-to-cancel = Nothing is in the making just now.
paused-for-now = The host has paused the studio; I'll make it when it goes on.

## Portraits

likeness-strong = A close match to you.
likeness-good = A good match.
likeness-weak = It looks a little unlike you; a clearer photo would help.
likeness-different = More fantasy than likeness.
likeness-nobody = Nobody in particular: painted from words alone.
# A portrait by another backdrop than that of its look: “Headshot, navy backdrop”.
title-backdrop = { $title }, { $color } backdrop
title-own-backdrop = { $title }, another backdrop
# A portrait among several: “2 Pencil”.
numbered = { $number } { $title }
sent-again = You may have this one already; I wasn't sure it arrived.
what-to-change = What shall I change?
change-not-understood = I couldn't find anything in those words that I can change. Try “navy background”, “warmer” or “less contrast”.
change-title = Change something
change-label = What shall be different?
undone = As it was before.
undo-gone = The one before is gone. I can make it anew: which look?
more-is-same = This look comes out the same each time. Here are some that are close to it.
nothing-to-undo = There is nothing to undo.
too-old = That one is too old for me to remember how it was made. A new one is quickly done.
too-many-changes = That's a lot of changes on one portrait. Let's start a fresh one.
avatars-ready = Your avatar in the usual sizes: LinkedIn, Slack, GitHub, Telegram, Discord and a favicon.
deleted = Deleted.
delete-sure =
    { $count ->
        [one] Delete this portrait for good?
       *[other] Delete all { $count } portraits for good?
    }
which-sticker = A sticker of which one?
which-express = Which one?
which-avatars = An avatar pack of which one?
which-to-delete = Which one shall I delete for good?
photos-deleted-but-face = Your photos are deleted, except the one of the face you asked me to keep.
photos-deleted = Your photos are deleted. Portraits stay until their time is over.
face-is-kept = I'll keep your face for next time. /me shows it, and deletes it.

## What was understood

note-took = I took *{ $style }* from your words.
note-took-with = I took *{ $style }* from your words, with { $changes }.
note-changed = Now: { $changes }.
note-with = As you wished: { $changes }.
note-stayed-away = I stayed away from { $things }.
note-one-look = One look at a time: { $styles } would be another portrait.
note-one-backdrop =
    { $tone ->
        [dark] There is room for one backdrop, so I took the darker one.
        [light] There is room for one backdrop, so I took the lighter one.
        [warm] There is room for one backdrop, so I took the warmer one.
        [cool] There is room for one backdrop, so I took the cooler one.
       *[other] There is room for one backdrop, so I took { $backdrop }.
    }
note-light-from-left = The key light comes from the left here; the right I can't do.
note-nearest-shape = { $asked } I can't make; { $shape } is nearest.
note-frame-kept = I make 1:1, 4:5 and 3:4, so the shape stays as it is.
note-name-elsewhere = There is no place for the name on this look. Where there is one: { $styles }.
note-letters-unknown = I can't print the letters of “{ $name }” yet, so I left them out.
note-border-colours = Borders and paper keep the colours of the style.
note-needs-graphics-card =
    { $more ->
        [0] Left out, because it needs a graphics card: { $things }.
       *[other] Left out, because it needs a graphics card: { $things } and more.
    }
note-not-in-words =
    { $more ->
        [0] That can't be set in words yet, so it stays: { $things }.
       *[other] That can't be set in words yet, so it stays: { $things } and more.
    }
note-not-understood =
    { $more ->
        [0] I didn't understand: { $things }.
       *[other] I didn't understand: { $things } and more.
    }
note-read-first = I read the first { $count } characters.
note-which-face = I see { $count } faces in { $name }; I portray number { $number } by size.
note-stranger = { $name } seems to show somebody else, so I left it out.
note-no-face-in = I can't find a face in { $name }, so I left it out.
note-style-failed = *{ $style }* didn't work out this time: { $why }
change-backdrop = { $value } backdrop
change-backdrop-tone =
    { $value ->
        [dark] a darker backdrop
        [warm] a warmer backdrop
        [cool] a cooler backdrop
       *[light] a lighter backdrop
    }
change-warmer =
    { $amount ->
        [little] a little warmer
        [much] much warmer
       *[plain] warmer
    }
change-cooler =
    { $amount ->
        [little] a little cooler
        [much] much cooler
       *[plain] cooler
    }
change-brighter =
    { $amount ->
        [little] a little brighter
        [much] much brighter
       *[plain] brighter
    }
change-darker =
    { $amount ->
        [little] a little darker
        [much] much darker
       *[plain] darker
    }
change-more-contrast =
    { $amount ->
        [little] a little more contrast
        [much] much more contrast
       *[plain] more contrast
    }
change-less-contrast =
    { $amount ->
        [little] a little less contrast
        [much] much less contrast
       *[plain] less contrast
    }
change-mono = black and white
change-light =
    { $value ->
        [butterfly] butterfly light
        [rembrandt] Rembrandt light
        [loop] light from the side
        [split] split light
        [rim] light from behind
       *[soft] soft light
    }
change-retouch =
    { $value ->
        [none] natural skin
        [strong] softer skin
       *[light] slightly softer skin
    }
change-strength = strength { $percent } %
change-caption = the name “{ $value }”
change-shape =
    { $value ->
        [square] square
       *[other] upright { $value }
    }

## What is kept

privacy-kept = I keep your photos for { $photos }, to make portraits from them, and the portraits for { $portraits }. Then they are deleted by themselves.
privacy-sealed = They lie on this machine only, locked with a key of your own. Nobody else in this chat can get at them.
privacy-yours = /results shows what is kept, /me the face you asked me to keep. /forgetme deletes everything at once, for good.
nothing-kept = I keep nothing of you.
results-portraits =
    { $count ->
        [one] Your portrait, with the date on which it goes:
       *[other] Your { $count } portraits, with the dates on which they go:
    }
results-photos =
    { $count ->
        [one] Your photo stays until { $until }.
       *[other] Your { $count } photos stay until { $until } at most.
    }
results-photos-saved =
    { $count ->
        [one] The photo of your face stays until you delete it.
       *[other] The { $count } photos of your face stay until you delete them.
    }
results-no-photos = I keep no photo of you.
results-lent =
    { $count ->
        [one] I keep { $count } portrait of you that somebody else asked for.
       *[other] I keep { $count } portraits of you that others asked for.
    }
until = until { $until }
no-face-kept = I keep no face of yours. After a portrait you can ask me to.
face-kept = This is the face I keep for you. You can order without sending a photo.
face-dropped = The face is deleted.
forget-sure = This deletes { $what } now, for good.
forgotten = Done at { $at }. Deleted: { $what }.
forget-lent =
    { $count ->
        [one] Also { $count } portrait of you that somebody else asked for.
       *[other] Also { $count } portraits of you that others asked for.
    }
forgotten-key = The key that could open them is destroyed.
which-language = Which language shall we speak?
language-spoken = From now on I speak English with you.

## Help

help-commands = /results what is kept · /me your saved face · /privacy · /language · /cancel · /forgetme
help-channel = Type /portrait and add a photo of you, with a look if you like. Only you see what comes.
help-show = Whatever you like you can show to everybody: “{ $show }”.
help-menus = On a message with a photo, or on a person, look under Apps: “{ $photo }”, “{ $like }”, “{ $avatar }”.
help-host = For you as the host, in private: { $commands }
help-photo = Send me a photo of yourself, then tap a look. One photo and one tap are enough.
help-looks = Tap “Looks”, or say in your own words what you would like. You can send more photos of yourself: several make a better likeness than one.
help-consent = I need your word before I look at a photo. Yes means: I keep it for a while and make portraits of it. No means: it is gone.
help-face = There are several people in the photo. Tap the number of the one I should portray.
help-weak = I can work with this photo, but a better one would make a better portrait.
help-words = Say what you would like: a colour behind you, warmer or cooler light, a style, black and white.
help-change = Say what should be different: another backdrop, warmer, less contrast. I keep everything else.
help-like = Send me a picture whose colours and strokes you like; I paint you that way.
help-forget = I'm waiting for your word: delete everything, or keep it.
help-emoji = Tap an emoji for the sticker, or type one of your own.
help-which = Tap the number of the portrait that you mean. They are counted as they stand above.
help-stickers = Type a name for your sticker set, or tap the one I thought of.

## Small talk and wrong turns

you-are-welcome = You're welcome. Shall we make another?
glad = That makes me glad. Another one?
goodbye = See you. Your portraits stay in /results until their time is over.
welcome = You're welcome.
farewell = Goodbye, and all the best.
pleased = Pleased to meet you. I keep no names; a photo is all I work from.
noted = Noted. Whenever you'd like a portrait, just say so.
about-me = I'm Likeness, a portrait studio that runs on this group's own machine. I'm a program, not a person.
about-price = It costs nothing. The host's machine does the work.
about-time = Usually some seconds for a portrait, longer when others are before you. I always tell you first.
about-groups = One person a portrait, for now. Send me a photo and tell me who is meant.
empty-text = I got an empty message.
text-too-long = That's more than I can read at once: { $most } characters at most. Say it in a sentence or two.
not-a-wish = I'm not sure what to make of that. I make portraits from photos: a style, a colour or “surprise me” I understand.
no-such-command = I don't know /{ $command }.
unknown-button = I don't know that button any more.
not-yours = That one isn't yours. Send me your own photo and I'll make yours.
not-yours-of = This is { $whose }'s. Send me your own photo and I'll make yours.
never-mind = All right.
cannot-voice = I can't listen to voice messages. Could you type it?
cannot-video = I can't take a face from a video. Could you send it as a photo?
cannot-animation = I can't take a face from an animation. Could you send a photo?
cannot-sticker = A nice sticker. To make you one, I need a photo.
cannot-file = That file isn't a picture I can read (JPEG, PNG, WebP, HEIC). Could you send it as a photo?
cannot-thing = I can't do anything with that. Photos and words I understand.

## What is refused, and what goes wrong

error-no-face = I can't find a face here. A photo of head and shoulders, looking at the camera, works best.
error-face-too-small = The face is too small to make a portrait from. A photo from arm's length, or the original file, works best.
error-no-such-face = There is no face with that number. Number 1 is the largest.
error-not-an-image = That file isn't a picture I can read (JPEG, PNG, WebP, HEIC). Could you send it as a photo?
error-empty-file = That file is empty. Could you send it again?
error-truncated = The picture stops in the middle; it may not have arrived whole. Could you send it again?
error-too-many-pixels = That picture is larger than I can open. A smaller copy works.
error-too-small = That picture is too small to make a portrait from. The original file works best.
error-animated-video = That's a video or an animation. Could you send a photo?
error-photo-unusable = I can't use that photo. Could you send another?
error-photo-lost = That photo isn't kept any more. Could you send it again?
error-not-found = That photo isn't kept any more. Could you send it again?
error-unknown-style = I don't have a look of that name. These I have:
error-prompt-not-understood = I couldn't find a look in those words that I can make. Try “pop art”, “navy background, warmer”, or tap one.
error-prompt-near = I couldn't find a look in those words. Did you mean one of these?
error-prompt-scenes = Costumes and scenes need a graphics card, which this machine doesn't use. Light, colours and styles I can do.
error-bad-option = That can't be made here as it was asked. Another size or look will work.
error-not-that-kind = I don't make that kind of picture of real people. Anything else?
error-not-this-person = I couldn't make it in this look so that it still looks like you. Nothing was counted. A clearer photo, or another look, works better.
error-generation-failed = I couldn't make it. Nothing was counted.
error-out-of-memory = This machine ran out of memory while making it. Nothing was counted.
error-stuck = It took far too long, so I stopped. Nothing was counted.
error-crashed = Something went wrong on my side while painting, more than once. Nothing was counted.
error-waited-too-long = It waited so long that your photo isn't kept any more. Nothing was counted. Could you send it again?
error-damaged = The portraits got damaged here before I could send them. Nothing was counted. Could you send the photo again?
error-no-consent = I need your word first. Send a photo and I'll ask.
error-blocked = The host doesn't take orders from you.
error-too-many-waiting =
    { $limit ->
        [one] You already have one in line. I'll take the next when it is done.
       *[other] You already have { $limit } in line. I'll take the next when one is done.
    }
error-per-hour =
    { $limit ->
        [one] The limit here is one portrait an hour for each person. I'll take the next from { $until } on.
       *[other] The limit here is { $limit } orders an hour for each person. I'll take the next from { $until } on.
    }
error-per-day =
    { $limit ->
        [one] The limit here is one order a day for each person. I'll take the next from { $until } on.
       *[other] The limit here is { $limit } orders a day for each person. I'll take the next from { $until } on.
    }
error-too-many-kept = I keep { $limit } photos of yours already, which is all I can. /results lets you delete some.
error-too-many-photos = One order takes up to { $limit } photos. The clearest three or four are best.
error-too-many-portraits = That's too many portraits for one order. { $limit } at most.
error-too-long = That's more than I can read at once: { $limit } characters at most. Say it in a sentence or two.
error-no-photo = I need a photo of you first.
error-busy = Many people are sending photos just now. Could you send it again in a minute?
error-wrong-state = That one is over already.
error-disk-full = There is no room left on this machine's disk. The host has to free some; then it goes on.
error-storage-error = Something went wrong on my side while keeping that. Could you try again in a minute?
error-engine-error = Something went wrong on my side while making it. Could you try once more?
error-internal = Something went wrong on my side. Could you try that once more?
error-photo-not-fetched = I couldn't fetch that photo. Could you send it again?
error-photo-too-big = That file is too big for me to fetch: { $most } MB at most. A smaller copy works just as well.
error-no-profile-photo = I can't see a profile photo of yours. It may be hidden; send a photo instead.
error-used-once = Whoever is on that photo agreed to one portrait, and that was it. Ask them again, or send a photo of yours.
error-style-not-here = That look isn't made here.
look-not-here = *{ $look }* isn't made here, but others are.
error-sticker-refused = I couldn't put that into a sticker set. Another emoji, or another name, may work.
error-sticker-stranger = Telegram lets me make you a sticker set once we have talked in private. Say hello to me there, then try again here.
error-no-room-there = This server has no room for another one. Whoever runs it can delete some.
error-not-allowed-there = This server lets me add neither emojis nor stickers.
error-cannot-take-back = This server doesn't let me take it away any more. Whoever runs it can delete it.
error-stickers-full = Your sticker sets are full. Delete some stickers first; @Stickers helps with that.

## Buttons

button-agree = Yes, make portraits
button-refuse = No
button-what-is-kept = What exactly is kept?
button-looks = Looks
button-more-looks = More looks
button-surprise = Surprise me
button-words = In my own words
button-nobody = Paint nobody in particular
button-like = Like another picture
button-like-this = Take its look
button-options = Options
button-go-on = Go on anyway
button-another-photo = Send another photo
button-cancel = Cancel
button-cancel-which = Stop { $look }
button-never-mind = Never mind
button-more = More like this
button-alike = Similar looks
button-another-look = Another look
button-change = Change something
button-undo = Undo
button-sticker = Sticker
button-avatars = Avatar pack
button-keep-face = Keep my face
button-delete = Delete
button-delete-all = All { $count }
button-try-again = Try again
button-again = Make it after all
button-results = What is kept
button-delete-photos = Delete my photos
button-delete-lent =
    { $count ->
        [one] Delete that portrait
       *[other] Delete those portraits
    }
button-use-face = Use this face
button-replace-face = Replace it
button-drop-face = Delete this face
button-privacy = Privacy
button-help = Help
button-language = Language
button-forget = Forget me
button-delete-everything = Delete everything
button-keep = Keep it
button-start-again = Start again
button-stats = Numbers

## In groups, and of other people

in-private = That is between you and me.
button-in-private = Go on in private
group-help = Reply /portrait to a photo of yours, with a look if you like: /portrait cartoon. For somebody else's photo I ask them first. /styles shows the looks, /cancel takes back; everything else is between you and me.
by-reply = Answer by a reply to this message.
looks-here = Here I make: { $looks }. Say /portrait once more, with one of those.
reply-with-photo = Reply here with a photo of yours.
ask-them = { $them }, { $who } would like a portrait of you from this photo. It's your face, so it's your call. The photo is deleted once the portrait is made.
button-ask-yes = Yes, this once
button-ask-no = No
ask-agreed = { $them } agreed.
ask-refused = { $them } would rather not. A photo of yours works any time.
ask-many = Too many are waiting for an answer already. Ask { $them } a little later.
ask-waits = { $them } has been asked already. I'll go on as soon as there is an answer.
ask-over = That was a while ago. Ask once more.
ask-not-you = That is for { $them } to say.
ask-several-faces = I see several people on that photo, and only one of them agreed. A photo of them alone works.
once-gone = Their photo isn't kept any more. Ask them again for another.
once-over = That was for one portrait. Ask them again for another.
group-hello = Hello. Reply /portrait to a photo of yours, with a look if you like: /portrait cartoon. For somebody else's photo I ask them first.
group-anonymous = When you write as the group I can't tell whose photo it is. Write as yourself, and I'll make it.
group-no-owner = I can't ask whose photo that is. Reply to one of yours.
group-of-mine = That's one of mine. Reply to a photo of yours.
group-only-admins = In this group only its admins ask me. In private I'll make yours.
group-settings = What I may do in this group. Only its admins can change it.
group-everybody = Everybody may ask
group-admins = Only admins may ask
group-quiet = Quiet: no sound, no small talk
group-spoiler = Portraits under a spoiler
group-not-admin = Only this group's admins can change that.
group-done = Done
group-last-family = One kind of look has to stay. Switch another one on first.
group-saved = That's how I'll do it here.

## Stickers

button-make-sticker = Make it a sticker
which-emoji = Which emoji does it stand for? Tap one, or type your own.
name-your-stickers = It's your first sticker: what shall the set be called?
stickers-of = Portraits of { $name }
stickers-mine = My portraits
making-sticker = Cutting it out …
sticker-made = It's in “{ $title }”.
button-open-stickers = Open the set

## Telegram

button-profile = Use my profile photo
button-full = Full quality
inline-make-mine = Make one of me
inline-look = { $style }, by Likeness.
inline-none = Make a portrait first
command-portrait = Make a portrait
command-styles = See all looks
command-options = Shape, backdrop, how many
command-results = What is kept
command-me = The face I keep
command-privacy = What is kept, and for how long
command-language = Speak another language
command-cancel = Take back what is in line
command-help = Help
command-forgetme = Delete everything of you
command-group-portrait = A portrait of the photo you reply to
command-group-settings = What may be done in this group
bot-short = Portraits from a selfie that still look like you.
bot-about = Send a photo, tap a look, and get a portrait that still looks like you: a headshot, a painting, a cartoon, a sticker. Photos are kept for a short while only, and /forgetme deletes everything at once.

## The host's commands

not-admin = That is for the host of this installation.
no-such-person = I know nobody, and no order, of that id.
usage-block = Type /block and the id of a person or of an order.
usage-unblock = Type /unblock and the id of a person or of an order.
usage-quota = Type /quota, the id of a person, and how many orders a day: /quota abc 20, or /quota abc default.
usage-stats = Type /stats.
usage-pause = Type /pause to make nothing for now, /resume to go on.
usage-resume = Type /resume to go on.
blocked = They are shut out now. What they had in line is cancelled.
unblocked = They may order again.
quota-set = Their limits are set.
stats-now =
    { $people ->
        [one] Now: { $waiting } in line, { $running } in the making; one person has agreed.
       *[other] Now: { $waiting } in line, { $running } in the making; { $people } people have agreed.
    }
stats-day = Orders: { $hour } in the last hour, { $day } in the last 24 hours; { $made } made, { $failed } failed.
paused = The studio is paused. Orders are still taken, and wait.
resumed = The studio goes on.

## What a short message may mean (the words are separated by bars; write those people really type)

intent-yes = yes|yeah|yep|yup|sure|ok|okay|fine|of course|please do|go ahead|go on|agree|i agree|do it
intent-no = no|nope|nah|no thanks|no thank you|don't|never mind|nevermind|forget it|not now
intent-hello = hello|hi|hey|yo|hiya|hi there|hello there|good morning|good evening|good afternoon|start
intent-help = help|help me|what can you do|what can i do|how does this work|how does it work|how do i use this|what now|what should i do|what do i do
intent-thanks = thanks|thank you|thx|ty|thanks a lot|thank you so much|many thanks|cheers
intent-bye = bye|goodbye|see you|good night|ciao
intent-praise = great|wow|nice|cool|awesome|amazing|beautiful|love it|i love it|looks good|perfect|lovely|fantastic|haha|lol
intent-cancel = cancel|stop|abort|cancel it|cancel that
intent-privacy = privacy|what is kept|what is kept exactly|what exactly is kept|who can see it|who can see|who sees my photo|what do you keep|what do you store|do you keep my photo|do you store my photo|is it safe|is this safe|who can see my photo|who can see my photos|where is my photo|data protection|which data do you have about me|what data do you have about me|what do you have about me|what do you know about me
intent-delete = delete everything|delete all|forget me|delete my data|delete my photos|erase everything|remove my data|delete my account
intent-drop = delete|delete it|delete this|delete that|delete this one|delete that one|delete this picture|delete that picture|delete the picture|delete this portrait|delete the portrait|delete this photo|delete the last one|remove this|remove it|remove this picture|remove this portrait
intent-price = is it free|is this free|how much|how much is it|how much does it cost|what does it cost|price|do i have to pay
intent-time = how long|how long does it take|how long will it take|when is it ready|when is it done|is it done|how much longer
intent-who = who are you|what are you|are you a bot|are you human|are you real|what is this|what is likeness
intent-groups = group picture|group portrait|can you do two people|can you portray two people|us together|both of us
intent-surprise = surprise me|anything|whatever|you choose|you decide|random|i don't care
intent-like = paint me like this|paint me like this picture|like this picture|like this|in this style|in the style of this picture|make me look like this painting|same style|this style|as in this picture
intent-styles = styles|looks|show me styles|show styles|what styles|which styles|which styles do you have|show me the looks|menu
intent-language = language|change language|speak english|english
intent-more = more like this|a few more|some more|three more|more like that|more of this|more of that|more of these|more of those|another one like this|another one like that|another like this|one more like this|one more|one more please|another one|another try|try again|once more|do it again|make another one|make another|make more|the same again|same again|more variations|variations|variants
intent-undo = undo|undo that|go back|revert|back
intent-profile = use my profile photo|use my profile picture|my profile photo|my profile picture|take my profile photo|use my avatar
mention-little = please|pls|plz|now|just|kindly|the|a|an|my|your|all|any|every|each|of|these|those|this|that|both|our|old|other|first|last|second|me|i|you|have|had|sent|took|likeness|bot|everybody|everyone|guys|folks|friends|team|dear|there|again|so much|very much|and|would like|d like|like|want|nice|portrait|oh|ok|okay|then|away|forever|permanently|immediately|completely|really|hm|hmm
mention-delete = delete|deleting|don t keep|do not keep|don t store|do not store|don t save|do not save|want you to keep|want you to store|want you to save|erase|erasing|remove|removing|wipe|destroy|get rid of|take down
mention-kept = photo|photos|picture|pictures|pic|pics|image|images|selfie|selfies|portrait|portraits|data|everything|account|information|info|files|face|about me|of me
mention-asks = what|who|where|how long|how safe|do you|does it|does this|will you|will it|will my|will the|will anyone|is my|is the|is this|is it|is everything|are my|are the|are these|are you|do my|can anyone|can anybody|can others|can other people|can someone|did you|whether
mention-keeping = keep|keeps|keeping|kept|store|stores|stored|storing|save|saves|saved|saving|happen|happens|share|shares|shared|sharing|see|sees|look at|upload|uploaded|publish|published|public|sell|sold|deleted|access|private|safe|secure|train|trained|collect|you do with|go|know|stay|stays|visible|gone|retain|retained
mention-part = background*|backdrop*|frame|frames|border*|wall|behind|around|but me|but my|except*|everything else|glasses|sunglasses|hat|cap|hair*|beard*|moustache|skin|spot*|pimple*|acne|wrinkle*|shadow*|light*|dark*|bright*|soft*|warm*|cooler|color*|colour*|black|white|blue|red|green|grey|gray|navy|gold*|text|caption|logo|watermark*|noise|blur*|eyes|teeth|smile|natural|sharp*|style*|paint*|oil|watercolo*|cartoon*|comic*|sketch*|drawing*|pencil|sticker*|poster*|headshot*|pirate*|viking*|as a|as an|into|instead|when can i
mention-name = my name is|my name s|i am called|i m called
mention-remark = made me look|makes me look|is funny|is so funny|is hilarious|are funny|are hilarious|i look like my|looks like my|this bot is|that bot is|the bot is|likeness is|did you see what
mention-not = not|no|don t|dont|doesn t|isn t|aren t|never|nothing|without|less|can t|won t

## The web page

web-title = Likeness
web-needs-script = This page needs JavaScript to run.
web-tagline = Your portrait studio, on this machine
web-composer-label = Message
web-composer-placeholder = Write a message
web-send = Send
web-attach = Add photos
web-camera = Take a photo
web-camera-take = Take it
web-camera-retake = Once more
web-camera-use = Use this photo
web-camera-flip = Other camera
web-camera-denied = The browser doesn't let me use the camera. You can allow it in the address bar, or send a photo instead.
web-camera-none = I can't find a camera here. Send a photo instead.
web-drop-here = Drop your photo here
web-drop-hint = or paste one, or use the camera
web-language = Language
web-menu = Menu
web-menu-results = What is kept
web-menu-me = My face
web-menu-privacy = Privacy
web-menu-forget = Forget me
web-menu-help = Help
web-theme = Appearance
web-theme-system = As the system
web-theme-light = Light
web-theme-dark = Dark
web-close = Close
web-previous = Previous
web-next = Next
web-before-after = Before and after
web-before = Before
web-after = After
web-download = Download
web-delete = Delete
web-keep = Keep
web-delete-sure = Delete this portrait for good?
web-details = Details
web-new-messages = New messages
web-connecting = Connecting …
web-offline = No connection to Likeness. I keep trying; nothing is lost.
web-back-online = Connected again
web-sending = Sending …
web-not-sent = That didn't arrive.
web-retry = Try again
web-too-big = That file is too big.
web-not-a-photo = That isn't a photo I can read (JPEG, PNG, WebP, HEIC).
web-too-many = Ten photos at a time, please.
web-remove = Remove
web-caption-placeholder = Add a few words
web-progress = Progress
web-typing = Likeness is looking
web-you = You
web-likeness = Likeness
web-skip-to-composer = Skip to the message field
web-messages = Messages
web-photo-of-yours = Your photo
web-portrait = Portrait
web-gallery = Looks
web-zoom = Show large
web-enter-why = This page is for people who know the pass-phrase. Ask the host for it.
web-enter-label = Pass-phrase
web-enter-button = Come in
web-enter-wrong = That isn't it. Try once more.
web-error-not-understood = I couldn't make sense of that.
web-error-not-understood-hint = Load the page again, and try once more.
web-error-no-photo = No photo came along.
web-error-no-photo-hint = Choose one, or drop it on the page.
web-error-enter = This page asks for a pass-phrase first.
web-error-enter-hint = Load the page again.
web-error-stale = The page has been open for too long.
web-error-stale-hint = Load it again; nothing is lost.
web-error-elsewhere = That came from another page, so I didn't do it.
web-error-elsewhere-hint = Open this page itself, and try there.
web-error-slow = That took too long to arrive.
web-error-slow-hint = Try again where the connection is better.
web-error-length = The browser didn't say how much is coming.
web-error-length-hint = Try again with another browser.
web-error-text-too-long = That's more than I can read at once.
web-error-text-too-long-hint = Say it in a sentence or two.
web-error-too-big = That photo is too big: { $most } MB at most.
web-error-too-big-hint = A smaller copy works just as well.
web-error-too-many =
    { $most ->
       *[other] { $most } photos at a time, please.
    }
web-error-too-many-hint = Choose the clearest ones.
web-error-kind = That isn't anything I can take.
web-error-kind-hint = Send a photo, or some words.
web-error-too-fast = That was a lot in a short time.
web-error-too-fast-hint = Wait { $wait }, and go on.
web-error-busy = Many people are here just now.
web-error-busy-hint = Try again in { $wait }.
web-error-trouble = Something went wrong on my side.
web-error-trouble-hint = Try that once more.
detail-likeness = Likeness
detail-style = Look
detail-seed = Seed
detail-size = Size
detail-engine = Made by

## Styles

# professional
style-headshot = Studio grey
about-headshot = A clean headshot in front of a plain grey studio backdrop.
style-bokeh = Own background, blurred
about-bokeh = Your own background stays, softly out of focus as with a portrait lens.
style-brand = Brand colour
about-brand = A headshot on one flat colour: name yours, by word or as #0f6e84.
style-cinematic = Cinematic
about-cinematic = Film colours, teal shadows and a light from one side.
style-editorial = Editorial
about-editorial = Magazine light and colour, taller frame, a little drama.
style-glamour = Glamour
about-glamour = Light from above the camera that flatters cheekbones, as in old film portraits.
style-golden-hour = Golden hour
about-golden-hour = Your own background, blurred and glowing like an evening in summer.
style-mono = Studio black and white
about-mono = A timeless black-and-white portrait with full tones.
style-office = Office
about-office = At work: a bright office behind you, softly out of focus.
style-rembrandt = Rembrandt
about-rembrandt = Dark backdrop and one warm light from the side, with the small triangle on the cheek.
style-rim = Edge of light
about-rim = Almost black, with a bright edge of light around hair and shoulders.
style-studio-black = Studio black
about-studio-black = Quiet and serious on black, with the light on the face.
style-studio-navy = Studio navy
about-studio-navy = A headshot in front of a deep navy backdrop, for banks, law and the board.
style-studio-warm = Studio warm
about-studio-warm = A friendly headshot on a warm sand-coloured backdrop.
style-studio-white = Studio white
about-studio-white = Bright and even on white, for badges, documents and web pages.
style-window = Window light
about-window = Daylight from a large window at one side, the room behind softly blurred.

# painted
style-antique-print = Antique print
about-antique-print = Sage green and old gold, like a map from an atlas.
style-autumn = Autumn
about-autumn = Mustard, slate and sparks of red under a grey-blue sky.
style-blue-wave = Blue wave
about-blue-wave = Sea blue and sand with fine lines, like a print of the sea.
style-carnival = Carnival
about-carnival = Crimson outlines over coral, gold and blue, loud and happy.
style-coral-brush = Coral brush
about-coral-brush = Broad black brush marks over coral, sand and sky.
style-crimson-gold = Crimson and gold
about-crimson-gold = Dark red shadows and golden light, like a painted theatre bill.
style-expressionist = Slate and red
about-expressionist = Rough charcoal lines over cream and slate, with a few red accents.
style-golden-engraving = Golden engraving
about-golden-engraving = Fine engraved lines in ochre and dark ink, like an old banknote.
style-ink-and-gold = Ink and gold
about-ink-and-gold = Ink lines and golden washes, half drawing, half painting.
style-ink-wash = Ink and wash
about-ink-wash = Bold black ink lines with a thin wash of peach and pale blue.
style-lavender-gold = Lavender and gold
about-lavender-gold = Loose strokes in lavender and gold, light and dreamy.
style-like = Like another picture
about-like = Takes the look of a picture that is given along with the photo.
style-mosaic = Pastel mosaic
about-mosaic = Small dark-edged tiles in pastel colours.
style-oil = Oil on canvas
about-oil = Your own colours in soft brush strokes, with the weave of a canvas.
style-old-master = Old master
about-old-master = Dark ground, muted colours and the weave of old canvas, as in a museum.
style-painted = Painted, warm light
about-painted = Soft brush strokes in honey yellow under a sky-blue background.
style-starry-blue = Starry blue
about-starry-blue = Short strokes of night blue with yellow light.
style-storybook = Storybook
about-storybook = Dark ink contours around your own colours, like a page of a picture book.
style-tapestry = Rust tapestry
about-tapestry = Woven-looking texture in rust, amber and dark blue.
style-teal-woodcut = Teal woodcut
about-teal-woodcut = A print in teal and cream, with carved texture.
style-watercolour = Aqua watercolour
about-watercolour = Pale aqua and peach washes on paper.

# illustrated
style-big-caricature = Big caricature
about-big-caricature = A caricature with no holding back.
style-caricature = Caricature
about-caricature = What is special about your face, kindly exaggerated.
style-cartoon-avatar = Cartoon avatar
about-cartoon-avatar = A cheerful cartoon of you with slightly bigger features.
style-coloured-pencil = Coloured pencil
about-coloured-pencil = Drawn in coloured pencil, light strokes on paper.
style-comic = Comic
about-comic = Black outlines and printed dots, like a page of a comic.
style-duotone = Duotone
about-duotone = Two colours only, from midnight blue to warm light.
style-illustration = Illustration
about-illustration = A clean drawn version of the photo with flat, clear colours.
style-ink-line = Ink line
about-ink-line = Black ink lines on white paper, nothing else.
style-pencil = Pencil
about-pencil = A soft graphite drawing on drawing paper.
style-pixel-art = Pixel art
about-pixel-art = You as the hero of an old video game.
style-pop-art = Pop art
about-pop-art = Flat, loud colours and hard shadows, like a screen print of the sixties.
style-pop-art-four = Pop art, four times
about-pop-art-four = The same face four times, in four colour schemes.
style-risograph = Risograph
about-risograph = Two inks, grain and a little misprint, like a zine.
style-sepia = Sepia
about-sepia = Brown and cream, like a photograph from an old album.

# fun
style-confetti = Confetti
about-confetti = Paper confetti and streamers around you.
style-emoji-badge = Emoji badge
about-emoji-badge = A round yellow badge with your face, small but clear.
style-movie-poster = Movie poster
about-movie-poster = Big light, dark corners and a title under your face.
style-neon = Neon
about-neon = Pink and cyan light tubes in the dark.
style-passport-stamp = Passport stamp
about-passport-stamp = You as a rubber stamp in red ink.
style-polaroid = Instant photo
about-polaroid = A little square print with a white border and room for a name.
style-sticker = Sticker
about-sticker = Cut out with a white outline, ready for a chat.
style-trading-card = Trading card
about-trading-card = A collector's card with a golden frame and your name.
style-vaporwave = Vaporwave
about-vaporwave = Pink sunset, a grid and the eighties.

## Discord

choose-a-look = Choose a look
photo-form-title = Your photo
photo-form-label = One photo or several of one person
photo-form-hint = Face well lit, looking at the camera. Nobody else sees it.
full-was-too-large = In full quality it is too large for here. This is as large as it may be:
button-begin = Go on, just us two
server-go-on = Here everybody reads along. Tap below, and we go on where only you see it.
button-show = Show to the channel
button-take-back = Take it back
taken-back = Taken back. Only you see it now.
button-express = Emoji or sticker here
express-sure = Everybody on this server could use it. You can take it back at any time.
button-as-emoji = Make an emoji
button-as-sticker = Make a sticker
expressed-emoji = Everybody on this server can use it now: type { $name }
expressed-sticker = Everybody on this server can use it now: it is the sticker “{ $name }”.
gallery-page = Looks, page { $page } of { $pages }. Choose one in the menu.
button-delete-one = Delete one
files-skipped =
    { $count ->
        [one] One file was no photo; I left it out.
       *[other] { $count } files were no photos; I left them out.
    }
shown-by = { $who } shows a portrait
show-refused = I may not post in this channel. You can save the portrait and post it yourself.
answer-later = It takes longer than I can answer here. It comes as a direct message; if yours are closed, /results has it.
no-picture-there = There is no picture in that message. Choose one with a photo.
no-avatar-there = There is no profile picture to work from.
server-no-owner = I can't ask whose photo that is. Choose one of yours.
server-of-mine = That's one of mine. Choose a photo of yours.
ask-not-here = I may not write in this channel, so I can't ask anybody here. In another one it may work.
photo-before-like = Whose portrait? Send me a photo of you first, then choose that picture again.
server-not-here = The people who run this server keep me to other channels. Or write to me in a direct message.
server-not-you = On this server I am for members with certain roles. Or write to me in a direct message.
server-not-manager = That is for people who may manage this server.
server-settings = What I may do on this server
server-channels = Channels where I may be asked (none chosen: all)
server-roles = Roles that may ask me (none chosen: everybody)
server-families = Looks that may be taken
server-limit = Orders a day for each person
server-limit-day =
    { $count ->
        [0] As many as the host allows
        [one] { $count } order a day for each person
       *[other] { $count } orders a day for each person
    }
server-showing-on = Showing portraits to the channel: allowed
server-showing-off = Showing portraits to the channel: not allowed
shape-1-1 = Square
shape-4-5 = Portrait, 4 to 5
shape-3-4 = Portrait, 3 to 4
command-photo = A photo of you; only you see it
command-more-photos = Another photo of the same person
command-style = A look; type to search
command-words = In your own words
command-count = How many looks of that kind
command-shape = Shape of the picture
command-private = Only you see it, as is usual; otherwise the channel sees it too
command-server = What may be done on this server
command-host = For the host of this installation
command-host-stats = How it is going
command-host-pause = Make nothing for now
command-host-resume = Go on
command-host-block = Shut somebody out
command-host-unblock = Let somebody in again
command-host-id = Id of a person or of an order
menu-portrait = Portrait this photo
menu-like = Paint in this style
menu-avatar = Portrait from avatar
