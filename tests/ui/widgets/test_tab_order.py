"""Tab goes through what is seen as one reads it."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from habit_desktop.ui.pages.scrolling import ScrollingPage


def page_of(qtbot: QtBot, *made_in_order: str) -> ScrollingPage:
    """A page with a line of two buttons above one more, made in another order than they stand."""
    page = ScrollingPage()
    qtbot.addWidget(page)
    buttons = {name: QPushButton(name) for name in made_in_order}
    for button in buttons.values():
        button.setParent(page.content)
    line = QHBoxLayout()
    line.addWidget(buttons["first"])
    line.addWidget(buttons["second"])
    page.column.addLayout(line)
    page.column.addWidget(buttons["third"])
    page.column.addStretch(1)
    page.resize(300, 200)
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    QApplication.processEvents()
    page.setFocus()
    return page


def walked(page: QWidget, steps: int) -> list[str]:
    """What the keyboard comes to."""
    names = []
    for _step in range(steps):
        QTest.keyClick(page.window().focusWidget(), Qt.Key.Key_Tab)
        focused = page.window().focusWidget()
        names.append(focused.text() if isinstance(focused, QPushButton) else "")
    return names


def test_parts_made_late_are_reached_where_they_stand(qtbot: QtBot) -> None:
    assert walked(page_of(qtbot, "third", "second", "first"), 3) == ["first", "second", "third"]


def test_a_line_is_read_from_the_right_where_people_do(qtbot: QtBot) -> None:
    page = page_of(qtbot, "third", "first", "second")
    page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    QApplication.processEvents()
    assert walked(page, 3) == ["first", "second", "third"]
    assert page.content.findChildren(QPushButton)[1].x() > page.content.findChildren(QPushButton)[2].x()


def test_what_is_hidden_is_passed_over(qtbot: QtBot) -> None:
    page = page_of(qtbot, "third", "second", "first")
    next(each for each in page.findChildren(QPushButton) if each.text() == "second").hide()
    assert walked(page, 2) == ["first", "third"]


def test_what_scrolls_follows_the_keyboard_wherever_it_goes(qtbot: QtBot) -> None:
    page = ScrollingPage()
    qtbot.addWidget(page)
    column = QVBoxLayout()
    buttons = [QPushButton(str(number)) for number in range(40)]
    for button in buttons:
        column.addWidget(button)
    page.column.addLayout(column)
    page.resize(300, 200)
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    QApplication.processEvents()
    for button in (buttons[-1], buttons[0]):
        button.setFocus(Qt.FocusReason.OtherFocusReason)
        assert not button.visibleRegion().isEmpty()


def test_what_has_no_height_is_no_hindrance(qtbot: QtBot) -> None:
    page = page_of(qtbot, "third", "second", "first")
    line = QWidget(page.content)
    line.setGeometry(0, 0, 300, 0)
    line.show()
    assert walked(page, 3) == ["first", "second", "third"]


def test_what_lies_over_a_drawing_is_reached_after_it_and_before_what_stands_below(qtbot: QtBot) -> None:
    page = page_of(qtbot, "third", "first", "second")
    first = page.content.findChildren(QPushButton)[1]
    QVBoxLayout(first)
    handle = QPushButton("over", first)
    handle.show()
    assert walked(page, 4) == ["first", "over", "second", "third"]
