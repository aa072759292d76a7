"""Facts about counts from the history."""

from habit_desktop.learning.evidence import Evidence, after_as_long, last_days, on_weekday
from tests.learning.strips import strip


def test_the_last_thirty_days_are_counted_by_their_rows() -> None:
    assert last_days(strip("xxxx" + "-" * 20 + "x.x.x....-")) == Evidence(3, 9)


def test_the_weekday_is_that_of_the_day_after_the_last() -> None:
    assert on_weekday(strip("x......" + ".xxxxxx" + "x......")) == Evidence(2, 3)


def test_at_most_sixteen_of_one_weekday_are_counted() -> None:
    assert on_weekday(strip("x......" * 3 + "......." * 16)) == Evidence(0, 16)


def test_days_as_long_after_the_last_done_one_are_counted() -> None:
    # Two days after a done one: the third day (done), the fifth (done), the seventh (not done).
    assert after_as_long(strip("x.x.x.."), 2) == Evidence(2, 3)


def test_never_done_before_counts_as_its_own_situation() -> None:
    assert after_as_long(strip("..x."), 0) == Evidence(1, 3)


def test_without_rows_there_is_no_count() -> None:
    assert last_days(strip("x" + "-" * 30)) is None
    assert on_weekday(strip("xxx")) is None
    assert after_as_long(strip("xxx"), 5) is None
    assert after_as_long(strip(""), 0) is None
