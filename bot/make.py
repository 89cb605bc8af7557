"""``likeness make``: photos and wishes in, portraits in a folder out."""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Collection, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from bot.engines import names
from bot.errors import UnknownEngine, UsageError
from bot.files import free_name, read_upload, ready_folder, write_whole
from bot.settings import Settings
from bot.studio import Studio
from bot.terminal import LIKENESS, NOBODY, Terminal
from engine.portrait import Order, Portrait, Progress, Result, Wish

SUFFIXES: Mapping[str, str] = {"JPEG": ".jpg", "PNG": ".png", "WEBP": ".webp"}


@dataclass(frozen=True)
class Saved:
    """A portrait and the file it lies in."""

    portrait: Portrait
    file: Path


def run(args: argparse.Namespace, settings: Settings, studio: Studio, terminal: Terminal) -> int:
    """Make what was asked for and say where it lies; the exit code.

    Raises:
        BotError: the command cannot be carried out as typed, or a file cannot be written.
        EngineError: a photo cannot be used, the words are not understood, or making failed.
    """
    start = time.perf_counter()
    check_engine(args.engine or settings.engine, settings.home)
    catalogue = studio.catalogue()
    styles, photos = sort_words(args.style, args.photos, catalogue)
    if not photos and not (studio.free_words and args.prompt):
        raise UsageError(
            "There is no photo to make a portrait from.", "For example: likeness make me.jpg"
        )
    names = list(dict.fromkeys(catalogue[style].name for style in styles))
    order = order_of(args, names, photos)
    ready_folder(args.out)
    with terminal.progress() as on_progress:
        result = make(studio, order, on_progress)
    inputs = [*photos, *([args.like] if args.like else [])]
    stem = photos[0].stem if photos else "nobody"
    saved = [_save(portrait, args.out, stem, inputs) for portrait in result.portraits]
    if terminal.as_json:
        terminal.document(document_of(saved, result))
    else:
        titles = {style.name: style.title for style in catalogue}
        tell(saved, result, titles, time.perf_counter() - start, terminal)
    return 0


def check_engine(name: str, home: Path) -> None:
    """Pass when there is an engine of that name.

    Raises:
        UnknownEngine: there is none.
        PresetError: a preset's file is wrong.
    """
    known = names(home)
    if name not in known:
        raise UnknownEngine(f"There is no engine {name!r}.", f"There are {', '.join(known)}.")


def sort_words(
    words: Sequence[str], photos: Sequence[str], names: Container[str]
) -> tuple[list[str], list[Path]]:
    """Styles and photos, told apart: ``--style headshot me.jpg`` swallows the photo.

    Args:
        words: what stood after ``--style``; each may hold several names, with commas.
        photos: what stood elsewhere.
        names: the styles there are.

    Returns:
        Styles as they were typed, and photos: what stands after ``--style`` is a photo when it is
        not the name of a style and either looks like a file's name or is one.
    """
    styles: list[str] = []
    found = []
    for word in words:
        if word not in names and ("." in word or "/" in word or Path(word).is_file()):
            found.append(Path(word))
        else:
            styles += [part.strip() for part in word.split(",") if part.strip()]
    return styles, [*map(Path, photos), *found]


def order_of(args: argparse.Namespace, styles: Sequence[str], photos: Iterable[Path]) -> Order:
    """The order that the options describe; each style is made once for each seed.

    Raises:
        PhotoError: a file is not there or cannot be read.
    """
    chosen: Sequence[str | None] = styles or [None]
    wishes = tuple(
        Wish(
            style=style,
            prompt=args.prompt,
            seed=args.seed + number,
            size=args.size,
            shape=args.shape,
            quality=args.quality,
            retouch=args.retouch,
            caption=args.name,
            format=cast(Any, args.format.upper() if args.format else None),
        )
        for style in chosen
        for number in range(args.count)
    )
    return Order(
        photos=tuple(read_upload(photo) for photo in photos),
        wishes=wishes,
        like=read_upload(args.like) if args.like else None,
        face=args.face,
    )


def make(studio: Studio, order: Order, on_progress: Callable[[Progress], None]) -> Result:
    """Have an order made; Ctrl-C cancels it and is passed on.

    Raises:
        EngineError: it could not be made.
    """
    worker = studio.worker()
    try:
        ticket = worker.submit(order, on_progress)
        try:
            return ticket.result()
        except KeyboardInterrupt:
            ticket.cancel()
            raise
    finally:
        worker.close()


def file_name(portrait: Portrait, stem: str) -> str:
    """What a portrait's file is called: after its photo, its style, and its seed if that is not 0.

    Args:
        portrait: what is in the file.
        stem: the photo's name without its ending.
    """
    seed = f"-{portrait.seed}" if portrait.seed else ""
    return f"{stem[:100]}-{portrait.style}{seed}{SUFFIXES[portrait.format]}"


def _save(portrait: Portrait, folder: Path, stem: str, inputs: Collection[Path]) -> Saved:
    file = free_name(folder / file_name(portrait, stem), inputs)
    write_whole(file, portrait.data)
    return Saved(portrait, file)


def document_of(saved: Iterable[Saved], result: Result) -> dict[str, Any]:
    """The document of ``--json`` (design.md); the coach's sentences stand among the notes."""
    return {
        "portraits": [
            {
                "file": str(each.file),
                "style": each.portrait.style,
                "prompt": each.portrait.prompt,
                "seed": each.portrait.seed,
                "engine": each.portrait.engine,
                "width": each.portrait.width,
                "height": each.portrait.height,
                "distance": _rounded(each.portrait.distance),
                "verdict": str(each.portrait.verdict),
                "seconds": {stage: round(s, 3) for stage, s in each.portrait.seconds.items()},
                "flaws": list(each.portrait.flaws),
            }
            for each in saved
        ],
        "notes": _notes(result),
    }


def _rounded(distance: float | None) -> float | None:
    return None if distance is None else round(distance, 4)


def _notes(result: Result) -> list[str]:
    return [
        *(note.sentence for note in result.notes),
        *(finding.sentence for finding in result.findings),
    ]


def tell(
    saved: Sequence[Saved],
    result: Result,
    titles: Mapping[str, str],
    seconds: float,
    terminal: Terminal,
) -> None:
    """Say to a person what was made and where it lies."""
    terminal.table(
        [
            (
                str(each.file),
                titles.get(each.portrait.style, each.portrait.style),
                NOBODY if each.portrait.nobody else LIKENESS[each.portrait.verdict],
                f"{each.portrait.seconds['total']:.1f} s",
            )
            for each in saved
        ]
    )
    many = "1 portrait" if len(saved) == 1 else f"{len(saved)} portraits"
    terminal.say(f"Made {many} in {seconds:.1f} s, opening and learning the photo included.")
    for note in _notes(result):
        terminal.remark(note)
