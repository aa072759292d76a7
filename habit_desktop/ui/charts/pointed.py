"""A drawing of many values that can be read off one by one, by pointer and by keyboard."""

from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from habit_desktop.ui.charts.tip import Tip
from habit_desktop.ui.theme.fonts import scaled
from habit_desktop.ui.widgets.focus_ring import paint_focus_ring
from habit_desktop.ui.widgets.reading_way import is_mirrored
from habit_desktop.wording.joins import line_of

AT_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
AT_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
RING_RADIUS_PX = 8
WIDTH_PX = 360


class PointedDrawing(QWidget):
    """Arrows move from value to value; the one pointed at is told in a tip, and to a screen reader.

    It is ``height_px`` high, more where text is larger. What is ``mirrored`` for people who read from right to left
    has no time in it.
    """

    mirrors = False

    def __init__(self, height_px: int) -> None:
        super().__init__()
        self._height_px = height_px
        self._at: int | None = None
        self._tip = Tip(self)
        if not self.mirrors:
            self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # time runs this way beside every script
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(scaled(height_px))

    def set_height(self, height_px: int) -> None:
        """The drawing is so high from now on, more where text is larger."""
        self._height_px = height_px
        self.setFixedHeight(scaled(height_px))

    @property
    def mirrored(self) -> bool:
        """Whether what begins at the left for others begins at the right."""
        return is_mirrored(self)

    @property
    def at(self) -> int | None:
        """The number of the value pointed at."""
        return self._at

    def count(self) -> int:
        """How many values there are."""
        raise NotImplementedError

    def place_of(self, at: int) -> QPointF:
        """Where a value is drawn."""
        raise NotImplementedError

    def nearest(self, point: QPointF) -> int | None:
        """The value a point of the drawing belongs to."""
        raise NotImplementedError

    def told(self, at: int) -> tuple[str, str]:
        """A value in words: what it is, and what else is known of it."""
        raise NotImplementedError

    def moved(self, at: int, key: Qt.Key) -> int | None:
        """The value a key leads to from another, None where the key leads nowhere."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Home: -self.count(), Qt.Key.Key_End: self.count()}
        return at + steps[key] if key in steps else None

    def point_at(self, at: int | None) -> None:
        """A value is pointed at, or none."""
        if at == self._at:
            return
        self._at = at
        if at is None:
            self._tip.hide()
            self.setAccessibleDescription("")
        else:
            title, facts = self.told(at)
            self.setAccessibleDescription(line_of((title, facts)))
            self._place_tip()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_tip()

    def _place_tip(self) -> None:
        """The tip stands beside the value it tells about."""
        if self._at is not None and self._at < self.count():
            self._tip.show_at(self.place_of(self._at).toPoint(), *self.told(self._at))

    def sizeHint(self) -> QSize:
        return QSize(WIDTH_PX, scaled(self._height_px))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.FontChange:
            self.setFixedHeight(scaled(self._height_px))
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = self.count() - 1
        start = last if self._at is None else self._at
        at = self.moved(start, Qt.Key(event.key())) if last >= 0 else None
        if at is None or event.modifiers() & Qt.KeyboardModifier.AltModifier:
            super().keyPressEvent(event)
        else:
            self.point_at(max(0, min(last, at)) if self._at is not None else last)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.point_at(self.nearest(event.position()) if self.count() else None)

    def leaveEvent(self, event: QEvent) -> None:
        if not self.hasFocus():
            self.point_at(None)
        super().leaveEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.point_at(None)
        super().focusOutEvent(event)

    def painter(self) -> QPainter:
        """What the drawing is drawn with: smooth, each word running as its letters do."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        return painter

    def paint_ring(self, painter: QPainter) -> None:
        """The ring of the keyboard is drawn around the whole."""
        paint_focus_ring(painter, self, RING_RADIUS_PX)
