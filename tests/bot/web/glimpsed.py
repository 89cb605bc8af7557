"""``likeness`` with a studio that shows on the way what it makes, as a model does.

It goes on when there is a file ``seen`` in the program's folder, or after half a minute.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import cv2
import numpy as np

from bot.cli import main
from engine.generators import Answer, Ask, Proposal
from engine.generators.studio import Studio

_ask_one_by_one = Studio.propose


def propose(self: Studio, asks: Sequence[Ask]) -> list[Answer]:
    """Make them, and tell of each what it looks like before it is judged."""
    answers = _ask_one_by_one(self, asks)
    for ask, answer in zip(asks, answers, strict=True):
        assert isinstance(answer, Proposal)
        ask.tell(0.5, np.asarray(cv2.resize(answer.image, (128, 128)), np.uint8))
    seen, until = Path(os.environ["LIKENESS_HOME"]) / "seen", time.monotonic() + 30
    while not seen.exists() and time.monotonic() < until:
        time.sleep(0.02)
    return answers


if __name__ == "__main__":
    Studio.propose = propose  # type: ignore[assignment, method-assign]
    sys.exit(main())
