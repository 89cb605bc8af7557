"""Every word of the host's page, in one place. It is for the host and, like logs, in English."""

from __future__ import annotations

from collections.abc import Mapping

TITLE = "Likeness · host"
HEADING = "The host's page"
SKIP = "To the numbers"
UPDATED = "Updated {time}"
RELOAD = "Reload"
LEAVE = "Sign out"
STALE = "No answer since {time}. Trying again."
OVER = "You are signed out. Reload to sign in."

# At the door.
ENTER_TITLE = "Likeness · sign in"
ENTER_HEADING = "The host's page"
ENTER_LABEL = "Host token"
ENTER_HINT = "The token is LIKENESS_HOST_TOKEN, or what the file host.token in LIKENESS_HOME holds."
ENTER = "Sign in"
WRONG_TOKEN = "That isn't the token. Check it for missing characters."
TOO_MANY_TRIES = "Too many wrong tokens. Try again in {seconds} seconds."
NEEDS_TOKEN = "This needs the host token."
STALE_FORM = "That form was too old. Go back to the page, reload it, and try again."

# Status.
STATUS_DEAD = (
    "Nothing is made. The making has ended by itself: look at the log, and restart Likeness."
)
STATUS_PAUSED = "Paused since {time}."
STATUS_WORKING = "Making portraits."
STATUS_IDLE = "Ready. Nobody is waiting."
STATUS_WAITING = "Ready. What is in line is tried again soon."
PAUSE = "Pause"
RESUME = "Go on"
PAUSE_HINT = "A pause lets what is being made be finished. Orders are still taken, and wait."
PAUSED_HINT = "What was being made is still finished. Orders are taken, and wait."

# Now.
NOW = "Now"
RUNNING = "In the making"
QUEUED = "In line"
OLDEST = "the oldest for {time}"
PUT_OFF = "{count} after a fault"
TO_DELIVER = "To be delivered"
UNREACHABLE = "{count} can't be reached"
BUSY = "Device busy"
BUSY_SPAN = "of the last 5 minutes"
ENGINE = "Engine"
RUNNING_TABLE = "Orders in the making"
STAGE_AND_ORDER, PORTRAITS, SINCE = "Stage and order", "Portraits", "For"
TRY = "try {count}"
UNKNOWN_STAGE = "beginning, or made by another process"

STAGES: Mapping[str, str] = {
    "intake": "Opening the photo",
    "analyze": "Learning the face",
    "refine": "Refining",
    "generate": "Making the style",
    "critique": "Checking the likeness",
    "finish": "Writing the file",
    "total": "One portrait in all",
}

# The last 48 hours.
HOURS = "The last 48 hours"
HOURS_NONE = "No orders in the last 48 hours."
HOURS_ALT = "Orders by the hour they were placed in, and what became of them. {summary}"
OUTCOMES: Mapping[str, str] = {
    "made": "made",
    "open": "still to come",
    "cancelled": "cancelled",
    "failed": "failed",
}
HOUR, ALL = "Hour", "All"
AS_TABLE = "As a table"

# How long it takes.
TIMES = "How long it takes"
WAIT = "Waiting in line"
MAKING = "Making an order"
HALF = "half within {time}"
MOST = "nine of ten within {time}"
TIMES_SPAN = "Orders placed in the last 24 hours"
STAGES_TITLE = "One portrait, stage by stage"
STAGES_SPAN = (
    "Since this process started. The bar goes from the time that half of the portraits took to the"
    " time that nine of ten took at most."
)
TIMES_NONE = "Nothing was made in the last 24 hours."
STAGES_NONE = "This process has made nothing yet."
STAGES_ALT = "How long one portrait is in each stage. {summary}"
RANGE = "{median} to {most}"
STAGE, MEDIAN, NINE_OF_TEN, MEASURED = "Stage", "Half within", "Nine of ten within", "Portraits"

