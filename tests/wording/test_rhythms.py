"""Weekdays, hours and runs in words."""

from datetime import date

import pytest

from habit_desktop.domain.tally import Rate, Run, Tally
from habit_desktop.wording import rhythms

DAY = date(2026, 3, 19)


def week(total: float, aim: float) -> Tally:
    """A week that adds up to something."""
    return Tally(date(2026, 3, 16), date(2026, 3, 22), total, aim, int(total), 3)


@pytest.mark.parametrize(
    ("run", "name"),
    [
        (Run(date(2026, 2, 3), date(2026, 2, 20), 18), "3 Feb – 20 Feb 2026"),
        (Run(date(2025, 12, 30), date(2026, 1, 2), 4), "30 Dec 2025 – 2 Jan 2026"),
        (Run(date(2026, 2, 3), date(2026, 2, 3), 1), "3 Feb 2026"),
        (Run(date(2026, 2, 3), date(2026, 3, 18), 44, goes_on=True), "since 3 Feb"),
    ],
)
def test_a_run_is_called_by_its_days(run: Run, name: str) -> None:
    assert rhythms.run_name(run, DAY) == name


def test_the_longest_run_is_told_and_whether_it_goes_on() -> None:
    run = Run(date(2026, 2, 3), date(2026, 2, 20), 18)
    assert rhythms.runs_title([run]) == "The longest run was 18 days"
    assert rhythms.runs_title([Run(run.first, run.last, 18, True)]) == "The longest run is going on: 18 days"
    assert rhythms.runs_title([]) == "The first run begins with the first done day"


def test_weekdays_judged_by_few_days_are_left_out() -> None:
    rates = [Rate(1, 1), Rate(4, 8), Rate(7, 8), *([Rate(0, 0)] * 4)]
    assert rhythms.hours_title(rates, 3, counts_times=False) == "Best on Wednesdays, hardest on Tuesdays"


@pytest.mark.parametrize(
    ("done", "title"),
    [
        ((8, 2, 5, 5, 5, 5, 5), "Best on Mondays, hardest on Tuesdays"),
        ((8, 8, 2, 5, 5, 5, 5), "Hardest on Wednesdays"),
        ((8, 2, 2, 5, 5, 5, 5), "Best on Mondays"),
        ((8, 8, 2, 2, 5, 5, 5), "Some weekdays go better than others"),
        ((5, 5, 5, 5, 5, 5, 5), "Every weekday goes about as well"),
    ],
)
def test_only_a_weekday_that_stands_alone_is_named(done: tuple[int, ...], title: str) -> None:
    assert rhythms.hours_title([Rate(each, 8) for each in done], 3, counts_times=False) == title


def test_where_times_are_counted_no_weekday_is_hard() -> None:
    rates = [Rate(12, 13), Rate(1, 13), Rate(9, 13), *([Rate(6, 13)] * 4)]
    assert rhythms.hours_title(rates, 3, counts_times=True) == "Mondays most often, Tuesdays least"
    assert rhythms.hours_title([Rate(6, 13)] * 7, 3, counts_times=True) == "On any weekday about as often"
    assert rhythms.hours_legend(None, counts_times=True).endswith("At the end: share of days done.")
    assert rhythms.hour_told(0, 7, 0, rates[0], counts_times=True)[1] == "never ticked · 12 of 13 days done"
