"""Facts about the log of decisions."""

from habit_desktop.domain.calendar import Mark
from habit_desktop.engine.ports import NoticeAction
from habit_desktop.engine.reminder_log import read_reminders
from habit_desktop.engine.reminder_round import ChanceNow, answer, planned_now, record
from habit_desktop.engine.session import Session
from habit_desktop.reminders.policy import Action, Reason
from tests.engine.living import StandingClock, day, made


def evening(session: Session, clock: StandingClock, offset: int, chance: float) -> str:
    """The one reminder of a day is decided; its key."""
    clock.show(offset, "18:00")
    (found,) = planned_now(session, {habit: ChanceNow(chance, 0, ()) for habit in session.histories()})
    record(session, found)
    return found.key


def reminded(session: Session) -> str:
    """A habit with a reminder at six."""
    return made(session, "Walk", reminders=[{"at": "18:00", "weekdays": [*range(7)]}])


def test_decisions_are_told_with_chance_reason_and_what_became_of_them(session: Session, clock: StandingClock) -> None:
    walk = reminded(session)
    answer(session, evening(session, clock, 0, chance=0.1), NoticeAction.DONE)
    evening(session, clock, 1, chance=0.9)
    first, second = read_reminders(session, 2)
    assert (first.habit, first.name, first.day, first.at.hour) == (walk, "Walk", day(0), 18)
    assert (first.probability, first.action, first.reason) == (0.1, Action.REMIND, Reason.UNLIKELY)
    assert (first.answer, first.outcome) == ("done", Mark.DONE)
    assert (second.action, second.reason, second.answer) == (Action.QUIET, Reason.LIKELY, None)
    assert second.outcome is Mark.PENDING


def test_so_many_habit_days_are_told_today_included(session: Session, clock: StandingClock) -> None:
    reminded(session)
    for offset in range(3):
        evening(session, clock, offset, chance=0.1)
    assert [entry.day for entry in read_reminders(session, 2)] == [day(1), day(2)]
    assert [entry.day for entry in read_reminders(session, 0)] == [day(2)]


def test_a_habit_that_is_gone_leaves_the_log(session: Session, clock: StandingClock) -> None:
    reminded(session)
    evening(session, clock, 0, chance=0.1)
    session.undo()
    assert read_reminders(session, 7) == []
