"""Facts about the words for what training waits for."""

import pytest

from habit_desktop.engine.readings import Power
from habit_desktop.wording.conditions import condition_state, condition_words


@pytest.mark.parametrize(
    ("need", "met", "asked", "value", "words"),
    [
        ("new_days", True, True, 3, "New days: 3 since the last run"),
        ("new_days", False, True, 0, "New days: none has ended since the last run"),
        ("once_a_day", True, True, None, "Once a day: not trained today yet"),
        ("once_a_day", False, True, None, "Once a day: today's training has been"),
        ("idle", True, True, 400.0, "Unused for 5 minutes"),
        ("idle", False, True, 130.0, "Unused for 5 minutes: 2 minutes so far"),
        ("idle", False, True, 1.2, "Unused for 5 minutes: 1 second so far"),
        ("idle", False, True, None, "Unused for 5 minutes: this system does not say"),
        ("power", True, True, Power.MAINS, "On mains power"),
        ("power", True, True, None, "Mains power: this system does not say, and is taken at its best"),
        ("power", False, True, Power.BATTERY, "Mains power: on battery now"),
        ("power", False, True, Power.SAVER, "Mains power: the power saver is on"),
        ("power", False, False, None, "Mains power: not needed, as you set it"),
    ],
)
def test_each_need_says_what_it_is_and_how_it_stands(
    need: str, met: bool, asked: bool, value: float | None, words: str
) -> None:
    assert condition_words(need, met=met, asked=asked, value=value, idle_needed_s=300) == words


def test_an_idle_time_of_these_windows_alone_is_told_as_such() -> None:
    words = condition_words("idle", met=False, asked=True, value=130.0, idle_needed_s=300, own_only=True)
    assert words == "These windows unused for 5 minutes, as the system does not say more: 2 minutes so far"


@pytest.mark.parametrize("need", ["idle", "power"])
def test_after_a_week_without_a_run_nothing_is_waited_for(need: str) -> None:
    words = condition_words(need, met=False, asked=False, value=0.0, idle_needed_s=300, stale=True)
    assert "a week ago" in words


def test_who_sees_no_mark_hears_how_a_need_stands() -> None:
    told = [condition_state(met=met, asked=asked) for met, asked in ((True, True), (False, True), (False, False))]
    assert told == ["met", "waiting", "not needed"]
