"""Facts about the log of decisions."""

from habit_desktop.domain.calendar import Mark
from habit_desktop.domain.event import ReminderShown, Via
from habit_desktop.domain.habit import Policy
from habit_desktop.domain.stepwise import done_at_once
from habit_desktop.engine.foresight import keep_up
from habit_desktop.engine.planned_reminder import ChanceNow, with_reminder
from habit_desktop.engine.ports import NoticeAction
from habit_desktop.engine.reminder_answer import answer
from habit_desktop.engine.reminder_key import reminder_key
from habit_desktop.engine.reminder_log import entries_since, read_reminders, reading_reminders
from habit_desktop.engine.reminder_round import planned_now, record
from habit_desktop.engine.session import Session
from habit_desktop.reminders.benefit import Benefit
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


def test_a_decision_is_kept_with_all_that_it_went_by(session: Session, clock: StandingClock) -> None:
    reminded(session)
    keep_up(session)
    clock.show(0, "18:00")
    known = Benefit(0.15, 0.03, 300)
    (found,) = planned_now(session, {habit: ChanceNow(0.3, 7, (1.0, 2.0), known) for habit in session.histories()})
    record(session, found, Via.APP, "notification")
    (entry,) = read_reminders(session, 1)
    assert entry.decision == found.decision
    assert (entry.planned_at, entry.key, entry.policy) == (clock.now(), found.key, Policy.SMART)
    assert (entry.version, entry.inputs, entry.shown, entry.in_list) == (7, (1.0, 2.0), True, False)
    assert (entry.via, entry.through) == (Via.APP, "notification")
    assert entry.with_reminder == with_reminder(ChanceNow(0.3, 7, (), known))
    assert entry.morning == session.folder.predictions.of_day(day(0))[entry.habit].served


def test_an_answer_stands_beside_the_time_it_was_given_to(session: Session, clock: StandingClock) -> None:
    reminded(session)
    key = evening(session, clock, 0, chance=0.1)
    answer(session, key, NoticeAction.SNOOZE)
    clock.step(hours=1)
    (again,) = planned_now(session, {habit: ChanceNow(0.1, 0, ()) for habit in session.histories()})
    record(session, again)
    clock.step(minutes=5)
    answer(session, key, NoticeAction.DONE)
    first, second = read_reminders(session, 1)
    assert (first.answer, first.reason) == ("snooze", Reason.UNLIKELY)
    assert first.snoozed_until is not None
    assert (first.snoozed_until.hour, first.answered_at) == (19, first.at)
    assert (second.answer, second.reason, second.snoozed_until) == ("done", Reason.SNOOZED, None)
    assert second.answered_at == second.done_at == clock.now()


def test_the_log_of_one_habit_leaves_out_the_others(session: Session, clock: StandingClock) -> None:
    walk, read = reminded(session), reminded(session)
    clock.show(0, "18:00")
    for found in planned_now(session, {habit: ChanceNow(0.3, 0, ()) for habit in session.histories()}):
        record(session, found)
    assert {entry.habit for entry in read_reminders(session, 1)} == {walk, read}
    assert [entry.habit for entry in entries_since(session, day(0), read)] == [read]


def test_quiet_hours_are_told_by_the_clock_of_where_the_person_is(session: Session, clock: StandingClock) -> None:
    clock.zone = "Asia/Tokyo"
    session.set("quiet_from", "17:00")
    session.set("quiet_until", "23:00")
    reminded(session)
    evening(session, clock, 0, chance=0.1)
    (entry,) = read_reminders(session, 1)
    assert entry.decision.until is not None
    assert entry.decision.until.strftime("%H:%M") == "23:00"


def test_decisions_of_before_all_of_this_was_kept_are_told_too(session: Session) -> None:
    walk = reminded(session)
    session.record([(walk, day(0), ReminderShown(reminder_key(walk, day(0), "18:00"), "unlikely", 0.3))])
    (entry,) = read_reminders(session, 1)
    assert (entry.probability, entry.policy, entry.planned_at, entry.morning) == (0.3, None, None, None)


def test_what_is_read_day_by_day_is_the_same(session: Session, clock: StandingClock) -> None:
    reminded(session)
    for offset in range(4):
        answer(session, evening(session, clock, offset, chance=0.1), NoticeAction.DONE)
    assert done_at_once(reading_reminders(session, 3)) == read_reminders(session, 3)
