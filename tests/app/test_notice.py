"""A reminder as the person meets it."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from habit_desktop.app.notice import notice_of, renewed, worded
from habit_desktop.domain.habit import Json
from habit_desktop.engine.planned_reminder import ChanceNow, Planned
from habit_desktop.engine.ports import Notice, NoticeAction
from habit_desktop.engine.reminder_key import IN_LIST, habit_and_day, list_key, reminder_key
from habit_desktop.engine.reminder_round import record_all
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


# The evening's list


def told(session: Session, *names: str) -> list[Planned]:
    """Habits of today's list, on record as shown."""
    found = [
        Planned(
            reminder_key(session.create({"name": name, "policy": "digest"}), MONDAY, IN_LIST),
            *("", MONDAY, session.now(), Decision(Action.REMIND, Reason.DIGEST, 0.8), ChanceNow(0.3, 0, ())),
        )
        for name in names
    ]
    listed = [replace(each, habit=habit_and_day(each.key)[0]) for each in found]
    record_all(session, listed)
    return listed


def test_a_list_is_one_notice_that_can_be_put_off_or_opened(session: Session) -> None:
    notice = worded(session, told(session, "Walk", "Read"))
    assert (notice.key, notice.title) == (list_key(MONDAY), "2 habits are still open")
    assert notice.body == "Walk: about 3 in 10\nRead: about 3 in 10"
    assert [action for action, _ in notice.buttons] == [NoticeAction.SNOOZE, NoticeAction.OPEN]


def test_a_list_of_one_reads_like_a_reminder_and_keeps_its_key(session: Session) -> None:
    notice = worded(session, told(session, "Walk"))
    assert (notice.key, notice.title) == (list_key(MONDAY), "Walk")
    assert labels(notice) == ["Done", "Skip", "Snooze 60 min"]


def test_a_list_on_the_screen_is_renewed_as_its_habits_are_answered(session: Session) -> None:
    walk, read = told(session, "Walk", "Read")
    shown = worded(session, [walk, read])
    assert renewed(session, shown) == shown
    session.complete(walk.habit, MONDAY)
    assert renewed(session, shown) == worded(session, [read])
    session.skip(read.habit, MONDAY)
    assert renewed(session, shown) is None


def test_a_reminder_stays_as_it_is_until_it_is_answered(session: Session) -> None:
    habit = made(session, {})
    planned = Planned(
        reminder_key(habit, MONDAY, "09:00"), habit, MONDAY, session.now(), Decision(Action.REMIND, Reason.ALWAYS), None
    )
    shown = notice_of(session, planned)
    assert renewed(session, shown) == shown
    session.complete(habit, MONDAY)
    assert renewed(session, shown) is None


def test_a_list_that_is_just_being_put_on_record_stays(session: Session) -> None:
    shown = Notice(list_key(MONDAY), "", "", ())
    assert renewed(session, shown) == shown
