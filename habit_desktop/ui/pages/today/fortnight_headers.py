"""The two headers of the grid: the days above it, the habits beside it."""

from PySide6.QtCore import QRect, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from habit_desktop.domain.habit import Habit
from habit_desktop.ui.pages.today.fortnight_model import FortnightModel
from habit_desktop.ui.pages.today.fortnight_painting import today_tint
from habit_desktop.ui.theme.fonts import Text, font, grown, scaled
from habit_desktop.ui.theme.tokens import tokens_of, visible_on
from habit_desktop.ui.widgets.habit_icon import paint_habit_icon
from habit_desktop.ui.widgets.words import wrapped_lines
from habit_desktop.wording.dates import short_weekday

DAYS_PX = 44
LINE_PX = 44
TITLE_PX = 30
DOT_PX = 9
ICON_PX = 16
GAP_PX = 8
SIDE_PX = 12
TITLE_END_PX = 4
MOST_LINES = 2


def line_px() -> int:
    """The height of a habit's line: two lines of its name, and room for a mark above an amount."""
    return max(LINE_PX, 2 * Text.SMALL.line_px + 8)


class DaysHeader(QHeaderView):
    """Shows each day by its weekday and number; today stands out."""

    def __init__(self, model: FortnightModel, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._model = model
        self.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.setMinimumSectionSize(1)
        self.fit()

    def fit(self) -> None:
        """It is as high as its text."""
        self.setFixedHeight(scaled(DAYS_PX))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        day = self._model.day(section)
        if day is None:
            return
        tokens, is_today = tokens_of(self.palette()), self._model.is_today(section)
        painter.save()
        painter.fillRect(rect, tokens.card)
        if is_today:
            painter.fillRect(rect, today_tint(tokens))
        middle = rect.center().y()
        painter.setPen(tokens.accent if is_today else tokens.soft)
        painter.setFont(font(Text.TINY))
        above = QRect(rect.left(), middle - Text.TINY.line_px - 1, rect.width(), Text.TINY.line_px)
        painter.drawText(above, Qt.AlignmentFlag.AlignCenter, short_weekday(day.weekday()))
        painter.setPen(tokens.accent if is_today else tokens.text)
        painter.setFont(font(Text.SMALL_STRONG))
        below = QRect(rect.left(), middle, rect.width(), Text.SMALL.line_px)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, str(day.day))
        painter.setPen(tokens.line)
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.restore()


class NamesHeader(QHeaderView):
    """Shows the habits by name, under the titles of their tags; a click opens one."""

    opened = Signal(str)

    def __init__(self, model: FortnightModel, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._model = model
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(1)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.sectionClicked.connect(self._open)

    def size_lines(self) -> None:
        """Titles are lower than the lines of habits."""
        for section in range(self.count()):
            line = self._model.line(section)
            self.resizeSection(section, line_px() if line and line.row else self._title_px(line.title if line else ""))

    def _title_px(self, title: str) -> int:
        lines = _title_lines(title, self.width() - SIDE_PX - TITLE_END_PX)
        return scaled(TITLE_PX) + (len(lines) - 1) * Text.SMALL.line_px

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        line = self._model.line(section)
        if line is None:
            return
        tokens = tokens_of(self.palette())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(rect, tokens.card)
        if line.row:
            self._paint_name(painter, rect, line.row.habit)
        else:
            painter.setPen(tokens.soft)
            painter.setFont(font(Text.SMALL_STRONG))
            place = rect.adjusted(SIDE_PX, 0, -TITLE_END_PX, -4)
            words = "\n".join(_title_lines(line.title, place.width()))
            painter.drawText(place, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeading, words)
        painter.restore()

    def _paint_name(self, painter: QPainter, rect: QRect, habit: Habit) -> None:
        """A habit's icon, or a dot in its colour, and its name."""
        tokens, mirrored = tokens_of(self.palette()), self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        inner = rect.adjusted(4, 0, -SIDE_PX, 0) if mirrored else rect.adjusted(SIDE_PX, 0, -4, 0)
        icon_px = grown(ICON_PX)
        place = QRectF(inner.right() - icon_px if mirrored else inner.left(), 0, icon_px, icon_px)
        place.moveTop(inner.center().y() - icon_px / 2)
        color = visible_on(QColor(habit.color), tokens.card)
        if habit.icon:
            paint_habit_icon(painter, habit.icon, place, color)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color)
            painter.drawEllipse(place.center(), grown(DOT_PX) / 2, grown(DOT_PX) / 2)
        beside = icon_px + GAP_PX
        words = inner.adjusted(0, 0, -beside, 0) if mirrored else inner.adjusted(beside, 0, 0, 0)
        letters = font(Text.SMALL)
        painter.setFont(letters)
        painter.setPen(tokens.text)
        lines = "\n".join(wrapped_lines(habit.name, letters, words.width(), 2))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, lines)

    @Slot(int)
    def _open(self, section: int) -> None:
        line = self._model.line(section)
        if line and line.row:
            self.opened.emit(line.row.habit.id)


def _title_lines(title: str, width: int) -> list[str]:
    return wrapped_lines(title.upper(), font(Text.SMALL_STRONG), width, MOST_LINES)
