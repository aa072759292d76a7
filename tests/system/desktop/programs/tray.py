"""Keeps an icon with two habits in the tray and prints what happens to it."""

import sys

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from habit_desktop.system.signals import EndingSignals
from habit_desktop.system.tray import Tray, TrayItem, TrayLabels


def say(*words: object) -> None:
    """Print a line at once."""
    sys.stdout.write(" ".join(map(str, words)) + "\n")
    sys.stdout.flush()


app = QApplication([])
app.setQuitOnLastWindowClosed(False)
ending = EndingSignals(app)
ending.end_requested.connect(app.quit)
tray = Tray(TrayLabels("Open", "Snooze all", "Quit"), QColor("#3557C8"))
tray.begin()
tray.show_state(2, "2 habits left", [TrayItem("read", "Read", checked=False), TrayItem("run", "Run", checked=False)])
tray.availability_changed.connect(lambda there: say("available", there))
tray.activated.connect(lambda: say("activated"))
tray.habit_toggled.connect(lambda habit: say("toggled", habit))
tray.quit_requested.connect(app.quit)
say("started", tray.available)
app.exec()
tray.close()
say("clean end")
