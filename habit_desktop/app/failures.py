"""The failures a person can do something about, each one sentence, and the mistakes nobody but us can mend."""

import sys
from pathlib import Path

from habit_desktop.domain.day import UnknownZone
from habit_desktop.domain.habit import InvalidHabit
from habit_desktop.domain.one_line import one_line
from habit_desktop.domain.schedule import InvalidSchedule
from habit_desktop.engine.refusal import Refused
from habit_desktop.storage.database import StorageError
from habit_desktop.storage.formats.unreadable import MalformedHistories, UnreadableFile
from habit_desktop.system.paths import DataFolderUnusable, data_dir

EXPECTED = (
    Refused,
    StorageError,
    InvalidHabit,
    InvalidSchedule,
    UnknownZone,
    UnreadableFile,
    MalformedHistories,
    DataFolderUnusable,
)


def tell_failure(failure: Exception, data_folder: Path | None) -> None:
    """One line says what was refused, and why; of a mistake of ours, that it is one and where more stands."""
    if isinstance(failure, EXPECTED):
        print(f"habit-desktop: {one_line(' '.join(str(failure).split()))}", file=sys.stderr)
    else:
        _tell_mistake(failure, data_folder)


def _tell_mistake(mistake: Exception, data_folder: Path | None) -> None:
    """One line says so, and the log of the data folder where it happened; Python's development mode shows it whole."""
    from habit_desktop.runtime.bug_report import report_of
    from habit_desktop.system.problems.log import ProblemLog
    from habit_desktop.wording.problems import mistake_made

    if sys.flags.dev_mode:
        raise mistake
    log = ProblemLog(data_dir(data_folder))
    if log.folder.parent.is_dir():
        log.note("A mistake of the program's own ended it", report_of(mistake))
    print(f"habit-desktop: {mistake_made(type(mistake).__name__, str(log.path))}", file=sys.stderr)
