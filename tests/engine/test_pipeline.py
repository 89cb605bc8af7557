"""Pipeline: photos and wishes in, portraits and plain words out."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
import pytest

from engine import analyze, notes, pipeline
from engine.errors import (
    BadOption,
    Cancelled,
    GenerationFailed,
    NoFace,
    NotAnImage,
    NotThisPerson,
    PromptNotUnderstood,
    UnknownStyle,
)
from engine.generators import OneByOne, Proposal
from engine.generators.studio import RENDERERS, Studio
from engine.intake import read_photo
from engine.marks import Marker
from engine.networks import Networks
from engine.pipeline import Pipeline, studio_pipeline
from engine.portrait import (
    Brief,
    Image,
    Order,
    Portrait,
    Progress,
    Result,
    Style,
    Subject,
    Upload,
    Verdict,
    Wish,
)
from engine.stopwatch import Stopwatch
from engine.styles.catalogue import Catalogue
from tests import faces

STAGES = ("intake", "analyze", "generate", "refine", "critique", "finish")
SELFIE = faces.upload(faces.astronaut(), "selfie.png")


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("home")


@pytest.fixture(scope="module")
def studio(networks: Networks, home: Path) -> Pipeline:
    return Pipeline(networks, Studio(networks), Catalogue.load(RENDERERS), Marker(home))


def order(*wishes: Wish, photos: tuple[Upload, ...] = (SELFIE,), **options) -> Order:
    return Order(photos, tuple(replace(wish, size=256) for wish in wishes), **options)


def heard(_: Progress) -> None:
    """Somebody who does not look."""


def run(
    pipeline: Pipeline,
    order: Order,
    on_progress: Callable[[Progress], None] = heard,
    is_cancelled: Callable[[], bool] = lambda: False,
) -> Result:
    return pipeline.run(order, on_progress, is_cancelled)


# With the real studio.


@pytest.fixture(scope="module")
def told() -> list[Progress]:
    """Progress of the order of two."""
    return []


@pytest.fixture(scope="module")
def two(studio: Pipeline, told: list[Progress]) -> Result:
    wishes = order(Wish("headshot"), Wish("confetti", seed=5))
    return studio.run(wishes, told.append, lambda: False)


def test_an_order_of_two_gives_two_portraits_in_that_order(two):
    assert [portrait.style for portrait in two.portraits] == ["headshot", "confetti"]
    for portrait in two.portraits:
        assert portrait.engine == "studio"
        assert faces.decoded(portrait.data).shape[:2] == (portrait.height, portrait.width)
        assert max(portrait.width, portrait.height) == 256


def test_a_portrait_says_how_much_it_looks_like_the_person(two, networks, astronaut_subject):
    headshot = two.portraits[0]
    assert headshot.verdict is Verdict.STRONG and headshot.flaws == ()
    (seen,) = analyze.find_faces(faces.photo(faces.decoded(headshot.data)), networks)
    apart = analyze.distance(seen.embedding, astronaut_subject.embedding)
    assert headshot.distance == pytest.approx(apart, abs=0.1)


def test_the_time_of_the_stages_adds_up(two):
    for number, portrait in enumerate(two.portraits):
        stages = {stage: s for stage, s in portrait.seconds.items() if stage != "total"}
        assert sum(stages.values()) == pytest.approx(portrait.seconds["total"], abs=0.002)
        assert set(stages) <= set(STAGES)
        assert {"generate", "critique", "finish"} <= set(stages)
        assert ("intake" in stages) == ("analyze" in stages) == (number == 0)


def test_progress_names_every_stage_and_never_goes_back(two, told):
    assert {step.stage for step in told} == set(STAGES)
    assert told[0].stage == "intake" and told[-1].stage == "finish"
    done = [step.done for step in told]
    assert done == sorted(done) and done[0] == 0
    assert {step.total for step in told} == {8}
    assert done[-1] < 8
    assert told[0].style is None
    assert [step.style for step in told if step.stage == "finish"] == ["Studio grey", "Confetti"]


def test_the_coachs_findings_come_along(two):
    assert [finding.code for finding in two.findings] == ["small_face"]


def manifest(portrait: Portrait) -> str:
    from c2pa import Reader

    reader = Reader(f"image/{portrait.format.lower()}", io.BytesIO(portrait.data))
    said = json.loads(reader.json())
    assert said["validation_state"] in ("Valid", "Trusted")
    return json.dumps(said)


def test_a_finished_file_says_that_it_is_an_edited_photo_or_ai_made(two, fake):
    assert "/compositeWithTrainedAlgorithmicMedia" in manifest(two.portraits[0])
    drawn = only(run(fake(lambda seed, attempt: faces.astronaut()), order(Wish("free"))))
    assert "/trainedAlgorithmicMedia" in manifest(drawn)


def test_a_finished_file_says_nothing_else_about_the_person(two):
    for portrait in two.portraits:
        for word in (b"selfie", b"Photoshop", b"GPS"):
            assert word not in portrait.data


def test_the_same_order_twice_gives_the_same_pixels(studio, two):
    again = run(studio, order(Wish("headshot"), Wish("confetti", seed=5)))
    for first, second in zip(two.portraits, again.portraits, strict=True):
        assert np.array_equal(faces.decoded(first.data), faces.decoded(second.data))


def test_another_seed_gives_other_pixels_where_a_style_draws_lots(studio, two):
    (other,) = run(studio, order(Wish("confetti", seed=6))).portraits
    assert not np.array_equal(faces.decoded(other.data), faces.decoded(two.portraits[1].data))
    assert other.seed == 6


def test_words_choose_style_colour_and_shape_and_it_is_said(studio):
    result = run(studio, order(Wish(prompt="headshot, navy background, portrait format")))
    (portrait,) = result.portraits
    assert portrait.height > portrait.width
    corner = faces.decoded(portrait.data)[:12, :12].astype(int).mean(axis=(0, 1))
    assert corner[2] > corner[0] + 10, "navy"
    (note,) = result.notes
    assert "from your words" in note.sentence
    assert note.values["changes"] == [["backdrop", "navy"], ["shape", "4:5"]]


def test_a_sticker_is_a_png_with_nothing_around_it(studio):
    (portrait,) = run(studio, order(Wish("sticker"))).portraits
    assert portrait.format == "PNG"
    assert faces.decoded(portrait.data)[2, 2, 3] == 0


def test_a_picture_that_comes_along_lends_its_look(studio, two):
    red = np.full((300, 300, 3), (190, 40, 30), np.uint8)
    red[::12] = (240, 120, 60)
    (portrait,) = run(studio, order(Wish(), like=faces.upload(red, "sunset.png"))).portraits
    assert portrait.style == "like"
    made, plain = (faces.decoded(p.data)[..., :3].astype(int) for p in (portrait, two.portraits[0]))
    assert (made[..., 0] - made[..., 2]).mean() > (plain[..., 0] - plain[..., 2]).mean() + 10


def test_a_stranger_among_the_photos_is_reported(studio):
    photos = (SELFIE, faces.upload(faces.somebody_else(), "office party.png"))
    result = run(studio, order(Wish("headshot"), photos=photos))
    assert result.notes == (notes.stranger("office party.png"),)
    assert result.portraits[0].verdict is Verdict.STRONG


def test_the_second_face_can_be_portrayed(studio, networks, astronaut_subject):
    photos = (faces.upload(faces.crowd(2)),)
    (portrait,) = run(studio, order(Wish("headshot"), photos=photos, face=2)).portraits
    (seen,) = analyze.find_faces(faces.photo(faces.decoded(portrait.data)), networks)
    assert analyze.distance(seen.embedding, astronaut_subject.embedding) > analyze.SAME_PERSON


# What costs time is done once, and not before it is known to be wanted.


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Names of intake and analysis each time they run."""
    made: list[str] = []

    def counted(name: str, real: Callable) -> Callable:
        def call(*args, **options):
            made.append(name)
            return real(*args, **options)

        return call

    monkeypatch.setattr(pipeline, "read_photo", counted("read", read_photo))
    monkeypatch.setattr(analyze, "learn", counted("learn", analyze.learn))
    return made


