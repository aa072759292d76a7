"""Habits written to a file: everything for ourselves, what Loop Habit Tracker can hold, or one habit as a table."""

from collections.abc import Callable, Generator, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from habit_desktop.domain.csv_table import written
from habit_desktop.domain.habit import Habit, Policy
from habit_desktop.domain.history import Answer, Answered, History
from habit_desktop.domain.loop_entries import Entry
from habit_desktop.domain.schedule import Period, TimesPerPeriod, Weekdays
from habit_desktop.domain.stepwise import done_at_once
from habit_desktop.domain.value import value
from habit_desktop.engine.own_export import ExportProgress, export_all_steps
from habit_desktop.engine.refusal import Refused
from habit_desktop.engine.session import Session
from habit_desktop.engine.timeline import days_told
from habit_desktop.language import _, ngettext
from habit_desktop.storage.backup import never
from habit_desktop.storage.formats.archive import zip_of
from habit_desktop.storage.formats.foreign import ForeignHabit, ForeignMark, LeftOut
from habit_desktop.storage.formats.loop_backup import loop_backup
from habit_desktop.storage.formats.loop_export import loop_export
from habit_desktop.storage.formats.loop_palette import PALETTE
from habit_desktop.storage.private_file import write_private

_SKIP_THOUSANDTHS = int(Entry.SKIP)
_LOOP_UUID = "loop:uuid:"


@value
class Exported:
    """How many habits and marks a file holds, and what of them it could not take."""

    habits: int
    marks: int
    left_out: tuple[LeftOut, ...] = ()


def export_to(session: Session, path: Path, habit: str | None = None, passphrase: str | None = None) -> Exported:
    """Write a file only its owner can read, in the format its extension names.

    ``.json`` holds everything, ``.db`` and ``.zip`` are Loop's backup and CSV files, ``.csv`` is one ``habit`` day by
    day. A passphrase closes the first of these alone. Raises Refused or NoCipher; nothing is changed then.
    """
    done = done_at_once(export_steps(session, path, habit, passphrase))
    assert done is not None, "nobody asked it to stop"
    return done


def export_steps(
    session: Session,
    path: Path,
    habit: str | None = None,
    passphrase: str | None = None,
    should_stop: Callable[[], bool] = never,
) -> Generator[ExportProgress, None, Exported | None]:
    """Write a file as ``export_to`` does; return None where it was stopped in time, and the file is as it was."""
    if passphrase is not None and path.suffix.lower() != ".json":
        raise Refused(_("Only an export of everything, a .json file, takes a passphrase; nothing was changed."))
    match path.suffix.lower():
        case ".json" if habit is None:
            counts = yield from export_all_steps(session, path, passphrase, should_stop)
            return Exported(*counts) if counts else None
        case ".db" if habit is None:
            return (yield from _for_loop_steps(session, path, loop_backup, should_stop))
        case ".zip" if habit is None:
            today = session.today()
            return (
                yield from _for_loop_steps(session, path, lambda told: zip_of(loop_export(told, today)), should_stop)
            )
        case ".csv" if habit is not None:
            return _write_days(session, path, habit)
        case ".csv":
            raise Refused(_("A .csv file holds one habit: say which one; nothing was changed."))
        case _ if habit is not None:
            raise Refused(_("One habit alone can be written to a .csv file only; nothing was changed."))
    raise Refused(_("An export is a .json, .db, .zip or .csv file; nothing was changed."))


def _for_loop_steps(
    session: Session,
    path: Path,
    written: Callable[[list[ForeignHabit]], bytes],
    should_stop: Callable[[], bool],
) -> Generator[ExportProgress, None, Exported | None]:
    """Write what Loop can hold in a format of Loop's; until it is put in place it can be stopped."""
    yield ExportProgress()
    habits, left_out = loop_habits(session)
    yield ExportProgress()
    if should_stop():
        return None
    content = written(habits)
    yield ExportProgress()
    if should_stop():
        return None
    _put(path, content)
    return Exported(len(habits), sum(len(habit.marks) for habit in habits), left_out)


