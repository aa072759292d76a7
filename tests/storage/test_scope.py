"""Facts about what goes with an erasure, and what stays."""

import sqlite3
from datetime import date, timedelta

import pytest

from habit_desktop.domain.event import (
    AppOpened,
    ChangeUndone,
    Fact,
    HabitChanged,
    HabitCompleted,
    HistoryImported,
    NoteWritten,
    Paused,
    ReminderShown,
    SettingChanged,
    TrainingRan,
    Via,
)
from habit_desktop.storage.data_folder import DataFolder
from habit_desktop.storage.database import transaction
from habit_desktop.storage.scope import Scope, delete_rows
from tests.storage.facts import MONDAY, created, draft

WALK, EVERYTHING = Scope("walk"), Scope()
TUESDAY = MONDAY + timedelta(1)
TUESDAYS = Scope(first=TUESDAY, last=TUESDAY)


def left_of(folder: DataFolder, scope: Scope) -> list[tuple[str | None, Fact]]:
    """What the log says once a scope has gone."""
    with transaction(folder.connection):
        delete_rows(folder.connection, scope)
    return [(event.habit, event.fact) for event in folder.events.events()]


def break_off(folder: DataFolder, scope: Scope) -> None:
    """Begin to erase and be interrupted."""
    with transaction(folder.connection):
        delete_rows(folder.connection, scope)
        raise KeyboardInterrupt


def facts_left(folder: DataFolder, scope: Scope) -> list[Fact]:
    """The facts in the log once a scope has gone."""
    return [fact for _, fact in left_of(folder, scope)]


def predicted(connection: sqlite3.Connection, habit: str, on: date, origin: str = "made") -> None:
    """A chance and an outcome of a day are on record."""
    values = (habit, on.isoformat(), "2026-03-02T03:00:00+00:00", origin, 0, *[0.5] * 5, b"")
    connection.execute(
        "INSERT INTO prediction (habit, day, made_at, origin, version, served, rules, network, low, high, inputs)"
        f" VALUES ({','.join('?' * 11)})",
        values,
    )
    closed = habit, on.isoformat(), "2026-03-03T03:00:00+00:00"
    connection.execute("INSERT INTO outcome (habit, day, done, closed_at) VALUES (?, ?, 1, ?)", closed)


def days_predicted(connection: sqlite3.Connection) -> list[tuple[str, str]]:
    """The habits and days of the predictions, which are those of the outcomes."""
    told = [connection.execute(f"SELECT habit, day FROM {table} ORDER BY habit, day") for table in _PREDICTED]
    predictions, outcomes = (rows.fetchall() for rows in told)
    assert predictions == outcomes
    return predictions


_PREDICTED = ("prediction", "outcome")


@pytest.mark.parametrize(
    ("scope", "covered"),
    [
        (WALK, [("walk", 0), ("walk", 1)]),
        (TUESDAYS, [("walk", 1), ("read", 1)]),
        (Scope("read", TUESDAY), [("read", 1)]),
        (Scope(last=MONDAY), [("walk", 0), ("read", 0)]),
        (EVERYTHING, [("walk", 0), ("walk", 1), ("read", 0), ("read", 1)]),
    ],
)
def test_a_scope_covers_a_habit_some_days_or_everything(scope: Scope, covered: list[tuple[str, int]]) -> None:
    days = [(habit, offset) for habit in ("walk", "read") for offset in (0, 1)]
    assert [(h, d) for h, d in days if scope.covers(h, MONDAY + timedelta(d))] == covered


def test_nothing_of_a_habit_is_left_and_all_of_the_others(folder: DataFolder) -> None:
    folder.events.append([created("walk", "1"), draft(HabitCompleted(), change="2")])
    folder.events.append([created("read", "3"), draft(AppOpened(), habit=None, change="4")])
    assert [habit for habit, _ in left_of(folder, WALK)] == ["read", None]


