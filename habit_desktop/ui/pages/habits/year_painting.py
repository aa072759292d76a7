"""The drawing of a year's report: the same on paper and in its preview, always in the light theme's colours."""

from datetime import date, timedelta

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from habit_desktop.engine.year import YearHabit, YearReading
from habit_desktop.ui.charts.cell_painting import paint_cell
from habit_desktop.ui.pages.habits.year_sheets import (
    BLOCK_PT,
    CELL_PT,
    FOOT_PT,
    HIGH_PT,
    MARGIN_PT,
    NAME_PT,
    PITCH_PT,
    ROOM_PT,
    WEEKDAYS,
    WIDE_PT,
    Block,
    Sheet,
)
from habit_desktop.ui.theme.fonts import Text, font
from habit_desktop.ui.theme.tokens import LIGHT, visible_on
from habit_desktop.ui.widgets.mark_painting import Look
from habit_desktop.ui.widgets.reading_way import begin_side, end_side, mirrors, run_as
from habit_desktop.wording.dates import short_month
from habit_desktop.wording.joins import called, facts_of, stopped, text_of
from habit_desktop.wording.numbers import amount_with_unit, percent
from habit_desktop.wording.overview import (
    best_run,
    page_of,
    share,
    year_months,
    year_sentence,
    year_title,
    year_until,
)
from habit_desktop.wording.rates import counts_of

TITLE_PT, SENTENCE_PT, NAME_SIZE_PT, SMALL_PT, TINY_PT = 22, 11, 11, 8, 7
MONTHS_TOP_PT, MONTHS_HIGH_PT = 78.0, 88.0
BAR_SHARE = 0.62
DISC_PT = 7.0
FOOT_GAP_PT = 4.0
DAY = timedelta(days=1)
Side = Qt.AlignmentFlag


def paint_sheet(painter: QPainter, year: YearReading, sheet: Sheet) -> None:
    """A sheet is drawn with its upper left corner at the origin; one unit is a point."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if sheet.has_head:
        _paint_head(painter, year)
    seen = painter.clipBoundingRect() if painter.hasClipping() else QRectF(0, 0, WIDE_PT, HIGH_PT)
    for block in sheet.blocks:
        if seen.intersects(QRectF(0, block.top, WIDE_PT, BLOCK_PT)):
            _paint_block(painter, year, block)
    foot = QRectF(MARGIN_PT, HIGH_PT - MARGIN_PT + FOOT_GAP_PT, ROOM_PT, FOOT_PT)
    told = f"{year_title(year.year)} · {page_of(sheet.number, sheet.of)}"
    _write(painter, foot, _sized(Text.SMALL, SMALL_PT), LIGHT.soft, told, Side.AlignHCenter)


def _paint_head(painter: QPainter, year: YearReading) -> None:
    title = QRectF(MARGIN_PT, MARGIN_PT, ROOM_PT, TITLE_PT * 1.4)
    _write(painter, title, _sized(Text.PAGE, TITLE_PT), LIGHT.text, year_title(year.year), begin_side())
    said = year_sentence(year.rate, len(year.habits))
    if year.year == year.today.year:
        said = text_of((said, year_until(year.today)))
    sentence = QRectF(MARGIN_PT, title.bottom() + 2, ROOM_PT, SENTENCE_PT * 1.6)
    _write(painter, sentence, _sized(Text.BODY, SENTENCE_PT), LIGHT.soft, said, begin_side())
    _paint_months(painter, year, MARGIN_PT + MONTHS_TOP_PT)


def _paint_months(painter: QPainter, year: YearReading, top: float) -> None:
    """A bar for each month, from zero, under its share."""
    pitch, bottom = ROOM_PT / 12, top + MONTHS_HIGH_PT
    small = _sized(Text.SMALL, SMALL_PT)
    named = QRectF(MARGIN_PT, top - SMALL_PT, ROOM_PT, SMALL_PT * 1.6)
    _write(painter, named, _sized(Text.SMALL, SMALL_PT + 1), LIGHT.soft, year_months(), begin_side())
    painter.setPen(QPen(LIGHT.line, 0.8))
    painter.drawLine(QPointF(MARGIN_PT, bottom), QPointF(MARGIN_PT + ROOM_PT, bottom))
    for number, rate in enumerate(year.months):
        left = MARGIN_PT + number * pitch
        name = QRectF(left, bottom + 3, pitch, SMALL_PT * 1.6)
        _write(painter, name, small, LIGHT.soft, short_month(number + 1), Side.AlignHCenter)
        if rate.share is None:
            continue
        high = max(rate.share * (MONTHS_HIGH_PT - SMALL_PT * 2), 1.0)
        bar = QRectF(left + pitch * (1 - BAR_SHARE) / 2, bottom - high, pitch * BAR_SHARE, high)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(LIGHT.accent)
        painter.drawRoundedRect(bar, 1.5, 1.5)
        number_place = QRectF(left, bar.top() - SMALL_PT * 1.7, pitch, SMALL_PT * 1.6)
        _write(painter, number_place, small, LIGHT.text, percent(rate.share), Side.AlignHCenter)


def _paint_block(painter: QPainter, year: YearReading, block: Block) -> None:
    """A habit's name and numbers over its days, a column for each week."""
    habit, top = block.habit.habit, block.top
    color = visible_on(QColor(habit.color), LIGHT.card)
    lead = DISC_PT + 6
    line = QRectF(MARGIN_PT + (0 if mirrors() else lead), top, ROOM_PT - lead, NAME_PT - 4)
    disc = MARGIN_PT + ROOM_PT - DISC_PT if mirrors() else MARGIN_PT
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawEllipse(QRectF(disc, line.center().y() - DISC_PT / 2, DISC_PT, DISC_PT))
    facts = _facts(block.habit)
    small, strong = _sized(Text.SMALL, SMALL_PT + 1), _sized(Text.STRONG, NAME_SIZE_PT)
    room = line.width() - QFontMetricsF(small).horizontalAdvance(facts) - 12
    name = QFontMetricsF(strong).elidedText(habit.name, Qt.TextElideMode.ElideRight, room)
    _write(painter, line, strong, LIGHT.text, name, begin_side())
    _write(painter, line, small, LIGHT.soft, facts, end_side())
    _paint_days(painter, year, block)


