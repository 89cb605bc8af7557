### Everything Likeness says, in Hindi. The files of the languages have the same messages.
###
### Voice: warm, brief, honest; three lines at most; no jargon; never blame. *Stars* mark emphasis.
### A value in braces comes from the program and stays as it is.
###
### No verb gives the person a gender: not चाहते हैं but चाहिए, not कर सकते हैं but the imperative.

## Building blocks

# Shown as it is.
raw = { $text }
# These stand before तक, में and बाद, hence घंटे.
span-seconds = { $count } सेकंड
span-minutes = { $count } मिनट
span-hours = { $count } घंटे
span-days = { $count } दिन
count-photos = { $count } फ़ोटो
count-faces =
    { $count ->
        [one] { $count } सहेजा हुआ चेहरा
       *[other] { $count } सहेजे हुए चेहरे
    }
count-portraits = { $count } पोर्ट्रेट
count-orders = { $count } ऑर्डर

## Beginning

hello = फ़ोटो से पोर्ट्रेट बनाना मेरा काम है: नौकरी के लिए हेडशॉट, पेंटिंग, कार्टून, स्टिकर। सब कुछ इसी कंप्यूटर पर होता है।
hello-how = एक सेल्फ़ी भेजिए और कोई लुक चुनिए। पोर्ट्रेट मिलेगा, और साथ में यह सच भी कि वह आपसे कितना मिलता है।
hello-again = फिर मिलकर अच्छा लगा। इस बार कौन-सा लुक?
consent = आपसे मिलकर अच्छा लगा। फ़ोटो से पोर्ट्रेट इसी ग्रुप के कंप्यूटर पर बनते हैं। आपकी फ़ोटो { $photos } तक और पोर्ट्रेट { $portraits } तक रहते हैं, फिर मिट जाते हैं; /forgetme सब कुछ तुरंत मिटा देता है। शुरू करें?
consent-thanks = धन्यवाद।
consent-refused = जैसी आपकी मर्ज़ी। मैंने कुछ नहीं रखा। मन बदले तो बस एक फ़ोटो भेज दीजिए।
refused-after-yes = आपने पहले हाँ कहा था, इसलिए आपकी भेजी हुई चीज़ें अपना समय पूरा होने तक रहेंगी। “मुझे भूल जाइए” सब कुछ तुरंत मिटा देता है।
wish-noted = आपके हाँ कहते ही यह बनेगा।
agreed-send-photo = धन्यवाद। अब एक फ़ोटो भेजिए: सिर और कंधे दिखें और नज़र कैमरे पर हो, तो सबसे अच्छा।
send-a-photo = एक फ़ोटो भेजिए: सिर और कंधे, नज़र कैमरे पर, रोशनी अच्छी।
photo-first = ज़रूर। पहले आपकी एक फ़ोटो चाहिए।
photo-for-that = एक फ़ोटो भेजिए, फिर यह बन जाएगा।
after-looking = आपकी फ़ोटो देख लूँ, फिर यह बनेगा।

## Photos and the coach

looking =
    { $count ->
        [one] मिल गई। ज़रा देख लूँ…
       *[other] मिल गईं। ज़रा देख लूँ…
    }
look-interrupted = फ़ोटो देखते-देखते काम बीच में रुक गया। कृपया इसे एक बार फिर भेजिए।
good-photo = अच्छी रोशनी, साफ़ फ़ोटो, नज़र कैमरे पर।
good-photos =
    { $count ->
        [one] अच्छी फ़ोटो है।
        [2] दोनों फ़ोटो अच्छी हैं।
       *[other] { $count } फ़ोटो अच्छी हैं।
    }
left-out = फ़ोटो { $number } काम नहीं आएगी: { $why }।
left-out-one = यह फ़ोटो काम नहीं आएगी: { $why }।
left-out-many =
    { $count ->
        [one] { $count } फ़ोटो काम नहीं आएगी।
       *[other] { $count } फ़ोटो काम नहीं आएँगी: वे धुँधली हैं, अँधेरी हैं या किसी और की हैं।
    }
somebody-new = इस फ़ोटो में पहले वाला नहीं, कोई और चेहरा है, इसलिए काम नए सिरे से शुरू होगा।
face-known = जो चेहरा पहले से सहेजा हुआ है, उसी से काम होगा। किसी और के लिए उनकी फ़ोटो अलग से भेजिए।
photo-from-before =
    { $count ->
        [one] काम पहले वाली फ़ोटो से ही आगे बढ़ेगा।
       *[other] काम पहले वाली फ़ोटो से ही आगे बढ़ेगा।
    }
why-unreadable = फ़ाइल खुल नहीं रही
why-no-face = इसमें कोई चेहरा नहीं दिखा
why-stranger = यह किसी और की लगती है
why-eyes-closed = आँखें बंद हैं
why-blurred = यह धुँधली है
why-small-face = चेहरा बहुत छोटा है
why-backlit = रोशनी पीछे से आ रही है
why-dark = इसमें अँधेरा है
why-bright = रोशनी बहुत तेज़ है
why-turned-away = चेहरा एक ओर मुड़ा है
coach-eyes-closed = यहाँ आँखें बंद लग रही हैं। खुली आँखों वाली फ़ोटो से पोर्ट्रेट बेहतर बनेगा।
coach-blurred = चेहरा पूरी तरह साफ़ नहीं है। लेंस पोंछकर और कैमरा स्थिर रखकर एक बार फिर लीजिए।
coach-small-face = यहाँ चेहरा छोटा है, इसलिए बारीकियाँ छूट जाएँगी। खिड़की की ओर मुँह करके, हाथ भर की दूरी से ली गई फ़ोटो सबसे अच्छी रहती है।
coach-backlit = रोशनी आपके पीछे से आ रही है। खिड़की की ओर मुँह करने से फ़ोटो बेहतर आएगी।
coach-dark = फ़ोटो में अँधेरा है। खिड़की या लैंप की ओर मुँह करने से बहुत फ़र्क़ पड़ता है।
coach-bright = रोशनी इतनी तेज़ है कि चेहरे का कुछ हिस्सा खो गया है। सीधी धूप या फ़्लैश से हटकर फ़ोटो बेहतर आएगी।
coach-turned-away = चेहरा काफ़ी मुड़ा हुआ है। नज़र कैमरे की ओर हो, तो सबसे अच्छा।
tip-tilted-up-down = अच्छी फ़ोटो है। कैमरा आँखों की ऊँचाई पर हो, तो और भी अच्छी।
tip-covered = अच्छी फ़ोटो है, बस चेहरे का कुछ हिस्सा ढका है। उसके बिना पोर्ट्रेट आपसे ज़्यादा मिलेगा।
tip-side-light = अच्छी फ़ोटो है, बस आधा चेहरा छाया में है। रोशनी की ओर थोड़ा मुड़ने से फ़र्क़ पड़ेगा।
tip-colour-cast = अच्छी फ़ोटो है, बस रोशनी रंगीन है। दिन की रोशनी में त्वचा का असली रंग आता है।
which-face =
    { $count ->
        [one] यहाँ { $count } व्यक्ति दिख रहा है। पोर्ट्रेट किसका बनाना है?
       *[other] यहाँ { $count } लोग दिख रहे हैं। पोर्ट्रेट किसका बनाना है?
    }
face-first = ठीक है। पहले यह बताइए कि पोर्ट्रेट किसका बनाना है: चेहरे का नंबर चुनिए।
face-chosen = ठीक है, नंबर { $number }।
face-not-there = यह नंबर किसी चेहरे पर नहीं है। जो नंबर दिख रहे हैं, उनमें से कोई चुनिए।
like-taken = वाह, क्या लुक है। आपका पोर्ट्रेट उसी तस्वीर के अंदाज़ में बनेगा।

## Looks

which-look = कौन-सा लुक?
say-what-you-like = अपने शब्दों में बताइए: रंग, रोशनी, स्टाइल, असर कितना तेज़ हो।
words-title = अपने शब्दों में
words-label = आपको कैसा चाहिए?
example-words = नेवी ब्लू बैकग्राउंड, थोड़ा वार्म
example-change = बैकग्राउंड थोड़ा गहरा, कंट्रास्ट कम
example-photo = यहाँ फ़ोटो डालिए, या नमस्ते कहिए
send-the-picture = वह तस्वीर भेजिए जिसका लुक आपको पसंद है: कोई पेंटिंग, पोस्टर या पैटर्न।
own-words = अपने शब्दों वाला
style-gone = वह लुक अब यहाँ नहीं है। ये लुक हैं:
family-professional = हेडशॉट
family-painted = पेंटिंग
family-illustrated = कार्टून और ड्रॉइंग
family-fun = मज़ेदार
family-professional-about = हेडशॉट: फ़ोटो ही रहती है, बस रोशनी और बैकग्राउंड बेहतर।
family-painted-about = पेंटिंग: ब्रश, स्याही, मोज़ेक, पुराने उस्ताद।
family-illustrated-about = कार्टून और ड्रॉइंग: पेंसिल, कॉमिक, पॉप आर्ट, पिक्सेल।
family-fun-about = मज़े के लिए: स्टिकर, पोस्टर, नियॉन, कॉन्फेटी।
options = अब से, जब तक आप अपने शब्दों में कुछ और न कहें:
option-title-count = कितने
option-title-shape = आकार
option-title-backdrop = बैकग्राउंड
option-title-strength = कितना असर
option-count =
    { $count ->
        [one] 1 पोर्ट्रेट
       *[other] { $count } लुक
    }
option-shape-any = कोई भी आकार
option-backdrop-any = कोई भी बैकग्राउंड
option-strength-any = सामान्य असर
option-strength = { $percent }%
color-white = सफ़ेद
color-light-grey = हल्का ग्रे
color-grey = ग्रे
color-charcoal = चारकोल
color-navy = नेवी ब्लू
color-teal = टील
color-beige = बेज
color-burgundy = बरगंडी

## Waiting

next-in-line = अगली बारी आपकी है, करीब { $wait } में।
in-line =
    { $before ->
        [one] आपसे पहले { $before } ऑर्डर है, करीब { $wait } में। पोर्ट्रेट यहीं आएगा; चैट बंद कर दें, तो भी चलेगा।
       *[other] आपसे पहले { $before } ऑर्डर हैं, करीब { $wait } में। पोर्ट्रेट यहीं आएगा; चैट बंद कर दें, तो भी चलेगा।
    }
