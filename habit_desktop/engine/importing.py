"""Another tracker's file brought into the log: lossless, idempotent, one change, one undo."""

import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from functools import lru_cache

from habit_desktop.domain.day import EARLIEST_DAY, LATEST_DAY
from habit_desktop.domain.event import (
    About,
    HabitArchived,
    HabitCompleted,
    HabitCreated,
    HabitMissed,
    HabitSkipped,
    HistoryImported,
    NoteWritten,
    Via,
)
from habit_desktop.domain.habit import habit_fields
from habit_desktop.domain.history import Answer, History
from habit_desktop.domain.strength import habit_strengths
from habit_desktop.domain.value import value
from habit_desktop.engine.session import Session
from habit_desktop.language import _
from habit_desktop.storage.formats.foreign import ForeignFile, ForeignHabit, ForeignMark, Guess, LeftOut, loop_entries

SCORE_TOLERANCE = 5.1e-5  # Loop writes its scores with four decimals
SURE_SHARE = 0.8
SURE_DAYS = 3


@value
class Verified:
    """How many scores a file carried, and how many of them came out equal when computed here."""

    scores: int = 0
    equal: int = 0


@value
class ImportPlan:
    """What an import would add: the facts of one change, counts of what is new, and what could not be kept.

    ``guess`` is how the file was read where it does not say it.
    """

    format: str
    facts: tuple[About, ...]
    habits: int
    marks: int
    notes: int
    left_out: tuple[LeftOut, ...]
    verified: Verified
    names: tuple[str, ...] = ()
    guess: Guess | None = None


@value
class ReplayProgress:
    """How many days of the past have been worked out, of how many."""

    done: int
    of: int


class ImportStage(StrEnum):
    """What an import does that nobody can tell how long it takes."""

    RECORDING = "recording"


@dataclass(slots=True)
class _Plan:
    facts: list[About] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    marks: int = 0
    notes: int = 0
    left_out: list[LeftOut] = field(default_factory=list)


def plan_import(session: Session, file: ForeignFile) -> ImportPlan:
    """Return what a file would add; nothing is changed."""
    plan = _Plan(left_out=list(file.left_out))
    habits = [_possible(habit, plan) for habit in file.habits]
    known = _matched(session.all_histories(), habits)
    places = [history.habit.position for history in session.all_histories().values()]
    next_place = max(places, default=-1) + 1
    for foreign in habits:
        history = known.get(foreign.key)
        if history is None:
            _add_habit(plan, session, foreign, next_place + len(plan.names))
        else:
            if history.deleted:
                plan.left_out.append(
                    LeftOut(history.habit.name, _("This habit is in the trash here, and stays there."))
                )
            _add_days(plan, history.id, foreign, history)
    return ImportPlan(
        file.format,
        tuple(plan.facts),
        len(plan.names),
        plan.marks,
        plan.notes,
        tuple(plan.left_out),
        _verified(habits),
        tuple(plan.names),
        file.guess,
    )


def carry_out(session: Session, plan: ImportPlan, file_name: str, change: str | None = None) -> None:
    """Record the facts of a plan as one change, by the name of ``change``; a plan without any changes nothing."""
    if plan.facts:
        imported = HistoryImported(plan.format, file_name, plan.habits, plan.marks, plan.notes)
        session.record([*plan.facts, (None, session.today(), imported)], Via.IMPORT, change)


def same_habit(history: History, foreign: ForeignHabit) -> bool:
    """Tell whether a habit here and one in a file are the same.

    Equal UUIDs are; otherwise a name or a bare id is never enough: their days must agree, too.
    """
    source, key = history.source, foreign.key
    if ":uuid:" in source and ":uuid:" in key:
        return source == key
    same_name = history.habit.name == foreign.definition.name
    shared = sum(_is_kept(history, day, mark) for day, mark in foreign.marks.items())
    fewer = min(len(history.answers), len(foreign.marks))
    sure = shared >= max(SURE_DAYS, SURE_SHARE * fewer)
    if source == key:
        return sure or (same_name and (shared > 0 or fewer == 0))
    return same_name and sure


