"""What an export brings is told apart from what is known, and goes without a trace."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO

import pytest

from habit_desktop.domain.event import ChangeUndone, Event, HabitCompleted, HabitCreated, HabitMissed, NoteWritten
from habit_desktop.domain.habit import Json
from habit_desktop.domain.prediction import Outcome
from habit_desktop.storage.event_row import event_of
from habit_desktop.storage.event_store import EventStore
from habit_desktop.storage.formats.own_json import Export, encode
from habit_desktop.storage.formats.own_lines import lined_export
from habit_desktop.storage.formats.unreadable import UnreadableFile
from habit_desktop.storage.incoming import Unkept, incoming
from habit_desktop.storage.prediction_store import outcome_of
from tests.storage.facts import MONDAY, NOON, created, device, draft


def export_of(events: Sequence[Event]) -> Export:
    """An export with some events and nothing else."""
    return Export(NOON, "UTC", events)


def started(store: EventStore) -> list[Event]:
    """The first events of a device."""
    return store.append(
        [
            created(),
            draft(HabitCompleted(), day=2, change="b"),
            draft(NoteWritten("wet"), day=1, change="b"),
            draft(HabitMissed(), habit="read", day=3, change="a"),
            draft(ChangeUndone("x"), habit=None, day=-9, change="c"),
        ]
    )


def test_only_what_is_not_here_is_new() -> None:
    with device() as phone, device() as laptop:
        first, *rest = started(phone)
        laptop.merge([first])
        with incoming(laptop, export_of([first, *rest])) as brought:
            assert [*brought.events()] == rest == [*map(event_of, brought.rows())]
            assert (brought.count(), brought.count((HabitCreated,)), brought.count((HabitMissed, NoteWritten))) == (
                4,
                0,
                2,
            )
            assert brought.knows(first)
            assert not any(map(brought.knows, rest))
        assert laptop.events() == [first]


def test_what_is_new_can_be_asked_for_by_type_and_habit() -> None:
    with device() as phone, device() as laptop, incoming(laptop, export_of(started(phone))) as brought:
        assert [event.habit for event in brought.events((HabitCompleted, HabitMissed))] == ["walk", "read"]
        assert [event.fact for event in brought.events((HabitMissed,), "read")] == [HabitMissed()]
        assert [*brought.events((HabitMissed,), "walk")] == []
        assert sorted(brought.habits()) == ["read", "walk"]


def test_changes_come_in_the_order_in_which_they_are_told() -> None:
    with device() as phone, device() as laptop, incoming(laptop, export_of(started(phone))) as brought:
        assert [*brought.changes()] == ["creation", "b", "a", "c"]


def test_the_first_day_is_that_of_a_habit() -> None:
    with device() as phone, device() as laptop:
        with incoming(laptop, export_of(started(phone))) as brought:
            assert brought.first_day() == MONDAY
        with incoming(laptop, export_of([])) as brought:
            assert brought.first_day() is None


def test_an_event_that_comes_twice_is_new_once() -> None:
    with device() as phone, device() as laptop:
        events = started(phone)
        with incoming(laptop, export_of([*events, *events])) as brought:
            assert [*brought.events()] == events


def test_more_events_than_are_asked_about_at_once_keep_their_order() -> None:
    with device() as phone, device() as laptop:
        events = phone.append([draft(HabitCompleted(float(number)), day=number) for number in range(1203)])
        laptop.merge(events[::2])
        with incoming(laptop, export_of(events)) as brought:
            assert [*brought.events()] == events[1::2]


def test_predictions_outcomes_and_networks_come_along() -> None:
    closed = Outcome("walk", MONDAY, True, datetime(2026, 3, 3, tzinfo=UTC))
    rows: list[dict[str, Json]] = [
        {"habit": "walk", "day": "2026-03-02", "done": 1, "closed_at": "2026-03-03T00:00:00+00:00"}
    ]
    networks: list[dict[str, Json]] = [{"version": 2, "base64": "Ag=="}, {"version": 1, "base64": "AQ=="}]
    export = replace(export_of([]), outcomes=rows, checkpoints=networks)
    with device() as laptop, incoming(laptop, export) as brought:
        assert ([*brought.predictions()], [*map(outcome_of, brought.outcomes())]) == ([], [closed])
        assert [*brought.networks()] == [(1, b"\1"), (2, b"\2")]


def test_what_cannot_be_kept_is_named() -> None:
    with device() as laptop:
        with pytest.raises(Unkept, match="predictions"), incoming(laptop, replace(export_of([]), predictions=[{}])):
            pass
        with pytest.raises(Unkept, match="network"), incoming(laptop, replace(export_of([]), checkpoints=[{}])):
            pass
        unheard_of = replace(export_of([]), checkpoints=[{"version": 10**6, "base64": ""}])
        with pytest.raises(Unkept, match="network"), incoming(laptop, unheard_of):
            pass


def test_a_file_that_turns_out_to_lie_otherwise_is_read_whole() -> None:
    with device() as phone, device() as laptop:
        events = started(phone)
        lines = "".join(encode(export_of(events))).encode()
        last = lines.rindex(b"},\n{") + 2
        found = lined_export(lambda: BytesIO(lines[:last] + b"\n\n" + lines[last:]))
        assert found is not None
        with incoming(laptop, found) as brought:
            assert [*brought.events()] == events


def test_a_file_that_is_damaged_at_its_end_brings_nothing() -> None:
    with device() as phone, device() as laptop:
        found = lined_export(lambda: BytesIO("".join(encode(export_of(started(phone))))[:-3].encode()))
        assert found is not None
        with pytest.raises(UnreadableFile), incoming(laptop, found):
            pass
