"""Facts about the tables that spare telling everything from the start."""

import sqlite3
from dataclasses import replace
from datetime import timedelta

import pytest

from habit_desktop.domain.event import Via
from habit_desktop.domain.habit import Habit
from habit_desktop.domain.history import Answer, Answered, History, Pause
from habit_desktop.storage.data_folder import DataFolder
from habit_desktop.storage.database import Damaged
from habit_desktop.storage.projection import (
    FORM,
    delete_projections,
    first_days,
    form_of,
    read_histories,
    read_history,
    write_form,
    write_history,
)
from tests.storage.facts import MONDAY, NOON

DAYS = [MONDAY + timedelta(day) for day in range(4)]
DONE = Answered(Answer.DONE, NOON, Via.TRAY, 2.5, NOON - timedelta(hours=3))
WALK = History(
    "walk",
    ((DAYS[0], Habit("walk", "Walk")), (DAYS[2], Habit("walk", "Walk far", tags=("öffentlich",)))),
    {DAYS[0]: DONE, DAYS[1]: Answered(Answer.SKIPPED, NOON, Via.IMPORT)},
    {DAYS[1]: "rain", DAYS[2]: "a note on an open day"},
    (Pause(DAYS[2], DAYS[3]), Pause(DAYS[3])),
    archived=True,
    source="loop:uuid:1",
    edited_here=frozenset({DAYS[0], DAYS[3]}),
    deleted=DAYS[3],
    away=(Pause(DAYS[0], DAYS[1]), Pause(DAYS[3])),
)


def rows_written(connection: sqlite3.Connection, before: History, after: History) -> int:
    """How many rows it takes to get from one history to the next, besides the habit's own."""
    count = connection.total_changes
    write_history(connection, before, after)
    return connection.total_changes - count - 1


def told(folder: DataFolder) -> dict[str, History]:
    """What the tables say of all habits."""
    return {history.id: history for history in read_histories(folder.connection)}


def test_the_first_day_of_a_habit_is_that_of_its_first_mark_or_of_its_making(folder: DataFolder) -> None:
    later = replace(WALK, id="later", definitions=((DAYS[2], Habit("later", "Later")),))
    noted = replace(later, id="noted", answers={}, notes={DAYS[1]: "rain"})
    for history in (WALK, later, noted):
        write_history(folder.connection, None, history)
    assert first_days(folder.connection) == {"walk": DAYS[0], "later": DAYS[0], "noted": DAYS[2]}
    assert [each.start for each in (WALK, later, noted)] == [DAYS[0], DAYS[0], DAYS[2]]


def test_a_history_comes_back_whole(folder: DataFolder) -> None:
    write_history(folder.connection, None, WALK)
    assert read_history(folder.connection, "walk") == WALK
    assert told(folder) == {"walk": WALK}


def test_a_habit_never_made_has_no_history(folder: DataFolder) -> None:
    write_history(folder.connection, None, None)
    assert read_history(folder.connection, "walk") is None
    assert told(folder) == {}


def test_only_days_that_differ_are_written(folder: DataFolder) -> None:
    write_history(folder.connection, None, WALK)
    changed = replace(WALK, answers={**WALK.answers, DAYS[0]: replace(DONE, amount=3.0)})
    assert rows_written(folder.connection, WALK, changed) == 1
    assert read_history(folder.connection, "walk") == changed


def test_a_day_nothing_is_known_of_any_more_loses_its_row(folder: DataFolder) -> None:
    write_history(folder.connection, None, WALK)
    emptied = replace(WALK, answers={}, notes={}, edited_here=frozenset())
    write_history(folder.connection, WALK, emptied)
    assert read_history(folder.connection, "walk") == emptied
    assert folder.connection.execute("SELECT count(*) FROM day_projection").fetchone()[0] == 0


def test_one_habit_is_emptied_without_the_others(folder: DataFolder) -> None:
    read = replace(WALK, id="read", definitions=((DAYS[0], Habit("read", "Read")),))
    for history in (WALK, read):
        write_history(folder.connection, None, history)
    delete_projections(folder.connection, "walk")
    assert told(folder) == {"read": read}
    delete_projections(folder.connection)
    assert told(folder) == {}


def test_a_new_folder_has_projections_of_the_present_form(folder: DataFolder) -> None:
    assert form_of(folder.connection) == FORM


def test_the_form_is_remembered(folder: DataFolder) -> None:
    folder.connection.execute("UPDATE projection_form SET form = 0")
    write_form(folder.connection)
    assert form_of(folder.connection) == FORM


def test_a_mark_that_cannot_be_is_damage(folder: DataFolder) -> None:
    write_history(folder.connection, None, WALK)
    folder.connection.execute("UPDATE day_projection SET answer = 'dane' WHERE answer = 'done'")
    with pytest.raises(Damaged, match="backups"):
        told(folder)
    with pytest.raises(Damaged, match="backups"):
        read_history(folder.connection, "walk")


@pytest.mark.parametrize("definitions", ["[]", "5", '[["2026-03-02", []]]', '[["2026-03-02", 5]]', "[" * 10**5])
def test_a_habit_that_was_never_made_is_damage(folder: DataFolder, definitions: str) -> None:
    write_history(folder.connection, None, WALK)
    folder.connection.execute("UPDATE habit_projection SET definitions = ?", (definitions,))
    with pytest.raises(Damaged):
        told(folder)


def test_projections_that_do_not_say_their_form_are_damage(folder: DataFolder) -> None:
    folder.connection.execute("DELETE FROM projection_form")
    with pytest.raises(Damaged):
        form_of(folder.connection)
