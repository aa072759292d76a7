"""Facts about what was decided today and yesterday."""

from habit_desktop.engine.ports import NoticeAction
from habit_desktop.engine.recent_decisions import RecentDecisions
from habit_desktop.engine.reminder_answer import answer
from habit_desktop.engine.reminder_key import list_key
from habit_desktop.engine.session import Session
from tests.engine.living import MONDAY, StandingClock, day, made
from tests.engine.reminded import at, look


def test_the_newest_decision_of_a_habit_counts(session: Session, clock: StandingClock) -> None:
    walk = made(session, policy="always", reminders=at("12:00", "15:00"))
    for wall in ("12:00", "15:00"):
        clock.show(0, wall)
        look(session)
    newest = RecentDecisions(session).newest_of(walk, MONDAY)
    assert newest is not None
    assert newest.at.hour == 15
    assert RecentDecisions(session).newest_of(walk, day(1)) is None


def test_a_list_was_shown_once_and_is_nobodys_however_many_stood_in_it(session: Session, clock: StandingClock) -> None:
    for name in ("Walk", "Read"):
        made(session, name, policy="digest")
    clock.show(0, "19:00")
    assert not RecentDecisions(session).list_shown(MONDAY)
    look(session)
    log = RecentDecisions(session)
    assert log.list_shown(MONDAY)
    assert log.notices_of(MONDAY) == {list_key(MONDAY)}
    assert log.habits_heard(MONDAY) == [""]


def test_a_snooze_lasts_until_the_reminder_has_come_again(session: Session, clock: StandingClock) -> None:
    made(session, policy="always", reminders=at("12:00"))
    clock.show(0, "12:00")
    (found,) = look(session)
    answer(session, found.key, NoticeAction.SNOOZE)
    assert [*RecentDecisions(session).snoozed] == [found.key]
    clock.step(hours=1)
    look(session)
    log = RecentDecisions(session)
    assert not log.snoozed
    assert len(log.notices_of(MONDAY)) == 1
