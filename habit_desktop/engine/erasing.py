"""Erasures: what would go, and everything of it gone for good."""

import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from habit_desktop.domain.day import DAY
from habit_desktop.domain.event import DaysErased, HabitCreated
from habit_desktop.engine.finding import named, the_one
from habit_desktop.engine.marking import EARLIEST_DAY
from habit_desktop.engine.refusal import Refused
from habit_desktop.engine.session import Session
from habit_desktop.storage import erasure
from habit_desktop.storage.event_store import Draft
from habit_desktop.storage.scope import Scope


@dataclass(frozen=True, slots=True)
class Doomed:
    """What an erasure takes: habits wholly, by name; marks, notes and predictions; every network; out of which copies.

    Of an erasure of days ``names`` are the habits that lose marks or notes.
    """

    names: tuple[str, ...]
    habits: int
    marks: int
    notes: int
    predictions: int
    networks: int
    backups: int


@dataclass(frozen=True, slots=True)
class Erased:
    """What went. ``lost_backups`` could not be read and were deleted whole; ``compact``: the file is small again."""

    doomed: Doomed
    lost_backups: tuple[str, ...]
    compact: bool


def find_erasable(session: Session, text: str) -> str:
    """Return the id of the habit meant: one in sight, in the trash, or one whose making was undone. Raises Refused."""
    for known in (session.histories(), session.all_histories()):
        if named(text, known):
            return the_one(text, known).id
    undone = _undone_habits(session)
    meant = [habit for habit, name in undone.items() if text == habit or text.casefold() == name.casefold()]
    if len(meant) != 1:
        raise Refused(f"There is no habit “{text}”." if not meant else f"Use an id: {', '.join(meant)}.")
    return meant[0]


def what_goes(session: Session, scope: Scope) -> Doomed:
    """Return what an erasure would take; nothing is changed. Raises Refused where the days are the wrong way round."""
    if scope.first and scope.last and scope.last < scope.first:
        raise Refused(f"{scope.last.isoformat()} comes before {scope.first.isoformat()}; nothing was changed.")
    histories = session.all_histories()
    marks = {habit: _within(scope, habit, history.answers) for habit, history in histories.items()}
    notes = {habit: _within(scope, habit, history.notes) for habit, history in histories.items()}
    predicted = {habit: session.folder.predictions.predicted_days(habit) for habit in histories}
    concerned = [habit for habit in histories if scope.habit in (None, habit)]
    names = [histories[habit].habit.name for habit in concerned if not scope.has_days or marks[habit] or notes[habit]]
    if not scope.has_days:
        names += [name for habit, name in _undone_habits(session).items() if habit == scope.habit]
    return Doomed(
        names=tuple(names),
        habits=0 if scope.has_days else len(names),
        marks=sum(marks.values()),
        notes=sum(notes.values()),
        predictions=sum(_within(scope, habit, days) for habit, days in predicted.items()),
        networks=len(session.folder.checkpoints.versions()),
        backups=len(erasure.copies(session.folder)),
    )


def erase(session: Session, scope: Scope) -> Erased:
    """Take a habit, some days or everything out of the log, the backups and what was learned, for good.

    There is no undo. What habits are, and when they rest, outlives an erasure of days; the days themselves count as
    nothing from then on. An export made before keeps all of it, and brings it back should it be taken in again.
    Raises a StorageError, with the database as it was.
    """
    doomed = what_goes(session, scope)
    erased = erasure.erase(session.folder, scope, _rest(session, scope))
    session.refresh()
    return Erased(doomed, erased.lost_copies, erased.compact)


def _within(scope: Scope, habit: str, days: Iterable[date]) -> int:
    return sum(scope.covers(habit, day) for day in days)


def _rest(session: Session, scope: Scope) -> Draft | None:
    """Return the fact that closed days were erased and not missed, None where no closed day is concerned."""
    yesterday = session.today() - DAY
    first, last = scope.first or EARLIEST_DAY, min(scope.last or yesterday, yesterday)
    if not scope.has_days or last < first:
        return None
    return Draft(session.now(), session.clock.zone, first, None, session.via, str(uuid.uuid4()), DaysErased(last))


def _undone_habits(session: Session) -> dict[str, str]:
    """Return the names of the habits that are in the log alone, because their making was undone."""
    created = session.folder.events.events_of((HabitCreated,))
    known = session.all_histories()
    return {
        event.habit: str(event.fact.definition.get("name", ""))
        for event in created
        if isinstance(event.fact, HabitCreated) and event.habit and event.habit not in known
    }
