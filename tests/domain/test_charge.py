"""Facts about who was in charge when."""

from datetime import UTC, date, datetime, timedelta

from habit_desktop.domain.charge import turns
from habit_desktop.domain.event import ChangeRedone, ChangeUndone, Event, Fact, ModelRolledBack, Order, TrainingRan, Via

MONDAY = date(2026, 3, 2)
NINE = datetime(2026, 3, 2, 9, tzinfo=UTC)


def ran(version: int | None) -> TrainingRan:
    """A training that made a version, or was refused."""
    return TrainingRan("asked", 30, 20, 0.1, version is not None, "accepted", version=version)


def lived(*facts: Fact) -> list[Event]:
    """A fact a day, each its own change, called by its place."""
    return [
        Event(
            f"e{at}",
            Order(at, "d", at),
            NINE + timedelta(at),
            "UTC",
            MONDAY + timedelta(at),
            None,
            Via.APP,
            str(at),
            fact,
        )
        for at, fact in enumerate(facts)
    ]


def told(*facts: Fact) -> list[tuple[int, int]]:
    """Who took charge, and on which day counted from Monday."""
    return [(turn.version, (turn.day - MONDAY).days) for turn in turns(lived(*facts))]


def test_before_the_first_training_nobody_took_charge() -> None:
    assert told() == []


def test_each_accepted_version_takes_charge_on_its_day() -> None:
    assert told(ran(1), ran(None), ran(2)) == [(1, 0), (2, 2)]
    assert [turn.at for turn in turns(lived(ran(1), ran(None), ran(2)))] == [NINE, NINE + timedelta(2)]


def test_what_no_version_came_of_leaves_everybodys_network_in_charge() -> None:
    assert told(ran(None)) == []
    assert told(ran(1), ChangeUndone("0")) == [(1, 0), (0, 1)]


def test_a_roll_back_puts_an_earlier_version_in_charge_until_the_next_training() -> None:
    assert told(ran(1), ran(2), ModelRolledBack(1), ran(3)) == [(1, 0), (2, 1), (1, 2), (3, 3)]


def test_a_roll_back_to_the_network_everybody_starts_with_is_one_too() -> None:
    assert told(ran(1), ModelRolledBack(0)) == [(1, 0), (0, 1)]


def test_an_undone_roll_back_counted_until_it_was_undone() -> None:
    assert told(ran(1), ran(2), ModelRolledBack(1), ChangeUndone("2")) == [(1, 0), (2, 1), (1, 2), (2, 3)]


def test_a_redone_roll_back_counts_again() -> None:
    facts = (ran(1), ran(2), ModelRolledBack(1), ChangeUndone("2"), ChangeRedone("2"))
    assert told(*facts)[-2:] == [(2, 3), (1, 4)]


def test_a_roll_back_undone_after_a_later_training_changes_nothing() -> None:
    assert told(ran(1), ran(2), ModelRolledBack(1), ran(3), ChangeUndone("2"))[-1] == (3, 3)


def test_the_order_of_the_log_counts_not_that_of_the_reading() -> None:
    events = lived(ran(1), ran(2), ModelRolledBack(1))
    assert turns(reversed(events)) == turns(events)
