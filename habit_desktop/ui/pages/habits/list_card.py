"""The habits, each on a line: searched, sorted, and what was put away folded below."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLineEdit, QToolButton, QVBoxLayout

from habit_desktop.engine.overview import HabitLine, OverviewReading
from habit_desktop.ui.dialogs.fields import Choice
from habit_desktop.ui.pages.habits.figures import FigureHeads
from habit_desktop.ui.pages.habits.fold import Fold
from habit_desktop.ui.pages.habits.row import GAP_PX, MORE_PX, HabitRow
from habit_desktop.ui.pages.habits.row_menu import RowMenu
from habit_desktop.ui.pages.habits.state import Order, arranged, line_state
from habit_desktop.ui.pages.habits.trash_row import TrashRow
from habit_desktop.ui.theme.fonts import Text, grown, scaled
from habit_desktop.ui.widgets.below import below_each_other
from habit_desktop.ui.widgets.buttons import button
from habit_desktop.ui.widgets.card import Card
from habit_desktop.ui.widgets.flow import Flow
from habit_desktop.ui.widgets.reading_way import margins
from habit_desktop.ui.widgets.words import MANY_LINES, Ink, Words
from habit_desktop.wording import overview as words
from habit_desktop.wording.language import _

FIRST_SHOWN = 12
SEARCHED_FROM = 6
HEAD_PX, SIDE_PX = 8, 16
SEARCH_PX, NARROW_SEARCH_PX = 220, 110


class ListCard(Card):
    """Shows the habits and says what a person wants done with one."""

    habit_opened = Signal(str)
    insight_wanted = Signal(str)
    edit_wanted = Signal(str)
    archive_requested = Signal(str)
    unarchive_requested = Signal(str)
    delete_requested = Signal(str)
    restore_requested = Signal(str)

    def __init__(self) -> None:
        super().__init__(margin_px=0, spacing_px=0)
        self._reading: OverviewReading | None = None
        self._narrow = False
        self._show_all = False
        self.search = _Search()
        self.sort = Choice(_("Sorted by"))
        self._heads = FigureHeads()
        self._nothing = Words("", Text.BODY, Ink.SOFT, lines=MANY_LINES)
        self.rest = button("", quiet=True)
        self.archived, self.trash = Fold(), Fold()
        self._rows: list[HabitRow] = []
        self._archived_rows: list[HabitRow] = []
        self._places = QVBoxLayout()
        self._places.setSpacing(0)
        self._make_head()
        self.column.addLayout(self._places)
        self._nothing.setContentsMargins(SIDE_PX, 0, SIDE_PX, 0)
        for part in (self._nothing, self.rest):
            row = QHBoxLayout()
            row.setContentsMargins(SIDE_PX, 0, SIDE_PX, 0)
            row.addWidget(part, int(part is self._nothing))
            if part is self.rest:
                row.addStretch(1)
            self.column.addLayout(row)
        self.column.addWidget(self.archived)
        self.column.addWidget(self.trash)
        self.column.addSpacing(4)
        self.set_narrow(False)
        self.rest.clicked.connect(self._all_wanted)

    @property
    def rows(self) -> tuple[HabitRow, ...]:
        """The rows of habits in use, as they stand."""
        return tuple(self._rows)

    @property
    def archived_rows(self) -> tuple[HabitRow, ...]:
        """The rows of the fold of what was put away."""
        return tuple(self._archived_rows)

    def show_reading(self, reading: OverviewReading) -> None:
        """The card shows this from now on."""
        before, self._reading = self._reading, reading
        self.search.setVisible(len(reading.lines) >= SEARCHED_FROM)
        if not self.search.isVisibleTo(self):
            self.search.clear()
        self._fill_list()
        if before is None or before.archived != reading.archived:
            self._archived_rows = self._filled(self.archived.rows, reading.archived, self._archived_rows)
        self.archived.say(words.archived_title(len(reading.archived)), len(reading.archived))
        if before is None or before.trash != reading.trash:
            self._fill_trash(reading)

    def set_narrow(self, narrow: bool) -> None:
        """The numbers stand below the names, or in columns."""
        self._narrow = narrow
        self._heads.setVisible(not narrow)
        self.search.set_narrow(narrow)
        self._head.setContentsMargins(margins(SIDE_PX, 12, SIDE_PX if narrow else HEAD_PX + grown(MORE_PX) + GAP_PX, 8))
        self._head.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
        for row in (*self._rows, *self._archived_rows):
            row.set_narrow(narrow)

    @Slot()
    def search_now(self) -> None:
        """The keyboard is where a search is typed, if there are habits enough to search in."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def choose(self, order: Order) -> None:
        """The list is sorted like this."""
        self.sort.setCurrentIndex(self.sort.findData(order))
        self._fill_list()

    def _make_head(self) -> None:
        names = {
            Order.MINE: _("My order"),
            Order.NAME: _("By name"),
            Order.STRENGTH: _("By strength"),
            Order.TREND: _("By trend"),
        }
        for order, name in names.items():
            self.sort.addItem(name, order)
        self.sort.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToContents)
        self.search.setPlaceholderText(_("Search"))
        self.search.setAccessibleName(_("Search in names and tags"))
        self.search.setClearButtonEnabled(True)
        for way in self.search.findChildren(QToolButton):
            way.setAccessibleName(_("Clear the search"))
        self.search.textChanged.connect(self._fill_list)
        self.sort.activated.connect(self._fill_list)
        controls = Flow(8)
        controls.addWidget(self.sort)
        controls.addWidget(self.search)
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.setSpacing(GAP_PX)
        self._head.addLayout(controls, 1)
        self._head.addWidget(self._heads, 0, Qt.AlignmentFlag.AlignBottom)
        self.column.addLayout(self._head)

    @Slot()
    def _fill_list(self) -> None:
        """The rows are those searched for, in the order chosen; of many habits, first the first."""
        if self._reading is None:
            return
        order = Order(self.sort.currentData())
        search = self.search.text().strip()
        found = arranged(self._reading.lines, order, search)
        shown = found if self._show_all or search else found[:FIRST_SHOWN]
        self._rows = self._filled(self._places, shown, self._rows)
        self._nothing.say("" if found or not search else words.none_found(search))
        self._nothing.setVisible(bool(self._nothing.text()))
        self.rest.setText(words.show_all(len(found) - len(shown)))
        self.rest.setVisible(len(found) > len(shown))

    def _filled(self, places: QVBoxLayout, lines: Sequence[HabitLine], rows: Sequence[HabitRow]) -> list[HabitRow]:
        """The rows of lines: those there are show what is new, and none is made anew that need not be."""
        archived = places is self.archived.rows
        kept = list(rows[: len(lines)])
        for gone in rows[len(lines) :]:
            _leave(gone)
        for row, line in zip(kept, lines, strict=False):
            row.show_state(line_state(line))
        new = [self._row(line, archived) for line in lines[len(kept) :]]
        if new:
            places.addWidget(below_each_other(new))
        return [*kept, *new]

    def _row(self, line: HabitLine, archived: bool) -> HabitRow:
        row = HabitRow(line_state(line), archived)
        row.set_narrow(self._narrow)
        row.clicked.connect(partial(self._opened, row))
        row.menu_opened.connect(partial(self._connect_menu, row))
        row.stepped.connect(partial(self._step, row))
        return row

    def _opened(self, row: HabitRow) -> None:
        self.habit_opened.emit(row.habit_id)

    def _connect_menu(self, row: HabitRow, menu: RowMenu) -> None:
        menu.insight_wanted.connect(partial(self.insight_wanted.emit, row.habit_id))
        menu.edit_wanted.connect(partial(self.edit_wanted.emit, row.habit_id))
        menu.archive_wanted.connect(partial(self.archive_requested.emit, row.habit_id))
        menu.unarchive_wanted.connect(partial(self.unarchive_requested.emit, row.habit_id))
        menu.delete_wanted.connect(partial(self.delete_requested.emit, row.habit_id))

    def _step(self, row: HabitRow, by: int) -> None:
        rows = self._rows if row in self._rows else self._archived_rows
        rows[max(0, min(len(rows) - 1, rows.index(row) + by))].setFocus(Qt.FocusReason.TabFocusReason)

    def _fill_trash(self, reading: OverviewReading) -> None:
        while item := self.trash.rows.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for each in reading.trash:
            row = TrashRow(each.habit, words.offered_until(each.offered_until, reading.today))
            row.restore_wanted.connect(partial(self.restore_requested.emit, each.habit.id))
            self.trash.rows.addWidget(row)
        self.trash.say(words.trash_title(len(reading.trash)), len(reading.trash))

    @Slot()
    def _all_wanted(self) -> None:
        self._show_all = True
        self._fill_list()


class _Search(QLineEdit):
    """A field as wide as what is searched for usually is, narrower where there is little room."""

    def __init__(self) -> None:
        super().__init__()
        self._wide_px = SEARCH_PX

    def set_narrow(self, narrow: bool) -> None:
        """There is little room, or enough."""
        self._wide_px = NARROW_SEARCH_PX if narrow else SEARCH_PX
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(scaled(self._wide_px), super().sizeHint().height())


def _leave(row: HabitRow) -> None:
    """A row is gone, and with the last one of those it came with what held them together."""
    together = row.parentWidget()
    row.hide()
    row.deleteLater()
    if together and (layout := together.layout()) is not None:
        layout.removeWidget(row)
        if layout.isEmpty():
            together.hide()
            together.deleteLater()
