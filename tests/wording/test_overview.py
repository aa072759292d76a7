"""The overview's numbers become words."""

from dataclasses import replace
from datetime import date

import pytest

from habit_desktop.domain.habit import Habit
from habit_desktop.domain.schedule import parse_schedule
from habit_desktop.domain.tally import Rate
from habit_desktop.wording import overview as words

TODAY = date(2026, 3, 19)
READ = Habit("read", "Read")


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (None, "You did 24 of 33 in the last 7 days"),
        (0.0, "You did 24 of 33 in the last 7 days, about as often as in the 7 before"),
        (0.1, "You did 24 of 33 in the last 7 days, more often than in the 7 before"),
        (-0.1, "You did 24 of 33 in the last 7 days, less often than in the 7 before"),
    ],
)
def test_totals(change: float | None, sentence: str) -> None:
    assert words.totals_title(Rate(24, 33), change, 7) == sentence


def test_totals_of_nothing() -> None:
    assert words.totals_title(Rate(0, 0), None, 7) == "Nothing counted in the last 7 days"
    assert words.share(Rate(0, 0)) == "–"


def test_how_a_span_compares() -> None:
    assert words.against_before(0.05, 30) == "+5 against the 30 days before"
    assert words.against_before(None, 30) == "too little to compare with before"
    assert words.span_name(365) == "Last 365 days"


def test_the_head_counts_habits() -> None:
    assert words.subtitle(1, 0) == "1 habit"
    assert words.subtitle(6, 2) == "6 habits · 2 archived"


def test_a_line_as_it_is_read_out() -> None:
    assert words.line_said(READ, Rate(21, 30), -0.11, 3, 0.64) == (
        "Read, 30 days: 21 of 30 due days, 70\u00a0%, −11 points against the 30 days before, a run of 3 days, "
        "strength 64\u00a0%"
    )
    assert words.line_said(READ, Rate(0, 0), None, 0, None) == "Read, no run at the moment"


def test_what_the_share_of_a_line_is_made_of() -> None:
    swim = replace(READ, schedule=parse_schedule("times:3/week"))
    assert words.month_told(READ, Rate(21, 30)) == "Last 30 days: 21 of 30 due days"
    assert words.month_told(swim, Rate(9, 12)) == "Last 30 days: 9 of 12 times asked for"
    assert words.month_told(swim, Rate(0, 0)) == ""


@pytest.mark.parametrize(
    ("this", "last", "sentence"),
    [
        (Rate(18, 24), Rate(15, 24), "This week 18 of 24 so far; last week it was 15 of 24 by now"),
        (Rate(18, 24), Rate(0, 0), "This week 18 of 24 so far"),
        (Rate(0, 0), Rate(15, 24), "Nothing counts yet this week; last week it was 15 of 24 by now"),
        (Rate(0, 0), Rate(0, 0), "Nothing counted this week or last"),
    ],
)
def test_weeks_side_by_side(this: Rate, last: Rate, sentence: str) -> None:
    assert words.weeks_title(this, last) == sentence


def test_a_weekday_of_the_weeks() -> None:
    title, facts = words.weekday_facts(1, Rate(3, 4), Rate(2, 4), Rate(30, 48))
    assert (title, facts) == ("Tuesday", "this week 3 of 4 · last week 2 of 4 · usual 62\u00a0%")
    assert words.weekday_facts(1, Rate(0, 0), Rate(0, 0), Rate(0, 0))[1] == (
        "this week nothing yet · last week nothing due"
    )


def test_a_month_and_its_days() -> None:
    assert words.month_title(date(2026, 3, 1), Rate(71, 100)) == "March 2026: 71\u00a0% done"
    assert words.month_title(date(2026, 3, 1), Rate(0, 0)) == "March 2026: nothing counted"
    assert words.month_day_said(TODAY, Rate(2, 3), 2) == "Thu 19 March 2026: 2 of 3 done, 2 open"
    assert words.month_day_said(TODAY, Rate(0, 0), 0) == "Thu 19 March 2026: nothing due"


def test_a_year() -> None:
    assert words.year_title(2025) == "Habits in 2025"
    assert words.year_sentence(Rate(80, 100), 2) == "2 habits: done 80 times of 100, 80\u00a0%."
    assert words.year_sentence(Rate(1.6, 2), 1) == "1 habit: done 1 time of 2, 80\u00a0%."
    assert words.year_sentence(Rate(0, 0), 0) == "Nothing counted in this year."
    assert words.year_months() == "What was done of what was asked for, month by month"
    assert words.year_until(TODAY) == "As of Thu 19 March 2026."
    assert words.best_run(23, date(2026, 2, 1), date(2026, 2, 23)) == "longest run 23 (1 Feb – 23 Feb)"
    assert words.page_of(1, 3) == "Page 1 of 3"


def test_a_report_says_where_it_lies_or_that_it_does_not() -> None:
    assert words.report_written("Habits in 2025.pdf") == "The report was written to Habits in 2025.pdf."
    assert words.report_not_written("x.pdf").startswith("“x.pdf” could not be written")


def test_folds_and_ways_on() -> None:
    assert words.archived_title(3) == "Archived (3)"
    assert words.trash_title(1) == "Trash (1)"
    assert words.offered_until(date(2026, 4, 18), TODAY) == "at hand until 18 Apr"
    assert words.show_all(1) == "Show 1 more habit"
    assert words.show_more(4) == "Show 4 more"
    assert words.put_away("Read") == "Read is in the archive"
    assert "xyz" in words.none_found("xyz")


def test_what_stands_where_nothing_is() -> None:
    assert all(words.no_habits())
    assert "points" in words.columns_explained()
    assert len(words.weeks_legend()) == 3
