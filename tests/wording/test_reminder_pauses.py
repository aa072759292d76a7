"""The end of a pause is told as briefly as the day allows."""

from datetime import UTC, datetime

import pytest

from habit_desktop.engine.reminder_pause import PauseLength
from habit_desktop.wording.reminder_pauses import pause_names, until_words

THURSDAY = datetime(2026, 3, 19, 18, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("until", "said"),
    [
        (datetime(2026, 3, 19, 19, 30, tzinfo=UTC), "19:30"),
        (datetime(2026, 3, 20, 3, 0, tzinfo=UTC), "tomorrow 03:00"),
        (datetime(2026, 3, 21, 3, 0, tzinfo=UTC), "Saturday 03:00"),
        (datetime(2026, 4, 2, 3, 0, tzinfo=UTC), "2 Apr 03:00"),
    ],
)
def test_the_end_of_a_pause_is_named_as_seen_from_now(until: datetime, said: str) -> None:
    assert until_words(until, THURSDAY) == said


def test_every_length_of_a_pause_has_a_name() -> None:
    assert [*pause_names()] == [*PauseLength]
