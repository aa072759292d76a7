"""What scrolls follows the keyboard, however it moves on, and keeps it in sight where its place moves."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from shiboken6 import isValid

_MOVES = (QEvent.Type.LayoutRequest, QEvent.Type.Resize)


class KeyboardInSight(QObject):
    """Scrolls an area to the part of it that has got the keyboard, unless a mouse gave it; Qt follows Tab alone.

    Where what stands above that part grows or shrinks, it is still in sight afterwards if it was before.
    """

    def __init__(self, area: QScrollArea) -> None:
        super().__init__(area)
        self._area = area
        self._is_seen = False
        self._keeping = QTimer(self, singleShot=True, interval=0)  # once all layouts have been made
        self._keeping.timeout.connect(self._keep)
        area.verticalScrollBar().valueChanged.connect(self._scrolled)
        if content := area.widget():
            content.installEventFilter(self)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Parts are moving: what was seen before is to be seen after."""
        if event.type() in _MOVES and self._is_seen:
            self._keeping.start()
        return super().eventFilter(watched, event)

    @Slot()
    def _keep(self) -> None:
        reached = self._reached()
        if reached:
            self._area.ensureWidgetVisible(reached, 0, 0)
        self._look()

    @Slot(int)
    def _scrolled(self, value: int) -> None:
        if self._keeping.isActive() and value == self._area.verticalScrollBar().maximum():
            return  # nobody scrolled: the content has become shorter
        self._keeping.stop()
        self._look()

    @Slot(QWidget, QWidget)
    def _follow(self, _left: QWidget | None, _reached: QWidget | None) -> None:
        if not isValid(self._area):  # what is being thrown away gives the keyboard back on its way
            return
        reached = self._reached()
        if reached and QApplication.mouseButtons() == Qt.MouseButton.NoButton:
            self._area.ensureWidgetVisible(reached)
        self._look()

    def _look(self) -> None:
        reached = self._reached()
        self._is_seen = reached is not None and self._sees(reached)

    def _reached(self) -> QWidget | None:
        """Return the part of the content that has the keyboard."""
        content, reached = self._area.widget(), QApplication.focusWidget()
        return reached if content and reached and content.isAncestorOf(reached) else None

    def _sees(self, part: QWidget) -> bool:
        """Tell whether all of a part of the content is in sight."""
        viewport = self._area.viewport()
        return viewport.rect().contains(QRect(part.mapTo(viewport, QPoint(0, 0)), part.size()))
