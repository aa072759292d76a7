"""What the overview's cards show, without a screen."""

from dataclasses import replace

import pytest

from habit_desktop.domain.tally import Rate
from habit_desktop.engine.overview import SpanTotal
from habit_desktop.ui.pages.habits.state import (
    Order,
    Sign,
    arranged,
    finding_states,
    line_state,
    total_states,
    totals_title,
    weeks_title,
)
from habit_desktop.ui.widgets.words import Ink
from tests.ui.many_habits import findings, line, overview
from tests.ui.people import GYM, MEDITATE, READ, TODAY, WALK


def names(order: Order, search: str = "") -> list[str]:
    lines = (
        line(WALK, strength=0.2, month=10, before=20),
        line(READ, strength=None, month=30, before=10),
        line(GYM, strength=0.9, month=15, before=15),
    )
    return [each.habit.name for each in arranged(lines, order, search)]


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        (Order.MINE, ["Walk 6,000 steps", "Read", "Gym"]),
        (Order.NAME, ["Gym", "Read", "Walk 6,000 steps"]),
        (Order.STRENGTH, ["Gym", "Walk 6,000 steps", "Read"]),
        (Order.TREND, ["Read", "Gym", "Walk 6,000 steps"]),
    ],
)
def test_the_list_is_sorted(order: Order, expected: list[str]) -> None:
    assert names(order) == expected


@pytest.mark.parametrize(("search", "expected"), [("re", ["Read"]), ("BODY", ["Walk 6,000 steps", "Gym"]), ("xyz", [])])
def test_the_list_is_searched_in_names_and_tags(search: str, expected: list[str]) -> None:
    assert names(Order.MINE, search) == expected


def test_all_words_searched_for_must_be_there() -> None:
    assert names(Order.MINE, "body gym") == ["Gym"]


def test_a_line_tells_its_numbers() -> None:
    state = line_state(line(GYM, month=24, before=18))
    assert (state.share, state.trend, state.streak) == ("80\u00a0%", "+20", "3 days")
    assert state.trend_ink is Ink.DONE
    assert state.detail == "Body · Tue, Thu, Sat"
    assert "strength 60" in state.said


def test_a_habit_due_every_day_says_so_only_where_it_has_no_tag() -> None:
    assert line_state(line(MEDITATE)).detail == "Morning"
    assert line_state(line(replace(MEDITATE, tags=()))).detail == "every day"


@pytest.mark.parametrize(("before", "ink"), [(18, Ink.SOFT), (10, Ink.DONE), (28, Ink.NEGATIVE)])
def test_only_a_notable_trend_has_a_colour(before: int, ink: Ink) -> None:
    assert line_state(line(GYM, month=18, before=before)).trend_ink is ink


def test_a_trend_nobody_can_know_is_not_told() -> None:
    state = line_state(replace(line(GYM), month_before=Rate(0, 0)))
    assert (state.trend, state.trend_ink) == ("", Ink.SOFT)


def test_totals_say_how_they_compare() -> None:
    first, second, third = total_states(overview())
    assert (first.share, first.counts, first.change, first.ink) == (
        "73\u00a0%",
        "24 of 33",
        "+12 against the 7 days before",
        Ink.DONE,
    )
    assert second.ink is Ink.NEGATIVE
    assert third.change == "too little to compare with before"


def test_the_title_tells_the_shortest_span_with_a_day_that_counts() -> None:
    reading = overview()
    assert totals_title(reading).startswith("You did 24 of 33 in the last 7 days")
    quiet = replace(reading, totals=(SpanTotal(7, Rate(0, 0), Rate(0, 0)), *reading.totals[1:]))
    assert totals_title(quiet).startswith("You did 100 of 144 in the last 30 days")
    nothing = tuple(replace(total, now=Rate(0, 0)) for total in reading.totals)
    assert totals_title(replace(reading, totals=nothing)) == "Nothing counted in the last 7 days"


def test_the_weeks_are_compared_up_to_today() -> None:
    assert weeks_title(overview()) == "This week 6 of 9 so far; last week it was 4 of 12 by now"


def test_each_kind_of_finding_has_its_sign() -> None:
    states = finding_states(findings(), TODAY)
    assert [state.sign for state in states] == [Sign.CHANGE, Sign.TOGETHER, Sign.TARGET]
    assert states[1].sentence == "On days with “Gym”, “Stretch” is 25 points likelier."
    assert all(state.evidence and state.explained for state in states)
