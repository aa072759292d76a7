"""Facts about proposed times: learned from one's own hours, accepted by an ordinary edit, declined for good reason."""

from datetime import datetime, time, timedelta

import pytest

from habit_desktop.domain.event import ReminderShown, ReminderTimeDeclined
from habit_desktop.domain.habit import Json, ReminderTime
from habit_desktop.engine.proposed_times import ProposedTime, Standing, accept, decline, proposed_times
from habit_desktop.engine.refusal import Refused
from habit_desktop.engine.reminder_key import reminder_key
from habit_desktop.engine.session import Session
from habit_desktop.reminders.timing import NEEDED_ACTS, Basis
from tests.engine.living import MONDAY, StandingClock, day, made

EVENINGS = ("18:10", "18:30", "19:00")


def at(*times: str, weekdays: tuple[int, ...] = tuple(range(7))) -> list[Json]:
    """Reminders at times on the wall."""
    return [{"at": wall, "weekdays": [*weekdays]} for wall in times]


def lived(session: Session, clock: StandingClock, habit: str, *walls: str, days: int = 15, first: int = 0) -> None:
    """Days done at these times, one after the other; afterwards it is nine on the next morning."""
    for number in range(days):
        clock.show(first + number, walls[number % len(walls)])
        session.complete(habit, session.today())
    clock.show(first + days, "09:00")


def only(session: Session) -> ProposedTime:
    """How things stand with the only habit's time."""
    (found,) = proposed_times(session)
    return found


def set_now(session: Session, habit: str) -> tuple[ReminderTime, ...]:
    """The habit's set times."""
    return session.known(habit).habit.reminders


def test_a_time_before_the_usual_one_is_proposed(session: Session, clock: StandingClock) -> None:
    walk = made(session)
    lived(session, clock, walk, *EVENINGS)
    assert only(session) == ProposedTime(
        habit=walk,
        name="Walk",
        standing=Standing.PROPOSED,
        current=None,
        known=15,
        at=time(18),
        basis=Basis.USUAL,
        usual=(time(18, 10), time(19)),
        share=1.0,
    )


def test_until_enough_days_are_known_nothing_is_proposed(session: Session, clock: StandingClock) -> None:
    lived(session, clock, made(session), *EVENINGS, days=NEEDED_ACTS - 1)
    assert (only(session).standing, only(session).known, only(session).at) == (Standing.TOO_FEW, NEEDED_ACTS - 1, None)


def test_days_ticked_later_on_say_nothing_of_the_hour(session: Session, clock: StandingClock) -> None:
    walk = made(session)
    clock.show(20, "18:30")
    for number in range(20):
        session.complete(walk, day(number))
    assert (only(session).standing, only(session).known) == (Standing.TOO_FEW, 0)
    for number in range(20):
        session.set_mark_time(walk, day(number), time(7, 30))
    session.set("remind_from", "07:00")
    assert only(session).at == time(7, 30)


def test_a_time_outside_the_allowed_hours_is_never_proposed(session: Session, clock: StandingClock) -> None:
    session.set("remind_until", "17:00")
    lived(session, clock, made(session), *EVENINGS)
    proposed = only(session).at
    assert proposed is None or proposed < time(17)


def test_a_time_that_fits_is_left_as_it_is(session: Session, clock: StandingClock) -> None:
    lived(session, clock, made(session, reminders=at("17:50")), *EVENINGS)
    assert (only(session).standing, only(session).current) == (Standing.FITTING, time(17, 50))


@pytest.mark.parametrize("wall", ["09:00", "20:00"])
def test_a_time_that_is_far_off_is_not(session: Session, clock: StandingClock, wall: str) -> None:
    lived(session, clock, made(session, reminders=at(wall)), *EVENINGS)
    assert only(session).standing is Standing.PROPOSED


def test_only_habits_that_a_time_would_help_are_spoken_of(session: Session) -> None:
    made(session, "Off", policy="off")
    made(session, "In one list", policy="digest")
    made(session, "A limit", kind="numeric", goal="at_most", target=2.0)
    made(session, "Twice a day", reminders=at("09:00", "18:00"))
    session.archive(made(session, "Put away"))
    assert proposed_times(session) == []


