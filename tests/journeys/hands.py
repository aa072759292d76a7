"""A person's hands and eyes on the real window: what is pressed is found by what it is called, where it is seen.

Every press goes to the window and finds its way from there, as one of a real mouse or key does: what is covered, out of
sight or behind a dialog cannot be reached.
"""

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QScrollArea,
    QTimeEdit,
    QWidget,
)

from habit_desktop.ui.main_window import MainWindow
from habit_desktop.ui.pages.reminders.line_list import LineList
from habit_desktop.ui.pages.today.row import TodayRow
from habit_desktop.ui.widgets.toast import Toast
from habit_desktop.ui.widgets.words import Words
from tests.ui.pointer import place_in_window

AnyWidget = TypeVar("AnyWidget", bound=QWidget)
Thing = TypeVar("Thing")
LEFT = Qt.MouseButton.LeftButton
MARGIN_PX = 60  # so far from the edge, where a bar may lie
PLAIN = Qt.KeyboardModifier.NoModifier


class Hands:
    """Presses, chooses and writes in one window, its dialogs and its menus."""

    def __init__(self, window: MainWindow, catch_up: Callable[[], None]) -> None:
        """``catch_up`` is asked after each act to show what follows from it."""
        self.window, self._catch_up = window, catch_up

    def press(self, name: str) -> None:
        """Press the button of a name, or whose name begins with it and a comma."""
        self.click(self.find(QAbstractButton, name))

    def choose(self, *names: str) -> None:
        """Choose an action of the menu that is open, the last of some menus in each other."""
        for name in names:
            menu = self._menu()
            action = _only([each for each in menu.actions() if words_of(each) == name], name, _menu_words(menu))
            assert action.isEnabled(), f"{name} cannot be chosen"
            _press_at(menu, menu.actionGeometry(action).center())
            self._settle()

    def more(self, habit: str, *names: str) -> None:
        """Choose an action of a habit's menu."""
        self.press(f"More for {habit}")
        self.choose(*names)

    def pick(self, name: str, words: str) -> None:
        """Choose one of the values of a choice, as its list has them."""
        choice = self.find(QComboBox, name)
        steps = choice.findText(words) - choice.currentIndex()
        assert choice.findText(words) >= 0, f"{words!r} is none of {[*map(choice.itemText, range(choice.count()))]}"
        self.click(choice)
        for _step in range(abs(steps)):
            QTest.keyClick(choice.view(), Qt.Key.Key_Down if steps > 0 else Qt.Key.Key_Up)
        QTest.keyClick(choice.view(), Qt.Key.Key_Return)
        self._settle()
        assert choice.currentText() == words

    def write(self, name: str, text: str) -> None:
        """Write a text into the field of a name, over what stands in it."""
        field = self._field(name)
        self.click(field)
        self.keys("Ctrl+A")
        self.keys("Delete")
        self.enter(text)

    def set_time(self, name: str, wall: str) -> None:
        """Type a time, such as ``07:30``, over the one in the field of a name, and leave it."""
        field = self.find(QTimeEdit, name)
        self.click(field.lineEdit())
        self.keys("Home", "Shift+Right", "Shift+Right")  # the hours: typing goes on from there to the minutes
        self.enter(wall)
        self.keys("Return")
        assert field.time().toString("HH:mm") == wall

    def keys(self, *sequences: str) -> None:
        """Press keys wherever the keyboard is, such as ``Ctrl+Z``."""
        for sequence in sequences:
            QTest.keySequence(self._top().windowHandle(), sequence)
            self._settle()

    def click(self, widget: QWidget, at: QPointF | None = None) -> None:
        """Click on a widget, in its middle or at a place of it, once it is scrolled to."""
        place = at.toPoint() if at else widget.rect().center()
        reach(widget, place)
        _press_at(widget, place)
        self._settle()

    def open_line(self, name: str, beginning: str) -> None:
        """Press the line of a list whose words, as a screen reader says them, begin so."""
        lines = self.find(LineList, name)
        row = next(at for at, line in enumerate(lines.lines) if not line.heading and line.said.startswith(beginning))
        index = lines.model().index(row, 0)
        lines.scrollTo(index)
        self.click(lines.viewport(), QPointF(lines.visualRect(index).center()))

    def move_row(self, habit: str, above: str) -> None:
        """Draw a habit's row on the Today page above another."""
        row, other = self.find(TodayRow, habit), self.find(TodayRow, above)
        start = row.rect().center()
        to = row.mapFromGlobal(other.mapToGlobal(QPoint(0, 4)))
        self.drag(row, start, QPoint(0, to.y() - start.y()))

    def drag(self, widget: QWidget, start: QPoint, by: QPoint) -> None:
        """Take hold of a widget at a place, draw it so far, and let it go."""
        reach(widget, start)
        handle, first = place_in_window(widget, start)
        QTest.mousePress(handle, LEFT, PLAIN, first)
        for part in range(1, 9):
            QTest.mouseMove(handle, first + QPoint(by.x() * part // 8, by.y() * part // 8))
            QApplication.processEvents()
        QTest.mouseRelease(handle, LEFT, PLAIN, first + by)
        self._settle()

    def find(self, kind: type[AnyWidget], name: str) -> AnyWidget:
        """Return the one thing of a kind that is seen and called so, in the topmost window."""
        seen = self._seen(kind)
        found = [each for each in seen if any(f"{known}, ".startswith(f"{name}, ") for known in names_of(each))]
        return _only(found, name, [known for each in seen for known in names_of(each)])

    def find_only(self, kind: type[AnyWidget]) -> AnyWidget:
        """Return the only thing of a kind that is seen."""
        return _only(self._seen(kind), kind.__name__)

    def enter(self, text: str) -> None:
        """Type a text wherever the keyboard is."""
        QTest.keyClicks(self._top().focusWidget(), text)
        self._settle()

    def sees(self, text: str) -> bool:
        """Return whether a text stands anywhere in the topmost window."""
        return any(text in words for words in self.texts())

    def texts(self) -> list[str]:
        """Return what is written in the topmost window, from where it is painted as words."""
        return [each.text() for each in self._top().findChildren(Words) if each.isVisible()]

    def names(self) -> list[str]:
        """Return what a screen reader calls the things in the topmost window."""
        return [each.accessibleName() for each in self._seen(QWidget) if each.accessibleName()]

    def rows(self) -> list[str]:
        """Return the habits on the Today page as they stand below each other."""
        seen = sorted(self._seen(TodayRow), key=lambda row: row.mapToGlobal(QPoint(0, 0)).y())
        return [row.state.habit.name for row in seen]

    def said(self) -> str:
        """Return what the bar at the window's bottom says."""
        (toast,) = self.window.findChildren(Toast)
        return toast.findChildren(Words)[0].text() if toast.isVisible() else ""

    def _settle(self) -> None:
        QApplication.processEvents()
        self._catch_up()
        QApplication.processEvents()

    def _seen(self, kind: type[AnyWidget]) -> list[AnyWidget]:
        return [each for each in self._top().findChildren(kind) if each.isVisible()]

    def _field(self, name: str) -> QWidget:
        spins = [each for each in self._top().findChildren(QLineEdit) if _spin_name(each) == name]
        lines = [each for each in self._top().findChildren(QLineEdit) if name in names_of(each)]
        texts = [each for each in self._top().findChildren(QPlainTextEdit) if name in names_of(each)]
        fields: list[QWidget] = [*dict.fromkeys([*spins, *lines, *texts])]
        return _only([each for each in fields if each.isVisible()], name)

    def _top(self) -> QWidget:
        """The window that hears the keyboard: a sheet over a dialog over the window itself.

        A desktop gives the keyboard back to it when what lay over it is gone; the platform without a screen does not.
        """
        over = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        active: QWidget | None = QApplication.activeWindow()
        if active and active.isVisible():
            return over or active
        top = over or self.window
        top.activateWindow()
        return top

    @staticmethod
    def _menu() -> QMenu:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu), f"no menu is open, but {menu}"
        return menu


def reach(widget: QWidget, place: QPoint) -> None:
    """A place of a widget is scrolled into sight, and nothing lies over it."""
    above = widget.parentWidget()
    while above and not widget.isWindow():
        content = above.widget() if isinstance(above, QScrollArea) else None
        if isinstance(above, QScrollArea) and content and content.isAncestorOf(widget):
            at = widget.mapTo(content, place)
            above.ensureVisible(at.x(), at.y(), MARGIN_PX, MARGIN_PX)
        above = None if above.isWindow() else above.parentWidget()
    QApplication.processEvents()
    top = widget.window()
    hit = top.childAt(widget.mapTo(top, place)) or top
    assert hit is widget or widget.isAncestorOf(hit), f"{hit} lies over {widget}"


def _press_at(widget: QWidget, place: QPoint) -> None:
    handle, at = place_in_window(widget, place)
    QTest.mouseClick(handle, LEFT, PLAIN, at)
    QApplication.processEvents()


def _only(found: Sequence[Thing], name: str, known: Sequence[str] = ()) -> Thing:
    assert len(found) == 1, f"{len(found)} things are called {name!r}; there are {known}"
    return found[0]


def names_of(widget: QWidget) -> list[str]:
    """What a widget is called, by a screen reader and by its own words."""
    names = [widget.accessibleName()]
    if isinstance(widget, QAbstractButton):
        names.append(widget.text().replace("&", ""))
    return [name for name in names if name]


def _spin_name(line: QLineEdit) -> str:
    parent = line.parentWidget()
    return parent.accessibleName() if parent else ""


def words_of(action: QAction) -> str:
    """What an action is called, without its key."""
    return action.text().partition("\t")[0].replace("&", "")


def _menu_words(menu: QMenu) -> list[str]:
    return [words_of(each) for each in menu.actions()]
