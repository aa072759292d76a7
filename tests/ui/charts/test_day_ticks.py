"""Labels of a time axis."""

from datetime import date
from itertools import pairwise

from habit_desktop.ui.charts.day_ticks import day_ticks


def labels(first: date, last: date, width_px: float = 800.0) -> list[str]:
    return [text for at, text in day_ticks(first.toordinal(), last.toordinal(), width_px) if at <= last.toordinal()]


def test_four_months_are_labelled_by_month() -> None:
    assert labels(date(2025, 11, 20), date(2026, 3, 19))[1:] == ["Dec", "Jan 2026", "Feb", "Mar"]


def test_a_month_is_labelled_by_week_beginning_on_mondays() -> None:
    ticks = day_ticks(date(2026, 2, 20).toordinal(), date(2026, 3, 19).toordinal(), 300.0)
    assert all(date.fromordinal(int(at)).weekday() == 0 for at, _text in ticks)


def test_ten_years_are_labelled_by_year() -> None:
    assert labels(date(2016, 3, 1), date(2026, 3, 1))[-1] == "2026"


def test_labels_leave_each_other_room() -> None:
    for days in (7, 30, 62, 63, 120, 365, 1000, 3650):
        ticks = day_ticks(735000, 735000 + days, 300.0)
        apart = [(b[0] - a[0]) * 300 / days for a, b in pairwise(ticks)]
        assert min(apart, default=100) > 40
