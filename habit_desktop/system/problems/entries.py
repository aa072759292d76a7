"""What modules log, as entries of the log: the sentence as it stands in the code, with its numbers and places."""

import logging
import sys
from contextlib import suppress

from habit_desktop.runtime.bug_log import Place
from habit_desktop.runtime.bug_report import place, report_of
from habit_desktop.system.problems.log import ProblemLog

_OURS = "habit_desktop"


class LogEntries(logging.Handler):
    """Hands warnings on to the log and to standard error; any other value may be a person's words and is left out."""

    def __init__(self, log: ProblemLog) -> None:
        super().__init__(logging.WARNING)
        self._log = log

    def emit(self, record: logging.LogRecord) -> None:
        """The record is in the log."""
        ours = record.name.partition(".")[0] == _OURS
        what, *lines = (_sentence(record) if ours else record.name).splitlines()
        if not ours:
            lines.append(place(record.pathname, record.lineno, record.funcName))
        if record.exc_info and record.exc_info[1]:
            lines += report_of(record.exc_info[1])
        self._log.note(f"{record.levelname.capitalize()}: {what}", lines)
        if sys.stderr:
            with suppress(OSError, ValueError):
                print("\n".join([f"habit-desktop: {what}", *lines]), file=sys.stderr)


def _sentence(record: logging.LogRecord) -> str:
    """The sentence with its numbers and places; where they do not fit, without."""
    values = record.args if isinstance(record.args, tuple) else ()
    harmless = tuple(value if isinstance(value, int | float | Place) else "…" for value in values)
    try:
        return str(record.msg) % harmless if harmless else str(record.msg)
    except (TypeError, ValueError):
        return str(record.msg)