def test_what_is_said_of_a_day_goes_with_it_and_what_a_habit_is_stays(folder: DataFolder) -> None:
    of_tuesday = [
        draft(HabitCompleted(), day=1),
        draft(NoteWritten("rain"), day=1),
        draft(ReminderShown("walk|2026-03-03|18:00", "unsure"), day=1),
        draft(AppOpened(), habit=None, day=1),
    ]
    lasting = [
        draft(HabitChanged({"name": "Walk far"}), day=1),
        draft(Paused(), day=1),
        draft(SettingChanged("snooze_min", 5), habit=None, day=1),
        draft(TrainingRan("asked", 1, 1, 0.1, True, "accepted", version=1), habit=None, day=1),
        draft(HabitCompleted(), day=0),
    ]
    folder.events.append([created(), *of_tuesday, *lasting])
    assert facts_left(folder, TUESDAYS) == [created().fact, *(each.fact for each in lasting)]


def test_the_days_of_one_habit_leave_the_others_theirs(folder: DataFolder) -> None:
    folder.events.append([draft(HabitCompleted(), habit=habit, day=1) for habit in ("walk", "read")])
    folder.events.append([draft(AppOpened(), habit=None, day=1)])
    left = left_of(folder, Scope("walk", TUESDAY, TUESDAY))
    assert left == [("read", HabitCompleted()), (None, AppOpened())]


def test_of_everything_nothing_is_left(folder: DataFolder) -> None:
    folder.events.append([created(), draft(SettingChanged("snooze_min", 5), habit=None)])
    predicted(folder.connection, "walk", MONDAY)
    assert left_of(folder, EVERYTHING) == []
    assert days_predicted(folder.connection) == []


def test_the_undoing_of_a_change_that_is_no_more_goes_with_it(folder: DataFolder) -> None:
    folder.events.append([draft(HabitCompleted(), habit="walk", change="1")])
    folder.events.append([draft(HabitCompleted(), habit="read", change="2")])
    folder.events.append([draft(ChangeUndone(change), habit=None, change=f"not {change}") for change in "12"])
    assert facts_left(folder, WALK) == [HabitCompleted(), ChangeUndone("2")]


def test_an_import_is_forgotten_once_nothing_of_it_is_left(folder: DataFolder) -> None:
    imported = HistoryImported("loop-db", "walks.db", 1, 1, 0)
    own = HistoryImported("habit-desktop", "mine.json", 1, 1, 0, ("brought",))
    folder.events.append(
        [created("walk", "import"), draft(imported, habit=None, change="import", via=Via.IMPORT)],
    )
    folder.events.append([created("read", "brought"), draft(own, habit=None, change="own", via=Via.IMPORT)])
    assert facts_left(folder, WALK) == [created("read").fact, own]
    assert facts_left(folder, Scope("read")) == []


def test_chances_of_the_scope_go_and_those_replayed_of_days_since(folder: DataFolder) -> None:
    folder.events.append([created(), created("read", "2"), draft(HabitCompleted(), day=1)])
    for habit in ("walk", "read"):
        for offset, origin in ((0, "replayed"), (1, "made"), (2, "replayed"), (3, "made")):
            predicted(folder.connection, habit, MONDAY + timedelta(offset), origin)
    with transaction(folder.connection):
        delete_rows(folder.connection, Scope("walk", TUESDAY, TUESDAY))
    assert [(habit, text[-2:]) for habit, text in days_predicted(folder.connection)] == [
        *[("read", "02"), ("read", "03"), ("read", "05")],
        *[("walk", "02"), ("walk", "05")],
    ]


@pytest.mark.parametrize("sql", ["DELETE FROM event", "UPDATE event SET day = '2026-01-01'"])
@pytest.mark.parametrize("scope", [WALK, TUESDAYS, EVERYTHING])
def test_afterwards_the_log_refuses_to_be_changed_again(folder: DataFolder, scope: Scope, sql: str) -> None:
    folder.events.append([created(), created("read", "2"), draft(HabitCompleted(), day=1)])
    left_of(folder, scope)
    folder.events.append([created("call", "3")])
    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        folder.connection.execute(sql)


def test_broken_off_an_erasure_has_not_happened(folder: DataFolder) -> None:
    folder.events.append([created(), draft(HabitCompleted())])
    before = folder.events.events()
    with pytest.raises(KeyboardInterrupt):
        break_off(folder, WALK)
    assert folder.events.events() == before
    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        folder.connection.execute("DELETE FROM event")
