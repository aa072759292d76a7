"""The least such a program can be: `python -m bench.bare_window` shows a label, and tells when it is painted."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QLabel

from bench.opened import tell_opened


class Label(QLabel):
    """Tells, once, that it has been painted."""

    told = False

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.told:
            self.told = True
            QTimer.singleShot(0, tell_opened)


def main() -> None:
    """A label, as large as our window, until somebody ends it."""
    application = QApplication([])
    label = Label("Today")
    label.resize(1100, 760)
    label.show()
    application.exec()


if __name__ == "__main__":
    main()
