"""Facts come back from JSON as they were, and foreign ones are refused."""

import json
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habit_desktop.domain.event import (
    AppOpened,
    ChangeRedone,
    ChangeUndone,
    DaysErased,
    DaysLeftOut,
    DaysTakenIn,
    Fact,
    HabitArchived,
    HabitChanged,
    HabitCompleted,
    HabitCreated,
    HabitDeleted,
    HabitMissed,
    HabitRestored,
    HabitSkipped,
    HabitUnarchived,
    HistoryImported,
    MarkCleared,
    MarkTimed,
    ModelRolledBack,
    NoteWritten,
    Paused,
    ReminderHeldUp,
    ReminderShown,
    ReminderSnoozed,
    ReminderSuppressed,
    ReminderTapped,
    ReminderTimeDeclined,
    Resumed,
    SettingChanged,
    TrainingRan,
)
from habit_desktop.domain.fact_json import UnknownEvent, decode_fact, encode_fact, fact_type
from habit_desktop.domain.habit import Json

AT = datetime(2024, 1, 1, 18, 0, 0, 250, tzinfo=UTC)
FACTS: list[Fact] = [
    AppOpened(),
    HabitCreated({"name": "Run", "tags": []}, "loop:id:0"),
    HabitChanged({"name": "Walk"}),
    HabitArchived(),
    HabitUnarchived(),
    HabitDeleted(),
    HabitRestored(),
    HabitCompleted(),
    HabitCompleted(0.1),
    HabitSkipped(),
    HabitMissed(),
    MarkTimed(AT),
    MarkCleared(),
    NoteWritten('a "b"\n'),
    Paused(),
    Paused(date(2024, 2, 1)),
    Resumed(),
    DaysErased(date(2024, 2, 1)),
    ReminderShown("18:00", "low_chance", 0.25, AT),
    ReminderSuppressed("18:00", "high_chance"),
    ReminderTapped("18:00", "done"),
    ReminderSnoozed("18:00", AT),
    ReminderHeldUp("18:00", "away", AT),
    ReminderTimeDeclined("17:45"),
    TrainingRan("stale", 100, 20, 1.5, True, "better", 0.5, 0.25, 3),
    TrainingRan("asked", 0, 0, 0.0, False, "no_rows"),
    TrainingRan(
        *("asked", 9, 2, 0.1, True, "accepted", 0.5, 0.25, 4),
        losses=(0.5, 0.375),
        first=date(2024, 1, 1),
        last=date(2024, 2, 1),
        left_out=("2024-01-08/2024-01-14",),
        base=3,
    ),
    ModelRolledBack(3),
    DaysLeftOut(date(2024, 2, 1)),
    DaysTakenIn(date(2024, 2, 1)),
    SettingChanged("day_starts_at", "03:00"),
    SettingChanged("quiet_hours", None),
    HistoryImported("loop-db", "loop.db", 9, 164, 0),
    ChangeUndone("c1"),
    ChangeRedone("c1"),
]
TRAINED = encode_fact(TrainingRan("asked", 0, 0, 0.0, False, "no_rows"))


@pytest.mark.parametrize("fact", FACTS, ids=fact_type)
def test_a_fact_comes_back_from_json_as_it_was(fact: Fact) -> None:
    assert decode_fact(fact_type(fact), json.loads(json.dumps(encode_fact(fact)))) == fact


def test_every_fact_of_the_vocabulary_is_tried_here() -> None:
    assert {type(fact) for fact in FACTS} == set(Fact.__args__)


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("HabitBlessed", {}),
        ("HabitCompleted", {"amount": "much"}),
        ("HabitCompleted", {"amount": True}),
        ("Paused", {"until": "2024-02-30"}),
        ("Paused", {"until": 3}),
        ("MarkTimed", {}),
        ("DaysErased", {"until": None}),
        ("NoteWritten", {}),
        ("NoteWritten", {"text": None}),
        ("ReminderSnoozed", {"reminder": "18:00", "until": "soon"}),
        ("HabitCreated", {"definition": []}),
        ("TrainingRan", {"cause": "stale"}),
    ],
)
def test_a_fact_of_another_shape_is_refused(name: str, values: dict[str, Json]) -> None:
    with pytest.raises(UnknownEvent):
        decode_fact(name, values)


def test_a_field_of_a_later_version_is_passed_over() -> None:
    assert decode_fact("HabitCompleted", {"amount": 2.0, "mood": "good"}) == HabitCompleted(2.0)


@given(
    st.sampled_from([fact_type(fact) for fact in FACTS]),
    st.dictionaries(
        st.sampled_from(["amount", "definition", "changes", "text", "until", "reminder", "reason", "undone", "value"]),
        st.none() | st.booleans() | st.integers() | st.text() | st.just({}) | st.just([]),
    ),
)
def test_any_json_is_a_fact_or_is_refused(name: str, values: dict[str, Json]) -> None:
    try:
        fact = decode_fact(name, values)
    except UnknownEvent:
        return
    assert fact_type(fact) == name


def test_a_field_that_may_be_missing_may_also_be_nothing() -> None:
    assert decode_fact("Paused", {"until": None}) == Paused()


@pytest.mark.parametrize(
    ("name", "values", "cause"),
    [
        ("HabitCompleted", {"amount": "much"}, "'much' is no number"),
        ("MarkTimed", {"at": "2024-01-01T18:00:00"}, "2024-01-01T18:00:00 is no instant"),
        ("TrainingRan", TRAINED | {"losses": 3}, "3 is no list"),
        ("NoteWritten", {"text": 7}, "7 is no text"),
        ("TrainingRan", TRAINED | {"rows": True}, "True is not <class 'int'>"),
    ],
)
def test_a_refusal_says_what_was_wrong(name: str, values: dict[str, Json], cause: str) -> None:
    with pytest.raises(UnknownEvent, match=name) as refused:
        decode_fact(name, values)
    assert str(refused.value.__cause__) == cause


def test_what_a_fact_lists_is_a_list_in_json() -> None:
    trained = TrainingRan("asked", 9, 2, 0.1, True, "accepted", losses=(0.5,), left_out=("2024-01-08/2024-01-14",))
    stored = encode_fact(trained)
    assert (stored["losses"], stored["left_out"]) == ([0.5], ["2024-01-08/2024-01-14"])
