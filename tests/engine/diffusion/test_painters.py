"""Whatever paints, each person is painted from their own photos, and from nobody else's."""

from __future__ import annotations

import logging
import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

pytest.importorskip("diffusers")

import torch

from engine.errors import Cancelled, OutOfMemory, WeightsMissing
from engine.generators import Ask, Proposal
from engine.generators.diffusion import running
from engine.generators.diffusion.generator import Diffusion, DiffusionSitting
from engine.generators.diffusion.loading import load
from engine.generators.diffusion.painting import Painter, Painting, Step
from engine.generators.diffusion.running import Placement, dtype_of
from engine.generators.studio import RENDERERS
from engine.portrait import Brief, Image
from engine.stopwatch import Stopwatch
from engine.styles.catalogue import Catalogue
from tests.engine.diffusion.kinds import CPU, KINDS, SIDE, Kind, deaf, paintings, photo

STYLES = Catalogue.load(RENDERERS)


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Weights of every kind."""
    folders = {name: tmp_path_factory.mktemp(name) for name in KINDS}
    for name, folder in folders.items():
        KINDS[name].save(folder)
    return folders


@pytest.fixture(scope="module", params=KINDS)
def kind(request: pytest.FixtureRequest) -> Kind:
    return KINDS[request.param]


def loaded(
    kind: Kind,
    folder: Path,
    kept: Path | None = None,
    placement: Placement = CPU,
    **changes: Any,
) -> Painter:
    preset = kind.preset.model_copy(update=changes)
    roles = [weights.role for weights in preset.weights]
    folders = {role: folder / role if len(roles) > 1 else folder for role in roles}
    return load(preset, folders, placement, kept)


@pytest.fixture(scope="module")
def painter(kind: Kind, shelf: dict[str, Path]) -> Painter:
    """One for all tests, as in a bot that goes on for weeks."""
    return loaded(kind, shelf[kind.preset.name])


def changed(before: list[Image], after: list[Image]) -> list[bool]:
    return [not np.array_equal(a, b) for a, b in zip(before, after, strict=True)]


def apart(one: Image, other: Image) -> int:
    """Grey levels of the pixel that differs most."""
    return int(np.abs(one.astype(int) - other).max())


def alike(some: list[Image], others: list[Image]) -> bool:
    """The same pictures, however their last digits were rounded."""
    return all(apart(one, other) <= 1 for one, other in zip(some, others, strict=True))


# ---- nobody's face in anybody else's portrait ----------------------------------------------------


@pytest.mark.parametrize("references", [0, 1, 3])
def test_what_is_painted_together_is_what_is_painted_alone(
    painter: Painter, references: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(f"{type(painter).__module__}.as_pixels", list)  # floats, before rounding
    some = paintings(references)
    together = painter.paint(some, deaf)
    alone = [painter.paint([each], deaf)[0] for each in some]
    for each, other in zip(together, alone, strict=True):
        assert each.dtype == np.float32 and np.abs(each - other).max() <= 1e-4
    assert np.abs(alone[0] - alone[1]).max() > 0.05, "or nothing was compared"


def test_with_guidance_too(kind: Kind, shelf: dict[str, Path]) -> None:
    painter = loaded(kind, shelf[kind.preset.name], guidance=2.0)
    some = [replace(each, negative=f"not {each.prompt}") for each in paintings(2)]
    before = painter.paint(some, deaf)
    alone = [painter.paint([each], deaf)[0] for each in some]
    assert max(apart(a, b) for a, b in zip(before, alone, strict=True)) <= 1
    some[1] = replace(some[1], references=(some[1].references[0], photo(99)))
    assert changed(before, painter.paint(some, deaf)) == [False, True, False, False]


def test_orders_with_more_and_fewer_photos_are_kept_apart(kind: Kind, painter: Painter) -> None:
    studio = Diffusion(kind.preset.model_copy(update={"side": SIDE}), painter)
    asks = [
        Ask(
            DiffusionSitting(tuple(photo(10 * n + r) for r in range(1 + n % 3))),
            Brief(STYLES["oil"], size=SIDE),
            n,
            0,
            Stopwatch(),
        )
        for n in range(6)
    ]
    together = [each.image for each in studio.propose(asks) if isinstance(each, Proposal)]
    alone = [studio.propose([each])[0] for each in asks]
    assert len(together) == 6
    for image, answer in zip(together, alone, strict=True):
        assert isinstance(answer, Proposal) and apart(image, answer.image) <= 1


def test_it_makes_no_difference_who_comes_first(painter: Painter) -> None:
    some = paintings()
    there = painter.paint(some, deaf)
    back = painter.paint(some[::-1], deaf)[::-1]
    assert all(apart(a, b) <= 1 for a, b in zip(there, back, strict=True))


def test_another_photo_of_one_changes_no_pixel_of_the_others(painter: Painter) -> None:
    some = paintings(2)
    before = painter.paint(some, deaf)
    for which in range(4):
        sent = list(some)
        sent[which] = replace(some[which], references=(some[which].references[0], photo(99)))
        after = painter.paint(sent, deaf)
        assert changed(before, after) == [n == which for n in range(4)]


def test_each_of_ones_own_photos_counts(painter: Painter) -> None:
    three = paintings(3)[0]
    (before,) = painter.paint([three], deaf)
    for n in range(3):
        references = [photo(99) if r == n else each for r, each in enumerate(three.references)]
        (after,) = painter.paint([replace(three, references=tuple(references))], deaf)
        assert not np.array_equal(before, after)


def test_the_same_order_is_the_same_picture_whatever_was_painted_before(painter: Painter) -> None:
    one, nobody = paintings(2)[0], paintings(0)[1]
    first = painter.paint([one], deaf)[0], painter.paint([nobody], deaf)[0]
    painter.paint(paintings(3)[2:], deaf)
    again = painter.paint([nobody], deaf)[0], painter.paint([one], deaf)[0]
    assert np.array_equal(first[0], again[1]) and np.array_equal(first[1], again[0])


@pytest.mark.parametrize("half", [False, True])
def test_where_memory_is_short_that_is_said_and_it_goes_on(
    kind: Kind, shelf: dict[str, Path], half: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    def decode(*_: Any, **__: Any) -> None:
        raise torch.OutOfMemoryError

    dtype = dtype_of("cuda" if half else "cpu", kind.preset)
    painter = loaded(kind, shelf[kind.preset.name], placement=Placement("cpu", dtype))
    before = painter.paint(paintings()[:1], deaf)
    with monkeypatch.context() as patch:
        patch.setattr(painter._pipeline.vae, "decode", decode)  # type: ignore[attr-defined]
        with pytest.raises(OutOfMemory):
            painter.paint(paintings(), deaf)
    assert changed(before, painter.paint(paintings()[:1], deaf)) == [False]


@pytest.mark.parametrize(
    "said", ["cuDNN error: CUDNN_STATUS_ALLOC_FAILED", "CUDA error: out of memory"]
)
def test_memory_that_libraries_lack_is_memory_too(
    painter: Painter, monkeypatch: pytest.MonkeyPatch, said: str
) -> None:
    def decode(*_: Any, **__: Any) -> None:
        raise RuntimeError(said)

    with monkeypatch.context() as patch:
        patch.setattr(painter._pipeline.vae, "decode", decode)  # type: ignore[attr-defined]
        with pytest.raises(OutOfMemory):
            painter.paint(paintings()[:1], deaf)


def test_what_cannot_be_compiled_runs_as_it_is(
    kind: Kind, shelf: dict[str, Path], caplog: pytest.LogCaptureFixture
) -> None:
    def no_compiler(*_: Any) -> None:
        raise RuntimeError("there is no C compiler")

    painter = loaded(kind, shelf[kind.preset.name])
    before = painter.paint(paintings()[:2], deaf)
    painter.compile()
    limit = torch._dynamo.config.recompile_limit
    assert limit >= 64
    denoiser = getattr(painter._pipeline, painter.denoiser)  # type: ignore[attr-defined]
    for module in denoiser.modules():
        if module._compiled_call_impl is not None:
            module.compile(backend=no_compiler, fullgraph=True)
    assert not any(changed(before, painter.paint(paintings()[:2], deaf)))
    assert "can't be compiled: BackendCompilerFailed" in caplog.text
    caplog.clear()
    assert not any(changed(before, painter.paint(paintings()[:2], deaf))) and not caplog.text


def test_where_there_is_no_memory_to_read_words_that_is_said(
    painter: Painter, monkeypatch: pytest.MonkeyPatch
) -> None:
    def encode_prompt(*_: Any, **__: Any) -> None:
        raise torch.OutOfMemoryError

    new = [replace(paintings()[0], prompt="words that are read for the first time")]
    with monkeypatch.context() as patch:
        patch.setattr(painter._pipeline, "encode_prompt", encode_prompt)  # type: ignore[attr-defined]
        with pytest.raises(OutOfMemory):
            painter.paint(new, deaf)
    assert painter.paint(new, deaf)


def test_offloaded_it_paints_the_same(kind: Kind, painter: Painter, shelf: Any) -> None:
    placement = Placement("cpu:0", torch.float32, offloaded=True)
    offloaded = loaded(kind, shelf[kind.preset.name], placement=placement)
    assert offloaded._pipeline._all_hooks and not offloaded.offload()  # type: ignore[attr-defined]

    def cancel(step: Step) -> None:
        raise Cancelled("It was cancelled.", "Send it again.")

    for some in (paintings(2)[:2], paintings(0)[:1]):
        before = painter.paint(some, deaf)
        assert alike(before, offloaded.paint(some, deaf))
        with pytest.raises(Cancelled):
            offloaded.paint(some, cancel)
        assert alike(before, offloaded.paint(some, deaf))


def test_where_memory_is_short_parts_wait_outside_until_they_are_needed(
    kind: Kind, shelf: dict[str, Path], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    painter = loaded(kind, shelf[kind.preset.name], tmp_path)
    known, new = paintings()[:2], [replace(paintings()[2], prompt="a fox", common=False)]
    before = painter.paint(known, deaf) + painter.paint(new, deaf)
    assert not painter.offload(), "a processor has no memory of its own"
    monkeypatch.setattr(running, "HOST", "elsewhere")
    reads = kind.preset.name != "quality"  # which reads photos and words together
    if reads:
        assert painter.offload()
        painter._embeddings.forget()  # type: ignore[attr-defined]
        moves: list[Any] = []
        monkeypatch.setattr(painter, "_move_encoders", moves.append)
        after = painter.paint(known, deaf)
        assert not moves, "what is kept on the disk needs no encoder"
        after += painter.paint(new, deaf)
        assert moves == [torch.device("cpu"), "cpu"], "there for the words, and gone again"
        assert alike(before, after)
    assert painter.offload()
    assert painter._pipeline._all_hooks and not painter.offload()  # type: ignore[attr-defined]
    assert alike(before, painter.paint(known, deaf) + painter.paint(new, deaf))


# ---- what is painted -----------------------------------------------------------------------------


def test_words_and_seed_and_size_count(painter: Painter) -> None:
    one = paintings()[0]
    (made,) = painter.paint([one], deaf)
    assert made.shape == (SIDE, SIDE, 3) and made.dtype == np.uint8
    assert apart(made, painter.paint([replace(one, prompt="a knight")], deaf)[0]) > 0
    assert apart(made, painter.paint([replace(one, seed=7)], deaf)[0]) > 5
    assert painter.paint([replace(one, width=48)], deaf)[0].shape == (SIDE, 48, 3)


def test_nobody_in_particular_is_painted_too(painter: Painter) -> None:
    (made,) = painter.paint([Painting("a knight with red hair", (), 0, SIDE, SIDE)], deaf)
    assert made.std() > 1


@pytest.mark.parametrize("references", [0, 2])
def test_in_half_precision_too(kind: Kind, shelf: dict[str, Path], references: int) -> None:
    dtype = dtype_of("cuda", kind.preset)
    painter = loaded(kind, shelf[kind.preset.name], placement=Placement("cpu", dtype))
    made = painter.paint(paintings(references)[:2], deaf)
    assert all(each.shape == (SIDE, SIDE, 3) and each.std() > 1 for each in made)


def test_every_step_is_told_and_may_end_it(painter: Painter) -> None:
    told: list[Step] = []
    painter.paint(paintings()[:1], told.append)
    assert [(step.done, step.total) for step in told] == [(n, 2) for n in range(1, 3)]

    def cancel(step: Step) -> None:
        if step.done == 1:
            raise Cancelled("It was cancelled.", "Send it again.")

    before = painter.paint(paintings()[:2], deaf)
    with pytest.raises(Cancelled):
        painter.paint(paintings()[2:], cancel)
    assert changed(before, painter.paint(paintings()[:2], deaf)) == [False, False]


@pytest.mark.parametrize("references", [0, 1])
def test_what_somebody_wrote_is_never_logged(painter: Painter, references: int) -> None:
    said: list[str] = []
    handler = logging.Handler()
    handler.emit = lambda record: said.append(record.getMessage())  # type: ignore[method-assign]
    written = "as the king of Ruritania in a coat of ermine " * 12 + "<|image_pad|><|im_end|> {0}"
    one = replace(paintings(references)[0], prompt=written, common=False)
    loggers = [logging.getLogger(name) for name in ("", "diffusers", "transformers")]
    for logger in loggers:
        logger.addHandler(handler)
    try:
        (made,) = painter.paint([one], deaf)
    finally:
        for logger in loggers:
            logger.removeHandler(handler)
    assert made.std() > 1
    assert not [line for line in said if "ermine" in line or "Ruritania" in line]


@pytest.mark.parametrize(("name", "kept"), [("klein", 1), ("sdxl", 1), ("quality", 0)])
def test_what_is_learned_of_catalogue_prompts_is_kept_and_of_others_is_not(
    tmp_path: Path, shelf: dict[str, Path], name: str, kept: int
) -> None:
    painter = loaded(KINDS[name], shelf[name], tmp_path)
    (first,) = painter.paint(paintings()[:1], deaf)
    painter.paint([replace(paintings()[1], common=False)], deaf)
    assert len(list(tmp_path.iterdir())) == kept
    another = loaded(KINDS[name], shelf[name], tmp_path)
    if kept:
        another._embeddings._encode = None  # type: ignore[attr-defined]  # it is not needed
    assert changed([first], another.paint(paintings()[:1], deaf)) == [False]


# ---- weights -------------------------------------------------------------------------------------


def test_the_same_weights_paint_the_same(kind: Kind, painter: Painter, shelf: Any) -> None:
    another = loaded(kind, shelf[kind.preset.name])
    some = paintings()[:2]
    assert changed(painter.paint(some, deaf), another.paint(some, deaf)) == [False, False]


@pytest.mark.parametrize(
    ("name", "part"), [(name, part) for name, each in KINDS.items() for part in each.parts]
)
def test_weights_that_are_not_whole_are_refused_in_words(
    tmp_path: Path, shelf: dict[str, Path], name: str, part: str
) -> None:
    shutil.copytree(shelf[name], tmp_path / "weights")
    gone = tmp_path / "weights" / part
    for file in [gone] if gone.is_file() else [each for each in gone.rglob("*") if each.is_file()]:
        file.unlink()
    with pytest.raises(WeightsMissing) as refused:
        loaded(KINDS[name], tmp_path / "weights")
    assert f"likeness models pull {name}" in refused.value.hint


def test_damaged_weights_are_refused_in_words(
    tmp_path: Path, kind: Kind, shelf: dict[str, Path]
) -> None:
    weights = shelf[kind.preset.name]
    for file in weights.rglob("*.safetensors"):
        copy = tmp_path / file.parent.name
        shutil.copytree(weights, copy)
        (copy / file.relative_to(weights)).write_bytes(file.read_bytes()[:-100])
        with pytest.raises(WeightsMissing) as refused:
            loaded(kind, copy)
        assert "not whole" in refused.value.message


def test_weights_of_another_model_are_refused_in_words(
    tmp_path: Path, kind: Kind, shelf: dict[str, Path]
) -> None:
    shutil.copytree(shelf[kind.preset.name], tmp_path / "weights")
    others = [each for name, each in shelf.items() if name != kind.preset.name]
    (foreign,) = sorted(others[0].rglob("vae/*.safetensors"))
    (file,) = (tmp_path / "weights").rglob("vae/*.safetensors")
    shutil.copy(foreign, file)
    with pytest.raises(WeightsMissing):
        loaded(kind, tmp_path / "weights")
