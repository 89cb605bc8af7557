"""Professional portraits: the photo stays a photo, in better light on a better backdrop."""

from __future__ import annotations

import cv2
import numpy as np

from engine.generators import backdrop as backdrops
from engine.generators.canvas import parse_color
from engine.generators.grade import grade as graded
from engine.generators.light import relight
from engine.generators.plate import Plate
from engine.networks import Networks
from engine.portrait import Image, Look, Mask


def studio(
    plate: Plate,
    look: Look,
    rng: np.random.Generator,
    networks: Networks,
    *,
    backdrop: str = "#6b6f76",
    gradient: float = 0.5,
    light: str = "soft",
    light_strength: float = 0.5,
    grade: str = "neutral",
) -> Image:
    """A head-and-shoulders portrait as from a studio.

    Args:
        plate: the person.
        look: ``backdrop``, ``light`` and ``strength`` replace the recipe's.
        rng: grain, and where things stand in a place.
        networks: not used; every renderer is called alike.
        backdrop: a colour, or one of ``backdrop.SCENES``.
        gradient: fall-off of the backdrop, 0 to 1.
        light: a preset of ``light.PRESETS``.
        light_strength: 0 to 1.
        grade: one of ``grade.GRADES``.

    Returns:
        ``(H, W, 3)`` uint8.
    """
    strength = light_strength if look.strength is None else look.strength
    if look.light and look.strength is None:
        strength = max(strength, 0.75)  # a light that was asked for should be seen
    person = relight(plate, look.light or light, strength)
    if look.backdrop is None and backdrop in backdrops.SCENES:
        behind = backdrops.scene(backdrop, plate, rng)
    else:
        color = look.backdrop or parse_color(backdrop)
        behind = backdrops.paper(plate.size, color, gradient, rng)
    return graded(_composite(person, plate.alpha, behind), grade)


def _composite(person: Image, alpha: Mask, behind: Image) -> Image:
    """Lay the person over the backdrop, a little of whose light wraps around the edge."""
    wrap = cv2.boxFilter(1 - alpha, -1, (15, 15)) * alpha
    share = np.clip(alpha - 0.22 * wrap * (alpha > 0.5), 0, 1).astype(np.float32)
    return cv2.blendLinear(person, behind, share, 1 - share)
