"""Handing notices to a process of their own, whose buttons work although the command that made them has returned.

What travels is one JSON line each way: the notices to the other process, its report back. Loads no Qt.
"""

import json
import subprocess
from collections.abc import Sequence
from dataclasses import asdict, dataclass

from habit_desktop.engine.ports import AmountAsked, Notice, NoticeAction
from habit_desktop.language import _

_PATIENCE_S = 15.0


@dataclass(frozen=True, slots=True)
class Report:
    """Whether a notice is on the screen; ``why`` says why not, and is empty otherwise."""

    key: str
    shown: bool
    why: str = ""


def hand_over(argv: Sequence[str], notices: Sequence[Notice]) -> list[Report]:
    """Start the process that ``argv`` names, give it the notices, and return what it reports of each.

    It must run ``answering.answer_notices``, which goes on in the background, in a session of its own.
    """
    silent = {notice.key: Report(notice.key, False, _("the notifying process did not report")) for notice in notices}
    try:
        done = subprocess.run(
            list(argv),
            input=encoded_notices(notices),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            encoding="utf-8",
            timeout=_PATIENCE_S,
            start_new_session=True,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return [*silent.values()]
    reported = {report.key: report for report in decoded_reports(done.stdout)}
    return [reported.get(key, unheard) for key, unheard in silent.items()]


def encoded_notices(notices: Sequence[Notice]) -> str:
    """Return the line that carries the notices."""
    return json.dumps([asdict(notice) for notice in notices]) + "\n"


def decoded_notices(line: str) -> list[Notice]:
    """Return the notices in a line; raises ValueError where it holds none."""
    try:
        return [
            Notice(
                key=str(entry["key"]),
                title=str(entry["title"]),
                body=str(entry["body"]),
                buttons=tuple((NoticeAction(action), str(label)) for action, label in entry["buttons"]),
                asked=AmountAsked(**entry["asked"]) if entry.get("asked") else None,
            )
            for entry in json.loads(line)
        ]
    except (KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ValueError("not a line of notices") from error


def encoded_reports(reports: Sequence[Report]) -> str:
    """Return the line that carries the reports."""
    return json.dumps([asdict(report) for report in reports]) + "\n"


def decoded_reports(line: str) -> list[Report]:
    """Return the reports in a line, none where it holds something else."""
    try:
        return [Report(str(entry["key"]), bool(entry["shown"]), str(entry["why"])) for entry in json.loads(line)]
    except (ValueError, KeyError, TypeError, RecursionError):
        return []
