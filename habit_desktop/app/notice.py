"""A reminder as the person meets it: worded, with its buttons."""

from habit_desktop.engine.ports import Notice, NoticeAction
from habit_desktop.engine.reminder_round import Planned
from habit_desktop.engine.session import Session
from habit_desktop.wording import notices


def notice_of(session: Session, planned: Planned) -> Notice:
    """Return a reminder in words, with its answers."""
    habit = session.histories()[planned.habit].habit
    chance = planned.chance.probability if planned.chance else None
    labels = (
        (NoticeAction.DONE, notices.done_label()),
        (NoticeAction.SKIP, notices.skip_label()),
        (NoticeAction.SNOOZE, notices.snooze_label(session.settings().snooze_min)),
        (NoticeAction.OPEN, notices.open_label()),
    )
    return Notice(planned.key, notices.title(habit), notices.body(habit, chance), labels)
