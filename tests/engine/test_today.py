"""Facts about the Today page."""

from datetime import time

import pytest

from habit_desktop.domain.calendar import Mark
from habit_desktop.engine.bells import Bells
from habit_desktop.engine.foresight import keep_up
from habit_desktop.engine.readings import Bell, Chance, DayMark
from habit_desktop.engine.session import Session
from habit_desktop.engine.today import answered_anew, explained, read_today
from habit_desktop.learning.contribution import Contribution, Feature
from habit_desktop.reminders.policy import Action, Decision, Reason
from tests.engine.living import MONDAY, StandingClock, day, live, made, remember


def test_a_person_without_habits_has_an_empty_page(session: Session) -> None:
    page = read_today(session)
    assert (page.day, page.today, page.rows, page.hidden, page.can_undo) == (MONDAY, MONDAY, (), 0, False)


def test_due_habits_stand_in_order_and_the_others_are_counted(session: Session) -> None:
    made(session, "Walk")
    made(session, "Weekend", schedule="weekdays:sat,sun")
    made(session, "Read")
    session.archive(made(session, "Old"))
    page = read_today(session)
    assert [row.habit.name for row in page.rows] == ["Walk", "Read"]
    assert page.hidden == 2


def test_a_habit_that_was_not_due_stays_on_the_page_once_it_is_answered(session: Session) -> None:
    weekend = made(session, "Weekend", schedule="weekdays:sat,sun")
    session.complete(weekend, MONDAY)
    page = read_today(session)
    assert [row.mark for row in page.rows] == [Mark.DONE]
    assert (page.hidden, page.answered, page.can_undo) == (0, 1, True)


def test_a_row_shows_the_seven_days_before_and_the_streak(session: Session, clock: StandingClock) -> None:
    walk = made(session)
    remember(session, walk, "x.xxx", first=-5)
    row = read_today(session).rows[0]
    assert row.streak == 3
    assert [m.day for m in row.last_days] == [day(offset) for offset in range(-7, 0)]
    assert [m.mark for m in row.last_days] == [
        Mark.NOT_DUE,
        Mark.NOT_DUE,
        Mark.DONE,
        Mark.UNKNOWN,
        Mark.DONE,
        Mark.DONE,
        Mark.DONE,
    ]


def test_a_numeric_day_shows_how_far_it_got(session: Session) -> None:
    drink = made(session, "Drink", kind="numeric", target=2.0, unit="l")
    session.complete(drink, day(-2), 0.5)
    session.complete(drink, day(-1), 4.0)
    session.complete(drink, MONDAY, 1.5)
    row = read_today(session).rows[0]
    assert row.last_days[-2:] == (DayMark(day(-2), Mark.MISSED, 0.25), DayMark(day(-1), Mark.DONE, 1.0))
    assert (row.amount, row.mark) == (1.5, Mark.PENDING)


def test_when_an_answer_was_given_is_told_if_it_was_given_on_that_day(session: Session, clock: StandingClock) -> None:
    walk = made(session)
    clock.show(1, "01:15")
    session.complete(walk, MONDAY)
    answered = read_today(session).rows[0].answered_at
    assert answered is not None
    assert answered.time() == time(1, 15)
    clock.show(2, "09:00")
    session.complete(walk, day(1))
    assert read_today(session, day(1)).rows[0].answered_at is None


def test_a_corrected_time_is_told_also_of_another_day(session: Session, clock: StandingClock) -> None:
    walk = made(session)
    clock.show(1, "09:00")
    session.complete(walk, MONDAY, at=time(18, 30))
    answered = read_today(session, MONDAY).rows[0].answered_at
    assert answered is not None
    assert (answered.date(), answered.time()) == (MONDAY, time(18, 30))


def test_what_is_paused_put_away_or_deleted_is_not_shown(session: Session) -> None:
    walk, read, call = (made(session, name) for name in ("Walk", "Read", "Call"))
    session.pause([walk])
    session.archive(read)
    session.delete(call)
    reading = read_today(session)
    assert (reading.rows, reading.hidden) == ((), 2)


def test_a_past_day_is_shown_as_it_was_then(session: Session, clock: StandingClock) -> None:
    walk = made(session, "Walk")
    live(session, clock, {walk: "xx."})
    session.change(walk, {"name": "Walk far"})
    page = read_today(session, day(1))
    (row,) = page.rows
    assert (page.day, page.today, row.habit.name) == (day(1), day(3), "Walk")
    assert (row.mark, row.streak, row.bell) == (Mark.DONE, 2, None)
    assert row.chance is not None
    assert row.chance.probability == session.folder.predictions.of_habit(walk)[day(1)].served


