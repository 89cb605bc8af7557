"""The studio: portraits made by the networks that come inside the install, on any CPU."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

import numpy as np

from engine.errors import NoPhoto
from engine.framing import frame_subject
from engine.generators import OneByOne, Proposal
from engine.generators.caricature import caricature
from engine.generators.confetti import confetti
from engine.generators.drawn import ink, pencil
from engine.generators.grade import adjust
from engine.generators.illustrated import cartoon, illustration
from engine.generators.movieposter import movieposter
from engine.generators.neon import neon
from engine.generators.painted import like, painted
from engine.generators.pixels import pixelart
from engine.generators.plate import Plate, make_plate
from engine.generators.polaroid import polaroid
from engine.generators.popart import popart
from engine.generators.printed import comic, duotone, risograph
from engine.generators.professional import studio
from engine.generators.stamp import stamp
from engine.generators.stickers import badge, sticker
from engine.generators.tradingcard import tradingcard
from engine.generators.vaporwave import vaporwave
from engine.networks import Networks
from engine.portrait import Brief, Image, Subject
from engine.stopwatch import Stopwatch

Renderer = Callable[..., Image]

RENDERERS: Mapping[str, Renderer] = MappingProxyType(
    {
        renderer.__name__: renderer
        for renderer in (
            *(studio, painted, like),
            *(illustration, cartoon, caricature, comic, ink, pencil),
            *(popart, risograph, duotone, pixelart),
            *(sticker, neon, polaroid, vaporwave, stamp),
            *(movieposter, confetti, badge, tradingcard),
        )
    }
)
"""Every function that a style's recipe may name."""

# Renderers that keep the cut-out person in place, so that its edge can be judged.
_KEEPS_OUTLINE = frozenset({"studio"})
# What a retry turns towards the person, and by how much each time.
_STYLE_KNOBS = frozenset({"light_strength", "exaggerate"})
_MORE_FACE, _LESS_STYLE = 0.15, 0.6


class Studio(OneByOne):
    """The generator of the packaged networks.

    Args:
        networks: of the thread that calls the sittings.
        renderers: functions that recipes name.
    """

    name = "studio"

    def __init__(self, networks: Networks, renderers: Mapping[str, Renderer] = RENDERERS) -> None:
        self._networks = networks
        self._renderers = renderers

    def open(self, subject: Subject | None) -> StudioSitting:
        """A sitting for one subject; its cut-outs are gone with it."""
        if subject is None:
            raise NoPhoto("The studio makes portraits from photos.", "Add one of you.")
        return StudioSitting(subject, self._networks, self._renderers)


class StudioSitting:
    """One subject in the studio: plates are made once a framing and shared by all styles."""

    def __init__(
        self, subject: Subject, networks: Networks, renderers: Mapping[str, Renderer]
    ) -> None:
        self._subject = subject
        self._networks = networks
        self._renderers = renderers
        self._plates: dict[tuple[Any, ...], Plate] = {}

    def propose(self, brief: Brief, seed: int, attempt: int, clock: Stopwatch) -> Proposal:
        """One picture; see ``engine.generators.Ask``."""
        plate = self._plate(brief, clock)
        if brief.like is not None:
            plate = replace(plate, like=brief.like.rgb)
        name = brief.style.renderer
        renderer = self._renderers[name]
        recipe = _closer(renderer, brief.style.recipe, attempt)
        rng = np.random.default_rng([seed, attempt])
        image = renderer(plate, brief.look, rng, self._networks, **recipe)
        return Proposal(
            image=adjust(image, brief.look),
            landmarks=plate.landmarks,
            outline=plate.alpha if name in _KEEPS_OUTLINE else None,
        )

    def _plate(self, brief: Brief, clock: Stopwatch) -> Plate:
        shape = brief.shape or brief.style.shape
        retouch = brief.look.retouch or "light"
        key = (shape, brief.size, retouch, brief.quality)
        if key not in self._plates:
            with clock.stage("refine"):
                frame = frame_subject(self._subject, shape, brief.size)
                self._plates[key] = make_plate(
                    self._subject, frame, self._networks, retouch=retouch, effort=brief.quality
                )
        return self._plates[key]


def _closer(renderer: Renderer, recipe: Mapping[str, Any], attempt: int) -> dict[str, Any]:
    """The recipe, turned towards the person with each attempt."""
    if not attempt:
        return dict(recipe)
    closer = dict(recipe)
    known = {
        name: parameter.default
        for name, parameter in inspect.signature(renderer).parameters.items()
        if parameter.kind is inspect.Parameter.KEYWORD_ONLY
    }
    if "face_restore" in known:
        now = closer.get("face_restore", known["face_restore"])
        closer["face_restore"] = min(1.0, now + _MORE_FACE * attempt)
    for knob in _STYLE_KNOBS & known.keys():
        closer[knob] = closer.get(knob, known[knob]) * _LESS_STYLE**attempt
    return closer