making = अभी बन रहा है, करीब { $wait } में तैयार।
stage-intake = फ़ोटो खुल रही है
stage-analyze = चेहरे से जान-पहचान
stage-refine = रीटचिंग
stage-generate = तस्वीर बन रही है
stage-critique = देखा जा रहा है कि यह आप ही हैं
stage-finish = आख़िरी निखार
cancelled = रद्द हुआ। कुछ गिना नहीं गया।
cancel-which = कौन-सा रोकना है?
nothing-to-cancel = अभी कुछ नहीं बन रहा।
paused-for-now = होस्ट ने स्टूडियो रोक रखा है; चालू होते ही यह बनेगा।

## Portraits

likeness-strong = आपसे बहुत मिलता है।
likeness-good = आपसे अच्छा मिलता है।
likeness-weak = आपसे थोड़ा कम मिलता है; ज़्यादा साफ़ फ़ोटो से बेहतर बनेगा।
likeness-different = इसमें आप कम, कल्पना ज़्यादा है।
likeness-nobody = कोई ख़ास व्यक्ति नहीं: सिर्फ़ शब्दों से बना।
# A portrait by another backdrop than that of its look: “Headshot, navy backdrop”.
title-backdrop = { $title }, { $color } बैकग्राउंड
title-own-backdrop = { $title }, दूसरा बैकग्राउंड
# A portrait among several: “2 Pencil”.
numbered = { $number }. { $title }
sent-again = शायद यह आपको पहले ही मिल चुका है; इसके पहुँचने का भरोसा नहीं था।
what-to-change = क्या बदलना है?
change-not-understood = इन शब्दों में बदलने लायक कुछ नहीं मिला। ऐसे लिखकर देखिए: “नेवी बैकग्राउंड”, “ज़्यादा वार्म” या “कम कंट्रास्ट”।
change-title = कुछ बदलिए
change-label = क्या अलग हो?
undone = पहले जैसा हो गया।
undo-gone = पहले वाला अब नहीं रहा। नया बन सकता है: कौन-सा लुक?
more-is-same = यह लुक हर बार एक जैसा ही बनता है। इससे मिलते-जुलते कुछ लुक ये रहे।
nothing-to-undo = वापस लेने को कुछ नहीं है।
too-old = यह इतना पुराना है कि कैसे बना था, याद नहीं। नया जल्दी बन जाएगा।
too-many-changes = एक ही पोर्ट्रेट में बहुत बदलाव हो गए। चलिए, नया शुरू करें।
avatars-ready = आपका अवतार हर ज़रूरी साइज़ में: LinkedIn, Slack, GitHub, Telegram, Discord और फ़ेविकॉन।
deleted = मिटा दिया।
delete-sure =
    { $count ->
        [one] यह पोर्ट्रेट हमेशा के लिए मिटा दें?
       *[other] सभी { $count } पोर्ट्रेट हमेशा के लिए मिटा दें?
    }
which-sticker = किस पोर्ट्रेट का स्टिकर बनाएँ?
which-express = कौन-सा पोर्ट्रेट लें?
which-avatars = किस पोर्ट्रेट का अवतार पैक बनाएँ?
which-to-delete = कौन-सा पोर्ट्रेट हमेशा के लिए मिटाएँ?
photos-deleted-but-face = आपकी फ़ोटो मिट गईं, सिवाय उस चेहरे की फ़ोटो के, जिसे आपने सहेजने को कहा था।
photos-deleted = आपकी फ़ोटो मिट गईं। पोर्ट्रेट अपना समय पूरा होने तक रहेंगे।
face-is-kept = अगली बार के लिए आपका चेहरा सहेज लिया। /me उसे दिखाता और मिटाता है।

## What was understood

note-took = आपके शब्दों से यह लिया: *{ $style }*।
note-took-with = आपके शब्दों से यह लिया: *{ $style }*, साथ में { $changes }।
note-changed = अब: { $changes }।
note-with = जैसा आपने कहा: { $changes }।
note-stayed-away = ये नहीं लिए: { $things }।
note-one-look = एक बार में एक लुक। दूसरे पोर्ट्रेट के लिए: { $styles }।
note-one-backdrop =
    { $backdrop ->
        [dark] बैकग्राउंड एक ही हो सकता है, तो यह लिया: गहरा।
        [light] बैकग्राउंड एक ही हो सकता है, तो यह लिया: हल्का।
        [warm] बैकग्राउंड एक ही हो सकता है, तो यह लिया: वार्म।
        [cool] बैकग्राउंड एक ही हो सकता है, तो यह लिया: कूल।
       *[other] बैकग्राउंड एक ही हो सकता है, तो यह लिया: { $backdrop }।
    }
note-light-from-left = यहाँ मुख्य रोशनी बाईं ओर से आती है; दाईं ओर से नहीं हो सकती।
note-nearest-shape = { $asked } नहीं बन सकता; सबसे पास { $shape } है।
note-frame-kept = यहाँ 1:1, 4:5 और 3:4 बनते हैं, इसलिए आकार वही रहा।
note-name-elsewhere = इस लुक में नाम की जगह नहीं है। जगह यहाँ है: { $styles }।
note-letters-unknown = “{ $name }” के अक्षर मैं अभी छाप नहीं सकता, इसलिए छोड़ दिए।
note-border-colours = बॉर्डर और काग़ज़ के रंग स्टाइल के ही रहते हैं।
note-needs-graphics-card =
    { $more ->
        [0] ये छोड़ने पड़े, क्योंकि इनके लिए ग्राफ़िक्स कार्ड चाहिए: { $things }।
       *[other] ये छोड़ने पड़े, क्योंकि इनके लिए ग्राफ़िक्स कार्ड चाहिए: { $things } वग़ैरह।
    }
note-not-in-words =
    { $more ->
        [0] यह अभी शब्दों से नहीं बदलता, इसलिए वैसा ही रहा: { $things }।
       *[other] यह अभी शब्दों से नहीं बदलता, इसलिए वैसा ही रहा: { $things } वग़ैरह।
    }
note-not-understood =
    { $more ->
        [0] यह समझ नहीं आया: { $things }।
       *[other] यह समझ नहीं आया: { $things } वग़ैरह।
    }
note-read-first =
    { $count ->
        [one] सिर्फ़ पहला अक्षर पढ़ा गया।
       *[other] सिर्फ़ पहले { $count } अक्षर पढ़े गए।
    }
note-which-face =
    { $count ->
        [one] { $name } में { $count } चेहरा है; पोर्ट्रेट उसी का बनेगा।
       *[other] { $name } में { $count } चेहरे हैं; पोर्ट्रेट उसका बनेगा जो आकार में नंबर { $number } है।
    }
note-stranger = { $name } किसी और की लगती है, इसलिए छोड़ दी।
note-no-face-in = { $name } में कोई चेहरा नहीं मिला, इसलिए छोड़ दी।
note-style-failed = *{ $style }* इस बार नहीं बन पाया: { $why }
change-backdrop = { $value } बैकग्राउंड
change-backdrop-tone =
    { $value ->
        [dark] ज़्यादा गहरा बैकग्राउंड
        [warm] ज़्यादा वार्म बैकग्राउंड
        [cool] ज़्यादा कूल बैकग्राउंड
       *[light] ज़्यादा हल्का बैकग्राउंड
    }
change-warmer =
    { $amount ->
        [little] थोड़े वार्म रंग
        [much] काफ़ी ज़्यादा वार्म रंग
       *[plain] ज़्यादा वार्म रंग
    }
change-cooler =
    { $amount ->
        [little] थोड़े कूल रंग
        [much] काफ़ी ज़्यादा कूल रंग
       *[plain] ज़्यादा कूल रंग
    }
change-brighter =
    { $amount ->
        [little] थोड़ी ज़्यादा रोशनी
        [much] काफ़ी ज़्यादा रोशनी
       *[plain] ज़्यादा रोशनी
    }
change-darker =
    { $amount ->
        [little] थोड़ी कम रोशनी
        [much] काफ़ी कम रोशनी
       *[plain] कम रोशनी
    }
change-more-contrast =
    { $amount ->
        [little] थोड़ा ज़्यादा कंट्रास्ट
        [much] काफ़ी ज़्यादा कंट्रास्ट
       *[plain] ज़्यादा कंट्रास्ट
    }
change-less-contrast =
    { $amount ->
        [little] थोड़ा कम कंट्रास्ट
        [much] काफ़ी कम कंट्रास्ट
       *[plain] कम कंट्रास्ट
    }
change-mono = ब्लैक एंड व्हाइट
change-light =
    { $value ->
        [butterfly] बटरफ़्लाई लाइट
        [rembrandt] रेम्ब्रांट लाइट
        [loop] बगल से रोशनी
        [split] आधे चेहरे पर रोशनी
        [rim] पीछे से रोशनी
       *[soft] मुलायम रोशनी
    }
change-retouch =
    { $value ->
        [none] त्वचा जैसी है वैसी
        [strong] मुलायम त्वचा
       *[light] थोड़ी मुलायम त्वचा
    }
change-strength = असर { $percent }%
change-caption = नाम “{ $value }”
change-shape =
    { $value ->
        [square] चौकोर आकार
       *[other] खड़ा आकार { $value }
    }

## What is kept

privacy-kept = आपकी फ़ोटो पोर्ट्रेट बनाने के लिए { $photos } तक रहती हैं, और पोर्ट्रेट { $portraits } तक। फिर वे अपने आप मिट जाते हैं।
privacy-sealed = सब कुछ सिर्फ़ इसी कंप्यूटर पर है, आपकी अपनी चाबी से बंद। इस चैट में और कोई उस तक नहीं पहुँच सकता।
privacy-yours = /results दिखाता है कि क्या रखा है, /me आपका सहेजा हुआ चेहरा। /forgetme सब कुछ तुरंत और हमेशा के लिए मिटा देता है।
nothing-kept = आपका कुछ भी यहाँ नहीं रखा है।
results-portraits =
    { $count ->
        [one] आपका पोर्ट्रेट, और वह तारीख़ जब वह मिटेगा:
       *[other] आपके { $count } पोर्ट्रेट, और वे तारीख़ें जब वे मिटेंगे:
    }
results-photos =
    { $count ->
        [one] आपकी फ़ोटो { $until } तक रहेगी।
       *[other] आपकी { $count } फ़ोटो ज़्यादा से ज़्यादा { $until } तक रहेंगी।
    }
results-photos-saved =
    { $count ->
        [one] आपके चेहरे की फ़ोटो तब तक रहेगी जब तक आप उसे न मिटाएँ।
       *[other] आपके चेहरे की { $count } फ़ोटो तब तक रहेंगी जब तक आप उन्हें न मिटाएँ।
    }
results-no-photos = आपकी कोई फ़ोटो यहाँ नहीं रखी है।
results-lent =
    { $count ->
        [one] आपका { $count } पोर्ट्रेट यहाँ रखा है, जो किसी और ने बनवाया था।
       *[other] आपके { $count } पोर्ट्रेट यहाँ रखे हैं, जो औरों ने बनवाए थे।
    }
