"""The catalogue: what is packaged, what a host may add, and what a wrong file is told."""

from __future__ import annotations

import inspect
import re
from collections import Counter
from pathlib import Path

import pytest

from engine.errors import StyleFileError, UnknownStyle
from engine.portrait import Style
from engine.styles.catalogue import FAMILIES, PACKAGED, Catalogue, slug
from tests.fakes.renderers import RENDERERS

GUIDE = PACKAGED.with_name("README.md")
GOOD = """\
name = "acme"
title = "Acme blue"
family = "professional"
description = "A headshot in front of the blue of Acme."
keywords = ["acme", "company headshot"]
prompt = "Studio headshot on a flat deep-blue backdrop."
restyled = false

[recipe]
renderer = "studio"
backdrop = "#12355b"
gradient = 1
"""


@pytest.fixture(scope="module")
def packaged() -> Catalogue:
    return Catalogue.load(RENDERERS)


def host(folder: Path, text: str = GOOD, name: str = "acme.toml") -> Path:
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")
    return folder


# ---- what is packaged ----------------------------------------------------------------------------


def test_at_least_36_styles_in_four_families(packaged: Catalogue) -> None:
    counts = {family: len(packaged.family(family)) for family in FAMILIES}

    assert sum(counts.values()) == len(packaged) >= 36
    assert counts["professional"] >= 12
    assert counts["painted"] >= 12
    assert counts["illustrated"] >= 8
    assert counts["fun"] >= 8


def test_the_default_comes_first_and_is_a_plain_grey_studio(packaged: Catalogue) -> None:
    first = next(iter(packaged))

    assert packaged.names[0] == first.name == Catalogue.DEFAULT
    red, green, blue = bytes.fromhex(first.recipe["backdrop"][1:])
    assert max(red, green, blue) - min(red, green, blue) < 20


def test_families_stand_together_in_the_order_they_are_shown(packaged: Catalogue) -> None:
    families = [style.family for style in packaged]

    assert families == sorted(families, key=FAMILIES.index)


def test_only_photos_that_stay_photos_say_so(packaged: Catalogue) -> None:
    photos = {style.name for style in packaged if not style.restyled}

    assert photos == {style.name for style in packaged.family("professional")} | {
        *("sticker", "emoji-badge", "polaroid", "confetti", "trading-card")
    }


def test_only_caricature_and_pixels_may_lose_the_likeness(packaged: Catalogue) -> None:
    free = {style.renderer for style in packaged if style.likeness_optional}

    assert free == {"caricature", "pixelart"}


def test_posters_and_busy_paintings_are_whole_and_plain_portraits_are_not(
    packaged: Catalogue,
) -> None:
    whole = {style.name for style in packaged if style.whole}
    assert {"movie-poster", "confetti", "risograph", "expressionist", "mosaic", "autumn"} <= whole
    assert not any(style.whole for style in packaged.family("professional"))
    assert whole.isdisjoint({"sticker", "oil", "watercolour", "comic", "pencil", "pixel-art"})


def test_studio_recipes_name_lights_grades_and_shapes_that_exist(packaged: Catalogue) -> None:
    for style in packaged.family("professional"):
        assert style.recipe["light"] in {"soft", "butterfly", "rembrandt", "loop", "split", "rim"}
        assert style.recipe["grade"] in {"neutral", "warm", "cool", "film", "mono", "editorial"}
        assert style.shape in {"1:1", "4:5", "3:4"}
        assert 0 <= style.recipe["gradient"] <= 1


def test_painted_recipes_use_only_the_styles_that_keep_a_face(packaged: Catalogue) -> None:
    good = {0, 2, 4, 11, 12, 14, 15, 19, 21, 22, 24, 25}
    specs = [s.recipe["styles"] for s in packaged if s.renderer == "painted"]
    used = [[int(part.split(":")[0]) for part in spec.split(",")] for spec in specs]

    assert {index for blend in used for index in blend} == good
    assert sum(len(blend) > 1 for blend in used) >= 3
    assert len({*specs}) >= 16


def test_words_for_people_are_whole_calm_sentences(packaged: Catalogue) -> None:
    for style in packaged:
        for text in (style.description, style.prompt):
            assert re.fullmatch(r"[A-Z0-9].*\.", text), f"{style.name}: {text}"
            assert "!" not in text
        assert style.title[0].isupper() and not style.title.endswith(".")


def test_no_two_styles_share_a_keyword(packaged: Catalogue) -> None:
    words = Counter(slug(word) for style in packaged for word in {*map(slug, style.keywords)})

    assert [word for word, count in words.items() if count > 1] == []


