"""How fast FLUX.2 [klein] paints several people's portraits, with random weights of its full size.

    python -m benchmarks.diffusion --json

On a graphics card the transformer, the text encoder and the autoencoder have the sizes of the
released model; their numbers are random, so that nothing is downloaded and no picture is worth
looking at. Without a card the tests' tiny pipeline runs on the CPU, which shows that the script
works and nothing else.

In one run, on the same weights: the plain pipeline of diffusers, called for one person after the
other with their words encoded each time, with photos as small as the preset's and with photos of a
megapixel, which it leaves as they are; and the painter of this project with as many people's orders
at once. Each figure is the median of several calls after one that is not counted.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
import torch
from diffusers import (
    AutoencoderKLFlux2,
    FlowMatchEulerDiscreteScheduler,
    Flux2KleinPipeline,
    Flux2Transformer2DModel,
)
from PIL import Image as Pictures
from transformers import Qwen3Config, Qwen3ForCausalLM

from engine.generators.diffusion.attention import attend
from engine.generators.diffusion.flux2 import Flux2Painter, SlottedFlux2
from engine.generators.diffusion.painting import Painting, Step
from engine.generators.diffusion.presets import Presets
from tests.engine.diffusion import tiny

BATCHES, REFERENCES = (1, 2, 4, 8), (1, 3)
GIB = 2**30


@dataclass(frozen=True)
class Row:
    """One way of painting.

    Attributes:
        how: ``plain`` is the pipeline of diffusers in a loop, ``painter`` this project's.
        references: photos of each person.
        reference_side: pixels of their sides: of the preset, or as large as the plain pipeline
            leaves a photo.
        batch: people's orders that are painted together.
        compiled: the transformer's blocks were compiled.
        cached: prompts were embedded before.
        first: seconds of the first call, which may compile.
        seconds: of a portrait, the median.
        minute: portraits in a minute.
        peak: GiB of the card's memory at most, or None on the CPU.
    """

    how: str
    references: int
    reference_side: int
    batch: int
    compiled: bool
    cached: bool
    first: float
    seconds: float
    minute: float
    peak: float | None


def full(device: str, pipeline: type[Any]) -> Any:
    """A pipeline of the released model's size, with random numbers."""
    with _made_as(torch.bfloat16), torch.device(device):
        text = Qwen3ForCausalLM(
            Qwen3Config(
                vocab_size=151_936,
                hidden_size=2560,
                intermediate_size=9728,
                num_hidden_layers=36,
                num_attention_heads=32,
                num_key_value_heads=8,
                head_dim=128,
                tie_word_embeddings=True,
            )
        )
        transformer = Flux2Transformer2DModel(
            num_layers=5,
            num_single_layers=20,
            num_attention_heads=24,
            attention_head_dim=128,
            joint_attention_dim=7680,
            guidance_embeds=False,
        )
        autoencoder = AutoencoderKLFlux2()
    return pipeline(
        scheduler=FlowMatchEulerDiscreteScheduler(use_dynamic_shifting=True),
        vae=autoencoder.eval(),
        text_encoder=text.eval(),
        tokenizer=tiny.tokenizer(),
        transformer=transformer.eval(),
        is_distilled=True,
    )


def paintings(count: int, references: int, side: int, reference_side: int) -> list[Painting]:
    """Orders of several people, each with photos and words of their own."""
    rng = np.random.default_rng(0)
    shape = (reference_side, reference_side, 3)
    return [
        Painting(
            f"The person in the reference photos. Oil portrait on canvas, number {number}.",
            tuple(rng.integers(0, 255, shape, np.uint8) for _ in range(references)),
            number,
            side,
            side,
        )
        for number in range(count)
    ]


def plain(pipeline: Any, some: Sequence[Painting], steps: int) -> None:
    """The pipeline as it is, called for one person after the other."""
    for each in some:
        pipeline(
            image=[Pictures.fromarray(reference) for reference in each.references],
            prompt=each.prompt,
            height=each.height,
            width=each.width,
            num_inference_steps=steps,
            guidance_scale=1.0,
            generator=torch.Generator("cpu").manual_seed(each.seed),
            output_type="np",
        )


def measured(
    work: Callable[[], object], portraits: int, repeats: int, device: str
) -> tuple[float, float, float | None]:
    """Seconds of the first call, of a portrait by the median of the others, and the peak in GiB."""
    card = device != "cpu"
    if card:
        torch.cuda.reset_peak_memory_stats()
    spent = [_timed(work, card) for _ in range(repeats + 1)]
    peak = torch.cuda.max_memory_allocated() / GIB if card else None
    return spent[0], statistics.median(spent[1:]) / portraits, peak


