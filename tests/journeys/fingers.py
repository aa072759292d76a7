"""A person without a mouse: what hands press, fingers reach by Tab and arrows, and press by key.

Nothing is clicked, and nothing is given the keyboard but by keys: what no key leads to, no story can tell.
"""

from collections.abc import Callable
from datetime import timedelta
from functools import partial

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QButtonGroup,
    QComboBox,
    QListWidget,
    QMenu,
    QTimeEdit,
    QWidget,
)

from habit_desktop.ui.pages.habit.heatmap import Heatmap
from habit_desktop.ui.pages.reminders.line_list import LineList
from habit_desktop.ui.pages.today.row import TodayRow
from tests.journeys.hands import Hands, names_of, words_of

MOST_STEPS = 400
WEEK = timedelta(days=7)


class Fingers(Hands):
    """Presses, chooses and writes by keys alone."""

    def press(self, name: str) -> None:
        """Go to the button of a name and press it."""
        self.go_to(self.find(QAbstractButton, name))
        self.keys("Space")

    def choose(self, *names: str) -> None:
        """Go down the menu that is open to an action and take it, through menus in it."""
        for name in names:
            self._walk(partial(_is_on_action, name), "Down", f"the action {name!r}")
            self.keys("Return")

    def pick(self, name: str, words: str) -> None:
        """Open a choice, go to one of its values and take it."""
        choice = self.find(QComboBox, name)
        self.go_to(choice)
        if choice.currentText() == words:
            return
        self.keys("Space")
        view = choice.view()
        steps = choice.findText(words) - view.currentIndex().row()
        for _step in range(abs(steps)):
            QTest.keyClick(view, Qt.Key.Key_Down if steps > 0 else Qt.Key.Key_Up)
        QTest.keyClick(view, Qt.Key.Key_Return)
        QApplication.processEvents()
        assert choice.currentText() == words

    def write(self, name: str, text: str) -> None:
        """Go to the field of a name and write a text over what stands in it."""
        self.go_to(self._field(name))
        self.keys("Ctrl+A", "Delete")
        self.enter(text)

    def set_time(self, name: str, wall: str) -> None:
        """Go to a field of a time and type one over it."""
        field = self.find(QTimeEdit, name)
        self.go_to(field)
        self.keys("Home", "Shift+Right", "Shift+Right")
        self.enter(wall)
        self.keys("Return")
        assert field.time().toString("HH:mm") == wall

    def click(self, widget: QWidget, at: QPointF | None = None) -> None:
        """Open a day of the calendar, or take a line of a list: the places that are more than a button."""
        match widget.parentWidget(), widget:
            case _page, Heatmap() as calendar if at:
                self._open_day(calendar, at)
            case LineList() as lines, _viewport if at:
                self._press_line(lines, lines.indexAt(at.toPoint()).row())
            case QListWidget() as found, _viewport if at:
                self._take(found, found.indexAt(at.toPoint()).row())
            case _other:
                raise AssertionError(f"{widget} is clicked, and no key does that")

    def move_row(self, habit: str, above: str) -> None:
        """Move a habit's row up, or down, until it stands above another."""
        self.go_to(self.find(TodayRow, habit).mark)
        for _step in range(len(self.rows())):
            rows = self.rows()
            if rows.index(habit) + 1 == rows.index(above):
                return
            self.keys("Ctrl+Up" if rows.index(habit) > rows.index(above) else "Ctrl+Down")
        raise AssertionError(f"{habit} does not come to stand above {above}: {self.rows()}")

    def drag(self, widget: QWidget, start: QPoint, by: QPoint) -> None:
        """Nothing is dragged by key."""
        raise AssertionError(f"{widget} is dragged")

    def _open_day(self, calendar: Heatmap, at: QPointF) -> None:
        day = calendar.day_at(at)
        assert day
        self.go_to(calendar)
        while calendar.day != day:
            away = day - calendar.day
            if abs(away) >= WEEK:
                self.keys("Right" if away > timedelta(0) else "Left")
            else:
                self.keys("Down" if away > timedelta(0) else "Up")
        self.keys("Return")

    def _press_line(self, lines: LineList, row: int) -> None:
        self.go_to(lines)
        self.keys("Home")
        self._walk(lambda: lines.currentIndex().row() == row, "Down", f"line {row}")
        self.keys("Return")

    def _take(self, found: QListWidget, line: int) -> None:
        self._walk(lambda: found.currentRow() == line, "Down", f"line {line}")
        self.keys("Return")

    def go_to(self, wanted: QWidget) -> None:
        """Walk by Tab until the keyboard is on a widget; among buttons of which one is chosen, on by arrows."""
        what = f"{type(wanted).__name__} {names_of(wanted)}"
        self._walk(partial(_is_on_or_beside, wanted), "Tab", what)
        while not _is_on(wanted):
            self._go_on_beside(wanted, what)
        seen = wanted.visibleRegion().boundingRect()
        assert seen.contains(wanted.rect().center()), f"the keyboard is on {what}, out of sight"

    def _go_on_beside(self, wanted: QWidget, what: str) -> None:
        """Take one step by arrow towards another button of the same choice."""
        before: QWidget | None = QApplication.focusWidget()
        assert before
        way = wanted.mapToGlobal(wanted.rect().center()) - before.mapToGlobal(before.rect().center())
        across, down = ("Right" if way.x() > 0 else "Left"), ("Down" if way.y() > 0 else "Up")
        for key in (across, down) if abs(way.x()) > abs(way.y()) else (down, across):
            if QApplication.focusWidget() is before:
                self.keys(key)
        assert QApplication.focusWidget() is not before, f"no arrow leads to {what}"

    def _walk(self, arrived: Callable[[], bool], key: str, what: str) -> None:
        passed = dict[str, None]()
        for _step in range(MOST_STEPS):
            if arrived():
                return
            passed[_name_of_focus()] = None
            self.keys(key)
        raise AssertionError(f"no {key} leads to {what}, but to {[*passed]}")


def _name_of_focus() -> str:
    focused: QWidget | None = QApplication.focusWidget()
    return f"{type(focused).__name__} {names_of(focused)}" if focused else "nothing"


def _is_on(wanted: QWidget) -> bool:
    """Whether the keyboard is on a widget, or in one of its parts."""
    focused: QWidget | None = QApplication.focusWidget()
    if focused is None:
        return False
    return focused in (wanted, wanted.focusProxy()) or wanted.isAncestorOf(focused)


def _is_on_or_beside(wanted: QWidget) -> bool:
    """Whether the keyboard is on a widget or on another of the buttons of which only one can be chosen."""
    focused = QApplication.focusWidget()
    if not isinstance(focused, QAbstractButton) or not isinstance(wanted, QAbstractButton):
        return _is_on(wanted)
    group: QButtonGroup | None = wanted.group()
    return _is_on(wanted) or bool(group and group.exclusive() and focused.group() is group)


def _is_on_action(name: str) -> bool:
    """Whether an action of the menu that is open is the one that Return takes."""
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu), f"no menu is open, but {menu}"
    action: QAction | None = menu.activeAction()
    return bool(action and action.isEnabled() and words_of(action) == name)
