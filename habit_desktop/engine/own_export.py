"""Everything there is, written to one JSON file and brought in from one: lossless, idempotent, one undo.

Of the log no more than one habit at a time is in memory, however long it is.
"""

import base64
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path

from habit_desktop.domain.event import (
    ChangeRedone,
    ChangeUndone,
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
from habit_desktop.domain.stepwise import done_at_once
from habit_desktop.domain.value import value
from habit_desktop.engine.conflicts import TELLING, Apart, conflicts
from habit_desktop.engine.importing import ImportPlan, Verified
from habit_desktop.engine.known_words import check_words
from habit_desktop.engine.refusal import Refused
from habit_desktop.engine.session import Session
from habit_desktop.language import _
from habit_desktop.storage.backup import never
from habit_desktop.storage.checkpoint_store import CheckpointStore
from habit_desktop.storage.data_folder import DataFolder
from habit_desktop.storage.database import one_look, sound_rows
from habit_desktop.storage.formats.foreign import LeftOut
from habit_desktop.storage.formats.own_json import FORMAT, Holding, encode
from habit_desktop.storage.incoming import Incoming, Unkept, incoming
from habit_desktop.storage.private_file import write_private_steps
from habit_desktop.storage.sealed_file import sealed

_LINES_AT_ONCE = 500
_MARKS = (HabitCompleted, HabitSkipped, HabitMissed)


@value
class _Everything:
    """A data folder as an export tells it, read anew whenever a list is gone through."""

    folder: DataFolder
    exported_at: datetime
    zone: str

    @property
    def events(self) -> Iterable[Event]:
        return self.folder.events.each_event()

    @property
    def predictions(self) -> Iterable[dict[str, Json]]:
        return self.folder.predictions.exported_predictions()

    @property
    def outcomes(self) -> Iterable[dict[str, Json]]:
        return self.folder.predictions.exported_outcomes()

    @property
    def checkpoints(self) -> Iterable[dict[str, Json]]:
        store = self.folder.checkpoints
        for version in store.versions():
            yield {"version": version, "base64": base64.b64encode(store.load(version)).decode()}


@value
class ExportProgress:
    """So many lines of an export are written, of about so many; ``of`` is 0 where nobody knows how many there are."""

    done: int = 0
    of: int = 0


class _Counted:
    """The document piece by piece, and how many of them were asked for."""

    def __init__(self, pieces: Iterable[str]) -> None:
        self.done = 0
        self._pieces = pieces

    def __iter__(self) -> Iterator[bytes]:
        with sound_rows():  # a damaged database may hold what no document can
            for piece in self._pieces:
                self.done += 1
                yield piece.encode()


def export_all(session: Session, path: Path, passphrase: str | None = None) -> tuple[int, int]:
    """Write everything to a file only its owner can read; return how many habits and marks it holds.

    The same facts give the same bytes, unless a passphrase closes them: the file is dated by its last event. Raises
    Refused or NoCipher.
    """
    done = done_at_once(export_all_steps(session, path, passphrase))
    assert done is not None, "nobody asked it to stop"
    return done


def export_all_steps(
    session: Session, path: Path, passphrase: str | None = None, should_stop: Callable[[], bool] = never
) -> Generator[ExportProgress, None, tuple[int, int] | None]:
    """Write everything as ``export_all`` does; return None where it was stopped in time, and the file is as it was."""
    folder = session.folder
    with one_look(folder.connection):
        last = folder.events.last_event()
        dated, zone = (last.at, last.zone) if last else (datetime(1970, 1, 1, tzinfo=UTC), "UTC")
        of = folder.events.size() + 2 * folder.predictions.count(None, None, None)  # each with its outcome
        lines, told = _Counted(encode(_Everything(folder, dated, zone))), 0
        steps = write_private_steps(path, lines if passphrase is None else sealed(lines, passphrase))
        try:
            for _step in steps:
                if lines.done >= told + _LINES_AT_ONCE:
                    told = lines.done
                    yield ExportProgress(min(told, of), of)
                    if should_stop():
                        steps.close()
                        return None
        except OSError as error:
            why = _("The export could not be written to {path} ({strerror}); nothing was changed.").format(
                path=path, strerror=error.strerror
            )
            raise Refused(why) from error
        return folder.events.counts()


def plan_own(session: Session, export: Holding) -> ImportPlan:
    """Return what an export of our own would add; nothing is changed. Raises UnreadableFile or Refused."""
    with _brought(session, export) as brought:
        return _plan(session, brought)


def take_in(session: Session, export: Holding, file_name: str, change: str | None = None) -> ImportPlan:
    """Add what an export of our own holds and this folder lacks, as one change, and return what that is.

    Raises UnreadableFile or Refused on a damaged one, with nothing changed.
    """
    with _brought(session, export) as brought:
        plan = _plan(session, brought)
        if brought.count():
            imported = HistoryImported(
                FORMAT, file_name, plan.habits, plan.marks, plan.notes, _counting_changes(session, brought)
            )
            # Who only hears that the other has imported has imported nothing: else two devices would never rest.
            only_heard = brought.count((HistoryImported,)) == brought.count()
            session.merge(brought, [] if only_heard else [(None, session.today(), imported)], Via.IMPORT, change)
        session.folder.predictions.add_rows(brought.predictions())
        session.folder.predictions.close_rows(brought.outcomes())
        _keep_networks(session.folder.checkpoints, brought)
    return plan


def _keep_networks(here: CheckpointStore, brought: Incoming) -> None:
    """Put the brought networks on disk where there are none, also the rest of those that were broken off."""
    known = {version: here.load(version) for version in here.versions()}
    if known.items() <= dict(brought.networks()).items():
        for version, content in brought.networks():
            if version not in known:
                here.save(version, content)


@contextmanager
def _brought(session: Session, export: Holding) -> Iterator[Incoming]:
    try:
        with incoming(session.folder.events, export, check_words) as brought:
            yield brought
    except Unkept as error:
        sentence = _("Part of this export cannot be read: {what}; nothing was changed.")
        raise Refused(sentence.format(what=error)) from error


def _plan(session: Session, brought: Incoming) -> ImportPlan:
    created = (event.fact for event in brought.events((HabitCreated,)))
    return ImportPlan(
        FORMAT,
        facts=(),
        habits=brought.count((HabitCreated,)),
        marks=brought.count(_MARKS),
        notes=brought.count((NoteWritten,)),
        left_out=_left_out(session, brought),
        verified=Verified(),
        names=tuple(str(fact.definition.get("name", "")) for fact in created if isinstance(fact, HabitCreated)),
    )


def _counting_changes(session: Session, brought: Incoming) -> tuple[str, ...]:
    """Return the changes that are brought; what came undone stays so after a redo."""
    undone = _undone(session, brought)
    return tuple(change for change in brought.changes() if change not in undone)


def _undone(session: Session, brought: Incoming) -> frozenset[str]:
    """Return the changes that count no more once both logs are one."""
    turns = ChangeUndone, ChangeRedone
    return undone_changes([*session.folder.events.events_of(turns), *brought.events(turns)])


def _left_out(session: Session, brought: Incoming) -> tuple[LeftOut, ...]:
    left_out = conflicts(_apart(session, brought), _undone(session, brought), _names(session, brought))
    if next(brought.networks(), None) and session.folder.checkpoints.versions():
        left_out.append(LeftOut(_("versions of the network"), _("This folder has its own, which stay in charge.")))
    return tuple(left_out)


def _apart(session: Session, brought: Incoming) -> Iterator[Apart]:
    """Yield, habit by habit, what only this folder says of it and what only the export does."""
    for habit in brought.habits():
        ours = session.folder.events.events_of(TELLING, habit=habit)
        if here := [event for event in ours if not brought.knows(event)]:
            yield here, [*brought.events(TELLING, habit)]


def _names(session: Session, brought: Incoming) -> dict[str, str]:
    made = (*brought.events((HabitCreated,)), *session.folder.events.events_of((HabitCreated,)))
    names = {
        event.habit: str(event.fact.definition.get("name", ""))
        for event in made
        if event.habit and isinstance(event.fact, HabitCreated)
    }
    known = session.folder.events.histories(date.max)
    return names | {habit: history.habit.name for habit, history in known.items()}
