"""The sheets of a year's report below each other, as they will be printed."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from habit_desktop.engine.year import YearReading
from habit_desktop.ui.pages.habits.year_painting import paint_sheet, year_told
from habit_desktop.ui.pages.habits.year_sheets import HIGH_PT, WIDE_PT, Sheet, sheets
from habit_desktop.ui.theme.tokens import LIGHT, tokens_of
from habit_desktop.wording.overview import year_title

GAP_PX = 12


class YearPreview(QWidget):
    """Shows the sheets as wide as there is room."""

    def __init__(self) -> None:
        super().__init__()
        self._year: YearReading | None = None
        self._sheets: tuple[Sheet, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_year(self, year: YearReading) -> None:
        """The report is that of this year from now on."""
        self._year, self._sheets = year, sheets(year)
        self.setAccessibleName(year_title(year.year))
        self.setAccessibleDescription(year_told(year))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(round(WIDE_PT), self.heightForWidth(round(WIDE_PT)))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        count = max(len(self._sheets), 1)
        return round(count * width * HIGH_PT / WIDE_PT) + (count - 1) * GAP_PX

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._year is None:
            return
        painter, scale = QPainter(self), self.width() / WIDE_PT
        line = tokens_of(self.palette()).line
        for number, sheet in enumerate(self._sheets):
            top = number * (HIGH_PT * scale + GAP_PX)
            paper = QRectF(0.5, top + 0.5, self.width() - 1, HIGH_PT * scale - 1)
            if not paper.intersects(QRectF(event.rect())):
                continue
            painter.setPen(QPen(line, 1))
            painter.setBrush(LIGHT.card)
            painter.drawRect(paper)
            painter.save()
            painter.setClipRect(paper.intersected(QRectF(event.rect())))
            painter.translate(0, top)
            painter.scale(scale, scale)
            paint_sheet(painter, self._year, sheet)
            painter.restore()