# Failures.
FAILURES = "Failures of the last 7 days"
FAILURES_NONE = "None."
OLDER = ("{count} older one", "{count} older ones")
WHEN, WHY_AND_ORDER, TRIES = "When", "Why, and which order", "Tries"
OTHER_REASON = "It ended with the code {code}."
REASONS: Mapping[str, str] = {
    "animated_video": "The file was a video.",
    "bad_option": "It asked for something that is not possible.",
    "brief_refused": "Its words could not be used.",
    "busy": "The engine had too much to do.",
    "crashed": "The process died twice while it was being made.",
    "damaged": "Its portraits were damaged on the disk before they were delivered.",
    "deleted": "Its owner deleted the portraits before they were delivered.",
    "device_failed": "The graphics card could not run the model; the log says why.",
    "empty_file": "The file was empty.",
    "engine": "The engine failed in a way it does not know; the log says where.",
    "engine_error": "The engine failed.",
    "face_too_small": "The face in the photo was too small.",
    "generation_failed": "No portrait of it was good enough.",
    "internal": "The program failed in a way it does not know; the log says where.",
    "marks_unavailable": "The portrait could not be marked as AI-made; see likeness doctor.",
    "no_face": "There was no face in the photo.",
    "no_such_face": "There was no face of the number that was asked for.",
    "not_an_image": "The file was no picture.",
    "not_fetched": "Nobody came for it while it was kept.",
    "not_this_person": "Every portrait looked like somebody else.",
    "out_of_memory": "This machine ran out of memory.",
    "no_photo": "There was no photo.",
    "no_device": "There was no graphics card for it.",
    "preset": "The file of a preset is wrong.",
    "weights_missing": "Weights of the engine are missing.",
    "photo_lost": "Its photo could not be read any more.",
    "photo_unusable": "The photo could not be used.",
    "prompt_not_understood": "Its words were not understood.",
    "stuck": "It made no progress for too long.",
    "style_file": "A style file is wrong; see likeness styles.",
    "subject_unreadable": "What was learned of the face could not be read.",
    "too_many_pixels": "The photo had too many pixels.",
    "too_small": "The photo was too small.",
    "truncated": "The photo was cut off.",
    "unknown_style": "It named a style that is not there any more.",
    "waited_too_long": "It waited longer than its photos may be kept.",
}

# Disk and retention.
DISK = "Disk and retention"
FREE = "Free on this disk"
FREE_GB, UNKNOWN = "{free:.1f} GB", "not known"
KINDS: Mapping[str, str] = {
    "photo": "Photos",
    "subject": "What was learned of faces",
    "portrait": "Portraits",
}
FILES = ("{count} file", "{count} files")
FREE_LOW = "Little is left: below {floor} GB orders may fail."
RETENTION = "Photos are deleted after {photos}, portraits and orders after {portraits}."
NEXT_END = "The next to go: {time}."
NEXT_END_NOW = "Some files are due and go within a minute."
NEXT_END_NONE = "Nothing is due to go."

# People.
PEOPLE = "People"
KNOWN, AGREED, BLOCKED = "Known", "Agreed", "Shut out"
WHO = "Order or person"
WHO_HINT = "An id as it stands on this page or in the log. Names are not known here."
BLOCK = "Shut out"
UNBLOCK = "Let in again"
BLOCK_TITLE = "Shut somebody out"
BLOCK_HINT = (
    "What of theirs is in line or in the making is cancelled. The block holds even after they are"
    " forgotten."
)
LIMITS_TITLE = "Give somebody limits of their own"
PER_HOUR, PER_DAY = "Orders an hour", "Orders a day"
LIMITS_HINT = "Empty is what everybody has; 0 is none at all."
LIMIT = "Set limits"

# Licences.
LICENCES = "Licences of what is loaded"
NETWORK, LICENCE, COMMERCIAL = "Network", "Licence", "Commercial use"
YES, NO = "yes", "no"

FOOT = "Times are this machine's, {zone}. This page names nobody and shows no picture of anybody."

DONE: Mapping[str, str] = {
    "blocked": "Shut out.",
    "unblocked": "Let in again.",
    "limited": "The limits are set.",
    "nobody": "Nothing has that id. It may have been deleted since.",
    "numbers": "Limits are whole numbers from 0 to 100000, or empty.",
    "failed": "That could not be written down. The log says why.",
}
"""What is said after a form was sent, by the code in the address."""
WRONG = frozenset({"nobody", "numbers", "failed"})
"""Those that say that nothing was done."""

_UNITS = ("B", "kB", "MB", "GB", "TB")


def duration(seconds: float) -> str:
    """A time as short as it can be said: ``0.35 s``, ``4.2 s``, ``2 min 5 s``, ``7 days``."""
    if seconds < 0.995:
        return f"{seconds:.2f} s" if seconds >= 0.005 else "0 s"
    if seconds < 59.95:
        return f"{seconds:.1f} s".replace(".0 s", " s")
    minutes, rest = divmod(round(seconds), 60)
    if minutes < 60:
        return f"{minutes} min {rest} s" if rest else f"{minutes} min"
    hours, minutes = divmod(round(seconds / 60), 60)
    if hours < 48:
        return f"{hours} h {minutes} min" if minutes else f"{hours} h"
    days, hours = divmod(round(seconds / 3600), 24)
    return f"{days} days {hours} h" if hours else f"{days} days"


def size(count: int) -> str:
    """Bytes, decimal as disks are sold: ``0 B``, ``12 kB``, ``3.4 MB``."""
    number, unit = float(count), 0
    while number >= 999.5 and unit < len(_UNITS) - 1:
        number, unit = number / 1000, unit + 1
    return (
        f"{number:.1f} {_UNITS[unit]}"
        if unit > 1 and number < 99.5
        else (f"{number:.0f} {_UNITS[unit]}")
    )


def counted(number: int, words: tuple[str, str]) -> str:
    """One or several of something."""
    return words[number != 1].format(count=number)
