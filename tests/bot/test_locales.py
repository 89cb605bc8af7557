"""The words in every language: nothing missing, nothing unused, nothing ill-formed."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, get_args

import pytest
from babel import Locale
from fluent.syntax import ast as ftl
from fluent.syntax import parse

from bot.conversation.expressions import KINDS
from bot.conversation.looks import SHAPES
from bot.conversation.state import Question
from bot.conversation.step import _ADMIN
from bot.conversation.titles import BACKDROPS
from bot.conversation.turn import FAMILIES
from bot.discord.commands import _PLAIN
from bot.telegram.menus import IN_PRIVATE
from bot.web.problems import STATUS
from bot.words import FOLDER, LANGUAGES, Moment, Phrase, Span, Words, language_of, phrase, words_of
from engine import coach
from engine.errors import EngineError
from engine.generators.studio import RENDERERS
from engine.portrait import Look, Severity, Verdict
from engine.styles.catalogue import Catalogue
from engine.styles.words import understand
from storage.errors import StorageError

ROOT = Path(__file__).parents[2]
OTHERS = [language for language in LANGUAGES if language != "en"]
STAGES = ("intake", "analyze", "refine", "generate", "critique", "finish")
_SAYING = {"Phrase", "phrase", "say", "go_on", "offer_looks", "ask_for_photo", "button"}


@cache
def messages(language: str) -> dict[str, ftl.Message]:
    resource = parse((FOLDER / f"{language}.ftl").read_text("utf-8"))
    junk = [entry.content for entry in resource.body if isinstance(entry, ftl.Junk)]
    assert not junk, f"{language}: {junk[:2]}"
    found = [entry for entry in resource.body if isinstance(entry, ftl.Message)]
    ids = [entry.id.name for entry in found]
    assert len(ids) == len(set(ids)), (
        f"{language}: twice: {sorted({i for i in ids if ids.count(i) > 1})}"
    )
    return dict(zip(ids, found, strict=True))


def nodes(message: ftl.Message, kind: type) -> list[Any]:
    found: list[Any] = []

    def walk(node: Any) -> None:
        if isinstance(node, kind):
            found.append(node)
        if isinstance(node, ftl.BaseNode):
            for value in vars(node).values():
                for each in value if isinstance(value, list) else [value]:
                    walk(each)

    walk(message)
    return found


def variables(message: ftl.Message) -> set[str]:
    return {node.id.name for node in nodes(message, ftl.VariableReference)}


def sample(name: str) -> Any:
    """A value such as the program gives."""
    if name in ("photos", "portraits", "wait"):
        return Span(90.0)
    if name in ("until", "at"):
        return Moment(1.764e9)
    if name in ("what", "changes", "styles", "things"):
        return (phrase("raw", text="one"), phrase("raw", text="two"))
    numbers = ("count", "number", "percent", "before", "limit", "most", "waiting", "running")
    return 3 if name in (*numbers, "people", "hour", "day", "made", "failed", "more") else "value"


# ---- what the program says -------------------------------------------------------------------


def literals() -> Iterator[str]:
    """Ids that stand in the code, where something is said."""
    for path in (ROOT / "bot").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call):
                name = getattr(node.func, "attr", None) or getattr(node.func, "id", None)
                if name in _SAYING:
                    for argument in node.args:
                        yield from strings(argument)


def strings(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        if re.fullmatch(r"[a-z]+(-[a-z0-9]+)+", node.value):
            yield node.value
    elif isinstance(node, ast.IfExp):
        yield from strings(node.body)
        yield from strings(node.orelse)


def codes(base: type[EngineError] | type[StorageError]) -> Iterator[str]:
    yield base.code.replace("_", "-")
    for kind in base.__subclasses__():
        yield from codes(kind)


def composed() -> set[str]:
    """Ids that the code puts together from what it knows."""
    catalogue = Catalogue.load(RENDERERS)
    warnings = {c.replace("_", "-") for c, s, _, _ in coach._RULES if s is Severity.WARNING}
    tips = {c.replace("_", "-") for c, s, _, _ in coach._RULES if s is Severity.TIP}
    return {
        *(f"{kind}-{style.name}" for kind in ("style", "about") for style in catalogue),
        *(f"family-{family}{end}" for family in FAMILIES for end in ("", "-about")),
        *(f"coach-{code}" for code in warnings),
        *(f"why-{code}" for code in warnings),
        *(f"tip-{code}" for code in tips),
        *(f"why-{code}" for code in ("no-face", "stranger", "unreadable")),
        *(f"stage-{stage}" for stage in STAGES),
        *(f"likeness-{verdict}" for verdict in Verdict),
        *(f"cannot-{kind}" for kind in ("voice", "video", "sticker", "file", "animation", "thing")),
        *(f"usage-{command}" for command in _ADMIN),
        *(f"command-{command}" for command in IN_PRIVATE),
        *(f"command-{command}" for command in _PLAIN.values()),
        *(f"command-host-{name}" for name in ("stats", "pause", "resume", "block", "unblock")),
        *(f"which-{what}" for what in ("sticker", "avatars", "express")),
        *(f"{begins}-{kind}" for begins in ("button-as", "expressed") for kind in KINDS),
        *(f"shape-{shape.replace(':', '-')}" for shape in SHAPES),
        *(f"color-{name}" for name in BACKDROPS),
        *(f"span-{unit}" for unit in ("seconds", "minutes", "hours", "days")),
        *(f"option-title-{name}" for name in ("count", "shape", "backdrop", "strength")),
        *(f"option-{name}-any" for name in ("shape", "backdrop", "strength")),
        "help-looks",
        *(f"web-error-{code}{end}" for code in STATUS for end in ("", "-hint")),
        *(f"help-{question}" for question in get_args(Question) if question not in ("", "delete")),
    }


def kinds_of_errors() -> set[str]:
    every = {*codes(EngineError), *codes(StorageError)}
    return {f"error-{code}" for code in every} & set(messages("en"))


def spoken_of() -> str:
    """All sources in one; what is named in them is used."""
    sources = [*(ROOT / "bot").rglob("*.py"), *(ROOT / "engine").rglob("*.py")]
    pages = [p for p in (ROOT / "bot/web/static").rglob("*") if p.suffix in (".js", ".html")]
    return "\n".join(path.read_text("utf-8") for path in [*sources, *pages])


def test_what_the_program_says_is_there():
    missing = (set(literals()) | composed()) - set(messages("en"))
    assert not {id for id in missing if id not in _NO_MESSAGES}, sorted(missing)


_NO_MESSAGES = {"studio-navy", "cartoon-avatar", "pop-art", "light-grey"}
_KINDS = ("error-", "note-", "change-", "intent-", "web-", "detail-", "count-", "stats-")


def test_what_is_there_is_said():
    text, made = spoken_of(), composed() | kinds_of_errors()
    said = set(re.findall(r"[\"':{ ]([a-z][a-z0-9-]*)[\"'} ]", text))
    plain = {id for id in messages("en") if id not in made and id not in said}
    unused = {id for id in plain if not any(_is_said(id, kind, text) for kind in _KINDS)}
    assert not unused, sorted(unused)


def _is_said(id: str, kind: str, text: str) -> bool:
    """Whether the rest of an id stands in the code, with hyphens or underscores."""
    rest = id.removeprefix(kind)
    return id.startswith(kind) and any(
        re.search(rf"[\"'`._:{{]{re.escape(form)}[\"'`}} ]", text) is not None
        for form in (rest, rest.replace("-", "_"))
    )


def test_every_refusal_has_words_of_its_own_kind():
    ids = set(messages("en"))
    bases = {"engine-error", "storage-error"}
    for base in (EngineError, StorageError):
        for code in codes(base):
            assert f"error-{code}" in ids or code not in bases


# ---- every language --------------------------------------------------------------------------


@pytest.mark.parametrize("language", OTHERS)
def test_a_language_has_what_english_has_and_no_more(language):
    english, own = messages("en"), messages(language)
    assert set(english) - set(own) == set(), "missing"
    assert set(own) - set(english) == set(), "unknown"


@pytest.mark.parametrize("language", OTHERS)
def test_a_language_uses_the_values_that_there_are(language):
    for id, message in messages(language).items():
        assert variables(message) <= variables(messages("en")[id]), id
        needed = {
            "why",
            "style",
            "name",
            "command",
            "until",
            "look",
            "at",
            "what",
            "changes",
            "text",
        }
        lost = (variables(messages("en")[id]) & needed) - variables(message)
        assert not lost, f"{id}: {lost}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_numbers_are_inflected_as_the_language_does(language):
    rule = Locale.parse(language.replace("-", "_")).plural_form
    rare = {"many"} if language in ("fr", "es", "pt-BR", "it") else set()  # millions
    needed = set(rule.tags) - {"other"} - rare
    for id, message in messages(language).items():
        for select in nodes(message, ftl.SelectExpression):
            keys = {v.key.name for v in select.variants if isinstance(v.key, ftl.Identifier)}
            if keys & {"zero", "one", "two", "few", "many"}:
                assert needed <= keys, f"{id}: {needed - keys}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_can_be_said(language):
    words = Words(language)
    for id, message in messages(language).items():
        values = {name: sample(name) for name in variables(message)}
        text = words.say(phrase(id, **values))
        assert text.strip() and "{" not in text, id


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_short_message_means_one_thing(language):
    words = words_of(language)
    seen: dict[str, str] = {}
    for id in sorted(messages(language)):
        if id.startswith("intent-"):
            for said in words.say(Phrase(id)).split("|"):
                assert said.strip(), f"{id}: empty between bars"
                key = " ".join(said.casefold().split())
                assert seen.setdefault(key, id) == id, f"{said!r}: {seen[key]} and {id}"


@pytest.mark.parametrize("language", OTHERS)
def test_a_language_is_not_english(language):
    english, own = Words("en"), Words(language)
    sentences = [
        id
        for id, message in messages("en").items()
        if not variables(message) and len(english.say(Phrase(id)).split()) > 4
    ]
    same = [id for id in sentences if own.say(Phrase(id)) == english.say(Phrase(id))]
    assert not same, same


@pytest.mark.parametrize("language", LANGUAGES)
def test_buttons_fit_on_a_phone(language):
    words = Words(language)
    for id, message in messages(language).items():
        if (
            id.startswith(("button-", "family-"))
            and not id.endswith("-about")
            and not variables(message)
        ):
            assert len(words.say(Phrase(id))) <= 32, f"{id}: {words.say(Phrase(id))}"


# ---- the machinery ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("tag", "language"),
    [
        (None, "en"),
        ("de-AT", "de"),
        ("pt", "pt-BR"),
        ("pt_PT", "pt-BR"),
        ("zh-CN", "zh-Hans"),
        ("zh", "zh-Hans"),
        ("xx", "en"),
        ("AR", "ar"),
    ],
)
def test_the_nearest_language(tag, language):
    assert language_of(tag) == language


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (0.2, "1 second"),
        (8, "8 seconds"),
        (33, "30 seconds"),
        (120, "2 minutes"),
        (86400, "24 hours"),
    ],
)
def test_lengths_of_time_are_rough(seconds, said):
    text = words_of("en").say(phrase("next-in-line", wait=Span(seconds)))
    assert text == f"Next in line, about {said}."


def test_plural_rules_and_lists():
    words = words_of("en")
    what = (phrase("count-photos", count=1), phrase("count-faces", count=2))
    assert words.say(phrase("forget-sure", what=what)).startswith(
        "This deletes 1 photo and 2 saved"
    )


def test_marks_around_values_only_where_directions_mix():
    text = phrase("no-such-command", command="x")
    assert "\u2068" not in words_of("en").say(text)


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("Thank you so much!!", "thanks"),
        ("OK", "yes"),
        ("ok as a comic", None),
        ("hello there, my friend", None),
        ("Surprise me", "surprise"),
        ("navy background", None),
        ("", None),
    ],
)
def test_what_a_short_message_means(text, intent):
    assert words_of("en").intent(text) == intent


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("hello there, my friend", "hello"),
        ("thanks, that was nice of you", "thanks"),
        ("how long does it take usually?", "time"),
        ("ok as a comic", None),
        ("navy background", None),
    ],
)
def test_what_a_longer_message_means_if_it_is_no_wish(text, intent):
    assert words_of("en").opening(text) == intent


def test_capitals_of_turkish_phones_are_understood():
    assert words_of("tr").intent("İptal") == words_of("tr").intent("iptal") == "cancel"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_style_is_understood_by_the_title_it_is_shown_with(language):
    catalogue, words = Catalogue.load(RENDERERS), Words(language)
    titles = {style.name: words.say(Phrase(f"style-{style.name}")) for style in catalogue}
    read = {name: understand(title, catalogue, language=language) for name, title in titles.items()}
    assert {name: said.style for name, said in read.items()} == {name: name for name in titles}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("example", "chosen"), [("words", None), ("change", "headshot")])
def test_the_examples_are_understood(language, example, chosen):
    text = Words(language).say(Phrase(f"example-{example}"))
    said = understand(text, Catalogue.load(RENDERERS), chosen=chosen, language=language)
    assert said.look != Look() and not said.unknown, text
