"""The guide is opened by a key at the page one is on, and walked through by mouse and keyboard."""

import subprocess
import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from habit_desktop.ui.commands import Do
from habit_desktop.ui.dialogs.dialog import Dialog
from habit_desktop.ui.dialogs.guide.book import open_book
from habit_desktop.ui.dialogs.guide.contents_list import NAME_ROLE
from habit_desktop.ui.dialogs.guide.guide_dialog import GuideDialog
from habit_desktop.ui.dialogs.habit_dialog import HabitDialog
from habit_desktop.ui.dialogs.note_dialog import NoteDialog
from habit_desktop.ui.dialogs.pause_dialog import PauseDialog
from habit_desktop.ui.main_window import MainWindow
from habit_desktop.ui.pages.catalogue import Page
from habit_desktop.ui.theme.theme import Scheme, Theme
from habit_desktop.ui.theme.tokens import tokens_of
from tests.ui.people import nobody

Key = Qt.Key
KEYS = (("Ctrl+K", "find a habit"),)


@pytest.fixture
def dialog(qtbot: QtBot) -> GuideDialog:
    dialog = GuideDialog(KEYS)
    qtbot.addWidget(dialog)
    dialog.open_leaf("today")
    dialog.show()
    qtbot.waitExposed(dialog)
    dialog.activateWindow()
    return dialog


