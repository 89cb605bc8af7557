"""Free text: what is taken from it, what is left out, and what a person is told of both."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.errors import PromptNotUnderstood
from engine.portrait import Color, Look, Shape
from engine.styles.captions import LONGEST as LONGEST_CAPTION
from engine.styles.catalogue import Catalogue
from engine.styles.colors import palette, parse_hex, shade, vivid
from engine.styles.vocabulary import FOLDER, vocabulary
from engine.styles.words import LONGEST, Understanding, understand
from tests.fakes.renderers import RENDERERS

CATALOGUE = Catalogue.load(RENDERERS)
NAVY, WHITE = palette()["navy"], palette()["white"]
PRESETS = {"soft", "butterfly", "rembrandt", "loop", "split", "rim"}


def read(prompt: str) -> Understanding:
    return understand(prompt, CATALOGUE)


def sentences(known: Understanding) -> tuple[str, ...]:
    return tuple(note.sentence for note in known.notes)


def told(prompt: str) -> str:
    return " ".join(sentences(read(prompt)))


def refusal(
    prompt: str, *, chosen: str | None = None, language: str = "en", folder: Path = FOLDER
) -> PromptNotUnderstood:
    with pytest.raises(PromptNotUnderstood) as refused:
        understand(prompt, CATALOGUE, chosen=chosen, language=language, folder=folder)
    return refused.value


# ---- styles --------------------------------------------------------------------------------------


@pytest.mark.parametrize("style", [s for s in CATALOGUE if s.name != "like"], ids=lambda s: s.name)
def test_a_style_is_chosen_by_its_name_title_and_every_keyword(style) -> None:
    for words in (style.name, style.title, style.title.upper(), *style.keywords):
        assert read(words).style == style.name, words


def test_the_look_of_another_picture_is_not_chosen_by_the_word_like() -> None:
    assert read("like a comic").style == "comic"
    assert read("like this picture").style == "like"


@pytest.mark.parametrize(
    ("prompt", "style"),
    [
        ("Could you please make me a nice professional photo for my CV?", "headshot"),
        ("linkedin", "headshot"),
        ("something for my passport", "studio-white"),
        ("pop-art", "pop-art"),
        ("POPART!!!", "pop-art"),
        ("🎨 pop art 🎨", "pop-art"),
        ("in the style of van Gogh", "starry-blue"),
        ("a manga of me", "illustration"),
        ("old black and white photo", None),
        ("remove the background", "sticker"),
        ("keep my background but blurry", "bokeh"),
        ("by the window", "window"),
    ],
)
def test_everyday_words_choose_a_style(prompt: str, style: str | None) -> None:
    assert read(prompt).style == style


@pytest.mark.parametrize(
    ("typed", "style"),
    [
        ("carricature", "caricature"),
        ("watercolr painting", "watercolour"),
        ("vangohg style", "starry-blue"),
        ("rembrant", "rembrandt"),
        ("neoon", "neon"),
        ("headhsot", "headshot"),
        ("stikcers", "sticker"),
    ],
)
def test_typos_in_longer_words_are_forgiven(typed: str, style: str) -> None:
    assert read(typed).style == style


@pytest.mark.parametrize("word", ["crown", "point", "horse", "castles", "nave", "doge", "tool"])
def test_other_words_are_not_taken_for_typos(word: str) -> None:
    look = read(f"navy background, {word}")

    assert look.style in (None, "painted")
    assert look.look == Look(backdrop=NAVY)


def test_the_longest_phrase_wins_and_a_style_beats_a_general_word() -> None:
    assert read("pop art four times").style == "pop-art-four"
    assert read("pencil drawing").style == "pencil"
    assert read("comic drawing").style == "comic"
    assert read("van gogh painting").style == "starry-blue"


def test_a_second_style_is_mentioned_not_mixed_in() -> None:
    known = read("pop art sticker")

    assert known.style == "sticker"
    assert any("*Pop art*" in note for note in sentences(known))


def test_a_host_s_keywords_count_more_than_packaged_ones(tmp_path) -> None:
    text = (
        'name = "acme"\ntitle = "Acme"\nfamily = "professional"\ndescription = "Ours."\n'
        'keywords = ["linkedin", "viking"]\nprompt = "Ours."\n[recipe]\nrenderer = "studio"\n'
    )
    (tmp_path / "acme.toml").write_text(text, encoding="utf-8")
    catalogue = Catalogue.load(RENDERERS, tmp_path)

    assert understand("linkedin", catalogue).style == "acme"
    assert understand("a viking", catalogue).style == "acme"


def test_a_style_chosen_elsewhere_is_not_chosen_again() -> None:
    known = understand("as a comic, warmer", CATALOGUE, chosen="oil")

    assert known.style is None
    assert known.look.warmth > 0
    assert sentences(known)[0] == "Warmer."
    assert any("*Comic*" in note for note in sentences(known))


# ---- the backdrop --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("prompt", "color"),
    [
        ("navy background", NAVY),
        ("navy", NAVY),
        ("NAVY BACKGROUND", NAVY),
        ("\uff4e\uff41\uff56\uff59", NAVY),
        ("navy-blue backdrop", NAVY),
        ("headshot in navy", NAVY),
        ("make the background navy", NAVY),
        ("on a #aa3355 backdrop", (0xAA, 0x33, 0x55)),
        ("#A35", (0xAA, 0x33, 0x55)),
        ("brand colour #0a5", (0, 0xAA, 0x55)),
        ("in front of dark green", palette()["dark-green"]),
        ("on white", palette()["white"]),
        ("with a light grey wall behind me", palette()["light-grey"]),
        ("blue sky", palette()["sky"]),
        ("rose background", palette()["rose"]),
        ("pencil drawing, sage", palette()["sage"]),
    ],
)
def test_a_colour_becomes_the_backdrop(prompt: str, color: Color) -> None:
    assert read(prompt).look.backdrop == color


@pytest.mark.parametrize(
    ("prompt", "thing"),
    [
        ("red hair", "red hair"),
        ("make my hair red", "hair red"),
        ("blue eyes", "blue eyes"),
        ("a white shirt", "white shirt"),
        ("with red and blue hair", "blue hair"),
        ("hair in red", "red"),
        ("a dark red jacket", "dark red jacket"),
        ("wearing a navy suit", "wearing a navy suit"),
        ("dressed in red", "dressed in red"),
        ("red coloured lips", "red coloured lips"),
    ],
)
def test_a_colour_of_something_is_no_backdrop(prompt: str, thing: str) -> None:
    assert refusal(prompt).scenes
    known = read(f"oil, {prompt}")

    assert known.look.backdrop is None
    assert any(thing in phrase for phrase in known.unknown)
    assert "graphics card" in " ".join(sentences(known))


def test_hair_and_backdrop_each_keep_their_colour() -> None:
    known = read("a dark blue background with red hair, and green eyes")

    assert known.look.backdrop == NAVY
    assert known.unknown == ("red hair", "green eyes")


def test_a_shade_makes_the_same_hue_darker_or_lighter() -> None:
    plain, dark, light = (
        read(f"{words} background").look.backdrop for words in ("teal", "dark teal", "light teal")
    )

    assert plain and dark and light
    assert sum(dark) < sum(plain) < sum(light)


def test_a_background_by_tone_alone() -> None:
    dark, light = read("dark background").look, read("a light background").look

    assert dark.backdrop is not None and max(dark.backdrop) < 90
    assert light.backdrop is not None and min(light.backdrop) > 180
    assert dark.brightness == light.brightness == 0
    assert read("make the background darker").look.backdrop == dark.backdrop


def test_things_named_like_colours_are_things_without_a_backdrop() -> None:
    known = read("a sticker holding a rose")

    assert known.look.backdrop is None
    assert known.unknown == ("holding a rose",)


def test_colours_of_the_styles_own_parts_are_not_promised() -> None:
    known = read("trading card with a gold border")

    assert known.look.backdrop is None
    assert any("Borders" in note for note in sentences(known))


def test_two_backdrops_are_one_too_many() -> None:
    assert "room for one backdrop, so I took red" in told("red and blue background")
    assert read("navy, no, a white background").look.backdrop == palette()["white"]


# ---- tone, light, skin, shape --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("less", "more", "field"),
    [
        ("slightly warmer", "warmer", "warmth"),
        ("warmer", "much warmer", "warmth"),
        ("a bit brighter", "brighter", "brightness"),
        ("brighter", "way brighter", "brightness"),
        ("slightly more contrast", "more contrast", "contrast"),
        ("10% warmer", "90% warmer", "warmth"),
    ],
)
def test_tone_is_graded(less: str, more: str, field: str) -> None:
    assert 0 < getattr(read(less).look, field) < getattr(read(more).look, field) <= 1


@pytest.mark.parametrize(
    ("prompt", "field", "sign"),
    [
        ("warmer", "warmth", 1),
        ("cooler", "warmth", -1),
        ("not warm", "warmth", -1),
        ("less warm", "warmth", -1),
        ("too warm", "warmth", -1),
        ("not too cold please", "warmth", 1),
        ("it's too dark", "brightness", 1),
        ("a bit too bright", "brightness", -1),
        ("don't make it so dark", "brightness", 1),
        ("not bright enough", "brightness", 1),
        ("darker", "brightness", -1),
        ("high contrast", "contrast", 1),
        ("less contrast", "contrast", -1),
        ("without contrast", "contrast", -1),
    ],
)
def test_tone_goes_the_way_it_was_meant(prompt: str, field: str, sign: int) -> None:
    look = read(prompt).look

    assert getattr(look, field) * sign > 0
    others = {"warmth", "brightness", "contrast"} - {field}
    assert all(getattr(look, other) == 0 for other in others)


def test_a_tone_of_something_is_not_the_pictures() -> None:
    assert read("navy, make my hair darker").look.brightness == 0
    assert read("a warm smile, navy").look.warmth == 0
    assert read("navy, a dark castle").look.brightness == 0


@pytest.mark.parametrize(
    ("prompt", "mono"),
    [
        ("black and white", True),
        ("b&w", True),
        ("a monochrome comic", True),
        ("not black and white", False),
        ("a black and white dress, navy", False),
    ],
)
def test_black_and_white(prompt: str, mono: bool) -> None:
    assert read(prompt).look.mono is mono
    assert read(prompt).look.backdrop in (None, NAVY)


@pytest.mark.parametrize(
    ("prompt", "retouch"),
    [
        ("softer skin", "strong"),
        ("make my skin smoother", "strong"),
        ("slightly softer skin", "light"),
        ("subtle retouching", "light"),
        ("less retouching", "light"),
        ("natural skin", "none"),
        ("no retouch", "none"),
        ("without any retouching", "none"),
        ("warmer", None),
    ],
)
def test_skin(prompt: str, retouch: str | None) -> None:
    assert read(prompt).look.retouch == retouch


@pytest.mark.parametrize(
    ("prompt", "light"),
    [
        ("soft light", "soft"),
        ("softer", "soft"),
        ("butterfly lighting", "butterfly"),
        ("butterfly", "butterfly"),
        ("Rembrandt light", "rembrandt"),
        ("loop light", "loop"),
        ("light from the left", "loop"),
        ("split lighting", "split"),
        ("rim light", "rim"),
        ("backlit", "rim"),
        ("no rim light", "soft"),
    ],
)
def test_light(prompt: str, light: str) -> None:
    known = read(prompt)

    assert known.look.light == light
    assert known.style is None


def test_light_from_the_other_side_is_not_promised() -> None:
    assert "from the left" in told("light from the right")
    assert "from the left" not in told("light from the left").replace("Loop light", "")


def test_a_butterfly_on_the_nose_is_no_light() -> None:
    known = read("navy background, a butterfly on my nose")

    assert known.look.light is None
    assert "butterfly" in known.unknown


@pytest.mark.parametrize(
    ("prompt", "shape"),
    [
        ("square", "1:1"),
        ("portrait 4:5", "4:5"),
        ("portrait format", "4:5"),
        ("portrait", "4:5"),
        ("a portrait please", "4:5"),
        ("make me a portrait", "4:5"),
        ("3:4", "3:4"),
        ("3 x 4", "3:4"),
        ("8x10", "4:5"),
        ("9:16", "3:4"),
        ("a portrait on navy", None),
        ("navy at 10:30", None),
        ("pixel art 32x32", None),
    ],
)
def test_shape(prompt: str, shape: str | None) -> None:
    assert read(prompt).shape == shape


def test_shapes_that_are_not_made_are_answered() -> None:
    assert "3:4 comes nearest to 9:16" in told("9:16")
    assert "I make 1:1, 4:5 and 3:4" in told("comic, landscape format")


@pytest.mark.parametrize(
    ("prompt", "low", "high"),
    [
        ("very subtle comic", 0.1, 0.3),
        ("subtle comic", 0.3, 0.5),
        ("50%", 0.5, 0.5),
        ("comic at 70 % strength", 0.7, 0.7),
        ("strength 0.3", 0.3, 0.3),
        ("comic, not too strong", 0.3, 0.5),
        ("strong comic", 0.75, 0.95),
        ("very strong comic", 1.0, 1.0),
        ("250%", 1.0, 1.0),
    ],
)
def test_strength(prompt: str, low: float, high: float) -> None:
    strength = read(prompt).look.strength

    assert strength is not None and low <= strength <= high


def test_strength_of_something_else_is_not_the_styles() -> None:
    assert read("strong contrast").look.strength is None
    assert read("subtle retouching").look.strength is None
    assert read("50% warmer").look == Look(warmth=0.5)


# ---- names ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("prompt", "caption"),
    [
        ('sticker named "Ana"', "Ana"),
        ("sticker named ana in navy", "ana"),
        ("sticker „Ana“", "Ana"),
        ("trading card, name: Ana López", "Ana López"),
        ("trading card with the name Ana de Armas please", "Ana de Armas"),
        ("polaroid that says Summer of Love in blue", "Summer of Love"),
        ('movie poster titled "The Last Train"', "The Last Train"),
        ("My name is Ana, make me a badge", "Ana"),
        ('polaroid "hello world"', "hello world"),
        ('make it "pop art"', None),
        ("a movie poster with a title", None),
        ("polaroid without a name", None),
        ("trading card with the name on it", None),
        ("badge, write my name: Omar", "Omar"),
        ('badge, put my full name "Omar Sharif" on it', "Omar Sharif"),
        ("badge with the text: my name Omar", "Omar"),
        ("badge that says “my name is Omar”", "my name is Omar"),
        ("badge with my name written underneath", None),
        ("put me in navy and add a beard", None),
    ],
)
def test_caption(prompt: str, caption: str | None) -> None:
    assert read(prompt).look.caption == caption


def test_a_caption_is_not_read_as_words() -> None:
    known = read('trading card named "Scarlet Navy Comic", teal')

    assert known.style == "trading-card"
    assert known.look.backdrop == palette()["teal"]
    assert known.unknown == ()


def test_a_caption_is_short_and_printable() -> None:
    known = read('badge named "A\u202e\x07' + "b" * 70 + '"')

    assert known.look.caption is not None
    assert len(known.look.caption) <= LONGEST_CAPTION
    assert known.look.caption.isprintable()


# ---- denial --------------------------------------------------------------------------------------


def test_a_style_that_is_denied_is_not_chosen() -> None:
    known = read("not a cartoon, a pencil sketch")

    assert known.style == "pencil"
    assert "I stayed away from *Cartoon avatar*." in sentences(known)


@pytest.mark.parametrize(
    "prompt", ["no background blur", "without the blur", "no blurry background"]
)
def test_no_blur_does_not_blur(prompt: str) -> None:
    assert read(f"{prompt}, warmer").style is None


@pytest.mark.parametrize("prompt", ["not navy", "no navy background", "anything but navy"])
def test_a_colour_that_is_denied_is_not_taken(prompt: str) -> None:
    known = read(f"{prompt}, warmer")

    assert known.look == Look(warmth=0.5)
    assert sentences(known) == ("Warmer.", "I stayed away from navy.")


def test_instead_of_takes_the_first() -> None:
    assert read("teal instead of navy").look.backdrop == palette()["teal"]


def test_denial_ends_at_the_comma() -> None:
    known = read("no retouching, navy, warmer")

    assert known.look == Look(backdrop=NAVY, warmth=0.5, retouch="none")


def test_what_should_go_needs_a_graphics_card_too() -> None:
    assert read("headshot without glasses").unknown == ("without glasses",)
    assert read("navy backdrop, less smile").unknown == ("less smile",)


# ---- what a person is told -----------------------------------------------------------------------


def test_the_viking_queen() -> None:
    known = read("as a Viking queen on a ship at dawn")

    assert known.style == "painted"
    assert known.look.warmth > 0
    assert known.unknown == ("Viking queen", "ship")
    assert sentences(known) == (
        "I took *Painted, warm light*, warmer, from your words.",
        "Viking queen and ship would need a graphics card, so I left that out.",
    )


def test_notes_say_what_was_taken() -> None:
    assert told("studio navy, warmer") == "I took *Studio navy*, warmer, from your words."
    assert told("navy background and warmer please") == "Navy backdrop, warmer."
    assert told("rembrandt light, 4:5, natural skin") == (
        "Rembrandt light, natural skin, upright 4:5."
    )


def test_what_words_cannot_set_is_admitted() -> None:
    note = told("pop art, more saturated")

    assert "More saturated can't be set in words yet" in note
    assert "graphics card" not in note


def test_a_hint_does_not_outweigh_a_style() -> None:
    assert read("a knight, oil painting").style == "oil"


def test_long_lists_of_wishes_stay_readable() -> None:
    many = ", ".join(f"a{chr(97 + i) * 6}zz" for i in range(20))

    note = sentences(read(f"navy background, {many}"))[-1]

    assert note.startswith("I didn't understand: ") and note.endswith(" and the rest.")
    assert len(note) < 300


@pytest.mark.parametrize(
    "prompt", ["", "   ", "\n", "?!", "👑", "thank you", "asdf qwerty", "Привет"]
)
def test_nothing_understood_is_said_with_examples(prompt: str) -> None:
    with pytest.raises(PromptNotUnderstood) as refused:
        read(prompt)

    assert refused.value.message.startswith("I couldn't find a look")
    assert "pop art" in refused.value.hint
    assert "!" not in refused.value.message + refused.value.hint


def test_a_near_miss_is_answered_with_the_nearest_style() -> None:
    with pytest.raises(PromptNotUnderstood, match=r"Did you mean .*\*Comic\*") as refused:
        read("komics")

    assert "comic" in refused.value.near
    assert refused.value.scenes is False
    titles = [f"*{CATALOGUE[name].title}*" for name in refused.value.near]
    assert all(title in refused.value.message for title in titles)
    assert refused.value.message.count("*") == 2 * len(titles)


@pytest.mark.parametrize(
    "prompt",
    [
        "thank you",
        "that doesn't look like me",
        "delete this one",
        "asdf jkl",
        "send it to my email",
        "how do I delete this",
        "funnier",
        "another one",
        "<img src=x onerror=alert(1)>",
        "uh um, whatever, and know",
        "where are my portraits",
        "where is my portrait",
        "how do I get a portrait",
        "is that a portrait?",
        "portraits",
        "no portrait",
        "a portrait zxqv",
        "not navy",
        "not a comic",
    ],
)
def test_what_asks_for_nothing_is_not_said_to_need_a_graphics_card(prompt: str) -> None:
    refused = refusal(prompt)

    assert (refused.near, refused.scenes) == ((), False)
    assert refused.message == "I couldn't find a look in those words that I can make."


@pytest.mark.parametrize("chosen", [None, "oil"])
@pytest.mark.parametrize(
    "prompt",
    [
        "wearing a crown",
        "smile more",
        "less smile",
        "remove my glasses",
        "make me look younger",
        "my hair should be darker",
        "red hair",
        "holding a sword",
        "no dragons",
    ],
)
def test_things_alone_need_a_graphics_card_and_make_no_picture(
    prompt: str, chosen: str | None
) -> None:
    refused = refusal(prompt, chosen=chosen)

    assert (refused.near, refused.scenes) == ((), True)
    assert refused.message.endswith("Costumes and scenes need a graphics card.")


@pytest.mark.parametrize(
    ("prompt", "style"),
    [
        ("dressed as a pirate", "blue-wave"),
        ("on a ship", "painted"),
        ("in a castle", "painted"),
        ("viking queen on a ship", "painted"),
    ],
)
def test_a_hint_chooses_a_look_but_is_no_change_of_one(prompt: str, style: str) -> None:
    assert read(prompt).style == style
    assert "needs-graphics-card" in {note.code for note in read(prompt).notes}
    assert refusal(prompt, chosen="oil").scenes


def test_what_can_be_done_is_taken_and_the_rest_named() -> None:
    known = understand("navy backdrop, less smile", CATALOGUE, chosen="oil")

    assert known.look == Look(backdrop=NAVY)
    assert sentences(known) == (
        "Navy backdrop.",
        "Less smile would need a graphics card, so I left that out.",
    )


@pytest.mark.parametrize(
    ("prompt", "painted", "unclear"),
    [
        ("pop art, uh um, whatever, and know", [], []),
        (
            "pop art <img src=x onerror=alert(1)>",
            [],
            ["img src=x onerror=alert"],
        ),
        ("oil, on a ship, x y, qwerty", ["ship"], ["x y", "qwerty"]),
        ("oil, a fluffy dog at a table", ["fluffy dog"], ["table"]),
        ("oil, my hair should be darker", ["hair", "darker"], []),
        ("oil, my nose is wider", ["nose"], ["wider"]),
        ("oil, a butterfly on my nose", ["butterfly", "nose"], []),
        ("oil, a rose zxqv", [], ["rose zxqv"]),
    ],
)
def test_only_things_are_said_to_need_a_graphics_card(
    prompt: str, painted: list[str], unclear: list[str]
) -> None:
    known = read(prompt)
    named = {note.code: note.values["things"] for note in known.notes if "things" in note.values}

    assert named.get("needs-graphics-card", []) == painted
    assert named.get("not-understood", []) == unclear
    assert set(known.unknown) == {*painted, *unclear}


@pytest.mark.parametrize(
    ("prompt", "why"),
    [
        ("landscape format", "I make 1:1, 4:5 and 3:4"),
        ("a gold border", "Borders and paper"),
        ("zoom in", "Zoom in can't be set in words yet"),
    ],
)
def test_a_wish_in_vain_is_refused_with_the_reason(prompt: str, why: str) -> None:
    refused = refusal(prompt, chosen="oil")

    assert why in refused.message
    assert not refused.scenes


@pytest.mark.parametrize(
    ("prompt", "code", "values"),
    [
        (
            "oil painting, navy background, a bit warmer",
            "took",
            {"style": "oil", "changes": [["backdrop", "navy"], ["warmer", "little"]]},
        ),
        (
            "much less contrast, square, black and white",
            "changed",
            {"changes": [["less-contrast", "much"], ["mono", ""], ["shape", "1:1"]]},
        ),
        (
            "rembrandt light, natural skin, strength 40%",
            "changed",
            {"changes": [["light", "rembrandt"], ["retouch", "none"], ["strength", 0.4]]},
        ),
        ("named Ana", "changed", {"changes": [["caption", "Ana"]]}),
        ("a darker background", "changed", {"changes": [["backdrop-tone", "dark"]]}),
        (
            "warmer, not a Manga, no navy background",
            "stayed-away",
            {"things": ["Manga", "navy"]},
        ),
        ("pop art sticker", "one-look", {"styles": ["pop-art"]}),
        (
            "navy background, teal background",
            "one-backdrop",
            {"backdrop": "navy", "tone": ""},
        ),
        ("polaroid with a red border", "border-colours", {}),
        ("light from the right", "light-from-left", {}),
        ("oil, 9:16", "nearest-shape", {"shape": "3:4", "asked": "9:16"}),
        ("oil, landscape format", "frame-kept", {}),
        (
            "oil, a castle and wings",
            "needs-graphics-card",
            {"things": ["castle", "wings"], "more": 0},
        ),
        ("oil, asdf jkl", "not-understood", {"things": ["asdf jkl"], "more": 0}),
        ("oil, zoom in", "not-in-words", {"things": ["zoom in"], "more": 0}),
    ],
)
def test_a_note_can_be_said_in_any_language(prompt: str, code: str, values: object) -> None:
    found = {note.code: note.values for note in read(prompt).notes}

    assert found.get(code) == values


def test_a_keyword_of_another_style_does_not_pass_in_silence() -> None:
    known = understand("a manga", CATALOGUE, chosen="oil")

    assert sentences(known) == ("One look at a time: *Illustration* would be another portrait.",)
    assert understand("oil", CATALOGUE, chosen="oil").notes == ()


def test_what_was_cut_off_is_said() -> None:
    known = read("navy background " + "please " * 200 + "warmer")

    assert known.look == Look(backdrop=NAVY)
    assert f"I read the first {LONGEST} characters." in sentences(known)


def test_the_examples_that_are_suggested_work() -> None:
    with pytest.raises(PromptNotUnderstood) as refused:
        read("")

    examples = refused.value.hint.split('"')[1::2]
    assert len(examples) == 3
    for example in examples:
        assert read(example).unknown == ()


# ---- anything at all -----------------------------------------------------------------------------

VOCABULARY = sorted(
    {
        *(k for s in CATALOGUE for k in (s.title, *s.keywords[:3])),
        *(
            "navy",
            "red",
            "hair",
            "background",
            "not",
            "no",
            "a bit",
            "much",
            "warmer",
            "too",
            "dark",
        ),
        *(
            "50%",
            "4:5",
            "9:16",
            "#a3f",
            "skin",
            "soft",
            "light",
            ",",
            ".",
            "and",
            "in",
            "with",
            "very",
        ),
        *(
            "named",
            '"Ana"',
            "name:",
            "strong",
            "less",
            "enough",
            "rose",
            "viking",
            "without",
            "on a",
        ),
        *(
            "black and white",
            "rim light",
            "split",
            "portrait",
            "strength",
            "0.5",
            "wearing",
            "dress",
        ),
    }
)


def check(prompt: str) -> None:
    """Either an answer in which everything is in range, or the one refusal."""
    try:
        known = read(prompt)
    except PromptNotUnderstood:
        return
    look = known.look
    assert known.style is None or known.style in CATALOGUE.names
    assert known.shape is None or known.shape in get_args(Shape)
    assert look.backdrop is None or all(0 <= channel <= 255 for channel in look.backdrop)
    assert look.light is None or look.light in PRESETS
    assert all(-1 <= tone <= 1 for tone in (look.warmth, look.brightness, look.contrast))
    assert look.strength is None or 0 <= look.strength <= 1
    assert look.retouch in (None, "none", "light", "strong")
    assert all(note.endswith(".") and "\n" not in note for note in sentences(known))
    assert known == read(prompt)


@given(st.text(max_size=600))
@settings(max_examples=100, deadline=None)
def test_no_text_breaks_it(prompt: str) -> None:
    check(prompt)


@given(st.lists(st.sampled_from(VOCABULARY), min_size=1, max_size=14).map(" ".join))
@settings(max_examples=200, deadline=None)
def test_no_sentence_of_known_words_breaks_it(prompt: str) -> None:
    check(prompt)


@given(st.text("0123456789%:.x#\u00d7\u0660\u0661\u00b2\u00bd ", max_size=40))
@settings(max_examples=60, deadline=None)
def test_no_numbers_break_it(prompt: str) -> None:
    check(prompt)


def test_half_a_surrogate_pair_does_not_break_it() -> None:
    assert read("navy \ud83d").look.backdrop == NAVY


# ---- other languages -----------------------------------------------------------------------------

GERMAN = """
[color]
white = ["weiß", "weißer", "weißen"]
green = ["grün", "grüner", "grünen"]
navy = ["marineblau", "dunkelblau"]
rose = ["rose"]
[object_color]
words = []
[shade]
"-0.4" = ["dunkel"]
[vivid]
"0.6" = ["kräftig"]
[backdrop]
words = ["Hintergrund"]
[place]
words = ["vor"]
[tone]
dark = "anthracite"
light = "light-grey"
warm = "beige"
cool = "cool-grey"
[warmth]
"0.5" = ["wärmer"]
[not]
words = ["nicht", "kein", "ohne"]
[article]
words = ["ein", "einem", "der", "mein", "meinem"]
[link]
words = ["und", "mit"]
[filler]
words = ["bitte", "mach", "art"]
[adjective]
words = []
[generic]
words = []
[thing]
words = ["Haare"]
[style]
headshot = ["Bewerbungsfoto", "professionell"]
[hint]
painted = ["Ritter"]
[caption]
open = ["namens"]
marked = ["Name"]
[known]
words = ["rust"]
"""


@pytest.fixture(scope="module")
def german(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("words")
    (folder / "de.toml").write_text(GERMAN, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def read_german(german):
    return lambda prompt: understand(prompt, CATALOGUE, language="de-AT", folder=german)


def test_the_words_of_a_language_are_known_in_it(read_german) -> None:
    known = read_german("Mach bitte ein Bewerbungsfoto vor dunkelblau, wärmer")

    assert known.style == "headshot"
    assert known.look == Look(backdrop=NAVY, warmth=0.5)
    assert known.notes[0].values["changes"] == [["backdrop", "dunkelblau"], ["warmer", "plain"]]


@pytest.mark.parametrize(
    ("prompt", "style", "look"),
    [
        ("Pop Art mit navy Hintergrund", "pop-art", Look(backdrop=NAVY)),
        ("background bitte weiß", None, Look(backdrop=WHITE)),
        ("bitte black and white", None, Look(mono=True)),
        ("ein Comic mit Rembrandt light", "comic", Look(light="rembrandt")),
        ("bitte dark pink Hintergrund", None, Look(backdrop=shade(palette()["pink"], -0.4))),
        ("bitte nicht warmer", None, Look(warmth=-0.25)),
        ("ein Viking bitte", "painted", Look()),
    ],
)
def test_people_mix_in_what_english_has_names_for(
    read_german, prompt: str, style: str | None, look: Look
) -> None:
    assert (read_german(prompt).style, read_german(prompt).look) == (style, look)


@pytest.mark.parametrize("style", [s for s in CATALOGUE if s.name != "like"], ids=lambda s: s.name)
def test_names_and_titles_of_styles_are_known_in_every_language(read_german, style) -> None:
    for words in (style.title, f"{style.title} bitte"):
        assert read_german(words).style == style.name, words


def test_english_grammar_is_not_known_in_other_languages(read_german, german) -> None:
    assert read_german("ein Comic, with Haare").unknown == ("with Haare",)
    assert refusal("crown zxqv", language="de", folder=german).scenes  # only told from others
    assert not refusal("zxqv", language="de", folder=german).scenes
    assert read_german("not weiß und wärmer").look.backdrop == WHITE


def test_a_language_s_own_meaning_goes_first(read_german) -> None:
    assert read_german("vor rose").look.backdrop == palette()["rose"]
    with pytest.raises(PromptNotUnderstood):
        read_german("mach art")  # "kind of"; English has a style by that word
    assert read("art").style == "painted"


def test_what_a_language_knows_as_its_own_is_not_english(read_german) -> None:
    with pytest.raises(PromptNotUnderstood):
        read_german("bitte rust")
    assert read("please rust").look.backdrop == palette()["rust"]


@pytest.mark.parametrize(
    ("prompt", "unknown"),
    [
        ("Bewerbungsfto", ()),
        ("Bewerbungsfoto, watercolr", ("watercolr",)),
        ("Bewerbungsfoto vor gruen, marinblau", ("gruen",)),
    ],
)
def test_typos_are_forgiven_in_the_own_language_only(read_german, prompt, unknown) -> None:
    assert read_german(prompt).style == "headshot"
    assert read_german(prompt).unknown == unknown


def test_a_right_english_word_is_no_typo_of_the_own_language(german) -> None:
    own = vocabulary("de", german)
    mixed = own.with_names_of(vocabulary())

    assert own.pieces("professional")[0].mended
    assert not mixed.pieces("professional")[0].mended
    assert mixed.pieces("profesionell")[0].mended


def test_accents_may_be_left_out(read_german) -> None:
    assert read_german("bitte gruner Hintergrund").look.backdrop == palette()["green"]


def test_plain_english_is_read_as_english_whatever_the_language(read_german) -> None:
    known = read_german("could you make the background navy and a bit warmer, please")

    assert known.look == Look(backdrop=NAVY, warmth=0.25)
    assert known.unknown == ()
    assert read_german("oil painting that says Summer of Love").look.caption == "Summer of Love"


@pytest.mark.parametrize("tag", ["de", "DE", "de-AT", "de_CH", "de-Latn-DE"])
def test_a_tag_s_first_part_is_the_language(german, tag: str) -> None:
    known = understand("Hintergrund weiß", CATALOGUE, language=tag, folder=german)

    assert known.look.backdrop == WHITE


@pytest.mark.parametrize("tag", ["", "xx", "tlh", "../en", "d", "x-klingon", "\x00", "en-GB"])
def test_a_language_without_words_is_english(tag: str) -> None:
    assert understand("navy background", CATALOGUE, language=tag) == read("navy background")


# ---- the data ------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", sorted(path.stem for path in FOLDER.glob("*.toml")))
def test_a_language_names_only_what_exists(language: str) -> None:
    tables = tomllib.loads((FOLDER / f"{language}.toml").read_text(encoding="utf-8"))

    assert set(tables["color"]) <= set(palette())
    assert set(tables["tone"].values()) <= set(palette())
    assert set(tables["tone"]) == {"dark", "light", "warm", "cool"}
    assert set(tables["light"]) | set(tables["side"]) | set(tables["lone_light"]) <= PRESETS
    assert set(tables["shape"]) <= set(get_args(Shape))
    assert set(tables["retouch"]) == {"none", "light", "strong"}
    assert {*tables["hint"], *tables.get("style", {})} <= set(CATALOGUE.names)
    for table in ("warmth", "brightness", "contrast", "strength", "degree", "shade", "vivid"):
        assert all(-2 <= float(amount) <= 2 for amount in tables[table]), table


def test_every_colour_has_a_word() -> None:
    named = {m.value for m in vocabulary().meanings.values() if m.kind == "color"}

    assert named == set(palette())


def test_there_is_no_vocabulary_of_a_language_without_a_file() -> None:
    for language in ("xx", "../en", ""):
        with pytest.raises(ValueError, match="no vocabulary"):
            vocabulary(language)


@pytest.mark.parametrize("text", ["#1234", "navy", "", "#gggggg", "#12 345"])
def test_what_is_no_hex_colour(text: str) -> None:
    with pytest.raises(ValueError, match="hex"):
        parse_hex(text)


@given(
    st.tuples(*[st.integers(0, 255)] * 3),
    st.floats(-2, 2, allow_nan=False),
)
def test_shades_stay_colours_and_go_the_right_way(color: Color, amount: float) -> None:
    other = shade(color, amount)

    assert all(0 <= channel <= 255 for channel in (*other, *vivid(color, amount)))
    assert (sum(other) - sum(color)) * amount >= -abs(amount) * 3
    assert shade(color, 0) == vivid(color, 0) == color
    assert shade(color, 1) == (255, 255, 255)
    assert shade(color, -1) == (0, 0, 0)


@given(st.integers(0, 255))
def test_grey_stays_grey_however_vivid(level: int) -> None:
    assert vivid((level, level, level), 0.6) == (level, level, level)
