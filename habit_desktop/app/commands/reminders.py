"""Commands about reminders: one look at them, the log of decisions, and the process that hears a button."""

import sys
from argparse import Namespace
from datetime import datetime

from habit_desktop.app.commands.proposals import accept_time, decline_time, propose
from habit_desktop.app.context import Answer, command_clock, folder_of, opened, say
from habit_desktop.app.failures import EXPECTED
from habit_desktop.app.identity import IDENTITY, own_program
from habit_desktop.app.notice import renewed, worded
from habit_desktop.domain.day import DAY, start_of
from habit_desktop.domain.habit import Json
from habit_desktop.domain.one_line import one_line
from habit_desktop.engine.catching_up import gathered, overlooked
from habit_desktop.engine.planned_reminder import Planned, together
from habit_desktop.engine.ports import Notice, NoticeAction, Way
from habit_desktop.engine.reminder_answer import answer
from habit_desktop.engine.reminder_log import ReminderEntry, entries_since, read_reminders
from habit_desktop.engine.reminder_round import planned_now, record_all
from habit_desktop.engine.session import Session
from habit_desktop.engine.why_not import why_not
from habit_desktop.system.clock import OffsetClock
from habit_desktop.system.notifications.handover import hand_over
from habit_desktop.wording.dates import short_day
from habit_desktop.wording.decisions import decision_said
from habit_desktop.wording.joins import called, line_of
from habit_desktop.wording.notices import not_shown
from habit_desktop.wording.reminder_log import log_empty, log_title, waited, what_followed
from habit_desktop.wording.silences import why_not_said


def remind(options: Namespace) -> int:
    """Decide about the reminders whose moment has come, show or hold back, and say what was decided."""
    from habit_desktop.engine.foresight import chances_now, keep_up, outlook

    with opened(options) as session:
        keep_up(session)
        found = gathered(session, planned_now(session, chances_now(outlook(session))))
        shown = _show(session, [each for each in found if each.speaks], options)
        decided = [each for each in found if each.notice in shown or not each.speaks]
        if over := [*overlooked(session), *decided]:
            record_all(session, over, through=Way.NOTIFICATION)
        planned = [each for each in found if each.speaks or each.day == session.today()]
        names = {each.key: session.histories()[each.habit].habit.name for each in planned}
    rows: list[Json] = [_planned_row(each, names[each.key], each.speaks and each.notice in shown) for each in planned]
    return say(Answer(rows, [called(names[each.key], _said(each)) for each in planned]), options)


def list_reminders(options: Namespace) -> int:
    """Say what was decided about reminders and what happened; why one habit was silent; or what times are proposed."""
    if options.why is not None:
        return _say_why(options)
    if options.propose:
        return propose(options)
    if options.accept is not None:
        return accept_time(options)
    if options.decline is not None:
        return decline_time(options)
    with opened(options) as session:
        log = read_reminders(session, options.days)
    rows: list[Json] = [_entry_row(entry) for entry in log]
    return say(Answer(rows, [*map(_entry_line, log)] or [log_title(0, 0, options.days), log_empty()]), options)


def _say_why(options: Namespace) -> int:
    from habit_desktop.engine.foresight import chances_now, keep_up, outlook

    with opened(options) as session:
        history = session.find(options.why)
        keep_up(session)
        day = options.day or session.today()
        why = why_not(session, history.id, day, chances_now(outlook(session)).get(history.id))
        decided = [entry for entry in entries_since(session, day, history.id) if entry.day == day]
    document: dict[str, Json] = {
        "habit": history.id,
        "name": history.habit.name,
        "day": day.isoformat(),
        "why": why.silence,
        "sentence": why_not_said(why),
        "probability": why.probability,
        "at": why.at.isoformat() if why.at else None,
        "decisions": [_entry_row(entry) for entry in decided],
    }
    lines = [called(line_of((history.habit.name, short_day(day))), why_not_said(why)), *map(_entry_line, decided)]
    return say(Answer(document, lines), options)


