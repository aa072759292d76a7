"""A screen reader hears what a button of ours is by now, and can press it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from habit_desktop.ui.accessible_roles import tell_roles
from habit_desktop.ui.pages.today.choice import Layout
from habit_desktop.ui.pages.today.head import LayoutButton, TodayHead
from habit_desktop.ui.widgets.buttons import button
from habit_desktop.ui.widgets.check_box import CheckBox
from habit_desktop.ui.widgets.fold_button import FoldButton
from habit_desktop.ui.widgets.segments import Segments
from habit_desktop.ui.widgets.side_bar import SideBar, SideEntry

Role = QAccessible.Role


@pytest.fixture(scope="module", autouse=True)
def roles(qapp: QApplication) -> None:
    tell_roles()


def heard(widget: QWidget) -> QAccessibleInterface:
    """What a screen reader finds of a widget."""
    return QAccessible.queryAccessibleInterface(widget)


def test_the_pages_are_tabs_and_the_open_one_is_selected(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    bar = SideBar("Habit Desktop")
    bar.setParent(window)
    for name in ("Today", "Habits"):
        bar.add_page("list", name, "Ctrl+1")
    bar.show_chosen(1)
    pages = [heard(entry) for entry in bar.findChildren(SideEntry)]
    assert heard(bar).role() == Role.PageTabList
    assert {each.role() for each in pages} == {Role.PageTab}
    assert all(each.state().selectable for each in pages)
    assert [bool(each.state().selected) for each in pages] == [False, True]


def test_a_page_is_opened_by_a_press_of_a_screen_reader(qtbot: QtBot) -> None:
    bar = SideBar("Habit Desktop")
    qtbot.addWidget(bar)
    bar.add_page("list", "Today", "Ctrl+1")
    with qtbot.waitSignal(bar.chosen):
        press(bar.findChildren(SideEntry)[0])


def test_one_of_several_is_a_radio_button_and_one_alone_a_check_box(qtbot: QtBot) -> None:
    several, alone = Segments("Which", [("a", "A"), ("b", "B")]), button("On")
    alone.setCheckable(True)
    for each in (several, alone):
        qtbot.addWidget(each)
    told = [heard(each) for each in (*several.findChildren(QPushButton), alone)]
    assert [each.role() for each in told] == [Role.RadioButton, Role.RadioButton, Role.CheckBox]
    assert [bool(each.state().checked) for each in told] == [True, False, False]


def test_a_fold_says_whether_it_is_open(qtbot: QtBot) -> None:
    fold = FoldButton("The ten inputs")
    qtbot.addWidget(fold)
    assert heard(fold).role() == Role.Button
    assert heard(fold).state().expandable
    assert heard(fold).state().collapsed
    fold.click()
    assert heard(fold).state().expanded


def test_a_button_that_became_checkable_later_is_told_as_it_is_now(qtbot: QtBot) -> None:
    made = button("R&&D")
    qtbot.addWidget(made)
    told = heard(made)
    assert (told.role(), told.text(QAccessible.Text.Name)) == (Role.Button, "R&D")
    made.setCheckable(True)
    assert told.role() == Role.CheckBox


def test_a_button_beside_its_label_is_called_by_its_own_words(qtbot: QtBot) -> None:
    made, beside = button("Erase…"), QLabel("Erase for good")
    beside.setBuddy(made)
    for each in (made, beside):
        qtbot.addWidget(each)
    assert heard(made).text(QAccessible.Text.Name) == "Erase…"


def test_a_menu_behind_a_button_and_the_button_of_the_return_key_are_told(qtbot: QtBot) -> None:
    more, usual = button("More"), button("Save")
    for each in (more, usual):
        qtbot.addWidget(each)
    more.setMenu(QMenu(more))
    usual.setDefault(True)
    assert (heard(more).role(), heard(usual).role()) == (Role.ButtonMenu, Role.Button)
    assert heard(more).state().hasPopup
    assert heard(usual).state().defaultButton


def test_a_check_box_is_clicked_too_where_a_screen_reader_checks_it(qtbot: QtBot) -> None:
    box = CheckBox("Start at login")
    qtbot.addWidget(box)
    assert (heard(box).role(), bool(heard(box).state().checked)) == (Role.CheckBox, False)
    with qtbot.waitSignal(box.clicked):
        press(box)
    assert heard(box).state().checked


def test_what_is_disabled_cannot_be_pressed(qtbot: QtBot) -> None:
    made = button("Done")
    qtbot.addWidget(made)
    made.setEnabled(False)
    pressed = list[bool]()
    made.clicked.connect(lambda: pressed.append(True))
    press(made)
    made.setEnabled(True)
    with qtbot.waitSignal(made.clicked):
        press(made)
    assert len(pressed) == 1


def press(widget: QWidget) -> None:
    """Do what a screen reader does to press a widget."""
    heard(widget).actionInterface().doAction(QAccessibleActionInterface.pressAction())


def test_the_ways_to_lay_out_days_are_one_of_several_and_both_reached_by_tab(qtbot: QtBot) -> None:
    head = TodayHead()
    qtbot.addWidget(head)
    head.show_layout(Layout.GRID)
    ways = head.findChildren(LayoutButton)
    assert [heard(way).role() for way in ways] == [Role.RadioButton] * 2
    assert [bool(heard(way).state().checked) for way in ways] == [False, True]
    assert all(way.focusPolicy() & Qt.FocusPolicy.TabFocus for way in ways)
