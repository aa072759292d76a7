"""Facts about an event as a row of the log."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest

from habit_desktop.domain.event import Event, Fact, HabitCompleted, MarkTimed, NoteWritten, Order, Via
from habit_desktop.storage.database import Damaged
from habit_desktop.storage.event_row import COLUMNS, event_of, row_of
from tests.storage.facts import MONDAY

AT = datetime(2026, 3, 2, 12, 0, 0, 250, tzinfo=UTC)
RAIN = NoteWritten("“Regen” ☔")
EVENT = Event("e1", Order(7, "desk", 3), AT, "Europe/Berlin", MONDAY, "walk", Via.TRAY, "c1", RAIN)


def columns_of(event: Event) -> dict[str, str]:
    """What is written of an event, by column, as SQLite hands it back."""
    return {name: str(value) for name, value in zip(COLUMNS.split(", "), row_of(event), strict=True)}


@pytest.mark.parametrize("fact", [HabitCompleted(2.5), MarkTimed(AT - timedelta(hours=3)), RAIN])
def test_an_event_comes_back_from_its_row_as_it_was(fact: Fact) -> None:
    event = replace(EVENT, fact=fact)
    assert event_of([*columns_of(event).values()]) == event


def test_instants_are_written_in_utc_and_words_as_they_are() -> None:
    row = columns_of(replace(EVENT, at=AT.astimezone(timezone(timedelta(hours=1)))))
    assert row["at"] == "2026-03-02T12:00:00.000250+00:00"
    assert row["data"] == '{"text": "“Regen” ☔"}'


@pytest.mark.parametrize(
    ("column", "nonsense"),
    [("at", "noon"), ("day", "Monday"), ("via", "telepathy"), ("type", "HabitBlessed"), ("data", "{"), ("data", "{}")],
)
def test_a_row_that_cannot_be_read_is_damage_and_named(column: str, nonsense: str) -> None:
    row = columns_of(EVENT) | {column: nonsense}
    with pytest.raises(Damaged, match="e1"):
        event_of([*row.values()])


@pytest.mark.parametrize(
    ("column", "nonsense"),
    [
        ("lamport", None),
        ("sequence", float("inf")),
        ("at", 5),
        ("day", b"2026-03-02"),
        ("data", "[" * 10**5),
        ("data", "true"),
    ],
)
def test_a_value_of_another_type_is_damage_too(column: str, nonsense: object) -> None:
    row: dict[str, object] = {**columns_of(EVENT), column: nonsense}
    with pytest.raises(Damaged, match="e1"):
        event_of([*row.values()])


def test_what_was_done_at_no_instant_is_damage() -> None:
    row = columns_of(EVENT) | {"type": "MarkTimed", "data": '{"at": "2026-03-02T12:00:00"}'}
    with pytest.raises(Damaged, match="e1"):
        event_of([*row.values()])
