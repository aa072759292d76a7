"""Facts about gaps: a machine that slept, travelled or was set wrong loses no reminder and tells none in a burst."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from habit_desktop.domain.event import ReminderShown, ReminderSuppressed
from habit_desktop.domain.habit import Json
from habit_desktop.engine.catching_up import LOOKED_BACK_DAYS, gathered, overlooked
from habit_desktop.engine.foresight import keep_up
from habit_desktop.engine.planned_reminder import ChanceNow, Planned
from habit_desktop.engine.ports import NoticeAction
from habit_desktop.engine.reminder_answer import answer, listed, still_open
from habit_desktop.engine.reminder_key import is_list, slot_of
from habit_desktop.engine.reminder_round import planned_now, record, record_all
from habit_desktop.engine.session import Session
from habit_desktop.reminders.policy import Action, Decision, Reason
from tests.engine.living import StandingClock, day, made, marks, opened

TOO_LATE = Decision(Action.QUIET, Reason.TOO_LATE)


def at(*times: str) -> list[Json]:
    """Reminders at times on the wall, every day."""
    return [{"at": wall, "weekdays": [*range(7)]} for wall in times]


def habit_at(session: Session, *walls: str, name: str = "Walk", **fields: Json) -> str:
    """A habit that always reminds at these times."""
    return made(session, name, reminders=at(*walls), policy="always", **fields)


def found(session: Session) -> list[Planned]:
    """What one look finds."""
    keep_up(session)
    chances = {habit: ChanceNow(0.6, 0, ()) for habit in session.histories()}
    return gathered(session, planned_now(session, chances))


def look(session: Session) -> list[tuple[date, str, bool]]:
    """One look; all that speaks reaches the person. Of each decision is told its day, its slot and whether it spoke."""
    planned = found(session)
    for each in planned:
        record(session, each)
    return [(each.day, slot_of(each.key), each.speaks) for each in planned]


def show(clock: StandingClock, wall: str, zone: str | None = None) -> None:
    """Stand at a date and time on the wall, in another zone where one is named."""
    clock.zone = zone or clock.zone
    rules = ZoneInfo(clock.zone)
    there = datetime.fromisoformat(wall).replace(tzinfo=rules).astimezone(UTC)
    clock.step(seconds=(there - clock.now().astimezone(UTC)).total_seconds())


# Days that are over


def test_a_time_late_in_the_evening_is_still_told_of_soon_after_the_day_has_ended(
    session: Session, clock: StandingClock
) -> None:
    session.set("day_starts_at", "00:00")
    walk = habit_at(session, "23:30")
    clock.show(1, "00:40")
    (planned,) = found(session)
    assert (planned.habit, planned.day, planned.speaks) == (walk, day(0), True)
    record(session, planned)
    answer(session, planned.key, NoticeAction.DONE)
    assert marks(session, walk) == "x?"


def test_in_the_morning_it_is_too_late_for_it_and_the_log_says_so(session: Session, clock: StandingClock) -> None:
    habit_at(session, "23:30")
    clock.show(1, "08:00")
    assert look(session) == [(day(0), "23:30", False)]
    assert look(session) == []


def test_yesterday_is_decided_by_the_chance_it_began_with(session: Session, clock: StandingClock) -> None:
    walk = made(session, reminders=at("23:30"))
    keep_up(session)
    clock.show(1, "08:00")
    (planned,) = found(session)
    prediction = session.folder.predictions.of_day(day(0))[walk]
    assert planned.chance
    assert planned.chance.probability == prediction.served


def test_a_day_before_the_habit_was_there_asks_for_nothing(session: Session, clock: StandingClock) -> None:
    walk = habit_at(session, "12:00")
    session.complete(walk, day(-5))
    clock.show(0, "09:30")
    assert (look(session), overlooked(session)) == ([], [])


def test_a_time_changed_today_was_not_yesterdays(session: Session, clock: StandingClock) -> None:
    walk = habit_at(session, "22:00")
    clock.show(1, "09:00")
    session.change(walk, {"reminders": at("21:00")})
    assert look(session) == [(day(0), "22:00", False)]


def test_days_on_which_the_app_did_not_run_are_decided_quietly_and_once(session: Session, clock: StandingClock) -> None:
    habit_at(session, "12:00")
    clock.show(4, "09:00")
    missed = overlooked(session)
    assert [(each.day, each.decision) for each in missed] == [(day(number), TOO_LATE) for number in range(3)]
    record_all(session, missed)
    assert overlooked(session) == []
    assert look(session) == [(day(3), "12:00", False)]


def test_what_is_longer_ago_than_a_week_is_let_be(session: Session, clock: StandingClock) -> None:
    habit_at(session, "12:00")
    clock.show(30, "09:00")
    assert [each.day for each in overlooked(session)] == [day(30 - back) for back in range(LOOKED_BACK_DAYS, 1, -1)]


def test_days_that_were_answered_elsewhere_meanwhile_are_not_decided(session: Session, clock: StandingClock) -> None:
    walk = habit_at(session, "12:00")
    clock.show(3, "09:00")
    session.complete(walk, day(0))
    session.skip(walk, day(1))
    assert overlooked(session) == []


def test_a_snooze_nobody_came_back_to_for_days_is_over(session: Session, clock: StandingClock) -> None:
    habit_at(session, "18:00")
    clock.show(0, "18:00")
    (planned,) = found(session)
    record(session, planned)
    answer(session, planned.key, NoticeAction.SNOOZE)
    clock.show(3, "09:00")
    assert [(each.key, each.decision) for each in overlooked(session) if each.day == day(0)] == [
        (planned.key, TOO_LATE)
    ]


# One list instead of a burst


def missed_two(session: Session, clock: StandingClock) -> list[Planned]:
    """Two habits whose times were slept through, looked at half an hour later."""
    habit_at(session, "12:00")
    habit_at(session, "12:15", name="Read")
    clock.show(0, "12:45")
    planned = found(session)
    record_all(session, planned)
    return planned


def test_what_was_missed_together_is_told_in_one_list(session: Session, clock: StandingClock) -> None:
    planned = missed_two(session, clock)
    (notice,) = {each.notice for each in planned}
    assert is_list(notice)
    assert {each.key for each in listed(session, notice)} == {each.key for each in planned}


def test_one_alone_that_was_missed_comes_as_ever(session: Session, clock: StandingClock) -> None:
    habit_at(session, "12:00")
    clock.show(0, "12:45")
    (planned,) = found(session)
    assert planned.notice == planned.key


def test_several_set_for_the_same_minute_stay_apart(session: Session, clock: StandingClock) -> None:
    habit_at(session, "12:00")
    habit_at(session, "12:00", name="Read")
    clock.show(0, "12:00:20")
    assert all(each.notice == each.key for each in found(session))


def test_what_comes_at_its_time_joins_what_was_missed(session: Session, clock: StandingClock) -> None:
    habit_at(session, "12:00")
    habit_at(session, "12:45", name="Read")
    clock.show(0, "12:45")
    assert len({each.notice for each in found(session)}) == 1


def test_a_list_put_off_comes_back_as_one_list(session: Session, clock: StandingClock) -> None:
    notice = missed_two(session, clock)[0].notice
    answer(session, notice, NoticeAction.SNOOZE)
    clock.show(0, "13:45")
    again = found(session)
    assert [each.decision.reason for each in again] == [Reason.SNOOZED] * 2
    assert len({each.notice for each in again}) == 1


def test_a_list_asks_until_all_of_it_is_answered(session: Session, clock: StandingClock) -> None:
    planned = missed_two(session, clock)
    notice = planned[0].notice
    session.complete(planned[0].habit, day(0))
    assert still_open(session, notice)
    session.complete(planned[1].habit, day(0))
    assert not still_open(session, notice)


def test_what_stays_quiet_is_in_no_list(session: Session, clock: StandingClock) -> None:
    missed_two(session, clock)
    facts = [event.fact for event in session.folder.events.events_of((ReminderShown, ReminderSuppressed))]
    assert all(isinstance(fact, ReminderShown) and fact.told_in for fact in facts)
    quiet = Planned("walk|2026-03-02|12:00", "walk", day(0), clock.now(), TOO_LATE, None)
    assert gathered(session, [quiet, replace(quiet, key="read|2026-03-02|12:00", habit="read")])[0].told_in == ""


# Clocks that are set


def test_a_clock_set_back_decides_nothing_again(session: Session, clock: StandingClock) -> None:
    habit_at(session, "12:00")
    clock.show(0, "12:00")
    assert len(look(session)) == 1
    for back in ({"minutes": -5}, {"hours": -3}, {"days": -1}):
        clock.step(**back)
        assert [slot for when, slot, _ in look(session) if when == day(0)] == []
    clock.show(0, "12:01")
    assert [slot for when, slot, _ in look(session) if when == day(0)] == []


def test_a_clock_set_ahead_and_back_again_decides_each_time_once(session: Session, clock: StandingClock) -> None:
    habit_at(session, "12:00")
    clock.show(1, "12:00")
    look(session)
    clock.show(0, "12:00")
    assert look(session) == []
    clock.show(1, "12:00")
    assert look(session) == []


def test_a_snooze_from_a_clock_that_was_ahead_is_over_once_it_is_set_right(
    session: Session, clock: StandingClock
) -> None:
    habit_at(session, "12:00")
    clock.show(0, "12:00")
    (planned,) = found(session)
    record(session, planned)
    clock.step(hours=30)
    answer(session, planned.key, NoticeAction.SNOOZE)
    clock.step(hours=-30)
    assert [each.decision.reason for each in found(session)] == [Reason.SNOOZED]


def test_a_second_or_two_of_correction_leaves_a_snooze_as_it_is(session: Session, clock: StandingClock) -> None:
    habit_at(session, "12:00")
    clock.show(0, "12:00")
    (planned,) = found(session)
    record(session, planned)
    answer(session, planned.key, NoticeAction.SNOOZE)
    clock.step(seconds=-2)
    assert found(session) == []


# Zones and jumps


def test_a_time_the_clock_skips_comes_at_the_first_instant_after_the_gap(
    session: Session, clock: StandingClock
) -> None:
    show(clock, "2026-03-28T09:00", "Europe/Berlin")
    habit_at(session, "02:30")
    show(clock, "2026-03-29T01:59")
    assert look(session) == []
    clock.step(minutes=1)
    assert clock.now().strftime("%H:%M") == "03:00"  # a new habit day has just begun
    assert look(session) == [(date(2026, 3, 28), "02:30", True)]


def test_flying_west_fires_nothing_again(session: Session, clock: StandingClock) -> None:
    show(clock, "2026-03-02T09:00", "Pacific/Auckland")
    habit_at(session, "12:00", "18:00")
    show(clock, "2026-03-02T12:00")
    assert len(look(session)) == 1
    show(clock, "2026-03-02T18:00")
    assert len(look(session)) == 1
    clock.zone = "America/New_York"
    assert clock.now().strftime("%d %H:%M") == "02 00:00"
    for wall in ("2026-03-02T12:00", "2026-03-02T18:00"):
        show(clock, wall)
        assert look(session) == []


def test_flying_east_loses_no_time_silently(session: Session, clock: StandingClock) -> None:
    show(clock, "2026-03-02T09:00", "America/New_York")
    habit_at(session, "12:00", "18:00")
    show(clock, "2026-03-02T12:00")
    assert len(look(session)) == 1
    clock.zone = "Pacific/Auckland"
    assert clock.now().strftime("%d %H:%M") == "03 06:00"
    assert look(session) == [(date(2026, 3, 2), "18:00", False)]
    show(clock, "2026-03-03T12:00")
    assert look(session) == [(date(2026, 3, 3), "12:00", True)]


def test_flying_east_over_a_time_by_a_little_is_caught_up(session: Session, clock: StandingClock) -> None:
    show(clock, "2026-03-02T09:00", "Europe/London")
    habit_at(session, "18:00")
    show(clock, "2026-03-02T17:30")
    assert look(session) == []
    clock.zone = "Europe/Berlin"
    assert look(session) == [(date(2026, 3, 2), "18:00", True)]


def test_a_date_the_calendar_leaves_out_has_no_reminder(session: Session, clock: StandingClock) -> None:
    show(clock, "2011-12-28T09:00", "Pacific/Apia")
    habit_at(session, "12:00")
    days = []
    for wall in ("2011-12-28T12:00", "2011-12-29T12:00", "2011-12-31T12:00", "2012-01-01T12:00"):
        show(clock, wall)
        days += [when for when, _, _ in look(session)]
    assert days == [date(2011, 12, 28), date(2011, 12, 29), date(2011, 12, 31), date(2012, 1, 1)]


@pytest.mark.parametrize("zone", ["Africa/Cairo", "Australia/Lord_Howe", "America/Sao_Paulo", "Asia/Beirut"])
def test_wherever_one_is_a_restart_decides_nothing_again(session: Session, clock: StandingClock, zone: str) -> None:
    show(clock, "2026-03-02T09:00", zone)
    habit_at(session, "12:00")
    show(clock, "2026-03-02T12:00")
    assert len(look(session)) == 1
    again = opened(session.folder.path, clock)
    assert (look(again), overlooked(again)) == ([], [])
    again.folder.close()


def test_instants_are_compared_and_not_what_the_walls_show(session: Session, clock: StandingClock) -> None:
    show(clock, "2026-10-24T09:00", "Europe/Berlin")
    habit_at(session, "02:30")
    show(clock, "2026-10-25T02:30")
    first = clock.now().astimezone(UTC)
    assert [spoke for _, _, spoke in look(session)] == [True]
    clock.step(hours=1)
    assert (clock.now().strftime("%H:%M"), clock.now().astimezone(UTC) - first) == ("02:30", timedelta(hours=1))
    assert look(session) == []