def _possible(habit: ForeignHabit, plan: _Plan) -> ForeignHabit:
    """Return a habit without the days that lie beyond all calendars of ours: each day up to now would be counted."""
    days = {*habit.marks, *habit.notes, *filter(None, [habit.definition.starts])}
    beyond = {day for day in days if not EARLIEST_DAY <= day <= LATEST_DAY}
    if not beyond:
        return habit
    for day in sorted(beyond):
        why = (
            _("This day is too long ago to be kept.")
            if day < EARLIEST_DAY
            else _("This day is too long ahead to be kept.")
        )
        plan.left_out.append(LeftOut(f"{habit.definition.name}, {day.isoformat()}", why))
    starts = None if habit.definition.starts in beyond else habit.definition.starts
    return replace(
        habit,
        definition=replace(habit.definition, starts=starts),
        marks={day: mark for day, mark in habit.marks.items() if day not in beyond},
        notes={day: note for day, note in habit.notes.items() if day not in beyond},
    )


def _matched(histories: Mapping[str, History], habits: Iterable[ForeignHabit]) -> dict[str, History]:
    """Return the habit here of each habit in the file that has one; none is taken twice, equal keys go first."""
    free = {history.id: history for history in histories.values() if history.source}
    found: dict[str, History] = {}
    for by_key in (True, False):
        for foreign in habits:
            if foreign.key in found:
                continue
            for history in free.values():
                if (history.source == foreign.key) is by_key and same_habit(history, foreign):
                    found[foreign.key] = free.pop(history.id)
                    break
    return found


def _add_habit(plan: _Plan, session: Session, foreign: ForeignHabit, place: int) -> None:
    habit_id, today = str(uuid.uuid4()), session.today()
    definition = habit_fields(foreign.definition) | {"position": place}
    plan.facts.append((habit_id, today, HabitCreated(definition, foreign.key)))
    plan.names.append(foreign.definition.name)
    _add_days(plan, habit_id, foreign, None)
    if foreign.archived:
        plan.facts.append((habit_id, today, HabitArchived()))


def _add_days(plan: _Plan, habit_id: str, foreign: ForeignHabit, history: History | None) -> None:
    """Add the days a habit here does not have yet; a day edited here is kept, and listed where the file differs."""
    name = foreign.definition.name
    for day, mark in sorted(foreign.marks.items()):
        if history and _is_kept(history, day, mark):
            continue
        if history and day in history.edited_here:
            plan.left_out.append(
                LeftOut(f"{name}, {day.isoformat()}", _("This day was edited here and is kept as it is."))
            )
            continue
        plan.facts.append((habit_id, day, _fact(mark)))
        plan.marks += 1
    for day, note in sorted(foreign.notes.items()):
        if history and (history.notes.get(day) == note or day in history.edited_here):
            if history.notes.get(day) != note:
                plan.left_out.append(
                    LeftOut(f"{name}, {day.isoformat()}", _("This day was edited here; the file's note was not taken."))
                )
            continue
        plan.facts.append((habit_id, day, NoteWritten(note)))
        plan.notes += 1


def _is_kept(history: History, day: date, mark: ForeignMark) -> bool:
    given = history.answers.get(day)
    return given is not None and given.answer is mark.answer and given.amount == mark.amount


@lru_cache(2**12)
def _fact(mark: ForeignMark) -> HabitCompleted | HabitSkipped | HabitMissed:
    match mark.answer:
        case Answer.DONE:
            return HabitCompleted(mark.amount)
        case Answer.SKIPPED:
            return HabitSkipped()
    return HabitMissed()


def _verified(habits: Iterable[ForeignHabit]) -> Verified:
    """Compute every score a file carries anew, from its marks alone."""
    scores = equal = 0
    for habit in habits:
        if habit.scores and _goes_on(habit):
            computed = habit_strengths(habit.definition, loop_entries(habit), max(habit.scores))
            scores += len(habit.scores)
            equal += sum(abs(computed.get(day, 0.0) - score) <= SCORE_TOLERANCE for day, score in habit.scores.items())
    return Verified(scores, equal)


def _goes_on(habit: ForeignHabit) -> bool:
    """Tell whether a file has a score for most days, as Loop writes them: not all years are computed for a few."""
    scored = habit.scores or {}
    return (max(scored) - min([*scored, *habit.marks])).days <= 2 * len(scored)
