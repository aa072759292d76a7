"""Commands about days: done, skip, miss, clear, note, undo, redo."""

from argparse import Namespace
from collections.abc import Callable, Sequence
from datetime import date

from habit_desktop.app.context import Answer, opened, say
from habit_desktop.domain.calendar import Mark
from habit_desktop.domain.event import Event
from habit_desktop.engine.marking import added
from habit_desktop.engine.refusal import Refused
from habit_desktop.engine.session import Session
from habit_desktop.wording.changes import change_words, redone, undone
from habit_desktop.wording.language import _
from habit_desktop.wording.marks import change_said


def done(options: Namespace) -> int:
    """Mark a day as done."""

    def write(session: Session, habit: str, day: date) -> None:
        session.complete(habit, day, _amount(session, habit, day, options), note=options.note, at=options.at)

    return _mark(options, write)


def skip(options: Namespace) -> int:
    """Leave a day out."""
    return _mark(options, lambda session, habit, day: session.skip(habit, day, note=options.note))


def miss(options: Namespace) -> int:
    """Say that a day was missed."""
    return _mark(options, lambda session, habit, day: session.miss(habit, day, note=options.note))


def clear(options: Namespace) -> int:
    """Take a day's mark back."""
    return _mark(options, lambda session, habit, day: session.clear(habit, day))


def note(options: Namespace) -> int:
    """Write a day's note, and leave its mark as it is."""
    return _mark(options, lambda session, habit, day: session.write_note(habit, day, options.text))


def undo(options: Namespace) -> int:
    """Undo the last change."""
    with opened(options) as session:
        return _say_changed(session, session.undo(), undone, options)


def redo(options: Namespace) -> int:
    """Redo what was undone last."""
    with opened(options) as session:
        return _say_changed(session, session.redo(), redone, options)


def _mark(options: Namespace, write: Callable[[Session, str, date], None]) -> int:
    with opened(options) as session:
        history = session.find(options.habit)
        day = options.day or session.today()
        if "amount" in options:
            _refuse_impossible(session, history.id, day, options)
        if day == session.today():
            predict_first(session)
        write(session, history.id, day)
        found = session.day_of(history.id, day)
        mark = found.mark if found else Mark.NOT_DUE
        document = {"id": history.id, "day": day.isoformat(), "mark": mark}
        return say(Answer(document, [change_said(history.habit.name, mark)]), options)


def _refuse_impossible(session: Session, habit: str, day: date, options: Namespace) -> None:
    """Refuse an amount or a time before anything is written."""
    session.amount_done(habit, day, _amount(session, habit, day, options))
    if options.at:
        session.time_done(day, options.at)


def _amount(session: Session, habit: str, day: date, options: Namespace) -> float | None:
    """Return the amount of a done day: as it was said, or so much more than there is."""
    if options.add is not None:
        return added(session.histories()[habit], day, options.add)
    amount: float | None = options.amount
    return amount


def predict_first(session: Session) -> None:
    """Record the day's chances before its first outcome is observed."""
    today = session.today()
    predicted = session.folder.predictions.of_day(today)
    waiting = [habit for habit in session.in_use() if habit not in predicted]
    if any((day := session.day_of(habit, today)) and day.due for habit in waiting):
        from habit_desktop.engine.foresight import keep_up

        keep_up(session)


def _say_changed(session: Session, events: Sequence[Event], worded: Callable[[str], str], options: Namespace) -> int:
    if not events:
        raise Refused(_("There is nothing to undo.") if worded is undone else _("There is nothing to redo."))
    names = {history.id: history.habit.name for history in session.all_histories().values()}
    habits = {event.habit for event in events if event.habit}
    first, facts = events[0], [event.fact for event in events]
    words = change_words(facts, names.get(first.habit or ""), first.day, len(habits))
    return say(Answer({"undone" if worded is undone else "redone": words}, [worded(words)]), options)