def test_a_day_before_all_habits_is_empty(session: Session) -> None:
    made(session)
    assert read_today(session, day(-1)).rows == ()


def test_a_note_stands_in_its_row(session: Session) -> None:
    session.write_note(made(session), MONDAY, "rain")
    assert read_today(session).rows[0].note == "rain"


def test_before_the_first_look_there_is_no_chance_and_no_bell(session: Session) -> None:
    made(session)
    row = read_today(session).rows[0]
    assert (row.chance, row.bell) == (None, None)


def test_the_chance_of_now_goes_before_this_mornings(session: Session) -> None:
    walk = made(session)
    keep_up(session)
    this_morning = read_today(session).rows[0].chance
    assert this_morning is not None
    assert this_morning.probability == session.folder.predictions.of_day(session.today())[walk].served
    later = Chance(0.1, 0.0, 0.2)
    assert read_today(session, chances={walk: later}).rows[0].chance == later


def test_the_bell_says_what_will_happen_and_when(session: Session) -> None:
    walk = made(session, reminders=[{"at": "18:00", "weekdays": [*range(7)]}])
    history = session.histories()[walk]
    bell = Bells(session).of(history, 0.9)
    assert bell.decision == Decision(Action.QUIET, Reason.LIKELY, 0.8)
    assert bell.at is not None
    assert bell.at.time() == time(18)


@pytest.mark.parametrize(
    ("chance", "decision"),
    [(0.1, Decision(Action.REMIND, Reason.UNLIKELY, 0.4)), (0.6, Decision(Action.NORMAL, Reason.UNSURE))],
)
def test_without_a_time_the_bell_says_which_way_the_habit_leans(
    session: Session, chance: float, decision: Decision
) -> None:
    walk = made(session)
    assert Bells(session).of(session.histories()[walk], chance) == Bell(decision)


def test_an_answered_day_has_no_bell(session: Session) -> None:
    walk = made(session)
    keep_up(session)
    assert read_today(session).rows[0].bell is not None
    session.complete(walk, MONDAY)
    assert read_today(session).rows[0].bell is None


def test_reasons_belong_to_todays_chances_alone(session: Session, clock: StandingClock) -> None:
    walk = made(session)
    live(session, clock, {walk: "xx"})
    reasons = {walk: (Contribution(Feature.RECENT, 5.0),)}
    assert explained(read_today(session), reasons).rows[0].reasons == reasons[walk]
    assert explained(read_today(session, day(0)), reasons).rows[0].reasons == ()


def test_a_habit_of_so_many_times_tells_its_room_today_alone(session: Session, clock: StandingClock) -> None:
    read = made(session, schedule="times:3/week")
    live(session, clock, {read: "x."})
    room = read_today(session, chances={read: Chance(0.6, 0.5, 0.7)}).rows[0].slack
    assert room is not None
    assert (room.slack.rest_days, room.slack.wanted) == (3, 2)
    assert read_today(session, day(1)).rows[0].slack is None


def test_a_habit_to_quit_tells_its_days_since(session: Session, clock: StandingClock) -> None:
    smoke = made(session, kind="numeric", goal="at_most", target=0.0)
    session.complete(smoke, MONDAY, 2.0)
    clock.show(3, "09:00")
    told = read_today(session).rows[0].abstinence
    assert told is not None
    assert (told.days, told.slipped) == (3, True)


def test_strengths_are_shown_along(session: Session) -> None:
    walk = made(session)
    assert read_today(session, strengths={walk: 0.25}).rows[0].strength == 0.25
    assert read_today(session).rows[0].strength is None


def test_an_answer_is_shown_at_once_with_the_chance_the_page_had(session: Session) -> None:
    walk, other = made(session, "Walk"), made(session, "Read")
    reading = explained(
        read_today(session, chances={walk: Chance(0.3, 0.2, 0.4)}), {walk: (Contribution(Feature.RECENT, 5.0),)}
    )
    session.complete(walk, MONDAY)
    page = answered_anew(session, reading, walk)
    assert page.rows[0].mark is Mark.DONE
    assert (page.rows[0].chance, page.rows[0].bell) == (reading.rows[0].chance, None)
    assert page.rows[0].reasons == reading.rows[0].reasons
    assert page.rows[1] is reading.rows[1]
    assert page.answered == 1
    assert other == page.rows[1].habit.id


def test_a_step_of_an_amount_keeps_the_bell(session: Session) -> None:
    drink = made(session, kind="numeric", target=8.0)
    reading = read_today(session, chances={drink: Chance(0.3, 0.2, 0.4)})
    session.complete(drink, MONDAY, 3.0)
    assert answered_anew(session, reading, drink).rows[0].bell == reading.rows[0].bell
