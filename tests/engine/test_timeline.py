"""A habit is told day by day."""

from habit_desktop.domain.calendar import Mark
from habit_desktop.engine.session import Session
from habit_desktop.engine.timeline import days_told
from tests.engine.living import StandingClock, day, made, remember


def test_each_day_has_its_mark_strength_and_chance(session: Session, clock: StandingClock) -> None:
    walk = made(session)
    remember(session, walk, "x-s")
    clock.show(3, "10:00")
    told = days_told(session, walk)
    assert [each.day for each in told] == [day(at) for at in range(4)]
    assert [each.mark for each in told] == [Mark.DONE, Mark.MISSED, Mark.SKIPPED, Mark.PENDING]
    assert told[0].strength > told[1].strength == told[2].strength
    assert all((each.probability is not None) is each.due for each in told)


def test_a_span_leaves_out_the_days_around_it(session: Session, clock: StandingClock) -> None:
    walk = made(session)
    clock.show(5, "10:00")
    assert [each.day for each in days_told(session, walk, day(1), day(2))] == [day(1), day(2)]
