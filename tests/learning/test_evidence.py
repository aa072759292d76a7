"""Facts about counts from the history."""

from habit_desktop.learning.evidence import Evidence, after_as_long, last_days, on_weekday
from tests.learning.strips import strip

MORE, LESS = 1.0, -1.0


def test_the_last_thirty_days_are_counted_by_their_rows() -> None:
    assert last_days(strip("xxxx" + "-" * 20 + "x.x.x....-"), 0.5, LESS) == Evidence(3, 9)


def test_the_longest_time_that_speaks_for_the_side_is_counted() -> None:
    history = strip("x" * 23 + "..x....")
    assert last_days(history, 0.9, LESS) == Evidence(24, 30)
    assert last_days(history, 0.7, LESS) == Evidence(8, 14)
    assert last_days(history, 0.7, MORE) == Evidence(24, 30)


def test_no_count_is_told_that_speaks_for_the_other_side() -> None:
    assert last_days(strip("x" * 30), 0.99, LESS) is None
    assert on_weekday(strip("x......" * 8), 0.9, LESS) is None


def test_what_leads_nowhere_needs_no_count() -> None:
    assert last_days(strip("xx.."), 0.3, 0.0) is None


def test_the_weekday_is_that_of_the_day_after_the_last() -> None:
    assert on_weekday(strip("x......" + ".xxxxxx" + "x......"), 0.5, MORE) == Evidence(2, 3)


def test_the_last_weeks_of_one_weekday_are_counted_where_they_differ_from_those_before() -> None:
    history = strip("x......" * 12 + "......." * 4)
    assert on_weekday(history, 0.5, MORE) == Evidence(12, 16)
    assert on_weekday(history, 0.5, LESS) == Evidence(0, 4)


def test_weeks_without_a_row_are_not_counted() -> None:
    assert on_weekday(strip("x......" * 4 + "-------" * 16), 0.5, MORE) == Evidence(4, 4)


def test_days_as_long_after_the_last_done_one_are_counted() -> None:
    # Two days after a done one: the third day (done), the fifth (done), the seventh (not done).
    assert after_as_long(strip("x.x.x.."), 2) == Evidence(2, 3)


def test_never_done_before_counts_as_its_own_situation() -> None:
    assert after_as_long(strip("..x."), 0) == Evidence(1, 3)


def test_without_rows_there_is_no_count() -> None:
    assert last_days(strip("x" + "-" * 30), 0.5, MORE) is None
    assert on_weekday(strip("xxx"), 0.5, MORE) is None
    assert after_as_long(strip("xxx"), 5) is None
    assert after_as_long(strip(""), 0) is None
