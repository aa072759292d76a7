"""Buttons with words."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QApplication, QPushButton, QSizePolicy

from habit_desktop.ui.theme.fonts import KIND, Text, dress
from habit_desktop.ui.theme.tokens import tokens_of
from habit_desktop.ui.widgets.words import MANY_LINES, paint_lines, wrapped_lines

RING_PX, RADIUS_PX = 1.6, 5


def button(text: str, *, primary: bool = False, quiet: bool = False, small: bool = False) -> QPushButton:
    """A button in one of the manners the stylesheet knows; the keyboard reaches it, a click does not keep it."""
    return _dressed(WordButton(text), primary=primary, quiet=quiet, small=small)


def wrapping_button(text: str, *, primary: bool = False, quiet: bool = False, small: bool = False) -> QPushButton:
    """The same, with its words in as many lines as they need where there is less room than they would like."""
    return _dressed(_WrappingButton(text), primary=primary, quiet=quiet, small=small)


def _dressed(made: QPushButton, *, primary: bool, quiet: bool, small: bool) -> QPushButton:
    dress(made, Text.SMALL_STRONG if small else Text.CONTROL)
    for manner, wanted in (("primary", primary), ("quiet", quiet), ("small", small)):
        if wanted:
            made.setProperty(manner, True)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return made


class WordButton(QPushButton):
    """A button that shows the keyboard on its own ground, too, where the accent fills it."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus() and self._is_filled():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(tokens_of(QGuiApplication.palette()).on_accent, RING_PX))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(3, 3, -3, -3), RADIUS_PX, RADIUS_PX)

    def _is_filled(self) -> bool:
        return bool(self.property("primary")) or (bool(self.property("toggle")) and self.isChecked())


class _WrappingButton(WordButton):
    """A button that is higher where it is narrow."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def minimumSizeHint(self) -> QSize:
        words = (self.fontMetrics().horizontalAdvance(word) for word in self.text().split())
        return QSize(max(words, default=0) + self._around_px(), super().minimumSizeHint().height())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return super().sizeHint().height() + (len(self._lines(width)) - 1) * self._line_px()

    def paintEvent(self, event: QPaintEvent) -> None:
        lines = self._lines(self.width())
        if len(lines) == 1:
            super().paintEvent(event)
            return
        from PySide6.QtWidgets import QStyle, QStyleOptionButton  # their many enums take long to make

        painter, option = QPainter(self), QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        QApplication.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)
        painter.setFont(self.font())
        painter.setPen(option.palette.color(QPalette.ColorRole.ButtonText))
        inner = QRectF(QApplication.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, self))
        top = (self.height() - len(lines) * self._line_px()) / 2
        place = QRectF(inner.left(), top, inner.width(), self.height())
        side = Qt.AlignmentFlag.AlignLeft if self.property("quiet") else Qt.AlignmentFlag.AlignHCenter
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        paint_lines(painter, place, lines, self._line_px(), side, mirrored=mirrored)

    def _lines(self, width: int) -> list[str]:
        room = max(width, self.minimumSizeHint().width()) - self._around_px()
        if self.fontMetrics().horizontalAdvance(self.text()) <= room + 1:
            return [self.text()]
        return wrapped_lines(self.text(), self.font(), room, MANY_LINES)

    def _line_px(self) -> int:
        return Text[str(self.property(KIND))].line_px

    def _around_px(self) -> int:
        """What the frame and its air take beside the words."""
        return super().sizeHint().width() - self.fontMetrics().horizontalAdvance(self.text())
