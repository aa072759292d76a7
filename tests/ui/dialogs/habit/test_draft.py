"""A draft holds what stands in the fields, and tells which habit that would be."""

from dataclasses import replace
from datetime import date, time

import pytest

from habit_desktop.domain.habit import Goal, Habit, Kind, Policy, ReminderTime, habit_fields
from habit_desktop.domain.schedule import Period, TimesPerPeriod, Weekdays
from habit_desktop.ui.dialogs.habit.draft import Draft, Response, draft_of, fields_of, habit_of

RUN = Habit(
    "run",
    "Run",
    "Did you run?",
    "For the **marathon**",
    icon="shoe",
    color="#123abc",
    tags=("Body", "Out"),
    kind=Kind.NUMERIC,
    unit="km",
    target=10.0,
    schedule=TimesPerPeriod(1, Period.WEEK),
    reminders=(ReminderTime(time(7), frozenset({1, 3})),),
    policy=Policy.ALWAYS,
    starts=date(2026, 3, 1),
    ends=date(2026, 6, 30),
)


@pytest.mark.parametrize("habit", [Habit("h", "Read"), RUN, Habit("h", "Sugar", kind=Kind.NUMERIC, goal=Goal.AT_MOST)])
def test_a_habit_stands_for_its_own_fields(habit: Habit) -> None:
    before = {name: value for name, value in habit_fields(habit).items() if name != "position"}
    assert fields_of(draft_of(habit)) == before


def test_something_to_quit_is_an_amount_of_at_most_nothing() -> None:
    draft = Draft("Sugar", response=Response.QUIT, goal=Goal.AT_LEAST, target=3.0)
    habit = habit_of(draft)
    assert habit is not None
    assert habit.to_quit
    assert draft_of(habit).response is Response.QUIT


def test_blanks_around_words_are_not_kept() -> None:
    fields = fields_of(Draft("  Run ", " Did you? ", "text \n", unit=" km "))
    assert (fields["name"], fields["question"], fields["description"], fields["unit"]) == (
        "Run",
        "Did you?",
        "text",
        "km",
    )


def test_the_same_time_twice_is_one_reminder_and_the_earliest_stands_first() -> None:
    evening, morning = ReminderTime(time(19)), ReminderTime(time(7))
    assert fields_of(Draft(reminders=(evening, morning, evening))) == fields_of(Draft(reminders=(morning, evening)))


def test_a_draft_without_a_name_is_some_habit() -> None:
    habit = habit_of(replace(draft_of(RUN), name=" "))
    assert habit is not None
    assert habit.target == 10.0


@pytest.mark.parametrize(
    "draft",
    [
        Draft("Run", schedule=Weekdays(frozenset())),
        Draft("Run", starts=date(2026, 3, 2), ends=date(2026, 3, 1)),
        Draft("x" * 501),
    ],
)
def test_what_cannot_be_is_no_habit(draft: Draft) -> None:
    assert habit_of(draft) is None


def test_only_amounts_to_reach_add_up() -> None:
    assert Draft(response=Response.AMOUNT).in_total
    assert not Draft(response=Response.AMOUNT, goal=Goal.AT_MOST).in_total
    assert not Draft(response=Response.QUIT).in_total
    assert not Draft().in_total
