"""A short run of the chaos campaign; CONTRIBUTING.md has the long one."""

from __future__ import annotations

import json
import subprocess
import sys

from tests.campaigns.chaos import ROOT


def test_ten_kills_lose_nothing() -> None:
    command = [sys.executable, "-m", "tests.campaigns.chaos", "--kills", "10", "--json"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=240)

    assert done.returncode == 0, done.stderr
    outcome = json.loads(done.stdout)
    assert outcome["kills"] == 10
    assert outcome["accepted"] > 10
    assert outcome["lost"] == outcome["unmarked_duplicates"] == outcome["orphans"] == 0
    # Three of the ten come between a delivery and its receipt.
    assert outcome["duplicated"] > 0
