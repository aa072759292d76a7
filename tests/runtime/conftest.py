"""A person's session with a clock that stands, as the live parts find it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from habit_desktop.engine.session import Session
from tests.engine.living import StandingClock, opened


@pytest.fixture
def clock() -> StandingClock:
    return StandingClock()


@pytest.fixture
def session(tmp_path: Path, clock: StandingClock) -> Iterator[Session]:
    session = opened(tmp_path, clock)
    yield session
    session.folder.close()