def test_intake_and_analysis_run_once_for_all_wishes(fake, calls):
    result = run(fake(lambda seed, attempt: faces.astronaut()), order(*3 * [Wish("headshot")]))
    assert len(result.portraits) == 3
    assert calls == ["read", "learn"]


@pytest.mark.parametrize(
    ("wish", "error"),
    [
        (Wish("headshoot"), UnknownStyle),
        (Wish(prompt="zxqv wrtpl"), PromptNotUnderstood),
        (Wish("like"), BadOption),
    ],
    ids=["style", "words", "like"],
)
def test_what_cannot_be_made_fails_before_any_picture_is_read(studio, calls, wish, error):
    with pytest.raises(error):
        run(studio, order(Wish("headshot"), wish))
    assert calls == []


def test_an_unknown_style_is_answered_with_the_nearest(studio):
    with pytest.raises(UnknownStyle) as caught:
        run(studio, order(Wish("headshoot")))
    assert "headshot" in caught.value.message


@pytest.mark.parametrize("size", [0, 255, 2049, 100_000])
def test_a_size_out_of_range_is_refused_with_the_range(studio, size):
    with pytest.raises(BadOption) as caught:
        run(studio, Order((SELFIE,), (Wish("headshot", size=size),)))
    assert str(size) in caught.value.message
    assert "256" in caught.value.hint and "2048" in caught.value.hint


