"""The command line as somebody types it: what it prints, writes and exits with."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from bot.cli import main
from engine import errors
from engine.portrait import Verdict
from tests.fakes.studio import FakeStudio, picture

Run = Any


@pytest.fixture
def photo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.chdir(tmp_path)
    Path("me.jpg").write_bytes(b"a photo")
    return "me.jpg"


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the command; its exit code, stdout and stderr."""

    def call(*argv: str, studio: FakeStudio | None = None, **environ: str) -> tuple[int, str, str]:
        environ = {"LIKENESS_HOME": str(tmp_path / "home")} | environ
        studio = studio or FakeStudio()
        try:
            code = main(argv, environ, lambda settings: studio)
        except SystemExit as exit:
            code = int(exit.code or 0)
        said = capsys.readouterr()
        return code, said.out, said.err

    return call


def test_a_photo_becomes_a_headshot_in_out(run: Run, photo: str) -> None:
    studio = FakeStudio()
    code, out, err = run("make", photo, studio=studio)
    assert code == 0
    assert Path("out/me-headshot.jpg").read_bytes() == picture()
    assert "out/me-headshot.jpg  Studio grey  a close match to you  1.6 s" in out
    assert "\n  I took Studio grey, warmer, from your words.\n" in out
    assert "Turn towards the window." in out
    assert "retouching" in err and "retouching" not in out
    (order,) = studio.orders
    assert order.photos[0].name == "me.jpg" and order.photos[0].data == b"a photo"
    assert order.wishes[0].style is None and order.wishes[0].size == 1024
    assert studio.closed == 1


def test_json_is_one_document_with_the_contracts_keys(run: Run, photo: str) -> None:
    code, out, _ = run("make", photo, "--prompt", "navy", "--seed", "7", "--json")
    document = json.loads(out)
    assert code == 0
    assert document == {
        "portraits": [
            {
                "file": "out/me-headshot-7.jpg",
                "style": "headshot",
                "prompt": "navy",
                "seed": 7,
                "engine": "studio",
                "width": 32,
                "height": 32,
                "distance": 0.1235,
                "verdict": "strong",
                "seconds": {"intake": 0.1, "generate": 1.5, "total": 1.6},
                "flaws": [],
            }
        ],
        "notes": ["I took *Studio grey*, warmer, from your words.", "Turn towards the window."],
    }


@pytest.mark.parametrize(
    "words",
    [
        "me.jpg --style headshot sticker",
        "--style headshot sticker me.jpg",
        "--style headshot me.jpg --style sticker",
        "--style headshot,sticker me.jpg",
        "--style=headshot,sticker me.jpg",
        "--size 512 me.jpg --style Headshot --style sticker headshot",
    ],
)
def test_styles_and_photos_may_stand_in_any_order(run: Run, photo: str, words: str) -> None:
    studio = FakeStudio()
    code, *_ = run("make", *words.split(), studio=studio)
    assert code == 0
    assert [wish.style for wish in studio.orders[0].wishes] == ["headshot", "sticker"]
    assert [upload.name for upload in studio.orders[0].photos] == ["me.jpg"]


def test_several_photos_go_into_one_order(run: Run, photo: str) -> None:
    Path("two.jpg").write_bytes(b"2")
    Path("third").write_bytes(b"3")
    studio = FakeStudio()
    code, *_ = run(
        "make", photo, "--size", "512", "two.jpg", "--style", "oil", "third", studio=studio
    )
    assert code == 0
    assert [upload.data for upload in studio.orders[0].photos] == [b"a photo", b"2", b"3"]


def test_a_style_is_a_style_even_where_a_file_has_its_name(run: Run, photo: str) -> None:
    Path("oil").write_bytes(b"not this")
    studio = FakeStudio()
    run("make", "--style", "oil", "me.jpg", studio=studio)
    assert [wish.style for wish in studio.orders[0].wishes] == ["oil"]
    assert len(studio.orders[0].photos) == 1


def test_options_reach_the_order(run: Run, photo: str) -> None:
    Path("art.png").write_bytes(b"art")
    studio = FakeStudio()
    words = "--like art.png --face 2 --shape 4:5 --quality best --retouch strong --name Ada"
    code, *_ = run(
        "make", photo, *words.split(), "--format", "png", "--size", "2048", studio=studio
    )
    (order,) = studio.orders
    (wish,) = order.wishes
    assert code == 0
    assert order.like is not None and order.like.data == b"art"
    assert order.face == 2
    assert (wish.shape, wish.quality, wish.retouch) == ("4:5", "best", "strong")
    assert (wish.caption, wish.format, wish.size) == ("Ada", "PNG", 2048)
    assert Path("out/me-headshot.png").exists()


def test_count_makes_each_style_with_as_many_seeds(run: Run, photo: str) -> None:
    code, out, _ = run("make", photo, "--style", "oil", "sticker", "--count", "2", "--seed", "5")
    assert code == 0
    written = sorted(path.name for path in Path("out").iterdir())
    assert written == ["me-oil-5.jpg", "me-oil-6.jpg", "me-sticker-5.jpg", "me-sticker-6.jpg"]
    assert "Made 4 portraits" in out


