"""Erasures: what would go, and everything of it gone for good."""

import uuid
from collections.abc import Callable, Generator, Iterable
from datetime import date
from pathlib import Path

from habit_desktop.domain.day import DAY, EARLIEST_DAY
from habit_desktop.domain.erasure import ErasureProgress
from habit_desktop.domain.event import DaysErased, HabitCreated
from habit_desktop.domain.stepwise import done_at_once
from habit_desktop.domain.value import value
from habit_desktop.engine.backing_up import elsewhere
from habit_desktop.engine.finding import named, the_one
from habit_desktop.engine.refusal import Refused
from habit_desktop.engine.session import Session
from habit_desktop.language import _
from habit_desktop.storage import erasure
from habit_desktop.storage.erasure_record import is_on_record
from habit_desktop.storage.event_store import Draft
from habit_desktop.storage.scope import Scope


@value
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


@value
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
        raise Refused(
            _("There is no habit “{text}”.").format(text=text)
            if not meant
            else _("Use an id: {list}.").format(list=", ".join(meant))
        )
    return meant[0]


def what_goes(session: Session, scope: Scope, place: Path | None = None) -> Doomed:
    """Return what an erasure would take, also of the backups in another ``place``; nothing is changed.

    Raises Refused where the days are the wrong way round.
    """
    if scope.first and scope.last and scope.last < scope.first:
        raise Refused(
            _("{last} comes before {first}; nothing was changed.").format(
                last=scope.last.isoformat(), first=scope.first.isoformat()
            )
        )
    histories = session.all_histories()
    marks = {habit: _within(scope, habit, history.answers) for habit, history in histories.items()}
    notes = {habit: _within(scope, habit, history.notes) for habit, history in histories.items()}
    concerned = [habit for habit in histories if scope.habit in (None, habit)]
    names = [histories[habit].habit.name for habit in concerned if not scope.has_days or marks[habit] or notes[habit]]
    if not scope.has_days:
        names += [name for habit, name in _undone_habits(session).items() if habit == scope.habit]
    return Doomed(
        names=tuple(names),
        habits=0 if scope.has_days else len(names),
        marks=sum(marks.values()),
        notes=sum(notes.values()),
        predictions=session.folder.predictions.count(scope.habit, scope.first, scope.last),
        networks=len(session.folder.checkpoints.versions()),
        backups=len(erasure.copies(session.folder, place)),
    )


def erase_steps(
    session: Session, scope: Scope, should_stop: Callable[[], bool] = lambda: False
) -> Generator[ErasureProgress, None, Erased | None]:
    """Take a habit, some days or everything out of the log, the backups and what was learned, for good.

    There is no undo; until the log's turn comes it can be stopped, and returns None. What habits are, and when they
    rest, outlives an erasure of days; the days themselves count as nothing from then on. An export made before keeps
    all of it, and brings it back should it be taken in again. Raises Refused, or a StorageError with the database as it
    was; NotFinished where only the backups or networks are left to ``finish_steps``.
    """
    place = elsewhere(session)
    doomed = what_goes(session, scope, place)
    erased = yield from erasure.erase_steps(session.folder, scope, _rest(session, scope), should_stop, place)
    if erased is None:
        return None
    session.refresh()
    return Erased(doomed, erased.lost_copies, erased.compact)


def erase(session: Session, scope: Scope, tell: Callable[[ErasureProgress], object] = lambda progress: None) -> Erased:
    """Erase here and now, as ``erase_steps`` does; ``tell`` hears of each step."""
    erased = done_at_once(erase_steps(session, scope), tell)
    assert erased is not None, "nobody asked it to stop"
    return erased


def is_unfinished(session: Session) -> bool:
    """Tell whether an erasure was broken off here, or goes on in another process."""
    return is_on_record(session.folder.path)


def finish_steps(session: Session) -> Generator[ErasureProgress, None, bool]:
    """Go on with an erasure that was broken off when there was no way back; return whether there was one.

    Raises NotFinished, or Locked where it goes on in another process.
    """
    finished = yield from erasure.finish_steps(session.folder, elsewhere(session))
    if finished:
        session.refresh()
    return finished


def finish(session: Session, tell: Callable[[ErasureProgress], object] = lambda progress: None) -> bool:
    """Finish here and now, as ``finish_steps`` does; ``tell`` hears of each step."""
    return done_at_once(finish_steps(session), tell)


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
