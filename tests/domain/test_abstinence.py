"""Whole days since the last slip of a habit to quit."""

from dataclasses import replace

import pytest

from habit_desktop.domain.abstinence import Abstinence, abstinence
from habit_desktop.domain.habit import Goal, Kind
from habit_desktop.domain.history import History
from tests.domain.strips import amounts, day, history


def smoked(*given: float | None) -> History:
    """The history of a habit to quit, an amount a day from a Monday on."""
    return amounts(given, kind=Kind.NUMERIC, goal=Goal.AT_MOST, target=0.0)


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ((None,), Abstinence(0, 0, slipped=False)),
        ((0.0, 0.0, 0.0), Abstinence(2, 2, slipped=False)),
        ((0.0, 1.0, 0.0, 0.0), Abstinence(2, 2, slipped=True)),
        ((0.0, 0.0, 0.0, 2.0, 0.0), Abstinence(1, 3, slipped=True)),
        ((0.0, 1.0), Abstinence(0, 1, slipped=True)),
    ],
)
def test_the_days_since_the_last_slip_and_the_most_there_were(
    given: tuple[float | None, ...], told: Abstinence
) -> None:
    assert abstinence(smoked(*given), day(len(given) - 1)) == told


def test_a_day_without_an_answer_is_no_slip() -> None:
    assert abstinence(smoked(1.0, None, None, None), day(3)).days == 3


def test_a_day_said_to_be_missed_is_a_slip() -> None:
    told = replace(history("x-xx"), definitions=smoked(0.0).definitions)
    assert abstinence(told, day(3)) == Abstinence(2, 2, slipped=True)


def test_a_past_day_knows_nothing_of_later_slips() -> None:
    assert abstinence(smoked(0.0, 0.0, 0.0, 5.0), day(2)) == Abstinence(2, 2, slipped=False)


def test_the_days_count_from_the_first_day_of_the_habit() -> None:
    told = smoked(0.0, 0.0, 0.0)
    begun = replace(told, definitions=((day(0), replace(told.habit, starts=day(1))),))
    assert abstinence(begun, day(2)).days == 1
