"""Facts about how decisions about reminders turned out."""

from datetime import UTC, datetime

from habit_desktop.engine.planned_reminder import ChanceNow
from habit_desktop.engine.reminder_hits import Decided, Hits, Kind, hits_of, read_decided
from habit_desktop.engine.reminder_round import planned_now, record
from habit_desktop.engine.session import Session
from tests.engine.living import StandingClock, day, made


def decided(offset: int, kind: Kind, done: bool | None) -> Decided:
    return Decided("walk", day(offset), kind, datetime(2026, 3, 2, tzinfo=UTC), 0.5, done)


def test_a_day_counts_once_and_as_reminded_where_it_was() -> None:
    hits = hits_of([decided(0, Kind.QUIET, True), decided(0, Kind.REMINDED, True), decided(0, Kind.REMINDED, True)])
    assert (hits.reminded, hits.quiet) == (Hits(1, 1), Hits(0, 0))


def test_days_are_counted_by_what_was_decided_on_them() -> None:
    hits = hits_of(
        [
            decided(0, Kind.QUIET, True),
            decided(1, Kind.QUIET, False),
            decided(2, Kind.REMINDED, False),
            decided(3, Kind.HELD_BACK, True),
        ]
    )
    assert (hits.quiet, hits.reminded, hits.held_back) == (Hits(2, 1), Hits(1, 0), Hits(1, 1))


def test_an_open_day_is_not_counted() -> None:
    assert hits_of([decided(0, Kind.REMINDED, None)]).reminded == Hits(0, 0)


def test_the_log_is_read_with_what_became_of_its_days(session: Session, clock: StandingClock) -> None:
    walk = made(session, "Walk", reminders=[{"at": "18:00", "weekdays": [*range(7)]}])
    for offset, chance in enumerate((0.2, 0.9)):
        clock.show(offset, "18:00")
        (found,) = planned_now(session, {walk: ChanceNow(chance, 0, ())})
        record(session, found)
    first, second = read_decided(session, {(walk, day(0)): True})
    assert (first.kind, first.chance, first.at.hour, first.done) == (Kind.REMINDED, 0.2, 18, True)
    assert (second.kind, second.done) == (Kind.QUIET, None)


def test_a_reminder_that_came_too_late_is_none_of_the_kinds(session: Session, clock: StandingClock) -> None:
    walk = made(session, "Walk", reminders=[{"at": "09:30", "weekdays": [*range(7)]}])
    clock.show(0, "20:00")
    for planned in planned_now(session, {walk: ChanceNow(0.2, 0, ())}):
        record(session, planned)
    assert read_decided(session, {}) == ()
