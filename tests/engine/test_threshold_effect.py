"""Facts about what other thresholds would have meant."""

from dataclasses import replace

import pytest

from habit_desktop.domain.event import ReminderSuppressed
from habit_desktop.domain.habit import Json, Policy
from habit_desktop.domain.prediction import Origin, Prediction
from habit_desktop.engine.planned_reminder import ChanceNow
from habit_desktop.engine.reminder_key import reminder_key
from habit_desktop.engine.reminder_round import planned_now, record
from habit_desktop.engine.session import Session
from habit_desktop.engine.threshold_effect import Meant, Occasion, RecentOccasions, read_occasions
from habit_desktop.reminders.benefit import NOTHING_KNOWN, Benefit
from habit_desktop.reminders.policy import Reason
from tests.engine.living import StandingClock, day, made

AT_SIX: list[Json] = [{"at": "18:00", "weekdays": [*range(7)]}]


def occasion(chance: float, offset: int = 0, asked: bool = True, policy: Policy = Policy.SMART) -> Occasion:
    return Occasion("walk", day(offset), asked, policy, chance, NOTHING_KNOWN, 0.5)


def say(session: Session, habit: str, chances: tuple[float, ...]) -> None:
    """So much was said on the mornings of the days before the present one."""
    first = (session.today() - day(0)).days - len(chances)
    session.folder.predictions.add(
        Prediction(habit, day(first + n), session.now(), Origin.MADE, 0, p, p, p, p, p, (0.0,) * 10)
        for n, p in enumerate(chances)
    )


def test_a_set_time_speaks_up_to_the_upper_threshold() -> None:
    recent = RecentOccasions(30, 3, tuple(occasion(chance, n) for n, chance in enumerate((0.3, 0.5, 0.7, 0.9))))
    assert recent.under(0.4, 0.8) == Meant(3, 1)
    assert recent.under(0.4, 0.6) == Meant(2, 2)
    assert recent.under(0.6, 0.95) == Meant(4, 0)


def test_a_reminder_nobody_set_a_time_for_speaks_below_the_lower_one() -> None:
    recent = RecentOccasions(30, 3, tuple(occasion(p, n, asked=False) for n, p in enumerate((0.3, 0.44, 0.9))))
    assert recent.under(0.4, 0.8) == Meant(1, 0)
    assert recent.under(0.45, 0.8) == Meant(2, 0)


def test_a_day_has_only_so_many_reminders_nobody_set_a_time_for() -> None:
    recent = RecentOccasions(30, 2, tuple(occasion(0.1, asked=False) for _ in range(5)))
    assert recent.under(0.4, 0.8).reminders == 2


def test_who_wants_all_reminders_has_them_under_any_threshold() -> None:
    recent = RecentOccasions(30, 3, (occasion(0.99, policy=Policy.ALWAYS),))
    assert recent.under(0.4, 0.8) == recent.under(0.1, 0.2) == Meant(1, 0)


def test_what_is_known_of_reminders_counts_as_it_does_for_the_next_one() -> None:
    useless = replace(occasion(0.6), benefit=Benefit(-0.1, 0.02, 300), draw=0.9)
    assert RecentOccasions(30, 3, (useless,), trying=True).under(0.4, 0.8) == Meant(0, 0)
    assert RecentOccasions(30, 3, (useless,)).under(0.4, 0.8) == Meant(1, 0)


def test_the_occasions_are_those_of_closed_days(session: Session, clock: StandingClock) -> None:
    walk = made(session, reminders=AT_SIX)
    clock.show(3, "09:00")
    say(session, walk, (0.3, 0.5, 0.9))
    recent = read_occasions(session, {})
    assert [each.chance for each in recent.occasions] == [0.3, 0.5, 0.9]
    assert recent.under(0.4, 0.8) == Meant(2, 1)


def test_the_chance_a_reminder_was_really_decided_by_counts(session: Session, clock: StandingClock) -> None:
    walk = made(session, reminders=AT_SIX)
    clock.show(0, "18:00")
    (found,) = planned_now(session, {walk: ChanceNow(0.2, 0, ())})
    record(session, found)
    clock.show(1, "09:00")
    say(session, walk, (0.9,))
    assert [each.chance for each in read_occasions(session, {}).occasions] == [0.2]


@pytest.mark.parametrize(("wall", "left"), [("12:00", 0), ("20:00", 1)])
def test_a_day_answered_before_the_time_has_no_reminder(
    session: Session, clock: StandingClock, wall: str, left: int
) -> None:
    walk = made(session, reminders=AT_SIX)
    clock.show(0, wall)
    session.complete(walk, day(0))
    clock.show(1, "09:00")
    say(session, walk, (0.5,))
    assert len(read_occasions(session, {}).occasions) == left


@pytest.mark.parametrize("reason", [Reason.REST_DAYS, Reason.QUIET_HOURS, Reason.DAILY_CAP])
def test_what_was_held_back_whatever_its_chance_is_no_matter_of_thresholds(
    session: Session, clock: StandingClock, reason: Reason
) -> None:
    walk, unasked = made(session, reminders=AT_SIX), made(session, "Read")
    for habit, slot in ((walk, "18:00"), (unasked, "unlikely")):
        held_back = ReminderSuppressed(reminder_key(habit, day(0), slot), reason, 0.3)
        session.record([(habit, day(0), held_back)])
    clock.show(1, "09:00")
    for habit in (walk, unasked):
        say(session, habit, (0.3,))
    assert read_occasions(session, {}).occasions == ()


def test_a_habit_that_is_never_reminded_has_no_occasions(session: Session, clock: StandingClock) -> None:
    quiet, unasked = made(session, policy="off"), made(session, "Read")
    listed = made(session, "Listed", policy="digest", reminders=AT_SIX)
    clock.show(1, "09:00")
    say(session, quiet, (0.5,))
    say(session, listed, (0.5,))
    say(session, unasked, (0.3,))
    assert [(each.habit, each.asked) for each in read_occasions(session, {}).occasions] == [(unasked, False)]
