"""Where each day of a sheet is drawn, and where the names of weekdays and months stand."""

from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QPainter

from habit_desktop.ui.pages.habit.sheet import DAYS_OF_A_WEEK, WEEKS_OF_A_YEAR, Sheet
from habit_desktop.ui.theme.fonts import Text, font, scaled
from habit_desktop.ui.theme.tokens import Tokens
from habit_desktop.wording.dates import short_month, short_month_and_year, short_weekday

MONTHS_PX = 18
LEFT_PX = 32
EDGE_PX = 4
LEAST_PITCH_PX, MOST_PITCH_PX, ROOMY_PITCH_PX = 12, 21, 17
GAP_PX = 3
BETWEEN_NAMES_PX = 8


def weeks_fitting(width_px: int) -> int:
    """How many columns have room in a width: those of a year, or fewer and larger ones."""
    if _room(width_px) // WEEKS_OF_A_YEAR >= LEAST_PITCH_PX:
        return WEEKS_OF_A_YEAR
    return max(_room(width_px) // ROOMY_PITCH_PX, 1)


@dataclass(frozen=True, slots=True)
class CalendarGrid:
    """The places of a sheet's days in a width."""

    sheet: Sheet
    width_px: int

    @property
    def pitch_px(self) -> int:
        """How far days are apart."""
        if weeks_fitting(self.width_px) < WEEKS_OF_A_YEAR:
            return ROOMY_PITCH_PX
        return min(_room(self.width_px) // max(self.sheet.columns, WEEKS_OF_A_YEAR - 1), MOST_PITCH_PX)

    @property
    def height_px(self) -> int:
        """The height of months and weekdays together."""
        return scaled(MONTHS_PX) + DAYS_OF_A_WEEK * self.pitch_px + EDGE_PX

    def place_of(self, day: date) -> QRectF:
        """Where a day is drawn."""
        column, line = self.sheet.spot(day)
        side, pitch = self.pitch_px - GAP_PX, self.pitch_px
        return QRectF(scaled(LEFT_PX) + column * pitch, scaled(MONTHS_PX) + line * pitch, side, side)

    def day_at(self, point: QPointF) -> date | None:
        """The day drawn at a point; None where there is none."""
        column = (point.x() - scaled(LEFT_PX)) // self.pitch_px
        return self.sheet.day_at(int(column), int((point.y() - scaled(MONTHS_PX)) // self.pitch_px))

    def paint_names(self, painter: QPainter, tokens: Tokens) -> None:
        """Every other weekday and each month that has room is named."""
        pitch = self.pitch_px
        painter.setFont(font(Text.TINY))
        painter.setPen(tokens.soft)
        metrics = QFontMetricsF(painter.font())
        for line in range(0, DAYS_OF_A_WEEK, 2):
            baseline = scaled(MONTHS_PX) + line * pitch + (pitch - GAP_PX + metrics.capHeight()) / 2
            weekday = short_weekday((self.sheet.week_start + line) % DAYS_OF_A_WEEK)
            painter.drawText(QPointF(EDGE_PX, baseline), weekday)
        free_from = 0.0
        for column in range(self.sheet.columns):
            name, left = month_of(self.sheet, column), scaled(LEFT_PX) + column * pitch
            end = left + metrics.horizontalAdvance(name)
            if name and left >= free_from and end <= self.width_px:
                painter.drawText(QPointF(left, scaled(MONTHS_PX) - 6), name)
                free_from = end + BETWEEN_NAMES_PX


def month_of(sheet: Sheet, column: int) -> str:
    """The month that begins in a column, or goes on long enough in the first one; a January carries its year."""
    week = sheet.begin + timedelta(weeks=column)
    days = [week + timedelta(days=line) for line in range(DAYS_OF_A_WEEK)]
    first = next((day for day in days if day.day == 1 and sheet.holds(day)), None)
    if first is None and column == 0 and sheet.first.day <= 2 * DAYS_OF_A_WEEK:
        first = sheet.first
    if first is None:
        return ""
    return short_month_and_year(first) if first.month == 1 else short_month(first.month)


def _room(width_px: int) -> int:
    return width_px - scaled(LEFT_PX) - EDGE_PX
