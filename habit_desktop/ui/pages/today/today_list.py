"""The rows of a day, group by group; the first ones are there at once, the others a moment later."""

from collections.abc import Collection, Iterator, Sequence
from datetime import date
from itertools import pairwise
from time import perf_counter

from PySide6.QtCore import QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QVBoxLayout, QWidget

from habit_desktop.ui.pages.today.drop_line import DropLine
from habit_desktop.ui.pages.today.moving import gap_at, with_row_at
from habit_desktop.ui.pages.today.row import TodayRow
from habit_desktop.ui.pages.today.row_places import ROW_PX
from habit_desktop.ui.pages.today.row_state import RowState
from habit_desktop.ui.pages.today.state import Group
from habit_desktop.ui.theme.fonts import Text
from habit_desktop.ui.widgets.card import Card
from habit_desktop.ui.widgets.words import Ink, Words

SLACK_ROWS = 3  # beyond those a window can show
SLICE_S = 0.008


class TodayList(QWidget):
    """Shows groups of rows, and lets rows be moved within theirs."""

    answered = Signal(str, object, object)
    wished = Signal(str, object)
    pause_chosen = Signal(str, object)
    moved = Signal(str, object)  # id, its group's ids as they are to be shown (tuple)
    group_moved = Signal(str, int)  # id of one of its rows, how many groups on
    built = Signal(QWidget)  # all rows are there; the last thing in them the keyboard comes to
    reached = Signal(QPoint)  # where a row is held, on this widget

    def __init__(self) -> None:
        super().__init__()
        self._today = date.min
        self._groups: tuple[Group, ...] = ()
        self._rows: dict[str, TodayRow] = {}
        self._cards: list[_GroupCard] = []
        self._waiting: Iterator[None] = iter(())
        self._narrow = self._movable = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(24)
        self._aside = QWidget(self)  # where rows wait that are not shown
        self._aside.hide()
        self._line = DropLine(self)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._build_some)

    @property
    def ids(self) -> list[list[str]]:
        """The ids of the rows from top to bottom, group by group."""
        return [[row.habit.id for row in group.rows] for group in self._groups]

    @property
    def rows(self) -> list[TodayRow]:
        """All rows from top to bottom."""
        self._build_all()
        return [self._rows[habit] for habit in _flat(self.ids)]

    def row(self, habit_id: str) -> TodayRow:
        """The row of a habit."""
        self._build_all()
        return self._rows[habit_id]

    def show_groups(self, groups: tuple[Group, ...], today: date, known: Collection[str]) -> None:
        """The rows are these from now on; those of ``known`` habits that are not shown are kept for later."""
        before, titles_before = self.ids, [group.title for group in self._groups]
        self._groups = groups
        if (today, self.ids, [group.title for group in groups]) == (self._today, before, titles_before):
            for state in self._states():
                if state.habit.id in self._rows:
                    self._rows[state.habit.id].show_state(state)
            return
        self._today = today
        for row in self._rows.values():
            row.set_today(today)
        self._rearrange(known, _flat(before))

    def set_narrow(self, narrow: bool) -> None:
        """Rows stand on two lines, or on one."""
        self._narrow = narrow
        for row in self._rows.values():
            row.set_narrow(narrow)

    def set_movable(self, movable: bool) -> None:
        """Rows can be moved to other places, or not."""
        self._movable = movable
        for row in self._rows.values():
            row.set_movable(movable)

    def focused(self) -> TodayRow | None:
        """The row the keyboard is in."""
        focus = self.window().focusWidget()
        return next((row for row in self._rows.values() if row is focus or row.isAncestorOf(focus)), None)

    def step(self, by: int) -> TodayRow | None:
        """The keyboard moves so many rows on, and the row it comes to is returned."""
        rows = self.rows
        if not rows:
            return None
        here = self.focused()
        at = rows.index(here) + by if here else (0 if by > 0 else len(rows) - 1)
        chosen = rows[max(0, min(len(rows) - 1, at))]
        chosen.mark.setFocus(Qt.FocusReason.TabFocusReason)
        return chosen

    def step_row(self, by: int) -> None:
        """The row the keyboard is in moves so many places on in its group."""
        if row := self.focused():
            group = self._group_of(row.state.habit.id)
            self._say_moved(row.state.habit.id, group.index(row.state.habit.id) + by)

    def step_group(self, by: int) -> None:
        """The group the keyboard is in moves so many places on."""
        if self._movable and (row := self.focused()):
            self.group_moved.emit(row.state.habit.id, by)

    def _say_moved(self, habit: str, place: int) -> None:
        before = self._group_of(habit)
        after = with_row_at(before, habit, place)
        if self._movable and [*after] != before:
            self.moved.emit(habit, after)

    def _states(self) -> Iterator[RowState]:
        for group in self._groups:
            yield from group.rows

    def _rearrange(self, known: Collection[str], before: Sequence[str]) -> None:
        """Put the rows into new cards: those that are seen first at once, the others in slices of milliseconds."""
        keyboard = self._keyboard_after(before)
        if self.focused():
            self.setFocus()  # else Qt would look for a neighbour, and scroll there
        self.setUpdatesEnabled(False)
        for row in self._rows.values():
            row.setParent(self._aside)
        for card in self._cards:
            card.hide()
            card.deleteLater()
        for habit in [habit for habit in self._rows if habit not in known]:
            self._rows.pop(habit).deleteLater()
        self._cards = []
        self._waiting = self._building()
        for _number in range(self.window().height() // ROW_PX + SLACK_ROWS):
            if next(self._waiting, self) is self:
                break
        else:
            self._soon.start()
        self.setUpdatesEnabled(True)
        if keyboard:
            self.row(keyboard).mark.setFocus()

    def _keyboard_after(self, before: Sequence[str]) -> str | None:
        """The habit whose row the keyboard will be in: where it is, or the one that moves up to its place."""
        here, after = self.focused(), _flat(self.ids)
        if here is None or not after:
            return None
        habit = here.state.habit.id
        return habit if habit in after else after[min(before.index(habit), len(after) - 1)]

    def _building(self) -> Iterator[None]:
        """Build the rows from top to bottom, pausing after each."""
        for group in self._groups:
            card = _GroupCard(group.title)
            self._column.addWidget(card)
            self._cards.append(card)
            for state in group.rows:
                card.add(self._row_of(state))
                yield
        self._chain()

    def _chain(self) -> None:
        """The keyboard goes from row to row as they stand."""
        stops = [stop for habit in _flat(self.ids) for stop in self._rows[habit].stops]
        for one, other in pairwise(stops):
            QWidget.setTabOrder(one, other)
        if stops:
            self.built.emit(stops[-1])

    def _row_of(self, state: RowState) -> TodayRow:
        habit = state.habit.id
        if habit in self._rows:
            self._rows[habit].show_state(state)
        else:
            self._rows[habit] = self._made(state)
        return self._rows[habit]

    def _made(self, state: RowState) -> TodayRow:
        row = TodayRow(state, self._today)
        row.set_narrow(self._narrow)
        row.set_movable(self._movable)
        row.answered.connect(self.answered)
        row.wished.connect(self.wished)
        row.pause_chosen.connect(self.pause_chosen)
        row.dragged.connect(self._drag)
        row.dropped.connect(self._drop)
        return row

    @Slot()
    def _build_some(self) -> None:
        until = perf_counter() + SLICE_S
        while perf_counter() < until:
            if next(self._waiting, self) is self:
                return
        self._soon.start()

    def _build_all(self) -> None:
        for _row in self._waiting:
            pass
        self._soon.stop()

    @Slot(str, QPoint)
    def _drag(self, habit: str, at: QPoint) -> None:
        """A row is held over some place: the gap it would fall into is marked."""
        place = self.mapFromGlobal(at)
        row, group = self.row(habit), self._group_of(habit)
        row.set_lifted(True)
        rows = [self._rows[each] for each in group]
        tops = [each.mapTo(self, QPoint(0, 0)).y() for each in rows]
        gap = gap_at([top + each.height() / 2 for top, each in zip(tops, rows, strict=True)], place.y())
        edge = tops[gap] if gap < len(rows) else tops[-1] + rows[-1].height()
        self._line.show_at(edge, row.mapTo(self, QPoint(0, 0)).x(), row.width(), gap)
        self.reached.emit(place)

    @Slot(str, bool)
    def _drop(self, habit: str, stays: bool) -> None:
        self._line.hide()
        self.row(habit).set_lifted(False)
        if stays:
            above = self._group_of(habit).index(habit) < self._line.gap
            self._say_moved(habit, self._line.gap - above)  # it leaves its own place first

    def _group_of(self, habit: str) -> list[str]:
        return next(group for group in self.ids if habit in group)


class _GroupCard(QWidget):
    """The rows of one tag on a card, under the tag's name."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self._card = Card(margin_px=0, spacing_px=0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        if title:
            column.addWidget(_heading(title))
        column.addWidget(self._card)

    def add(self, row: TodayRow) -> None:
        """One more row stands at the end."""
        row.set_first(self._card.column.isEmpty())
        self._card.column.addWidget(row)  # which shows it soon: to be shown at once would lay all rows out anew


def _flat(ids: Sequence[Sequence[str]]) -> list[str]:
    return [habit for group in ids for habit in group]


def _heading(title: str) -> Words:
    heading = Words(title.upper(), Text.SMALL_STRONG, Ink.SOFT)
    spaced = heading.font()
    spaced.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.4)
    heading.setFont(spaced)
    heading.setAccessibleName(title)
    return heading
