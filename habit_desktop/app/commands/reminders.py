"""Commands about reminders: one look at them, the log of decisions, and the process that hears a button."""

import sys
from argparse import Namespace

from habit_desktop.app.context import Answer, command_clock, folder_of, opened, say
from habit_desktop.app.failures import EXPECTED
from habit_desktop.app.identity import IDENTITY, own_program
from habit_desktop.app.notice import notice_of
from habit_desktop.domain.day import DAY, start_of
from habit_desktop.domain.habit import Json
from habit_desktop.engine.ports import NoticeAction
from habit_desktop.engine.reminder_log import read_reminders
from habit_desktop.engine.reminder_round import Planned, answer, planned_now, record, still_open
from habit_desktop.engine.session import Session
from habit_desktop.reminders.policy import Decision
from habit_desktop.system.clock import OffsetClock
from habit_desktop.system.notifications.handover import hand_over
from habit_desktop.wording.decisions import decision_said
from habit_desktop.wording.notices import not_shown


def remind(options: Namespace) -> int:
    """Decide about the reminders whose moment has come, show or hold back, and say what was decided."""
    from habit_desktop.engine.foresight import chances_now, keep_up, outlook

    with opened(options) as session:
        keep_up(session)
        planned = planned_now(session, chances_now(outlook(session)))
        shown = _show(session, [each for each in planned if each.speaks], options)
        for each in planned:
            if each.key in shown or not each.speaks:
                record(session, each)
        rows: list[Json] = [
            {
                "habit": each.habit,
                "name": session.histories()[each.habit].habit.name,
                "day": each.day.isoformat(),
                "action": each.decision.action,
                "reason": each.decision.reason,
                "probability": each.chance.probability if each.chance else None,
                "shown": each.key in shown,
            }
            for each in planned
        ]
        names = {each.key: session.histories()[each.habit].habit.name for each in planned}
    return say(Answer(rows, [f"{names[each.key]}: {decision_said(each.decision)}" for each in planned]), options)


def list_reminders(options: Namespace) -> int:
    """Say what was decided about reminders in the last days, and what happened."""
    with opened(options) as session:
        log = read_reminders(session, options.days)
    rows: list[Json] = [
        {
            "at": entry.at.isoformat(),
            "day": entry.day.isoformat(),
            "habit": entry.habit,
            "probability": entry.probability,
            "action": entry.action,
            "reason": entry.reason,
            "outcome": entry.outcome,
            "answer": entry.answer,
        }
        for entry in log
    ]
    lines = [
        f"{entry.at:%Y-%m-%d %H:%M}  {entry.name}: {decision_said(Decision(entry.action, entry.reason))}"
        for entry in log
    ]
    return say(Answer(rows, lines), options)


def answer_notices(options: Namespace) -> int:
    """Show the notices handed over on standard input and hear their buttons: what ``remind`` leaves behind."""
    from habit_desktop.system.notifications.answering import answer_notices as wait_for_answers

    clock = OffsetClock(options.now) if options.now else command_clock(options)

    def on_answer(key: str, action: NoticeAction, amount: float | None) -> None:
        try:
            with opened(options, clock) as session:
                answer(session, key, action, amount=amount)
        except EXPECTED as refusal:  # one answer that cannot be kept must not silence the other notices
            print(f"habit-desktop: {refusal}", file=sys.stderr)

    def still_wanted(key: str) -> bool:
        with opened(options, clock) as session:
            return still_open(session, key)

    with opened(options, clock) as session:
        ends = start_of(session.today() + DAY, session.zone(), session.settings().day_starts_at)
        deadline_s = max(60.0, (ends - session.now()).total_seconds())
    wait_for_answers(IDENTITY, on_answer, still_wanted, deadline_s)
    return 0


def _show(session: Session, planned: list[Planned], options: Namespace) -> set[str]:
    """Put reminders before the person and return the keys of those that got there; say why others did not."""
    if not planned:
        return set()
    reports = hand_over(_listener(options), [notice_of(session, each) for each in planned])
    for why in {report.why for report in reports if not report.shown}:
        print(f"habit-desktop: {not_shown(why)}", file=sys.stderr)
    return {report.key for report in reports if report.shown}


def _listener(options: Namespace) -> list[str]:
    """Return the command line of the process that shows notices and waits for their buttons."""
    now = ["--now", options.now.isoformat()] if options.now else []
    return [*own_program(), "--data-dir", str(folder_of(options)), *now, "answer-notices"]
