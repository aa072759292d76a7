"""Where the pieces of a row stand: on one line where there is room, else below each other."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from habit_desktop.ui.widgets.words import Words

ROW_PX = 64
AIR_PX = 8
STREAK_PX = 72
BELL_PX = 178
COLUMNS = 16
Side = Qt.AlignmentFlag


@dataclass(frozen=True, slots=True)
class Pieces:
    """The pieces of a row in reading order."""

    mark: QWidget
    texts: QWidget
    controls: QWidget
    week: QWidget
    streak: Words
    ring: QWidget
    bell: QWidget
    more: QWidget


def arrange_wide(grid: QGridLayout, pieces: Pieces) -> None:
    """All pieces on one line, in columns that are the same in every row."""
    _clear(grid)
    grid.setContentsMargins(11, AIR_PX, 8, AIR_PX)
    order = (
        pieces.mark,
        pieces.texts,
        pieces.controls,
        pieces.week,
        pieces.streak,
        pieces.ring,
        pieces.bell,
        pieces.more,
    )
    gaps_after = (11, 16, 17, 26, 10, 20, 4, 0)
    for number, (piece, gap) in enumerate(zip(order, gaps_after, strict=True)):
        grid.addWidget(piece, 0, 2 * number, Side(0) if piece in (pieces.texts, pieces.bell) else Side.AlignVCenter)
        grid.setColumnMinimumWidth(2 * number + 1, gap)
    grid.setColumnStretch(2, 1)
    grid.setRowMinimumHeight(0, ROW_PX - 2 * AIR_PX)
    pieces.streak.setFixedWidth(STREAK_PX)
    pieces.streak.setAlignment(Side.AlignLeading)
    pieces.bell.setFixedWidth(BELL_PX)


def arrange_narrow(grid: QGridLayout, pieces: Pieces) -> None:
    """The words and the chance above, the week below, the steps on a line of their own."""
    _clear(grid)
    grid.setContentsMargins(5, 10, 8, 10)
    pieces.bell.setMinimumWidth(0)
    pieces.bell.setMaximumWidth(16777215)
    pieces.streak.setMinimumWidth(0)
    pieces.streak.setMaximumWidth(16777215)
    pieces.streak.setAlignment(Side.AlignHCenter)
    grid.addWidget(pieces.mark, 0, 0, Side.AlignTop)
    grid.addWidget(pieces.texts, 0, 2, 1, 2)
    grid.addWidget(pieces.ring, 0, 4, Side.AlignHCenter)
    grid.addWidget(pieces.bell, 1, 2, 1, 2)
    grid.addWidget(pieces.streak, 1, 4, Side.AlignVCenter)
    grid.addWidget(pieces.week, 2, 2, Side.AlignVCenter | Side.AlignLeading)
    grid.addWidget(pieces.controls, 3, 2, 1, 3, Side.AlignLeading | Side.AlignVCenter)
    grid.addWidget(pieces.more, 2, 4, Side.AlignTrailing | Side.AlignVCenter)
    grid.setColumnMinimumWidth(1, 6)
    grid.setColumnMinimumWidth(4, 52)
    grid.setColumnStretch(3, 1)
    grid.setRowMinimumHeight(2, 28)
    grid.setVerticalSpacing(2)


def _clear(grid: QGridLayout) -> None:
    while grid.takeAt(0):
        pass
    grid.setSpacing(0)
    for column in range(COLUMNS):
        grid.setColumnMinimumWidth(column, 0)
        grid.setColumnStretch(column, 0)
    for row in range(4):
        grid.setRowMinimumHeight(row, 0)