def _planned_row(planned: Planned, name: str, shown: bool) -> dict[str, Json]:
    return {
        "habit": planned.habit,
        "name": name,
        "day": planned.day.isoformat(),
        "action": planned.decision.action,
        "reason": planned.decision.reason,
        "probability": planned.chance.probability if planned.chance else None,
        "threshold": planned.decision.threshold,
        "sentence": _said(planned),
        "list": planned.notice != planned.key,
        "shown": shown,
    }


def _said(planned: Planned) -> str:
    return decision_said(planned.decision, planned.chance.probability if planned.chance else None)


def _entry_row(entry: ReminderEntry) -> dict[str, Json]:
    why = entry.decision
    return {
        "at": entry.at.isoformat(),
        "day": entry.day.isoformat(),
        "habit": entry.habit,
        "name": entry.name,
        "reminder": entry.key,
        "planned_at": _instant(entry.planned_at),
        "policy": entry.policy,
        "probability": entry.probability,
        "with_reminder": entry.with_reminder,
        "day_start": entry.morning,
        "threshold": why.threshold,
        "share": why.share,
        "rest_days": why.rest_days,
        "count_chance": why.count_chance,
        "limit": why.limit,
        "quiet_until": _instant(why.until),
        "version": entry.version,
        "inputs": [*entry.inputs],
        "action": entry.action,
        "reason": entry.reason,
        "sentence": decision_said(why, entry.probability),
        "shown": entry.shown,
        "list": entry.in_list,
        "waited_for": entry.waited_for,
        "via": entry.via,
        "through": entry.through,
        "answer": entry.answer,
        "answered_at": _instant(entry.answered_at),
        "snoozed_until": _instant(entry.snoozed_until),
        "outcome": entry.outcome,
        "done_at": _instant(entry.done_at),
    }


def _entry_line(entry: ReminderEntry) -> str:
    followed = what_followed(entry.answer, entry.snoozed_until, entry.outcome)
    told = line_of(
        (decision_said(entry.decision, entry.probability), waited(entry.waited_for) if entry.waited_for else "")
    )
    line = f"{entry.stands_at:%Y-%m-%d %H:%M}  {called(entry.name, told)}"
    return f"{line} → {followed}" if followed else line


def _instant(at: datetime | None) -> str | None:
    return at.isoformat() if at else None


def answer_notices(options: Namespace) -> int:
    """Show the notices handed over on standard input and hear their buttons: what ``remind`` leaves behind."""
    from habit_desktop.system.notifications.answering import answer_notices as wait_for_answers

    clock = OffsetClock(options.now) if options.now else command_clock(options)

    def on_answer(key: str, action: NoticeAction, amount: float | None) -> None:
        try:
            with opened(options, clock) as session:
                answer(session, key, action, amount=amount)
        except EXPECTED as refusal:  # one answer that cannot be kept must not silence the other notices
            print(one_line(f"habit-desktop: {refusal}"), file=sys.stderr)

    def as_it_stands(shown: Notice) -> Notice | None:
        with opened(options, clock) as session:
            return renewed(session, shown)

    with opened(options, clock) as session:
        ends = start_of(session.today() + DAY, session.zone(), session.settings().day_starts_at)
        deadline_s = max(60.0, (ends - session.now()).total_seconds())
    wait_for_answers(IDENTITY, on_answer, as_it_stands, deadline_s)
    return 0


def _show(session: Session, planned: list[Planned], options: Namespace) -> set[str]:
    """Put reminders before the person and return the keys of the notices that got there; say why others did not."""
    if not planned:
        return set()
    reports = hand_over(_listener(options), [worded(session, group) for group in together(planned)])
    for why in {report.why for report in reports if not report.shown}:
        print(one_line(f"habit-desktop: {not_shown(why)}"), file=sys.stderr)
    return {report.key for report in reports if report.shown}


def _listener(options: Namespace) -> list[str]:
    """Return the command line of the process that shows notices and waits for their buttons."""
    now = ["--now", options.now.isoformat()] if options.now else []
    return [*own_program(), "--data-dir", str(folder_of(options)), *now, "answer-notices"]