def rows(device: str, *, compiling: bool, repeats: int) -> Iterator[Row]:
    """Every way of painting, one after the other."""
    card = device != "cpu"
    preset = Presets.load()["klein"]
    side, reference_side, megapixel = (preset.side, preset.reference_side, 1024)
    if not card:
        side, reference_side, megapixel = 64, 64, 96

    def make(kind: type[Any]) -> Any:
        return full(device, kind) if card else tiny.flux2(pipeline=kind)

    plain_pipeline = make(Flux2KleinPipeline)
    for references in REFERENCES:
        for photo_side in (reference_side, megapixel):
            some = paintings(8, references, side, photo_side)
            timed = _plainly(plain_pipeline, some, preset.steps, device)
            yield _row("plain", references, photo_side, 1, False, False, timed)
    del plain_pipeline
    if card:
        torch.cuda.empty_cache()
    pipeline = make(SlottedFlux2)
    painter = Flux2Painter(preset, pipeline)
    attend(pipeline.transformer, torch.device(device))
    for compiled in (False, True) if compiling else (False,):
        if compiled:
            painter.compile()
        for references in REFERENCES:
            for batch in BATCHES:
                some = paintings(batch, references, side, reference_side)
                for cached in (False, True):

                    def work(some: list[Painting] = some, cached: bool = cached) -> None:
                        if not cached:
                            painter.forget()
                        painter.paint(some, _unheard)

                    timed = measured(work, batch, repeats, device)
                    yield _row(
                        "painter", references, reference_side, batch, compiled, cached, timed
                    )


def _plainly(
    pipeline: Any, some: Sequence[Painting], steps: int, device: str
) -> tuple[float, float, float | None]:
    pipeline.set_progress_bar_config(disable=True)
    return measured(lambda: plain(pipeline, some, steps), len(some), 1, device)


def _row(
    how: str,
    references: int,
    reference_side: int,
    batch: int,
    compiled: bool,
    cached: bool,
    timed: tuple[float, float, float | None],
) -> Row:
    first, seconds, peak = timed
    rounded = None if peak is None else round(peak, 2)
    return Row(
        how,
        references,
        reference_side,
        batch,
        compiled,
        cached,
        round(first, 3),
        round(seconds, 4),
        round(60 / seconds, 1),
        rounded,
    )


def _timed(work: Callable[[], object], card: bool) -> float:
    if card:
        torch.cuda.synchronize()
    start = time.perf_counter()
    work()
    if card:
        torch.cuda.synchronize()
    return time.perf_counter() - start


def _unheard(_: Step) -> None:
    """Nobody listens."""


@contextmanager
def _made_as(dtype: torch.dtype) -> Iterator[None]:
    before = torch.get_default_dtype()
    torch.set_default_dtype(dtype)
    try:
        yield
    finally:
        torch.set_default_dtype(before)


def main(argv: Sequence[str] | None = None) -> int:
    """Measure, and say what was seen."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.diffusion")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--repeats", type=int, default=5)
    parser.add_argument("--no-compile", action="store_true", help="leave compiled blocks out")
    args = parser.parse_args(argv)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    if device == "cpu":
        torch.set_num_threads(1)  # what is so small takes longer to share than to do
    name = torch.cuda.get_device_name() if device == "cuda" else "CPU, tiny pipeline"
    measured_rows = []
    compiling = device == "cuda" and not args.no_compile
    for row in rows(device, compiling=compiling, repeats=args.repeats):
        measured_rows.append(row)
        print(row, file=sys.stderr, flush=True)
    result = {
        "device": name,
        "torch": torch.__version__,
        "rows": [asdict(row) for row in measured_rows],
        "times_as_many_at_8_orders": _gains(measured_rows),
    }
    print(json.dumps(result, indent=2) if args.json else _told(result))
    return 0


def _gains(measured_rows: Sequence[Row]) -> dict[str, dict[str, float]]:
    """How many times as many portraits a minute, by photos and their size in the plain calls."""
    gains: dict[str, dict[str, float]] = {}
    for plainly in (row for row in measured_rows if row.how == "plain"):
        most = max(
            row.minute
            for row in measured_rows
            if row.how == "painter" and row.references == plainly.references and row.batch == 8
        )
        against = gains.setdefault(str(plainly.references), {})
        against[f"{plainly.reference_side} px"] = round(most / plainly.minute, 2)
    return gains


def _told(result: dict[str, Any]) -> str:
    lines = [result["device"]]
    lines += [str(row) for row in result["rows"]]
    lines.append(f"times as many at 8 people's orders: {result['times_as_many_at_8_orders']}")
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
