"""Habits to start from: as many as fit beside each other, and all of them in a menu."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from habit_desktop.ui.theme.fonts import Text, dress, grown
from habit_desktop.ui.theme.stylesheet import PICTURE_PX
from habit_desktop.ui.theme.tokens import tokens_of, visible_on
from habit_desktop.ui.widgets.buttons import button
from habit_desktop.ui.widgets.habit_icon import paint_habit_icon
from habit_desktop.ui.widgets.words import Ink, Words
from habit_desktop.wording.language import _
from habit_desktop.wording.templates import Template

SPACING_PX = 6


class TemplateButton(QPushButton):
    """One habit to start from, with its icon in its colour."""

    def __init__(self, template: Template) -> None:
        super().__init__(template.words)
        self._template = template
        dress(self, Text.SMALL_STRONG)
        self.setProperty("small", True)
        self.setProperty("pictured", True)
        self.setAccessibleName(_("Start from {name}").format(name=template.words))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        icon_px = grown(PICTURE_PX)
        left = self.width() - 8 - icon_px if mirrored else 8
        habit, ground = self._template.habit, tokens_of(self.palette()).card
        place = QRectF(left, (self.height() - icon_px) / 2, icon_px, icon_px)
        paint_habit_icon(QPainter(self), habit.icon, place, visible_on(QColor(habit.color), ground))


class TemplateRow(QWidget):
    """One line of habits to start from; says which one was chosen."""

    chosen = Signal(object)  # Template

    def __init__(self, offered: Sequence[Template]) -> None:
        super().__init__()
        self._offered = tuple(offered)
        self._buttons = [TemplateButton(template) for template in offered]
        self._all = button(_("All…"), quiet=True, small=True)
        self._all.setAccessibleName(_("Start from a template"))
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._fill_menu)
        self._all.setMenu(self._menu)
        self._line = QWidget()
        line = QHBoxLayout(self._line)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SPACING_PX)
        for made, template in zip(self._buttons, self._offered, strict=True):
            made.clicked.connect(partial(self.chosen.emit, template))
            line.addWidget(made)
        line.addWidget(self._all)
        line.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(Words(_("Start from…"), Text.SMALL, Ink.SOFT))
        column.addWidget(self._line)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._all.sizeHint().width(), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_fitting(event.size().width())

    def _show_fitting(self, width: int) -> None:
        room = width - self._all.sizeHint().width()
        for made in self._buttons:
            room -= made.sizeHint().width() + SPACING_PX
            made.setVisible(room >= 0)
            if room < 0:
                room = -1

    def _fill_menu(self) -> None:
        """The menu is drawn in the colours of the moment."""
        self._menu.clear()
        for template in self._offered:
            self._menu.addAction(self._picture(template), template.words, partial(self.chosen.emit, template))

    def _picture(self, template: Template) -> QIcon:
        ratio = self.devicePixelRatioF()
        picture = QPixmap(QSize(PICTURE_PX, PICTURE_PX) * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        color = visible_on(QColor(template.habit.color), tokens_of(self.palette()).card)
        paint_habit_icon(painter, template.habit.icon, QRectF(QPointF(0, 0), QSize(PICTURE_PX, PICTURE_PX)), color)
        painter.end()
        return QIcon(picture)