@pytest.mark.parametrize(
    ("verdict", "words"),
    [
        (Verdict.GOOD, "a good match"),
        (Verdict.WEAK, "looks a little unlike you; a clearer photo would help"),
        (Verdict.DIFFERENT, "more fantasy than likeness"),
    ],
)
def test_likeness_is_said_in_words(run: Run, photo: str, verdict: Verdict, words: str) -> None:
    _, out, _ = run("make", photo, studio=FakeStudio(verdict=verdict, distance=None))
    assert words in out


def test_a_portrait_made_before_is_replaced(run: Run, photo: str) -> None:
    run("make", photo, studio=FakeStudio(color="red"))
    run("make", photo, studio=FakeStudio(color="blue"))
    assert [path.name for path in Path("out").iterdir()] == ["me-headshot.jpg"]
    assert Path("out/me-headshot.jpg").read_bytes() == picture("blue")


def test_any_other_file_of_that_name_is_kept(run: Run, photo: str) -> None:
    Path("out").mkdir()
    Path("out/me-headshot.jpg").write_bytes(b"my holiday")
    _, out, _ = run("make", photo)
    assert Path("out/me-headshot.jpg").read_bytes() == b"my holiday"
    assert Path("out/me-headshot (2).jpg").read_bytes() == picture()
    assert "me-headshot (2).jpg" in out


def test_a_photo_that_was_handed_in_is_never_replaced(run: Run, photo: str) -> None:
    other = Path("me-headshot.jpg")
    other.write_bytes(picture("green"))
    code, *_ = run("make", photo, str(other), "--out", ".")
    assert code == 0
    assert other.read_bytes() == picture("green")


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("make", "There is no photo"),
        ("make me.jpg --size 255", "--size takes a whole number from 256 to 2048"),
        ("make me.jpg --size 2049", "--size takes a whole number from 256 to 2048"),
        ("make me.jpg --size big", "'big' is not one"),
        ("make me.jpg --count 0", "--count takes a whole number from 1 to 8"),
        ("make me.jpg --count 9", "--count takes a whole number from 1 to 8"),
        ("make me.jpg --seed -1", "--seed"),
        ("make me.jpg --face 0", "--face"),
        ("make me.jpg --shape 16:9", "--shape can be 1:1, 4:5 or 3:4"),
        ("make me.jpg --quality bst", "--quality best"),
        ("make me.jpg --engine flux", "There is no engine 'flux'"),
        ("make me.jpg --stile oil", "Did you mean --style?"),
        ("make me.jpg --style", "--style"),
        ("make me.jpg --out me.jpg", "can't write to the folder me.jpg"),
        ("mak me.jpg", "Did you mean: likeness make"),
        ("me.jpg", "Did you mean: likeness make me.jpg"),
        ("--out here make me.jpg", "--out cannot stand before the command"),
        ("styles --out x.jpg", "no sheet was asked for"),
        ("styles oil", "nothing to do with 'oil'"),
        ("bench --case nothing", "There is no case 'nothing'"),
    ],
)
def test_what_cannot_be_followed_is_exit_2_with_a_sentence(
    run: Run, photo: str, words: str, sentence: str
) -> None:
    studio = FakeStudio()
    code, out, err = run(*words.split(), studio=studio)
    assert code == 2
    assert sentence in err
    assert out == ""
    assert studio.orders == []


def test_no_command_shows_the_help(run: Run) -> None:
    code, out, _ = run()
    assert code == 2
    assert "make portraits from photos" in out


@pytest.mark.parametrize(
    ("words", "code", "sentence"),
    [
        ("make nobody.jpg", 3, "There is no file nobody.jpg."),
        ("make album", 3, "album is a folder."),
        ("make me.jpg --like nothing.png", 3, "There is no file nothing.png."),
        ("make me.jpg --style stiker", 4, "Did you mean sticker?"),
    ],
)
def test_photos_and_styles_that_are_not_there(
    run: Run, photo: str, words: str, code: int, sentence: str
) -> None:
    Path("album").mkdir()
    exit, out, err = run(*words.split())
    assert (exit, out) == (code, "")
    assert sentence in err


ENGINE_ERRORS = [
    (errors.NotAnImage, 3),
    (errors.EmptyFile, 3),
    (errors.NoFace, 3),
    (errors.FaceTooSmall, 3),
    (errors.UnknownStyle, 4),
    (errors.PromptNotUnderstood, 4),
    (errors.BriefError, 4),
    (errors.NotThisPerson, 5),
    (errors.StyleFileError, 5),
    (errors.EngineError, 5),
]


