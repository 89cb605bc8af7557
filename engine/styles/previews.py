"""Previews: the sample photo in every packaged style, small enough to choose from.

    python -m engine.styles.previews [NAME ...]

makes them again, all or those named, and is run whenever a style or a renderer changes.
"""

from __future__ import annotations

import io
import sys
import tempfile
from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from engine.portrait import Image, Order, Style

FOLDER = Path(__file__).with_name("previews")
"""The folder of the previews, one ``NAME.webp`` a packaged style."""
SIDE = 256
"""Pixels of each side."""

_MADE_AT = 512  # pixels
_MOST_BYTES = 14_000
_QUALITIES = range(86, 20, -4)
_PALETTE = (
    *((120, 40, 40), (200, 90, 50), (240, 180, 90)),
    *((250, 225, 170), (60, 60, 90), (150, 110, 120)),
)
_STROKE = 40  # pixels
_INSET = 76  # pixels of the picture that a look was taken from


def preview(name: str) -> bytes | None:
    """What a packaged style looks like: a WebP of ``SIDE`` pixels square; None for another name."""
    path = FOLDER / f"{name}.webp"
    # A name with a slash in it leads elsewhere.
    return path.read_bytes() if path.parent == FOLDER and path.is_file() else None


def main(names: Sequence[str]) -> None:
    """Make the previews of some packaged styles, or of all where none is named.

    Raises:
        EngineError: there is no such style, or it cannot be made.
    """
    from engine.generators.studio import RENDERERS
    from engine.styles.catalogue import Catalogue

    catalogue = Catalogue.load(RENDERERS)
    styles = [catalogue[name] for name in names] or list(catalogue)
    made = _made(styles)
    FOLDER.mkdir(exist_ok=True)
    if not names:
        for old in FOLDER.glob("*.webp"):
            old.unlink()
    for name, data in made.items():
        (FOLDER / f"{name}.webp").write_bytes(data)
        print(f"{name}: {len(data)} bytes")


def _made(styles: Sequence[Style]) -> dict[str, bytes]:
    """Previews by the name of their style."""
    from engine.pipeline import studio_pipeline

    made: dict[str, bytes] = {}
    with tempfile.TemporaryDirectory() as home:
        pipeline = studio_pipeline(Path(home))
        for like in (None, _painting()):
            chosen = [style for style in styles if (style.renderer == "like") == (like is not None)]
            if chosen:
                result = pipeline.run(_order(chosen, like), lambda _: None, lambda: False)
                made |= {p.style: _small(p.data, like) for p in result.portraits}
    if missing := {style.name for style in styles} - made.keys():
        sys.exit(f"could not be made: {', '.join(sorted(missing))}")
    return made


def _order(styles: Sequence[Style], like: Image | None) -> Order:
    """The sample in every style, in one shape: the person is cut out once and fills each."""
    from engine.portrait import Order, Upload, Wish

    sample = Upload("sample.jpg", (files("engine") / "samples" / "astronaut.jpg").read_bytes())
    wishes = tuple(Wish(style.name, size=_MADE_AT, shape="1:1") for style in styles)
    return Order((sample,), wishes, None if like is None else Upload("like.png", _encoded(like)))


def _small(data: bytes, like: Image | None) -> bytes:
    """A finished portrait as a preview, with its mark; on the paper of the sheet if transparent.

    The picture that its look was taken from, if any, is shown in a corner.
    """
    from PIL import Image as Pictures

    from engine.marks import digital_source_type, xmp_packet
    from engine.sheet import CARD

    edited = digital_source_type(edited=True).encode() in data
    with Pictures.open(io.BytesIO(data)) as file:
        picture = file.convert("RGBA")
    flat = Pictures.new("RGB", picture.size, CARD)
    flat.paste(picture, mask=picture.getchannel("A"))
    small = flat.resize((SIDE, SIDE), Pictures.Resampling.LANCZOS)
    if like is not None:
        source = Pictures.fromarray(like).resize((_INSET, _INSET), Pictures.Resampling.LANCZOS)
        corner = SIDE - _INSET - 10
        small.paste((255, 255, 255), (corner - 3, corner - 3, SIDE - 7, SIDE - 7))
        small.paste(source, (corner, corner))
    out = io.BytesIO()
    for quality in _QUALITIES:
        out = io.BytesIO()
        small.save(out, "WEBP", quality=quality, method=6, xmp=xmp_packet(edited=edited))
        if out.tell() <= _MOST_BYTES:
            break
    return out.getvalue()


def _painting() -> Image:
    """A picture to take a look from: broad strokes around three eddies, ``(384, 384, 3)`` uint8."""
    import cv2
    import numpy as np

    side = 384
    rng = np.random.default_rng(11)
    y, x = np.mgrid[:side, :side].astype(np.float32)
    flow = np.zeros((2, side, side), np.float32)
    for cx, cy, spin in ((110, 120, 1.0), (290, 90, -0.8), (230, 290, 1.2)):
        near = spin * np.exp(-((x - cx) ** 2 + (y - cy) ** 2) / 14_000)
        flow += near * np.stack([cy - y, x - cx])
    flow /= np.maximum(np.linalg.norm(flow, axis=0), 1e-3)
    palette = np.array(_PALETTE, np.float32)
    paint = palette[rng.integers(0, len(palette), (side // 24, side // 24))]
    paint = cv2.resize(paint, (side, side), interpolation=cv2.INTER_CUBIC)
    paint += rng.normal(0, 30, (side, side, 1)).astype(np.float32)
    # Smear along the flow: line integral convolution (Cabral and Leedom, 1993).
    total, there = paint.copy(), np.stack([x, y])
    for _ in range(_STROKE):
        step = np.stack([cv2.remap(part, there[0], there[1], cv2.INTER_LINEAR) for part in flow])
        there = np.clip(there + step, 0, side - 1).astype(np.float32)
        total += cv2.remap(paint, there[0], there[1], cv2.INTER_LINEAR)
    return np.clip(total / (_STROKE + 1), 0, 255).astype(np.uint8)


def _encoded(rgb: Image) -> bytes:
    from PIL import Image as Pictures

    out = io.BytesIO()
    Pictures.fromarray(rgb).save(out, "PNG")
    return out.getvalue()


if __name__ == "__main__":
    main(sys.argv[1:])