def _paint_days(painter: QPainter, year: YearReading, block: Block) -> None:
    """A cell for each day of the year, those without the habit as dots, and the months' names below their first."""
    known = {day.day: Look(day.mark, block.habit.habit.color, day.reached) for day in block.habit.days}
    first, top = date(year.year, 1, 1), block.top + NAME_PT
    before = (first.weekday() - year.week_start) % WEEKDAYS
    tiny = _sized(Text.SMALL, TINY_PT)
    day = first
    while day.year == year.year:
        column, row = divmod(before + (day - first).days, WEEKDAYS)
        left = MARGIN_PT + column * PITCH_PT
        paint_cell(painter, QRectF(left, top + row * PITCH_PT, CELL_PT, CELL_PT), known.get(day), LIGHT)
        if day.day == 1:
            name = QRectF(left, top + WEEKDAYS * PITCH_PT, PITCH_PT * 4, TINY_PT * 1.5)
            _write(painter, name, tiny, LIGHT.soft, short_month(day.month), Side.AlignLeft)
        day += DAY


def _facts(told: YearHabit) -> str:
    """A habit's year in numbers."""
    parts = [*([] if told.habit.sums_up else [counts_of(told.habit, told.rate)]), share(told.rate)]
    if told.total:
        parts.append(amount_with_unit(told.total, told.habit.unit))
    if told.best:
        parts.append(best_run(told.best.done, told.best.first, told.best.last))
    return facts_of(parts)


def _sized(kind: Text, size_pt: int) -> QFont:
    chosen = font(kind)
    chosen.setPixelSize(size_pt)
    return chosen


def _write(painter: QPainter, place: QRectF, letters: QFont, color: QColor, text: str, side: Qt.AlignmentFlag) -> None:
    painter.setFont(letters)
    painter.setPen(color)
    run_as(painter, text, mirrored=mirrors())
    painter.drawText(place, side | Side.AlignVCenter | Side.AlignAbsolute, text)


def year_told(year: YearReading) -> str:
    """The report in words, for those who cannot see it."""
    lines = [year_sentence(year.rate, len(year.habits))]
    lines += [stopped(called(each.habit.name, _facts(each))) for each in year.habits]
    return "\n".join(lines)