@pytest.mark.parametrize(("kind", "code"), ENGINE_ERRORS)
def test_what_the_engine_says_reaches_the_person(
    run: Run, photo: str, kind: type[errors.EngineError], code: int
) -> None:
    studio = FakeStudio(error=kind("I can't find a face here.", "Look at the camera."))
    assert run("make", photo, studio=studio)[0] == code
    _, out, err = run("make", photo, studio=studio)
    assert out == ""
    assert err.endswith("I can't find a face here.\nLook at the camera.\n")
    _, out, err = run("make", photo, "--json", studio=studio)
    assert json.loads(out) == {
        "error": {
            "code": kind.code,
            "message": "I can't find a face here.",
            "hint": "Look at the camera.",
        }
    }
    assert "face" not in err.splitlines()[-1]
    assert not Path("out").exists() or not list(Path("out").iterdir())


@pytest.mark.parametrize("extra", [(), ("--json",)])
def test_an_unknown_error_is_never_passed_on(run: Run, photo: str, extra: tuple[str, ...]) -> None:
    secret = "the person's own words"
    code, out, err = run("make", photo, *extra, studio=FakeStudio(error=KeyError(secret)))
    assert code == 5
    assert "Something went wrong on my side." in out + err
    assert "KeyError at studio.py:" in err
    assert secret not in out + err and "Traceback" not in out + err


def test_a_missing_system_library_says_what_to_install(run: Run, photo: str) -> None:
    text = "libGL.so.1: cannot open shared object file: No such file or directory"
    code, _, err = run("make", photo, studio=FakeStudio(error=ImportError(text)))
    assert code == 5
    assert "apt install libgl1" in err


def test_too_little_memory_is_said(run: Run, photo: str) -> None:
    code, _, err = run("make", photo, studio=FakeStudio(error=MemoryError()))
    assert code == 5
    assert "ran out of memory" in err


def test_ctrl_c_cancels_the_order(run: Run, photo: str) -> None:
    studio = FakeStudio(error=KeyboardInterrupt())
    code, out, err = run("make", photo, "--json", studio=studio)
    assert code == 130
    assert studio.tickets[0].cancelled and studio.closed == 1
    assert out == ""
    assert err.splitlines()[-1].startswith("Stopped")


def test_a_reader_that_went_away_is_no_trouble(tmp_path: Path) -> None:
    script = (
        "import sys; from bot.cli import main; from tests.fakes.studio import FakeStudio;"
        f"home = {str(tmp_path)!r};"
        "sys.exit(main(['styles'], {'LIKENESS_HOME': home}, lambda settings: FakeStudio()))"
    )
    root = Path(__file__).parents[2]
    process = subprocess.Popen(
        [sys.executable, "-c", script], stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=root
    )
    assert process.stdout is not None and process.stderr is not None
    process.stdout.close()
    said = process.stderr.read()
    process.stderr.close()
    assert process.wait() == 141
    assert said == b""


def test_a_bad_setting_stops_with_its_name(run: Run, photo: str) -> None:
    code, out, err = run("make", photo, LIKENESS_ENGIN="studio")
    assert (code, out) == (2, "")
    assert "LIKENESS_ENGIN " in err and "Did you mean LIKENESS_ENGINE?" in err
    code, out, _ = run("styles", "--json", LIKENESS_ENGINE="flux")
    assert code == 2
    assert json.loads(out)["error"]["code"] == "bad_setting"


def test_styles_are_listed_by_family(run: Run) -> None:
    code, out, _ = run("styles")
    assert code == 0
    lines = out.splitlines()
    families = [line for line in lines if line in ("Professional", "Painted", "Illustrated", "Fun")]
    assert families == ["Professional", "Painted", "Illustrated", "Fun"]
    assert "  cartoon-avatar  Cartoon avatar  Cartoon avatar it is." in lines


def test_styles_json_is_the_contracts(run: Run) -> None:
    code, out, _ = run("styles", "--json")
    styles = json.loads(out)["styles"]
    assert code == 0
    assert styles[0] == {
        "name": "headshot",
        "title": "Studio grey",
        "family": "professional",
        "description": "Studio grey it is.",
    }
    assert len(styles) == 6


def test_the_sheet_shows_every_style_that_needs_no_second_picture(run: Run, photo: str) -> None:
    studio = FakeStudio()
    code, out, _ = run("styles", "--sheet", photo, studio=studio)
    assert code == 0
    asked = [wish.style for wish in studio.orders[0].wishes]
    assert asked == ["headshot", "studio-navy", "oil", "cartoon-avatar", "sticker"]
    assert "out/styles.jpg: 5 styles" in out
    assert b"trainedAlgorithmicMedia" in Path("out/styles.jpg").read_bytes()
    run("styles", "--sheet", photo, "--out", "sheets/mine.jpg", "--json")
    assert Path("sheets/mine.jpg").exists()


def test_the_version_is_printed(run: Run) -> None:
    code, out, _ = run("--version")
    assert (code, out) == (0, "likeness 0.1.0\n")


@pytest.mark.parametrize("command", ["make", "styles", "doctor", "bench"])
def test_every_command_explains_itself(run: Run, command: str) -> None:
    code, out, _ = run(command, "--help")
    assert code == 0
    assert f"usage: likeness {command}" in out and "--json" in out
