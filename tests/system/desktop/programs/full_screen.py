"""Fills the screen with a window until it is ended."""

import sys

from PySide6.QtWidgets import QApplication, QWidget

from habit_desktop.system.signals import EndingSignals

app = QApplication([])
ending = EndingSignals(app)
ending.end_requested.connect(app.quit)
window = QWidget()
window.setWindowTitle("A film")
window.showFullScreen()
window.activateWindow()
sys.exit(app.exec())
