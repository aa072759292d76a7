"""In text larger than usual, in windows from 360 pixels to a whole large screen, all words can be read."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from habit_desktop.app.pictures import SIZES, settle
from habit_desktop.ui.pages.habit.day_popup import DayPopup
from habit_desktop.ui.quick_check.popup import QuickCheck
from habit_desktop.ui.theme.theme import Theme
from habit_desktop.ui.widgets.toast import Toast
from tests.ui.inhabited import DIALOGS, VIEWS, Household, dialog_findings, empty_findings, view_findings
from tests.ui.layout import findings
from tests.ui.people import thursday

LARGER = (200, 300)
NARROW, WIDE = SIZES["narrow"], SIZES["wide"]
SMALL, USUAL, WHOLE = QSize(820, 640), QSize(1280, 800), QSize(3840, 2160)
SCREENS = [(125, NARROW), (150, NARROW), (200, NARROW), (200, SMALL), (300, USUAL)]  # a dialog never fills a large one
WINDOWS = [*SCREENS, (150, WIDE), (300, WHOLE)]


def _named(each: int | QSize) -> str:
    return f"{each.width()}x{each.height()}" if isinstance(each, QSize) else f"{each}%"


in_windows = pytest.mark.parametrize(("percent", "size"), WINDOWS, ids=_named, scope="module")
on_screens = pytest.mark.parametrize(("percent", "size"), SCREENS, ids=_named, scope="module")
in_larger_text = pytest.mark.parametrize("percent", LARGER, scope="module")


@pytest.fixture(autouse=True, scope="module")
def usual_text_afterwards(theme: Theme) -> Iterator[None]:
    """Once all these windows are closed text is as large as ever."""
    yield
    theme.set_text_percent(100)


@pytest.fixture(autouse=True)
def larger_text(theme: Theme, household: Household, percent: int) -> None:
    """Text is so large while the window is open; where the last test wanted it so too, nothing has to be done."""
    theme.set_text_percent(percent)


@in_windows
def test_every_page_fits(household: Household, size: QSize) -> None:
    found = [f"{name}: {line}" for name in VIEWS for line in view_findings(*household, name, size)]
    found += [f"nobody: {line}" for line in empty_findings(household[0], size)]
    assert not found, "\n".join(found)


@on_screens
def test_every_dialog_fits(household: Household, size: QSize) -> None:
    window = household[0]
    settle(window, size)
    found = [f"{name}: {line}" for name in DIALOGS for line in dialog_findings(DIALOGS[name](window), size)]
    assert not found, "\n".join(found)


@in_larger_text
def test_the_quick_check_fits(qtbot: QtBot) -> None:
    popup = QuickCheck()
    qtbot.addWidget(popup)
    popup.open_at(QRect(700, 780, 20, 20), thursday())
    popup.say("Read: done, the 23rd time in a row, and so the week is complete", undo=True)
    assert_fits(popup)


@pytest.mark.qt_log_ignore("does not support (propagateSizeHints|raise|grabbing)")
@in_larger_text
def test_the_sheet_of_a_day_fits(household: Household) -> None:
    view_findings(*household, "habit", SIZES["narrow"])
    page = household[0].habit
    assert page.reading
    page.open_day(max(page.reading.history.notes))
    popup = page.findChildren(DayPopup)[-1]
    assert_fits(popup)
    popup.close()


@in_larger_text
def test_the_toast_fits(household: Household) -> None:
    window, session = household
    view_findings(window, session, "today", SIZES["narrow"])
    window.say("Reading before the light goes out: done, the 23rd time in a row", undo=True)
    toast = window.findChildren(Toast)[0]
    assert_fits(toast)
    toast.hide()


@pytest.mark.parametrize("percent", [300], scope="module")
def test_a_window_is_never_too_narrow_for_its_words(household: Household) -> None:
    window = household[0]
    window.resize(360, 800)
    assert window.width() == 540


def assert_fits(shown: QWidget) -> None:
    """All of a small window can be read."""
    for _ in range(3):
        QApplication.processEvents()
    found = findings(shown)
    assert not found, "\n".join(found)
