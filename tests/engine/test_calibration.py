"""Facts about the account of past predictions."""

import pytest

from habit_desktop.domain.habit import Habit
from habit_desktop.engine.calibration import read_account, read_lines, read_right, reminded
from habit_desktop.engine.foresight import keep_up
from habit_desktop.engine.insight import score
from habit_desktop.engine.planned_reminder import ChanceNow
from habit_desktop.engine.reminder_round import planned_now, record
from habit_desktop.engine.session import Session
from habit_desktop.learning.account import Voice
from tests.engine.living import StandingClock, day, live, made

DAYS = "xx.x.xxx.x" * 7


def in_use(session: Session) -> dict[str, Habit]:
    return {habit: history.habit for habit, history in session.in_use().items()}


@pytest.fixture
def lived(session: Session, clock: StandingClock) -> tuple[str, str]:
    """Two habits, seventy days of the first and forty of the second."""
    walk, read = made(session), made(session, "Read")
    live(session, clock, {walk: DAYS, read: DAYS[:40]})
    keep_up(session)
    return walk, read


def test_one_habit_or_all_are_told(session: Session, lived: tuple[str, str]) -> None:
    account = read_account(session)
    all_habits, walk = read_right(account, in_use(session)), read_right(account, in_use(session), lived[0])
    assert walk.reliability.days == 69  # the first is done by construction
    assert all_habits.reliability.days == 2 * 69
    assert walk.course == all_habits.course


def test_the_course_ends_where_the_score_of_the_commands_stands(session: Session, lived: tuple[str, str]) -> None:
    board, course = score(session), read_account(session).course
    assert board is not None
    assert course is not None
    assert course.network[-1] == pytest.approx(board.network)
    assert course.judged[-1] == board.days


def test_an_edited_day_is_judged_as_it_closed(session: Session, lived: tuple[str, str]) -> None:
    before = read_right(read_account(session), in_use(session)).reliability
    session.clear(lived[0], day(3))
    assert read_right(read_account(session), in_use(session)).reliability == before


def test_habits_in_use_are_listed_and_those_put_away_are_not(session: Session, lived: tuple[str, str]) -> None:
    new = made(session, "New")
    session.archive(lived[1])
    told = read_right(read_account(session), in_use(session)).habits
    assert [(each.name, each.days, each.skill is None) for each in told] == [("Walk", 69, False), ("New", 0, True)]
    assert new in in_use(session)


def test_lines_hold_each_habits_own_chances(session: Session, lived: tuple[str, str]) -> None:
    made(session, "New")
    lines = read_lines(read_account(session), in_use(session))
    assert [(line.habit.name, len(line.days)) for line in lines] == [("Walk", 71), ("Read", 71)]
    kept = session.folder.predictions.of_habit(lived[0])
    assert lines[0].chances.tolist() == [said.served for said in kept.values()]
    assert lines[0].days[0] == day(0).toordinal()


def test_nobody_has_been_told_anything_on_an_empty_page(session: Session) -> None:
    account = read_account(session)
    told = read_right(account, {})
    assert (told.reliability.days, told.course, told.habits, told.hits.reminded.days) == (0, None, (), 0)
    assert [charge.who for charge in told.charges] == [Voice.PRIOR]


def test_a_habits_shown_reminders_are_told(session: Session, clock: StandingClock) -> None:
    walk = made(session, "Walk", reminders=[{"at": "18:00", "weekdays": [*range(7)]}])
    for offset, chance in enumerate((0.2, 0.9, 0.3)):
        clock.show(offset, "18:00")
        (found,) = planned_now(session, {walk: ChanceNow(chance, 0, ())})
        record(session, found)
    account = read_account(session)
    assert [(each.day, each.chance) for each in reminded(account, walk)] == [(day(0), 0.2), (day(2), 0.3)]
    assert reminded(account, "another") == ()
