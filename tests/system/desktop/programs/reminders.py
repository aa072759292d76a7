"""Carries out one order at the start and one more at each SIGTERM, and prints what becomes of the notices.

Orders are arguments: ``show KEY TITLE``, ``withdraw KEY``; after the last one it ends.
"""

import sys

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from habit_desktop.system.notifications.reminder import ReminderNotifier
from habit_desktop.system.signals import EndingSignals
from tests.system.desktop.programs.notices import IDENTITY, notice


def say(*words: object) -> None:
    """Print a line at once."""
    sys.stdout.write(" ".join(map(str, words)) + "\n")
    sys.stdout.flush()


def carry_out_next() -> None:
    """Carry out the next order."""
    match next(orders, "end").split():
        case ["show", key, title]:
            notifier.show(notice(key, title))
        case ["withdraw", key]:
            notifier.withdraw(key)
        case _:
            app.quit()


orders = iter(sys.argv[1:])
app = QApplication([])
app.setQuitOnLastWindowClosed(False)
notifier = ReminderNotifier(IDENTITY, "Close")
notifier.shown.connect(lambda key: say("shown", key))
notifier.answered.connect(lambda key, action: say("answered", key, action))
notifier.closed.connect(lambda key: say("closed", key))
notifier.fell_back.connect(lambda key, why: say("fell back", key, why))
signals = EndingSignals()
signals.end_requested.connect(carry_out_next)
QTimer.singleShot(0, carry_out_next)
app.exec()
notifier.close()
