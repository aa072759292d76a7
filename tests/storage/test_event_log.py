"""Facts about the log as it is read."""

from datetime import timedelta

import pytest

from habit_desktop.domain.event import (
    AppOpened,
    Fact,
    HabitCompleted,
    HabitMissed,
    HabitSkipped,
    ReminderShown,
)
from habit_desktop.storage.data_folder import DataFolder
from habit_desktop.storage.database import Damaged
from tests.storage.facts import MONDAY, NOON, created, draft


def test_only_events_that_tell_a_field_are_told_where_it_is_asked_for(folder: DataFolder) -> None:
    facts: list[Fact] = [ReminderShown("a", "on_trial", share=0.5), ReminderShown("b", "unsure"), HabitCompleted()]
    first, _other, _mark, late = folder.events.append(
        [*map(draft, facts), draft(ReminderShown("c", "on_trial", share=0.2), day=1)]
    )
    kinds = (ReminderShown, HabitCompleted)
    assert folder.events.events_telling("share", kinds, MONDAY) == [first, late]
    assert folder.events.events_telling("share", kinds, MONDAY + timedelta(1)) == [late]


def test_events_are_told_since_an_instant_in_any_zone(folder: DataFolder) -> None:
    folder.events.append([created()])
    folder.events.append([draft(HabitCompleted(), at=NOON + timedelta(hours=1))])
    since = (NOON + timedelta(hours=1)).astimezone(None)
    assert [type(event.fact) for event in folder.events.events(since)] == [HabitCompleted]


def test_events_are_told_by_type_and_habit_day(folder: DataFolder) -> None:
    folder.events.append([created(), draft(HabitCompleted(), day=-3), draft(HabitSkipped(), day=2)])
    assert [event.fact for event in folder.events.events_of((HabitCompleted, HabitSkipped))] == [
        HabitCompleted(),
        HabitSkipped(),
    ]
    assert [event.fact for event in folder.events.events_of((HabitCompleted, HabitSkipped), MONDAY)] == [HabitSkipped()]
    (of_one,) = {event.habit for event in folder.events.events_of((HabitSkipped,))}
    assert [event.fact for event in folder.events.events_of((HabitSkipped,), None, of_one)] == [HabitSkipped()]
    assert folder.events.events_of((HabitSkipped,), None, "another") == []


def test_the_newest_events_of_some_types_come_first(folder: DataFolder) -> None:
    folder.events.append([created(), draft(HabitCompleted(1.0)), draft(HabitSkipped()), draft(HabitCompleted(2.0))])
    newest = folder.events.newest((HabitCompleted,))
    assert [event.fact for event in newest] == [HabitCompleted(2.0), HabitCompleted(1.0)]


def test_the_newest_changes_come_first_and_each_once(folder: DataFolder) -> None:
    folder.events.append([created()])
    folder.events.append([draft(HabitCompleted(), day=day, change="two days") for day in (0, 1)])
    folder.events.append([draft(AppOpened(), habit=None, change="opened")])
    changes = folder.events.last_changes((HabitCompleted, AppOpened), 5)
    assert [change for change, _ in changes] == ["opened", "two days"]
    assert changes[1][1].sequence == 3
    assert [event.day for event in folder.events.events_of_change("two days")] == [MONDAY, MONDAY + timedelta(1)]
    assert len(folder.events.last_changes((HabitCompleted, AppOpened), 1)) == 1


def test_an_event_that_cannot_be_read_is_damage_not_a_crash(folder: DataFolder) -> None:
    folder.connection.execute(
        "INSERT INTO event VALUES ('x', 1, 'd', 1, '2026-03-02T12:00:00+00:00', 'UTC', '2026-03-02', NULL,"
        " 'window', 'c', 'HabitTeleported', '{}', 0)"
    )
    with pytest.raises(Damaged, match="x"):
        folder.events.events()


def test_what_was_appended_after_a_number_is_told_in_order(folder: DataFolder) -> None:
    assert folder.events.last_lamport() == 0
    folder.events.append([created(), draft(AppOpened(), habit=None)])
    before = folder.events.last_lamport()
    folder.events.append([draft(AppOpened(), habit=None, day=1), draft(HabitCompleted()), draft(AppOpened(), day=2)])
    assert [event.day for event in folder.events.events_after(before, (AppOpened,))] == [
        MONDAY + timedelta(1),
        MONDAY + timedelta(2),
    ]


def test_the_first_day_some_facts_are_about_is_known(folder: DataFolder) -> None:
    assert folder.events.first_day_of((HabitCompleted, HabitMissed)) is None
    folder.events.append([created(), draft(HabitMissed(), day=5), draft(HabitCompleted(), day=2)])
    assert folder.events.first_day_of((HabitCompleted, HabitMissed)) == MONDAY + timedelta(2)
    assert folder.events.first_day_of((HabitMissed,)) == MONDAY + timedelta(5)
