"""The process that shows notices on behalf of a command."""

import subprocess
import sys

from habit_desktop.engine.ports import Notice, NoticeAction
from habit_desktop.system.notifications.handover import hand_over

PROGRAM = """
import sys
from habit_desktop.system.notifications.answering import answer_notices
from habit_desktop.system.notifications.identity import Identity
answer_notices(Identity("Habit Desktop", "habit-desktop", "habit-desktop"), lambda key, action, amount: None)
"""


def test_without_a_bus_each_notice_is_reported_as_not_shown() -> None:
    notices = [Notice(key, "Read", "", ((NoticeAction.DONE, "Done"),)) for key in ("k1", "k2")]
    reports = hand_over([sys.executable, "-c", PROGRAM], notices)
    assert [(report.key, report.shown, report.why) for report in reports] == [
        ("k1", False, "there is no session bus"),
        ("k2", False, "there is no session bus"),
    ]


def test_it_loads_no_qt() -> None:
    code = (
        "import sys, habit_desktop.system.notifications.answering; sys.exit(any('PySide6' in m for m in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