def loop_habits(session: Session) -> tuple[list[ForeignHabit], tuple[LeftOut, ...]]:
    """Return the habits that are not in the trash as Loop can hold them, and what it cannot."""
    habits, left_out = [], []
    kept = [history for history in session.all_histories().values() if history.deleted is None]
    for history in sorted(kept, key=lambda each: each.habit.position):
        habits.append(_for_loop(history, session.today()))
        left_out += [LeftOut(history.habit.name, why) for why in _lost_in_loop(history.habit)]
        left_out += _too_small(history)
    return habits, tuple(left_out)


def _for_loop(history: History, today: date) -> ForeignHabit:
    """Return a habit with its answers, and each day it rested on as skipped."""
    uuid = history.source.removeprefix(_LOOP_UUID) if history.source.startswith(_LOOP_UUID) else history.id
    resting = history.loop_entries(today).keys() - history.answers.keys()
    marks = {day: ForeignMark(given.answer, given.amount) for day, given in history.answers.items()}
    return ForeignHabit(
        replace(history.habit, id=f"{_LOOP_UUID}{uuid.replace('-', '')}"),
        history.archived,
        marks | dict.fromkeys(resting, ForeignMark(Answer.SKIPPED)),
        history.notes,
    )


def _lost_in_loop(habit: Habit) -> Iterator[str]:
    """Yield what of a habit's definition Loop does not know, each as a sentence without its full stop."""
    match habit.schedule:
        case Weekdays(days):
            yield ngettext(
                "its weekdays: Loop counts {count} time in 7 days",
                "its weekdays: Loop counts {count} times in 7 days",
                len(days),
            ).format(count=len(days))
        case TimesPerPeriod(times, Period.WEEK):
            yield ngettext(
                "its calendar week: Loop counts {count} time in any 7 days",
                "its calendar week: Loop counts {count} times in any 7 days",
                times,
            ).format(count=times)
        case TimesPerPeriod(times, Period.MONTH):
            yield ngettext(
                "its calendar month: Loop counts {count} time in any 30 days",
                "its calendar month: Loop counts {count} times in any 30 days",
                times,
            ).format(count=times)
    if habit.color.upper() not in PALETTE:
        yield _("its colour: the nearest of Loop's is taken")
    if habit.icon:
        yield _("its icon {icon}").format(icon=habit.icon)
    if habit.tags:
        yield _("its tags {tags}").format(tags=", ".join(habit.tags))
    for reminder in habit.reminders[1:]:
        yield _("its reminder at {time}: Loop has one").format(time=f"{reminder.at:%H:%M}")
    if habit.policy is not Policy.SMART:
        yield _("when it may remind")
    if habit.starts or habit.ends:
        yield _("its first and last day")


def _too_small(history: History) -> Iterator[LeftOut]:
    """Yield the amounts that Loop would take for a skipped day."""
    for day, given in history.answers.items():
        if _thousandths(given) == _SKIP_THOUSANDTHS:
            yield LeftOut(
                f"{history.habit.name}, {day.isoformat()}", _("Loop takes an amount of 0.003 for a skipped day")
            )


def _thousandths(given: Answered) -> int | None:
    return round(given.amount * 1000) if given.answer is Answer.DONE and given.amount is not None else None


def _write_days(session: Session, path: Path, habit: str) -> Exported:
    rows = days_told(session, habit)
    head = ("day", "due", "mark", "amount", "note", "strength", "probability", "probability_from")
    cells = (
        (
            *(each.day, int(each.due), each.mark, each.amount, each.note),
            *(each.strength, each.probability, each.probability_from),
        )
        for each in rows
    )
    _put(path, written(head, cells).encode())
    return Exported(1, len(session.all_histories()[habit].answers))


def _put(path: Path, content: bytes) -> None:
    try:
        write_private(path, content)
    except OSError as error:
        raise Refused(
            _("The export could not be written to {path} ({strerror}); nothing was changed.").format(
                path=path, strerror=error.strerror
            )
        ) from error
