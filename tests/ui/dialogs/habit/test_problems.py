"""What is wrong with a draft is said at the field it is about."""

from datetime import date, time

import pytest

from habit_desktop.domain.habit import Goal, Policy, ReminderTime
from habit_desktop.domain.schedule import Weekdays
from habit_desktop.ui.dialogs.habit.draft import Draft, Response
from habit_desktop.ui.dialogs.habit.problems import Known, Place, problems

NOBODY = Known(today=date(2026, 3, 19))
SUNDAY, NO_DAY = frozenset({6}), frozenset[int]()
AT_SEVEN = ReminderTime(time(7))


def said(draft: Draft, known: Known = NOBODY) -> list[tuple[Place, bool]]:
    """The places something is said at, and whether it is grave."""
    return [(problem.place, problem.grave) for problem in problems(draft, known)]


def test_a_name_is_enough() -> None:
    assert said(Draft("Run")) == []


@pytest.mark.parametrize("name", ["", "  ", "x" * 501])
def test_a_name_has_to_be_there_and_not_too_long(name: str) -> None:
    assert said(Draft(name)) == [(Place.NAME, True)]


def test_the_name_of_another_habit_is_worth_a_word() -> None:
    assert said(Draft("run "), Known(names=frozenset({"Run"}))) == [(Place.NAME, False)]


def test_at_least_nothing_is_no_target() -> None:
    assert said(Draft("Run", response=Response.AMOUNT)) == [(Place.TARGET, True)]


def test_at_most_nothing_is_something_to_quit() -> None:
    assert said(Draft("Beer", response=Response.AMOUNT, goal=Goal.AT_MOST)) == [(Place.TARGET, False)]
    assert said(Draft("Beer", response=Response.QUIT)) == []


def test_some_weekday_has_to_be_due() -> None:
    assert (Place.SCHEDULE, True) in said(Draft("Run", schedule=Weekdays(NO_DAY)))


def test_the_last_day_cannot_lie_before_the_first() -> None:
    assert said(Draft("Run", starts=date(2026, 4, 2), ends=date(2026, 4, 1))) == [(Place.LIFE, True)]


def test_a_last_day_that_is_over_is_worth_a_word() -> None:
    assert said(Draft("Run", ends=date(2026, 3, 18))) == [(Place.LIFE, False)]
    assert said(Draft("Run", ends=date(2026, 3, 19))) == []


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        (Draft("Run", reminders=(ReminderTime(time(7), NO_DAY),)), [(Place.REMINDERS, True)]),
        (Draft("Run", reminders=(AT_SEVEN, AT_SEVEN)), [(Place.REMINDERS, False)]),
        (Draft("Run", policy=Policy.ALWAYS), [(Place.REMINDERS, False)]),
        (Draft("Run", policy=Policy.DIGEST), [(Place.REMINDERS, False)]),
        (Draft("Run", policy=Policy.SMART), []),
        (Draft("Run", policy=Policy.OFF), []),
        (Draft("Run", policy=Policy.OFF, reminders=(AT_SEVEN, AT_SEVEN)), []),
        (
            Draft("Run", schedule=Weekdays(frozenset({0})), reminders=(ReminderTime(time(7), SUNDAY),)),
            [(Place.REMINDERS, False)],
        ),
        (Draft("Run", schedule=Weekdays(SUNDAY), reminders=(AT_SEVEN,)), []),
    ],
)
def test_times_that_cannot_ring_are_told(draft: Draft, expected: list[tuple[Place, bool]]) -> None:
    assert said(draft) == expected


@pytest.mark.parametrize("icon", ["", "drop", "🌱", "👨‍👩‍👧‍👦", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "e\u0301", "A"])
def test_one_sign_is_an_icon(icon: str) -> None:
    assert said(Draft("Run", icon=icon)) == []


@pytest.mark.parametrize("icon", ["🌱🌱", "water", "a b", "e" + "\u0301" * 20])
def test_several_signs_are_no_icon(icon: str) -> None:
    assert said(Draft("Run", icon=icon)) == [(Place.ICON, True)]


def test_what_hinders_is_said_before_what_does_not() -> None:
    draft = Draft("Run", schedule=Weekdays(NO_DAY), policy=Policy.ALWAYS)
    assert said(draft, Known(names=frozenset({"Run"}))) == [
        (Place.SCHEDULE, True),
        (Place.NAME, False),
        (Place.REMINDERS, False),
    ]
