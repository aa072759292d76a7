"""What each setting means, and which values cannot be."""

from datetime import date, time

import pytest

from habit_desktop.domain.habit import Json
from habit_desktop.engine.settings import Settings
from habit_desktop.ui.pages.settings.state import (
    SettingsReading,
    check_lines,
    preview,
    problem,
    rest_words,
    row_states,
)
from habit_desktop.ui.preferences import Preferences

TODAY = date(2026, 3, 19)


def reading(habits: int, resting: int, until: date | None = None) -> SettingsReading:
    return SettingsReading(Settings(), Preferences(), "data", TODAY, habits, resting, until)


def test_every_setting_has_a_row_that_says_what_it_means() -> None:
    states = row_states(Settings())
    assert all(state.meaning for state in states.values())
    assert states["week_start"].value == "mon"


def test_a_day_that_begins_at_midnight_is_that_of_the_calendar() -> None:
    assert "the date on the calendar" in row_states(Settings(day_starts_at=time()))["day_starts_at"].meaning


def test_hours_past_midnight_end_on_the_next_morning() -> None:
    overnight = Settings(remind_from=time(20), remind_until=time(2))
    assert "02:00 of the next morning" in row_states(overnight)["remind_until"].meaning


def test_quiet_hours_tell_both_ends_and_whether_there_are_any() -> None:
    night = row_states(Settings(quiet_from=time(22), quiet_until=time(7)))
    assert night["quiet_from"].meaning == "From 22:00 until 07:00 nothing speaks, whatever the habit."
    assert "07:00" in night["quiet_until"].meaning
    assert row_states(Settings())["quiet_from"].meaning.startswith("None")


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("remind_below", 0.85),
        ("quiet_above", 0.35),
        ("remind_until", "09:00"),
        ("remind_from", "21:00"),
        ("day_starts_at", "25:00"),
        ("snooze_min", 0),
    ],
)
def test_what_cannot_be_has_a_reason(key: str, value: Json) -> None:
    assert problem(Settings(), key, value).endswith(".")


@pytest.mark.parametrize(("key", "value"), [("remind_below", 0.8), ("remind_until", "02:00"), ("unasked_per_day", 0)])
def test_what_can_be_has_none(key: str, value: Json) -> None:
    assert problem(Settings(), key, value) == ""


def test_a_value_says_what_it_would_mean_before_it_is_kept() -> None:
    assert preview(Settings(), "remind_below", 0.3).startswith("A habit less likely than 30")


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (reading(0, 0), "There are no habits to pause."),
        (reading(3, 1), "1 habit rests."),
        (reading(3, 3, date(2026, 3, 29)), "3 habits rest up to and including Sun 29 March 2026."),
    ],
)
def test_who_rests_is_said(state: SettingsReading, words: str) -> None:
    assert rest_words(state) == words


def test_a_check_lists_what_it_found() -> None:
    assert check_lines(["backup a: damaged"]) == "1 thing is not sound:\nbackup a: damaged"
    assert check_lines([]).startswith("Everything is sound")
