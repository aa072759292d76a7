"""The window with its pages and dialogs."""

import subprocess
import sys
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from habit_desktop.domain.history import Answer
from habit_desktop.ui.commands import Do
from habit_desktop.ui.dialogs.import_dialog import ImportDialog
from habit_desktop.ui.main_window import MainWindow
from habit_desktop.ui.pages.catalogue import Page
from habit_desktop.ui.preferences import Preferences
from habit_desktop.ui.theme.theme import Scheme
from habit_desktop.ui.widgets.words import Words
from tests.ui.people import HABITS, TODAY, thursday

ROOT = Path(__file__).parents[2]


def test_the_first_page_needs_neither_charts_nor_dialogs_nor_the_other_page() -> None:
    script = (
        "import sys; from datetime import datetime, UTC; from PySide6.QtWidgets import QApplication;"
        "app = QApplication([]); from habit_desktop.ui.main_window import MainWindow;"
        "from tests.ui.people import thursday;"
        "window = MainWindow(lambda: datetime(2026, 3, 19, tzinfo=UTC)); window.show_today(thursday()); window.show();"
        "app.processEvents();"
        "heavy = ('numpy', 'pyqtgraph', 'habit_desktop.ui.dialogs.', 'habit_desktop.ui.pages.insight.');"
        "print([name for name in sys.modules if name.startswith(heavy)])"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, cwd=ROOT, check=True)
    assert done.stdout.strip() == "[]"


def test_the_title_is_the_date(window: MainWindow) -> None:
    assert window.windowTitle() == "Thursday, 19 March – Habit Desktop"


def test_insight_is_opened_on_a_habit(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.page_opened) as opened:
        window.open_insight("gym")
    assert opened.args == [Page.INSIGHT]
    assert window.insight.habit_id == "gym"


@pytest.mark.parametrize(
    ("key", "modifiers", "signal"),
    [
        (Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier, "undo_requested"),
        (Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier, "redo_requested"),
        (Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier, "quit_requested"),
    ],
)
def test_keys_reach_everywhere(
    window: MainWindow, qtbot: QtBot, key: Qt.Key, modifiers: Qt.KeyboardModifier, signal: str
) -> None:
    with qtbot.waitSignal(getattr(window, signal)):
        QTest.keyClick(window, key, modifiers)


def test_the_overview_of_keys_opens(window: MainWindow) -> None:
    assert isinstance(window.open_shortcuts(), QDialog)


def test_a_day_without_rows_keeps_the_keyboard_on_the_page(window: MainWindow) -> None:
    window.today.row("gym").mark.setFocus()
    empty = replace(thursday(), day=TODAY - timedelta(days=400), rows=(), hidden=0)
    window.show_today(empty)
    focused = window.focusWidget()
    assert focused is window.today or window.today.isAncestorOf(focused)


def test_from_the_page_of_a_habit_a_way_leads_back(window: MainWindow) -> None:
    window.open_page(Page.SETTINGS)
    window.open_habit("gym")
    window.open_habit("walk")
    assert window.windowTitle() == "Walk 6,000 steps – Habit Desktop"
    window.go_back()
    assert window.page is Page.SETTINGS


def test_the_palette_marks_today_and_remembers_what_was_chosen(window: MainWindow, qtbot: QtBot) -> None:
    palette = window.open_palette(HABITS)
    QTest.keyClicks(palette.field, "gym skip")
    with qtbot.waitSignal(window.mark_requested) as asked:
        QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert asked.args == ["gym", TODAY, Answer.SKIPPED, None]
    assert window.recent == ("habit-gym-skip",)


def test_a_theme_is_chosen_once(window: MainWindow) -> None:
    chosen: list[Preferences] = []
    window.preferences_chosen.connect(chosen.append)
    dark = next(each for each in window.commands() if each.key == Do.THEME_DARK)
    dark.act()
    dark.act()
    assert [each.scheme for each in chosen] == [Scheme.DARK]


def dropped_on(window: MainWindow, *urls: QUrl) -> QDragEnterEvent:
    """What was dropped is held over the window, and let go there if it may be."""
    data = QMimeData()
    data.setUrls([*urls])
    act, held, plain = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(200, 200), act, data, held, plain)
    entering.ignore()
    window.dragEnterEvent(entering)
    if entering.isAccepted():
        window.dropEvent(QDropEvent(QPointF(200, 200), act, data, held, plain))
    return entering


def test_a_file_dropped_on_the_window_is_looked_at_before_anything_is_written(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    with qtbot.waitSignal(window.dialogs.import_opened) as opened:
        dropped_on(window, QUrl.fromLocalFile(str(tmp_path / "Loop Habits CSV.zip")))
    (dialog,) = opened.args or [None]
    assert isinstance(dialog, ImportDialog)
    assert any("Loop Habits CSV.zip" in words.text() for words in dialog.findChildren(Words))
    assert not dialog.accept_button.isEnabled()
    dialog.reject()


def test_what_is_no_file_of_this_computer_cannot_be_dropped(window: MainWindow) -> None:
    assert not dropped_on(window, QUrl("https://example.org/loop.db")).isAccepted()
    assert not dropped_on(window).isAccepted()