def test_the_studio_renders_every_packaged_style() -> None:
    from engine.generators.studio import RENDERERS as REAL

    assert set(Catalogue.load(REAL).names) == set(Catalogue.load(RENDERERS).names)


def test_the_guide_lists_every_renderer_with_all_its_arguments() -> None:
    from engine.generators.studio import RENDERERS as REAL

    rows = re.findall(r"^\| `(\w+)` \| (.*) \|$", GUIDE.read_text(encoding="utf-8"), re.MULTILINE)
    listed = {name: set(re.findall(r"`([a-z_]+)`", takes)) for name, takes in rows}

    assert set(listed) == set(REAL)
    for name, renderer in REAL.items():
        knobs = inspect.signature(renderer).parameters.values()
        assert {k.name for k in knobs if k.kind is k.KEYWORD_ONLY} <= listed[name], name


def test_the_guides_example_is_a_style(tmp_path: Path) -> None:
    example = re.search(r"```toml\n(.*?)```", GUIDE.read_text(encoding="utf-8"), re.DOTALL)
    assert example is not None

    style = Catalogue.load(RENDERERS, host(tmp_path / "styles", example.group(1)))["acme"]

    assert style.recipe["backdrop"] == "#12355b"
    assert style.restyled is False


# ---- what a host adds ----------------------------------------------------------------------------


def test_a_host_adds_a_style(tmp_path: Path, packaged: Catalogue) -> None:
    catalogue = Catalogue.load(RENDERERS, host(tmp_path / "styles"))

    assert set(catalogue.names) == {*packaged.names, "acme"}
    assert catalogue["acme"] == Style(
        name="acme",
        title="Acme blue",
        family="professional",
        description="A headshot in front of the blue of Acme.",
        keywords=("acme", "company headshot"),
        renderer="studio",
        recipe={"backdrop": "#12355b", "gradient": 1},
        prompt="Studio headshot on a flat deep-blue backdrop.",
        restyled=False,
    )


def test_a_host_replaces_a_packaged_style_by_its_name(tmp_path: Path, packaged: Catalogue) -> None:
    text = (PACKAGED / "headshot.toml").read_text(encoding="utf-8").replace("#6b6f76", "#101010")

    catalogue = Catalogue.load(RENDERERS, host(tmp_path / "styles", text, "headshot.toml"))

    assert catalogue["headshot"].recipe["backdrop"] == "#101010"
    assert catalogue.names == packaged.names


def test_the_last_folder_has_the_last_word(tmp_path: Path) -> None:
    one = host(tmp_path / "one")
    two = host(tmp_path / "two", GOOD.replace("#12355b", "#ff0000"))

    assert Catalogue.load(RENDERERS, one, two)["acme"].recipe["backdrop"] == "#ff0000"


def test_naming_the_packaged_folder_changes_nothing(tmp_path: Path) -> None:
    folder = host(tmp_path / "styles")

    named = Catalogue.load(RENDERERS, PACKAGED, folder)

    assert named.names == Catalogue.load(RENDERERS, folder).names


def test_other_files_in_the_folder_are_left_alone(tmp_path: Path, packaged: Catalogue) -> None:
    folder = host(tmp_path / "styles", "not a style", "notes.txt")

    assert Catalogue.load(RENDERERS, folder).names == packaged.names


def test_a_recipe_cannot_be_changed_once_loaded(packaged: Catalogue) -> None:
    with pytest.raises(TypeError):
        packaged["headshot"].recipe["backdrop"] = "#000000"  # type: ignore[index]


