"""A reminder as the person meets it: worded, with its buttons."""

from collections.abc import Sequence

from habit_desktop.domain.habit import Goal, Habit, Kind
from habit_desktop.domain.history import Answer, History
from habit_desktop.domain.step import step_of
from habit_desktop.engine.planned_reminder import Planned
from habit_desktop.engine.ports import AmountAsked, Notice, NoticeAction
from habit_desktop.engine.reminder_answer import listed, still_open
from habit_desktop.engine.reminder_key import is_list
from habit_desktop.engine.session import Session
from habit_desktop.wording import notices
from habit_desktop.wording.dates import near_day

Button = tuple[NoticeAction, str]


def worded(session: Session, planned: Sequence[Planned]) -> Notice:
    """Return the reminders of one notice in words, with its answers; a list of one reads like a single reminder."""
    return _list_notice(session, planned) if len(planned) > 1 else notice_of(session, planned[0])


def renewed(session: Session, shown: Notice) -> Notice | None:
    """Return a notice as it stands by now, None where it asks for nothing any more: a list holds what is open still."""
    if not still_open(session, shown.key):
        return None
    told = listed(session, shown.key) if is_list(shown.key) else []
    left = [planned for planned in told if still_open(session, planned.key)]
    return worded(session, left) if left else shown


def notice_of(session: Session, planned: Planned) -> Notice:
    """Return a reminder in words, with its answers; a numeric habit's can take an amount."""
    history = session.histories()[planned.habit]
    habit, asked = history.habit, _asked(history, planned)
    chance = planned.chance.probability if planned.chance else None
    about = "" if planned.day == session.today() else near_day(planned.day, session.today())
    text = notices.body(habit, chance, asked.so_far if asked else 0.0, about)
    snooze = (NoticeAction.SNOOZE, notices.snooze_label(session.settings().snooze_min))
    skip, opens = (NoticeAction.SKIP, notices.skip_label()), (NoticeAction.OPEN, notices.open_label())
    if asked is None:
        buttons: tuple[Button, ...] = ((NoticeAction.DONE, notices.done_label()), skip, snooze, opens)
    else:  # some desktops have room for three
        buttons = (*_amount_buttons(habit, asked), snooze, skip, opens)
    return Notice(planned.notice, notices.title(habit), text, buttons, asked)


def _list_notice(session: Session, planned: Sequence[Planned]) -> Notice:
    """Return the evening's list: what is open and not likely, with one answer for all of it."""
    histories, notice = session.histories(), planned[0].notice
    told = [(histories[each.habit].habit, each.chance.probability if each.chance else None) for each in planned]
    buttons = (
        (NoticeAction.SNOOZE, notices.snooze_label(session.settings().snooze_min)),
        (NoticeAction.OPEN, notices.open_label()),
    )
    return Notice(notice, notices.list_title(len(told)), notices.list_body(told), buttons)


def _asked(history: History, planned: Planned) -> AmountAsked | None:
    """Return how much is asked for; a day without a slip is no amount anybody would type."""
    habit = history.habit
    if habit.kind is Kind.YES_NO or habit.to_quit:
        return None
    given = history.answers.get(planned.day)
    so_far = given.amount if given and given.answer is Answer.DONE and given.amount else 0.0
    return AmountAsked(
        so_far,
        step_of(habit),
        habit.unit,
        None if habit.sums_up else habit.target,
        notices.amount_field(habit),
        notices.save_label(),
        notices.not_understood(),
    )


def _amount_buttons(habit: Habit, asked: AmountAsked) -> tuple[Button, ...]:
    """Return what answers with an amount: what a week asks for is nothing to be done on one day."""
    more = (NoticeAction.MORE, notices.more_label(asked.step))
    types = (NoticeAction.AMOUNT, notices.amount_label())
    if asked.reached is None:
        return more, types
    done = (NoticeAction.DONE, notices.reached_label(asked.reached))
    return (done, types) if habit.goal is Goal.AT_MOST else (done, more, types)