def test_reminders_that_are_heeded_speak_for_their_hour(session: Session, clock: StandingClock) -> None:
    walk = made(session)
    for number in range(24):
        wall = "12:30" if number % 2 else "18:30"
        clock.show(number, "12:15" if number % 2 else "18:15")
        session.record([(walk, session.today(), ReminderShown(reminder_key(walk, session.today(), "x"), "always"))])
        clock.show(number, wall)
        session.complete(walk, session.today())
    clock.show(24, "09:00")
    assert only(session).at in {time(12, 15), time(12, 30), time(18, 15), time(18, 30)}
    for number in range(24, 34):
        clock.show(number, "18:15")
        session.record([(walk, session.today(), ReminderShown(reminder_key(walk, session.today(), "x"), "always"))])
    clock.show(34, "09:00")
    assert only(session).at in {time(12, 15), time(12, 30)}


# Yes


def test_accepting_sets_the_time(session: Session, clock: StandingClock) -> None:
    walk = made(session)
    lived(session, clock, walk, *EVENINGS)
    assert accept(session, walk).at == time(18)
    assert set_now(session, walk) == (ReminderTime(time(18)),)
    assert only(session).standing is Standing.FITTING


def test_the_weekdays_of_a_time_that_was_set_are_kept(session: Session, clock: StandingClock) -> None:
    walk = made(session, reminders=at("09:00", weekdays=(0, 2)))
    lived(session, clock, walk, *EVENINGS)
    accept(session, walk)
    assert set_now(session, walk) == (ReminderTime(time(18), frozenset({0, 2})),)


def test_accepting_is_undone_like_any_edit(session: Session, clock: StandingClock) -> None:
    walk = made(session, reminders=at("09:00"))
    lived(session, clock, walk, *EVENINGS)
    accept(session, walk)
    session.undo()
    assert set_now(session, walk) == (ReminderTime(time(9)),)
    assert only(session).standing is Standing.PROPOSED


# No


def test_what_was_declined_is_not_proposed_again(session: Session, clock: StandingClock) -> None:
    walk = made(session)
    lived(session, clock, walk, *EVENINGS)
    decline(session, walk)
    assert session.folder.events.events()[-1].fact == ReminderTimeDeclined("18:00")
    assert (only(session).standing, only(session).at) == (Standing.DECLINED, time(18))
    lived(session, clock, walk, *EVENINGS, first=16)
    assert only(session).standing is Standing.DECLINED


def test_it_is_proposed_again_once_the_hours_have_changed_clearly(session: Session, clock: StandingClock) -> None:
    walk = made(session)
    lived(session, clock, walk, *EVENINGS)
    decline(session, walk)
    lived(session, clock, walk, "12:20", days=40, first=16)
    assert (only(session).standing, only(session).at) == (Standing.PROPOSED, time(12, 15))


def test_declining_can_be_undone(session: Session, clock: StandingClock) -> None:
    walk = made(session)
    lived(session, clock, walk, *EVENINGS)
    decline(session, walk)
    session.undo()
    assert only(session).standing is Standing.PROPOSED


@pytest.mark.parametrize("answered", [accept, decline])
def test_where_nothing_is_proposed_there_is_nothing_to_answer(session: Session, answered: object) -> None:
    walk = made(session)
    assert callable(answered)
    with pytest.raises(Refused, match="No time is proposed for “Walk” now"):
        answered(session, walk)
    assert session.known(walk).habit.reminders == ()


def test_an_hour_after_midnight_is_an_hour_of_the_evening_before(session: Session, clock: StandingClock) -> None:
    session.set("remind_from", "20:00")
    session.set("remind_until", "02:00")
    walk = made(session)
    for number in range(15):
        clock.show(number + 1, "00:40")
        session.complete(walk, session.today())
    clock.show(15, "09:00")
    assert session.today() - timedelta(days=1) == day(14)
    assert only(session).at == time(0, 30)


def test_where_no_hour_is_usual_a_time_near_the_last_useful_one_is_left_as_it_is(
    session: Session, clock: StandingClock
) -> None:
    walk = made(session)
    lived(session, clock, walk, *(f"{hour:02}:{minute}" for hour in range(7, 20) for minute in ("05", "35")), days=52)
    proposed = only(session)
    assert (proposed.standing, proposed.basis) == (Standing.PROPOSED, Basis.LAST_USEFUL)
    assert proposed.at is not None
    near = (datetime.combine(MONDAY, proposed.at) + timedelta(minutes=15)).time()
    session.change(walk, {"reminders": at(near.isoformat("minutes"))})
    assert only(session).standing is Standing.FITTING
