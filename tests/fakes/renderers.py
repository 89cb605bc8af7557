"""Renderers that draw nothing: the names and keyword-only parameters that the catalogue checks."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any


def studio(
    plate: object,
    look: object,
    *,
    backdrop: str = "#6b6f76",
    gradient: float = 0.5,
    light: str = "soft",
    light_strength: float = 0.5,
    grade: str = "neutral",
) -> None: ...


def painted(
    plate: object,
    look: object,
    *,
    styles: str = "2",
    strength: float = 1.0,
    face_restore: float = 0.7,
    color_keep: float = 0.0,
    backdrop: str = "#8a8f98",
    saturation: float = 1.0,
    canvas: float = 0.0,
) -> None: ...


def like(
    plate: object, look: object, *, strength: float = 1.0, face_restore: float = 0.7
) -> None: ...


def illustration(plate: object, *, saturation: float = 1.1, backdrop: str = "#dfe7ec") -> None: ...


def cartoon(
    plate: object,
    *,
    exaggerate: float = 0.35,
    saturation: float = 1.25,
    backdrop: str = "#ffd166",
) -> None: ...


def caricature(
    plate: object, *, strength: float = 1.0, eyes: float = 1.22, backdrop: str = "#8fb8de"
) -> None: ...


def comic(plate: object, *, cell: int = 8, ink: float = 1.0, backdrop: str = "#f4d35e") -> None: ...


def ink(plate: object, *, detail: float = 1.0, paper: str = "#faf6ec") -> None: ...


def popart(plate: object, *, palette: str = "warhol", panels: int = 1) -> None: ...


def risograph(plate: object, *, inks: str = "#ff5a5f,#1d3557", paper: str = "#f5efe0") -> None: ...


def duotone(plate: object, *, dark: str = "#1b1f3b", light: str = "#ffd9a0") -> None: ...


def pencil(
    plate: object, *, softness: float = 0.5, color: float = 0.0, paper: str = "#f7f4ee"
) -> None: ...


def pixelart(plate: object, *, pixels: int = 64, colors: int = 24) -> None: ...


def sticker(
    plate: object, *, outline: str = "#ffffff", width: float = 0.02, shadow: bool = True
) -> None: ...


def neon(plate: object, *, color: str = "#ff2fd0", second: str = "#19e3ff") -> None: ...


def polaroid(plate: object, *, caption: str = "", tilt: float = 0.0) -> None: ...


def vaporwave(plate: object) -> None: ...


def stamp(plate: object, *, ink: str = "#b3202a") -> None: ...


def movieposter(plate: object, *, title: str = "") -> None: ...


def confetti(plate: object, *, density: float = 0.5) -> None: ...


def badge(plate: object, *, color: str = "#ffcc33") -> None: ...


def tradingcard(plate: object, *, title: str = "", border: str = "#d4af37") -> None: ...


RENDERERS: Mapping[str, Callable[..., Any]] = {
    renderer.__name__: renderer
    for renderer in (
        *(studio, painted, like, illustration, cartoon, caricature, comic, ink, popart),
        *(risograph, duotone, pencil, pixelart, sticker, neon, polaroid, vaporwave, stamp),
        *(movieposter, confetti, badge, tradingcard),
    )
}
