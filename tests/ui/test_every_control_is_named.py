"""On every page and in every dialog, what the keyboard reaches and what is a picture has a name for a screen reader."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QWidget
from pytestqt.qtbot import QtBot

from habit_desktop.app.pictures import SIZES, open_pictured, settle
from habit_desktop.ui.accessible_roles import role_of, tell_roles
from habit_desktop.ui.main_window import MainWindow
from habit_desktop.ui.pages.catalogue import Page
from habit_desktop.ui.quick_check.popup import QuickCheck
from habit_desktop.ui.widgets.card import Card
from habit_desktop.ui.widgets.chance_ring import ChanceRing
from habit_desktop.ui.widgets.words import Words
from tests.ui.inhabited import DIALOGS, POPUPS, VIEWS, Household, leave_view, put_away
from tests.ui.people import NOW, nobody, thursday

Role = QAccessible.Role
NOTHING_SAID = (Role.NoRole, Role.Client)


@pytest.fixture(scope="module", autouse=True)
def roles(qapp: QApplication) -> None:
    tell_roles()


def below(thing: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """What a screen reader finds in something, from the outside in."""
    for place in range(thing.childCount()):
        child = thing.child(place)
        if child.isValid():
            yield child
            yield from below(child)


def unnamed(root: QWidget) -> list[str]:
    """What the keyboard reaches in a window, or is a picture, without a name or a role, a line each."""
    found = []
    for each in below(QAccessible.queryAccessibleInterface(root)):
        state = each.state()
        if state.invisible or state.disabled or not (state.focusable or each.role() is Role.Graphic):
            continue
        name, role = each.text(QAccessible.Text.Name), each.role()
        if not name.strip() or role in NOTHING_SAID or not _says_what_for(each):
            found.append(f"{type(each.object()).__name__} {name!r}, {role}")
    return found


def _says_what_for(thing: QAccessibleInterface) -> bool:
    """Whether a field to choose from says what for: on some desktops Qt calls it by its value alone."""
    chooser = thing.object()
    if not isinstance(chooser, QComboBox):
        return True
    labels = [each.text(QAccessible.Text.Name) for each, _kind in thing.relations(QAccessible.RelationFlag.Label)]
    said = [*labels, thing.text(QAccessible.Text.Description)]
    return bool(chooser.accessibleName()) and any(chooser.accessibleName() in each for each in said)


@pytest.mark.parametrize("name", VIEWS)
def test_every_control_of_a_page_has_a_name_and_a_role(household: Household, name: str) -> None:
    window, session = household
    VIEWS[name](window, session)
    settle(window, SIZES["wide"])
    found = unnamed(window)
    leave_view(window)
    assert found == []


def test_the_page_of_somebody_without_habits_is_named_throughout(qtbot: QtBot) -> None:
    window = MainWindow(lambda: NOW)
    qtbot.addWidget(window, before_close_func=MainWindow.accept_close)
    window.show_today(nobody())
    settle(window, SIZES["wide"])
    assert unnamed(window) == []


@pytest.mark.parametrize("name", DIALOGS)
def test_every_control_of_a_dialog_has_a_name_and_a_role(household: Household, name: str) -> None:
    dialog: QDialog = DIALOGS[name](household[0])
    dialog.show()
    QApplication.processEvents()
    found = unnamed(dialog)
    put_away(dialog)
    assert found == []


@pytest.mark.qt_log_ignore("does not support (propagateSizeHints|raise|grabbing)")
@pytest.mark.parametrize("name", POPUPS)
def test_every_entry_of_a_menu_and_every_control_of_a_sheet_is_named(household: Household, name: str) -> None:
    window, session = household
    page, opened = POPUPS[name]
    open_pictured(window, page, session)
    settle(window, SIZES["wide"])
    popup = opened(window)
    assert popup is not None
    popup.show()
    QApplication.processEvents()
    said = [each.text(QAccessible.Text.Name) for each in below(QAccessible.queryAccessibleInterface(popup))]
    found = unnamed(popup)
    popup.close()
    assert len([name for name in said if name.strip()]) > 2
    assert found == []


def test_every_control_of_the_quick_check_is_named(qapp: QApplication) -> None:
    popup = QuickCheck()
    popup.open_at(QRect(700, 780, 20, 20), thursday())
    QApplication.processEvents()
    found = unnamed(popup)
    popup.close()
    popup.deleteLater()
    assert found == []


@pytest.mark.parametrize(("page", "name"), [(Page.SETTINGS, "Settings"), (Page.HABIT, "Read")])
def test_a_page_is_called_what_the_title_says(household: Household, page: Page, name: str) -> None:
    window, session = household
    open_pictured(window, page, session)
    shown = QAccessible.queryAccessibleInterface(window.page_of(page))
    assert (shown.text(QAccessible.Text.Name), shown.role()) == (name, Role.Pane)
    assert window.windowTitle() == f"{name} – Habit Desktop"


def test_the_window_is_a_window(household: Household) -> None:
    assert QAccessible.queryAccessibleInterface(household[0]).role() is Role.Window


def test_what_is_painted_is_a_picture_and_what_qt_knows_is_left_alone(qapp: QApplication) -> None:
    rings = QWidget()
    ring = ChanceRing()
    ring.setParent(rings)
    assert role_of(ring) is Role.Graphic
    assert role_of(Words("Read")) is None
    assert role_of(rings) is None


def test_what_was_asked_for_its_role_before_it_is_in_its_window_is_no_window_there(qtbot: QtBot) -> None:
    row, window = Card(), QWidget()
    qtbot.addWidget(window)
    asked = QAccessible.queryAccessibleInterface(row)
    assert asked.role() is Role.Window
    row.setParent(window)
    assert asked.role() is not Role.Window
    row.column.addWidget(Words("Read"))
    row.setAccessibleName("Read")
    assert asked.role() is Role.Grouping
