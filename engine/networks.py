"""The packaged networks, loaded once, each on first use.

A ``Networks`` belongs to one thread: MediaPipe's graphs are not safe to share. Nothing is loaded at
import. ``seconds`` adds up the time spent inside networks, so that a benchmark can tell it from the
work around them.
"""

from __future__ import annotations
