"""A person at nine on a Monday, with an empty data folder."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from habit_desktop.engine.session import Session
from tests.engine.living import StandingClock, opened


@pytest.fixture
def clock() -> StandingClock:
    """The clock on this person's wall."""
    return StandingClock()


@pytest.fixture
def session(tmp_path: Path, clock: StandingClock) -> Iterator[Session]:
    """The person's session."""
    person = opened(tmp_path / "data", clock)
    yield person
    person.folder.close()
