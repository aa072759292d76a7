"""An import from the first byte to the last replayed day, step by step, so that it can be watched and stopped."""

import uuid
from collections.abc import Callable, Generator
from dataclasses import replace
from pathlib import Path

from habit_desktop.domain.event import Via
from habit_desktop.engine.importing import ImportPlan, ImportStage, ReplayProgress, carry_out, plan_import
from habit_desktop.engine.own_export import plan_own, take_in
from habit_desktop.engine.session import Session
from habit_desktop.storage.formats.foreign import ForeignFile
from habit_desktop.storage.formats.own_json import Holding
from habit_desktop.storage.waiting_predictions import waiting_predictions

ImportStep = ImportStage | ReplayProgress


def _never() -> bool:
    return False


def preview(
    session: Session,
    path: Path,
    format_name: str | None = None,
    day_first: bool | None = None,
    passphrase: str | None = None,
) -> ImportPlan:
    """Return what a file would add; nothing is changed. Raises UnreadableFile."""
    from habit_desktop.storage.formats.detect import read_foreign  # with it come all the formats there are

    content = read_foreign(path, format_name, day_first, passphrase)
    return plan_import(session, content) if isinstance(content, ForeignFile) else plan_own(session, content)


def run_import(
    session: Session,
    path: Path,
    format_name: str | None = None,
    should_stop: Callable[[], bool] = _never,
    cancelled: Callable[[], bool] = _never,
    day_first: bool | None = None,
    passphrase: str | None = None,
) -> Generator[ImportStep, None, ImportPlan | None]:
    """Bring a file in, then yield while the chances of its past are worked out; return what was added.

    The facts are one change, on record before the second step; being stopped leaves out the rest of the past's chances,
    and an export of our own brings these itself, unless there were none. Where it is ``cancelled``, or interrupted by
    the person's key, all is as it was: nothing is recorded, or what was comes undone, and None is returned. Raises
    UnreadableFile or Refused, with nothing changed.
    """
    from habit_desktop.storage.formats.detect import read_foreign

    content = read_foreign(path, format_name, day_first, passphrase)
    foreign = plan_import(session, content) if isinstance(content, ForeignFile) else None
    is_own = foreign is None
    name = path.name.encode(errors="replace").decode()  # a file's name can hold bytes that are no text
    change, learned = str(uuid.uuid4()), bool(session.folder.checkpoints.versions())
    yield ImportStage.RECORDING
    if cancelled():
        return None
    try:
        plan = _recorded(session, content, foreign, name, change)
        del content, foreign  # years of days need not be in memory while their chances are worked out
        if plan.habits + plan.marks and not (is_own and session.folder.predictions.count(None, None, None)):
            yield from _replayed(session, should_stop, cancelled)
    except KeyboardInterrupt:
        _take_back(session, change, learned=learned)
        raise
    if cancelled():
        _take_back(session, change, learned=learned)
        return None
    return plan


def _recorded(
    session: Session, content: ForeignFile | Holding, foreign: ImportPlan | None, name: str, change: str
) -> ImportPlan:
    """Record what a file adds, and return what that is."""
    if isinstance(content, ForeignFile):
        plan = foreign or plan_import(session, content)
        carry_out(session, plan, name, change)
        return replace(plan, facts=())
    return take_in(session, content, name, change)


def _take_back(session: Session, change: str, *, learned: bool) -> None:
    """Everything is as before the change; networks that came with it are gone where there was none."""
    session.take_back(change, Via.IMPORT)
    if not learned:
        session.folder.checkpoints.clear()


def _replayed(
    session: Session, should_stop: Callable[[], bool], cancelled: Callable[[], bool]
) -> Generator[ReplayProgress, None, None]:
    from habit_desktop.engine.replay import conclude, replay_task, steps

    learner, task = None, replay_task(session)
    while True:
        with waiting_predictions() as found:
            for step in steps(task):
                found.add(step.predictions)
                learner = step.learner
                if cancelled():
                    return
                if should_stop():
                    conclude(session, task, found, None)
                    return
                yield ReplayProgress(step.day, step.of)
            if conclude(session, task, found, learner):
                return
        task = replay_task(session)
        if not task.missing:  # what was brought in came undone
            return
