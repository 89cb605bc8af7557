"""What would make a photo better, in plain words. Nothing is said of a good photo."""

from __future__ import annotations

from collections.abc import Callable
from math import log10

from engine.portrait import Face, Finding, Severity

_WELL_LIT = 0.5  # exposure


def _sharpness_in_good_light(face: Face) -> float:
    """What the sharpness would be were there light: a dark photo has weak edges, but no blur."""
    light = min(max(face.quality.exposure, 0.05) / _WELL_LIT, 1.0)
    return face.quality.sharpness - 2 * log10(light)


# code, severity, sentence, and when it is said.
_RULES: tuple[tuple[str, Severity, str, Callable[[Face], bool]], ...] = (
    (
        "eyes_closed",
        Severity.WARNING,
        "The eyes look closed here: another photo with open eyes will make a better portrait.",
        lambda f: f.quality.eyes_open < 0.13,
    ),
    (
        "blurred",
        Severity.WARNING,
        "The face is not quite sharp: hold the camera still, wipe the lens and try once more.",
        lambda f: _sharpness_in_good_light(f) < 1.35,
    ),
    (
        "small_face",
        Severity.WARNING,
        "The face is small here, so fine detail will be missing: a photo from arm's length works "
        "best.",
        lambda f: f.quality.temple_width < 120,
    ),
    (
        "backlit",
        Severity.WARNING,
        "The light comes from behind you: turn towards the window.",
        lambda f: f.quality.backlight > 0.33 and f.quality.exposure < 0.33,
    ),
    (
        "dark",
        Severity.WARNING,
        "The photo is dark: face a window or a lamp.",
        lambda f: f.quality.exposure < 0.12,
    ),
    (
        "bright",
        Severity.WARNING,
        "Part of the face is blown out by the light: step out of the direct sun or flash.",
        lambda f: f.quality.clipped > 0.12,
    ),
    (
        "turned_away",
        Severity.WARNING,
        "The head is turned far to the side: look towards the camera.",
        lambda f: abs(f.pose.yaw) > 38,
    ),
    (
        "tilted_up_down",
        Severity.TIP,
        "The camera looks from far above or below: hold it at the height of your eyes.",
        lambda f: abs(f.pose.pitch) > 28,
    ),
    (
        "covered",
        Severity.TIP,
        "Something seems to cover part of the face: a photo without it will look more like you.",
        lambda f: f.quality.occlusion > 0.3,
    ),
    (
        "side_light",
        Severity.TIP,
        "One half of the face is in shadow: turn a little towards the light.",
        lambda f: f.quality.side_light > 0.75,
    ),
    (
        "colour_cast",
        Severity.TIP,
        "The light has a strong colour: daylight gives truer skin.",
        lambda f: max(abs(c) for c in f.quality.cast) > 22,
    ),
)


def advise(face: Face) -> tuple[Finding, ...]:
    """What would make this photo better, most important first; empty for a good photo."""
    said = [Finding(code, severity, words) for code, severity, words, when in _RULES if when(face)]
    codes = {finding.code for finding in said}
    if "backlit" in codes:  # a dark face against a bright window is one problem, not two
        said = [finding for finding in said if finding.code != "dark"]
    return tuple(sorted(said, key=lambda finding: finding.severity is Severity.TIP))
