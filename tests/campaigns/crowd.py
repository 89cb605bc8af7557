"""Whom the campaigns send photos of, and whose portrait came back.

Sources are of two people, in suits and before backdrops of eight hues each. A portrait counts as
somebody's own when it is nearer to their source than to every other in identity (dlib's distance),
in the hue of the suit and in the hue of the backdrop. People whose numbers are 128 apart share a
source.
"""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import cv2
import numpy as np
from PIL import Image as Pictures

from engine.portrait import Image
from tests import faces

HUES = 8
WISH = "own background, blurred"
"""What keeps the hues in a portrait."""
_SCALE = 2.0

Embedding = Callable[[bytes], Any]
"""Gives the identity of the face on a picture, ``(128,)`` float."""


# ---- sources ----------------------------------------------------------------------------------


@dataclass(frozen=True)
class Source:
    """Who is on a photo, and how it is coloured: hues from 0 to ``HUES`` - 1."""

    who: int
    suit: int
    backdrop: int

    @classmethod
    def of(cls, number: int) -> Source:
        """The source of somebody, by their number."""
        return cls(number % 2, number // 2 % HUES, number // (2 * HUES) % HUES)


def draw(people: int) -> None:
    """Draw the photos of so many people, so that none is drawn while time is taken."""
    for number in range(min(people, 2 * HUES * HUES)):
        photo(Source.of(number))


@cache
def photo(source: Source) -> bytes:
    """The photo of a source, as JPEG."""
    rgb = faces.astronaut(_SCALE) if source.who == 0 else faces.somebody_else(_SCALE)
    painted = _tinted(rgb, _suit(rgb), source.suit, saturation=170)
    painted = _tinted(painted, _backdrop(rgb), source.backdrop, saturation=120)
    out = io.BytesIO()
    Pictures.fromarray(painted).save(out, "JPEG", quality=92)
    return out.getvalue()


def _suit(rgb: Image) -> Image:
    """The orange of the sample's suit, ``(H, W)`` bool."""
    hsv = cv2.cvtColor(rgb, cv2.COLOR_RGB2HSV)
    rows = np.arange(rgb.shape[0])[:, None] > 0.42 * rgb.shape[0]
    return np.asarray((hsv[..., 0] < 14) & (hsv[..., 1] > 130) & (hsv[..., 2] > 90) & rows)


def _backdrop(rgb: Image) -> Image:
    """Left and right of her head, ``(H, W)`` bool."""
    height, width = rgb.shape[:2]
    mask = np.zeros((height, width), bool)
    mask[: int(0.42 * height), : int(0.2 * width)] = True
    mask[: int(0.42 * height), int(0.72 * width) :] = True
    return mask


def _tinted(rgb: Image, mask: Image, hue: int, *, saturation: int) -> Image:
    hsv = cv2.cvtColor(rgb, cv2.COLOR_RGB2HSV)
    hsv[..., 0] = np.where(mask, hue * 180 // HUES, hsv[..., 0])
    hsv[..., 1] = np.where(mask, saturation, hsv[..., 1])
    return np.asarray(cv2.cvtColor(hsv, cv2.COLOR_HSV2RGB), np.uint8)


# ---- whose it is ------------------------------------------------------------------------------


def embedding(data: bytes) -> Any:
    """The identity of the first face on a picture, by the program's own networks."""
    from engine import analyze
    from engine.intake import read_photo
    from engine.portrait import Upload

    return analyze.find_faces(read_photo(Upload("photo", data)), _networks())[0].embedding


@cache
def _networks() -> Any:
    from engine.networks import Networks

    return Networks()


class Judge:
    """Says whose portrait it is.

    Args:
        embedding: by which two faces are compared.
    """

    def __init__(self, embedding: Embedding = embedding) -> None:
        self._embedding = embedding
        self._known = [embedding(photo(Source(who, 0, 0))) for who in (0, 1)]

    @property
    def apart(self) -> float:
        """Identity distance of the two people."""
        return float(np.linalg.norm(self._known[0] - self._known[1]))

    def is_of(self, portrait: bytes, source: Source) -> tuple[bool, float]:
        """Whether a portrait is of a source, and its identity distance to whose it should be."""
        who = self._embedding(portrait)
        away = [float(np.linalg.norm(who - known)) for known in self._known]
        rgb = faces.decoded(portrait)
        right = away[source.who] < away[1 - source.who]
        hues = _hue(rgb, low=True), _hue(rgb, low=False)
        return right and hues == (source.suit, source.backdrop), away[source.who]


def judged(portraits: Mapping[int, bytes], judge: Judge) -> dict[str, Any]:
    """How many portraits there are, by the number of whom they were given to, and how many are
    of that person."""
    found = {n: judge.is_of(data, Source.of(n)) for n, data in portraits.items()}
    own = [distance for right, distance in found.values() if right]
    return {
        "portraits": len(found),
        "own": len(own),
        "distance_max": round(max(own, default=0.0), 3),
        "distance_of_the_two": round(judge.apart, 3),
    }


def _hue(rgb: Image, *, low: bool) -> int:
    """The hue of most of what is coloured in the lower part, or at the upper edges."""
    height, width = rgb.shape[:2]
    if low:
        part = rgb[int(0.8 * height) :]
    else:
        edge = width // 10
        upper = rgb[: height // 4]
        part = np.concatenate([upper[:, :edge], upper[:, -edge:]], axis=1)
    hsv = cv2.cvtColor(np.ascontiguousarray(part), cv2.COLOR_RGB2HSV).reshape(-1, 3)
    coloured = hsv[(hsv[:, 1] > 70) & (hsv[:, 2] > 50)][:, 0].astype(float)
    counts = np.bincount(np.round(coloured * HUES / 180).astype(int) % HUES, minlength=HUES)
    return int(np.argmax(counts))


# ---- what is said of it -----------------------------------------------------------------------


def shown(result: Mapping[str, Any], *, as_json: bool) -> str:
    """What came of a campaign, as a JSON document or as lines."""
    if as_json:
        return json.dumps(result, indent=2)
    return "\n".join(f"{name:24} {value}" for name, value in result.items())