@pytest.mark.parametrize(
    ("upload", "error"),
    [
        (Upload("notes.jpg", b"Dear diary"), NotAnImage),
        (faces.upload(faces.no_face(), "hills.png"), NoFace),
    ],
)
def test_photos_that_cannot_be_used_fail_the_order(studio, upload, error):
    with pytest.raises(error):
        run(studio, order(Wish("headshot"), photos=(upload,)))


# What an earlier order learned.


def pixels(result: Result) -> list[Image]:
    return [faces.decoded(portrait.data) for portrait in result.portraits]


def assert_same_pixels(one: Result, other: Result) -> None:
    for a, b in zip(pixels(one), pixels(other), strict=True):
        assert np.array_equal(a, b)


def test_what_was_learned_and_the_leading_photo_give_the_same_portraits(studio, two, calls):
    known = order(Wish("headshot"), Wish("confetti", seed=5), subject=two.subject)
    again = run(studio, known)
    assert_same_pixels(again, two)
    assert calls == ["read"], "nothing is learned a second time"
    assert again.findings == two.findings
    assert (again.subject, again.lead) == (two.subject, 0)


def test_which_face_was_chosen_is_known_already(studio, two, calls):
    again = run(studio, order(Wish("headshot"), subject=two.subject, face=7))
    assert np.array_equal(pixels(again)[0], pixels(two)[0])
    assert "learn" not in calls


def test_the_photo_that_leads_is_named_and_goes_with_what_was_learned(studio, calls):
    stranger = faces.upload(faces.somebody_else(), "office party.png")
    photos = (stranger, SELFIE, faces.upload(faces.brightened(2), "closer.png"))
    first = run(studio, order(Wish("headshot"), photos=photos))
    assert first.lead == 2, "the closest one"
    assert first.notes == (notes.stranger("office party.png"),)
    calls.clear()
    known = order(Wish("headshot"), photos=(photos[first.lead],), subject=first.subject)
    again = run(studio, known)
    assert calls == ["read"]
    assert_same_pixels(again, first)
    assert again.lead == 0 and again.notes == ()


def test_what_cannot_be_read_is_learned_again(studio, two, calls, caplog):
    damaged = two.subject[:-9]
    again = run(studio, order(Wish("headshot"), Wish("confetti", seed=5), subject=damaged))
    assert_same_pixels(again, two)
    assert calls == ["read", "learn"]
    assert again.subject == two.subject, "whole again"
    assert "learning again" in caplog.text and "selfie" not in caplog.text


@pytest.mark.parametrize(
    "photos",
    [
        (faces.upload(faces.brightened(), "another day.png"),),
        (SELFIE, faces.upload(faces.brightened(), "another day.png")),
    ],
    ids=["another photo", "one more photo"],
)
def test_what_was_learned_is_joined_with_no_other_photos(fake, two, calls, photos):
    made = fake(lambda seed, attempt: faces.astronaut())
    result = run(made, order(Wish("headshot"), photos=photos, subject=two.subject))
    assert len(result.portraits) == 1
    assert calls.count("learn") == 1
    assert result.subject != two.subject


def test_what_was_learned_does_not_show_when_it_is_printed(two):
    asked = order(Wish("headshot"), subject=two.subject)
    assert "subject" not in repr(asked) and "subject" not in repr(two)


# With a generator that does as it is told.


@dataclass
class FakeSitting:
    """Gives the picture that belongs to a seed and an attempt, and remembers what was asked."""

    picture: Callable[[int, int], Image]
    asked: list[tuple[str, int, int]] = field(default_factory=list)

    def propose(self, brief: Brief, seed: int, attempt: int, clock: Stopwatch) -> Proposal:
        self.asked.append((brief.style.name, seed, attempt))
        return Proposal(self.picture(seed, attempt))


@dataclass
class FakeGenerator(OneByOne):
    """Has one sitting for everybody."""

    sitting: FakeSitting

    name = "fake"

    def open(self, subject: Subject | None) -> FakeSitting:
        return self.sitting


