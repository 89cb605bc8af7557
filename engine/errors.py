"""Everything the engine refuses or fails at, in words for a person.

Each error carries a stable ``code`` for programs, a ``message`` that says what happened, and a
``hint`` that says what to try. The message is a whole sentence that may be shown as it is.
"""

from __future__ import annotations


class EngineError(Exception):
    """Base of all engine errors.

    Attributes:
        code: stable identifier, lower case with underscores.
        message: one sentence for a person: what happened and why.
        hint: one sentence for a person: what to try next.
    """

    code = "engine_error"

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class PhotoError(EngineError):
    """The photo cannot be used."""

    code = "photo_unusable"


class NotAnImage(PhotoError):
    """The bytes are not a picture in a format that is read here."""

    code = "not_an_image"


class EmptyFile(NotAnImage):
    """There are no bytes at all."""

    code = "empty_file"


class Truncated(PhotoError):
    """The picture stops in the middle or its data is damaged."""

    code = "truncated"


class TooManyPixels(PhotoError):
    """The picture has more pixels than the limit."""

    code = "too_many_pixels"


class TooSmall(PhotoError):
    """The picture has too few pixels to make a portrait from."""

    code = "too_small"


class AnimatedVideo(PhotoError):
    """The file is a video or an animation rather than a photo."""

    code = "animated_video"


class NoPhoto(PhotoError):
    """There is no photo, and words alone do not make a portrait here."""

    code = "no_photo"


class NoFace(PhotoError):
    """No face was found."""

    code = "no_face"


class FaceTooSmall(PhotoError):
    """The face has too few pixels between the temples."""

    code = "face_too_small"


class NoSuchFace(PhotoError):
    """The number of the chosen face is not in the photo."""

    code = "no_such_face"


class BriefError(EngineError):
    """What was asked for cannot be understood or is refused."""

    code = "brief_refused"


class UnknownStyle(BriefError):
    """There is no style of that name."""

    code = "unknown_style"


class PromptNotUnderstood(BriefError):
    """Nothing in the words names something this engine can do.

    Attributes:
        near: names of the styles that the message suggests.
        scenes: True where it says that costumes and scenes need a graphics card.
    """

    code = "prompt_not_understood"

    def __init__(
        self, message: str, hint: str, *, near: tuple[str, ...] = (), scenes: bool = False
    ) -> None:
        super().__init__(message, hint)
        self.near = near
        self.scenes = scenes


class BadOption(BriefError):
    """A size, count, shape or colour is outside what can be made."""

    code = "bad_option"


class GenerationFailed(EngineError):
    """A generator could not make a portrait."""

    code = "generation_failed"


class NotThisPerson(GenerationFailed):
    """Every candidate stopped looking like the person."""

    code = "not_this_person"


class OutOfMemory(EngineError):
    """There was not enough memory, of the machine or of its graphics card."""

    code = "out_of_memory"

    def __init__(
        self,
        message: str = "This machine ran out of memory while making it.",
        hint: str = "A smaller size, or fewer portraits at once, needs less.",
    ) -> None:
        super().__init__(message, hint)


class DeviceFailed(EngineError):
    """A graphics card did not do what it was asked, and memory was not what it lacked."""

    code = "device_failed"


class SubjectUnreadable(EngineError):
    """What was kept of a person cannot be read, or belongs to another photo."""

    code = "subject_unreadable"


class StyleFileError(EngineError):
    """A style file of the catalogue cannot be read or does not say what it must."""

    code = "style_file"


class PresetError(EngineError):
    """A preset's file cannot be read, does not say what it must, or there is none of that name."""

    code = "preset"


class WeightsMissing(EngineError):
    """Weights of a preset are not on this machine, or not whole."""

    code = "weights_missing"


class Cancelled(EngineError):
    """The order was cancelled between two stages."""

    code = "cancelled"


class Busy(EngineError):
    """Too many are waiting already; nothing was begun."""

    code = "busy"


class MarksUnavailable(EngineError):
    """A portrait cannot be marked as AI-made."""

    code = "marks_unavailable"