def press(dialog: GuideDialog, key: Qt.Key, with_key: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(dialog.windowHandle(), key, with_key)
    QApplication.processEvents()


def ask_for_help(dialog: Dialog, qtbot: QtBot) -> list[GuideDialog]:
    """Press F1 in a dialog, and return the guides there are over it."""
    qtbot.waitExposed(dialog)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    QTest.keyClick(dialog.windowHandle(), Key.Key_F1)
    return dialog.findChildren(GuideDialog)


def listed(dialog: GuideDialog) -> list[str]:
    """The names of the pages in the list."""
    names = (dialog.list.item(row).data(NAME_ROLE) for row in range(dialog.list.count()))
    return [name for name in names if name]


def colors_of_links(dialog: GuideDialog) -> set[str]:
    document = dialog.page.document()
    runs = [run for number in range(document.blockCount()) for run in document.findBlockByNumber(number).textFormats()]
    return {run.format.foreground().color().name() for run in runs if run.format.isAnchor()}


def narrow(dialog: GuideDialog) -> None:
    dialog.resize(360, 640)
    QApplication.processEvents()


def test_nothing_of_it_is_loaded_before_it_is_opened() -> None:
    code = (
        "import sys; from habit_desktop.ui.main_window import MainWindow;"
        "sys.exit(any(name.startswith('habit_desktop.ui.dialogs.guide') for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize("page", Page)
def test_f1_opens_what_the_guide_says_of_a_page(window: MainWindow, page: Page) -> None:
    window.open_page(page)
    window.activateWindow()
    QTest.keyClick(window.windowHandle(), Key.Key_F1)
    dialog = window.findChildren(GuideDialog)[0]
    assert dialog.name == page.name.lower()
    dialog.close()


def test_without_habits_it_opens_at_how_to_begin(window: MainWindow) -> None:
    window.show_today(nobody())
    dialog = window.open_guide()
    assert dialog.name == "first-minutes"
    dialog.close()


def test_there_is_one_guide_at_a_time_and_a_new_one_once_it_is_closed(window: MainWindow, qtbot: QtBot) -> None:
    first = window.open_guide()
    window.open_page(Page.SETTINGS)
    assert window.open_guide() is first
    assert first.name == "settings"
    with qtbot.waitSignal(first.destroyed):
        first.close()
    again = window.open_guide()
    assert again.isVisible()
    again.close()


def test_the_window_below_stays_usable(window: MainWindow) -> None:
    dialog = window.open_guide()
    assert not dialog.isModal()
    assert QApplication.activeModalWidget() is None
    dialog.close()


def test_f1_over_a_dialog_opens_what_is_said_of_it_and_goes_with_it(window: MainWindow, qtbot: QtBot) -> None:
    beside = window.open_guide()
    asked = window.dialogs.open_new_habit()
    with qtbot.waitSignal(beside.destroyed):
        guide = ask_for_help(asked, qtbot)[0]
    assert (guide.name, guide.isVisible()) == ("making-habits", True)
    QTest.keyClick(guide.windowHandle(), Key.Key_End)
    qtbot.waitUntil(lambda: guide.page.verticalScrollBar().value() > 0)  # a dialog lets nothing but its own be used
    with qtbot.waitSignal(guide.destroyed):
        asked.reject()
    again = window.open_guide()
    assert again.parentWidget() is window
    again.close()


def test_f1_over_a_dialog_over_a_dialog_finds_the_guide_too(window: MainWindow, qtbot: QtBot) -> None:
    below = window.dialogs.open_pause()
    note = NoteDialog("Read", "", below)
    qtbot.addWidget(note)
    note.open()
    assert [each.name for each in ask_for_help(note, qtbot)] == ["today"]
    note.reject()
    below.reject()


def test_a_dialog_without_a_window_that_has_a_guide_opens_none(qtbot: QtBot) -> None:
    alone = NoteDialog("Read", "")
    qtbot.addWidget(alone)
    alone.open()
    assert not ask_for_help(alone, qtbot)


def test_every_dialog_names_a_page_there_is() -> None:
    names = {leaf.name for leaf in open_book(KEYS)}
    leaves = {each: each.leaf for each in Dialog.__subclasses__() if each is not GuideDialog}
    assert {HabitDialog, PauseDialog, NoteDialog} <= leaves.keys()
    assert {*leaves.values()} <= names


def test_it_is_reached_from_the_palette_and_from_menus(window: MainWindow, qtbot: QtBot) -> None:
    command = next(each for each in window.commands() if each.key == Do.GUIDE)
    assert (command.words, command.shortcut) == ("User guide", "F1")
    menu = window.today.more_menu()
    with qtbot.waitSignal(window.today.guide_wanted):
        menu.actions()[-1].trigger()


def test_the_keyboard_scrolls_the_page_at_once(dialog: GuideDialog) -> None:
    assert dialog.focusWidget() is dialog.page
    press(dialog, Key.Key_Down)
    assert dialog.page.verticalScrollBar().value() > 0


def test_a_link_is_followed_by_keyboard_and_back_and_forward_lead_along(dialog: GuideDialog) -> None:
    press(dialog, Key.Key_Tab)
    press(dialog, Key.Key_Return)
    assert dialog.name == "strength"
    assert dialog.page.verticalScrollBar().value() == 0
    press(dialog, Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert dialog.name == "today"
    assert not dialog.back.isEnabled()
    press(dialog, Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert dialog.name == "strength"
    assert not dialog.on.isEnabled()


@pytest.mark.parametrize(
    "link", ["https:strength.md", "file:///etc/hostname", "../en/chance.md", "nowhere.md", "chance.txt", "mailto:me"]
)
def test_no_other_link_leads_anywhere(dialog: GuideDialog, link: str) -> None:
    dialog.page.setMarkdown(f"[there]({link})")
    before = dialog.page.toPlainText()
    dialog.page.moveCursor(QTextCursor.MoveOperation.Start)
    press(dialog, Key.Key_Tab)
    press(dialog, Key.Key_Return)
    assert (dialog.name, dialog.page.toPlainText()) == ("today", before)


def test_the_arrows_choose_in_the_contents_and_enter_goes_to_the_page(dialog: GuideDialog) -> None:
    dialog.list.setFocus()
    press(dialog, Key.Key_Down)
    assert dialog.name == "habits"
    assert dialog.focusWidget() is dialog.list
    press(dialog, Key.Key_Return)
    assert dialog.focusWidget() is dialog.page


def test_the_arrows_pass_over_the_names_of_parts(dialog: GuideDialog) -> None:
    dialog.list.setFocus()
    for _step in range(2):
        press(dialog, Key.Key_Up)
    assert dialog.name == "first-minutes"


def test_a_search_lists_what_speaks_of_it_and_enter_reads_the_first_with_the_words_marked(dialog: GuideDialog) -> None:
    press(dialog, Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert dialog.focusWidget() is dialog.field
    dialog.field.setText("quiet hours")
    assert listed(dialog)[0] == "reminders"
    press(dialog, Key.Key_Return)
    assert (dialog.name, dialog.focusWidget()) == ("reminders", dialog.page)
    marked = {each.cursor.selectedText().casefold() for each in dialog.page.extraSelections()}
    assert {"quiet", "hours"} <= marked


def test_escape_empties_the_search_first_and_then_closes(dialog: GuideDialog) -> None:
    every = listed(dialog)
    dialog.field.setFocus()
    dialog.field.setText("nothing speaks of xylophones")
    assert listed(dialog) == []
    press(dialog, Key.Key_Escape)
    assert listed(dialog) == every
    assert dialog.isVisible()
    press(dialog, Key.Key_Escape)
    assert not dialog.isVisible()


def test_enter_in_the_search_closes_nothing(dialog: GuideDialog) -> None:
    dialog.field.setFocus()
    press(dialog, Key.Key_Return)
    assert dialog.isVisible()


def test_in_a_narrow_window_contents_and_page_take_turns(dialog: GuideDialog) -> None:
    narrow(dialog)
    assert (dialog.list.isVisible(), dialog.page.isVisible()) == (False, True)
    dialog.contents.click()
    assert (dialog.list.isVisible(), dialog.page.isVisible()) == (True, False)
    press(dialog, Key.Key_Down)
    press(dialog, Key.Key_Return)
    assert (dialog.name, dialog.list.isVisible(), dialog.page.isVisible()) == ("habits", False, True)


def test_in_a_narrow_window_a_search_shows_what_it_found(dialog: GuideDialog) -> None:
    narrow(dialog)
    dialog.field.setText("tray")
    assert dialog.list.isVisible()
    dialog.field.clear()
    assert dialog.page.isVisible()


def test_the_contents_mark_the_page_that_is_read(dialog: GuideDialog) -> None:
    dialog.open_leaf("chance")
    assert dialog.list.currentItem().text() == "How the chance is made"


@pytest.mark.parametrize("width", [340, 620, 1200])
def test_no_page_needs_to_be_moved_sideways(dialog: GuideDialog, width: int) -> None:
    dialog.resize(width, 600)
    for leaf in dialog.book:
        dialog.open_leaf(leaf.name)
        QApplication.processEvents()
        assert dialog.page.document().size().width() <= dialog.page.viewport().width(), leaf.name


def test_the_page_follows_the_theme_and_the_size_of_text_where_one_reads(dialog: GuideDialog, theme: Theme) -> None:
    dialog.page.verticalScrollBar().setValue(40)
    theme.choose(Scheme.DARK)
    assert colors_of_links(dialog) == {tokens_of(dialog.page.palette()).accent.name()}
    theme.set_text_percent(200)
    assert dialog.page.document().defaultFont().pixelSize() == 28
    assert dialog.page.verticalScrollBar().value() == 40
    theme.set_text_percent(100)
    theme.choose(Scheme.LIGHT)
