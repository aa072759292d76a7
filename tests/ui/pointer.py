"""The pointer, by events of a widget's own window: nothing that still stands in front of it can catch them."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

LEFT, PLAIN = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def place_in_window(widget: QWidget, place: QPoint) -> tuple[QWindow, QPoint]:
    """Return the window a widget is in, and where in it a place of the widget is."""
    top = widget.window()
    return top.windowHandle(), widget.mapTo(top, place)


def move_pointer(widget: QWidget, to: QPoint) -> None:
    """The pointer is moved to a place of a widget."""
    QTest.mouseMove(*place_in_window(widget, to))


def hold(widget: QWidget, at: QPoint) -> None:
    """The left button goes down at a place of a widget."""
    window, place = place_in_window(widget, at)
    QTest.mousePress(window, LEFT, PLAIN, place)


def let_go(widget: QWidget, at: QPoint) -> None:
    """The left button comes up at a place of a widget."""
    window, place = place_in_window(widget, at)
    QTest.mouseRelease(window, LEFT, PLAIN, place)