until = { $until } तक
no-face-kept = आपका कोई चेहरा यहाँ नहीं रखा है। किसी पोर्ट्रेट के बाद कहिए, तो सहेज लिया जाएगा।
face-kept = यह चेहरा आपके लिए सहेजा हुआ है। इससे फ़ोटो भेजे बिना भी पोर्ट्रेट बन सकते हैं।
face-dropped = चेहरा मिटा दिया।
forget-sure = ये अभी हमेशा के लिए मिट जाएँगे: { $what }।
forgotten = { $at } पर हो गया। ये मिटा दिए: { $what }।
forget-lent =
    { $count ->
        [one] साथ में आपका { $count } पोर्ट्रेट भी, जो किसी और ने बनवाया था।
       *[other] साथ में आपके { $count } पोर्ट्रेट भी, जो औरों ने बनवाए थे।
    }
forgotten-key = जिस चाबी से ये खुल सकते थे, वह भी नष्ट कर दी।
which-language = किस भाषा में बात करें?
language-spoken = अब से हम हिन्दी में बात करेंगे।

## Help

help-commands = /results क्या रखा है · /me सहेजा हुआ चेहरा · /privacy प्राइवेसी · /language भाषा · /cancel रद्द · /forgetme सब मिटाना
help-channel = /portrait लिखिए और अपनी एक फ़ोटो जोड़िए, चाहें तो लुक भी। नतीजा सिर्फ़ आपको दिखेगा।
help-show = जो पसंद आए, उसे सबको दिखा सकते हैं: “{ $show }”।
help-menus = फ़ोटो वाले मैसेज पर या किसी व्यक्ति पर “ऐप्स” में देखिए: “{ $photo }”, “{ $like }”, “{ $avatar }”।
help-host = आपके लिए, होस्ट के तौर पर, निजी चैट में: { $commands }
help-photo = अपनी एक फ़ोटो भेजिए, फिर कोई लुक चुनिए। एक फ़ोटो और एक टैप काफ़ी है।
help-looks = “लुक” दबाइए, या अपने शब्दों में बताइए कि कैसा चाहिए। अपनी और फ़ोटो भी भेजिए: कई हों, तो पोर्ट्रेट आपसे ज़्यादा मिलता है।
help-consent = फ़ोटो देखने से पहले आपकी हाँ चाहिए। हाँ यानी: फ़ोटो कुछ समय रहेगी और उससे आपके पोर्ट्रेट बनेंगे। नहीं यानी: वह मिट जाएगी।
help-face = फ़ोटो में कई लोग हैं। जिसका पोर्ट्रेट बनाना है, उसका नंबर चुनिए।
help-weak = इस फ़ोटो से काम चल जाएगा, पर बेहतर फ़ोटो से पोर्ट्रेट बेहतर बनेगा।
help-words = बताइए कि कैसा चाहिए: पीछे कोई रंग, वार्म या कूल रोशनी, कोई स्टाइल, ब्लैक एंड व्हाइट।
help-change = बताइए कि क्या अलग हो: दूसरा बैकग्राउंड, ज़्यादा वार्म, कम कंट्रास्ट। बाक़ी सब वैसा ही रहेगा।
help-like = ऐसी तस्वीर भेजिए जिसके रंग और ब्रश आपको पसंद हों; पोर्ट्रेट उसी अंदाज़ में बनेगा।
help-forget = आपके जवाब का इंतज़ार है: सब मिटा दें, या रहने दें।
help-emoji = स्टिकर के लिए कोई इमोजी चुनिए, या अपनी पसंद का इमोजी भेजिए।
help-which = जो पोर्ट्रेट चाहिए, उसका नंबर चुनिए। गिनती ऊपर दिखे क्रम से है।
help-stickers = अपने स्टिकर सेट का नाम लिखिए, या सुझाया हुआ नाम चुनिए।

## Small talk and wrong turns

you-are-welcome = कोई बात नहीं। एक और बनाएँ?
glad = यह सुनकर अच्छा लगा। एक और बनाएँ?
goodbye = फिर मिलेंगे। आपके पोर्ट्रेट अपना समय पूरा होने तक /results में रहेंगे।
welcome = कोई बात नहीं।
farewell = नमस्ते, अपना ध्यान रखिए।
pleased = आपसे मिलकर अच्छा लगा। यहाँ नाम नहीं रखे जाते; काम के लिए बस एक फ़ोटो काफ़ी है।
noted = ठीक है। जब भी पोर्ट्रेट चाहिए, बस कह दीजिए।
about-me = मैं Likeness हूँ, इसी ग्रुप के कंप्यूटर पर चलने वाला पोर्ट्रेट स्टूडियो। एक प्रोग्राम, इंसान नहीं।
about-price = यह मुफ़्त है। काम होस्ट का कंप्यूटर करता है।
about-time = आम तौर पर एक पोर्ट्रेट में कुछ सेकंड; आपसे पहले और लोग हों तो ज़्यादा। समय हमेशा पहले बता दिया जाता है।
about-groups = फ़िलहाल एक पोर्ट्रेट में एक ही व्यक्ति। फ़ोटो भेजिए और बताइए कि किसका बनाना है।
empty-text = ख़ाली संदेश मिला।
text-too-long = एक बार में इतना नहीं पढ़ा जाता: ज़्यादा से ज़्यादा { $most } अक्षर। एक-दो वाक्यों में बताइए।
not-a-wish = यह समझ नहीं आया। मेरा काम फ़ोटो से पोर्ट्रेट बनाना है: कोई स्टाइल, कोई रंग या “सरप्राइज़ दो” कहिए।
no-such-command = /{ $command } नाम का कोई कमांड नहीं है।
unknown-button = यह बटन अब काम नहीं करता।
not-yours = यह किसी और का है। अपनी फ़ोटो भेजिए, आपका भी बन जाएगा।
not-yours-of = यह { $whose } का है। अपनी फ़ोटो भेजिए, आपका भी बन जाएगा।
never-mind = ठीक है।
cannot-voice = वॉइस मैसेज सुनना यहाँ नहीं हो पाता। कृपया लिखकर भेजिए।
cannot-video = वीडियो से चेहरा लेना यहाँ नहीं हो पाता। कृपया फ़ोटो भेजिए।
cannot-animation = एनिमेशन से चेहरा लेना यहाँ नहीं हो पाता। कृपया फ़ोटो भेजिए।
cannot-sticker = बढ़िया स्टिकर। आपका बनाने के लिए एक फ़ोटो चाहिए।
cannot-file = यह फ़ाइल ऐसी तस्वीर नहीं है जो यहाँ खुले (JPEG, PNG, WebP, HEIC)। कृपया इसे फ़ोटो के रूप में भेजिए।
cannot-thing = इससे कुछ नहीं बन पाएगा। फ़ोटो और शब्द समझ आते हैं।

## What is refused, and what goes wrong

error-no-face = यहाँ कोई चेहरा नहीं मिला। सिर और कंधों वाली फ़ोटो, नज़र कैमरे पर, सबसे अच्छी रहती है।
error-face-too-small = चेहरा इतना छोटा है कि पोर्ट्रेट नहीं बन सकता। हाथ भर की दूरी से ली गई फ़ोटो, या मूल फ़ाइल, सबसे अच्छी रहती है।
error-no-such-face = इस नंबर का कोई चेहरा नहीं है। सबसे बड़ा चेहरा नंबर 1 है।
error-not-an-image = यह फ़ाइल ऐसी तस्वीर नहीं है जो यहाँ खुले (JPEG, PNG, WebP, HEIC)। कृपया इसे फ़ोटो के रूप में भेजिए।
error-empty-file = यह फ़ाइल ख़ाली है। कृपया इसे फिर से भेजिए।
error-truncated = तस्वीर बीच में ही रुक जाती है; शायद पूरी नहीं पहुँची। कृपया इसे फिर से भेजिए।
error-too-many-pixels = यह तस्वीर इतनी बड़ी है कि खुल नहीं पाती। छोटी कॉपी चल जाएगी।
error-too-small = यह तस्वीर इतनी छोटी है कि पोर्ट्रेट नहीं बन सकता। मूल फ़ाइल सबसे अच्छी रहेगी।
error-animated-video = यह वीडियो या एनिमेशन है। कृपया फ़ोटो भेजिए।
error-photo-unusable = यह फ़ोटो काम नहीं आएगी। कृपया दूसरी भेजिए।
error-photo-lost = वह फ़ोटो अब यहाँ नहीं है। कृपया उसे फिर से भेजिए।
error-not-found = वह फ़ोटो अब यहाँ नहीं है। कृपया उसे फिर से भेजिए।
error-unknown-style = इस नाम का कोई लुक नहीं है। ये लुक हैं:
error-prompt-not-understood = इन शब्दों में कोई ऐसा लुक नहीं मिला जो बन सके। जैसे “पॉप आर्ट” या “नेवी ब्लू बैकग्राउंड, वार्म” लिखिए, या कोई लुक चुनिए।
error-prompt-near = इन शब्दों में कोई लुक नहीं मिला। क्या इनमें से कोई?
error-prompt-scenes = पोशाक और दृश्यों के लिए ग्राफ़िक्स कार्ड चाहिए, जिसे यह कंप्यूटर काम में नहीं लेता। रोशनी, रंग और स्टाइल हो सकते हैं।
error-bad-option = जैसा कहा गया, वैसा यहाँ नहीं बन सकता। कोई और साइज़ या लुक चल जाएगा।
error-not-that-kind = असली लोगों की ऐसी तस्वीर यहाँ नहीं बनती। कुछ और?
error-not-this-person = इस लुक में आपसे मिलता-जुलता पोर्ट्रेट नहीं बन पाया। कुछ गिना नहीं गया। ज़्यादा साफ़ फ़ोटो या दूसरा लुक बेहतर रहेगा।
error-generation-failed = यह नहीं बन पाया। कुछ गिना नहीं गया।
error-out-of-memory = बनाते समय इस कंप्यूटर की मेमोरी कम पड़ गई। कुछ गिना नहीं गया।
error-stuck = बहुत ज़्यादा समय लग रहा था, इसलिए रोक दिया। कुछ गिना नहीं गया।
error-crashed = बनाते समय यहाँ एक से ज़्यादा बार गड़बड़ हुई। कुछ गिना नहीं गया।
error-waited-too-long = इंतज़ार इतना लंबा हुआ कि आपकी फ़ोटो अब यहाँ नहीं है। कुछ गिना नहीं गया। कृपया उसे फिर से भेजिए।
error-damaged = भेजने से पहले ही पोर्ट्रेट यहाँ ख़राब हो गए। कुछ गिना नहीं गया। कृपया फ़ोटो फिर से भेजिए।
error-no-consent = पहले आपकी हाँ चाहिए। फ़ोटो भेजते ही आपसे पूछा जाएगा।
error-blocked = होस्ट आपके ऑर्डर नहीं लेता।
error-too-many-waiting =
    { $limit ->
        [one] आपका एक ऑर्डर पहले से लाइन में है। उसके बनते ही अगला लिया जाएगा।
       *[other] आपके { $limit } ऑर्डर पहले से लाइन में हैं। एक बनते ही अगला लिया जाएगा।
    }
