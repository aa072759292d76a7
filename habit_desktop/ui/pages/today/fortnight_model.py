"""The grid of two weeks as a table: a line a habit, a column a day; what a cell says is worked out when it is asked."""

from datetime import date

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from habit_desktop.engine.readings import FortnightCell
from habit_desktop.ui.pages.today.fortnight_state import FortnightState, Line, cell_words
from habit_desktop.wording.dates import weekday
from habit_desktop.wording.plain_tip import plain_tip

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
NOWHERE = QModelIndex()


class FortnightModel(QAbstractTableModel):
    """Holds one state of the grid."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state: FortnightState | None = None

    def show_state(self, state: FortnightState) -> None:
        """The table is this from now on; only cells that differ are told of where lines and days are the same."""
        before, self._state = self._state, state
        if before is None or _shape(before) != _shape(state):
            self.beginResetModel()
            self.endResetModel()
            return
        for number, (old, new) in enumerate(zip(before.lines, state.lines, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(number, 0), self.index(number, len(state.days) - 1))
                self.headerDataChanged.emit(Qt.Orientation.Vertical, number, number)

    @property
    def today(self) -> date:
        """The day that goes on now."""
        return self._state.today if self._state else date.min

    def line(self, number: int) -> Line | None:
        """One line."""
        return self._state.lines[number] if self._state and 0 <= number < len(self._state.lines) else None

    def day(self, column: int) -> date | None:
        """The day of a column."""
        return self._state.days[column] if self._state and 0 <= column < len(self._state.days) else None

    def is_today(self, column: int) -> bool:
        """Whether a column is that of today."""
        return self.day(column) == self.today

    def cell(self, index: Index) -> FortnightCell | None:
        """What a place of the table holds; None beside titles."""
        line = self.line(index.row()) if index.isValid() else None
        return line.row.cells[index.column()] if line and line.row else None

    def place_of(self, habit: str, day: date) -> QModelIndex:
        """Where a habit's day stands; an invalid index where it stands nowhere."""
        if self._state and day in self._state.days:
            for number, line in enumerate(self._state.lines):
                if line.row and line.row.habit.id == habit:
                    return self.index(number, self._state.days.index(day))
        return QModelIndex()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return len(self._state.lines) if self._state and not parent.isValid() else 0

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return len(self._state.days) if self._state and not parent.isValid() else 0

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.cell(index) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Role.DisplayRole) -> str | None:
        if role not in (Role.AccessibleTextRole, Role.ToolTipRole):
            return None
        cell, line = self.cell(index), self.line(index.row())
        words = cell_words(line.row.habit, cell) if cell and line and line.row else None
        return plain_tip(words) if words and role == Role.ToolTipRole else words

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> str | None:
        if role not in (Role.DisplayRole, Role.AccessibleTextRole, Role.ToolTipRole):
            return None
        if orientation is Qt.Orientation.Vertical:
            line = self.line(section)
            title = line.title if line else None
            return plain_tip(title) if title and role == Role.ToolTipRole else title
        day = self.day(section)
        return f"{weekday(day.weekday())} {day.day}" if day else None


def _shape(state: FortnightState) -> tuple[object, ...]:
    return state.days, state.today, tuple(line.row.habit.id if line.row else line.title for line in state.lines)
