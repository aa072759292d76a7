"""Settings say what they do."""

from datetime import date, time

import pytest

from habit_desktop.domain.habit import Json
from habit_desktop.wording import settings


@pytest.mark.parametrize(
    ("key", "value", "said"),
    [
        ("day_starts_at", "04:00", "A day begins at: 04:00"),
        ("week_start", "sunday", "A week begins on: Sunday"),
        ("week_start", 6, "A week begins on: Sunday"),
        ("remind_below", 0.35, "Remind below a chance of: 35\u00a0%"),
        ("snooze_min", 1, "Snooze for: 1 minute"),
        ("training_idle_min", 2.5, "Train after a rest of: 2.5 minutes"),
        ("training_on_battery", True, "Train on battery: yes"),
        ("try_reminders", False, "Find out whether reminders help: no"),
        ("from_the_future", "x", "from_the_future: x"),
    ],
)
def test_a_setting_is_said_with_its_value(key: str, value: Json, said: str) -> None:
    assert settings.setting_said(key, value) == said


def test_a_day_that_begins_late_belongs_to_the_evening_before() -> None:
    assert settings.day_start_meaning(time(3)).startswith("Until 03:00 a tick still belongs to the day before")


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [(time(9), time(21), "Not after 21:00."), (time(20), time(2), "Not after 02:00 of the next morning.")],
)
def test_hours_may_go_past_midnight(first: time, last: time, said: str) -> None:
    assert settings.until_meaning(first, last) == said


@pytest.mark.parametrize(("count", "said"), [(0, "Only the times"), (1, "At most 1"), (3, "At most 3")])
def test_a_cap_is_said(count: int, said: str) -> None:
    assert settings.unasked_meaning(count).startswith(said)


def test_a_pause_with_an_end_names_its_last_day() -> None:
    sunday, later = date(2026, 3, 29), date(2026, 3, 23)
    assert settings.paused("", None, sunday) == "Everything rests up to and including Sun 29 March 2026"
    assert settings.paused("", None, None) == "Everything rests until you resume it"
    assert settings.paused("Body", later, sunday) == "“Body” rests from Mon 23 March 2026 to Sun 29 March 2026"
    assert settings.paused("Body", later, None) == "“Body” rests from Mon 23 March 2026 until you resume it"


@pytest.mark.parametrize(("count", "said"), [(1, "1 habit is due again"), (2, "2 habits are due again")])
def test_those_resumed_are_counted(count: int, said: str) -> None:
    assert settings.resumed_all(count) == said