@pytest.fixture
def fake(networks: Networks, home: Path) -> Callable[..., Pipeline]:
    """A pipeline around a fake generator, with styles that differ in what they may do."""
    packaged = Catalogue.load(RENDERERS)
    styles: Mapping[str, Style] = {
        "headshot": packaged["headshot"],
        "three": replace(packaged["headshot"], name="three", title="Three", candidates=3),
        "free": replace(
            packaged["headshot"],
            name="free",
            title="Free",
            restyled=True,
            likeness_optional=True,
        ),
    }

    def make(picture: Callable[[int, int], Image]) -> Pipeline:
        sitting = FakeSitting(picture)
        made = Pipeline(networks, FakeGenerator(sitting), Catalogue(styles), Marker(home))
        made.sitting = sitting  # type: ignore[attr-defined]
        return made

    return make


def only(result: Result) -> Portrait:
    (portrait,) = result.portraits
    return portrait


def test_a_close_likeness_is_made_once(fake):
    made = fake(lambda seed, attempt: faces.astronaut())
    assert only(run(made, order(Wish("headshot", seed=3)))).verdict is Verdict.STRONG
    assert made.sitting.asked == [("headshot", 3, 0)]


def test_a_weak_likeness_is_tried_again_closer_and_the_closest_is_kept(fake):
    shares = {0: 0.45, 1: 0.35, 2: 0.4}
    made = fake(lambda seed, attempt: faces.mixed(shares[attempt]))
    portrait = only(run(made, order(Wish("headshot"))))
    assert [attempt for _, _, attempt in made.sitting.asked] == [0, 1, 2]
    assert len({seed for _, seed, _ in made.sitting.asked}) == 3, "each with a seed of its own"
    assert portrait.distance == pytest.approx(0.385, abs=0.05), "the second was the closest"
    assert "weak_likeness" in portrait.flaws


def test_it_stops_as_soon_as_an_attempt_is_good(fake):
    made = fake(lambda seed, attempt: faces.astronaut() if attempt else faces.mixed(0.4))
    portrait = only(run(made, order(Wish("headshot"))))
    assert len(made.sitting.asked) == 2
    assert portrait.verdict is Verdict.STRONG and portrait.flaws == ()


def test_the_best_of_a_styles_candidates_is_kept(fake):
    order_of_seeds: list[int] = []

    def picture(seed: int, attempt: int) -> Image:
        order_of_seeds.append(seed)
        return (faces.mixed(0.4), faces.astronaut(), faces.blurred())[len(order_of_seeds) - 1]

    made = fake(picture)
    portrait = only(run(made, order(Wish("three", seed=11))))
    assert len(order_of_seeds) == len(set(order_of_seeds)) == 3
    assert order_of_seeds[0] == 11
    assert portrait.flaws == () and portrait.distance == pytest.approx(0, abs=0.05)
    assert portrait.seed == 11, "what has to be asked for to get it again"


def test_a_portrait_of_somebody_else_is_never_given_out(fake):
    made = fake(lambda seed, attempt: faces.somebody_else())
    with pytest.raises(NotThisPerson) as caught:
        run(made, order(Wish("headshot")))
    assert len(made.sitting.asked) == pipeline.ATTEMPTS
    assert "looks like you" in caught.value.message and caught.value.hint


def test_a_style_that_may_go_beyond_the_person_says_so(fake):
    made = fake(lambda seed, attempt: faces.somebody_else())
    portrait = only(run(made, order(Wish("free"))))
    assert portrait.verdict is Verdict.DIFFERENT
    assert portrait.distance is not None and portrait.distance > 0.6
    assert "different_person" in portrait.flaws


def test_a_picture_in_which_no_face_is_seen_is_different_and_has_no_distance(fake):
    made = fake(lambda seed, attempt: faces.no_face())
    portrait = only(run(made, order(Wish("free"))))
    assert portrait.verdict is Verdict.DIFFERENT and portrait.distance is None


def test_one_wish_that_fails_becomes_a_note_while_the_other_is_made(fake):
    made = fake(lambda seed, attempt: faces.somebody_else())
    result = run(made, order(Wish("headshot"), Wish("free")))
    assert [portrait.style for portrait in result.portraits] == ["free"]
    (note,) = result.notes
    assert note.sentence.startswith("Studio grey: I couldn't make a portrait")
    assert (note.code, note.values) == (
        "style-failed",
        {"style": "headshot", "error": "not_this_person"},
    )


