"""The lines of a list as a table with one column: what each says is at hand when it is asked for."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from habit_desktop.ui.pages.reminders.line import Details, Line
from habit_desktop.wording.joins import called, line_of

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
NOWHERE = QModelIndex()


class LineModel(QAbstractListModel):
    """Holds lines, and which of them is open."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[Line, ...] = ()
        self._opened: tuple[str, Details] = "", ()

    @property
    def lines(self) -> tuple[Line, ...]:
        """The lines from top to bottom."""
        return self._lines

    @property
    def opened(self) -> str:
        """The key of the line whose details are shown, empty where none are."""
        return self._opened[0]

    def show_lines(self, lines: Sequence[Line]) -> None:
        """The lines are these from now on."""
        self.beginResetModel()
        self._lines = tuple(lines)
        if all(line.key != self.opened for line in self._lines):
            self._opened = "", ()
        self.endResetModel()

    def line(self, row: int) -> Line | None:
        """One line."""
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def row_of(self, key: str) -> int:
        """Where a line stands, -1 where it is not there."""
        return next((row for row, line in enumerate(self._lines) if line.key == key), -1)

    def details(self, row: int) -> Details:
        """What a line is open to; nothing where it is closed."""
        line = self.line(row)
        return self._opened[1] if line and line.key == self.opened else ()

    def open(self, key: str, details: Details) -> None:
        """The details of a line are shown, and of no other."""
        before, self._opened = self.row_of(self.opened), (key, details)
        for row in {before, self.row_of(key)} - {-1}:
            self.dataChanged.emit(self.index(row), self.index(row))
        self.layoutChanged.emit()

    def is_ruled(self, row: int) -> bool:
        """Whether a thin line parts it from what stands above."""
        line = self.line(row)
        above = self.line(row - 1)
        return line is not None and not line.heading and above is not None and not above.heading

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def flags(self, index: Index) -> Qt.ItemFlag:
        line = self.line(index.row())
        if line is None or line.heading:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        line = self.line(index.row())
        if line is None:
            return None
        match role:
            case Role.DisplayRole:
                return line.title
            case Role.AccessibleTextRole:
                told = [called(name, value) for name, value in self.details(index.row())]
                return line_of([line.said, *told])
        return None
