"""What was done of what was asked for, in words."""

import pytest

from habit_desktop.domain.habit import Habit, Kind
from habit_desktop.domain.schedule import parse_schedule
from habit_desktop.domain.tally import Rate
from habit_desktop.wording import rates

SWIM = Habit("swim", "Swim", schedule=parse_schedule("times:3/week"))
RUN = Habit("run", "Run", kind=Kind.NUMERIC, unit="km", target=10.0, schedule=parse_schedule("times:3/week"))


@pytest.mark.parametrize(
    ("rate", "said"),
    [
        (Rate(24, 33), "24 of 33"),
        (Rate(24.9, 25), "24 of 25"),
        (Rate(0.1 + 0.2 + 0.7, 1), "1 of 1"),
        (Rate(1234, 2000), "1,234 of 2,000"),
    ],
)
def test_what_is_done_in_part_is_not_among_the_done(rate: Rate, said: str) -> None:
    assert rates.done_of(rate) == said


@pytest.mark.parametrize(
    ("habit", "rate", "said"),
    [
        (Habit("read", "Read"), Rate(41, 78), "41 of 78 due days"),
        (Habit("read", "Read"), Rate(1, 1), "1 of 1 due day"),
        (SWIM, Rate(9, 12), "9 of 12 times asked for"),
        (SWIM, Rate(0, 1), "0 of 1 time asked for"),
        (RUN, Rate(3.4, 4), "85\u00a0% of what was asked for"),
        (RUN, Rate(0, 0), "nothing asked for yet"),
    ],
)
def test_a_rate_is_told_by_what_its_habit_asks_for(habit: Habit, rate: Rate, said: str) -> None:
    assert rates.rate_of(habit, rate) == said


@pytest.mark.parametrize(
    ("habit", "rate", "said"),
    [
        (Habit("read", "Read"), Rate(24, 33), "24 of 33 days"),
        (Habit("read", "Read"), Rate(0, 1), "0 of 1 day"),
        (SWIM, Rate(3, 12), "3 of 12 times"),
        (SWIM, Rate(1, 1), "1 of 1 time"),
    ],
)
def test_counts_say_what_is_counted(habit: Habit, rate: Rate, said: str) -> None:
    assert rates.counts_of(habit, rate) == said


def test_an_amount_is_told_with_its_unit() -> None:
    assert rates.amount_reached(RUN, 34.04, 40.0) == "34 of 40 km asked for"
    assert rates.amount_reached(RUN, 1234.5, 2000.0) == "1,234 of 2,000 km asked for"
    assert rates.amount_reached(RUN, 0.0, 0.0) == "nothing asked for yet"


def test_how_days_are_counted_needs_no_word() -> None:
    assert rates.rate_explained(Habit("read", "Read")) == ""
    assert rates.rate_explained(SWIM).startswith("Any days will do.")
    assert rates.rate_explained(RUN).startswith("Each week, month or window counts as a whole")