error-per-hour =
    { $limit ->
        [one] यहाँ हर व्यक्ति के लिए घंटे में एक ऑर्डर की सीमा है। अगला { $until } के बाद लिया जाएगा।
       *[other] यहाँ हर व्यक्ति के लिए घंटे में { $limit } ऑर्डर की सीमा है। अगला { $until } के बाद लिया जाएगा।
    }
error-per-day =
    { $limit ->
        [one] यहाँ हर व्यक्ति के लिए दिन में एक ऑर्डर की सीमा है। अगला { $until } के बाद लिया जाएगा।
       *[other] यहाँ हर व्यक्ति के लिए दिन में { $limit } ऑर्डर की सीमा है। अगला { $until } के बाद लिया जाएगा।
    }
error-too-many-kept =
    { $limit ->
        [one] आपकी { $limit } फ़ोटो पहले से रखी है, इससे ज़्यादा नहीं रखी जा सकती। उसे /results में मिटाया जा सकता है।
       *[other] आपकी { $limit } फ़ोटो पहले से रखी हैं, इससे ज़्यादा नहीं रखी जा सकतीं। कुछ /results में मिटाई जा सकती हैं।
    }
error-too-many-photos = एक ऑर्डर में ज़्यादा से ज़्यादा { $limit } फ़ोटो आ सकती हैं। सबसे साफ़ तीन-चार सबसे अच्छी रहती हैं।
error-too-many-portraits = एक ऑर्डर के लिए इतने पोर्ट्रेट ज़्यादा हैं। ज़्यादा से ज़्यादा { $limit }।
error-too-long = एक बार में इतना नहीं पढ़ा जाता: ज़्यादा से ज़्यादा { $limit } अक्षर। एक-दो वाक्यों में बताइए।
error-no-photo = पहले आपकी एक फ़ोटो चाहिए।
error-busy = अभी बहुत लोग फ़ोटो भेज रहे हैं। कृपया एक मिनट बाद फिर भेजिए।
error-wrong-state = वह तो पहले ही पूरा हो चुका है।
error-disk-full = इस कंप्यूटर की डिस्क में जगह नहीं बची। होस्ट जगह बनाएँ, तो काम आगे बढ़ेगा।
error-storage-error = सहेजते समय यहाँ कुछ गड़बड़ हुई। कृपया एक मिनट बाद फिर कोशिश कीजिए।
error-engine-error = बनाते समय यहाँ कुछ गड़बड़ हुई। कृपया एक बार फिर कोशिश कीजिए।
error-internal = यहाँ कुछ गड़बड़ हुई। कृपया एक बार फिर कोशिश कीजिए।
error-photo-not-fetched = वह फ़ोटो डाउनलोड नहीं हो पाई। कृपया उसे फिर से भेजिए।
error-photo-too-big = यह फ़ाइल इतनी बड़ी है कि डाउनलोड नहीं हो पाती: ज़्यादा से ज़्यादा { $most } MB। छोटी कॉपी से भी उतना ही अच्छा बनेगा।
error-no-profile-photo = आपकी प्रोफ़ाइल फ़ोटो नहीं दिख रही, शायद छिपी हुई है। उसकी जगह कोई फ़ोटो भेजिए।
error-used-once = जिनकी यह फ़ोटो है, उन्होंने बस एक पोर्ट्रेट के लिए हाँ कहा था। उनसे फिर पूछिए, या अपनी फ़ोटो भेजिए।
error-style-not-here = यह लुक यहाँ नहीं बनता।
look-not-here = *{ $look }* यहाँ नहीं बनता, पर दूसरे लुक बनते हैं।
error-sticker-refused = यह स्टिकर सेट में नहीं जुड़ पाया। कोई दूसरा इमोजी या दूसरा नाम चल सकता है।
error-sticker-stranger = Telegram में आपका स्टिकर सेट तभी बन सकता है, जब हमारी निजी चैट में बात हो चुकी हो। वहाँ नमस्ते कहिए, फिर यहाँ दोबारा कोशिश कीजिए।
error-no-room-there = इस सर्वर पर एक और के लिए जगह नहीं है। सर्वर चलाने वाले कुछ पुराने मिटा सकते हैं।
error-not-allowed-there = इस सर्वर पर इमोजी या स्टिकर जोड़ने की अनुमति मुझे नहीं है।
error-cannot-take-back = इस सर्वर पर इसे हटाने की अनुमति अब मुझे नहीं है। सर्वर चलाने वाले इसे मिटा सकते हैं।
error-stickers-full = आपके स्टिकर सेट भर गए हैं। पहले कुछ स्टिकर मिटाइए; @Stickers से मदद मिलेगी।

## Buttons

button-agree = हाँ, पोर्ट्रेट बनाइए
button-refuse = नहीं
button-what-is-kept = ठीक-ठीक क्या रखा जाता है?
button-looks = लुक
button-more-looks = और लुक
button-surprise = सरप्राइज़ दो
button-words = अपने शब्दों में
button-nobody = बिना फ़ोटो, कोई काल्पनिक चेहरा
button-like = किसी तस्वीर जैसा
button-like-this = यही लुक लें
button-options = विकल्प
button-go-on = फिर भी इसी से बनाइए
button-another-photo = दूसरी फ़ोटो भेजें
button-cancel = रद्द करें
button-cancel-which = रोकें: { $look }
button-never-mind = रहने दें
button-more = ऐसे और
button-alike = मिलते-जुलते लुक
button-another-look = दूसरा लुक
button-change = कुछ बदलें
button-undo = वापस लें
button-sticker = स्टिकर
button-avatars = अवतार पैक
button-keep-face = मेरा चेहरा सहेजें
button-delete = मिटाएँ
button-delete-all = सभी { $count }
button-try-again = फिर कोशिश करें
button-again = फिर भी बनाइए
button-results = क्या रखा है
button-delete-photos = मेरी फ़ोटो मिटाएँ
button-delete-lent =
    { $count ->
        [one] वह पोर्ट्रेट मिटाएँ
       *[other] वे पोर्ट्रेट मिटाएँ
    }
button-use-face = यही चेहरा लें
button-replace-face = इसे बदलें
button-drop-face = यह चेहरा मिटाएँ
button-privacy = प्राइवेसी
button-help = मदद
button-language = भाषा
button-forget = मुझे भूल जाइए
button-delete-everything = सब कुछ मिटाएँ
button-keep = रहने दें
button-start-again = फिर से शुरू करें
button-stats = आँकड़े

## In groups, and of other people

in-private = यह आपके और मेरे बीच की बात है।
button-in-private = निजी चैट में चलें
group-help = अपनी किसी फ़ोटो के जवाब में /portrait लिखिए, चाहें तो लुक के साथ: /portrait कार्टून। फ़ोटो किसी और की हो, तो पहले उनसे पूछा जाएगा। /styles लुक दिखाता है, /cancel ऑर्डर रद्द करता है; बाकी सब निजी चैट में।
by-reply = इसी मैसेज के जवाब में लिखिए।
looks-here = यहाँ ये बनते हैं: { $looks }। इनमें से किसी एक के साथ /portrait फिर लिखिए।
reply-with-photo = यहाँ जवाब में अपनी कोई फ़ोटो भेजिए।
ask-them = { $them }, { $who } को इस फ़ोटो से आपका एक पोर्ट्रेट चाहिए। चेहरा आपका है, इसलिए फ़ैसला भी आपका। पोर्ट्रेट बनते ही फ़ोटो मिटा दी जाएगी।
button-ask-yes = हाँ, बस इस बार
button-ask-no = नहीं
ask-agreed = { $them } ने हाँ कहा है।
ask-refused = { $them } का मन नहीं है। आपकी अपनी फ़ोटो से कभी भी बन जाएगा।
ask-many = पहले से कई सवालों के जवाब का इंतज़ार है। { $them } से थोड़ी देर बाद पूछिए।
ask-waits = { $them } से पहले ही पूछा जा चुका है। जवाब आते ही काम आगे बढ़ेगा।
ask-over = इस बात को काफ़ी समय हो गया। एक बार फिर पूछना होगा।
ask-not-you = यह फ़ैसला सिर्फ़ { $them } का है।
ask-several-faces = उस फ़ोटो में कई लोग हैं, और हाँ सिर्फ़ एक ने कहा है। जिस फ़ोटो में सिर्फ़ वही हों, वह चलेगी।
once-gone = उनकी फ़ोटो अब नहीं रही। दूसरी फ़ोटो के लिए उनसे फिर पूछिए।
once-over = वह हाँ एक ही पोर्ट्रेट के लिए थी। एक और के लिए उनसे फिर पूछिए।
group-hello = नमस्ते। अपनी किसी फ़ोटो के जवाब में /portrait लिखिए, चाहें तो लुक के साथ: /portrait कार्टून। फ़ोटो किसी और की हो, तो पहले उनसे पूछा जाएगा।
group-anonymous = ग्रुप के नाम से लिखने पर पता नहीं चलता कि फ़ोटो किसकी है। अपने नाम से लिखिए, पोर्ट्रेट बन जाएगा।
group-no-owner = यह फ़ोटो जिनकी है, उनसे पूछना यहाँ नहीं हो पाता। अपनी किसी फ़ोटो के जवाब में लिखिए।
group-of-mine = यह तो मेरा ही बनाया हुआ है। अपनी किसी फ़ोटो के जवाब में लिखिए।
group-only-admins = इस ग्रुप में सिर्फ़ एडमिन के ऑर्डर लिए जाते हैं। निजी चैट में आपका भी बन जाएगा।
group-settings = इस ग्रुप में क्या-क्या हो सकता है। इसे सिर्फ़ यहाँ के एडमिन बदल सकते हैं।
group-everybody = सबके ऑर्डर
group-admins = सिर्फ़ एडमिन के ऑर्डर
group-quiet = शांत: न आवाज़, न गपशप
group-spoiler = पोर्ट्रेट स्पॉइलर में छिपाएँ
group-not-admin = इसे सिर्फ़ इस ग्रुप के एडमिन बदल सकते हैं।
group-done = हो गया
group-last-family = कम से कम एक तरह का लुक रहना चाहिए। पहले कोई दूसरा चालू कीजिए।
group-saved = यहाँ अब ऐसे ही होगा।