def test_a_fault_in_a_style_is_told_in_words_and_does_not_stop_the_others(fake, caplog):
    def picture(seed: int, attempt: int) -> Image:
        if seed == 1:
            raise ZeroDivisionError("/home/somebody/secret.png")
        return faces.astronaut()

    result = run(fake(picture), order(Wish("headshot", seed=1), Wish("headshot", seed=2)))
    assert [portrait.seed for portrait in result.portraits] == [2]
    (note,) = result.notes
    assert "Something went wrong on my side" in note.sentence
    assert not any("secret" in text for text in (note.sentence, str(note.values), caplog.text))
    assert "ZeroDivisionError" in caplog.text, "the host can see what it was"


def test_if_every_wish_fails_the_order_fails(fake):
    def picture(seed: int, attempt: int) -> Image:
        raise ZeroDivisionError

    with pytest.raises(GenerationFailed):
        run(fake(picture), order(Wish("headshot"), Wish("free")))


def test_a_lack_of_memory_is_no_fault_of_a_style(fake):
    def picture(seed: int, attempt: int) -> Image:
        raise MemoryError

    with pytest.raises(MemoryError):
        run(fake(picture), order(Wish("headshot"), Wish("free")))


def test_retries_do_not_make_progress_go_back(fake):
    told: list[Progress] = []
    made = fake(lambda seed, attempt: faces.mixed(0.4))
    run(made, order(Wish("headshot"), Wish("headshot")), told.append)
    done = [step.done for step in told]
    assert [step.stage for step in told].count("generate") == 6
    assert done == sorted(done)


def test_a_note_is_said_once(fake):
    photos = (SELFIE, faces.upload(faces.no_face(), "hills.png"))
    made = fake(lambda seed, attempt: faces.astronaut())
    result = run(made, order(Wish("headshot"), Wish("headshot"), photos=photos))
    assert len(result.notes) == len(set(result.notes)) == 1


# Cancelling.


@pytest.mark.parametrize("stage", ["intake", "analyze", "generate", "critique", "finish"])
def test_an_order_can_be_cancelled_before_each_stage(fake, stage):
    told: list[str] = []
    made = fake(lambda seed, attempt: faces.astronaut())
    stages = ["intake", "analyze", "generate", "critique", "finish"]
    wanted = stages.index(stage)
    with pytest.raises(Cancelled) as caught:
        run(
            made,
            order(Wish("headshot")),
            lambda step: told.append(step.stage),
            lambda: len(told) == wanted,
        )
    assert told == stages[:wanted]
    assert "cancelled" in caught.value.message and caught.value.hint


def test_a_cancelled_order_of_two_does_not_count_as_one_made(fake):
    told: list[str] = []
    made = fake(lambda seed, attempt: faces.astronaut())
    with pytest.raises(Cancelled):
        run(
            made,
            order(Wish("headshot"), Wish("free")),
            lambda step: told.append(step.stage),
            lambda: told.count("finish") == 1,
        )
    assert len(made.sitting.asked) == 1


def test_the_real_studio_stops_before_its_next_large_network(studio, networks):
    told: list[str] = []
    with pytest.raises(Cancelled):
        run(
            studio,
            order(Wish("oil")),
            lambda step: told.append(step.stage),
            lambda: told[-1:] == ["refine"],
        )
    assert told == ["intake", "analyze", "generate", "refine"]
    assert networks.checkpoint is None, "and the networks are free for the next order"


def test_after_a_cancelled_order_the_next_one_is_made(fake):
    made = fake(lambda seed, attempt: faces.astronaut())
    with pytest.raises(Cancelled):
        run(made, order(Wish("headshot")), is_cancelled=lambda: True)
    assert only(run(made, order(Wish("headshot")))).style == "headshot"


# The pipeline of an installation.


def test_a_hosts_own_styles_join_those_that_are_packaged(tmp_path):
    packaged = Catalogue.load(RENDERERS)["headshot"]
    (tmp_path / "our-team.toml").write_text(
        f'name = "our-team"\ntitle = "Our team"\nfamily = "{packaged.family}"\n'
        'description = "How our team looks."\nkeywords = ["team wall"]\n'
        'prompt = "A headshot."\nrestyled = false\n'
        '[recipe]\nrenderer = "studio"\nbackdrop = "#114455"\n'
    )
    made = studio_pipeline(tmp_path, styles=[tmp_path])
    assert made.catalogue["our-team"].title == "Our team"
    assert "headshot" in made.catalogue
