"""What modules log, as entries of the log: the sentence as it stands in the code, and numbers."""

import logging

from habit_desktop.system.problems.log import ProblemLog
from habit_desktop.system.problems.report import place, report_of

_OURS = "habit_desktop"


class LogEntries(logging.Handler):
    """Hands warnings on to the log; a value that is no number is left out, since it may be a person's words."""

    def __init__(self, log: ProblemLog) -> None:
        super().__init__(logging.WARNING)
        self._log = log

    def emit(self, record: logging.LogRecord) -> None:
        """The record is in the log."""
        ours = record.name.partition(".")[0] == _OURS
        lines = [] if ours else [place(record.pathname, record.lineno, record.funcName)]
        if record.exc_info and record.exc_info[1]:
            lines += report_of(record.exc_info[1])
        self._log.note(f"{record.levelname.capitalize()}: {_sentence(record) if ours else record.name}", lines)


def _sentence(record: logging.LogRecord) -> str:
    """The sentence with its numbers; whoever builds one out of values has it told without them."""
    values = record.args if isinstance(record.args, tuple) else ()
    harmless = tuple(value if isinstance(value, int | float) else "…" for value in values)
    try:
        return str(record.msg) % harmless if harmless else str(record.msg)
    except (TypeError, ValueError):
        return str(record.msg)
