"""What many tests of the engine start from: the networks, and the astronaut learned and cut out."""

from __future__ import annotations

import pytest

from engine.analyze import learn
from engine.framing import frame_subject
from engine.generators.plate import Plate, make_plate
from engine.networks import Networks
from engine.portrait import Subject
from tests import faces


@pytest.fixture(scope="session")
def networks() -> Networks:
    return Networks()


@pytest.fixture(scope="session")
def astronaut_subject(networks: Networks) -> Subject:
    return learn([faces.photo(faces.astronaut(), "astronaut.jpg")], networks)


@pytest.fixture(scope="session")
def astronaut_plate(astronaut_subject: Subject, networks: Networks) -> Plate:
    frame = frame_subject(astronaut_subject, "1:1", 512)
    return make_plate(astronaut_subject, frame, networks)
