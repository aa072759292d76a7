"""A reminder as the person meets it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from habit_desktop.app.notice import notice_of
from habit_desktop.domain.habit import Json
from habit_desktop.engine.ports import Notice, NoticeAction
from habit_desktop.engine.reminder_round import Planned
from habit_desktop.engine.session import Session
from habit_desktop.reminders.policy import Action, Decision, Reason
from tests.engine.living import MONDAY, StandingClock, day, opened

GLASSES: dict[str, Json] = {"kind": "numeric", "unit": "glasses", "target": 8.0}


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    session = opened(tmp_path, StandingClock())
    yield session
    session.folder.close()


def made(session: Session, fields: dict[str, Json]) -> str:
    """The id of a habit made now."""
    return session.create({"name": "Water", **fields})


def notice(session: Session, habit: str, about: int = 0) -> Notice:
    """A reminder of a habit, about the day so many days from the first Monday."""
    planned = Planned("k", habit, day(about), session.now(), Decision(Action.REMIND, Reason.ALWAYS), None)
    return notice_of(session, planned)


def labels(told: Notice) -> list[str]:
    """The words of its buttons but for the last, the click on the notice itself."""
    assert told.buttons[-1][0] is NoticeAction.OPEN
    return [label for _, label in told.buttons[:-1]]


def test_a_yes_or_no_has_three_answers(session: Session) -> None:
    told = notice(session, made(session, {}))
    assert labels(told) == ["Done", "Skip", "Snooze 60 min"]
    assert told.asked is None


def test_an_amount_has_its_target_a_step_and_a_field(session: Session) -> None:
    habit = made(session, GLASSES)
    session.complete(habit, MONDAY, 3.0)
    told = notice(session, habit)
    assert labels(told) == ["Done (8)", "+1", "Amount…", "Snooze 60 min", "Skip"]
    assert told.body == "How much is it now?\n3 of 8 glasses so far."
    assert [told.amount_of(action) for action in NoticeAction] == [None, 8.0, None, None, 1.0, None]


def test_what_a_whole_week_asks_for_is_nothing_to_be_done_on_a_day(session: Session) -> None:
    habit = made(session, {**GLASSES, "schedule": "times:3/week"})
    assert labels(notice(session, habit))[:2] == ["+1", "Amount…"]


def test_nothing_is_counted_up_to_a_limit_by_a_button(session: Session) -> None:
    habit = made(session, {**GLASSES, "goal": "at_most"})
    assert labels(notice(session, habit))[:2] == ["Done (8)", "Amount…"]


def test_a_habit_to_quit_asks_for_no_amount(session: Session) -> None:
    told = notice(session, made(session, {**GLASSES, "goal": "at_most", "target": 0.0}))
    assert labels(told)[0] == "Done"
    assert told.asked is None


def test_a_reminder_of_yesterday_says_so(session: Session) -> None:
    told = notice(session, made(session, {}), about=-1)
    assert told.body == "Is now a good moment?\nThis is about yesterday."


def test_a_skip_is_not_an_amount(session: Session) -> None:
    habit = made(session, GLASSES)
    session.skip(habit, MONDAY)
    asked = notice(session, habit).asked
    assert asked is not None
    assert asked.so_far == 0.0
