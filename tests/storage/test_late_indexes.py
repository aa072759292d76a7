"""Facts about indexes that are made once all rows are there."""

from dataclasses import replace

import pytest

from habit_desktop.domain.event import ChangeUndone, Event, HabitCompleted
from habit_desktop.storage import event_store
from habit_desktop.storage.data_folder import DataFolder
from habit_desktop.storage.database import transaction
from habit_desktop.storage.event_row import row_of
from habit_desktop.storage.event_store import Contradicted
from habit_desktop.storage.integrity import problems
from habit_desktop.storage.late_indexes import late_indexes
from tests.storage.facts import created, device, draft

INDEXES = "SELECT name, sql FROM sqlite_schema WHERE tbl_name = 'event' AND type = 'index' ORDER BY name"


@pytest.fixture
def elsewhere() -> list[Event]:
    """What another device has recorded: a mark that came undone, and one that stayed."""
    with device() as phone:
        return phone.append(
            [
                created(),
                draft(HabitCompleted(), change="undone"),
                draft(HabitCompleted(), day=1),
                draft(ChangeUndone("undone"), habit=None),
            ]
        )


@pytest.fixture
def few_are_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(event_store, "_MANY", 1)


def test_inside_only_those_are_left_that_keep_rows_apart_and_afterwards_all_are_as_before(folder: DataFolder) -> None:
    connection = folder.connection
    before = connection.execute(INDEXES).fetchall()
    with transaction(connection), late_indexes(connection, "event"):
        inside = connection.execute(INDEXES).fetchall()
    assert inside == [each for each in before if each[1] is None] != []
    assert connection.execute(INDEXES).fetchall() == before


@pytest.mark.usefixtures("few_are_many")
def test_many_events_come_to_the_same_as_few(folder: DataFolder, elsewhere: list[Event]) -> None:
    assert folder.events.merge_rows([*map(row_of, elsewhere)], [draft(HabitCompleted(), day=2)], len(elsewhere)) == 4
    with device() as laptop:
        laptop.merge(elsewhere, [draft(HabitCompleted(), day=2)])
        assert folder.events.histories() == laptop.histories()
    assert folder.events.events()[:4] == elsewhere
    assert problems(folder.connection) == []
    folder.close()
    DataFolder.open(folder.path).close()  # which looks at what the tables are like


@pytest.mark.usefixtures("few_are_many")
def test_what_contradicts_the_log_leaves_it_with_its_indexes(folder: DataFolder, elsewhere: list[Event]) -> None:
    before = folder.connection.execute(INDEXES).fetchall()
    folder.events.merge(elsewhere[:1])
    other = [replace(event, id=f"other {event.id}") for event in elsewhere]
    with pytest.raises(Contradicted):
        folder.events.merge_rows([*map(row_of, other)], (), len(other))
    assert folder.events.events() == elsewhere[:1]
    assert folder.connection.execute(INDEXES).fetchall() == before
    assert problems(folder.connection) == []