## Stickers

button-make-sticker = स्टिकर बनाएँ
which-emoji = यह स्टिकर किस इमोजी के लिए है? कोई एक चुनिए, या अपनी पसंद का भेजिए।
name-your-stickers = यह आपका पहला स्टिकर है: सेट का नाम क्या रखें?
stickers-of = { $name } के पोर्ट्रेट
stickers-mine = मेरे पोर्ट्रेट
making-sticker = स्टिकर काटा जा रहा है…
sticker-made = स्टिकर “{ $title }” में जुड़ गया।
button-open-stickers = सेट खोलें

## Telegram

button-profile = मेरी प्रोफ़ाइल फ़ोटो लें
button-full = पूरी क्वालिटी
inline-make-mine = मेरा भी बनाएँ
inline-look = { $style }, Likeness से बना।
inline-none = पहले एक पोर्ट्रेट बनाएँ
command-portrait = पोर्ट्रेट बनाएँ
command-styles = सारे लुक देखें
command-options = आकार, बैकग्राउंड, कितने
command-results = क्या रखा है
command-me = सहेजा हुआ चेहरा
command-privacy = क्या रखा जाता है, और कब तक
command-language = भाषा बदलें
command-cancel = लाइन में लगा ऑर्डर रद्द करें
command-help = मदद
command-forgetme = अपना सब कुछ मिटाएँ
command-group-portrait = जिस फ़ोटो का जवाब दें, उसका पोर्ट्रेट
command-group-settings = इस ग्रुप में क्या-क्या हो सकता है
bot-short = एक सेल्फ़ी से ऐसे पोर्ट्रेट, जिनमें आप आप ही लगें।
bot-about = एक फ़ोटो भेजिए, कोई लुक चुनिए, और ऐसा पोर्ट्रेट पाइए जिसमें आप आप ही लगें: हेडशॉट, पेंटिंग, कार्टून या स्टिकर। फ़ोटो बस थोड़े समय रहती हैं, और /forgetme सब कुछ तुरंत मिटा देता है।

## The host's commands

not-admin = यह सिर्फ़ यहाँ के होस्ट के लिए है।
no-such-person = इस आईडी का कोई व्यक्ति या ऑर्डर मुझे नहीं मिला।
usage-block = /block के साथ किसी व्यक्ति या ऑर्डर की आईडी लिखिए।
usage-unblock = /unblock के साथ किसी व्यक्ति या ऑर्डर की आईडी लिखिए।
usage-quota = /quota के साथ व्यक्ति की आईडी और दिन के ऑर्डर की संख्या लिखिए: /quota abc 20, या /quota abc default.
usage-stats = /stats लिखिए।
usage-pause = फ़िलहाल काम रोकने के लिए /pause लिखिए, चालू करने के लिए /resume.
usage-resume = काम चालू करने के लिए /resume लिखिए।
blocked = उन्हें रोक दिया गया है। लाइन में लगे उनके ऑर्डर रद्द हुए।
unblocked = उनके ऑर्डर फिर लिए जाएँगे।
quota-set = उनकी सीमा तय हो गई।
stats-now = अभी: लाइन में { $waiting }, बन रहे हैं { $running }; हाँ कहने वाले लोग: { $people }।
stats-day = ऑर्डर: पिछले घंटे में { $hour }, पिछले 24 घंटों में { $day }; बने { $made }, नहीं बने { $failed }।
paused = स्टूडियो रुका हुआ है। ऑर्डर लिए जा रहे हैं, और इंतज़ार में हैं।
resumed = स्टूडियो फिर चालू है।

## What a short message may mean (the words are separated by bars; write those people really type)

