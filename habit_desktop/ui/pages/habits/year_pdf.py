"""A year's report as a file: A4 sheets with real text, and a title by which it is found again."""

from collections.abc import Generator
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from habit_desktop.engine.written_file import write_file
from habit_desktop.engine.year import YearReading
from habit_desktop.ui.pages.habits.year_painting import paint_sheet
from habit_desktop.ui.pages.habits.year_sheets import WIDE_PT, sheets
from habit_desktop.wording.overview import year_title

DOTS_PER_INCH = 300
CREATOR = "Habit Desktop"


def writing(year: YearReading, path: Path) -> Generator[None, None, bool]:
    """Write the report of a year, all of it or nothing, a sheet between two steps; return whether it lies there now."""
    pages = QBuffer()
    pages.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(pages)
    writer.setTitle(year_title(year.year))
    writer.setCreator(CREATOR)
    writer.setResolution(DOTS_PER_INCH)
    writer.setPageLayout(QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF()))
    painter = QPainter(writer)
    try:
        painter.scale(writer.width() / WIDE_PT, writer.width() / WIDE_PT)
        for sheet in sheets(year):
            if sheet.number > 1:
                yield
                writer.newPage()
            paint_sheet(painter, year, sheet)
    finally:
        painter.end()
    try:
        write_file(path, bytes(pages.data().data()))
    except OSError:
        return False
    return True
