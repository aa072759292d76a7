"""A habit's definition: what it refuses, and that nothing of it is lost on the way through JSON."""

import json
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habit_desktop.domain.habit import (
    Goal,
    Habit,
    InvalidHabit,
    Json,
    Kind,
    Policy,
    ReminderTime,
    habit_fields,
    habit_from_fields,
    with_fields,
)
from habit_desktop.domain.schedule import InvalidSchedule, TimesPerWindow

FULL = Habit(
    id="h",
    name="Laufen 🏃",
    question="Bist du gelaufen?",
    description="for the **marathon**",
    icon="👨‍👩‍👧‍👦",
    color="#00897B",
    tags=("sport", "out"),
    kind=Kind.NUMERIC,
    unit="km",
    target=2.5,
    goal=Goal.AT_MOST,
    schedule=TimesPerWindow(3, 7),
    reminders=(ReminderTime(time(18, 5), frozenset({0, 4})), ReminderTime(time(7))),
    policy=Policy.DIGEST,
    position=3,
    starts=date(2024, 1, 1),
    ends=date(2024, 12, 31),
)


@pytest.mark.parametrize("habit", [FULL, Habit("h", "Read")])
def test_a_definition_comes_back_from_json_as_it_was(habit: Habit) -> None:
    assert habit_from_fields("h", json.loads(json.dumps(habit_fields(habit)))) == habit


def test_the_id_is_no_part_of_a_definition() -> None:
    assert "id" not in habit_fields(FULL)


@pytest.mark.parametrize(
    "changes",
    [
        {"name": " "},
        {"name": "x" * 501},
        {"name": 7},
        {"color": "blue"},
        {"color": "#12345"},
        {"kind": "verse"},
        {"goal": "near"},
        {"policy": "loud"},
        {"tags": "sport"},
        {"target": "2"},
        {"target": float("inf")},
        {"target": float("nan")},
        {"position": 1.5},
        {"reminders": [3]},
        {"reminders": [{"at": "25:00", "weekdays": []}]},
        {"reminders": [{"at": "08:00", "weekdays": [7]}]},
        {"reminders": [{"at": "08:00", "weekdays": ["mon"]}]},
        {"reminders": [{"at": "08:00"}]},
        {"reminders": [{"at": "08:00+01:00", "weekdays": [0]}]},
        {"icon": "no emoji"},
        {"icon": "x" * 17},
        {"icon": None},
        {"starts": "2024-02-30"},
        {"ends": 20240301},
        {"starts": "2025-01-01"},
    ],
)
def test_what_no_habit_can_be_is_refused(changes: dict[str, Json]) -> None:
    with pytest.raises(InvalidHabit):
        with_fields(FULL, changes)


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"name": " "}, "A habit needs a name of at most 500 characters."),
        ({"color": "blue"}, "“blue” is no colour: write six hexadecimal digits after a #."),
        ({"target": 2e15}, "2e+15 is no target a habit can have."),
        ({"icon": "no emoji"}, "“no emoji” is no icon: choose one emoji."),
        ({"starts": "2025-01-01"}, "A habit cannot end before it starts."),
        ({"tags": "sport"}, "'sport' is no tags of a habit."),
        ({"position": "3"}, "'3' is no position of a habit."),
        ({"reminders": [3]}, "3 is no reminder."),
        ({"reminders": [{"at": "08:00", "weekdays": 5}]}, "{'at': '08:00', 'weekdays': 5} is no reminder."),
        ({"reminders": [{"at": "08:00", "weekdays": [7]}]}, "[7] are no weekdays."),
        ({"reminders": [{"at": "08:00Z", "weekdays": [0]}]}, "'08:00Z' is no time on the wall."),
        ({"kind": "verse"}, "A habit cannot be made of {'kind': 'verse'}."),
    ],
)
def test_a_refusal_says_what_is_wrong(changes: dict[str, Json], sentence: str) -> None:
    with pytest.raises(InvalidHabit) as refused:
        with_fields(FULL, changes)
    assert str(refused.value) == sentence


