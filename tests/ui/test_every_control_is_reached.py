"""By keyboard alone one comes to every control of every page and dialog, as one reads, and to all a menu offers.

The keys are real ones: Tab goes round once, arrows go on where one of a few is chosen, and a menu is walked through.
"""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QButtonGroup,
    QComboBox,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)
from shiboken6 import isValid

from habit_desktop.app.pictures import SIZES, settle
from habit_desktop.ui.charts.pointed import PointedDrawing
from habit_desktop.ui.pages.habits.day_button import DayButton
from habit_desktop.ui.widgets.icon import IconButton
from tests.ui.inhabited import DIALOGS, VIEWS, Household

WHOLE = (QAbstractSpinBox, QComboBox, QLineEdit)
CONTROLS = (QAbstractButton, PointedDrawing, QPlainTextEdit, *WHOLE)
MENUS = ("more", "sliders")
BUSY = ("backups, restoring", "backups, making one")  # they are left once what they do has come to its end
STEPS_BACK = 3  # from what is asked to what there is, and out
MOST_PARTS = 4  # steps within one field, as those of a date
Key = Qt.Key


def press(window: QWidget, key: Qt.Key) -> None:
    """A key goes to a window, and from there to whatever has the keyboard."""
    QTest.keyClick(window.windowHandle(), key)
    QApplication.processEvents()


def walked(window: QWidget) -> list[QWidget]:
    """What Tab comes to, until it comes round."""
    reached: list[QWidget] = []
    stays = 0
    while stays < MOST_PARTS:
        press(window, Key.Key_Tab)
        focused: QWidget | None = window.focusWidget()
        if focused is None or (len(reached) > 1 and focused is reached[0]):
            break
        stays = stays + 1 if focused in reached else 0
        if not stays:
            reached.append(focused)
    return reached


def misled(window: QWidget) -> list[str]:
    """What the keyboard does not come to in a window, and where it goes otherwise than one reads."""
    reached = walked(window)
    assert reached
    return [*unreached(window, reached), *out_of_order(window, reached)]


def out_of_order(window: QWidget, reached: list[QWidget]) -> list[str]:
    """The steps that lead back: against the way of reading on a line, or up to what stands over it.

    One step leads from the end to the beginning, for Tab goes round; and from the foot of a column up to the next.
    """
    steps = pairwise([*reached, reached[0]])
    back = [f"{_called(one)} leads back to {_called(other)}" for one, other in steps if _leads_back(window, one, other)]
    return back if len(back) > 1 else []


def _leads_back(window: QWidget, one: QWidget, other: QWidget) -> bool:
    before, after = (QRect(each.mapTo(window, QPoint(0, 0)), each.size()) for each in (one, other))
    mirrored = window.layoutDirection() is Qt.LayoutDirection.RightToLeft
    begins = after.right() > before.right() if mirrored else after.left() < before.left()
    ends = after.left() > before.right() if not mirrored else after.right() < before.left()
    common = min(before.bottom(), after.bottom()) - max(before.top(), after.top())
    if 2 * common > min(before.height(), after.height()):
        return begins
    return after.bottom() < before.top() and not ends and _scrolled(one) is _scrolled(other)


def _scrolled(part: QWidget) -> QWidget | None:
    """What a part is scrolled in: it may lie far below what stands under that."""
    around = part.parentWidget()
    while around and not isinstance(around, QScrollArea):
        around = around.parentWidget()
    return around


def unreached(window: QWidget, reached: list[QWidget]) -> list[str]:
    """The controls that neither Tab nor, from where Tab leads, an arrow comes to."""
    groups = {group for each in reached if isinstance(each, QAbstractButton) and (group := _group_of(each))}
    a_day = any(isinstance(each, DayButton) for each in reached)
    left = []
    for control in window.findChildren(QWidget):
        if not isinstance(control, CONTROLS) or not _waits(control, window) or control in reached:
            continue
        beside = isinstance(control, QAbstractButton) and _group_of(control) in groups
        if not beside and not (a_day and isinstance(control, DayButton)):
            left.append(_called(control))
    return left


def _called(control: QWidget) -> str:
    return f"{type(control).__name__} {control.accessibleName() or getattr(control, 'text', str)()!r}"


def _group_of(button: QAbstractButton) -> QButtonGroup | None:
    return button.group()


def _waits(control: QWidget, window: QWidget) -> bool:
    """Whether a control of a window can be used now and is no part of another."""
    around = control.parentWidget()
    while around and around is not window:
        if isinstance(around, WHOLE):
            return False
        around = around.parentWidget()
    return control.isVisible() and control.isEnabled() and control.window() is window


def in_front(window: QWidget) -> None:
    """The keyboard is on this window."""
    window.show()
    window.activateWindow()
    QApplication.processEvents()


@pytest.mark.parametrize("size", ["narrow", "wide"])
@pytest.mark.parametrize("name", VIEWS)
def test_the_keyboard_comes_to_every_control_of_a_page(household: Household, name: str, size: str) -> None:
    window, session = household
    VIEWS[name](window, session)
    settle(window, SIZES[size])
    in_front(window)
    assert misled(window) == []


@pytest.mark.parametrize("name", DIALOGS)
def test_the_keyboard_comes_to_every_control_of_a_dialog_and_out_again(household: Household, name: str) -> None:
    window = household[0]
    before = window.focusWidget()
    dialog = DIALOGS[name](window)
    in_front(dialog)
    found = misled(dialog)
    for _step in range(STEPS_BACK):
        if name not in BUSY and isValid(dialog) and dialog.isVisible():
            press(dialog, Key.Key_Escape)
    left = not isValid(dialog) or not dialog.isVisible()
    if not left:
        dialog.close()
    assert found == []
    assert left is (name not in BUSY)
    assert window.focusWidget() is before


@pytest.mark.qt_log_ignore("does not support (propagateSizeHints|raise|grabbing)")
@pytest.mark.parametrize("name", VIEWS)
def test_the_keyboard_comes_to_everything_a_menu_offers(household: Household, name: str) -> None:
    window, session = household
    VIEWS[name](window, session)
    settle(window, SIZES["wide"])
    in_front(window)
    found = []
    for button in [each for each in walked(window) if isinstance(each, IconButton) and each.icon_name in MENUS]:
        button.setFocus(Qt.FocusReason.TabFocusReason)
        press(window, Key.Key_Space)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu), f"{button.accessibleName()} opens no menu"
        wanted, came_to = offered(menu), passed(menu)
        found += [f"{button.accessibleName()}: {words}" for words in wanted if words not in came_to]
        menu.close()
        in_front(window)
    assert found == []


def offered(menu: QMenu) -> list[str]:
    """What a menu and those in it offer now."""
    words: list[str] = []
    for action in menu.actions():
        if action.isSeparator() or not action.isEnabled():
            continue
        inner = action.menu()
        words += offered(inner) if isinstance(inner, QMenu) else [action.text()]
    return words


def passed(menu: QMenu) -> list[str]:
    """What the arrows come to in a menu: down until they come round, and right into each menu within."""
    words: list[str] = []
    seen: list[QAction] = []
    while True:
        QTest.keyClick(menu, Key.Key_Down)
        action: QAction | None = menu.activeAction()
        if action is None or action in seen:
            return words
        seen.append(action)
        inner = action.menu()
        if isinstance(inner, QMenu):
            QTest.keyClick(menu, Key.Key_Right)
            assert inner.isVisible()
            words += [inner.activeAction().text(), *passed(inner)]
            QTest.keyClick(inner, Key.Key_Left)
        else:
            words.append(action.text())
