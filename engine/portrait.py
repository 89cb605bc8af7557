"""The nouns of the engine: what its stages hand to each other.

Arrays are treated as read-only by whoever receives them. Pixel coordinates are ``(x, y)`` with x to
the right and y down; landmarks are in the order of MediaPipe's face mesh (Kartynnik et al., 2019,
"Real-time Facial Surface Geometry from Monocular Video on Mobile GPUs"), 468 points and 10 of the
irises.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

Image = NDArray[np.uint8]
"""``(H, W, 3)`` uint8, sRGB; ``(H, W, 4)`` where a docstring says RGBA (straight alpha)."""
Mask = NDArray[np.float32]
"""``(H, W)`` float32 in [0, 1]."""
Points = NDArray[np.float32]
"""``(N, 2)`` or ``(N, 3)`` float32, pixels; z in the scale of x, smaller is nearer."""
Embedding = NDArray[np.float32]
"""``(128,)`` float32; Euclidean distance 0.6 is the decision line."""
Color = tuple[int, int, int]
"""sRGB, each 0 to 255."""

Shape = Literal["1:1", "4:5", "3:4"]
"""Width to height."""

LEFT_IRIS = 473  # of the person: at the right of an unmirrored picture
RIGHT_IRIS = 468
LEFT_TEMPLE = 454
RIGHT_TEMPLE = 234


class Verdict(StrEnum):
    """How much a portrait looks like its subject (design.md, "Contracts")."""

    STRONG = "strong"
    GOOD = "good"
    WEAK = "weak"
    DIFFERENT = "different"

    @classmethod
    def of(cls, distance: float) -> Verdict:
        """Verdict of an identity distance (0 is the same picture, 0.6 the decision line)."""
        if distance <= 0.40:
            return cls.STRONG
        if distance <= 0.50:
            return cls.GOOD
        return cls.WEAK if distance <= 0.60 else cls.DIFFERENT


class Severity(StrEnum):
    """How much a finding of the coach matters."""

    TIP = "tip"
    WARNING = "warning"


@dataclass(frozen=True)
class Note:
    """Something to tell a person; ``engine.notes`` has one constructor for each code.

    Attributes:
        code: stable identifier, lower case with hyphens.
        sentence: in English, finished.
        values: what the sentence speaks of, from which any language can say the same; plain JSON
            values that nobody changes.
    """

    code: str
    sentence: str = field(repr=False)
    values: Mapping[str, Any] = field(default_factory=dict, repr=False, hash=False)


@dataclass(frozen=True)
class Finding:
    """One thing the coach saw that would make the photo better."""

    code: str
    severity: Severity
    sentence: str


@dataclass(frozen=True)
class Box:
    """Axis-aligned rectangle in pixels; right and bottom are exclusive."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """Width in pixels."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """Height in pixels."""
        return self.bottom - self.top

    @property
    def center(self) -> tuple[float, float]:
        """``(x, y)`` of the middle."""
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2


@dataclass(frozen=True)
class Pose:
    """Head pose in degrees.

    Above 0, yaw looks to the picture's right, pitch looks down and roll tilts clockwise.
    """

    yaw: float
    pitch: float
    roll: float


@dataclass(frozen=True, eq=False)
class Photo:
    """A safe, upright picture.

    Attributes:
        rgb: ``(H, W, 3)`` uint8 sRGB.
        name: what to call it in a message (a file's name, never a path).
        format: container it came in, such as ``"JPEG"``.
        full_size: ``(width, height)`` of the upright original, before any reduced-scale decoding.
    """

    rgb: Image
    name: str
    format: str
    full_size: tuple[int, int]


@dataclass(frozen=True)
class Quality:
    """What was measured of a face in its photo.

    Attributes:
        sharpness: log10 of the variance of the Laplacian over the face scaled to 256 px; a soft
            face is below about 1.3, a crisp one above 2.
        exposure: median luminance of the skin, 0 to 1.
        clipped: part of the skin that is blown out, 0 to 1.
        backlight: luminance around the head minus luminance of the skin, -1 to 1.
        side_light: difference between the halves of the face over their mean, 0 to 1.
        cast: ``(a, b)`` of the estimated illuminant in CIE Lab, 0 is neutral.
        temple_width: pixels between the temples, in the full-size original.
        eyes_open: openness of the less open eye (lid gap over eye width), about 0.3 when open.
        occlusion: part of the face that something seems to cover, 0 to 1.
    """

    sharpness: float
    exposure: float
    clipped: float
    backlight: float
    side_light: float
    cast: tuple[float, float]
    temple_width: float
    eyes_open: float
    occlusion: float


@dataclass(frozen=True, eq=False)
class Face:
    """One face of a photo, in that photo's pixels.

    Attributes:
        box: of the landmarks.
        landmarks: ``(478, 3)`` float32.
        pose: of the head.
        embedding: who it is.
        quality: how well it can be seen.
    """

    box: Box
    landmarks: Points
    pose: Pose
    embedding: Embedding
    quality: Quality

    @property
    def eyes(self) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """Iris centres ``(x, y)``: the picture's left one first."""
        return self.landmarks[RIGHT_IRIS, :2], self.landmarks[LEFT_IRIS, :2]

    @property
    def eye_distance(self) -> float:
        """Pixels between the iris centres."""
        left, right = self.eyes
        return float(np.linalg.norm(right - left))


@dataclass(frozen=True, eq=False)
class Matte:
    """How much of each pixel of a region of the photo is the person.

    Attributes:
        alpha: ``(h, w)`` float32 in [0, 1], at the resolution the matte was solved at.
        region: the rectangle of the photo that ``alpha`` covers.
    """

    alpha: Mask
    region: Box


@dataclass(frozen=True, eq=False)
class View:
    """The person in a photo that does not lead.

    Attributes:
        photo: the photo.
        box: of their face in it.
    """

    photo: Photo
    box: Box


@dataclass(frozen=True, eq=False)
class Subject:
    """One person, learned from one or several photos.

    Attributes:
        photo: the photo that leads.
        face: the person's face in it.
        others: the other faces in it.
        matte: the person in it.
        embedding: mean over the photos that show this person.
        photos_used: how many photos show this person.
        strangers: names of photos that show somebody else; they are not used.
        findings: what the coach says of the leading photo.
        notes: what the person should know of what was done with their photos.
        more: the person in the other photos, the best first; empty where one photo is kept of them.
    """

    photo: Photo
    face: Face
    others: tuple[Face, ...]
    matte: Matte
    embedding: Embedding
    photos_used: int = 1
    strangers: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()
    notes: tuple[Note, ...] = ()
    more: tuple[View, ...] = ()


Retouch = Literal["none", "light", "strong"]
Effort = Literal["standard", "best"]


@dataclass(frozen=True)
class Look:
    """What words or options ask for on top of a style; None means what the style does by itself.

    Attributes:
        backdrop: colour behind the person.
        light: a lighting preset of ``engine.generators.light.PRESETS``.
        warmth: -1 (cooler) to 1 (warmer).
        brightness: -1 (darker) to 1 (brighter).
        contrast: -1 (flatter) to 1 (stronger).
        mono: black and white.
        retouch: how much skin is softened.
        strength: 0 to 1, how far the style goes.
        caption: a name or a line of text, for styles that carry one.
    """

    backdrop: Color | None = None
    light: str | None = None
    warmth: float = 0.0
    brightness: float = 0.0
    contrast: float = 0.0
    mono: bool = False
    retouch: Retouch | None = None
    strength: float | None = None
    caption: str | None = None


@dataclass(frozen=True)
class Style:
    """One entry of the catalogue.

    Attributes:
        name: what is typed, lower case with hyphens.
        title: what is shown.
        family: ``professional``, ``painted``, ``illustrated`` or ``fun``.
        description: one sentence.
        keywords: words that choose this style in free text.
        renderer: name of the function of the studio that makes it.
        recipe: that function's keyword arguments.
        prompt: words for a diffusion model.
        likeness_optional: True where the style may go beyond the decision line (caricature,
            pixel art); the verdict then says so instead of the portrait being rejected.
        restyled: False where the photo stays a photo (for the AI marks).
        candidates: how many are made, of which the critic keeps the best; more than one only pays
            where the renderer draws lots.
        shape: width to height, unless something else is asked for.
        whole: True where the person can't be cut out of it cleanly, or its background belongs to
            it: a sticker shows the whole picture.
        varies: True where another seed makes a picture that is seen to be another one.
    """

    name: str
    title: str
    family: str
    description: str
    keywords: tuple[str, ...]
    renderer: str
    recipe: Mapping[str, Any]
    prompt: str
    likeness_optional: bool = False
    restyled: bool = True
    candidates: int = 1
    shape: Shape = "1:1"
    whole: bool = False
    varies: bool = False


@dataclass(frozen=True, eq=False)
class Brief:
    """One portrait that is asked for.

    Attributes:
        style: from the catalogue.
        look: what was asked on top of it.
        prompt: the person's own words, as they were typed.
        like: a picture whose style is taken, or None.
        size: pixels of the longer side of the finished picture.
        shape: width to height, or None for the style's own.
        seed: the same seed gives the same pixels on the same machine.
        quality: ``best`` takes the large network and more time.
        base: the portrait that is changed, for a generator that can change one; or None.
        change: what shall be different in it, as it was typed.
    """

    style: Style
    look: Look = field(default_factory=Look)
    prompt: str | None = None
    like: Photo | None = None
    size: int = 1024
    shape: Shape | None = None
    seed: int = 0
    quality: Effort = "standard"
    base: Photo | None = None
    change: str | None = field(default=None, repr=False)


@dataclass(frozen=True, eq=False)
class Portrait:
    """A finished portrait.

    Attributes:
        data: the encoded file.
        format: ``"JPEG"``, ``"PNG"`` or ``"WEBP"``.
        style: name of its style.
        prompt: the words it was made from.
        seed: what it was made with.
        engine: ``"studio"`` or the name of a preset.
        width: pixels.
        height: pixels.
        distance: identity distance to the subject, None when no face is seen in it.
        verdict: of that distance; ``different`` when there is none.
        seconds: by stage, and ``total``.
        flaws: codes of what the critic found and let pass.
        backdrop: the colour that was asked for behind the person, as ``#rrggbb``, or None.
        nobody: it was made of words alone, and is nobody's likeness.
    """

    data: bytes = field(repr=False)
    format: str
    style: str
    prompt: str | None = field(repr=False)
    seed: int
    engine: str
    width: int
    height: int
    distance: float | None
    verdict: Verdict
    seconds: Mapping[str, float]
    flaws: tuple[str, ...] = ()
    backdrop: str | None = None
    nobody: bool = False


@dataclass(frozen=True)
class Upload:
    """A file as somebody handed it in: a name to speak of it by (never a path) and its bytes."""

    name: str = field(repr=False)
    data: bytes = field(repr=False)


@dataclass(frozen=True)
class Wish:
    """One portrait as somebody asks for it, before a style is looked up and words are understood.

    Attributes:
        style: a style's name, or None to let the words (or the default) choose.
        prompt: the person's own words, or None.
        seed: the same seed gives the same pixels on the same machine.
        size: pixels of the longer side, 256 to 2048.
        shape: width to height; None leaves it to the words, then to the style.
        quality: ``best`` takes the large network and more time.
        retouch: how much skin is softened; None leaves it to the words, then to the style.
        caption: a name for styles that carry one.
        format: of the finished file; None is JPEG, or PNG where the picture is transparent.
        backdrop: a colour of ``engine/styles/colors.toml``, where the prompt names none.
        strength: 0 to 1, how far the style goes, where the prompt says nothing of it.
        changes: what was asked for afterwards, in order, each in the person's own words; they lay
            themselves over what the fields above come to.
        language: of the words, as a BCP 47 tag; English where nothing is known of it.
    """

    style: str | None = None
    prompt: str | None = field(default=None, repr=False)
    seed: int = 0
    size: int = 1024
    shape: Shape | None = None
    quality: Effort = "standard"
    retouch: Retouch | None = None
    caption: str | None = field(default=None, repr=False)
    format: Literal["JPEG", "PNG", "WEBP"] | None = None
    backdrop: str | None = None
    strength: float | None = None
    changes: tuple[str, ...] = field(default=(), repr=False)
    language: str = "en"


@dataclass(frozen=True)
class Order:
    """What a worker is handed: photos of one person and the portraits wished from them.

    Attributes:
        photos: one or more of the same person; none for nobody in particular, where words alone
            make a portrait.
        wishes: one portrait each; intake and analysis run once for all of them.
        like: a picture whose style is to be taken, or None.
        face: which face of the first photo, 1 is the largest; None takes the largest. Not asked
            for where ``subject`` can be used.
        subject: what an earlier order learned (see ``Result.subject``), or None; ``photos`` then
            holds just the photo that led, and stages 1 and 2 only read that. Bytes that cannot be
            used cost the time of learning again, never the order.
        bases: portraits that the newest change of each wish is made of, one for each wish; empty
            where nothing is changed, or they are gone. The studio makes changes from the photos.
    """

    photos: tuple[Upload, ...]
    wishes: tuple[Wish, ...]
    like: Upload | None = None
    face: int | None = None
    subject: bytes | None = field(default=None, repr=False)
    bases: tuple[Upload, ...] = ()


@dataclass(frozen=True)
class Progress:
    """How far an order is.

    Attributes:
        stage: ``intake``, ``analyze``, ``generate``, ``critique``, ``refine`` or ``finish``.
        done: finished steps, of all wishes.
        total: steps of the whole order.
        style: the style being made, or None before the first.
        part: of the step that is under way, 0 to 1, where that can be told.
        preview: a small JPEG of what is being painted, where it can be seen already. Nobody has
            judged it: it is for the eyes of whom it is made for, and is kept nowhere.
    """

    stage: str
    done: int
    total: int
    style: str | None = None
    part: float = 0.0
    preview: bytes | None = field(default=None, repr=False)

    @property
    def fraction(self) -> float:
        """How far the whole order is, 0 to 1."""
        return (self.done + self.part) / max(self.total, 1)


@dataclass(frozen=True, eq=False)
class Result:
    """What came of an order: portraits in the order of their wishes, and notes for the person.

    Attributes:
        portraits: those that could be made.
        notes: what was understood, what could not be done, photos that were not used.
        findings: what the coach says of the leading photo.
        subject: what was learned of the person, to go with the leading photo into a later
            ``Order.subject``; as personal as the photo itself.
        lead: index in ``Order.photos`` of the photo that leads.
    """

    portraits: tuple[Portrait, ...]
    notes: tuple[Note, ...] = ()
    findings: tuple[Finding, ...] = ()
    subject: bytes | None = field(default=None, repr=False)
    lead: int = 0
