"""Why each habit is reminded of today, or not, is known at every moment."""

from habit_desktop.domain.habit import Json
from habit_desktop.engine.planned_reminder import ChanceNow
from habit_desktop.engine.ports import NoticeAction
from habit_desktop.engine.reminder_answer import answer
from habit_desktop.engine.reminder_reading import Standing, TodayReminder, read_today_reminders
from habit_desktop.engine.reminder_round import planned_now, record
from habit_desktop.engine.session import Session
from habit_desktop.reminders.policy import Reason
from tests.engine.living import StandingClock, day, made

EVENING: list[Json] = [{"at": "18:00", "weekdays": [*range(7)]}]


def chances(session: Session, chance: float) -> dict[str, ChanceNow]:
    return {habit: ChanceNow(chance, 0, ()) for habit in session.histories()}


def standing(session: Session, habit: str, chance: float = 0.5) -> TodayReminder:
    """Where one habit stands."""
    found = read_today_reminders(session, chances(session, chance))
    return next(each for each in found if each.habit.id == habit)


def decide(session: Session, chance: float = 0.5) -> str:
    """What is due is decided and recorded; the key of the last one."""
    key = ""
    for planned in planned_now(session, chances(session, chance)):
        record(session, planned)
        key = planned.key
    return key


def test_a_set_time_is_still_to_come(session: Session) -> None:
    found = standing(session, made(session, reminders=EVENING))
    assert (found.standing, found.at and found.at.hour, found.chance) == (Standing.COMES, 18, 0.5)


def test_a_likely_habit_stays_quiet_and_the_time_is_known(session: Session) -> None:
    found = standing(session, made(session, reminders=EVENING), chance=0.9)
    assert found.standing is Standing.QUIET
    assert found.bell
    assert found.bell.decision.reason is Reason.LIKELY
    assert found.bell.at
    assert found.bell.at.hour == 18


def test_an_unlikely_habit_without_a_time_comes_unasked(session: Session) -> None:
    found = standing(session, made(session), chance=0.1)
    assert (found.standing, found.at, found.has_time) == (Standing.COMES, None, False)
    assert standing(session, found.habit.id, chance=0.5).standing is Standing.QUIET


def test_what_was_shown_is_told_until_it_is_answered(session: Session, clock: StandingClock) -> None:
    walk = made(session, reminders=EVENING)
    clock.show(0, "18:00")
    key = decide(session)
    shown = standing(session, walk)
    assert shown.standing is Standing.SHOWN
    assert shown.decided
    assert shown.decided.shown
    answer(session, key, NoticeAction.DONE)
    answered = standing(session, walk)
    assert answered.standing is Standing.ANSWERED
    assert answered.answered_at


def test_a_snoozed_reminder_comes_again(session: Session, clock: StandingClock) -> None:
    walk = made(session, reminders=EVENING)
    clock.show(0, "18:00")
    answer(session, decide(session), NoticeAction.SNOOZE)
    found = standing(session, walk)
    assert (found.standing, found.at and found.at.hour) == (Standing.COMES, 19)
    assert found.bell
    assert found.bell.decision.reason is Reason.SNOOZED


def test_a_decision_to_stay_quiet_is_told_with_its_reason(session: Session, clock: StandingClock) -> None:
    walk = made(session, reminders=EVENING)
    clock.show(0, "18:00")
    decide(session, chance=0.9)
    found = standing(session, walk, chance=0.9)
    assert found.standing is Standing.QUIET
    assert found.decided
    assert found.decided.reason is Reason.LIKELY


def test_those_that_ask_for_nothing_are_told_apart(session: Session) -> None:
    off = made(session, "Off", policy="off", reminders=EVENING)
    resting = made(session, "Rests", reminders=EVENING)
    tuesdays = made(session, "Tuesdays", schedule="weekdays:tue")
    skipped = made(session, "Skipped")
    session.pause([resting])
    session.skip(skipped, day(0))
    told = {each.habit.id: each.standing for each in read_today_reminders(session, chances(session, 0.5))}
    assert told == {
        skipped: Standing.ANSWERED,
        off: Standing.OFF,
        resting: Standing.PAUSED,
        tuesdays: Standing.NOT_DUE,
    }


def test_without_any_chance_the_log_still_tells(session: Session, clock: StandingClock) -> None:
    made(session, reminders=EVENING)
    clock.show(0, "18:00")
    decide(session)
    (found,) = read_today_reminders(session, {})
    assert (found.standing, found.bell, found.chance) == (Standing.SHOWN, None, None)
    assert found.at
    assert found.at.hour == 18


def test_what_comes_first_stands_first(session: Session) -> None:
    names = ("Quiet", "Evening", "Noon")
    made(session, names[0])
    made(session, names[1], reminders=EVENING)
    made(session, names[2], reminders=[{"at": "12:00", "weekdays": [*range(7)]}])
    found = read_today_reminders(session, chances(session, 0.5))
    assert [each.habit.name for each in found] == ["Noon", "Evening", "Quiet"]


def test_whether_anything_is_planned_is_known(session: Session) -> None:
    walk = made(session)
    assert standing(session, walk, chance=0.5).nothing_planned
    assert not standing(session, walk, chance=0.1).nothing_planned
    assert not standing(session, walk, chance=0.9).nothing_planned
    assert not standing(session, made(session, "Read", reminders=EVENING)).nothing_planned
    (first, second) = read_today_reminders(session, {})
    assert first.nothing_planned is second.nothing_planned is True