intent-yes = हाँ|हां|हा|जी|जी हाँ|जी हां|हाँ जी|हां जी|ठीक है|ठीक|ओके|चलो|चलेगा|बिल्कुल|ज़रूर|जरूर|मंज़ूर है|मंजूर है|मंज़ूर|मंजूर|सहमत|सहमत हूँ|कर दो|बना दो|बनाओ|शुरू करो|haan|han|ha|haa|hanji|haanji|haan ji|ji haan|ji|thik hai|theek hai|thik h|theek|thik|chalo|chalega|bilkul|zaroor|jarur|kar do|kardo|bana do|shuru karo|k
intent-no = नहीं|नही|ना|जी नहीं|नहीं जी|मत करो|रहने दो|रहने दीजिए|छोड़ो|जाने दो|अभी नहीं|बाद में|नहीं चाहिए|नहीं धन्यवाद|nahi|nahin|nhi|nai|naa|na|ji nahi|mat karo|rehne do|rahne do|chhodo|chodo|jane do|abhi nahi|abhi nhi|baad me|baad mein|nahi chahiye|nhi chahiye
intent-hello = नमस्ते|नमस्कार|प्रणाम|हेलो|हैलो|हाय|हाई|राम राम|सलाम|आदाब|सत श्री अकाल|सुप्रभात|शुभ संध्या|गुड मॉर्निंग|गुड इवनिंग|कैसे हो|कैसे हैं|namaste|namaskar|pranam|ram ram|salaam|salam|helo|hii|hiii|kaise ho|kaise hain|shuru|शुरू
intent-help = मदद|मदद करो|मदद कीजिए|मदद चाहिए|सहायता|हेल्प|क्या कर सकते हो|आप क्या कर सकते हैं|क्या करते हो|यह कैसे काम करता है|ये कैसे काम करता है|कैसे काम करता है|कैसे इस्तेमाल करें|कैसे यूज़ करें|अब क्या|अब क्या करूँ|अब क्या करूं|क्या करूँ|क्या करूं|madad|madad karo|madad chahiye|sahayata|kya kar sakte ho|kya karte ho|ye kaise kaam karta hai|kaise kaam karta hai|kaise use kare|kaise use karu|ab kya|ab kya karu|kya karu|kya karna hai
intent-thanks = धन्यवाद|बहुत धन्यवाद|बहुत बहुत धन्यवाद|शुक्रिया|बहुत शुक्रिया|बहुत बहुत शुक्रिया|थैंक्स|थैंक यू|थैंक्यू|आभार|मेहरबानी|dhanyavad|dhanyawad|dhanyavaad|bahut dhanyavad|shukriya|bahut shukriya|sukriya|thanku|thankyou|thnx|thank u|meherbani|aabhar
intent-bye = अलविदा|फिर मिलेंगे|फिर मिलते हैं|बाय|बाय बाय|टाटा|शुभ रात्रि|गुड नाइट|चलता हूँ|चलती हूँ|alvida|phir milenge|fir milenge|phir milte hain|bye bye|tata|shubh ratri|gn|chalta hu|chalti hu
intent-praise = वाह|वाह वाह|क्या बात है|बहुत बढ़िया|बढ़िया|बहुत अच्छा|बहुत अच्छी|बहुत सुंदर|सुंदर|शानदार|ज़बरदस्त|जबरदस्त|कमाल|कमाल है|कमाल का|मस्त|मस्त है|गज़ब|गजब|लाजवाब|ख़ूबसूरत|खूबसूरत|सुपर|पसंद आया|पसंद आई|मज़ा आ गया|मजा आ गया|हाहा|हाहाहा|wah|waah|kya baat hai|bahut badhiya|badhiya|bahut accha|bahut acchi|bahut sundar|sundar|shandar|zabardast|jabardast|kamaal|kamaal hai|mast|mast hai|gajab|gazab|lajawab|pasand aaya|pasand aayi|maza aa gaya|mja aa gya|hahaha|hehe
intent-cancel = रद्द|रद्द करो|रद्द करें|रद्द कर दो|कैंसल|कैंसिल|कैंसल करो|कैंसिल करो|रोको|रुको|रोक दो|बंद करो|मत बनाओ|radd|radd karo|radd kar do|cancel karo|cancel kar do|roko|ruko|rok do|band karo|mat banao
intent-privacy = प्राइवेसी|गोपनीयता|निजता|क्या रखते हो|क्या सेव करते हो|क्या मेरी फ़ोटो सेव होती है|क्या मेरी फोटो सेव होती है|मेरी फ़ोटो रखते हो|मेरी फोटो रखते हो|क्या यह सुरक्षित है|क्या ये सुरक्षित है|सुरक्षित है|सेफ़ है|सेफ है|मेरी फ़ोटो कौन देखेगा|मेरी फोटो कौन देखेगा|मेरी फ़ोटो कहाँ है|मेरी फोटो कहां है|privacy kya hai|kya rakhte ho|kya save karte ho|meri photo save hoti hai|meri photo save karte ho|kya ye safe hai|ye safe hai|safe hai|safe hai kya|surakshit hai|meri photo kaun dekhega|meri photo kaun dekh sakta hai|meri photo kahan hai|meri photo kaha hai|आपके पास मेरा कौन सा डेटा है|तुम्हारे पास मेरा कौन सा डेटा है|आपके पास मेरी क्या जानकारी है|mere baare mein kya data hai
intent-delete = सब मिटा दो|सब कुछ मिटा दो|सब मिटाओ|सब डिलीट करो|सब डिलीट कर दो|सब कुछ डिलीट करो|मुझे भूल जाओ|मुझे भूल जाइए|मेरा डेटा मिटाओ|मेरा डेटा मिटा दो|मेरा डेटा डिलीट करो|मेरी फ़ोटो मिटाओ|मेरी फोटो मिटाओ|मेरी फ़ोटो मिटा दो|मेरी फोटो मिटा दो|मेरी फ़ोटो डिलीट करो|मेरी फोटो डिलीट करो|मेरा अकाउंट डिलीट करो|sab mita do|sab kuch mita do|sab delete karo|sab delete kar do|sab kuch delete karo|mujhe bhool jao|mujhe bhul jao|mera data delete karo|mera data mita do|meri photo delete karo|meri photo delete kar do|meri photo mita do|mera account delete karo
intent-drop = मिटा दो|मिटाओ|इसे मिटा दो|इसे मिटाओ|इसे हटा दो|यह मिटा दो|यह तस्वीर मिटा दो|ये तस्वीर मिटा दो|यह पोर्ट्रेट मिटा दो|इसे डिलीट करो|डिलीट करो|डिलीट
intent-price = क्या यह मुफ़्त है|क्या यह मुफ्त है|क्या ये फ्री है|मुफ़्त है|मुफ्त है|फ्री है|फ्री है क्या|कितने का है|कितने पैसे|कितने पैसे लगेंगे|कितना लगेगा|क्या दाम है|दाम|कीमत|क़ीमत|पैसे देने होंगे|पैसे लगेंगे|kya ye free hai|free hai|free hai kya|muft hai|kitne ka hai|kitne paise|kitne paise lagenge|kitna paisa|kya daam hai|daam|kimat|keemat|paise lagenge|paise dene honge
intent-time = कितना समय|कितना समय लगेगा|कितना टाइम|कितना टाइम लगेगा|कितनी देर|कितनी देर लगेगी|कब तक|कब तक बनेगा|कब बनेगा|कब मिलेगा|हो गया|हो गया क्या|बन गया|बन गया क्या|और कितनी देर|kitna samay|kitna samay lagega|kitna time|kitna time lagega|kitni der|kitni der lagegi|kab tak|kab tak banega|kab banega|kab milega|ho gaya|ho gaya kya|ban gaya|ban gaya kya|aur kitni der
intent-who = तुम कौन हो|आप कौन हैं|आप कौन हो|तू कौन है|कौन हो|क्या तुम बॉट हो|क्या आप बॉट हैं|तुम बॉट हो|क्या तुम इंसान हो|क्या आप इंसान हैं|क्या तुम असली हो|तुम्हारा नाम क्या है|आपका नाम क्या है|यह क्या है|ये क्या है|tum kaun ho|aap kaun ho|aap kaun hain|tu kaun hai|kaun ho|kya tum bot ho|tum bot ho|bot ho kya|kya tum insaan ho|kya tum asli ho|tumhara naam kya hai|aapka naam kya hai|ye kya hai|yeh kya hai
intent-groups = ग्रुप फ़ोटो|ग्रुप फोटो|ग्रुप पोर्ट्रेट|हम दोनों|हम दोनों का|हम दोनों साथ|दो लोगों का|क्या दो लोगों का बन सकता है|एक साथ दो लोग|साथ में|सबका एक साथ|group photo|hum dono|ham dono|hum dono ka|hum dono sath|do logon ka|do logo ka|do logon ka banega|ek sath do log|sabka ek sath
intent-surprise = सरप्राइज़ दो|सरप्राइज दो|सरप्राइज़|सरप्राइज|कुछ भी|कुछ भी चलेगा|कुछ भी बना दो|जो मर्ज़ी|जो मर्जी|आप चुनो|आप चुनिए|तुम चुनो|अपनी मर्ज़ी से|अपनी मर्जी से|जो अच्छा लगे|कोई भी|surprise do|surprise|kuch bhi|kuch bhi chalega|kuch bhi bana do|jo marzi|jo marji|aap chuno|tum chuno|apni marzi se|jo accha lage|koi bhi
intent-like = मुझे ऐसा बनाओ|मुझे ऐसे बनाओ|ऐसा बना दो|ऐसा ही बना दो|इस तस्वीर जैसा|इस फ़ोटो जैसा|इस फोटो जैसा|इसके जैसा|इस स्टाइल में|इसी स्टाइल में|यही स्टाइल|यही लुक|mujhe aisa banao|aisa bana do|aisa hi bana do|is photo jaisa|is tasveer jaisa|iske jaisa|is style mein|is style me|isi style mein|yahi style|yahi look
intent-styles = लुक|स्टाइल|सारे लुक|सभी लुक|लुक दिखाओ|स्टाइल्स|स्टाइल दिखाओ|सारे स्टाइल दिखाओ|कौन से स्टाइल हैं|कौन कौन से स्टाइल हैं|कौन से लुक हैं|क्या क्या स्टाइल हैं|मेन्यू|मेनू|look dikhao|style dikhao|styles dikhao|kaun se style hain|kaun kaun se style hai|kaun se look hain|kya kya style hai|sare style|menu dikhao
intent-language = भाषा|भाषा बदलो|भाषा बदलें|भाषा बदलिए|हिन्दी|हिंदी|हिंदी में|हिंदी में बोलो|हिन्दी में बोलो|हिंदी में बात करो|अंग्रेज़ी|अंग्रेजी|अंग्रेज़ी में|अंग्रेजी में|bhasha|bhasha badlo|language badlo|hindi|hindi me|hindi me bolo|hindi mein bolo|hindi me baat karo|english me|english mein|angrezi
intent-more = ऐसे और|ऐसे और बनाओ|ऐसे और बना दो|ऐसा एक और|ऐसे ही और|इस जैसे और|एक और|एक और बनाओ|एक और बना दो|एक और ऐसा|फिर से|फिर से बनाओ|फिर से बना दो|दोबारा|दोबारा बनाओ|और बनाओ|और बना दो|फिर से कोशिश करो|एक बार और|aise aur|aise aur banao|aise aur bana do|aisa ek aur|aise hi aur|ek aur|ek aur banao|ek aur bana do|phir se|fir se|phir se banao|fir se banao|dobara|dobara banao|aur banao|ek baar aur
intent-undo = वापस|वापस लो|वापस करो|वापस जाओ|पहले जैसा|पहले जैसा करो|पहले जैसा कर दो|पहले वाला|पहले वाला ठीक था|पीछे जाओ|अनडू|wapas|wapas karo|wapas lo|vapas|pehle jaisa|pehle jaisa karo|pahle jaisa|pehle wala|pehle wala thik tha|peeche jao
intent-profile = मेरी प्रोफ़ाइल फ़ोटो लो|मेरी प्रोफाइल फोटो लो|मेरी प्रोफ़ाइल फ़ोटो ले लो|मेरी प्रोफाइल फोटो ले लो|मेरी प्रोफ़ाइल फ़ोटो लें|मेरी प्रोफ़ाइल फ़ोटो से बनाओ|मेरी प्रोफाइल फोटो से बनाओ|मेरी प्रोफ़ाइल फ़ोटो से बना दो|मेरी प्रोफाइल फोटो से बना दो|मेरी प्रोफाइल फोटो यूज करो|मेरी प्रोफाइल फोटो इस्तेमाल करो|मेरी डीपी लो|मेरी डीपी ले लो|मेरी डीपी से बनाओ|मेरी डीपी से बना दो|meri profile photo lo|meri profile photo le lo|meri profile photo use karo|meri profile photo use kar lo|meri profile photo se banao|meri profile photo se bana do|meri profile pic lo|meri profile pic le lo|meri profile pic use karo|meri profile pic se banao|meri profile pic se bana do|meri dp lo|meri dp le lo|meri dp use karo|meri dp se banao|meri dp se bana do
mention-little = कृपया|प्लीज़|प्लीज|please|plz|अभी|अब|तुरंत|सारी|सारा|सारे|सभी|सब|पूरी|मेरी|मेरा|मेरे|अपनी|अपने|आपकी|मुझे|मैं|तुम|आप|यह|ये|वह|वो|इस|इन|एक|को|जी|भी|ही|तो|और|बहुत|सुंदर|चाहता|चाहती|हूँ|हूं|बॉट|likeness|दोस्तों|सबको|की|का|के|पूरा|हमेशा के लिए|पुरानी|पहली|आख़िरी|आखिरी|दूसरी|abhi|ab|turant|sari|saari|sara|saare|sabhi|sab|puri|meri|mera|mere|apni|mujhe|main|tum|aap|yeh|ye|wo|is|ko|ji|bhi|to|aur|bahut|dosto|sabko|ki|ka|ke|pehli|aakhri|hm|hmm
mention-delete = मिटा|मिटाओ|मिटाइए|मिटा दो|मिटा दीजिए|मिटाना|हटा|हटाओ|हटा दो|हटा दीजिए|हटाइए|डिलीट|डिलीट करो|delete|delete karo|mita|mita do|mitao|mitaiye|hata|hata do|hatao|remove
mention-kept = फ़ोटो|फोटो|फ़ोटोज़|तस्वीर|तस्वीरें|तस्वीरों|डेटा|डाटा|जानकारी|अकाउंट|चेहरा|पोर्ट्रेट|सब कुछ|सबकुछ|सेल्फ़ी|सेल्फी|photo|photos|foto|tasveer|tasveeren|data|account|chehra|portrait|selfie|sab kuch|pics|pic
mention-asks = क्या|कौन|कहाँ|कहां|कब तक|कितने समय|कितने दिन|कैसे|किसको|kya|kaun|kon|kahan|kaha|kab tak|kitne|kaise|kisko
mention-keeping = सेव|रखते|रखती|रखेंगे|रखोगे|रखी|रखा|सुरक्षित|होगा|होता|होती|करते|करोगे|करेंगे|देख|देखेगा|देखता|शेयर|पब्लिश|अपलोड|स्टोर|प्राइवेट|इस्तेमाल|जाती|जाएगी|जाएँगी|पता|गया|save|rakhte|rakhoge|rakhi|rakha|rakhenge|safe|surakshit|hoga|hota|hoti|karte|karoge|dekh|dekhega|share|upload|store|private|use|jati|jayegi|delete hoti
mention-part = बैकग्राउंड*|पृष्ठभूमि|फ्रेम|फ़्रेम|दीवार|पीछे|आसपास|छोड़कर|सिवाय|चश्मा|चश्मे|टोपी|बाल|बालों|दाढ़ी|मूँछ|मूंछ|त्वचा|झुर्रियाँ|झुर्रियां|दाग|दाग़|मुँहासे|छाया|रोशनी|हल्का|गहरा|रंग*|काला|काली|सफ़ेद|सफेद|नीला|नीली|लाल|हरा|हरी|ग्रे|सुनहरा|टेक्स्ट|लोगो|धुंधला|आँखें|आंखें|दाँत|मुस्कान|नेचुरल|प्राकृतिक|स्टाइल*|पेंटिंग|ऑयल|तेल|वॉटरकलर|कार्टून|कॉमिक|स्केच|पेंसिल|पोस्टर|स्टिकर|समुद्री|वाइकिंग|जैसा|जैसी|फ़ोटो से|फोटो से|में से|background*|frame|deewar|peeche|chashma|topi|baal|dadhi|skin|daag|roshni|rang|kala|safed|neela|lal|hara|text|logo|blur|natural|style|painting|oil|cartoon|comic|sketch|pencil|poster|sticker|jaisa|jaisi|photo se
mention-name = मेरा नाम|mera naam|mera nam
mention-remark = जैसा बना दिया|बूढ़ा बना दिया|बहुत मज़ेदार|मज़ेदार है|मजेदार है|यह बॉट|ये बॉट|bana diya|mazedar hai|ye bot|yeh bot
mention-not = नहीं|नही|मत|बिना|कम|nahi|nahin|nhi|mat|bina|kam

## The web page

