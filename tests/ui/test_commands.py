"""One table serves the shortcuts, their list and the palette."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from pytestqt.qtbot import QtBot

from habit_desktop.ui.commands import Do, commands
from habit_desktop.ui.dialogs.shortcuts_dialog import shortcuts
from habit_desktop.ui.main_window import MainWindow
from tests.ui.people import NOW

DIRECT = Qt.FindChildOption.FindDirectChildrenOnly


def test_every_command_is_in_the_table() -> None:
    assert {each.key for each in commands({do: lambda: None for do in Do})} == {*Do}


def test_no_two_commands_share_a_shortcut(qtbot: QtBot) -> None:
    window = MainWindow(lambda: NOW)
    qtbot.addWidget(window)
    window.accept_close()
    taken = [each.shortcut for each in window.commands() if each.shortcut]
    assert len({*taken}) == len(taken)
    assert sorted(taken) == sorted(found.key().toString() for found in window.findChildren(QShortcut, options=DIRECT))


def test_every_shortcut_of_the_window_is_listed(qtbot: QtBot) -> None:
    window = MainWindow(lambda: NOW)
    qtbot.addWidget(window)
    window.accept_close()
    listed = dict(shortcuts(window.commands()))
    assert all(listed[each.shortcut] == each.words for each in window.commands() if each.shortcut)
