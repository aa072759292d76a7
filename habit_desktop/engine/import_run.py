"""An import from the first byte to the last replayed day, step by step, so that it can be watched and stopped."""

from collections.abc import Callable, Generator
from pathlib import Path

from habit_desktop.engine.importing import ImportPlan, ReplayProgress, carry_out, plan_import
from habit_desktop.engine.own_export import plan_own, take_in
from habit_desktop.engine.session import Session
from habit_desktop.storage.formats.detect import read_foreign
from habit_desktop.storage.formats.foreign import ForeignFile


def preview(session: Session, path: Path, format_name: str | None = None, passphrase: str | None = None) -> ImportPlan:
    """Return what a file would add; nothing is changed. Raises UnreadableFile."""
    content = read_foreign(path, format_name, passphrase)
    return plan_import(session, content) if isinstance(content, ForeignFile) else plan_own(session, content)


def run_import(
    session: Session,
    path: Path,
    format_name: str | None = None,
    should_stop: Callable[[], bool] = lambda: False,
    passphrase: str | None = None,
) -> Generator[ReplayProgress, None, ImportPlan]:
    """Bring a file in, then yield while the chances of its past are worked out; return what was added.

    The facts are one change, recorded before the first step; being stopped leaves out the rest of the past's chances.
    An export of our own brings these itself, unless there were none.
    Raises UnreadableFile or Refused, with nothing changed.
    """
    content = read_foreign(path, format_name, passphrase)
    name = path.name.encode(errors="replace").decode()  # a file's name can hold bytes that are no text
    if isinstance(content, ForeignFile):
        plan = plan_import(session, content)
        carry_out(session, plan, name)
    else:
        plan = take_in(session, content, name)
        if session.folder.predictions.count(None, None, None):
            return plan  # the chances came along: days without one are made up for as after any absence
    if plan.habits + plan.marks:
        yield from _replayed(session, should_stop)
    return plan


def _replayed(session: Session, should_stop: Callable[[], bool]) -> Generator[ReplayProgress, None, None]:
    from habit_desktop.engine.replay import conclude, replay_task, steps

    found, learner, task = [], None, replay_task(session)
    for step in steps(task):
        found += step.predictions
        learner = step.learner
        if should_stop():
            conclude(session, task, found, None)
            return
        yield ReplayProgress(step.day, step.of)
    conclude(session, task, found, learner)