web-title = Likeness
web-needs-script = यह पेज JavaScript के बिना नहीं चलता।
web-tagline = आपका पोर्ट्रेट स्टूडियो, इसी कंप्यूटर पर
web-composer-label = संदेश
web-composer-placeholder = संदेश लिखिए
web-send = भेजें
web-attach = फ़ोटो जोड़ें
web-camera = फ़ोटो खींचें
web-camera-take = खींचें
web-camera-retake = एक बार और
web-camera-use = यही फ़ोटो लें
web-camera-flip = दूसरा कैमरा
web-camera-denied = ब्राउज़र कैमरा चलाने नहीं दे रहा। पता बार में इसकी अनुमति दी जा सकती है, या बस फ़ोटो भेज दीजिए।
web-camera-none = यहाँ कोई कैमरा नहीं मिला। उसकी जगह फ़ोटो भेज दीजिए।
web-drop-here = अपनी फ़ोटो यहाँ छोड़िए
web-drop-hint = या पेस्ट कीजिए, या कैमरे से लीजिए
web-language = भाषा
web-menu = मेन्यू
web-menu-results = क्या रखा है
web-menu-me = मेरा चेहरा
web-menu-privacy = प्राइवेसी
web-menu-forget = मुझे भूल जाइए
web-menu-help = मदद
web-theme = रंग-रूप
web-theme-system = सिस्टम जैसा
web-theme-light = हल्का
web-theme-dark = गहरा
web-close = बंद करें
web-previous = पिछला
web-next = अगला
web-before-after = पहले और बाद में
web-before = पहले
web-after = बाद में
web-download = डाउनलोड करें
web-delete = मिटाएँ
web-keep = रहने दें
web-delete-sure = यह पोर्ट्रेट हमेशा के लिए मिटा दें?
web-details = ब्योरा
web-new-messages = नए संदेश
web-connecting = जुड़ रहा है…
web-offline = Likeness से संपर्क टूट गया है। कोशिश जारी है; कुछ खोएगा नहीं।
web-back-online = फिर जुड़ गया
web-sending = भेजा जा रहा है…
web-not-sent = वह पहुँचा नहीं।
web-retry = फिर कोशिश करें
web-too-big = यह फ़ाइल बहुत बड़ी है।
web-not-a-photo = यह ऐसी फ़ोटो नहीं है जो यहाँ खुले (JPEG, PNG, WebP, HEIC)।
web-too-many = कृपया एक बार में दस फ़ोटो।
web-remove = हटाएँ
web-caption-placeholder = कुछ शब्द जोड़िए
web-progress = प्रगति
web-typing = Likeness देख रहा है
web-you = आप
web-likeness = Likeness
web-skip-to-composer = सीधे संदेश लिखने की जगह पर जाएँ
web-messages = संदेश
web-photo-of-yours = आपकी फ़ोटो
web-portrait = पोर्ट्रेट
web-gallery = लुक
web-zoom = बड़ा करके देखें
web-enter-why = यह पेज उनके लिए है जिन्हें पासफ़्रेज़ पता है। होस्ट से पूछ लीजिए।
web-enter-label = पासफ़्रेज़
web-enter-button = अंदर आइए
web-enter-wrong = यह वह नहीं है। एक बार फिर कोशिश कीजिए।
web-error-not-understood = यह समझ नहीं आया।
web-error-not-understood-hint = पेज फिर से खोलिए और दोबारा कोशिश कीजिए।
web-error-no-photo = साथ में कोई फ़ोटो नहीं आई।
web-error-no-photo-hint = एक चुनिए, या पेज पर छोड़िए।
web-error-enter = यह पेज पहले पासफ़्रेज़ माँगता है।
web-error-enter-hint = पेज फिर से खोलिए।
web-error-stale = पेज बहुत देर से खुला है।
web-error-stale-hint = इसे फिर से खोलिए; कुछ खोएगा नहीं।
web-error-elsewhere = यह किसी और पेज से आया, इसलिए नहीं किया गया।
web-error-elsewhere-hint = यही पेज खोलिए और यहीं कोशिश कीजिए।
web-error-slow = इसे पहुँचने में बहुत देर लगी।
web-error-slow-hint = जहाँ नेटवर्क बेहतर हो, वहाँ फिर कोशिश कीजिए।
web-error-length = ब्राउज़र ने नहीं बताया कि कितना आ रहा है।
web-error-length-hint = किसी और ब्राउज़र से कोशिश कीजिए।
web-error-text-too-long = एक बार में इतना नहीं पढ़ा जाता।
web-error-text-too-long-hint = एक-दो वाक्यों में बताइए।
web-error-too-big = यह फ़ोटो बहुत बड़ी है: ज़्यादा से ज़्यादा { $most } MB।
web-error-too-big-hint = छोटी कॉपी भी उतनी ही अच्छी चलेगी।
web-error-too-many = कृपया एक बार में { $most } फ़ोटो।
web-error-too-many-hint = सबसे साफ़ फ़ोटो चुनिए।
web-error-kind = ऐसी चीज़ यहाँ नहीं ली जा सकती।
web-error-kind-hint = फ़ोटो भेजिए, या कुछ लिखिए।
web-error-too-fast = थोड़े समय में बहुत कुछ आ गया।
web-error-too-fast-hint = { $wait } बाद फिर शुरू कीजिए।
web-error-busy = अभी यहाँ बहुत लोग हैं।
web-error-busy-hint = { $wait } बाद फिर कोशिश कीजिए।
web-error-trouble = यहाँ कुछ गड़बड़ हुई।
web-error-trouble-hint = एक बार फिर कोशिश कीजिए।
detail-likeness = कितना मिलता है
detail-style = लुक
detail-seed = रूप का नंबर
detail-size = साइज़
detail-engine = किससे बना

## Styles

# professional
style-headshot = ग्रे स्टूडियो
about-headshot = सादे ग्रे स्टूडियो बैकग्राउंड के आगे साफ़-सुथरा हेडशॉट।
style-bokeh = अपना बैकग्राउंड, ब्लर
about-bokeh = बैकग्राउंड आपका ही रहता है, पोर्ट्रेट लेंस जैसा हल्का धुँधला।
style-brand = ब्रांड का रंग
about-brand = एक ही सपाट रंग पर हेडशॉट: अपना रंग बताइए, नाम से या #0f6e84 की तरह।
style-cinematic = सिनेमैटिक
about-cinematic = फ़िल्मों वाले रंग, टील छायाएँ और एक ओर से रोशनी।
style-editorial = मैगज़ीन
about-editorial = मैगज़ीन वाली रोशनी और रंग, लंबा फ़्रेम, थोड़ा ड्रामा।
style-glamour = ग्लैमर
about-glamour = कैमरे के ऊपर से आती रोशनी जो गालों को निखारे, पुराने फ़िल्मी पोर्ट्रेट जैसी।
style-golden-hour = सुनहरी शाम
about-golden-hour = आपका अपना बैकग्राउंड, धुँधला और गर्मी की शाम जैसा दमकता।
style-mono = स्टूडियो ब्लैक एंड व्हाइट
about-mono = हर शेड वाला सदाबहार ब्लैक एंड व्हाइट पोर्ट्रेट।
style-office = ऑफ़िस
about-office = काम पर: आपके पीछे रोशन ऑफ़िस, हल्का धुँधला।
style-rembrandt = रेम्ब्रांट
about-rembrandt = गहरा बैकग्राउंड और एक ओर से गर्म रोशनी, गाल पर छोटा-सा तिकोन।
style-rim = रोशनी का किनारा
about-rim = लगभग काला, बालों और कंधों के चारों ओर चमकती किनारी।
style-studio-black = ब्लैक स्टूडियो
about-studio-black = काले पर शांत और गंभीर, रोशनी चेहरे पर।
style-studio-navy = नेवी स्टूडियो
about-studio-navy = गहरे नेवी बैकग्राउंड पर हेडशॉट: बैंक, वकालत और बोर्डरूम के लिए।
style-studio-warm = वार्म स्टूडियो
about-studio-warm = रेत जैसे वार्म बैकग्राउंड पर दोस्ताना हेडशॉट।
style-studio-white = व्हाइट स्टूडियो
about-studio-white = सफ़ेद पर उजली, एक-सी रोशनी: बैज, दस्तावेज़ और वेबसाइट के लिए।
style-window = खिड़की की रोशनी
about-window = एक ओर की बड़ी खिड़की से दिन की रोशनी, पीछे हल्का धुँधला कमरा।

# painted
style-antique-print = पुरानी छपाई
about-antique-print = हल्का हरा और पुराना सोना, एटलस के किसी नक़्शे जैसा।
style-autumn = पतझड़
about-autumn = सरसों, स्लेट और लाल चिंगारियाँ, नीले-भूरे आसमान तले।
style-blue-wave = नीली लहर
about-blue-wave = समुद्री नीला और रेत, बारीक रेखाओं में, समुद्र के किसी प्रिंट जैसा।
style-carnival = कार्निवल
about-carnival = मूँगिया, सुनहरे और नीले पर गहरी लाल रेखाएँ, शोख़ और ख़ुश।
style-coral-brush = मूँगिया ब्रश
about-coral-brush = मूँगिया, रेत और आसमानी रंगों पर चौड़े काले ब्रश के निशान।
style-crimson-gold = लाल और सुनहरा
about-crimson-gold = गहरी लाल छायाएँ और सुनहरी रोशनी, हाथ से बने नाटक के इश्तहार जैसी।
style-expressionist = एक्सप्रेशनिस्ट
about-expressionist = क्रीम और स्लेट पर खुरदुरी चारकोल रेखाएँ, कहीं-कहीं लाल।
style-golden-engraving = सुनहरी नक़्क़ाशी
about-golden-engraving = गेरुए और गहरी स्याही में बारीक उकेरी रेखाएँ, पुराने नोट जैसी।
style-ink-and-gold = स्याही और सोना
about-ink-and-gold = स्याही की रेखाएँ और सुनहरी परतें, आधी ड्रॉइंग, आधी पेंटिंग।
style-ink-wash = इंक वॉश
about-ink-wash = गाढ़ी काली स्याही की रेखाएँ, आड़ू और हल्के नीले की पतली परत के साथ।
style-lavender-gold = लैवेंडर और सोना
about-lavender-gold = लैवेंडर और सुनहरे रंग के खुले स्ट्रोक, हल्के और सपनीले।
style-like = किसी तस्वीर जैसा
about-like = फ़ोटो के साथ दी गई तस्वीर का लुक लेता है।
style-mosaic = पेस्टल मोज़ेक
about-mosaic = गहरे किनारों वाले छोटे टुकड़े, पेस्टल रंगों में।
style-oil = ऑयल पेंटिंग
about-oil = आपके अपने रंग, मुलायम ब्रश स्ट्रोक और कैनवास की बुनावट।
style-old-master = पुराने उस्ताद
about-old-master = गहरी ज़मीन, दबे रंग और पुराने कैनवास की बुनावट, म्यूज़ियम जैसी।
style-painted = पेंटिंग, गर्म रोशनी
about-painted = शहद जैसे पीले मुलायम स्ट्रोक, पीछे आसमानी नीला।
style-starry-blue = तारों भरी रात
about-starry-blue = रात के नीले रंग के छोटे स्ट्रोक, पीली रोशनी के साथ।
style-storybook = कहानी की किताब
about-storybook = आपके रंगों के चारों ओर गहरी स्याही, चित्रों वाली किताब के पन्ने जैसी।
style-tapestry = टेपेस्ट्री
about-tapestry = ज़ंग, अंबर और गहरे नीले रंगों में बुनी हुई-सी बनावट।
style-teal-woodcut = टील वुडकट
about-teal-woodcut = टील और क्रीम रंगों का प्रिंट, तराशी हुई बनावट के साथ।
style-watercolour = एक्वा वाटरकलर
about-watercolour = काग़ज़ पर हल्के एक्वा और आड़ू रंग की परतें।

