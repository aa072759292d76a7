"""Facts about what is said to a reminder, and when it has nothing left to ask."""

import pytest

from habit_desktop.domain.event import ReminderTapped, Via
from habit_desktop.domain.habit import Json
from habit_desktop.engine.ports import NoticeAction
from habit_desktop.engine.reminder_answer import answer, still_open
from habit_desktop.engine.reminder_key import habit_and_day, reminder_key
from habit_desktop.engine.session import Session
from tests.engine.living import MONDAY, StandingClock, made, marks, opened
from tests.engine.reminded import at, look, shown


@pytest.mark.parametrize(("action", "mark"), [(NoticeAction.DONE, "x"), (NoticeAction.SKIP, "s")])
def test_a_button_writes_to_the_day_and_says_where_it_came_from(
    session: Session, clock: StandingClock, action: NoticeAction, mark: str
) -> None:
    reminder = shown(session, clock)
    answer(session, reminder.key, action)
    assert marks(session, reminder.habit) == mark
    tapped, marked = session.folder.events.events()[-2:]
    assert tapped.fact == ReminderTapped(reminder.key, action)
    assert (tapped.via, marked.via) == (Via.NOTIFICATION, Via.NOTIFICATION)


def test_opening_a_reminder_marks_nothing(session: Session, clock: StandingClock) -> None:
    reminder = shown(session, clock)
    answer(session, reminder.key, NoticeAction.OPEN)
    assert marks(session, reminder.habit) == "?"
    assert still_open(session, reminder.key)


def test_an_answer_the_next_morning_writes_to_the_reminders_day(session: Session, clock: StandingClock) -> None:
    reminder = shown(session, clock)
    clock.show(1, "08:00")
    answer(session, reminder.key, NoticeAction.DONE)
    assert marks(session, reminder.habit) == "x?"


def test_a_button_can_be_undone(session: Session, clock: StandingClock) -> None:
    reminder = shown(session, clock)
    answer(session, reminder.key, NoticeAction.DONE)
    session.undo()
    assert marks(session, reminder.habit) == "?"


def test_an_answer_about_a_habit_that_is_gone_is_no_error(session: Session, clock: StandingClock) -> None:
    reminder = shown(session, clock)
    session.undo()
    events = session.folder.events.events()
    answer(session, reminder.key, NoticeAction.DONE)
    assert session.folder.events.events() == events
    assert not still_open(session, reminder.key)


def test_a_late_button_leaves_an_answer_given_elsewhere_as_it_is(session: Session, clock: StandingClock) -> None:
    habit = made(session)
    key = reminder_key(habit, session.today(), "18:00")
    session.miss(habit, session.today())
    answer(session, key, NoticeAction.DONE)
    assert marks(session, habit) == "-"


def test_a_reminder_answered_elsewhere_has_nothing_left_to_ask(session: Session, clock: StandingClock) -> None:
    reminder = shown(session, clock)
    assert still_open(session, reminder.key)
    other = opened(session.folder.path, clock, Via.COMMAND)
    other.complete(reminder.habit, MONDAY)
    assert not still_open(session, reminder.key)
    other.folder.close()


# Amounts


def counted(session: Session, clock: StandingClock, **fields: Json) -> str:
    """The key of a reminder of eight glasses, on the screen at six in the evening."""
    definition: dict[str, Json] = {"reminders": at("18:00"), "policy": "always", "target": 8.0, **fields}
    session.create({"name": "Water", "kind": "numeric", "unit": "glasses", **definition})
    clock.show(0, "18:00")
    (found,) = look(session)
    return found.key


def amounts(session: Session) -> list[float | None]:
    """What each day of the only habit holds, up to today."""
    (habit,) = session.histories()
    return [found.amount for found in session.days(habit)]


def test_more_adds_to_what_is_there(session: Session, clock: StandingClock) -> None:
    key = counted(session, clock)
    session.complete(habit_and_day(key)[0], MONDAY, 3.0)
    answer(session, key, NoticeAction.MORE, amount=1.0)
    assert amounts(session) == [4.0]
    assert still_open(session, key)


def test_an_amount_is_what_there_is(session: Session, clock: StandingClock) -> None:
    key = counted(session, clock)
    session.complete(habit_and_day(key)[0], MONDAY, 3.0)
    answer(session, key, NoticeAction.AMOUNT, amount=6.5)
    assert amounts(session) == [6.5]


@pytest.mark.parametrize(("amount", "there"), [(8.0, 8.0), (None, 8.0), (5.0, 5.0)])
def test_done_is_the_amount_on_its_button_or_the_target(
    session: Session, clock: StandingClock, amount: float | None, there: float
) -> None:
    key = counted(session, clock)
    answer(session, key, NoticeAction.DONE, amount=amount)
    assert amounts(session) == [there]


def test_the_morning_after_a_begun_day_can_still_be_finished(session: Session, clock: StandingClock) -> None:
    key = counted(session, clock)
    answer(session, key, NoticeAction.MORE, amount=3.0)
    clock.show(1, "08:00")
    assert still_open(session, key)
    answer(session, key, NoticeAction.MORE, amount=5.0)
    assert amounts(session) == [8.0, None]
    assert not still_open(session, key)


def test_a_slip_on_record_is_an_answer(session: Session, clock: StandingClock) -> None:
    key = counted(session, clock, goal="at_most", target=2.0)
    session.complete(habit_and_day(key)[0], MONDAY, 5.0)
    assert not still_open(session, key)
    answer(session, key, NoticeAction.DONE, amount=2.0)
    assert amounts(session) == [5.0]


@pytest.mark.parametrize("action", [NoticeAction.MORE, NoticeAction.AMOUNT, NoticeAction.DONE])
def test_a_habit_that_takes_no_amounts_any_more_is_done(
    session: Session, clock: StandingClock, action: NoticeAction
) -> None:
    key = counted(session, clock)
    session.change(habit_and_day(key)[0], {"kind": "yes_no"})
    answer(session, key, action, amount=3.0)
    assert marks(session, habit_and_day(key)[0]) == "x"
