"""Fields the dialogs share."""

from datetime import date

from PySide6.QtCore import QDate, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QIcon, QPainter, QPaintEvent, QTextCharFormat
from PySide6.QtWidgets import (
    QApplication,
    QCalendarWidget,
    QComboBox,
    QDateEdit,
    QDoubleSpinBox,
    QSpinBox,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from habit_desktop.ui.theme.fonts import Text, grown, scaled
from habit_desktop.ui.theme.icons import paint_icon
from habit_desktop.ui.theme.stylesheet import CHEVRON_PX
from habit_desktop.ui.theme.tokens import tokens_of
from habit_desktop.ui.widgets.reading_way import begin_side, margins
from habit_desktop.ui.widgets.words import Ink, Words
from habit_desktop.wording.numbers import plain_amount, unit_after

MOST = 1_000_000_000.0
LEAST_PX = 112  # of a choice: twice as much, in text twice as large, is there in the narrowest window
AIR_PX = 14
TEXT_MARGIN_PX = 6  # the stylesheet's padding does not reach the text of a spin box


class Choice(QComboBox):
    """One of a few values, each with its words.

    On some desktops Qt calls a field like this by its value alone: its name is what it is described by, unless words
    beside it are its label.
    """

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setAccessibleDescription(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)

    def shown(self) -> str:
        """The chosen value's words, shortened where they have no room even in small letters."""
        metrics = QFontMetrics(self.letters())
        return metrics.elidedText(self.currentText(), Qt.TextElideMode.ElideRight, self._room_px())

    def letters(self) -> QFont:
        """The font of the chosen value: where large text has no room, smaller, down to its usual size."""
        letters, room, words = self.font(), self._room_px(), self.currentText()
        while letters.pixelSize() > Text.BODY.value[0] and QFontMetrics(letters).horizontalAdvance(words) > room:
            letters.setPixelSize(letters.pixelSize() - 1)
        return letters

    def _room_px(self) -> int:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        return QApplication.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, self).width()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        option.currentText = self.shown()
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.setFont(self.letters())
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        paint_chevron(painter, self)


class WholeChoice(Choice):
    """A choice with room for the longest of its words."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.setSizeAdjustPolicy(self.SizeAdjustPolicy.AdjustToContents)

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(hint.width() + scaled(AIR_PX), hint.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), scaled(LEAST_PX)), super().minimumSizeHint().height())


class AmountField(QDoubleSpinBox):
    """An amount with at most two decimals, shown without those it lacks."""

    def __init__(self, value: float, unit: str = "") -> None:
        super().__init__()
        self.lineEdit().setTextMargins(margins(TEXT_MARGIN_PX, 0, 0, 0))
        self.setAlignment(begin_side())
        self.setDecimals(2)
        self.setRange(0.0, MOST)
        self.setValue(value)
        self.set_unit(unit)

    def set_unit(self, unit: str) -> None:
        """The amount counts these."""
        self.setSuffix(unit_after(unit))

    def textFromValue(self, value: float) -> str:
        return plain_amount(value)


class CountField(QSpinBox):
    """A small whole number within bounds."""

    def __init__(self, name: str, value: int, low: int, high: int) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setRange(low, high)
        self.setValue(value)
        self.setFixedWidth(64)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)


class DayField(QDateEdit):
    """A day, typed or taken from a calendar whose weeks begin on ``week_start`` (Monday 0)."""

    def __init__(self, name: str, day: date, week_start: int = 0) -> None:
        super().__init__(QDate(day.year, day.month, day.day))
        self.setAccessibleName(name)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # the year stands first in every script
        self.setDisplayFormat("yyyy-MM-dd")  # after it: Qt turns the format of a field that is mirrored
        self.setDateRange(QDate(1900, 1, 1), QDate(9998, 12, 31))
        self.setCalendarPopup(True)
        calendar = self.calendarWidget()
        calendar.setFirstDayOfWeek(Qt.DayOfWeek(week_start + 1))
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        for name, sign in (("qt_calendar_prevmonth", "‹"), ("qt_calendar_nextmonth", "›")):
            if way := calendar.findChild(QToolButton, name):
                way.setIcon(QIcon())
                way.setText(sign)
        plain = QTextCharFormat()
        for weekday in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            calendar.setWeekdayTextFormat(weekday, plain)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        paint_chevron(QPainter(self), self)


def paint_chevron(painter: QPainter, field: QWidget) -> None:
    """A field that opens shows so at its end."""
    size = grown(CHEVRON_PX)
    at_left = field.layoutDirection() is Qt.LayoutDirection.RightToLeft
    left = 8 if at_left else field.width() - size - 8
    place = QRectF(left, (field.height() - size) / 2, size, size)
    paint_icon(painter, "chevron-down", place, tokens_of(field.palette()).soft)


def labelled(text: str, field: QWidget) -> QVBoxLayout:
    """A field under its name; the name is what a screen reader says."""
    if not field.accessibleName():
        field.setAccessibleName(text)
    column = QVBoxLayout()
    column.setSpacing(4)
    words = Words(text, Text.SMALL, Ink.SOFT, lines=2)
    label(words, field)
    column.addWidget(words)
    column.addWidget(field)
    return column


def label(words: Words, field: QWidget) -> None:
    """Words beside a field are its label; they need not be said twice."""
    words.setBuddy(field)
    if field.accessibleDescription() == field.accessibleName():
        field.setAccessibleDescription("")
