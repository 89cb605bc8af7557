"""The plate: one person, cut out, framed, restored, at the size of the finished picture.

Every renderer of the studio starts from a plate. Building it is the expensive part (super-resolution
and matting), so a plate is made once a subject, framing and size, and shared by all styles.
"""

from __future__ import annotations

from dataclasses import dataclass

from engine.portrait import Image, Mask, Points


@dataclass(frozen=True, eq=False)
class Plate:
    """A person cut out and framed.

    Attributes:
        rgb: ``(H, W, 3)`` uint8 sRGB, the person's own colour wherever ``alpha`` > 0, free of the
            old background; elsewhere smoothly continued, so that it may be resampled and blurred.
        alpha: ``(H, W)`` float32 in [0, 1].
        scene: ``(H, W, 3)`` uint8 sRGB, the photo itself in the same framing with its own
            background, continued by blur where the photo ends.
        landmarks: ``(478, 3)`` float32 in plate pixels.
        skin: ``(H, W)`` float32 in [0, 1]: face, neck and ears, without eyes, brows and lips.
        hair: ``(H, W)`` float32 in [0, 1].
        face: ``(H, W)`` float32 in [0, 1]: the hull of the face mesh, feathered.
    """

    rgb: Image
    alpha: Mask
    scene: Image
    landmarks: Points
    skin: Mask
    hair: Mask
    face: Mask

    @property
    def size(self) -> tuple[int, int]:
        """``(width, height)`` in pixels."""
        return self.rgb.shape[1], self.rgb.shape[0]