WRONG = {
    "not TOML": (GOOD + "=", "not valid TOML", "packaged"),
    "unknown field": (GOOD.replace("title =", "titel ="), "titel", "title"),
    "missing field": (GOOD.replace('prompt = "Studio', '#"'), "'prompt' is missing", "prompt"),
    "empty title": (GOOD.replace("Acme blue", " "), "title", "1 to 40"),
    "number for a title": (GOOD.replace('"Acme blue"', "3"), "title", "1 to 40"),
    "endless description": (GOOD.replace("A headshot", "A" * 300), "description", "200"),
    "bad family": (GOOD.replace('"professional"', '"pro"'), "'pro'", "illustrated"),
    "name of another file": (GOOD.replace('"acme"\n', '"acne"\n', 1), "acne", "acne.toml"),
    "capitals in the name": (GOOD.replace('"acme"\n', '"Acme"\n', 1), "'Acme'", "studio-navy"),
    "no keywords": (GOOD.replace('["acme", "company headshot"]', "[]"), "keywords", "words"),
    "one keyword as text": (GOOD.replace('["acme", "company headshot"]', '"a"'), "keywords", "["),
    "flag as text": (GOOD.replace("= false", '= "no"'), "restyled", "true or false"),
    "no candidates": (GOOD.replace("[recipe]", "candidates = 0\n[recipe]"), "candidates", "1 to 4"),
    "odd shape": (GOOD.replace("[recipe]", 'shape = "2:1"\n[recipe]'), "shape", "4:5"),
    "no recipe table": (
        GOOD.replace("[recipe]", "recipe = 1\n[r]"),
        "'r'",
        "recipe",
    ),
    "recipe as a number": (
        GOOD.split("[recipe]", maxsplit=1)[0] + "recipe = 1",
        "recipe",
        "[recipe]",
    ),
    "no renderer": (GOOD.replace('renderer = "studio"', ""), "renderer", "studio"),
    "unknown renderer": (GOOD.replace('"studio"\n', '"darkroom"\n'), "'darkroom'", "painted"),
    "unknown argument": (GOOD + "fog = 1", "'fog'", "light_strength"),
    "positional argument": (GOOD + "plate = 1", "'plate'", "light_strength"),
    "text for a number": (GOOD.replace("gradient = 1", 'gradient = "1"'), "gradient", "a number"),
    "true for a number": (GOOD.replace("gradient = 1", "gradient = true"), "gradient", "a number"),
    "number for a text": (GOOD + "light = 2", "light", "a text"),
    "no colour": (GOOD.replace("#12355b", "#12355"), "#12355", "#1f2f4f"),
    "taken title": (GOOD.replace("Acme blue", "studio Navy"), "studio-navy", "title"),
}


@pytest.mark.parametrize("case", WRONG)
def test_a_wrong_file_is_named_with_what_is_wrong_and_what_is_allowed(
    tmp_path: Path, case: str
) -> None:
    text, wrong, allowed = WRONG[case]

    with pytest.raises(StyleFileError) as told:
        Catalogue.load(RENDERERS, host(tmp_path / "styles", text))

    assert "acme.toml" in told.value.message
    assert wrong in told.value.message
    assert allowed in told.value.hint
    assert told.value.message.endswith(".")


def test_text_that_is_not_utf8_is_refused(tmp_path: Path) -> None:
    folder = host(tmp_path / "styles")
    (folder / "acme.toml").write_bytes("title = 'Café'".encode("latin-1"))

    with pytest.raises(StyleFileError, match="UTF-8"):
        Catalogue.load(RENDERERS, folder)


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StyleFileError, match="cannot be read"):
        Catalogue.load(RENDERERS, tmp_path / "nowhere")


def test_a_whole_number_and_a_required_argument_are_checked(tmp_path: Path) -> None:
    def comic(plate: object, *, cell: int = 8, paper: str) -> None: ...

    renderers = {**RENDERERS, "mine": comic}
    text = GOOD.split("[recipe]", maxsplit=1)[0] + '[recipe]\nrenderer = "mine"\n'

    with pytest.raises(StyleFileError, match="'paper' is missing"):
        Catalogue.load(renderers, host(tmp_path / "a", text + "cell = 3"))
    with pytest.raises(StyleFileError, match="not a whole number"):
        Catalogue.load(renderers, host(tmp_path / "b", text + 'cell = 3.5\npaper = "x"'))


# ---- looking up ----------------------------------------------------------------------------------


@pytest.mark.parametrize("typed", ["studio-navy", "Studio Navy", "studio_navy", "STUDIO-NAVY "])
def test_a_style_is_found_however_its_name_is_written(packaged: Catalogue, typed: str) -> None:
    assert packaged[typed].name == "studio-navy"
    assert typed in packaged


def test_a_style_is_found_by_its_title(packaged: Catalogue) -> None:
    assert packaged["Painted, warm light"].name == "painted"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("headshoot", "headshot"),
        ("vangogh", "starry-blue"),
        ("studionavy", "studio-navy"),
        ("carricature", "caricature"),
        ("popart", "pop-art"),
    ],
)
def test_an_unknown_name_is_answered_with_the_nearest(
    packaged: Catalogue, typed: str, meant: str
) -> None:
    with pytest.raises(UnknownStyle) as told:
        packaged[typed]

    assert told.value.message.startswith(f"There is no style called '{typed}'. Did you mean ")
    assert meant in told.value.message
    assert "likeness styles" in told.value.hint


@pytest.mark.parametrize("typed", ["xyzzy", "", "   ", "🧜", "x" * 10_000])
def test_a_name_like_no_other_gets_no_guess(packaged: Catalogue, typed: str) -> None:
    with pytest.raises(UnknownStyle) as told:
        packaged[typed]

    assert "Did you mean" not in told.value.message
    assert len(told.value.message) < 100
    assert typed not in packaged


def test_a_family_that_is_none_is_empty(packaged: Catalogue) -> None:
    assert packaged.family("portraits") == ()
