"""Everything there is, written to one JSON file and brought in from one: lossless, idempotent, one undo."""

import base64
import binascii
from datetime import UTC, datetime
from pathlib import Path

from habit_desktop.domain.event import (
    Event,
    HabitCompleted,
    HabitCreated,
    HabitMissed,
    HabitSkipped,
    HistoryImported,
    NoteWritten,
    Via,
)
from habit_desktop.domain.fold import undone_changes
from habit_desktop.domain.habit import Json
from habit_desktop.engine.conflicts import conflicts
from habit_desktop.engine.importing import ImportPlan, Verified
from habit_desktop.engine.refusal import Refused
from habit_desktop.engine.session import Session
from habit_desktop.storage.formats.foreign import LeftOut
from habit_desktop.storage.formats.own_json import FORMAT, Export, encode
from habit_desktop.storage.prediction_store import from_exported
from habit_desktop.storage.private_file import write_private

_MARKS = (HabitCompleted, HabitSkipped, HabitMissed)


def export_all(session: Session, path: Path) -> tuple[int, int]:
    """Write everything to a file only its owner can read; return how many habits and marks it holds.

    The same facts give the same bytes: the file is dated by its last event.
    """
    events = session.folder.events.events()
    predictions, outcomes = session.folder.predictions.exported()
    last = events[-1] if events else None
    dated, zone = (last.at, last.zone) if last else (datetime(1970, 1, 1, tzinfo=UTC), "UTC")
    content = encode(Export(dated, zone, events, predictions, outcomes, _checkpoints(session)))
    try:
        write_private(path, "".join(content).encode())
    except OSError as error:
        raise Refused(f"The export could not be written to {path} ({error.strerror}); nothing was changed.") from error
    histories = session.all_histories().values()
    return len(histories), sum(len(history.answers) for history in histories)


def plan_own(session: Session, export: Export) -> ImportPlan:
    """Return what an export of our own would add; nothing is changed."""
    new = _new_events(session, export)
    return ImportPlan(
        FORMAT,
        facts=(),
        habits=_count(new, HabitCreated),
        marks=_count(new, *_MARKS),
        notes=_count(new, NoteWritten),
        left_out=_left_out(session, export),
        verified=Verified(),
        names=tuple(str(e.fact.definition.get("name", "")) for e in new if isinstance(e.fact, HabitCreated)),
    )


def take_in(session: Session, export: Export, file_name: str, change: str | None = None) -> None:
    """Add what an export of our own holds and this folder lacks, as one change. Raises Refused on a damaged one."""
    new, plan = _new_events(session, export), plan_own(session, export)
    try:
        networks = {
            int(str(row["version"])): base64.b64decode(str(row["base64"]), validate=True) for row in export.checkpoints
        }
    except (KeyError, ValueError, binascii.Error) as error:
        raise Refused("The versions of the network in this export cannot be read; nothing was changed.") from error
    try:
        predictions, outcomes = from_exported(export.predictions, export.outcomes)
    except ValueError as error:
        raise Refused("The predictions in this export cannot be read; nothing was changed.") from error
    if new:
        undone = undone_changes([*session.folder.events.events(), *new])  # what came undone stays so after a redo
        changes = tuple(dict.fromkeys(event.change for event in new if event.change not in undone))
        imported = HistoryImported(FORMAT, file_name, plan.habits, plan.marks, plan.notes, changes)
        # Who only hears that the other has imported has imported nothing: else two devices would never come to rest.
        only_heard = all(isinstance(event.fact, HistoryImported) for event in new)
        session.merge(new, [] if only_heard else [(None, session.today(), imported)], Via.IMPORT, change)
    session.folder.predictions.add(predictions)
    session.folder.predictions.close(outcomes)
    if not session.folder.checkpoints.versions():
        for version, content in networks.items():
            session.folder.checkpoints.save(version, content)


def _new_events(session: Session, export: Export) -> list[Event]:
    known = {event.id for event in session.folder.events.events()}
    return [event for event in export.events if event.id not in known]


def _count(events: list[Event], *types: type) -> int:
    return sum(isinstance(event.fact, types) for event in events)


def _left_out(session: Session, export: Export) -> tuple[LeftOut, ...]:
    names = {
        event.habit: str(event.fact.definition.get("name", ""))
        for event in export.events
        if event.habit and isinstance(event.fact, HabitCreated)
    }
    names |= {habit: history.habit.name for habit, history in session.all_histories().items()}
    left_out = conflicts(session.folder.events.events(), export.events, names)
    if export.checkpoints and session.folder.checkpoints.versions():
        left_out.append(LeftOut("versions of the network", "This folder has its own, which stay in charge."))
    return tuple(left_out)


def _checkpoints(session: Session) -> list[dict[str, Json]]:
    store = session.folder.checkpoints
    return [
        {"version": version, "base64": base64.b64encode(store.load(version)).decode()} for version in store.versions()
    ]