@pytest.mark.parametrize(
    "changes",
    [
        {"name": "x" * 500},
        {"icon": "x" * 16},
        {"target": 1e15},
        {"target": -1e15},
        {"color": "#aBcDeF"},
        {"starts": "2024-12-31"},
        {"reminders": [{"at": "08:00", "weekdays": []}]},
        {"position": 0},
        {"target": 3},
    ],
)
def test_what_lies_at_a_limit_is_let_through(changes: dict[str, Json]) -> None:
    assert habit_fields(with_fields(FULL, changes)) == {**habit_fields(FULL), **changes}


def test_what_is_no_schedule_is_refused_as_such() -> None:
    with pytest.raises(InvalidSchedule):
        with_fields(FULL, {"schedule": "often"})


def test_a_field_this_version_does_not_know_is_passed_over() -> None:
    assert with_fields(FULL, {"mood": "good", "id": "other"}) == FULL


def test_a_definition_stored_by_an_earlier_version_has_no_icon_and_no_end() -> None:
    stored = {name: value for name, value in habit_fields(FULL).items() if name not in ("icon", "starts", "ends")}
    habit = habit_from_fields("h", stored)
    assert (habit.icon, habit.starts, habit.ends) == ("", None, None)


def test_a_first_and_a_last_day_can_be_taken_away() -> None:
    assert with_fields(FULL, {"starts": None, "ends": None}).lives_on(date(2031, 5, 5))


@pytest.mark.parametrize(
    ("day", "lives"),
    [
        (date(2023, 12, 31), False),
        (date(2024, 1, 1), True),
        (date(2024, 12, 31), True),
        (date(2025, 1, 1), False),
    ],
)
def test_a_habit_lives_from_its_first_day_to_its_last(day: date, lives: bool) -> None:
    assert FULL.lives_on(day) is lives


@pytest.mark.parametrize(
    ("habit", "to_quit"),
    [
        (Habit("h", "Smoke", kind=Kind.NUMERIC, goal=Goal.AT_MOST), True),
        (Habit("h", "Coffee", kind=Kind.NUMERIC, goal=Goal.AT_MOST, target=2.0), False),
        (Habit("h", "Run", kind=Kind.NUMERIC), False),
        (Habit("h", "Run", goal=Goal.AT_MOST), False),
    ],
)
def test_a_habit_to_quit_is_an_amount_of_at_most_nothing(habit: Habit, to_quit: bool) -> None:
    assert habit.to_quit is to_quit


@given(
    st.dictionaries(
        st.sampled_from(sorted(habit_fields(FULL))),
        st.recursive(
            st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
            lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
            max_leaves=5,
        ),
    )
)
def test_any_json_makes_a_habit_or_is_refused(changes: dict[str, Json]) -> None:
    try:
        habit = with_fields(FULL, changes)
    except (InvalidHabit, InvalidSchedule):
        habit = FULL
    assert habit.id == "h"


@pytest.mark.parametrize(
    ("goal", "amount", "met"),
    [
        (Goal.AT_LEAST, 2.0, True),
        (Goal.AT_LEAST, 1.9, False),
        (Goal.AT_MOST, 2.0, True),
        (Goal.AT_MOST, 2.1, False),
        (Goal.AT_MOST, 0.0, True),
    ],
)
def test_a_target_is_met_from_its_side(goal: Goal, amount: float, met: bool) -> None:
    assert Habit("h", "Run", kind=Kind.NUMERIC, target=2.0, goal=goal).met_by(amount) is met


def test_a_yes_is_always_enough_for_a_yes_or_no_habit() -> None:
    assert Habit("h", "Run").met_by(0)


def test_a_reminder_comes_on_the_minute() -> None:
    reminder: Json = [{"at": "08:00:59.5", "weekdays": [0]}]
    assert with_fields(FULL, {"reminders": reminder}).reminders == (ReminderTime(time(8), frozenset({0})),)


def test_a_definition_that_says_nothing_is_that_of_a_daily_habit_called_a_dash() -> None:
    assert habit_from_fields("h", {}) == Habit("h", "-")
