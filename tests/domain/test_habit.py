"""A habit's definition: what it refuses, and that nothing of it is lost on the way through JSON."""

import json
from datetime import time

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
    description="for the marathon",
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
)


@pytest.mark.parametrize("habit", [FULL, Habit("h", "Read")])
def test_a_definition_comes_back_from_json_as_it_was(habit: Habit) -> None:
    assert habit_from_fields("h", json.loads(json.dumps(habit_fields(habit)))) == habit


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
    ],
)
def test_what_no_habit_can_be_is_refused(changes: dict[str, Json]) -> None:
    with pytest.raises(InvalidHabit):
        with_fields(FULL, changes)


def test_what_is_no_schedule_is_refused_as_such() -> None:
    with pytest.raises(InvalidSchedule):
        with_fields(FULL, {"schedule": "often"})


def test_a_field_this_version_does_not_know_is_passed_over() -> None:
    assert with_fields(FULL, {"mood": "good", "id": "other"}) == FULL


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