# illustrated
style-big-caricature = बड़ा कैरिकेचर
about-big-caricature = ऐसा कैरिकेचर जो कोई कसर न छोड़े।
style-caricature = कैरिकेचर
about-caricature = आपके चेहरे की ख़ास बातें, प्यार से बढ़ा-चढ़ाकर।
style-cartoon-avatar = कार्टून अवतार
about-cartoon-avatar = आपका ख़ुशमिज़ाज कार्टून, नैन-नक़्श थोड़े बड़े।
style-coloured-pencil = रंगीन पेंसिल
about-coloured-pencil = काग़ज़ पर रंगीन पेंसिल के हल्के स्ट्रोक।
style-comic = कॉमिक
about-comic = काली रेखाएँ और छपे हुए बिंदु, कॉमिक के पन्ने जैसे।
style-duotone = डुओटोन
about-duotone = सिर्फ़ दो रंग, आधी रात के नीले से गर्म रोशनी तक।
style-illustration = इलस्ट्रेशन
about-illustration = फ़ोटो की साफ़-सुथरी ड्रॉइंग, सपाट और खिले रंगों में।
style-ink-line = इंक ड्रॉइंग
about-ink-line = सफ़ेद काग़ज़ पर काली स्याही की रेखाएँ, और कुछ नहीं।
style-pencil = पेंसिल
about-pencil = ड्रॉइंग शीट पर मुलायम पेंसिल स्केच।
style-pixel-art = पिक्सेल आर्ट
about-pixel-art = किसी पुराने वीडियो गेम के मुख्य किरदार आप।
style-pop-art = पॉप आर्ट
about-pop-art = सपाट, शोख़ रंग और तीखी छायाएँ, साठ के दशक के स्क्रीन प्रिंट जैसी।
style-pop-art-four = पॉप आर्ट, चार बार
about-pop-art-four = वही चेहरा चार बार, चार अलग रंगों में।
style-risograph = रिसोग्राफ
about-risograph = दो स्याहियाँ, दानेदार और ज़रा खिसकी हुई छपाई, ज़ीन जैसी।
style-sepia = सीपिया
about-sepia = भूरा और क्रीम, पुराने एल्बम की फ़ोटो जैसा।

# fun
style-confetti = कॉन्फेटी
about-confetti = आपके चारों ओर काग़ज़ी कॉन्फेटी और फ़ीते।
style-emoji-badge = इमोजी बैज
about-emoji-badge = आपके चेहरे वाला गोल पीला बैज, छोटा पर साफ़।
style-movie-poster = मूवी पोस्टर
about-movie-poster = भरपूर रोशनी, गहरे कोने और चेहरे के नीचे शीर्षक।
style-neon = नियॉन
about-neon = अँधेरे में गुलाबी और सियान रोशनी की नलियाँ।
style-passport-stamp = पासपोर्ट की मुहर
about-passport-stamp = लाल स्याही वाली रबर की मुहर में आप।
style-polaroid = इंस्टेंट फ़ोटो
about-polaroid = छोटा चौकोर प्रिंट, सफ़ेद बॉर्डर और नाम की जगह के साथ।
style-sticker = स्टिकर
about-sticker = सफ़ेद किनारी के साथ कटा हुआ, चैट के लिए तैयार।
style-trading-card = ट्रेडिंग कार्ड
about-trading-card = सुनहरे फ़्रेम और आपके नाम वाला कलेक्टर कार्ड।
style-vaporwave = वेपरवेव
about-vaporwave = गुलाबी सूर्यास्त, ग्रिड और अस्सी का दशक।

## Discord

choose-a-look = कोई लुक चुनिए
photo-form-title = आपकी फ़ोटो
photo-form-label = एक ही व्यक्ति की एक या कई फ़ोटो
photo-form-hint = चेहरे पर अच्छी रोशनी, नज़र कैमरे पर। आपके सिवा कोई नहीं देखेगा।
full-was-too-large = पूरी क्वालिटी में यह यहाँ के लिए बहुत बड़ा है। यहाँ इतना बड़ा ही हो सकता है:
button-begin = अकेले में आगे बढ़ें
server-go-on = यहाँ सब पढ़ सकते हैं। नीचे बटन दबाइए, फिर वहाँ आगे बढ़ेंगे जहाँ सिर्फ़ आपको दिखे।
button-show = चैनल को दिखाएँ
button-take-back = हटाएँ
taken-back = हटा लिया गया। अब यह सिर्फ़ आपको दिखता है।
button-express = यहाँ इमोजी या स्टिकर बनाएँ
express-sure = इस सर्वर के सब लोग इसे इस्तेमाल कर सकेंगे। इसे कभी भी हटाया जा सकता है।
button-as-emoji = इमोजी बनाएँ
button-as-sticker = स्टिकर बनाएँ
expressed-emoji = अब इस सर्वर के सब लोग इसे इस्तेमाल कर सकते हैं। बस लिखिए { $name }
expressed-sticker = अब इस सर्वर के सब लोग इसे इस्तेमाल कर सकते हैं। स्टिकर का नाम “{ $name }” है।
gallery-page = लुक, पेज { $page } (कुल { $pages })। मेन्यू से कोई एक चुनिए।
button-delete-one = कोई एक मिटाएँ
files-skipped =
    { $count ->
        [one] { $count } फ़ाइल फ़ोटो नहीं थी, इसलिए छोड़ दी।
       *[other] { $count } फ़ाइलें फ़ोटो नहीं थीं, इसलिए छोड़ दीं।
    }
shown-by = { $who } की ओर से एक पोर्ट्रेट
show-refused = इस चैनल में लिखने की अनुमति मुझे नहीं है। पोर्ट्रेट सहेजकर आप इसे अपनी ओर से भेज सकते हैं।
answer-later = यहाँ इतनी देर बाद जवाब नहीं भेजा जा सकता। पोर्ट्रेट डायरेक्ट मैसेज में आएगा; वह बंद हो, तो /results में मिलेगा।
no-picture-there = उस मैसेज में कोई तस्वीर नहीं है। फ़ोटो वाला मैसेज चुनिए।
no-avatar-there = वहाँ कोई प्रोफ़ाइल फ़ोटो नहीं है, जिससे पोर्ट्रेट बने।
server-no-owner = यह फ़ोटो जिनकी है, उनसे पूछना यहाँ नहीं हो पाता। अपनी कोई फ़ोटो चुनिए।
server-of-mine = यह तो मेरा ही बनाया हुआ है। अपनी कोई फ़ोटो चुनिए।
ask-not-here = इस चैनल में लिखने की अनुमति मुझे नहीं है, इसलिए यहाँ किसी से पूछना नहीं हो पाता। किसी दूसरे चैनल में शायद हो जाए।
photo-before-like = पोर्ट्रेट किसका? पहले अपनी एक फ़ोटो भेजिए, फिर वह तस्वीर दोबारा चुनिए।
server-not-here = इस सर्वर को चलाने वालों ने मेरे लिए दूसरे चैनल रखे हैं। या फिर मुझे डायरेक्ट मैसेज कीजिए।
server-not-you = इस सर्वर पर सिर्फ़ कुछ रोल वाले सदस्यों के ऑर्डर लिए जाते हैं। या फिर मुझे डायरेक्ट मैसेज कीजिए।
server-not-manager = यह सिर्फ़ उनके लिए है, जो इस सर्वर को मैनेज कर सकते हैं।
server-settings = इस सर्वर पर क्या-क्या हो सकता है
server-channels = चैनल जहाँ पोर्ट्रेट माँगे जा सकते हैं (कोई न चुनें: सभी)
server-roles = रोल जिनके ऑर्डर लिए जाएँ (कोई न चुनें: सबके)
server-families = जो लुक लिए जा सकते हैं
server-limit = हर व्यक्ति के लिए दिन के ऑर्डर
server-limit-day =
    { $count ->
        [0] जितने होस्ट अनुमति दे
        [one] हर व्यक्ति के लिए दिन में { $count } ऑर्डर
       *[other] हर व्यक्ति के लिए दिन में { $count } ऑर्डर
    }
server-showing-on = चैनल को पोर्ट्रेट दिखाना: चालू
server-showing-off = चैनल को पोर्ट्रेट दिखाना: बंद
shape-1-1 = चौकोर
shape-4-5 = खड़ा, 4:5
shape-3-4 = खड़ा, 3:4
command-photo = आपकी एक फ़ोटो; सिर्फ़ आपको दिखेगी
command-more-photos = उसी व्यक्ति की एक और फ़ोटो
command-style = कोई लुक; खोजने के लिए लिखिए
command-words = अपने शब्दों में
command-count = उस तरह के कितने लुक
command-shape = तस्वीर का आकार
command-private = सिर्फ़ आपको दिखेगा (आम तौर पर यही); वरना चैनल को भी दिखेगा
command-server = इस सर्वर पर क्या-क्या हो सकता है
command-host = इस स्टूडियो के होस्ट के लिए
command-host-stats = काम कैसा चल रहा है
command-host-pause = फ़िलहाल काम रोकें
command-host-resume = काम चालू करें
command-host-block = किसी को रोकें
command-host-unblock = किसी को फिर आने दें
command-host-id = किसी व्यक्ति या ऑर्डर की आईडी
menu-portrait = इस फ़ोटो से पोर्ट्रेट
menu-like = इसी स्टाइल में बनाएँ
menu-avatar = प्रोफ़ाइल फ़ोटो से पोर्ट्रेट
