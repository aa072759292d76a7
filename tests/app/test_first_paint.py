"""What can wait, waits for the first picture on the screen, and not for ever."""

from PySide6.QtCore import Slot
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from habit_desktop.app.first_paint import FirstPaint

FAR_MS = 60_000


class Canvas(QWidget):
    """Writes down when it is painted, and when it hears of that."""

    def __init__(self) -> None:
        super().__init__()
        self.story: list[str] = []

    def paintEvent(self, event: QPaintEvent) -> None:
        self.story.append("painted")

    @Slot()
    def hear(self) -> None:
        """Hear of the first painting."""
        self.story.append("heard")


def test_the_word_comes_after_the_painting_and_once(qtbot: QtBot) -> None:
    canvas = Canvas()
    qtbot.addWidget(canvas)
    first = FirstPaint(canvas, FAR_MS)
    first.came.connect(canvas.hear)
    with qtbot.waitSignal(first.came):
        canvas.show()
    canvas.repaint()
    qtbot.wait(10)
    assert canvas.story[0] == "painted"
    assert canvas.story.count("heard") == 1


def test_a_window_that_is_never_painted_is_not_waited_for(qtbot: QtBot) -> None:
    canvas = Canvas()
    qtbot.addWidget(canvas)
    first = FirstPaint(canvas, patience_ms=1)
    with qtbot.waitSignal(first.came):
        pass
    assert canvas.story == []
