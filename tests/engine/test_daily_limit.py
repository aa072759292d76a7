"""Facts about how many reminders a day may have, and which of them give way."""

from habit_desktop.domain.event import ReminderShown
from habit_desktop.engine.daily_limit import asking, yet_to_come
from habit_desktop.engine.ports import NoticeAction
from habit_desktop.engine.reminder_answer import answer
from habit_desktop.engine.reminder_round import planned_now
from habit_desktop.engine.session import Session
from habit_desktop.reminders.policy import Action, Decision, Reason
from tests.engine.living import MONDAY, StandingClock, made
from tests.engine.reminded import at, chances_of, look, told


def many(session: Session, count: int, **fields: object) -> dict[str, float]:
    """So many habits with a reminder at noon, each less likely than the one before."""
    return {
        made(session, f"Habit {number}", reminders=at("12:00"), **fields): 0.79 - number / 100  # type: ignore[arg-type]
        for number in range(count)
    }


def shown(session: Session) -> int:
    """How many reminders were shown."""
    return len(session.folder.events.events_of((ReminderShown,)))


def test_no_more_speak_than_the_day_may_have_and_the_least_likely_do(session: Session, clock: StandingClock) -> None:
    session.set("reminders_per_day", 2)
    chances = many(session, 5)
    clock.show(0, "12:00")
    decided = told(session, chances)
    assert decided == [
        *((f"Habit {number}", Reason.DAILY_CAP) for number in range(3)),
        *((f"Habit {number}*", Reason.UNSURE) for number in (3, 4)),
    ]
    assert look(session, chances) == []


def test_the_log_says_how_many_there_may_be(session: Session, clock: StandingClock) -> None:
    session.set("reminders_per_day", 1)
    chances = many(session, 2)
    clock.show(0, "12:00")
    held_back = [each.decision for each in look(session, chances) if not each.speaks]
    assert held_back == [Decision(Action.QUIET, Reason.DAILY_CAP, limit=1)]


def test_always_gives_way_too(session: Session, clock: StandingClock) -> None:
    session.set("reminders_per_day", 1)
    many(session, 3, policy="always")
    clock.show(0, "12:00")
    look(session)
    assert shown(session) == 1


def test_a_day_without_reminders_is_possible(session: Session, clock: StandingClock) -> None:
    session.set("reminders_per_day", 0)
    many(session, 2, policy="always")
    made(session, "Unasked")
    clock.show(0, "12:00")
    assert {reason for _, reason in told(session, 0.1)} == {Reason.DAILY_CAP}


def test_a_reminder_of_noon_leaves_room_for_one_of_the_evening_that_is_needed_more(
    session: Session, clock: StandingClock
) -> None:
    session.set("reminders_per_day", 1)
    noon = made(session, "Noon", reminders=at("12:00"))
    evening = made(session, "Evening", reminders=at("18:00"))
    clock.show(0, "12:00")
    assert told(session, {noon: 0.7, evening: 0.5}) == [("Noon", Reason.DAILY_CAP)]
    clock.show(0, "18:00")
    assert told(session, {noon: 0.7, evening: 0.5}) == [("Evening*", Reason.UNSURE)]


def test_room_is_left_for_nobody_who_will_not_speak(session: Session, clock: StandingClock) -> None:
    session.set("reminders_per_day", 1)
    noon = made(session, "Noon", reminders=at("12:00"))
    done, likely, night = (made(session, name, reminders=at("23:00")) for name in ("Done", "Likely", "Night"))
    session.complete(done, MONDAY)
    session.set("quiet_from", "22:00")
    session.set("quiet_until", "07:00")
    clock.show(0, "12:00")
    chances = {noon: 0.7, done: 0.1, likely: 0.9, night: 0.2}
    assert yet_to_come(session, chances_of(session, chances)) == []
    assert told(session, chances) == [("Noon*", Reason.UNSURE)]


def test_a_snoozed_reminder_is_not_counted_twice_and_always_comes_back(session: Session, clock: StandingClock) -> None:
    session.set("reminders_per_day", 2)
    made(session, "First", policy="always", reminders=at("12:00"))
    made(session, "Second", policy="always", reminders=at("15:00"))
    clock.show(0, "12:00")
    (first,) = look(session)
    answer(session, first.key, NoticeAction.SNOOZE)
    clock.show(0, "13:00")
    assert told(session) == [("First*", Reason.SNOOZED)]
    clock.show(0, "15:00")
    assert told(session) == [("Second*", Reason.ALWAYS)]


def test_a_list_counts_once_by_the_least_likely_in_it(session: Session, clock: StandingClock) -> None:
    session.set("reminders_per_day", 1)
    chances = {made(session, f"Listed {number}", policy="digest"): 0.7 - number / 10 for number in range(4)}
    alone = made(session, "Alone", reminders=at("19:00"))
    chances[alone] = 0.5
    clock.show(0, "19:00")
    found = look(session, chances)
    assert {each.habit for each in found if each.speaks} == chances.keys() - {alone}
    assert len([*asking(found)]) == 1


def test_a_list_without_room_is_held_back_habit_by_habit(session: Session, clock: StandingClock) -> None:
    session.set("reminders_per_day", 1)
    listed = [made(session, f"Listed {number}", policy="digest") for number in range(2)]
    alone = made(session, "Alone", reminders=at("19:00"))
    clock.show(0, "19:00")
    decided = told(session, dict.fromkeys(listed, 0.6) | {alone: 0.3})
    assert decided == [("Listed 0", Reason.DAILY_CAP), ("Listed 1", Reason.DAILY_CAP), ("Alone*", Reason.UNLIKELY)]


def test_the_next_day_has_room_again(session: Session, clock: StandingClock) -> None:
    session.set("reminders_per_day", 1)
    many(session, 1)
    for offset in range(3):
        clock.show(offset, "12:00")
        look(session)
    assert shown(session) == 3


def test_unasked_reminders_count_and_have_their_own_limit(session: Session, clock: StandingClock) -> None:
    session.set("reminders_per_day", 2)
    chances = {made(session, f"Habit {number}"): 0.3 - number / 100 for number in range(4)}
    for wall, name in (("12:00", "Habit 3*"), ("12:30", "Habit 2*")):  # one after the other
        clock.show(0, wall)
        assert told(session, chances) == [(name, Reason.UNLIKELY)]
    clock.show(0, "13:00")
    assert told(session, chances) == [("Habit 0", Reason.DAILY_CAP), ("Habit 1", Reason.DAILY_CAP)]
    assert look(session, chances) == []


def test_an_unasked_one_waits_while_those_before_it_have_not_reached_the_person(
    session: Session, clock: StandingClock
) -> None:
    session.set("unasked_per_day", 1)
    chances = chances_of(session, {made(session, name): chance for name, chance in (("One", 0.1), ("Two", 0.2))})
    clock.show(0, "12:00")
    for _ in range(2):
        assert [each.speaks for each in planned_now(session, chances)] == [True]
