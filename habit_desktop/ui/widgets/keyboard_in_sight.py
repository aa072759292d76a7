"""What scrolls follows the keyboard, however it moves on: Qt itself follows Tab, but not the arrows."""

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from shiboken6 import isValid


class KeyboardInSight(QObject):
    """Scrolls an area to the part of it that has got the keyboard, unless a mouse gave it."""

    def __init__(self, area: QScrollArea) -> None:
        super().__init__(area)
        self._area = area
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    @Slot(QWidget, QWidget)
    def _follow(self, _left: QWidget | None, reached: QWidget | None) -> None:
        if not isValid(self._area):  # what is being thrown away gives the keyboard back on its way
            return
        content = self._area.widget()
        by_mouse = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        if reached and content and not by_mouse and content.isAncestorOf(reached):
            self._area.ensureWidgetVisible(reached)
