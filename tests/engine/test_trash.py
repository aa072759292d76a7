"""Facts about what the trash offers, and for how long."""

from habit_desktop.engine.session import Session
from habit_desktop.engine.trash import OFFERED_DAYS
from tests.engine.living import StandingClock, day, made


def test_the_newest_comes_first_with_the_days_it_is_offered(session: Session, clock: StandingClock) -> None:
    walk, read = made(session, "Walk"), made(session, "Read")
    session.delete(walk)
    clock.show(2, "09:00")
    session.delete(read)
    assert [(each.history.id, each.deleted, each.offered_until) for each in session.trash()] == [
        (read, day(2), day(2 + OFFERED_DAYS)),
        (walk, day(0), day(OFFERED_DAYS)),
    ]


def test_after_thirty_days_a_habit_is_no_longer_offered_but_can_still_come_back(
    session: Session, clock: StandingClock
) -> None:
    walk = made(session, "Walk")
    session.delete(walk)
    clock.show(OFFERED_DAYS, "09:00")
    assert [each.history.id for each in session.trash()] == [walk]
    clock.show(OFFERED_DAYS + 1, "09:00")
    assert session.trash() == []
    assert [each.history.id for each in session.trash(every=True)] == [walk]
    session.restore(session.find_in_trash("Walk").id)
    assert [*session.histories()] == [walk]


def test_what_is_archived_is_not_in_the_trash(session: Session) -> None:
    session.archive(made(session, "Walk"))
    assert session.trash(every=True) == []
