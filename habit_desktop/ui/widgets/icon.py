"""An icon on its own, and a button that carries one."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QWidget

from habit_desktop.ui.theme.fonts import grown
from habit_desktop.ui.theme.icons import paint_icon
from habit_desktop.ui.theme.tokens import tokens_of
from habit_desktop.ui.widgets.words import Ink
from habit_desktop.wording.plain_tip import plain_tip

ICON_PX = 18
MIRRORED = {"chevron-left": "chevron-right", "chevron-right": "chevron-left"}


class SquareDrawing(QWidget):
    """A place for a drawing that says nothing a text beside it does not say; it grows with the text."""

    decorates = True

    def __init__(self, size_px: int) -> None:
        super().__init__()
        self._size_px = size_px
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        return QSize(grown(self._size_px), grown(self._size_px))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.setFixedSize(self.sizeHint())


class Icon(SquareDrawing):
    """A drawing in one of the inks."""

    def __init__(self, name: str = "", ink: Ink = Ink.SOFT, size_px: int = ICON_PX) -> None:
        super().__init__(size_px)
        self._name = name
        self._ink = ink

    def show_icon(self, name: str, ink: Ink) -> None:
        """The drawing is this from now on; an empty name draws nothing."""
        if (name, ink) != (self._name, self._ink):
            self._name, self._ink = name, ink
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._name:
            paint_icon(QPainter(self), self._name, QRectF(self.rect()), self._ink.of(tokens_of(self.palette())))


class IconButton(QPushButton):
    """A square button with a drawing; what it does is its name and its tool tip."""

    def __init__(self, icon: str, name: str, quiet: bool = False, size_px: int = 32) -> None:
        super().__init__()
        self._icon = icon
        self.rename(name)
        self.setProperty("icon", True)
        self.setProperty("quiet", quiet)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._size_px = size_px
        self.setFixedSize(self.sizeHint())

    @property
    def icon_name(self) -> str:
        """The name of the drawing."""
        return self._icon

    def rename(self, name: str) -> None:
        """What it does is called this from now on."""
        self.setAccessibleName(name)
        self.setToolTip(plain_tip(name))

    def sizeHint(self) -> QSize:
        return QSize(grown(self._size_px), grown(self._size_px))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.setFixedSize(self.sizeHint())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        place = QRectF(0, 0, grown(ICON_PX), grown(ICON_PX))
        place.moveCenter(QRectF(self.rect()).center())
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        paint_icon(QPainter(self), MIRRORED.get(self._icon, self._icon) if mirrored else self._icon, place, self._ink())

    def _ink(self) -> QColor:
        tokens = tokens_of(QGuiApplication.palette())  # its own is the stylesheet's, and may look like another theme
        if self.isChecked():
            return tokens.accent
        if self.isEnabled():
            return tokens.soft
        return tokens.outline
